//! License Exceptions: cases worked by hand from part 740, with their citations.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

mod common;
#[path = "common/wanted.rs"]
mod wanted;

use std::collections::{BTreeMap, BTreeSet};

use ExceptionStatus::{Available, AvailableIf, Insufficient, Unavailable};
use LicenseException as L;
use ReasonForControl as R;
use common::{classifications, items, today, with_a_rule_that_a_listing_sets_off};
use export_control::policy::{
    Confidence, Effect, Eligibility, EligibilityEffect, ObligationKind, Relief,
};
use export_control::{
    Activity, Amendment, CclItem, Change, Classification, Condition, Country, CountryGroup,
    CountrySet, Cure, Destinations, Determination, ExceptionFinding, ExceptionParagraph,
    ExceptionStatus, LicenseException, Objection, Outcome, Party, PartyKind, PartyListing,
    PartyRole, PlaceKind, Policy, ProductGroup, ReasonForControl, Region, Requirement, Transaction,
    TransactionBuilder, Truth, Usd, evaluate,
};
use wanted::{verified, wanted};

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

fn finding<'a, 'p>(
    determination: &'a Determination<'p>,
    paragraph: &str,
) -> &'a ExceptionFinding<'p> {
    let mut findings = determination.exceptions().iter();
    let found = findings.find(|finding| finding.paragraph().to_string() == paragraph);
    found.expect("a paragraph that was weighed")
}

fn status(determination: &Determination<'_>, paragraph: &str) -> ExceptionStatus {
    finding(determination, paragraph).status()
}

/// Where that which stands against a paragraph stands
fn against(determination: &Determination<'_>, paragraph: &str) -> Vec<String> {
    let objections = determination.objections(finding(determination, paragraph));
    let citations = objections.iter().map(Objection::citation);
    citations.map(ToString::to_string).collect()
}

/// The restrictions that stand against a paragraph
fn restricted_by(determination: &Determination<'_>, paragraph: &str) -> Vec<String> {
    let objections = determination.objections(finding(determination, paragraph));
    let restrictions = objections.iter().filter_map(Objection::restriction);
    restrictions
        .map(|restriction| restriction.id.to_string())
        .collect()
}

/// The questions that a paragraph waits for, by their ids
fn needs(determination: &Determination<'_>, paragraph: &str) -> BTreeSet<String> {
    let needs = determination.needs(finding(determination, paragraph));
    needs
        .map(|need| need.question().id().expect("well formed").to_string())
        .collect()
}

fn set(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn resolve(policy: &Policy, predicate: &str) -> CountrySet {
    let destinations: Destinations = predicate.parse().expect("a predicate");
    policy.resolve(&destinations)
}

/// Nobody on the Unverified List takes part (15 CFR 740.2(a)(17))
const SCREENED: (&str, bool) = ("740.2#unverified-party", false);

fn dollars(amount: &str) -> Usd {
    amount.parse().expect("an amount")
}

// Exceptions that entries list

/// 15 CFR 740.3 and ECCN 2B350: shipments of limited value go to Country Group B except D:3.
#[test]
fn shipments_of_limited_value() {
    let valves = |to| export("2B350.a", to);
    assert_eq!(
        needs(&decide(valves(Country::TH)), "LVS"),
        set(&[
            "transaction#value",
            "740.3#net-value",
            "740.3#yearly-total",
            "740.2#unverified-party",
        ])
    );
    let told = |to, value| {
        let answers = [
            ("740.3#net-value", true),
            ("740.3#yearly-total", true),
            SCREENED,
        ];
        decide(answered(valves(to).value(dollars(value)), &answers))
    };
    let small = told(Country::TH, "2000");
    assert_eq!(status(&small, "LVS"), Available);
    assert_eq!(small.outcome(), Outcome::ExceptionAvailable);
    let large = told(Country::TH, "2000.01");
    assert_eq!(status(&large, "LVS"), Unavailable);
    assert_eq!(against(&large, "LVS"), ["15 CFR 740.3(a)"]);
    // Egypt is in Country Group B, and the line of the entry leaves D:3 out.
    let egypt = told(Country::EG, "2000");
    assert_eq!(status(&egypt, "LVS"), Unavailable);
    let objections = egypt.objections(finding(&egypt, "LVS"));
    let terms: Vec<_> = objections.iter().filter_map(Objection::term).collect();
    assert_eq!(
        terms.iter().map(|term| &term.when).collect::<Vec<_>>(),
        [&Condition::Granted(L::LVS)]
    );
    let policy = Policy::builtin();
    let (within, but) = (resolve(policy, "B"), resolve(policy, "D:3"));
    let (mut available, mut barred) = (0, 0);
    for to in policy.destinations().iter() {
        let determination = told(to, "1999.99");
        if determination.applying().count() == 0 {
            assert!(
                determination.exceptions().is_empty() || to == Country::UA,
                "{to}"
            );
            continue;
        }
        let expected = within.contains(to) && !but.contains(to);
        assert_eq!(status(&determination, "LVS") == Available, expected, "{to}");
        available += u32::from(expected);
        barred += u32::from(within.contains(to) && !expected);
    }
    // The 173 members of Country Group B without the 42 of A:3, which need no license, and D:3
    assert_eq!((available, barred), (119, 12));
}

/// 15 CFR 740.3(a): software, technology and what no entry lists have no limited value.
#[test]
fn limited_value_is_for_listed_commodities() {
    let policy = Policy::builtin();
    for item in items(policy) {
        let entry = policy.entry(item.eccn()).expect("listed");
        let granted = entry.eligibility(L::LVS).is_some_and(|line| {
            line.terms
                .iter()
                .any(|term| matches!(term.effect, EligibilityEffect::GrantsUpTo(_)))
        });
        let determination = evaluate(policy, &export(&item.to_string(), Country::TH).build());
        for finding in determination.exception(L::LVS) {
            assert!(granted || finding.status() == Unavailable, "{item}");
        }
    }
    let to_cuba = decide(export("EAR99", Country::CU));
    assert_eq!(status(&to_cuba, "LVS"), Unavailable);
}

/// 15 CFR 740.4: to Country Group B but for Sudan and Ukraine, and where national security alone
/// requires a license.
#[test]
fn shipments_to_group_b() {
    let policy = Policy::builtin();
    let group_b = resolve(policy, "B");
    let mut available = 0;
    for to in policy.destinations().iter() {
        let chips = answered(
            export("3A001.a.2", to),
            &[SCREENED, ("746.6#occupied-region", false)],
        );
        let determination = evaluate(policy, &chips.build());
        let reasons: BTreeSet<_> = determination.applying().map(Requirement::reason).collect();
        if reasons.is_empty() {
            continue;
        }
        let named = [Country::SD, Country::UA].contains(&to);
        let expected = group_b.contains(to) && !named;
        assert_eq!(status(&determination, "GBS") == Available, expected, "{to}");
        if named {
            assert_eq!(against(&determination, "GBS"), ["15 CFR 740.4"], "{to}");
        }
        if expected {
            assert_eq!(reasons, BTreeSet::from([Some(R::NS)]));
        }
        available += u32::from(expected);
    }
    // The 173 members of Country Group B without the 40 of A:1, which need no license
    assert_eq!(available, 131);
    // For amplifiers that are not for civil telecommunications regional stability requires one too.
    let amplifier = |civil| {
        let answers = [SCREENED, ("3A001#civil-telecom", civil)];
        decide(answered(export("3A001.b.2", Country::TH), &answers))
    };
    assert_eq!(status(&amplifier(true), "GBS"), Available);
    assert_eq!(status(&amplifier(false), "GBS"), Unavailable);
    // The United Arab Emirates are in B, and 15 CFR 742.6(a)(6)(iii)(B) names them.
    let advanced = |to| {
        let answers = [
            SCREENED,
            ("3A001#civil-telecom", true),
            ("742.6#headquarters-macau-or-d5", false),
        ];
        decide(answered(export("3A001.z.1.b", to), &answers))
    };
    assert_eq!(status(&advanced(Country::TH), "GBS"), Available);
    let emirates = advanced(Country::AE);
    assert_eq!(status(&emirates, "GBS"), Unavailable);
    assert!(
        emirates
            .objections(finding(&emirates, "GBS"))
            .iter()
            .all(|o| o.term().is_none())
    );
}

/// 15 CFR 740.6: technology to Country Group B against the assurance of the consignee.
#[test]
fn technology_under_restriction() {
    let told = |to| {
        let answers = [
            ("740.6#technology-assurance", true),
            ("740.6#assurance-lasts", true),
            SCREENED,
            ("746.6#occupied-region", false),
        ];
        decide(answered(export("3E003.a", to), &answers))
    };
    assert_eq!(status(&told(Country::TH), "TSR(a)(1)"), Available);
    for to in [Country::VN, Country::CN, Country::SD, Country::UA] {
        assert_eq!(status(&told(to), "TSR(a)(1)"), Unavailable, "{to}");
    }
    let open = decide(export("3E003.a", Country::TH));
    assert_eq!(
        needs(&open, "TSR(a)(1)"),
        set(&[
            "740.6#technology-assurance",
            "740.6#assurance-lasts",
            "740.2#unverified-party",
        ])
    );
    // Paragraph (a)(2) is for software.
    assert_eq!(status(&open, "TSR(a)(2)"), Unavailable);
}

// Items of the 600 series

/// Whether an item is of the 600 series
fn is_military(item: &CclItem) -> bool {
    item.eccn().is_600_series()
}

/// 15 CFR 740.2(a)(12): nothing for items of the 600 series to Country Group D:5 but use by the US
/// Government, and protective equipment in baggage.
#[test]
fn military_items_to_embargoed_destinations() {
    let policy = Policy::builtin();
    let government: ExceptionParagraph = "GOV(b)(2)".parse().expect("a paragraph");
    let protective = ["1A613.c", "1A613.d"].map(|item| item.parse().expect("an item"));
    let (mut weighed, mut left) = (0u32, BTreeSet::new());
    for item in items(policy).into_iter().filter(is_military) {
        let is_protective = protective
            .iter()
            .any(|other| item.is_within(*other) != Truth::No);
        for to in resolve(policy, "D:5").iter() {
            for activity in [
                Activity::Export,
                Activity::Reexport,
                Activity::InCountryTransfer,
            ] {
                let mut transaction = Transaction::export(item.into(), to, today());
                transaction.activity = activity;
                transaction.from = Some(match activity {
                    Activity::Reexport => Country::DE,
                    Activity::InCountryTransfer => to,
                    _ => Country::US,
                });
                let determination = evaluate(policy, &transaction);
                for finding in determination.exceptions() {
                    weighed += 1;
                    if finding.status() == Unavailable {
                        continue;
                    }
                    let paragraph = finding.paragraph();
                    if !paragraph.is_within(government) {
                        let text = paragraph.to_string();
                        assert!(is_protective, "{item} to {to}: {text}");
                        left.insert(text);
                    }
                }
            }
        }
    }
    assert!(weighed > 100_000, "{weighed}");
    assert_eq!(left, set(&["BAG(h)(2)", "TMP(a)(11)(ii)"]));
}

/// 15 CFR 740.9(a)(11)(ii) and 740.14(h)(2): body armor to Afghanistan and Iraq, and elsewhere in
/// D:5 for those who travel for the US Government.
#[test]
fn protective_equipment_to_embargoed_destinations() {
    let armor = |to, answers: &[(&str, bool)]| {
        let own = [
            ("740.9#own-protection", true),
            ("740.9#protection-returns", true),
            ("740.14#baggage", true),
            ("740.2#major-defense-equipment-14-million", false),
            ("740.2#made-in-d5", false),
            SCREENED,
        ];
        let told = answered(export("1A613.d", to), &own);
        decide(answered(told, answers))
    };
    let temporary = "TMP(a)(11)(ii)";
    assert_eq!(status(&armor(Country::AF, &[]), temporary), Available);
    assert_eq!(status(&armor(Country::AF, &[]), "BAG(h)(2)"), Available);
    let for_government = ("740.9#travels-for-us-government", true);
    assert_eq!(status(&armor(Country::ZW, &[]), temporary), AvailableIf);
    assert_eq!(
        status(&armor(Country::ZW, &[for_government]), temporary),
        Available
    );
    let on_own_behalf = ("740.9#travels-for-us-government", false);
    assert_eq!(
        status(&armor(Country::ZW, &[on_own_behalf]), temporary),
        Unavailable
    );
    let by_iraq = ("740.9#authorized-by-iraq", true);
    assert_eq!(
        status(&armor(Country::IQ, &[on_own_behalf, by_iraq]), temporary),
        Available
    );
    // Outside D:5 the general paragraphs take their place.
    let vietnam = armor(Country::VN, &[]);
    assert_eq!(status(&vietnam, temporary), Unavailable);
    assert_eq!(status(&vietnam, "TMP(a)(11)(i)"), Available);
    assert_eq!(status(&vietnam, "BAG(h)(1)"), Available);
}

/// 15 CFR 740.2(a)(12): what was made in D:5, or comes from there, is no better off elsewhere.
#[test]
fn military_items_made_in_embargoed_destinations() {
    let parts = |made_in| {
        let told = export("9A610.x", Country::TH).place(PlaceKind::Manufacture, made_in);
        decide(told.value(dollars("1000")))
    };
    assert_eq!(status(&parts(Country::FR), "LVS"), AvailableIf);
    let chinese = parts(Country::CN);
    assert_eq!(status(&chinese, "LVS"), Unavailable);
    assert_eq!(restricted_by(&chinese, "LVS"), ["X-12"]);
}

/// 15 CFR 740.2(a)(13): outside D:5 the list of what may be used is closed as well.
#[test]
fn military_items_elsewhere() {
    let policy = Policy::builtin();
    let mut left = BTreeSet::new();
    for item in items(policy).into_iter().filter(is_military) {
        for to in [Country::VN, Country::TH, Country::JP] {
            let determination = evaluate(policy, &Transaction::export(item.into(), to, today()));
            let usable = determination
                .exceptions()
                .iter()
                .filter(|finding| finding.status() > Unavailable);
            left.extend(usable.map(ExceptionFinding::exception));
        }
    }
    assert!(
        left.into_iter()
            .eq([L::LVS, L::TMP, L::RPL, L::GOV, L::TSU, L::BAG, L::STA])
    );
}

// Strategic trade authorization

/// What stands against a paragraph of STA by the entry alone, for a destination
fn entry_bars(policy: &Policy, item: CclItem, paragraph: ExceptionParagraph, to: Country) -> Truth {
    let line = policy
        .entry(item.eccn())
        .and_then(|entry| entry.eligibility(paragraph.exception()));
    let terms = line.map(|line: &Eligibility| line.terms.iter());
    terms.into_iter().flatten().fold(Truth::No, |barred, term| {
        let EligibilityEffect::Bars(bar) = term.effect else {
            return barred;
        };
        if !paragraph.is_within(bar) {
            return barred;
        }
        let mut there = Truth::Yes;
        let mut asks = false;
        term.when.visit(&mut |part| match part {
            Condition::Destination(within) if !policy.resolve(within).contains(to) => {
                there = Truth::No;
            }
            Condition::Ask(_) | Condition::Related(_) | Condition::Item(_) => asks = true,
            _ => {}
        });
        let open = if asks { Truth::Unknown } else { Truth::Yes };
        barred | (term.scope.covers(item.paragraph()) & there & open)
    })
}

/// 15 CFR 740.20(c)(1) and (2), over every item and every destination of Country Groups A:5 and A:6:
/// what the entry bars is unavailable, and says so.
#[test]
fn strategic_trade_authorization() {
    let policy = Policy::builtin();
    let mut tally: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for (text, group) in [("STA(c)(1)(i)", "A:5"), ("STA(c)(2)", "A:6")] {
        let paragraph: ExceptionParagraph = text.parse().expect("a paragraph");
        for to in resolve(policy, group).iter() {
            for item in items(policy) {
                let determination =
                    evaluate(policy, &Transaction::export(item.into(), to, today()));
                if determination.exceptions().is_empty() {
                    continue;
                }
                let barred = entry_bars(policy, item, paragraph, to);
                let status = status(&determination, text);
                let objections = against(&determination, text);
                let by_entry = objections.contains(&"15 CFR part 774 supp. 1".to_owned());
                assert_eq!(
                    by_entry,
                    barred == Truth::Yes,
                    "{item} to {to}: {objections:?}"
                );
                let outcome = match status {
                    Unavailable if by_entry => "barred by the entry",
                    Unavailable => "unavailable",
                    Insufficient => "not enough",
                    AvailableIf => "available if",
                    Available => panic!("the statement of the consignee is open"),
                };
                *tally.entry((text, outcome)).or_default() += 1;
            }
        }
    }
    assert!(tally.values().all(|cells| *cells > 200), "{tally:?}");
    // Elsewhere it is not available at all.
    for to in [Country::VN, Country::TH, Country::CN, Country::UA] {
        for item in items(policy) {
            let determination = evaluate(policy, &Transaction::export(item.into(), to, today()));
            for text in ["STA(c)(1)(i)", "STA(c)(2)"] {
                let mut findings = determination.exceptions().iter();
                let unavailable = findings
                    .all(|f| f.paragraph().to_string() != text || f.status() == Unavailable);
                assert!(unavailable, "{item} to {to}");
            }
        }
    }
}

/// 15 CFR 740.20(c)(1), (d)(1) and (2): Japan, once the consignee has stated what it must.
#[test]
fn strategic_trade_authorization_to_japan() {
    let told = answered(
        export("3A002.a", Country::CY),
        &[
            ("740.20#consignee-statement", true),
            ("740.20#eccn-furnished", true),
            SCREENED,
        ],
    );
    // Cyprus is in A:6: national security alone requires the license.
    let cyprus = decide(told);
    assert_eq!(status(&cyprus, "STA(c)(2)"), Available);
    assert_eq!(status(&cyprus, "STA(c)(1)(i)"), Unavailable);
    let japan =
        |answers: &[(&str, bool)]| decide(answered(export("6A003.b.3", Country::JP), answers));
    assert_eq!(
        needs(&japan(&[]), "STA(c)(1)(i)"),
        set(&[
            "740.20#consignee-statement",
            "740.20#eccn-furnished",
            "740.2#unverified-party",
        ])
    );
    let stated = japan(&[
        ("740.20#consignee-statement", true),
        ("740.20#eccn-furnished", true),
        SCREENED,
    ]);
    assert_eq!(status(&stated, "STA(c)(1)(i)"), Available);
    // A:6 does not get these cameras.
    let mexico = decide(export("6A003.b.3", Country::MX));
    assert_eq!(status(&mexico, "STA(c)(2)"), Unavailable);
    assert!(against(&mexico, "STA(c)(2)").contains(&"15 CFR part 774 supp. 1".to_owned()));
}

/// 15 CFR 740.2(a)(26): the United Arab Emirates, only where Supplement No. 8 to part 740 lists both
/// the ultimate consignee and the end user for STA.
#[test]
fn strategic_trade_authorization_to_the_emirates() {
    let approved: PartyListing = "approved-uae".parse().expect("a listing");
    let answers = [
        ("740.20#consignee-statement", true),
        ("740.20#eccn-furnished", true),
        ("740.2#supplement-8-for-sta", true),
        SCREENED,
    ];
    let listed = |roles: &[PartyRole]| {
        let chips = answered(export("3A001.a.2", Country::AE), &answers);
        decide(roles.iter().fold(chips, |chips, role| {
            let party = Party::new(*role).in_country(Country::AE);
            chips.party(party.screened([approved.clone()]))
        }))
    };
    let both = listed(&[PartyRole::UltimateConsignee, PartyRole::EndUser]);
    assert_eq!(status(&both, "STA(c)(1)(i)"), Available);
    for one in [
        &[][..],
        &[PartyRole::EndUser],
        &[PartyRole::UltimateConsignee],
    ] {
        let determination = listed(one);
        assert_eq!(status(&determination, "STA(c)(1)(i)"), Unavailable);
        assert_eq!(restricted_by(&determination, "STA(c)(1)(i)"), ["X-26"]);
    }
}

/// Supplement No. 1 to part 774: the entries whose *Special Conditions for STA* bar the paragraphs of
/// § 740.20 to Country Groups A:5 and A:6
#[test]
fn special_conditions_for_sta() {
    let policy = Policy::builtin();
    let barred = |paragraph: &str, to: Country| {
        let paragraph: ExceptionParagraph = paragraph.parse().expect("a paragraph");
        let entries = policy.data().entries.iter();
        let some = entries.filter(|entry| {
            let mut all = items(policy).into_iter().filter(|i| i.eccn() == entry.eccn);
            all.any(|item| entry_bars(policy, item, paragraph, to) != Truth::No)
                || entry_bars(policy, entry.eccn.entry(), paragraph, to) != Truth::No
        });
        some.map(|entry| entry.eccn.to_string())
            .collect::<BTreeSet<_>>()
    };
    let japan = barred("STA(c)(1)(i)", Country::JP);
    let mexico = barred("STA(c)(2)", Country::MX);
    let named = |list: &str| {
        list.split_whitespace()
            .map(str::to_owned)
            .collect::<BTreeSet<_>>()
    };
    let no_sta = named("0A977 0D977 0E977 4A005 4D004 6A293");
    let neither = named(
        "2D910 2E903 2E910 3A001 3A901 3A904 3B001 3B903 3B904 3C907 3C908 3C909 3D001 3D002 3D901 \
         3D907 3D992 3D993 3D994 3E901 3E905 3E992 3E993 3E994 4A906 4D001 4D906 4E001 4E091 4E906 \
         5A001 5B001 5D001 5E001",
    );
    let end_items = named("0A606 8A609 8A620 9A515 9A610 9D515 9D610 9D619 9E515 9E610 9E619");
    let expected: BTreeSet<String> = [&no_sta, &neither, &end_items]
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    assert_eq!(japan, expected);
    let only_a6 = named(
        "1A002 1C001 1C007 1C010 1D002 1E001 1E002 2D001 2E002 3A002 3D005 4A001 6A001 6A003 6A004 \
         6A008 6B008 6D001 6D003 6E001 6E002 7D003 7D004 7E001 7E002 8A001 8A002 8D002 8E001 8E002 \
         9B001 9D001 9D002 9D004 9E001",
    );
    let (military, dual_use): (BTreeSet<_>, BTreeSet<_>) =
        mexico.difference(&japan).cloned().partition(|eccn| {
            let item: CclItem = eccn.parse().expect("an entry");
            is_military(&item) || ["0B501", "0B505", "9B515"].contains(&eccn.as_str())
        });
    assert_eq!(dual_use, only_a6);
    assert_eq!(military.len(), 66);
}

// Encryption

/// 15 CFR 740.17: encryption items to government end users, which for paragraph (b)(2) must be in a
/// country of Supplement No. 3 to part 740; and never to Country Groups E:1 and E:2
#[test]
fn encryption() {
    let told = |to, kind, answers: &[(&str, bool)]| {
        let end_user = Party::new(PartyRole::EndUser).in_country(to).of_kind(kind);
        let common = [
            ("740.17#malicious-use", false),
            ("740.17#request-filed", true),
            ("740.17#thirty-days-passed", true),
            ("740.17#supplement-3-headquarters", to == Country::JP),
            ("740.17#supplement-3-destination", to == Country::JP),
            ("740.17#network-infrastructure", false),
            ("740.17#open-cryptographic-interface", false),
            ("740.17#cryptanalytic", false),
            SCREENED,
        ];
        let told = answered(export("5A002.a", to).party(end_user), &common);
        decide(answered(told, answers))
    };
    let ordinary = [("740.17#b-2-i-item", false), ("740.17#b-3-item", false)];
    let network = [("740.17#b-2-i-item", true), ("740.17#b-3-item", false)];
    let chips = [("740.17#b-2-i-item", false), ("740.17#b-3-item", true)];
    for to in [Country::VN, Country::IN, Country::JP] {
        for kind in [PartyKind::Government, PartyKind::Civil] {
            let civil = kind == PartyKind::Civil;
            assert_eq!(
                status(&told(to, kind, &ordinary), "ENC(b)(1)"),
                Available,
                "{to}"
            );
            assert_eq!(
                status(&told(to, kind, &chips), "ENC(b)(3)"),
                Available,
                "{to}"
            );
            assert_eq!(
                status(&told(to, kind, &chips), "ENC(b)(1)"),
                Unavailable,
                "{to}"
            );
            let by_paragraph = told(to, kind, &network);
            let expected = civil || to == Country::JP;
            assert_eq!(
                status(&by_paragraph, "ENC(b)(2)(i)") == Available,
                expected,
                "{to}, {kind}"
            );
            assert_eq!(status(&by_paragraph, "ENC(b)(1)"), Unavailable, "{to}");
            let development = told(to, kind, &[("740.17#internal-development", true)]);
            let expected = civil && to == Country::JP;
            assert_eq!(
                status(&development, "ENC(a)(1)") == Available,
                expected,
                "{to}, {kind}"
            );
        }
    }
    let policy = Policy::builtin();
    let encryption = items(policy).into_iter().filter(|item| {
        let entry = policy.entry(item.eccn()).expect("listed");
        entry.eligibility(L::ENC).is_some()
    });
    for item in encryption {
        for to in resolve(policy, "E:1 | E:2").iter() {
            let determination = evaluate(policy, &Transaction::export(item.into(), to, today()));
            let enc = determination.exception_status(L::ENC);
            assert_eq!(enc, Unavailable, "{item} to {to}");
        }
    }
}

// Advanced computing and computers

/// 15 CFR 740.8: chips of 3A090.b go to China under NAC once they are notified, and to Vietnam under
/// ACA unless a party has its seat in Macau or Country Group D:5.
#[test]
fn notified_and_authorized_advanced_computing() {
    let to = |to, based: Option<Country>| {
        let chips = answered(
            export("3A090.b", to),
            &[
                ("740.8#purchase-order", true),
                ("740.8#single-consignee", true),
                ("740.8#notification-cleared", true),
                SCREENED,
            ],
        );
        decide(match based {
            // Of whoever receives it last, whose seat the answer needs: a purchaser's is not enough.
            Some(country) => {
                let end_user = Party::new(PartyRole::EndUser).in_country(to);
                chips.party(end_user.headquartered_in(country))
            }
            None => chips,
        })
    };
    let china = to(Country::CN, None);
    assert_eq!(status(&china, "NAC"), Available);
    assert_eq!(status(&china, "ACA"), Unavailable);
    let notification: Vec<_> = china
        .obligations(finding(&china, "NAC"))
        .filter(|(duty, _)| duty.kind == ObligationKind::Notification)
        .collect();
    let [(notification, certain)] = &notification[..] else {
        panic!("one notification: {notification:?}");
    };
    assert_eq!(*certain, Truth::Yes);
    assert_eq!(notification.days, Some(25));
    assert_eq!(notification.citation.as_str(), "15 CFR 740.8(c)");
    let open = to(Country::VN, None);
    assert_eq!(
        needs(&open, "ACA"),
        set(&["742.6#headquarters-macau-or-d5"])
    );
    assert_eq!(
        needs(&open, "NAC"),
        set(&["742.6#headquarters-macau-or-d5"])
    );
    let vietnamese = to(Country::VN, Some(Country::VN));
    assert_eq!(status(&vietnamese, "ACA"), Available);
    assert_eq!(status(&vietnamese, "NAC"), Unavailable);
    for seat in [Country::MO, Country::CN, Country::VE] {
        let determination = to(Country::VN, Some(seat));
        assert_eq!(status(&determination, "ACA"), Unavailable, "{seat}");
        assert_eq!(status(&determination, "NAC"), Available, "{seat}");
    }
    // Memory of 3A090.c is for neither.
    let memory = decide(export("3A090.c", Country::CN));
    assert_eq!(status(&memory, "NAC"), Unavailable);
    assert_eq!(status(&memory, "HBM"), AvailableIf);
}

/// 15 CFR 740.7(c) and (d)(1): computers go to Computer Tier 1; Vietnam, India and the United Arab
/// Emirates are in Tier 3.
#[test]
fn computers() {
    let told = |to| {
        let answers = [
            ("740.7#no-access", true),
            ("740.7#no-enhancement", true),
            ("740.7#weapons-end-use", false),
            ("4A003#fingerprint", false),
            SCREENED,
        ];
        decide(answered(export("4A003.b", to), &answers))
    };
    for to in [
        Country::TH,
        Country::MX,
        Country::SG,
        Country::JP,
        Country::BR,
    ] {
        assert_eq!(status(&told(to), "APP(c)(2)"), Available, "{to}");
    }
    for to in [
        Country::VN,
        Country::IN,
        Country::AE,
        Country::CN,
        Country::SD,
    ] {
        let determination = told(to);
        assert_eq!(determination.exception_status(L::APP), Unavailable, "{to}");
        assert!(against(&determination, "APP(c)(2)").contains(&"15 CFR 740.7(c)(1)".to_owned()));
    }
    // Nationals of Tier 3 may receive technology after a Foreign National Review.
    let release = |to| {
        let technology = export("4E001.a", to).activity(Activity::DeemedExport);
        let related = ["4A003.b".parse().expect("an item")];
        decide(technology.related_to(related))
    };
    let vietnamese = needs(&release(Country::VN), "APP(d)(3)");
    assert!(
        vietnamese.contains("740.7#foreign-national-review"),
        "{vietnamese:?}"
    );
    // Those of Country Group B need none.
    let emirati = needs(&release(Country::AE), "APP(d)(3)");
    assert!(
        !emirati.contains("740.7#foreign-national-review"),
        "{emirati:?}"
    );
    assert!(
        emirati.contains("740.7#within-tier-3-ceiling"),
        "{emirati:?}"
    );
}

// Aircraft

/// ECCN 9A991: a Boeing 737-8 (9A991.b), its engines and its parts need no license to Vietnam, so
/// that no exception is weighed (15 CFR 742.19: anti-terrorism destinations only).
#[test]
fn airliners_need_no_exception() {
    for item in ["9A991.b", "9A991.c", "9A991.d"] {
        let determination = decide(export(item, Country::VN));
        assert_eq!(
            determination.outcome(),
            Outcome::NoLicenseRequired,
            "{item}"
        );
        assert!(determination.exceptions().is_empty(), "{item}");
    }
}

/// 15 CFR 740.10(a) and 740.15(b)(2): components of turbine engines (9A003) need a license to
/// Vietnam; as replacement parts they need none, and as equipment for an airliner only once Vietnam,
/// where it is registered, leaves Country Group D:1.
#[test]
fn parts_for_an_airline() {
    let parts = |registry| {
        let parts = export("9A003", Country::VN).place(PlaceKind::Registry, registry);
        answered(
            parts,
            &[
                ("740.10#servicing", true),
                ("740.10#lawfully-exported", true),
                ("740.10#one-for-one", true),
                ("740.10#old-part", true),
                ("740.10#nuclear-use", false),
                ("740.15#aircraft-or-vessel", true),
                ("740.15#for-an-aircraft", true),
                ("740.15#permanent-use-aboard", true),
                SCREENED,
            ],
        )
    };
    let today = decide(parts(Country::VN));
    assert_eq!(today.applying().count(), 1);
    assert_eq!(status(&today, "RPL(a)"), Available);
    assert!(finding(&today, "RPL(a)").is_to_verify());
    assert_eq!(status(&today, "AVS(b)(2)"), Unavailable);
    assert_eq!(against(&today, "AVS(b)(2)"), ["15 CFR 740.15(b)(2)"]);
    // Registered in Singapore it may have them, wherever they go.
    assert_eq!(status(&decide(parts(Country::SG)), "AVS(b)(2)"), Available);
    let out = moved(Country::VN, &[CountryGroup::D1], &[]);
    assert_eq!(
        status(&decide_by(&out, parts(Country::VN)), "AVS(b)(2)"),
        Available
    );
    assert_eq!(
        status(&decide_by(&out, parts(Country::CN)), "AVS(b)(2)"),
        Unavailable
    );
}

// Countries with rules of their own

/// 15 CFR 740.5: items that are on no list go to Syria unless part 744 requires a license.
#[test]
fn syria_peace_and_prosperity() {
    let goods = |answers: &[(&str, bool)]| {
        let told = answered(export("EAR99", Country::SY), answers);
        decide(answered(
            told,
            &[("746.1#food-or-medicine", false), SCREENED],
        ))
    };
    let open = goods(&[]);
    assert_eq!(status(&open, "SPP"), AvailableIf);
    assert_eq!(needs(&open, "SPP"), set(&["740.5#free-of-part-744"]));
    let clear = goods(&[("740.5#free-of-part-744", true)]);
    assert_eq!(status(&clear, "SPP"), Available);
    assert_eq!(clear.outcome(), Outcome::ExceptionAvailable);
    assert!(!finding(&clear, "SPP").is_to_verify());
    let not_clear = goods(&[("740.5#free-of-part-744", false)]);
    assert_eq!(status(&not_clear, "SPP"), Unavailable);
    // Food and medicine need no license, and what is listed does not go under it.
    let food = decide(answered(
        export("EAR99", Country::SY),
        &[("746.1#food-or-medicine", true)],
    ));
    assert_eq!(food.outcome(), Outcome::NoLicenseRequired);
    let listed = decide(export("3A991", Country::SY));
    assert_eq!(status(&listed, "SPP"), Unavailable);
    // It is Syria that is named, not Country Group E:1.
    let out = moved(Country::SY, &[CountryGroup::E1], &[]);
    let told = export("EAR99", Country::SY);
    let told = answered(told, &[("746.1#food-or-medicine", false)]);
    assert_eq!(status(&decide_by(&out, told), "SPP"), AvailableIf);
}

/// Every paragraph that is ever not unavailable, over every item and every movement
fn ever_open(to: Country) -> BTreeSet<ExceptionParagraph> {
    let policy = Policy::builtin();
    let mut open = BTreeSet::new();
    for classification in classifications(policy) {
        for activity in [
            Activity::Export,
            Activity::Reexport,
            Activity::InCountryTransfer,
        ] {
            let mut transaction = Transaction::export(classification, to, today());
            transaction.activity = activity;
            transaction.from = Some(match activity {
                Activity::Reexport => Country::CA,
                Activity::InCountryTransfer => to,
                _ => Country::US,
            });
            let determination = evaluate(policy, &transaction);
            let findings = determination.exceptions().iter();
            let usable = findings.filter(|finding| finding.status() > Unavailable);
            open.extend(usable.map(ExceptionFinding::paragraph));
        }
    }
    open
}

/// That only these are ever open, and each of them is
fn closed_list(to: Country, list: &str) {
    let named: Vec<ExceptionParagraph> = list
        .split_whitespace()
        .map(|text| text.parse().expect("a paragraph"))
        .collect();
    let open = ever_open(to);
    for paragraph in &open {
        let listed = named.iter().any(|named| paragraph.is_within(*named));
        assert!(listed, "{paragraph} to {to}");
    }
    for named in &named {
        let some = open.iter().any(|paragraph| paragraph.is_within(*named));
        assert!(some, "{named} to {to}");
    }
}

/// 15 CFR 746.7(c): no License Exception is left for Iran.
#[test]
fn nothing_to_iran() {
    assert!(ever_open(Country::IR).is_empty());
}

/// 15 CFR 746.2(a)(1), 746.4(c), 746.8(c)(2) and 746.9(b): the lists of what may be used are closed.
#[test]
fn closed_lists() {
    closed_list(
        Country::CU,
        "TMP(a)(9) TMP(b)(1)(iv) TSU(a) TSU(b) TSU(c) RPL(a) BAG GOV GFT AVS(a) AVS(b) AVS(d) AVS(e) \
         APR(h) AGR CCD SCP",
    );
    closed_list(
        Country::KP,
        "TMP(a)(9) GOV(a) GOV(b)(2) GFT TSU(a) TSU(b) BAG(b) BAG(d) AVS(a)(4)",
    );
    // Paragraphs (a)(2)(ii) and (d) of § 740.15 leave out Country Group E:1 themselves.
    closed_list(
        Country::SY,
        "SPP TMP(a)(3) TMP(a)(7) TMP(a)(9) TMP(a)(10) TMP(a)(11)(ii) RPL(a) GOV(b)(2) GOV(c) GOV(d) \
         TSU(a) TSU(b) TSU(c) TSU(g) BAG(b) BAG(d) AVS(a) AVS(b) AVS(c) CCD",
    );
    let both =
        "TMP(a)(9) GOV(b) TSU(c) BAG(b) BAG(d) BAG(f) BAG(g) BAG(h) AVS(a) AVS(b) ENC CCD MED";
    closed_list(Country::BY, both);
    // The International Space Station is supplied from Russia, and not from Belarus.
    closed_list(Country::RU, &format!("{both} GOV(e)"));
}

/// 15 CFR 746.8(c)(2): encryption for civil end users of partner countries in Russia, and nothing for
/// aircraft registered there
#[test]
fn what_is_left_for_russia() {
    let encryption = |civil| {
        let answers = [
            ("746.8#civil-allied-user", civil),
            ("740.17#b-2-i-item", false),
            ("740.17#b-3-item", false),
            ("740.17#cryptanalytic", false),
            ("740.17#open-cryptographic-interface", false),
            ("740.17#malicious-use", false),
            SCREENED,
        ];
        decide(answered(export("5A002.a", Country::RU), &answers))
    };
    assert_eq!(status(&encryption(true), "ENC(b)(1)"), Available);
    assert_eq!(status(&encryption(false), "ENC(b)(1)"), Unavailable);
    let sojourn = |registry| {
        let aircraft = export("9A991.b", Country::RU).place(PlaceKind::Registry, registry);
        decide(answered(
            aircraft,
            &[
                ("740.15#aircraft-or-vessel", true),
                ("740.15#foreign-registered", true),
                ("740.15#temporary-sojourn", true),
                SCREENED,
            ],
        ))
    };
    assert_eq!(status(&sojourn(Country::TR), "AVS(a)(1)"), Available);
    assert_eq!(status(&sojourn(Country::RU), "AVS(a)(1)"), Unavailable);
}

/// Exceptions that were removed: 85 FR 23470, 75 FR 36482, 71 FR 20876
#[test]
fn removed_exceptions() {
    for (symbol, word) in [
        ("CIV", "2020-06-29"),
        ("KMI", "2010-06-25"),
        ("CTP", "2006-04-24"),
        ("USPL", "2006"),
        ("NLR", "no license is required"),
    ] {
        for text in [symbol.to_owned(), format!("{symbol}(a)")] {
            let error = text.parse::<ExceptionParagraph>().expect_err("removed");
            assert!(error.to_string().contains(word), "{error}");
        }
        assert!(symbol.parse::<LicenseException>().is_err());
    }
    // The number of CIV's section now belongs to Syria's exception.
    assert_eq!(L::SPP.citation().as_str(), "15 CFR 740.5");
    assert_eq!(LicenseException::all().count(), 29);
}

// What an exception comes to

/// 15 CFR 738.4(a)(2)(ii)(A): an exception that overcomes one of several requirements is not enough,
/// and whether two may share them is for BIS to say.
#[test]
fn exceptions_that_are_not_enough() {
    let told = answered(
        export("5A002.z.1.b", Country::AE),
        &[
            ("742.6#headquarters-macau-or-d5", false),
            ("740.8#purchase-order", false),
            ("740.17#government-end-user", false),
            ("740.17#us-subsidiary", true),
            ("740.17#internal-use", true),
            ("740.17#malicious-use", false),
            ("740.28#manufacturing", true),
            ("740.28#ultimate-destination", true),
            ("5A002#component", false),
            SCREENED,
        ],
    );
    // Whatever else could take the place of the license is answered with no.
    let gates = [
        "740.9#temporary",
        "740.9#in-transit",
        "740.10#servicing",
        "740.11#us-government",
        "740.11#cooperating-government",
        "740.11#chemical-weapons-inspection",
        "740.11#safeguards",
        "740.14#baggage",
        "740.15#aircraft-or-vessel",
        "740.15#us-or-canadian-carrier",
    ];
    let gates: Vec<_> = gates.into_iter().map(|gate| (gate, false)).collect();
    let determination = decide(answered(told, &gates));
    let reasons: Vec<_> = determination
        .applying()
        .filter_map(Requirement::reason)
        .collect();
    assert_eq!(reasons, [R::NS, R::RS, R::EI]);
    assert_eq!(status(&determination, "ENC(a)(2)"), Insufficient);
    assert_eq!(status(&determination, "ACM"), Insufficient);
    let best = determination
        .exceptions()
        .iter()
        .map(ExceptionFinding::status)
        .max();
    assert_eq!(best, Some(Insufficient), "{determination}");
    assert_eq!(determination.outcome(), Outcome::LicenseRequired);
    assert_eq!(determination.range().best, Outcome::LicenseRequired);
    assert_eq!(
        determination.left().count(),
        0,
        "each is overcome by one of them"
    );
    let combination: BTreeSet<_> = determination
        .combination()
        .iter()
        .map(|finding| finding.exception())
        .collect();
    assert_eq!(combination, BTreeSet::from([L::ENC, L::ACM]));
    let said = determination.to_string();
    assert!(said.contains("caution"), "{said}");
    assert!(said.contains("15 CFR 738.4(a)(2)(ii)(A)"), "{said}");
    // Each is overcome by one, and national security by both.
    let overcome: Vec<usize> = determination
        .applying()
        .map(|requirement| {
            let by: BTreeSet<_> = determination
                .overcome_by(requirement)
                .map(ExceptionFinding::exception)
                .collect();
            by.len()
        })
        .collect();
    assert_eq!(overcome, [2, 1, 1]);
}

/// 15 CFR 742.11 and 744: what no exception overcomes is left, whatever is answered.
#[test]
fn requirements_that_are_left() {
    let torture = decide(export("0A983", Country::CA));
    let left: Vec<_> = torture.left().map(|left| left.rule().to_string()).collect();
    assert_eq!(left, ["0A983/1"]);
    assert_eq!(torture.range().best, Outcome::LicenseRequired);
    // A requirement of part 744 beside one that an exception overcomes
    let policy = with_a_rule_that_a_listing_sets_off(Effect::Requires);
    let told = export("3A001.a.2", Country::TH);
    let answers = [("test#listed", true), ("test#entry", true)];
    let told = decide_by(&policy, answered(told, &answers));
    let left: Vec<_> = told.left().map(|left| left.rule().to_string()).collect();
    assert_eq!(left, ["T-1"]);
    assert_eq!(status(&told, "GOV(b)(2)(ii)"), Insufficient);
    // GBS is for where national security alone requires a license.
    assert_eq!(status(&told, "GBS"), Unavailable);
    let requirement = told.requirement("T-1").expect("it was read");
    assert_eq!(*requirement.relief(), Relief::NoException);
    assert_eq!(told.outcome(), Outcome::LicenseRequired);
    assert!(told.combination().is_empty());
}

/// 15 CFR 740.2(a)(17): a party on the Unverified List ends every exception.
#[test]
fn unverified_parties() {
    let found: PartyListing = "unverified".parse().expect("a listing");
    let told = |listings: &[PartyListing]| {
        let end_user = Party::new(PartyRole::EndUser).screened(listings.iter().cloned());
        decide(export("3A001.a.2", Country::TH).party(end_user))
    };
    assert_eq!(status(&told(&[]), "GBS"), Available);
    let unverified = told(&[found]);
    let best = unverified
        .exceptions()
        .iter()
        .map(ExceptionFinding::status)
        .max();
    assert_eq!(best, Some(Unavailable));
    assert_eq!(restricted_by(&unverified, "GBS"), ["X-17"]);
}

/// What was not read with certainty is never available before the caller has read it; what was read
/// in an older edition is, and says that it is to be verified.
#[test]
fn confidence() {
    let policy = Policy::builtin();
    let low: BTreeSet<String> = policy
        .data()
        .exceptions
        .iter()
        .filter(|rule| rule.confidence == Confidence::Low)
        .map(|rule| rule.paragraph.to_string())
        .collect();
    assert_eq!(
        low,
        set(&[
            "APP(c)(3)(ii)",
            "APP(d)(3)",
            "TMP(a)(10)",
            "AVS(e)",
            "AVS(f)",
            "APR(d)",
            "APR(f)",
            "STA(c)(1)(ii)",
            "HBM",
            "RFF",
        ])
    );
    let read = wanted(policy);
    let unread = read
        .iter()
        .filter(|(id, _)| !low.iter().any(|paragraph| **id == verified(paragraph)))
        .map(|(id, answer)| (id.clone(), answer))
        .collect();
    let mut seen = BTreeSet::new();
    for classification in classifications(policy).into_iter().step_by(3) {
        for to in [Country::VN, Country::TH, Country::JP, Country::CU] {
            for activity in [Activity::Export, Activity::Reexport, Activity::DeemedExport] {
                let mut told = Transaction::export(classification, to, today());
                told.activity = activity;
                told.from = Some(match activity {
                    Activity::Reexport => Country::CA,
                    _ => Country::US,
                });
                told.item.value_usd = Some(Usd::dollars(100));
                for (answers, is_read) in [(&read, true), (&unread, false)] {
                    told.answers.clone_from(answers);
                    let determination = evaluate(policy, &told);
                    for finding in determination.exceptions() {
                        let confidence = finding.rule().confidence;
                        assert_eq!(finding.is_to_verify(), confidence != Confidence::High);
                        if finding.status() != Available {
                            continue;
                        }
                        assert!(is_read || confidence != Confidence::Low, "{told:?}");
                        seen.insert((confidence.to_string(), is_read));
                    }
                }
            }
        }
    }
    assert_eq!(seen.len(), 5, "{seen:?}");
}

// What would help

/// The nearest single change that would bring an exception nearer
fn remedies(transaction: TransactionBuilder, exception: LicenseException) -> Vec<Cure> {
    let remedies = Policy::builtin().remedies(&transaction.build(), exception);
    remedies.into_iter().map(|remedy| remedy.cure).collect()
}

/// 15 CFR 740.3 and 740.4: Country Group B, the limit of the entry, or another answer
#[test]
fn what_would_help() {
    let join = Change::JoinGroup {
        country: Country::VN,
        group: CountryGroup::B,
    };
    let chips = export("3A001.a.2", Country::VN);
    let cures = remedies(chips, L::GBS);
    assert_eq!(cures.first(), Some(&Cure::Change(join)));
    let told = [
        ("740.3#net-value", true),
        ("740.3#yearly-total", true),
        SCREENED,
    ];
    let valves = |to, value, told: &[(&str, bool)]| {
        answered(export("2B350.a", to).value(dollars(value)), told)
    };
    let costly = valves(Country::TH, "2500", &told);
    assert_eq!(remedies(costly, L::LVS), [Cure::Value(Usd::dollars(2000))]);
    let mut wrong = told;
    wrong[1] = ("740.3#yearly-total", false);
    let answer = Cure::Answer {
        question: "740.3#yearly-total".parse().expect("an id"),
        answer: true,
    };
    let cheap = valves(Country::TH, "1500", &wrong);
    assert_eq!(remedies(cheap, L::LVS), [answer]);
    // Vietnam is outside Country Group B and in D:3: one change is not enough.
    let vietnam = valves(Country::VN, "1500", &told);
    assert_eq!(remedies(vietnam, L::LVS), []);
    let egypt = valves(Country::EG, "1500", &told);
    let leave = Change::LeaveGroup {
        country: Country::EG,
        group: CountryGroup::D3,
    };
    assert_eq!(remedies(egypt, L::LVS), [Cure::Change(leave)]);
    // Nothing helps where no list names the destination, or where it is available already.
    let iran = export("3A001.a.2", Country::IR);
    assert_eq!(remedies(iran, L::GBS), []);
    let thailand = answered(export("3A001.a.2", Country::TH), &[SCREENED]);
    assert_eq!(remedies(thailand, L::GBS), []);
}

// What follows

/// What the use of a paragraph brings with it: the kinds and where they stand
fn duties(determination: &Determination<'_>, paragraph: &str) -> BTreeSet<(String, String)> {
    let certain = determination
        .obligations(finding(determination, paragraph))
        .filter(|(_, certain)| *certain == Truth::Yes);
    certain
        .map(|(duty, _)| (duty.kind.to_string(), duty.citation.to_string()))
        .collect()
}

/// These, and what follows from every exception to an export of a listed item; records bind everyone
fn expected(own: &[(&str, &str)]) -> BTreeSet<(String, String)> {
    let common = [
        ("certification", "15 CFR 740.1"),
        ("record", "15 CFR part 762"),
        ("filing", "15 CFR 758.1"),
    ];
    let all = common.iter().chain(own);
    all.map(|(kind, place)| ((*kind).to_owned(), (*place).to_owned()))
        .collect()
}

/// 15 CFR 740.6(a), 740.8(c), 740.11(b)(2), 740.20(d), 743.1, 758.1, 758.6 and part 762
#[test]
fn obligations() {
    let statement = ("statement", "15 CFR 758.6");
    let report = ("report", "15 CFR 743.1");
    let valves = decide(export("2B350.a", Country::TH));
    assert_eq!(duties(&valves, "LVS"), expected(&[statement]));
    let chips = decide(export("3A001.a.2", Country::TH));
    assert_eq!(duties(&chips, "GBS"), expected(&[statement, report]));
    let technology = decide(export("3E003.a", Country::TH));
    assert_eq!(
        duties(&technology, "TSR(a)(1)"),
        expected(&[
            statement,
            report,
            ("certification", "15 CFR 740.6(a)(1)"),
            ("record", "15 CFR 740.6(a)(3)"),
        ])
    );
    let stated = [
        ("statement", "15 CFR 740.20(d)(1)"),
        ("statement", "15 CFR 740.20(d)(2)"),
        ("statement", "15 CFR 740.20(d)(3)"),
        ("record", "15 CFR 740.20(d)"),
    ];
    let cameras = decide(export("6A003.b.3", Country::JP));
    let with = |more: &[(&'static str, &'static str)]| {
        let all: Vec<_> = stated.iter().chain(more).copied().collect();
        expected(&all)
    };
    assert_eq!(duties(&cameras, "STA(c)(1)(i)"), with(&[statement, report]));
    // A release to a person is no shipment: nothing is filed.
    let release = export("3E003.a", Country::KR).activity(Activity::DeemedExport);
    let release = duties(&decide(release), "STA(c)(1)(i)");
    assert!(release.contains(&("statement".to_owned(), "15 CFR 740.20(d)(4)".to_owned())));
    assert!(
        !release
            .iter()
            .any(|(kind, _)| kind == "filing" || kind == "report")
    );
    let chips = decide(export("3A090.b", Country::CN));
    assert_eq!(
        duties(&chips, "NAC"),
        expected(&[
            statement,
            ("filing", "15 CFR 758.1(b)(10)"),
            ("notification", "15 CFR 740.8(c)"),
            ("wait", "15 CFR 740.8(c)"),
            ("filing", "15 CFR 740.8"),
        ])
    );
    let government = |paragraph| duties(&valves, paragraph);
    assert_eq!(government("GOV(b)(2)(ii)"), expected(&[statement]));
    assert_eq!(
        government("GOV(b)(2)(iii)"),
        expected(&[statement, ("record", "15 CFR 740.11(b)(2)(iii)")])
    );
    assert_eq!(
        government("GOV(b)(2)(iv)"),
        expected(&[statement, ("record", "15 CFR 740.11(b)(2)(iv)")])
    );
}

// What moves with Country Groups

/// The built-in policy after a country left some groups and joined others
fn moved(country: Country, leaves: &[CountryGroup], joins: &[CountryGroup]) -> Policy {
    let leaves = leaves.iter().map(|group| Change::LeaveGroup {
        country,
        group: *group,
    });
    let joins = joins.iter().map(|group| Change::JoinGroup {
        country,
        group: *group,
    });
    let amendment = Amendment::new("what if", leaves.chain(joins));
    Policy::builtin()
        .amended([&amendment])
        .expect("every change has an effect")
}

/// What came of a move: the entries for which a paragraph opened, closed, or asks less
#[derive(Default, Debug)]
struct Moves {
    opened: BTreeMap<String, BTreeSet<String>>,
    closed: BTreeMap<String, BTreeSet<String>>,
    waived: BTreeSet<(String, String)>,
}

impl Moves {
    /// How many entries each paragraph opened for
    fn opened(&self) -> Vec<(&str, usize)> {
        let opened = self.opened.iter();
        opened
            .map(|(paragraph, of)| (paragraph.as_str(), of.len()))
            .collect()
    }

    fn closed(&self) -> Vec<(&str, usize)> {
        let closed = self.closed.iter();
        closed
            .map(|(paragraph, of)| (paragraph.as_str(), of.len()))
            .collect()
    }

    fn waived(&self) -> Vec<(&str, &str)> {
        let waived = self.waived.iter();
        waived
            .map(|(paragraph, question)| (paragraph.as_str(), question.as_str()))
            .collect()
    }
}

/// Compares every item and activity under two policies, with nothing answered but where in the
/// destination it goes, and that source code is released
fn compare(
    before: &Policy,
    after: &Policy,
    to: Country,
    among: impl Fn(&Determination<'_>) -> bool,
) -> Moves {
    let mut moves = Moves::default();
    for classification in classifications(before) {
        for activity in Activity::all() {
            let releasable = classification.listed().is_some_and(|item| {
                let group = item.eccn().product_group();
                matches!(group, ProductGroup::D | ProductGroup::E)
            });
            if activity.is_deemed() && !releasable {
                continue;
            }
            let mut transaction = Transaction::export(classification, to, today());
            transaction.activity = activity;
            transaction.from = Some(match activity {
                Activity::Export | Activity::DeemedExport => Country::US,
                Activity::Reexport | Activity::DeemedReexport => Country::JP,
                Activity::InCountryTransfer => to,
            });
            for (id, answer) in [
                ("746.6#occupied-region", false),
                ("734.13#source-code", true),
            ] {
                transaction
                    .answers
                    .insert(id.parse().expect("an id"), answer);
            }
            let (then, now) = (
                evaluate(before, &transaction),
                evaluate(after, &transaction),
            );
            if among(&then) {
                note(&mut moves, classification, &then, &now);
            }
        }
    }
    moves
}

fn note(
    moves: &mut Moves,
    classification: Classification,
    then: &Determination<'_>,
    now: &Determination<'_>,
) {
    let entry = classification
        .listed()
        .map_or("EAR99".to_owned(), |item| item.eccn().to_string());
    for (before, after) in then.exceptions().iter().zip(now.exceptions()) {
        let paragraph = before.paragraph().to_string();
        let (was, is) = (before.status() > Unavailable, after.status() > Unavailable);
        match (was, is) {
            (false, true) => {
                moves
                    .opened
                    .entry(paragraph)
                    .or_default()
                    .insert(entry.clone());
            }
            (true, false) => {
                moves
                    .closed
                    .entry(paragraph)
                    .or_default()
                    .insert(entry.clone());
            }
            _ => {
                let (asked, asks) = (needs(then, &paragraph), needs(now, &paragraph));
                let sections = asked.difference(&asks).filter(|id| id.starts_with("740."));
                moves
                    .waived
                    .extend(sections.map(|id| (paragraph.clone(), id.clone())));
            }
        }
    }
}

/// Whether § 740.2(a)(9)(ii) restricts, or may restrict, exceptions for the item
fn is_advanced_computing(determination: &Determination<'_>) -> bool {
    determination.exceptions().iter().any(|finding| {
        let restrictions = restricted_by(determination, &finding.paragraph().to_string());
        restrictions.contains(&"X-9-ii".to_owned())
    })
}

/// What opens for a Vietnam outside Country Groups D:1 and D:3, entry by entry, apart from advanced
/// computing: transit (15 CFR 740.9(b)(1)), unaccompanied baggage (740.14(d)), installations of US
/// and Canadian carriers (740.15(c)) and encryption technology (740.17(b)(2)(iv)(B)); what is no
/// longer asked; and what is lost: reexports from A:1 (740.16(a)(3)(ii)). LVS, GBS, TSR and STA are
/// not among it.
#[test]
fn vietnam_out_of_the_restricted_groups() {
    let (today, out) = (Policy::builtin(), out_of_d());
    let moves = compare(today, &out, Country::VN, |then| {
        !is_advanced_computing(then)
    });
    assert_eq!(
        moves.opened(),
        [
            ("AVS(c)", 218),
            ("BAG(d)", 313),
            ("ENC(b)(2)(iv)(B)", 1),
            ("TMP(b)(1)", 207),
        ]
    );
    assert_eq!(moves.closed(), [("APR(a)(3)(ii)", 100)]);
    assert_eq!(
        moves.waived(),
        [
            ("ACE", "740.17#government-end-user"),
            ("ACE", "740.22#disclosure-or-response"),
            ("ACE", "740.22#favorable-treatment"),
            ("RPL(b)(2)", "740.10#same-end-use"),
            ("RPL(b)(3)", "740.10#within-warranty"),
            ("TMP(b)(2)", "740.9#back-to-country-of-import"),
        ]
    );
}

/// 15 CFR 740.2(a)(9)(ii) leaves little for advanced computing in D:1 and lifts outside it: whatever
/// the paragraphs allow by themselves opens, LPP (740.29) among it, and still no LVS, GBS, TSR or STA.
#[test]
fn vietnam_out_of_the_restricted_groups_for_advanced_computing() {
    let (today, out) = (Policy::builtin(), out_of_d());
    let moves = compare(today, &out, Country::VN, is_advanced_computing);
    assert_eq!(
        moves.opened(),
        [
            ("ACE", 1),
            ("APR(c)", 13),
            ("APR(h)", 6),
            ("APR(j)", 1),
            ("AVS(a)(1)", 12),
            ("AVS(a)(2)(i)", 12),
            ("AVS(a)(2)(ii)", 12),
            ("AVS(a)(4)", 12),
            ("AVS(b)(1)", 12),
            ("AVS(b)(2)", 12),
            ("AVS(b)(3)", 12),
            ("AVS(c)", 12),
            ("AVS(d)", 12),
            ("BAG(b)", 10),
            ("BAG(d)", 12),
            ("BAG(f)", 2),
            ("BAG(g)", 1),
            ("ENC(a)(1)", 2),
            ("ENC(a)(2)", 2),
            ("ENC(b)(1)", 2),
            ("ENC(b)(2)(i)", 2),
            ("ENC(b)(2)(ii)", 2),
            ("ENC(b)(2)(iii)", 2),
            ("ENC(b)(3)", 2),
            ("ENC(b)(4)", 2),
            ("GOV(a)", 10),
            ("GOV(c)(2)(ii)", 11),
            ("GOV(d)", 12),
            ("LPP", 9),
            ("TMP(a)(1)", 12),
            ("TMP(a)(10)", 12),
            ("TMP(a)(3)", 1),
            ("TMP(a)(4)", 9),
            ("TMP(a)(5)", 12),
            ("TMP(a)(7)", 9),
            ("TMP(b)(1)", 13),
            ("TMP(b)(1)(iv)", 13),
            ("TMP(b)(2)", 13),
            ("TMP(b)(3)", 13),
            ("TMP(b)(4)", 13),
            ("TMP(c)", 3),
            ("TSU(b)", 1),
            ("TSU(d)", 2),
            ("TSU(f)", 2),
            ("TSU(g)", 4),
        ]
    );
    assert_eq!(moves.closed(), []);
}

/// What opens for that Vietnam with Country Group B, entry by entry: 15 CFR 740.3(b), 740.4, 740.6(a),
/// 740.11(c)(2)(iii) and 740.16(a)(3)(i), and what 740.7(d)(4) no longer asks. Nothing is lost.
#[test]
fn vietnam_in_group_b() {
    let (out, in_b) = (out_of_d(), in_b());
    let moves = compare(&out, &in_b, Country::VN, |_| true);
    assert_eq!(
        moves.opened(),
        [
            ("APR(a)(3)(i)", 100),
            ("GBS", 27),
            ("GOV(c)(2)(iii)", 356),
            ("LVS", 106),
            ("TSR(a)(1)", 15),
            ("TSR(a)(2)", 15),
        ]
    );
    assert_eq!(moves.closed(), []);
    assert_eq!(
        moves.waived(),
        [("APP(d)(3)", "740.7#foreign-national-review")]
    );
    // Every entry that lists the exception, but for those where something else stands against it
    let listed = |exception, but: &[&str]| {
        let entries = Policy::builtin().data().entries.iter();
        let listing = entries.filter(|entry| {
            entry.eligibility(exception).is_some_and(|line| {
                let bars = |effect| matches!(effect, EligibilityEffect::Bars(_));
                line.terms.iter().any(|term| !bars(term.effect))
            })
        });
        let listing = listing.map(|entry| entry.eccn.to_string());
        let mut listing: BTreeSet<_> = listing.collect();
        listing.retain(|eccn| !but.contains(&eccn.as_str()));
        listing
    };
    let opened = |paragraph: &str| moves.opened.get(paragraph).cloned().unwrap_or_default();
    // Crime control (740.2(a)(4)), and the mark of RS Column 2 that the line asks about
    assert_eq!(opened("LVS"), listed(L::LVS, &["0A504", "1B018"]));
    assert_eq!(opened("GBS"), listed(L::GBS, &[]));
    // Nuclear nonproliferation requires a license for 2D002 as well.
    let both = &opened("TSR(a)(1)") | &opened("TSR(a)(2)");
    assert_eq!(both, listed(L::TSR, &["2D002"]));
}

/// Vietnam outside Country Groups D:1 and D:3
fn out_of_d() -> Policy {
    moved(Country::VN, &[CountryGroup::D1, CountryGroup::D3], &[])
}

/// Vietnam outside Country Groups D:1 and D:3, and in B
fn in_b() -> Policy {
    let restricted = [CountryGroup::D1, CountryGroup::D3];
    moved(Country::VN, &restricted, &[CountryGroup::B])
}

/// That a paragraph is unavailable to Vietnam today, for what stands there, and available outside
/// Country Groups D:1 and D:3
fn opens(paragraph: &str, citation: &str, transaction: TransactionBuilder) {
    let transaction = answered(transaction, &[SCREENED]);
    let today = decide(transaction.clone());
    assert_eq!(status(&today, paragraph), Unavailable, "{paragraph}");
    assert_eq!(against(&today, paragraph), [citation], "{paragraph}");
    let out = out_of_d();
    assert_eq!(
        status(&decide_by(&out, transaction), paragraph),
        Available,
        "{paragraph}"
    );
}

/// 15 CFR 740.9(b), 740.10(b), 740.14(d), 740.15(c), 740.17(b)(2)(iv)(B), 740.22(c)(2) and 740.29, with
/// the facts that they turn on
#[test]
#[expect(clippy::too_many_lines, reason = "one list of facts")]
fn what_opens_for_vietnam() {
    let told = |item, answers: &[(&str, bool)]| answered(export(item, Country::VN), answers);
    let in_transit = [
        ("740.9#in-transit", true),
        ("740.9#passing-through", true),
        ("740.9#excluded-from-transit", false),
        ("740.9#imported-for-display", true),
        ("740.9#back-to-country-of-import", false),
    ];
    opens(
        "TMP(b)(1)",
        "15 CFR 740.9(b)(1)(i)",
        told("3A002.a", &in_transit),
    );
    opens(
        "TMP(b)(1)",
        "15 CFR 740.9(b)(1)(i)",
        told("2B350.a", &in_transit),
    );
    opens(
        "TMP(b)(2)",
        "15 CFR 740.9(b)(2)(ii)(C)",
        told("3A002.a", &in_transit),
    );
    let serviced = [
        ("740.10#servicing", true),
        ("740.10#back-from-servicing", true),
        ("740.10#not-upgraded", true),
        ("740.10#same-end-use", false),
        ("740.10#lawfully-exported", true),
        ("740.10#defective", true),
        ("740.10#owned-from-e", false),
        ("740.10#free-of-charge", true),
        ("740.10#within-warranty", false),
        ("740.10#defective-item-back", true),
    ];
    opens(
        "RPL(b)(2)",
        "15 CFR 740.10(b)(2)(iii)",
        told("3A002.a", &serviced),
    );
    opens(
        "RPL(b)(3)",
        "15 CFR 740.10(b)(3)(ii)(B)",
        told("3A002.a", &serviced),
    );
    let baggage = [
        ("740.14#baggage", true),
        ("740.14#accompanied", false),
        ("740.14#usual-and-reasonable", true),
        ("740.14#owned-not-for-sale", true),
        ("740.14#within-three-months", true),
        ("740.14#brought-back", true),
    ];
    opens("BAG(d)", "15 CFR 740.14(d)", told("3A002.a", &baggage));
    let carrier = [("740.15#us-or-canadian-carrier", true)];
    opens("AVS(c)", "15 CFR 740.15(c)", told("3A002.a", &carrier));
    let technology = [
        ("740.17#non-standard-technology", false),
        ("740.17#excluded-technology", false),
        ("740.17#government-end-user", false),
        ("740.17#request-filed", true),
        ("740.17#thirty-days-passed", true),
        ("740.17#malicious-use", false),
    ];
    let technology = told("5E002.b", &technology).related_to([]);
    let technology = answered(
        technology,
        &[
            ("5E002#related-to", false),
            ("742.6#headquarters-macau-or-d5", false),
        ],
    );
    opens("ENC(b)(2)(iv)(B)", "15 CFR 740.17(b)(2)(iv)(B)", technology);
    let end_user = |kind| {
        Party::new(PartyRole::EndUser)
            .in_country(Country::VN)
            .of_kind(kind)
    };
    let tools = [
        ("740.17#malicious-use", false),
        ("740.22#favorable-treatment", false),
        ("740.22#disclosure-or-response", false),
    ];
    let tools = |kind| told("4D004", &tools).party(end_user(kind));
    opens(
        "ACE",
        "15 CFR 740.22(c)(2)(i)",
        tools(PartyKind::Government),
    );
    opens("ACE", "15 CFR 740.22(c)(2)(ii)", tools(PartyKind::Civil));
    let processors = [
        ("742.6#headquarters-macau-or-d5", false),
        ("740.29#performance-limit", true),
        ("740.29#shipped-directly", true),
        ("740.29#certified-and-notified", true),
    ];
    opens(
        "LPP",
        "15 CFR 740.2(a)(9)(ii)",
        told("3A090.a", &processors),
    );
}

/// 15 CFR 740.16(a)(3): reexports from A:1 of items controlled for national security lose their
/// exception with D:1; with B it comes back for items that are not controlled to A:1 itself.
#[test]
fn what_vietnam_loses() {
    let from_japan = |item, column_2: bool| {
        let reexport = export(item, Country::VN)
            .activity(Activity::Reexport)
            .from(Country::JP);
        answered(
            reexport,
            &[
                ("740.16#foreign-export-authorization", true),
                ("740.16#received-under-sta", false),
                ("740.16#not-controlled-to-a1", column_2),
                SCREENED,
            ],
        )
    };
    let (out, in_b) = (out_of_d(), in_b());
    let (by_b, by_d) = ("APR(a)(3)(i)", "APR(a)(3)(ii)");
    // Column 2 of the Country Chart controls these for national security, and no member of A:1 has
    // a mark there.
    for item in ["3A002.a", "1A001.a"] {
        let told = || from_japan(item, true);
        assert_eq!(status(&decide(told()), by_d), Available, "{item}");
        assert_eq!(status(&decide(told()), by_b), Unavailable, "{item}");
        assert_eq!(
            status(&decide_by(&out, told()), by_d),
            Unavailable,
            "{item}"
        );
        assert_eq!(
            status(&decide_by(&out, told()), by_b),
            Unavailable,
            "{item}"
        );
        assert_eq!(status(&decide_by(&in_b, told()), by_b), Available, "{item}");
    }
    // Column 1 controls these, and most members of A:1 have a mark there.
    let systems = || from_japan("9B005", false);
    assert_eq!(status(&decide(systems()), by_d), Available);
    assert_eq!(status(&decide_by(&in_b, systems()), by_b), Unavailable);
}

/// 85 FR 84211: when Ukraine moved from Country Group D to B in December 2020, LVS, TMP, RPL, GFT, BAG,
/// AVS, APR and ENC became available, or more widely so, and GBS and TSR did not, because their
/// sections name it. Before, Ukraine was in D:1 and D:3.
#[test]
fn ukraine_in_2020() {
    let restricted = [CountryGroup::D1, CountryGroup::D3];
    let before = moved(Country::UA, &[CountryGroup::B], &restricted);
    let now = Policy::builtin();
    let moves = compare(&before, now, Country::UA, |then| {
        !is_advanced_computing(then)
    });
    assert_eq!(
        moves.opened(),
        [
            ("APR(a)(3)(i)", 100),
            ("APR(j)", 1),
            ("AVS(c)", 218),
            ("BAG(d)", 232),
            ("ENC(b)(2)(iv)(B)", 1),
            ("GOV(c)(2)(iii)", 338),
            ("LVS", 105),
            ("TMP(b)(1)", 197),
        ]
    );
    assert_eq!(moves.closed(), [("APR(a)(3)(ii)", 100)]);
    let waived: BTreeSet<_> = moves.waived().into_iter().map(|(of, _)| of).collect();
    assert!(waived.is_superset(&BTreeSet::from(["RPL(b)(2)", "RPL(b)(3)", "TMP(b)(2)"])));
    // Nothing but a parcel needs GFT outside the occupied regions, and there it asks for less.
    let parcel = || {
        let parcel = export("EAR99", Country::UA).region(Region::Crimea);
        answered(
            parcel,
            &[
                ("746.1#food-or-medicine", false),
                ("746.6#government-of-ukraine", false),
                ("746.6#free-communications-software", false),
            ],
        )
    };
    let apparel = "740.12#military-apparel".to_owned();
    assert!(needs(&decide_by(&before, parcel()), "GFT(a)").contains(&apparel));
    assert!(!needs(&decide(parcel()), "GFT(a)").contains(&apparel));
    // The equipment of aircraft registered there (740.15(b)(2))
    let aircraft = || {
        let parts = export("9A003", Country::UA).place(PlaceKind::Registry, Country::UA);
        answered(
            parts,
            &[
                ("746.6#occupied-region", false),
                ("740.15#aircraft-or-vessel", true),
                ("740.15#for-an-aircraft", true),
                ("740.15#permanent-use-aboard", true),
                SCREENED,
            ],
        )
    };
    assert_eq!(
        status(&decide_by(&before, aircraft()), "AVS(b)(2)"),
        Unavailable
    );
    assert_eq!(status(&decide(aircraft()), "AVS(b)(2)"), Available);
    for exception in [L::GBS, L::TSR, L::STA] {
        for classification in classifications(now) {
            let told = Transaction::export(classification, Country::UA, today());
            let determination = evaluate(now, &told);
            assert_eq!(determination.exception_status(exception), Unavailable);
        }
    }
}
