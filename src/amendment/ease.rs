//! Easing a rule for a country, and restoring it.
//!
//! A rule is eased for a country by wrapping its condition: *the text, and the destination is none
//! of these*. There is one wrapper for all countries for which a rule is eased, it is the outermost
//! part, and the last country that leaves it takes it away, so that restoring gives back the very
//! condition that there was.

use crate::policy::{PolicyData, ScopeEffect};
use crate::{Condition, Country, CountrySet, Destinations, ProvisionId};

use super::AmendmentError;

/// The text of a rule, and the countries for which it is eased
pub(super) fn split(when: &Condition) -> (&Condition, CountrySet) {
    if let Condition::All(parts) = when {
        if let [text, Condition::NoneOf(out)] = &**parts {
            if let [Condition::Destination(Destinations::Countries(eased))] = &**out {
                if !eased.is_empty() {
                    return (text, *eased);
                }
            }
        }
    }
    (when, CountrySet::EMPTY)
}

/// A text, eased for these countries
fn join(text: Condition, eased: CountrySet) -> Condition {
    if eased.is_empty() {
        return text;
    }
    let there = Condition::Destination(Destinations::Countries(eased));
    Condition::All([text, Condition::none_of([there])].into_iter().collect())
}

/// The conditions of a rule, by its id: of a provision, of a restriction on License Exceptions, or of
/// a rule of scope that brings something in
fn texts<'a>(
    data: &'a mut PolicyData,
    rule: &ProvisionId,
) -> Result<alloc::vec::Vec<&'a mut Condition>, AmendmentError> {
    let mut found = alloc::vec::Vec::new();
    let mut rules = 0;
    for provision in data.provisions.iter_mut().filter(|p| p.id == *rule) {
        rules += 1;
        found.push(&mut provision.when);
        found.extend(provision.enforcement.as_mut().map(|text| &mut text.when));
    }
    for restriction in data.restrictions.iter_mut().filter(|r| r.id == *rule) {
        rules += 1;
        found.push(&mut restriction.when);
    }
    for scope in data.scope.iter_mut().filter(|s| s.id == *rule) {
        // To leave a country out of a rule that takes something out would tighten.
        if scope.effect == ScopeEffect::TakesOut {
            return Err(AmendmentError::NotEasable(rule.clone()));
        }
        rules += 1;
        found.push(&mut scope.when);
    }
    match rules {
        0 => Err(AmendmentError::NoRule(rule.clone())),
        1 => Ok(found),
        _ => Err(AmendmentError::TwoRules(rule.clone())),
    }
}

/// Eases a rule for a country or restores it; whether that had an effect
pub(super) fn ease(
    data: &mut PolicyData,
    rule: &ProvisionId,
    country: Country,
    out: bool,
) -> Result<bool, AmendmentError> {
    let mut texts = texts(data, rule)?;
    let mut already = texts.iter().map(|text| split(text).1.contains(country));
    if already.any(|already| already == out) {
        return Ok(false);
    }
    for text in &mut texts {
        let (plain, countries) = split(text);
        let countries = if out {
            countries.with(country)
        } else {
            countries.without(country)
        };
        **text = join(plain.clone(), countries);
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn none_of(countries: &[Country]) -> Condition {
        Condition::none_of([Condition::Destination(Destinations::Countries(
            CountrySet::of(countries),
        ))])
    }

    #[test]
    fn a_wrapper_is_recognized_and_an_empty_one_is_not() {
        let text = Condition::Always;
        let eased = join(text.clone(), CountrySet::of(&[Country::VN]));
        assert_eq!(split(&eased), (&text, CountrySet::of(&[Country::VN])));
        let odd = Condition::All([text, none_of(&[])].into_iter().collect());
        assert_eq!(split(&odd), (&odd, CountrySet::EMPTY));
        let eased = join(odd.clone(), CountrySet::of(&[Country::VN]));
        assert_eq!(split(&eased).0, &odd);
    }
}
