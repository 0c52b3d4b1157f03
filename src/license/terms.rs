//! The terms of a license that facts decide: time, items, route, end use and amounts.

use alloc::format;
use alloc::string::{String, ToString};

use super::LicenseTerm as Term;
use super::ask::Raised;
use super::judge::{Judge, SCOPE};
use super::places::is_meant;
use crate::{
    Activity, Citation, Classification, Country, Destinations, EndUses, Party, PartyRole, Truth,
    Usd,
};

/// Where it stands how much may be shipped
const AMOUNT: Citation = cfr!("750.7(a)");
/// Where it stands what may be shipped beyond that
const TOLERANCE: Citation = cfr!("750.11");
/// Where the changes stand that need no new license
pub(super) const CHANGES: Citation = cfr!("750.7(c)");

/// What to say, and where
type Fact = (&'static str, &'static str);

const VALUE: Fact = ("item.value_usd", "Say what the shipment is worth.");
pub(super) const QUANTITY: Fact = ("item.quantity", "Say how many there are.");
const DRAWN_VALUE: Fact = (
    "record.drawn_value_usd",
    "Say what value was shipped under the license before.",
);
const DRAWN_QUANTITY: Fact = (
    "record.drawn_quantity",
    "Say what quantity was shipped under the license before.",
);
const END_USE: Fact = ("end_uses", "Say what the items are for.");
const FROM: Fact = ("from", "Say which country the items leave from.");
const PARAGRAPH: Fact = (
    "item.classification",
    "Say which paragraph of its entry the item is in.",
);

/// What was used before and what is used now, with what may be used in all
fn used(cap: u64, drawn: Option<u64>, now: Option<u64>) -> Truth {
    let least = drawn.unwrap_or(0).saturating_add(now.unwrap_or(0));
    match (drawn, now) {
        _ if least > cap => Truth::No,
        (Some(_), Some(_)) => Truth::Yes,
        _ => Truth::Unknown,
    }
}

impl Judge<'_, '_> {
    /// Whether it stands and runs
    pub(super) fn time(&mut self) {
        let (license, day) = (self.license, self.transaction.date);
        let standing = license.standing();
        self.note(
            Term::Standing,
            standing.allows(day),
            format!("the license {standing}, and this is on {day}"),
            cfr!("750.8"),
        );
        let (from, to) = (license.issued(), license.expires());
        self.note(
            Term::Validity,
            from <= day && day <= to,
            format!("the license runs from {from} to {to}, and this is on {day}"),
            cfr!("750.7(g)"),
        );
    }

    /// Whether it is for the item and for what is done with it
    pub(super) fn items(&mut self) {
        let (scope, item) = (self.license.scope(), &self.transaction.item);
        let classification = item.classification;
        let covers = scope.items.covers(classification);
        let because = format!(
            "the license is for {}, and the item is {classification}",
            scope.items
        );
        match (covers, classification) {
            (Truth::Unknown, Classification::Listed(_)) => {
                self.unsaid(Term::Items, because, SCOPE, PARAGRAPH);
            }
            _ => self.note(Term::Items, covers, because, SCOPE),
        }
        let activity = self.transaction.activity;
        let covers = scope.activities.contains(activity);
        let mut because = String::from("the license is for ");
        for (index, one) in scope.activities.iter().enumerate() {
            because.push_str(if index > 0 { " or " } else { "" });
            because.push_str(one.with_article());
        }
        because.push_str(", and this is ");
        because.push_str(activity.with_article());
        self.note(Term::Activity, covers, because, SCOPE);
    }

    /// Where it starts, where it goes and what lies between
    pub(super) fn route(&mut self) {
        self.origin();
        self.destination();
        for country in &self.transaction.via {
            self.stop(*country);
        }
    }

    fn origin(&mut self) {
        let transaction = self.transaction;
        let activity = transaction.activity;
        let Some(from) = transaction.from else {
            let because = "nobody has said where the items leave from";
            return self.unsaid(Term::Origin, because, SCOPE, FROM);
        };
        let (holds, must) = match activity {
            Activity::Export | Activity::DeemedExport => {
                let own = self.policy.governing_row(from) == Ok(Country::US);
                (
                    Truth::from(own),
                    String::from("an export leaves from the United States"),
                )
            }
            Activity::InCountryTransfer => (
                Truth::from(from == transaction.destination),
                String::from("an in-country transfer stays in one country"),
            ),
            Activity::Reexport | Activity::DeemedReexport => match &self.license.scope().from {
                Some(named) => (
                    self.within(named, from),
                    format!("the license is for reexports from {named}"),
                ),
                None => (
                    Truth::No,
                    String::from("the license names no country from which to reexport"),
                ),
            },
        };
        let because = format!("{must}, and the items leave from {}", from.name());
        match holds {
            Truth::Unknown => self.raise(Term::Origin, Raised::Names(from), because, SCOPE),
            known => self.note(Term::Origin, known, because, SCOPE),
        }
    }

    fn destination(&mut self) {
        let (scope, to) = (self.license.scope(), self.transaction.destination);
        let because = format!(
            "the license is for {}, and the items go to {}",
            scope.destinations,
            to.name()
        );
        match self.granted(&scope.destinations, to) {
            Truth::Unknown => self.raise(Term::Destination, Raised::Names(to), because, SCOPE),
            known => self.note(Term::Destination, known, because, SCOPE),
        }
        if let Some(region) = self.transaction.region {
            let because = format!("the items go to the region {region}");
            let raised = Raised::Region(region);
            self.raise(Term::Destination, raised, because, cfr!("746.6"));
        }
    }

    /// Whether a country is one that the license grants; a territory only where it is named itself
    fn granted(&self, destinations: &Destinations, country: Country) -> Truth {
        match self.within(destinations, country) {
            Truth::Yes if !is_meant(self.policy, destinations, country) => Truth::Unknown,
            truth => truth,
        }
    }

    /// A country on the way
    fn stop(&mut self, country: Country) {
        if country == self.transaction.destination {
            return;
        }
        let named = self.license.scope().via.as_ref();
        let named = named.map_or(Truth::No, |via| self.granted(via, country));
        let name = country.name();
        if named == Truth::Yes {
            let because = format!("the license names {name} as a country on the way");
            self.note(Term::Route, Truth::Yes, because, SCOPE);
        } else {
            let because = format!("the license does not name {name} as a country on the way");
            self.raise(Term::Route, Raised::Route(country), because, CHANGES);
        }
    }

    /// What the items are for
    pub(super) fn end_use(&mut self) {
        self.only_uses(Term::EndUse, self.license.scope().end_uses, SCOPE);
    }

    /// Whether the items are for these uses only
    pub(super) fn only_uses(&mut self, term: Term, uses: EndUses, citation: Citation) {
        let said = &self.transaction.end_uses;
        let names = titles(uses);
        if let Some(other) = said.iter().find(|one| !uses.contains(**one)) {
            let because = format!("the end use must be {names}, and it is {}", other.title());
            self.note(term, Truth::No, because, citation);
        } else if said.is_empty() {
            let because = format!("the end use must be {names}, and nobody has said what it is");
            self.unsaid(term, because, citation, END_USE);
        } else {
            self.note(
                term,
                Truth::Yes,
                format!("the end use is {names}"),
                citation,
            );
        }
    }

    /// Whether the items are for none of these uses
    pub(super) fn no_uses(&mut self, uses: EndUses, citation: Citation) {
        let said = &self.transaction.end_uses;
        let term = Term::Safeguard;
        if let Some(barred) = said.iter().find(|one| uses.contains(**one)) {
            let because = format!("the license bars this end use: {}", barred.title());
            self.note(term, Truth::No, because, citation);
        } else if said.is_empty() {
            let because = format!("the license bars these end uses: {}", titles(uses));
            self.unsaid(term, because, citation, END_USE);
        } else {
            let because = format!("the end use is none of these: {}", titles(uses));
            self.note(term, Truth::Yes, because, citation);
        }
    }

    /// What the items are worth and how many they are, with what was shipped before
    pub(super) fn amounts(&mut self) {
        if let Some(cap) = self.license.scope().value {
            self.value(cap);
        }
        if let Some(cap) = self.license.scope().quantity {
            let (drawn, now) = (self.record.drawn_quantity, self.transaction.item.quantity);
            let because = amounts(drawn, now, &format!("the license is for {cap} units"), "");
            match used(cap, drawn, now) {
                Truth::Unknown => {
                    let fact = if now.is_none() {
                        QUANTITY
                    } else {
                        DRAWN_QUANTITY
                    };
                    self.unsaid(Term::Quantity, because, AMOUNT, fact);
                }
                known => self.note(Term::Quantity, known, because, AMOUNT),
            }
        }
    }

    fn value(&mut self, cap: Usd) {
        let (drawn, now) = (self.record.drawn_value, self.transaction.item.value_usd);
        let because = amounts(
            drawn,
            now,
            &format!("the license is for {cap} US dollars"),
            " US dollars",
        );
        let cents = |amount: Option<Usd>| amount.map(Usd::cents);
        let (before, at) = (cents(drawn), cents(now));
        match used(cap.cents(), before, at) {
            Truth::Unknown => {
                let fact = if now.is_none() { VALUE } else { DRAWN_VALUE };
                self.unsaid(Term::Value, because, AMOUNT, fact);
            }
            Truth::No
                if self.transaction.activity == Activity::Export
                    && used(cap.with_a_tenth().cents(), before, at) != Truth::No =>
            {
                // The rest of the amounts may still be more than the tolerance.
                if now.is_none() {
                    self.unsaid(Term::Value, because, TOLERANCE, VALUE);
                } else if drawn.is_none() {
                    self.unsaid(Term::Value, because, TOLERANCE, DRAWN_VALUE);
                } else {
                    self.raise(Term::Value, Raised::PriceIncrease, because, TOLERANCE);
                }
            }
            known => self.note(Term::Value, known, because, AMOUNT),
        }
    }

    /// A reexport, a resale or a transfer
    pub(super) fn reexport_consent(&mut self, citation: Citation) {
        let activity = self.transaction.activity;
        let because = format!("this is {}", activity.with_article());
        match activity {
            Activity::Export | Activity::DeemedExport => {
                self.note(Term::Safeguard, Truth::Yes, because, citation);
            }
            _ => self.raise(Term::Safeguard, Raised::ReexportConsent, because, citation),
        }
    }

    /// Countries to which the items must not go
    pub(super) fn carve_out(&mut self, to: &Destinations, consent: bool, citation: Citation) {
        let transaction = self.transaction;
        let goes = [transaction.destination];
        let stops = transaction.via.iter();
        let holders = transaction.parties.iter();
        let holders = holders.filter(|party| super::parties::HOLDERS.contains(party.role));
        // The last of them are at the destination; of the others nobody knows where they are.
        let unplaced = |party: &Party| {
            party.role == PartyRole::IntermediateConsignee && party.country.is_none()
        };
        if holders.clone().any(unplaced) {
            let because = "nobody has said where the intermediate consignee is";
            let fact = ("parties", "Say the country of the intermediate consignee.");
            self.unsaid(Term::Safeguard, because, citation.clone(), fact);
        }
        let receives = holders.filter_map(|party| party.country);
        let mut worst = Truth::No;
        let mut place = transaction.destination;
        for country in goes.into_iter().chain(stops.copied()).chain(receives) {
            let inside = self.within(to, country);
            if inside > worst {
                (worst, place) = (inside, country);
            }
        }
        let name = place.name();
        let term = Term::Safeguard;
        match worst {
            Truth::No => {
                let because = format!("the items go to no country in {to}");
                self.note(term, Truth::Yes, because, citation);
            }
            Truth::Unknown => {
                let because = format!("it is not certain whether {name} is in {to}");
                self.raise(term, Raised::OutsideCarveOut(place), because, citation);
            }
            Truth::Yes => {
                let row = match self.policy.governing_row(place) {
                    Ok(row) if row != place => format!(", by the row of {}", row.name()),
                    _ => String::new(),
                };
                let because = format!("the items must not go to {to}, and {name} is in it{row}");
                if consent {
                    self.raise(term, Raised::CarveOutConsent, because, citation);
                } else {
                    self.note(term, Truth::No, because, citation);
                }
            }
        }
    }
}

fn titles(uses: EndUses) -> String {
    let mut text = String::new();
    for (index, one) in uses.iter().enumerate() {
        text.push_str(if index > 0 { ", " } else { "" });
        text.push_str(one.title());
    }
    text
}

/// What may be shipped, what was and what is, in words
fn amounts<T: ToString>(drawn: Option<T>, now: Option<T>, license: &str, unit: &str) -> String {
    let said = |amount: Option<T>| {
        amount.map_or_else(
            || String::from("an unknown amount"),
            |amount| format!("{}{unit}", amount.to_string()),
        )
    };
    format!(
        "{license}, with {} shipped before and {} now",
        said(drawn),
        said(now)
    )
}
