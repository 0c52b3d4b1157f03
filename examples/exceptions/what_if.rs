//! What a change of the policy changes for a transaction.

use std::collections::BTreeSet;

use export_control::{
    Change, ChartColumn, CountryGroup, Determination, ExceptionFinding, ExceptionParagraph,
    ExceptionStatus, LicenseException, Requirement, RequirementStatus,
};
use serde::Serialize;

use crate::common::change::pair;
use crate::common::page::Page;
use crate::questions::Glossary;
use crate::table::Table;
use crate::words::{because, list, nothing_to_weigh, outcome};

/// Reads a change such as `join=VN:B` or `unmark=VN:CB3`
pub fn change(text: &str) -> Result<Change, String> {
    let (verb, what) = text
        .split_once('=')
        .ok_or("a change is written join=VN:B, leave=VN:D:1, mark=VN:NS1 or unmark=VN:CB3")?;
    let group = || pair::<CountryGroup>(what);
    let column = || pair::<ChartColumn>(what);
    Ok(match verb.trim() {
        "join" => group().map(|(country, group)| Change::JoinGroup { country, group })?,
        "leave" => group().map(|(country, group)| Change::LeaveGroup { country, group })?,
        "mark" => column().map(|(country, column)| Change::MarkColumn { country, column })?,
        "unmark" => column().map(|(country, column)| Change::UnmarkColumn { country, column })?,
        other => return Err(format!("`{other}` is none of join, leave, mark and unmark")),
    })
}

/// What is different after some changes
#[derive(Serialize)]
pub struct Changes {
    /// The changes of the policy
    policy: Vec<Change>,
    /// The rules that change what they say
    requirements: Vec<RequirementChange>,
    /// The exceptions that change their status, or of which a paragraph does
    exceptions: Vec<ExceptionChange>,
}

#[derive(Serialize)]
struct RequirementChange {
    rule: String,
    before: RequirementStatus,
    after: RequirementStatus,
}

/// A status that is missing: nothing requires a license then, and no exception is weighed
#[derive(Serialize)]
struct ExceptionChange {
    exception: LicenseException,
    before: Option<ExceptionStatus>,
    after: Option<ExceptionStatus>,
    paragraphs: Vec<ParagraphChange>,
}

#[derive(Clone, Copy, Serialize)]
struct ParagraphChange {
    paragraph: ExceptionParagraph,
    before: Option<ExceptionStatus>,
    after: Option<ExceptionStatus>,
}

impl Changes {
    pub fn between(
        policy: Vec<Change>,
        before: &Determination<'_>,
        after: &Determination<'_>,
    ) -> Self {
        Self {
            policy,
            requirements: requirements(before, after),
            exceptions: exceptions(before, after),
        }
    }

    /// What comes and goes
    pub fn print(
        &self,
        before: &Determination<'_>,
        after: &Determination<'_>,
        page: &mut Page,
        glossary: &mut Glossary,
    ) {
        let changes: Vec<String> = self.policy.iter().map(Change::to_string).collect();
        page.paragraph(&format!("What if {}?", changes.join(" and ")));
        page.line("");
        page.item("  before  ", &outcome(before));
        page.item("  after   ", &outcome(after));
        self.print_requirements(after, page);
        let table = Table::of(after);
        if before.exceptions().is_empty() || after.exceptions().is_empty() {
            match nothing_to_weigh(before) {
                Some(nothing) if !after.exceptions().is_empty() => {
                    page.paragraph(&format!("Before: {nothing}"));
                    page.line("After:");
                }
                _ => {}
            }
            table.print(page, glossary);
            return;
        }
        self.print_exceptions(&table, after, page, glossary);
        self.print_rest(&table, after, page, glossary);
    }

    fn print_requirements(&self, after: &Determination<'_>, page: &mut Page) {
        page.heading("What is required");
        let said = self
            .requirements
            .iter()
            .map(|changed| (changed.rule.as_str(), changed.verb()));
        let said: Vec<_> = said.collect();
        let mut nothing = true;
        for requirement in after.requirements() {
            let rule = requirement.rule().to_string();
            let verb = said.iter().find(|(changed, _)| *changed == rule);
            let verb = match (verb, requirement.status()) {
                (Some((_, verb)), _) => *verb,
                (None, RequirementStatus::DoesNotApply) => continue,
                (None, RequirementStatus::Depends) => "stays open",
                (None, RequirementStatus::Applies) => "stays",
            };
            nothing = false;
            let mark = format!("  {verb:<12} {rule:<10} ");
            page.item(&mark, &because(after, requirement));
        }
        if nothing {
            page.item("  ", "Nothing, before and after.");
        }
    }

    fn print_exceptions(
        &self,
        table: &Table<'_, '_>,
        after: &Determination<'_>,
        page: &mut Page,
        glossary: &mut Glossary,
    ) {
        page.heading("License Exceptions that change");
        if self.exceptions.is_empty() {
            page.item("  ", "None.");
            return;
        }
        let mut changed = self.exceptions.iter().flat_map(|change| &change.paragraphs);
        if changed.any(|paragraph| paragraph.after == Some(ExceptionStatus::AvailableIf)) {
            table.introduce(page, glossary);
        }
        for change in &self.exceptions {
            page.line(&format!("  {}  {}", change.exception, change.title()));
            for paragraph in &change.paragraphs {
                paragraph.print(table, after, page, glossary);
            }
        }
    }

    /// The exceptions that stay as they were, and why those stay out of reach that do
    fn print_rest(
        &self,
        table: &Table<'_, '_>,
        after: &Determination<'_>,
        page: &mut Page,
        glossary: &mut Glossary,
    ) {
        let changed: BTreeSet<_> = self.exceptions.iter().map(|one| one.exception).collect();
        for status in [ExceptionStatus::Available, ExceptionStatus::AvailableIf] {
            let same = LicenseException::all()
                .filter(|one| !changed.contains(one) && after.exception_status(*one) == status);
            let same = list(same);
            if !same.is_empty() {
                page.paragraph(&format!("Still {}: {same}", status.title()));
            }
        }
        let out_of_reach = LicenseException::all().filter(|exception| {
            let change = self
                .exceptions
                .iter()
                .find(|one| one.exception == *exception);
            let moved = change.is_some_and(|change| change.before != change.after);
            !moved && after.exception_status(*exception) <= ExceptionStatus::Insufficient
        });
        for (index, exception) in out_of_reach.enumerate() {
            if index == 0 {
                page.heading("What stays out of reach, and why");
            }
            table.row(exception, page, glossary);
        }
    }
}

impl RequirementChange {
    fn verb(&self) -> &'static str {
        match (self.before, self.after) {
            (_, RequirementStatus::DoesNotApply) => "falls away",
            (RequirementStatus::DoesNotApply, RequirementStatus::Applies) => "comes",
            (RequirementStatus::DoesNotApply, RequirementStatus::Depends) => "may come",
            (_, RequirementStatus::Depends) => "becomes open",
            (_, RequirementStatus::Applies) => "is certain",
        }
    }
}

impl ExceptionChange {
    fn title(&self) -> String {
        if self.before == self.after {
            format!("still {}", name(self.after))
        } else {
            format!("{} → {}", name(self.before), name(self.after))
        }
    }
}

impl ParagraphChange {
    fn verb(self) -> &'static str {
        let within_reach = |status| status >= Some(ExceptionStatus::AvailableIf);
        match (within_reach(self.before), within_reach(self.after)) {
            (false, true) => "opens",
            (true, false) => "closes",
            _ => "moves",
        }
    }

    fn print(
        self,
        table: &Table<'_, '_>,
        after: &Determination<'_>,
        page: &mut Page,
        glossary: &mut Glossary,
    ) {
        let findings = after.exception(self.paragraph.exception());
        let mut same = findings.filter(|finding| finding.paragraph() == self.paragraph);
        if let Some(finding) = same.next() {
            let indent = format!("       {:<7}", self.verb());
            table.paragraph(&indent, finding, page, glossary);
        }
    }
}

fn name(status: Option<ExceptionStatus>) -> &'static str {
    status.map_or("not needed", ExceptionStatus::title)
}

/// The rules that change what they say; one that is not read does not apply
fn requirements(before: &Determination<'_>, after: &Determination<'_>) -> Vec<RequirementChange> {
    let status = |determination: &Determination<'_>, rule: &str| {
        let requirement = determination.requirement(rule);
        requirement.map_or(RequirementStatus::DoesNotApply, Requirement::status)
    };
    let rules = before.requirements().iter().chain(after.requirements());
    let rules: BTreeSet<String> = rules.map(|found| found.rule().to_string()).collect();
    let changes = rules.into_iter().map(|rule| RequirementChange {
        before: status(before, &rule),
        after: status(after, &rule),
        rule,
    });
    changes
        .filter(|change| change.before != change.after)
        .collect()
}

fn exceptions(before: &Determination<'_>, after: &Determination<'_>) -> Vec<ExceptionChange> {
    let status = |determination: &Determination<'_>, exception| {
        let weighed = !determination.exceptions().is_empty();
        weighed.then(|| determination.exception_status(exception))
    };
    let changes = LicenseException::all().map(|exception| ExceptionChange {
        exception,
        before: status(before, exception),
        after: status(after, exception),
        paragraphs: paragraphs(before, after, exception),
    });
    changes
        .filter(|change| change.before != change.after || !change.paragraphs.is_empty())
        .collect()
}

fn paragraphs(
    before: &Determination<'_>,
    after: &Determination<'_>,
    exception: LicenseException,
) -> Vec<ParagraphChange> {
    let status = |determination: &Determination<'_>, paragraph| {
        let mut findings = determination.exception(exception);
        let found = findings.find(|finding| finding.paragraph() == paragraph);
        found.map(ExceptionFinding::status)
    };
    // An amendment moves countries and marks: the rules, and with them the paragraphs, are the same.
    let weighed = before
        .exception(exception)
        .chain(after.exception(exception));
    let weighed: BTreeSet<_> = weighed.map(ExceptionFinding::paragraph).collect();
    let changes = weighed.into_iter().map(|paragraph| ParagraphChange {
        paragraph,
        before: status(before, paragraph),
        after: status(after, paragraph),
    });
    changes
        .filter(|change| change.before != change.after)
        .collect()
}
