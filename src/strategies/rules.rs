//! Predicates and conditions.

use std::string::ToString;
use std::vec;
use std::vec::Vec;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::terms::{activities, columns, dates, groups, usd};
use crate::{
    Activities, CclItem, Condition, Country, CountryGroup, CountrySet, Destinations, EachListed,
    EndUse, EndUses, GroupPolarity, Headquarters, ItemPattern, Items, ListKind, ListName, ListRef,
    Listed, ListingTie, OfKind, PartyKind, PartyKinds, PartyRoles, Percent, Period, Place,
    PlaceKind, Question, QuestionId, ReasonForControl, Reasons, Related,
};

/// Any destination predicate over the groups, the chart, these countries, lists and footnotes
pub fn destinations(
    countries: &[Country],
    lists: &[ListName],
    footnotes: &[u8],
) -> impl Strategy<Value = Destinations> + Clone + use<> {
    leaves(countries, lists, footnotes, true)
        .prop_recursive(3, 24, 4, |inner| {
            let parts = prop::collection::vec(inner, 1..4);
            prop_oneof![
                parts.clone().prop_map(Destinations::any),
                parts.clone().prop_map(Destinations::every),
                parts.prop_map(Destinations::none_of),
            ]
        })
        .prop_filter_map("as it is written", |predicate| as_written(&predicate))
}

/// The predicate as it reads back: one wording of the many that mean the same
fn as_written(predicate: &Destinations) -> Option<Destinations> {
    predicate.to_string().parse().ok()
}

/// Any destination predicate in which each group counts the way its polarity says: restrictive
/// groups only bring countries in, favorable groups only keep them out
pub fn lawful_destinations(
    countries: &[Country],
) -> impl Strategy<Value = Destinations> + Clone + use<> {
    let of = |polarity| {
        let some: Vec<_> = CountryGroup::all()
            .filter(|group| group.polarity() == polarity)
            .collect();
        select(some).prop_map(Destinations::Group)
    };
    let restrictive = of(GroupPolarity::Restrictive);
    let favorable =
        prop::collection::vec(of(GroupPolarity::Favorable), 1..3).prop_map(Destinations::none_of);
    let plain = leaves(countries, &[], &[], false);
    prop_oneof![restrictive, favorable, plain]
        .prop_recursive(3, 16, 3, |inner| {
            let parts = prop::collection::vec(inner, 1..4);
            prop_oneof![
                parts.clone().prop_map(Destinations::any),
                parts.prop_map(Destinations::every),
            ]
        })
        .prop_filter_map("as it is written", |predicate| as_written(&predicate))
}

fn leaves(
    countries: &[Country],
    lists: &[ListName],
    footnotes: &[u8],
    with_groups: bool,
) -> BoxedStrategy<Destinations> {
    let mut leaves: Vec<BoxedStrategy<Destinations>> = Vec::from([
        Just(Destinations::Everywhere).boxed(),
        subsequence(countries.to_vec(), 0..=countries.len().min(5))
            .prop_map(|some| Destinations::Countries(some.into_iter().collect::<CountrySet>()))
            .boxed(),
    ]);
    if with_groups {
        leaves.push(groups().prop_map(Destinations::Group).boxed());
        leaves.push(columns().prop_map(Destinations::Column).boxed());
    }
    if !lists.is_empty() {
        leaves.push(select(lists.to_vec()).prop_map(Destinations::List).boxed());
    }
    if !footnotes.is_empty() {
        leaves.push(
            select(footnotes.to_vec())
                .prop_map(Destinations::Footnote)
                .boxed(),
        );
    }
    prop::strategy::Union::new(leaves).boxed()
}

/// Any set of items made of these
pub fn items(of: &[CclItem]) -> impl Strategy<Value = Items> + Clone + use<> {
    let pattern = prop_oneof![
        8 => select(of.to_vec()).prop_map(ItemPattern::Item),
        1 => Just(ItemPattern::Listed),
        1 => Just(ItemPattern::Ear99),
    ];
    let some = |most| prop::collection::vec(pattern.clone(), 0..most);
    (some(4), some(2)).prop_map(|(mut include, except)| {
        if include.is_empty() {
            include.push(ItemPattern::Listed);
        }
        Items::new(include, except)
    })
}

/// The words of a question follow from its id, so that no id is asked in two wordings
fn question() -> impl Strategy<Value = Question> + Clone {
    question_of("test")
}

fn question_of(section: &'static str) -> impl Strategy<Value = Question> + Clone {
    (0u8..6).prop_filter_map("a well-formed id", move |number| {
        let id: QuestionId = std::format!("{section}#{number}").parse().ok()?;
        let text = std::format!("Is fact {number} so?");
        Some(Question::new(id, text))
    })
}

fn listing() -> impl Strategy<Value = ListRef> + Clone {
    let lists = select(ListKind::all().collect::<Vec<_>>());
    (lists, prop::option::of(1u8..6)).prop_map(|(list, footnote)| ListRef {
        list,
        footnote: footnote.filter(|_| list == ListKind::EntityList),
    })
}

pub(super) fn listed() -> impl Strategy<Value = Listed> + Clone {
    let ties = select(ListingTie::all().collect::<Vec<_>>());
    (roles(), listing(), ties, any::<bool>(), question()).prop_map(
        |(of, on, tie, for_its_items, question)| Listed {
            of,
            on,
            tie,
            for_its_items,
            question,
        },
    )
}

pub(super) fn roles() -> impl Strategy<Value = PartyRoles> + Clone {
    select(Vec::from([PartyRoles::ANY, PartyRoles::RECEIVERS]))
}

pub(super) fn kinds() -> impl Strategy<Value = PartyKinds> + Clone {
    subsequence(PartyKind::all().collect::<Vec<_>>(), 1..=3)
        .prop_map(|some| some.into_iter().collect())
}

/// Any condition whose destination predicates are of this kind and whose items are these
pub fn conditions(
    of: impl Strategy<Value = Destinations> + Clone + 'static,
    items_of: &[CclItem],
) -> BoxedStrategy<Condition> {
    let reasons = select(ReasonForControl::all().collect::<Vec<_>>());
    let set = prop::collection::vec(activities(), 1..4)
        .prop_map(|some| some.into_iter().collect::<Activities>());
    let leaf = prop_oneof![
        1 => Just(Condition::Always),
        1 => Just(Condition::Never),
        4 => of.clone().prop_map(Condition::Destination),
        1 => of.clone().prop_map(Condition::Origin),
        1 => set.prop_map(Condition::Activity),
        1 => items(items_of).prop_map(Condition::Item),
        1 => (items(items_of), prop::option::of(reasons.clone())).prop_map(
            |(to, controlled_for)| Condition::Related(Related { to, controlled_for })
        ),
        1 => select(items_of.to_vec()).prop_map(Condition::Meets),
        1 => prop::collection::vec(reasons, 1..3)
            .prop_map(|some| Condition::ControlledFor(some.into_iter().collect::<Reasons>())),
        1 => (roles(), of.clone(), question()).prop_map(|(of, within, question)| {
            Condition::Headquarters(Headquarters { of, within, question })
        }),
        1 => (select(PlaceKind::all().collect::<Vec<_>>()), of, question())
            .prop_map(|(of, within, question)| Condition::Place(Place { of, within, question })),
        1 => (roles(), kinds(), question())
            .prop_map(|(of, kinds, question)| Condition::OfKind(OfKind { of, kinds, question })),
        1 => usd().prop_map(Condition::ValueAtMost),
        1 => listed().prop_map(Condition::Listed),
        1 => (roles(), listing()).prop_map(|(of, on)| Condition::EachListed(EachListed { of, on })),
        1 => subsequence(EndUse::all().collect::<Vec<_>>(), 1..=3)
            .prop_map(|some| Condition::EndUse(some.into_iter().collect::<EndUses>())),
        1 => (0u8..101).prop_map(|share| Condition::UsContentAbove(Percent::whole(share))),
        1 => (prop::option::of(dates()), prop::option::of(dates()))
            .prop_map(|(from, until)| Condition::During(Period { from, until })),
        2 => question().prop_map(Condition::Ask),
        // A claim is no answer to a question, so that no question has its id.
        1 => question_of("claim").prop_map(Condition::Stated),
    ];
    // On the heap: the trees of so many kinds would fill a test's stack.
    let leaf = leaf.boxed();
    leaf.prop_recursive(3, 16, 3, |inner| {
        let parts = prop::collection::vec(inner, 1..4);
        prop_oneof![
            parts.clone().prop_map(Condition::all),
            parts.clone().prop_map(Condition::any),
            parts.prop_map(Condition::none_of),
        ]
    })
    .boxed()
}
