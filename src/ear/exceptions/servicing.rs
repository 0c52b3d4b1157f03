//! Servicing and replacement of parts and equipment: § 740.10.

use super::sets::{COMMODITY, FIREARM, FIREARM_OF_ALLOWED_ORIGIN, NOT_TECHNOLOGY, OUTSIDE_E};
use crate::Condition;
use crate::ear::table::ask;
use crate::policy::ExceptionRule;

/// The gate of the section
const SERVICING: Condition = ask(
    "740.10#servicing",
    "Is the item a replacement part, an item on its way back from repair, or a replacement for a defective item?",
);

const LAWFULLY_EXPORTED: Condition = ask(
    "740.10#lawfully-exported",
    "Was the equipment that is repaired or replaced lawfully sent abroad before, and is it still in the use, and with the user, for which it was authorized?",
);

/// The 600 series and what belongs to spacecraft
const MILITARY_OR_SPACE: Condition = item!["600-series" "9A515" "9B515" "9D515" "9E515"];

const MILITARY_OR_SPACE_NOT_TO_D5: Condition = any![none![MILITARY_OR_SPACE], dest!(not D5)];

/// The destinations in Country Group D:1 that the section puts under conditions
const OUTSIDE_D1_OR_IN_CHINA: Condition = dest!(not (all D1 (not {CN})));

pub(super) static RULES: &[ExceptionRule] = exceptions! {
    RPL "(a)" "one-for-one replacement parts" "740.10(a)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.10(a)(1)": COMMODITY,
            "740.10(a)(3)(viii)": MILITARY_OR_SPACE_NOT_TO_D5,
            "740.10(a)(3)(iv)": any![dest!(not E1), none![controlled![NS]]],
            "740.10(a)(3)(v)": any![
                dest!(not E1),
                none![item!["2A983" "2A984" "2D983" "2D984"]],
            ],
            "740.10": SERVICING,
            "740.10(a)(2)(ii)": LAWFULLY_EXPORTED,
            "740.10(a)(2)(i)": ask(
                "740.10#one-for-one",
                "Does the part replace, one for one, a part of that equipment that is repaired now or soon, without improving the equipment and without going into stock?",
            ),
            "740.10(a)(2)(iii)": ask(
                "740.10#old-part",
                "Will the replaced part be destroyed, or be returned to the United States, to whoever supplied the new one, or, for a reexport, to a firm in a Country Group B country?",
            ),
            "740.10(a)(3)(iii)": none![ask(
                "740.10#nuclear-use",
                "Is the part for nuclear weapons or explosives, their testing, or one of the nuclear activities of § 744.2(a)?",
            )],
            "740.10(a)(3)(iv)": any![
                dest!(not E1),
                none![ask(
                    "740.10#repairs-aircraft",
                    "Is the equipment to be repaired an aircraft, or controlled for national security reasons?",
                )],
            ],
            "740.10(a)(3)(v)": any![
                dest!(not E1),
                none![ask(
                    "740.10#repairs-detection-equipment",
                    "Is the equipment to be repaired explosives or concealed-object detection equipment of 2A983 or 2A984, or its software?",
                )],
            ],
        ],
        confidence: Medium,
    }
    // Paragraph (b)(1) is the frame of the two that follow, and its limits stand in both.
    RPL "(b)(2)" "return of serviced items" "740.10(b)(2)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.10(b)(2)(iv)": OUTSIDE_E,
            "740.10(b)": NOT_TECHNOLOGY,
            "740.10(b)(1)": MILITARY_OR_SPACE_NOT_TO_D5,
            "740.10": SERVICING,
            "740.10(b)(2)": ask(
                "740.10#back-from-servicing",
                "Was the item sent in to be serviced, and does it go back to the party and the destination from which it came?",
            ),
            "740.10(b)(2)(i)": ask(
                "740.10#not-upgraded",
                "Did the servicing leave the item's functions and quality as they were authorized?",
            ),
            "740.10(b)(2)(iii)": any![
                OUTSIDE_D1_OR_IN_CHINA,
                ask(
                    "740.10#same-end-use",
                    "Does the serviced item keep the end use and the end user that it had before it was sent in?",
                ),
            ],
            "740.10(b)(1)": any![
                none![FIREARM],
                ask(
                    "740.10#firearm-entry-statement",
                    "Was US Customs given the statement that § 758.10 asks for when the firearm came in to be serviced?",
                ),
            ],
            "740.10(b)(1)": any![none![FIREARM], FIREARM_OF_ALLOWED_ORIGIN],
        ],
        confidence: Medium,
    }
    // The conditions of (b)(3)(ii) are laid down for Country Groups B and D:1. The only other
    // destinations today are barred by (b)(3)(i); a country that leaves both is kept under them.
    RPL "(b)(3)" "replacement of defective or unacceptable items" "740.10(b)(3)" {
        authorizes: MOVEMENTS,
        overcomes: any,
        terms: [
            "740.10(b)(3)(i)": OUTSIDE_E,
            "740.10(b)": NOT_TECHNOLOGY,
            "740.10(b)(1)": MILITARY_OR_SPACE_NOT_TO_D5,
            "740.10": SERVICING,
            "740.10(b)(3)(i)": LAWFULLY_EXPORTED,
            "740.10(b)(3)(i)": ask(
                "740.10#defective",
                "Does the item replace, like for like and without improving it, one that is defective or unacceptable and not merely worn out?",
            ),
            "740.10(b)(3)(i)": none![ask(
                "740.10#owned-from-e",
                "Is the item that is replaced owned, controlled, leased or chartered by a national of a Country Group E:1 or E:2 destination?",
            )],
            "740.10(b)(3)(ii)(B)": ask(
                "740.10#free-of-charge",
                "Is the replacement free of charge, apart from transport and labor?",
            ),
            "740.10(b)(3)(ii)(B)": any![
                OUTSIDE_D1_OR_IN_CHINA,
                ask(
                    "740.10#within-warranty",
                    "Does the replacement go out within the warranty and within twelve months of the shipment of the item that it replaces?",
                ),
            ],
            "740.10(b)(3)(ii)(C)": ask(
                "740.10#defective-item-back",
                "Will the defective item be destroyed abroad, or be returned to the United States or to a firm in a Country Group B country that the exporter controls?",
            ),
        ],
        confidence: Medium,
        note: "For a destination in neither Country Group B nor D:1 the conditions of (b)(3)(ii) are applied all the same.",
    }
};
