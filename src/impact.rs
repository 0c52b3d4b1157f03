//! What a change of policy does: over every rule, every item and every destination.
//!
//! Nothing is asserted that was not computed: rules are compared by the countries that they resolve to,
//! and items are evaluated under both policies wherever those sets leave room for a difference.
//! Destinations that an evaluation does not tell apart are compared once for all of them, as far as what
//! may differ needs it.

mod about;
mod at_once;
mod case;
mod change;
mod classes;
mod clear;
mod counts;
mod excepted;
#[cfg(feature = "serde")]
mod json;
mod kinds;
mod moved;
mod moves;
mod ordinary;
mod outcomes;
mod pairs;
mod portfolio;
mod required;
mod requirements;
mod residue;
mod route;
mod rules;
mod satisfy;
mod scope_word;
mod sector;
mod shown;
mod supposed;
mod text;
mod turned;
mod why;

use core::fmt;

use alloc::vec::Vec;

pub use change::{
    EndUseChange, ExceptionChange, ObligationChange, OutcomeChange, RequirementChange,
    ReviewChange, ReviewRuleChange, ScopeChange, Turn,
};
pub use counts::ImpactCounts;
pub use moved::CountryPart;
pub use portfolio::{Cell, PortfolioImpact, TransactionChange};
pub use residue::{Residue, ResidueKind, Stays};
pub use scope_word::{Extent, ScopeWord};
pub use sector::Sector;
pub use why::WhyItStays;

use moves::Moves;
use rules::Rules;

use crate::policy::RuleRef;
use crate::{Activity, Country, CountrySet, Date, Eccn, Policy, Transaction};

/// What changes between two policies, of whatever an exporter could ask
///
/// - *Requirements*: the rules that require a license for other destinations, counted as
///   [`Policy::reach`] counts.
/// - *Outcomes*: for every entry and every paragraph that its rows name, what an export comes to, and
///   for software and technology what a release to a national comes to.
/// - *Exceptions*: the same items, paragraph by paragraph of every License Exception, where a license is
///   required under both policies.
/// - *Reviews*: the same items, by the strictest license review policy that counts; and the review
///   policies themselves, by the countries that they can count for.
/// - *Scope*: the rules of part 734 by which foreign-made items come in, foreign direct product rules and
///   de minimis levels, by the countries that they can hold for.
/// - *End uses*: the rules that an end use, a party or conduct sets off, likewise.
/// - *Obligations*, likewise.
///
/// Countries are named by the rows that govern them: what changes for China changes for Hong Kong.
/// A change has a witness, a transaction that both policies accept and whose evaluation under the two shows
/// it; changes of Country Groups, of lists and of the chart in the built-in policy are known to. Where a
/// rule waits for facts that could not be made up, a change may be left without.
///
/// With the feature `std` the work is shared out among a few threads, as far as they can be had; what comes
/// of it is the same without.
///
/// What is certain to show in no transaction is not listed: a review policy counts only where something
/// that it is for can be required, and a rule that fails by another of its parts does not turn.
///
/// ```
/// use export_control::{Amendment, Change, Country, CountryGroup, Impact, Policy};
///
/// let today = Policy::builtin();
/// let leaves = |group| Change::LeaveGroup { country: Country::VN, group };
/// let amendment = Amendment::new(
///     "Vietnam leaves D:1 and D:3",
///     [leaves(CountryGroup::D1), leaves(CountryGroup::D3)],
/// );
/// let after = today.amended([&amendment])?;
/// let impact = Impact::between(today, &after);
/// assert_eq!(impact.extent(Country::VN).to_string(), "narrow (18 of 807 rows, 2.2 %)");
/// assert!(impact.countries().iter().eq([Country::VN]));
/// # Ok::<(), export_control::AmendmentError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Impact<'p> {
    before: &'p Policy,
    after: &'p Policy,
    date: Date,
    requirements: Vec<RequirementChange<'p>>,
    outcomes: Vec<OutcomeChange>,
    exceptions: Vec<ExceptionChange>,
    reviews: Vec<ReviewChange>,
    review_rules: Vec<ReviewRuleChange<'p>>,
    scope: Vec<ScopeChange<'p>>,
    end_uses: Vec<EndUseChange<'p>>,
    obligations: Vec<ObligationChange<'p>>,
    evaluated: usize,
}

impl<'p> Impact<'p> {
    /// What changes between two policies, on the day that the youngest table of either is current to
    #[must_use]
    pub fn between(before: &'p Policy, after: &'p Policy) -> Self {
        let date = before.index().latest.max(after.index().latest);
        Self::on(before, after, date)
    }

    /// What changes between two policies for what happens on a day
    #[must_use]
    pub fn on(before: &'p Policy, after: &'p Policy, date: Date) -> Self {
        Self::of_activities(
            before,
            after,
            date,
            &[Activity::Export, Activity::DeemedExport],
        )
    }

    pub(crate) fn of_activities(
        before: &'p Policy,
        after: &'p Policy,
        date: Date,
        activities: &[Activity],
    ) -> Self {
        let (found, rest) = at_once::both(
            || {
                let moves = Moves::between(before, after, date);
                outcomes::find(before, after, date, &moves, activities)
            },
            || {
                let rules = Rules::new(before, after, date);
                Self {
                    before,
                    after,
                    date,
                    requirements: requirements::find(before, after, date),
                    outcomes: Vec::new(),
                    exceptions: Vec::new(),
                    reviews: Vec::new(),
                    review_rules: rules.reviews(),
                    scope: rules.scope(),
                    end_uses: rules.end_uses(),
                    obligations: rules.obligations(),
                    evaluated: 0,
                }
            },
        );
        Self {
            outcomes: found.outcomes,
            exceptions: found.exceptions,
            reviews: found.reviews,
            evaluated: found.evaluated,
            ..rest
        }
    }

    /// What a change of policy does to these transactions
    #[must_use]
    pub fn of_transactions(
        before: &Policy,
        after: &Policy,
        transactions: &[Transaction],
    ) -> PortfolioImpact {
        PortfolioImpact::of(before, after, transactions)
    }

    /// The policy before
    #[must_use]
    pub const fn before(&self) -> &'p Policy {
        self.before
    }

    /// The policy after
    #[must_use]
    pub const fn after(&self) -> &'p Policy {
        self.after
    }

    /// The day on which transactions were evaluated
    #[must_use]
    pub const fn date(&self) -> Date {
        self.date
    }

    /// Rules that require a license for other destinations, in the order of the policy
    #[must_use]
    pub fn requirements(&self) -> &[RequirementChange<'p>] {
        &self.requirements
    }

    /// Items that come to another outcome, in the order of the list
    #[must_use]
    pub fn outcomes(&self) -> &[OutcomeChange] {
        &self.outcomes
    }

    /// Those of them that are releases of software and technology to nationals
    pub fn deemed_exports(&self) -> impl Iterator<Item = &OutcomeChange> {
        self.outcomes.iter().filter(|c| c.activity.is_deemed())
    }

    /// Paragraphs of License Exceptions that come out otherwise, item by item
    #[must_use]
    pub fn exceptions(&self) -> &[ExceptionChange] {
        &self.exceptions
    }

    /// Items for which an application would be reviewed otherwise
    #[must_use]
    pub fn reviews(&self) -> &[ReviewChange] {
        &self.reviews
    }

    /// License review policies that can count for other countries
    #[must_use]
    pub fn review_rules(&self) -> &[ReviewRuleChange<'p>] {
        &self.review_rules
    }

    /// Rules of scope that can hold for other countries
    #[must_use]
    pub fn scope(&self) -> &[ScopeChange<'p>] {
        &self.scope
    }

    /// Rules on end uses, parties and conduct that can hold for other countries
    #[must_use]
    pub fn end_uses(&self) -> &[EndUseChange<'p>] {
        &self.end_uses
    }

    /// Obligations that can count for other countries
    #[must_use]
    pub fn obligations(&self) -> &[ObligationChange<'p>] {
        &self.obligations
    }

    /// How many transactions were compared, each of which may speak for many destinations
    #[must_use]
    pub const fn evaluated(&self) -> usize {
        self.evaluated
    }

    /// Whether nothing changes
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.requirements.is_empty()
            && self.outcomes.is_empty()
            && self.exceptions.is_empty()
            && self.reviews.is_empty()
            && self.review_rules.is_empty()
            && self.scope.is_empty()
            && self.end_uses.is_empty()
            && self.obligations.is_empty()
    }

    /// The countries for which something changes, by the rows that govern them
    #[must_use]
    pub fn countries(&self) -> CountrySet {
        let sets = self.requirements.iter().map(|c| c.countries);
        sets.chain(self.outcomes.iter().map(|c| c.countries))
            .chain(self.exceptions.iter().map(|c| c.countries))
            .chain(self.reviews.iter().map(|c| c.countries))
            .chain(self.review_rules.iter().map(|c| c.countries))
            .chain(self.scope.iter().map(|c| c.countries))
            .chain(self.end_uses.iter().map(|c| c.countries))
            .chain(self.obligations.iter().map(|c| c.countries))
            .fold(CountrySet::EMPTY, CountrySet::union)
    }

    /// The entries for which something changes, in the order of the list
    #[must_use]
    pub fn entries(&self) -> Vec<Eccn> {
        let entries = self.requirements.iter().map(|c| c.entry);
        outcomes::entries(
            entries
                .chain(self.outcomes.iter().map(OutcomeChange::entry))
                .chain(self.exceptions.iter().map(ExceptionChange::entry))
                .chain(self.reviews.iter().map(ReviewChange::entry)),
        )
    }

    /// The changes for one country, and for no other: counts and words then speak of it alone
    ///
    /// The witnesses stay as they are and may be about another country of the same change.
    #[must_use]
    pub fn concerning(&self, country: Country) -> Self {
        fn of<T: Clone>(changes: &[T], is: impl Fn(&T) -> bool) -> Vec<T> {
            changes
                .iter()
                .filter(|change| is(change))
                .cloned()
                .collect()
        }
        let country = self.before.governing_row(country).unwrap_or(country);
        macro_rules! only {
            ($($list:ident)+) => {
                Self {
                    $($list: {
                        let mut own = of(&self.$list, |change| change.countries.contains(country));
                        for change in &mut own {
                            change.countries = CountrySet::EMPTY.with(country);
                        }
                        own
                    },)+
                    ..*self
                }
            };
        }
        only! { requirements outcomes exceptions reviews review_rules scope end_uses obligations }
    }

    /// How much of what was licensed for a country moves, counted in rows of the Commerce Control List
    #[must_use]
    pub fn extent(&self, country: Country) -> Extent {
        let country = self.before.governing_row(country).unwrap_or(country);
        let licensed = self.before.reach().filter(|reach| {
            matches!(reach.rule, RuleRef::Row(..)) && reach.destinations.contains(country)
        });
        let moved = self.requirements.iter();
        let moved = moved.filter(|c| c.entry.is_some() && c.countries.contains(country));
        Extent::of(moved.count(), licensed.count())
    }

    /// What still restricts a country after the change
    #[must_use]
    pub fn residue(&self, country: Country) -> Residue {
        Residue::of(self.after, country)
    }
}

impl fmt::Display for Impact<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        text::impact(self, f)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Impact<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut form = serializer.serialize_struct("Impact", 13)?;
        form.serialize_field("before", &self.before.fingerprint())?;
        form.serialize_field("after", &self.after.fingerprint())?;
        form.serialize_field("date", &self.date)?;
        form.serialize_field("countries", &self.countries())?;
        form.serialize_field("counts", &self.counts())?;
        form.serialize_field("requirements", &self.requirements)?;
        form.serialize_field("outcomes", &self.outcomes)?;
        form.serialize_field("exceptions", &self.exceptions)?;
        form.serialize_field("reviews", &self.reviews)?;
        form.serialize_field("review_rules", &self.review_rules)?;
        form.serialize_field("scope", &self.scope)?;
        form.serialize_field("end_uses", &self.end_uses)?;
        form.serialize_field("obligations", &self.obligations)?;
        form.end()
    }
}
