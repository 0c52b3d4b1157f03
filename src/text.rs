//! Text, JSON and errors agree because they are one thing: a term is serialized as it is displayed.

/// Derives serde from `Display` and `FromStr`.
macro_rules! text_serde {
    ($($ty:ty => $expecting:literal),+ $(,)?) => {$(
        #[cfg(feature = "serde")]
        impl serde::Serialize for $ty {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $ty {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;
                impl serde::de::Visitor<'_> for Text {
                    type Value = $ty;
                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        f.write_str($expecting)
                    }
                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$ty, E> {
                        text.parse().map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Text)
            }
        }
    )+};
}

/// `Display` and `FromStr` of an enum whose strum name is its printed form, plus serde.
///
/// The reading ignores case and takes the aliases that are given.
macro_rules! text_enum {
    ($ty:ident => $expecting:literal) => {
        impl $ty {
            /// The printed form
            #[must_use]
            pub fn as_str(self) -> &'static str {
                self.into()
            }

            /// Every value, in the order of the regulation
            #[must_use]
            pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
                <Self as strum::IntoEnumIterator>::iter()
            }
        }

        impl core::fmt::Display for $ty {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl core::str::FromStr for $ty {
            type Err = crate::ParseError;

            fn from_str(text: &str) -> Result<Self, crate::ParseError> {
                let trimmed = text.trim();
                Self::all()
                    .find(|value| trimmed.eq_ignore_ascii_case(value.as_str()))
                    .ok_or_else(|| crate::ParseError::new(text, $expecting))
            }
        }

        text_serde!($ty => $expecting);
    };
}

/// A `Copy` set of an enum's values, as a bit mask that prints its members.
macro_rules! bit_set {
    ($(#[$doc:meta])* $set:ident of $item:ident as $bits:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $set($bits);

        impl $set {
            /// The set with no member
            pub const EMPTY: Self = Self(0);

            /// The set holding exactly these, usable in a `const` table
            #[must_use]
            pub const fn of(items: &[$item]) -> Self {
                let mut bits = 0;
                let mut rest = items;
                while let [first, tail @ ..] = rest {
                    bits |= 1 << (*first as u8);
                    rest = tail;
                }
                Self(bits)
            }

            /// Whether this is a member
            #[must_use]
            pub const fn contains(self, item: $item) -> bool {
                self.0 & (1 << (item as u8)) != 0
            }

            /// Whether the two sets share a member
            #[must_use]
            pub const fn intersects(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }

            /// Whether there is no member
            #[must_use]
            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// How many members there are
            #[must_use]
            pub const fn len(self) -> usize {
                self.0.count_ones() as usize
            }

            /// This set and one more
            #[must_use]
            pub const fn with(self, item: $item) -> Self {
                Self(self.0 | 1 << (item as u8))
            }

            /// This set less one
            #[must_use]
            pub const fn without(self, item: $item) -> Self {
                Self(self.0 & !(1 << (item as u8)))
            }

            /// The members, in the order of the regulation
            pub fn iter(self) -> impl Iterator<Item = $item> + Clone {
                $item::all().filter(move |item| self.contains(*item))
            }
        }

        impl FromIterator<$item> for $set {
            fn from_iter<I: IntoIterator<Item = $item>>(items: I) -> Self {
                items.into_iter().fold(Self::EMPTY, Self::with)
            }
        }

        impl core::fmt::Debug for $set {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_set().entries(self.iter()).finish()
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $set {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.iter())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $set {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let items = <alloc::vec::Vec<$item> as serde::Deserialize>::deserialize(deserializer)?;
                Ok(items.into_iter().collect())
            }
        }
    };
}
