//! Whole policies.

use std::borrow::Cow;
use std::string::ToString;
use std::vec::Vec;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::rules::{conditions, destinations, items, lawful_destinations};
use super::terms::{columns, countries, dates, groups};
use super::{exceptions, scope};
use crate::policy::{
    Basis, ChartMode, ColumnRule, Control, CountryList, CountryRow, Effect, Enforcement, Entry,
    ExceptionRule, Footnote, FootnoteEffect, Leaves, Marks, Obligation, Outline, PolicyData,
    Provision, ProvisionId, Reading, RedFlag, Referral, Relief, Restriction, ReviewRule, RowNumber,
    Scope, ScopeEffect, ScopeRule, Territory, Usable,
};
use crate::{
    Activities, Activity, CclItem, ChartColumn, ChartColumns, Citation, Condition, Country,
    CountryGroups, CountrySet, Destinations, Eccn, GeneralProhibition, Items, ListName, Paragraph,
    Policy, ReasonForControl,
};

/// Any policy that passes validation: small, and otherwise of every shape
pub fn policies() -> impl Strategy<Value = Policy> {
    let lists: Vec<ListName> = ["LIST_A", "LIST_B"]
        .iter()
        .filter_map(|name| name.parse().ok())
        .collect();
    of_kind(move |countries| {
        let rules = destinations(countries, &lists, &[1, 2]).boxed();
        // The text of a chart column cannot refer to chart columns.
        let sections = rules.clone().prop_filter("no column", |section| {
            let mut column = false;
            section.visit(&mut |part| column |= matches!(part, Destinations::Column(_)));
            !column
        });
        (rules, sections.boxed())
    })
}

/// Any policy in which each Country Group counts the way its polarity says: leaving a restrictive
/// group never brings a destination into a rule, and joining a favorable one never does
///
/// Conditions are destination predicates only, so that nothing turns them round.
pub fn lawful_policies() -> impl Strategy<Value = Policy> {
    of_kind(|countries| {
        let rules = lawful_destinations(countries).boxed();
        (rules.clone(), rules)
    })
    .prop_filter_map("passes validation", |policy| {
        let mut data = policy.into_data();
        let plain = |condition: &Condition| {
            let mut found = Destinations::Everywhere;
            condition.visit(&mut |part| {
                if let Condition::Destination(destinations) = part {
                    found = destinations.clone();
                }
            });
            Condition::Destination(found)
        };
        for provision in &mut data.provisions {
            provision.trigger = Condition::Always;
            provision.when = plain(&provision.when);
            if let Some(enforcement) = &mut provision.enforcement {
                enforcement.when = plain(&enforcement.when);
            }
        }
        for entry in &mut data.entries {
            for control in entry.controls.to_mut() {
                control.when = Condition::Always;
            }
            entry.eligibility = Cow::Borrowed(&[]);
        }
        for rule in &mut data.scope {
            rule.trigger = Condition::Always;
            // Where an item was made is no matter of the destination.
            let by_origin = matches!(rule.when, Condition::Always | Condition::Place(_));
            rule.when = match rule.effect {
                _ if by_origin => continue,
                ScopeEffect::TakesOut => Condition::none_of([plain(&rule.when)]),
                ScopeEffect::BringsIn | ScopeEffect::PresumedIn => plain(&rule.when),
            };
        }
        for flag in &mut data.red_flags {
            flag.when = plain(&flag.when);
        }
        // What brings a destination into a requirement keeps it out of an exception.
        for rule in &mut data.exceptions {
            for term in rule.terms.to_mut() {
                term.when = Condition::none_of([plain(&term.when)]);
            }
        }
        for restriction in &mut data.restrictions {
            restriction.when = plain(&restriction.when);
            if let Leaves::Only(usable) = &mut restriction.leaves {
                all_always(usable.to_mut());
            }
        }
        for provision in &mut data.provisions {
            if let Relief::Only(usable) = &mut provision.relief {
                all_always(usable.to_mut());
            }
        }
        Policy::new(data).ok()
    })
}

fn all_always(usable: &mut [Usable]) {
    for usable in usable {
        usable.when = Condition::Always;
    }
}

/// A policy whose rules and whose chart columns use predicates of these kinds over its countries
fn of_kind(
    kinds: impl Fn(&[Country]) -> (BoxedStrategy<Destinations>, BoxedStrategy<Destinations>) + 'static,
) -> impl Strategy<Value = Policy> {
    let countries = prop::collection::btree_set(countries(), 1..10);
    let entries = prop::collection::btree_set(super::eccns(), 1..5);
    (countries, entries).prop_flat_map(move |(mut countries, eccns)| {
        countries.insert(Country::US);
        let countries: Vec<Country> = countries.into_iter().collect();
        let (kind, section) = kinds(&countries);
        let rows: Vec<_> = countries.iter().map(|c| row(*c).boxed()).collect();
        let of: Vec<CclItem> = eccns.iter().map(|eccn| eccn.entry()).collect();
        let provisions: Vec<_> = (0..6)
            .map(|number| provision(number, kind.clone(), &of))
            .collect();
        let entries: Vec<_> = eccns
            .iter()
            .map(|eccn| entry(*eccn, kind.clone(), &of))
            .collect();
        let rules: Vec<_> = ChartColumn::all()
            .map(|column| column_rule(column, section.clone()).boxed())
            .collect();
        let list = subsequence(countries.clone(), 0..=countries.len().min(4));
        (
            rows,
            rules,
            provisions,
            entries,
            (list.clone(), list),
            (
                select(Reading::all().collect::<Vec<_>>()),
                select(ChartMode::all().collect::<Vec<_>>()),
            ),
            (
                exceptions::exceptions(kind.clone(), &of),
                exceptions::restrictions(kind.clone(), &of),
                exceptions::obligations(kind.clone(), &of),
            ),
            (
                scope::scope_rules(kind.clone(), &of),
                scope::reviews(kind.clone(), &of),
                scope::red_flags(kind, &of),
            ),
        )
            .prop_filter_map("passes validation", |tables| policy(tables).ok())
    })
}

type Tables = (
    Vec<CountryRow>,
    Vec<ColumnRule>,
    Vec<Provision>,
    Vec<Entry>,
    (Vec<Country>, Vec<Country>),
    (Reading, ChartMode),
    (Vec<ExceptionRule>, Vec<Restriction>, Vec<Obligation>),
    (Vec<ScopeRule>, Vec<ReviewRule>, Vec<RedFlag>),
);

fn policy(tables: Tables) -> Result<Policy, crate::policy::PolicyProblems> {
    let (countries, columns, provisions, entries, lists, modes, exceptions, rest) = tables;
    let ((list_a, list_b), (reading, chart)) = (lists, modes);
    let (exceptions, restrictions, obligations) = exceptions;
    let (scope, reviews, red_flags) = rest;
    let own: CountrySet = countries.iter().map(|row| row.country).collect();
    let list = |name: &str, members: Vec<Country>| {
        Some(CountryList {
            name: name.parse().ok()?,
            title: Cow::Borrowed("a list"),
            members: members.into_iter().collect(),
            citation: somewhere(),
        })
    };
    let footnote = |number, id: &Provision| Footnote {
        number,
        text: Cow::Borrowed("a footnote"),
        effect: FootnoteEffect::Provision(id.id.clone()),
        citation: somewhere(),
    };
    Policy::new(PolicyData {
        name: Cow::Borrowed("generated"),
        reading,
        chart,
        editions: Vec::new(),
        territories: Country::all()
            .filter(|country| !own.contains(*country))
            .map(|territory| Territory {
                territory,
                governed_by: None,
                because: Cow::Borrowed("it is not part of the test"),
                citation: somewhere(),
            })
            .collect(),
        lists: list("LIST_A", list_a)
            .into_iter()
            .chain(list("LIST_B", list_b))
            .collect(),
        footnotes: (1u8..)
            .zip(&provisions)
            .take(2)
            .map(|(n, p)| footnote(n, p))
            .collect(),
        countries,
        columns,
        scope,
        provisions,
        reviews,
        exceptions,
        restrictions,
        obligations,
        red_flags,
        parties: Vec::new(),
        entries,
    })
}

pub(super) const fn somewhere() -> Citation {
    cfr!("730.1")
}

fn row(country: Country) -> impl Strategy<Value = CountryRow> {
    let groups = prop::collection::vec(groups(), 0..4);
    let columns = prop::collection::vec(columns(), 0..8);
    let footnotes = subsequence(Vec::from([1u8, 2]), 0..=2);
    (groups, columns, footnotes, prop::bool::weighted(0.1)).prop_map(
        move |(groups, columns, footnotes, part_746)| CountryRow {
            country,
            chart_name: Cow::Borrowed(country.name()),
            groups: groups.into_iter().collect::<CountryGroups>(),
            columns: columns.into_iter().collect::<ChartColumns>(),
            footnotes: footnotes.into(),
            part_746,
        },
    )
}

pub(super) fn reach() -> impl Strategy<Value = Activities> + Clone {
    subsequence(Activity::all().collect::<Vec<_>>(), 1..=5)
        .prop_map(|some| some.into_iter().collect())
}

fn column_rule(
    column: ChartColumn,
    section: impl Strategy<Value = Destinations> + 'static,
) -> impl Strategy<Value = ColumnRule> {
    let section = section.boxed();
    let marks = prop_oneof![
        2 => Just(Marks::Chart),
        1 => section.clone().prop_map(Marks::ChartOrSection),
        1 => section.prop_map(Marks::Section),
    ];
    (marks, reach()).prop_map(move |(marks, activities)| ColumnRule {
        column,
        marks,
        activities,
        citation: somewhere(),
    })
}

fn reason() -> impl Strategy<Value = Option<ReasonForControl>> {
    prop::option::weighted(0.9, select(ReasonForControl::all().collect::<Vec<_>>()))
}

fn provision(
    number: usize,
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> BoxedStrategy<Provision> {
    let when = scope::requirements(kind.clone(), of);
    // Rows point to the first four; the others are set off.
    let set_off = number >= 4;
    let trigger = if set_off {
        scope::triggers(kind.clone())
    } else {
        Just(Condition::Always).boxed()
    };
    let relief = exceptions::relief(kind.clone(), of);
    let prohibitions = select(GeneralProhibition::all().collect::<Vec<_>>());
    let effect = prop_oneof![4 => Just(Effect::Requires), 1 => Just(Effect::Prohibits)];
    let enforcement = (conditions(kind, of), dates()).prop_map(|(when, since)| Enforcement {
        since,
        when,
        announced: Cow::Borrowed("It was announced."),
    });
    let own = if set_off {
        items(of).boxed()
    } else {
        prop_oneof![Just(Items::NONE), items(of)].boxed()
    };
    (
        own,
        reach(),
        (trigger, when),
        prop::option::weighted(0.3, enforcement),
        reason(),
        relief,
        (prohibitions, effect),
    )
        .prop_filter_map(
            "a well-formed id",
            move |(items, activities, (trigger, when), enforcement, reason, relief, what)| {
                let (prohibition, effect) = what;
                // Beyond the first three only what a rule names can overcome it.
                let prohibition = match relief {
                    Relief::AnyException => prohibition.min(GeneralProhibition::Three),
                    _ => prohibition,
                };
                Some(Provision {
                    id: std::format!("P-{number}").parse::<ProvisionId>().ok()?,
                    title: Cow::Borrowed("a provision"),
                    prohibition,
                    reason,
                    items,
                    activities,
                    trigger,
                    when,
                    effect,
                    enforcement,
                    relief,
                    citation: somewhere(),
                    confidence: crate::policy::Confidence::High,
                    note: None,
                })
            },
        )
        .boxed()
}

pub(super) fn paragraphs() -> impl Strategy<Value = Scope> {
    let paths = ["a", "b", "b.1", "b.2", "x"];
    let some = subsequence(paths.to_vec(), 1..=3).prop_map(|paths| {
        let paths = paths
            .into_iter()
            .filter_map(|path| path.parse::<Paragraph>().ok());
        Cow::Owned(paths.collect::<Vec<_>>())
    });
    prop_oneof![
        2 => Just(Scope::Entire),
        1 => some.clone().prop_map(Scope::Only),
        1 => some.prop_map(Scope::Except),
    ]
}

fn control(
    row: u8,
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> BoxedStrategy<Control> {
    let provisions: Vec<ProvisionId> = (0..4)
        .filter_map(|number| std::format!("P-{number}").parse().ok())
        .collect();
    let basis = prop_oneof![
        4 => columns().prop_map(Basis::Column),
        4 => select(provisions).prop_map(Basis::Provision),
        1 => Just(Basis::NotStated),
        1 => any::<bool>().prop_map(|agency| Basis::Elsewhere(elsewhere(agency))),
    ];
    // What an entry controls an item for cannot turn on itself.
    let conditions = conditions(kind, of).prop_filter("not circular", |condition| {
        let mut circular = false;
        condition.visit(&mut |part| circular |= matches!(part, Condition::ControlledFor(_)));
        !circular
    });
    let when = prop_oneof![2 => Just(Condition::Always), 1 => conditions];
    (paragraphs(), basis, when, reason())
        .prop_map(move |(scope, basis, when, reason)| Control {
            row: RowNumber { row, part: 0 },
            reason,
            scope,
            when,
            basis,
            note: None,
        })
        .boxed()
}

fn elsewhere(agency: bool) -> Referral {
    Referral {
        to: Cow::Borrowed("Another agency decides."),
        citation: somewhere(),
        agency,
    }
}

fn entry(
    eccn: Eccn,
    kind: impl Strategy<Value = Destinations> + Clone + 'static,
    of: &[CclItem],
) -> BoxedStrategy<Entry> {
    let controls: Vec<_> = (1..=4).map(|row| control(row, kind.clone(), of)).collect();
    let eligibility = exceptions::eligibility(kind, of);
    (
        controls,
        0usize..=4,
        any::<bool>(),
        any::<bool>(),
        eligibility,
    )
        .prop_map(
            move |(mut controls, count, complete, agency, eligibility)| {
                controls.truncate(count);
                Entry {
                    eccn,
                    title: Cow::Owned(eccn.to_string()),
                    elsewhere: controls.is_empty().then(|| elsewhere(agency)),
                    controls: controls.into(),
                    eligibility,
                    outline: Outline {
                        complete,
                        ..Outline::UNKNOWN
                    },
                }
            },
        )
        .boxed()
}
