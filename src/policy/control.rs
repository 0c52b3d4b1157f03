//! One row of an entry's License Requirements table.

use core::fmt;
use core::str::FromStr;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::items::Rows;
use crate::{
    ChartColumn, Citation, Condition, EccnError, Paragraph, ParseError, ProvisionId,
    ReasonForControl, Truth,
};

/// A row of an entry's License Requirements table (Supplement No. 1 to part 774)
///
/// *Reason × item scope × condition × destinations*: for this reason, these items, when this
/// condition holds, need a license to wherever the basis says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Control {
    /// Which row of the printed table it is
    pub row: RowNumber,
    /// The reason for control, if the row gives one
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub reason: Option<ReasonForControl>,
    /// The paragraphs that the row covers
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Scope::is_entire")
    )]
    pub scope: Scope,
    /// What else must hold of the item or its use
    #[cfg_attr(
        feature = "serde",
        serde(
            default = "Condition::always",
            skip_serializing_if = "Condition::is_always"
        )
    )]
    pub when: Condition,
    /// Where the row says the destinations are to be found
    pub basis: Basis,
    /// What a reader should know about the row, a defect of the published text for example
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub note: Option<Cow<'static, str>>,
}

impl Control {
    /// A row with no condition beyond its paragraphs
    #[must_use]
    pub const fn new(
        row: RowNumber,
        reason: Option<ReasonForControl>,
        scope: Scope,
        basis: Basis,
    ) -> Self {
        Self {
            row,
            reason,
            scope,
            when: Condition::Always,
            basis,
            note: None,
        }
    }
}

/// The number of a row in the printed table, and of its part where one printed row says two things
///
/// Printed `2`, or `2.1` for the first part of the second row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowNumber {
    /// The row, from 1
    pub row: u8,
    /// The part, from 1; 0 when the row has one part
    pub part: u8,
}

impl fmt::Display for RowNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.row)?;
        match self.part {
            0 => Ok(()),
            part => write!(f, ".{part}"),
        }
    }
}

impl FromStr for RowNumber {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let (row, part) = text.split_once('.').unwrap_or((text, "0"));
        match (row.parse(), part.parse()) {
            (Ok(row), Ok(part)) if row > 0 => Ok(Self { row, part }),
            _ => Err(ParseError::new(text, "a row number such as `2` or `2.1`")),
        }
    }
}

text_serde!(RowNumber => "a row number such as `2` or `2.1`");

/// The paragraphs of an entry that a row covers, printed `entire`, `only .a .b` or `except .y`
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The entire entry
    #[default]
    Entire,
    /// Only these paragraphs
    Only(Rows<Paragraph>),
    /// The entire entry except these paragraphs
    Except(Rows<Paragraph>),
}

impl Scope {
    /// Whether an item at this paragraph is covered
    #[must_use]
    pub fn covers(&self, paragraph: Paragraph) -> Truth {
        let within = |listed: &[Paragraph]| {
            listed
                .iter()
                .fold(Truth::No, |any, one| any | paragraph.is_within(*one))
        };
        match self {
            Self::Entire => Truth::Yes,
            Self::Only(listed) => within(listed),
            Self::Except(listed) => !within(listed),
        }
    }

    /// Whether it is the entire entry
    #[must_use]
    pub const fn is_entire(&self) -> bool {
        matches!(self, Self::Entire)
    }

    /// The paragraphs that are named
    #[must_use]
    pub fn paragraphs(&self) -> &[Paragraph] {
        match self {
            Self::Entire => &[],
            Self::Only(listed) | Self::Except(listed) => listed,
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Entire => "entire",
            Self::Only(_) => "only",
            Self::Except(_) => "except",
        })?;
        self.paragraphs()
            .iter()
            .try_for_each(|paragraph| write!(f, " {paragraph}"))
    }
}

impl FromStr for Scope {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let wrong = || {
            ParseError::new(
                text,
                "a scope such as `entire`, `only .a .b` or `except .y`",
            )
        };
        let mut words = text.split_whitespace();
        let kind = words.next().ok_or_else(wrong)?;
        let paragraphs = words
            .map(str::parse)
            .collect::<Result<Vec<Paragraph>, EccnError>>()
            .map_err(|_| wrong())?;
        match kind {
            "entire" if paragraphs.is_empty() => Ok(Self::Entire),
            "only" if !paragraphs.is_empty() => Ok(Self::Only(Cow::Owned(paragraphs))),
            "except" if !paragraphs.is_empty() => Ok(Self::Except(Cow::Owned(paragraphs))),
            _ => Err(wrong()),
        }
    }
}

text_serde!(Scope => "a scope such as `entire`, `only .a .b` or `except .y`");

/// Where a row's destinations are to be found
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Basis {
    /// In a column of the Country Chart
    Column(ChartColumn),
    /// In a provision that the policy keeps
    Provision(ProvisionId),
    /// In another part of the regulations or with another agency
    Elsewhere(Referral),
    /// The published row does not say
    NotStated,
}

/// Where to look when this part of the regulations does not decide
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Referral {
    /// Who decides, and on what: a sentence
    pub to: Cow<'static, str>,
    /// The authority's own text
    pub citation: Citation,
    /// Whether another agency alone licenses the items, so that they are not subject to the EAR
    /// (15 CFR 734.3(b)(1))
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "is_false"))]
    pub agency: bool,
}

#[cfg(feature = "serde")]
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
const fn is_false(flag: &bool) -> bool {
    !*flag
}
