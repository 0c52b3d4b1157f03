//! Destinations for which the same may differ.

use alloc::vec::Vec;

use super::moves::Moves;
use crate::{Country, CountrySet, Policy};

/// Destinations for which the same rules may come out otherwise
#[derive(Clone, Copy)]
pub(super) struct Class {
    /// One of them
    pub(super) example: Country,
    pub(super) members: CountrySet,
}

/// The destinations for which something may differ, in as few classes as what may differ leaves
pub(super) fn classes(moves: &Moves, before: &Policy, after: &Policy) -> Vec<Class> {
    let destinations = moves.destinations();
    let mut sets = Vec::new();
    if destinations.len() > 1 {
        sets.extend(moves.sets().map(|set| set.intersection(destinations)));
        sets.sort_unstable();
        sets.dedup();
    }
    let own = before.index().atlas.own();
    let own = own.intersection(after.index().atlas.own());
    let governed = destinations.difference(own);
    let mut classes = Vec::from([destinations.intersection(own)]);
    for set in sets {
        let mut split = Vec::new();
        for class in &mut classes {
            let (inside, outside) = (class.intersection(set), class.difference(set));
            if !inside.is_empty() && !outside.is_empty() {
                *class = inside;
                split.push(outside);
            }
        }
        classes.append(&mut split);
    }
    // What another row governs stands by itself.
    classes.extend(governed.iter().map(|country| CountrySet::of(&[country])));
    let mut classes: Vec<Class> = classes
        .into_iter()
        .filter_map(|members| {
            let example = members.iter().next()?;
            Some(Class { example, members })
        })
        .collect();
    classes.sort_unstable_by_key(|class| class.example);
    classes
}
