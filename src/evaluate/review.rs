//! How an application would be reviewed: the policies that count for a requirement.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::evidence::unknown;
use super::facts::Facts;
use crate::determination::{Requirement, ReviewFinding};
use crate::policy::{Policy, Resolved, ReviewRule, ReviewStandard, Reviewed};
use crate::{Condition, ListKind, ReviewPolicy, Transaction, Truth};

/// The license review policies that count, or may come to count, for a requirement
pub(crate) fn review<'p>(
    policy: &'p Policy,
    transaction: &Transaction,
    requirements: &[Requirement<'p>],
    requirement: &Requirement<'p>,
) -> Vec<ReviewFinding<'p>> {
    let facts = &Facts::of(policy, transaction).with_requirements(requirements);
    findings(facts, policy, requirement)
}

/// The same with facts that know what is required
pub(super) fn findings<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    requirement: &Requirement<'_>,
) -> Vec<ReviewFinding<'p>> {
    let rules = policy.data().reviews.iter().zip(&policy.index().reviews);
    let found: Vec<_> = rules
        .filter(|(rule, _)| is_for(&rule.of, requirement))
        .map(|(rule, resolved)| {
            let counts = facts.truth(&rule.when, resolved);
            ReviewFinding {
                rule,
                counts,
                presumed: counts == Truth::Unknown && is_presumed(facts, rule, resolved),
                policy: match rule.policy {
                    ReviewStandard::Policy(policy) => Some(policy),
                    ReviewStandard::AsListed(list) => stated(facts, list),
                },
            }
        })
        .filter(|finding| finding.counts != Truth::No)
        .collect();
    let alone = |finding: &&ReviewFinding<'_>| finding.rule.alone && finding.counts == Truth::Yes;
    let Some(governing) = found.iter().find(alone).copied() else {
        return found;
    };
    // What is for every requirement, such as a sanction of a party, is not set aside.
    let stays = |finding: &ReviewFinding<'_>| {
        finding.rule.id == governing.rule.id || finding.rule.of == Reviewed::Any
    };
    found.into_iter().filter(stays).collect()
}

/// Which review policies are for a requirement, remembered for the next time
///
/// That turns on nothing but its reason, its column and its provision; the requirements must be those
/// of one policy, whose positions tell provisions apart.
#[derive(Default)]
pub(crate) struct Reviewers {
    known: BTreeMap<u32, Vec<u16>>,
}

impl Reviewers {
    /// The positions of the review policies that are for a requirement, in the order in which the
    /// strictest is soonest found
    pub(crate) fn of(&mut self, policy: &Policy, requirement: &Requirement<'_>) -> &[u16] {
        // One number is soonest found: a rule points to a column or to a provision, never to both.
        let reason = requirement.reason().map_or(0, |reason| reason as u32 + 1);
        let basis = match (requirement.column(), requirement.provision_at) {
            (Some(column), _) => 1 + column as u32,
            (None, Some(provision)) => 1 << 8 | u32::from(provision) << 9,
            (None, None) => 0,
        };
        self.known.entry(reason << 25 | basis).or_insert_with(|| {
            let reviews = &policy.data().reviews;
            let is_for = |position: &u16| {
                let rule = reviews.get(usize::from(*position));
                rule.is_some_and(|rule| is_for(&rule.of, requirement))
            };
            let order = policy.index().strictest_first.iter().copied();
            order.filter(is_for).collect()
        })
    }
}

/// The strictest license review policy that counts for everything that is required: what joining the
/// findings of [`review`] for each requirement comes to, without finding the others
pub(super) fn strictest(
    facts: &Facts<'_>,
    policy: &Policy,
    requirements: &[Requirement<'_>],
    reviewers: &mut Reviewers,
) -> Option<ReviewPolicy> {
    let mut strictest = None;
    for requirement in requirements.iter().filter(|r| r.truth() == Truth::Yes) {
        let mut set_aside = false;
        for position in reviewers.of(policy, requirement) {
            let at = usize::from(*position);
            let resolved = policy.index().reviews.get(at);
            let (Some(rule), Some(resolved)) = (policy.data().reviews.get(at), resolved) else {
                continue;
            };
            let standard = match rule.policy {
                ReviewStandard::Policy(policy) => Some(policy),
                ReviewStandard::AsListed(list) => stated(facts, list),
            };
            let listed = matches!(rule.policy, ReviewStandard::AsListed(_));
            if standard <= strictest && !rule.alone && !listed {
                // Whatever follows is no stricter.
                break;
            }
            let looked_at = !set_aside || rule.of == Reviewed::Any;
            if looked_at && facts.truth(&rule.when, resolved) == Truth::Yes {
                strictest = strictest.max(standard);
                set_aside |= rule.alone;
            }
        }
    }
    strictest
}

/// Whether a policy is open because nothing is said of the end use, or of who the parties are
fn is_presumed(facts: &Facts<'_>, rule: &ReviewRule, resolved: &Resolved) -> bool {
    let mut open = Vec::new();
    unknown(facts, &rule.when, resolved, &mut open);
    open.iter().any(|part| {
        matches!(
            part,
            Condition::EndUse(_) | Condition::Listed(_) | Condition::OfKind(_)
        )
    })
}

/// Whether a review policy is for a requirement
pub(crate) fn is_for(of: &Reviewed, requirement: &Requirement<'_>) -> bool {
    match of {
        Reviewed::Any => true,
        Reviewed::Reasons(reasons) => requirement
            .reason()
            .is_some_and(|reason| reasons.contains(reason)),
        Reviewed::Columns(columns) => requirement
            .column()
            .is_some_and(|column| columns.contains(&column)),
        Reviewed::Provisions(ids) => requirement
            .provision()
            .is_some_and(|provision| ids.contains(&provision.id)),
    }
}

/// The strictest policy that the parties' entries on a list state; unknown while one states none
fn stated(facts: &Facts<'_>, list: ListKind) -> Option<ReviewPolicy> {
    let parties = facts.parties().iter();
    let entries = parties.flat_map(|party| facts.listings(party));
    let mut of_list = entries.filter(|entry| entry.list == list);
    let first = of_list.next()?.review?;
    of_list.try_fold(first, |strictest, entry| Some(strictest.max(entry.review?)))
}
