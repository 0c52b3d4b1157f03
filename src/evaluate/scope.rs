//! Step one of part 732: whether the regulations reach the act at all.

use super::facts::Facts;
use super::open_set::OpenSet;
use crate::determination::Open;
use crate::determination::Outside;
use crate::{Classification, Country, ProductGroup, Question, Transaction, Truth};

/// Object code is not released by being shown (15 CFR 734.13(a)(2), 734.15).
static SOURCE_CODE: Question = Question::of(
    "734.13#source-code",
    "Is source code released, rather than object code only?",
);

pub(super) struct Scope {
    /// Why the act is outside the regulations, if it is
    pub(super) outside: Option<Outside>,
    /// Whether it is inside; unknown while a question is open
    pub(super) holds: Truth,
}

pub(super) fn subject(
    facts: &Facts<'_>,
    transaction: &Transaction,
    open: &mut OpenSet<'_>,
) -> Scope {
    let outside = |outside| Scope {
        outside: Some(outside),
        holds: Truth::No,
    };
    if facts.classification == Classification::NotSubject {
        return outside(Outside::NotSubject);
    }
    if facts.row == Some(Country::US) {
        return outside(Outside::ToUnitedStates);
    }
    if facts.policy.route_problem(transaction).is_some() {
        open.next_rule();
        open.add(Open::Activity);
    }
    let group = facts
        .classification
        .listed()
        .map(|item| item.eccn().product_group());
    if !transaction.activity.is_deemed() || group != Some(ProductGroup::D) {
        return Scope {
            outside: None,
            holds: Truth::Yes,
        };
    }
    match transaction.answers.get(SOURCE_CODE.id()) {
        Truth::No => outside(Outside::ObjectCode),
        holds => {
            if holds == Truth::Unknown {
                open.add(Open::Asked(&SOURCE_CODE));
            }
            Scope {
                outside: None,
                holds,
            }
        }
    }
}

/// Whether the crate itself asks this question, apart from any policy
pub(super) fn asks(id: &str) -> bool {
    SOURCE_CODE.id().as_str() == id
}
