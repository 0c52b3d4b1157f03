//! The License Exceptions of a determination, in words.

use core::fmt;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::to_verify;
use crate::determination::{Determination, ExceptionFinding, ExceptionStatus, Need, Outcome};
use crate::{AnswerKind, LicenseException, Truth};

impl<'p> Determination<'p> {
    /// What came of the License Exceptions
    pub(super) fn list_exceptions(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.exceptions().is_empty() || self.outcome() == Outcome::NotSubject {
            return Ok(());
        }
        let barred: Vec<_> = self.without_exception().collect();
        if !barred.is_empty() {
            f.write_str("\nNo License Exception may take the place of")?;
            for (index, requirement) in barred.iter().enumerate() {
                let before = if index > 0 { "," } else { "" };
                write!(f, "{before} {}", requirement.rule())?;
            }
            return f.write_str(".\n");
        }
        f.write_str("\nLicense Exceptions:\n")?;
        for status in [ExceptionStatus::Available, ExceptionStatus::Insufficient] {
            let mut of_status = self.of_status(status).peekable();
            if of_status.peek().is_some() {
                writeln!(f, "  {}", status.title())?;
            }
            of_status.try_for_each(|finding| self.describe(f, finding))?;
        }
        self.list_by_question(f)?;
        self.combine(f)?;
        self.list_unavailable(f)
    }

    fn of_status(&self, status: ExceptionStatus) -> impl Iterator<Item = &ExceptionFinding<'p>> {
        let findings = self.exceptions().iter();
        findings.filter(move |finding| finding.status() == status)
    }

    /// A paragraph, on one line
    fn name(f: &mut fmt::Formatter<'_>, finding: &ExceptionFinding<'p>) -> fmt::Result {
        let rule = finding.rule();
        let paragraph = finding.paragraph().to_string();
        write!(f, "{paragraph:<15} {} [{}]", rule.title, rule.citation)?;
        f.write_str(to_verify(rule.confidence))
    }

    fn describe(&self, f: &mut fmt::Formatter<'_>, finding: &ExceptionFinding<'p>) -> fmt::Result {
        f.write_str("    ")?;
        Self::name(f, finding)?;
        f.write_str("\n")?;
        for objection in self.objections(finding) {
            writeln!(f, "      but {objection} [{}]", objection.citation())?;
        }
        if finding.status() != ExceptionStatus::Available {
            return Ok(());
        }
        for (index, requirement) in self.overcomes(finding).enumerate() {
            let before = if index == 0 {
                "      takes the place of"
            } else {
                ","
            };
            write!(f, "{before} {}", requirement.rule())?;
        }
        f.write_str("\n")?;
        if let Some(note) = &finding.rule().note {
            writeln!(f, "      note: {note}")?;
        }
        for (duty, certain) in self.obligations(finding) {
            let perhaps = if certain == Truth::Yes {
                ""
            } else {
                "perhaps: "
            };
            writeln!(f, "      - {perhaps}{} [{}]", duty.what, duty.citation)?;
        }
        Ok(())
    }

    /// The paragraphs that may become available, under the first question of each
    fn list_by_question(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut groups: Vec<(Need<'p>, Vec<(&ExceptionFinding<'p>, usize)>)> = Vec::new();
        for finding in self.of_status(ExceptionStatus::AvailableIf) {
            let mut needs = self.needs(finding);
            let Some(first) = needs.next() else {
                continue;
            };
            let more = needs.count();
            let same = |(known, _): &&mut (Need<'p>, _)| known.asks_the_same(&first);
            match groups.iter_mut().find(same) {
                Some((_, findings)) => findings.push((finding, more)),
                None => groups.push((first, Vec::from([(finding, more)]))),
            }
        }
        if !groups.is_empty() {
            writeln!(f, "  {}", ExceptionStatus::AvailableIf.title())?;
        }
        for (first, findings) in groups {
            f.write_str("    ")?;
            say(f, &first)?;
            f.write_str("\n")?;
            for (finding, more) in findings {
                f.write_str("      ")?;
                Self::name(f, finding)?;
                match more {
                    0 => f.write_str("\n")?,
                    1 => f.write_str(", and one more question\n")?,
                    more => writeln!(f, ", and {more} more questions")?,
                }
            }
        }
        Ok(())
    }

    /// A caution where only different exceptions together would do
    fn combine(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let combination = self.combination();
        if combination.is_empty() {
            return Ok(());
        }
        f.write_str("  No exception takes the place of all requirements; together")?;
        for (index, finding) in combination.iter().enumerate() {
            let before = if index > 0 { " and" } else { "" };
            write!(f, "{before} {}", finding.paragraph())?;
        }
        f.write_str(
            " would.\n  caution: whether requirements may be split between exceptions is for BIS to say. [15 CFR 738.4(a)(2)(ii)(A)]\n",
        )
    }

    /// Exceptions of which no paragraph is left, those with the same ground together
    fn list_unavailable(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut grounds: Vec<(String, Vec<LicenseException>)> = Vec::new();
        for exception in LicenseException::all() {
            if self.exception_status(exception) != ExceptionStatus::Unavailable {
                continue;
            }
            let Some(ground) = self.main_objection(exception) else {
                continue;
            };
            match grounds.iter_mut().find(|(known, _)| *known == ground) {
                Some((_, exceptions)) => exceptions.push(exception),
                None => grounds.push((ground, Vec::from([exception]))),
            }
        }
        if !grounds.is_empty() {
            writeln!(f, "  {}", ExceptionStatus::Unavailable.title())?;
        }
        for (ground, exceptions) in grounds {
            f.write_str("    ")?;
            for (index, exception) in exceptions.iter().enumerate() {
                write!(f, "{}{exception}", if index > 0 { ", " } else { "" })?;
            }
            writeln!(f, ": {ground}")?;
        }
        Ok(())
    }

    /// The first thing that stands against the paragraph that comes nearest
    fn main_objection(&self, exception: LicenseException) -> Option<String> {
        let nearest = self
            .exception(exception)
            .map(|finding| self.objections(finding))
            .min_by_key(Vec::len)?;
        let first = nearest.first()?;
        Some(alloc::format!("{first} [{}]", first.citation()))
    }
}

/// A question and the answer that it needs
fn say(f: &mut fmt::Formatter<'_>, need: &Need<'_>) -> fmt::Result {
    let question = need.question();
    match (question.answer(), need.wanted()) {
        (AnswerKind::Fact(path) | AnswerKind::NoOrFact(path), _) => {
            write!(f, "{} ({path})", question.text())
        }
        (AnswerKind::YesOrNo, wanted) => {
            write!(f, "{} ", question.text())?;
            match wanted {
                Some(true) => f.write_str("yes")?,
                Some(false) => f.write_str("no")?,
                None => f.write_str("yes or no")?,
            }
            write!(f, " ({})", question.printed_id())
        }
    }
}
