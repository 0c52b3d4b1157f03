//! What the paragraphs of License Exceptions wait for.

use alloc::vec::Vec;

use super::{Bar, Hurdle};
use crate::Truth;
use crate::determination::{ExceptionFinding, ExceptionStatus, Open, Requirement, Weighing, bit};
use crate::evaluate::facts::Facts;
use crate::evaluate::open_set::OpenSet;
use crate::policy::{Confidence, IndexedUsable, Leaves, Policy, Relief, Resolved, Term, Usable};

/// What it takes to say what a paragraph waits for
pub(super) struct Asker<'a, 'f, 'p> {
    pub(super) facts: &'a Facts<'f>,
    pub(super) policy: &'p Policy,
    pub(super) standing: &'a [Hurdle<'a, 'p>],
    pub(super) restrictions: &'a [Bar],
}

impl<'p> Asker<'_, '_, 'p> {
    /// Asks the first question of each paragraph that may become available; `singles` are those
    /// that some paragraph waits for alone
    pub(super) fn ask(
        &self,
        weighing: &Weighing<'p>,
        questions: &mut OpenSet<'p>,
        singles: &mut Vec<Open<'p>>,
    ) {
        let mut open = OpenSet::default();
        for (at, finding) in weighing.findings.iter().enumerate() {
            if finding.status != ExceptionStatus::AvailableIf {
                continue;
            }
            questions.next_rule();
            open.clear();
            let alone = finding.open_parts() == 1;
            match self.first_open_term(at, finding) {
                Some((term, resolved)) if !alone => {
                    self.facts
                        .open(self.policy, &term.when, resolved, &mut open);
                }
                _ => self.open(at, finding, &mut open),
            }
            if let Some(first) = open.iter().next() {
                questions.add(first);
                if alone && open.len() == 1 {
                    singles.push(first);
                }
            }
        }
    }

    fn first_open_term(
        &self,
        at: usize,
        finding: &ExceptionFinding<'p>,
    ) -> Option<(&'p Term, &'p Resolved)> {
        let position = usize::try_from(finding.terms.open.trailing_zeros()).ok()?;
        let indexed = self.policy.index().exceptions.rules.get(at)?;
        let term = finding.rule.terms.get(position)?;
        Some((term, indexed.terms.get(position)?))
    }

    /// Collects everything that a paragraph waits for
    pub(super) fn open(&self, at: usize, finding: &ExceptionFinding<'p>, open: &mut OpenSet<'p>) {
        let Self { facts, policy, .. } = *self;
        if let Some(indexed) = policy.index().exceptions.rules.get(at) {
            for (position, (term, resolved)) in
                finding.rule.terms.iter().zip(&indexed.terms).enumerate()
            {
                if finding.terms.open & bit(position) != 0 {
                    facts.open(policy, &term.when, resolved, open);
                }
            }
        }
        for bar in self.restrictions {
            if finding.restrictions.open & bit(bar.position) != 0 {
                open_restriction(facts, policy, bar.position, at, open);
            }
        }
        for hurdle in self.standing {
            if finding.may_overcome & hurdle.bit != 0 {
                open_relief(facts, policy, hurdle.requirement, at, open);
            }
        }
        if finding.verified == Truth::Unknown {
            open.add(Open::Verified(finding.rule.paragraph));
        }
    }
}

fn open_restriction<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    position: usize,
    at: usize,
    open: &mut OpenSet<'p>,
) {
    let restriction = policy.data().restrictions.get(position);
    let indexed = policy.index().exceptions.restrictions.get(position);
    let (Some(restriction), Some(indexed)) = (restriction, indexed) else {
        return;
    };
    if restriction.confidence == Confidence::Low {
        let unread = Open::Restricts(restriction);
        if facts.answered(&unread) == Truth::Unknown {
            open.add(unread);
        }
    }
    facts.open(policy, &restriction.when, &indexed.when, open);
    if let Leaves::Only(usable) = &restriction.leaves {
        open_usable(facts, policy, usable, &indexed.leaves, at, open);
    }
}

fn open_relief<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    requirement: &Requirement<'p>,
    at: usize,
    open: &mut OpenSet<'p>,
) {
    let indexed = requirement
        .provision_at
        .and_then(|at| policy.index().provisions.get(usize::from(at)));
    if let (Relief::Only(usable), Some(indexed)) = (requirement.relief(), indexed) {
        open_usable(facts, policy, usable, &indexed.relief, at, open);
    }
}

fn open_usable<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    usable: &'p [Usable],
    indexed: &'p [IndexedUsable],
    at: usize,
    open: &mut OpenSet<'p>,
) {
    for (usable, indexed) in usable.iter().zip(indexed) {
        if indexed.rules.contains(at) {
            facts.open(policy, &usable.when, &indexed.when, open);
        }
    }
}
