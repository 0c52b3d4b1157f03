//! Sets of items: what a rule applies to, or what software and technology are for.

use core::fmt;
use core::str::FromStr;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::{Category, CclItem, Classification, Eccn, ParseError, ProductGroup, Truth};

/// A list that is borrowed in the built-in policy and owned in one that was loaded or amended
pub type Rows<T> = Cow<'static, [T]>;

/// One member of an [`Items`] list
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ItemPattern {
    /// An entry or one of its paragraphs, printed `3A001.b`
    Item(CclItem),
    /// Entries from one number to another in a category and product group, printed `1B115-1B119`
    Range(Eccn, Eccn),
    /// Every entry of a category and product group, printed `3B`
    Group(Category, ProductGroup),
    /// Every entry of a product group in any category, printed `D`
    Product(ProductGroup),
    /// The 600 series: entries whose third character is a 6, printed `600-series`
    Series600,
    /// Everything on the Commerce Control List, printed `CCL`
    Listed,
    /// Everything that is subject to the EAR and not listed, printed `EAR99`
    Ear99,
}

impl ItemPattern {
    /// Reads a pattern of a `const` table
    #[expect(clippy::panic, reason = "evaluated when a table is compiled")]
    pub(crate) const fn of(text: &str) -> Self {
        match Self::from_ascii(text.as_bytes()) {
            Some(pattern) => pattern,
            None => panic!("not an item, a range of entries or a product group"),
        }
    }

    const fn from_ascii(text: &[u8]) -> Option<Self> {
        if let Some((from, [b'-', to @ ..])) = text.split_at_checked(5) {
            return match (Eccn::from_ascii(from), Eccn::from_ascii(to)) {
                (Ok(from), Ok(to)) if from.code() < to.code() && from.is_beside(to) => {
                    Some(Self::Range(from, to))
                }
                _ => None,
            };
        }
        match text {
            b"600-series" => Some(Self::Series600),
            [group] => match Eccn::from_ascii(&[b'0', *group, b'0', b'0', b'0']) {
                Ok(eccn) => Some(Self::Product(eccn.product_group())),
                Err(_) => None,
            },
            [b'C', b'C', b'L'] => Some(Self::Listed),
            [b'E', b'A', b'R', b'9', b'9'] => Some(Self::Ear99),
            [category, group] => {
                // Any number will do: only the category and the group are kept.
                match Eccn::from_ascii(&[*category, *group, b'0', b'0', b'0']) {
                    Ok(eccn) => Some(Self::Group(eccn.category(), eccn.product_group())),
                    Err(_) => None,
                }
            }
            _ => match CclItem::from_ascii(text) {
                Ok(item) => Some(Self::Item(item)),
                Err(_) => None,
            },
        }
    }

    /// Whether an item so classified is covered
    #[must_use]
    pub fn covers(self, classification: Classification) -> Truth {
        let Some(item) = classification.listed() else {
            return Truth::from(self == Self::Ear99 && classification == Classification::Ear99);
        };
        let eccn = item.eccn();
        match self {
            Self::Item(other) => item.is_within(other),
            Self::Range(from, to) => Truth::from((from..=to).contains(&eccn)),
            Self::Group(category, group) => {
                Truth::from(eccn.category() == category && eccn.product_group() == group)
            }
            Self::Product(group) => Truth::from(eccn.product_group() == group),
            Self::Series600 => Truth::from(eccn.is_600_series()),
            Self::Listed => Truth::Yes,
            Self::Ear99 => Truth::No,
        }
    }
}

impl fmt::Display for ItemPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item(item) => fmt::Display::fmt(item, f),
            Self::Range(from, to) => write!(f, "{from}-{to}"),
            Self::Group(category, group) => write!(f, "{category}{group}"),
            Self::Product(group) => fmt::Display::fmt(group, f),
            Self::Series600 => f.write_str("600-series"),
            Self::Listed => f.write_str("CCL"),
            Self::Ear99 => f.write_str("EAR99"),
        }
    }
}

impl FromStr for ItemPattern {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::from_ascii(text.trim().as_bytes()).ok_or_else(|| {
            ParseError::new(
                text,
                "an item such as `3A001.b`, a range such as `1B115-1B119`, a group such as `3B` or `D`, `600-series`, `CCL` or `EAR99`",
            )
        })
    }
}

/// A set of items, printed `3A001.z 3A090 except 3A090.c`
///
/// ```
/// use export_control::{Items, Truth};
///
/// let items: Items = "3A001.z 3A090 except 3A090.c".parse()?;
/// assert_eq!(items.covers("3A090.a".parse()?), Truth::Yes);
/// assert_eq!(items.covers("3A090.c".parse()?), Truth::No);
/// // Named only to entry level, the item may be one or the other.
/// assert_eq!(items.covers("3A090".parse()?), Truth::Unknown);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Items {
    include: Rows<ItemPattern>,
    except: Rows<ItemPattern>,
}

impl Items {
    /// No item at all
    pub const NONE: Self = Self::of(&[]);

    /// Items covered by one of these, usable in a `const` table
    #[must_use]
    pub const fn of(include: &'static [ItemPattern]) -> Self {
        Self::except(include, &[])
    }

    /// Items covered by one of the first and none of the second, usable in a `const` table
    #[must_use]
    pub const fn except(include: &'static [ItemPattern], except: &'static [ItemPattern]) -> Self {
        Self {
            include: Cow::Borrowed(include),
            except: Cow::Borrowed(except),
        }
    }

    /// Items covered by one of the first and none of the second
    #[must_use]
    pub fn new(
        include: impl IntoIterator<Item = ItemPattern>,
        except: impl IntoIterator<Item = ItemPattern>,
    ) -> Self {
        Self {
            include: include.into_iter().collect(),
            except: except.into_iter().collect(),
        }
    }

    /// What is covered, before the exceptions
    #[must_use]
    pub fn included(&self) -> &[ItemPattern] {
        &self.include
    }

    /// What is excepted
    #[must_use]
    pub fn excepted(&self) -> &[ItemPattern] {
        &self.except
    }

    /// Whether nothing is covered
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.include.is_empty()
    }

    /// Whether an item so classified is in the set
    #[must_use]
    pub fn covers(&self, classification: Classification) -> Truth {
        let any = |patterns: &[ItemPattern]| {
            patterns.iter().fold(Truth::No, |any, pattern| {
                any | pattern.covers(classification)
            })
        };
        any(&self.include) & !any(&self.except)
    }
}

impl fmt::Display for Items {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |f: &mut fmt::Formatter<'_>, patterns: &[ItemPattern]| {
            patterns
                .iter()
                .enumerate()
                .try_for_each(|(index, pattern)| {
                    write!(f, "{}{pattern}", if index == 0 { "" } else { " " })
                })
        };
        list(f, &self.include)?;
        if !self.except.is_empty() {
            f.write_str(if self.include.is_empty() {
                "except "
            } else {
                " except "
            })?;
            list(f, &self.except)?;
        }
        Ok(())
    }
}

impl FromStr for Items {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut words = text.split_whitespace();
        let include = words
            .by_ref()
            .take_while(|word| *word != "except")
            .map(str::parse)
            .collect::<Result<Vec<_>, _>>()?;
        let except = words.map(str::parse).collect::<Result<Vec<_>, _>>()?;
        Ok(Self::new(include, except))
    }
}

text_serde!(Items => "a list of items such as `3A001.z 3A090 except 3A090.c`");
text_serde!(ItemPattern => "an item, a range or a product group");
