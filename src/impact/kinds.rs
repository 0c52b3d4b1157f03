//! Items that no rule tells apart, so that one of them speaks for all.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use crate::policy::{Basis, EligibilityEffect, Entry, Kinds, of_entry};
use crate::{
    CclItem, Classification, Condition, Eccn, Items, LicenseException, Policy, ProductGroup,
    ReasonForControl, Truth,
};

/// The items that are compared
pub(super) struct Compared {
    /// In the order of the list, each with its kind; without one, it stands for itself
    items: Vec<(CclItem, Option<u32>)>,
    /// How many kinds there are
    pub(super) kinds: usize,
}

impl Compared {
    /// The items of two policies; two of one kind come out alike in both
    pub(super) fn new(before: &Policy, after: &Policy) -> Self {
        let was = of(before);
        if share(before, after) {
            let items = was.items().iter().map(|(item, kind)| (*item, Some(*kind)));
            return Self {
                kinds: 1 + was
                    .items()
                    .iter()
                    .map(|(_, kind)| *kind as usize)
                    .max()
                    .unwrap_or(0),
                items: items.collect(),
            };
        }
        let is = of(after);
        let both = was.items().iter().chain(is.items()).map(|(item, _)| *item);
        let both: BTreeSet<CclItem> = both.collect();
        let mut numbers = BTreeMap::new();
        let items = both.into_iter().map(|item| {
            let kind = was.of(item).zip(is.of(item));
            let next = u32::try_from(numbers.len()).ok();
            (
                item,
                kind.and_then(|kind| numbers.entry(kind).or_insert(next).as_ref().copied()),
            )
        });
        Self {
            items: items.collect(),
            kinds: numbers.len(),
        }
    }

    /// Those of an entry
    pub(super) fn of_entry(&self, eccn: Eccn) -> &[(CclItem, Option<u32>)] {
        of_entry(&self.items, eccn)
    }
}

/// Whether no change touched any table of rules, so that both policies share all of them
fn share(before: &Policy, after: &Policy) -> bool {
    fn is_one<T>(before: &[T], after: &[T]) -> bool {
        core::ptr::eq(before, after)
    }
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

/// The kinds of the items of a policy
fn of(policy: &Policy) -> &Kinds {
    policy.kinds(|| {
        let sets = sets(policy);
        let mut numbers = BTreeMap::new();
        let mut items = Vec::new();
        for entry in &policy.data().entries {
            for item in named(entry) {
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                let traits = Traits::of(item, entry, &sets);
                items.push((item, *numbers.entry(traits).or_insert(next)));
            }
        }
        items.sort_unstable();
        Kinds::new(items)
    })
}

/// An entry and the paragraphs that its rows name
fn named(entry: &Entry) -> BTreeSet<CclItem> {
    let scopes = entry.controls.iter().map(|control| &control.scope);
    let named = scopes.flat_map(crate::policy::Scope::paragraphs);
    let named = named.map(|paragraph| CclItem::new(entry.eccn, *paragraph));
    named.chain([entry.eccn.entry()]).collect()
}

/// Every set of items by which some rule tells items apart
fn sets(policy: &Policy) -> BTreeSet<&Items> {
    let mut sets = BTreeSet::new();
    policy.visit_conditions(&mut |condition, _| {
        if let Condition::Item(items) = condition {
            sets.insert(items);
        }
    });
    let data = policy.data();
    sets.extend(data.provisions.iter().map(|rule| &rule.items));
    sets.extend(data.scope.iter().map(|rule| &rule.items));
    sets.extend(data.red_flags.iter().map(|flag| &flag.items));
    sets
}

/// All that rules read of an item of which nothing is said but what it is
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Traits<'p> {
    /// Whether it is software or technology, which can be released to people
    released: bool,
    /// Whether another agency alone licenses the entry
    agency: bool,
    /// Whether the entry sends the reader elsewhere for it, or may for a part of it
    silent: (bool, bool),
    /// The rows that cover it, or may
    rows: Vec<(Truth, Option<ReasonForControl>, &'p Basis, &'p Condition)>,
    /// What the entry says of License Exceptions, whatever the value of a shipment
    lines: Vec<(
        LicenseException,
        Option<EligibilityEffect>,
        Truth,
        &'p Condition,
    )>,
    /// Whether it is in each set of items
    within: Vec<Truth>,
}

impl<'p> Traits<'p> {
    fn of(item: CclItem, entry: &'p Entry, sets: &BTreeSet<&Items>) -> Self {
        let paragraph = item.paragraph();
        let rows = entry.controls.iter();
        let rows = rows.map(|row| {
            let covers = row.scope.covers(paragraph);
            (covers, row.reason, &row.basis, &row.when)
        });
        let lines = entry.eligibility.iter().flat_map(|line| {
            line.terms.iter().map(|term| {
                let effect = match term.effect {
                    EligibilityEffect::GrantsUpTo(_) => None,
                    effect => Some(effect),
                };
                (
                    line.exception,
                    effect,
                    term.scope.covers(paragraph),
                    &term.when,
                )
            })
        });
        let group = entry.eccn.product_group();
        Self {
            released: matches!(group, ProductGroup::D | ProductGroup::E),
            agency: entry.is_of_another_agency(),
            silent: (
                entry.is_silent_on(paragraph),
                entry.may_be_silent_on(paragraph),
            ),
            rows: rows.filter(|(covers, ..)| *covers != Truth::No).collect(),
            lines: lines
                .filter(|(_, _, covers, _)| *covers != Truth::No)
                .collect(),
            within: sets
                .iter()
                .map(|set| set.covers(Classification::Listed(item)))
                .collect(),
        }
    }
}
