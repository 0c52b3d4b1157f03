//! The law through time: what is in force on a day, and the published rules as data.
#![cfg(feature = "strategies")]
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

use export_control::policy::Fingerprint;
use export_control::strategies::{changes, dates, policies};
use export_control::{
    Amendment, Change, Classification, Country, CountryGroup, Date, Destinations, ExceptionStatus,
    LegalStatus, LicenseException, Policy, Precedent, Rebuilt, RequirementDiff, Standing, Timeline,
    Transaction, evaluate,
};
use proptest::prelude::*;

use LicenseException as L;

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn leaves(country: Country, group: CountryGroup) -> Change {
    Change::LeaveGroup { country, group }
}

fn joins(country: Country, group: CountryGroup) -> Change {
    Change::JoinGroup { country, group }
}

/// The rule that was published there
fn precedent(history: &[Precedent], citation: &str) -> Precedent {
    let mut found = history.iter().filter(|rule| {
        let amendment = &rule.amendment;
        amendment
            .citation
            .as_ref()
            .is_some_and(|c| c.as_str() == citation)
            || amendment.document.as_deref() == Some(citation)
    });
    let rule = found.next().expect("it is recorded").clone();
    assert!(found.next().is_none(), "{citation} is there twice");
    rule
}

/// The tables on the day before a rule and on its day, by the rules on record alone
fn around(citation: &str) -> (Policy, Policy) {
    let history = Policy::builtin_history();
    let rule = precedent(&history, citation).amendment;
    let effective = rule.status.effective().expect("it took effect");
    let timeline = Timeline::unwinding(
        Policy::builtin(),
        history.into_iter().map(|rule| rule.amendment),
    )
    .expect("today's tables show every change on record");
    let after = timeline.as_of(effective).expect("the rules apply in order");
    let before = after
        .amended([&rule.inverse()])
        .expect("it was applied last");
    (before, after)
}

/// Replays: unwinding every rule and applying all of them again gives today's policy exactly.
#[test]
fn history_unwinds_and_replays() {
    let today = Policy::builtin();
    let history = Policy::builtin_history();
    let rules: Vec<Amendment> = history.iter().map(|rule| rule.amendment.clone()).collect();
    let timeline = Timeline::unwinding(today, rules.clone()).expect("today shows every change");
    assert_ne!(timeline.base().fingerprint(), today.fingerprint());
    let replayed = timeline
        .as_of(day("2026-11-22"))
        .expect("every rule applies");
    let identity: fn(&Policy) -> Fingerprint = |policy| policy.fingerprint();
    assert_eq!(identity(&replayed), identity(today));
    assert_eq!(replayed, *today);

    // One by one, the way back and forth
    let mut policy = today.clone();
    let mut past = Vec::new();
    for rule in rules.iter().rev() {
        past.push(policy.clone());
        policy = policy
            .amended([&rule.inverse()])
            .expect("its effect is there");
    }
    assert_eq!(policy, *timeline.base());
    for (rule, expected) in rules.iter().zip(past.iter().rev()) {
        policy = policy.amended([rule]).expect("it applies");
        assert_eq!(policy, *expected, "{}", rule.title);
    }
}

/// What cannot be rebuilt has no changes, and what can has some; the rules stand in order.
#[test]
fn history_says_what_it_rebuilds() {
    let history = Policy::builtin_history();
    assert_eq!(history.len(), 35);
    for rule in &history {
        let empty = rule.amendment.changes.is_empty();
        let not = matches!(rule.rebuilt, Rebuilt::Not { .. });
        assert_eq!(empty, not, "{}", rule.amendment.title);
        let cited = rule.amendment.citation.is_some() || rule.amendment.document.is_some();
        assert!(cited, "{}", rule.amendment.title);
    }
    let effective: Vec<_> = history
        .iter()
        .map(|rule| rule.amendment.status.effective())
        .collect();
    assert!(effective.is_sorted());
}

/// 91 FR 43034: the Emirates leave D:3 and D:4 for A:5, and their mark in CB 3 stays.
#[test]
fn the_emirates_2026() {
    let (before, after) = around("91 FR 43034");
    for group in [CountryGroup::D3, CountryGroup::D4] {
        assert!(before.groups(Country::AE).contains(group));
        assert!(!after.groups(Country::AE).contains(group));
    }
    assert!(after.groups(Country::AE).contains(CountryGroup::A5));
    assert_eq!(before.marks(Country::AE), after.marks(Country::AE));
    // No row reaches the country that did not: it was named where it left a group.
    let diff = RequirementDiff::between(&before, &after);
    assert_eq!(diff.gained(Country::AE).count(), 0);
    assert!(
        diff.destinations()
            .is_subset([Country::AE].into_iter().collect())
    );
    let before = before.data().restrictions.len();
    assert_eq!(after.data().restrictions.len(), before + 1);
}

/// Document 2026-02262: Cambodia is in D:5 until 2026-02-02, and in D:1 on both days.
#[test]
fn cambodia_2026() {
    let rules = Policy::builtin_history()
        .into_iter()
        .map(|rule| rule.amendment);
    let timeline = Timeline::unwinding(Policy::builtin(), rules).expect("it unwinds");
    let groups = |text| {
        let policy = timeline.as_of(day(text)).expect("the rules apply");
        policy.groups(Country::KH)
    };
    let of = |groups: &[CountryGroup]| groups.iter().copied().collect();
    assert_eq!(groups("2021-12-08"), of(&[CountryGroup::D1]));
    assert_eq!(
        groups("2021-12-09"),
        of(&[CountryGroup::D1, CountryGroup::D5])
    );
    assert_eq!(
        groups("2026-02-02"),
        of(&[CountryGroup::D1, CountryGroup::D5])
    );
    assert_eq!(groups("2026-02-03"), of(&[CountryGroup::D1]));
}

/// 81 FR 76859: only predicates that name D:5 move, for Vietnam and the three others alone.
#[test]
fn vietnam_2016_moves_what_names_d5_alone() {
    let (before, after) = around("81 FR 76859");
    let freed = [Country::VN, Country::CI, Country::LR, Country::LK];
    let mut moved = 0;
    let mut look = |destinations: &Destinations| {
        let (was, is) = (before.resolve(destinations), after.resolve(destinations));
        if was != is {
            let mut names = false;
            destinations.visit(&mut |part| {
                names |= *part == Destinations::Group(CountryGroup::D5);
            });
            assert!(names, "{destinations}");
            assert!(
                was.symmetric_difference(is)
                    .is_subset(freed.into_iter().collect())
            );
            moved += 1;
        }
    };
    let data = after.data();
    let conditions = data.provisions.iter().map(|rule| &rule.when);
    let conditions = conditions
        .chain(data.restrictions.iter().map(|rule| &rule.when))
        .chain(
            data.exceptions
                .iter()
                .flat_map(|rule| rule.terms.iter().map(|term| &term.when)),
        );
    for condition in conditions {
        condition.visit(&mut |part| {
            if let Some(destinations) = part.destinations() {
                look(destinations);
            }
        });
    }
    assert!(moved > 0);
    for group in [CountryGroup::D1, CountryGroup::D3] {
        assert!(before.groups(Country::VN).contains(group));
        assert!(after.groups(Country::VN).contains(group));
    }
}

/// 85 FR 84211 on Ukraine: some exceptions come into reach, GBS and TSR do not, and no mark of the
/// chart moves.
#[test]
fn ukraine_2020_opens_what_the_rule_says() {
    let (before, after) = around("85 FR 84211");
    assert_eq!(before.marks(Country::UA), after.marks(Country::UA));
    // The exceptions of which a term turns on a predicate that the rule moved
    let moves = |exception: LicenseException| {
        let mut moves = false;
        let rules = after.data().exceptions.iter();
        let of = rules.filter(|rule| rule.paragraph.exception() == exception);
        for term in of.flat_map(|rule| rule.terms.iter()) {
            term.when.visit(&mut |part| {
                if let Some(destinations) = part.destinations() {
                    let there =
                        |policy: &Policy| policy.resolve(destinations).contains(Country::UA);
                    moves |= there(&before) != there(&after);
                }
            });
        }
        moves
    };
    for opened in [
        L::LVS,
        L::TMP,
        L::RPL,
        L::GFT,
        L::BAG,
        L::AVS,
        L::APR,
        L::ENC,
    ] {
        assert!(moves(opened), "{opened}");
    }
    for still in [L::GBS, L::TSR] {
        assert!(!moves(still), "{still}");
    }
    let status = |policy: &Policy, item: &str, exception, value: Option<&str>| {
        let mut order = Transaction::export(
            item.parse().expect("an item"),
            Country::UA,
            day("2021-01-04"),
        );
        order.item.value_usd = value.map(|value| value.parse().expect("an amount"));
        evaluate(policy, &order).exception_status(exception)
    };
    // Test equipment under the limit of its entry, and converters
    let equipment = |policy| status(policy, "3A002.a", L::LVS, Some("1000"));
    assert_eq!(equipment(&before), ExceptionStatus::Unavailable);
    assert!(equipment(&after) > ExceptionStatus::Insufficient);
    let converter = |policy| status(policy, "3A001.a.2", L::GBS, Some("1000"));
    assert_eq!(converter(&before), ExceptionStatus::Unavailable);
    assert_eq!(converter(&after), ExceptionStatus::Unavailable);
}

/// 90 FR 42315: without the rule no exception for Syria is named anywhere.
#[test]
fn syria_2025_brings_an_exception_and_leaves_the_group() {
    let (before, after) = around("90 FR 42315");
    let of = |policy: &Policy| {
        let rules = policy.data().exceptions.iter();
        let spp = rules.filter(|rule| rule.paragraph.exception() == LicenseException::SPP);
        spp.count()
    };
    assert_eq!((of(&before), of(&after)), (0, 1));
    assert!(after.groups(Country::SY).contains(CountryGroup::E1));
}

/// An announcement yields no change on any day; C0 to C4 are what-ifs over today's policy.
#[test]
fn the_announcement_for_vietnam_changes_nothing() {
    let packages = Policy::vietnam_packages();
    assert_eq!(packages.len(), 5);
    let announced = &packages[0];
    assert_eq!(
        announced.status,
        LegalStatus::Announced {
            on: day("2026-02-20")
        }
    );
    let timeline = Timeline::new(Policy::builtin().clone(), [announced.clone()]);
    for text in ["2026-02-19", "2026-02-20", "2026-11-27", "9999-12-31"] {
        let date = day(text);
        assert_eq!(timeline.changes(date).count(), 0);
        assert_eq!(
            timeline.as_of(date).expect("nothing to apply"),
            *Policy::builtin()
        );
        let status = timeline.status(date).next().expect("it is recorded");
        let heard = date >= day("2026-02-20");
        let standing = if heard {
            Standing::Announced
        } else {
            Standing::Unheard
        };
        assert_eq!(status.standing, standing);
        assert_eq!(status.outstanding().len(), 2);
    }
    let line = timeline
        .status(day("2026-11-27"))
        .next()
        .map(|status| status.to_string());
    assert_eq!(
        line.as_deref(),
        Some(
            "C0: Vietnam leaves D:1 and D:3: announced, which changes nothing (2 changes outstanding)"
        )
    );
    assert!(
        timeline
            .projected()
            .expect("it applies")
            .groups(Country::VN)
            .is_empty()
    );
    let before = timeline
        .projected_at(day("2026-02-19"))
        .expect("nothing to apply");
    assert_eq!(before, *Policy::builtin());

    // Whether some item of the list comes into reach of an exception
    let opens = |policy: &Policy| {
        [L::LVS, L::GBS, L::TSR, L::STA].map(|exception| {
            policy.data().entries.iter().any(|entry| {
                let item = Classification::Listed(entry.eccn.entry());
                let mut order = Transaction::export(item, Country::VN, day("2026-11-27"));
                order.item.value_usd = Some("1000".parse().expect("an amount"));
                evaluate(policy, &order).exception_status(exception) > ExceptionStatus::Insufficient
            })
        })
    };
    assert_eq!(opens(Policy::builtin()), [false; 4]);
    let applied: Vec<Policy> = packages
        .iter()
        .map(|package| {
            Policy::builtin()
                .amended([package])
                .expect("each applies today")
        })
        .collect();
    // A change that names a country reaches no other.
    for policy in &applied {
        let diff = RequirementDiff::between(Policy::builtin(), policy);
        let vietnam = [Country::VN].into_iter().collect();
        assert!(diff.destinations().is_subset(vietnam));
        assert_eq!(diff.gained(Country::VN).count(), 0);
    }
    // Only what joins B opens LVS, GBS and TSR; STA takes A:5 or A:6.
    assert_eq!(opens(&applied[0]), [false; 4]);
    assert_eq!(opens(&applied[1]), [true, true, true, false]);
    assert_eq!(opens(&applied[2]), [true; 4]);
    assert_eq!(opens(&applied[3]), [false; 4]);
    assert_eq!(opens(&applied[4]), [false; 4]);
}

/// A stay takes the changes away by date and brings them back; a rescission takes them away for good.
#[test]
fn stays_and_rescissions_go_by_date() {
    let change = || [leaves(Country::VN, CountryGroup::D1)];
    let stayed = Amendment::new("stayed", change()).with_status(LegalStatus::Suspended {
        effective: day("2025-09-29"),
        from: day("2025-11-10"),
        until: Some(day("2026-11-09")),
        returns: true,
    });
    let timeline = Timeline::new(Policy::builtin().clone(), [stayed]);
    let in_d1 = |timeline: &Timeline, text| {
        let policy = timeline.as_of(day(text)).expect("it applies");
        policy.groups(Country::VN).contains(CountryGroup::D1)
    };
    for (text, expected) in [
        ("2025-09-28", true),
        ("2025-09-29", false),
        ("2025-10-15", false),
        ("2025-11-09", false),
        ("2025-11-10", true),
        ("2026-03-01", true),
        ("2026-11-09", true),
        ("2026-11-10", false),
    ] {
        assert_eq!(in_d1(&timeline, text), expected, "{text}");
    }
    let rescinded = Amendment::new("rescinded", change()).with_status(LegalStatus::Rescinded {
        effective: Some(day("2024-04-30")),
        on: day("2025-09-30"),
    });
    let timeline = Timeline::new(Policy::builtin().clone(), [rescinded]);
    for (text, expected) in [
        ("2024-04-29", true),
        ("2024-04-30", false),
        ("2025-09-29", false),
        ("2025-09-30", true),
    ] {
        assert_eq!(in_d1(&timeline, text), expected, "{text}");
    }
    assert_eq!(
        timeline.projected().expect("it is over"),
        *Policy::builtin()
    );
    let listed = Policy::builtin_history();
    let affiliates = precedent(&listed, "90 FR 47201").amendment.status;
    let standing = |text| affiliates.standing(day(text));
    assert_eq!(standing("2025-10-15"), Standing::InForce);
    let until = Some(day("2026-11-09"));
    assert_eq!(standing("2026-03-01"), Standing::Suspended { until });
    assert_eq!(standing("2026-11-10"), Standing::InForce);
}

/// Amendments apply in the order in which they take effect, whatever order they are given in; one
/// that does not apply is named.
#[test]
fn timelines_order_by_effect_and_name_what_fails() {
    let first = Amendment::new("first", [joins(Country::VN, CountryGroup::D5)])
        .with_status(LegalStatus::final_from(day("2027-01-01")));
    let second = Amendment::new("second", [leaves(Country::VN, CountryGroup::D5)])
        .with_status(LegalStatus::final_from(day("2027-02-01")));
    let today = Policy::builtin();
    let timeline = Timeline::new(today.clone(), [second.clone(), first]);
    let before = timeline
        .as_of(day("2026-12-31"))
        .expect("nothing is in force");
    assert_eq!(before, *today);
    assert!(
        timeline
            .as_of(day("2027-01-31"))
            .expect("one is")
            .groups(Country::VN)
            .contains(CountryGroup::D5)
    );
    assert_eq!(timeline.as_of(day("2027-02-01")).expect("both are"), *today);
    let alone = Timeline::new(today.clone(), [second]);
    let error = alone.as_of(day("2027-02-01")).expect_err("it is in no D:5");
    assert_eq!(
        error.to_string(),
        "second: a change without effect: VN is not in Country Group D:5"
    );
}

/// What is made and not in force yet, what is not enforced, and what expires.
#[test]
fn standings() {
    let published = Some(day("2027-01-10"));
    let made = LegalStatus::Final {
        published,
        effective: day("2027-02-01"),
        expires: Some(day("2027-12-31")),
    };
    let effective = day("2027-02-01");
    for (text, expected) in [
        ("2027-01-09", Standing::Unheard),
        ("2027-01-10", Standing::NotYetEffective { effective }),
        ("2027-01-31", Standing::NotYetEffective { effective }),
        ("2027-02-01", Standing::InForce),
        ("2027-12-31", Standing::InForce),
        ("2028-01-01", Standing::Expired),
    ] {
        assert_eq!(made.standing(day(text)), expected, "{text}");
    }
    // Filed before it was printed
    let early = LegalStatus::Final {
        published: Some(day("2026-02-04")),
        effective: day("2026-02-03"),
        expires: None,
    };
    assert!(early.in_force(day("2026-02-03")));
    let idle = LegalStatus::NotEnforced {
        effective: day("2025-01-15"),
        since: day("2025-05-13"),
    };
    assert_eq!(idle.standing(day("2025-05-12")), Standing::InForce);
    assert_eq!(idle.standing(day("2025-05-13")), Standing::NotEnforced);
    assert!(idle.in_force(day("2026-01-01")));
    let proposed = LegalStatus::Proposed {
        published: day("2024-07-29"),
    };
    assert!(!proposed.in_force(day("2030-01-01")));
    assert!(!LegalStatus::default().in_force(day("2030-01-01")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// An amendment from a day on changes no answer before it.
    #[test]
    fn nothing_works_before_its_day(
        (policy, change) in policies().prop_flat_map(|policy| {
            let changes = changes(&policy);
            (Just(policy), changes)
        }),
        effective in dates(),
        asked in dates(),
    ) {
        let amendment = Amendment::new("one day", [change])
            .with_status(LegalStatus::final_from(effective));
        let after = policy.amended([&amendment]).expect("it applies");
        let timeline = Timeline::new(policy.clone(), [amendment]);
        let expected = if asked < effective { &policy } else { &after };
        prop_assert_eq!(&timeline.as_of(asked).expect("it applies"), expected);
        prop_assert_eq!(&timeline.projected().expect("it applies"), &after);
        prop_assert_eq!(timeline.changes(asked).count(), usize::from(effective <= asked));
    }
}
