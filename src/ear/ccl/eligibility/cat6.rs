//! Category 6.

use crate::Eccn;
use crate::items::Rows;
use crate::policy::Eligibility;

pub(super) static ELIGIBILITY: &[(Eccn, Rows<Eligibility>)] = &[];
