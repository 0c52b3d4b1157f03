//! Red flags: Supplement No. 3 to part 732 and the guidance on transshipment.

use crate::policy::RedFlag;

pub(super) static RED_FLAGS: &[RedFlag] = &[];
