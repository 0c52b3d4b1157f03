//! The flags that say how a policy is read.

use clap::Args;
use export_control::Policy;
use export_control::policy::{ChartMode, Reading};

#[derive(Args)]
pub struct HowToRead {
    /// How to read provisions that are not fully enforced; as the policy says if it is not given
    #[arg(long, value_name = "codified|enforced")]
    reading: Option<Reading>,
    /// Where the marks of the Country Chart come from; as the policy says if it is not given
    #[arg(long, value_name = "published|from_section_text")]
    chart: Option<ChartMode>,
}

impl HowToRead {
    /// The policy, read so; what it says itself stands unless the flags say otherwise
    pub fn apply(&self, mut policy: Policy) -> Policy {
        if let Some(reading) = self.reading {
            policy = policy.with_reading(reading);
        }
        if let Some(chart) = self.chart {
            policy = policy.with_chart(chart);
        }
        policy
    }
}
