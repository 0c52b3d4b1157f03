//! End uses and end users: 15 CFR part 744.
//!
//! The policy does not decide part 744 itself. A transaction that states a fact of which part 744
//! speaks must not pass in silence, so that one provision asks.

use crate::policy::Provision;
use crate::{Condition, Question};

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "GP-5" none "end uses and end users of concern" "736.2(b)(5)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        when: Condition::Concern(Question::of(
            "744#requires-license",
            "Does part 744 require a license for the end use, the kind of party or the listing that the transaction states?",
        )),
        relief: none,
        note: "This policy does not decide part 744; have the stated facts reviewed against it.",
    }
};
