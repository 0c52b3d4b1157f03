//! License Exceptions: the authorizations of part 740, and general authorizations beside them.

mod paragraph;

pub use paragraph::ExceptionParagraph;

use core::fmt;
use core::str::FromStr;

use strum::{EnumIter, IntoStaticStr};

use crate::{Citation, ParseError};

/// A License Exception of part 740, in the order of its sections
///
/// [`GA`](Self::GA) stands behind them. NLR (*no license required*) is not one of them, and neither is an exception that was removed:
/// `CIV`, `KMI`, `CTP` and `USPL` do not parse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[non_exhaustive]
pub enum LicenseException {
    /// Shipments of limited value (15 CFR 740.3)
    LVS,
    /// Shipments to Country Group B countries (15 CFR 740.4)
    GBS,
    /// Syria Peace and Prosperity (15 CFR 740.5)
    SPP,
    /// Technology and software under restriction (15 CFR 740.6)
    TSR,
    /// Computers (15 CFR 740.7)
    APP,
    /// Notified Advanced Computing (15 CFR 740.8)
    NAC,
    /// Advanced Computing Authorized (15 CFR 740.8)
    ACA,
    /// Temporary imports, exports, reexports and transfers (15 CFR 740.9)
    TMP,
    /// Servicing and replacement of parts and equipment (15 CFR 740.10)
    RPL,
    /// Governments and international organizations (15 CFR 740.11)
    GOV,
    /// Gift parcels and humanitarian donations (15 CFR 740.12)
    GFT,
    /// Technology and software, unrestricted (15 CFR 740.13)
    TSU,
    /// Baggage (15 CFR 740.14)
    BAG,
    /// Aircraft, vessels and spacecraft (15 CFR 740.15)
    AVS,
    /// Additional permissive reexports (15 CFR 740.16)
    APR,
    /// Encryption commodities, software and technology (15 CFR 740.17)
    ENC,
    /// Agricultural commodities (15 CFR 740.18)
    AGR,
    /// Consumer communications devices (15 CFR 740.19)
    CCD,
    /// Strategic trade authorization (15 CFR 740.20)
    STA,
    /// Support for the Cuban people (15 CFR 740.21)
    SCP,
    /// Authorized cybersecurity exports (15 CFR 740.22)
    ACE,
    /// Medical devices (15 CFR 740.23)
    MED,
    /// Implemented export controls (15 CFR 740.24)
    IEC,
    /// High-bandwidth memory (15 CFR 740.25)
    HBM,
    /// Restricted fabrication facility (15 CFR 740.26)
    RFF,
    /// Artificial intelligence authorization (15 CFR 740.27)
    AIA,
    /// Advanced compute manufacturing (15 CFR 740.28)
    ACM,
    /// Low processing performance (15 CFR 740.29)
    LPP,
    /// A general authorization: not one of part 740, but a permission of its own, such as a general
    /// order (Supplement No. 1 to part 736)
    ///
    /// Its paragraphs are numbered, `GA(1)`. What restricts License Exceptions does not restrict it,
    /// and it takes the place of nothing but what it names.
    GA,
}

impl LicenseException {
    /// The symbol
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Every License Exception, in the order of part 740
    #[must_use]
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        <Self as strum::IntoEnumIterator>::iter()
    }

    /// Whether it is a License Exception of part 740, so that what restricts them restricts it
    #[must_use]
    pub const fn is_of_part_740(self) -> bool {
        !matches!(self, Self::GA)
    }

    /// The section of part 740, or where general authorizations stand
    #[must_use]
    pub const fn citation(self) -> Citation {
        match self {
            Self::LVS => cfr!("740.3"),
            Self::GBS => cfr!("740.4"),
            Self::SPP => cfr!("740.5"),
            Self::TSR => cfr!("740.6"),
            Self::APP => cfr!("740.7"),
            Self::NAC | Self::ACA => cfr!("740.8"),
            Self::TMP => cfr!("740.9"),
            Self::RPL => cfr!("740.10"),
            Self::GOV => cfr!("740.11"),
            Self::GFT => cfr!("740.12"),
            Self::TSU => cfr!("740.13"),
            Self::BAG => cfr!("740.14"),
            Self::AVS => cfr!("740.15"),
            Self::APR => cfr!("740.16"),
            Self::ENC => cfr!("740.17"),
            Self::AGR => cfr!("740.18"),
            Self::CCD => cfr!("740.19"),
            Self::STA => cfr!("740.20"),
            Self::SCP => cfr!("740.21"),
            Self::ACE => cfr!("740.22"),
            Self::MED => cfr!("740.23"),
            Self::IEC => cfr!("740.24"),
            Self::HBM => cfr!("740.25"),
            Self::RFF => cfr!("740.26"),
            Self::AIA => cfr!("740.27"),
            Self::ACM => cfr!("740.28"),
            Self::LPP => cfr!("740.29"),
            Self::GA => cfr!("part 736 supp. 1"),
        }
    }
}

impl fmt::Display for LicenseException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for LicenseException {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let symbol = text.trim();
        if let Some(exception) = Self::all().find(|e| symbol.eq_ignore_ascii_case(e.as_str())) {
            return Ok(exception);
        }
        let expected = match symbol.to_ascii_uppercase().as_str() {
            "CIV" => "a License Exception in force: CIV was removed on 2020-06-29 (85 FR 23470)",
            "KMI" => "a License Exception in force: KMI was removed on 2010-06-25 (75 FR 36482)",
            "CTP" => {
                "a License Exception in force: APP took the place of CTP on 2006-04-24 (71 FR 20876)"
            }
            "USPL" => "a License Exception in force: USPL was removed in 2006",
            "NLR" => "a License Exception: NLR says that no license is required",
            _ => "a License Exception such as `STA`",
        };
        Err(ParseError::new(text, expected))
    }
}

text_serde!(LicenseException => "a License Exception such as `STA`");

bit_set! {
    /// A set of License Exceptions
    LicenseExceptions of LicenseException as u32
}
