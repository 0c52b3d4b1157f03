//! Orders in, sums out: read part by part, decided in parallel, added up in the order of the file.

use std::io::{self, Read, Write};

use csv::Writer;
use export_control::{Date, Determination, Policy, evaluate};
use indicatif::ProgressBar;
use rayon::prelude::*;

use crate::common::orders::columns::Columns;
use crate::common::orders::lines::{Row, Rows};
use crate::common::orders::order::{BadCell, BadRow, Order, read};
use crate::tally::{Tally, id};

/// How many rows are in memory at once
const AT_ONCE: usize = 8192;

/// How many rows one thread takes at a time
const PART: usize = 256;

/// The header of what is written of each order
const HEADER: [&str; 9] = [
    "line",
    "id",
    "outcome",
    "best",
    "worst",
    "rules",
    "review_policy",
    "questions",
    "problems",
];

/// How orders are decided
pub struct Screen<'p> {
    pub policy: &'p Policy,
    pub columns: Columns,
    /// The day of orders that say none
    pub day: Date,
    /// Whether the questions of License Exceptions are asked too
    pub exceptions: bool,
}

/// What one thread made of its rows
#[derive(Default)]
struct Part {
    tally: Tally,
    /// A line for each row, if they are wanted
    lines: Vec<u8>,
}

impl Screen<'_> {
    /// Decides every order; what is written keeps the order of the rows
    pub fn all<R: Read>(
        &self,
        rows: &mut Rows<R>,
        mut output: Option<&mut dyn Write>,
        progress: &ProgressBar,
    ) -> Result<Tally, Stopped> {
        let mut tally = Tally::default();
        if let Some(output) = &mut output {
            writeln!(output, "{}", HEADER.join(",")).map_err(Stopped::Output)?;
        }
        loop {
            let several = rows.take(AT_ONCE).map_err(Stopped::Input)?;
            if several.is_empty() {
                break;
            }
            let wanted = output.is_some();
            let parts: Vec<io::Result<Part>> = several
                .par_chunks(PART)
                .map(|rows| self.part(rows, wanted))
                .collect();
            for part in parts {
                let part = part.map_err(Stopped::Output)?;
                if let Some(output) = &mut output {
                    output.write_all(&part.lines).map_err(Stopped::Output)?;
                }
                tally.merge(part.tally);
            }
            progress.set_position(rows.bytes());
        }
        if let Some(output) = &mut output {
            output.flush().map_err(Stopped::Output)?;
        }
        Ok(tally)
    }

    fn part(&self, rows: &[Row], wanted: bool) -> io::Result<Part> {
        let mut part = Part::default();
        let mut lines = Writer::from_writer(&mut part.lines);
        for row in rows {
            match read(row, &self.columns, self.policy, self.day) {
                Ok(order) => {
                    let determination = evaluate(self.policy, &order.transaction);
                    part.tally
                        .add(&order.transaction, &determination, self.exceptions);
                    if wanted {
                        lines.write_record(decided(row, &order, &determination))?;
                    }
                }
                Err(bad) => {
                    if wanted {
                        lines.write_record(undecided(&bad))?;
                    }
                    part.tally.bad.add(bad);
                }
            }
        }
        lines.flush()?;
        drop(lines);
        Ok(part)
    }
}

/// Why not every order was decided
pub enum Stopped {
    Input(io::Error),
    Output(io::Error),
}

fn decided(row: &Row, order: &Order, determination: &Determination<'_>) -> [String; HEADER.len()] {
    let range = determination.range();
    let rules = determination.applying().map(|one| one.rule().to_string());
    let review = determination.review().policy();
    let questions = determination.questions().iter().map(id);
    [
        row.line.to_string(),
        order.id.clone(),
        determination.outcome().to_string(),
        range.best.to_string(),
        range.worst.to_string(),
        rules.collect::<Vec<_>>().join(" "),
        review.map_or_else(String::new, |policy| policy.to_string()),
        questions.collect::<Vec<_>>().join(" "),
        String::new(),
    ]
}

fn undecided(bad: &BadRow) -> [String; HEADER.len()] {
    let problems = bad.problems.iter().map(BadCell::to_string);
    [
        bad.line.to_string(),
        bad.id.clone(),
        "bad_row".to_string(),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        problems.collect::<Vec<_>>().join("; "),
    ]
}
