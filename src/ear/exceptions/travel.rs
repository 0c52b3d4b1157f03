//! Baggage, aircraft, vessels and spacecraft: §§ 740.14 and 740.15.

use crate::policy::ExceptionRule;

pub(super) static RULES: &[ExceptionRule] = &[];
