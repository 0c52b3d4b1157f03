//! What moves in a rule, as far as anything can come of it.

use alloc::vec::Vec;

use super::change::Turn;
use super::moved::{CountryPart, Text};
use super::supposed::Supposed;
use crate::{CountrySet, PartyRoles, Truth};

/// What moves in a rule: what the countries are to it, which way, and which
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Move {
    pub(super) part: CountryPart,
    pub(super) turn: Turn,
    pub(super) countries: CountrySet,
}

/// The texts of a rule in one policy: all of them must hold
pub(super) type Texts<'a> = Vec<Text<'a>>;

/// What moves, for the countries for which the rule may come out otherwise at all; `None` if there are
/// none
///
/// A rule that reads a country in two ways can fail by the one whatever the other says, and one that
/// waits for another rule fails where that cannot hold.
pub(super) fn kept<'p>(
    moved: Move,
    [own, others]: [&Texts<'p>; 2],
    may_count: &dyn Fn(&Supposed<'_>) -> bool,
) -> Option<Move> {
    let may = |supposed: &Supposed<'_>| {
        supposed.all(own) != Truth::No && supposed.may_turn(own, others) && may_count(supposed)
    };
    let kept = moved.countries.iter().filter(|country| {
        let supposed = Supposed::new(moved.part, *country);
        if moved.part != CountryPart::Headquarters {
            return may(&supposed);
        }
        let pairs = own.iter().zip(others);
        let roles = pairs.fold(PartyRoles::EMPTY, |all, (own, other)| {
            own.roles(*other, *country)
                .iter()
                .fold(all, PartyRoles::with)
        });
        roles.iter().any(|role| {
            may(&Supposed {
                role: Some(role),
                ..supposed
            })
        })
    });
    let countries: CountrySet = kept.collect();
    (!countries.is_empty()).then_some(Move { countries, ..moved })
}
