//! The paragraphs of entries, for telling a paragraph that exists from one that does not.
//!
//! Only leaves are listed; what stands above them is implied. Categories and entries that are not
//! here are known only by the paragraphs that their rows name.

mod cat1;
mod cat3;
mod cat4;
mod cat5;

use crate::Eccn;
use crate::policy::Outline;

/// Every outline, in the order of the list
pub(super) fn all() -> impl Iterator<Item = &'static (Eccn, Outline)> {
    [
        cat1::OUTLINES,
        cat3::OUTLINES,
        cat4::OUTLINES,
        cat5::OUTLINES,
    ]
    .into_iter()
    .flatten()
}
