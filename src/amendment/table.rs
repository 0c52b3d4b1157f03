//! Putting records into tables, and taking them out.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::record::RecordPlace;
use crate::policy::{
    ColumnRule, Control, CountryList, CountryRow, Edition, Eligibility, Entry, ExceptionRule,
    Footnote, ListedParty, Provision, ProvisionId, RedFlag, Restriction, ReviewRule, RowNumber,
    ScopeRule, Territory,
};
use crate::{ChartColumn, Country, Eccn, ExceptionParagraph, LicenseException, ListName};

/// A row of a table that has a key
pub(super) trait Row: Clone + PartialEq {
    type Key: Ord + ToString;

    /// Whether the table stands in the order of its keys
    const ORDERED: bool = false;

    fn key(&self) -> Self::Key;
}

macro_rules! rows_of {
    ($($row:ty: $key:ty = |$self:ident| $get:expr $(, ordered $ordered:literal)?;)+) => {$(
        impl Row for $row {
            type Key = $key;
            $(const ORDERED: bool = $ordered;)?
            fn key(&self) -> $key {
                let $self = self;
                $get
            }
        }
    )+};
}

rows_of! {
    Edition: Cow<'static, str> = |row| row.table.clone();
    CountryRow: Country = |row| row.country, ordered true;
    Territory: Country = |row| row.territory, ordered true;
    ColumnRule: ChartColumn = |row| row.column;
    CountryList: ListName = |row| row.name.clone();
    Footnote: u8 = |row| row.number, ordered true;
    ScopeRule: ProvisionId = |row| row.id.clone();
    Provision: ProvisionId = |row| row.id.clone();
    ReviewRule: ProvisionId = |row| row.id.clone();
    ExceptionRule: ExceptionParagraph = |row| row.paragraph;
    Restriction: ProvisionId = |row| row.id.clone();
    RedFlag: ProvisionId = |row| row.id.clone();
    ListedParty: String = |row| row.key();
    Entry: Eccn = |row| row.eccn, ordered true;
    Control: RowNumber = |row| row.row;
    Eligibility: LicenseException = |row| row.exception;
}

/// Why a record cannot be put into a table, or taken out of it
pub(super) enum Fault {
    /// There is none
    Missing,
    /// There is one already
    There,
    /// There is another
    Differs,
    /// It stands somewhere else
    Misplaced(RecordPlace),
    /// The record behind which it is to stand is not there
    NoAnchor(String),
    /// The two are no records of one name
    Unlike,
}

fn position<T: Row>(table: &[T], row: &T) -> Option<usize> {
    let key = row.key();
    table.iter().position(|other| other.key() == key)
}

/// Where a new record of a table belongs
fn slot<T: Row>(table: &[T], row: &T, place: &RecordPlace) -> Result<usize, Fault> {
    match place {
        RecordPlace::InOrder if T::ORDERED => {
            let key = row.key();
            Ok(table.partition_point(|other| other.key() < key))
        }
        RecordPlace::InOrder => Ok(table.len()),
        RecordPlace::First => Ok(0),
        RecordPlace::After(label) => {
            let mut rows = table.iter();
            rows.position(|other| other.key().to_string() == *label)
                .map(|at| at + 1)
                .ok_or_else(|| Fault::NoAnchor(label.clone()))
        }
    }
}

/// Where the record at a position of a table stands, as simply as can be said
pub(super) fn place_at<T: Row>(table: &[T], at: usize) -> RecordPlace {
    if T::ORDERED || at + 1 == table.len() {
        return RecordPlace::InOrder;
    }
    let before = at.checked_sub(1).and_then(|before| table.get(before));
    before.map_or(RecordPlace::First, |row| {
        RecordPlace::After(row.key().to_string())
    })
}

/// Where the record of this row's key stands
pub(super) fn place_of<T: Row>(table: &[T], row: &T) -> Option<RecordPlace> {
    position(table, row).map(|at| place_at(table, at))
}

pub(super) fn add<T: Row>(table: &mut Vec<T>, row: &T, place: &RecordPlace) -> Result<(), Fault> {
    if position(table, row).is_some() {
        return Err(Fault::There);
    }
    let at = slot(table, row, place)?;
    table.insert(at, row.clone());
    Ok(())
}

pub(super) fn remove<T: Row>(
    table: &mut Vec<T>,
    row: &T,
    place: &RecordPlace,
) -> Result<(), Fault> {
    let at = position(table, row).ok_or(Fault::Missing)?;
    if table.get(at) != Some(row) {
        return Err(Fault::Differs);
    }
    let stands = place_at(table, at);
    let row = table.remove(at);
    // Whoever puts it back where the change says must get the same table again.
    let back = match slot(table, &row, place) {
        Ok(back) => back,
        Err(fault) => {
            table.insert(at, row);
            return Err(fault);
        }
    };
    if back == at {
        return Ok(());
    }
    table.insert(at, row);
    Err(Fault::Misplaced(stands))
}

pub(super) fn replace<T: Row>(table: &mut [T], before: &T, after: &T) -> Result<(), Fault> {
    if before.key() != after.key() {
        return Err(Fault::Unlike);
    }
    let at = position(table, before).ok_or(Fault::Missing)?;
    match table.get_mut(at) {
        Some(row) if row == before => {
            *row = after.clone();
            Ok(())
        }
        _ => Err(Fault::Differs),
    }
}
