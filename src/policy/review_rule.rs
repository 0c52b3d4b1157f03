//! How applications are reviewed: the license review policies of parts 742, 744 and 746 as rules.

use alloc::borrow::Cow;

use super::provision::Confidence;
use crate::items::Rows;
use crate::{ChartColumn, Citation, Condition, ListKind, ProvisionId, Reasons, ReviewPolicy};

/// A license review policy
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct ReviewRule {
    /// Its name
    pub id: ProvisionId,
    /// What it is about, in a few words
    pub title: Cow<'static, str>,
    /// The requirements that it is for
    pub of: Reviewed,
    /// When it counts; unknown facts make it a policy that may come to count
    #[cfg_attr(
        feature = "serde",
        serde(
            default = "Condition::always",
            skip_serializing_if = "Condition::is_always"
        )
    )]
    pub when: Condition,
    /// The policy
    pub policy: ReviewStandard,
    /// Whether it governs alone when it counts, whatever other policies for the requirement would
    /// say; policies for every requirement still join it
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "core::ops::Not::not")
    )]
    pub alone: bool,
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

/// The requirements that a license review policy is for
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Reviewed {
    /// Every requirement
    Any,
    /// Those for one of these reasons
    Reasons(Reasons),
    /// Those of these columns of the Country Chart
    Columns(Rows<ChartColumn>),
    /// Those of these provisions
    Provisions(Rows<ProvisionId>),
}

/// What a license review policy says
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ReviewStandard {
    /// This policy
    Policy(ReviewPolicy),
    /// The policy that the party's entry on the list states
    AsListed(ListKind),
}
