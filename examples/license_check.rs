//! Does this item need a license for this destination, and why?
//!
//! The main job of the crate on the command line:
//!
//! ```text
//! cargo run --example license_check -- 3A090.b VN
//! cargo run --example license_check -- 3A001.b.2 JP --answer 3A001#civil-telecom=no
//! cargo run --example license_check -- 3E001 CN --related-to 3A090.c --json
//! ```
//!
//! Exit code 0: answered. With `--check`, 1: more is needed, be it a license, an answer or the word
//! of another authority. 2: bad input, or output that cannot be written.

mod common {
    pub mod facts;
    pub mod output;
    pub mod problems;
    pub mod reading;
}

use std::process::ExitCode;

use clap::Parser;
use export_control::{Policy, evaluate};

use common::facts::Facts;
use common::output::print;
use common::problems::{Problems, exit_code};
use common::reading::HowToRead;

/// Decides whether an item needs a license for a destination under the US EAR, and says why
#[derive(Parser)]
#[command(
    after_help = "Exit code: 0 answered; 1 with --check when more is needed, be it a license, an answer or the word of another authority; 2 bad input, or output that cannot be written.\n\
                  This is not legal advice: most rules on parties and end uses are not evaluated."
)]
struct Arguments {
    #[command(flatten)]
    facts: Facts,
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
    let transaction = arguments.facts.transaction(&policy)?;
    let determination = evaluate(&policy, &transaction);
    print(&determination, arguments.json)?;
    Ok(if arguments.check && !determination.outcome().clears() {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

fn main() -> ExitCode {
    exit_code(run(&Arguments::parse()))
}
