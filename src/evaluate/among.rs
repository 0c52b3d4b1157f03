//! The part of an evaluation that comparing two policies needs over and over.

use alloc::vec::Vec;

use super::alike::Alike;
use super::exceptions::{restrictions, standing, weigh_rule};
use super::facts::Facts;
use super::open_set::OpenSet;
use super::{requirements, scope};
use crate::determination::{ExceptionFinding, Requirement};
use crate::policy::{Policy, RuleSet};
use crate::{Transaction, Truth};

/// What an evaluation comes to as far as some rules of License Exceptions are concerned
pub(crate) struct Among<'p> {
    pub(crate) requirements: Vec<Requirement<'p>>,
    /// One finding for each of the rules, in their order; none where nothing requires a license
    pub(crate) findings: Vec<ExceptionFinding<'p>>,
    /// Whether one of the restrictions applies, or may
    pub(crate) barred: bool,
}

/// Finds what is required, weighs only these rules of License Exceptions, and says whether one of
/// these restrictions on them comes into it
///
/// What is found is what [`evaluate`](super::evaluate) finds; nobody is asked anything.
pub(crate) fn among<'p>(
    policy: &'p Policy,
    transaction: &Transaction,
    rules: &RuleSet,
    restricted_by: &RuleSet,
    alike: &Alike,
) -> Among<'p> {
    let facts = Facts::noting(policy, transaction, Some(alike));
    let mut open = OpenSet::default();
    let classification = transaction.item.classification;
    let scope = scope::subject(&facts, policy, transaction, &mut open);
    let mut findings = Vec::new();
    let mut barred = false;
    if scope.outside.is_some() {
        return Among {
            requirements: Vec::new(),
            findings,
            barred,
        };
    }
    let (requirements, _) =
        requirements::find(&facts, policy, classification, scope.holds, &mut open);
    if requirements.iter().any(|found| found.truth() != Truth::No) {
        let facts = &facts.with_requirements(&requirements);
        let (standing, hurdles) = standing(facts, policy, &requirements);
        let bars = restrictions(facts, policy);
        barred = bars
            .iter()
            .any(|bar| restricted_by.contains(bar.position()));
        let all = policy.data().exceptions.iter();
        for (at, (rule, indexed)) in all.zip(&policy.index().exceptions.rules).enumerate() {
            if rules.contains(at) {
                let mut finding = weigh_rule(facts, policy, at, rule, indexed, &standing, &bars);
                finding.status = finding.weigh(hurdles);
                findings.push(finding);
            }
        }
    }
    Among {
        requirements,
        findings,
        barred,
    }
}
