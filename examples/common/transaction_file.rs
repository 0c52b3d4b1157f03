//! Reading a transaction from a file.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use export_control::{Policy, Transaction};

use super::problems::Problems;

/// The transaction in a JSON file, or in standard input where the path is `-`; or everything in it
/// that agrees neither with itself nor with the policy
pub fn read_transaction(path: &Path, policy: &Policy) -> Result<Transaction, Problems> {
    let (name, text) = if path.as_os_str() == "-" {
        let mut text = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut text).map(|_| text);
        ("standard input".to_string(), read)
    } else {
        (path.display().to_string(), fs::read(path))
    };
    let text = text.map_err(|error| format!("{name}: {error}"))?;
    let transaction = serde_json::from_slice(&text).map_err(|error| format!("{name}: {error}"))?;
    match policy.check(&transaction) {
        Ok(()) => Ok(transaction),
        Err(wrong) => {
            let problems = wrong.problems().iter();
            Err(problems.map(|one| format!("{name}: {one}")).collect())
        }
    }
}
