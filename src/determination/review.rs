//! How an application would be reviewed.

use alloc::vec::Vec;

use super::{Determination, Requirement, RequirementStatus};
use crate::policy::ReviewRule;
use crate::{ReviewPolicy, Truth};

/// A license review policy that counts for a requirement, or may come to count
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReviewFinding<'p> {
    pub(crate) rule: &'p ReviewRule,
    pub(crate) counts: Truth,
    pub(crate) presumed: bool,
    pub(crate) policy: Option<ReviewPolicy>,
}

impl<'p> ReviewFinding<'p> {
    /// The rule
    #[must_use]
    pub const fn rule(&self) -> &'p ReviewRule {
        self.rule
    }

    /// Whether it counts on these facts: *yes* or *unknown*
    #[must_use]
    pub const fn counts(&self) -> Truth {
        self.counts
    }

    /// Whether it is presumed not to count, because nothing is said of the end use or of who the
    /// parties are
    #[must_use]
    pub const fn is_presumed_away(&self) -> bool {
        self.presumed
    }

    /// The policy; `None` where a party's entry on a list states it and the transaction does not say
    /// what it states
    #[must_use]
    pub const fn policy(&self) -> Option<ReviewPolicy> {
        self.policy
    }
}

/// The license review policies of a requirement, or of all of them together
///
/// An application must be approvable under each (15 CFR 742.1(f)), so that they join to the
/// strictest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review<'p> {
    pub(crate) findings: Vec<ReviewFinding<'p>>,
}

impl<'p> Review<'p> {
    /// The policies, in the order of the policy
    #[must_use]
    pub fn findings(&self) -> &[ReviewFinding<'p>] {
        &self.findings
    }

    /// The strictest policy that counts on these facts; `None` where none is codified, or where it
    /// turns on facts that were not given
    #[must_use]
    pub fn policy(&self) -> Option<ReviewPolicy> {
        let certain = self.findings.iter().filter(|f| f.counts == Truth::Yes);
        certain.filter_map(|finding| finding.policy).max()
    }

    /// The strictest policy that counts or may come to count, those aside that are presumed away
    #[must_use]
    pub fn strictest(&self) -> Option<ReviewPolicy> {
        let looked_at = self.findings.iter().filter(|finding| !finding.presumed);
        looked_at.filter_map(|finding| finding.policy).max()
    }

    /// Policies that turn on facts that were not given, those included that are presumed away
    pub fn open(&self) -> impl Iterator<Item = &ReviewFinding<'p>> {
        let findings = self.findings.iter();
        findings.filter(|finding| finding.counts == Truth::Unknown || finding.policy.is_none())
    }
}

impl<'p> Determination<'p> {
    /// How an application for what one rule requires would be reviewed
    #[must_use]
    pub fn review_of(&self, requirement: &Requirement<'p>) -> Review<'p> {
        let (policy, transaction) = (self.policy(), self.transaction());
        Review {
            findings: crate::evaluate::review(
                policy,
                transaction,
                self.requirements(),
                requirement,
            ),
        }
    }

    /// How an application for everything that is required would be reviewed: the policies of each
    /// requirement together
    #[must_use]
    pub fn review(&self) -> Review<'p> {
        let mut joined = Review::default();
        let applying = self.requirements().iter();
        for requirement in applying.filter(|r| r.status() == RequirementStatus::Applies) {
            for finding in self.review_of(requirement).findings {
                let known = joined
                    .findings
                    .iter()
                    .any(|known| known.rule.id == finding.rule.id);
                if !known {
                    joined.findings.push(finding);
                }
            }
        }
        joined
    }
}
