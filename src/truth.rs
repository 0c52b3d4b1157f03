//! Three-valued truth: an unknown fact is never a *no*.

use core::ops::{BitAnd, BitOr, Not};

use strum::{EnumIter, IntoStaticStr};

/// Whether something holds, with *unknown* as a value of its own
///
/// The order is *no*, *unknown*, *yes*, so that *and* is the lesser and *or* the greater
/// (Kleene's strong logic). A condition decided by one known part asks nothing about the rest.
///
/// ```
/// use export_control::Truth;
///
/// assert_eq!(Truth::No & Truth::Unknown, Truth::No);
/// assert_eq!(Truth::Yes & Truth::Unknown, Truth::Unknown);
/// assert_eq!(Truth::Yes | Truth::Unknown, Truth::Yes);
/// assert_eq!(!Truth::Unknown, Truth::Unknown);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Truth {
    /// It does not hold
    No,
    /// It depends on a fact that was not given
    Unknown,
    /// It holds
    Yes,
}

impl Truth {
    /// Whether it is known, either way
    #[must_use]
    pub const fn is_known(self) -> bool {
        !matches!(self, Self::Unknown)
    }
}

impl BitAnd for Truth {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.min(other)
    }
}

impl BitOr for Truth {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.max(other)
    }
}

impl Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

impl From<Option<bool>> for Truth {
    fn from(known: Option<bool>) -> Self {
        known.map_or(Self::Unknown, Self::from)
    }
}

text_enum!(Truth => "`yes`, `no` or `unknown`");
