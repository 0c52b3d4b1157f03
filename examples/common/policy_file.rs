//! Reading a policy from a file.

use std::fmt::Display;
use std::path::Path;

use export_control::Policy;
use export_control::policy::PolicyData;

use super::problems::Problems;

/// The policy in a JSON file, or everything that is wrong with it
pub fn read_policy(path: &Path) -> Result<Policy, Problems> {
    let about = |problem: &dyn Display| format!("{}: {problem}", path.display());
    let text = std::fs::read(path).map_err(|error| about(&error))?;
    let data: PolicyData = serde_json::from_slice(&text).map_err(|error| about(&error))?;
    Policy::new(data).map_err(|wrong| wrong.problems().iter().map(|one| about(one)).collect())
}
