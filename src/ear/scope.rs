//! What is subject to the EAR: part 734, one file per subject.

mod de_minimis;
mod direct_products;
mod excluded;
mod subject;

use crate::policy::ScopeRule;

/// Every rule of scope, in the order of the part
pub(super) fn all() -> impl Iterator<Item = &'static ScopeRule> {
    [
        subject::RULES,
        excluded::RULES,
        de_minimis::RULES,
        direct_products::RULES,
    ]
    .into_iter()
    .flatten()
}
