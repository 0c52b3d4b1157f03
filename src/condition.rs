//! When a rule applies: one closed language for every rule.

mod words;

use crate::destinations::Direction;
use crate::items::Rows;
use crate::question::Question;
use crate::{
    Activities, CclItem, ChartColumn, Classification, CountryGroup, Date, Destinations, EndUses,
    ExceptionParagraph, Items, LicenseException, ListRef, ListingTie, PartyKinds, PartyRoles,
    Percent, PlaceKind, ProvisionId, ReasonForControl, Reasons, Truth, Usd,
};

/// A condition over the facts of a transaction
///
/// It evaluates to a [`Truth`](crate::Truth): a fact that was not given makes it unknown, and each
/// part that can be unknown knows the question that would settle it. It prints itself in words and
/// knows, by structure, which way a Country Group moves it ([`direction`](Self::direction)).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Condition {
    /// Holds for every transaction
    Always,
    /// Holds for none
    Never,
    /// The destination is one of these
    Destination(Destinations),
    /// The item leaves from one of these
    Origin(Destinations),
    /// The destination is in an occupied region that the rule covers (15 CFR 746.6)
    OccupiedRegion(Question),
    /// The activity is one of these
    Activity(Activities),
    /// The item is classified as one of these
    Item(Items),
    /// The software or technology is for one of these items
    Related(Related),
    /// The item meets or exceeds the parameters of another entry or paragraph
    Meets(CclItem),
    /// The entry controls the item for one of these reasons
    ControlledFor(Reasons),
    /// A license is required for one of these reasons
    RequiredFor(Reasons),
    /// The item's entry makes it eligible for the License Exception, at its value
    Granted(LicenseException),
    /// The item's entry bars it from the License Exception, or from a paragraph of it
    Barred(ExceptionParagraph),
    /// The shipment is worth no more than this
    ValueAtMost(Usd),
    /// Something else than the destination is in one of these countries
    Place(Place),
    /// A party in one of these roles is headquartered there, or its ultimate parent is
    Headquarters(Headquarters),
    /// A party in one of these roles is of such a kind
    OfKind(OfKind),
    /// A party in one of these roles is on a list
    Listed(Listed),
    /// There is a party in each of these roles, and all of them are on the list themselves
    EachListed(EachListed),
    /// The item is for one of these end uses; unknown while no end use is stated
    EndUse(EndUses),
    /// Controlled content from the United States makes up more than this share of the item's value
    UsContentAbove(Percent),
    /// The item is subject to the EAR under one of these rules of the policy's scope
    SubjectUnder(Rows<ProvisionId>),
    /// The item is foreign-made, and subject to the EAR under no other rules of the policy's scope
    SubjectOnlyUnder(SubjectOnlyUnder),
    /// The route leads through one of these countries, to which a direct shipment would need a
    /// license that no exception takes the place of
    Transit(Transit),
    /// The transaction falls in these days
    During(Period),
    /// A question about the facts is answered with *yes*
    Ask(Question),
    /// The same of what takes a transaction out of a rule and only the sender can claim: it counts
    /// only when it is stated, so that nobody is asked
    Stated(Question),
    /// Every part holds
    All(Rows<Condition>),
    /// At least one part holds
    Any(Rows<Condition>),
    /// No part holds
    NoneOf(Rows<Condition>),
}

/// What software or technology is for
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Related {
    /// The items
    pub to: Items,
    /// The reason that the items must themselves be controlled for
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub controlled_for: Option<ReasonForControl>,
}

impl Related {
    /// Whether it may be about one of these items
    pub(crate) fn names(&self, items: &[CclItem]) -> bool {
        let mut items = items.iter();
        items.any(|item| self.to.covers(Classification::Listed(*item)) != Truth::No)
    }
}

/// Where parties, or their ultimate parents, are headquartered
///
/// The parties that a transaction names in these roles are taken to be all of them, once it names an
/// ultimate consignee or an end user where those count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Headquarters {
    /// The parties that count
    pub of: PartyRoles,
    /// Where
    pub within: Destinations,
    /// The question for whoever has not said
    pub question: Question,
}

/// A place that a rule asks for and that need not be the destination
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Place {
    /// The place of what
    pub of: PlaceKind,
    /// Where
    pub within: Destinations,
    /// The question for whoever has not said
    pub question: Question,
}

/// What kind of person parties are
///
/// The parties that a transaction names in these roles are taken to be all of them, once it names an
/// ultimate consignee or an end user where those count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct OfKind {
    /// The parties that count
    pub of: PartyRoles,
    /// The kinds
    pub kinds: PartyKinds,
    /// The question for whoever has not said
    pub question: Question,
}

/// A list that a party may be on
///
/// The parties that a transaction names in these roles are taken to be all of them, once it names an
/// ultimate consignee or an end user where those count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Listed {
    /// The parties that count
    pub of: PartyRoles,
    /// The list, with its footnote where the rule names one
    pub on: ListRef,
    /// How the party must be tied to the listing
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "ListingTie::is_itself")
    )]
    pub tie: ListingTie,
    /// Whether an entry counts only for the items for which it requires a license itself
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "core::ops::Not::not")
    )]
    pub for_its_items: bool,
    /// The question for whoever has not screened the parties
    pub question: Question,
}

/// Countries on the way that count as destinations
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Transit {
    /// The countries
    pub through: Destinations,
    /// Whether a License Exception would authorize a direct shipment there
    pub question: Question,
}

/// The only rules under which a foreign-made item is subject to the EAR
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SubjectOnlyUnder {
    /// The rules of the policy's scope
    pub rules: Rows<ProvisionId>,
    /// The question for whoever has not said where the item was made
    pub question: Question,
}

/// An approval that every party in some roles must hold; it counts only when it is stated
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct EachListed {
    /// The parties that count; there must be one in each of these roles
    pub of: PartyRoles,
    /// The list
    pub on: ListRef,
}

/// From one day to another, both included
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Period {
    /// The first day; `None` when there is no beginning
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub from: Option<Date>,
    /// The last day; `None` when there is no end
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub until: Option<Date>,
}

impl Period {
    /// Whether the day is in the period
    #[must_use]
    pub fn contains(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Condition {
    /// [`Always`](Self::Always), for the fields that it is the default of
    #[cfg(feature = "serde")]
    pub(crate) const fn always() -> Self {
        Self::Always
    }

    /// Whether it holds for every transaction by its form
    #[must_use]
    pub const fn is_always(&self) -> bool {
        matches!(self, Self::Always)
    }

    /// The condition that every part holds
    #[must_use]
    pub fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        Self::All(parts.into_iter().collect())
    }

    /// The condition that at least one part holds
    #[must_use]
    pub fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        Self::Any(parts.into_iter().collect())
    }

    /// The condition that no part holds
    #[must_use]
    pub fn none_of(parts: impl IntoIterator<Item = Self>) -> Self {
        Self::NoneOf(parts.into_iter().collect())
    }

    /// How the destination's joining a Country Group moves the condition, read off the structure
    ///
    /// Groups of the origin and of parties' headquarters are facts about somebody else: they are
    /// counted in, because the same country may play that part as well.
    #[must_use]
    pub fn direction(
        &self,
        group: CountryGroup,
        column: &dyn Fn(ChartColumn, CountryGroup) -> Direction,
    ) -> Direction {
        let joined = |parts: &[Self]| {
            parts.iter().fold(Direction::Still, |so_far, part| {
                so_far.and(part.direction(group, column))
            })
        };
        match self {
            Self::Destination(destinations) | Self::Origin(destinations) => {
                destinations.direction(group, column)
            }
            Self::Headquarters(headquarters) => headquarters.within.direction(group, column),
            Self::Place(place) => place.within.direction(group, column),
            // Whether the stop needs a license hangs on every other rule.
            Self::Transit(_) => Direction::Mixed,
            Self::All(parts) | Self::Any(parts) => joined(parts),
            Self::NoneOf(parts) => joined(parts).reversed(),
            Self::Always
            | Self::Never
            | Self::OccupiedRegion(_)
            | Self::Activity(_)
            | Self::Item(_)
            | Self::Related(_)
            | Self::Meets(_)
            | Self::ControlledFor(_)
            | Self::RequiredFor(_)
            | Self::Granted(_)
            | Self::Barred(_)
            | Self::ValueAtMost(_)
            | Self::OfKind(_)
            | Self::Listed(_)
            | Self::EachListed(_)
            | Self::EndUse(_)
            | Self::UsContentAbove(_)
            | Self::SubjectUnder(_)
            | Self::SubjectOnlyUnder(_)
            | Self::During(_)
            | Self::Ask(_)
            | Self::Stated(_) => Direction::Still,
        }
    }

    /// Calls `visit` on this condition and every part of it
    pub fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a Self)) {
        visit(self);
        if let Self::All(parts) | Self::Any(parts) | Self::NoneOf(parts) = self {
            for part in parts.iter() {
                part.visit(visit);
            }
        }
    }

    /// The question that this part itself asks, not those of its parts
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        match self {
            Self::OccupiedRegion(question) | Self::Ask(question) | Self::Stated(question) => {
                Some(question)
            }
            Self::SubjectOnlyUnder(only) => Some(&only.question),
            Self::Transit(transit) => Some(&transit.question),
            Self::Headquarters(headquarters) => Some(&headquarters.question),
            Self::Place(place) => Some(&place.question),
            Self::OfKind(kind) => Some(&kind.question),
            Self::Listed(listed) => Some(&listed.question),
            _ => None,
        }
    }

    /// The destination predicates of this part itself, not those of its parts
    #[must_use]
    pub fn destinations(&self) -> Option<&Destinations> {
        match self {
            Self::Destination(destinations) | Self::Origin(destinations) => Some(destinations),
            Self::Headquarters(headquarters) => Some(&headquarters.within),
            Self::Place(place) => Some(&place.within),
            Self::Transit(transit) => Some(&transit.through),
            _ => None,
        }
    }
}

impl From<Destinations> for Condition {
    fn from(destinations: Destinations) -> Self {
        Self::Destination(destinations)
    }
}

impl From<Question> for Condition {
    fn from(question: Question) -> Self {
        Self::Ask(question)
    }
}
