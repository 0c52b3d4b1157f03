//! Entries of party lists that a policy itself carries.

use alloc::borrow::Cow;

use crate::{Citation, Country, PartyListing};

/// An entry of a party list that a policy carries
///
/// The crate ships no list, and the built-in policy carries no entry. A policy may carry some, so
/// that a rule which lists a party, or takes it off a list, is a change like any other. A party of a
/// transaction counts as so listed when it bears this very name, letter case aside, in this country:
/// aliases, spellings and addresses are not compared, so that whoever uses the policy still screens
/// the parties.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct ListedParty {
    /// The name
    pub name: Cow<'static, str>,
    /// The country under which it is listed
    pub country: Country,
    /// What the entry says
    pub listing: PartyListing,
    /// Where it was listed
    pub citation: Citation,
}

impl ListedParty {
    /// An entry of a list
    #[must_use]
    pub fn new(
        name: impl Into<Cow<'static, str>>,
        country: Country,
        listing: PartyListing,
        citation: Citation,
    ) -> Self {
        Self {
            name: name.into(),
            country,
            listing,
            citation,
        }
    }

    /// Whether it is an entry under this name
    #[must_use]
    pub fn is_named(&self, name: &str) -> bool {
        let letters = |name: &str| {
            let lower = name.trim().chars().flat_map(char::to_lowercase);
            lower.collect::<alloc::string::String>()
        };
        letters(&self.name) == letters(name)
    }

    /// What it is known by: one name may be on several lists, and in several countries
    pub(crate) fn key(&self) -> alloc::string::String {
        alloc::format!("{}:{}:{}", self.country, self.listing.list, self.name)
    }
}
