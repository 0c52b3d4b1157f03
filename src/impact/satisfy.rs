//! Making up the facts that a condition asks for, to show what a rule does.

use super::moved::{CountryPart, Text};
use super::ordinary::examples;
use crate::policy::{Policy, Resolved};
use crate::{
    Condition, Country, CountrySet, ListingTie, Party, PartyListing, PartyRole, PartyRoles,
    PlaceKind, ProvisionId, Question, Transaction,
};

/// Adds to a transaction, as far as it goes, the facts under which conditions of one policy hold
///
/// It takes the first way that it sees and promises nothing: whoever uses it evaluates what comes of
/// it. Of countries it takes `country` wherever that will do.
#[derive(Clone, Copy)]
pub(super) struct Satisfier<'a> {
    pub(super) policy: &'a Policy,
    pub(super) country: Country,
    /// Which of the ways is taken where a condition leaves a choice
    pub(super) choice: usize,
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
                let items = examples(&related.to, self.policy, self.country);
                let items = items.into_iter().filter_map(crate::Classification::listed);
                transaction.item.related_to = Some(items.take(1).collect());
            }
            Condition::ValueAtMost(limit) if holds => transaction.item.value_usd = Some(*limit),
            Condition::Place(place) => {
                let of = transaction.places.of(place.of).first().copied();
                if let Some(country) = self.pick(resolved.countries, holds, of) {
                    let countries = match place.of {
                        PlaceKind::Registry => &mut transaction.places.registry,
                        PlaceKind::Manufacture => &mut transaction.places.manufacture,
                    };
                    if of != Some(country) {
                        countries.clear();
                        countries.push(country);
                    }
                }
            }
            Condition::Headquarters(headquarters) => {
                party(transaction, headquarters.of, |party| {
                    party.headquarters = self.pick(resolved.countries, holds, party.headquarters);
                });
            }
            Condition::OfKind(kind) => {
                let wanted = crate::PartyKind::all().find(|k| kind.kinds.contains(*k) == holds);
                party(transaction, kind.of, |party| party.kind = wanted);
            }
            Condition::Listed(listed) => {
                party(transaction, listed.of, |party| {
                    let listings = party.listings.get_or_insert_default();
                    if holds {
                        let mut listing = PartyListing::from(listed.on);
                        if listed.tie == ListingTie::Owned {
                            listing = listing.of_owners();
                        }
                        listings.push(listing);
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
            _ => {}
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
        let at = self.choice.checked_rem(parts.len()).unwrap_or(0);
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

fn answer(question: &Question, answer: bool, transaction: &mut Transaction) {
    transaction.answers.insert(question.id().clone(), answer);
}

/// Says something of the party in one of these roles, made up if there is none
fn party(transaction: &mut Transaction, roles: PartyRoles, say: impl FnOnce(&mut Party)) {
    let role = if roles.contains(PartyRole::EndUser) {
        PartyRole::EndUser
    } else {
        roles.iter().next().unwrap_or(PartyRole::EndUser)
    };
    let parties = &mut transaction.parties;
    if let Some(party) = parties.iter_mut().find(|party| party.role == role) {
        say(party);
    } else {
        let mut party = Party::new(role);
        say(&mut party);
        parties.push(party);
    }
}
