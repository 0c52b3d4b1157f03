//! Which items no rule tells apart.

use alloc::boxed::Box;
use alloc::vec::Vec;

use once_cell::race::OnceBox;

use crate::{CclItem, Eccn};

/// The entries and the paragraphs that their rows name, each with a number; items of one number come
/// out alike as long as nothing is said but what goes where
#[derive(Debug)]
pub(crate) struct Kinds {
    /// In the order of the list
    items: Vec<(CclItem, u32)>,
}

impl Kinds {
    /// Of items in the order of the list
    pub(crate) const fn new(items: Vec<(CclItem, u32)>) -> Self {
        Self { items }
    }

    pub(crate) fn items(&self) -> &[(CclItem, u32)] {
        &self.items
    }

    /// The number of an item, if rows name it
    pub(crate) fn of(&self, item: CclItem) -> Option<u32> {
        let at = self.items.binary_search_by_key(&item, |(known, _)| *known);
        let (_, kind) = self.items.get(at.ok()?)?;
        Some(*kind)
    }
}

/// The items of an entry among some in the order of the list
pub(crate) fn of_entry<T>(items: &[(CclItem, T)], eccn: Eccn) -> &[(CclItem, T)] {
    let from = items.partition_point(|(item, _)| item.eccn() < eccn);
    let until = items.partition_point(|(item, _)| item.eccn() <= eccn);
    items.get(from..until).unwrap_or_default()
}

/// The kinds of a policy, worked out when they are first asked for
#[derive(Debug, Default)]
pub(super) struct KindsOnce(OnceBox<Kinds>);

impl KindsOnce {
    pub(super) fn get_or_init(&self, find: impl FnOnce() -> Kinds) -> &Kinds {
        self.0.get_or_init(|| Box::new(find()))
    }
}

impl Clone for KindsOnce {
    /// A copy works them out for itself
    fn clone(&self) -> Self {
        Self::default()
    }
}
