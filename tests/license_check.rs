//! The facts of the example `license_check`: a JSON file, or flags.
//!
//! `cargo test` builds the example first. With `--test license_check` alone cargo does not: build it
//! with `cargo build --examples` then.
#![cfg(feature = "serde")]

use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use export_control::{
    Classification, Country, Date, EndUse, ListKind, Party, PartyKind, PartyListing, PartyRole,
    Percent, PlaceKind, Policy, Transaction, TransactionBuilder, Usd, evaluate,
};
use serde_json::Value;

type Tested<T = ()> = Result<T, Box<dyn Error>>;

/// The built example, beside the directory of this test: `target/<profile>/examples/license_check`
fn example() -> Tested<PathBuf> {
    let test = std::env::current_exe()?;
    let profile = test
        .parent()
        .and_then(|deps| deps.parent())
        .ok_or("the test is not in target/<profile>/deps")?;
    let name = format!("license_check{}", std::env::consts::EXE_SUFFIX);
    let example = profile.join("examples").join(name);
    if example.is_file() {
        Ok(example)
    } else {
        Err(format!("{} is not built: cargo build --examples", example.display()).into())
    }
}

fn run_on(input: &str, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Tested<Output> {
    let mut child = Command::new(example()?)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut stdin = child.stdin.take().ok_or("no standard input")?;
    // Refused arguments leave the input unread.
    match stdin.write_all(input.as_bytes()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {}
        written => written?,
    }
    drop(stdin);
    Ok(child.wait_with_output()?)
}

fn run(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Tested<Output> {
    run_on("", arguments)
}

/// A file that holds this text, in the directory that cargo keeps for tests
fn file(name: &str, text: &str) -> Tested<PathBuf> {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("license_check_{name}"));
    fs::write(&path, text)?;
    Ok(path)
}

fn answer(output: &Output) -> Tested<Value> {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{errors}");
    Ok(serde_json::from_slice(&output.stdout)?)
}

const ORDER: &str = r#"{"item": {"classification": "5A002", "value_usd": 4999.5, "quantity": 3},
    "destination": "VN", "date": "2026-11-22",
    "parties": [{"role": "end_user", "country": "VN", "kind": "civil", "listings": []}]}"#;

#[test]
fn a_file_standard_input_and_flags_say_the_same() -> Tested {
    let path = file("order.json", ORDER)?;
    let by_file = run([
        OsStr::new("--transaction"),
        path.as_os_str(),
        OsStr::new("--json"),
    ])?;
    let by_input = run_on(ORDER, ["--json", "--transaction", "-"])?;
    let by_flags = run([
        "5A002",
        "VN",
        "--date",
        "2026-11-22",
        "--value",
        "4999.50",
        "--quantity",
        "3",
        "--end-user-kind",
        "civil",
        "--screened",
        "--json",
    ])?;
    let said = answer(&by_file)?;
    assert_eq!(said, answer(&by_input)?);
    assert_eq!(said, answer(&by_flags)?);
    let transaction: Transaction = serde_json::from_str(ORDER)?;
    let by_library = serde_json::to_value(evaluate(Policy::builtin(), &transaction))?;
    assert_eq!(said, by_library);
    Ok(())
}

#[test]
fn a_file_is_checked_and_read_like_flags() -> Tested {
    let output = run_on(ORDER, ["--transaction", "-", "--check"])?;
    assert_eq!(output.status.code(), Some(1));
    let output = run_on(ORDER, ["--transaction", "-", "--reading", "enforced"])?;
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8(output.stdout)?.contains("enforced reading"));
    Ok(())
}

#[test]
fn a_file_that_is_no_transaction_is_refused() -> Tested {
    for (text, part) in [
        ("", "EOF while parsing"),
        ("{\"item\": ", "EOF while parsing"),
        (
            r#"{"item": {"classification": "EAR99"}, "destination": "CA", "date": "2026-11-22", "x": 1}"#,
            "unknown field `x`",
        ),
        (
            r#"{"item": {"classification": "EAR99"}, "destination": "CA"}"#,
            "missing field `date`",
        ),
        (
            r#"{"item": {"classification": "0A984"}, "destination": "CA", "date": "2026-11-22"}"#,
            "`0A984` is no entry",
        ),
    ] {
        let output = run_on(text, ["--transaction", "-"])?;
        let errors = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(2), "{text}: {errors}");
        assert!(output.stdout.is_empty(), "{text}");
        assert!(errors.starts_with("error: standard input: "), "{errors}");
        assert!(errors.contains(part), "{errors}");
    }
    // Everything that is wrong is said at once.
    let twice = r#"{"item": {"classification": "0A984"}, "destination": "CA", "date": "2026-11-22",
        "answers": {"a#b": true}}"#;
    let output = run_on(twice, ["--transaction", "-"])?;
    assert_eq!(String::from_utf8(output.stderr)?.lines().count(), 2);
    let output = run(["--transaction", "there is no such file.json"])?;
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr)?.contains("there is no such file.json"));
    Ok(())
}

#[test]
fn facts_are_said_in_one_way() -> Tested {
    for (arguments, part) in [
        (
            ["--transaction", "-", "5A002", "VN"].as_slice(),
            "one or the other",
        ),
        (&["5A002", "VN", "--transaction", "-"], "one or the other"),
        (&["--from", "US", "--transaction", "-"], "one or the other"),
        (
            &["--transaction", "-", "--answer", "a#b=yes"],
            "one or the other",
        ),
        (&[], "--transaction <FILE>"),
        (&["--json"], "--transaction <FILE>"),
        (&["5A002"], "DESTINATION"),
        (&["--value", "5"], "CLASSIFICATION"),
    ] {
        let output = run_on(ORDER, arguments)?;
        let errors = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {errors}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(errors.contains(part), "{arguments:?}: {errors}");
    }
    Ok(())
}

/// A transaction in the making, with more facts
type Said = fn(TransactionBuilder) -> TransactionBuilder;

fn end_user() -> Party {
    Party::new(PartyRole::EndUser).in_country(Country::CN)
}

fn consignee() -> Party {
    Party::new(PartyRole::UltimateConsignee).in_country(Country::CN)
}

fn entity_list() -> PartyListing {
    PartyListing::on(ListKind::EntityList)
}

#[test]
fn every_fact_of_a_flag_reaches_the_evaluation() -> Tested {
    let facts: [(&[&str], Said); 13] = [
        (&["--end-user-kind", "military"], |t| {
            t.party(end_user().of_kind(PartyKind::Military))
        }),
        (&["--listing", "entity-list:fn4"], |t| {
            t.party(end_user().screened([entity_list().footnote(4)]))
        }),
        (&["--listing", "entity-list:fn1:fn2"], |t| {
            t.party(end_user().screened([entity_list().footnote(1).footnote(2)]))
        }),
        (&["--listing", "entity-list:fn4:owned"], |t| {
            t.party(end_user().screened([entity_list().footnote(4).of_owners()]))
        }),
        (
            &["--listing", "unverified", "--listing", "denied-persons"],
            |t| {
                let found = [ListKind::Unverified, ListKind::DeniedPersons];
                t.party(end_user().screened(found.map(PartyListing::on)))
            },
        ),
        (&["--consignee-listing", "entity-list:fn5"], |t| {
            t.party(consignee().screened([entity_list().footnote(5)]))
        }),
        (&["--consignee-listing", "entity-list", "--screened"], |t| {
            t.party(consignee().screened([entity_list()]))
                .party(end_user().screened([]))
        }),
        (&["--headquarters", "CN"], |t| {
            t.party(end_user().headquartered_in(Country::CN))
        }),
        (&["--end-use", "missile"], |t| t.end_use(EndUse::Missile)),
        (&["--end-use", "civil", "--end-use", "supercomputer"], |t| {
            t.end_use(EndUse::Civil).end_use(EndUse::Supercomputer)
        }),
        (&["--us-content", "20", "--made-in", "KR"], |t| {
            t.us_content(Percent::whole(20))
                .place(PlaceKind::Manufacture, Country::KR)
        }),
        (&["--via", "HK", "--via", "Singapore"], |t| {
            t.via(Country::HK).via(Country::SG)
        }),
        (&["--quantity", "12", "--value", "100"], |t| {
            t.quantity(12).value(Usd::dollars(100))
        }),
    ];
    let date: Date = "2026-11-22".parse()?;
    for classification in ["EAR99", "3A090.a", "3A991"] {
        let item: Classification = classification.parse()?;
        for (arguments, said) in facts {
            let builder = Transaction::builder(item, Country::CN, date);
            let transaction = said(builder).build();
            let by_library = serde_json::to_value(evaluate(Policy::builtin(), &transaction))?;
            let stated = [classification, "CN", "--date", "2026-11-22", "--json"];
            let output = run(stated.iter().chain(arguments))?;
            let by_flags = answer(&output)?;
            assert_eq!(by_flags, by_library, "{classification} {arguments:?}");
        }
    }
    Ok(())
}

#[test]
fn a_fact_that_is_no_fact_is_refused() -> Tested {
    for (arguments, part) in [
        (["--us-content", "120"], "a share of 0 to 100 percent"),
        (["--via", "Atlantis"], "`Atlantis` is no country"),
        (["--quantity", "many"], "invalid digit"),
        (["--listing", "entity-list:fn9"], "party listing"),
        (
            ["--consignee-listing", "denied-persons:fn1"],
            "party listing",
        ),
        (["--end-use", "odd"], "an end use"),
    ] {
        let output = run(["EAR99", "CN"].iter().chain(&arguments))?;
        let errors = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {errors}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(errors.contains(part), "{arguments:?}: {errors}");
    }
    Ok(())
}
