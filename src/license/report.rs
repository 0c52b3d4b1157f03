//! The JSON form of an answer.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use super::{Addressee, Coverage, CoverageVerdict, LicenseTerm, Missing, Safeguard, TermFinding};
use crate::{Citation, Outcome, QuestionId, Truth};

#[derive(Serialize)]
struct Report<'a> {
    license: &'a str,
    verdict: CoverageVerdict,
    reasons: Vec<Reason<'a>>,
    conditions: Vec<Condition<'a>>,
    duties: Vec<Duty<'a>>,
    outcome_without_license: Outcome,
    advice: String,
}

#[derive(Serialize)]
struct Reason<'a> {
    term: LicenseTerm,
    #[serde(skip_serializing_if = "Option::is_none")]
    safeguard: Option<&'a Safeguard>,
    holds: Truth,
    because: &'a str,
    citation: &'a Citation,
}

#[derive(Serialize)]
struct Condition<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a QuestionId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<&'a str>,
    text: &'a str,
}

#[derive(Serialize)]
struct Duty<'a> {
    safeguard: &'a Safeguard,
    text: String,
    addressee: Addressee,
    due: String,
    evidence: &'a str,
    survives_relaxation: bool,
    citation: Citation,
}

impl<'a> From<&'a TermFinding<'_>> for Reason<'a> {
    fn from(finding: &'a TermFinding<'_>) -> Self {
        Self {
            term: finding.term,
            safeguard: finding.safeguard,
            holds: finding.holds,
            because: &finding.because,
            citation: &finding.citation,
        }
    }
}

impl<'a> From<&'a Missing> for Condition<'a> {
    fn from(missing: &'a Missing) -> Self {
        match missing {
            Missing::Fact { path, text } => Self {
                id: None,
                fact: Some(path),
                text,
            },
            Missing::OnFile(question) => Self {
                id: Some(question.id()),
                fact: None,
                text: question.text(),
            },
        }
    }
}

impl<'a> From<&'a Safeguard> for Duty<'a> {
    fn from(safeguard: &'a Safeguard) -> Self {
        Self {
            safeguard,
            text: safeguard.to_string(),
            addressee: safeguard.addressee(),
            due: safeguard.deadline().to_string(),
            evidence: safeguard.evidence(),
            survives_relaxation: safeguard.survives_relaxation(),
            citation: safeguard.citation(),
        }
    }
}

impl Serialize for Coverage<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Report {
            license: self.license.number(),
            verdict: self.verdict(),
            reasons: self.reasons().map(Reason::from).collect(),
            conditions: self.conditions().map(Condition::from).collect(),
            duties: self.duties().map(Duty::from).collect(),
            outcome_without_license: self.outcome,
            advice: self.advice(),
        }
        .serialize(serializer)
    }
}
