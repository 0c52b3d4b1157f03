//! Additional permissive reexports: § 740.16.

use crate::policy::ExceptionRule;

pub(super) static RULES: &[ExceptionRule] = &[];
