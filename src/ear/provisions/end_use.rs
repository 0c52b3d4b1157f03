//! End uses and end users: 15 CFR part 744.

use crate::policy::Provision;

pub(super) static PROVISIONS: &[Provision] = &[];
