//! What sets rules off, what is subject to the regulations, how applications are reviewed, and red
//! flags.

use std::borrow::Cow;
use std::vec::Vec;

use proptest::prelude::*;
use proptest::sample::select;

use super::exceptions::{confidence, reasons};
use super::policies::{reach, somewhere};
use super::rules::{conditions, items, kinds, listed, roles};
use crate::policy::{
    ProvisionId, RedFlag, RedFlagCategory, ReviewRule, ReviewStandard, Reviewed, ScopeEffect,
    ScopeRule,
};
use crate::{
    Activities, Activity, CclItem, Condition, Country, Destinations, EndUse, EndUses,
    GeneralProhibition, Headquarters, ItemPattern, Items, ListKind, Listed, OfKind, Place,
    PlaceKind, Question, QuestionId, ReviewPolicy,
};

/// How many rules of scope every generated policy has
const RULES: usize = 5;

/// A question that nothing but a trigger asks: what nobody is asked for is answered unasked
fn question(of: &'static str) -> impl Strategy<Value = Question> + Clone {
    (0u8..4).prop_filter_map("a well-formed id", move |number| {
        let id: QuestionId = std::format!("{of}#{number}").parse().ok()?;
        let text = std::format!("Is {of} {number} so?");
        Some(Question::new(id, text))
    })
}

/// What may set a rule off: a party, an end use, conduct, at times at some destinations only
fn set_off(
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
) -> BoxedStrategy<Condition> {
    let asks = question("trigger");
    let one = prop_oneof![
        2 => asks.clone().prop_map(Condition::Ask),
        1 => (listed(), asks.clone())
            .prop_map(|(listed, question)| Condition::Listed(Listed { question, ..listed })),
        1 => (roles(), kinds(), asks.clone())
            .prop_map(|(of, kinds, question)| Condition::OfKind(OfKind { of, kinds, question })),
        1 => (roles(), kind.clone(), asks).prop_map(|(of, within, question)| {
            Condition::Headquarters(Headquarters { of, within, question })
        }),
        1 => proptest::sample::subsequence(EndUse::all().collect::<Vec<_>>(), 1..=3)
            .prop_map(|some| Condition::EndUse(some.into_iter().collect::<EndUses>())),
    ]
    .boxed();
    let where_too =
        (one.clone(), kind).prop_map(|(one, at)| Condition::all([one, Condition::Destination(at)]));
    prop_oneof![
        4 => one.clone(),
        1 => (one.clone(), one.clone()).prop_map(|(one, other)| Condition::any([one, other])),
        1 => one.prop_map(|one| Condition::none_of([one])),
        1 => where_too,
    ]
    .boxed()
}

/// What a rule waits for before it asks anything: mostly nothing
pub(super) fn triggers(
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
) -> BoxedStrategy<Condition> {
    prop_oneof![2 => Just(Condition::Always), 1 => set_off(kind)].boxed()
}

/// Conditions of requirements, which may ask under which rule the item is subject
pub(super) fn requirements(
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> BoxedStrategy<Condition> {
    let under = (2..RULES).prop_filter_map("a well-formed id", |number| {
        Some(Condition::SubjectUnder(Cow::Owned(Vec::from([id(
            "J", number,
        )?]))))
    });
    let plain = conditions(kind, of);
    prop_oneof![
        8 => plain.clone(),
        1 => (under.clone(), plain.clone()).prop_map(|(under, plain)| Condition::any([under, plain])),
        1 => (under, plain).prop_map(|(under, plain)| Condition::all([under, plain])),
    ]
    .boxed()
}

fn id(table: &str, number: usize) -> Option<ProvisionId> {
    std::format!("{table}-{number}").parse().ok()
}

fn everything() -> Items {
    Items::of(&[ItemPattern::Listed, ItemPattern::Ear99])
}

fn rule(
    number: usize,
    effect: ScopeEffect,
    prohibition: GeneralProhibition,
    parts: (Items, Activities, Condition, Condition),
) -> Option<ScopeRule> {
    let (items, activities, trigger, when) = parts;
    Some(ScopeRule {
        id: id("J", number)?,
        title: Cow::Borrowed("a rule of scope"),
        effect,
        prohibition,
        items,
        activities,
        trigger,
        when,
        citation: somewhere(),
        confidence: crate::policy::Confidence::High,
        note: None,
    })
}

/// Rules of scope: what is in the United States or was made there is subject, what was made
/// elsewhere may be brought in, and an act may be taken out
pub(super) fn scope_rules(
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> BoxedStrategy<Vec<ScopeRule>> {
    let made = question("made").prop_map(|question| {
        Condition::Place(Place {
            of: PlaceKind::Manufacture,
            within: Destinations::country(Country::US),
            question,
        })
    });
    let more = (
        items(of),
        reach(),
        triggers(kind.clone()),
        conditions(kind, of),
    )
        .boxed();
    (made, more.clone(), more.clone(), more)
        .prop_filter_map("well-formed ids", |(made, content, product, out)| {
            use GeneralProhibition::{One, Three, Two};
            let exports = Activities::of(&[Activity::Export, Activity::DeemedExport]);
            let here = (everything(), exports, Condition::Always, Condition::Always);
            let ours = (everything(), Activities::ALL, Condition::Always, made);
            [
                rule(0, ScopeEffect::BringsIn, One, here),
                rule(1, ScopeEffect::PresumedIn, One, ours),
                rule(2, ScopeEffect::BringsIn, Two, content),
                rule(3, ScopeEffect::BringsIn, Three, product),
                rule(4, ScopeEffect::TakesOut, One, out),
            ]
            .into_iter()
            .collect::<Option<Vec<_>>>()
        })
        .boxed()
}

/// License review policies
pub(super) fn reviews(
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> BoxedStrategy<Vec<ReviewRule>> {
    let provisions = (0usize..4).prop_filter_map("a well-formed id", |number| {
        Some(Reviewed::Provisions(Cow::Owned(Vec::from([id(
            "P", number,
        )?]))))
    });
    let reviewed = prop_oneof![
        1 => Just(Reviewed::Any),
        2 => reasons().prop_map(Reviewed::Reasons),
        1 => provisions,
    ];
    let standard = prop_oneof![
        4 => select(ReviewPolicy::all().collect::<Vec<_>>()).prop_map(ReviewStandard::Policy),
        1 => select(ListKind::all().collect::<Vec<_>>()).prop_map(ReviewStandard::AsListed),
    ];
    let when = prop_oneof![
        2 => conditions(kind, of),
        1 => reasons().prop_map(Condition::RequiredFor),
    ];
    let one = (reviewed, when, standard, any::<bool>(), confidence()).boxed();
    prop::collection::vec(one, 0..4)
        .prop_map(|all| {
            let numbered = all.into_iter().enumerate();
            numbered
                .filter_map(|(number, (of, when, policy, alone, confidence))| {
                    Some(ReviewRule {
                        id: id("V", number)?,
                        title: Cow::Borrowed("a review"),
                        of,
                        when,
                        policy,
                        alone,
                        citation: somewhere(),
                        confidence,
                        note: None,
                    })
                })
                .collect()
        })
        .boxed()
}

/// Signs that something is not as it is said to be
pub(super) fn red_flags(
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> BoxedStrategy<Vec<RedFlag>> {
    let categories = select(RedFlagCategory::all().collect::<Vec<_>>());
    let one = (categories, items(of), set_off(kind), question("resolved")).boxed();
    prop::collection::vec(one, 0..3)
        .prop_map(|all| {
            let numbered = all.into_iter().enumerate();
            numbered
                .filter_map(|(number, (category, items, when, resolved))| {
                    Some(RedFlag {
                        id: id("F", number)?,
                        category,
                        items,
                        when,
                        resolved,
                        citation: somewhere(),
                        confidence: crate::policy::Confidence::High,
                        note: None,
                    })
                })
                .collect()
        })
        .boxed()
}
