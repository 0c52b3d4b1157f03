//! What if Vietnam left Country Groups D:1 and D:3?
//!
//! Today's license requirements for Vietnam, the same without the two groups, and the same with the
//! Country Chart recomputed from the text of part 742; then what stays, and why. Every number is
//! computed from the policy when the example runs.
//!
//! ```text
//! cargo run --example vietnam
//! cargo run --example vietnam -- --json
//! ```
//!
//! Exit code 0: answered. 2: bad input, or a policy in which Vietnam is not in both groups.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use export_control::policy::{Basis, ChartMode, Control, Marks, Reading, RowNumber, RuleRef};
use export_control::{
    Amendment, AmendmentError, CclItem, Change, ChartColumn, ChartColumns, Condition, Country,
    CountryGroup, CountryGroups, CountrySet, Date, Destinations, Direction, Eccn, GroupPolarity,
    ListName, Outcome, Paragraph, Policy, RequirementDiff, Transaction, evaluate,
};
use serde::Serialize;

const VIETNAM: Country = Country::VN;

/// The groups that Vietnam leaves in this what-if
const LEAVING: [CountryGroup; 2] = [CountryGroup::D1, CountryGroup::D3];

/// What must be said before any number
const FIRST: &[&str] = &[
    "The United States' statement of February 2026 named no items, and no rule has been published. \
     An announcement changes nothing: today's table is the law, and what follows it below is a \
     what-if.",
];

/// What the numbers leave out
const NOT_COVERED: &[&str] = &[
    "License Exceptions. Part 740 turns on the same Country Groups, so that some would open; \
     whether one can be used for a shipment is not weighed here.",
    "Review policy: how likely a license is to be granted, which parts 742 and 744 also tie to \
     Country Groups.",
    "The foreign direct product rules (15 CFR 734.9), which decide whether an item made abroad is \
     subject to these rules at all.",
    "End uses, end users and lists of parties (part 744), which follow the party, not the country.",
];

/// The width of the text
const WIDTH: usize = 98;

/// What would change if Vietnam left Country Groups D:1 and D:3, and what would not
#[derive(Parser)]
#[command(
    after_help = "Exit code: 0 answered; 2 bad input.\nThis is not legal advice: see the end of the output for what is not covered."
)]
struct Arguments {
    /// The day on which the items are exported that are evaluated again
    #[arg(long, default_value = "2026-11-22")]
    date: Date,
    /// Print the JSON form
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    first: &'static [&'static str],
    policy: String,
    edition: Option<Date>,
    groups: CountryGroups,
    columns: ChartColumns,
    /// Rows that require a license for Vietnam
    rows: Vec<Count>,
    /// Other destinations that move with Vietnam
    others_moved: CountrySet,
    /// Other destinations that recomputing the chart moves by itself
    others_moved_by_recomputing: CountrySet,
    lost: Vec<Lost>,
    stays: Stays,
    /// Rules that turn on the groups and on facts that no row count can know
    depends: Vec<Named>,
    not_covered: &'static [&'static str],
}

/// One of the numbers of a [`Count`]
type Number = fn(&Count) -> usize;

/// How many rows require a license in one reading
#[derive(Serialize)]
struct Count {
    reading: Reading,
    today: usize,
    /// Out of the groups, with the chart as published
    out: usize,
    /// Out of the groups, with the chart recomputed from section text
    out_recomputed: usize,
    /// In the groups, with the chart recomputed: what recomputing does by itself
    today_recomputed: usize,
}

/// Rows that no longer require a license
#[derive(Serialize)]
struct Lost {
    reading: Reading,
    chart: ChartMode,
    /// The group that makes the difference; `None` when it takes both
    by_leaving: Option<CountryGroup>,
    rows: usize,
    entries: usize,
    because_of: Vec<Group>,
    /// What the items of these rows come to afterwards
    afterwards: BTreeMap<Outcome, BTreeSet<String>>,
}

/// Rows with the same basis
#[derive(Serialize)]
struct Group {
    /// The provision or the chart column
    basis: String,
    title: String,
    citation: String,
    rows: Vec<String>,
}

/// What stays without the groups, by the chart as published; the parts add up to all rows
#[derive(Serialize)]
struct Stays {
    columns: Vec<ColumnStays>,
    worldwide: Vec<ProvisionStays>,
    others: Vec<ProvisionStays>,
    /// Rules, lists and columns that name Vietnam by its code
    naming: Vec<Named>,
    /// Chart footnotes on Vietnam's row
    footnotes: Vec<u8>,
    /// Favorable groups that would take rows away, by section text
    favorable: Vec<Favorable>,
}

#[derive(Serialize)]
struct ColumnStays {
    column: ChartColumn,
    rows: usize,
    /// What the section says of the column, if it says it by Country Group
    section: Option<Destinations>,
    /// Whether the mark is still there when the column is recomputed
    stays_recomputed: bool,
    citation: String,
}

#[derive(Serialize)]
struct ProvisionStays {
    provision: String,
    title: String,
    citation: String,
    rows: usize,
    /// Destinations that it does not reach
    except: CountrySet,
    /// Whether the destination alone is enough as far as it is enforced
    enforced: bool,
}

#[derive(Serialize)]
struct Named {
    rule: String,
    what: String,
}

#[derive(Serialize)]
struct Favorable {
    group: CountryGroup,
    columns: ChartColumns,
    rows: usize,
}

/// The rows that require a license for Vietnam, in the order of the list
type Rows<'p> = BTreeMap<(Eccn, RowNumber), &'p Control>;

fn rows(policy: &Policy) -> Rows<'_> {
    policy
        .reach()
        .filter(|reach| reach.destinations.contains(VIETNAM))
        .filter_map(|reach| match reach.rule {
            RuleRef::Row(eccn, control) => Some(((eccn, control.row), control)),
            _ => None,
        })
        .collect()
}

fn without(policy: &Policy, groups: &[CountryGroup]) -> Result<Policy, AmendmentError> {
    let leave = |group: &CountryGroup| Change::LeaveGroup {
        country: VIETNAM,
        group: *group,
    };
    policy.amended([&Amendment::new("what if", groups.iter().map(leave))])
}

fn count(today: &Policy, reading: Reading) -> Result<Count, AmendmentError> {
    let today = today.with_reading(reading);
    let out = without(&today, &LEAVING)?;
    Ok(Count {
        reading,
        today: rows(&today).len(),
        out: rows(&out).len(),
        out_recomputed: rows(&out.with_chart(ChartMode::FromSectionText)).len(),
        today_recomputed: rows(&today.with_chart(ChartMode::FromSectionText)).len(),
    })
}

/// The rows that are lost in one reading, each under the first cause that explains it
fn lost(today: &Policy, reading: Reading, date: Date) -> Result<Vec<Lost>, AmendmentError> {
    let mut lost = Vec::new();
    let mut explained: BTreeSet<(Eccn, RowNumber)> = BTreeSet::new();
    for chart in ChartMode::all() {
        let before = today.with_reading(reading).with_chart(chart);
        let out = without(&before, &LEAVING)?;
        let left = rows(&out);
        let gone: Rows<'_> = rows(&before)
            .into_iter()
            .filter(|(key, _)| !left.contains_key(key) && !explained.contains(key))
            .collect();
        let mut report = |by_leaving, rows: &Rows<'_>| {
            explained.extend(rows.keys().copied());
            if !rows.is_empty() {
                lost.push(Lost {
                    reading,
                    chart,
                    by_leaving,
                    rows: rows.len(),
                    entries: entries(rows),
                    because_of: by_basis(&before, rows),
                    afterwards: afterwards(&out, rows, date),
                });
            }
        };
        let mut rest = gone;
        for group in LEAVING {
            let alone = without(&before, &[group])?;
            let left = self::rows(&alone);
            let (stay, go) = rest
                .into_iter()
                .partition(|(key, _)| left.contains_key(key));
            rest = stay;
            report(Some(group), &go);
        }
        report(None, &rest);
    }
    Ok(lost)
}

fn entries(rows: &Rows<'_>) -> usize {
    rows.keys()
        .map(|(eccn, _)| eccn)
        .collect::<BTreeSet<_>>()
        .len()
}

fn row_id((eccn, row): (Eccn, RowNumber)) -> String {
    format!("{eccn}/{row}")
}

fn by_basis(policy: &Policy, rows: &Rows<'_>) -> Vec<Group> {
    let mut groups: BTreeMap<&Basis, Vec<String>> = BTreeMap::new();
    for (key, control) in rows {
        groups.entry(&control.basis).or_default().push(row_id(*key));
    }
    groups
        .into_iter()
        .map(|(basis, rows)| {
            let (basis, title, citation) = match basis {
                Basis::Column(column) => (
                    column.heading().to_string(),
                    format!("{} on the Country Chart", column.reason().title()),
                    policy.column(*column).map(|rule| &rule.citation),
                ),
                Basis::Provision(id) => {
                    let provision = policy.provision(id);
                    (
                        id.to_string(),
                        provision.map_or_else(String::new, |found| found.title.to_string()),
                        provision.map(|found| &found.citation),
                    )
                }
                other => (format!("{other:?}"), String::new(), None),
            };
            Group {
                basis,
                title,
                citation: citation.map_or_else(String::new, ToString::to_string),
                rows,
            }
        })
        .collect()
}

/// What the items of some rows come to: a row that falls away leaves the other rows of its entry
fn afterwards(policy: &Policy, rows: &Rows<'_>, date: Date) -> BTreeMap<Outcome, BTreeSet<String>> {
    let mut items: BTreeMap<Outcome, BTreeSet<String>> = BTreeMap::new();
    for ((eccn, _), control) in rows {
        let paragraphs = match control.scope.paragraphs() {
            [] => &[Paragraph::default()],
            named => named,
        };
        for paragraph in paragraphs {
            let item = CclItem::new(*eccn, *paragraph);
            let transaction = Transaction::export(item.into(), VIETNAM, date);
            let outcome = evaluate(policy, &transaction).outcome();
            items.entry(outcome).or_default().insert(item.to_string());
        }
    }
    items
}

fn stays(out: &Policy, rows: &Rows<'_>) -> Result<Stays, AmendmentError> {
    let recomputed = out.with_chart(ChartMode::FromSectionText);
    let enforced = out.with_reading(Reading::Enforced);
    let columns = out
        .marks(VIETNAM)
        .iter()
        .map(|column| {
            let rule = out.column(column);
            ColumnStays {
                column,
                rows: rows
                    .values()
                    .filter(|control| control.basis == Basis::Column(column))
                    .count(),
                section: rule.and_then(|rule| match &rule.marks {
                    Marks::ChartOrSection(section) | Marks::Section(section) => {
                        Some(section.clone())
                    }
                    Marks::Chart => None,
                }),
                stays_recomputed: recomputed.marks(VIETNAM).contains(column),
                citation: rule.map_or_else(String::new, |rule| rule.citation.to_string()),
            }
        })
        .collect();
    let (worldwide, others) = provisions(out, rows, &self::rows(&enforced))
        .into_iter()
        .partition(|provision| provision.except.is_empty());
    Ok(Stays {
        columns,
        worldwide,
        others,
        naming: naming(out),
        footnotes: out
            .country(VIETNAM)
            .map_or_else(Vec::new, |row| row.footnotes.to_vec()),
        favorable: favorable(&recomputed)?,
    })
}

/// The provisions that rows point to, with how far they reach
fn provisions(policy: &Policy, rows: &Rows<'_>, enforced: &Rows<'_>) -> Vec<ProvisionStays> {
    let mut found: Vec<ProvisionStays> = Vec::new();
    for reach in policy.reach() {
        let RuleRef::Row(eccn, control) = reach.rule else {
            continue;
        };
        let key = (eccn, control.row);
        let (true, Basis::Provision(id)) = (rows.contains_key(&key), &control.basis) else {
            continue;
        };
        if let Some(known) = found
            .iter_mut()
            .find(|known| known.provision == id.as_str())
        {
            known.rows += 1;
        } else if let Some(provision) = policy.provision(id) {
            found.push(ProvisionStays {
                provision: id.to_string(),
                title: provision.title.to_string(),
                citation: provision.citation.to_string(),
                rows: 1,
                except: policy.destinations().difference(reach.destinations),
                enforced: enforced.contains_key(&key),
            });
        }
    }
    found
}

/// Every rule that is said in conditions, by its id
fn conditions(policy: &Policy) -> impl Iterator<Item = (String, &str, &Condition)> {
    let data = policy.data();
    let rows = data.entries.iter().flat_map(|entry| {
        entry.controls.iter().map(|control| {
            let id = row_id((entry.eccn, control.row));
            (id, entry.title.as_ref(), &control.when)
        })
    });
    let provisions = data.provisions.iter().flat_map(|provision| {
        let enforced = provision.enforcement.iter().map(|text| &text.when);
        [&provision.when]
            .into_iter()
            .chain(enforced)
            .map(|when| (provision.id.to_string(), provision.title.as_ref(), when))
    });
    rows.chain(provisions)
}

/// Whether a predicate names Vietnam by its code, in itself or through a list
fn names(policy: &Policy, destinations: &Destinations) -> bool {
    let listed = |name: &ListName| {
        let mut lists = policy.data().lists.iter();
        lists.any(|list| list.name == *name && list.members.contains(VIETNAM))
    };
    let mut named = false;
    destinations.visit(&mut |part| {
        named |= match part {
            Destinations::Countries(countries) => countries.contains(VIETNAM),
            Destinations::List(name) => listed(name),
            _ => false,
        };
    });
    named
}

fn naming(policy: &Policy) -> Vec<Named> {
    let data = policy.data();
    let lists = data
        .lists
        .iter()
        .filter(|list| list.members.contains(VIETNAM))
        .map(|list| (list.name.to_string(), list.title.to_string()));
    let columns = data.columns.iter().filter_map(|rule| match &rule.marks {
        Marks::ChartOrSection(section) | Marks::Section(section) if names(policy, section) => {
            Some((rule.column.to_string(), section.to_string()))
        }
        _ => None,
    });
    let rules = conditions(policy).filter_map(|(id, title, condition)| {
        let mut named = false;
        condition.visit(&mut |part| {
            named |= part
                .destinations()
                .is_some_and(|destinations| names(policy, destinations));
        });
        named.then(|| (id, title.to_owned()))
    });
    unique(lists.chain(columns).chain(rules))
}

/// Each once, although a rule may have two texts
fn unique(rules: impl Iterator<Item = (String, String)>) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for (rule, what) in rules {
        if found.iter().all(|known| known.rule != rule) {
            found.push(Named { rule, what });
        }
    }
    found
}

/// Rules whose text turns on the groups that are left, and that a count of rows does not show to
/// move
fn depends(policy: &Policy, lost: &[Lost]) -> Vec<Named> {
    let moved: BTreeSet<&str> = lost
        .iter()
        .flat_map(|lost| &lost.because_of)
        .map(|group| group.basis.as_str())
        .collect();
    let column = |column, group| policy.column_direction(column, group);
    let turning = conditions(policy)
        .filter(|(_, _, condition)| {
            LEAVING
                .into_iter()
                .any(|group| condition.direction(group, &column) != Direction::Still)
        })
        .filter(|(id, _, _)| !moved.contains(id.as_str()))
        .map(|(id, title, _)| (id, title.to_owned()));
    unique(turning)
}

/// The favorable groups that would take rows away, were Vietnam in them and the chart recomputed
fn favorable(recomputed: &Policy) -> Result<Vec<Favorable>, AmendmentError> {
    let now = rows(recomputed);
    let mut found = Vec::new();
    let missing = CountryGroup::all().filter(|group| {
        group.polarity() == GroupPolarity::Favorable && !recomputed.groups(VIETNAM).contains(*group)
    });
    for group in missing {
        let join = Change::JoinGroup {
            country: VIETNAM,
            group,
        };
        let joined = recomputed.amended([&Amendment::new("what if", [join])])?;
        let left = rows(&joined);
        let gone = now.keys().filter(|key| !left.contains_key(key)).count();
        if gone > 0 {
            let columns = ChartColumn::all().filter(|column| {
                recomputed.marks(VIETNAM).contains(*column)
                    && !joined.marks(VIETNAM).contains(*column)
            });
            found.push(Favorable {
                group,
                columns: columns.collect(),
                rows: gone,
            });
        }
    }
    Ok(found)
}

impl Report {
    fn of(today: &Policy, date: Date) -> Result<Self, AmendmentError> {
        let out = without(today, &LEAVING)?;
        let mut counts = Vec::new();
        let mut all_lost = Vec::new();
        for reading in Reading::all() {
            counts.push(count(today, reading)?);
            all_lost.extend(lost(today, reading, date)?);
        }
        let moved = |policy: &Policy| -> CountrySet {
            // Liechtenstein has a row of its own, by which nothing is decided: Switzerland's governs.
            RequirementDiff::between(today, policy)
                .destinations()
                .without(VIETNAM)
                .iter()
                .filter(|country| today.governing_row(*country) == Ok(*country))
                .collect()
        };
        Ok(Self {
            first: FIRST,
            policy: today.data().name.to_string(),
            edition: today.edition(),
            groups: today.groups(VIETNAM),
            columns: today.marks(VIETNAM),
            rows: counts,
            others_moved: moved(&out),
            others_moved_by_recomputing: moved(&today.with_chart(ChartMode::FromSectionText)),
            depends: depends(today, &all_lost),
            lost: all_lost,
            stays: stays(&out, &rows(&out))?,
            not_covered: NOT_COVERED,
        })
    }
}

/// Text that is wrapped, with every line but the first of a paragraph under its text
struct Page<W> {
    out: W,
}

impl<W: Write> Page<W> {
    fn heading(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "\n{text}\n")
    }

    /// A paragraph behind a mark such as a dash, or behind nothing
    fn paragraph(&mut self, mark: &str, text: &str) -> io::Result<()> {
        let hang = mark.chars().count();
        write!(self.out, "{mark}")?;
        let mut at = hang;
        for word in text.split(' ') {
            let length = word.chars().count();
            if at > hang && at + 1 + length > WIDTH {
                write!(self.out, "\n{:hang$}", "")?;
                at = hang;
            }
            if at > hang {
                write!(self.out, " ")?;
                at += 1;
            }
            write!(self.out, "{word}")?;
            at += length;
        }
        writeln!(self.out)
    }
}

fn list<T: ToString>(things: impl IntoIterator<Item = T>) -> String {
    let things: Vec<String> = things.into_iter().map(|thing| thing.to_string()).collect();
    things.join(", ")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn reading_title(reading: Reading) -> &'static str {
    match reading {
        Reading::Codified => "as codified",
        Reading::Enforced => "as enforced",
    }
}

fn chart_title(chart: ChartMode) -> &'static str {
    match chart {
        ChartMode::Published => "chart as published",
        ChartMode::FromSectionText => "chart recomputed from section text",
    }
}

impl Report {
    fn print<W: Write>(&self, page: &mut Page<W>) -> io::Result<()> {
        let name = VIETNAM.name();
        writeln!(page.out, "{name}, and Country Groups {}\n", list(LEAVING))?;
        for text in self.first {
            page.paragraph("", text)?;
        }
        let edition = self
            .edition
            .map_or_else(String::new, |day| format!(", current to {day}"));
        let text = format!(
            "\nToday ({}{edition}) {name} is in {} and its row of the Country Chart is marked in {}.",
            self.policy,
            list(self.groups.iter()),
            list(self.columns.iter()),
        );
        page.paragraph("", &text)?;
        self.print_counts(page)?;
        for reading in Reading::all() {
            self.print_lost(page, reading)?;
        }
        self.stays.print(page)?;
        if !self.depends.is_empty() {
            page.heading("What no count of rows can show")?;
            page.paragraph(
                "",
                "These rules turn on the groups that are left, and on a release to a person, a party \
                 or another item as well:",
            )?;
            for rule in &self.depends {
                page.paragraph("  - ", &format!("{}: {}", rule.rule, rule.what))?;
            }
        }
        page.heading("What this does not cover")?;
        for text in self.not_covered {
            page.paragraph("  - ", text)?;
        }
        Ok(())
    }

    fn print_counts<W: Write>(&self, page: &mut Page<W>) -> io::Result<()> {
        page.heading("Rows of the Commerce Control List that require a license for Vietnam")?;
        writeln!(
            page.out,
            "  {:<46} {:>11} {:>11}",
            "", "as codified", "as enforced"
        )?;
        let out = format!("out of {}", list(LEAVING));
        let lines: [(String, Number); 3] = [
            ("today".to_owned(), |count| count.today),
            (format!("{out}, chart as published"), |count| count.out),
            (format!("{out}, chart recomputed"), |count| {
                count.out_recomputed
            }),
        ];
        for (title, number) in lines {
            write!(page.out, "  {title:<46}")?;
            for count in &self.rows {
                write!(page.out, " {:>11}", number(count))?;
            }
            writeln!(page.out)?;
        }
        writeln!(page.out)?;
        page.paragraph(
            "",
            "A row counts when an ordinary export from the United States of an item that it covers \
             certainly needs a license. Leaving a group moves no mark of the published chart: that \
             is another table, and another rule would have to be published for it. Recomputed means \
             that the columns which part 742 defines by Country Group follow its text instead.",
        )?;
        for count in &self.rows {
            if count.today_recomputed != count.today {
                let text = format!(
                    "Recomputing alone, with Vietnam in its groups, comes to {} rows {}.",
                    count.today_recomputed,
                    reading_title(count.reading),
                );
                page.paragraph("", &text)?;
            }
        }
        if !self.others_moved.is_empty() {
            let text = format!(
                "Other destinations that move as well: {}.",
                self.others_moved
            );
            page.paragraph("", &text)?;
        }
        if !self.others_moved_by_recomputing.is_empty() {
            let text = format!(
                "Recomputing moves other destinations too, where chart and text disagree today: {}.",
                self.others_moved_by_recomputing,
            );
            page.paragraph("", &text)?;
        }
        Ok(())
    }

    fn print_lost<W: Write>(&self, page: &mut Page<W>, reading: Reading) -> io::Result<()> {
        page.heading(&format!("What falls away, {}", reading_title(reading)))?;
        let mut first = true;
        for lost in self.lost.iter().filter(|lost| lost.reading == reading) {
            if !first {
                writeln!(page.out)?;
            }
            first = false;
            let by = match lost.by_leaving {
                Some(group) => format!("By leaving {group}"),
                None => format!("Only by leaving all of {}", list(LEAVING)),
            };
            let text = format!(
                "{by}, {}: {} of {}.",
                chart_title(lost.chart),
                counted(lost.rows, "row", "rows"),
                counted(lost.entries, "entry", "entries"),
            );
            page.paragraph("", &text)?;
            for group in &lost.because_of {
                let text = format!(
                    "{}, {} ({}): {}",
                    group.basis,
                    group.title,
                    group.citation,
                    list(&group.rows),
                );
                page.paragraph("  - ", &text)?;
            }
            page.paragraph(
                "  ",
                "An item keeps its other rows. The items of these rows, evaluated again:",
            )?;
            for (outcome, items) in &lost.afterwards {
                page.paragraph("  - ", &format!("{}: {}", outcome.title(), list(items)))?;
            }
        }
        if first {
            page.paragraph("", "Nothing.")?;
        }
        Ok(())
    }
}

impl Stays {
    fn print<W: Write>(&self, page: &mut Page<W>) -> io::Result<()> {
        page.heading("What stays, as codified, with the chart as published")?;
        let marked: usize = self.columns.iter().map(|column| column.rows).sum();
        let text = format!(
            "{} by the marks in {}'s row of the Country Chart:",
            counted(marked, "row", "rows"),
            VIETNAM.name(),
        );
        page.paragraph("", &text)?;
        for column in &self.columns {
            let section = match (&column.section, column.stays_recomputed) {
                (None, _) => "no text by Country Group to recompute it from".to_owned(),
                (Some(section), true) => format!("stays when recomputed: {section}"),
                (Some(section), false) => format!("falls away when recomputed: {section}"),
            };
            let ColumnStays { rows, citation, .. } = column;
            writeln!(
                page.out,
                "  {:<4} {rows:>4}  15 CFR {:<14} {section}",
                column.column,
                citation.trim_start_matches("15 CFR ")
            )?;
        }
        writeln!(page.out)?;
        print_provisions(
            page,
            "by rules that reach every destination",
            &self.worldwide,
        )?;
        print_provisions(
            page,
            "by rules that reach every destination but a few",
            &self.others,
        )?;
        if self.naming.is_empty() && self.footnotes.is_empty() {
            page.paragraph(
                "",
                "No rule, list or column text names Vietnam by itself, and its row of the chart \
                 carries no footnote: what stays does so by marks and by worldwide rules.",
            )?;
        } else {
            let text = format!(
                "Vietnam is named by itself in {}; footnotes of its row: {}.",
                counted(self.naming.len(), "rule", "rules"),
                list(&self.footnotes),
            );
            page.paragraph("", &text)?;
            for rule in &self.naming {
                page.paragraph("  - ", &format!("{}: {}", rule.rule, rule.what))?;
            }
        }
        if !self.favorable.is_empty() {
            writeln!(page.out)?;
            page.paragraph(
                "",
                "Vietnam is also reached because it is outside a favorable group. Were it in one, \
                 and the chart recomputed, there would fall away:",
            )?;
            for favorable in &self.favorable {
                let text = format!(
                    "{}: {} ({})",
                    favorable.group,
                    counted(favorable.rows, "row", "rows"),
                    list(favorable.columns.iter()),
                );
                page.paragraph("  - ", &text)?;
            }
        }
        Ok(())
    }
}

fn print_provisions<W: Write>(
    page: &mut Page<W>,
    title: &str,
    provisions: &[ProvisionStays],
) -> io::Result<()> {
    let rows: usize = provisions.iter().map(|provision| provision.rows).sum();
    page.paragraph("", &format!("{} {title}:", counted(rows, "row", "rows")))?;
    for provision in provisions {
        let mut text = format!("{} ({})", provision.title, provision.citation);
        if !provision.except.is_empty() {
            text = format!("{text}; not {}", provision.except);
        }
        if !provision.enforced {
            text += "; as enforced, not for Vietnam by the destination alone";
        }
        let mark = format!("  {:<11} {:>3}  ", provision.provision, provision.rows);
        page.paragraph(&mark, &text)?;
    }
    writeln!(page.out)
}

fn print(report: &Report, json: bool) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    if json {
        serde_json::to_writer_pretty(&mut out, report)?;
        writeln!(out)?;
    } else {
        report.print(&mut Page { out: &mut out })?;
    }
    out.flush()
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let report = match Report::of(Policy::builtin(), arguments.date) {
        Ok(report) => report,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    if let Err(error) = print(&report, arguments.json) {
        // A reader that has seen enough closes the pipe; that is no failure.
        if error.kind() != io::ErrorKind::BrokenPipe {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
