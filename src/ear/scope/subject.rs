//! Items that are subject wherever their content comes from: 15 CFR 734.3(a).

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
    "J-ENC" brings_in "items made abroad from encryption items that left under ENC" "734.3(a)(4)" {
        prohibition: Three,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "734.3#made-from-enc-items",
            "Was the item developed or produced abroad from encryption items of the United States that were sent under § 740.17(a)?",
        ),
        when: Condition::Always,
    }
};
