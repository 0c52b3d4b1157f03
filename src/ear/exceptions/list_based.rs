//! Exceptions that an entry lists, and those for advanced computing: §§ 740.3 to 740.8.

use crate::Condition;
use crate::ear::provisions::{A_PARTY_BASED_IN_MACAU_OR_D5, TO_MACAU_OR_D5};
use crate::ear::table::ask;
use crate::policy::ExceptionRule;

/// Computer Tier 1
const TIER_1: Condition = dest!(not (list "APP_TIER_3") (list "APP_NO_TIER"));

/// Nobody from the five countries of § 740.7(b)(2) comes near the computer or the technology
const NO_ACCESS: Condition = ask(
    "740.7#no-access",
    "Will nationals of Cuba, Iran, North Korea, Sudan and Syria have no access to the computers, and receive no technology or source code?",
);

const NO_WEAPONS_END_USE: Condition = none![ask(
    "740.7#weapons-end-use",
    "Is the item for a nuclear, missile, chemical or biological end use or end user of §§ 744.2 to 744.5?",
)];

const NO_ENHANCEMENT: Condition = ask(
    "740.7#no-enhancement",
    "Will the item not be used to raise the performance of computers beyond what the destination may receive?",
);

const VISA_IN_ORDER: Condition = any![
    none![activity!(DeemedExport)],
    ask(
        "740.7#visa-in-order",
        "Does the person who receives the technology or source code hold a valid US visa, where one is needed, and mean to keep to its terms?",
    ),
];

const ASSURANCE_LASTS: Condition = ask(
    "740.6#assurance-lasts",
    "Is the consignee's written assurance a letter or contract of its own or, if it stands in a license agreement, does it bind beyond the end of the agreement?",
);

/// Items that NAC and ACA are for
const ADVANCED_COMPUTING: Condition = item![
    "3A090" "4A090" "3A001.z" "4A003.z" "4A004.z" "4A005.z" "5A002.z" "5A004.z" "5A992.z"
    "5D002.z" "5D992.z"; except "3A090.c"
];

// What 3A090.b describes stays below 3A090.a.
pub(in crate::ear) const NO_DATA_CENTER_ITEM: Condition = any![
    item!["3A090.b"],
    none![ask(
        "740.8#data-center-item",
        "Is the item designed or marketed for data centers, and does it meet the parameters of 3A090.a?",
    )],
];

const ORDERED_OR_SAMPLE: Condition = ask(
    "740.8#purchase-order",
    "Do you hold a written purchase order for the items, or are they commercial samples?",
);

const ENCRYPTION_TERMS: Condition = any![
    none![item!["5A002.z" "5A004.z" "5D002.z"]],
    ask(
        "740.8#encryption-terms-met",
        "Does the item also meet the terms of License Exception ENC (§ 740.17)?",
    ),
];

pub(super) static RULES: &[ExceptionRule] = exceptions! {
    LVS "" "shipments of limited value" "740.3" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.3(b)": dest!(B),
            "740.3(a)": item!["A" "B" "C"],
            "740.3(a)": granted!(LVS),
            "740.3(c)": ask(
                "740.3#net-value",
                "Is the stated value that of everything in the same order under the same entry, without shipping charges, and has the order not been split or shaped to stay within the limit?",
            ),
            "740.3(d)(2)": ask(
                "740.3#yearly-total",
                "With this shipment, do this year's shipments under the same entry to the same consignee stay within twelve times the entry's LVS limit?",
            ),
            "740.3(d)(5)": any![
                none![controlled![EI]],
                ask(
                    "740.3#supports-authorized-commodity",
                    "Is the encryption component to support a commodity whose export or reexport was authorized before?",
                ),
            ],
        ],
        confidence: Medium,
        note: "The yearly total, the reckoning of the value and the rule for reexports were read in an older edition.",
    }
    GBS "" "shipments to Country Group B" "740.4" {
        authorizes: MOVEMENTS,
        overcomes: solely [NS],
        terms: [
            "740.4": dest!(all B (not {SD, UA})),
            "740.4": item!["A" "B" "C"],
            "740.4": granted!(GBS),
        ],
    }
    TSR "(a)(1)" "technology under restriction" "740.6(a)(1)" {
        authorizes: ALL,
        overcomes: solely [NS],
        terms: [
            "740.6(a)": dest!(all B (not {SD, UA})),
            "740.6(a)(1)": item!["E"],
            "740.6(a)": granted!(TSR),
            "740.6(a)(1)": ask(
                "740.6#technology-assurance",
                "Has the consignee assured you in writing that, without authorization, it will neither release the technology to nationals of Country Groups D:1, E:1 and E:2 nor send there products made directly from it, or by a plant made from it, that are controlled for national security?",
            ),
            "740.6(a)(3)": ASSURANCE_LASTS,
        ],
        confidence: Medium,
        note: "An older edition also named Country Group E:2 in the assurance; it is taken to be included.",
    }
    TSR "(a)(2)" "software under restriction" "740.6(a)(2)" {
        authorizes: ALL,
        overcomes: solely [NS],
        terms: [
            "740.6(a)": dest!(all B (not {SD, UA})),
            "740.6(a)(2)": item!["D"],
            "740.6(a)": granted!(TSR),
            "740.6(a)(2)": ask(
                "740.6#software-assurance",
                "Has the consignee assured you in writing that, without authorization, it will neither release the software or its source code to nationals of Country Groups D:1, E:1 and E:2 nor send there its direct products that are controlled for national security?",
            ),
            "740.6(a)(3)": ASSURANCE_LASTS,
        ],
        confidence: Medium,
        note: "An older edition also named Country Group E:2 in the assurance; it is taken to be included.",
    }
    APP "(c)(2)" "computers to Computer Tier 1" "740.7(c)(2)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS],
        terms: [
            "740.7(c)(1)": TIER_1,
            "740.7(a)(1)": item!["4A003"],
            "740.7(b)(1)": any![
                granted!(APP),
                all![
                    item!["4A003.g"],
                    ask(
                        "740.7#with-computer",
                        "Is the equipment sent together with a computer that License Exception APP covers?",
                    ),
                ],
            ],
            "740.7(b)(2)": NO_ACCESS,
            "740.7(b)(4)": NO_ENHANCEMENT,
            "740.7(b)(5)": NO_WEAPONS_END_USE,
        ],
        confidence: Medium,
        note: "Tier 1 is a list of countries that the section prints. It could not be read in a current edition: every destination outside Tier 3 counts as Tier 1, except Cuba, Iran, North Korea, Syria, Liechtenstein and South Sudan.",
    }
    APP "(c)(3)(i)" "computer technology and software of any performance" "740.7(c)(3)(i)" {
        authorizes: MOVEMENTS_AND_DEEMED_EXPORTS,
        overcomes: reasons [NS],
        terms: [
            "740.7(c)(3)(i)": dest!(list "APP_TECH"),
            "740.7(a)(2)": item!["4D001" "4E001"],
            "740.7(a)(2)": granted!(APP),
            "740.7(a)(2)": related!["4A003"; except "4A003.z"],
            "740.7(b)(2)": NO_ACCESS,
            "740.7(b)(5)": NO_WEAPONS_END_USE,
            "740.7(b)(6)": VISA_IN_ORDER,
        ],
        confidence: Medium,
    }
    APP "(c)(3)(ii)" "computer technology and source code to nationals of other Tier 1 countries" "740.7(c)(3)(ii)" {
        authorizes: DEEMED_EXPORTS,
        overcomes: reasons [NS],
        terms: [
            "740.7(c)(1)": TIER_1,
            "740.7(c)(3)(ii)": dest!(not (list "APP_TECH")),
            "740.7(a)(2)": item!["4D001" "4E001"],
            "740.7(a)(2)": granted!(APP),
            "740.7(a)(2)": related!["4A003"; except "4A003.z"],
            "740.7(c)(3)(ii)": ask(
                "740.7#within-tier-1-ceiling",
                "Does the adjusted peak performance of the computers that the technology or source code is for stay within the limit that § 740.7(c)(3) sets for the development and production, or for the use, of computers?",
            ),
            "740.7(b)(2)": NO_ACCESS,
            "740.7(b)(5)": NO_WEAPONS_END_USE,
            "740.7(b)(6)": VISA_IN_ORDER,
        ],
        confidence: Low,
        note: "The limits have been raised since they were last read, and the list of Tier 1 could not be read.",
    }
    APP "(d)(3)" "computer technology and source code to nationals of Computer Tier 3" "740.7(d)(3)" {
        authorizes: DEEMED_EXPORTS,
        overcomes: reasons [NS],
        terms: [
            "740.7(d)(1)": dest!(list "APP_TIER_3"),
            "740.7(b)(2)": dest!(not {CU, IR, KP, SD, SY}),
            "740.7(a)(2)": item!["4D001" "4E001"],
            "740.7(a)(2)": granted!(APP),
            "740.7(a)(2)": related!["4A003"; except "4A003.z"],
            "740.7(d)(3)": ask(
                "740.7#within-tier-3-ceiling",
                "Does the adjusted peak performance of the computers that the technology or source code is for stay within the limit that § 740.7(d)(3) sets for the development and production, or for the use, of computers?",
            ),
            "740.7(d)(4)": any![
                dest!(B),
                ask(
                    "740.7#foreign-national-review",
                    "Has BIS confirmed, after a Foreign National Review, that the person who receives the technology or source code is eligible?",
                ),
            ],
            "740.7(b)(5)": NO_WEAPONS_END_USE,
            "740.7(b)(6)": VISA_IN_ORDER,
        ],
        confidence: Low,
        note: "The limits have been raised since they were last read.",
    }
    NAC "" "notified advanced computing" "740.8(a)(2)(i)" {
        authorizes: SHIPMENTS,
        overcomes: reasons [NS RS EI],
        terms: [
            "740.8(a)": ADVANCED_COMPUTING,
            "740.8(a)(2)(i)": any![TO_MACAU_OR_D5, A_PARTY_BASED_IN_MACAU_OR_D5],
            "740.8(a)": NO_DATA_CENTER_ITEM,
            "740.8(a)(1)": ORDERED_OR_SAMPLE,
            "740.8(c)": ask(
                "740.8#single-consignee",
                "Can the notification name a single consignee and a single end user, and no distributor?",
            ),
            "740.8(c)": ask(
                "740.8#notification-cleared",
                "Was BIS notified at least 25 calendar days before the shipment, and has it given the notification a clearance number?",
            ),
            "740.8(a)": ENCRYPTION_TERMS,
        ],
        confidence: Medium,
        note: "For the encryption items it takes the place of a license only if License Exception ENC could.",
    }
    ACA "" "advanced computing authorized" "740.8(a)(2)(ii)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS EI],
        terms: [
            "740.8(a)": ADVANCED_COMPUTING,
            "740.8(a)(2)(ii)": none![TO_MACAU_OR_D5],
            "740.8(a)(2)(ii)": none![A_PARTY_BASED_IN_MACAU_OR_D5],
            "740.8(a)": NO_DATA_CENTER_ITEM,
            "740.8(a)(1)": ORDERED_OR_SAMPLE,
            "740.8(a)": ENCRYPTION_TERMS,
        ],
        confidence: Medium,
        note: "The list of items was not read in the section itself. For the encryption items it takes the place of a license only if License Exception ENC could.",
    }
    ACA "(a)(2)(ii)" "advanced computing authorized: transfers in, or to parties of, Macau and D:5" "740.8(a)(2)(ii)" {
        authorizes: TRANSFERS,
        overcomes: reasons [NS RS EI],
        terms: [
            "740.8(a)": ADVANCED_COMPUTING,
            "740.8(a)(2)(ii)": any![TO_MACAU_OR_D5, A_PARTY_BASED_IN_MACAU_OR_D5],
            "740.8(a)": NO_DATA_CENTER_ITEM,
            "740.8(a)(1)": ORDERED_OR_SAMPLE,
            "740.8(a)": ENCRYPTION_TERMS,
        ],
        confidence: Medium,
        note: "Transfers were last read in the text of April 2024. For the encryption items it takes the place of a license only if License Exception ENC could.",
    }
};
