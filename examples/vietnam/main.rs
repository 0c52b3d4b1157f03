//! Vietnam and the strategic control lists: what was announced, and what a rule could change.
//!
//! What was said and what is law; what the deals in the news come to today; then the packages in
//! which a rule might carry the announcement out, each with its impact, what tightens, and what stays.
//! Every number is computed from the policy when the example runs.
//!
//! ```text
//! cargo run --release --example vietnam
//! cargo run --release --example vietnam -- --html vietnam.html
//! cargo run --release --example vietnam -- --json
//! ```
//!
//! Exit code 0: answered. 2: bad input, a policy to which a package does not apply, or output that
//! cannot be written.

#[path = "../common"]
mod common {
    pub mod html;
    pub mod impact;
    pub mod output;
    pub mod page;
    pub mod problems;
}
mod approval;
mod deals;
mod html;
mod news;
mod readings;
mod text;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use export_control::policy::Fingerprint;
use export_control::{Amendment, Date, Impact, Policy};
use serde::Serialize;

use approval::{Clause, LIMITS};
use common::impact::{ChangeReport, CountryReport};
use common::output::print;
use common::problems::{Problems, exit_code};
use deals::{Deal, Onward};
use news::{Status, VIETNAM};

/// What was announced for Vietnam, what it would change, and what it would not
#[derive(Parser)]
#[command(
    after_help = "Exit code: 0 answered; 2 bad input, or output that cannot be written.\n\
                  This is not legal advice: see the end of the output for what it does not decide."
)]
struct Arguments {
    /// The day on which everything is judged; the policy's edition if it is not given
    #[arg(long)]
    date: Option<Date>,
    /// Write one page of HTML that needs nothing else to this file
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Print the JSON form
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    policy: Fingerprint,
    status: Status,
    /// The rows in both readings, with both charts
    readings: Vec<readings::Count>,
    deals: Vec<Deal>,
    packages: Vec<ChangeReport>,
    /// What tightens, or may, and is not in the rules of the policy; by package
    not_in_the_rules: BTreeMap<String, Vec<String>>,
    safeguards: Vec<Clause>,
    lapse: String,
    onward: Onward,
    limits: &'static [&'static str],
}

/// The last day of the second year, as a license might set it
fn two_years_on(date: Date) -> Result<Date, &'static str> {
    Date::new(date.year() + 2, 12, 31).ok_or("the date is too late")
}

/// The short name of a package: what its title begins with
fn id(package: &Amendment) -> String {
    let name = package.title.split(':').next();
    name.unwrap_or_default().to_string()
}

impl Report {
    fn of(today: &Policy, date: Date) -> Result<Self, Problems> {
        let amendments = Policy::vietnam_packages();
        let mut policies = Vec::new();
        for package in &amendments {
            policies.push((id(package), today.amended([package])?));
        }
        let pairs = amendments.iter().zip(&policies);
        let packages = pairs.map(|(package, (id, after))| {
            ChangeReport::of(
                id.clone(),
                package.title.clone(),
                package.changes.iter().map(ToString::to_string).collect(),
                &Impact::on(today, after, date),
                &[VIETNAM],
            )
        });
        let packages = packages.collect();
        let notes = policies.iter().map(|(id, after)| {
            let notes = approval::not_in_the_rules(today, after);
            (id.clone(), notes)
        });
        let safeguards = approval::clauses(two_years_on(date)?)?;
        Ok(Self {
            policy: today.fingerprint(),
            status: Status::of(today, &amendments, date)?,
            readings: readings::Count::all(today, &policies),
            deals: deals::deals(today, &policies, date)?,
            packages,
            not_in_the_rules: notes.collect(),
            lapse: approval::lapse(&safeguards),
            safeguards,
            onward: Onward::of(today, &policies, date)?,
            limits: LIMITS,
        })
    }

    /// A package in two lines
    fn in_short(&self, package: &ChangeReport) -> String {
        let answers = || {
            self.deals
                .iter()
                .filter_map(|deal| deal.packages.get(&package.id))
        };
        let need = answers().filter(|answer| answer.needs_license()).count();
        let open = answers().filter(|answer| answer.is_open()).count();
        let open = match open {
            0 => String::new(),
            open => format!(" and {open} may"),
        };
        let country = package.countries.first();
        let short = country.map_or_else(String::new, CountryReport::in_short);
        let tightens = country.map_or(0, |country| country.tightens.len());
        format!("{short}; {need} of the deals need a license{open}; it tightens in {tightens} ways")
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

fn run(arguments: &Arguments) -> Result<ExitCode, Problems> {
    let policy = Policy::builtin();
    let date = arguments.date.or(policy.edition());
    let date = date.ok_or("the policy has no edition: give --date")?;
    let report = Report::of(policy, date)?;
    if let Some(path) = &arguments.html {
        fs::write(path, report.html()).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    if arguments.html.is_none() || arguments.json {
        print(&report, arguments.json)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn main() -> ExitCode {
    exit_code(run(&Arguments::parse()))
}
