//! License Exceptions, what restricts them and what they bring with them.

use std::borrow::Cow;
use std::vec::Vec;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::policies::{paragraphs as scope, reach, somewhere};
use super::rules::conditions;
use super::terms::usd;
use crate::policy::{
    Confidence, Eligibility, EligibilityEffect, EligibilityTerm, ExceptionRule, Leaves, Obligation,
    ObligationKind, ObligedBy, Overcomes, ProvisionId, Relief, Restriction, Term, Usable,
};
use crate::{
    CclItem, Condition, Destinations, ExceptionParagraph, LicenseException, ListKind,
    ReasonForControl, Reasons,
};

/// The paragraphs of which every generated policy has a rule
fn paragraphs() -> Vec<ExceptionParagraph> {
    [
        "LVS",
        "GBS",
        "TMP(a)(1)",
        "TMP(a)(9)",
        "GOV(b)(2)",
        "STA(c)(1)",
    ]
    .iter()
    .filter_map(|text| text.parse().ok())
    .collect()
}

fn named() -> impl Strategy<Value = Cow<'static, [ExceptionParagraph]>> + Clone {
    let mut all = paragraphs();
    all.push(LicenseException::TMP.into());
    subsequence(all, 1..=3).prop_map(Cow::Owned)
}

pub(super) fn confidence() -> impl Strategy<Value = Confidence> + Clone {
    select(Confidence::all().collect::<Vec<_>>())
}

pub(super) fn reasons() -> impl Strategy<Value = Reasons> + Clone {
    let all: Vec<_> = ReasonForControl::all().collect();
    subsequence(all, 0..=4).prop_map(|some| some.into_iter().collect())
}

/// Conditions that may also ask what an entry says of exceptions
fn terms(
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> BoxedStrategy<Condition> {
    prop_oneof![
        4 => conditions(kind, of),
        1 => Just(Condition::Granted(LicenseException::LVS)),
        1 => select(paragraphs()).prop_map(Condition::Barred),
        1 => usd().prop_map(Condition::ValueAtMost),
    ]
    .boxed()
}

fn usable(
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> BoxedStrategy<Cow<'static, [Usable]>> {
    let one = (named(), conditions(kind, of))
        .prop_map(|(exceptions, when)| Usable { exceptions, when })
        .boxed();
    prop::collection::vec(one, 0..3)
        .prop_map(Cow::Owned)
        .boxed()
}

/// What may take the place of a license
pub(super) fn relief(
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> BoxedStrategy<Relief> {
    prop_oneof![
        4 => Just(Relief::AnyException),
        1 => Just(Relief::NoException),
        1 => usable(kind, of).prop_map(Relief::Only),
        1 => select(ListKind::all().collect::<Vec<_>>()).prop_map(Relief::AsListed),
    ]
    .boxed()
}

/// A rule of each paragraph
pub(super) fn exceptions(
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> Vec<BoxedStrategy<ExceptionRule>> {
    let overcomes = prop_oneof![
        2 => Just(Overcomes::Any),
        1 => reasons().prop_map(Overcomes::Reasons),
        1 => reasons().prop_map(Overcomes::Solely),
    ]
    .boxed();
    let terms = prop::collection::vec(terms(kind, of), 0..4).boxed();
    let rule = move |paragraph| {
        let facts = (reach(), overcomes.clone(), terms.clone(), confidence());
        facts
            .prop_map(
                move |(activities, overcomes, terms, confidence)| ExceptionRule {
                    paragraph,
                    title: Cow::Borrowed("an exception"),
                    activities,
                    overcomes,
                    names: Cow::Borrowed(&[]),
                    terms: terms
                        .into_iter()
                        .map(|when| Term {
                            when,
                            citation: somewhere(),
                        })
                        .collect(),
                    citation: somewhere(),
                    confidence,
                    note: None,
                },
            )
            .boxed()
    };
    paragraphs().into_iter().map(rule).collect()
}

/// Restrictions on all exceptions
pub(super) fn restrictions(
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> BoxedStrategy<Vec<Restriction>> {
    let leaves = prop_oneof![
        1 => usable(kind.clone(), of).prop_map(Leaves::Only),
        1 => named().prop_map(Leaves::AllBut),
    ];
    let one = (conditions(kind, of), leaves, confidence()).boxed();
    prop::collection::vec(one, 0..3)
        .prop_map(|all| {
            let numbered = all.into_iter().enumerate();
            numbered
                .filter_map(|(number, (when, leaves, confidence))| {
                    Some(Restriction {
                        id: std::format!("X-{number}").parse::<ProvisionId>().ok()?,
                        title: Cow::Borrowed("a restriction"),
                        when,
                        leaves,
                        citation: somewhere(),
                        confidence,
                        note: None,
                    })
                })
                .collect()
        })
        .boxed()
}

/// What exceptions bring with them
pub(super) fn obligations(
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> BoxedStrategy<Vec<Obligation>> {
    let by = prop_oneof![
        1 => select(Vec::from([
            ObligedBy::Everyone,
            ObligedBy::License,
            ObligedBy::NoLicense,
            ObligedBy::AnyException,
        ])),
        1 => named().prop_map(ObligedBy::Exceptions),
    ];
    let kinds = select(ObligationKind::all().collect::<Vec<_>>());
    let one = (
        kinds,
        by,
        conditions(kind, of),
        prop::option::of(1u16..400),
        confidence(),
    )
        .boxed();
    prop::collection::vec(one, 0..3)
        .prop_map(|all| {
            let duty = |(kind, by, when, days, confidence)| Obligation {
                kind,
                by,
                when,
                what: Cow::Borrowed("Do it."),
                days,
                citation: somewhere(),
                confidence,
            };
            all.into_iter().map(duty).collect()
        })
        .boxed()
}

/// What an entry says of two of the exceptions
pub(super) fn eligibility(
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> BoxedStrategy<Cow<'static, [Eligibility]>> {
    let effect = |exception: LicenseException| {
        prop_oneof![
            2 => Just(EligibilityEffect::Grants),
            2 => usd().prop_map(EligibilityEffect::GrantsUpTo),
            1 => Just(EligibilityEffect::Bars(exception.into())),
        ]
    };
    let when = prop_oneof![2 => Just(Condition::Always), 1 => conditions(kind, of)].boxed();
    let line = move |exception| {
        let term = (effect(exception), scope(), when.clone());
        let term = term.prop_map(|(effect, scope, when)| EligibilityTerm {
            effect,
            scope,
            when,
        });
        prop::collection::vec(term.boxed(), 0..3).prop_map(move |terms| Eligibility {
            exception,
            terms: terms.into(),
            note: None,
        })
    };
    let lines = (line(LicenseException::LVS), line(LicenseException::STA));
    (lines, any::<bool>(), any::<bool>())
        .prop_map(|((lvs, sta), has_lvs, has_sta)| {
            let lvs = has_lvs.then_some(lvs);
            lvs.into_iter().chain(has_sta.then_some(sta)).collect()
        })
        .boxed()
}
