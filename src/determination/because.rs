//! Why a rule applies or does not, as a clause.

mod stated;

use core::fmt;

use stated::Stated;

use super::Requirement;
use crate::policy::{Basis, ChartMode, Marks, Policy, Provision, Reading, RuleRef};
use crate::{Condition, Country, Destinations, Transaction, Truth};

/// The destination, with the row that governs it where that is another's
pub(super) struct Place<'p> {
    policy: &'p Policy,
    country: Country,
}

impl<'p> Place<'p> {
    pub(super) const fn new(policy: &'p Policy, country: Country) -> Self {
        Self { policy, country }
    }

    pub(super) fn row(&self) -> Option<Country> {
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
    pub(super) subject: &'a Transaction,
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
        if let Some(provision) = self.requirement.provision {
            if self.transit(f, provision)? {
                return Ok(());
            }
            if !provision.trigger.is_always() {
                self.set_off(f, provision)?;
                if provision.when.is_always() {
                    return Ok(());
                }
                f.write_str("; ")?;
            }
        }
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

    /// What the transaction states that sets the rule off
    fn set_off(&self, f: &mut fmt::Formatter<'_>, provision: &'_ Provision) -> fmt::Result {
        let (policy, subject) = (self.policy, self.subject);
        let holding = crate::evaluate::set_off_by(policy, subject, provision);
        for (index, condition) in holding.into_iter().enumerate() {
            let stated = Stated {
                policy,
                subject,
                condition,
            };
            write!(f, "{}{stated}", if index > 0 { " and " } else { "" })?;
        }
        Ok(())
    }

    /// The countries on the way that call for a license, where the rule is about those
    fn transit(
        &self,
        f: &mut fmt::Formatter<'_>,
        provision: &Provision,
    ) -> Result<bool, fmt::Error> {
        let mut found = None;
        for condition in [&provision.trigger, &provision.when] {
            condition.visit(&mut |part| {
                if let Condition::Transit(transit) = part {
                    found = Some(transit);
                }
            });
        }
        let Some(transit) = found else {
            return Ok(false);
        };
        let stops = crate::evaluate::transit_stops(self.policy, self.subject, transit);
        f.write_str("the route leads through ")?;
        for (index, country) in stops.iter().enumerate() {
            write!(
                f,
                "{}{}",
                if index > 0 { " and " } else { "" },
                country.name()
            )?;
        }
        f.write_str(", where a direct shipment would need a license")?;
        Ok(true)
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
    subject: &Transaction,
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
pub(super) fn names(
    f: &mut fmt::Formatter<'_>,
    policy: &Policy,
    destinations: &Destinations,
) -> fmt::Result {
    const FEW: usize = 7;
    let countries = policy.resolve(destinations);
    if countries.is_empty() || countries.len() > FEW {
        let list = match destinations {
            Destinations::List(name) => policy.data().lists.iter().find(|list| list.name == *name),
            _ => None,
        };
        return match list {
            Some(list) => write!(f, "the list {} ({})", list.name, list.title),
            None => write!(f, "{destinations}"),
        };
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
pub(super) fn membership(
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
