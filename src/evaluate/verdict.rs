//! The short answer: whether the Commerce Control List alone calls for a license.

use super::facts::Facts;
use crate::policy::Policy;
use crate::{CclItem, Classification, Country, Date, Truth};

impl Policy {
    /// Whether the Commerce Control List and the Country Chart call for a license for an ordinary
    /// export of a listed item from the United States
    ///
    /// This is the rows of the item's entry and nothing else: no embargo, no footnote, no party and
    /// no end use, and so never by itself a clearance. It allocates nothing, and agrees with what
    /// [`evaluate`](crate::evaluate) finds for the same rows. An entry or a destination that the
    /// policy does not know, or an entry that sends the reader elsewhere, is [`Truth::Unknown`]; the
    /// United States are no destination and answer [`Truth::No`].
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
        let Some(position) = self.index().entry(item.eccn()) else {
            return Truth::Unknown;
        };
        let entry = self.data().entries.get(position);
        let indexed = self.index().entries.get(position);
        let (Some(entry), Some(indexed)) = (entry, indexed) else {
            return Truth::Unknown;
        };
        let latest = self.edition().unwrap_or(Date::LAST);
        let facts = Facts::of_export(self, item, destination, latest);
        match facts.row {
            None => return Truth::Unknown,
            Some(Country::US) => return Truth::No,
            Some(_) => {}
        }
        debug_assert_eq!(facts.classification, Classification::Listed(item));
        let mut verdict = Truth::No;
        for (control, indexed) in entry.controls.iter().zip(indexed) {
            let mut truth = control.scope.covers(item.paragraph());
            if truth != Truth::No {
                truth = truth & facts.basis(indexed.basis, || Truth::Unknown);
            }
            if truth != Truth::No {
                truth = truth & facts.truth(&control.when, &indexed.when);
            }
            verdict = verdict | truth;
            if verdict == Truth::Yes {
                return Truth::Yes;
            }
        }
        if verdict == Truth::No && Self::only_elsewhere(&entry.controls, item.paragraph()) {
            return Truth::Unknown;
        }
        verdict
    }
}
