//! The ten General Prohibitions, one by one.

use core::fmt;

use alloc::vec::Vec;
use strum::{EnumIter, IntoStaticStr};

use super::{Determination, Outside, Requirement, RequirementStatus};
use crate::evaluate::Unsaid;
use crate::{Citation, Condition, GeneralProhibition, ProvisionId};

/// What is known of a General Prohibition (15 CFR 736.2(b))
#[derive(Clone, Debug, PartialEq)]
pub struct ProhibitionFinding<'a, 'p> {
    prohibition: GeneralProhibition,
    status: RequirementStatus,
    rules: Vec<&'a Requirement<'p>>,
    presumed: Vec<&'p ProvisionId>,
}

impl<'a, 'p> ProhibitionFinding<'a, 'p> {
    /// The prohibition
    #[must_use]
    pub const fn prohibition(&self) -> GeneralProhibition {
        self.prohibition
    }

    /// Whether it applies, is clear, or depends on facts that were not given
    #[must_use]
    pub const fn status(&self) -> RequirementStatus {
        self.status
    }

    /// Where it stands
    #[must_use]
    pub fn citation(&self) -> &'static Citation {
        self.prohibition.citation()
    }

    /// The rules under it that apply, or that depend
    #[must_use]
    pub fn rules(&self) -> &[&'a Requirement<'p>] {
        &self.rules
    }

    /// The rules under it that were presumed not to be set off, because nothing is said
    #[must_use]
    pub fn presumed(&self) -> &[&'p ProvisionId] {
        &self.presumed
    }
}

/// A kind of fact of which nothing is said, so that the answer presumes it to be harmless
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Presumed {
    /// No party is on a list, nor owned by parties that are
    Screening,
    /// The parties are no military or intelligence end users
    PartyKind,
    /// No party has its headquarters where that matters
    Headquarters,
    /// The item is for no end use that part 744 names
    EndUse,
    /// Nobody does or knows what the rules on conduct are about
    Conduct,
}

text_enum!(Presumed => "what is presumed, such as `screening`");

impl Presumed {
    /// What is presumed, as a clause
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Screening => "no party is on a list, or owned by parties that are",
            Self::PartyKind => "no party is a military or intelligence end user",
            Self::Headquarters => "no party has its headquarters where that matters",
            Self::EndUse => "the item is for no end use of part 744",
            Self::Conduct => "no conduct that the prohibitions name",
        }
    }

    /// What it is about, in a word or two
    #[must_use]
    pub const fn subject(self) -> &'static str {
        match self {
            Self::Screening => "listings",
            Self::PartyKind => "kinds of party",
            Self::Headquarters => "headquarters",
            Self::EndUse => "end use",
            Self::Conduct => "conduct",
        }
    }

    fn of(condition: &Condition) -> Option<Self> {
        match condition {
            Condition::Listed(_) | Condition::EachListed(_) => Some(Self::Screening),
            Condition::OfKind(_) => Some(Self::PartyKind),
            Condition::Headquarters(_) => Some(Self::Headquarters),
            Condition::EndUse(_) => Some(Self::EndUse),
            Condition::Ask(_) => Some(Self::Conduct),
            _ => None,
        }
    }
}

impl<'p> Determination<'p> {
    /// The ten General Prohibitions, in their order
    #[must_use]
    pub fn prohibitions(&self) -> Vec<ProhibitionFinding<'_, 'p>> {
        let unsaid = self.unsaid();
        GeneralProhibition::all()
            .map(|prohibition| self.finding(prohibition, &unsaid))
            .collect()
    }

    /// What is known of a General Prohibition
    #[must_use]
    pub fn prohibition(&self, prohibition: GeneralProhibition) -> RequirementStatus {
        self.finding(prohibition, &self.unsaid()).status
    }

    /// What the answer presumes, because the transaction says nothing of it
    #[must_use]
    pub fn presumed(&self) -> Vec<Presumed> {
        let mut presumed: Vec<Presumed> = Vec::new();
        for unsaid in self.unsaid() {
            presumed.extend(unsaid.parts.into_iter().filter_map(Presumed::of));
        }
        presumed.sort_unstable();
        presumed.dedup();
        presumed
    }

    /// The General Prohibition that a rule of this determination comes under: the list's own rules
    /// come under the one by which the item is subject to the regulations
    #[must_use]
    pub fn prohibition_of(&self, requirement: &Requirement<'p>) -> GeneralProhibition {
        match requirement.prohibition() {
            GeneralProhibition::One => self.scope.prohibition,
            other => other,
        }
    }

    fn finding(
        &self,
        prohibition: GeneralProhibition,
        unsaid: &[Unsaid<'p>],
    ) -> ProhibitionFinding<'_, 'p> {
        let under = self.requirements().iter();
        let under = under.filter(|requirement| self.prohibition_of(requirement) == prohibition);
        let rules: Vec<_> = under
            .filter(|requirement| requirement.status() != RequirementStatus::DoesNotApply)
            .collect();
        let presumed = unsaid.iter();
        let presumed = presumed.filter(|unsaid| unsaid.prohibition == prohibition);
        let presumed: Vec<_> = presumed.map(|unsaid| unsaid.id).collect();
        let found = rules.iter().map(|requirement| requirement.status()).max();
        let status = match found {
            Some(RequirementStatus::Applies) => RequirementStatus::Applies,
            _ if self.is_open(prohibition) || !presumed.is_empty() => RequirementStatus::Depends,
            found => found.unwrap_or(RequirementStatus::DoesNotApply),
        };
        ProhibitionFinding {
            prohibition,
            status,
            rules,
            presumed,
        }
    }

    /// Whether it is open what the list and the embargoes say of the act
    fn is_open(&self, prohibition: GeneralProhibition) -> bool {
        if self.outside_because().is_some() {
            return false;
        }
        let row = self.policy().governing_row(self.transaction().destination);
        let of_list = prohibition == self.scope.prohibition;
        // Where the list sends the reader elsewhere its rows clear nothing.
        of_list && (self.asks_what_is_controlled() || self.elsewhere().is_some())
            || prohibition == GeneralProhibition::Six && row.is_err()
    }

    /// The rules that were presumed not to be set off
    fn unsaid(&self) -> Vec<Unsaid<'p>> {
        let (policy, transaction) = (self.policy(), self.transaction());
        let outside = self.outside_because();
        if outside == Some(Outside::ToUnitedStates) {
            return Vec::new();
        }
        let mut unsaid = crate::evaluate::presumed(policy, transaction);
        // Of a foreign-made item a party may still decide whether it is subject at all.
        let brings_in = [GeneralProhibition::Two, GeneralProhibition::Three];
        unsaid.retain(|rule| match outside {
            None => true,
            Some(outside) => {
                rule.prohibition.reaches_beyond_scope()
                    || outside == Outside::Foreign && brings_in.contains(&rule.prohibition)
            }
        });
        unsaid
    }
}

/// `clear`, `applies` or `needs answers`
impl fmt::Display for ProhibitionFinding<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.status {
            RequirementStatus::DoesNotApply => "clear",
            RequirementStatus::Depends => "needs answers",
            RequirementStatus::Applies => "applies",
        })
    }
}
