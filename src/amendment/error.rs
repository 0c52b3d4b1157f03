//! Why an amendment does not apply.

use core::fmt;

use alloc::string::String;

use thiserror::Error;

use super::Change;
use super::record::RecordPlace;
use crate::policy::PolicyProblems;
use crate::{Country, ListName, ProvisionId};

/// Why an amendment does not apply to a policy
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum AmendmentError {
    /// The country has no row
    #[error("{0} has no row in the country tables")]
    NoRow(Country),
    /// The territory takes another country's row, or none is certain
    #[error("{country} has no say of its own: {}", Governing(.by))]
    GovernedElsewhere {
        /// The territory
        country: Country,
        /// The country whose row it takes
        by: Option<Country>,
    },
    /// The change restates what the policy already says
    #[error("a change without effect: {}", AlreadySo(.0))]
    NoEffect(Change),
    /// The policy keeps no list of this name
    #[error("there is no country list `{0}`")]
    NoList(ListName),
    /// The policy has no rule of this id that could be eased
    #[error("there is no rule `{0}` to ease or restore")]
    NoRule(ProvisionId),
    /// The policy has several rules of this id
    #[error("there are several rules `{0}`: replace the one that is meant")]
    TwoRules(ProvisionId),
    /// The rule takes something out of the regulations, so that easing it would tighten
    #[error("`{0}` takes something out of the regulations: to ease it would tighten")]
    NotEasable(ProvisionId),
    /// There is no such record
    #[error("there is no `{0}`")]
    NoRecord(String),
    /// There is a record of this name already
    #[error("there is `{0}` already")]
    RecordThere(String),
    /// The record says something else than the change takes it to say
    #[error("`{0}` says something else than the change takes it to say")]
    RecordDiffers(String),
    /// The record stands elsewhere in its table than the change says
    #[error("`{path}` stands elsewhere: {stands}")]
    Misplaced {
        /// The record
        path: String,
        /// Where it stands
        stands: RecordPlace,
    },
    /// A record is to be replaced by one of another name or kind
    #[error("`{0}` cannot be replaced by another record than one of its name")]
    Unlike(String),
    /// Every policy has this record: it can be replaced only
    #[error("`{0}` cannot be removed, only replaced")]
    OnlyReplaced(String),
    /// The amended tables do not fit together
    #[error("the amended policy does not fit together: {0}")]
    Invalid(PolicyProblems),
}

struct Governing<'a>(&'a Option<Country>);

impl fmt::Display for Governing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(country) => write!(f, "amend the row of {country}, which governs it"),
            None => f.write_str("no row is certain to govern it"),
        }
    }
}

struct AlreadySo<'a>(&'a Change);

impl fmt::Display for AlreadySo<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Change::JoinGroup { country, group } => {
                write!(f, "{country} is already in Country Group {group}")
            }
            Change::LeaveGroup { country, group } => {
                write!(f, "{country} is not in Country Group {group}")
            }
            Change::MarkColumn { country, column } => {
                write!(f, "{} is already marked for {country}", column.heading())
            }
            Change::UnmarkColumn { country, column } => {
                write!(f, "{} is not marked for {country}", column.heading())
            }
            Change::ListCountry { list, country } => {
                write!(f, "{country} is already on the list {list}")
            }
            Change::UnlistCountry { list, country } => {
                write!(f, "{country} is not on the list {list}")
            }
            Change::EaseRule { rule, country } => {
                write!(f, "{rule} is already eased for {country}")
            }
            Change::RestoreRule { rule, country } => {
                write!(f, "{rule} is not eased for {country}")
            }
            Change::Add { record, .. } | Change::Remove { record, .. } => write!(f, "{record}"),
            Change::Replace { before, .. } => write!(f, "{before} already says so"),
        }
    }
}
