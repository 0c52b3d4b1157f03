//! Countries and territories, and the names that people give them.

use core::fmt;
use core::str::FromStr;

use alloc::string::String;
use alloc::vec::Vec;
use thiserror::Error;

use crate::Region;

/// Defines [`Country`], its codes and its names from one table.
macro_rules! countries {
    ($($alpha2:ident $alpha3:ident $name:literal,)+) => {
        use strum::{EnumIter, IntoStaticStr};

        /// A country or territory: every ISO 3166-1 code, and `XK` for Kosovo
        ///
        /// A code says which place is meant, not which rules govern it: a territory without a row
        /// of its own on the Country Chart may take its sovereign's
        /// (see [`Policy::governing_row`](crate::Policy::governing_row)).
        ///
        /// ```
        /// use export_control::{Country, CountryError};
        ///
        /// assert_eq!("VN".parse(), Ok(Country::VN));
        /// assert_eq!("VNM".parse(), Ok(Country::VN));
        /// assert_eq!("Viet Nam".parse(), Ok(Country::VN));
        /// assert_eq!("American Samoa".parse(), Ok(Country::AS));
        ///
        /// // A name that could be two countries is never a guess.
        /// let error = "Congo".parse::<Country>().unwrap_err();
        /// assert_eq!(
        ///     error.to_string(),
        ///     "`Congo` is ambiguous: it could be \
        ///      CD (Democratic Republic of the Congo) or CG (Republic of the Congo)",
        /// );
        /// # assert!(matches!(error, CountryError::Ambiguous { .. }));
        /// ```
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr,
        )]
        #[non_exhaustive]
        #[repr(u8)]
        pub enum Country {
            $(
                #[doc = $name]
                $alpha2,
            )+
        }

        /// Every country in code order, so that a country's position is its index.
        pub(super) const ALL: &[Country] = &[$(Country::$alpha2),+];

        impl Country {
            /// The three-letter code of ISO 3166-1; Kosovo's is the user-assigned `XKX`
            #[must_use]
            pub const fn alpha3(self) -> &'static str {
                match self {
                    $(Self::$alpha2 => stringify!($alpha3),)+
                }
            }

            /// The common English name
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$alpha2 => $name,)+
                }
            }
        }
    };
}

mod codes;
mod names;
mod set;

pub use codes::Country;
pub use set::CountrySet;

impl Country {
    /// The two-letter code of ISO 3166-1, such as `VN`
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Every country and territory, in code order
    #[must_use]
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        codes::ALL.iter().copied()
    }

    /// The position in code order, below 256: the country's bit in a [`CountrySet`]
    pub(crate) const fn index(self) -> u8 {
        self as u8
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Text that is not one certain country
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CountryError {
    /// No country or territory is called so
    #[error("`{input}` is no country code or name{}", Suggestions(.similar))]
    Unknown {
        /// The text that was given
        input: String,
        /// Countries with a similar name, nearest first
        similar: Vec<Country>,
    },
    /// More than one country is called so
    #[error("`{input}` is ambiguous: it could be {}", Choice(.candidates))]
    Ambiguous {
        /// The text that was given
        input: String,
        /// The countries that could be meant
        candidates: Vec<Country>,
    },
    /// It is a part of a country to which rules of its own apply
    #[error(
        "`{input}` is no destination of its own: give {} ({}) as the destination and `{region}` as its region",
        .region.country(), .region.country().name()
    )]
    Region {
        /// The text that was given
        input: String,
        /// The region
        region: Region,
    },
}

struct Suggestions<'a>(&'a [Country]);

impl fmt::Display for Suggestions<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return Ok(());
        }
        write!(f, "; did you mean {}?", Choice(self.0))
    }
}

struct Choice<'a>(&'a [Country]);

impl fmt::Display for Choice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, country) in self.0.iter().enumerate() {
            match index {
                0 => {}
                _ if index + 1 == self.0.len() => f.write_str(" or ")?,
                _ => f.write_str(", ")?,
            }
            write!(f, "{country} ({})", country.name())?;
        }
        Ok(())
    }
}

/// Reads a two- or three-letter code, a common name, or the name that the Country Chart prints
impl FromStr for Country {
    type Err = CountryError;

    fn from_str(text: &str) -> Result<Self, CountryError> {
        names::find(text)
    }
}

text_serde!(Country => "a two-letter country code such as `VN`");
