//! Making up the facts that a condition asks for, to show what a rule does.

use core::cell::Cell;

use alloc::vec::Vec;

use super::moved::{CountryPart, Text};
use super::ordinary::examples;
use crate::policy::{Policy, Resolved};
use crate::{
    Classification, Condition, Country, CountrySet, ListingTie, Party, PartyListing, PartyRole,
    PartyRoles, PlaceKind, ProvisionId, Question, Transaction, Truth,
};

/// Which of the ways is taken where a condition leaves a choice
#[derive(Clone, Copy)]
pub(super) enum Choice<'a> {
    /// The one of this number, wherever there is a choice
    Same(usize),
    /// Each by itself, by the digits of a number: what is left of it says whether there are more ways
    Each(&'a Cell<usize>),
}

impl Choice<'_> {
    fn among(self, ways: usize) -> usize {
        let number = match self {
            Self::Same(number) => number,
            Self::Each(left) => {
                let number = left.get();
                left.set(number.checked_div(ways).unwrap_or(number));
                number
            }
        };
        number.checked_rem(ways).unwrap_or(0)
    }
}

/// Adds to a transaction, as far as it goes, the facts under which conditions of one policy hold
///
/// It takes the first way that it sees and promises nothing: whoever uses it evaluates what comes of
/// it. Of countries it takes `country` wherever that will do.
#[derive(Clone, Copy)]
pub(super) struct Satisfier<'a> {
    pub(super) policy: &'a Policy,
    pub(super) country: Country,
    pub(super) choice: Choice<'a>,
}

impl Satisfier<'_> {
    /// The facts under which the condition holds, or under which it does not
    pub(super) fn make(
        &self,
        condition: &Condition,
        resolved: &Resolved,
        holds: bool,
        transaction: &mut Transaction,
    ) {
        match condition {
            Condition::All(parts) if holds => self.each(parts, resolved, true, transaction),
            Condition::Any(parts) if holds => self.one(parts, resolved, true, transaction),
            Condition::NoneOf(parts) if holds => self.each(parts, resolved, false, transaction),
            Condition::All(parts) => self.one(parts, resolved, false, transaction),
            Condition::Any(parts) => self.each(parts, resolved, false, transaction),
            Condition::NoneOf(parts) => self.one(parts, resolved, true, transaction),
            Condition::Origin(_) => {
                transaction.from = self.pick(resolved.countries, holds, transaction.from);
            }
            Condition::Activity(activities)
                if activities.contains(transaction.activity) != holds =>
            {
                let mut others = crate::Activity::all();
                let other = others.find(|activity| activities.contains(*activity) == holds);
                transaction.activity = other.unwrap_or(transaction.activity);
            }
            Condition::Related(related) if holds => {
                let said = transaction.item.related_to.get_or_insert_default();
                let covers = |item| related.to.covers(Classification::Listed(item));
                // What it is said to be for already may be what another condition asks for.
                if !said.iter().any(|item| covers(*item) == Truth::Yes) {
                    let items = examples(&related.to, self.policy, self.country);
                    said.extend(items.into_iter().find_map(Classification::listed));
                }
            }
            Condition::ValueAtMost(limit) if holds => transaction.item.value_usd = Some(*limit),
            Condition::Place(place) => {
                let of = transaction.places.of(place.of).first().copied();
                if let Some(country) = self.pick(resolved.countries, holds, of) {
                    if of != Some(country) {
                        *places(transaction, place.of) = Vec::from([country]);
                    }
                }
            }
            Condition::Headquarters(headquarters) => {
                self.base(headquarters.of, resolved.countries, holds, transaction);
            }
            Condition::OfKind(kind) => {
                let wanted = crate::PartyKind::all().find(|k| kind.kinds.contains(*k) == holds);
                party(transaction, usual(kind.of), |party| party.kind = wanted);
            }
            Condition::Listed(listed) => {
                party(transaction, usual(listed.of), |party| {
                    let listings = party.listings.get_or_insert_default();
                    if holds {
                        let mut listing = PartyListing::from(listed.on);
                        if listed.tie == ListingTie::Owned {
                            listing = listing.of_owners();
                        }
                        if !listings.contains(&listing) {
                            listings.push(listing);
                        }
                    }
                });
            }
            Condition::EndUse(uses) => {
                let mut uses_of = crate::EndUse::all();
                let wanted = uses_of.find(|one| uses.contains(*one) == holds);
                transaction.end_uses.extend(wanted);
            }
            Condition::UsContentAbove(share) => {
                let said = transaction.item.us_content_percent;
                let fits = said.is_some_and(|said| (said > *share) == holds);
                if !fits {
                    // Little more, so that it stays within any other level.
                    let share = if holds { share.just_above() } else { *share };
                    transaction.item.us_content_percent = Some(share);
                }
            }
            Condition::SubjectUnder(rules) if holds => self.scope(rules.first(), transaction),
            Condition::SubjectOnlyUnder(only) => {
                if holds {
                    self.scope(only.rules.first(), transaction);
                }
                answer(&only.question, holds, transaction);
            }
            Condition::Transit(transit) => {
                transaction
                    .via
                    .extend(self.pick(resolved.countries, holds, None));
                answer(&transit.question, !holds, transaction);
            }
            Condition::OccupiedRegion(question)
                if crate::Region::all().any(|r| r.country() == transaction.destination) =>
            {
                answer(question, holds, transaction);
            }
            Condition::During(period) if period.contains(transaction.date) != holds => {
                let day = if holds {
                    period.from.or(period.until)
                } else {
                    None
                };
                transaction.date = day.unwrap_or(transaction.date);
            }
            Condition::Ask(question) => answer(question, holds, transaction),
            Condition::Stated(question) if holds => answer(question, true, transaction),
            _ => {}
        }
    }

    /// Where the parties in some roles are based: one of them in the set, or none
    fn base(
        &self,
        roles: PartyRoles,
        set: CountrySet,
        inside: bool,
        transaction: &mut Transaction,
    ) {
        let fits = |at: Option<Country>| at.is_some_and(|at| set.contains(at) == inside);
        let counts = |party: &&mut Party| roles.contains(party.role);
        let mut role = usual(roles);
        if inside {
            let mut parties = transaction.parties.iter();
            if parties.any(|party| roles.contains(party.role) && fits(party.headquarters)) {
                return;
            }
            // Whoever is said to be based elsewhere stays there, if another can be in the set.
            let said = |role: &PartyRole| {
                let mut parties = transaction.parties.iter();
                parties.any(|party| party.role == *role && party.headquarters.is_some())
            };
            let free = [role].into_iter().chain(roles.iter());
            role = free.into_iter().find(|role| !said(role)).unwrap_or(role);
        } else {
            for party in transaction.parties.iter_mut().filter(counts) {
                party.headquarters = self.pick(set, inside, party.headquarters);
            }
        }
        party(transaction, role, |party| {
            party.headquarters = self.pick(set, inside, party.headquarters);
        });
    }

    /// Says first what decides whether the condition holds, so that whatever follows can go by it
    pub(super) fn say_decisive(
        &self,
        part: CountryPart,
        which: usize,
        [text, other]: [Text<'_>; 2],
        holds: bool,
        transaction: &mut Transaction,
    ) {
        let mut before = 0;
        let holds_within = holds != matches!(text.condition, Condition::NoneOf(_));
        for (own, other) in text.parts().zip(other.parts()) {
            let here = own.count(other, part, self.country);
            if which < before + here {
                let which = which - before;
                return self.say_decisive(part, which, [own, other], holds_within, transaction);
            }
            before += here;
        }
        // Another country may do as well, and would decide nothing.
        match text.condition {
            Condition::Origin(_) => transaction.from = Some(self.country),
            Condition::Place(place) => *places(transaction, place.of) = Vec::from([self.country]),
            Condition::Headquarters(based) => party(transaction, usual(based.of), |party| {
                party.headquarters = Some(self.country);
            }),
            _ => self.make(text.condition, text.resolved, holds, transaction),
        }
    }

    /// The same, so that what the condition says of the country as such a part of the transaction is
    /// what decides it: everything beside it is made so that it neither blocks nor settles the whole
    ///
    /// `which` of those parts is looked at that the other policy says otherwise.
    pub(super) fn make_decisive(
        &self,
        part: CountryPart,
        which: usize,
        [text, other]: [Text<'_>; 2],
        holds: bool,
        transaction: &mut Transaction,
    ) {
        let mut before = 0;
        let decisive = text.parts().zip(other.parts()).position(|(own, other)| {
            let here = own.count(other, part, self.country);
            let found = which < before + here;
            before += if found { 0 } else { here };
            found
        });
        let Some(decisive) = decisive else {
            return self.make(text.condition, text.resolved, holds, transaction);
        };
        let together = matches!(text.condition, Condition::All(_));
        let others = text.parts().enumerate().filter(|(at, _)| *at != decisive);
        for (_, other) in others {
            self.make(other.condition, other.resolved, together, transaction);
        }
        let holds = holds != matches!(text.condition, Condition::NoneOf(_));
        let mut parts = text.parts().zip(other.parts());
        if let Some((own, other)) = parts.nth(decisive) {
            self.make_decisive(part, which - before, [own, other], holds, transaction);
        }
    }

    fn each(
        &self,
        parts: &[Condition],
        resolved: &Resolved,
        holds: bool,
        transaction: &mut Transaction,
    ) {
        for (part, resolved) in parts.iter().zip(&resolved.parts) {
            self.make(part, resolved, holds, transaction);
        }
    }

    /// One of the parts, as the choice has it
    fn one(
        &self,
        parts: &[Condition],
        resolved: &Resolved,
        holds: bool,
        transaction: &mut Transaction,
    ) {
        let at = self.choice.among(parts.len());
        if let (Some(part), Some(resolved)) = (parts.get(at), resolved.parts.get(at)) {
            self.make(part, resolved, holds, transaction);
        }
    }

    /// A country that is in the set or is not: the one that is there already, the one that matters,
    /// or any that has a row
    fn pick(&self, set: CountrySet, inside: bool, now: Option<Country>) -> Option<Country> {
        let fits = |country: &Country| set.contains(*country) == inside;
        let all = self.policy.index().atlas.own();
        now.filter(fits)
            .or_else(|| Some(self.country).filter(fits))
            .or_else(|| all.iter().find(fits))
    }

    /// What brings the item in under a rule of scope
    pub(super) fn scope(&self, id: Option<&ProvisionId>, transaction: &mut Transaction) {
        let rules = self.policy.data().scope.iter();
        let mut rules = rules.zip(&*self.policy.index().scope);
        if let Some((rule, indexed)) = rules.find(|(rule, _)| Some(&rule.id) == id) {
            self.make(&rule.trigger, &indexed.trigger, true, transaction);
            self.make(&rule.when, &indexed.when, true, transaction);
        }
    }
}

fn places(transaction: &mut Transaction, of: PlaceKind) -> &mut Vec<Country> {
    match of {
        PlaceKind::Registry => &mut transaction.places.registry,
        PlaceKind::Manufacture => &mut transaction.places.manufacture,
    }
}

fn answer(question: &Question, answer: bool, transaction: &mut Transaction) {
    transaction.answers.insert(question.id().clone(), answer);
}

/// The role of the party of whom something is said that may be said of any in these
fn usual(roles: PartyRoles) -> PartyRole {
    let end_user = Some(PartyRole::EndUser).filter(|role| roles.contains(*role));
    end_user
        .or_else(|| roles.iter().next())
        .unwrap_or(PartyRole::EndUser)
}

/// Says something of the party in this role, made up if there is none
fn party(transaction: &mut Transaction, role: PartyRole, say: impl FnOnce(&mut Party)) {
    let parties = &mut transaction.parties;
    if let Some(party) = parties.iter_mut().find(|party| party.role == role) {
        say(party);
    } else {
        let mut party = Party::new(role);
        say(&mut party);
        parties.push(party);
    }
}
