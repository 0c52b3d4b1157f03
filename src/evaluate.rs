//! What a policy says of a transaction.
//!
//! [`evaluate`] is a pure function: no clock, no file, no network, no panic; the same arguments
//! give the same answer for ever. It knows no requirement by name: entries, countries and
//! sections are data of the policy. What it knows are the acts that part 734 defines, an export from
//! the United States among them.

mod among;
mod ask;
mod check;
mod exceptions;
mod facts;
mod open_set;
mod questions;
mod requirements;
mod review;
mod scope;
mod transit;
mod verdict;

pub(crate) use among::among;
pub(crate) use exceptions::{duties, failing_terms, needs};
use facts::Facts;
use open_set::OpenSet;
pub(crate) use review::review;

pub use check::{TransactionProblem, TransactionProblems};

use alloc::vec::Vec;

use crate::determination::{Determination, Open, OpenQuestion, Outcome, OutcomeRange};
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
    let mut open = OpenSet::default();

    let scope = scope::subject(&facts, policy, transaction, &mut open);
    if let Some(outside) = scope.outside {
        return Determination::outside(policy, transaction.clone(), outside);
    }
    let (requirements, silence) = requirements::find(
        &facts,
        policy,
        transaction.item.classification,
        scope.holds,
        &mut open,
    );

    let mut asked = OpenSet::default();
    let mut singles = Vec::new();
    let weighing = exceptions::weigh(&facts, policy, &requirements, &mut asked, &mut singles);

    let found = |truth| requirements.iter().any(|found| found.truth() == truth);
    let (applies, depends) = (found(Truth::Yes), found(Truth::Unknown));
    // What is open apart from any requirement: no exception can cover what is not known.
    let loose = !open.is_empty() && (!depends || open.iter().any(|open| open.is_fundamental()));
    let covered = match weighing.settles() {
        Truth::Yes if loose => Truth::Unknown,
        covered => covered,
    };
    let outcome = match (silence, covered) {
        (_, Truth::Yes) if applies => Outcome::ExceptionAvailable,
        (_, Truth::Unknown) if applies => Outcome::NeedsAnswers,
        (_, Truth::No) if applies => Outcome::LicenseRequired,
        _ if depends || loose => Outcome::NeedsAnswers,
        (Some(_), _) => Outcome::OtherAuthority,
        (None, _) => Outcome::NoLicenseRequired,
    };
    let quiet = match silence {
        Some(_) => Outcome::OtherAuthority,
        None => Outcome::NoLicenseRequired,
    };
    let range = match outcome {
        Outcome::LicenseRequired if weighing.may_settle() => OutcomeRange {
            best: Outcome::ExceptionAvailable,
            worst: outcome,
        },
        Outcome::NeedsAnswers => OutcomeRange {
            best: if scope.holds == Truth::Unknown {
                Outcome::NotSubject
            } else if applies {
                Outcome::ExceptionAvailable
            } else if depends {
                // What depends may come to apply, and an exception take the place of it.
                quiet.min(Outcome::ExceptionAvailable)
            } else {
                quiet
            },
            worst: if covered == Truth::Yes {
                // In a finer paragraph the list may send the reader elsewhere.
                let finer = open.iter().any(|open| match open {
                    Open::Paragraph(item) => policy.entry(item.eccn()).is_some_and(|entry| {
                        Policy::may_be_only_elsewhere(&entry.controls, item.paragraph())
                    }),
                    _ => false,
                });
                let elsewhere = if finer {
                    Outcome::OtherAuthority
                } else {
                    quiet
                };
                quiet.max(elsewhere).max(Outcome::ExceptionAvailable)
            } else if scope.holds == Truth::Unknown && !depends && open.len() == 1 {
                // All that is open is whether anything is released.
                quiet
            } else {
                Outcome::LicenseRequired
            },
        },
        settled => OutcomeRange::settled(settled),
    };
    let only = open.len() == 1 && outcome == Outcome::NeedsAnswers;
    let mut questions: Vec<_> = open
        .into_ranked()
        .into_iter()
        .map(|(open, rules)| OpenQuestion::new(open, rules, only))
        .collect();
    if outcome == Outcome::LicenseRequired {
        let about_exceptions = asked.into_ranked().into_iter();
        // What a requirement asks as well is asked once.
        let new = |(open, _): &(Open<'_>, u16)| !questions.iter().any(|known| known.asks(open));
        let about_exceptions: Vec<_> = about_exceptions.filter(new).collect();
        questions.extend(about_exceptions.into_iter().map(|(open, rules)| {
            let settles = singles.iter().any(|single: &Open<'_>| single.is(&open));
            OpenQuestion::new(open, rules, settles).about_exception()
        }));
    }
    Determination {
        outcome,
        range,
        requirements,
        weighing,
        questions,
        silence,
        ..Determination::blank(policy, transaction.clone())
    }
}
