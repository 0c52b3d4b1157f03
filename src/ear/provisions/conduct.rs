//! Conduct that § 736.2(b) prohibits by itself: dealing with denied persons, going through certain
//! countries, breaking the terms of an authorization, going on with knowledge of a violation.

use crate::ear::table::ask;
use crate::policy::Provision;
use crate::{Condition, Question, Transit};

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "GP-4" none "dealing with a denied person" "736.2(b)(4)" {
        prohibition: Four,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: listed!(
            ANY on DeniedPersons,
            "736.2#denied-person",
            "Is any party to the transaction, the sender included, on the Denied Persons List?"
        ),
        when: Condition::Always,
        effect: prohibits,
        relief: none,
        note: "What exactly is denied stands in the order itself. Only BIS can authorize what it denies, and does so rarely; an ordinary license does not.",
    }
    // Nothing but the route sets it off: without a country on the way there is nothing to ask.
    "GP-8" none "transit through certain countries" "736.2(b)(8)" {
        prohibition: Eight,
        items: ["CCL" "EAR99"],
        reaches: SHIPMENTS,
        when: Condition::Transit(Transit {
            through: to!(list "GP8"),
            question: Question::of(
                "736.2#transit-exception",
                "Would a License Exception authorize a direct shipment of the item to the country of transit?",
            ),
        }),
        relief: none,
        note: "The countries are named one by one: a change of Country Group does not touch them.",
    }
    "GP-9" none "violating the terms of an authorization or an order" "736.2(b)(9)" {
        prohibition: Nine,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "736.2#violates-terms",
            "Does the transaction violate a term or condition of a license, a License Exception or an order?",
        ),
        when: Condition::Always,
        effect: prohibits,
        relief: none,
    }
    "GP-10" none "going on with knowledge of a violation" "736.2(b)(10)" {
        prohibition: Ten,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "736.2#knows-of-violation",
            "Do you know that a violation has occurred, is about to occur or is intended in connection with the item?",
        ),
        when: Condition::Always,
        effect: prohibits,
        relief: none,
    }
};
