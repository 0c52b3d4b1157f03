//! Who takes part: roles, where a party is based, and the lists it is on.

use core::fmt;
use core::str::FromStr;

use alloc::vec::Vec;
use strum::{EnumIter, IntoStaticStr};

use crate::{Country, ParseError};

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

    /// The parties to the transaction of § 748.5(c) to (f): everyone but the sender
    pub const RECEIVERS: Self = Self::ANY.without(PartyRole::Exporter);
}

/// A list that a party can be on
///
/// The crate ships no list. Whoever screens the parties says what was found, and the crate knows
/// what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum ListKind {
    /// The Entity List (Supplement No. 4 to part 744)
    EntityList,
    /// The Denied Persons List (15 CFR 764.3(a)(2))
    DeniedPersons,
    /// The Unverified List (Supplement No. 6 to part 744)
    Unverified,
    /// The Military End-User List (Supplement No. 7 to part 744)
    MilitaryEndUser,
    /// Specially Designated Nationals of the Treasury Department (15 CFR 744.8)
    Sdn,
    /// Entities approved for advanced-computing items in the United Arab Emirates
    /// (Supplement No. 8 to part 740); the one list here that relaxes a rule
    ApprovedUae,
}

text_enum!(ListKind => "a party list such as `entity-list`");

impl ListKind {
    /// Whether being on the list tightens the rules
    #[must_use]
    pub const fn is_restrictive(self) -> bool {
        !matches!(self, Self::ApprovedUae)
    }

    /// The list's name
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::EntityList => "Entity List",
            Self::DeniedPersons => "Denied Persons List",
            Self::Unverified => "Unverified List",
            Self::MilitaryEndUser => "Military End-User List",
            Self::Sdn => "Specially Designated Nationals List",
            Self::ApprovedUae => "approved UAE entities of Supplement No. 8 to part 740",
        }
    }
}

/// A listing of a party, printed `entity-list:fn5`
///
/// ```
/// use export_control::{ListKind, PartyListing};
///
/// let listing: PartyListing = "entity-list:fn5".parse()?;
/// assert_eq!(listing.list, ListKind::EntityList);
/// assert_eq!(listing.footnote, Some(5));
/// # Ok::<(), export_control::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartyListing {
    /// The list
    pub list: ListKind,
    /// The footnote of an Entity List entry, 1 to 5 (15 CFR 744.11(a)(2))
    pub footnote: Option<u8>,
}

impl PartyListing {
    /// Whether a party so listed is on the list that a rule names; a rule that names a footnote
    /// is met only by that footnote
    #[must_use]
    pub fn meets(self, rule: Self) -> bool {
        self.list == rule.list && (rule.footnote.is_none() || self.footnote == rule.footnote)
    }
}

impl fmt::Display for PartyListing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.list)?;
        match self.footnote {
            Some(footnote) => write!(f, ":fn{footnote}"),
            None => Ok(()),
        }
    }
}

impl FromStr for PartyListing {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let wrong = || ParseError::new(text, "a party listing such as `entity-list:fn5`");
        let (list, footnote) = match text.split_once(':') {
            Some((list, footnote)) => (list, Some(footnote)),
            None => (text, None),
        };
        let list: ListKind = list.parse().map_err(|_| wrong())?;
        let footnote = match footnote {
            None => None,
            Some(note) if list == ListKind::EntityList => {
                let number = note.trim().strip_prefix("fn").and_then(|n| n.parse().ok());
                Some(number.filter(|n| (1..=5).contains(n)).ok_or_else(wrong)?)
            }
            Some(_) => return Err(wrong()),
        };
        Ok(Self { list, footnote })
    }
}

text_serde!(PartyListing => "a party listing such as `entity-list:fn5`");

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
            country: None,
            headquarters: None,
            kind: None,
            listings: None,
        }
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
