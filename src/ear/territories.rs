//! Territories without a row of their own on the Country Chart (15 CFR 738.3(b)).
//!
//! A territory, possession, dependency or department takes its sovereign's row. The regulation keeps
//! no list; where the sovereign is disputed or the territory governs itself in free association, no
//! row is certain, and the table says so instead of guessing.

use alloc::borrow::Cow;

use crate::policy::Territory;
use crate::{Citation, Country};

const fn of(territory: Country, sovereign: Country, because: &'static str) -> Territory {
    Territory {
        territory,
        governed_by: Some(sovereign),
        because: Cow::Borrowed(because),
        citation: cfr!("738.3(b)"),
    }
}

const fn us(territory: Country) -> Territory {
    Territory {
        territory,
        governed_by: Some(Country::US),
        because: Cow::Borrowed("it is a possession of the United States"),
        citation: cfr!("734.18(a)(4)"),
    }
}

const fn uncertain(territory: Country, because: &'static str) -> Territory {
    Territory {
        territory,
        governed_by: None,
        because: Cow::Borrowed(because),
        citation: cfr!("738.3(b)"),
    }
}

const fn cited(
    territory: Country,
    sovereign: Country,
    because: &'static str,
    citation: Citation,
) -> Territory {
    Territory {
        territory,
        governed_by: Some(sovereign),
        because: Cow::Borrowed(because),
        citation,
    }
}

const BRITISH: &str = "it is a British overseas territory";
const CROWN: &str = "it is a dependency of the British Crown";
const FRENCH: &str = "it is an overseas part of France";
const AUSTRALIAN: &str = "it is an external territory of Australia";
const DANISH: &str = "it is part of the Kingdom of Denmark";

pub(super) static TERRITORIES: &[Territory] = &[
    of(Country::AI, Country::GB, BRITISH),
    uncertain(Country::AQ, "no sovereignty over Antarctica is recognized"),
    us(Country::AS),
    of(
        Country::AX,
        Country::FI,
        "it is an autonomous region of Finland",
    ),
    of(Country::BL, Country::FR, FRENCH),
    of(Country::BM, Country::GB, BRITISH),
    of(
        Country::BQ,
        Country::NL,
        "its islands are special municipalities of the Netherlands",
    ),
    of(Country::BV, Country::NO, "it is a dependency of Norway"),
    of(Country::CC, Country::AU, AUSTRALIAN),
    uncertain(
        Country::CK,
        "it governs itself in free association with New Zealand",
    ),
    of(Country::CX, Country::AU, AUSTRALIAN),
    uncertain(
        Country::FK,
        "the United Kingdom and Argentina dispute its sovereignty",
    ),
    of(Country::FO, Country::DK, DANISH),
    of(Country::GF, Country::FR, FRENCH),
    of(Country::GG, Country::GB, CROWN),
    of(Country::GI, Country::GB, BRITISH),
    of(Country::GL, Country::DK, DANISH),
    of(Country::GP, Country::FR, FRENCH),
    uncertain(
        Country::GS,
        "the United Kingdom and Argentina dispute its sovereignty",
    ),
    us(Country::GU),
    cited(
        Country::HK,
        Country::CN,
        "its separate treatment ended and China's row applies",
        Citation::at("85 FR 83788"),
    ),
    of(Country::HM, Country::AU, AUSTRALIAN),
    of(Country::IM, Country::GB, CROWN),
    uncertain(
        Country::IO,
        "its sovereignty is being transferred to Mauritius",
    ),
    of(Country::JE, Country::GB, CROWN),
    of(Country::KY, Country::GB, BRITISH),
    cited(
        Country::LI,
        Country::CH,
        "chart footnote 5 sends the reader to Switzerland's row",
        Citation::at("15 CFR part 738 supp. 1"),
    ),
    of(Country::MF, Country::FR, FRENCH),
    us(Country::MP),
    of(Country::MQ, Country::FR, FRENCH),
    of(Country::MS, Country::GB, BRITISH),
    of(Country::NC, Country::FR, FRENCH),
    of(Country::NF, Country::AU, AUSTRALIAN),
    uncertain(
        Country::NU,
        "it governs itself in free association with New Zealand",
    ),
    of(Country::PF, Country::FR, FRENCH),
    of(Country::PM, Country::FR, FRENCH),
    of(Country::PN, Country::GB, BRITISH),
    us(Country::PR),
    uncertain(
        Country::PS,
        "the chart names no row for the West Bank and the Gaza Strip",
    ),
    of(Country::RE, Country::FR, FRENCH),
    of(Country::SH, Country::GB, BRITISH),
    of(
        Country::SJ,
        Country::NO,
        "it is part of the Kingdom of Norway",
    ),
    of(Country::TC, Country::GB, BRITISH),
    of(Country::TF, Country::FR, FRENCH),
    of(Country::TK, Country::NZ, "it is a territory of New Zealand"),
    us(Country::UM),
    of(Country::VG, Country::GB, BRITISH),
    us(Country::VI),
    of(Country::WF, Country::FR, FRENCH),
    of(Country::YT, Country::FR, FRENCH),
];
