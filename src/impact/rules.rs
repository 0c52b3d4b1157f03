//! Rules that no ordinary transaction shows: those of scope, those that something sets off, review
//! policies and obligations, each by the countries that it can hold for.

use alloc::vec::Vec;

use super::case::{Case, destination, is_for_foreign_products, pointing, provision_of, reviewed};
use super::change::{EndUseChange, ObligationChange, ReviewRuleChange, ScopeChange, Turn};
use super::moved::{CountryPart, Text, elsewhere};
use super::pairs::{Pair, pairs};
use super::requirements::status_of;
use crate::evaluate::{Partial, evaluate_unasked, evaluate_unweighed};
use crate::policy::{
    IndexedProvision, ObligedBy, Policy, Provision, RuleRef, ScopeEffect, ScopeRule,
};
use crate::{
    Activities, Country, CountrySet, Date, Determination, GeneralProhibition, ItemPattern, Items,
    Transaction,
};

/// What moves in a rule: what the countries are to it, which way, and which
type Move = (CountryPart, Turn, CountrySet);

/// The texts of a rule in one policy: all of them must hold
type Texts<'a> = Vec<Text<'a>>;

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
            for (part, turn, countries) in self.moves(pair, &texts) {
                let foreign = rule.effect == ScopeEffect::BringsIn
                    && rule.prohibition != GeneralProhibition::One;
                let case = Case {
                    policy: self.holding(turn, (), ()).0,
                    texts: &self.texts_of(pair, turn, &texts),
                    others: &self.others_of(pair, turn, &texts),
                    part,
                    countries,
                    items: Some(&rule.items),
                    all: true,
                    activities: rule.activities,
                    foreign,
                };
                let witness = case.witness(self.date, &|transaction| {
                    let [before, after] = self.both(evaluate_unasked, transaction);
                    let (before, after) = (&before, &after);
                    let statuses = |determination: &Determination<'_>| {
                        let found = determination.requirements().iter();
                        found.map(crate::Requirement::status).max()
                    };
                    before.outcome() != after.outcome()
                        || before.range() != after.range()
                        || statuses(before) != statuses(after)
                });
                changes.push(ScopeChange {
                    rule,
                    part,
                    turn,
                    countries,
                    witness,
                });
            }
        }
        changes
    }

    pub(super) fn end_uses(&self) -> Vec<EndUseChange<'p>> {
        let (before, after) = self.policies;
        let texts = |policy: &'p Policy, at: usize, rule: &'p Provision| -> Texts<'p> {
            let indexed = policy.index().provisions.get(at);
            indexed.map_or_else(Vec::new, |indexed| self.texts_of_provision(rule, indexed))
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
            for (part, turn, countries) in self.moves(pair, &texts) {
                // What an ordinary transaction shows is counted among the requirements.
                if !sets_off && part == CountryPart::Destination {
                    continue;
                }
                let pointing = pointing(&rule.id, self.holding(turn, (), ()).0);
                let own = Some(&rule.items).filter(|items| !items.is_empty());
                let case = Case {
                    policy: self.holding(turn, (), ()).0,
                    texts: &self.texts_of(pair, turn, &texts),
                    others: &self.others_of(pair, turn, &texts),
                    part,
                    countries,
                    items: own.or(pointing.as_ref()),
                    all: own.is_some(),
                    activities: rule.activities,
                    foreign: false,
                };
                let witness = case.witness(self.date, &|transaction| {
                    let [before, after] = self.both(evaluate_unweighed, transaction);
                    shows(rule, &before, &after)
                });
                changes.push(EndUseChange {
                    rule,
                    part,
                    turn,
                    countries,
                    witness,
                });
            }
        }
        changes
    }

    pub(super) fn reviews(&self) -> Vec<ReviewRuleChange<'p>> {
        let (before, after) = self.policies;
        let texts = |policy: &'p Policy, at: usize, rule: &'p crate::policy::ReviewRule| {
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
            for (part, turn, countries) in self.moves(pair, &texts) {
                let (policy, ()) = self.holding(turn, (), ());
                // The act must be one of those that the policy is for.
                let mut own = self.texts_of(pair, turn, &texts);
                let mut others = self.others_of(pair, turn, &texts);
                let of = provision_of(rule, policy);
                for (texts, policy) in [(&mut own, policy), (&mut others, self.opposite(turn))] {
                    if let Some((provision, indexed)) = provision_of(rule, policy) {
                        texts.splice(0..0, self.texts_of_provision(provision, indexed));
                    }
                }
                let first = countries.iter().next();
                let reviewed = first.map(|country| {
                    reviewed(rule, policy, destination(&own, policy, part, country))
                });
                let case = Case {
                    policy: self.holding(turn, (), ()).0,
                    texts: &own,
                    others: &others,
                    part,
                    countries,
                    items: reviewed.as_ref(),
                    all: false,
                    activities: of.map_or(Activities::ALL, |(own, _)| own.activities),
                    foreign: own
                        .iter()
                        .any(|text| is_for_foreign_products(text.condition, true)),
                };
                let witness = case.witness(self.date, &|transaction| {
                    let sides = [before, after];
                    let [was, is] = sides
                        .map(|policy| Partial::of(policy, transaction, None).is_reviewed_by(rule));
                    was != is
                });
                changes.push(ReviewRuleChange {
                    rule,
                    part,
                    turn,
                    countries,
                    witness,
                });
            }
        }
        changes
    }

    pub(super) fn obligations(&self) -> Vec<ObligationChange<'p>> {
        let (before, after) = self.policies;
        let texts = |policy: &'p Policy, at: usize, rule: &'p crate::policy::Obligation| {
            let indexed = policy.index().exceptions.obligations.get(at);
            let text = indexed.map(|resolved| Text::new(&rule.when, resolved));
            text.into_iter().collect()
        };
        // An obligation has no id: it is what it says, for whom and where.
        let pairs = pairs(&before.data().obligations, &after.data().obligations, |o| {
            (o.kind, &o.by, &o.what, &o.citation, o.days)
        });
        let mut changes = Vec::new();
        for pair in &pairs {
            let Some(rule) = pair.either() else { continue };
            for (part, turn, countries) in self.moves(pair, &texts) {
                let everything = Items::of(const { &[ItemPattern::Listed, ItemPattern::Ear99] });
                let case = Case {
                    policy: self.holding(turn, (), ()).0,
                    texts: &self.texts_of(pair, turn, &texts),
                    others: &self.others_of(pair, turn, &texts),
                    part,
                    countries,
                    items: Some(&everything),
                    all: true,
                    activities: Activities::ALL,
                    foreign: false,
                };
                let witness = case.witness(self.date, &|transaction| {
                    let [before, after] = self.both(evaluate_unasked, transaction);
                    counts(rule, &before) != counts(rule, &after)
                });
                changes.push(ObligationChange {
                    rule,
                    part,
                    turn,
                    countries,
                    witness,
                });
            }
        }
        changes
    }

    /// The texts of a provision that count on the day
    fn texts_of_provision(&self, rule: &'p Provision, indexed: &'p IndexedProvision) -> Texts<'p> {
        let text = match (&rule.enforcement, &indexed.enforced) {
            (Some(text), Some(resolved)) if text.since <= self.date => {
                Text::new(&text.when, resolved)
            }
            _ => Text::new(&rule.when, &indexed.codified),
        };
        Vec::from([Text::new(&rule.trigger, &indexed.trigger), text])
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
                if !countries.is_empty() && !moves.contains(&(part, turn, countries)) {
                    moves.push((part, turn, countries));
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

    /// The texts in the policy in which the rule holds
    fn texts_of<T>(
        &self,
        pair: &Pair<'p, T>,
        turn: Turn,
        texts: &dyn Fn(&'p Policy, usize, &'p T) -> Texts<'p>,
    ) -> Texts<'p> {
        let (policy, placed) = self.holding(turn, pair.before, pair.after);
        placed.map_or_else(Vec::new, |(at, rule)| texts(policy, at, rule))
    }

    /// The same in the other policy, if it has the rule
    fn others_of<T>(
        &self,
        pair: &Pair<'p, T>,
        turn: Turn,
        texts: &dyn Fn(&'p Policy, usize, &'p T) -> Texts<'p>,
    ) -> Texts<'p> {
        let other = match turn {
            Turn::Lost => Turn::Gained,
            Turn::Gained => Turn::Lost,
        };
        self.texts_of(pair, other, texts)
    }

    /// The policy in which what was lost or gained is not there
    fn opposite(&self, turn: Turn) -> &'p Policy {
        match turn {
            Turn::Lost => self.policies.1,
            Turn::Gained => self.policies.0,
        }
    }

    /// The policy in which what was lost or gained is there
    fn holding<T>(&self, turn: Turn, before: T, after: T) -> (&'p Policy, T) {
        match turn {
            Turn::Lost => (self.policies.0, before),
            Turn::Gained => (self.policies.1, after),
        }
    }
}

/// Whether a provision, or a row that points to it, comes out otherwise
fn shows(rule: &Provision, before: &Determination<'_>, after: &Determination<'_>) -> bool {
    let by_id =
        status_of(before, RuleRef::Provision(rule)) != status_of(after, RuleRef::Provision(rule));
    let by_rows = |determination: &Determination<'_>| {
        let found = determination.requirements().iter();
        let pointing = found.filter(|found| {
            found
                .provision()
                .is_some_and(|provision| provision.id == rule.id)
        });
        pointing.map(crate::Requirement::status).max()
    };
    by_id || by_rows(before) != by_rows(after)
}

/// Whether an obligation counts in a determination, by its position in the determination's policy
fn counts(duty: &crate::policy::Obligation, determination: &Determination<'_>) -> crate::Truth {
    let policy = determination.policy();
    let duties = crate::evaluate::duties(
        policy,
        determination.transaction(),
        determination.requirements(),
    );
    let known = |other: &crate::policy::Obligation| {
        (other.kind, &other.by, &other.what) == (duty.kind, &duty.by, &duty.what)
    };
    let mut numbered = policy.data().obligations.iter().zip(duties);
    let counts = numbered
        .find(|(other, _)| known(other))
        .map_or(crate::Truth::No, |(_, truth)| truth);
    let concerned = match &duty.by {
        ObligedBy::License => determination.outcome() == crate::Outcome::LicenseRequired,
        ObligedBy::NoLicense => determination.outcome() == crate::Outcome::NoLicenseRequired,
        _ => true,
    };
    counts & crate::Truth::from(concerned)
}
