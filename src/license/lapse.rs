//! What becomes of the conditions when the item needs no license any more.

use alloc::vec::Vec;

use super::{License, Safeguard};
use crate::{Citation, Determination, Outcome};

/// What becomes of a license's conditions under a policy
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Lapse<'l> {
    /// The conditions that still bind
    pub kept: Vec<&'l Safeguard>,
    /// The conditions that have ended
    pub ended: Vec<&'l Safeguard>,
    /// Whether the terms of a License Exception have taken their place
    pub replaced_by_exception: bool,
}

impl Lapse<'_> {
    /// Where it stands that conditions end
    pub const CITATION: Citation = cfr!("750.7(i)");
}

impl License {
    /// What becomes of the conditions, by what a policy says of the transaction
    ///
    /// They end when it needs no license any more, or when a License Exception is available, whose
    /// own terms and § 740.2 then count (15 CFR 750.7(i)). While a license is required, while it is open
    /// whether one is, or while another authority decides, all of them stand.
    #[must_use]
    pub fn conditions_after(&self, determination: &Determination<'_>) -> Lapse<'_> {
        let outcome = determination.outcome();
        let (kept, ended) = self
            .safeguards
            .iter()
            .partition(|safeguard| !outcome.clears() || safeguard.survives_relaxation());
        Lapse {
            kept,
            ended,
            replaced_by_exception: outcome == Outcome::ExceptionAvailable,
        }
    }
}
