//! What if Vietnam left Country Groups D:1 and D:3?
//!
//! Today's license requirements for Vietnam, the same without the two groups, and the same with the
//! Country Chart recomputed from the text of part 742; then what stays, and why. Both readings and
//! both charts are shown, and every number is computed from the policy when the example runs.
//!
//! ```text
//! cargo run --example vietnam
//! cargo run --example vietnam -- --json
//! ```
//!
//! Exit code 0: answered. 2: bad input, a policy in which Vietnam is not in both groups, or output
//! that cannot be written.

#[path = "../common"]
mod common {
    pub mod output;
    pub mod page;
    pub mod problems;
}
mod count;
mod lost;
mod rules;
mod stays;
mod text;
mod what_if;

use std::fmt;
use std::process::ExitCode;

use clap::Parser;
use export_control::policy::{ChartMode, Reading};
use export_control::{
    AmendmentError, ChartColumns, CountryGroups, CountrySet, Date, Policy, RequirementDiff,
};
use serde::Serialize;

use common::output::print;
use common::problems::{Problems, exit_code};
use count::Count;
use lost::Lost;
use rules::Named;
use stays::Stays;
use what_if::{LEAVING, VIETNAM, without};

/// What would change if Vietnam left Country Groups D:1 and D:3, and what would not
#[derive(Parser)]
#[command(
    after_help = "Exit code: 0 answered; 2 bad input, or output that cannot be written.\n\
                  This is not legal advice: see the end of the output for what is not covered."
)]
struct Arguments {
    /// The day on which the items of lost rows are evaluated again; the policy's edition if it is not given
    #[arg(long)]
    date: Option<Date>,
    /// Print the JSON form
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    /// What must be said before any number
    first: String,
    policy: String,
    edition: Option<Date>,
    groups: CountryGroups,
    columns: ChartColumns,
    /// Rows that require a license for Vietnam, by reading
    rows: Vec<Count>,
    /// Other destinations that recomputing the chart moves, whether Vietnam leaves or not
    others_moved_by_recomputing: CountrySet,
    lost: Vec<Lost>,
    stays: Stays,
    /// Rules that turn on the groups and on facts that no count of rows knows
    depends: Vec<Named>,
    not_covered: &'static [&'static str],
}

impl Report {
    fn of(today: &Policy, date: Date) -> Result<Self, AmendmentError> {
        let out = without(today, &LEAVING)?;
        let recomputed = today.with_chart(ChartMode::FromSectionText);
        let rows = Reading::all().map(|reading| Count::of(today, reading));
        let lost = lost::lost(today, date)?;
        Ok(Self {
            first: text::first(today),
            policy: today.data().name.to_string(),
            edition: today.edition(),
            groups: today.groups(VIETNAM),
            columns: today.marks(VIETNAM),
            rows: rows.collect::<Result<_, _>>()?,
            others_moved_by_recomputing: RequirementDiff::between(today, &recomputed)
                .destinations()
                .without(VIETNAM),
            depends: rules::depends(today, &lost),
            lost,
            stays: Stays::of(&out)?,
            not_covered: text::NOT_COVERED,
        })
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
    print(&Report::of(policy, date)?, arguments.json)?;
    Ok(ExitCode::SUCCESS)
}

fn main() -> ExitCode {
    exit_code(run(&Arguments::parse()))
}
