//! Does this item need a license for this destination, and why?
//!
//! The main job of the crate on the command line:
//!
//! ```text
//! cargo run --example license_check -- 3A090.b VN
//! cargo run --example license_check -- 3A001.b.2 JP --answer 3A001#civil-telecom=no
//! cargo run --example license_check -- 3E001 CN --related-to 3A090.c --json
//! ```
//!
//! Exit code 0: answered. With `--check`, 1: more is needed, be it a license, an answer or the word
//! of another authority. 2: bad input, or output that cannot be written.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use export_control::policy::{ChartMode, Reading};
use export_control::{
    Activity, CclItem, Classification, Country, Date, Determination, EndUse, Party, PartyListing,
    PartyRole, Policy, QuestionId, Region, Transaction, Usd, evaluate,
};

/// Decides whether an item needs a license for a destination under the US EAR, and says why
#[derive(Parser)]
#[command(
    after_help = "Exit code: 0 answered; 1 with --check when more is needed, be it a license, an answer or the word of another authority; 2 bad input, or output that cannot be written.\n\
                  This is not legal advice: License Exceptions and most rules on parties and end uses are not evaluated."
)]
struct Arguments {
    /// How the item is classified: an ECCN with its paragraph such as 3A090.b, or EAR99
    classification: Classification,
    /// Where it goes: a country code or name
    destination: Country,
    /// Where it leaves from: a country code or name
    #[arg(long, value_name = "COUNTRY")]
    from: Option<Country>,
    /// What is done: `export`, `reexport`, `in_country_transfer`, `deemed_export` or `deemed_reexport`
    #[arg(long)]
    activity: Option<Activity>,
    /// The part of the destination, where one has rules of its own
    #[arg(long, value_name = "crimea|donetsk|luhansk")]
    region: Option<Region>,
    /// The day on which it happens; today if it is not given
    #[arg(long)]
    date: Option<Date>,
    /// What the item is worth, in US dollars
    #[arg(long)]
    value: Option<Usd>,
    /// A listed item that the software, technology or equipment is for; may be repeated
    #[arg(long, value_name = "ITEM")]
    related_to: Vec<CclItem>,
    /// Where the end user, or its ultimate parent, is headquartered
    #[arg(long, value_name = "COUNTRY")]
    headquarters: Option<Country>,
    /// A list that the end user is on, such as `entity-list:fn5`; may be repeated
    #[arg(long, value_name = "LISTING")]
    listing: Vec<PartyListing>,
    /// The end user has been screened and is on no list
    #[arg(long, conflicts_with = "listing")]
    screened: bool,
    /// What the item is for, such as `civil` or `military`; may be repeated
    #[arg(long, value_name = "USE")]
    end_use: Vec<EndUse>,
    /// An answer to a question, such as `3A001#civil-telecom=no`; may be repeated
    #[arg(long, value_name = "ID=yes|no", value_parser = answer)]
    answer: Vec<(QuestionId, bool)>,
    /// How to read provisions that are not fully enforced; as in the built-in policy if it is not given
    #[arg(long, value_name = "codified|enforced")]
    reading: Option<Reading>,
    /// Where the marks of the Country Chart come from; as in the built-in policy if it is not given
    #[arg(long, value_name = "published|from_section_text")]
    chart: Option<ChartMode>,
    /// Print the JSON form
    #[arg(long)]
    json: bool,
    /// Exit with 1 when more is needed: a license, an answer or the word of another authority
    #[arg(long)]
    check: bool,
}

fn answer(text: &str) -> Result<(QuestionId, bool), String> {
    let (id, answer) = text
        .rsplit_once('=')
        .ok_or("an answer is written ID=yes or ID=no")?;
    let answer = match answer {
        "yes" | "true" => true,
        "no" | "false" => false,
        other => return Err(format!("`{other}` is neither yes nor no")),
    };
    let id = id.parse().map_err(|error| format!("{error}"))?;
    Ok((id, answer))
}

/// Today, by Coordinated Universal Time; the library itself reads no clock
fn today() -> Option<Date> {
    let now = time::OffsetDateTime::now_utc();
    let year = u16::try_from(now.year()).ok()?;
    Date::new(year, now.month().into(), now.day())
}

/// The built-in policy, as the arguments ask to read it
fn policy(arguments: &Arguments) -> Policy {
    let mut policy = Policy::builtin().clone();
    if let Some(reading) = arguments.reading {
        policy = policy.with_reading(reading);
    }
    if let Some(chart) = arguments.chart {
        policy = policy.with_chart(chart);
    }
    policy
}

fn transaction(arguments: &Arguments, date: Date) -> Transaction {
    let mut builder = Transaction::builder(arguments.classification, arguments.destination, date);
    if let Some(activity) = arguments.activity {
        builder = builder.activity(activity);
    }
    if let Some(from) = arguments.from {
        builder = builder.from(from);
    }
    if let Some(region) = arguments.region {
        builder = builder.region(region);
    }
    if let Some(value) = arguments.value {
        builder = builder.value(value);
    }
    if !arguments.related_to.is_empty() {
        builder = builder.related_to(arguments.related_to.iter().copied());
    }
    let screened = arguments.screened || !arguments.listing.is_empty();
    if arguments.headquarters.is_some() || screened {
        let mut end_user = Party::new(PartyRole::EndUser).in_country(arguments.destination);
        end_user.headquarters = arguments.headquarters;
        if screened {
            end_user = end_user.screened(arguments.listing.iter().copied());
        }
        builder = builder.party(end_user);
    }
    for end_use in &arguments.end_use {
        builder = builder.end_use(*end_use);
    }
    for (id, answer) in &arguments.answer {
        builder = builder.answer(id.clone(), *answer);
    }
    builder.build()
}

fn answered_both_ways(answers: &[(QuestionId, bool)]) -> Option<&QuestionId> {
    let opposed = |id, answer| {
        answers
            .iter()
            .any(|(other, said)| other == id && *said != answer)
    };
    let mut both = answers.iter().filter(|(id, answer)| opposed(id, *answer));
    both.next().map(|(id, _)| id)
}

fn print(determination: &Determination<'_>, json: bool) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if json {
        serde_json::to_writer_pretty(&mut out, determination)?;
        writeln!(out)
    } else {
        write!(out, "{determination}")
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let policy = policy(&arguments);
    let Some(date) = arguments.date.or_else(today) else {
        eprintln!("error: the clock has no date: give --date");
        return ExitCode::from(2);
    };
    if let Some(id) = answered_both_ways(&arguments.answer) {
        eprintln!("error: question `{id}` is answered both ways");
        return ExitCode::from(2);
    }
    let transaction = transaction(&arguments, date);
    if let Err(problems) = policy.check(&transaction) {
        for problem in problems.problems() {
            eprintln!("error: {problem}");
        }
        return ExitCode::from(2);
    }
    let determination = evaluate(&policy, &transaction);
    if let Err(error) = print(&determination, arguments.json) {
        // A reader that has seen enough closes the pipe; that is no failure.
        if error.kind() != io::ErrorKind::BrokenPipe {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    }
    if arguments.check && !determination.outcome().clears() {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    }
}
