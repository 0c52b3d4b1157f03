//! Parts of a country to which rules of their own apply.

use core::fmt;
use core::str::FromStr;

use strum::{EnumIter, IntoStaticStr};

use crate::{Country, ParseError};

/// A region that is no country and has rules of its own (15 CFR 746.6)
///
/// ```
/// use export_control::{Country, Region};
///
/// let region: Region = "Crimea".parse()?;
/// assert_eq!(region.country(), Country::UA);
/// # Ok::<(), export_control::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Region {
    /// The occupied Crimea region of Ukraine, Sevastopol included
    Crimea,
    /// The occupied so-called Donetsk People's Republic region of Ukraine
    Donetsk,
    /// The occupied so-called Luhansk People's Republic region of Ukraine
    Luhansk,
}

impl Region {
    /// The country that the region is part of
    #[must_use]
    pub const fn country(self) -> Country {
        match self {
            Self::Crimea | Self::Donetsk | Self::Luhansk => Country::UA,
        }
    }

    /// The printed form
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Every region
    #[must_use]
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        <Self as strum::IntoEnumIterator>::iter()
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads the printed form, or `DNR` and `LNR`
impl FromStr for Region {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let trimmed = text.trim();
        let known = |name: &&str| trimmed.eq_ignore_ascii_case(name);
        if ["DNR", "Donetsk People's Republic"].iter().any(known) {
            return Ok(Self::Donetsk);
        }
        if ["LNR", "Luhansk People's Republic", "Lugansk"]
            .iter()
            .any(known)
        {
            return Ok(Self::Luhansk);
        }
        if trimmed.eq_ignore_ascii_case("Sevastopol") {
            return Ok(Self::Crimea);
        }
        Self::all()
            .find(|region| trimmed.eq_ignore_ascii_case(region.as_str()))
            .ok_or_else(|| ParseError::new(text, "a region such as `crimea`"))
    }
}

text_serde!(Region => "a region such as `crimea`");
