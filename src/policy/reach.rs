//! Which countries each rule reaches, for counting and comparing whole policies.

use core::fmt;

use super::{Control, IndexedBasis, Policy, Provision, ProvisionId, RowNumber};
use crate::{CountrySet, Eccn};

/// A rule of a policy: a row of an entry, or a provision that names items of its own
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RuleRef<'p> {
    /// A row of an entry; printed `3A090/2`
    Row(Eccn, &'p Control),
    /// A provision; printed by its id
    Provision(&'p Provision),
}

impl fmt::Display for RuleRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(eccn, control) => write!(f, "{eccn}/{}", control.row),
            Self::Provision(provision) => fmt::Display::fmt(&provision.id, f),
        }
    }
}

impl<'p> RuleRef<'p> {
    /// The id in a form that compares without being printed
    pub(crate) fn id_key(&self) -> (Option<(Eccn, RowNumber)>, Option<&'p ProvisionId>) {
        match self {
            Self::Row(eccn, control) => (Some((*eccn, control.row)), None),
            Self::Provision(provision) => (None, Some(&provision.id)),
        }
    }
}

/// A rule and the destinations for which it calls for a license
#[derive(Clone, Copy, Debug)]
pub struct RuleReach<'p> {
    /// The rule
    pub rule: RuleRef<'p>,
    /// The destinations, each by the row that governs it
    pub destinations: CountrySet,
}

impl Policy {
    /// Every rule with the destinations that it reaches, in the order of the policy
    ///
    /// A destination counts when an ordinary export from the United States certainly needs a
    /// license there for an item that the row covers: a condition on the item itself is taken as
    /// met, and a rule that turns on a party, an answer or an origin elsewhere is not counted.
    pub fn reach(&self) -> impl Iterator<Item = RuleReach<'_>> {
        let rows =
            self.data
                .entries
                .iter()
                .zip(&self.index.entries)
                .flat_map(move |(entry, indexed)| {
                    entry
                        .controls
                        .iter()
                        .zip(indexed.iter())
                        .map(move |(control, indexed)| RuleReach {
                            rule: RuleRef::Row(entry.eccn, control),
                            destinations: self.basis_reach(indexed.basis),
                        })
                });
        let provisions = self.index.standalone.iter().filter_map(move |position| {
            let position = usize::from(*position);
            Some(RuleReach {
                rule: RuleRef::Provision(self.data.provisions.get(position)?),
                destinations: self
                    .index
                    .provisions
                    .get(position)?
                    .certain
                    .intersection(self.index.atlas.own()),
            })
        });
        rows.chain(provisions)
    }

    fn basis_reach(&self, basis: IndexedBasis) -> CountrySet {
        let reached = match basis {
            IndexedBasis::Column(column) => self.index.atlas.column(column),
            IndexedBasis::Provision(position) => self
                .index
                .provisions
                .get(usize::from(position))
                .map_or(CountrySet::EMPTY, |provision| provision.certain),
            IndexedBasis::Elsewhere | IndexedBasis::NotStated => CountrySet::EMPTY,
        };
        reached.intersection(self.index.atlas.own())
    }
}
