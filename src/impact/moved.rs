//! For which destinations a condition may come out otherwise in another policy.

use alloc::vec::Vec;

use crate::policy::{Bounds, Policy, Resolved, bounds};
use crate::{Condition, Country, CountrySet, Destinations, PartyRoles};

/// A condition with the sets behind it in its policy
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub(super) condition: &'a Condition,
    pub(super) resolved: &'a Resolved,
}

impl<'a> Text<'a> {
    pub(super) const fn new(condition: &'a Condition, resolved: &'a Resolved) -> Self {
        Self {
            condition,
            resolved,
        }
    }

    /// Destinations for which it holds or may hold, whatever the other facts are
    pub(super) fn bounds(self, policy: &Policy) -> Bounds {
        let rows = policy.index().atlas.rows;
        bounds(self.condition, self.resolved, rows, false)
    }

    /// How many of its parts say otherwise of a country, as such a part of a transaction, than the same
    /// text in the other policy
    pub(super) fn count(self, other: Self, part: CountryPart, country: Country) -> usize {
        let differs = |text: Self| text.resolved.countries.contains(country);
        if part.is_read_by(self.condition) {
            return usize::from(differs(self) != differs(other));
        }
        let inner = self.parts().zip(other.parts());
        inner
            .map(|(own, other)| own.count(other, part, country))
            .sum()
    }

    /// The roles of the parties of which it says otherwise, where they are based in a country, than the same
    /// text in the other policy
    pub(super) fn roles(self, other: Self, country: Country) -> PartyRoles {
        let within = |text: Self| text.resolved.countries.contains(country);
        match self.condition {
            Condition::Headquarters(based) if within(self) != within(other) => based.of,
            _ => {
                let parts = self.parts().zip(other.parts());
                let roles = parts.flat_map(|(own, other)| {
                    let roles: Vec<_> = own.roles(other, country).iter().collect();
                    roles
                });
                roles.collect()
            }
        }
    }

    pub(super) fn parts(self) -> impl Iterator<Item = Self> + Clone {
        let parts: &'a [Condition] = match self.condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts) => parts,
            _ => &[],
        };
        let resolved = self.resolved.parts.iter();
        parts.iter().zip(resolved).map(|(c, r)| Self::new(c, r))
    }

    /// Whether the two say the same in words; tables that were never touched share their rows, so
    /// that this rarely has to read them
    pub(super) fn says_the_same(self, other: Self) -> bool {
        same_condition(self.condition, other.condition)
    }
}

/// Whether two conditions are the same
pub(super) fn same_condition(one: &Condition, other: &Condition) -> bool {
    if core::ptr::eq(one, other) {
        return true;
    }
    match (one, other) {
        (Condition::All(a), Condition::All(b))
        | (Condition::Any(a), Condition::Any(b))
        | (Condition::NoneOf(a), Condition::NoneOf(b)) => same_rows(a, b, same_condition),
        (Condition::Destination(a), Condition::Destination(b)) => same_destinations(a, b),
        _ => one == other,
    }
}

fn same_destinations(one: &Destinations, other: &Destinations) -> bool {
    match (one, other) {
        (Destinations::All(a), Destinations::All(b))
        | (Destinations::Any(a), Destinations::Any(b))
        | (Destinations::NoneOf(a), Destinations::NoneOf(b)) => same_rows(a, b, same_destinations),
        _ => one == other,
    }
}

/// Whether two tables are the same, which is quick to tell where they share their memory
pub(super) fn same_rows<T>(one: &[T], other: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    one.len() == other.len()
        && (core::ptr::eq(one.as_ptr(), other.as_ptr())
            || one.iter().zip(other).all(|(a, b)| same(a, b)))
}

/// Destinations for which a transaction without parties, end uses or answers may find the condition
/// otherwise in the later policy
pub(super) fn moved(before: Text<'_>, after: Text<'_>, policies: (&Policy, &Policy)) -> CountrySet {
    if !before.says_the_same(after) {
        let rows = policies.0.index().atlas.rows;
        return undecided(
            before,
            after,
            policies,
            rows.union(policies.1.index().atlas.rows),
        );
    }
    let moved = by_structure(before, after, policies.1.index().atlas.rows);
    if moved.is_empty() {
        return moved;
    }
    undecided(before, after, policies, moved)
}

/// Those of the destinations for which the two do not come out alike for the destination alone
fn undecided(
    before: Text<'_>,
    after: Text<'_>,
    policies: (&Policy, &Policy),
    moved: CountrySet,
) -> CountrySet {
    let (before, after) = (before.bounds(policies.0), after.bounds(policies.1));
    let alike = before.certain.intersection(after.certain);
    let possible = before.possible.union(after.possible);
    moved.difference(alike).intersection(possible)
}

/// The same for two conditions that say the same over other sets
fn by_structure(before: Text<'_>, after: Text<'_>, rows: CountrySet) -> CountrySet {
    let differs = before
        .resolved
        .countries
        .symmetric_difference(after.resolved.countries);
    match before.condition {
        // An export leaves from the United States, and what stays in a country from there; of the rest
        // an ordinary act says nothing.
        Condition::Origin(_) if differs.contains(Country::US) => rows,
        Condition::Destination(_) | Condition::Origin(_) => differs,
        Condition::All(_) | Condition::Any(_) | Condition::NoneOf(_) => {
            let parts = before.parts().zip(after.parts());
            parts.fold(CountrySet::EMPTY, |all, (b, a)| {
                all.union(by_structure(b, a, rows))
            })
        }
        _ => CountrySet::EMPTY,
    }
}

/// What a country is to a rule
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter, strum::IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum CountryPart {
    /// Where the item goes, or of which country the person is a national
    Destination,
    /// Where the item leaves from
    Origin,
    /// Where a party is headquartered
    Headquarters,
    /// Another place, such as where the item was made
    Place,
    /// On the way
    Transit,
}

text_enum!(CountryPart => "what a country is to a rule, such as `destination`");

impl CountryPart {
    /// In running text, behind a country
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Destination => "as the destination",
            Self::Origin => "as the origin",
            Self::Headquarters => "as the seat of a party",
            Self::Place => "as another place",
            Self::Transit => "on the way",
        }
    }

    /// Whether a condition is about such a part of a transaction
    fn is_read_by(self, condition: &Condition) -> bool {
        match condition {
            Condition::Destination(_) => self == Self::Destination,
            condition => Self::of(condition) == Some(self),
        }
    }

    fn of(condition: &Condition) -> Option<Self> {
        Some(match condition {
            Condition::Origin(_) => Self::Origin,
            Condition::Headquarters(_) => Self::Headquarters,
            Condition::Place(_) => Self::Place,
            Condition::Transit(_) => Self::Transit,
            _ => return None,
        })
    }
}

/// Calls `found` on what moves in the parts of a condition that are about another country than the
/// destination: what the country is to it, the countries for which the whole may newly hold and those
/// for which it may no longer
pub(super) fn elsewhere(
    before: Text<'_>,
    after: Text<'_>,
    found: &mut dyn FnMut(CountryPart, CountrySet, CountrySet),
) {
    if before.says_the_same(after) {
        parts_elsewhere(before, after, false, found);
    }
}

fn parts_elsewhere(
    before: Text<'_>,
    after: Text<'_>,
    turned: bool,
    found: &mut dyn FnMut(CountryPart, CountrySet, CountrySet),
) {
    if let Some(part) = CountryPart::of(before.condition) {
        let (was, is) = (before.resolved.countries, after.resolved.countries);
        let (came, went) = (is.difference(was), was.difference(is));
        match turned {
            _ if was == is => {}
            false => found(part, came, went),
            true => found(part, went, came),
        }
    }
    let turned = turned != matches!(before.condition, Condition::NoneOf(_));
    for (before, after) in before.parts().zip(after.parts()) {
        parts_elsewhere(before, after, turned, found);
    }
}

impl Text<'_> {
    /// Whether neither the words nor any set behind them differ
    pub(super) fn is_untouched(self, other: Self) -> bool {
        fn same_sets(one: &Resolved, other: &Resolved) -> bool {
            one.countries == other.countries
                && one.parts.len() == other.parts.len()
                && one
                    .parts
                    .iter()
                    .zip(&*other.parts)
                    .all(|(a, b)| same_sets(a, b))
        }
        self.says_the_same(other) && same_sets(self.resolved, other.resolved)
    }
}
