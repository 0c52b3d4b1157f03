//! What is found of an act before any License Exception is weighed, and what it comes to with them.

use alloc::vec::Vec;

use super::facts::Facts;
use super::latent::Latent;
use super::open_set::OpenSet;
use super::requirements;
use super::scope::{self, Scope};
use crate::determination::{Open, Outcome, OutcomeRange, Requirement, Silence};
use crate::{CclItem, Policy, Transaction, Truth};

/// What is found of an act that the regulations reach, or may reach
pub(super) struct Ground<'p> {
    pub(super) scope: Scope<'p>,
    pub(super) requirements: Vec<Requirement<'p>>,
    /// Why the list is silent, if it is
    pub(super) silence: Option<Silence<'p>>,
    /// What is open of the act and of what is required
    pub(super) open: OpenSet<'p>,
    /// The question whose answer may show it to be silent, if it is not
    pub(super) perhaps_silent: Option<Open<'p>>,
    /// What the open questions may set off of which nothing was said
    pub(super) latent: Latent,
    /// How many of the open questions are about scope
    pub(super) of_scope: usize,
    /// The item, after an answer placed it
    item: Option<CclItem>,
}

impl<'p> Ground<'p> {
    /// What is found, or the scope of an act that the regulations do not reach
    pub(super) fn of(
        facts: &Facts<'_>,
        policy: &'p Policy,
        transaction: &Transaction,
    ) -> Result<Self, Scope<'p>> {
        let mut open = OpenSet::default();
        let scope = scope::subject(facts, policy, transaction, &mut open);
        if scope.outside.is_some() {
            return Err(scope);
        }
        let of_scope = open.len();
        let (requirements, silence) = requirements::find(facts, policy, scope.holds, &mut open);
        Ok(Self {
            scope,
            latent: Latent::of(facts, policy, &requirements, &open),
            requirements,
            silence,
            perhaps_silent: match silence {
                Some(_) => None,
                None => perhaps_silent(facts, policy),
            },
            open,
            of_scope,
            item: facts.classification.listed(),
        })
    }

    fn found(&self, truth: Truth) -> bool {
        self.requirements.iter().any(|found| found.truth() == truth)
    }

    /// Whether a license is required
    pub(super) fn applies(&self) -> bool {
        self.found(Truth::Yes)
    }

    /// Whether one may be
    pub(super) fn depends(&self) -> bool {
        self.found(Truth::Unknown)
    }

    /// Whether a rule of such a truth prohibits the act
    pub(super) fn prohibits(&self, truth: Truth) -> bool {
        let mut of_truth = self.requirements.iter().filter(|r| r.truth() == truth);
        of_truth.any(Requirement::prohibits)
    }

    /// What is open apart from any requirement: no exception can cover what is not known
    pub(super) fn is_loose(&self) -> bool {
        let apart =
            |open: Open<'_>| open.is_fundamental() || open.is_of_another_paragraph(self.item);
        !self.open.is_empty() && (!self.depends() || self.open.iter().any(apart))
    }

    /// Whether one exception takes the place of all that is required, if one settles what was found
    pub(super) fn covered(&self, settles: Truth) -> Truth {
        match settles {
            // What an answer may still set off need not be overcome.
            Truth::Yes if self.is_loose() || self.latent.requires => Truth::Unknown,
            // Nothing overcomes conduct that is required of an act that turns out not to be reached.
            Truth::Yes if self.scope.holds != Truth::Yes && self.applies() => Truth::Unknown,
            settles => settles,
        }
    }

    /// What it comes to with such exceptions, red flags apart
    pub(super) fn decided(&self, covered: Truth) -> Outcome {
        let (applies, depends) = (self.applies(), self.depends());
        match (self.silence, covered) {
            _ if self.prohibits(Truth::Yes) => Outcome::Prohibited,
            // An exception takes the place of a license of this policy, not of the other authority.
            (Some(_), Truth::Yes) if applies || depends && self.scope.holds == Truth::Yes => {
                Outcome::OtherAuthority
            }
            (None, Truth::Yes) if applies && self.perhaps_silent.is_none() => {
                Outcome::ExceptionAvailable
            }
            (None, Truth::Yes) | (_, Truth::Unknown) if applies => Outcome::NeedsAnswers,
            (_, Truth::No) if applies => Outcome::LicenseRequired,
            _ if depends || self.is_loose() => Outcome::NeedsAnswers,
            (Some(_), _) => Outcome::OtherAuthority,
            // What nothing requires of the entry may be decided elsewhere for some of its paragraphs.
            (None, _) if self.perhaps_silent.is_some() => Outcome::NeedsAnswers,
            (None, _) => Outcome::NoLicenseRequired,
        }
    }
}

/// The question which paragraph it is, where the list sends the reader elsewhere for some and says what
/// is required of others
fn perhaps_silent<'p>(facts: &Facts<'_>, policy: &Policy) -> Option<Open<'p>> {
    let item = facts.classification.listed()?;
    let position = policy.index().entry(item.eccn())?;
    let entry = policy.data().entries.get(position)?;
    let summary = policy.index().summaries.get(position)?;
    let perhaps =
        !summary.speaks && facts.row.is_some() && entry.may_be_silent_on(item.paragraph());
    perhaps.then_some(Open::Paragraph(item))
}

/// What conduct comes to that the regulations do not reach by its item, and what can still come of it
pub(super) fn beyond(requirements: &[Requirement<'_>]) -> (Outcome, OutcomeRange) {
    let found = |truth| requirements.iter().any(|found| found.truth() == truth);
    let prohibits = |truth| {
        let mut of_truth = requirements.iter().filter(|r| r.truth() == truth);
        of_truth.any(Requirement::prohibits)
    };
    let (outcome, mut range) = if prohibits(Truth::Yes) {
        let outcome = Outcome::Prohibited;
        (outcome, OutcomeRange::settled(outcome))
    } else if found(Truth::Yes) {
        let outcome = Outcome::LicenseRequired;
        (outcome, OutcomeRange::settled(outcome))
    } else if found(Truth::Unknown) {
        let range = OutcomeRange {
            best: Outcome::NotSubject,
            worst: Outcome::LicenseRequired,
        };
        (Outcome::NeedsAnswers, range)
    } else {
        let outcome = Outcome::NotSubject;
        (outcome, OutcomeRange::settled(outcome))
    };
    if prohibits(Truth::Unknown) {
        range.worst = Outcome::Prohibited;
    }
    (outcome, range)
}

/// What it comes to while red flags are raised: one decides nothing, and nothing is clear while one is
pub(super) fn held(decided: Outcome, raised: &OpenSet<'_>) -> Outcome {
    if !raised.is_empty() && decided < Outcome::NeedsAnswers {
        Outcome::NeedsAnswers
    } else {
        decided
    }
}
