//! End uses, end users and listed parties: part 744, and what foreign direct product rules require
//! for them.

use super::country_programs::{IRAN_CASE_BY_CASE, OCCUPIED_CASE_BY_CASE};
use super::sets::{
    CONTRIBUTES_TO_CHEMICAL_OR_BIOLOGICAL, CONTRIBUTES_TO_MISSILES, RUSSIA_CASE_BY_CASE,
    SEC_744_23_APPROVAL, SEC_744_23_CASE_BY_CASE, SEC_744_23_DENIAL, SEC_744_23_OTHERS,
};
use crate::Condition;
use crate::ear::provisions::{
    FOOD_OR_MEDICINE, FOOTNOTE_3_PARTY, LISTED_MILITARY_END_USER, MILITARY,
    OLD_CONTRACT_WITH_VENEZUELA,
};
use crate::ear::table::ask;
use crate::policy::ReviewRule;

const SUPPORT_CONTRIBUTES: Condition = ask(
    "744.6#material-contribution",
    "Would the support make a material contribution to the weapons or missiles that it is for?",
);

/// Naval propulsion, outside an agreement that allows it: § 744.5(c)
const NAVAL_PROPULSION: Condition = all![
    ask("744.5#naval", "Is the project for naval propulsion?"),
    none![ask(
        "744.5#agreement",
        "Does an agreement under section 123(d) of the Atomic Energy Act cover the project?",
    )],
];

/// Cases in which § 744.6(e)(3) hears an application for support
const SUPPORT_HEARD: Condition = any![
    ask(
        "744.6#advanced-computing",
        "Does the item meet the parameters of an advanced-computing entry, without being a data center item of 3A090.a?",
    ),
    ask(
        "744.6#equivalent",
        "Does an item for which § 744.6(c)(2) requires no license perform the same function?",
    ),
];

/// That some party is on the Entity List does not say that the blocked one is
const ON_THE_ENTITY_LIST_TOO: Condition = all![
    listed!(
        RECEIVERS on EntityList,
        "744.8#entity-list",
        "Is the blocked party on the Entity List as well?"
    ),
    ask(
        "744.8#each-on-entity-list",
        "Is every blocked party to the transaction on the Entity List itself?",
    ),
];

pub(super) static REVIEWS: &[ReviewRule] = reviews! {
    "E744-P2" CaseByCase: "nuclear end uses" "744.2(d)" of {"E744-2"} {}
    "E744-P3" CaseByCase: "rocket systems and unmanned aerial vehicles" "744.3(d)" of {
        "E744-3-A1" "E744-3-A2" "E744-3-A3"
    } {}
    "E744-P3-contribution" PolicyOfDenial: "a contribution to missiles" "744.3(d)" of {
        "E744-3-A1" "E744-3-A2" "E744-3-A3"
    } {
        when: CONTRIBUTES_TO_MISSILES,
    }
    "E744-P4" CaseByCase: "chemical and biological weapons" "744.4(d)" of {"E744-4" "E744-4-PLANT"} {}
    "E744-P4-contribution" PolicyOfDenial: "a contribution to chemical or biological weapons" "744.4(d)" of {"E744-4" "E744-4-PLANT"} {
        when: CONTRIBUTES_TO_CHEMICAL_OR_BIOLOGICAL,
    }
    "E744-P5-naval" PolicyOfDenial: "naval nuclear propulsion" "744.5(c)" of {"E744-5"} {
        when: NAVAL_PROPULSION,
        note: "Not authorized except under an agreement of section 123(d) of the Atomic Energy Act.",
    }
    "E744-P5" FavorableCaseByCase: "civil maritime nuclear propulsion" "744.5(c)" of {"E744-5"} {
        when: none![NAVAL_PROPULSION],
        confidence: Medium,
        note: "The section encourages participation in projects of friendly countries that disclose nothing on naval propulsion, and ranks no policy.",
    }
    "E744-P6" CaseByCase: "support of weapons and missiles by US persons" "744.6(e)(1)" of {
        "US-B1" "US-B2" "US-B3" "US-B4"
    } {
        confidence: Medium,
        note: "The section states when support is denied; the rest is taken to be heard case by case.",
    }
    "E744-P6-contribution" PolicyOfDenial: "support that contributes to weapons or missiles" "744.6(e)(1)" of {
        "US-B1" "US-B2" "US-B3" "US-B4"
    } {
        when: SUPPORT_CONTRIBUTES,
    }
    "E744-P6-military-intelligence" PresumptionOfDenial: "support of military intelligence by US persons" "744.6(e)(2)" of {"US-B5"} {}
    "E744-P6-chips" PresumptionOfDenial: "support of chip making by US persons" "744.6(e)(3)" of {
        "US-C2i" "US-C2ii" "US-C2iii"
    } {
        when: none![SUPPORT_HEARD],
    }
    "E744-P6-chips-heard" CaseByCase: "support of chip making that § 744.6(e)(3) hears" "744.6(e)(3)" of {
        "US-C2i" "US-C2ii" "US-C2iii"
    } {
        when: SUPPORT_HEARD,
    }
    "E744-P8" PresumptionOfDenial: "blocked persons" "744.8(d)" of {"E744-8"} {
        when: none![ON_THE_ENTITY_LIST_TOO],
    }
    "E744-P8-listed" as_listed EntityList: "blocked persons that are on the Entity List as well" "744.8(d)" of {"E744-8"} {
        when: ON_THE_ENTITY_LIST_TOO,
        note: "The entry of the Entity List states the policy.",
    }
    "E744-P8-entry" as_listed EntityList: "blocked persons whose entries on the Entity List govern" "744.8(d)" of {"E744-8-LISTED"} {
        note: "The entry of the Entity List states the policy.",
    }
    "E744-P9" CaseByCase: "cameras and their systems for military users" "744.9(c)" of {
        "E744-9-i" "E744-9-ii" "E744-9-iii"
    } {
        confidence: Medium,
        note: "Reviewed as similar defense articles are.",
    }
    "E744-P9-D5" PolicyOfDenial: "cameras and their systems for military users in Country Group D:5" "744.9(c)" of {
        "E744-9-i" "E744-9-ii" "E744-9-iii"
    } {
        when: dest!(D5),
        confidence: Medium,
        note: "Reviewed as similar defense articles are, which 22 CFR 126.1 denies there as a rule.",
    }
    "E744-P11" as_listed EntityList: "entities of the Entity List" "744.11(a)" of {
        "E744-11" "EL-FN1" "EL-FN4" "EL-FN5"
    } {
        note: "The entry of the Entity List states the policy.",
    }
    "E744-P17" PresumptionOfDenial: "microprocessors for military end uses and users" "744.17(c)" of {"E744-17"} {}
    "E744-P21-A1" PresumptionOfDenial: "military end uses and users" "744.21(e)" of {"E744-21-A1" "E744-21-A1-LIST"} {}
    "E744-P21-A2" PolicyOfDenial: "military end uses and users in Russia and Belarus" "744.21(e)" of {"E744-21-A2" "E744-21-A2-LIST"} {
        when: none![FOOD_OR_MEDICINE],
    }
    "E744-P21-A2-food" CaseByCase: "food and medicine for military end users in Russia and Belarus" "744.21(e)" of {"E744-21-A2" "E744-21-A2-LIST"} {
        when: FOOD_OR_MEDICINE,
    }
    // What is required for another reason is reviewed alike, if it is for a military use or user.
    "E744-P21-A1-any" PresumptionOfDenial: "military end uses and users, whatever requires the license" "744.21(e)(3)" of any {
        when: all![
            any![
                all![dest!({MM, KH, CN, NI, VE}), MILITARY],
                LISTED_MILITARY_END_USER,
            ],
            none![OLD_CONTRACT_WITH_VENEZUELA],
        ],
    }
    "E744-P21-A2-any" PolicyOfDenial: "military end uses and users of Russia and Belarus, whatever requires the license" "744.21(e)(3)" of any {
        when: all![
            any![all![dest!({BY, RU}), MILITARY], FOOTNOTE_3_PARTY],
            none![FOOD_OR_MEDICINE, OLD_CONTRACT_WITH_VENEZUELA],
        ],
    }
    "E744-P22" PresumptionOfDenial: "military-intelligence end uses and users" "744.22(e)" of {"E744-22"} {}
    "E744-P23-D2" PresumptionOfApproval: "chips, supercomputers and equipment for end users of allies" "744.23(d)(2)" of {
        "E744-23-A1i" "E744-23-A1ii" "E744-23-A2i" "E744-23-A2ii" "E744-23-A2iii" "E744-23-A3i-A"
        "E744-23-A3i-B" "E744-23-A3ii" "E744-23-A4i" "E744-23-A4ii"
    } {
        when: SEC_744_23_APPROVAL,
    }
    "E744-P23-D3" CaseByCase: "chips, supercomputers and equipment that § 744.23(d)(3) names" "744.23(d)(3)" of {
        "E744-23-A1i" "E744-23-A1ii" "E744-23-A2i" "E744-23-A2ii" "E744-23-A2iii" "E744-23-A3i-A"
        "E744-23-A3i-B" "E744-23-A3ii" "E744-23-A4i" "E744-23-A4ii"
    } {
        when: SEC_744_23_CASE_BY_CASE,
    }
    "E744-P23-D1" PresumptionOfDenial: "chips, supercomputers and equipment for Macau and Country Group D:5" "744.23(d)(1)" of {
        "E744-23-A1i" "E744-23-A1ii" "E744-23-A2i" "E744-23-A2ii" "E744-23-A2iii" "E744-23-A3i-A"
        "E744-23-A3i-B" "E744-23-A3ii" "E744-23-A4i" "E744-23-A4ii"
    } {
        when: SEC_744_23_DENIAL,
    }
    "E744-P23-D3iv" CaseByCase: "chips, supercomputers and equipment, everything else" "744.23(d)(3)(iv)" of {
        "E744-23-A1i" "E744-23-A1ii" "E744-23-A2i" "E744-23-A2ii" "E744-23-A2iii" "E744-23-A3i-A"
        "E744-23-A3i-B" "E744-23-A3ii" "E744-23-A4i" "E744-23-A4ii"
    } {
        when: SEC_744_23_OTHERS,
    }
    "E744-PINFORMED" as_listed Informed: "notices of BIS" "part 744" of {"E744-INFORMED"} {
        note: "The notice states the policy.",
    }
    "RU-P2" PolicyOfDenial: "foreign direct products to Russia and Belarus" "746.8(b)" of {"RU-2"} {
        when: none![RUSSIA_CASE_BY_CASE],
    }
    "RU-P2-case-by-case" CaseByCase: "foreign direct products to Russia and Belarus, purposes that are not denied" "746.8(b)" of {"RU-2"} {
        when: RUSSIA_CASE_BY_CASE,
    }
    "RU-P3" PolicyOfDenial: "foreign direct products for military end users of Russia and Belarus" "746.8(b)" of {"RU-3"} {}
    "IR-P3" GeneralPolicyOfDenial: "foreign direct products to Iran" "746.7(b)" of {"IR-3"} {
        when: none![IRAN_CASE_BY_CASE],
    }
    "IR-P3-case-by-case" CaseByCase: "foreign direct products to Iran, humanitarian purposes and aviation safety" "746.7(b)" of {"IR-3"} {
        when: IRAN_CASE_BY_CASE,
    }
    "OCC-P2" PolicyOfDenial: "foreign direct products to occupied Crimea" "746.6(b)" of {"OCC-2"} {
        when: none![OCCUPIED_CASE_BY_CASE],
    }
    "OCC-P2-case-by-case" CaseByCase: "foreign direct products to occupied Crimea, purposes that are heard" "746.6(b)" of {"OCC-2"} {
        when: OCCUPIED_CASE_BY_CASE,
    }
};
