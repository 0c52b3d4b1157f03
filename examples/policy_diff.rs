//! What differs between two policies: in their tables, and in what they require.
//!
//! ```text
//! cargo run --example policy_export -- --leave VN:D:1 --output what-if.json
//! cargo run --example policy_diff -- builtin what-if.json
//! cargo run --example policy_diff -- builtin what-if.json --amendment > rule.json
//! cargo run --example policy_diff -- builtin what-if.json --chart from_section_text --json
//! ```
//!
//! Exit code 0: compared, whether they differ or not. With `--check`, 1: they differ. 2: bad input, a
//! policy that cannot be read or does not fit together, or output that cannot be written.

mod common {
    pub mod output;
    pub mod policy_file;
    pub mod problems;
    pub mod reading;
}

use std::collections::BTreeMap;
use std::fmt;
use std::process::ExitCode;

use clap::Parser;
use export_control::policy::{ChartMode, Fingerprint, Reading};
use export_control::{
    Amendment, Country, CountrySet, Date, Policy, PolicyDiff, RequirementDiff, RuleDifference,
};
use serde::Serialize;

use common::output::print;
use common::policy_file::read_policy;
use common::problems::{Problems, exit_code};
use common::reading::HowToRead;

/// The name that stands for the built-in policy
const BUILTIN: &str = "builtin";

/// More destinations than this are counted, not listed
const LISTED: usize = 12;

/// Compares two policies: their tables, and what they require
#[derive(Parser)]
#[command(
    after_help = "What is required is compared for an ordinary export from the United States; rules that turn on a party or an answer are not in the counts.\n\
                  Exit code: 0 compared; 1 with --check when they differ; 2 bad input, a policy that cannot be read or does not fit together, or output that cannot be written."
)]
struct Arguments {
    /// The earlier policy: a JSON file, or `builtin`
    before: String,
    /// The later policy: a JSON file, or `builtin`
    after: String,
    #[command(flatten)]
    how: HowToRead,
    /// Print the JSON form
    #[arg(long)]
    json: bool,
    /// Print the amendment that makes the later policy of the earlier one, as JSON
    #[arg(long, conflicts_with = "json")]
    amendment: bool,
    /// Exit with 1 when the policies differ
    #[arg(long)]
    check: bool,
}

impl Arguments {
    /// A policy by its name, as the arguments ask to read it
    fn policy(&self, name: &str) -> Result<Policy, Problems> {
        let policy = match name {
            BUILTIN => Policy::builtin().clone(),
            file => read_policy(file.as_ref())?,
        };
        Ok(self.how.apply(policy))
    }

    /// Both policies, or everything that is wrong with either
    fn policies(&self) -> Result<(Policy, Policy), Problems> {
        match (self.policy(&self.before), self.policy(&self.after)) {
            (Ok(before), Ok(after)) => Ok((before, after)),
            (before, after) => {
                let wrong = [before.err(), after.err()].into_iter().flatten();
                Err(wrong.flatten().collect())
            }
        }
    }
}

#[derive(Serialize)]
struct Comparison<'a> {
    same: bool,
    before: Identity<'a>,
    after: Identity<'a>,
    /// What the tables say differently
    tables: PolicyDiff,
    /// What is required differently
    requirements: Requirements,
}

#[derive(Serialize)]
struct Identity<'a> {
    name: &'a str,
    edition: Option<Date>,
    reading: Reading,
    chart: ChartMode,
    fingerprint: Fingerprint,
}

#[derive(Serialize)]
struct Requirements {
    /// How many rows of entries reach other destinations
    rows: usize,
    /// How many provisions that name items of their own do
    provisions: usize,
    /// How many entries the rows belong to
    entries: usize,
    destinations: BTreeMap<Country, Moved>,
    rules: Vec<RuleDifference>,
}

/// How many rules reach a destination that did not, and the other way round
#[derive(Clone, Copy, Default, Serialize)]
struct Moved {
    gained: usize,
    lost: usize,
}

impl<'a> Identity<'a> {
    fn of(policy: &'a Policy) -> Self {
        let data = policy.data();
        Self {
            name: &data.name,
            edition: policy.edition(),
            reading: data.reading,
            chart: data.chart,
            fingerprint: policy.fingerprint(),
        }
    }
}

impl Requirements {
    fn of(diff: RequirementDiff) -> Self {
        let mut destinations: BTreeMap<Country, Moved> = BTreeMap::new();
        for rule in &diff.rules {
            for country in rule.gained.iter() {
                destinations.entry(country).or_default().gained += 1;
            }
            for country in rule.lost.iter() {
                destinations.entry(country).or_default().lost += 1;
            }
        }
        let rows = diff
            .rules
            .iter()
            .filter(|rule| rule.entry.is_some())
            .count();
        Self {
            rows,
            provisions: diff.rules.len() - rows,
            entries: diff.entries().len(),
            destinations,
            rules: diff.rules,
        }
    }
}

impl<'a> Comparison<'a> {
    fn between(before: &'a Policy, after: &'a Policy) -> Self {
        let tables = PolicyDiff::between(before, after);
        Self {
            same: tables.is_empty(),
            before: Identity::of(before),
            after: Identity::of(after),
            tables,
            requirements: Requirements::of(RequirementDiff::between(before, after)),
        }
    }
}

impl fmt::Display for Comparison<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (role, policy) in [("before", &self.before), ("after", &self.after)] {
            write!(f, "{role:<7} {} {}", policy.name, policy.fingerprint)?;
            if let Some(edition) = policy.edition {
                write!(f, ", current to {edition}")?;
            }
            writeln!(
                f,
                ", {} reading, chart {}",
                policy.reading,
                match policy.chart {
                    ChartMode::Published => "as published",
                    ChartMode::FromSectionText => "from section text",
                }
            )?;
        }
        if self.same {
            return write!(f, "\n{}", self.tables);
        }
        let records = self.tables.changes.len() + self.tables.others.len();
        writeln!(
            f,
            "\nThe tables differ in {}:",
            counted(records, "place", "places")
        )?;
        write!(f, "{}", self.tables)?;
        self.requirements.fmt(f)
    }
}

impl fmt::Display for Requirements {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.rules.is_empty() {
            return writeln!(
                f,
                "\nFor an ordinary export from the United States, they require the same."
            );
        }
        writeln!(
            f,
            "\nWhat is required for an ordinary export from the United States differs in"
        )?;
        let rows = (self.rows > 0).then(|| {
            let entries = counted(self.entries, "entry", "entries");
            format!("{} of {entries}", counted(self.rows, "row", "rows"))
        });
        let provisions =
            (self.provisions > 0).then(|| counted(self.provisions, "provision", "provisions"));
        let rules: Vec<String> = rows.into_iter().chain(provisions).collect();
        write!(f, "{}", rules.join(" and "))?;
        let destinations = self.destinations.len();
        writeln!(
            f,
            ", for {}:",
            counted(destinations, "destination", "destinations")
        )?;
        writeln!(f, "  {:>6} {:>6}  destination", "gained", "lost")?;
        for (country, Moved { gained, lost }) in &self.destinations {
            writeln!(f, "  {gained:>6} {lost:>6}  {country} {}", country.name())?;
        }
        writeln!(f, "\nThe rules:")?;
        for rule in &self.rules {
            write!(f, "  {:<10}", rule.rule)?;
            if !rule.gained.is_empty() {
                write!(f, " newly reaches {}", few(rule.gained))?;
            }
            if !rule.lost.is_empty() {
                write!(f, " no longer reaches {}", few(rule.lost))?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

/// An amendment, as it is written
#[derive(Serialize)]
#[serde(transparent)]
struct Said(Amendment);

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for change in &self.0.changes {
            writeln!(f, "{change}")?;
        }
        Ok(())
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The countries, or how many they are where the list would run on
fn few(countries: CountrySet) -> String {
    if countries.len() > LISTED {
        format!("{} destinations", countries.len())
    } else {
        countries.to_string()
    }
}

fn run(arguments: &Arguments) -> Result<ExitCode, Problems> {
    let (before, after) = arguments.policies()?;
    let comparison = Comparison::between(&before, &after);
    if arguments.amendment {
        let title = format!("from {} to {}", arguments.before, arguments.after);
        print(&Said(comparison.tables.clone().into_amendment(title)), true)?;
    } else {
        print(&comparison, arguments.json)?;
    }
    Ok(if arguments.check && !comparison.same {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

fn main() -> ExitCode {
    exit_code(run(&Arguments::parse()))
}
