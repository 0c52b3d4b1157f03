//! License Exceptions as rules: what each paragraph of part 740 authorizes, and on which terms.

use alloc::borrow::Cow;

use super::provision::Confidence;
use crate::items::Rows;
use crate::{Activities, Citation, Condition, ExceptionParagraph, ProvisionId, Reasons};

/// How many terms of one rule, and how many restrictions, findings can tell apart
pub(crate) const POSITIONS: usize = 64;

/// A paragraph of a License Exception (part 740)
///
/// It authorizes a transaction when every term of it holds, and no restriction of § 740.2 or of
/// part 746 takes it away.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct ExceptionRule {
    /// The exception and its paragraph
    pub paragraph: ExceptionParagraph,
    /// What it is for, in a few words
    pub title: Cow<'static, str>,
    /// What it authorizes to be done
    pub activities: Activities,
    /// Which requirements it takes the place of
    pub overcomes: Overcomes,
    /// Provisions whose requirements it takes the place of by name, whatever relief they leave
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "is_empty"))]
    pub names: Rows<ProvisionId>,
    /// Its terms: all of them must hold
    pub terms: Rows<Term>,
    /// Where it stands
    pub citation: Citation,
    /// How sure the reading is
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Confidence::is_high")
    )]
    pub confidence: Confidence,
    /// What a reader should know about it
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub note: Option<Cow<'static, str>>,
}

#[cfg(feature = "serde")]
fn is_empty(names: &Rows<ProvisionId>) -> bool {
    names.is_empty()
}

impl ExceptionRule {
    /// A paragraph that authorizes exports and reexports and takes the place of nothing yet
    #[must_use]
    pub fn new(
        paragraph: ExceptionParagraph,
        title: impl Into<Cow<'static, str>>,
        citation: Citation,
    ) -> Self {
        Self {
            paragraph,
            title: title.into(),
            activities: Activities::EXPORTS_AND_REEXPORTS,
            overcomes: Overcomes::Reasons(Reasons::EMPTY),
            names: Cow::Borrowed(&[]),
            terms: Cow::Borrowed(&[]),
            citation,
            confidence: Confidence::High,
            note: None,
        }
    }

    /// The paragraph, which authorizes these activities
    #[must_use]
    pub const fn authorizing(mut self, activities: Activities) -> Self {
        self.activities = activities;
        self
    }

    /// The paragraph, which takes the place of what these requirements call for
    #[must_use]
    pub const fn overcoming(mut self, overcomes: Overcomes) -> Self {
        self.overcomes = overcomes;
        self
    }

    /// The paragraph, which takes the place of what these provisions require
    #[must_use]
    pub fn naming(mut self, provisions: impl IntoIterator<Item = ProvisionId>) -> Self {
        self.names.to_mut().extend(provisions);
        self
    }

    /// The paragraph, with one more term, which stands where the paragraph does
    #[must_use]
    pub fn on_terms(mut self, when: Condition) -> Self {
        let citation = self.citation.clone();
        self.terms.to_mut().push(Term { when, citation });
        self
    }
}

/// One term of a License Exception
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Term {
    /// What must hold
    pub when: Condition,
    /// Where it says so
    pub citation: Citation,
}

/// Which requirements a License Exception takes the place of
///
/// A requirement that itself names the exceptions which may be used
/// ([`Relief::Only`](super::Relief::Only)) is overcome by those, whatever stands here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Overcomes {
    /// Any, whatever the reason for control
    Any,
    /// Those for these reasons; with none, only requirements that name the exception
    Reasons(Reasons),
    /// Those for these reasons, and only where nothing is required for another reason
    Solely(Reasons),
}

/// License Exceptions that may still be used, and on which terms
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Usable {
    /// The exceptions, or their paragraphs
    pub exceptions: Rows<ExceptionParagraph>,
    /// When they may be used, beyond their own terms
    #[cfg_attr(
        feature = "serde",
        serde(
            default = "Condition::always",
            skip_serializing_if = "Condition::is_always"
        )
    )]
    pub when: Condition,
}

/// A restriction on all License Exceptions (15 CFR 740.2)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Restriction {
    /// Its name
    pub id: ProvisionId,
    /// What it restricts, in a few words
    pub title: Cow<'static, str>,
    /// When it applies
    pub when: Condition,
    /// What it leaves
    pub leaves: Leaves,
    /// Where it stands
    pub citation: Citation,
    /// How sure the reading is
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Confidence::is_high")
    )]
    pub confidence: Confidence,
    /// What a reader should know about it
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub note: Option<Cow<'static, str>>,
}

/// What a restriction leaves of the License Exceptions
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Leaves {
    /// Only these; with none, no exception at all
    Only(Rows<Usable>),
    /// All but these
    AllBut(Rows<ExceptionParagraph>),
}
