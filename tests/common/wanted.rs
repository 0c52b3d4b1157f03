//! The answers that License Exceptions want, read off the policy.

use std::collections::BTreeMap;

use export_control::policy::{Confidence, EligibilityEffect, Leaves, Relief, Usable};
use export_control::{Answers, Condition, Policy, QuestionId};

/// In which senses a question is asked
#[derive(Clone, Copy, Default)]
struct Senses {
    yes: bool,
    no: bool,
}

/// The wanted answer to every question that the exceptions of a policy ask, as far as all of them
/// want the same one; terms that were not read with certainty count as read and met
pub fn wanted(policy: &Policy) -> Answers {
    let mut senses = BTreeMap::new();
    let data = policy.data();
    for provision in &data.provisions {
        if let Relief::Only(left) = &provision.relief {
            usable(left, &mut senses);
        }
    }
    for term in data
        .entries
        .iter()
        .flat_map(|entry| entry.eligibility.iter())
        .flat_map(|line| line.terms.iter())
    {
        let grants = !matches!(term.effect, EligibilityEffect::Bars(_));
        read(&term.when, grants, &mut senses);
    }
    for term in data.exceptions.iter().flat_map(|rule| rule.terms.iter()) {
        read(&term.when, true, &mut senses);
    }
    for restriction in &data.restrictions {
        read(&restriction.when, false, &mut senses);
        if let Leaves::Only(left) = &restriction.leaves {
            usable(left, &mut senses);
        }
    }
    let mut answers: Answers = senses
        .into_iter()
        .filter(|(_, senses)| senses.yes != senses.no)
        .map(|(id, senses)| (id, senses.yes))
        .collect();
    for rule in &data.exceptions {
        if rule.confidence == Confidence::Low {
            answers.insert(verified(&rule.paragraph.to_string()), true);
        }
    }
    for restriction in &data.restrictions {
        if restriction.confidence == Confidence::Low {
            let id = format!("{}#restricts", restriction.id);
            answers.insert(id.parse().expect("well formed"), false);
        }
    }
    answers
}

/// The question whether the terms of a paragraph were read and are met
pub fn verified(paragraph: &str) -> QuestionId {
    let path = paragraph.replace('(', ".").replace(')', "");
    format!("{path}#verified").parse().expect("well formed")
}

fn usable(left: &[Usable], senses: &mut BTreeMap<QuestionId, Senses>) {
    for usable in left {
        read(&usable.when, true, senses);
    }
}

fn read(condition: &Condition, sense: bool, senses: &mut BTreeMap<QuestionId, Senses>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts.iter() {
                read(part, sense, senses);
            }
        }
        Condition::NoneOf(parts) => {
            for part in parts.iter() {
                read(part, !sense, senses);
            }
        }
        other => {
            if let Some(question) = other.question() {
                let of = senses.entry(question.id().clone()).or_default();
                of.yes |= sense;
                of.no |= !sense;
            }
        }
    }
}
