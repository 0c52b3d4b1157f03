//! A determination as advice to the person who must act on it.

mod exceptions;

use core::fmt;

use alloc::string::ToString;

use super::because::{Because, Place};
use super::{
    AnswerKind, Determination, OpenQuestion, Outcome, Requirement, RequirementStatus, Silence,
};
use crate::policy::{ChartMode, Reading, Relief};
use crate::{Classification, GeneralProhibition};

impl<'p> Determination<'p> {
    /// Why a rule applies or does not, as a clause
    #[must_use]
    pub fn because<'a>(
        &'a self,
        requirement: &'a Requirement<'p>,
    ) -> impl fmt::Display + use<'a, 'p> {
        Because {
            requirement,
            policy: self.policy,
            subject: &self.transaction,
        }
    }
}

impl fmt::Display for Determination<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.transaction();
        let place = Place::new(self.policy, subject.destination);
        writeln!(
            f,
            "{} to {place}: {}",
            subject.item.classification,
            self.outcome.title()
        )?;
        self.facts(f)?;
        if let Some(outside) = self.outside {
            let (explanation, citation) = outside.explanation();
            writeln!(f, "\n{explanation} [{citation}]")?;
        }
        self.list(f, "Requires a license", RequirementStatus::Applies)?;
        self.list(f, "Depends", RequirementStatus::Depends)?;
        self.ask(f)?;
        self.list_exceptions(f)?;
        self.list(f, "Does not apply", RequirementStatus::DoesNotApply)?;
        self.advise(f)
    }
}

impl<'p> Determination<'p> {
    /// The announcement that less is enforced, where the codified text is what was applied
    pub(super) fn unenforced(&self, requirement: &Requirement<'p>) -> Option<&'p str> {
        let enforcement = requirement.provision?.enforcement.as_ref()?;
        let applied = self.policy.data().reading == Reading::Codified
            && enforcement.since <= self.transaction.date;
        applied.then_some(&*enforcement.announced)
    }
}

impl Determination<'_> {
    fn facts(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.transaction();
        write!(f, "  {}", subject.activity.title())?;
        if let Some(from) = subject.from {
            write!(f, " from {}", from.name())?;
        }
        write!(f, " to {} on {}", subject.destination.name(), subject.date)?;
        if let Some(region) = subject.region {
            write!(f, ", region {region}")?;
        }
        if let Classification::Listed(item) = subject.item.classification {
            if let Some(entry) = self.policy.entry(item.eccn()) {
                write!(f, "\n  {}: {}", entry.eccn, entry.title)?;
            }
        }
        let data = self.policy.data();
        write!(f, "\n  policy: {}", data.name)?;
        if let Some(edition) = self.policy.edition() {
            write!(f, ", edition {edition}")?;
        }
        write!(f, ", {} reading", data.reading)?;
        if data.chart == ChartMode::FromSectionText {
            f.write_str(", chart recomputed from section text")?;
        }
        writeln!(f, ", fingerprint {}", self.policy.fingerprint())?;
        if self.predates_policy() {
            writeln!(
                f,
                "  caution: the transaction is dated before this edition; the law of its day may differ"
            )?;
        }
        Ok(())
    }

    fn list(
        &self,
        f: &mut fmt::Formatter<'_>,
        title: &str,
        status: RequirementStatus,
    ) -> fmt::Result {
        let mut first = true;
        for requirement in self.requirements.iter().filter(|r| r.status() == status) {
            if first {
                writeln!(f, "\n{title}:")?;
                first = false;
            }
            write!(f, "  {:<10}", requirement.rule().to_string())?;
            let because = self.because(requirement).to_string();
            match requirement.reason() {
                // The heading of a chart column names its reason.
                Some(reason) if because.starts_with(reason.as_str()) => {}
                Some(reason) => write!(f, " {reason}")?,
                None => f.write_str(" -")?,
            }
            if let Some(provision) = requirement.provision {
                write!(f, " {}:", provision.title)?;
            }
            writeln!(f, " {} [{}]", because, requirement.citation())?;
            if status == RequirementStatus::DoesNotApply {
                continue;
            }
            match requirement.relief() {
                Relief::AnyException => {}
                Relief::NoException => {
                    writeln!(f, "             no License Exception may be used")?;
                }
                Relief::AsListed(list) => writeln!(
                    f,
                    "             only the License Exceptions that the party's entry leaves ({})",
                    list.title()
                )?,
                Relief::Only(left) => {
                    f.write_str("             only License Exceptions")?;
                    for exception in left.iter().flat_map(|usable| usable.exceptions.iter()) {
                        write!(f, " {exception}")?;
                    }
                    f.write_str("\n")?;
                }
            }
            if !requirement.confidence().is_high() {
                writeln!(
                    f,
                    "             verify: read with {} confidence",
                    requirement.confidence()
                )?;
            }
            if let Some(unenforced) = self.unenforced(requirement) {
                writeln!(f, "             not enforced as codified: {unenforced}")?;
            }
            for note in requirement.notes() {
                writeln!(f, "             note: {note}")?;
            }
        }
        Ok(())
    }

    fn ask(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let about_requirements = |question: &&OpenQuestion<'_>| !question.is_about_exception();
        let mut questions = self.questions.iter().filter(about_requirements).peekable();
        if questions.peek().is_none() {
            return Ok(());
        }
        writeln!(f, "\nTo settle:")?;
        for question in questions {
            write!(f, "  {}\n     {}", question.text(), question.printed_id())?;
            match question.answer() {
                AnswerKind::YesOrNo => f.write_str(" = yes or no")?,
                AnswerKind::Fact(path) => write!(f, ": say `{path}` more exactly")?,
                AnswerKind::NoOrFact(path) => {
                    write!(
                        f,
                        " = no if none that the rules name, or say `{path}` more exactly"
                    )?;
                }
            }
            if question.settles() {
                f.write_str(" (settles the answer)")?;
            }
            f.write_str("\n")?;
            let options = self.options(question);
            if !options.is_empty() {
                f.write_str("     rules tell apart:")?;
                options
                    .iter()
                    .try_for_each(|paragraph| write!(f, " {paragraph}"))?;
                f.write_str("\n")?;
            }
        }
        Ok(())
    }

    fn advise(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.silence() {
            Some(Silence::Referred(referral)) => {
                writeln!(f, "\nElsewhere: {} [{}]", referral.to, referral.citation)?;
            }
            Some(Silence::NoRow(item)) => writeln!(
                f,
                "\nElsewhere: no row of {} speaks of {item}. See the entry's related controls: another entry or agency may control it. [15 CFR part 774 supp. 1]",
                item.eccn()
            )?,
            None => {}
        }
        if self.outcome == Outcome::NoLicenseRequired {
            let listed = matches!(
                self.transaction.item.classification,
                Classification::Listed(_)
            );
            let list = if listed {
                "The Commerce Control List and the embargoes of part 746 require no license on these facts."
            } else {
                "The item is not on the Commerce Control List, so that the list requires no license, and the embargoes of part 746 require none on these facts."
            };
            writeln!(f, "\n{list}")?;
        }
        if self.outcome == Outcome::NotSubject {
            return Ok(());
        }
        f.write_str("\nNot evaluated: General Prohibitions")?;
        let mut first = true;
        for prohibition in GeneralProhibition::all() {
            if self.prohibition(prohibition).is_none() {
                write!(
                    f,
                    "{} {}",
                    if first { "" } else { "," },
                    prohibition.number()
                )?;
                first = false;
            }
        }
        writeln!(
            f,
            " (foreign content and products, end uses, end users, conduct, transit). Screen the parties and the end use before you ship. [15 CFR 736.2(b)]"
        )
    }
}
