//! A portfolio of orders in CSV: which need a license, and what to ask first?
//!
//! Every order is decided, in parallel; then come the counts by outcome, destination and rule, and
//! the open questions in the order in which the fewest answers settle the most orders:
//!
//! ```text
//! cargo run --release --example screen_orders -- examples/screen_orders/orders.csv
//! cargo run --release --example screen_orders -- orders.csv --output decided.csv --skip-bad
//! cargo run --release --example screen_orders -- orders.csv --json > summary.json
//! ```
//!
//! The header names the columns, in any order. An empty cell is unknown, never assumed. A row that is
//! wrong is reported with its line and column and does not stop the others. Memory stays the same
//! however many orders there are; it grows with the different sets of questions that they wait for.
//!
//! Exit code 0: every order was decided. 2: unusable arguments, policy, header or file, output that
//! cannot be written, or bad rows without `--skip-bad`.

#[path = "../common"]
mod common {
    pub mod answers;
    pub mod orders;
    pub mod output;
    pub mod page;
    pub mod policy_file;
    pub mod problems;
    pub mod reading;
    pub mod today;
}
mod greedy;
mod report;
mod screen;
mod tally;

use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use export_control::{Date, Policy};
use indicatif::{ProgressBar, ProgressStyle};

use common::orders::columns::Columns;
use common::orders::lines::Rows;
use common::output::print;
use common::policy_file::read_policy;
use common::problems::{Problems, exit_code};
use common::reading::HowToRead;
use common::today::or_today;
use report::Report;
use screen::{Screen, Stopped};

/// Decides every order of a CSV file, and says which questions settle the most of them
#[derive(Parser)]
#[command(
    after_help = "Columns: classification and destination; and, if they are known, id, region, date, from, via, activity, value, quantity, us_content, made_in, related_to, end_user (a name), end_user_country, end_user_kind, headquarters, listings, screened (yes or no), end_uses, answers. An empty cell is unknown, never assumed.\n\
                  Several things in a cell: `;` between countries; `;` or a space between other things, such as entity-list:fn4;unverified or 3A001#civil-telecom=no.\n\n\
                  Exit code: 0 every order was decided; 2 unusable arguments, policy, header or file, output that cannot be written, or bad rows without --skip-bad.\n\
                  This is not legal advice: screen the parties yourself; what is not said is not assumed."
)]
struct Arguments {
    /// The portfolio; `-` is standard input
    #[arg(value_name = "FILE")]
    orders: PathBuf,
    #[command(flatten)]
    how: HowToRead,
    /// A policy in JSON to apply in place of the built-in one
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    /// The day of orders that say none; today if it is not given
    #[arg(long)]
    date: Option<Date>,
    /// Ask the questions of License Exceptions too, for orders that require a license
    #[arg(long)]
    exceptions: bool,
    /// Write a line for each row to this file: its outcome, range, rules, review policy and questions
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Exit with 0 even if there are bad rows
    #[arg(long)]
    skip_bad: bool,
    /// How many destinations, rules, questions and bad rows to show; the JSON form has them all
    #[arg(long, value_name = "NUMBER", default_value_t = 10)]
    top: usize,
    /// Print the JSON form
    #[arg(long)]
    json: bool,
}

impl Arguments {
    /// What the portfolio is called
    fn name(&self) -> String {
        if self.orders.as_os_str() == "-" {
            "standard input".to_string()
        } else {
            self.orders.display().to_string()
        }
    }

    /// The policy that the arguments ask for
    fn policy(&self) -> Result<Policy, Problems> {
        let policy = match &self.policy {
            Some(path) => read_policy(path)?,
            None => Policy::builtin().clone(),
        };
        Ok(self.how.apply(policy))
    }

    /// The portfolio, and how many bytes it has if that is known
    fn open(&self) -> Result<(Box<dyn Read>, Option<u64>), Problems> {
        if self.orders.as_os_str() == "-" {
            return Ok((Box::new(io::stdin().lock()), None));
        }
        let about = |error: io::Error| format!("{}: {error}", self.name());
        let file = File::open(&self.orders).map_err(about)?;
        let length = file.metadata().map_err(about)?.len();
        Ok((Box::new(file), Some(length)))
    }

    /// The file to write, which is not the one that is read
    fn create(&self) -> Result<Option<BufWriter<File>>, Problems> {
        let Some(path) = &self.output else {
            return Ok(None);
        };
        if is_same(path, &self.orders) {
            return Err(format!("{}: it is the portfolio itself", path.display()).into());
        }
        let file = File::create(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Some(BufWriter::new(file)))
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// Shown to a person who watches; a log gets nothing
fn progress_bar(length: Option<u64>) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let (bar, template) = match length {
        Some(length) => (
            ProgressBar::new(length),
            "{bar:40} {percent}% of {total_bytes}, {elapsed}, {eta} left",
        ),
        None => (ProgressBar::new_spinner(), "{spinner} {bytes}, {elapsed}"),
    };
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The columns that the first row names
fn columns(rows: &mut Rows<impl Read>, name: &str) -> Result<Columns, Problems> {
    let about = |problem: String| format!("{name}: {problem}");
    let header = rows.next().map_err(|error| about(error.to_string()))?;
    let header =
        header.ok_or_else(|| about("it is empty: the first row names the columns".into()))?;
    Columns::of(&header.cells).map_err(|problems| problems.into_iter().map(about).collect())
}

fn run(arguments: &Arguments) -> Result<ExitCode, Problems> {
    let name = arguments.name();
    let policy = arguments.policy()?;
    let day = or_today(arguments.date)?;
    let (input, length) = arguments.open()?;
    let mut rows = Rows::new(input);
    let screen = Screen {
        columns: columns(&mut rows, &name)?,
        policy: &policy,
        day,
        exceptions: arguments.exceptions,
    };
    let mut output = arguments.create()?;
    let lines = output.as_mut().map(|output| output as &mut dyn Write);
    let progress = progress_bar(length);
    let tally = screen.all(&mut rows, lines, &progress);
    progress.finish_and_clear();
    let tally = tally.map_err(|stopped| match (stopped, &arguments.output) {
        (Stopped::Output(error), Some(path)) => format!("{}: {error}", path.display()),
        (Stopped::Input(error) | Stopped::Output(error), _) => format!("{name}: {error}"),
    })?;
    let report = Report::of(name, &policy, tally, arguments.top);
    let word = if arguments.skip_bad {
        "skipped"
    } else {
        "error"
    };
    for complaint in report.complaints() {
        eprintln!("{word}: {complaint}");
    }
    print(&report, arguments.json)?;
    Ok(if report.bad_rows() > 0 && !arguments.skip_bad {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    })
}

fn main() -> ExitCode {
    exit_code(run(&Arguments::parse()))
}
