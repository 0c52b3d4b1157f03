//! Cases worked by hand from the regulation, with their citations.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

mod common;

use ReasonForControl as R;
use common::{today, with_a_rule_that_a_listing_sets_off};
use export_control::policy::{ChartMode, Effect, Reading, Relief, RuleRef};
use export_control::{
    Activity, Amendment, AnswerKind, CclItem, Change, ChartColumn, Condition, Country,
    CountryGroup, CountrySet, Destinations, Determination, GeneralProhibition, OpenQuestion,
    Outcome, Outside, Party, PartyKind, PartyListing, PartyRole, PlaceKind, Policy, Presumed,
    ReasonForControl, Region, Requirement, RequirementStatus, Transaction, TransactionBuilder,
    TransactionProblem, Truth, evaluate,
};

fn export(item: &str, to: &str) -> TransactionBuilder {
    let destination: Country = to.parse().expect("a country");
    Transaction::builder(
        item.parse().expect("a classification"),
        destination,
        today(),
    )
}

fn decide(transaction: TransactionBuilder) -> Determination<'static> {
    let transaction = transaction.build();
    let policy = Policy::builtin();
    policy.check(&transaction).expect("facts that agree");
    evaluate(policy, &transaction)
}

/// The reasons of the requirements that apply, each once, in order
fn reasons(determination: &Determination<'_>) -> Vec<R> {
    let mut reasons: Vec<R> = determination
        .applying()
        .filter_map(Requirement::reason)
        .collect();
    reasons.sort_unstable();
    reasons.dedup();
    reasons
}

fn citations(determination: &Determination<'_>) -> Vec<String> {
    determination
        .applying()
        .map(|r| r.citation().to_string())
        .collect()
}

fn item(text: &str) -> CclItem {
    text.parse().expect("an item")
}

fn answered(transaction: TransactionBuilder, answers: &[(&str, bool)]) -> TransactionBuilder {
    answers
        .iter()
        .fold(transaction, |transaction, (id, answer)| {
            transaction.answer(id.parse().expect("a question id"), *answer)
        })
}

/// 15 CFR 742.6(a)(6)(iii)(B): the United Arab Emirates are named, and A:5 does not take them out.
#[test]
fn middle_tier_chips() {
    for (to, applies) in [
        ("AE", true),
        ("VN", true),
        ("MO", true),
        ("KZ", true),
        ("IL", false),
        ("JP", false),
    ] {
        let determination = decide(export("3A090.b", to));
        let requirement = determination
            .requirement("3A090/2")
            .expect("the row was read");
        assert_eq!(
            requirement.citation().as_str(),
            "15 CFR 742.6(a)(6)(iii)(B)"
        );
        assert_eq!(
            requirement.status() == RequirementStatus::Applies,
            applies,
            "{to}"
        );
        assert_eq!(reasons(&determination).contains(&R::RS), applies, "{to}");
    }
}

/// Supplement No. 8 to part 740: approved entities need no license; a stated approval counts, and
/// only if every consignee and end user has it.
#[test]
fn approved_entities_in_the_united_arab_emirates() {
    let approved: PartyListing = "approved-uae".parse().expect("a listing");
    let end_user = || Party::new(PartyRole::EndUser).in_country(Country::AE);
    let consignee = Party::new(PartyRole::UltimateConsignee).in_country(Country::AE);
    for item in ["3A090.a", "3A090.b"] {
        let one = export(item, "AE").party(end_user().screened([approved.clone()]));
        assert_eq!(
            decide(one.clone()).outcome(),
            Outcome::LicenseRequired,
            "who receives it?"
        );
        let both = one
            .clone()
            .party(consignee.clone().screened([approved.clone()]));
        assert_eq!(
            decide(both.clone()).outcome(),
            Outcome::NoLicenseRequired,
            "{item}"
        );
        let third = both.party(end_user().screened([]));
        assert_eq!(decide(third).outcome(), Outcome::LicenseRequired);
        let in_japan = |role| {
            Party::new(role)
                .in_country(Country::JP)
                .screened([approved.clone()])
        };
        let elsewhere = export("3A090.a", "JP")
            .party(in_japan(PartyRole::EndUser))
            .party(in_japan(PartyRole::UltimateConsignee));
        assert_eq!(decide(elsewhere).outcome(), Outcome::LicenseRequired);
    }
}

/// 15 CFR 742.4(a)(4) and 742.6(a)(6)(i)(A)
#[test]
fn etchers_to_macau() {
    let determination = decide(export("3B001.c.2", "MO"));
    assert_eq!(reasons(&determination), [R::NS, R::RS]);
    assert_eq!(
        citations(&determination),
        ["15 CFR 742.4(a)(4)(i)", "15 CFR 742.6(a)(6)(i)(A)"]
    );
}

/// 15 CFR 742.4(a)(4)(ii)(B): foreign-made equipment from a country of Supplement No. 4 to part
/// 742, sent by a firm that is not based in Macau or D:5
#[test]
fn foreign_made_etchers_from_japan() {
    let from_japan = |headquarters| {
        let sender = Party::new(PartyRole::Exporter).headquartered_in(headquarters);
        answered(
            export("3B001.c.2", "CN")
                .activity(Activity::Reexport)
                .from(Country::JP)
                .party(sender),
            &[("742.4#foreign-product-only", true)],
        )
    };
    let determination = decide(from_japan(Country::JP));
    assert_eq!(determination.applying().count(), 0, "{determination}");
    assert_eq!(
        decide(from_japan(Country::CN)).outcome(),
        Outcome::LicenseRequired
    );
    // From a country that is not on the supplement the exclusion turns on its own controls.
    let from_korea = answered(
        export("3B001.c.2", "CN")
            .activity(Activity::Reexport)
            .from(Country::KR),
        &[("742.4#foreign-product-only", true)],
    );
    assert_eq!(decide(from_korea).outcome(), Outcome::NeedsAnswers);
    // From the United States that is not asked: the item is subject to the EAR there.
    let exported = decide(export("3B001.c.2", "CN"));
    assert!(
        exported
            .questions()
            .iter()
            .all(OpenQuestion::is_about_exception)
    );
}

/// Supplement No. 1 to part 738: the mark that the United Arab Emirates kept when they left D:3
#[test]
fn medical_products() {
    let determination = decide(export("1C991.c", "AE"));
    assert_eq!(reasons(&determination), [R::CB]);
    let out = Amendment::new(
        "Vietnam leaves D:1 and D:3",
        [CountryGroup::D1, CountryGroup::D3].map(|group| Change::LeaveGroup {
            country: Country::VN,
            group,
        }),
    );
    let after = Policy::builtin().amended([&out]).expect("it is in both");
    let transaction = export("1C991.c", "VN").build();
    assert_eq!(
        evaluate(&after, &transaction).outcome(),
        Outcome::LicenseRequired
    );
    let recomputed = after.with_chart(ChartMode::FromSectionText);
    assert_eq!(
        evaluate(&recomputed, &transaction).outcome(),
        Outcome::NoLicenseRequired
    );
}

/// 15 CFR 742.4(a)(5) and 742.6(a)(10): worldwide, whatever the groups
#[test]
fn additive_manufacturing_equipment_worldwide() {
    for to in ["VN", "SG", "DE"] {
        assert_eq!(
            reasons(&decide(export("2B910", to))),
            [R::NS, R::RS],
            "{to}"
        );
    }
    let out = Amendment::new(
        "Vietnam leaves D:1",
        [Change::LeaveGroup {
            country: Country::VN,
            group: CountryGroup::D1,
        }],
    );
    let after = Policy::builtin().amended([&out]).expect("it is in D:1");
    assert_eq!(
        reasons(&evaluate(&after, &export("2B910", "VN").build())),
        [R::NS, R::RS]
    );
}

/// 15 CFR 742.6(a)(7)
#[test]
fn lesser_parts_of_the_600_series() {
    assert_eq!(reasons(&decide(export("9A610.y", "VE"))), [R::RS]);
    assert_eq!(
        decide(export("0A606.y", "FR")).outcome(),
        Outcome::NoLicenseRequired
    );
    assert_eq!(reasons(&decide(export("0A606.a", "FR"))), [R::NS, R::RS]);
}

/// 15 CFR 742.6(a)(7): parts for the International Space Station need no license of this rule, and
/// the controls on Russia stay
#[test]
fn space_station_parts() {
    let determination = decide(answered(
        export("9A515.y", "RU"),
        &[("742.6#space-station", true)],
    ));
    let row = determination
        .requirement("9A515/6")
        .expect("the row was read");
    assert_eq!(row.status(), RequirementStatus::DoesNotApply);
    assert_eq!(citations(&determination), ["15 CFR 746.8(a)(1)"]);
    let china = decide(export("9A515.y", "CN"));
    assert_eq!(reasons(&china), [R::RS]);
}

/// 15 CFR 742.6(a)(12); chart footnote 8 as the rule that defined it (89 FR 93164) has it
#[test]
fn pakistan() {
    let plain = decide(export("2B999.h.2", "PK"));
    assert!(!reasons(&plain).contains(&R::RS), "{plain}");
    assert_eq!(reasons(&decide(export("2B999.a", "PK"))), [R::RS]);
    // The misprinted footnote would have made a part of Ukraine of it.
    assert!(decide(export("EAR99", "PK")).requirements().is_empty());
}

/// Chart footnote 7
#[test]
fn india() {
    assert!(reasons(&decide(export("6A003.b.4.b", "IN"))).contains(&R::RS));
    let determination = decide(export("9A515.e", "IN"));
    let footnote = determination
        .requirement("FN-7")
        .expect("the footnote was read");
    assert_eq!(footnote.status(), RequirementStatus::Applies);
    assert!(
        !Policy::builtin()
            .marks(Country::IN)
            .contains(ChartColumn::RS2)
    );
}

/// Chart footnote 10
#[test]
fn firearms_to_the_united_kingdom() {
    for (code, required) in [
        ("0A501.a", true),
        ("0A501.y", false),
        ("0A506", true),
        ("0A507", true),
        ("0A504.i", true),
        ("0A504.a", false),
        ("0A505.a", true),
        ("0A505.b", false),
        ("0A509.b", true),
        ("0E501", true),
        ("0E504", true),
    ] {
        let gb = decide(answered(export(code, "GB"), &[]));
        let by_footnote = gb.requirement("FN-10").map(Requirement::status);
        assert_eq!(
            by_footnote == Some(RequirementStatus::Applies),
            required,
            "{code}: {gb}"
        );
        let de = decide(export(code, "DE"));
        assert!(de.requirement("FN-10").is_none(), "{code}");
    }
    // Shotguns by the length of the barrel
    let shotgun = |short| {
        let asked = Policy::builtin().questions();
        let id = asked
            .iter()
            .find(|q| q.id().as_str().starts_with("0A502#") && q.text().contains("18 in"))
            .expect("the length is asked");
        decide(export("0A502", "AU").answer(id.id().clone(), short))
    };
    let status = |d: &Determination<'_>| d.requirement("FN-10").map(Requirement::status);
    assert_eq!(status(&shotgun(true)), Some(RequirementStatus::Applies));
    assert_eq!(
        status(&shotgun(false)),
        Some(RequirementStatus::DoesNotApply)
    );
}

/// 15 CFR 742.15(a)(1): only Canada is exempt
#[test]
fn encryption() {
    assert_eq!(reasons(&decide(export("5A002.a", "GB"))), [R::EI]);
    assert!(!reasons(&decide(export("5A002.a", "CA"))).contains(&R::EI));
}

/// 15 CFR 742.14(a)
#[test]
fn hot_section_technology() {
    assert!(!reasons(&decide(export("9E003.a.1", "GB"))).contains(&R::SI));
    assert!(reasons(&decide(export("9E003.a.1", "FR"))).contains(&R::SI));
    assert!(!reasons(&decide(export("9E003.a.7", "FR"))).contains(&R::SI));
}

/// 15 CFR 746.9(a)
#[test]
fn anything_to_syria() {
    let syria = decide(answered(
        export("EAR99", "SY"),
        &[("746.1#food-or-medicine", false)],
    ));
    assert_eq!(syria.outcome(), Outcome::LicenseRequired);
    assert_eq!(citations(&syria), ["15 CFR 746.9(a)"]);
    assert_eq!(
        syria.prohibition(GeneralProhibition::Six),
        RequirementStatus::Applies
    );
    let food = answered(export("EAR99", "SY"), &[("746.1#food-or-medicine", true)]);
    assert_eq!(decide(food).outcome(), Outcome::NoLicenseRequired);
    assert_eq!(
        decide(export("EAR99", "SY")).outcome(),
        Outcome::NeedsAnswers
    );
}

/// 15 CFR 746.8(a)(1) and (a)(8)
#[test]
fn russia_and_belarus() {
    assert_eq!(
        citations(&decide(export("3A991", "BY"))),
        ["15 CFR 746.8(a)(1)"]
    );
    assert_eq!(
        decide(export("3A991", "RU")).outcome(),
        Outcome::LicenseRequired
    );
    let software = answered(
        export("EAR99", "RU"),
        &[
            ("746.8#enterprise-software", true),
            ("746.8#agricultural-or-medical", false),
            ("746.8#civil-allied-user", false),
        ],
    );
    assert_eq!(citations(&decide(software)), ["15 CFR 746.8(a)(8)"]);
    // None of these controls reaches a release to a person.
    let release = export("3E991", "RU").activity(Activity::DeemedExport);
    assert!(decide(release).requirement("RU-1").is_none());
}

/// 15 CFR 746.1(b)(2): the Central African Republic is on the list without a footnote
#[test]
fn united_nations_arms_embargo() {
    let determination = decide(export("0A503", "CF"));
    assert!(reasons(&determination).contains(&R::UN), "{determination}");
}

/// 15 CFR 742.11: every destination, and no License Exception
#[test]
fn implements_of_torture() {
    let determination = decide(export("0A983", "CA"));
    assert_eq!(reasons(&determination), [R::CC]);
    let requirement = determination.applying().next().expect("it applies");
    assert_eq!(*requirement.relief(), Relief::NoException);
    assert_eq!(determination.range().best, Outcome::LicenseRequired);
}

/// 15 CFR 742.6(a)(5)
#[test]
fn iraq() {
    let determination = decide(export("6A992", "IQ"));
    assert_eq!(determination.outcome(), Outcome::LicenseRequired);
    assert!(citations(&determination).contains(&"15 CFR 742.6(a)(5)".to_owned()));
}

/// 15 CFR 746.6(a)
#[test]
fn occupied_regions() {
    assert_eq!(
        decide(export("EAR99", "UA")).outcome(),
        Outcome::NeedsAnswers
    );
    let elsewhere = answered(export("EAR99", "UA"), &[("746.6#occupied-region", false)]);
    assert_eq!(decide(elsewhere).outcome(), Outcome::NoLicenseRequired);
    let crimea = answered(
        export("EAR99", "UA").region(Region::Crimea),
        &[
            ("746.1#food-or-medicine", false),
            ("746.6#free-communications-software", false),
            ("746.6#government-of-ukraine", false),
        ],
    );
    assert_eq!(citations(&decide(crimea)), ["15 CFR 746.6(a)"]);
}

/// 15 CFR 738.3(b), 734.18(a)(4) and chart footnote 5
#[test]
fn territories_take_a_row_or_none() {
    let policy = Policy::builtin();
    for (territory, row) in [
        ("Hong Kong", Country::CN),
        ("Liechtenstein", Country::CH),
        ("Cayman Islands", Country::GB),
        ("Greenland", Country::DK),
        ("American Samoa", Country::US),
        ("Puerto Rico", Country::US),
        ("Samoa", Country::WS),
        ("Viet Nam", Country::VN),
        ("Turkey", Country::TR),
    ] {
        let territory: Country = territory.parse().expect("a name");
        assert_eq!(policy.governing_row(territory), Ok(row));
        assert_eq!(policy.groups(territory), policy.groups(row));
    }
    for uncertain in [
        Country::AQ,
        Country::PS,
        Country::FK,
        Country::GS,
        Country::CK,
    ] {
        assert!(policy.governing_row(uncertain).is_err());
        let transaction =
            Transaction::export("EAR99".parse().expect("it reads"), uncertain, today());
        let problems = policy.check(&transaction).expect_err("no row is certain");
        assert!(matches!(
            problems.problems(),
            [TransactionProblem::NoGoverningRow { .. }]
        ));
        assert_eq!(
            evaluate(policy, &transaction).outcome(),
            Outcome::NeedsAnswers
        );
    }
    assert_eq!(
        evaluate(policy, &export("3A090.b", "HK").build()).outcome(),
        evaluate(policy, &export("3A090.b", "CN").build()).outcome(),
    );
    assert_eq!(
        decide(export("3A090.a", "PR")).outcome(),
        Outcome::NotSubject
    );
}

/// 15 CFR 738.4(a)(2): an item named only to entry level
#[test]
fn a_bare_entry_asks_for_its_paragraph() {
    let determination = decide(export("3A001", "JP"));
    assert_eq!(determination.outcome(), Outcome::NeedsAnswers);
    let [question] = determination.questions() else {
        panic!("one question: {determination}");
    };
    assert_eq!(
        question.id().expect("well formed").as_str(),
        "3A001#paragraph"
    );
    assert_eq!(
        question.answer(),
        AnswerKind::NoOrFact("item.classification")
    );
    assert!(question.settles());
    // A plain 4A005 item is in none of the paragraphs that its rows single out.
    assert_eq!(
        decide(export("4A005", "CA")).outcome(),
        Outcome::NeedsAnswers
    );
    let plain = decide(answered(
        export("4A005", "CA"),
        &[("4A005#paragraph", false)],
    ));
    assert!(plain.questions().is_empty(), "{plain}");
    // For a rule that covers all but a paragraph, none of them means covered.
    let general = decide(answered(
        export("0A606", "FR"),
        &[("0A606#paragraph", false)],
    ));
    assert_eq!(reasons(&general), [R::NS, R::RS]);
}

/// Entries and paragraphs on which the Commerce Control List is silent
#[test]
fn silence_is_no_permission() {
    for code in [
        "0A002", "0A521", "9A010", "7A117", "0D001", "1C983", "9A004.a", "7A005.a",
    ] {
        let determination = decide(export(code, "CA"));
        let settled = determination.outcome() == Outcome::OtherAuthority;
        let asked = determination.outcome() == Outcome::NeedsAnswers;
        assert!(settled || asked, "{code}: {determination}");
    }
    // What the State Department alone licenses is not subject to the EAR (15 CFR 734.3(b)(1)), and
    // no embargo of part 746 reaches it.
    for destination in Policy::builtin().destinations().iter() {
        for code in ["0A002", "0D001", "7A117"] {
            let determination = decide(export(code, destination.as_str()));
            assert_eq!(
                determination.outcome(),
                Outcome::OtherAuthority,
                "{determination}"
            );
        }
    }
    // Supplement No. 5 to part 774 is part of the EAR, and so the embargoes reach its items.
    assert_eq!(
        decide(export("0A521", "RU")).outcome(),
        Outcome::LicenseRequired
    );
    // Where an exception takes the place of what an embargo requires, Supplement No. 5 still decides.
    let official = decide(answered(
        export("0A521", "RU"),
        &[
            ("740.2#unverified-party", false),
            ("740.11#us-government", true),
            ("740.11#official-use", true),
        ],
    ));
    assert_eq!(official.outcome(), Outcome::OtherAuthority, "{official}");
    let unlisted = decide(export("EAR99", "VN"));
    assert_eq!(unlisted.outcome(), Outcome::NoLicenseRequired);
    assert!(
        unlisted
            .to_string()
            .contains("not on the Commerce Control List")
    );
}

/// The policy with a rule that a listing sets off, without the rule of part 744 that would require a
/// license of the same party
fn with_that_rule_alone(effect: Effect) -> Policy {
    let mut data = with_a_rule_that_a_listing_sets_off(effect).into_data();
    let mut provisions = data.provisions.iter_mut();
    let entity_list = provisions.find(|provision| provision.id.as_str() == "E744-11");
    entity_list.expect("it is kept").trigger = Condition::Never;
    Policy::new(data).expect("it fits together")
}

/// While nothing sets a rule off nobody is asked for the rest of it, and the answer says what it
/// presumes (15 CFR 736.2(b)(5))
#[test]
fn what_nothing_sets_off_is_presumed() {
    let policy = with_that_rule_alone(Effect::Requires);
    let decide = |transaction: &TransactionBuilder| {
        let transaction = transaction.clone().build();
        policy.check(&transaction).expect("facts that agree");
        evaluate(&policy, &transaction)
    };
    let presumes = |determination: &Determination<'_>| {
        let all = determination.prohibitions();
        let mut of_five = all
            .iter()
            .filter(|finding| finding.prohibition() == GeneralProhibition::Five)
            .flat_map(|finding| finding.presumed().to_vec());
        of_five.any(|rule| rule.as_str() == "T-1")
    };
    let id = |id: &str| id.parse().expect("an id");
    let plain = export("EAR99", "DE");
    let silent = decide(&plain);
    assert_eq!(silent.outcome(), Outcome::NoLicenseRequired);
    assert!(silent.questions().is_empty(), "{silent}");
    assert!(silent.requirement("T-1").is_none());
    assert_eq!(
        silent.prohibition(GeneralProhibition::Five),
        RequirementStatus::Depends
    );
    assert!(presumes(&silent));
    assert!(silent.presumed().contains(&Presumed::Screening));
    assert!(silent.to_string().contains(Presumed::Screening.title()));
    // What sets it off is said not to be so: there is nothing left to presume of it.
    let found = |listings: &[&str]| {
        let found = listings.iter().map(|text| text.parse().expect("a listing"));
        Party::new(PartyRole::EndUser).screened(found)
    };
    let denied = plain.clone().answer(id("test#listed"), false);
    for cleared in [plain.clone().party(found(&[])), denied] {
        let cleared = decide(&cleared);
        assert_eq!(cleared.outcome(), Outcome::NoLicenseRequired);
        assert!(!presumes(&cleared), "{cleared}");
    }
    // It is so: now the rest of the rule counts, and what is open of it is asked.
    let listed = plain.clone().party(found(&["entity-list:fn4"]));
    let answered = plain.answer(id("test#listed"), true);
    for set_off in [listed, answered] {
        let open = decide(&set_off);
        assert_eq!(open.outcome(), Outcome::NeedsAnswers);
        let status = open.requirement("T-1").map(Requirement::status);
        assert_eq!(status, Some(RequirementStatus::Depends));
        let asked = |q: &OpenQuestion<'_>| q.id().is_ok_and(|q| q.as_str() == "test#entry");
        assert!(open.questions().iter().any(asked), "{open}");
        let cleared = decide(&set_off.clone().answer(id("test#entry"), false));
        assert_ne!(
            cleared.requirement("T-1").map(Requirement::status),
            Some(RequirementStatus::Applies)
        );
        let required = decide(&set_off.answer(id("test#entry"), true));
        assert_eq!(required.outcome(), Outcome::LicenseRequired);
        assert_eq!(
            required.prohibition(GeneralProhibition::Five),
            RequirementStatus::Applies
        );
    }
}

/// A rule that prohibits is not overcome by a license, and is not heavier before it is certain
#[test]
fn what_no_license_overcomes() {
    let policy = with_that_rule_alone(Effect::Prohibits);
    let listed =
        Party::new(PartyRole::EndUser).screened(["entity-list".parse().expect("it reads")]);
    let decide = |transaction: TransactionBuilder| {
        let determination = evaluate(&policy, &transaction.build());
        (determination.outcome(), determination.range().worst)
    };
    let set_off = export("EAR99", "DE").party(listed);
    assert_eq!(
        decide(set_off.clone()),
        (Outcome::NeedsAnswers, Outcome::Prohibited)
    );
    let with = |answer| {
        set_off
            .clone()
            .answer("test#entry".parse().expect("an id"), answer)
    };
    assert_eq!(
        decide(with(true)),
        (Outcome::Prohibited, Outcome::Prohibited)
    );
    // Other rules may require a license of such a party, and none prohibits.
    let (outcome, worst) = decide(with(false));
    assert!(outcome <= Outcome::LicenseRequired, "{outcome}");
    assert!(worst <= Outcome::LicenseRequired, "{worst}");
    assert_eq!(
        decide(export("EAR99", "DE")),
        (Outcome::NoLicenseRequired, Outcome::NoLicenseRequired)
    );
}

/// 15 CFR 736.2(b)(5) and 744.11(a): an entry of the Entity List reaches everything that is subject
/// to the EAR, unless it names its items; of whom nothing is said, nothing is known
#[test]
fn a_footnote_4_entity_in_vietnam() {
    let to = |listings: &[&str]| {
        let found = listings.iter().map(|text| text.parse().expect("a listing"));
        let end_user = Party::new(PartyRole::EndUser).in_country(Country::VN);
        decide(export("EAR99", "VN").party(end_user.screened(found)))
    };
    let listed = to(&["entity-list:fn4"]);
    assert_eq!(listed.outcome(), Outcome::LicenseRequired);
    assert_eq!(citations(&listed), ["15 CFR 744.11(a)"]);
    let five = GeneralProhibition::Five;
    assert_eq!(listed.prohibition(five), RequirementStatus::Applies);
    // No exception overcomes it but those that the entry leaves, and it leaves none.
    assert_eq!(listed.range().best, Outcome::LicenseRequired);
    assert_eq!(to(&[]).outcome(), Outcome::NoLicenseRequired);
    let plain = decide(export("EAR99", "VN"));
    assert_eq!(plain.outcome(), Outcome::NoLicenseRequired);
    assert!(plain.questions().is_empty(), "{plain}");
    assert_eq!(plain.prohibition(five), RequirementStatus::Depends);
    assert!(plain.presumed().contains(&Presumed::Screening));
}

/// 15 CFR 736.2(b)(4): a denied person, on either side
#[test]
fn a_denied_person() {
    for role in [PartyRole::Exporter, PartyRole::EndUser] {
        let denied = Party::new(role).screened(["denied-persons".parse().expect("a listing")]);
        let denied = decide(export("EAR99", "CA").party(denied));
        assert_eq!(denied.outcome(), Outcome::Prohibited, "{role}");
        assert_eq!(citations(&denied), ["15 CFR 736.2(b)(4)"]);
        let four = GeneralProhibition::Four;
        assert_eq!(denied.prohibition(four), RequirementStatus::Applies);
        assert_eq!(denied.range().best, Outcome::Prohibited);
    }
}

/// 15 CFR 736.2(b)(8) and 742.6(a)(6)(iii)(B): chips that need no license for Singapore, and one for
/// Vietnam, on whose way they stop
#[test]
fn chips_to_singapore_by_way_of_vietnam() {
    let chips = || export("3A090.b", "SG");
    assert_eq!(decide(chips()).outcome(), Outcome::NoLicenseRequired);
    let id = "736.2#transit-exception";
    let stop = || chips().via(Country::VN);
    let open = decide(stop());
    assert_eq!(open.outcome(), Outcome::NeedsAnswers);
    assert_eq!(open.range().worst, Outcome::LicenseRequired);
    let eight = GeneralProhibition::Eight;
    assert_eq!(open.prohibition(eight), RequirementStatus::Depends);
    let stopped = decide(answered(stop(), &[(id, false)]));
    assert_eq!(stopped.outcome(), Outcome::LicenseRequired);
    assert_eq!(citations(&stopped), ["15 CFR 736.2(b)(8)"]);
    assert_eq!(stopped.prohibition(eight), RequirementStatus::Applies);
    let passed = decide(answered(stop(), &[(id, true)]));
    assert_eq!(passed.outcome(), Outcome::NoLicenseRequired);
    // Malaysia is not among the countries that the paragraph names.
    let elsewhere = decide(chips().via(Country::MY));
    assert_eq!(elsewhere.outcome(), Outcome::NoLicenseRequired);
    assert_eq!(
        elsewhere.prohibition(eight),
        RequirementStatus::DoesNotApply
    );
}

/// 15 CFR 736.2(b)(8): who says that no exception would do has not said that something is required
#[test]
fn nothing_required_on_the_way() {
    let none_would_do = [("736.2#transit-exception", false)];
    let clear = export("EAR99", "SG").via(Country::VN);
    let clear = decide(answered(clear, &none_would_do));
    assert_eq!(clear.outcome(), Outcome::NoLicenseRequired);
    // Whether anything is hangs on a question of a rule there, which is asked in its place.
    let open = || {
        let spy = Party::new(PartyRole::EndUser).of_kind(PartyKind::MilitaryIntelligence);
        answered(
            export("EAR99", "SG").via(Country::AZ).party(spy),
            &none_would_do,
        )
    };
    let eight = GeneralProhibition::Eight;
    assert_eq!(
        decide(open()).prohibition(eight),
        RequirementStatus::Depends
    );
    let named = "744.22#named-organization";
    let asks = |told: &Determination<'_>, id: &str| {
        let mut ids = told.questions().iter().filter_map(|asked| asked.id().ok());
        ids.any(|own| own.as_str() == id)
    };
    assert!(asks(&decide(open()), named));
    assert!(!asks(&decide(open()), "736.2#transit-exception"));
    for (answer, status) in [
        (true, RequirementStatus::Applies),
        (false, RequirementStatus::DoesNotApply),
    ] {
        let told = decide(answered(open(), &[(named, answer)]));
        assert_eq!(told.prohibition(eight), status, "{answer}");
    }
}

/// Part 774, 1B233, 7A005 and 9A004: rows that speak of some paragraphs only. What they say nothing of
/// another agency may license, so that nothing is clear while the paragraph is not known.
#[test]
fn entries_of_which_the_list_leaves_some_to_others() {
    let policy = Policy::builtin();
    for (entry, within, outside) in [
        ("1B233", ".b", ".c"),
        ("7A005", ".b", ".a"),
        ("9A004", ".g", ".a"),
    ] {
        let bare = decide(export(entry, "GB"));
        assert_eq!(bare.outcome(), Outcome::NeedsAnswers, "{entry}");
        assert_eq!(bare.range().best, Outcome::NoLicenseRequired);
        assert_eq!(bare.range().worst, Outcome::OtherAuthority);
        let question = format!("{entry}#paragraph");
        let ids: Vec<_> = bare
            .questions()
            .iter()
            .map(|asked| asked.id().expect("well formed"))
            .collect();
        assert_eq!(ids, [question.parse().expect("an id")], "{bare}");
        assert_eq!(policy.ccl_verdict(item(entry), Country::GB), Truth::Unknown);
        let one = bare.prohibition(GeneralProhibition::One);
        assert_eq!(one, RequirementStatus::Depends, "{entry}");
        assert!(bare.to_string().contains("speaks of some parts of"));
        let inside = format!("{entry}{within}");
        let inside = decide(export(&inside, "GB"));
        assert_eq!(inside.outcome(), Outcome::NoLicenseRequired, "{entry}");
        for other in [
            export(&format!("{entry}{outside}"), "GB"),
            answered(export(entry, "GB"), &[(&question, false)]),
        ] {
            let other = decide(other);
            assert_eq!(other.outcome(), Outcome::OtherAuthority, "{entry}");
            assert!(other.to_string().contains("Elsewhere: no row of"));
        }
    }
}

/// 15 CFR 734.4(c) and (d): made in Japan with 20 percent of US content, above the level for Iran and
/// below that for Vietnam
#[test]
fn twenty_percent_of_us_content() {
    let foreign = |to| {
        export("3A991", to)
            .activity(Activity::Reexport)
            .from(Country::JP)
            .place(PlaceKind::Manufacture, Country::JP)
            .us_content("20".parse().expect("a share"))
    };
    let iran = decide(foreign("IR"));
    assert_eq!(iran.outcome(), Outcome::LicenseRequired);
    assert_eq!(citations(&iran), ["15 CFR 742.19(a)", "15 CFR 746.7(a)(1)"]);
    let vietnam = decide(foreign("VN"));
    assert_eq!(vietnam.outcome(), Outcome::NotSubject);
    assert_eq!(vietnam.outside_because(), Some(Outside::Foreign));
    assert!(vietnam.questions().is_empty(), "{vietnam}");
}

/// Bad input is a precise error, and evaluation still does not clear it
#[test]
fn bad_input() {
    let policy = Policy::builtin();
    let problems = |transaction: TransactionBuilder| {
        let transaction = transaction.build();
        assert_ne!(
            evaluate(policy, &transaction).outcome(),
            Outcome::NoLicenseRequired
        );
        policy
            .check(&transaction)
            .expect_err("bad input")
            .to_string()
    };
    assert_eq!(
        problems(export("0A984", "VN")),
        "`0A984` is no entry of the Commerce Control List in this policy"
    );
    assert_eq!(
        problems(export("3A090.q", "VN")),
        "`3A090.q` is no paragraph of its entry; it has .a, .b, .c"
    );
    assert_eq!(
        problems(
            export("3A001.b.2", "VN")
                .from(Country::JP)
                .activity(Activity::Export)
        ),
        "an export leaves from the United States, not from JP: from there it is a reexport"
    );
    assert!(
        problems(export("3A001.b.2", "JP").answer("3A001#nonsense".parse().expect("an id"), true))
            .contains("no rule asks `3A001#nonsense`; there is `3A001#civil-telecom`")
    );
    assert!(
        problems(export("3A001", "JP").answer("3A001#paragraph".parse().expect("an id"), true))
            .contains("say `item.classification` more exactly")
    );
    assert!(
        problems(export("3A090.b", "VN").activity(Activity::DeemedExport))
            .contains("no software or technology")
    );
}

/// A consignee or an end user elsewhere contradicts the destination (15 CFR 748.5(e), (f))
#[test]
fn the_last_party_is_at_the_destination() {
    let elsewhere = Party::new(PartyRole::EndUser).in_country(Country::RU);
    let transaction = export("3A001.a.2", "CA").party(elsewhere).build();
    let problems = Policy::builtin()
        .check(&transaction)
        .expect_err("a contradiction");
    assert!(matches!(
        problems.problems(),
        [TransactionProblem::PartyElsewhere { .. }]
    ));
    let outcome = evaluate(Policy::builtin(), &transaction).outcome();
    assert_ne!(outcome, Outcome::NoLicenseRequired);
    // By way of Hong Kong to China is to China's row all the same.
    let hong_kong = Party::new(PartyRole::EndUser).in_country(Country::HK);
    assert!(
        Policy::builtin()
            .check(&export("EAR99", "CN").party(hong_kong).build())
            .is_ok()
    );
}

/// A transaction of an earlier day is answered from tables of a later one, and says so
#[test]
fn an_earlier_day_is_cautioned() {
    let mut transaction = export("EAR99", "DE").build();
    assert!(!evaluate(Policy::builtin(), &transaction).predates_policy());
    transaction.date = "2015-01-01".parse().expect("a date");
    let determination = evaluate(Policy::builtin(), &transaction);
    assert!(determination.predates_policy());
    assert!(determination.to_string().contains("caution"));
}

/// 15 CFR 742.6(a)(11): a party on the Entity List with footnote 5
#[test]
fn footnote_5_entities() {
    let with = |listing: Option<&str>| {
        let found = listing.map(|text| text.parse().expect("a listing"));
        decide(export("3B993.b", "VN").party(Party::new(PartyRole::EndUser).screened(found)))
    };
    let status = |d: &Determination<'_>| {
        d.requirements()
            .iter()
            .find(|r| r.citation().as_str() == "15 CFR 742.6(a)(11)")
            .map(Requirement::status)
    };
    assert_eq!(
        status(&with(Some("entity-list:fn5"))),
        Some(RequirementStatus::Applies)
    );
    assert_eq!(
        status(&with(Some("entity-list:fn4"))),
        Some(RequirementStatus::DoesNotApply)
    );
    assert_eq!(status(&with(None)), Some(RequirementStatus::DoesNotApply));
    let unscreened = decide(export("3B993.b", "VN"));
    assert_eq!(status(&unscreened), Some(RequirementStatus::Depends));
}

/// Codified and enforced readings of the January 2025 text (15 CFR 742.6(a)(6)(iii)(A), (a)(13))
#[test]
fn codified_and_enforced_readings() {
    let codified = Policy::builtin();
    let enforced = codified.with_reading(Reading::Enforced);
    let outcome = |policy: &Policy, transaction: TransactionBuilder| {
        evaluate(policy, &transaction.build()).outcome()
    };
    let based_in = |country| {
        let end_user = Party::new(PartyRole::EndUser).headquartered_in(country);
        export("3A090.a", "SG").party(end_user)
    };
    assert_eq!(
        outcome(codified, based_in(Country::SG)),
        Outcome::LicenseRequired
    );
    assert_eq!(
        outcome(&enforced, based_in(Country::SG)),
        Outcome::NoLicenseRequired
    );
    assert_eq!(
        outcome(&enforced, based_in(Country::CN)),
        Outcome::LicenseRequired
    );
    assert_eq!(
        outcome(&enforced, based_in(Country::HK)),
        Outcome::LicenseRequired
    );
    assert_eq!(
        outcome(&enforced, export("3A090.a", "SG")),
        Outcome::NeedsAnswers
    );
    assert_eq!(
        outcome(&enforced, export("3A090.a", "VN")),
        Outcome::LicenseRequired
    );
    assert_eq!(
        outcome(codified, export("4E091", "JP")),
        Outcome::LicenseRequired
    );
    assert_eq!(
        outcome(&enforced, export("4E091", "JP")),
        Outcome::NoLicenseRequired
    );
    // Before the announcement the two readings are one.
    let mut before = export("4E091", "JP").build();
    before.date = "2025-05-12".parse().expect("a date");
    assert_eq!(
        evaluate(&enforced, &before).outcome(),
        Outcome::LicenseRequired
    );
}

/// 15 CFR 742.4(a)(5)(ii) and 742.6(a)(10)(ii): releases to nationals outside D:1 and D:5
#[test]
fn deemed_exports() {
    let release = |item: &str, to: &str| export(item, to).activity(Activity::DeemedExport);
    let plain = answered(
        release("3E905", "IN"),
        &[("742.4#employed-2024-09-06", false)],
    );
    let row = |d: &Determination<'_>, id: &str| d.requirement(id).map(Requirement::status);
    let india = decide(plain);
    assert!(
        !citations(&india).contains(&"15 CFR 742.4(a)(5)(i)".to_owned()),
        "{india}"
    );
    let vietnam = decide(answered(
        release("3E905", "VN"),
        &[("742.4#employed-2024-09-06", true)],
    ));
    assert!(
        citations(&vietnam).contains(&"15 CFR 742.4(a)(5)(i)".to_owned()),
        "{vietnam}"
    );
    // Object code is not released (15 CFR 734.13(a)(2)).
    let software = release("3D001", "CN").related_to([item("3B001.a.1")]);
    assert_eq!(decide(software.clone()).questions().len(), 1);
    let object_code = answered(software, &[("734.13#source-code", false)]);
    assert_eq!(decide(object_code).outcome(), Outcome::NotSubject);
    // The equipment rules do not reach a release (15 CFR 742.6(a)(6)(iv)).
    let technology = decide(release("3E992", "CN").related_to([item("3B001.c.1.a")]));
    assert_eq!(
        row(&technology, "3E992/1"),
        Some(RequirementStatus::DoesNotApply)
    );
}

/// 15 CFR 742.6(a)(6)(ii): technology that leaves Macau or D:5
#[test]
fn technology_that_leaves_china() {
    let from = |from, activity| {
        answered(
            export("3E001", "VN")
                .from(from)
                .activity(activity)
                .related_to([item("3A090.b")]),
            &[
                ("742.6#developed-by-macau-or-d5", true),
                ("742.6#direct-product-of-ear-software", true),
            ],
        )
    };
    let status = |d: &Determination<'_>| d.requirement("3E001/4").map(Requirement::status);
    let leaving = decide(from(Country::CN, Activity::Reexport));
    assert_eq!(status(&leaving), Some(RequirementStatus::Applies));
    let elsewhere = decide(from(Country::KR, Activity::Reexport));
    assert_eq!(status(&elsewhere), Some(RequirementStatus::DoesNotApply));
}

/// 15 CFR 742.6(a)(3) and 742.17: rules for some activities only
#[test]
fn rules_for_some_activities_only() {
    let goods = |activity, from| {
        let made_abroad = export("0A919", "EG").activity(activity).from(from);
        decide(answered(
            made_abroad,
            &[("0A919#military-deployment", false)],
        ))
    };
    assert!(reasons(&goods(Activity::Reexport, Country::FR)).contains(&R::RS));
    assert!(!reasons(&goods(Activity::Export, Country::US)).contains(&R::RS));
    let firearms = |activity, from| decide(export("0A501.a", "MX").activity(activity).from(from));
    assert!(reasons(&firearms(Activity::Export, Country::US)).contains(&R::FC));
    assert!(!reasons(&firearms(Activity::Reexport, Country::CA)).contains(&R::FC));
    // A change of end use within a country is reached only by rules that say so.
    let transfer = |code: &str, place: Country| {
        let within = Transaction::builder(code.parse().expect("it reads"), place, today());
        decide(within.from(place).activity(Activity::InCountryTransfer))
    };
    assert!(transfer("3A002.a", Country::VN).applying().next().is_none());
    assert!(reasons(&transfer("3B001.c.2", Country::CN)).contains(&R::NS));
    assert!(reasons(&transfer("2A992", Country::PK)).contains(&R::RS));
}

/// 15 CFR 738.4(a)(2)(ii): software and technology by what they are for
#[test]
fn technology_by_what_it_is_for() {
    let to_china = |items: &[&str]| {
        decide(export("3E001", "CN").related_to(items.iter().map(|text| item(text))))
    };
    assert_eq!(
        decide(export("3E001", "CN")).outcome(),
        Outcome::NeedsAnswers
    );
    assert!(reasons(&to_china(&["3A090.c"])).contains(&R::RS));
    assert!(reasons(&to_china(&["3A001.z.1.a"])).contains(&R::RS));
    // The section names more destinations than the row (15 CFR 742.6(a)(6)(iii)(A)).
    let to_japan = decide(export("3E001", "JP").related_to([item("3A090.a")]));
    let by_section = to_japan
        .requirement("RS-6-iii-A-3E001")
        .expect("the section was read");
    assert_eq!(by_section.status(), RequirementStatus::Applies);
    // What no rule of the entry names may be a slip: it clears nothing until it is confirmed.
    for slip in [vec![], vec![item("3A992")], vec![item("9A610.a")]] {
        let slip = decide(export("3E001", "CN").related_to(slip));
        assert_eq!(slip.outcome(), Outcome::NeedsAnswers);
        let ids = slip
            .questions()
            .iter()
            .map(|question| question.id().expect("well formed"));
        assert!(
            ids.map(|id| id.to_string())
                .any(|id| id == "3E001#related-to")
        );
    }
    let none = decide(answered(
        export("3E001", "CN"),
        &[("3E001#related-to", false)],
    ));
    assert!(none.questions().is_empty(), "{none}");
    // Controlled for MT only as far as the item that it is for is.
    let bearing = |answer| {
        let technology = export("2E001", "VN").related_to([item("2B009")]);
        decide(answered(technology, &[("2B009#controlled-MT", answer)]))
    };
    assert!(reasons(&bearing(true)).contains(&R::MT));
    assert!(!reasons(&bearing(false)).contains(&R::MT));
}

/// Rows that require a license for Vietnam: today, out of D:1 and D:3 with the chart as published,
/// and recomputed from the text of part 742; then as enforced
#[test]
fn rows_for_vietnam() {
    let rows = |policy: &Policy| {
        let reached = policy.reach().filter(|reach| {
            matches!(reach.rule, RuleRef::Row(..)) && reach.destinations.contains(Country::VN)
        });
        reached.count()
    };
    let out = Amendment::new(
        "Vietnam leaves D:1 and D:3",
        [CountryGroup::D1, CountryGroup::D3].map(|group| Change::LeaveGroup {
            country: Country::VN,
            group,
        }),
    );
    let today = Policy::builtin();
    let after = today.amended([&out]).expect("it is in both");
    assert_eq!(rows(today), 807);
    assert_eq!(rows(&after), 789);
    assert_eq!(rows(&after.with_chart(ChartMode::FromSectionText)), 788);
    let unmark = Amendment::new(
        "the chart follows",
        [ChartColumn::CB3, ChartColumn::CC2].map(|column| Change::UnmarkColumn {
            country: Country::VN,
            column,
        }),
    );
    assert_eq!(
        rows(&after.amended([&unmark]).expect("both are marked")),
        786
    );
    let enforced = today.with_reading(Reading::Enforced);
    assert_eq!(rows(&enforced), 806);
    let after = enforced.amended([&out]).expect("it is in both");
    assert_eq!(rows(&after.with_chart(ChartMode::FromSectionText)), 770);
}

/// The facts of Supplement No. 1 to part 740 and Supplement No. 1 to part 738 that rules lean on
#[test]
fn the_chart_and_the_groups() {
    let policy = Policy::builtin();
    let set = |text: &str| policy.resolve(&text.parse::<Destinations>().expect("a predicate"));
    let embargoed: CountrySet = policy
        .data()
        .countries
        .iter()
        .filter(|row| row.part_746)
        .map(|row| row.country)
        .collect();
    assert_eq!(embargoed, set("{CU, IR, KP, SY}"));
    // Column by column, the published marks as a formula
    for (column, formula) in [
        ("CB1", "ALL - {CU, IR, KP, SY}"),
        ("CB2", "ALL - (A:3 | {LI, CU, IR, KP, SY})"),
        ("CB3", "(D:3 | {AE}) - {CU, IR, KP, SY}"),
        ("NP1", "ALL - (A:4 | {LI, CU, IR, KP, SY})"),
        ("NP2", "(D:2 | {CN, MO}) - {CU, IR, KP, SY}"),
        ("NS1", "ALL - {AU, CA, GB, CU, IR, KP, SY}"),
        ("NS2", "ALL - (A:1 | {LI, CU, IR, KP, SY})"),
        ("MT1", "ALL - {AU, CA, GB, CU, IR, KP, SY}"),
        ("RS1", "ALL - {AU, CA, GB, CU, IR, KP, SY}"),
        ("RS2", "ALL - (A:1 | {LI, CU, IR, KP, SY})"),
        (
            "FC1",
            "{AG, AR, BS, BB, BZ, BO, BR, CA, CL, CO, CR, DM, DO, EC, SV, GD, GT, GY, HT, HN, JM, MX, NI, PA, PY, PE, KN, LC, VC, SR, TT, UY, VE}",
        ),
        ("CC1", "ALL - ((A:5 - {AR, AE}) | {AL, LI, CU, IR, KP, SY})"),
        (
            "CC2",
            "{AM, AZ, BY, KH, FJ, GE, IQ, KZ, XK, KG, LA, MD, MN, ME, RU, RW, RS, TJ, TM, UA, UZ, VN}",
        ),
        (
            "CC3",
            "CC1 - {AM, AZ, BY, KH, GE, IQ, KZ, KG, LA, MD, MN, RU, TJ, TM, UA, UZ, VN}",
        ),
        ("AT1", "{IR, KP, SY}"),
        ("AT2", "{IR, KP}"),
    ] {
        assert_eq!(set(column), set(formula), "{column}");
    }
    assert_eq!(policy.destinations().len(), 200);
    assert!(set("D:1 & B").is_empty());
    assert_eq!(set("(D:1 | D:4 | D:5) & (A:5 | A:6)"), set("{IL}"));
    assert_eq!(set("(D:1 | D:4 | D:5) - (A:5 | A:6)").len(), 45);
    assert!(set("UN10").is_subset(set("D:5")));
    assert!(!set("D:5").contains(Country::MO));
    for (group, size) in [
        ("A:5", 38),
        ("A:6", 8),
        ("D:1", 24),
        ("D:2", 10),
        ("D:3", 36),
        ("D:4", 21),
        ("D:5", 22),
        ("E:1", 3),
        ("E:2", 1),
    ] {
        assert_eq!(set(group).len(), size, "{group}");
    }
}

/// What the README shows is what the crate prints.
#[test]
fn the_readme_shows_the_real_output() {
    let readme = include_str!("../README.md");
    let determination = decide(export("3A090.b", "VN"));
    assert!(
        readme.contains(&determination.to_string()),
        "{determination}"
    );
}
