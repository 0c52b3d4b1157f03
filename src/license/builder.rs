//! Building a license term by term.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::problem::checked;
use super::scope::{civil, exports};
use super::{License, LicenseProblems, LicenseScope, LicensedParty, Safeguard, Standing};
use crate::{Activities, Citation, Date, Destinations, EndUses, Items, Usd};

/// A license in the making
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until it is built"]
pub struct LicenseBuilder {
    license: License,
}

/// Where licenses are issued
pub(super) const AUTHORITY: Citation = cfr!("750.7");

impl LicenseBuilder {
    pub(super) fn new(number: Cow<'static, str>, issued: Date) -> Self {
        Self::of(License {
            number,
            title: None,
            authority: AUTHORITY,
            issued,
            expires: issued.years_later(License::YEARS),
            standing: Standing::InForce,
            scope: LicenseScope {
                items: Items::NONE,
                destinations: Destinations::nowhere(),
                activities: exports(),
                from: None,
                via: None,
                parties: Vec::new(),
                end_uses: civil(),
                value: None,
                quantity: None,
            },
            safeguards: Vec::new(),
        })
    }

    pub(super) const fn of(license: License) -> Self {
        Self { license }
    }

    /// What it is about, in a few words
    pub fn title(mut self, title: impl Into<Cow<'static, str>>) -> Self {
        self.license.title = Some(title.into());
        self
    }

    /// Where the authority for it stands
    pub fn authority(mut self, authority: Citation) -> Self {
        self.license.authority = authority;
        self
    }

    /// The last day, where it is not four years after the day of issue
    pub const fn expires(mut self, expires: Date) -> Self {
        self.license.expires = expires;
        self
    }

    /// Whether it is suspended or revoked
    pub const fn standing(mut self, standing: Standing) -> Self {
        self.license.standing = standing;
        self
    }

    /// Everything that it covers
    pub fn scope(mut self, scope: LicenseScope) -> Self {
        self.license.scope = scope;
        self
    }

    /// The items that it covers
    pub fn items(mut self, items: Items) -> Self {
        self.license.scope.items = items;
        self
    }

    /// Where they may go
    pub fn destinations(mut self, destinations: Destinations) -> Self {
        self.license.scope.destinations = destinations;
        self
    }

    /// What may be done with them
    pub const fn activities(mut self, activities: Activities) -> Self {
        self.license.scope.activities = activities;
        self
    }

    /// Where reexports may start
    pub fn from(mut self, from: Destinations) -> Self {
        self.license.scope.from = Some(from);
        self
    }

    /// The countries on the way that it names
    pub fn via(mut self, via: Destinations) -> Self {
        self.license.scope.via = Some(via);
        self
    }

    /// A party that it names
    pub fn party(mut self, party: LicensedParty) -> Self {
        self.license.scope.parties.push(party);
        self
    }

    /// The end uses that it was given for
    pub const fn end_uses(mut self, end_uses: EndUses) -> Self {
        self.license.scope.end_uses = end_uses;
        self
    }

    /// The value that may be shipped under it in all
    pub const fn value(mut self, value: Usd) -> Self {
        self.license.scope.value = Some(value);
        self
    }

    /// The quantity that may be shipped under it in all
    pub const fn quantity(mut self, quantity: u64) -> Self {
        self.license.scope.quantity = Some(quantity);
        self
    }

    /// A condition
    pub fn safeguard(mut self, safeguard: Safeguard) -> Self {
        self.license.safeguards.push(safeguard);
        self
    }

    /// The license, checked
    ///
    /// # Errors
    ///
    /// [`LicenseProblems`] lists everything that is wrong with it.
    pub fn build(self) -> Result<License, LicenseProblems> {
        checked(self.license)
    }
}
