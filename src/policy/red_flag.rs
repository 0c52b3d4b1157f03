//! Signs that something is not as it is said to be: Supplement No. 3 to part 732 and the guidance on
//! transshipment.

use alloc::borrow::Cow;

use strum::{EnumIter, IntoStaticStr};

use super::provision::Confidence;
use crate::{Citation, Condition, Items, ProvisionId, Question};

/// A red flag: it raises a question and never decides by itself
///
/// While it is raised and not resolved, no answer clears the transaction: going on would be at the
/// risk of knowledge (15 CFR 736.2(b)(10)).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct RedFlag {
    /// Its name
    pub id: ProvisionId,
    /// What it is about
    pub category: RedFlagCategory,
    /// The items that it is for
    pub items: Items,
    /// What raises it: as a rule the answer to a question of the checklist
    pub when: Condition,
    /// The question whose *yes* resolves it
    pub resolved: Question,
    /// Where it stands
    pub citation: Citation,
    /// How sure the reading is
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Confidence::is_high")
    )]
    pub confidence: Confidence,
    /// What a reader should know about it
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub note: Option<Cow<'static, str>>,
}

/// What a red flag is about
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum RedFlagCategory {
    /// The customer
    Customer,
    /// What the item is for
    EndUse,
    /// The item
    Product,
    /// Packing, delivery and forwarding
    Logistics,
    /// How it is paid
    Payment,
    /// The way that it takes
    Route,
    /// Who owns the customer
    Ownership,
    /// Advanced computing and chip making
    AdvancedComputing,
    /// Items of the 600 series
    Series600,
    /// Diversion to another destination
    Diversion,
}

text_enum!(RedFlagCategory => "a category of red flags such as `customer`");
