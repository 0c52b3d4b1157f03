//! The flags that say what is known of a transaction.

use clap::Args;
use export_control::{
    Activity, CclItem, Classification, Country, Date, EndUse, Party, PartyKind, PartyListing,
    PartyRole, PlaceKind, Policy, QuestionId, Region, Transaction, Usd,
};

use super::problems::Problems;

#[derive(Args)]
pub struct Facts {
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
    /// Where the aircraft or vessel is registered, or of which country its owner, controller, lessee or charterer is a national; may be repeated
    #[arg(long, value_name = "COUNTRY")]
    registry: Vec<Country>,
    /// Where the item was made, or from where it was sent to the sender; may be repeated
    #[arg(long, value_name = "COUNTRY")]
    made_in: Vec<Country>,
    /// Where the end user, or its ultimate parent, is headquartered
    #[arg(long, value_name = "COUNTRY")]
    headquarters: Option<Country>,
    /// What kind of person the end user is
    #[arg(long, value_name = "civil|government|military|military_intelligence")]
    end_user_kind: Option<PartyKind>,
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
}

impl Facts {
    /// The transaction, or everything in it that agrees neither with itself nor with the policy
    pub fn transaction(&self, policy: &Policy) -> Result<Transaction, Problems> {
        let date = self.date.or_else(today);
        let date = date.ok_or("the clock has no date: give --date")?;
        if let Some(id) = answered_both_ways(&self.answer) {
            return Err(format!("question `{id}` is answered both ways").into());
        }
        let transaction = self.said(date);
        match policy.check(&transaction) {
            Ok(()) => Ok(transaction),
            Err(wrong) => Err(wrong.problems().iter().collect()),
        }
    }

    /// The transaction as it is said
    fn said(&self, date: Date) -> Transaction {
        let mut builder = Transaction::builder(self.classification, self.destination, date);
        if let Some(activity) = self.activity {
            builder = builder.activity(activity);
        }
        if let Some(from) = self.from {
            builder = builder.from(from);
        }
        if let Some(region) = self.region {
            builder = builder.region(region);
        }
        if let Some(value) = self.value {
            builder = builder.value(value);
        }
        if !self.related_to.is_empty() {
            builder = builder.related_to(self.related_to.iter().copied());
        }
        for country in &self.registry {
            builder = builder.place(PlaceKind::Registry, *country);
        }
        for country in &self.made_in {
            builder = builder.place(PlaceKind::Manufacture, *country);
        }
        if let Some(end_user) = self.end_user() {
            builder = builder.party(end_user);
        }
        for end_use in &self.end_use {
            builder = builder.end_use(*end_use);
        }
        for (id, answer) in &self.answer {
            builder = builder.answer(id.clone(), *answer);
        }
        builder.build()
    }

    /// The end user, if anything is said of it
    fn end_user(&self) -> Option<Party> {
        let unknown = Party::new(PartyRole::EndUser).in_country(self.destination);
        let mut end_user = unknown.clone();
        end_user.headquarters = self.headquarters;
        end_user.kind = self.end_user_kind;
        if self.screened || !self.listing.is_empty() {
            end_user = end_user.screened(self.listing.iter().cloned());
        }
        (end_user != unknown).then_some(end_user)
    }
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

fn answered_both_ways(answers: &[(QuestionId, bool)]) -> Option<&QuestionId> {
    let opposed = |id, answer| {
        answers
            .iter()
            .any(|(other, said)| other == id && *said != answer)
    };
    let mut both = answers.iter().filter(|(id, answer)| opposed(id, *answer));
    both.next().map(|(id, _)| id)
}
