//! Places that matter beside the destination: a registry, a place of manufacture.

use alloc::vec::Vec;

use strum::{EnumIter, IntoStaticStr};

use crate::Country;

/// What a place is the place of
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum PlaceKind {
    /// Where an aircraft or vessel is registered, or of which country its owner, controller, lessee
    /// or charterer is a national (15 CFR 740.15)
    Registry,
    /// Where the item was made, or from where it was sent to the sender (15 CFR 740.2(a)(12))
    Manufacture,
}

impl PlaceKind {
    /// What it is, as the beginning of a sentence
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Registry => "the registry or owner of the aircraft or vessel",
            Self::Manufacture => "the place of manufacture",
        }
    }
}

text_enum!(PlaceKind => "a kind of place: `registry` or `manufacture`");

/// The places of a transaction beside its route; a kind without a country is unknown
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Places {
    /// Registry and nationality of whoever owns, controls, leases or charters an aircraft or vessel
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub registry: Vec<Country>,
    /// Where the item was made, and from where it was sent to the sender
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub manufacture: Vec<Country>,
}

impl Places {
    /// Nothing said
    pub(crate) const NONE: Self = Self {
        registry: Vec::new(),
        manufacture: Vec::new(),
    };

    /// The countries of a kind; none when it is unknown
    #[must_use]
    pub fn of(&self, kind: PlaceKind) -> &[Country] {
        match kind {
            PlaceKind::Registry => &self.registry,
            PlaceKind::Manufacture => &self.manufacture,
        }
    }

    /// Says one more country of a kind
    pub fn add(&mut self, kind: PlaceKind, country: Country) {
        match kind {
            PlaceKind::Registry => self.registry.push(country),
            PlaceKind::Manufacture => self.manufacture.push(country),
        }
    }

    /// Whether nothing is said
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.registry.is_empty() && self.manufacture.is_empty()
    }

    /// Every country that is said
    pub fn countries(&self) -> impl Iterator<Item = Country> {
        self.registry.iter().chain(&self.manufacture).copied()
    }
}
