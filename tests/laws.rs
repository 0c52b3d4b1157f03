//! The laws that the crate keeps, over the whole built-in policy, cell by cell.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

#[path = "common/alike.rs"]
mod alike;
mod common;

use std::collections::BTreeSet;
use std::thread;

use alike::{alike, visit_conditions};

use common::{classifications, items, representative, today};
use export_control::policy::{Basis, ChartMode, Marks, Provision, Reading, RuleRef, ScopeEffect};
use export_control::{
    Activity, Amendment, AnswerKind, CclItem, Change, Classification, Condition, Country,
    CountryGroup, Direction, GroupPolarity, Outcome, Policy, RequirementDiff, RequirementStatus,
    Transaction, evaluate,
};

/// Every way in which a policy can be read
fn readings() -> Vec<Policy> {
    let mut readings = Vec::new();
    for reading in Reading::all() {
        for chart in ChartMode::all() {
            readings.push(Policy::builtin().with_reading(reading).with_chart(chart));
        }
    }
    readings
}

/// Every change of one country's membership in one group
fn memberships(policy: &Policy) -> Vec<Change> {
    let rows = policy.data().countries.iter().map(|row| row.country);
    // Liechtenstein has a row, and Switzerland's governs it.
    let own = rows.filter(|country| policy.territory(*country).is_none());
    own.flat_map(|country| memberships_of(policy, country))
        .collect()
}

fn memberships_of(policy: &Policy, country: Country) -> Vec<Change> {
    let groups = policy.groups(country);
    let changes = CountryGroup::all().map(|group| {
        if groups.contains(group) {
            Change::LeaveGroup { country, group }
        } else {
            Change::JoinGroup { country, group }
        }
    });
    changes.collect()
}

fn amended(policy: &Policy, change: &Change) -> Policy {
    let amendment = Amendment::new("what if", [change.clone()]);
    policy
        .amended([&amendment])
        .expect("the change has an effect")
}

/// Whether the change eases the rules for its country: out of a restrictive group, or into a
/// favorable one
fn eases(change: &Change) -> bool {
    match change {
        Change::LeaveGroup { group, .. } => group.polarity() == GroupPolarity::Restrictive,
        Change::JoinGroup { group, .. } => group.polarity() == GroupPolarity::Favorable,
        _ => false,
    }
}

fn group_of(change: &Change) -> Option<CountryGroup> {
    match change {
        Change::JoinGroup { group, .. } | Change::LeaveGroup { group, .. } => Some(*group),
        _ => None,
    }
}

/// Deviations from the law that the regulation really has: rule, group, citation
///
/// None among those that an ordinary export shows; what something must set off has deviations by
/// its structure, below.
const DEVIATIONS: &[(&str, CountryGroup, &str)] = &[];

/// The first law, rule by rule, with its dual for favorable groups: whichever way the policy is
/// read, whichever rule, destination and group.
#[test]
fn removing_a_country_from_a_restrictive_group_never_adds_a_requirement() {
    let mut cells: u64 = 0;
    let mut moved: u64 = 0;
    let mut deviations = BTreeSet::new();
    for policy in readings() {
        let rules = policy.reach().count() as u64;
        let destinations = policy.destinations().len() as u64;
        for change in memberships(&policy) {
            let after = amended(&policy, &change);
            let diff = RequirementDiff::between(&policy, &after);
            cells += rules * destinations;
            for rule in &diff.rules {
                moved += 1;
                // Locality: only the country of the change can move.
                assert!(
                    rule.gained.union(rule.lost).iter().eq(change.country()),
                    "{change}: {}",
                    rule.rule
                );
                let wrong = if eases(&change) {
                    rule.gained
                } else {
                    rule.lost
                };
                if !wrong.is_empty() {
                    deviations.insert((rule.rule.clone(), group_of(&change)));
                }
            }
        }
    }
    println!("{cells} cells of rule, destination and change of group; {moved} moved");
    assert!(moved > 1000, "the law is about something");
    let listed = DEVIATIONS
        .iter()
        .map(|(rule, group, _)| ((*rule).to_owned(), Some(*group)))
        .collect();
    assert_eq!(deviations, listed, "found, and listed");
}

/// One country of each class that rules tell apart, without those that another's row governs
fn countries(policy: &Policy) -> Vec<Country> {
    let own = |country: &Country| policy.territory(*country).is_none();
    let first = |class: Vec<Country>| class.into_iter().find(own);
    alike(policy).into_iter().filter_map(first).collect()
}

/// The same law on the outcome, for every item and activity, with the country as the destination
/// and with every other fact held fixed.
#[test]
fn the_first_law_holds_for_outcomes_of_every_item_and_activity() {
    let enforced = Policy::builtin().with_reading(Reading::Enforced);
    let section_text = enforced.with_chart(ChartMode::FromSectionText);
    for policy in [Policy::builtin(), &enforced, &section_text] {
        outcomes_keep_the_first_law(policy);
    }
}

fn outcomes_keep_the_first_law(policy: &Policy) {
    let classifications = classifications(policy);
    let countries = countries(policy);
    let counted: Vec<(u64, u64)> = thread::scope(|scope| {
        let (classifications, countries) = (&classifications, &countries);
        let halves = [0, 1].map(|start| {
            scope.spawn(move || {
                let countries = countries.iter().skip(start).step_by(2);
                let counted =
                    countries.map(|country| keep_the_first_law(policy, classifications, *country));
                counted.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1))
            })
        });
        halves.map(|half| half.join().expect("it ran")).into()
    });
    let cells: u64 = counted.iter().map(|(cells, _)| cells).sum();
    let moved: u64 = counted.iter().map(|(_, moved)| moved).sum();
    println!("{cells} outcomes of item, activity and change of group; {moved} moved");
    assert!(moved > 1000, "the law is about something");
}

/// How many outcomes were compared for a destination, and how many moved
fn keep_the_first_law(
    policy: &Policy,
    classifications: &[Classification],
    country: Country,
) -> (u64, u64) {
    let transactions = transactions(classifications, country);
    let before: Vec<Outcome> = transactions
        .iter()
        .map(|transaction| evaluate(policy, transaction).outcome())
        .collect();
    let (mut cells, mut moved) = (0, 0);
    for change in memberships_of(policy, country) {
        let after = amended(policy, &change);
        for (transaction, before) in transactions.iter().zip(&before) {
            let after = evaluate(&after, transaction).outcome();
            cells += 1;
            if after == *before {
                continue;
            }
            moved += 1;
            let right = if eases(&change) {
                after < *before
            } else {
                after > *before
            };
            assert!(right, "{change}: {transaction:?}: {before} to {after}");
        }
    }
    (cells, moved)
}

fn transactions(classifications: &[Classification], destination: Country) -> Vec<Transaction> {
    let mut all = Vec::new();
    for classification in classifications {
        for activity in Activity::all() {
            let mut transaction = Transaction::export(*classification, destination, today());
            transaction.activity = activity;
            transaction.from = match activity {
                Activity::Export | Activity::DeemedExport => Some(Country::US),
                Activity::Reexport | Activity::DeemedReexport => Some(Country::KR),
                Activity::InCountryTransfer => Some(destination),
            };
            all.push(transaction);
        }
    }
    all
}

/// The country may also be where the item leaves from.
#[test]
fn the_first_law_holds_for_the_country_of_origin() {
    let policy = Policy::builtin();
    let items: Vec<_> = items(policy)
        .into_iter()
        .filter(|item| {
            let entry = policy.entry(item.eccn()).expect("listed");
            entry
                .controls
                .iter()
                .any(|control| matches!(control.basis, Basis::Provision(_)))
        })
        .collect();
    let mut cells: u64 = 0;
    let origins = countries(policy).into_iter();
    for change in origins.flat_map(|country| memberships_of(policy, country)) {
        let origin = change.country().expect("it is about one");
        let after = amended(policy, &change);
        for destination in [
            Country::VN,
            Country::CN,
            Country::JP,
            Country::BR,
            Country::EG,
        ] {
            if destination == origin {
                continue;
            }
            for item in &items {
                let mut transaction = Transaction::export((*item).into(), destination, today());
                transaction.activity = Activity::Reexport;
                transaction.from = Some(origin);
                let before = evaluate(policy, &transaction).outcome();
                let after = evaluate(&after, &transaction).outcome();
                cells += 1;
                assert!(
                    if eases(&change) {
                        after <= before
                    } else {
                        after >= before
                    },
                    "{change}: {transaction:?}"
                );
            }
        }
    }
    println!("{cells} reexports");
}

/// The second law: what a rule's structure says of a group is what the rule does.
#[test]
fn structure_agrees_with_behavior() {
    let mut compared: u64 = 0;
    for policy in readings() {
        let countries = countries(&policy).into_iter();
        for change in countries.flat_map(|country| memberships_of(&policy, country)) {
            let (joins, group) = match change {
                Change::JoinGroup { group, .. } => (true, group),
                Change::LeaveGroup { group, .. } => (false, group),
                _ => continue,
            };
            let after = amended(&policy, &change);
            for (before, after) in policy.reach().zip(after.reach()) {
                let direction = direction(&policy, before.rule, group);
                let came = after.destinations.difference(before.destinations);
                let went = before.destinations.difference(after.destinations);
                let (towards, away) = if joins { (came, went) } else { (went, came) };
                compared += 1;
                match direction {
                    Direction::In => assert!(away.is_empty(), "{change}: {}", before.rule),
                    Direction::Out => assert!(towards.is_empty(), "{change}: {}", before.rule),
                    // What pulls both ways is set off by what no ordinary export says.
                    Direction::Still | Direction::Mixed => {
                        assert!(came.is_empty() && went.is_empty());
                    }
                }
            }
        }
    }
    println!("{compared} rules and changes compared");
}

fn direction(policy: &Policy, rule: RuleRef<'_>, group: CountryGroup) -> Direction {
    let column = |column, group| policy.column_direction(column, group);
    let provision = match rule {
        RuleRef::Provision(provision) => provision,
        RuleRef::Row(_, control) => match &control.basis {
            Basis::Column(of) => return column(*of, group),
            Basis::Provision(id) => policy.provision(id).expect("validated"),
            _ => return Direction::Still,
        },
        _ => return Direction::Mixed,
    };
    text_in_force(policy, provision).direction(group, &column)
}

fn text_in_force<'p>(policy: &Policy, provision: &'p Provision) -> &'p Condition {
    match &provision.enforcement {
        Some(text) if policy.data().reading == Reading::Enforced => &text.when,
        _ => &provision.when,
    }
}

/// Rules that a group does not pull the way its polarity says, by their structure: rule, groups, why
const AGAINST: &[(&str, &[CountryGroup], &str)] = &[
    (
        "DM-25",
        &[CountryGroup::E1, CountryGroup::E2],
        "15 CFR 734.4(c), (d): in E:1 and E:2 the lower level of DM-10 takes its place.",
    ),
    (
        "E744-23-A3i-A",
        &[
            CountryGroup::A5,
            CountryGroup::A6,
            CountryGroup::D1,
            CountryGroup::D4,
            CountryGroup::D5,
        ],
        "15 CFR 744.23(a)(3)(i)(A): where § 742.6(a)(6)(iii) requires a license it takes its place.",
    ),
    (
        "E744-23-A3i-B",
        &[CountryGroup::D5],
        "15 CFR 744.23(a)(3)(i)(B): likewise, in Macau and D:5.",
    ),
    (
        "GP-8",
        &[
            CountryGroup::A1,
            CountryGroup::A2,
            CountryGroup::A3,
            CountryGroup::A4,
            CountryGroup::A5,
            CountryGroup::A6,
            CountryGroup::B,
            CountryGroup::D1,
            CountryGroup::D2,
            CountryGroup::D3,
            CountryGroup::D4,
            CountryGroup::D5,
            CountryGroup::E1,
            CountryGroup::E2,
        ],
        "15 CFR 736.2(b)(8): whatever a direct shipment to the country of transit would need.",
    ),
];

/// The law by structure: a group pulls every rule that requires a license, or brings an item into
/// the regulations, the way its polarity says, and so does what sets the rule off; but for those in
/// the table, of which none is missing and none is idle.
#[test]
fn structure_keeps_the_first_law() {
    let mut against = BTreeSet::new();
    for policy in readings() {
        let column = |column, group| policy.column_direction(column, group);
        let mut note = |id: &str, conditions: [&Condition; 2], turned: bool| {
            for group in CountryGroup::all() {
                let directions = conditions.map(|one| one.direction(group, &column));
                let wrong = match (group.polarity(), turned) {
                    (GroupPolarity::Restrictive, false) | (GroupPolarity::Favorable, true) => {
                        Direction::Out
                    }
                    _ => Direction::In,
                };
                let mut directions = directions.into_iter();
                if directions.any(|one| one == wrong || one == Direction::Mixed) {
                    against.insert((id.to_owned(), group));
                }
            }
        };
        for rule in &policy.data().scope {
            let out = rule.effect == ScopeEffect::TakesOut;
            note(rule.id.as_str(), [&rule.trigger, &rule.when], out);
        }
        for rule in &policy.data().provisions {
            let text = text_in_force(&policy, rule);
            note(rule.id.as_str(), [&rule.trigger, text], false);
        }
        for rule in &policy.data().columns {
            for group in CountryGroup::all() {
                let wrong = match group.polarity() {
                    GroupPolarity::Restrictive => Direction::Out,
                    GroupPolarity::Favorable => Direction::In,
                };
                let direction = column(rule.column, group);
                assert!(direction != wrong && direction != Direction::Mixed);
            }
        }
    }
    let listed = AGAINST.iter().flat_map(|(rule, groups, _)| {
        let groups = groups.iter();
        groups.map(|group| ((*rule).to_owned(), *group))
    });
    assert_eq!(against, listed.collect(), "found, and listed");
}

/// What is asked for one rule and only heard by another, whose place the first takes when the answer
/// is *yes*
const HEARD: &[&str] = &[
    "744.23#advanced-node-facility",
    "744.3#delivers-weapons",
    "744.3#range-300-km",
];

/// What a transaction may claim is asked nowhere but where one rule takes another's place: a claim
/// is no answer to an open question, and may turn over what was decided without it.
#[test]
fn what_is_claimed_is_not_asked() {
    let (mut claimed, mut asked) = (BTreeSet::new(), BTreeSet::new());
    visit_conditions(Policy::builtin(), &mut |part| {
        let ids = match part {
            Condition::Stated(_) => &mut claimed,
            _ => &mut asked,
        };
        ids.extend(part.question().map(|question| question.id().to_string()));
    });
    assert!(claimed.len() > HEARD.len());
    assert!(claimed.intersection(&asked).eq(HEARD), "{claimed:?}");
}

/// The fourth law: what is decided stays decided when a question is answered.
#[test]
fn an_answer_never_contradicts_what_was_decided() {
    let policy = Policy::builtin();
    let mut answered: u64 = 0;
    for classification in classifications(policy) {
        for destination in representative() {
            let open = Transaction::export(classification, destination, today());
            let before = evaluate(policy, &open);
            for question in before.questions() {
                if question.answer() != AnswerKind::YesOrNo {
                    continue;
                }
                for answer in [true, false] {
                    let mut told = open.clone();
                    told.answers
                        .insert(question.id().expect("well formed"), answer);
                    policy.check(&told).ok().map_or_else(
                        // A destination without a row is refused with or without the answer.
                        || assert!(policy.governing_row(destination).is_err()),
                        |()| (),
                    );
                    let after = evaluate(policy, &told);
                    answered += 1;
                    if before.range().is_settled() {
                        assert_eq!(before.outcome(), after.outcome(), "{told:?}");
                    }
                    for (then, now) in before.requirements().iter().zip(after.requirements()) {
                        assert_eq!(then.rule(), now.rule());
                        if then.status() != RequirementStatus::Depends {
                            assert_eq!(then.status(), now.status(), "{told:?}: {}", then.rule());
                        }
                    }
                    assert!(after.range().best >= before.range().best, "{told:?}");
                    assert!(after.range().worst <= before.range().worst, "{told:?}");
                }
            }
        }
    }
    println!("{answered} answers");
    assert!(answered > 1000);
}

/// Placing an item more exactly settles an open answer and never turns one over.
#[test]
fn a_paragraph_never_contradicts_its_entry() {
    let policy = Policy::builtin();
    let mut compared: u64 = 0;
    for item in items(policy) {
        for destination in policy.destinations().iter() {
            let mut coarse = item;
            let fine = policy.ccl_verdict(item, destination);
            while let Some(parent) = coarse.paragraph().parent() {
                coarse = export_control::CclItem::new(item.eccn(), parent);
                let whole = policy.ccl_verdict(coarse, destination);
                compared += 1;
                // A paragraph that no row speaks of is another authority's, whatever the rest is.
                assert!(
                    whole == fine || !whole.is_known() || !fine.is_known(),
                    "{coarse} is {whole} and {item} is {fine} for {destination}",
                );
            }
        }
    }
    println!("{compared} paragraphs compared with what stands above them");
}

/// The fifth law: an amendment and its inverse cancel, and a diff says what an amendment did.
#[test]
fn amendments_invert_and_diffs_say_them() {
    let policy = Policy::builtin();
    let empty = export_control::PolicyDiff::between(policy, policy);
    assert!(empty.is_empty());
    assert!(RequirementDiff::between(policy, policy).is_empty());
    let changes = memberships(policy);
    for change in &changes {
        let amendment = Amendment::new("what if", [change.clone()]);
        let after = policy.amended([&amendment]).expect("it has an effect");
        assert_ne!(policy.fingerprint(), after.fingerprint(), "{change}");
        let diff = export_control::PolicyDiff::between(policy, &after);
        assert_eq!(diff.changes, std::slice::from_ref(change));
        assert!(diff.others.is_empty());
        let back = after
            .amended([&amendment.inverse()])
            .expect("it had an effect");
        assert_eq!(*policy, back, "{change}");
        assert!(
            policy.amended([&amendment, &amendment]).is_err(),
            "the second time has no effect"
        );
    }
    println!("{} changes undone", changes.len());
}

/// Marks of a column whose text the section gives agree with it, but for one known difference.
#[test]
fn the_published_chart_agrees_with_the_section_text() {
    let policy = Policy::builtin();
    let recomputed = policy.with_chart(ChartMode::FromSectionText);
    let mut differences = Vec::new();
    for rule in &policy.data().columns {
        if matches!(rule.marks, Marks::ChartOrSection(_)) {
            for country in policy.destinations().iter() {
                let published = policy.marks(country).contains(rule.column);
                if published != recomputed.marks(country).contains(rule.column) {
                    differences.push((rule.column.as_str(), country));
                }
            }
        }
    }
    // The United Arab Emirates left D:3 on 2026-07-10 and the chart still marks its row.
    assert_eq!(differences, [("CB3", Country::AE)]);
}

/// What comes of an item bounds what comes of every part of it: nobody is told anything of a bare
/// entry that does not hold for each of its paragraphs, and for what is in none of them
/// (15 CFR 774.1(b), part 774 supp. 4)
#[test]
fn what_is_said_of_an_item_holds_for_its_parts() {
    let policy = Policy::builtin();
    let rows = policy.data().countries.iter().map(|row| row.country);
    let destinations: Vec<Country> = rows.collect();
    let entries = &policy.data().entries;
    let half = entries.len().div_ceil(2);
    let compared: usize = thread::scope(|scope| {
        let walk = |part: &'static [export_control::policy::Entry]| {
            let destinations = &destinations;
            scope.spawn(move || parts_of(part, destinations))
        };
        let walks: Vec<_> = entries.chunks(half).map(walk).collect();
        let walks = walks.into_iter().map(|walk| walk.join().expect("a walk"));
        walks.sum()
    });
    println!("{compared} parts of items");
    assert!(compared > 400_000, "{compared}");
}

/// Compares the paragraphs of some entries with what is above each; how many cells that were
fn parts_of(entries: &[export_control::policy::Entry], destinations: &[Country]) -> usize {
    let policy = Policy::builtin();
    let range = |item: CclItem, to: Country, answer: Option<&str>| {
        let mut told = Transaction::export(item.into(), to, today());
        if let Some(id) = answer {
            told.answers.insert(id.parse().expect("an id"), false);
        }
        evaluate(policy, &told).range()
    };
    let mut compared = 0;
    for entry in entries {
        let mut left = vec![entry.eccn.entry()];
        while let Some(item) = left.pop() {
            let below = entry.paragraphs_below(item.paragraph());
            let below: Vec<CclItem> = below
                .into_iter()
                .map(|paragraph| CclItem::new(entry.eccn, paragraph))
                .collect();
            let none = format!("{item}#paragraph");
            for to in destinations {
                let whole = range(item, *to, None);
                let mut parts: Vec<_> = below.iter().map(|part| range(*part, *to, None)).collect();
                parts.push(range(item, *to, Some(&none)));
                for part in parts {
                    let within = whole.best <= part.best && part.worst <= whole.worst;
                    assert!(within, "{item} to {to}: {whole:?}, of a part {part:?}");
                    compared += 1;
                }
            }
            left.extend(below);
        }
    }
    compared
}
