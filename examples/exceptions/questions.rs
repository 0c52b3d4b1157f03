//! The questions that an exception waits for: ids in the text, words at its end.

use export_control::{AnswerKind, Determination, ExceptionFinding, OpenQuestion, Paragraph};

use crate::common::page::Page;
use crate::words::list;

/// A question, and the answer that is wanted
#[derive(Clone, PartialEq)]
pub struct Ask {
    id: String,
    text: String,
    answer: AnswerKind,
    wanted: Option<bool>,
    /// The paragraphs that rules tell apart, where it asks for one
    options: Vec<Paragraph>,
}

impl Ask {
    pub fn of(
        determination: &Determination<'_>,
        question: &OpenQuestion<'_>,
        wanted: Option<bool>,
    ) -> Self {
        Self {
            id: question
                .id()
                .map_or_else(|_| String::new(), |id| id.to_string()),
            text: question.text().to_string(),
            answer: question.answer(),
            wanted,
            options: determination.options(question),
        }
    }

    /// The questions that a paragraph of an exception waits for
    pub fn all(determination: &Determination<'_>, finding: &ExceptionFinding<'_>) -> Vec<Self> {
        let needs = determination.needs(finding);
        needs
            .map(|need| Self::of(determination, &need.question(), need.wanted()))
            .collect()
    }

    /// As `--answer` takes it, where one answer is wanted; by its id alone otherwise
    fn short(&self) -> String {
        match self.wanted {
            Some(true) => format!("{}=yes", self.id),
            Some(false) => format!("{}=no", self.id),
            None => self.id.clone(),
        }
    }

    /// The question in full, and how it is answered where that is not by *yes* or *no* alone
    fn long(&self) -> String {
        let mut text = self.text.clone();
        match self.answer {
            AnswerKind::Fact(path) => text = format!("{text} Say {}.", flag(path)),
            AnswerKind::NoOrFact(path) => {
                text = format!("{text} Say {}, or no if none that rules name.", flag(path));
            }
            _ => {}
        }
        if !self.options.is_empty() {
            text = format!("{text} Rules tell apart {}.", list(&self.options));
        }
        text
    }
}

/// Where a fact of the JSON form is said on the command line
fn flag(path: &str) -> &str {
    match path {
        "item.classification" => "the classification more exactly",
        "item.related_to" => "it by --related-to",
        "item.value_usd" => "it by --value",
        "from" => "it by --from",
        "activity" => "it by --activity",
        "destination" => "another destination",
        other => other,
    }
}

/// The questions that the text has named by their ids
#[derive(Default)]
pub struct Glossary {
    asked: Vec<Ask>,
}

impl Glossary {
    /// Questions, short; their words follow at the end
    pub fn short<'a>(&mut self, asks: impl IntoIterator<Item = &'a Ask>) -> String {
        let mut said = Vec::new();
        for ask in asks {
            said.push(ask.short());
            if self.asked.iter().all(|known| known.id != ask.id) {
                self.asked.push(ask.clone());
            }
        }
        said.join(", ")
    }

    /// The words of every question that was named
    pub fn print(&self, page: &mut Page) {
        if self.asked.is_empty() {
            return;
        }
        page.heading("The questions, answered by --answer ID=yes or ID=no");
        for ask in &self.asked {
            page.line(&format!("  {}", ask.id));
            page.item("      ", &ask.long());
        }
    }
}
