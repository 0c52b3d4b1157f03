//! The question: Vietnam without two of its groups, and the rows that require a license for it.

use std::collections::BTreeMap;

use export_control::policy::{Control, RowNumber, RuleRef};
use export_control::{
    Amendment, AmendmentError, Change, Country, CountryGroup, CountrySet, Eccn, Policy,
};

pub const VIETNAM: Country = Country::VN;

/// The groups that Vietnam leaves in this what-if
pub const LEAVING: [CountryGroup; 2] = [CountryGroup::D1, CountryGroup::D3];

/// A row that requires a license for Vietnam
#[derive(Clone, Copy)]
pub struct Row<'p> {
    pub control: &'p Control,
    /// Every destination for which it does
    pub reaches: CountrySet,
}

/// The rows that require a license for Vietnam, in the order of the list
pub type Rows<'p> = BTreeMap<(Eccn, RowNumber), Row<'p>>;

pub fn rows(policy: &Policy) -> Rows<'_> {
    policy
        .reach()
        .filter(|reach| reach.destinations.contains(VIETNAM))
        .filter_map(|reach| match reach.rule {
            RuleRef::Row(eccn, control) => {
                let reaches = reach.destinations;
                Some(((eccn, control.row), Row { control, reaches }))
            }
            _ => None,
        })
        .collect()
}

/// The rows that are not among the others
pub fn minus<'p>(mut rows: Rows<'p>, others: &Rows<'_>) -> Rows<'p> {
    rows.retain(|key, _| !others.contains_key(key));
    rows
}

/// The policy in which Vietnam is not in these groups
pub fn without(policy: &Policy, groups: &[CountryGroup]) -> Result<Policy, AmendmentError> {
    let changes = groups.iter().map(|group| Change::LeaveGroup {
        country: VIETNAM,
        group: *group,
    });
    policy.amended([&Amendment::new("what if", changes)])
}
