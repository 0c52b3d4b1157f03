//! Which questions would settle a condition, and which answers a fact contradicts.

use super::facts::{Facts, eligibility};
use super::open_set::OpenSet;
use super::scope;
use super::transit;
use crate::determination::Open;
use crate::policy::{EligibilityEffect, Policy, Resolved};
use crate::{Classification, Condition, LicenseException, QuestionId, Reasons, Related, Truth};

impl Facts<'_> {
    /// Collects the questions that would settle a condition; none if it is settled
    pub(crate) fn open<'p>(
        &self,
        policy: &'p Policy,
        condition: &'p Condition,
        resolved: &Resolved,
        found: &mut OpenSet<'p>,
    ) {
        if self.truth(condition, resolved).is_known() {
            return;
        }
        match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts) => {
                for (part, resolved) in parts.iter().zip(&*resolved.parts) {
                    self.open(policy, part, resolved, found);
                }
            }
            Condition::Destination(_) => found.add(Open::GoverningRow(self.destination())),
            Condition::Origin(_) => found.add(Open::Origin),
            Condition::Item(_) => {
                if let Classification::Listed(item) = self.classification {
                    found.add(Open::Paragraph(item));
                }
            }
            Condition::Related(related) => self.open_related(related, found),
            Condition::Meets(other) => {
                if let Classification::Listed(own) = self.classification {
                    found.add(Open::Meets { own, other: *other });
                }
            }
            Condition::ControlledFor(reasons) => {
                self.open_controlled_for(policy, *reasons, found);
            }
            Condition::Granted(exception) => self.open_eligibility(policy, *exception, found),
            Condition::Barred(paragraph) => {
                self.open_eligibility(policy, paragraph.exception(), found);
            }
            Condition::ValueAtMost(_) => found.add(Open::Value),
            Condition::EndUse(_) => found.add(Open::EndUse),
            Condition::UsContentAbove(_) => found.add(Open::UsContent),
            Condition::Transit(transit) => {
                transit::open(self, policy, transit, resolved.countries, found);
            }
            Condition::SubjectUnder(_) => scope::open_rules(self, policy, resolved.scope, found),
            // Which other rules bring the item in matters as well.
            Condition::SubjectOnlyUnder(_) if self.subject.is_open() => {
                scope::open_rules(self, policy, u64::MAX, found);
            }
            _ => {
                if let Some(question) = condition.question() {
                    found.add(Open::Asked(question));
                }
            }
        }
    }

    fn open_related(&self, related: &Related, found: &mut OpenSet<'_>) {
        let Classification::Listed(own) = self.classification else {
            return;
        };
        let Some(items) = self.related_to else {
            found.add(Open::Related(own));
            return;
        };
        for item in items {
            if self.related_item(related, *item).is_known() {
                continue;
            }
            if !related.to.covers(Classification::Listed(*item)).is_known() {
                found.add(Open::RelatedParagraph(*item));
            } else if let Some(reason) = related.controlled_for {
                found.add(Open::ControlledFor {
                    item: *item,
                    reason,
                });
            }
        }
    }

    /// What keeps open what the item's entry says of a License Exception
    fn open_eligibility<'p>(
        &self,
        policy: &'p Policy,
        exception: LicenseException,
        found: &mut OpenSet<'p>,
    ) {
        for (item, term, resolved) in eligibility(policy, self.classification, exception) {
            if self.eligible(item, term, resolved) != Truth::Unknown {
                continue;
            }
            if term.scope.covers(item.paragraph()) == Truth::Unknown {
                found.add(Open::Paragraph(item));
                continue;
            }
            self.open(policy, &term.when, resolved, found);
            if matches!(term.effect, EligibilityEffect::GrantsUpTo(_)) && self.value.is_none() {
                found.add(Open::Value);
            }
        }
    }

    /// What keeps open whether the item's own entry controls it for one of these reasons
    fn open_controlled_for<'p>(
        &self,
        policy: &'p Policy,
        reasons: Reasons,
        found: &mut OpenSet<'p>,
    ) {
        let Classification::Listed(item) = self.classification else {
            return;
        };
        let position = policy.index().entry(item.eccn());
        let entry = position.and_then(|at| policy.data().entries.get(at));
        let indexed = position.and_then(|at| policy.index().entries.get(at));
        let (Some(entry), Some(indexed)) = (entry, indexed) else {
            return;
        };
        for (control, indexed) in entry.controls.iter().zip(indexed) {
            if !control
                .reason
                .is_some_and(|reason| reasons.contains(reason))
            {
                continue;
            }
            match control.scope.covers(item.paragraph()) {
                Truth::No => {}
                Truth::Unknown => found.add(Open::Paragraph(item)),
                Truth::Yes => self.open(policy, &control.when, &indexed.when, found),
            }
        }
    }

    /// The fact that an answer contradicts, as a noun phrase
    pub(crate) fn contradiction(&self, id: &QuestionId, answer: bool) -> Option<&'static str> {
        let mut fact = None;
        if let Some((item, reason)) = Open::controlled_for(id) {
            if self.controlled_by_rows(item, reason) == Truth::from(!answer) {
                return Some("what the rows of the entry say");
            }
        }
        self.policy.visit_conditions(&mut |condition, resolved| {
            let (known, name) = match condition {
                Condition::Headquarters(part) if part.question.id() == id => (
                    self.headquarters_of_parties(part, resolved.countries),
                    "where the parties are headquartered",
                ),
                Condition::Listed(part) if part.question.id() == id => (
                    self.listed_parties(part),
                    "what screening the parties found",
                ),
                Condition::Place(part) if part.question.id() == id => (
                    self.place_said(part, resolved.countries),
                    "what is said of that place",
                ),
                Condition::OfKind(part) if part.question.id() == id => {
                    (self.kind_said(part), "what kind of person the parties are")
                }
                Condition::OccupiedRegion(question) if question.id() == id => {
                    let known = if self.region.is_some() {
                        Truth::Yes
                    } else {
                        Truth::Unknown
                    };
                    (known, "the region of the destination")
                }
                _ => return,
            };
            if known == Truth::from(!answer) {
                fact = Some(name);
            }
        });
        fact
    }
}
