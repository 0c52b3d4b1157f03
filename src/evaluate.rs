//! What a policy says of a transaction.
//!
//! [`evaluate`] is a pure function: no clock, no file, no network, no panic; the same arguments
//! give the same answer for ever. It knows no requirement by name: entries, countries and
//! sections are data of the policy. What it knows are the acts that part 734 defines, an export from
//! the United States among them.

mod ask;
mod check;
mod facts;
mod open_set;
mod questions;
mod requirements;
mod scope;
mod verdict;

use facts::Facts;
use open_set::OpenSet;

pub use check::{TransactionProblem, TransactionProblems};

use crate::determination::{Determination, OpenQuestion, Outcome, Subject};
use crate::{Policy, Transaction, Truth};

/// Decides whether a transaction needs a license, and why
///
/// There is an answer for every transaction, even if it is a list of open questions.
/// [`Policy::check`] says beforehand whether the facts agree with each other and with the policy.
///
/// ```
/// use export_control::{Country, Outcome, Policy, Transaction, evaluate};
///
/// let transaction = Transaction::export("3A090.b".parse()?, Country::VN, "2026-11-22".parse()?);
/// let determination = evaluate(Policy::builtin(), &transaction);
/// assert_eq!(determination.outcome(), Outcome::LicenseRequired);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn evaluate<'p>(policy: &'p Policy, transaction: &Transaction) -> Determination<'p> {
    let facts = Facts::of(policy, transaction);
    let subject = Subject::of(transaction);
    let mut open = OpenSet::default();

    let scope = scope::subject(&facts, transaction, &mut open);
    if let Some(outside) = scope.outside {
        return Determination::outside(policy, subject, outside);
    }
    let (requirements, silence) = requirements::find(
        &facts,
        policy,
        subject.classification,
        scope.holds,
        &mut open,
    );

    let applies = requirements.iter().any(|found| found.truth() == Truth::Yes);
    let depends = requirements
        .iter()
        .any(|found| found.truth() == Truth::Unknown);
    let unsettled = depends || !open.is_empty();
    let outcome = match silence {
        _ if applies => Outcome::LicenseRequired,
        _ if unsettled => Outcome::NeedsAnswers,
        Some(_) => Outcome::OtherAuthority,
        None => Outcome::NoLicenseRequired,
    };
    let only = open.len() == 1 && outcome == Outcome::NeedsAnswers;
    let questions = open
        .into_ranked()
        .into_iter()
        .map(|(open, rules)| OpenQuestion::new(open, rules, only))
        .collect();
    Determination::new(policy, subject, outcome, requirements, questions, silence)
}
