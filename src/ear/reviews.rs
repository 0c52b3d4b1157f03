//! License review policies: parts 742, 744 and 746, one file per subject.
//!
//! A rule that is certain for a destination is written without the facts that could make it
//! stricter: those have rules of their own, which join it. What could make it more lenient stands in
//! its condition.

mod country_programs;
mod end_uses;
mod national_security;
mod north_korea;
mod other_reasons;
mod proliferation;
mod regional_stability;
mod sets;

use crate::policy::ReviewRule;

/// Every license review policy, in the order of the regulation
pub(super) fn all() -> impl Iterator<Item = &'static ReviewRule> {
    [
        proliferation::REVIEWS,
        national_security::REVIEWS,
        regional_stability::REVIEWS,
        other_reasons::REVIEWS,
        end_uses::REVIEWS,
        country_programs::REVIEWS,
    ]
    .into_iter()
    .flatten()
}
