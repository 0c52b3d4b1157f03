//! Whether the parties are those that a license names.

use alloc::format;

use super::LicenseTerm as Term;
use super::LicensedParty;
use super::ask::Raised;
use super::judge::Judge;
use super::scope::plain;
use super::terms::CHANGES;
use crate::{Citation, ListKind, Party, PartyKinds, PartyRole, PartyRoles, Truth};

/// Where the parties to an application stand
const PARTIES: Citation = cfr!("748.5");

/// Where it stands that nobody goes on in doubt of a party
const SCREENING: Citation = cfr!("part 732 supp. 3");

/// Those who come to hold the items
pub(super) const HOLDERS: PartyRoles = PartyRoles::of(&[
    PartyRole::IntermediateConsignee,
    PartyRole::UltimateConsignee,
    PartyRole::EndUser,
]);

/// Those whom a transaction must name where the license does
const MUST_BE_NAMED: [(PartyRole, &str); 3] = [
    (
        PartyRole::Exporter,
        "Name the exporter, who must be the licensee.",
    ),
    (PartyRole::UltimateConsignee, "Name the ultimate consignee."),
    (PartyRole::EndUser, "Name the end user."),
];

/// How a party compares with one of a license
fn compare(licensed: &LicensedParty, party: &Party) -> Truth {
    let name = party.name.as_deref();
    let Some(name) = name.filter(|name| !plain(name).is_empty()) else {
        return match party.country {
            Some(country) if country != licensed.country => Truth::No,
            _ => Truth::Unknown,
        };
    };
    if !licensed.is_called(name) {
        return Truth::No;
    }
    Truth::from(party.country.map(|country| country == licensed.country))
}

impl Judge<'_, '_> {
    /// Whether everyone is whom the license names, and whether everyone is there
    pub(super) fn parties(&mut self) {
        let (licensed, parties) = (&self.license.scope().parties, &self.transaction.parties);
        for (role, text) in MUST_BE_NAMED {
            let named = licensed.iter().any(|party| party.role == role);
            let there = parties.iter().any(|party| party.role == role);
            if named && !there {
                let because = format!(
                    "the license names the {}, and the transaction does not",
                    words(role)
                );
                self.unsaid(Term::Parties, because, PARTIES, ("parties", text));
            }
        }
        for party in parties {
            self.party(party);
        }
    }

    fn party(&mut self, party: &Party) {
        let role = words(party.role);
        let candidates = || {
            let licensed = self.license.scope().parties.iter();
            licensed.filter(|licensed| self.stands_for(licensed.role, party.role))
        };
        let matches = candidates().fold(Truth::No, |any, one| any | compare(one, party));
        let nobody = candidates().next().is_none();
        let called = party.name.as_deref().unwrap_or("without a name");
        match matches {
            Truth::Yes => {
                let because = format!("the license names the {role}, {called}");
                self.note(Term::Parties, Truth::Yes, because, PARTIES);
            }
            Truth::Unknown => {
                let because =
                    format!("the {role} is not said exactly enough to find it in the license");
                let fact = ("parties", "Say the name and the country of the party.");
                self.unsaid(Term::Parties, because, PARTIES, fact);
            }
            Truth::No => {
                let because = format!("the license does not name the {role}, {called}");
                match party.role {
                    PartyRole::IntermediateConsignee => {
                        let raised = Raised::IntermediateConsignee;
                        self.raise(Term::Parties, raised, because, CHANGES);
                    }
                    PartyRole::Purchaser if nobody || self.names_no(PartyRole::Purchaser) => {
                        self.raise(Term::Parties, Raised::Purchaser, because, PARTIES);
                    }
                    PartyRole::Exporter if nobody => {
                        let because = format!(
                            "the license does not say who the licensee is, and the {role} is {called}"
                        );
                        self.note(Term::Parties, Truth::Yes, because, PARTIES);
                    }
                    PartyRole::Exporter => {
                        self.note(Term::Parties, Truth::No, because, cfr!("750.10"));
                    }
                    _ => self.note(Term::Parties, Truth::No, because, PARTIES),
                }
            }
        }
        self.listed(party);
    }

    fn names_no(&self, role: PartyRole) -> bool {
        !self
            .license
            .scope()
            .parties
            .iter()
            .any(|one| one.role == role)
    }

    /// Whether a party of a license may play a part in a transaction
    fn stands_for(&self, licensed: PartyRole, plays: PartyRole) -> bool {
        use PartyRole::{EndUser, Purchaser, UltimateConsignee};
        match (licensed, plays) {
            _ if licensed == plays => true,
            // Where one of the two is not named apart, the other is both.
            (UltimateConsignee, EndUser) | (EndUser, UltimateConsignee) => self.names_no(plays),
            // Whoever receives or uses the items may buy them.
            (UltimateConsignee | EndUser, Purchaser) => true,
            _ => false,
        }
    }

    /// What screening found of a party; a license that was issued for a listed one may say so
    fn listed(&mut self, party: &Party) {
        if party.role == PartyRole::Exporter {
            return;
        }
        let role = words(party.role);
        let Some(listings) = &party.listings else {
            let because = format!("nobody has screened the {role}");
            let fact = ("parties", "Screen the party, and say what was found.");
            return self.unsaid(Term::Parties, because, SCREENING, fact);
        };
        let mut restrictive = listings.iter().filter(|one| one.list.is_restrictive());
        if let Some(listing) = restrictive.next() {
            let because = format!("the {role} is on a list: {}", listing.list.title());
            self.raise(Term::Parties, Raised::ListedParty, because, SCREENING);
        }
    }

    /// Parties whom a safeguard bans
    pub(super) fn banned(&mut self, lists: &[ListKind], kinds: PartyKinds, citation: Citation) {
        let term = Term::Safeguard;
        let parties = &self.transaction.parties;
        let receivers = parties
            .iter()
            .filter(|party| party.role != PartyRole::Exporter);
        let mut open = receivers.clone().next().is_none().then_some((
            "nobody is named who buys, receives or uses the items",
            "Name the parties, with what screening found.",
        ));
        for party in receivers {
            let role = words(party.role);
            let mut listings = party.listings.iter().flatten();
            if let Some(found) = listings.find(|found| lists.contains(&found.list)) {
                let because = format!(
                    "the license bans whoever is on this list, and the {role} is: {}",
                    found.list.title()
                );
                return self.note(term, Truth::No, because, citation);
            }
            if let Some(kind) = party.kind.filter(|kind| kinds.contains(*kind)) {
                let because = format!(
                    "the license bans parties of this kind, and the {role} is one: {}",
                    kind.title()
                );
                return self.note(term, Truth::No, because, citation);
            }
            if !lists.is_empty() && party.listings.is_none() {
                open = Some((
                    "a party is not screened",
                    "Screen every party, and say what was found.",
                ));
            } else if !kinds.is_empty() && party.kind.is_none() {
                open = Some((
                    "it is not said what kind of person a party is",
                    "Say what kind of person each party is.",
                ));
            }
        }
        match open {
            Some((because, text)) => self.unsaid(term, because, citation, ("parties", text)),
            None => self.note(
                term,
                Truth::Yes,
                "nobody takes part who is banned",
                citation,
            ),
        }
    }
}

/// A role in running text
const fn words(role: PartyRole) -> &'static str {
    match role {
        PartyRole::Exporter => "exporter",
        PartyRole::Purchaser => "purchaser",
        PartyRole::IntermediateConsignee => "intermediate consignee",
        PartyRole::UltimateConsignee => "ultimate consignee",
        PartyRole::EndUser => "end user",
    }
}
