//! Parts of an answer, in words.

use export_control::{
    Citation, Determination, ExceptionFinding, ExceptionStatus, LicenseException, Objection,
    Outcome, Requirement, RequirementStatus,
};

/// Things, one after another
pub fn list<T: ToString>(things: impl IntoIterator<Item = T>) -> String {
    let things: Vec<String> = things.into_iter().map(|thing| thing.to_string()).collect();
    things.join(", ")
}

/// A citation, on one line
pub fn cite(citation: &Citation) -> String {
    format!("[{citation}]").replace(' ', "\u{a0}")
}

/// What a determination comes to, and what it may still come to
pub fn outcome(determination: &Determination<'_>) -> String {
    let (outcome, best) = (determination.outcome(), determination.range().best);
    if outcome == Outcome::LicenseRequired && best < outcome {
        format!("{}; at best {}", outcome.title(), best.title())
    } else {
        outcome.title().to_owned()
    }
}

/// Why a rule requires a license, or does not
pub fn because<'p>(determination: &Determination<'p>, requirement: &Requirement<'p>) -> String {
    let because = determination.because(requirement).to_string();
    let citation = cite(requirement.citation());
    match requirement.reason() {
        // The heading of a chart column names its reason.
        Some(reason) if !because.starts_with(reason.as_str()) => {
            format!("{reason}: {because} {citation}")
        }
        _ => format!("{because} {citation}"),
    }
}

/// The rules that require a license, or may
pub fn standing<'a, 'p>(
    determination: &'a Determination<'p>,
) -> impl Iterator<Item = &'a Requirement<'p>> {
    let requirements = determination.requirements().iter();
    requirements.filter(|requirement| requirement.status() != RequirementStatus::DoesNotApply)
}

/// What stands against an exception, and where it says so
pub fn objection(objection: &Objection<'_, '_>) -> String {
    format!("{objection} {}", cite(objection.citation()))
}

/// What stands against a paragraph to which there is no other objection: requirements that are not
/// certain to apply are no objection by themselves
pub const fn not_all(status: ExceptionStatus) -> &'static str {
    match status {
        ExceptionStatus::Unavailable => "it takes the place of nothing that may be required",
        _ => "it does not take the place of all that may be required",
    }
}

/// The first thing that stands against the paragraph that comes nearest
pub fn nearest(determination: &Determination<'_>, exception: LicenseException) -> String {
    let findings = determination.exception(exception);
    let nearest = findings
        .map(|finding| determination.objections(finding))
        .min_by_key(Vec::len);
    let section = cite(&exception.citation());
    match nearest.as_deref() {
        None => format!("this policy has no rule of it {section}"),
        Some([]) => format!("{} {section}", not_all(ExceptionStatus::Unavailable)),
        Some([only]) => objection(only),
        Some([first, rest @ ..]) => format!("{} (and {} more)", objection(first), rest.len()),
    }
}

/// What a paragraph of an exception is for, and where it stands
pub fn title(finding: &ExceptionFinding<'_>) -> String {
    let rule = finding.rule();
    let verify = if finding.is_to_verify() {
        " (verify)"
    } else {
        ""
    };
    format!("{} {}{verify}", rule.title, cite(&rule.citation))
}

/// Why no exception is weighed; `None` when exceptions are
pub fn nothing_to_weigh(determination: &Determination<'_>) -> Option<String> {
    if !determination.exceptions().is_empty() {
        return None;
    }
    Some(match determination.outcome() {
        Outcome::NotSubject => {
            "The regulations do not reach the act: no exception is needed.".into()
        }
        Outcome::OtherAuthority => {
            let to = determination
                .referral()
                .map_or_else(String::new, |referral| {
                    format!(" {} {}", referral.to, cite(&referral.citation))
                });
            format!(
                "No requirement of this policy applies, so that no exception is weighed; another \
                 authority or part decides.{to}"
            )
        }
        Outcome::NeedsAnswers => {
            "No exception can be weighed while it is open what the item is or where it goes.".into()
        }
        _ => "No requirement applies: no exception is needed.".into(),
    })
}
