//! What differs between two policies: in their tables, and in what they require.

use core::fmt;

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use strum::{EnumIter, IntoStaticStr};

use crate::policy::{CountryRow, PolicyData, RuleReach, RuleRef};
use crate::{Amendment, Change, ChartColumn, Country, CountryGroup, CountrySet, Eccn, Policy};

/// What differs between the tables of two policies
///
/// Country Groups and chart marks as [`Change`]s, everything else by its path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct PolicyDiff {
    /// Changes of Country Groups and of the Country Chart, country by country
    pub changes: Vec<Change>,
    /// Other records that differ, in the order of the tables
    pub others: Vec<Difference>,
    /// The same records as changes, in an order in which they apply after `changes`
    #[cfg_attr(feature = "serde", serde(skip))]
    pub records: Vec<Change>,
}

/// A record of a policy that another policy has not, or has otherwise
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Difference {
    /// Which, as a path into the serialized policy: `entries[3A090].controls[2]`
    pub path: String,
    /// How
    pub kind: DifferenceKind,
}

/// How a record differs
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum DifferenceKind {
    /// Only the later policy has it
    Added,
    /// Only the earlier policy has it
    Removed,
    /// Both have it, and it does not say the same
    Changed,
}

text_enum!(DifferenceKind => "`added`, `removed` or `changed`");

impl PolicyDiff {
    /// What differs between two policies
    #[must_use]
    pub fn between(before: &Policy, after: &Policy) -> Self {
        let (before, after) = (before.data(), after.data());
        let mut diff = Self::default();
        diff.countries(before, after);
        diff.one("name", before.name != after.name);
        diff.one("reading", before.reading != after.reading);
        diff.one("chart", before.chart != after.chart);
        let lists = |d: &PolicyData| {
            d.lists
                .iter()
                .map(|l| (l.name.clone(), l.clone()))
                .collect()
        };
        diff.table(
            "editions",
            &keyed(&before.editions, |e| &e.table),
            &keyed(&after.editions, |e| &e.table),
        );
        diff.table(
            "territories",
            &keyed(&before.territories, |t| &t.territory),
            &keyed(&after.territories, |t| &t.territory),
        );
        diff.table(
            "columns",
            &keyed(&before.columns, |c| &c.column),
            &keyed(&after.columns, |c| &c.column),
        );
        diff.table::<_, crate::policy::CountryList>("lists", &lists(before), &lists(after));
        diff.table(
            "footnotes",
            &keyed(&before.footnotes, |f| &f.number),
            &keyed(&after.footnotes, |f| &f.number),
        );
        diff.table(
            "scope",
            &keyed(&before.scope, |rule| &rule.id),
            &keyed(&after.scope, |rule| &rule.id),
        );
        diff.table(
            "reviews",
            &keyed(&before.reviews, |rule| &rule.id),
            &keyed(&after.reviews, |rule| &rule.id),
        );
        diff.table(
            "red_flags",
            &keyed(&before.red_flags, |flag| &flag.id),
            &keyed(&after.red_flags, |flag| &flag.id),
        );
        diff.table(
            "parties",
            &before.parties.iter().map(|p| (p.key(), p)).collect(),
            &after.parties.iter().map(|p| (p.key(), p)).collect(),
        );
        diff.table(
            "provisions",
            &keyed(&before.provisions, |p| &p.id),
            &keyed(&after.provisions, |p| &p.id),
        );
        diff.table(
            "exceptions",
            &keyed(&before.exceptions, |rule| &rule.paragraph),
            &keyed(&after.exceptions, |rule| &rule.paragraph),
        );
        diff.table(
            "restrictions",
            &keyed(&before.restrictions, |restriction| &restriction.id),
            &keyed(&after.restrictions, |restriction| &restriction.id),
        );
        diff.table(
            "obligations",
            &before.obligations.iter().enumerate().collect(),
            &after.obligations.iter().enumerate().collect(),
        );
        diff.entries(before, after);
        diff.records = crate::amendment::records(before, after);
        if diff.is_empty() && before != after {
            diff.one("order of records", true);
        }
        diff
    }

    /// Whether the two policies say the same
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.others.is_empty()
    }

    /// The amendment that makes the later policy of the earlier one
    #[must_use]
    pub fn into_amendment(self, title: impl Into<String>) -> Amendment {
        Amendment::new(title, self.changes.into_iter().chain(self.records))
    }

    fn one(&mut self, path: &str, differs: bool) {
        if differs {
            self.others.push(Difference {
                path: path.to_string(),
                kind: DifferenceKind::Changed,
            });
        }
    }

    fn table<K: Ord + fmt::Display, V: PartialEq>(
        &mut self,
        table: &str,
        before: &BTreeMap<K, V>,
        after: &BTreeMap<K, V>,
    ) {
        let keys: BTreeSet<&K> = before.keys().chain(after.keys()).collect();
        for key in keys {
            let kind = match (before.get(key), after.get(key)) {
                (Some(before), Some(after)) if before == after => continue,
                (Some(_), Some(_)) => DifferenceKind::Changed,
                (Some(_), None) => DifferenceKind::Removed,
                (None, _) => DifferenceKind::Added,
            };
            self.others.push(Difference {
                path: format!("{table}[{key}]"),
                kind,
            });
        }
    }

    fn countries(&mut self, before: &PolicyData, after: &PolicyData) {
        // What no change can say: a row that is new or gone, or another fact of the row.
        let rest = |row: &CountryRow| CountryRow {
            groups: crate::CountryGroups::EMPTY,
            columns: crate::ChartColumns::EMPTY,
            ..row.clone()
        };
        let rests = |data: &PolicyData| -> BTreeMap<Country, CountryRow> {
            data.countries
                .iter()
                .map(|row| (row.country, rest(row)))
                .collect()
        };
        self.table("countries", &rests(before), &rests(after));
        for earlier in &before.countries {
            let later = after
                .countries
                .iter()
                .find(|row| row.country == earlier.country);
            if let Some(later) = later {
                self.changes.extend(row_changes(earlier, later));
            }
        }
    }

    fn entries(&mut self, before: &PolicyData, after: &PolicyData) {
        for data_pair in pair(&before.entries, &after.entries, |entry| entry.eccn) {
            let (eccn, earlier, later) = data_pair;
            let path = format!("entries[{eccn}]");
            match (earlier, later) {
                (Some(earlier), Some(later)) => {
                    let facts = (&earlier.title, &earlier.elsewhere, &earlier.outline);
                    if facts != (&later.title, &later.elsewhere, &later.outline) {
                        self.one(&path, true);
                    }
                    self.table(
                        &format!("{path}.controls"),
                        &keyed(&earlier.controls, |control| &control.row),
                        &keyed(&later.controls, |control| &control.row),
                    );
                    self.table(
                        &format!("{path}.eligibility"),
                        &keyed(&earlier.eligibility, |line| &line.exception),
                        &keyed(&later.eligibility, |line| &line.exception),
                    );
                }
                (earlier, _) => self.others.push(Difference {
                    path,
                    kind: if earlier.is_some() {
                        DifferenceKind::Removed
                    } else {
                        DifferenceKind::Added
                    },
                }),
            }
        }
    }
}

fn keyed<'a, K: Ord + Clone + 'a, V>(
    rows: &'a [V],
    key: impl Fn(&'a V) -> &'a K,
) -> BTreeMap<K, &'a V> {
    rows.iter().map(|row| (key(row).clone(), row)).collect()
}

fn pair<'a, K: Ord + Copy, V>(
    before: &'a [V],
    after: &'a [V],
    key: impl Fn(&V) -> K,
) -> Vec<(K, Option<&'a V>, Option<&'a V>)> {
    let mut pairs: BTreeMap<K, (Option<&V>, Option<&V>)> = BTreeMap::new();
    for row in before {
        pairs.entry(key(row)).or_default().0 = Some(row);
    }
    for row in after {
        pairs.entry(key(row)).or_default().1 = Some(row);
    }
    pairs.into_iter().map(|(key, (a, b))| (key, a, b)).collect()
}

fn row_changes(before: &CountryRow, after: &CountryRow) -> Vec<Change> {
    let country = before.country;
    let groups = CountryGroup::all().filter_map(|group| {
        match (before.groups.contains(group), after.groups.contains(group)) {
            (true, false) => Some(Change::LeaveGroup { country, group }),
            (false, true) => Some(Change::JoinGroup { country, group }),
            _ => None,
        }
    });
    let columns = ChartColumn::all().filter_map(|column| {
        match (
            before.columns.contains(column),
            after.columns.contains(column),
        ) {
            (true, false) => Some(Change::UnmarkColumn { country, column }),
            (false, true) => Some(Change::MarkColumn { country, column }),
            _ => None,
        }
    });
    groups.chain(columns).collect()
}

impl fmt::Display for PolicyDiff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return writeln!(f, "The two policies say the same.");
        }
        for change in &self.changes {
            writeln!(f, "  {change}")?;
        }
        for difference in &self.others {
            writeln!(f, "  {} {}", difference.path, difference.kind)?;
        }
        Ok(())
    }
}

/// What differs between what two policies require, over every rule and every destination
///
/// Counted as [`Policy::reach`] counts: for an ordinary export from the United States.
///
/// ```
/// use export_control::{Amendment, Change, Country, CountryGroup, Policy, RequirementDiff};
///
/// let today = Policy::builtin();
/// let leaves_d1 = Amendment::new(
///     "Vietnam leaves D:1",
///     [Change::LeaveGroup { country: Country::VN, group: CountryGroup::D1 }],
/// );
/// let diff = RequirementDiff::between(today, &today.amended([&leaves_d1])?);
/// assert_eq!(diff.lost(Country::VN).count(), 18);
/// assert_eq!(diff.gained(Country::VN).count(), 0);
/// # Ok::<(), export_control::AmendmentError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct RequirementDiff {
    /// The rules that reach other destinations, in the order of the policy
    pub rules: Vec<RuleDifference>,
}

/// A rule that reaches other destinations in another policy
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct RuleDifference {
    /// The rule's id, such as `3A090/2`
    pub rule: String,
    /// The entry, if the rule is a row of one
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub entry: Option<Eccn>,
    /// Destinations that only the later policy reaches
    pub gained: CountrySet,
    /// Destinations that only the earlier policy reaches
    pub lost: CountrySet,
}

impl RequirementDiff {
    /// What differs between what two policies require
    #[must_use]
    pub fn between(before: &Policy, after: &Policy) -> Self {
        // Rules of two policies of the same making stand in the same order; where they do not,
        // the ids say which belongs to which.
        let same_rules = before
            .reach()
            .map(|reach| reach.rule.id_key())
            .eq(after.reach().map(|reach| reach.rule.id_key()));
        let rules = if same_rules {
            before
                .reach()
                .zip(after.reach())
                .filter_map(|(earlier, later)| difference(Some(earlier), Some(later)))
                .collect()
        } else {
            let mut pairs: BTreeMap<_, (Option<RuleReach<'_>>, Option<RuleReach<'_>>)> =
                BTreeMap::new();
            for reach in before.reach() {
                pairs.entry(reach.rule.id_key()).or_default().0 = Some(reach);
            }
            for reach in after.reach() {
                pairs.entry(reach.rule.id_key()).or_default().1 = Some(reach);
            }
            pairs
                .into_values()
                .filter_map(|(earlier, later)| difference(earlier, later))
                .collect()
        };
        Self { rules }
    }

    /// Whether both require the same
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The rules that newly reach a destination
    pub fn gained(&self, destination: Country) -> impl Iterator<Item = &RuleDifference> {
        self.rules
            .iter()
            .filter(move |rule| rule.gained.contains(destination))
    }

    /// The rules that no longer reach a destination
    pub fn lost(&self, destination: Country) -> impl Iterator<Item = &RuleDifference> {
        self.rules
            .iter()
            .filter(move |rule| rule.lost.contains(destination))
    }

    /// The entries whose rows differ, in the order of the list
    #[must_use]
    pub fn entries(&self) -> Vec<Eccn> {
        let entries: BTreeSet<Eccn> = self.rules.iter().filter_map(|rule| rule.entry).collect();
        entries.into_iter().collect()
    }

    /// The destinations for which something differs
    #[must_use]
    pub fn destinations(&self) -> CountrySet {
        self.rules.iter().fold(CountrySet::EMPTY, |all, rule| {
            all.union(rule.gained).union(rule.lost)
        })
    }
}

fn difference(
    before: Option<RuleReach<'_>>,
    after: Option<RuleReach<'_>>,
) -> Option<RuleDifference> {
    let reached =
        |reach: Option<RuleReach<'_>>| reach.map_or(CountrySet::EMPTY, |reach| reach.destinations);
    let (earlier, later) = (reached(before), reached(after));
    if earlier == later {
        return None;
    }
    let rule = before.or(after)?.rule;
    Some(RuleDifference {
        rule: rule.to_string(),
        entry: match rule {
            RuleRef::Row(eccn, _) => Some(eccn),
            RuleRef::Provision(_) => None,
        },
        gained: later.difference(earlier),
        lost: earlier.difference(later),
    })
}

impl fmt::Display for RequirementDiff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return writeln!(f, "The two policies require the same.");
        }
        for rule in &self.rules {
            write!(f, "  {:<10}", rule.rule)?;
            if !rule.gained.is_empty() {
                write!(f, " newly reaches {}", rule.gained)?;
            }
            if !rule.lost.is_empty() {
                write!(f, " no longer reaches {}", rule.lost)?;
            }
            f.write_str("\n")?;
        }
        Ok(())
    }
}
