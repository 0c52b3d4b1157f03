//! Which questions a policy can ask, and how each is answered.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::facts::Facts;
use crate::determination::{AnswerKind, Open};
use crate::policy::{Basis, Confidence, IndexedUsable, Leaves, Policy, Relief, Resolved, Usable};
use crate::{CclItem, Classification, Condition, Country, Eccn, Question, QuestionId, Truth};

/// What answering a question id comes to
pub(crate) enum Answered {
    /// It is answered with *yes* or *no*
    YesOrNo,
    /// It is answered by a fact: its path in the JSON form
    ByFact(&'static str),
    /// It is answered by a fact, or with *no*
    ByFactOrNo(&'static str),
    /// No rule asks it
    Unknown,
}

impl From<AnswerKind> for Answered {
    fn from(kind: AnswerKind) -> Self {
        match kind {
            AnswerKind::YesOrNo => Self::YesOrNo,
            AnswerKind::Fact(path) => Self::ByFact(path),
            AnswerKind::NoOrFact(path) => Self::ByFactOrNo(path),
        }
    }
}

impl Facts<'_> {
    /// The answer to a question whose id is put together
    pub(super) fn answered(&self, open: &Open<'_>) -> Truth {
        self.answers().get_derived(&open.id())
    }
}

impl Policy {
    /// Calls `visit` on every condition of the policy, and on every part of it
    pub(crate) fn visit_conditions<'a>(
        &'a self,
        visit: &mut dyn FnMut(&'a Condition, &'a Resolved),
    ) {
        let data = self.data();
        for (rule, indexed) in data.scope.iter().zip(&self.index().scope) {
            walk(&rule.trigger, &indexed.trigger, visit);
            walk(&rule.when, &indexed.when, visit);
        }
        for (rule, resolved) in data.reviews.iter().zip(&self.index().reviews) {
            walk(&rule.when, resolved, visit);
        }
        for (flag, resolved) in data.red_flags.iter().zip(&self.index().red_flags) {
            walk(&flag.when, resolved, visit);
        }
        for (provision, indexed) in data.provisions.iter().zip(&self.index().provisions) {
            walk(&provision.trigger, &indexed.trigger, visit);
            walk(&provision.when, &indexed.codified, visit);
            if let (Some(text), Some(resolved)) = (&provision.enforcement, &indexed.enforced) {
                walk(&text.when, resolved, visit);
            }
        }
        for (entry, indexed) in data.entries.iter().zip(&self.index().entries) {
            for (control, indexed) in entry.controls.iter().zip(indexed) {
                walk(&control.when, &indexed.when, visit);
            }
        }
        self.visit_exception_conditions(visit);
    }

    /// The same for what is said of License Exceptions
    fn visit_exception_conditions<'a>(
        &'a self,
        visit: &mut dyn FnMut(&'a Condition, &'a Resolved),
    ) {
        let (data, index) = (self.data(), self.index());
        for (entry, indexed) in data.entries.iter().zip(&index.eligibility) {
            for (line, indexed) in entry.eligibility.iter().zip(indexed) {
                for (term, resolved) in line.terms.iter().zip(indexed) {
                    walk(&term.when, resolved, visit);
                }
            }
        }
        let mut usable = |usable: &'a [Usable], indexed: &'a [IndexedUsable]| {
            for (usable, indexed) in usable.iter().zip(indexed) {
                walk(&usable.when, &indexed.when, visit);
            }
        };
        for (provision, indexed) in data.provisions.iter().zip(&index.provisions) {
            if let Relief::Only(left) = &provision.relief {
                usable(left, &indexed.relief);
            }
        }
        for (restriction, indexed) in data.restrictions.iter().zip(&index.exceptions.restrictions) {
            if let Leaves::Only(left) = &restriction.leaves {
                usable(left, &indexed.leaves);
            }
        }
        for (restriction, indexed) in data.restrictions.iter().zip(&index.exceptions.restrictions) {
            walk(&restriction.when, &indexed.when, visit);
        }
        for (rule, indexed) in data.exceptions.iter().zip(&index.exceptions.rules) {
            for (term, resolved) in rule.terms.iter().zip(&indexed.terms) {
                walk(&term.when, resolved, visit);
            }
        }
        for (duty, resolved) in data.obligations.iter().zip(&index.exceptions.obligations) {
            walk(&duty.when, resolved, visit);
        }
    }

    /// Whether a rule of the item's entry names one of these items as what it may be for, or names
    /// nothing of the kind at all
    pub(crate) fn names_related(&self, own: CclItem, items: &[CclItem]) -> bool {
        let rows = self
            .entry(own.eccn())
            .into_iter()
            .flat_map(|entry| entry.controls.iter());
        let provisions =
            self.data().provisions.iter().filter(|provision| {
                provision.items.covers(Classification::Listed(own)) != Truth::No
            });
        let conditions = rows
            .map(|control| &control.when)
            .chain(provisions.map(|provision| &provision.when));
        let (mut asked, mut named) = (false, false);
        for condition in conditions {
            condition.visit(&mut |part| {
                if let Condition::Related(related) = part {
                    asked = true;
                    named |= related.names(items);
                }
            });
        }
        named || !asked
    }

    /// Whether what the item's entry says of exceptions, or what restricts them, names one of these
    /// items as what it may be for
    ///
    /// That is to be believed where exceptions are weighed, and clears no requirement.
    pub(crate) fn exceptions_name_related(&self, own: CclItem, items: &[CclItem]) -> bool {
        let entry = self.entry(own.eccn());
        let lines = entry.iter().flat_map(|entry| entry.eligibility.iter());
        let mut named = false;
        for term in lines.flat_map(|line| line.terms.iter()) {
            term.when.visit(&mut |part| {
                named |= matches!(part, Condition::Related(related) if related.names(items));
            });
        }
        let mut restrictions = self.data().restrictions.iter();
        named || restrictions.any(|restriction| names(&restriction.when, own, items))
    }

    /// Every question that a rule of the policy asks in words, in the order of their ids
    ///
    /// Beside these, an evaluation can ask for a paragraph (`3A001#paragraph`), for what software or
    /// technology is for (`3E001#related-to`), whether an item meets another entry's parameters
    /// (`1C001#meets-1C101`), and the like.
    #[must_use]
    pub fn questions(&self) -> Vec<&Question> {
        let mut questions: Vec<&Question> = Vec::new();
        self.visit_conditions(&mut |condition, _| questions.extend(condition.question()));
        questions.extend(self.data().red_flags.iter().map(|flag| &flag.resolved));
        questions.sort_unstable_by_key(|question| question.id());
        questions.dedup_by_key(|question| question.id());
        questions
    }

    /// What answering this id comes to
    pub(crate) fn answered(&self, id: &QuestionId) -> Answered {
        let mut asked = self
            .data()
            .red_flags
            .iter()
            .any(|flag| flag.resolved.id() == id);
        let mut meets = false;
        let Some((subject, what)) = id.as_str().split_once('#') else {
            return Answered::Unknown;
        };
        let eccn: Option<Eccn> = subject.parse().ok();
        let item: Option<CclItem> = subject.parse().ok();
        let other: Option<CclItem> = what.strip_prefix("meets-").and_then(|w| w.parse().ok());
        self.visit_conditions(&mut |condition, _| {
            asked |= condition
                .question()
                .is_some_and(|question| question.id() == id);
            meets |= matches!(condition, Condition::Meets(item) if Some(*item) == other);
        });
        if asked {
            return Answered::YesOrNo;
        }
        let entry = item.and_then(|item| self.entry(item.eccn()));
        match (what, entry, item, eccn) {
            ("paragraph", Some(_), Some(item), Some(_)) => Open::Paragraph(item).answer().into(),
            ("related-paragraph", Some(_), Some(item), _) => {
                Open::RelatedParagraph(item).answer().into()
            }
            ("related-to", Some(_), Some(item), Some(_)) => Open::Related(item).answer().into(),
            ("verified", None, _, _) if self.has_unread_exception(id) => Answered::YesOrNo,
            ("restricts", None, _, _) if self.has_unread_restriction(id) => Answered::YesOrNo,
            ("entry", _, _, Some(eccn)) => Open::Entry(eccn).answer().into(),
            ("exists", Some(_), Some(item), _) => Open::ParagraphExists(item).answer().into(),
            (what, None, _, _) if subject == "transaction" => match what {
                "value" => Open::Value.answer().into(),
                "from" => Open::Origin.answer().into(),
                "activity" => Open::Activity.answer().into(),
                "end-use" => Open::EndUse.answer().into(),
                "us-content" => Open::UsContent.answer().into(),
                "manufacture" => Open::Manufacture.answer().into(),
                _ => Answered::Unknown,
            },
            ("governing-row", None, _, _) => match subject.parse::<Country>() {
                Ok(country) => Open::GoverningRow(country).answer().into(),
                Err(_) => Answered::Unknown,
            },
            (_, Some(_), _, Some(_)) if meets => Answered::YesOrNo,
            (_, Some(_), _, _) if Open::controlled_for(id).is_some() => Answered::YesOrNo,
            (what, Some(entry), _, Some(_)) => {
                let row = what
                    .strip_prefix("row-")
                    .and_then(|what| what.strip_suffix("-applies"));
                let not_stated = entry.controls.iter().any(|control| {
                    control.basis == Basis::NotStated && row == Some(&*control.row.to_string())
                });
                if not_stated {
                    Answered::YesOrNo
                } else {
                    Answered::Unknown
                }
            }
            _ => Answered::Unknown,
        }
    }

    fn has_unread_exception(&self, id: &QuestionId) -> bool {
        let rules = self.data().exceptions.iter();
        let mut unread = rules.filter(|rule| rule.confidence == Confidence::Low);
        unread.any(|rule| Open::Verified(rule.paragraph).id().to_string() == id.as_str())
    }

    fn has_unread_restriction(&self, id: &QuestionId) -> bool {
        let restrictions = self.data().restrictions.iter();
        let mut unread = restrictions.filter(|r| r.confidence == Confidence::Low);
        unread.any(|restriction| Open::Restricts(restriction).id().to_string() == id.as_str())
    }

    /// Ids that rules ask about the same entry or section
    pub(crate) fn similar_questions(&self, id: &QuestionId) -> Vec<String> {
        let subject = |id: &QuestionId| id.as_str().split_once('#').map(|(s, _)| s.to_string());
        let wanted = subject(id);
        self.questions()
            .into_iter()
            .filter(|question| subject(question.id()) == wanted)
            .map(|question| question.id().to_string())
            .take(5)
            .collect()
    }
}

/// Whether a restriction names one of these items as what this one may be for
fn names(condition: &Condition, own: CclItem, items: &[CclItem]) -> bool {
    match condition {
        // What it says of other items is no word on this one.
        Condition::All(parts) => {
            let of_others = parts.iter().any(|part| {
                matches!(part, Condition::Item(of) if of.covers(Classification::Listed(own)) == Truth::No)
            });
            !of_others && parts.iter().any(|part| names(part, own, items))
        }
        Condition::Any(parts) | Condition::NoneOf(parts) => {
            parts.iter().any(|part| names(part, own, items))
        }
        Condition::Related(related) => related.names(items),
        _ => false,
    }
}

fn walk<'a>(
    condition: &'a Condition,
    resolved: &'a Resolved,
    visit: &mut dyn FnMut(&'a Condition, &'a Resolved),
) {
    visit(condition, resolved);
    if let Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts) = condition {
        for (part, resolved) in parts.iter().zip(&*resolved.parts) {
            walk(part, resolved, visit);
        }
    }
}
