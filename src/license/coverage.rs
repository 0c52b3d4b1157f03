//! The answer: whether a license covers a transaction, and why.

use alloc::string::String;
use alloc::vec::Vec;

use strum::{EnumIter, IntoStaticStr};

use super::{License, Safeguard};
use crate::{Citation, Outcome, Question, Truth};

/// Whether a license covers a transaction
///
/// The order is *no*, *if*, *yes*, as that of [`Truth`], which it is a reading of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum CoverageVerdict {
    /// It is outside the license
    No,
    /// It is inside if what is open turns out well
    If,
    /// It is inside, and everything that must be on file is
    Yes,
}

text_enum!(CoverageVerdict => "`yes`, `no` or `if`");

impl CoverageVerdict {
    /// The verdict as the end of a sentence that begins with the license
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::No => "does not cover it",
            Self::If => "covers it only if what is open turns out well",
            Self::Yes => "covers it",
        }
    }

    /// What to do now, in a sentence or two
    #[must_use]
    pub const fn advice(self) -> &'static str {
        match self {
            Self::No => {
                "Do not ship under this license: apply for another one, or for an amendment of it."
            }
            Self::If => "Hold the shipment until everything that is open is settled.",
            Self::Yes => {
                "It may go under this license. A reexport or transfer beyond its terms needs an authorization of its own."
            }
        }
    }
}

impl From<Truth> for CoverageVerdict {
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::No => Self::No,
            Truth::Unknown => Self::If,
            Truth::Yes => Self::Yes,
        }
    }
}

/// A term of a license that a transaction is read against
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum LicenseTerm {
    /// Whether it stands (15 CFR 750.8)
    Standing,
    /// Its time (15 CFR 750.7(g))
    Validity,
    /// The items
    Items,
    /// What is done with them
    Activity,
    /// Where they start
    Origin,
    /// Where they go
    Destination,
    /// The countries on the way
    Route,
    /// Who takes part
    Parties,
    /// What they are for
    EndUse,
    /// What they are worth
    Value,
    /// How many they are
    Quantity,
    /// A condition of the license
    Safeguard,
    /// What no license overcomes
    Prohibition,
}

text_enum!(LicenseTerm => "a term of a license such as `end_use`");

/// What is missing for an answer
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Missing {
    /// A fact of the transaction or of the record
    Fact {
        /// Its path in the JSON form, such as `item.value_usd`; one of the record starts with
        /// `record`
        path: &'static str,
        /// What to say, as a sentence
        text: &'static str,
    },
    /// Something that must be on file, answered under the question's id in the record
    OnFile(Question),
}

/// What a term comes to for a transaction
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TermFinding<'l> {
    pub(super) term: LicenseTerm,
    pub(super) safeguard: Option<&'l Safeguard>,
    pub(super) holds: Truth,
    pub(super) because: String,
    pub(super) missing: Option<Missing>,
    pub(super) citation: Citation,
}

impl<'l> TermFinding<'l> {
    /// The term
    #[must_use]
    pub const fn term(&self) -> LicenseTerm {
        self.term
    }

    /// The safeguard, if the term is one
    #[must_use]
    pub const fn safeguard(&self) -> Option<&'l Safeguard> {
        self.safeguard
    }

    /// Whether the transaction keeps to it
    #[must_use]
    pub const fn holds(&self) -> Truth {
        self.holds
    }

    /// Why, as a clause
    #[must_use]
    pub fn because(&self) -> &str {
        &self.because
    }

    /// What to say or to have on file, where it is open
    #[must_use]
    pub const fn missing(&self) -> Option<&Missing> {
        self.missing.as_ref()
    }

    /// Where it stands
    #[must_use]
    pub const fn citation(&self) -> &Citation {
        &self.citation
    }
}

/// Whether a license covers a transaction, and why
///
/// It prints as advice to the person who must act on it, and serializes for a program.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Coverage<'l> {
    pub(super) license: &'l License,
    pub(super) findings: Vec<TermFinding<'l>>,
    pub(super) outcome: Outcome,
}

impl<'l> Coverage<'l> {
    /// Whether the license covers it
    #[must_use]
    pub fn verdict(&self) -> CoverageVerdict {
        self.truth().into()
    }

    /// The same as a three-valued truth
    #[must_use]
    pub fn truth(&self) -> Truth {
        self.findings
            .iter()
            .fold(Truth::Yes, |all, finding| all & finding.holds)
    }

    /// The license
    #[must_use]
    pub const fn license(&self) -> &'l License {
        self.license
    }

    /// Every term that was read, with what it came to, in the order of the license
    #[must_use]
    pub fn findings(&self) -> &[TermFinding<'l>] {
        &self.findings
    }

    /// The terms that come to this
    pub fn holding(&self, holds: Truth) -> impl Iterator<Item = &TermFinding<'l>> {
        self.findings
            .iter()
            .filter(move |finding| finding.holds == holds)
    }

    /// Why it is so: the terms that it fails; if it fails none, those that are open; if none is,
    /// all
    pub fn reasons(&self) -> impl Iterator<Item = &TermFinding<'l>> {
        self.holding(self.truth())
    }

    /// What must be said or be on file before the license can cover it
    pub fn conditions(&self) -> impl Iterator<Item = &Missing> {
        self.findings.iter().filter_map(TermFinding::missing)
    }

    /// The safeguards that bind somebody once the items have arrived
    pub fn duties(&self) -> impl Iterator<Item = &'l Safeguard> + use<'l> {
        self.license
            .safeguards()
            .iter()
            .filter(|safeguard| safeguard.binds_afterwards())
    }

    /// What the policy says of the transaction without the license
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// What to do now, in a few sentences
    #[must_use]
    pub fn advice(&self) -> String {
        let mut advice = String::from(self.verdict().advice());
        if self.outcome.clears() {
            advice.push_str(
                " By the policy it needs no license, or an exception is available: then other terms count (15 CFR 750.7(i)).",
            );
        }
        advice
    }
}
