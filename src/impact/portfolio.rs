//! What a change of policy does to a caller's own transactions.

use core::fmt;

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::determination::ExceptionStatus;
use crate::{
    Determination, ExceptionParagraph, Outcome, OutcomeRange, Policy, QuestionId, ReviewPolicy,
    Transaction, evaluate,
};

/// What a change of policy does to a list of transactions
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PortfolioImpact {
    /// How many transactions come to what, before and after
    pub matrix: Vec<Cell>,
    /// The transactions for which something changes, in their order
    pub changed: Vec<TransactionChange>,
}

/// How many transactions come to an outcome and to another
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Cell {
    /// What they came to
    pub before: Outcome,
    /// What they come to
    pub after: Outcome,
    /// How many
    pub transactions: usize,
}

/// What changes for one transaction
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TransactionChange {
    /// Its position in the list
    pub position: usize,
    /// What it came to
    pub before: Outcome,
    /// What it comes to
    pub after: Outcome,
    /// What it could come to
    pub range_before: OutcomeRange,
    /// What it can come to
    pub range_after: OutcomeRange,
    /// Rules that newly require a license
    pub requirements_gained: Vec<String>,
    /// Rules that no longer do
    pub requirements_lost: Vec<String>,
    /// The strictest review policy that counted
    pub review_before: Option<ReviewPolicy>,
    /// The strictest review policy that counts
    pub review_after: Option<ReviewPolicy>,
    /// Exceptions that newly are, or may be, open
    pub exceptions_gained: Vec<ExceptionParagraph>,
    /// Exceptions that no longer are, nor may be
    pub exceptions_lost: Vec<ExceptionParagraph>,
    /// Questions that are newly asked
    pub questions_gained: Vec<QuestionId>,
    /// Questions that are no longer asked
    pub questions_lost: Vec<QuestionId>,
}

impl PortfolioImpact {
    pub(super) fn of(before: &Policy, after: &Policy, transactions: &[Transaction]) -> Self {
        let mut matrix: BTreeMap<(Outcome, Outcome), usize> = BTreeMap::new();
        let mut changed = Vec::new();
        for (position, transaction) in transactions.iter().enumerate() {
            let was = evaluate(before, transaction);
            let is = evaluate(after, transaction);
            *matrix.entry((was.outcome(), is.outcome())).or_default() += 1;
            changed.extend(TransactionChange::of(position, &was, &is));
        }
        let cells = matrix.into_iter();
        Self {
            matrix: cells
                .map(|((before, after), transactions)| Cell {
                    before,
                    after,
                    transactions,
                })
                .collect(),
            changed,
        }
    }

    /// Whether nothing changes for any of them
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty()
    }
}

/// What only one of two lists has: first what the second has, then what the first has
fn differences<T: PartialEq>(before: Vec<T>, after: Vec<T>) -> (Vec<T>, Vec<T>) {
    let mut lost = Vec::new();
    let mut gained = after;
    for one in before {
        if let Some(at) = gained.iter().position(|other| *other == one) {
            gained.swap_remove(at);
        } else {
            lost.push(one);
        }
    }
    (gained, lost)
}

impl TransactionChange {
    fn of(position: usize, was: &Determination<'_>, is: &Determination<'_>) -> Option<Self> {
        let rules = |determination: &Determination<'_>| {
            let applying = determination.applying();
            applying
                .map(|found| alloc::format!("{}", found.rule()))
                .collect()
        };
        let open = |determination: &Determination<'_>| {
            let open = determination.exceptions().iter();
            let open = open.filter(|finding| finding.status() >= ExceptionStatus::AvailableIf);
            open.map(crate::ExceptionFinding::paragraph).collect()
        };
        let questions = |determination: &Determination<'_>| {
            let asked = determination.questions().iter();
            asked.filter_map(|question| question.id().ok()).collect()
        };
        let (requirements_gained, requirements_lost) = differences(rules(was), rules(is));
        let (exceptions_gained, exceptions_lost) = differences(open(was), open(is));
        let (questions_gained, questions_lost) = differences(questions(was), questions(is));
        let change = Self {
            position,
            before: was.outcome(),
            after: is.outcome(),
            range_before: was.range(),
            range_after: is.range(),
            requirements_gained,
            requirements_lost,
            review_before: was.review().policy(),
            review_after: is.review().policy(),
            exceptions_gained,
            exceptions_lost,
            questions_gained,
            questions_lost,
        };
        (!change.is_empty()).then_some(change)
    }

    fn is_empty(&self) -> bool {
        self.before == self.after
            && self.range_before == self.range_after
            && self.review_before == self.review_after
            && self.requirements_gained.is_empty()
            && self.requirements_lost.is_empty()
            && self.exceptions_gained.is_empty()
            && self.exceptions_lost.is_empty()
            && self.questions_gained.is_empty()
            && self.questions_lost.is_empty()
    }
}

impl fmt::Display for PortfolioImpact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::text::portfolio(self, f)
    }
}
