//! The built-in policy as JSON, as it is or amended: the file that the other examples read.
//!
//! ```text
//! cargo run --example policy_export -- --output ear.json
//! cargo run --example policy_export -- --leave VN:D:1 --leave VN:D:3 --output what-if.json
//! cargo run --example policy_export -- --join VN:B --unmark VN:CB3 --compact | wc -c
//! cargo run --example policy_export -- --unlist VN:APP_TIER_3 --ease VN:RS-6-iii-B --output eased.json
//! cargo run --example policy_export -- --amend rule.json --output amended.json
//! cargo run --example policy_export -- --reading enforced --output enforced.json
//! ```
//!
//! Exit code 0: written. 2: bad input, a change without effect, or a file that cannot be written.

mod common {
    pub mod change;
    pub mod problems;
    pub mod reading;
}

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use export_control::{
    Amendment, Change, ChartColumn, Country, CountryGroup, ListName, Policy, ProvisionId,
};

use common::change::pair;
use common::problems::{Problems, exit_code};
use common::reading::HowToRead;

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
    #[command(flatten)]
    how: HowToRead,
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
    /// A country is put on a list that rules name, as in `TH:APP_TIER_3`; may be repeated
    #[arg(long, value_name = "COUNTRY:LIST", value_parser = pair::<ListName>)]
    list: Vec<(Country, ListName)>,
    /// A country is taken off a list that rules name, as in `VN:APP_TIER_3`; may be repeated
    #[arg(long, value_name = "COUNTRY:LIST", value_parser = pair::<ListName>)]
    unlist: Vec<(Country, ListName)>,
    /// A rule is eased for a country, as in `VN:RS-6-iii-B`; may be repeated
    #[arg(long, value_name = "COUNTRY:RULE", value_parser = pair::<ProvisionId>)]
    ease: Vec<(Country, ProvisionId)>,
    /// A file with an amendment as JSON, applied before the other changes; may be repeated
    #[arg(long, value_name = "FILE")]
    amend: Vec<PathBuf>,
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
            .chain(unmark.map(|&(country, column)| Change::UnmarkColumn { country, column }))
            .chain(
                self.list
                    .iter()
                    .cloned()
                    .map(|(country, list)| Change::ListCountry { list, country }),
            )
            .chain(
                self.unlist
                    .iter()
                    .cloned()
                    .map(|(country, list)| Change::UnlistCountry { list, country }),
            )
            .chain(
                self.ease
                    .iter()
                    .cloned()
                    .map(|(country, rule)| Change::EaseRule { rule, country }),
            );
        Amendment::new("as asked on the command line", changes)
    }

    /// The built-in policy with the changes, and as the arguments ask to read it
    fn policy(&self) -> Result<Policy, Problems> {
        let read = self.amend.iter().map(|path| amendment(path));
        let mut amendments = read.collect::<Result<Vec<_>, _>>()?;
        amendments.push(self.amendment());
        let policy = Policy::builtin().amended(&amendments);
        Ok(self.how.apply(policy.map_err(|error| error.to_string())?))
    }
}

/// The amendment in a file
fn amendment(path: &Path) -> Result<Amendment, String> {
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string());
    let read = text.and_then(|text| serde_json::from_str(&text).map_err(|error| error.to_string()));
    read.map_err(|error| format!("{}: {error}", path.display()))
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

fn run(arguments: &Arguments) -> Result<ExitCode, Problems> {
    // All of the text first, so that a file is not emptied for nothing.
    let text = json(&arguments.policy()?, arguments.compact)?;
    let output = arguments.output.as_deref();
    match (write(&text, output), output) {
        (Ok(()), _) => Ok(ExitCode::SUCCESS),
        (Err(error), Some(path)) => Err(format!("{}: {error}", path.display()).into()),
        (Err(error), None) => Err(error.into()),
    }
}

fn main() -> ExitCode {
    exit_code(run(&Arguments::parse()))
}
