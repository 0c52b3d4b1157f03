//! Whether what is said of scope, review, red flags and listed parties fits together.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::{Checker, MAX_DEPTH, PolicyProblemKind, condition_fits};
use crate::policy::Reviewed;
use crate::policy::scope_rule::SCOPE_RULES;
use crate::{Condition, ProvisionId};

impl<'a> Checker<'a> {
    pub(super) fn scope(&mut self) {
        let data = self.data;
        if data.scope.len() > SCOPE_RULES {
            self.report("scope", PolicyProblemKind::TooMany(SCOPE_RULES));
        }
        self.ids("scope", data.scope.iter().map(|rule| &rule.id));
        for rule in &data.scope {
            let path = format!("scope[{}]", rule.id);
            if rule.activities.is_empty() {
                self.report(
                    format_args!("{path}.activities"),
                    PolicyProblemKind::NoActivity,
                );
            }
            self.items(&format!("{path}.items"), &rule.items);
            for (part, condition) in [("trigger", &rule.trigger), ("when", &rule.when)] {
                let path = format!("{path}.{part}");
                self.condition(&path, condition);
                self.requires_no_eligibility(&path, condition);
                self.turns_on_no_scope(&path, condition);
            }
        }
    }

    /// Scope comes first, so that it cannot turn on what comes of it
    fn turns_on_no_scope(&mut self, path: &str, condition: &Condition) {
        if !condition_fits(condition, MAX_DEPTH) {
            return;
        }
        let mut circular = false;
        condition.visit(&mut |part| {
            circular |= matches!(
                part,
                Condition::SubjectUnder(_) | Condition::SubjectOnlyUnder(_) | Condition::Transit(_)
            );
        });
        if circular {
            self.report(path, PolicyProblemKind::CircularScope);
        }
    }

    pub(super) fn scope_rules(&mut self, path: &str, named: &[ProvisionId]) {
        for id in named {
            if !self.data.scope.iter().any(|rule| rule.id == *id) {
                self.report(path, PolicyProblemKind::UnknownScopeRule(id.clone()));
            }
        }
    }

    pub(super) fn reviews(&mut self) {
        let data = self.data;
        self.ids("reviews", data.reviews.iter().map(|rule| &rule.id));
        for rule in &data.reviews {
            let path = format!("reviews[{}]", rule.id);
            if let Reviewed::Provisions(ids) = &rule.of {
                for id in ids.iter() {
                    self.provision(&format!("{path}.of"), id);
                }
            }
            self.condition(&format!("{path}.when"), &rule.when);
        }
    }

    pub(super) fn red_flags(&mut self) {
        let data = self.data;
        self.ids("red_flags", data.red_flags.iter().map(|flag| &flag.id));
        for flag in &data.red_flags {
            let path = format!("red_flags[{}]", flag.id);
            self.items(&format!("{path}.items"), &flag.items);
            self.condition(&format!("{path}.when"), &flag.when);
            self.wording(&format!("{path}.resolved"), &flag.resolved);
        }
    }

    pub(super) fn parties(&mut self) {
        let data = self.data;
        for (index, party) in data.parties.iter().enumerate() {
            let key = party.key();
            let mut earlier = data.parties.iter().take(index);
            if earlier.any(|other| other.key() == key) {
                let kind = PolicyProblemKind::OutOfOrder(key.clone());
                self.report(format_args!("parties[{key}]"), kind);
            }
        }
    }

    /// Each id is there once
    fn ids(&mut self, table: &str, ids: impl Iterator<Item = &'a ProvisionId>) {
        let mut earlier = Vec::new();
        for id in ids {
            if earlier.contains(&id) {
                let kind = PolicyProblemKind::OutOfOrder(id.to_string());
                self.report(format_args!("{table}[{id}]"), kind);
            }
            earlier.push(id);
        }
    }
}
