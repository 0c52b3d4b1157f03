//! Paragraphs of License Exceptions, as authorities and forms cite them: `STA(c)(1)`.

use core::fmt;
use core::str::FromStr;

use crate::{LicenseException, ParseError};

/// A License Exception or one of its paragraphs, printed `TMP(a)(9)`
///
/// ```
/// use export_control::{ExceptionParagraph, LicenseException};
///
/// let news_media: ExceptionParagraph = "TMP(a)(9)".parse()?;
/// assert_eq!(news_media.exception(), LicenseException::TMP);
/// assert!(news_media.is_within("TMP(a)".parse()?));
/// assert!(news_media.is_within("TMP".parse()?));
/// assert!(!news_media.is_within("TMP(a)(1)".parse()?));
/// # Ok::<(), export_control::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExceptionParagraph {
    exception: LicenseException,
    // `(a)(9)` in ASCII, zeros behind it.
    path: [u8; Self::LENGTH],
}

impl ExceptionParagraph {
    /// `(b)(2)(iii)(A)` and the like
    const LENGTH: usize = 20;

    /// The whole exception
    #[must_use]
    pub const fn whole(exception: LicenseException) -> Self {
        Self {
            exception,
            path: [0; Self::LENGTH],
        }
    }

    /// A paragraph of a `const` table
    #[expect(clippy::panic, reason = "evaluated when a table is compiled")]
    pub(crate) const fn of(exception: LicenseException, path: &str) -> Self {
        match Self::from_ascii(exception, path.as_bytes()) {
            Some(paragraph) => paragraph,
            None => panic!("not a paragraph of a License Exception"),
        }
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "the index is below the length, and const code has no other way"
    )]
    const fn from_ascii(exception: LicenseException, text: &[u8]) -> Option<Self> {
        let mut path = [0; Self::LENGTH];
        let (mut at, mut within, mut letters) = (0, false, 0);
        let mut rest = text;
        while let [byte, tail @ ..] = rest {
            match byte {
                b'(' if !within => (within, letters) = (true, 0),
                b')' if within && letters > 0 => within = false,
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' if within => letters += 1,
                _ => return None,
            }
            if at == Self::LENGTH {
                return None;
            }
            path[at] = *byte;
            at += 1;
            rest = tail;
        }
        if within {
            return None;
        }
        Some(Self { exception, path })
    }

    /// The exception
    #[must_use]
    pub const fn exception(self) -> LicenseException {
        self.exception
    }

    /// The paragraph, such as `(a)(9)`; empty for the whole exception
    #[must_use]
    pub fn path(&self) -> &str {
        let length = self.path.iter().take_while(|byte| **byte != 0).count();
        let path = self.path.get(..length).unwrap_or_default();
        core::str::from_utf8(path).unwrap_or_default()
    }

    /// Whether it is this paragraph or a part of it
    #[must_use]
    pub fn is_within(self, other: Self) -> bool {
        self.exception == other.exception
            && self
                .path
                .iter()
                .zip(&other.path)
                .all(|(own, other)| *other == 0 || own == other)
    }
}

impl From<LicenseException> for ExceptionParagraph {
    fn from(exception: LicenseException) -> Self {
        Self::whole(exception)
    }
}

impl fmt::Display for ExceptionParagraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.exception, self.path())
    }
}

impl fmt::Debug for ExceptionParagraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for ExceptionParagraph {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let trimmed = text.trim();
        let (symbol, path) = match trimmed.find('(') {
            Some(at) => trimmed.split_at(at),
            None => (trimmed, ""),
        };
        // What is wrong with the symbol is said best by the symbol.
        let exception: LicenseException = symbol.parse()?;
        Self::from_ascii(exception, path.as_bytes()).ok_or_else(|| {
            ParseError::new(
                text,
                "a paragraph of a License Exception such as `STA(c)(1)`",
            )
        })
    }
}

text_serde!(ExceptionParagraph => "a License Exception or its paragraph such as `STA(c)(1)`");
