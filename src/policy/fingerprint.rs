//! The identity of a policy's content.

use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use crate::ParseError;

/// A 64-bit digest of everything that a policy says, printed in hexadecimal
///
/// Two policies with the same fingerprint say the same; any edit changes it. It is an identity for
/// records and caches, not a protection against forgery.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

impl Fingerprint {
    pub(crate) fn of(content: &impl Hash) -> Self {
        let mut digest = Digest::default();
        content.hash(&mut digest);
        Self(digest.finish())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Fingerprint {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let digits = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        match u64::from_str_radix(text, 16) {
            Ok(digest) if digits => Ok(Self(digest)),
            _ => Err(ParseError::new(
                text,
                "a fingerprint of sixteen hexadecimal digits",
            )),
        }
    }
}

text_serde!(Fingerprint => "a fingerprint of sixteen hexadecimal digits");

/// FNV-1a over a byte order and integer widths of its own, so that every machine agrees
struct Digest(u64);

impl Default for Digest {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Digest {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn write_u16(&mut self, value: u16) {
        self.write(&value.to_le_bytes());
    }

    fn write_u32(&mut self, value: u32) {
        self.write(&value.to_le_bytes());
    }

    fn write_u64(&mut self, value: u64) {
        self.write(&value.to_le_bytes());
    }

    fn write_usize(&mut self, value: usize) {
        self.write_u64(value as u64);
    }

    fn write_i64(&mut self, value: i64) {
        self.write(&value.to_le_bytes());
    }

    fn write_isize(&mut self, value: isize) {
        // Discriminants of enums: one byte says it for all of ours, and four cost nothing to spare.
        self.write(&i32::try_from(value).unwrap_or(i32::MAX).to_le_bytes());
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
