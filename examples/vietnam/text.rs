//! The report as text.

use crate::Report;
use crate::common::impact::{Grid, text_standings};
use crate::common::page::Page;
use crate::readings;

/// The heading of the page
pub const TITLE: &str = "Vietnam and the strategic control lists";

impl Report {
    /// The grid before anything changes
    fn grid(&self) -> Option<&Grid> {
        let package = self.packages.first()?;
        package.countries.first().map(|country| &country.grid)
    }

    /// What an editor could quote of today
    pub fn today(&self) -> String {
        let rows = self.grid().map_or(0, |grid| grid.total.before);
        let deals = self.deals.len();
        let need = self.deals.iter().filter(|deal| deal.today.needs_license());
        let law = if self.status.unchanged {
            "nothing of what was announced is in force"
        } else {
            "part of it is in force"
        };
        format!(
            "On {}, {law}: {rows} rows of the Commerce Control List require a license for Vietnam, \
             and of {deals} kinds of goods in the news {} need one.",
            self.status.date,
            need.count(),
        )
    }

    pub fn text(&self) -> String {
        let mut page = Page::default();
        page.line(TITLE);
        page.paragraph(&self.status.first);
        page.paragraph(&self.today());
        page.line("");
        for package in &self.packages {
            page.item(
                "  ",
                &format!("{}: {}", package.title, self.in_short(package)),
            );
        }
        page.paragraph(&self.onward.text());
        self.print_status(&mut page);
        self.print_deals(&mut page);
        self.print_readings(&mut page);
        for package in &self.packages {
            package.print(&mut page);
            page.heading("What may tighten, and is not in the rules of this policy");
            for note in self.not_in_the_rules.get(&package.id).into_iter().flatten() {
                page.item("  - ", note);
            }
        }
        self.print_approval(&mut page);
        page.heading("== What this does not decide ==");
        for limit in self.limits {
            page.item("  - ", limit);
        }
        page.into_text()
    }

    fn print_status(&self, page: &mut Page) {
        page.heading("== What was said, and what is law ==");
        for said in self.status.said {
            page.item(
                &format!("  {:<12}", said.when),
                &format!(
                    "{} {} ({}; confidence: {})",
                    said.who, said.what, said.source, said.confidence
                ),
            );
        }
        page.paragraph(&format!(
            "Published rules that concerned Vietnam, and the announcement, as of {}:",
            self.status.date
        ));
        text_standings(page, &self.status.timeline);
        page.paragraph(&format!(
            "Country Groups of Vietnam on that day: {}.",
            self.status.groups
        ));
    }

    fn print_deals(&self, page: &mut Page) {
        page.heading("== The deals in the news: a civil, screened buyer in Vietnam ==");
        for deal in &self.deals {
            page.item(
                "  ",
                &format!("{} ({}; {})", deal.what, deal.item, deal.trade),
            );
            page.item("      today: ", &deal.today.in_full());
            // Packages that come to the same stand together.
            let mut said: Vec<(String, &crate::deals::Answer)> = Vec::new();
            for (id, answer) in &deal.packages {
                match said.iter_mut().find(|(_, other)| *other == answer) {
                    Some((ids, _)) => *ids = format!("{ids}, {id}"),
                    None => said.push((id.clone(), answer)),
                }
            }
            for (ids, answer) in said {
                if *answer == deal.today {
                    page.item(&format!("      {ids}: "), "as today");
                } else {
                    page.item(&format!("      {ids}: "), &answer.in_full());
                }
            }
        }
    }

    fn print_readings(&self, page: &mut Page) {
        page.heading("== How the rules are read ==");
        page.item("", readings::INTRO);
        page.line("");
        let mut head = format!("  {:<36}{:>8}", "", "today");
        for package in &self.packages {
            head = format!("{head}{:>8}", package.id);
        }
        page.line(&head);
        for count in &self.readings {
            let mut line = format!("  {:<36}{:>8}", count.title(), count.today);
            for rows in count.packages.values() {
                line = format!("{line}{rows:>8}");
            }
            page.line(&line);
        }
    }

    fn print_approval(&self, page: &mut Page) {
        page.heading("== Safeguards that an approval could carry ==");
        page.item(
            "",
            "Where a license stays required, it can be granted under conditions. No codified list \
             exists; these are the kinds that licenses usually carry, with terms as an example.",
        );
        page.line("");
        for clause in &self.safeguards {
            let citation = clause.citation.replace(' ', "\u{a0}");
            page.item("  - ", &format!("{} [{citation}]", clause.text));
        }
        page.paragraph(&self.lapse);
        page.paragraph(&self.onward.text());
    }
}
