//! Reading amendments and transactions.

use std::fmt::Display;
use std::fs::{self, File};
use std::path::Path;

use export_control::{Amendment, Date, Policy, Transaction};

use crate::common::orders::columns::Columns;
use crate::common::orders::lines::Rows;
use crate::common::orders::order;
use crate::common::problems::Problems;

/// The amendments in a file, which has one or an array of them
pub fn amendments(path: &Path) -> Result<Vec<Amendment>, Problems> {
    let about = |problem: &dyn Display| format!("{}: {problem}", path.display());
    let text = fs::read_to_string(path).map_err(|error| about(&error))?;
    let read = if text.trim_start().starts_with('[') {
        serde_json::from_str(&text)
    } else {
        serde_json::from_str(&text).map(|amendment| vec![amendment])
    };
    let amendments: Vec<Amendment> = read.map_err(|error| about(&error))?;
    if amendments.is_empty() {
        return Err(about(&"it has no amendment").into());
    }
    Ok(amendments)
}

/// The transactions in a file: orders in CSV, or JSON with one on a line
pub fn transactions(path: &Path, policy: &Policy, day: Date) -> Result<Vec<Transaction>, Problems> {
    let extension = path.extension();
    if extension.is_some_and(|extension| extension.eq_ignore_ascii_case("csv")) {
        orders(path, policy, day)
    } else {
        json_lines(path, policy)
    }
}

fn orders(path: &Path, policy: &Policy, day: Date) -> Result<Vec<Transaction>, Problems> {
    let about = |problem: &dyn Display| format!("{}: {problem}", path.display());
    let file = File::open(path).map_err(|error| about(&error))?;
    let mut rows = Rows::new(file);
    let header = rows.next().map_err(|error| about(&error))?;
    let header = header.ok_or_else(|| about(&"it is empty: the first row names the columns"))?;
    let columns = Columns::of(&header.cells);
    let columns = columns.map_err(|wrong| -> Problems {
        wrong.into_iter().map(|problem| about(&problem)).collect()
    })?;
    let (mut transactions, mut problems) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next().map_err(|error| about(&error))? {
        match order::read(&row, &columns, policy, day) {
            Ok(order) => transactions.push(order.transaction),
            Err(bad) => {
                let line = bad.line;
                let cells = bad.problems.iter();
                problems.extend(cells.map(|cell| about(&format!("line {line}: {cell}"))));
            }
        }
    }
    all_or_problems(transactions, problems)
}

fn json_lines(path: &Path, policy: &Policy) -> Result<Vec<Transaction>, Problems> {
    let about = |problem: &dyn Display| format!("{}: {problem}", path.display());
    let text = fs::read_to_string(path).map_err(|error| about(&error))?;
    let (mut transactions, mut problems) = (Vec::new(), Vec::new());
    for (at, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let number = at + 1;
        let mut wrong = |problem: &dyn Display| {
            problems.push(about(&format!("line {number}: {problem}")));
        };
        match serde_json::from_str::<Transaction>(line) {
            Err(error) => wrong(&error),
            Ok(transaction) => match policy.check(&transaction) {
                Ok(()) => transactions.push(transaction),
                Err(several) => several.problems().iter().for_each(|one| wrong(one)),
            },
        }
    }
    all_or_problems(transactions, problems)
}

fn all_or_problems(
    transactions: Vec<Transaction>,
    problems: Vec<String>,
) -> Result<Vec<Transaction>, Problems> {
    if problems.is_empty() {
        Ok(transactions)
    } else {
        Err(problems.into_iter().collect())
    }
}
