//! The examples, run as a user runs them.
//!
//! `cargo test` builds them first. With `--test examples` alone cargo does not: build them with
//! `cargo build --examples` then.
#![cfg(feature = "serde")]

use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::thread;

use serde_json::Value;

type Tested = Result<(), Box<dyn Error>>;

/// The built example, beside the directory of this test: `target/<profile>/examples/NAME`
fn example(name: &str) -> Result<PathBuf, Box<dyn Error>> {
    let test = std::env::current_exe()?;
    let profile = test
        .parent()
        .and_then(|deps| deps.parent())
        .ok_or("the test is not in target/<profile>/deps")?;
    let example = profile
        .join("examples")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if example.is_file() {
        Ok(example)
    } else {
        Err(format!("{} is not built: cargo build --examples", example.display()).into())
    }
}

fn run_on(
    input: Vec<u8>,
    name: &str,
    arguments: impl IntoIterator<Item = impl AsRef<OsStr>>,
) -> Result<Output, Box<dyn Error>> {
    let mut child = Command::new(example(name)?)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut stdin = child.stdin.take().ok_or("no standard input")?;
    // Beside the reading: either pipe may fill up while nobody reads the other.
    let writer = thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output()?;
    writer.join().map_err(|_| "the writer failed")??;
    Ok(output)
}

fn run(
    name: &str,
    arguments: impl IntoIterator<Item = impl AsRef<OsStr>>,
) -> Result<Output, Box<dyn Error>> {
    run_on(Vec::new(), name, arguments)
}

/// A file for one test to write, in the directory that cargo keeps for tests
fn scratch(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn json_lines(output: &Output) -> serde_json::Result<Vec<Value>> {
    serde_json::Deserializer::from_slice(&output.stdout)
        .into_iter()
        .collect()
}

fn keys(value: &Value) -> Vec<&str> {
    let object = value.as_object().into_iter();
    object
        .flat_map(|object| object.keys().map(String::as_str))
        .collect()
}

#[test]
fn license_check_says_by_its_exit_code_what_came_out() -> Tested {
    for (code, arguments) in [
        (0, ["3A090.b", "VN"].as_slice()),
        (1, &["3A090.b", "VN", "--check"]),
        (0, &["EAR99", "CA", "--check"]),
        // Another authority decides, which is no clearance.
        (0, &["0A002", "VN"]),
        (1, &["0A002", "VN", "--check"]),
        // Whether a license is needed depends on the reading.
        (1, &["4E091", "JP", "--check"]),
        (0, &["4E091", "JP", "--check", "--reading", "enforced"]),
        (2, &["3A090.b", "VN", "--reading", "strict"]),
        (2, &["3A090.b", "VN", "--chart", "mine"]),
        (2, &["0A984", "VN"]),
        (2, &["3A090.b", "Atlantis"]),
        (2, &["3A090.b", "VN", "--answer", "3A001#civil-telecom"]),
        (2, &["3A090.b"]),
        (0, &["--help"]),
    ] {
        let output = run("license_check", arguments)?;
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert_eq!(code == 2, output.stdout.is_empty(), "{arguments:?}");
        assert_eq!(code == 2, !output.stderr.is_empty(), "{arguments:?}");
    }
    Ok(())
}

#[test]
fn license_check_prints_the_json_form() -> Tested {
    let output = run("license_check", ["3A090.b", "VN", "--json"])?;
    let determination: Value = serde_json::from_slice(&output.stdout)?;
    assert_eq!(determination["outcome"], "license_required");
    assert_eq!(
        keys(&determination),
        [
            "outcome",
            "policy",
            "prohibitions",
            "questions",
            "range",
            "requirements"
        ],
    );
    assert_eq!(keys(&determination["range"]), ["best", "worst"]);
    assert_eq!(
        keys(&determination["policy"]),
        ["chart", "edition", "fingerprint", "name", "reading"],
    );
    let applying = determination["requirements"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|requirement| requirement["status"] == "applies")
        .ok_or("nothing applies")?;
    assert_eq!(applying["rule"], "3A090/2");
    for key in ["reason", "column", "citation", "because"] {
        assert!(applying.get(key).is_some(), "{key}");
    }
    Ok(())
}

const ELSEWHERE: &str =
    r#"{"item": {"classification": "0A002"}, "destination": "VN", "date": "2026-11-22"}"#;
const GOOD: &str =
    r#"{"item": {"classification": "3A090.b"}, "destination": "VN", "date": "2026-11-22"}"#;
const FREE: &str =
    r#"{"item": {"classification": "EAR99"}, "destination": "CA", "date": "2026-11-22"}"#;

#[test]
fn evaluate_jsonl_answers_every_line_in_its_place() -> Tested {
    let oversized = format!("{{\"item\": \"{}\"}}", "x".repeat(3 << 20));
    let padded = format!("{GOOD}{}", " ".repeat((1 << 20) - GOOD.len()));
    let lines: [&[u8]; 12] = [
        GOOD.as_bytes(),
        b"",
        b"  \t\r",
        b"{\"item\": ",
        br#"{"item": {"classification": "EAR99"}, "destination": "CA", "date": "2026-11-22", "x": 1}"#,
        br#"{"item": {"classification": "0A984"}, "destination": "VN", "date": "2026-11-22"}"#,
        b"{\"item\": {\"classification\": \"\xff\"}}",
        oversized.as_bytes(),
        padded.as_bytes(),
        br#"{"item": {"classification": "EAR99"}, "destination": "AQ", "date": "2026-11-22"}"#,
        b"null",
        // The last line needs no end.
        FREE.as_bytes(),
    ];
    let output = run_on(lines.join(&b"\n"[..]), "evaluate_jsonl", ["--check"])?;
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");

    let text = String::from_utf8(output.stdout.clone())?;
    assert_eq!(text.lines().count(), 10, "one line each, blank lines none");
    let answers = json_lines(&output)?;
    let outcomes: Vec<_> = answers
        .iter()
        .map(|answer| answer["outcome"].as_str())
        .collect();
    let required = Some("license_required");
    assert_eq!(
        outcomes,
        [
            required,
            None,
            None,
            None,
            None,
            None,
            required,
            None,
            None,
            Some("no_license_required")
        ],
    );
    let failures: Vec<_> = answers
        .iter()
        .filter(|answer| answer.get("error").is_some())
        .collect();
    for failure in &failures {
        assert_eq!(keys(failure), ["error", "line"]);
    }
    let errors: Vec<_> = failures
        .iter()
        .map(|failure| {
            (
                failure["line"].as_u64(),
                failure["error"].as_str().unwrap_or_default(),
            )
        })
        .collect();
    for ((line, error), (expected, part)) in errors.iter().zip([
        (4, "EOF while parsing"),
        (5, "unknown field `x`"),
        (6, "`0A984` is no entry"),
        (7, "not UTF-8"),
        (8, "longer than 1048576 bytes"),
        (10, "(AQ)"),
        (11, "null"),
    ]) {
        assert_eq!(*line, Some(expected), "{error}");
        assert!(error.contains(part), "{error}");
        assert!(!error.contains("line 1"), "{error}");
    }
    assert_eq!(errors.len(), 7);
    Ok(())
}

#[test]
fn evaluate_jsonl_checks_what_came_out() -> Tested {
    for (code, input, arguments) in [
        (0, GOOD, ["--reading", "codified"].as_slice()),
        (1, GOOD, &["--check"]),
        (0, FREE, &["--check"]),
        (0, ELSEWHERE, &[]),
        (1, ELSEWHERE, &["--check"]),
        (0, "", &["--check"]),
        (0, "null", &[]),
        (1, "null", &["--check"]),
    ] {
        let output = run_on(input.into(), "evaluate_jsonl", arguments)?;
        assert_eq!(output.status.code(), Some(code), "{input} {arguments:?}");
    }
    for arguments in [
        ["--reading", "strict"],
        ["--chart", "mine"],
        ["--policy", "there is no such file.json"],
    ] {
        let output = run("evaluate_jsonl", arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
    Ok(())
}

#[test]
fn evaluate_jsonl_applies_the_policy_of_a_file() -> Tested {
    let path = scratch("evaluate_jsonl.json");
    let exported = run(
        "policy_export",
        [
            OsStr::new("--leave"),
            OsStr::new("VN:D:1"),
            OsStr::new("--output"),
            path.as_os_str(),
        ],
    )?;
    assert_eq!(exported.status.code(), Some(0));
    let arguments = [
        OsStr::new("--policy"),
        path.as_os_str(),
        OsStr::new("--reading"),
        OsStr::new("enforced"),
        OsStr::new("--chart"),
        OsStr::new("from_section_text"),
    ];
    let output = run_on(GOOD.into(), "evaluate_jsonl", arguments)?;
    let answer: Value = serde_json::from_slice(&output.stdout)?;
    assert_eq!(answer["outcome"], "no_license_required");
    assert_eq!(answer["policy"]["reading"], "enforced");
    assert_eq!(answer["policy"]["chart"], "from_section_text");
    Ok(())
}

#[test]
fn an_exported_policy_says_the_same() -> Tested {
    for (name, arguments) in [
        ("pretty.json", [].as_slice()),
        ("compact.json", &["--compact"]),
    ] {
        let exported = run("policy_export", arguments)?;
        assert_eq!(exported.status.code(), Some(0));
        let path = scratch(name);
        fs::write(&path, &exported.stdout)?;
        let arguments = [
            OsStr::new("builtin"),
            path.as_os_str(),
            OsStr::new("--check"),
        ];
        let output = run("policy_diff", arguments)?;
        assert_eq!(output.status.code(), Some(0));
        assert!(String::from_utf8(output.stdout)?.contains("The two policies say the same."));
    }
    Ok(())
}

#[test]
fn policy_diff_shows_what_leaving_a_group_does() -> Tested {
    let path = scratch("out_of_d1.json");
    let exported = run("policy_export", ["--leave", "VN:D:1", "--compact"])?;
    fs::write(&path, &exported.stdout)?;
    let compare = |flag: &str| {
        run(
            "policy_diff",
            [OsStr::new("builtin"), path.as_os_str(), OsStr::new(flag)],
        )
    };

    let output = compare("--check")?;
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout)?;
    assert!(text.contains("Vietnam leaves Country Group D:1"), "{text}");
    assert!(text.contains("18 rows"), "{text}");
    assert!(text.contains("3A090/2    no longer reaches {VN}"), "{text}");

    let output = compare("--json")?;
    assert_eq!(output.status.code(), Some(0));
    let diff: Value = serde_json::from_slice(&output.stdout)?;
    assert_eq!(diff["same"], false);
    assert_eq!(
        diff["requirements"]["destinations"],
        serde_json::json!({"VN": {"gained": 0, "lost": 18}}),
    );
    assert_eq!(
        diff["requirements"]["rules"].as_array().map(Vec::len),
        Some(18)
    );
    Ok(())
}

#[test]
fn the_policy_examples_take_a_reading_and_a_chart() -> Tested {
    let path = scratch("out_of_d3.json");
    let exported = run("policy_export", ["--leave", "VN:D:3", "--compact"])?;
    fs::write(&path, &exported.stdout)?;
    let compare = |arguments: &[&str]| {
        let policies = [OsStr::new("builtin"), path.as_os_str()];
        let arguments = arguments.iter().map(OsStr::new);
        run("policy_diff", policies.into_iter().chain(arguments))
    };
    let text = String::from_utf8(compare(&[])?.stdout)?;
    assert!(text.contains("they require the same"), "{text}");
    let text = String::from_utf8(compare(&["--chart", "from_section_text"])?.stdout)?;
    assert!(
        text.contains("1 row of 1 entry, for 1 destination:"),
        "{text}"
    );
    assert!(text.contains("1C991/1    no longer reaches {VN}"), "{text}");
    assert_eq!(compare(&["--reading", "strict"])?.status.code(), Some(2));

    let arguments = ["--reading", "enforced", "--chart", "from_section_text"];
    let exported = run("policy_export", arguments)?;
    let policy: Value = serde_json::from_slice(&exported.stdout)?;
    assert_eq!(policy["reading"], "enforced");
    assert_eq!(policy["chart"], "from_section_text");
    Ok(())
}

#[test]
fn policy_diff_says_everything_that_is_wrong_with_a_policy() -> Tested {
    let exported = run("policy_export", ["--compact"])?;
    let mut policy: Value = serde_json::from_slice(&exported.stdout)?;
    policy["lists"] = serde_json::json!([]);
    policy["footnotes"] = serde_json::json!([]);
    let path = scratch("broken.json");
    fs::write(&path, serde_json::to_vec(&policy)?)?;
    let output = run("policy_diff", [OsStr::new("builtin"), path.as_os_str()])?;
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let errors = String::from_utf8(output.stderr)?;
    for part in [
        "columns[AT1].marks: there is no country list `AT3`",
        "provisions[UN-1].when: there is no country list `UN10`",
        "provisions[FN-10].when: there is no chart footnote 10",
    ] {
        assert!(errors.contains(part), "{errors}");
    }
    Ok(())
}

#[test]
fn policy_export_refuses_what_has_no_effect() -> Tested {
    for (arguments, part) in [
        (["--leave", "VN:D:2"], "VN is not in Country Group D:2"),
        (
            ["--join", "Viet Nam:D:1"],
            "VN is already in Country Group D:1",
        ),
        (["--mark", "VN:NS2"], "already marked for VN"),
        (["--unmark", "VN:CC3"], "is not marked for VN"),
        (["--leave", "HK:D:1"], "amend the row of CN"),
        (["--leave", "VN"], "COUNTRY:THING"),
        (["--mark", "VN:NS9"], "`NS9` is not a Country Chart column"),
    ] {
        let output = run("policy_export", arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        let errors = String::from_utf8(output.stderr)?;
        assert!(errors.contains(part), "{errors}");
    }
    Ok(())
}

#[test]
fn vietnam_prints_the_counts() -> Tested {
    let output = run("vietnam", ["--json"])?;
    let report: Value = serde_json::from_slice(&output.stdout)?;
    let count = |reading: usize, key: &str| report["rows"][reading][key].as_u64();
    assert_eq!(count(0, "today"), Some(807));
    assert_eq!(count(0, "out"), Some(789));
    assert_eq!(count(0, "out_recomputed"), Some(788));
    assert_eq!(count(1, "today"), Some(806));
    assert_eq!(count(1, "out_recomputed"), Some(770));

    let stays = &report["stays"];
    let worldwide = stays["worldwide"].as_array().ok_or("no worldwide rules")?;
    assert!(!worldwide.is_empty());
    for provision in stays["others"].as_array().into_iter().flatten() {
        let except = provision["except"].as_array().ok_or("no exceptions")?;
        assert!(!except.is_empty(), "{provision}");
        assert!(
            !except.contains(&"LI".into()),
            "{provision}: governed by another row"
        );
    }

    let sum = |path: &str| {
        let parts = report.pointer(path).and_then(Value::as_array);
        let rows = parts
            .into_iter()
            .flatten()
            .map(|part| part["rows"].as_u64());
        rows.sum::<Option<u64>>().unwrap_or_default()
    };
    let stays = sum("/stays/columns") + sum("/stays/worldwide") + sum("/stays/others");
    assert_eq!(Some(stays), count(0, "out"), "the parts add up");
    let lost = sum("/lost");
    assert_eq!(lost, 807 - 788 + 806 - 770, "every loss is explained");

    let output = run("vietnam", [""; 0])?;
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout)?;
    for number in ["807", "789", "788", "806", "770"] {
        assert!(text.contains(&format!(" {number}")), "{text}");
    }
    assert!(
        text.lines().all(|line| line.chars().count() <= 100),
        "{text}"
    );
    assert!(text.starts_with("Vietnam"));
    for (line, next) in text.lines().zip(text.lines().skip(1)) {
        assert!(!(line.ends_with(':') && next.is_empty()), "{line}");
    }
    assert_eq!(
        run("vietnam", ["--date", "tomorrow"])?.status.code(),
        Some(2)
    );
    Ok(())
}
