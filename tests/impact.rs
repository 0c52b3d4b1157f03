//! What a change of policy does, over the whole built-in policy.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

#[path = "common/alike.rs"]
mod alike;
mod common;

use std::thread;

use alike::alike;
use common::today;
use export_control::policy::{ChartMode, Reading, RuleRef};
use export_control::{
    Amendment, Change, ChartColumn, Country, CountryGroup, Determination, Impact, Policy,
    RequirementDiff, RequirementStatus, Residue, ResidueKind, ScopeWord, Sector, Transaction, Turn,
    WhyItStays, evaluate,
};

fn amended(policy: &Policy, changes: impl IntoIterator<Item = Change>) -> Policy {
    policy
        .amended([&Amendment::new("what if", changes)])
        .expect("each change has an effect")
}

fn leaves(country: Country, group: CountryGroup) -> Change {
    Change::LeaveGroup { country, group }
}

fn joins(country: Country, group: CountryGroup) -> Change {
    Change::JoinGroup { country, group }
}

/// Vietnam leaves D:1 and D:3, and nothing else
fn c0(policy: &Policy) -> Policy {
    let groups = [CountryGroup::D1, CountryGroup::D3];
    amended(policy, groups.map(|group| leaves(Country::VN, group)))
}

/// It joins B as well
fn c1(policy: &Policy) -> Policy {
    amended(&c0(policy), [joins(Country::VN, CountryGroup::B)])
}

fn licensed(policy: &Policy) -> usize {
    let rows = policy
        .reach()
        .filter(|reach| matches!(reach.rule, RuleRef::Row(..)));
    rows.filter(|reach| reach.destinations.contains(Country::VN))
        .count()
}

#[test]
fn the_counts_of_rows_are_those_of_the_regulation() {
    let today = Policy::builtin();
    let enforced = today.with_reading(Reading::Enforced);
    let section = |policy: &Policy| policy.with_chart(ChartMode::FromSectionText);
    assert_eq!(licensed(today), 807);
    assert_eq!(licensed(&enforced), 806);
    for (before, after, moved, left) in [
        (today, &c0(today), 18, 789),
        (today, &section(&c0(today)), 19, 788),
        (&enforced, &section(&c0(&enforced)), 36, 770),
    ] {
        let impact = Impact::between(before, after);
        let lost = impact
            .requirements()
            .iter()
            .filter(|change| change.turn == Turn::Lost && change.countries.contains(Country::VN));
        assert_eq!(lost.count(), moved);
        assert_eq!(licensed(after), left);
        assert_eq!(licensed(before) - left, moved);
    }
    let impact_of = c0(today);
    let impact = Impact::between(today, &impact_of);
    let extent = impact.extent(Country::VN);
    assert_eq!(extent.word, ScopeWord::Narrow);
    assert_eq!(extent.to_string(), "narrow (18 of 807 rows, 2.2 %)");
}

#[test]
fn a_policy_differs_in_nothing_from_itself() {
    let today = Policy::builtin();
    let impact = Impact::between(today, today);
    assert!(impact.is_empty());
    assert!(impact.countries().is_empty());
    assert_eq!(impact.evaluated(), 0);
    // Nor from a copy that shares no memory with it.
    let copy = Policy::new(today.data().clone()).expect("the same policy");
    let impact = Impact::between(today, &copy);
    assert!(impact.is_empty());
    assert_eq!(impact.evaluated(), 0);
}

fn status(determination: &Determination<'_>, rule: &str) -> RequirementStatus {
    determination.requirement(rule).map_or(
        RequirementStatus::DoesNotApply,
        export_control::Requirement::status,
    )
}

/// Every witness shows its change, to every country of the change
fn every_witness_shows(impact: &Impact<'_>) -> usize {
    let (before, after) = (impact.before(), impact.after());
    let both =
        |transaction: &Transaction| (evaluate(before, transaction), evaluate(after, transaction));
    let mut shown = 0;
    for change in impact.requirements() {
        let witness = change
            .witness
            .as_ref()
            .expect("a change that an example shows");
        let (was, is) = both(witness);
        let rule = change.rule.to_string();
        let (was, is) = (status(&was, &rule), status(&is, &rule));
        match change.turn {
            Turn::Lost => assert!(is < was, "{rule}: {was} to {is}"),
            Turn::Gained => assert!(is > was, "{rule}: {was} to {is}"),
        }
        assert!(change.countries.contains(witness.destination));
        shown += 1;
    }
    for change in impact.outcomes() {
        for country in change.countries.iter() {
            let (was, is) = both(&change.witness_to(country));
            assert_eq!((was.outcome(), is.outcome()), (change.before, change.after));
            assert_ne!(change.before, change.after);
            shown += 1;
        }
    }
    for change in impact.exceptions() {
        for country in change.countries.iter() {
            let (was, is) = both(&change.witness_to(country));
            let of = |determination: &Determination<'_>| {
                let mut found = determination.exceptions().iter();
                let found = found.find(|found| found.paragraph() == change.paragraph);
                found.expect("it is weighed").status()
            };
            assert_eq!(
                (of(&was), of(&is)),
                (change.before, change.after),
                "{change:?}"
            );
            shown += 1;
        }
    }
    for change in impact.reviews() {
        for country in change.countries.iter() {
            let (was, is) = both(&change.witness_to(country));
            let reviews = (was.review().policy(), is.review().policy());
            assert_eq!(reviews, (change.before, change.after));
            shown += 1;
        }
    }
    for change in impact.scope() {
        if let Some(witness) = &change.witness {
            let (was, is) = both(witness);
            let same = was.range() == is.range()
                && was
                    .requirements()
                    .iter()
                    .map(export_control::Requirement::status)
                    .max()
                    == is
                        .requirements()
                        .iter()
                        .map(export_control::Requirement::status)
                        .max();
            assert!(!same, "{}", change.rule.id);
            shown += 1;
        }
    }
    for change in impact.end_uses() {
        if let Some(witness) = &change.witness {
            let (was, is) = both(witness);
            let statuses = |determination: &Determination<'_>| -> Vec<_> {
                let found = determination.requirements().iter();
                let own = found.filter(|found| {
                    found
                        .provision()
                        .is_some_and(|provision| provision.id == change.rule.id)
                });
                own.map(export_control::Requirement::status).collect()
            };
            assert_ne!(statuses(&was), statuses(&is), "{}", change.rule.id);
            shown += 1;
        }
    }
    shown
}

#[test]
fn every_witness_shows_its_change_for_vietnam() {
    for policy in [
        Policy::builtin(),
        &Policy::builtin().with_reading(Reading::Enforced),
    ] {
        for after in [c0(policy), c1(policy)] {
            let impact = Impact::between(policy, &after);
            println!(
                "{} witnesses, {} evaluated",
                every_witness_shows(&impact),
                impact.evaluated()
            );
            assert!(impact.countries().iter().eq([Country::VN]));
            println!("{impact}");
        }
    }
}

/// Every change of one country and one group, for one country of each class that rules tell apart
fn memberships(policy: &Policy) -> Vec<Change> {
    let own = |country: &Country| policy.territory(*country).is_none();
    let first = |class: Vec<Country>| class.into_iter().find(own);
    let countries = alike(policy).into_iter().filter_map(first);
    let changes = countries.flat_map(|country| {
        CountryGroup::all().map(move |group| {
            if policy.groups(country).contains(group) {
                leaves(country, group)
            } else {
                joins(country, group)
            }
        })
    });
    changes.collect()
}

/// Nothing that differs goes unseen: what an impact does not list comes out the same.
#[test]
fn an_impact_misses_nothing() {
    let policy = Policy::builtin();
    let mut compared = 0;
    let afters = [
        c0(policy),
        c1(policy),
        amended(policy, [joins(Country::BR, CountryGroup::D1)]),
        amended(policy, [leaves(Country::JP, CountryGroup::A1)]),
        amended(
            policy,
            [Change::UnmarkColumn {
                country: Country::VN,
                column: ChartColumn::NS2,
            }],
        ),
    ];
    for after in &afters {
        let impact = Impact::between(policy, after);
        let countries = impact.countries();
        assert_eq!(countries.len(), 1);
        let country = countries.iter().next().expect("one");
        let mut outcomes = std::collections::BTreeMap::new();
        for change in impact.outcomes() {
            outcomes.insert((change.item, change.activity), change.after);
        }
        let mut exceptions = std::collections::BTreeMap::new();
        for change in impact.exceptions() {
            exceptions.insert(
                (change.item, change.activity, change.paragraph),
                change.after,
            );
        }
        for item in common::classifications(policy) {
            let mut transaction = Transaction::export(item, country, impact.date());
            for activity in [
                export_control::Activity::Export,
                export_control::Activity::DeemedExport,
            ] {
                transaction.activity = activity;
                if policy.check(&transaction).is_err() {
                    continue;
                }
                let (was, is) = (
                    evaluate(policy, &transaction),
                    evaluate(after, &transaction),
                );
                let expected = outcomes.get(&(item, activity)).copied();
                assert_eq!(
                    expected.unwrap_or(was.outcome()),
                    is.outcome(),
                    "{item} {activity}"
                );
                for (b, a) in was.exceptions().iter().zip(is.exceptions()) {
                    let key = (item, activity, b.paragraph());
                    let expected = exceptions.get(&key).copied().unwrap_or(b.status());
                    assert_eq!(expected, a.status(), "{item} {activity} {}", b.paragraph());
                    compared += 1;
                }
            }
        }
    }
    println!("{compared} exceptions compared");
}

/// A change that names a country alters nothing for another, and its requirements are those that
/// comparing the rules finds
#[test]
fn a_change_stays_with_its_country() {
    let policy = Policy::builtin();
    let changes = memberships(policy);
    assert!(changes.len() > 700, "{}", changes.len());
    let shown: usize = thread::scope(|scope| {
        let changes = &changes;
        let half = move |start: usize| {
            let changes = changes.iter().enumerate().skip(start).step_by(2);
            // The full check of every witness is for a share of them: it evaluates each twice.
            changes.map(move |(at, change)| stays_with_its_country(change, at % 20 == start))
        };
        let halves = [0, 1].map(|start| scope.spawn(move || half(start).sum::<usize>()));
        halves.map(|half| half.join().expect("it ran")).iter().sum()
    });
    println!("{shown} witnesses of {} changes", changes.len());
    assert!(shown > 1000);
}

/// How many witnesses of the change were checked, where each is to be
fn stays_with_its_country(change: &Change, in_full: bool) -> usize {
    let policy = Policy::builtin();
    let after = amended(policy, [change.clone()]);
    let impact = Impact::between(policy, &after);
    assert!(
        impact
            .countries()
            .is_subset(change.country().into_iter().collect()),
        "{change}: {}",
        impact.countries()
    );
    let diff = RequirementDiff::between(policy, &after);
    let listed = impact
        .requirements()
        .iter()
        .map(|change| change.rule.to_string());
    assert!(
        listed.eq(diff.rules.iter().map(|rule| rule.rule.clone())),
        "{change}"
    );
    for change in impact.requirements() {
        assert!(change.witness.is_some(), "{}", change.rule);
    }
    if in_full {
        every_witness_shows(&impact)
    } else {
        0
    }
}

#[test]
fn every_entry_is_in_exactly_one_sector() {
    for entry in &Policy::builtin().data().entries {
        let sectors: Vec<_> = Sector::all()
            .filter(|sector| sector.covers(entry.eccn))
            .collect();
        assert_eq!(sectors.len(), 1, "{}", entry.eccn);
    }
    for (eccn, sector) in [
        ("3A001", Sector::Semiconductors),
        ("3B001", Sector::Semiconductors),
        ("4A090", Sector::Semiconductors),
        ("4A003", Sector::Computers),
        ("5A001", Sector::Telecommunications),
        ("5E991", Sector::Telecommunications),
        ("5D002", Sector::Encryption),
        ("6A003", Sector::SensorsAndAvionics),
        ("7A103", Sector::SensorsAndAvionics),
        ("2B001", Sector::Machinery),
        ("1B001", Sector::Machinery),
        ("9A001", Sector::Aircraft),
        ("9A991", Sector::Aircraft),
        ("9A515", Sector::Space),
        ("9A610", Sector::Military),
        ("3A611", Sector::Military),
        ("0A501", Sector::Firearms),
        ("1C350", Sector::Materials),
        ("8A001", Sector::Marine),
        ("0A001", Sector::Nuclear),
        ("0A983", Sector::Other),
    ] {
        assert_eq!(Sector::of(eccn.parse().expect("an ECCN")), sector, "{eccn}");
    }
}

#[test]
fn what_stays_says_why() {
    let after = c0(Policy::builtin());
    let residue = Residue::of(&after, Country::VN);
    println!("{residue}");
    let rows = residue.of_kind(ResidueKind::Row);
    assert_eq!(rows.filter(|stays| stays.certain).count(), 789);
    let marked = |column| residue.of_why(&WhyItStays::ChartMark(column)).len();
    assert!(marked(ChartColumn::NS2) > 50);
    assert_eq!(marked(ChartColumn::CB3), 1);
    // Whatever the chart says, it is not by a group that rows stay.
    for group in [CountryGroup::D1, CountryGroup::D3] {
        assert!(residue.of_why(&WhyItStays::OtherGroup(group)).is_empty());
        let today = Residue::of(Policy::builtin(), Country::VN);
        let _ = today.of_why(&WhyItStays::OtherGroup(group));
    }
    let needs_b = residue.of_why(&WhyItStays::NeedsGroup(CountryGroup::B));
    for exception in ["LVS", "GBS", "TSR"] {
        assert!(
            needs_b
                .iter()
                .any(|stays| stays.rule.starts_with(exception)),
            "{exception}"
        );
    }
    // Joining B opens them.
    let after = c1(Policy::builtin());
    let residue = Residue::of(&after, Country::VN);
    assert!(!residue.rules.iter().any(|stays| {
        ["LVS", "GBS", "TSR"]
            .iter()
            .any(|open| stays.rule.starts_with(open))
    }));
}

#[test]
fn a_portfolio_is_compared_one_by_one() {
    let policy = Policy::builtin();
    let after = c0(policy);
    let transactions = ["3A090.b", "3A991", "EAR99", "5A002"]
        .map(|item| Transaction::export(item.parse().expect("an item"), Country::VN, today()));
    let impact = Impact::of_transactions(policy, &after, &transactions);
    println!("{impact}");
    assert_eq!(
        impact
            .matrix
            .iter()
            .map(|cell| cell.transactions)
            .sum::<usize>(),
        4
    );
    let positions: Vec<_> = impact
        .changed
        .iter()
        .map(|change| change.position)
        .collect();
    assert!(positions.contains(&0) && !positions.contains(&2));
    assert!(Impact::of_transactions(policy, policy, &transactions).is_empty());
}

#[test]
fn an_impact_is_a_page_and_a_document() {
    let policy = Policy::builtin();
    let after = c0(policy);
    let impact = Impact::between(policy, &after);
    let pages = [impact.to_string(), impact.residue(Country::VN).to_string()];
    for line in pages.iter().flat_map(|page| page.lines()) {
        assert!(line.chars().count() <= 98, "{line}");
    }
    #[cfg(feature = "serde")]
    {
        let json = serde_json::to_value(&impact).expect("it serializes");
        assert_eq!(json["requirements"].as_array().expect("a list").len(), 18);
        assert_eq!(json["countries"], serde_json::json!(["VN"]));
        serde_json::to_value(impact.residue(Country::VN)).expect("it serializes");
    }
}

/// What is said of one country is what is said of it among others.
#[test]
fn an_impact_can_be_told_for_one_country() {
    let today = Policy::builtin();
    let vietnam = Impact::between(today, &c0(today)).counts();
    let after = amended(
        &c0(today),
        [
            joins(Country::TH, CountryGroup::A6),
            leaves(Country::CN, CountryGroup::D1),
        ],
    );
    let all = Impact::between(today, &after);
    assert!(all.countries().len() > 2);
    for country in [Country::VN, Country::TH, Country::CN] {
        let own = all.concerning(country);
        assert!(own.countries().iter().eq([country]));
        assert_eq!(own.extent(country), all.extent(country));
    }
    assert_eq!(all.concerning(Country::VN).counts(), vietnam);
    // Hong Kong takes China's row.
    let (china, hong_kong) = (all.concerning(Country::CN), all.concerning(Country::HK));
    assert_eq!(china.counts(), hong_kong.counts());
    assert!(all.concerning(Country::CA).is_empty());
}
