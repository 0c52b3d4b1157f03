//! General Prohibition Eight: a country on the way counts as a destination (15 CFR 736.2(b)(8)).

use alloc::vec::Vec;

use super::exceptions;
use super::facts::Facts;
use super::open_set::OpenSet;
use super::requirements;
use crate::{Country, CountrySet, Policy, Transaction, Transit, Truth};

/// Whether the route leads through a country to which a direct shipment would need a license that
/// no exception takes the place of
pub(super) fn needs_license(facts: &Facts<'_>, transit: &Transit, through: CountrySet) -> Truth {
    let needed = legs(facts, through).fold(Truth::No, |any, (_, needed)| any | needed);
    match needed {
        // The exception that would do it there may turn on facts that only the caller knows.
        Truth::Unknown => !facts.answers().get(transit.question.id()),
        known => known,
    }
}

/// The countries of the route that are among these, with whether a direct shipment there would
/// need a license
pub(super) fn legs<'a>(
    facts: &'a Facts<'_>,
    through: CountrySet,
) -> impl Iterator<Item = (Country, Truth)> + use<'a> {
    let governed = move |country: &Country| {
        let row = facts.policy.index().governing(*country);
        row.is_none_or(|row| through.contains(row))
    };
    let stops = facts.via.iter().copied().filter(governed);
    stops.map(|stop| (stop, direct(facts, stop)))
}

/// Whether a direct shipment to the country would need a license
fn direct(facts: &Facts<'_>, stop: Country) -> Truth {
    let facts = facts.ending_at(stop);
    let policy = facts.policy;
    let mut open = OpenSet::default();
    let (found, _) =
        requirements::find(&facts, policy, facts.classification, Truth::Yes, &mut open);
    let required = found.iter().fold(Truth::No, |any, one| any | one.truth());
    if required == Truth::No {
        return Truth::from(if open.is_empty() { Some(false) } else { None });
    }
    let weighing = exceptions::weigh(&facts, policy, &found, None);
    match weighing.settles() {
        Truth::Yes => Truth::No,
        _ if weighing.may_settle() => Truth::Unknown,
        _ => required,
    }
}

/// The countries of a transaction's route that are among these, with whether a direct shipment
/// there would need a license
pub(crate) fn of_transaction(
    policy: &Policy,
    transaction: &Transaction,
    through: CountrySet,
) -> Vec<(Country, Truth)> {
    legs(&Facts::of(policy, transaction), through).collect()
}
