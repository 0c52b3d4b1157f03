//! Baggage, aircraft, vessels and spacecraft: §§ 740.14 and 740.15.

use super::named_countries::ANTI_TERRORISM_ONLY;
use super::temporary::{MAY_PROTECT_IN_D5, OWN_PROTECTION, PROTECTION_RETURNS};
use crate::Condition;
use crate::ear::table::ask;
use crate::policy::ExceptionRule;

/// Whether any of § 740.14 is of use
const BAGGAGE: Condition = ask(
    "740.14#baggage",
    "Does an individual, or a member of the carrier's crew, take the item along or send it as personal baggage?",
);
const ACCOMPANIED: Condition = ask(
    "740.14#accompanied",
    "Does the baggage travel together with the traveler or crew member?",
);
const USUAL_AND_REASONABLE: Condition = ask(
    "740.14#usual-and-reasonable",
    "Is the item a commodity or software in a usual and reasonable amount of personal effects, household effects, vehicles or tools of trade (for a crew member: of personal or household effects only)?",
);
const OWNED_NOT_FOR_SALE: Condition = ask(
    "740.14#owned-not-for-sale",
    "Does the baggage belong to the traveler or crew member or their family, and is it not for resale?",
);
const BROUGHT_BACK: Condition = ask(
    "740.14#brought-back",
    "Will the traveler bring the item back, unless the traveler moves abroad, the item is used up or its disposal is otherwise authorized?",
);

/// What paragraph (e) alone deals with
const FIREARM_OR_AMMUNITION: Condition = item!["0A501" "0A502" "0A505-0A509"];

/// What paragraph (h) alone deals with
const PERSONAL_PROTECTIVE_EQUIPMENT: Condition = item!["1A613.c" "1A613.d"];

/// Whether § 740.15 is of use to an aircraft, a vessel or what goes aboard
const ABOARD: Condition = ask(
    "740.15#aircraft-or-vessel",
    "Is the item itself a civil aircraft or a vessel on a voyage, or something for use or carriage aboard one?",
);
const TEMPORARY_SOJOURN: Condition = ask(
    "740.15#temporary-sojourn",
    "Is the voyage a bona fide temporary sojourn of the aircraft or vessel itself, and no sale or other transfer of control?",
);
const US_REGISTERED: Condition = ask(
    "740.15#us-registered",
    "Is the item an aircraft of United States registry?",
);
const US_CARRIER: Condition = ask(
    "740.15#us-carrier",
    "Is the item an aircraft of a scheduled or certificated US air carrier?",
);
const CONTROL_KEPT: Condition = ask(
    "740.15#operational-control-kept",
    "Does every part of operational control (hiring the crew, maintenance, dispatch, bookings and the rest) stay out of the hands of nationals of Country Group E:1 countries and Cuba?",
);
const REGISTERED_IN_E_OR_CUBA: Condition = place!(
    Registry in (any E1 E2 {CU}),
    "740.15#registry-e1-or-cuba",
    "Is the aircraft or vessel registered in a Country Group E:1 or E:2 country or Cuba, or owned, controlled, leased or chartered by a national of one?"
);
const REGISTERED_IN_D1_OR_CUBA: Condition = place!(
    Registry in (any D1 {CU}),
    "740.15#registry-d1-or-cuba",
    "Is the aircraft or vessel registered in a Country Group D:1 country or Cuba, or owned, controlled, leased or chartered by a national of one?"
);
const FISHING_VESSEL: Condition = ask(
    "740.15#fishery-agreement",
    "Is the item equipment of the kind that § 740.15(b)(1) allows for a Country Group D:1 country's fishing vessel that the United States admits under a fishery agreement?",
);
const PERMANENT_AND_NEEDED: Condition = ask(
    "740.15#permanent-use-aboard",
    "Is the equipment or spare part for permanent use aboard, and needed to operate the aircraft or vessel?",
);
/// What paragraph (b) takes to Syria: nothing that is controlled for more than anti-terrorism
/// reasons, for which five entries count as controlled alone
const LIGHT_ENOUGH_FOR_SYRIA: Condition = any![
    dest!(not { SY }),
    item!["EAR99" "2B999" "3A991" "4A994" "5A992" "9A991"; except "5A992.z"],
    ANTI_TERRORISM_ONLY,
];
/// Commodities and the software installed in them
const NO_TECHNOLOGY: Condition = none![item!["E"]];

pub(super) static RULES: &[ExceptionRule] = exceptions! {
    BAG "(b)" "accompanied baggage" "740.14(b)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.14(e)": none![FIREARM_OR_AMMUNITION],
            "740.14(h)": none![PERSONAL_PROTECTIVE_EQUIPMENT],
            "740.14(f)": none![controlled![EI]],
            "740.14(g)": none![item!["E"]],
            "740.14(a)": BAGGAGE,
            "740.14(b)": ACCOMPANIED,
            "740.14(b)": USUAL_AND_REASONABLE,
            "740.14": OWNED_NOT_FOR_SALE,
            "740.14(b)": BROUGHT_BACK,
        ],
        confidence: Medium,
    }
    BAG "(d)" "unaccompanied baggage" "740.14(d)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.14(e)": none![FIREARM_OR_AMMUNITION],
            "740.14(h)": none![PERSONAL_PROTECTIVE_EQUIPMENT],
            "740.14(g)": none![item!["E"]],
            "740.14(d)": none![all![
                dest!(any D1 D2 D3 D4 E1 E2),
                controlled![CB MT NS NP EI],
            ]],
            "740.14(a)": BAGGAGE,
            "740.14(d)": none![ACCOMPANIED],
            "740.14(b)": USUAL_AND_REASONABLE,
            "740.14": OWNED_NOT_FOR_SALE,
            "740.14(d)": ask(
                "740.14#within-three-months",
                "Is the unaccompanied baggage shipped no more than three months before or after the traveler's departure?",
            ),
            "740.14(b)": BROUGHT_BACK,
        ],
        confidence: Medium,
    }
    BAG "(e)" "firearms and ammunition for personal use" "740.14(e)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.14(e)": item!["0A501" "0A502" "0A505.a" "0A508"],
            "740.14(a)": BAGGAGE,
            "740.14(e)": ACCOMPANIED,
            "740.14(e)": ask(
                "740.14#firearms-quantity",
                "Are there at most three firearms, shotguns among them, and at most 1,000 rounds of ammunition, for the traveler's own use?",
            ),
            "740.14(e)": ask(
                "740.14#firearms-person",
                "Is the traveler a US citizen or resident, or do they take out only the firearms that they brought into the United States?",
            ),
            "740.14(e)": ask(
                "740.14#firearms-returned",
                "Will the traveler bring the firearms back, and not sell or give them to anybody?",
            ),
            "758.11": ask(
                "740.14#cbp-form-4457",
                "Does the traveler declare the firearms to US Customs on CBP Form 4457 before leaving?",
            ),
        ],
        confidence: Medium,
        note: "Paragraph restored on 2025-09-30 (90 FR 47170). Verify which entries it names: semi-automatic rifles (0A506) are not counted in here.",
    }
    BAG "(f)" "encryption items in baggage" "740.14(f)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.14(f)": controlled![EI],
            "740.14(f)": dest!(not E1 E2),
            "740.14(g)": none![item!["E"]],
            "740.14(a)": BAGGAGE,
            "740.14(f)": ACCOMPANIED,
            "740.14(f)": ask(
                "740.14#encryption-personal-use",
                "Is the encryption item for the traveler's own use?",
            ),
        ],
        confidence: Medium,
    }
    BAG "(g)" "technology as a tool of trade" "740.14(g)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.14(g)": item!["E" "EAR99"],
            "740.14(g)": none![all![item!["5E002"], dest!(any E1 E2)]],
            "740.14(a)": BAGGAGE,
            "740.14(g)": ask(
                "740.14#technology-for-us-persons",
                "Is the item technology that a US person takes or sends as a tool of trade, for nobody but themselves or US persons of their family who travel along?",
            ),
            "740.14(g)": ask(
                "740.14#technology-safeguarded",
                "Is the technology secured against access by others, and released to nobody else?",
            ),
        ],
        confidence: Medium,
    }
    BAG "(h)(1)" "personal protective equipment" "740.14(h)(1)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.14(h)(1)": PERSONAL_PROTECTIVE_EQUIPMENT,
            "740.14(h)(1)": dest!(not D5),
            "740.14(a)": BAGGAGE,
            "740.14(h)(1)": OWN_PROTECTION,
            "740.14(h)(1)": PROTECTION_RETURNS,
        ],
        confidence: Medium,
    }
    BAG "(h)(2)" "personal protective equipment to embargoed destinations" "740.14(h)(2)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.14(h)(2)": PERSONAL_PROTECTIVE_EQUIPMENT,
            "740.14(h)(2)": dest!(D5),
            "740.14(a)": BAGGAGE,
            "740.14(h)(2)": OWN_PROTECTION,
            "740.14(h)(2)": MAY_PROTECT_IN_D5,
            "740.14(h)(2)": PROTECTION_RETURNS,
        ],
        confidence: Medium,
    }
    AVS "(a)(1)" "foreign aircraft that leave the United States" "740.15(a)(1)" {
        authorizes: EXPORTS,
        overcomes: reasons [NS RS AT MT],
        terms: [
            "740.15": NO_TECHNOLOGY,
            "740.15": ABOARD,
            "740.15(a)(1)": ask(
                "740.15#foreign-registered",
                "Is the item an aircraft of foreign registry that leaves after a temporary stay in the United States?",
            ),
            "740.15(a)(1)": none![REGISTERED_IN_E_OR_CUBA],
            "740.15(a)(1)": TEMPORARY_SOJOURN,
        ],
        confidence: Medium,
    }
    AVS "(a)(2)(i)" "aircraft of US carriers" "740.15(a)(2)(i)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS AT MT],
        terms: [
            "740.15": NO_TECHNOLOGY,
            "740.15": ABOARD,
            "740.15(a)(2)(i)": US_REGISTERED,
            "740.15(a)(2)(i)": US_CARRIER,
            "740.15(a)(2)(i)": TEMPORARY_SOJOURN,
        ],
        confidence: Medium,
    }
    AVS "(a)(2)(ii)" "other US aircraft" "740.15(a)(2)(ii)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS AT MT],
        terms: [
            "740.15": NO_TECHNOLOGY,
            "740.15(a)(2)(ii)": dest!(not E1 E2 {CU}),
            "740.15": ABOARD,
            "740.15(a)(2)(ii)": US_REGISTERED,
            "740.15(a)(2)(ii)": none![US_CARRIER],
            "740.15(a)(2)(ii)": TEMPORARY_SOJOURN,
            "740.15(a)": none![REGISTERED_IN_E_OR_CUBA],
            "740.15(a)": CONTROL_KEPT,
        ],
        confidence: Medium,
    }
    AVS "(a)(4)" "reexports of foreign aircraft" "740.15(a)(4)" {
        authorizes: REEXPORTS_AND_TRANSFERS,
        overcomes: reasons [NS RS AT MT],
        terms: [
            "740.15": NO_TECHNOLOGY,
            "740.15": ABOARD,
            "740.15(a)(4)": ask(
                "740.15#foreign-aircraft-us-content",
                "Is the item a foreign aircraft with US content?",
            ),
            "740.15(a)(4)": none![REGISTERED_IN_E_OR_CUBA],
            "740.15(a)(4)": TEMPORARY_SOJOURN,
            "740.15(a)(4)": CONTROL_KEPT,
        ],
        confidence: Medium,
    }
    AVS "(b)(1)" "equipment and spares for vessels" "740.15(b)(1)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS AT MT],
        terms: [
            "740.15": NO_TECHNOLOGY,
            "740.15(b)(4)": LIGHT_ENOUGH_FOR_SYRIA,
            "740.15": ABOARD,
            "740.15(b)(1)": ask("740.15#for-a-vessel", "Is the item equipment or a spare part for a vessel?"),
            "740.15(b)(1)": any![none![REGISTERED_IN_D1_OR_CUBA], FISHING_VESSEL],
            "740.15(b)(1)": any![PERMANENT_AND_NEEDED, FISHING_VESSEL],
        ],
        confidence: Medium,
    }
    AVS "(b)(2)" "equipment and spares for aircraft" "740.15(b)(2)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS AT MT],
        terms: [
            "740.15": NO_TECHNOLOGY,
            "740.15(b)(4)": LIGHT_ENOUGH_FOR_SYRIA,
            "740.15": ABOARD,
            "740.15(b)(2)": ask("740.15#for-an-aircraft", "Is the item equipment or a spare part for an aircraft?"),
            "740.15(b)(2)": none![REGISTERED_IN_D1_OR_CUBA],
            "740.15(b)(2)": PERMANENT_AND_NEEDED,
        ],
        confidence: Medium,
    }
    AVS "(b)(3)" "ship and plane stores" "740.15(b)(3)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS AT MT],
        terms: [
            "740.15": NO_TECHNOLOGY,
            "740.15(b)(4)": LIGHT_ENOUGH_FOR_SYRIA,
            "740.15": ABOARD,
            "740.15(b)(3)": ask(
                "740.15#stores",
                "Is the item ship or plane stores, in the quantities that are normal for the voyage?",
            ),
            "740.15(b)(3)": none![REGISTERED_IN_E_OR_CUBA],
        ],
        confidence: Medium,
    }
    // Paragraph (b)(4) permits nothing by itself: it is what the three before it may take to Syria.
    AVS "(c)" "US and Canadian vessels, aircraft and airline installations abroad" "740.15(c)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS AT MT],
        terms: [
            "740.15": NO_TECHNOLOGY,
            "740.15(c)": dest!(not {CU} (all D1 (not {CN}))),
            "740.15(c)": ask(
                "740.15#us-or-canadian-carrier",
                "Does the item go to a US or Canadian vessel or aircraft, or to a US or Canadian airline's installation abroad, for the carrier's own use?",
            ),
        ],
        confidence: Medium,
    }
    AVS "(d)" "vessels on temporary sojourn" "740.15(d)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS AT MT],
        terms: [
            "740.15": NO_TECHNOLOGY,
            "740.15(d)": dest!(not E1),
            "740.15": ABOARD,
            "740.15(d)": ask("740.15#vessel", "Is the item itself a vessel?"),
            "740.15(d)": TEMPORARY_SOJOURN,
            "740.15(d)": none![REGISTERED_IN_E_OR_CUBA],
            "740.15(d)": CONTROL_KEPT,
        ],
        confidence: Medium,
        note: "Part 746 decides how far Cuba is open to it.",
    }
    AVS "(e)" "cargo that passes through Cuba aboard" "740.15(e)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS AT MT],
        terms: [
            "740.15(e)": dest!({CU}),
            "740.15": ABOARD,
            "740.15(e)": ask(
                "740.15#transit-cargo",
                "Is the item cargo that stays aboard while the aircraft or vessel is in Cuba on a temporary sojourn, and leaves with it?",
            ),
        ],
        confidence: Low,
        note: "Verify the letters of the last paragraphs.",
    }
    AVS "(f)" "spacecraft" "740.15(f)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS AT MT],
        terms: [
            "740.15(f)": dest!(not D5),
            "740.15(f)": item!["9A004" "9A515"],
            "740.15(f)": ask(
                "740.15#spacecraft",
                "Does § 740.15 authorize what is done with the spacecraft, no national of a Country Group D:5 country taking part?",
            ),
        ],
        confidence: Low,
        note: "Verify the terms and the letter of the paragraph on spacecraft.",
    }
};
