//! Applying a change to the tables of a policy.

use alloc::format;
use alloc::string::ToString;

use super::ease::ease;
use super::record::{Record, RecordPlace};
use super::table::{self, Fault};
use super::{AmendmentError, Change};
use crate::policy::{CountryRow, Entry, Obligation, PolicyData};
use crate::{Country, Eccn};

/// Matches a record with a key of its own to its table: `$body` with the table and the row
macro_rules! in_table {
    ($record:expr, $data:expr, |$table:ident, $row:ident| $body:expr, $($else:tt)+) => {
        match $record {
            Record::Edition($row) => { let $table = &mut $data.editions; $body }
            Record::Country($row) => { let $table = &mut $data.countries; $body }
            Record::Territory($row) => { let $table = &mut $data.territories; $body }
            Record::Column($row) => { let $table = &mut $data.columns; $body }
            Record::List($row) => { let $table = &mut $data.lists; $body }
            Record::Footnote($row) => { let $table = &mut $data.footnotes; $body }
            Record::Scope($row) => { let $table = &mut $data.scope; $body }
            Record::Provision($row) => { let $table = &mut $data.provisions; $body }
            Record::Review($row) => { let $table = &mut $data.reviews; $body }
            Record::Exception($row) => { let $table = &mut $data.exceptions; $body }
            Record::Restriction($row) => { let $table = &mut $data.restrictions; $body }
            Record::RedFlag($row) => { let $table = &mut $data.red_flags; $body }
            Record::Party($row) => { let $table = &mut $data.parties; $body }
            Record::Entry($row) => { let $table = &mut $data.entries; $body }
            Record::Control { eccn, control: $row } => {
                let $table = entry(&mut $data.entries, *eccn)?.controls.to_mut();
                $body
            }
            Record::Eligibility { eccn, line: $row } => {
                let $table = entry(&mut $data.entries, *eccn)?.eligibility.to_mut();
                $body
            }
            $($else)+
        }
    };
}

impl Change {
    /// Whether the tables may no longer fit together when it has been applied
    pub(super) const fn needs_check(&self) -> bool {
        matches!(
            self,
            Self::Add { .. } | Self::Remove { .. } | Self::Replace { .. } | Self::EaseRule { .. }
        )
    }

    pub(super) fn apply(&self, data: &mut PolicyData) -> Result<(), AmendmentError> {
        let had_effect = match self {
            Self::JoinGroup { country, group } => {
                let row = own_row(data, *country)?;
                let groups = row.groups.with(*group);
                core::mem::replace(&mut row.groups, groups) != groups
            }
            Self::LeaveGroup { country, group } => {
                let row = own_row(data, *country)?;
                let groups = row.groups.without(*group);
                core::mem::replace(&mut row.groups, groups) != groups
            }
            Self::MarkColumn { country, column } => {
                let row = own_row(data, *country)?;
                let columns = row.columns.with(*column);
                core::mem::replace(&mut row.columns, columns) != columns
            }
            Self::UnmarkColumn { country, column } => {
                let row = own_row(data, *country)?;
                let columns = row.columns.without(*column);
                core::mem::replace(&mut row.columns, columns) != columns
            }
            Self::ListCountry { list, country } | Self::UnlistCountry { list, country } => {
                own_row(data, *country)?;
                let mut lists = data.lists.iter_mut();
                let found = lists.find(|found| found.name == *list);
                let found = found.ok_or_else(|| AmendmentError::NoList(list.clone()))?;
                let members = if matches!(self, Self::ListCountry { .. }) {
                    found.members.with(*country)
                } else {
                    found.members.without(*country)
                };
                core::mem::replace(&mut found.members, members) != members
            }
            Self::EaseRule { rule, country } => {
                own_row(data, *country)?;
                ease(data, rule, *country, true)?
            }
            Self::RestoreRule { rule, country } => {
                own_row(data, *country)?;
                ease(data, rule, *country, false)?
            }
            Self::Add { record, place } => {
                add(data, record, place)?;
                true
            }
            Self::Remove { record, place } => {
                remove(data, record, place)?;
                true
            }
            Self::Replace { before, after } => {
                replace(data, before, after)?;
                before != after
            }
        };
        if had_effect {
            Ok(())
        } else {
            Err(AmendmentError::NoEffect(self.clone()))
        }
    }
}

/// The row of a country that has a say of its own
fn own_row(data: &mut PolicyData, country: Country) -> Result<&mut CountryRow, AmendmentError> {
    let mut territories = data.territories.iter();
    if let Some(territory) = territories.find(|territory| territory.territory == country) {
        return Err(AmendmentError::GovernedElsewhere {
            country,
            by: territory.governed_by,
        });
    }
    let rows = &mut data.countries;
    rows.binary_search_by_key(&country, |row| row.country)
        .ok()
        .and_then(|at| rows.get_mut(at))
        .ok_or(AmendmentError::NoRow(country))
}

fn entry(entries: &mut [Entry], eccn: Eccn) -> Result<&mut Entry, AmendmentError> {
    let at = entries.binary_search_by_key(&eccn, |entry| entry.eccn);
    at.ok()
        .and_then(|at| entries.get_mut(at))
        .ok_or_else(|| AmendmentError::NoRecord(format!("entries[{eccn}]")))
}

/// What a fault of a table means for the record that was to be changed
fn fault(record: &Record, fault: Fault) -> AmendmentError {
    let path = record.to_string();
    match fault {
        Fault::Missing => AmendmentError::NoRecord(path),
        Fault::There => AmendmentError::RecordThere(path),
        Fault::Differs => AmendmentError::RecordDiffers(path),
        Fault::Misplaced(stands) => AmendmentError::Misplaced { path, stands },
        Fault::NoAnchor(label) => {
            let table = path.rsplit_once('[').map_or("", |(table, _)| table);
            AmendmentError::NoRecord(format!("{table}[{label}]"))
        }
        Fault::Unlike => AmendmentError::Unlike(path),
    }
}

fn add(data: &mut PolicyData, record: &Record, place: &RecordPlace) -> Result<(), AmendmentError> {
    let added = in_table!(record, data, |table, row| table::add(table, row, place),
        Record::Obligation { at, obligation } => add_obligation(&mut data.obligations, *at, obligation),
        Record::Name(_) | Record::Reading(_) | Record::Chart(_) => Err(Fault::There),
    );
    added.map_err(|wrong| fault(record, wrong))
}

fn remove(
    data: &mut PolicyData,
    record: &Record,
    place: &RecordPlace,
) -> Result<(), AmendmentError> {
    let removed = in_table!(record, data, |table, row| table::remove(table, row, place),
        Record::Obligation { at, obligation } => {
            remove_obligation(&mut data.obligations, *at, obligation)
        }
        Record::Name(_) | Record::Reading(_) | Record::Chart(_) => {
            return Err(AmendmentError::OnlyReplaced(record.to_string()));
        }
    );
    removed.map_err(|wrong| fault(record, wrong))
}

fn add_obligation(
    table: &mut alloc::vec::Vec<Obligation>,
    at: u16,
    obligation: &Obligation,
) -> Result<(), Fault> {
    let at = usize::from(at);
    if at > table.len() {
        return Err(Fault::Missing);
    }
    table.insert(at, obligation.clone());
    Ok(())
}

fn remove_obligation(
    table: &mut alloc::vec::Vec<Obligation>,
    at: u16,
    obligation: &Obligation,
) -> Result<(), Fault> {
    let at = usize::from(at);
    match table.get(at) {
        None => Err(Fault::Missing),
        Some(found) if found != obligation => Err(Fault::Differs),
        Some(_) => {
            table.remove(at);
            Ok(())
        }
    }
}

fn replace(data: &mut PolicyData, before: &Record, after: &Record) -> Result<(), AmendmentError> {
    /// Puts a value in the place of another
    fn one<T: PartialEq + Clone>(field: &mut T, before: &T, after: &T) -> Result<(), Fault> {
        if field != before {
            return Err(Fault::Differs);
        }
        field.clone_from(after);
        Ok(())
    }
    /// The new row of the same table
    macro_rules! pair {
        ($($kind:ident => $table:ident,)+) => {
            match (before, after) {
                $((Record::$kind(old), Record::$kind(new)) => {
                    table::replace(&mut data.$table, old, new)
                })+
                (Record::Name(old), Record::Name(new)) => one(&mut data.name, old, new),
                (Record::Reading(old), Record::Reading(new)) => one(&mut data.reading, old, new),
                (Record::Chart(old), Record::Chart(new)) => one(&mut data.chart, old, new),
                (
                    Record::Control { eccn, control: old },
                    Record::Control { eccn: other, control: new },
                ) if eccn == other => {
                    let controls = &mut entry(&mut data.entries, *eccn)?.controls;
                    table::replace(controls.to_mut(), old, new)
                }
                (
                    Record::Eligibility { eccn, line: old },
                    Record::Eligibility { eccn: other, line: new },
                ) if eccn == other => {
                    let lines = &mut entry(&mut data.entries, *eccn)?.eligibility;
                    table::replace(lines.to_mut(), old, new)
                }
                (
                    Record::Obligation { at, obligation: old },
                    Record::Obligation { at: other, obligation: new },
                ) if at == other => match data.obligations.get_mut(usize::from(*at)) {
                    Some(field) => one(field, old, new),
                    None => Err(Fault::Missing),
                },
                _ => Err(Fault::Unlike),
            }
        };
    }
    let replaced = pair! {
        Edition => editions,
        Country => countries,
        Territory => territories,
        Column => columns,
        List => lists,
        Footnote => footnotes,
        Scope => scope,
        Provision => provisions,
        Review => reviews,
        Exception => exceptions,
        Restriction => restrictions,
        RedFlag => red_flags,
        Party => parties,
        Entry => entries,
    };
    replaced.map_err(|wrong| fault(before, wrong))
}

/// Where a record of this name stands in a policy, if there is one
pub(super) fn place_of(data: &PolicyData, record: &Record) -> Option<RecordPlace> {
    macro_rules! find {
        ($($kind:ident => $table:ident,)+) => {
            match record {
                $(Record::$kind(row) => table::place_of(&data.$table, row),)+
                Record::Control { eccn, control } => {
                    let entry = data.entries.iter().find(|entry| entry.eccn == *eccn)?;
                    table::place_of(&entry.controls, control)
                }
                Record::Eligibility { eccn, line } => {
                    let entry = data.entries.iter().find(|entry| entry.eccn == *eccn)?;
                    table::place_of(&entry.eligibility, line)
                }
                Record::Obligation { .. }
                | Record::Name(_)
                | Record::Reading(_)
                | Record::Chart(_) => Some(RecordPlace::InOrder),
            }
        };
    }
    find! {
        Edition => editions,
        Country => countries,
        Territory => territories,
        Column => columns,
        List => lists,
        Footnote => footnotes,
        Scope => scope,
        Provision => provisions,
        Review => reviews,
        Exception => exceptions,
        Restriction => restrictions,
        RedFlag => red_flags,
        Party => parties,
        Entry => entries,
    }
}
