//! Compares the evaluator with a second one, slow and obvious, that reads the tables of the policy
//! as they are written: no index, no bit sets computed beforehand, one country at a time.

mod answers;
mod cells;
mod compare;
mod evaluator;
mod exceptions;
mod random;

use answers::{Manner, asked, derived};
use cells::{REPRESENTATIVE, Tally, day, items, paragraphs, scope_paragraphs};
use compare::Difference;
use evaluator::Oracle;
use export_control::policy::{ChartMode, Reading};
use export_control::{Activity, Answers, CclItem, Country, Policy, ProductGroup, Transaction};

fn compare_everywhere(policy: &Policy, items: Vec<CclItem>, what: &str) {
    let mut tally = Tally::default();
    for item in items {
        let mut transaction = Transaction::export(item.into(), Country::US, day());
        for country in Country::all() {
            transaction.destination = country;
            tally.compare(policy, &transaction);
        }
    }
    tally.finish(what);
}

#[test]
fn agrees_on_every_item_to_every_country() {
    let policy = Policy::builtin();
    compare_everywhere(
        policy,
        items(policy, paragraphs),
        "codified, published chart",
    );
}

#[test]
fn agrees_on_the_enforced_reading() {
    let policy = Policy::builtin().with_reading(Reading::Enforced);
    let items = items(&policy, scope_paragraphs);
    compare_everywhere(&policy, items, "enforced, published chart");
}

#[test]
fn agrees_on_the_chart_from_section_text() {
    let policy = Policy::builtin().with_chart(ChartMode::FromSectionText);
    let items = items(&policy, scope_paragraphs);
    compare_everywhere(&policy, items, "codified, chart from section text");
}
#[test]
fn agrees_on_every_activity() {
    let policy = Policy::builtin();
    let mut tally = Tally::default();
    let us = Some(Country::US);
    for item in items(policy, scope_paragraphs) {
        let mut transaction = Transaction::export(item.into(), Country::US, day());
        for destination in REPRESENTATIVE {
            transaction.destination = destination;
            for (activity, from) in [
                (Activity::Export, us),
                (Activity::Reexport, Some(Country::JP)),
                (Activity::Reexport, Some(Country::CN)),
                (Activity::Reexport, None),
                (Activity::InCountryTransfer, Some(destination)),
                (Activity::DeemedExport, us),
                (Activity::DeemedReexport, Some(Country::DE)),
            ] {
                transaction.activity = activity;
                transaction.from = from;
                transaction.answers = Answers::new();
                tally.compare(policy, &transaction);
                if activity.is_deemed() && item.eccn().product_group() == ProductGroup::D {
                    for source_code in [true, false] {
                        if let Ok(id) = "734.13#source-code".parse() {
                            transaction.answers.insert(id, source_code);
                        }
                        tally.compare(policy, &transaction);
                    }
                }
            }
        }
    }
    tally.finish("every activity");
}

#[test]
fn the_short_answer_agrees_with_the_rows() {
    let mut tally = Tally::default();
    let builtin = Policy::builtin();
    let enforced = builtin
        .with_reading(Reading::Enforced)
        .with_chart(ChartMode::FromSectionText);
    for policy in [builtin, &enforced] {
        for item in items(policy, scope_paragraphs) {
            let mut transaction = Transaction::export(item.into(), Country::US, day());
            for country in Country::all() {
                transaction.destination = country;
                let expected = Oracle::new(policy.data(), &transaction).list_alone();
                let found = policy.ccl_verdict(item, country);
                let difference = (found != expected).then(|| Difference {
                    kind: "verdict",
                    text: format!("({item}, {country}) is {found:?}, expected {expected:?}"),
                });
                tally.add(difference, |difference| difference.text.clone());
            }
        }
    }
    tally.finish("the short answer");
}

/// What is done, and from where
fn routes(destination: Country) -> [(Activity, Option<Country>); 6] {
    [
        (Activity::Export, Some(Country::US)),
        (Activity::Reexport, Some(Country::JP)),
        (Activity::Reexport, Some(Country::CN)),
        (Activity::InCountryTransfer, Some(destination)),
        (Activity::DeemedExport, Some(Country::US)),
        (Activity::DeemedReexport, Some(Country::DE)),
    ]
}

/// Every item to every country, each by one way of doing it and one of answering; how many ways of
/// answering a pair of item and country is spread over is `apart`
fn compare_exceptions(policy: &Policy, manners: &[Manner], apart: usize, what: &str) -> Tally {
    let mut tally = Tally::default();
    let asked = asked(policy.data());
    let limit = "1000".parse().ok();
    let mut steps = 0;
    for (row, item) in items(policy, paragraphs).into_iter().enumerate() {
        let mut transaction = Transaction::export(item.into(), Country::US, day());
        let own = derived(policy.data(), &transaction);
        for (column, manner) in manners.iter().enumerate() {
            transaction.answers = manner.answers(asked.iter().chain(&own));
            transaction.item.value_usd = match manner {
                Manner::Silent => None,
                _ => limit,
            };
            let first = (row + column) % apart;
            for destination in Country::all().skip(first).step_by(apart) {
                steps += 1;
                let routes = routes(destination);
                let Some((activity, from)) = routes.get(steps % routes.len()).copied() else {
                    continue;
                };
                transaction.destination = destination;
                transaction.activity = activity;
                transaction.from = from;
                tally.compare(policy, &transaction);
            }
        }
    }
    println!("{what}, {} ways of answering", manners.len());
    tally
}

#[test]
fn agrees_on_exceptions_without_an_answer_and_without_a_yes() {
    let manners = [Manner::Silent, Manner::All(false)];
    let tally = compare_exceptions(Policy::builtin(), &manners, 3, "no yes");
    tally.finish("no yes");
}

#[test]
fn agrees_on_exceptions_with_answers() {
    let drawn = |seed, answered, yes| Manner::Drawn {
        seed,
        answered,
        yes,
    };
    let manners = [Manner::All(true), drawn(1, 8, 6), drawn(2, 5, 4)];
    let tally = compare_exceptions(Policy::builtin(), &manners, 3, "answers");
    tally.covers_every_status();
    tally.finish("answers");
}
