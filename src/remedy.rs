//! What would make a License Exception available: the smallest change that does.

use core::fmt;

use alloc::vec::Vec;

use crate::policy::{EligibilityEffect, ExceptionRule};
use crate::{
    Amendment, Change, Condition, CountryGroup, Determination, ExceptionStatus, LicenseException,
    Policy, QuestionId, Transaction, Usd, evaluate,
};

/// One fact, or one change of the law, that would make a License Exception available
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Cure {
    /// A question were answered otherwise, or answered at all
    Answer {
        /// The question
        question: QuestionId,
        /// The answer
        answer: bool,
    },
    /// The shipment were worth no more than this
    Value(Usd),
    /// The destination were in another Country Group
    Change(Change),
}

/// As a clause: *Vietnam joins Country Group B*
impl fmt::Display for Cure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer { question, answer } => {
                let answer = if *answer { "yes" } else { "no" };
                write!(f, "{question} is answered with {answer}")
            }
            Self::Value(limit) => write!(f, "the shipment is worth at most ${limit}"),
            Self::Change(change) => fmt::Display::fmt(change, f),
        }
    }
}

/// A cure, and what comes of it
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Remedy {
    /// What would have to be otherwise
    pub cure: Cure,
    /// What would come of the exception then
    pub status: ExceptionStatus,
    /// How many questions would still be open
    pub open: usize,
}

impl Policy {
    /// The single changes that would bring an exception nearer: one fact of the transaction, or one
    /// Country Group of the destination; the one that leaves least open comes first
    ///
    /// There is none when the exception is available already, when nothing requires a license, or
    /// when it takes more than one change.
    ///
    /// ```
    /// use export_control::{Country, LicenseException, Policy, Transaction};
    ///
    /// let policy = Policy::builtin();
    /// let chips = Transaction::export("3A001.a.2".parse()?, Country::VN, "2026-11-22".parse()?);
    /// let remedies = policy.remedies(&chips, LicenseException::GBS);
    /// let nearest = remedies.first().map(|remedy| remedy.cure.to_string());
    /// assert_eq!(nearest.as_deref(), Some("Vietnam joins Country Group B"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn remedies(&self, transaction: &Transaction, exception: LicenseException) -> Vec<Remedy> {
        let now = evaluate(self, transaction);
        let standing = now.exception_status(exception);
        let mut remedies = Vec::new();
        let mut consider = |cure: Cure, determination: &Determination<'_>| {
            let status = determination.exception_status(exception);
            if status > standing && status > ExceptionStatus::Insufficient {
                let open = open(determination, exception);
                remedies.push(Remedy { cure, status, open });
            }
        };
        for (question, answer) in answers(&now, transaction, exception) {
            let mut other = transaction.clone();
            other.answers.insert(question.clone(), answer);
            consider(Cure::Answer { question, answer }, &evaluate(self, &other));
        }
        for limit in self.limits(transaction, exception) {
            let mut other = transaction.clone();
            other.item.value_usd = Some(limit);
            consider(Cure::Value(limit), &evaluate(self, &other));
        }
        if let Ok(country) = self.governing_row(transaction.destination) {
            let groups = self.groups(country);
            for group in CountryGroup::all() {
                let change = if groups.contains(group) {
                    Change::LeaveGroup { country, group }
                } else {
                    Change::JoinGroup { country, group }
                };
                let amendment = Amendment::new("what if", [change.clone()]);
                if let Ok(after) = self.amended([&amendment]) {
                    consider(Cure::Change(change), &evaluate(&after, transaction));
                }
            }
        }
        remedies.sort_by_key(|remedy| (core::cmp::Reverse(remedy.status), remedy.open));
        remedies
    }

    /// The value limits of an exception for the item, where the shipment is worth more
    fn limits(&self, transaction: &Transaction, exception: LicenseException) -> Vec<Usd> {
        let mut limits = Vec::new();
        let entry = transaction.item.classification.listed();
        let entry = entry.and_then(|item| self.entry(item.eccn()));
        let line = entry.and_then(|entry| entry.eligibility(exception));
        for term in line.into_iter().flat_map(|line| line.terms.iter()) {
            if let EligibilityEffect::GrantsUpTo(limit) = term.effect {
                limits.push(limit);
            }
        }
        for rule in rules_of(self, exception) {
            for term in rule.terms.iter() {
                term.when.visit(&mut |part| {
                    if let Condition::ValueAtMost(limit) = part {
                        limits.push(*limit);
                    }
                });
            }
        }
        limits.retain(|limit| {
            let value = transaction.item.value_usd;
            value.is_none_or(|value| *limit < value)
        });
        limits.sort_unstable();
        limits.dedup();
        limits
    }
}

fn rules_of(policy: &Policy, exception: LicenseException) -> impl Iterator<Item = &ExceptionRule> {
    let rules = policy.data().exceptions.iter();
    rules.filter(move |rule| rule.paragraph.exception() == exception)
}

/// The answers that an exception waits for, and the opposite of those that were given
fn answers(
    now: &Determination<'_>,
    transaction: &Transaction,
    exception: LicenseException,
) -> Vec<(QuestionId, bool)> {
    let given = transaction.answers.iter();
    let mut answers: Vec<_> = given.map(|(id, answer)| (id.clone(), !answer)).collect();
    for finding in now.exception(exception) {
        for need in now.needs(finding) {
            if let (Ok(id), Some(wanted)) = (need.question().id(), need.wanted()) {
                answers.push((id, wanted));
            }
        }
    }
    answers.sort_unstable();
    answers.dedup();
    answers
}

/// How many questions the best paragraph of an exception waits for
fn open(determination: &Determination<'_>, exception: LicenseException) -> usize {
    let status = determination.exception_status(exception);
    determination
        .exception(exception)
        .filter(|finding| finding.status() == status)
        .map(|finding| determination.needs(finding).count())
        .min()
        .unwrap_or(0)
}
