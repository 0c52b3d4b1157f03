//! What an exception waits for.

use super::{Determination, ExceptionFinding, Open, OpenQuestion, bit};
use crate::policy::{Leaves, Relief, Usable};
use crate::{Condition, Question};

/// A question on which a License Exception depends, and the answer that it needs
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Need<'p> {
    question: OpenQuestion<'p>,
    wanted: Option<bool>,
}

impl<'p> Need<'p> {
    /// The question
    #[must_use]
    pub const fn question(&self) -> OpenQuestion<'p> {
        self.question
    }

    /// Whether two exceptions wait for the same answer to the same question
    pub(super) fn asks_the_same(&self, other: &Self) -> bool {
        self.question.open == other.question.open && self.wanted == other.wanted
    }

    /// The answer that makes the exception available, where one answer does
    #[must_use]
    pub const fn wanted(&self) -> Option<bool> {
        self.wanted
    }
}

impl<'p> Determination<'p> {
    /// The questions on which an exception depends
    pub fn needs<'a>(
        &'a self,
        finding: &ExceptionFinding<'p>,
    ) -> impl Iterator<Item = Need<'p>> + use<'a, 'p> {
        let policy = self.policy();
        let needs =
            crate::evaluate::needs(policy, self.transaction(), self.requirements(), finding);
        let alone = needs.len() == 1;
        let finding = *finding;
        needs.into_iter().map(move |open| Need {
            question: OpenQuestion::new(open, 1, alone).about_exception(),
            wanted: self.wanted(&finding, &open),
        })
    }

    /// The answer that a rule, and what restricts it, needs to a question
    fn wanted(&self, finding: &ExceptionFinding<'p>, open: &Open<'p>) -> Option<bool> {
        let rule = finding.rule();
        let question = match open {
            Open::Verified(_) => return Some(true),
            Open::Restricts(_) => return Some(false),
            Open::Asked(question) => *question,
            _ => return None,
        };
        let mut wanted = Wanted::default();
        for term in rule.terms.iter() {
            wanted.read(&term.when, question, true);
        }
        let named = |usable: &Usable| {
            let mut exceptions = usable.exceptions.iter();
            exceptions.any(|named| rule.paragraph.is_within(*named))
        };
        let restrictions = self.policy().data().restrictions.iter().enumerate();
        let open = restrictions.filter(|(at, _)| finding.restrictions.open & bit(*at) != 0);
        for (_, restriction) in open {
            wanted.read(&restriction.when, question, false);
            if let Leaves::Only(usable) = &restriction.leaves {
                for usable in usable.iter().filter(|usable| named(usable)) {
                    wanted.read(&usable.when, question, true);
                }
            }
        }
        for requirement in self.requirements() {
            if let Relief::Only(usable) = requirement.relief() {
                for usable in usable.iter().filter(|usable| named(usable)) {
                    wanted.read(&usable.when, question, true);
                }
            }
        }
        match wanted {
            Wanted {
                yes: true,
                no: false,
            } => Some(true),
            Wanted {
                yes: false,
                no: true,
            } => Some(false),
            _ => None,
        }
    }
}

/// In which senses a question occurs
#[derive(Default)]
struct Wanted {
    yes: bool,
    no: bool,
}

impl Wanted {
    fn read(&mut self, condition: &Condition, question: &Question, sense: bool) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts.iter() {
                    self.read(part, question, sense);
                }
            }
            Condition::NoneOf(parts) => {
                for part in parts.iter() {
                    self.read(part, question, !sense);
                }
            }
            other if other.question() == Some(question) => {
                self.yes |= sense;
                self.no |= !sense;
            }
            _ => {}
        }
    }
}
