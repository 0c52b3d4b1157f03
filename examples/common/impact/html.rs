//! The report as HTML.

use export_control::{ReviewPolicy, Turn};

use super::country::CountryReport;
use super::grid::{Cell, head};
use super::lines::{Opening, RuleLine};
use super::words::{before_after, counted, first, list};
use super::{ChangeReport, Grid, Standings};
use crate::common::html::Html;

/// How many rules are named one by one
const NAMED: usize = 24;

/// From so many rows on a cell has the color of this place
const STEPS: [usize; 5] = [1, 5, 15, 30, 60];

/// The color of a number of rows
const fn heat(rows: usize) -> &'static str {
    match rows {
        0 => "h0",
        1..5 => "h1",
        5..15 => "h2",
        15..30 => "h3",
        30..60 => "h4",
        _ => "h5",
    }
}

fn review(policy: Option<ReviewPolicy>) -> &'static str {
    policy.map_or("no policy on these facts", ReviewPolicy::title)
}

/// What the colors of a grid stand for
pub fn grid_legend(html: &mut Html) {
    html.node("p", &[("class", "legend")], |html| {
        html.text("Rows that still require a license afterwards: ");
        for (at, from) in STEPS.iter().enumerate() {
            let text = match STEPS.get(at + 1) {
                Some(next) => format!("{from}–{}", next - 1),
                None => format!("{from} and more"),
            };
            html.leaf("span", &[("class", &format!("chip {}", heat(*from)))], text);
            html.text(" ");
        }
        html.text("A frame and an arrow mark a number that moves: before → after.");
    });
}

/// Reports of which one is shown at a time, by a choice that needs no script; on paper all are
pub fn switcher(
    html: &mut Html,
    reports: &[ChangeReport],
    lead: impl Fn(&mut Html, &ChangeReport),
) {
    html.node("div", &[("class", "tabs")], |html| {
        for (at, report) in reports.iter().enumerate() {
            let id = format!("choose-{}", report.id);
            let name = ("name", "package");
            let mut attributes = vec![("type", "radio"), name, ("id", id.as_str())];
            if at == 0 {
                attributes.push(("checked", "checked"));
            }
            html.void("input", &attributes);
        }
        html.node("div", &[("class", "labels")], |html| {
            for report in reports {
                let id = format!("choose-{}", report.id);
                html.leaf("label", &[("for", &id)], &report.title);
            }
        });
        for report in reports {
            let attributes = [("class", "panel"), ("aria-label", report.title.as_str())];
            html.node("section", &attributes, |html| {
                lead(html, report);
                report.html(html);
            });
        }
    });
}

/// Amendments, each with what it is in law
pub fn standings(html: &mut Html, amendments: &[Standings]) {
    html.node("ol", &[("class", "timeline")], |html| {
        for amendment in amendments {
            html.node("li", &[], |html| {
                html.leaf("strong", &[], &amendment.title);
                html.text(" ");
                let law = if amendment.law { "law" } else { "not law" };
                let class = if amendment.law { "tag law" } else { "tag" };
                html.leaf("span", &[("class", class)], law);
                html.leaf(
                    "div",
                    &[],
                    format!("{}; {}", amendment.status, amendment.standing),
                );
                if let Some(place) = amendment.place() {
                    html.leaf("div", &[("class", "cite")], place);
                }
                if let Some(source) = &amendment.source {
                    html.leaf("div", &[("class", "cite")], format!("Source: {source}"));
                }
            });
        }
    });
}

impl ChangeReport {
    pub fn html(&self, html: &mut Html) {
        html.leaf("h3", &[], &self.title);
        html.list(&self.changes);
        let evaluated = counted(self.evaluated, "transaction", "transactions");
        let text = format!("Evaluated under both policies: {evaluated}.");
        html.leaf("p", &[("class", "cite")], text);
        if self.concerned.is_empty() {
            let text = "Nothing changes in what is asked of any transaction.";
            html.leaf("p", &[], text);
        }
        let others = self.others();
        if !others.is_empty() {
            let others = first(&others, NAMED);
            html.leaf("p", &[], format!("Also concerned, not shown: {others}."));
        }
        for country in &self.countries {
            if self.countries.len() > 1 {
                html.leaf("h3", &[], country.name);
            }
            country.html(html);
        }
    }
}

impl CountryReport {
    fn html(&self, html: &mut Html) {
        self.html_figures(html);
        let caption = format!(
            "{}: rows that require a license, by sector and reason",
            self.name
        );
        self.grid.html(html, &caption);
        self.html_requirements(html);
        self.html_sectors(html);
        self.html_exceptions(html);
        self.html_reviews(html);
        self.html_rules(html);
        html.node("section", &[("class", "tightens")], |html| {
            html.leaf("h4", &[], "What tightens");
            html.list(&self.tightens);
            if self.tightens.is_empty() {
                html.leaf("p", &[], "Nothing that the rules of this policy show.");
            }
        });
        self.html_residue(html);
    }

    fn html_figures(&self, html: &mut Html) {
        let (free, open) = self.freed();
        let figures = [
            (self.extent.word.to_string(), self.extent.to_string()),
            (
                free.to_string(),
                "items need no license any more".to_string(),
            ),
            (open.to_string(), "items then depend on facts".to_string()),
            (
                self.opened().to_string(),
                "exception paragraphs open, in whole or part".to_string(),
            ),
            (
                self.reviewed_easier().to_string(),
                "items under an easier review".to_string(),
            ),
            (
                self.residue.rules.to_string(),
                format!("rules still restrict {}", self.name),
            ),
        ];
        html.node("dl", &[("class", "figures")], |html| {
            for (figure, what) in figures {
                html.node("div", &[], |html| {
                    html.leaf("dt", &[], what);
                    html.leaf("dd", &[], figure);
                });
            }
        });
    }

    fn html_requirements(&self, html: &mut Html) {
        if !self.requirements.is_empty() {
            html.leaf("h4", &[], "License requirements that go or come");
            html.list(self.requirements.iter().map(|cause| {
                let turn = cause.verb();
                let rows = counted(cause.rows.len(), "row", "rows");
                let named = first(&cause.rows, NAMED);
                let (basis, title, citation) = (&cause.basis, &cause.title, &cause.citation);
                format!("{rows} {turn}: {basis}, {title} [{citation}]: {named}")
            }));
        }
        if !self.outcomes.is_empty() {
            html.leaf("h4", &[], "What items come to");
            html.list(self.outcomes.iter().map(|line| {
                let items = if line.deemed {
                    counted(
                        line.items.len(),
                        "release to nationals",
                        "releases to nationals",
                    )
                } else {
                    counted(line.items.len(), "item", "items")
                };
                let (before, after) = (line.before.title(), line.after.title());
                let named = first(&line.items, NAMED);
                format!("{items}, from “{before}” to “{after}”: {named}")
            }));
        }
    }

    fn html_sectors(&self, html: &mut Html) {
        if self.sectors.is_empty() {
            return;
        }
        html.table("cards", "What changes, by sector", |html| {
            let heads = [
                "Sector",
                "Rules lost",
                "Rules gained",
                "Items eased",
                "Items tightened",
                "Releases to nationals",
                "Exceptions, by item",
                "Reviews, by item",
            ];
            html.header(heads);
            html.node("tbody", &[], |html| {
                for (sector, counts) in &self.sectors {
                    html.node("tr", &[], |html| {
                        html.leaf("th", &[("scope", "row")], sector.title());
                        let counts = [
                            counts.requirements_lost,
                            counts.requirements_gained,
                            counts.eased,
                            counts.tightened,
                            counts.deemed,
                            counts.exceptions,
                            counts.reviews,
                        ];
                        for (head, count) in heads.iter().skip(1).zip(counts) {
                            html.leaf("td", &[("data-label", head)], count);
                        }
                    });
                }
            });
        });
    }

    fn html_exceptions(&self, html: &mut Html) {
        if self.exceptions.is_empty() {
            return;
        }
        html.leaf("h4", &[], "License Exceptions");
        for turn in [Opening::Opens, Opening::OpensInPart, Opening::Shuts] {
            let count = self.exceptions_of(turn).count();
            if count == 0 {
                continue;
            }
            html.node("details", &[], |html| {
                let paragraphs = counted(count, "paragraph", "paragraphs");
                html.leaf("summary", &[], format!("{paragraphs}: {}", turn.title()));
                html.table("", "Paragraphs and how much of the list", |html| {
                    html.header(["Paragraph", "What it is", "Entries", "Items"]);
                    html.node("tbody", &[], |html| {
                        for line in self.exceptions_of(turn) {
                            html.node("tr", &[], |html| {
                                html.leaf("th", &[("scope", "row")], line.paragraph);
                                html.leaf("td", &[], &line.title);
                                html.leaf("td", &[("class", "number")], line.entries);
                                html.leaf("td", &[("class", "number")], line.items);
                            });
                        }
                    });
                });
            });
        }
    }

    fn html_reviews(&self, html: &mut Html) {
        if self.reviews.is_empty() && self.review_rules.is_empty() {
            return;
        }
        html.leaf("h4", &[], "How applications are reviewed");
        html.list(self.reviews.iter().map(|line| {
            let items = counted(line.items, "item", "items");
            let entries = counted(line.entries, "entry", "entries");
            let (before, after) = (review(line.before), review(line.after));
            format!("{items} of {entries}, from “{before}” to “{after}”")
        }));
        rules(
            html,
            self.name,
            "Rules of review that move",
            &self.review_rules,
        );
    }

    fn html_rules(&self, html: &mut Html) {
        let made_abroad = "What is subject to the regulations, made abroad";
        rules(html, self.name, made_abroad, &self.scope);
        rules(
            html,
            self.name,
            "End uses, parties and conduct",
            &self.end_uses,
        );
        if !self.obligations.is_empty() {
            html.leaf("h4", &[], "Obligations");
            html.list(self.obligations.iter().map(|line| {
                let turn = match line.turn {
                    Turn::Lost => "Goes",
                    Turn::Gained => "Comes",
                };
                format!("{turn}: {} [{}]", line.what, line.citation)
            }));
        }
    }

    fn html_residue(&self, html: &mut Html) {
        let rules = counted(self.residue.rules, "rule", "rules");
        let caption = format!("What still restricts {}: {rules}, by why", self.name);
        html.leaf("h4", &[], &caption);
        let kinds = self.residue.by_kind.iter();
        let kinds = kinds.map(|(kind, count)| format!("{count} {}", kind.title()));
        html.leaf("p", &[], format!("{}.", list(kinds)));
        html.table("", "Rules by why they stay", |html| {
            html.header(["Why", "Rules", "Some of them"]);
            html.node("tbody", &[], |html| {
                for why in &self.residue.why {
                    html.node("tr", &[], |html| {
                        html.leaf("th", &[("scope", "row")], &why.text);
                        html.leaf("td", &[("class", "number")], why.rules);
                        html.leaf("td", &[], list(&why.named));
                    });
                }
            });
        });
    }
}

fn rules(html: &mut Html, country: &str, heading: &str, lines: &[RuleLine]) {
    if !lines.is_empty() {
        html.leaf("h4", &[], heading);
        html.list(lines.iter().map(|line| line.text(country)));
    }
}

impl Grid {
    pub fn html(&self, html: &mut Html, caption: &str) {
        html.table("heat", caption, |html| {
            html.node("thead", &[], |html| {
                html.node("tr", &[], |html| {
                    html.leaf("th", &[("scope", "col")], "Sector");
                    for reason in &self.reasons {
                        html.node("th", &[("scope", "col")], |html| {
                            html.leaf("abbr", &[("title", reason.title())], head(*reason));
                        });
                    }
                    html.leaf("th", &[("scope", "col")], "All");
                });
            });
            html.node("tbody", &[], |html| {
                for row in &self.rows {
                    line(html, row.title, &row.cells, row.total);
                }
            });
            html.node("tfoot", &[], |html| {
                line(html, "all sectors", &self.totals, self.total);
            });
        });
    }
}

fn line(html: &mut Html, title: &str, cells: &[Cell], total: Cell) {
    html.node("tr", &[], |html| {
        html.leaf("th", &[("scope", "row")], title);
        for cell in cells {
            let moves = if cell.moves() { " moves" } else { "" };
            let text = match (cell.before, cell.after) {
                (0, 0) => String::new(),
                (before, after) => before_after(before, after),
            };
            let class = format!("{}{moves}", heat(cell.after));
            html.leaf("td", &[("class", &class)], text);
        }
        let text = before_after(total.before, total.after);
        html.leaf("td", &[("class", "sum")], text);
    });
}
