//! What an item is: its Export Control Classification Number and paragraph.

mod classification;
mod paragraph;

use core::fmt;
use core::str::FromStr;

use alloc::string::String;
use strum::{EnumIter, IntoStaticStr};
use thiserror::Error;

pub use classification::{CclItem, Classification};
pub use paragraph::Paragraph;

/// A category of the Commerce Control List: the first character of an ECCN (15 CFR 738.2(a))
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
pub enum Category {
    /// Nuclear materials, facilities and equipment, and miscellaneous items
    #[strum(serialize = "0")]
    Nuclear,
    /// Special materials and related equipment, chemicals, microorganisms and toxins
    #[strum(serialize = "1")]
    Materials,
    /// Materials processing
    #[strum(serialize = "2")]
    MaterialsProcessing,
    /// Electronics
    #[strum(serialize = "3")]
    Electronics,
    /// Computers
    #[strum(serialize = "4")]
    Computers,
    /// Telecommunications and information security
    #[strum(serialize = "5")]
    Telecommunications,
    /// Sensors and lasers
    #[strum(serialize = "6")]
    Sensors,
    /// Navigation and avionics
    #[strum(serialize = "7")]
    Navigation,
    /// Marine
    #[strum(serialize = "8")]
    Marine,
    /// Aerospace and propulsion
    #[strum(serialize = "9")]
    Aerospace,
}

text_enum!(Category => "a category digit, 0 to 9");

/// A product group of the Commerce Control List: the second character of an ECCN
/// (15 CFR 738.2(b))
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
pub enum ProductGroup {
    /// End items, equipment, accessories, attachments, parts, components and systems
    A,
    /// Test, inspection and production equipment
    B,
    /// Materials
    C,
    /// Software
    D,
    /// Technology
    E,
}

text_enum!(ProductGroup => "a product group letter, A to E");

/// An Export Control Classification Number: the five characters that name an entry of the
/// Commerce Control List (15 CFR 738.2(d)(1))
///
/// ```
/// use export_control::{Category, Eccn, ProductGroup};
///
/// let eccn: Eccn = "3a090".parse()?;
/// assert_eq!(eccn.to_string(), "3A090");
/// assert_eq!(eccn.category(), Category::Electronics);
/// assert_eq!(eccn.product_group(), ProductGroup::A);
/// # Ok::<(), export_control::EccnError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Eccn {
    // Category, product group and number as one integer, so that the order is the list's order
    // and looking an entry up compares two bytes.
    code: u16,
}

impl Eccn {
    const GROUPS: u16 = 5;
    const NUMBERS: u16 = 1000;

    /// The ECCN with these parts; `None` when the number has more than three digits
    #[must_use]
    pub const fn new(category: Category, group: ProductGroup, number: u16) -> Option<Self> {
        if number >= Self::NUMBERS {
            return None;
        }
        let head = category as u16 * Self::GROUPS + group as u16;
        Some(Self {
            code: head * Self::NUMBERS + number,
        })
    }

    /// Reads the five characters, in either case
    pub(crate) const fn from_ascii(text: &[u8]) -> Result<Self, EccnProblem> {
        let [category, group, a, b, c] = *text else {
            return Err(EccnProblem::Length);
        };
        if !category.is_ascii_digit() {
            return Err(EccnProblem::Category);
        }
        let group = group.to_ascii_uppercase();
        if !matches!(group, b'A'..=b'E') {
            return Err(EccnProblem::ProductGroup);
        }
        if !(a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_digit()) {
            return Err(EccnProblem::Number);
        }
        let head = (category - b'0') as u16 * Self::GROUPS + (group - b'A') as u16;
        let number = (a - b'0') as u16 * 100 + (b - b'0') as u16 * 10 + (c - b'0') as u16;
        Ok(Self {
            code: head * Self::NUMBERS + number,
        })
    }

    pub(crate) const fn code(self) -> u16 {
        self.code
    }

    /// The category
    #[must_use]
    pub const fn category(self) -> Category {
        match self.code / Self::NUMBERS / Self::GROUPS {
            0 => Category::Nuclear,
            1 => Category::Materials,
            2 => Category::MaterialsProcessing,
            3 => Category::Electronics,
            4 => Category::Computers,
            5 => Category::Telecommunications,
            6 => Category::Sensors,
            7 => Category::Navigation,
            8 => Category::Marine,
            _ => Category::Aerospace,
        }
    }

    /// The product group
    #[must_use]
    pub const fn product_group(self) -> ProductGroup {
        match self.code / Self::NUMBERS % Self::GROUPS {
            0 => ProductGroup::A,
            1 => ProductGroup::B,
            2 => ProductGroup::C,
            3 => ProductGroup::D,
            _ => ProductGroup::E,
        }
    }

    /// The number: the last three digits
    #[must_use]
    pub const fn number(self) -> u16 {
        self.code % Self::NUMBERS
    }

    /// Whether it is a 600-series ECCN: a munitions item moved to the Commerce Control List
    /// (15 CFR 738.2(d)(1))
    #[must_use]
    pub const fn is_600_series(self) -> bool {
        self.number() / 100 == 6
    }

    /// Whether the two are in one category and product group
    pub(crate) const fn is_beside(self, other: Self) -> bool {
        self.code / Self::NUMBERS == other.code / Self::NUMBERS
    }

    /// The whole entry as an item, with no paragraph
    #[must_use]
    pub const fn entry(self) -> CclItem {
        CclItem::new(self, Paragraph::ENTRY)
    }
}

impl fmt::Display for Eccn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}{}{:03}",
            self.category(),
            self.product_group(),
            self.number()
        )
    }
}

impl fmt::Debug for Eccn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Eccn {
    type Err = EccnError;

    fn from_str(text: &str) -> Result<Self, EccnError> {
        Self::from_ascii(text.trim().as_bytes()).map_err(|problem| EccnError {
            input: text.into(),
            problem,
        })
    }
}

text_serde!(Eccn => "an ECCN such as `3A090`");

/// Text that is not an ECCN, a classification or a paragraph, and why
///
/// ```
/// use export_control::{Classification, EccnProblem};
///
/// let error = "3F090".parse::<Classification>().unwrap_err();
/// assert_eq!(error.problem(), EccnProblem::ProductGroup);
/// assert_eq!(
///     error.to_string(),
///     "`3F090`: the second character of an ECCN is a product group letter, A to E",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{input}`: {problem}")]
pub struct EccnError {
    input: String,
    problem: EccnProblem,
}

impl EccnError {
    /// The text that was given
    #[must_use]
    pub fn input(&self) -> &str {
        &self.input
    }

    /// What is wrong with it
    #[must_use]
    pub const fn problem(&self) -> EccnProblem {
        self.problem
    }
}

/// What is wrong with the text of an ECCN, a classification or a paragraph
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
pub enum EccnProblem {
    /// There are not five characters before the paragraph
    #[error("an ECCN has five characters, such as `3A090`")]
    Length,
    /// The first character is no digit
    #[error("the first character of an ECCN is a category digit, 0 to 9")]
    Category,
    /// The second character is not A to E
    #[error("the second character of an ECCN is a product group letter, A to E")]
    ProductGroup,
    /// The last three characters are not digits
    #[error("the last three characters of an ECCN are digits")]
    Number,
    /// A paragraph's level is empty, as in `3A001..b` or `3A001.`
    #[error("a paragraph has a letter or a number after each dot, as in `3A001.b.2`")]
    EmptyLevel,
    /// A level is neither one letter nor a number from 1 to 99
    #[error("each level of a paragraph is one letter or a number from 1 to 99")]
    Level,
    /// There are more levels than the Commerce Control List has
    #[error("a paragraph has at most eight levels")]
    TooDeep,
    /// `EAR99` carries a paragraph, or stands where a listed item is needed
    #[error("`EAR99` is not an ECCN: it has no entry and no paragraphs")]
    Ear99,
}
