//! Items that a case may be about.

use alloc::vec::Vec;

use super::case::provision_of;
use super::required::ReviewedIn;
use crate::policy::{Control, IndexedBasis, Policy, ReviewRule, Scope};
use crate::{
    CclItem, Classification, Condition, Country, Date, Eccn, ItemPattern, Items, ProvisionId,
    Reasons, Truth,
};

/// What a condition says of the items for which it is to hold
pub(super) enum Named<'a> {
    Items(&'a Items),
    Reasons(Reasons),
}

/// Calls `visit` with the items that a condition names, if it is to hold
pub(super) fn named<'a>(condition: &'a Condition, holds: bool, visit: &mut dyn FnMut(Named<'a>)) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().for_each(|part| named(part, holds, visit));
        }
        Condition::NoneOf(parts) => parts.iter().for_each(|part| named(part, !holds, visit)),
        Condition::Item(items) if holds => visit(Named::Items(items)),
        Condition::ControlledFor(reasons) if holds => visit(Named::Reasons(*reasons)),
        _ => {}
    }
}

/// Items that their entries control for one of these reasons, whatever else is said
pub(super) fn controlled(
    reasons: Reasons,
    policy: &Policy,
) -> impl Iterator<Item = Classification> {
    policy.data().entries.iter().filter_map(move |entry| {
        let controls = |control: &&Control| {
            control.when.is_always() && control.reason.is_some_and(|one| reasons.contains(one))
        };
        let row = entry.controls.iter().find(controls)?;
        Some(item_of(entry.eccn, row).into())
    })
}

/// A few items whose rows point to a provision
pub(super) fn pointing(id: &ProvisionId, policy: &Policy) -> Option<Items> {
    /// How many
    const FEW: usize = 4;
    let numbered = (0..).zip(&policy.data().provisions);
    let (at, _) = numbered.into_iter().find(|(_, rule)| rule.id == *id)?;
    let points = |_: &Control, basis| matches!(basis, IndexedBasis::Provision(to) if to == at);
    let items = items_of_rows(policy, &points);
    let found: Vec<_> = items.take(FEW).map(ItemPattern::Item).collect();
    (!found.is_empty()).then(|| Items::new(found, []))
}

/// An item of each entry that has such a row, which the first of them is for
fn items_of_rows<'a>(
    policy: &'a Policy,
    is: &'a dyn Fn(&Control, IndexedBasis) -> bool,
) -> impl Iterator<Item = CclItem> + 'a {
    let entries = policy.data().entries.iter().zip(&policy.index().entries);
    entries.filter_map(move |(entry, indexed)| {
        let mut rows = entry.controls.iter().zip(indexed);
        let (row, _) = rows.find(|(control, indexed)| is(control, indexed.basis))?;
        Some(item_of(entry.eccn, row))
    })
}

/// An item that a row is for
fn item_of(eccn: Eccn, row: &Control) -> CclItem {
    let paragraph = match &row.scope {
        Scope::Only(paragraphs) => paragraphs.first().copied(),
        Scope::Entire | Scope::Except(_) => None,
    };
    CclItem::new(eccn, paragraph.unwrap_or_default())
}

/// A few items for which the list requires a license that a review policy is for
pub(super) fn reviewed(
    rule: &ReviewRule,
    policy: &Policy,
    date: Date,
    destination: Country,
) -> Items {
    /// How many
    const FEW: usize = 4;
    let of = ReviewedIn::new(rule, policy, date);
    let is = |control: &Control, basis| of.is_for_row(control, basis);
    let controlled = items_of_rows(policy, &is)
        .filter(|item| policy.ccl_verdict(*item, destination) == Truth::Yes);
    let found: Vec<_> = controlled.take(FEW).map(ItemPattern::Item).collect();
    match provision_of(rule, policy) {
        _ if !found.is_empty() => Items::new(found, []),
        Some((provision, _)) if !provision.items.is_empty() => provision.items.clone(),
        _ => Items::of(const { &[ItemPattern::Listed] }),
    }
}
