//! A policy: every rule as a typed record.
//!
//! [`PolicyData`] is what is read, written and edited; [`Policy`] is the same, checked and indexed
//! for evaluation. A policy that was loaded is as good as the built-in one.

mod atlas;
mod bounds;
mod builtin;
mod control;
mod data;
mod eligibility;
mod entry;
mod entry_set;
mod exception;
mod fingerprint;
mod index;
mod listed_party;
mod obligation;
mod provision;
mod reach;
mod red_flag;
mod review_rule;
mod rule_set;
mod scope_rule;
mod tables;
mod triggers;
mod validate;

use core::fmt;
use core::hash::{Hash, Hasher};

pub use crate::rule_id::ProvisionId;
pub use control::{Basis, Control, Referral, RowNumber, Scope};
pub use data::PolicyData;
pub use eligibility::{Eligibility, EligibilityEffect, EligibilityTerm};
pub use entry::{Entry, Outline};
pub use exception::{ExceptionRule, Leaves, Overcomes, Restriction, Term, Usable};
pub use fingerprint::Fingerprint;
pub use listed_party::ListedParty;
pub use obligation::{Obligation, ObligationKind, ObligedBy};
pub use provision::{ChartMode, Confidence, Effect, Enforcement, Provision, Reading, Relief};
pub use reach::{RuleReach, RuleRef};
pub use red_flag::{RedFlag, RedFlagCategory};
pub use review_rule::{ReviewRule, ReviewStandard, Reviewed};
pub use scope_rule::{ScopeEffect, ScopeRule};
pub use tables::{
    ColumnRule, CountryList, CountryRow, Edition, Footnote, FootnoteEffect, Marks, Territory,
};
pub use validate::{PolicyProblem, PolicyProblemKind, PolicyProblems};

pub(crate) use atlas::Resolved;
pub(crate) use bounds::{Bounds, bounds, waits};
pub(crate) use index::{
    Index, IndexedBasis, IndexedControl, IndexedProvision, IndexedRule, IndexedScope, IndexedUsable,
};
pub(crate) use rule_set::RuleSet;
pub(crate) use triggers::SetOff;
pub(crate) use validate::check;

use thiserror::Error;

use crate::{
    ChartColumn, ChartColumns, Country, CountryGroup, CountryGroups, CountrySet, Date,
    Destinations, Direction, Eccn,
};

/// An export-control policy, checked and ready to evaluate
///
/// ```
/// use export_control::{Country, CountryGroup, Policy};
///
/// let policy = Policy::builtin();
/// assert_eq!(policy.data().entries.len(), 637);
/// assert!(policy.groups(Country::VN).contains(CountryGroup::D1));
/// ```
#[derive(Clone)]
pub struct Policy {
    data: PolicyData,
    index: Index,
    fingerprint: Fingerprint,
}

impl Policy {
    /// Checks the tables and makes a policy of them
    ///
    /// # Errors
    ///
    /// [`PolicyProblems`] lists everything that does not fit together, each with its path.
    pub fn new(data: PolicyData) -> Result<Self, PolicyProblems> {
        validate::check(&data)?;
        Ok(Self::of_checked(data))
    }

    /// A policy of tables that are known to fit together
    pub(crate) fn of_checked(data: PolicyData) -> Self {
        Self {
            index: Index::new(&data),
            fingerprint: Fingerprint::of(&data),
            data,
        }
    }

    /// The tables
    #[must_use]
    pub const fn data(&self) -> &PolicyData {
        &self.data
    }

    /// The tables, to edit and make another policy of
    #[must_use]
    pub fn into_data(self) -> PolicyData {
        self.data
    }

    /// The identity of everything that the policy says
    #[must_use]
    pub const fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// The day that the youngest of the tables is current to
    #[must_use]
    pub fn edition(&self) -> Option<Date> {
        self.data
            .editions
            .iter()
            .map(|edition| edition.current_to)
            .max()
    }

    /// The same policy under another reading of provisions that are not fully enforced
    #[must_use]
    pub fn with_reading(&self, reading: Reading) -> Self {
        Self::of_checked(PolicyData {
            reading,
            ..self.data.clone()
        })
    }

    /// The same policy with the marks of the Country Chart taken from elsewhere
    #[must_use]
    pub fn with_chart(&self, chart: ChartMode) -> Self {
        Self::of_checked(PolicyData {
            chart,
            ..self.data.clone()
        })
    }

    /// The row of a country, if it has one of its own
    #[must_use]
    pub fn country(&self, country: Country) -> Option<&CountryRow> {
        let rows = &self.data.countries;
        let at = rows
            .binary_search_by_key(&country, |row| row.country)
            .ok()?;
        rows.get(at)
    }

    /// The country whose row governs a country or territory (15 CFR 738.3(b))
    ///
    /// ```
    /// use export_control::{Country, Policy};
    ///
    /// let policy = Policy::builtin();
    /// assert_eq!(policy.governing_row(Country::VN)?, Country::VN);
    /// assert_eq!(policy.governing_row(Country::HK)?, Country::CN);
    /// assert_eq!(policy.governing_row(Country::LI)?, Country::CH);
    /// assert_eq!(policy.governing_row(Country::AS)?, Country::US);
    /// assert!(policy.governing_row(Country::AQ).is_err());
    /// # Ok::<(), export_control::NoGoverningRow>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`NoGoverningRow`] when no row is certain to govern it.
    pub fn governing_row(&self, country: Country) -> Result<Country, NoGoverningRow> {
        self.index.governing(country).ok_or_else(|| NoGoverningRow {
            territory: country,
            because: self
                .territory(country)
                .map_or_else(Default::default, |territory| territory.because.clone()),
        })
    }

    /// What the policy says of a territory
    #[must_use]
    pub fn territory(&self, country: Country) -> Option<&Territory> {
        self.data
            .territories
            .iter()
            .find(|territory| territory.territory == country)
    }

    /// The Country Groups of a country, by the row that governs it; none when no row does
    #[must_use]
    pub fn groups(&self, country: Country) -> CountryGroups {
        self.governing_row(country)
            .ok()
            .and_then(|row| self.country(row))
            .map_or(CountryGroups::EMPTY, |row| row.groups)
    }

    /// The marks of a country on the Country Chart, as this policy reads the chart
    #[must_use]
    pub fn marks(&self, country: Country) -> ChartColumns {
        let Ok(row) = self.governing_row(country) else {
            return ChartColumns::EMPTY;
        };
        ChartColumn::all()
            .filter(|column| self.index.atlas.column(*column).contains(row))
            .collect()
    }

    /// The countries that a predicate holds for, by their rows
    #[must_use]
    pub fn resolve(&self, destinations: &Destinations) -> CountrySet {
        self.index.atlas.resolve(destinations)
    }

    /// Every destination that has a row: the regulation's *all destinations*
    #[must_use]
    pub const fn destinations(&self) -> CountrySet {
        self.index.atlas.everywhere()
    }

    /// An entry of the Commerce Control List
    #[must_use]
    pub fn entry(&self, eccn: Eccn) -> Option<&Entry> {
        self.data.entries.get(self.index.entry(eccn)?)
    }

    /// A provision by its id
    #[must_use]
    pub fn provision(&self, id: &ProvisionId) -> Option<&Provision> {
        self.data
            .provisions
            .iter()
            .find(|provision| provision.id == *id)
    }

    /// The rule of a chart column
    #[must_use]
    pub fn column(&self, column: ChartColumn) -> Option<&ColumnRule> {
        // In the order of the chart, as a rule, so that the first look finds it.
        self.data
            .columns
            .get(column as usize)
            .filter(|rule| rule.column == column)
            .or_else(|| self.data.columns.iter().find(|rule| rule.column == column))
    }

    /// How joining a Country Group moves a chart column's marks, as this policy reads the chart
    #[must_use]
    pub fn column_direction(&self, column: ChartColumn, group: CountryGroup) -> Direction {
        let still = |_, _| Direction::Still;
        match (self.column(column).map(|rule| &rule.marks), self.data.chart) {
            (Some(Marks::Section(section)), _)
            | (Some(Marks::ChartOrSection(section)), ChartMode::FromSectionText) => {
                section.direction(group, &still)
            }
            _ => Direction::Still,
        }
    }

    pub(crate) const fn index(&self) -> &Index {
        &self.index
    }
}

/// The name and the identity: the tables would fill a book
impl fmt::Debug for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Policy")
            .field("name", &self.data.name)
            .field("fingerprint", &self.fingerprint)
            .finish_non_exhaustive()
    }
}

/// Two policies are equal when they say the same
impl PartialEq for Policy {
    fn eq(&self, other: &Self) -> bool {
        self.fingerprint == other.fingerprint && self.data == other.data
    }
}

impl Eq for Policy {}

impl Hash for Policy {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.fingerprint.hash(state);
    }
}

impl TryFrom<PolicyData> for Policy {
    type Error = PolicyProblems;

    fn try_from(data: PolicyData) -> Result<Self, PolicyProblems> {
        Self::new(data)
    }
}

/// A territory that no row of the Country Chart is certain to govern (15 CFR 738.3(b))
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("no row of the Country Chart is certain to govern {} ({territory}): {because}", .territory.name())]
pub struct NoGoverningRow {
    /// The territory
    pub territory: Country,
    /// Why, as a clause
    pub because: alloc::borrow::Cow<'static, str>,
}

#[cfg(feature = "serde")]
impl serde::Serialize for Policy {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.data.serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Policy {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let data = PolicyData::deserialize(deserializer)?;
        Self::new(data).map_err(serde::de::Error::custom)
    }
}
