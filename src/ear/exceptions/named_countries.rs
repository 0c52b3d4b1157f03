//! Exceptions for countries that they name: §§ 740.5, 740.18, 740.19, 740.21 and 740.23.

use crate::policy::ExceptionRule;

pub(super) static RULES: &[ExceptionRule] = &[];
