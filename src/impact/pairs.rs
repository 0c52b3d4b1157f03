//! Which record of one policy belongs to which of another.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// A record with its position in the table
pub(super) type Placed<'a, T> = (usize, &'a T);

/// A record before and after; at least one of the two is there
pub(super) struct Pair<'a, T> {
    pub(super) before: Option<Placed<'a, T>>,
    pub(super) after: Option<Placed<'a, T>>,
}

impl<'a, T> Pair<'a, T> {
    /// The record, as it is afterwards or else as it was
    pub(super) fn either(&self) -> Option<&'a T> {
        self.after.or(self.before).map(|(_, record)| record)
    }
}

/// Pairs the records of two tables by their keys, in the order of the later table where both have
/// the same keys in the same order
pub(super) fn pairs<'a, T, K: Ord>(
    before: &'a [T],
    after: &'a [T],
    key: impl Fn(&'a T) -> K,
) -> Vec<Pair<'a, T>> {
    if aligned(before, after, &key) {
        let both = before.iter().enumerate().zip(after.iter().enumerate());
        return both
            .map(|(before, after)| Pair {
                before: Some(before),
                after: Some(after),
            })
            .collect();
    }
    let mut by_key: BTreeMap<K, Pair<'a, T>> = BTreeMap::new();
    let none = || Pair {
        before: None,
        after: None,
    };
    for placed in before.iter().enumerate() {
        by_key.entry(key(placed.1)).or_insert_with(none).before = Some(placed);
    }
    for placed in after.iter().enumerate() {
        by_key.entry(key(placed.1)).or_insert_with(none).after = Some(placed);
    }
    by_key.into_values().collect()
}

/// Whether two tables have the same keys in the same order
pub(super) fn aligned<'a, T, K: Ord>(
    before: &'a [T],
    after: &'a [T],
    key: &impl Fn(&'a T) -> K,
) -> bool {
    before.len() == after.len() && before.iter().zip(after).all(|(b, a)| key(b) == key(a))
}
