//! Which shipments does a conditional license cover, and what must be on file for them?
//!
//! Without files a license for semiconductor tools to Vietnam that carries safeguards, and fifteen
//! shipments read against it. With files, your own license and your own shipments, one on a line:
//!
//! ```text
//! cargo run --example safeguards
//! cargo run --example safeguards -- --json
//! cargo run --example safeguards -- license.json shipments.jsonl --check
//! cargo run --example safeguards -- --write-license > license.json
//! ```
//!
//! A line of shipments is an object with a `transaction`, and if you like a `title` and a `record` of
//! what was shipped before and what is on file:
//!
//! ```json
//! {"title": "Second tool", "transaction": {"item": {"classification": "3B001.c"},
//!  "destination": "VN", "date": "2027-02-01"}, "record": {"drawn_value_usd": 0, "drawn_quantity": 0}}
//! ```
//!
//! Exit code 0: answered. With `--check`, 1: the license does not cover a shipment, or only if
//! something open turns out well. 2: bad input, or output that cannot be written.

#[path = "../common"]
mod common {
    pub mod output;
    pub mod page;
    pub mod problems;
}
mod input;
mod text;
mod vietnam;

use std::fmt;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use export_control::{Coverage, CoverageVerdict, License, Policy};
use serde::Serialize;

use common::output::print;
use common::page::Page;
use common::problems::{Problems, exit_code};
use input::Shipment;

/// Says of shipments whether a license covers them, and what must be on file for them
#[derive(Parser)]
#[command(
    after_help = "Without files: a license for semiconductor tools to Vietnam with safeguards, which is made up, and fifteen shipments.\n\
                  Exit code: 0 answered; 1 with --check when the license does not cover a shipment for certain; 2 bad input, or output that cannot be written.\n\
                  This is not legal advice: what the license itself says counts."
)]
struct Arguments {
    /// A license in JSON
    #[arg(value_name = "LICENSE", requires = "shipments")]
    license: Option<PathBuf>,
    /// Shipments, one JSON object per line
    #[arg(value_name = "SHIPMENTS")]
    shipments: Option<PathBuf>,
    /// Print the JSON form
    #[arg(long)]
    json: bool,
    /// Exit with 1 unless the license covers every shipment
    #[arg(long)]
    check: bool,
    /// Print the license in JSON, to begin your own with
    #[arg(long, conflicts_with_all = ["shipments", "check"])]
    write_license: bool,
}

impl Arguments {
    /// The license and the shipments that are asked about, or those that are made up
    fn read(&self, policy: &Policy) -> Result<(License, Vec<Shipment>), Problems> {
        if let (Some(license), Some(shipments)) = (&self.license, &self.shipments) {
            let license = input::license(license)?;
            let shipments = input::shipments(shipments, policy, &license)?;
            return Ok((license, shipments));
        }
        let license = vietnam::license()?;
        let shipments = vietnam::shipments(&license)?;
        for shipment in &shipments {
            shipment.check(policy, &license)?;
        }
        Ok((license, shipments))
    }
}

#[derive(Serialize)]
struct Report<'a> {
    license: &'a License,
    shipments: Vec<Answer<'a>>,
}

/// What the license comes to for one shipment
#[derive(Serialize)]
struct Answer<'a> {
    title: &'a str,
    #[serde(skip)]
    shipment: &'a Shipment,
    coverage: Coverage<'a>,
}

impl<'a> Report<'a> {
    fn of(policy: &Policy, license: &'a License, shipments: &'a [Shipment]) -> Self {
        let answers = shipments.iter().map(|shipment| Answer {
            title: &shipment.title,
            shipment,
            coverage: license.covers_with(policy, &shipment.transaction, &shipment.record),
        });
        Self {
            license,
            shipments: answers.collect(),
        }
    }

    fn covers_all(&self) -> bool {
        let mut answers = self.shipments.iter();
        answers.all(|answer| answer.coverage.verdict() == CoverageVerdict::Yes)
    }
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut page = Page::default();
        text::license(&mut page, self.license);
        text::summary(&mut page, &self.shipments);
        for (at, answer) in self.shipments.iter().enumerate() {
            text::answer(&mut page, at + 1, answer);
        }
        text::limits(&mut page);
        f.write_str(&page.into_text())
    }
}

/// A license as the text of its file
#[derive(Serialize)]
#[serde(transparent)]
struct Written<'a>(&'a License);

impl fmt::Display for Written<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string_pretty(self.0).map_err(|_| fmt::Error)?;
        writeln!(f, "{text}")
    }
}

fn run(arguments: &Arguments) -> Result<ExitCode, Problems> {
    let policy = Policy::builtin();
    let (license, shipments) = arguments.read(policy)?;
    if arguments.write_license {
        print(&Written(&license), arguments.json)?;
        return Ok(ExitCode::SUCCESS);
    }
    let report = Report::of(policy, &license, &shipments);
    print(&report, arguments.json)?;
    Ok(if arguments.check && !report.covers_all() {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

fn main() -> ExitCode {
    exit_code(run(&Arguments::parse()))
}
