//! The second evaluator, continued: which License Exceptions take the place of a license.

use std::fmt;

use export_control::policy::{
    Confidence, ExceptionRule, Leaves, Overcomes, Relief, Restriction, Usable,
};
use export_control::{Condition, ExceptionParagraph, ExceptionStatus, Truth};

use crate::evaluator::{Oracle, Required, every, is_part_of, known, not, some};

/// A paragraph of an exception, and everything that was found of it
pub struct Weighed<'p> {
    pub rule: &'p ExceptionRule,
    /// Whether it authorizes the activity
    pub authorizes: bool,
    /// Whether each of its terms holds
    pub terms: Vec<Truth>,
    /// Whether each restriction of the policy takes it away
    pub taken: Vec<Truth>,
    /// Whether its text was read, if it must be
    pub verified: Truth,
    /// Whether it may be used beside everything that is required
    pub alone: Truth,
    /// Whether it waits for what the item is or for what is required, of which other questions tell
    pub waits: bool,
    /// Each requirement that applies or may apply, and whether it takes the place of it
    pub overcomes: Vec<(Required<'p>, Truth)>,
    pub usable: Truth,
    pub status: ExceptionStatus,
}

impl Weighed<'_> {
    /// Whether it takes the place of every requirement that is so certain
    pub fn all_that(&self, required: Truth) -> Truth {
        every(
            self.overcomes
                .iter()
                .filter(|(one, _)| one.truth == required)
                .map(|(_, truth)| *truth),
        )
    }

    /// Whether anything is certain to be required
    pub fn applies(&self) -> bool {
        let mut required = self.overcomes.iter();
        required.any(|(one, _)| one.truth == Truth::Yes)
    }

    /// Whether it certainly takes the place of all that is or may be required
    pub fn overcomes_everything(&self) -> bool {
        self.overcomes.iter().all(|(_, truth)| *truth == Truth::Yes)
    }

    fn overcomes_nothing(&self) -> bool {
        self.overcomes.iter().all(|(_, truth)| *truth == Truth::No)
    }
}

impl fmt::Display for Weighed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "usable {}, terms {:?}, taken {:?}, verified {}, alone {}, overcomes",
            self.usable, self.terms, self.taken, self.verified, self.alone
        )?;
        self.overcomes.iter().try_for_each(|(one, overcome)| {
            write!(f, " {:?} ({}): {overcome}", one.rule, one.truth)
        })
    }
}

/// Weighs every paragraph of every exception, if anything is or may be required
pub fn weigh<'p>(oracle: &Oracle<'p, '_>, rules: &[Required<'p>]) -> Vec<Weighed<'p>> {
    let standing: Vec<Required<'p>> = rules
        .iter()
        .filter(|rule| rule.truth != Truth::No)
        .copied()
        .collect();
    if standing.is_empty() {
        return Vec::new();
    }
    let scale = Scale {
        oracle,
        standing: &standing,
        applying: oracle
            .data
            .restrictions
            .iter()
            .map(|restriction| applies(oracle, &standing, restriction))
            .collect(),
    };
    oracle
        .data
        .exceptions
        .iter()
        .map(|rule| scale.weigh(rule))
        .collect()
}

/// Whether a restriction counts, whatever it leaves
fn applies<'p>(
    oracle: &Oracle<'p, '_>,
    standing: &[Required<'p>],
    restriction: &Restriction,
) -> Truth {
    let when = oracle.holds_given(standing, &restriction.when);
    match restriction.confidence {
        Confidence::Low => every([
            when,
            oracle.derived(&format!("{}#restricts", restriction.id)),
        ]),
        _ => when,
    }
}

struct Scale<'a, 'p, 't> {
    oracle: &'a Oracle<'p, 't>,
    standing: &'a [Required<'p>],
    /// Whether each restriction counts
    applying: Vec<Truth>,
}

impl<'p> Scale<'_, 'p, '_> {
    /// Whether a paragraph is among those that are left
    fn is_left(&self, paragraph: ExceptionParagraph, left: &[Usable]) -> Truth {
        some(
            left.iter()
                .filter(|usable| {
                    let mut named = usable.exceptions.iter();
                    named.any(|one| is_part_of(paragraph, *one))
                })
                .map(|usable| self.oracle.holds_given(self.standing, &usable.when)),
        )
    }

    fn is_taken_by(&self, paragraph: ExceptionParagraph, restriction: &Restriction) -> Truth {
        match &restriction.leaves {
            Leaves::Only(left) => not(self.is_left(paragraph, left)),
            Leaves::AllBut(barred) => known(barred.iter().any(|one| is_part_of(paragraph, *one))),
            other => unreachable!("the oracle does not know what it leaves: {other:?}"),
        }
    }

    fn overcomes(&self, rule: &ExceptionRule, required: &Required<'p>) -> Truth {
        match required.relief {
            Relief::NoException => Truth::No,
            Relief::Only(left) => self.is_left(rule.paragraph, left),
            Relief::AnyException => match rule.overcomes {
                Overcomes::Any => Truth::Yes,
                Overcomes::Reasons(reasons) | Overcomes::Solely(reasons) => {
                    known(reasons.iter().any(|one| required.reason == Some(one)))
                }
                other => unreachable!("the oracle does not know what it overcomes: {other:?}"),
            },
            other => unreachable!("a relief that the oracle does not know: {other:?}"),
        }
    }

    /// Whether a term, or a restriction that may take the paragraph away, turns on a requirement of
    /// which it is open whether it applies, or on what an entry says that is not known
    fn waits(&self, rule: &ExceptionRule, taken: &[Truth]) -> bool {
        let restrictions = self.oracle.data.restrictions.iter().zip(taken);
        let open = restrictions
            .filter(|(_, takes)| **takes == Truth::Unknown)
            .map(|(restriction, _)| &restriction.when);
        let mut waits = false;
        for condition in rule.terms.iter().map(|term| &term.when).chain(open) {
            condition.visit(&mut |part| {
                let of_another = match part {
                    Condition::RequiredFor(_) => true,
                    Condition::ControlledFor(_) => !self.oracle.has_entry(),
                    _ => false,
                };
                waits |=
                    of_another && self.oracle.holds_given(self.standing, part) == Truth::Unknown;
            });
        }
        waits
    }

    fn weigh(&self, rule: &'p ExceptionRule) -> Weighed<'p> {
        let oracle = self.oracle;
        let authorizes = rule
            .activities
            .iter()
            .any(|one| one == oracle.transaction.activity);
        let terms: Vec<Truth> = rule
            .terms
            .iter()
            .map(|term| oracle.holds_given(self.standing, &term.when))
            .collect();
        let taken: Vec<Truth> = oracle
            .data
            .restrictions
            .iter()
            .zip(&self.applying)
            .map(|(restriction, applies)| match applies {
                Truth::No => Truth::No,
                _ => every([*applies, self.is_taken_by(rule.paragraph, restriction)]),
            })
            .collect();
        let verified = match rule.confidence {
            Confidence::Low => oracle.derived(&verified(rule.paragraph)),
            _ => Truth::Yes,
        };
        let overcomes: Vec<(Required<'p>, Truth)> = self
            .standing
            .iter()
            .map(|required| (*required, self.overcomes(rule, required)))
            .collect();
        // Whatever is not overcome is required for something else.
        let alone = match rule.overcomes {
            Overcomes::Solely(_) => not(some(
                overcomes
                    .iter()
                    .filter(|(_, overcome)| *overcome == Truth::No)
                    .map(|(required, _)| required.truth),
            )),
            _ => Truth::Yes,
        };
        let usable = every([
            known(authorizes),
            every(terms.iter().copied()),
            not(some(taken.iter().copied())),
            verified,
            alone,
        ]);
        let mut weighed = Weighed {
            rule,
            authorizes,
            terms,
            verified,
            alone,
            waits: alone == Truth::Unknown,
            taken,
            overcomes,
            usable,
            status: ExceptionStatus::Unavailable,
        };
        weighed.status = status(&weighed);
        if weighed.status == ExceptionStatus::AvailableIf {
            weighed.waits |= self.waits(rule, &weighed.taken);
        }
        weighed
    }
}

fn status(weighed: &Weighed<'_>) -> ExceptionStatus {
    if weighed.usable == Truth::No || weighed.overcomes_nothing() {
        return ExceptionStatus::Unavailable;
    }
    let counts = if weighed.applies() {
        Truth::Yes
    } else {
        Truth::Unknown
    };
    match (weighed.all_that(counts), weighed.usable) {
        (Truth::No, _) => ExceptionStatus::Insufficient,
        (Truth::Yes, Truth::Yes) => ExceptionStatus::Available,
        _ => ExceptionStatus::AvailableIf,
    }
}

/// The id of the question whether the terms of a paragraph were read: `APP.c.3.ii#verified`
pub fn verified(paragraph: ExceptionParagraph) -> String {
    let path = paragraph.path().replace('(', ".").replace(')', "");
    format!("{}{path}#verified", paragraph.exception())
}
