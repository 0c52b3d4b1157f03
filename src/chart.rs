//! Columns of the Commerce Country Chart.

use core::fmt;
use core::str::FromStr;

use strum::{EnumIter, IntoStaticStr};

use crate::{ParseError, ReasonForControl};

/// A column of the Commerce Country Chart (Supplement No. 1 to part 738)
///
/// ```
/// use export_control::{ChartColumn, ReasonForControl};
///
/// let column: ChartColumn = "NS Column 2".parse()?;
/// assert_eq!(column, ChartColumn::NS2);
/// assert_eq!(column.to_string(), "NS2");
/// assert_eq!(column.reason(), ReasonForControl::NS);
/// # Ok::<(), export_control::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
pub enum ChartColumn {
    /// Chemical and biological weapons, column 1
    CB1,
    /// Chemical and biological weapons, column 2
    CB2,
    /// Chemical and biological weapons, column 3
    CB3,
    /// Nuclear nonproliferation, column 1
    NP1,
    /// Nuclear nonproliferation, column 2
    NP2,
    /// National security, column 1
    NS1,
    /// National security, column 2
    NS2,
    /// Missile technology, column 1
    MT1,
    /// Regional stability, column 1
    RS1,
    /// Regional stability, column 2
    RS2,
    /// Firearms convention, column 1
    FC1,
    /// Crime control, column 1
    CC1,
    /// Crime control, column 2
    CC2,
    /// Crime control, column 3
    CC3,
    /// Anti-terrorism, column 1; no row of the chart is marked
    AT1,
    /// Anti-terrorism, column 2; no row of the chart is marked
    AT2,
}

impl ChartColumn {
    /// The reason for control that the column stands under
    #[must_use]
    pub const fn reason(self) -> ReasonForControl {
        match self {
            Self::CB1 | Self::CB2 | Self::CB3 => ReasonForControl::CB,
            Self::NP1 | Self::NP2 => ReasonForControl::NP,
            Self::NS1 | Self::NS2 => ReasonForControl::NS,
            Self::MT1 => ReasonForControl::MT,
            Self::RS1 | Self::RS2 => ReasonForControl::RS,
            Self::FC1 => ReasonForControl::FC,
            Self::CC1 | Self::CC2 | Self::CC3 => ReasonForControl::CC,
            Self::AT1 | Self::AT2 => ReasonForControl::AT,
        }
    }

    /// The column's number under its reason
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::CB1
            | Self::NP1
            | Self::NS1
            | Self::MT1
            | Self::RS1
            | Self::FC1
            | Self::CC1
            | Self::AT1 => 1,
            Self::CB2 | Self::NP2 | Self::NS2 | Self::RS2 | Self::CC2 | Self::AT2 => 2,
            Self::CB3 | Self::CC3 => 3,
        }
    }

    /// The short form that tables use, such as `NS2`
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Every column, in the order of the chart
    #[must_use]
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        <Self as strum::IntoEnumIterator>::iter()
    }

    /// The long form, as the Commerce Control List writes it: `NS Column 2`
    #[must_use]
    pub fn heading(self) -> impl fmt::Display {
        struct Heading(ChartColumn);
        impl fmt::Display for Heading {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{} Column {}", self.0.reason(), self.0.number())
            }
        }
        Heading(self)
    }
}

impl fmt::Display for ChartColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads `NS2`, also written `NS 2` or `NS Column 2`
impl FromStr for ChartColumn {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let wrong = || ParseError::new(text, "a Country Chart column such as `NS2`");
        let trimmed = text.trim().trim_end_matches('.');
        let (reason, number) = trimmed.split_at_checked(2).ok_or_else(wrong)?;
        let number = number.trim_start();
        let number = match number.split_at_checked(6) {
            Some((word, rest)) if word.eq_ignore_ascii_case("column") => rest.trim_start(),
            _ => number,
        };
        Self::all()
            .find(|column| {
                column.reason().as_str().eq_ignore_ascii_case(reason)
                    && number.parse() == Ok(column.number())
            })
            .ok_or_else(wrong)
    }
}

text_serde!(ChartColumn => "a Country Chart column such as `NS2`");

bit_set! {
    /// A set of Country Chart columns: the marks of one row of the chart
    ChartColumns of ChartColumn as u16
}
