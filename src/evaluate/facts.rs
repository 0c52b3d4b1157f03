//! The facts of a transaction, and what a condition makes of them.

use super::{scope, transit};
use crate::policy::{
    Control, EligibilityEffect, EligibilityTerm, IndexedBasis, IndexedControl, Policy, Resolved,
};
use crate::transaction::{Answers, Transaction};
use crate::{
    Activity, CclItem, Classification, Condition, Country, CountrySet, Date, EndUse, EndUses,
    ExceptionParagraph, Headquarters, LicenseException, Listed, ListingTie, OfKind, Party,
    PartyListing, PartyRoles, Percent, Place, Places, Question, ReasonForControl, Reasons, Region,
    Related, SubjectOnlyUnder, Truth, Usd,
};

use crate::determination::{Open, Requirement};

/// The facts of a transaction, its places resolved to the rows that govern them
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) classification: Classification,
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
}

/// Reasons of which it is known, or open, whether they apply
#[derive(Clone, Copy, Debug)]
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

/// What the item's entry says of a License Exception, each term with its condition made ready
pub(super) fn eligibility(
    policy: &Policy,
    classification: Classification,
    exception: LicenseException,
) -> impl Iterator<Item = (CclItem, &EligibilityTerm, &Resolved)> {
    let line = classification.listed().and_then(|item| {
        let position = policy.index().entry(item.eccn())?;
        let lines = &policy.data().entries.get(position)?.eligibility;
        let at = lines.iter().position(|line| line.exception == exception)?;
        let resolved = policy.index().eligibility.get(position)?.get(at)?;
        Some((item, lines.get(at)?.terms.iter().zip(resolved)))
    });
    line.into_iter()
        .flat_map(|(item, terms)| terms.map(move |(term, resolved)| (item, term, resolved)))
}

impl<'a> Facts<'a> {
    pub(crate) fn of(policy: &'a Policy, transaction: &'a Transaction) -> Self {
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
            ..self
        }
    }

    /// Whether anything is stated that can set a rule off
    pub(super) fn sets_off(&self) -> bool {
        !self.parties.is_empty()
            || !self.end_uses.is_empty()
            || !self.via.is_empty()
            || !self.answers.is_empty()
    }

    /// Whether it is said where the item was made, or anything that may say so
    pub(super) fn says_origin(&self) -> bool {
        !self.places.manufacture.is_empty() || !self.answers.is_empty()
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
        }
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

    /// Whether a condition holds
    #[inline]
    pub(crate) fn truth(&self, condition: &Condition, resolved: &Resolved) -> Truth {
        // What most conditions are, without the cost of a call.
        match condition {
            Condition::Always => Truth::Yes,
            Condition::Destination(_) => Self::in_set(self.row, resolved.countries),
            Condition::Ask(_) if self.answers.is_empty() => Truth::Unknown,
            _ => self.weigh(condition, resolved),
        }
    }

    fn weigh(&self, condition: &Condition, resolved: &Resolved) -> Truth {
        let parts = |parts: &'_ [Condition], start: Truth, join: fn(Truth, Truth) -> Truth| {
            let mut all = start;
            for (part, resolved) in parts.iter().zip(&*resolved.parts) {
                all = join(all, self.truth(part, resolved));
                // What decides a whole is the opposite of where it starts.
                if all == !start {
                    break;
                }
            }
            all
        };
        match condition {
            Condition::Always => Truth::Yes,
            Condition::Never => Truth::No,
            Condition::Destination(_) => Self::in_set(self.row, resolved.countries),
            Condition::Origin(_) => Self::in_set(self.origin, resolved.countries),
            Condition::OccupiedRegion(question) => {
                if self.region.is_some() {
                    Truth::Yes
                } else if Region::all().any(|region| region.country() == self.destination) {
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
            Condition::EachListed(each) => {
                let mut named = self
                    .parties
                    .iter()
                    .filter(|party| each.of.contains(party.role));
                let holds = |party: &Party| {
                    party
                        .listings
                        .iter()
                        .flatten()
                        // What an owner holds is not the party's own.
                        .any(|listing| listing.tie == ListingTie::Itself && listing.meets(each.on))
                };
                let roles = self.parties.iter().map(|party| party.role);
                let roles: PartyRoles = roles.collect();
                let each_role = each.of.iter().all(|role| roles.contains(role));
                Truth::from(each_role && named.all(holds))
            }
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
            Condition::All(all) => parts(all, Truth::Yes, |a, b| a & b),
            Condition::Any(any) => parts(any, Truth::No, |a, b| a | b),
            Condition::NoneOf(none) => !parts(none, Truth::No, |a, b| a | b),
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

    fn related(&self, related: &Related) -> Truth {
        // What is not on the list is for nothing on it: technology for a listed item would be listed.
        if self.classification.listed().is_none() {
            return Truth::No;
        }
        let Some(items) = self.related_to else {
            return Truth::Unknown;
        };
        items.iter().fold(Truth::No, |any, item| {
            any | self.related_item(related, *item)
        })
    }

    pub(super) fn related_item(&self, related: &Related, item: CclItem) -> Truth {
        let covered = related.to.covers(Classification::Listed(item));
        match (covered, related.controlled_for) {
            (Truth::No, _) | (_, None) => covered,
            (covered, Some(reason)) => covered & self.related_controlled_for(item, reason),
        }
    }

    fn related_controlled_for(&self, item: CclItem, reason: ReasonForControl) -> Truth {
        let by_rows = self.controlled_by_rows(item, reason);
        // What the rows decide is no matter of an answer.
        if by_rows.is_known() {
            return by_rows;
        }
        self.answers
            .get_derived(&Open::ControlledFor { item, reason }.id())
    }

    /// Whether the rows of another item's entry control it for a reason
    pub(super) fn controlled_by_rows(&self, item: CclItem, reason: ReasonForControl) -> Truth {
        // The item that it is for stands in the place of the item itself; what that one is for in
        // turn is not known.
        let facts = Facts {
            classification: Classification::Listed(item),
            entry: self.policy.index().entry(item.eccn()),
            related_to: None,
            related_for_exceptions: None,
            controlled: None,
            ..*self
        };
        // An entry without rows is controlled elsewhere, for reasons that are not said here.
        let silent = self
            .policy
            .entry(item.eccn())
            .is_none_or(|entry| entry.controls.is_empty());
        if silent {
            Truth::Unknown
        } else {
            facts.controlled_for(item, Reasons::of(&[reason]))
        }
    }

    /// Whether the item's entry controls it for one of these reasons, wherever it goes
    fn controlled_for(&self, item: CclItem, reasons: Reasons) -> Truth {
        let Some(rows) = self.rows(item) else {
            return Truth::Unknown;
        };
        rows.filter(|(control, _)| {
            control
                .reason
                .is_some_and(|reason| reasons.contains(reason))
        })
        .fold(Truth::No, |any, (control, indexed)| {
            any | (control.scope.covers(item.paragraph())
                & self.truth(&control.when, &indexed.when))
        })
    }

    /// The reasons that the item's entry controls it for; `None` when there is no such entry
    fn read_controls(&self, item: CclItem) -> Option<Known> {
        let mut known = Known::NOTHING;
        for (control, indexed) in self.rows(item)? {
            if let Some(reason) = control.reason {
                let covers = control.scope.covers(item.paragraph());
                if covers != Truth::No {
                    known.note(reason, covers & self.truth(&control.when, &indexed.when));
                }
            }
        }
        Some(known)
    }

    /// The rows of an item's entry
    fn rows(
        &self,
        item: CclItem,
    ) -> Option<impl Iterator<Item = (&'a Control, &'a IndexedControl)> + use<'a>> {
        let policy = self.policy;
        let position = policy.index().entry(item.eccn())?;
        let controls = &policy.data().entries.get(position)?.controls;
        let indexed = policy.index().entries.get(position)?;
        Some(controls.iter().zip(indexed))
    }

    /// What a fact says, or what was answered where the fact leaves it open or says *no*
    fn said_or_answered(&self, said: Truth, question: &Question) -> Truth {
        if said == Truth::Yes {
            return Truth::Yes;
        }
        let answered = self.answers.get(question.id());
        if answered.is_known() { answered } else { said }
    }

    fn headquarters(&self, headquarters: &Headquarters, within: CountrySet) -> Truth {
        let said = self.headquarters_of_parties(headquarters, within);
        self.said_or_answered(said, &headquarters.question)
    }

    fn place(&self, place: &Place, within: CountrySet) -> Truth {
        let said = self.place_said(place, within);
        self.said_or_answered(said, &place.question)
    }

    pub(super) fn place_said(&self, place: &Place, within: CountrySet) -> Truth {
        let countries = self.places.of(place.of).iter();
        let governed = countries.map(|country| self.policy.index().governing(*country));
        governed
            .map(|row| Self::in_set(row, within))
            .reduce(|any, one| any | one)
            .unwrap_or(Truth::Unknown)
    }

    fn of_kind(&self, kind: &OfKind) -> Truth {
        let said = self.kind_said(kind);
        self.said_or_answered(said, &kind.question)
    }

    pub(super) fn kind_said(&self, kind: &OfKind) -> Truth {
        self.parties_of(kind.of, |party| Some(kind.kinds.contains(party.kind?)))
    }

    pub(super) fn headquarters_of_parties(
        &self,
        headquarters: &Headquarters,
        within: CountrySet,
    ) -> Truth {
        self.parties_of(headquarters.of, |party| {
            let based = party.headquarters?;
            Some(within.contains(self.policy.index().governing(based)?))
        })
    }

    fn listed(&self, listed: &Listed) -> Truth {
        let said = self.listed_parties(listed);
        self.said_or_answered(said, &listed.question)
    }

    pub(super) fn listed_parties(&self, listed: &Listed) -> Truth {
        self.parties_of(listed.of, |party| {
            let listings = party.listings.as_ref()?;
            let mut met = listings.iter().filter(|listing| listing.meets(listed.on));
            Some(met.any(|listing| {
                // That a party is listed itself says nothing of its owners.
                listed.tie == listing.tie
                    && (!listed.for_its_items || self.is_covered(listing) != Truth::No)
            }))
        })
    }

    /// Whether an entry of a list requires a license for the item
    fn is_covered(&self, listing: &PartyListing) -> Truth {
        let items = listing.items.as_ref();
        items.map_or(Truth::Yes, |items| items.covers(self.classification))
    }

    /// Whether it holds of some party in these roles; unknown while one has not said, or while
    /// nobody in these roles is named
    fn parties_of(&self, roles: PartyRoles, holds: impl Fn(&Party) -> Option<bool>) -> Truth {
        let mut any = None;
        for party in self
            .parties
            .iter()
            .filter(|party| roles.contains(party.role))
        {
            any = Some(any.unwrap_or(Truth::No) | Truth::from(holds(party)));
        }
        any.unwrap_or(Truth::Unknown)
    }

    /// Whether an eligibility term counts for the item
    pub(super) fn eligible(
        &self,
        item: CclItem,
        term: &EligibilityTerm,
        resolved: &Resolved,
    ) -> Truth {
        let covered = term.scope.covers(item.paragraph());
        if covered == Truth::No {
            return Truth::No;
        }
        let within = match term.effect {
            EligibilityEffect::GrantsUpTo(limit) => {
                Truth::from(self.value.map(|value| value <= limit))
            }
            _ => Truth::Yes,
        };
        covered & within & self.truth(&term.when, resolved)
    }

    /// Whether the entry makes the item eligible for the exception
    fn granted(&self, exception: LicenseException) -> Truth {
        let (mut granted, mut barred) = (Truth::No, Truth::No);
        for (item, term, resolved) in eligibility(self.policy, self.classification, exception) {
            let counts = self.eligible(item, term, resolved);
            match term.effect {
                EligibilityEffect::Grants | EligibilityEffect::GrantsUpTo(_) => {
                    granted = granted | counts;
                }
                EligibilityEffect::Bars(paragraph) if paragraph == exception.into() => {
                    barred = barred | counts;
                }
                EligibilityEffect::Bars(_) => {}
            }
        }
        granted & !barred
    }

    /// Whether the entry bars the item from a paragraph of an exception
    fn barred(&self, paragraph: ExceptionParagraph) -> Truth {
        let mut barred = Truth::No;
        for (item, term, resolved) in
            eligibility(self.policy, self.classification, paragraph.exception())
        {
            if matches!(term.effect, EligibilityEffect::Bars(bar) if paragraph.is_within(bar)) {
                barred = barred | self.eligible(item, term, resolved);
            }
        }
        barred
    }

    /// Whether the basis of a row calls for a license at the destination
    pub(crate) fn basis(&self, basis: IndexedBasis, not_stated: impl Fn() -> Truth) -> Truth {
        match basis {
            IndexedBasis::Column(column) => {
                let rule = self.policy.column(column);
                let reaches = rule.is_some_and(|rule| rule.activities.contains(self.activity));
                if reaches {
                    Self::in_set(self.row, self.policy.index().atlas.column(column))
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
        if Self::in_set(self.row, indexed.possible) == Truth::No {
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
