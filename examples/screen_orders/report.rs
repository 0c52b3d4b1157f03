//! The summary of a portfolio, as text or in its JSON form.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;

use export_control::{AnswerKind, Date, Outcome, Policy};
use serde::Serialize;

use crate::common::orders::columns::Column;
use crate::common::orders::order::BadRow;
use crate::common::page::Page;
use crate::tally::Tally;

#[derive(Serialize)]
pub struct Report {
    #[serde(skip)]
    name: String,
    /// How many rows the text shows of each table
    #[serde(skip)]
    top: usize,
    orders: u64,
    outcomes: BTreeMap<&'static str, u64>,
    /// Those with the most orders first
    destinations: Vec<AtDestination>,
    /// Those that require the most licenses first
    rules: Vec<ByRule>,
    /// Orders that wait for answers
    waiting: u64,
    questions: Vec<Question>,
    /// Orders that require a license where an exception may take its place
    may_be_excepted: u64,
    bad_rows: BadRows,
    policy: PolicyReport,
}

#[derive(Serialize)]
struct AtDestination {
    destination: String,
    #[serde(skip)]
    name: &'static str,
    orders: u64,
    outcomes: BTreeMap<&'static str, u64>,
}

#[derive(Serialize)]
struct ByRule {
    rule: String,
    what: String,
    citation: String,
    orders: u64,
}

/// A question, in the order in which to answer them
#[derive(Serialize)]
struct Question {
    id: String,
    text: String,
    /// The column that answers it
    column: &'static str,
    /// Whether *yes* or *no*, under its id in the column `answers`, answers it
    yes_or_no: bool,
    /// How many orders ask it
    asked: u64,
    /// How many orders wait for nothing once it and all before it are answered
    settled: u64,
}

#[derive(Serialize)]
struct BadRows {
    count: u64,
    /// The first of them
    rows: Vec<BadRow>,
}

#[derive(Serialize)]
struct PolicyReport {
    name: String,
    edition: Option<Date>,
    reading: String,
    chart: String,
    fingerprint: String,
}

impl Report {
    pub fn of(name: String, policy: &Policy, tally: Tally, top: usize) -> Self {
        let questions = tally.questions().into_iter().map(|question| Question {
            column: column(question.answer),
            yes_or_no: !matches!(question.answer, AnswerKind::Fact(_)),
            id: question.id,
            text: question.text,
            asked: question.asked,
            settled: question.settled,
        });
        let questions = questions.collect();
        let waiting = tally.waiting();
        let destinations = tally.destinations.into_iter();
        let mut destinations: Vec<_> = destinations
            .map(|(country, outcomes)| AtDestination {
                destination: country.to_string(),
                name: country.name(),
                orders: outcomes.values().sum(),
                outcomes: named(&outcomes),
            })
            .collect();
        destinations.sort_by_key(|destination| Reverse(destination.orders));
        let rules = tally.rules.into_iter();
        let mut rules: Vec<_> = rules
            .map(|(id, rule)| ByRule {
                rule: id,
                what: rule.what,
                citation: rule.citation,
                orders: rule.orders,
            })
            .collect();
        rules.sort_by_key(|rule| Reverse(rule.orders));
        let data = policy.data();
        Self {
            name,
            top,
            orders: tally.orders,
            outcomes: named(&tally.outcomes),
            destinations,
            rules,
            waiting,
            questions,
            may_be_excepted: tally.may_be_excepted,
            bad_rows: BadRows {
                count: tally.bad.count,
                rows: tally.bad.kept,
            },
            policy: PolicyReport {
                name: data.name.to_string(),
                edition: policy.edition(),
                reading: data.reading.to_string(),
                chart: data.chart.to_string(),
                fingerprint: policy.fingerprint().to_string(),
            },
        }
    }

    pub fn bad_rows(&self) -> u64 {
        self.bad_rows.count
    }

    /// What is wrong with the first bad rows, and how many more there are
    pub fn complaints(&self) -> impl Iterator<Item = String> {
        let BadRows { count, rows } = &self.bad_rows;
        let shown = rows.iter().take(self.top);
        let more = count.saturating_sub(shown.len() as u64);
        let more = (more > 0).then(|| format!("{} like these in all", plural(*count, "bad row")));
        let each = shown.flat_map(|row| {
            let order = match row.id.as_str() {
                "" => String::new(),
                id => format!(" ({id})"),
            };
            row.problems
                .iter()
                .map(move |problem| format!("line {}{order}: {problem}", row.line))
        });
        each.chain(more)
    }

    fn head(&self, page: &mut Page) {
        page.line(&format!("{}: {}", self.name, plural(self.orders, "order")));
        let PolicyReport {
            name,
            edition,
            reading,
            fingerprint,
            ..
        } = &self.policy;
        let edition = edition.map_or_else(String::new, |day| format!(", edition {day}"));
        let policy =
            format!("policy: {name}{edition}, {reading} reading, fingerprint {fingerprint}");
        page.item("  ", &policy);
        let bad = self.bad_rows.count;
        if bad > 0 {
            let text = format!("caution: {} left out of every sum", plural(bad, "bad row"));
            page.item("  ", &text);
        }
    }

    fn outcomes(&self, page: &mut Page) {
        page.heading("By outcome");
        for outcome in Outcome::all() {
            let orders = self.outcomes.get(outcome.as_str()).copied();
            if let Some(orders) = orders {
                let share = percent(orders, self.orders);
                let mark = format!("  {:>11}  {share:>6}  ", thousands(orders));
                page.item(&mark, outcome.title());
            }
        }
    }

    fn destinations(&self, page: &mut Page) {
        page.heading(&self.heading("By destination", self.destinations.len()));
        for destination in self.destinations.iter().take(self.top) {
            let outcomes = Outcome::all().filter_map(|outcome| {
                let orders = destination.outcomes.get(outcome.as_str())?;
                let outcome = outcome.as_str().replace('_', "\u{a0}");
                Some(format!("{}\u{a0}{outcome}", thousands(*orders)))
            });
            let outcomes: Vec<_> = outcomes.collect();
            let mark = format!("  {:>11}  ", thousands(destination.orders));
            page.item(
                &mark,
                &format!("{}: {}", destination.name, outcomes.join(", ")),
            );
        }
    }

    fn rules(&self, page: &mut Page) {
        page.heading(&self.heading("By rule that requires a license", self.rules.len()));
        for rule in self.rules.iter().take(self.top) {
            let mark = format!("  {:>11}  {:<10} ", thousands(rule.orders), rule.rule);
            let citation = rule.citation.replace(' ', "\u{a0}");
            page.item(&mark, &format!("{} [{citation}]", rule.what));
        }
    }

    fn questions(&self, page: &mut Page) {
        page.heading(&self.heading("Answer these first", self.questions.len()));
        for (index, question) in self.questions.iter().take(self.top).enumerate() {
            let mark = format!("  {:>3}. ", index + 1);
            let settled = percent(question.settled, self.waiting);
            page.item(
                &mark,
                &format!(
                    "{}: asked by {}; {settled} settled so far, {} of {}",
                    question.id,
                    plural(question.asked, "order"),
                    thousands(question.settled),
                    thousands(self.waiting),
                ),
            );
            let how = match (question.column, question.yes_or_no) {
                ("answers", _) => format!("answers: {}=yes or no", question.id),
                (column, true) => format!("{column}, or answers: {}=no", question.id),
                (column, false) => column.to_string(),
            };
            page.item("       ", &format!("{} ({how})", question.text));
        }
        let note = "An order is settled when all that it asks is answered. An answer may open \
                    another question, and orders may need different answers to the same one.";
        page.paragraph(note);
    }

    /// A heading, with how much of the table is shown if that is not all
    fn heading(&self, text: &str, length: usize) -> String {
        if length > self.top {
            format!("{text}, {} of {length}", self.top)
        } else {
            text.to_string()
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut page = Page::default();
        self.head(&mut page);
        if self.orders > 0 {
            self.outcomes(&mut page);
            self.destinations(&mut page);
        }
        if !self.rules.is_empty() {
            self.rules(&mut page);
        }
        if self.questions.is_empty() {
            page.paragraph("No order waits for an answer.");
        } else {
            self.questions(&mut page);
        }
        f.write_str(&page.into_text())
    }
}

/// The column that answers a question
fn column(answer: AnswerKind) -> &'static str {
    let column = match answer {
        AnswerKind::Fact(path) | AnswerKind::NoOrFact(path) => match path {
            "item.classification" => Column::Classification,
            "item.related_to" => Column::RelatedTo,
            "item.value_usd" => Column::Value,
            "item.us_content_percent" => Column::UsContent,
            "places.manufacture" => Column::MadeIn,
            "end_uses" => Column::EndUses,
            "from" => Column::From,
            "activity" => Column::Activity,
            "destination" => Column::Destination,
            other => return other,
        },
        _ => Column::Answers,
    };
    column.name()
}

fn named(outcomes: &BTreeMap<Outcome, u64>) -> BTreeMap<&'static str, u64> {
    let outcomes = outcomes.iter();
    outcomes
        .map(|(outcome, orders)| (outcome.as_str(), *orders))
        .collect()
}

/// A number with commas
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn plural(number: u64, what: &str) -> String {
    let s = if number == 1 { "" } else { "s" };
    format!("{} {what}{s}", thousands(number))
}

/// A share in percent, to a tenth that is rounded down: less than all is never 100
fn percent(part: u64, whole: u64) -> String {
    let tenths = u128::from(part) * 1000 / u128::from(whole.max(1));
    format!("{}.{}%", tenths / 10, tenths % 10)
}
