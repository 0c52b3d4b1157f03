//! Conditions in words.

use core::fmt;

use super::Condition;
use crate::{Activity, EndUse, ListingTie, PartyKind};

/// In words, as a clause that can follow *when*; a question stands there by its id
impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Always => f.write_str("always"),
            Self::Never => f.write_str("never"),
            Self::Destination(destinations) => write!(f, "the destination is in {destinations}"),
            Self::Origin(destinations) => write!(f, "the item leaves from {destinations}"),
            Self::OccupiedRegion(_) => f.write_str("the destination is in an occupied region"),
            Self::Activity(activities) => {
                f.write_str("it is ")?;
                joined(f, " or ", activities.iter().map(Activity::with_article))
            }
            Self::Item(items) => write!(f, "the item is {items}"),
            Self::Related(related) => {
                write!(f, "it is for {}", related.to)?;
                match related.controlled_for {
                    Some(reason) => write!(f, " as controlled for {reason}"),
                    None => Ok(()),
                }
            }
            Self::Meets(item) => write!(f, "the item meets the parameters of {item}"),
            Self::ControlledFor(reasons) => {
                f.write_str("the item is controlled for ")?;
                joined(f, ", ", reasons.iter())
            }
            Self::RequiredFor(reasons) => {
                f.write_str("a license is required for ")?;
                joined(f, ", ", reasons.iter())
            }
            Self::Granted(exception) => write!(f, "the item's entry lists {exception} for it"),
            Self::Barred(paragraph) => write!(f, "the item's entry bars {paragraph} for it"),
            Self::ValueAtMost(value) => write!(f, "the shipment is worth at most {value}"),
            Self::Place(place) => write!(f, "{} is in {}", place.of.title(), place.within),
            Self::OfKind(kind) => {
                f.write_str("a party is ")?;
                joined(f, " or ", kind.kinds.iter().map(PartyKind::title))
            }
            Self::Headquarters(headquarters) => write!(
                f,
                "a party, or its ultimate parent, is headquartered in {}",
                headquarters.within
            ),
            Self::Listed(listed) => match listed.tie {
                ListingTie::Itself => write!(f, "a party is listed: {}", listed.on),
                ListingTie::Owned => {
                    write!(
                        f,
                        "listed parties own half of a party or more: {}",
                        listed.on
                    )
                }
            },
            Self::EachListed(listed) => {
                write!(f, "every consignee and end user is listed: {}", listed.on)
            }
            Self::EndUse(uses) => {
                f.write_str("the item is for ")?;
                joined(f, " or ", uses.iter().map(EndUse::title))
            }
            Self::UsContentAbove(share) => {
                write!(f, "controlled US content is more than {share} percent")
            }
            Self::SubjectUnder(rules) => {
                f.write_str("the item is subject to the EAR under ")?;
                joined(f, ", ", rules.iter())
            }
            Self::SubjectOnlyUnder(only) => {
                f.write_str("the item is foreign-made and subject to the EAR only under ")?;
                joined(f, ", ", only.rules.iter())
            }
            Self::Transit(transit) => write!(
                f,
                "the route leads through {}, to which a license is required",
                transit.through
            ),
            Self::During(period) => match (period.from, period.until) {
                (None, None) => f.write_str("always"),
                (Some(from), None) => write!(f, "it is {from} or later"),
                (None, Some(until)) => write!(f, "it is {until} or earlier"),
                (Some(from), Some(until)) => write!(f, "it is from {from} to {until}"),
            },
            Self::Ask(question) => write!(f, "yes to {}", question.id()),
            Self::Stated(question) => write!(f, "it is stated: yes to {}", question.id()),
            Self::All(parts) => clauses(f, parts, " and "),
            Self::Any(parts) => clauses(f, parts, " or "),
            Self::NoneOf(parts) => {
                f.write_str("not (")?;
                clauses(f, parts, " or ")?;
                f.write_str(")")
            }
        }
    }
}

fn joined(
    f: &mut fmt::Formatter<'_>,
    between: &str,
    items: impl Iterator<Item = impl fmt::Display>,
) -> fmt::Result {
    for (index, item) in items.enumerate() {
        write!(f, "{}{item}", if index > 0 { between } else { "" })?;
    }
    Ok(())
}

fn clauses(f: &mut fmt::Formatter<'_>, parts: &[Condition], between: &str) -> fmt::Result {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            f.write_str(between)?;
        }
        if matches!(part, Condition::All(inner) | Condition::Any(inner) if inner.len() > 1) {
            write!(f, "({part})")?;
        } else {
            fmt::Display::fmt(part, f)?;
        }
    }
    Ok(())
}
