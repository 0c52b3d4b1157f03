//! What the crate allocates: nothing for the short answer and for codes, little for the long one.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

mod common;

use std::hint::black_box;
use std::sync::OnceLock;

use allocation_counter::{AllocationInfo, measure};
use common::{classifications, items, today};
use export_control::policy::{ChartMode, Entry, Reading};
use export_control::{
    CclItem, Classification, Country, CountryGroup, Date, Eccn, LicenseException, Party, PartyKind,
    PartyRole, PlaceKind, Policy, Transaction, Truth, Usd, evaluate,
};

static FIRST_USE: OnceLock<AllocationInfo> = OnceLock::new();

/// The built-in policy, whose making is measured whichever test comes first
fn policy() -> &'static Policy {
    FIRST_USE.get_or_init(|| {
        measure(|| {
            black_box(Policy::builtin());
        })
    });
    Policy::builtin()
}

/// How often something allocates
fn allocations(work: impl FnOnce()) -> u64 {
    measure(work).count_total
}

/// Every item that rules tell apart, to every country and territory
#[test]
fn the_short_answer_allocates_nothing() {
    let policy = policy();
    let items = items(policy);
    let mut answers = [0_u32; 3];
    let count = allocations(|| {
        for item in &items {
            for country in Country::all() {
                answers[policy.ccl_verdict(*item, country) as usize] += 1;
            }
        }
    });
    assert_eq!(count, 0);
    let cells: u32 = answers.iter().sum();
    assert_eq!(cells as usize, items.len() * 250);
    assert!(cells > 200_000, "only {cells} cells");
    assert!(answers.iter().all(|n| *n > 10_000), "{answers:?}");
    // An entry that the policy does not have is answered as cheaply.
    let unlisted: Eccn = "0A984".parse().expect("an ECCN");
    let count = allocations(|| {
        let answer = policy.ccl_verdict(unlisted.entry(), Country::VN);
        assert_eq!(answer, Truth::Unknown);
    });
    assert_eq!(count, 0);
}

/// Amended and otherwise read policies answer as cheaply as the built-in one
#[test]
fn the_short_answer_allocates_nothing_for_any_policy() {
    let other = policy()
        .with_reading(Reading::Enforced)
        .with_chart(ChartMode::FromSectionText);
    let items = items(&other);
    let count = allocations(|| {
        for item in &items {
            for country in Country::all() {
                black_box(other.ccl_verdict(*item, country));
            }
        }
    });
    assert_eq!(count, 0);
}

/// What the tables are asked for by name
#[test]
fn looking_something_up_allocates_nothing() {
    let policy = policy();
    let count = allocations(|| {
        for country in Country::all() {
            black_box(policy.groups(country));
            black_box(policy.marks(country));
            black_box(policy.country(country));
            black_box(policy.territory(country));
        }
        for entry in &policy.data().entries {
            black_box(policy.entry(entry.eccn).map(Entry::reasons));
            for exception in LicenseException::all() {
                black_box(entry.eligibility(exception));
            }
        }
        for provision in &policy.data().provisions {
            black_box(policy.provision(&provision.id));
        }
        let groups = CountryGroup::all().map(export_control::Destinations::Group);
        for group in groups {
            black_box(policy.resolve(&group));
        }
        black_box((policy.edition(), policy.destinations()));
    });
    assert_eq!(count, 0);
}

/// Codes in either case and between blanks; names are folded, which allocates
#[test]
fn reading_a_country_code_allocates_nothing() {
    let texts: Vec<(String, Country)> = Country::all()
        .flat_map(|country| {
            [country.as_str(), country.alpha3()].map(|code| (code.to_owned(), country))
        })
        .flat_map(|(code, country)| {
            let lower = code.to_lowercase();
            let padded = format!(" {code}\t");
            [code, lower, padded].map(|text| (text, country))
        })
        .collect();
    assert_eq!(texts.len(), 250 * 2 * 3);
    let count = allocations(|| {
        for (text, country) in &texts {
            assert_eq!(text.parse(), Ok(*country));
        }
    });
    assert_eq!(count, 0);
}

/// Every item of the list, in every spelling that is understood
#[test]
fn reading_a_classification_allocates_nothing() {
    let policy = policy();
    let mut texts: Vec<(String, Classification)> = Vec::new();
    for entry in &policy.data().entries {
        let outlined = entry.outline.paragraphs.iter();
        let outlined = outlined.map(|paragraph| CclItem::new(entry.eccn, *paragraph));
        for item in outlined.chain([entry.eccn.entry()]) {
            let text = item.to_string();
            texts.push((text.to_lowercase(), item.into()));
            texts.push((format!(" {text} "), item.into()));
            texts.push((text, item.into()));
        }
    }
    texts.push(("EAR99".to_owned(), Classification::Ear99));
    texts.push(("ear99".to_owned(), Classification::Ear99));
    texts.push(("not subject".to_owned(), Classification::NotSubject));
    assert!(texts.len() > 6_000, "only {}", texts.len());
    let count = allocations(|| {
        for (text, classification) in &texts {
            assert_eq!(text.parse(), Ok(*classification));
        }
    });
    assert_eq!(count, 0);
    let days = allocations(|| {
        assert_eq!("2026-11-22".parse(), Ok(today()));
        assert_eq!("2024-02-29".parse::<Date>().ok(), Date::new(2024, 2, 29));
    });
    assert_eq!(days, 0);
}

/// The most that an answer may take: how many allocations, and how many bytes
///
/// Where no rule requires a license it is one list, of the rules that were read, and another of what
/// is asked, if both are there. Where one does, or may, every paragraph of an exception is weighed, and
/// what it waits for is kept.
fn allowed(weighed: bool, lists: u64) -> (u64, u64) {
    if weighed {
        (24, 48 * 1024)
    } else {
        (lists.max(1), 512)
    }
}

/// The long answer keeps its evidence by reference: lists, and no text
///
/// Every item that rules tell apart and EAR99, to every country and territory.
#[test]
fn the_long_answer_allocates_little() {
    let policy = policy();
    // For answers without exceptions, and for those with them
    let mut most = [(0, 0); 2];
    let mut cells = [0; 2];
    for classification in classifications(policy) {
        for country in Country::all() {
            let transaction = Transaction::export(classification, country, today());
            let (mut weighed, mut lists) = (false, 0);
            let used = measure(|| {
                let decided = black_box(evaluate(policy, &transaction));
                weighed = !decided.exceptions().is_empty();
                lists = u64::from(!decided.requirements().is_empty())
                    + u64::from(!decided.questions().is_empty());
            });
            assert_eq!(used.count_current, 0, "{classification} {country}");
            let (count, bytes) = allowed(weighed, lists);
            assert!(
                used.count_total <= count && used.bytes_total <= bytes,
                "{classification} {country}: {used:?}"
            );
            let (most_often, largest) = &mut most[usize::from(weighed)];
            *most_often = used.count_total.max(*most_often);
            *largest = used.bytes_total.max(*largest);
            cells[usize::from(weighed)] += 1;
        }
    }
    assert!(cells.iter().sum::<u32>() > 200_000, "only {cells:?} cells");
    assert!(cells.iter().all(|cells| *cells > 50_000), "{cells:?}");
    // What is measured is there to be measured.
    let [without, with] = most;
    assert!(without.0 == 2 && without.1 > 256, "{without:?}");
    assert!(with.0 > 5 && with.1 > 8 * 1024, "{with:?}");
}

/// What came of exceptions is looked up in lists that are there; what they wait for, what stands
/// against them and what they oblige to is worked out when it is asked for
#[test]
fn reading_what_was_weighed_allocates_nothing() {
    let policy = policy();
    let chip: Classification = "3A090.b".parse().expect("an item");
    let transaction = Transaction::export(chip, Country::VN, today());
    let decided = evaluate(policy, &transaction);
    assert_eq!(
        decided.exceptions().len(),
        policy.data().exceptions.len(),
        "all were weighed"
    );
    let count = allocations(|| {
        for exception in LicenseException::all() {
            black_box(decided.exception_status(exception));
        }
        for finding in decided.exceptions() {
            black_box((
                finding.paragraph(),
                finding.status(),
                finding.is_to_verify(),
            ));
        }
        for requirement in decided.requirements() {
            black_box(decided.overcome_by(requirement).count());
        }
        black_box(decided.left().count());
    });
    assert_eq!(count, 0);
    let needs: usize = decided
        .exceptions()
        .iter()
        .map(|finding| decided.needs(finding).count())
        .sum();
    assert!(needs > 20, "only {needs} were asked for");
}

/// More facts cost no more than a copy of them: parties, their headquarters, what technology is for,
/// where it was made
#[test]
fn facts_do_not_cost_allocations() {
    let policy = policy();
    let chip: CclItem = "3A090.a".parse().expect("an item");
    for country in Country::all() {
        let party = Party::new(PartyRole::EndUser)
            .in_country(country)
            .headquartered_in(Country::CN)
            .of_kind(PartyKind::Civil)
            .screened([]);
        let technology: Eccn = "3E001".parse().expect("an ECCN");
        let transaction = Transaction::builder(technology.into(), country, today())
            .related_to([chip])
            .value(Usd::dollars(800))
            .place(PlaceKind::Manufacture, Country::MX)
            .party(party)
            .build();
        let mut weighed = false;
        let used = measure(|| {
            let decided = black_box(evaluate(policy, &transaction));
            weighed = !decided.exceptions().is_empty();
        });
        let (count, _) = allowed(weighed, 1);
        assert!(used.count_total <= count + 4, "{country}: {used:?}");
        let checked = allocations(|| {
            black_box(policy.check(&transaction).is_ok());
        });
        let certain = policy.governing_row(country).is_ok();
        assert!(!certain || checked == 0, "{country}: {checked}");
    }
}

/// At most 2 MiB at first use, and no more is kept than the tables and their index take
#[test]
fn the_built_in_policy_is_made_with_little() {
    policy();
    let first = FIRST_USE.get().expect("it was measured");
    assert!(
        first.bytes_total > 64 * 1024,
        "nothing was measured: {first:?}"
    );
    assert!(first.bytes_total <= 2 * 1024 * 1024, "{first:?}");
    assert!(first.bytes_current <= 1280 * 1024, "{first:?}");
    let again = allocations(|| {
        black_box(Policy::builtin());
    });
    assert_eq!(again, 0, "it is made once");
    // A policy that was edited is checked as well, which takes text for the paths.
    let data = policy().data().clone();
    let made = measure(|| {
        black_box(Policy::new(data).is_ok());
    });
    assert!(made.bytes_total <= 2 * 1024 * 1024, "{made:?}");
    let read = measure(|| {
        black_box(policy().with_reading(Reading::Enforced));
    });
    assert!(read.bytes_total <= 1280 * 1024, "{read:?}");
}
