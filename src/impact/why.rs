//! Why a rule does not move: read off the structure of its text and the country's memberships.

use core::fmt;

use crate::policy::{Bounds, Marks, Policy, bounds};
use crate::{ChartColumn, Condition, Country, CountryGroup, Destinations, GroupPolarity, ListName};

use super::moved::Text;

/// Why a rule still restricts a country
///
/// The order is the order in which one is given where a rule has several: what takes an edit of the
/// rule itself goes first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum WhyItStays {
    /// It names the country, itself, in a footnote of the chart or in a list that it points to
    NamesTheCountry(Option<ListName>),
    /// The Country Chart marks the country's row in this column
    ChartMark(ChartColumn),
    /// It is for members of this group, and the country is one
    OtherGroup(CountryGroup),
    /// It spares members of this group, or is open to them alone, and the country is none
    NeedsGroup(CountryGroup),
    /// It is open to countries that it names, and the country is not among them
    NeedsToBeNamed(Option<ListName>),
    /// It turns on who takes part, wherever they are
    PartyBased,
    /// It turns on what the item is for, wherever it goes
    EndUseBased,
    /// It reaches every destination, or nearly every one
    Worldwide,
}

impl fmt::Display for WhyItStays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NamesTheCountry(None) => f.write_str("names the country"),
            Self::NamesTheCountry(Some(list)) => write!(f, "names the country in the list {list}"),
            Self::ChartMark(column) => write!(f, "chart mark {column}"),
            Self::OtherGroup(group) => write!(f, "is for Country Group {group}"),
            Self::NeedsGroup(group) => write!(f, "needs Country Group {group}"),
            Self::NeedsToBeNamed(None) => f.write_str("needs the country to be named"),
            Self::NeedsToBeNamed(Some(list)) => write!(f, "needs to be in the list {list}"),
            Self::PartyBased => f.write_str("turns on the parties"),
            Self::EndUseBased => f.write_str("turns on the end use"),
            Self::Worldwide => f.write_str("worldwide"),
        }
    }
}

/// What puts a country in a predicate, or keeps it out
pub(super) fn of_destinations(
    policy: &Policy,
    destinations: &Destinations,
    country: Country,
    inside: bool,
) -> WhyItStays {
    let parts = |parts: &[Destinations], inside: bool| {
        let those = parts
            .iter()
            .filter(|part| policy.resolve(part).contains(country) == inside);
        those
            .map(|part| of_destinations(policy, part, country, inside))
            .min()
            .unwrap_or(WhyItStays::Worldwide)
    };
    match destinations {
        Destinations::Group(group) if inside => WhyItStays::OtherGroup(*group),
        Destinations::Group(group) => WhyItStays::NeedsGroup(*group),
        Destinations::Column(column) if inside => of_column(policy, *column, country),
        Destinations::Footnote(_) | Destinations::Countries(_) if inside => {
            WhyItStays::NamesTheCountry(None)
        }
        Destinations::List(name) if inside => WhyItStays::NamesTheCountry(Some(name.clone())),
        Destinations::List(name) => WhyItStays::NeedsToBeNamed(Some(name.clone())),
        Destinations::Footnote(_) | Destinations::Countries(_) => WhyItStays::NeedsToBeNamed(None),
        Destinations::Everywhere | Destinations::Column(_) => WhyItStays::Worldwide,
        Destinations::Any(of) | Destinations::All(of) => parts(of, inside),
        // To be in none is to lack them all; those that name other countries say nothing of this one.
        Destinations::NoneOf(of) if inside => spared(parts(of, false)),
        Destinations::NoneOf(of) => parts(of, true),
    }
}

/// Why a rule holds for whoever is not among some: only to be in a favorable group would help
fn spared(why: WhyItStays) -> WhyItStays {
    match why {
        WhyItStays::NeedsGroup(group) if group.polarity() == GroupPolarity::Favorable => {
            WhyItStays::NeedsGroup(group)
        }
        WhyItStays::NeedsGroup(_) | WhyItStays::NeedsToBeNamed(_) => WhyItStays::Worldwide,
        why => why,
    }
}

/// Why a column of the chart counts for a country
pub(super) fn of_column(policy: &Policy, column: ChartColumn, country: Country) -> WhyItStays {
    let recomputed = policy.data().chart == crate::policy::ChartMode::FromSectionText;
    match policy.column(column).map(|rule| &rule.marks) {
        Some(Marks::Section(section)) => of_destinations(policy, section, country, true),
        Some(Marks::ChartOrSection(section)) if recomputed => {
            of_destinations(policy, section, country, true)
        }
        _ => WhyItStays::ChartMark(column),
    }
}

/// Why a condition may hold for a country
pub(super) fn of_condition(policy: &Policy, text: Text<'_>, country: Country) -> WhyItStays {
    let mut kinds = Kinds::default();
    let place = walk(policy, text, country, true, &mut kinds);
    place
        .filter(|why| *why != WhyItStays::Worldwide)
        .unwrap_or(if kinds.party {
            WhyItStays::PartyBased
        } else if kinds.end_use {
            WhyItStays::EndUseBased
        } else {
            WhyItStays::Worldwide
        })
}

/// Why a condition fails for a country whatever the other facts are
pub(super) fn against(policy: &Policy, text: Text<'_>, country: Country) -> WhyItStays {
    let place = walk(policy, text, country, false, &mut Kinds::default());
    place.unwrap_or(WhyItStays::Worldwide)
}

/// What a condition turns on beside the destination
#[derive(Default)]
struct Kinds {
    party: bool,
    end_use: bool,
}

/// What the destination has to do with a condition's holding, or with its failing
fn walk(
    policy: &Policy,
    text: Text<'_>,
    country: Country,
    holds: bool,
    kinds: &mut Kinds,
) -> Option<WhyItStays> {
    match text.condition {
        Condition::Destination(destinations) => (text.resolved.countries.contains(country)
            == holds)
            .then(|| of_destinations(policy, destinations, country, holds)),
        Condition::Headquarters(_)
        | Condition::OfKind(_)
        | Condition::Listed(_)
        | Condition::EachListed(_) => {
            // Parties whom a rule spares do not set it off.
            kinds.party |= holds;
            None
        }
        Condition::EndUse(_) => {
            kinds.end_use |= holds;
            None
        }
        Condition::All(_) | Condition::Any(_) | Condition::NoneOf(_) => {
            let turned = matches!(text.condition, Condition::NoneOf(_));
            let inside = holds != turned;
            // One part is enough; where one is sure, the others have no say.
            let one_is_enough =
                matches!(text.condition, Condition::Any(_)) == holds && !turned || turned && !holds;
            let sure = |part: Text<'_>| !may(policy, part, country, !inside);
            let settled = one_is_enough && text.parts().any(sure);
            let mut whys = None;
            for part in text.parts() {
                // Parts that cannot come out so have no say in it.
                if !may(policy, part, country, inside) || settled && !sure(part) {
                    continue;
                }
                let why = walk(policy, part, country, inside, kinds);
                let why = why.map(|why| if turned && holds { spared(why) } else { why });
                whys = match (whys, why) {
                    (Some(one), Some(other)) => Some(core::cmp::min(one, other)),
                    (one, other) => one.or(other),
                };
            }
            whys
        }
        _ => None,
    }
}

/// Whether a condition may hold for the country, or may fail for it
fn may(policy: &Policy, text: Text<'_>, country: Country, holds: bool) -> bool {
    let Bounds { certain, possible } = bounds(
        text.condition,
        text.resolved,
        policy.index().atlas.rows,
        false,
    );
    if holds {
        possible.contains(country)
    } else {
        !certain.contains(country)
    }
}
