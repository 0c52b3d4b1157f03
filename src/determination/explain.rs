//! A determination as advice to the person who must act on it.

mod exceptions;
mod summary;

use core::fmt;

use alloc::string::ToString;
use alloc::vec::Vec;

use super::because::{Because, Place};
use super::{
    AnswerKind, Determination, OpenQuestion, Outcome, RedFlagFinding, RedFlagStatus, Requirement,
    RequirementStatus, ReviewFinding, Silence,
};
use crate::policy::{ChartMode, Confidence, Reading, Relief};
use crate::{Classification, ReviewPolicy, Truth};

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
        self.summarize(f)?;
        self.list(f, self.applying_title(), RequirementStatus::Applies)?;
        self.list(f, "Depends", RequirementStatus::Depends)?;
        self.ask(f)?;
        self.list_exceptions(f)?;
        self.list_reviews(f)?;
        self.list_duties(f)?;
        self.list_red_flags(f)?;
        self.list(f, "Does not apply", RequirementStatus::DoesNotApply)?;
        self.list_prohibitions(f)?;
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
        match self.elsewhere() {
            Some(Silence::Referred(referral)) => {
                writeln!(f, "\nElsewhere: {} [{}]", referral.to, referral.citation)?;
            }
            Some(silence) => writeln!(
                f,
                "\nElsewhere: {silence}. See the entry's related controls: another entry or agency may control it. [15 CFR part 774 supp. 1]",
            )?,
            None => {}
        }
        let presumed = self.presumed();
        if presumed.is_empty() {
            return Ok(());
        }
        f.write_str("\nPresumed, because nothing is said:\n")?;
        for presumed in presumed {
            writeln!(f, "  - {}", presumed.title())?;
        }
        f.write_str(
            "Screen the parties and ask for the end use before you ship. [15 CFR 736.2(b), part 732 supp. 3]\n",
        )
    }

    const fn applying_title(&self) -> &'static str {
        match self.outcome {
            Outcome::Prohibited => "Prohibits it, or requires a license",
            _ => "Requires a license",
        }
    }

    /// The review policies that count or may come to count, for what is required
    fn list_reviews(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let review = self.review();
        if review.findings().is_empty() {
            return Ok(());
        }
        f.write_str("\nReview of an application:\n")?;
        let (presumed, shown): (Vec<&ReviewFinding<'_>>, Vec<&ReviewFinding<'_>>) = review
            .findings()
            .iter()
            .partition(|finding| finding.is_presumed_away());
        for finding in shown {
            let rule = finding.rule();
            let policy = finding
                .policy()
                .map_or("as the entry states", ReviewPolicy::title);
            write!(f, "  {:<10} {policy}: {}", rule.id.to_string(), rule.title)?;
            if finding.counts() == Truth::Unknown {
                write!(f, ", if {}", rule.when)?;
            }
            writeln!(f, " [{}]{}", rule.citation, to_verify(rule.confidence))?;
            if let Some(note) = &rule.note {
                writeln!(f, "             note: {note}")?;
            }
        }
        if presumed.is_empty() {
            return Ok(());
        }
        f.write_str("  others turn on the end use or on who the parties are:")?;
        for (index, finding) in presumed.iter().enumerate() {
            let before = if index > 0 { "," } else { "" };
            write!(f, "{before} {}", finding.rule().id)?;
        }
        f.write_str("\n")
    }

    /// What the answer brings with it
    fn list_duties(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (certain, title) in [
            (Truth::Yes, "\nWhat it brings with it:\n"),
            (Truth::Unknown, "\nWhat it may bring with it:\n"),
        ] {
            let mut duties = self
                .duties()
                .filter(|(_, truth)| *truth == certain)
                .peekable();
            if duties.peek().is_some() {
                f.write_str(title)?;
            }
            for (duty, _) in duties {
                let verify = to_verify(duty.confidence);
                writeln!(f, "  - {} [{}]{verify}", duty.what, duty.citation)?;
            }
        }
        Ok(())
    }

    /// The red flags of which something is said
    fn list_red_flags(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = |finding: &RedFlagFinding<'_>| {
            matches!(
                finding.status(),
                RedFlagStatus::Raised | RedFlagStatus::Resolved
            )
        };
        let mut said = self.red_flags().filter(said).peekable();
        if said.peek().is_some() {
            f.write_str("\nRed flags:\n")?;
        }
        for finding in said {
            let flag = finding.flag();
            let resolved = match finding.status() {
                RedFlagStatus::Resolved => "resolved",
                _ => "raised; nothing is clear before it is resolved",
            };
            writeln!(
                f,
                "  {:<10} {}: {} [{}]",
                flag.id.to_string(),
                resolved,
                flag.when,
                flag.citation
            )?;
        }
        Ok(())
    }

    /// The ten General Prohibitions, one by one
    fn list_prohibitions(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\nGeneral Prohibitions:\n")?;
        for finding in self.prohibitions() {
            let prohibition = finding.prohibition();
            write!(
                f,
                "  {:>2} {finding:<13} {}",
                prohibition.number(),
                prohibition.title()
            )?;
            for (index, requirement) in finding.rules().iter().enumerate() {
                let before = if index == 0 { ": " } else { ", " };
                write!(f, "{before}{}", requirement.rule())?;
            }
            writeln!(f, " [{}]", finding.citation())?;
        }
        Ok(())
    }
}

/// A remark behind a rule that was not read in its current text
pub(super) const fn to_verify(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "",
        Confidence::Medium => " (verify)",
        Confidence::Low => " (not known with certainty)",
    }
}
