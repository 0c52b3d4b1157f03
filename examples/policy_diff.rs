//! What differs between two policies: in their tables, and in what they require.
//!
//! ```text
//! cargo run --example policy_export -- --leave VN:D:1 --output what-if.json
//! cargo run --example policy_diff -- builtin what-if.json
//! cargo run --example policy_diff -- builtin what-if.json --chart from_section_text --json
//! ```
//!
//! Exit code 0: compared, whether they differ or not. With `--check`, 1: they differ. 2: bad input, a
//! policy that cannot be read or does not fit together, or output that cannot be written.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use export_control::policy::{ChartMode, Fingerprint, PolicyData, Reading};
use export_control::{
    Country, CountrySet, Date, Policy, PolicyDiff, RequirementDiff, RuleDifference,
};
use serde::Serialize;

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
    /// How to read provisions that are not fully enforced; as each policy says if it is not given
    #[arg(long, value_name = "codified|enforced")]
    reading: Option<Reading>,
    /// Where the marks of the Country Chart come from; as each policy says if it is not given
    #[arg(long, value_name = "published|from_section_text")]
    chart: Option<ChartMode>,
    /// Print the JSON form
    #[arg(long)]
    json: bool,
    /// Exit with 1 when the policies differ
    #[arg(long)]
    check: bool,
}

impl Arguments {
    /// A policy by its name, as the arguments ask to read it, or everything that is wrong with it
    fn policy(&self, name: &str) -> Result<Policy, Vec<String>> {
        let mut policy = match name {
            BUILTIN => Policy::builtin().clone(),
            file => read_policy(file)?,
        };
        if let Some(reading) = self.reading {
            policy = policy.with_reading(reading);
        }
        if let Some(chart) = self.chart {
            policy = policy.with_chart(chart);
        }
        Ok(policy)
    }
}

fn read_policy(file: &str) -> Result<Policy, Vec<String>> {
    let text = std::fs::read(file).map_err(|error| vec![error.to_string()])?;
    let data: PolicyData =
        serde_json::from_slice(&text).map_err(|error| vec![error.to_string()])?;
    Policy::new(data).map_err(|problems| {
        problems
            .problems()
            .iter()
            .map(ToString::to_string)
            .collect()
    })
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

    fn print(&self, out: &mut impl Write) -> io::Result<()> {
        for (role, policy) in [("before", &self.before), ("after", &self.after)] {
            write!(out, "{role:<7} {} {}", policy.name, policy.fingerprint)?;
            if let Some(edition) = policy.edition {
                write!(out, ", current to {edition}")?;
            }
            writeln!(
                out,
                ", {} reading, chart {}",
                policy.reading,
                match policy.chart {
                    ChartMode::Published => "as published",
                    ChartMode::FromSectionText => "from section text",
                }
            )?;
        }
        if self.same {
            return write!(out, "\n{}", self.tables);
        }
        let records = self.tables.changes.len() + self.tables.others.len();
        writeln!(
            out,
            "\nThe tables differ in {}:",
            counted(records, "place", "places")
        )?;
        write!(out, "{}", self.tables)?;
        self.requirements.print(out)
    }
}

impl Requirements {
    fn print(&self, out: &mut impl Write) -> io::Result<()> {
        if self.rules.is_empty() {
            return writeln!(
                out,
                "\nFor an ordinary export from the United States, they require the same."
            );
        }
        writeln!(
            out,
            "\nWhat is required for an ordinary export from the United States differs in"
        )?;
        let rows = (self.rows > 0).then(|| {
            let entries = counted(self.entries, "entry", "entries");
            format!("{} of {entries}", counted(self.rows, "row", "rows"))
        });
        let provisions =
            (self.provisions > 0).then(|| counted(self.provisions, "provision", "provisions"));
        let rules: Vec<String> = rows.into_iter().chain(provisions).collect();
        write!(out, "{}", rules.join(" and "))?;
        let destinations = self.destinations.len();
        writeln!(
            out,
            ", for {}:",
            counted(destinations, "destination", "destinations")
        )?;
        writeln!(out, "  {:>6} {:>6}  destination", "gained", "lost")?;
        for (country, Moved { gained, lost }) in &self.destinations {
            writeln!(out, "  {gained:>6} {lost:>6}  {country} {}", country.name())?;
        }
        writeln!(out, "\nThe rules:")?;
        for rule in &self.rules {
            write!(out, "  {:<10}", rule.rule)?;
            if !rule.gained.is_empty() {
                write!(out, " newly reaches {}", few(rule.gained))?;
            }
            if !rule.lost.is_empty() {
                write!(out, " no longer reaches {}", few(rule.lost))?;
            }
            writeln!(out)?;
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

fn print(comparison: &Comparison<'_>, json: bool) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    if json {
        serde_json::to_writer_pretty(&mut out, comparison)?;
        writeln!(out)?;
    } else {
        comparison.print(&mut out)?;
    }
    out.flush()
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let (before, after) = match (
        arguments.policy(&arguments.before),
        arguments.policy(&arguments.after),
    ) {
        (Ok(before), Ok(after)) => (before, after),
        (before, after) => {
            for (name, policy) in [(&arguments.before, before), (&arguments.after, after)] {
                for problem in policy.err().into_iter().flatten() {
                    eprintln!("error: {name}: {problem}");
                }
            }
            return ExitCode::from(2);
        }
    };
    let comparison = Comparison::between(&before, &after);
    if let Err(error) = print(&comparison, arguments.json) {
        // A reader that has seen enough closes the pipe; that is no failure.
        if error.kind() != io::ErrorKind::BrokenPipe {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    }
    if arguments.check && !comparison.same {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    }
}
