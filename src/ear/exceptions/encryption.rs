//! Encryption and cybersecurity items: §§ 740.17 and 740.22.

use crate::policy::ExceptionRule;

pub(super) static RULES: &[ExceptionRule] = &[];
