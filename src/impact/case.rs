//! A case that shows what moves in a rule: a transaction made up for it.

use alloc::vec::Vec;

use super::moved::{CountryPart, Text};
use super::ordinary::examples;
use super::satisfy::Satisfier;
use crate::policy::{
    Basis, Control, IndexedProvision, Policy, Provision, ReviewRule, Reviewed, Scope,
};
use crate::{
    Activities, Activity, CclItem, Classification, Condition, Country, CountrySet, Date, Eccn,
    ItemPattern, Items, Percent, ProvisionId, Transaction, Truth,
};

/// How many countries, and how many ways of meeting a condition, are tried for a witness
const TRIED: usize = 4;

/// What a witness is to show
pub(super) struct Case<'a> {
    pub(super) texts: &'a [Text<'a>],
    /// The same texts in the other policy, if it has the rule
    pub(super) others: &'a [Text<'a>],
    /// The policy in which the rule holds
    pub(super) policy: &'a Policy,
    pub(super) part: CountryPart,
    pub(super) countries: CountrySet,
    /// The items that the rule is for, or a few of them
    pub(super) items: Option<&'a Items>,
    /// Whether these are all, so that no other item that its texts name will do
    pub(super) all: bool,
    pub(super) activities: Activities,
    /// Whether the item is foreign-made
    pub(super) foreign: bool,
}

impl Case<'_> {
    /// A transaction for which the rule comes out otherwise
    pub(super) fn witness(
        &self,
        date: Date,
        shows: &dyn Fn(&Transaction) -> bool,
    ) -> Option<Transaction> {
        let policy = self.policy;
        for country in self.countries.iter().take(TRIED) {
            let destination = destination(self.texts, policy, self.part, country);
            let listed = Items::of(const { &[ItemPattern::Listed] });
            let own = self.items.unwrap_or(&listed);
            let mut items = Vec::new();
            for text in self.texts {
                named(text.condition, true, &mut |named| {
                    let found = examples(named, policy, destination);
                    let fits = |item: &Classification| !self.all || own.covers(*item) == Truth::Yes;
                    items.extend(found.into_iter().filter(fits));
                });
            }
            if self.part == CountryPart::Destination {
                let mut own = examples(own, policy, destination);
                own.append(&mut items);
                items = own;
            } else {
                items.extend(examples(own, policy, destination));
            }
            for item in items {
                let mut tried = None;
                // What moves by the destination most often shows by itself.
                let decisive = self.part != CountryPart::Destination;
                let ways = [decisive, !decisive].into_iter();
                let ways = ways.flat_map(|way| (0..TRIED).map(move |choice| (way, choice)));
                for (decisive, choice) in ways {
                    let satisfier = Satisfier {
                        policy,
                        country,
                        choice,
                    };
                    let transaction =
                        self.transaction(item, destination, satisfier, date, decisive);
                    // Another choice need not say anything else.
                    if tried.as_ref() == Some(&transaction) {
                        continue;
                    }
                    if shows(&transaction) {
                        return Some(transaction);
                    }
                    tried = Some(transaction);
                }
            }
        }
        None
    }

    fn transaction(
        &self,
        item: Classification,
        destination: Country,
        satisfier: Satisfier<'_>,
        date: Date,
        decisive: bool,
    ) -> Transaction {
        let country = satisfier.country;
        let policy = satisfier.policy;
        let own = policy.index().atlas.own();
        // Someone else than the country: the first that has a row.
        let other = own.iter().find(|c| *c != country && *c != Country::US);
        let mut activities = [Activity::Reexport, Activity::Export]
            .into_iter()
            .chain(Activity::all());
        let activity = if self.foreign {
            activities.find(|activity| self.activities.contains(*activity))
        } else {
            Activity::all().find(|activity| self.activities.contains(*activity))
        };
        let activity = activity.unwrap_or(Activity::Export);
        let mut transaction = super::ordinary::ordinary(item, activity, destination, date);
        if self.foreign {
            // Nothing but the rule is to bring it in, as content from the United States would.
            transaction.item.us_content_percent = Some(Percent::whole(0));
            transaction.places.manufacture.extend(other);
            if matches!(activity, Activity::Reexport | Activity::DeemedReexport) {
                transaction.from = other;
            }
        }
        if self.part == CountryPart::Transit {
            transaction.via.push(country);
        }
        for (at, text) in self.texts.iter().enumerate() {
            let other = self.others.get(at).copied().unwrap_or(*text);
            let parts = if decisive {
                text.count(other, self.part, country)
            } else {
                0
            };
            match satisfier.choice.checked_rem(parts) {
                Some(which) => {
                    let both = [*text, other];
                    satisfier.make_decisive(self.part, which, both, true, &mut transaction);
                }
                None => {
                    satisfier.make(text.condition, text.resolved, true, &mut transaction);
                }
            }
        }
        transaction
    }
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

/// Calls `visit` with the items that a condition names, if it is to hold
fn named<'a>(condition: &'a Condition, holds: bool, visit: &mut dyn FnMut(&'a Items)) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().for_each(|part| named(part, holds, visit));
        }
        Condition::NoneOf(parts) => parts.iter().for_each(|part| named(part, !holds, visit)),
        Condition::Item(items) if holds => visit(items),
        _ => {}
    }
}

/// A few items whose rows point to a provision
pub(super) fn pointing(id: &ProvisionId, policy: &Policy) -> Option<Items> {
    /// How many
    const FEW: usize = 4;
    let entries = policy.data().entries.iter();
    let items = entries.filter_map(|entry| {
        let points =
            |control: &&Control| matches!(&control.basis, Basis::Provision(to) if to == id);
        let row = entry.controls.iter().find(points)?;
        Some(item_of(entry.eccn, row))
    });
    let found: Vec<_> = items.take(FEW).map(ItemPattern::Item).collect();
    (!found.is_empty()).then(|| Items::new(found, []))
}

/// An item that a row is for
fn item_of(eccn: Eccn, row: &Control) -> CclItem {
    let paragraph = match &row.scope {
        Scope::Only(paragraphs) => paragraphs.first().copied(),
        Scope::Entire | Scope::Except(_) => None,
    };
    CclItem::new(eccn, paragraph.unwrap_or_default())
}

/// Whether a condition asks for what brings foreign-made items in; one that is not to hold asks for the
/// opposite
pub(super) fn is_for_foreign_products(condition: &Condition, holds: bool) -> bool {
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

/// A few items for which the list requires a license that a review policy is for
pub(super) fn reviewed(rule: &ReviewRule, policy: &Policy, destination: Country) -> Items {
    /// How many
    const FEW: usize = 4;
    let of_rule = |control: &Control| match &rule.of {
        Reviewed::Any => true,
        Reviewed::Reasons(of) => control.reason.is_some_and(|reason| of.contains(reason)),
        Reviewed::Columns(of) => match control.basis {
            Basis::Column(column) => of.contains(&column),
            _ => false,
        },
        Reviewed::Provisions(of) => match &control.basis {
            Basis::Provision(id) => of.contains(id),
            _ => false,
        },
    };
    let entries = policy.data().entries.iter();
    let controlled = entries.filter_map(|entry| {
        let row = entry.controls.iter().find(|control| of_rule(control))?;
        let item = item_of(entry.eccn, row);
        (policy.ccl_verdict(item, destination) == Truth::Yes).then_some(item)
    });
    let found: Vec<_> = controlled.take(FEW).map(ItemPattern::Item).collect();
    match provision_of(rule, policy) {
        _ if !found.is_empty() => Items::new(found, []),
        Some((provision, _)) if !provision.items.is_empty() => provision.items.clone(),
        _ => Items::of(const { &[ItemPattern::Listed] }),
    }
}
