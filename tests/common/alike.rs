//! Destinations that no rule of a policy tells apart.

use std::collections::{BTreeMap, BTreeSet};

use export_control::policy::{Leaves, Relief, Usable};
use export_control::{
    ChartColumn, Condition, Country, CountryGroup, CountrySet, Destinations, Policy, Region,
};

/// The destination predicates of a policy, and every part of them
pub fn predicates(policy: &Policy) -> BTreeSet<Destinations> {
    let mut named = BTreeSet::new();
    visit_conditions(policy, &mut |condition| {
        if let Some(destinations) = condition.destinations() {
            destinations.visit(&mut |part| {
                named.insert(part.clone());
            });
        }
    });
    named
}

/// Destinations that no rule tells apart: the predicates of the policy hold for all of a class or
/// for none
///
/// The evaluator knows a destination by the row that governs it, by the predicates that rules name
/// and by whether a part of it is occupied.
pub fn alike(policy: &Policy) -> Vec<Vec<Country>> {
    let mut named = predicates(policy);
    named.extend(CountryGroup::all().map(Destinations::Group));
    named.extend(ChartColumn::all().map(Destinations::Column));
    let resolved: Vec<CountrySet> = named.iter().map(|one| policy.resolve(one)).collect();
    let mut classes: BTreeMap<Vec<bool>, Vec<Country>> = BTreeMap::new();
    for country in policy.destinations().iter() {
        let row = policy.governing_row(country).ok();
        let within = |set: &CountrySet| row.is_some_and(|row| set.contains(row));
        let mut key: Vec<bool> = resolved.iter().map(within).collect();
        let occupied = Region::all().any(|region| region.country() == country);
        key.extend([row.is_some(), occupied]);
        classes.entry(key).or_default().push(country);
    }
    classes.into_values().collect()
}

/// Calls `visit` on every condition of a policy and on every part of it
pub fn visit_conditions(policy: &Policy, visit: &mut dyn FnMut(&Condition)) {
    let data = policy.data();
    let mut each = |condition: &Condition| condition.visit(&mut |part| visit(part));
    let of = |usable: &[Usable], each: &mut dyn FnMut(&Condition)| {
        for usable in usable {
            each(&usable.when);
        }
    };
    for rule in &data.scope {
        each(&rule.trigger);
        each(&rule.when);
    }
    for provision in &data.provisions {
        each(&provision.trigger);
        each(&provision.when);
        if let Some(text) = &provision.enforcement {
            each(&text.when);
        }
        if let Relief::Only(usable) = &provision.relief {
            of(usable, &mut each);
        }
    }
    for entry in &data.entries {
        entry.controls.iter().for_each(|row| each(&row.when));
        let lines = entry.eligibility.iter();
        lines
            .flat_map(|line| line.terms.iter())
            .for_each(|term| each(&term.when));
    }
    for rule in &data.exceptions {
        rule.terms.iter().for_each(|term| each(&term.when));
    }
    for restriction in &data.restrictions {
        each(&restriction.when);
        if let Leaves::Only(usable) = &restriction.leaves {
            of(usable, &mut each);
        }
    }
    data.obligations.iter().for_each(|duty| each(&duty.when));
    data.reviews.iter().for_each(|review| each(&review.when));
    data.red_flags.iter().for_each(|flag| each(&flag.when));
}
