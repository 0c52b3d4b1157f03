//! Reading a license and shipments from files.

use std::fmt::Display;
use std::path::Path;

use export_control::{License, LicenseRecord, Policy, Transaction};
use serde::Deserialize;

use super::common::problems::Problems;

/// A shipment to read against a license
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shipment {
    /// What it is about, in a few words
    #[serde(default)]
    pub title: String,
    pub transaction: Transaction,
    #[serde(default)]
    pub record: LicenseRecord,
}

impl Shipment {
    /// Whether its facts agree with the policy, and its record with the license
    pub fn check(&self, policy: &Policy, license: &License) -> Result<(), Problems> {
        if let Err(wrong) = policy.check(&self.transaction) {
            return Err(wrong.problems().iter().collect());
        }
        if let Err(wrong) = license.check(&self.record) {
            return Err(wrong.problems().iter().collect());
        }
        Ok(())
    }
}

/// The license in a file
pub fn license(path: &Path) -> Result<License, Problems> {
    let about = |problem: &dyn Display| format!("{}: {problem}", path.display());
    let text = std::fs::read(path).map_err(|error| about(&error))?;
    Ok(serde_json::from_slice(&text).map_err(|error| about(&error))?)
}

/// The shipments in a file, or everything that is wrong with them
pub fn shipments(
    path: &Path,
    policy: &Policy,
    license: &License,
) -> Result<Vec<Shipment>, Problems> {
    let text =
        std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (mut shipments, mut problems) = (Vec::new(), Vec::new());
    for (at, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match shipment(line, policy, license) {
            Ok(shipment) => shipments.push(shipment),
            Err(wrong) => problems.extend(
                wrong
                    .into_iter()
                    .map(|problem| format!("{}, line {}: {problem}", path.display(), at + 1)),
            ),
        }
    }
    if problems.is_empty() {
        Ok(shipments)
    } else {
        Err(problems.into_iter().collect())
    }
}

fn shipment(line: &str, policy: &Policy, license: &License) -> Result<Shipment, Problems> {
    let mut shipment: Shipment = serde_json::from_str(line)?;
    shipment.check(policy, license)?;
    if shipment.title.is_empty() {
        let item = shipment.transaction.item.classification;
        let to = shipment.transaction.destination.name();
        shipment.title = format!("{item} to {to}");
    }
    Ok(shipment)
}
