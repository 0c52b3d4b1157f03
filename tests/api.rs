//! The shape of the public interface: what the types can do, how large they are, what they print.

use core::error::Error;
use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::str::FromStr;
use std::collections::{BTreeSet, HashSet};

use export_control::policy::{
    Basis, ChartMode, ColumnRule, Confidence, Control, CountryList, CountryRow, Edition,
    Enforcement, Entry, Fingerprint, Footnote, FootnoteEffect, Marks, Outline, PolicyData,
    PolicyProblem, PolicyProblemKind, PolicyProblems, Provision, ProvisionId, Reading, Referral,
    Relief, RowNumber, RuleReach, RuleRef, Scope, Territory,
};
use export_control::{
    Activities, Activity, Amendment, AmendmentError, AnswerKind, Answers, Category, CclItem,
    Change, ChartColumn, ChartColumns, Citation, Classification, Condition, Country, CountryError,
    CountryGroup, CountryGroups, CountrySet, Date, Destinations, Determination, Difference,
    DifferenceKind, Direction, EachListed, Eccn, EccnError, EccnProblem, EndUse,
    GeneralProhibition, GroupPolarity, Headquarters, Item, ItemPattern, Items, LicenseException,
    LicenseExceptions, ListKind, ListName, Listed, NoGoverningRow, OpenQuestion, Outcome,
    OutcomeRange, Outside, Paragraph, ParseError, Party, PartyKind, PartyListing, PartyRole,
    PartyRoles, Period, Policy, PolicyDiff, ProductGroup, Question, QuestionId, ReasonForControl,
    Reasons, Region, Related, Requirement, RequirementDiff, RequirementStatus, RuleDifference,
    Transaction, TransactionBuilder, TransactionProblem, TransactionProblems, Truth, Usd, evaluate,
};

/// What every public type can do; compiled or not, and counted
macro_rules! all_are {
    ($($bound:path),+ => $($ty:ty),+ $(,)?) => {{
        fn is<T: $($bound +)+>() -> usize {
            size_of::<T>()
        }
        [$(is::<$ty>()),+]
    }};
}

/// Values can be shared between threads, copied, compared in tests and printed when one fails
#[test]
fn types_have_the_common_traits() {
    let plain = all_are!(Send, Sync, Unpin, Clone, Debug, PartialEq =>
        Policy, PolicyData, Entry, Outline, Control, Scope, Basis, Referral, Provision, Enforcement,
        Relief, CountryRow, Territory, ColumnRule, Marks, CountryList, Footnote, FootnoteEffect,
        Edition, PolicyProblem, PolicyProblemKind, PolicyProblems, Condition, Related, Headquarters,
        Listed, EachListed, Destinations, Items, Question, QuestionId, ProvisionId, ListName,
        Citation, Transaction, Item, Party, Answers, Amendment, AmendmentError, PolicyDiff,
        Difference, RequirementDiff, RuleDifference, Determination<'static>, TransactionProblem,
        TransactionProblems, NoGoverningRow, ParseError, EccnError, CountryError,
    );
    assert!(plain.iter().all(|size| *size > 0));
    let copied = all_are!(Send, Sync, Unpin, Copy, Debug, PartialEq =>
        Activity, Activities, Category, CclItem, Change, ChartColumn, ChartColumns, ChartMode,
        Classification, Confidence, Country, CountryGroup, CountryGroups, CountrySet, Date,
        DifferenceKind, Direction, Eccn, EccnProblem, EndUse, Fingerprint, GeneralProhibition,
        GroupPolarity, ItemPattern, LicenseException, LicenseExceptions, ListKind, Outcome,
        OutcomeRange, Outside, Paragraph, PartyKind, PartyListing, PartyRole, PartyRoles, Period,
        ProductGroup, Reading, ReasonForControl, Reasons, Region, RequirementStatus, RowNumber,
        Truth, Usd, AnswerKind, OpenQuestion<'static>, Requirement<'static>, RuleRef<'static>,
    );
    // Copies are made all the time: none is larger than a country set.
    assert!(
        copied.iter().all(|size| (1..=72).contains(size)),
        "{copied:?}"
    );
    let working =
        all_are!(Send, Sync, Unpin, Clone, Debug => TransactionBuilder, RuleReach<'static>);
    assert!(working.iter().all(|size| *size > 0));
}

/// What keys a map or stands in a sorted list
#[test]
fn terms_are_keys_and_read_back() {
    let terms = all_are!(Ord, Hash, Display, FromStr =>
        Activity, Category, CclItem, ChartColumn, Citation, Classification, Country, CountryGroup,
        Date, Destinations, DifferenceKind, Eccn, EndUse, Fingerprint, GeneralProhibition,
        ItemPattern, Items, LicenseException, ListKind, ListName, Outcome, Paragraph, PartyKind,
        PartyListing, PartyRole, ProductGroup, ProvisionId, QuestionId, Reading, ReasonForControl,
        Region, RequirementStatus, RowNumber, Scope, Truth, Usd, ChartMode, Confidence,
    );
    assert_eq!(terms.len(), 38);
}

/// Errors are errors, of one line, and can be sent to whoever reports them
#[test]
fn errors_are_errors() {
    let sizes = all_are!(Error, Send, Sync, Clone, PartialEq =>
        ParseError, EccnError, EccnProblem, CountryError, AmendmentError, NoGoverningRow,
        PolicyProblem, PolicyProblemKind, PolicyProblems, TransactionProblem, TransactionProblems,
    );
    assert!(sizes.iter().all(|size| *size <= 96), "{sizes:?}");
    let errors: [Box<dyn Error>; 9] = [
        Box::new("3F090".parse::<Classification>().expect_err("no group F")),
        Box::new("3A001..b".parse::<Paragraph>().expect_err("no ECCN there")),
        Box::new("Congo".parse::<Country>().expect_err("two of them")),
        Box::new("Vietman".parse::<Country>().expect_err("a slip")),
        Box::new("Crimea".parse::<Country>().expect_err("a region")),
        Box::new("D:7".parse::<CountryGroup>().expect_err("no such group")),
        Box::new("2026-02-29".parse::<Date>().expect_err("no such day")),
        Box::new("CIV".parse::<LicenseException>().expect_err("removed")),
        Box::new(
            Policy::builtin()
                .governing_row(Country::AQ)
                .expect_err("none"),
        ),
    ];
    for error in errors {
        let text = error.to_string();
        assert!(!text.contains('\n'), "{text}");
        assert!(!text.ends_with('.'), "{text}");
        assert!(!text.starts_with(char::is_uppercase), "{text}");
        for name in [
            "Eccn",
            "ParseError",
            "CountryError",
            "Option",
            "None",
            "Some(",
        ] {
            assert!(!text.contains(name), "{text}");
        }
    }
}

/// Tables of them are walked for every question: their sizes are part of the design
#[test]
fn hot_types_are_small() {
    assert_eq!(size_of::<Truth>(), 1);
    assert_eq!(size_of::<Country>(), 1);
    assert_eq!(size_of::<Option<Country>>(), 1, "one value is spare");
    assert_eq!(size_of::<Eccn>(), 2);
    assert_eq!(size_of::<CountryGroups>(), 2);
    assert_eq!(size_of::<ChartColumns>(), 2);
    assert_eq!(size_of::<Date>(), 4);
    assert_eq!(size_of::<Paragraph>(), 8);
    assert!(size_of::<CclItem>() <= 10);
    assert!(size_of::<Classification>() <= 12);
    assert_eq!(size_of::<CountrySet>(), 32);
    assert!(size_of::<Requirement<'_>>() <= 40);
}

/// Who decides on these leaves nothing out: a variant that is added does not compile here, and is a
/// breaking change
#[test]
fn exhaustive_enums() {
    for outcome in Outcome::all() {
        let (printed, clears) = match outcome {
            Outcome::NotSubject => ("not_subject", true),
            Outcome::NoLicenseRequired => ("no_license_required", true),
            Outcome::ExceptionAvailable => ("exception_available", true),
            Outcome::OtherAuthority => ("other_authority", false),
            Outcome::NeedsAnswers => ("needs_answers", false),
            Outcome::LicenseRequired => ("license_required", false),
            Outcome::Prohibited => ("prohibited", false),
        };
        assert_eq!(outcome.to_string(), printed);
        assert_eq!(outcome.clears(), clears, "{outcome}");
    }
    for status in RequirementStatus::all() {
        let printed = match status {
            RequirementStatus::DoesNotApply => "does_not_apply",
            RequirementStatus::Depends => "depends",
            RequirementStatus::Applies => "applies",
        };
        assert_eq!(status.to_string(), printed);
    }
    for truth in Truth::all() {
        let (printed, opposite) = match truth {
            Truth::No => ("no", Truth::Yes),
            Truth::Unknown => ("unknown", Truth::Unknown),
            Truth::Yes => ("yes", Truth::No),
        };
        assert_eq!(truth.to_string(), printed);
        assert_eq!(!truth, opposite);
    }
    for activity in Activity::all() {
        let deemed = match activity {
            Activity::Export | Activity::Reexport | Activity::InCountryTransfer => false,
            Activity::DeemedExport | Activity::DeemedReexport => true,
        };
        assert_eq!(activity.is_deemed(), deemed);
        assert_eq!(Activities::DEEMED.contains(activity), deemed);
        assert_ne!(Activities::MOVEMENTS.contains(activity), deemed);
        assert!(Activities::ALL.contains(activity));
    }
}

/// From the lightest to the heaviest, which is how outcomes and statuses are compared
#[test]
fn orders_mean_something() {
    let outcomes: Vec<Outcome> = Outcome::all().collect();
    assert!(outcomes.is_sorted());
    assert!(Outcome::NoLicenseRequired < Outcome::ExceptionAvailable);
    assert!(Outcome::ExceptionAvailable < Outcome::OtherAuthority);
    assert!(Outcome::NeedsAnswers < Outcome::LicenseRequired);
    assert!(Outcome::LicenseRequired < Outcome::Prohibited);
    let clearing = outcomes.iter().filter(|outcome| outcome.clears());
    let last = clearing.max().expect("some clear");
    assert!(
        outcomes
            .iter()
            .all(|outcome| outcome.clears() == (outcome <= last))
    );
    assert!(RequirementStatus::DoesNotApply < RequirementStatus::Depends);
    assert!(RequirementStatus::Depends < RequirementStatus::Applies);
    assert!(Truth::No < Truth::Unknown && Truth::Unknown < Truth::Yes);
    assert!(Confidence::Low < Confidence::Medium && Confidence::Medium < Confidence::High);
}

/// A policy in a message is its name and its identity, not its tables
#[test]
fn debug_of_a_policy_is_short() {
    let policy = Policy::builtin();
    let text = format!("{policy:?}");
    let fingerprint = policy.fingerprint();
    assert_eq!(
        text,
        format!("Policy {{ name: \"US EAR\", fingerprint: {fingerprint}, .. }}")
    );
    // And so is what holds one.
    let vietnam = Transaction::export(
        Classification::Ear99,
        Country::VN,
        "2026-11-22".parse().expect("a day"),
    );
    let determination = format!("{:?}", evaluate(policy, &vietnam));
    assert!(determination.len() < 2000, "{determination}");
    assert!(determination.contains(&text));
}

/// Terms stand in messages as they are printed
#[test]
fn debug_of_terms_is_what_they_print() {
    let item: CclItem = "3A090.b".parse().expect("an item");
    assert_eq!(format!("{item:?}"), "3A090.b");
    assert_eq!(format!("{:?}", item.eccn()), "3A090");
    assert_eq!(format!("{:?}", item.paragraph()), ".b");
    assert_eq!(format!("{:?}", Paragraph::ENTRY), "(entry)");
    assert_eq!(format!("{:?}", Country::VN), "VN");
    let set = CountrySet::of(&[Country::VN, Country::AE]);
    assert_eq!(format!("{set:?}"), "{AE, VN}");
    let day: Date = "2026-11-22".parse().expect("a day");
    assert_eq!(format!("{day:?}"), "2026-11-22");
    let citation: Citation = "15 CFR 742.6(a)".parse().expect("a citation");
    assert_eq!(format!("{citation:?}"), "15 CFR 742.6(a)");
}

/// A clone says the same; a policy that says something else is another one
#[test]
fn policies_are_equal_when_they_say_the_same() {
    let policy = Policy::builtin();
    let clone = policy.clone();
    assert_eq!(*policy, clone);
    let again = Policy::try_from(clone.clone().into_data()).expect("it was checked before");
    assert_eq!(*policy, again);
    assert_eq!(policy.fingerprint(), again.fingerprint());
    let mut policies = HashSet::from([clone, again]);
    assert_eq!(policies.len(), 1);
    for reading in Reading::all() {
        for chart in ChartMode::all() {
            policies.insert(policy.with_reading(reading).with_chart(chart));
        }
    }
    assert_eq!(policies.len(), 4);
    let mut data = policy.data().clone();
    data.name = "another name".into();
    let renamed = Policy::new(data).expect("a name is free");
    assert_ne!(*policy, renamed);
    assert!(core::ptr::eq(policy, Policy::builtin()), "it is made once");
}

/// What a determination borrows it borrows from the policy: it outlives the transaction
#[test]
fn a_determination_outlives_its_transaction() {
    let policy = Policy::builtin().clone();
    let decided = {
        let transaction = Transaction::export(
            "3A001".parse().expect("an entry"),
            Country::JP,
            "2026-11-22".parse().expect("a day"),
        );
        evaluate(&policy, &transaction)
    };
    let shared = std::thread::scope(|scope| {
        let here = scope.spawn(|| decided.to_string());
        let there = scope.spawn(|| decided.clone().to_string());
        [here, there].map(|thread| thread.join().expect("it printed"))
    });
    assert_eq!(shared[0], shared[1]);
    assert!(shared[0].contains("3A001#paragraph"), "{}", shared[0]);
}

/// Every value of an enum is in its list once, prints something of its own and reads back
#[test]
fn every_value_of_every_enum_reads_back() {
    fn walk<T>(values: impl Iterator<Item = T>, count: usize)
    where
        T: FromStr<Err: Debug> + Display + Copy + Ord + Debug,
    {
        let mut values: Vec<T> = values.collect();
        let mut printed = BTreeSet::new();
        for value in &values {
            let text = value.to_string();
            assert_eq!(text.parse::<T>().expect("it was printed"), *value);
            let padded = format!(" {text} ");
            assert_eq!(padded.parse::<T>().expect("blanks do not matter"), *value);
            printed.insert(text);
        }
        assert_eq!(printed.len(), count, "{printed:?}");
        values.dedup();
        assert_eq!(values.len(), count);
    }
    walk(Activity::all(), 5);
    walk(Category::all(), 10);
    walk(ChartColumn::all(), 16);
    walk(ChartMode::all(), 2);
    walk(Confidence::all(), 3);
    walk(Country::all(), 250);
    walk(CountryGroup::all(), 14);
    walk(DifferenceKind::all(), 3);
    walk(EndUse::all(), 8);
    walk(GeneralProhibition::all(), 10);
    walk(LicenseException::all(), 28);
    walk(ListKind::all(), 6);
    walk(Outcome::all(), 7);
    walk(PartyKind::all(), 4);
    walk(PartyRole::all(), 5);
    walk(ProductGroup::all(), 5);
    walk(Reading::all(), 2);
    walk(ReasonForControl::all(), 15);
    walk(Region::all(), 3);
    walk(RequirementStatus::all(), 3);
    walk(Truth::all(), 3);
}

/// A policy from anywhere may nest its conditions as it likes; it is refused before it can exhaust
/// the stack.
#[test]
fn a_policy_nests_only_so_deep() {
    let nested =
        |levels: usize| (0..levels).fold(Condition::Always, |inner, _| Condition::all([inner]));
    let groups = |levels: usize| {
        (0..levels).fold(Destinations::Everywhere, |inner, _| {
            Destinations::any([inner])
        })
    };
    let with = |condition: Condition| {
        let mut data = Policy::builtin().data().clone();
        data.provisions[0].when = condition;
        Policy::new(data)
    };
    assert!(with(nested(60)).is_ok());
    for deep in [nested(500), Condition::Destination(groups(500))] {
        let problems = with(deep).expect_err("it is too deep");
        let kinds: Vec<_> = problems
            .problems()
            .iter()
            .map(|problem| &problem.kind)
            .collect();
        assert_eq!(kinds, [&PolicyProblemKind::TooDeep]);
    }
}
