//! What of a policy does nothing: rules that can never count, and names that nothing uses.

use core::fmt;

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::policy::{
    Basis, Entry, IndexedBasis, IndexedControl, Marks, ObligedBy, Policy, Resolved, Reviewed,
    bounds,
};
use crate::{Condition, CountryGroup, CountrySet, Destinations, ListName, QuestionId, Reasons};

/// Something in a policy that does nothing, and where
///
/// It is no error: a policy that says it is valid. It is a place to look at, because its author meant
/// something by it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Lint {
    /// Where, as a path into the serialized policy: `entries[3A090].controls[2]`
    pub path: String,
    /// What
    pub kind: LintKind,
}

/// What does nothing
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum LintKind {
    /// No predicate of any rule names the Country Group
    UnusedGroup(CountryGroup),
    /// No predicate of any rule names the list
    UnusedList(ListName),
    /// No country's row carries the footnote
    UnusedFootnote(u8),
    /// For no destination can the row require a license
    RowNeverApplies,
    /// Another row of the entry says the same
    RepeatsRow(String),
    /// No row points to the provision, and it names no items of its own
    UnusedProvision,
    /// For no destination can the provision count
    ProvisionNeverApplies,
    /// For no destination can the rule of scope hold
    ScopeNeverHolds,
    /// For no destination can all terms of the exception hold
    ExceptionNeverApplies,
    /// For no destination can the restriction apply
    RestrictionNeverApplies,
    /// For no destination, or for no requirement of the policy, can the review policy count
    ReviewNeverCounts,
    /// For no destination, or for no exception of the policy, can the obligation count
    ObligationNeverCounts,
    /// For no destination can the red flag be raised
    RedFlagNeverRaised,
    /// The question stands only in rules that can never count
    UnaskedQuestion(QuestionId),
}

impl fmt::Display for LintKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnusedGroup(group) => write!(f, "no rule names Country Group {group}"),
            Self::UnusedList(name) => write!(f, "no rule names the list {name}"),
            Self::UnusedFootnote(number) => write!(f, "no row carries footnote {number}"),
            Self::RowNeverApplies => f.write_str("it can require a license for no destination"),
            Self::RepeatsRow(row) => write!(f, "it says what row {row} says"),
            Self::UnusedProvision => f.write_str("no row points to it, and it names no items"),
            Self::ProvisionNeverApplies => f.write_str("it can count for no destination"),
            Self::ScopeNeverHolds => f.write_str("it can hold for no destination"),
            Self::ExceptionNeverApplies => f.write_str("its terms can hold for no destination"),
            Self::RestrictionNeverApplies => f.write_str("it can apply to no destination"),
            Self::ReviewNeverCounts => {
                f.write_str("it can count for no destination or no requirement")
            }
            Self::ObligationNeverCounts => {
                f.write_str("it can count for no destination or no exception")
            }
            Self::RedFlagNeverRaised => f.write_str("it can be raised for no destination"),
            Self::UnaskedQuestion(id) => {
                write!(f, "`{id}` stands only in rules that can never count")
            }
        }
    }
}

impl fmt::Display for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.kind)
    }
}

impl Policy {
    /// What of the policy does nothing, in the order of its tables
    ///
    /// A rule that can never count is found by its structure: by its destinations and the conditions
    /// that hold for no transaction, whatever the parties, the items and the answers are.
    ///
    /// ```
    /// use export_control::Policy;
    ///
    /// for lint in Policy::builtin().lint() {
    ///     println!("{lint}");
    /// }
    /// ```
    #[must_use]
    pub fn lint(&self) -> Vec<Lint> {
        let mut linter = Linter {
            policy: self,
            found: Vec::new(),
            asked: BTreeSet::new(),
            unasked: Vec::new(),
        };
        linter.names();
        linter.scope();
        linter.provisions();
        linter.reviews();
        linter.exceptions();
        linter.restrictions();
        linter.obligations();
        linter.red_flags();
        linter.entries();
        linter.questions();
        linter.found
    }
}

struct Linter<'p> {
    policy: &'p Policy,
    found: Vec<Lint>,
    /// Questions of rules that can count
    asked: BTreeSet<&'p QuestionId>,
    /// Questions of those that cannot, with where they stand
    unasked: Vec<(String, &'p QuestionId)>,
}

/// A condition and what it resolves to
type Part<'p> = (&'p Condition, &'p Resolved);

impl<'p> Linter<'p> {
    fn report(&mut self, path: String, kind: LintKind) {
        self.found.push(Lint { path, kind });
    }

    /// Destinations for which all of these can hold
    fn possible(&self, parts: &[Part<'p>]) -> CountrySet {
        let rows = self.policy.index().atlas.rows;
        parts.iter().fold(rows, |all, (condition, resolved)| {
            all.intersection(bounds(condition, resolved, rows, false).possible)
        })
    }

    /// Notes the questions of a rule, and reports it if it can never count
    fn rule(&mut self, path: String, parts: &[Part<'p>], counts: bool, kind: LintKind) {
        let dead = !counts || self.possible(parts).is_empty();
        for (condition, _) in parts {
            self.ask(&path, condition, dead);
        }
        if dead {
            self.report(path, kind);
        }
    }

    fn ask(&mut self, path: &str, condition: &'p Condition, dead: bool) {
        condition.visit(&mut |part| {
            if let Some(question) = part.question() {
                if dead {
                    self.unasked.push((String::from(path), question.id()));
                } else {
                    self.asked.insert(question.id());
                }
            }
        });
    }

    /// Groups, lists and footnotes that nothing uses
    fn names(&mut self) {
        let data = self.policy.data();
        let (mut groups, mut lists) = (BTreeSet::new(), BTreeSet::new());
        let mut note = |part: &'p Destinations| match part {
            Destinations::Group(group) => {
                groups.insert(*group);
            }
            Destinations::List(name) => {
                lists.insert(name);
            }
            _ => {}
        };
        for rule in &data.columns {
            if let Marks::Section(section) | Marks::ChartOrSection(section) = &rule.marks {
                section.visit(&mut note);
            }
        }
        self.policy.visit_conditions(&mut |part, _| {
            if let Some(destinations) = part.destinations() {
                destinations.visit(&mut note);
            }
        });
        for group in CountryGroup::all().filter(|group| !groups.contains(group)) {
            self.report(String::from("countries"), LintKind::UnusedGroup(group));
        }
        for list in data.lists.iter().filter(|list| !lists.contains(&list.name)) {
            let name = list.name.clone();
            self.report(format!("lists[{name}]"), LintKind::UnusedList(name));
        }
        for footnote in &data.footnotes {
            let number = footnote.number;
            let mut rows = data.countries.iter();
            if !rows.any(|row| row.footnotes.contains(&number)) {
                let kind = LintKind::UnusedFootnote(number);
                self.report(format!("footnotes[{number}]"), kind);
            }
        }
    }

    fn scope(&mut self) {
        let rules = self.policy.data().scope.iter();
        for (rule, indexed) in rules.zip(&self.policy.index().scope) {
            let parts = [
                (&rule.trigger, &indexed.trigger),
                (&rule.when, &indexed.when),
            ];
            let counts = !rule.activities.is_empty() && !rule.items.is_empty();
            let path = format!("scope[{}]", rule.id);
            self.rule(path, &parts, counts, LintKind::ScopeNeverHolds);
        }
    }

    fn provisions(&mut self) {
        let data = self.policy.data();
        let controls = data.entries.iter().flat_map(|entry| entry.controls.iter());
        let pointed: BTreeSet<_> = controls
            .filter_map(|control| match &control.basis {
                Basis::Provision(id) => Some(id),
                _ => None,
            })
            .collect();
        let provisions = data.provisions.iter().zip(&self.policy.index().provisions);
        for (provision, indexed) in provisions {
            let path = format!("provisions[{}]", provision.id);
            let used = pointed.contains(&provision.id) || !provision.items.is_empty();
            if !used {
                self.ask(&path, &provision.trigger, true);
                self.ask(&path, &provision.when, true);
                self.report(path, LintKind::UnusedProvision);
                continue;
            }
            let trigger = (&provision.trigger, &indexed.trigger);
            let counts = !indexed
                .possible
                .intersection(self.possible(&[trigger]))
                .is_empty();
            let parts = [trigger, (&provision.when, &indexed.codified)];
            if let Some(text) = &provision.enforcement {
                self.ask(&path, &text.when, !counts);
            }
            if counts {
                for (condition, _) in parts {
                    self.ask(&path, condition, false);
                }
            } else {
                self.rule(path, &parts, false, LintKind::ProvisionNeverApplies);
            }
        }
    }

    fn reviews(&mut self) {
        let data = self.policy.data();
        let controls = data.entries.iter().flat_map(|entry| entry.controls.iter());
        let reasons = controls.filter_map(|control| control.reason);
        let own = data
            .provisions
            .iter()
            .filter_map(|provision| provision.reason);
        let reasons: Reasons = reasons.chain(own).collect();
        for (rule, resolved) in data.reviews.iter().zip(&self.policy.index().reviews) {
            let counts = match &rule.of {
                Reviewed::Any => true,
                Reviewed::Reasons(of) => of.intersects(reasons),
                Reviewed::Columns(columns) => columns.iter().any(|column| {
                    let reach = self.policy.index().atlas.column(*column);
                    !reach.is_empty()
                }),
                Reviewed::Provisions(ids) => {
                    ids.iter().any(|id| self.policy.provision(id).is_some())
                }
            };
            let path = format!("reviews[{}]", rule.id);
            let parts = [(&rule.when, resolved)];
            self.rule(path, &parts, counts, LintKind::ReviewNeverCounts);
        }
    }

    fn exceptions(&mut self) {
        let rules = self.policy.data().exceptions.iter();
        for (rule, indexed) in rules.zip(&self.policy.index().exceptions.rules) {
            let terms = rule.terms.iter().map(|term| &term.when);
            let parts: Vec<_> = terms.zip(&indexed.terms).collect();
            let path = format!("exceptions[{}]", rule.paragraph);
            let counts = !rule.activities.is_empty();
            self.rule(path, &parts, counts, LintKind::ExceptionNeverApplies);
        }
    }

    fn restrictions(&mut self) {
        let restrictions = self.policy.data().restrictions.iter();
        let indexed = &self.policy.index().exceptions.restrictions;
        for (restriction, indexed) in restrictions.zip(indexed) {
            let path = format!("restrictions[{}]", restriction.id);
            let parts = [(&restriction.when, &indexed.when)];
            self.rule(path, &parts, true, LintKind::RestrictionNeverApplies);
        }
    }

    fn obligations(&mut self) {
        let data = self.policy.data();
        let duties = data.obligations.iter();
        let indexed = &self.policy.index().exceptions.obligations;
        for (at, (duty, resolved)) in duties.zip(indexed).enumerate() {
            let counts = match &duty.by {
                ObligedBy::Exceptions(_) | ObligedBy::AnyException => {
                    let mut rules = data.exceptions.iter();
                    rules.any(|rule| duty.by.binds(rule.paragraph))
                }
                ObligedBy::Everyone | ObligedBy::License | ObligedBy::NoLicense => true,
            };
            let path = format!("obligations[{at}]");
            let parts = [(&duty.when, resolved)];
            self.rule(path, &parts, counts, LintKind::ObligationNeverCounts);
        }
    }

    fn red_flags(&mut self) {
        let flags = self.policy.data().red_flags.iter();
        for (flag, resolved) in flags.zip(&self.policy.index().red_flags) {
            let path = format!("red_flags[{}]", flag.id);
            let parts = [(&flag.when, resolved)];
            self.asked.insert(flag.resolved.id());
            self.rule(path, &parts, true, LintKind::RedFlagNeverRaised);
        }
    }

    fn entries(&mut self) {
        let entries = self.policy.data().entries.iter();
        for (entry, indexed) in entries.zip(&self.policy.index().entries) {
            self.rows(entry, indexed);
        }
    }

    fn rows(&mut self, entry: &'p Entry, indexed: &'p [IndexedControl]) {
        for (at, (control, indexed)) in entry.controls.iter().zip(indexed).enumerate() {
            let path = format!("entries[{}].controls[{}]", entry.eccn, control.row);
            let counts = match indexed.basis {
                IndexedBasis::Column(column) => self.policy.index().atlas.column(column),
                IndexedBasis::Provision(at) => {
                    let provision = self.policy.index().provisions.get(usize::from(at));
                    provision.map_or(CountrySet::EMPTY, |indexed| indexed.possible)
                }
                IndexedBasis::Elsewhere | IndexedBasis::NotStated => self.policy.destinations(),
            };
            let parts = [(&control.when, &indexed.when)];
            let counts = !counts.intersection(self.possible(&parts)).is_empty();
            self.rule(path.clone(), &parts, counts, LintKind::RowNeverApplies);
            let mut earlier = entry.controls.iter().take(at);
            let same = earlier.find(|other| {
                (other.reason, &other.scope, &other.when, &other.basis)
                    == (
                        control.reason,
                        &control.scope,
                        &control.when,
                        &control.basis,
                    )
            });
            if let Some(same) = same {
                self.report(path, LintKind::RepeatsRow(format!("{}", same.row)));
            }
        }
    }

    fn questions(&mut self) {
        let mut seen = BTreeSet::new();
        for (path, id) in core::mem::take(&mut self.unasked) {
            if !self.asked.contains(id) && seen.insert(id) {
                self.report(path, LintKind::UnaskedQuestion(id.clone()));
            }
        }
    }
}
