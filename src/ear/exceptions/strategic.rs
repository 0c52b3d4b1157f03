//! Strategic trade authorization and implemented export controls: §§ 740.20 and 740.24.

use crate::policy::ExceptionRule;

pub(super) static RULES: &[ExceptionRule] = &[];
