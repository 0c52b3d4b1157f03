//! What is said of the parties and of the places beside the route.

use super::Facts;
use crate::policy::{ListedParty, Policy};
use crate::{
    Country, CountrySet, EachListed, Headquarters, Listed, ListingTie, OfKind, Party, PartyListing,
    PartyRole, PartyRoles, Place, Question, Truth,
};

/// Whether a party of the name of a listed one is where that one is listed; while nobody says where
/// it is, an entry that tightens the rules counts
fn is_there(policy: &Policy, entry: &ListedParty, located: Option<Country>) -> bool {
    let Some(country) = located else {
        return entry.listing.list.is_restrictive();
    };
    let row = |country| policy.index().governing(country);
    country == entry.country || row(country).is_some() && row(country) == row(entry.country)
}

impl<'a> Facts<'a> {
    /// What is known of the lists that a party is on: what screening found, and the entries that
    /// the policy itself carries
    pub(in crate::evaluate) fn listings<'b>(
        &self,
        party: &'b Party,
    ) -> impl Iterator<Item = &'b PartyListing> + use<'a, 'b>
    where
        'a: 'b,
    {
        let found = party.listings.iter().flatten();
        let policy = self.policy;
        let receives = matches!(
            party.role,
            PartyRole::UltimateConsignee | PartyRole::EndUser
        );
        let located = party.country.or(receives.then_some(self.destination));
        let carried = party.name.as_deref().into_iter().flat_map(move |name| {
            let entries = policy.data().parties.iter();
            entries
                .filter(move |entry| entry.is_named(name) && is_there(policy, entry, located))
                .map(|entry| &entry.listing)
        });
        found.chain(carried)
    }

    /// What a fact says, or what was answered where the fact leaves it open or says *no*
    pub(super) fn said_or_answered(&self, said: Truth, question: &Question) -> Truth {
        if said == Truth::Yes {
            return Truth::Yes;
        }
        let answered = self.answers.get(question.id());
        if answered.is_known() { answered } else { said }
    }

    pub(super) fn headquarters(&self, headquarters: &Headquarters, within: CountrySet) -> Truth {
        let said = self.headquarters_of_parties(headquarters, within);
        self.said_or_answered(said, &headquarters.question)
    }

    pub(super) fn place(&self, place: &Place, within: CountrySet) -> Truth {
        let said = self.place_said(place, within);
        self.said_or_answered(said, &place.question)
    }

    pub(in crate::evaluate) fn place_said(&self, place: &Place, within: CountrySet) -> Truth {
        let countries = self.places.of(place.of).iter();
        let governed = countries.map(|country| self.policy.index().governing(*country));
        governed
            .map(|row| Self::in_set(row, within))
            .reduce(|any, one| any | one)
            .unwrap_or(Truth::Unknown)
    }

    pub(super) fn of_kind(&self, kind: &OfKind) -> Truth {
        let said = self.kind_said(kind);
        self.said_or_answered(said, &kind.question)
    }

    pub(in crate::evaluate) fn kind_said(&self, kind: &OfKind) -> Truth {
        self.parties_of(kind.of, |party| Some(kind.kinds.contains(party.kind?)))
    }

    pub(in crate::evaluate) fn headquarters_of_parties(
        &self,
        headquarters: &Headquarters,
        within: CountrySet,
    ) -> Truth {
        self.parties_of(headquarters.of, |party| {
            let based = party.headquarters?;
            Some(within.contains(self.policy.index().governing(based)?))
        })
    }

    pub(super) fn listed(&self, listed: &Listed) -> Truth {
        let said = self.listed_parties(listed);
        self.said_or_answered(said, &listed.question)
    }

    pub(in crate::evaluate) fn listed_parties(&self, listed: &Listed) -> Truth {
        self.parties_of(listed.of, |party| {
            let listings = self.listings(party);
            let mut met = listings.filter(|listing| listing.meets(listed.on));
            let found = met.any(|listing| {
                // That a party is listed itself says nothing of its owners.
                listed.tie == listing.tie
                    && (!listed.for_its_items || self.is_covered(listing) != Truth::No)
            });
            // Who has not been screened is on no list for certain, and may be on any.
            (found || party.listings.is_some()).then_some(found)
        })
    }

    /// Whether a party in each of these roles is named, and each of them is on such a list
    pub(super) fn each_listed(&self, each: &EachListed) -> Truth {
        let mut named = self
            .parties
            .iter()
            .filter(|party| each.of.contains(party.role));
        let holds = |party: &Party| {
            let mut listings = self.listings(party);
            // What an owner holds is not the party's own.
            listings.any(|entry| entry.tie == ListingTie::Itself && entry.meets(each.on))
        };
        let roles = self.parties.iter().map(|party| party.role);
        let roles: PartyRoles = roles.collect();
        let each_role = each.of.iter().all(|role| roles.contains(role));
        Truth::from(each_role && named.all(holds))
    }

    /// Whether an entry of a list requires a license for the item
    pub(super) fn is_covered(&self, listing: &PartyListing) -> Truth {
        let items = listing.items.as_ref();
        items.map_or(Truth::Yes, |items| items.covers(self.classification))
    }

    /// Whether it holds of some party in these roles; unknown while one has not said, while nobody in
    /// these roles is named, or while those whom the item reaches in the end count and none of them is
    pub(super) fn parties_of(
        &self,
        roles: PartyRoles,
        holds: impl Fn(&Party) -> Option<bool>,
    ) -> Truth {
        let named = self.parties.iter().map(|party| party.role);
        let named: PartyRoles = named.filter(|role| roles.contains(*role)).collect();
        let in_the_end = PartyRoles::IN_THE_END;
        let waits =
            named.is_empty() || roles.intersects(in_the_end) && !named.intersects(in_the_end);
        let start = if waits { Truth::Unknown } else { Truth::No };
        let parties = self.parties.iter();
        parties
            .filter(|party| roles.contains(party.role))
            .fold(start, |any, party| any | Truth::from(holds(party)))
    }
}
