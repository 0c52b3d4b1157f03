//! Red flags: what is raised asks, and nothing is clear before it is resolved.

use alloc::vec::Vec;

use super::facts::Facts;
use super::open_set::OpenSet;
use crate::determination::{Open, RedFlagStatus};
use crate::policy::{Policy, RedFlag, Resolved};
use crate::{Transaction, Truth};

/// Asks how each red flag that is raised was resolved
pub(super) fn ask<'p>(facts: &Facts<'_>, policy: &'p Policy, open: &mut OpenSet<'p>) {
    if !facts.sets_off() {
        return;
    }
    for (flag, resolved) in policy
        .data()
        .red_flags
        .iter()
        .zip(&policy.index().red_flags)
    {
        if found(facts, flag, resolved) == RedFlagStatus::Raised {
            open.next_rule();
            open.add(Open::Asked(&flag.resolved));
        }
    }
}

/// What is known of each red flag that is for the item, in the order of the policy
pub(crate) fn status<'p>(
    policy: &'p Policy,
    transaction: &Transaction,
) -> Vec<(&'p RedFlag, RedFlagStatus)> {
    let facts = Facts::of(policy, transaction);
    let flags = policy
        .data()
        .red_flags
        .iter()
        .zip(&policy.index().red_flags);
    let mut all = Vec::new();
    for (flag, resolved) in flags {
        if flag.items.covers(facts.classification) != Truth::No {
            all.push((flag, found(&facts, flag, resolved)));
        }
    }
    all
}

fn found(facts: &Facts<'_>, flag: &RedFlag, resolved: &Resolved) -> RedFlagStatus {
    if flag.items.covers(facts.classification) == Truth::No {
        return RedFlagStatus::NotRaised;
    }
    match facts.truth(&flag.when, resolved) {
        Truth::No => RedFlagStatus::NotRaised,
        Truth::Unknown => RedFlagStatus::NotSaid,
        // Who says that it is not resolved has only said that it is still raised.
        Truth::Yes if facts.answers().get(flag.resolved.id()) == Truth::Yes => {
            RedFlagStatus::Resolved
        }
        Truth::Yes => RedFlagStatus::Raised,
    }
}
