//! How one policy stands to another: equal, stricter, looser, or both.

use core::fmt;

use alloc::boxed::Box;

use crate::evaluate::evaluate_unasked;
use crate::impact::{Impact, Turn};
use crate::{Activity, Outcome, Policy, Transaction};

/// How a policy stands to another
///
/// What is compared, by [`Policy::compare`]: the outcome of every ordinary act, which is each entry, each
/// paragraph that its rows name and EAR99, to every destination, in every activity, with nothing said
/// of parties, end uses or answers; the destinations that each requirement reaches; and the countries for
/// which rules can hold that a party, an end use, conduct or foreign manufacture sets off. License
/// Exceptions count by the outcomes to which they lead. License review policies and obligations do
/// not make a policy stricter or looser here: [`Impact`] lists them.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(
    feature = "serde",
    serde(tag = "comparison", rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Comparison {
    /// Nothing that is compared differs
    Equal,
    /// The other policy is stricter somewhere, and looser nowhere
    Stricter {
        /// Where it is
        stricter: Box<ComparisonWitness>,
    },
    /// The other policy is looser somewhere, and stricter nowhere
    Looser {
        /// Where it is
        looser: Box<ComparisonWitness>,
    },
    /// The other policy is stricter somewhere and looser elsewhere
    Mixed {
        /// Where it is stricter
        stricter: Box<ComparisonWitness>,
        /// Where it is looser
        looser: Box<ComparisonWitness>,
    },
}

/// Where two policies differ
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ComparisonWitness {
    /// A transaction for which they do; `None` for a rule for which none could be made up
    pub transaction: Option<Transaction>,
    /// What the first policy makes of it
    pub before: Option<Outcome>,
    /// What the other makes of it
    pub after: Option<Outcome>,
    /// The rule that differs, where it is a rule rather than an outcome
    pub rule: Option<alloc::string::String>,
}

impl Comparison {
    /// The word: `equal`, `stricter`, `looser` or `mixed`
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Stricter { .. } => "stricter",
            Self::Looser { .. } => "looser",
            Self::Mixed { .. } => "mixed",
        }
    }

    /// Where the other policy is stricter, if it is anywhere
    #[must_use]
    pub fn stricter(&self) -> Option<&ComparisonWitness> {
        match self {
            Self::Stricter { stricter } | Self::Mixed { stricter, .. } => Some(stricter),
            Self::Equal | Self::Looser { .. } => None,
        }
    }

    /// Where the other policy is looser, if it is anywhere
    #[must_use]
    pub fn looser(&self) -> Option<&ComparisonWitness> {
        match self {
            Self::Looser { looser } | Self::Mixed { looser, .. } => Some(looser),
            Self::Equal | Self::Stricter { .. } => None,
        }
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())?;
        for (word, witness) in [("stricter", self.stricter()), ("looser", self.looser())] {
            if let Some(witness) = witness {
                write!(f, "\n  {word}: {witness}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for ComparisonWitness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(rule) = &self.rule {
            write!(f, "rule {rule}")?;
        }
        if let Some(transaction) = &self.transaction {
            let between = if self.rule.is_some() { ", for " } else { "" };
            let Transaction {
                item,
                activity,
                destination,
                ..
            } = transaction;
            write!(
                f,
                "{between}{} of {}",
                activity.title(),
                item.classification
            )?;
            write!(f, " to {}", destination.name())?;
        }
        match (self.before, self.after) {
            (Some(before), Some(after)) if before != after => {
                write!(f, ": from \"{}\" to \"{}\"", before.title(), after.title())
            }
            _ => Ok(()),
        }
    }
}

impl Policy {
    /// How another policy stands to this one, found by enumeration; [`Comparison`] says over what
    ///
    /// ```
    /// use export_control::{Amendment, Change, Comparison, Country, CountryGroup, Policy};
    ///
    /// let today = Policy::builtin();
    /// assert_eq!(today.compare(today), Comparison::Equal);
    /// let join = Change::JoinGroup { country: Country::VN, group: CountryGroup::E1 };
    /// let after = today.amended([&Amendment::new("what if", [join])])?;
    /// assert!(today.compare(&after).stricter().is_some());
    /// # Ok::<(), export_control::AmendmentError>(())
    /// ```
    #[must_use]
    pub fn compare(&self, other: &Self) -> Comparison {
        let date = self.index().latest.max(other.index().latest);
        let activities: alloc::vec::Vec<_> = Activity::all().collect();
        let impact = Impact::of_activities(self, other, date, &activities);
        let (mut stricter, mut looser) = (None, None);
        let mut note = |is_stricter: bool, witness: &dyn Fn() -> ComparisonWitness| {
            let side: &mut Option<Box<ComparisonWitness>> = if is_stricter {
                &mut stricter
            } else {
                &mut looser
            };
            // One with a transaction goes before one without.
            let wanting = match side {
                None => true,
                Some(known) => known.transaction.is_none(),
            };
            if wanting {
                let witness = witness();
                if side.is_none() || witness.transaction.is_some() {
                    *side = Some(Box::new(witness));
                }
            }
        };
        let of_rule = |rule: &dyn fmt::Display, transaction: &Option<Transaction>| {
            let outcome = |policy: &Self| {
                let transaction = transaction.as_ref()?;
                Some(evaluate_unasked(policy, transaction).outcome())
            };
            ComparisonWitness {
                before: outcome(self),
                after: outcome(other),
                transaction: transaction.clone(),
                rule: Some(alloc::string::ToString::to_string(rule)),
            }
        };
        for change in impact.outcomes() {
            note(change.after > change.before, &|| ComparisonWitness {
                transaction: change.witness(),
                before: Some(change.before),
                after: Some(change.after),
                rule: None,
            });
        }
        for change in impact.requirements() {
            note(change.turn == Turn::Gained, &|| {
                of_rule(&change.rule, &change.witness)
            });
        }
        for change in impact.scope() {
            let takes_out = change.rule.effect == crate::policy::ScopeEffect::TakesOut;
            let gained = (change.turn == Turn::Gained) != takes_out;
            note(gained, &|| of_rule(&change.rule.id, &change.witness));
        }
        for change in impact.end_uses() {
            note(change.turn == Turn::Gained, &|| {
                of_rule(&change.rule.id, &change.witness)
            });
        }
        match (stricter, looser) {
            (None, None) => Comparison::Equal,
            (Some(stricter), None) => Comparison::Stricter { stricter },
            (None, Some(looser)) => Comparison::Looser { looser },
            (Some(stricter), Some(looser)) => Comparison::Mixed { stricter, looser },
        }
    }
}
