//! How two evaluations of an act show that a rule came out otherwise.

use super::requirements::status_of;
use crate::evaluate::duties;
use crate::policy::{Obligation, ObligedBy, Provision, RuleRef, ScopeRule};
use crate::{Determination, Outcome, Requirement, Truth};

/// Whether what is required comes out otherwise, or what can come of it
pub(super) fn comes_to_other(before: &Determination<'_>, after: &Determination<'_>) -> bool {
    let strictest = |determination: &Determination<'_>| {
        let found = determination.requirements().iter();
        found.map(Requirement::status).max()
    };
    before.range() != after.range() || strictest(before) != strictest(after)
}

/// Whether a rule brings the act in or takes it out under one policy alone
pub(super) fn of_scope(
    rule: &ScopeRule,
    before: &Determination<'_>,
    after: &Determination<'_>,
) -> bool {
    let holds = |determination: &Determination<'_>| {
        let excludes = determination.excluded_by();
        if excludes.is_some_and(|excludes| excludes.id == rule.id) {
            return Truth::Yes;
        }
        let mut found = determination.scope();
        let found = found.find(|found| found.rule().id == rule.id);
        found.map_or(Truth::No, |found| found.holds())
    };
    holds(before) != holds(after)
}

/// Whether a provision, or a row that points to it, comes out otherwise
pub(super) fn of_provision(
    rule: &Provision,
    before: &Determination<'_>,
    after: &Determination<'_>,
) -> bool {
    let by_id =
        status_of(before, RuleRef::Provision(rule)) != status_of(after, RuleRef::Provision(rule));
    let by_rows = |determination: &Determination<'_>| {
        let found = determination.requirements().iter();
        let pointing = found.filter(|found| {
            found
                .provision()
                .is_some_and(|provision| provision.id == rule.id)
        });
        pointing.map(Requirement::status).max()
    };
    by_id || by_rows(before) != by_rows(after)
}

/// Whether an obligation counts under one policy otherwise than under the other
pub(super) fn of_obligation(
    duty: &Obligation,
    before: &Determination<'_>,
    after: &Determination<'_>,
) -> bool {
    counts(duty, before) != counts(duty, after)
}

/// Whether an obligation counts in a determination, by its position in the determination's policy
fn counts(duty: &Obligation, determination: &Determination<'_>) -> Truth {
    let policy = determination.policy();
    let duties = duties(
        policy,
        determination.transaction(),
        determination.requirements(),
    );
    let known = |other: &Obligation| {
        (other.kind, &other.by, &other.what) == (duty.kind, &duty.by, &duty.what)
    };
    let mut numbered = policy.data().obligations.iter().zip(duties);
    let counts = numbered
        .find(|(other, _)| known(other))
        .map_or(Truth::No, |(_, truth)| truth);
    let concerned = match &duty.by {
        ObligedBy::License => determination.outcome() == Outcome::LicenseRequired,
        ObligedBy::NoLicense => determination.outcome() == Outcome::NoLicenseRequired,
        _ => true,
    };
    counts & Truth::from(concerned)
}
