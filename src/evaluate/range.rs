//! The best and the worst that can still come of an answer.

use super::ground::Ground;
use crate::determination::{Open, Outcome, OutcomeRange};
use crate::{Policy, Truth};

/// What bounds an answer
pub(super) struct Bounds<'a, 'p> {
    pub(super) policy: &'p Policy,
    pub(super) ground: &'a Ground<'p>,
    /// Whether one exception takes the place of all that applies
    pub(super) covered: Truth,
    /// Whether one still may
    pub(super) may_settle: bool,
}

impl Bounds<'_, '_> {
    /// The range of an answer that comes to this while neither red flags nor rules that may prohibit
    /// are looked at
    pub(super) fn range(&self, decided: Outcome) -> OutcomeRange {
        match decided {
            Outcome::LicenseRequired if self.may_settle => OutcomeRange {
                best: self.excepted(),
                worst: decided,
            },
            Outcome::NeedsAnswers => OutcomeRange {
                best: self.best(),
                worst: self.worst(),
            },
            settled => OutcomeRange::settled(settled),
        }
    }

    /// What it comes to where nothing is required
    const fn quiet(&self) -> Outcome {
        match self.ground.silence {
            Some(_) => Outcome::OtherAuthority,
            None => Outcome::NoLicenseRequired,
        }
    }

    fn best(&self) -> Outcome {
        if self.ground.scope.holds == Truth::Unknown && !self.ground.applies() {
            Outcome::NotSubject
        } else if self.ground.applies() {
            self.excepted()
        } else {
            self.quiet()
        }
    }

    /// What it comes to where an exception takes the place of all that is required
    fn excepted(&self) -> Outcome {
        self.quiet().max(Outcome::ExceptionAvailable)
    }

    /// What it can come to at worst where nothing is left to require a license
    fn unlicensed_at_worst(&self) -> Outcome {
        // In a finer paragraph the list may send the reader elsewhere.
        let finer = self.ground.open.iter().any(|open| match open {
            Open::Paragraph(item) => self.policy.entry(item.eccn()).is_some_and(|entry| {
                Policy::may_be_only_elsewhere(&entry.controls, item.paragraph())
            }),
            _ => false,
        });
        if finer {
            Outcome::OtherAuthority
        } else {
            self.quiet()
        }
    }

    fn worst(&self) -> Outcome {
        if self.covered == Truth::Yes {
            return self.unlicensed_at_worst().max(self.excepted());
        }
        let only_scope = self.ground.scope.holds == Truth::Unknown
            && !self.ground.depends()
            && self.ground.open.len() == self.ground.of_scope
            && !self.ground.open.iter().any(|open| open.is_fundamental());
        if only_scope {
            // All that is open is whether the regulations reach the act at all.
            self.unlicensed_at_worst()
        } else {
            Outcome::LicenseRequired
        }
    }
}
