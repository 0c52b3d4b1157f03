//! The country tables as sets: what the atoms of a predicate stand for.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::entry_set::EntrySet;
use super::{ChartMode, Marks, PolicyData, ScopeRule};
use crate::{
    ChartColumn, Condition, Country, CountryGroup, CountrySet, Destinations, ListName, ProvisionId,
};

/// The sets behind a condition, in the condition's own shape
#[derive(Clone, Debug, Default)]
pub(crate) struct Resolved {
    pub(crate) countries: CountrySet,
    /// What the items of the condition come to for each entry
    pub(crate) items: Option<EntrySet>,
    /// The rules of scope that the condition names, by their positions
    pub(crate) scope: u64,
    pub(crate) parts: Box<[Resolved]>,
}

/// What the country tables come to: the sets behind the atoms of a predicate
#[derive(Clone, Debug)]
pub(crate) struct Atlas {
    /// Every row, the United States included
    pub(crate) rows: CountrySet,
    /// The rows that govern their own country
    own: CountrySet,
    everywhere: CountrySet,
    groups: [CountrySet; 14],
    columns: [CountrySet; 16],
    footnotes: Vec<(u8, CountrySet)>,
    lists: Vec<(ListName, CountrySet)>,
}

impl Atlas {
    pub(super) fn new(data: &PolicyData) -> Self {
        let rows: CountrySet = data.countries.iter().map(|row| row.country).collect();
        let mut atlas = Self {
            rows,
            own: data
                .territories
                .iter()
                .fold(rows, |own, territory| own.without(territory.territory)),
            everywhere: rows.without(Country::US),
            groups: [CountrySet::EMPTY; 14],
            columns: [CountrySet::EMPTY; 16],
            footnotes: Vec::new(),
            lists: data
                .lists
                .iter()
                .map(|list| (list.name.clone(), list.members.intersection(rows)))
                .collect(),
        };
        for row in &data.countries {
            for (group, set) in CountryGroup::all().zip(&mut atlas.groups) {
                if row.groups.contains(group) {
                    *set = set.with(row.country);
                }
            }
            for (column, set) in ChartColumn::all().zip(&mut atlas.columns) {
                if row.columns.contains(column) {
                    *set = set.with(row.country);
                }
            }
            for number in row.footnotes.iter() {
                match atlas
                    .footnotes
                    .iter_mut()
                    .find(|(known, _)| known == number)
                {
                    Some((_, set)) => *set = set.with(row.country),
                    None => atlas
                        .footnotes
                        .push((*number, CountrySet::of(&[row.country]))),
                }
            }
        }
        let embargoed: CountrySet = data
            .countries
            .iter()
            .filter(|row| row.part_746)
            .map(|row| row.country)
            .collect();
        // Taken from the marks as they stand before any column is recomputed, so that the order of
        // the columns does not matter.
        let published = atlas.clone();
        for rule in &data.columns {
            let marks = match (&rule.marks, data.chart) {
                (Marks::Section(section), _) => published.resolve(section),
                (Marks::ChartOrSection(section), ChartMode::FromSectionText) => {
                    published.resolve(section).difference(embargoed)
                }
                (Marks::Chart, _) | (Marks::ChartOrSection(_), ChartMode::Published) => continue,
            };
            if let Some(set) = atlas.columns.get_mut(rule.column as usize) {
                *set = marks;
            }
        }
        atlas
    }

    pub(crate) const fn everywhere(&self) -> CountrySet {
        self.everywhere
    }

    /// The rows that govern their own country: a rule reaches no other
    pub(crate) const fn own(&self) -> CountrySet {
        self.own
    }

    pub(crate) fn column(&self, column: ChartColumn) -> CountrySet {
        self.columns
            .get(column as usize)
            .copied()
            .unwrap_or_default()
    }

    pub(crate) fn resolve(&self, destinations: &Destinations) -> CountrySet {
        let union = |parts: &[Destinations]| {
            parts
                .iter()
                .fold(CountrySet::EMPTY, |all, part| all.union(self.resolve(part)))
        };
        match destinations {
            Destinations::Everywhere => self.everywhere,
            Destinations::Group(group) => self
                .groups
                .get(*group as usize)
                .copied()
                .unwrap_or_default(),
            Destinations::Column(column) => self.column(*column),
            Destinations::Footnote(number) => self
                .footnotes
                .iter()
                .find(|(known, _)| known == number)
                .map_or(CountrySet::EMPTY, |(_, set)| *set),
            Destinations::List(name) => self
                .lists
                .iter()
                .find(|(known, _)| known == name)
                .map_or(CountrySet::EMPTY, |(_, set)| *set),
            Destinations::Countries(set) => set.intersection(self.rows),
            Destinations::Any(parts) => union(parts),
            Destinations::All(parts) if parts.is_empty() => self.everywhere,
            Destinations::All(parts) => parts
                .iter()
                .fold(self.rows, |all, part| all.intersection(self.resolve(part))),
            Destinations::NoneOf(parts) => self.rows.difference(union(parts)),
        }
    }

    pub(super) fn resolve_condition(&self, condition: &Condition, data: &PolicyData) -> Resolved {
        Resolved {
            items: match condition {
                Condition::Item(items) => Some(EntrySet::of(items, &data.entries)),
                _ => None,
            },
            scope: match condition {
                Condition::SubjectUnder(rules) => positions(&data.scope, rules),
                Condition::SubjectOnlyUnder(only) => positions(&data.scope, &only.rules),
                _ => 0,
            },
            countries: condition
                .destinations()
                .map_or(CountrySet::EMPTY, |destinations| self.resolve(destinations)),
            parts: match condition {
                Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts) => parts
                    .iter()
                    .map(|part| self.resolve_condition(part, data))
                    .collect(),
                _ => Box::default(),
            },
        }
    }
}

/// The positions of rules of scope, as bits
fn positions(scope: &[ScopeRule], named: &[ProvisionId]) -> u64 {
    let numbered = (0u32..).zip(scope);
    numbered
        .filter(|(_, rule)| named.contains(&rule.id))
        .fold(0, |bits, (at, _)| bits | 1u64.checked_shl(at).unwrap_or(0))
}
