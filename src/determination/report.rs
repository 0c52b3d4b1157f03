//! A determination as a program reads it: the JSON form.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use super::{
    AnswerKind, Determination, ExceptionFinding, ExceptionStatus, Outcome, OutcomeRange, Presumed,
    RedFlagStatus, Requirement, RequirementStatus, ReviewFinding, Silence,
};
use crate::policy::{Confidence, Fingerprint, Obligation, ObligationKind, RedFlagCategory, Relief};
use crate::{
    ChartColumn, Citation, Date, ExceptionParagraph, LicenseException, Paragraph, ProvisionId,
    QuestionId, ReasonForControl, ReviewPolicy, Truth,
};

#[derive(Serialize)]
struct Report<'a> {
    outcome: Outcome,
    range: OutcomeRange,
    #[serde(skip_serializing_if = "Option::is_none")]
    outside: Option<Sentence<'a>>,
    /// The rules that bring the item under the regulations, or may
    scope: Vec<ScopeReport<'a>>,
    requirements: Vec<RequirementReport<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    elsewhere: Option<Sentence<'a>>,
    exceptions: Vec<ExceptionReport<'a>>,
    /// Different exceptions that overcome together what none overcomes alone: no answer to build on
    #[serde(skip_serializing_if = "Vec::is_empty")]
    combination: Vec<ExceptionParagraph>,
    prohibitions: Vec<ProhibitionReport<'a>>,
    /// What is presumed, because the transaction says nothing of it
    presumed: Vec<Presumed>,
    /// The strictest license review policy that counts for what is required
    review_policy: Option<ReviewPolicy>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reviews: Vec<ReviewReport<'a>>,
    obligations: Vec<DutyReport<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    red_flags: Vec<RedFlagReport<'a>>,
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
    /// Only where it prohibits the transaction, whatever license is held
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    prohibits: bool,
    /// The strictest license review policy that counts for it; only where it applies
    #[serde(skip_serializing_if = "Option::is_none")]
    review_policy: Option<ReviewPolicy>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    overcome_by: Vec<ExceptionParagraph>,
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

/// A paragraph of a License Exception, or a whole exception of which no paragraph is left
#[derive(Serialize)]
struct ExceptionReport<'a> {
    exception: LicenseException,
    #[serde(skip_serializing_if = "Option::is_none")]
    paragraph: Option<ExceptionParagraph>,
    status: ExceptionStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    citation: Option<&'a Citation>,
    #[serde(skip_serializing_if = "Confidence::is_high")]
    confidence: Confidence,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    overcomes: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    because: Vec<Sentence<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    needs: Vec<NeedReport>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    obligations: Vec<DutyReport<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct NeedReport {
    id: String,
    text: String,
    /// How it is answered: `yes_or_no`, or the path of the fact that says it
    answer: &'static str,
    /// The answer that makes the exception available, where one does
    #[serde(skip_serializing_if = "Option::is_none")]
    wanted: Option<bool>,
}

/// Something that the use of an exception brings with it
#[derive(Serialize)]
struct DutyReport<'a> {
    kind: ObligationKind,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<u16>,
    citation: &'a Citation,
    /// Whether it counts on these facts: `yes`, or `unknown`
    counts: Truth,
    #[serde(skip_serializing_if = "Confidence::is_high")]
    confidence: Confidence,
}

#[derive(Serialize)]
struct ProhibitionReport<'a> {
    number: u8,
    status: &'static str,
    citation: &'a Citation,
    /// The rules under it that apply, or depend
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rules: Vec<String>,
    /// The rules under it that were presumed not to be set off
    #[serde(skip_serializing_if = "Vec::is_empty")]
    presumed: Vec<&'a ProvisionId>,
}

/// A rule that brings the item under the regulations
#[derive(Serialize)]
struct ScopeReport<'a> {
    rule: &'a ProvisionId,
    /// `yes`, `unknown`, or `presumed` where nothing is said to the contrary
    holds: &'static str,
    because: &'a str,
    citation: &'a Citation,
    #[serde(skip_serializing_if = "Confidence::is_high")]
    confidence: Confidence,
}

/// A license review policy that counts, or may come to count
#[derive(Serialize)]
struct ReviewReport<'a> {
    rule: &'a ProvisionId,
    policy: Option<ReviewPolicy>,
    counts: Truth,
    /// Only where it is presumed not to count, because nothing is said of the end use or the parties
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    presumed: bool,
    /// When it counts, where that is open
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<String>,
    citation: &'a Citation,
    #[serde(skip_serializing_if = "Confidence::is_high")]
    confidence: Confidence,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct RedFlagReport<'a> {
    id: &'a ProvisionId,
    category: RedFlagCategory,
    status: RedFlagStatus,
    /// The question whose *yes* resolves it
    resolved: &'a QuestionId,
    citation: &'a Citation,
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
    /// Only where a License Exception asks it
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    about_exception: bool,
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
            outside: self.outside_in_words(),
            scope: self.scope_reports(),
            requirements: self.requirements.iter().map(|r| self.report(r)).collect(),
            elsewhere: self.elsewhere().map(elsewhere),
            exceptions: self.exception_reports(),
            combination: self.combination().iter().map(|f| f.paragraph()).collect(),
            prohibitions: self.prohibition_reports(),
            presumed: self.presumed(),
            review_policy: self.review().policy(),
            reviews: self.review().findings().iter().map(review).collect(),
            obligations: self.duties().map(duty).collect(),
            red_flags: self.red_flag_reports(),
            questions: self
                .questions
                .iter()
                .map(|question| QuestionReport {
                    id: question.printed_id().to_string(),
                    text: question.text().to_string(),
                    answer: how(question.answer()),
                    options: self.options(question),
                    rules: question.rules(),
                    settles: question.settles(),
                    about_exception: question.is_about_exception(),
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
            prohibits: requirement.prohibits(),
            review_policy: match requirement.status() {
                RequirementStatus::Applies => self.review_of(requirement).policy(),
                _ => None,
            },
            overcome_by: self
                .overcome_by(requirement)
                .map(ExceptionFinding::paragraph)
                .collect(),
            only_exceptions: match requirement.relief() {
                Relief::AnyException => None,
                Relief::NoException => Some(Vec::new()),
                Relief::AsListed(_) => Some(self.left_by_entries(requirement)),
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

impl<'p> Determination<'p> {
    /// The exceptions that the entries of the listed parties leave
    fn left_by_entries(&self, requirement: &Requirement<'p>) -> Vec<ExceptionParagraph> {
        let bit = self.bit_of(requirement);
        let findings = self.weighing.findings.iter();
        let left = findings.filter(|finding| finding.overcomes & bit != 0);
        left.map(ExceptionFinding::paragraph).collect()
    }

    fn outside_in_words(&self) -> Option<Sentence<'p>> {
        if let Some(rule) = self.excluded_by() {
            return Some(Sentence {
                text: rule.title.to_string(),
                citation: rule.citation.as_str(),
            });
        }
        let (text, citation) = self.outside_because()?.explanation();
        Some(Sentence {
            text: text.to_string(),
            citation,
        })
    }

    fn scope_reports(&self) -> Vec<ScopeReport<'p>> {
        let reports = self.scope().map(|finding| ScopeReport {
            rule: &finding.rule().id,
            holds: if finding.is_presumed() {
                "presumed"
            } else {
                finding.holds().as_str()
            },
            because: &finding.rule().title,
            citation: &finding.rule().citation,
            confidence: finding.rule().confidence,
        });
        reports.collect()
    }

    fn prohibition_reports(&self) -> Vec<ProhibitionReport<'p>> {
        let reports = self.prohibitions().into_iter().map(|finding| {
            let rules = finding.rules().iter();
            ProhibitionReport {
                number: finding.prohibition().number(),
                status: match finding.status() {
                    RequirementStatus::DoesNotApply => "clear",
                    RequirementStatus::Depends => "needs_answers",
                    RequirementStatus::Applies => "applies",
                },
                citation: finding.citation(),
                rules: rules
                    .map(|requirement| requirement.rule().to_string())
                    .collect(),
                presumed: finding.presumed().to_vec(),
            }
        });
        reports.collect()
    }

    /// The red flags of which something is said
    fn red_flag_reports(&self) -> Vec<RedFlagReport<'p>> {
        let said = |status| matches!(status, RedFlagStatus::Raised | RedFlagStatus::Resolved);
        self.red_flags()
            .filter(|finding| said(finding.status()))
            .map(|finding| RedFlagReport {
                id: &finding.flag().id,
                category: finding.flag().category,
                status: finding.status(),
                resolved: finding.flag().resolved.id(),
                citation: &finding.flag().citation,
            })
            .collect()
    }
}

impl<'p> Determination<'p> {
    /// Paragraphs that may be of use one by one, the rest exception by exception
    fn exception_reports<'a>(&'a self) -> Vec<ExceptionReport<'a>> {
        let mut reports = Vec::new();
        for exception in LicenseException::all() {
            let mut nearest: Option<Vec<Sentence<'a>>> = None;
            let mut reported = false;
            for finding in self.exception(exception) {
                let objections = self.objections(finding);
                let because = objections.iter().map(|objection| Sentence {
                    text: objection.to_string(),
                    citation: objection.citation().as_str(),
                });
                let because: Vec<_> = because.collect();
                if finding.status() == ExceptionStatus::Unavailable {
                    let nearer = nearest.as_ref().is_none_or(|n| because.len() < n.len());
                    if nearer {
                        nearest = Some(because);
                    }
                } else {
                    reported = true;
                    reports.push(self.exception_report(finding, because));
                }
            }
            if let (false, Some(because)) = (reported, nearest) {
                reports.push(ExceptionReport {
                    exception,
                    paragraph: None,
                    status: ExceptionStatus::Unavailable,
                    citation: None,
                    confidence: Confidence::High,
                    overcomes: Vec::new(),
                    because,
                    needs: Vec::new(),
                    obligations: Vec::new(),
                    note: None,
                });
            }
        }
        reports
    }

    fn exception_report<'a>(
        &'a self,
        finding: &'a ExceptionFinding<'p>,
        because: Vec<Sentence<'a>>,
    ) -> ExceptionReport<'a> {
        ExceptionReport {
            exception: finding.exception(),
            paragraph: Some(finding.paragraph()),
            status: finding.status(),
            citation: Some(&finding.rule().citation),
            confidence: finding.rule().confidence,
            overcomes: self
                .overcomes(finding)
                .map(|requirement| requirement.rule().to_string())
                .collect(),
            because,
            needs: self
                .needs(finding)
                .map(|need| NeedReport {
                    id: need.question().printed_id().to_string(),
                    text: need.question().text().to_string(),
                    answer: how(need.question().answer()),
                    wanted: need.wanted(),
                })
                .collect(),
            obligations: self.obligations(finding).map(duty).collect(),
            note: finding.rule().note.as_deref(),
        }
    }
}

const fn how(answer: AnswerKind) -> &'static str {
    match answer {
        AnswerKind::YesOrNo => "yes_or_no",
        AnswerKind::Fact(path) | AnswerKind::NoOrFact(path) => path,
    }
}

fn duty((duty, counts): (&Obligation, Truth)) -> DutyReport<'_> {
    DutyReport {
        kind: duty.kind,
        text: &duty.what,
        days: duty.days,
        citation: &duty.citation,
        counts,
        confidence: duty.confidence,
    }
}

fn review<'p>(finding: &ReviewFinding<'p>) -> ReviewReport<'p> {
    let (rule, counts) = (finding.rule(), finding.counts());
    ReviewReport {
        rule: &rule.id,
        policy: finding.policy(),
        counts,
        presumed: finding.is_presumed_away(),
        when: (counts == Truth::Unknown).then(|| rule.when.to_string()),
        citation: &rule.citation,
        confidence: rule.confidence,
        note: rule.note.as_deref(),
    }
}

fn elsewhere(silence: Silence<'_>) -> Sentence<'_> {
    Sentence {
        text: silence.to_string(),
        citation: match silence {
            Silence::Referred(referral) => referral.citation.as_str(),
            _ => "15 CFR part 774 supp. 1",
        },
    }
}
