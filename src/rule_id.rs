//! The names of rules.

use core::fmt;
use core::str::FromStr;

use alloc::borrow::Cow;
use alloc::string::ToString;

use crate::ParseError;

/// The name of a provision that the policy keeps, such as `RS-6-iii-B`
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProvisionId(Cow<'static, str>);

impl ProvisionId {
    /// An id in a `const` table
    pub(crate) const fn of(id: &'static str) -> Self {
        assert!(
            Self::is_well_formed(id.as_bytes()),
            "a provision id is written `RS-6-iii-B`"
        );
        Self(Cow::Borrowed(id))
    }

    const fn is_well_formed(id: &[u8]) -> bool {
        let mut rest = id;
        while let [byte, tail @ ..] = rest {
            if !byte.is_ascii_alphanumeric() && *byte != b'-' {
                return false;
            }
            rest = tail;
        }
        matches!(id, [b'A'..=b'Z', ..])
    }

    /// The id as text
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProvisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for ProvisionId {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        if Self::is_well_formed(text.as_bytes()) {
            Ok(Self(Cow::Owned(text.to_string())))
        } else {
            Err(ParseError::new(text, "a provision id such as `RS-6-iii-B`"))
        }
    }
}

text_serde!(ProvisionId => "a provision id such as `RS-6-iii-B`");
