//! License review policies: cases worked by hand from parts 742 and 746, with their citations, and
//! the laws that hold for all of them.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

#[path = "common/alike.rs"]
mod alike;
mod common;

use std::collections::{BTreeMap, BTreeSet};

use ReviewPolicy as P;
use common::{items, today};
use export_control::policy::{Basis, PolicyData, Provision, ProvisionId, Reviewed};
use export_control::{
    Activity, Amendment, Answers, CclItem, Change, Classification, Condition, Country,
    CountryGroup, Determination, EndUse, Party, PartyListing, PartyRole, Percent, PlaceKind,
    Policy, QuestionId, RequirementStatus, Review, ReviewPolicy, Transaction, TransactionBuilder,
    Truth, Usd, evaluate,
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

fn decide_by(policy: &Policy, transaction: TransactionBuilder) -> Determination<'_> {
    let transaction = transaction.build();
    policy.check(&transaction).expect("facts that agree");
    evaluate(policy, &transaction)
}

fn decide(transaction: TransactionBuilder) -> Determination<'static> {
    decide_by(Policy::builtin(), transaction)
}

/// The built-in policy after a country left some groups
fn left(country: Country, groups: &[CountryGroup]) -> Policy {
    let changes = groups.iter().map(|group| Change::LeaveGroup {
        country,
        group: *group,
    });
    let amendment = Amendment::new("what if", changes);
    Policy::builtin()
        .amended([&amendment])
        .expect("every change has an effect")
}

/// The rules that are certain to count, by their ids
fn counting(review: &Review<'_>) -> BTreeSet<String> {
    let certain = review
        .findings()
        .iter()
        .filter(|f| f.counts() == Truth::Yes);
    certain.map(|f| f.rule().id.to_string()).collect()
}

fn set(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// The review of one rule's requirement
fn review_of<'p>(determination: &Determination<'p>, rule: &str) -> Review<'p> {
    let requirement = determination
        .requirement(rule)
        .expect("a rule that was read");
    determination.review_of(requirement)
}

// National security: 15 CFR 742.4(b)

/// 15 CFR 742.4(b)(1)(i): Country Group D:1, and a destination that leaves it
#[test]
fn national_security_to_vietnam() {
    let item = "3A001.a.2";
    let before = decide(export(item, Country::VN)).review();
    assert_eq!(counting(&before), set(&["NS-P1"]));
    assert_eq!(before.policy(), Some(P::FavorableCaseByCase));
    let without = left(Country::VN, &[CountryGroup::D1, CountryGroup::D3]);
    let after = decide_by(&without, export(item, Country::VN)).review();
    assert_eq!(counting(&after), set(&["NS-P0"]));
    assert_eq!(after.policy(), Some(P::GeneralApproval));
    // 15 CFR 742.1(f): with regional stability the stricter policy governs, before and after.
    let cameras = |policy| decide_by(policy, export("6A003.b.3", Country::VN)).review();
    assert_eq!(
        counting(&cameras(Policy::builtin())),
        set(&["NS-P1", "RS-P1B"])
    );
    assert_eq!(cameras(Policy::builtin()).policy(), Some(P::CaseByCase));
    assert_eq!(counting(&cameras(&without)), set(&["NS-P0", "RS-P1B"]));
    assert_eq!(cameras(&without).policy(), Some(P::CaseByCase));
    // A risk of diversion takes the approval away.
    let diverted = [("742.4#diversion-to-d1", true)];
    let diverted = answered(export(item, Country::VN), &diverted);
    let diverted = decide_by(&without, diverted).review();
    assert_eq!(diverted.policy(), Some(P::CaseByCase));
}

/// 15 CFR 742.4(b)(5), (6) and (8), 742.6(b)(7): destinations with a paragraph of their own
#[test]
fn destinations_with_a_paragraph_of_their_own() {
    let review = |to| decide(export("3A001.a.2", to)).review();
    for (to, rule) in [
        (Country::KZ, "NS-P5"),
        (Country::MN, "NS-P5"),
        (Country::LA, "NS-P6"),
    ] {
        assert_eq!(counting(&review(to)), set(&[rule]), "{to}");
        assert_eq!(review(to).policy(), Some(P::FavorableCaseByCase), "{to}");
    }
    // India's approval hangs on the use, which nobody stated.
    let kept = |transaction| decide(transaction).review();
    let laser = || export("9A515.a.1", Country::IN);
    assert_eq!(counting(&kept(laser())), set(&["NS-P0"]));
    // The policies for missiles and other uses of which nobody speaks are left aside; that for the
    // F-14 turns on a question of its own.
    assert_eq!(kept(laser()).strictest(), Some(P::GeneralPolicyOfDenial));
    let civil = kept(laser().end_use(EndUse::Civil));
    assert_eq!(counting(&civil), set(&["NS-P0", "NS-P8", "RS-P7"]));
    assert_eq!(civil.policy(), Some(P::GeneralApproval));
    let missiles = kept(laser().end_use(EndUse::Missile));
    assert_eq!(
        counting(&missiles),
        set(&["NS-P0", "RS-P1A", "RP-PROLIF-MT"])
    );
    assert_eq!(missiles.policy(), Some(P::CaseByCase));
}

/// 15 CFR 742.4(b)(7): civil and other uses in China; Nicaragua is not in the sentence on weapons
#[test]
fn civil_use_and_weapons() {
    let chip = |to| export("3A001.a.2", to);
    assert_eq!(decide(chip(Country::CN)).review().policy(), None);
    let user = Party::new(PartyRole::EndUser).of_kind(export_control::PartyKind::Civil);
    let civil = chip(Country::CN).end_use(EndUse::Civil).party(user);
    let civil = decide(civil).review();
    assert_eq!(counting(&civil), set(&["NS-P7-civil"]));
    assert_eq!(civil.policy(), Some(P::GeneralApproval));
    // The use is military: § 744.21(e)(3) counts whatever requires the license.
    let military = decide(chip(Country::CN).end_use(EndUse::Military)).review();
    assert_eq!(
        counting(&military),
        set(&["NS-P7-other", "E744-P21-A1-any"]),
        "{military:?}"
    );
    assert_eq!(military.policy(), Some(P::PresumptionOfDenial));
    let armed = |to| {
        let armed = [("742.4#contributes-to-weapons", true)];
        let armed = answered(chip(to).end_use(EndUse::Military), &armed);
        decide(armed).review().policy()
    };
    assert_eq!(armed(Country::CN), Some(P::PresumptionOfDenial));
    assert_eq!(armed(Country::NI), Some(P::PresumptionOfDenial));
}

/// 15 CFR 742.4(b)(1)(ii), 742.6(b)(1)(i)(D) and (F): arms-embargoed destinations
#[test]
fn arms_to_embargoed_destinations() {
    let vehicles = decide(export("0A606.a", Country::MM)).review();
    assert!(counting(&vehicles).is_superset(&set(&["NS-P1ii", "RS-P1A", "RS-P1D"])));
    assert_eq!(vehicles.policy(), Some(P::PolicyOfDenial));
    let without = left(Country::MM, &[CountryGroup::D5]);
    let vehicles = decide_by(&without, export("0A606.a", Country::MM)).review();
    assert!(counting(&vehicles).is_disjoint(&set(&["NS-P1ii", "RS-P1D"])));
    let satellites = decide(export("9A515.a.1", Country::CN)).review();
    assert!(counting(&satellites).is_superset(&set(&["NS-P1ii", "NS-P1iii", "RS-P1F"])));
    // 15 CFR 742.6(b)(8)
    let parts = decide(export("9A515.y", Country::CN)).review();
    assert!(counting(&parts).is_superset(&set(&["RS-P8", "RS-P8-itar", "RS-P8-spacecraft"])));
    let lesser = decide(export("9A610.y", Country::VE)).review();
    assert_eq!(counting(&lesser), set(&["RS-P8", "RS-P8-itar"]));
}

/// 15 CFR 742.4(b)(10) and 742.6(b)(11): test vectors 8 to 10 of the plurilateral controls
#[test]
fn plurilateral_controls() {
    let vietnam = decide(export("2B910", Country::VN)).review();
    assert!(counting(&vietnam).is_superset(&set(&["NS-P10b", "RS-P11b"])));
    assert_eq!(vietnam.policy(), Some(P::PresumptionOfDenial));
    let without = left(Country::VN, &[CountryGroup::D1]);
    let after = decide_by(&without, export("2B910", Country::VN)).review();
    assert_eq!(counting(&after), set(&["NS-P0", "NS-P10c", "RS-P11c"]));
    assert_eq!(after.policy(), Some(P::CaseByCase));
    let singapore = decide(export("2B910", Country::SG)).review();
    assert_eq!(counting(&singapore), set(&["NS-P0", "NS-P10a", "RS-P11a"]));
    assert_eq!(singapore.policy(), Some(P::PresumptionOfApproval));
    // The United Arab Emirates are in A:5 and in no group D, Israel in A:6 and D:4.
    for to in [Country::AE, Country::IL] {
        let review = decide(export("2B910", to)).review();
        assert_eq!(review.policy(), Some(P::PresumptionOfApproval), "{to}");
    }
}

// Advanced computing: 15 CFR 742.6(b)(10)

const BASED_ELSEWHERE: (&str, bool) = ("742.6#headquarters-macau-or-d5", false);

/// 15 CFR 742.6(b)(1)(i)(B): the middle tier outside Macau and D:5 falls back to the other items
#[test]
fn middle_tier_outside_macau_and_d5() {
    let chips = |policy| decide_by(policy, export("3A090.b", Country::VN));
    let review = chips(Policy::builtin()).review();
    assert_eq!(counting(&review), set(&["RS-P10iii-gap"]));
    assert_eq!(review.policy(), Some(P::CaseByCase));
    let chinese = answered(
        export("3A090.b", Country::VN),
        &[("742.6#headquarters-macau-or-d5", true)],
    );
    let chinese = decide(chinese).review();
    assert_eq!(counting(&chinese), set(&["RS-P10iiiA1d"]));
    assert_eq!(chinese.policy(), Some(P::PresumptionOfDenial));
    // Out of D:1 no license is required by destination.
    let without = left(Country::VN, &[CountryGroup::D1, CountryGroup::D3]);
    assert_eq!(chips(&without).review().findings(), []);
}

/// 15 CFR 742.6(b)(10)(iii)(A)(1): below the ceilings case by case, and that alone
#[test]
fn chips_below_the_ceilings() {
    let chips = |to: Country, below: bool| {
        let below = [("742.6#below-chip-ceilings", below)];
        answered(export("3A090.a", to), &below)
    };
    let below = decide(chips(Country::CN, true)).review();
    assert_eq!(counting(&below), set(&["RS-P10iiiA1"]));
    assert_eq!(below.policy(), Some(P::CaseByCase));
    let above = decide(chips(Country::CN, false)).review();
    assert_eq!(counting(&above), set(&["RS-P10iiiA1d"]));
    assert_eq!(above.policy(), Some(P::PresumptionOfDenial));
    // Only exports from the United States to China and Macau come below the ceilings.
    let reexport = chips(Country::CN, true)
        .activity(Activity::Reexport)
        .from(Country::JP);
    assert_eq!(
        decide(reexport).review().policy(),
        Some(P::PresumptionOfDenial)
    );
    assert_eq!(
        decide(chips(Country::IQ, true)).review().policy(),
        Some(P::PresumptionOfDenial)
    );
    // A sanction of a party is not set aside (15 CFR 744.19).
    let sanctioned = Party::new(PartyRole::EndUser)
        .screened(["sanctioned".parse::<PartyListing>().expect("a listing")]);
    let sanctioned = decide(chips(Country::CN, true).party(sanctioned)).review();
    assert_eq!(counting(&sanctioned), set(&["RS-P10iiiA1", "E744-19"]));
    assert_eq!(sanctioned.policy(), Some(P::PolicyOfDenial));
}

/// 15 CFR 742.6(b)(10)(iii)(A)(2) and (B): the upper tier elsewhere, within an allocation
#[test]
fn upper_tier_elsewhere() {
    let chips = |to, more: &[(&str, bool)]| {
        let told = [&[BASED_ELSEWHERE], more].concat();
        decide(answered(export("3A090.a", to), &told)).review()
    };
    let within = chips(Country::VN, &[]);
    assert_eq!(counting(&within), set(&["RS-P10iiiB"]));
    assert_eq!(within.policy(), Some(P::PresumptionOfApproval));
    let exceeded = [
        ("742.6#allocation-exceeded", true),
        ("742.6#headquarters-ai-partner", false),
    ];
    assert_eq!(
        chips(Country::VN, &exceeded).policy(),
        Some(P::PolicyOfDenial)
    );
    let japan = chips(Country::JP, &[("742.6#allocation-exceeded", true)]);
    assert_eq!(counting(&japan), set(&["RS-P10iiiA2"]));
    assert_eq!(japan.policy(), Some(P::PresumptionOfApproval));
}

/// 15 CFR 742.6(b)(10)(ii): high-bandwidth memory by where its receiver is based
#[test]
fn high_bandwidth_memory() {
    let memory = |based: Option<Country>| {
        let mut user = Party::new(PartyRole::UltimateConsignee).in_country(Country::CN);
        user.headquarters = based;
        decide(export("3A090.c", Country::CN).party(user)).review()
    };
    assert_eq!(memory(None).policy(), None);
    let chinese = memory(Some(Country::CN));
    assert_eq!(counting(&chinese), set(&["RS-P10ii-denial"]));
    let korean = memory(Some(Country::KR));
    assert_eq!(counting(&korean), set(&["RS-P10ii"]));
    assert_eq!(korean.policy(), Some(P::PresumptionOfApproval));
}

/// 15 CFR 742.4(b)(2), 742.6(b)(10)(i) and 744.23(d): equipment, by its use and its user
#[test]
fn chip_making_equipment() {
    let tool = |end_use, based: Country| {
        let user = Party::new(PartyRole::EndUser).headquartered_in(based);
        let tool = export("3B001.c.1.a", Country::CN)
            .end_use(end_use)
            .party(user);
        let told = [
            ("744.23#majority-owned", false),
            ("744.23#foreign-equivalent", false),
        ];
        let decided = decide(answered(tool, &told));
        ["NS-4", "RS-6-i-A"].map(|id| {
            let mut rules = decided.applying();
            let rule = rules.find(|r| r.provision().is_some_and(|p| p.id.as_str() == id));
            decided
                .review_of(rule.expect("a row of the provision"))
                .policy()
        })
    };
    let denied = Some(P::PresumptionOfDenial);
    assert_eq!(tool(EndUse::AdvancedNode, Country::CN), [denied; 2]);
    // The use is not civil, which § 742.4(b)(7) looks at beside § 744.23(d).
    assert_eq!(
        tool(EndUse::AdvancedNode, Country::KR),
        [Some(P::CaseByCase), Some(P::PresumptionOfApproval)]
    );
    // Where § 744.23 has nothing to say: case by case.
    let heard = Some(P::CaseByCase);
    assert_eq!(tool(EndUse::Civil, Country::CN), [heard; 2]);
    let unstated = decide(export("3B001.c.1.a", Country::CN)).review();
    assert_eq!(unstated.strictest(), Some(P::PresumptionOfDenial));
}

/// 15 CFR 742.6(b)(12), (13) and (1): footnote 5, Pakistan, and rows without a codified policy
#[test]
fn other_paragraphs_of_regional_stability() {
    let listed = |listing: PartyListing| {
        let party = Party::new(PartyRole::EndUser).screened([listing]);
        let told = [("742.6#foreign-product-of-footnote-5-rules", false)];
        let tool = answered(export("3B993", Country::VN), &told);
        review_of(&decide(tool.party(party)), "3B993/1")
    };
    let entry: PartyListing = "entity-list:fn5".parse().expect("a listing");
    let silent = listed(entry.clone());
    assert_eq!(counting(&silent), set(&["RS-P12"]));
    assert_eq!(silent.policy(), None);
    let denied = listed(entry.reviewed(P::PresumptionOfDenial));
    assert_eq!(denied.policy(), Some(P::PresumptionOfDenial));
    let parts = decide(export("3A992", Country::PK)).review();
    assert_eq!(parts.policy(), Some(P::CaseByCase));
    let risky = answered(
        export("3A992", Country::PK),
        &[("742.6#unacceptable-risk", true)],
    );
    assert_eq!(decide(risky).review().policy(), Some(P::PolicyOfDenial));
    let laboratory = decide(export("3A069", Country::CN)).review();
    assert_eq!(laboratory.policy(), Some(P::CaseByCase));
}

/// 15 CFR 742.6(b)(2): RS Column 2 in favor of approval, and more so for some governments
#[test]
fn second_column_of_regional_stability() {
    let scanners = |to| export("2A984", to);
    let review = decide(scanners(Country::SG)).review();
    assert_eq!(review.policy(), None);
    let told = |government| {
        let told = [("742.6#government-end-user", government)];
        decide(answered(scanners(Country::SG), &told)).review()
    };
    assert_eq!(told(true).policy(), Some(P::PresumptionOfApproval));
    assert_eq!(told(false).policy(), Some(P::FavorableCaseByCase));
    let vietnam = decide(scanners(Country::VN)).review();
    assert_eq!(vietnam.policy(), Some(P::FavorableCaseByCase));
}

// The other reasons

/// 15 CFR 742.11(b): implements of torture are denied everywhere; 742.7(b): crime control
#[test]
fn crime_control() {
    for to in [Country::CA, Country::GB, Country::VN, Country::RU] {
        let review = review_of(&decide(export("0A983", to)), "0A983/1");
        assert_eq!(review.policy(), Some(P::GeneralPolicyOfDenial), "{to}");
    }
    let batons = decide(export("0A978", Country::VN)).review();
    assert_eq!(batons.policy(), Some(P::FavorableCaseByCase));
    let abused = answered(
        export("0A978", Country::VN),
        &[("742.7#human-rights", true)],
    );
    assert_eq!(decide(abused).review().policy(), Some(P::CaseByCase));
}

/// 15 CFR 742.5(b) and 746.8(b): missile technology to Russia, civil space aside
#[test]
fn missile_technology() {
    let part = |to, space: bool| {
        let told = [("742.5#civil-space", space)];
        let part = if to == Country::RU {
            answered(export("9A101", to), &told)
        } else {
            export("9A101", to)
        };
        let told = [("742.5#replacement-parts", false)];
        decide(answered(part, &told))
    };
    let vietnam = part(Country::VN, false).review();
    assert_eq!(vietnam.policy(), Some(P::CaseByCase));
    let russia = part(Country::RU, false);
    let rule = russia
        .applying()
        .find(|r| r.reason() == Some(export_control::ReasonForControl::MT));
    let rule = rule.expect("a row for missile technology");
    let review = russia.review_of(rule);
    assert_eq!(counting(&review), set(&["MT-P1", "MT-P4-denial"]));
    assert_eq!(russia.review().policy(), Some(P::PolicyOfDenial));
    let space = part(Country::RU, true);
    let review = space.review_of(rule);
    assert_eq!(review.policy(), Some(P::CaseByCase));
}

/// 15 CFR 742.2(b)(3), 742.3(b)(2), 742.5(b)(4): the use counts, whatever the item is controlled for
#[test]
fn proliferation_whatever_the_reason() {
    let chip = export("3A001.a.2", Country::SG).end_use(EndUse::Missile);
    let review = decide(chip.clone()).review();
    assert!(counting(&review).contains("RP-PROLIF-MT"));
    assert_eq!(review.policy(), Some(P::CaseByCase));
    let told = [
        ("742.5#material-contribution", true),
        ("742.5#slow-unmanned-aircraft", false),
    ];
    let review = decide(answered(chip, &told)).review();
    assert_eq!(review.policy(), Some(P::PolicyOfDenial));
}

/// 15 CFR 742.13(b), 742.14(b), 742.15(b), 742.17(b), 742.18(b) and 742.19(b)
#[test]
fn smaller_reasons() {
    let encryption = decide(export("5A002.a", Country::GB)).review();
    assert_eq!(encryption.policy(), Some(P::CaseByCase));
    let turbines = decide(export("9E003.a.1", Country::JP)).review();
    assert_eq!(turbines.policy(), Some(P::CaseByCase));
    let listening = |to, provider| {
        let told = [("742.13#service-provider-or-government", provider)];
        let review = decide(answered(export("5A980", to), &told)).review();
        review.policy()
    };
    assert_eq!(listening(Country::JP, true), Some(P::GeneralApproval));
    assert_eq!(
        listening(Country::JP, false),
        Some(P::GeneralPolicyOfDenial)
    );
    let certified = |certificate| {
        let told = [("742.17#import-certificate", certificate)];
        let rifle = answered(export("0A501.a", Country::MX), &told);
        let rifle = decide(rifle);
        let mut applying = rifle.applying();
        let rule = applying.find(|r| r.reason() == Some(export_control::ReasonForControl::FC));
        rifle
            .review_of(rule.expect("a row of the convention"))
            .policy()
    };
    assert_eq!(certified(true), Some(P::GeneralApproval));
    assert_eq!(certified(false), None);
    let chemical = decide(export("1C355.a", Country::EG)).review();
    assert_eq!(chemical.policy(), Some(P::GeneralPolicyOfDenial));
}

// Embargoes: part 746

/// 15 CFR 746.9(c): Syria, where commercial uses are presumed to be approved
#[test]
fn syria() {
    let review = |commercial| {
        let told = [("746.9#commercial-use", commercial)];
        let pump = answered(export("2B999", Country::SY), &told);
        review_of(&decide(pump), "SY-1").policy()
    };
    assert_eq!(review(true), Some(P::PresumptionOfApproval));
    assert_eq!(review(false), Some(P::CaseByCase));
    let plain = decide(answered(
        export("EAR99", Country::SY),
        &[("746.1#food-or-medicine", false)],
    ));
    assert_eq!(review_of(&plain, "SY-1").policy(), Some(P::CaseByCase));
    // Those for anti-terrorism are superseded.
    let chip = decide(answered(
        export("3A001.a.2", Country::SY),
        &[("746.9#commercial-use", true)],
    ));
    assert_eq!(counting(&chip.review()), set(&["SY-P-commercial"]));
}

/// 15 CFR 746.8(b): Russia, where a winding-up company is heard unless it is based in D:1, D:5 or E
#[test]
fn russia() {
    let policy = |of: &Policy, based: Country| {
        let told = [
            ("746.8#health-or-safety", false),
            ("746.8#humanitarian", false),
            ("746.8#government-to-government", false),
            ("746.8#replacement-license", false),
            ("746.8#civil-allied-user", false),
            ("746.8#allied-civil-telecommunications", false),
            ("746.8#wind-down", true),
        ];
        let seller = Party::new(PartyRole::Exporter).headquartered_in(based);
        let item = answered(export("3A991", Country::RU), &told);
        review_of(&decide_by(of, item.party(seller)), "RU-1").policy()
    };
    let today = Policy::builtin();
    assert_eq!(policy(today, Country::DE), Some(P::CaseByCase));
    assert_eq!(policy(today, Country::VN), Some(P::PolicyOfDenial));
    let without = left(Country::VN, &[CountryGroup::D1, CountryGroup::D3]);
    assert_eq!(policy(&without, Country::VN), Some(P::CaseByCase));
    assert_eq!(
        decide(export("3A991", Country::RU)).review().policy(),
        None,
        "the purpose was not said"
    );
}

/// 15 CFR 746.2(b), 746.3(b), 746.4(c), 746.6(b) and 746.7(b)
#[test]
fn other_embargoes() {
    let cuba = |yes: &[&str]| {
        let all = [
            "746.2#approved-purpose",
            "746.2#needs-of-the-people",
            "746.2#state-revenue-or-forces",
            "746.2#sojourn-of-carrier",
        ];
        let told = all.map(|id| (id, yes.contains(&id)));
        let goods = answered(export("EAR99", Country::CU), &told);
        review_of(&decide(goods), "CU-1").policy()
    };
    assert_eq!(cuba(&[]), Some(P::GeneralPolicyOfDenial));
    assert_eq!(cuba(&["746.2#approved-purpose"]), Some(P::GeneralApproval));
    assert_eq!(cuba(&["746.2#needs-of-the-people"]), Some(P::CaseByCase));
    let revenue = ["746.2#needs-of-the-people", "746.2#state-revenue-or-forces"];
    assert_eq!(cuba(&revenue), Some(P::GeneralPolicyOfDenial));
    let embargoed = |relief| {
        let told = [("746.7#humanitarian-or-aviation-safety", relief)];
        let part = answered(export("9A991.d", Country::IR), &told);
        review_of(&decide(part), "IR-1").policy()
    };
    assert_eq!(embargoed(true), Some(P::CaseByCase));
    assert_eq!(embargoed(false), Some(P::GeneralPolicyOfDenial));
    let military = [("746.3#military-end-use", true)];
    let iraq = decide(answered(export("EAR99", Country::IQ), &military));
    assert_eq!(review_of(&iraq, "IQ-2").policy(), Some(P::PolicyOfDenial));
    let useful = [("746.3#civil-infrastructure", true)];
    let iraq = decide(answered(export("1C999", Country::IQ), &useful)).review();
    assert!(counting(&iraq).contains("RS-P4"));
    let relief = [
        ("742.19#humanitarian", true),
        ("746.1#food-or-medicine", false),
        ("746.4#luxury-good", false),
        ("746.4#arms-or-listed", false),
    ];
    let korea = decide(answered(export("EAR99", Country::KP), &relief));
    assert_eq!(review_of(&korea, "KP-1").policy(), Some(P::GeneralApproval));
    let luxury = [
        ("746.4#luxury-good", true),
        ("746.1#food-or-medicine", false),
    ];
    let korea = decide(answered(export("EAR99", Country::KP), &luxury));
    assert_eq!(
        review_of(&korea, "KP-1").policy(),
        Some(P::GeneralPolicyOfDenial)
    );
}

// Laws

/// One destination of each kind that rules tell apart
fn places(policy: &Policy) -> Vec<Country> {
    let classes = alike::alike(policy).into_iter();
    classes.filter_map(|class| class.first().copied()).collect()
}

/// Every entry to every kind of destination
fn cells(policy: &Policy) -> impl Iterator<Item = Transaction> {
    let entries: Vec<Classification> = policy
        .data()
        .entries
        .iter()
        .map(|entry| Classification::Listed(CclItem::from(entry.eccn)))
        .collect();
    let rows = places(policy);
    let pairs = entries
        .into_iter()
        .flat_map(move |entry| rows.clone().into_iter().map(move |row| (entry, row)));
    pairs.map(|(entry, row)| Transaction::export(entry, row, today()))
}

/// 15 CFR 742.1(f): the policies of all requirements join to the strictest, and one more never
/// makes it more lenient
#[test]
fn policies_join_to_the_strictest() {
    let policy = Policy::builtin();
    let mut counted: BTreeMap<&str, Vec<Transaction>> = BTreeMap::new();
    for transaction in cells(policy) {
        let determination = evaluate(policy, &transaction);
        let joined = determination.review();
        let applying: Vec<_> = determination.applying().collect();
        let single = applying.iter().map(|r| determination.review_of(r));
        let single: Vec<Option<P>> = single.map(|review| review.policy()).collect();
        assert_eq!(
            joined.policy(),
            single.iter().copied().max().flatten(),
            "{transaction:?}"
        );
        assert!(single.iter().all(|one| *one <= joined.policy()));
        assert!(joined.policy() <= joined.strictest());
        for finding in joined.findings() {
            if finding.counts() == Truth::Yes {
                let of = counted.entry(finding.rule().id.as_str()).or_default();
                if of.len() < 4 {
                    of.push(transaction.clone());
                }
            }
        }
    }
    // A policy that governs alone sets others aside: § 742.6(b)(10)(iii)(A)(1), and nothing else.
    let alone: Vec<&str> = policy
        .data()
        .reviews
        .iter()
        .filter(|rule| rule.alone)
        .map(|rule| rule.id.as_str())
        .collect();
    assert_eq!(alone, ["RS-P10iiiA1", "RS-P10iiiA1d"]);
    for (id, cells) in counted {
        if alone.contains(&id) {
            continue;
        }
        let mut data: PolicyData = policy.data().clone();
        data.reviews.retain(|rule| rule.id.as_str() != id);
        let without = Policy::new(data).expect("a policy with one rule less");
        for transaction in cells {
            let with = evaluate(policy, &transaction).review().policy();
            let less = evaluate(&without, &transaction).review().policy();
            assert!(less <= with, "{id} makes {transaction:?} more lenient");
        }
    }
}

/// What a condition wants to be answered, and the end uses that it wants to be stated
#[derive(Clone, Default)]
struct Wants {
    answers: BTreeMap<QuestionId, bool>,
    end_uses: Vec<EndUse>,
    dear: bool,
    /// The rules of scope by which a foreign-made item is to come in
    under: Vec<ProvisionId>,
}

impl Wants {
    fn read(&mut self, condition: &Condition, sense: bool) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| self.read(part, sense));
            }
            Condition::NoneOf(parts) => {
                parts.iter().for_each(|part| self.read(part, !sense));
            }
            Condition::EndUse(uses) if sense => self.end_uses.extend(uses.iter()),
            Condition::ValueAtMost(_) => self.dear |= !sense,
            Condition::SubjectUnder(rules) if sense => self.under.extend(rules.iter().cloned()),
            other => {
                if let Some(question) = other.question() {
                    self.answers.entry(question.id().clone()).or_insert(sense);
                }
            }
        }
    }
}

/// Whether the rows of the item's entry, or a provision for it, can be what the policy is for
fn is_for(of: &Reviewed, data: &PolicyData, item: CclItem) -> bool {
    let standalone =
        |provision: &&Provision| provision.items.covers(Classification::Listed(item)) != Truth::No;
    let mut provisions = data.provisions.iter().filter(standalone);
    let entry = data.entries.iter().find(|entry| entry.eccn == item.eccn());
    let mut controls = entry.into_iter().flat_map(|entry| entry.controls.iter());
    match of {
        Reviewed::Any => true,
        Reviewed::Reasons(reasons) => {
            controls.any(|c| c.reason.is_some_and(|reason| reasons.contains(reason)))
                || provisions.any(|p| p.reason.is_some_and(|reason| reasons.contains(reason)))
        }
        Reviewed::Columns(columns) => {
            controls.any(|c| matches!(&c.basis, Basis::Column(column) if columns.contains(column)))
        }
        Reviewed::Provisions(ids) => {
            controls.any(|c| matches!(&c.basis, Basis::Provision(id) if ids.contains(id)))
                || provisions.any(|p| ids.contains(&p.id))
        }
        _ => false,
    }
}

/// Rules that count for no transaction that the policy can tell, with the reason
const NEVER: &[(&str, &str)] = &[];

/// Every policy counts for some transaction with an applying requirement that it is for
#[test]
fn every_policy_can_count() {
    let policy = Policy::builtin();
    let data = policy.data();
    let mut items = items(policy);
    items.sort_by_key(|item| item.paragraph().is_entry());
    let items: Vec<Classification> = items
        .into_iter()
        .map(Classification::Listed)
        .chain([Classification::Ear99])
        .collect();
    let places = places(policy);
    let mut never = Vec::new();
    for rule in &data.reviews {
        let mut own = Wants::default();
        own.read(&rule.when, true);
        // What the rule says alone, with one of the provisions that it is for, or with all of them.
        let mut ways = vec![own.clone()];
        let mut all = own.clone();
        for provision in &data.provisions {
            all.read(&provision.trigger, true);
            all.read(&provision.when, true);
            if matches!(&rule.of, Reviewed::Provisions(ids) if ids.contains(&provision.id)) {
                let mut one = own.clone();
                one.read(&provision.trigger, true);
                one.read(&provision.when, true);
                for rule in &data.scope {
                    if one.under.contains(&rule.id) {
                        one.read(&rule.trigger, true);
                        one.read(&rule.when, true);
                    }
                }
                ways.push(one);
            }
        }
        all.end_uses.clone_from(&own.end_uses);
        all.under.clear();
        ways.push(all);
        let counts = |way: &Wants, classification: Classification, to: Country, activity| {
            let mut wants = way.clone();
            if let Some(item) = classification.listed() {
                let entry = data.entries.iter().find(|entry| entry.eccn == item.eccn());
                for control in entry.into_iter().flat_map(|entry| entry.controls.iter()) {
                    wants.read(&control.when, true);
                }
            }
            let mut transaction = Transaction::export(classification, to, today());
            transaction.activity = activity;
            if activity != Activity::Export {
                transaction.from = Some(match activity {
                    Activity::InCountryTransfer => to,
                    _ => Country::KP,
                });
            }
            if !way.under.is_empty() {
                transaction.places.add(PlaceKind::Manufacture, Country::TH);
                transaction.item.us_content_percent = Some(Percent::whole(0));
                if activity == Activity::Reexport {
                    transaction.from = Some(Country::TH);
                }
            }
            transaction.end_uses.clone_from(&way.end_uses);
            if transaction.end_uses.is_empty() {
                transaction.end_uses.push(EndUse::Civil);
            }
            transaction.item.value_usd = Some(Usd::dollars(if wants.dear { 1_000_000 } else { 1 }));
            transaction.answers = wants.answers.into_iter().collect::<Answers>();
            let determination = evaluate(policy, &transaction);
            determination.requirements().iter().any(|requirement| {
                requirement.status() != RequirementStatus::DoesNotApply
                    && determination
                        .review_of(requirement)
                        .findings()
                        .iter()
                        .any(|f| f.rule().id == rule.id && f.counts() == Truth::Yes)
            })
        };
        let relevant = |classification: &&Classification| match classification {
            Classification::Listed(item) => is_for(&rule.of, data, *item),
            _ => matches!(rule.of, Reviewed::Provisions(_)),
        };
        let found = ways.iter().any(|way| {
            items.iter().filter(relevant).any(|classification| {
                places.iter().copied().any(|to| {
                    [
                        Activity::Export,
                        Activity::InCountryTransfer,
                        Activity::Reexport,
                    ]
                    .into_iter()
                    .any(|activity| {
                        let named = to == Country::KP && activity == Activity::Reexport;
                        !named && counts(way, *classification, to, activity)
                    })
                })
            })
        });
        if !found {
            never.push(rule.id.as_str());
        }
    }
    let known: Vec<&str> = NEVER.iter().map(|(id, _)| *id).collect();
    assert_eq!(never, known);
}
