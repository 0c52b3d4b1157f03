//! The table of every License Exception.

use export_control::{
    Determination, ExceptionFinding, ExceptionStatus, LicenseException, RequirementStatus,
};

use crate::common::page::Page;
use crate::questions::{Ask, Glossary};
use crate::words::{
    because, cite, list, nearest, not_all, nothing_to_weigh, objection, standing, title,
};

/// What the exceptions come to for one transaction under one policy
pub struct Table<'a, 'p> {
    determination: &'a Determination<'p>,
    /// Questions that are said once, and not with each paragraph that waits for them
    shared: Vec<Ask>,
}

impl<'a, 'p> Table<'a, 'p> {
    pub fn of(determination: &'a Determination<'p>) -> Self {
        Self {
            determination,
            shared: shared(determination),
        }
    }

    /// The same, with every question at each paragraph that waits for it
    pub fn in_full(determination: &'a Determination<'p>) -> Self {
        Self {
            determination,
            shared: Vec::new(),
        }
    }

    /// What requires a license, or may
    pub fn requirements(&self, page: &mut Page, glossary: &mut Glossary) {
        for (heading, status) in [
            ("Requires a license", RequirementStatus::Applies),
            ("May require one", RequirementStatus::Depends),
        ] {
            let of_status = standing(self.determination).filter(|one| one.status() == status);
            for (index, requirement) in of_status.enumerate() {
                if index == 0 {
                    page.heading(heading);
                }
                let rule = requirement.rule().to_string();
                let text = because(self.determination, requirement);
                page.item(&format!("  {rule:<10} "), &text);
            }
        }
        let questions = self.determination.questions().iter();
        let about_requirements: Vec<Ask> = questions
            .filter(|question| !question.is_about_exception())
            .map(|question| Ask::of(self.determination, question, None))
            .collect();
        if !about_requirements.is_empty() {
            let open = glossary.short(&about_requirements);
            page.paragraph(&format!("What is required turns on: {open}"));
        }
    }

    /// Every exception, in the order of part 740
    pub fn print(&self, page: &mut Page, glossary: &mut Glossary) {
        if let Some(nothing) = nothing_to_weigh(self.determination) {
            page.paragraph(&nothing);
            return;
        }
        page.heading("License Exceptions, in the order of part 740");
        if self.determination.applying().next().is_none() {
            page.item(
                "  ",
                "Whether a license is required is open; they are weighed against what may be required.",
            );
            page.line("");
        }
        self.introduce(page, glossary);
        for exception in LicenseException::all() {
            self.row(exception, page, glossary);
        }
    }

    /// What holds for every paragraph that only waits for answers
    pub fn introduce(&self, page: &mut Page, glossary: &mut Glossary) {
        if self.shared.is_empty() {
            return;
        }
        let shared = glossary.short(&self.shared);
        page.item(
            "  ",
            &format!("Each \"available if\" also waits for {shared}"),
        );
        page.line("");
    }

    /// An exception with its status and the reason
    pub fn row(&self, exception: LicenseException, page: &mut Page, glossary: &mut Glossary) {
        let status = self.determination.exception_status(exception);
        let mark = format!("  {exception}  {:<20}  ", status.title());
        match status {
            ExceptionStatus::Unavailable => {
                page.item(&mark, &nearest(self.determination, exception));
            }
            ExceptionStatus::Insufficient => page.item(&mark, &self.not_enough(exception)),
            ExceptionStatus::AvailableIf | ExceptionStatus::Available => {
                page.line(&mark);
                for finding in self.of_status(exception, status) {
                    self.paragraph("       ", finding, page, glossary);
                }
            }
        }
    }

    fn of_status(
        &self,
        exception: LicenseException,
        status: ExceptionStatus,
    ) -> impl Iterator<Item = &'a ExceptionFinding<'p>> {
        let findings = self.determination.exception(exception);
        findings.filter(move |finding| finding.status() == status)
    }

    /// A paragraph with what it is for and what it comes to
    pub fn paragraph(
        &self,
        indent: &str,
        finding: &ExceptionFinding<'p>,
        page: &mut Page,
        glossary: &mut Glossary,
    ) {
        let paragraph = finding.paragraph().to_string();
        let mark = format!("{indent}{paragraph:<15} ");
        page.item(&mark, &title(finding));
        let mark = " ".repeat(mark.len());
        match finding.status() {
            ExceptionStatus::Available => {
                page.item(
                    &mark,
                    &format!("takes the place of {}", self.overcome(finding)),
                );
            }
            ExceptionStatus::AvailableIf => page.item(&mark, &self.terms(finding, glossary)),
            ExceptionStatus::Insufficient | ExceptionStatus::Unavailable => {
                let objections = self.determination.objections(finding);
                for against in &objections {
                    page.item(&mark, &format!("but {}", objection(against)));
                }
                if objections.is_empty() {
                    page.item(&mark, &format!("but {}", not_all(finding.status())));
                }
            }
        }
    }

    /// The requirements that a paragraph takes the place of
    fn overcome(&self, finding: &ExceptionFinding<'p>) -> String {
        let overcome = standing(self.determination).filter(|requirement| {
            let mut by = self.determination.overcome_by(requirement);
            by.any(|other| other.paragraph() == finding.paragraph())
        });
        list(overcome.map(export_control::Requirement::rule))
    }

    /// The questions that a paragraph waits for beside the shared ones
    fn terms(&self, finding: &ExceptionFinding<'p>, glossary: &mut Glossary) -> String {
        let asks = Ask::all(self.determination, finding);
        let own: Vec<&Ask> = asks
            .iter()
            .filter(|ask| !self.shared.contains(ask))
            .collect();
        if own.is_empty() {
            return "waits for nothing else".to_owned();
        }
        format!("waits for {}", glossary.short(own))
    }

    /// What an exception leaves, paragraphs with the same shortcoming together
    fn not_enough(&self, exception: LicenseException) -> String {
        let mut groups: Vec<(String, Vec<String>)> = Vec::new();
        for finding in self.of_status(exception, ExceptionStatus::Insufficient) {
            let objections = self.determination.objections(finding);
            let leaves = match objections.as_slice() {
                [] => not_all(finding.status()).to_owned(),
                some => list(some),
            };
            let path = finding.paragraph().path().to_owned();
            match groups.iter_mut().find(|(known, _)| *known == leaves) {
                Some((_, paths)) => paths.push(path),
                None => groups.push((leaves, Vec::from([path]))),
            }
        }
        let groups = groups
            .into_iter()
            .map(|(leaves, paths)| match paths.as_slice() {
                [whole] if whole.is_empty() => leaves,
                _ => format!("{}: {leaves}", paths.join(", ")),
            });
        let groups: Vec<String> = groups.collect();
        format!("{} {}", groups.join("; "), cite(&exception.citation()))
    }
}

/// The questions that every paragraph waits for that waits for any; none if only one does
fn shared(determination: &Determination<'_>) -> Vec<Ask> {
    let waiting = determination.exceptions().iter();
    let mut waiting = waiting.filter(|one| one.status() == ExceptionStatus::AvailableIf);
    let Some(first) = waiting.next() else {
        return Vec::new();
    };
    let (mut shared, mut several) = (Ask::all(determination, first), false);
    for finding in waiting {
        let asks = Ask::all(determination, finding);
        shared.retain(|ask| asks.contains(ask));
        several = true;
    }
    if several { shared } else { Vec::new() }
}
