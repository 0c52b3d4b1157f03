//! An approval: what a license covers, under which safeguards, and what it leaves as it is.
//!
//! A license authorizes the transaction that it describes and nothing beyond it
//! (15 CFR 750.7(a)). [`License`] holds what one says: its [scope](LicenseScope), how long it lasts,
//! and its conditions as typed [`Safeguard`]s. [`License::covers`] reads it against a
//! [`Transaction`] and answers with a [`Coverage`]: *yes*, *no*, or *if* with what must be said or
//! be on file.
//!
//! ```
//! use export_control::license::{LicensedParty, Safeguard};
//! use export_control::{Country, CoverageVerdict, License, Party, PartyRole, Transaction};
//!
//! let license = License::builder("D1234567", "2026-10-01".parse()?)
//!     .items("3B001.c 3D001".parse()?)
//!     .destinations("{VN}".parse()?)
//!     .party(LicensedParty::new(PartyRole::EndUser, "Red River Fab", Country::VN))
//!     .safeguard(Safeguard::no_reexport("D:5 | {MO}".parse()?))
//!     .build()?;
//! assert_eq!(license.expires(), "2030-10-01".parse()?);
//!
//! let end_user = Party::new(PartyRole::EndUser).named("Red River Fab").in_country(Country::VN);
//! let shipment = Transaction::builder("3B001.c".parse()?, Country::VN, "2026-11-22".parse()?)
//!     .party(end_user);
//! // Nobody has said what it is for.
//! let coverage = license.covers(&shipment.build());
//! assert_eq!(coverage.verdict(), CoverageVerdict::If);
//! // The onward leg is an act of its own, and to a country that the license carves out.
//! let onward = Transaction::builder("3B001.c".parse()?, Country::CN, "2027-01-15".parse()?)
//!     .from(Country::VN)
//!     .build();
//! assert_eq!(license.covers(&onward).verdict(), CoverageVerdict::No);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What a license does not do
//!
//! - It authorizes no reexport and no transfer beyond its terms (15 CFR 750.7(a)).
//! - It lifts no General Prohibition that no license overcomes: a denial order (Four), transit (Eight)
//!   where the stop is not authorized, the terms of orders and licenses (Nine), and going on
//!   with knowledge of a violation (Ten). Support by US persons (Seven) is an act of its own.
//! - Its conditions end when the item no longer needs a license; the terms of an exception then take
//!   their place (15 CFR 750.7(i)): see [`License::conditions_after`].
//!
//! No codified list of conditions exists. The safeguards here are the kinds that licenses usually
//! carry; what a license itself says counts.

mod ask;
mod builder;
mod coverage;
mod display;
#[cfg(feature = "serde")]
mod form;
mod judge;
mod lapse;
mod parties;
mod places;
mod problem;
mod record;
#[cfg(feature = "serde")]
mod report;
mod safeguard;
mod scope;
mod terms;

use alloc::borrow::Cow;
use alloc::vec::Vec;

pub use builder::LicenseBuilder;
pub use coverage::{Coverage, CoverageVerdict, LicenseTerm, Missing, TermFinding};
pub use lapse::Lapse;
pub use problem::{LicenseProblem, LicenseProblems};
pub use record::{LicenseRecord, RecordProblem, RecordProblems};
pub use safeguard::{Addressee, Deadline, Safeguard, SafeguardBasis, Timetable};
pub use scope::{LicenseScope, LicensedParty};

use crate::{Citation, Date, Policy, Question, Transaction};

/// A license: its scope, its time and its safeguards, checked
///
/// Made by [`License::builder`], or read from JSON:
///
/// ```json
/// {"number": "D1234567", "issued": "2026-10-01", "expires": "2030-10-01",
///  "scope": {"items": "3B001.c 3D001", "destinations": "{VN}", "activities": ["export"],
///            "parties": [{"role": "end_user", "name": "Red River Fab", "country": "VN"}],
///            "end_uses": ["civil"], "value_usd": 2000000, "quantity": 4},
///  "safeguards": [{"no_reexport": {"to": "D:5 | {MO}"}}, "acknowledgment"]}
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "form::Form", into = "form::Form"))]
pub struct License {
    number: Cow<'static, str>,
    title: Option<Cow<'static, str>>,
    authority: Citation,
    issued: Date,
    expires: Date,
    standing: Standing,
    scope: LicenseScope,
    safeguards: Vec<Safeguard>,
}

/// Whether a license still stands (15 CFR 750.8)
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(rename_all = "snake_case", deny_unknown_fields)
)]
#[non_exhaustive]
pub enum Standing {
    /// It stands
    #[default]
    InForce,
    /// It is suspended; BIS may do so without notice
    Suspended {
        /// The first day
        from: Date,
        /// The last day, if one is set
        #[cfg_attr(
            feature = "serde",
            serde(default, skip_serializing_if = "Option::is_none")
        )]
        until: Option<Date>,
    },
    /// It is revoked; BIS may do so without notice
    Revoked {
        /// The first day on which nothing may be shipped under it
        from: Date,
    },
}

impl Standing {
    /// Whether something may be shipped under the license on this day, as far as this goes
    #[must_use]
    pub fn allows(self, day: Date) -> bool {
        match self {
            Self::InForce => true,
            Self::Suspended { from, until } => day < from || until.is_some_and(|last| last < day),
            Self::Revoked { from } => day < from,
        }
    }
}

impl License {
    /// How long a license lasts unless it says otherwise, in years (15 CFR 750.7(g))
    pub const YEARS: u16 = 4;

    /// Begins a license with its number and the day on which it was issued
    ///
    /// Unless it is said otherwise it lasts four years, and covers exports from the United States
    /// for civil end uses.
    pub fn builder(number: impl Into<Cow<'static, str>>, issued: Date) -> LicenseBuilder {
        LicenseBuilder::new(number.into(), issued)
    }

    /// The number that BIS gave it
    #[must_use]
    pub fn number(&self) -> &str {
        &self.number
    }

    /// What it is about, in a few words
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// Where the authority for it stands; 15 CFR 750.7 unless it is said otherwise
    #[must_use]
    pub const fn authority(&self) -> &Citation {
        &self.authority
    }

    /// The first day on which it can be used
    #[must_use]
    pub const fn issued(&self) -> Date {
        self.issued
    }

    /// The last day on which it can be used
    #[must_use]
    pub const fn expires(&self) -> Date {
        self.expires
    }

    /// Whether it stands, is suspended or is revoked
    #[must_use]
    pub const fn standing(&self) -> Standing {
        self.standing
    }

    /// What it covers
    #[must_use]
    pub const fn scope(&self) -> &LicenseScope {
        &self.scope
    }

    /// Its conditions, in its own order
    #[must_use]
    pub fn safeguards(&self) -> &[Safeguard] {
        &self.safeguards
    }

    /// The same license in the making, to say more or something else
    pub fn to_builder(&self) -> LicenseBuilder {
        LicenseBuilder::of(self.clone())
    }

    /// What its safeguards ask, in their order: what must be on file before a shipment
    ///
    /// A transaction may raise further questions, such as one about a stop on the way; they stand
    /// in the [`Coverage`].
    #[must_use]
    pub fn questions(&self) -> Vec<Question> {
        let numbered = self.safeguards.iter().enumerate();
        numbered
            .filter_map(|(at, safeguard)| ask::on_file(safeguard, self.ordinal(at)))
            .collect()
    }

    /// Whether it covers a transaction, read with the built-in policy and with nothing on file
    ///
    /// The policy says what `D:5` and the like stand for. See
    /// [`covers_with`](Self::covers_with) for another policy and for what is on file.
    #[must_use]
    pub fn covers(&self, transaction: &Transaction) -> Coverage<'_> {
        self.covers_with(Policy::builtin(), transaction, &LicenseRecord::new())
    }

    /// Whether it covers a transaction, read with a policy and with what is on file
    ///
    /// What is not known makes it *if*, never *yes*. What the policy prohibits whatever license is
    /// held is never covered.
    #[must_use]
    pub fn covers_with(
        &self,
        policy: &Policy,
        transaction: &Transaction,
        record: &LicenseRecord,
    ) -> Coverage<'_> {
        judge::judge(self, policy, transaction, record)
    }

    /// How many safeguards of the same kind stand before the one at this position
    fn ordinal(&self, at: usize) -> usize {
        let kind = self.safeguards.get(at).map(Safeguard::kind);
        let before = self.safeguards.iter().take(at);
        before.filter(|other| Some(other.kind()) == kind).count()
    }
}
