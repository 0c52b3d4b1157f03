//! What a change does to many destinations at once: one evaluation speaks for all those that it does
//! not tell apart, and each is looked at by itself here.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

mod common;

use std::collections::BTreeMap;
use std::thread;

use export_control::policy::{Effect, Overcomes, Relief, ReviewStandard, RuleRef};
#[cfg(feature = "strategies")]
use export_control::strategies::{changes, policies};
use export_control::{
    Activity, Amendment, Change, ChartColumn, Classification, Condition, Country, ExceptionFinding,
    ExceptionParagraph, ExceptionStatus, Impact, Outcome, Policy, Record, ReviewPolicy,
    Transaction, evaluate,
};

#[cfg(feature = "strategies")]
use proptest::prelude::*;

fn amended(policy: &Policy, changes: impl IntoIterator<Item = Change>) -> Policy {
    policy
        .amended([&Amendment::new("what if", changes)])
        .expect("each change has an effect")
}

/// A record of the policy, rewritten
fn rewritten<T: Clone>(found: Option<&T>, record: fn(T) -> Record, by: fn(&mut T)) -> Change {
    let before = found.expect("it is there").clone();
    let mut after = before.clone();
    by(&mut after);
    Change::Replace {
        before: Box::new(record(before)),
        after: Box::new(record(after)),
    }
}

/// Every mark of a column is turned
fn turned(policy: &Policy, column: ChartColumn) -> Policy {
    let rows = policy.data().countries.iter();
    let rows = rows.filter(|row| row.country != Country::US);
    let rows = rows.filter(|row| policy.territory(row.country).is_none());
    let changes = rows.map(|row| {
        let country = row.country;
        if row.columns.contains(column) {
            Change::UnmarkColumn { country, column }
        } else {
            Change::MarkColumn { country, column }
        }
    });
    amended(policy, changes)
}

/// What an impact says of one item
#[derive(Default)]
struct Said {
    outcome: Option<[Outcome; 2]>,
    review: Option<[Option<ReviewPolicy>; 2]>,
    exceptions: BTreeMap<ExceptionParagraph, [ExceptionStatus; 2]>,
}

/// What it says, by destination
fn said(impact: &Impact<'_>) -> BTreeMap<(Country, Classification, Activity), Said> {
    let mut said: BTreeMap<_, Said> = BTreeMap::new();
    for change in impact.outcomes() {
        for country in change.countries.iter() {
            let said = said
                .entry((country, change.item, change.activity))
                .or_default();
            assert!(
                said.outcome.is_none(),
                "{} {country}: said twice",
                change.item
            );
            said.outcome = Some([change.before, change.after]);
        }
    }
    for change in impact.reviews() {
        for country in change.countries.iter() {
            let said = said
                .entry((country, change.item, change.activity))
                .or_default();
            assert!(
                said.review.is_none(),
                "{} {country}: said twice",
                change.item
            );
            said.review = Some([change.before, change.after]);
        }
    }
    for change in impact.exceptions() {
        for country in change.countries.iter() {
            let said = said
                .entry((country, change.item, change.activity))
                .or_default();
            let both = [change.before, change.after];
            let known = said.exceptions.insert(change.paragraph, both);
            assert!(known.is_none(), "{} {country}: said twice", change.item);
        }
    }
    said
}

/// Compares what an impact says with both evaluations of every item to every country; how much differs
fn misses_nothing(policy: &Policy, after: &Policy) -> usize {
    let impact = Impact::on(policy, after, common::today());
    let mut said = said(&impact);
    let items = common::classifications(policy);
    let mut differ = 0;
    // A destination that another row governs is spoken of under that row.
    let rows = policy.data().countries.iter().map(|row| row.country);
    let rows = rows.filter(|country| policy.territory(*country).is_none());
    for country in rows.filter(|country| *country != Country::US) {
        for (item, activity) in items
            .iter()
            .flat_map(|item| [Activity::Export, Activity::DeemedExport].map(|a| (*item, a)))
        {
            let mut transaction = Transaction::export(item, country, impact.date());
            transaction.activity = activity;
            let said = said.remove(&(country, item, activity)).unwrap_or_default();
            if policy.check(&transaction).is_err() {
                assert!(said.outcome.is_none() && said.exceptions.is_empty());
                assert!(said.review.is_none());
                continue;
            }
            let name = format!("{item} {activity} {country}");
            let sides = [policy, after].map(|policy| evaluate(policy, &transaction));
            let [was, is] = &sides;
            let outcomes = [was.outcome(), is.outcome()];
            let expected = (outcomes[0] != outcomes[1]).then_some(outcomes);
            assert_eq!(said.outcome, expected, "{name}");
            // Where nothing is required before or after, the outcome says it all.
            let both = was.weighs_exceptions() && is.weighs_exceptions();
            let mut statuses = BTreeMap::new();
            for is in is.exceptions().iter().filter(|_| both) {
                let mut findings = was.exceptions().iter();
                let was = findings.find(|was| was.paragraph() == is.paragraph());
                let was = was.map(ExceptionFinding::status);
                if let Some(was) = was.filter(|was| *was != is.status()) {
                    statuses.insert(is.paragraph(), [was, is.status()]);
                }
            }
            assert_eq!(said.exceptions, statuses, "{name}");
            if sides.iter().all(|side| side.applying().next().is_some()) {
                let reviews = [was.review().policy(), is.review().policy()];
                let expected = (reviews[0] != reviews[1]).then_some(reviews);
                assert_eq!(said.review, expected, "{name}");
                differ += usize::from(expected.is_some());
            } else {
                assert_eq!(said.review, None, "{name}");
            }
            differ += usize::from(expected.is_some()) + statuses.len();
        }
    }
    let others: Vec<_> = said.keys().take(5).collect();
    assert!(
        said.is_empty(),
        "{} of no such transaction: {others:?}",
        said.len()
    );
    differ
}

/// What a rule does may change while all that it is for stays, and while no exception takes its place.
#[test]
fn what_a_rule_does_is_compared() {
    let policy = Policy::builtin();
    let reaching = policy.reach().find_map(|reach| match reach.rule {
        RuleRef::Provision(provision) if !reach.destinations.is_empty() => Some(provision),
        _ => None,
    });
    let strict = rewritten(reaching, Record::Provision, |rule| {
        rule.relief = Relief::NoException;
    });
    let strict = amended(policy, [strict]);
    let rule = reaching.and_then(|rule| strict.provision(&rule.id));
    let prohibits = rewritten(rule, Record::Provision, |rule| {
        rule.effect = Effect::Prohibits;
    });
    assert!(misses_nothing(&strict, &amended(&strict, [prohibits])) > 0);
}

#[cfg(feature = "strategies")]
proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// The same over generated policies, and changes of every kind.
    #[test]
    fn an_impact_misses_nothing_of_any_policy(
        (policy, change) in policies().prop_flat_map(|policy| {
            let changes = changes(&policy);
            (Just(policy), changes)
        })
    ) {
        misses_nothing(&policy, &amended(&policy, [change]));
    }
}

#[test]
fn an_impact_misses_nothing_anywhere() {
    let policy = Policy::builtin();
    let data = policy.data();
    let exception = |paragraph: &str| {
        let mut rules = data.exceptions.iter();
        rules.find(|rule| rule.paragraph.to_string() == paragraph)
    };
    let restriction = |id: &str| data.restrictions.iter().find(|r| r.id.as_str() == id);
    let review = |id: &str| data.reviews.iter().find(|rule| rule.id.as_str() == id);
    let provision = |id: &str| data.provisions.iter().find(|rule| rule.id.as_str() == id);
    let changes = [
        rewritten(exception("LVS"), Record::Exception, |rule| {
            rule.terms = Vec::new().into();
        }),
        rewritten(exception("GBS"), Record::Exception, |rule| {
            rule.overcomes = Overcomes::Any;
        }),
        rewritten(restriction("X-9-ii"), Record::Restriction, |rule| {
            rule.when = Condition::Never;
        }),
        rewritten(review("RS-P7"), Record::Review, |rule| {
            rule.when = Condition::Always;
        }),
        rewritten(review("RS-P1B"), Record::Review, |rule| {
            rule.policy = ReviewStandard::Policy(ReviewPolicy::PolicyOfDenial);
        }),
        rewritten(provision("SL-1"), Record::Provision, |rule| {
            rule.when = Condition::Never;
        }),
        rewritten(provision("UN-1"), Record::Provision, |rule| {
            rule.when = Condition::Always;
        }),
    ];
    let mut afters = vec![
        turned(policy, ChartColumn::NS2),
        turned(policy, ChartColumn::RS1),
    ];
    afters.extend(changes.into_iter().map(|change| amended(policy, [change])));
    let afters = &afters;
    let differ: Vec<usize> = thread::scope(|scope| {
        let half = move |start: usize| {
            let afters = afters.iter().skip(start).step_by(2);
            afters
                .map(|after| misses_nothing(policy, after))
                .collect::<Vec<_>>()
        };
        let halves = [0, 1].map(|start| scope.spawn(move || half(start)));
        halves
            .into_iter()
            .flat_map(|half| half.join().expect("it ran"))
            .collect()
    });
    println!("{differ:?} differences");
    assert!(differ.iter().all(|differ| *differ > 0));
}
