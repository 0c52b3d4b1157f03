//! Where two amendments touch the same thing.

use core::fmt;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use strum::{EnumIter, IntoStaticStr};

use super::record::Record;
use super::{Amendment, Change};
use crate::ProvisionId;

/// Two changes of the same cell or record
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Conflict {
    /// What both touch, as a path into the serialized policy
    pub path: String,
    /// How they disagree
    pub kind: ConflictKind,
    /// What one does
    pub one: Change,
    /// What the other does
    pub other: Change,
}

/// As a line: its path, and what both say of it
impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            ConflictKind::Same => write!(f, "{}: both say that {}", self.path, self.one),
            ConflictKind::Opposite | ConflictKind::Different => write!(
                f,
                "{}: one says that {}, the other that {}",
                self.path, self.one, self.other
            ),
        }
    }
}

/// How two changes of the same thing disagree
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum ConflictKind {
    /// They do the same, so that the second would have no effect
    Same,
    /// Each undoes the other
    Opposite,
    /// They change it in different ways, so that not both can apply, or only in one order
    Different,
}

text_enum!(ConflictKind => "`same`, `opposite` or `different`");

impl Amendment {
    /// What this amendment and another both touch
    ///
    /// Without a conflict, both apply in either order and give the same, as far as their order in a
    /// table goes.
    ///
    /// ```
    /// use export_control::{Amendment, Change, ConflictKind, Country, CountryGroup};
    ///
    /// let leaves = Change::LeaveGroup { country: Country::VN, group: CountryGroup::D1 };
    /// let one = Amendment::new("one", [leaves.clone()]);
    /// let other = Amendment::new("other", [leaves.inverse()]);
    /// assert_eq!(one.conflicts(&one)[0].kind, ConflictKind::Same);
    /// assert_eq!(one.conflicts(&other)[0].kind, ConflictKind::Opposite);
    /// ```
    #[must_use]
    pub fn conflicts(&self, other: &Self) -> Vec<Conflict> {
        let touched: Vec<Touched<'_>> = other.changes.iter().map(Touched::by).collect();
        let mut conflicts = Vec::new();
        for one in &self.changes {
            let mine = Touched::by(one);
            for (other, meets) in other.changes.iter().zip(&touched) {
                if !mine.meets(meets) {
                    continue;
                }
                conflicts.push(Conflict {
                    path: mine.path.clone(),
                    kind: if one == other {
                        ConflictKind::Same
                    } else if one.inverse() == *other {
                        ConflictKind::Opposite
                    } else {
                        ConflictKind::Different
                    },
                    one: one.clone(),
                    other: other.clone(),
                });
            }
        }
        conflicts
    }
}

/// What a change touches
struct Touched<'a> {
    path: String,
    /// The rule that it eases or restores, or replaces as a whole
    rule: Option<(&'a ProvisionId, bool)>,
}

impl<'a> Touched<'a> {
    fn by(change: &'a Change) -> Self {
        let record = match change {
            Change::JoinGroup { country, group } | Change::LeaveGroup { country, group } => {
                return Self::cell(format!("countries[{country}].groups[{group}]"));
            }
            Change::MarkColumn { country, column } | Change::UnmarkColumn { country, column } => {
                return Self::cell(format!("countries[{country}].columns[{column}]"));
            }
            Change::ListCountry { list, country } | Change::UnlistCountry { list, country } => {
                return Self::cell(format!("lists[{list}].members[{country}]"));
            }
            Change::EaseRule { rule, country } | Change::RestoreRule { rule, country } => {
                return Self {
                    path: format!("rules[{rule}].eased[{country}]"),
                    rule: Some((rule, true)),
                };
            }
            Change::Add { record, .. } | Change::Remove { record, .. } => {
                // Obligations have no names: one more or less moves those behind it.
                if let Record::Obligation { .. } = **record {
                    return Self::cell("obligations".to_string());
                }
                record
            }
            Change::Replace { before, .. } => before,
        };
        Self {
            path: record.to_string(),
            rule: match &**record {
                Record::Provision(row) => Some((&row.id, false)),
                Record::Restriction(row) => Some((&row.id, false)),
                Record::Scope(row) => Some((&row.id, false)),
                _ => None,
            },
        }
    }

    const fn cell(path: String) -> Self {
        Self { path, rule: None }
    }

    fn meets(&self, other: &Self) -> bool {
        let eased = match (self.rule, other.rule) {
            (Some((rule, eases)), Some((other, also))) => rule == other && eases != also,
            _ => false,
        };
        eased || is_within(&self.path, &other.path) || is_within(&other.path, &self.path)
    }
}

/// Whether a path leads into what another leads to
fn is_within(path: &str, whole: &str) -> bool {
    let rest = path.strip_prefix(whole);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}
