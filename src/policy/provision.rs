//! A requirement that a section states by itself, rather than by a column of the Country Chart.

use alloc::borrow::Cow;

use super::exception::Usable;
use crate::items::Rows;
use crate::{
    Activities, Citation, Condition, Date, GeneralProhibition, Items, ListKind, ProvisionId,
    ReasonForControl,
};

use strum::{EnumIter, IntoStaticStr};

/// A license requirement that part 736, 738, 742, 744 or 746 states in its own text
///
/// Rows of the Commerce Control List point to it by its id; one that names items of its own
/// applies to them whether a row points to it or not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Provision {
    /// Its name
    pub id: ProvisionId,
    /// What it is, in a few words
    pub title: Cow<'static, str>,
    /// The General Prohibition that it belongs to
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "GeneralProhibition::is_first")
    )]
    pub prohibition: GeneralProhibition,
    /// The reason for control, if the section gives one
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub reason: Option<ReasonForControl>,
    /// The items that it applies to by itself; none when only rows point to it
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Items::is_empty")
    )]
    pub items: Items,
    /// The activities that it reaches
    pub activities: Activities,
    /// What sets it off: an end use, a party, a route or conduct. While nothing of the kind is
    /// stated, nobody is asked for the rest, and the answer says what it presumes.
    #[cfg_attr(
        feature = "serde",
        serde(
            default = "Condition::always",
            skip_serializing_if = "Condition::is_always"
        )
    )]
    pub trigger: Condition,
    /// When it requires a license, in the codified text
    pub when: Condition,
    /// What it does when it applies
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Effect::is_requirement")
    )]
    pub effect: Effect,
    /// When it is enforced, if that differs from the codified text
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub enforcement: Option<Enforcement>,
    /// What can take the place of a license
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Relief::is_open")
    )]
    pub relief: Relief,
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

/// What a rule does when it applies
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Effect {
    /// It requires a license
    #[default]
    Requires,
    /// It prohibits the transaction, whatever license is held
    Prohibits,
}

text_enum!(Effect => "`requires` or `prohibits`");

impl Effect {
    #[cfg(feature = "serde")]
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    pub(crate) const fn is_requirement(&self) -> bool {
        matches!(self, Self::Requires)
    }
}

/// An agency's announcement that it enforces less than the codified text
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Enforcement {
    /// The day from which it holds
    pub since: Date,
    /// When the provision is enforced
    pub when: Condition,
    /// Where it was announced: a sentence
    pub announced: Cow<'static, str>,
}

/// What can take the place of a license that a provision requires
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Relief {
    /// Any License Exception whose terms are met
    #[default]
    AnyException,
    /// Only these License Exceptions
    Only(Rows<Usable>),
    /// No License Exception
    NoException,
    /// Only the License Exceptions that every entry of the list leaves which sets the rule off
    AsListed(ListKind),
}

impl Relief {
    /// Whether any License Exception may be used
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::AnyException)
    }
}

/// How sure the reading of a rule is
///
/// A rule read with `low` confidence may bar and never grants; a `medium` one grants with a note to
/// verify it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Confidence {
    /// Not verified, or the regulation itself is defective there
    Low,
    /// Known from an older edition, or an interpretive step was needed
    Medium,
    /// Read in the edition, or computed from its tables
    #[default]
    High,
}

impl Confidence {
    /// Whether the rule was read in the edition
    #[must_use]
    pub const fn is_high(&self) -> bool {
        matches!(self, Self::High)
    }
}

text_enum!(Confidence => "`high`, `medium` or `low`");

/// Which reading of a provision counts where an agency enforces less than the codified text
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Reading {
    /// The text as codified: the stricter reading, and the default
    #[default]
    Codified,
    /// The text as far as it is enforced
    Enforced,
}

text_enum!(Reading => "`codified` or `enforced`");

/// Where the marks of the Country Chart come from
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum ChartMode {
    /// The chart as published: a change of Country Group moves no mark
    #[default]
    Published,
    /// Columns that part 742 defines by Country Group are recomputed from its text; the rows that
    /// the chart leaves to part 746 stay without marks
    FromSectionText,
}

text_enum!(ChartMode => "`published` or `from_section_text`");
