//! Transactions.

use std::vec::Vec;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::terms::{activities, countries, dates, usd};
use crate::{
    Activity, Answers, CclItem, Classification, Country, EndUse, ListKind, ListingTie, Party,
    PartyKind, PartyListing, PartyRole, Percent, PlaceKind, Policy, QuestionId, Region,
    ReviewPolicy, Transaction,
};

/// Any transaction over a policy: its items and its questions, any countries and any parties
///
/// The facts need not agree with each other: evaluation has an answer all the same.
pub fn transactions(policy: &Policy) -> impl Strategy<Value = Transaction> + use<> {
    let mut of: Vec<Classification> = Vec::from([Classification::Ear99]);
    of.extend(items_of(policy).into_iter().map(Classification::Listed));
    transactions_for(policy, select(of))
}

/// Any transaction over a policy, with an item of these classifications
pub fn transactions_for<S>(
    policy: &Policy,
    classifications: S,
) -> impl Strategy<Value = Transaction> + use<S>
where
    S: Strategy<Value = Classification>,
{
    let questions: Vec<QuestionId> = policy
        .questions()
        .into_iter()
        .map(|question| question.id().clone())
        .collect();
    let most = questions.len().min(6);
    let answers = subsequence(questions, 0..=most).prop_flat_map(|asked| {
        let count = asked.len();
        (Just(asked), prop::collection::vec(any::<bool>(), count))
    });
    let answers =
        answers.prop_map(|(asked, said)| asked.into_iter().zip(said).collect::<Answers>());
    let related = prop::option::of(prop::collection::vec(select(items_of(policy)), 0..3));
    let rows: Vec<Country> = policy
        .data()
        .countries
        .iter()
        .map(|row| row.country)
        .collect();
    // Mostly countries that have a row: elsewhere there is little to decide.
    let place = prop_oneof![4 => select(rows), 1 => countries()];
    let facts = (
        (
            classifications,
            related,
            prop::option::of(usd()),
            prop::option::of((0u8..101).prop_map(Percent::whole)),
        ),
        (activities(), prop::option::of(place.clone()), place.clone()),
        prop::option::weighted(0.1, select(Region::all().collect::<Vec<_>>())),
        (
            prop::collection::vec(party(place.clone()), 0..3),
            prop::collection::vec(
                (select(PlaceKind::all().collect::<Vec<_>>()), place.clone()),
                0..2,
            ),
            prop::collection::vec(place, 0..2),
        ),
        prop::collection::vec(select(EndUse::all().collect::<Vec<_>>()), 0..2),
        dates(),
        answers,
    );
    facts.prop_map(
        |(item, route, region, (parties, places, via), end_uses, date, answers)| {
            let (classification, related_to, value_usd, us_content) = item;
            let (activity, from, destination) = route;
            let mut transaction = Transaction::export(classification, destination, date);
            transaction.item.related_to = related_to;
            transaction.item.value_usd = value_usd;
            transaction.item.us_content_percent = us_content;
            transaction.activity = activity;
            transaction.from = match activity {
                Activity::Export | Activity::DeemedExport => Some(Country::US),
                Activity::InCountryTransfer => Some(destination),
                Activity::Reexport | Activity::DeemedReexport => from,
            };
            transaction.region = region;
            transaction.parties = parties;
            for (kind, country) in places {
                transaction.places.add(kind, country);
            }
            transaction.via = via;
            transaction.end_uses = end_uses;
            transaction.answers = answers;
            transaction
        },
    )
}

/// The entries of a policy, and the paragraphs that their rows name
pub(super) fn items_of(policy: &Policy) -> Vec<CclItem> {
    let entries = policy.data().entries.iter();
    entries
        .flat_map(|entry| {
            let named = entry
                .controls
                .iter()
                .flat_map(|control| control.scope.paragraphs());
            let paragraphs = named.map(|paragraph| CclItem::new(entry.eccn, *paragraph));
            core::iter::once(entry.eccn.entry()).chain(paragraphs)
        })
        .collect()
}

fn party(place: impl Strategy<Value = Country> + Clone) -> impl Strategy<Value = Party> {
    let listing = select(ListKind::all().collect::<Vec<_>>()).prop_flat_map(|list| {
        let footnotes = match list {
            ListKind::EntityList => prop::collection::vec(1u8..6, 0..2).boxed(),
            _ => Just(Vec::new()).boxed(),
        };
        let ties = select(ListingTie::all().collect::<Vec<_>>());
        let reviews = prop::option::of(select(ReviewPolicy::all().collect::<Vec<_>>()));
        (footnotes, ties, reviews).prop_map(move |(footnotes, tie, review)| {
            let mut listing = PartyListing::on(list);
            listing.footnotes = footnotes.into_iter().collect();
            (listing.tie, listing.review) = (tie, review);
            listing
        })
    });
    (
        select(PartyRole::all().collect::<Vec<_>>()),
        prop::option::of(place.clone()),
        prop::option::of(place),
        prop::option::of(select(PartyKind::all().collect::<Vec<_>>())),
        prop::option::of(prop::collection::vec(listing, 0..2)),
    )
        .prop_map(|(role, country, headquarters, kind, listings)| {
            let mut party = Party::new(role);
            party.country = country;
            party.headquarters = headquarters;
            party.kind = kind;
            party.listings = listings;
            party
        })
}
