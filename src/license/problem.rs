//! What can be wrong with a license.

use core::fmt;

use alloc::vec::Vec;

use thiserror::Error;

use super::License;
use crate::{Activity, Country, Date};

/// Something that is wrong with a license
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LicenseProblem {
    /// It has no number
    #[error("the license has no number")]
    NoNumber,
    /// It ends before it begins
    #[error("the license expires on {expires}, before it is issued on {issued}")]
    ExpiresBeforeIssued {
        /// The day of issue
        issued: Date,
        /// The last day
        expires: Date,
    },
    /// Its standing ends before it begins
    #[error("the suspension ends on {until}, before it begins on {from}")]
    SuspensionEndsBeforeItBegins {
        /// The first day
        from: Date,
        /// The last day
        until: Date,
    },
    /// It covers no item
    #[error("the license covers no item")]
    NoItems,
    /// It covers no destination
    #[error("the license covers no destination")]
    NoDestinations,
    /// It covers no activity
    #[error("the license covers no activity")]
    NoActivities,
    /// It covers reexports and says not from where
    #[error("the license covers reexports and does not say from which countries")]
    NoOrigin,
    /// It covers no end use
    #[error("the license is for no end use")]
    NoEndUse,
    /// It names nobody who receives or uses the items
    #[error("the license names neither an ultimate consignee nor an end user")]
    NoRecipient,
    /// It names a party without a name
    #[error("a party of the license in {0} has no name")]
    NamelessParty(Country),
    /// It is worth nothing
    #[error("the license is for a value of 0")]
    ZeroValue,
    /// It is for nothing
    #[error("the license is for a quantity of 0")]
    ZeroQuantity,
    /// A safeguard says nothing or can never be kept
    #[error("safeguard {at} (`{kind}`) {problem}")]
    Safeguard {
        /// Its position, from 1
        at: usize,
        /// Its kind
        kind: &'static str,
        /// What is wrong with it, as a clause without its subject
        problem: &'static str,
    },
}

/// Everything that is wrong with a license, all at once
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct LicenseProblems {
    problems: Vec<LicenseProblem>,
}

impl LicenseProblems {
    /// The problems; there is at least one
    #[must_use]
    pub fn problems(&self) -> &[LicenseProblem] {
        &self.problems
    }
}

impl fmt::Display for LicenseProblems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        separated(f, &self.problems)
    }
}

pub(super) fn separated(f: &mut fmt::Formatter<'_>, problems: &[impl fmt::Display]) -> fmt::Result {
    for (index, problem) in problems.iter().enumerate() {
        if index > 0 {
            f.write_str("; ")?;
        }
        fmt::Display::fmt(problem, f)?;
    }
    Ok(())
}

/// The license, if nothing is wrong with it
pub(super) fn checked(license: License) -> Result<License, LicenseProblems> {
    let problems = problems(&license);
    if problems.is_empty() {
        Ok(license)
    } else {
        Err(LicenseProblems { problems })
    }
}

fn problems(license: &License) -> Vec<LicenseProblem> {
    use super::Standing;
    use crate::{Destinations, PartyRole};

    let (issued, expires, scope) = (license.issued, license.expires, &license.scope);
    let mut problems = Vec::new();
    let mut note = |wrong: bool, problem: LicenseProblem| {
        if wrong {
            problems.push(problem);
        }
    };
    note(license.number.trim().is_empty(), LicenseProblem::NoNumber);
    note(
        expires < issued,
        LicenseProblem::ExpiresBeforeIssued { issued, expires },
    );
    if let Standing::Suspended {
        from,
        until: Some(until),
    } = license.standing
    {
        note(
            until < from,
            LicenseProblem::SuspensionEndsBeforeItBegins { from, until },
        );
    }
    note(scope.items.is_empty(), LicenseProblem::NoItems);
    note(
        scope.destinations == Destinations::nowhere(),
        LicenseProblem::NoDestinations,
    );
    note(scope.activities.is_empty(), LicenseProblem::NoActivities);
    let reexports = [Activity::Reexport, Activity::DeemedReexport];
    let reexports = reexports
        .into_iter()
        .any(|one| scope.activities.contains(one));
    note(reexports && scope.from.is_none(), LicenseProblem::NoOrigin);
    note(scope.end_uses.is_empty(), LicenseProblem::NoEndUse);
    let receives = [PartyRole::UltimateConsignee, PartyRole::EndUser];
    note(
        !scope.parties.iter().any(|p| receives.contains(&p.role)),
        LicenseProblem::NoRecipient,
    );
    for party in &scope.parties {
        note(
            super::scope::plain(&party.name).is_empty(),
            LicenseProblem::NamelessParty(party.country),
        );
    }
    note(
        scope.value.is_some_and(|value| value.cents() == 0),
        LicenseProblem::ZeroValue,
    );
    note(scope.quantity == Some(0), LicenseProblem::ZeroQuantity);
    for (at, safeguard) in license.safeguards.iter().enumerate() {
        if let Some(problem) = safeguard_problem(license, safeguard) {
            let (at, kind) = (at + 1, safeguard.kind());
            note(true, LicenseProblem::Safeguard { at, kind, problem });
        }
    }
    problems
}

fn safeguard_problem(license: &License, safeguard: &super::Safeguard) -> Option<&'static str> {
    use super::Safeguard as S;
    use crate::Destinations;

    let (wrong, problem) = match safeguard {
        S::NoReexport { to, .. } => (*to == Destinations::nowhere(), "carves out no country"),
        S::EndUseOnly { uses } => (uses.is_empty(), "leaves no end use"),
        S::NoEndUse { uses } => (uses.is_empty(), "bars no end use"),
        S::AccessControl { site } => (site.trim().is_empty(), "names no site"),
        S::TechnicalLimit { parameter, limit } => (
            parameter.trim().is_empty() || limit.trim().is_empty(),
            "names no parameter or no limit",
        ),
        S::BannedParties { lists, kinds } => (
            lists.is_empty() && kinds.is_empty(),
            "names neither a list nor a kind of party",
        ),
        S::QuantityCeiling { quantity } => (*quantity == 0, "leaves no quantity"),
        S::Recordkeeping { years } => (*years < 5, "is shorter than the five years of part 762"),
        S::ShipBy { date } => (
            *date < license.issued || license.expires < *date,
            "names a day on which the license does not run",
        ),
        _ => return None,
    };
    wrong.then_some(problem)
}
