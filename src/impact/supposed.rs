//! What a condition can come to when little of a transaction is known.

use super::moved::{CountryPart, Text};
use crate::policy::Resolved;
use crate::{
    Activities, Activity, Classification, Condition, Country, CountrySet, PartyRole, Region, Truth,
};

/// The little that is known: what a country is to the transaction, and perhaps what the item is and what
/// is done with it
///
/// Whatever else is said, a condition that comes out known comes out so.
#[derive(Clone, Copy)]
pub(super) struct Supposed<'a> {
    pub(super) part: CountryPart,
    pub(super) country: Country,
    /// The role of the party that the country is the seat of
    pub(super) role: Option<PartyRole>,
    /// The item, or what it is within
    pub(super) item: Option<Classification>,
    pub(super) activity: Option<Activity>,
    /// Where the item goes, if that is known to be one of some countries
    pub(super) within: Option<CountrySet>,
    /// What is taken to hold, or not to
    pub(super) taken: &'a [Taken<'a>],
}

/// A condition that has no parts, and whether it is taken to hold
pub(super) type Taken<'a> = (&'a Condition, bool);

impl Supposed<'_> {
    pub(super) const fn new(part: CountryPart, country: Country) -> Self {
        Self {
            part,
            country,
            role: None,
            item: None,
            activity: None,
            within: None,
            taken: &[],
        }
    }

    pub(super) const fn of(self, item: Classification) -> Self {
        Self {
            item: Some(item),
            ..self
        }
    }

    /// Whether it may be one of these acts: what leaves from the United States is exported, and what leaves
    /// from elsewhere is not
    pub(super) fn may_reach(&self, activities: Activities) -> bool {
        let fits = |activity| match activity {
            _ if self.part != CountryPart::Origin => true,
            Activity::Export | Activity::DeemedExport => self.country == Country::US,
            _ => self.country != Country::US,
        };
        activities.iter().any(fits)
    }

    /// Whether one of the texts may come out otherwise than the same in the other policy, by what the
    /// country is to the transaction: nothing beside that decides it in both
    pub(super) fn may_turn(&self, own: &[Text<'_>], others: &[Text<'_>]) -> bool {
        let blocked = |at: &Text<'_>| self.truth(at.condition, at.resolved) == Truth::No;
        let mut pairs = own.iter().zip(others);
        own.len() != others.len()
            || !pairs
                .clone()
                .any(|(own, other)| blocked(own) && blocked(other))
                && pairs.any(|(own, other)| self.may_turn_within(*own, *other))
    }

    fn may_turn_within(&self, own: Text<'_>, other: Text<'_>) -> bool {
        if !own.says_the_same(other) {
            return true;
        }
        let settles = match own.condition {
            Condition::All(_) => Truth::No,
            Condition::Any(_) | Condition::NoneOf(_) => Truth::Yes,
            _ => return own.count(other, self.part, self.country) > 0,
        };
        let settled = |at: Text<'_>| self.truth(at.condition, at.resolved) == settles;
        let mut parts = own.parts().zip(other.parts());
        !parts
            .clone()
            .any(|(own, other)| settled(own) && settled(other))
            && parts.any(|(own, other)| self.may_turn_within(own, other))
    }

    /// Whether all of the texts hold
    pub(super) fn all(&self, texts: &[Text<'_>]) -> Truth {
        let mut all = Truth::Yes;
        for text in texts {
            all = all & self.truth(text.condition, text.resolved);
            if all == Truth::No {
                break;
            }
        }
        all
    }

    pub(super) fn truth(&self, condition: &Condition, resolved: &Resolved) -> Truth {
        let any = |parts: &[Condition]| {
            let parts = parts.iter().zip(&*resolved.parts);
            parts.fold(Truth::No, |any, (part, resolved)| {
                any | self.truth(part, resolved)
            })
        };
        let within = || Truth::from(resolved.countries.contains(self.country));
        let mut taken = self.taken.iter();
        if let Some((_, holds)) = taken.find(|(taken, _)| *taken == condition) {
            return Truth::from(*holds);
        }
        match condition {
            Condition::Always => Truth::Yes,
            Condition::Never => Truth::No,
            Condition::Destination(_) if self.part == CountryPart::Destination => within(),
            Condition::Destination(_) => match self.within {
                Some(all) if all.is_subset(resolved.countries) => Truth::Yes,
                Some(all) if all.intersection(resolved.countries).is_empty() => Truth::No,
                _ => Truth::Unknown,
            },
            Condition::Origin(_) if self.part == CountryPart::Origin => within(),
            // What is said of one party or place settles only that there is one; an answer can say
            // so where the facts do not.
            Condition::Headquarters(based)
                if self.role.is_some_and(|role| based.of.contains(role)) =>
            {
                within() | Truth::Unknown
            }
            Condition::OccupiedRegion(_) if self.part == CountryPart::Destination => {
                let regional = Region::all().any(|region| region.country() == self.country);
                Truth::from(regional) & Truth::Unknown
            }
            Condition::Item(items) => self.item.map_or(Truth::Unknown, |item| items.covers(item)),
            Condition::Activity(activities) => {
                Truth::from(self.activity.map(|activity| activities.contains(activity)))
            }
            Condition::All(parts) => {
                let mut all = Truth::Yes;
                for (part, resolved) in parts.iter().zip(&*resolved.parts) {
                    all = all & self.truth(part, resolved);
                    if all == Truth::No {
                        break;
                    }
                }
                all
            }
            Condition::Any(parts) => any(parts),
            Condition::NoneOf(parts) => !any(parts),
            _ => Truth::Unknown,
        }
    }

    /// Calls `found` on what must hold, and what must not, for a text to come out so
    pub(super) fn take<'b>(&self, text: Text<'b>, holds: bool, found: &mut dyn FnMut(Taken<'b>)) {
        let (every, sense) = match text.condition {
            Condition::All(_) => (holds, holds),
            Condition::Any(_) => (!holds, holds),
            Condition::NoneOf(_) => (holds, !holds),
            condition => return found((condition, holds)),
        };
        let other = Truth::from(!sense);
        let mut open = text
            .parts()
            .filter(|part| every || self.truth(part.condition, part.resolved) != other);
        if every {
            open.for_each(|part| self.take(part, sense, found));
        } else if let (Some(only), None) = (open.next(), open.next()) {
            self.take(only, sense, found);
        }
    }
}
