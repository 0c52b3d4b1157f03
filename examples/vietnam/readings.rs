//! The same count in both readings of the rules and with both charts.

use std::collections::BTreeMap;

use export_control::Policy;
use export_control::policy::{ChartMode, Reading};
use serde::Serialize;

use crate::common::impact::Grid;
use crate::news::VIETNAM;

/// How many rows require a license for Vietnam
#[derive(Serialize)]
pub struct Count {
    pub reading: Reading,
    pub chart: ChartMode,
    pub today: usize,
    /// By the names of the packages
    pub packages: BTreeMap<String, usize>,
}

impl Count {
    pub fn all(today: &Policy, packages: &[(String, Policy)]) -> Vec<Self> {
        let ways = Reading::all().flat_map(|reading| {
            let charts = ChartMode::all();
            charts.map(move |chart| (reading, chart))
        });
        ways.map(|(reading, chart)| {
            let read = |policy: &Policy| policy.with_reading(reading).with_chart(chart);
            let count = |policy: &Policy| {
                let policy = read(policy);
                Grid::of(&policy, &policy, VIETNAM).total.after
            };
            let counts = packages.iter();
            Self {
                reading,
                chart,
                today: count(today),
                packages: counts
                    .map(|(id, policy)| (id.clone(), count(policy)))
                    .collect(),
            }
        })
        .collect()
    }

    pub fn title(&self) -> String {
        let chart = match self.chart {
            ChartMode::Published => "chart as published",
            ChartMode::FromSectionText => "chart recomputed",
        };
        format!("as {}, {chart}", self.reading)
    }
}

/// What the readings are
pub const INTRO: &str = "Rows that require a license for Vietnam, by how the rules are read. As codified counts the \
     worldwide advanced-computing text of January 2025 as it stands; as enforced counts what of it BIS \
     says that it enforces. Recomputed lets the columns that part 742 defines by Country Group follow \
     its text; leaving a group moves no mark of the published chart.";
