//! What can require a license that a review policy is for, or whoever needs none.

use alloc::vec::Vec;

use super::moved::{CountryPart, Text};
use super::ordinary::examples;
use super::supposed::Supposed;
use crate::policy::{
    Control, Entry, IndexedBasis, IndexedControl, IndexedProvision, Policy, Provision, ReviewRule,
    Reviewed, Scope,
};
use crate::{
    Activities, Activity, CclItem, Classification, Condition, Country, CountrySet, Date,
    ItemPattern, Items, Truth,
};

/// A row or a provision that may require a license
pub(super) struct Required<'p> {
    /// All that must hold
    pub(super) texts: Vec<Text<'p>>,
    /// Where a row is for it, the items that it is for
    row: Option<(&'p Entry, &'p Control)>,
    /// The items that a provision is for by itself
    items: Option<&'p Items>,
    /// The provision that it is, or that the row points to
    provision: Option<&'p Provision>,
    /// Where the column of the row is marked, if it points to one
    pub(super) marked: Option<CountrySet>,
    pub(super) activities: Activities,
}

impl<'p> Required<'p> {
    /// What a row requires; `None` where it sends the reader elsewhere
    fn by_row(
        policy: &'p Policy,
        entry: &'p Entry,
        (control, indexed): (&'p Control, &'p IndexedControl),
        date: Date,
    ) -> Option<Self> {
        let mut required = Self {
            texts: Vec::new(),
            row: Some((entry, control)),
            items: None,
            provision: None,
            marked: None,
            activities: Activities::ALL,
        };
        match indexed.basis {
            IndexedBasis::Column(column) => {
                required.marked = Some(policy.index().atlas.column(column));
                required.activities = policy.column(column)?.activities;
            }
            IndexedBasis::Provision(at) => {
                let (provision, indexed) = provision_at(policy, usize::from(at))?;
                required.texts = texts(provision, indexed, date);
                required.provision = Some(provision);
                required.activities = provision.activities;
            }
            IndexedBasis::Elsewhere => return None,
            IndexedBasis::NotStated => {}
        }
        let when = Text::new(&control.when, &indexed.when);
        required.texts.push(when);
        Some(required)
    }

    fn by_provision(provision: &'p Provision, indexed: &'p IndexedProvision, date: Date) -> Self {
        Self {
            texts: texts(provision, indexed, date),
            row: None,
            items: Some(&provision.items),
            provision: Some(provision),
            marked: None,
            activities: provision.activities,
        }
    }

    /// A few items that it is for and that a text may be about
    pub(super) fn examples(
        &self,
        text: Text<'_>,
        policy: &Policy,
        supposed: &Supposed<'_>,
    ) -> Items {
        let destination = supposed.country;
        let holds = |item: &Classification| {
            let supposed = supposed.of(*item);
            supposed.truth(text.condition, text.resolved) != Truth::No
        };
        let mut found: Vec<Classification> = Vec::new();
        text.condition.visit(&mut |part| {
            if let Condition::Item(items) = part {
                found.extend(examples(items, policy, destination));
            }
        });
        found.retain(|item| self.covers(*item) == Truth::Yes);
        match (self.row, self.items) {
            (Some((entry, control)), _) => {
                found.extend(named(entry, control).map(Classification::from));
            }
            (None, Some(items)) => found.extend(examples(items, policy, destination)),
            (None, None) => {}
        }
        found.retain(holds);
        let pattern = |item: Classification| match item {
            Classification::Listed(item) => ItemPattern::Item(item),
            _ => ItemPattern::Ear99,
        };
        Items::new(found.into_iter().map(pattern), [])
    }

    /// Whether something is so of any of its items, each named or within what is named
    fn any_item(&self, policy: &Policy, is: &dyn Fn(Classification) -> bool) -> bool {
        match (self.row, self.items) {
            (Some((entry, control)), _) => named(entry, control).any(|item| is(item.into())),
            (None, Some(items)) => any_of(items, policy, is),
            (None, None) => true,
        }
    }

    /// Whether it is for an item
    pub(super) fn covers(&self, item: Classification) -> Truth {
        match (self.row, self.items, item) {
            (Some((entry, control)), _, Classification::Listed(item)) => {
                Truth::from(entry.eccn == item.eccn()) & control.scope.covers(item.paragraph())
            }
            (Some(_), ..) => Truth::No,
            (None, Some(items), item) => items.covers(item),
            (None, None, _) => Truth::Unknown,
        }
    }

    /// Whether it requires a license of an act of which so little is known, the item apart
    pub(super) fn holds(&self, supposed: &Supposed<'_>) -> Truth {
        let marked = match self.marked {
            None => Truth::Yes,
            Some(marked) if marked.is_empty() => Truth::No,
            Some(marked) if supposed.part == CountryPart::Destination => {
                Truth::from(marked.contains(supposed.country))
            }
            Some(_) => Truth::Unknown,
        };
        let reached = supposed.activity.map(|a| self.activities.contains(a));
        marked & Truth::from(reached) & supposed.all(&self.texts)
    }

    /// Whether a review policy is for it that is for provisions
    fn is_of(&self, of: &Reviewed) -> bool {
        match (of, self.provision) {
            (Reviewed::Provisions(ids), Some(provision)) => ids.contains(&provision.id),
            _ => false,
        }
    }
}

/// The items that a row is for: those that it names, or its entry
fn named<'a>(entry: &Entry, control: &'a Control) -> impl Iterator<Item = CclItem> + use<'a> {
    let eccn = entry.eccn;
    let (paragraphs, whole) = match &control.scope {
        Scope::Only(paragraphs) => (&**paragraphs, None),
        Scope::Entire | Scope::Except(_) => (&[][..], Some(eccn.entry())),
    };
    let paragraphs = paragraphs
        .iter()
        .map(move |paragraph| CclItem::new(eccn, *paragraph));
    paragraphs.chain(whole)
}

/// The texts of a provision that count on a day
pub(super) fn texts<'p>(
    provision: &'p Provision,
    indexed: &'p IndexedProvision,
    date: Date,
) -> Vec<Text<'p>> {
    let text = match (&provision.enforcement, &indexed.enforced) {
        (Some(text), Some(resolved)) if text.since <= date => Text::new(&text.when, resolved),
        _ => Text::new(&provision.when, &indexed.codified),
    };
    Vec::from([Text::new(&provision.trigger, &indexed.trigger), text])
}

fn provision_at(policy: &Policy, at: usize) -> Option<(&Provision, &IndexedProvision)> {
    let provision = policy.data().provisions.get(at)?;
    Some((provision, policy.index().provisions.get(at)?))
}

fn provisions(policy: &Policy) -> impl Iterator<Item = (&Provision, &IndexedProvision)> {
    let provisions = policy.data().provisions.iter();
    provisions.zip(&*policy.index().provisions)
}

fn rows(policy: &Policy) -> impl Iterator<Item = (&Entry, (&Control, &IndexedControl))> {
    let entries = policy.data().entries.iter().zip(&policy.index().entries);
    entries.flat_map(|(entry, indexed)| {
        let rows = entry.controls.iter().zip(indexed);
        rows.map(move |row| (entry, row))
    })
}

/// What a review policy is for in a policy
pub(super) struct ReviewedIn<'p> {
    rule: &'p ReviewRule,
    policy: &'p Policy,
    date: Date,
    /// The positions of the provisions that it names, which are soonest compared
    provisions: Vec<u16>,
}

impl<'p> ReviewedIn<'p> {
    pub(super) fn new(rule: &'p ReviewRule, policy: &'p Policy, date: Date) -> Self {
        let mut provisions = Vec::new();
        if let Reviewed::Provisions(ids) = &rule.of {
            let numbered = (0..).zip(&policy.data().provisions);
            let named = numbered.filter(|(_, provision)| ids.contains(&provision.id));
            provisions.extend(named.map(|(at, _)| at));
        }
        Self {
            rule,
            policy,
            date,
            provisions,
        }
    }

    /// Whether it is for what a row requires
    pub(super) fn is_for_row(&self, control: &Control, basis: IndexedBasis) -> bool {
        match (&self.rule.of, basis) {
            (Reviewed::Any, _) => true,
            (Reviewed::Reasons(of), _) => control.reason.is_some_and(|one| of.contains(one)),
            (Reviewed::Columns(of), IndexedBasis::Column(column)) => of.contains(&column),
            (Reviewed::Provisions(_), IndexedBasis::Provision(at)) => self.provisions.contains(&at),
            _ => false,
        }
    }

    /// Whether it is for what a provision requires of items of its own
    fn is_for(&self, at: u16, provision: &Provision) -> bool {
        !provision.items.is_empty()
            && match &self.rule.of {
                Reviewed::Any => true,
                Reviewed::Reasons(of) => provision.reason.is_some_and(|one| of.contains(one)),
                Reviewed::Columns(_) => false,
                Reviewed::Provisions(_) => self.provisions.contains(&at),
            }
    }

    /// Everything that may require a license that it is for
    pub(super) fn required(&self) -> impl Iterator<Item = Required<'p>> {
        let (policy, date) = (self.policy, self.date);
        let rows =
            rows(policy).filter(|(_, (control, indexed))| self.is_for_row(control, indexed.basis));
        let provisions = (0..).zip(provisions(policy));
        let provisions = provisions.filter(|(at, (provision, _))| self.is_for(*at, provision));
        rows.filter_map(move |(entry, row)| Required::by_row(policy, entry, row, date))
            .chain(provisions.map(move |(_, (provision, indexed))| {
                Required::by_provision(provision, indexed, date)
            }))
    }

    /// Whether it can count at all: a review policy does only where something that it is for is required
    pub(super) fn may_count(&self, text: Text<'_>, supposed: &Supposed<'_>) -> bool {
        self.rule.of == Reviewed::Any
            || self
                .required()
                .any(|required| self.may_count_for(&required, text, supposed))
    }

    /// The same for one of those
    pub(super) fn may_count_for(
        &self,
        required: &Required<'_>,
        text: Text<'_>,
        supposed: &Supposed<'_>,
    ) -> bool {
        supposed.may_reach(required.activities)
            && required.any_item(self.policy, &|item| {
                let supposed = supposed.of(item);
                supposed.truth(text.condition, text.resolved) != Truth::No
                    && required.holds(&supposed) != Truth::No
                    && !self.is_set_aside(required, text, &supposed)
            })
    }

    /// Whether a review policy that governs alone is certain to count wherever this one does
    fn is_set_aside(
        &self,
        required: &Required<'_>,
        text: Text<'_>,
        supposed: &Supposed<'_>,
    ) -> bool {
        let policy = self.policy;
        if self.rule.alone || self.rule.of == Reviewed::Any {
            return false;
        }
        let reviews = policy.data().reviews.iter().zip(&policy.index().reviews);
        let alone = reviews.filter(|(rule, _)| rule.alone && required.is_of(&rule.of));
        let mut alone = alone.peekable();
        if alone.peek().is_none() {
            return false;
        }
        let own = policy.index().atlas.own().without(Country::US);
        let bounds = |text: Text<'_>| text.bounds(policy).possible;
        let mut within = own.intersection(bounds(text));
        within = required.marked.map_or(within, |at| within.intersection(at));
        // What is required is certain, and what the review policy asks may be open.
        let mut taken = Vec::new();
        for text in &required.texts {
            within = within.intersection(bounds(*text));
            supposed.take(*text, true, &mut |one| taken.push(one));
        }
        let supposed = Supposed {
            within: Some(within),
            taken: &taken,
            ..*supposed
        };
        alone.any(|(rule, resolved)| supposed.truth(&rule.when, resolved) == Truth::Yes)
    }
}

/// Whether an act for which a text holds may be one for which no license is required: of some item that it
/// may be about, nothing is certain to require one
pub(super) fn may_need_none(
    text: Text<'_>,
    policy: &Policy,
    date: Date,
    supposed: &Supposed<'_>,
) -> bool {
    let free = |activity: Activity, item: Classification| {
        let supposed = Supposed {
            activity: Some(activity),
            ..supposed.of(item)
        };
        let certain = |required: Required<'_>| {
            required.covers(item) & required.holds(&supposed) == Truth::Yes
        };
        let at = item
            .listed()
            .and_then(|item| policy.index().entry(item.eccn()));
        let entry = at.and_then(|at| {
            let indexed = policy.index().entries.get(at)?;
            Some((policy.data().entries.get(at)?, indexed))
        });
        let mut rows = entry.into_iter().flat_map(|(entry, indexed)| {
            let rows = entry.controls.iter().zip(indexed);
            rows.filter_map(move |row| Required::by_row(policy, entry, row, date))
        });
        let mut provisions =
            provisions(policy).map(|(rule, indexed)| Required::by_provision(rule, indexed, date));
        supposed.truth(text.condition, text.resolved) != Truth::No
            && !rows.any(certain)
            && !provisions.any(certain)
    };
    let everything = Items::of(const { &[ItemPattern::Ear99, ItemPattern::Listed] });
    let items = demanded(text.condition).unwrap_or(&everything);
    Activity::all().any(|activity| any_of(items, policy, &|item| free(activity, item)))
}

/// Whether something is so of any of these items, each named or the entry of those that are not
pub(super) fn any_of(items: &Items, policy: &Policy, is: &dyn Fn(Classification) -> bool) -> bool {
    items.included().iter().any(|pattern| match pattern {
        ItemPattern::Item(item) => is((*item).into()),
        ItemPattern::Ear99 => is(Classification::Ear99),
        wide => {
            let entries = policy.data().entries.iter();
            let mut entries = entries.map(|entry| entry.eccn.entry().into());
            entries.any(|item| wide.covers(item) != Truth::No && is(item))
        }
    })
}

/// The items of which one must be the item for the condition to hold, if it names such
fn demanded(condition: &Condition) -> Option<&Items> {
    match condition {
        Condition::Item(items) => Some(items),
        Condition::All(parts) => parts.iter().find_map(demanded),
        _ => None,
    }
}
