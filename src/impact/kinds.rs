//! Items that no rule tells apart, so that one of them speaks for all.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use once_cell::race::OnceBox;

use super::moved::{same_condition, same_rows};
use crate::policy::{Basis, EligibilityEffect, Entry};
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
        let was = Kinds::of(before);
        if share(before, after) {
            let items = was.items.iter().map(|(item, kind)| (*item, Some(*kind)));
            return Self {
                kinds: was.count,
                items: items.collect(),
            };
        }
        let is = Kinds::of(after);
        let both = was.items.iter().chain(&is.items).map(|(item, _)| *item);
        let both: BTreeSet<CclItem> = both.collect();
        let mut numbers = BTreeMap::new();
        let items = both.into_iter().map(|item| {
            let kind = was.kind(item).zip(is.kind(item));
            (item, kind.map(|kind| number(&mut numbers, kind)))
        });
        Self {
            items: items.collect(),
            kinds: numbers.len(),
        }
    }

    /// Those of an entry
    pub(super) fn of_entry(&self, eccn: Eccn) -> &[(CclItem, Option<u32>)] {
        let from = self.items.partition_point(|(item, _)| item.eccn() < eccn);
        let until = self.items.partition_point(|(item, _)| item.eccn() <= eccn);
        self.items.get(from..until).unwrap_or_default()
    }
}

/// The number of a thing among those that were seen
fn number<T: Ord>(seen: &mut BTreeMap<T, u32>, thing: T) -> u32 {
    let next = u32::try_from(seen.len()).unwrap_or(u32::MAX);
    *seen.entry(thing).or_insert(next)
}

/// Whether the rules of two policies read the same of items, as they do where no change touched any:
/// their rows then share their memory, so that this is soon told
fn share(before: &Policy, after: &Policy) -> bool {
    if core::ptr::eq(before, after) {
        return true;
    }
    let same_items = |b: &Items, a: &Items| {
        same_rows(b.included(), a.included(), PartialEq::eq)
            && same_rows(b.excepted(), a.excepted(), PartialEq::eq)
    };
    let (before, after) = (before.data(), after.data());
    same_rows(&before.entries, &after.entries, |b, a| {
        b.eccn == a.eccn
            && same_rows(&b.controls, &a.controls, PartialEq::eq)
            && same_rows(&b.eligibility, &a.eligibility, PartialEq::eq)
            && same_rows(&b.outline.paragraphs, &a.outline.paragraphs, PartialEq::eq)
            && b.outline.complete == a.outline.complete
            && b.elsewhere == a.elsewhere
    }) && same_rows(&before.provisions, &after.provisions, |b, a| {
        same_items(&b.items, &a.items)
            && same_condition(&b.trigger, &a.trigger)
            && same_condition(&b.when, &a.when)
            && b.relief == a.relief
            && b.enforcement == a.enforcement
    }) && same_rows(&before.scope, &after.scope, |b, a| {
        same_items(&b.items, &a.items)
            && same_condition(&b.trigger, &a.trigger)
            && same_condition(&b.when, &a.when)
    }) && same_rows(&before.red_flags, &after.red_flags, |b, a| {
        same_items(&b.items, &a.items) && same_condition(&b.when, &a.when)
    }) && same_rows(&before.exceptions, &after.exceptions, |b, a| {
        same_rows(&b.terms, &a.terms, |b, a| same_condition(&b.when, &a.when))
    }) && same_rows(&before.restrictions, &after.restrictions, |b, a| {
        same_condition(&b.when, &a.when) && b.leaves == a.leaves
    }) && same_rows(&before.reviews, &after.reviews, |b, a| {
        same_condition(&b.when, &a.when)
    }) && same_rows(&before.obligations, &after.obligations, |b, a| {
        same_condition(&b.when, &a.when)
    })
}

/// The entries of a policy and the paragraphs that their rows name, with numbers; items of one number
/// come out alike as long as nothing is said but what goes where
#[derive(Clone, Debug)]
struct Kinds {
    /// In the order of the list
    items: Vec<(CclItem, u32)>,
    count: usize,
}

/// Those of the built-in policy and of every policy that shares its rules, found once
static BUILTIN: OnceBox<Kinds> = OnceBox::new();

impl Kinds {
    fn of(policy: &Policy) -> Cow<'static, Self> {
        match Policy::builtin_if_made() {
            Some(builtin) if share(policy, builtin) => {
                Cow::Borrowed(BUILTIN.get_or_init(|| Box::new(Self::find(builtin))))
            }
            _ => Cow::Owned(Self::find(policy)),
        }
    }

    fn find(policy: &Policy) -> Self {
        let sets = sets(policy);
        let mut numbers = BTreeMap::new();
        let mut items = Vec::new();
        for entry in &policy.data().entries {
            for item in named(entry) {
                let traits = Traits::of(item, entry, &sets);
                items.push((item, number(&mut numbers, traits)));
            }
        }
        items.sort_unstable();
        Self {
            items,
            count: numbers.len(),
        }
    }

    fn kind(&self, item: CclItem) -> Option<u32> {
        let at = self.items.binary_search_by_key(&item, |(known, _)| *known);
        let (_, kind) = self.items.get(at.ok()?)?;
        Some(*kind)
    }
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
