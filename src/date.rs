//! Calendar dates: rules start and end on days.

use core::fmt;
use core::str::FromStr;

use crate::ParseError;

/// A day of the Gregorian calendar, printed `2026-11-22`
///
/// Policies are dated and the crate reads no clock: the date of a transaction is one of its facts.
///
/// ```
/// use export_control::Date;
///
/// let stay_ends: Date = "2026-11-09".parse()?;
/// assert!(Date::new(2026, 11, 10).is_some_and(|day| day > stay_ends));
/// assert_eq!(Date::new(2026, 2, 29), None);
/// # Ok::<(), export_control::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The last day that can be written
    pub(crate) const LAST: Self = Self::on(9999, 12, 31);

    /// The date, if the calendar has it; years run from 1 to 9999
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        if year == 0 || year > 9999 || day == 0 || day > days {
            return None;
        }
        Some(Self { year, month, day })
    }

    /// A date written in a `const` table
    #[expect(clippy::panic, reason = "evaluated when a table is compiled")]
    pub(crate) const fn on(year: u16, month: u8, day: u8) -> Self {
        match Self::new(year, month, day) {
            Some(date) => date,
            None => panic!("not a day of the calendar"),
        }
    }

    /// The same day some years later, or the day before where that year has no 29 February
    pub(crate) const fn years_later(self, years: u16) -> Self {
        let year = self.year.saturating_add(years);
        match Self::new(year, self.month, self.day) {
            Some(date) => date,
            None if year > 9999 => Self::LAST,
            None => Self {
                year,
                day: 28,
                ..self
            },
        }
    }

    /// The year
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Date {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        fn number<T: FromStr>(digits: &str, width: usize) -> Option<T> {
            let plain = digits.len() == width && digits.bytes().all(|byte| byte.is_ascii_digit());
            if plain { digits.parse().ok() } else { None }
        }
        let mut parts = text.splitn(3, '-');
        let date = (|| {
            let year = number(parts.next()?, 4)?;
            let month = number(parts.next()?, 2)?;
            let day = number(parts.next()?, 2)?;
            Self::new(year, month, day)
        })();
        date.ok_or_else(|| ParseError::new(text, "a date such as `2026-11-22`"))
    }
}

text_serde!(Date => "a date such as `2026-11-22`");
