//! Changes of a policy.

use std::borrow::Cow;
use std::vec::Vec;

use proptest::prelude::*;
use proptest::sample::select;

use super::policies::somewhere;
use crate::policy::{Control, ListedParty, Provision, ProvisionId};
use crate::{
    Amendment, Change, ChartColumn, Condition, Country, CountryGroup, ListKind, PartyListing,
    Policy, Record,
};

/// Any change that has an effect on the policy: of a Country Group, a chart mark or a list, a rule that
/// is eased or restored, a row of an entry, a provision or a listed party
pub fn changes(policy: &Policy) -> impl Strategy<Value = Change> + use<> {
    let records = records(policy);
    let mut rows = Vec::new();
    let mut others = Vec::new();
    for row in &policy.data().countries {
        let country = row.country;
        if policy.territory(country).is_some() {
            continue;
        }
        rows.extend(CountryGroup::all().map(|group| {
            if row.groups.contains(group) {
                Change::LeaveGroup { country, group }
            } else {
                Change::JoinGroup { country, group }
            }
        }));
        rows.extend(ChartColumn::all().map(|column| {
            if row.columns.contains(column) {
                Change::UnmarkColumn { country, column }
            } else {
                Change::MarkColumn { country, column }
            }
        }));
        others.extend(policy.data().lists.iter().map(|list| {
            let (name, member) = (list.name.clone(), list.members.contains(country));
            if member {
                Change::UnlistCountry {
                    list: name,
                    country,
                }
            } else {
                Change::ListCountry {
                    list: name,
                    country,
                }
            }
        }));
        others.extend(rules(policy).flat_map(|rule| {
            let ease = Change::EaseRule {
                rule: rule.clone(),
                country,
            };
            let restore = Change::RestoreRule { rule, country };
            [ease, restore].into_iter().filter(|change| {
                let amendment = Amendment::new("what if", [change.clone()]);
                policy.amended([&amendment]).is_ok()
            })
        }));
    }
    if others.is_empty() {
        others.clone_from(&rows);
    }
    prop_oneof![3 => select(rows), 1 => select(others), 1 => select(records)]
}

/// The rules of a policy that can be eased, two of a kind at most
fn rules(policy: &Policy) -> impl Iterator<Item = ProvisionId> {
    let provisions = policy.data().provisions.iter().map(|rule| rule.id.clone());
    let restrictions = policy
        .data()
        .restrictions
        .iter()
        .map(|rule| rule.id.clone());
    provisions.take(2).chain(restrictions.take(2))
}

/// Changes of records that leave the tables fitting together
fn records(policy: &Policy) -> Vec<Change> {
    let data = policy.data();
    let party = ListedParty::new(
        "Somebody",
        Country::VN,
        PartyListing::on(ListKind::EntityList),
        somewhere(),
    );
    let mut changes = Vec::from([Change::list_party(party)]);
    for entry in &data.entries {
        let eccn = entry.eccn;
        for control in entry.controls.iter() {
            let record = |control: &Control| Record::Control {
                eccn,
                control: control.clone(),
            };
            let after = Control {
                note: Some(Cow::Borrowed("It was changed.")),
                ..control.clone()
            };
            changes.push(Change::replace(record(control), record(&after)));
            // An entry without a row would say nothing.
            if entry.controls.len() > 1 {
                changes.extend(Change::remove(policy, record(control)));
            }
        }
    }
    for provision in &data.provisions {
        let never = Provision {
            when: Condition::Never,
            ..provision.clone()
        };
        if never != *provision {
            let before = Record::Provision(provision.clone());
            changes.push(Change::replace(before, Record::Provision(never.clone())));
        }
        let id = std::format!("{}-new", provision.id).parse();
        changes.extend(id.ok().map(|id| {
            let new = Provision { id, ..never };
            Change::add(Record::Provision(new))
        }));
    }
    changes
}
