//! The report as text.

use export_control::{ReviewPolicy, Turn};

use super::country::CountryReport;
use super::lines::{Opening, RuleLine};
use super::words::{before_after, counted, first, list};
use super::{ChangeReport, Grid, Standings};
use crate::common::page::Page;

/// How many rules are named one by one
const NAMED: usize = 10;

fn cite(citation: &str) -> String {
    format!("[{}]", citation.replace(' ', "\u{a0}"))
}

fn review(policy: Option<ReviewPolicy>) -> &'static str {
    policy.map_or("no policy on these facts", ReviewPolicy::title)
}

/// Amendments, each with what it is in law
pub fn standings(page: &mut Page, amendments: &[Standings]) {
    for amendment in amendments {
        let place = amendment.place();
        let place = place.map_or_else(String::new, |place| format!(" {}", cite(&place)));
        let law = if amendment.law { "law" } else { "not law" };
        let title = &amendment.title;
        page.item("  - ", &format!("{title}{place}"));
        let (status, standing) = (&amendment.status, &amendment.standing);
        page.item("      ", &format!("{status}; {standing} ({law})"));
        if let Some(source) = &amendment.source {
            page.item("      ", &format!("source: {source}"));
        }
    }
}

impl ChangeReport {
    pub fn print(&self, page: &mut Page) {
        page.heading(&format!("== {} ==", self.title));
        page.item("", &format!("{}.", list(&self.changes)));
        let evaluated = counted(self.evaluated, "transaction", "transactions");
        let others = self.others();
        page.item("", &format!("Evaluated under both policies: {evaluated}."));
        if self.concerned.is_empty() {
            page.item("", "Nothing changes in what is asked of any transaction.");
        }
        if !others.is_empty() {
            let others = first(&others, NAMED);
            page.item("", &format!("Also concerned, not shown: {others}."));
        }
        for country in &self.countries {
            country.print(page);
        }
    }
}

impl CountryReport {
    /// The change in a paragraph
    pub fn in_short(&self) -> String {
        let (free, open) = self.freed();
        let free = counted(free, "item freed", "items freed");
        let open = match open {
            0 => String::new(),
            open => format!(" and {open} left to facts"),
        };
        let opened = counted(self.opened(), "exception paragraph", "exception paragraphs");
        let eased = self.reviewed_easier();
        let stays = self.residue.rules;
        format!(
            "{}; {free}{open}, {eased} under an easier review; {opened} open in whole or part; {stays} \
             rules stay",
            self.extent
        )
    }

    fn print(&self, page: &mut Page) {
        page.paragraph(&format!("{}: {}.", self.name, self.in_short()));
        self.print_requirements(page);
        page.heading("Rows that require a license, by sector and reason (before → after)");
        self.grid.print(page);
        self.print_sectors(page);
        self.print_exceptions(page);
        self.print_reviews(page);
        rules(
            page,
            "What is subject to the regulations, made abroad",
            &self.scope,
        );
        rules(page, "End uses, parties and conduct", &self.end_uses);
        self.print_obligations(page);
        page.heading("What tightens");
        if self.tightens.is_empty() {
            page.item("  ", "Nothing that the rules of this policy show.");
        }
        for line in &self.tightens {
            page.item("  - ", line);
        }
        self.print_residue(page);
    }

    fn print_requirements(&self, page: &mut Page) {
        if !self.requirements.is_empty() {
            page.heading("License requirements that go or come");
        }
        for cause in &self.requirements {
            let turn = cause.verb();
            let rows = counted(cause.rows.len(), "row", "rows");
            let named = first(&cause.rows, NAMED);
            let (basis, title) = (&cause.basis, &cause.title);
            let cited = cite(&cause.citation);
            page.item(
                "  - ",
                &format!("{rows} {turn}: {basis}, {title} {cited}: {named}"),
            );
        }
        if !self.outcomes.is_empty() {
            page.heading("What items come to, on nothing but the item and the destination");
        }
        for line in &self.outcomes {
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
            page.item(
                "  - ",
                &format!("{items}, from \"{before}\" to \"{after}\": {named}"),
            );
        }
    }

    fn print_sectors(&self, page: &mut Page) {
        if self.sectors.is_empty() {
            return;
        }
        page.heading("By sector");
        for (sector, counts) in &self.sectors {
            page.item("  - ", &format!("{}: {counts}", sector.title()));
        }
    }

    fn print_exceptions(&self, page: &mut Page) {
        for turn in [Opening::Opens, Opening::OpensInPart, Opening::Shuts] {
            let mut lines = self.exceptions_of(turn).peekable();
            if lines.peek().is_none() {
                continue;
            }
            page.heading(&format!(
                "License Exceptions: what {} (entries of the list)",
                turn.title()
            ));
            let mut names: Vec<(String, Vec<String>)> = Vec::new();
            for line in lines {
                let exception = line.paragraph.exception().to_string();
                let text = format!("{}\u{a0}({})", line.paragraph, line.entries);
                match names.last_mut() {
                    Some((name, texts)) if *name == exception => texts.push(text),
                    _ => names.push((exception, vec![text])),
                }
            }
            for (name, texts) in names {
                page.item(&format!("  {name:<4} "), &list(texts));
            }
        }
    }

    fn print_reviews(&self, page: &mut Page) {
        if self.reviews.is_empty() && self.review_rules.is_empty() {
            return;
        }
        page.heading("How applications are reviewed");
        for line in &self.reviews {
            let items = counted(line.items, "item", "items");
            let entries = counted(line.entries, "entry", "entries");
            let (before, after) = (review(line.before), review(line.after));
            page.item(
                "  - ",
                &format!("{items} of {entries}, from \"{before}\" to \"{after}\""),
            );
        }
        for line in &self.review_rules {
            page.item("  - ", &line.text(self.name));
        }
    }

    fn print_obligations(&self, page: &mut Page) {
        if !self.obligations.is_empty() {
            page.heading("Obligations");
        }
        for line in &self.obligations {
            let turn = match line.turn {
                Turn::Lost => "goes",
                Turn::Gained => "comes",
            };
            page.item(
                "  - ",
                &format!("{turn}: {} {}", line.what, cite(&line.citation)),
            );
        }
    }

    fn print_residue(&self, page: &mut Page) {
        let residue = &self.residue;
        let rules = counted(residue.rules, "rule", "rules");
        page.heading(&format!(
            "What still restricts {}: {rules}, by why",
            self.name
        ));
        let kinds = residue.by_kind.iter();
        let kinds = kinds.map(|(kind, count)| format!("{count} {}", kind.title()));
        page.item("  ", &format!("{}.", list(kinds)));
        for why in &residue.why {
            let named = list(&why.named);
            page.item(
                &format!("  {:>4}  ", why.rules),
                &format!("{}: {named}", why.text),
            );
        }
    }
}

impl RuleLine {
    pub fn text(&self, country: &str) -> String {
        let (turn, part) = (self.turn.title(), self.part.title());
        let (rule, title) = (&self.rule, &self.title);
        let cited = cite(&self.citation);
        format!("{rule} ({title}) {turn} {country} {part} {cited}")
    }
}

fn rules(page: &mut Page, heading: &str, lines: &[RuleLine]) {
    if lines.is_empty() {
        return;
    }
    page.heading(heading);
    for line in lines {
        let (turn, part) = (line.turn.title(), line.part.title());
        let (rule, title) = (&line.rule, &line.title);
        let cited = cite(&line.citation);
        page.item(
            "  - ",
            &format!("{rule} ({title}) {turn} the country {part} {cited}"),
        );
    }
}

impl Grid {
    /// The reasons over several blocks, so that no line is too long
    fn print(&self, page: &mut Page) {
        /// How many reasons stand side by side
        const BESIDE: usize = 6;
        let at_once: Vec<usize> = (0..self.reasons.len()).collect();
        for block in at_once.chunks(BESIDE) {
            let mut head = format!("  {:<36}", "");
            for reason in block.iter().filter_map(|at| self.reasons.get(*at)) {
                head = format!("{head}{:>10}", super::grid::head(*reason));
            }
            page.line(&head);
            let sums = std::iter::once(("all", &self.totals));
            let rows = self.rows.iter().map(|row| (row.title, &row.cells));
            for (title, cells) in rows.chain(sums) {
                let mut line = format!("  {title:<36}");
                for cell in block.iter().filter_map(|at| cells.get(*at)) {
                    let text = match (cell.before, cell.after) {
                        (0, 0) => "·".to_string(),
                        (before, after) => before_after(before, after),
                    };
                    line = format!("{line}{text:>10}");
                }
                page.line(&line);
            }
            page.line("");
        }
    }
}
