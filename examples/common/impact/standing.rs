//! Amendments with what they are in law on a day.

use export_control::{Amendment, Date, LegalStatus, Standing};
use serde::Serialize;

/// An amendment, and what it amounts to on a day
#[derive(Serialize)]
pub struct Standings {
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    #[serde(flatten)]
    pub status: LegalStatus,
    #[serde(flatten)]
    pub standing: Standing,
    /// Whether it is law on that day
    pub law: bool,
    pub changes: Vec<String>,
}

impl Standings {
    pub fn of(amendment: &Amendment, day: Date) -> Self {
        let standing = amendment.status.standing(day);
        Self {
            title: amendment.title.clone(),
            source: amendment.source.clone(),
            citation: amendment.citation.as_ref().map(ToString::to_string),
            document: amendment.document.clone(),
            status: amendment.status,
            standing,
            law: standing.is_law(),
            changes: amendment.changes.iter().map(ToString::to_string).collect(),
        }
    }

    /// Where it stands, if it was published
    pub fn place(&self) -> Option<String> {
        let document = self.document.as_ref();
        let document = document.map(|number| format!("document {number}"));
        let parts: Vec<String> = self.citation.clone().into_iter().chain(document).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}
