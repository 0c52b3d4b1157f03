//! Regional stability: 15 CFR 742.6(b).

use super::sets::{
    CHIP_BELOW_CEILINGS, DELEGATED_APPROVAL, DELEGATED_CASE_BY_CASE, DELEGATED_DENIAL,
    DELEGATED_OTHERS, FIREARMS, INDIA, MUNITIONS_OR_SPACECRAFT, NOT_DELEGATED,
    RECEIVER_BASED_IN_MACAU_OR_D5, RUSSIA_CASE_BY_CASE, SPACECRAFT,
};
use crate::ear::provisions::{A_PARTY_BASED_IN_MACAU_OR_D5, TO_MACAU_OR_D5};
use crate::ear::table::ask;
use crate::policy::ReviewRule;
use crate::{Condition, Headquarters, PartyRole, PartyRoles, Question};

const FIREARMS_AND_MUNITIONS: Condition = any![FIREARMS, MUNITIONS_OR_SPACECRAFT];

/// Items whose review for Country Group D:5 is that of defense articles: § 742.6(b)(1)(i)(D)
const REVIEWED_AS_ARMS: Condition = any![
    item!["0A501" "0A502" "0A505-0A509"],
    MUNITIONS_OR_SPACECRAFT,
];

const MADE_ABROAD_FOR_FORCES: Condition = item!["0A919"];

const CRIMINALS_OR_REBELS: Condition = ask(
    "742.6#criminals-or-rebels",
    "Is the item for a criminal group, a gang or rebels?",
);

/// Equipment against concealed objects for some governments: § 742.6(b)(2)(ii)
const CONCEALED_OBJECTS_FOR_GOVERNMENTS: Condition = all![
    item!["2A984" "2D984" "2E984"],
    dest!({AT, CY, FI, IE, IL, MT, MX, SG, SE}),
    party_is!(
        RECEIVERS of [Government Military MilitaryIntelligence],
        "742.6#government-end-user",
        "Is the end user a government?"
    ),
];

const OF_AN_AI_PARTNER: Condition = any![
    dest!(list "AIA_SUPP5"),
    Condition::Headquarters(Headquarters {
        of: PartyRoles::of(&[PartyRole::UltimateConsignee, PartyRole::EndUser]),
        within: to!(list "AIA_SUPP5"),
        question: Question::of(
            "742.6#headquarters-ai-partner",
            "Is the receiver headquartered in a country of Supplement No. 5(a) to part 740?",
        ),
    }),
];

const END_USER_OF_AN_AI_PARTNER: Condition = Condition::Headquarters(Headquarters {
    of: PartyRoles::of(&[PartyRole::EndUser]),
    within: to!(list "AIA_SUPP5"),
    question: Question::of(
        "742.6#end-user-of-ai-partner",
        "Is the end user headquartered in a country of Supplement No. 5(a) to part 740, the United States included?",
    ),
});

const ALLOCATION_EXCEEDED: Condition = ask(
    "742.6#allocation-exceeded",
    "Would the shipment bring what the country has received in 2025 to 2027 above a total processing performance of 790,000,000?",
);

pub(super) static REVIEWS: &[ReviewRule] = reviews! {
    "RS-P1A" CaseByCase: "firearms, 9x515 and the 600 series" "742.6(b)(1)(i)(A)" of (RS1) {
        when: all![FIREARMS_AND_MUNITIONS, none![INDIA]],
    }
    "RS-P1A-FN10" CaseByCase: "firearms to Australia and the United Kingdom" "742.6(b)(1)(i)(A)" of {"FN-10"} {
        confidence: Medium,
        note: "The footnote of the chart that requires the license names no policy; that of the items is taken.",
    }
    "RS-P1B" CaseByCase: "regional stability, other items" "742.6(b)(1)(i)(B)" of (RS1) {
        when: none![FIREARMS_AND_MUNITIONS, MADE_ABROAD_FOR_FORCES, INDIA],
    }
    "RS-P1C" CaseByCase: "military goods made abroad with controlled input" "742.6(b)(1)(i)(C)" of (RS1) {
        when: MADE_ABROAD_FOR_FORCES,
        confidence: Medium,
        note: "Reviewed as similar defense articles are.",
    }
    "RS-P1C-D5" PolicyOfDenial: "military goods made abroad, to Country Group D:5" "742.6(b)(1)(i)(C)" of (RS1) {
        when: all![dest!(D5), MADE_ABROAD_FOR_FORCES],
        confidence: Medium,
        note: "Reviewed as similar defense articles are, which 22 CFR 126.1 denies there as a rule.",
    }
    "RS-P1D" PolicyOfDenial: "firearms, 9x515 and the 600 series to Country Group D:5" "742.6(b)(1)(i)(D)" of (RS1) {
        when: all![dest!(D5), REVIEWED_AS_ARMS],
        confidence: Medium,
        note: "Reviewed as 22 CFR 126.1 provides: a denial as a rule, with exceptions of its own.",
    }
    "RS-P1E" GeneralPolicyOfDenial: "the F-14 aircraft" "742.6(b)(1)(i)(E)" of (RS1) {
        when: ask("742.6#f-14", "Is the item specially designed or required for the F-14 aircraft?"),
    }
    "RS-P1F" PolicyOfDenial: "firearms and 9x515 to China or Country Group E:1" "742.6(b)(1)(i)(F)" of (RS1) {
        when: all![dest!(any {CN} E1), any![FIREARMS, SPACECRAFT]],
    }
    "RS-P1G" PolicyOfDenial: "firearms for criminals, gangs or rebels" "742.6(b)(1)(i)(G)" of (RS1) {
        when: all![FIREARMS, CRIMINALS_OR_REBELS],
    }
    "RS-P1G-FN10" PolicyOfDenial: "firearms to Australia and the United Kingdom for criminals or gangs" "742.6(b)(1)(i)(G)" of {"FN-10"} {
        when: CRIMINALS_OR_REBELS,
        confidence: Medium,
        note: "The footnote of the chart that requires the license names no policy; that of the items is taken.",
    }
    "RS-P1ii" PresumptionOfDenial: "imaging technology to Country Group D:5" "742.6(b)(1)(ii)" of [RS] {
        when: all![
            dest!(D5),
            item!["6E001" "6E002"],
            ask("742.6#imaging-technology", "Is the technology for focal plane arrays, readout circuits or image intensifier tubes of 6A002?"),
        ],
    }
    "RS-P2" FavorableCaseByCase: "regional stability, RS Column 2" "742.6(b)(2)(i)" of (RS2) {
        when: none![CONCEALED_OBJECTS_FOR_GOVERNMENTS, INDIA],
    }
    "RS-P2-FN7" FavorableCaseByCase: "thermal cameras and microcircuits to India" "742.6(b)(2)(i)" of {"FN-7"} {
        when: none![INDIA],
    }
    "RS-P2-destabilizing" CaseByCase: "RS Column 2, where it would destabilize a region" "742.6(b)(2)(i)" of (RS2) {
        when: ask("742.6#destabilizing", "Would the item contribute significantly to the destabilization of the region?"),
        confidence: Medium,
        note: "The section takes the favorable consideration away and names no policy in its place.",
    }
    "RS-P2ii" PresumptionOfApproval: "equipment against concealed objects for governments" "742.6(b)(2)(ii)" of (RS2) {
        when: CONCEALED_OBJECTS_FOR_GOVERNMENTS,
    }
    "RS-P4" CaseByCase: "items of military usefulness for civil infrastructure in Iraq" "742.6(b)(4)" of {"RS-5" "RS-5-12"} {
        when: all![
            dest!({IQ}),
            ask("746.3#civil-infrastructure", "Is the item for rebuilding civil infrastructure in Iraq?"),
        ],
        note: "Reviewed as § 746.3(b) provides.",
    }
    "RS-P4-denial" GeneralPolicyOfDenial: "items of military usefulness to Iraq" "742.6(b)(4)" of {"RS-5" "RS-5-12"} {
        when: all![
            dest!({IQ}),
            none![ask("746.3#civil-infrastructure", "Is the item for rebuilding civil infrastructure in Iraq?")],
        ],
        note: "Reviewed as § 746.3(b) provides.",
    }
    "RS-P7" GeneralApproval: "India" "742.6(b)(7)" of [RS] {
        when: INDIA,
    }
    "RS-P8" CaseByCase: "lesser parts to China and Venezuela" "742.6(b)(8)" of {"RS-7"} {
        when: dest!({CN, VE}),
    }
    "RS-P8-itar" PolicyOfDenial: "lesser parts to China and Venezuela while in Country Group D:5" "742.6(b)(8)" of {"RS-7"} {
        when: dest!(all {CN, VE} D5),
        confidence: Medium,
        note: "Reviewed as 22 CFR 126.1 provides as well: a denial as a rule, with exceptions of its own.",
    }
    "RS-P8-spacecraft" PolicyOfDenial: "lesser parts of spacecraft to China" "742.6(b)(8)" of {"RS-7"} {
        when: all![dest!({CN}), SPACECRAFT],
    }
    "RS-P9" CaseByCase: "lesser parts to Russia and Belarus, for the purposes of § 746.8(b)" "742.6(b)(9)" of {"RS-7"} {
        when: all![dest!({RU, BY}), RUSSIA_CASE_BY_CASE],
        note: "Reviewed as § 746.8(b) provides.",
    }
    "RS-P9-denial" PolicyOfDenial: "lesser parts to Russia and Belarus" "742.6(b)(9)" of {"RS-7"} {
        when: all![dest!({RU, BY}), none![RUSSIA_CASE_BY_CASE]],
        note: "Reviewed as § 746.8(b) provides.",
    }
    "RS-P9-itar" PolicyOfDenial: "lesser parts to Russia and Belarus while in Country Group D:5" "742.6(b)(9)" of {"RS-7"} {
        when: dest!(all {RU, BY} D5),
        confidence: Medium,
        note: "Reviewed as 22 CFR 126.1 provides as well: a denial as a rule, with exceptions of its own.",
    }
    "RS-P10i-approval" PresumptionOfApproval: "chip-making equipment for end users of allies" "742.6(b)(10)(i)" of {"RS-6-i-A" "RS-6-ii"} {
        when: DELEGATED_APPROVAL,
        note: "Reviewed as § 744.23(d) provides.",
    }
    "RS-P10i-case-by-case" CaseByCase: "chip-making equipment that § 744.23(d)(3) names" "742.6(b)(10)(i)" of {"RS-6-i-A" "RS-6-ii"} {
        when: DELEGATED_CASE_BY_CASE,
        note: "Reviewed as § 744.23(d) provides.",
    }
    "RS-P10i-denial" PresumptionOfDenial: "chip-making equipment for uses of § 744.23" "742.6(b)(10)(i)" of {"RS-6-i-A" "RS-6-ii"} {
        when: DELEGATED_DENIAL,
        note: "Reviewed as § 744.23(d) provides.",
    }
    "RS-P10i-others" CaseByCase: "advanced-computing technology for uses of § 744.23 elsewhere" "742.6(b)(10)(i)" of {"RS-6-ii"} {
        when: DELEGATED_OTHERS,
        note: "Reviewed as § 744.23(d) provides.",
    }
    "RS-P10i" CaseByCase: "chip-making equipment for other uses" "742.6(b)(10)(i)" of {"RS-6-i-A" "RS-6-ii"} {
        when: NOT_DELEGATED,
    }
    "RS-P10ii" PresumptionOfApproval: "high-bandwidth memory for receivers based elsewhere" "742.6(b)(10)(ii)" of {"RS-6-i-B"} {
        when: none![RECEIVER_BASED_IN_MACAU_OR_D5],
    }
    "RS-P10ii-denial" PresumptionOfDenial: "high-bandwidth memory for receivers based in Macau or Country Group D:5" "742.6(b)(10)(ii)" of {"RS-6-i-B"} {
        when: RECEIVER_BASED_IN_MACAU_OR_D5,
    }
    "RS-P10iiiA1" CaseByCase: "chips below the ceilings, exported to China or Macau" "742.6(b)(10)(iii)(A)(1)" of {
        "RS-6-iii-A" "RS-6-iii-A-3E001" "RS-6-iii-B" "RS-6-iii-B-3E001" "RS-6-iii-3E001"
    } {
        when: CHIP_BELOW_CEILINGS,
        governs: alone,
    }
    "RS-P10iiiA1d" PresumptionOfDenial: "advanced computing for Macau or Country Group D:5" "742.6(b)(10)(iii)(A)(1)" of {
        "RS-6-iii-A" "RS-6-iii-A-3E001" "RS-6-iii-B" "RS-6-iii-B-3E001" "RS-6-iii-3E001"
    } {
        when: all![
            any![TO_MACAU_OR_D5, A_PARTY_BASED_IN_MACAU_OR_D5],
            none![CHIP_BELOW_CEILINGS],
        ],
        governs: alone,
    }
    "RS-P10iiiA2" PresumptionOfApproval: "upper tier of advanced computing for artificial intelligence partners" "742.6(b)(10)(iii)(A)(2)" of {
        "RS-6-iii-A" "RS-6-iii-A-3E001"
    } {
        when: all![none![TO_MACAU_OR_D5], OF_AN_AI_PARTNER],
        note: "Text of January 2025, which BIS announced not to enforce.",
    }
    "RS-P10iiiB" PresumptionOfApproval: "upper tier of advanced computing within a country's allocation" "742.6(b)(10)(iii)(B)" of {
        "RS-6-iii-A" "RS-6-iii-A-3E001"
    } {
        when: none![TO_MACAU_OR_D5, dest!(list "AIA_SUPP5")],
        note: "Text of January 2025, which BIS announced not to enforce.",
    }
    "RS-P10iiiB-exceeded" PolicyOfDenial: "upper tier of advanced computing beyond a country's allocation" "742.6(b)(10)(iii)(B)" of {
        "RS-6-iii-A" "RS-6-iii-A-3E001"
    } {
        when: all![none![TO_MACAU_OR_D5, OF_AN_AI_PARTNER], ALLOCATION_EXCEEDED],
        note: "Text of January 2025, which BIS announced not to enforce. A country of Supplement No. 5(b) to part 740 may be allowed up to twice as much; none is listed.",
    }
    "RS-P10iii-gap" CaseByCase: "middle tier of advanced computing elsewhere" "742.6(b)(1)(i)(B)" of {
        "RS-6-iii-B" "RS-6-iii-B-3E001" "RS-6-iii-3E001"
    } {
        when: none![TO_MACAU_OR_D5],
        confidence: Medium,
        note: "No sentence speaks of these destinations; the policy for other items of the section is taken.",
    }
    "RS-P11a" PresumptionOfApproval: "plurilateral controls, Country Groups A:1, A:5 and A:6" "742.6(b)(11)" of {"RS-10"} {
        when: dest!(any A1 A5 A6),
    }
    "RS-P11b" PresumptionOfDenial: "plurilateral controls, Country Groups D:1 and D:5" "742.6(b)(11)" of {"RS-10"} {
        when: dest!(any D1 D5),
    }
    "RS-P11c" CaseByCase: "plurilateral controls, other destinations" "742.6(b)(11)" of {"RS-10"} {
        when: dest!(not A1 A5 A6 D1 D5),
    }
    "RS-P12" as_listed EntityList: "entities with footnote 5" "742.6(b)(12)" of {"RS-11"} {
        note: "The entry of the Entity List states the policy.",
    }
    "RS-P13" CaseByCase: "items of proliferation concern to Pakistan" "742.6(b)(13)" of {"RS-12" "RS-5-12"} {
        when: dest!({PK}),
    }
    "RS-P13-risk" PolicyOfDenial: "items to Pakistan with a risk of diversion" "742.6(b)(13)" of {"RS-12" "RS-5-12"} {
        when: all![
            dest!({PK}),
            ask("742.6#unacceptable-risk", "Is there an unacceptable risk that the item is used in, or diverted to, an end use or end user of part 744?"),
        ],
    }
    "RS-P14" PresumptionOfDenial: "model weights for end users outside artificial intelligence partners" "742.6(b)(14)" of {"RS-13"} {
        when: none![END_USER_OF_AN_AI_PARTNER],
        note: "Text of January 2025, which BIS announced not to enforce.",
    }
    "RS-PLAB" CaseByCase: "laboratory equipment and its technology" "742.6(b)(1)(i)(B)" of {"RS-LAB"} {
        confidence: Low,
        note: "No policy is codified, as the paragraphs that the rows cite deal with other things; the policy for other items of the section is taken.",
    }
};
