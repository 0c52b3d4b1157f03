//! What is subject to the EAR: part 734.

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::ScopeRule;

pub(super) static RULES: &[ScopeRule] = scope_rules! {
    "J-US-LOC" brings_in "items in the United States" "734.3(a)(1)" {
        items: ["CCL" "EAR99"],
        reaches: US_EXPORTS,
        when: Condition::Always,
    }
    "J-US-ORIGIN" presumed_in "items made in the United States, wherever they are" "734.3(a)(2)" {
        items: ["CCL" "EAR99"],
        reaches: ALL,
        when: place!(
            Manufacture in ({US}),
            "734.3#us-origin",
            "Was the item made in the United States?"
        ),
    }
    "ACT-RELEASE" takes_out "showing object code, which releases nothing" "734.13(a)(2)" {
        items: ["D"],
        reaches: DEEMED,
        when: none![ask(
            "734.13#source-code",
            "Is source code released, rather than object code only?",
        )],
    }
};
