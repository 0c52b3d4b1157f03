//! Making up the facts under which no license is required.

use super::requirements::texts;
use super::satisfy::Satisfier;
use crate::evaluate::evaluate_unweighed;
use crate::{RequirementStatus, Transaction};

/// How many rules may be open
const ROUNDS: usize = 16;

/// Adds to a transaction the facts under which no rule applies of which that is open
///
/// What one rule does not ask may be what another does, so that they are looked at one by one.
pub(super) fn clear(satisfier: Satisfier<'_>, transaction: &mut Transaction) {
    let policy = satisfier.policy;
    for _ in 0..ROUNDS {
        let found = evaluate_unweighed(policy, transaction);
        let mut found = found.requirements().iter();
        let Some(open) = found.find(|found| found.status() == RequirementStatus::Depends) else {
            return;
        };
        for text in texts(policy, open.rule()) {
            satisfier.make(text.condition, text.resolved, false, transaction);
        }
    }
}
