//! Does this item need a license for this destination, and why?
//!
//! The main job of the crate on the command line:
//!
//! ```text
//! cargo run --example license_check -- 3A090.b VN
//! cargo run --example license_check -- 3A001.b.2 JP --answer 3A001#civil-telecom=no
//! cargo run --example license_check -- 3E001 CN --related-to 3A090.c --json
//! cargo run --example license_check -- EAR99 CN --listing entity-list:fn4
//! cargo run --example license_check -- --transaction order.json --check
//! ```
//!
//! The facts are said on the command line, or all of them in a JSON file.
//!
//! Exit code 0: answered. With `--check`, 1: more is needed, be it a license, an answer or the word
//! of another authority. 2: bad input, or output that cannot be written.

mod common {
    pub mod answers;
    pub mod facts;
    pub mod output;
    pub mod problems;
    pub mod reading;
    pub mod today;
    pub mod transaction_file;
}

use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Parser};
use export_control::{Policy, evaluate};

use common::facts::Facts;
use common::output::print;
use common::problems::{Problems, exit_code};
use common::reading::HowToRead;
use common::transaction_file::read_transaction;

/// Decides whether an item needs a license for a destination under the US EAR, and says why
#[derive(Parser)]
#[command(
    override_usage = "license_check [OPTIONS] <CLASSIFICATION> <DESTINATION>\n       \
                      license_check [OPTIONS] --transaction <FILE>",
    after_help = "Exit code: 0 answered; 1 with --check when more is needed, be it a license, an answer or the word of another authority; 2 bad input, or output that cannot be written.\n\
                  This is not legal advice: screen the parties yourself; what is not said is not assumed."
)]
struct Arguments {
    #[command(flatten)]
    facts: Option<Facts>,
    /// A transaction in its JSON form, in place of every fact on the command line; `-` is standard input
    #[arg(long, value_name = "FILE", conflicts_with = "Facts")]
    transaction: Option<PathBuf>,
    #[command(flatten)]
    how: HowToRead,
    /// Print the JSON form
    #[arg(long)]
    json: bool,
    /// Exit with 1 when more is needed: a license, an answer or the word of another authority
    #[arg(long)]
    check: bool,
}

fn run(arguments: &Arguments) -> Result<ExitCode, Problems> {
    let policy = arguments.how.apply(Policy::builtin().clone());
    let transaction = match (&arguments.transaction, &arguments.facts) {
        (Some(path), _) => read_transaction(path, &policy)?,
        (None, Some(facts)) => facts.transaction(&policy)?,
        (None, None) => {
            return Err("say a classification and a destination, or --transaction".into());
        }
    };
    let determination = evaluate(&policy, &transaction);
    print(&determination, arguments.json)?;
    Ok(if arguments.check && !determination.outcome().clears() {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

/// Whether the error is that facts are said beside the file
fn says_both(error: &clap::Error) -> bool {
    let of_file = |value: &ContextValue| value.to_string().contains("--transaction");
    error.kind() == ErrorKind::ArgumentConflict
        && [ContextKind::InvalidArg, ContextKind::PriorArg]
            .into_iter()
            .filter_map(|kind| error.get(kind))
            .any(of_file)
}

/// The arguments, or the end of the program
fn arguments() -> Arguments {
    Arguments::try_parse().unwrap_or_else(|error| {
        if says_both(&error) {
            // The list of every fact that conflicts would say less.
            let message = "--transaction takes the place of every fact on the command line: give one or the other";
            let kind = ErrorKind::ArgumentConflict;
            Arguments::command().error(kind, message).exit();
        }
        error.exit()
    })
}

fn main() -> ExitCode {
    exit_code(run(&arguments()))
}
