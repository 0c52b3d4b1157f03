//! Terms of the vocabulary.

use std::vec::Vec;

use proptest::prelude::*;
use proptest::sample::select;

use crate::{
    Activity, Category, CclItem, ChartColumn, Country, CountryGroup, Date, Eccn, Paragraph,
    ProductGroup, Usd,
};

fn any_of<T: Clone + core::fmt::Debug + 'static>(
    values: impl Iterator<Item = T>,
) -> impl Strategy<Value = T> + Clone {
    select(values.collect::<Vec<_>>())
}

/// Any country or territory
pub fn countries() -> impl Strategy<Value = Country> + Clone {
    any_of(Country::all())
}

/// Any Country Group
pub fn groups() -> impl Strategy<Value = CountryGroup> + Clone {
    any_of(CountryGroup::all())
}

/// Any column of the Country Chart
pub fn columns() -> impl Strategy<Value = ChartColumn> + Clone {
    any_of(ChartColumn::all())
}

/// Any activity
pub fn activities() -> impl Strategy<Value = Activity> + Clone {
    any_of(Activity::all())
}

/// Any well-formed ECCN, listed or not
pub fn eccns() -> impl Strategy<Value = Eccn> {
    let parts = (
        any_of(Category::all()),
        any_of(ProductGroup::all()),
        0u16..1000,
    );
    parts.prop_filter_map("three digits", |(category, group, number)| {
        Eccn::new(category, group, number)
    })
}

/// Any well-formed paragraph, the entry itself included
pub fn paragraphs() -> impl Strategy<Value = Paragraph> {
    let level = prop_oneof!["[a-z]", "[1-9][0-9]?"];
    prop::collection::vec(level, 0..=Paragraph::MAX_DEPTH)
        .prop_filter_map("at most eight levels", |levels| {
            levels.join(".").parse().ok()
        })
}

/// Any well-formed item, listed or not
pub fn ccl_items() -> impl Strategy<Value = CclItem> {
    (eccns(), paragraphs()).prop_map(|(eccn, paragraph)| CclItem::new(eccn, paragraph))
}

/// Any date from 2020 to 2030
pub fn dates() -> impl Strategy<Value = Date> {
    (2020u16..2031, 1u8..13, 1u8..32)
        .prop_filter_map("a day of the calendar", |(year, month, day)| {
            Date::new(year, month, day)
        })
}

/// Any amount up to ten million dollars, to the cent
pub fn usd() -> impl Strategy<Value = Usd> {
    (0u64..1_000_000_000).prop_filter_map("two decimals", |cents| {
        std::format!("{}.{:02}", cents / 100, cents % 100)
            .parse()
            .ok()
    })
}
