//! What an entry of the Commerce Control List says of License Exceptions.

use core::fmt;

use alloc::borrow::Cow;

use super::control::Scope;
use crate::items::Rows;
use crate::{Condition, ExceptionParagraph, LicenseException, Usd};

/// A line of an entry's *List Based License Exceptions* or *Special Conditions for STA*
///
/// A line without terms says *N/A*.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Eligibility {
    /// The exception that the line is about
    pub exception: LicenseException,
    /// What it says: an item is eligible when a term grants it and none bars it
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "is_empty"))]
    pub terms: Rows<EligibilityTerm>,
    /// What a reader should know about the line, a defect of the published text for example
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub note: Option<Cow<'static, str>>,
}

#[cfg(feature = "serde")]
fn is_empty(terms: &Rows<EligibilityTerm>) -> bool {
    terms.is_empty()
}

/// One thing that an entry says of a License Exception
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct EligibilityTerm {
    /// What it does
    pub effect: EligibilityEffect,
    /// The paragraphs of the entry that it is about
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Scope::is_entire")
    )]
    pub scope: Scope,
    /// When it counts
    #[cfg_attr(
        feature = "serde",
        serde(
            default = "Condition::always",
            skip_serializing_if = "Condition::is_always"
        )
    )]
    pub when: Condition,
}

/// What a term of an eligibility line does
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum EligibilityEffect {
    /// The exception may be used
    Grants,
    /// The exception may be used for a shipment of at most this net value
    GrantsUpTo(Usd),
    /// The exception, or a paragraph of it, may not be used
    Bars(ExceptionParagraph),
}

impl EligibilityTerm {
    /// Whether it lets the exception be used
    #[must_use]
    pub const fn grants(&self) -> bool {
        matches!(
            self.effect,
            EligibilityEffect::Grants | EligibilityEffect::GrantsUpTo(_)
        )
    }
}

/// As a clause: *up to $500 for .c .d*
impl fmt::Display for EligibilityTerm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.effect {
            EligibilityEffect::Grants => f.write_str("granted")?,
            EligibilityEffect::GrantsUpTo(limit) => write!(f, "up to ${limit}")?,
            EligibilityEffect::Bars(paragraph) => write!(f, "{paragraph} barred")?,
        }
        match &self.scope {
            Scope::Entire => {}
            Scope::Only(paragraphs) => {
                f.write_str(" for")?;
                paragraphs.iter().try_for_each(|p| write!(f, " {p}"))?;
            }
            Scope::Except(paragraphs) => {
                f.write_str(" for all but")?;
                paragraphs.iter().try_for_each(|p| write!(f, " {p}"))?;
            }
        }
        if self.when.is_always() {
            Ok(())
        } else {
            write!(f, " when {}", self.when)
        }
    }
}
