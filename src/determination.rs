//! The answer: what was decided, on which rules, and what is open.

mod because;
mod explain;
mod open;
#[cfg(feature = "serde")]
mod report;
mod requirement;

use core::fmt;

use alloc::string::ToString;
use alloc::vec::Vec;
use strum::{EnumIter, IntoStaticStr};

pub use open::AnswerKind;
pub(crate) use open::{Id, Open};
pub use requirement::{Requirement, RequirementStatus};

use crate::policy::{Entry, Referral, Relief};
use crate::{
    Activity, CclItem, Classification, Country, Date, GeneralProhibition, Paragraph, ParseError,
    Policy, QuestionId, Region, Transaction, Truth,
};

/// What a determination comes to
///
/// The order is from the lightest to the heaviest for the exporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Outcome {
    /// The regulations do not reach the act
    NotSubject,
    /// The rules of the policy require no license
    NoLicenseRequired,
    /// A license is required, and a License Exception takes its place
    ExceptionAvailable,
    /// Another agency or another part of the regulations decides
    OtherAuthority,
    /// It depends on facts that were not given
    NeedsAnswers,
    /// A license is required
    LicenseRequired,
    /// It is prohibited, whatever license is held
    Prohibited,
}

text_enum!(Outcome => "an outcome such as `license_required`");

impl Outcome {
    /// Whether nothing more is needed: no license and no answer
    #[must_use]
    pub const fn clears(self) -> bool {
        matches!(
            self,
            Self::NotSubject | Self::NoLicenseRequired | Self::ExceptionAvailable
        )
    }

    /// The outcome as the end of a sentence
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::NotSubject => "not an act that the EAR regulate",
            Self::NoLicenseRequired => "no license required by the rules that were applied",
            Self::ExceptionAvailable => "a License Exception is available",
            Self::OtherAuthority => "another authority or part decides",
            Self::NeedsAnswers => "it depends: questions are open",
            Self::LicenseRequired => "a license is required",
            Self::Prohibited => "prohibited",
        }
    }
}

/// The best and the worst that can still come of a determination
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct OutcomeRange {
    /// The lightest outcome that is not ruled out
    pub best: Outcome,
    /// The heaviest outcome that is not ruled out
    pub worst: Outcome,
}

/// Why the regulations do not reach an act
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Outside {
    /// The item is not subject to the EAR
    NotSubject,
    /// The item goes to the United States or one of its possessions
    ToUnitedStates,
    /// Only object code is released
    ObjectCode,
}

text_enum!(Outside => "a reason why the EAR do not reach an act");

impl Outside {
    pub(crate) const fn explanation(self) -> (&'static str, &'static str) {
        match self {
            Self::NotSubject => (
                "The item is stated not to be subject to the EAR; another agency may regulate it.",
                "15 CFR 734.3(b)",
            ),
            Self::ToUnitedStates => (
                "A shipment to the United States or its possessions is no export, reexport or transfer.",
                "15 CFR 734.18(a)",
            ),
            Self::ObjectCode => (
                "Showing object code to a person releases nothing.",
                "15 CFR 734.13(a)(2)",
            ),
        }
    }
}

/// The transaction that a determination is about, as far as it explains itself by it
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) classification: Classification,
    pub(crate) activity: Activity,
    pub(crate) from: Option<Country>,
    pub(crate) destination: Country,
    pub(crate) region: Option<Region>,
    pub(crate) date: Date,
}

impl Subject {
    pub(crate) const fn of(transaction: &Transaction) -> Self {
        Self {
            classification: transaction.item.classification,
            activity: transaction.activity,
            from: transaction.from,
            destination: transaction.destination,
            region: transaction.region,
            date: transaction.date,
        }
    }
}

/// Why the Commerce Control List does not say what is required
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Silence<'p> {
    /// The entry or its rows send the reader elsewhere
    Referred(&'p Referral),
    /// No row of the entry speaks of the paragraph
    NoRow(CclItem),
}

impl<'p> Silence<'p> {
    pub(crate) fn of(entry: &'p Entry, item: CclItem) -> Self {
        let by_row = entry
            .controls
            .iter()
            .find_map(|control| match &control.basis {
                crate::policy::Basis::Elsewhere(referral)
                    if control.scope.covers(item.paragraph()) != Truth::No =>
                {
                    Some(referral)
                }
                _ => None,
            });
        by_row
            .or(entry.elsewhere.as_ref())
            .map_or(Self::NoRow(item), Self::Referred)
    }
}

/// What a policy says of a transaction
///
/// It prints as advice to the person who must act on it, and serializes to the JSON form for a
/// program. It keeps every rule that was read, applying or not, so that a *no* can be checked as
/// well as a *yes*; evidence is borrowed from the policy.
#[derive(Clone, Debug, PartialEq)]
pub struct Determination<'p> {
    policy: &'p Policy,
    subject: Subject,
    outcome: Outcome,
    outside: Option<Outside>,
    requirements: Vec<Requirement<'p>>,
    questions: Vec<OpenQuestion<'p>>,
    silence: Option<Silence<'p>>,
}

impl<'p> Determination<'p> {
    pub(crate) fn new(
        policy: &'p Policy,
        subject: Subject,
        outcome: Outcome,
        requirements: Vec<Requirement<'p>>,
        questions: Vec<OpenQuestion<'p>>,
        silence: Option<Silence<'p>>,
    ) -> Self {
        Self {
            policy,
            subject,
            outcome,
            outside: None,
            requirements,
            questions,
            silence,
        }
    }

    pub(crate) const fn outside(policy: &'p Policy, subject: Subject, outside: Outside) -> Self {
        Self {
            policy,
            subject,
            outcome: Outcome::NotSubject,
            outside: Some(outside),
            requirements: Vec::new(),
            questions: Vec::new(),
            silence: None,
        }
    }

    /// What it comes to
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The best and the worst that can still come of it
    ///
    /// License Exceptions are not weighed by this version: where a license is required and some
    /// License Exception could take its place, the best is [`Outcome::ExceptionAvailable`].
    #[must_use]
    pub fn range(&self) -> OutcomeRange {
        let barred = |requirement: &Requirement<'_>| {
            requirement.truth() == Truth::Yes && *requirement.relief() == Relief::NoException
        };
        let quiet = match self.silence {
            Some(_) => Outcome::OtherAuthority,
            None => Outcome::NoLicenseRequired,
        };
        match self.outcome {
            Outcome::LicenseRequired if self.requirements.iter().any(barred) => OutcomeRange {
                best: Outcome::LicenseRequired,
                worst: Outcome::LicenseRequired,
            },
            Outcome::LicenseRequired => OutcomeRange {
                best: quiet.max(Outcome::ExceptionAvailable),
                worst: Outcome::LicenseRequired,
            },
            Outcome::NeedsAnswers => OutcomeRange {
                best: quiet,
                worst: Outcome::LicenseRequired,
            },
            settled => OutcomeRange {
                best: settled,
                worst: settled,
            },
        }
    }

    /// Every rule that was read, with whether it requires a license
    #[must_use]
    pub fn requirements(&self) -> &[Requirement<'p>] {
        &self.requirements
    }

    /// The requirements that apply; each must be overcome on its own (15 CFR 738.4(a)(2)(ii)(A))
    pub fn applying(&self) -> impl Iterator<Item = &Requirement<'p>> {
        self.requirements
            .iter()
            .filter(|requirement| requirement.status() == RequirementStatus::Applies)
    }

    /// The requirement of a rule, by the rule's id such as `3A090/2` or `FN-10`
    #[must_use]
    pub fn requirement(&self, rule: &str) -> Option<&Requirement<'p>> {
        self.requirements
            .iter()
            .find(|requirement| requirement.rule().to_string() == rule)
    }

    /// The questions that are open, those that most rules wait for first
    #[must_use]
    pub fn questions(&self) -> &[OpenQuestion<'p>] {
        &self.questions
    }

    /// The paragraphs that rows tell apart, where a question asks for the item's paragraph
    #[must_use]
    pub fn options(&self, question: &OpenQuestion<'p>) -> Vec<Paragraph> {
        let (Open::Paragraph(item) | Open::RelatedParagraph(item)) = question.open else {
            return Vec::new();
        };
        let entry = self.policy.entry(item.eccn());
        let mut named: Vec<Paragraph> = entry
            .iter()
            .flat_map(|entry| entry.controls.iter())
            .flat_map(|control| control.scope.paragraphs())
            .copied()
            .filter(|paragraph| item.paragraph().is_within(*paragraph) == Truth::Unknown)
            .collect();
        named.sort_unstable();
        named.dedup();
        named
    }

    /// Who decides instead, where the Commerce Control List sends the reader elsewhere
    #[must_use]
    pub const fn referral(&self) -> Option<&'p Referral> {
        match self.silence {
            Some(Silence::Referred(referral)) => Some(referral),
            _ => None,
        }
    }

    /// Why the regulations do not reach the act, if they do not
    #[must_use]
    pub const fn outside_because(&self) -> Option<Outside> {
        self.outside
    }

    /// What is known of a General Prohibition; `None` when this version does not evaluate it
    #[must_use]
    pub fn prohibition(&self, prohibition: GeneralProhibition) -> Option<RequirementStatus> {
        let of_rule = |requirement: &&Requirement<'p>| requirement.prohibition() == prohibition;
        let worst = self
            .requirements
            .iter()
            .filter(of_rule)
            .map(Requirement::status)
            .max();
        match prohibition {
            GeneralProhibition::One if worst == Some(RequirementStatus::Applies) => worst,
            // What the item is, or where it goes, is open, and so is whether it is controlled there.
            GeneralProhibition::One if self.asks_what_is_controlled() => {
                Some(RequirementStatus::Depends)
            }
            // Where the list sends the reader elsewhere its rows clear nothing.
            GeneralProhibition::One if self.silence.is_some() => {
                worst.filter(|status| *status != RequirementStatus::DoesNotApply)
            }
            GeneralProhibition::Six
                if self.policy.governing_row(self.subject.destination).is_err() =>
            {
                Some(RequirementStatus::Depends)
            }
            GeneralProhibition::One | GeneralProhibition::Six => {
                Some(worst.unwrap_or(RequirementStatus::DoesNotApply))
            }
            _ => worst.filter(|status| *status != RequirementStatus::DoesNotApply),
        }
    }

    /// Whether a question is open that no single rule asks: what the item is, or whose row governs
    /// the destination
    fn asks_what_is_controlled(&self) -> bool {
        self.questions.iter().any(|question| {
            matches!(
                question.open,
                Open::Entry(_) | Open::ParagraphExists(_) | Open::GoverningRow(_)
            )
        })
    }

    /// Whether the transaction is dated before some table of the policy: what the tables said on
    /// its day is not known here
    #[must_use]
    pub fn predates_policy(&self) -> bool {
        let editions = self.policy.data().editions.iter();
        editions.map(|edition| edition.current_to).max() > Some(self.subject.date)
    }

    /// The policy that was applied
    #[must_use]
    pub const fn policy(&self) -> &'p Policy {
        self.policy
    }

    pub(crate) const fn subject(&self) -> &Subject {
        &self.subject
    }

    pub(crate) const fn silence(&self) -> Option<Silence<'p>> {
        self.silence
    }
}

/// A question that is open, and how it is answered
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OpenQuestion<'p> {
    open: Open<'p>,
    rules: u16,
    settles: bool,
}

impl<'p> OpenQuestion<'p> {
    pub(crate) const fn new(open: Open<'p>, rules: u16, settles: bool) -> Self {
        Self {
            open,
            rules,
            settles,
        }
    }

    /// The stable id, under which a yes-or-no question is answered
    ///
    /// # Errors
    ///
    /// None in practice: every id that is asked reads back.
    pub fn id(&self) -> Result<QuestionId, ParseError> {
        self.open.id().to_string().parse()
    }

    /// The question in words
    #[must_use]
    pub fn text(&self) -> impl fmt::Display + use<'p> {
        self.open.text()
    }

    /// How it is answered
    #[must_use]
    pub const fn answer(&self) -> AnswerKind {
        self.open.answer()
    }

    /// How many rules wait for the answer
    #[must_use]
    pub const fn rules(&self) -> u16 {
        self.rules
    }

    /// Whether it is the only thing that is open
    #[must_use]
    pub const fn settles(&self) -> bool {
        self.settles
    }

    pub(crate) const fn printed_id(&self) -> Id<'p> {
        self.open.id()
    }
}
