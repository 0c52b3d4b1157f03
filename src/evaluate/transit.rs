//! General Prohibition Eight: a country on the way counts as a destination (15 CFR 736.2(b)(8)).

use alloc::vec::Vec;

use super::exceptions;
use super::facts::Facts;
use super::open_set::OpenSet;
use super::requirements;
use crate::determination::Open;
use crate::{Country, CountrySet, Policy, Transaction, Transit, Truth};

/// Whether the route leads through a country to which a direct shipment would need a license that
/// no exception takes the place of
pub(super) fn needs_license(facts: &Facts<'_>, transit: &Transit, through: CountrySet) -> Truth {
    let said = facts.answers().get(transit.question.id());
    let legs = legs(facts, facts.policy, through);
    legs.fold(Truth::No, |any, leg| any | leg.needs_license(said))
}

/// What would settle that
pub(super) fn open<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    transit: &'p Transit,
    through: CountrySet,
    found: &mut OpenSet<'p>,
) {
    let said = facts.answers().get(transit.question.id());
    for leg in legs(facts, policy, through) {
        if leg.needs_license(said).is_known() {
            continue;
        }
        if leg.excepted == Truth::Unknown && said == Truth::Unknown {
            found.add(Open::Asked(&transit.question));
        } else {
            // Whether anything is required there hangs on what its own rules ask.
            leg.open.iter().for_each(|open| found.add(open));
        }
    }
}

/// A direct shipment to a country on the way
struct Leg<'p> {
    stop: Country,
    /// Whether a row of the chart governs the country
    governed: bool,
    /// Whether a rule requires a license
    required: Truth,
    /// Whether an exception takes its place
    excepted: Truth,
    /// What is open of what is required
    open: OpenSet<'p>,
}

impl Leg<'_> {
    /// Whether it would need a license, by what is said of exceptions there
    ///
    /// Who says that none would do is believed even where one does: the stricter of two statements
    /// that disagree.
    fn needs_license(&self, said: Truth) -> Truth {
        if !self.governed {
            return !said;
        }
        let excepted = match (self.excepted, said) {
            (Truth::Unknown, said) => said,
            (_, Truth::No) => Truth::No,
            (known, _) => known,
        };
        self.required & !excepted
    }
}

/// Direct shipments to the countries of the route that are among these
fn legs<'a, 'p>(
    facts: &'a Facts<'_>,
    policy: &'p Policy,
    through: CountrySet,
) -> impl Iterator<Item = Leg<'p>> + use<'a, 'p> {
    let stops = facts.via.iter().copied();
    stops.filter_map(move |stop| {
        let row = policy.index().governing(stop);
        let among = row.is_none_or(|row| through.contains(row));
        among.then(|| direct(facts, policy, stop))
    })
}

/// What a direct shipment to the country would be
fn direct<'p>(facts: &Facts<'_>, policy: &'p Policy, stop: Country) -> Leg<'p> {
    let facts = facts.ending_at(stop);
    let mut open = OpenSet::default();
    let (found, _) = requirements::find(&facts, policy, Truth::Yes, &mut open);
    let (required, excepted) = match found.iter().fold(Truth::No, |any, one| any | one.truth()) {
        Truth::No if open.is_empty() => (Truth::No, Truth::No),
        // Of what is not known, nobody can say that no exception covers it.
        Truth::No => (Truth::Unknown, Truth::Unknown),
        required => {
            let weighing = exceptions::weigh(&facts, policy, &found, None);
            let excepted = match weighing.settles() {
                Truth::Yes => Truth::Yes,
                _ if weighing.may_settle() => Truth::Unknown,
                _ => Truth::No,
            };
            (required, excepted)
        }
    };
    Leg {
        stop,
        governed: facts.row.is_some(),
        required,
        excepted,
        open,
    }
}

/// The countries of a transaction's route that are among these and to which a direct shipment would
/// need a license, or may
pub(crate) fn of_transaction(
    policy: &Policy,
    transaction: &Transaction,
    transit: &Transit,
) -> Vec<Country> {
    let said = transaction.answers.get(transit.question.id());
    let facts = Facts::of(policy, transaction);
    let legs = legs(&facts, policy, policy.resolve(&transit.through));
    legs.filter(|leg| leg.needs_license(said) != Truth::No)
        .map(|leg| leg.stop)
        .collect()
}
