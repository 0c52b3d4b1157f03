//! What stays without the groups, and by which rules.

use export_control::policy::{Basis, ChartMode, Marks, Reading};
use export_control::{
    Amendment, AmendmentError, Change, ChartColumn, ChartColumns, CountryGroup, CountrySet,
    Destinations, GroupPolarity, Policy,
};
use serde::Serialize;

use crate::rules::{Named, naming};
use crate::what_if::{Rows, VIETNAM, minus, rows};

/// What stays; the parts by columns and by provisions add up to all rows
#[derive(Serialize)]
pub struct Stays {
    pub reading: Reading,
    pub chart: ChartMode,
    pub columns: Vec<ColumnStays>,
    /// Provisions that reach every destination
    pub worldwide: Vec<ProvisionStays>,
    /// Provisions that leave some destinations out
    pub others: Vec<ProvisionStays>,
    /// Rules, lists and columns that name Vietnam by its code
    pub naming: Vec<Named>,
    /// Chart footnotes on Vietnam's row
    pub footnotes: Vec<u8>,
    /// Favorable groups that would take rows away, with the chart recomputed
    pub favorable: Vec<Favorable>,
}

#[derive(Serialize)]
pub struct ColumnStays {
    pub column: ChartColumn,
    pub rows: usize,
    /// What the section says of the column, if it says it by Country Group
    pub section: Option<Destinations>,
    /// Whether the mark is still there when the column is recomputed
    pub stays_recomputed: bool,
    pub citation: String,
}

#[derive(Serialize)]
pub struct ProvisionStays {
    pub provision: String,
    pub title: String,
    pub citation: String,
    pub rows: usize,
    /// Destinations that it does not reach
    pub except: CountrySet,
    /// Whether it also reaches Vietnam as far as it is enforced
    pub enforced: bool,
}

#[derive(Serialize)]
pub struct Favorable {
    pub group: CountryGroup,
    pub columns: ChartColumns,
    pub rows: usize,
}

impl Stays {
    pub fn of(out: &Policy) -> Result<Self, AmendmentError> {
        let recomputed = out.with_chart(ChartMode::FromSectionText);
        let rows = rows(out);
        let (worldwide, others) = provisions(out, &rows)
            .into_iter()
            .partition(|provision| provision.except.is_empty());
        Ok(Self {
            reading: out.data().reading,
            chart: out.data().chart,
            columns: columns(out, &recomputed, &rows),
            worldwide,
            others,
            naming: naming(out),
            footnotes: out
                .country(VIETNAM)
                .map_or_else(Vec::new, |row| row.footnotes.to_vec()),
            favorable: favorable(&recomputed)?,
        })
    }
}

fn columns(out: &Policy, recomputed: &Policy, rows: &Rows<'_>) -> Vec<ColumnStays> {
    let marked = out.marks(VIETNAM);
    let stays_recomputed = recomputed.marks(VIETNAM);
    let rules = out.data().columns.iter();
    rules
        .filter(|rule| marked.contains(rule.column))
        .map(|rule| ColumnStays {
            column: rule.column,
            rows: rows
                .values()
                .filter(|row| row.control.basis == Basis::Column(rule.column))
                .count(),
            section: match &rule.marks {
                Marks::ChartOrSection(section) | Marks::Section(section) => Some(section.clone()),
                Marks::Chart => None,
            },
            stays_recomputed: stays_recomputed.contains(rule.column),
            citation: rule.citation.to_string(),
        })
        .collect()
}

/// The provisions that rows point to, with how far they reach
fn provisions(out: &Policy, rows: &Rows<'_>) -> Vec<ProvisionStays> {
    let enforced = out.with_reading(Reading::Enforced);
    let enforced = crate::what_if::rows(&enforced);
    // A rule reaches a destination by the row that governs it: others are in no reach.
    let everywhere: CountrySet = out
        .destinations()
        .iter()
        .filter(|country| out.governing_row(*country) == Ok(*country))
        .collect();
    let mut found = Vec::new();
    for provision in &out.data().provisions {
        let basis = Basis::Provision(provision.id.clone());
        let mut own = rows.iter().filter(|(_, row)| row.control.basis == basis);
        // All rows of a provision reach the same destinations.
        if let Some((key, row)) = own.next() {
            found.push(ProvisionStays {
                provision: provision.id.to_string(),
                title: provision.title.to_string(),
                citation: provision.citation.to_string(),
                rows: 1 + own.count(),
                except: everywhere.difference(row.reaches),
                enforced: enforced.contains_key(key),
            });
        }
    }
    found
}

/// The favorable groups that would take rows away, were Vietnam in them
fn favorable(recomputed: &Policy) -> Result<Vec<Favorable>, AmendmentError> {
    let country = VIETNAM;
    let own = recomputed.groups(country);
    let mut found = Vec::new();
    for group in CountryGroup::all() {
        if group.polarity() != GroupPolarity::Favorable || own.contains(group) {
            continue;
        }
        let join = Change::JoinGroup { country, group };
        let joined = recomputed.amended([&Amendment::new("what if", [join])])?;
        let gone = minus(rows(recomputed), &rows(&joined));
        if !gone.is_empty() {
            let left = joined.marks(country);
            let columns = recomputed.marks(country);
            found.push(Favorable {
                group,
                columns: columns.iter().filter(|one| !left.contains(*one)).collect(),
                rows: gone.len(),
            });
        }
    }
    Ok(found)
}
