//! What an approval could carry, and what all of this leaves open.

use export_control::license::{Lapse, Timetable};
use export_control::{
    CountryGroup, Date, EndUse, EndUses, ListKind, ParseError, PartyKind, PartyKinds, Policy,
    Safeguard,
};
use serde::Serialize;

use crate::news::VIETNAM;

/// Where nothing may go: countries under an arms embargo and Macau
const CARVE_OUT: &str = "D:5 | E:1 | E:2 | {MO}";

/// A safeguard in words
#[derive(Serialize)]
pub struct Clause {
    pub safeguard: Safeguard,
    pub text: String,
    pub citation: String,
}

impl Clause {
    fn of(safeguard: Safeguard) -> Self {
        let text = format!(
            "{safeguard} ({}, {}; evidence: {})",
            safeguard.addressee().title(),
            safeguard.deadline(),
            safeguard.evidence(),
        );
        Self {
            text,
            citation: safeguard.citation().to_string(),
            safeguard,
        }
    }
}

/// The kinds of safeguards, with terms such as a license might state
pub fn clauses(last_day: Date) -> Result<Vec<Clause>, ParseError> {
    let weapons = [
        EndUse::Military,
        EndUse::MilitaryIntelligence,
        EndUse::Nuclear,
        EndUse::Missile,
        EndUse::ChemicalBiological,
    ];
    let safeguards = [
        Safeguard::no_reexport(CARVE_OUT.parse()?),
        Safeguard::ReexportConsent,
        Safeguard::EndUseOnly {
            uses: EndUses::from_iter([EndUse::Civil]),
        },
        Safeguard::NoEndUse {
            uses: EndUses::from_iter(weapons),
        },
        Safeguard::EndUseCheck,
        Safeguard::EndUseMonitoring,
        Safeguard::PostShipmentVerification { within_days: 90 },
        Safeguard::DeliveryVerification { within_days: 30 },
        Safeguard::AccessControl {
            site: "the named site".into(),
        },
        Safeguard::TechnologyControlPlan,
        Safeguard::TechnicalLimit {
            parameter: "what is delivered".into(),
            limit: "no better than the license states".into(),
        },
        Safeguard::Reporting {
            every: Timetable::HalfYear,
        },
        Safeguard::Notification { days_before: 30 },
        Safeguard::Recordkeeping { years: 5 },
        Safeguard::BannedParties {
            lists: [ListKind::EntityList, ListKind::MilitaryEndUser].into(),
            kinds: PartyKinds::from_iter([PartyKind::Military, PartyKind::MilitaryIntelligence]),
        },
        Safeguard::QuantityCeiling { quantity: 100 },
        Safeguard::ShipBy { date: last_day },
        Safeguard::Acknowledgment,
    ];
    Ok(safeguards.map(Clause::of).into())
}

/// What becomes of safeguards when a package takes the license requirement away
pub fn lapse(clauses: &[Clause]) -> String {
    let outlive = clauses
        .iter()
        .filter(|clause| clause.safeguard.survives_relaxation());
    format!(
        "When the item comes to need no license, its conditions end [{}]: of these {} kinds, {} would \
         outlive it.",
        Lapse::CITATION,
        clauses.len(),
        outlive.count(),
    )
}

/// Country Groups whose members, as such, can have validated end users that the government nominates
fn validated_end_users(policy: &Policy) -> bool {
    let groups = policy.groups(VIETNAM);
    let mut open = groups.iter().filter(|group| {
        let name = group.as_str();
        name.starts_with("A:")
            || *group == CountryGroup::B
            || ["D:1", "D:2", "D:3", "D:4"].contains(&name)
    });
    open.next().is_some()
}

/// What tightens, or may, and is not in the rules of the policy
pub fn not_in_the_rules(today: &Policy, after: &Policy) -> Vec<String> {
    let mut notes = Vec::new();
    match (validated_end_users(today), validated_end_users(after)) {
        (true, false) => notes.push(
            "National Validated End Users: § 748.15(b)(2)(ii) takes members of A, B or D:1 to D:4, \
             and Vietnam would be in none of them; it loses that path [15 CFR 748.15(b)(2)(ii)]."
                .to_string(),
        ),
        (_, true) => notes.push(
            "National Validated End Users: Vietnam stays in a group of § 748.15(b)(2)(ii) \
             [15 CFR 748.15(b)(2)(ii)]."
                .to_string(),
        ),
        (false, false) => {}
    }
    notes.push(
        "Where a License Exception takes the place of a license, its own terms come with it: written \
         assurances under TSR [15 CFR 740.6], and a report twice a year for sensitive items, because \
         Vietnam is no Wassenaar member [15 CFR 743.1]."
            .to_string(),
    );
    notes
}

pub const LIMITS: &[&str] = &[
    "It is no forecast: whether a rule comes, what it says and when, nobody can compute.",
    "The classification of each deal is an example. The data sheet decides, not the brand.",
    "Parties are taken as civil and screened. A listed party, a military user or a weapons use needs \
     a license whatever group Vietnam is in (part 744).",
    "Other agencies: items of the munitions list are licensed by the State Department, and sanctions \
     by the Treasury; both are outside these rules.",
    "A review policy says how an application is judged, not how it ends or how long it takes.",
    "Rows are counted alike. No number says what trade is worth.",
    "What was said in public rests on press reports, with medium confidence. This is not legal advice.",
];
