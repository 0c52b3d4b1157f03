//! Answers to yes-or-no questions, by their ids.

use core::fmt::{self, Write};

use alloc::vec::Vec;

use crate::{QuestionId, Truth};

/// Answers to yes-or-no questions
///
/// In JSON an object of ids and booleans: `{"3A001#civil-telecom": true}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Answers {
    // Sorted by id, each id once.
    given: Vec<(QuestionId, bool)>,
}

impl Answers {
    /// No answer yet
    #[must_use]
    pub const fn new() -> Self {
        Self { given: Vec::new() }
    }

    /// Adds an answer; a later answer to the same question takes the place of an earlier one
    pub fn insert(&mut self, id: QuestionId, answer: bool) {
        match self.given.binary_search_by(|(known, _)| known.cmp(&id)) {
            Ok(at) => {
                if let Some((_, known)) = self.given.get_mut(at) {
                    *known = answer;
                }
            }
            Err(at) => self.given.insert(at, (id, answer)),
        }
    }

    /// The answer to a question
    #[must_use]
    pub fn get(&self, id: &QuestionId) -> Truth {
        self.find(id.as_str())
    }

    fn find(&self, id: &str) -> Truth {
        // Most transactions answer nothing, and a search of nothing still costs a call.
        if self.given.is_empty() {
            return Truth::Unknown;
        }
        self.given
            .binary_search_by(|(known, _)| known.as_str().cmp(id))
            .ok()
            .and_then(|at| self.given.get(at))
            .map(|(_, answer)| *answer)
            .into()
    }

    /// The answer to a question whose id is put together from parts
    pub(crate) fn get_derived(&self, id: &dyn fmt::Display) -> Truth {
        if self.given.is_empty() {
            return Truth::Unknown;
        }
        let mut text = ShortText::default();
        match write!(text, "{id}") {
            Ok(()) => self.find(text.as_str()),
            Err(_) => Truth::Unknown,
        }
    }

    /// The answers, in the order of their ids
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionId, bool)> {
        self.given.iter().map(|(id, answer)| (id, *answer))
    }

    /// Whether nothing is answered
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.given.is_empty()
    }

    /// How many answers there are
    #[must_use]
    pub fn len(&self) -> usize {
        self.given.len()
    }
}

impl FromIterator<(QuestionId, bool)> for Answers {
    fn from_iter<I: IntoIterator<Item = (QuestionId, bool)>>(answers: I) -> Self {
        let mut all = Self::new();
        for (id, answer) in answers {
            all.insert(id, answer);
        }
        all
    }
}

/// Text on the stack: ids that are put together have at most a few dozen characters
struct ShortText {
    bytes: [u8; 64],
    length: usize,
}

impl Default for ShortText {
    fn default() -> Self {
        Self {
            bytes: [0; 64],
            length: 0,
        }
    }
}

impl ShortText {
    fn as_str(&self) -> &str {
        self.bytes
            .get(..self.length)
            .and_then(|bytes| core::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

impl Write for ShortText {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        let room = self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Answers {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Answers {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Map;
        impl<'de> serde::de::Visitor<'de> for Map {
            type Value = Answers;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of question ids and true or false")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut map: A,
            ) -> Result<Answers, A::Error> {
                let mut answers = Answers::new();
                while let Some((id, answer)) = map.next_entry::<QuestionId, bool>()? {
                    if answers.get(&id) == Truth::from(!answer) {
                        return Err(serde::de::Error::custom(alloc::format!(
                            "question `{id}` is answered both ways"
                        )));
                    }
                    answers.insert(id, answer);
                }
                Ok(answers)
            }
        }
        deserializer.deserialize_map(Map)
    }
}
