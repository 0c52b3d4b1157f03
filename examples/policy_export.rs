//! The built-in policy as JSON, as it is or amended: the file that the other examples read.
//!
//! ```text
//! cargo run --example policy_export -- --output ear.json
//! cargo run --example policy_export -- --leave VN:D:1 --leave VN:D:3 --output what-if.json
//! cargo run --example policy_export -- --join VN:B --unmark VN:CB3 --compact | wc -c
//! cargo run --example policy_export -- --reading enforced --output enforced.json
//! ```
//!
//! Exit code 0: written. 2: bad input, a change without effect, or a file that cannot be written.

use std::fmt::Display;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr;

use clap::Parser;
use export_control::policy::{ChartMode, Reading};
use export_control::{
    Amendment, AmendmentError, Change, ChartColumn, Country, CountryGroup, Policy,
};

/// Writes the built-in policy as JSON, amended if asked
#[derive(Parser)]
#[command(
    after_help = "Groups and marks are separate tables: leaving D:3 takes no mark of the chart away.\n\
                  Exit code: 0 written; 2 bad input, a change without effect, or a file that cannot be written."
)]
struct Arguments {
    /// The file to write; standard output if there is none
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write everything on one line
    #[arg(long)]
    compact: bool,
    /// How to read provisions that are not fully enforced; as in the built-in policy if it is not given
    #[arg(long, value_name = "codified|enforced")]
    reading: Option<Reading>,
    /// Where the marks of the Country Chart come from; as in the built-in policy if it is not given
    #[arg(long, value_name = "published|from_section_text")]
    chart: Option<ChartMode>,
    /// A country leaves a Country Group, as in `VN:D:1`; may be repeated
    #[arg(long, value_name = "COUNTRY:GROUP", value_parser = pair::<CountryGroup>)]
    leave: Vec<(Country, CountryGroup)>,
    /// A country joins a Country Group, as in `VN:B`; may be repeated
    #[arg(long, value_name = "COUNTRY:GROUP", value_parser = pair::<CountryGroup>)]
    join: Vec<(Country, CountryGroup)>,
    /// A column of the Country Chart is marked for a country, as in `VN:NS2`; may be repeated
    #[arg(long, value_name = "COUNTRY:COLUMN", value_parser = pair::<ChartColumn>)]
    mark: Vec<(Country, ChartColumn)>,
    /// A mark of the Country Chart is taken away, as in `VN:CB3`; may be repeated
    #[arg(long, value_name = "COUNTRY:COLUMN", value_parser = pair::<ChartColumn>)]
    unmark: Vec<(Country, ChartColumn)>,
}

/// Reads a country and what is said of it, with a colon between the two
fn pair<T: FromStr<Err: Display>>(text: &str) -> Result<(Country, T), String> {
    // The first colon: the name of a group has one of its own.
    let (country, thing) = text
        .split_once(':')
        .ok_or("a change is written COUNTRY:THING, such as VN:D:1 or VN:NS2")?;
    let country = country.parse().map_err(|error| format!("{error}"))?;
    let thing = thing.parse().map_err(|error: T::Err| error.to_string())?;
    Ok((country, thing))
}

impl Arguments {
    /// The changes that were asked for
    ///
    /// Their order matters only to a change and its opposite, which together ask for nothing.
    fn amendment(&self) -> Amendment {
        let leave = self.leave.iter();
        let join = self.join.iter();
        let mark = self.mark.iter();
        let unmark = self.unmark.iter();
        let changes = leave
            .map(|&(country, group)| Change::LeaveGroup { country, group })
            .chain(join.map(|&(country, group)| Change::JoinGroup { country, group }))
            .chain(mark.map(|&(country, column)| Change::MarkColumn { country, column }))
            .chain(unmark.map(|&(country, column)| Change::UnmarkColumn { country, column }));
        Amendment::new("as asked on the command line", changes)
    }

    /// The built-in policy with the changes, and as the arguments ask to read it
    fn policy(&self) -> Result<Policy, AmendmentError> {
        let mut policy = Policy::builtin().amended([&self.amendment()])?;
        if let Some(reading) = self.reading {
            policy = policy.with_reading(reading);
        }
        if let Some(chart) = self.chart {
            policy = policy.with_chart(chart);
        }
        Ok(policy)
    }
}

fn json(policy: &Policy, compact: bool) -> serde_json::Result<Vec<u8>> {
    let mut text = if compact {
        serde_json::to_vec(policy)?
    } else {
        serde_json::to_vec_pretty(policy)?
    };
    text.push(b'\n');
    Ok(text)
}

fn write(text: &[u8], output: Option<&Path>) -> io::Result<()> {
    if let Some(path) = output {
        return std::fs::write(path, text);
    }
    let mut out = io::stdout().lock();
    match out.write_all(text).and_then(|()| out.flush()) {
        // A reader that has seen enough closes the pipe; that is no failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let policy = match arguments.policy() {
        Ok(policy) => policy,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    // All of the text first, so that a file is not emptied for nothing.
    let written = json(&policy, arguments.compact)
        .map_err(io::Error::from)
        .and_then(|text| write(&text, arguments.output.as_deref()));
    match (written, arguments.output) {
        (Ok(()), _) => ExitCode::SUCCESS,
        (Err(error), Some(path)) => {
            eprintln!("error: {}: {error}", path.display());
            ExitCode::from(2)
        }
        (Err(error), None) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}
