//! A determination as advice to the person who must act on it.

use core::fmt;

use alloc::string::ToString;

use super::{Determination, Outcome, Requirement, RequirementStatus, Silence, Subject};
use crate::evaluate::AnswerKind;
use crate::policy::{Basis, ChartMode, Marks, Policy, Provision, Reading, Relief, RuleRef};
use crate::{Classification, Condition, Country, Destinations, GeneralProhibition, Truth};

/// The destination, with the row that governs it where that is another's
pub(super) struct Place<'p> {
    policy: &'p Policy,
    country: Country,
}

impl<'p> Place<'p> {
    pub(super) const fn new(policy: &'p Policy, country: Country) -> Self {
        Self { policy, country }
    }

    fn row(&self) -> Option<Country> {
        self.policy.governing_row(self.country).ok()
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.country.name())?;
        match self.row() {
            Some(row) if row != self.country => write!(f, " (by the row of {})", row.name()),
            _ => Ok(()),
        }
    }
}

/// Why a rule applies or does not, as a clause
pub(super) struct Because<'a, 'p> {
    pub(super) requirement: &'a Requirement<'p>,
    pub(super) policy: &'p Policy,
    pub(super) subject: &'a Subject,
}

impl fmt::Display for Because<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            requirement,
            policy,
            subject,
        } = self;
        let place = Place::new(policy, subject.destination);
        if requirement.item == Truth::No {
            return match requirement.rule {
                RuleRef::Row(_, control) => {
                    write!(f, "the row covers {} of the entry", control.scope)
                }
                RuleRef::Provision(provision) => write!(f, "it covers {}", provision.items),
            };
        }
        if requirement.basis == Truth::No {
            return self.not_there(f, &place);
        }
        if requirement.condition == Truth::No {
            return match requirement.rule {
                RuleRef::Row(_, control) => write!(f, "it applies only when {}", control.when),
                RuleRef::Provision(provision) => {
                    write!(f, "it applies only when {}", provision.when)
                }
            };
        }
        if requirement.truth() == Truth::Unknown {
            if requirement.item == Truth::Unknown {
                return match requirement.rule {
                    RuleRef::Row(_, control) => {
                        write!(
                            f,
                            "the row covers {}, and the paragraph is open",
                            control.scope
                        )
                    }
                    RuleRef::Provision(provision) => {
                        write!(
                            f,
                            "it covers {}, and the paragraph is open",
                            provision.items
                        )
                    }
                };
            }
            return match requirement.rule {
                RuleRef::Row(_, control) if requirement.condition == Truth::Unknown => {
                    write!(f, "it applies when {}", control.when)
                }
                _ => match requirement.provision {
                    Some(provision) => {
                        let text = text_in_force(policy, provision, subject);
                        write!(f, "it applies when {text}")
                    }
                    None => f.write_str("the published row does not say where it applies"),
                },
            };
        }
        self.there(f, &place)
    }
}

impl Because<'_, '_> {
    fn there(&self, f: &mut fmt::Formatter<'_>, place: &Place<'_>) -> fmt::Result {
        if let Some(rule) = self.requirement.column {
            return match (&rule.marks, self.policy.data().chart) {
                (Marks::Section(section), _)
                | (Marks::ChartOrSection(section), ChartMode::FromSectionText) => {
                    write!(f, "{} by the section's text: ", rule.column.heading())?;
                    membership(f, self.policy, section, place)
                }
                _ => write!(f, "{} is marked for {place}", rule.column.heading()),
            };
        }
        let Some(provision) = self.requirement.provision else {
            return f.write_str("it was answered so");
        };
        let text = text_in_force(self.policy, provision, self.subject);
        match destination_that_holds(self.policy, text, place) {
            Some(destinations) => membership(f, self.policy, destinations, place),
            None => write!(f, "it applies when {text}"),
        }
    }

    fn not_there(&self, f: &mut fmt::Formatter<'_>, place: &Place<'_>) -> fmt::Result {
        let activity = self.subject.activity;
        if let Some(rule) = self.requirement.column {
            if !rule.activities.contains(activity) {
                return write!(
                    f,
                    "{} does not reach {}",
                    rule.column.heading(),
                    activity.with_article()
                );
            }
            return match (&rule.marks, self.policy.data().chart) {
                (Marks::Section(section), _)
                | (Marks::ChartOrSection(section), ChartMode::FromSectionText) => {
                    write!(f, "{} is for ", rule.column.heading())?;
                    names(f, self.policy, section)?;
                    f.write_str(" only")
                }
                _ => write!(f, "{} is not marked for {place}", rule.column.heading()),
            };
        }
        match (self.requirement.provision, self.requirement.rule) {
            (Some(provision), _) if !provision.activities.contains(activity) => {
                write!(f, "it does not reach {}", activity.with_article())
            }
            (Some(provision), _) => {
                let text = text_in_force(self.policy, provision, self.subject);
                match destination_part(text) {
                    Some(part) if destination_that_holds(self.policy, text, place).is_none() => {
                        f.write_str("it is for ")?;
                        names(f, self.policy, part)?;
                        f.write_str(" only")
                    }
                    _ => write!(f, "it applies only when {text}"),
                }
            }
            (None, RuleRef::Row(_, control)) => match &control.basis {
                Basis::Elsewhere(referral) => f.write_str(&referral.to),
                _ => f.write_str("it was answered so"),
            },
            (None, RuleRef::Provision(_)) => f.write_str("it does not reach the destination"),
        }
    }
}

fn text_in_force<'p>(
    policy: &Policy,
    provision: &'p Provision,
    subject: &Subject,
) -> &'p Condition {
    match &provision.enforcement {
        Some(enforcement)
            if policy.data().reading == Reading::Enforced && enforcement.since <= subject.date =>
        {
            &enforcement.when
        }
        _ => &provision.when,
    }
}

/// The destination predicate without which a condition cannot hold
fn destination_part(condition: &Condition) -> Option<&Destinations> {
    match condition {
        Condition::Destination(destinations) => Some(destinations),
        Condition::All(parts) => parts.iter().find_map(destination_part),
        _ => None,
    }
}

/// The countries of a predicate by name if they are few, the predicate itself if they are many
fn names(f: &mut fmt::Formatter<'_>, policy: &Policy, destinations: &Destinations) -> fmt::Result {
    const FEW: usize = 7;
    let countries = policy.resolve(destinations);
    if countries.is_empty() || countries.len() > FEW {
        return write!(f, "{destinations}");
    }
    for (index, country) in countries.iter().enumerate() {
        match index {
            0 => {}
            _ if index + 1 == countries.len() => f.write_str(" and ")?,
            _ => f.write_str(", ")?,
        }
        f.write_str(country.name())?;
    }
    Ok(())
}

/// The destination predicate of a condition that takes the place in
fn destination_that_holds<'c>(
    policy: &Policy,
    condition: &'c Condition,
    place: &Place<'_>,
) -> Option<&'c Destinations> {
    let row = place.row()?;
    match condition {
        Condition::Destination(destinations) => policy
            .resolve(destinations)
            .contains(row)
            .then_some(destinations),
        Condition::All(parts) | Condition::Any(parts) => parts
            .iter()
            .find_map(|part| destination_that_holds(policy, part, place)),
        _ => None,
    }
}

/// By which part of a predicate the place is in it
fn membership(
    f: &mut fmt::Formatter<'_>,
    policy: &Policy,
    destinations: &Destinations,
    place: &Place<'_>,
) -> fmt::Result {
    let holds = |part: &&Destinations| {
        place
            .row()
            .is_some_and(|row| policy.resolve(part).contains(row))
    };
    match destinations {
        Destinations::Everywhere => f.write_str("it applies to every destination"),
        Destinations::Group(group) => write!(f, "{place} is in Country Group {group}"),
        Destinations::Column(column) => write!(f, "{} is marked for {place}", column.heading()),
        Destinations::Footnote(number) => {
            write!(f, "the row of {place} carries chart footnote {number}")
        }
        Destinations::Countries(_) => write!(f, "{place} is named"),
        Destinations::List(name) => {
            let list = policy.data().lists.iter().find(|list| list.name == *name);
            match list {
                Some(list) => write!(f, "{place} is on the list: {}", list.title),
                None => write!(f, "{place} is on the list {name}"),
            }
        }
        Destinations::Any(parts) => match parts.iter().find(holds) {
            Some(part) => membership(f, policy, part, place),
            None => write!(f, "{place} is in {destinations}"),
        },
        Destinations::All(parts) => {
            for (index, part) in parts.iter().enumerate() {
                if index > 0 {
                    f.write_str(", and ")?;
                }
                membership(f, policy, part, place)?;
            }
            Ok(())
        }
        Destinations::NoneOf(parts) => {
            write!(f, "{place} is not in ")?;
            for (index, part) in parts.iter().enumerate() {
                write!(f, "{}{part}", if index > 0 { " or " } else { "" })?;
            }
            Ok(())
        }
    }
}

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
            subject: &self.subject,
        }
    }
}

impl fmt::Display for Determination<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.subject();
        let place = Place::new(self.policy, subject.destination);
        writeln!(
            f,
            "{} to {place}: {}",
            subject.classification,
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
        self.list(f, "Does not apply", RequirementStatus::DoesNotApply)?;
        self.advise(f)
    }
}

impl<'p> Determination<'p> {
    /// The announcement that less is enforced, where the codified text is what was applied
    pub(super) fn unenforced(&self, requirement: &Requirement<'p>) -> Option<&'p str> {
        let enforcement = requirement.provision?.enforcement.as_ref()?;
        let applied = self.policy.data().reading == Reading::Codified
            && enforcement.since <= self.subject.date;
        applied.then_some(&*enforcement.announced)
    }
}

impl Determination<'_> {
    fn facts(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.subject();
        write!(f, "  {}", subject.activity.title())?;
        if let Some(from) = subject.from {
            write!(f, " from {}", from.name())?;
        }
        write!(f, " to {} on {}", subject.destination.name(), subject.date)?;
        if let Some(region) = subject.region {
            write!(f, ", region {region}")?;
        }
        if let Classification::Listed(item) = subject.classification {
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
        writeln!(f, ", fingerprint {}", self.policy.fingerprint())
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
            match requirement.reason() {
                Some(reason) => write!(f, " {reason}")?,
                None => f.write_str(" -")?,
            }
            if let Some(provision) = requirement.provision {
                write!(f, " {}:", provision.title)?;
            }
            writeln!(
                f,
                " {} [{}]",
                self.because(requirement),
                requirement.citation()
            )?;
            if status == RequirementStatus::DoesNotApply {
                continue;
            }
            match requirement.relief() {
                Relief::AnyException => {}
                Relief::NoException => {
                    writeln!(f, "             no License Exception may be used")?;
                }
                Relief::Only(exceptions, terms) => {
                    f.write_str("             only License Exceptions")?;
                    for exception in exceptions.iter() {
                        write!(f, " {exception}")?;
                    }
                    writeln!(f, ", {terms}")?;
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
        if self.questions.is_empty() {
            return Ok(());
        }
        writeln!(f, "\nTo settle:")?;
        for question in &self.questions {
            write!(f, "  {}\n     {}", question.text(), question.printed_id())?;
            match question.answer() {
                AnswerKind::YesOrNo => f.write_str(" = yes or no")?,
                AnswerKind::Fact(path) => write!(f, ": say `{path}` more exactly")?,
                AnswerKind::NoOrFact(path) => {
                    write!(
                        f,
                        " = no if it is in none below, or say `{path}` more exactly"
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
        match self.outcome {
            Outcome::LicenseRequired => {
                let settled = self.range().best == Outcome::LicenseRequired;
                if !settled {
                    writeln!(
                        f,
                        "\nA License Exception may take the place of the license; each requirement above must be overcome on its own. Exceptions are not weighed here. [15 CFR 738.4(a)(2)(ii), part 740]"
                    )?;
                }
            }
            Outcome::NoLicenseRequired => {
                let listed = matches!(self.subject.classification, Classification::Listed(_));
                let list = if listed {
                    "The Commerce Control List and the embargoes of part 746 require no license on these facts."
                } else {
                    "The item is not on the Commerce Control List, so that the list requires no license, and the embargoes of part 746 require none on these facts."
                };
                writeln!(f, "\n{list}")?;
            }
            _ => {}
        }
        if self.outcome == Outcome::NotSubject {
            return Ok(());
        }
        f.write_str("Not evaluated: General Prohibitions")?;
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
