//! Why an exception cannot be used, and what would make it available.

use export_control::{
    Citation, Determination, ExceptionFinding, ExceptionParagraph, ExceptionStatus,
    LicenseException, Policy, Remedy, Transaction,
};
use serde::Serialize;

use crate::common::page::Page;
use crate::questions::Glossary;
use crate::table::Table;
use crate::words::nothing_to_weigh;

#[derive(Serialize)]
pub struct WhyNot {
    exception: LicenseException,
    /// Missing when nothing requires a license
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<ExceptionStatus>,
    paragraphs: Vec<Weighed>,
    /// The single changes that would bring it nearer
    remedies: Vec<Remedy>,
}

#[derive(Serialize)]
struct Weighed {
    paragraph: ExceptionParagraph,
    status: ExceptionStatus,
    objections: Vec<Objection>,
}

#[derive(Serialize)]
struct Objection {
    text: String,
    citation: Citation,
}

impl WhyNot {
    pub fn of(
        policy: &Policy,
        transaction: &Transaction,
        determination: &Determination<'_>,
        exception: LicenseException,
    ) -> Self {
        let weighed = !determination.exceptions().is_empty();
        let findings = determination.exception(exception);
        Self {
            exception,
            status: weighed.then(|| determination.exception_status(exception)),
            paragraphs: findings
                .map(|finding| Weighed::of(determination, finding))
                .collect(),
            remedies: policy.remedies(transaction, exception),
        }
    }

    pub fn print(
        &self,
        determination: &Determination<'_>,
        page: &mut Page,
        glossary: &mut Glossary,
    ) {
        let status = self.status.map_or("not needed", ExceptionStatus::title);
        let section = self.exception.citation();
        page.heading(&format!("{} [{section}]: {status}", self.exception));
        if let Some(nothing) = nothing_to_weigh(determination) {
            page.item("  ", &nothing);
            return;
        }
        if self.paragraphs.is_empty() {
            page.item("  ", "This policy has no rule of it.");
            return;
        }
        let table = Table::in_full(determination);
        for finding in determination.exception(self.exception) {
            table.paragraph("  ", finding, page, glossary);
        }
        self.print_remedies(page);
    }

    fn print_remedies(&self, page: &mut Page) {
        if self.status == Some(ExceptionStatus::Available) {
            return;
        }
        if self.remedies.is_empty() {
            page.paragraph(
                "No single answer, value or Country Group brings it nearer: it takes more than one \
                 change, or another item.",
            );
            return;
        }
        page.heading("What would bring it nearer, each by itself");
        for remedy in &self.remedies {
            page.item("  - ", &format!("{}: {}", remedy.cure, left(remedy)));
        }
    }
}

/// What would come of a remedy
fn left(remedy: &Remedy) -> String {
    match (remedy.status, remedy.open) {
        (ExceptionStatus::AvailableIf, 1) => "available if one question is answered".to_owned(),
        (ExceptionStatus::AvailableIf, open) => {
            format!("available if {open} questions are answered")
        }
        (status, _) => status.title().to_owned(),
    }
}

impl Weighed {
    fn of(determination: &Determination<'_>, finding: &ExceptionFinding<'_>) -> Self {
        let objections = determination.objections(finding);
        let objections = objections.iter().map(|against| Objection {
            text: against.to_string(),
            citation: against.citation().clone(),
        });
        Self {
            paragraph: finding.paragraph(),
            status: finding.status(),
            objections: objections.collect(),
        }
    }
}
