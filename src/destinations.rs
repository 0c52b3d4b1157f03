//! Where a rule applies: a predicate over countries in the regulation's own terms.

mod parse;

use core::fmt;
use core::str::FromStr;

use alloc::borrow::Cow;
use alloc::string::ToString;
use alloc::vec::Vec;

use crate::items::Rows;
use crate::{ChartColumn, Country, CountryGroup, CountrySet, ParseError};

/// The name of a list of countries that a policy keeps, such as `GP8`
///
/// Two or more capital letters, digits and underscores, starting with a letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListName(Cow<'static, str>);

impl ListName {
    /// A name in a `const` table
    pub(crate) const fn of(name: &'static str) -> Self {
        assert!(
            Self::is_well_formed(name.as_bytes()),
            "a list has a name in capitals"
        );
        Self(Cow::Borrowed(name))
    }

    const fn is_well_formed(name: &[u8]) -> bool {
        let [b'A'..=b'Z', _, _, ..] = name else {
            return false;
        };
        let mut rest = name;
        while let [byte, tail @ ..] = rest {
            if !matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_') {
                return false;
            }
            rest = tail;
        }
        true
    }

    /// The name
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ListName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for ListName {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        if Self::is_well_formed(text.as_bytes()) {
            Ok(Self(Cow::Owned(text.to_string())))
        } else {
            Err(ParseError::new(text, "a list name such as `GP8`"))
        }
    }
}

text_serde!(ListName => "a list name such as `GP8`");

/// A predicate over countries, printed `{AE} | ((D:1 | D:4 | D:5) - (A:5 | A:6))`
///
/// The one place where Country Groups enter a rule. `|` is *or*, `&` is *and*, `-` is *but not*,
/// `~` is *not*; mixed operators are parenthesized, so that nothing hangs on precedence. A group
/// prints as `D:1`, a published chart mark as `NS2`, a chart footnote as `fn10`, a list that the
/// policy keeps by its name, and `ALL` is every destination except the United States.
///
/// What it holds depends on the policy: see [`Policy::resolve`](crate::Policy::resolve).
///
/// ```
/// use export_control::{Country, Destinations, Policy};
///
/// let tier: Destinations = "{AE} | ((D:1 | D:4 | D:5) - (A:5 | A:6))".parse()?;
/// let countries = Policy::builtin().resolve(&tier);
/// assert!(countries.contains(Country::VN));
/// assert!(countries.contains(Country::AE)); // named, although it is in A:5
/// assert!(!countries.contains(Country::IL)); // in D:4, and in A:6
/// # Ok::<(), export_control::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Destinations {
    /// Every destination except the United States
    Everywhere,
    /// The members of a Country Group
    Group(CountryGroup),
    /// The rows that the Country Chart marks in a column
    Column(ChartColumn),
    /// The rows of the Country Chart that carry a footnote
    Footnote(u8),
    /// The members of a list that the policy keeps
    List(ListName),
    /// These countries
    Countries(CountrySet),
    /// Those that meet at least one
    Any(Rows<Destinations>),
    /// Those that meet every one
    All(Rows<Destinations>),
    /// Those that meet none
    NoneOf(Rows<Destinations>),
}

impl Destinations {
    /// Exactly one country
    #[must_use]
    pub const fn country(country: Country) -> Self {
        Self::Countries(CountrySet::of(&[country]))
    }

    /// No destination
    #[must_use]
    pub const fn nowhere() -> Self {
        Self::Countries(CountrySet::EMPTY)
    }

    /// How joining the group moves a country in or out, read off the structure
    ///
    /// `column` says how joining the group moves a chart column's marks, which a published chart
    /// does not do at all.
    #[must_use]
    pub fn direction(
        &self,
        group: CountryGroup,
        column: &dyn Fn(ChartColumn, CountryGroup) -> Direction,
    ) -> Direction {
        let joined = |parts: &[Self]| {
            parts.iter().fold(Direction::Still, |so_far, part| {
                so_far.and(part.direction(group, column))
            })
        };
        match self {
            Self::Group(own) if *own == group => Direction::In,
            Self::Column(own) => column(*own, group),
            Self::Everywhere
            | Self::Group(_)
            | Self::Footnote(_)
            | Self::List(_)
            | Self::Countries(_) => Direction::Still,
            Self::Any(parts) | Self::All(parts) => joined(parts),
            Self::NoneOf(parts) => joined(parts).reversed(),
        }
    }

    /// Calls `visit` on this predicate and every part of it
    pub fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a Self)) {
        visit(self);
        if let Self::Any(parts) | Self::All(parts) | Self::NoneOf(parts) = self {
            for part in parts.iter() {
                part.visit(visit);
            }
        }
    }

    fn is_compound(&self) -> bool {
        matches!(self, Self::Any(parts) | Self::All(parts) if parts.len() > 1)
    }
}

/// How joining a Country Group moves a predicate or a condition
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Not at all
    Still,
    /// Only towards holding
    In,
    /// Only towards not holding
    Out,
    /// Its parts pull both ways
    Mixed,
}

impl Direction {
    /// The direction of a whole with parts that move so
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Still, direction) | (direction, Self::Still) => direction,
            (Self::In, Self::In) => Self::In,
            (Self::Out, Self::Out) => Self::Out,
            _ => Self::Mixed,
        }
    }

    /// The direction of the opposite
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::In => Self::Out,
            Self::Out => Self::In,
            Self::Still | Self::Mixed => self,
        }
    }
}

impl fmt::Display for Destinations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everywhere => f.write_str("ALL"),
            Self::Group(group) => fmt::Display::fmt(group, f),
            Self::Column(column) => fmt::Display::fmt(column, f),
            Self::Footnote(number) => write!(f, "fn{number}"),
            Self::List(name) => fmt::Display::fmt(name, f),
            Self::Countries(set) => fmt::Display::fmt(set, f),
            Self::Any(parts) => join(f, parts, " | ", "{}"),
            Self::All(parts) => match parts.split_last() {
                Some((Self::NoneOf(less), from)) if is_plain_difference(from, less) => {
                    if let [one] = from {
                        operand(f, one)?;
                    } else {
                        f.write_str("(")?;
                        join(f, from, " & ", "ALL")?;
                        f.write_str(")")?;
                    }
                    f.write_str(" - ")?;
                    less_of(f, less)
                }
                _ => join(f, parts, " & ", "ALL"),
            },
            Self::NoneOf(parts) => {
                f.write_str("~")?;
                less_of(f, parts)
            }
        }
    }
}

/// Whether `from - less` reads back as these parts, and not as others that mean the same
fn is_plain_difference(from: &[Destinations], less: &[Destinations]) -> bool {
    let plain = |parts: &[Destinations]| {
        !parts
            .iter()
            .any(|part| matches!(part, Destinations::NoneOf(_)))
    };
    let nested = matches!(from, [Destinations::All(inner)] if plain(inner));
    !less.is_empty() && !from.is_empty() && !nested && plain(from)
}

fn less_of(f: &mut fmt::Formatter<'_>, parts: &[Destinations]) -> fmt::Result {
    if let [one] = parts {
        operand(f, one)
    } else {
        f.write_str("(")?;
        join(f, parts, " | ", "{}")?;
        f.write_str(")")
    }
}

fn operand(f: &mut fmt::Formatter<'_>, part: &Destinations) -> fmt::Result {
    if part.is_compound() {
        write!(f, "({part})")
    } else {
        fmt::Display::fmt(part, f)
    }
}

fn join(
    f: &mut fmt::Formatter<'_>,
    parts: &[Destinations],
    operator: &str,
    empty: &str,
) -> fmt::Result {
    if let [one] = parts {
        return fmt::Display::fmt(one, f);
    }
    if parts.is_empty() {
        return f.write_str(empty);
    }
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            f.write_str(operator)?;
        }
        operand(f, part)?;
    }
    Ok(())
}

impl FromStr for Destinations {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        parse::expression(text).ok_or_else(|| {
            ParseError::new(
                text,
                "a destination predicate such as `{AE} | (D:1 - (A:5 | A:6))`, with mixed operators in parentheses",
            )
        })
    }
}

text_serde!(Destinations => "a destination predicate such as `D:1 - (A:5 | A:6)`");

impl From<CountryGroup> for Destinations {
    fn from(group: CountryGroup) -> Self {
        Self::Group(group)
    }
}

impl From<CountrySet> for Destinations {
    fn from(countries: CountrySet) -> Self {
        Self::Countries(countries)
    }
}

/// A constructor that takes owned parts, for policies made at run time
macro_rules! owned {
    ($($(#[$doc:meta])* $name:ident => $variant:ident,)+) => {
        impl Destinations {
            $(
                $(#[$doc])*
                #[must_use]
                pub fn $name(parts: impl IntoIterator<Item = Self>) -> Self {
                    Self::$variant(Cow::Owned(parts.into_iter().collect::<Vec<_>>()))
                }
            )+
        }
    };
}

owned! {
    /// Those that meet at least one of the parts
    any => Any,
    /// Those that meet every one of the parts
    every => All,
    /// Those that meet none of the parts
    none_of => NoneOf,
}
