//! End uses, end users and conduct, worked by hand from part 744 and § 736.2 with their citations.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

mod common;

use common::{classifications, representative, today};
use export_control::policy::{Effect, Relief};
use export_control::{
    Activity, Amendment, Change, Country, CountryGroup, Date, Determination, EndUse,
    ExceptionParagraph, GeneralProhibition, ListKind, Outcome, Party, PartyKind, PartyListing,
    PartyRole, PlaceKind, Policy, Requirement, RequirementStatus, Transaction, TransactionBuilder,
    evaluate,
};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn export_on(item: &str, to: Country, date: Date) -> TransactionBuilder {
    Transaction::builder(item.parse().expect("a classification"), to, date)
}

fn export(item: &str, to: Country) -> TransactionBuilder {
    export_on(item, to, today())
}

fn answered(transaction: TransactionBuilder, answers: &[(&str, bool)]) -> TransactionBuilder {
    answers
        .iter()
        .fold(transaction, |transaction, (id, answer)| {
            transaction.answer(id.parse().expect("a question id"), *answer)
        })
}

fn decide_under(policy: &Policy, transaction: TransactionBuilder) -> Determination<'_> {
    let transaction = transaction.build();
    policy.check(&transaction).expect("facts that agree");
    evaluate(policy, &transaction)
}

fn decide(transaction: TransactionBuilder) -> Determination<'static> {
    decide_under(Policy::builtin(), transaction)
}

fn status(determination: &Determination<'_>, rule: &str) -> Option<RequirementStatus> {
    determination.requirement(rule).map(Requirement::status)
}

fn applies(determination: &Determination<'_>, rule: &str) -> bool {
    status(determination, rule) == Some(RequirementStatus::Applies)
}

/// Whether the rule neither applies nor may apply
fn silent(determination: &Determination<'_>, rule: &str) -> bool {
    matches!(
        status(determination, rule),
        None | Some(RequirementStatus::DoesNotApply)
    )
}

fn end_user(country: Country) -> Party {
    Party::new(PartyRole::EndUser).in_country(country)
}

fn on(list: ListKind) -> PartyListing {
    PartyListing::on(list)
}

fn vietnam_leaves_d1() -> Policy {
    let change = Change::LeaveGroup {
        country: Country::VN,
        group: CountryGroup::D1,
    };
    let amendment = Amendment::new("Vietnam leaves D:1", [change]);
    Policy::builtin()
        .amended([&amendment])
        .expect("an amendment that fits")
}

/// Every table of the policy fits together.
#[test]
fn the_policy_is_valid() {
    Policy::new(Policy::builtin().data().clone()).expect("tables that fit together");
}

/// No rule that something must set off is heard of where nothing sets it off.
#[test]
fn nothing_stated_sets_nothing_off() {
    let policy = Policy::builtin();
    let triggered: Vec<&str> = policy
        .data()
        .provisions
        .iter()
        .filter(|provision| !provision.trigger.is_always())
        .map(|provision| provision.id.as_str())
        .collect();
    assert!(triggered.len() >= 35, "{triggered:?}");
    for classification in classifications(policy).into_iter().step_by(7) {
        for country in representative() {
            let transaction = Transaction::export(classification, country, today());
            let determination = evaluate(policy, &transaction);
            for requirement in determination.requirements() {
                let id = requirement.rule().to_string();
                assert!(!triggered.contains(&id.as_str()), "{id}: {transaction:?}");
                let prohibition = requirement.prohibition();
                assert!(
                    prohibition <= GeneralProhibition::Three
                        || prohibition == GeneralProhibition::Six,
                    "{id}: {transaction:?}"
                );
            }
        }
    }
}

/// Part 744 and the prohibitions on conduct leave no exception open, and only conduct is prohibited
/// whatever license is held.
#[test]
fn effects_and_relief() {
    let mut prohibits = Vec::new();
    for provision in &Policy::builtin().data().provisions {
        if provision.prohibition >= GeneralProhibition::Four {
            assert_ne!(provision.relief, Relief::AnyException, "{}", provision.id);
        }
        if provision.effect == Effect::Prohibits {
            prohibits.push(provision.id.as_str());
        }
    }
    assert_eq!(prohibits, ["GP-4", "GP-9", "GP-10"]);
}

/// 15 CFR 744.2(a) and Supplement No. 3: Japan is free, South Korea is not, whatever their groups.
#[test]
fn nuclear_end_use() {
    for (to, required) in [
        (Country::JP, false),
        (Country::TR, false),
        (Country::KR, true),
        (Country::IN, true),
        (Country::VN, true),
    ] {
        let found = decide(export("EAR99", to).end_use(EndUse::Nuclear));
        assert_eq!(applies(&found, "E744-2"), required, "{to}");
        assert_eq!(
            found.outcome() == Outcome::LicenseRequired,
            required,
            "{to}"
        );
    }
    let civil = decide(export("EAR99", Country::KR).end_use(EndUse::Civil));
    assert_eq!(civil.outcome(), Outcome::NoLicenseRequired);
}

/// 15 CFR 744.3(a): in D:4 an unknown range is a requirement, elsewhere only delivery counts.
#[test]
fn missile_end_use() {
    let to = |country| export("EAR99", country).end_use(EndUse::Missile);
    let unknown = decide(to(Country::EG));
    assert_eq!(unknown.outcome(), Outcome::LicenseRequired);
    assert!(applies(&unknown, "E744-3-A3"));

    let long = decide(answered(to(Country::EG), &[("744.3#range-300-km", true)]));
    assert!(applies(&long, "E744-3-A1") && silent(&long, "E744-3-A3"));
    let not_long = decide(answered(to(Country::EG), &[("744.3#range-300-km", false)]));
    assert!(
        applies(&not_long, "E744-3-A3"),
        "the use is still not known"
    );

    let known = [
        ("744.3#range-300-km", false),
        ("744.3#delivers-weapons", false),
        ("744.3#short-range-and-no-weapons", true),
    ];
    let short = decide(answered(to(Country::EG), &known));
    assert_eq!(short.outcome(), Outcome::NoLicenseRequired);

    let elsewhere = decide(to(Country::VN));
    assert_eq!(elsewhere.outcome(), Outcome::NeedsAnswers);
    // By such a country counts like in one.
    let by_another = decide(answered(to(Country::VN), &[("744.3#by-d4", true)]));
    assert!(applies(&by_another, "E744-3-A3"));
    let long = [("744.3#by-d4", true), ("744.3#range-300-km", true)];
    assert!(applies(
        &decide(answered(to(Country::VN), &long)),
        "E744-3-A1"
    ));
    for (delivers, outcome) in [
        (true, Outcome::LicenseRequired),
        (false, Outcome::NoLicenseRequired),
    ] {
        let answers = [("744.3#delivers-weapons", delivers), ("744.3#by-d4", false)];
        let found = decide(answered(to(Country::VN), &answers));
        assert!(silent(&found, "E744-3-A1") && silent(&found, "E744-3-A3"));
        assert_eq!(found.outcome(), outcome);
    }
}

/// 15 CFR 744.4(a): weapons anywhere, whole plants in or by countries outside A:3.
#[test]
fn chemical_and_biological_weapons() {
    let weapons = decide(export("EAR99", Country::GB).end_use(EndUse::ChemicalBiological));
    assert!(applies(&weapons, "E744-4"));
    let plant = |to| {
        decide(answered(
            export("EAR99", to),
            &[("744.4#whole-plant", true)],
        ))
    };
    assert!(applies(&plant(Country::VN), "E744-4-PLANT"));
    // Japan is in A:3: what counts there is by whom.
    assert_eq!(plant(Country::JP).outcome(), Outcome::NeedsAnswers);
    for (by_others, outcome) in [
        (true, Outcome::LicenseRequired),
        (false, Outcome::NoLicenseRequired),
    ] {
        let answers = [
            ("744.4#whole-plant", true),
            ("744.4#whole-plant-by-others", by_others),
        ];
        let found = decide(answered(export("EAR99", Country::JP), &answers));
        assert_eq!(applies(&found, "E744-4-PLANT"), by_others);
        assert_eq!(found.outcome(), outcome);
    }
}

/// 15 CFR 744.5: technology only.
#[test]
fn maritime_nuclear_propulsion() {
    let commodity = decide(export("3A991", Country::JP).end_use(EndUse::MaritimeNuclear));
    assert!(silent(&commodity, "E744-5"));
    let technology = export("EAR99", Country::JP).end_use(EndUse::MaritimeNuclear);
    let technology = answered(technology, &[("744.5#propulsion-technology", true)]);
    assert!(applies(&decide(technology), "E744-5"));
}

/// 15 CFR 744.6(b) and (d): the act of a US person counts; an agency's authority displaces it.
#[test]
fn us_persons() {
    let support = |to, end_use| {
        answered(
            export("EAR99", to).end_use(end_use),
            &[("744.6#us-person", true)],
        )
    };
    let missile = decide(support(Country::CU, EndUse::Missile));
    assert!(applies(&missile, "US-B2"), "E:2");
    for by in [true, false] {
        let answers = [("744.6#missiles-by-d4-or-e2", by)];
        let found = decide(answered(support(Country::VN, EndUse::Missile), &answers));
        assert_eq!(applies(&found, "US-B2"), by);
        assert_eq!(silent(&found, "US-B2"), !by);
    }
    assert!(applies(
        &decide(support(Country::GB, EndUse::ChemicalBiological)),
        "US-B3"
    ));
    let other = answered(
        support(Country::GB, EndUse::ChemicalBiological),
        &[("744.6#other-agency", true)],
    );
    assert!(silent(&decide(other), "US-B3"));
    let intelligence = support(Country::KH, EndUse::MilitaryIntelligence);
    assert!(
        applies(&decide(intelligence.clone()), "US-B5"),
        "Cambodia is named"
    );
    let duty = answered(intelligence, &[("744.6#government-duty", true)]);
    assert!(silent(&decide(duty), "US-B5"));

    let explosive = answered(
        support(Country::KR, EndUse::Nuclear),
        &[("744.6#nuclear-explosive-devices", true)],
    );
    assert!(applies(&decide(explosive), "US-B1"));
    // In or by such a country: who builds the devices or the plant counts wherever that is done.
    for by in [true, false] {
        let answers = [
            ("744.6#nuclear-explosive-devices", true),
            ("744.6#nuclear-devices-by-others", by),
        ];
        let found = decide(answered(support(Country::JP, EndUse::Nuclear), &answers));
        assert_eq!(applies(&found, "US-B1"), by);
        assert_eq!(silent(&found, "US-B1"), !by);
    }
    let plant = |to| answered(export("EAR99", to), &[("744.6#whole-plant", true)]);
    assert!(applies(&decide(plant(Country::VN)), "US-B4"));
    for by in [true, false] {
        let answers = [("744.6#whole-plant-by-others", by)];
        let found = decide(answered(plant(Country::JP), &answers));
        assert_eq!(applies(&found, "US-B4"), by);
        assert_eq!(silent(&found, "US-B4"), !by);
    }

    let fabrication = [
        ("744.6#manufacturing-equipment", true),
        ("744.6#advanced-node-facility", true),
    ];
    let china = answered(export("EAR99", Country::CN), &fabrication)
        .party(end_user(Country::CN).headquartered_in(Country::CN));
    let found = decide(china.clone());
    assert!(applies(&found, "US-C2i") && applies(&found, "US-C2iii"));
    let allied = answered(china, &[("744.6#natural-person-for-allied-company", true)]);
    let found = decide(allied);
    assert!(silent(&found, "US-C2i") && silent(&found, "US-C2iii"));
    let vietnam = answered(export("EAR99", Country::VN), &fabrication);
    assert!(silent(&decide(vietnam), "US-C2iii"));
    // Where a forwarder is based says nothing of the facility.
    let carrier = Party::new(PartyRole::IntermediateConsignee).headquartered_in(Country::US);
    let forwarded = answered(export("EAR99", Country::CN), &fabrication).party(carrier);
    assert!(!silent(&decide(forwarded), "US-C2i"));
}

/// 15 CFR 744.7: three countries must be free; D:1 without China closes the carriers' relief.
#[test]
fn foreign_vessels() {
    let stores = |all_three| {
        [
            ("744.7#foreign-vessel-or-aircraft", true),
            ("744.7#all-three-countries", all_three),
            ("744.7#us-or-canadian-carrier", true),
        ]
    };
    let to = |country, all_three| answered(export("EAR99", country), &stores(all_three));
    assert!(applies(&decide(to(Country::VN, false)), "E744-7"));
    assert!(silent(&decide(to(Country::VN, true)), "E744-7"));
    for free in [Country::CN, Country::JP] {
        assert!(silent(&decide(to(free, false)), "E744-7"), "{free}");
    }
    // § 744.7(b)(1) is for ports outside Canada, § 744.7(b)(2) for any foreign destination.
    let canada = [("744.7#airline-installation", false)];
    let canada = answered(to(Country::CA, false), &canada);
    assert!(applies(&decide(canada), "E744-7"));
    let policy = vietnam_leaves_d1();
    let found = decide_under(&policy, to(Country::VN, false));
    assert!(silent(&found, "E744-7"));
}

/// 15 CFR 744.11(a): the entry counts, whatever the item and the Country Group.
#[test]
fn entity_list() {
    let party = |listing| end_user(Country::VN).screened([listing]);
    let ear99 = |listing| decide(export("EAR99", Country::VN).party(party(listing)));
    let supercomputers = on(ListKind::EntityList).footnote(4);
    let found = ear99(supercomputers.clone());
    assert!(applies(&found, "E744-11"));
    assert_eq!(found.outcome(), Outcome::LicenseRequired);
    let found = ear99(supercomputers.for_items("CCL".parse().expect("items")));
    assert_eq!(found.outcome(), Outcome::NoLicenseRequired);
    let clear = decide(export("EAR99", Country::VN).party(end_user(Country::VN).screened([])));
    assert_eq!(clear.outcome(), Outcome::NoLicenseRequired);

    let left: ExceptionParagraph = "GOV(b)".parse().expect("a paragraph");
    let official = answered(
        export("EAR99", Country::VN).party(party(on(ListKind::EntityList).leaving(left))),
        &[
            ("740.11#us-government", true),
            ("740.11#official-use", true),
        ],
    );
    assert_eq!(decide(official).outcome(), Outcome::ExceptionAvailable);
}

/// 90 FR 47201 and 90 FR 50857: who is owned by listed parties, and on which days that counts.
#[test]
fn affiliates() {
    for (date, counts) in [
        ("2025-09-28", false),
        ("2025-10-15", true),
        ("2025-11-09", true),
        ("2026-03-01", false),
        ("2026-11-09", false),
        ("2026-11-10", true),
    ] {
        for (list, item, rule) in [
            (ListKind::EntityList, "EAR99", "E744-11"),
            (ListKind::MilitaryEndUser, "3A991", "E744-21-A1-LIST"),
            (ListKind::Sdn, "EAR99", "E744-8"),
        ] {
            let owned = end_user(Country::VN).screened([on(list).of_owners()]);
            let found = decide(export_on(item, Country::VN, day(date)).party(owned));
            assert_eq!(applies(&found, rule), counts, "{rule} on {date}");
            assert_eq!(silent(&found, rule), !counts, "{rule} on {date}");
        }
        // § 744.11(a)(1) carries what § 742.6(a)(11) makes of an entry over to them.
        let owned = on(ListKind::EntityList).footnote(5).of_owners();
        let owned = end_user(Country::VN).screened([owned]);
        let found = decide(export_on("3B993", Country::VN, day(date)).party(owned));
        assert_eq!(applies(&found, "3B993/1"), counts, "RS-11 on {date}");
        for list in [ListKind::Unverified, ListKind::DeniedPersons] {
            let owned = end_user(Country::VN).screened([on(list).of_owners()]);
            let found = decide(export_on("EAR99", Country::VN, day(date)).party(owned));
            assert_eq!(found.outcome(), Outcome::NoLicenseRequired, "{list} {date}");
        }
    }
}

/// 15 CFR 744.8(b): fourteen identifiers; the Treasury's authorization takes the place of a license.
#[test]
fn blocked_persons() {
    let with =
        |list| export("EAR99", Country::AE).party(end_user(Country::AE).screened([on(list)]));
    let found = decide(with(ListKind::Sdn));
    assert!(applies(&found, "E744-8"));
    assert_eq!(found.outcome(), Outcome::LicenseRequired);
    let authorized = answered(with(ListKind::Sdn), &[("744.8#treasury-authorizes", true)]);
    assert_eq!(decide(authorized).outcome(), Outcome::NoLicenseRequired);
    // The Entity List governs a party that is on both.
    let both = end_user(Country::AE).screened([on(ListKind::Sdn), on(ListKind::EntityList)]);
    let both = answered(
        export("EAR99", Country::AE).party(both),
        &[("744.8#treasury-authorizes", true)],
    );
    assert!(applies(&decide(both), "E744-11"));
    // § 744.8(c): what the entry leaves is left here, once it is claimed to be the blocked party's.
    let left: ExceptionParagraph = "GOV(b)".parse().expect("a paragraph");
    for (claimed, outcome) in [
        (true, Outcome::ExceptionAvailable),
        (false, Outcome::LicenseRequired),
    ] {
        let entry = on(ListKind::EntityList).leaving(left);
        let both = end_user(Country::AE).screened([on(ListKind::Sdn), entry]);
        let answers = [
            ("744.8#entries-govern", claimed),
            ("740.11#us-government", true),
            ("740.11#official-use", true),
        ];
        let official = answered(export("EAR99", Country::AE).party(both), &answers);
        let found = decide(official);
        assert_eq!(applies(&found, "E744-8-LISTED"), claimed);
        assert_eq!(silent(&found, "E744-8"), claimed);
        assert_eq!(found.outcome(), outcome);
    }
    for other in [
        ListKind::SdnOther,
        ListKind::Unverified,
        ListKind::Sanctioned,
    ] {
        let found = decide(with(other));
        assert_eq!(found.outcome(), Outcome::NoLicenseRequired, "{other}");
    }
    // A debarment raises a red flag, and no more.
    let debarred = decide(with(ListKind::Debarred));
    assert!(silent(&debarred, "E744-8"));
    assert_eq!(debarred.outcome(), Outcome::NeedsAnswers);
}

/// 15 CFR 744.2(b) and its likes: a notice counts for the items that it names.
#[test]
fn notices() {
    let notice = on(ListKind::Informed).for_items("3A991".parse().expect("items"));
    let with =
        |item| export(item, Country::JP).party(end_user(Country::JP).screened([notice.clone()]));
    assert!(applies(&decide(with("3A991")), "E744-INFORMED"));
    assert!(silent(&decide(with("EAR99")), "E744-INFORMED"));
    // It is the sender whom a notice informs.
    let sender = Party::new(PartyRole::Exporter).screened([notice.clone()]);
    let found = decide(export("3A991", Country::JP).party(sender));
    assert!(applies(&found, "E744-INFORMED"));
}

/// 15 CFR 736.2(b)(4), (9) and (10): conduct that is prohibited, the sender's included.
#[test]
fn prohibited_conduct() {
    let denied = [on(ListKind::DeniedPersons)];
    for role in [PartyRole::Exporter, PartyRole::EndUser] {
        let party = Party::new(role).screened(denied.clone());
        let found = decide(export("EAR99", Country::JP).party(party));
        assert!(applies(&found, "GP-4"), "{role}");
    }
    for (question, rule) in [
        ("736.2#violates-terms", "GP-9"),
        ("736.2#knows-of-violation", "GP-10"),
    ] {
        let asked = |answer| {
            decide(answered(
                export("EAR99", Country::JP),
                &[(question, answer)],
            ))
        };
        assert!(applies(&asked(true), rule) && silent(&asked(false), rule));
    }
}

/// 15 CFR 736.2(b)(8): a country on the way counts as a destination, if the list names it.
#[test]
fn transit() {
    let chips = |via| export("3A090.b", Country::SG).via(via);
    let stopped = answered(chips(Country::VN), &[("736.2#transit-exception", false)]);
    assert!(applies(&decide(stopped), "GP-8"));
    let passed = answered(chips(Country::VN), &[("736.2#transit-exception", true)]);
    assert!(silent(&decide(passed), "GP-8"));
    assert!(silent(&decide(chips(Country::MY)), "GP-8"), "not named");
    assert!(silent(&decide(export("3A090.b", Country::SG)), "GP-8"));
    let clear = decide(export("EAR99", Country::SG).via(Country::VN));
    assert_eq!(clear.outcome(), Outcome::NoLicenseRequired);
    assert!(silent(&clear, "GP-8"));
    // The countries are a list of names: a group does not move it.
    let policy = vietnam_leaves_d1();
    assert!(
        policy
            .resolve(&"GP8".parse().expect("a list"))
            .contains(Country::VN)
    );
}

/// 15 CFR 744.9(a)(1): each limb has its own destinations and items.
#[test]
fn cameras() {
    let soldier = |country| end_user(country).of_kind(PartyKind::Military);
    for (item, rule, to, required) in [
        ("6A003.a.3", "E744-9-i", Country::GB, false),
        ("6A003.a.3", "E744-9-i", Country::JP, true),
        ("6A003.b.3", "E744-9-ii", Country::JP, false),
        ("6A003.b.3", "E744-9-ii", Country::VN, true),
        ("6A003.b.3", "E744-9-i", Country::VN, false),
        ("8A002.d", "E744-9-ii", Country::IL, true),
    ] {
        let found = decide(export(item, to).party(soldier(to)));
        assert_eq!(applies(&found, rule), required, "{item} to {to}");
        assert_eq!(silent(&found, rule), !required, "{item} to {to}");
    }
    let civil = end_user(Country::VN).of_kind(PartyKind::Civil);
    assert!(silent(
        &decide(export("6A003.b.3", Country::VN).party(civil)),
        "E744-9-ii"
    ));
    // Who uses it for a military end use is a military end user of § 744.9(d).
    let arms = decide(export("6A003.b.3", Country::VN).end_use(EndUse::Military));
    assert!(applies(&arms, "E744-9-ii"));
    let part = answered(
        export("6A003.b.3", Country::JP),
        &[("744.9#military-commodity", true)],
    );
    assert!(applies(&decide(part), "E744-9-iii"));
    let deployed = export("6A003.a.3", Country::PL)
        .activity(Activity::Reexport)
        .from(Country::DE)
        .party(soldier(Country::PL));
    assert!(applies(&decide(deployed.clone()), "E744-9-i"));
    let deployed = answered(deployed, &[("744.9#deployment", true)]);
    assert!(silent(&decide(deployed), "E744-9-i"));
}

/// 15 CFR 744.17(a): the one end-use rule that turns on D:1.
#[test]
fn microprocessors() {
    let chip = || {
        answered(
            export("3A991.a.1", Country::VN).end_use(EndUse::Military),
            &[("744.17#microprocessor", true)],
        )
    };
    let before = decide(chip());
    assert!(applies(&before, "E744-17"));
    assert_eq!(before.outcome(), Outcome::LicenseRequired);
    let policy = vietnam_leaves_d1();
    let after = decide_under(&policy, chip());
    assert!(silent(&after, "E744-17"));
    assert_eq!(after.outcome(), Outcome::NoLicenseRequired);
    let asked = decide(export("3A991.a.1", Country::VN).end_use(EndUse::Military));
    assert_eq!(asked.outcome(), Outcome::NeedsAnswers);
    let intelligence = answered(
        export("3A991.a.1", Country::VN)
            .party(end_user(Country::VN).of_kind(PartyKind::MilitaryIntelligence)),
        &[("744.17#microprocessor", true)],
    );
    assert!(applies(&decide(intelligence), "E744-17"), "§ 744.17(e)");
    // Work on arms for military intelligence is work on arms.
    let intelligence = answered(
        export("3A991.a.1", Country::VN).end_use(EndUse::MilitaryIntelligence),
        &[("744.17#microprocessor", true)],
    );
    assert!(applies(&decide(intelligence), "E744-17"), "§ 744.17(d)");
    // The section names no entry: technology for a radiation-hardened one is of 9E515.
    let technology = answered(
        export("9E515.d", Country::VN).end_use(EndUse::Military),
        &[("744.17#microprocessor", true)],
    );
    assert!(applies(&decide(technology), "E744-17"));
    // Official use is left, and personal use is not (§ 744.17(f)).
    for (use_of_it, outcome) in [
        ("740.11#official-use", Outcome::ExceptionAvailable),
        ("740.11#personal-use", Outcome::LicenseRequired),
    ] {
        let chip = answered(
            chip(),
            &[
                ("740.2#unverified-party", false),
                ("740.11#us-government", true),
                (use_of_it, true),
            ],
        );
        assert_eq!(decide(chip).outcome(), outcome, "{use_of_it}");
    }
}

/// 15 CFR 744.21: named countries, and the parties that a list names wherever they are.
#[test]
fn military_end_users() {
    let soldier = |country| end_user(country).of_kind(PartyKind::Military);
    let to = |item: &str, country| export(item, country).party(soldier(country));
    for (item, country, required) in [
        ("3A991", Country::VE, true),
        ("3A991", Country::KH, true),
        ("3A991", Country::VN, false),
        ("3A991", Country::RU, false),
        ("EAR99", Country::VE, false),
        ("5A991.a", Country::CN, true),
        ("5A991.c.1", Country::CN, false),
    ] {
        let found = decide(to(item, country));
        assert_eq!(applies(&found, "E744-21-A1"), required, "{item} {country}");
        assert_eq!(silent(&found, "E744-21-A1"), !required, "{item} {country}");
    }
    let contract = answered(
        to("3A991", Country::VE),
        &[("744.21#contract-before-2014-11-07", true)],
    );
    assert!(silent(&decide(contract), "E744-21-A1"));
    assert!(applies(&decide(to("EAR99", Country::BY)), "E744-21-A2"));
    // A narrowed entry asks for its limit.
    let computer = |over| {
        decide(answered(
            to("4A994", Country::CN),
            &[("744.21#computers-over-half-wt", over)],
        ))
    };
    assert!(applies(&computer(true), "E744-21-A1") && silent(&computer(false), "E744-21-A1"));

    let listed = |list: PartyListing, item: &str| {
        decide(export(item, Country::VN).party(end_user(Country::VN).screened([list])))
    };
    let found = listed(on(ListKind::MilitaryEndUser), "3A991");
    assert!(applies(&found, "E744-21-A1-LIST"));
    let found = listed(on(ListKind::MilitaryEndUser), "EAR99");
    assert_eq!(found.outcome(), Outcome::NoLicenseRequired);
    let found = listed(on(ListKind::EntityList).footnote(3), "EAR99");
    assert!(applies(&found, "E744-21-A2-LIST") && applies(&found, "E744-11"));
}

/// 15 CFR 744.22: any item, in named countries; elsewhere the named organizations.
#[test]
fn military_intelligence() {
    let spies = |country| {
        export("EAR99", country).party(end_user(country).of_kind(PartyKind::MilitaryIntelligence))
    };
    for country in [Country::KH, Country::VE, Country::BY] {
        assert!(applies(&decide(spies(country)), "E744-22"), "{country}");
    }
    let named = |answer| {
        decide(answered(
            spies(Country::NI),
            &[("744.22#named-organization", answer)],
        ))
    };
    assert!(applies(&named(true), "E744-22") && silent(&named(false), "E744-22"));
    // § 744.22(f)(1) is work on arms: in Nicaragua it is a military end use of § 744.21(f).
    let arms = answered(
        export("3A991", Country::NI).end_use(EndUse::MilitaryIntelligence),
        &[("744.22#named-organization", false)],
    );
    assert!(applies(&decide(arms), "E744-21-A1"));
}

/// 15 CFR 744.23(a)(3)(i)(A): leaving D:1 changes the rule, not the outcome.
#[test]
fn headquarters_of_concern() {
    let chip = || {
        export("3A090.b", Country::VN).party(
            Party::new(PartyRole::UltimateConsignee)
                .in_country(Country::VN)
                .headquartered_in(Country::CN),
        )
    };
    let before = decide(chip());
    assert!(silent(&before, "E744-23-A3i-A"));
    assert!(applies(&before, "3A090/2"));
    let policy = vietnam_leaves_d1();
    let after = decide_under(&policy, chip());
    assert!(applies(&after, "E744-23-A3i-A"));
    assert!(silent(&after, "3A090/2"));
    assert_eq!(before.outcome(), after.outcome());

    let memory =
        |to, based| decide(export("3A090.c", to).party(end_user(to).headquartered_in(based)));
    assert!(applies(&memory(Country::VN, Country::CN), "E744-23-A3i-B"));
    assert!(silent(&memory(Country::CN, Country::CN), "E744-23-A3i-B"));
    assert!(silent(&memory(Country::VN, Country::VN), "E744-23-A3i-B"));
}

/// 15 CFR 744.23(a)(1), (2), (4) and (5).
#[test]
fn chip_making() {
    let fab = |item: &str, to| export(item, to).end_use(EndUse::AdvancedNode);
    // A node that is not known is of concern for equipment, materials, software and technology.
    let unknown = decide(fab("3B991.a", Country::CN));
    assert!(applies(&unknown, "E744-23-A2ii"));
    let known = answered(
        fab("3B991.a", Country::CN),
        &[
            ("744.23#advanced-node-facility", false),
            ("744.23#no-advanced-node-facility", true),
        ],
    );
    assert!(silent(&decide(known), "E744-23-A2ii"));
    let wafers = answered(
        fab("EAR99", Country::MO),
        &[("744.23#advanced-node-facility", true)],
    );
    assert!(applies(&decide(wafers.clone()), "E744-23-A2i"));
    let back_end = answered(wafers.clone(), &[("744.23#back-end", true)]);
    assert!(silent(&decide(back_end), "E744-23-A2i"));
    let footnote_5 = end_user(Country::MO).screened([on(ListKind::EntityList).footnote(5)]);
    let found = decide(wafers.clone().party(footnote_5));
    assert!(silent(&found, "E744-23-A2i") && applies(&found, "E744-11"));
    // Whom such an entity owns is not designated: no rule of its own takes the place of this one.
    let owned = on(ListKind::EntityList).footnote(5).of_owners();
    let owned = decide(wafers.party(end_user(Country::MO).screened([owned])));
    assert!(applies(&owned, "E744-23-A2i"));
    assert!(silent(&decide(fab("3B991.a", Country::VN)), "E744-23-A2ii"));

    let super_computer = |to| {
        answered(
            export("5A992.c", to).end_use(EndUse::Supercomputer),
            &[
                ("744.23#computer", true),
                ("744.23#integrated-circuit", false),
            ],
        )
    };
    let found = decide(super_computer(Country::CN));
    assert!(applies(&found, "E744-23-A1ii") && silent(&found, "E744-23-A1i"));
    let elsewhere = answered(
        super_computer(Country::JP),
        &[("744.23#supercomputer-location", false)],
    );
    assert!(silent(&decide(elsewhere), "E744-23-A1ii"));

    let maker = |item: &str, to, based| {
        let party = end_user(to).headquartered_in(based);
        decide(
            export(item, to)
                .end_use(EndUse::SemiconductorEquipment)
                .party(party),
        )
    };
    let china = maker("3A991", Country::CN, Country::CN);
    assert!(applies(&china, "E744-23-A4i") && applies(&china, "E744-23-A4ii"));
    let abroad = maker("3A991", Country::SG, Country::CN);
    assert!(silent(&abroad, "E744-23-A4i") && applies(&abroad, "E744-23-A4ii"));
    // Who makes the equipment need not be a party: a part may be built into another one first.
    let japan = maker("3A991", Country::JP, Country::JP);
    assert_eq!(japan.outcome(), Outcome::NeedsAnswers);
    for (concern, outcome) in [
        (true, Outcome::LicenseRequired),
        (false, Outcome::NoLicenseRequired),
    ] {
        let japan = export("3A991", Country::JP)
            .end_use(EndUse::SemiconductorEquipment)
            .party(end_user(Country::JP).headquartered_in(Country::JP));
        let answers = [("744.23#maker-headquarters", concern)];
        assert_eq!(decide(answered(japan, &answers)).outcome(), outcome);
    }
    let ear99 = maker("EAR99", Country::CN, Country::CN);
    assert_eq!(
        ear99.outcome(),
        Outcome::NoLicenseRequired,
        "CCL items only"
    );
}

/// 15 CFR 744.6(b): support is prohibited whether or not the item is subject to the EAR, so that it
/// does not wait until that is known.
#[test]
fn support_does_not_wait_for_the_scope() {
    let abroad = answered(
        export("EAR99", Country::CN)
            .activity(Activity::Reexport)
            .from(Country::JP)
            .place(PlaceKind::Manufacture, Country::JP)
            .end_use(EndUse::ChemicalBiological),
        &[("744.6#us-person", true)],
    );
    let found = decide(abroad);
    assert!(applies(&found, "US-B3"));
    assert!(!applies(&found, "E744-4"), "whether it is subject is open");
    assert_eq!(found.outcome(), Outcome::LicenseRequired);
}

/// 15 CFR 744.11(a)(2)(v)(A): what § 734.4(a)(9) brings in counts as well, and what is required goes by
/// where it leaves from, by where its sender is based and by the entry.
#[test]
fn footnote_5_products() {
    let facility = |item: &str, activity, from, to, based| {
        let sender = Party::new(PartyRole::Exporter).headquartered_in(based);
        let product = export(item, to)
            .activity(activity)
            .from(from)
            .place(PlaceKind::Manufacture, Country::JP)
            .party(sender);
        let answers = [
            ("734.4#advanced-node-facility", true),
            ("734.4#us-circuit", true),
        ];
        answered(product, &answers)
    };
    let reexport = |item, from, based| facility(item, Activity::Reexport, from, Country::CN, based);
    for (item, from, based, required) in [
        // (1): from any country, by a sender of Macau or D:5
        ("3B001.e", Country::JP, Country::CN, true),
        ("3B001.e", Country::JP, Country::JP, false),
        ("3B001.e", Country::JP, Country::KR, false),
        // (2): from a country of A:5 that Supplement No. 4 to part 742 does not list, one entry only
        ("3B001.e", Country::KR, Country::KR, false),
        ("3B993", Country::JP, Country::KR, false),
        // (3): from a country outside A:5, by where the sender is based, or for one entry by anybody
        ("3B001.e", Country::SG, Country::SG, true),
        ("3B001.e", Country::SG, Country::JP, false),
        ("3B993", Country::SG, Country::JP, true),
        ("3B611", Country::SG, Country::SG, true),
    ] {
        let found = decide(reexport(item, from, based));
        assert_eq!(applies(&found, "EL-FN5"), required, "{item} {from} {based}");
        assert_eq!(silent(&found, "EL-FN5"), !required, "{item} {from} {based}");
    }
    for equivalent in [true, false] {
        let korean = reexport("3B993", Country::KR, Country::KR);
        let found = decide(answered(
            korean,
            &[("744.11#equivalent-controls", equivalent)],
        ));
        assert_eq!(applies(&found, "EL-FN5"), !equivalent);
        assert_eq!(silent(&found, "EL-FN5"), equivalent);
    }
    // (4): a transfer leaves no country, and goes by the sender and the entry alone.
    let transfer = |item, based| {
        let within = Activity::InCountryTransfer;
        decide(facility(item, within, Country::JP, Country::JP, based))
    };
    assert!(applies(&transfer("3B001.e", Country::KR), "EL-FN5"));
    assert!(silent(&transfer("3B001.e", Country::JP), "EL-FN5"));
    assert!(applies(&transfer("3B993", Country::JP), "EL-FN5"));
}

/// 15 CFR 744.11(a)(2)(i), (iii) and (v): what only the rule on products for a footnote brings in has
/// a paragraph of its own, as far as no other entry is in play.
#[test]
fn products_for_a_footnote_alone() {
    let product = |footnote, item: &str, made: (&str, bool)| {
        let party = end_user(Country::SG).screened([on(ListKind::EntityList).footnote(footnote)]);
        let product = export(item, Country::SG)
            .activity(Activity::Reexport)
            .from(Country::JP)
            .place(PlaceKind::Manufacture, Country::JP)
            .us_content("0".parse().expect("a share"))
            .party(Party::new(PartyRole::Exporter).headquartered_in(Country::JP))
            .party(party);
        answered(product, &[made, ("734.4#us-circuit", false)])
    };
    for (footnote, item, made) in [
        (1, "EAR99", "734.9#footnote-1-direct-product"),
        (3, "EAR99", "734.9#russia-direct-product"),
        (5, "3B993", "734.9#footnote-5-direct-product"),
    ] {
        let product = || product(footnote, item, (made, true));
        let open = decide(product());
        assert_eq!(
            status(&open, "E744-11"),
            Some(RequirementStatus::Depends),
            "{footnote}"
        );
        for alone in [true, false] {
            let told = answered(product(), &[("744.11#no-other-entry", alone)]);
            let told = decide(told);
            assert_eq!(silent(&told, "E744-11"), alone, "{footnote}");
            assert_eq!(applies(&told, "E744-11"), !alone, "{footnote}");
        }
    }
    // For Footnote 4 the paragraph requires what the entry does.
    let made = ("734.9#footnote-4-direct-product", true);
    assert!(applies(&decide(product(4, "EAR99", made)), "E744-11"));
    // An item that is subject for another reason is the entry's in any case.
    let made = ("734.9#footnote-5-direct-product", true);
    let american = product(5, "3B993", made).place(PlaceKind::Manufacture, Country::US);
    assert!(applies(&decide(american), "E744-11"));
    // Section 744.21 counts what § 734.9(g) brings in, and knows no partner countries.
    let made = ("734.9#russia-direct-product", true);
    let found = decide(product(3, "EAR99", made));
    assert!(applies(&found, "E744-21-A2-LIST") && silent(&found, "RU-3"));
}

/// Supplement No. 4 to part 744, footnote 2: what is disclosed about security vulnerabilities.
#[test]
fn vulnerabilities_of_footnote_2_entities() {
    let party = end_user(Country::VN).screened([on(ListKind::EntityList).footnote(1).footnote(2)]);
    let report = export("EAR99", Country::VN).party(party);
    assert!(
        applies(&decide(report.clone()), "E744-11"),
        "nobody is asked"
    );
    let disclosed = [("744.11#footnote-2-disclosure", true)];
    let found = decide(answered(report, &disclosed));
    assert_eq!(found.outcome(), Outcome::NoLicenseRequired);
}

/// 15 CFR 744.21(e)(3) and 744.8(d): how an application is reviewed, whatever requires the license.
#[test]
fn review_of_military_end_users() {
    use export_control::ReviewPolicy as P;
    let soldier = |to| end_user(to).of_kind(PartyKind::Military);
    let policy = |item: &str, to, party| decide(export(item, to).party(party)).review().policy();
    // 3A001 is not in Supplement No. 2 to part 744.
    for country in [Country::CN, Country::NI, Country::VE] {
        let strictest = policy("3A001.a.2", country, soldier(country));
        assert!(strictest >= Some(P::PresumptionOfDenial), "{country}");
    }
    let vietnam = policy("3A001.a.2", Country::VN, soldier(Country::VN));
    assert!(vietnam < Some(P::PresumptionOfDenial));
    let listed = end_user(Country::VN).screened([on(ListKind::MilitaryEndUser)]);
    assert_eq!(
        policy("3A001.a.2", Country::VN, listed),
        Some(P::PresumptionOfDenial)
    );

    // Another party's entry does not say how a blocked one is reviewed.
    let entry = on(ListKind::EntityList).reviewed(P::CaseByCase);
    let two = export("EAR99", Country::AE)
        .party(end_user(Country::AE).screened([on(ListKind::Sdn)]))
        .party(Party::new(PartyRole::Purchaser).screened([entry.clone()]));
    let each = |answer| [("744.8#each-on-entity-list", answer)];
    let apart = decide(answered(two, &each(false))).review();
    assert_eq!(apart.policy(), Some(P::PresumptionOfDenial));
    let same = export("EAR99", Country::AE)
        .party(end_user(Country::AE).screened([on(ListKind::Sdn), entry]));
    let same = decide(answered(same, &each(true))).review();
    assert_eq!(same.policy(), Some(P::CaseByCase));
}
