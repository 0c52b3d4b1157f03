//! Changes of a policy: what if a country left a Country Group?
//!
//! Country Groups and the Country Chart are separate tables of the regulation, and a change of one
//! does not touch the other. "Vietnam leaves D:1 and D:3" is two changes and moves no mark of the
//! published chart.

use core::fmt;

use alloc::string::String;
use alloc::vec::Vec;

use thiserror::Error;

use crate::policy::PolicyData;
use crate::{ChartColumn, Country, CountryGroup, Policy};

/// One change of a policy
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
}

impl Change {
    /// The change that undoes this one
    #[must_use]
    pub const fn inverse(self) -> Self {
        match self {
            Self::JoinGroup { country, group } => Self::LeaveGroup { country, group },
            Self::LeaveGroup { country, group } => Self::JoinGroup { country, group },
            Self::MarkColumn { country, column } => Self::UnmarkColumn { country, column },
            Self::UnmarkColumn { country, column } => Self::MarkColumn { country, column },
        }
    }

    /// The country whose row it changes
    #[must_use]
    pub const fn country(self) -> Country {
        match self {
            Self::JoinGroup { country, .. }
            | Self::LeaveGroup { country, .. }
            | Self::MarkColumn { country, .. }
            | Self::UnmarkColumn { country, .. } => country,
        }
    }

    fn apply(self, data: &mut PolicyData) -> Result<(), AmendmentError> {
        let country = self.country();
        let governed = data
            .territories
            .iter()
            .find(|territory| territory.territory == country);
        if let Some(territory) = governed {
            return Err(AmendmentError::GovernedElsewhere {
                country,
                by: territory.governed_by,
            });
        }
        let row = data
            .countries
            .binary_search_by_key(&country, |row| row.country)
            .ok()
            .and_then(|at| data.countries.get_mut(at))
            .ok_or(AmendmentError::NoRow(country))?;
        let (groups, columns) = match self {
            Self::JoinGroup { group, .. } => (row.groups.with(group), row.columns),
            Self::LeaveGroup { group, .. } => (row.groups.without(group), row.columns),
            Self::MarkColumn { column, .. } => (row.groups, row.columns.with(column)),
            Self::UnmarkColumn { column, .. } => (row.groups, row.columns.without(column)),
        };
        if (groups, columns) == (row.groups, row.columns) {
            return Err(AmendmentError::NoEffect(self));
        }
        (row.groups, row.columns) = (groups, columns);
        Ok(())
    }
}

/// As a sentence: *Vietnam leaves Country Group D:1*
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.country().name())?;
        match self {
            Self::JoinGroup { group, .. } => write!(f, " joins Country Group {group}"),
            Self::LeaveGroup { group, .. } => write!(f, " leaves Country Group {group}"),
            Self::MarkColumn { column, .. } => write!(f, " is marked in {}", column.heading()),
            Self::UnmarkColumn { column, .. } => {
                write!(f, " is no longer marked in {}", column.heading())
            }
        }
    }
}

/// Changes of a policy that belong together: a published rule or a what-if
///
/// ```
/// use export_control::{Amendment, Change, Country, CountryGroup, Policy};
///
/// let amendment = Amendment::new(
///     "Vietnam leaves the restricted lists",
///     [
///         Change::LeaveGroup { country: Country::VN, group: CountryGroup::D1 },
///         Change::LeaveGroup { country: Country::VN, group: CountryGroup::D3 },
///     ],
/// );
/// let today = Policy::builtin();
/// let after = today.amended([&amendment])?;
/// assert!(after.groups(Country::VN).is_empty());
/// assert_eq!(after.amended([&amendment.inverse()])?, *today);
/// # Ok::<(), export_control::AmendmentError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Amendment {
    /// What it does, in a few words
    pub title: String,
    /// Where it was published or proposed, if it was
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub source: Option<String>,
    /// The changes, in order
    pub changes: Vec<Change>,
}

impl Amendment {
    /// An amendment of these changes
    #[must_use]
    pub fn new(title: impl Into<String>, changes: impl IntoIterator<Item = Change>) -> Self {
        Self {
            title: title.into(),
            source: None,
            changes: changes.into_iter().collect(),
        }
    }

    /// The amendment that undoes this one: the inverse changes in reverse order
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self {
            title: alloc::format!("Inverse of: {}", self.title),
            source: None,
            changes: self
                .changes
                .iter()
                .rev()
                .map(|change| change.inverse())
                .collect(),
        }
    }
}

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
        }
    }
}

impl Policy {
    /// The policy after these amendments, applied in order, all or none
    ///
    /// # Errors
    ///
    /// [`AmendmentError`] for the first change that does not apply or has no effect: its author had
    /// another policy in mind.
    pub fn amended<'a>(
        &self,
        amendments: impl IntoIterator<Item = &'a Amendment>,
    ) -> Result<Self, AmendmentError> {
        let mut data = self.data().clone();
        for amendment in amendments {
            for change in &amendment.changes {
                change.apply(&mut data)?;
            }
        }
        // Groups and marks are plain facts of a row: nothing that was checked depends on them.
        Ok(Self::of_checked(data))
    }
}
