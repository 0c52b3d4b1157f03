//! What a portfolio comes to, added up.

use std::collections::{BTreeMap, HashMap};

use export_control::{
    AnswerKind, Country, Determination, OpenQuestion, Outcome, Requirement, Transaction,
};

use crate::common::orders::order::BadRow;
use crate::greedy::{self, Waiting};

/// How many bad rows are kept; the others are counted
const KEPT: usize = 1000;

/// Sums over orders; two of them add up to one
#[derive(Default)]
pub struct Tally {
    pub orders: u64,
    pub outcomes: BTreeMap<Outcome, u64>,
    pub destinations: BTreeMap<Country, BTreeMap<Outcome, u64>>,
    /// The rules that require a license, by their ids
    pub rules: BTreeMap<String, Rule>,
    /// The questions that orders wait for, by their ids
    questions: HashMap<String, Asked>,
    /// Orders by the questions that they wait for: the ids, sorted and with a space between two
    waiting: HashMap<String, u64>,
    /// Orders that require a license where an exception may take its place
    pub may_be_excepted: u64,
    pub bad: BadRows,
}

/// A rule, and how many orders it requires a license for
pub struct Rule {
    pub what: String,
    pub citation: String,
    pub orders: u64,
}

/// The words of a question, and what answers it
struct Asked {
    text: String,
    answer: AnswerKind,
}

/// Rows that are no orders: the first of them, and how many there are
#[derive(Default)]
pub struct BadRows {
    pub kept: Vec<BadRow>,
    pub count: u64,
}

impl BadRows {
    pub fn add(&mut self, row: BadRow) {
        self.count += 1;
        if self.kept.len() < KEPT {
            self.kept.push(row);
        }
    }

    fn merge(&mut self, other: Self) {
        self.count += other.count;
        let room = KEPT.saturating_sub(self.kept.len());
        self.kept.extend(other.kept.into_iter().take(room));
    }
}

/// A question to answer, in the order in which to answer them
pub struct Question {
    pub id: String,
    pub text: String,
    pub answer: AnswerKind,
    /// How many orders ask it
    pub asked: u64,
    /// How many orders wait for nothing once it and all before it are answered
    pub settled: u64,
}

impl Tally {
    /// Adds an order; the questions of License Exceptions count if they are wanted
    pub fn add(
        &mut self,
        transaction: &Transaction,
        determination: &Determination<'_>,
        exceptions: bool,
    ) {
        let outcome = determination.outcome();
        self.orders += 1;
        *self.outcomes.entry(outcome).or_default() += 1;
        let destination = self.destinations.entry(transaction.destination);
        *destination.or_default().entry(outcome).or_default() += 1;
        for requirement in determination.applying() {
            let rule = self.rules.entry(requirement.rule().to_string());
            rule.or_insert_with(|| Rule::of(requirement)).orders += 1;
        }
        let excepted = outcome == Outcome::LicenseRequired && !determination.range().is_settled();
        self.may_be_excepted += u64::from(excepted);
        if outcome == Outcome::NeedsAnswers || (exceptions && excepted) {
            self.wait_for(determination.questions());
        }
    }

    fn wait_for(&mut self, questions: &[OpenQuestion<'_>]) {
        let mut ids = Vec::new();
        for question in questions {
            let id = id(question);
            if !self.questions.contains_key(&id) {
                let asked = Asked {
                    text: question.text().to_string(),
                    answer: question.answer(),
                };
                self.questions.insert(id.clone(), asked);
            }
            ids.push(id);
        }
        ids.sort_unstable();
        *self.waiting.entry(ids.join(" ")).or_default() += 1;
    }

    /// The sums of both
    pub fn merge(&mut self, other: Self) {
        self.orders += other.orders;
        add(&mut self.outcomes, other.outcomes);
        for (destination, outcomes) in other.destinations {
            add(self.destinations.entry(destination).or_default(), outcomes);
        }
        for (id, rule) in other.rules {
            match self.rules.get_mut(&id) {
                Some(known) => known.orders += rule.orders,
                None => {
                    self.rules.insert(id, rule);
                }
            }
        }
        self.questions.extend(other.questions);
        for (ids, orders) in other.waiting {
            *self.waiting.entry(ids).or_default() += orders;
        }
        self.may_be_excepted += other.may_be_excepted;
        self.bad.merge(other.bad);
    }

    /// How many orders wait for answers
    pub fn waiting(&self) -> u64 {
        self.waiting.values().sum()
    }

    /// The open questions, in the order in which the fewest answers settle the most orders
    pub fn questions(&self) -> Vec<Question> {
        // In the order of their ids, so that equals come out the same in every run.
        let mut known: Vec<(&String, &Asked)> = self.questions.iter().collect();
        known.sort_unstable_by_key(|(id, _)| *id);
        let number = |id: &str| known.binary_search_by(|(known, _)| known.as_str().cmp(id));
        let waiting = self.waiting.iter().map(|(ids, orders)| Waiting {
            questions: ids.split(' ').filter_map(|id| number(id).ok()).collect(),
            orders: *orders,
        });
        let steps = greedy::order(waiting).into_iter();
        steps
            .filter_map(|step| {
                let (id, asked) = known.get(step.question)?;
                Some(Question {
                    id: (*id).clone(),
                    text: asked.text.clone(),
                    answer: asked.answer,
                    asked: step.asked,
                    settled: step.settled,
                })
            })
            .collect()
    }
}

impl Rule {
    fn of(requirement: &Requirement<'_>) -> Self {
        let what = match (requirement.provision(), requirement.column()) {
            (Some(provision), _) => provision.title.to_string(),
            (None, Some(column)) => format!("{column} of the Country Chart"),
            (None, None) => requirement
                .reason()
                .map_or_else(String::new, |reason| reason.title().to_string()),
        };
        Self {
            what,
            citation: requirement.citation().to_string(),
            orders: 0,
        }
    }
}

/// The id of a question, which has no space
pub fn id(question: &OpenQuestion<'_>) -> String {
    question
        .id()
        .map_or_else(|_| "?".to_string(), |id| id.to_string())
}

fn add<K: Ord>(sums: &mut BTreeMap<K, u64>, more: BTreeMap<K, u64>) {
    for (key, count) in more {
        *sums.entry(key).or_default() += count;
    }
}
