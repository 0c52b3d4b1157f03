//! The editable form of a policy: its tables, as they are read, written and changed.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{
    ChartMode, ColumnRule, CountryList, CountryRow, Edition, Entry, ExceptionRule, Footnote,
    ListedParty, Obligation, Provision, Reading, RedFlag, Restriction, ReviewRule, ScopeRule,
    Territory,
};

/// The tables of a policy: what it says, before it is checked and indexed
///
/// This is the form that is serialized. [`Policy::new`](super::Policy::new) checks every
/// cross-reference and makes a policy of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct PolicyData {
    /// What the policy is called
    pub name: Cow<'static, str>,
    /// Which reading counts where less is enforced than is codified
    #[cfg_attr(feature = "serde", serde(default))]
    pub reading: Reading,
    /// Where the marks of the Country Chart come from
    #[cfg_attr(feature = "serde", serde(default))]
    pub chart: ChartMode,
    /// The editions that the tables were read from
    pub editions: Vec<Edition>,
    /// Country Groups and the Country Chart, in code order
    pub countries: Vec<CountryRow>,
    /// Territories without a row of their own
    pub territories: Vec<Territory>,
    /// The columns of the Country Chart
    pub columns: Vec<ColumnRule>,
    /// Lists of countries that rules name
    pub lists: Vec<CountryList>,
    /// The footnotes of the Country Chart
    pub footnotes: Vec<Footnote>,
    /// What is subject to the regulations, and what is not
    #[cfg_attr(feature = "serde", serde(default))]
    pub scope: Vec<ScopeRule>,
    /// Requirements that sections state by themselves
    pub provisions: Vec<Provision>,
    /// How applications are reviewed
    #[cfg_attr(feature = "serde", serde(default))]
    pub reviews: Vec<ReviewRule>,
    /// License Exceptions, paragraph by paragraph
    #[cfg_attr(feature = "serde", serde(default))]
    pub exceptions: Vec<ExceptionRule>,
    /// Restrictions on all License Exceptions
    #[cfg_attr(feature = "serde", serde(default))]
    pub restrictions: Vec<Restriction>,
    /// What an answer brings with it: filings, statements, reports, records
    #[cfg_attr(feature = "serde", serde(default))]
    pub obligations: Vec<Obligation>,
    /// Signs that something is not as it is said to be
    #[cfg_attr(feature = "serde", serde(default))]
    pub red_flags: Vec<RedFlag>,
    /// Entries of party lists that the policy itself carries, beside what screening finds
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub parties: Vec<ListedParty>,
    /// The Commerce Control List, in the order of the list
    pub entries: Vec<Entry>,
}
