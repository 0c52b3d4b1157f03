//! Embargoes and special controls of part 746: requirements that follow the country, whatever the
//! chart says or leaves empty.

use super::sets::DEEMED;
use crate::ear::exceptions::{
    BELARUS_AND_RUSSIA_GOODS, BELARUS_AND_RUSSIA_LISTED, BELARUS_AND_RUSSIA_OIL_AND_GAS,
    BELARUS_AND_RUSSIA_SOFTWARE, CUBA, IRAQ, NORTH_KOREA, OCCUPIED_REGIONS, SYRIA,
};
use crate::ear::table::ask;
use crate::policy::Provision;
use crate::{Condition, Question, ReasonForControl, Reasons};

pub(in crate::ear) const FOOD_OR_MEDICINE: Condition = all![
    item!["EAR99"],
    ask("746.1#food-or-medicine", "Is the item food or medicine?"),
];

/// Entries controlled for North Korea, Iraq or Pakistan only: their rows name no chart column, and
/// § 746.7(a)(1) goes by the columns.
const NO_CHART_COLUMN: Condition = item![
    "0A999" "0B999" "0D999" "1A999" "1B999" "1C999" "1D999" "2A999" "2B999" "3A999"
];

pub(in crate::ear) const CIVIL_ALLIED_USER: Condition = ask(
    "746.8#civil-allied-user",
    "Is the item for a civil end user that belongs wholly to one or more companies headquartered in the United States or a Country Group A:5 or A:6 country, or for the diplomatic mission of a Country Group A:5 or A:6 country?",
);

pub(in crate::ear) const IN_AN_OCCUPIED_REGION: Condition =
    Condition::OccupiedRegion(Question::of(
        "746.6#occupied-region",
        "Is the destination in the occupied Crimea, Donetsk or Luhansk region of Ukraine?",
    ));

pub(in crate::ear) const IN_CRIMEA: Condition =
    ask("746.6#crimea", "Is the occupied region the Crimea region?");

/// EAR99 items of Supplement No. 6 to part 746
pub(in crate::ear) const SUPPLEMENT_6: Condition = ask(
    "746.8#supplement-6",
    "Is the item listed in Supplement No. 6 to part 746?",
);

/// EAR99 items of Supplement No. 7 to part 746
pub(in crate::ear) const SUPPLEMENT_7: Condition = ask(
    "746.7#supplement-7",
    "Is the item identified by its tariff code or description in Supplement No. 7 to part 746?",
);

/// An item that only a rule on products for Russia and Belarus brings in, from a country that
/// controls it itself (§§ 746.6(a)(4) and 746.8(a)(12)(iii))
///
/// The exclusion would say nothing if such an item still needed a license as one of the list.
const PRODUCT_FROM_A_COUNTRY_WITH_LIKE_CONTROLS: Condition = all![
    origin!(list "GECC38"),
    subject_under!["FDP-RUBY" "FDP-RUBY-PARTS" "FDP-RUBY-MEU"],
    subject_only_under!(
        ["FDP-RUBY" "FDP-RUBY-PARTS" "FDP-RUBY-MEU"],
        "746.8#foreign-product-only",
        "Is the item foreign-made, and subject to the EAR only through the foreign direct product rules of § 734.9(f) and (g)?"
    ),
];

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "CU-1" none "embargo of Cuba" "746.2(a)" {
        prohibition: Six,
        items: ["CCL" "EAR99"],
        reaches: EXPORTS_AND_REEXPORTS,
        when: all![dest!({CU}), none![all![DEEMED, item!["EAR99"]]]],
        relief: only(CUBA),
    }
    "IQ-1" none "items controlled to Iraq" "746.3(a)(1)" {
        prohibition: Six,
        items: ["CCL"],
        reaches: ALL,
        when: all![
            dest!({IQ}),
            Condition::ControlledFor(Reasons::of(&[
                ReasonForControl::NS, ReasonForControl::MT, ReasonForControl::NP,
                ReasonForControl::CW, ReasonForControl::CB, ReasonForControl::RS,
                ReasonForControl::CC, ReasonForControl::EI, ReasonForControl::SI,
                ReasonForControl::SL, ReasonForControl::UN,
            ])),
        ],
        relief: only(IRAQ),
    }
    "IQ-2" none "military end use or end user in Iraq" "746.3(a)(4)" {
        prohibition: Six,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        when: all![
            dest!({IQ}),
            ask("746.3#military-end-use", "Is the item for a military end use or a military end user in Iraq other than an agency of the United States or the Government of Iraq?"),
        ],
        relief: none,
    }
    "IQ-3" none "transfers in Iraq for weapons of mass destruction or terrorism" "746.3" {
        prohibition: Six,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        when: all![
            dest!({IQ}),
            activity!(InCountryTransfer),
            ask("746.3#transfer-weapons-or-terrorism", "Is the transfer for nuclear, chemical or biological weapons or missiles, or to a designated terrorist?"),
        ],
        relief: none,
        confidence: Medium,
    }
    "KP-1" none "embargo of North Korea" "746.4(a)" {
        prohibition: Six,
        items: ["CCL" "EAR99"],
        reaches: EXPORTS_AND_REEXPORTS,
        when: all![dest!({KP}), none![FOOD_OR_MEDICINE]],
        relief: only(NORTH_KOREA),
    }
    "OCC-1" none "embargo of the occupied regions of Ukraine" "746.6(a)" {
        prohibition: Six,
        items: ["CCL" "EAR99"],
        reaches: MOVEMENTS,
        when: all![
            IN_AN_OCCUPIED_REGION,
            none![
                FOOD_OR_MEDICINE,
                all![
                    item!["EAR99" "5D992.c"],
                    ask("746.6#free-communications-software", "Is the item software for personal communications over the internet that is free of charge and widely available?"),
                ],
                ask("746.6#government-of-ukraine", "Is the item for a deployment by the Government of Ukraine?"),
                PRODUCT_FROM_A_COUNTRY_WITH_LIKE_CONTROLS,
            ],
        ],
        relief: only(OCCUPIED_REGIONS),
    }
    "IR-1" none "items controlled to Iran" "746.7(a)(1)" {
        prohibition: Six,
        items: ["CCL"],
        reaches: EXPORTS_AND_REEXPORTS,
        when: all![
            dest!({IR}),
            any![
                all![
                    Condition::ControlledFor(Reasons::of(&[
                        ReasonForControl::CB, ReasonForControl::NP, ReasonForControl::NS,
                        ReasonForControl::MT, ReasonForControl::RS, ReasonForControl::CC,
                        ReasonForControl::AT,
                    ])),
                    none![NO_CHART_COLUMN],
                ],
                item![
                    "0A503" "0A980" "0A982" "0A983" "0E982" "1C355" "1C395" "1C980" "1C982-1C984"
                    "2A994" "2D994" "2E994" "5A001.f.1" "5A980" "5D001" "5D980" "5E001.a" "5E980"
                ],
            ],
        ],
        relief: none,
    }
    "IR-2" none "listed industrial goods to Iran" "746.7(a)(1)" {
        prohibition: Six,
        items: ["EAR99"],
        reaches: MOVEMENTS,
        when: all![
            dest!({IR}),
            SUPPLEMENT_7,
            none![all![
                subject_under!["FDP-IR" "FDP-IR-PARTS"],
                subject_only_under!(
                    ["FDP-IR" "FDP-IR-PARTS"],
                    "746.7#foreign-product-only",
                    "Is the item foreign-made, and subject to the EAR only through the foreign direct product rule of § 734.9(j)?"
                ),
            ]],
        ],
        relief: none,
    }
    "IR-4" none "transactions with Iran that the Treasury Department prohibits" "746.7(e)" {
        prohibition: Six,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        when: all![
            dest!({IR}),
            ask("746.7#treasury-prohibits", "Do the Treasury Department's regulations prohibit the transaction, without a license or exemption of theirs?"),
        ],
        relief: none,
    }
    "RU-1" none "listed items to Russia and Belarus" "746.8(a)(1)" {
        prohibition: Six,
        items: ["CCL"],
        reaches: MOVEMENTS,
        when: all![
            dest!({RU, BY}),
            none![
                all![item!["5A991" "5A992.c" "5D992.c"], CIVIL_ALLIED_USER],
                PRODUCT_FROM_A_COUNTRY_WITH_LIKE_CONTROLS,
            ],
        ],
        relief: only(BELARUS_AND_RUSSIA_LISTED),
    }
    "RU-4" none "oil and gas equipment to Russia and Belarus" "746.8(a)(4)" {
        prohibition: Six,
        items: ["EAR99"],
        reaches: MOVEMENTS,
        when: all![
            dest!({RU, BY}),
            ask("746.8#supplement-2", "Is the item identified by its tariff code in Supplement No. 2 to part 746, and is it for exploring or producing oil or gas in deep water, the Arctic offshore or shale, or can you not determine whether it is?"),
        ],
        relief: only(BELARUS_AND_RUSSIA_OIL_AND_GAS),
    }
    "RU-5" none "industrial goods to Russia and Belarus" "746.8(a)(5)" {
        prohibition: Six,
        items: ["EAR99"],
        reaches: MOVEMENTS,
        when: all![
            dest!({RU, BY}),
            ask("746.8#supplement-4", "Is the item identified by its tariff code in Supplement No. 4 to part 746?"),
        ],
        relief: only(BELARUS_AND_RUSSIA_GOODS),
    }
    "RU-6" none "listed chemicals and equipment to Russia and Belarus" "746.8(a)(6)" {
        prohibition: Six,
        items: ["EAR99"],
        reaches: MOVEMENTS,
        when: all![
            dest!({RU, BY}),
            SUPPLEMENT_6,
            none![PRODUCT_FROM_A_COUNTRY_WITH_LIKE_CONTROLS],
        ],
        relief: only(BELARUS_AND_RUSSIA_GOODS),
    }
    "RU-7" none "luxury goods to Russia and Belarus" "746.8(a)(7)" {
        prohibition: Six,
        items: ["EAR99"],
        reaches: MOVEMENTS,
        when: all![
            dest!({RU, BY}),
            ask("746.8#supplement-5", "Is the item identified by its tariff code in Supplement No. 5 to part 746?"),
        ],
        relief: only(BELARUS_AND_RUSSIA_GOODS),
    }
    "RU-8" none "enterprise, design and machine-control software to Russia and Belarus" "746.8(a)(8)" {
        prohibition: Six,
        items: ["EAR99"],
        reaches: MOVEMENTS,
        when: all![
            dest!({RU, BY}),
            ask("746.8#enterprise-software", "Is the item enterprise-management, design or machine-control software (such as ERP, CRM, PLM, CAD or CAM), or an update of it?"),
            none![
                ask("746.8#agricultural-or-medical", "Is it for an entity engaged only in the agricultural or medical sector?"),
                CIVIL_ALLIED_USER,
            ],
        ],
        relief: only(BELARUS_AND_RUSSIA_SOFTWARE),
    }
    "SY-1" none "controls on Syria" "746.9(a)" {
        prohibition: Six,
        items: ["CCL" "EAR99"],
        reaches: EXPORTS_AND_REEXPORTS,
        when: all![dest!({SY}), none![FOOD_OR_MEDICINE, all![DEEMED, item!["EAR99"]]]],
        relief: only(SYRIA),
    }
};
