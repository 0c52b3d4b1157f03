//! What the caller says of a license's use: what was shipped under it, and what is on file.

use core::fmt;

use alloc::vec::Vec;

use thiserror::Error;

use super::problem::separated;
use super::{License, ask};
use crate::{Answers, QuestionId, Usd};

/// What was shipped under a license so far, and what is on file for this shipment
///
/// What is not said is unknown. In JSON:
///
/// ```json
/// {"drawn_value_usd": 480000, "drawn_quantity": 1, "on_file": {"license#acknowledgment": true}}
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct LicenseRecord {
    /// The value that was shipped before
    #[cfg_attr(
        feature = "serde",
        serde(
            default,
            rename = "drawn_value_usd",
            skip_serializing_if = "Option::is_none"
        )
    )]
    pub drawn_value: Option<Usd>,
    /// The quantity that was shipped before
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub drawn_quantity: Option<u64>,
    /// Answers to the questions of the license
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Answers::is_empty")
    )]
    pub on_file: Answers,
}

impl LicenseRecord {
    /// A record that says nothing
    #[must_use]
    pub const fn new() -> Self {
        Self {
            drawn_value: None,
            drawn_quantity: None,
            on_file: Answers::new(),
        }
    }

    /// The record of a first shipment: nothing was shipped before
    #[must_use]
    pub const fn first_shipment() -> Self {
        Self::new().drawn(Usd::dollars(0), 0)
    }

    /// The record, with what was shipped before
    #[must_use]
    pub const fn drawn(mut self, value: Usd, quantity: u64) -> Self {
        self.drawn_value = Some(value);
        self.drawn_quantity = Some(quantity);
        self
    }

    /// The record, with the answer to a question
    #[must_use]
    pub fn answer(mut self, question: QuestionId, answer: bool) -> Self {
        self.on_file.insert(question, answer);
        self
    }
}

/// Something that is wrong with a record
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RecordProblem {
    /// The license has no such question
    #[error("the license asks no `{0}`")]
    UnknownQuestion(QuestionId),
}

/// Everything that is wrong with a record, all at once
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct RecordProblems {
    problems: Vec<RecordProblem>,
}

impl RecordProblems {
    /// The problems; there is at least one
    #[must_use]
    pub fn problems(&self) -> &[RecordProblem] {
        &self.problems
    }
}

impl fmt::Display for RecordProblems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        separated(f, &self.problems)
    }
}

impl License {
    /// Whether everything on file answers a question that the license can ask
    ///
    /// # Errors
    ///
    /// [`RecordProblems`] lists every id that it never asks.
    pub fn check(&self, record: &LicenseRecord) -> Result<(), RecordProblems> {
        let own = self.questions();
        let problems: Vec<_> = record
            .on_file
            .iter()
            .map(|(id, _)| id)
            .filter(|id| !own.iter().any(|question| question.id() == *id) && !ask::is_asked(id))
            .map(|id| RecordProblem::UnknownQuestion(id.clone()))
            .collect();
        if problems.is_empty() {
            Ok(())
        } else {
            Err(RecordProblems { problems })
        }
    }
}
