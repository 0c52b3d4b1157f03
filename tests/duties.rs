//! What must be done whatever the answer is: cases worked by hand from parts 743, 744, 745, 748, 750,
//! 758 and 762.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

mod common;

use std::collections::BTreeSet;

use common::today;
use export_control::policy::ObligationKind;
use export_control::{
    Activity, Amendment, Change, Country, CountryGroup, Determination, Outcome, Party,
    PartyListing, PartyRole, Policy, Transaction, TransactionBuilder, Truth, evaluate,
};

fn export(item: &str, to: Country) -> TransactionBuilder {
    Transaction::builder(item.parse().expect("a classification"), to, today())
}

fn worth(transaction: TransactionBuilder, value: &str) -> TransactionBuilder {
    transaction.value(value.parse().expect("an amount"))
}

fn answered(transaction: TransactionBuilder, answers: &[(&str, bool)]) -> TransactionBuilder {
    answers
        .iter()
        .fold(transaction, |transaction, (id, answer)| {
            transaction.answer(id.parse().expect("a question id"), *answer)
        })
}

fn decide_by(policy: &Policy, transaction: TransactionBuilder) -> Determination<'_> {
    let transaction = transaction.build();
    policy.check(&transaction).expect("facts that agree");
    evaluate(policy, &transaction)
}

fn decide(transaction: TransactionBuilder) -> Determination<'static> {
    decide_by(Policy::builtin(), transaction)
}

/// What is certain to be due, by the place where it stands
fn due(determination: &Determination<'_>) -> BTreeSet<String> {
    let certain = determination.duties();
    let certain = certain.filter(|(_, truth)| *truth == Truth::Yes);
    certain.map(|(duty, _)| duty.citation.to_string()).collect()
}

fn is_due(determination: &Determination<'_>, place: &str) -> bool {
    due(determination).contains(&format!("15 CFR {place}"))
}

/// Everything that § 758.1 can ask to be filed, as far as it is certain
fn filings(determination: &Determination<'_>) -> Vec<String> {
    let filings = due(determination).into_iter();
    filings
        .filter_map(|place| place.strip_prefix("15 CFR 758.1(b)").map(str::to_owned))
        .collect()
}

fn left(country: Country, groups: &[CountryGroup]) -> Policy {
    let changes = groups.iter().map(|group| Change::LeaveGroup {
        country,
        group: *group,
    });
    Policy::builtin()
        .amended([&Amendment::new("what if", changes)])
        .expect("every change has an effect")
}

/// 15 CFR 758.1(b)(5): more than USD 2,500 under one number of Schedule B
#[test]
fn filing_by_value() {
    let chips = |value| decide(worth(export("3A991", Country::TH), value));
    assert_eq!(filings(&chips("2500")), [] as [String; 0]);
    assert_eq!(filings(&chips("2500.01")), ["(5)"]);
    assert_eq!(chips("2500.01").outcome(), Outcome::NoLicenseRequired);
    // Not said, it may be due.
    let unsaid = decide(export("3A991", Country::TH));
    let mut open = unsaid.duties();
    assert!(open.any(|(duty, truth)| {
        duty.citation.as_str() == "15 CFR 758.1(b)(5)" && truth == Truth::Unknown
    }));
    // Technology that is sent over a line is no tangible item.
    let technology = worth(export("3E991", Country::TH), "9000");
    let sent = answered(technology.clone(), &[("758.1#tangible", false)]);
    assert_eq!(filings(&decide(sent)), [] as [String; 0]);
    let carried = answered(technology, &[("758.1#tangible", true)]);
    assert_eq!(filings(&decide(carried)), ["(5)"]);
}

/// 15 CFR 758.1(b)(1) and (10), 758.1(g): destinations that need a filing at any value
#[test]
fn filing_by_destination() {
    let small = |item, to| decide(worth(export(item, to), "10"));
    for to in [Country::CN, Country::HK, Country::RU, Country::VE] {
        assert!(
            filings(&small("3A991", to)).contains(&"(10)".to_owned()),
            "{to}"
        );
        assert!(
            !filings(&small("EAR99", to)).contains(&"(10)".to_owned()),
            "{to}"
        );
    }
    assert!(!filings(&small("3A991", Country::VN)).contains(&"(10)".to_owned()));
    for to in [Country::IR, Country::KP, Country::SY, Country::CU] {
        assert!(
            filings(&small("3A991", to)).contains(&"(1)".to_owned()),
            "{to}"
        );
        assert!(is_due(&small("3A991", to), "758.2(b)"), "{to}");
    }
    assert!(is_due(&small("3A991", Country::CN), "758.1(g)"));
    assert!(!is_due(&small("3A991", Country::TH), "758.1(g)"));
}

/// 15 CFR 758.1(b)(2): whatever needs a license
#[test]
fn filing_by_license() {
    let licensed = decide(worth(export("3A090.b", Country::VN), "10"));
    assert_eq!(licensed.outcome(), Outcome::LicenseRequired);
    assert_eq!(filings(&licensed), ["(2)"]);
    assert!(is_due(&licensed, "750.7(d)"));
    let free = decide(worth(export("3A991", Country::TH), "10"));
    assert!(!is_due(&free, "750.7(d)"));
}

/// 15 CFR 758.1(b)(3): the 600 series and 9x515 without their paragraphs .y
#[test]
fn filing_by_item() {
    let small = |item| decide(worth(export(item, Country::CA), "10"));
    assert!(filings(&small("9A610.x")).contains(&"(3)".to_owned()));
    assert!(filings(&small("9A515.a.1")).contains(&"(3)".to_owned()));
    assert!(!filings(&small("9A610.y")).contains(&"(3)".to_owned()));
}

/// 15 CFR 758.1(b)(11): 3A069 to any Country Group D destination, and one that leaves them
#[test]
fn filing_by_country_group() {
    // A license is required by its own row, before and after.
    let small = || worth(export("3A069", Country::VN), "10");
    let before = decide(small());
    assert!(is_due(&before, "758.1(b)(11)"));
    let without = left(Country::VN, &[CountryGroup::D1, CountryGroup::D3]);
    let after = decide_by(&without, small());
    assert!(!is_due(&after, "758.1(b)(11)"));
    assert_eq!(after.outcome(), before.outcome());
}

/// 15 CFR 744.15(b) and 758.1(b)(8): a party on the Unverified List
#[test]
fn unverified_parties() {
    let shipment = |role| {
        let listing: PartyListing = "unverified".parse().expect("a listing");
        let party = Party::new(role).screened([listing]);
        decide(worth(export("3A991", Country::AE), "10").party(party))
    };
    let consignee = shipment(PartyRole::UltimateConsignee);
    assert_eq!(filings(&consignee), ["(8)"]);
    assert!(is_due(&consignee, "744.15(b)"));
    assert!(is_due(&consignee, "758.2(b)"));
    // A purchaser signs the statement, and nothing is filed for it.
    let purchaser = shipment(PartyRole::Purchaser);
    assert!(is_due(&purchaser, "744.15(b)"));
    assert_eq!(filings(&purchaser), [] as [String; 0]);
}

/// Part 758: a release to a person and a reexport are no exports
#[test]
fn only_exports_are_filed() {
    let reexport = worth(export("3A991", Country::CN), "9000")
        .activity(Activity::Reexport)
        .from(Country::JP);
    assert_eq!(filings(&decide(reexport)), [] as [String; 0]);
    let release = worth(export("3E991", Country::CN), "9000").activity(Activity::DeemedExport);
    let release = decide(release);
    assert_eq!(filings(&release), [] as [String; 0]);
    assert!(!is_due(&release, "758.6"));
    assert!(is_due(&release, "part 762"));
}

/// 15 CFR 758.6: the destination control statement for listed items
#[test]
fn destination_control_statement() {
    assert!(is_due(&decide(export("3A991", Country::TH)), "758.6"));
    assert!(is_due(&decide(export("3A090.b", Country::VN)), "758.6"));
    assert!(!is_due(&decide(export("EAR99", Country::TH)), "758.6"));
}

/// 15 CFR 748.10, 748.12 and Supplement No. 2 to part 748: what an application needs
#[test]
fn support_documents() {
    let camera = |value| decide(worth(export("6A003.b.4.b", Country::CN), value));
    assert!(!is_due(&camera("5000"), "748.10"));
    assert!(is_due(&camera("5000.01"), "748.10"));
    let chips = |value| decide(worth(export("3A090.b", Country::CN), value));
    assert!(!is_due(&chips("50000"), "748.10"));
    assert!(is_due(&chips("50000.01"), "748.10"));
    assert!(is_due(&decide(export("0A501.a", Country::MX)), "748.12"));
    // The letter of assurance is asked for outside D:1: leaving D:1 adds it.
    let technology =
        || export("3E001", Country::VN).related_to(["3A001.a.2".parse().expect("an item")]);
    assert!(!is_due(&decide(technology()), "part 748 supp. 2"));
    let without = left(Country::VN, &[CountryGroup::D1]);
    assert!(is_due(
        &decide_by(&without, technology()),
        "part 748 supp. 2"
    ));
}

/// 15 CFR 745.1, 745.2: chemicals of the Convention
#[test]
fn chemicals_of_the_convention() {
    let toxin = decide(export("1C351.d.15", Country::DE));
    let mut notices = toxin.duties();
    assert!(notices.any(|(duty, truth)| {
        duty.kind == ObligationKind::Notification && duty.days == Some(45) && truth == Truth::Yes
    }));
    assert!(!is_due(&decide(export("1C351.d.15", Country::IL)), "745.1"));
    assert!(is_due(&decide(export("1C350.c", Country::EG)), "745.2"));
    assert!(!is_due(&decide(export("1C350.c", Country::VN)), "745.2"));
}

/// 15 CFR 743.2: computers to Computer Tier 3, under a license
#[test]
fn reports_of_computers() {
    let computer = |to| {
        let told = [("743.2#performance", true)];
        decide(answered(export("4A003.b", to), &told))
    };
    let vietnam = computer(Country::VN);
    assert_eq!(vietnam.outcome(), Outcome::LicenseRequired);
    assert!(is_due(&vietnam, "743.2"));
    assert!(!is_due(&computer(Country::JP), "743.2"));
}

/// Part 762: records are kept whatever the answer is
#[test]
fn records() {
    for (item, to) in [
        ("EAR99", Country::TH),
        ("3A991", Country::TH),
        ("3A090.b", Country::VN),
    ] {
        assert!(is_due(&decide(export(item, to)), "part 762"), "{item}");
    }
}
