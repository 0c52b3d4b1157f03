//! The built-in policy: the US Export Administration Regulations, 15 CFR parts 730 to 774.
//!
//! Facts only: codes, numbers and citations are the regulation's, sentences are this crate's. To
//! change what the policy says of an item, a country or a section, change its one line here.

#[macro_use]
mod table;
#[macro_use]
mod exception_table;

mod ccl;
mod columns;
mod countries;
mod exceptions;
mod footnotes;
pub(crate) mod history;
mod lists;
mod obligations;
mod provisions;
mod red_flags;
mod reviews;
mod scope;
mod territories;

use alloc::borrow::Cow;
use alloc::vec;

use crate::policy::{ChartMode, Edition, PolicyData, Reading};
use crate::{Citation, Date};

const fn edition(table: &'static str, current_to: Date, citation: &'static str) -> Edition {
    Edition {
        table: Cow::Borrowed(table),
        current_to,
        citation: Citation::at(citation),
    }
}

/// The tables of the built-in policy
pub(crate) fn tables() -> PolicyData {
    PolicyData {
        name: Cow::Borrowed("US EAR"),
        reading: Reading::Codified,
        chart: ChartMode::Published,
        editions: vec![
            edition(
                "Country Groups",
                Date::on(2026, 7, 23),
                "15 CFR part 740 supp. 1",
            ),
            edition(
                "Commerce Country Chart",
                Date::on(2026, 7, 23),
                "15 CFR part 738 supp. 1",
            ),
            edition(
                "Commerce Control List",
                Date::on(2026, 8, 7),
                "15 CFR part 774 supp. 1",
            ),
            edition("Scope", Date::on(2026, 9, 24), "15 CFR part 734"),
            edition(
                "General Prohibitions",
                Date::on(2026, 9, 24),
                "15 CFR part 736",
            ),
            edition("Control policy", Date::on(2026, 9, 24), "15 CFR part 742"),
            edition(
                "License Exceptions",
                Date::on(2026, 9, 24),
                "15 CFR part 740",
            ),
            edition(
                "End uses and end users",
                Date::on(2026, 7, 23),
                "15 CFR part 744",
            ),
            edition(
                "Embargoes and special controls",
                Date::on(2026, 9, 24),
                "15 CFR part 746",
            ),
            edition(
                "Applications, reports and filings",
                Date::on(2025, 1, 24),
                "15 CFR parts 743, 745, 748, 750, 758 and 762",
            ),
        ],
        countries: countries::COUNTRIES.to_vec(),
        territories: territories::TERRITORIES.to_vec(),
        columns: columns::COLUMNS.to_vec(),
        lists: lists::LISTS.to_vec(),
        footnotes: footnotes::FOOTNOTES.to_vec(),
        scope: scope::all().cloned().collect(),
        provisions: provisions::all().cloned().collect(),
        reviews: reviews::all().cloned().collect(),
        exceptions: exceptions::rules().cloned().collect(),
        restrictions: exceptions::RESTRICTIONS.to_vec(),
        obligations: [exceptions::OBLIGATIONS, obligations::OBLIGATIONS].concat(),
        red_flags: red_flags::RED_FLAGS.to_vec(),
        parties: vec![],
        entries: ccl::entries(),
    }
}
