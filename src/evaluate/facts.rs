//! The facts of a transaction, and what a condition makes of them.

mod item;
mod parties;

pub(super) use item::eligibility;

use super::alike::Alike;
use super::{scope, transit};
use crate::policy::{IndexedBasis, Policy, Resolved};
use crate::transaction::{Answers, Transaction};
use crate::{
    Activity, CclItem, Classification, Condition, Country, CountrySet, Date, EndUse, EndUses,
    Party, Percent, Places, ReasonForControl, Reasons, Region, SubjectOnlyUnder, Truth, Usd,
};

use crate::determination::{Open, Requirement};

/// The facts of a transaction, its places resolved to the rows that govern them
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) classification: Classification,
    /// The item as it was named, before an answer placed it more exactly
    pub(super) named: Classification,
    /// The position of the item's entry
    pub(crate) entry: Option<usize>,
    pub(crate) related_to: Option<&'a [CclItem]>,
    /// The same, as far as it can be believed where exceptions are weighed
    related_for_exceptions: Option<&'a [CclItem]>,
    pub(crate) activity: Activity,
    /// The row that governs the place that the item leaves from
    origin: Option<Country>,
    /// The row that governs the destination
    pub(crate) row: Option<Country>,
    pub(super) region: Option<Region>,
    destination: Country,
    pub(super) value: Option<Usd>,
    places: &'a Places,
    parties: &'a [Party],
    end_uses: &'a [EndUse],
    us_content: Option<Percent>,
    /// Countries on the way
    pub(super) via: &'a [Country],
    /// The rules under which the item is subject to the regulations
    pub(super) subject: scope::Subject,
    pub(crate) date: Date,
    /// The reasons for which a license is required
    required: Known,
    /// The reasons that the item's own entry controls it for, once they have been read
    controlled: Option<Known>,
    answers: &'a Answers,
    /// Where it is noted what is read of the destination, for whoever wants to know
    alike: Option<&'a Alike>,
}

/// Reasons of which it is known, or open, whether they apply
#[derive(Clone, Copy, Debug, PartialEq)]
struct Known {
    certain: Reasons,
    possible: Reasons,
}

impl Known {
    const NOTHING: Self = Self {
        certain: Reasons::EMPTY,
        possible: Reasons::EMPTY,
    };

    fn note(&mut self, reason: ReasonForControl, truth: Truth) {
        match truth {
            Truth::Yes => self.certain = self.certain.with(reason),
            Truth::Unknown => self.possible = self.possible.with(reason),
            Truth::No => {}
        }
    }

    const fn any_of(self, reasons: Reasons) -> Truth {
        if self.certain.intersects(reasons) {
            Truth::Yes
        } else if self.possible.intersects(reasons) {
            Truth::Unknown
        } else {
            Truth::No
        }
    }
}

static NO_ANSWERS: Answers = Answers::new();
static NO_PLACES: Places = Places::NONE;

/// What the item is for, as far as it can be believed
///
/// Technology is classified by what it is for, so that items which no rule of its entry names say
/// nothing: a slip there must not clear it. That it is for none of them is an answer of its own.
fn related_to<'a>(
    policy: &Policy,
    transaction: &'a Transaction,
    own: CclItem,
) -> Option<&'a [CclItem]> {
    let none_named = transaction.answers.get_derived(&Open::Related(own).id()) == Truth::No;
    match transaction.item.related_to.as_deref() {
        Some(items) if policy.names_related(own, items) => Some(items),
        _ if none_named => Some(&[]),
        _ => None,
    }
}

/// The position of the entry that an item is classified under
fn entry(policy: &Policy, classification: Classification) -> Option<usize> {
    let item = classification.listed()?;
    policy.index().entry(item.eccn())
}

impl<'a> Facts<'a> {
    pub(crate) fn of(policy: &'a Policy, transaction: &'a Transaction) -> Self {
        Self::noting(policy, transaction, None)
    }

    /// The same, which notes what is read of the destination
    pub(crate) fn noting(
        policy: &'a Policy,
        transaction: &'a Transaction,
        alike: Option<&'a Alike>,
    ) -> Self {
        let governing = |country| policy.index().governing(country);
        let classification = match transaction.item.classification {
            // Someone who has looked says that the item is in none of the finer paragraphs.
            Classification::Listed(item)
                if transaction.answers.get_derived(&Open::Paragraph(item).id()) == Truth::No =>
            {
                Classification::Listed(item.remainder())
            }
            other => other,
        };
        let (related_to, related_for_exceptions) = match classification {
            Classification::Listed(own) => {
                let believed = related_to(policy, transaction, own);
                let said = transaction.item.related_to.as_deref();
                let named = said.filter(|items| policy.exceptions_name_related(own, items));
                (believed, believed.or(named))
            }
            Classification::Ear99 | Classification::NotSubject => (None, None),
        };
        let facts = Self {
            policy,
            classification,
            named: transaction.item.classification,
            entry: entry(policy, classification),
            related_to,
            related_for_exceptions,
            activity: transaction.activity,
            origin: transaction.from.and_then(governing),
            row: governing(transaction.destination),
            region: transaction.region,
            destination: transaction.destination,
            value: transaction.item.value_usd,
            places: &transaction.places,
            parties: &transaction.parties,
            end_uses: &transaction.end_uses,
            us_content: transaction.item.us_content_percent,
            via: &transaction.via,
            subject: scope::Subject::PRESUMED,
            date: transaction.date,
            required: Known::NOTHING,
            controlled: None,
            answers: &transaction.answers,
            alike,
        };
        Self {
            subject: scope::Subject::of(&facts),
            ..facts
        }
    }

    /// The same facts of a shipment that ends in a country on its way
    pub(super) fn ending_at(self, country: Country) -> Self {
        Self {
            row: self.policy.index().governing(country),
            destination: country,
            region: None,
            via: &[],
            // What is read of a country on the way is not read of the destination.
            alike: None,
            ..self
        }
    }

    /// Whether anything is stated that can set a rule off
    pub(super) fn sets_off(&self) -> bool {
        !self.parties.is_empty()
            || !self.end_uses.is_empty()
            || !self.via.is_empty()
            || !self.answers.is_empty()
            || !self.places.is_empty()
            || self.us_content.is_some()
            // Some rule of the policy waits for nothing that must be stated.
            || self.policy.index().unprompted
    }

    /// Whether it is said where the item was made
    pub(super) fn says_where_made(&self) -> bool {
        !self.places.manufacture.is_empty()
    }

    pub(super) const fn parties(&self) -> &'a [Party] {
        self.parties
    }

    /// An ordinary export from the United States of which nothing else is known
    pub(crate) fn of_export(
        policy: &'a Policy,
        item: CclItem,
        destination: Country,
        date: Date,
    ) -> Self {
        Self {
            policy,
            classification: Classification::Listed(item),
            named: Classification::Listed(item),
            entry: policy.index().entry(item.eccn()),
            related_to: None,
            related_for_exceptions: None,
            activity: Activity::Export,
            origin: Some(Country::US),
            row: policy.index().governing(destination),
            region: None,
            destination,
            value: None,
            places: &NO_PLACES,
            parties: &[],
            end_uses: &[],
            us_content: None,
            via: &[],
            subject: scope::Subject::PRESUMED,
            date,
            required: Known::NOTHING,
            controlled: None,
            answers: &NO_ANSWERS,
            alike: None,
        }
    }

    /// The same facts under another policy, in which what was found of them holds as well: the same rows
    /// govern, the same is required, and nothing is said of where the item was made
    pub(super) fn under(self, policy: &'a Policy) -> Self {
        Self {
            policy,
            entry: entry(policy, self.classification),
            ..self
        }
    }

    /// Whether the item's entry controls it for the same reasons
    pub(super) fn controls_alike(&self, other: &Self) -> bool {
        self.controlled == other.controlled
    }

    /// The same facts of an item that is classified so
    pub(super) fn classified(self, item: CclItem) -> Self {
        Self {
            classification: Classification::Listed(item),
            entry: self.policy.index().entry(item.eccn()),
            controlled: None,
            ..self
        }
    }

    /// The same facts, with what was found to be required and what the entry controls, for whoever
    /// asks for it many times
    pub(super) fn with_requirements(self, requirements: &[Requirement<'_>]) -> Self {
        let mut required = Known::NOTHING;
        for found in requirements {
            if let Some(reason) = found.reason() {
                required.note(reason, found.truth());
            }
        }
        let item = self.classification.listed();
        Self {
            required,
            related_to: self.related_for_exceptions,
            controlled: item.and_then(|item| self.read_controls(item)),
            ..self
        }
    }

    /// The destination as it was named
    pub(crate) const fn destination(&self) -> Country {
        self.destination
    }

    pub(super) const fn answers(&self) -> &'a Answers {
        self.answers
    }

    fn in_set(place: Option<Country>, set: CountrySet) -> Truth {
        place.map(|country| set.contains(country)).into()
    }

    /// Whether the destination is one of these
    #[inline]
    pub(super) fn goes_to(&self, set: &CountrySet) -> Truth {
        let within = Truth::from(self.row.map(|row| set.contains(row)));
        self.note(set, within);
        within
    }

    #[inline]
    fn note(&self, set: &CountrySet, within: Truth) {
        if let Some(alike) = self.alike {
            alike.read(*set, within == Truth::Yes);
        }
    }

    /// Whether a condition holds
    #[inline]
    pub(crate) fn truth(&self, condition: &Condition, resolved: &Resolved) -> Truth {
        // What most conditions are, without the cost of a call.
        match condition {
            Condition::Always => Truth::Yes,
            Condition::Destination(_) => self.goes_to(&resolved.countries),
            Condition::Ask(_) if self.answers.is_empty() => Truth::Unknown,
            _ => self.weigh(condition, resolved),
        }
    }

    fn weigh(&self, condition: &Condition, resolved: &Resolved) -> Truth {
        let any = |parts: &[Condition]| {
            let mut any = Truth::No;
            for (part, resolved) in parts.iter().zip(&*resolved.parts) {
                any = any | self.truth(part, resolved);
                if any == Truth::Yes {
                    break;
                }
            }
            any
        };
        match condition {
            Condition::Always => Truth::Yes,
            Condition::Never => Truth::No,
            Condition::Destination(_) => self.goes_to(&resolved.countries),
            Condition::Origin(_) => {
                let within = Self::in_set(self.origin, resolved.countries);
                // What stays in a country leaves from where it goes.
                if self.origin == self.row {
                    self.note(&resolved.countries, within);
                }
                within
            }
            Condition::OccupiedRegion(question) => {
                let regional = Region::all().any(|region| region.country() == self.destination);
                if let Some(alike) = self.alike {
                    alike.read(Region::all().map(Region::country).collect(), regional);
                }
                if self.region.is_some() {
                    Truth::Yes
                } else if regional {
                    self.answers.get(question.id())
                } else {
                    Truth::No
                }
            }
            Condition::Activity(activities) => activities.contains(self.activity).into(),
            Condition::Item(items) => {
                let by_entry = resolved.items.as_ref().zip(self.entry);
                let by_entry = by_entry.and_then(|(items, entry)| items.truth(entry));
                by_entry.unwrap_or_else(|| items.covers(self.classification))
            }
            Condition::Related(related) => self.related(related),
            Condition::Meets(item) => match self.classification {
                Classification::Listed(own) => self
                    .answers
                    .get_derived(&Open::Meets { own, other: *item }.id()),
                Classification::Ear99 | Classification::NotSubject => Truth::No,
            },
            Condition::ControlledFor(reasons) => match self.classification {
                Classification::Listed(item) => match self.controlled {
                    Some(controlled) => controlled.any_of(*reasons),
                    None => self.controlled_for(item, *reasons),
                },
                Classification::Ear99 | Classification::NotSubject => Truth::No,
            },
            Condition::RequiredFor(reasons) => self.required.any_of(*reasons),
            Condition::Granted(exception) => self.granted(*exception),
            Condition::Barred(paragraph) => self.barred(*paragraph),
            Condition::ValueAtMost(limit) => self.value.map(|value| value <= *limit).into(),
            Condition::Place(place) => self.place(place, resolved.countries),
            Condition::OfKind(kind) => self.of_kind(kind),
            Condition::Headquarters(headquarters) => {
                self.headquarters(headquarters, resolved.countries)
            }
            Condition::Listed(listed) => self.listed(listed),
            Condition::EachListed(each) => self.each_listed(each),
            Condition::EndUse(uses) => self.end_use(*uses),
            Condition::UsContentAbove(share) => self.us_content.map(|said| said > *share).into(),
            Condition::SubjectUnder(_) => self.subject.under(resolved.scope),
            Condition::SubjectOnlyUnder(only) => self.subject_only_under(only, resolved.scope),
            Condition::Transit(transit) => {
                transit::needs_license(self, transit, resolved.countries)
            }
            Condition::During(period) => period.contains(self.date).into(),
            Condition::Ask(question) => self.answers.get(question.id()),
            Condition::Stated(question) => {
                Truth::from(self.answers.get(question.id()) == Truth::Yes)
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
        }
    }

    fn end_use(&self, uses: EndUses) -> Truth {
        if self.end_uses.is_empty() {
            return Truth::Unknown;
        }
        let mut stated = self.end_uses.iter();
        stated.any(|end_use| uses.contains(*end_use)).into()
    }

    fn subject_only_under(&self, only: &SubjectOnlyUnder, rules: u64) -> Truth {
        let said = self.subject.only_under(rules);
        if said.is_known() {
            return said;
        }
        self.answers.get(only.question.id())
    }

    /// Whether the basis of a row calls for a license at the destination
    pub(crate) fn basis(&self, basis: IndexedBasis, not_stated: impl Fn() -> Truth) -> Truth {
        match basis {
            IndexedBasis::Column(column) => {
                let rule = self.policy.column(column);
                let reaches = rule.is_some_and(|rule| rule.activities.contains(self.activity));
                if reaches {
                    self.goes_to(&self.policy.index().atlas.column(column))
                } else {
                    Truth::No
                }
            }
            IndexedBasis::Provision(position) => self.provision(position),
            IndexedBasis::Elsewhere => Truth::No,
            IndexedBasis::NotStated => not_stated(),
        }
    }

    /// Whether a provision calls for a license, apart from the items that it names
    pub(crate) fn provision(&self, position: u16) -> Truth {
        let position = usize::from(position);
        let index = self.policy.index().provisions.get(position);
        let provision = self.policy.data().provisions.get(position);
        let (Some(indexed), Some(provision)) = (index, provision) else {
            return Truth::Unknown;
        };
        if !provision.activities.contains(self.activity) {
            return Truth::No;
        }
        if self.goes_to(&indexed.possible) == Truth::No {
            return Truth::No;
        }
        let set_off = self.truth(&provision.trigger, &indexed.trigger);
        if set_off == Truth::No {
            return Truth::No;
        }
        let (condition, resolved) = self.text_in_force(provision, indexed);
        set_off & self.truth(condition, resolved)
    }

    /// The text of a provision that counts on the day of the transaction
    pub(crate) fn text_in_force<'p>(
        &self,
        provision: &'p crate::policy::Provision,
        indexed: &'p crate::policy::IndexedProvision,
    ) -> (&'p Condition, &'p Resolved) {
        match (&provision.enforcement, &indexed.enforced) {
            (Some(enforcement), Some(resolved)) if enforcement.since <= self.date => {
                (&enforcement.when, resolved)
            }
            _ => (&provision.when, &indexed.codified),
        }
    }
}
