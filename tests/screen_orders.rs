//! The example `screen_orders`: a portfolio in CSV, its sums, and the questions to answer first.
//!
//! `cargo test` builds the example first. With `--test screen_orders` alone cargo does not: build it
//! with `cargo build --examples` then.
#![cfg(feature = "serde")]

use std::collections::BTreeSet;
use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::thread;

use export_control::{Policy, Transaction, evaluate};
use proptest::prelude::*;
use serde_json::{Value, json};

#[path = "../examples/screen_orders/greedy.rs"]
mod greedy;

use greedy::{Step, Waiting};

type Tested<T = ()> = Result<T, Box<dyn Error>>;

/// The built example, beside the directory of this test: `target/<profile>/examples/screen_orders`
fn example() -> Tested<PathBuf> {
    let test = std::env::current_exe()?;
    let profile = test
        .parent()
        .and_then(|deps| deps.parent())
        .ok_or("the test is not in target/<profile>/deps")?;
    let name = format!("screen_orders{}", std::env::consts::EXE_SUFFIX);
    let example = profile.join("examples").join(name);
    if example.is_file() {
        Ok(example)
    } else {
        Err(format!("{} is not built: cargo build --examples", example.display()).into())
    }
}

fn run(
    portfolio: impl Into<Vec<u8>>,
    arguments: impl IntoIterator<Item = impl AsRef<OsStr>>,
) -> Tested<Output> {
    let mut child = Command::new(example()?)
        .arg("-")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut stdin = child.stdin.take().ok_or("no standard input")?;
    let portfolio = portfolio.into();
    // Beside the reading: either pipe may fill up while nobody reads the other.
    let writer = thread::spawn(move || match stdin.write_all(&portfolio) {
        // A header that is refused leaves the rest unread.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    });
    let output = child.wait_with_output()?;
    writer.join().map_err(|_| "the writer failed")??;
    Ok(output)
}

/// The summary in its JSON form
fn summary(portfolio: impl Into<Vec<u8>>, arguments: &[&str]) -> Tested<Value> {
    let output = run(portfolio, arguments.iter().chain(&["--json"]))?;
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A path in the directory that cargo keeps for tests
fn scratch(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("screen_orders_{name}"))
}

const SMALL: &str = "\
id,date,destination,classification,answers
free,2026-11-22,CA,EAR99,
chips,2026-11-22,VN,3A090.b,
elsewhere,2026-11-22,Viet Nam,0A002,
open,2026-11-22,JP,3A001.b.2,
told,2026-11-22,JP,3A001.b.2,3A001#civil-telecom=yes
";

#[test]
fn a_small_portfolio_comes_to_what_the_library_says() -> Tested {
    let output = run(SMALL, [""; 0])?;
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    assert_eq!(errors(&output), "", "no progress where nobody watches");
    let text = String::from_utf8(output.stdout)?;
    assert!(text.starts_with("standard input: 5 orders\n"), "{text}");
    for part in [
        "By outcome",
        "By destination",
        "By rule that requires a license",
        "3A090/2",
        "Answer these first",
        "3A001#civil-telecom: asked by 1 order; 100.0% settled so far, 1 of 1",
        "policy: US EAR",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for line in text.lines() {
        assert!(line.chars().count() <= 100, "{line}");
    }

    let summary = summary(SMALL, &[])?;
    assert_eq!(summary["orders"], 5);
    assert_eq!(
        summary["outcomes"],
        json!({
            "license_required": 1,
            "needs_answers": 1,
            "no_license_required": 2,
            "other_authority": 1,
        })
    );
    let destinations = &summary["destinations"];
    assert_eq!(destinations[0]["destination"], "JP");
    assert_eq!(
        destinations[1],
        json!({
            "destination": "VN",
            "orders": 2,
            "outcomes": {"license_required": 1, "other_authority": 1},
        })
    );
    let rule = &summary["rules"][0];
    assert_eq!(rule["rule"], "3A090/2");
    assert_eq!(rule["orders"], 1);
    assert!(rule["citation"].is_string() && rule["what"].is_string());
    assert_eq!(summary["waiting"], 1);
    assert_eq!(summary["may_be_excepted"], 1);
    assert_eq!(summary["bad_rows"], json!({"count": 0, "rows": []}));
    assert_eq!(
        summary["policy"]["fingerprint"],
        Policy::builtin().fingerprint().to_string()
    );
    let question = &summary["questions"][0];
    assert_eq!(question["id"], "3A001#civil-telecom");
    assert_eq!(question["column"], "answers");
    assert_eq!(question["yes_or_no"], true);
    assert_eq!(
        (&question["asked"], &question["settled"]),
        (&json!(1), &json!(1))
    );
    Ok(())
}

#[test]
fn the_sample_is_a_portfolio() -> Tested {
    let sample = include_str!("../examples/screen_orders/orders.csv");
    let summary = summary(sample, &[])?;
    assert_eq!(
        summary["orders"].as_u64(),
        Some(sample.lines().count() as u64 - 1)
    );
    Ok(())
}

#[test]
fn every_column_reaches_the_evaluation() -> Tested {
    let header = "id,classification,destination,region,date,from,via,activity,value,quantity,us_content,made_in,related_to,end_user,end_user_country,end_user_kind,headquarters,listings,screened,end_uses,answers";
    let row = "1,3E001,CN,,2026-11-22,JP,HK;Viet Nam,reexport,4999.50,12,20,KR; TW,3A090.c 3A001,Works,CN,military,CN,entity-list:fn4;unverified,yes,military missile,742.4#foreign-product-only=no";
    let transaction: Transaction = serde_json::from_value(json!({
        "item": {
            "classification": "3E001", "value_usd": 4999.5, "quantity": 12,
            "us_content_percent": 20, "related_to": ["3A090.c", "3A001"],
        },
        "from": "JP", "via": ["HK", "VN"], "activity": "reexport", "destination": "CN",
        "places": {"manufacture": ["KR", "TW"]},
        "parties": [{
            "role": "end_user", "country": "CN", "kind": "military", "headquarters": "CN",
            "listings": ["entity-list:fn4", "unverified"],
        }],
        "end_uses": ["military", "missile"],
        "date": "2026-11-22",
        "answers": {"742.4#foreign-product-only": false},
    }))?;
    let determination = serde_json::to_value(evaluate(Policy::builtin(), &transaction))?;
    let path = scratch("every_column.csv");
    let output = run(
        format!("{header}\n{row}\n"),
        [OsStr::new("--output"), path.as_os_str()],
    )?;
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    let written = written(&path)?;
    let line = written.first().ok_or("nothing is written")?;
    assert_eq!(line["outcome"], determination["outcome"]);
    assert_eq!(line["best"], determination["range"]["best"]);
    assert_eq!(line["worst"], determination["range"]["worst"]);
    let requirements = determination["requirements"].as_array();
    let applying = requirements
        .into_iter()
        .flatten()
        .filter(|one| one["status"] == "applies")
        .filter_map(|one| one["rule"].as_str());
    let applying: Vec<_> = applying.collect();
    assert_eq!(line["rules"], applying.join(" "));
    let questions = determination["questions"].as_array();
    let questions = questions.into_iter().flatten();
    let questions: Vec<_> = questions.filter_map(|one| one["id"].as_str()).collect();
    assert_eq!(line["questions"], questions.join(" "));
    Ok(())
}

/// The lines of an output file, each as an object
fn written(path: &std::path::Path) -> Tested<Vec<Value>> {
    let mut reader = csv::Reader::from_path(path)?;
    let header = reader.headers()?.clone();
    assert_eq!(
        header.iter().collect::<Vec<_>>(),
        [
            "line",
            "id",
            "outcome",
            "best",
            "worst",
            "rules",
            "review_policy",
            "questions",
            "problems"
        ],
    );
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record?;
        let cells = header.iter().zip(&record);
        let cells = cells.map(|(name, cell)| (name.to_string(), Value::from(cell)));
        lines.push(Value::Object(cells.collect()));
    }
    Ok(lines)
}

#[test]
fn the_output_has_a_line_for_each_row_in_its_place() -> Tested {
    // More rows than are in memory at once.
    let mut portfolio = String::from("id,classification,destination,date\n");
    for number in 0..20_000 {
        let classification = ["EAR99", "3A090.b", "0A002", "3A001.b.2"][number % 4];
        let destination = ["VN", "JP"][number / 4 % 2];
        let date = if number == 12_345 {
            "soon"
        } else {
            "2026-11-22"
        };
        portfolio.extend([
            format!("o-{number},"),
            format!("{classification},{destination},{date}\n"),
        ]);
    }
    let path = scratch("output.csv");
    let arguments = [
        OsStr::new("--skip-bad"),
        OsStr::new("--output"),
        path.as_os_str(),
    ];
    let output = run(portfolio, arguments)?;
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    let lines = written(&path)?;
    assert_eq!(lines.len(), 20_000);
    for (number, line) in lines.iter().enumerate() {
        assert_eq!(line["id"], format!("o-{number}"));
        assert_eq!(line["line"], (number + 2).to_string());
    }
    assert_eq!(lines[1]["outcome"], "license_required");
    assert_eq!(lines[1]["rules"], "3A090/2");
    assert_eq!(lines[7]["outcome"], "needs_answers");
    assert_eq!(lines[7]["questions"], "3A001#civil-telecom");
    assert_eq!(lines[12_345]["outcome"], "bad_row");
    let problems = lines[12_345]["problems"].as_str().unwrap_or_default();
    assert!(
        problems.starts_with("date: `soon` is not a date"),
        "{problems}"
    );
    Ok(())
}

#[test]
fn the_portfolio_is_not_written_over() -> Tested {
    let path = scratch("itself.csv");
    fs::write(&path, SMALL)?;
    let output = Command::new(example()?)
        .arg(&path)
        .arg("--output")
        .arg(&path)
        .output()?;
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("the portfolio itself"));
    assert_eq!(fs::read_to_string(&path)?, SMALL);
    Ok(())
}

const BAD: &str = "\
id,classification,destination,date,value,quantity,listings,screened,end_user_country,answers,from
good,EAR99,CA,2026-11-22,,,,,,,

several,3A09,Atlantis,2026-02-30,1e5,many,entity-list:fn9,perhaps,,a=b,
,,CA,2026-11-22,,,,,,,
\"two
lines\",EAR99,CA,soon,,,,,,,
short,EAR99,CA
no-entry,0A984,CA,2026-11-22,,,,,,,
party,EAR99,CA,2026-11-22,,,,,VN,,
asked,EAR99,CA,2026-11-22,,,,,,3A001#civil=no,
both,EAR99,CA,2026-11-22,,,,,,3A001#civil-telecom=no;3A001#civil-telecom=yes,
screened,EAR99,CA,2026-11-22,,,unverified,no,,,
origin,EAR99,CA,2026-11-22,,,,,,,AQ
last,EAR99,CA,2026-11-22,,,,,,,";

#[test]
fn bad_rows_are_reported_and_stop_nothing() -> Tested {
    let output = run(BAD, ["--top", "100"])?;
    assert_eq!(output.status.code(), Some(2));
    let said = errors(&output);
    for part in [
        "line 4 (several): classification: `3A09`",
        "line 4 (several): destination: `Atlantis` is no country",
        "line 4 (several): date: `2026-02-30` is not a date such as `2026-11-22`",
        "line 4 (several): value: `1e5` is not an amount in US dollars such as `4999.50`",
        "line 4 (several): quantity: `many` is not a number of items such as `12`",
        "line 4 (several): listings: `entity-list:fn9` is not a party listing",
        "line 4 (several): screened: `perhaps` is neither yes nor no",
        "line 4 (several): answers: `b` is neither yes nor no",
        "line 5: classification: it is empty, and every order needs it",
        "line 6 (two lines): date: `soon` is not a date",
        "line 6 (two lines): a cell runs over several lines: is a quote not closed?",
        "line 8 (short): 3 cells, and the header has 11",
        "line 9 (no-entry): classification: `0A984` is no entry",
        "line 10 (party): end_user_country: the end_user is in VN",
        "line 11 (asked): answers: no rule asks `3A001#civil`",
        "line 12 (both): answers: question `3A001#civil-telecom` is answered both ways",
        "line 13 (screened): screened: it is no, and `listings` says what screening found",
        "line 14 (origin): from: ",
    ] {
        assert!(said.contains(&format!("error: {part}")), "{part}: {said}");
    }
    assert_eq!(said.lines().count(), 18, "{said}");
    let text = String::from_utf8(output.stdout)?;
    assert!(text.starts_with("standard input: 2 orders\n"), "{text}");
    assert!(text.contains("10 bad rows left out of every sum"), "{text}");

    let output = run(BAD, ["--skip-bad", "--top", "1", "--json"])?;
    assert_eq!(output.status.code(), Some(0));
    let said = errors(&output);
    assert!(
        said.contains("skipped: 10 bad rows like these in all"),
        "{said}"
    );
    let summary: Value = serde_json::from_slice(&output.stdout)?;
    assert_eq!(summary["bad_rows"]["count"], 10);
    let rows = summary["bad_rows"]["rows"].as_array().ok_or("no rows")?;
    assert_eq!(rows.len(), 10);
    assert_eq!(rows[0]["problems"][0]["column"], "classification");
    assert_eq!(rows[3]["problems"][0].get("column"), None);
    Ok(())
}

#[test]
fn a_quote_that_is_not_closed_is_reported_in_short() -> Tested {
    let rows = "EAR99,CA,2026-11-22\n".repeat(5000);
    let portfolio = format!("classification,destination,date\nEAR99,\"CA,2026-11-22\n{rows}");
    let output = run(portfolio, [""; 0])?;
    assert_eq!(output.status.code(), Some(2));
    let said = errors(&output);
    assert!(said.contains("line 2: 2 cells"), "{said}");
    assert!(said.contains("is a quote not closed?"), "{said}");
    assert!(said.len() < 2000, "{said}");
    Ok(())
}

#[test]
fn the_header_is_checked_as_a_whole() -> Tested {
    for (portfolio, parts) in [
        ("", ["it is empty", "the first row names the columns"]),
        (
            "classification,destination,colour,weight\n",
            [
                "`colour` is not a column",
                "`weight` is not a column: the columns are id, classification",
            ],
        ),
        (
            "destination,Destination\n",
            [
                "the column `destination` is there twice",
                "there is no column `classification`",
            ],
        ),
    ] {
        let output = run(portfolio, [""; 0])?;
        assert_eq!(output.status.code(), Some(2), "{portfolio}");
        assert!(output.stdout.is_empty(), "{portfolio}");
        for part in parts {
            assert!(errors(&output).contains(part), "{}", errors(&output));
        }
    }
    for (arguments, part) in [
        (
            ["--policy", "there is no such file.json"],
            "there is no such file.json",
        ),
        (["--reading", "strict"], "strict"),
        (["--date", "tomorrow"], "tomorrow"),
        (["--top", "few"], "few"),
    ] {
        let output = run(SMALL, arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(errors(&output).contains(part), "{}", errors(&output));
    }
    let output = Command::new(example()?).arg("no such file.csv").output()?;
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("no such file.csv"));
    Ok(())
}

#[test]
fn files_of_other_programs_are_read() -> Tested {
    let plain = summary(SMALL, &[])?;
    let crlf = SMALL.replace('\n', "\r\n");
    let quoted: Vec<String> = SMALL
        .lines()
        .map(|line| format!("\"{}\"\n", line.replace(',', "\",\"")))
        .collect();
    let shouting = SMALL.replacen("id,date", " ID , Date ", 1);
    for portfolio in [
        crlf.clone(),
        format!("\u{feff}{SMALL}"),
        format!("\u{feff}{crlf}"),
        quoted.concat(),
        SMALL.replace('\n', "\r"),
        SMALL.trim_end().to_string(),
        SMALL.replace('\n', "\n\n"),
        shouting,
    ] {
        assert_eq!(summary(portfolio.as_str(), &[])?, plain, "{portfolio:?}");
    }
    let bad = BAD.replace('\n', "\r\n");
    let lines = |summary: &Value| {
        summary.pointer("/bad_rows/rows").map(|rows| {
            let rows = rows.as_array().into_iter().flatten();
            rows.map(|row| row["line"].as_u64()).collect::<Vec<_>>()
        })
    };
    assert_eq!(lines(&summary(bad, &[])?), lines(&summary(BAD, &[])?));
    let mut latin = SMALL.as_bytes().to_vec();
    latin.extend_from_slice(b"caf\xe9,2026-11-22,CA,EAR99,\n");
    let summary = summary(latin, &[])?;
    assert_eq!(summary["orders"], 5);
    let problem = &summary["bad_rows"]["rows"][0]["problems"][0];
    assert_eq!(
        problem,
        &json!({"column": "id", "problem": "it is not UTF-8 text"})
    );
    Ok(())
}

#[test]
fn an_order_without_a_date_is_of_the_day_that_is_given() -> Tested {
    let portfolio = "classification,destination,date\n4E091,JP,\n4E091,JP,2026-11-22\n";
    let dated = summary(portfolio, &["--date", "2026-11-22"])?;
    let both = dated["outcomes"].as_object().ok_or("no outcomes")?;
    assert_eq!(both.len(), 1, "{dated}");
    let undated = "classification,destination\n4E091,JP\n";
    assert_eq!(summary(undated, &[])?["orders"], 1);
    Ok(())
}

#[test]
fn the_questions_that_settle_the_most_come_first() -> Tested {
    let portfolio = "\
classification,destination,date,answers
3A001.b.2,JP,2026-11-22,
3A001.b.2,JP,2026-11-22,
3A001.b.2,JP,2026-11-22,
3A001,JP,2026-11-22,
3A002,JP,2026-11-22,
3A002,JP,2026-11-22,
";
    let summary = summary(portfolio, &[])?;
    let questions = summary["questions"].as_array().ok_or("no questions")?;
    let first = &questions[0];
    assert_eq!(first["id"], "3A001#civil-telecom");
    assert_eq!(first["settled"], 3);
    assert_eq!(summary["waiting"], 6);
    let last = questions.last().ok_or("no questions")?;
    assert_eq!(last["settled"], 6, "all are settled in the end");
    let paragraph = questions.iter().find(|one| one["id"] == "3A001#paragraph");
    let paragraph = paragraph.ok_or("the paragraph is not asked")?;
    assert_eq!(paragraph["column"], "classification");
    Ok(())
}

#[test]
fn exceptions_are_asked_for_when_they_are_wanted() -> Tested {
    let portfolio = "classification,destination,date\n3A090.b,VN,2026-11-22\n";
    let without = summary(portfolio, &[])?;
    assert_eq!(
        (&without["waiting"], &without["questions"]),
        (&json!(0), &json!([]))
    );
    let with = summary(portfolio, &["--exceptions"])?;
    assert_eq!(with["waiting"], 1);
    assert!(
        with["questions"]
            .as_array()
            .is_some_and(|all| all.len() > 3)
    );
    Ok(())
}

fn waiting(groups: &[(&[usize], u64)]) -> Vec<Waiting> {
    let groups = groups.iter();
    groups
        .map(|(questions, orders)| Waiting {
            questions: questions.to_vec(),
            orders: *orders,
        })
        .collect()
}

fn steps(groups: &[(&[usize], u64)]) -> Vec<(usize, u64, u64)> {
    let steps = greedy::order(waiting(groups)).into_iter();
    steps
        .map(
            |Step {
                 question,
                 asked,
                 settled,
             }| (question, asked, settled),
        )
        .collect()
}

#[test]
fn the_order_of_questions_on_cases_made_by_hand() {
    assert_eq!(steps(&[]), []);
    assert_eq!(steps(&[(&[], 9)]), []);
    // Question 3 is asked most and settles nothing by itself: 7 settles five at once.
    assert_eq!(
        steps(&[(&[1, 3], 4), (&[2, 3], 4), (&[7], 5)]),
        [(7, 5, 5), (3, 8, 5), (1, 4, 9), (2, 4, 13)]
    );
    // Two answers that settle twenty orders come before one that settles nine.
    assert_eq!(
        steps(&[(&[1, 2], 20), (&[3], 9)]),
        [(1, 20, 0), (2, 20, 20), (3, 9, 29)]
    );
    // The smaller sets within a set count for it.
    assert_eq!(
        steps(&[(&[1, 2], 5), (&[1], 4), (&[2], 4), (&[9], 6)]),
        [(1, 9, 4), (2, 9, 13), (9, 6, 19)]
    );
    // Among equals the question that comes first; a question said twice counts once.
    assert_eq!(steps(&[(&[5], 1), (&[4, 4], 1)]), [(4, 1, 1), (5, 1, 2)]);
}

proptest! {
    /// Every question is asked once, what is said of each is so, and all orders are settled
    #[test]
    fn the_order_of_questions_says_what_is_so(
        groups in prop::collection::vec((prop::collection::vec(0_usize..80, 0..5), 1_u64..9), 0..40),
    ) {
        let waiting = groups.iter().map(|(questions, orders)| Waiting {
            questions: questions.clone(),
            orders: *orders,
        });
        let steps = greedy::order(waiting);
        let all: BTreeSet<usize> = groups.iter().flat_map(|(questions, _)| questions).copied().collect();
        let asked: Vec<usize> = steps.iter().map(|step| step.question).collect();
        prop_assert_eq!(asked.len(), all.len());
        prop_assert_eq!(asked.iter().copied().collect::<BTreeSet<_>>(), all);
        for (index, step) in steps.iter().enumerate() {
            let answered = &asked[..=index];
            let count = |holds: &dyn Fn(&[usize]) -> bool| {
                let groups = groups.iter().filter(|(questions, _)| !questions.is_empty());
                groups.filter(|(questions, _)| holds(questions)).map(|(_, orders)| orders).sum::<u64>()
            };
            let asks = count(&|questions| questions.contains(&step.question));
            let settled = count(&|questions| questions.iter().all(|one| answered.contains(one)));
            prop_assert_eq!((step.asked, step.settled), (asks, settled));
        }
    }
}
