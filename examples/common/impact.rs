//! What a change of policy does, as a report: built once, then printed as text, HTML or JSON.

mod country;
mod grid;
mod html;
mod lines;
mod residue;
mod standing;
mod text;
pub mod words;

use export_control::policy::Fingerprint;
use export_control::{Country, Impact};
use serde::Serialize;

pub use country::CountryReport;
pub use grid::Grid;
pub use html::{grid_legend, standings as html_standings, switcher};
pub use standing::Standings;
pub use text::standings as text_standings;

/// A change of policy, and what it does for some countries
#[derive(Serialize)]
pub struct ChangeReport {
    /// A short name, unique in a report
    pub id: String,
    pub title: String,
    pub changes: Vec<String>,
    pub before: Fingerprint,
    pub after: Fingerprint,
    /// How many transactions were evaluated under both policies
    pub evaluated: usize,
    /// Every country for which something changes, by the rows that govern them
    pub concerned: Vec<Country>,
    /// The countries that are reported one by one
    pub countries: Vec<CountryReport>,
}

impl ChangeReport {
    /// What an impact says of these countries
    pub fn of(
        id: String,
        title: String,
        changes: Vec<String>,
        impact: &Impact<'_>,
        countries: &[Country],
    ) -> Self {
        let countries = countries.iter();
        Self {
            id,
            title,
            changes,
            before: impact.before().fingerprint(),
            after: impact.after().fingerprint(),
            evaluated: impact.evaluated(),
            concerned: impact.countries().iter().collect(),
            countries: countries
                .map(|country| CountryReport::of(&impact.concerning(*country), *country))
                .collect(),
        }
    }

    /// The countries that are concerned and are not reported, by name
    fn others(&self) -> Vec<String> {
        let shown = |country: &Country| self.countries.iter().any(|one| one.country == *country);
        let concerned = self.concerned.iter();
        let others = concerned.filter(|country| !shown(country));
        others.map(|country| country.name().to_string()).collect()
    }
}
