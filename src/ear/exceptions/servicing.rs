//! Servicing and replacement of parts and equipment: § 740.10.

use crate::policy::ExceptionRule;

pub(super) static RULES: &[ExceptionRule] = &[];
