//! Whether what is said of License Exceptions fits together.

use alloc::format;
use alloc::string::ToString;

use super::{Checker, MAX_DEPTH, PolicyProblemKind, condition_fits};
use crate::policy::exception::POSITIONS;
use crate::policy::rule_set::RuleSet;
use crate::policy::{Effect, EligibilityEffect, Entry, Leaves, ObligedBy, Provision, Usable};
use crate::{Condition, ExceptionParagraph, GeneralProhibition};

/// Whether an authorization may name a requirement under a General Prohibition: not one of denial
/// orders, and none of conduct (15 CFR 736.2(b)(4), (7) to (10))
const fn can_be_authorized(prohibition: GeneralProhibition) -> bool {
    matches!(
        prohibition,
        GeneralProhibition::One
            | GeneralProhibition::Two
            | GeneralProhibition::Three
            | GeneralProhibition::Five
            | GeneralProhibition::Six
    )
}

impl<'a> Checker<'a> {
    /// What an entry says of exceptions is a matter of exceptions only
    pub(super) fn requires_no_eligibility(&mut self, path: &str, condition: &Condition) {
        if !condition_fits(condition, MAX_DEPTH) {
            return;
        }
        let mut circular = false;
        condition.visit(&mut |part| {
            circular |= matches!(
                part,
                Condition::Granted(_) | Condition::Barred(_) | Condition::RequiredFor(_)
            );
        });
        if circular {
            self.report(path, PolicyProblemKind::CircularEligibility);
        }
    }

    pub(super) fn exceptions(&mut self) {
        let data = self.data;
        if data.exceptions.len() > RuleSet::CAPACITY {
            self.report("exceptions", PolicyProblemKind::TooMany(RuleSet::CAPACITY));
        }
        for (index, rule) in data.exceptions.iter().enumerate() {
            let path = format!("exceptions[{}]", rule.paragraph);
            let mut earlier = data.exceptions.iter().take(index);
            if earlier.any(|other| other.paragraph == rule.paragraph) {
                let kind = PolicyProblemKind::OutOfOrder(rule.paragraph.to_string());
                self.report(&path, kind);
            }
            if rule.activities.is_empty() {
                self.report(
                    format_args!("{path}.activities"),
                    PolicyProblemKind::NoActivity,
                );
            }
            for id in rule.names.iter() {
                let path = format!("{path}.names");
                self.provision(&path, id);
                let mut provisions = data.provisions.iter();
                let prohibits = |provision: &&Provision| {
                    provision.id == *id
                        && (provision.effect == Effect::Prohibits
                            || !can_be_authorized(provision.prohibition))
                };
                if provisions.any(|provision| prohibits(&provision)) {
                    self.report(&path, PolicyProblemKind::NamesProhibition(id.clone()));
                }
            }
            if rule.terms.len() > POSITIONS {
                self.report(
                    format_args!("{path}.terms"),
                    PolicyProblemKind::TooMany(POSITIONS),
                );
            }
            for (index, term) in rule.terms.iter().enumerate() {
                self.condition(&format!("{path}.terms[{index}].when"), &term.when);
            }
        }
    }

    pub(super) fn restrictions(&mut self) {
        let data = self.data;
        if data.restrictions.len() > POSITIONS {
            self.report("restrictions", PolicyProblemKind::TooMany(POSITIONS));
        }
        for (index, restriction) in data.restrictions.iter().enumerate() {
            let path = format!("restrictions[{}]", restriction.id);
            let mut earlier = data.restrictions.iter().take(index);
            if earlier.any(|other| other.id == restriction.id) {
                let kind = PolicyProblemKind::OutOfOrder(restriction.id.to_string());
                self.report(&path, kind);
            }
            self.condition(&format!("{path}.when"), &restriction.when);
            let path = format!("{path}.leaves");
            match &restriction.leaves {
                Leaves::Only(usable) => self.usable(&path, usable),
                Leaves::AllBut(paragraphs) => self.paragraphs(&path, paragraphs),
            }
        }
    }

    pub(super) fn obligations(&mut self) {
        let data = self.data;
        for (index, duty) in data.obligations.iter().enumerate() {
            let path = format!("obligations[{index}]");
            self.condition(&format!("{path}.when"), &duty.when);
            if let ObligedBy::Exceptions(paragraphs) = &duty.by {
                self.paragraphs(&format!("{path}.by"), paragraphs);
            }
        }
    }

    pub(super) fn usable(&mut self, path: &str, usable: &'a [Usable]) {
        for (index, usable) in usable.iter().enumerate() {
            self.paragraphs(&format!("{path}[{index}].exceptions"), &usable.exceptions);
            self.condition(&format!("{path}[{index}].when"), &usable.when);
        }
    }

    /// A paragraph that is named must hold one that there is a rule of: a finer one would name nothing
    pub(super) fn paragraphs(&mut self, path: &str, paragraphs: &[ExceptionParagraph]) {
        for named in paragraphs {
            let mut rules = self.data.exceptions.iter();
            let known = rules.any(|rule| rule.paragraph.is_within(*named));
            if !known {
                self.report(path, PolicyProblemKind::UnknownException(*named));
            }
        }
    }

    pub(super) fn eligibility(&mut self, entry: &'a Entry) {
        let path = format!("entries[{}].eligibility", entry.eccn);
        for (index, line) in entry.eligibility.iter().enumerate() {
            let path = format!("{path}[{}]", line.exception);
            let mut earlier = entry.eligibility.iter().take(index);
            if earlier.any(|other| other.exception == line.exception) {
                let kind = PolicyProblemKind::OutOfOrder(line.exception.to_string());
                self.report(&path, kind);
            }
            for (index, term) in line.terms.iter().enumerate() {
                let path = format!("{path}.terms[{index}]");
                match term.effect {
                    EligibilityEffect::Bars(barred) if barred.exception() != line.exception => {
                        let line = line.exception;
                        self.report(&path, PolicyProblemKind::BarsAnother { line, barred });
                    }
                    EligibilityEffect::Bars(barred) => self.paragraphs(&path, &[barred]),
                    _ => {}
                }
                self.requires_no_eligibility(&format!("{path}.when"), &term.when);
                self.condition(&format!("{path}.when"), &term.when);
            }
        }
    }
}
