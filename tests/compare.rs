//! How policies stand to each other, and what in one does nothing.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

use export_control::policy::{ChartMode, PolicyData, Reading};
use export_control::{
    Amendment, Change, ChartColumn, Comparison, Country, CountryGroup, LintKind, Policy, evaluate,
};

fn amended(changes: impl IntoIterator<Item = Change>) -> Policy {
    Policy::builtin()
        .amended([&Amendment::new("what if", changes)])
        .expect("each change has an effect")
}

/// Both sides of a comparison, each with a witness that really differs
fn differs(before: &Policy, after: &Policy) -> Comparison {
    let comparison = before.compare(after);
    for (witness, stricter) in [(comparison.stricter(), true), (comparison.looser(), false)] {
        let Some(witness) = witness else { continue };
        println!("{witness}");
        let transaction = witness.transaction.as_ref().expect("a transaction");
        let (was, is) = (evaluate(before, transaction), evaluate(after, transaction));
        assert_eq!(witness.before, Some(was.outcome()));
        assert_eq!(witness.after, Some(is.outcome()));
        if witness.rule.is_none() {
            let worse = is.outcome() > was.outcome();
            assert!(
                worse == stricter && is.outcome() != was.outcome(),
                "{witness}"
            );
        }
        println!("{comparison}");
    }
    comparison
}

#[test]
fn a_policy_is_equal_to_itself() {
    let policy = Policy::builtin();
    assert_eq!(policy.compare(policy), Comparison::Equal);
    assert_eq!(policy.compare(&policy.clone()), Comparison::Equal);
}

#[test]
fn a_chart_mark_makes_a_policy_stricter_and_its_absence_looser() {
    let policy = Policy::builtin();
    let (country, column) = (Country::VN, ChartColumn::NS2);
    let looser = amended([Change::UnmarkColumn { country, column }]);
    assert!(matches!(
        differs(policy, &looser),
        Comparison::Looser { .. }
    ));
    assert!(matches!(
        differs(&looser, policy),
        Comparison::Stricter { .. }
    ));
}

#[test]
fn a_restrictive_group_makes_a_policy_stricter() {
    let policy = Policy::builtin();
    let (country, group) = (Country::BR, CountryGroup::D5);
    let stricter = amended([Change::JoinGroup { country, group }]);
    assert!(differs(policy, &stricter).stricter().is_some());
    assert!(differs(&stricter, policy).looser().is_some());
}

#[test]
fn two_changes_that_pull_apart_are_mixed() {
    let both = amended([
        Change::UnmarkColumn {
            country: Country::VN,
            column: ChartColumn::NS1,
        },
        Change::MarkColumn {
            country: Country::CA,
            column: ChartColumn::NS2,
        },
    ]);
    assert!(matches!(
        differs(Policy::builtin(), &both),
        Comparison::Mixed { .. }
    ));
}

#[test]
fn enforcing_less_is_looser() {
    let policy = Policy::builtin();
    let enforced = policy.with_reading(Reading::Enforced);
    assert!(matches!(
        differs(policy, &enforced),
        Comparison::Looser { .. }
    ));
    let recomputed = policy.with_chart(ChartMode::FromSectionText);
    assert!(matches!(
        differs(policy, &recomputed),
        Comparison::Looser { .. }
    ));
}

#[test]
fn lint_of_the_builtin_policy() {
    let found: Vec<String> = Policy::builtin()
        .lint()
        .iter()
        .map(ToString::to_string)
        .collect();
    println!("{}", found.join("\n"));
    let expected = [
        // § 742.5(d) mentions A:2 to say who is a partner; no requirement, exception or review policy
        // turns on it.
        "countries: no rule names Country Group A:2",
    ];
    assert_eq!(found, expected);
}

/// Every kind that an edit can bring about is found
#[test]
fn lint_finds_what_does_nothing() {
    let lints = |edit: &dyn Fn(&mut PolicyData)| {
        let mut data = Policy::builtin().data().clone();
        edit(&mut data);
        Policy::new(data).expect("it is valid").lint()
    };
    let repeated = lints(&|data| {
        let mut entries = data.entries.iter_mut();
        let entry = entries
            .find(|entry| !entry.controls.is_empty())
            .expect("one with rows");
        let mut row = entry.controls.first().expect("a row").clone();
        row.row.row = 200;
        entry.controls.to_mut().push(row);
    });
    assert!(
        repeated
            .iter()
            .any(|lint| matches!(lint.kind, LintKind::RepeatsRow(_)))
    );
    let emptied = lints(&|data| {
        for row in &mut data.countries {
            row.columns = row.columns.without(ChartColumn::CB3);
        }
    });
    assert!(emptied.iter().any(|lint| {
        lint.kind == LintKind::RowNeverApplies && lint.path == "entries[1C991].controls[1]"
    }));
    let unlisted = lints(&|data| {
        let list = data.lists.first_mut().expect("a list");
        list.name = "NOWHERE".parse().expect("a name");
        let mut copy = Policy::builtin()
            .data()
            .lists
            .first()
            .expect("a list")
            .clone();
        copy.members = export_control::CountrySet::EMPTY;
        data.lists.push(copy);
    });
    assert!(
        unlisted
            .iter()
            .any(|lint| matches!(lint.kind, LintKind::UnusedList(_)))
    );
}
