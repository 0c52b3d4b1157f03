//! One change of a policy, and the change that undoes it.

use core::fmt;

use alloc::boxed::Box;

use super::record::{Record, RecordPlace};
use super::{AmendmentError, apply};
use crate::policy::{ExceptionRule, ListedParty};
use crate::{ChartColumn, Country, CountryGroup, ListName, Policy, ProvisionId};

/// One change of a policy
///
/// What is said of one country has changes of its own; everything else is a [`Record`] that is added,
/// removed or replaced. Each has an exact [inverse](Self::inverse): a change that takes something
/// away carries what it takes away.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(tag = "change", rename_all = "snake_case", deny_unknown_fields)
)]
#[non_exhaustive]
pub enum Change {
    /// A country joins a Country Group
    JoinGroup {
        /// The country
        country: Country,
        /// The group
        group: CountryGroup,
    },
    /// A country leaves a Country Group
    LeaveGroup {
        /// The country
        country: Country,
        /// The group
        group: CountryGroup,
    },
    /// A column of the Country Chart is marked for a country
    MarkColumn {
        /// The country
        country: Country,
        /// The column
        column: ChartColumn,
    },
    /// A mark of the Country Chart is taken away
    UnmarkColumn {
        /// The country
        country: Country,
        /// The column
        column: ChartColumn,
    },
    /// A country is put on a list that rules name
    ListCountry {
        /// The list
        list: ListName,
        /// The country
        country: Country,
    },
    /// A country is taken off a list that rules name
    UnlistCountry {
        /// The list
        list: ListName,
        /// The country
        country: Country,
    },
    /// A rule is eased for a destination: it no longer holds there
    ///
    /// The rule is a provision, a restriction on License Exceptions, or a rule of scope that brings
    /// something in. Its condition is wrapped: *the text, and the destination is none of these*, one
    /// wrapper for all countries for which it is eased.
    EaseRule {
        /// The rule
        rule: ProvisionId,
        /// The country
        country: Country,
    },
    /// A rule that was eased for a destination holds there again
    RestoreRule {
        /// The rule
        rule: ProvisionId,
        /// The country
        country: Country,
    },
    /// A record is added to a table
    Add {
        /// The record
        record: Box<Record>,
        /// Where in its table
        #[cfg_attr(
            feature = "serde",
            serde(default, skip_serializing_if = "RecordPlace::is_in_order")
        )]
        place: RecordPlace,
    },
    /// A record is taken out of a table
    Remove {
        /// The record, as the policy has it
        record: Box<Record>,
        /// Where in its table it stands, so that it can be put back
        #[cfg_attr(
            feature = "serde",
            serde(default, skip_serializing_if = "RecordPlace::is_in_order")
        )]
        place: RecordPlace,
    },
    /// A record says something else
    Replace {
        /// The record, as the policy has it
        before: Box<Record>,
        /// The record of the same name that takes its place
        after: Box<Record>,
    },
}

impl Change {
    /// A record is added where the order of its table puts it
    #[must_use]
    pub fn add(record: Record) -> Self {
        Self::Add {
            record: Box::new(record),
            place: RecordPlace::InOrder,
        }
    }

    /// A record is taken out of this policy
    ///
    /// # Errors
    ///
    /// [`AmendmentError::NoRecord`] when the policy has no record of this name.
    pub fn remove(policy: &Policy, record: Record) -> Result<Self, AmendmentError> {
        let place = apply::place_of(policy.data(), &record)
            .ok_or_else(|| AmendmentError::NoRecord(alloc::format!("{record}")))?;
        Ok(Self::Remove {
            record: Box::new(record),
            place,
        })
    }

    /// A record says something else
    #[must_use]
    pub fn replace(before: Record, after: Record) -> Self {
        Self::Replace {
            before: Box::new(before),
            after: Box::new(after),
        }
    }

    /// A party is put on a list
    #[must_use]
    pub fn list_party(party: ListedParty) -> Self {
        Self::add(Record::Party(party))
    }

    /// A party is taken off a list, as this policy has it there
    ///
    /// # Errors
    ///
    /// [`AmendmentError::NoRecord`] when it is not there.
    pub fn delist_party(policy: &Policy, party: ListedParty) -> Result<Self, AmendmentError> {
        Self::remove(policy, Record::Party(party))
    }

    /// A general authorization is granted, or a paragraph of a License Exception is
    ///
    /// ```
    /// use export_control::policy::{ExceptionRule, Overcomes};
    /// use export_control::{
    ///     Amendment, Change, Condition, Country, Date, Destinations, ExceptionStatus,
    ///     LicenseException, Policy, ReasonForControl, Reasons, Transaction, evaluate,
    /// };
    ///
    /// let chips = ExceptionRule::new(
    ///     "GA(1)".parse()?,
    ///     "converters for Vietnam",
    ///     "15 CFR part 736 supp. 1".parse()?,
    /// )
    /// .overcoming(Overcomes::Reasons(Reasons::of(&[ReasonForControl::NS, ReasonForControl::RS])))
    /// .on_terms(Condition::Destination(Destinations::country(Country::VN)))
    /// .on_terms(Condition::Item("3A001.a.5".parse()?));
    /// let authorized = Amendment::new("A general authorization", [Change::grant(chips)]);
    ///
    /// let policy = Policy::builtin().amended([&authorized])?;
    /// let order = Transaction::export("3A001.a.5".parse()?, Country::VN, "2026-11-22".parse()?);
    /// let answer = evaluate(&policy, &order);
    /// assert_eq!(answer.exception_status(LicenseException::GA), ExceptionStatus::Available);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn grant(authorization: ExceptionRule) -> Self {
        Self::add(Record::Exception(authorization))
    }

    /// An authorization of this policy is revoked
    ///
    /// # Errors
    ///
    /// [`AmendmentError::NoRecord`] when the policy has none of its name.
    pub fn revoke(policy: &Policy, authorization: ExceptionRule) -> Result<Self, AmendmentError> {
        Self::remove(policy, Record::Exception(authorization))
    }

    /// The change that undoes this one
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self.clone() {
            Self::JoinGroup { country, group } => Self::LeaveGroup { country, group },
            Self::LeaveGroup { country, group } => Self::JoinGroup { country, group },
            Self::MarkColumn { country, column } => Self::UnmarkColumn { country, column },
            Self::UnmarkColumn { country, column } => Self::MarkColumn { country, column },
            Self::ListCountry { list, country } => Self::UnlistCountry { list, country },
            Self::UnlistCountry { list, country } => Self::ListCountry { list, country },
            Self::EaseRule { rule, country } => Self::RestoreRule { rule, country },
            Self::RestoreRule { rule, country } => Self::EaseRule { rule, country },
            Self::Add { record, place } => Self::Remove { record, place },
            Self::Remove { record, place } => Self::Add { record, place },
            Self::Replace { before, after } => Self::Replace {
                before: after,
                after: before,
            },
        }
    }

    /// The country that it is about, if it is about one
    #[must_use]
    pub fn country(&self) -> Option<Country> {
        match self {
            Self::JoinGroup { country, .. }
            | Self::LeaveGroup { country, .. }
            | Self::MarkColumn { country, .. }
            | Self::UnmarkColumn { country, .. }
            | Self::ListCountry { country, .. }
            | Self::UnlistCountry { country, .. }
            | Self::EaseRule { country, .. }
            | Self::RestoreRule { country, .. } => Some(*country),
            Self::Add { record, .. }
            | Self::Remove { record, .. }
            | Self::Replace { before: record, .. } => match &**record {
                Record::Country(row) => Some(row.country),
                Record::Territory(row) => Some(row.territory),
                Record::Party(party) => Some(party.country),
                _ => None,
            },
        }
    }
}

/// As a sentence: *Vietnam leaves Country Group D:1*
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::JoinGroup { country, group } => {
                write!(f, "{} joins Country Group {group}", country.name())
            }
            Self::LeaveGroup { country, group } => {
                write!(f, "{} leaves Country Group {group}", country.name())
            }
            Self::MarkColumn { country, column } => {
                write!(f, "{} is marked in {}", country.name(), column.heading())
            }
            Self::UnmarkColumn { country, column } => write!(
                f,
                "{} is no longer marked in {}",
                country.name(),
                column.heading()
            ),
            Self::ListCountry { list, country } => {
                write!(f, "{} is put on the list {list}", country.name())
            }
            Self::UnlistCountry { list, country } => {
                write!(f, "{} is taken off the list {list}", country.name())
            }
            Self::EaseRule { rule, country } => {
                write!(f, "{rule} is eased for {}", country.name())
            }
            Self::RestoreRule { rule, country } => {
                write!(f, "{rule} is no longer eased for {}", country.name())
            }
            Self::Add { record, .. } => match &**record {
                Record::Party(party) => write!(
                    f,
                    "{} ({}) is put on the {}",
                    party.name,
                    party.country,
                    party.listing.list.title()
                ),
                Record::Exception(rule) => write!(f, "{} is granted", rule.paragraph),
                record => write!(f, "{record} is added"),
            },
            Self::Remove { record, .. } => match &**record {
                Record::Party(party) => write!(
                    f,
                    "{} ({}) is taken off the {}",
                    party.name,
                    party.country,
                    party.listing.list.title()
                ),
                Record::Exception(rule) => write!(f, "{} is revoked", rule.paragraph),
                record => write!(f, "{record} is removed"),
            },
            Self::Replace { before, .. } => write!(f, "{before} is changed"),
        }
    }
}
