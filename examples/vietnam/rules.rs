//! Rules by what their text says: those that name Vietnam, and those that turn on its groups.

use export_control::policy::{Marks, RuleRef};
use export_control::{Condition, Destinations, Direction, Policy};
use serde::Serialize;

use crate::lost::Lost;
use crate::what_if::{LEAVING, VIETNAM};

/// A rule, a list or a column, and what it is
#[derive(PartialEq, Eq, Serialize)]
pub struct Named {
    pub rule: String,
    pub what: String,
}

impl Named {
    fn new(rule: &impl ToString, what: &impl ToString) -> Self {
        Self {
            rule: rule.to_string(),
            what: what.to_string(),
        }
    }
}

/// Rules, lists and columns that name Vietnam by its code
pub fn naming(policy: &Policy) -> Vec<Named> {
    let data = policy.data();
    let lists = data.lists.iter();
    let lists = lists.filter(|list| list.members.contains(VIETNAM));
    let columns = data.columns.iter().filter_map(|rule| match &rule.marks {
        Marks::ChartOrSection(section) | Marks::Section(section) => {
            names(policy, section).then(|| Named::new(&rule.column, section))
        }
        Marks::Chart => None,
    });
    let rules = rules(policy, |condition| {
        let mut named = false;
        condition.visit(&mut |part| {
            named |= part
                .destinations()
                .is_some_and(|destinations| names(policy, destinations));
        });
        named
    });
    lists
        .map(|list| Named::new(&list.name, &list.title))
        .chain(columns)
        .chain(rules)
        .collect()
}

/// Whether a predicate names Vietnam by its code, in itself or through a list
fn names(policy: &Policy, destinations: &Destinations) -> bool {
    let mut named = false;
    destinations.visit(&mut |part| {
        named |= match part {
            Destinations::Countries(_) | Destinations::List(_) => {
                policy.resolve(part).contains(VIETNAM)
            }
            _ => false,
        };
    });
    named
}

/// Rules whose text turns on the groups that are left, and that a count of rows does not show to
/// move
pub fn depends(policy: &Policy, lost: &[Lost]) -> Vec<Named> {
    let column = |column, group| policy.column_direction(column, group);
    let turns = |condition: &Condition| {
        LEAVING
            .iter()
            .any(|group| condition.direction(*group, &column) != Direction::Still)
    };
    let mut rules = rules(policy, turns);
    let moved = |rule: &Named| {
        lost.iter()
            .flat_map(|lost| &lost.because_of)
            .any(|cause| cause.basis == rule.rule)
    };
    rules.retain(|rule| !moved(rule));
    rules
}

/// The rows and provisions with a condition that is of this kind, as codified or as enforced
fn rules(policy: &Policy, is: impl Fn(&Condition) -> bool) -> Vec<Named> {
    let data = policy.data();
    let rows = data.entries.iter().flat_map(|entry| {
        let rows = entry.controls.iter();
        rows.filter(|row| is(&row.when))
            .map(|row| Named::new(&RuleRef::Row(entry.eccn, row), &entry.title))
    });
    let provisions = data.provisions.iter().filter(|provision| {
        let enforced = provision.enforcement.as_ref();
        is(&provision.when) || enforced.is_some_and(|enforced| is(&enforced.when))
    });
    rows.chain(provisions.map(|provision| Named::new(&provision.id, &provision.title)))
        .collect()
}
