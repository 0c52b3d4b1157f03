//! What License Exceptions keep to, over the whole built-in policy and over generated ones.
#![cfg(feature = "strategies")]
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

#[path = "common/alike.rs"]
mod alike;
mod common;
#[path = "common/wanted.rs"]
mod wanted;

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use alike::{alike, predicates};
use common::{classifications, items, today, with_a_rule_that_a_listing_sets_off};
use export_control::policy::{
    Effect, EligibilityEffect, Entry, Leaves, ObligedBy, PolicyData, Relief, Usable,
};
use export_control::strategies::{lawful_policies, policies, transactions};
use export_control::{
    Activity, Amendment, AnswerKind, Answers, CclItem, Change, Classification, Condition, Country,
    CountryGroup, Destinations, Determination, EndUse, ExceptionFinding, ExceptionParagraph,
    ExceptionStatus, GeneralProhibition, GroupPolarity, ItemPattern, ListKind, Objection,
    OpenQuestion, Outcome, Party, PartyRole, PlaceKind, Policy, ProductGroup, QuestionId,
    Requirement, RequirementStatus, Transaction, TransactionProblem, Truth, Usd, evaluate,
};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use wanted::wanted;

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(
            "tests/exception_laws.proptest-regressions",
        ))),
        ..ProptestConfig::default()
    }
}

fn with_transaction(
    policies: impl Strategy<Value = Policy>,
) -> impl Strategy<Value = (Policy, Transaction)> {
    policies.prop_flat_map(|policy| {
        let transactions = transactions(&policy);
        (Just(policy), transactions)
    })
}

/// The change of a country's membership in a group that has an effect, and whether it eases the
/// rules: out of a restrictive group, or into a favorable one
fn change(policy: &Policy, country: Country, group: CountryGroup) -> (Change, bool) {
    let favorable = group.polarity() == GroupPolarity::Favorable;
    if policy.groups(country).contains(group) {
        (Change::LeaveGroup { country, group }, !favorable)
    } else {
        (Change::JoinGroup { country, group }, favorable)
    }
}

fn amended(policy: &Policy, change: &Change) -> Policy {
    policy
        .amended([&Amendment::new("what if", [change.clone()])])
        .expect("the change has an effect")
}

/// Whether neither the best nor the worst that may come of the one is worse than of the other
fn no_worse(one: &Determination<'_>, other: &Determination<'_>) -> bool {
    let (one, other) = (one.range(), other.range());
    one.best <= other.best && one.worst <= other.worst
}

fn statuses(determination: &Determination<'_>) -> Vec<RequirementStatus> {
    let requirements = determination.requirements().iter();
    requirements.map(Requirement::status).collect()
}

// What is added and removed

/// The tables with these rules only, and without the names that name nothing any more
fn with_rules(policy: &Policy, keep: impl Fn(usize) -> bool) -> Policy {
    let mut data = policy.data().clone();
    let mut position = 0..;
    data.exceptions
        .retain(|_| position.next().is_some_and(&keep));
    let left: Vec<ExceptionParagraph> = data.exceptions.iter().map(|rule| rule.paragraph).collect();
    let known =
        |named: &ExceptionParagraph| left.iter().any(|paragraph| paragraph.is_within(*named));
    let known_of = |usable: &mut Vec<Usable>| {
        for usable in usable {
            usable.exceptions.to_mut().retain(known);
        }
    };
    for restriction in &mut data.restrictions {
        match &mut restriction.leaves {
            Leaves::Only(usable) => known_of(usable.to_mut()),
            Leaves::AllBut(named) => named.to_mut().retain(known),
            _ => {}
        }
    }
    for provision in &mut data.provisions {
        if let Relief::Only(usable) = &mut provision.relief {
            known_of(usable.to_mut());
        }
    }
    for duty in &mut data.obligations {
        if let ObligedBy::Exceptions(named) = &mut duty.by {
            named.to_mut().retain(known);
        }
    }
    for entry in &mut data.entries {
        if entry.eligibility.is_empty() {
            continue;
        }
        for line in entry.eligibility.to_mut() {
            line.terms.to_mut().retain(|term| match term.effect {
                EligibilityEffect::Bars(named) => known(&named),
                _ => true,
            });
        }
    }
    for rule in &mut data.exceptions {
        for term in rule.terms.to_mut() {
            forget(&mut term.when, &known);
        }
    }
    Policy::new(data).expect("it fits together without")
}

/// What names nothing any more bars nothing
fn forget(condition: &mut Condition, known: &impl Fn(&ExceptionParagraph) -> bool) {
    match condition {
        Condition::Barred(named) if !known(named) => *condition = Condition::Never,
        Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts) => {
            for part in parts.to_mut() {
                forget(part, known);
            }
        }
        _ => {}
    }
}

fn without_restriction(policy: &Policy, position: usize) -> Option<Policy> {
    let mut data = policy.data().clone();
    data.restrictions.remove(position);
    Policy::new(data).ok()
}

/// The position of a term of an eligibility line: entry, line, term
type TermPosition = (usize, usize, usize);

/// Every term of every eligibility line, with whether it bars
fn eligibility_terms(data: &PolicyData) -> Vec<(TermPosition, bool)> {
    let mut terms = Vec::new();
    for (entry, rows) in data.entries.iter().enumerate() {
        for (line, terms_of_line) in rows.eligibility.iter().enumerate() {
            for (term, said) in terms_of_line.terms.iter().enumerate() {
                let bars = matches!(said.effect, EligibilityEffect::Bars(_));
                terms.push(((entry, line, term), bars));
            }
        }
    }
    terms
}

fn without_term(policy: &Policy, (entry, line, term): TermPosition) -> Option<Policy> {
    let mut data = policy.data().clone();
    let lines = data.entries.get_mut(entry)?.eligibility.to_mut();
    lines.get_mut(line)?.terms.to_mut().remove(term);
    Policy::new(data).ok()
}

/// Exports of every classification to destinations of different kinds, with nothing answered and
/// with the wanted answers
fn sample(policy: &Policy, of: &[Classification]) -> Vec<Transaction> {
    let wanted = wanted(policy);
    let mut sample = Vec::new();
    for classification in of {
        for destination in [
            Country::VN,
            Country::CN,
            Country::TH,
            Country::JP,
            Country::SY,
        ] {
            let open = Transaction::export(*classification, destination, today());
            let mut told = open.clone();
            told.item.value_usd = Some(Usd::dollars(100));
            told.answers = wanted.clone();
            sample.extend([open, told]);
        }
    }
    sample
}

/// One exception more never changes what is required, and never makes anything worse: neither
/// beside all the others nor alone.
#[test]
fn a_rule_added_requires_nothing_and_worsens_nothing() {
    let policy = Policy::builtin();
    let none = with_rules(policy, |_| false);
    let sample = sample(policy, &classifications(policy));
    let all: Vec<_> = sample.iter().map(|told| evaluate(policy, told)).collect();
    let (mut compared, mut moved) = (0u64, 0u64);
    for (position, rule) in policy.data().exceptions.iter().enumerate() {
        let others = with_rules(policy, |other| other != position);
        let alone = with_rules(policy, |other| other == position);
        for (number, (told, all)) in sample.iter().zip(&all).enumerate() {
            // A rule that is out of the question is looked at now and then.
            let finding = all.exceptions().get(position).map(ExceptionFinding::status);
            let matters = finding.is_some_and(|status| status > ExceptionStatus::Unavailable);
            if !matters && number % 97 != position % 97 {
                continue;
            }
            let others = evaluate(&others, told);
            let (alone, none) = (evaluate(&alone, told), evaluate(&none, told));
            for (with, without) in [(all, &others), (&alone, &none)] {
                compared += 1;
                moved += u64::from(without.range() != with.range());
                assert_eq!(statuses(with), statuses(without), "{told:?}");
                assert!(no_worse(with, without), "{}: {told:?}", rule.paragraph);
                let left = |determination: &Determination<'_>| determination.left().count();
                assert!(left(with) <= left(without), "{}: {told:?}", rule.paragraph);
            }
        }
    }
    println!("{compared} determinations without a rule, {moved} of them worse");
    assert!(moved > 10_000, "the law is about something");
}

#[test]
fn a_restriction_added_requires_nothing_and_betters_nothing() {
    let policy = Policy::builtin();
    let mut sample = sample(policy, &classifications(policy));
    for (own, related) in [
        ("3D001", "3A090.a"),
        ("3E001", "3B001.q"),
        ("3D003", "3B001.c"),
        ("4E001", "4A090.a"),
        ("5E992", "5A992.z"),
    ] {
        let own: Classification = own.parse().expect("an item");
        let mut told = Transaction::export(own, Country::CN, today());
        told.item.related_to = Some(vec![related.parse().expect("an item")]);
        sample.push(told);
    }
    let with: Vec<_> = sample.iter().map(|told| evaluate(policy, told)).collect();
    let (mut compared, mut moved) = (0u64, 0u64);
    for position in 0..policy.data().restrictions.len() {
        let less = without_restriction(policy, position).expect("it fits together without");
        let citation = policy
            .data()
            .restrictions
            .get(position)
            .map(|r| &r.citation);
        for (number, (told, with)) in sample.iter().zip(&with).enumerate() {
            let restricts = with.exceptions().iter().any(|finding| {
                let objections = with.objections(finding);
                let mut by = objections.iter().filter_map(Objection::restriction);
                by.any(|restriction| Some(&restriction.citation) == citation)
            });
            if !restricts && number % 29 != position % 29 {
                continue;
            }
            let without = evaluate(&less, told);
            compared += 1;
            same_requirements(with, &without, told);
            if told.item.related_to.is_some() {
                continue;
            }
            assert!(no_worse(&without, with), "{position}: {told:?}");
            for (with, without) in with.exceptions().iter().zip(without.exceptions()) {
                moved += u64::from(with.status() != without.status());
                assert!(with.status() <= without.status(), "{position}: {told:?}");
            }
        }
    }
    println!("{compared} determinations without a restriction, {moved} findings better");
    assert!(moved > 1000, "the law is about something");
}

/// The listed items that rows and eligibility lines of an entry name as what an item is for
fn related(entry: &Entry) -> BTreeSet<CclItem> {
    let mut named = BTreeSet::new();
    let rows = entry.controls.iter().map(|control| &control.when);
    let lines = entry.eligibility.iter().flat_map(|line| line.terms.iter());
    for condition in rows.chain(lines.map(|term| &term.when)) {
        condition.visit(&mut |part| {
            if let Condition::Related(related) = part {
                named.extend(related.to.included().iter().filter_map(|item| match item {
                    ItemPattern::Item(item) => Some(*item),
                    _ => None,
                }));
            }
        });
    }
    named
}

/// What is required is the same without a statement of an entry or a restriction
///
/// What names the items that software or technology is for is believed of it, so that less may be
/// asked with the statement; it never turns over what is decided without.
fn same_requirements(with: &Determination<'_>, without: &Determination<'_>, told: &Transaction) {
    for (with, without) in statuses(with).into_iter().zip(statuses(without)) {
        let asked = told.item.related_to.is_some() && without == RequirementStatus::Depends;
        assert!(with == without || asked, "{told:?}");
    }
}

/// What an entry says of exceptions never changes what is required.
#[test]
fn what_an_entry_grants_or_bars_requires_nothing() {
    let policy = Policy::builtin();
    let (mut compared, mut moved) = (0u64, 0u64);
    let mut by_entry: BTreeMap<usize, Vec<(TermPosition, bool)>> = BTreeMap::new();
    for (position, bars) in eligibility_terms(policy.data()) {
        by_entry
            .entry(position.0)
            .or_default()
            .push((position, bars));
    }
    for (at, terms) in by_entry {
        let entry = policy.data().entries.get(at).expect("it has terms");
        let own: Vec<Classification> = items(policy)
            .into_iter()
            .filter(|item| item.eccn() == entry.eccn)
            .map(Classification::Listed)
            .collect();
        let mut sample = sample(policy, &own);
        // What software and technology are for, as far as the entry speaks of it
        for item in related(entry) {
            let told: Vec<Transaction> = sample.iter().take(10).cloned().collect();
            sample.extend(told.into_iter().map(|mut told| {
                told.item.related_to = Some(vec![item]);
                told
            }));
        }
        let with: Vec<_> = sample.iter().map(|told| evaluate(policy, told)).collect();
        for (position, bars) in terms {
            let less = without_term(policy, position).expect("it fits together without");
            for (told, with) in sample.iter().zip(&with) {
                let without = evaluate(&less, told);
                compared += 1;
                same_requirements(with, &without, told);
                if told.item.related_to.is_some() {
                    continue;
                }
                let (lax, strict) = if bars {
                    (&without, with)
                } else {
                    (with, &without)
                };
                assert!(no_worse(lax, strict), "{position:?}: {told:?}");
                for (lax, strict) in lax.exceptions().iter().zip(strict.exceptions()) {
                    moved += u64::from(lax.status() != strict.status());
                    assert!(lax.status() >= strict.status(), "{position:?}: {told:?}");
                }
            }
        }
    }
    println!("{compared} determinations without a term of an entry, {moved} findings other");
    assert!(compared > 10_000, "the law is about something");
}

// Country Groups

/// The groups that some rule names; no other can move anything, as the chart is a table of its own
fn named_groups(policy: &Policy) -> Vec<CountryGroup> {
    let predicates = predicates(policy);
    CountryGroup::all()
        .filter(|group| predicates.contains(&Destinations::Group(*group)))
        .collect()
}

/// One destination of each class; Liechtenstein has a row, and Switzerland's governs it
fn first_of_each(policy: &Policy) -> Vec<Country> {
    let classes = alike(policy).into_iter();
    classes
        .filter_map(|class| class.first().copied())
        .filter(|country| policy.territory(*country).is_none())
        .collect()
}

/// What a transaction of an item to a destination is in the laws on Country Groups
#[derive(Clone, Copy, Debug)]
struct Mode {
    activity: Activity,
    /// With the wanted answers
    told: bool,
}

fn transaction(
    mode: Mode,
    of: Classification,
    destination: Country,
    wanted: &Answers,
) -> Transaction {
    let mut transaction = Transaction::export(of, destination, today());
    transaction.activity = mode.activity;
    // Japan is in A:1 and A:4, from where reexports are easier.
    let abroad = if destination == Country::JP {
        Country::DE
    } else {
        Country::JP
    };
    transaction.from = Some(match mode.activity {
        Activity::Export | Activity::DeemedExport => Country::US,
        Activity::Reexport | Activity::DeemedReexport => abroad,
        Activity::InCountryTransfer => destination,
    });
    if mode.told {
        transaction.item.value_usd = Some(Usd::dollars(100));
        transaction.answers = wanted.clone();
        let elsewhere = "746.6#occupied-region".parse().expect("well formed");
        transaction.answers.insert(elsewhere, false);
    }
    transaction
}

/// Whether an item can be released to a person
fn is_releasable(classification: &Classification) -> bool {
    classification.listed().is_some_and(|item| {
        matches!(
            item.eccn().product_group(),
            ProductGroup::D | ProductGroup::E
        )
    })
}

/// How a paragraph runs against the way its group is meant
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Against {
    /// A restrictive group opens it: it is lost when the country leaves
    Grants,
    /// A favorable group closes it: it is lost when the country joins
    Withholds,
    /// It asks something more of a country that leaves a restrictive group or joins a favorable one
    Asks,
}

/// A paragraph, a group, how they run against each other, where it says so, and why
type Deviation = (
    &'static str,
    CountryGroup,
    Against,
    &'static str,
    &'static str,
);

/// Every way in which the exceptions do not follow the groups: none is missing, and none is idle
const DEVIATIONS: &[Deviation] = &[
    (
        "APR(a)(3)(ii)",
        CountryGroup::D1,
        Against::Grants,
        "15 CFR 740.16(a)(3)(ii)",
        "Reexports from A:1 go to D:1; paragraph (a)(3)(i) takes its place for members of B, and only for items that are not controlled to A:1.",
    ),
    (
        "NAC",
        CountryGroup::D5,
        Against::Grants,
        "15 CFR 740.8(a)(2)(i)",
        "Notified shipments are for D:5; everywhere else ACA asks for no notification.",
    ),
    (
        "ACA(a)(2)(ii)",
        CountryGroup::D5,
        Against::Grants,
        "15 CFR 740.8(a)(2)(ii)",
        "Transfers within D:5 have words of their own; everywhere else ACA covers transfers with the rest.",
    ),
    (
        "TMP(a)(11)(ii)",
        CountryGroup::D5,
        Against::Grants,
        "15 CFR 740.9(a)(11)(ii)",
        "Protective equipment in D:5; outside it paragraph (a)(11)(i) asks for less.",
    ),
    (
        "BAG(h)(2)",
        CountryGroup::D5,
        Against::Grants,
        "15 CFR 740.14(h)(2)",
        "Protective equipment in D:5; outside it paragraph (h)(1) asks for less.",
    ),
    (
        "STA(c)(1)(i)",
        CountryGroup::A6,
        Against::Withholds,
        "15 CFR part 774 supp. 1",
        "Entries bar STA to destinations in A:6, also for a country that would be in A:5 as well; none is.",
    ),
    (
        "STA(c)(1)(ii)",
        CountryGroup::A6,
        Against::Withholds,
        "15 CFR part 774 supp. 1",
        "The same lines.",
    ),
    (
        "740.2#major-defense-equipment-25-million",
        CountryGroup::A5,
        Against::Asks,
        "15 CFR 740.2(a)(16)",
        "The higher limit for A:5 takes the place of that of (a)(15): one question for another.",
    ),
    (
        "742.6#headquarters-macau-or-d5",
        CountryGroup::D5,
        Against::Asks,
        "15 CFR 740.8(a)(2)",
        "In D:5 the destination decides between NAC and ACA; outside it the seats of the parties do.",
    ),
];

/// The deviations of these kinds
fn listed(of: impl Fn(Against) -> bool) -> Found {
    let deviations = DEVIATIONS.iter().filter(|deviation| of(deviation.2));
    deviations
        .map(|(subject, group, kind, ..)| ((*subject).to_owned(), *group, *kind))
        .collect()
}

/// A paragraph or a question that runs against a group
type Found = BTreeSet<(String, CountryGroup, Against)>;

/// Whether the paragraph is worse off, and not only because what it took the place of is gone
fn is_lost(
    lax: &Determination<'_>,
    now: &ExceptionFinding<'_>,
    then: &ExceptionFinding<'_>,
) -> bool {
    if now.status() >= then.status() {
        return false;
    }
    let objections = lax.objections(now);
    now.status() == ExceptionStatus::AvailableIf
        || objections
            .iter()
            .any(|o| o.term().is_some() || o.restriction().is_some())
}

#[derive(Default)]
struct Tally {
    cells: u64,
    moved: u64,
    found: Found,
}

/// Compares each transaction under a policy and under one in which a country changed its groups
fn compare(
    tally: &mut Tally,
    group: CountryGroup,
    lax: &Determination<'_>,
    strict: &Determination<'_>,
) {
    tally.cells += 1;
    let findings = lax.exceptions().iter().zip(strict.exceptions());
    let mut statuses = findings.map(|(now, then)| (now.status(), then.status()));
    if lax.range() != strict.range() || statuses.any(|(now, then)| now != then) {
        tally.moved += 1;
    }
    let kind = match group.polarity() {
        GroupPolarity::Restrictive => Against::Grants,
        GroupPolarity::Favorable => Against::Withholds,
    };
    let mut lost = false;
    for (now, then) in lax.exceptions().iter().zip(strict.exceptions()) {
        if is_lost(lax, now, then) {
            lost = true;
            let paragraph = now.paragraph().to_string();
            tally.found.insert((paragraph, group, kind));
        }
    }
    // What is worse on the whole is so because of a paragraph that was lost.
    assert!(lost || no_worse(lax, strict), "{group}: {strict}{lax}");
}

fn over_every_destination(policy: &Policy, mode: Mode, items: &[Classification]) -> Tally {
    let wanted = wanted(policy);
    let mut tally = Tally::default();
    let named = named_groups(policy);
    for country in first_of_each(policy) {
        let transactions: Vec<_> = items
            .iter()
            .filter(|item| !mode.activity.is_deemed() || is_releasable(item))
            .map(|item| transaction(mode, *item, country, &wanted))
            .collect();
        let before: Vec<_> = transactions
            .iter()
            .map(|told| evaluate(policy, told))
            .collect();
        for group in &named {
            let (change, eases) = change(policy, country, *group);
            let changed = amended(policy, &change);
            for (told, before) in transactions.iter().zip(&before) {
                let after = evaluate(&changed, told);
                if eases {
                    compare(&mut tally, *group, &after, before);
                } else {
                    compare(&mut tally, *group, before, &after);
                }
            }
        }
    }
    println!(
        "{mode:?}: {} outcomes of item, destination and change of group; {} moved",
        tally.cells, tally.moved
    );
    tally
}

/// Leaving a restrictive group never loses an exception, and joining a favorable one never does,
/// but for those in the table.
#[test]
fn groups_move_exceptions_the_way_they_are_meant() {
    // What follows from the use of an exception decides nothing.
    let mut data = Policy::builtin().data().clone();
    data.obligations.clear();
    let policy = &Policy::new(data).expect("they are named nowhere");
    let all = classifications(policy);
    let bare: Vec<_> = all
        .iter()
        .copied()
        .filter(|of| of.listed().is_none_or(|item| item.paragraph().is_entry()))
        .collect();
    let mut found = Found::new();
    let mut modes = Vec::new();
    for activity in [
        Activity::Export,
        Activity::Reexport,
        Activity::InCountryTransfer,
        Activity::DeemedExport,
    ] {
        modes.extend([true, false].map(|told| Mode { activity, told }));
    }
    let (all, bare) = (&all, &bare);
    thread::scope(|scope| {
        let halves: Vec<_> = (0..2)
            .map(|half| {
                let modes: Vec<Mode> = modes.iter().copied().skip(half).step_by(2).collect();
                scope.spawn(move || {
                    let tallies = modes.into_iter().map(|mode| {
                        // Reexports are covered by the most rules.
                        let every = mode.activity == Activity::Reexport && !mode.told;
                        let items = if every { all } else { bare };
                        over_every_destination(policy, mode, items)
                    });
                    tallies.collect::<Vec<_>>()
                })
            })
            .collect();
        for tally in halves
            .into_iter()
            .flat_map(|half| half.join().expect("it ran"))
        {
            assert!(tally.moved > 0, "the law is about something");
            found.extend(tally.found);
        }
    });
    let listed = listed(|kind| kind != Against::Asks);
    assert_eq!(found, listed, "found, and listed");
}

/// What an export comes to when little is said, and when there is more to set rules off: a listed
/// party, an end use, content, value and a country on the way
fn said(of: Classification, destination: Country, wanted: &Answers) -> Vec<Transaction> {
    let activity = Activity::Export;
    let [told, untold] =
        [true, false].map(|told| transaction(Mode { activity, told }, of, destination, wanted));
    let mut concerned = untold.clone();
    let entity = "entity-list:fn5".parse().expect("a listing");
    let user = Party::new(PartyRole::EndUser).headquartered_in(Country::CN);
    concerned.parties.push(user.screened([entity]));
    concerned.end_uses.extend(EndUse::all());
    concerned.item.value_usd = Some(Usd::dollars(100));
    concerned.via.push(Country::VN);
    let mut foreign = concerned.clone();
    foreign.activity = Activity::Reexport;
    // No other destination is in the class of Ukraine, so that none is where it comes from.
    foreign.from = Some(Country::UA);
    foreign.places.add(PlaceKind::Manufacture, Country::KR);
    foreign.item.us_content_percent = Some("12".parse().expect("a share"));
    vec![told, untold, concerned, foreign]
}

/// The first that are like the others stand for them in the law above, and wherever laws are
/// stated over one destination of each class.
#[test]
fn destinations_that_no_rule_tells_apart_are_answered_alike() {
    let policy = Policy::builtin();
    let wanted = wanted(policy);
    let classes = alike(policy);
    let mut compared = 0u64;
    for of in classifications(policy).into_iter().step_by(11) {
        for class in &classes {
            let mut first: Option<Vec<_>> = None;
            for country in class {
                let decided = said(of, *country, &wanted).into_iter().map(|told| {
                    let determination = evaluate(policy, &told);
                    let findings = determination.exceptions().iter();
                    let findings: Vec<_> = findings.map(ExceptionFinding::status).collect();
                    (determination.range(), statuses(&determination), findings)
                });
                let decided: Vec<_> = decided.collect();
                compared += decided.len() as u64;
                let first = first.get_or_insert_with(|| decided.clone());
                assert_eq!(*first, decided, "{of}: {class:?}");
            }
        }
    }
    println!("{compared} determinations in {} classes", classes.len());
}

/// Items of every kind that some term or restriction is about
fn telling_items() -> Vec<Classification> {
    "EAR99 0A501.a 0A502 0A606.a 0A919 1A002 1A613.c 1A984 1C350 1C351.d 2A983 2B001 2B350 3A001.a.2 \
     3A001.b.2 3A001.z.1.b 3A090.a 3A090.b 3A090.c 3B001.c.1.a 3B001.f.1 3B993 3D001 3E001 4A003.b \
     4A003.z.1.b 4A005 4D001 4D004 4E091 5A002.a 5A002.z.1.b 5A992.c 5D002 5E002 6A003.b.4.b 6E001 \
     7A103 8A609.a 9A001 9A004 9A515.a.1 9A610.a 9A610.x 9D610.b 9E003.a.1"
        .split_whitespace()
        .map(|text| text.parse().expect("an item"))
        .collect()
}

/// The transaction with the wanted answer to whatever its paragraphs ask, and to nothing else;
/// where two want different answers to the same question, it stays open
fn told_what_is_asked(policy: &Policy, transaction: &Transaction) -> Transaction {
    let mut told = transaction.clone();
    loop {
        let determination = evaluate(policy, &told);
        let mut asked: BTreeMap<QuestionId, BTreeSet<Option<bool>>> = BTreeMap::new();
        for finding in determination.exceptions() {
            if finding.status() != ExceptionStatus::AvailableIf {
                continue;
            }
            for need in determination.needs(finding) {
                if need.question().answer() == AnswerKind::YesOrNo {
                    let id = need.question().id().expect("well formed");
                    asked.entry(id).or_default().insert(need.wanted());
                }
            }
        }
        let mut one = asked.into_iter().filter_map(|(id, wanted)| {
            let only = if wanted.len() == 1 {
                wanted.first().copied()
            } else {
                None
            };
            Some((id, only.flatten()?))
        });
        let Some(first) = one.next() else {
            return told;
        };
        for (id, answer) in core::iter::once(first).chain(one) {
            told.answers.insert(id, answer);
        }
    }
}

/// What suffices in a restrictive group suffices outside it, and what suffices outside a favorable
/// group suffices in it, but for what the table says is asked then.
#[test]
fn groups_move_conditions_the_way_they_are_meant() {
    let policy = Policy::builtin();
    let mut found = Found::new();
    let mut compared = 0u64;
    for country in first_of_each(policy) {
        let open: Vec<Transaction> = telling_items()
            .into_iter()
            .map(|of| {
                let activity = if is_releasable(&of) {
                    Activity::DeemedExport
                } else {
                    Activity::Reexport
                };
                let told = false;
                let mut open = transaction(Mode { activity, told }, of, country, &Answers::new());
                open.item.value_usd = Some(Usd::dollars(100));
                open
            })
            .collect();
        let suffices: Vec<Transaction> = open
            .iter()
            .map(|open| told_what_is_asked(policy, open))
            .collect();
        for group in CountryGroup::all() {
            let (change, eases) = change(policy, country, group);
            let changed = amended(policy, &change);
            for (open, suffices) in open.iter().zip(&suffices) {
                let there;
                let (lax, strict, told) = if eases {
                    (&changed, policy, suffices)
                } else {
                    there = told_what_is_asked(&changed, open);
                    (policy, &changed, &there)
                };
                let (lax, strict) = (evaluate(lax, told), evaluate(strict, told));
                for (now, then) in lax.exceptions().iter().zip(strict.exceptions()) {
                    let available = then.status() == ExceptionStatus::Available;
                    compared += u64::from(available);
                    if available && now.status() == ExceptionStatus::AvailableIf {
                        for need in lax.needs(now) {
                            let id = need.question().id().expect("well formed").to_string();
                            found.insert((id, group, Against::Asks));
                        }
                    }
                }
            }
        }
    }
    println!("{compared} paragraphs for which the answers suffice");
    assert!(compared > 10_000, "the law is about something");
    assert_eq!(
        found,
        listed(|kind| kind == Against::Asks),
        "found, and listed"
    );
}

/// What a country can be in a transaction besides its destination
#[derive(Clone, Copy, Debug)]
enum Part {
    Origin,
    Registry,
    Manufacture,
    Headquarters,
}

/// A country may also be where the item leaves from, where it was made, where an aircraft is
/// registered and where a party has its seat.
#[test]
fn groups_of_other_places_move_exceptions_the_way_they_are_meant() {
    let policy = Policy::builtin();
    let wanted = wanted(policy);
    let mut tally = Tally::default();
    for country in first_of_each(policy) {
        let mut transactions = Vec::new();
        for destination in [Country::VN, Country::TH] {
            if destination == country {
                continue;
            }
            for of in telling_items() {
                for part in [
                    Part::Origin,
                    Part::Registry,
                    Part::Manufacture,
                    Part::Headquarters,
                ] {
                    let (activity, told) = (Activity::Export, true);
                    let mut told = transaction(Mode { activity, told }, of, destination, &wanted);
                    play(&mut told, part, country);
                    transactions.push(told);
                }
            }
        }
        let before: Vec<_> = transactions
            .iter()
            .map(|told| evaluate(policy, told))
            .collect();
        for group in CountryGroup::all() {
            let (change, eases) = change(policy, country, group);
            let changed = amended(policy, &change);
            for (told, before) in transactions.iter().zip(&before) {
                let after = evaluate(&changed, told);
                if eases {
                    compare(&mut tally, group, &after, before);
                } else {
                    compare(&mut tally, group, before, &after);
                }
            }
        }
    }
    println!(
        "{} determinations of other places; {} moved",
        tally.cells, tally.moved
    );
    let listed = listed(|kind| kind != Against::Asks);
    assert!(tally.found.is_subset(&listed), "{:?}", tally.found);
}

/// Gives the country this part of the transaction
fn play(transaction: &mut Transaction, part: Part, country: Country) {
    match part {
        Part::Origin => {
            transaction.activity = Activity::Reexport;
            transaction.from = Some(country);
        }
        Part::Registry => transaction.places.add(PlaceKind::Registry, country),
        Part::Manufacture => transaction.places.add(PlaceKind::Manufacture, country),
        Part::Headquarters => {
            let based = Party::new(PartyRole::Purchaser).headquartered_in(country);
            transaction.parties.push(based);
        }
    }
    // What the country says by its groups is not answered as well.
    let (mut given, asked): (Vec<_>, _) = (Vec::new(), transaction.answers.clone());
    for (id, answer) in asked.iter() {
        if !SAID_BY_PLACES.contains(&id.as_str()) {
            given.push((id.clone(), answer));
        }
    }
    transaction.answers = given.into_iter().collect();
}

/// The questions that a registry, a place of manufacture or headquarters answer
const SAID_BY_PLACES: &[&str] = &[
    "740.15#registry-d1-or-cuba",
    "740.15#registry-e1-or-cuba",
    "746.8#aircraft-registry",
    "740.2#made-in-d5",
    "740.9#firearm-origin",
    "742.6#headquarters-macau-or-d5",
    "742.4#sender-headquarters",
];

/// Wherever the policy names a group it is one that the laws above move; A:2 it does not.
#[test]
fn every_group_but_one_is_named() {
    let named = named_groups(Policy::builtin());
    let others = CountryGroup::all().filter(|group| !named.contains(group));
    assert!(others.eq([CountryGroup::A2]));
}

// Answers

fn contradicts_a_fact(policy: &Policy, told: &Transaction) -> bool {
    policy.check(told).is_err_and(|problems| {
        problems
            .problems()
            .iter()
            .any(|problem| matches!(problem, TransactionProblem::AnswerContradictsFact { .. }))
    })
}

/// The questions that are open, about requirements and about every exception that waits, with the
/// answer that is wanted
fn open_questions(determination: &Determination<'_>) -> Vec<(QuestionId, Option<bool>)> {
    let asked = determination.questions().iter().copied();
    let asked = asked.map(|question| (question, None));
    let needed = determination
        .exceptions()
        .iter()
        .flat_map(|finding| determination.needs(finding))
        .map(|need| (need.question(), need.wanted()));
    let mut open: Vec<_> = asked
        .chain(needed)
        .filter_map(|(question, wanted)| {
            let wanted = match question.answer() {
                AnswerKind::YesOrNo => wanted,
                // None that the rules name.
                AnswerKind::NoOrFact(_) => Some(false),
                _ => return None,
            };
            Some((question.id().expect("well formed"), wanted))
        })
        .collect();
    open.sort_unstable();
    open.dedup();
    open
}

/// Whether an answer turned over what was decided of an exception
///
/// What is available may prove not to be enough when a requirement comes to apply that depended. What
/// takes the place of nothing may come to take that of a rule that nothing had set off before, and of
/// no other.
fn turns_over(before: &Determination<'_>, after: &Determination<'_>) -> bool {
    let came = after.applying().any(|now| {
        let then = before.requirement(&now.rule().to_string());
        then.is_none_or(|then| then.status() != RequirementStatus::Applies)
    });
    let is_new = |now: &Requirement<'_>| before.requirement(&now.rule().to_string()).is_none();
    let mut findings = before.exceptions().iter().zip(after.exceptions());
    findings.any(|(then, now)| match (then.status(), now.status()) {
        (ExceptionStatus::Unavailable, ExceptionStatus::Unavailable) => false,
        (ExceptionStatus::Unavailable, ExceptionStatus::Insufficient) => {
            !after.applying().any(is_new) || !after.overcomes(now).all(is_new)
        }
        (ExceptionStatus::Unavailable, _) => true,
        (ExceptionStatus::Available, now) => !came && now != ExceptionStatus::Available,
        _ => false,
    })
}

/// Answers one open question after another, as the dice fall, and holds every step against the laws
fn answer_all(policy: &Policy, told: Transaction, dice: &[u8]) -> Result<(), TestCaseError> {
    let mut told = told;
    if contradicts_a_fact(policy, &told) {
        told.answers = Answers::new();
    }
    for die in dice {
        let before = evaluate(policy, &told);
        let open = open_questions(&before);
        let Some((id, wanted)) = open.get(usize::from(*die) % open.len().max(1)) else {
            // Whatever else is open is a fact to say.
            let mut facts = before.questions().iter().map(OpenQuestion::answer);
            prop_assert!(facts.all(|kind| kind != AnswerKind::YesOrNo));
            return Ok(());
        };
        let wanted = wanted.unwrap_or(die % 2 == 0);
        let mut after = told.clone();
        // One answer in five is not the wanted one.
        let is_fact = id.as_str().ends_with("#paragraph") || id.as_str().ends_with("#related-to");
        let answer = if die % 5 == 0 && !is_fact {
            !wanted
        } else {
            wanted
        };
        after.answers.insert(id.clone(), answer);
        if contradicts_a_fact(policy, &after) {
            after.answers.insert(id.clone(), !answer);
            if is_fact || contradicts_a_fact(policy, &after) {
                return Ok(());
            }
        }
        let (now, still) = (evaluate(policy, &after), &before);
        let within =
            still.range().best <= now.range().best && now.range().worst <= still.range().worst;
        prop_assert!(within, "{id}: {told:?}\nfrom {still}\nto {now}");
        if still.range().is_settled() {
            prop_assert_eq!(now.outcome(), still.range().best, "{}: {:?}", id, told);
        }
        prop_assert!(!turns_over(still, &now), "{}: {:?}", id, told);
        let asked_again = open_questions(&now).iter().any(|(other, _)| other == id);
        // A red flag is raised until it is resolved: who says that it is not has not answered.
        let mut flags = policy.data().red_flags.iter();
        let still_raised =
            after.answers.get(id) == Truth::No && flags.any(|flag| flag.resolved.id() == id);
        prop_assert!(!asked_again || still_raised, "{}: {:?}", id, told);
        told = after;
    }
    prop_assert!(false, "questions do not end");
    Ok(())
}

proptest! {
    #![proptest_config(config(600))]

    /// What is settled stays settled, and answering ends, over the built-in policy. A claim is no
    /// answer: it is asked nowhere.
    #[test]
    fn answers_settle_the_built_in_policy(
        told in transactions(Policy::builtin()),
        dice in prop::collection::vec(any::<u8>(), 400),
    ) {
        answer_all(Policy::builtin(), told, &dice)?;
    }
}

proptest! {
    #![proptest_config(config(1500))]

    /// The same over policies of every shape.
    #[test]
    fn answers_settle_any_policy(
        (policy, told) in with_transaction(policies()),
        dice in prop::collection::vec(any::<u8>(), 120),
    ) {
        // Whoever states no concern is not asked about it, and a generated policy may ask the same
        // in another place.
        let mut told = told;
        told.end_uses.push(EndUse::Military);
        answer_all(&policy, told, &dice)?;
    }
}

// Over generated policies

proptest! {
    #![proptest_config(config(512))]

    /// What is said of exceptions requires nothing, and moves them the way that it is meant.
    #[test]
    fn what_is_said_of_exceptions_requires_nothing(
        (policy, told) in with_transaction(policies()),
        pick in any::<prop::sample::Index>(),
    ) {
        let with = evaluate(&policy, &told);
        let position = pick.index(policy.data().exceptions.len());
        let fewer = with_rules(&policy, |other| other != position);
        let without = evaluate(&fewer, &told);
        prop_assert_eq!(statuses(&with), statuses(&without));
        prop_assert!(no_worse(&with, &without), "{}", position);
        if !policy.data().restrictions.is_empty() {
            let position = pick.index(policy.data().restrictions.len());
            let freer = without_restriction(&policy, position).expect("it fits together without");
            let without = evaluate(&freer, &told);
            same_requirements(&with, &without, &told);
            prop_assert!(told.item.related_to.is_some() || no_worse(&without, &with));
        }
        let terms = eligibility_terms(policy.data());
        if !terms.is_empty() {
            let (position, _) = terms[pick.index(terms.len())];
            let other = without_term(&policy, position).expect("it fits together without");
            same_requirements(&with, &evaluate(&other, &told), &told);
        }
    }

    /// On policies in which each group counts the way its polarity says, no paragraph is lost.
    #[test]
    fn groups_move_exceptions_of_lawful_policies(
        ((policy, told), pick) in (with_transaction(lawful_policies()), any::<prop::sample::Index>()),
    ) {
        let rows = &policy.data().countries;
        let country = rows[pick.index(rows.len())].country;
        let before = evaluate(&policy, &told);
        for group in CountryGroup::all() {
            let (change, eases) = change(&policy, country, group);
            let changed = amended(&policy, &change);
            let after = evaluate(&changed, &told);
            let (lax, strict) = if eases { (&after, &before) } else { (&before, &after) };
            prop_assert!(no_worse(lax, strict), "{}", change);
            for (now, then) in lax.exceptions().iter().zip(strict.exceptions()) {
                prop_assert!(!is_lost(lax, now, then), "{}: {}", change, now.paragraph());
            }
        }
    }

    /// Beyond General Prohibition Three nothing is overcome but by what the rule itself names.
    #[test]
    fn only_what_is_named_overcomes_any_policy(
        (policy, told) in with_transaction(policies()),
        numbers in prop::collection::vec(any::<prop::sample::Index>(), 4),
    ) {
        let all: Vec<_> = GeneralProhibition::all().collect();
        let mut data = policy.into_data();
        let mut refused = false;
        for (provision, number) in data.provisions.iter_mut().zip(&numbers) {
            provision.prohibition = all[number.index(all.len())];
            refused |= provision.prohibition >= GeneralProhibition::Four
                && provision.relief == Relief::AnyException;
        }
        prop_assert_eq!(Policy::new(data.clone()).is_err(), refused);
        for provision in &mut data.provisions {
            if provision.relief == Relief::AnyException {
                provision.prohibition = GeneralProhibition::One;
            }
        }
        let policy = Policy::new(data).expect("no rule is left to any exception");
        only_what_is_named(&evaluate(&policy, &told))?;
    }
}

/// The paragraphs that every entry of a list leaves; none where no party is on it
fn left_by_entries(told: &Transaction, list: ListKind) -> Vec<ExceptionParagraph> {
    let mut entries = (told.parties.iter())
        .flat_map(|party| party.listings.iter().flatten())
        .filter(|entry| entry.list == list);
    let Some(first) = entries.next() else {
        return Vec::new();
    };
    let mut left = first.exceptions.clone();
    for entry in entries {
        // What is left by two is the finer of what each of them leaves.
        let mut both = Vec::new();
        for one in &left {
            for other in &entry.exceptions {
                both.extend(one.is_within(*other).then_some(*one));
                both.extend(other.is_within(*one).then_some(*other));
            }
        }
        left = both;
    }
    left
}

/// That no exception takes the place of a requirement of General Prohibitions Four to Ten but those
/// that it names
fn only_what_is_named(determination: &Determination<'_>) -> Result<(), TestCaseError> {
    for requirement in determination.applying() {
        if requirement.prohibition() < GeneralProhibition::Four {
            continue;
        }
        let named: Vec<ExceptionParagraph> = match requirement.relief() {
            Relief::Only(usable) => usable
                .iter()
                .flat_map(|usable| usable.exceptions.iter().copied())
                .collect(),
            Relief::NoException => Vec::new(),
            // What the entries of all its parties on that list leave; nothing is said of more.
            Relief::AsListed(list) => left_by_entries(determination.transaction(), *list),
            other => return Err(TestCaseError::fail(format!("{other:?}"))),
        };
        for finding in determination.overcome_by(requirement) {
            let paragraph = finding.paragraph();
            let is_named = named.iter().any(|named| paragraph.is_within(*named));
            prop_assert!(is_named, "{} overcomes {}", paragraph, requirement.rule());
        }
        if named.is_empty() {
            let left = determination.left().any(|left| left == requirement);
            prop_assert!(left, "{} is left", requirement.rule());
            prop_assert_eq!(determination.range().best, determination.outcome());
        }
    }
    Ok(())
}

/// Exceptions overcome requirements of General Prohibitions Four to Ten only where part 746 names
/// them, and those of part 744 not at all (15 CFR 740.1, 740.2(a)(2)).
#[test]
fn only_what_is_named_overcomes_embargoes_and_end_uses() {
    let policy = &with_a_rule_that_a_listing_sets_off(Effect::Requires);
    for provision in &policy.data().provisions {
        let beyond = provision.prohibition >= GeneralProhibition::Four;
        assert!(!beyond || provision.relief != Relief::AnyException);
    }
    let wanted = wanted(policy);
    let mut applying = 0u64;
    for of in classifications(policy) {
        for country in [
            Country::CU,
            Country::IR,
            Country::KP,
            Country::SY,
            Country::RU,
            Country::BY,
            Country::IQ,
            Country::UA,
            Country::TH,
        ] {
            let (activity, told) = (Activity::Export, true);
            let mut told = transaction(Mode { activity, told }, of, country, &wanted);
            for (id, answer) in [
                ("test#listed", country == Country::TH),
                ("test#entry", country == Country::TH),
                ("746.6#occupied-region", country == Country::UA),
                ("746.6#government-of-ukraine", false),
                ("746.3#military-end-use", true),
                ("746.7#treasury-prohibits", true),
                ("746.1#food-or-medicine", false),
                ("746.8#supplement-4", true),
            ] {
                told.answers
                    .insert(id.parse().expect("well formed"), answer);
            }
            if country == Country::TH {
                told.end_uses.push(EndUse::Military);
                // What another agency alone licenses is not subject to the EAR.
                let decided = evaluate(policy, &told);
                let set_off = decided.requirement("T-1").map(Requirement::status);
                assert!(
                    set_off == Some(RequirementStatus::Applies)
                        || decided.outcome() == Outcome::OtherAuthority,
                    "{decided}"
                );
            }
            let determination = evaluate(policy, &told);
            applying += determination.applying().count() as u64;
            only_what_is_named(&determination).expect("only what is named");
        }
    }
    println!("{applying} requirements");
    assert!(applying > 5000, "the law is about something");
}
