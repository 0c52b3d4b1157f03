//! Facts that weigh against a transaction never relax its outcome: a listing, an end use, more US
//! content, more value, one more leg.
//!
//! Stated on the outcome and on both ends of its range, over every entry of the built-in policy and
//! every destination that its rules tell apart, and over generated transactions. A party that is listed is compared with the
//! same party screened and found on no list: whom nobody screened is unknown.
#![cfg(feature = "strategies")]
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

#[path = "common/alike.rs"]
mod alike;

use std::collections::BTreeSet;
use std::thread;

use alike::alike;

use export_control::{
    CclItem, Classification, Country, Date, EndUse, Footnotes, ListKind, ListingTie, Outcome,
    Party, PartyKind, PartyListing, PartyRole, Percent, PlaceKind, Policy, Transaction, Usd,
    evaluate, strategies,
};
use proptest::prelude::*;
use proptest::sample::select;

fn date() -> Date {
    Date::new(2026, 11, 22).expect("a date")
}

/// What an answer comes to: its outcome, if it is settled, and the ends of its range
#[derive(Clone, Copy, Debug)]
struct Weight {
    settled: Option<Outcome>,
    best: Outcome,
    worst: Outcome,
}

impl Weight {
    fn of(transaction: &Transaction) -> Self {
        let answer = evaluate(Policy::builtin(), transaction);
        let range = answer.range();
        let outcome = answer.outcome();
        Self {
            settled: Some(outcome).filter(|outcome| *outcome != Outcome::NeedsAnswers),
            best: range.best,
            worst: range.worst,
        }
    }

    /// Whether nothing of it is heavier than of another
    ///
    /// An answer that waits for others weighs as what may come of it. One that clears whatever is
    /// answered, as an item that is not subject or needs no license, may be settled by one more fact.
    fn is_no_heavier(self, other: Self) -> bool {
        let settled = other.settled.unwrap_or(Outcome::NeedsAnswers);
        self.settled.is_none_or(|outcome| outcome <= settled)
            && self.best <= other.best
            && self.worst <= other.worst
    }
}

/// Fails if one of these transactions, each with more against it than the one before, is answered
/// more lightly
fn none_is_lighter(rising: &[Transaction]) {
    let mut before: Option<(Weight, &Transaction)> = None;
    for transaction in rising {
        let after = Weight::of(transaction);
        if let Some((before, less)) = before {
            assert!(
                before.is_no_heavier(after),
                "{less:?}\n{transaction:?}\n{before:?} became {after:?}"
            );
        }
        before = Some((after, transaction));
    }
}

fn is_no_lighter(less: &Transaction, more: &Transaction) {
    none_is_lighter(&[less.clone(), more.clone()]);
}

/// Every entry named as such, and EAR99
fn items() -> Vec<Classification> {
    let entries = Policy::builtin().data().entries.iter();
    let listed = entries.map(|entry| Classification::Listed(CclItem::from(entry.eccn)));
    listed.chain([Classification::Ear99]).collect()
}

/// Visits every item at one destination of each class that rules tell apart, on as many threads as
/// there are processors
fn everywhere(visit: impl Fn(Classification, Country) + Sync) {
    let items = items();
    // Some of the transactions come from Korea, which tells it from the others of its class.
    let mut destinations = vec![Country::KR];
    for class in alike(Policy::builtin()) {
        destinations.extend(class.iter().find(|country| **country != Country::KR));
    }
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for share in items.chunks(items.len().div_ceil(threads)) {
            let (visit, destinations) = (&visit, &destinations);
            scope.spawn(move || {
                for item in share {
                    for destination in destinations {
                        visit(*item, *destination);
                    }
                }
            });
        }
    });
}

/// Every way to be listed that tightens the rules
fn listings() -> Vec<PartyListing> {
    let mut listings: Vec<_> = ListKind::all()
        .filter(|list| list.is_restrictive())
        .map(PartyListing::on)
        .collect();
    listings.extend(
        (1..=Footnotes::LAST).map(|number| PartyListing::on(ListKind::EntityList).footnote(number)),
    );
    let owned: Vec<_> = listings
        .iter()
        .cloned()
        .map(PartyListing::of_owners)
        .collect();
    listings.extend(owned);
    listings
}

fn screened(role: PartyRole, found: impl IntoIterator<Item = PartyListing>) -> Party {
    Party::new(role)
        .headquartered_in(Country::SG)
        .of_kind(PartyKind::Civil)
        .screened(found)
}

/// 15 CFR 744.8, 744.11, 744.15, 744.16, 744.21, 764.3(a)(2)
#[test]
fn a_listing_never_relaxes() {
    let listings = listings();
    everywhere(|item, destination| {
        let mut clean = Transaction::export(item, destination, date());
        clean.parties.push(screened(PartyRole::EndUser, []));
        let before = Weight::of(&clean);
        for listing in &listings {
            let mut listed = clean.clone();
            listed.parties = vec![screened(PartyRole::EndUser, [listing.clone()])];
            let after = Weight::of(&listed);
            let heavier = before.is_no_heavier(after);
            assert!(heavier, "{listed:?}\n{before:?} became {after:?}");
        }
    });
}

/// 15 CFR 744.2 to 744.5, 744.17, 744.21 to 744.23
#[test]
fn an_end_use_never_relaxes() {
    everywhere(|item, destination| {
        let unsaid = Transaction::export(item, destination, date());
        let mut civil = unsaid.clone();
        civil.end_uses = vec![EndUse::Civil];
        for end_use in EndUse::all() {
            let mut stated = unsaid.clone();
            stated.end_uses = vec![end_use];
            is_no_lighter(&unsaid, &stated);
            let mut as_well = civil.clone();
            as_well.end_uses.push(end_use);
            is_no_lighter(&civil, &as_well);
        }
    });
}

/// 15 CFR 734.4: every level that a zero case, the 10 % or the 25 % rule turns on, and its
/// neighbors
#[test]
fn more_us_content_never_relaxes() {
    let shares = [
        "0", "0.01", "9.99", "10", "10.01", "24.99", "25", "25.01", "100",
    ];
    let shares = shares.map(|share| share.parse::<Percent>().expect("a share"));
    everywhere(|item, destination| {
        let made_in_korea = |share| {
            Transaction::builder(item, destination, date())
                .from(Country::KR)
                .place(PlaceKind::Manufacture, Country::KR)
                .us_content(share)
                .build()
        };
        none_is_lighter(&shares.map(made_in_korea));
    });
}

/// 15 CFR 740.3: License Exception LVS ends at a value
#[test]
fn more_value_never_relaxes() {
    let mut limits: BTreeSet<u32> = BTreeSet::from([0, 2_500, 2_501, 10_000_000]);
    for limit in [500u32, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000] {
        limits.extend([limit, limit + 1]);
    }
    let limits: Vec<_> = limits.into_iter().collect();
    everywhere(|item, destination| {
        let worth = |dollars| {
            let builder = Transaction::builder(item, destination, date());
            builder.value(Usd::dollars(dollars)).build()
        };
        let rising: Vec<_> = limits.iter().map(|dollars| worth(*dollars)).collect();
        none_is_lighter(&rising);
    });
}

/// 15 CFR 736.2(b)(8)
#[test]
fn one_more_leg_never_relaxes() {
    let stops = [
        Country::VN,
        Country::RU,
        Country::CU,
        Country::KH,
        Country::HK,
        Country::DE,
    ];
    everywhere(|item, destination| {
        let direct = Transaction::export(item, destination, date());
        for stop in stops {
            let mut through = direct.clone();
            through.via.push(stop);
            let mut further = through.clone();
            further.via.push(Country::VN);
            none_is_lighter(&[direct.clone(), through, further]);
        }
    });
}

/// Whether a party was screened and found on no list
fn is_clean(party: &Party) -> bool {
    party.listings.as_ref().is_some_and(Vec::is_empty)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn a_listing_never_relaxes_any_transaction(
        mut transaction in strategies::transactions(Policy::builtin()),
        listing in select(listings()),
        role in select(PartyRole::all().collect::<Vec<_>>()),
    ) {
        transaction.parties.push(screened(role, []));
        let mut listed = transaction.clone();
        let party = listed.parties.last_mut().expect("it was added");
        prop_assert!(is_clean(party));
        party.listings = Some(vec![listing]);
        // An answer about listings is the caller's last word; without one the facts speak.
        is_no_lighter(&transaction, &listed);
    }

    #[test]
    fn an_end_use_never_relaxes_any_transaction(
        transaction in strategies::transactions(Policy::builtin()),
        end_use in select(EndUse::all().collect::<Vec<_>>()),
    ) {
        let mut stated = transaction.clone();
        stated.end_uses.push(end_use);
        is_no_lighter(&transaction, &stated);
    }

    #[test]
    fn more_us_content_never_relaxes_any_transaction(
        mut transaction in strategies::transactions(Policy::builtin()),
        (less, more) in (0u8..=100, 0u8..=100),
    ) {
        transaction.places.manufacture = vec![Country::KR];
        let mut richer = transaction.clone();
        transaction.item.us_content_percent = Some(Percent::whole(less.min(more)));
        richer.item.us_content_percent = Some(Percent::whole(less.max(more)));
        is_no_lighter(&transaction, &richer);
    }

    #[test]
    fn one_more_leg_never_relaxes_any_transaction(
        transaction in strategies::transactions(Policy::builtin()),
        stop in strategies::countries(),
    ) {
        let mut longer = transaction.clone();
        longer.via.push(stop);
        is_no_lighter(&transaction, &longer);
    }
}

/// A party that listed parties own is listed by no list itself, and a listing of its own is
/// never lighter than one through its owners, once the red flag of ownership is resolved: who is
/// listed himself does not raise it
#[test]
fn ownership_is_never_heavier_than_a_listing() {
    for listing in listings()
        .into_iter()
        .filter(|one| one.tie == ListingTie::Itself)
    {
        for destination in Policy::builtin().destinations().iter() {
            let with = |listing: PartyListing| {
                let mut transaction =
                    Transaction::export(Classification::Ear99, destination, date());
                transaction
                    .parties
                    .push(screened(PartyRole::EndUser, [listing]));
                let resolved = "732#rf29-resolved".parse().expect("a question id");
                transaction.answers = [(resolved, true)].into_iter().collect();
                transaction
            };
            is_no_lighter(&with(listing.clone().of_owners()), &with(listing.clone()));
        }
    }
}
