//! What a determination comes to, and what can still come of it.

use strum::{EnumIter, IntoStaticStr};

/// What a determination comes to
///
/// The order is from the lightest to the heaviest for the exporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Outcome {
    /// The regulations do not reach the act
    NotSubject,
    /// The rules of the policy require no license
    NoLicenseRequired,
    /// A license is required, a License Exception takes its place, and no other authority decides
    ExceptionAvailable,
    /// Another agency or another part of the regulations decides; of what this policy requires or may
    /// require, nothing stands or a License Exception takes the place of it
    OtherAuthority,
    /// It depends on facts that were not given
    NeedsAnswers,
    /// A license is required
    LicenseRequired,
    /// It is prohibited, whatever license is held
    Prohibited,
}

text_enum!(Outcome => "an outcome such as `license_required`");

impl Outcome {
    /// Whether nothing more is needed: no license and no answer
    #[must_use]
    pub const fn clears(self) -> bool {
        matches!(
            self,
            Self::NotSubject | Self::NoLicenseRequired | Self::ExceptionAvailable
        )
    }

    /// The outcome as the end of a sentence
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::NotSubject => "not an act that the EAR regulate",
            Self::NoLicenseRequired => "no license required by the rules that were applied",
            Self::ExceptionAvailable => "a License Exception is available",
            Self::OtherAuthority => "another authority or part decides",
            Self::NeedsAnswers => "it depends: questions are open",
            Self::LicenseRequired => "a license is required",
            Self::Prohibited => "prohibited",
        }
    }
}

/// The best and the worst that can still come of a determination
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct OutcomeRange {
    /// The lightest outcome that is not ruled out
    pub best: Outcome,
    /// The heaviest outcome that is not ruled out
    pub worst: Outcome,
}

impl OutcomeRange {
    /// The range in which nothing is open
    #[must_use]
    pub const fn settled(outcome: Outcome) -> Self {
        Self {
            best: outcome,
            worst: outcome,
        }
    }

    /// Whether nothing is open
    #[must_use]
    pub fn is_settled(self) -> bool {
        self.best == self.worst
    }
}
