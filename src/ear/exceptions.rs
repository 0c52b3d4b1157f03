//! License Exceptions: part 740, one file per subject.
//!
//! A rule is one paragraph of an exception. Its terms stand in the order in which it pays to ask
//! for them: what the item and the destination decide first, then the question that tells whether
//! the paragraph is of any use, then the rest.

mod computing;
mod encryption;
mod governments;
mod list_based;
mod named_countries;
mod obligations;
mod reexports;
mod restrictions;
mod servicing;
mod sets;
mod strategic;
mod survivors;
mod technology;
mod temporary;
mod travel;

use crate::policy::ExceptionRule;

pub(super) use list_based::NO_DATA_CENTER_ITEM;
pub(super) use obligations::OBLIGATIONS;
pub(super) use restrictions::{
    ADVANCED_COMPUTING, LEFT_FOR_ADVANCED_COMPUTING, LEFT_FOR_CHIP_MAKING, RESTRICTIONS,
};
pub(super) use sets::COMMODITY;
pub(super) use survivors::{
    BELARUS_AND_RUSSIA_GOODS, BELARUS_AND_RUSSIA_LISTED, BELARUS_AND_RUSSIA_OIL_AND_GAS,
    BELARUS_AND_RUSSIA_SOFTWARE, CUBA, IRAQ, LUXURY_GOOD, NORTH_KOREA, OCCUPIED_REGIONS, SYRIA,
    UNITED_NATIONS_EMBARGO,
};

/// Every paragraph, exception by exception
pub(super) fn rules() -> impl Iterator<Item = &'static ExceptionRule> {
    [
        list_based::RULES,
        temporary::RULES,
        servicing::RULES,
        governments::RULES,
        technology::RULES,
        travel::RULES,
        reexports::RULES,
        encryption::RULES,
        named_countries::RULES,
        strategic::RULES,
        computing::RULES,
    ]
    .into_iter()
    .flatten()
}
