//! The deals in the news: what they come to today, and under each package.

use std::collections::BTreeMap;

use export_control::{
    Activity, Classification, Country, Date, EndUse, ExceptionFinding, ExceptionStatus,
    LicenseException, Outcome, OutcomeRange, Party, PartyKind, PartyRole, Policy, ReviewPolicy,
    Transaction, evaluate,
};
use serde::Serialize;

use crate::common::impact::words::list;
use crate::common::problems::Problems;
use crate::news::VIETNAM;

/// The trade, what is sold, and the paragraph of the list that it is under here
const DEALS: &[(&str, &str, &str)] = &[
    ("aircraft", "Boeing 737-8 and 787 airliners", "9A991.b"),
    (
        "aircraft",
        "engines for them (GE, Pratt & Whitney)",
        "9A991.c",
    ),
    ("aircraft", "parts of the airliners and engines", "9A991.d"),
    ("aircraft", "hot-section technology of engines", "9E003.a.1"),
    ("chips", "advanced chips, upper tier", "3A090.a"),
    ("chips", "advanced chips, middle tier", "3A090.b"),
    ("chips", "servers with middle-tier chips", "4A090.b"),
    ("chip tools", "advanced etch tools", "3B001.c.1.a"),
    ("chip tools", "lithography tools", "3B001.f.1"),
    ("chip tools", "lesser chip tools", "3B991"),
    ("5G", "5G network gear", "5A991.b"),
    ("5G", "network gear with strong encryption", "5A002.a"),
    ("machine tools", "precise milling machines", "2B001.b.2"),
    ("machine tools", "lesser machine tools", "2B991"),
    ("night vision", "thermal cameras", "6A003.b.4.b"),
    ("night vision", "image intensifier tubes", "6A002.a.2.a"),
];

/// What a deal comes to under one policy
#[derive(Clone, PartialEq, Serialize)]
pub struct Answer {
    pub outcome: Outcome,
    pub range: OutcomeRange,
    pub rules: Vec<String>,
    /// The strictest review policy that counts
    pub review: Option<ReviewPolicy>,
    /// License Exceptions that are or may be open
    pub exceptions: Vec<&'static str>,
    /// What the item itself leaves open
    pub questions: Vec<String>,
}

#[derive(Serialize)]
pub struct Deal {
    pub trade: &'static str,
    pub what: &'static str,
    pub item: String,
    pub today: Answer,
    /// By the names of the packages
    pub packages: BTreeMap<String, Answer>,
}

/// A civil deal with a buyer in Vietnam who has been screened and is on no list
pub fn transaction(item: Classification, date: Date) -> Transaction {
    let mut buyer = Party::new(PartyRole::EndUser)
        .in_country(VIETNAM)
        .screened([]);
    buyer.kind = Some(PartyKind::Civil);
    buyer.headquarters = Some(VIETNAM);
    Transaction::builder(item, VIETNAM, date)
        .from(Country::US)
        .party(buyer)
        .end_use(EndUse::Civil)
        .build()
}

impl Answer {
    fn of(policy: &Policy, transaction: &Transaction) -> Self {
        let determination = evaluate(policy, transaction);
        let findings = determination.exceptions().iter();
        let open = findings.filter(|finding| finding.status() >= ExceptionStatus::AvailableIf);
        let mut exceptions: Vec<_> = open.map(ExceptionFinding::exception).collect();
        exceptions.dedup();
        let asked = determination.questions().iter();
        let asked = asked.filter(|question| !question.is_about_exception());
        Self {
            outcome: determination.outcome(),
            range: determination.range(),
            rules: determination
                .applying()
                .map(|found| found.rule().to_string())
                .collect(),
            review: determination.review().policy(),
            exceptions: exceptions
                .into_iter()
                .map(LicenseException::as_str)
                .collect(),
            questions: asked
                .filter_map(|question| question.id().ok())
                .map(|id| id.to_string())
                .collect(),
        }
    }

    pub const fn needs_license(&self) -> bool {
        matches!(self.outcome, Outcome::LicenseRequired | Outcome::Prohibited)
    }

    pub const fn is_open(&self) -> bool {
        matches!(self.outcome, Outcome::NeedsAnswers)
    }

    /// In a cell of a table
    pub fn in_short(&self) -> String {
        if !self.needs_license() {
            return match self.outcome {
                Outcome::NoLicenseRequired => "no license".to_string(),
                Outcome::NeedsAnswers => "it depends".to_string(),
                outcome => outcome.title().to_string(),
            };
        }
        let review = self.review;
        let review = review.map_or("no policy on these facts", ReviewPolicy::title);
        format!("license; {review}")
    }

    /// With its rules and what may take the place of the license
    pub fn in_full(&self) -> String {
        let mut text = self.in_short();
        if !self.rules.is_empty() {
            text = format!("{text}; rules {}", list(&self.rules));
        }
        if !self.exceptions.is_empty() {
            let exceptions = list(&self.exceptions);
            text = format!("{text}; if their terms hold: {exceptions}");
        }
        if !self.questions.is_empty() {
            text = format!("{text}; asks {}", list(&self.questions));
        }
        text
    }

    /// The color of its cell
    pub const fn class(&self) -> &'static str {
        match self.outcome {
            Outcome::NeedsAnswers | Outcome::OtherAuthority => "wait",
            Outcome::LicenseRequired | Outcome::Prohibited => "need",
            _ => "go",
        }
    }
}

/// The deals, under today's policy and under the packages by their names
pub fn deals(
    today: &Policy,
    packages: &[(String, Policy)],
    date: Date,
) -> Result<Vec<Deal>, Problems> {
    let mut deals = Vec::new();
    for (trade, what, item) in DEALS {
        let transaction = transaction(item.parse()?, date);
        for policy in std::iter::once(today).chain(packages.iter().map(|(_, policy)| policy)) {
            if let Err(wrong) = policy.check(&transaction) {
                return Err(wrong.problems().iter().collect());
            }
        }
        let packages = packages.iter();
        deals.push(Deal {
            trade,
            what,
            item: (*item).to_string(),
            today: Answer::of(today, &transaction),
            packages: packages
                .map(|(id, policy)| (id.clone(), Answer::of(policy, &transaction)))
                .collect(),
        });
    }
    Ok(deals)
}

/// The onward leg: middle-tier chips that were sold to Vietnam and go on to China
#[derive(Serialize)]
pub struct Onward {
    pub item: &'static str,
    pub to: Country,
    pub today: Outcome,
    pub packages: BTreeMap<String, Outcome>,
}

impl Onward {
    pub fn of(today: &Policy, packages: &[(String, Policy)], date: Date) -> Result<Self, Problems> {
        let (item, to) = ("3A090.b", Country::CN);
        let transaction = Transaction::builder(item.parse()?, to, date)
            .activity(Activity::Reexport)
            .from(VIETNAM)
            .build();
        let outcome = |policy| evaluate(policy, &transaction).outcome();
        let packages = packages.iter();
        Ok(Self {
            item,
            to,
            today: outcome(today),
            packages: packages
                .map(|(id, policy)| (id.clone(), outcome(policy)))
                .collect(),
        })
    }

    pub fn text(&self) -> String {
        let (item, to) = (self.item, self.to.name());
        let same = self.packages.values().all(|outcome| *outcome == self.today);
        let outcome = self.today.title();
        let under = if same {
            "today and under every package".to_string()
        } else {
            let packages = self.packages.iter();
            let packages = packages.map(|(id, outcome)| format!("{id}: {}", outcome.title()));
            format!("today; {}", list(packages))
        };
        format!(
            "The onward leg is an act of its own, judged by where the item goes: for {item} from \
             Vietnam to {to}, {outcome}, {under}."
        )
    }
}
