//! Who takes part: roles, where a party is based, and the lists it is on.

mod listing;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use strum::{EnumIter, IntoStaticStr};

pub use listing::{Footnotes, ListKind, ListRef, ListingTie, PartyListing};

use crate::Country;

/// The part that a person plays in a transaction (15 CFR 748.5)
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum PartyRole {
    /// Who sends the item: the exporter, reexporter or transferor
    Exporter,
    /// Who buys it (15 CFR 748.5(c))
    Purchaser,
    /// Who handles it on the way (15 CFR 748.5(d))
    IntermediateConsignee,
    /// Who receives it abroad (15 CFR 748.5(e))
    UltimateConsignee,
    /// Who uses it (15 CFR 748.5(f))
    EndUser,
}

impl PartyRole {
    /// The role in running text
    #[must_use]
    pub const fn with_article(self) -> &'static str {
        match self {
            Self::Exporter => "the sender",
            Self::Purchaser => "the purchaser",
            Self::IntermediateConsignee => "an intermediate consignee",
            Self::UltimateConsignee => "the ultimate consignee",
            Self::EndUser => "the end user",
        }
    }
}

text_enum!(PartyRole => "a party's role such as `end_user`");

bit_set! {
    /// A set of party roles
    PartyRoles of PartyRole as u8
}

impl PartyRoles {
    /// Every party
    pub const ANY: Self = Self::of(&[
        PartyRole::Exporter,
        PartyRole::Purchaser,
        PartyRole::IntermediateConsignee,
        PartyRole::UltimateConsignee,
        PartyRole::EndUser,
    ]);

    /// Whom the item reaches in the end: the ultimate consignee and the end user
    pub const IN_THE_END: Self = Self::of(&[PartyRole::UltimateConsignee, PartyRole::EndUser]);

    /// The parties to the transaction of § 748.5(c) to (f): everyone but the sender
    pub const RECEIVERS: Self = Self::ANY.without(PartyRole::Exporter);
}

/// What kind of person a party is
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum PartyKind {
    /// A civil person or company
    Civil,
    /// A government body that is neither military nor intelligence
    Government,
    /// A military end user (15 CFR 744.21(g))
    Military,
    /// A military-intelligence end user (15 CFR 744.22(f)(2))
    MilitaryIntelligence,
}

text_enum!(PartyKind => "a kind of party such as `civil` or `military`");

impl PartyKind {
    /// The kind in running text
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Civil => "civil",
            Self::Government => "a government body",
            Self::Military => "military",
            Self::MilitaryIntelligence => "military intelligence",
        }
    }
}

bit_set! {
    /// A set of kinds of party
    PartyKinds of PartyKind as u8
}

impl PartyKinds {
    /// Every kind that belongs to a government
    pub const OF_GOVERNMENT: Self = Self::of(&[
        PartyKind::Government,
        PartyKind::Military,
        PartyKind::MilitaryIntelligence,
    ]);
}

/// A party to a transaction
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Party {
    /// The part it plays
    pub role: PartyRole,
    /// What it is called, which is compared with the entries that the policy itself carries and with
    /// the parties that a license names
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub name: Option<Cow<'static, str>>,
    /// Where it is; for a consignee or an end user, the destination
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub country: Option<Country>,
    /// Where it, or its ultimate parent, is headquartered; unknown when it is not given
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub headquarters: Option<Country>,
    /// What kind of person it is; unknown when it is not given
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub kind: Option<PartyKind>,
    /// What screening found: `None` when nobody has screened the party, an empty list when
    /// screening found nothing
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub listings: Option<Vec<PartyListing>>,
}

impl Party {
    /// A party of which only the role is known
    #[must_use]
    pub const fn new(role: PartyRole) -> Self {
        Self {
            role,
            name: None,
            country: None,
            headquarters: None,
            kind: None,
            listings: None,
        }
    }

    /// The party, called so
    #[must_use]
    pub fn named(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The party, located in this country
    #[must_use]
    pub const fn in_country(mut self, country: Country) -> Self {
        self.country = Some(country);
        self
    }

    /// The party, with its own or its ultimate parent's headquarters in this country
    #[must_use]
    pub const fn headquartered_in(mut self, country: Country) -> Self {
        self.headquarters = Some(country);
        self
    }

    /// The party, being of this kind
    #[must_use]
    pub const fn of_kind(mut self, kind: PartyKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// The party, screened, with what was found
    #[must_use]
    pub fn screened(mut self, found: impl IntoIterator<Item = PartyListing>) -> Self {
        self.listings = Some(found.into_iter().collect());
        self
    }
}
