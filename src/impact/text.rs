//! The reports in words.

use core::fmt::{self, Write};

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};

use super::portfolio::PortfolioImpact;
use super::residue::{Residue, ResidueKind};
use super::{Impact, ImpactCounts, Turn};
use crate::{CountrySet, ExceptionParagraph, ExceptionStatus, Outcome, ReviewPolicy};

/// The width of a line
const WIDTH: usize = 98;

/// How many countries are named one by one
const NAMED: usize = 12;

/// How many rules of a kind are named one by one
const LISTED: usize = 12;

/// Text behind a mark, with every further line under the first
fn item(f: &mut fmt::Formatter<'_>, mark: &str, text: &str) -> fmt::Result {
    let indent = mark.chars().count();
    f.write_str(mark)?;
    let mut at = indent;
    for word in text.split(' ') {
        let length = word.chars().count();
        if at > indent && at + 1 + length > WIDTH {
            write!(f, "\n{:indent$}", "")?;
            at = indent;
        } else if at > indent {
            f.write_char(' ')?;
            at += 1;
        }
        f.write_str(word)?;
        at += length;
    }
    f.write_char('\n')
}

fn heading(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    write!(f, "\n{text}\n\n")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn countries(set: CountrySet) -> String {
    match set.len() {
        1 => set.iter().map(crate::Country::name).collect(),
        2..=NAMED => list(set.iter()),
        many => format!("{many} countries"),
    }
}

fn list<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    let mut text = String::new();
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        text.push_str(&item.to_string());
    }
    text
}

/// The first of some names, and how many more there are
fn first<T: ToString>(names: impl ExactSizeIterator<Item = T>) -> String {
    let more = names.len().saturating_sub(LISTED);
    let text = list(names.take(LISTED));
    if more > 0 {
        format!("{text} and {more} more")
    } else {
        text
    }
}

fn review(policy: Option<ReviewPolicy>) -> &'static str {
    policy.map_or("no policy on these facts", ReviewPolicy::title)
}

pub(super) fn impact(impact: &Impact<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if impact.is_empty() {
        return f.write_str("Nothing changes in what the policy asks of any transaction.\n");
    }
    let reach = countries(impact.countries());
    item(
        f,
        "",
        &format!("What changes, for {reach}, as of {}", impact.date()),
    )?;
    for country in impact.countries().iter().take(NAMED) {
        let extent = impact.extent(country);
        item(f, "  ", &format!("{}: {extent}", country.name()))?;
    }
    requirements(impact, f)?;
    outcomes(impact, f)?;
    exceptions(impact, f)?;
    reviews(impact, f)?;
    rules(impact, f)?;
    sectors(impact, f)
}

fn requirements(impact: &Impact<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if impact.requirements().is_empty() {
        return Ok(());
    }
    heading(f, "License requirements")?;
    let mut groups: BTreeMap<(Turn, CountrySet), alloc::vec::Vec<String>> = BTreeMap::new();
    for change in impact.requirements() {
        let group = groups.entry((change.turn, change.countries)).or_default();
        group.push(change.rule.to_string());
    }
    for ((turn, set), rules) in groups {
        let number = counted(rules.len(), "rule", "rules");
        let reaches = if rules.len() == 1 {
            turn.title()
        } else {
            match turn {
                Turn::Lost => "no longer reach",
                Turn::Gained => "newly reach",
            }
        };
        let text = format!(
            "{number} {reaches} {}: {}",
            countries(set),
            first(rules.iter())
        );
        item(f, "  - ", &text)?;
    }
    Ok(())
}

fn outcomes(impact: &Impact<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if impact.outcomes().is_empty() {
        return Ok(());
    }
    heading(f, "What items come to")?;
    let mut groups: BTreeMap<(bool, Outcome, Outcome), alloc::vec::Vec<String>> = BTreeMap::new();
    for change in impact.outcomes() {
        let key = (change.activity.is_deemed(), change.before, change.after);
        groups.entry(key).or_default().push(change.item.to_string());
    }
    for ((deemed, before, after), mut items) in groups {
        items.dedup();
        let number = if deemed {
            counted(items.len(), "release to nationals", "releases to nationals")
        } else {
            counted(items.len(), "item", "items")
        };
        let (before, after) = (before.title(), after.title());
        let text = format!(
            "{number}, from \"{before}\" to \"{after}\": {}",
            first(items.iter())
        );
        item(f, "  - ", &text)?;
    }
    Ok(())
}

fn exceptions(impact: &Impact<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if impact.exceptions().is_empty() {
        return Ok(());
    }
    heading(f, "License Exceptions, by paragraph")?;
    let mut groups: BTreeMap<(ExceptionParagraph, ExceptionStatus, ExceptionStatus), usize> =
        BTreeMap::new();
    for change in impact.exceptions() {
        let key = (change.paragraph, change.before, change.after);
        *groups.entry(key).or_default() += 1;
    }
    for ((paragraph, before, after), items) in groups {
        let number = counted(items, "item", "items");
        let (before, after) = (before.title(), after.title());
        item(
            f,
            "  - ",
            &format!("{paragraph}: from {before} to {after}, for {number}"),
        )?;
    }
    Ok(())
}

fn reviews(impact: &Impact<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if impact.reviews().is_empty() && impact.review_rules().is_empty() {
        return Ok(());
    }
    heading(f, "How applications are reviewed")?;
    let mut groups: BTreeMap<_, usize> = BTreeMap::new();
    for change in impact.reviews() {
        *groups.entry((change.before, change.after)).or_default() += 1;
    }
    for ((before, after), items) in groups {
        let number = counted(items, "item", "items");
        let text = format!("{number}, from {} to {}", review(before), review(after));
        item(f, "  - ", &text)?;
    }
    for change in impact.review_rules() {
        let turn = change.turn.title();
        let (set, part) = (countries(change.countries), change.part.title());
        let rule = &change.rule;
        let text = format!("{} ({}) {turn} {set} {part}", rule.id, rule.title);
        item(f, "  - ", &text)?;
    }
    Ok(())
}

fn rules(impact: &Impact<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if !impact.scope().is_empty() {
        heading(f, "What is subject to the regulations")?;
        for change in impact.scope() {
            let turn = change.turn.title();
            let (set, part) = (countries(change.countries), change.part.title());
            let rule = &change.rule;
            let text = format!("{} ({}) {turn} {set} {part}", rule.id, rule.title);
            item(f, "  - ", &text)?;
        }
    }
    if !impact.end_uses().is_empty() {
        heading(f, "End uses, parties and conduct")?;
        for change in impact.end_uses() {
            let turn = change.turn.title();
            let (set, part) = (countries(change.countries), change.part.title());
            let rule = &change.rule;
            let text = format!("{} ({}) {turn} {set} {part}", rule.id, rule.title);
            item(f, "  - ", &text)?;
        }
    }
    if !impact.obligations().is_empty() {
        heading(f, "Obligations")?;
        for change in impact.obligations() {
            let (set, part) = (countries(change.countries), change.part.title());
            let turn = match change.turn {
                Turn::Lost => "no longer counts for",
                Turn::Gained => "newly counts for",
            };
            let rule = &change.rule;
            let text = format!(
                "{} ({}) {turn} {set} {part}",
                rule.what,
                rule.citation.as_str()
            );
            item(f, "  - ", &text)?;
        }
    }
    Ok(())
}

fn sectors(impact: &Impact<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let sectors = impact.by_sector();
    if sectors.is_empty() {
        return Ok(());
    }
    heading(f, "By sector")?;
    for (sector, counts) in sectors {
        item(f, "  - ", &format!("{}: {}", sector.title(), counts))?;
    }
    Ok(())
}

impl fmt::Display for ImpactCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            (self.requirements_lost, "rule lost", "rules lost"),
            (self.requirements_gained, "rule gained", "rules gained"),
            (self.eased, "item eased", "items eased"),
            (self.tightened, "item tightened", "items tightened"),
            (self.deemed, "release changed", "releases changed"),
            (self.exceptions, "exception changed", "exceptions changed"),
            (self.reviews, "review changed", "reviews changed"),
        ];
        let counted = parts.iter().filter(|(count, ..)| *count > 0);
        let mut empty = true;
        for (index, (count, one, many)) in counted.enumerate() {
            let noun = if *count == 1 { one } else { many };
            write!(f, "{}{count} {noun}", if index > 0 { ", " } else { "" })?;
            empty = false;
        }
        if empty {
            f.write_str("nothing changes")?;
        }
        Ok(())
    }
}

pub(super) fn residue(residue: &Residue, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let name = residue.country.name();
    let rules = counted(residue.rules.len(), "rule", "rules");
    item(f, "", &format!("What still restricts {name}: {rules}"))?;
    for kind in ResidueKind::all() {
        let of_kind = residue.of_kind(kind).count();
        if of_kind == 0 {
            continue;
        }
        heading(f, &format!("{of_kind} {}", kind.title()))?;
        let mut groups: BTreeMap<_, alloc::vec::Vec<&str>> = BTreeMap::new();
        for stays in residue.of_kind(kind) {
            groups.entry(&stays.why).or_default().push(&stays.rule);
        }
        for (why, rules) in groups {
            let number = rules.len();
            item(
                f,
                "  - ",
                &format!("{why}, {number}: {}", first(rules.iter())),
            )?;
        }
    }
    Ok(())
}

pub(super) fn portfolio(impact: &PortfolioImpact, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for cell in &impact.matrix {
        let number = counted(cell.transactions, "transaction", "transactions");
        let text = if cell.before == cell.after {
            format!("{number}: {} both times", cell.before.title())
        } else {
            let (before, after) = (cell.before.title(), cell.after.title());
            format!("{number}: from \"{before}\" to \"{after}\"")
        };
        item(f, "  - ", &text)?;
    }
    for change in &impact.changed {
        let mut parts = alloc::vec::Vec::new();
        if change.before != change.after {
            let (before, after) = (change.before.title(), change.after.title());
            parts.push(format!("from \"{before}\" to \"{after}\""));
        }
        if change.review_before != change.review_after {
            let (before, after) = (review(change.review_before), review(change.review_after));
            parts.push(format!("reviewed by {after}, not by {before}"));
        }
        let mut named = |what: &str, names: String| {
            if !names.is_empty() {
                parts.push(format!("{what} {names}"));
            }
        };
        named(
            "newly required by",
            first(change.requirements_gained.iter()),
        );
        named(
            "no longer required by",
            first(change.requirements_lost.iter()),
        );
        named(
            "newly open or maybe open:",
            first(change.exceptions_gained.iter()),
        );
        named("no longer open:", first(change.exceptions_lost.iter()));
        named("newly asked:", first(change.questions_gained.iter()));
        named("no longer asked:", first(change.questions_lost.iter()));
        if parts.is_empty() {
            parts.push(String::from("what it may come to changes"));
        }
        let text = format!("transaction {}: {}", change.position, parts.join("; "));
        item(f, "  - ", &text)?;
    }
    Ok(())
}
