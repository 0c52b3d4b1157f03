#![doc = include_str!("../README.md")]
//!
//! # Tour
//!
//! Data flows one way: vocabulary → algebra → policy → evaluation → determination.
//!
//! - **Vocabulary**: [`Country`], [`CountryGroup`], [`ChartColumn`], [`ReasonForControl`], [`Eccn`],
//!   [`CclItem`], [`Classification`], [`LicenseException`], [`Citation`], [`Date`]. Every term prints,
//!   parses and serializes in the regulation's own notation.
//! - **Algebra**: [`Destinations`] is a predicate over countries, [`Truth`] is three-valued, and
//!   [`Condition`] is the one language in which every rule says when it applies.
//! - **Policy**: [`Policy`] holds the rules; [`policy`] has the records that they are made of.
//! - **Evaluation**: [`evaluate`] takes a policy and a [`Transaction`] and gives a [`Determination`].
//! - **License**: a [`License`] has a scope and [`Safeguard`]s, and says whether it covers a
//!   transaction; [`license`] has what it is made of.
//! - **Change**: an [`Amendment`] makes another policy, a [`Timeline`] says which of them are in force
//!   on a day; [`PolicyDiff`] and [`RequirementDiff`] compare, an [`Impact`] says what the difference
//!   does, [`Residue`] what stays, [`Policy::compare`] which way it goes and [`Policy::lint`] what does
//!   nothing.
//! What none of this decides is listed in [`undecided`], rule by rule.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[macro_use]
mod text;
#[macro_use]
mod citation;

mod activity;
mod amendment;
mod chart;
mod compare;
mod condition;
mod country;
mod date;
mod destinations;
mod determination;
mod diff;
mod ear;
mod eccn;
mod end_use;
mod error;
mod evaluate;
mod exception;
mod group;
mod impact;
mod items;
pub mod license;
mod lint;
mod money;
mod party;
mod percent;
mod place;
pub mod policy;
mod prohibition;
mod question;
mod reason;
mod region;
mod remedy;
mod review;
mod rule_id;
#[cfg(feature = "strategies")]
pub mod strategies;
mod timeline;
mod transaction;
mod truth;
#[doc = include_str!("undecided.md")]
pub mod undecided {}

pub use activity::{Activities, Activity};
pub use amendment::{
    Amendment, AmendmentError, Change, Conflict, ConflictKind, LegalStatus, Precedent, Rebuilt,
    Record, RecordPlace, Standing,
};
pub use chart::{ChartColumn, ChartColumns};
pub use citation::Citation;
pub use compare::{Comparison, ComparisonWitness};
pub use condition::{
    Condition, EachListed, Headquarters, Listed, OfKind, Period, Place, Related, SubjectOnlyUnder,
    Transit,
};
pub use country::{Country, CountryError, CountrySet};
pub use date::Date;
pub use destinations::{Destinations, Direction, ListName};
pub use determination::{
    AnswerKind, Determination, ExceptionFinding, ExceptionStatus, Need, Objection, OpenQuestion,
    Outcome, OutcomeRange, Outside, Presumed, ProhibitionFinding, RedFlagFinding, RedFlagStatus,
    Requirement, RequirementStatus, Review, ReviewFinding, ScopeFinding,
};
pub use diff::{Difference, DifferenceKind, PolicyDiff, RequirementDiff, RuleDifference};
pub use eccn::{
    Category, CclItem, Classification, Eccn, EccnError, EccnProblem, Paragraph, ProductGroup,
};
pub use end_use::{EndUse, EndUses};
pub use error::ParseError;
pub use evaluate::{TransactionProblem, TransactionProblems, evaluate};
pub use exception::{ExceptionParagraph, LicenseException, LicenseExceptions};
pub use group::{CountryGroup, CountryGroups, GroupPolarity};
pub use impact::{
    Cell, CountryPart, EndUseChange, ExceptionChange, Extent, Impact, ImpactCounts,
    ObligationChange, OutcomeChange, PortfolioImpact, RequirementChange, Residue, ResidueKind,
    ReviewChange, ReviewRuleChange, ScopeChange, ScopeWord, Sector, Stays, TransactionChange, Turn,
    WhyItStays,
};
pub use items::{ItemPattern, Items, Rows};
pub use license::{Coverage, CoverageVerdict, License, LicenseRecord, Safeguard};
pub use lint::{Lint, LintKind};
pub use money::Usd;
pub use party::{
    Footnotes, ListKind, ListRef, ListingTie, Party, PartyKind, PartyKinds, PartyListing,
    PartyRole, PartyRoles,
};
pub use percent::Percent;
pub use place::{PlaceKind, Places};
pub use policy::{NoGoverningRow, Policy};
pub use prohibition::GeneralProhibition;
pub use question::{Question, QuestionId};
pub use reason::{ReasonForControl, Reasons};
pub use region::Region;
pub use remedy::{Cure, Remedy};
pub use review::ReviewPolicy;
pub use rule_id::ProvisionId;
pub use timeline::{AmendmentStatus, Timeline, TimelineError};
pub use transaction::{Answers, Item, Transaction, TransactionBuilder};
pub use truth::Truth;
