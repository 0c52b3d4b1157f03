//! Small words.

use std::fmt::Display;

pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

pub fn list<T: Display>(things: impl IntoIterator<Item = T>) -> String {
    let things: Vec<String> = things.into_iter().map(|thing| thing.to_string()).collect();
    things.join(", ")
}

/// The first of some names, and how many more there are
pub fn first(names: &[String], most: usize) -> String {
    let text = list(names.iter().take(most));
    match names.len().saturating_sub(most) {
        0 => text,
        more => format!("{text} and {more} more"),
    }
}

/// A share of rows: *18 of 807 rows, 2.2 %*
pub fn before_after(before: usize, after: usize) -> String {
    if before == after {
        before.to_string()
    } else {
        format!("{before} → {after}")
    }
}
