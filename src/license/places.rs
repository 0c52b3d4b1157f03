//! Whether a country is one that a license speaks of.

use crate::{Country, Destinations, Policy, Truth};

/// Whether a country is within a predicate, by its own name or by the row that governs it
///
/// A list or a footnote that the policy does not know holds nobody and excludes nobody: it is
/// unknown.
pub(super) fn within(policy: &Policy, destinations: &Destinations, country: Country) -> Truth {
    let any = |parts: &[Destinations]| {
        parts
            .iter()
            .fold(Truth::No, |any, part| any | within(policy, part, country))
    };
    match destinations {
        Destinations::Countries(named) if named.contains(country) => Truth::Yes,
        Destinations::Any(parts) => any(parts),
        Destinations::All(parts) if !parts.is_empty() => parts
            .iter()
            .fold(Truth::Yes, |all, part| all & within(policy, part, country)),
        Destinations::NoneOf(parts) => !any(parts),
        Destinations::List(name) if !policy.data().lists.iter().any(|l| l.name == *name) => {
            Truth::Unknown
        }
        Destinations::Footnote(_) if policy.resolve(destinations).is_empty() => Truth::Unknown,
        atom => match policy.governing_row(country) {
            Ok(row) => policy.resolve(atom).contains(row).into(),
            Err(_) => Truth::Unknown,
        },
    }
}

/// Whether a country has a row of its own, or the predicate names it
pub(super) fn is_meant(policy: &Policy, destinations: &Destinations, country: Country) -> bool {
    if policy.governing_row(country) == Ok(country) {
        return true;
    }
    let mut named = false;
    destinations.visit(&mut |part| {
        named |= matches!(part, Destinations::Countries(set) if set.contains(country));
    });
    named
}
