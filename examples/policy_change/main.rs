//! A change of policy for any country: what it is in law, and what it does.
//!
//! The file has one amendment in JSON, or an array of them, which is a timeline. Each is shown with
//! its legal status on the day; then what came into force by then, and what would still come, with the
//! impact of both on the countries concerned.
//!
//! ```text
//! cargo run --example policy_diff -- builtin what-if.json --amendment > amendment.json
//! cargo run --example policy_change -- amendment.json --date 2026-11-22
//! cargo run --example policy_change -- amendment.json --country VN --html change.html
//! cargo run --example policy_change -- amendment.json --transactions orders.csv
//! ```
//!
//! An amendment:
//!
//! ```json
//! {"title": "Thailand joins A:6", "status": {"status": "final", "effective": "2027-01-01"},
//!  "changes": [{"change": "join_group", "country": "TH", "group": "A:6"}]}
//! ```
//!
//! Exit code 0: answered. 2: bad input, an amendment that does not apply or has no effect, or output
//! that cannot be written.

#[path = "../common"]
mod common {
    pub mod answers;
    pub mod html;
    pub mod impact;
    #[expect(
        dead_code,
        reason = "reading one by one and how far are for other examples"
    )]
    pub mod orders;
    pub mod output;
    pub mod page;
    pub mod policy_file;
    pub mod problems;
    pub mod reading;
    pub mod today;
}
mod input;
mod print;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use export_control::policy::Fingerprint;
use export_control::{Amendment, Change, Country, Date, Impact, Policy, PortfolioImpact, Timeline};
use serde::Serialize;

use common::impact::{ChangeReport, Standings};
use common::policy_file::read_policy;
use common::problems::{Problems, exit_code};
use common::reading::HowToRead;
use common::today::or_today;

/// How many countries are shown one by one unless they are named
const SHOWN: usize = 4;

/// Says what a change of policy is in law, and what it does
#[derive(Parser)]
#[command(
    after_help = "Transactions: in CSV if the name ends so, with the columns of screen_orders; otherwise JSON, one transaction a line.\n\
                  Exit code: 0 answered; 2 bad input, an amendment that does not apply or has no effect, or output that cannot be written.\n\
                  This is not legal advice: an announcement is not yet law, and the text of a rule decides."
)]
struct Arguments {
    /// An amendment in JSON, or an array of them
    #[arg(value_name = "AMENDMENT")]
    amendments: PathBuf,
    /// A country to show, by code or name; those concerned if it is not given; may be repeated
    #[arg(long)]
    country: Vec<Country>,
    /// The policy before, in JSON; the built-in one if it is not given
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    #[command(flatten)]
    how: HowToRead,
    /// The day on which everything is judged; today if it is not given
    #[arg(long)]
    date: Option<Date>,
    /// Your own transactions, to see what changes for them
    #[arg(long, value_name = "FILE")]
    transactions: Option<PathBuf>,
    /// Write one page of HTML that needs nothing else to this file
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Print the JSON form
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    date: Date,
    policy: Fingerprint,
    amendments: Vec<Standings>,
    /// Whether anything of it is law on that day
    law: bool,
    /// Whether anything of it may still come
    outstanding: bool,
    /// What came into force by the day, and what would still come
    parts: Vec<ChangeReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    transactions: Option<Portfolio>,
}

/// What the change does to the caller's own transactions
#[derive(Serialize)]
struct Portfolio {
    /// Which change: the name of a part
    of: &'static str,
    count: usize,
    #[serde(flatten)]
    impact: PortfolioImpact,
}

/// The policy before, on the day, and if everything came that was known then
struct Stages {
    base: Policy,
    law: Policy,
    projected: Policy,
    date: Date,
}

impl Stages {
    /// What is worth comparing, by name
    fn parts(&self) -> Vec<(&'static str, &Policy, &Policy)> {
        let parts = [
            ("in_force", &self.base, &self.law),
            ("projected", &self.law, &self.projected),
        ];
        let parts = parts.into_iter();
        parts.filter(|(_, before, after)| before != after).collect()
    }

    fn title(&self, name: &str) -> String {
        let day = self.date;
        if name == "projected" {
            format!("What would still come, as known on {day}: not law")
        } else {
            format!("What is in force on {day}")
        }
    }
}

fn changes<'a>(amendments: impl Iterator<Item = &'a Amendment>) -> Vec<String> {
    let changes = amendments.flat_map(|amendment| &amendment.changes);
    changes.map(Change::to_string).collect()
}

impl Report {
    fn of(arguments: &Arguments) -> Result<Self, Problems> {
        let date = or_today(arguments.date)?;
        let policy = match &arguments.policy {
            Some(path) => read_policy(path)?,
            None => Policy::builtin().clone(),
        };
        let base = arguments.how.apply(policy);
        let amendments = input::amendments(&arguments.amendments)?;
        let timeline = Timeline::new(base.clone(), amendments);
        let stages = Stages {
            law: timeline.as_of(date)?,
            projected: timeline.projected_at(date)?,
            base,
            date,
        };
        // One that applies only after others is no reason to hide that it does not apply at all.
        timeline.projected()?;
        let parts = stages.parts().into_iter().map(|(name, before, after)| {
            let impact = Impact::on(before, after, date);
            let countries: Vec<Country> = if arguments.country.is_empty() {
                impact.countries().iter().take(SHOWN).collect()
            } else {
                arguments.country.clone()
            };
            let of_part = timeline.status(date);
            let law = name == "in_force";
            let of_part = of_part
                .filter(|status| status.standing.is_law() == law && !status.standing.is_over());
            ChangeReport::of(
                name.to_string(),
                stages.title(name),
                changes(of_part.map(|status| status.amendment)),
                &impact,
                &countries,
            )
        });
        let parts: Vec<ChangeReport> = parts.collect();
        let transactions = match &arguments.transactions {
            Some(path) => Some(Portfolio::of(&stages, path)?),
            None => None,
        };
        let standings = timeline.amendments().iter();
        Ok(Self {
            date,
            policy: stages.base.fingerprint(),
            amendments: standings.map(|one| Standings::of(one, date)).collect(),
            law: stages.law != stages.base,
            outstanding: stages.projected != stages.law,
            parts,
            transactions,
        })
    }
}

impl Portfolio {
    /// Of what would still come, or else of what is in force
    fn of(stages: &Stages, path: &std::path::Path) -> Result<Self, Problems> {
        let last = stages.parts().pop();
        let (name, before, after) = last.unwrap_or(("projected", &stages.law, &stages.projected));
        let transactions = input::transactions(path, before, stages.date)?;
        Ok(Self {
            of: name,
            count: transactions.len(),
            impact: Impact::of_transactions(before, after, &transactions),
        })
    }
}

fn run(arguments: &Arguments) -> Result<ExitCode, Problems> {
    let report = Report::of(arguments)?;
    if let Some(path) = &arguments.html {
        fs::write(path, report.html()).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    if arguments.html.is_none() || arguments.json {
        common::output::print(&report, arguments.json)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn main() -> ExitCode {
    exit_code(run(&Arguments::parse()))
}
