//! What is subject to the regulations, and why: part 734 as rules.

use alloc::borrow::Cow;

use strum::{EnumIter, IntoStaticStr};

use super::provision::Confidence;
use crate::{Activities, Citation, Condition, GeneralProhibition, Items, ProvisionId};

/// How many rules of scope a policy may have
pub(crate) const SCOPE_RULES: usize = 64;

/// A rule that says what is subject to the EAR, or what is not (part 734)
///
/// A transaction is subject when a rule brings it in and none takes it out. Foreign-made items
/// come in by their US content ([`GeneralProhibition::Two`]) or as foreign direct products
/// ([`GeneralProhibition::Three`]).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct ScopeRule {
    /// Its name
    pub id: ProvisionId,
    /// What it is, in a few words
    pub title: Cow<'static, str>,
    /// What it does
    pub effect: ScopeEffect,
    /// The General Prohibition under which what it brings in falls
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "GeneralProhibition::is_first")
    )]
    pub prohibition: GeneralProhibition,
    /// The items that it applies to
    pub items: Items,
    /// The activities that it applies to
    pub activities: Activities,
    /// What sets it off; while nothing of the kind is stated, nobody is asked for the rest
    #[cfg_attr(
        feature = "serde",
        serde(
            default = "Condition::always",
            skip_serializing_if = "Condition::is_always"
        )
    )]
    pub trigger: Condition,
    /// When it holds
    pub when: Condition,
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

/// What a rule of scope does when it holds
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum ScopeEffect {
    /// It brings the item under the regulations
    BringsIn,
    /// It brings the item under the regulations, and is presumed to hold while nothing is said
    PresumedIn,
    /// It takes the act out of the regulations
    TakesOut,
}

text_enum!(ScopeEffect => "`brings_in`, `presumed_in` or `takes_out`");
