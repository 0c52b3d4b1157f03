//! What the transaction states that sets a rule off, as a clause.

use core::fmt;

use super::Place;
use crate::{Condition, Party, PartyRoles, Policy, Transaction};

/// A part of a condition that holds, in terms of the facts that make it hold
pub(super) struct Stated<'a> {
    pub(super) policy: &'a Policy,
    pub(super) subject: &'a Transaction,
    pub(super) condition: &'a Condition,
}

impl Stated<'_> {
    /// The first party in these roles of whom it is so
    fn party(&self, of: PartyRoles, is_so: impl Fn(&Party) -> bool) -> Option<&Party> {
        let mut parties = self.subject.parties.iter();
        parties.find(|party| of.contains(party.role) && is_so(party))
    }
}

impl fmt::Display for Stated<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.condition {
            Condition::Listed(listed) => {
                let entry = |party: &Party| {
                    let mut entries = party.listings.iter().flatten();
                    entries.find(|entry| entry.meets(listed.on)).cloned()
                };
                if let Some(party) = self.party(listed.of, |party| entry(party).is_some()) {
                    if let Some(entry) = entry(party) {
                        return write!(f, "{} is listed: {entry}", party.role.with_article());
                    }
                }
                fmt::Display::fmt(self.condition, f)
            }
            Condition::OfKind(kind) => {
                let of = |party: &Party| party.kind.is_some_and(|is| kind.kinds.contains(is));
                match self
                    .party(kind.of, of)
                    .and_then(|party| Some((party, party.kind?)))
                {
                    Some((party, kind)) => {
                        write!(f, "{} is {}", party.role.with_article(), kind.title())
                    }
                    None => fmt::Display::fmt(self.condition, f),
                }
            }
            Condition::Headquarters(based) => {
                let countries = self.policy.resolve(&based.within);
                let within = |party: &Party| {
                    let row = party.headquarters.map(|at| self.policy.governing_row(at));
                    row.is_some_and(|row| row.is_ok_and(|row| countries.contains(row)))
                };
                let party = self.party(based.of, within);
                match party.and_then(|party| Some((party, party.headquarters?))) {
                    Some((party, at)) => write!(
                        f,
                        "{}, or its ultimate parent, is headquartered in {}",
                        party.role.with_article(),
                        Place::new(self.policy, at)
                    ),
                    None => fmt::Display::fmt(self.condition, f),
                }
            }
            Condition::EndUse(uses) => {
                let stated = self.subject.end_uses.iter();
                f.write_str("the item is for ")?;
                for (index, end_use) in stated.filter(|one| uses.contains(**one)).enumerate() {
                    write!(
                        f,
                        "{}{}",
                        if index > 0 { " and " } else { "" },
                        end_use.title()
                    )?;
                }
                Ok(())
            }
            other => fmt::Display::fmt(other, f),
        }
    }
}
