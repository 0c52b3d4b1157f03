//! The lists that a party can be on, and what an entry of one says.

use core::fmt;
use core::str::FromStr;

use alloc::vec::Vec;
use strum::{EnumIter, IntoStaticStr};

use crate::{ExceptionParagraph, Items, ParseError, ReviewPolicy};

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
    /// Specially Designated Nationals of the Treasury Department under one of the identifiers that
    /// § 744.8(a)(1) names (15 CFR 744.8)
    Sdn,
    /// Specially Designated Nationals under another identifier: the Treasury Department's rules
    /// apply, § 744.8 does not
    SdnOther,
    /// Persons under a sanction that bars licenses for any item (15 CFR 744.19(a) to (c), (e))
    Sanctioned,
    /// Persons under a missile sanction that bars licenses for items controlled for missile
    /// technology (15 CFR 744.19(d))
    MissileSanctioned,
    /// Persons debarred under the Arms Export Control Act (22 CFR 127.7): a red flag under the EAR
    Debarred,
    /// Persons named in a notice that BIS gave the sender (such as 15 CFR 744.11(c), 744.21(b))
    Informed,
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
            Self::Sdn => "Specially Designated Nationals List, an identifier of § 744.8",
            Self::SdnOther => "Specially Designated Nationals List, another identifier",
            Self::Sanctioned => "persons under a sanction that bars every license",
            Self::MissileSanctioned => "persons under a missile sanction",
            Self::Debarred => "persons debarred under the Arms Export Control Act",
            Self::Informed => "persons named in a notice from BIS",
            Self::ApprovedUae => "approved UAE entities of Supplement No. 8 to part 740",
        }
    }
}

/// Footnotes of an Entity List entry, 1 to 5 (15 CFR 744.11(a)(2))
///
/// ```
/// use export_control::Footnotes;
///
/// let huawei = Footnotes::of(&[1, 2]);
/// assert!(huawei.contains(1) && !huawei.contains(4));
/// assert_eq!(huawei.iter().collect::<Vec<_>>(), [1, 2]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Footnotes(u8);

impl Footnotes {
    /// No footnote
    pub const NONE: Self = Self(0);

    /// The highest number that the Entity List uses
    pub const LAST: u8 = 5;

    /// The set holding exactly these; numbers that no entry carries are left out
    #[must_use]
    pub const fn of(numbers: &[u8]) -> Self {
        let mut set = Self::NONE;
        let mut rest = numbers;
        while let [first, tail @ ..] = rest {
            set = set.with(*first);
            rest = tail;
        }
        set
    }

    /// This set and one more
    #[must_use]
    pub const fn with(self, number: u8) -> Self {
        if number == 0 || number > Self::LAST {
            return self;
        }
        Self(self.0 | 1 << number)
    }

    /// Whether the footnote is among them
    #[must_use]
    pub const fn contains(self, number: u8) -> bool {
        number <= Self::LAST && self.0 & (1 << number) != 0
    }

    /// Whether there is none
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The footnotes, in order
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (1..=Self::LAST).filter(move |number| self.contains(*number))
    }
}

impl FromIterator<u8> for Footnotes {
    fn from_iter<I: IntoIterator<Item = u8>>(numbers: I) -> Self {
        numbers.into_iter().fold(Self::NONE, Self::with)
    }
}

/// The list, or the footnote of the Entity List, that a rule names; printed `entity-list:fn5`
///
/// ```
/// use export_control::{ListKind, ListRef};
///
/// let named: ListRef = "entity-list:fn5".parse()?;
/// assert_eq!(named, ListRef { list: ListKind::EntityList, footnote: Some(5) });
/// # Ok::<(), export_control::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListRef {
    /// The list
    pub list: ListKind,
    /// The footnote of an Entity List entry, 1 to 5 (15 CFR 744.11(a)(2))
    pub footnote: Option<u8>,
}

impl fmt::Display for ListRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.list)?;
        match self.footnote {
            Some(footnote) => write!(f, ":fn{footnote}"),
            None => Ok(()),
        }
    }
}

impl FromStr for ListRef {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let wrong = || ParseError::new(text, "a list such as `entity-list:fn5`");
        let listing: PartyListing = text.parse().map_err(|_| wrong())?;
        let mut footnotes = listing.footnotes.iter();
        match (listing.tie, footnotes.next(), footnotes.next()) {
            (ListingTie::Itself, footnote, None) => Ok(Self {
                list: listing.list,
                footnote,
            }),
            _ => Err(wrong()),
        }
    }
}

text_serde!(ListRef => "a list such as `entity-list:fn5`");

/// How a party is tied to a listing
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum ListingTie {
    /// It is listed itself
    #[default]
    Itself,
    /// It is not listed, and listed parties own half of it or more, directly or indirectly, alone
    /// or together (Supplement No. 8 to part 744, which was stayed until 2026-11-09)
    Owned,
}

text_enum!(ListingTie => "`itself` or `owned`");

impl ListingTie {
    #[cfg(feature = "serde")]
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    pub(crate) const fn is_itself(&self) -> bool {
        matches!(self, Self::Itself)
    }
}

/// What screening found of a party: an entry of a list
///
/// Printed and read `entity-list`, `entity-list:fn1:fn2` or, of a party that listed parties own,
/// `entity-list:fn4:owned`. In JSON the same text, or an object that says more:
///
/// ```json
/// {"list": "entity-list", "footnotes": [4], "items": "CCL", "review_policy": "policy_of_denial",
///  "exceptions": ["GOV(b)"], "tie": "owned"}
/// ```
///
/// ```
/// use export_control::{ListKind, PartyListing};
///
/// let listing: PartyListing = "entity-list:fn5".parse()?;
/// assert_eq!(listing, PartyListing::on(ListKind::EntityList).footnote(5));
/// # Ok::<(), export_control::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct PartyListing {
    /// The list
    pub list: ListKind,
    /// The footnotes of an Entity List entry
    pub footnotes: Footnotes,
    /// The items for which the entry requires a license; all that are subject to the EAR when it
    /// is not given
    pub items: Option<Items>,
    /// The license review policy that the entry states; unknown when it is not given
    pub review: Option<ReviewPolicy>,
    /// The License Exceptions that the entry leaves; none when it is not given
    pub exceptions: Vec<ExceptionParagraph>,
    /// How the party is tied to the listing
    pub tie: ListingTie,
}

impl PartyListing {
    /// An entry of a list of which nothing else is said: it covers every item and leaves no
    /// License Exception
    #[must_use]
    pub const fn on(list: ListKind) -> Self {
        Self {
            list,
            footnotes: Footnotes::NONE,
            items: None,
            review: None,
            exceptions: Vec::new(),
            tie: ListingTie::Itself,
        }
    }

    /// The entry, with one more footnote
    #[must_use]
    pub const fn footnote(mut self, number: u8) -> Self {
        self.footnotes = self.footnotes.with(number);
        self
    }

    /// The entry, which requires a license for these items only
    #[must_use]
    pub fn for_items(mut self, items: Items) -> Self {
        self.items = Some(items);
        self
    }

    /// The entry, with the license review policy that it states
    #[must_use]
    pub const fn reviewed(mut self, policy: ReviewPolicy) -> Self {
        self.review = Some(policy);
        self
    }

    /// The entry, which leaves this License Exception or this paragraph of one
    #[must_use]
    pub fn leaving(mut self, exception: ExceptionParagraph) -> Self {
        self.exceptions.push(exception);
        self
    }

    /// The listing of parties that own half of this one or more
    #[must_use]
    pub const fn of_owners(mut self) -> Self {
        self.tie = ListingTie::Owned;
        self
    }

    /// Whether a party so listed is on the list that a rule names; a rule that names a footnote
    /// is met only by that footnote
    #[must_use]
    pub fn meets(&self, rule: ListRef) -> bool {
        self.list == rule.list
            && rule
                .footnote
                .is_none_or(|number| self.footnotes.contains(number))
    }
}

impl From<ListKind> for PartyListing {
    fn from(list: ListKind) -> Self {
        Self::on(list)
    }
}

impl From<ListRef> for PartyListing {
    fn from(named: ListRef) -> Self {
        let listing = Self::on(named.list);
        named
            .footnote
            .into_iter()
            .fold(listing, PartyListing::footnote)
    }
}

/// Its list, footnotes and tie; what else the entry says is left out
impl fmt::Display for PartyListing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.list)?;
        for footnote in self.footnotes.iter() {
            write!(f, ":fn{footnote}")?;
        }
        match self.tie {
            ListingTie::Itself => Ok(()),
            ListingTie::Owned => f.write_str(":owned"),
        }
    }
}

impl FromStr for PartyListing {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let wrong = || ParseError::new(text, LISTING);
        let mut words = text.split(':').map(str::trim);
        let list: ListKind = words
            .next()
            .unwrap_or_default()
            .parse()
            .map_err(|_| wrong())?;
        let mut listing = Self::on(list);
        for word in words {
            if word == ListingTie::Owned.as_str() && listing.tie == ListingTie::Itself {
                listing.tie = ListingTie::Owned;
                continue;
            }
            let number = word.strip_prefix("fn").and_then(|n| n.parse().ok());
            let number = number.filter(|n| (1..=Footnotes::LAST).contains(n));
            listing = match number {
                Some(number) if list == ListKind::EntityList => listing.footnote(number),
                _ => return Err(wrong()),
            };
        }
        Ok(listing)
    }
}

const LISTING: &str = "a party listing such as `entity-list:fn5`";

#[cfg(feature = "serde")]
mod form {
    //! The JSON form of a listing: its text, or an object that says what else the entry states.

    use core::fmt;

    use alloc::string::ToString;
    use alloc::vec::Vec;

    use serde::de::value::MapAccessDeserializer;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{Footnotes, LISTING, ListKind, ListingTie, PartyListing};
    use crate::{ExceptionParagraph, Items, ReviewPolicy};

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields, rename = "PartyListing")]
    struct Entry {
        list: ListKind,
        #[serde(default, skip_serializing_if = "Footnotes::is_empty_ref")]
        footnotes: Footnotes,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        items: Option<Items>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        review_policy: Option<ReviewPolicy>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        exceptions: Vec<ExceptionParagraph>,
        #[serde(default, skip_serializing_if = "ListingTie::is_itself")]
        tie: ListingTie,
    }

    impl Footnotes {
        #[expect(
            clippy::trivially_copy_pass_by_ref,
            reason = "serde passes a reference"
        )]
        const fn is_empty_ref(&self) -> bool {
            self.is_empty()
        }
    }

    impl Serialize for Footnotes {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_seq(self.iter())
        }
    }

    impl<'de> Deserialize<'de> for Footnotes {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let numbers = Vec::<u8>::deserialize(deserializer)?;
            match numbers.iter().find(|n| !(1..=Self::LAST).contains(*n)) {
                Some(number) => Err(serde::de::Error::custom(alloc::format!(
                    "no entry of the Entity List carries footnote {number}"
                ))),
                None => Ok(Self::of(&numbers)),
            }
        }
    }

    impl Serialize for PartyListing {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            if self.items.is_none() && self.review.is_none() && self.exceptions.is_empty() {
                return serializer.serialize_str(&self.to_string());
            }
            Entry {
                list: self.list,
                footnotes: self.footnotes,
                items: self.items.clone(),
                review_policy: self.review,
                exceptions: self.exceptions.clone(),
                tie: self.tie,
            }
            .serialize(serializer)
        }
    }

    impl<'de> Deserialize<'de> for PartyListing {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct TextOrEntry;
            impl<'de> serde::de::Visitor<'de> for TextOrEntry {
                type Value = PartyListing;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, "{LISTING}, or an object with its list")
                }

                fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<PartyListing, E> {
                    text.parse().map_err(E::custom)
                }

                fn visit_map<A: serde::de::MapAccess<'de>>(
                    self,
                    map: A,
                ) -> Result<PartyListing, A::Error> {
                    let entry = Entry::deserialize(MapAccessDeserializer::new(map))?;
                    Ok(PartyListing {
                        list: entry.list,
                        footnotes: entry.footnotes,
                        items: entry.items,
                        review: entry.review_policy,
                        exceptions: entry.exceptions,
                        tie: entry.tie,
                    })
                }
            }
            deserializer.deserialize_any(TextOrEntry)
        }
    }
}
