//! Which License Exceptions may take the place of a license.
//!
//! Every paragraph of the policy is weighed: its terms, the restrictions on all exceptions, and the
//! requirements that it overcomes. Positions of terms, restrictions and requirements are kept as
//! bits, so that a finding can explain itself later without a list of its own.

mod asker;

use alloc::vec::Vec;

use asker::Asker;

use super::facts::Facts;
use super::open_set::OpenSet;
use crate::determination::{
    Against, ExceptionFinding, ExceptionStatus, Hurdles, Open, Requirement, Weighing, bit,
};
use crate::policy::{
    Confidence, ExceptionRule, IndexedRule, IndexedUsable, Leaves, Policy, Relief, RuleSet, Usable,
};
use crate::{ListKind, Transaction, Truth};

/// A requirement that stands in the way, with its bit and the rules that overcome it
pub(super) struct Hurdle<'a, 'p> {
    requirement: &'a Requirement<'p>,
    bit: u64,
    overcome: Among,
}

/// What restricts each rule, all restrictions together
#[derive(Default, PartialEq)]
pub(super) struct Restricted {
    barred: RuleSet,
    open: RuleSet,
}

impl Restricted {
    pub(super) fn by(bars: &[Bar]) -> Self {
        bars.iter().fold(Self::default(), |all, bar| {
            let others = RuleSet::EVERY.difference(&bar.leaves.certain);
            let perhaps = match bar.restricts {
                Truth::Yes => bar.leaves.possible,
                _ => others,
            };
            let barred = others.difference(&perhaps);
            Self {
                barred: all.barred.union(&barred),
                open: all.open.union(&others.difference(&barred)),
            }
        })
    }

    /// The same for one rule, as of a single restriction
    pub(super) fn against(&self, at: usize) -> Against {
        Against {
            failed: u64::from(self.barred.contains(at)),
            open: u64::from(self.open.contains(at)),
        }
    }
}

/// What restricts a rule, by the positions of the restrictions
fn against(bars: &[Bar], at: usize) -> Against {
    let mut against = Against::default();
    for bar in bars {
        against.note(bar.position, !bar.restricts | bar.leaves.truth(at));
    }
    against
}

impl Hurdle<'_, '_> {
    /// Whether it is of the same rule as one of another policy, requires the same, and the same
    /// overcomes it
    pub(super) fn stands_as(&self, other: &Hurdle<'_, '_>) -> bool {
        let of = |requirement: &Requirement<'_>| {
            (
                requirement.truth(),
                requirement.reason(),
                requirement.column(),
                requirement.prohibits(),
            )
        };
        let (one, another) = (self.requirement, other.requirement);
        of(one) == of(another)
            && one.rule().id_key() == another.rule().id_key()
            && one.provision().map(|p| &p.id) == another.provision().map(|p| &p.id)
            && self.overcome == other.overcome
    }
}

/// A restriction that applies or may apply, with the rules that it leaves
pub(super) struct Bar {
    position: usize,
    restricts: Truth,
    leaves: Among,
}

/// The rules that are among some, and those of which that is open
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Among {
    certain: RuleSet,
    possible: RuleSet,
}

impl Among {
    fn certain(rules: RuleSet) -> Self {
        Self {
            certain: rules,
            possible: RuleSet::default(),
        }
    }

    /// These, and some more for certain
    fn and(mut self, rules: &RuleSet) -> Self {
        self.certain = self.certain.union(rules);
        self
    }

    fn truth(&self, at: usize) -> Truth {
        if self.certain.contains(at) {
            Truth::Yes
        } else if self.possible.contains(at) {
            Truth::Unknown
        } else {
            Truth::No
        }
    }
}

/// Weighs every exception of the policy against the requirements that apply or may apply
///
/// What would have to be known goes to `questions`, if they are asked for: of each paragraph that
/// could settle the matter the first thing only, as the rest may never matter. Beside them stand those
/// that some paragraph waits for alone.
pub(super) fn weigh<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    requirements: &[Requirement<'p>],
    questions: Option<(&mut OpenSet<'p>, &mut Vec<Open<'p>>)>,
) -> Weighing<'p> {
    if requirements.iter().all(|found| found.truth() == Truth::No) {
        return Weighing::NOTHING;
    }
    let facts = &facts.with_requirements(requirements);
    let (standing, hurdles) = standing(facts, policy, requirements);
    let restrictions = restrictions(facts, policy, None);
    let rules = policy.data().exceptions.iter();
    let mut weighing = Weighing {
        findings: Vec::with_capacity(rules.len()),
        hurdles,
    };
    for (at, (rule, indexed)) in rules.zip(&policy.index().exceptions.rules).enumerate() {
        let restricted = against(&restrictions, at);
        let mut finding = weigh_rule(facts, policy, at, rule, indexed, &standing, restricted);
        finding.status = finding.weigh(hurdles);
        weighing.findings.push(finding);
    }
    // Once an exception is certain to cover everything, no answer matters any more.
    if let Some((questions, singles)) = questions.filter(|_| weighing.settles() != Truth::Yes) {
        let asker = Asker {
            facts,
            policy,
            standing: &standing,
            restrictions: &restrictions,
        };
        asker.ask(&weighing, questions, singles);
    }
    weighing
}

/// Whether one exception is sure to overcome all that applies and all that may, which is less than
/// weighing every one: a rule is left at the first thing about it that is not certain
pub(super) fn settles(
    facts: &Facts<'_>,
    policy: &Policy,
    requirements: &[Requirement<'_>],
) -> Truth {
    let (standing, hurdles) = standing(facts, policy, requirements);
    let bars = restrictions(facts, policy, None);
    let rules = policy.data().exceptions.iter();
    let rules = rules.zip(&policy.index().exceptions.rules).enumerate();
    let overcomes = rules.filter_map(|(at, (rule, indexed))| {
        let overcome = standing
            .iter()
            .filter(|h| h.overcome.truth(at) == Truth::Yes);
        let overcomes = overcome.fold(0, |all, hurdle| all | hurdle.bit);
        let solely = policy.index().exceptions.solely.contains(at);
        let alone = standing.iter().all(|h| h.overcome.truth(at) != Truth::No);
        let sure = hurdles.may_settle(overcomes)
            && (alone || !solely)
            && rule.activities.contains(facts.activity)
            && bars.iter().all(|bar| bar.leaves.truth(at) == Truth::Yes)
            && verified(facts, rule) == Truth::Yes
            && rule
                .terms
                .iter()
                .zip(&indexed.terms)
                .all(|(term, resolved)| facts.truth(&term.when, resolved) == Truth::Yes);
        sure.then_some(overcomes)
    });
    hurdles.settled_by(overcomes)
}

/// Weighs one rule, up to the first of its terms that does not hold; its status is left open
pub(super) fn weigh_rule<'p>(
    facts: &Facts<'_>,
    policy: &Policy,
    at: usize,
    rule: &'p ExceptionRule,
    indexed: &IndexedRule,
    standing: &[Hurdle<'_, '_>],
    restricted: Against,
) -> ExceptionFinding<'p> {
    let mut finding = approach(facts, policy, at, rule, standing, restricted);
    // Most paragraphs are out of the question for the first thing that is looked at.
    if finding.is_in_question() {
        finding.terms = terms(facts, rule, indexed);
    }
    finding
}

/// What there is to say of a rule apart from its terms
pub(super) fn approach<'p>(
    facts: &Facts<'_>,
    policy: &Policy,
    at: usize,
    rule: &'p ExceptionRule,
    standing: &[Hurdle<'_, '_>],
    restrictions: Against,
) -> ExceptionFinding<'p> {
    let mut finding = ExceptionFinding {
        rule,
        activity: rule.activities.contains(facts.activity),
        terms: Against::default(),
        restrictions,
        verified: verified(facts, rule),
        overcomes: 0,
        may_overcome: 0,
        not_alone: Truth::No,
        status: ExceptionStatus::Unavailable,
    };
    let solely = policy.index().exceptions.solely.contains(at);
    reach(standing, solely, at, &mut finding);
    finding
}

/// What the terms of a rule come to, up to the first that does not hold
pub(super) fn terms(facts: &Facts<'_>, rule: &ExceptionRule, indexed: &IndexedRule) -> Against {
    let mut against = Against::default();
    for (position, (term, resolved)) in rule.terms.iter().zip(&indexed.terms).enumerate() {
        let holds = facts.truth(&term.when, resolved);
        against.note(position, holds);
        if holds == Truth::No {
            break;
        }
    }
    against
}

/// What a paragraph waits for, in the order in which it pays to ask
pub(crate) fn needs<'p>(
    policy: &'p Policy,
    transaction: &Transaction,
    requirements: &[Requirement<'p>],
    finding: &ExceptionFinding<'p>,
) -> Vec<Open<'p>> {
    if finding.status() != ExceptionStatus::AvailableIf {
        return Vec::new();
    }
    let facts = &Facts::of(policy, transaction).with_requirements(requirements);
    let mut rules = policy.data().exceptions.iter();
    let at = rules.position(|rule| rule.paragraph == finding.paragraph());
    let mut open = OpenSet::default();
    if let Some(at) = at {
        let asker = Asker {
            facts,
            policy,
            standing: &standing(facts, policy, requirements).0,
            restrictions: &restrictions(facts, policy, None),
        };
        asker.open(at, finding, &mut open);
    }
    open.iter().collect()
}

/// The terms of a paragraph that do not hold, by their bits: all of them, where weighing it stops
/// at the first
pub(crate) fn failing_terms<'p>(
    policy: &'p Policy,
    transaction: &Transaction,
    requirements: &[Requirement<'p>],
    finding: &ExceptionFinding<'p>,
) -> u64 {
    let facts = Facts::of(policy, transaction).with_requirements(requirements);
    let mut rules = policy.data().exceptions.iter();
    let at = rules.position(|rule| rule.paragraph == finding.paragraph());
    let indexed = at.and_then(|at| policy.index().exceptions.rules.get(at));
    let mut against = Against::default();
    let terms = finding.rule.terms.iter();
    for (position, (term, resolved)) in terms
        .zip(indexed.iter().flat_map(|rule| &*rule.terms))
        .enumerate()
    {
        against.note(position, facts.truth(&term.when, resolved));
    }
    against.failed
}

/// Whether each obligation of the policy counts for the transaction
pub(crate) fn duties(
    policy: &Policy,
    transaction: &Transaction,
    requirements: &[Requirement<'_>],
) -> Vec<Truth> {
    let facts = Facts::of(policy, transaction).with_requirements(requirements);
    let duties = policy.data().obligations.iter();
    duties
        .zip(&policy.index().exceptions.obligations)
        .map(|(duty, resolved)| facts.truth(&duty.when, resolved))
        .collect()
}

/// The requirements that apply or may apply
pub(super) fn standing<'a, 'p>(
    facts: &Facts<'_>,
    policy: &Policy,
    requirements: &'a [Requirement<'p>],
) -> (Vec<Hurdle<'a, 'p>>, Hurdles) {
    let mut hurdles = Hurdles::default();
    let mut standing = Vec::new();
    for requirement in requirements {
        let truth = requirement.truth();
        if truth == Truth::No {
            continue;
        }
        let bit = bit(standing.len());
        match truth {
            Truth::Yes => hurdles.applying |= bit,
            _ => hurdles.open |= bit,
        }
        hurdles.too_many |= bit == 0;
        standing.push(Hurdle {
            requirement,
            bit,
            overcome: overcome(facts, policy, requirement),
        });
    }
    (standing, hurdles)
}

/// The rules that overcome, or may overcome, something that stands in the way
pub(super) fn in_view(standing: &[Hurdle<'_, '_>]) -> RuleSet {
    standing.iter().fold(RuleSet::default(), |all, hurdle| {
        let Among { certain, possible } = &hurdle.overcome;
        all.union(certain).union(possible)
    })
}

/// The restrictions that apply or may apply, by their positions; of these alone, if some are named
pub(super) fn restrictions(
    facts: &Facts<'_>,
    policy: &Policy,
    alone: Option<&RuleSet>,
) -> Vec<Bar> {
    let indexed = &policy.index().exceptions.restrictions;
    let restrictions = policy.data().restrictions.iter().zip(indexed);
    restrictions
        .enumerate()
        .filter_map(|(position, (restriction, indexed))| {
            if alone.is_some_and(|alone| !alone.contains(position))
                || facts.goes_to(&indexed.possible) == Truth::No
            {
                return None;
            }
            let mut restricts = facts.truth(&restriction.when, &indexed.when);
            if restriction.confidence == Confidence::Low {
                restricts = restricts & facts.answered(&Open::Restricts(restriction));
            }
            (restricts != Truth::No).then(|| Bar {
                position,
                restricts,
                leaves: match &restriction.leaves {
                    Leaves::Only(usable) => among(facts, usable, &indexed.leaves),
                    Leaves::AllBut(_) => {
                        let left = indexed.leaves.iter().map(|left| &left.rules);
                        Among::certain(left.fold(RuleSet::default(), RuleSet::union))
                    }
                }
                .and(&policy.index().exceptions.unrestricted),
            })
        })
        .collect()
}

/// Whether the reading of a rule can be relied on; one of low confidence grants nothing until the
/// caller has verified it
fn verified(facts: &Facts<'_>, rule: &ExceptionRule) -> Truth {
    match rule.confidence {
        Confidence::Low if facts.answers().is_empty() => Truth::Unknown,
        Confidence::Low => facts.answered(&Open::Verified(rule.paragraph)),
        Confidence::Medium | Confidence::High => Truth::Yes,
    }
}

/// The rules that are among those that may be used
fn among(facts: &Facts<'_>, usable: &[Usable], indexed: &[IndexedUsable]) -> Among {
    let mut among = Among::default();
    for (usable, indexed) in usable.iter().zip(indexed) {
        match facts.truth(&usable.when, &indexed.when) {
            Truth::Yes => among.certain = among.certain.union(&indexed.rules),
            Truth::Unknown => among.possible = among.possible.union(&indexed.rules),
            Truth::No => {}
        }
    }
    among
}

/// The rules that take the place of a license that one rule requires
fn overcome(facts: &Facts<'_>, policy: &Policy, requirement: &Requirement<'_>) -> Among {
    // What is prohibited is so whatever authorization is held.
    if requirement.prohibits() {
        return Among::default();
    }
    let exceptions = &policy.index().exceptions;
    let named = requirement.provision_at.map(|at| exceptions.naming(at));
    let relief = match requirement.relief() {
        Relief::NoException => Among::default(),
        Relief::Only(usable) => {
            let at = requirement.provision_at.map(usize::from);
            let indexed = at.and_then(|at| policy.index().provisions.get(at));
            indexed.map_or_else(Among::default, |indexed| {
                among(facts, usable, &indexed.relief)
            })
        }
        Relief::AsListed(list) => Among::certain(left_by_entries(facts, policy, *list)),
        Relief::AnyException => Among::certain(exceptions.overcoming(requirement.reason())),
    };
    named.map_or(relief, |named| relief.and(&named))
}

/// The rules that every entry of a list leaves which a party is on
fn left_by_entries(facts: &Facts<'_>, policy: &Policy, list: ListKind) -> RuleSet {
    let entries = facts
        .parties()
        .iter()
        .flat_map(|party| facts.listings(party));
    let mut entries = entries.filter(|entry| entry.list == list).peekable();
    // Who only answers that a party is listed has not said what its entry leaves.
    if entries.peek().is_none() {
        return RuleSet::default();
    }
    let entries: Vec<_> = entries.collect();
    RuleSet::of(policy.data().exceptions.iter().map(|rule| {
        entries.iter().all(|entry| {
            let mut left = entry.exceptions.iter();
            left.any(|left| rule.paragraph.is_within(*left))
        })
    }))
}

/// Works out which requirements a paragraph takes the place of
fn reach(standing: &[Hurdle<'_, '_>], solely: bool, at: usize, finding: &mut ExceptionFinding<'_>) {
    for hurdle in standing {
        match hurdle.overcome.truth(at) {
            Truth::Yes => finding.overcomes |= hurdle.bit,
            Truth::Unknown => finding.may_overcome |= hurdle.bit,
            Truth::No if solely => {
                finding.not_alone = finding.not_alone | hurdle.requirement.truth();
            }
            Truth::No => {}
        }
    }
}
