//! The report as text.

use export_control::policy::{ChartMode, Reading};
use export_control::{CountryGroup, Date, Policy};

use crate::Report;
use crate::common::page::Page;
use crate::count::Count;
use crate::lost::Lost;
use crate::rules::Named;
use crate::stays::{ProvisionStays, Stays};
use crate::what_if::{LEAVING, VIETNAM};

/// What the numbers leave out
pub const NOT_COVERED: &[&str] = &[
    "License Exceptions: part 740 turns on Country Groups as well. Which exceptions would open for \
     an item is what the example `exceptions` shows.",
    "Review policy: how likely a license is to be granted, which parts 742 and 744 also tie to \
     Country Groups.",
    "Items made abroad: the de minimis rules (15 CFR 734.4) and the foreign direct product rules \
     (15 CFR 734.9) say whether they are subject to the EAR. Both turn on Country Groups as well.",
    "Rules of other parts that name Vietnam, which no group moves: General Prohibition Eight, on \
     transit (15 CFR 736.2(b)(8)(ii)), and Computer Tier 3 (15 CFR 740.7(d)(1)), by which some \
     computers made abroad are subject to the EAR (15 CFR 734.4(a)(1)).",
    "End uses, end users and lists of parties (part 744): these rules turn on the use and the party, \
     and some of them on Country Groups as well.",
];

/// What must be said before any number
pub fn first(today: &Policy) -> String {
    format!(
        "In February 2026 the United States said that it would take Vietnam off its restricted lists. The \
         statement named no items and no rule was published, and an announcement changes no rule: in \
         the tables used here{} Vietnam is still in {}. What follows is a what-if.",
        current_to(today.edition()).map_or_else(String::new, |text| format!(", {text},")),
        leaving(),
    )
}

fn current_to(edition: Option<Date>) -> Option<String> {
    edition.map(|day| format!("current to {day}"))
}

fn leaving() -> String {
    LEAVING.map(CountryGroup::as_str).join(" and ")
}

fn list<T: ToString>(things: impl IntoIterator<Item = T>) -> String {
    let things: Vec<String> = things.into_iter().map(|thing| thing.to_string()).collect();
    things.join(", ")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn chart_title(chart: ChartMode) -> &'static str {
    match chart {
        ChartMode::Published => "chart as published",
        ChartMode::FromSectionText => "chart recomputed",
    }
}

impl Report {
    pub fn text(&self) -> String {
        let mut page = Page::default();
        let name = VIETNAM.name();
        page.paragraph(&format!("{name} without Country Groups {}", leaving()));
        page.paragraph(&self.first);
        let edition = current_to(self.edition).map_or_else(String::new, |text| format!(", {text}"));
        page.paragraph(&format!(
            "Today ({}{edition}) {name} is in {} and its row of the Country Chart is marked in {}.",
            self.policy,
            list(self.groups.iter()),
            list(self.columns.iter()),
        ));
        self.counts(&mut page);
        for reading in Reading::all() {
            page.heading(&format!("What falls away, as {reading}"));
            let lost = self.lost.iter().filter(|lost| lost.reading == reading);
            if lost.clone().next().is_none() {
                page.paragraph("Nothing.");
            }
            lost.for_each(|lost| lost.print(&mut page));
        }
        self.stays.print(&mut page);
        if !self.depends.is_empty() {
            page.heading("What no count of rows can show");
            page.paragraph(
                "These rules turn on the groups that Vietnam leaves, and also on facts that a count of \
                 rows does not know: whether it is a release to a person, who the parties are, or what \
                 a technology is for.",
            );
            named(&mut page, &self.depends);
        }
        page.heading("What this does not cover");
        for text in self.not_covered {
            page.item("  - ", text);
        }
        page.into_text()
    }

    fn counts(&self, page: &mut Page) {
        page.heading("Rows of the Commerce Control List that require a license for Vietnam");
        let mut line = |title: &str, cell: fn(&Count) -> String| {
            let mut text = format!("  {title:<42}");
            for count in &self.rows {
                text = format!("{text} {:>12}", cell(count));
            }
            page.line(&text);
        };
        let out = format!("out of {}", leaving());
        line("", |count| format!("as {}", count.reading));
        line("today", |count| count.today.to_string());
        line("today, chart recomputed", |count| {
            count.today_recomputed.to_string()
        });
        line(&out, |count| count.out.to_string());
        line(&format!("{out}, chart recomputed"), |count| {
            count.out_recomputed.to_string()
        });
        page.paragraph(
            "A row counts when an ordinary export from the United States of an item that it covers \
             certainly needs a license; what the row asks of the item or its use is taken as met. \
             Leaving a group moves no mark of the published chart: that is another table, and \
             another rule would have to change it. Recomputed means that the columns which part 742 \
             defines by Country Group follow its text instead.",
        );
        if !self.others_moved_by_recomputing.is_empty() {
            page.paragraph(&format!(
                "Where chart and text disagree today, recomputing moves other destinations too: {}.",
                self.others_moved_by_recomputing,
            ));
        }
    }
}

fn named(page: &mut Page, rules: &[Named]) {
    for Named { rule, what } in rules {
        page.item("  - ", &format!("{rule}: {what}"));
    }
}

impl Lost {
    fn print(&self, page: &mut Page) {
        let by = match self.by_leaving {
            Some(group) => format!("By leaving {group}"),
            None => format!("Only by leaving {} together", leaving()),
        };
        page.paragraph(&format!(
            "{by}, {}: {} of {}.",
            chart_title(self.chart),
            counted(self.rows, "row", "rows"),
            counted(self.entries, "entry", "entries"),
        ));
        for cause in &self.because_of {
            let rows = list(&cause.rows);
            let text = format!(
                "{}, {} ({}): {rows}",
                cause.basis, cause.title, cause.citation,
            );
            page.item("  - ", &text);
        }
        page.item(
            "  ",
            "An item keeps its other rows. The items of these rows, evaluated again:",
        );
        for (outcome, items) in &self.afterwards {
            page.item("  - ", &format!("{}: {}", outcome.title(), list(items)));
        }
    }
}

impl Stays {
    fn print(&self, page: &mut Page) {
        let chart = chart_title(self.chart);
        page.heading(&format!("What stays, as {}, {chart}", self.reading));
        self.print_columns(page);
        provisions(page, "rules that reach every destination", &self.worldwide);
        provisions(page, "rules that leave some destinations out", &self.others);
        if self.naming.is_empty() && self.footnotes.is_empty() {
            page.paragraph(
                "No rule, list or column text of this policy names Vietnam by itself, and its row of \
                 the chart carries no footnote: what stays does so by the marks and the rules above.",
            );
        }
        if !self.naming.is_empty() {
            page.paragraph("These name Vietnam by itself:");
            named(page, &self.naming);
        }
        if !self.footnotes.is_empty() {
            let footnotes = list(&self.footnotes);
            page.paragraph(&format!(
                "Vietnam's row of the chart carries footnotes: {footnotes}."
            ));
        }
        if !self.favorable.is_empty() {
            page.paragraph(
                "Some rows stay because Vietnam is outside a favorable group. If it joined one, and \
                 the chart were recomputed, these would fall away:",
            );
        }
        for favorable in &self.favorable {
            let mut text = format!(
                "{}: {}",
                favorable.group,
                counted(favorable.rows, "row", "rows"),
            );
            if !favorable.columns.is_empty() {
                text = format!("{text} ({})", list(favorable.columns.iter()));
            }
            page.item("  - ", &text);
        }
    }

    fn print_columns(&self, page: &mut Page) {
        if self.columns.is_empty() {
            return;
        }
        let marked: usize = self.columns.iter().map(|column| column.rows).sum();
        let marked = counted(marked, "row", "rows");
        page.paragraph(&format!(
            "{marked} by the marks in Vietnam's row of the Country Chart:"
        ));
        for column in &self.columns {
            let section = match (&column.section, column.stays_recomputed) {
                (None, _) => "no text by Country Group to recompute it from".to_owned(),
                (Some(section), true) => format!("stays when recomputed: {section}"),
                (Some(section), false) => format!("falls away when recomputed: {section}"),
            };
            let mark = format!("  {:<4} {:>4}  ", column.column, column.rows);
            page.item(&mark, &format!("{:<21} {section}", column.citation));
        }
    }
}

fn provisions(page: &mut Page, by: &str, provisions: &[ProvisionStays]) {
    if provisions.is_empty() {
        return;
    }
    let rows: usize = provisions.iter().map(|provision| provision.rows).sum();
    page.paragraph(&format!("{} by {by}:", counted(rows, "row", "rows")));
    for provision in provisions {
        let mut text = format!("{} ({})", provision.title, provision.citation);
        if !provision.except.is_empty() {
            text = format!("{text}; not {}", provision.except);
        }
        if !provision.enforced {
            text += "; as enforced, it does not reach Vietnam as a destination";
        }
        let mark = format!("  {:<11} {:>3}  ", provision.provision, provision.rows);
        page.item(&mark, &text);
    }
}
