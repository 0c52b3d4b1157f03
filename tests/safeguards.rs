//! The example on licenses, run as a user runs it.
//!
//! With `--test safeguards` alone cargo does not build it: `cargo build --example safeguards` then.
#![cfg(feature = "serde")]

use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use export_control::License;
use serde_json::{Value, json};

type Tested = Result<(), Box<dyn Error>>;

fn run(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Result<Output, Box<dyn Error>> {
    let test = std::env::current_exe()?;
    let profile = test.parent().and_then(|deps| deps.parent());
    let profile = profile.ok_or("the test is not in target/<profile>/deps")?;
    let name = format!("safeguards{}", std::env::consts::EXE_SUFFIX);
    let example = profile.join("examples").join(name);
    if !example.is_file() {
        return Err(format!("{} is not built: cargo build --examples", example.display()).into());
    }
    Ok(Command::new(example).args(arguments).output()?)
}

/// A file for one test to write, in the directory that cargo keeps for tests
fn file(name: &str, text: &str) -> Result<PathBuf, Box<dyn Error>> {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text)?;
    Ok(path)
}

fn verdicts(output: &Output) -> Result<Vec<String>, Box<dyn Error>> {
    let report: Value = serde_json::from_slice(&output.stdout)?;
    let shipments = report.get("shipments").and_then(Value::as_array);
    let shipments = shipments.ok_or("no shipments")?;
    let verdicts = shipments
        .iter()
        .map(|one| one.pointer("/coverage/verdict").and_then(Value::as_str));
    Ok(verdicts.flatten().map(str::to_owned).collect())
}

#[test]
fn the_shipments_come_to_what_they_are_for() -> Tested {
    let output = run(["--json"])?;
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        verdicts(&output)?,
        [
            "yes", "if", "no", "no", "no", "no", "if", "no", "no", "yes", "if", "no", "no", "no",
            "no"
        ]
    );
    let report: Value = serde_json::from_slice(&output.stdout)?;
    let shipments = report["shipments"].as_array().into_iter().flatten();
    for shipment in shipments.filter(|one| one["coverage"]["verdict"] == "if") {
        let conditions = &shipment["coverage"]["conditions"];
        assert!(
            !conditions.as_array().is_none_or(Vec::is_empty),
            "{shipment}"
        );
    }
    Ok(())
}

#[test]
fn the_text_says_what_to_do() -> Tested {
    let output = run([] as [&str; 0])?;
    let text = String::from_utf8(output.stdout)?;
    for part in [
        "Its safeguards",
        "   1  yes  Second tool, everything on file",
        "  14  no   Reexport from Vietnam to Macau",
        "license#post-shipment-verification",
        "Name the end user.",
        "and Hong Kong is in it, by the row",
        "Do not ship under this license",
        "[15 CFR 750.7(i)]",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for line in text.lines() {
        assert!(line.chars().count() <= 100, "{line}");
    }
    Ok(())
}

#[test]
fn a_license_and_shipments_of_ones_own() -> Tested {
    let written = run(["--write-license"])?;
    assert_eq!(written.status.code(), Some(0));
    let text = String::from_utf8(written.stdout)?;
    let _: License = serde_json::from_str(&text)?;
    let license = file("safeguards-license.json", &text)?;
    let transaction = json!({
        "item": {"classification": "3B001.c", "value_usd": 10, "quantity": 1},
        "destination": "VN", "date": "2027-02-01", "end_uses": ["civil"],
    });
    let onward = json!({
        "item": {"classification": "3B001.c"}, "activity": "reexport", "from": "VN",
        "destination": "CN", "date": "2027-02-01",
    });
    let record = json!({"drawn_value_usd": 0, "drawn_quantity": 0});
    let lines = [
        json!({"title": "One", "transaction": transaction, "record": record}),
        json!({"transaction": onward}),
    ];
    let lines = format!("{}\n\n{}\n", lines[0], lines[1]);
    let shipments = file("safeguards-shipments.jsonl", &lines)?;
    let both = [license.as_os_str(), shipments.as_os_str()];
    let output = run(both.into_iter().chain([OsStr::new("--json")]))?;
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(verdicts(&output)?, ["if", "no"]);
    let output = run(both.into_iter().chain([OsStr::new("--check")]))?;
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout)?.contains("3B001.c to China"));

    // Every line that is wrong is named, and nothing is answered.
    let wrong = [
        json!({"transaction": {"item": {"classification": "3B001.c"}, "destination": "VN"}}),
        json!({"transaction": transaction, "record": {"on_file": {"license#none": true}}}),
        json!({"transaction": transaction, "colour": "red"}),
    ];
    let wrong: Vec<String> = wrong.iter().map(Value::to_string).collect();
    let shipments = file("safeguards-wrong.jsonl", &wrong.join("\n"))?;
    let output = run([license.as_os_str(), shipments.as_os_str()])?;
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let errors = String::from_utf8(output.stderr)?;
    for part in [
        "line 1: ",
        "line 2: the license asks no `license#none`",
        "line 3: ",
    ] {
        assert!(errors.contains(part), "{errors}");
    }
    Ok(())
}

#[test]
fn bad_input_is_code_2() -> Tested {
    let broken = file("safeguards-broken.json", "{\"number\": \"D1\"}")?;
    let missing = broken.with_file_name("safeguards-missing.json");
    let (broken, missing) = (broken.as_os_str(), missing.as_os_str());
    for arguments in [
        vec![broken],
        vec![broken, missing],
        vec![missing, missing],
        vec![OsStr::new("--colour")],
    ] {
        let output = run(&arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
    assert_eq!(run(["--check"])?.status.code(), Some(1));
    Ok(())
}
