//! License review policies: parts 742, 744 and 746.

use crate::policy::ReviewRule;

pub(super) fn all() -> impl Iterator<Item = &'static ReviewRule> {
    [].into_iter()
}
