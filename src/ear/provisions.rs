//! Requirements that parts 738, 742, 744 and 746 state in their own text, one file per subject.

mod chart_footnotes;
mod country_programs;
mod end_use;
mod national_security;
mod other_reasons;
mod regional_stability;
mod sets;

use crate::policy::Provision;

/// Every provision, in the order of the regulation
pub(super) fn all() -> impl Iterator<Item = &'static Provision> {
    [
        chart_footnotes::PROVISIONS,
        national_security::PROVISIONS,
        regional_stability::PROVISIONS,
        other_reasons::PROVISIONS,
        end_use::PROVISIONS,
        country_programs::PROVISIONS,
    ]
    .into_iter()
    .flatten()
}
