//! Building a transaction fact by fact.

use alloc::vec::Vec;

use super::{Answers, Item, Transaction, completed};
use crate::{
    Activity, CclItem, Classification, Country, Date, EndUse, Party, Percent, PlaceKind, Places,
    QuestionId, Region, Usd,
};

/// A transaction in the making; what is not set stays unknown
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until it is built"]
pub struct TransactionBuilder {
    item: Item,
    activity: Option<Activity>,
    from: Option<Country>,
    via: Vec<Country>,
    destination: Country,
    region: Option<Region>,
    places: Places,
    parties: Vec<Party>,
    end_uses: Vec<EndUse>,
    date: Date,
    answers: Answers,
}

impl TransactionBuilder {
    pub(super) fn new(classification: Classification, destination: Country, date: Date) -> Self {
        Self {
            item: Item::new(classification),
            activity: None,
            from: None,
            via: Vec::new(),
            destination,
            region: None,
            places: Places::NONE,
            parties: Vec::new(),
            end_uses: Vec::new(),
            date,
            answers: Answers::new(),
        }
    }

    /// What is done with the item; an export from the United States unless it is said
    pub fn activity(mut self, activity: Activity) -> Self {
        self.activity = Some(activity);
        self
    }

    /// Where the item leaves from
    pub fn from(mut self, from: Country) -> Self {
        self.from = Some(from);
        self
    }

    /// A country on the way
    pub fn via(mut self, country: Country) -> Self {
        self.via.push(country);
        self
    }

    /// The part of the destination to which the item goes
    pub fn region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// Another place that rules ask for, such as the registry of an aircraft
    pub fn place(mut self, kind: PlaceKind, country: Country) -> Self {
        self.places.add(kind, country);
        self
    }

    /// What the item is worth
    pub fn value(mut self, value: Usd) -> Self {
        self.item.value_usd = Some(value);
        self
    }

    /// How many there are
    pub fn quantity(mut self, quantity: u64) -> Self {
        self.item.quantity = Some(quantity);
        self
    }

    /// The share of controlled US content in the value of a foreign-made item
    pub fn us_content(mut self, share: Percent) -> Self {
        self.item.us_content_percent = Some(share);
        self
    }

    /// The listed items that software, technology or equipment is for; all of them, as nothing
    /// that is left out counts
    pub fn related_to(mut self, items: impl IntoIterator<Item = CclItem>) -> Self {
        self.item.related_to = Some(items.into_iter().collect());
        self
    }

    /// Someone who takes part
    pub fn party(mut self, party: Party) -> Self {
        self.parties.push(party);
        self
    }

    /// What the item is for
    pub fn end_use(mut self, end_use: EndUse) -> Self {
        self.end_uses.push(end_use);
        self
    }

    /// The answer to a question
    pub fn answer(mut self, question: QuestionId, answer: bool) -> Self {
        self.answers.insert(question, answer);
        self
    }

    /// The transaction
    ///
    /// Whether its facts agree with each other and with a policy is said by
    /// [`Policy::check`](crate::Policy::check).
    #[must_use]
    pub fn build(self) -> Transaction {
        let (activity, from) = completed(self.activity, self.from);
        Transaction {
            item: self.item,
            activity,
            from,
            via: self.via,
            destination: self.destination,
            region: self.region,
            places: self.places,
            parties: self.parties,
            end_uses: self.end_uses,
            date: self.date,
            answers: self.answers,
        }
    }
}
