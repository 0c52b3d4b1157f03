//! Reasons for control: why an entry is on the Commerce Control List.

use strum::{EnumIter, IntoStaticStr};

/// A reason for control of § 738.2(d)(2)(ii)(A), in the alphabetical order of that list
///
/// One value is not a code of the regulation: eight entries carry a "Russian industry sector
/// sanction" row that has no two-letter code (15 CFR 746.8(a)(4)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[non_exhaustive]
pub enum ReasonForControl {
    /// Anti-terrorism (15 CFR 742.8, 742.9, 742.19)
    AT,
    /// Chemical and biological weapons (15 CFR 742.2)
    CB,
    /// Crime control (15 CFR 742.7)
    CC,
    /// Chemical Weapons Convention (15 CFR 742.18)
    CW,
    /// Encryption items (15 CFR 742.15)
    EI,
    /// Firearms convention (15 CFR 742.17)
    FC,
    /// Missile technology (15 CFR 742.5)
    MT,
    /// National security (15 CFR 742.4)
    NS,
    /// Nuclear nonproliferation (15 CFR 742.3)
    NP,
    /// Regional stability (15 CFR 742.6)
    RS,
    /// Significant items: hot-section technology (15 CFR 742.14)
    SI,
    /// Surreptitious listening (15 CFR 742.13)
    SL,
    /// Short supply (15 CFR part 754)
    SS,
    /// United Nations arms embargo (15 CFR 746.1(b))
    UN,
    /// Russian industry sector sanctions (15 CFR 746.8(a)(4)); not a two-letter code
    #[strum(serialize = "Russian industry sector")]
    RussianIndustrySector,
}

impl ReasonForControl {
    /// The reason in words
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::AT => "anti-terrorism",
            Self::CB => "chemical and biological weapons",
            Self::CC => "crime control",
            Self::CW => "Chemical Weapons Convention",
            Self::EI => "encryption items",
            Self::FC => "firearms convention",
            Self::MT => "missile technology",
            Self::NS => "national security",
            Self::NP => "nuclear nonproliferation",
            Self::RS => "regional stability",
            Self::SI => "significant items",
            Self::SL => "surreptitious listening",
            Self::SS => "short supply",
            Self::UN => "UN arms embargo",
            Self::RussianIndustrySector => "Russian industry sector sanctions",
        }
    }
}

text_enum!(ReasonForControl => "a reason for control such as `NS`");

bit_set! {
    /// A set of reasons for control
    Reasons of ReasonForControl as u16
}
