//! The comparison of the two evaluators, and what must hold of every determination.

use std::ptr;

use export_control::policy::{Obligation, ObligedBy};
use export_control::{
    Determination, ExceptionFinding, ExceptionParagraph, ExceptionStatus, Policy, Requirement,
    RequirementStatus, Transaction, Truth, evaluate,
};

use crate::cells::day;
use crate::evaluator::{Oracle, Rule, Verdict, is_part_of};
use crate::exceptions::Weighed;

/// Where the two evaluators differ: of which kind it is, and how
#[derive(Debug)]
pub struct Difference {
    pub kind: &'static str,
    pub text: String,
}

#[derive(Default)]
struct Differences(Vec<Difference>);

impl Differences {
    fn push(&mut self, kind: &'static str, text: String) {
        self.0.push(Difference { kind, text });
    }
}

/// Compares the two evaluators on one transaction; says where they differ
pub fn differs(policy: &Policy, transaction: &Transaction) -> Option<Difference> {
    differs_from(&evaluate(policy, transaction), transaction)
}

/// Compares what was determined with what the second evaluator finds
pub fn differs_from(found: &Determination<'_>, transaction: &Transaction) -> Option<Difference> {
    let oracle = Oracle::new(found.policy().data(), transaction);
    let expected = oracle.decide();
    let mut differences = Differences::default();
    if found.outcome() != expected.outcome {
        let (found, expected) = (found.outcome(), expected.outcome);
        differences.push("outcome", format!("{found:?}, expected {expected:?}"));
    }
    let range = found.range();
    if (range.best, range.worst) != (expected.best, expected.worst) {
        let (best, worst) = (expected.best, expected.worst);
        differences.push(
            "range",
            format!("{range:?}, expected {best:?} to {worst:?}"),
        );
    }
    requirements(found, &expected, &mut differences);
    let (weighed, expected_weighed) = (found.exceptions().len(), expected.exceptions.len());
    if weighed == expected_weighed {
        for (finding, weighed) in found.exceptions().iter().zip(&expected.exceptions) {
            exception(found, finding, weighed, &mut differences);
        }
        coverage(found, &expected, &mut differences);
        obligations(found, &oracle, &expected, &mut differences);
    } else {
        differences.push(
            "weighed",
            format!("{weighed} exceptions, expected {expected_weighed}"),
        );
    }
    let texts: Vec<String> = differences
        .0
        .iter()
        .map(|difference| format!("{}: {}", difference.kind, difference.text))
        .collect();
    let kind = differences.0.first()?.kind;
    Some(Difference {
        kind,
        text: texts.join("; "),
    })
}

/// A transaction with as few facts and answers as still make a difference of the kind, in words
pub fn smallest(policy: &Policy, transaction: &Transaction, kind: &str) -> String {
    let still = |smaller: &Transaction| {
        differs(policy, smaller).filter(|difference| difference.kind == kind)
    };
    let mut smallest = transaction.clone();
    let mut attempt = |change: &dyn Fn(&mut Transaction)| {
        let mut smaller = smallest.clone();
        change(&mut smaller);
        if smaller != smallest && still(&smaller).is_some() {
            smallest = smaller;
        }
    };
    for (answered, _) in transaction.answers.iter() {
        attempt(&|smaller| {
            smaller.answers = (smaller.answers.iter())
                .filter(|(id, _)| *id != answered)
                .map(|(id, answer)| (id.clone(), answer))
                .collect();
        });
    }
    attempt(&|smaller| smaller.item.related_to = None);
    for _ in transaction.item.related_to.iter().flatten() {
        attempt(&|smaller| {
            if let Some(items) = &mut smaller.item.related_to {
                items.pop();
            }
        });
        attempt(&|smaller| {
            if let Some([_, others @ ..]) = smaller.item.related_to.as_deref() {
                smaller.item.related_to = Some(others.to_vec());
            }
        });
    }
    for _ in &transaction.parties {
        attempt(&|smaller| drop(smaller.parties.pop()));
        attempt(&|smaller| smaller.parties = smaller.parties.iter().skip(1).cloned().collect());
    }
    attempt(&|smaller| smaller.end_uses.clear());
    attempt(&|smaller| smaller.item.value_usd = None);
    attempt(&|smaller| smaller.region = None);
    attempt(&|smaller| smaller.places.registry.clear());
    attempt(&|smaller| smaller.places.manufacture.clear());
    attempt(&|smaller| smaller.date = day());
    let difference = still(&smallest).map_or_else(String::new, |difference| difference.text);
    format!("{}: {difference}", in_words(&smallest))
}

fn in_words(transaction: &Transaction) -> String {
    let item = &transaction.item;
    let mut facts = vec![format!(
        "{} {:?} from {:?} to {} on {}",
        item.classification,
        transaction.activity,
        transaction.from,
        transaction.destination,
        transaction.date
    )];
    facts.extend(
        item.related_to
            .as_ref()
            .map(|items| format!("for {items:?}")),
    );
    facts.extend(item.value_usd.map(|value| format!("${value}")));
    facts.extend(transaction.region.map(|region| format!("{region:?}")));
    facts.extend(transaction.parties.iter().map(|party| format!("{party:?}")));
    facts.extend(
        transaction
            .end_uses
            .iter()
            .map(|end_use| format!("{end_use:?}")),
    );
    if !transaction.places.is_empty() {
        facts.push(format!("{:?}", transaction.places));
    }
    facts.extend(
        transaction
            .answers
            .iter()
            .map(|(id, answer)| format!("{id}={answer}")),
    );
    facts.join(", ")
}

/// Every rule has the status that the tables give it
fn requirements(found: &Determination<'_>, expected: &Verdict<'_>, differences: &mut Differences) {
    for one in &expected.rules {
        let rule = one.rule;
        let status = match one.truth {
            Truth::Yes => RequirementStatus::Applies,
            Truth::Unknown => RequirementStatus::Depends,
            Truth::No => RequirementStatus::DoesNotApply,
        };
        let mut of_rule = found
            .requirements()
            .iter()
            .filter(|requirement| Rule::of(requirement.rule()) == Some(rule));
        // A rule that is not among those that were read does not apply.
        let given = of_rule
            .next()
            .map_or(RequirementStatus::DoesNotApply, Requirement::status);
        if given != status {
            let text = format!("{rule:?} {given:?}, expected {status:?}");
            differences.push("requirement", text);
        }
        if of_rule.next().is_some() {
            differences.push("requirement", format!("{rule:?} is there twice"));
        }
    }
    for requirement in found.requirements() {
        let rule = Rule::of(requirement.rule());
        if !expected.rules.iter().any(|own| Some(own.rule) == rule) {
            let text = format!("{rule:?} was read, and should not have been");
            differences.push("requirement", text);
        }
    }
}

/// Whether two lists are of the same things, by where they stand in the policy
fn are_the_same<'a, T: 'a>(
    one: impl Iterator<Item = &'a T>,
    other: impl Iterator<Item = &'a T>,
) -> bool {
    one.map(ptr::from_ref).eq(other.map(ptr::from_ref))
}

/// A paragraph has the status that the tables give it, and what stands against it and what it
/// waits for say why
fn exception(
    found: &Determination<'_>,
    finding: &ExceptionFinding<'_>,
    weighed: &Weighed<'_>,
    differences: &mut Differences,
) {
    let paragraph = weighed.rule.paragraph;
    let (status, own) = (finding.status(), weighed.status);
    let mut differ = |kind, what: String| differences.push(kind, format!("{paragraph} {what}"));
    if finding.paragraph() != paragraph {
        differ(
            "weighed",
            format!("has the place of {}", finding.paragraph()),
        );
        return;
    }
    if status != own {
        differ("status", format!("{status:?}, expected {own:?}: {weighed}"));
        return;
    }

    let objections = found.objections(finding);
    let terms = weighed.rule.terms.iter().zip(&weighed.terms);
    let failed = terms.filter(|(_, holds)| **holds == Truth::No);
    let objected = objections.iter().filter_map(|objection| objection.term());
    if !are_the_same(objected, failed.map(|(term, _)| term)) {
        differ(
            "objection",
            format!("not to the terms that fail: {weighed}"),
        );
    }
    let restrictions = found.policy().data().restrictions.iter();
    let taking = restrictions
        .zip(&weighed.taken)
        .filter(|(_, takes)| **takes == Truth::Yes);
    let objected = objections.iter().filter_map(|one| one.restriction());
    if !are_the_same(objected, taking.map(|(restriction, _)| restriction)) {
        differ("objection", format!("not by what takes it away: {weighed}"));
    }
    let count = |truths: &[Truth], what| truths.iter().filter(|one| **one == what).count();
    let left = weighed
        .overcomes
        .iter()
        .filter(|(one, overcome)| one.truth == Truth::Yes && *overcome == Truth::No)
        .count();
    let applies = weighed.applies();
    let expected = usize::from(!weighed.authorizes)
        + usize::from(weighed.verified == Truth::No)
        + count(&weighed.terms, Truth::No)
        + count(&weighed.taken, Truth::Yes)
        + left;
    // Where nothing is certain to be required, so is nothing that is left.
    if objections.len() < expected || (applies && objections.len() > expected) {
        let text = format!("has {} objections, expected {expected}", objections.len());
        differ("objection", text);
    }

    let needs = found.needs(finding).count();
    let fits = match status {
        ExceptionStatus::Available => objections.is_empty() && needs == 0,
        ExceptionStatus::AvailableIf => objections.is_empty() && (needs > 0 || weighed.waits),
        ExceptionStatus::Insufficient | ExceptionStatus::Unavailable => !objections.is_empty(),
    };
    if !fits {
        let objections = objections.len();
        let text = format!("{status:?} with {objections} objections, {needs} needs: {weighed}");
        differ(
            if applies {
                "law"
            } else {
                "law, nothing applies"
            },
            text,
        );
    }
}

/// What overcomes each requirement, what is left, and what overcomes it together
fn coverage(found: &Determination<'_>, expected: &Verdict<'_>, differences: &mut Differences) {
    let exceptions = &expected.exceptions;
    let overcomes = |weighed: &Weighed<'_>, rule: Option<Rule<'_>>| {
        let mut of_rule = weighed.overcomes.iter();
        of_rule
            .find(|(one, _)| Some(one.rule) == rule)
            .map_or(Truth::No, |(_, overcome)| *overcome)
    };
    for requirement in found.requirements() {
        let rule = Rule::of(requirement.rule());
        let named: Vec<ExceptionParagraph> = found
            .overcome_by(requirement)
            .map(ExceptionFinding::paragraph)
            .collect();
        let own: Vec<ExceptionParagraph> = exceptions
            .iter()
            .filter(|weighed| {
                weighed.usable == Truth::Yes && overcomes(weighed, rule) == Truth::Yes
            })
            .map(|weighed| weighed.rule.paragraph)
            .collect();
        if named != own {
            let text = format!("{rule:?} by {named:?}, expected {own:?}");
            differences.push("overcome_by", text);
        }
    }

    let left: Vec<_> = found.left().map(|one| Rule::of(one.rule())).collect();
    let own: Vec<_> = expected
        .rules
        .iter()
        .filter(|one| one.truth == Truth::Yes)
        .filter(|one| {
            !exceptions.iter().any(|weighed| {
                weighed.usable != Truth::No && overcomes(weighed, Some(one.rule)) != Truth::No
            })
        })
        .map(|one| Some(one.rule))
        .collect();
    if left != own {
        differences.push("left", format!("{left:?}, expected {own:?}"));
    }

    let together: Vec<ExceptionParagraph> = found
        .combination()
        .into_iter()
        .map(ExceptionFinding::paragraph)
        .collect();
    let applying = || expected.rules.iter().filter(|one| one.truth == Truth::Yes);
    let covered = |by: &[&Weighed<'_>]| {
        applying().all(|one| {
            by.iter()
                .any(|weighed| overcomes(weighed, Some(one.rule)) == Truth::Yes)
        })
    };
    let usable: Vec<&Weighed<'_>> = exceptions
        .iter()
        .filter(|weighed| weighed.usable == Truth::Yes)
        .collect();
    let alone = usable.iter().any(|one| covered(&[*one]));
    let possible = applying().next().is_some() && !alone && covered(&usable);
    let members: Vec<&Weighed<'_>> = usable
        .iter()
        .filter(|weighed| together.contains(&weighed.rule.paragraph))
        .copied()
        .collect();
    let sound = together.is_empty() || (members.len() == together.len() && covered(&members));
    if !sound || together.is_empty() == possible {
        let text = format!("{together:?}, and one is possible: {possible}");
        differences.push("combination", text);
    }
}

/// What the use of an exception brings with it, where one can be used
fn obligations(
    found: &Determination<'_>,
    oracle: &Oracle<'_, '_>,
    expected: &Verdict<'_>,
    differences: &mut Differences,
) {
    let useful = |finding: &&ExceptionFinding<'_>| finding.status() >= ExceptionStatus::AvailableIf;
    let mut findings = found.exceptions().iter().filter(useful).peekable();
    if findings.peek().is_none() {
        return;
    }
    let duties = &oracle.data.obligations;
    let truths: Vec<Truth> = duties
        .iter()
        .map(|duty| oracle.holds_given(&expected.rules, &duty.when))
        .collect();
    for finding in findings {
        let used = finding.paragraph();
        let binds = |duty: &Obligation| match &duty.by {
            ObligedBy::AnyException => true,
            ObligedBy::Exceptions(named) => named.iter().any(|one| is_part_of(used, *one)),
        };
        let own = duties.iter().zip(truths.iter().copied());
        let own = own.filter(|(duty, truth)| *truth != Truth::No && binds(duty));
        if !found
            .obligations(finding)
            .map(|(duty, truth)| (ptr::from_ref(duty), truth))
            .eq(own.map(|(duty, truth)| (ptr::from_ref(duty), truth)))
        {
            differences.push("obligation", format!("not those of {used}"));
        }
    }
}
