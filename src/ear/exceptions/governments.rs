//! Governments, international organizations, gifts and donations: §§ 740.11 and 740.12.

use super::named_countries::CONSUMER_DEVICE;
use super::sets::{NOT_TECHNOLOGY, TECHNOLOGY};
use crate::ear::table::ask;
use crate::policy::ExceptionRule;
use crate::{Condition, Usd};

/// The gate of § 740.11(b)
const US_GOVERNMENT: Condition = ask(
    "740.11#us-government",
    "Is the item for an agency or for personnel of the US Government, or does it go on its behalf, at its direction or under its contract?",
);

/// The gate of § 740.11(c)
const COOPERATING_GOVERNMENT: Condition = ask(
    "740.11#cooperating-government",
    "Is the item for the official use of NATO, or of an agency of the government of a Country Group A:1 country or of Argentina, Austria, Finland, Ireland, New Zealand, Singapore, South Korea, Sweden, Switzerland or Taiwan?",
);

const SENSITIVE: Condition = ask(
    "740.11#sensitive-list",
    "Is the item on the Sensitive List (Supplement No. 6 to part 774)?",
);

const NOT_VERY_SENSITIVE: Condition = none![ask(
    "740.11#very-sensitive-list",
    "Is the item on the Very Sensitive List (Supplement No. 7 to part 774)?",
)];

/// The government of an A:5 country, or NATO
const A5_GOVERNMENT_OR_NATO: Condition = ask(
    "740.11#a5-government-or-nato",
    "Is the item for the government of a Country Group A:5 country, or for NATO?",
);

const SERIES_600: Condition = item!["600-series"];

const SERIES_600_TO_A5: Condition = any![none![SERIES_600], dest!(A5)];

const SERIES_600_TO_A5_GOVERNMENT: Condition = any![none![SERIES_600], A5_GOVERNMENT_OR_NATO];

const SENSITIVE_TO_A5_GOVERNMENT: Condition = any![none![SENSITIVE], A5_GOVERNMENT_OR_NATO];

/// What § 740.11(c)(3)(iv) leaves out for regional stability
const NOT_REGIONAL_STABILITY: Condition = none![
    item!["6A002.a.1.c"],
    all![item!["6E001" "6E002"], related!["6A002.a.1.c"]],
];

const NOT_EXCLUDED_FROM_STA: Condition = none![ask(
    "740.11#excluded-from-sta",
    "Is the item named in § 740.20(b)(2)(ii) among those that License Exception STA leaves out?",
)];

/// Nobody from an embargoed country comes near it
///
/// The section was last read before Cuba left E:1 for E:2.
const NO_ACCESS_FROM_E: Condition = ask(
    "740.11#no-access-from-e",
    "Will nationals of Country Group E:1 and E:2 destinations have no access to the item, nor to a computer that it enhances?",
);

/// The gate of § 740.12
const GIFT: Condition = ask(
    "740.12#gift",
    "Is the item a gift parcel or a charitable donation, free of charge to whoever receives it?",
);

const FOOD_TO_CUBA: Condition = all![
    dest!({ CU }),
    ask("740.12#only-food", "Does the parcel hold only food?"),
];

pub(super) static RULES: &[ExceptionRule] = exceptions! {
    GOV "(a)" "international nuclear safeguards" "740.11(a)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.11(a)(1)": NOT_TECHNOLOGY,
            "740.11(a)(2)(iii)": none![controlled![EI]],
            "740.11(a)(2)(v)": SERIES_600_TO_A5,
            "740.11(a)(1)": ask(
                "740.11#safeguards",
                "Does the item go to the IAEA in Vienna, Toronto or Tokyo or to Euratom in Luxembourg, or onward under the control of one of them, for its official safeguards?",
            ),
            "740.11(a)(2)(ii)": NOT_VERY_SENSITIVE,
            "740.11(a)(2)(i)": any![dest!(A5), none![SENSITIVE]],
            "740.11(a)(2)(iv)": NO_ACCESS_FROM_E,
        ],
        confidence: Medium,
    }
    GOV "(b)(2)(i)" "personal use by US Government personnel" "740.11(b)(2)(i)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.11(b)(1)": US_GOVERNMENT,
            "740.11(b)(2)(i)": ask(
                "740.11#personal-use",
                "Is the item for the personal use of US Government personnel on assignment, their families and household, in no larger quantity than that and not for resale?",
            ),
        ],
    }
    GOV "(b)(2)(ii)" "official use by a US Government agency" "740.11(b)(2)(ii)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.11(b)(1)": US_GOVERNMENT,
            "740.11(b)(2)(ii)": ask(
                "740.11#official-use",
                "Is the item sent by or consigned to an agency of the US Government for that agency's own official use?",
            ),
        ],
    }
    GOV "(b)(2)(iii)" "for or on behalf of a US Government agency" "740.11(b)(2)(iii)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.11(b)(1)": US_GOVERNMENT,
            "740.11(b)(2)(iii)": ask(
                "740.11#on-behalf-of-agency",
                "Is the item sent for or on behalf of an agency of the US Government, under a contract or a written authorization of the agency that you have on file?",
            ),
            "740.11(b)(2)(iii)": ask(
                "740.11#case-of-agency-work",
                "Does the shipment meet all conditions of one of the cases (A) to (E) of § 740.11(b)(2)(iii): use by the agency alone through a US person, a cooperative program, a foreign assistance or sales program, a mutual-support agreement of the Defense Department, or government-furnished equipment?",
            ),
            "740.11(b)(2)(iii)(G)": ask(
                "740.11#stays-for-agency",
                "Will the item be used for the agency's purpose only, and passed on to nobody without authorization?",
            ),
        ],
    }
    GOV "(b)(2)(iv)" "at the direction of the Department of Defense" "740.11(b)(2)(iv)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.11(b)(1)": US_GOVERNMENT,
            "740.11(b)(2)(iv)": ask(
                "740.11#defense-direction",
                "Do you have on file a written request or directive of the Department of Defense to send the item?",
            ),
        ],
    }
    GOV "(b)(2)(v)" "military sales moved by foreign military transport" "740.11(b)(2)(v)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.11(b)(1)": US_GOVERNMENT,
            "740.11(b)(2)(v)": ask(
                "740.11#military-sale",
                "Did the Department of Defense sell, lease or lend the item to a foreign government or international organization under a foreign military sales case?",
            ),
            "740.11(b)(2)(v)": ask(
                "740.11#military-transport",
                "Does the item move on a military aircraft or naval vessel of the government or organization that receives it, or by the Defense Transportation Service?",
            ),
        ],
        confidence: Medium,
    }
    GOV "(b)(2)(vi)" "technology under a US Government contract" "740.11(b)(2)(vi)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.11(b)(2)(vi)": TECHNOLOGY,
            "740.11(b)(1)": US_GOVERNMENT,
            "740.11(b)(2)(vi)": ask(
                "740.11#contract-for-technology",
                "Does a contract between the exporter and an agency of the US Government provide for sending the technology?",
            ),
            "740.11(b)(2)(vi)": any![
                none![SERIES_600],
                none![ask(
                    "740.11#military-development-technology",
                    "Is the technology for developing or producing items of the 600 series?",
                )],
            ],
        ],
        confidence: Medium,
    }
    GOV "(c)(2)(i)" "cooperating governments at home" "740.11(c)(2)(i)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.11(c)(1)": dest!(any A1 {AR, AT, FI, IE, KR, NZ, SG, SE, CH, TW}),
            "740.11(c)(3)(iii)": none![controlled![EI]],
            "740.11(c)(3)(vi)": none![controlled![NP]],
            "740.11(c)(3)(iv)": NOT_REGIONAL_STABILITY,
            "740.11(c)(1)": COOPERATING_GOVERNMENT,
            "740.11(c)(2)(i)": ask(
                "740.11#within-own-territory",
                "Is the item consigned to an agency of a cooperating government within that government's own territory?",
            ),
            "740.11(c)(3)(v)": SERIES_600_TO_A5_GOVERNMENT,
            "740.11(c)(3)(ii)": NOT_VERY_SENSITIVE,
            "740.11(c)(3)(i)": SENSITIVE_TO_A5_GOVERNMENT,
            "740.11(c)(3)(vii)": NOT_EXCLUDED_FROM_STA,
        ],
        confidence: Medium,
    }
    GOV "(c)(2)(ii)" "cooperating governments' forces and NATO abroad" "740.11(c)(2)(ii)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.11(c)(3)(iii)": none![controlled![EI]],
            "740.11(c)(3)(vi)": none![controlled![NP]],
            "740.11(c)(3)(iv)": NOT_REGIONAL_STABILITY,
            "740.11(c)(1)": COOPERATING_GOVERNMENT,
            "740.11(c)(2)(ii)": ask(
                "740.11#forces-abroad",
                "Is the item consigned to the military forces of a cooperating government, or to NATO, where they are stationed?",
            ),
            "740.11(c)(3)(v)": SERIES_600_TO_A5_GOVERNMENT,
            "740.11(c)(3)(ii)": NOT_VERY_SENSITIVE,
            "740.11(c)(3)(i)": SENSITIVE_TO_A5_GOVERNMENT,
            "740.11(c)(3)(vii)": NOT_EXCLUDED_FROM_STA,
        ],
        confidence: Medium,
    }
    GOV "(c)(2)(iii)" "missions of cooperating governments" "740.11(c)(2)(iii)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.11(c)(2)(iii)": dest!(B),
            "740.11(c)(3)(iii)": none![controlled![EI]],
            "740.11(c)(3)(vi)": none![controlled![NP]],
            "740.11(c)(3)(iv)": NOT_REGIONAL_STABILITY,
            "740.11(c)(1)": COOPERATING_GOVERNMENT,
            "740.11(c)(2)(iii)": ask(
                "740.11#diplomatic-mission",
                "Is the item consigned to a diplomatic or consular mission of a cooperating government?",
            ),
            "740.11(c)(3)(v)": SERIES_600_TO_A5_GOVERNMENT,
            "740.11(c)(3)(ii)": NOT_VERY_SENSITIVE,
            "740.11(c)(3)(i)": SENSITIVE_TO_A5_GOVERNMENT,
            "740.11(c)(3)(vii)": NOT_EXCLUDED_FROM_STA,
        ],
        confidence: Medium,
    }
    GOV "(d)" "inspections under the Chemical Weapons Convention" "740.11(d)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.11(d)(1)": NOT_TECHNOLOGY,
            "740.11(d)(2)(iii)": SERIES_600_TO_A5,
            "740.11(d)(1)": ask(
                "740.11#chemical-weapons-inspection",
                "Is the item for the OPCW or its inspectors, for official inspection and verification under the Chemical Weapons Convention?",
            ),
            "740.11(d)(1)(i)": ask(
                "740.11#inspection-control",
                "Will the item stay under the effective control of the OPCW or its inspection team?",
            ),
            "740.11(d)(4)": NO_ACCESS_FROM_E,
        ],
        confidence: Medium,
        note: "Technology that goes with an inspection is left out.",
    }
    GOV "(e)" "supplies for the International Space Station at short notice" "740.11(e)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.11(e)(3)": dest!({FR, JP, KZ, RU}),
            "740.11(e)(2)": item!["9A004"],
            "740.11(e)(2)": ask(
                "740.11#short-notice-for-station",
                "Is the item for use on the International Space Station, requested in writing at such short notice that it must be at the launch site within 45 days?",
            ),
            "740.11(e)(4)": ask(
                "740.11#launch-of-supply-mission",
                "Does the item go to the launch site of a supply mission to the International Space Station, to fly on a US, European, Japanese or Russian launch vehicle?",
            ),
            "740.11(e)(5)": ask(
                "740.11#back-within-six-months",
                "If the item is not launched, will it be returned or destroyed within six months, or within the six more that may be asked for?",
            ),
            "740.11(e)(7)": ask(
                "740.11#launch-persons-only",
                "Will only persons who take part in the launch receive the item, none of them a national of a Country Group E:1 or E:2 destination?",
            ),
        ],
        confidence: Medium,
    }
    GFT "(a)" "gift parcels" "740.12(a)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [AT CC],
        terms: [
            "740.12(a)(1)": NOT_TECHNOLOGY,
            "740.12(a)(2)(i)": none![controlled![CB MT NS NP EI]],
            "740.12": GIFT,
            "740.12(a)(1)": ask(
                "740.12#gift-parcel",
                "Is the shipment a single gift parcel from one individual to another, or to a religious, charitable or educational organization, of things and quantities that are normally given and not for resale?",
            ),
            "740.12(a)(2)(i)": any![
                dest!(not {CU}),
                item!["EAR99"],
                CONSUMER_DEVICE,
            ],
            "740.12(a)(2)(i)": any![
                dest!(not D1 E2),
                none![ask(
                    "740.12#military-apparel",
                    "Does the parcel hold military clothing, with or without insignia?",
                )],
            ],
            "740.12(a)(2)(i)": none![ask(
                "740.12#gold-bullion",
                "Does the parcel hold gold bullion, taels or bars?",
            )],
            "740.12(a)(2)(iv)": any![
                Condition::ValueAtMost(Usd::dollars(800)),
                FOOD_TO_CUBA,
            ],
            "740.12(a)(2)(iii)": any![
                FOOD_TO_CUBA,
                ask(
                    "740.12#one-a-month",
                    "Is this the only parcel from this donor to this recipient in the calendar month?",
                ),
            ],
            "740.12(a)(2)(v)": any![
                dest!(not {CU}),
                none![ask(
                    "740.12#cuban-official",
                    "Is the recipient one of the officials or organizations of the Cuban Government or Communist Party that § 740.12(a)(2)(v) names?",
                )],
            ],
        ],
        confidence: Medium,
        note: "The value that counts is the domestic retail value of everything in the parcel.",
    }
    GFT "(b)" "humanitarian donations" "740.12(b)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [AT],
        terms: [
            "740.12(b)(5)": NOT_TECHNOLOGY,
            "740.12(b)(5)(i)": none![controlled![NS CB NP MT CC]],
            "740.12": GIFT,
            "740.12(b)(3)": ask(
                "740.12#charitable-organization",
                "Is the donation sent by a US charitable organization that has at least a year's record of such donations?",
            ),
            "740.12(b)(3)": ask(
                "740.12#monitored-distribution",
                "Can the organization monitor that the donation reaches those whom it is meant for?",
            ),
            "740.12(b)(6)": ask(
                "740.12#supplement-2-item",
                "Is the item listed in Supplement No. 2 to part 740?",
            ),
        ],
        confidence: Medium,
    }
};
