//! How an application for a license is reviewed.

use strum::{EnumIter, IntoStaticStr};

/// A license review policy of parts 742, 744 and 746
///
/// The order is from the most favorable to the strictest. An application must be approvable under
/// every policy that applies to it, so that policies join to their maximum (15 CFR 742.1(f)).
///
/// ```
/// use export_control::ReviewPolicy;
///
/// let (ns, rs) = (ReviewPolicy::FavorableCaseByCase, ReviewPolicy::PresumptionOfDenial);
/// assert_eq!(ns.max(rs), ReviewPolicy::PresumptionOfDenial);
/// assert_eq!("case_by_case".parse(), Ok(ReviewPolicy::CaseByCase));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum ReviewPolicy {
    /// Approved as a rule
    GeneralApproval,
    /// Presumed to be approved
    PresumptionOfApproval,
    /// Case by case, in favor of approval
    FavorableCaseByCase,
    /// Case by case
    CaseByCase,
    /// Presumed to be denied
    PresumptionOfDenial,
    /// Denied as a rule
    GeneralPolicyOfDenial,
    /// Denied
    PolicyOfDenial,
}

text_enum!(ReviewPolicy => "a license review policy such as `case_by_case`");

impl ReviewPolicy {
    /// The policy in running text
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::GeneralApproval => "general policy of approval",
            Self::PresumptionOfApproval => "presumption of approval",
            Self::FavorableCaseByCase => "case by case, in favor of approval",
            Self::CaseByCase => "case by case",
            Self::PresumptionOfDenial => "presumption of denial",
            Self::GeneralPolicyOfDenial => "general policy of denial",
            Self::PolicyOfDenial => "policy of denial",
        }
    }
}
