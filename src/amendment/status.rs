//! The legal status of an amendment, and what it amounts to on a day.

use core::fmt;

use crate::Date;

/// What an amendment is in law
///
/// Only a final rule changes an answer, from its effective date on. What was announced or proposed
/// changes none, however certain its text may sound: the evidence for a final rule is its place in
/// the Federal Register and its effective date.
///
/// ```
/// use export_control::{Date, LegalStatus};
///
/// let day = |text: &str| text.parse::<Date>().unwrap();
/// let announced = LegalStatus::Announced { on: day("2026-02-20") };
/// assert!(!announced.in_force(day("2030-01-01")));
///
/// // In force, stayed for a year, and in force again.
/// let stayed = LegalStatus::Suspended {
///     effective: day("2025-09-29"),
///     from: day("2025-11-10"),
///     until: Some(day("2026-11-09")),
///     returns: true,
/// };
/// assert!(stayed.in_force(day("2025-10-15")));
/// assert!(!stayed.in_force(day("2026-03-01")));
/// assert!(stayed.in_force(day("2026-11-10")));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)
)]
#[non_exhaustive]
pub enum LegalStatus {
    /// A what-if that nobody has announced
    #[default]
    Hypothetical,
    /// Somebody said that it would be done
    Announced {
        /// The day on which it was said
        on: Date,
    },
    /// A proposed rule
    Proposed {
        /// The day of publication
        published: Date,
    },
    /// A final or interim final rule
    Final {
        /// The day of publication, which may be later than the effective date
        #[cfg_attr(
            feature = "serde",
            serde(default, skip_serializing_if = "Option::is_none")
        )]
        published: Option<Date>,
        /// The first day on which it is in force
        effective: Date,
        /// The last day on which it is in force, if the rule names one
        #[cfg_attr(
            feature = "serde",
            serde(default, skip_serializing_if = "Option::is_none")
        )]
        expires: Option<Date>,
    },
    /// A final rule whose text binds, and which the agency says that it does not enforce: what it
    /// requires is still required
    NotEnforced {
        /// The first day on which it is in force
        effective: Date,
        /// The day of the statement
        since: Date,
    },
    /// A final rule that was stayed
    Suspended {
        /// The first day on which it was in force
        effective: Date,
        /// The first day of the stay
        from: Date,
        /// The last day of the stay; none when it has no end yet
        #[cfg_attr(
            feature = "serde",
            serde(default, skip_serializing_if = "Option::is_none")
        )]
        until: Option<Date>,
        /// Whether it is in force again by itself after the stay
        returns: bool,
    },
    /// A final rule that was rescinded, withdrawn or superseded
    Rescinded {
        /// The first day on which it was in force, if it ever was
        #[cfg_attr(
            feature = "serde",
            serde(default, skip_serializing_if = "Option::is_none")
        )]
        effective: Option<Date>,
        /// The first day on which it is no longer in force
        on: Date,
    },
}

impl LegalStatus {
    /// A final rule that is in force from a day on
    #[must_use]
    pub const fn final_from(effective: Date) -> Self {
        Self::Final {
            published: None,
            effective,
            expires: None,
        }
    }

    /// Whether a day is governed by it
    #[must_use]
    pub fn in_force(&self, day: Date) -> bool {
        matches!(
            self.standing(day),
            Standing::InForce | Standing::NotEnforced
        )
    }

    /// The first day on which it is in force, if there is one
    #[must_use]
    pub const fn effective(&self) -> Option<Date> {
        match self {
            Self::Hypothetical | Self::Announced { .. } | Self::Proposed { .. } => None,
            Self::Final { effective, .. }
            | Self::NotEnforced { effective, .. }
            | Self::Suspended { effective, .. } => Some(*effective),
            Self::Rescinded { effective, .. } => *effective,
        }
    }

    /// What it amounts to on a day
    #[must_use]
    pub fn standing(&self, day: Date) -> Standing {
        match *self {
            Self::Hypothetical => Standing::Hypothetical,
            Self::Announced { on } if day < on => Standing::Unheard,
            Self::Announced { .. } => Standing::Announced,
            Self::Proposed { published } if day < published => Standing::Unheard,
            Self::Proposed { .. } => Standing::Proposed,
            Self::Rescinded { on, .. } if on <= day => Standing::Rescinded,
            Self::Rescinded {
                effective: None, ..
            } => Standing::Unheard,
            Self::Final {
                published,
                effective,
                ..
            } if day < effective => {
                if published.is_some_and(|published| day < published) {
                    Standing::Unheard
                } else {
                    Standing::NotYetEffective { effective }
                }
            }
            Self::NotEnforced { effective, .. }
            | Self::Suspended { effective, .. }
            | Self::Rescinded {
                effective: Some(effective),
                ..
            } if day < effective => Standing::NotYetEffective { effective },
            Self::Final {
                expires: Some(last),
                ..
            } if last < day => Standing::Expired,
            Self::NotEnforced { since, .. } if since <= day => Standing::NotEnforced,
            Self::Suspended {
                from,
                until,
                returns,
                ..
            } if from <= day && until.is_none_or(|until| day <= until || !returns) => {
                Standing::Suspended {
                    until: until.filter(|_| returns),
                }
            }
            Self::Final { .. }
            | Self::NotEnforced { .. }
            | Self::Suspended { .. }
            | Self::Rescinded { .. } => Standing::InForce,
        }
    }
}

/// As a clause: *final, effective 2026-02-03*
impl fmt::Display for LegalStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hypothetical => f.write_str("a what-if"),
            Self::Announced { on } => write!(f, "announced on {on}"),
            Self::Proposed { published } => write!(f, "proposed on {published}"),
            Self::Final {
                effective, expires, ..
            } => {
                write!(f, "final, effective {effective}")?;
                match expires {
                    Some(last) => write!(f, " until {last}"),
                    None => Ok(()),
                }
            }
            Self::NotEnforced { effective, since } => {
                write!(
                    f,
                    "final, effective {effective}, not enforced since {since}"
                )
            }
            Self::Suspended {
                effective,
                from,
                until,
                ..
            } => {
                write!(f, "final, effective {effective}, stayed from {from}")?;
                match until {
                    Some(until) => write!(f, " until {until}"),
                    None => Ok(()),
                }
            }
            Self::Rescinded { on, .. } => write!(f, "rescinded on {on}"),
        }
    }
}

/// What an amendment amounts to on a day
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "standing", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Standing {
    /// A what-if that nobody has announced
    Hypothetical,
    /// Nobody has heard of it yet
    Unheard,
    /// It was announced, which changes nothing
    Announced,
    /// It was proposed, which changes nothing
    Proposed,
    /// It is made, and not in force yet
    NotYetEffective {
        /// The first day on which it will be in force
        effective: Date,
    },
    /// It is in force
    InForce,
    /// It is in force, and the agency says that it does not enforce it
    NotEnforced,
    /// It is stayed
    Suspended {
        /// The last day of the stay, if it is in force again by itself afterwards
        until: Option<Date>,
    },
    /// It was in force for a time that it named itself
    Expired,
    /// It was rescinded, withdrawn or superseded
    Rescinded,
}

impl Standing {
    /// Whether it governs the day
    #[must_use]
    pub const fn is_law(self) -> bool {
        matches!(self, Self::InForce | Self::NotEnforced)
    }

    /// Whether it is over, so that nothing is to be expected of it
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Expired | Self::Rescinded)
    }
}

/// As a clause: *announced, which changes nothing*
impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hypothetical => f.write_str("a what-if, which changes nothing"),
            Self::Unheard => f.write_str("not heard of yet"),
            Self::Announced => f.write_str("announced, which changes nothing"),
            Self::Proposed => f.write_str("proposed, which changes nothing"),
            Self::NotYetEffective { effective } => write!(f, "in force only from {effective}"),
            Self::InForce => f.write_str("in force"),
            Self::NotEnforced => f.write_str("in force, and said not to be enforced"),
            Self::Suspended { until: None } => f.write_str("stayed"),
            Self::Suspended { until: Some(until) } => {
                write!(f, "stayed until {until}, and in force again afterwards")
            }
            Self::Expired => f.write_str("expired"),
            Self::Rescinded => f.write_str("rescinded"),
        }
    }
}
