//! Predicates of the policies for North Korea: 15 CFR 742.19(b) and 746.4(c).

use crate::Condition;
use crate::ear::table::ask;

/// Items that are denied as a rule
///
/// The section lists more than is kept here, by descriptions that name no ECCN.
pub(super) const LISTED_FOR_DENIAL: Condition = any![
    controlled![CB MT NP NS],
    item![
        "1C992" "1C997" "1E355" "2A983" "2A984" "2B991" "2D983" "2D984" "2E983" "2E984" "3B991"
        "5A002" "5A992" "5D002" "5D992" "5E002" "5E992" "8A992" "9A991"
    ],
    all![
        item!["4A994"],
        ask(
            "742.19#computer-performance",
            "Has the computer an adjusted peak performance above 0.0004 weighted teraflops?",
        ),
    ],
];

/// A military end use or end user
pub(super) const MILITARY: Condition = any![
    end_use![Military MilitaryIntelligence],
    party_is!(
        RECEIVERS of [Military MilitaryIntelligence],
        "742.19#military-end-user",
        "Is the end user a military or military-intelligence one?"
    ),
];

/// A humanitarian purpose
pub(super) const HUMANITARIAN: Condition = ask(
    "742.19#humanitarian",
    "Is the item for humanitarian relief, for the support of the United Nations, or agricultural or medical?",
);

/// Arms, and items of the lists of the United Nations
pub(super) const ARMS_OF_KP: Condition = any![
    all![controlled![NP MT], none![item!["7A103"]]],
    controlled![UN],
    ask(
        "746.4#arms-or-listed",
        "Is the item arms or related materiel, or on a list of the United Nations for North Korea?",
    ),
];
