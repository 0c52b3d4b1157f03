//! Sets of License Exception rules, by their positions.

/// A set of positions in the table of License Exceptions
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct RuleSet([u64; Self::WORDS]);

impl RuleSet {
    const WORDS: usize = 4;

    /// How many rules a policy may have
    pub(crate) const CAPACITY: usize = Self::WORDS * 64;

    /// Every position
    pub(crate) const EVERY: Self = Self([u64::MAX; Self::WORDS]);

    /// The positions at which it holds
    pub(crate) fn of(holds: impl Iterator<Item = bool>) -> Self {
        let mut words = [0; Self::WORDS];
        for (position, holds) in holds.enumerate() {
            if let Some(word) = words.get_mut(position / 64) {
                *word |= u64::from(holds) << (position % 64);
            }
        }
        Self(words)
    }

    /// The positions that are in one of the two
    pub(crate) fn union(mut self, other: &Self) -> Self {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word |= other;
        }
        self
    }

    /// The positions that are not in the other
    pub(crate) fn difference(mut self, other: &Self) -> Self {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= !other;
        }
        self
    }

    /// Whether a position is in the set
    pub(crate) fn contains(&self, position: usize) -> bool {
        let word = self.0.get(position / 64).copied().unwrap_or(0);
        word >> (position % 64) & 1 == 1
    }
}
