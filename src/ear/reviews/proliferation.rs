//! Chemical, biological and nuclear weapons and missiles: 15 CFR 742.2(b), 742.3(b) and 742.5(b),
//! and the sanctions of 15 CFR 744.19 that bar a license.

use super::sets::{
    CIVIL, CIVIL_SPACE, CONTRIBUTES_TO_CHEMICAL_OR_BIOLOGICAL, CONTRIBUTES_TO_MISSILES,
    CONTRIBUTES_TO_NUCLEAR, CONTRIBUTES_TO_WEAPONS, RUSSIA_CASE_BY_CASE, SLOW_UNMANNED_AIRCRAFT,
};
use crate::Condition;
use crate::ear::table::ask;
use crate::policy::ReviewRule;

const LISTED: Condition = item!["CCL"];

const NUCLEAR_POWER_OF_RUSSIAN_DESIGN: Condition = ask(
    "742.3#russian-built-power-plant",
    "Is the item for a nuclear power plant that was built by Russia?",
);

/// Replacement parts of category 7A and 9A101 for what carries people or flies in space
const REPLACEMENT_PARTS: Condition = all![
    item!["7A" "9A101"],
    ask(
        "742.5#replacement-parts",
        "Is the item a replacement part for a manned aircraft, a satellite, a land vehicle or a marine vessel?",
    ),
];

const APPLICATION: Condition = activity!(Export Reexport DeemedExport DeemedReexport);

pub(super) static REVIEWS: &[ReviewRule] = reviews! {
    "CB-P1" CaseByCase: "chemical and biological weapons" "742.2(b)(1)" of [CB] {}
    "CB-P1-contribution" PolicyOfDenial: "a contribution to chemical or biological weapons" "742.2(b)(1)" of [CB] {
        when: CONTRIBUTES_TO_CHEMICAL_OR_BIOLOGICAL,
    }
    "CB-P3" CaseByCase: "chemical and biological items to Russia and Belarus, some purposes" "742.2(b)(4)" of [CB] {
        when: all![dest!({RU, BY}), any![CIVIL_SPACE, RUSSIA_CASE_BY_CASE]],
    }
    "CB-P3-denial" PolicyOfDenial: "chemical and biological items to Russia and Belarus" "742.2(b)(4)" of [CB] {
        when: all![dest!({RU, BY}), none![CIVIL_SPACE, RUSSIA_CASE_BY_CASE]],
    }
    "NP-P1" CaseByCase: "nuclear nonproliferation" "742.3(b)(1)" of [NP] {}
    "NP-P2" PresumptionOfDenial: "a contribution to nuclear weapons of China" "742.3(b)(3)" of [NP] {
        when: all![dest!({CN}), CONTRIBUTES_TO_NUCLEAR],
        confidence: Medium,
        note: "The section speaks of extended review or denial.",
    }
    "NP-P3" CaseByCase: "nuclear items to Russia and Belarus, civil space and power plants" "742.3(b)(4)" of [NP] {
        when: all![dest!({RU, BY}), any![CIVIL_SPACE, NUCLEAR_POWER_OF_RUSSIAN_DESIGN]],
    }
    "NP-P3-denial" PolicyOfDenial: "nuclear items to Russia and Belarus" "742.3(b)(4)" of [NP] {
        when: all![dest!({RU, BY}), none![CIVIL_SPACE, NUCLEAR_POWER_OF_RUSSIAN_DESIGN]],
    }
    "MT-P1" CaseByCase: "missile technology" "742.5(b)(1)" of [MT] {
        when: none![REPLACEMENT_PARTS],
    }
    "MT-P1-parts" FavorableCaseByCase: "replacement parts for aircraft, satellites, vehicles and vessels" "742.5(b)(1)" of [MT] {
        when: REPLACEMENT_PARTS,
    }
    "MT-P1-contribution" PolicyOfDenial: "a contribution to missiles" "742.5(b)(1)" of [MT] {
        when: all![CONTRIBUTES_TO_MISSILES, none![SLOW_UNMANNED_AIRCRAFT]],
    }
    "MT-P2" CaseByCase: "slow unmanned aircraft" "742.5(b)(1)" of [MT] {
        when: SLOW_UNMANNED_AIRCRAFT,
        note: "No policy of denial holds for them.",
    }
    "MT-P4" CaseByCase: "missile technology to Russia and Belarus, for civil space" "742.5(b)(5)" of [MT] {
        when: all![dest!({RU, BY}), CIVIL_SPACE],
    }
    "MT-P4-denial" PolicyOfDenial: "missile technology to Russia and Belarus" "742.5(b)(5)" of [MT] {
        when: all![dest!({RU, BY}), none![CIVIL_SPACE]],
    }

    // The policies of NS for China are those of CB, NP and MT there as well.
    "CB-P2-civil" GeneralApproval: "chemical, biological, nuclear and missile items to China for civil use" "742.2(b)(4)" of [CB NP MT] {
        when: all![dest!({CN}), CIVIL],
        note: "Nuclear items: § 742.3(b)(4); missile technology: § 742.5(b)(5). Each reads § 742.4(b)(7).",
    }
    "CB-P2-weapons" PresumptionOfDenial: "chemical, biological, nuclear and missile items to China for weapons systems" "742.2(b)(4)" of [CB NP MT] {
        when: all![dest!({CN}), CONTRIBUTES_TO_WEAPONS],
        note: "Nuclear items: § 742.3(b)(4); missile technology: § 742.5(b)(5). Each reads § 742.4(b)(7).",
    }

    // What is controlled for another reason is reviewed so as well, if a weapon is what it is for.
    "RP-PROLIF-CB" CaseByCase: "chemical and biological weapons, whatever the item is controlled for" "742.2(b)(3)" of any {
        when: all![LISTED, end_use![ChemicalBiological]],
    }
    "RP-PROLIF-CB-contribution" PolicyOfDenial: "a contribution to such weapons, whatever the item is controlled for" "742.2(b)(3)" of any {
        when: all![LISTED, end_use![ChemicalBiological], CONTRIBUTES_TO_CHEMICAL_OR_BIOLOGICAL],
    }
    "RP-PROLIF-NP" CaseByCase: "nuclear activities, whatever the item is controlled for" "742.3(b)(2)" of any {
        when: all![LISTED, end_use![Nuclear]],
    }
    "RP-PROLIF-NP-contribution" PresumptionOfDenial: "a contribution to nuclear weapons of China, whatever the item is controlled for" "742.3(b)(2)" of any {
        when: all![LISTED, end_use![Nuclear], dest!({CN}), CONTRIBUTES_TO_NUCLEAR],
        confidence: Medium,
        note: "§ 742.3(b)(3) speaks of extended review or denial.",
    }
    "RP-PROLIF-MT" CaseByCase: "missiles, whatever the item is controlled for" "742.5(b)(4)" of any {
        when: all![LISTED, end_use![Missile]],
    }
    "RP-PROLIF-MT-contribution" PolicyOfDenial: "a contribution to missiles, whatever the item is controlled for" "742.5(b)(4)" of any {
        when: all![LISTED, end_use![Missile], CONTRIBUTES_TO_MISSILES, none![SLOW_UNMANNED_AIRCRAFT]],
    }

    "E744-19" PolicyOfDenial: "parties under a sanction that bars licenses" "744.19" of any {
        when: all![
            APPLICATION,
            listed!(
                ANY on Sanctioned,
                "744.19#sanctioned-party",
                "Is a party to the transaction under a sanction that bars export licenses?"
            ),
        ],
    }
    "E744-19-missile" PolicyOfDenial: "parties under a missile sanction" "744.19(d)" of any {
        when: all![
            APPLICATION,
            controlled![MT],
            listed!(
                ANY on MissileSanctioned,
                "744.19#missile-sanctioned-party",
                "Is a party to the transaction under a missile sanction that bars licenses for items controlled for missile technology?"
            ),
        ],
    }
};
