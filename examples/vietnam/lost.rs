//! What falls away when Vietnam leaves the groups, and what its items come to then.

use std::collections::{BTreeMap, BTreeSet};

use export_control::policy::{Basis, ChartMode, Reading, RuleRef, Scope};
use export_control::{
    AmendmentError, CclItem, CountryGroup, Date, Outcome, Paragraph, Policy, Transaction, evaluate,
};
use serde::Serialize;

use crate::what_if::{LEAVING, Rows, VIETNAM, minus, rows, without};

/// Rows that no longer require a license
#[derive(Serialize)]
pub struct Lost {
    pub reading: Reading,
    pub chart: ChartMode,
    /// The group that makes the difference; `None` when it takes all of them
    pub by_leaving: Option<CountryGroup>,
    pub rows: usize,
    pub entries: usize,
    pub because_of: Vec<Cause>,
    /// What the items of these rows come to afterwards
    pub afterwards: BTreeMap<Outcome, BTreeSet<CclItem>>,
}

/// A chart column or a provision, and the rows that point to it
#[derive(Serialize)]
pub struct Cause {
    pub basis: String,
    pub title: String,
    pub citation: String,
    pub rows: Vec<String>,
}

/// The rows that are lost, each under the first chart and the first group that explain it
pub fn lost(today: &Policy, date: Date) -> Result<Vec<Lost>, AmendmentError> {
    let mut lost = Vec::new();
    for reading in Reading::all() {
        let mut explained = BTreeSet::new();
        for chart in ChartMode::all() {
            let before = today.with_reading(reading).with_chart(chart);
            let out = without(&before, &LEAVING)?;
            let mut gone = minus(rows(&before), &rows(&out));
            gone.retain(|key, _| explained.insert(*key));
            for group in LEAVING {
                let alone = without(&before, &[group])?;
                let rest = rows(&alone);
                let by_group = minus(gone.clone(), &rest);
                lost.extend(Lost::of(&out, Some(group), &by_group, date));
                gone.retain(|key, _| rest.contains_key(key));
            }
            lost.extend(Lost::of(&out, None, &gone, date));
        }
    }
    Ok(lost)
}

impl Lost {
    /// The rows that the policy no longer has; `None` when there are none
    fn of(
        out: &Policy,
        by_leaving: Option<CountryGroup>,
        rows: &Rows<'_>,
        date: Date,
    ) -> Option<Self> {
        let entries: BTreeSet<_> = rows.keys().map(|(eccn, _)| eccn).collect();
        (!rows.is_empty()).then(|| Self {
            reading: out.data().reading,
            chart: out.data().chart,
            by_leaving,
            rows: rows.len(),
            entries: entries.len(),
            because_of: causes(out, rows),
            afterwards: afterwards(out, rows, date),
        })
    }
}

fn causes(policy: &Policy, rows: &Rows<'_>) -> Vec<Cause> {
    let mut by_basis: BTreeMap<&Basis, Vec<String>> = BTreeMap::new();
    for ((eccn, _), row) in rows {
        let id = RuleRef::Row(*eccn, row.control).to_string();
        by_basis.entry(&row.control.basis).or_default().push(id);
    }
    let cause = |(basis, rows): (&Basis, Vec<String>)| match basis {
        Basis::Column(column) => Some(Cause {
            basis: column.heading().to_string(),
            title: format!("{} on the Country Chart", column.reason().title()),
            citation: policy.column(*column)?.citation.to_string(),
            rows,
        }),
        Basis::Provision(id) => {
            let provision = policy.provision(id)?;
            Some(Cause {
                basis: id.to_string(),
                title: provision.title.to_string(),
                citation: provision.citation.to_string(),
                rows,
            })
        }
        // No other basis reaches a destination, so that none is lost.
        _ => None,
    };
    by_basis.into_iter().filter_map(cause).collect()
}

/// What the items of some rows come to: a row that falls away leaves the other rows of its entry
fn afterwards(
    policy: &Policy,
    rows: &Rows<'_>,
    date: Date,
) -> BTreeMap<Outcome, BTreeSet<CclItem>> {
    let entire = [Paragraph::default()];
    let mut items: BTreeMap<Outcome, BTreeSet<CclItem>> = BTreeMap::new();
    for ((eccn, _), row) in rows {
        let paragraphs: &[Paragraph] = match &row.control.scope {
            Scope::Only(paragraphs) => paragraphs,
            Scope::Entire | Scope::Except(_) => &entire,
        };
        for paragraph in paragraphs {
            let item = CclItem::new(*eccn, *paragraph);
            let transaction = Transaction::export(item.into(), VIETNAM, date);
            let outcome = evaluate(policy, &transaction).outcome();
            items.entry(outcome).or_default().insert(item);
        }
    }
    items
}
