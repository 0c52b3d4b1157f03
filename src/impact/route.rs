//! Acts whose route fits what is done.

use crate::{Activities, Activity, Country, Policy, Transaction};

/// The first of the acts that come of this one, if it is such: itself, or where what is done with the item
/// does not fit the route, the same with the one or the other changed
pub(super) fn find_routed(
    policy: &Policy,
    transaction: &Transaction,
    activities: Activities,
    is: &dyn Fn(&Transaction) -> bool,
) -> Option<Transaction> {
    let fits = |transaction: &Transaction| policy.route_problem(transaction).is_none();
    if fits(transaction) {
        return is(transaction).then(|| transaction.clone());
    }
    let destination = transaction.destination;
    let others = Activity::all().filter(|other| activities.contains(*other));
    let others = others.map(|activity| Transaction {
        activity,
        ..transaction.clone()
    });
    let from = match transaction.activity {
        Activity::Export | Activity::DeemedExport => Some(Country::US),
        Activity::Reexport | Activity::DeemedReexport => {
            let now = transaction.from.unwrap_or(destination);
            elsewhere(policy, [now, destination])
        }
        Activity::InCountryTransfer => Some(destination),
    };
    let from = from.map(|from| Transaction {
        from: Some(from),
        ..transaction.clone()
    });
    let mut changed = others.chain(from);
    changed.find(|changed| fits(changed) && is(changed))
}

/// A country abroad that is none of these: the first that has a row
pub(super) fn elsewhere(policy: &Policy, others: [Country; 2]) -> Option<Country> {
    let own = policy.index().atlas.own().without(Country::US);
    let own = others.into_iter().fold(own, crate::CountrySet::without);
    own.iter().next()
}
