//! The two showpieces, run as a user runs them: Vietnam, and any change of policy.
//!
//! `cargo test` builds them first. With `--test showpieces` alone cargo does not: build them with
//! `cargo build --examples` then.
#![cfg(feature = "serde")]

use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use export_control::{
    Amendment, Change, Country, CountryGroup, Date, Impact, LegalStatus, Outcome, Policy, Sector,
    Timeline, Transaction, evaluate,
};
use serde_json::{Value, json};

type Tested<T = ()> = Result<T, Box<dyn Error>>;

/// The built example, beside the directory of this test: `target/<profile>/examples/NAME`
fn example(name: &str) -> Tested<PathBuf> {
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

fn run(name: &str, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Tested<Output> {
    Ok(Command::new(example(name)?).args(arguments).output()?)
}

fn text(name: &str, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Tested<String> {
    let output = run(name, arguments)?;
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{errors}");
    Ok(String::from_utf8(output.stdout)?)
}

fn json_of(name: &str, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Tested<Value> {
    Ok(serde_json::from_str(&text(name, arguments)?)?)
}

/// A file for one test to write, in the directory that cargo keeps for tests
fn scratch(name: &str, content: impl AsRef<[u8]>) -> Tested<PathBuf> {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content)?;
    Ok(path)
}

/// The text on one line, to search in it whatever the width
fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is wrong with the tags of a page, if anything is
fn unbalanced(page: &str) -> Option<String> {
    const VOID: [&str; 3] = ["meta", "input", "!DOCTYPE"];
    let mut open: Vec<&str> = Vec::new();
    for part in page.split('<').skip(1) {
        let (tag, _) = part.split_once('>')?;
        let name = tag.split_whitespace().next().unwrap_or_default();
        if let Some(closed) = name.strip_prefix('/') {
            if open.pop() != Some(closed) {
                return Some(format!("</{closed}> closes nothing"));
            }
        } else if !VOID.contains(&name) {
            open.push(name);
        }
    }
    (!open.is_empty()).then(|| format!("left open: {open:?}"))
}

/// A page that stands by itself: it loads nothing, runs nothing and says its language and its width
fn check_page(page: &str) {
    assert_eq!(unbalanced(page), None);
    for part in ["<script", "src=", "@import", "url(", "<link", "javascript:"] {
        assert!(!page.contains(part), "{part}");
    }
    for part in [
        "<html lang=\"en\">",
        "<title>",
        "name=\"viewport\"",
        "color-scheme: light dark",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

/// A part of the relative luminance of a color
fn linear(part: &str) -> Tested<f64> {
    let value = f64::from(u8::from_str_radix(part, 16)?) / 255.0;
    Ok(if value <= 0.03928 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    })
}

fn luminance(color: &str) -> Tested<f64> {
    let part = |at: usize| linear(color.get(at..at + 2).ok_or("no color")?);
    Ok(0.2126 * part(1)? + 0.7152 * part(3)? + 0.0722 * part(5)?)
}

fn contrast(one: &str, other: &str) -> Tested<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Ok((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// Runs `vietnam` with its page written to a file of this name
fn page_of_vietnam(name: &str) -> Tested<String> {
    let path = scratch(name, "")?;
    let output = run("vietnam", [OsStr::new("--html"), path.as_os_str()])?;
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty());
    Ok(fs::read_to_string(path)?)
}

#[test]
fn vietnam_says_first_that_an_announcement_is_not_law() -> Tested {
    let text = text("vietnam", [""; 0])?;
    let lead: Vec<&str> = text.lines().take(8).collect();
    let lead = unwrapped(&lead.join(" "));
    assert!(lead.starts_with("Vietnam"), "{lead}");
    assert!(lead.contains("An announcement is not yet law."), "{lead}");
    assert!(lead.contains("807 rows"), "{lead}");
    assert!(lead.contains("still list Vietnam in D:1, D:3"), "{lead}");
    for line in text.lines() {
        assert!(line.chars().count() <= 98, "{line}");
    }
    // What an editor could quote fits on half a screen.
    let summary = text.lines().take_while(|line| !line.starts_with("=="));
    assert!(summary.count() <= 32, "{text}");
    Ok(())
}

#[test]
fn vietnam_computes_what_the_library_computes() -> Tested {
    let today = Policy::builtin();
    let text = unwrapped(&text("vietnam", [""; 0])?);
    let report = json_of("vietnam", ["--json"])?;
    let packages = Policy::vietnam_packages();
    let reported = report["packages"].as_array().ok_or("no packages")?;
    assert_eq!(reported.len(), packages.len());
    for (package, reported) in packages.iter().zip(reported) {
        let after = today.amended([package])?;
        let impact = Impact::between(today, &after);
        let country = &reported["countries"][0];
        let extent = impact.extent(Country::VN);
        assert!(
            text.contains(&format!("{}: {extent}", package.title)),
            "{}",
            package.title
        );
        assert_eq!(reported["title"], json!(package.title));
        assert_eq!(reported["after"], json!(after.fingerprint()));
        assert_eq!(country["extent"], json!(extent));
        assert_eq!(country["counts"], json!(impact.counts()));
        assert_eq!(country["sectors"], json!(impact.by_sector()));
        let residue = impact.residue(Country::VN);
        assert_eq!(country["residue"]["rules"], json!(residue.rules.len()));
        assert!(text.contains(&format!("{} rules stay", residue.rules.len())));
        let total = &country["grid"]["total"];
        assert_eq!(total["before"], json!(extent.licensed));
        let gained = impact.counts().requirements_gained;
        assert_eq!(
            total["after"],
            json!(extent.licensed - extent.moved + gained)
        );
        for kind in ["scope", "end_uses", "obligations", "review_rules"] {
            let list = country[kind].as_array().map(Vec::len);
            let expected = match kind {
                "scope" => impact.scope().len(),
                "end_uses" => impact.end_uses().len(),
                "obligations" => impact.obligations().len(),
                _ => impact.review_rules().len(),
            };
            assert_eq!(list, Some(expected), "{kind}");
        }
    }
    Ok(())
}

#[test]
fn the_rows_are_counted_in_both_readings_and_with_both_charts() -> Tested {
    let report = json_of("vietnam", ["--json"])?;
    let count = |reading: &str, chart: &str| {
        let counts = report["readings"].as_array().into_iter().flatten();
        let mut own = counts.filter(|one| one["reading"] == reading && one["chart"] == chart);
        own.next()
            .map(|one| (one["today"].as_u64(), one["packages"]["C0"].as_u64()))
    };
    let rows = |today, out| Some((Some(today), Some(out)));
    assert_eq!(count("codified", "published"), rows(807, 789));
    assert_eq!(count("codified", "from_section_text"), rows(807, 788));
    assert_eq!(count("enforced", "from_section_text"), rows(806, 770));
    Ok(())
}

#[test]
fn the_reasons_why_rules_stay_add_up() -> Tested {
    let report = json_of("vietnam", ["--json"])?;
    for package in report["packages"].as_array().ok_or("no packages")? {
        let residue = &package["countries"][0]["residue"];
        let whys = residue["why"].as_array().ok_or("no reasons")?;
        let sum: u64 = whys.iter().filter_map(|why| why["rules"].as_u64()).sum();
        assert_eq!(Some(sum), residue["rules"].as_u64());
        // A sector and a reason are in one cell each.
        let grid = &package["countries"][0]["grid"];
        let rows = grid["rows"].as_array().ok_or("no rows")?;
        let cells = rows
            .iter()
            .flat_map(|row| row["cells"].as_array().into_iter().flatten());
        let after: u64 = cells.filter_map(|cell| cell["after"].as_u64()).sum();
        assert_eq!(Some(after), grid["total"]["after"].as_u64());
    }
    Ok(())
}

#[test]
fn the_announcement_changes_nothing_in_force() -> Tested {
    let report = json_of("vietnam", ["--json", "--date", "2030-01-01"])?;
    assert_eq!(report["status"]["unchanged"], true);
    assert_eq!(report["status"]["groups"], "D:1, D:3");
    let timeline = report["status"]["timeline"].as_array().ok_or("none")?;
    let announced = timeline.last().ok_or("it is empty")?;
    assert_eq!(announced["status"], "announced");
    assert_eq!(announced["law"], false);
    for part in ["94-3124", "2016-26535"] {
        assert!(
            timeline.iter().any(|rule| rule["document"] == part),
            "{part}"
        );
    }
    let day: Date = "2030-01-01".parse()?;
    let timeline = Timeline::new(Policy::builtin().clone(), Policy::vietnam_packages());
    assert_eq!(timeline.as_of(day)?, *Policy::builtin());
    Ok(())
}

#[test]
fn the_deals_come_to_what_the_library_says() -> Tested {
    let today = Policy::builtin();
    let report = json_of("vietnam", ["--json"])?;
    let deals = report["deals"].as_array().ok_or("no deals")?;
    assert!(deals.len() >= 16);
    let c0 = today.amended(Policy::vietnam_packages().iter().take(1))?;
    for deal in deals {
        let item = deal["item"].as_str().ok_or("no item")?;
        let date = today.edition().ok_or("no edition")?;
        let transaction = Transaction::export(item.parse()?, Country::VN, date);
        // A civil and screened buyer changes nothing in the list and the chart.
        let expected = evaluate(today, &transaction).outcome();
        assert_eq!(deal["today"]["outcome"], json!(expected), "{item}");
        let expected = evaluate(&c0, &transaction).outcome();
        assert_eq!(deal["packages"]["C0"]["outcome"], json!(expected), "{item}");
    }
    let of = |item: &str| deals.iter().find(|deal| deal["item"] == item);
    let chips = of("3A090.b").ok_or("no chips")?;
    assert_eq!(chips["today"]["outcome"], json!(Outcome::LicenseRequired));
    assert_eq!(
        chips["packages"]["C0"]["outcome"],
        json!(Outcome::NoLicenseRequired)
    );
    // Nothing of it reaches the onward leg.
    assert_eq!(report["onward"]["today"], json!(Outcome::LicenseRequired));
    for outcome in report["onward"]["packages"]
        .as_object()
        .ok_or("none")?
        .values()
    {
        assert_eq!(*outcome, json!(Outcome::LicenseRequired));
    }
    Ok(())
}

#[test]
fn what_tightens_is_not_hidden() -> Tested {
    let text = unwrapped(&text("vietnam", [""; 0])?);
    let page = page_of_vietnam("tightens.html")?;
    for part in [
        "letter of assurance",
        "E744-23-A3i-A",
        "National Validated End Users",
        "it loses that path",
        "740.6",
        "743.1",
    ] {
        assert!(text.contains(part), "{part}");
        assert!(page.contains(part), "{part}");
    }
    Ok(())
}

#[test]
fn the_page_stands_by_itself() -> Tested {
    let page = page_of_vietnam("vietnam.html")?;
    check_page(&page);
    assert!(!page.contains("http"), "no citation needs a link");
    for package in Policy::vietnam_packages() {
        assert!(page.contains(&package.title), "{}", package.title);
    }
    let report = json_of("vietnam", ["--json"])?;
    for row in report["packages"][0]["countries"][0]["grid"]["rows"]
        .as_array()
        .ok_or("none")?
    {
        let sector: Sector = row["sector"].as_str().ok_or("no sector")?.parse()?;
        assert!(
            page.contains(&format!(">{}</th>", sector.title())),
            "{sector}"
        );
    }
    for id in ["C0", "C1", "C2", "C3", "C4"] {
        assert!(page.contains(&format!("id=\"choose-{id}\"")), "{id}");
        assert!(page.contains(&format!("for=\"choose-{id}\"")), "{id}");
    }
    assert!(page.contains("GE, Pratt &amp; Whitney"));
    Ok(())
}

#[test]
fn every_color_can_be_read_on_a_light_and_on_a_dark_screen() -> Tested {
    let page = page_of_vietnam("colors.html")?;
    let style = page.split_once("<style>").ok_or("no style")?.1;
    let (style, _) = style.split_once("</style>").ok_or("no end")?;
    let mut checked = 0;
    for scheme in style.split(":root {").skip(1) {
        let (scheme, _) = scheme.split_once('}').ok_or("no end")?;
        let color = |name: &str| {
            let declared = scheme.split_once(&format!("--{name}: "));
            let found = declared.and_then(|(_, rest)| rest.get(..7));
            found.ok_or_else(|| format!("no color {name}"))
        };
        let pairs = [
            ("page", "ink"),
            ("page", "quiet"),
            ("panel", "ink"),
            ("panel", "quiet"),
            ("accent", "on-accent"),
            ("warn", "warn-ink"),
            ("h0", "h0-ink"),
            ("h1", "h1-ink"),
            ("h2", "h2-ink"),
            ("h3", "h3-ink"),
            ("h4", "h4-ink"),
            ("h5", "h5-ink"),
            ("go", "go-ink"),
            ("wait", "wait-ink"),
            ("need", "need-ink"),
        ];
        for (back, front) in pairs {
            let contrast = contrast(color(back)?, color(front)?)?;
            assert!(contrast >= 4.5, "{front} on {back}: {contrast:.2}");
            checked += 1;
        }
    }
    assert_eq!(checked, 30);
    Ok(())
}

#[test]
fn vietnam_refuses_what_it_cannot_answer() -> Tested {
    for arguments in [
        ["--date", "tomorrow"].as_slice(),
        &["--html", "no/such/directory/page.html"],
        &["--shout"],
    ] {
        let output = run("vietnam", arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
    Ok(())
}

fn leaves_d1(status: LegalStatus) -> Amendment {
    let leaves = Change::LeaveGroup {
        country: Country::VN,
        group: CountryGroup::D1,
    };
    Amendment::new("Vietnam leaves D:1", [leaves]).with_status(status)
}

fn written(name: &str, amendment: &impl serde::Serialize) -> Tested<PathBuf> {
    scratch(name, serde_json::to_vec(amendment)?)
}

#[test]
fn a_final_rule_counts_from_its_day_on() -> Tested {
    let rule = leaves_d1(LegalStatus::final_from("2027-01-01".parse()?));
    let path = written("final.json", &rule)?;
    let on = |day: &str| {
        let arguments = [path.as_os_str(), OsStr::new("--date"), OsStr::new(day)];
        json_of(
            "policy_change",
            arguments.into_iter().chain([OsStr::new("--json")]),
        )
    };
    for (day, law, part) in [
        ("2026-12-31", false, "projected"),
        ("2027-01-01", true, "in_force"),
    ] {
        let report = on(day)?;
        assert_eq!(report["law"], law, "{day}");
        assert_eq!(report["outstanding"], !law, "{day}");
        assert_eq!(report["amendments"][0]["law"], law, "{day}");
        let parts = report["parts"].as_array().ok_or("no parts")?;
        assert_eq!(parts.len(), 1, "{day}");
        assert_eq!(parts[0]["id"], part, "{day}");
        assert_eq!(parts[0]["concerned"], json!(["VN"]));
        let after = Policy::builtin().amended([&rule])?;
        let impact = Impact::on(Policy::builtin(), &after, day.parse()?);
        assert_eq!(parts[0]["countries"][0]["counts"], json!(impact.counts()));
    }
    Ok(())
}

#[test]
fn an_announcement_is_only_projected() -> Tested {
    let said = "2026-02-20".parse()?;
    let path = written(
        "announced.json",
        &[leaves_d1(LegalStatus::Announced { on: said })],
    )?;
    let arguments = |day| [path.as_os_str(), OsStr::new("--date"), OsStr::new(day)];
    let late = unwrapped(&text("policy_change", arguments("2030-01-01"))?);
    assert!(
        late.contains("On 2030-01-01 nothing of it is law"),
        "{late}"
    );
    assert!(
        late.contains("announced, which changes nothing (not law)"),
        "{late}"
    );
    assert!(late.contains("narrow (18 of 807 rows, 2.2 %)"), "{late}");
    // Before it was said nobody could expect it.
    let early = unwrapped(&text("policy_change", arguments("2026-02-19"))?);
    assert!(early.contains("nothing of it is to come"), "{early}");
    Ok(())
}

#[test]
fn the_countries_concerned_are_shown_or_those_that_are_named() -> Tested {
    let joins = |country| Change::JoinGroup {
        country,
        group: CountryGroup::A6,
    };
    let joined = Amendment::new("two join A:6", [joins(Country::VN), joins(Country::TH)]);
    let path = written("two.json", &joined)?;
    let shown = |report: &Value| -> Vec<String> {
        let countries = report["parts"][0]["countries"]
            .as_array()
            .into_iter()
            .flatten();
        countries.map(|one| one["country"].to_string()).collect()
    };
    let base = [
        path.as_os_str(),
        OsStr::new("--json"),
        OsStr::new("--date=2026-11-22"),
    ];
    let both = json_of("policy_change", base)?;
    assert_eq!(shown(&both), ["\"TH\"", "\"VN\""]);
    let country = OsStr::new("--country=Thailand");
    let one = json_of("policy_change", base.into_iter().chain([country]))?;
    assert_eq!(shown(&one), ["\"TH\""]);
    assert_eq!(
        both["parts"][0]["countries"][0],
        one["parts"][0]["countries"][0]
    );
    Ok(())
}

#[test]
fn transactions_of_ones_own_are_compared() -> Tested {
    let path = written("chips.json", &leaves_d1(LegalStatus::Hypothetical))?;
    let lines = scratch(
        "chips.jsonl",
        "{\"item\": {\"classification\": \"3A090.b\"}, \"destination\": \"VN\", \"date\": \"2026-11-22\"}\n\n\
         {\"item\": {\"classification\": \"EAR99\"}, \"destination\": \"CA\", \"date\": \"2026-11-22\"}\n",
    )?;
    let orders = scratch(
        "chips.csv",
        "classification,destination,date\n3A090.b,VN,2026-11-22\nEAR99,CA,2026-11-22\n",
    )?;
    let after = Policy::builtin().amended([&leaves_d1(LegalStatus::Hypothetical)])?;
    let day = "2026-11-22".parse()?;
    let own = [
        Transaction::export("3A090.b".parse()?, Country::VN, day),
        Transaction::export("EAR99".parse()?, Country::CA, day),
    ];
    let expected = Impact::of_transactions(Policy::builtin(), &after, &own);
    for file in [lines, orders] {
        let arguments = [
            path.as_os_str(),
            OsStr::new("--date=2026-11-22"),
            OsStr::new("--transactions"),
            file.as_os_str(),
        ];
        let report = json_of(
            "policy_change",
            arguments.into_iter().chain([OsStr::new("--json")]),
        )?;
        let transactions = &report["transactions"];
        assert_eq!(transactions["count"], 2);
        assert_eq!(transactions["matrix"], json!(expected.matrix));
        assert_eq!(transactions["changed"], json!(expected.changed));
        let text = unwrapped(&text("policy_change", arguments)?);
        assert!(text.contains("2 transactions, of which 1 change"), "{text}");
    }
    Ok(())
}

#[test]
fn a_title_cannot_break_the_page() -> Tested {
    let mut rule = leaves_d1(LegalStatus::Hypothetical);
    rule.title = "<script>alert(\"D:1\")</script> & more".to_string();
    let path = written("odd.json", &rule)?;
    let page = scratch("odd.html", "")?;
    let arguments = [path.as_os_str(), OsStr::new("--html"), page.as_os_str()];
    text("policy_change", arguments)?;
    let page = fs::read_to_string(page)?;
    check_page(&page);
    assert!(page.contains("&lt;script&gt;alert(&quot;D:1&quot;)&lt;/script&gt; &amp; more"));
    Ok(())
}

#[test]
fn policy_change_refuses_what_does_not_apply() -> Tested {
    let good = leaves_d1(LegalStatus::Hypothetical);
    let twice = json!([good, good]);
    let d2 = json!({"title": "no effect",
        "changes": [{"change": "leave_group", "country": "VN", "group": "D:2"}]});
    let odd = json!({"title": "odd", "changes": [], "color": "red"});
    let late = LegalStatus::Announced {
        on: "2099-01-01".parse()?,
    };
    let unheard = json!([{"title": "nobody has heard of it", "status": late,
        "changes": [{"change": "leave_group", "country": "VN", "group": "D:2"}]}]);
    for (name, file, part) in [
        (
            "twice",
            twice,
            "Vietnam leaves D:1: a change without effect",
        ),
        (
            "d2",
            d2,
            "no effect: a change without effect: VN is not in Country Group D:2",
        ),
        ("odd", odd, "unknown field `color`"),
        ("unheard", unheard, "a change without effect"),
        ("empty", json!([]), "it has no amendment"),
        ("number", json!(7), "number.json"),
    ] {
        let path = written(&format!("{name}.json"), &file)?;
        let output = run(
            "policy_change",
            [path.as_os_str(), OsStr::new("--date=2026-11-22")],
        )?;
        let errors = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(2), "{name}: {errors}");
        assert!(output.stdout.is_empty(), "{name}");
        assert!(errors.contains(part), "{name}: {errors}");
    }
    let path = written("good.json", &good)?;
    let bad = scratch(
        "bad.csv",
        "classification,destination\n3A090.b,Atlantis\nnothing,VN\n",
    )?;
    let lines = scratch(
        "bad.jsonl",
        "{\"item\": {\"classification\": \"0A984\"}, \"destination\": \"VN\", \"date\": \"2026-11-22\"}\n{\n",
    )?;
    for (file, parts) in [
        (
            bad,
            [
                "line 2: destination: `Atlantis` is no country",
                "line 3: classification",
            ],
        ),
        (lines, ["line 1: ", "line 2: "]),
        (PathBuf::from("no/such.csv"), ["no/such.csv", "error"]),
    ] {
        let arguments = [
            path.as_os_str(),
            OsStr::new("--transactions"),
            file.as_os_str(),
        ];
        let output = run("policy_change", arguments)?;
        assert_eq!(output.status.code(), Some(2), "{}", file.display());
        let errors = String::from_utf8(output.stderr)?;
        for part in parts {
            assert!(errors.contains(part), "{part}: {errors}");
        }
    }
    Ok(())
}
