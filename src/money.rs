//! Amounts of money.

use core::fmt;
use core::str::FromStr;

use crate::ParseError;

/// An amount in US dollars, exact to the cent, printed `4999` or `4999.50`
///
/// Value limits of the EAR are in whole US dollars.
///
/// ```
/// use export_control::Usd;
///
/// let value: Usd = "4999.5".parse()?;
/// assert_eq!(value.cents(), 499_950);
/// assert!(value < Usd::dollars(5_000));
/// # Ok::<(), export_control::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Usd(u64);

impl Usd {
    /// A whole number of dollars
    #[must_use]
    pub const fn dollars(dollars: u32) -> Self {
        Self(dollars as u64 * 100)
    }

    /// The sum of two amounts, or the greatest amount that can be written when it is out of reach
    #[must_use]
    pub const fn saturating_add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The amount and a tenth of it
    pub(crate) const fn with_a_tenth(self) -> Self {
        Self(self.0.saturating_add(self.0 / 10))
    }

    /// The amount in cents
    #[must_use]
    pub const fn cents(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Usd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 % 100 {
            0 => write!(f, "{}", self.0 / 100),
            cents => write!(f, "{}.{cents:02}", self.0 / 100),
        }
    }
}

impl FromStr for Usd {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let wrong = || ParseError::new(text, "an amount in US dollars such as `4999.50`");
        let trimmed = text.trim();
        let (dollars, cents) = trimmed.split_once('.').unwrap_or((trimmed, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(dollars) || !digits(cents) || cents.len() > 2 {
            return Err(wrong());
        }
        let dollars: u64 = dollars.parse().map_err(|_| wrong())?;
        let scale = if cents.len() == 1 { 10 } else { 1 };
        let cents: u64 = cents.parse().map_err(|_| wrong())?;
        dollars
            .checked_mul(100)
            .and_then(|whole| whole.checked_add(cents * scale))
            .map(Self)
            .ok_or_else(wrong)
    }
}

/// A JSON number where the amount is whole, a decimal number otherwise
#[cfg(feature = "serde")]
impl serde::Serialize for Usd {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 100 == 0 {
            serializer.serialize_u64(self.0 / 100)
        } else {
            #[expect(
                clippy::cast_precision_loss,
                reason = "amounts of trade are far below 2^53 cents"
            )]
            serializer.serialize_f64(self.0 as f64 / 100.0)
        }
    }
}

/// A number or the printed form; a number with more than two decimals is refused
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Usd {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Amount;
        impl serde::de::Visitor<'_> for Amount {
            type Value = Usd;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an amount in US dollars such as 4999.50")
            }

            fn visit_u64<E: serde::de::Error>(self, dollars: u64) -> Result<Usd, E> {
                dollars.checked_mul(100).map(Usd).ok_or_else(|| {
                    E::invalid_value(serde::de::Unexpected::Unsigned(dollars), &self)
                })
            }

            fn visit_f64<E: serde::de::Error>(self, dollars: f64) -> Result<Usd, E> {
                // The shortest decimal that reads back as this number is what was written.
                alloc::format!("{dollars}")
                    .parse()
                    .map_err(|_| E::invalid_value(serde::de::Unexpected::Float(dollars), &self))
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Usd, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_any(Amount)
    }
}
