//! The Commerce Control List, Supplement No. 1 to part 774: one file per category, one line a row.

mod cat0;
mod cat1;
mod cat2;
mod cat3;
mod cat4;
mod cat5;
mod cat6;
mod cat7;
mod cat8;
mod cat9;
mod eligibility;
mod outline;

use alloc::vec::Vec;

use crate::policy::Entry;

/// Every entry, in the order of the list, with its paragraphs and what it says of License Exceptions
pub(super) fn entries() -> Vec<Entry> {
    let mut entries: Vec<Entry> = [
        cat0::ENTRIES,
        cat1::ENTRIES,
        cat2::ENTRIES,
        cat3::ENTRIES,
        cat4::ENTRIES,
        cat5::ENTRIES,
        cat6::ENTRIES,
        cat7::ENTRIES,
        cat8::ENTRIES,
        cat9::ENTRIES,
    ]
    .concat();
    for (eccn, outline) in outline::all() {
        let at = entries.binary_search_by_key(eccn, |entry| entry.eccn);
        if let Some(entry) = at.ok().and_then(|at| entries.get_mut(at)) {
            entry.outline = outline.clone();
        }
    }
    for (eccn, lines) in eligibility::all() {
        let at = entries.binary_search_by_key(eccn, |entry| entry.eccn);
        if let Some(entry) = at.ok().and_then(|at| entries.get_mut(at)) {
            entry.eligibility.clone_from(lines);
            // What is marked N/A is written apart from what says more.
            if !lines.is_sorted_by_key(|line| line.exception) {
                let lines = entry.eligibility.to_mut();
                lines.sort_by_key(|line| line.exception);
            }
        }
    }
    entries
}
