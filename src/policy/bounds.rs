//! What the destination alone says of a condition, whatever the other facts are, and whether it
//! waits for more than every transaction says.

use alloc::vec::Vec;

use super::atlas::Resolved;
use crate::{Activity, Condition, Country, CountrySet, Region};

/// Destinations for which a condition certainly holds, and for which it may
#[derive(Clone, Copy)]
pub(crate) struct Bounds {
    pub(crate) certain: CountrySet,
    pub(crate) possible: CountrySet,
}

/// The bounds of a condition when only the destination is known, or when it is an ordinary export
/// from the United States in which no party holds a special approval
/// and nothing special is claimed
pub(crate) fn bounds(
    condition: &Condition,
    resolved: &Resolved,
    rows: CountrySet,
    ordinary: bool,
) -> Bounds {
    let known = |holds: bool| {
        let set = if holds { rows } else { CountrySet::EMPTY };
        Bounds {
            certain: set,
            possible: set,
        }
    };
    let unknown = Bounds {
        certain: CountrySet::EMPTY,
        possible: rows,
    };
    let parts = |parts: &[Condition]| {
        parts
            .iter()
            .zip(&*resolved.parts)
            .map(|(part, resolved)| bounds(part, resolved, rows, ordinary))
            .collect::<Vec<_>>()
    };
    let union = |parts: Vec<Bounds>| {
        parts.iter().fold(known(false), |all, part| Bounds {
            certain: all.certain.union(part.certain),
            possible: all.possible.union(part.possible),
        })
    };
    match condition {
        Condition::Always => known(true),
        Condition::Never => known(false),
        Condition::Destination(_) => Bounds {
            certain: resolved.countries,
            possible: resolved.countries,
        },
        Condition::Activity(activities) if ordinary => known(activities.contains(Activity::Export)),
        Condition::Origin(_) if ordinary => known(resolved.countries.contains(Country::US)),
        Condition::EachListed(_) | Condition::Stated(_) if ordinary => known(false),
        Condition::OccupiedRegion(_) => Bounds {
            certain: CountrySet::EMPTY,
            possible: Region::all().map(Region::country).collect(),
        },
        Condition::All(all) => parts(all).iter().fold(known(true), |all, part| Bounds {
            certain: all.certain.intersection(part.certain),
            possible: all.possible.intersection(part.possible),
        }),
        Condition::Any(any) => union(parts(any)),
        Condition::NoneOf(none) => {
            let any = union(parts(none));
            Bounds {
                certain: rows.difference(any.possible),
                possible: rows.difference(any.certain),
            }
        }
        _ => unknown,
    }
}

/// Whether the condition can hold only of a transaction that states a party, an end use, a route, a
/// place, the content of the item or an answer
pub(crate) fn waits(condition: &Condition) -> bool {
    match condition {
        Condition::Never
        | Condition::EachListed(_)
        | Condition::SubjectUnder(_)
        | Condition::Transit(_) => true,
        Condition::All(parts) => parts.iter().any(waits),
        Condition::Any(parts) => parts.iter().all(waits),
        Condition::NoneOf(parts) => parts.iter().any(is_open_unstated),
        atom => is_open_unstated(atom),
    }
}

/// Whether it is open while nothing of the kind is stated
const fn is_open_unstated(condition: &Condition) -> bool {
    matches!(
        condition,
        Condition::Listed(_)
            | Condition::OfKind(_)
            | Condition::Headquarters(_)
            | Condition::EndUse(_)
            | Condition::Place(_)
            | Condition::UsContentAbove(_)
            | Condition::SubjectOnlyUnder(_)
            | Condition::Ask(_)
    )
}
