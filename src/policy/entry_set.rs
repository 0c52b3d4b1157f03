//! Which entries a set of items covers, so that most questions about an item are a bit test.

use alloc::boxed::Box;
use alloc::vec;

use super::Entry;
use crate::{Eccn, ItemPattern, Items, Truth};

/// What a set of items comes to for each entry of the policy
#[derive(Clone, Debug)]
pub(crate) struct EntrySet {
    /// Two bits an entry: whether some of it may be covered, and whether it depends on the paragraph
    words: Box<[u64]>,
}

/// Entries whose bits one word holds
const ENTRIES: usize = 32;

impl EntrySet {
    pub(super) fn of(items: &Items, entries: &[Entry]) -> Self {
        let mut set = Self {
            words: vec![0; entries.len().div_ceil(ENTRIES)].into(),
        };
        let mut mark = |eccn: Option<Eccn>, covers: &dyn Fn(Eccn) -> bool, bits: u64| {
            let (from, to) = match eccn {
                // One entry: no need to look at the others.
                Some(eccn) => match entries.binary_search_by_key(&eccn, |entry| entry.eccn) {
                    Ok(at) => (at, at + 1),
                    Err(_) => return,
                },
                None => (0, entries.len()),
            };
            for (at, entry) in entries.iter().enumerate().take(to).skip(from) {
                if covers(entry.eccn) {
                    if let Some(word) = set.words.get_mut(at / ENTRIES) {
                        *word |= bits << (at % ENTRIES * 2);
                    }
                }
            }
        };
        for pattern in items.included() {
            match *pattern {
                ItemPattern::Item(item) => {
                    let depends = u64::from(!item.paragraph().is_entry());
                    mark(Some(item.eccn()), &|_| true, 1 | depends << 1);
                }
                pattern => mark(None, &|eccn| covers(pattern, eccn), 1),
            }
        }
        for pattern in items.excepted() {
            match *pattern {
                ItemPattern::Item(item) => mark(Some(item.eccn()), &|_| true, 2),
                pattern => mark(None, &|eccn| covers(pattern, eccn), 2),
            }
        }
        set
    }

    /// Whether every item of the entry at this position is covered, or none; `None` when that
    /// depends on the paragraph
    pub(crate) fn truth(&self, at: usize) -> Option<Truth> {
        let word = self.words.get(at / ENTRIES)?;
        match word >> (at % ENTRIES * 2) & 3 {
            0 | 2 => Some(Truth::No),
            1 => Some(Truth::Yes),
            _ => None,
        }
    }
}

fn covers(pattern: ItemPattern, eccn: Eccn) -> bool {
    pattern.covers(eccn.entry().into()) == Truth::Yes
}
