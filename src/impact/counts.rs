//! How much changes, by entry and by sector.

use alloc::collections::BTreeMap;

use super::change::Turn;
use super::{Impact, Sector};
use crate::Eccn;

/// How much changes for a set of items
///
/// Rows are counted by rule; outcomes, exceptions and reviews by item, and exceptions by paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ImpactCounts {
    /// Rules that no longer require a license somewhere
    pub requirements_lost: usize,
    /// Rules that newly require one somewhere
    pub requirements_gained: usize,
    /// Items whose export comes to a lighter outcome somewhere
    pub eased: usize,
    /// Items whose export comes to a heavier outcome somewhere
    pub tightened: usize,
    /// Software and technology whose release to nationals comes to another outcome
    pub deemed: usize,
    /// Paragraphs of License Exceptions that come out otherwise for an item
    pub exceptions: usize,
    /// Items for which an application would be reviewed otherwise
    pub reviews: usize,
}

impl ImpactCounts {
    /// Whether nothing is counted
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Impact<'_> {
    /// How much changes, by entry
    #[must_use]
    pub fn by_entry(&self) -> BTreeMap<Eccn, ImpactCounts> {
        self.by(|eccn| eccn)
    }

    /// How much changes, by sector
    #[must_use]
    pub fn by_sector(&self) -> BTreeMap<Sector, ImpactCounts> {
        self.by(|eccn| eccn.map(Sector::of))
    }

    /// How much changes in all, EAR99 items and sections with items of their own included
    #[must_use]
    pub fn counts(&self) -> ImpactCounts {
        self.by(|_| Some(())).remove(&()).unwrap_or_default()
    }

    /// The counts by what a key makes of an entry; `None` stands for no entry
    fn by<K: Ord>(&self, key: impl Fn(Option<Eccn>) -> Option<K>) -> BTreeMap<K, ImpactCounts> {
        let mut all: BTreeMap<K, ImpactCounts> = BTreeMap::new();
        let mut count = |entry: Option<Eccn>, count: &dyn Fn(&mut ImpactCounts)| {
            if let Some(key) = key(entry) {
                count(all.entry(key).or_default());
            }
        };
        for change in &self.requirements {
            count(change.entry, &|counts| match change.turn {
                Turn::Lost => counts.requirements_lost += 1,
                Turn::Gained => counts.requirements_gained += 1,
            });
        }
        for change in &self.outcomes {
            count(change.entry(), &|counts| {
                if change.activity.is_deemed() {
                    counts.deemed += 1;
                } else if change.after < change.before {
                    counts.eased += 1;
                } else {
                    counts.tightened += 1;
                }
            });
        }
        for change in &self.exceptions {
            count(change.entry(), &|counts| counts.exceptions += 1);
        }
        for change in &self.reviews {
            count(change.entry(), &|counts| counts.reviews += 1);
        }
        all
    }
}
