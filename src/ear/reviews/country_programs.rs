//! Embargoes and special controls: part 746.

use super::north_korea::{ARMS_OF_KP, HUMANITARIAN, LISTED_FOR_DENIAL, MILITARY};
use super::sets::RUSSIA_CASE_BY_CASE;
use crate::Condition;
use crate::ear::exceptions::LUXURY_GOOD;
use crate::ear::provisions::CIVIL_ALLIED_USER;
use crate::ear::table::ask;
use crate::policy::ReviewRule;

/// Purposes that are approved for Cuba as a rule: § 746.2(b)
const CUBA_APPROVED: Condition = ask(
    "746.2#approved-purpose",
    "Is the item a medicine or medical device without a ground for exclusion, an agricultural item outside License Exception AGR, or for telecommunications of the Cuban people, human rights or non-governmental organizations, a news bureau of the United States, the safety of civil aviation, or the environment?",
);

/// Purposes that are reviewed case by case for Cuba: § 746.2(b)
const CUBA_CASE_BY_CASE: Condition = any![
    all![
        ask(
            "746.2#needs-of-the-people",
            "Does the item meet the needs of the Cuban people, including through a state body?",
        ),
        none![ask(
            "746.2#state-revenue-or-forces",
            "Is the item mainly for a state body that earns revenue for the state, for the military, police, intelligence or security services, or for an entity on the Cuba Restricted List?",
        )],
    ],
    ask(
        "746.2#sojourn-of-carrier",
        "Is it a temporary sojourn of an aircraft of a certificated carrier, or of a cargo vessel?",
    ),
];

/// Purposes that are reviewed case by case for Iran: § 746.7(b)
pub(super) const IRAN_CASE_BY_CASE: Condition = ask(
    "746.7#humanitarian-or-aviation-safety",
    "Is the item for humanitarian purposes or for the safety of civil aviation?",
);

const SYRIA_COMMERCIAL: Condition = ask(
    "746.9#commercial-use",
    "Is the item for commercial uses that support the economic development or the people of Syria, such as telecommunications, water, power, aviation or civil services, and does it contribute to no military or terrorist activity?",
);

/// Items whose contribution to weapons denies them for Iraq: § 746.3(b)
const IRAQ_SENSITIVE: Condition = any![
    controlled![CC UN],
    item!["600-series"],
    all![
        controlled![NS NP],
        ask("746.3#machine-tool", "Is the item a machine tool?"),
    ],
];

/// Purposes that are reviewed case by case for the occupied regions: § 746.6(b)
pub(super) const OCCUPIED_CASE_BY_CASE: Condition = any![
    ask(
        "746.6#safety",
        "Is the item for the safety of flight, of shipping or of nuclear power?",
    ),
    ask("746.6#humanitarian", "Is the item for humanitarian needs?"),
    ask(
        "746.6#government-to-government",
        "Is the item for activities between governments, or for government space cooperation?",
    ),
    CIVIL_ALLIED_USER,
    ask(
        "746.6#allied-civil-telecommunications",
        "Is the item for civil telecommunications infrastructure of companies headquartered in the United States or Country Group A:5 or A:6 countries?",
    ),
];

pub(super) static REVIEWS: &[ReviewRule] = reviews! {
    "CU-P" GeneralPolicyOfDenial: "Cuba" "746.2(b)" of {"CU-1"} {
        when: none![CUBA_APPROVED, CUBA_CASE_BY_CASE],
    }
    "CU-P-approval" GeneralApproval: "Cuba, approved purposes" "746.2(b)" of {"CU-1"} {
        when: CUBA_APPROVED,
    }
    "CU-P-case-by-case" CaseByCase: "Cuba, needs of the people and carriers" "746.2(b)" of {"CU-1"} {
        when: all![CUBA_CASE_BY_CASE, none![CUBA_APPROVED]],
    }
    "IQ-P-nuclear" PolicyOfDenial: "Iraq, nuclear uses" "746.3(b)" of {"IQ-1" "IQ-2" "IQ-3"} {
        when: all![
            end_use![Nuclear],
            none![ask("746.3#isotopes", "Is the item an isotope for medical, industrial or agricultural use?")],
        ],
    }
    "IQ-P-weapons" GeneralPolicyOfDenial: "Iraq, items that contribute to weapons" "746.3(b)" of {"IQ-1"} {
        when: all![
            IRAQ_SENSITIVE,
            ask("746.3#contributes-to-weapons", "Would the item make a material contribution in Iraq to nuclear, chemical or biological weapons, missiles with a range above 150 km, or arms?"),
            none![all![
                item!["600-series"],
                ask("746.3#government-of-iraq", "Is the item for the Government of Iraq?"),
            ]],
        ],
        note: "Items of the 600 series for the Government of Iraq are reviewed under §§ 742.4(b) and 742.6(b).",
    }
    "IQ-P-military" PolicyOfDenial: "Iraq, military end uses and users" "746.3(b)" of {"IQ-2"} {}
    "IQ-P-transfer" GeneralPolicyOfDenial: "Iraq, transfers for weapons of mass destruction or terrorism" "746.3(b)" of {"IQ-3"} {
        confidence: Medium,
    }
    "KP-P" CaseByCase: "North Korea, other items" "746.4(c)" of {"KP-1"} {
        when: none![LUXURY_GOOD, LISTED_FOR_DENIAL, MILITARY, HUMANITARIAN, ARMS_OF_KP],
    }
    "KP-P-denial" GeneralPolicyOfDenial: "North Korea, luxury goods, arms and items of the United Nations lists" "746.4(c)" of {"KP-1"} {
        when: any![LUXURY_GOOD, ARMS_OF_KP],
    }
    "KP-P-listed" GeneralPolicyOfDenial: "North Korea, items that § 742.19(b) denies" "746.4(c)" of {"KP-1"} {
        when: all![LISTED_FOR_DENIAL, none![HUMANITARIAN]],
        confidence: Medium,
        note: "Not every line of the list of § 742.19(b) is kept here.",
    }
    "KP-P-military" PolicyOfDenial: "North Korea, military end users and uses" "746.4(c)" of {"KP-1"} {
        when: all![item!["CCL"], MILITARY, none![LISTED_FOR_DENIAL]],
    }
    "KP-P-humanitarian" GeneralApproval: "North Korea, humanitarian items" "746.4(c)" of {"KP-1"} {
        when: HUMANITARIAN,
    }
    "OCC-P" PolicyOfDenial: "occupied regions of Ukraine" "746.6(b)" of {"OCC-1"} {
        when: none![OCCUPIED_CASE_BY_CASE],
    }
    "OCC-P-case-by-case" CaseByCase: "occupied regions of Ukraine, safety, relief and allied civil users" "746.6(b)" of {"OCC-1"} {
        when: OCCUPIED_CASE_BY_CASE,
    }
    "IR-P" GeneralPolicyOfDenial: "Iran" "746.7(b)" of {"IR-1" "IR-2" "IR-4"} {
        when: none![IRAN_CASE_BY_CASE],
    }
    "IR-P-case-by-case" CaseByCase: "Iran, humanitarian purposes and aviation safety" "746.7(b)" of {"IR-1" "IR-2" "IR-4"} {
        when: IRAN_CASE_BY_CASE,
    }
    "RU-P4" PolicyOfDenial: "oil and gas projects in Russia and Belarus" "746.8(b)" of {"RI-1" "RU-4"} {}
    "RU-P" PolicyOfDenial: "Russia and Belarus" "746.8(b)" of {"RU-1" "RU-5" "RU-6" "RU-7" "RU-8"} {
        when: none![RUSSIA_CASE_BY_CASE],
    }
    "RU-P-case-by-case" CaseByCase: "Russia and Belarus, purposes that are not denied" "746.8(b)" of {"RU-1" "RU-5" "RU-6" "RU-7" "RU-8"} {
        when: RUSSIA_CASE_BY_CASE,
    }
    "SY-P" CaseByCase: "Syria" "746.9(c)" of {"SY-1"} {
        when: none![all![item!["CCL"], SYRIA_COMMERCIAL]],
    }
    "SY-P-commercial" PresumptionOfApproval: "Syria, commercial uses" "746.9(c)" of {"SY-1"} {
        when: all![item!["CCL"], SYRIA_COMMERCIAL],
    }
};
