//! The ten General Prohibitions.

use strum::{EnumIter, IntoStaticStr};

use crate::Citation;

/// A General Prohibition of 15 CFR 736.2(b), printed as its number
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr,
)]
pub enum GeneralProhibition {
    /// Controlled items to listed countries (15 CFR 736.2(b)(1))
    #[default]
    #[strum(serialize = "1")]
    One,
    /// Foreign-made items with more than a de minimis amount of controlled US content
    /// (15 CFR 736.2(b)(2))
    #[strum(serialize = "2")]
    Two,
    /// Foreign direct products (15 CFR 736.2(b)(3))
    #[strum(serialize = "3")]
    Three,
    /// Conduct that a denial order prohibits (15 CFR 736.2(b)(4))
    #[strum(serialize = "4")]
    Four,
    /// End uses and end users of concern (15 CFR 736.2(b)(5))
    #[strum(serialize = "5")]
    Five,
    /// Embargoes and special controls (15 CFR 736.2(b)(6))
    #[strum(serialize = "6")]
    Six,
    /// Support by US persons (15 CFR 736.2(b)(7))
    #[strum(serialize = "7")]
    Seven,
    /// Transit through certain countries (15 CFR 736.2(b)(8))
    #[strum(serialize = "8")]
    Eight,
    /// Terms of orders, licenses and exceptions (15 CFR 736.2(b)(9))
    #[strum(serialize = "9")]
    Nine,
    /// Going on with knowledge of a violation (15 CFR 736.2(b)(10))
    #[strum(serialize = "10")]
    Ten,
}

impl GeneralProhibition {
    /// The number, 1 to 10
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// Where it stands
    #[must_use]
    pub fn citation(self) -> &'static Citation {
        PLACES.get(self as usize).unwrap_or(&PLACE)
    }

    /// What it prohibits, in a few words
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::One => "controlled items to listed countries",
            Self::Two => "foreign-made items with controlled US content",
            Self::Three => "foreign direct products",
            Self::Four => "conduct that a denial order prohibits",
            Self::Five => "end uses and end users of concern",
            Self::Six => "embargoes and special controls",
            Self::Seven => "support by US persons",
            Self::Eight => "transit",
            Self::Nine => "terms of licenses, exceptions and orders",
            Self::Ten => "going on with knowledge of a violation",
        }
    }

    /// Whether it reaches acts with items that are not subject to the EAR (15 CFR 734.5, 744.6)
    #[must_use]
    pub const fn reaches_beyond_scope(self) -> bool {
        matches!(self, Self::Seven)
    }

    #[cfg(feature = "serde")]
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    pub(crate) const fn is_first(&self) -> bool {
        matches!(self, Self::One)
    }
}

text_enum!(GeneralProhibition => "the number of a General Prohibition, 1 to 10");

static PLACE: Citation = cfr!("736.2(b)");

static PLACES: [Citation; 10] = [
    cfr!("736.2(b)(1)"),
    cfr!("736.2(b)(2)"),
    cfr!("736.2(b)(3)"),
    cfr!("736.2(b)(4)"),
    cfr!("736.2(b)(5)"),
    cfr!("736.2(b)(6)"),
    cfr!("736.2(b)(7)"),
    cfr!("736.2(b)(8)"),
    cfr!("736.2(b)(9)"),
    cfr!("736.2(b)(10)"),
];
