//! Changes of a policy: what if a country left a Country Group?
//!
//! Country Groups, the Country Chart, lists that rules name and the rules themselves are separate
//! tables of the regulation, and a change of one does not touch the other. "Vietnam leaves D:1 and
//! D:3" is two changes and moves no mark of the published chart.

mod apply;
mod between;
mod change;
mod conflict;
mod ease;
mod error;
mod finer;
mod precedent;
mod record;
mod status;
mod table;

use alloc::string::String;
use alloc::vec::Vec;

pub use change::Change;
pub use conflict::{Conflict, ConflictKind};
pub use error::AmendmentError;
pub use precedent::{Precedent, Rebuilt};
pub use record::{Record, RecordPlace};
pub use status::{LegalStatus, Standing};

pub(crate) use between::records;

use crate::policy::PolicyData;
use crate::{Citation, Policy};

/// Changes of a policy that belong together: a published rule, an announcement or a what-if
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
    /// Where it was announced or proposed, if it was
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub source: Option<String>,
    /// Where it was published, such as `91 FR 43034`
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub citation: Option<Citation>,
    /// The number of the published document, such as `2026-14132`
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub document: Option<String>,
    /// What it is in law; a what-if when it is not given
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "is_hypothetical")
    )]
    pub status: LegalStatus,
    /// The changes, in order
    pub changes: Vec<Change>,
}

#[cfg(feature = "serde")]
fn is_hypothetical(status: &LegalStatus) -> bool {
    *status == LegalStatus::Hypothetical
}

impl Amendment {
    /// An amendment of these changes: a what-if
    #[must_use]
    pub fn new(title: impl Into<String>, changes: impl IntoIterator<Item = Change>) -> Self {
        Self {
            title: title.into(),
            source: None,
            citation: None,
            document: None,
            status: LegalStatus::Hypothetical,
            changes: changes.into_iter().collect(),
        }
    }

    /// The amendment, with its legal status
    #[must_use]
    pub fn with_status(mut self, status: LegalStatus) -> Self {
        self.status = status;
        self
    }

    /// The amendment, with the place where it was published
    #[must_use]
    pub fn cited(mut self, citation: Citation) -> Self {
        self.citation = Some(citation);
        self
    }

    /// The amendment that undoes this one: the inverse changes in reverse order, as a what-if
    #[must_use]
    pub fn inverse(&self) -> Self {
        let changes = self.changes.iter().rev().map(Change::inverse);
        Self::new(alloc::format!("Inverse of: {}", self.title), changes)
    }

    /// This amendment and then another as one; a what-if unless both have the same legal status
    #[must_use]
    pub fn then(&self, next: &Self) -> Self {
        let changes = self.changes.iter().chain(&next.changes).cloned();
        let title = alloc::format!("{}; {}", self.title, next.title);
        let status = if self.status == next.status {
            self.status
        } else {
            LegalStatus::Hypothetical
        };
        Self::new(title, changes).with_status(status)
    }
}

/// Applies amendments to tables in order; when one does not apply, its position among them
///
/// The last one answers for tables that do not fit together in the end.
pub(crate) fn apply_all<'a>(
    data: &mut PolicyData,
    amendments: impl IntoIterator<Item = &'a Amendment>,
) -> Result<(), (usize, AmendmentError)> {
    let (mut check, mut last) = (false, 0);
    for (position, amendment) in amendments.into_iter().enumerate() {
        last = position;
        for change in &amendment.changes {
            change.apply(data).map_err(|error| (position, error))?;
            check |= change.needs_check();
        }
    }
    // Groups, marks and members of lists are plain facts: nothing that was checked depends on them.
    if check {
        crate::policy::check(data).map_err(|problems| (last, AmendmentError::Invalid(problems)))?;
    }
    Ok(())
}

impl Policy {
    /// The policy after these amendments, applied in order, all or none, whatever their legal status
    ///
    /// [`Timeline`](crate::Timeline) applies only what is in force on a day.
    ///
    /// # Errors
    ///
    /// [`AmendmentError`] for the first change that does not apply or has no effect: its author had
    /// another policy in mind. Tables that no longer fit together are
    /// [`AmendmentError::Invalid`].
    pub fn amended<'a>(
        &self,
        amendments: impl IntoIterator<Item = &'a Amendment>,
    ) -> Result<Self, AmendmentError> {
        let mut data = self.data().clone();
        apply_all(&mut data, amendments).map_err(|(_, error)| error)?;
        Ok(Self::of_checked(data))
    }
}
