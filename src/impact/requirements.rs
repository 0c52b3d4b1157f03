//! Which rules require a license where they did not, or no longer where they did.

use core::cell::Cell;

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::change::{RequirementChange, Turn};
use super::moved::Text;
use super::ordinary::{examples, ordinary};
use super::route::find_routed;
use super::satisfy::{Choice, Satisfier};
use crate::evaluate::evaluate_unweighed;
use crate::policy::{IndexedBasis, Policy, RuleReach, RuleRef, Scope};
use crate::{
    Activities, Activity, CclItem, Classification, CountrySet, Date, Determination,
    RequirementStatus, Transaction,
};

/// How many ways of meeting a rule's own conditions are tried
const CHOICES: usize = 4;

/// How many destinations are tried for a witness before a change is left without one
const TRIED: usize = 8;

pub(super) fn find<'p>(
    before: &'p Policy,
    after: &'p Policy,
    date: Date,
) -> Vec<RequirementChange<'p>> {
    let mut changes = Vec::new();
    let mut note = |was: Option<RuleReach<'p>>, is: Option<RuleReach<'p>>| {
        let Some(rule) = is.or(was).map(|reach| reach.rule) else {
            return;
        };
        let reached = |reach: Option<RuleReach<'_>>| {
            reach.map_or(CountrySet::EMPTY, |reach| reach.destinations)
        };
        let (was, is) = (reached(was), reached(is));
        for (turn, countries) in [
            (Turn::Lost, was.difference(is)),
            (Turn::Gained, is.difference(was)),
        ] {
            if !countries.is_empty() {
                changes.push(RequirementChange {
                    rule,
                    entry: match rule {
                        RuleRef::Row(eccn, _) => Some(eccn),
                        RuleRef::Provision(_) => None,
                    },
                    turn,
                    countries,
                    witness: witness(rule, turn, countries, (before, after), date),
                });
            }
        }
    };
    let same = before
        .reach()
        .map(|reach| reach.rule.id_key())
        .eq(after.reach().map(|reach| reach.rule.id_key()));
    if same {
        for (was, is) in before.reach().zip(after.reach()) {
            note(Some(was), Some(is));
        }
    } else {
        let mut pairs: BTreeMap<_, (Option<RuleReach<'_>>, Option<RuleReach<'_>>)> =
            BTreeMap::new();
        for reach in before.reach() {
            pairs.entry(reach.rule.id_key()).or_default().0 = Some(reach);
        }
        for reach in after.reach() {
            pairs.entry(reach.rule.id_key()).or_default().1 = Some(reach);
        }
        for (was, is) in pairs.into_values() {
            note(was, is);
        }
    }
    changes
}

/// What a rule comes to in a determination
pub(super) fn status_of(determination: &Determination<'_>, rule: RuleRef<'_>) -> RequirementStatus {
    let key = rule.id_key();
    let mut found = determination.requirements().iter();
    found
        .find(|found| found.rule().id_key() == key)
        .map_or(RequirementStatus::DoesNotApply, crate::Requirement::status)
}

/// An export of an item that the rule covers for which it comes out otherwise; one for which it
/// applies on one side goes before one for which it only may
///
/// Where nothing but the destination shows no difference, the facts are made up under which the rule's
/// own conditions hold.
fn witness(
    rule: RuleRef<'_>,
    turn: Turn,
    countries: CountrySet,
    (before, after): (&Policy, &Policy),
    date: Date,
) -> Option<Transaction> {
    let first = countries.iter().next()?;
    let items: Vec<Classification> = match rule {
        RuleRef::Row(eccn, control) => match &control.scope {
            Scope::Only(paragraphs) => paragraphs
                .iter()
                .map(|paragraph| CclItem::new(eccn, *paragraph).into())
                .collect(),
            Scope::Entire | Scope::Except(_) => Vec::from([eccn.entry().into()]),
        },
        RuleRef::Provision(provision) => examples(&provision.items, after, first),
    };
    let policy = match turn {
        Turn::Lost => before,
        Turn::Gained => after,
    };
    let texts = texts(policy, rule);
    let mut second = None;
    for choice in 0..=CHOICES {
        for country in countries.iter().take(TRIED) {
            for item in &items {
                let mut transaction = ordinary(*item, Activity::Export, country, date);
                if let Some(choice) = choice.checked_sub(1) {
                    let satisfier = Satisfier {
                        policy,
                        country,
                        choice: Choice::Same(choice),
                    };
                    for text in &texts {
                        satisfier.make(text.condition, text.resolved, true, &mut transaction);
                    }
                }
                let reached = Cell::new(RequirementStatus::DoesNotApply);
                let shows = |transaction: &Transaction| {
                    let was = status_of(&evaluate_unweighed(before, transaction), rule);
                    let is = status_of(&evaluate_unweighed(after, transaction), rule);
                    reached.set(was.max(is));
                    match turn {
                        Turn::Lost => is < was,
                        Turn::Gained => is > was,
                    }
                };
                let found = find_routed(policy, &transaction, Activities::ALL, &shows);
                let Some(found) = found else { continue };
                if reached.get() == RequirementStatus::Applies {
                    return Some(found);
                }
                second = second.or(Some(found));
            }
        }
        if second.is_some() {
            break;
        }
    }
    second
}

/// The conditions of a rule in a policy that has it
pub(super) fn texts<'a>(policy: &'a Policy, rule: RuleRef<'_>) -> Vec<Text<'a>> {
    let (data, index) = (policy.data(), policy.index());
    let mut texts = Vec::new();
    let provision = match rule {
        RuleRef::Row(eccn, control) => {
            let at = index.entry(eccn);
            let entry = at.and_then(|at| data.entries.get(at).zip(index.entries.get(at)));
            let found = entry.and_then(|(entry, indexed)| {
                let mut rows = entry.controls.iter().zip(indexed.iter());
                rows.find(|(other, _)| other.row == control.row)
            });
            let Some((control, indexed)) = found else {
                return texts;
            };
            texts.push(Text::new(&control.when, &indexed.when));
            match indexed.basis {
                IndexedBasis::Provision(at) => Some(usize::from(at)),
                _ => None,
            }
        }
        RuleRef::Provision(provision) => {
            let mut provisions = data.provisions.iter();
            provisions.position(|other| other.id == provision.id)
        }
    };
    let provision = provision.and_then(|at| data.provisions.get(at).zip(index.provisions.get(at)));
    if let Some((provision, indexed)) = provision {
        texts.push(match (&provision.enforcement, &indexed.enforced) {
            (Some(text), Some(resolved)) => Text::new(&text.when, resolved),
            _ => Text::new(&provision.when, &indexed.codified),
        });
    }
    texts
}
