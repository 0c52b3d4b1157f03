//! The changes that make one policy of another.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::record::{Record, RecordPlace};
use super::table::{Row, place_at};
use super::{Change, finer};
use crate::policy::{CountryRow, Entry, Obligation, PolicyData};

/// The changes beside those of Country Groups and marks, in an order in which they apply after those
pub(crate) fn records(before: &PolicyData, after: &PolicyData) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut replace = |before: Record, after: Record| {
        if before != after {
            changes.push(Change::replace(before, after));
        }
    };
    replace(
        Record::Name(before.name.clone()),
        Record::Name(after.name.clone()),
    );
    replace(
        Record::Reading(before.reading),
        Record::Reading(after.reading),
    );
    replace(Record::Chart(before.chart), Record::Chart(after.chart));
    countries(&mut changes, before, after);
    macro_rules! tables {
        ($($kind:ident => $table:ident,)+) => {
            $(table(&mut changes, &before.$table, &after.$table, &Record::$kind);)+
        };
    }
    // The members of lists, and for which countries rules are eased, country by country
    let both = [before, after];
    let lists = finer::members(&mut changes, both, &before.lists, &after.lists);
    let scope = finer::easings(&mut changes, both, &before.scope, &after.scope);
    let provisions = finer::easings(&mut changes, both, &before.provisions, &after.provisions);
    let restrictions = finer::easings(
        &mut changes,
        both,
        &before.restrictions,
        &after.restrictions,
    );
    table(&mut changes, &lists, &after.lists, &Record::List);
    table(&mut changes, &scope, &after.scope, &Record::Scope);
    table(
        &mut changes,
        &provisions,
        &after.provisions,
        &Record::Provision,
    );
    table(
        &mut changes,
        &restrictions,
        &after.restrictions,
        &Record::Restriction,
    );
    tables! {
        Edition => editions,
        Territory => territories,
        Column => columns,
        Footnote => footnotes,
        Review => reviews,
        RedFlag => red_flags,
        Party => parties,
        Exception => exceptions,
    }
    obligations(&mut changes, &before.obligations, &after.obligations);
    entries(&mut changes, &before.entries, &after.entries);
    changes
}

/// The changes of one table, of which the earlier state is `before`
fn table<T: Row>(
    changes: &mut Vec<Change>,
    before: &[T],
    after: &[T],
    record: &dyn Fn(T) -> Record,
) {
    if before == after {
        return;
    }
    let boxed = |row: &T| Box::new(record(row.clone()));
    let mut now: Vec<T> = before.to_vec();
    let take = |now: &mut Vec<T>, at: usize| {
        let place = place_at(now, at);
        let row = now.remove(at);
        Change::Remove {
            record: boxed(&row),
            place,
        }
    };
    let kept = |row: &T| after.iter().any(|other| other.key() == row.key());
    while let Some(at) = now.iter().rposition(|row| !kept(row)) {
        changes.push(take(&mut now, at));
    }
    for (at, row) in after.iter().enumerate() {
        let stands = now.iter().position(|other| other.key() == row.key());
        match stands.and_then(|stands| Some((stands, now.get(stands)?.clone()))) {
            Some((stands, old)) if stands == at => {
                if old != *row {
                    changes.push(Change::Replace {
                        before: boxed(&old),
                        after: boxed(row),
                    });
                }
            }
            Some((stands, _)) => {
                changes.push(take(&mut now, stands));
                now.insert(at, row.clone());
                changes.push(Change::Add {
                    record: boxed(row),
                    place: place_at(&now, at),
                });
                continue;
            }
            None => {
                now.insert(at, row.clone());
                changes.push(Change::Add {
                    record: boxed(row),
                    place: place_at(&now, at),
                });
                continue;
            }
        }
        if let Some(slot) = now.get_mut(at) {
            slot.clone_from(row);
        }
    }
}

/// Rows that are new or gone, and facts of a row beside its groups and marks, which are changed by
/// then
fn countries(changes: &mut Vec<Change>, before: &PolicyData, after: &PolicyData) {
    let moved: Vec<CountryRow> = before
        .countries
        .iter()
        .map(|row| {
            let mut later = after.countries.iter();
            match later.find(|later| later.country == row.country) {
                Some(later) => CountryRow {
                    groups: later.groups,
                    columns: later.columns,
                    ..row.clone()
                },
                None => row.clone(),
            }
        })
        .collect();
    table(changes, &moved, &after.countries, &Record::Country);
}

fn obligations(changes: &mut Vec<Change>, before: &[Obligation], after: &[Obligation]) {
    let record = |at: usize, obligation: &Obligation| Record::Obligation {
        at: u16::try_from(at).unwrap_or(u16::MAX),
        obligation: obligation.clone(),
    };
    // What both have at either end stays where it is.
    let same = |(one, other): &(&Obligation, &Obligation)| one == other;
    let first = before.iter().zip(after).take_while(same).count();
    let (before, after) = (before.iter().skip(first), after.iter().skip(first));
    let backward = before.clone().rev().zip(after.clone().rev());
    let last = backward.take_while(same).count();
    let (kept, new) = (before.len() - last, after.len() - last);
    let before = (first..).zip(before).take(kept);
    let after = (first..).zip(after).take(new);
    for ((at, before), (_, after)) in before.clone().zip(after.clone()) {
        if before != after {
            changes.push(Change::replace(record(at, before), record(at, after)));
        }
    }
    let gone: Vec<_> = before.skip(new).collect();
    changes.extend(gone.into_iter().rev().map(|(at, gone)| Change::Remove {
        record: Box::new(record(at, gone)),
        place: RecordPlace::InOrder,
    }));
    changes.extend(
        after
            .skip(kept)
            .map(|(at, new)| Change::add(record(at, new))),
    );
}

fn entries(changes: &mut Vec<Change>, before: &[Entry], after: &[Entry]) {
    let mut whole = before.to_vec();
    for earlier in &mut whole {
        let found = after.binary_search_by_key(&earlier.eccn, |entry| entry.eccn);
        let Some(later) = found.ok().and_then(|at| after.get(at)) else {
            continue;
        };
        let facts = (&earlier.title, &earlier.elsewhere, &earlier.outline);
        if facts != (&later.title, &later.elsewhere, &later.outline) {
            continue;
        }
        // Rows and lines have changes of their own where nothing else of the entry differs.
        let eccn = earlier.eccn;
        table(changes, &earlier.controls, &later.controls, &|control| {
            Record::Control { eccn, control }
        });
        table(changes, &earlier.eligibility, &later.eligibility, &|line| {
            Record::Eligibility { eccn, line }
        });
        earlier.clone_from(later);
    }
    table(changes, &whole, after, &Record::Entry);
}
