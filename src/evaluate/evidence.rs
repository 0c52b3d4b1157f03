//! Which parts of a condition hold, for saying why a rule applies.

use alloc::vec::Vec;

use super::facts::Facts;
use crate::policy::{Policy, Provision, Resolved};
use crate::{Condition, GeneralProhibition, ProvisionId, Transaction, Truth};

/// A rule that was presumed not to be set off
#[derive(Clone, Debug)]
pub(crate) struct Unsaid<'p> {
    pub(crate) prohibition: GeneralProhibition,
    pub(crate) id: &'p ProvisionId,
    /// The parts of what sets it off of which nothing is said
    pub(crate) parts: Vec<&'p Condition>,
}

impl<'p> Unsaid<'p> {
    pub(super) fn new(
        facts: &Facts<'_>,
        prohibition: GeneralProhibition,
        id: &'p ProvisionId,
        trigger: &'p Condition,
        resolved: &Resolved,
    ) -> Self {
        let mut parts = Vec::new();
        unknown(facts, trigger, resolved, &mut parts);
        Self {
            prohibition,
            id,
            parts,
        }
    }
}

/// The parts of a condition that are unknown, each without parts of its own
pub(super) fn unknown<'p>(
    facts: &Facts<'_>,
    condition: &'p Condition,
    resolved: &Resolved,
    found: &mut Vec<&'p Condition>,
) {
    if facts.truth(condition, resolved).is_known() {
        return;
    }
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts) => {
            for (part, resolved) in parts.iter().zip(&*resolved.parts) {
                unknown(facts, part, resolved, found);
            }
        }
        part => found.push(part),
    }
}

/// The parts of what sets a provision off that hold, each without parts of its own; of several
/// that would do the first
pub(crate) fn set_off_by<'p>(
    policy: &'p Policy,
    transaction: &Transaction,
    provision: &'p Provision,
) -> Vec<&'p Condition> {
    let facts = Facts::of(policy, transaction);
    let mut provisions = policy.data().provisions.iter();
    let at = provisions.position(|other| other.id == provision.id);
    let mut holding = Vec::new();
    if let Some(indexed) = at.and_then(|at| policy.index().provisions.get(at)) {
        hold(&facts, &provision.trigger, &indexed.trigger, &mut holding);
    }
    holding
}

fn hold<'p>(
    facts: &Facts<'_>,
    condition: &'p Condition,
    resolved: &Resolved,
    holding: &mut Vec<&'p Condition>,
) {
    let holds =
        |(part, resolved): &(&'p Condition, &Resolved)| facts.truth(part, resolved) == Truth::Yes;
    match condition {
        Condition::All(parts) => {
            for (part, resolved) in parts.iter().zip(&*resolved.parts) {
                hold(facts, part, resolved, holding);
            }
        }
        Condition::Any(parts) => {
            if let Some((part, resolved)) = parts.iter().zip(&*resolved.parts).find(holds) {
                hold(facts, part, resolved, holding);
            }
        }
        Condition::NoneOf(_) | Condition::Always => {}
        part => {
            if facts.truth(part, resolved) == Truth::Yes {
                holding.push(part);
            }
        }
    }
}
