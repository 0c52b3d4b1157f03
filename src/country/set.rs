//! A set of countries as four machine words.

use core::fmt;
use core::hash::{Hash, Hasher};

use super::Country;

/// A set of countries: a 256-bit mask, `Copy` and usable in `const` tables
///
/// ```
/// use export_control::{Country, CountrySet};
///
/// const PAIR: CountrySet = CountrySet::of(&[Country::RU, Country::BY]);
/// assert!(PAIR.contains(Country::BY));
/// assert_eq!(PAIR.to_string(), "{BY, RU}");
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct CountrySet {
    words: [u64; 4],
}

impl CountrySet {
    /// The set with no member
    pub const EMPTY: Self = Self { words: [0; 4] };

    /// The set holding exactly these, usable in a `const` table
    #[must_use]
    pub const fn of(countries: &[Country]) -> Self {
        let mut set = Self::EMPTY;
        let mut rest = countries;
        while let [first, tail @ ..] = rest {
            set = set.with(*first);
            rest = tail;
        }
        set
    }

    const fn mask(country: Country) -> [u64; 4] {
        let index = country.index();
        let bit = 1 << (index % 64);
        match index / 64 {
            0 => [bit, 0, 0, 0],
            1 => [0, bit, 0, 0],
            2 => [0, 0, bit, 0],
            _ => [0, 0, 0, bit],
        }
    }

    /// Whether the country is a member
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "a byte divided by 64 is below four; a match would cost a jump"
    )]
    pub const fn contains(&self, country: Country) -> bool {
        let index = country.index();
        self.words[(index / 64) as usize] & (1 << (index % 64)) != 0
    }

    /// This set and one more
    #[must_use]
    pub const fn with(self, country: Country) -> Self {
        self.union(Self {
            words: Self::mask(country),
        })
    }

    /// This set less one
    #[must_use]
    pub const fn without(self, country: Country) -> Self {
        self.difference(Self {
            words: Self::mask(country),
        })
    }

    /// Members of either
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        let ([a0, a1, a2, a3], [b0, b1, b2, b3]) = (self.words, other.words);
        Self {
            words: [a0 | b0, a1 | b1, a2 | b2, a3 | b3],
        }
    }

    /// Members of both
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        let ([a0, a1, a2, a3], [b0, b1, b2, b3]) = (self.words, other.words);
        Self {
            words: [a0 & b0, a1 & b1, a2 & b2, a3 & b3],
        }
    }

    /// Members of this one that are not in the other
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        let ([a0, a1, a2, a3], [b0, b1, b2, b3]) = (self.words, other.words);
        Self {
            words: [a0 & !b0, a1 & !b1, a2 & !b2, a3 & !b3],
        }
    }

    /// Members of exactly one
    #[must_use]
    pub const fn symmetric_difference(self, other: Self) -> Self {
        self.difference(other).union(other.difference(self))
    }

    /// Whether every member is in the other
    #[must_use]
    pub const fn is_subset(self, other: Self) -> bool {
        self.difference(other).is_empty()
    }

    /// Whether there is no member
    #[must_use]
    pub const fn is_empty(self) -> bool {
        let [a, b, c, d] = self.words;
        a | b | c | d == 0
    }

    /// How many members there are
    #[must_use]
    pub const fn len(self) -> usize {
        let [a, b, c, d] = self.words;
        (a.count_ones() + b.count_ones() + c.count_ones() + d.count_ones()) as usize
    }

    /// The members, in code order
    pub fn iter(self) -> impl Iterator<Item = Country> + Clone {
        let firsts = [0, 64, 128, 192];
        firsts
            .into_iter()
            .zip(self.words)
            .flat_map(|(first, word)| {
                let mut left = word;
                let positions = core::iter::from_fn(move || {
                    let position = usize::try_from(left.trailing_zeros()).ok()?;
                    // Without the lowest bit; without any bit, there is no more.
                    left &= left.checked_sub(1)?;
                    Some(first + position)
                });
                positions.filter_map(|position| Country::all().nth(position))
            })
    }
}

// Word by word, so that the value does not depend on the machine's byte order.
impl Hash for CountrySet {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for word in self.words {
            state.write_u64(word);
        }
    }
}

impl FromIterator<Country> for CountrySet {
    fn from_iter<I: IntoIterator<Item = Country>>(countries: I) -> Self {
        countries.into_iter().fold(Self::EMPTY, Self::with)
    }
}

impl fmt::Display for CountrySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("{")?;
        for (index, country) in self.iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            write!(f, "{country}")?;
        }
        f.write_str("}")
    }
}

impl fmt::Debug for CountrySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for CountrySet {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for CountrySet {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let countries =
            <alloc::vec::Vec<Country> as serde::Deserialize>::deserialize(deserializer)?;
        Ok(countries.into_iter().collect())
    }
}
