//! Paragraphs of an entry that no rule tells apart, so that one of them speaks for all.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::policy::Entry;
use crate::{CclItem, Classification, Condition, Eccn, ItemPattern, Items, Policy, Truth};

/// Whether no change touched any table of rules, so that both policies share all of them
fn share(before: &Policy, after: &Policy) -> bool {
    let (before, after) = (before.data(), after.data());
    is_one(&before.entries, &after.entries)
        && is_one(&before.provisions, &after.provisions)
        && is_one(&before.scope, &after.scope)
        && is_one(&before.reviews, &after.reviews)
        && is_one(&before.red_flags, &after.red_flags)
        && is_one(&before.exceptions, &after.exceptions)
        && is_one(&before.restrictions, &after.restrictions)
        && is_one(&before.obligations, &after.obligations)
}

/// Whether it is one table, in one place
fn is_one<T>(before: &[T], after: &[T]) -> bool {
    core::ptr::eq(before, after)
}

/// The sets of items that tell paragraphs of an entry apart, in two policies
pub(super) struct Apart<'p> {
    named: BTreeMap<Eccn, Vec<&'p Items>>,
}

impl<'p> Apart<'p> {
    pub(super) fn new(before: &'p Policy, after: &'p Policy) -> Self {
        let mut named: BTreeMap<Eccn, Vec<&'p Items>> = BTreeMap::new();
        let mut note = |items: &'p Items| {
            for pattern in items.included().iter().chain(items.excepted()) {
                match pattern {
                    ItemPattern::Item(item) if !item.paragraph().is_entry() => {
                        let sets = named.entry(item.eccn()).or_default();
                        // Policies share the tables that no change touched.
                        let known = sets.iter().any(|set| {
                            core::ptr::eq(set.included(), items.included())
                                && core::ptr::eq(set.excepted(), items.excepted())
                        });
                        if !known {
                            sets.push(items);
                        }
                    }
                    _ => {}
                }
            }
        };
        for policy in [Some(before), (!share(before, after)).then_some(after)]
            .into_iter()
            .flatten()
        {
            policy.visit_conditions(&mut |condition, _| {
                if let Condition::Item(items) = condition {
                    note(items);
                }
            });
            let data = policy.data();
            data.provisions.iter().for_each(|rule| note(&rule.items));
            data.scope.iter().for_each(|rule| note(&rule.items));
            data.red_flags.iter().for_each(|flag| note(&flag.items));
        }
        Self { named }
    }

    /// What tells an item from others of its entry; two of which it is the same come out alike
    pub(super) fn kind(&self, item: CclItem, entries: [Option<&Entry>; 2]) -> Vec<Truth> {
        let paragraph = item.paragraph();
        let mut kind = Vec::new();
        let [before, after] = entries;
        // Policies share the entries that no change touched.
        let shared = |after: &&Entry| {
            before.is_some_and(|before| {
                is_one(&before.controls, &after.controls)
                    && is_one(&before.eligibility, &after.eligibility)
                    && is_one(&before.outline.paragraphs, &after.outline.paragraphs)
                    && before.outline.complete == after.outline.complete
            })
        };
        for entry in before
            .into_iter()
            .chain(after.filter(|after| !shared(after)))
        {
            kind.push(entry.has_paragraph(paragraph));
            kind.extend(entry.controls.iter().map(|row| row.scope.covers(paragraph)));
            let terms = entry.eligibility.iter().flat_map(|line| line.terms.iter());
            kind.extend(terms.map(|term| term.scope.covers(paragraph)));
        }
        let sets = self.named.get(&item.eccn()).into_iter().flatten();
        kind.extend(sets.map(|items| items.covers(Classification::Listed(item))));
        kind
    }
}
