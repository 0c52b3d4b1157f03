//! The report as text and as a page of HTML.

use std::fmt;

use crate::common::html::Html;
use crate::common::impact::words::counted;
use crate::common::impact::{grid_legend, html_standings, switcher, text_standings};
use crate::common::page::Page;
use crate::{Portfolio, Report};

/// What the numbers leave out
const LIMITS: &[&str] = &[
    "What an amendment file says is taken as it is: whether a rule says so too, its text decides.",
    "Parties, end uses and other facts of your own are in no count; put them in a transaction.",
    "A review policy says how an application is judged, not how it ends. This is not legal advice.",
];

impl Report {
    /// What must be said before any number
    fn first(&self) -> String {
        let day = self.date;
        match (self.law, self.outstanding) {
            (true, false) => format!("On {day} all of it that changes anything is law."),
            (true, true) => format!("On {day} part of it is law, and part of it is not."),
            (false, true) => format!(
                "On {day} nothing of it is law: what is in force is the policy before. Every change \
                 below is a projection."
            ),
            (false, false) => {
                format!("On {day} nothing of it is law, and nothing of it is to come.")
            }
        }
    }

    fn title(&self) -> String {
        match self.amendments.as_slice() {
            [one] => one.title.clone(),
            several => counted(several.len(), "amendment", "amendments"),
        }
    }

    pub fn html(&self) -> String {
        let title = format!("A change of policy: {}", self.title());
        Html::page(&title, |html| {
            html.node("header", &[], |html| {
                html.leaf("h1", &[], &title);
                html.node("p", &[("class", "status"), ("role", "note")], |html| {
                    html.text(self.first());
                });
            });
            html.node("main", &[], |html| {
                html.leaf("h2", &[], "What it is in law");
                html_standings(html, &self.amendments);
                if !self.parts.is_empty() {
                    html.leaf("h2", &[], "What it does");
                    grid_legend(html);
                    switcher(html, &self.parts, |_, _| {});
                }
                if let Some(portfolio) = &self.transactions {
                    portfolio.html(html);
                }
                html.leaf("h2", &[], "What this does not decide");
                html.list(LIMITS);
            });
            html.node("footer", &[("class", "cite")], |html| {
                let (policy, day) = (self.policy, self.date);
                let text = format!("Policy before: {policy}, judged for {day}.");
                html.leaf("p", &[], text);
            });
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut page = Page::default();
        page.item("", &format!("A change of policy: {}", self.title()));
        page.paragraph(&self.first());
        page.heading("What it is in law");
        text_standings(&mut page, &self.amendments);
        for part in &self.parts {
            part.print(&mut page);
        }
        if let Some(portfolio) = &self.transactions {
            page.heading("== Your transactions ==");
            page.item("", &portfolio.intro());
            for line in portfolio.impact.to_string().lines() {
                page.line(line);
            }
        }
        page.heading("== What this does not decide ==");
        for limit in LIMITS {
            page.item("  - ", limit);
        }
        f.write_str(&page.into_text())
    }
}

impl Portfolio {
    fn intro(&self) -> String {
        let transactions = counted(self.count, "transaction", "transactions");
        let changed = self.impact.changed.len();
        let which = if self.of == "projected" {
            "if what would still come came"
        } else {
            "by what is in force"
        };
        format!(
            "{transactions}, of which {changed} change {which}. They are counted from 0, in the order \
             of the file."
        )
    }

    fn html(&self, html: &mut Html) {
        html.leaf("h2", &[], "Your transactions");
        html.leaf("p", &[], self.intro());
        html.table("cards", "How many come to what", |html| {
            html.header(["Before", "After", "Transactions"]);
            html.node("tbody", &[], |html| {
                for cell in &self.impact.matrix {
                    html.node("tr", &[], |html| {
                        html.leaf("th", &[("scope", "row")], cell.before.title());
                        html.leaf("td", &[("data-label", "After")], cell.after.title());
                        html.leaf("td", &[("data-label", "Transactions")], cell.transactions);
                    });
                }
            });
        });
        html.table("cards", "Those that change", |html| {
            html.header([
                "Transaction",
                "Before",
                "After",
                "Rules that go",
                "Rules that come",
            ]);
            html.node("tbody", &[], |html| {
                for change in &self.impact.changed {
                    html.node("tr", &[], |html| {
                        html.leaf("th", &[("scope", "row")], change.position);
                        html.leaf("td", &[("data-label", "Before")], change.before.title());
                        html.leaf("td", &[("data-label", "After")], change.after.title());
                        let lost = change.requirements_lost.join(", ");
                        html.leaf("td", &[("data-label", "Rules that go")], lost);
                        let gained = change.requirements_gained.join(", ");
                        html.leaf("td", &[("data-label", "Rules that come")], gained);
                    });
                }
            });
        });
    }
}
