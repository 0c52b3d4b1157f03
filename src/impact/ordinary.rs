//! The transactions that are compared: every item that rules tell apart, and nothing else said.

use alloc::vec::Vec;

use crate::{
    Activity, CclItem, Classification, Country, Date, Eccn, ItemPattern, Items, Policy,
    ProductGroup, Transaction, Truth,
};

/// An act of which nothing is said but what goes where
pub(crate) fn ordinary(
    classification: Classification,
    activity: Activity,
    destination: Country,
    date: Date,
) -> Transaction {
    let from = match activity {
        Activity::Export | Activity::DeemedExport => Some(Country::US),
        Activity::Reexport | Activity::DeemedReexport => None,
        Activity::InCountryTransfer => Some(destination),
    };
    Transaction {
        activity,
        from,
        ..Transaction::export(classification, destination, date)
    }
}

/// Whether the activity fits the item: only software and technology are released to people
pub(super) fn fits(eccn: Option<Eccn>, activity: Activity) -> bool {
    let group = eccn.map(Eccn::product_group);
    !activity.is_deemed() || matches!(group, None | Some(ProductGroup::D | ProductGroup::E))
}

/// A few items of a set, of every kind that it names; of a wide kind those first that the list
/// controls for the country
pub(super) fn examples(items: &Items, policy: &Policy, country: Country) -> Vec<Classification> {
    /// How many of a wide kind
    const FEW: usize = 4;
    let covered = |item: Classification| items.covers(item) == Truth::Yes;
    let mut found = Vec::new();
    for pattern in items.included() {
        match pattern {
            ItemPattern::Ear99 => found.push(Classification::Ear99),
            ItemPattern::Item(item) => found.push(Classification::Listed(*item)),
            pattern => {
                let entries = policy.data().entries.iter().map(|entry| entry.eccn.entry());
                let within = entries.filter(|item| {
                    let item = Classification::Listed(*item);
                    pattern.covers(item) == Truth::Yes && covered(item)
                });
                let controlled = |item: &CclItem| policy.ccl_verdict(*item, country) == Truth::Yes;
                let first = within.clone().filter(controlled).take(FEW);
                found.extend(first.chain(within.take(1)).map(Classification::Listed));
            }
        }
    }
    found
}
