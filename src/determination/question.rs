//! What is asked, under an id that an answer names.

use core::fmt;

use alloc::string::ToString;

use super::{AnswerKind, Id, Open};
use crate::{ParseError, QuestionId};

/// A question that is open, and how it is answered
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OpenQuestion<'p> {
    pub(super) open: Open<'p>,
    rules: u16,
    settles: bool,
    about_exception: bool,
}

impl<'p> OpenQuestion<'p> {
    pub(crate) const fn new(open: Open<'p>, rules: u16, settles: bool) -> Self {
        Self {
            open,
            rules,
            settles,
            about_exception: false,
        }
    }

    /// The question, as one that an exception asks
    pub(crate) const fn about_exception(mut self) -> Self {
        self.about_exception = true;
        self
    }

    /// Whether it asks this
    pub(crate) fn asks(&self, open: &Open<'_>) -> bool {
        self.open.is(open)
    }

    /// Whether it is about a License Exception rather than about what is required
    #[must_use]
    pub const fn is_about_exception(&self) -> bool {
        self.about_exception
    }

    /// The stable id, under which a yes-or-no question is answered
    ///
    /// # Errors
    ///
    /// None in practice: every id that is asked reads back.
    pub fn id(&self) -> Result<QuestionId, ParseError> {
        self.open.id().to_string().parse()
    }

    /// The question in words
    #[must_use]
    pub fn text(&self) -> impl fmt::Display + use<'p> {
        self.open.text()
    }

    /// How it is answered
    #[must_use]
    pub const fn answer(&self) -> AnswerKind {
        self.open.answer()
    }

    /// How many rules wait for the answer
    #[must_use]
    pub const fn rules(&self) -> u16 {
        self.rules
    }

    /// Whether it is the only thing that is open, or the only thing that some exception waits for
    #[must_use]
    pub const fn settles(&self) -> bool {
        self.settles
    }

    pub(crate) const fn printed_id(&self) -> Id<'p> {
        self.open.id()
    }
}
