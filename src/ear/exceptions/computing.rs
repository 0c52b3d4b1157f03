//! Advanced computing and semiconductors: §§ 740.25 to 740.29.

use crate::policy::ExceptionRule;

pub(super) static RULES: &[ExceptionRule] = &[];
