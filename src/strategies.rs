//! Proptest strategies, for property tests of your own.
//!
//! Terms, predicates and conditions of every shape, whole policies that pass validation, changes
//! that have an effect, and transactions over a policy. The crate's own laws are tested with them.
//!
//! ```
//! use export_control::{evaluate, strategies};
//! use proptest::prelude::*;
//!
//! proptest!(ProptestConfig::with_cases(8), |(
//!     (policy, transaction) in strategies::policies().prop_flat_map(|policy| {
//!         let transactions = strategies::transactions(&policy);
//!         (Just(policy), transactions)
//!     })
//! )| {
//!     // The same arguments give the same answer.
//!     prop_assert_eq!(evaluate(&policy, &transaction), evaluate(&policy, &transaction));
//! });
//! ```

mod changes;
mod exceptions;
mod policies;
mod rules;
mod scope;
mod terms;
mod transactions;

pub use changes::changes;
pub use policies::{lawful_policies, policies};
pub use rules::{conditions, destinations, items, lawful_destinations};
pub use terms::{activities, ccl_items, columns, countries, dates, eccns, groups, paragraphs, usd};
pub use transactions::{transactions, transactions_for};
