//! The report as a page of HTML.

use crate::Report;
use crate::common::html::Html;
use crate::common::impact::{grid_legend, html_standings, switcher};
use crate::readings;
use crate::text::TITLE;

impl Report {
    pub fn html(&self) -> String {
        Html::page(TITLE, |html| {
            html.node("header", &[], |html| {
                html.leaf("h1", &[], TITLE);
                html.node("p", &[("class", "status"), ("role", "note")], |html| {
                    let rest = self.status.first.strip_prefix(ANNOUNCED);
                    html.leaf("strong", &[], ANNOUNCED.trim_end());
                    html.text(rest.unwrap_or(&self.status.first));
                });
            });
            html.node("main", &[], |html| {
                self.html_summary(html);
                self.html_status(html);
                self.html_deals(html);
                self.html_readings(html);
                html.leaf("h2", &[], "The packages");
                html.leaf("p", &[], "Choose one: only the first was announced.");
                grid_legend(html);
                switcher(html, &self.packages, |html, package| {
                    let notes = self.not_in_the_rules.get(&package.id);
                    html.leaf("p", &[], self.in_short(package));
                    html.node("section", &[("class", "tightens")], |html| {
                        let heading = "What may tighten, and is not in the rules of this policy";
                        html.leaf("h4", &[], heading);
                        html.list(notes.into_iter().flatten());
                    });
                });
                self.html_approval(html);
                html.leaf("h2", &[], "What this does not decide");
                html.list(self.limits);
            });
            html.node("footer", &[("class", "cite")], |html| {
                let text = format!(
                    "Policy {}, judged for {}. Every number was computed from it.",
                    self.policy, self.status.date
                );
                html.leaf("p", &[], text);
            });
        })
    }

    fn html_summary(&self, html: &mut Html) {
        html.leaf("p", &[], self.today());
        html.node("ul", &[], |html| {
            for package in &self.packages {
                html.node("li", &[], |html| {
                    html.leaf("strong", &[], &package.title);
                    html.text(format!(": {}", self.in_short(package)));
                });
            }
        });
        html.leaf("p", &[], self.onward.text());
    }

    fn html_status(&self, html: &mut Html) {
        html.leaf("h2", &[], "What was said, and what is law");
        html.table("cards", "Said in public", |html| {
            html.header(["When", "What", "Source", "Confidence"]);
            html.node("tbody", &[], |html| {
                for said in self.status.said {
                    html.node("tr", &[], |html| {
                        let class = ("class", "code");
                        html.leaf("th", &[("scope", "row"), class], said.when);
                        let what = format!("{} {}", said.who, said.what);
                        html.leaf("td", &[("data-label", "What")], what);
                        html.leaf("td", &[("data-label", "Source")], said.source);
                        html.leaf("td", &[("data-label", "Confidence")], said.confidence);
                    });
                }
            });
        });
        html.leaf(
            "p",
            &[],
            format!(
                "Published rules that concerned Vietnam, and the announcement, as of {}. On that day \
                 Vietnam is in Country Groups {}.",
                self.status.date, self.status.groups
            ),
        );
        html_standings(html, &self.status.timeline);
    }

    fn html_deals(&self, html: &mut Html) {
        html.leaf("h2", &[], "The deals in the news");
        let text =
            "Each with a civil, screened buyer in Vietnam. The classification is an example.";
        html.leaf("p", &[], text);
        let note = "A package that is not named comes to the same outcome and review as today.";
        html.leaf("p", &[("class", "narrow-only")], note);
        html.table("cards", "Today, and under each package", |html| {
            let packages = self.packages.iter().map(|package| package.id.as_str());
            html.header(["What", "Paragraph", "Today"].into_iter().chain(packages));
            html.node("tbody", &[], |html| {
                for deal in &self.deals {
                    html.node("tr", &[], |html| {
                        html.leaf("th", &[("scope", "row")], deal.what);
                        let class = ("class", "code");
                        html.leaf("td", &[("data-label", "Paragraph"), class], &deal.item);
                        let class = ("class", deal.today.class());
                        html.leaf(
                            "td",
                            &[("data-label", "Today"), class],
                            deal.today.in_short(),
                        );
                        for (id, answer) in &deal.packages {
                            let same = answer.in_short() == deal.today.in_short();
                            let same = if same { " as-today" } else { "" };
                            let class = format!("{}{same}", answer.class());
                            let class = ("class", class.as_str());
                            html.leaf("td", &[("data-label", id), class], answer.in_short());
                        }
                    });
                }
            });
        });
        html.node("details", &[], |html| {
            html.leaf(
                "summary",
                &[],
                "Rules, exceptions and questions of each deal today",
            );
            html.list(
                self.deals
                    .iter()
                    .map(|deal| format!("{} ({}): {}", deal.what, deal.item, deal.today.in_full())),
            );
        });
    }

    fn html_readings(&self, html: &mut Html) {
        html.leaf("h2", &[], "How the rules are read");
        html.leaf("p", &[], readings::INTRO);
        html.table("cards", "Rows that require a license for Vietnam", |html| {
            let packages = self.packages.iter().map(|package| package.id.as_str());
            html.header(["Reading", "Today"].into_iter().chain(packages));
            html.node("tbody", &[], |html| {
                for count in &self.readings {
                    html.node("tr", &[], |html| {
                        html.leaf("th", &[("scope", "row")], count.title());
                        html.leaf("td", &[("data-label", "Today")], count.today);
                        for (id, rows) in &count.packages {
                            html.leaf("td", &[("data-label", id)], rows);
                        }
                    });
                }
            });
        });
    }

    fn html_approval(&self, html: &mut Html) {
        html.leaf("h2", &[], "Safeguards that an approval could carry");
        html.leaf(
            "p",
            &[],
            "Where a license stays required, it can be granted under conditions. No codified list \
             exists; these are the kinds that licenses usually carry, with terms as an example.",
        );
        html.list(
            self.safeguards
                .iter()
                .map(|clause| format!("{} [{}]", clause.text, clause.citation)),
        );
        html.leaf("p", &[], &self.lapse);
        html.leaf("p", &[("class", "status")], self.onward.text());
    }
}

/// What the first sentence of the status says
const ANNOUNCED: &str = "An announcement is not yet law. ";
