//! What a license covers: facts one by one, and laws over generated transactions.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

use export_control::license::{
    LicenseProblem, LicenseTerm, LicensedParty, Missing, RecordProblem, Standing, TermFinding,
    Timetable,
};
use export_control::{
    Activities, Activity, Country, CoverageVerdict, Date, Destinations, EndUse, EndUses, License,
    LicenseRecord, ListKind, Party, PartyKind, PartyKinds, PartyListing, PartyRole, Policy,
    Safeguard, Transaction, Usd, evaluate,
};

use CoverageVerdict::{If, No, Yes};

const FAB: &str = "Red River Fab";

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn places(text: &str) -> Destinations {
    text.parse().expect("a predicate")
}

/// An export of tools to Vietnam, for 2,000,000 dollars and four units
fn license() -> export_control::license::LicenseBuilder {
    License::builder("D1234567", day("2026-10-01"))
        .items("3B001.c 3D001".parse().expect("items"))
        .destinations(places("{VN}"))
        .party(LicensedParty::new(PartyRole::EndUser, FAB, Country::VN))
        .value(Usd::dollars(2_000_000))
        .quantity(4)
}

fn fab() -> Party {
    Party::new(PartyRole::EndUser)
        .named("RED RIVER FAB")
        .in_country(Country::VN)
        .of_kind(PartyKind::Civil)
        .screened([])
}

/// A shipment that the license covers
fn shipment() -> Transaction {
    let item = "3B001.c".parse().expect("an item");
    Transaction::builder(item, Country::VN, day("2026-11-22"))
        .party(fab())
        .end_use(EndUse::Civil)
        .value(Usd::dollars(500_000))
        .quantity(1)
        .build()
}

fn verdict(
    license: &License,
    transaction: &Transaction,
    record: &LicenseRecord,
) -> CoverageVerdict {
    license
        .covers_with(Policy::builtin(), transaction, record)
        .verdict()
}

/// What a change of the shipment comes to, as a first shipment
fn after(change: impl FnOnce(&mut Transaction)) -> CoverageVerdict {
    let mut changed = shipment();
    change(&mut changed);
    let license = license().build().expect("a license");
    verdict(&license, &changed, &LicenseRecord::first_shipment())
}

/// Everything on file that the license asks for by itself
fn complete(license: &License) -> LicenseRecord {
    license
        .questions()
        .into_iter()
        .fold(LicenseRecord::first_shipment(), |record, question| {
            record.answer(question.id().clone(), true)
        })
}

#[test]
fn scope_decides() {
    assert_eq!(after(|_| {}), Yes);
    // The item.
    assert_eq!(
        after(|t| t.item.classification = "3B001.d".parse().expect("an item")),
        No
    );
    assert_eq!(
        after(|t| t.item.classification = "3B001".parse().expect("an item")),
        If
    );
    assert_eq!(
        after(|t| t.item.classification = "EAR99".parse().expect("an item")),
        No
    );
    // What is done, and where it goes.
    assert_eq!(after(|t| t.activity = Activity::InCountryTransfer), No);
    assert_eq!(after(|t| t.destination = Country::MY), No);
    assert_eq!(after(|t| t.from = None), If);
    assert_eq!(after(|t| t.from = Some(Country::JP)), No);
    assert_eq!(after(|t| t.via.push(Country::SG)), If);
    // What it is for.
    assert_eq!(after(|t| t.end_uses.clear()), If);
    assert_eq!(after(|t| t.end_uses.push(EndUse::Military)), No);
    // When.
    assert_eq!(after(|t| t.date = day("2026-09-30")), No);
    assert_eq!(after(|t| t.date = day("2026-10-01")), Yes);
    assert_eq!(after(|t| t.date = day("2030-10-01")), Yes);
    assert_eq!(after(|t| t.date = day("2030-10-02")), No);
}

#[test]
fn parties_are_those_that_are_named() {
    assert_eq!(after(|t| t.parties.clear()), If);
    assert_eq!(after(|t| t.parties[0].name = None), If);
    assert_eq!(after(|t| t.parties[0].country = None), If);
    assert_eq!(
        after(|t| t.parties[0].name = Some("Red River Fabs".into())),
        No
    );
    assert_eq!(after(|t| t.parties[0].country = Some(Country::LA)), No);
    // The same in other capitals and with other spaces.
    assert_eq!(
        after(|t| t.parties[0].name = Some(" red-river FAB. ".into())),
        Yes
    );
    // The end user may receive and buy the items; nobody else may receive them.
    let as_role = |role, name: &'static str| {
        move |t: &mut Transaction| {
            let party = Party::new(role).named(name).in_country(Country::VN);
            t.parties.push(party.screened([]));
        }
    };
    assert_eq!(after(as_role(PartyRole::UltimateConsignee, FAB)), Yes);
    assert_eq!(after(as_role(PartyRole::Purchaser, FAB)), Yes);
    assert_eq!(after(as_role(PartyRole::UltimateConsignee, "Other")), No);
    assert_eq!(after(as_role(PartyRole::Purchaser, "Other")), If);
    assert_eq!(
        after(as_role(PartyRole::IntermediateConsignee, "Other")),
        If
    );
    // A party that is on a list, even one that is named.
    let listed = PartyListing::on(ListKind::EntityList);
    assert_eq!(after(|t| t.parties[0].listings = Some(vec![listed])), If);
    let approved = PartyListing::on(ListKind::ApprovedUae);
    assert_eq!(after(|t| t.parties[0].listings = Some(vec![approved])), Yes);
}

#[test]
fn the_licensee_ships() {
    let licensee = LicensedParty::new(PartyRole::Exporter, "Maker", Country::US);
    let own = licensee.to_party();
    let license = license().party(licensee).build().expect("a license");
    let first = LicenseRecord::first_shipment();
    let mut transaction = shipment();
    assert_eq!(verdict(&license, &transaction, &first), If);
    transaction.parties.push(own);
    assert_eq!(verdict(&license, &transaction, &first), Yes);
    transaction.parties[1].name = Some("Another".into());
    let coverage = license.covers_with(Policy::builtin(), &transaction, &first);
    assert_eq!(coverage.verdict(), No);
    let citations = coverage.reasons().map(|reason| reason.citation().as_str());
    assert_eq!(citations.collect::<Vec<_>>(), ["15 CFR 750.10"]);
}

#[test]
fn amounts_are_those_of_the_whole_license() {
    let license = license().build().expect("a license");
    let drawn = |value, quantity| LicenseRecord::new().drawn(Usd::dollars(value), quantity);
    let mut transaction = shipment();
    for (expected, record) in [
        (Yes, drawn(1_500_000, 3)),
        (No, drawn(1_500_000, 4)),
        // Up to a tenth more may be a rise of the price (15 CFR 750.11).
        (If, drawn(1_500_001, 3)),
        (If, drawn(1_700_000, 3)),
        (No, drawn(1_700_001, 3)),
        (If, LicenseRecord::new()),
    ] {
        assert_eq!(
            verdict(&license, &transaction, &record),
            expected,
            "{record:?}"
        );
    }
    let risen = "license#price-increase".parse().expect("an id");
    let record = drawn(1_600_000, 3).answer(risen, true);
    assert_eq!(verdict(&license, &transaction, &record), Yes);
    transaction.item.value_usd = None;
    assert_eq!(verdict(&license, &transaction, &drawn(0, 0)), If);
    assert_eq!(verdict(&license, &transaction, &drawn(2_200_001, 0)), No);
    transaction.item.value_usd = Some(Usd::dollars(2_200_001));
    assert_eq!(verdict(&license, &transaction, &LicenseRecord::new()), No);
    transaction = shipment();
    transaction.item.quantity = None;
    assert_eq!(verdict(&license, &transaction, &drawn(0, 0)), If);
    assert_eq!(verdict(&license, &transaction, &drawn(0, 5)), No);
}

#[test]
fn a_license_lasts_four_years_and_may_end_at_any_time() {
    let until = |issued: &str| {
        let builder = License::builder("D1", day(issued)).items("EAR99".parse().expect("items"));
        let party = LicensedParty::new(PartyRole::EndUser, FAB, Country::VN);
        let license = builder.destinations(places("{VN}")).party(party).build();
        license.expect("a license").expires()
    };
    assert_eq!(until("2026-10-01"), day("2030-10-01"));
    assert_eq!(until("2024-02-29"), day("2028-02-29"));
    assert_eq!(until("2096-02-29"), day("2100-02-28"));
    let first = LicenseRecord::first_shipment();
    let on = day("2026-11-22");
    let suspended = |from: &str, until: Option<&str>| Standing::Suspended {
        from: day(from),
        until: until.map(day),
    };
    for (standing, expected) in [
        (Standing::InForce, Yes),
        (Standing::Revoked { from: on }, No),
        (
            Standing::Revoked {
                from: day("2026-11-23"),
            },
            Yes,
        ),
        (suspended("2026-11-01", None), No),
        (suspended("2026-11-01", Some("2026-11-21")), Yes),
        (suspended("2026-11-01", Some("2026-11-22")), No),
        (suspended("2026-11-23", None), Yes),
    ] {
        let license = license().standing(standing).build().expect("a license");
        assert_eq!(
            verdict(&license, &shipment(), &first),
            expected,
            "{standing}"
        );
    }
}

#[test]
fn safeguards_are_judged_or_asked_for() {
    let with = |safeguard: &Safeguard, transaction: &Transaction| {
        let license = license().safeguard(safeguard.clone()).build();
        let license = license.expect("a license");
        let first = LicenseRecord::first_shipment();
        let open = verdict(&license, transaction, &first);
        (open, verdict(&license, transaction, &complete(&license)))
    };
    let kinds = PartyKinds::of(&[PartyKind::Military]);
    let banned = |lists, kinds| Safeguard::BannedParties { lists, kinds };
    for (safeguard, expected) in [
        (Safeguard::no_reexport(places("D:5")), (Yes, Yes)),
        (Safeguard::no_reexport(places("{VN}")), (No, No)),
        // A list that the policy does not keep excludes nobody for certain.
        (Safeguard::no_reexport(places("MY_LIST")), (If, If)),
        (Safeguard::ReexportConsent, (Yes, Yes)),
        (
            Safeguard::EndUseOnly {
                uses: EndUses::of(&[EndUse::Civil]),
            },
            (Yes, Yes),
        ),
        (
            Safeguard::NoEndUse {
                uses: EndUses::of(&[EndUse::Civil]),
            },
            (No, No),
        ),
        (
            Safeguard::NoEndUse {
                uses: EndUses::of(&[EndUse::Nuclear]),
            },
            (Yes, Yes),
        ),
        (
            banned(vec![ListKind::EntityList], PartyKinds::EMPTY),
            (Yes, Yes),
        ),
        (banned(vec![], kinds), (Yes, Yes)),
        (Safeguard::QuantityCeiling { quantity: 1 }, (Yes, Yes)),
        (
            Safeguard::ShipBy {
                date: day("2026-11-21"),
            },
            (No, No),
        ),
        (
            Safeguard::ShipBy {
                date: day("2026-11-22"),
            },
            (Yes, Yes),
        ),
        (Safeguard::EndUseCheck, (If, Yes)),
        (Safeguard::EndUseMonitoring, (If, Yes)),
        (
            Safeguard::PostShipmentVerification { within_days: 90 },
            (If, Yes),
        ),
        (
            Safeguard::DeliveryVerification { within_days: 30 },
            (If, Yes),
        ),
        (
            Safeguard::AccessControl {
                site: "Fab 1".into(),
            },
            (If, Yes),
        ),
        (Safeguard::TechnologyControlPlan, (If, Yes)),
        (
            Safeguard::TechnicalLimit {
                parameter: "overlay accuracy".into(),
                limit: "no better than 2.4 nm".into(),
            },
            (If, Yes),
        ),
        (
            Safeguard::Reporting {
                every: Timetable::Quarter,
            },
            (If, Yes),
        ),
        (Safeguard::Notification { days_before: 30 }, (If, Yes)),
        (Safeguard::Recordkeeping { years: 5 }, (If, Yes)),
        (Safeguard::Acknowledgment, (If, Yes)),
    ] {
        assert_eq!(with(&safeguard, &shipment()), expected, "{safeguard}");
        assert!(!safeguard.evidence().is_empty());
    }
    let mut unknown = shipment();
    unknown.parties[0].kind = None;
    assert_eq!(with(&banned(vec![], kinds), &unknown), (If, If));
    unknown.parties[0].kind = Some(PartyKind::Military);
    assert_eq!(with(&banned(vec![], kinds), &unknown), (No, No));
    unknown.parties[0].listings = None;
    let lists = banned(vec![ListKind::Unverified], PartyKinds::EMPTY);
    assert_eq!(with(&lists, &unknown), (If, If));
    unknown.item.quantity = Some(2);
    assert_eq!(
        with(&Safeguard::QuantityCeiling { quantity: 1 }, &unknown),
        (No, No)
    );
}

#[test]
fn what_is_not_kept_is_outside() {
    let license = license()
        .safeguard(Safeguard::AccessControl {
            site: "Fab 1".into(),
        })
        .safeguard(Safeguard::Acknowledgment)
        .safeguard(Safeguard::AccessControl {
            site: "Fab 2".into(),
        })
        .build()
        .expect("a license");
    let questions = license.questions();
    let ids: Vec<_> = questions.iter().map(|one| one.id().as_str()).collect();
    assert_eq!(
        ids,
        [
            "license#access-control",
            "license#acknowledgment",
            "license#access-control-2"
        ]
    );
    for question in &questions {
        let record = complete(&license).answer(question.id().clone(), false);
        assert_eq!(
            verdict(&license, &shipment(), &record),
            No,
            "{}",
            question.text()
        );
    }
    let stray: export_control::QuestionId = "license#acces-control".parse().expect("an id");
    let record = LicenseRecord::new().answer(stray.clone(), true);
    let problems = license.check(&record).expect_err("no such question");
    assert_eq!(problems.problems(), [RecordProblem::UnknownQuestion(stray)]);
    assert_eq!(license.check(&complete(&license)), Ok(()));
    let raised = LicenseRecord::new().answer("license#route-SG".parse().expect("an id"), true);
    assert_eq!(license.check(&raised), Ok(()));
}

#[test]
fn every_open_term_says_what_to_do() {
    let item = "3B001".parse().expect("an item");
    let bare = Transaction::export(item, Country::VN, day("2026-11-22"));
    let license = license()
        .safeguard(Safeguard::Acknowledgment)
        .safeguard(Safeguard::NoEndUse {
            uses: EndUses::of(&[EndUse::Nuclear]),
        })
        .build()
        .expect("a license");
    let coverage = license.covers(&bare);
    assert_eq!(coverage.verdict(), If);
    let open: Vec<_> = coverage.reasons().map(TermFinding::term).collect();
    assert_eq!(
        open,
        [
            LicenseTerm::Items,
            LicenseTerm::Parties,
            LicenseTerm::EndUse,
            LicenseTerm::Value,
            LicenseTerm::Quantity,
            LicenseTerm::Safeguard,
            LicenseTerm::Safeguard,
        ]
    );
    assert_eq!(coverage.conditions().count(), open.len());
    for missing in coverage.conditions() {
        match missing {
            Missing::Fact { path, text } => assert!(!path.is_empty() && text.ends_with('.')),
            Missing::OnFile(question) => assert!(question.text().ends_with('?')),
            other => panic!("{other}"),
        }
    }
    let text = coverage.to_string();
    assert!(
        text.contains("only if what is open turns out well"),
        "{text}"
    );
    assert!(text.contains("license#acknowledgment"), "{text}");
}

#[test]
fn a_territory_counts_by_its_row_only_against_the_shipment() {
    let first = LicenseRecord::first_shipment();
    let to_hong_kong = |destinations: &str| {
        let license = license()
            .destinations(places(destinations))
            .party(LicensedParty::new(PartyRole::EndUser, FAB, Country::HK))
            .build()
            .expect("a license");
        let mut transaction = shipment();
        transaction.destination = Country::HK;
        transaction.parties[0].country = Some(Country::HK);
        verdict(&license, &transaction, &first)
    };
    // A license for China may mean Hong Kong or not; one that names it does.
    assert_eq!(to_hong_kong("{CN}"), If);
    assert_eq!(to_hong_kong("{CN} | {HK}"), Yes);
    assert_eq!(to_hong_kong("{HK}"), Yes);
    assert_eq!(to_hong_kong("{MO}"), No);
    // A carve-out of China is one of Hong Kong, as a stop as well.
    let mut by_way_of = shipment();
    by_way_of.via.push(Country::HK);
    for (carve_out, expected) in [("{CN}", No), ("D:5", No), ("{HK}", No), ("{MO}", Yes)] {
        let license = license()
            .via(places("{HK}"))
            .safeguard(Safeguard::no_reexport(places(carve_out)))
            .build()
            .expect("a license");
        assert_eq!(
            verdict(&license, &by_way_of, &first),
            expected,
            "{carve_out}"
        );
    }
}

/// A license that covers as much as one can
fn widest(safeguard: Safeguard) -> License {
    let everywhere = || Destinations::any([Destinations::Everywhere, places("{US}")]);
    License::builder("D1", day("2026-10-01"))
        .items("CCL EAR99".parse().expect("items"))
        .destinations(Destinations::Everywhere)
        .activities(Activities::ALL)
        .from(everywhere())
        .via(everywhere())
        .party(LicensedParty::new(PartyRole::EndUser, FAB, Country::VN))
        .end_uses(EndUse::all().collect())
        .safeguard(safeguard)
        .build()
        .expect("a license")
}

#[test]
fn nothing_goes_to_a_carve_out_whatever_else_is_said() {
    let policy = Policy::builtin();
    let mut reexports = 0;
    for text in [
        "D:5",
        "D:5 | {MO}",
        "D:1 | D:4 | E:1",
        "ALL - (A:1 | A:5)",
        "{HK}",
        "fn10",
    ] {
        let carve_out = places(text);
        let members = policy.resolve(&carve_out);
        let license = widest(Safeguard::no_reexport(carve_out));
        let with_consent = widest(Safeguard::NoReexport {
            to: places(text),
            unless_consented: true,
        });
        for country in Country::all() {
            let row = policy.governing_row(country);
            let named = text == "{HK}" && country == Country::HK;
            if !named && !row.is_ok_and(|row| members.contains(row)) {
                continue;
            }
            reexports += 1;
            let mut onward = shipment();
            onward.activity = Activity::Reexport;
            onward.from = Some(Country::VN);
            onward.destination = country;
            onward.parties[0].country = None;
            assert_eq!(
                verdict(&license, &onward, &complete(&license)),
                No,
                "{text}: {country}"
            );
            assert_ne!(verdict(&with_consent, &onward, &LicenseRecord::new()), Yes);
            // On the way, and with someone there who handles it.
            let mut stop = shipment();
            stop.via.push(country);
            assert_eq!(
                verdict(&license, &stop, &complete(&license)),
                No,
                "{text}: {country}"
            );
            let mut handled = shipment();
            handled
                .parties
                .push(Party::new(PartyRole::IntermediateConsignee).in_country(country));
            assert_eq!(
                verdict(&license, &handled, &complete(&license)),
                No,
                "{text}: {country}"
            );
        }
    }
    assert!(reexports > 200, "{reexports}");
}

#[test]
fn consent_opens_a_carve_out_that_says_so_and_no_more() {
    let carve_out = Safeguard::NoReexport {
        to: places("D:5"),
        unless_consented: true,
    };
    let consent = "license#carve-out-consent".parse().expect("an id");
    let record = LicenseRecord::first_shipment().answer(consent, true);
    let mut stop = shipment();
    stop.via.push(Country::CN);
    let wide = widest(carve_out.clone());
    assert_eq!(verdict(&wide, &stop, &LicenseRecord::first_shipment()), If);
    assert_eq!(verdict(&wide, &stop, &record), Yes);
    // What is outside the scope stays there.
    let narrow = license().safeguard(carve_out).build().expect("a license");
    let mut onward = shipment();
    onward.activity = Activity::Reexport;
    onward.from = Some(Country::VN);
    onward.destination = Country::CN;
    assert_eq!(verdict(&narrow, &onward, &record), No);
}

#[test]
fn no_license_lifts_a_prohibition() {
    use export_control::policy::{Effect, PolicyData, Relief};
    use export_control::{Condition, GeneralProhibition, Question};

    let mut data: PolicyData = Policy::builtin().data().clone();
    let provisions = &mut data.provisions;
    let mut denial = provisions.first().expect("a provision").clone();
    denial.id = "TEST-DENIAL".parse().expect("an id");
    denial.prohibition = GeneralProhibition::Four;
    denial.reason = None;
    denial.items = "CCL EAR99".parse().expect("items");
    denial.activities = Activities::ALL;
    denial.trigger = Condition::Always;
    denial.when = Condition::Always;
    denial.effect = Effect::Prohibits;
    denial.enforcement = None;
    denial.relief = Relief::NoException;
    provisions.push(denial);
    let policy = match Policy::new(data) {
        Ok(policy) => policy,
        Err(wrong) => panic!("{wrong}"),
    };
    let license = license().build().expect("a license");
    let first = LicenseRecord::first_shipment();
    let coverage = license.covers_with(&policy, &shipment(), &first);
    assert_eq!(coverage.verdict(), No);
    let terms: Vec<_> = coverage.reasons().map(TermFinding::term).collect();
    assert_eq!(terms, [LicenseTerm::Prohibition]);
    assert!(coverage.to_string().contains("General Prohibition 4"));
    // While it is open whether it is prohibited, so is whether the license covers it.
    let mut data = policy.into_data();
    let denial = data.provisions.last_mut().expect("the provision");
    denial.when = Condition::Ask(Question::new(
        "764.3#denied".parse().expect("an id"),
        "Does a denial order name a party?",
    ));
    let policy = Policy::new(data).expect("a policy");
    let asked = |answer: Option<bool>| {
        let mut transaction = shipment();
        if let Some(answer) = answer {
            let id = "764.3#denied".parse().expect("an id");
            transaction.answers.insert(id, answer);
        }
        license.covers_with(&policy, &transaction, &first).verdict()
    };
    assert_eq!(
        [asked(None), asked(Some(true)), asked(Some(false))],
        [If, No, Yes]
    );
}

#[test]
fn conditions_end_with_the_need_for_a_license() {
    let policy = Policy::builtin();
    let license = license()
        .safeguard(Safeguard::no_reexport(places("D:5")))
        .safeguard(Safeguard::Recordkeeping { years: 5 })
        .build()
        .expect("a license");
    let [carve_out, records] = license.safeguards() else {
        panic!("two safeguards");
    };
    let needed = evaluate(policy, &shipment());
    assert!(!needed.outcome().clears());
    let lapse = license.conditions_after(&needed);
    assert_eq!(
        (lapse.kept, lapse.ended),
        (vec![carve_out, records], vec![])
    );
    let mut free = shipment();
    free.item.classification = "EAR99".parse().expect("an item");
    free.destination = Country::CA;
    free.parties.clear();
    let free = evaluate(policy, &free);
    assert!(free.outcome().clears());
    let lapse = license.conditions_after(&free);
    assert_eq!((lapse.kept, lapse.ended), (vec![records], vec![carve_out]));
    assert!(!lapse.replaced_by_exception);
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let broken = License::builder(" ", day("2026-10-01"))
        .expires(day("2026-09-30"))
        .standing(Standing::Suspended {
            from: day("2026-10-02"),
            until: Some(day("2026-10-01")),
        })
        .activities(Activities::ALL)
        .end_uses(EndUses::EMPTY)
        .party(LicensedParty::new(PartyRole::Purchaser, "--", Country::VN))
        .value(Usd::dollars(0))
        .quantity(0)
        .safeguard(Safeguard::no_reexport(Destinations::nowhere()))
        .safeguard(Safeguard::Recordkeeping { years: 4 })
        .safeguard(Safeguard::ShipBy {
            date: day("2031-01-01"),
        })
        .build();
    let wrong = broken.expect_err("a license without sense");
    let (issued, expires) = (day("2026-10-01"), day("2026-09-30"));
    let (from, until) = (day("2026-10-02"), issued);
    let safeguard = |at, kind, problem| LicenseProblem::Safeguard { at, kind, problem };
    assert_eq!(
        wrong.problems(),
        [
            LicenseProblem::NoNumber,
            LicenseProblem::ExpiresBeforeIssued { issued, expires },
            LicenseProblem::SuspensionEndsBeforeItBegins { from, until },
            LicenseProblem::NoItems,
            LicenseProblem::NoDestinations,
            LicenseProblem::NoOrigin,
            LicenseProblem::NoEndUse,
            LicenseProblem::NoRecipient,
            LicenseProblem::NamelessParty(Country::VN),
            LicenseProblem::ZeroValue,
            LicenseProblem::ZeroQuantity,
            safeguard(1, "no-reexport", "carves out no country"),
            safeguard(
                2,
                "recordkeeping",
                "is shorter than the five years of part 762"
            ),
            safeguard(
                3,
                "ship-by",
                "names a day on which the license does not run"
            ),
        ]
    );
}

#[cfg(feature = "serde")]
mod json {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn the_documented_form_reads() {
        let text = json!({
            "number": "D1234567", "issued": "2026-10-01",
            "scope": {"items": "3B001.c 3D001", "destinations": "{VN}",
                      "parties": [{"role": "end_user", "name": FAB, "country": "VN"}],
                      "value_usd": 2_000_000, "quantity": 4},
        });
        let read: License = serde_json::from_value(text.clone()).expect("a license");
        assert_eq!(read, license().build().expect("a license"));
        for path in ["", "/scope", "/scope/parties/0"] {
            let mut more = text.clone();
            let object = more.pointer_mut(path).expect("an object");
            object["colour"] = Value::from("red");
            let error = serde_json::from_value::<License>(more).expect_err(path);
            assert!(error.to_string().contains("colour"), "{error}");
        }
        let mut broken = text;
        broken["expires"] = "2026-09-30".into();
        broken["scope"]["items"] = "".into();
        let error = serde_json::from_value::<License>(broken).expect_err("broken");
        let error = error.to_string();
        assert!(
            error.contains("expires") && error.contains("no item"),
            "{error}"
        );
        let record = json!({"drawn_value_usd": 1, "on_file": {"license#acknowledgment": true}});
        let record: LicenseRecord = serde_json::from_value(record).expect("a record");
        assert_eq!(
            (record.drawn_value, record.drawn_quantity),
            (Some(Usd::dollars(1)), None)
        );
        let unknown = json!({"drawn": 1});
        serde_json::from_value::<LicenseRecord>(unknown).expect_err("an unknown field");
        let unknown = json!({"no_reexport": {"to": "D:5", "consent": true}});
        serde_json::from_value::<Safeguard>(unknown).expect_err("an unknown field");
    }

    #[test]
    fn the_answer_has_its_reasons() {
        let license = license()
            .safeguard(Safeguard::no_reexport(places("D:5 | {MO}")))
            .build()
            .expect("a license");
        let mut onward = shipment();
        onward.destination = Country::MO;
        let answer = serde_json::to_value(license.covers(&onward)).expect("json");
        assert_eq!(answer["verdict"], "no");
        let reasons = answer["reasons"].as_array().expect("reasons");
        let carve_out = reasons.iter().find(|reason| reason["term"] == "safeguard");
        let carve_out = carve_out.expect("the carve-out");
        assert_eq!(carve_out["safeguard"]["no_reexport"]["to"], "D:5 | {MO}");
        assert_eq!(carve_out["citation"], "15 CFR 750.7(a)");
        assert_eq!(answer["duties"][0]["addressee"], "consignee");
    }
}

#[cfg(feature = "strategies")]
mod laws {
    use export_control::strategies::{dates, destinations, transactions, usd};
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    fn safeguards() -> impl Strategy<Value = Safeguard> {
        let uses = || {
            prop::collection::vec(select(EndUse::all().collect::<Vec<_>>()), 1..4)
                .prop_map(|uses| uses.into_iter().collect::<EndUses>())
        };
        let lists = prop::collection::vec(select(ListKind::all().collect::<Vec<_>>()), 1..3);
        let kinds = prop::collection::vec(select(PartyKind::all().collect::<Vec<_>>()), 0..2);
        prop_oneof![
            (
                destinations(&Country::all().collect::<Vec<_>>(), &[], &[]),
                any::<bool>()
            )
                .prop_filter_map("carves out a country", |(to, unless_consented)| {
                    let nowhere = to == Destinations::nowhere();
                    (!nowhere).then_some(Safeguard::NoReexport {
                        to,
                        unless_consented,
                    })
                }),
            Just(Safeguard::ReexportConsent),
            uses().prop_map(|uses| Safeguard::EndUseOnly { uses }),
            uses().prop_map(|uses| Safeguard::NoEndUse { uses }),
            (lists, kinds).prop_map(|(lists, kinds)| Safeguard::BannedParties {
                lists,
                kinds: kinds.into_iter().collect(),
            }),
            (1u64..5).prop_map(|quantity| Safeguard::QuantityCeiling { quantity }),
            Just(Safeguard::Acknowledgment),
            Just(Safeguard::EndUseCheck),
            Just(Safeguard::TechnologyControlPlan),
            (1u16..100).prop_map(|within_days| Safeguard::PostShipmentVerification { within_days }),
            select(Timetable::all().collect::<Vec<_>>())
                .prop_map(|every| Safeguard::Reporting { every }),
            Just(Safeguard::AccessControl {
                site: "Fab 1".into()
            }),
        ]
    }

    /// A transaction, a license that was made for it or nearly so, and a record
    fn cases() -> impl Strategy<Value = (Transaction, License, LicenseRecord)> {
        let facts = (
            transactions(Policy::builtin()),
            prop::option::of(0u64..6),
            prop::collection::vec(safeguards(), 0..3),
            prop::option::of(usd()),
            (prop::option::of(usd()), prop::option::of(0u64..4)),
            // Mostly everything on file, so that not every answer is open.
            (prop::bool::weighted(0.8), prop::bool::weighted(0.8)),
            dates(),
        );
        facts.prop_map(|(mut t, quantity, safeguards, cap, drawn, said, issued)| {
            let (on_file, likely) = said;
            t.item.quantity = quantity;
            t.parties.push(Party::new(PartyRole::EndUser));
            if likely {
                // What a license could cover at all.
                t.region = None;
                t.end_uses.truncate(1);
                t.activity = Activity::Reexport;
                t.from = Some(Country::JP);
                for party in &mut t.parties {
                    party.listings = Some(Vec::new());
                    party.kind = party.kind.or(Some(PartyKind::Civil));
                }
            }
            let mut builder = License::builder("D1", if likely { t.date } else { issued })
                .items("CCL EAR99".parse().expect("items"))
                .destinations(Destinations::country(t.destination))
                .activities(Activities::of(&[Activity::Export, Activity::Reexport]))
                .from(Destinations::Everywhere)
                .via(Destinations::Everywhere)
                .end_uses(
                    EndUses::of(&[EndUse::Civil])
                        .with(t.end_uses.first().copied().unwrap_or(EndUse::Civil)),
                );
            if let Some(cap) = cap.filter(|cap| cap.cents() > 0) {
                builder = builder.value(cap);
            }
            for (at, party) in t.parties.iter_mut().enumerate() {
                let country = *party.country.get_or_insert(t.destination);
                let name = format!("Party {at}");
                party.name = Some(name.clone().into());
                builder = builder.party(LicensedParty::new(party.role, name, country));
            }
            for safeguard in safeguards {
                builder = builder.safeguard(safeguard);
            }
            let license = builder.quantity(5).build().expect("a license");
            let mut record = if on_file {
                complete(&license)
            } else {
                LicenseRecord::new()
            };
            (record.drawn_value, record.drawn_quantity) = drawn;
            (t, license, record)
        })
    }

    /// A change of the facts and of the record
    type Step<'a> = dyn Fn(&mut Transaction, &mut LicenseRecord) + 'a;

    fn config() -> ProptestConfig {
        ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::with_cases(512)
        }
    }

    proptest! {
            #![proptest_config(config())]

            #[test]
            fn another_safeguard_never_helps((t, license, record) in cases(), more in safeguards()) {
                let before = verdict(&license, &t, &record);
                let stricter = license.to_builder().safeguard(more).build().expect("a license");
                prop_assert!(verdict(&stricter, &t, &record) <= before);
            }

            #[test]
            fn more_of_anything_never_helps(
                (t, license, record) in cases(),
                (other, _, _) in cases(),
                value in usd(),
                quantity in 0u64..4,
            ) {
                let before = verdict(&license, &t, &record);
                let worse = |change: &Step| {
                    let (mut t, mut record) = (t.clone(), record.clone());
                    change(&mut t, &mut record);
                    verdict(&license, &t, &record)
                };
                let more: [&Step; 6] = [
                    &|t, _| {
                        let own = t.item.value_usd;
                        t.item.value_usd = own.map(|own| own.saturating_add(value));
                    },
                    &|t, _| t.item.quantity = t.item.quantity.map(|own| own + quantity),
                    &|_, record| {
                        let own = record.drawn_value;
                        record.drawn_value = own.map(|own| own.saturating_add(value));
                    },
                    &|_, record| {
                        record.drawn_quantity = record.drawn_quantity.map(|own| own + quantity);
                    },
                    &|t, _| t.via.push(other.destination),
                    &|t, _| t.parties.extend(other.parties.first().cloned()),
                ];
                for (at, more) in more.iter().enumerate() {
                    prop_assert!(worse(more) <= before, "{}", at);
                }
                if let (false, Some(more)) = (t.end_uses.is_empty(), other.end_uses.first()) {
                    let after = worse(&|t, _| t.end_uses.push(*more));
                    prop_assert!(after <= before);
                }
            }

            #[test]
            fn an_earlier_end_never_helps((t, license, record) in cases(), end in dates()) {
                let before = verdict(&license, &t, &record);
                if license.issued() <= end && end < license.expires() {
                    let shorter = license.to_builder().expires(end);
                    // A ship-by date may now lie behind the end.
                    if let Ok(shorter) = shorter.build() {
                        prop_assert!(verdict(&shorter, &t, &record) <= before);
                    }
                }
                for standing in [
                    Standing::Revoked { from: end },
                    Standing::Suspended { from: end, until: None },
                ] {
                    let ended = license.to_builder().standing(standing).build().expect("a license");
                    prop_assert!(verdict(&ended, &t, &record) <= before);
                }
            }

            #[test]
            fn a_fact_that_is_taken_back_never_makes_it_certain((t, license, record) in cases()) {
                let before = verdict(&license, &t, &record);
                let forgetting: [&Step; 10] = [
                    &|t, _| t.item.value_usd = None,
                    &|t, _| t.item.quantity = None,
                    &|t, _| t.end_uses.clear(),
                    &|t, _| t.from = None,
                    &|t, _| for party in &mut t.parties { party.name = None; },
                    &|t, _| for party in &mut t.parties { party.kind = None; },
                    &|t, _| for party in &mut t.parties { party.listings = None; },
                    &|_, record| record.on_file = export_control::Answers::new(),
                    &|_, record| record.drawn_value = None,
                    &|_, record| record.drawn_quantity = None,
                ];
                for (at, forget) in forgetting.iter().enumerate() {
                    let (mut t, mut record) = (t.clone(), record.clone());
                    forget(&mut t, &mut record);
                    let less = verdict(&license, &t, &record);
    prop_assert!(less != Yes || before == Yes, "{}: {}", at, before);
                }
            }

            #[test]
            fn more_on_file_never_contradicts((t, license, record) in cases()) {
                let mut blank = record.clone();
                blank.on_file = export_control::Answers::new();
                let before = verdict(&license, &t, &blank);
                if before != If {
                    prop_assert_eq!(verdict(&license, &t, &record), before);
                }
                let coverage = license.covers_with(Policy::builtin(), &t, &record);
                prop_assert_eq!(&license.covers_with(Policy::builtin(), &t, &record), &coverage);
                for finding in coverage.findings() {
                    prop_assert_eq!(finding.holds() == export_control::Truth::Unknown, finding.missing().is_some());
                    prop_assert!(!finding.because().is_empty());
                }
                // What is open can be settled.
                let mut settled = record;
                for missing in coverage.conditions() {
                    if let Missing::OnFile(question) = missing {
                        settled.on_file.insert(question.id().clone(), true);
                    }
                }
                prop_assert_eq!(license.check(&settled), Ok(()));
                let after = license.covers_with(Policy::builtin(), &t, &settled);
                prop_assert!(after.verdict() >= coverage.verdict());
                let mut left = after.conditions();
                let facts = left.all(|one| matches!(one, Missing::Fact { .. }));
                prop_assert!(facts);
            }

            #[test]
            #[cfg(feature = "serde")]
            fn json_reads_back((t, license, record) in cases()) {
                let text = serde_json::to_string(&license).expect("json");
                let read: License = serde_json::from_str(&text).expect("a license");
                prop_assert_eq!(&read, &license);
                let text = serde_json::to_string(&record).expect("json");
                prop_assert_eq!(serde_json::from_str::<LicenseRecord>(&text).expect("a record"), record.clone());
                let text = serde_json::to_string(&t).expect("json");
                prop_assert_eq!(&serde_json::from_str::<Transaction>(&text).expect("facts"), &t);
                let coverage = license.covers_with(Policy::builtin(), &t, &record);
                let answer = serde_json::to_value(&coverage).expect("json");
                prop_assert_eq!(&answer["verdict"], coverage.verdict().as_str());
                prop_assert!(!answer["reasons"].as_array().expect("reasons").is_empty());
            }
        }

    /// The laws are about something: the cases come to every verdict
    #[test]
    fn cases_come_to_every_verdict() {
        use proptest::strategy::ValueTree;
        use proptest::test_runner::TestRunner;

        let mut runner = TestRunner::deterministic();
        let mut counts = [0; 3];
        for _ in 0..1024 {
            let case = cases().new_tree(&mut runner).expect("a case");
            let (t, license, record) = case.current();
            counts[verdict(&license, &t, &record) as usize] += 1;
        }
        println!("no, if, yes: {counts:?}");
        assert!(counts.iter().all(|count| *count > 10), "{counts:?}");
    }
}
