//! The small tables of a policy: countries, chart columns, lists, footnotes, territories, editions.

use alloc::borrow::Cow;

use crate::items::Rows;
use crate::{
    Activities, ChartColumn, ChartColumns, Citation, Country, CountryGroups, CountrySet, Date,
    Destinations, Items, ListName, ProvisionId,
};

/// A row of the country tables: Supplement No. 1 to part 740 and Supplement No. 1 to part 738
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct CountryRow {
    /// The country
    pub country: Country,
    /// The name that the Country Chart prints
    pub chart_name: Cow<'static, str>,
    /// Its Country Groups
    pub groups: CountryGroups,
    /// The columns that are marked for it
    pub columns: ChartColumns,
    /// The footnotes that its row carries
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "is_empty"))]
    pub footnotes: Rows<u8>,
    /// Whether the chart has no marks for it and sends the reader to part 746
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "is_false"))]
    pub part_746: bool,
}

#[cfg(feature = "serde")]
fn is_empty(footnotes: &Rows<u8>) -> bool {
    footnotes.is_empty()
}

#[cfg(feature = "serde")]
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_false(value: &bool) -> bool {
    !value
}

/// A territory that takes the row of another country, or of none that is certain
/// (15 CFR 738.3(b))
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Territory {
    /// The territory
    pub territory: Country,
    /// Whose row governs it; `None` when that is not certain
    pub governed_by: Option<Country>,
    /// Why, as a clause
    pub because: Cow<'static, str>,
    /// Where it says so
    pub citation: Citation,
}

/// A column of the Country Chart and the section behind it
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ColumnRule {
    /// The column
    pub column: ChartColumn,
    /// Where the marks come from
    pub marks: Marks,
    /// The activities that the column reaches
    pub activities: Activities,
    /// The section that the column stands for
    pub citation: Citation,
}

/// Where the marks of a chart column come from
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Marks {
    /// The published chart; no section defines the column by Country Group
    Chart,
    /// The published chart, for which the section's own text is this
    ChartOrSection(Destinations),
    /// The section's text: the chart marks no row in this column
    Section(Destinations),
}

/// A list of countries that rules name
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct CountryList {
    /// Its name in predicates
    pub name: ListName,
    /// What it is, in a few words
    pub title: Cow<'static, str>,
    /// The countries
    pub members: CountrySet,
    /// Where it stands
    pub citation: Citation,
}

/// A footnote of the Country Chart, as a rule
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Footnote {
    /// Its number
    pub number: u8,
    /// What it does, in this crate's words
    pub text: Cow<'static, str>,
    /// What it amounts to
    pub effect: FootnoteEffect,
    /// Where it stands
    pub citation: Citation,
}

/// What a footnote of the Country Chart amounts to
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum FootnoteEffect {
    /// A requirement that the policy keeps as a provision
    Provision(ProvisionId),
    /// Requirements that rows of these entries state
    Rows(Items),
    /// The row of another country governs
    GovernedBy(Country),
}

/// The edition that a table of the policy was read from
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Edition {
    /// The table
    pub table: Cow<'static, str>,
    /// The day that its text is current to
    pub current_to: Date,
    /// Where the table stands
    pub citation: Citation,
}
