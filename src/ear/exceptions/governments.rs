//! Governments, international organizations, gifts and donations: §§ 740.11 and 740.12.

use crate::policy::ExceptionRule;

pub(super) static RULES: &[ExceptionRule] = &[];
