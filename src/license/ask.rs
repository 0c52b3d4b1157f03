//! The questions of a license: what must be on file.

use alloc::format;
use alloc::string::{String, ToString};

use super::{Safeguard, SafeguardBasis};
use crate::{Country, Question, QuestionId, Region};

/// A question that the facts of a transaction raise
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Raised {
    /// A country on the way that the license does not name
    Route(Country),
    /// A territory that another country's row governs
    Names(Country),
    /// A place of which it is not certain whether it is carved out
    OutsideCarveOut(Country),
    /// An occupied region
    Region(Region),
    /// An intermediate consignee that the license does not name
    IntermediateConsignee,
    /// A purchaser where the license names none
    Purchaser,
    /// A party that is on a list
    ListedParty,
    /// A value a little above that of the license
    PriceIncrease,
    /// A reexport or a transfer
    ReexportConsent,
    /// A place in a carve-out that consent can open
    CarveOutConsent,
}

impl Raised {
    fn all() -> impl Iterator<Item = Self> {
        let plain = [
            Self::IntermediateConsignee,
            Self::Purchaser,
            Self::ListedParty,
            Self::PriceIncrease,
            Self::ReexportConsent,
            Self::CarveOutConsent,
        ];
        let countries = Country::all().flat_map(|country| {
            [
                Self::Route(country),
                Self::Names(country),
                Self::OutsideCarveOut(country),
            ]
        });
        let regions = Region::all().map(Self::Region);
        plain.into_iter().chain(countries).chain(regions)
    }

    fn name(self) -> String {
        match self {
            Self::Route(country) => format!("route-{country}"),
            Self::Names(country) => format!("names-{country}"),
            Self::OutsideCarveOut(country) => format!("outside-carve-out-{country}"),
            Self::Region(region) => format!("region-{}", region.as_str()),
            Self::IntermediateConsignee => "intermediate-consignee".into(),
            Self::Purchaser => "purchaser".into(),
            Self::ListedParty => "listed-party".into(),
            Self::PriceIncrease => "price-increase".into(),
            Self::ReexportConsent => "reexport-consent".into(),
            Self::CarveOutConsent => "carve-out-consent".into(),
        }
    }

    fn text(self) -> String {
        match self {
            Self::Route(country) => format!(
                "Does § 750.7(c) let the stop in {} be made without a change of the license?",
                country.name()
            ),
            Self::Names(country) => {
                format!("Does the license itself name {}?", country.name())
            }
            Self::OutsideCarveOut(country) => format!(
                "Has BIS confirmed that {} is outside the license's carve-out?",
                country.name()
            ),
            Self::Region(region) => format!(
                "Does the license itself name the region {region} of {}?",
                region.country().name()
            ),
            Self::IntermediateConsignee => "Does § 750.7(c) let the intermediate consignee take part without a change of the license?".into(),
            Self::Purchaser => "Did the application disclose the purchaser?".into(),
            Self::ListedParty => {
                "Was the license issued in the knowledge that the party is listed?".into()
            }
            Self::PriceIncrease => "Is what is above the license's value a rise of the price alone, within the shipping tolerance of § 750.11?".into(),
            Self::ReexportConsent => {
                "Is there written consent of BIS to this reexport or transfer?".into()
            }
            Self::CarveOutConsent => {
                "Is there written consent of BIS to this country of the carve-out?".into()
            }
        }
    }

    /// The question, in words
    pub(super) fn question(self) -> Option<Question> {
        question(&self.name(), self.text())
    }
}

/// Whether a transaction can raise the question
pub(super) fn is_asked(id: &QuestionId) -> bool {
    let name = id.as_str().strip_prefix("license#");
    name.is_some_and(|name| Raised::all().any(|raised| raised.name() == name))
}

fn question(name: &str, text: String) -> Option<Question> {
    let id = format!("license#{name}").parse().ok()?;
    Some(Question::new(id, text))
}

/// What must be on file for a safeguard; `None` when facts decide it
///
/// Where a license has several of a kind, all but the first are numbered.
pub(super) fn on_file(safeguard: &Safeguard, before: usize) -> Option<Question> {
    if safeguard.basis() == SafeguardBasis::Facts {
        return None;
    }
    let name = match before {
        0 => safeguard.kind().to_string(),
        _ => format!("{}-{}", safeguard.kind(), before + 1),
    };
    let text: String = match safeguard {
        Safeguard::EndUseCheck => {
            "Has the end use been checked on the spot, with a good result?".into()
        }
        Safeguard::EndUseMonitoring => {
            "Has the consignee agreed in writing to visits by officials of the United States?".into()
        }
        Safeguard::PostShipmentVerification { within_days } => format!(
            "Has the consignee agreed to a check within {within_days} days of arrival, and is none overdue?"
        ),
        Safeguard::DeliveryVerification { within_days } => format!(
            "Has the consignee agreed to certify delivery within {within_days} days of arrival, and is no certificate overdue?"
        ),
        Safeguard::AccessControl { site } => {
            format!("Are a site plan for {site} and a list of who has access on file?")
        }
        Safeguard::TechnologyControlPlan => {
            "Is a technology control plan in place, and is everyone trained who sees the technology?".into()
        }
        Safeguard::TechnicalLimit { parameter, limit } => {
            format!("Do the items keep to the limit: {parameter} {limit}?")
        }
        Safeguard::Reporting { every } => format!(
            "Are the reports of every {} set up, and is none overdue?",
            every.title()
        ),
        Safeguard::Notification { days_before } => format!(
            "Has the end user agreed to give notice {days_before} days before the items move or their holder changes hands?"
        ),
        Safeguard::Recordkeeping { years } => {
            format!("Are the records kept so that they can be shown for {years} years?")
        }
        _ => "Has everyone whom the conditions bind acknowledged them in writing?".into(),
    };
    question(&name, text)
}
