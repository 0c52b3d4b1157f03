//! Which License Exceptions may take the place of a license, which may not, and why?
//!
//! The table of every License Exception of part 740 for one transaction; what a change of Country
//! Groups or of the Country Chart would do to it; and what stands against one exception:
//!
//! ```text
//! cargo run --example exceptions -- 5A002 VN
//! cargo run --example exceptions -- 3A001.a.2 VN --what-if join=VN:B,leave=VN:D:1,leave=VN:D:3
//! cargo run --example exceptions -- 3A001.a.2 VN --why-not GBS --value 4000
//! cargo run --example exceptions -- 5A002 VN --answer 740.14#baggage=yes --json
//! ```
//!
//! In the JSON form `before` is the determination under the policy as it stands; `after` and
//! `changes` are there with `--what-if`, and `why_not` is about the policy after the changes.
//!
//! Exit code 0: answered. 2: bad input, a change without effect, or output that cannot be written.

#[path = "../common"]
mod common {
    pub mod answers;
    pub mod change;
    pub mod facts;
    pub mod output;
    pub mod page;
    pub mod problems;
    pub mod reading;
    pub mod today;
}
mod questions;
mod table;
mod what_if;
mod why_not;
mod words;

use std::fmt;
use std::process::ExitCode;

use clap::Parser;
use export_control::{
    Amendment, AmendmentError, CclItem, Change, Determination, LicenseException, Policy,
    Transaction, evaluate,
};
use serde::Serialize;

use common::facts::Facts;
use common::output::print;
use common::page::Page;
use common::problems::{Problems, exit_code};
use common::reading::HowToRead;
use questions::Glossary;
use table::Table;
use what_if::Changes;
use why_not::WhyNot;

/// Says of every License Exception whether it may take the place of a license, and why
#[derive(Parser)]
#[command(
    after_help = "Groups and marks are separate tables: leaving D:3 takes no mark of the chart away.\n\
                  Exit code: 0 answered; 2 bad input, a change without effect, or output that cannot be written.\n\
                  This is not legal advice: screen the parties yourself; what is not said is not assumed."
)]
struct Arguments {
    #[command(flatten)]
    facts: Facts,
    #[command(flatten)]
    how: HowToRead,
    /// Show what changes of the policy do: `join=VN:B`, `leave=VN:D:1`, `mark=VN:NS1`, `unmark=VN:CB3`
    #[arg(long, value_name = "CHANGE,…", value_delimiter = ',', value_parser = what_if::change)]
    what_if: Vec<Change>,
    /// Show what stands against every paragraph of an exception, and what would make it available; may be repeated
    #[arg(long, value_name = "EXCEPTION")]
    why_not: Vec<LicenseException>,
    /// Print the JSON form
    #[arg(long)]
    json: bool,
}

impl Arguments {
    /// The policy after the changes, if there are any
    fn amended(&self, policy: &Policy) -> Result<Option<Policy>, AmendmentError> {
        if self.what_if.is_empty() {
            return Ok(None);
        }
        let changes = self.what_if.iter().cloned();
        let amendment = Amendment::new("as asked on the command line", changes);
        policy.amended([&amendment]).map(Some)
    }
}

#[derive(Serialize)]
struct Report<'a> {
    #[serde(skip)]
    transaction: &'a Transaction,
    before: Determination<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<Determination<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Changes>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    why_not: Vec<WhyNot>,
}

impl<'a> Report<'a> {
    fn of(
        arguments: &Arguments,
        transaction: &'a Transaction,
        policy: &'a Policy,
        amended: Option<&'a Policy>,
    ) -> Self {
        let before = evaluate(policy, transaction);
        let after = amended.map(|amended| evaluate(amended, transaction));
        let changes = after
            .as_ref()
            .map(|after| Changes::between(arguments.what_if.clone(), &before, after));
        let latest = after.as_ref().unwrap_or(&before);
        let policy = amended.unwrap_or(policy);
        let exceptions = arguments.why_not.iter();
        let why_not = exceptions
            .map(|exception| WhyNot::of(policy, transaction, latest, *exception))
            .collect();
        Self {
            transaction,
            before,
            after,
            changes,
            why_not,
        }
    }

    /// What is asked about, and under which policy
    fn head(&self, page: &mut Page) {
        let Transaction {
            item,
            activity,
            from,
            destination,
            date,
            ..
        } = self.transaction;
        let to = destination.name();
        let outcome = match self.changes {
            // Said below, beside what comes of the changes.
            Some(_) => String::new(),
            None => format!(": {}", words::outcome(&self.before)),
        };
        page.line(&format!("{} to {to}{outcome}", item.classification));
        let from = from.map_or_else(String::new, |from| format!(" from {}", from.name()));
        let route = format!("{}{from} to {to} on {date}", activity.title());
        page.item("  ", &route);
        let policy = self.before.policy();
        let entry = item.classification.listed().map(CclItem::eccn);
        if let Some(entry) = entry.and_then(|eccn| policy.entry(eccn)) {
            page.item("  ", &format!("{}: {}", entry.eccn, entry.title));
        }
        let data = policy.data();
        let edition = policy.edition();
        let edition = edition.map_or_else(String::new, |day| format!(", edition {day}"));
        let policy = format!(
            "policy: {}{edition}, {} reading, fingerprint {}",
            data.name,
            data.reading,
            policy.fingerprint()
        );
        page.item("  ", &policy);
        if self.before.predates_policy() {
            page.line("  caution: the transaction is dated before this edition");
        }
    }

    fn body(&self, page: &mut Page, glossary: &mut Glossary) {
        if let (Some(changes), Some(after)) = (&self.changes, &self.after) {
            changes.print(&self.before, after, page, glossary);
        } else {
            let table = Table::of(&self.before);
            table.requirements(page, glossary);
            if self.why_not.is_empty() {
                table.print(page, glossary);
            }
        }
        let latest = self.after.as_ref().unwrap_or(&self.before);
        for why_not in &self.why_not {
            why_not.print(latest, page, glossary);
        }
    }
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut page, mut glossary) = (Page::default(), Glossary::default());
        self.head(&mut page);
        self.body(&mut page, &mut glossary);
        glossary.print(&mut page);
        f.write_str(&page.into_text())
    }
}

fn run(arguments: &Arguments) -> Result<ExitCode, Problems> {
    let policy = arguments.how.apply(Policy::builtin().clone());
    let transaction = arguments.facts.transaction(&policy)?;
    let amended = arguments.amended(&policy)?;
    let report = Report::of(arguments, &transaction, &policy, amended.as_ref());
    print(&report, arguments.json)?;
    Ok(ExitCode::SUCCESS)
}

fn main() -> ExitCode {
    exit_code(run(&Arguments::parse()))
}
