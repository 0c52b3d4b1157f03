//! What items come to, which exceptions are open to them and how applications would be reviewed:
//! evaluated under both policies wherever something may differ.

use alloc::vec::Vec;

use super::alike::Apart;
use super::change::{ExceptionChange, OutcomeChange, ReviewChange};
use super::classes::{Class, classes};
use super::moves::Moves;
use super::ordinary::{fits, items_of, ordinary};
use crate::determination::{ExceptionFinding, Requirement};
use crate::evaluate::{Alike, among, evaluate_alike, strictest_review};
use crate::policy::{ReviewRule, RuleSet};
use crate::{
    Activity, CclItem, Classification, Country, CountrySet, Date, Eccn, Outcome, Policy,
    Transaction, Truth,
};

/// What the evaluations found
#[derive(Default)]
pub(super) struct Found {
    pub(super) outcomes: Vec<OutcomeChange>,
    pub(super) exceptions: Vec<ExceptionChange>,
    pub(super) reviews: Vec<ReviewChange>,
    /// How many transactions were evaluated under both policies
    pub(super) evaluated: usize,
}

/// Evaluates what may differ
pub(super) fn find(
    before: &Policy,
    after: &Policy,
    date: Date,
    moves: &Moves,
    activities: &[Activity],
) -> Found {
    let mut found = Found::default();
    let mut items = Vec::new();
    let apart = Apart::new(before, after);
    let mut kinds: Vec<(Vec<Truth>, Mark, Mark)> = Vec::new();
    for class in classes(moves, before, after) {
        let row = class.example;
        let mut comparer = Comparer {
            policies: (before, after),
            class,
            date,
            rules: moves.exceptions_for(row),
            some_rules: moves.exceptions.iter().any(|set| set.contains(row)),
            bars: RuleSet::of(moves.restrictions.iter().map(|set| set.contains(row))),
            restricted: moves.restrictions.iter().any(|set| set.contains(row)),
            reviews: reviews(moves, after, row),
            all_reviews: moves.other_reviews.contains(row),
            found: &mut found,
        };
        let everything = moves.everything.contains(row);
        for (eccn, set) in &moves.entries {
            let whole = everything || set.contains(row);
            if !whole && !comparer.in_part() {
                continue;
            }
            items_of(*eccn, before, after, &mut items);
            let entries = [before.entry(*eccn), after.entry(*eccn)];
            kinds.clear();
            for item in &items {
                let kind = apart.kind(*item, entries);
                let item = Classification::Listed(*item);
                if let Some((_, from, to)) = kinds.iter().find(|(known, ..)| *known == kind) {
                    comparer.found.repeat(*from, *to, item);
                    continue;
                }
                let from = comparer.found.mark();
                comparer.item(item, activities, whole);
                kinds.push((kind, from, comparer.found.mark()));
            }
        }
        let whole = everything || moves.ear99.contains(row);
        if whole || comparer.in_part() {
            comparer.item(Classification::Ear99, activities, whole);
        }
    }
    found.join();
    found
}

/// The review policies of the later policy that may count otherwise for a destination
fn reviews<'p>(moves: &Moves, after: &'p Policy, row: Country) -> Vec<&'p ReviewRule> {
    let rules = after.data().reviews.iter().zip(&moves.reviews);
    rules
        .filter(|(_, set)| set.contains(row))
        .map(|(rule, _)| rule)
        .collect()
}

struct Comparer<'a> {
    policies: (&'a Policy, &'a Policy),
    class: Class,
    date: Date,
    /// The rules of License Exceptions that may come out otherwise
    rules: RuleSet,
    some_rules: bool,
    /// The restrictions that may come out otherwise
    bars: RuleSet,
    restricted: bool,
    reviews: Vec<&'a ReviewRule>,
    all_reviews: bool,
    found: &'a mut Found,
}

impl Comparer<'_> {
    /// Whether anything apart from requirements may differ
    fn in_part(&self) -> bool {
        self.some_rules || self.restricted || self.all_reviews || !self.reviews.is_empty()
    }

    fn item(&mut self, item: Classification, activities: &[Activity], whole: bool) {
        for activity in activities {
            if fits(item.listed().map(CclItem::eccn), *activity) {
                let mut left = self.class.members;
                while let Some(example) = left.iter().next() {
                    self.found.evaluated += 1;
                    let transaction = ordinary(item, *activity, example, self.date);
                    let alike = Alike::among(left);
                    let from = self.found.mark();
                    if whole {
                        self.whole(&transaction, &alike);
                    } else {
                        self.part(&transaction, &alike);
                    }
                    // A destination that another row governs is in no set, and stands for itself.
                    let alike = alike.destinations().with(example);
                    self.found.place(from, alike);
                    left = left.difference(alike);
                }
            }
        }
    }

    /// Compares everything that is said of a transaction
    fn whole(&mut self, transaction: &Transaction, alike: &Alike) {
        let (before, after) = self.policies;
        let (was, is) = (
            evaluate_alike(before, transaction, alike),
            evaluate_alike(after, transaction, alike),
        );
        self.outcome(transaction, was.outcome(), is.outcome());
        self.exceptions(transaction, was.exceptions(), is.exceptions());
        self.review(transaction, was.requirements(), is.requirements(), alike);
    }

    /// Compares only what may differ where the requirements are the same
    fn part(&mut self, transaction: &Transaction, alike: &Alike) {
        let (before, after) = self.policies;
        let (rules, bars) = (self.rules, self.bars);
        let (was, is) = (
            among(before, transaction, &rules, &bars, alike),
            among(after, transaction, &rules, &bars, alike),
        );
        if was.barred || is.barred {
            return self.whole(transaction, alike);
        }
        // Only an exception whose terms all hold, before or after, can move the outcome.
        let settling = |finding: &ExceptionFinding<'_>| {
            (finding.usable() == Truth::Yes).then_some(finding.overcomes)
        };
        let before_them = was.findings.iter().map(settling);
        if !before_them.eq(is.findings.iter().map(settling)) {
            let (was, is) = (
                evaluate_alike(before, transaction, alike),
                evaluate_alike(after, transaction, alike),
            );
            self.outcome(transaction, was.outcome(), is.outcome());
        }
        self.exceptions(transaction, &was.findings, &is.findings);
        self.review(transaction, &was.requirements, &is.requirements, alike);
    }

    fn outcome(&mut self, transaction: &Transaction, before: Outcome, after: Outcome) {
        if before != after {
            self.found.outcomes.push(OutcomeChange {
                item: transaction.item.classification,
                activity: transaction.activity,
                before,
                after,
                countries: self.class.members,
                date: self.date,
            });
        }
    }

    fn exceptions(
        &mut self,
        transaction: &Transaction,
        before: &[ExceptionFinding<'_>],
        after: &[ExceptionFinding<'_>],
    ) {
        // Where nothing requires a license no exception is weighed, and the outcome says so.
        if before.is_empty() || after.is_empty() {
            return;
        }
        let mut note = |was: &ExceptionFinding<'_>, is: &ExceptionFinding<'_>| {
            if was.status() != is.status() {
                self.found.exceptions.push(ExceptionChange {
                    item: transaction.item.classification,
                    activity: transaction.activity,
                    paragraph: is.paragraph(),
                    before: was.status(),
                    after: is.status(),
                    countries: self.class.members,
                    date: self.date,
                });
            }
        };
        let aligned = before.len() == after.len()
            && before
                .iter()
                .zip(after)
                .all(|(b, a)| b.paragraph() == a.paragraph());
        if aligned {
            before.iter().zip(after).for_each(|(b, a)| note(b, a));
        } else {
            for is in after {
                if let Some(was) = before.iter().find(|b| b.paragraph() == is.paragraph()) {
                    note(was, is);
                }
            }
        }
    }

    fn review(
        &mut self,
        transaction: &Transaction,
        before: &[Requirement<'_>],
        after: &[Requirement<'_>],
        alike: &Alike,
    ) {
        let applies = |found: &&Requirement<'_>| found.truth() == Truth::Yes;
        let touched = |found: &Requirement<'_>| {
            self.reviews
                .iter()
                .any(|rule| crate::evaluate::is_reviewed_by(&rule.of, found))
        };
        let concerned = self.all_reviews
            || before.iter().filter(applies).any(touched)
            || after.iter().filter(applies).any(touched);
        if !concerned || !after.iter().any(|found| applies(&found)) {
            return;
        }
        let (was, is) = (
            strictest_review(self.policies.0, transaction, before, alike),
            strictest_review(self.policies.1, transaction, after, alike),
        );
        // Where nothing was required, nothing was reviewed.
        if was != is && before.iter().any(|found| applies(&found)) {
            self.found.reviews.push(ReviewChange {
                item: transaction.item.classification,
                activity: transaction.activity,
                before: was,
                after: is,
                countries: self.class.members,
                date: self.date,
            });
        }
    }
}

/// How far the findings go
#[derive(Clone, Copy)]
struct Mark {
    outcomes: usize,
    exceptions: usize,
    reviews: usize,
}

impl Found {
    fn mark(&self) -> Mark {
        Mark {
            outcomes: self.outcomes.len(),
            exceptions: self.exceptions.len(),
            reviews: self.reviews.len(),
        }
    }

    /// Says for which destinations everything since a mark was found
    fn place(&mut self, from: Mark, destinations: CountrySet) {
        for change in self.outcomes.iter_mut().skip(from.outcomes) {
            change.countries = destinations;
        }
        for change in self.exceptions.iter_mut().skip(from.exceptions) {
            change.countries = destinations;
        }
        for change in self.reviews.iter_mut().skip(from.reviews) {
            change.countries = destinations;
        }
    }

    /// Finds the same for another item as between two marks
    fn repeat(&mut self, from: Mark, to: Mark, item: Classification) {
        fn again<T: Copy>(all: &mut Vec<T>, from: usize, to: usize, of: impl Fn(&mut T)) {
            let found: Vec<T> = all.get(from..to).unwrap_or_default().to_vec();
            all.extend(found.into_iter().map(|mut change| {
                of(&mut change);
                change
            }));
        }
        again(&mut self.outcomes, from.outcomes, to.outcomes, |c| {
            c.item = item;
        });
        again(&mut self.exceptions, from.exceptions, to.exceptions, |c| {
            c.item = item;
        });
        again(&mut self.reviews, from.reviews, to.reviews, |c| {
            c.item = item;
        });
    }

    /// Joins what is the same for several classes of destinations
    fn join(&mut self) {
        self.outcomes.sort_unstable_by_key(|change| {
            (change.item, change.activity, change.before, change.after)
        });
        self.outcomes.dedup_by(|next, first| {
            let same = (first.item, first.activity, first.before, first.after)
                == (next.item, next.activity, next.before, next.after);
            join(same, &mut first.countries, next.countries)
        });
        let key = |change: &ExceptionChange| {
            let ExceptionChange { item, activity, .. } = *change;
            (
                item,
                activity,
                change.paragraph,
                change.before,
                change.after,
            )
        };
        self.exceptions.sort_unstable_by_key(key);
        self.exceptions.dedup_by(|next, first| {
            join(
                key(first) == key(next),
                &mut first.countries,
                next.countries,
            )
        });
        let key =
            |change: &ReviewChange| (change.item, change.activity, change.before, change.after);
        self.reviews.sort_unstable_by_key(key);
        self.reviews.dedup_by(|next, first| {
            join(
                key(first) == key(next),
                &mut first.countries,
                next.countries,
            )
        });
    }
}

fn join(same: bool, first: &mut CountrySet, next: CountrySet) -> bool {
    if same {
        *first = first.union(next);
    }
    same
}

/// The entries of some changes, each once, in the order of the list
pub(super) fn entries(changes: impl Iterator<Item = Option<Eccn>>) -> Vec<Eccn> {
    let mut entries: Vec<_> = changes.flatten().collect();
    entries.sort_unstable();
    entries.dedup();
    entries
}
