//! A policy through time: what is in force on a day, and what would be if all that is planned came.

use core::fmt;

use alloc::string::String;
use alloc::vec::Vec;

use thiserror::Error;

use crate::amendment::{Standing, apply_all};
use crate::{Amendment, AmendmentError, Change, Date, Policy};

/// A policy, and the amendments that were made, proposed or announced since
///
/// ```
/// use export_control::{
///     Amendment, Change, Country, CountryGroup, Date, LegalStatus, Policy, Timeline,
/// };
///
/// let day = |text: &str| text.parse::<Date>();
/// let leaves = Change::LeaveGroup { country: Country::VN, group: CountryGroup::D1 };
/// let announced = Amendment::new("Vietnam leaves D:1", [leaves])
///     .with_status(LegalStatus::Announced { on: day("2026-02-20")? });
/// let timeline = Timeline::new(Policy::builtin().clone(), [announced]);
///
/// // An announcement changes nothing, however late the day.
/// assert_eq!(timeline.as_of(day("2030-01-01")?)?, *Policy::builtin());
/// assert!(!timeline.projected()?.groups(Country::VN).contains(CountryGroup::D1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    base: Policy,
    /// In the order in which they take effect; those without a date behind the others
    amendments: Vec<Amendment>,
}

impl Timeline {
    /// A policy before any of these amendments, and the amendments
    #[must_use]
    pub fn new(base: Policy, amendments: impl IntoIterator<Item = Amendment>) -> Self {
        let mut amendments: Vec<Amendment> = amendments.into_iter().collect();
        amendments.sort_by_key(|amendment| {
            let effective = amendment.status.effective();
            (effective.is_none(), effective)
        });
        Self { base, amendments }
    }

    /// A policy in which these amendments are in force already, unwound: the base is what the
    /// policy's tables would say without them
    ///
    /// That is not an edition of the past. Whatever else was changed meanwhile, and is not among the
    /// amendments, stays as it is.
    ///
    /// # Errors
    ///
    /// [`TimelineError`] for the first one, from the youngest to the oldest, whose effect the policy
    /// does not show.
    pub fn unwinding(
        today: &Policy,
        amendments: impl IntoIterator<Item = Amendment>,
    ) -> Result<Self, TimelineError> {
        let mut timeline = Self::new(today.clone(), amendments);
        let inverses: Vec<Amendment> = timeline
            .amendments
            .iter()
            .rev()
            .map(Amendment::inverse)
            .collect();
        timeline.base = applied(today, inverses.iter())?;
        Ok(timeline)
    }

    /// The policy before any of the amendments
    #[must_use]
    pub const fn base(&self) -> &Policy {
        &self.base
    }

    /// The amendments, in the order in which they take effect
    #[must_use]
    pub fn amendments(&self) -> &[Amendment] {
        &self.amendments
    }

    /// The policy with what is in force on a day, and nothing else
    ///
    /// # Errors
    ///
    /// [`TimelineError`] when an amendment does not apply to what it finds.
    pub fn as_of(&self, day: Date) -> Result<Policy, TimelineError> {
        let law = |amendment: &&Amendment| amendment.status.in_force(day);
        applied(&self.base, self.amendments.iter().filter(law))
    }

    /// The policy if everything came that was made, proposed, announced or supposed: a what-if
    ///
    /// What is over stays over.
    ///
    /// # Errors
    ///
    /// [`TimelineError`] when an amendment does not apply to what it finds.
    pub fn projected(&self) -> Result<Policy, TimelineError> {
        self.projected_at(Date::LAST)
    }

    /// The policy as of a day if everything had come that was then made, proposed or announced and
    /// was not in force, what-ifs included
    ///
    /// What nobody had heard of on that day stays out.
    ///
    /// # Errors
    ///
    /// [`TimelineError`] when an amendment does not apply to what it finds.
    pub fn projected_at(&self, day: Date) -> Result<Policy, TimelineError> {
        let expected = |amendment: &&Amendment| {
            let standing = amendment.status.standing(day);
            !standing.is_over() && standing != Standing::Unheard
        };
        applied(&self.base, self.amendments.iter().filter(expected))
    }

    /// What each amendment amounts to on a day
    pub fn status(&self, day: Date) -> impl Iterator<Item = AmendmentStatus<'_>> {
        self.amendments
            .iter()
            .map(move |amendment| AmendmentStatus {
                amendment,
                standing: amendment.status.standing(day),
            })
    }

    /// The changes that are in force on a day, in order
    pub fn changes(&self, day: Date) -> impl Iterator<Item = &Change> {
        self.status(day).flat_map(|status| status.in_force())
    }
}

/// The policy after amendments, and the one that does not apply
fn applied<'a>(
    base: &Policy,
    amendments: impl Iterator<Item = &'a Amendment> + Clone,
) -> Result<Policy, TimelineError> {
    let mut data = base.data().clone();
    match apply_all(&mut data, amendments.clone()) {
        Ok(()) => Ok(Policy::of_checked(data)),
        Err((position, error)) => Err(TimelineError {
            title: amendments
                .map(|amendment| amendment.title.clone())
                .nth(position)
                .unwrap_or_default(),
            error,
        }),
    }
}

/// What an amendment amounts to on a day
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AmendmentStatus<'a> {
    /// The amendment
    pub amendment: &'a Amendment,
    /// What it amounts to
    pub standing: Standing,
}

impl<'a> AmendmentStatus<'a> {
    /// The changes that it makes on that day: all of them, or none
    #[must_use]
    pub fn in_force(&self) -> &'a [Change] {
        if self.standing.is_law() {
            &self.amendment.changes
        } else {
            &[]
        }
    }

    /// The changes that it does not make on that day
    #[must_use]
    pub fn outstanding(&self) -> &'a [Change] {
        if self.standing.is_law() {
            &[]
        } else {
            &self.amendment.changes
        }
    }
}

/// As a line: *Vietnam leaves D:1: announced, which changes nothing (1 change outstanding)*
impl fmt::Display for AmendmentStatus<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.amendment.title, self.standing)?;
        match self.outstanding().len() {
            0 => Ok(()),
            1 => f.write_str(" (1 change outstanding)"),
            many => write!(f, " ({many} changes outstanding)"),
        }
    }
}

/// An amendment of a timeline that does not apply to what it finds
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{title}: {error}")]
pub struct TimelineError {
    /// The amendment
    pub title: String,
    /// Why it does not apply
    pub error: AmendmentError,
}
