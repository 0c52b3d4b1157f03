//! Red flags of a transaction.

use strum::{EnumIter, IntoStaticStr};

use super::Determination;
use crate::policy::RedFlag;

/// What is known of a red flag
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum RedFlagStatus {
    /// It is not raised
    NotRaised,
    /// It was raised, and resolved
    Resolved,
    /// Nothing is said of it
    NotSaid,
    /// It is raised and not resolved
    Raised,
}

text_enum!(RedFlagStatus => "`not_raised`, `resolved`, `not_said` or `raised`");

/// A red flag of the checklist, and what is known of it (Supplement No. 3 to part 732)
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RedFlagFinding<'p> {
    flag: &'p RedFlag,
    status: RedFlagStatus,
}

impl<'p> RedFlagFinding<'p> {
    /// The red flag
    #[must_use]
    pub const fn flag(&self) -> &'p RedFlag {
        self.flag
    }

    /// What is known of it
    #[must_use]
    pub const fn status(&self) -> RedFlagStatus {
        self.status
    }
}

impl<'p> Determination<'p> {
    /// The checklist of red flags for the item, in the order of the policy
    pub fn red_flags(&self) -> impl Iterator<Item = RedFlagFinding<'p>> + use<'p> {
        let found = crate::evaluate::red_flag_status(self.policy(), self.transaction());
        found
            .into_iter()
            .map(|(flag, status)| RedFlagFinding { flag, status })
    }
}
