//! Requirements that parts 736, 738, 742, 744 and 746 state in their own text, one file per subject.

mod chart_footnotes;
mod chip_making;
mod conduct;
mod country_programs;
mod foreign_products;
mod listed_parties;
mod military;
mod national_security;
mod other_reasons;
mod regional_stability;
mod sets;
mod us_persons;
mod vessels_and_aircraft;
mod weapons;

use crate::policy::Provision;

pub(super) use country_programs::{
    CIVIL_ALLIED_USER, FOOD_OR_MEDICINE, IN_AN_OCCUPIED_REGION, IN_CRIMEA, SUPPLEMENT_6,
    SUPPLEMENT_7,
};
pub(super) use military::{
    FOOTNOTE_3_PARTY, LISTED_MILITARY_END_USER, MILITARY, OLD_CONTRACT_WITH_VENEZUELA,
};
pub(super) use sets::{
    A_PARTY_BASED_IN_MACAU_OR_D5, AFFILIATES, D1_D4_D5_EXCEPT_A5_A6, DEEMED,
    LIKE_CONTROLS_AT_THE_ORIGIN, MACAU_OR_D5, TO_MACAU_OR_D5,
};

/// Every provision, in the order of the regulation
pub(super) fn all() -> impl Iterator<Item = &'static Provision> {
    [
        conduct::PROVISIONS,
        chart_footnotes::PROVISIONS,
        national_security::PROVISIONS,
        regional_stability::PROVISIONS,
        other_reasons::PROVISIONS,
        weapons::PROVISIONS,
        us_persons::PROVISIONS,
        vessels_and_aircraft::PROVISIONS,
        listed_parties::PROVISIONS,
        military::PROVISIONS,
        chip_making::PROVISIONS,
        country_programs::PROVISIONS,
        foreign_products::PROVISIONS,
    ]
    .into_iter()
    .flatten()
}
