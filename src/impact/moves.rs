//! Which items may come out otherwise for which destinations: what is worth evaluating.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::moved::{Text, moved, same_rows};
use super::pairs::{aligned, pairs};
use crate::evaluate::Turning;
use crate::policy::{
    Control, Entry, IndexedBasis, IndexedUsable, Leaves, Policy, Provision, Relief, Restriction,
    RuleSet, ScopeEffect, ScopeRule, Usable, waits,
};
use crate::{ChartColumn, Classification, Country, CountrySet, Date, Eccn, Truth};

/// What may differ for the items of an entry
#[derive(Clone, Copy)]
pub(super) struct EntryMoves {
    pub(super) eccn: Eccn,
    /// What is required
    pub(super) required: CountrySet,
    /// What else the entry says: which exceptions its items are eligible for, and which paragraphs it has
    pub(super) said: CountrySet,
}

/// What may differ by a rule of License Exceptions
pub(super) struct RuleMoves {
    /// By any of its terms
    rule: CountrySet,
    /// By each of them, by position; nothing where the rule differs in more than those
    terms: Option<Vec<CountrySet>>,
}

/// What may differ between two policies for an ordinary transaction, by destination
pub(super) struct Moves {
    /// For whatever item
    pub(super) everything: CountrySet,
    /// For the items of an entry, in the order of the list
    pub(super) entries: Vec<EntryMoves>,
    /// For EAR99 items
    pub(super) ear99: CountrySet,
    /// By each rule of License Exceptions, by position
    pub(super) exceptions: Vec<RuleMoves>,
    /// Whether some of these rules differ in more than their terms
    pub(super) reach: bool,
    /// Whether the tables of rules or provisions differ in what they have
    pub(super) other_exceptions: bool,
    /// By each restriction on all License Exceptions of the earlier and of the later policy, by
    /// position
    pub(super) restrictions: [Vec<CountrySet>; 2],
    /// By each license review policy of the later policy, by position
    pub(super) reviews: Vec<CountrySet>,
    /// By review policies that only one of the two has, or that say something else
    pub(super) other_reviews: CountrySet,
    /// The destinations that are spoken of: the rows that govern, and what another row governs than before
    spoken_of: CountrySet,
}

impl Moves {
    pub(super) fn between(before: &Policy, after: &Policy, date: Date) -> Self {
        Finder {
            policies: (before, after),
            date,
            rows: before.index().atlas.rows.union(after.index().atlas.rows),
        }
        .find()
    }

    /// Every destination for which something may differ
    pub(super) fn destinations(&self) -> CountrySet {
        self.sets()
            .fold(CountrySet::EMPTY, CountrySet::union)
            .intersection(self.spoken_of)
            .without(Country::US)
    }

    /// The destinations for which each of these may differ
    pub(super) fn sets(&self) -> impl Iterator<Item = CountrySet> {
        let sets = self.entries.iter();
        let sets = sets.flat_map(|entry| [&entry.required, &entry.said]);
        let sets = sets.chain(self.exceptions.iter().map(|moves| &moves.rule));
        let sets = sets.chain(self.restrictions.iter().flatten());
        let sets = sets.chain(&self.reviews);
        sets.chain([&self.everything, &self.ear99, &self.other_reviews])
            .copied()
    }

    /// The rules of License Exceptions and the restrictions that may come out otherwise for some of
    /// these destinations
    pub(super) fn turning_for(&self, class: CountrySet) -> Turning {
        let turns = |set: &CountrySet| !set.intersection(class).is_empty();
        let restrictions = self.restrictions.each_ref();
        let restrictions = restrictions.map(|sets| RuleSet::of(sets.iter().map(turns)));
        let terms = self.exceptions.iter().map(|moves| {
            let terms = moves.terms.iter().flatten().map(turns);
            moves.terms.is_some().then(|| RuleSet::of(terms))
        });
        Turning {
            reach: self.reach,
            rules: RuleSet::of(self.exceptions.iter().map(|moves| turns(&moves.rule))),
            terms: terms.collect(),
            restrictions: (restrictions != [RuleSet::default(); 2]).then_some(restrictions),
        }
    }
}

struct Finder<'a> {
    policies: (&'a Policy, &'a Policy),
    date: Date,
    rows: CountrySet,
}

impl Finder<'_> {
    fn find(&self) -> Moves {
        let (before, after) = self.policies;
        let provisions = self.provisions();
        let columns: Vec<_> = ChartColumn::all().map(|c| self.column(c)).collect();
        let by_id: BTreeMap<_, _> = provisions
            .iter()
            .map(|(provision, set)| (&provision.id, *set))
            .collect();
        let mut ear99 = CountrySet::EMPTY;
        let mut standalone = Vec::new();
        for (provision, set) in &provisions {
            if !set.is_empty() && !provision.items.is_empty() && !self.is_silent(provision) {
                standalone.push((&provision.items, *set));
                if provision.items.covers(Classification::Ear99) != Truth::No {
                    ear99 = ear99.union(*set);
                }
            }
        }
        let entries = pairs(&before.data().entries, &after.data().entries, |e| e.eccn);
        let entries = entries.iter().filter_map(|pair| {
            let eccn = pair.either()?.eccn;
            let (required, said) = match (pair.before, pair.after) {
                (Some(b), Some(a)) => self.entry(b, a, &columns, &|id| {
                    by_id.get(id).copied().unwrap_or_default()
                }),
                _ => (self.rows, self.rows),
            };
            let covering = standalone.iter().filter(|(items, _)| {
                items.covers(Classification::Listed(eccn.entry())) != Truth::No
            });
            Some(EntryMoves {
                eccn,
                required: covering.fold(required, |all, (_, set)| all.union(*set)),
                said,
            })
        });
        let entries = entries.collect();
        let (exceptions, reach, mut everything) = self.exceptions();
        let (before, after) = (before.data(), after.data());
        let other_exceptions = !aligned(&before.exceptions, &after.exceptions, &|e| e.paragraph)
            || reach && !aligned(&before.provisions, &after.provisions, &|p| &p.id);
        everything = everything.union(self.scope()).union(self.territories());
        let (reviews, other_reviews) = self.reviews();
        let (was, is) = (self.policies.0.index(), self.policies.1.index());
        let governing = was.atlas.own().union(is.atlas.own());
        Moves {
            everything,
            entries,
            ear99,
            exceptions,
            reach,
            other_exceptions,
            restrictions: self.restrictions(),
            reviews,
            other_reviews,
            spoken_of: governing.union(self.territories()),
        }
    }

    /// Whether nothing that these transactions say sets a provision off
    fn is_silent(&self, provision: &Provision) -> bool {
        let (before, after) = self.policies;
        let versions = [
            before.provision(&provision.id),
            after.provision(&provision.id),
        ];
        let mut versions = versions.into_iter().flatten();
        versions.all(|one| !one.trigger.is_always() && waits(&one.trigger))
    }

    fn moved(&self, before: Text<'_>, after: Text<'_>) -> CountrySet {
        moved(before, after, self.policies)
    }

    fn column(&self, column: ChartColumn) -> CountrySet {
        let (before, after) = self.policies;
        let activities = |policy: &Policy| policy.column(column).map(|rule| rule.activities);
        let (was, is) = (
            before.index().atlas.column(column),
            after.index().atlas.column(column),
        );
        if activities(before) == activities(after) {
            was.symmetric_difference(is)
        } else {
            was.union(is)
        }
    }

    /// The provisions of the later policy, and those of the earlier that it has not
    fn provisions(&self) -> Vec<(&Provision, CountrySet)> {
        let (before, after) = self.policies;
        let pairs = pairs(&before.data().provisions, &after.data().provisions, |p| {
            &p.id
        });
        let found = pairs.iter().filter_map(|pair| {
            let provision = pair.either()?;
            let set = match (pair.before, pair.after) {
                (Some(b), Some(a)) => self.provision(b, a),
                _ => self.rows,
            };
            Some((provision, set))
        });
        found.collect()
    }

    fn provision(&self, b: (usize, &Provision), a: (usize, &Provision)) -> CountrySet {
        let (before, after) = self.policies;
        let (Some(was), Some(is)) = (
            before.index().provisions.get(b.0),
            after.index().provisions.get(a.0),
        ) else {
            return self.rows;
        };
        let (b, a) = (b.1, a.1);
        if (
            b.activities,
            b.effect,
            b.reason,
            b.prohibition,
            b.confidence,
        ) != (
            a.activities,
            a.effect,
            a.reason,
            a.prohibition,
            a.confidence,
        ) || b.items != a.items
        {
            return self.rows;
        }
        let relief = match (&b.relief, &a.relief) {
            (Relief::Only(b), Relief::Only(a)) => self.usable(b, &was.relief, a, &is.relief),
            (b, a) if b == a => CountrySet::EMPTY,
            _ => self.rows,
        };
        let texts = (self.text(b, was), self.text(a, is));
        self.moved(texts.0, texts.1)
            .union(self.moved(
                Text::new(&b.trigger, &was.trigger),
                Text::new(&a.trigger, &is.trigger),
            ))
            .union(relief)
    }

    /// The text of a provision that counts on the day
    fn text<'t>(
        &self,
        provision: &'t Provision,
        indexed: &'t crate::policy::IndexedProvision,
    ) -> Text<'t> {
        match (&provision.enforcement, &indexed.enforced) {
            (Some(text), Some(resolved)) if text.since <= self.date => {
                Text::new(&text.when, resolved)
            }
            _ => Text::new(&provision.when, &indexed.codified),
        }
    }

    fn usable(
        &self,
        before: &[Usable],
        was: &[IndexedUsable],
        after: &[Usable],
        is: &[IndexedUsable],
    ) -> CountrySet {
        if !same_rows(before, after, |b, a| b.exceptions == a.exceptions) {
            return self.rows;
        }
        let both = before.iter().zip(was).zip(after.iter().zip(is));
        both.fold(CountrySet::EMPTY, |all, ((b, was), (a, is))| {
            all.union(self.moved(Text::new(&b.when, &was.when), Text::new(&a.when, &is.when)))
        })
    }

    fn entry(
        &self,
        (b, before): (usize, &Entry),
        (a, after): (usize, &Entry),
        columns: &[CountrySet],
        provision: &dyn Fn(&crate::ProvisionId) -> CountrySet,
    ) -> (CountrySet, CountrySet) {
        let index = (self.policies.0.index(), self.policies.1.index());
        let (Some(was), Some(is)) = (index.0.entries.get(b), index.1.entries.get(a)) else {
            return (self.rows, self.rows);
        };
        let alike = |b: &Control, a: &Control| {
            (b.row, b.reason, &b.scope, &b.basis) == (a.row, a.reason, &a.scope, &a.basis)
        };
        if !same_rows(&before.controls, &after.controls, alike)
            || before.elsewhere != after.elsewhere
            || !same_rows(
                &before.outline.paragraphs,
                &after.outline.paragraphs,
                |b, a| b == a,
            )
            || before.outline.complete != after.outline.complete
        {
            return (self.rows, self.rows);
        }
        let mut set = CountrySet::EMPTY;
        let controls = before.controls.iter().zip(&*after.controls);
        for ((b, a), (was, is)) in controls.zip(was.iter().zip(&**is)) {
            set =
                set.union(self.moved(Text::new(&b.when, &was.when), Text::new(&a.when, &is.when)));
            set = set.union(match (&a.basis, is.basis) {
                (_, IndexedBasis::Column(column)) => {
                    columns.get(column as usize).copied().unwrap_or_default()
                }
                (crate::policy::Basis::Provision(id), _) => provision(id),
                _ => CountrySet::EMPTY,
            });
        }
        (set, self.eligibility((b, before), (a, after)))
    }

    fn eligibility(&self, (b, before): (usize, &Entry), (a, after): (usize, &Entry)) -> CountrySet {
        let index = (self.policies.0.index(), self.policies.1.index());
        let same = same_rows(&before.eligibility, &after.eligibility, |b, a| {
            b.exception == a.exception
                && same_rows(&b.terms, &a.terms, |b, a| {
                    (b.effect, &b.scope) == (a.effect, &a.scope)
                })
        });
        let (Some(was), Some(is)) = (index.0.eligibility.get(b), index.1.eligibility.get(a)) else {
            return self.rows;
        };
        if !same {
            return self.rows;
        }
        let lines = before.eligibility.iter().zip(&*after.eligibility);
        let mut set = CountrySet::EMPTY;
        for ((b, a), (was, is)) in lines.zip(was.iter().zip(&**is)) {
            let terms = b.terms.iter().zip(&*a.terms).zip(was.iter().zip(&**is));
            for ((b, a), (was, is)) in terms {
                set = set.union(self.moved(Text::new(&b.when, was), Text::new(&a.when, is)));
            }
        }
        set
    }

    /// What moves by each rule, whether one differs in more than its terms, and what moves because the
    /// tables differ
    fn exceptions(&self) -> (Vec<RuleMoves>, bool, CountrySet) {
        let data = (self.policies.0.data(), self.policies.1.data());
        let index = (
            &self.policies.0.index().exceptions,
            &self.policies.1.index().exceptions,
        );
        let (before, after) = (&data.0.exceptions, &data.1.exceptions);
        if !aligned(before, after, &|rule| rule.paragraph) {
            return (Vec::new(), false, self.rows);
        }
        let mut sets = Vec::with_capacity(after.len());
        let mut reach = false;
        let rules = before.iter().zip(after);
        for ((b, a), (was, is)) in rules.zip(index.0.rules.iter().zip(&*index.1.rules)) {
            let same = (b.activities, b.overcomes, &b.names, b.confidence)
                == (a.activities, a.overcomes, &a.names, a.confidence);
            let terms = b.terms.iter().zip(&*a.terms);
            let terms = terms.zip(was.terms.iter().zip(&*is.terms));
            let terms = terms.map(|((b, a), (was, is))| {
                self.moved(Text::new(&b.when, was), Text::new(&a.when, is))
            });
            sets.push(if same && b.terms.len() == a.terms.len() {
                let terms: Vec<_> = terms.collect();
                RuleMoves {
                    rule: terms
                        .iter()
                        .copied()
                        .fold(CountrySet::EMPTY, CountrySet::union),
                    terms: Some(terms),
                }
            } else {
                RuleMoves {
                    rule: self.rows,
                    terms: None,
                }
            });
            reach |= !same;
        }
        (sets, reach, CountrySet::EMPTY)
    }

    /// What moves by each restriction of the earlier and of the later policy
    fn restrictions(&self) -> [Vec<CountrySet>; 2] {
        let data = (self.policies.0.data(), self.policies.1.data());
        let index = (
            &self.policies.0.index().exceptions.restrictions,
            &self.policies.1.index().exceptions.restrictions,
        );
        let (before, after) = (&data.0.restrictions, &data.1.restrictions);
        let none = |table: &[Restriction]| alloc::vec![CountrySet::EMPTY; table.len()];
        let mut sets = [none(before), none(after)];
        let [earlier, later] = &mut sets;
        for pair in pairs(before, after, |restriction| &restriction.id) {
            let indexed = (
                pair.before.and_then(|(at, _)| index.0.get(at)),
                pair.after.and_then(|(at, _)| index.1.get(at)),
            );
            let moves = match (pair.before, pair.after, indexed) {
                (Some((_, b)), Some((_, a)), (Some(was), Some(is))) => {
                    let texts = (Text::new(&b.when, &was.when), Text::new(&a.when, &is.when));
                    self.moved(texts.0, texts.1)
                        .union(match (&b.leaves, &a.leaves) {
                            _ if b.confidence != a.confidence => self.rows,
                            (Leaves::Only(b), Leaves::Only(a)) => {
                                self.usable(b, &was.leaves, a, &is.leaves)
                            }
                            (b, a) if b == a => CountrySet::EMPTY,
                            _ => self.rows,
                        })
                }
                // Only one of the two policies has it.
                (_, _, (Some(indexed), None) | (None, Some(indexed))) => indexed.possible,
                _ => self.rows,
            };
            for (sets, placed) in [(&mut *earlier, pair.before), (&mut *later, pair.after)] {
                if let Some(slot) = placed.and_then(|(at, _)| sets.get_mut(at)) {
                    *slot = moves;
                }
            }
        }
        sets
    }

    /// What takes an ordinary act out of the regulations
    fn scope(&self) -> CountrySet {
        let (before, after) = self.policies;
        let pairs = pairs(&before.data().scope, &after.data().scope, |rule| &rule.id);
        // What waits for something to be said takes nothing out while nothing is said.
        let out = |rule: &ScopeRule| {
            rule.effect == ScopeEffect::TakesOut
                && (rule.trigger.is_always() || !waits(&rule.trigger))
        };
        let mut set = CountrySet::EMPTY;
        for pair in pairs {
            let ((b, before_rule), (a, after_rule)) = match (pair.before, pair.after) {
                (Some(b), Some(a)) => (b, a),
                (Some((_, rule)), None) | (None, Some((_, rule))) if out(rule) => {
                    return self.rows;
                }
                _ => continue,
            };
            if !out(before_rule) && !out(after_rule) {
                continue;
            }
            let (Some(was), Some(is)) = (before.index().scope.get(b), after.index().scope.get(a))
            else {
                continue;
            };
            if (
                before_rule.effect,
                before_rule.activities,
                &before_rule.items,
            ) != (after_rule.effect, after_rule.activities, &after_rule.items)
            {
                return self.rows;
            }
            let (b, a) = (before_rule, after_rule);
            set = set
                .union(self.moved(Text::new(&b.when, &was.when), Text::new(&a.when, &is.when)))
                .union(self.moved(
                    Text::new(&b.trigger, &was.trigger),
                    Text::new(&a.trigger, &is.trigger),
                ));
        }
        set
    }

    /// Rows that govern another destination than before
    fn territories(&self) -> CountrySet {
        let (before, after) = (self.policies.0.index(), self.policies.1.index());
        Country::all()
            .filter(|country| before.governing(*country) != after.governing(*country))
            .collect()
    }

    fn reviews(&self) -> (Vec<CountrySet>, CountrySet) {
        let (before, after) = self.policies;
        let pairs = pairs(&before.data().reviews, &after.data().reviews, |r| &r.id);
        let mut sets = alloc::vec![CountrySet::EMPTY; after.data().reviews.len()];
        let mut others = CountrySet::EMPTY;
        for pair in pairs {
            let set = match (pair.before, pair.after) {
                (Some((b, before_rule)), Some((a, after_rule))) => {
                    let indexed = (before.index().reviews.get(b), after.index().reviews.get(a));
                    let same = (&before_rule.of, before_rule.policy, before_rule.alone)
                        == (&after_rule.of, after_rule.policy, after_rule.alone);
                    match indexed {
                        (Some(was), Some(is)) if same => self.moved(
                            Text::new(&before_rule.when, was),
                            Text::new(&after_rule.when, is),
                        ),
                        _ => self.rows,
                    }
                }
                _ => self.rows,
            };
            match pair.after.and_then(|(a, _)| sets.get_mut(a)) {
                Some(slot) => *slot = set,
                None => others = others.union(set),
            }
        }
        (sets, others)
    }
}
