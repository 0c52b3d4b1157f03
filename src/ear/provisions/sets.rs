//! Predicates and conditions that several provisions share.

use crate::ear::table::ask;
use crate::{Condition, Destinations, Headquarters, PartyRole, PartyRoles, Question};

/// Macau and the arms-embargoed destinations: how part 742 spells *China-like*
pub(in crate::ear) const MACAU_OR_D5: Destinations = to!(any {MO} D5);

/// Destinations of concern for advanced computing that are in no favorable tier
pub(in crate::ear) const D1_D4_D5_EXCEPT_A5_A6: Destinations = to!(all (any D1 D4 D5) (not A5 A6));

/// The destination is Macau or in D:5
pub(in crate::ear) const TO_MACAU_OR_D5: Condition = Condition::Destination(MACAU_OR_D5);

/// A party to the transaction, or its ultimate parent, is headquartered in Macau or D:5
pub(in crate::ear) const A_PARTY_BASED_IN_MACAU_OR_D5: Condition = Condition::Headquarters(
    Headquarters {
        of: PartyRoles::ANY,
        within: MACAU_OR_D5,
        question: Question::of(
            "742.6#headquarters-macau-or-d5",
            "Is any party to the transaction, or its ultimate parent, headquartered in Macau or a Country Group D:5 destination?",
        ),
    },
);

/// A release to a person
pub(in crate::ear) const DEEMED: Condition = activity!(DeemedExport DeemedReexport);

/// The sender, or its ultimate parent, is headquartered in Macau or D:5
pub(super) const SENDER_BASED_IN_MACAU_OR_D5: Condition = Condition::Headquarters(Headquarters {
    of: PartyRoles::of(&[PartyRole::Exporter]),
    within: MACAU_OR_D5,
    question: Question::of(
        "742.4#sender-headquarters",
        "Is the sender headquartered in Macau or a Country Group D:5 destination, or does its ultimate parent have its headquarters there?",
    ),
});

/// The sender and its ultimate parent are headquartered in countries of Supplement No. 4 to part 742
pub(super) const SENDER_BASED_IN_SUPPLEMENT_4: Condition = Condition::Headquarters(Headquarters {
    of: PartyRoles::of(&[PartyRole::Exporter]),
    within: to!(list "SME33"),
    question: Question::of(
        "744.11#sender-headquarters",
        "Are the sender and its ultimate parent both headquartered in countries of Supplement No. 4 to part 742?",
    ),
});

/// The item leaves from outside the United States and the destinations that are controlled
const FROM_ELSEWHERE: Condition = origin!(all ALL (not {MO} D5));

/// The country that the item leaves from controls chip-making equipment itself
const CONTROLLED_WHERE_IT_LEAVES: Condition = any![
    origin!(list "SME33"),
    ask(
        "742.4#equivalent-controls",
        "Has the country from which the item is sent listed it, with a license review policy equivalent to that of § 742.4(a)(4)?",
    ),
];

/// What §§ 742.4(a)(4)(ii)(B) and (C) ask of the sender and of the country that the item leaves from
pub(in crate::ear) const LIKE_CONTROLS_AT_THE_ORIGIN: Condition = all![
    FROM_ELSEWHERE,
    CONTROLLED_WHERE_IT_LEAVES,
    none![SENDER_BASED_IN_MACAU_OR_D5],
];

/// Section 742.4(a)(4)(ii)(B) and (C), and its twin in § 742.6(a)(6)(i)(A)(2): foreign-made
/// equipment sent from a country that controls it itself
///
/// It can only apply outside the United States and outside the destinations that are controlled.
pub(super) const SENT_FROM_A_COUNTRY_WITH_LIKE_CONTROLS: Condition = all![
    FROM_ELSEWHERE,
    subject_only_under!(
        ["DM0-8" "FDP-SME"],
        "742.4#foreign-product-only",
        "Is the item foreign-made, and subject to the EAR only through § 734.4(a)(8) or the foreign direct product rule of § 734.9(k)?"
    ),
    CONTROLLED_WHERE_IT_LEAVES,
    none![SENDER_BASED_IN_MACAU_OR_D5],
];

/// Deemed-export exclusions that §§ 742.4(a)(5)(ii) and 742.6(a)(10)(ii) share
///
/// Nationals of D:1 and D:5 destinations are left out of the second, and for 3E905 of the first.
pub(super) const PLURILATERAL_DEEMED_EXCLUSION: Condition = all![
    DEEMED,
    any![
        all![
            ask(
                "742.4#employed-2024-09-06",
                "Is the release to a worker who was already employed or contracted on 2024-09-06 and is no restricted party?",
            ),
            none![all![item!["3E905"], dest!(any D1 D5)]],
        ],
        all![
            any![
                item!["2D910" "2E910" "3D901" "3E901" "3D907" "3E905" "4D906" "4E906"],
                all![item!["3D001" "3E001"], related!["3B001.q"]],
            ],
            none![dest!(any D1 D5)],
        ],
    ],
];

/// The days on which listings reach those whom listed parties own: the rule took effect on
/// 2025-09-29 (90 FR 47201) and is stayed from 2025-11-10 to 2026-11-09 (90 FR 50857)
pub(in crate::ear) const AFFILIATES: Condition = any![
    during!(from 2025 9 29 until 2025 11 9),
    during!(from 2026 11 10),
];

/// A military-intelligence end use or end user: § 744.22(f)
pub(super) const MILITARY_INTELLIGENCE: Condition = any![
    end_use![MilitaryIntelligence],
    party_is!(
        RECEIVERS of [MilitaryIntelligence],
        "744.22#military-intelligence-end-user",
        "Is any party to the transaction a military-intelligence end user: an intelligence or reconnaissance organization of the armed forces or of a national guard?"
    ),
];

/// Technology developed by those who are headquartered in Macau or D:5
pub(super) const DEVELOPED_BY_MACAU_OR_D5: Condition = ask(
    "742.6#developed-by-macau-or-d5",
    "Was the technology developed by an entity that is headquartered in Macau or a Country Group D:5 destination, or whose ultimate parent is?",
);

/// Technology that is a direct product of software subject to the EAR, for advanced computing
pub(super) const DIRECT_PRODUCT_OF_EAR_SOFTWARE: Condition = ask(
    "742.6#direct-product-of-ear-software",
    "Is the technology the direct product of software subject to the EAR, and is it for producing advanced-computing items?",
);
