//! Step one of part 732: whether the regulations reach the act at all, and why.

use alloc::vec::Vec;

use super::evidence::Unsaid;
use super::facts::Facts;
use super::open_set::OpenSet;
use crate::determination::{Open, Outside};
use crate::policy::{IndexedScope, Policy, ScopeEffect, ScopeRule};
use crate::{Classification, Condition, Country, GeneralProhibition, Transaction, Truth};

/// The rules of scope under which an item is subject to the regulations, by their positions
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Subject {
    certain: u64,
    possible: u64,
    /// Whether the item is foreign-made and abroad, so that these rules are all there is
    foreign: Truth,
}

impl Subject {
    /// An item of which nothing is said: it is taken to be subject as what it is
    pub(super) const PRESUMED: Self = Self {
        certain: 0,
        possible: 0,
        foreign: Truth::Unknown,
    };

    /// What the facts say of a foreign-made item
    pub(super) fn of(facts: &Facts<'_>) -> Self {
        if !says_origin(facts) {
            return Self::PRESUMED;
        }
        let mut subject = Self {
            foreign: !at_home(facts),
            ..Self::PRESUMED
        };
        if !subject.is_foreign() {
            return subject;
        }
        for (position, rule, indexed) in rules(facts.policy) {
            if rule.effect != ScopeEffect::BringsIn {
                continue;
            }
            match holds(facts, rule, indexed) {
                Truth::Yes => subject.certain |= 1 << position,
                Truth::Unknown => subject.possible |= 1 << position,
                Truth::No => {}
            }
        }
        subject
    }

    /// Whether it is known to be foreign-made and abroad
    const fn is_foreign(self) -> bool {
        matches!(self.foreign, Truth::Yes)
    }

    /// Whether facts that were not given decide which rules bring it in
    pub(super) const fn is_open(self) -> bool {
        self.possible != 0
    }

    /// Whether it is subject under one of these rules
    pub(super) const fn under(self, rules: u64) -> Truth {
        if self.certain & rules != 0 {
            Truth::Yes
        } else if self.possible & rules != 0 {
            Truth::Unknown
        } else {
            Truth::No
        }
    }

    /// Whether it is foreign-made and subject under no others
    pub(super) const fn only_under(self, rules: u64) -> Truth {
        if !self.is_foreign() {
            self.foreign
        } else if self.certain & !rules != 0 || (self.certain | self.possible) & rules == 0 {
            Truth::No
        } else if self.certain & rules != 0 && self.possible & !rules == 0 {
            Truth::Yes
        } else {
            Truth::Unknown
        }
    }

    /// Whether it is subject at all
    const fn at_all(self) -> Truth {
        if self.is_foreign() {
            self.under(u64::MAX)
        } else {
            Truth::Yes
        }
    }
}

/// What the first step came to
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scope<'p> {
    /// Why the act is outside the regulations, if it is
    pub(crate) outside: Option<Outside>,
    /// The rule that takes it out, where one does
    pub(crate) excluded_by: Option<&'p ScopeRule>,
    /// Whether it is inside; unknown while a question is open
    pub(crate) holds: Truth,
    /// The General Prohibition that the list makes for it
    pub(crate) prohibition: GeneralProhibition,
}

pub(super) fn subject<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    transaction: &Transaction,
    open: &mut OpenSet<'p>,
) -> Scope<'p> {
    let outside = |outside| Scope {
        outside: Some(outside),
        excluded_by: None,
        holds: Truth::No,
        prohibition: GeneralProhibition::One,
    };
    if facts.classification == Classification::NotSubject {
        return outside(Outside::NotSubject);
    }
    if facts.row == Some(Country::US) {
        return outside(Outside::ToUnitedStates);
    }
    if facts.policy.route_problem(transaction).is_some() {
        open.next_rule();
        open.add(Open::Activity);
    }
    let mut inside = Truth::Yes;
    for (_, rule, indexed) in rules(policy) {
        if rule.effect != ScopeEffect::TakesOut {
            continue;
        }
        match holds(facts, rule, indexed) {
            Truth::No => {}
            Truth::Yes => {
                return Scope {
                    excluded_by: Some(rule),
                    ..outside(Outside::Excluded)
                };
            }
            Truth::Unknown => {
                inside = Truth::Unknown;
                open.next_rule();
                ask(facts, policy, rule, indexed, open);
            }
        }
    }
    let subject = facts.subject;
    match subject.at_all() {
        Truth::Yes => {}
        Truth::No => return outside(Outside::Foreign),
        Truth::Unknown => {
            inside = Truth::Unknown;
            for (position, rule, indexed) in rules(policy) {
                if subject.possible & (1 << position) != 0 {
                    open.next_rule();
                    ask(facts, policy, rule, indexed, open);
                }
            }
        }
    }
    Scope {
        outside: None,
        excluded_by: None,
        holds: inside,
        prohibition: prohibition(policy, subject),
    }
}

/// The first of the General Prohibitions under which the item is subject
fn prohibition(policy: &Policy, subject: Subject) -> GeneralProhibition {
    let within = |mask: u64| {
        let within = rules(policy).filter(|(position, ..)| mask & (1 << position) != 0);
        within.map(|(_, rule, _)| rule.prohibition).min()
    };
    within(subject.certain)
        .or_else(|| within(subject.possible))
        .unwrap_or_default()
}

/// Whether it is said where the item was made, or answered whether it is at home
fn says_origin(facts: &Facts<'_>) -> bool {
    if facts.says_where_made() {
        return true;
    }
    let answers = facts.answers();
    if answers.is_empty() {
        return false;
    }
    let mut said = false;
    for (_, rule, _) in rules(facts.policy).filter(|(_, rule, _)| is_home(rule)) {
        let mut visit = |part: &Condition| {
            let question = part.question();
            said |= question.is_some_and(|question| answers.get(question.id()).is_known());
        };
        rule.trigger.visit(&mut visit);
        rule.when.visit(&mut visit);
    }
    said
}

/// Whether a rule is about an item that is in the United States or was made there
fn is_home(rule: &ScopeRule) -> bool {
    match rule.effect {
        ScopeEffect::PresumedIn => true,
        ScopeEffect::BringsIn => rule.prohibition == GeneralProhibition::One,
        ScopeEffect::TakesOut => false,
    }
}

/// Whether the item is subject as what it is, wherever it was made: it is in the United States, or
/// was made there. Unknown when nothing is said, which is taken for *yes*.
fn at_home(facts: &Facts<'_>) -> Truth {
    if facts.policy.data().scope.is_empty() {
        return Truth::Yes;
    }
    rules(facts.policy)
        .filter(|(_, rule, _)| is_home(rule))
        .fold(Truth::No, |any, (_, rule, indexed)| {
            any | holds(facts, rule, indexed)
        })
}

/// Whether a rule holds; one that nothing sets off does not
fn holds(facts: &Facts<'_>, rule: &ScopeRule, indexed: &IndexedScope) -> Truth {
    if !rule.activities.contains(facts.activity) {
        return Truth::No;
    }
    // What nothing sets off is the usual case, and the quickest to tell.
    if facts.truth(&rule.trigger, &indexed.trigger) != Truth::Yes {
        return Truth::No;
    }
    let covered = rule.items.covers(facts.classification);
    if covered == Truth::No {
        return Truth::No;
    }
    covered & facts.truth(&rule.when, &indexed.when)
}

/// What would settle under which of these rules the item is subject; nothing where they do not
/// decide it
pub(super) fn open_rules<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    among: u64,
    open: &mut OpenSet<'p>,
) {
    for (position, rule, indexed) in rules(policy) {
        if facts.subject.possible & among & (1 << position) != 0 {
            ask(facts, policy, rule, indexed, open);
        }
    }
}

/// What would settle a rule
fn ask<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    rule: &'p ScopeRule,
    indexed: &'p IndexedScope,
    open: &mut OpenSet<'p>,
) {
    match (
        rule.items.covers(facts.classification),
        facts.classification,
    ) {
        (Truth::Unknown, Classification::Listed(item)) => open.add(Open::Paragraph(item)),
        _ => facts.open(policy, &rule.when, &indexed.when, open),
    }
}

/// The rules of scope, with their positions
fn rules(policy: &Policy) -> impl Iterator<Item = (u32, &ScopeRule, &IndexedScope)> {
    let rules = policy.data().scope.iter().zip(&policy.index().scope);
    (0u32..64)
        .zip(rules)
        .map(|(position, (rule, indexed))| (position, rule, indexed))
}

/// The rules that bring the item in, with whether each does: where it was made and where it is, and
/// for a foreign-made item its content and what it is the direct product of
pub(crate) fn reasons<'p>(
    policy: &'p Policy,
    transaction: &Transaction,
) -> Vec<(&'p ScopeRule, Truth)> {
    let facts = &Facts::of(policy, transaction);
    let foreign = facts.subject.is_foreign();
    rules(policy)
        .filter(|(_, rule, _)| match rule.effect {
            ScopeEffect::TakesOut => false,
            ScopeEffect::PresumedIn => !foreign,
            ScopeEffect::BringsIn => foreign || rule.prohibition == GeneralProhibition::One,
        })
        .map(|(_, rule, indexed)| (rule, holds(facts, rule, indexed)))
        .filter(|(_, truth)| *truth != Truth::No)
        .collect()
}

/// The rules that would bring a foreign-made item in if something set them off of which nothing is
/// said
pub(super) fn presumed<'p>(facts: &Facts<'_>, policy: &'p Policy) -> Vec<Unsaid<'p>> {
    if !facts.subject.is_foreign() {
        return Vec::new();
    }
    rules(policy)
        .filter(|(_, rule, indexed)| {
            rule.effect == ScopeEffect::BringsIn
                && rule.activities.contains(facts.activity)
                && rule.items.covers(facts.classification) != Truth::No
                && facts.truth(&rule.trigger, &indexed.trigger) == Truth::Unknown
                && facts.truth(&rule.when, &indexed.when) != Truth::No
        })
        .map(|(_, rule, indexed)| {
            let (prohibition, id) = (rule.prohibition, &rule.id);
            Unsaid::new(facts, prohibition, id, &rule.trigger, &indexed.trigger)
        })
        .collect()
}
