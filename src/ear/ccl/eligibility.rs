//! What entries say of License Exceptions: *List Based License Exceptions* and *Special Conditions
//! for STA*, one file per category.

mod cat0;
mod cat1;
mod cat2;
mod cat3;
mod cat4;
mod cat5;
mod cat6;
mod cat7;
mod cat8;
mod cat9;

use crate::ear::table::ask;
use crate::items::Rows;
use crate::policy::Eligibility;
use crate::{Condition, Eccn};

/// What opens paragraph (c)(1) of STA to certain end items
const DETERMINED_ELIGIBLE: Condition = ask(
    "740.20#determined-eligible",
    "Has BIS determined under § 740.20(g) that the item is eligible for License Exception STA?",
);

/// Every entry that says something of an exception, in the order of the list
pub(super) fn all() -> impl Iterator<Item = &'static (Eccn, Rows<Eligibility>)> {
    [
        cat0::ELIGIBILITY,
        cat1::ELIGIBILITY,
        cat2::ELIGIBILITY,
        cat3::ELIGIBILITY,
        cat4::ELIGIBILITY,
        cat5::ELIGIBILITY,
        cat6::ELIGIBILITY,
        cat7::ELIGIBILITY,
        cat8::ELIGIBILITY,
        cat9::ELIGIBILITY,
    ]
    .into_iter()
    .flatten()
}
