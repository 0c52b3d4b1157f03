//! The answer: what was decided, on which rules, and what is open.

mod because;
mod explain;
mod finding;
mod need;
mod objection;
mod open;
mod outcome;
mod prohibition;
mod question;
mod red_flag;
#[cfg(feature = "serde")]
mod report;
mod requirement;
mod review;
mod scope;
mod silence;

use alloc::string::ToString;
use alloc::vec::Vec;
use strum::{EnumIter, IntoStaticStr};

pub(crate) use finding::{Against, Hurdles, Weighing, bit};
pub use finding::{ExceptionFinding, ExceptionStatus};
pub use need::Need;
pub use objection::Objection;
pub use open::AnswerKind;
pub(crate) use open::{Id, Open};
pub use outcome::{Outcome, OutcomeRange};
pub use prohibition::{Presumed, ProhibitionFinding};
pub use question::OpenQuestion;
pub use red_flag::{RedFlagFinding, RedFlagStatus};
pub use requirement::{Requirement, RequirementStatus};
pub use review::{Review, ReviewFinding};
pub use scope::ScopeFinding;
pub(crate) use silence::Silence;

use crate::evaluate::Scope;
use crate::policy::{Obligation, ObligedBy, Referral};
use crate::{LicenseException, Paragraph, Policy, Transaction, Truth};

/// Why the regulations do not reach an act
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Outside {
    /// The item is not subject to the EAR
    NotSubject,
    /// The item goes to the United States or one of its possessions
    ToUnitedStates,
    /// A rule of part 734 takes the item or the act out
    Excluded,
    /// The item is foreign-made, and neither its US content nor what it is the direct product of
    /// brings it in
    Foreign,
}

text_enum!(Outside => "a reason why the EAR do not reach an act");

impl Outside {
    pub(crate) const fn explanation(self) -> (&'static str, &'static str) {
        match self {
            Self::NotSubject => (
                "The item is stated not to be subject to the EAR; another agency may regulate it.",
                "15 CFR 734.3(b)",
            ),
            Self::ToUnitedStates => (
                "A shipment to the United States or its possessions is no export, reexport or transfer.",
                "15 CFR 734.18(a)",
            ),
            Self::Excluded => (
                "A rule of part 734 takes the act out of the regulations.",
                "15 CFR 734.3(b)",
            ),
            Self::Foreign => (
                "The item is foreign-made, its controlled US content is within the de minimis level, and no foreign direct product rule reaches it on these facts.",
                "15 CFR 734.3(a)(3) to (5)",
            ),
        }
    }
}

/// What a policy says of a transaction
///
/// It prints as advice to the person who must act on it, and serializes to the JSON form for a
/// program. It keeps every rule that was read, applying or not, so that a *no* can be checked as
/// well as a *yes*; evidence is borrowed from the policy.
#[derive(Clone, Debug, PartialEq)]
pub struct Determination<'p> {
    pub(crate) policy: &'p Policy,
    pub(crate) transaction: Transaction,
    pub(crate) outcome: Outcome,
    pub(crate) range: OutcomeRange,
    pub(crate) scope: Scope<'p>,
    pub(crate) requirements: Vec<Requirement<'p>>,
    pub(crate) weighing: Weighing<'p>,
    pub(crate) questions: Vec<OpenQuestion<'p>>,
    pub(crate) silence: Option<Silence<'p>>,
}

impl<'p> Determination<'p> {
    /// A determination in which nothing was found yet
    pub(crate) const fn blank(
        policy: &'p Policy,
        transaction: Transaction,
        scope: Scope<'p>,
    ) -> Self {
        Self {
            policy,
            transaction,
            outcome: Outcome::NoLicenseRequired,
            range: OutcomeRange::settled(Outcome::NoLicenseRequired),
            scope,
            requirements: Vec::new(),
            weighing: Weighing::NOTHING,
            questions: Vec::new(),
            silence: None,
        }
    }

    /// What it comes to
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The best and the worst that can still come of it
    ///
    /// Where a license is required and a License Exception could still take its place, the best is
    /// [`Outcome::ExceptionAvailable`], or [`Outcome::OtherAuthority`] where one decides as well; where
    /// only different exceptions together could, it is neither.
    #[must_use]
    pub const fn range(&self) -> OutcomeRange {
        self.range
    }

    /// Every rule that was read, with whether it requires a license
    #[must_use]
    pub fn requirements(&self) -> &[Requirement<'p>] {
        &self.requirements
    }

    /// The requirements that apply; each must be overcome on its own (15 CFR 738.4(a)(2)(ii)(A))
    pub fn applying(&self) -> impl Iterator<Item = &Requirement<'p>> {
        self.requirements
            .iter()
            .filter(|requirement| requirement.status() == RequirementStatus::Applies)
    }

    /// The requirement of a rule, by the rule's id such as `3A090/2` or `FN-10`
    #[must_use]
    pub fn requirement(&self, rule: &str) -> Option<&Requirement<'p>> {
        self.requirements
            .iter()
            .find(|requirement| requirement.rule().to_string() == rule)
    }

    /// Every paragraph of a License Exception that was weighed, in the order of the policy; none
    /// where no rule requires a license
    #[must_use]
    pub fn exceptions(&self) -> &[ExceptionFinding<'p>] {
        &self.weighing.findings
    }

    /// The paragraphs of one License Exception
    pub fn exception(
        &self,
        exception: LicenseException,
    ) -> impl Iterator<Item = &ExceptionFinding<'p>> {
        let findings = self.weighing.findings.iter();
        findings.filter(move |finding| finding.exception() == exception)
    }

    /// What came of a License Exception: the best of its paragraphs
    ///
    /// Where nothing requires a license no exception is weighed
    /// ([`weighs_exceptions`](Self::weighs_exceptions)), and none is available.
    #[must_use]
    pub fn exception_status(&self, exception: LicenseException) -> ExceptionStatus {
        self.exception(exception)
            .map(ExceptionFinding::status)
            .max()
            .unwrap_or(ExceptionStatus::Unavailable)
    }

    /// The exceptions whose terms hold and that take the place of this requirement
    pub fn overcome_by<'a>(
        &'a self,
        requirement: &Requirement<'p>,
    ) -> impl Iterator<Item = &'a ExceptionFinding<'p>> + use<'a, 'p> {
        let bit = self.bit_of(requirement);
        self.weighing
            .findings
            .iter()
            .filter(move |finding| finding.overcomes & bit != 0 && finding.usable() == Truth::Yes)
    }

    /// The requirements that an exception is certain to take the place of, once its terms hold
    pub fn overcomes<'a>(
        &'a self,
        finding: &ExceptionFinding<'p>,
    ) -> impl Iterator<Item = &'a Requirement<'p>> + use<'a, 'p> {
        let overcomes = finding.overcomes;
        let standing = self.requirements.iter().filter(|r| r.truth() != Truth::No);
        let numbered = standing.enumerate();
        numbered
            .filter(move |(position, _)| overcomes & bit(*position) != 0)
            .map(|(_, requirement)| requirement)
    }

    /// Whether exceptions were weighed: they are where a rule requires a license, or may
    #[must_use]
    pub fn weighs_exceptions(&self) -> bool {
        !self.weighing.findings.is_empty()
    }

    /// The requirements that apply and that no exception takes the place of, whatever is answered
    pub fn left(&self) -> impl Iterator<Item = &Requirement<'p>> {
        let reach = self.weighing.findings.iter();
        let reach = reach
            .filter(|finding| finding.usable() != Truth::No)
            .fold(0, |all, f| all | f.overcomes | f.may_overcome);
        self.applying()
            .filter(move |requirement| self.bit_of(requirement) & reach == 0)
    }

    /// The requirements that apply and of which no exception is for, whatever its terms
    pub(crate) fn without_exception(&self) -> impl Iterator<Item = &Requirement<'p>> {
        let findings = self.weighing.findings.iter();
        let reach = findings.fold(0, |all, f| all | f.overcomes | f.may_overcome);
        self.applying()
            .filter(move |requirement| self.bit_of(requirement) & reach == 0)
    }

    /// Different exceptions that overcome together what none overcomes alone; none if there are none
    ///
    /// It is no answer to build on: whether reasons may be split between exceptions is for BIS to
    /// say (15 CFR 738.4(a)(2)(ii)(A)).
    #[must_use]
    pub fn combination(&self) -> Vec<&ExceptionFinding<'p>> {
        self.weighing.combination()
    }

    /// What the use of an exception brings with it, and whether that is certain on these facts
    pub fn obligations<'a>(
        &'a self,
        finding: &ExceptionFinding<'p>,
    ) -> impl Iterator<Item = (&'p Obligation, Truth)> + use<'a, 'p> {
        let used = finding.paragraph();
        let duties = self.policy.data().obligations.iter();
        let counts = crate::evaluate::duties(self.policy, &self.transaction, &self.requirements);
        duties
            .zip(counts)
            .filter(move |(duty, truth)| *truth != Truth::No && duty.by.binds(used))
    }

    /// What the answer brings with it, whichever License Exception is used: filings, statements,
    /// documents and records; with whether each is certain on these facts
    ///
    /// What the use of an exception adds is said by [`obligations`](Self::obligations).
    pub fn duties(&self) -> impl Iterator<Item = (&'p Obligation, Truth)> + use<'p> {
        let (range, outcome) = (self.range, self.outcome);
        let goes_ahead = !matches!(outcome, Outcome::NotSubject | Outcome::Prohibited);
        let comes_to = move |wanted: Outcome| {
            if outcome == wanted {
                Truth::Yes
            } else if (range.best..=range.worst).contains(&wanted) {
                Truth::Unknown
            } else {
                Truth::No
            }
        };
        let counts = crate::evaluate::duties(self.policy, &self.transaction, &self.requirements);
        let duties = self.policy.data().obligations.iter().zip(counts);
        duties
            .map(move |(duty, counts)| {
                let binds = match duty.by {
                    ObligedBy::Everyone => Truth::from(goes_ahead),
                    ObligedBy::License => comes_to(Outcome::LicenseRequired),
                    ObligedBy::NoLicense => comes_to(Outcome::NoLicenseRequired),
                    ObligedBy::AnyException | ObligedBy::Exceptions(_) => Truth::No,
                };
                (duty, counts & binds)
            })
            .filter(|(_, truth)| *truth != Truth::No)
    }

    /// The bit that stands for a requirement among those that stand in the way
    fn bit_of(&self, requirement: &Requirement<'p>) -> u64 {
        let standing = self.requirements.iter();
        standing
            .filter(|other| other.truth() != Truth::No)
            .position(|other| other == requirement)
            .map_or(0, bit)
    }

    /// The questions that are open, those that most rules wait for first
    ///
    /// While it is open whether a license is required, they are about that; where one is, they are
    /// what would tell whether an exception takes its place.
    #[must_use]
    pub fn questions(&self) -> &[OpenQuestion<'p>] {
        &self.questions
    }

    /// The paragraphs that rows tell apart, where a question asks for the item's paragraph
    #[must_use]
    pub fn options(&self, question: &OpenQuestion<'p>) -> Vec<Paragraph> {
        let (Open::Paragraph(item) | Open::RelatedParagraph(item)) = question.open else {
            return Vec::new();
        };
        let entry = self.policy.entry(item.eccn());
        let mut named: Vec<Paragraph> = entry
            .iter()
            .flat_map(|entry| entry.controls.iter())
            .flat_map(|control| control.scope.paragraphs())
            .copied()
            .filter(|paragraph| item.paragraph().is_within(*paragraph) == Truth::Unknown)
            .collect();
        named.sort_unstable();
        named.dedup();
        named
    }

    /// Who decides instead, where the Commerce Control List sends the reader elsewhere
    #[must_use]
    pub const fn referral(&self) -> Option<&'p Referral> {
        match self.silence {
            Some(Silence::Referred(referral)) => Some(referral),
            _ => None,
        }
    }

    /// Why the regulations do not reach the act, if they do not
    #[must_use]
    pub const fn outside_because(&self) -> Option<Outside> {
        self.scope.outside
    }

    /// Whether a question is open that no single rule asks: what the item is, or whose row governs
    /// the destination
    pub(crate) fn asks_what_is_controlled(&self) -> bool {
        self.questions
            .iter()
            .any(|question| question.open.is_fundamental() && question.open != Open::Activity)
    }

    /// Whether the transaction is dated before some table of the policy: what the tables said on
    /// its day is not known here
    #[must_use]
    pub fn predates_policy(&self) -> bool {
        let editions = self.policy.data().editions.iter();
        editions.map(|edition| edition.current_to).max() > Some(self.transaction.date)
    }

    /// The policy that was applied
    #[must_use]
    pub const fn policy(&self) -> &'p Policy {
        self.policy
    }

    /// The transaction that it is about
    #[must_use]
    pub const fn transaction(&self) -> &Transaction {
        &self.transaction
    }

    /// Why the list does not say what is required of the item, or of a part of it
    pub(crate) fn elsewhere(&self) -> Option<Silence<'p>> {
        if self.silence.is_some() || self.scope.outside.is_some() {
            return self.silence;
        }
        let item = self.transaction.item.classification.listed()?;
        let entry = self.policy.entry(item.eccn())?;
        let partly = entry.may_be_silent_on(item.paragraph());
        partly.then_some(Silence::Partly(item))
    }

    pub(crate) const fn silence(&self) -> Option<Silence<'p>> {
        self.silence
    }
}
