//! Vietnam and Country Groups D:1 and D:3: what was announced, and what a rule might say.

use alloc::string::ToString;
use alloc::vec::Vec;

use crate::policy::PolicyData;
use crate::{Amendment, Change, ChartColumn, Country, CountryGroup, Date, LegalStatus};

const COUNTRY: Country = Country::VN;

/// The lists that restrict and name their members, by the names that a policy may give them
const LISTS: &[&str] = &["APP_TIER_3", "CT3", "COMPUTER_TIER_3", "GP8"];

/// What was announced, C0, and the packages in which a rule might carry it out, C1 to C4
///
/// The United States said in public that Vietnam would be taken off the lists of strategic control.
/// No rule is known: the tables still have the country in D:1 and D:3.
pub(crate) fn packages(today: &PolicyData) -> Vec<Amendment> {
    let country = COUNTRY;
    let leave = |group| Change::LeaveGroup { country, group };
    let join = |group| Change::JoinGroup { country, group };
    let unmark = |column| Change::UnmarkColumn { country, column };
    let announced = [leave(CountryGroup::D1), leave(CountryGroup::D3)];
    let and =
        |title: &str, more: &[Change]| Amendment::new(title, announced.iter().chain(more).cloned());
    let named = today
        .lists
        .iter()
        .filter(|list| LISTS.contains(&list.name.as_str()) && list.members.contains(country));
    let unlist: Vec<Change> = named
        .map(|list| Change::UnlistCountry {
            list: list.name.clone(),
            country,
        })
        .collect();
    let c0 = Amendment {
        source: Some(
            "Statement of the United States of 2026-02-20, as vov.vn, asiaone.com and menafn.com report it"
                .to_string(),
        ),
        ..and("C0: Vietnam leaves D:1 and D:3", &[]).with_status(LegalStatus::Announced {
            on: Date::on(2026, 2, 20),
        })
    };
    [
        c0,
        and(
            "C1: Vietnam leaves D:1 and D:3, and joins B",
            &[join(CountryGroup::B)],
        ),
        and(
            "C2: Vietnam leaves D:1 and D:3, and joins B and A:6",
            &[join(CountryGroup::B), join(CountryGroup::A6)],
        ),
        and(
            "C3: Vietnam leaves D:1 and D:3, and loses its marks for national security",
            &[unmark(ChartColumn::NS1), unmark(ChartColumn::NS2)],
        ),
        and(
            "C4: Vietnam leaves D:1 and D:3, and the lists that name it",
            &unlist,
        ),
    ]
    .into()
}
