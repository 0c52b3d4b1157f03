//! Requirements that parts 738, 742, 744 and 746 state in their own text, one file per subject.

mod chart_footnotes;
mod country_programs;
mod end_use;
mod national_security;
mod other_reasons;
mod regional_stability;
mod sets;

use crate::policy::Provision;

pub(super) use country_programs::{CIVIL_ALLIED_USER, FOOD_OR_MEDICINE, IN_AN_OCCUPIED_REGION};
pub(super) use sets::{
    A_PARTY_BASED_IN_MACAU_OR_D5, D1_D4_D5_EXCEPT_A5_A6, DEEMED, MACAU_OR_D5, TO_MACAU_OR_D5,
};

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
