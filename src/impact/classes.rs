//! Destinations that no rule tells apart, so that one of them speaks for all.

use alloc::vec::Vec;

use crate::{Country, CountrySet, Policy};

/// Destinations that every rule of both policies treats alike
#[derive(Clone, Copy)]
pub(super) struct Class {
    /// One of them
    pub(super) example: Country,
    pub(super) members: CountrySet,
}

/// The destinations, in as few classes as the rules of the policies leave
pub(super) fn classes(destinations: CountrySet, before: &Policy, after: &Policy) -> Vec<Class> {
    let mut sets = Vec::new();
    if destinations.len() > 1 {
        let mut note = |set: CountrySet| sets.push(set.intersection(destinations));
        before.index().each_set(&mut note);
        after.index().each_set(&mut note);
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
