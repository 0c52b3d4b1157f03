//! The laws of amendments: inverse, difference, composition, commuting, and what a change leaves alone.
#![cfg(all(feature = "serde", feature = "strategies"))]
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

use std::collections::BTreeSet;

use export_control::policy::{
    Basis, Control, ExceptionRule, ListedParty, Overcomes, PolicyProblemKind, Provision, Relief,
    RowNumber, Scope,
};
use export_control::strategies::{changes, policies, transactions};
use export_control::{
    Amendment, AmendmentError, Change, ChartColumn, Citation, Condition, ConflictKind, Country,
    CountryGroup, Date, Destinations, Determination, Eccn, ExceptionStatus, GeneralProhibition,
    LegalStatus, LicenseException, ListKind, Outcome, Party, PartyListing, PartyRole, Policy,
    PolicyDiff, ReasonForControl, Reasons, Record, RecordPlace, Requirement, RequirementStatus,
    Transaction, evaluate,
};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn somewhere() -> Citation {
    "15 CFR 999.1".parse().expect("a citation")
}

fn what_if(changes: impl IntoIterator<Item = Change>) -> Amendment {
    Amendment::new("what if", changes)
}

/// Every change that the built-in policy admits of a country's cell, a list or an easing, and one of
/// every record that it has
fn every_change(policy: &Policy) -> Vec<Change> {
    let data = policy.data();
    let mut changes = Vec::new();
    for row in &data.countries {
        let country = row.country;
        if policy.territory(country).is_some() {
            continue;
        }
        changes.extend(CountryGroup::all().map(|group| {
            if row.groups.contains(group) {
                Change::LeaveGroup { country, group }
            } else {
                Change::JoinGroup { country, group }
            }
        }));
        changes.extend(ChartColumn::all().map(|column| {
            if row.columns.contains(column) {
                Change::UnmarkColumn { country, column }
            } else {
                Change::MarkColumn { country, column }
            }
        }));
        changes.extend(data.lists.iter().map(|list| {
            let name = list.name.clone();
            if list.members.contains(country) {
                Change::UnlistCountry {
                    list: name,
                    country,
                }
            } else {
                Change::ListCountry {
                    list: name,
                    country,
                }
            }
        }));
    }
    changes
}

/// One easing for every rule that can be eased
fn every_easing(policy: &Policy) -> Vec<Change> {
    let data = policy.data();
    let provisions = data.provisions.iter().map(|rule| &rule.id);
    let restrictions = data.restrictions.iter().map(|rule| &rule.id);
    provisions
        .chain(restrictions)
        .map(|rule| Change::EaseRule {
            rule: rule.clone(),
            country: Country::VN,
        })
        .collect()
}

/// One removal, or one replacement, for every row of every entry and every rule
fn every_record(policy: &Policy) -> Vec<Change> {
    let data = policy.data();
    let mut changes = Vec::new();
    let removed = |record| Change::remove(policy, record).expect("it is there");
    for entry in &data.entries {
        let eccn = entry.eccn;
        changes.extend(entry.eligibility.iter().map(|line| {
            removed(Record::Eligibility {
                eccn,
                line: line.clone(),
            })
        }));
        if entry.controls.len() > 1 {
            changes.extend(entry.controls.iter().map(|control| {
                removed(Record::Control {
                    eccn,
                    control: control.clone(),
                })
            }));
        }
    }
    for restriction in &data.restrictions {
        changes.push(removed(Record::Restriction(restriction.clone())));
    }
    for flag in &data.red_flags {
        changes.push(removed(Record::RedFlag(flag.clone())));
    }
    for review in &data.reviews {
        changes.push(removed(Record::Review(review.clone())));
    }
    for (at, obligation) in data.obligations.iter().enumerate() {
        changes.push(removed(Record::Obligation {
            at: u16::try_from(at).expect("they are few"),
            obligation: obligation.clone(),
        }));
    }
    for provision in &data.provisions {
        let mut never = provision.clone();
        never.when = Condition::Never;
        if never != *provision {
            changes.push(Change::replace(
                Record::Provision(provision.clone()),
                Record::Provision(never),
            ));
        }
    }
    for rule in &data.exceptions {
        let mut never = rule.clone();
        never.terms.to_mut().truncate(1);
        never.title = "another title".into();
        changes.push(Change::replace(
            Record::Exception(rule.clone()),
            Record::Exception(never),
        ));
    }
    changes
}

/// The inverse undoes, the difference says the change, and a second time has no effect.
fn obeys_the_laws(policy: &Policy, change: &Change) {
    let amendment = what_if([change.clone()]);
    let after = policy.amended([&amendment]).expect("it applies");
    assert_ne!(after, *policy, "{change}");
    let back = after
        .amended([&amendment.inverse()])
        .expect("it had an effect");
    assert_eq!(back, *policy, "{change}");
    assert_eq!(back.fingerprint(), policy.fingerprint());
    let said = PolicyDiff::between(policy, &after).into_amendment("said");
    assert_eq!(said.changes, std::slice::from_ref(change));
    let again = policy.amended([&said]).expect("it had an effect");
    assert_eq!(again, after, "{change}");
    assert_eq!(change.inverse().inverse(), *change);
}

/// Over every cell of the tables of countries; a policy is only indexed for a part of them.
#[test]
fn cells_obey_the_laws() {
    let policy = Policy::builtin();
    let all = every_change(policy);
    assert!(all.len() > 7000, "{}", all.len());
    // As data all of them, and as policies some
    for change in all.iter().step_by(97) {
        obeys_the_laws(policy, change);
        let said = PolicyDiff::between(
            policy,
            &policy
                .amended([&what_if([change.clone()])])
                .expect("it applies"),
        );
        if let Change::JoinGroup { .. } | Change::LeaveGroup { .. } = change {
            assert_eq!(said.changes, std::slice::from_ref(change));
        }
    }
    // All at once, forth and back
    let everything = what_if(all);
    let after = policy
        .amended([&everything])
        .expect("they are all of different cells");
    assert_eq!(
        after
            .amended([&everything.inverse()])
            .expect("they had effects"),
        *policy
    );
}

#[test]
fn easings_obey_the_laws() {
    let policy = Policy::builtin();
    let all = every_easing(policy);
    assert!(all.len() > 50);
    for change in all.iter().step_by(5) {
        obeys_the_laws(policy, change);
    }
    let everything = what_if(all);
    let after = policy
        .amended([&everything])
        .expect("they are all of different rules");
    assert_eq!(
        after
            .amended([&everything.inverse()])
            .expect("they had effects"),
        *policy
    );
}

#[test]
fn records_obey_the_laws() {
    let policy = Policy::builtin();
    let all = every_record(policy);
    assert!(all.len() > 2000, "{}", all.len());
    for change in all.iter().step_by(61) {
        obeys_the_laws(policy, change);
    }
}

/// The difference of two policies that have little in common is an amendment, too.
#[test]
fn any_difference_is_an_amendment() {
    let policy = Policy::builtin();
    let mut data = policy.data().clone();
    data.name = "another".into();
    data.lists.reverse();
    data.restrictions.rotate_left(3);
    data.obligations.remove(4);
    data.provisions.swap(1, 5);
    let unnamed = data.entries.iter().rposition(|entry| {
        let mut data = data.clone();
        data.entries.retain(|other| other.eccn != entry.eccn);
        Policy::new(data).is_ok()
    });
    data.entries
        .remove(unnamed.expect("rules do not name every entry"));
    data.countries[3].chart_name = "Elsewhere".into();
    if let Some(entry) = data
        .entries
        .iter_mut()
        .find(|entry| entry.controls.len() > 3)
    {
        entry.controls.to_mut().rotate_left(1);
        entry.controls.to_mut().remove(1);
    }
    data.entries[9].title = "another title".into();
    let other = Policy::new(data).expect("it fits together");
    for (one, two) in [(policy, &other), (&other, policy)] {
        let said = PolicyDiff::between(one, two).into_amendment("said");
        assert_eq!(one.amended([&said]).expect("it applies"), *two);
        let back = two.amended([&said.inverse()]).expect("it had an effect");
        assert_eq!(back, *one);
    }
    assert!(
        PolicyDiff::between(policy, policy)
            .into_amendment("none")
            .changes
            .is_empty()
    );
}

/// A rule is eased by one wrapper for all countries, in whatever order.
#[test]
fn easing_has_one_form() {
    let policy = Policy::builtin();
    let rule = policy.data().provisions[0].id.clone();
    let ease = |country| Change::EaseRule {
        rule: rule.clone(),
        country,
    };
    let (vietnam, thailand) = (ease(Country::VN), ease(Country::TH));
    let one = policy.amended([&what_if([vietnam.clone(), thailand.clone()])]);
    let other = policy.amended([&what_if([thailand.clone(), vietnam.clone()])]);
    let one = one.expect("they apply");
    assert_eq!(one, other.expect("they apply"));
    let eased = one.provision(&rule).expect("it is there");
    let out = Destinations::Countries([Country::TH, Country::VN].into_iter().collect());
    let text = policy.provision(&rule).expect("it is there").when.clone();
    let wrapped =
        Condition::All(vec![text, Condition::none_of([Condition::Destination(out)])].into());
    assert_eq!(eased.when, wrapped);
    let restored = one
        .amended([&what_if([vietnam.inverse()])])
        .expect("it was eased");
    assert_eq!(
        restored,
        policy.amended([&what_if([thailand])]).expect("it applies")
    );
    let error = policy
        .amended([&what_if([vietnam.inverse()])])
        .expect_err("it was not eased");
    assert_eq!(error, AmendmentError::NoEffect(vietnam.inverse()));
    assert_eq!(
        error.to_string(),
        format!("a change without effect: {rule} is not eased for VN")
    );
}

/// Easing a rule changes answers for that destination, and for no other.
#[test]
fn easing_reaches_its_destination_alone() {
    let policy = Policy::builtin();
    let chips = |country| {
        Transaction::export(
            "3A090.b".parse().expect("an item"),
            country,
            day("2026-11-22"),
        )
    };
    let required = evaluate(policy, &chips(Country::VN));
    let provisions: Vec<_> = required
        .requirements()
        .iter()
        .filter_map(Requirement::provision)
        .map(|provision| provision.id.clone())
        .collect();
    let ease = provisions.into_iter().collect::<BTreeSet<_>>();
    let eased = policy
        .amended([&what_if(ease.into_iter().map(|rule| Change::EaseRule {
            rule,
            country: Country::VN,
        }))])
        .expect("they are rules");
    let names = |policy: &Policy, country| {
        let order = chips(country);
        let determination = evaluate(policy, &order);
        let applies = determination
            .requirements()
            .iter()
            .filter(|found| found.status() == RequirementStatus::Applies);
        applies
            .map(|found| found.rule().to_string())
            .collect::<Vec<_>>()
    };
    assert!(names(&eased, Country::VN).len() < names(policy, Country::VN).len());
    for country in [Country::CN, Country::TH, Country::KH, Country::AE] {
        assert_eq!(names(&eased, country), names(policy, country), "{country}");
    }
}

/// What is wrong with a change is said precisely, and nothing is applied.
#[test]
fn refusals_are_precise() {
    let policy = Policy::builtin();
    let refused = |change: Change| {
        let error = policy
            .amended([&what_if([change])])
            .expect_err("it does not apply");
        error.to_string()
    };
    let list = |list: &str, country| Change::ListCountry {
        list: list.parse().expect("a name"),
        country,
    };
    assert_eq!(
        refused(list("NOWHERE", Country::VN)),
        "there is no country list `NOWHERE`"
    );
    assert_eq!(
        refused(list("APP_TIER_3", Country::VN)),
        "a change without effect: VN is already on the list APP_TIER_3"
    );
    assert_eq!(
        refused(list("APP_TIER_3", Country::HK)),
        "HK has no say of its own: amend the row of CN, which governs it"
    );
    let unknown = Change::EaseRule {
        rule: "T-nothing".parse().expect("an id"),
        country: Country::VN,
    };
    assert_eq!(
        refused(unknown),
        "there is no rule `T-nothing` to ease or restore"
    );

    let eccn: Eccn = "3A090".parse().expect("an entry");
    let control = policy.entry(eccn).expect("it is there").controls[0].clone();
    let record = |control: &Control| Record::Control {
        eccn,
        control: control.clone(),
    };
    assert_eq!(
        refused(Change::add(record(&control))),
        format!(
            "there is `entries[3A090].controls[{}]` already",
            control.row
        )
    );
    let mut other = control.clone();
    other.note = Some("something else".into());
    let path = format!("`entries[3A090].controls[{}]`", control.row);
    assert_eq!(
        refused(Change::replace(record(&other), record(&control))),
        format!("{path} says something else than the change takes it to say")
    );
    assert_eq!(
        refused(Change::replace(record(&control), record(&control))),
        format!(
            "a change without effect: entries[3A090].controls[{}] already says so",
            control.row
        )
    );
    assert_eq!(
        refused(Change::Remove {
            record: Box::new(record(&control)),
            place: RecordPlace::After("7".into()),
        }),
        "there is no `entries[3A090].controls[7]`"
    );
    let misplaced = refused(Change::Remove {
        record: Box::new(record(&control)),
        place: RecordPlace::InOrder,
    });
    assert_eq!(
        misplaced,
        format!("{path} stands elsewhere: before all others")
    );
    let mut renamed = control.clone();
    renamed.row = RowNumber { row: 77, part: 0 };
    assert_eq!(
        refused(Change::replace(record(&control), record(&renamed))),
        format!("{path} cannot be replaced by another record than one of its name")
    );
    assert_eq!(
        Change::remove(policy, record(&renamed))
            .expect_err("there is none")
            .to_string(),
        "there is no `entries[3A090].controls[77]`"
    );
    let name = Record::Name(policy.data().name.clone());
    let removal = Change::Remove {
        record: Box::new(name),
        place: RecordPlace::InOrder,
    };
    assert_eq!(refused(removal), "`name` cannot be removed, only replaced");
}

/// Rows point to a provision: without it, the tables do not fit together.
#[test]
fn amended_policies_are_checked() {
    let policy = Policy::builtin();
    let id = "RS-6-iii-B".parse().expect("an id");
    let provision = policy.provision(&id).expect("it is there").clone();
    let gone = Change::remove(policy, Record::Provision(provision)).expect("it is there");
    let error = policy
        .amended([&what_if([gone])])
        .expect_err("rows point to it");
    let AmendmentError::Invalid(problems) = error else {
        panic!("{error}");
    };
    let unknown = PolicyProblemKind::UnknownProvision("RS-6-iii-B".into());
    assert!(
        problems
            .problems()
            .iter()
            .any(|problem| problem.kind == unknown)
    );
}

/// What two amendments both touch
#[test]
fn conflicts_are_found() {
    let country = Country::VN;
    let leave = Change::LeaveGroup {
        country,
        group: CountryGroup::D1,
    };
    let join = Change::JoinGroup {
        country,
        group: CountryGroup::B,
    };
    let kinds = |one: &[Change], other: &[Change]| {
        let conflicts = what_if(one.to_vec()).conflicts(&what_if(other.to_vec()));
        conflicts
            .into_iter()
            .map(|found| (found.path, found.kind))
            .collect::<Vec<_>>()
    };
    let d1 = "countries[VN].groups[D:1]".to_string();
    let own = std::slice::from_ref(&leave);
    assert_eq!(kinds(own, own), [(d1.clone(), ConflictKind::Same)]);
    assert_eq!(
        kinds(own, &[leave.inverse()]),
        [(d1, ConflictKind::Opposite)]
    );
    assert_eq!(kinds(own, std::slice::from_ref(&join)), []);

    let policy = Policy::builtin();
    let provision = policy.data().provisions[0].clone();
    let mut never = provision.clone();
    never.when = Condition::Never;
    let ease = |country| Change::EaseRule {
        rule: provision.id.clone(),
        country,
    };
    let replace = Change::replace(
        Record::Provision(provision.clone()),
        Record::Provision(never),
    );
    let path = format!("provisions[{}]", provision.id);
    assert_eq!(
        kinds(std::slice::from_ref(&replace), &[ease(country)]),
        [(path, ConflictKind::Different)]
    );
    assert_eq!(kinds(&[ease(country)], &[ease(Country::TH)]), []);
    let row = policy.country(country).expect("it has a row").clone();
    let mut other = row.clone();
    other.chart_name = "Viet Nam".into();
    let row = Change::replace(Record::Country(row), Record::Country(other));
    assert_eq!(
        kinds(&[row], &[leave]),
        [("countries[VN]".to_string(), ConflictKind::Different)]
    );
}

/// The older forms of JSON still read; records and statuses read back.
#[test]
fn amendments_read_back() {
    let policy = Policy::builtin();
    let text = r#"{"title": "t", "changes": [
        {"change": "leave_group", "country": "VN", "group": "D:1"},
        {"change": "mark_column", "country": "VN", "column": "NP2"}
    ]}"#;
    let plain: Amendment = serde_json::from_str(text).expect("it is the older form");
    assert_eq!(plain.status, LegalStatus::Hypothetical);
    let mut all: Vec<Change> = every_record(policy).into_iter().step_by(151).collect();
    all.extend(every_easing(policy).into_iter().take(2));
    all.extend(every_change(policy).into_iter().step_by(997));
    let amendment = what_if(all).with_status(LegalStatus::Final {
        published: Some(day("2026-02-04")),
        effective: day("2026-02-03"),
        expires: None,
    });
    for amendment in Policy::builtin_history()
        .into_iter()
        .map(|rule| rule.amendment)
        .chain(Policy::vietnam_packages())
        .chain([plain, amendment])
    {
        let text = serde_json::to_string(&amendment).expect("it can be written");
        let read: Amendment = serde_json::from_str(&text).expect("it reads back");
        assert_eq!(read, amendment);
    }
    let wrong = r#"{"change": "ease_rule", "rule": "744.17", "country": "VN", "why": "?"}"#;
    assert!(serde_json::from_str::<Change>(wrong).is_err());
}

/// A party that the policy lists counts as listed under its very name, in its country.
#[test]
fn listed_parties_count() {
    let policy = Policy::builtin();
    let entry = ListedParty::new(
        "Example Trading",
        Country::VN,
        PartyListing::on(ListKind::DeniedPersons),
        somewhere(),
    );
    let listed = Change::list_party(entry.clone());
    let after = policy
        .amended([&what_if([listed.clone()])])
        .expect("it is not there");
    obeys_the_laws(policy, &listed);
    let delisted = Change::delist_party(&after, entry.clone()).expect("it is there");
    assert_eq!(
        after.amended([&what_if([delisted])]).expect("it is there"),
        *policy
    );
    assert!(Change::delist_party(policy, entry).is_err());
    assert_eq!(
        listed.to_string(),
        "Example Trading (VN) is put on the Denied Persons List"
    );

    // Dealing with a denied person is prohibited (15 CFR 736.2(b)(4)).
    let outcome = |policy: &Policy, party: Party| {
        let mut order = Transaction::export(
            "EAR99".parse().expect("an item"),
            Country::VN,
            day("2026-11-22"),
        );
        order.parties.push(party.screened([]));
        evaluate(policy, &order).outcome()
    };
    let party = || Party::new(PartyRole::EndUser);
    let named = |name: &'static str| party().named(name);
    assert_eq!(
        outcome(&after, named("example TRADING")),
        Outcome::Prohibited
    );
    for other in [
        party(),
        named("Example Trading Co."),
        named("Example Trading").in_country(Country::TH),
    ] {
        assert_ne!(outcome(&after, other), Outcome::Prohibited);
    }
}

fn authorization(policy: &Policy) -> ExceptionRule {
    let names = ["RS-6-iii-B"].map(|id| id.parse().expect("an id"));
    assert!(policy.provision(&names[0]).is_some());
    ExceptionRule::new(
        "GA(1)".parse().expect("a paragraph"),
        "chips for Vietnam",
        somewhere(),
    )
    .overcoming(Overcomes::Reasons(Reasons::of(&[
        ReasonForControl::NS,
        ReasonForControl::AT,
    ])))
    .naming(names)
    .on_terms(Condition::Destination(Destinations::country(Country::VN)))
}

/// A general authorization takes the place of what it names, restrictions on License Exceptions or
/// not, and of nothing else.
#[test]
fn general_authorizations_overcome_what_they_name() {
    let policy = Policy::builtin();
    let grant = Change::grant(authorization(policy));
    obeys_the_laws(policy, &grant);
    assert_eq!(grant.to_string(), "GA(1) is granted");
    let after = policy.amended([&what_if([grant])]).expect("it is new");
    let revoke = Change::revoke(&after, authorization(policy)).expect("it is there");
    assert_eq!(
        after.amended([&what_if([revoke])]).expect("it is there"),
        *policy
    );

    // Restrictions of 740.2 take most License Exceptions from these chips, and not the authorization.
    let chips = |country| {
        Transaction::export(
            "3A090.b".parse().expect("an item"),
            country,
            day("2026-11-22"),
        )
    };
    let vietnam = chips(Country::VN);
    let required = evaluate(policy, &vietnam);
    let applies = || {
        let found = required.requirements().iter();
        found.filter(|found| found.status() == RequirementStatus::Applies)
    };
    let provisions = applies().filter_map(Requirement::provision);
    let ids: BTreeSet<_> = provisions.map(|provision| provision.id.clone()).collect();
    let reasons = applies()
        .filter_map(Requirement::reason)
        .collect::<Reasons>();
    let status = |rule: ExceptionRule, order: &Transaction| {
        let granted = policy
            .amended([&what_if([Change::grant(rule)])])
            .expect("it is new");
        evaluate(&granted, order).exception_status(LicenseException::GA)
    };
    let named = authorization(policy)
        .naming(ids)
        .overcoming(Overcomes::Reasons(reasons));
    assert_eq!(status(named.clone(), &vietnam), ExceptionStatus::Available);
    assert!(status(named.clone(), &chips(Country::CN)) < ExceptionStatus::AvailableIf);
    // Without the names, the rules that leave only other exceptions stay.
    let mut unnamed = named;
    unnamed.names = vec![].into();
    unnamed.overcomes = Overcomes::Reasons(Reasons::EMPTY);
    assert!(status(unnamed, &vietnam) < ExceptionStatus::AvailableIf);

    // Nothing may name a prohibition of conduct.
    let mut prohibition = policy.data().provisions[0].clone();
    prohibition.id = "T-ten".parse().expect("an id");
    prohibition.prohibition = GeneralProhibition::Ten;
    prohibition.relief = Relief::NoException;
    let mut effect: Provision = prohibition.clone();
    effect.id = "T-five".parse().expect("an id");
    effect.prohibition = GeneralProhibition::Five;
    effect.effect = export_control::policy::Effect::Prohibits;
    for provision in [prohibition, effect] {
        let naming = authorization(policy).naming([provision.id.clone()]);
        let both = [
            Change::add(Record::Provision(provision.clone())),
            Change::grant(naming),
        ];
        let error = policy.amended([&what_if(both)]).expect_err("it prohibits");
        let AmendmentError::Invalid(problems) = error else {
            panic!("{error}");
        };
        let named = PolicyProblemKind::NamesProhibition(provision.id);
        assert!(
            problems
                .problems()
                .iter()
                .any(|problem| problem.kind == named)
        );
    }
}

/// A control row is added, changed and removed.
#[test]
fn rows_of_entries_change_answers() {
    let policy = Policy::builtin();
    let eccn: Eccn = "3A991".parse().expect("an entry");
    let row = Control::new(
        RowNumber { row: 9, part: 0 },
        Some(ReasonForControl::NS),
        Scope::Entire,
        Basis::Column(ChartColumn::NS1),
    );
    let add = Change::add(Record::Control { eccn, control: row });
    obeys_the_laws(policy, &add);
    let after = policy.amended([&what_if([add])]).expect("it is new");
    let outcome = |policy: &Policy| {
        let order = Transaction::export(
            "3A991.p".parse().expect("an item"),
            Country::VN,
            day("2026-11-22"),
        );
        evaluate(policy, &order).outcome()
    };
    assert_ne!(outcome(policy), outcome(&after));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Inverse, difference and composition, over policies of every shape
    #[test]
    fn generated_changes_obey_the_laws(
        (policy, one, other, transaction) in policies().prop_flat_map(|policy| {
            let (one, other) = (changes(&policy), changes(&policy));
            let transaction = transactions(&policy);
            (Just(policy), one, other, transaction)
        })
    ) {
        obeys_the_laws(&policy, &one);
        let (first, second) = (what_if([one.clone()]), what_if([other.clone()]));
        let both = policy.amended([&first, &second]);
        let turned = policy.amended([&second, &first]);
        let composed = first.then(&second);
        prop_assert_eq!(&both, &policy.amended([&composed]));
        if let Ok(both) = &both {
            let said = PolicyDiff::between(&policy, both).into_amendment("said");
            prop_assert_eq!(&policy.amended([&said]).expect("it had an effect"), both);
            prop_assert_eq!(&both.amended([&composed.inverse()]).expect("it had effects"), &policy);
        }
        // Changes of different countries commute.
        let apart = match (one.country(), other.country()) {
            (Some(one), Some(other)) => one != other,
            _ => false,
        };
        if apart {
            prop_assert!(first.conflicts(&second).is_empty());
            prop_assert_eq!(&both, &turned);
        }
        if one == other {
            prop_assert!(both.is_err());
        }

        // A change of one country alters no answer in which it takes no part.
        let Some(country) = one.country() else { return Ok(()) };
        let parties = transaction.parties.iter();
        let mut named = parties
            .flat_map(|party| party.country.into_iter().chain(party.headquarters))
            .chain(transaction.via.iter().copied())
            .chain(transaction.from)
            .chain([transaction.destination]);
        let takes_part = named.any(|named| policy.governing_row(named) == Ok(country))
            || transaction.places != export_control::Places::default();
        if !takes_part {
            let after = policy.amended([&first]).expect("it applies");
            let (was, is) = (evaluate(&policy, &transaction), evaluate(&after, &transaction));
            prop_assert_eq!(was.range(), is.range());
            let statuses = |determination: &Determination<'_>| {
                let found = determination.requirements().iter();
                found.map(Requirement::status).collect::<Vec<_>>()
            };
            prop_assert_eq!(statuses(&was), statuses(&is));
        }
    }
}
