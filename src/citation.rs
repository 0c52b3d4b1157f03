//! Where a rule stands.

use core::fmt;
use core::str::FromStr;

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};

use crate::ParseError;

/// A place in a regulation or in the Federal Register, such as `15 CFR 742.6(a)(6)(iii)(B)`
///
/// ```
/// use export_control::Citation;
///
/// let citation: Citation = "15 CFR 742.6(a)(3)".parse()?;
/// assert_eq!(
///     citation.url().as_deref(),
///     Some("https://www.ecfr.gov/current/title-15/section-742.6#p-742.6(a)(3)"),
/// );
/// assert!("somewhere".parse::<Citation>().is_err());
/// # Ok::<(), export_control::ParseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Citation {
    text: Cow<'static, str>,
}

/// A citation of title 15 in a `const` table.
macro_rules! cfr {
    ($place:literal) => {
        $crate::Citation::at(concat!("15 CFR ", $place))
    };
}

impl Citation {
    pub(crate) const fn at(text: &'static str) -> Self {
        Self {
            text: Cow::Borrowed(text),
        }
    }

    /// The citation as it is printed
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where the text can be read, if it is a place of the Code of Federal Regulations
    #[must_use]
    pub fn url(&self) -> Option<String> {
        let (title, place) = self.text.split_once(" CFR ")?;
        if let Some(part) = Self::after_part(place) {
            let number = part.split(' ').next()?.trim_end_matches(',');
            let anchor = match part.split_once("supp. ") {
                Some((_, supplement)) => {
                    let supplement = supplement.split(',').next()?;
                    format!("/appendix-Supplement%20No.%20{supplement}%20to%20Part%20{number}")
                }
                None => String::new(),
            };
            return Some(format!(
                "https://www.ecfr.gov/current/title-{title}/part-{number}{anchor}"
            ));
        }
        let place = place.split([' ', ',']).next()?;
        let section = place.split('(').next()?;
        let anchor = if section == place {
            String::new()
        } else {
            format!("#p-{place}")
        };
        Some(format!(
            "https://www.ecfr.gov/current/title-{title}/section-{section}{anchor}"
        ))
    }

    /// What follows `part`, or `parts` where a table was read from several
    fn after_part(place: &str) -> Option<&str> {
        let several = place.strip_prefix("parts ");
        several.or_else(|| place.strip_prefix("part "))
    }

    /// Whether the text has the shape of a citation
    fn is_well_formed(text: &str) -> bool {
        let numbered =
            |number: &str| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        if let Some((title, place)) = text.split_once(" CFR ") {
            return numbered(title)
                && Self::after_part(place)
                    .unwrap_or(place)
                    .starts_with(|c: char| c.is_ascii_digit());
        }
        match text.split_once(" FR ") {
            Some((volume, page)) => numbered(volume) && numbered(page),
            None => false,
        }
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl fmt::Debug for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Citation {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let trimmed = text.trim();
        if Self::is_well_formed(trimmed) {
            Ok(Self {
                text: Cow::Owned(trimmed.to_string()),
            })
        } else {
            Err(ParseError::new(
                text,
                "a citation such as `15 CFR 742.6(a)`",
            ))
        }
    }
}

text_serde!(Citation => "a citation such as `15 CFR 742.6(a)`");
