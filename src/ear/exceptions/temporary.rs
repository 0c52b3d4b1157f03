//! Temporary imports, exports, reexports and transfers: § 740.9.

use crate::policy::ExceptionRule;

pub(super) static RULES: &[ExceptionRule] = &[];
