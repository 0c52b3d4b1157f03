//! What a change does for one country.

use std::collections::BTreeMap;

use export_control::{Country, Extent, Impact, ImpactCounts, Sector, Turn};
use serde::Serialize;

use super::grid::Grid;
use super::lines::{
    self, Cause, DutyLine, ExceptionLine, Opening, OutcomeLine, ReviewLine, RuleLine,
};
use super::residue::ResidueReport;
use super::words::counted;

/// What a change does for one country
#[derive(Serialize)]
pub struct CountryReport {
    pub country: Country,
    pub name: &'static str,
    /// How much of what was licensed moves, in a word with its figure
    pub extent: Extent,
    pub counts: ImpactCounts,
    pub sectors: BTreeMap<Sector, ImpactCounts>,
    /// Rows that require a license, by sector and reason
    pub grid: Grid,
    pub requirements: Vec<Cause>,
    pub outcomes: Vec<OutcomeLine>,
    pub exceptions: Vec<ExceptionLine>,
    pub reviews: Vec<ReviewLine>,
    pub review_rules: Vec<RuleLine>,
    pub scope: Vec<RuleLine>,
    pub end_uses: Vec<RuleLine>,
    pub obligations: Vec<DutyLine>,
    /// What asks more than before, each in a sentence
    pub tightens: Vec<String>,
    pub residue: ResidueReport,
}

impl CountryReport {
    /// Of an impact that is about this country alone
    pub fn of(impact: &Impact<'_>, country: Country) -> Self {
        let mut report = Self {
            country,
            name: country.name(),
            extent: impact.extent(country),
            counts: impact.counts(),
            sectors: impact.by_sector(),
            grid: Grid::of(impact.before(), impact.after(), country),
            requirements: lines::causes(impact),
            outcomes: lines::outcomes(impact),
            exceptions: lines::exceptions(impact),
            reviews: lines::reviews(impact),
            review_rules: lines::review_rules(impact),
            scope: lines::scope(impact),
            end_uses: lines::end_uses(impact),
            obligations: lines::obligations(impact),
            tightens: Vec::new(),
            residue: ResidueReport::of(&impact.residue(country)),
        };
        report.tightens = report.tightening();
        report
    }

    fn tightening(&self) -> Vec<String> {
        let mut found = Vec::new();
        let gained: usize = self
            .requirements
            .iter()
            .filter(|cause| cause.turn == Turn::Gained)
            .map(|cause| cause.rows.len())
            .sum();
        if gained > 0 {
            let rules = counted(gained, "rule newly requires", "rules newly require");
            found.push(format!("{rules} a license."));
        }
        for line in self.outcomes.iter().filter(|line| line.after > line.before) {
            let items = counted(line.items.len(), "item comes", "items come");
            let (before, after) = (line.before.title(), line.after.title());
            found.push(format!("{items} from \"{before}\" to \"{after}\"."));
        }
        let stricter = self.reviews.iter().filter(|line| line.after > line.before);
        let stricter: usize = stricter.map(|line| line.items).sum();
        if stricter > 0 {
            let items = counted(stricter, "item is", "items are");
            found.push(format!("{items} reviewed by a stricter policy."));
        }
        let rules = self.scope.iter().chain(&self.end_uses);
        for line in rules.filter(|line| line.tightens) {
            let part = line.part.title();
            let turn = line.turn.title();
            let RuleLine {
                rule,
                title,
                citation,
                ..
            } = line;
            let name = self.name;
            found.push(format!(
                "{rule} ({title}) {turn} {name} {part} [{citation}]."
            ));
        }
        let duties = self.obligations.iter();
        for duty in duties.filter(|duty| duty.turn == Turn::Gained) {
            let what = duty.what.trim_end_matches('.');
            found.push(format!("New, {}: {what} [{}].", duty.kind, duty.citation));
        }
        let shut = self.exceptions_of(Opening::Shuts).count();
        if shut > 0 {
            let paragraphs = counted(shut, "paragraph", "paragraphs");
            found.push(format!(
                "{paragraphs} of License Exceptions can do less for some item than before."
            ));
        }
        found
    }

    pub fn exceptions_of(&self, turn: Opening) -> impl Iterator<Item = &ExceptionLine> {
        self.exceptions.iter().filter(move |line| line.turn == turn)
    }

    /// How many paragraphs of License Exceptions open, in whole or in part
    pub fn opened(&self) -> usize {
        let mut open: Vec<_> = self.exceptions.iter().collect();
        open.retain(|line| line.turn != Opening::Shuts);
        open.sort_by_key(|line| line.paragraph);
        open.dedup_by_key(|line| line.paragraph);
        open.len()
    }

    /// How many items are reviewed by an easier policy
    pub fn reviewed_easier(&self) -> usize {
        let easier = self.reviews.iter().filter(|line| line.after < line.before);
        easier.map(|line| line.items).sum()
    }

    /// How many items need no license any more, and how many then wait for an answer instead
    pub fn freed(&self) -> (usize, usize) {
        let exports = self.outcomes.iter().filter(|line| !line.deemed);
        let lighter = exports.filter(|line| line.after < line.before);
        let (free, open): (Vec<_>, Vec<_>) = lighter.partition(|line| line.after.clears());
        let sum = |lines: Vec<&OutcomeLine>| lines.iter().map(|line| line.items.len()).sum();
        (sum(free), sum(open))
    }
}
