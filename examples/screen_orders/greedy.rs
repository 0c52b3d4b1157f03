//! The order of questions in which the fewest answers settle the most orders.

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many sets of questions are compared at each step; those of the most orders per question
const CANDIDATES: usize = 256;

/// Orders that wait for the same questions, each known by its number
pub struct Waiting {
    pub questions: Vec<usize>,
    pub orders: u64,
}

/// A question to answer next
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    pub question: usize,
    /// How many orders ask it
    pub asked: u64,
    /// How many orders wait for nothing once it and all before it are answered
    pub settled: u64,
}

/// A set of questions that are still open, with the orders that wait for exactly these
struct Open {
    /// Sorted, each once
    questions: Vec<usize>,
    /// A bit for each question, shared where there are many: a quick *no* to most comparisons
    mask: u64,
    orders: u64,
}

impl Open {
    fn new((questions, orders): (Vec<usize>, u64)) -> Self {
        let bits = questions.iter().map(|question| 1 << (question % 64));
        Self {
            mask: bits.fold(0, |mask, bit: u64| mask | bit),
            questions,
            orders,
        }
    }

    /// Whether whoever answers the other set answers this one too
    fn is_within(&self, other: &Self) -> bool {
        self.mask & !other.mask == 0
            && self
                .questions
                .iter()
                .all(|question| other.questions.binary_search(question).is_ok())
    }

    /// The higher, the more orders each answer settles
    fn rate(&self, settled: u64) -> Rate {
        Rate {
            settled,
            answers: self.questions.len() as u64,
        }
    }
}

/// Orders settled per answer, compared exactly
#[derive(Clone, Copy)]
struct Rate {
    settled: u64,
    answers: u64,
}

impl Rate {
    fn compare(self, other: Self) -> std::cmp::Ordering {
        let product = |a: u64, b: u64| u128::from(a) * u128::from(b);
        product(self.settled, other.answers).cmp(&product(other.settled, self.answers))
    }
}

/// Every question once, in the order in which to answer them
///
/// An order is settled when all its questions are answered, so that a question that many orders ask
/// may settle none. Each step takes the set of questions that settles the most orders per answer;
/// among equals the smaller set, then the one whose questions come first. Within a set the question
/// comes first that settles the most by itself, then the one that most orders ask.
pub fn order(waiting: impl IntoIterator<Item = Waiting>) -> Vec<Step> {
    let mut asked: BTreeMap<usize, u64> = BTreeMap::new();
    let mut sets: BTreeMap<Vec<usize>, u64> = BTreeMap::new();
    for Waiting {
        mut questions,
        orders,
    } in waiting
    {
        questions.sort_unstable();
        questions.dedup();
        for question in &questions {
            *asked.entry(*question).or_default() += orders;
        }
        *sets.entry(questions).or_default() += orders;
    }
    // Orders that wait for nothing are settled, and none of these answers did it.
    sets.remove([].as_slice());

    let mut steps = Vec::new();
    let mut settled = 0;
    while !sets.is_empty() {
        let mut open: Vec<Open> = sets.into_iter().map(Open::new).collect();
        let mut chosen = best(&mut open);
        while !chosen.is_empty() {
            let by_itself = |question: usize| {
                let alone = open.iter().filter(|set| set.questions == [question]);
                alone.map(|set| set.orders).sum::<u64>()
            };
            let asked = |question: usize| asked.get(&question).copied().unwrap_or_default();
            let next = chosen.iter().copied().max_by_key(|question| {
                (by_itself(*question), asked(*question), Reverse(*question))
            });
            let Some(question) = next else { break };
            chosen.retain(|other| *other != question);
            settled += by_itself(question);
            open = without(open, question).into_iter().map(Open::new).collect();
            steps.push(Step {
                question,
                asked: asked(question),
                settled,
            });
        }
        sets = open
            .into_iter()
            .map(|set| (set.questions, set.orders))
            .collect();
    }
    steps
}

/// The set of questions to answer next
fn best(open: &mut [Open]) -> Vec<usize> {
    // Stable: equals stay in the order of their questions.
    open.sort_by(|one, other| other.rate(other.orders).compare(one.rate(one.orders)));
    let rated = open.iter().take(CANDIDATES).map(|candidate| {
        let within = open.iter().filter(|set| set.is_within(candidate));
        (
            candidate,
            candidate.rate(within.map(|set| set.orders).sum()),
        )
    });
    let best = rated.max_by(|(one, rate), (other, against)| {
        rate.compare(*against)
            .then_with(|| other.questions.len().cmp(&one.questions.len()))
            .then_with(|| other.questions.cmp(&one.questions))
    });
    best.map_or_else(Vec::new, |(set, _)| set.questions.clone())
}

/// The sets once a question is answered; those that become equal are one, and those that become
/// empty are gone
fn without(open: Vec<Open>, question: usize) -> BTreeMap<Vec<usize>, u64> {
    let mut left = BTreeMap::new();
    for mut set in open {
        set.questions.retain(|other| *other != question);
        if !set.questions.is_empty() {
            *left.entry(set.questions).or_default() += set.orders;
        }
    }
    left
}
