//! How rules are named in the JSON form of an impact.

use core::fmt;

use crate::policy::{Obligation, Provision, ReviewRule, ScopeRule};

pub(super) fn printed<S: serde::Serializer>(
    value: &impl fmt::Display,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

macro_rules! by_id {
    ($($name:ident: $rule:ident;)+) => {$(
        pub(super) fn $name<S: serde::Serializer>(
            rule: &&$rule,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.collect_str(&rule.id)
        }
    )+};
}

by_id! {
    scope_rule: ScopeRule;
    provision: Provision;
    review_rule: ReviewRule;
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
pub(super) fn obligation<S: serde::Serializer>(
    duty: &&Obligation,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(duty, serializer)
}
