//! The rows of the list that require a license for a country, by sector and by reason for control.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use export_control::policy::{Basis, RuleRef};
use export_control::{Country, Policy, ReasonForControl, Sector};
use serde::Serialize;

/// A reason as the head of a column
pub fn head(reason: ReasonForControl) -> &'static str {
    match reason {
        ReasonForControl::RussianIndustrySector => "RU",
        reason => reason.as_str(),
    }
}

/// How many rows there are before and after
#[derive(Clone, Copy, Default, Serialize)]
pub struct Cell {
    pub before: usize,
    pub after: usize,
}

impl Cell {
    fn add(&mut self, other: Self) {
        self.before += other.before;
        self.after += other.after;
    }

    pub const fn moves(self) -> bool {
        self.before != self.after
    }
}

#[derive(Serialize)]
pub struct GridRow {
    pub sector: Sector,
    pub title: &'static str,
    /// In the order of the reasons
    pub cells: Vec<Cell>,
    pub total: Cell,
}

/// Sector by reason
#[derive(Serialize)]
pub struct Grid {
    /// Those of the most rows first
    pub reasons: Vec<ReasonForControl>,
    pub rows: Vec<GridRow>,
    /// By reason
    pub totals: Vec<Cell>,
    pub total: Cell,
}

type Counts = BTreeMap<(Sector, ReasonForControl), usize>;

/// The rows that require a license for a country, as [`Policy::reach`] counts them
fn counts(policy: &Policy, country: Country) -> Counts {
    let mut counts = Counts::new();
    for reach in policy.reach() {
        if !reach.destinations.contains(country) {
            continue;
        }
        let RuleRef::Row(eccn, control) = reach.rule else {
            continue;
        };
        let by_basis = match &control.basis {
            Basis::Column(column) => Some(column.reason()),
            Basis::Provision(id) => policy.provision(id).and_then(|one| one.reason),
            _ => None,
        };
        // A row without a reason of its own has that of what it points to.
        if let Some(reason) = control.reason.or(by_basis) {
            *counts.entry((Sector::of(eccn), reason)).or_default() += 1;
        }
    }
    counts
}

impl Grid {
    pub fn of(before: &Policy, after: &Policy, country: Country) -> Self {
        let (before, after) = (counts(before, country), counts(after, country));
        let keys = || before.keys().chain(after.keys());
        let mut reasons: Vec<_> = keys().map(|(_, reason)| *reason).collect();
        let mut sectors: Vec<_> = keys().map(|(sector, _)| *sector).collect();
        reasons.sort_unstable();
        reasons.dedup();
        let of_reason = |reason: &ReasonForControl| -> usize {
            let own = before.iter().filter(|((_, other), _)| other == reason);
            own.map(|(_, count)| count).sum()
        };
        reasons.sort_by_key(|reason| Reverse(of_reason(reason)));
        sectors.sort_unstable();
        sectors.dedup();
        let mut totals = vec![Cell::default(); reasons.len()];
        let mut total = Cell::default();
        let mut rows = Vec::new();
        for sector in sectors {
            let cell = |reason: &ReasonForControl| {
                let count = |counts: &Counts| counts.get(&(sector, *reason)).copied();
                Cell {
                    before: count(&before).unwrap_or_default(),
                    after: count(&after).unwrap_or_default(),
                }
            };
            let cells: Vec<Cell> = reasons.iter().map(cell).collect();
            let mut sum = Cell::default();
            for (cell, total) in cells.iter().zip(&mut totals) {
                sum.add(*cell);
                total.add(*cell);
            }
            total.add(sum);
            rows.push(GridRow {
                sector,
                title: sector.title(),
                cells,
                total: sum,
            });
        }
        Self {
            reasons,
            rows,
            totals,
            total,
        }
    }
}
