//! Red flags: Supplement No. 3 to part 732.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

mod common;

use RedFlagStatus::{NotRaised, NotSaid, Raised, Resolved};
use common::today;
use export_control::{
    Country, Determination, Outcome, Party, PartyListing, PartyRole, Policy, RedFlagStatus,
    Transaction, TransactionBuilder, evaluate,
};

fn export(item: &str, to: Country) -> TransactionBuilder {
    Transaction::builder(item.parse().expect("a classification"), to, today())
}

fn answered(transaction: TransactionBuilder, answers: &[(&str, bool)]) -> TransactionBuilder {
    answers
        .iter()
        .fold(transaction, |transaction, (id, answer)| {
            transaction.answer(id.parse().expect("a question id"), *answer)
        })
}

fn decide(transaction: TransactionBuilder) -> Determination<'static> {
    let transaction = transaction.build();
    let policy = Policy::builtin();
    policy.check(&transaction).expect("facts that agree");
    evaluate(policy, &transaction)
}

fn status(determination: &Determination<'_>, id: &str) -> Option<RedFlagStatus> {
    let mut flags = determination.red_flags();
    let found = flags.find(|found| found.flag().id.as_str() == id);
    found.map(|found| found.status())
}

fn asked(determination: &Determination<'_>) -> Vec<String> {
    let questions = determination.questions().iter();
    questions
        .filter_map(|question| question.id().ok().map(|id| id.to_string()))
        .collect()
}

/// Every number of the checklist whose content is known, and each question once
#[test]
fn the_checklist() {
    let flags = &Policy::builtin().data().red_flags;
    let ids: Vec<&str> = flags.iter().map(|flag| flag.id.as_str()).collect();
    let numbered = (1..=19).chain([26, 28, 29]).map(|n| format!("RF{n:02}"));
    let diversion = (1..=12).map(|n| format!("TS{n:02}"));
    let all: Vec<String> = numbered
        .chain(["RF-AECA".to_owned()])
        .chain(diversion)
        .collect();
    assert_eq!(ids, all);
    for flag in flags {
        let resolved = format!("732#{}-resolved", flag.id.as_str().to_lowercase());
        assert_eq!(flag.resolved.id().as_str(), resolved);
    }
}

/// A red flag makes no requirement: it asks to be resolved before the answer clears anything
#[test]
fn a_raised_flag_must_be_resolved() {
    let chips = || export("3A991", Country::TH);
    let quiet = decide(chips());
    assert_eq!(quiet.outcome(), Outcome::NoLicenseRequired);
    assert_eq!(status(&quiet, "RF01"), Some(NotSaid));
    let clear = decide(answered(chips(), &[("732#rf01", false)]));
    assert_eq!(status(&clear, "RF01"), Some(NotRaised));
    assert_eq!(clear.outcome(), Outcome::NoLicenseRequired);
    let raised = decide(answered(chips(), &[("732#rf01", true)]));
    assert_eq!(status(&raised, "RF01"), Some(Raised));
    assert_eq!(raised.outcome(), Outcome::NeedsAnswers);
    assert_eq!(asked(&raised), ["732#rf01-resolved"]);
    let open = [("732#rf01", true), ("732#rf01-resolved", false)];
    let open = decide(answered(chips(), &open));
    assert_eq!(status(&open, "RF01"), Some(Raised));
    assert_ne!(open.outcome(), Outcome::LicenseRequired);
    assert!(!open.outcome().clears());
    let resolved = [("732#rf01", true), ("732#rf01-resolved", true)];
    let resolved = decide(answered(chips(), &resolved));
    assert_eq!(status(&resolved, "RF01"), Some(Resolved));
    assert_eq!(resolved.outcome(), Outcome::NoLicenseRequired);
}

/// What requires a license requires it with a red flag as well
#[test]
fn a_flag_takes_nothing_away() {
    let chips = answered(export("3A090.b", Country::VN), &[("732#rf01", true)]);
    assert_eq!(decide(chips).outcome(), Outcome::LicenseRequired);
}

/// Facts of the transaction raise some flags by themselves
#[test]
fn facts_raise_flags() {
    let party = |listing: &str| {
        let listing: PartyListing = listing.parse().expect("a listing");
        let party = Party::new(PartyRole::EndUser).screened([listing]);
        decide(export("3A991", Country::TH).party(party))
    };
    assert_eq!(status(&party("debarred"), "RF-AECA"), Some(Raised));
    assert_eq!(status(&party("entity-list:owned"), "RF29"), Some(Raised));
    assert_eq!(status(&party("informed"), "TS12"), Some(Raised));
    let vehicle = |to, based| {
        let party = Party::new(PartyRole::EndUser).headquartered_in(based);
        decide(export("0A606.y", to).party(party))
    };
    let abroad = vehicle(Country::TH, Country::MM);
    assert_eq!(status(&abroad, "RF14"), Some(Raised));
    let home = vehicle(Country::MM, Country::MM);
    assert_ne!(status(&home, "RF14"), Some(Raised));
}

/// A flag for some items says nothing of others
#[test]
fn flags_are_for_items() {
    let chips = decide(answered(
        export("3A991", Country::TH),
        &[("732#rf13", true)],
    ));
    assert_eq!(chips.outcome(), Outcome::NoLicenseRequired);
    assert_eq!(status(&chips, "RF13"), None);
}
