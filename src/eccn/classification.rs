//! A classification: a listed item, EAR99, or not subject to the EAR.

use core::fmt;
use core::str::FromStr;

use super::{Eccn, EccnError, EccnProblem, Paragraph};
use crate::Truth;

/// A place on the Commerce Control List: an entry or one of its paragraphs, printed `3A090.b`
///
/// ```
/// use export_control::CclItem;
///
/// // One item, several spellings.
/// for spelling in ["3A090.b", "3a090 B", "3A090b", "3A090(b)"] {
///     assert_eq!(spelling.parse::<CclItem>()?.to_string(), "3A090.b");
/// }
/// # Ok::<(), export_control::EccnError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CclItem {
    eccn: Eccn,
    paragraph: Paragraph,
}

impl CclItem {
    /// The item at this paragraph of this entry
    #[must_use]
    pub const fn new(eccn: Eccn, paragraph: Paragraph) -> Self {
        Self { eccn, paragraph }
    }

    pub(crate) const fn from_ascii(text: &[u8]) -> Result<Self, EccnProblem> {
        let Some((head, tail)) = text.split_at_checked(5) else {
            return Err(EccnProblem::Length);
        };
        // A digit that follows at once would make a four-digit number of it.
        if let [b'0'..=b'9', ..] = tail {
            return Err(EccnProblem::Length);
        }
        let eccn = match Eccn::from_ascii(head) {
            Ok(eccn) => eccn,
            Err(problem) => return Err(problem),
        };
        match Paragraph::from_ascii(tail) {
            Ok(paragraph) => Ok(Self { eccn, paragraph }),
            Err(problem) => Err(problem),
        }
    }

    /// The entry
    #[must_use]
    pub const fn eccn(self) -> Eccn {
        self.eccn
    }

    /// The paragraph; empty when the item is named only to entry level
    #[must_use]
    pub const fn paragraph(self) -> Paragraph {
        self.paragraph
    }

    /// The item, known to lie outside every finer paragraph
    pub(crate) fn remainder(self) -> Self {
        Self {
            eccn: self.eccn,
            paragraph: self.paragraph.remainder(),
        }
    }

    /// Whether an item placed here is in `other`
    ///
    /// `3A001` may or may not be in `3A001.b`: the answer is [`Truth::Unknown`], because a *no*
    /// there would clear a controlled item.
    #[must_use]
    pub fn is_within(self, other: Self) -> Truth {
        if self.eccn == other.eccn {
            self.paragraph.is_within(other.paragraph)
        } else {
            Truth::No
        }
    }
}

impl fmt::Display for CclItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.eccn, self.paragraph)
    }
}

impl fmt::Debug for CclItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<Eccn> for CclItem {
    fn from(eccn: Eccn) -> Self {
        eccn.entry()
    }
}

impl FromStr for CclItem {
    type Err = EccnError;

    fn from_str(text: &str) -> Result<Self, EccnError> {
        let trimmed = text.trim();
        let problem = match trimmed.get(..5) {
            Some(head) if head.eq_ignore_ascii_case("EAR99") => EccnProblem::Ear99,
            _ => match Self::from_ascii(trimmed.as_bytes()) {
                Ok(item) => return Ok(item),
                Err(problem) => problem,
            },
        };
        Err(EccnError {
            input: text.into(),
            problem,
        })
    }
}

text_serde!(CclItem => "an item of the Commerce Control List such as `3A090.b`");

/// How an item is classified
///
/// ```
/// use export_control::Classification;
///
/// assert_eq!("ear99".parse(), Ok(Classification::Ear99));
/// assert_eq!("3A090.b".parse::<Classification>()?.to_string(), "3A090.b");
/// assert!("EAR99.a".parse::<Classification>().is_err());
/// # Ok::<(), export_control::EccnError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Classification {
    /// Listed on the Commerce Control List
    Listed(CclItem),
    /// Subject to the EAR and not listed (15 CFR 734.3(c))
    Ear99,
    /// Not subject to the EAR (15 CFR 734.3(b)); printed `not subject`
    NotSubject,
}

impl Classification {
    /// The listed item, if it is one
    #[must_use]
    pub const fn listed(self) -> Option<CclItem> {
        match self {
            Self::Listed(item) => Some(item),
            Self::Ear99 | Self::NotSubject => None,
        }
    }
}

impl From<CclItem> for Classification {
    fn from(item: CclItem) -> Self {
        Self::Listed(item)
    }
}

impl From<Eccn> for Classification {
    fn from(eccn: Eccn) -> Self {
        Self::Listed(eccn.entry())
    }
}

impl fmt::Display for Classification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listed(item) => fmt::Display::fmt(item, f),
            Self::Ear99 => f.write_str("EAR99"),
            Self::NotSubject => f.write_str("not subject"),
        }
    }
}

impl FromStr for Classification {
    type Err = EccnError;

    fn from_str(text: &str) -> Result<Self, EccnError> {
        let trimmed = text.trim();
        if trimmed.eq_ignore_ascii_case("EAR99") {
            return Ok(Self::Ear99);
        }
        if trimmed.eq_ignore_ascii_case("not subject") {
            return Ok(Self::NotSubject);
        }
        trimmed
            .parse()
            .map(Self::Listed)
            .map_err(|error: EccnError| EccnError {
                input: text.into(),
                problem: error.problem,
            })
    }
}

text_serde!(Classification => "a classification such as `3A090.b` or `EAR99`");
