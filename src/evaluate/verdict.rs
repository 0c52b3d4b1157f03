//! The short answer: whether the Commerce Control List alone calls for a license.

use super::facts::Facts;
use crate::policy::Policy;
use crate::{CclItem, Country, Truth};

impl Policy {
    /// Whether the Commerce Control List and the Country Chart call for a license for an ordinary
    /// export of a listed item from the United States
    ///
    /// This is the rows of the item's entry and nothing else: no embargo, no footnote, no party and
    /// no end use, and so never by itself a clearance. It allocates nothing, and agrees with what
    /// [`evaluate`](crate::evaluate) finds for the same rows. An entry or a destination that the
    /// policy does not know, or an entry that sends the reader elsewhere for the item or for a part of
    /// it, is [`Truth::Unknown`]; the United States are no destination and answer [`Truth::No`].
    ///
    /// ```
    /// use export_control::{Country, Policy, Truth};
    ///
    /// let policy = Policy::builtin();
    /// assert_eq!(policy.ccl_verdict("3A090.b".parse()?, Country::VN), Truth::Yes);
    /// assert_eq!(policy.ccl_verdict("3A991".parse()?, Country::VN), Truth::No);
    /// // Bare 3A001 covers paragraphs with and without a requirement for Japan.
    /// assert_eq!(policy.ccl_verdict("3A001".parse()?, Country::JP), Truth::Unknown);
    /// # Ok::<(), export_control::EccnError>(())
    /// ```
    #[must_use]
    pub fn ccl_verdict(&self, item: CclItem, destination: Country) -> Truth {
        let index = self.index();
        let (Some(position), Some(row)) = (index.entry(item.eccn()), index.governing(destination))
        else {
            return Truth::Unknown;
        };
        if row == Country::US {
            return Truth::No;
        }
        // The destination alone decides most of it, whatever the paragraph.
        match index.summaries.get(position) {
            Some(summary) if summary.certain.contains(row) => return Truth::Yes,
            Some(summary) if summary.speaks && !summary.possible.contains(row) => return Truth::No,
            _ => {}
        }
        self.rows_verdict(position, item, destination, row)
    }

    /// The same, row by row
    fn rows_verdict(
        &self,
        position: usize,
        item: CclItem,
        destination: Country,
        row: Country,
    ) -> Truth {
        let entry = self.data().entries.get(position);
        let indexed = self.index().entries.get(position);
        let (Some(entry), Some(indexed)) = (entry, indexed) else {
            return Truth::Unknown;
        };
        let facts = Facts::of_export(self, item, destination, self.index().latest);
        let mut verdict = Truth::No;
        for (control, indexed) in entry.controls.iter().zip(indexed) {
            if !indexed.possible.contains(row) {
                continue;
            }
            let mut truth = control.scope.covers(item.paragraph());
            if truth != Truth::No && !indexed.certain.contains(row) {
                truth = truth & facts.basis(indexed.basis, || Truth::Unknown);
                if truth != Truth::No {
                    truth = truth & facts.truth(&control.when, &indexed.when);
                }
            }
            verdict = verdict | truth;
            if verdict == Truth::Yes {
                return Truth::Yes;
            }
        }
        if verdict == Truth::No && entry.may_be_silent_on(item.paragraph()) {
            return Truth::Unknown;
        }
        verdict
    }
}
