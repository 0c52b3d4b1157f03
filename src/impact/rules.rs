//! Rules that no ordinary transaction shows: those of scope, those that something sets off, review
//! policies and obligations, each by the countries that it can hold for.

use core::cell::RefCell;

use alloc::vec::Vec;

use super::about::{pointing, reviewed};
use super::case::{Case, Shows, are_for_foreign_products, destination, provision_of};
use super::change::{EndUseChange, ObligationChange, ReviewRuleChange, ScopeChange, Turn};
use super::excepted::excepted;
use super::moved::{CountryPart, Text, elsewhere};
use super::pairs::{Pair, pairs};
use super::required::{self, ReviewedIn, any_of, may_need_none};
use super::shown;
use super::supposed::Supposed;
use super::turned::{Move, Texts, kept};
use crate::evaluate::{Partial, evaluate_unasked, evaluate_unweighed};
use crate::policy::{Obligation, ObligedBy, Policy, Provision, ReviewRule, ScopeEffect, ScopeRule};
use crate::{
    Activities, Country, CountrySet, Date, Determination, GeneralProhibition, ItemPattern, Items,
    Transaction,
};

pub(super) struct Rules<'p> {
    policies: (&'p Policy, &'p Policy),
    date: Date,
}

impl<'p> Rules<'p> {
    pub(super) const fn new(before: &'p Policy, after: &'p Policy, date: Date) -> Self {
        Self {
            policies: (before, after),
            date,
        }
    }

    pub(super) fn scope(&self) -> Vec<ScopeChange<'p>> {
        let (before, after) = self.policies;
        let texts = |policy: &'p Policy, at: usize, rule: &'p ScopeRule| -> Texts<'p> {
            let indexed = policy.index().scope.get(at);
            let texts = indexed.map(|indexed| {
                [
                    Text::new(&rule.trigger, &indexed.trigger),
                    Text::new(&rule.when, &indexed.when),
                ]
            });
            texts.into_iter().flatten().collect()
        };
        let pairs = pairs(&before.data().scope, &after.data().scope, |rule| &rule.id);
        let mut changes = Vec::new();
        for pair in &pairs {
            let Some(rule) = pair.either() else { continue };
            for moved in self.moves(pair, &texts) {
                let (own, others) = self.both_texts(pair, moved.turn, &texts);
                let reaches = |supposed: &Supposed<'_>| {
                    let turns = |item| supposed.of(item).may_turn(&own, &others);
                    supposed.may_reach(rule.activities)
                        // What the destination decides, no item does.
                        && (moved.part == CountryPart::Destination
                            || rule.items.is_empty()
                            || any_of(&rule.items, self.holding(moved.turn), &turns))
                };
                let Some(moved) = kept(moved, [&own, &others], &reaches) else {
                    continue;
                };
                let case = Case {
                    texts: &own,
                    others: &others,
                    items: Some(&rule.items),
                    all: true,
                    activities: rule.activities,
                    foreign: rule.effect == ScopeEffect::BringsIn
                        && rule.prohibition != GeneralProhibition::One,
                    ..self.case(moved)
                };
                changes.push(ScopeChange {
                    rule,
                    part: moved.part,
                    turn: moved.turn,
                    countries: moved.countries,
                    witness: self.witness_of_scope(rule, moved, &case),
                });
            }
        }
        changes
    }

    /// A case of a rule of scope: best one in which something else comes out otherwise for it
    ///
    /// What another rule brings in as soon as this one no longer does comes to the same by itself. It
    /// shows all the same where a rule that is set off moves along with it, or a License Exception, and if
    /// there is none, in the finding of scope.
    fn witness_of_scope(
        &self,
        rule: &ScopeRule,
        moved: Move,
        case: &Case<'_>,
    ) -> Option<Transaction> {
        let alone = |transaction: &Transaction| {
            let [before, after] = self.both(evaluate_unweighed, transaction);
            shown::of_scope(rule, &before, &after)
        };
        let shows = |transaction: &Transaction| {
            let [before, after] = self.both(evaluate_unasked, transaction);
            shown::comes_to_other(&before, &after) && shown::of_scope(rule, &before, &after)
        };
        let found = case.witness(self.date, &shows);
        let found = found.or_else(|| {
            // A case that shows nothing at all shows no more with another rule.
            case.witness(self.date, &alone)?;
            // What is at home comes in as what it is, while nothing is said of where it was made.
            let made_elsewhere = Case {
                foreign: !case.foreign,
                ..*case
            };
            let found = made_elsewhere.witness(self.date, &shows);
            if found.is_some() {
                return found;
            }
            let mut beside = self.set_off_beside(moved).into_iter();
            beside.find_map(|beside| {
                let case = Case {
                    beside: &beside,
                    ..*case
                };
                case.witness(self.date, &shows)
            })
        });
        let found = found.or_else(|| {
            let found = RefCell::new(None);
            let excepted = |transaction: &Transaction| {
                let (before, after) = self.policies;
                let with = || excepted([before, after], transaction, &shows);
                let with = Some(())
                    .filter(|()| alone(transaction))
                    .and_then(|()| with());
                let is = with.is_some();
                found.replace(with);
                is
            };
            case.witness(self.date, &excepted)?;
            found.into_inner()
        });
        found
            .or_else(|| case.witness_in_any_way(self.date, &shows))
            .or_else(|| case.witness_in_any_way(self.date, &alone))
    }

    /// What the provisions ask that something sets off and that move for the same countries as
    /// destinations
    fn set_off_beside(&self, moved: Move) -> Vec<Texts<'p>> {
        let (before, after) = self.policies;
        let texts = |policy: &'p Policy, at: usize, rule: &'p Provision| {
            let indexed = policy.index().provisions.get(at);
            indexed.map_or_else(Vec::new, |indexed| {
                required::texts(rule, indexed, self.date)
            })
        };
        let pairs = pairs(&before.data().provisions, &after.data().provisions, |p| {
            &p.id
        });
        let mut beside = Vec::new();
        for pair in &pairs {
            let all = self.moves(pair, &texts).into_iter();
            let along = all.filter(|along| {
                let shared = along.countries.intersection(moved.countries);
                along.part == CountryPart::Destination && !shared.is_empty()
            });
            for along in along {
                let (own, _) = self.both_texts(pair, along.turn, &texts);
                let sets_off = own.first().is_some_and(|text| !text.condition.is_always());
                beside.extend(Some(own).filter(|_| sets_off));
            }
        }
        beside
    }

    pub(super) fn end_uses(&self) -> Vec<EndUseChange<'p>> {
        let (before, after) = self.policies;
        let texts = |policy: &'p Policy, at: usize, rule: &'p Provision| {
            let indexed = policy.index().provisions.get(at);
            indexed.map_or_else(Vec::new, |indexed| {
                required::texts(rule, indexed, self.date)
            })
        };
        let pairs = pairs(&before.data().provisions, &after.data().provisions, |p| {
            &p.id
        });
        let mut changes = Vec::new();
        for pair in &pairs {
            let Some(rule) = pair.either() else { continue };
            let set_off = |placed: Option<(usize, &Provision)>| {
                placed.is_some_and(|(_, rule)| !rule.trigger.is_always())
            };
            let sets_off = set_off(pair.before) || set_off(pair.after);
            for moved in self.moves(pair, &texts) {
                // What an ordinary transaction shows is counted among the requirements.
                if !sets_off && moved.part == CountryPart::Destination {
                    continue;
                }
                let (own, others) = self.both_texts(pair, moved.turn, &texts);
                let reaches = |supposed: &Supposed<'_>| {
                    let turns = |item| supposed.of(item).may_turn(&own, &others);
                    supposed.may_reach(rule.activities)
                        // What the destination decides, no item does.
                        && (moved.part == CountryPart::Destination
                            || rule.items.is_empty()
                            || any_of(&rule.items, self.holding(moved.turn), &turns))
                };
                let Some(moved) = kept(moved, [&own, &others], &reaches) else {
                    continue;
                };
                let named = Some(&rule.items).filter(|items| !items.is_empty());
                let pointing = pointing(&rule.id, self.holding(moved.turn));
                let case = Case {
                    texts: &own,
                    others: &others,
                    items: named.or(pointing.as_ref()),
                    all: named.is_some(),
                    activities: rule.activities,
                    foreign: are_for_foreign_products(&own),
                    ..self.case(moved)
                };
                let witness = case.find(self.date, &|transaction| {
                    let [before, after] = self.both(evaluate_unweighed, transaction);
                    shown::of_provision(rule, &before, &after)
                });
                changes.push(EndUseChange {
                    rule,
                    part: moved.part,
                    turn: moved.turn,
                    countries: moved.countries,
                    witness,
                });
            }
        }
        changes
    }

    pub(super) fn reviews(&self) -> Vec<ReviewRuleChange<'p>> {
        let (before, after) = self.policies;
        let texts = |policy: &'p Policy, at: usize, rule: &'p ReviewRule| {
            let indexed = policy.index().reviews.get(at);
            let text = indexed.map(|resolved| Text::new(&rule.when, resolved));
            text.into_iter().collect()
        };
        let pairs = pairs(&before.data().reviews, &after.data().reviews, |rule| {
            &rule.id
        });
        let mut changes = Vec::new();
        for pair in &pairs {
            let Some(rule) = pair.either() else { continue };
            for moved in self.moves(pair, &texts) {
                let (own, others) = self.both_texts(pair, moved.turn, &texts);
                let policy = self.holding(moved.turn);
                let of = ReviewedIn::new(rule, policy, self.date);
                let may_count = |supposed: &Supposed<'_>| {
                    let mut texts = own.iter();
                    texts.all(|text| of.may_count(*text, supposed))
                };
                let Some(moved) = kept(moved, [&own, &others], &may_count) else {
                    continue;
                };
                let shows = |transaction: &Transaction| {
                    let [was, is] = [before, after]
                        .map(|policy| Partial::of(policy, transaction, None).is_reviewed_by(rule));
                    was != is
                };
                changes.push(ReviewRuleChange {
                    rule,
                    part: moved.part,
                    turn: moved.turn,
                    countries: moved.countries,
                    witness: self
                        .witness_of_first(rule, moved, [&own, &others], &shows)
                        .or_else(|| self.witness_of_any(rule, moved, [&own, &others], &shows)),
                });
            }
        }
        changes
    }

    /// A case of the first that a review policy is for
    fn witness_of_first(
        &self,
        rule: &'p ReviewRule,
        moved: Move,
        [own, others]: [&Texts<'p>; 2],
        shows: &Shows<'_>,
    ) -> Option<Transaction> {
        let policy = self.holding(moved.turn);
        // The act must be one of those that the policy is for.
        let mut texts = [own.clone(), others.clone()];
        let policies = [policy, self.opposite(moved.turn)];
        for (texts, policy) in texts.iter_mut().zip(policies) {
            if let Some((provision, indexed)) = provision_of(rule, policy) {
                texts.splice(0..0, required::texts(provision, indexed, self.date));
            }
        }
        let [own, others] = &texts;
        let country = moved.countries.iter().next()?;
        let destination = destination(own, policy, moved.part, country);
        let reviewed = reviewed(rule, policy, self.date, destination);
        let of = provision_of(rule, policy);
        let case = Case {
            texts: own,
            others,
            items: Some(&reviewed),
            activities: of.map_or(Activities::ALL, |(own, _)| own.activities),
            foreign: are_for_foreign_products(own),
            ..self.case(moved)
        };
        case.witness(self.date, shows)
    }

    /// A case of anything that it is for: one row or provision after the other
    fn witness_of_any(
        &self,
        rule: &'p ReviewRule,
        moved: Move,
        [own, others]: [&Texts<'p>; 2],
        shows: &Shows<'_>,
    ) -> Option<Transaction> {
        /// How many
        const FEW: usize = 24;
        let policy = self.holding(moved.turn);
        let text = *own.first()?;
        let country = moved.countries.iter().next()?;
        let supposed = Supposed::new(moved.part, country);
        let of = ReviewedIn::new(rule, policy, self.date);
        let mut may = of
            .required()
            .filter(|required| of.may_count_for(required, text, &supposed));
        may.by_ref().take(FEW).find_map(|required| {
            // What it asks comes first, as the review policy goes by what was said there.
            let asked = required.texts.len();
            let texts: Texts<'p> = required.texts.iter().chain(own).copied().collect();
            let others: Texts<'p> = required.texts.iter().chain(others).copied().collect();
            let others = if others.len() > asked { &*others } else { &[] };
            let items = required.examples(text, policy, &supposed);
            let case = Case {
                texts: &texts,
                others,
                within: required.marked,
                items: Some(&items),
                all: true,
                activities: required.activities,
                foreign: are_for_foreign_products(&texts),
                ..self.case(moved)
            };
            case.witness_in_any_way(self.date, shows)
        })
    }

    pub(super) fn obligations(&self) -> Vec<ObligationChange<'p>> {
        let (before, after) = self.policies;
        let texts = |policy: &'p Policy, at: usize, rule: &'p Obligation| {
            let indexed = policy.index().exceptions.obligations.get(at);
            let text = indexed.map(|resolved| Text::new(&rule.when, resolved));
            text.into_iter().collect()
        };
        // An obligation has no id: it is what it says, for whom and where.
        let pairs = pairs(&before.data().obligations, &after.data().obligations, |o| {
            (o.kind, &o.by, &o.what, &o.citation, o.days)
        });
        let everything = Items::of(const { &[ItemPattern::Listed, ItemPattern::Ear99] });
        let mut changes = Vec::new();
        for pair in &pairs {
            let Some(rule) = pair.either() else { continue };
            for moved in self.moves(pair, &texts) {
                let (own, others) = self.both_texts(pair, moved.turn, &texts);
                let policy = self.holding(moved.turn);
                let free = rule.by == ObligedBy::NoLicense;
                let may_count = |supposed: &Supposed<'_>| {
                    let mut texts = own.iter();
                    !free || texts.all(|text| may_need_none(*text, policy, self.date, supposed))
                };
                let Some(moved) = kept(moved, [&own, &others], &may_count) else {
                    continue;
                };
                let case = Case {
                    texts: &own,
                    others: &others,
                    items: Some(&everything),
                    all: true,
                    ..self.case(moved)
                };
                let shows = |transaction: &Transaction| {
                    let [before, after] = self.both(evaluate_unasked, transaction);
                    shown::of_obligation(rule, &before, &after)
                };
                let witness = case.witness(self.date, &shows).or_else(|| {
                    let case = Case {
                        clear: free,
                        ..case
                    };
                    case.witness_in_any_way(self.date, &shows)
                });
                changes.push(ObligationChange {
                    rule,
                    part: moved.part,
                    turn: moved.turn,
                    countries: moved.countries,
                    witness,
                });
            }
        }
        changes
    }

    /// A case of what moves, of a rule that asks nothing
    fn case(&self, moved: Move) -> Case<'p> {
        Case::new(self.holding(moved.turn), moved.part, moved.countries)
    }

    /// A transaction under both policies, evaluated as far as what shows a difference needs it
    fn both(
        &self,
        evaluate: fn(&'p Policy, &Transaction) -> Determination<'p>,
        transaction: &Transaction,
    ) -> [Determination<'p>; 2] {
        let (before, after) = self.policies;
        [before, after].map(|policy| evaluate(policy, transaction))
    }

    /// What moves in a rule
    fn moves<T>(
        &self,
        pair: &Pair<'p, T>,
        texts: &dyn Fn(&'p Policy, usize, &'p T) -> Texts<'p>,
    ) -> Vec<Move> {
        let (before, after) = self.policies;
        let was = pair.before.map(|(at, rule)| texts(before, at, rule));
        let is = pair.after.map(|(at, rule)| texts(after, at, rule));
        let possible = |policy: &Policy, texts: &Option<Texts<'_>>| {
            let own = policy.index().atlas.own().without(Country::US);
            texts.as_ref().map_or(CountrySet::EMPTY, |texts| {
                texts.iter().fold(own, |all, text| {
                    all.intersection(text.bounds(policy).possible)
                })
            })
        };
        let mut moves = Vec::new();
        let mut note = |part, gained: CountrySet, lost: CountrySet| {
            for (turn, countries) in [(Turn::Lost, lost), (Turn::Gained, gained)] {
                let new = Move {
                    part,
                    turn,
                    countries,
                };
                if !countries.is_empty() && !moves.contains(&new) {
                    moves.push(new);
                }
            }
        };
        if let (Some(was), Some(is)) = (&was, &is) {
            // Nearly every rule is untouched, which its sets say.
            if was.iter().zip(is).all(|(was, is)| was.is_untouched(*is)) {
                return moves;
            }
            for (was, is) in was.iter().zip(is) {
                elsewhere(*was, *is, &mut note);
            }
        }
        let (then, now) = (possible(before, &was), possible(after, &is));
        note(
            CountryPart::Destination,
            now.difference(then),
            then.difference(now),
        );
        moves
    }

    /// The texts in the policy in which the rule holds, and the same in the other policy, if it has the
    /// rule
    fn both_texts<T>(
        &self,
        pair: &Pair<'p, T>,
        turn: Turn,
        texts: &dyn Fn(&'p Policy, usize, &'p T) -> Texts<'p>,
    ) -> (Texts<'p>, Texts<'p>) {
        let of = |policy: &'p Policy, placed: Option<(usize, &'p T)>| {
            placed.map_or_else(Vec::new, |(at, rule)| texts(policy, at, rule))
        };
        let (was, is) = (
            of(self.policies.0, pair.before),
            of(self.policies.1, pair.after),
        );
        match turn {
            Turn::Lost => (was, is),
            Turn::Gained => (is, was),
        }
    }

    /// The policy in which what was lost or gained is not there
    const fn opposite(&self, turn: Turn) -> &'p Policy {
        match turn {
            Turn::Lost => self.policies.1,
            Turn::Gained => self.policies.0,
        }
    }

    /// The policy in which what was lost or gained is there
    const fn holding(&self, turn: Turn) -> &'p Policy {
        match turn {
            Turn::Lost => self.policies.0,
            Turn::Gained => self.policies.1,
        }
    }
}
