//! What was said, and what was made law, of Vietnam.

use export_control::{Amendment, Change, Country, Date, Policy, Timeline};
use serde::Serialize;

use crate::common::impact::Standings;
use crate::common::impact::words::list;
use crate::common::problems::Problems;

pub const VIETNAM: Country = Country::VN;

/// Rules that concerned Vietnam among others and left no change in today's tables
const ALSO: &[&str] = &["89 FR 34680"];

/// Something that was said in public and is no rule
#[derive(Serialize)]
pub struct Said {
    pub when: &'static str,
    pub who: &'static str,
    pub what: &'static str,
    pub source: &'static str,
    pub confidence: &'static str,
}

pub const SAID: &[Said] = &[
    Said {
        when: "2025-11",
        who: "Vietnam",
        what: "asked in public to be taken out of Country Groups D:1 and D:3",
        source: "press",
        confidence: "medium",
    },
    Said {
        when: "2026-02-20",
        who: "The United States",
        what: "said that the agencies would be told to take Vietnam off the strategic control lists",
        source: "press reports of 2026-02-21: vov.vn, asiaone.com, menafn.com",
        confidence: "medium",
    },
];

/// Where Vietnam stands in law on a day
#[derive(Serialize)]
pub struct Status {
    /// What must be said before any number
    pub first: String,
    pub date: Date,
    pub edition: Option<Date>,
    /// Country Groups in the tables of that day
    pub groups: String,
    /// Whether the policy of that day is the one without any of the packages
    pub unchanged: bool,
    pub said: &'static [Said],
    /// Published rules that concerned Vietnam, and the announcement, in their order
    pub timeline: Vec<Standings>,
}

fn of_vietnam(rule: &Amendment) -> bool {
    let mut countries = rule.changes.iter().filter_map(Change::country);
    let concerns = countries.any(|country| country == VIETNAM);
    rule.title.contains(VIETNAM.name())
        || concerns
        || rule
            .citation
            .as_ref()
            .is_some_and(|citation| ALSO.contains(&citation.as_str()))
}

impl Status {
    /// What is law on a day, with these packages in view
    pub fn of(today: &Policy, packages: &[Amendment], date: Date) -> Result<Self, Problems> {
        let timeline = Timeline::new(today.clone(), packages.iter().cloned());
        let law = timeline.as_of(date)?;
        let groups = list(law.groups(VIETNAM).iter());
        let history = Policy::builtin_history().into_iter();
        let history = history.map(|rule| rule.amendment).filter(of_vietnam);
        let announced = packages.iter().take(1).cloned();
        let edition = today.edition();
        let current = edition.map_or_else(String::new, |day| format!(", current to {day},"));
        Ok(Self {
            first: format!(
                "An announcement is not yet law. On 2026-02-20 the United States said that its \
                 agencies would be told to take Vietnam off the strategic control lists. No rule was found that does so: the \
                 tables used here{current} still list Vietnam in {groups}. Everything below that \
                 departs from today is a what-if."
            ),
            date,
            edition,
            unchanged: law == *today,
            groups,
            said: SAID,
            timeline: history
                .chain(announced)
                .map(|rule| Standings::of(&rule, date))
                .collect(),
        })
    }
}
