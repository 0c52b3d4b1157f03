//! A policy made ready for evaluation: predicates become bit sets, names become positions.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Basis, ChartMode, Marks, PolicyData, Provision, Reading};
use crate::{
    Activity, ChartColumn, Condition, Country, CountryGroup, CountrySet, Destinations, Eccn, Region,
};

/// What the tables of a policy come to for one reading and one chart
#[derive(Clone, Debug)]
pub(crate) struct Index {
    /// The governing row of each country, by the country's index
    governing: [Option<Country>; 256],
    pub(crate) atlas: Atlas,
    /// The codes of the entries, in order, for looking one up
    codes: Vec<u16>,
    pub(crate) entries: Vec<Box<[IndexedControl]>>,
    pub(crate) provisions: Vec<IndexedProvision>,
    /// Positions of the provisions that name items of their own
    pub(crate) standalone: Vec<u16>,
}

/// A row of an entry, made ready
#[derive(Clone, Debug)]
pub(crate) struct IndexedControl {
    pub(crate) when: Resolved,
    pub(crate) basis: IndexedBasis,
}

/// Where a row's destinations are to be found, made ready
#[derive(Clone, Copy, Debug)]
pub(crate) enum IndexedBasis {
    Column(ChartColumn),
    Provision(u16),
    Elsewhere,
    NotStated,
}

/// A provision, made ready
#[derive(Clone, Debug)]
pub(crate) struct IndexedProvision {
    /// The codified text
    pub(crate) codified: Resolved,
    /// The enforced text, if there is one and it is the reading that counts
    pub(crate) enforced: Option<Resolved>,
    /// Destinations to which it may apply, whatever the other facts are
    pub(crate) possible: CountrySet,
    /// Destinations for which an ordinary export from the United States certainly needs a license
    pub(crate) certain: CountrySet,
}

/// The country sets of a condition, in the condition's own shape
#[derive(Clone, Debug, Default)]
pub(crate) struct Resolved {
    pub(crate) countries: CountrySet,
    pub(crate) parts: Box<[Resolved]>,
}

/// What the country tables come to: the sets behind the atoms of a predicate
#[derive(Clone, Debug)]
pub(crate) struct Atlas {
    /// Every row, the United States included
    rows: CountrySet,
    /// The rows that govern their own country
    own: CountrySet,
    everywhere: CountrySet,
    groups: [CountrySet; 14],
    columns: [CountrySet; 16],
    footnotes: Vec<(u8, CountrySet)>,
    lists: Vec<(crate::ListName, CountrySet)>,
}

impl Atlas {
    fn new(data: &PolicyData) -> Self {
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

    fn resolve_condition(&self, condition: &Condition) -> Resolved {
        Resolved {
            countries: condition
                .destinations()
                .map_or(CountrySet::EMPTY, |destinations| self.resolve(destinations)),
            parts: match condition {
                Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts) => parts
                    .iter()
                    .map(|part| self.resolve_condition(part))
                    .collect(),
                _ => Box::default(),
            },
        }
    }
}

/// Destinations for which a condition certainly holds, and for which it may
#[derive(Clone, Copy)]
struct Bounds {
    certain: CountrySet,
    possible: CountrySet,
}

/// The bounds of a condition when only the destination is known, or when it is an ordinary export
/// from the United States in which no party holds a special approval
fn bounds(condition: &Condition, resolved: &Resolved, rows: CountrySet, ordinary: bool) -> Bounds {
    let known = |holds: bool| {
        let set = if holds { rows } else { CountrySet::EMPTY };
        Bounds {
            certain: set,
            possible: set,
        }
    };
    let unknown = Bounds {
        certain: CountrySet::EMPTY,
        possible: rows,
    };
    let parts = |parts: &[Condition]| {
        parts
            .iter()
            .zip(&*resolved.parts)
            .map(|(part, resolved)| bounds(part, resolved, rows, ordinary))
            .collect::<Vec<_>>()
    };
    let union = |parts: Vec<Bounds>| {
        parts.iter().fold(known(false), |all, part| Bounds {
            certain: all.certain.union(part.certain),
            possible: all.possible.union(part.possible),
        })
    };
    match condition {
        Condition::Always => known(true),
        Condition::Never => known(false),
        Condition::Destination(_) => Bounds {
            certain: resolved.countries,
            possible: resolved.countries,
        },
        Condition::Activity(activities) if ordinary => known(activities.contains(Activity::Export)),
        Condition::Origin(_) if ordinary => known(resolved.countries.contains(Country::US)),
        Condition::EachListed(_) if ordinary => known(false),
        Condition::OccupiedRegion(_) => Bounds {
            certain: CountrySet::EMPTY,
            possible: Region::all().map(Region::country).collect(),
        },
        Condition::All(all) => parts(all).iter().fold(known(true), |all, part| Bounds {
            certain: all.certain.intersection(part.certain),
            possible: all.possible.intersection(part.possible),
        }),
        Condition::Any(any) => union(parts(any)),
        Condition::NoneOf(none) => {
            let any = union(parts(none));
            Bounds {
                certain: rows.difference(any.possible),
                possible: rows.difference(any.certain),
            }
        }
        _ => unknown,
    }
}

impl IndexedProvision {
    fn new(provision: &Provision, atlas: &Atlas, reading: Reading) -> Self {
        let codified = atlas.resolve_condition(&provision.when);
        let enforcement = provision
            .enforcement
            .as_ref()
            .filter(|_| reading == Reading::Enforced);
        let enforced = enforcement.map(|text| atlas.resolve_condition(&text.when));
        let of = |ordinary| {
            let text = bounds(&provision.when, &codified, atlas.rows, ordinary);
            (
                text,
                enforcement
                    .zip(enforced.as_ref())
                    .map(|(text, resolved)| bounds(&text.when, resolved, atlas.rows, ordinary)),
            )
        };
        let (text, enforced_text) = of(false);
        // Which of the two counts depends on the date, so that either may.
        let possible = enforced_text.map_or(text.possible, |e| e.possible.union(text.possible));
        let (text, enforced_text) = of(true);
        let certain = if provision.activities.contains(Activity::Export) {
            enforced_text.unwrap_or(text).certain
        } else {
            CountrySet::EMPTY
        };
        Self {
            codified,
            enforced,
            possible: possible.without(Country::US),
            certain: certain.without(Country::US),
        }
    }
}

impl Index {
    pub(crate) fn new(data: &PolicyData) -> Self {
        let atlas = Atlas::new(data);
        let mut governing = [None; 256];
        let mut govern = |country: Country, by: Option<Country>| {
            if let Some(slot) = governing.get_mut(usize::from(country.index())) {
                *slot = by;
            }
        };
        for row in &data.countries {
            govern(row.country, Some(row.country));
        }
        for territory in &data.territories {
            govern(territory.territory, territory.governed_by);
        }
        let position = |id: &super::ProvisionId| {
            let found = data
                .provisions
                .iter()
                .position(|provision| provision.id == *id);
            found.and_then(|position| u16::try_from(position).ok())
        };
        let entries = data
            .entries
            .iter()
            .map(|entry| {
                entry
                    .controls
                    .iter()
                    .map(|control| IndexedControl {
                        when: atlas.resolve_condition(&control.when),
                        basis: match &control.basis {
                            Basis::Column(column) => IndexedBasis::Column(*column),
                            // A row that points nowhere does not pass validation; if it did, it
                            // would stay open rather than fall silent.
                            Basis::Provision(id) => position(id)
                                .map_or(IndexedBasis::NotStated, IndexedBasis::Provision),
                            Basis::Elsewhere(_) => IndexedBasis::Elsewhere,
                            Basis::NotStated => IndexedBasis::NotStated,
                        },
                    })
                    .collect()
            })
            .collect();
        let provisions: Vec<_> = data
            .provisions
            .iter()
            .map(|provision| IndexedProvision::new(provision, &atlas, data.reading))
            .collect();
        let standalone = (0u16..)
            .zip(&data.provisions)
            .filter(|(_, provision)| !provision.items.is_empty())
            .map(|(position, _)| position)
            .collect();
        Self {
            governing,
            codes: data.entries.iter().map(|entry| entry.eccn.code()).collect(),
            atlas,
            entries,
            provisions,
            standalone,
        }
    }

    pub(crate) fn governing(&self, country: Country) -> Option<Country> {
        self.governing
            .get(usize::from(country.index()))
            .copied()
            .flatten()
    }

    pub(crate) fn entry(&self, eccn: Eccn) -> Option<usize> {
        self.codes.binary_search(&eccn.code()).ok()
    }
}
