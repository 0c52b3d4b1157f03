//! Many transactions at once: one per line in, one determination per line out.
//!
//! Standard input has the JSON form of a transaction on each line, standard output gets the JSON
//! form of its determination, in the same order:
//!
//! ```text
//! cargo run --release --example evaluate_jsonl -- < transactions.jsonl > determinations.jsonl
//! cargo run --example evaluate_jsonl -- --reading enforced --check < transactions.jsonl
//! ```
//!
//! A line that cannot be evaluated is answered in its place by `{"error": "…", "line": 3}`, and the
//! run goes on. Blank lines are counted and get no answer. Memory stays the same however many lines
//! there are, and a line may be 1 MiB long.
//!
//! Exit code 0: every line was read. With `--check`, 1: a line was an error or needs more, be it a
//! license, an answer or the word of another authority, or the reader of the output went away
//! before the last line. 2: unusable arguments or policy, or input that could not be read or output
//! that could not be written.

mod common {
    pub mod policy_file;
    pub mod problems;
    pub mod reading;
}

use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use export_control::{Policy, Transaction, evaluate};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use common::policy_file::read_policy;
use common::problems::{Problems, exit_code};
use common::reading::HowToRead;

/// The longest line that is read, its end not counted
///
/// No transaction comes near it; a file that is not line by line would fill the memory.
const LONGEST_LINE: usize = 1 << 20;

/// Decides one transaction per line of standard input, one determination per line of output
#[derive(Parser)]
#[command(
    after_help = "A line: {\"item\": {\"classification\": \"3A090.b\"}, \"destination\": \"VN\", \"date\": \"2026-11-22\"}\n\
                  A line that cannot be evaluated is answered by {\"error\": \"…\", \"line\": 3}; blank lines get no answer.\n\n\
                  Exit code: 0 every line was read; 1 with --check when a line was an error or needs more, be it a license, an answer or the word of another authority; 2 unusable arguments, policy, input or output.\n\
                  This is not legal advice: screen the parties yourself; what is not said is not assumed."
)]
struct Arguments {
    #[command(flatten)]
    how: HowToRead,
    /// A policy in JSON to apply in place of the built-in one
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    /// Exit with 1 when a line was an error or needs more: a license, an answer or the word of another authority
    #[arg(long)]
    check: bool,
}

/// The policy that the arguments ask for
fn policy(arguments: &Arguments) -> Result<Policy, Problems> {
    let policy = match &arguments.policy {
        Some(path) => read_policy(path)?,
        None => Policy::builtin().clone(),
    };
    Ok(arguments.how.apply(policy))
}

/// The answer to a line that cannot be evaluated
#[derive(Serialize)]
struct Failure {
    error: String,
    line: u64,
}

/// What was read as a line
enum Line {
    /// A line, without its end
    Whole,
    /// The beginning of a line that is longer than [`LONGEST_LINE`]; the rest is skipped
    TooLong,
    /// Nothing: the input has ended
    End,
}

/// Reads the next line into the buffer, and never more of it than the buffer may hold
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Line> {
    line.clear();
    // One more than allowed: either the end of a line that just fits, or the proof that none does.
    let limit = LONGEST_LINE as u64 + 1;
    let read = input.by_ref().take(limit).read_until(b'\n', line)?;
    if read == 0 {
        return Ok(Line::End);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
        return Ok(Line::Whole);
    }
    if read <= LONGEST_LINE {
        return Ok(Line::Whole);
    }
    input.skip_until(b'\n')?;
    Ok(Line::TooLong)
}

fn read_transaction(policy: &Policy, line: &[u8]) -> Result<Transaction, String> {
    let text = std::str::from_utf8(line).map_err(|error| format!("not UTF-8: {error}"))?;
    let transaction = serde_json::from_str(text).map_err(|error| in_one_line(&error))?;
    policy
        .check(&transaction)
        .map_err(|problems| problems.to_string())?;
    Ok(transaction)
}

/// The message of a JSON error with the column alone: its line is 1 whatever line of the input it is
fn in_one_line(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    match text.strip_suffix(&place) {
        Some(message) => format!("{message} at column {}", error.column()),
        None => text,
    }
}

/// What has been read so far
#[derive(Default)]
struct Tally {
    lines: u64,
    errors: u64,
    /// Lines that need more
    uncleared: u64,
}

/// Answers every line; the tally is up to date even when the output breaks off
fn answer_all(
    policy: &Policy,
    input: impl Read,
    output: impl Write,
    progress: &ProgressBar,
    tally: &mut Tally,
) -> Result<(), Stopped> {
    let mut input = BufReader::with_capacity(1 << 16, input);
    let mut output = BufWriter::with_capacity(1 << 16, output);
    let mut line = Vec::new();
    loop {
        // Whoever waits for an answer before giving the next line gets it: nothing is held back
        // while the next read may block.
        if input.buffer().is_empty() {
            output.flush().map_err(Stopped::Output)?;
        }
        let read = next_line(&mut input, &mut line).map_err(Stopped::Input)?;
        let transaction = match read {
            Line::End => break,
            Line::TooLong => Err(format!("the line is longer than {LONGEST_LINE} bytes")),
            Line::Whole if line.trim_ascii().is_empty() => {
                tally.lines += 1;
                continue;
            }
            Line::Whole => read_transaction(policy, line.trim_ascii_end()),
        };
        tally.lines += 1;
        progress.inc(1);
        let written = match transaction {
            Ok(transaction) => {
                let determination = evaluate(policy, &transaction);
                tally.uncleared += u64::from(!determination.outcome().clears());
                serde_json::to_writer(&mut output, &determination)
            }
            Err(error) => {
                tally.errors += 1;
                let line = tally.lines;
                serde_json::to_writer(&mut output, &Failure { error, line })
            }
        };
        written
            .map_err(io::Error::from)
            .and_then(|()| output.write_all(b"\n"))
            .map_err(Stopped::Output)?;
    }
    output.flush().map_err(Stopped::Output)
}

/// Why not every line was answered
enum Stopped {
    Input(io::Error),
    Output(io::Error),
}

/// Shown to a person who watches and has the output elsewhere; a log gets nothing
fn progress_bar() -> ProgressBar {
    if !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    match ProgressStyle::with_template("{spinner} {human_pos} lines, {per_sec}, {elapsed}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

fn run(arguments: &Arguments) -> Result<ExitCode, Problems> {
    let policy = policy(arguments)?;
    let progress = progress_bar();
    let mut tally = Tally::default();
    let stopped = answer_all(
        &policy,
        io::stdin().lock(),
        io::stdout().lock(),
        &progress,
        &mut tally,
    );
    progress.abandon();
    let complete = match stopped {
        Ok(()) => true,
        // A reader that has seen enough closes the pipe; that is no failure. But lines that nobody
        // evaluated have not passed a check either.
        Err(Stopped::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => false,
        Err(Stopped::Input(error)) => {
            return Err(format!("reading line {}: {error}", tally.lines + 1).into());
        }
        Err(Stopped::Output(error)) => return Err(error.into()),
    };
    let passed = complete && tally.errors == 0 && tally.uncleared == 0;
    Ok(if arguments.check && !passed {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

fn main() -> ExitCode {
    exit_code(run(&Arguments::parse()))
}
