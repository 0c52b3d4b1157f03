//! The shape of the public interface: what the types can do, how large they are, what they print.

use core::error::Error;
use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::str::FromStr;
use std::collections::{BTreeSet, HashSet};

use export_control::policy::{
    Basis, ChartMode, ColumnRule, Confidence, Control, CountryList, CountryRow, Edition, Effect,
    Eligibility, EligibilityEffect, EligibilityTerm, Enforcement, Entry, ExceptionRule,
    Fingerprint, Footnote, FootnoteEffect, Leaves, Marks, Obligation, ObligationKind, ObligedBy,
    Outline, Overcomes, PolicyData, PolicyProblem, PolicyProblemKind, PolicyProblems, Provision,
    ProvisionId, Reading, RedFlag, RedFlagCategory, Referral, Relief, Restriction, ReviewRule,
    ReviewStandard, Reviewed, RowNumber, RuleReach, RuleRef, Scope, ScopeEffect, ScopeRule, Term,
    Territory, Usable,
};
use export_control::{
    Activities, Activity, Amendment, AmendmentError, AnswerKind, Answers, Category, CclItem,
    Change, ChartColumn, ChartColumns, Citation, Classification, Condition, Country, CountryError,
    CountryGroup, CountryGroups, CountrySet, Cure, Date, Destinations, Determination, Difference,
    DifferenceKind, Direction, EachListed, Eccn, EccnError, EccnProblem, EndUse, EndUses,
    ExceptionFinding, ExceptionParagraph, ExceptionStatus, Footnotes, GeneralProhibition,
    GroupPolarity, Headquarters, Item, ItemPattern, Items, LicenseException, LicenseExceptions,
    ListKind, ListName, ListRef, Listed, ListingTie, Need, NoGoverningRow, Objection, OfKind,
    OpenQuestion, Outcome, OutcomeRange, Outside, Paragraph, ParseError, Party, PartyKind,
    PartyKinds, PartyListing, PartyRole, PartyRoles, Percent, Period, Place, PlaceKind, Places,
    Policy, PolicyDiff, Presumed, ProductGroup, ProhibitionFinding, Question, QuestionId,
    ReasonForControl, Reasons, RedFlagFinding, RedFlagStatus, Region, Related, Remedy, Requirement,
    RequirementDiff, RequirementStatus, Review, ReviewFinding, ReviewPolicy, RuleDifference,
    ScopeFinding, SubjectOnlyUnder, Transaction, TransactionBuilder, TransactionProblem,
    TransactionProblems, Transit, Truth, Usd, evaluate,
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
        TransactionProblems, NoGoverningRow, ParseError, EccnError, CountryError, Eligibility,
        EligibilityTerm, ExceptionRule, Term, Usable, Restriction, Leaves, Obligation, ObligedBy,
        OfKind, Place, Places, Cure, Remedy, ExceptionFinding<'static>, PartyListing, ScopeRule,
        ReviewRule, Reviewed, RedFlag, SubjectOnlyUnder, Transit, Review<'static>,
        ProhibitionFinding<'static, 'static>, Change,
    );
    assert!(plain.iter().all(|size| *size > 0));
    let copied = all_are!(Send, Sync, Unpin, Copy, Debug, PartialEq =>
        Activity, Activities, Category, CclItem, ChartColumn, ChartColumns, ChartMode,
        Classification, Confidence, Country, CountryGroup, CountryGroups, CountrySet, Date,
        DifferenceKind, Direction, Eccn, EccnProblem, EndUse, Fingerprint, GeneralProhibition,
        GroupPolarity, ItemPattern, LicenseException, LicenseExceptions, ListKind, Outcome,
        OutcomeRange, Outside, Paragraph, PartyKind, PartyRole, PartyRoles, Period,
        ProductGroup, Reading, ReasonForControl, Reasons, Region, RequirementStatus, RowNumber,
        Truth, Usd, AnswerKind, OpenQuestion<'static>, Requirement<'static>, RuleRef<'static>,
        EligibilityEffect, ExceptionParagraph, ExceptionStatus, Need<'static>, ObligationKind,
        Overcomes, PartyKinds, PlaceKind, Effect, EndUses, Footnotes, ListRef, ListingTie, Percent,
        Presumed, RedFlagCategory, RedFlagStatus, ReviewPolicy, ReviewStandard, ScopeEffect,
        RedFlagFinding<'static>, ReviewFinding<'static>, ScopeFinding<'static>,
    );
    // Copies are made all the time: none is larger than a country set.
    assert!(
        copied.iter().all(|size| (1..=72).contains(size)),
        "{copied:?}"
    );
    let working =
        all_are!(Send, Sync, Unpin, Clone, Debug => TransactionBuilder, RuleReach<'static>);
    assert!(working.iter().all(|size| *size > 0));
    // What is handed out of a determination is handed on freely, and prints as a clause.
    let handed = all_are!(Send, Sync, Unpin, Copy, Debug =>
        ExceptionFinding<'static>, Need<'static>, Objection<'static, 'static>,
        Requirement<'static>, OpenQuestion<'static>,
    );
    assert!(handed.iter().all(|size| *size <= 128), "{handed:?}");
    let clauses =
        all_are!(Display => Objection<'static, 'static>, Cure, EligibilityTerm, Condition);
    assert_eq!(clauses.len(), 4);
}

/// What keys a map or stands in a sorted list
#[test]
fn terms_are_keys_and_read_back() {
    let terms = all_are!(Ord, Hash, Display, FromStr =>
        Activity, Category, CclItem, ChartColumn, Citation, Classification, Country, CountryGroup,
        Date, Destinations, DifferenceKind, Eccn, EndUse, Fingerprint, GeneralProhibition,
        ItemPattern, Items, LicenseException, ListKind, ListName, Outcome, Paragraph, PartyKind,
        ListRef, PartyRole, ProductGroup, ProvisionId, QuestionId, Reading, ReasonForControl,
        Region, RequirementStatus, RowNumber, Scope, Truth, Usd, ChartMode, Confidence,
        ExceptionParagraph, ExceptionStatus, ObligationKind, PlaceKind, Effect, ListingTie, Percent,
        Presumed, RedFlagCategory, RedFlagStatus, ReviewPolicy, ScopeEffect,
    );
    assert_eq!(terms.len(), 50);
    // What screening found can say more than its text does, and so has no order.
    let findings = all_are!(Hash, Display, FromStr => PartyListing);
    assert_eq!(findings.len(), 1);
}

/// Errors are errors, of one line, and can be sent to whoever reports them
#[test]
fn errors_are_errors() {
    let sizes = all_are!(Error, Send, Sync, Clone, PartialEq =>
        ParseError, EccnError, EccnProblem, CountryError, AmendmentError, NoGoverningRow,
        PolicyProblem, PolicyProblemKind, PolicyProblems, TransactionProblem, TransactionProblems,
    );
    assert!(sizes.iter().all(|size| *size <= 96), "{sizes:?}");
    let errors: [Box<dyn Error>; 12] = [
        Box::new("3F090".parse::<Classification>().expect_err("no group F")),
        Box::new("3A001..b".parse::<Paragraph>().expect_err("no ECCN there")),
        Box::new("Congo".parse::<Country>().expect_err("two of them")),
        Box::new("Vietman".parse::<Country>().expect_err("a slip")),
        Box::new("Crimea".parse::<Country>().expect_err("a region")),
        Box::new("D:7".parse::<CountryGroup>().expect_err("no such group")),
        Box::new("2026-02-29".parse::<Date>().expect_err("no such day")),
        Box::new("CIV".parse::<LicenseException>().expect_err("removed")),
        Box::new("KMI(a)".parse::<ExceptionParagraph>().expect_err("removed")),
        Box::new("STA(c".parse::<ExceptionParagraph>().expect_err("a slip")),
        Box::new("AA".parse::<ItemPattern>().expect_err("no category")),
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
    assert_eq!(size_of::<PartyKinds>(), 1);
    assert_eq!(size_of::<LicenseExceptions>(), 4);
    assert_eq!(size_of::<ExceptionParagraph>(), 21);
    assert_eq!(size_of::<ExceptionStatus>(), 1);
    assert!(size_of::<ExceptionFinding<'_>>() <= 80);
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
    for status in ExceptionStatus::all() {
        let (printed, title) = match status {
            ExceptionStatus::Unavailable => ("unavailable", "unavailable"),
            ExceptionStatus::Insufficient => ("insufficient", "not enough by itself"),
            ExceptionStatus::AvailableIf => ("available_if", "available if"),
            ExceptionStatus::Available => ("available", "available"),
        };
        assert_eq!(status.to_string(), printed);
        assert_eq!(status.title(), title);
    }
    for effect in Effect::all() {
        let printed = match effect {
            Effect::Requires => "requires",
            Effect::Prohibits => "prohibits",
        };
        assert_eq!(effect.to_string(), printed);
    }
    for tie in ListingTie::all() {
        let printed = match tie {
            ListingTie::Itself => "itself",
            ListingTie::Owned => "owned",
        };
        assert_eq!(tie.to_string(), printed);
    }
    for status in RedFlagStatus::all() {
        let printed = match status {
            RedFlagStatus::NotRaised => "not_raised",
            RedFlagStatus::Resolved => "resolved",
            RedFlagStatus::NotSaid => "not_said",
            RedFlagStatus::Raised => "raised",
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
    assert!(ExceptionStatus::Unavailable < ExceptionStatus::Insufficient);
    assert!(ExceptionStatus::Insufficient < ExceptionStatus::AvailableIf);
    assert!(ExceptionStatus::AvailableIf < ExceptionStatus::Available);
    assert!(RedFlagStatus::NotRaised < RedFlagStatus::Resolved);
    assert!(RedFlagStatus::Resolved < RedFlagStatus::NotSaid);
    assert!(RedFlagStatus::NotSaid < RedFlagStatus::Raised);
    // License review policies join to the strictest (15 CFR 742.1(f)).
    let reviews: Vec<ReviewPolicy> = ReviewPolicy::all().collect();
    assert!(reviews.is_sorted());
    assert_eq!(reviews.first(), Some(&ReviewPolicy::GeneralApproval));
    assert_eq!(reviews.last(), Some(&ReviewPolicy::PolicyOfDenial));
    assert!(ReviewPolicy::CaseByCase < ReviewPolicy::PresumptionOfDenial);
    let prohibitions: Vec<GeneralProhibition> = GeneralProhibition::all().collect();
    assert!(prohibitions.is_sorted());
    assert!(LicenseException::all().is_sorted());
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
    let paragraph: ExceptionParagraph = "TMP(a)(9)".parse().expect("a paragraph");
    assert_eq!(format!("{paragraph:?}"), "TMP(a)(9)");
    let kinds = PartyKinds::OF_GOVERNMENT;
    assert_eq!(
        format!("{kinds:?}"),
        "{Government, Military, MilitaryIntelligence}"
    );
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
    walk(Effect::all(), 2);
    walk(EndUse::all(), 10);
    walk(ExceptionStatus::all(), 4);
    walk(GeneralProhibition::all(), 10);
    walk(LicenseException::all(), 29);
    walk(ListKind::all(), 11);
    walk(ListingTie::all(), 2);
    walk(ObligationKind::all(), 10);
    walk(Outcome::all(), 7);
    walk(PartyKind::all(), 4);
    walk(PartyRole::all(), 5);
    walk(PlaceKind::all(), 2);
    walk(Presumed::all(), 5);
    walk(ProductGroup::all(), 5);
    walk(Reading::all(), 2);
    walk(ReasonForControl::all(), 15);
    walk(RedFlagCategory::all(), 10);
    walk(RedFlagStatus::all(), 4);
    walk(Region::all(), 3);
    walk(RequirementStatus::all(), 3);
    walk(ReviewPolicy::all(), 7);
    walk(ScopeEffect::all(), 3);
    walk(Truth::all(), 3);
}

/// How a condition is put somewhere
type Put = fn(&mut PolicyData, Condition);

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
    let places: [(&str, Put); 11] = [
        ("provisions[", |data, deep| data.provisions[0].when = deep),
        ("provisions[", |data, deep| {
            data.provisions[0].trigger = deep;
        }),
        ("scope[J-US-LOC].trigger", |data, deep| {
            data.scope[0].trigger = deep;
        }),
        ("scope[J-US-LOC].when", |data, deep| {
            data.scope[0].when = deep;
        }),
        ("provisions[", |data, deep| {
            let provision = data.provisions.iter_mut().find(|p| p.enforcement.is_some());
            let text = provision.and_then(|provision| provision.enforcement.as_mut());
            text.expect("some are not enforced").when = deep;
        }),
        ("provisions[", |data, deep| {
            data.provisions[0].relief = Relief::Only(
                vec![Usable {
                    exceptions: vec![LicenseException::GBS.into()].into(),
                    when: deep,
                }]
                .into(),
            );
        }),
        ("exceptions[LVS].terms[0].when", |data, deep| {
            data.exceptions[0].terms.to_mut()[0].when = deep;
        }),
        ("restrictions[X-3].when", |data, deep| {
            data.restrictions[0].when = deep;
        }),
        ("restrictions[X-3].leaves[0].when", |data, deep| {
            if let Leaves::Only(usable) = &mut data.restrictions[0].leaves {
                usable.to_mut()[0].when = deep;
            }
        }),
        ("obligations[0].when", |data, deep| {
            data.obligations[0].when = deep;
        }),
        ("entries[", |data, deep| {
            let mut entries = data.entries.iter_mut();
            let lines = entries.find_map(|entry| {
                let mut lines = entry.eligibility.to_mut().iter_mut();
                lines.find(|line| !line.terms.is_empty())
            });
            lines.expect("a line").terms.to_mut()[0].when = deep;
        }),
    ];
    for (path, put) in places {
        let with = |condition: Condition| {
            let mut data = Policy::builtin().data().clone();
            put(&mut data, condition);
            Policy::new(data)
        };
        assert!(with(nested(60)).is_ok(), "{path}");
        for deep in [nested(500), Condition::Destination(groups(500))] {
            let problems = with(deep).expect_err("it is too deep");
            let [problem] = problems.problems() else {
                panic!("{problems}");
            };
            assert_eq!(problem.kind, PolicyProblemKind::TooDeep);
            assert!(problem.path.starts_with(path), "{problem}");
        }
    }
}

/// Paragraphs of exceptions are written as the regulation cites them
#[test]
fn paragraphs_of_exceptions_read() {
    let read = |text: &str| text.parse::<ExceptionParagraph>();
    for (text, exception, path) in [
        ("STA", LicenseException::STA, ""),
        ("STA(c)(1)", LicenseException::STA, "(c)(1)"),
        ("TMP(a)(11)(ii)", LicenseException::TMP, "(a)(11)(ii)"),
        ("ENC(b)(2)(iv)(A)", LicenseException::ENC, "(b)(2)(iv)(A)"),
        // The longest that can be told apart
        (
            "GOV(b)(2)(xviii)(A)(10)",
            LicenseException::GOV,
            "(b)(2)(xviii)(A)(10)",
        ),
    ] {
        let paragraph = read(text).expect(text);
        assert_eq!(paragraph.exception(), exception);
        assert_eq!(paragraph.path(), path);
        assert_eq!(paragraph.to_string(), text);
        assert_eq!(
            read(&format!(" {text}\t")),
            Ok(paragraph),
            "blanks around it"
        );
        assert_eq!(read(&text.replacen(exception.as_str(), "", 1)).ok(), None);
        let lower = exception.as_str().to_lowercase();
        let lower = text.replacen(exception.as_str(), &lower, 1);
        assert_eq!(
            read(&lower),
            Ok(paragraph),
            "symbols are read in either case"
        );
    }
    // Letters of paragraphs are told apart.
    assert_ne!(read("ENC(b)(2)(iv)(A)"), read("ENC(b)(2)(iv)(a)"));
    for exception in LicenseException::all() {
        let whole = ExceptionParagraph::whole(exception);
        assert_eq!(whole, exception.into());
        assert_eq!(whole.to_string(), exception.to_string());
        assert_eq!(read(exception.as_str()), Ok(whole));
    }
}

/// Malformed paragraphs, and exceptions that are none any more, with the day of their removal
#[test]
fn slips_in_paragraphs_of_exceptions_are_refused() {
    let error = |text: &str| {
        let error = text.parse::<ExceptionParagraph>().expect_err(text);
        error.to_string()
    };
    for malformed in [
        "STA(",
        "STA()",
        "STA(c",
        "STA(c)(1",
        "STA(c)1",
        "STA(c)(1)x",
        "STA((c))",
        "STA(c)(1))",
        "STA(c) (1)",
        "STA(c-1)",
        "STA(c.1)",
        "STA(§)",
        "STA(c)()",
        // More than can be told apart
        "STA(c)(1)(iii)(A)(10)(i)",
    ] {
        assert_eq!(
            error(malformed),
            format!("`{malformed}` is not a paragraph of a License Exception such as `STA(c)(1)`")
        );
    }
    for (text, symbol, expected) in [
        ("", "", "a License Exception such as `STA`"),
        ("(a)(1)", "", "a License Exception such as `STA`"),
        ("STAR(a)", "STAR", "a License Exception such as `STA`"),
        ("740.9(a)(9)", "740.9", "a License Exception such as `STA`"),
        (
            "CIV",
            "CIV",
            "a License Exception in force: CIV was removed on 2020-06-29 (85 FR 23470)",
        ),
        (
            "civ(a)",
            "civ",
            "a License Exception in force: CIV was removed on 2020-06-29 (85 FR 23470)",
        ),
        (
            "KMI(b)(1)",
            "KMI",
            "a License Exception in force: KMI was removed on 2010-06-25 (75 FR 36482)",
        ),
        (
            "CTP",
            "CTP",
            "a License Exception in force: APP took the place of CTP on 2006-04-24 (71 FR 20876)",
        ),
        (
            "USPL",
            "USPL",
            "a License Exception in force: USPL was removed in 2006",
        ),
        (
            "NLR",
            "NLR",
            "a License Exception: NLR says that no license is required",
        ),
    ] {
        assert_eq!(
            error(text),
            format!("`{symbol}` is not {expected}"),
            "{text}"
        );
    }
}

/// A paragraph holds its parts, and no other whose number begins as its own does
#[test]
fn paragraphs_of_exceptions_hold_their_parts() {
    let within = |one: &str, other: &str| {
        let read = |text: &str| -> ExceptionParagraph { text.parse().expect(text) };
        read(one).is_within(read(other))
    };
    assert!(within("TMP(a)(9)", "TMP(a)(9)"));
    assert!(within("TMP(a)(9)", "TMP(a)"));
    assert!(within("TMP(a)(9)", "TMP"));
    assert!(!within("TMP(a)", "TMP(a)(9)"));
    assert!(!within("TMP", "TMP(a)"));
    assert!(!within("TMP(a)(11)", "TMP(a)(1)"));
    assert!(!within("TMP(a)(1)", "TMP(a)(11)"));
    assert!(!within("TMP(b)(1)(iv)", "TMP(b)(1)(i)"));
    assert!(!within("GOV(a)", "TMP(a)"));
    assert!(!within("GOV", "TMP"));
}

/// Kinds of items, and the items that they hold
#[test]
fn kinds_of_items_read() {
    let covers = |pattern: &str, item: &str| {
        let read: ItemPattern = pattern.parse().expect(pattern);
        assert_eq!(read.to_string(), pattern);
        read.covers(item.parse().expect(item))
    };
    for (pattern, held, others) in [
        ("A", "3A001", ["3D001", "EAR99"]),
        ("D", "3D001", ["3A001", "not subject"]),
        ("E", "5E992.z", ["5D992", "EAR99"]),
        ("600-series", "9A610.a", ["9A515.a", "EAR99"]),
        ("600-series", "0D606", ["0A501", "1C350"]),
        ("CCL", "0A998", ["EAR99", "not subject"]),
        ("EAR99", "EAR99", ["0A998", "not subject"]),
    ] {
        assert_eq!(covers(pattern, held), Truth::Yes, "{pattern} holds {held}");
        for other in others {
            assert_eq!(covers(pattern, other), Truth::No, "{pattern} and {other}");
        }
    }
    for text in ["F", "", "AA", "600", "600-SERIES", "600 series", "d1"] {
        assert!(text.parse::<ItemPattern>().is_err(), "{text}");
    }
}

/// What was weighed borrows from the policy alone: it stays when the determination is gone
#[test]
fn what_was_weighed_is_of_the_policy() {
    let policy = Policy::builtin();
    let (rule, citations, duties) = {
        let transaction = Transaction::export(
            "3A090.b".parse().expect("an item"),
            Country::VN,
            "2026-11-22".parse().expect("a day"),
        );
        let decided = evaluate(policy, &transaction);
        let mut weighed = decided.exception(LicenseException::GBS);
        let finding = weighed.next().expect("it was weighed");
        assert_eq!(finding.status(), ExceptionStatus::Unavailable);
        assert_eq!(finding.paragraph(), LicenseException::GBS.into());
        assert!(!finding.is_to_verify());
        let objections = decided.objections(finding);
        let citations: Vec<&Citation> = objections.iter().map(Objection::citation).collect();
        // A term says what must hold, a restriction what is left, and the rest is no record.
        let kinds: Vec<_> = objections
            .iter()
            .map(|objection| {
                (
                    objection.term().is_some(),
                    objection.restriction().is_some(),
                )
            })
            .collect();
        assert_eq!(
            kinds,
            [(true, false), (true, false), (false, true), (false, false)]
        );
        let duties: Vec<(&Obligation, Truth)> = decided.obligations(finding).collect();
        (finding.rule(), citations, duties)
    };
    assert_eq!(rule.title, "shipments to Country Group B");
    assert_eq!(citations.len(), 4);
    assert!(
        duties
            .iter()
            .all(|(duty, counts)| { duty.by.binds(rule.paragraph) && *counts != Truth::No })
    );
    assert_eq!(
        duties.len(),
        11,
        "whoever uses any exception is so obliged, and whoever exports"
    );
}

/// Where nothing requires a license there is nothing to weigh
#[test]
fn nothing_is_weighed_where_no_license_is_required() {
    let policy = Policy::builtin();
    let day: Date = "2026-11-22".parse().expect("a day");
    let books = Transaction::export(Classification::Ear99, Country::CA, day);
    let decided = evaluate(policy, &books);
    assert_eq!(decided.outcome(), Outcome::NoLicenseRequired);
    assert_eq!(decided.exceptions(), []);
    assert_eq!(decided.left().count(), 0);
    assert!(decided.combination().is_empty());
    for exception in LicenseException::all() {
        let status = decided.exception_status(exception);
        assert_eq!(status, ExceptionStatus::Unavailable);
        assert_eq!(policy.remedies(&books, exception), []);
    }
}
