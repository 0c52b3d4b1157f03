//! The kinds of difference that an impact lists.

use crate::policy::{Obligation, Provision, ReviewRule, RuleRef, ScopeRule};
use crate::{
    Activity, Classification, Country, CountrySet, Date, Eccn, ExceptionParagraph, ExceptionStatus,
    Outcome, ReviewPolicy, Transaction,
};

use strum::{EnumIter, IntoStaticStr};

use super::moved::CountryPart;
use super::ordinary::ordinary;

/// Whether a rule came to reach countries, or no longer does
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Turn {
    /// It no longer does
    Lost,
    /// It newly does
    Gained,
}

text_enum!(Turn => "`lost` or `gained`");

impl Turn {
    /// In running text, between a rule and the countries
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Lost => "no longer reaches",
            Self::Gained => "newly reaches",
        }
    }
}

/// A rule that requires a license where it did not, or no longer where it did
///
/// Counted as [`Policy::reach`](crate::Policy::reach) counts: for an ordinary export from the United
/// States of an item that meets the rule's own conditions.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RequirementChange<'p> {
    /// The rule, in the policy that has it
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::json::printed"))]
    pub rule: RuleRef<'p>,
    /// The entry, if the rule is a row of one
    pub entry: Option<Eccn>,
    /// Which way
    pub turn: Turn,
    /// The destinations, by the rows that govern them
    pub countries: CountrySet,
    /// A transaction to one of them for which the rule comes out otherwise
    pub witness: Option<Transaction>,
}

/// An item that comes to another outcome
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct OutcomeChange {
    /// The item
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::json::printed"))]
    pub item: Classification,
    /// What is done with it: an export, or the release of software or technology to a national
    pub activity: Activity,
    /// What it came to
    pub before: Outcome,
    /// What it comes to
    pub after: Outcome,
    /// The destinations, by the rows that govern them
    pub countries: CountrySet,
    /// The day on which both were evaluated
    pub date: Date,
}

/// A paragraph of a License Exception that comes out otherwise for an item
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ExceptionChange {
    /// The item
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::json::printed"))]
    pub item: Classification,
    /// What is done with it
    pub activity: Activity,
    /// The paragraph
    pub paragraph: ExceptionParagraph,
    /// What came of it
    pub before: ExceptionStatus,
    /// What comes of it
    pub after: ExceptionStatus,
    /// The destinations, by the rows that govern them
    pub countries: CountrySet,
    /// The day on which both were evaluated
    pub date: Date,
}

/// An item for which an application would be reviewed otherwise
///
/// The strictest policy that counts on nothing but the item, the activity and the destination;
/// `None` where none is codified or where it turns on other facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ReviewChange {
    /// The item
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::json::printed"))]
    pub item: Classification,
    /// What is done with it
    pub activity: Activity,
    /// The review policy that counted
    pub before: Option<ReviewPolicy>,
    /// The review policy that counts
    pub after: Option<ReviewPolicy>,
    /// The destinations, by the rows that govern them
    pub countries: CountrySet,
    /// The day on which both were evaluated
    pub date: Date,
}

macro_rules! witness {
    ($($change:ident)+) => {$(
        impl $change {
            /// A transaction for which it shows, to the first of the countries
            #[must_use]
            pub fn witness(&self) -> Option<Transaction> {
                let country = self.countries.iter().next()?;
                Some(self.witness_to(country))
            }

            /// The same to another of the countries
            #[must_use]
            pub fn witness_to(&self, country: Country) -> Transaction {
                ordinary(self.item, self.activity, country, self.date)
            }

            /// The entry of the item, if it is listed
            #[must_use]
            pub fn entry(&self) -> Option<Eccn> {
                self.item.listed().map(crate::CclItem::eccn)
            }
        }
    )+};
}

witness! { OutcomeChange ExceptionChange ReviewChange }

macro_rules! rule_change {
    ($($(#[$doc:meta])* $change:ident of $rule:ident by $id:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct $change<'p> {
            /// The rule, in the policy that has it
            #[cfg_attr(feature = "serde", serde(serialize_with = $id))]
            pub rule: &'p $rule,
            /// What the countries are to it
            pub part: CountryPart,
            /// Which way
            pub turn: Turn,
            /// The countries, by the rows that govern them
            pub countries: CountrySet,
            /// A transaction for which the rule comes out otherwise, where one was found
            pub witness: Option<Transaction>,
        }
    )+};
}

rule_change! {
    /// A rule of part 734 by which foreign-made items come under the regulations, or which takes acts
    /// out of them, and that may now hold for countries for which it could not, or the reverse
    ScopeChange of ScopeRule by "super::json::scope_rule";
    /// A rule that an end use, a party or conduct sets off, and that may now hold for countries for
    /// which it could not, or the reverse
    EndUseChange of Provision by "super::json::provision";
    /// A license review policy that may now count for countries for which it could not, or the reverse
    ReviewRuleChange of ReviewRule by "super::json::review_rule";
    /// An obligation that may now count for countries for which it could not, or the reverse
    ObligationChange of Obligation by "super::json::obligation";
}
