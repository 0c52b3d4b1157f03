//! The questions that are open while rules are read.

use alloc::vec::Vec;

use crate::determination::Open;

/// Open questions, each once, with how many rules wait for it
#[derive(Debug, Default)]
pub(crate) struct OpenSet<'p> {
    questions: Vec<(Open<'p>, u16)>,
    /// Questions before this position were counted for an earlier rule
    counted: u64,
}

impl<'p> OpenSet<'p> {
    /// Forgets every question
    pub(crate) fn clear(&mut self) {
        self.questions.clear();
        self.counted = 0;
    }

    /// Begins the questions of another rule
    pub(crate) fn next_rule(&mut self) {
        self.counted = 0;
    }

    pub(crate) fn add(&mut self, open: Open<'p>) {
        let known = self.questions.iter().position(|(known, _)| known.is(&open));
        let at = known.unwrap_or_else(|| {
            self.questions.push((open, 0));
            self.questions.len() - 1
        });
        // A rule that asks the same thing twice waits for it once.
        let bit = 1u64
            .checked_shl(u32::try_from(at).unwrap_or(u32::MAX))
            .unwrap_or(0);
        if self.counted & bit == 0 {
            self.counted |= bit;
            if let Some((_, rules)) = self.questions.get_mut(at) {
                *rules = rules.saturating_add(1);
            }
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.questions.len()
    }

    /// The questions, in the order in which they came up
    pub(crate) fn iter(&self) -> impl Iterator<Item = Open<'p>> {
        self.questions.iter().map(|(open, _)| *open)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.questions.is_empty()
    }

    /// The questions, those that most rules wait for first
    pub(crate) fn into_ranked(mut self) -> Vec<(Open<'p>, u16)> {
        self.questions
            .sort_by_key(|(_, rules)| core::cmp::Reverse(*rules));
        self.questions
    }
}
