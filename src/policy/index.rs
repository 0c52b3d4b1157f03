//! A policy made ready for evaluation: predicates become bit sets, names become positions.

use core::cmp::Reverse;

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::atlas::{Atlas, Resolved};
use super::bounds::{bounds, waits};
use super::rule_set::RuleSet;
use super::triggers::Triggers;
use super::{
    Basis, Entry, ExceptionRule, Leaves, Overcomes, PolicyData, Provision, Reading, Relief,
    ReviewStandard, ScopeRule, Usable,
};
use crate::{Activity, ChartColumn, Condition, Country, CountrySet, Date, Eccn, ReasonForControl};

/// What the tables of a policy come to for one reading and one chart
#[derive(Clone, Debug)]
pub(crate) struct Index {
    /// The governing row of each country, by the country's index
    governing: [Option<Country>; 256],
    pub(crate) atlas: Atlas,
    /// The codes of the entries, in order, for looking one up
    codes: Vec<u16>,
    pub(crate) entries: Vec<Box<[IndexedControl]>>,
    /// The conditions of the eligibility lines of each entry, term by term
    pub(crate) eligibility: Vec<Box<[Box<[Resolved]>]>>,
    /// What an ordinary export of an item of each entry comes to, as far as the destination decides
    pub(crate) summaries: Vec<Summary>,
    /// The day that the youngest table is current to
    pub(crate) latest: Date,
    pub(crate) provisions: Vec<IndexedProvision>,
    /// License Exceptions and what restricts them
    pub(crate) exceptions: IndexedExceptions,
    /// Positions of the provisions that name items of their own and apply without being set off
    pub(crate) standalone: Vec<u16>,
    /// Positions of those that something must set off
    pub(crate) triggered: Vec<u16>,
    /// What sets them off, and rules of scope
    pub(crate) triggers: Triggers,
    /// Whether one of those, or a red flag, may be set off by what every transaction says
    pub(crate) unprompted: bool,
    pub(crate) scope: Box<[IndexedScope]>,
    pub(crate) reviews: Box<[Resolved]>,
    /// Positions of the review policies: those that govern alone, those that a list states, then the
    /// others from the strictest on
    pub(crate) strictest_first: Box<[u16]>,
    pub(crate) red_flags: Box<[Resolved]>,
}

/// A rule of scope, made ready
#[derive(Clone, Debug)]
pub(crate) struct IndexedScope {
    pub(crate) trigger: Resolved,
    pub(crate) when: Resolved,
}

/// A row of an entry, made ready
#[derive(Clone, Debug)]
pub(crate) struct IndexedControl {
    pub(crate) when: Resolved,
    pub(crate) basis: IndexedBasis,
    /// Destinations for which an ordinary export of an item that the row covers certainly needs a
    /// license
    pub(crate) certain: CountrySet,
    /// Destinations for which it may need one
    pub(crate) possible: CountrySet,
}

/// What the rows of an entry come to for an ordinary export, whatever the paragraph
#[derive(Clone, Copy, Debug)]
pub(crate) struct Summary {
    /// Some row certainly requires a license there for the whole entry
    pub(crate) certain: CountrySet,
    /// Some row may require one there
    pub(crate) possible: CountrySet,
    /// Whether a row speaks of the whole entry, so that it is never silent
    pub(crate) speaks: bool,
}

/// Where a row's destinations are to be found, made ready
#[derive(Clone, Copy, Debug)]
pub(crate) enum IndexedBasis {
    Column(ChartColumn),
    Provision(u16),
    Elsewhere,
    NotStated,
}

/// A provision, made ready
#[derive(Clone, Debug)]
pub(crate) struct IndexedProvision {
    /// What sets it off
    pub(crate) trigger: Resolved,
    /// The codified text
    pub(crate) codified: Resolved,
    /// The enforced text, if there is one and it is the reading that counts
    pub(crate) enforced: Option<Resolved>,
    /// Destinations to which it may apply, whatever the other facts are
    pub(crate) possible: CountrySet,
    /// Destinations for which an ordinary export from the United States certainly needs a license
    pub(crate) certain: CountrySet,
    /// Destinations for which an ordinary export from the United States may need one
    ordinary: CountrySet,
    /// The exceptions that the provision names
    pub(crate) relief: Box<[IndexedUsable]>,
}

/// Exceptions that may be used, made ready
#[derive(Clone, Debug)]
pub(crate) struct IndexedUsable {
    pub(crate) rules: RuleSet,
    pub(crate) when: Resolved,
}

/// License Exceptions and what restricts them, made ready
#[derive(Clone, Debug)]
pub(crate) struct IndexedExceptions {
    /// The rules that overcome what is required for each reason
    by_reason: Box<[(ReasonForControl, RuleSet)]>,
    /// The rules that overcome anything
    any_reason: RuleSet,
    /// The rules that may be used only where nothing else requires a license
    pub(crate) solely: RuleSet,
    /// The rules that name a provision, by its position
    naming: Box<[(u16, RuleSet)]>,
    /// The rules that what restricts License Exceptions does not restrict
    pub(crate) unrestricted: RuleSet,
    pub(crate) rules: Box<[IndexedRule]>,
    pub(crate) restrictions: Box<[IndexedRestriction]>,
    pub(crate) obligations: Box<[Resolved]>,
}

/// A rule of an exception, made ready
#[derive(Clone, Debug)]
pub(crate) struct IndexedRule {
    pub(crate) terms: Box<[Resolved]>,
    /// Whether a term turns on what else requires a license
    pub(crate) reads_required: bool,
}

/// A restriction, made ready
#[derive(Clone, Debug)]
pub(crate) struct IndexedRestriction {
    pub(crate) when: Resolved,
    /// Destinations to which it may apply, whatever the other facts are
    pub(crate) possible: CountrySet,
    /// The exceptions that it leaves
    pub(crate) leaves: Box<[IndexedUsable]>,
}

impl IndexedExceptions {
    /// The rules that overcome what is required for a reason, where any exception may
    pub(crate) fn overcoming(&self, reason: Option<ReasonForControl>) -> RuleSet {
        let mut by_reason = self.by_reason.iter();
        by_reason
            .find(|(known, _)| Some(*known) == reason)
            .map_or(self.any_reason, |(_, rules)| *rules)
    }

    /// The rules that overcome what a provision requires because they name it
    pub(crate) fn naming(&self, provision: u16) -> RuleSet {
        let mut naming = self.naming.iter();
        naming
            .find(|(named, _)| *named == provision)
            .map_or_else(RuleSet::default, |(_, rules)| *rules)
    }

    fn new(data: &PolicyData, atlas: &Atlas) -> Self {
        let naming = (0u16..).zip(&data.provisions).map(|(at, provision)| {
            let rules = data.exceptions.iter();
            let named = |rule: &ExceptionRule| rule.names.contains(&provision.id);
            (at, RuleSet::of(rules.map(named)))
        });
        let naming = naming.filter(|(_, rules)| *rules != RuleSet::default());
        let rules = |holds: &dyn Fn(Overcomes) -> bool| {
            RuleSet::of(data.exceptions.iter().map(|rule| holds(rule.overcomes)))
        };
        let overcoming = |reason| {
            rules(&|overcomes| match overcomes {
                Overcomes::Any => true,
                Overcomes::Reasons(reasons) | Overcomes::Solely(reasons) => {
                    reasons.contains(reason)
                }
            })
        };
        Self {
            by_reason: ReasonForControl::all()
                .map(|reason| (reason, overcoming(reason)))
                .collect(),
            any_reason: rules(&|overcomes| overcomes == Overcomes::Any),
            solely: rules(&|overcomes| matches!(overcomes, Overcomes::Solely(_))),
            naming: naming.collect(),
            unrestricted: RuleSet::of(
                data.exceptions
                    .iter()
                    .map(|rule| !rule.paragraph.exception().is_of_part_740()),
            ),
            rules: data
                .exceptions
                .iter()
                .map(|rule| IndexedRule {
                    terms: resolve_all(data, atlas, rule.terms.iter().map(|term| &term.when)),
                    reads_required: rule.terms.iter().any(|term| {
                        let mut reads = false;
                        term.when.visit(&mut |part| {
                            reads |= matches!(part, Condition::RequiredFor(_));
                        });
                        reads
                    }),
                })
                .collect(),
            restrictions: data
                .restrictions
                .iter()
                .map(|restriction| {
                    let when = atlas.resolve_condition(&restriction.when, data);
                    let possible = bounds(&restriction.when, &when, atlas.rows, false).possible;
                    let leaves = match &restriction.leaves {
                        Leaves::Only(usable) => resolve_usable(data, atlas, usable),
                        Leaves::AllBut(gone) => {
                            let within = |rule: &ExceptionRule| {
                                gone.iter().any(|gone| rule.paragraph.is_within(*gone))
                            };
                            let left = data.exceptions.iter().map(|rule| !within(rule));
                            Box::new([IndexedUsable {
                                rules: RuleSet::of(left),
                                when: Resolved::default(),
                            }])
                        }
                    };
                    IndexedRestriction {
                        when,
                        possible,
                        leaves,
                    }
                })
                .collect(),
            obligations: resolve_all(data, atlas, data.obligations.iter().map(|duty| &duty.when)),
        }
    }
}

fn resolve_usable(data: &PolicyData, atlas: &Atlas, usable: &[Usable]) -> Box<[IndexedUsable]> {
    let named = |usable: &Usable, rule: &ExceptionRule| {
        let mut exceptions = usable.exceptions.iter();
        exceptions.any(|named| rule.paragraph.is_within(*named))
    };
    let indexed = usable.iter().map(|usable| IndexedUsable {
        rules: RuleSet::of(data.exceptions.iter().map(|rule| named(usable, rule))),
        when: atlas.resolve_condition(&usable.when, data),
    });
    indexed.collect()
}

fn resolve_all<'a>(
    data: &PolicyData,
    atlas: &Atlas,
    conditions: impl Iterator<Item = &'a Condition>,
) -> Box<[Resolved]> {
    conditions
        .map(|condition| atlas.resolve_condition(condition, data))
        .collect()
}

impl IndexedScope {
    fn new(data: &PolicyData, rule: &ScopeRule, atlas: &Atlas) -> Self {
        Self {
            trigger: atlas.resolve_condition(&rule.trigger, data),
            when: atlas.resolve_condition(&rule.when, data),
        }
    }
}

impl IndexedProvision {
    fn new(data: &PolicyData, provision: &Provision, atlas: &Atlas) -> Self {
        let reading = data.reading;
        let trigger = atlas.resolve_condition(&provision.trigger, data);
        let codified = atlas.resolve_condition(&provision.when, data);
        let enforcement = provision
            .enforcement
            .as_ref()
            .filter(|_| reading == Reading::Enforced);
        let enforced = enforcement.map(|text| atlas.resolve_condition(&text.when, data));
        let of = |ordinary| {
            let text = bounds(&provision.when, &codified, atlas.rows, ordinary);
            (
                text,
                enforcement
                    .zip(enforced.as_ref())
                    .map(|(text, resolved)| bounds(&text.when, resolved, atlas.rows, ordinary)),
            )
        };
        let (text, enforced_text) = of(false);
        // Which of the two counts depends on the date, so that either may.
        let possible = enforced_text.map_or(text.possible, |e| e.possible.union(text.possible));
        let (text, enforced_text) = of(true);
        let (certain, ordinary) = if provision.activities.contains(Activity::Export) {
            let text = enforced_text.unwrap_or(text);
            if provision.trigger.is_always() {
                (text.certain, text.possible)
            } else {
                (CountrySet::EMPTY, text.possible)
            }
        } else {
            (CountrySet::EMPTY, CountrySet::EMPTY)
        };
        let relief = match &provision.relief {
            Relief::Only(usable) => resolve_usable(data, atlas, usable),
            Relief::AnyException | Relief::NoException | Relief::AsListed(_) => Box::default(),
        };
        Self {
            relief,
            trigger,
            codified,
            enforced,
            possible: possible.without(Country::US),
            certain: certain.without(Country::US),
            ordinary: ordinary.without(Country::US),
        }
    }
}

/// Works out what each row reaches, and what that comes to for the entry
fn summary(
    data: &PolicyData,
    atlas: &Atlas,
    provisions: &[IndexedProvision],
    entry: &Entry,
    indexed: &mut [IndexedControl],
) -> Summary {
    let mut summary = Summary {
        certain: CountrySet::EMPTY,
        possible: CountrySet::EMPTY,
        speaks: false,
    };
    for (control, indexed) in entry.controls.iter().zip(indexed) {
        let none = CountrySet::EMPTY;
        let (certain, possible) = match indexed.basis {
            IndexedBasis::Column(column) => {
                let mut rules = data.columns.iter().filter(|rule| rule.column == column);
                let exports = rules.any(|rule| rule.activities.contains(Activity::Export));
                let marked = if exports { atlas.column(column) } else { none };
                (marked, marked)
            }
            IndexedBasis::Provision(position) => provisions
                .get(usize::from(position))
                .map_or((none, atlas.rows), |provision| {
                    (provision.certain, provision.ordinary)
                }),
            IndexedBasis::Elsewhere => (none, none),
            IndexedBasis::NotStated => (none, atlas.rows),
        };
        let when = bounds(&control.when, &indexed.when, atlas.rows, true);
        indexed.certain = certain.intersection(when.certain);
        indexed.possible = possible.intersection(when.possible);
        summary.possible = summary.possible.union(indexed.possible);
        if control.scope.is_entire() {
            summary.certain = summary.certain.union(indexed.certain);
            summary.speaks |= !matches!(indexed.basis, IndexedBasis::Elsewhere);
        }
    }
    summary
}

/// Positions of the provisions that name items of their own: those that something must set off, or
/// the others
fn standalone(data: &PolicyData, triggered: bool) -> Vec<u16> {
    (0u16..)
        .zip(&data.provisions)
        .filter(|(_, provision)| !provision.items.is_empty())
        .filter(|(_, provision)| provision.trigger.is_always() != triggered)
        .map(|(position, _)| position)
        .collect()
}

/// Positions of the review policies in the order in which the strictest is soonest found
fn strictest_first(data: &PolicyData) -> Box<[u16]> {
    let mut order: Vec<_> = (0u16..).zip(&data.reviews).collect();
    order.sort_by_key(|(_, rule)| {
        let policy = match rule.policy {
            ReviewStandard::AsListed(_) => None,
            ReviewStandard::Policy(policy) => Some(Reverse(policy)),
        };
        (!rule.alone, policy)
    });
    order.into_iter().map(|(position, _)| position).collect()
}

/// Whether a provision that something must set off, or a red flag, may be set off by what every
/// transaction says
fn unprompted(data: &PolicyData) -> bool {
    let triggers = data.provisions.iter().map(|provision| &provision.trigger);
    let triggers = triggers.filter(|trigger| !trigger.is_always());
    let mut all = triggers.chain(data.red_flags.iter().map(|flag| &flag.when));
    all.any(|condition| !waits(condition))
}

impl Index {
    pub(crate) fn new(data: &PolicyData) -> Self {
        let atlas = Atlas::new(data);
        let mut governing = [None; 256];
        let mut govern = |country: Country, by: Option<Country>| {
            if let Some(slot) = governing.get_mut(usize::from(country.index())) {
                *slot = by;
            }
        };
        for row in &data.countries {
            govern(row.country, Some(row.country));
        }
        for territory in &data.territories {
            govern(territory.territory, territory.governed_by);
        }
        let position = |id: &super::ProvisionId| {
            let found = data
                .provisions
                .iter()
                .position(|provision| provision.id == *id);
            found.and_then(|position| u16::try_from(position).ok())
        };
        let mut entries: Vec<Box<[IndexedControl]>> = data
            .entries
            .iter()
            .map(|entry| {
                entry
                    .controls
                    .iter()
                    .map(|control| IndexedControl {
                        certain: CountrySet::EMPTY,
                        possible: CountrySet::EMPTY,
                        when: atlas.resolve_condition(&control.when, data),
                        basis: match &control.basis {
                            Basis::Column(column) => IndexedBasis::Column(*column),
                            // A row that points nowhere does not pass validation; if it did, it
                            // would stay open rather than fall silent.
                            Basis::Provision(id) => position(id)
                                .map_or(IndexedBasis::NotStated, IndexedBasis::Provision),
                            Basis::Elsewhere(_) => IndexedBasis::Elsewhere,
                            Basis::NotStated => IndexedBasis::NotStated,
                        },
                    })
                    .collect()
            })
            .collect();
        let provisions: Vec<_> = data
            .provisions
            .iter()
            .map(|provision| IndexedProvision::new(data, provision, &atlas))
            .collect();
        let summaries = data
            .entries
            .iter()
            .zip(&mut entries)
            .map(|(entry, indexed)| summary(data, &atlas, &provisions, entry, indexed))
            .collect();
        let eligibility = data
            .entries
            .iter()
            .map(|entry| {
                let lines = entry.eligibility.iter();
                let terms =
                    lines.map(|line| resolve_all(data, &atlas, line.terms.iter().map(|t| &t.when)));
                terms.collect()
            })
            .collect();
        let exceptions = IndexedExceptions::new(data, &atlas);
        let scope = data
            .scope
            .iter()
            .map(|rule| IndexedScope::new(data, rule, &atlas));
        let scope = scope.collect();
        let reviews = resolve_all(data, &atlas, data.reviews.iter().map(|rule| &rule.when));
        let red_flags = resolve_all(data, &atlas, data.red_flags.iter().map(|flag| &flag.when));
        Self {
            governing,
            codes: data.entries.iter().map(|entry| entry.eccn.code()).collect(),
            atlas,
            entries,
            eligibility,
            exceptions,
            summaries,
            latest: data
                .editions
                .iter()
                .map(|edition| edition.current_to)
                .max()
                .unwrap_or(Date::LAST),
            provisions,
            standalone: standalone(data, false),
            triggered: standalone(data, true),
            unprompted: unprompted(data),
            triggers: Triggers::new(data),
            scope,
            reviews,
            strictest_first: strictest_first(data),
            red_flags,
        }
    }

    pub(crate) fn governing(&self, country: Country) -> Option<Country> {
        self.governing
            .get(usize::from(country.index()))
            .copied()
            .flatten()
    }

    pub(crate) fn entry(&self, eccn: Eccn) -> Option<usize> {
        self.codes.binary_search(&eccn.code()).ok()
    }
}
