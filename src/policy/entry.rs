//! An entry of the Commerce Control List.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::control::{Basis, Control, Referral, Scope};
use super::eligibility::Eligibility;
use crate::Condition;
use crate::items::Rows;
use crate::{Eccn, LicenseException, Paragraph, Reasons, Truth};

/// An entry of the Commerce Control List (Supplement No. 1 to part 774)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Entry {
    /// Its number
    pub eccn: Eccn,
    /// A short title, in this crate's words
    pub title: Cow<'static, str>,
    /// The rows of its License Requirements table, in the order of the table
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "is_empty"))]
    pub controls: Rows<Control>,
    /// Where to look, for an entry that has no row
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub elsewhere: Option<Referral>,
    /// What it says of License Exceptions, in the order of part 740
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "is_empty"))]
    pub eligibility: Rows<Eligibility>,
    /// Its paragraphs
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Outline::is_empty")
    )]
    pub outline: Outline,
}

#[cfg(feature = "serde")]
fn is_empty<T: Clone>(rows: &Rows<T>) -> bool {
    rows.is_empty()
}

impl Entry {
    /// The reasons that its rows name
    #[must_use]
    pub fn reasons(&self) -> Reasons {
        self.controls
            .iter()
            .filter_map(|control| control.reason)
            .collect()
    }

    /// What it says of a License Exception, if it speaks of it
    #[must_use]
    pub fn eligibility(&self, exception: LicenseException) -> Option<&Eligibility> {
        self.eligibility
            .iter()
            .find(|line| line.exception == exception)
    }

    /// Whether another agency alone licenses all that the entry names, so that no rule of the EAR
    /// reaches it (15 CFR 734.3(b)(1))
    #[must_use]
    pub fn is_of_another_agency(&self) -> bool {
        let all_of_it = |control: &Control| {
            control.scope == Scope::Entire
                && control.when == Condition::Always
                && matches!(&control.basis, Basis::Elsewhere(referral) if referral.agency)
        };
        if self.controls.is_empty() {
            self.elsewhere.as_ref().is_some_and(|to| to.agency)
        } else {
            self.controls.iter().all(all_of_it)
        }
    }

    /// The paragraphs that a row or an eligibility line names
    fn named_paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        let rows = self.controls.iter().map(|control| &control.scope);
        let lines = self.eligibility.iter().flat_map(|line| line.terms.iter());
        rows.chain(lines.map(|term| &term.scope))
            .flat_map(Scope::paragraphs)
    }

    /// Whether the paragraph is one of the entry's
    ///
    /// Known are the outline's paragraphs, those that a row or an eligibility line names, and
    /// everything above them. If
    /// the outline is not complete, another paragraph is [`Truth::Unknown`].
    #[must_use]
    pub fn has_paragraph(&self, paragraph: Paragraph) -> Truth {
        if paragraph.is_entry() {
            return Truth::Yes;
        }
        let named = self.named_paragraphs();
        let known = self
            .outline
            .paragraphs
            .iter()
            .chain(named)
            .any(|known| known.is_within(paragraph) == Truth::Yes);
        match (known, self.outline.complete) {
            (true, _) => Truth::Yes,
            (false, true) => Truth::No,
            (false, false) => Truth::Unknown,
        }
    }

    /// Whether every row that speaks of the paragraph sends the reader elsewhere; so it is if none
    /// speaks of it
    pub(crate) fn is_silent_on(&self, paragraph: Paragraph) -> bool {
        let covers = |control: &&Control| control.scope.covers(paragraph) != Truth::No;
        let mut speaking = self.controls.iter().filter(covers);
        speaking.all(|control| matches!(control.basis, Basis::Elsewhere(_)))
    }

    /// Whether that is so of some paragraph below this one, or of what lies outside all that are known
    pub(crate) fn may_be_silent_on(&self, paragraph: Paragraph) -> bool {
        let known = self.outline.paragraphs.iter();
        let known = known.chain(self.named_paragraphs()).copied();
        let mut below = known.filter(|known| known.is_within(paragraph) == Truth::Yes);
        self.is_silent_on(paragraph)
            || self.is_silent_on(paragraph.remainder())
            || below.any(|known| self.is_silent_on(known))
    }

    /// The known paragraphs one level below this one, in order
    #[must_use]
    pub fn paragraphs_below(&self, paragraph: Paragraph) -> Vec<Paragraph> {
        let named = self.named_paragraphs();
        let mut below: Vec<Paragraph> = self
            .outline
            .paragraphs
            .iter()
            .chain(named)
            .filter(|known| known.is_within(paragraph) == Truth::Yes && **known != paragraph)
            .filter_map(|known| known.to_depth(paragraph.depth() + 1))
            .collect();
        below.sort_unstable();
        below.dedup();
        below
    }
}

/// The paragraphs of an entry that are known to the policy
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Outline {
    /// Whether there are no others
    pub complete: bool,
    /// The paragraphs, in the order of the entry
    pub paragraphs: Rows<Paragraph>,
}

impl Outline {
    /// An outline that knows nothing
    pub const UNKNOWN: Self = Self {
        complete: false,
        paragraphs: Cow::Borrowed(&[]),
    };

    /// Whether nothing is known
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::UNKNOWN
    }
}
