//! The answers as a text.

use export_control::license::{Missing, TermFinding};
use export_control::{Citation, CoverageVerdict, License, Safeguard, Truth};

use super::Answer;
use super::common::page::Page;

fn cite(citation: &Citation) -> String {
    format!("[{citation}]").replace(' ', "\u{a0}")
}

/// What the license says
pub fn license(page: &mut Page, license: &License) {
    let scope = license.scope();
    page.item("", &format!("{license} {}", cite(license.authority())));
    let (issued, expires) = (license.issued(), license.expires());
    page.item(
        "  ",
        &format!("{}, issued {issued}, expires {expires}", license.standing()),
    );
    page.item(
        "  ",
        &format!("items {} to {}", scope.items, scope.destinations),
    );
    for party in &scope.parties {
        let role = party.role.as_str().replace('_', " ");
        page.item(
            "  ",
            &format!("{role}: {}, {}", party.name, party.country.name()),
        );
    }
    let value = scope.value.map(|value| format!("{value} US dollars"));
    let quantity = scope.quantity.map(|quantity| format!("{quantity} units"));
    let caps: Vec<String> = value.into_iter().chain(quantity).collect();
    if !caps.is_empty() {
        page.item("  ", &format!("at most {} in all", caps.join(" and ")));
    }
    page.heading("Its safeguards");
    for (at, safeguard) in license.safeguards().iter().enumerate() {
        page.item(&format!("  {:>2}  ", at + 1), &clause(safeguard));
    }
}

/// A safeguard with whom it binds, when, and what shows it
fn clause(safeguard: &Safeguard) -> String {
    format!(
        "{safeguard} ({}, {}; evidence: {}) {}",
        safeguard.addressee().title(),
        safeguard.deadline(),
        safeguard.evidence(),
        cite(&safeguard.citation())
    )
}

const fn word(verdict: CoverageVerdict) -> &'static str {
    match verdict {
        CoverageVerdict::Yes => "yes",
        CoverageVerdict::If => "if",
        CoverageVerdict::No => "no",
    }
}

/// One line for every shipment
pub fn summary(page: &mut Page, answers: &[Answer<'_>]) {
    page.heading("Does it cover the shipment?");
    for (at, answer) in answers.iter().enumerate() {
        let verdict = word(answer.coverage.verdict());
        page.item(&format!("  {:>2}  {verdict:<4} ", at + 1), answer.title);
    }
    page.paragraph(
        "Yes: it may go. If: hold it until what is open is settled. No: do not ship it under this license.",
    );
}

/// What the license comes to for one shipment, and what to do
pub fn answer(page: &mut Page, number: usize, answer: &Answer<'_>) {
    let coverage = &answer.coverage;
    let verdict = coverage.verdict();
    page.heading(&format!("{number}. {}: {}", answer.title, word(verdict)));
    let transaction = &answer.shipment.transaction;
    let from = transaction.from;
    let from = from.map_or_else(String::new, |from| format!(" from {}", from.name()));
    let what = format!(
        "{} of {}{from} to {} on {}",
        transaction.activity.title(),
        transaction.item.classification,
        transaction.destination.name(),
        transaction.date
    );
    page.item("  ", &what);
    for finding in coverage.holding(Truth::No) {
        page.item("  - outside: ", &reason(finding));
    }
    // What is outside stays outside, whatever else is settled.
    let open = coverage.holding(Truth::Unknown);
    for finding in open.filter(|_| verdict == CoverageVerdict::If) {
        page.item("  - open: ", &reason(finding));
        match finding.missing() {
            Some(Missing::Fact { path, text }) => {
                page.item("      ", &format!("{text} In JSON: {path}"));
            }
            Some(Missing::OnFile(question)) => {
                page.item(
                    "      ",
                    &format!("{} On file: {}", question.text(), question.id()),
                );
            }
            _ => {}
        }
    }
    if verdict == CoverageVerdict::Yes {
        page.item("  ", "Every term of the license is kept.");
        let numbered = coverage.license().safeguards().iter().enumerate();
        let on: Vec<String> = numbered
            .filter(|(_, safeguard)| safeguard.binds_afterwards())
            .map(|(at, _)| (at + 1).to_string())
            .collect();
        if !on.is_empty() {
            let on = on.join(", ");
            page.item("  - ", &format!("afterwards these safeguards go on: {on}"));
        }
    }
    page.item("  ", &coverage.advice());
}

fn reason(finding: &TermFinding<'_>) -> String {
    format!("{} {}", finding.because(), cite(finding.citation()))
}

/// What no license does
pub fn limits(page: &mut Page) {
    page.heading("What no license does");
    for limit in [
        "It authorizes no reexport and no transfer beyond its terms [15 CFR 750.7(a)].",
        "It lifts no denial order, and nobody may go on with knowledge of a violation: General Prohibitions 4 and 7 to 10 stand [15 CFR 736.2(b)].",
        "It can be revoked or suspended without notice [15 CFR 750.8].",
        "If the item comes to need no license, its conditions end; the terms of an exception may take their place [15 CFR 750.7(i)]. Records are kept all the same [15 CFR 762.6].",
    ] {
        page.item("  - ", limit);
    }
}
