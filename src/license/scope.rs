//! What a license covers.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::{
    Activities, Activity, Country, Destinations, EndUse, EndUses, Items, Party, PartyRole, Usd,
};

/// What a license covers: the transaction that it describes (15 CFR 750.7(a))
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct LicenseScope {
    /// The items
    pub items: Items,
    /// Where they may go
    pub destinations: Destinations,
    /// What may be done with them; exports from the United States unless it is said
    #[cfg_attr(feature = "serde", serde(default = "exports"))]
    pub activities: Activities,
    /// Where reexports may start
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub from: Option<Destinations>,
    /// The countries on the way that it names
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub via: Option<Destinations>,
    /// The parties that it names (15 CFR 748.5)
    pub parties: Vec<LicensedParty>,
    /// The end uses that it was given for; civil ones unless it is said
    #[cfg_attr(feature = "serde", serde(default = "civil"))]
    pub end_uses: EndUses,
    /// The value that may be shipped under it in all
    #[cfg_attr(
        feature = "serde",
        serde(default, rename = "value_usd", skip_serializing_if = "Option::is_none")
    )]
    pub value: Option<Usd>,
    /// The quantity that may be shipped under it in all
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub quantity: Option<u64>,
}

pub(super) const fn exports() -> Activities {
    Activities::of(&[Activity::Export])
}

pub(super) const fn civil() -> EndUses {
    EndUses::of(&[EndUse::Civil])
}

/// A party that a license names
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct LicensedParty {
    /// The part it plays; the exporter is the licensee
    pub role: PartyRole,
    /// What it is called
    pub name: Cow<'static, str>,
    /// Where it is
    pub country: Country,
}

impl LicensedParty {
    /// A party that a license names
    #[must_use]
    pub fn new(role: PartyRole, name: impl Into<Cow<'static, str>>, country: Country) -> Self {
        Self {
            role,
            name: name.into(),
            country,
        }
    }

    /// Whether a name is this party's, whatever its capitals, spaces and punctuation
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let letters = plain(&self.name);
        !letters.is_empty() && letters == plain(name)
    }

    /// The party as a transaction names it
    #[must_use]
    pub fn to_party(&self) -> Party {
        Party::new(self.role)
            .named(self.name.clone())
            .in_country(self.country)
    }
}

/// The letters and digits of a name, in lower case
pub(super) fn plain(name: &str) -> String {
    name.chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
