//! The answer in the order in which a compliance officer works: one line a step.

use core::fmt;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::determination::{
    Determination, ExceptionStatus, Outcome, Presumed, Requirement, RequirementStatus,
};
use crate::policy::ObligationKind;
use crate::{Classification, GeneralProhibition, LicenseException, ReviewPolicy, Truth};

/// What one step deals with
type Prohibitions = &'static [GeneralProhibition];

const DESTINATION: Prohibitions = &[
    GeneralProhibition::One,
    GeneralProhibition::Two,
    GeneralProhibition::Three,
    GeneralProhibition::Six,
];
const END_USER_AND_USE: Prohibitions = &[GeneralProhibition::Four, GeneralProhibition::Five];
const CONDUCT: Prohibitions = &[
    GeneralProhibition::Seven,
    GeneralProhibition::Eight,
    GeneralProhibition::Nine,
    GeneralProhibition::Ten,
];

impl Determination<'_> {
    /// One line a step: scope, classification, destination, end user and use, conduct, exceptions,
    /// review, obligations
    pub(super) fn summarize(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\n")?;
        let step =
            |f: &mut fmt::Formatter<'_>, name: &str, text: &str| writeln!(f, "  {name:<16} {text}");
        step(f, "scope", &self.scope_in_words())?;
        if self.outside_because().is_some() {
            if self.outcome() != Outcome::NotSubject {
                step(
                    f,
                    "conduct",
                    &self.found_in_words(CONDUCT, &[Presumed::Conduct]),
                )?;
            }
            return Ok(());
        }
        step(f, "classification", &self.item_in_words())?;
        step(f, "destination", &self.found_in_words(DESTINATION, &[]))?;
        let presumed = &[
            Presumed::Screening,
            Presumed::PartyKind,
            Presumed::Headquarters,
            Presumed::EndUse,
        ];
        step(
            f,
            "end user and use",
            &self.found_in_words(END_USER_AND_USE, presumed),
        )?;
        step(
            f,
            "conduct",
            &self.found_in_words(CONDUCT, &[Presumed::Conduct]),
        )?;
        if self.weighs_exceptions() {
            step(f, "exceptions", &self.exceptions_in_words())?;
        }
        if let Some(review) = self.review_in_words() {
            step(f, "review", &review)?;
        }
        match self.duties_in_words() {
            duties if duties.is_empty() => Ok(()),
            duties => step(f, "obligations", &duties),
        }
    }

    fn scope_in_words(&self) -> String {
        if let Some(rule) = self.excluded_by() {
            return alloc::format!("not subject: {} [{}]", rule.title, rule.citation);
        }
        if let Some(outside) = self.outside_because() {
            let (explanation, citation) = outside.explanation();
            return alloc::format!("not subject: {explanation} [{citation}]");
        }
        let found: Vec<_> = self.scope().collect();
        let certain = found.iter().find(|finding| finding.holds() == Truth::Yes);
        if let Some(finding) = certain {
            let rule = finding.rule();
            return alloc::format!("subject: {} [{}]", rule.title, rule.citation);
        }
        match found.first() {
            Some(finding) if finding.is_presumed() => {
                let rule = finding.rule();
                alloc::format!("taken as subject: {} [{}]", rule.title, rule.citation)
            }
            Some(finding) => {
                let more = found.len() - 1;
                let rule = finding.rule();
                let also = match more {
                    0 => String::new(),
                    1 => ", or another rule".to_string(),
                    more => alloc::format!(", or {more} other rules"),
                };
                alloc::format!(
                    "open: it is subject if {} reaches it{also} [{}]",
                    rule.title,
                    rule.citation
                )
            }
            None => "subject".to_string(),
        }
    }

    fn item_in_words(&self) -> String {
        let classification = self.transaction().item.classification;
        match classification {
            Classification::Listed(item) => {
                let mut reasons: Vec<&str> = Vec::new();
                for requirement in self.requirements() {
                    let reason = requirement.reason();
                    reasons.extend(reason.map(crate::ReasonForControl::as_str));
                }
                reasons.dedup();
                reasons.sort_unstable();
                reasons.dedup();
                match reasons.as_slice() {
                    [] => alloc::format!("{item}: listed"),
                    reasons => alloc::format!("{item}: listed for {}", reasons.join(", ")),
                }
            }
            other => alloc::format!("{other}: not on the Commerce Control List"),
        }
    }

    /// What the rules under these prohibitions came to
    fn found_in_words(&self, prohibitions: Prohibitions, presumed: &[Presumed]) -> String {
        let of_step = |requirement: &&Requirement<'_>| {
            prohibitions.contains(&self.prohibition_of(requirement))
        };
        let found = |status: RequirementStatus| {
            let rules = self.requirements().iter().filter(of_step);
            rules
                .filter(|requirement| requirement.status() == status)
                .map(|requirement| requirement.rule().to_string())
                .collect::<Vec<_>>()
        };
        let mut said = Vec::new();
        let applies = found(RequirementStatus::Applies);
        if !applies.is_empty() {
            let prohibits = |requirement: &Requirement<'_>| {
                requirement.prohibits() && requirement.status() == RequirementStatus::Applies
            };
            let mut rules = self.requirements().iter().filter(of_step);
            said.push(if rules.any(prohibits) {
                alloc::format!("prohibited by {}", few(&applies))
            } else {
                alloc::format!("a license is required by {}", few(&applies))
            });
        }
        let depends = found(RequirementStatus::Depends);
        if !depends.is_empty() {
            said.push(alloc::format!("depends: {}", few(&depends)));
        }
        let mut status = prohibitions.iter().map(|one| self.prohibition(*one));
        let unknown = self.presumed();
        let unknown: Vec<_> = presumed
            .iter()
            .filter(|presumed| unknown.contains(presumed))
            .map(|presumed| presumed.subject())
            .collect();
        if said.is_empty() && unknown.is_empty() {
            return if status.all(|status| status == RequirementStatus::DoesNotApply) {
                "nothing requires a license".to_string()
            } else if self.silence().is_some() {
                "another authority or part decides".to_string()
            } else {
                "depends on open questions".to_string()
            };
        }
        if !unknown.is_empty() {
            said.push(alloc::format!("nothing said of {}", unknown.join(", ")));
        }
        said.join("; ")
    }

    fn exceptions_in_words(&self) -> String {
        let of_status = |status: ExceptionStatus| {
            LicenseException::all()
                .filter(|exception| self.exception_status(*exception) == status)
                .map(|exception| exception.to_string())
                .collect::<Vec<_>>()
        };
        let mut said = Vec::new();
        for (status, words) in [
            (ExceptionStatus::Available, "available"),
            (ExceptionStatus::AvailableIf, "open"),
            (ExceptionStatus::Insufficient, "not enough alone"),
        ] {
            let of_status = of_status(status);
            if !of_status.is_empty() {
                said.push(alloc::format!("{words}: {}", few(&of_status)));
            }
        }
        if said.is_empty() {
            "none can take the place of a license".to_string()
        } else {
            said.join("; ")
        }
    }

    fn review_in_words(&self) -> Option<String> {
        self.applying().next()?;
        let review = self.review();
        let (policy, strictest) = (review.policy(), review.strictest());
        let title = |policy: Option<ReviewPolicy>| {
            policy.map_or("not codified for these requirements", ReviewPolicy::title)
        };
        Some(match (policy, strictest) {
            (None, Some(strictest)) => {
                alloc::format!(
                    "turns on open facts, at the strictest {}",
                    strictest.title()
                )
            }
            (Some(known), Some(strictest)) if known < strictest => {
                alloc::format!("{}; {} if facts say so", known.title(), strictest.title())
            }
            (policy, _) => title(policy).to_string(),
        })
    }

    fn duties_in_words(&self) -> String {
        let mut kinds: Vec<ObligationKind> = self
            .duties()
            .filter(|(_, certain)| *certain == Truth::Yes)
            .map(|(duty, _)| duty.kind)
            .collect();
        kinds.sort_unstable();
        kinds.dedup();
        let kinds: Vec<_> = kinds.into_iter().map(ObligationKind::title).collect();
        kinds.join(", ")
    }
}

/// The first few of a list, and how many more there are
fn few(names: &[String]) -> String {
    const FEW: usize = 6;
    let (shown, rest) = names.split_at(names.len().min(FEW));
    let shown = shown.join(", ");
    match rest.len() {
        0 => shown,
        more => alloc::format!("{shown} and {more} more"),
    }
}
