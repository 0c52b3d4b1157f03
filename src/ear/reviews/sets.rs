//! Predicates and questions that several license review policies share.

use crate::ear::exceptions::{ADVANCED_COMPUTING, NO_DATA_CENTER_ITEM};
use crate::ear::provisions::{
    A_PARTY_BASED_IN_MACAU_OR_D5, CIVIL_ALLIED_USER, MACAU_OR_D5, TO_MACAU_OR_D5,
};
use crate::ear::table::ask;
use crate::{Condition, Headquarters, PartyRole, PartyRoles, Question};

/// Who receives or uses the item
const RECEIVER_AND_USER: PartyRoles =
    PartyRoles::of(&[PartyRole::UltimateConsignee, PartyRole::EndUser]);

const END_USER: PartyRoles = PartyRoles::of(&[PartyRole::EndUser]);

/// Items of the 600 series and of ECCNs 9x515
pub(super) const MUNITIONS_OR_SPACECRAFT: Condition =
    item!["600-series" "9A515" "9B515" "9D515" "9E515"];

/// Items of ECCNs 9x515
pub(super) const SPACECRAFT: Condition = item!["9A515" "9B515" "9D515" "9E515"];

/// Firearms, what belongs to them, and their software and technology: § 742.6(b)(1)(i)(A)
pub(super) const FIREARMS: Condition = item![
    "0A501" "0A502" "0A504-0A509" "0B501" "0B505" "0D501" "0D505" "0E501" "0E504" "0E505"
];

/// The item makes a material contribution to a nuclear activity
pub(super) const CONTRIBUTES_TO_NUCLEAR: Condition = ask(
    "742.3#material-contribution",
    "Would the item make a direct and significant contribution to nuclear weapons or their delivery?",
);

/// The item makes a material contribution to chemical or biological weapons
pub(super) const CONTRIBUTES_TO_CHEMICAL_OR_BIOLOGICAL: Condition = ask(
    "742.2#material-contribution",
    "Would the item make a material contribution to the design, production, stockpiling or use of chemical or biological weapons?",
);

/// The item makes a material contribution to missiles
pub(super) const CONTRIBUTES_TO_MISSILES: Condition = ask(
    "742.5#material-contribution",
    "Would the item make a material contribution to the proliferation of missiles?",
);

/// The item is for a civil use and a civil user
pub(super) const CIVIL: Condition = all![
    end_use![Civil],
    party_is!(
        RECEIVERS of [Civil],
        "742.4#civil-end-user",
        "Is the end user civil?"
    ),
];

/// The item contributes to the weapons of the destination
pub(super) const CONTRIBUTES_TO_WEAPONS: Condition = ask(
    "742.4#contributes-to-weapons",
    "Would the item make a material contribution to the weapons systems of the destination?",
);

/// Unmanned aircraft that no policy of denial holds for: note 1 to § 742.5(b)(1)
pub(super) const SLOW_UNMANNED_AIRCRAFT: Condition = ask(
    "742.5#slow-unmanned-aircraft",
    "Is the item an unmanned aircraft with a maximum true airspeed below 800 km/h, or is it for such an aircraft?",
);

/// The item is for civil cooperation in space
pub(super) const CIVIL_SPACE: Condition = ask(
    "742.5#civil-space",
    "Is the item for cooperation in civil space programs between the United States and Russia or Belarus?",
);

/// The approval that §§ 742.4(b)(8) and 742.6(b)(7) give India does not reach these uses.
pub(super) const INDIA: Condition = all![
    dest!({ IN }),
    none![end_use![Nuclear Missile ChemicalBiological]],
];

/// An approval can come of § 746.8(b) only for these purposes
pub(super) const RUSSIA_CASE_BY_CASE: Condition = any![
    ask(
        "746.8#health-or-safety",
        "Is the item for health, or for the safety of flight, of shipping or of nuclear power?",
    ),
    ask(
        "746.8#humanitarian",
        "Is the item for humanitarian needs, or for agricultural or medical use?",
    ),
    ask(
        "746.8#government-to-government",
        "Is the item for activities between governments, or for government space cooperation?",
    ),
    ask(
        "746.8#replacement-license",
        "Would the license replace one that was issued before?",
    ),
    CIVIL_ALLIED_USER,
    ask(
        "746.8#allied-civil-telecommunications",
        "Is the item for civil telecommunications infrastructure of companies headquartered in Country Group A:5 or A:6 countries?",
    ),
    all![
        ask(
            "746.8#wind-down",
            "Does a company dispose of the item in order to end its business in Russia or Belarus?",
        ),
        none![Condition::Headquarters(Headquarters {
            of: PartyRoles::of(&[PartyRole::Exporter]),
            within: to!(any D1 D5 E1 E2),
            question: Question::of(
                "746.8#wind-down-headquarters",
                "Is the company that disposes of the item, or its ultimate parent, headquartered in a Country Group D:1, D:5, E:1 or E:2 destination?",
            ),
        })],
    ],
];

/// A use of § 744.23, as far as equipment in Macau or D:5 can have one
const USE_OF_744_23: Condition = end_use![Supercomputer AdvancedNode SemiconductorEquipment];

/// The receiver of the memory is based in Macau or D:5
pub(super) const RECEIVER_BASED_IN_MACAU_OR_D5: Condition = Condition::Headquarters(Headquarters {
    of: RECEIVER_AND_USER,
    within: MACAU_OR_D5,
    question: Question::of(
        "742.6#receiver-headquarters",
        "Is the entity that receives the item, or its ultimate parent, headquartered in Macau or a Country Group D:5 destination?",
    ),
});

/// A chip below the ceilings of January 2026, exported from the United States to end users in China
/// or Macau: § 742.6(b)(10)(iii)(A)(1)
pub(super) const CHIP_BELOW_CEILINGS: Condition = all![
    activity!(Export),
    dest!({CN, MO}),
    ask(
        "742.6#below-chip-ceilings",
        "Is the total processing performance below 21,000 and the total DRAM bandwidth below 6,500 GB/s, and does the application hold what paragraph (dd) of Supplement No. 2 to part 748 asks for?",
    ),
];

/// An end user based in the United States, A:5 or A:6 that Macau and D:5 have no majority of:
/// § 744.23(d)(2)
const END_USER_OF_ALLIES: Condition = all![
    Condition::Headquarters(Headquarters {
        of: END_USER,
        within: to!(any {US} A5 A6),
        question: Question::of(
            "744.23#allied-headquarters",
            "Is the end user headquartered in the United States or a Country Group A:5 or A:6 country?",
        ),
    }),
    none![ask(
        "744.23#majority-owned",
        "Does an entity that is headquartered in Macau or a Country Group D:5 destination own the majority of the end user?",
    )],
];

/// The cases of § 744.23(d)(3)(i) to (iii)
const CASE_OF_744_23_D3: Condition = any![
    all![ADVANCED_COMPUTING, NO_DATA_CENTER_ITEM],
    FOREIGN_EQUIVALENT,
    all![ADVANCED_COMPUTING, CHIP_BELOW_CEILINGS],
];

/// A foreign item serves as well
const FOREIGN_EQUIVALENT: Condition = ask(
    "744.23#foreign-equivalent",
    "Does a foreign item that needs no license under § 744.23 perform the same function?",
);

const MACAU_OR_D5_IN_PLAY: Condition = any![TO_MACAU_OR_D5, A_PARTY_BASED_IN_MACAU_OR_D5];

/// § 744.23(d)(2): presumption of approval
pub(super) const SEC_744_23_APPROVAL: Condition = END_USER_OF_ALLIES;

/// § 744.23(d)(3)(i) to (iii): case by case
pub(super) const SEC_744_23_CASE_BY_CASE: Condition =
    all![CASE_OF_744_23_D3, none![END_USER_OF_ALLIES]];

/// § 744.23(d)(1): presumption of denial
pub(super) const SEC_744_23_DENIAL: Condition = all![
    MACAU_OR_D5_IN_PLAY,
    none![END_USER_OF_ALLIES, CASE_OF_744_23_D3],
];

/// § 744.23(d)(3)(iv): everything else, case by case
pub(super) const SEC_744_23_OTHERS: Condition =
    none![END_USER_OF_ALLIES, CASE_OF_744_23_D3, MACAU_OR_D5_IN_PLAY,];

/// The same, where another section delegates to it as far as § 744.23 has something to say
pub(super) const DELEGATED_APPROVAL: Condition = all![USE_OF_744_23, SEC_744_23_APPROVAL];

/// The same: case by case
pub(super) const DELEGATED_CASE_BY_CASE: Condition = all![USE_OF_744_23, SEC_744_23_CASE_BY_CASE];

/// The same: presumption of denial
pub(super) const DELEGATED_DENIAL: Condition = all![USE_OF_744_23, SEC_744_23_DENIAL];

/// The same: everything else
pub(super) const DELEGATED_OTHERS: Condition = all![USE_OF_744_23, SEC_744_23_OTHERS];

/// § 744.23 has nothing to say
pub(super) const NOT_DELEGATED: Condition = none![USE_OF_744_23];
