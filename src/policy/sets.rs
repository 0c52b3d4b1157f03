//! Every set of countries that a rule of a policy tells apart.

use super::{Index, IndexedUsable, Resolved};
use crate::{ChartColumn, CountrySet, Region};

impl Resolved {
    /// Calls `visit` on each set of this condition and its parts
    pub(crate) fn each_set(&self, visit: &mut dyn FnMut(CountrySet)) {
        if !self.countries.is_empty() {
            visit(self.countries);
        }
        for part in &*self.parts {
            part.each_set(visit);
        }
    }
}

fn usable(usable: &[IndexedUsable], visit: &mut dyn FnMut(CountrySet)) {
    for one in usable {
        one.when.each_set(visit);
    }
}

impl Index {
    /// Calls `visit` on every set of countries by which some rule tells destinations apart
    ///
    /// Two destinations that are together in each of them are treated alike by every rule.
    pub(crate) fn each_set(&self, visit: &mut dyn FnMut(CountrySet)) {
        visit(self.atlas.own());
        visit(Region::all().map(Region::country).collect());
        for column in ChartColumn::all() {
            visit(self.atlas.column(column));
        }
        for control in self.entries.iter().flat_map(|rows| rows.iter()) {
            control.when.each_set(visit);
        }
        for term in self.eligibility.iter().flat_map(|lines| lines.iter()) {
            term.iter().for_each(|term| term.each_set(visit));
        }
        for provision in &self.provisions {
            provision.trigger.each_set(visit);
            provision.codified.each_set(visit);
            if let Some(enforced) = &provision.enforced {
                enforced.each_set(visit);
            }
            usable(&provision.relief, visit);
        }
        for rule in &self.exceptions.rules {
            rule.terms.iter().for_each(|term| term.each_set(visit));
        }
        for restriction in &self.exceptions.restrictions {
            restriction.when.each_set(visit);
            usable(&restriction.leaves, visit);
        }
        for duty in &self.exceptions.obligations {
            duty.each_set(visit);
        }
        for rule in &self.scope {
            rule.trigger.each_set(visit);
            rule.when.each_set(visit);
        }
        for rule in self.reviews.iter().chain(&self.red_flags) {
            rule.each_set(visit);
        }
    }
}
