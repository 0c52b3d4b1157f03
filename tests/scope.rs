//! What is subject to the EAR: part 734, and the requirements that hang on foreign direct products.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

mod common;

use common::today;
use export_control::{
    Activity, Amendment, Change, Classification, Country, CountryGroup, Date, Determination,
    EndUse, ListKind, Outcome, Outside, Party, PartyListing, PartyRole, Percent, PlaceKind, Policy,
    Region, RequirementStatus, Transaction, TransactionBuilder, evaluate,
};

/// A reexport of an item that was made in Korea, where it also leaves from
fn foreign(item: &str, to: Country) -> TransactionBuilder {
    Transaction::builder(classification(item), to, today())
        .from(Country::KR)
        .place(PlaceKind::Manufacture, Country::KR)
}

fn classification(item: &str) -> Classification {
    item.parse().expect("a classification")
}

fn share(text: &str) -> Percent {
    text.parse().expect("a share")
}

fn decide(transaction: TransactionBuilder) -> Determination<'static> {
    under(Policy::builtin(), transaction)
}

fn under(policy: &Policy, transaction: TransactionBuilder) -> Determination<'_> {
    let transaction = transaction.build();
    policy.check(&transaction).expect("facts that agree");
    evaluate(policy, &transaction)
}

fn answered(transaction: TransactionBuilder, answers: &[(&str, bool)]) -> TransactionBuilder {
    answers
        .iter()
        .fold(transaction, |transaction, (id, answer)| {
            transaction.answer(id.parse().expect("a question id"), *answer)
        })
}

fn applies(determination: &Determination<'_>, rule: &str) -> bool {
    determination
        .requirement(rule)
        .is_some_and(|found| found.status() == RequirementStatus::Applies)
}

fn asks(determination: &Determination<'_>, id: &str) -> bool {
    questions(determination).iter().any(|asked| asked == id)
}

fn questions(determination: &Determination<'_>) -> Vec<String> {
    let open = determination.questions().iter();
    open.map(|question| question.id().expect("an id").to_string())
        .collect()
}

fn outside(determination: &Determination<'_>) -> bool {
    determination.outcome() == Outcome::NotSubject
        && determination.outside_because() == Some(Outside::Foreign)
}

fn without(country: Country, groups: &[CountryGroup]) -> Policy {
    let changes = groups.iter().map(|group| Change::LeaveGroup {
        country,
        group: *group,
    });
    let amendment = Amendment::new("test", changes);
    Policy::builtin()
        .amended([&amendment])
        .expect("a change that can be made")
}

/// The questions on US content, all answered alike
fn content(transaction: TransactionBuilder, answer: bool) -> TransactionBuilder {
    let ids = [
        "734.4#600-series-content",
        "734.4#600-series-y-content",
        "734.4#us-circuit",
        "734.4#computer-above-4a003",
        "734.4#computer-above-4a994",
    ];
    answered(transaction, &ids.map(|id| (id, answer)))
}

const NO_PRODUCT: &[(&str, bool)] = &[
    ("734.9#ns-direct-product", false),
    ("734.9#ns-plant", false),
    ("734.9#600-direct-product", false),
    ("734.9#600-plant", false),
    ("734.9#sme-direct-product", false),
    ("734.9#3b-plant", false),
    ("734.9#iran-direct-product", false),
    ("734.9#iran-plant", false),
    ("734.9#russia-direct-product", false),
    ("734.9#russia-plant", false),
];

const WITH_A_US_CIRCUIT: &[(&str, bool)] = &[
    ("734.4#us-circuit", true),
    ("734.4#600-series-content", false),
    ("734.4#600-series-y-content", false),
];

// Section 734.4(c) and (d): de minimis levels.

#[test]
fn twenty_percent_is_too_much_for_iran_and_little_for_vietnam() {
    for item in ["EAR99", "3A991"] {
        let iran = decide(foreign(item, Country::IR).us_content(share("20")));
        assert_ne!(iran.outcome(), Outcome::NotSubject, "{item}");
        let vietnam = decide(foreign(item, Country::VN).us_content(share("20")));
        assert!(outside(&vietnam), "{item}");
        assert!(vietnam.questions().is_empty());
    }
    let iran = decide(foreign("3A991", Country::IR).us_content(share("20")));
    assert_eq!(iran.outcome(), Outcome::LicenseRequired);
}

#[test]
fn a_level_is_reached_only_above_it() {
    let at = |to, percent| {
        let item = foreign("EAR99", to).us_content(share(percent));
        decide(content(item, false))
    };
    assert!(outside(&at(Country::VN, "25")));
    assert_eq!(
        at(Country::VN, "25.01").outcome(),
        Outcome::NoLicenseRequired
    );
    // Cuba is in Country Group E:2.
    assert!(outside(&at(Country::CU, "10")));
    assert_ne!(at(Country::CU, "10.01").outcome(), Outcome::NotSubject);
}

#[test]
fn an_unknown_share_is_asked_for() {
    let determination = decide(foreign("EAR99", Country::VN));
    assert_eq!(determination.outcome(), Outcome::NeedsAnswers);
    assert_eq!(questions(&determination), ["transaction#us-content"]);
}

// Section 734.4(a): no level at all.

#[test]
fn lesser_military_parts_count_from_the_first_to_china_and_not_to_vietnam() {
    // § 734.4(a)(6)(i) and (ii)
    let some = |to| foreign("EAR99", to).us_content(share("0.5"));
    for id in ["734.4#600-series-content", "734.4#600-series-y-content"] {
        let yes = decide(answered(some(Country::CN), &[(id, true)]));
        assert_ne!(yes.outcome(), Outcome::NotSubject, "{id}");
    }
    assert!(outside(&decide(content(some(Country::CN), false))));
    assert!(outside(&decide(content(some(Country::VN), true))));
    // Without any US content there is nothing to ask.
    let none = decide(foreign("EAR99", Country::CN).us_content(share("0")));
    assert!(outside(&none));
}

#[test]
fn computers_have_no_level_to_tier_3_nor_to_embargoed_destinations() {
    // § 734.4(a)(1); Vietnam is in Computer Tier 3, Mexico is not.
    let some = |to| foreign("4A994.b", to).us_content(share("1"));
    let to_vietnam = decide(some(Country::VN));
    assert_eq!(questions(&to_vietnam), ["734.4#computer-above-4a003"]);
    assert!(outside(&decide(some(Country::MX))));
    let yes = answered(some(Country::KP), &[("734.4#computer-above-4a994", true)]);
    assert_eq!(decide(yes).outcome(), Outcome::LicenseRequired);
    // No such thing is asked of other items.
    let other = decide(foreign("3A991", Country::VN).us_content(share("1")));
    assert!(outside(&other));
}

#[test]
fn encryption_and_engine_technology_have_no_level_anywhere() {
    // § 734.4(a)(2) and (4)
    for (item, id) in [
        ("5E002", "734.4#encryption-technology"),
        ("9E991", "734.4#engine-technology"),
    ] {
        let some = || foreign(item, Country::MX).us_content(share("1"));
        assert!(asks(&decide(some()), id), "{item}");
        assert!(outside(&decide(answered(some(), &[(id, false)]))));
        let yes = decide(answered(some(), &[(id, true)]));
        assert_ne!(yes.outcome(), Outcome::NotSubject, "{item}");
    }
    // EAR99 may be technology: whoever says so is heard, nobody is asked.
    let some = || foreign("EAR99", Country::MX).us_content(share("1"));
    assert!(outside(&decide(some())));
    let yes = decide(answered(some(), &[("734.4#engine-technology", true)]));
    assert_eq!(yes.outcome(), Outcome::NoLicenseRequired);
}

#[test]
fn lithography_for_the_most_advanced_circuits_has_no_level() {
    // § 734.4(a)(3) and its footnote
    let some = || {
        let some = foreign("3B993.f.1", Country::MX).us_content(share("1"));
        answered(some, &[("734.4#advanced-node", true)])
    };
    let listed = answered(some(), &[("734.4#first-export-control", true)]);
    assert!(outside(&decide(listed)));
    let not_listed = answered(some(), &[("734.4#first-export-control", false)]);
    assert_ne!(decide(not_listed).outcome(), Outcome::NotSubject);
}

#[test]
fn a_us_circuit_brings_chip_making_equipment_in() {
    // § 734.4(a)(8): to Macau or D:5, unless it comes from where it is controlled as well
    let answers: Vec<_> = [NO_PRODUCT, WITH_A_US_CIRCUIT].concat();
    let some = |to| answered(foreign("3B001.c", to).us_content(share("1")), &answers);
    let from_korea = answered(some(Country::CN), &[("742.4#equivalent-controls", false)]);
    let from_korea = decide(from_korea);
    assert_eq!(from_korea.outcome(), Outcome::LicenseRequired);
    assert!(outside(&decide(some(Country::VN))));
    let japanese = Party::new(PartyRole::Exporter).headquartered_in(Country::JP);
    let from_japan = some(Country::CN).from(Country::JP).party(japanese);
    assert!(outside(&decide(from_japan)));
    let chinese = Party::new(PartyRole::Exporter).headquartered_in(Country::CN);
    let from_japan = some(Country::CN).from(Country::JP).party(chinese);
    assert_eq!(decide(from_japan).outcome(), Outcome::LicenseRequired);
}

#[test]
fn other_chip_making_equipment_comes_in_for_footnote_5_entities() {
    // § 734.4(a)(9)
    let answers: Vec<_> = [NO_PRODUCT, WITH_A_US_CIRCUIT].concat();
    let to_mexico = || {
        answered(
            foreign("3B991.a", Country::MX).us_content(share("1")),
            &answers,
        )
    };
    assert!(outside(&decide(to_mexico())));
    let entity = to_mexico().party(listed(5));
    assert_ne!(decide(entity).outcome(), Outcome::NotSubject);
    let facility = answered(to_mexico(), &[("734.4#advanced-node-facility", true)]);
    assert_ne!(decide(facility).outcome(), Outcome::NotSubject);
}

#[test]
fn equipment_for_military_circuits_comes_in_by_its_us_circuit_alone() {
    // § 734.4(a)(9) takes in all of group 3B, § 734.9(e)(3) does not name 3B611.
    let equipment = |circuit| {
        let equipment = foreign("3B611", Country::MX).us_content(share("0"));
        let answers: Vec<_> = [NO_PRODUCT, &[("734.4#us-circuit", circuit)]].concat();
        answered(equipment.party(listed(5)), &answers)
    };
    assert!(outside(&decide(equipment(false))));
    assert_ne!(decide(equipment(true)).outcome(), Outcome::NotSubject);
}

// Section 734.9: foreign direct products.

fn listing(footnote: u8) -> PartyListing {
    PartyListing::on(ListKind::EntityList).footnote(footnote)
}

fn listed(footnote: u8) -> Party {
    Party::new(PartyRole::EndUser).screened([listing(footnote)])
}

#[test]
fn an_etcher_made_with_us_technology_is_subject_to_china_and_not_to_vietnam() {
    // § 734.9(k); §§ 742.4(a)(4)(i) and 742.6(a)(6)(i)(A)
    let etcher = |to| {
        let etcher = foreign("3B001.c", to).us_content(share("0"));
        answered(
            etcher,
            &[
                ("734.9#ns-direct-product", false),
                ("734.9#ns-plant", false),
                ("734.9#sme-direct-product", true),
                ("734.4#us-circuit", false),
                ("742.4#equivalent-controls", false),
            ],
        )
    };
    let china = decide(etcher(Country::CN));
    assert_eq!(china.outcome(), Outcome::LicenseRequired);
    assert!(reasons(&china).contains(&"742.4(a)(4)(i)".to_owned()));
    assert!(reasons(&china).contains(&"742.6(a)(6)(i)(A)".to_owned()));
    assert!(outside(&decide(etcher(Country::VN))));
    // Macau is in no Country Group D:5 and named.
    assert_eq!(
        decide(etcher(Country::MO)).outcome(),
        Outcome::LicenseRequired
    );
}

#[test]
fn an_etcher_from_japan_needs_no_license_for_what_only_the_rule_on_such_products_brings_in() {
    // §§ 742.4(a)(4)(ii)(B) and 742.6(a)(6)(i)(A)(2)
    let etcher = |headquarters, ns| {
        let sender = Party::new(PartyRole::Exporter).headquartered_in(headquarters);
        let etcher = Transaction::builder(classification("3B001.c"), Country::CN, today())
            .from(Country::JP)
            .place(PlaceKind::Manufacture, Country::JP)
            .us_content(share("0"))
            .party(sender);
        answered(
            etcher,
            &[
                ("734.9#ns-direct-product", ns),
                ("734.9#ns-plant", false),
                ("734.9#sme-direct-product", true),
            ],
        )
    };
    let japanese = decide(etcher(Country::JP, false));
    assert!(japanese.outside_because().is_none());
    assert!(!reasons(&japanese).contains(&"742.4(a)(4)(i)".to_owned()));
    assert!(!reasons(&japanese).contains(&"742.6(a)(6)(i)(A)".to_owned()));
    // Whoever is headquartered in a destination of Country Group D:5 is not excluded.
    let chinese = decide(etcher(Country::CN, false));
    assert!(reasons(&chinese).contains(&"742.4(a)(4)(i)".to_owned()));
    // Nor is what another rule brings in as well.
    let twice = decide(etcher(Country::JP, true));
    assert!(reasons(&twice).contains(&"742.4(a)(4)(i)".to_owned()));
}

/// The sections of the requirements that apply
fn reasons(determination: &Determination<'_>) -> Vec<String> {
    determination
        .applying()
        .map(|found| found.citation().to_string().replace("15 CFR ", ""))
        .collect()
}

#[test]
fn a_military_product_reaches_vietnam_until_it_leaves_both_groups() {
    // § 734.9(d): D:1 and D:3 each suffice.
    let product = || {
        let product = foreign("9A610.x", Country::VN).us_content(share("0"));
        answered(product, &[("734.9#600-direct-product", true)])
    };
    let today = decide(product());
    assert_eq!(today.outside_because(), None);
    assert_ne!(today.outcome(), Outcome::NotSubject);
    for one in [CountryGroup::D1, CountryGroup::D3] {
        let policy = without(Country::VN, &[one]);
        let determination = under(&policy, product());
        assert_eq!(determination.outside_because(), None, "{one}");
    }
    let policy = without(Country::VN, &[CountryGroup::D1, CountryGroup::D3]);
    assert!(outside(&under(&policy, product())));
}

#[test]
fn the_plant_route_is_not_open_to_0a919() {
    // § 734.9(d)(1)
    let product = foreign("0A919", Country::VN).us_content(share("0"));
    let product = answered(
        product,
        &[
            ("734.9#600-direct-product", false),
            ("734.9#600-plant", true),
            ("734.9#ns-direct-product", false),
            ("734.9#ns-plant", false),
        ],
    );
    assert!(outside(&decide(product)));
}

#[test]
fn a_national_security_product_reaches_vietnam_while_it_is_in_d1() {
    // § 734.9(b)
    let product = |id| {
        let product = foreign("3A001.a.1.a", Country::VN).us_content(share("0"));
        answered(product, &[(id, true)])
    };
    for route in ["734.9#ns-direct-product", "734.9#ns-plant"] {
        assert_ne!(decide(product(route)).outcome(), Outcome::NotSubject);
        let policy = without(Country::VN, &[CountryGroup::D1]);
        assert!(outside(&under(&policy, product(route))), "{route}");
    }
    // What is not controlled for national security is asked nothing.
    let other = decide(foreign("3A991", Country::VN).us_content(share("0")));
    assert!(outside(&other));
}

#[test]
fn a_footnote_4_entity_is_asked_how_any_item_was_made() {
    // §§ 734.9(e)(2) and 744.11(a)(2)(iv)
    let item = || foreign("EAR99", Country::VN).us_content(share("0"));
    assert!(outside(&decide(item())));
    let open = decide(item().party(listed(4)));
    assert_eq!(open.outcome(), Outcome::NeedsAnswers);
    assert!(asks(&open, "734.9#footnote-4-direct-product"));
    assert!(asks(&open, "734.9#footnote-4-plant"));
    let product = answered(
        item().party(listed(4)),
        &[("734.9#footnote-4-direct-product", true)],
    );
    let product = decide(product);
    assert_eq!(product.outcome(), Outcome::LicenseRequired);
    assert!(applies(&product, "EL-FN4"));
    let parts = answered(
        item(),
        &[
            ("734.9#footnote-4-product", true),
            ("734.9#footnote-4-plant", true),
        ],
    );
    assert!(applies(&decide(parts), "EL-FN4"));
    // Other footnotes are other rules.
    let other = answered(
        item().party(listed(1)),
        &[("734.9#footnote-4-direct-product", true)],
    );
    assert!(asks(&decide(other), "734.9#footnote-1-direct-product"));
}

#[test]
fn affiliates_of_a_listed_entity_count_while_the_rule_on_them_does() {
    // 90 FR 47201, stayed by 90 FR 50857
    let on = |year, month, day| {
        let date = Date::new(year, month, day).expect("a day of the calendar");
        let owned = Party::new(PartyRole::EndUser).screened([listing(4).of_owners()]);
        let item = Transaction::builder(classification("EAR99"), Country::VN, date)
            .from(Country::KR)
            .place(PlaceKind::Manufacture, Country::KR)
            .us_content(share("0"))
            .party(owned);
        let item = answered(item, &[("734.9#footnote-4-direct-product", true)]);
        applies(&decide(item), "EL-FN4")
    };
    assert!(!on(2025, 9, 28));
    assert!(on(2025, 9, 29) && on(2025, 11, 9));
    assert!(!on(2025, 11, 10) && !on(2026, 11, 9));
    assert!(on(2026, 11, 10));
}

#[test]
fn footnote_3_products_need_a_license_anywhere_except_from_partner_countries() {
    // §§ 734.9(g) and 746.8(a)(3) and (12)(iii)
    let item = |from| {
        let item = Transaction::builder(classification("EAR99"), Country::AE, today())
            .from(from)
            .place(PlaceKind::Manufacture, Country::MY)
            .us_content(share("0"))
            .party(listed(3));
        decide(answered(item, &[("734.9#russia-plant", true)]))
    };
    assert!(applies(&item(Country::MY), "RU-3"));
    assert!(!applies(&item(Country::JP), "RU-3"));
}

#[test]
fn products_for_russia_need_a_license_except_from_partner_countries() {
    // §§ 734.9(f) and 746.8(a)(2) and (12)(iii)
    let item = |item: &str, from| {
        let item = Transaction::builder(classification(item), Country::RU, today())
            .from(from)
            .place(PlaceKind::Manufacture, from)
            .us_content(share("0"));
        let made = [
            ("734.9#russia-direct-product", true),
            ("746.8#supplement-6", true),
        ];
        decide(answered(item, &made))
    };
    for classified in ["3A991", "EAR99"] {
        let malaysia = item(classified, Country::MY);
        assert!(applies(&malaysia, "RU-2"), "{classified}");
        let japan = item(classified, Country::JP);
        assert_eq!(japan.outside_because(), None);
        for rule in ["RU-1", "RU-2", "RU-6"] {
            assert!(!applies(&japan, rule), "{classified} {rule}");
        }
    }
    // What has enough US content is subject as well, and excluded no more.
    let content = Transaction::builder(classification("3A991"), Country::RU, today())
        .from(Country::JP)
        .place(PlaceKind::Manufacture, Country::JP)
        .us_content(share("30"));
    let content = answered(content, &[("734.9#russia-direct-product", true)]);
    assert!(applies(&decide(content), "RU-1"));
}

#[test]
fn products_for_occupied_crimea_need_a_license() {
    // §§ 734.9(f) and 746.6(a)(1)(ii)
    let item = |crimea| {
        let item = foreign("3A991", Country::UA)
            .from(Country::MY)
            .region(Region::Crimea)
            .us_content(share("0"));
        let answers = [
            ("746.6#crimea", crimea),
            ("734.9#russia-direct-product", true),
            ("746.6#government-of-ukraine", false),
        ];
        decide(answered(item, &answers))
    };
    assert!(applies(&item(true), "OCC-2"));
    assert!(outside(&item(false)));
}

#[test]
fn products_for_iran_need_a_license_except_from_partner_countries() {
    // §§ 734.9(j) and 746.7(a)(1)(iii) and (iv)
    let item = |from, to, answers: &[(&str, bool)]| {
        let item = Transaction::builder(classification("3A991"), to, today())
            .from(from)
            .place(PlaceKind::Manufacture, from)
            .us_content(share("0"));
        decide(answered(item, answers))
    };
    let made = [("734.9#iran-plant", true)];
    assert!(applies(&item(Country::MY, Country::IR, &made), "IR-3"));
    assert!(!applies(&item(Country::JP, Country::IR, &made), "IR-3"));
    // The Government of Iran may take part from elsewhere.
    let government = [
        ("734.9#iran-plant", true),
        ("734.9#government-of-iran", true),
    ];
    assert!(applies(
        &item(Country::MY, Country::AE, &government),
        "IR-3"
    ));
    assert!(outside(&item(Country::MY, Country::AE, &made)));
}

#[test]
fn a_supercomputer_in_china_brings_any_product_in() {
    // § 734.9(i)
    let item = |to| foreign("EAR99", to).us_content(share("0"));
    let china = decide(item(Country::CN).end_use(EndUse::Supercomputer));
    assert!(asks(&china, "734.9#supercomputer-plant"));
    let civil = decide(item(Country::CN).end_use(EndUse::Civil));
    assert!(outside(&civil));
    // Elsewhere it depends on where the supercomputer is.
    let vietnam = decide(item(Country::VN).end_use(EndUse::Supercomputer));
    assert!(asks(&vietnam, "734.9#supercomputer"));
}

#[test]
fn advanced_computing_products_are_subject_worldwide() {
    // § 734.9(h)
    let item = foreign("3A090.a", Country::MX).us_content(share("0"));
    let yes = answered(item, &[("734.9#advanced-computing-plant", true)]);
    assert_eq!(decide(yes).outside_because(), None);
}

// Section 734.3(a): what is subject as what it is.

#[test]
fn an_unknown_origin_is_presumed_to_be_the_united_states() {
    // § 734.3(a)(2)
    let item = Transaction::builder(classification("EAR99"), Country::VN, today())
        .from(Country::KR)
        .us_content(share("0"));
    let determination = decide(item);
    assert_eq!(determination.outcome(), Outcome::NoLicenseRequired);
    assert!(determination.questions().is_empty());
}

#[test]
fn a_foreign_item_in_the_united_states_is_subject() {
    // § 734.3(a)(1)
    let item = Transaction::builder(classification("EAR99"), Country::VN, today())
        .place(PlaceKind::Manufacture, Country::KR)
        .us_content(share("0"));
    assert_eq!(decide(item).outcome(), Outcome::NoLicenseRequired);
}

// Sections 734.3(b) and 734.7 to 734.20: what is not subject.

fn export(item: &str, to: Country) -> TransactionBuilder {
    Transaction::builder(classification(item), to, today())
}

fn excluded(determination: &Determination<'_>) -> bool {
    determination.outside_because() == Some(Outside::Excluded)
}

#[test]
fn published_technology_is_not_subject() {
    // § 734.7
    let published = [("734.7#published", true)];
    for item in ["3E001", "4D001"] {
        let determination = decide(answered(export(item, Country::CN), &published));
        assert!(excluded(&determination), "{item}");
    }
    // A commodity cannot be published.
    let chip = decide(answered(export("3A090.a", Country::CN), &published));
    assert!(!excluded(&chip));
    // Nobody is asked who says nothing of the kind.
    let silent = decide(export("3E001", Country::CN));
    assert!(!asks(&silent, "734.7#published"));
}

#[test]
fn files_that_make_firearms_stay_subject() {
    // § 734.7(c)
    let file = |answers: &[(&str, bool)]| decide(answered(export("0E501", Country::MX), answers));
    assert!(!excluded(&file(&[
        ("734.7#published", true),
        ("734.7#firearm-file", true),
    ])));
    assert!(excluded(&file(&[
        ("734.7#published", true),
        ("734.7#firearm-file", false),
    ])));
    let open = file(&[("734.7#published", true)]);
    assert!(asks(&open, "734.7#firearm-file"));
}

#[test]
fn published_encryption_source_code_is_not_subject_once_its_place_is_told() {
    // §§ 734.7(b) and 742.15(b)
    let software = |answers: &[(&str, bool)]| {
        let published = answered(export("5D002", Country::VN), &[("734.7#published", true)]);
        excluded(&decide(answered(published, answers)))
    };
    let source = ("734.7#encryption-source-code", true);
    let unusual = ("734.7#non-standard-cryptography", true);
    assert!(software(&[
        source,
        ("734.7#non-standard-cryptography", false)
    ]));
    assert!(!software(&[source, unusual]));
    assert!(software(&[source, unusual, ("734.7#notified", true)]));
    assert!(!software(&[("734.7#encryption-source-code", false)]));
    assert!(software(&[
        ("734.7#encryption-source-code", false),
        ("734.7#object-code-of-published-source", true),
    ]));
}

#[test]
fn research_is_not_subject_unless_its_publication_is_restricted() {
    // § 734.8
    let research = |restricted, input| {
        let answers = [
            ("734.8#fundamental-research", true),
            ("734.8#publication-restricted", restricted),
            ("734.8#input-to-research", input),
        ];
        excluded(&decide(answered(export("3E001", Country::CN), &answers)))
    };
    assert!(research(false, false));
    assert!(!research(true, false));
    assert!(!research(false, true));
}

#[test]
fn encrypted_data_is_no_export_unless_it_is_stored_in_d5() {
    // § 734.18(a)(5)
    let data = |to, stored| {
        let answers = [
            ("734.18#end-to-end-encrypted", true),
            ("734.18#stored-in-d5", stored),
        ];
        excluded(&decide(answered(export("3E001", to), &answers)))
    };
    assert!(data(Country::VN, false));
    assert!(!data(Country::VN, true));
    assert!(!data(Country::CN, false));
}

#[test]
fn showing_object_code_releases_nothing() {
    // § 734.13(a)(2)
    let release = |answer| {
        let release = export("4D001", Country::CN).activity(Activity::DeemedExport);
        decide(answered(release, &[("734.13#source-code", answer)]))
    };
    assert!(excluded(&release(false)));
    assert!(!excluded(&release(true)));
    let open = export("4D001", Country::CN).activity(Activity::DeemedExport);
    assert!(asks(&decide(open), "734.13#source-code"));
}

#[test]
fn releases_abroad_to_nationals_of_a5_are_no_reexports() {
    // § 734.20(b) and (c)
    let release = |nationality, answers: &[(&str, bool)]| {
        let release = export("3E001", nationality)
            .from(Country::DE)
            .activity(Activity::DeemedReexport);
        let release = answered(release, &[("734.20#authorized-entity", true)]);
        excluded(&decide(answered(release, answers)))
    };
    let only_a5 = [
        ("734.20#only-a5-nationalities", true),
        ("734.20#released-in-a5", true),
    ];
    assert!(release(Country::FR, &only_a5));
    assert!(!release(Country::VN, &only_a5));
    let screened = |contacts| {
        [
            ("734.20#release-terms", true),
            ("734.20#screened", true),
            ("734.20#substantive-contacts", contacts),
        ]
    };
    assert!(release(Country::VN, &screened(false)));
    assert!(!release(Country::VN, &screened(true)));
}

// Laws.

/// Where an item can go from Korea
fn destinations() -> impl Iterator<Item = Country> {
    // What goes to a possession of the United States is no reexport.
    Country::all().filter(|country| {
        let to = evaluate(Policy::builtin(), &export("EAR99", *country).build());
        *country != Country::KR && to.outside_because().is_none()
    })
}

#[test]
fn more_us_content_never_lightens_the_outcome() {
    let policy = Policy::builtin();
    for item in ["EAR99", "3A991", "4A994.b"] {
        for to in destinations() {
            for answer in [false, true] {
                let mut before = Outcome::NotSubject;
                for percent in 0..=100 {
                    let transaction = foreign(item, to).us_content(Percent::whole(percent));
                    let transaction = content(answered(transaction, NO_PRODUCT), answer);
                    let outcome = evaluate(policy, &transaction.build()).outcome();
                    assert!(before <= outcome, "{item} to {to} at {percent} percent");
                    before = outcome;
                }
                assert_ne!(before, Outcome::NotSubject, "{item} to {to}");
            }
        }
    }
}

#[test]
fn more_us_content_never_takes_an_item_out_while_questions_are_open() {
    let policy = Policy::builtin();
    for item in ["EAR99", "3B001.c"] {
        for to in destinations() {
            let mut subject = false;
            for percent in 0..=100 {
                let transaction = foreign(item, to).us_content(Percent::whole(percent));
                let outcome = evaluate(policy, &transaction.build()).outcome();
                assert!(!subject || outcome != Outcome::NotSubject, "{item} to {to}");
                subject = outcome != Outcome::NotSubject;
            }
        }
    }
}

#[test]
fn joining_a_group_of_concern_never_takes_an_item_out() {
    let builtin = Policy::builtin();
    for country in [Country::MX, Country::VN, Country::AE, Country::FR] {
        for group in [CountryGroup::D5, CountryGroup::E1] {
            let changes = vec![Change::JoinGroup { country, group }];
            let joined = builtin
                .amended([&Amendment::new("test", changes)])
                .expect("a change that can be made");
            for item in ["EAR99", "3A991", "3B001.c", "9A610.x", "3E001", "5E002"] {
                for percent in 0..=30 {
                    for answer in [false, true] {
                        let item = foreign(item, country).us_content(Percent::whole(percent));
                        let item = answered(item, &[("734.18#end-to-end-encrypted", answer)]);
                        let item = content(item, answer).build();
                        let before = evaluate(builtin, &item).outcome();
                        let after = evaluate(&joined, &item).outcome();
                        assert!(
                            before == Outcome::NotSubject || after != Outcome::NotSubject,
                            "{country} joins {group} at {percent} percent"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn the_tables_of_scope_are_complete() {
    let data = Policy::builtin().data();
    assert_eq!(data.scope.len(), 45);
    let partners = data
        .lists
        .iter()
        .find(|list| list.name.as_str() == "GECC38");
    // Supplement No. 3 to part 746
    assert_eq!(partners.expect("a list").members.len(), 38);
}

#[test]
fn what_is_made_from_encryption_items_is_subject() {
    // Note to § 734.3(a)(4)
    let item = || foreign("EAR99", Country::VN).us_content(share("0"));
    assert!(outside(&decide(item())));
    let made = answered(item(), &[("734.3#made-from-enc-items", true)]);
    assert_eq!(decide(made).outcome(), Outcome::NoLicenseRequired);
}
