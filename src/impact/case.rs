//! A case that shows what moves in a rule: a transaction made up for it.

use core::cell::Cell;
use core::ops::Range;

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::about::{Named, controlled, named};
use super::clear::clear;
use super::moved::{CountryPart, Text};
use super::ordinary::{examples, ordinary};
use super::route::{elsewhere, find_routed};
use super::satisfy::{Choice, Satisfier};
use crate::policy::{Entry, IndexedProvision, Policy, Provision, ReviewRule, Reviewed, Scope};
use crate::{
    Activities, Activity, CclItem, Classification, Condition, Country, CountrySet, Date,
    ItemPattern, Items, Percent, Transaction, Truth,
};

/// How many countries, and how many ways of meeting a condition, are tried for a witness
const TRIED: usize = 4;

/// The ways that are tried of those left without one: a few of every item before many of any
const EVERY: [Range<usize>; 3] = [0..8, 8..24, 24..96];

/// What a witness is to show
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) texts: &'a [Text<'a>],
    /// The same texts in the other policy, if it has the rule
    pub(super) others: &'a [Text<'a>],
    /// What another rule asks that is to come out otherwise as well
    pub(super) beside: &'a [Text<'a>],
    /// The policy in which the rule holds
    pub(super) policy: &'a Policy,
    pub(super) part: CountryPart,
    pub(super) countries: CountrySet,
    /// Where the item must go so that something is required, if it matters
    pub(super) within: Option<CountrySet>,
    /// The items that the rule is for, or a few of them
    pub(super) items: Option<&'a Items>,
    /// Whether these are all, so that no other item that its texts name will do
    pub(super) all: bool,
    pub(super) activities: Activities,
    /// Whether the item is foreign-made
    pub(super) foreign: bool,
    /// Whether no license is to be required
    pub(super) clear: bool,
}

/// What shows a change
pub(super) type Shows<'a> = dyn Fn(&Transaction) -> bool + 'a;

impl<'a> Case<'a> {
    /// A case of a rule that asks nothing
    pub(super) const fn new(policy: &'a Policy, part: CountryPart, countries: CountrySet) -> Self {
        Self {
            texts: &[],
            others: &[],
            beside: &[],
            policy,
            part,
            countries,
            within: None,
            items: None,
            all: false,
            activities: Activities::ALL,
            foreign: false,
            clear: false,
        }
    }

    /// A transaction for which the rule comes out otherwise, found in the first way or in any
    pub(super) fn find(&self, date: Date, shows: &Shows<'_>) -> Option<Transaction> {
        let found = self.witness(date, shows);
        found.or_else(|| self.witness_in_any_way(date, shows))
    }

    /// A transaction for which the rule comes out otherwise
    pub(super) fn witness(&self, date: Date, shows: &Shows<'_>) -> Option<Transaction> {
        for country in self.countries.iter().take(TRIED) {
            let destination = destination(self.texts, self.policy, self.part, country);
            for item in self.items(destination) {
                let start = self.start(item, destination, country, date);
                let mut tried = None;
                // What moves by the destination most often shows by itself.
                let decisive = self.part != CountryPart::Destination;
                let ways = [decisive, !decisive].into_iter();
                let ways = ways.flat_map(|way| (0..TRIED).map(move |choice| (way, choice)));
                for (decisive, choice) in ways {
                    let satisfier = Satisfier {
                        policy: self.policy,
                        country,
                        choice: Choice::Same(choice),
                    };
                    let decisive = decisive.then_some(choice);
                    let transaction = self.filled(start.clone(), satisfier, decisive);
                    // Another choice need not say anything else.
                    if tried.as_ref() == Some(&transaction) {
                        continue;
                    }
                    if let Some(found) =
                        find_routed(self.policy, &transaction, self.activities, shows)
                    {
                        return Some(found);
                    }
                    tried = Some(transaction);
                }
            }
        }
        None
    }

    /// The same for what the first ways do not show: to other destinations, and with every choice that
    /// the texts leave made by itself
    pub(super) fn witness_in_any_way(&self, date: Date, shows: &Shows<'_>) -> Option<Transaction> {
        let both = [self.foreign, !self.foreign].into_iter();
        // Where an item was made matters only where a text asks for it.
        let both = both.take(1 + usize::from(self.texts.iter().any(reads_scope)));
        let mut starts = Vec::new();
        for country in self.countries.iter().take(TRIED) {
            for foreign in both.clone() {
                let case = Self { foreign, ..*self };
                starts.extend(
                    case.starts(country, date)
                        .map(|start| (case, country, start)),
                );
            }
        }
        EVERY.into_iter().find_map(|ways| {
            let mut starts = starts.iter();
            starts.find_map(|(case, country, start)| {
                case.in_any_way(start, ways.clone(), *country, shows)
            })
        })
    }

    /// The acts from which the search starts for a country, to every destination with every item
    fn starts(&self, country: Country, date: Date) -> impl Iterator<Item = Transaction> {
        let destinations = self.destinations(country).into_iter();
        destinations.flat_map(move |destination| {
            let items = self.with_paragraphs(self.items(destination)).into_iter();
            items.map(move |item| self.start(item, destination, country, date))
        })
    }

    fn in_any_way(
        &self,
        start: &Transaction,
        ways: Range<usize>,
        country: Country,
        shows: &Shows<'_>,
    ) -> Option<Transaction> {
        let pairs = self.texts.iter().enumerate();
        let counts = pairs.map(|(at, text)| text.count(self.other(at, *text), self.part, country));
        let decisive = counts.max().unwrap_or(0);
        for which in (0..decisive).map(Some).chain([None]) {
            let mut tried = Vec::new();
            for number in ways.clone() {
                let left = Cell::new(number);
                let satisfier = Satisfier {
                    policy: self.policy,
                    country,
                    choice: Choice::Each(&left),
                };
                let transaction = self.filled(start.clone(), satisfier, which);
                // What is left of the number chose nothing, so that a smaller one did as much.
                if left.get() > 0 || tried.contains(&transaction) {
                    continue;
                }
                if let Some(found) = find_routed(self.policy, &transaction, self.activities, shows)
                {
                    return Some(found);
                }
                tried.push(transaction);
            }
        }
        None
    }

    /// The items that are tried
    fn items(&self, destination: Country) -> Vec<Classification> {
        let policy = self.policy;
        let listed = Items::of(const { &[ItemPattern::Listed] });
        let own = self.items.unwrap_or(&listed);
        let fits = |item: &Classification| !self.all || own.covers(*item) == Truth::Yes;
        let mut items = Vec::new();
        for text in self.texts {
            named(text.condition, true, &mut |named| match named {
                Named::Items(named) => {
                    let found = examples(named, policy, destination);
                    items.extend(found.into_iter().filter(fits));
                }
                Named::Reasons(reasons) => {
                    items.extend(controlled(reasons, policy).filter(fits).take(TRIED));
                }
            });
        }
        let mut own = examples(own, policy, destination);
        if self.part == CountryPart::Destination {
            own.append(&mut items);
            own
        } else {
            items.append(&mut own);
            items
        }
    }

    /// The items, and behind them the paragraphs that rows name of those that are entire entries
    fn with_paragraphs(&self, mut items: Vec<Classification>) -> Vec<Classification> {
        let entire = |item: &Classification| {
            let item = item.listed()?;
            let entry = self.policy.entry(item.eccn())?;
            (item == entry.eccn.entry()).then_some(entry)
        };
        let entries: Vec<&Entry> = items.iter().filter_map(entire).collect();
        for entry in entries {
            let scopes = entry.controls.iter().map(|control| &control.scope);
            let paragraphs = scopes.flat_map(Scope::paragraphs);
            items.extend(
                paragraphs
                    .map(|paragraph| Classification::from(CclItem::new(entry.eccn, *paragraph))),
            );
        }
        let mut tried = BTreeSet::new();
        items.retain(|item| tried.insert(*item));
        items
    }

    /// The same text in the other policy
    fn other<'b>(&'b self, at: usize, text: Text<'b>) -> Text<'b> {
        self.others.get(at).copied().unwrap_or(text)
    }

    /// An act that the rule may be for, of which nothing is said that it asks for
    fn start(
        &self,
        item: Classification,
        destination: Country,
        country: Country,
        date: Date,
    ) -> Transaction {
        let mut activities = [Activity::Reexport, Activity::Export]
            .into_iter()
            .chain(Activity::all());
        let activity = if self.foreign {
            activities.find(|activity| self.activities.contains(*activity))
        } else {
            Activity::all().find(|activity| self.activities.contains(*activity))
        };
        let activity = activity.unwrap_or(Activity::Export);
        let mut transaction = ordinary(item, activity, destination, date);
        if self.foreign {
            // Nothing but the rule is to bring it in, as content from the United States would.
            let other = elsewhere(self.policy, [country, destination]);
            transaction.item.us_content_percent = Some(Percent::whole(0));
            transaction.places.manufacture.extend(other);
            if matches!(activity, Activity::Reexport | Activity::DeemedReexport) {
                transaction.from = other;
            }
        }
        if self.part == CountryPart::Transit {
            transaction.via.push(country);
        }
        transaction
    }

    /// The same act with the facts under which the texts hold, of which the one is what decides it
    fn filled(
        &self,
        mut transaction: Transaction,
        satisfier: Satisfier<'_>,
        decisive: Option<usize>,
    ) -> Transaction {
        let texts = || {
            let texts = self.texts.iter().enumerate();
            texts.map(|(at, text)| {
                let other = self.other(at, *text);
                let parts = text.count(other, self.part, satisfier.country);
                let which = decisive.and_then(|which| which.checked_rem(parts));
                ([*text, other], which)
            })
        };
        for (both, which) in texts() {
            if let Some(which) = which {
                satisfier.say_decisive(self.part, which, both, true, &mut transaction);
            }
        }
        for ([text, other], which) in texts() {
            match which {
                Some(which) => {
                    let both = [text, other];
                    satisfier.make_decisive(self.part, which, both, true, &mut transaction);
                }
                None => satisfier.make(text.condition, text.resolved, true, &mut transaction),
            }
        }
        for text in self.beside {
            satisfier.make(text.condition, text.resolved, true, &mut transaction);
        }
        if self.clear {
            clear(satisfier, &mut transaction);
        }
        transaction
    }

    /// Where the item goes in the cases that are tried: first as usual, then wherever the texts tell
    /// destinations apart
    fn destinations(&self, country: Country) -> Vec<Country> {
        /// How many
        const FEW: usize = 8;
        if self.part == CountryPart::Destination {
            return Vec::from([country]);
        }
        let own = self.policy.index().atlas.own();
        let own = own.without(Country::US).without(country);
        let own = self.within.map_or(own, |within| own.intersection(within));
        let mut found = Vec::from([destination(self.texts, self.policy, self.part, country)]);
        found.retain(|usual| own.contains(*usual));
        for text in self.texts {
            told_apart(*text, &mut |set| {
                let sides = [own.intersection(set), own.difference(set)];
                found.extend(sides.into_iter().filter_map(|side| side.iter().next()));
            });
        }
        found.extend(own.iter().next());
        found.push(country);
        let mut seen = CountrySet::EMPTY;
        found.retain(|country| {
            let new = !seen.contains(*country);
            seen = seen.with(*country);
            new
        });
        found.truncate(FEW);
        found
    }
}

/// Calls `visit` with the destinations that a text tells from others
fn told_apart(text: Text<'_>, visit: &mut dyn FnMut(CountrySet)) {
    if matches!(text.condition, Condition::Destination(_)) {
        visit(text.resolved.countries);
    }
    text.parts().for_each(|part| told_apart(part, visit));
}

/// Where a transaction goes that is to show what moves for a country: there, or where the rest of
/// the rule can hold
pub(super) fn destination(
    texts: &[Text<'_>],
    policy: &Policy,
    part: CountryPart,
    country: Country,
) -> Country {
    if part == CountryPart::Destination {
        return country;
    }
    let own = policy.index().atlas.own().without(Country::US);
    // Best where nothing else has to be so, or else where it can be.
    let (certain, possible) = texts.iter().fold((own, own), |(certain, possible), text| {
        let bounds = text.bounds(policy);
        (
            certain.intersection(bounds.certain),
            possible.intersection(bounds.possible),
        )
    });
    let mut others = [certain, possible]
        .into_iter()
        .flat_map(|all| all.without(country).iter());
    others.next().unwrap_or(country)
}

/// Whether a text asks by which rules the item is subject to the regulations
fn reads_scope(text: &Text<'_>) -> bool {
    let mut reads = false;
    text.condition.visit(&mut |part| {
        reads |= matches!(
            part,
            Condition::SubjectUnder(_) | Condition::SubjectOnlyUnder(_)
        );
    });
    reads
}

/// Whether one of the texts asks for what brings foreign-made items in
pub(super) fn are_for_foreign_products(texts: &[Text<'_>]) -> bool {
    let mut texts = texts.iter();
    texts.any(|text| is_for_foreign_products(text.condition, true))
}

/// Whether a condition asks for what brings foreign-made items in; one that is not to hold asks for the
/// opposite
fn is_for_foreign_products(condition: &Condition, holds: bool) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts
            .iter()
            .any(|part| is_for_foreign_products(part, holds)),
        Condition::NoneOf(parts) => parts
            .iter()
            .any(|part| is_for_foreign_products(part, !holds)),
        Condition::SubjectUnder(_) | Condition::SubjectOnlyUnder(_) => holds,
        _ => false,
    }
}

/// The first provision that a review policy is for, if it is for provisions alone
pub(super) fn provision_of<'p>(
    rule: &ReviewRule,
    policy: &'p Policy,
) -> Option<(&'p Provision, &'p IndexedProvision)> {
    let Reviewed::Provisions(ids) = &rule.of else {
        return None;
    };
    let provisions = policy.data().provisions.iter();
    let mut provisions = provisions.zip(&*policy.index().provisions);
    provisions.find(|(provision, _)| ids.contains(&provision.id))
}
