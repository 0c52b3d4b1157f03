//! Country Groups: which lists of Supplement No. 1 to part 740 a country is on.

use core::fmt;
use core::str::FromStr;

use strum::{EnumIter, IntoStaticStr};

use crate::ParseError;

/// A Country Group of Supplement No. 1 to part 740
///
/// Membership in an `A` or `B` group only ever relaxes a rule; membership in a `D` or `E` group
/// only ever tightens one: see [`polarity`](Self::polarity).
///
/// ```
/// use export_control::{CountryGroup, GroupPolarity};
///
/// let group: CountryGroup = "D:1".parse()?;
/// assert_eq!(group, CountryGroup::D1);
/// assert_eq!(group.to_string(), "D:1");
/// assert_eq!(group.polarity(), GroupPolarity::Restrictive);
/// # Ok::<(), export_control::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
pub enum CountryGroup {
    /// Wassenaar Arrangement participating states, with the exceptions of the table's footnote
    #[strum(serialize = "A:1")]
    A1,
    /// Missile Technology Control Regime members
    #[strum(serialize = "A:2")]
    A2,
    /// Australia Group members
    #[strum(serialize = "A:3")]
    A3,
    /// Nuclear Suppliers Group members
    #[strum(serialize = "A:4")]
    A4,
    /// Destinations eligible for the wider tier of License Exception STA
    #[strum(serialize = "A:5")]
    A5,
    /// Destinations eligible for the narrower tier of License Exception STA
    #[strum(serialize = "A:6")]
    A6,
    /// Destinations for which several License Exceptions are open
    #[strum(serialize = "B")]
    B,
    /// National security concern
    #[strum(serialize = "D:1")]
    D1,
    /// Nuclear concern
    #[strum(serialize = "D:2")]
    D2,
    /// Chemical and biological concern
    #[strum(serialize = "D:3")]
    D3,
    /// Missile technology concern
    #[strum(serialize = "D:4")]
    D4,
    /// US arms embargo
    #[strum(serialize = "D:5")]
    D5,
    /// Terrorism-supporting destinations
    #[strum(serialize = "E:1")]
    E1,
    /// Unilateral embargo
    #[strum(serialize = "E:2")]
    E2,
}

/// Which way membership in a Country Group moves the rules
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupPolarity {
    /// Membership relaxes: groups `A` and `B`
    Favorable,
    /// Membership tightens: groups `D` and `E`
    Restrictive,
}

impl CountryGroup {
    /// Whether membership relaxes or tightens the rules
    #[must_use]
    pub const fn polarity(self) -> GroupPolarity {
        match self {
            Self::A1 | Self::A2 | Self::A3 | Self::A4 | Self::A5 | Self::A6 | Self::B => {
                GroupPolarity::Favorable
            }
            Self::D1 | Self::D2 | Self::D3 | Self::D4 | Self::D5 | Self::E1 | Self::E2 => {
                GroupPolarity::Restrictive
            }
        }
    }

    /// The printed form, such as `D:1`
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Every Country Group, in the order of the supplement
    #[must_use]
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        <Self as strum::IntoEnumIterator>::iter()
    }
}

impl fmt::Display for CountryGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads `D:1`, also written `D1` or `d:1`
impl FromStr for CountryGroup {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut letters = text.trim().bytes().filter(|byte| *byte != b':');
        let (letter, digit) = (letters.next(), letters.next());
        let written_once = letters.next().is_none();
        Self::all()
            .find(|group| {
                let mut printed = group.as_str().bytes().filter(|byte| *byte != b':');
                written_once
                    && printed.next() == letter.map(|byte| byte.to_ascii_uppercase())
                    && printed.next() == digit
            })
            .ok_or_else(|| ParseError::new(text, "a Country Group such as `D:1`"))
    }
}

text_serde!(CountryGroup => "a Country Group such as `D:1`");

bit_set! {
    /// A set of Country Groups
    ///
    /// ```
    /// use export_control::{CountryGroup, CountryGroups};
    ///
    /// const VIETNAM: CountryGroups = CountryGroups::of(&[CountryGroup::D1, CountryGroup::D3]);
    /// assert!(VIETNAM.contains(CountryGroup::D3));
    /// assert!(!VIETNAM.contains(CountryGroup::B));
    /// ```
    CountryGroups of CountryGroup as u16
}
