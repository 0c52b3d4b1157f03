//! How many rows require a license for Vietnam, before and after.

use export_control::policy::{ChartMode, Reading};
use export_control::{AmendmentError, Policy};
use serde::Serialize;

use crate::what_if::{LEAVING, rows, without};

/// How many rows require a license in one reading
#[derive(Serialize)]
pub struct Count {
    pub reading: Reading,
    pub today: usize,
    /// In the groups, with the chart recomputed from section text
    pub today_recomputed: usize,
    /// Out of the groups, with the chart as published
    pub out: usize,
    /// Out of the groups, with the chart recomputed from section text
    pub out_recomputed: usize,
}

impl Count {
    pub fn of(today: &Policy, reading: Reading) -> Result<Self, AmendmentError> {
        let count = |policy: &Policy, chart| rows(&policy.with_chart(chart)).len();
        let today = today.with_reading(reading);
        let out = without(&today, &LEAVING)?;
        Ok(Self {
            reading,
            today: count(&today, ChartMode::Published),
            today_recomputed: count(&today, ChartMode::FromSectionText),
            out: count(&out, ChartMode::Published),
            out_recomputed: count(&out, ChartMode::FromSectionText),
        })
    }
}
