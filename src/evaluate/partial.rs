//! An evaluation that goes only as far as comparing two policies needs.

use alloc::vec::Vec;

use super::alike::Alike;
use super::exceptions::{
    Hurdle, Restricted, approach, in_view, restrictions, settles, standing, terms, weigh,
    weigh_rule,
};
use super::facts::Facts;
use super::ground::{Ground, beyond, held};
use super::open_set::OpenSet;
use super::review::{self, Reviewers};
use super::{red_flags, requirements};
use crate::determination::{
    Against, ExceptionFinding, ExceptionStatus, Hurdles, Outcome, Requirement,
};
use crate::policy::{ExceptionRule, IndexedRule, Policy, Resolved, ReviewRule, RuleSet};
use crate::{Condition, ExceptionParagraph, ReviewPolicy, Transaction, Truth};

/// What is required of an act, and as much of the rest as somebody asks for
///
/// What it says is what [`evaluate`](super::evaluate) says; nobody is asked anything.
pub(crate) struct Partial<'a> {
    policy: &'a Policy,
    facts: Facts<'a>,
    /// What was found, or the conduct that is looked at where the regulations do not reach the act
    ground: Result<Ground<'a>, Vec<Requirement<'a>>>,
}

/// The rules of License Exceptions that two policies may weigh otherwise where the same is required
pub(crate) struct Turning {
    /// The rules
    pub(crate) rules: RuleSet,
    /// The terms of each that may, by position; nothing where it differs in more than its terms
    pub(crate) terms: Vec<Option<RuleSet>>,
    /// Whether some of them differ in more than their terms: in what they are for or overcome
    pub(crate) reach: bool,
    /// The restrictions on all exceptions that may, of the one policy and of the other, if any
    pub(crate) restrictions: Option<[RuleSet; 2]>,
}

impl Turning {
    /// Whether there is any rule or restriction that may
    pub(crate) fn is_any(&self) -> bool {
        self.restrictions.is_some() || self.rules != RuleSet::default()
    }
}

/// How every exception is weighed under two policies
pub(crate) struct Weighed {
    /// The paragraphs that do not come out the same, before and after
    pub(crate) statuses: Vec<(ExceptionParagraph, [ExceptionStatus; 2])>,
    /// What it comes to
    pub(crate) outcomes: [Outcome; 2],
}

/// The rules of License Exceptions, made ready
fn rules(policy: &Policy) -> impl Iterator<Item = (&ExceptionRule, &IndexedRule)> {
    let rules = policy.data().exceptions.iter();
    rules.zip(&policy.index().exceptions.rules)
}

/// How such rules are weighed under the two policies
pub(crate) struct Turned {
    /// The paragraphs that do not come out the same, before and after
    pub(crate) statuses: Vec<(ExceptionParagraph, [ExceptionStatus; 2])>,
    /// Whether what one exception is sure to take the place of may differ
    pub(crate) settles: bool,
}

impl Turned {
    fn note(&mut self, hurdles: Hurdles, was: &ExceptionFinding<'_>, is: &ExceptionFinding<'_>) {
        let overcome = |finding: &ExceptionFinding<'_>| {
            (finding.usable() == Truth::Yes).then_some(finding.overcomes)
        };
        self.settles |= overcome(was) != overcome(is);
        let statuses = [was.weigh(hurdles), is.weigh(hurdles)];
        if statuses[0] != statuses[1] {
            self.statuses.push((was.paragraph(), statuses));
        }
    }
}

impl<'a> Partial<'a> {
    /// Finds what is required, and notes what is read of the destination if somebody wants to know
    pub(crate) fn of(
        policy: &'a Policy,
        transaction: &'a Transaction,
        alike: Option<&'a Alike>,
    ) -> Self {
        let facts = Facts::noting(policy, transaction, alike);
        let ground = Ground::of(&facts, policy, transaction)
            .map_err(|_| requirements::find_beyond_scope(&facts, policy, &mut OpenSet::default()));
        let mut partial = Self {
            policy,
            facts,
            ground,
        };
        if partial
            .requirements()
            .iter()
            .any(|found| found.truth() != Truth::No)
        {
            partial.facts = facts.with_requirements(partial.requirements());
        }
        partial
    }

    fn standing(&self) -> (Vec<Hurdle<'_, 'a>>, Hurdles) {
        standing(&self.facts, self.policy, self.requirements())
    }

    /// The requirements that apply
    pub(crate) fn applying(&self) -> impl Iterator<Item = &Requirement<'a>> {
        let found = self.requirements().iter();
        found.filter(|found| found.truth() == Truth::Yes)
    }

    /// Whether the same stands in the way under both, the same exceptions take its place, and the entry
    /// controls the item for the same reasons
    pub(crate) fn stands_alike(&self, other: &Self) -> bool {
        let found = self.standing().0;
        let others = other.standing().0;
        self.ground.is_ok()
            && other.ground.is_ok()
            && self.facts.controls_alike(&other.facts)
            && found.len() == others.len()
            && found
                .iter()
                .zip(&others)
                .all(|(one, other)| one.stands_as(other))
    }

    /// What was found
    pub(crate) fn requirements(&self) -> &[Requirement<'a>] {
        match &self.ground {
            Ok(ground) => &ground.requirements,
            Err(beyond_scope) => beyond_scope,
        }
    }

    /// Whether exceptions are weighed: a license is required, or may be, and the regulations reach the
    /// act
    pub(crate) fn weighs(&self) -> bool {
        let found = self.requirements().iter();
        self.ground.is_ok()
            && found
                .map(Requirement::truth)
                .any(|truth| truth != Truth::No)
    }

    /// What it comes to
    pub(crate) fn outcome(&self) -> Outcome {
        self.outcome_if(|| settles(&self.facts, self.policy, self.requirements()))
    }

    fn outcome_if(&self, settles: impl FnOnce() -> Truth) -> Outcome {
        let ground = match &self.ground {
            Ok(ground) => ground,
            Err(found) => return beyond(found).0,
        };
        let settles = if self.weighs() { settles() } else { Truth::No };
        let mut raised = OpenSet::default();
        red_flags::ask(&self.facts, self.policy, &mut raised);
        held(ground.decided(ground.covered(settles)), &raised)
    }

    /// Weighs every exception under this policy and under one that has the same rules, whatever either
    /// requires; where `turning` is given, a rule outside it keeps the terms that were read under this
    /// policy, unless they turn on what else is required
    pub(crate) fn weigh_with(&self, other: &Self, turning: Option<&Turning>) -> Weighed {
        let turning = turning.filter(|_| self.facts.controls_alike(&other.facts));
        let sides = [self, other];
        let [(standing, hurdles), (others, other_hurdles)] = sides.map(Self::standing);
        let [barred, now_barred] =
            sides.map(|side| Restricted::by(&restrictions(&side.facts, side.policy, None)));
        let mut usable = [Vec::new(), Vec::new()];
        let mut statuses = Vec::new();
        // A rule that overcomes nothing is unavailable under either.
        let in_view = in_view(&standing).union(&in_view(&others));
        let both = rules(self.policy).zip(rules(other.policy)).enumerate();
        for (at, (was, is)) in both.filter(|(at, _)| in_view.contains(*at)) {
            let (facts, policy) = (&self.facts, self.policy);
            let barred = barred.against(at);
            let was = weigh_rule(facts, policy, at, was.0, was.1, &standing, barred);
            let (facts, policy) = (&other.facts, other.policy);
            let (rule, indexed) = is;
            let mut is = approach(facts, policy, at, rule, &others, now_barred.against(at));
            if is.is_in_question() {
                let turns = turning.is_none_or(|turning| turning.rules.contains(at));
                is.terms = if was.is_in_question() && !turns && !indexed.reads_required {
                    was.terms
                } else {
                    terms(facts, rule, indexed)
                };
            }
            for (usable, finding) in usable.iter_mut().zip([&was, &is]) {
                if finding.usable() == Truth::Yes {
                    usable.push(finding.overcomes);
                }
            }
            let both = [was.weigh(hurdles), is.weigh(other_hurdles)];
            if both[0] != both[1] {
                statuses.push((was.paragraph(), both));
            }
        }
        let [usable, other_usable] = usable;
        Weighed {
            statuses,
            outcomes: [
                self.outcome_if(|| hurdles.settled_by(usable)),
                other.outcome_if(|| other_hurdles.settled_by(other_usable)),
            ],
        }
    }

    /// The same under a policy that has other rules: its paragraphs that this one has as well
    pub(crate) fn weigh_apart(&self, other: &Self) -> Weighed {
        let [was, is] =
            [self, other].map(|side| weigh(&side.facts, side.policy, side.requirements(), None));
        let statuses = is.findings.iter().filter_map(|is| {
            let mut findings = was.findings.iter();
            let was = findings.find(|was| was.paragraph() == is.paragraph())?;
            let both = [was.status(), is.status()];
            (both[0] != both[1]).then_some((is.paragraph(), both))
        });
        Weighed {
            statuses: statuses.collect(),
            outcomes: [
                self.outcome_if(|| was.settles()),
                other.outcome_if(|| is.settles()),
            ],
        }
    }

    /// The strictest license review policy that counts
    pub(crate) fn strictest_review(&self, reviewers: &mut Reviewers) -> Option<ReviewPolicy> {
        review::strictest(&self.facts, self.policy, self.requirements(), reviewers)
    }

    /// Whether a review policy of this or of another policy counts here for something that is required
    pub(crate) fn is_reviewed_by(&self, rule: &ReviewRule) -> Truth {
        let mut applying = self
            .applying()
            .filter(|found| review::is_for(&rule.of, found));
        let own = applying.find_map(|requirement| {
            let mut findings = review::findings(&self.facts, self.policy, requirement).into_iter();
            findings.find(|finding| finding.rule.id == rule.id)
        });
        own.map_or(Truth::No, |finding| finding.counts)
    }

    /// The same act under a policy that requires the same
    pub(crate) fn under(&self, policy: &'a Policy) -> Under<'_, 'a> {
        Under {
            was: self,
            policy,
            facts: self.facts.under(policy),
        }
    }
}

/// An act under another policy, which requires the same
pub(crate) struct Under<'b, 'a> {
    was: &'b Partial<'a>,
    policy: &'a Policy,
    facts: Facts<'a>,
}

impl Under<'_, '_> {
    /// Weighs again what may come out otherwise
    pub(crate) fn turned(&self, turning: &Turning) -> Turned {
        let (before, facts) = (self.was.policy, &self.was.facts);
        let (own, hurdles) = self.was.standing();
        let mut turned = Turned {
            statuses: Vec::new(),
            settles: false,
        };
        let restricted = turning
            .restrictions
            .as_ref()
            .is_some_and(|[earlier, later]| {
                Restricted::by(&restrictions(facts, before, Some(earlier)))
                    != Restricted::by(&restrictions(&self.facts, self.policy, Some(later)))
            });
        if restricted || turning.reach {
            self.turned_in_full(turning, (&own, hurdles), &mut turned);
            return turned;
        }
        let in_view = in_view(&own);
        // What restricts all exceptions takes longest to read, and most often nothing turns.
        let mut barred = None;
        let both = rules(before).zip(rules(self.policy)).enumerate();
        for (at, ((rule, was), (later, is))) in both {
            let in_view = in_view.contains(at) && rule.activities.contains(facts.activity);
            if !in_view || !turning.rules.contains(at) {
                continue;
            }
            let Some(terms) = self.turned_terms(turning, at, (rule, was), (later, is)) else {
                continue;
            };
            let barred =
                barred.get_or_insert_with(|| Restricted::by(&restrictions(facts, before, None)));
            let finding = approach(facts, before, at, rule, &own, barred.against(at));
            if finding.is_in_question() {
                let [was, is] = terms.map(|terms| ExceptionFinding { terms, ..finding });
                turned.note(hurdles, &was, &is);
            }
        }
        turned
    }

    /// What the terms of a rule come to under either policy; nothing where that is the same
    fn turned_terms(
        &self,
        turning: &Turning,
        at: usize,
        (rule, was): (&ExceptionRule, &IndexedRule),
        (later, is): (&ExceptionRule, &IndexedRule),
    ) -> Option<[Against; 2]> {
        let (facts, others) = (&self.was.facts, &self.facts);
        let mut both = [Against::default(); 2];
        match turning.terms.get(at) {
            // Few terms turn, and most often they do not: the others are looked at if one does.
            Some(Some(turning)) => {
                let terms = rule.terms.iter().zip(&was.terms);
                let terms = terms.zip(later.terms.iter().zip(&is.terms)).enumerate();
                let (mut differs, [before, after]) = (false, &mut both);
                for (position, ((term, was), (later, is))) in terms.clone() {
                    if turning.contains(position) {
                        let truth = facts.truth(&term.when, was);
                        let now = others.truth(&later.when, is);
                        differs |= truth != now;
                        before.note(position, truth);
                        after.note(position, now);
                    }
                }
                if !differs {
                    return None;
                }
                for (position, ((term, was), _)) in terms {
                    if before.truth() == Truth::No && after.truth() == Truth::No {
                        return None;
                    }
                    if !turning.contains(position) {
                        let truth = facts.truth(&term.when, was);
                        before.note(position, truth);
                        after.note(position, truth);
                    }
                }
            }
            _ => both = [terms(facts, rule, was), terms(others, later, is)],
        }
        (both[0].truth() != both[1].truth()).then_some(both)
    }

    /// The same where restrictions on all exceptions turn, or what some of the rules are for
    fn turned_in_full(
        &self,
        turning: &Turning,
        (own, hurdles): (&[Hurdle<'_, '_>], Hurdles),
        turned: &mut Turned,
    ) {
        let (before, facts) = (self.was.policy, &self.was.facts);
        let bars = |facts, policy| Restricted::by(&restrictions(facts, policy, None));
        let (barred, now_barred) = (bars(facts, before), bars(&self.facts, self.policy));
        let (later, _) = if turning.reach {
            standing(&self.facts, self.policy, self.was.requirements())
        } else {
            self.was.standing()
        };
        let in_view = in_view(own).union(&in_view(&later));
        let both = rules(before).zip(rules(self.policy)).enumerate();
        for (at, (was, is)) in both.filter(|(at, _)| in_view.contains(*at)) {
            let turns = turning.rules.contains(at);
            let (rule, indexed) = was;
            let mut was = approach(facts, before, at, rule, own, barred.against(at));
            let restricted = now_barred.against(at);
            let mut now = approach(&self.facts, self.policy, at, is.0, &later, restricted);
            if !turns && was.restrictions.truth() == now.restrictions.truth() {
                continue;
            }
            if was.is_in_question() || !turns && now.is_in_question() {
                was.terms = terms(facts, rule, indexed);
            }
            if now.is_in_question() {
                now.terms = if turns {
                    terms(&self.facts, is.0, is.1)
                } else {
                    was.terms
                };
            }
            turned.note(hurdles, &was, &now);
        }
    }

    /// The strictest license review policy that counts
    pub(crate) fn strictest_review(&self, reviewers: &mut Reviewers) -> Option<ReviewPolicy> {
        let required = self.was.requirements();
        review::strictest(&self.facts, self.policy, required, reviewers)
    }

    /// Whether a condition comes out otherwise than before
    pub(crate) fn differs(&self, [was, is]: [(&Condition, &Resolved); 2]) -> bool {
        self.was.facts.truth(was.0, was.1) != self.facts.truth(is.0, is.1)
    }
}
