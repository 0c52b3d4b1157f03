//! A case that shows what moves in a rule: a transaction made up for it.

use alloc::vec::Vec;

use super::moved::{CountryPart, Text};
use super::ordinary::examples;
use super::satisfy::Satisfier;
use crate::policy::{
    Basis, Control, IndexedProvision, Policy, Provision, ReviewRule, Reviewed, Scope,
};
use crate::{
    Activities, Activity, CclItem, Classification, Condition, Country, CountrySet, Date,
    ItemPattern, Items, Percent, Transaction, Truth,
};

/// How many countries, and how many ways of meeting a condition, are tried for a witness
const TRIED: usize = 4;

/// What a witness is to show
pub(super) struct Case<'a> {
    pub(super) texts: &'a [Text<'a>],
    /// The policy in which the rule holds
    pub(super) policy: &'a Policy,
    pub(super) part: CountryPart,
    pub(super) countries: CountrySet,
    pub(super) items: Option<&'a Items>,
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
            let items = self.items.map_or_else(
                || {
                    examples(
                        &Items::of(const { &[ItemPattern::Listed] }),
                        policy,
                        destination,
                    )
                },
                |items| examples(items, policy, destination),
            );
            for item in items {
                let mut tried = None;
                for choice in 0..TRIED {
                    let satisfier = Satisfier {
                        policy,
                        country,
                        choice,
                    };
                    let transaction = self.transaction(item, destination, satisfier, date);
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
        for text in self.texts {
            let (condition, resolved) = (text.condition, text.resolved);
            match satisfier.choice.checked_rem(text.count(self.part)) {
                Some(which) => {
                    satisfier.make_decisive(self.part, which, *text, true, &mut transaction);
                }
                None => satisfier.make(condition, resolved, true, &mut transaction),
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
    let possible = texts.iter().fold(own, |all, text| {
        all.intersection(text.bounds(policy).possible)
    });
    let mut others = possible.without(country).iter();
    others.next().unwrap_or(country)
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
        let paragraph = match &row.scope {
            Scope::Only(paragraphs) => paragraphs.first().copied(),
            Scope::Entire | Scope::Except(_) => None,
        };
        let item = CclItem::new(entry.eccn, paragraph.unwrap_or_default());
        (policy.ccl_verdict(item, destination) == Truth::Yes).then_some(item)
    });
    let found: Vec<_> = controlled.take(FEW).map(ItemPattern::Item).collect();
    match provision_of(rule, policy) {
        _ if !found.is_empty() => Items::new(found, []),
        Some((provision, _)) if !provision.items.is_empty() => provision.items.clone(),
        _ => Items::of(const { &[ItemPattern::Listed] }),
    }
}
