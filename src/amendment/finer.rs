//! Differences of one record that changes of single countries say better than a new record does.

use alloc::vec::Vec;

use super::Change;
use super::ease::split;
use super::table::Row;
use crate::policy::{CountryList, PolicyData, Provision, Restriction, ScopeEffect, ScopeRule};
use crate::{Condition, Country, CountrySet, ProvisionId};

/// A rule that can be eased for a country
pub(super) trait Easable: Row {
    fn id(&self) -> &ProvisionId;

    /// The conditions that are wrapped; none for a rule that cannot be eased
    fn texts(&self) -> Vec<&Condition>;

    /// The same rule with the conditions of another
    fn with_texts_of(&self, other: &Self) -> Self;
}

impl Easable for Provision {
    fn id(&self) -> &ProvisionId {
        &self.id
    }

    fn texts(&self) -> Vec<&Condition> {
        let enforced = self.enforcement.iter().map(|text| &text.when);
        [&self.when].into_iter().chain(enforced).collect()
    }

    fn with_texts_of(&self, other: &Self) -> Self {
        let mut rule = self.clone();
        rule.when.clone_from(&other.when);
        if let (Some(own), Some(other)) = (&mut rule.enforcement, &other.enforcement) {
            own.when.clone_from(&other.when);
        }
        rule
    }
}

impl Easable for Restriction {
    fn id(&self) -> &ProvisionId {
        &self.id
    }

    fn texts(&self) -> Vec<&Condition> {
        Vec::from([&self.when])
    }

    fn with_texts_of(&self, other: &Self) -> Self {
        Self {
            when: other.when.clone(),
            ..self.clone()
        }
    }
}

impl Easable for ScopeRule {
    fn id(&self) -> &ProvisionId {
        &self.id
    }

    fn texts(&self) -> Vec<&Condition> {
        match self.effect {
            ScopeEffect::TakesOut => Vec::new(),
            ScopeEffect::BringsIn | ScopeEffect::PresumedIn => Vec::from([&self.when]),
        }
    }

    fn with_texts_of(&self, other: &Self) -> Self {
        Self {
            when: other.when.clone(),
            ..self.clone()
        }
    }
}

/// Whether changes may name each of these countries, before and after
fn have_a_say(data: [&PolicyData; 2], countries: CountrySet) -> bool {
    let in_one = |data: &PolicyData| {
        countries.iter().all(|country| {
            let mut territories = data.territories.iter();
            let mut rows = data.countries.iter();
            rows.any(|row| row.country == country)
                && !territories.any(|territory| territory.territory == country)
        })
    };
    data.into_iter().all(in_one)
}

/// The countries for which every text of a rule is eased, if that is one set
fn eased<T: Easable>(rule: &T) -> Option<CountrySet> {
    let texts = rule.texts();
    let mut sets = texts.iter().map(|text| split(text).1);
    let first = sets.next()?;
    sets.all(|set| set == first).then_some(first)
}

/// The earlier rules, as they are once they were eased and restored as the later ones are; those
/// changes go to `changes`
pub(super) fn easings<T: Easable>(
    changes: &mut Vec<Change>,
    data: [&PolicyData; 2],
    before: &[T],
    after: &[T],
) -> Vec<T> {
    let moved = |earlier: &T| -> Option<(T, CountrySet, CountrySet)> {
        let later = after.iter().find(|later| later.id() == earlier.id())?;
        if later == earlier || !data.iter().all(|data| is_alone(data, earlier.id())) {
            return None;
        }
        let (was, is) = (eased(earlier)?, eased(later)?);
        let (old, new) = (earlier.texts(), later.texts());
        let same_text = |(old, new): (&&Condition, &&Condition)| split(old).0 == split(new).0;
        let same = old.len() == new.len() && old.iter().zip(&new).all(same_text);
        let names = have_a_say(data, was.symmetric_difference(is));
        (same && names).then(|| (earlier.with_texts_of(later), was, is))
    };
    let mut rules = Vec::with_capacity(before.len());
    for earlier in before {
        let Some((rule, was, is)) = moved(earlier) else {
            rules.push(earlier.clone());
            continue;
        };
        let rule_of = |country: Country| (earlier.id().clone(), country);
        // First what is eased, so that the wrapper stays while it is needed.
        changes.extend(is.difference(was).iter().map(|country| {
            let (rule, country) = rule_of(country);
            Change::EaseRule { rule, country }
        }));
        changes.extend(was.difference(is).iter().map(|country| {
            let (rule, country) = rule_of(country);
            Change::RestoreRule { rule, country }
        }));
        rules.push(rule);
    }
    rules
}

/// Whether one rule alone bears the id
fn is_alone(data: &PolicyData, id: &ProvisionId) -> bool {
    let provisions = data.provisions.iter().map(|rule| &rule.id);
    let restrictions = data.restrictions.iter().map(|rule| &rule.id);
    let scope = data.scope.iter().map(|rule| &rule.id);
    let all = provisions.chain(restrictions).chain(scope);
    all.filter(|other| *other == id).count() == 1
}

/// The earlier lists with the members of the later ones; those changes go to `changes`
pub(super) fn members(
    changes: &mut Vec<Change>,
    data: [&PolicyData; 2],
    before: &[CountryList],
    after: &[CountryList],
) -> Vec<CountryList> {
    let mut lists = Vec::with_capacity(before.len());
    for earlier in before {
        let later = after.iter().find(|later| later.name == earlier.name);
        let moved = later.map(|later| earlier.members.symmetric_difference(later.members));
        let (Some(later), Some(moved)) = (later, moved) else {
            lists.push(earlier.clone());
            continue;
        };
        if !have_a_say(data, moved) {
            lists.push(earlier.clone());
            continue;
        }
        changes.extend(moved.iter().map(|country| {
            let list = earlier.name.clone();
            if later.members.contains(country) {
                Change::ListCountry { list, country }
            } else {
                Change::UnlistCountry { list, country }
            }
        }));
        lists.push(CountryList {
            members: later.members,
            ..earlier.clone()
        });
    }
    lists
}
