//! Rules that were published, as amendments.

use alloc::borrow::Cow;

use crate::Amendment;
use crate::policy::Confidence;

/// A published rule that changed the policy toward a country, as far as it can be told in records
///
/// Its changes are those that today's tables still show: unwinding them gives the tables without
/// the rule, which is not an edition of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Precedent {
    /// The rule, with its citation, its legal status and its changes
    pub amendment: Amendment,
    /// How much of it the changes rebuild
    pub rebuilt: Rebuilt,
    /// How sure its reading is
    pub confidence: Confidence,
}

/// How much of a published rule its changes rebuild
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Rebuilt {
    /// All that it changed in the tables
    Fully,
    /// Some of it
    Partly {
        /// What is missing: a sentence
        missing: Cow<'static, str>,
    },
    /// None of it
    Not {
        /// Why: a sentence
        because: Cow<'static, str>,
    },
}
