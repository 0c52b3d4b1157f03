//! Whether the item is subject to the regulations, and why.

use super::{Determination, Outside};
use crate::Truth;
use crate::policy::{ScopeEffect, ScopeRule};

/// A rule of part 734 that brings the item under the regulations, or may
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScopeFinding<'p> {
    rule: &'p ScopeRule,
    holds: Truth,
}

impl<'p> ScopeFinding<'p> {
    /// The rule
    #[must_use]
    pub const fn rule(&self) -> &'p ScopeRule {
        self.rule
    }

    /// Whether it holds: *yes*, or *unknown*
    #[must_use]
    pub const fn holds(&self) -> Truth {
        self.holds
    }

    /// Whether it is taken to hold because nothing is said to the contrary
    #[must_use]
    pub fn is_presumed(&self) -> bool {
        self.holds == Truth::Unknown && self.rule.effect == ScopeEffect::PresumedIn
    }
}

impl<'p> Determination<'p> {
    /// The rules that bring the item under the regulations, and those that may (15 CFR 734.3)
    ///
    /// Content and direct products are looked at where the item is known to be foreign-made.
    pub fn scope(&self) -> impl Iterator<Item = ScopeFinding<'p>> + use<'p> {
        let found = match self.outside_because() {
            Some(Outside::NotSubject | Outside::ToUnitedStates) => alloc::vec::Vec::new(),
            _ => crate::evaluate::scope_reasons(self.policy(), self.transaction()),
        };
        let presumed = |(rule, _): &(&ScopeRule, Truth)| rule.effect == ScopeEffect::PresumedIn;
        // What is taken for granted is no reason where another is certain.
        let certain = found.iter().any(|(_, holds)| *holds == Truth::Yes);
        found
            .into_iter()
            .filter(move |found| !(certain && presumed(found) && found.1 != Truth::Yes))
            .map(|(rule, holds)| ScopeFinding { rule, holds })
    }

    /// The rule of part 734 that takes the act out of the regulations, if one does
    #[must_use]
    pub const fn excluded_by(&self) -> Option<&'p ScopeRule> {
        self.scope.excluded_by
    }
}
