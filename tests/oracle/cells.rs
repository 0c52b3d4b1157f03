//! What is compared: items, destinations and how many cells of them differ.

use std::collections::{BTreeMap, BTreeSet};

use export_control::policy::Entry;
use export_control::{
    CclItem, Country, Date, ExceptionStatus, Outcome, Paragraph, Policy, Transaction, Truth,
    evaluate,
};

use crate::compare::{Difference, differs_from, smallest};
use crate::evaluator::within;

/// How many cells were compared, and the first of those that differ, by kinds
#[derive(Default)]
pub struct Tally {
    cells: usize,
    outcomes: BTreeMap<Outcome, usize>,
    statuses: BTreeMap<ExceptionStatus, usize>,
    different: BTreeMap<&'static str, (usize, Vec<String>)>,
}

impl Tally {
    /// Compares the two evaluators on a transaction
    pub fn compare(&mut self, policy: &Policy, transaction: &Transaction) {
        let found = evaluate(policy, transaction);
        *self.outcomes.entry(found.outcome()).or_default() += 1;
        for finding in found.exceptions() {
            *self.statuses.entry(finding.status()).or_default() += 1;
        }
        let difference = differs_from(&found, transaction);
        let in_words = |difference: &Difference| smallest(policy, transaction, difference.kind);
        self.add(difference, in_words);
    }

    pub fn add(
        &mut self,
        difference: Option<Difference>,
        in_words: impl Fn(&Difference) -> String,
    ) {
        self.cells += 1;
        if let Some(difference) = difference {
            let (count, examples) = self.different.entry(difference.kind).or_default();
            *count += 1;
            if examples.len() < 3 {
                examples.push(in_words(&difference));
            }
        }
    }

    /// That exceptions of every status were among what was compared
    pub fn covers_every_status(&self) {
        assert_eq!(self.statuses.len(), 4, "{:?}", self.statuses);
        assert!(self.outcomes.contains_key(&Outcome::ExceptionAvailable));
    }

    pub fn finish(self, what: &str) {
        println!("{what}: {} cells compared", self.cells);
        println!("  outcomes {:?}", self.outcomes);
        println!("  exceptions {:?}", self.statuses);
        let different: Vec<String> = self
            .different
            .iter()
            .map(|(kind, (count, examples))| {
                format!("{count} by {kind}, such as\n{}", examples.join("\n"))
            })
            .collect();
        assert!(
            different.is_empty(),
            "{what}: of {} cells differ {}",
            self.cells,
            different.join("\n")
        );
    }
}

const MOST: usize = 12;

/// At most so many of a list, evenly spread, the first one always
pub fn sample<T: Copy>(all: &[T], most: usize) -> Vec<T> {
    if all.len() <= most {
        return all.to_vec();
    }
    (0..most)
        .filter_map(|index| all.get(index * all.len() / most).copied())
        .collect()
}

/// The entry itself and every paragraph that a row names
pub fn scope_paragraphs(entry: &Entry) -> Vec<Paragraph> {
    let mut all: BTreeSet<Paragraph> = entry
        .controls
        .iter()
        .flat_map(|row| row.scope.paragraphs().iter().copied())
        .collect();
    all.insert(Paragraph::ENTRY);
    all.into_iter().collect()
}

/// Those, what the lines on exceptions name, and the leaves of the outline
pub fn paragraphs(entry: &Entry) -> Vec<Paragraph> {
    let outline = &entry.outline.paragraphs;
    let leaves = outline.iter().filter(|leaf| {
        !outline
            .iter()
            .any(|other| other != *leaf && within(*other, **leaf) == Truth::Yes)
    });
    let lines = entry.eligibility.iter().flat_map(|line| line.terms.iter());
    let mut all: BTreeSet<Paragraph> = scope_paragraphs(entry).into_iter().collect();
    all.extend(lines.flat_map(|term| term.scope.paragraphs()).copied());
    all.extend(leaves.copied());
    all.into_iter().collect()
}

pub fn items(policy: &Policy, of: fn(&Entry) -> Vec<Paragraph>) -> Vec<CclItem> {
    policy
        .data()
        .entries
        .iter()
        .flat_map(|entry| {
            sample(&of(entry), MOST)
                .into_iter()
                .map(|paragraph| CclItem::new(entry.eccn, paragraph))
        })
        .collect()
}

pub fn day() -> Date {
    Date::new(2026, 11, 22).unwrap_or_else(|| unreachable!("a day of the calendar"))
}

/// Destinations that differ from each other in what the rules ask
pub const REPRESENTATIVE: [Country; 27] = [
    Country::VN,
    Country::CN,
    Country::MO,
    Country::HK,
    Country::RU,
    Country::BY,
    Country::UA,
    Country::IR,
    Country::KP,
    Country::SY,
    Country::CU,
    Country::IQ,
    Country::PK,
    Country::IN,
    Country::AE,
    Country::IL,
    Country::JP,
    Country::GB,
    Country::AU,
    Country::CA,
    Country::TW,
    Country::LI,
    Country::AQ,
    Country::US,
    Country::DE,
    Country::VE,
    Country::CF,
];
