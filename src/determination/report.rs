//! A determination as a program reads it: the JSON form.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use super::{
    AnswerKind, Determination, Outcome, OutcomeRange, Outside, Requirement, RequirementStatus,
    Silence,
};
use crate::policy::{Confidence, Fingerprint, Relief};
use crate::{
    ChartColumn, Citation, Date, ExceptionParagraph, GeneralProhibition, Paragraph,
    ReasonForControl,
};

#[derive(Serialize)]
struct Report<'a> {
    outcome: Outcome,
    range: OutcomeRange,
    #[serde(skip_serializing_if = "Option::is_none")]
    outside: Option<Sentence<'a>>,
    requirements: Vec<RequirementReport<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    elsewhere: Option<Sentence<'a>>,
    prohibitions: Vec<ProhibitionReport>,
    questions: Vec<QuestionReport>,
    policy: PolicyReport<'a>,
}

#[derive(Serialize)]
struct Sentence<'a> {
    text: String,
    citation: &'a str,
}

#[derive(Serialize)]
struct RequirementReport<'a> {
    rule: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    provision: Option<&'a str>,
    reason: Option<ReasonForControl>,
    column: Option<ChartColumn>,
    status: RequirementStatus,
    citation: &'a Citation,
    because: String,
    /// The exceptions that may be used, where not any may
    #[serde(skip_serializing_if = "Option::is_none")]
    only_exceptions: Option<Vec<ExceptionParagraph>>,
    #[serde(skip_serializing_if = "Confidence::is_high")]
    confidence: Confidence,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_enforced_as_codified: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<&'a str>,
}

#[derive(Serialize)]
struct ProhibitionReport {
    number: u8,
    status: &'static str,
}

#[derive(Serialize)]
struct QuestionReport {
    id: String,
    text: String,
    /// How it is answered: `yes_or_no`, or the path of the fact that says it
    answer: &'static str,
    /// The paragraphs that rules tell apart, for a question of paragraph
    #[serde(skip_serializing_if = "Vec::is_empty")]
    options: Vec<Paragraph>,
    rules: u16,
    settles: bool,
}

#[derive(Serialize)]
struct PolicyReport<'a> {
    name: &'a str,
    edition: Option<Date>,
    reading: &'static str,
    chart: &'static str,
    fingerprint: Fingerprint,
    /// Only where the transaction is dated before the edition
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    predated: bool,
}

impl Serialize for Determination<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let data = self.policy.data();
        Report {
            outcome: self.outcome,
            range: self.range(),
            outside: self.outside.map(outside),
            requirements: self.requirements.iter().map(|r| self.report(r)).collect(),
            elsewhere: self.silence.map(elsewhere),
            prohibitions: GeneralProhibition::all()
                .map(|prohibition| ProhibitionReport {
                    number: prohibition.number(),
                    status: match self.prohibition(prohibition) {
                        None => "not_evaluated",
                        Some(RequirementStatus::DoesNotApply) => "clear",
                        Some(RequirementStatus::Depends) => "needs_answers",
                        Some(RequirementStatus::Applies) => "applies",
                    },
                })
                .collect(),
            questions: self
                .questions
                .iter()
                .map(|question| QuestionReport {
                    id: question.printed_id().to_string(),
                    text: question.text().to_string(),
                    answer: match question.answer() {
                        AnswerKind::YesOrNo => "yes_or_no",
                        AnswerKind::Fact(path) | AnswerKind::NoOrFact(path) => path,
                    },
                    options: self.options(question),
                    rules: question.rules(),
                    settles: question.settles(),
                })
                .collect(),
            policy: PolicyReport {
                name: &data.name,
                edition: self.policy.edition(),
                reading: data.reading.as_str(),
                chart: data.chart.as_str(),
                fingerprint: self.policy.fingerprint(),
                predated: self.predates_policy(),
            },
        }
        .serialize(serializer)
    }
}

impl<'p> Determination<'p> {
    fn report<'a>(&'a self, requirement: &'a Requirement<'p>) -> RequirementReport<'a> {
        RequirementReport {
            rule: requirement.rule().to_string(),
            provision: requirement.provision.map(|provision| provision.id.as_str()),
            reason: requirement.reason(),
            column: requirement.column(),
            status: requirement.status(),
            citation: requirement.citation(),
            because: self.because(requirement).to_string(),
            only_exceptions: match requirement.relief() {
                Relief::AnyException => None,
                Relief::NoException => Some(Vec::new()),
                Relief::Only(left) => Some(
                    left.iter()
                        .flat_map(|usable| usable.exceptions.iter().copied())
                        .collect(),
                ),
            },
            confidence: requirement.confidence(),
            not_enforced_as_codified: self.unenforced(requirement),
            notes: requirement.notes().collect(),
        }
    }
}

fn outside(outside: Outside) -> Sentence<'static> {
    let (text, citation) = outside.explanation();
    Sentence {
        text: text.to_string(),
        citation,
    }
}

fn elsewhere(silence: Silence<'_>) -> Sentence<'_> {
    match silence {
        Silence::Referred(referral) => Sentence {
            text: referral.to.to_string(),
            citation: referral.citation.as_str(),
        },
        Silence::NoRow(item) => Sentence {
            text: alloc::format!("no row of {} speaks of {item}", item.eccn()),
            citation: "15 CFR part 774 supp. 1",
        },
    }
}
