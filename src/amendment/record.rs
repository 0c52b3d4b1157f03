//! A row of any table of a policy, as a change carries it.

use core::fmt;

use alloc::borrow::Cow;
use alloc::string::String;

use crate::Eccn;
use crate::policy::{
    ChartMode, ColumnRule, Control, CountryList, CountryRow, Edition, Eligibility, Entry,
    ExceptionRule, Footnote, ListedParty, Obligation, Provision, Reading, RedFlag, Restriction,
    ReviewRule, ScopeRule, Territory,
};

/// A record of a policy: one row of one of its tables
///
/// A change that takes a record away or puts another in its place carries the record whole, so that
/// it can be undone, and so that it is refused where the policy says something else. It prints as
/// its path into the serialized policy: `entries[3A090].controls[2]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(rename_all = "snake_case", deny_unknown_fields)
)]
#[non_exhaustive]
pub enum Record {
    /// The name of the policy
    Name(Cow<'static, str>),
    /// The reading that counts where less is enforced than is codified
    Reading(Reading),
    /// Where the marks of the Country Chart come from
    Chart(ChartMode),
    /// The edition of a table
    Edition(Edition),
    /// A row of the country tables, its Country Groups and marks included
    Country(CountryRow),
    /// A territory without a row that counts
    Territory(Territory),
    /// A column of the Country Chart
    Column(ColumnRule),
    /// A list of countries
    List(CountryList),
    /// A footnote of the Country Chart
    Footnote(Footnote),
    /// A rule of scope
    Scope(ScopeRule),
    /// A requirement that a section states by itself
    Provision(Provision),
    /// A license review policy
    Review(ReviewRule),
    /// A paragraph of a License Exception, or a general authorization
    Exception(ExceptionRule),
    /// A restriction on License Exceptions
    Restriction(Restriction),
    /// What an answer brings with it
    Obligation {
        /// Its position in the table, from 0: obligations have no names
        at: u16,
        /// The obligation
        obligation: Obligation,
    },
    /// A red flag
    RedFlag(RedFlag),
    /// An entry of a party list that the policy carries
    Party(ListedParty),
    /// An entry of the Commerce Control List, its rows included
    Entry(Entry),
    /// A row of an entry
    Control {
        /// The entry
        eccn: Eccn,
        /// The row
        control: Control,
    },
    /// What an entry says of a License Exception
    Eligibility {
        /// The entry
        eccn: Eccn,
        /// The line
        line: Eligibility,
    },
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(_) => f.write_str("name"),
            Self::Reading(_) => f.write_str("reading"),
            Self::Chart(_) => f.write_str("chart"),
            Self::Edition(row) => write!(f, "editions[{}]", row.table),
            Self::Country(row) => write!(f, "countries[{}]", row.country),
            Self::Territory(row) => write!(f, "territories[{}]", row.territory),
            Self::Column(row) => write!(f, "columns[{}]", row.column),
            Self::List(row) => write!(f, "lists[{}]", row.name),
            Self::Footnote(row) => write!(f, "footnotes[{}]", row.number),
            Self::Scope(row) => write!(f, "scope[{}]", row.id),
            Self::Provision(row) => write!(f, "provisions[{}]", row.id),
            Self::Review(row) => write!(f, "reviews[{}]", row.id),
            Self::Exception(row) => write!(f, "exceptions[{}]", row.paragraph),
            Self::Restriction(row) => write!(f, "restrictions[{}]", row.id),
            Self::Obligation { at, .. } => write!(f, "obligations[{at}]"),
            Self::RedFlag(row) => write!(f, "red_flags[{}]", row.id),
            Self::Party(row) => write!(f, "parties[{}]", row.key()),
            Self::Entry(row) => write!(f, "entries[{}]", row.eccn),
            Self::Control { eccn, control } => {
                write!(f, "entries[{eccn}].controls[{}]", control.row)
            }
            Self::Eligibility { eccn, line } => {
                write!(f, "entries[{eccn}].eligibility[{}]", line.exception)
            }
        }
    }
}

/// Where in its table a record stands
///
/// The order of a table decides the order in which findings are told, and it is part of what a
/// policy says, so that a record which comes back must come back to its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum RecordPlace {
    /// Where the order of the table puts it, and at the end of a table that has none of its own
    #[default]
    InOrder,
    /// Before all others
    First,
    /// Behind this one, named as paths name it: `742.6(a)(6)(iii)(B)`, `STA(c)(1)`, `2.1`
    After(String),
}

impl RecordPlace {
    #[cfg(feature = "serde")]
    pub(super) const fn is_in_order(&self) -> bool {
        matches!(self, Self::InOrder)
    }
}

/// As a phrase: *behind STA(c)(1)*
impl fmt::Display for RecordPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InOrder => f.write_str("where the order of the table puts it"),
            Self::First => f.write_str("before all others"),
            Self::After(other) => write!(f, "behind {other}"),
        }
    }
}
