//! The columns of the Country Chart, and what part 742 says each one stands for.

use crate::policy::{ColumnRule, Marks};
use crate::{Activities, Activity, ChartColumn};

macro_rules! column {
    ($column:ident $place:literal chart $($on:ident)?) => {
        column!(@ $column, $place, Marks::Chart, column!(@on $($on)?))
    };
    ($column:ident $place:literal chart_or $section:expr) => {
        column!(@ $column, $place, Marks::ChartOrSection($section), column!(@on))
    };
    ($column:ident $place:literal section $section:expr) => {
        column!(@ $column, $place, Marks::Section($section), column!(@on))
    };
    (@on) => { Activities::EXPORTS_AND_REEXPORTS };
    (@on exports) => { Activities::of(&[Activity::Export]) };
    (@ $column:ident, $place:literal, $marks:expr, $activities:expr) => {
        ColumnRule {
            column: ChartColumn::$column,
            marks: $marks,
            activities: $activities,
            citation: cfr!($place),
        }
    };
}

/// Marks are the published ones; `chart_or` gives the formula of the section where part 742 defines
/// the column by Country Group, and `section` where the chart marks no row at all.
///
/// The section text of the anti-terrorism columns does not depend on a Country Group.
pub(super) static COLUMNS: &[ColumnRule] = &[
    column!(CB1 "742.2(a)(1)" chart),
    column!(CB2 "742.2(a)(2)" chart_or to!(all ALL (not A3))),
    column!(CB3 "742.2(a)(3)" chart_or to!(D3)),
    column!(NP1 "742.3(a)(1)" chart_or to!(all ALL (not A4))),
    column!(NP2 "742.3(a)(2)" chart_or to!(any D2 {CN, MO})),
    column!(NS1 "742.4(a)(1)" chart),
    column!(NS2 "742.4(a)(2)" chart_or to!(all ALL (not A1))),
    column!(MT1 "742.5(a)(1)" chart),
    column!(RS1 "742.6(a)(1)" chart),
    column!(RS2 "742.6(a)(4)(i)" chart_or to!(all ALL (not A1 {IN}))),
    column!(FC1 "742.17(a)" chart exports),
    column!(CC1 "742.7(a)(1)" chart),
    column!(CC2 "742.7(a)(2)" chart),
    column!(CC3 "742.7(a)(3)" chart),
    column!(AT1 "742.19(a)" section to!(list "AT3")),
    column!(AT2 "742.19(a)" section to!({IR, KP})),
];
