//! Which questions set rules off.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::{PolicyData, Provision, ScopeEffect};
use crate::{Condition, ProvisionId, QuestionId};

/// A rule that an answer may set off
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SetOff {
    /// A provision, by its position: by itself, or by a rule of scope that it turns on
    Provision(u16),
    /// A rule that takes acts out of the regulations' scope
    TakesOut,
}

/// The rules that wait for something to be said, by the questions that they wait for
#[derive(Clone, Debug)]
pub(crate) struct Triggers {
    by_question: BTreeMap<QuestionId, Vec<SetOff>>,
}

impl Triggers {
    pub(super) fn new(data: &PolicyData) -> Self {
        let mut by_question: BTreeMap<QuestionId, Vec<SetOff>> = BTreeMap::new();
        let mut note = |trigger: &Condition, sets_off: SetOff| {
            trigger.visit(&mut |part| {
                if let Some(question) = part.question() {
                    let rules = by_question.entry(question.id().clone()).or_default();
                    if !rules.contains(&sets_off) {
                        rules.push(sets_off);
                    }
                }
            });
        };
        for (position, provision) in (0u16..).zip(&data.provisions) {
            note(&provision.trigger, SetOff::Provision(position));
        }
        for rule in &data.scope {
            match rule.effect {
                ScopeEffect::TakesOut => note(&rule.trigger, SetOff::TakesOut),
                ScopeEffect::BringsIn => {
                    for (position, provision) in (0u16..).zip(&data.provisions) {
                        if turns_on(provision, &rule.id) {
                            note(&rule.trigger, SetOff::Provision(position));
                        }
                    }
                }
                // What is presumed to be in is so before anything is said.
                ScopeEffect::PresumedIn => {}
            }
        }
        Self { by_question }
    }

    /// What an answer to a question may set off
    pub(crate) fn set_off_by(&self, question: &QuestionId) -> &[SetOff] {
        self.by_question.get(question).map_or(&[], Vec::as_slice)
    }
}

/// Whether a provision asks under which rule of scope an item is subject to the regulations
fn turns_on(provision: &Provision, rule: &ProvisionId) -> bool {
    let mut turns_on = false;
    let mut visit = |part: &Condition| {
        turns_on |= match part {
            Condition::SubjectUnder(rules) => rules.contains(rule),
            Condition::SubjectOnlyUnder(only) => only.rules.contains(rule),
            _ => false,
        };
    };
    provision.trigger.visit(&mut visit);
    provision.when.visit(&mut visit);
    if let Some(enforcement) = &provision.enforcement {
        enforcement.when.visit(&mut visit);
    }
    turns_on
}
