//! How much of what was licensed a change moves: a word with the figure that it stands for.

use core::fmt;

use strum::{EnumIter, IntoStaticStr};

/// How wide a change is, from the share of the licensed rows that it moves
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum ScopeWord {
    /// No row moves
    None,
    /// Less than 5 percent of the rows
    Narrow,
    /// From 5 to less than 25 percent
    Moderate,
    /// From 25 to less than 75 percent
    Broad,
    /// 75 percent or more
    Sweeping,
}

text_enum!(ScopeWord => "a word for how wide a change is, such as `narrow`");

impl ScopeWord {
    /// The word for a share; where nothing was licensed, whatever moves is sweeping
    #[must_use]
    pub const fn of(moved: usize, licensed: usize) -> Self {
        if moved == 0 {
            return Self::None;
        }
        let (moved, licensed) = (moved as u128 * 100, licensed as u128);
        if moved < licensed * 5 {
            Self::Narrow
        } else if moved < licensed * 25 {
            Self::Moderate
        } else if moved < licensed * 75 {
            Self::Broad
        } else {
            Self::Sweeping
        }
    }
}

/// How much of what was licensed a change moves; prints *narrow (18 of 807 rows, 2.2 %)*
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Extent {
    /// The word
    pub word: ScopeWord,
    /// Rows of the Commerce Control List that require a license on one side only
    pub moved: usize,
    /// Rows that required a license before
    pub licensed: usize,
}

impl Extent {
    pub(super) const fn of(moved: usize, licensed: usize) -> Self {
        Self {
            word: ScopeWord::of(moved, licensed),
            moved,
            licensed,
        }
    }

    /// The share in tenths of a percent, rounded
    #[must_use]
    pub fn per_mille(self) -> usize {
        let half = self.licensed / 2;
        let share = self.moved.saturating_mul(1000).saturating_add(half);
        share.checked_div(self.licensed).unwrap_or(0)
    }
}

impl fmt::Display for Extent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            word,
            moved,
            licensed,
        } = self;
        let share = self.per_mille();
        write!(
            f,
            "{word} ({moved} of {licensed} rows, {}.{} %)",
            share / 10,
            share % 10
        )
    }
}
