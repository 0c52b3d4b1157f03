//! Whether the tables of a policy fit together.

mod exceptions;
mod problem;
mod scope;

use core::fmt;

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

pub use problem::{PolicyProblem, PolicyProblemKind, PolicyProblems};

use super::{Basis, FootnoteEffect, Marks, PolicyData, Relief};
use crate::{
    ChartColumn, Condition, Country, CountrySet, Destinations, Eccn, GeneralProhibition,
    ItemPattern, Items, ListName, Question, QuestionId,
};

/// No text, however deep it is nested, may exhaust the stack
const MAX_DEPTH: usize = 64;

fn destinations_fit(destinations: &Destinations, depth: usize) -> bool {
    depth > 0
        && match destinations {
            Destinations::Any(parts) | Destinations::All(parts) | Destinations::NoneOf(parts) => {
                parts.iter().all(|part| destinations_fit(part, depth - 1))
            }
            _ => true,
        }
}

fn condition_fits(condition: &Condition, depth: usize) -> bool {
    depth > 0
        && condition
            .destinations()
            .is_none_or(|destinations| destinations_fit(destinations, depth))
        && match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts) => {
                parts.iter().all(|part| condition_fits(part, depth - 1))
            }
            _ => true,
        }
}

pub(crate) fn check(data: &PolicyData) -> Result<(), PolicyProblems> {
    let mut checker = Checker {
        data,
        problems: Vec::new(),
        wordings: BTreeMap::new(),
    };
    checker.countries();
    checker.columns();
    checker.lists();
    checker.footnotes();
    checker.scope();
    checker.provisions();
    checker.reviews();
    checker.red_flags();
    checker.parties();
    checker.exceptions();
    checker.restrictions();
    checker.obligations();
    checker.entries();
    if checker.problems.is_empty() {
        Ok(())
    } else {
        Err(PolicyProblems {
            problems: checker.problems,
        })
    }
}

struct Checker<'a> {
    data: &'a PolicyData,
    problems: Vec<PolicyProblem>,
    wordings: BTreeMap<&'a QuestionId, &'a str>,
}

impl<'a> Checker<'a> {
    fn report(&mut self, path: impl fmt::Display, kind: PolicyProblemKind) {
        self.problems.push(PolicyProblem {
            path: path.to_string(),
            kind,
        });
    }

    fn ordered<T: Ord + fmt::Display>(&mut self, path: &str, keys: impl Iterator<Item = T>) {
        let mut last: Option<T> = None;
        for key in keys {
            if last.as_ref().is_some_and(|last| *last >= key) {
                let kind = PolicyProblemKind::OutOfOrder(key.to_string());
                self.report(format_args!("{path}[{key}]"), kind);
            }
            last = Some(key);
        }
    }

    fn countries(&mut self) {
        let data = self.data;
        self.ordered("countries", data.countries.iter().map(|row| row.country));
        self.ordered(
            "territories",
            data.territories.iter().map(|row| row.territory),
        );
        let rows: CountrySet = data.countries.iter().map(|row| row.country).collect();
        if !rows.contains(Country::US) {
            self.report("countries", PolicyProblemKind::NoUnitedStates);
        }
        for country in Country::all() {
            let territory = data.territories.iter().find(|t| t.territory == country);
            // A row may stand beside a territory entry where a footnote sends the reader elsewhere.
            let governed = territory.is_some_and(|t| t.governed_by.is_some());
            let covered = match (rows.contains(country), territory.is_some()) {
                (true, true) => governed,
                (row, territory) => row || territory,
            };
            if !covered {
                self.report("countries", PolicyProblemKind::CountryCoverage(country));
            }
        }
        for territory in &data.territories {
            let sovereign = territory.governed_by.filter(|by| !rows.contains(*by));
            if let Some(sovereign) = sovereign {
                self.report(
                    format_args!("territories[{}].governed_by", territory.territory),
                    PolicyProblemKind::NoSuchRow(sovereign),
                );
            }
        }
        for row in &data.countries {
            for number in row.footnotes.iter() {
                if !data
                    .footnotes
                    .iter()
                    .any(|footnote| footnote.number == *number)
                {
                    self.report(
                        format_args!("countries[{}].footnotes", row.country),
                        PolicyProblemKind::UnknownFootnote(*number),
                    );
                }
            }
        }
    }

    fn columns(&mut self) {
        let data = self.data;
        for column in ChartColumn::all() {
            let rules = data.columns.iter().filter(|rule| rule.column == column);
            if rules.count() != 1 {
                self.report("columns", PolicyProblemKind::ColumnCoverage(column));
            }
        }
        for rule in &data.columns {
            let path = format!("columns[{}].marks", rule.column);
            if let Marks::ChartOrSection(section) | Marks::Section(section) = &rule.marks {
                if !destinations_fit(section, MAX_DEPTH) {
                    self.report(&path, PolicyProblemKind::TooDeep);
                    continue;
                }
                let mut circular = false;
                section.visit(&mut |part| circular |= matches!(part, Destinations::Column(_)));
                if circular {
                    self.report(&path, PolicyProblemKind::CircularColumn);
                }
                self.destinations(&path, section);
            }
            if rule.activities.is_empty() {
                self.report(
                    format_args!("columns[{}].activities", rule.column),
                    PolicyProblemKind::NoActivity,
                );
            }
        }
    }

    fn lists(&mut self) {
        let mut names: Vec<&ListName> = Vec::new();
        for list in &self.data.lists {
            if names.contains(&&list.name) {
                self.problems.push(PolicyProblem {
                    path: format!("lists[{}]", list.name),
                    kind: PolicyProblemKind::OutOfOrder(list.name.to_string()),
                });
            }
            names.push(&list.name);
            let rows = &self.data.countries;
            for member in list.members.iter() {
                if !rows.iter().any(|row| row.country == member) {
                    self.problems.push(PolicyProblem {
                        path: format!("lists[{}].members", list.name),
                        kind: PolicyProblemKind::NoSuchRow(member),
                    });
                }
            }
        }
    }

    fn footnotes(&mut self) {
        let data = self.data;
        self.ordered("footnotes", data.footnotes.iter().map(|f| f.number));
        for footnote in &data.footnotes {
            let path = format!("footnotes[{}].effect", footnote.number);
            match &footnote.effect {
                FootnoteEffect::Provision(id) => self.provision(&path, id),
                FootnoteEffect::Rows(items) => self.items(&path, items),
                FootnoteEffect::GovernedBy(country) => {
                    if !data.countries.iter().any(|row| row.country == *country) {
                        self.report(&path, PolicyProblemKind::NoSuchRow(*country));
                    }
                }
            }
        }
    }

    fn provisions(&mut self) {
        let data = self.data;
        if u16::try_from(data.provisions.len()).is_err() {
            let most = usize::from(u16::MAX);
            self.report("provisions", PolicyProblemKind::TooMany(most));
        }
        for (index, provision) in data.provisions.iter().enumerate() {
            let path = format!("provisions[{}]", provision.id);
            let earlier = data.provisions.iter().take(index);
            if earlier.into_iter().any(|other| other.id == provision.id) {
                let kind = PolicyProblemKind::OutOfOrder(provision.id.to_string());
                self.report(&path, kind);
            }
            if provision.activities.is_empty() {
                self.report(
                    format_args!("{path}.activities"),
                    PolicyProblemKind::NoActivity,
                );
            }
            self.items(&format!("{path}.items"), &provision.items);
            self.condition(&format!("{path}.trigger"), &provision.trigger);
            self.requires_no_eligibility(&format!("{path}.trigger"), &provision.trigger);
            self.condition(&format!("{path}.when"), &provision.when);
            self.requires_no_eligibility(&format!("{path}.when"), &provision.when);
            if let Some(enforcement) = &provision.enforcement {
                let path = format!("{path}.enforcement.when");
                self.condition(&path, &enforcement.when);
                self.requires_no_eligibility(&path, &enforcement.when);
            }
            match &provision.relief {
                Relief::Only(usable) => self.usable(&format!("{path}.relief"), usable),
                Relief::AnyException if provision.prohibition >= GeneralProhibition::Four => {
                    let number = provision.prohibition.number();
                    self.report(
                        format_args!("{path}.relief"),
                        PolicyProblemKind::OpenRelief(number),
                    );
                }
                Relief::AnyException | Relief::NoException | Relief::AsListed(_) => {}
            }
        }
    }

    fn entries(&mut self) {
        let data = self.data;
        self.ordered("entries", data.entries.iter().map(|entry| entry.eccn));
        for entry in &data.entries {
            let path = format!("entries[{}]", entry.eccn);
            if entry.controls.is_empty() && entry.elsewhere.is_none() {
                self.report(&path, PolicyProblemKind::SilentEntry);
            }
            self.eligibility(entry);
            for (index, control) in entry.controls.iter().enumerate() {
                let path = format!("{path}.controls[{}]", control.row);
                let mut earlier = entry.controls.iter().take(index);
                if earlier.any(|other| other.row == control.row) {
                    let kind = PolicyProblemKind::DuplicateRow(control.row.to_string());
                    self.report(&path, kind);
                }
                if let Basis::Provision(id) = &control.basis {
                    self.provision(&format!("{path}.basis"), id);
                }
                if !condition_fits(&control.when, MAX_DEPTH) {
                    self.report(format_args!("{path}.when"), PolicyProblemKind::TooDeep);
                    continue;
                }
                let mut circular = false;
                control.when.visit(&mut |part| {
                    circular |= matches!(part, Condition::ControlledFor(_));
                });
                if circular {
                    self.report(format_args!("{path}.when"), PolicyProblemKind::CircularRow);
                }
                self.requires_no_eligibility(&format!("{path}.when"), &control.when);
                self.condition(&format!("{path}.when"), &control.when);
            }
        }
    }

    fn provision(&mut self, path: &str, id: &super::ProvisionId) {
        if !self
            .data
            .provisions
            .iter()
            .any(|provision| provision.id == *id)
        {
            self.report(path, PolicyProblemKind::UnknownProvision(id.to_string()));
        }
    }

    fn condition(&mut self, path: &str, condition: &'a Condition) {
        if !condition_fits(condition, MAX_DEPTH) {
            self.report(path, PolicyProblemKind::TooDeep);
            return;
        }
        let mut parts: Vec<&'a Condition> = Vec::new();
        condition.visit(&mut |part| parts.push(part));
        for part in parts {
            if let Some(destinations) = part.destinations() {
                self.destinations(path, destinations);
            }
            if let Some(question) = part.question() {
                self.wording(path, question);
            }
            match part {
                Condition::Item(items) => self.items(path, items),
                Condition::Related(related) => self.items(path, &related.to),
                Condition::SubjectUnder(rules) => self.scope_rules(path, rules),
                Condition::SubjectOnlyUnder(only) => self.scope_rules(path, &only.rules),
                Condition::Meets(item) => self.entry(path, item.eccn()),
                Condition::Barred(paragraph) => self.paragraphs(path, &[*paragraph]),
                Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts)
                    if parts.is_empty() =>
                {
                    self.report(path, PolicyProblemKind::EmptyCondition);
                }
                _ => {}
            }
        }
    }

    fn wording(&mut self, path: &str, question: &'a Question) {
        let wording = *self
            .wordings
            .entry(question.id())
            .or_insert_with(|| question.text());
        if wording != question.text() {
            let kind = PolicyProblemKind::TwoWordings(question.id().clone());
            self.report(path, kind);
        }
    }

    fn destinations(&mut self, path: &str, destinations: &Destinations) {
        let data = self.data;
        let mut found = Vec::new();
        destinations.visit(&mut |part| match part {
            Destinations::List(name) if !data.lists.iter().any(|list| list.name == *name) => {
                found.push(PolicyProblemKind::UnknownList(name.clone()));
            }
            Destinations::Footnote(number)
                if !data
                    .footnotes
                    .iter()
                    .any(|footnote| footnote.number == *number) =>
            {
                found.push(PolicyProblemKind::UnknownFootnote(*number));
            }
            Destinations::Countries(set) => found.extend(
                set.iter()
                    .filter(|country| !data.countries.iter().any(|row| row.country == *country))
                    .map(PolicyProblemKind::NoSuchRow),
            ),
            _ => {}
        });
        for kind in found {
            self.report(path, kind);
        }
    }

    fn items(&mut self, path: &str, items: &Items) {
        for pattern in items.included().iter().chain(items.excepted()) {
            if let ItemPattern::Item(item) = pattern {
                self.entry(path, item.eccn());
            }
        }
    }

    fn entry(&mut self, path: &str, eccn: Eccn) {
        let known = self
            .data
            .entries
            .binary_search_by_key(&eccn, |entry| entry.eccn)
            .is_ok()
            // The order itself may be what is wrong.
            || self.data.entries.iter().any(|entry| entry.eccn == eccn);
        if !known {
            self.report(path, PolicyProblemKind::UnknownEntry(eccn));
        }
    }
}
