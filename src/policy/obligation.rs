//! What an answer brings with it: filings, statements, reports and records.

use alloc::borrow::Cow;

use strum::{EnumIter, IntoStaticStr};

use super::provision::Confidence;
use crate::items::Rows;
use crate::{Citation, Condition, ExceptionParagraph};

/// Something that must be done before, with or after a shipment
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Obligation {
    /// What kind of thing it is
    pub kind: ObligationKind,
    /// Whom it binds
    pub by: ObligedBy,
    /// When it counts, beyond that
    #[cfg_attr(
        feature = "serde",
        serde(
            default = "Condition::always",
            skip_serializing_if = "Condition::is_always"
        )
    )]
    pub when: Condition,
    /// What must be done: a sentence
    pub what: Cow<'static, str>,
    /// The days that it takes or is to be kept waiting for, if the section counts them
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub days: Option<u16>,
    /// Where it stands
    pub citation: Citation,
    /// How sure the reading is
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Confidence::is_high")
    )]
    pub confidence: Confidence,
}

/// Whom an obligation binds
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ObligedBy {
    /// Whoever goes ahead, whatever the answer
    Everyone,
    /// Whoever needs a license, or ships under one
    License,
    /// Whoever needs no license and uses no exception
    NoLicense,
    /// Whoever uses any License Exception
    AnyException,
    /// Whoever uses one of these
    Exceptions(Rows<ExceptionParagraph>),
}

impl ObligedBy {
    /// Whether it binds whoever uses this paragraph: for that reason, or because it binds everyone
    #[must_use]
    pub fn binds(&self, used: ExceptionParagraph) -> bool {
        match self {
            Self::License | Self::NoLicense => false,
            Self::Everyone | Self::AnyException => true,
            Self::Exceptions(listed) => listed.iter().any(|one| used.is_within(*one)),
        }
    }
}

/// What kind of thing an obligation is
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum ObligationKind {
    /// Tell an agency beforehand
    Notification,
    /// Wait before shipping
    Wait,
    /// Get a classification first
    Classification,
    /// Get a certification or an assurance
    Certification,
    /// Give or obtain a statement
    Statement,
    /// File export information
    Filing,
    /// Report afterwards
    Report,
    /// Bring back, or dispose of, what was sent
    Return,
    /// Get a document from a government or a party before applying or shipping
    SupportDocument,
    /// Keep records
    Record,
}

impl ObligationKind {
    /// The kind in running text
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Notification => "a notification beforehand",
            Self::Wait => "a waiting period",
            Self::Classification => "a classification",
            Self::Certification => "a certification",
            Self::Statement => "a statement",
            Self::Filing => "an export filing",
            Self::Report => "a report",
            Self::Return => "the return of the item",
            Self::SupportDocument => "a support document",
            Self::Record => "records",
        }
    }
}

text_enum!(ObligationKind => "a kind of obligation such as `report`");
