//! Exceptions that an entry lists, and those for advanced computing: §§ 740.3 to 740.8.

use crate::ear::table::ask;
use crate::policy::ExceptionRule;

pub(super) static RULES: &[ExceptionRule] = exceptions! {
    LVS "" "shipments of limited value" "740.3" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.3(b)": dest!(B),
            "740.3(a)": granted!(LVS),
            "740.3(c)": ask(
                "740.3#order-not-split",
                "Is the value that of the whole order, not of a part split off to come under the limit?",
            ),
        ],
        confidence: Medium,
        note: "sample",
    }
    GBS "" "shipments to Country Group B" "740.4" {
        authorizes: MOVEMENTS,
        overcomes: solely [NS],
        terms: [
            "740.4": dest!(all B (not {SD, UA})),
            "740.4": granted!(GBS),
        ],
    }
};
