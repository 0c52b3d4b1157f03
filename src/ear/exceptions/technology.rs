//! Technology and software, unrestricted: § 740.13.

use crate::policy::ExceptionRule;

pub(super) static RULES: &[ExceptionRule] = &[];
