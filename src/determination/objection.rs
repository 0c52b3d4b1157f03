//! What stands against a License Exception, as a clause.

use core::fmt;

use alloc::vec::Vec;

use super::because::{Place, membership, names};
use super::{Determination, ExceptionFinding, ExceptionStatus, Requirement, bit};
use crate::policy::{EligibilityTerm, Entry, ExceptionRule, Leaves, Overcomes, Restriction, Term};
use crate::{
    Citation, Classification, Condition, Destinations, ItemPattern, Items, LicenseException,
    ProductGroup, Truth,
};

/// Something that stands against a License Exception
///
/// It prints as a clause: *Vietnam is not in Country Group B*.
#[derive(Clone, Copy, Debug)]
pub struct Objection<'a, 'p> {
    determination: &'a Determination<'p>,
    rule: &'p ExceptionRule,
    ground: Ground<'a, 'p>,
}

#[derive(Clone, Copy, Debug)]
enum Ground<'a, 'p> {
    /// It does not authorize the activity
    Activity,
    /// One of its terms does not hold
    Term(&'p Term),
    /// A restriction takes it away
    Restriction(&'p Restriction),
    /// It does not take the place of this requirement
    Leaves(&'a Requirement<'p>),
    /// It may be used only alone, and this is required for another reason
    NotAlone(&'a Requirement<'p>),
    /// The caller has read its text, and its terms are not met
    Unread,
}

impl<'p> Objection<'_, 'p> {
    /// Where it says so
    #[must_use]
    pub fn citation(&self) -> &'p Citation {
        match self.ground {
            Ground::Term(term) => &term.citation,
            Ground::Restriction(restriction) => &restriction.citation,
            Ground::Activity | Ground::Leaves(_) | Ground::NotAlone(_) | Ground::Unread => {
                &self.rule.citation
            }
        }
    }

    /// The term that does not hold, if it is one
    #[must_use]
    pub const fn term(&self) -> Option<&'p Term> {
        match self.ground {
            Ground::Term(term) => Some(term),
            _ => None,
        }
    }

    /// The restriction that takes the exception away, if it is one
    #[must_use]
    pub const fn restriction(&self) -> Option<&'p Restriction> {
        match self.ground {
            Ground::Restriction(restriction) => Some(restriction),
            _ => None,
        }
    }
}

impl<'p> Determination<'p> {
    /// Everything that is certain to stand against an exception; nothing if it is available, or
    /// if it only waits for answers
    #[must_use]
    pub fn objections<'a>(&'a self, finding: &ExceptionFinding<'p>) -> Vec<Objection<'a, 'p>> {
        let rule = finding.rule();
        let mut grounds = Vec::new();
        if !finding.activity {
            grounds.push(Ground::Activity);
        }
        let failing = match finding.status() {
            ExceptionStatus::Available | ExceptionStatus::AvailableIf => 0,
            _ => {
                let (policy, transaction) = (self.policy(), self.transaction());
                crate::evaluate::failing_terms(policy, transaction, self.requirements(), finding)
            }
        };
        for (position, term) in rule.terms.iter().enumerate() {
            if failing & bit(position) != 0 {
                grounds.push(Ground::Term(term));
            }
        }
        for (position, restriction) in self.policy().data().restrictions.iter().enumerate() {
            if finding.restrictions.failed & bit(position) != 0 {
                grounds.push(Ground::Restriction(restriction));
            }
        }
        if finding.verified == Truth::No {
            grounds.push(Ground::Unread);
        }
        let solely = matches!(rule.overcomes, Overcomes::Solely(_));
        let reach = finding.overcomes | finding.may_overcome;
        // Where nothing is certain to be required, what may be is what counts.
        let counting = if self.weighing.hurdles.applying == 0 {
            Truth::Unknown
        } else {
            Truth::Yes
        };
        let standing = self
            .requirements()
            .iter()
            .filter(|r| r.truth() != Truth::No);
        for (position, requirement) in standing.enumerate() {
            if reach & bit(position) == 0 && requirement.truth() == counting {
                grounds.push(if solely {
                    Ground::NotAlone(requirement)
                } else {
                    Ground::Leaves(requirement)
                });
            }
        }
        grounds
            .into_iter()
            .map(|ground| Objection {
                determination: self,
                rule,
                ground,
            })
            .collect()
    }
}

impl fmt::Display for Objection<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let paragraph = self.rule.paragraph;
        match self.ground {
            Ground::Activity => {
                let activity = self.determination.transaction().activity;
                write!(f, "it does not authorize {}", activity.with_article())
            }
            Ground::Term(term) => self.fails(f, &term.when),
            Ground::Restriction(restriction) => {
                write!(f, "a restriction on exceptions for {}", restriction.title)?;
                match &restriction.leaves {
                    Leaves::Only(usable) if usable.is_empty() => f.write_str(" leaves none"),
                    Leaves::Only(usable) => {
                        f.write_str(" leaves only ")?;
                        let left = usable.iter().flat_map(|usable| usable.exceptions.iter());
                        list(f, left)
                    }
                    Leaves::AllBut(_) => write!(f, " takes {paragraph} away"),
                }
            }
            Ground::Leaves(requirement) => {
                write!(f, "it does not take the place of {}", requirement.rule())?;
                if let Some(reason) = requirement.reason() {
                    write!(f, " ({reason})")?;
                }
                if_open(f, requirement)
            }
            Ground::NotAlone(requirement) => {
                let (Overcomes::Solely(only) | Overcomes::Reasons(only)) = self.rule.overcomes
                else {
                    return Ok(());
                };
                f.write_str("it may be used only where ")?;
                list(f, only.iter())?;
                write!(
                    f,
                    " alone requires a license, and {} requires one",
                    requirement.rule()
                )?;
                if let Some(reason) = requirement.reason() {
                    write!(f, " for {reason}")?;
                }
                if_open(f, requirement)
            }
            Ground::Unread => f.write_str("its terms were read, and they are not met"),
        }
    }
}

impl Objection<'_, '_> {
    fn place(&self) -> Place<'_> {
        let determination = self.determination;
        Place::new(
            determination.policy(),
            determination.transaction().destination,
        )
    }

    /// Why a condition does not hold
    fn fails(&self, f: &mut fmt::Formatter<'_>, condition: &Condition) -> fmt::Result {
        match condition {
            Condition::Destination(destinations) => self.elsewhere(f, destinations),
            Condition::Item(items) => {
                f.write_str("it is for ")?;
                kinds(f, items)?;
                f.write_str(" only")
            }
            Condition::Granted(exception) => self.not_granted(f, *exception),
            Condition::ValueAtMost(limit) => write!(f, "the shipment is worth more than ${limit}"),
            Condition::Activity(_) => {
                let activity = self.determination.transaction().activity;
                write!(f, "it does not authorize {}", activity.with_article())
            }
            Condition::Ask(question) => {
                write!(f, "answered with no: {}", question.text())
            }
            Condition::NoneOf(parts) => match &**parts {
                [part] => self.holds(f, part),
                _ => write!(f, "it is not for when {}", Condition::Any(parts.clone())),
            },
            Condition::All(parts) => {
                let determination = self.determination;
                let at_fault = parts.iter().find(|part| determination.surely_fails(part));
                match at_fault {
                    Some(part) => self.fails(f, part),
                    None => write!(f, "it is only for when {condition}"),
                }
            }
            _ => write!(f, "it is only for when {condition}"),
        }
    }

    /// That a condition holds, where it must not
    fn holds(&self, f: &mut fmt::Formatter<'_>, condition: &Condition) -> fmt::Result {
        match condition {
            Condition::Destination(destinations) => {
                membership(f, self.determination.policy(), destinations, &self.place())
            }
            Condition::Ask(question) => {
                write!(f, "answered with yes: {}", question.text())
            }
            Condition::Barred(paragraph) => {
                let item = self.determination.transaction().item.classification;
                match item {
                    Classification::Listed(item) => {
                        write!(f, "the entry {} bars {paragraph} for it", item.eccn())
                    }
                    _ => write!(f, "{paragraph} is barred for it"),
                }
            }
            Condition::Item(items) => {
                f.write_str("it is not for ")?;
                kinds(f, items)
            }
            Condition::ControlledFor(reasons) => {
                let determination = self.determination;
                let item = determination.transaction().item.classification.listed();
                let entry = item.and_then(|item| determination.policy().entry(item.eccn()));
                let own = entry.map(Entry::reasons).unwrap_or_default();
                f.write_str("the item is controlled for ")?;
                list(f, reasons.iter().filter(|reason| own.contains(*reason)))
            }
            other => write!(f, "{other}"),
        }
    }

    /// That the destination is not among these
    fn elsewhere(&self, f: &mut fmt::Formatter<'_>, destinations: &Destinations) -> fmt::Result {
        let policy = self.determination.policy();
        let place = self.place();
        let Some(row) = place.row() else {
            return write!(f, "it is for {destinations} only");
        };
        let within = |part: &Destinations| policy.resolve(part).contains(row);
        match destinations {
            Destinations::Group(group) => write!(f, "{place} is not in Country Group {group}"),
            Destinations::All(parts) => match parts.iter().find(|part| !within(part)) {
                Some(part) => self.elsewhere(f, part),
                None => write!(f, "it is for {destinations} only"),
            },
            Destinations::NoneOf(parts) => match parts.iter().find(|part| within(part)) {
                Some(part) => membership(f, policy, part, &place),
                None => write!(f, "it is for {destinations} only"),
            },
            Destinations::Any(parts)
                if parts
                    .iter()
                    .all(|part| matches!(part, Destinations::Group(_))) =>
            {
                write!(f, "{place} is in none of Country Groups ")?;
                list(f, parts.iter())
            }
            _ => {
                f.write_str("it is for ")?;
                names(f, policy, destinations)?;
                f.write_str(" only")
            }
        }
    }

    /// That the entry does not list the exception, or only for other items
    fn not_granted(&self, f: &mut fmt::Formatter<'_>, exception: LicenseException) -> fmt::Result {
        let determination = self.determination;
        let Classification::Listed(item) = determination.transaction().item.classification else {
            return write!(
                f,
                "only entries of the Commerce Control List list {exception}"
            );
        };
        let eccn = item.eccn();
        let entry = determination.policy().entry(eccn);
        match entry.and_then(|entry| entry.eligibility(exception)) {
            None => write!(f, "the entry {eccn} does not list {exception}"),
            Some(line) if line.terms.is_empty() => {
                write!(f, "the entry {eccn} marks {exception} as not available")
            }
            Some(line) => {
                let grants = line.terms.iter().any(EligibilityTerm::grants);
                if grants {
                    write!(f, "the entry {eccn} lists {exception} only so: ")?;
                } else {
                    write!(f, "the entry {eccn} grants {exception} for nothing: ")?;
                }
                for (index, term) in line.terms.iter().enumerate() {
                    write!(f, "{}{term}", if index > 0 { "; " } else { "" })?;
                }
                Ok(())
            }
        }
    }
}

impl Determination<'_> {
    /// Whether the destination, the item or the activity alone decides that a condition fails
    fn surely_fails(&self, condition: &Condition) -> bool {
        match condition {
            Condition::NoneOf(parts) => parts.iter().any(|part| self.surely(part) == Truth::Yes),
            other => self.surely(other) == Truth::No,
        }
    }

    /// What the destination, the item or the activity alone says of a condition
    fn surely(&self, condition: &Condition) -> Truth {
        let subject = self.transaction();
        match condition {
            Condition::Destination(destinations) => {
                let row = self.policy().governing_row(subject.destination).ok();
                row.map(|row| self.policy().resolve(destinations).contains(row))
                    .into()
            }
            Condition::Item(items) => items.covers(subject.item.classification),
            Condition::Activity(activities) => activities.contains(subject.activity).into(),
            Condition::All(parts) => {
                let parts = parts.iter().map(|part| self.surely(part));
                parts.fold(Truth::Yes, |all, part| all & part)
            }
            Condition::Any(parts) => {
                let parts = parts.iter().map(|part| self.surely(part));
                parts.fold(Truth::No, |any, part| any | part)
            }
            Condition::NoneOf(parts) => {
                let parts = parts.iter().map(|part| self.surely(part));
                !parts.fold(Truth::No, |any, part| any | part)
            }
            _ => Truth::Unknown,
        }
    }
}

/// A set of items, with kinds of item in words
fn kinds(f: &mut fmt::Formatter<'_>, items: &Items) -> fmt::Result {
    let patterns = |f: &mut fmt::Formatter<'_>, patterns: &[ItemPattern]| {
        for (index, pattern) in patterns.iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            match pattern {
                ItemPattern::Product(ProductGroup::A) => f.write_str("end items and parts")?,
                ItemPattern::Product(ProductGroup::B) => f.write_str("equipment")?,
                ItemPattern::Product(ProductGroup::C) => f.write_str("materials")?,
                ItemPattern::Product(ProductGroup::D) => f.write_str("software")?,
                ItemPattern::Product(ProductGroup::E) => f.write_str("technology")?,
                ItemPattern::Series600 => f.write_str("the 600 series")?,
                ItemPattern::Listed => f.write_str("listed items")?,
                other => fmt::Display::fmt(other, f)?,
            }
        }
        Ok(())
    };
    patterns(f, items.included())?;
    if items.excepted().is_empty() {
        return Ok(());
    }
    f.write_str(" except ")?;
    patterns(f, items.excepted())
}

/// That it is open whether a requirement applies
fn if_open(f: &mut fmt::Formatter<'_>, requirement: &Requirement<'_>) -> fmt::Result {
    match requirement.truth() {
        Truth::Unknown => f.write_str(", if that applies"),
        _ => Ok(()),
    }
}

/// Paragraphs, reasons and the like, one after another
fn list(f: &mut fmt::Formatter<'_>, items: impl Iterator<Item = impl fmt::Display>) -> fmt::Result {
    for (index, item) in items.enumerate() {
        write!(f, "{}{item}", if index > 0 { ", " } else { "" })?;
    }
    Ok(())
}
