//! What is done with the item: export, reexport, transfer, release.

use strum::{EnumIter, IntoStaticStr};

/// An activity that the EAR regulate (15 CFR 734.13 to 734.16)
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Activity {
    /// A shipment or transmission out of the United States (15 CFR 734.13(a)(1))
    Export,
    /// A shipment or transmission from one foreign country to another (15 CFR 734.14(a)(1))
    Reexport,
    /// A change of end use or end user within one foreign country (15 CFR 734.16)
    InCountryTransfer,
    /// A release of technology or source code in the United States to a foreign person; the
    /// destination is the person's most recent citizenship or permanent residency
    /// (15 CFR 734.13(a)(2), (b))
    DeemedExport,
    /// A release abroad to a national of a third country (15 CFR 734.14(a)(2), (b))
    DeemedReexport,
}

impl Activity {
    /// Whether it is a release to a person rather than a movement of the item
    #[must_use]
    pub const fn is_deemed(self) -> bool {
        matches!(self, Self::DeemedExport | Self::DeemedReexport)
    }

    /// The activity in running text
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Export => "export",
            Self::Reexport => "reexport",
            Self::InCountryTransfer => "in-country transfer",
            Self::DeemedExport => "deemed export",
            Self::DeemedReexport => "deemed reexport",
        }
    }
}

impl Activity {
    pub(crate) const fn with_article(self) -> &'static str {
        match self {
            Self::Export => "an export",
            Self::Reexport => "a reexport",
            Self::InCountryTransfer => "an in-country transfer",
            Self::DeemedExport => "a deemed export",
            Self::DeemedReexport => "a deemed reexport",
        }
    }
}

text_enum!(Activity => "an activity such as `export`, `reexport` or `in_country_transfer`");

bit_set! {
    /// A set of activities
    Activities of Activity as u8
}

impl Activities {
    /// Exports and reexports, deemed ones included: what a rule reaches unless it says otherwise
    pub const EXPORTS_AND_REEXPORTS: Self = Self::of(&[
        Activity::Export,
        Activity::Reexport,
        Activity::DeemedExport,
        Activity::DeemedReexport,
    ]);

    /// Releases to a person
    pub const DEEMED: Self = Self::of(&[Activity::DeemedExport, Activity::DeemedReexport]);

    /// Movements of the item: everything but a release to a person
    pub const MOVEMENTS: Self = Self::of(&[
        Activity::Export,
        Activity::Reexport,
        Activity::InCountryTransfer,
    ]);

    /// Shipments and transmissions out of the United States
    pub const EXPORTS: Self = Self::of(&[Activity::Export]);

    /// Shipments across a border
    pub const SHIPMENTS: Self = Self::of(&[Activity::Export, Activity::Reexport]);

    /// Exports from the United States, releases there included
    pub const US_EXPORTS: Self = Self::of(&[Activity::Export, Activity::DeemedExport]);

    /// Changes of end use or end user within one foreign country
    pub const TRANSFERS: Self = Self::of(&[Activity::InCountryTransfer]);

    /// Releases to a person in the United States
    pub const DEEMED_EXPORTS: Self = Self::of(&[Activity::DeemedExport]);

    /// Releases to a person outside the United States
    pub const DEEMED_REEXPORTS: Self = Self::of(&[Activity::DeemedReexport]);

    /// Whatever happens outside the United States
    pub const ABROAD: Self = Self::of(&[
        Activity::Reexport,
        Activity::InCountryTransfer,
        Activity::DeemedReexport,
    ]);

    /// Movements of the item that start outside the United States
    pub const REEXPORTS_AND_TRANSFERS: Self =
        Self::of(&[Activity::Reexport, Activity::InCountryTransfer]);

    /// Movements of the item, and releases to a person in the United States
    pub const MOVEMENTS_AND_DEEMED_EXPORTS: Self = Self::of(&[
        Activity::Export,
        Activity::Reexport,
        Activity::InCountryTransfer,
        Activity::DeemedExport,
    ]);

    /// Everything
    pub const ALL: Self = Self::of(&[
        Activity::Export,
        Activity::Reexport,
        Activity::InCountryTransfer,
        Activity::DeemedExport,
        Activity::DeemedReexport,
    ]);
}
