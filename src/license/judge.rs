//! Reading a transaction against a license, term by term.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::ask::{self, Raised};
use super::places::within;
use super::{Coverage, License, LicenseRecord, LicenseTerm, Missing, Safeguard, TermFinding};
use crate::policy::Effect;
use crate::{
    Citation, Country, Destinations, Outcome, Policy, Question, RequirementStatus, Transaction,
    Truth, evaluate,
};

pub(super) fn judge<'l>(
    license: &'l License,
    policy: &Policy,
    transaction: &Transaction,
    record: &LicenseRecord,
) -> Coverage<'l> {
    let mut judge = Judge {
        license,
        policy,
        transaction,
        record,
        safeguard: None,
        findings: Vec::new(),
    };
    judge.time();
    judge.items();
    judge.route();
    judge.parties();
    judge.end_use();
    judge.amounts();
    for (at, safeguard) in license.safeguards().iter().enumerate() {
        judge.safeguard = Some(safeguard);
        judge.safeguard(safeguard, license.ordinal(at));
    }
    judge.safeguard = None;
    let outcome = judge.prohibitions();
    Coverage {
        license,
        findings: judge.findings,
        outcome,
    }
}

/// A reading under way
pub(super) struct Judge<'l, 'a> {
    pub(super) license: &'l License,
    pub(super) policy: &'a Policy,
    pub(super) transaction: &'a Transaction,
    pub(super) record: &'a LicenseRecord,
    /// The safeguard that is read
    safeguard: Option<&'l Safeguard>,
    findings: Vec<TermFinding<'l>>,
}

/// What to say where a prohibition is open
const PROHIBITION: (&str, &str) = (
    "answers",
    "Evaluate the transaction without the license, and answer what the prohibition asks.",
);

/// Where the scope of a license is set
pub(super) const SCOPE: Citation = cfr!("750.7(a)");

impl Judge<'_, '_> {
    /// What a term comes to
    pub(super) fn note(
        &mut self,
        term: LicenseTerm,
        holds: impl Into<Truth>,
        because: impl Into<String>,
        citation: Citation,
    ) {
        self.push(term, holds.into(), because.into(), None, citation);
    }

    /// A fact that nobody has stated
    pub(super) fn unsaid(
        &mut self,
        term: LicenseTerm,
        because: impl Into<String>,
        citation: Citation,
        (path, text): (&'static str, &'static str),
    ) {
        let missing = Missing::Fact { path, text };
        self.push(
            term,
            Truth::Unknown,
            because.into(),
            Some(missing),
            citation,
        );
    }

    /// Something that must be on file
    pub(super) fn raise(
        &mut self,
        term: LicenseTerm,
        raised: Raised,
        because: impl Into<String>,
        citation: Citation,
    ) {
        self.ask(term, raised.question(), because.into(), citation);
    }

    fn ask(
        &mut self,
        term: LicenseTerm,
        question: Option<Question>,
        because: String,
        citation: Citation,
    ) {
        let holds = question.as_ref().map_or(Truth::Unknown, |question| {
            self.record.on_file.get(question.id())
        });
        let missing = question
            .filter(|_| holds == Truth::Unknown)
            .map(Missing::OnFile);
        self.push(term, holds, because, missing, citation);
    }

    fn push(
        &mut self,
        term: LicenseTerm,
        holds: Truth,
        because: String,
        missing: Option<Missing>,
        citation: Citation,
    ) {
        self.findings.push(TermFinding {
            term,
            safeguard: self.safeguard,
            holds,
            because,
            missing,
            citation,
        });
    }

    pub(super) fn within(&self, destinations: &Destinations, country: Country) -> Truth {
        within(self.policy, destinations, country)
    }

    /// A condition of the license
    fn safeguard(&mut self, safeguard: &Safeguard, ordinal: usize) {
        let term = LicenseTerm::Safeguard;
        let citation = safeguard.citation();
        let transaction = self.transaction;
        match safeguard {
            Safeguard::NoReexport {
                to,
                unless_consented,
            } => self.carve_out(to, *unless_consented, citation),
            Safeguard::ReexportConsent => self.reexport_consent(citation),
            Safeguard::EndUseOnly { uses } => self.only_uses(term, *uses, citation),
            Safeguard::NoEndUse { uses } => self.no_uses(*uses, citation),
            Safeguard::BannedParties { lists, kinds } => self.banned(lists, *kinds, citation),
            Safeguard::QuantityCeiling { quantity } => match transaction.item.quantity {
                Some(said) => {
                    let because =
                        format!("a shipment has at most {quantity} units, and this one has {said}");
                    self.note(term, said <= *quantity, because, citation);
                }
                None => self.unsaid(
                    term,
                    safeguard.to_string(),
                    citation,
                    super::terms::QUANTITY,
                ),
            },
            Safeguard::ShipBy { date } => {
                let because = format!("{safeguard}, and this is on {}", transaction.date);
                self.note(term, transaction.date <= *date, because, citation);
            }
            Safeguard::EndUseCheck
            | Safeguard::EndUseMonitoring
            | Safeguard::PostShipmentVerification { .. }
            | Safeguard::DeliveryVerification { .. }
            | Safeguard::AccessControl { .. }
            | Safeguard::TechnologyControlPlan
            | Safeguard::TechnicalLimit { .. }
            | Safeguard::Reporting { .. }
            | Safeguard::Notification { .. }
            | Safeguard::Recordkeeping { .. }
            | Safeguard::Acknowledgment => {
                let question = ask::on_file(safeguard, ordinal);
                self.ask(term, question, safeguard.to_string(), citation);
            }
        }
    }

    /// What the policy prohibits whatever license is held, and what it says without one
    fn prohibitions(&mut self) -> Outcome {
        let determination = evaluate(self.policy, self.transaction);
        let mut noted = false;
        for requirement in determination.requirements() {
            let prohibits = requirement
                .provision()
                .is_some_and(|provision| provision.effect == Effect::Prohibits);
            if !prohibits || requirement.status() == RequirementStatus::DoesNotApply {
                continue;
            }
            let number = requirement.prohibition().number();
            let because = determination.because(requirement);
            let because = format!("no license overcomes General Prohibition {number}: {because}");
            let citation = requirement.citation().clone();
            if requirement.status() == RequirementStatus::Applies {
                self.note(LicenseTerm::Prohibition, Truth::No, because, citation);
                noted = true;
            } else {
                self.unsaid(LicenseTerm::Prohibition, because, citation, PROHIBITION);
            }
        }
        let outcome = determination.outcome();
        if outcome == Outcome::Prohibited && !noted {
            let because = "the act is prohibited whatever license is held";
            self.note(
                LicenseTerm::Prohibition,
                Truth::No,
                because,
                cfr!("736.2(b)"),
            );
        }
        outcome
    }
}
