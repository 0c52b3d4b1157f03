//! The best and the worst that can still come of an answer.

use super::ground::Ground;
use crate::Truth;
use crate::determination::{Outcome, OutcomeRange};

/// What bounds an answer
pub(super) struct Bounds<'a, 'p> {
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
        let mut range = match decided {
            Outcome::LicenseRequired if self.may_settle => OutcomeRange {
                best: self.excepted(),
                worst: decided,
            },
            Outcome::NeedsAnswers => OutcomeRange {
                best: self.best(),
                worst: self.worst(),
            },
            settled => OutcomeRange::settled(settled),
        };
        if self.ground.latent.takes_out {
            range.best = Outcome::NotSubject;
        }
        range
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
    const fn unlicensed_at_worst(&self) -> Outcome {
        match self.ground.perhaps_silent {
            // In a finer paragraph the list may send the reader elsewhere.
            Some(_) => Outcome::OtherAuthority,
            None => self.quiet(),
        }
    }

    fn worst(&self) -> Outcome {
        if self.covered == Truth::Yes {
            return self.unlicensed_at_worst().max(self.excepted());
        }
        let only_scope = self.ground.scope.holds == Truth::Unknown
            && !self.ground.depends()
            && !self.ground.latent.requires
            && self.ground.open.len() == self.ground.of_scope
            && !self.ground.open.iter().any(|open| open.is_fundamental());
        let nothing = !self.ground.applies() && !self.ground.depends() && !self.ground.is_loose();
        if only_scope || nothing {
            // All that is open is whether the regulations reach the act at all, or the list.
            self.unlicensed_at_worst()
        } else {
            Outcome::LicenseRequired
        }
    }
}
