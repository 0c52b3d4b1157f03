//! Shares of a whole.

use core::fmt;
use core::str::FromStr;

use crate::ParseError;

/// A share of 0 to 100 percent, exact to a hundredth of a percent, printed `25` or `12.5`
///
/// De minimis levels are in whole percent of the value of the foreign-made item (15 CFR 734.4).
///
/// ```
/// use export_control::Percent;
///
/// let content: Percent = "12.5".parse()?;
/// assert!(content > Percent::whole(10) && content < Percent::whole(25));
/// assert!("101".parse::<Percent>().is_err());
/// # Ok::<(), export_control::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u16);

impl Percent {
    const WHOLE: u16 = 10_000;

    /// A whole number of percent; more than 100 counts as 100
    #[must_use]
    pub const fn whole(percent: u8) -> Self {
        Self(if percent > 100 {
            Self::WHOLE
        } else {
            percent as u16 * 100
        })
    }

    /// The share in hundredths of a percent
    #[must_use]
    pub const fn hundredths(self) -> u16 {
        self.0
    }

    /// The least share above it, or all of it
    pub(crate) fn just_above(self) -> Self {
        Self(self.0.saturating_add(1)).min(Self::whole(100))
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match rest {
            0 => write!(f, "{whole}"),
            tenths if tenths % 10 == 0 => write!(f, "{whole}.{}", tenths / 10),
            hundredths => write!(f, "{whole}.{hundredths:02}"),
        }
    }
}

impl FromStr for Percent {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let wrong = || ParseError::new(text, "a share of 0 to 100 percent such as `12.5`");
        let trimmed = text.trim();
        let (whole, rest) = trimmed.split_once('.').unwrap_or((trimmed, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(rest) || rest.len() > 2 {
            return Err(wrong());
        }
        let scale = if rest.len() == 1 { 10 } else { 1 };
        let rest: u16 = rest.parse().map_err(|_| wrong())?;
        let whole: u16 = whole.parse().map_err(|_| wrong())?;
        let hundredths = whole
            .checked_mul(100)
            .and_then(|whole| whole.checked_add(rest * scale))
            .filter(|hundredths| *hundredths <= Self::WHOLE);
        hundredths.map(Self).ok_or_else(wrong)
    }
}

/// A JSON number
#[cfg(feature = "serde")]
impl serde::Serialize for Percent {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 100 == 0 {
            serializer.serialize_u16(self.0 / 100)
        } else {
            serializer.serialize_f64(f64::from(self.0) / 100.0)
        }
    }
}

/// A number or the printed form; a number with more than two decimals is refused
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Percent {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Share;
        impl serde::de::Visitor<'_> for Share {
            type Value = Percent;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a share of 0 to 100 percent such as 12.5")
            }

            fn visit_u64<E: serde::de::Error>(self, percent: u64) -> Result<Percent, E> {
                let whole = u8::try_from(percent).ok().filter(|percent| *percent <= 100);
                whole.map(Percent::whole).ok_or_else(|| {
                    E::invalid_value(serde::de::Unexpected::Unsigned(percent), &self)
                })
            }

            fn visit_f64<E: serde::de::Error>(self, percent: f64) -> Result<Percent, E> {
                // The shortest decimal that reads back as this number is what was written.
                alloc::format!("{percent}")
                    .parse()
                    .map_err(|_| E::invalid_value(serde::de::Unexpected::Float(percent), &self))
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Percent, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_any(Share)
    }
}
