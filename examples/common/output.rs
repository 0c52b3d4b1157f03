//! Printing an answer.

use std::fmt::Display;
use std::io::{self, BufWriter, Write};

use serde::Serialize;

/// Prints the answer to standard output, as text or in its JSON form
///
/// A reader that has seen enough closes the pipe; that is no failure.
pub fn print(answer: &(impl Display + Serialize), json: bool) -> io::Result<()> {
    match write(BufWriter::new(io::stdout().lock()), answer, json) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

fn write(mut out: impl Write, answer: &(impl Display + Serialize), json: bool) -> io::Result<()> {
    if json {
        serde_json::to_writer_pretty(&mut out, answer)?;
        writeln!(out)?;
    } else {
        write!(out, "{answer}")?;
    }
    out.flush()
}
