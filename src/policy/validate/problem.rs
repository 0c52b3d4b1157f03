//! What can be wrong with the tables of a policy.

use core::fmt;

use alloc::string::String;
use alloc::vec::Vec;

use thiserror::Error;

use super::MAX_DEPTH;
use crate::policy::ProvisionId;
use crate::{
    ChartColumn, Country, Eccn, ExceptionParagraph, LicenseException, ListName, QuestionId,
};

/// Everything that is wrong with the tables of a policy, all at once
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct PolicyProblems {
    pub(super) problems: Vec<PolicyProblem>,
}

impl PolicyProblems {
    /// The problems, in the order of the tables; there is at least one
    #[must_use]
    pub fn problems(&self) -> &[PolicyProblem] {
        &self.problems
    }
}

impl fmt::Display for PolicyProblems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.problems.as_slice() {
            [one] => fmt::Display::fmt(one, f),
            many => {
                write!(f, "{} problems:", many.len())?;
                many.iter()
                    .try_for_each(|problem| write!(f, "\n  {problem}"))
            }
        }
    }
}

/// Something that is wrong with the tables of a policy, and where
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{path}: {kind}")]
pub struct PolicyProblem {
    /// Where, as a path into the serialized policy: `entries[3A090].controls[2].basis`
    pub path: String,
    /// What
    pub kind: PolicyProblemKind,
}

/// What is wrong with the tables of a policy
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PolicyProblemKind {
    /// Rows are in order, and each is there once
    #[error("`{0}` is out of order or there twice")]
    OutOfOrder(String),
    /// A rule points to a provision that is not there
    #[error("there is no provision `{0}`")]
    UnknownProvision(String),
    /// A predicate names a list that is not there
    #[error("there is no country list `{0}`")]
    UnknownList(ListName),
    /// A rule names an entry that is not there
    #[error("there is no entry `{0}`")]
    UnknownEntry(Eccn),
    /// A predicate or a country row names a footnote that is not there
    #[error("there is no chart footnote {0}")]
    UnknownFootnote(u8),
    /// A country has no row and no territory entry, or both
    #[error("`{0}` has neither a country row nor a territory entry, or it has both")]
    CountryCoverage(Country),
    /// A rule or a territory names a country that has no row: name the one that governs it
    #[error("`{0}` has no country row of its own")]
    NoSuchRow(Country),
    /// The United States have no row, which exports leave from
    #[error("the United States have no row")]
    NoUnitedStates,
    /// A rule names a rule of scope that is not there
    #[error("there is no rule of scope `{0}`")]
    UnknownScopeRule(ProvisionId),
    /// A rule of scope turns on what the rules of scope find, which would be circular
    #[error("what is subject to the regulations cannot turn on what is required, or on itself")]
    CircularScope,
    /// A chart column has no rule, or more than one
    #[error("the chart column {0} needs one rule")]
    ColumnCoverage(ChartColumn),
    /// The text of a chart column depends on a chart column, which would make the chart circular
    #[error("the text of a chart column cannot refer to chart columns")]
    CircularColumn,
    /// The condition of a row asks what the entry's rows control the item for, which would make the
    /// rows circular
    #[error("the condition of a row cannot ask what its entry controls the item for")]
    CircularRow,
    /// One question id is asked in two wordings
    #[error("question `{0}` is asked in two wordings")]
    TwoWordings(QuestionId),
    /// An entry has neither a row nor a place to look instead
    #[error("the entry has no row and does not say where to look instead")]
    SilentEntry,
    /// A row number is there twice
    #[error("row {0} is there twice")]
    DuplicateRow(String),
    /// There are more rows than a policy can number
    #[error("there are more than {0} of them")]
    TooMany(usize),
    /// A condition or a predicate is nested more deeply than any rule needs
    #[error("it is nested more than {MAX_DEPTH} levels deep")]
    TooDeep,
    /// A condition holds for no transaction, or it has no parts to decide by
    #[error("a condition has no parts")]
    EmptyCondition,
    /// A row or a provision reaches no activity
    #[error("it reaches no activity")]
    NoActivity,
    /// A rule names a paragraph of a License Exception of which the policy has no rule
    #[error("there is no rule for License Exception `{0}`")]
    UnknownException(ExceptionParagraph),
    /// An eligibility line bars a paragraph of another exception
    #[error("a line about {line} cannot bar {barred}")]
    BarsAnother {
        /// The exception that the line is about
        line: LicenseException,
        /// What it bars
        barred: ExceptionParagraph,
    },
    /// A rule asks what its own entry says of License Exceptions, where that would be circular
    #[error("only the terms of License Exceptions can ask what an entry says of them")]
    CircularEligibility,
    /// An authorization names a provision that it cannot take the place of
    #[error("no authorization takes the place of `{0}`, which prohibits")]
    NamesProhibition(ProvisionId),
    /// A requirement of General Prohibitions Four to Ten is left to any License Exception
    #[error("only named License Exceptions can overcome General Prohibition {0}")]
    OpenRelief(u8),
}
