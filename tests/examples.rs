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
            "exceptions",
            "obligations",
            "outcome",
            "policy",
            "presumed",
            "prohibitions",
            "questions",
            "range",
            "requirements",
            "review_policy",
            "reviews",
            "scope"
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

/// The 28 License Exceptions, in the order of part 740
const EXCEPTIONS: [&str; 28] = [
    "LVS", "GBS", "SPP", "TSR", "APP", "NAC", "ACA", "TMP", "RPL", "GOV", "GFT", "TSU", "BAG",
    "AVS", "APR", "ENC", "AGR", "CCD", "STA", "SCP", "ACE", "MED", "IEC", "HBM", "RFF", "AIA",
    "ACM", "LPP",
];

/// The text below a heading, up to the next line that is not indented
fn section<'a>(text: &'a str, heading: &str) -> Option<&'a str> {
    let (_, below) = text.split_once(&format!("\n{heading}\n"))?;
    let end = below
        .match_indices('\n')
        .find(|(at, _)| below[at + 1..].starts_with(|next: char| !next.is_whitespace()));
    Some(end.map_or(below, |(at, _)| &below[..at]))
}

/// A line about an exception itself, not about one of its paragraphs
fn symbol(line: &str) -> Option<&str> {
    let (named, _) = line.strip_prefix("  ")?.split_once("  ")?;
    EXCEPTIONS.contains(&named).then_some(named)
}

#[test]
fn exceptions_prints_the_table_in_the_order_of_the_part() -> Tested {
    let output = run("exceptions", ["5A002", "VN"])?;
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout)?;
    let table = section(&text, "License Exceptions, in the order of part 740");
    let table = table.ok_or_else(|| text.clone())?;
    let named: Vec<_> = table.lines().filter_map(symbol).collect();
    assert_eq!(named, EXCEPTIONS, "{text}");
    let statuses = ["available", "not enough by itself", "unavailable"];
    for line in table.lines().filter(|line| symbol(line).is_some()) {
        let status = line.get(7..).unwrap_or_default();
        let known = statuses.iter().any(|known| status.starts_with(known));
        assert!(known, "{line}");
    }
    let gbs = table.lines().find(|line| symbol(line) == Some("GBS"));
    let gbs = gbs.unwrap_or_default();
    assert!(gbs.contains("unavailable"), "{gbs}");
    assert!(gbs.contains("Vietnam is not in Country Group B"), "{gbs}");
    assert!(gbs.contains("[15 CFR 740.4"), "{gbs}");
    for line in text.lines() {
        assert!(line.chars().count() <= 100, "{line}");
    }
    Ok(())
}

#[test]
fn exceptions_explains_every_question_that_it_names() -> Tested {
    let output = run("exceptions", ["5A002", "VN"])?;
    let text = String::from_utf8(output.stdout)?;
    let heading = "The questions, answered by --answer ID=yes or ID=no";
    let questions = section(&text, heading).ok_or_else(|| text.clone())?;
    let (answer, _) = text.split_once(heading).ok_or("no questions")?;
    let words = answer
        .split_whitespace()
        .map(|word| word.trim_end_matches(','));
    let mut asked = 0;
    for word in words.filter(|word| word.contains('#')) {
        let id = word.split('=').next().unwrap_or_default();
        let explained = questions.lines().any(|line| line.trim() == id);
        assert!(explained, "{id}");
        asked += 1;
    }
    assert!(asked > 0, "{text}");
    Ok(())
}

#[test]
fn exceptions_needs_none_where_nothing_is_required() -> Tested {
    for (arguments, part) in [
        (["EAR99", "CA"].as_slice(), "no exception is needed"),
        (&["5A002", "US"], "no exception is needed"),
        (
            &["EAR99", "CA", "--why-not", "GBS"],
            "GBS [15 CFR 740.4]: not needed",
        ),
        (&["0A002", "VN"], "another authority"),
    ] {
        let output = run("exceptions", arguments)?;
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        let text = String::from_utf8(output.stdout)?;
        assert!(text.contains(part), "{text}");
        assert_eq!(text.lines().find_map(symbol), None, "{text}");
    }
    Ok(())
}

#[test]
fn exceptions_shows_what_a_change_of_groups_does() -> Tested {
    let change = "join=VN:B,leave=VN:D:1,leave=VN:D:3";
    let arguments = ["3A001.a.2", "VN", "--what-if", change];
    let output = run("exceptions", arguments)?;
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout)?;
    assert!(
        text.contains("What if Vietnam joins Country Group B"),
        "{text}"
    );
    let required = section(&text, "What is required").ok_or_else(|| text.clone())?;
    assert!(required.contains("stays"), "{text}");
    assert!(required.contains("3A001/2"), "{text}");
    let changes = section(&text, "License Exceptions that change").ok_or_else(|| text.clone())?;
    let gbs = changes.lines().find(|line| symbol(line) == Some("GBS"));
    assert!(
        gbs.is_some_and(|line| line.contains("unavailable →")),
        "{text}"
    );
    assert!(changes.contains("opens"), "{text}");
    assert!(!changes.contains("closes"), "{text}");
    let still = section(&text, "What stays out of reach, and why");
    let still = still.ok_or_else(|| text.clone())?;
    assert_eq!(still.lines().find(|line| symbol(line) == Some("GBS")), None);
    for line in text.lines() {
        assert!(line.chars().count() <= 100, "{line}");
    }
    Ok(())
}

#[test]
fn exceptions_lists_the_changes_in_its_json_form() -> Tested {
    let join = run(
        "exceptions",
        ["3A001.a.2", "VN", "--what-if", "join=VN:B", "--json"],
    )?;
    let joined: Value = serde_json::from_slice(&join.stdout)?;
    assert_eq!(
        keys(&joined),
        ["after", "before", "changes"],
        "nothing else was asked for"
    );
    assert_eq!(
        joined["changes"]["policy"],
        serde_json::json!([{"change": "join_group", "country": "VN", "group": "B"}])
    );
    assert_eq!(joined["changes"]["requirements"], serde_json::json!([]));
    let changed = joined["changes"]["exceptions"].as_array();
    let changed = changed.ok_or("no exceptions")?;
    let gbs = changed.iter().find(|change| change["exception"] == "GBS");
    let gbs = gbs.ok_or("GBS does not change")?;
    assert_eq!(gbs["before"], "unavailable");
    assert_ne!(gbs["after"], "unavailable");
    assert_ne!(
        joined["before"]["policy"]["fingerprint"],
        joined["after"]["policy"]["fingerprint"]
    );
    Ok(())
}

#[test]
fn exceptions_shows_what_a_mark_does() -> Tested {
    let unmark = ["3A001.a.2", "VN", "--what-if", "unmark=VN:NS2"];
    let output = run("exceptions", unmark)?;
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout)?;
    assert!(text.contains("falls away   3A001/2"), "{text}");
    assert!(text.contains("no exception is needed"), "{text}");

    let mark = ["3A001.a.2", "JP", "--what-if", "mark=JP:NS2"];
    let output = run("exceptions", mark)?;
    let text = String::from_utf8(output.stdout)?;
    assert!(text.contains("comes        3A001/2"), "{text}");
    let named: Vec<_> = text.lines().filter_map(symbol).collect();
    assert_eq!(named, EXCEPTIONS, "{text}");
    Ok(())
}

#[test]
fn exceptions_says_why_not() -> Tested {
    let arguments = ["3A001.a.2", "VN", "--why-not", "GBS"];
    let output = run("exceptions", arguments)?;
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout)?;
    let why = section(&text, "GBS [15 CFR 740.4]: unavailable").ok_or_else(|| text.clone())?;
    assert!(
        why.contains("but Vietnam is not in Country Group B"),
        "{text}"
    );
    let nearer = section(&text, "What would bring it nearer, each by itself");
    let nearer = nearer.ok_or_else(|| text.clone())?;
    assert!(
        nearer.contains("- Vietnam joins Country Group B: available"),
        "{text}"
    );

    let output = run("exceptions", arguments.into_iter().chain(["--json"]))?;
    let answer: Value = serde_json::from_slice(&output.stdout)?;
    assert_eq!(keys(&answer), ["before", "why_not"]);
    let gbs = &answer["why_not"][0];
    assert_eq!(gbs["exception"], "GBS");
    assert_eq!(gbs["status"], "unavailable");
    let objection = &gbs["paragraphs"][0]["objections"][0];
    assert_eq!(objection["text"], "Vietnam is not in Country Group B");
    assert!(objection["citation"].is_string());
    assert_eq!(
        gbs["remedies"][0]["cure"]["change"],
        serde_json::json!({"change": "join_group", "country": "VN", "group": "B"})
    );
    Ok(())
}

#[test]
fn exceptions_refuses_what_it_cannot_answer() -> Tested {
    for (arguments, part) in [
        (["0A984", "VN"].as_slice(), "`0A984` is no entry"),
        (&["5A002.y", "VN"], "no paragraph of its entry"),
        (&["5A002", "Atlantis"], "`Atlantis` is no country"),
        (&["5A002"], "DESTINATION"),
        (&["5A002", "VN", "--what-if", "VN:B"], "join=VN:B"),
        (&["5A002", "VN", "--what-if", "join=VN"], "COUNTRY:THING"),
        (
            &["5A002", "VN", "--what-if", "grow=VN:B"],
            "`grow` is none of",
        ),
        (
            &["5A002", "VN", "--what-if", "join=VN:NS1"],
            "not a Country Group",
        ),
        (
            &["5A002", "VN", "--what-if", "mark=VN:B"],
            "not a Country Chart column",
        ),
        (&["5A002", "VN", "--what-if", "join=VN:B,"], "join=VN:B"),
        (
            &["5A002", "VN", "--what-if", "join=VN:B,leave=VN:D:2"],
            "VN is not in Country Group D:2",
        ),
        (
            &["5A002", "VN", "--what-if", "join=VN:B,join=VN:B"],
            "VN is already in Country Group B",
        ),
        (
            &["5A002", "HK", "--what-if", "leave=HK:D:1"],
            "amend the row of CN",
        ),
        (
            &["5A002", "VN", "--answer", "a#b=yes", "--answer", "a#b=no"],
            "`a#b` is answered both ways",
        ),
        (
            &["5A002", "VN", "--answer", "a#b=yes"],
            "no rule asks `a#b`",
        ),
        (&["5A002", "VN", "--why-not", "CIV"], "CIV was removed"),
        (
            &["5A002", "VN", "--end-user-kind", "odd"],
            "`odd` is not a kind of party",
        ),
        (
            &["5A002", "VN", "--registry", "Atlantis"],
            "`Atlantis` is no country",
        ),
        (
            &["5A002", "VN", "--made-in", "Atlantis"],
            "`Atlantis` is no country",
        ),
        (&["5A002", "VN", "--reading", "strict"], "strict"),
        (
            &["5A002", "VN", "--screened", "--listing", "entity-list"],
            "cannot be used with",
        ),
    ] {
        let output = run("exceptions", arguments)?;
        let errors = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {errors}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(errors.starts_with("error: "), "{errors}");
        assert!(errors.contains(part), "{arguments:?}: {errors}");
    }
    Ok(())
}

#[test]
fn the_facts_of_parties_and_places_are_taken() -> Tested {
    for name in ["license_check", "exceptions"] {
        for arguments in [
            ["--end-user-kind", "military_intelligence"].as_slice(),
            &[
                "--end-user-kind",
                "civil",
                "--headquarters",
                "JP",
                "--screened",
            ],
            &["--registry", "JP", "--registry", "Cuba", "--made-in", "CN"],
        ] {
            let arguments = ["5A002", "VN"].iter().chain(arguments);
            let output = run(name, arguments.clone())?;
            assert_eq!(output.status.code(), Some(0), "{name} {arguments:?}");
        }
    }
    // 15 CFR 744.21(a)(1): chips of 3A991 need no license for China unless a military end user is named.
    for (kind, outcome) in [
        ("military", "license_required"),
        ("civil", "no_license_required"),
    ] {
        let told = ["3A991", "CN", "--end-user-kind", kind, "--json"];
        let output = run("license_check", told)?;
        let answer: Value = serde_json::from_slice(&output.stdout)?;
        assert_eq!(answer["outcome"], outcome, "{kind}");
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
