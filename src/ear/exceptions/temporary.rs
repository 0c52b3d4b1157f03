//! Temporary imports, exports, reexports and transfers: § 740.9.

use super::sets::{
    COMMODITY, FIREARM, FIREARM_OF_ALLOWED_ORIGIN, NOT_TECHNOLOGY, OUTSIDE_E, SOFTWARE, TECHNOLOGY,
};
use crate::Condition;
use crate::ear::provisions::IN_AN_OCCUPIED_REGION;
use crate::ear::table::ask;
use crate::policy::ExceptionRule;

/// The gate of paragraph (a)
const TEMPORARY: Condition = ask(
    "740.9#temporary",
    "Will the item, unless it is used up abroad as intended, come back as soon as practicable and within one year, or within a longer time that BIS has granted (four years at most)?",
);

const NO_ORDER: Condition = ask(
    "740.9#no-order",
    "Is it true that nobody has ordered the item, that it is not for lease or rental abroad, and that as far as you know it will not stay there longer than allowed?",
);

const EFFECTIVE_CONTROL: Condition = ask(
    "740.9#effective-control",
    "Will the sender or an employee of the sender keep effective control of the item abroad?",
);

/// Outside Country Group E, or in Syria, to which § 746.9(b) leaves the paragraph
const OUTSIDE_E_OR_SYRIA: Condition = dest!(any (not E1 E2) {SY});

/// Firearms shown or repaired abroad, as far as the classification tells them
const FIREARM_ENTRY: Condition = item!["0A501" "0A502" "0A506-0A508"];

const FIREARMS_NOT_TO_D5: Condition = any![none![FIREARM_ENTRY], dest!(not D5)];

const FEW_FIREARMS: Condition = any![
    none![FIREARM_ENTRY],
    ask(
        "740.9#at-most-75-firearms",
        "Are there at most 75 firearms in the shipment?",
    ),
];

/// The gate of paragraph (a)(11), and of § 740.14(h)
pub(super) const OWN_PROTECTION: Condition = ask(
    "740.9#own-protection",
    "Does a US person take along a single set of body armor, with at most one helmet, in baggage or effects, for that person's own use and not for resale?",
);

pub(super) const PROTECTION_RETURNS: Condition = ask(
    "740.9#protection-returns",
    "Will the body armor, unless it is used up abroad as intended, come back within four years?",
);

/// Who may take it to a Country Group D:5 destination
pub(super) const MAY_PROTECT_IN_D5: Condition = any![
    dest!({ AF }),
    ask(
        "740.9#travels-for-us-government",
        "Is the person who takes the armor along affiliated with the US Government and on official business, or traveling in support of a US Government contract?",
    ),
    all![
        dest!({ IQ }),
        ask(
            "740.9#authorized-by-iraq",
            "Does the person who takes the armor along travel under a direct authorization of the Government of Iraq, to act for it or at its request?",
        ),
    ],
];

/// The gate of paragraph (b)
const IN_TRANSIT: Condition = ask(
    "740.9#in-transit",
    "Is the item in the United States only to leave again: because it is in transit, came to be displayed or to be sent back, was refused entry, or is a firearm that came in for a time?",
);

const BACK_TO_COUNTRY_OF_IMPORT: Condition = ask(
    "740.9#back-to-country-of-import",
    "Does the item go back to the country from which it was imported?",
);

const NS_TO_D1: Condition = all![controlled![NS], dest!(D1)];
const NP_TO_D2: Condition = all![controlled![NP], dest!(D2)];
const CB_TO_D3: Condition = all![controlled![CB], dest!(D3)];

pub(super) static RULES: &[ExceptionRule] = exceptions! {
    TMP "(a)(1)" "tools of trade" "740.9(a)(1)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.9(a)(1)": OUTSIDE_E,
            "740.9(a)(1)": NOT_TECHNOLOGY,
            "740.9(a)(14)": TEMPORARY,
            "740.9(a)(1)": ask(
                "740.9#tools-of-trade",
                "Is the item a tool of trade, of a usual and reasonable kind and quantity, that the sender or its employees use in a lawful undertaking of the sender?",
            ),
            "740.9(a)(1)": EFFECTIVE_CONTROL,
            "740.9(a)(1)": ask(
                "740.9#travels-along",
                "Does the item travel with its user, or is it shipped no more than a month before the user departs or at any time after?",
            ),
            "740.9(a)": NO_ORDER,
        ],
        confidence: Medium,
    }
    TMP "(a)(3)" "technology used abroad by US persons and their employees" "740.9(a)(3)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.9(a)(3)(i)": OUTSIDE_E_OR_SYRIA,
            "740.9(a)(3)": TECHNOLOGY,
            "740.9(a)(3)(iv)": none![item!["5E002"]],
            "740.9(a)(14)": TEMPORARY,
            "740.9(a)(3)(i)": ask(
                "740.9#technology-of-us-person",
                "Is the technology for use by a US person, or by its employees traveling or posted abroad, in a lawful undertaking of that person?",
            ),
            "740.9(a)(3)(i)(A)": none![ask(
                "740.9#new-release",
                "Will the technology be released to anybody who has no other authorization to receive it?",
            )],
            "740.9(a)(3)(ii)": ask(
                "740.9#security-precautions",
                "Is the technology protected against unauthorized access, by secure connections, passwords or firewalls for example?",
            ),
            "740.9(a)(3)(iii)": none![ask(
                "740.9#foreign-production",
                "Will the technology be used, without authorization of BIS, for production abroad or for technical assistance?",
            )],
            "740.9(a)": NO_ORDER,
        ],
        confidence: Medium,
        note: "The paragraph permits no new release; a release to a person is left out of it here.",
    }
    TMP "(a)(4)" "kits of replacement parts" "740.9(a)(4)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.9(a)(4)": OUTSIDE_E,
            "740.9(a)(4)": COMMODITY,
            "740.9(a)(14)": TEMPORARY,
            "740.9(a)(4)(i)": ask(
                "740.9#kit-of-parts",
                "Is the item a kit of replacement parts, each of which could go one for one under License Exception RPL (§ 740.10(a)), and will every part that is not so used come back?",
            ),
            "740.9(a)(4)(ii)": EFFECTIVE_CONTROL,
            "740.9(a)": NO_ORDER,
        ],
        confidence: Medium,
    }
    TMP "(a)(5)" "exhibition and demonstration" "740.9(a)(5)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.9(a)(5)": OUTSIDE_E,
            "740.9(a)(5)": NOT_TECHNOLOGY,
            "740.9(a)(5)": FIREARMS_NOT_TO_D5,
            "740.9(a)(14)": TEMPORARY,
            "740.9(a)(5)": ask(
                "740.9#exhibition",
                "Is the item sent to be exhibited or demonstrated, at no site for longer than 120 days?",
            ),
            "740.9(a)(5)": ask(
                "740.9#keeps-ownership",
                "Will the sender remain the owner of the item and keep effective control of it, by its employees or its sales representative?",
            ),
            "740.9(a)(5)": FEW_FIREARMS,
            "740.9(a)": NO_ORDER,
        ],
        confidence: Medium,
    }
    TMP "(a)(6)" "inspection, test, calibration and repair" "740.9(a)(6)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.9(a)(6)": OUTSIDE_E,
            "740.9(a)(6)": COMMODITY,
            "740.9(a)(6)": FIREARMS_NOT_TO_D5,
            "740.9(a)(14)": TEMPORARY,
            "740.9(a)(6)": ask(
                "740.9#inspection-or-repair",
                "Is the item sent to be inspected, tested, calibrated or repaired, and will it come back when that is done?",
            ),
            "740.9(a)(6)": FEW_FIREARMS,
            "740.9(a)": NO_ORDER,
        ],
        confidence: Medium,
        note: "Read for commodities alone; whether a current edition takes in software is to be checked.",
    }
    TMP "(a)(7)" "containers" "740.9(a)(7)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.9(a)(7)": COMMODITY,
            "740.9(a)(14)": TEMPORARY,
            "740.9(a)(7)": ask(
                "740.9#container",
                "Is the item a container that is needed to ship other goods?",
            ),
            "740.9(a)": NO_ORDER,
        ],
        confidence: Medium,
        note: "The contents of the container need an authorization of their own.",
    }
    TMP "(a)(8)" "assembly in Mexico" "740.9(a)(8)" {
        authorizes: EXPORTS,
        overcomes: any,
        terms: [
            "740.9(a)(8)": dest!({MX}),
            "740.9(a)(8)": COMMODITY,
            "740.9(a)(14)": TEMPORARY,
            "740.9(a)(8)": ask(
                "740.9#assembly-in-mexico",
                "Are the commodities assembled or processed in Mexico under a customs entry by which they, or what is made of them, must return to the United States?",
            ),
            "740.9(a)": NO_ORDER,
        ],
        confidence: Medium,
    }
    // Elsewhere, news media use paragraph (a)(1).
    TMP "(a)(9)" "news media" "740.9(a)(9)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.9(a)(9)": any![dest!({BY, CU, KP, RU, SY}), IN_AN_OCCUPIED_REGION],
            "740.9(a)(9)": NOT_TECHNOLOGY,
            "740.9(a)(14)": TEMPORARY,
            "740.9(a)(9)(i)": ask(
                "740.9#news-media",
                "Is the item needed for gathering news, and does it stay with accredited news media personnel and leave with them at the end of the trip?",
            ),
            "740.9(a)(9)(i)": EFFECTIVE_CONTROL,
            "740.9(a)": NO_ORDER,
        ],
    }
    TMP "(a)(10)" "a US person's facility abroad" "740.9(a)(10)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.9(a)(10)": OUTSIDE_E_OR_SYRIA,
            "740.9(a)(10)": NOT_TECHNOLOGY,
            "740.9(a)(14)": TEMPORARY,
            "740.9(a)(10)": ask(
                "740.9#own-facility",
                "Does a US person send the item to a foreign subsidiary, affiliate or facility that it owns or controls, to manufacture, assemble, test, produce or modify items there?",
            ),
            "740.9(a)(10)": ask(
                "740.9#stays-at-facility",
                "Will the sender keep title to the item, and will it not leave that facility, by itself or built into another item, without authorization?",
            ),
            "740.9(a)": NO_ORDER,
        ],
        confidence: Low,
        note: "The destinations and the kinds of items are to be checked.",
    }
    TMP "(a)(11)(i)" "personal protective equipment outside Country Group D:5" "740.9(a)(11)(i)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.9(a)(11)(i)": dest!(not D5),
            "740.9(a)(11)(i)": item!["1A613.c" "1A613.d"],
            "740.9(a)(11)(i)": OWN_PROTECTION,
            "740.9(a)(11)(iii)": PROTECTION_RETURNS,
        ],
        confidence: Medium,
    }
    TMP "(a)(11)(ii)" "personal protective equipment in Country Group D:5" "740.9(a)(11)(ii)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.9(a)(11)(ii)": dest!(D5),
            "740.9(a)(11)(ii)": item!["1A613.c" "1A613.d"],
            "740.9(a)(11)(i)": OWN_PROTECTION,
            "740.9(a)(11)(ii)": MAY_PROTECT_IN_D5,
            "740.9(a)(11)(iii)": PROTECTION_RETURNS,
        ],
        confidence: Medium,
    }
    TMP "(b)(1)" "items in transit through the United States" "740.9(b)(1)" {
        authorizes: EXPORTS,
        overcomes: any,
        terms: [
            "740.9(b)(1)(ii)": OUTSIDE_E,
            "740.9(b)(1)(i)": none![NS_TO_D1],
            "740.9(b)(1)(i)": none![NP_TO_D2],
            "740.9(b)(1)(i)": none![CB_TO_D3],
            "740.9(b)(1)(iii)": none![item!["1C350"]],
            "740.9(b)": IN_TRANSIT,
            "740.9(b)(1)": ask(
                "740.9#passing-through",
                "Does the item move in transit through the United States under a customs entry for transportation and exportation or for immediate exportation, without having been refused entry?",
            ),
            "740.9(b)(1)(iii)": none![ask(
                "740.9#excluded-from-transit",
                "Is the item a horse that leaves by sea, or did it come in under an International Import Certificate?",
            )],
        ],
        confidence: Medium,
    }
    TMP "(b)(1)(iv)" "shipments from Canada in transit through the United States" "740.9(b)(1)(iv)" {
        authorizes: EXPORTS,
        overcomes: any,
        terms: [
            "740.9(b)": IN_TRANSIT,
            "740.9(b)(1)(iv)": ask(
                "740.9#from-canada",
                "Is the item on its way from Canada through the United States to another country, under Canadian export documents?",
            ),
        ],
    }
    TMP "(b)(2)" "items imported for display in the United States" "740.9(b)(2)" {
        authorizes: EXPORTS,
        overcomes: any,
        terms: [
            "740.9(b)": IN_TRANSIT,
            "740.9(b)(2)": ask(
                "740.9#imported-for-display",
                "Was the item imported under bond for marketing, or for display at an exhibition or trade fair, and does it leave in accordance with the bond?",
            ),
            "740.9(b)(2)(ii)(B)": any![OUTSIDE_E, BACK_TO_COUNTRY_OF_IMPORT],
            "740.9(b)(2)(ii)(C)": any![none![NS_TO_D1], BACK_TO_COUNTRY_OF_IMPORT],
            "740.9(b)(2)(ii)(C)": any![none![NP_TO_D2], BACK_TO_COUNTRY_OF_IMPORT],
            "740.9(b)(2)(ii)(C)": any![none![CB_TO_D3], BACK_TO_COUNTRY_OF_IMPORT],
            "740.9(b)(2)(i)": any![
                dest!(not {CU}),
                ask(
                    "740.9#cuban-import-licensed",
                    "Did the US Government license the import of the item from Cuba?",
                ),
            ],
        ],
        confidence: Medium,
    }
    TMP "(b)(3)" "return of foreign-origin items" "740.9(b)(3)" {
        authorizes: EXPORTS,
        overcomes: any,
        terms: [
            "740.9(b)(3)": dest!(not {CU}),
            "740.9(b)": IN_TRANSIT,
            "740.9(b)(3)": ask(
                "740.9#foreign-origin-unchanged",
                "Is the item of foreign origin, and in the form in which it came, without added value or capability?",
            ),
            "740.9(b)(3)": BACK_TO_COUNTRY_OF_IMPORT,
        ],
        confidence: Medium,
    }
    TMP "(b)(4)" "return of shipments refused entry" "740.9(b)(4)" {
        authorizes: EXPORTS,
        overcomes: any,
        terms: [
            "740.9(b)(4)": dest!(not {CU}),
            "740.9(b)": IN_TRANSIT,
            "740.9(b)(4)": ask(
                "740.9#refused-entry",
                "Did US Customs or another US agency refuse the shipment entry, and does it go back to its country of origin?",
            ),
            "740.9(b)(4)": none![ask(
                "740.9#refused-for-sanctions",
                "Was the shipment refused entry because of sanctions of the Treasury Department, which has not authorized its return?",
            )],
        ],
        confidence: Medium,
    }
    TMP "(b)(5)" "firearms temporarily in the United States" "740.9(b)(5)" {
        authorizes: EXPORTS,
        overcomes: any,
        terms: [
            "740.9(b)(5)": FIREARM,
            "740.9(b)": IN_TRANSIT,
            "740.9(b)(5)": ask(
                "740.9#firearm-within-a-year",
                "Has the firearm been in the United States for no longer than a year?",
            ),
            "740.9(b)(5)": ask(
                "740.9#firearm-entry-statement",
                "Was US Customs given the statement that cites § 740.9(b)(5) when the firearm came in (§ 758.10)?",
            ),
            "740.9(b)(5)": FIREARM_OF_ALLOWED_ORIGIN,
        ],
        confidence: Medium,
    }
    TMP "(c)" "beta-test software" "740.9(c)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.9(c)(2)": dest!(not {CU, IR}),
            "740.9(c)(2)": any![none![item!["5D002"]], OUTSIDE_E],
            "740.9(c)(3)": SOFTWARE,
            "740.9(c)(4)(i)": ask(
                "740.9#beta-test",
                "Is the software sent to be beta-tested, and does its producer mean to market it to the general public afterwards?",
            ),
            "740.9(c)(4)(ii)": ask(
                "740.9#beta-free",
                "Is the beta-test software free of charge, or priced at no more than the cost of copying and distributing it?",
            ),
            "740.9(c)(4)(iii)": ask(
                "740.9#beta-installed-by-user",
                "Can the user install the beta-test software without substantial further support from the supplier?",
            ),
            "740.9(c)(5)": ask(
                "740.9#beta-statement",
                "Do you hold a written statement of whoever tests the software that it is used for testing alone and passed on to nobody?",
            ),
            "740.9(c)(7)": ask(
                "740.9#beta-destroyed",
                "Will the beta-test software be destroyed or returned within 30 days of the end of the test?",
            ),
        ],
        confidence: Medium,
    }
};
