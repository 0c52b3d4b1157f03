//! The error of reading a term from text.

use alloc::string::String;

use thiserror::Error;

/// Text that is not a term of the vocabulary
///
/// It carries the text as it was given and says what would have been right.
///
/// ```
/// use export_control::CountryGroup;
///
/// let error = "D:7".parse::<CountryGroup>().unwrap_err();
/// assert_eq!(error.to_string(), "`D:7` is not a Country Group such as `D:1`");
/// assert_eq!(error.input(), "D:7");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{input}` is not {expected}")]
pub struct ParseError {
    input: String,
    expected: &'static str,
}

impl ParseError {
    pub(crate) fn new(input: &str, expected: &'static str) -> Self {
        Self {
            input: input.into(),
            expected,
        }
    }

    /// The text that was given
    #[must_use]
    pub fn input(&self) -> &str {
        &self.input
    }

    /// What would have been right, as a noun phrase
    #[must_use]
    pub const fn expected(&self) -> &'static str {
        self.expected
    }
}
