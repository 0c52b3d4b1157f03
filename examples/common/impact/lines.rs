//! The lines of a report: changes of one kind, put together where they say the same.

use std::collections::{BTreeMap, BTreeSet};

use export_control::policy::{Basis, Policy, RuleRef, ScopeEffect};
use export_control::{
    Classification, CountryPart, Eccn, ExceptionParagraph, ExceptionStatus, Impact, Outcome,
    ReviewPolicy, Sector, Turn,
};
use serde::Serialize;

/// Rows that come or go for the same reason
#[derive(Serialize)]
pub struct Cause {
    pub turn: Turn,
    /// A column of the chart or a section
    pub basis: String,
    pub title: String,
    pub citation: String,
    pub rows: Vec<String>,
}

impl Cause {
    /// What the rows do
    pub fn verb(&self) -> &'static str {
        match (self.turn, self.rows.len()) {
            (Turn::Lost, 1) => "goes",
            (Turn::Lost, _) => "go",
            (Turn::Gained, 1) => "comes",
            (Turn::Gained, _) => "come",
        }
    }
}

/// A rule that comes to reach the country, or lets go of it
#[derive(Serialize)]
pub struct RuleLine {
    pub rule: String,
    pub title: String,
    pub citation: String,
    pub turn: Turn,
    /// What the country is to the rule
    pub part: CountryPart,
    /// Whether the change asks more of somebody
    pub tightens: bool,
}

/// Items that come to another outcome
#[derive(Serialize)]
pub struct OutcomeLine {
    /// Whether it is the release of software or technology to a national
    pub deemed: bool,
    pub before: Outcome,
    pub after: Outcome,
    pub items: Vec<String>,
}

/// What becomes of a paragraph of a License Exception
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Opening {
    /// It can take the place of the license, if its terms hold
    Opens,
    /// It can take the place of some of the requirements
    OpensInPart,
    /// It can do less than it could
    Shuts,
}

impl Opening {
    fn of(before: ExceptionStatus, after: ExceptionStatus) -> Self {
        if after < before {
            Self::Shuts
        } else if after >= ExceptionStatus::AvailableIf {
            Self::Opens
        } else {
            Self::OpensInPart
        }
    }

    pub const fn title(self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::OpensInPart => "opens for part of what is required",
            Self::Shuts => "can do less",
        }
    }
}

#[derive(Serialize)]
pub struct ExceptionLine {
    pub paragraph: ExceptionParagraph,
    pub title: String,
    pub turn: Opening,
    /// How many items and paragraphs of the list
    pub items: usize,
    pub entries: usize,
}

/// Items for which an application is reviewed otherwise
#[derive(Serialize)]
pub struct ReviewLine {
    pub before: Option<ReviewPolicy>,
    pub after: Option<ReviewPolicy>,
    pub items: usize,
    pub entries: usize,
    pub by_sector: BTreeMap<Sector, usize>,
}

#[derive(Serialize)]
pub struct DutyLine {
    pub what: String,
    pub kind: &'static str,
    pub citation: String,
    pub turn: Turn,
    pub part: CountryPart,
}

fn entries<'a>(items: impl IntoIterator<Item = &'a Classification>) -> BTreeSet<Eccn> {
    let listed = items.into_iter().filter_map(|item| item.listed());
    listed.map(export_control::CclItem::eccn).collect()
}

/// What a row points to: its name, its title and where it stands
type Named = (String, String, String);

fn basis(policy: &Policy, rule: RuleRef<'_>) -> Option<Named> {
    let of_provision = |provision: &export_control::policy::Provision| {
        (
            provision.id.to_string(),
            provision.title.to_string(),
            provision.citation.to_string(),
        )
    };
    match rule {
        RuleRef::Row(_, control) => match &control.basis {
            Basis::Column(column) => Some((
                column.heading().to_string(),
                format!("{}, on the Country Chart", column.reason().title()),
                policy.column(*column)?.citation.to_string(),
            )),
            Basis::Provision(id) => policy.provision(id).map(of_provision),
            _ => None,
        },
        RuleRef::Provision(provision) => Some(of_provision(provision)),
        _ => None,
    }
}

pub fn causes(impact: &Impact<'_>) -> Vec<Cause> {
    let mut causes: BTreeMap<(Turn, Named), Vec<String>> = BTreeMap::new();
    for change in impact.requirements() {
        let policy = match change.turn {
            Turn::Lost => impact.before(),
            Turn::Gained => impact.after(),
        };
        let basis = basis(policy, change.rule).unwrap_or_default();
        let rows = causes.entry((change.turn, basis)).or_default();
        rows.push(change.rule.to_string());
    }
    causes
        .into_iter()
        .map(|((turn, (basis, title, citation)), rows)| Cause {
            turn,
            basis,
            title,
            citation,
            rows,
        })
        .collect()
}

pub fn outcomes(impact: &Impact<'_>) -> Vec<OutcomeLine> {
    let mut lines: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for change in impact.outcomes() {
        let key = (change.activity.is_deemed(), change.before, change.after);
        lines.entry(key).or_default().push(change.item.to_string());
    }
    let lines = lines.into_iter();
    lines
        .map(|((deemed, before, after), items)| OutcomeLine {
            deemed,
            before,
            after,
            items,
        })
        .collect()
}

pub fn exceptions(impact: &Impact<'_>) -> Vec<ExceptionLine> {
    let mut lines: BTreeMap<_, BTreeSet<Classification>> = BTreeMap::new();
    for change in impact.exceptions() {
        let turn = Opening::of(change.before, change.after);
        let items = lines.entry((turn, change.paragraph)).or_default();
        items.insert(change.item);
    }
    let policies = [impact.after(), impact.before()];
    let title = |paragraph| {
        let mut rules = policies.iter().flat_map(|one| one.data().exceptions.iter());
        rules.find(|rule| rule.paragraph == paragraph)
    };
    let lines = lines.into_iter();
    lines
        .map(|((turn, paragraph), items)| ExceptionLine {
            paragraph,
            title: title(paragraph).map_or_else(String::new, |rule| rule.title.to_string()),
            turn,
            items: items.len(),
            entries: entries(&items).len(),
        })
        .collect()
}

pub fn reviews(impact: &Impact<'_>) -> Vec<ReviewLine> {
    let mut lines: BTreeMap<_, BTreeSet<Classification>> = BTreeMap::new();
    for change in impact.reviews() {
        let items = lines.entry((change.before, change.after)).or_default();
        items.insert(change.item);
    }
    let lines = lines.into_iter();
    lines
        .map(|((before, after), items)| {
            let entries = entries(&items);
            let mut by_sector = BTreeMap::new();
            for entry in &entries {
                *by_sector.entry(Sector::of(*entry)).or_default() += 1;
            }
            ReviewLine {
                before,
                after,
                items: items.len(),
                entries: entries.len(),
                by_sector,
            }
        })
        .collect()
}

macro_rules! rule_lines {
    ($changes:expr, |$change:ident| $tightens:expr) => {
        $changes
            .iter()
            .map(|$change| RuleLine {
                rule: $change.rule.id.to_string(),
                title: $change.rule.title.to_string(),
                citation: $change.rule.citation.to_string(),
                turn: $change.turn,
                part: $change.part,
                tightens: $tightens,
            })
            .collect()
    };
}

pub fn review_rules(impact: &Impact<'_>) -> Vec<RuleLine> {
    // What a rule of review that comes or goes asks more or less is said by the items.
    rule_lines!(impact.review_rules(), |_change| false)
}

pub fn scope(impact: &Impact<'_>) -> Vec<RuleLine> {
    rule_lines!(impact.scope(), |change| {
        let takes_out = change.rule.effect == ScopeEffect::TakesOut;
        (change.turn == Turn::Gained) != takes_out
    })
}

pub fn end_uses(impact: &Impact<'_>) -> Vec<RuleLine> {
    rule_lines!(impact.end_uses(), |change| change.turn == Turn::Gained)
}

pub fn obligations(impact: &Impact<'_>) -> Vec<DutyLine> {
    let changes = impact.obligations().iter();
    changes
        .map(|change| DutyLine {
            what: change.rule.what.to_string(),
            kind: change.rule.kind.title(),
            citation: change.rule.citation.to_string(),
            turn: change.turn,
            part: change.part,
        })
        .collect()
}
