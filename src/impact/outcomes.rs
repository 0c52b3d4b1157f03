//! What items come to, which exceptions are open to them and how applications would be reviewed:
//! evaluated under both policies wherever something may differ.

use alloc::vec::Vec;

use super::at_once;
use super::change::{ExceptionChange, OutcomeChange, ReviewChange};
use super::classes::{Class, classes};
use super::kinds::Compared;
use super::moved::Text;
use super::moves::Moves;
use super::ordinary::{fits, ordinary};
use crate::evaluate::{Alike, Partial, Reviewers, Turning};
use crate::{
    Activity, CclItem, Classification, Country, CountrySet, Date, Eccn, ExceptionParagraph,
    ExceptionStatus, Outcome, Policy, ReviewPolicy, Transaction,
};

/// What the evaluations found
#[derive(Default)]
pub(super) struct Found {
    pub(super) outcomes: Vec<OutcomeChange>,
    pub(super) exceptions: Vec<ExceptionChange>,
    pub(super) reviews: Vec<ReviewChange>,
    /// How many transactions were compared
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
    let scan = Scan {
        policies: (before, after),
        date,
        moves,
        activities,
        compared: Compared::new(before, after),
    };
    let classes = classes(moves, before, after);
    let parts: Vec<usize> = if classes.is_empty() {
        Vec::new()
    } else {
        (0..at_once::threads().min(MOST)).collect()
    };
    let scan = |part: &usize| scan.part(&classes, *part, parts.len());
    let mut found = Found::default();
    for mut part in at_once::each(&parts, scan) {
        found.outcomes.append(&mut part.outcomes);
        found.exceptions.append(&mut part.exceptions);
        found.reviews.append(&mut part.reviews);
        found.evaluated += part.evaluated;
    }
    found.join();
    found
}

/// The most threads that are worth their start
const MOST: usize = 4;

/// What is compared
struct Scan<'a> {
    policies: (&'a Policy, &'a Policy),
    date: Date,
    moves: &'a Moves,
    activities: &'a [Activity],
    compared: Compared,
}

impl Scan<'_> {
    /// Compares the items of one part of all kinds
    fn part(&self, classes: &[Class], part: usize, parts: usize) -> Found {
        let mut found = Found::default();
        let mut memory = Memory::default();
        for class in classes {
            let row = class.example;
            let comparer = Comparer {
                policies: self.policies,
                class: *class,
                date: self.date,
                turning: self.moves.turning_for(class.members),
                other_rules: self.moves.other_exceptions,
                reviews: reviews(self.moves, self.policies, row),
                all_reviews: self.moves.other_reviews.contains(row),
                memory: &mut memory,
                found: &mut found,
            };
            self.items(row, comparer, (part, parts));
        }
        found
    }

    /// Compares such items for a class of destinations
    fn items(&self, row: Country, mut comparer: Comparer<'_>, (part, parts): (usize, usize)) {
        let moves = self.moves;
        let everything = moves.everything.contains(row);
        // Where what was found for an item of a kind, compared so far, is to be found.
        let mut known = alloc::vec![[None; Depth::COUNT]; self.compared.kinds];
        for entry in &moves.entries {
            let depth = if everything || entry.said.contains(row) {
                Depth::Whole
            } else if entry.required.contains(row) {
                Depth::Required
            } else if comparer.in_part() {
                Depth::Part
            } else {
                continue;
            };
            for (item, kind) in self.compared.of_entry(entry.eccn) {
                if kind.unwrap_or_default() as usize % parts != part {
                    continue;
                }
                let item = Classification::Listed(*item);
                let known = kind.and_then(|kind| known.get_mut(kind as usize));
                let known = known.and_then(|depths| depths.get_mut(depth as usize));
                if let Some(Some((from, to))) = known {
                    comparer.found.repeat(*from, *to, item);
                    continue;
                }
                let from = comparer.found.mark();
                comparer.item(item, self.activities, depth);
                if let Some(known) = known {
                    *known = Some((from, comparer.found.mark()));
                }
            }
        }
        if part > 0 {
            return;
        }
        let depth = if everything {
            Some(Depth::Whole)
        } else if moves.ear99.contains(row) {
            Some(Depth::Required)
        } else {
            comparer.in_part().then_some(Depth::Part)
        };
        if let Some(depth) = depth {
            comparer.item(Classification::Ear99, self.activities, depth);
        }
    }
}

/// A review policy of the later policy that may count otherwise
struct TurningReview<'a> {
    /// Its condition in both policies; nothing where something else about it differs
    texts: Option<[Text<'a>; 2]>,
}

/// How much may differ
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// Anything
    Whole,
    /// What is required, and what is made of that by what differs for all items
    Required,
    /// Nothing that is required
    Part,
}

impl Depth {
    /// How many there are
    const COUNT: usize = 3;
}

/// Which review policies are for what is required, by the policy that they are of
#[derive(Default)]
struct Memory {
    before: Reviewers,
    after: Reviewers,
    /// Those of the later policy for what the earlier requires
    across: Reviewers,
}

/// The review policies of the later policy that may count otherwise for a destination, by position
fn reviews<'a>(
    moves: &Moves,
    (before, after): (&'a Policy, &'a Policy),
    row: Country,
) -> Vec<Option<TurningReview<'a>>> {
    if !moves.reviews.iter().any(|set| set.contains(row)) {
        return Vec::new();
    }
    let rules = after.data().reviews.iter().zip(&after.index().reviews);
    let rules = rules.zip(&moves.reviews).enumerate();
    let turning = rules.map(|(at, ((rule, is), set))| {
        let data = before.data().reviews.get(at);
        let earlier = data.zip(before.index().reviews.get(at));
        let same = earlier.filter(|(earlier, _)| {
            (&earlier.id, &earlier.of, earlier.policy, earlier.alone)
                == (&rule.id, &rule.of, rule.policy, rule.alone)
        });
        let texts =
            same.map(|(earlier, was)| [Text::new(&earlier.when, was), Text::new(&rule.when, is)]);
        set.contains(row).then_some(TurningReview { texts })
    });
    turning.collect()
}

struct Comparer<'a> {
    policies: (&'a Policy, &'a Policy),
    class: Class,
    date: Date,
    /// The rules of License Exceptions and the restrictions that may come out otherwise
    turning: Turning,
    /// Whether the tables of rules differ in what they have, so that nothing is compared in part
    other_rules: bool,
    reviews: Vec<Option<TurningReview<'a>>>,
    all_reviews: bool,
    memory: &'a mut Memory,
    found: &'a mut Found,
}

impl Comparer<'_> {
    /// Whether anything apart from requirements may differ
    fn in_part(&self) -> bool {
        self.turning.is_any() || self.all_reviews || !self.reviews.is_empty()
    }

    fn item(&mut self, item: Classification, activities: &[Activity], depth: Depth) {
        for activity in activities {
            if fits(item.listed().map(CclItem::eccn), *activity) {
                let mut left = self.class.members;
                while let Some(example) = left.iter().next() {
                    self.found.evaluated += 1;
                    let transaction = ordinary(item, *activity, example, self.date);
                    let alike = (left.len() > 1).then(|| Alike::among(left));
                    let from = self.found.mark();
                    self.compare(&transaction, alike.as_ref(), depth);
                    // What is read is of the row that governs: what another governs stands for itself.
                    let alike = alike.map_or(CountrySet::EMPTY, |alike| alike.destinations());
                    let alike = alike.with(example);
                    self.found.place(from, alike);
                    left = left.difference(alike);
                }
            }
        }
    }

    fn compare(&mut self, transaction: &Transaction, alike: Option<&Alike>, depth: Depth) {
        let (before, after) = self.policies;
        let was = Partial::of(before, transaction, alike);
        if depth == Depth::Part && !self.other_rules {
            return self.part(transaction, &was, alike);
        }
        let is = Partial::of(after, transaction, alike);
        if depth == Depth::Required && !self.other_rules && was.stands_alike(&is) {
            self.part(transaction, &was, alike);
        } else {
            self.whole(transaction, &was, &is, depth);
        }
    }

    /// Compares everything that is said of a transaction
    fn whole(
        &mut self,
        transaction: &Transaction,
        was: &Partial<'_>,
        is: &Partial<'_>,
        depth: Depth,
    ) {
        if was.weighs() && is.weighs() {
            let weighed = if self.other_rules {
                was.weigh_apart(is)
            } else {
                was.weigh_with(is, (depth == Depth::Required).then_some(&self.turning))
            };
            let [before, after] = weighed.outcomes;
            self.outcome(transaction, before, after);
            for (paragraph, statuses) in weighed.statuses {
                self.exception(transaction, paragraph, statuses);
            }
        } else {
            // Where nothing requires a license no exception is weighed, and the outcome says so.
            self.outcome(transaction, was.outcome(), is.outcome());
        }
        // Where nothing was required, nothing was reviewed.
        if was.applying().next().is_none() || is.applying().next().is_none() {
            return;
        }
        let before = was.strictest_review(&mut self.memory.before);
        let after = is.strictest_review(&mut self.memory.after);
        self.review(transaction, before, after);
    }

    /// Compares only what may differ where the same is required
    fn part(&mut self, transaction: &Transaction, was: &Partial<'_>, alike: Option<&Alike>) {
        let after = self.policies.1;
        let under = was.under(after);
        if was.weighs() && self.turning.is_any() {
            let turned = under.turned(&self.turning);
            if turned.settles {
                let later = Partial::of(after, transaction, alike);
                self.outcome(transaction, was.outcome(), later.outcome());
            }
            for (paragraph, statuses) in turned.statuses {
                self.exception(transaction, paragraph, statuses);
            }
        }
        let memory = &mut *self.memory;
        let reviewed = was.applying().any(|found| {
            self.all_reviews || {
                let mut reviewers = memory.across.of(after, found).iter();
                reviewers.any(|position| {
                    let turning = self.reviews.get(usize::from(*position));
                    turning
                        .and_then(Option::as_ref)
                        .is_some_and(|turning| match turning.texts {
                            Some(texts) => {
                                let texts = texts.map(|text| (text.condition, text.resolved));
                                under.differs(texts)
                            }
                            None => true,
                        })
                })
            }
        });
        if reviewed {
            let before = was.strictest_review(&mut memory.before);
            let after = under.strictest_review(&mut memory.across);
            self.review(transaction, before, after);
        }
    }

    fn outcome(&mut self, transaction: &Transaction, before: Outcome, after: Outcome) {
        if before != after {
            self.found.outcomes.push(OutcomeChange {
                item: transaction.item.classification,
                activity: transaction.activity,
                before,
                after,
                countries: CountrySet::EMPTY,
                date: self.date,
            });
        }
    }

    fn exception(
        &mut self,
        transaction: &Transaction,
        paragraph: ExceptionParagraph,
        [before, after]: [ExceptionStatus; 2],
    ) {
        if before != after {
            self.found.exceptions.push(ExceptionChange {
                item: transaction.item.classification,
                activity: transaction.activity,
                paragraph,
                before,
                after,
                countries: CountrySet::EMPTY,
                date: self.date,
            });
        }
    }

    fn review(
        &mut self,
        transaction: &Transaction,
        before: Option<ReviewPolicy>,
        after: Option<ReviewPolicy>,
    ) {
        if before != after {
            self.found.reviews.push(ReviewChange {
                item: transaction.item.classification,
                activity: transaction.activity,
                before,
                after,
                countries: CountrySet::EMPTY,
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
        let exceptions = self.exceptions.get_mut(from.exceptions..);
        let exceptions = exceptions.unwrap_or_default();
        for change in &mut *exceptions {
            change.countries = destinations;
        }
        // In runs, which makes the sorting of all of them quick.
        exceptions.sort_unstable_by_key(|change| change.paragraph);
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
