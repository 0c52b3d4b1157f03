//! What can be asked of a transaction, and ways of answering it.

use std::collections::BTreeSet;

use export_control::policy::{Basis, Leaves, PolicyData, Relief, Usable};
use export_control::{
    Answers, Classification, Condition, QuestionId, ReasonForControl, Transaction,
};

use crate::evaluator::entry_of;
use crate::exceptions::verified;

/// How questions are answered
#[derive(Clone, Copy, Debug)]
pub enum Manner {
    /// None of them
    Silent,
    /// All of them, the same way
    All(bool),
    /// As it comes: of eight questions so many are answered, of eight answers so many are *yes*
    Drawn { seed: u64, answered: u64, yes: u64 },
}

impl Manner {
    /// The answer to a question
    pub fn answer(self, id: &str) -> Option<bool> {
        match self {
            Self::Silent => None,
            Self::All(answer) => Some(answer),
            Self::Drawn {
                seed,
                answered,
                yes,
            } => {
                let mut hash = seed ^ 0xcbf2_9ce4_8422_2325;
                for byte in id.bytes() {
                    hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
                }
                let (one, other) = ((hash >> 29) % 8, (hash >> 41) % 8);
                (one < answered).then_some(other < yes)
            }
        }
    }

    pub fn answers<'a>(self, ids: impl IntoIterator<Item = &'a QuestionId>) -> Answers {
        ids.into_iter()
            .filter_map(|id| Some((id.clone(), self.answer(id.as_str())?)))
            .collect()
    }
}

/// Calls `visit` on every condition of the tables
pub fn visit_conditions<'p>(data: &'p PolicyData, visit: &mut dyn FnMut(&'p Condition)) {
    let usable = |left: &'p [Usable], visit: &mut dyn FnMut(&'p Condition)| {
        left.iter().for_each(|usable| visit(&usable.when));
    };
    for entry in &data.entries {
        entry.controls.iter().for_each(|row| visit(&row.when));
        for line in entry.eligibility.iter() {
            line.terms.iter().for_each(|term| visit(&term.when));
        }
    }
    for provision in &data.provisions {
        visit(&provision.when);
        if let Some(enforcement) = &provision.enforcement {
            visit(&enforcement.when);
        }
        if let Relief::Only(left) = &provision.relief {
            usable(left, visit);
        }
    }
    for rule in &data.exceptions {
        rule.terms.iter().for_each(|term| visit(&term.when));
    }
    for restriction in &data.restrictions {
        visit(&restriction.when);
        if let Leaves::Only(left) = &restriction.leaves {
            usable(left, visit);
        }
    }
    data.obligations.iter().for_each(|duty| visit(&duty.when));
}

/// The questions that are asked in words, and those whether a text was read
pub fn asked(data: &PolicyData) -> Vec<QuestionId> {
    let mut ids = BTreeSet::new();
    visit_conditions(data, &mut |condition| {
        condition.visit(&mut |part| {
            ids.extend(part.question().map(|question| question.id().clone()));
        });
    });
    let texts = data.exceptions.iter().map(|rule| verified(rule.paragraph));
    let restrictions = data.restrictions.iter();
    let restrictions = restrictions.map(|restriction| format!("{}#restricts", restriction.id));
    ids.extend(texts.chain(restrictions).filter_map(|id| id.parse().ok()));
    ids.into_iter().collect()
}

/// What else can be asked of a transaction
pub fn derived(data: &PolicyData, transaction: &Transaction) -> Vec<QuestionId> {
    let mut ids = vec!["734.13#source-code".to_string()];
    if let Classification::Listed(own) = transaction.item.classification {
        ids.push(format!("{own}#exists"));
        for row in entry_of(data, own.eccn())
            .into_iter()
            .flat_map(|entry| entry.controls.iter())
        {
            if row.basis == Basis::NotStated {
                ids.push(format!("{}#row-{}-applies", own.eccn(), row.row));
            }
        }
        visit_conditions(data, &mut |condition| {
            condition.visit(&mut |part| {
                if let Condition::Meets(other) = part {
                    ids.push(format!("{}#meets-{other}", own.eccn()));
                }
            });
        });
    }
    for item in transaction.item.related_to.iter().flatten() {
        for reason in ReasonForControl::all() {
            ids.push(format!("{item}#controlled-{reason}"));
        }
    }
    ids.into_iter().filter_map(|id| id.parse().ok()).collect()
}
