//! What still restricts the country, put together by why it does.

use std::collections::BTreeMap;

use export_control::{Residue, ResidueKind, Sector, Stays, WhyItStays};
use serde::Serialize;

/// How many rules of each reason are named
const NAMED: usize = 6;

#[derive(Serialize)]
pub struct Staying {
    pub why: WhyItStays,
    #[serde(skip)]
    pub text: String,
    pub rules: usize,
    pub by_kind: BTreeMap<ResidueKind, usize>,
    /// The first of them: those that are no rows, then one row of every sector
    pub named: Vec<String>,
}

/// Why rules still restrict the country, the reason of the most rules first
#[derive(Serialize)]
pub struct ResidueReport {
    pub rules: usize,
    pub by_kind: BTreeMap<ResidueKind, usize>,
    pub why: Vec<Staying>,
}

/// Those rules that tell the most of many
fn named(rules: &[&Stays]) -> Vec<String> {
    let mut order: Vec<_> = rules
        .iter()
        .filter(|stays| stays.kind != ResidueKind::Row)
        .collect();
    let mut sectors = Vec::new();
    for stays in rules.iter().filter(|stays| stays.certain) {
        let sector = stays.entry.map(Sector::of);
        if sector.is_some() && !sectors.contains(&sector) {
            sectors.push(sector);
            order.push(stays);
        }
    }
    let order = order.into_iter().take(NAMED);
    order.map(|stays| stays.rule.clone()).collect()
}

impl ResidueReport {
    pub fn of(residue: &Residue) -> Self {
        let mut groups: BTreeMap<&WhyItStays, Vec<&Stays>> = BTreeMap::new();
        for stays in &residue.rules {
            groups.entry(&stays.why).or_default().push(stays);
        }
        let by_kind = |rules: &[&Stays]| {
            let mut counts = BTreeMap::new();
            for stays in rules {
                *counts.entry(stays.kind).or_default() += 1;
            }
            counts
        };
        let mut why: Vec<Staying> = groups
            .into_iter()
            .map(|(why, rules)| Staying {
                why: why.clone(),
                text: why.to_string(),
                rules: rules.len(),
                by_kind: by_kind(&rules),
                named: named(&rules),
            })
            .collect();
        why.sort_by_key(|why| std::cmp::Reverse(why.rules));
        let all: Vec<&Stays> = residue.rules.iter().collect();
        Self {
            rules: all.len(),
            by_kind: by_kind(&all),
            why,
        }
    }
}
