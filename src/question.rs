//! Questions: the facts that would settle an open answer.

use core::fmt;
use core::str::FromStr;

use alloc::borrow::Cow;
use alloc::string::ToString;

use crate::ParseError;

/// The stable name of a question, such as `2A001#mt-iso492-class2`
///
/// Before the `#` stands the entry or the section whose rule asks, behind it a short name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(Cow<'static, str>);

impl QuestionId {
    /// An id in a `const` table
    pub(crate) const fn of(id: &'static str) -> Self {
        assert!(
            Self::is_well_formed(id.as_bytes()),
            "a question id is written `3A001#civil-telecom`"
        );
        Self(Cow::Borrowed(id))
    }

    const fn is_well_formed(id: &[u8]) -> bool {
        let mut rest = id;
        let (mut before, mut behind, mut hashes) = (0, 0, 0);
        while let [byte, tail @ ..] = rest {
            match byte {
                b'#' => hashes += 1,
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' => {
                    if hashes == 0 {
                        before += 1;
                    } else {
                        behind += 1;
                    }
                }
                _ => return false,
            }
            rest = tail;
        }
        hashes == 1 && before > 0 && behind > 0
    }

    /// The id as text
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for QuestionId {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let trimmed = text.trim();
        if Self::is_well_formed(trimmed.as_bytes()) {
            Ok(Self(Cow::Owned(trimmed.to_string())))
        } else {
            Err(ParseError::new(
                text,
                "a question id such as `3A001#civil-telecom`",
            ))
        }
    }
}

text_serde!(QuestionId => "a question id such as `3A001#civil-telecom`");

/// A plain yes-or-no question about the facts, asked by a rule
///
/// Wherever a policy asks the same id it asks it in the same words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Question {
    id: QuestionId,
    text: Cow<'static, str>,
}

impl Question {
    /// A question in a `const` table
    pub(crate) const fn of(id: &'static str, text: &'static str) -> Self {
        Self {
            id: QuestionId::of(id),
            text: Cow::Borrowed(text),
        }
    }

    /// A question with this id and these words
    #[must_use]
    pub fn new(id: QuestionId, text: impl Into<Cow<'static, str>>) -> Self {
        Self {
            id,
            text: text.into(),
        }
    }

    /// The stable id
    #[must_use]
    pub const fn id(&self) -> &QuestionId {
        &self.id
    }

    /// The question in words
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}
