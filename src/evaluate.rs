//! What a policy says of a transaction.
//!
//! [`evaluate`] is a pure function: no clock, no file, no network, no panic; the same arguments
//! give the same answer for ever. It knows no requirement by name: entries, countries and
//! sections are data of the policy. What it knows are the acts that part 734 defines, an export from
//! the United States among them.

mod alike;
mod ask;
mod check;
mod evidence;
mod exceptions;
mod facts;
mod ground;
mod latent;
mod open_set;
mod partial;
mod questions;
mod range;
mod red_flags;
mod requirements;
mod review;
mod scope;
mod transit;
mod verdict;

pub(crate) use alike::Alike;
pub(crate) use evidence::{Unsaid, set_off_by};
pub(crate) use exceptions::{duties, failing_terms, needs};
use facts::Facts;
use ground::{Ground, beyond, held};
use open_set::OpenSet;
pub(crate) use partial::{Partial, Turning};
use range::Bounds;
pub(crate) use red_flags::status as red_flag_status;
pub(crate) use review::{Reviewers, review};
pub(crate) use scope::Scope;
pub(crate) use scope::reasons as scope_reasons;
pub(crate) use transit::of_transaction as transit_stops;

pub use check::{TransactionProblem, TransactionProblems};

use alloc::vec::Vec;

use crate::determination::{Determination, Open, OpenQuestion, Outcome, Weighing};
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
    determine(policy, transaction, Depth::Everything)
}

/// The same without the questions that License Exceptions ask, which take most of the time
pub(crate) fn evaluate_unasked<'p>(
    policy: &'p Policy,
    transaction: &Transaction,
) -> Determination<'p> {
    determine(policy, transaction, Depth::NoQuestions)
}

/// The same without License Exceptions: what is required, and no outcome to go by
pub(crate) fn evaluate_unweighed<'p>(
    policy: &'p Policy,
    transaction: &Transaction,
) -> Determination<'p> {
    determine(policy, transaction, Depth::NoExceptions)
}

/// How far an evaluation goes
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Everything,
    NoQuestions,
    NoExceptions,
}

fn determine<'p>(policy: &'p Policy, transaction: &Transaction, depth: Depth) -> Determination<'p> {
    let facts = Facts::of(policy, transaction);
    let ground = match Ground::of(&facts, policy, transaction) {
        Ok(ground) => ground,
        Err(scope) => return beyond_scope(&facts, policy, transaction, scope),
    };
    let mut about_exceptions = OpenSet::default();
    let mut singles = Vec::new();
    let weighing = if depth == Depth::NoExceptions {
        Weighing::NOTHING
    } else {
        let ask = depth == Depth::Everything;
        let asker = ask.then_some((&mut about_exceptions, &mut singles));
        exceptions::weigh(&facts, policy, &ground.requirements, asker)
    };
    let mut raised = OpenSet::default();
    red_flags::ask(&facts, policy, &mut raised);
    let covered = ground.covered(weighing.settles());
    let decided = ground.decided(covered);
    let outcome = held(decided, &raised);
    let mut range = Bounds {
        ground: &ground,
        covered,
        may_settle: weighing.may_settle(),
    }
    .range(decided);
    if !raised.is_empty() {
        range.worst = range.worst.max(Outcome::NeedsAnswers);
    }
    let may_prohibit = ground.prohibits(Truth::Unknown) || ground.latent.prohibits;
    if decided > Outcome::OtherAuthority && may_prohibit {
        range.worst = Outcome::Prohibited;
    }
    let silent = ground.perhaps_silent.filter(|asked| {
        let known = ground.open.iter().any(|open| open.is(asked));
        decided == Outcome::NeedsAnswers && !known
    });
    let asked = ground.open.len() + usize::from(silent.is_some()) + raised.len();
    let only = asked == 1 && outcome == Outcome::NeedsAnswers;
    let asks = |(open, rules)| OpenQuestion::new(open, rules, only);
    // In the memory in which they were collected, which a longer chain would not be.
    let mut questions: Vec<_> = ground.open.into_ranked().into_iter().map(asks).collect();
    questions.extend(silent.map(|open| asks((open, 0))));
    questions.extend(raised.into_ranked().into_iter().map(asks));
    if outcome == Outcome::LicenseRequired {
        ask_about_exceptions(about_exceptions, &singles, &mut questions);
    }
    Determination {
        outcome,
        range,
        requirements: ground.requirements,
        weighing,
        questions,
        silence: ground.silence,
        ..Determination::blank(policy, transaction.clone(), ground.scope)
    }
}

/// Adds what exceptions ask; what a requirement asks as well is asked once
fn ask_about_exceptions<'p>(
    asked: OpenSet<'p>,
    singles: &[Open<'p>],
    questions: &mut Vec<OpenQuestion<'p>>,
) {
    let new = |(open, _): &(Open<'_>, u16)| !questions.iter().any(|known| known.asks(open));
    let asked: Vec<_> = asked.into_ranked().into_iter().filter(new).collect();
    questions.extend(asked.into_iter().map(|(open, rules)| {
        let settles = singles.iter().any(|single| single.is(&open));
        OpenQuestion::new(open, rules, settles).about_exception()
    }));
}

/// The answer for an act that the regulations do not reach: conduct that they prohibit all the same
fn beyond_scope<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    transaction: &Transaction,
    scope: scope::Scope<'p>,
) -> Determination<'p> {
    let mut open = OpenSet::default();
    let requirements = requirements::find_beyond_scope(facts, policy, &mut open);
    let (outcome, range) = beyond(&requirements);
    let only = open.len() == 1;
    let questions = open.into_ranked().into_iter();
    Determination {
        outcome,
        range,
        requirements,
        questions: questions
            .map(|(open, rules)| OpenQuestion::new(open, rules, only))
            .collect(),
        ..Determination::blank(policy, transaction.clone(), scope)
    }
}

/// The rules that would apply if something set them off of which the transaction says nothing
pub(crate) fn presumed<'p>(policy: &'p Policy, transaction: &Transaction) -> Vec<Unsaid<'p>> {
    let facts = &Facts::of(policy, transaction);
    let mut unsaid = requirements::presumed(facts, policy);
    unsaid.extend(scope::presumed(facts, policy));
    unsaid
}
