//! Random transactions under each reading of the policy.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use export_control::policy::{Basis, ChartMode, ProvisionId, Reading};
use export_control::{
    Activity, CclItem, Classification, Condition, Country, Date, EndUse, ItemPattern, Party,
    PartyKind, PartyListing, PartyRole, PlaceKind, Policy, ProductGroup, Region, Transaction,
    Truth, Usd,
};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use crate::answers::{Manner, asked, derived, visit_conditions};
use crate::cells::{REPRESENTATIVE, day, items, paragraphs};
use crate::compare::{Difference, differs, smallest};
use crate::evaluator::{entry_of, scope_covers};

/// The four readings of the built-in policy
fn readings() -> impl Strategy<Value = (Reading, ChartMode)> {
    (
        prop_oneof![Just(Reading::Codified), Just(Reading::Enforced)],
        prop_oneof![Just(ChartMode::Published), Just(ChartMode::FromSectionText)],
    )
}

fn listed_item() -> impl Strategy<Value = CclItem> {
    prop::sample::select(items(Policy::builtin(), paragraphs))
}

/// An item, and at times one that the policy does not know
fn classification() -> impl Strategy<Value = Classification> {
    let strange = [
        "EAR99",
        "EAR99",
        "EAR99",
        "not subject",
        "3A999.z",
        "3A090.z",
        "7A999",
        "0A984",
        "1C351.d.15",
        "3A001.q.9",
        "5D002.z.77",
    ];
    let strange: Vec<Classification> = strange
        .iter()
        .filter_map(|text| text.parse().ok())
        .collect();
    // Software and technology, and the entries whose rules ask most, come up more often.
    let all = items(Policy::builtin(), paragraphs);
    let soft: Vec<CclItem> = all
        .iter()
        .copied()
        .filter(|item| {
            matches!(
                item.eccn().product_group(),
                ProductGroup::D | ProductGroup::E
            )
        })
        .collect();
    let asking: Vec<CclItem> = all
        .into_iter()
        .filter(|item| {
            entry_of(Policy::builtin().data(), item.eccn()).is_some_and(|entry| {
                entry.controls.iter().any(|row| {
                    let says_more = row.when != Condition::Always
                        || !matches!(row.basis, Basis::Column(_) | Basis::Elsewhere(_));
                    says_more && scope_covers(&row.scope, item.paragraph()) != Truth::No
                })
            })
        })
        .collect();
    prop_oneof![
        1 => prop::sample::select(strange),
        3 => listed_item().prop_map(Classification::Listed),
        3 => prop::sample::select(soft).prop_map(Classification::Listed),
        3 => prop::sample::select(asking).prop_map(Classification::Listed),
        5 => prop::sample::select(about_parties()).prop_map(Classification::Listed),
    ]
}

/// The items of rows whose provisions turn on parties, or are enforced in part
fn about_parties() -> Vec<CclItem> {
    let data = Policy::builtin().data();
    let turns_on_parties = |id: &ProvisionId| {
        let mut found = false;
        for provision in data.provisions.iter().filter(|one| one.id == *id) {
            found |= provision.enforcement.is_some();
            provision.when.visit(&mut |part| {
                found |= matches!(
                    part,
                    Condition::Headquarters(_) | Condition::Listed(_) | Condition::EachListed(_)
                );
            });
        }
        found
    };
    items(Policy::builtin(), paragraphs)
        .into_iter()
        .filter(|item| {
            entry_of(data, item.eccn()).is_some_and(|entry| {
                entry.controls.iter().any(|row| {
                    scope_covers(&row.scope, item.paragraph()) == Truth::Yes
                        && matches!(&row.basis, Basis::Provision(id) if turns_on_parties(id))
                })
            })
        })
        .collect()
}

fn country() -> impl Strategy<Value = Country> {
    prop_oneof![
        prop::sample::select(Country::all().collect::<Vec<_>>()),
        prop::sample::select(REPRESENTATIVE.to_vec()),
    ]
}

fn listing() -> impl Strategy<Value = PartyListing> {
    let known = [
        "entity-list",
        "entity-list:fn5",
        "entity-list:fn4",
        "denied-persons",
        "unverified",
        "military-end-user",
        "sdn",
        "approved-uae",
        "approved-uae",
    ];
    let known: Vec<PartyListing> = known.iter().filter_map(|text| text.parse().ok()).collect();
    prop::sample::select(known)
}

fn party() -> impl Strategy<Value = Party> {
    (
        prop::sample::select(vec![
            PartyRole::Exporter,
            PartyRole::Purchaser,
            PartyRole::IntermediateConsignee,
            PartyRole::UltimateConsignee,
            PartyRole::EndUser,
        ]),
        prop::option::of(country()),
        prop::option::of(country()),
        prop::option::of(prop::sample::select(vec![
            PartyKind::Civil,
            PartyKind::Civil,
            PartyKind::Government,
            PartyKind::Military,
            PartyKind::MilitaryIntelligence,
        ])),
        prop::option::of(prop::collection::vec(listing(), 0..3)),
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

/// Any day, and at times one on which an enforcement or a period begins or ends, or the day after
fn date() -> impl Strategy<Value = Date> {
    let mut turns = vec![day()];
    let data = Policy::builtin().data();
    for provision in &data.provisions {
        turns.extend(provision.enforcement.iter().map(|text| text.since));
        provision.when.visit(&mut |part| {
            if let Condition::During(period) = part {
                turns.extend(period.from.into_iter().chain(period.until));
            }
        });
    }
    let beside: Vec<Date> = turns
        .iter()
        .flat_map(|turn| {
            let day = turn.day();
            [day.saturating_sub(1), day, day + 1]
                .into_iter()
                .filter_map(|day| Date::new(turn.year(), turn.month(), day))
        })
        .collect();
    let some_day = (2024u16..=2027, 1u8..=12, 1u8..=31)
        .prop_filter_map("not a day of the calendar", |(year, month, day)| {
            Date::new(year, month, day)
        });
    prop_oneof![1 => some_day, 1 => prop::sample::select(beside)]
}

/// The items that an item is often for: those that conditions name
fn related() -> impl Strategy<Value = Vec<CclItem>> {
    let mut named = BTreeSet::new();
    visit_conditions(Policy::builtin().data(), &mut |condition| {
        condition.visit(&mut |part| {
            if let Condition::Related(related) = part {
                for pattern in related.to.included() {
                    match pattern {
                        ItemPattern::Item(item) => {
                            named.insert(*item);
                        }
                        ItemPattern::Range(from, to) => {
                            named.insert(from.entry());
                            named.insert(to.entry());
                        }
                        _ => {}
                    }
                }
            }
        });
    });
    let named: Vec<CclItem> = named.into_iter().collect();
    prop::collection::vec(
        prop_oneof![prop::sample::select(named), listed_item()],
        0..4,
    )
}

/// Answers to most questions and to few, most of them yes and as many no
fn answers(questions: usize) -> impl Strategy<Value = Vec<Option<bool>>> {
    let drawn = |answered: f64, yes: f64| {
        prop::collection::vec(
            prop::option::weighted(answered, prop::bool::weighted(yes)),
            questions,
        )
    };
    prop_oneof![
        2 => drawn(0.5, 0.5),
        2 => drawn(0.9, 0.9),
        1 => drawn(0.9, 0.2),
        1 => drawn(0.1, 0.5),
    ]
}

fn places() -> impl Strategy<Value = Vec<(PlaceKind, Country)>> {
    let kind = prop::sample::select(PlaceKind::all().collect::<Vec<_>>());
    prop::collection::vec((kind, country()), 0..3)
}

/// A value, often a limit that some entry sets or a cent more
fn value() -> impl Strategy<Value = Usd> {
    let texts = [
        "0", "200", "200.01", "500", "500.01", "1000", "1500", "1500.01", "2000", "3000",
        "3000.01", "5000", "5000.01", "6000", "400000",
    ];
    let values: Vec<Usd> = texts.iter().filter_map(|text| text.parse().ok()).collect();
    prop::sample::select(values)
}

fn transaction() -> impl Strategy<Value = Transaction> {
    let item = (
        classification(),
        prop_oneof![1 => Just(None), 3 => related().prop_map(Some)],
        prop::option::of(value()),
    );
    let route = (
        prop::sample::select(vec![
            Activity::Export,
            Activity::Reexport,
            Activity::InCountryTransfer,
            Activity::DeemedExport,
            Activity::DeemedReexport,
        ]),
        prop::option::weighted(0.8, country()),
        country(),
        prop::option::of(prop::sample::select(Region::all().collect::<Vec<_>>())),
        date(),
    );
    let people = (
        prop::collection::vec(party(), 0..5),
        prop::collection::vec(
            prop::sample::select(vec![
                EndUse::Civil,
                EndUse::Civil,
                EndUse::Military,
                EndUse::Nuclear,
            ]),
            0..2,
        ),
        places(),
    );
    let questions = asked(Policy::builtin().data());
    let answers = answers(questions.len());
    (item, route, people, answers, any::<u64>()).prop_map(
        move |(item, route, people, answers, seed)| {
            let (classification, related_to, value) = item;
            let (activity, from, destination, region, date) = route;
            let (parties, end_uses, places) = people;
            let mut transaction = Transaction::export(classification, destination, date);
            transaction.item.related_to = related_to;
            transaction.activity = activity;
            transaction.from = from;
            transaction.region = region.filter(|region| region.country() == destination);
            transaction.parties = parties;
            transaction.end_uses = end_uses;
            transaction.item.value_usd = value;
            for (kind, country) in places {
                transaction.places.add(kind, country);
            }
            for (question, answer) in questions.iter().zip(answers) {
                if let Some(answer) = answer {
                    transaction.answers.insert(question.clone(), answer);
                }
            }
            let manner = Manner::Drawn {
                seed,
                answered: 5,
                yes: 4,
            };
            for id in derived(Policy::builtin().data(), &transaction) {
                if let Some(answer) = manner.answer(id.as_str()) {
                    transaction.answers.insert(id, answer);
                }
            }
            // Often enough, all who receive in the Emirates are approved.
            if seed % 8 == 0 {
                transaction.destination = Country::AE;
                transaction.region = None;
                if let Ok(approved) = "approved-uae".parse() {
                    for party in transaction.parties.iter_mut().take(2) {
                        party.listings.get_or_insert_default().push(approved);
                    }
                }
            }
            transaction
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 8192,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn agrees_on_random_transactions((reading, chart) in readings(), transaction in transaction()) {
        let policy = reading_of(reading, chart);
        if let Some(difference) = differs(policy, &transaction) {
            let smallest = smallest(policy, &transaction, difference.kind);
            let Difference { kind, text } = difference;
            return Err(TestCaseError::fail(format!("{kind}: {smallest}\n{text}")));
        }
    }
}

/// The built-in policy under a reading, made once
fn reading_of(reading: Reading, chart: ChartMode) -> &'static Policy {
    static MADE: [OnceLock<Policy>; 4] = [const { OnceLock::new() }; 4];
    let at = match (reading, chart) {
        (Reading::Codified, ChartMode::Published) => 0,
        (Reading::Codified, ChartMode::FromSectionText) => 1,
        (Reading::Enforced, ChartMode::Published) => 2,
        (Reading::Enforced, ChartMode::FromSectionText) => 3,
    };
    MADE.get(at).map_or_else(Policy::builtin, |made| {
        made.get_or_init(|| Policy::builtin().with_reading(reading).with_chart(chart))
    })
}

/// A generated policy, and a transaction over it with many answers
#[cfg(feature = "strategies")]
fn generated() -> impl Strategy<Value = (Policy, Transaction)> {
    use export_control::strategies::{policies, transactions};

    let manner =
        (any::<u64>(), 0..=8u64, 0..=8u64).prop_map(|(seed, answered, yes)| Manner::Drawn {
            seed,
            answered,
            yes,
        });
    (policies(), manner)
        .prop_flat_map(|(policy, manner)| {
            let transactions = transactions(&policy);
            (Just(policy), transactions, Just(manner))
        })
        .prop_map(|(policy, mut transaction, manner)| {
            let ids = asked(policy.data());
            let derived = derived(policy.data(), &transaction);
            for id in ids.into_iter().chain(derived) {
                if let Some(answer) = manner.answer(id.as_str()) {
                    transaction.answers.insert(id, answer);
                }
            }
            (policy, transaction)
        })
}

#[cfg(feature = "strategies")]
proptest! {
    #![proptest_config(ProptestConfig {
        cases: 4096,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn agrees_on_generated_policies((policy, transaction) in generated()) {
        if let Some(difference) = differs(&policy, &transaction) {
            let smallest = smallest(&policy, &transaction, difference.kind);
            let Difference { kind, text } = difference;
            return Err(TestCaseError::fail(format!("{kind}: {smallest}\n{text}")));
        }
    }
}
