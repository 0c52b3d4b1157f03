//! The subparagraph path behind an ECCN.

use core::fmt;
use core::str::FromStr;

use super::{EccnError, EccnProblem};
use crate::Truth;

/// A paragraph of an entry, printed as in `.b.4.b`; the entry itself is the empty path
///
/// ```
/// use export_control::{Paragraph, Truth};
///
/// let b: Paragraph = ".b".parse()?;
/// let b2: Paragraph = "b.2".parse()?;
/// assert_eq!(b2.to_string(), ".b.2");
/// assert_eq!(b2.is_within(b), Truth::Yes);
/// // Placed only as `.b`, the item may or may not be in `.b.2`.
/// assert_eq!(b.is_within(b2), Truth::Unknown);
/// # Ok::<(), export_control::EccnError>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Paragraph {
    // One byte a level: 1..=26 for a letter, 27..=125 for a number, 0 past the end.
    levels: [u8; Paragraph::MAX_DEPTH],
}

impl Paragraph {
    /// The most levels that a paragraph can have
    pub const MAX_DEPTH: usize = 8;

    /// The whole entry: no paragraph
    pub const ENTRY: Self = Self {
        levels: [0; Self::MAX_DEPTH],
    };

    const NUMBER_BASE: u8 = 26;

    /// Reads `.b.4`, `b.4`, `.B 4` or `(b)(4)`
    #[expect(
        clippy::indexing_slicing,
        reason = "every index is below the length that is tested"
    )]
    pub(crate) const fn from_ascii(text: &[u8]) -> Result<Self, EccnProblem> {
        let mut levels = [0; Self::MAX_DEPTH];
        let mut depth = 0;
        let mut at = 0;
        let mut dotted = false;
        while at < text.len() {
            let byte = text[at];
            let level = match byte {
                b'.' => {
                    if dotted {
                        return Err(EccnProblem::EmptyLevel);
                    }
                    dotted = true;
                    at += 1;
                    continue;
                }
                b' ' | b'\t' | b'(' | b')' => {
                    at += 1;
                    continue;
                }
                b'a'..=b'z' | b'A'..=b'Z' => {
                    at += 1;
                    if at < text.len() && text[at].is_ascii_alphabetic() {
                        return Err(EccnProblem::Level);
                    }
                    byte.to_ascii_lowercase() - b'a' + 1
                }
                b'1'..=b'9' => {
                    let mut number = byte - b'0';
                    at += 1;
                    if at < text.len() && text[at].is_ascii_digit() {
                        number = number * 10 + (text[at] - b'0');
                        at += 1;
                    }
                    if at < text.len() && text[at].is_ascii_digit() {
                        return Err(EccnProblem::Level);
                    }
                    Self::NUMBER_BASE + number
                }
                _ => return Err(EccnProblem::Level),
            };
            if depth == Self::MAX_DEPTH {
                return Err(EccnProblem::TooDeep);
            }
            levels[depth] = level;
            depth += 1;
            dotted = false;
        }
        if dotted {
            return Err(EccnProblem::EmptyLevel);
        }
        Ok(Self { levels })
    }

    /// How many levels the path has; the entry itself has none
    #[must_use]
    pub fn depth(self) -> usize {
        self.levels.iter().take_while(|level| **level != 0).count()
    }

    /// The part of this paragraph that lies outside every subparagraph of it
    ///
    /// It is within whatever this is within, and within no finer paragraph.
    pub(crate) fn remainder(self) -> Self {
        let mut levels = self.levels;
        if let Some(level) = levels.get_mut(self.depth()) {
            *level = u8::MAX;
        }
        Self { levels }
    }

    /// Whether this is the entry itself
    #[must_use]
    pub const fn is_entry(self) -> bool {
        let [first, ..] = self.levels;
        first == 0
    }

    /// Whether an item placed here is in `other`
    ///
    /// An item placed more coarsely than `other` may or may not be in it: the answer is
    /// [`Truth::Unknown`], never *no*.
    #[must_use]
    pub fn is_within(self, other: Self) -> Truth {
        for (mine, theirs) in self.levels.into_iter().zip(other.levels) {
            if theirs == 0 {
                return Truth::Yes;
            }
            if mine == 0 {
                return Truth::Unknown;
            }
            if mine != theirs {
                return Truth::No;
            }
        }
        Truth::Yes
    }

    /// The path cut off after so many levels; `None` if it has fewer
    #[must_use]
    pub fn to_depth(self, depth: usize) -> Option<Self> {
        if self.depth() < depth {
            return None;
        }
        let mut levels = self.levels;
        levels.iter_mut().skip(depth).for_each(|level| *level = 0);
        Some(Self { levels })
    }

    /// The path one level up; `None` for the entry itself
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        let depth = self.depth();
        let mut levels = self.levels;
        let last = levels.get_mut(depth.checked_sub(1)?)?;
        *last = 0;
        Some(Self { levels })
    }
}

impl fmt::Display for Paragraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for level in self.levels {
            match level {
                0 => break,
                1..=Self::NUMBER_BASE => write!(f, ".{}", char::from(b'a' + level - 1))?,
                _ => write!(f, ".{}", level - Self::NUMBER_BASE)?,
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Paragraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_entry() {
            f.write_str("(entry)")
        } else {
            fmt::Display::fmt(self, f)
        }
    }
}

impl FromStr for Paragraph {
    type Err = EccnError;

    fn from_str(text: &str) -> Result<Self, EccnError> {
        Self::from_ascii(text.trim().as_bytes()).map_err(|problem| EccnError {
            input: text.into(),
            problem,
        })
    }
}

text_serde!(Paragraph => "a paragraph such as `.b.2`");
