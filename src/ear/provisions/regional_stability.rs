//! Regional stability: 15 CFR 742.6.

use super::sets::{
    A_PARTY_BASED_IN_MACAU_OR_D5, AFFILIATES, D1_D4_D5_EXCEPT_A5_A6, DEEMED,
    DEVELOPED_BY_MACAU_OR_D5, DIRECT_PRODUCT_OF_EAR_SOFTWARE, MACAU_OR_D5,
    PLURILATERAL_DEEMED_EXCLUSION, SENT_FROM_A_COUNTRY_WITH_LIKE_CONTROLS, TO_MACAU_OR_D5,
};
use crate::ear::table::ask;
use crate::policy::Provision;
use crate::{Condition, Destinations, EachListed, ListKind, ListRef, PartyRole, PartyRoles};

/// The middle tier of advanced computing: named United Arab Emirates, and D:1, D:4 and D:5
const TIER_B: Destinations = Destinations::Any(rows![to!({ AE }), D1_D4_D5_EXCEPT_A5_A6]);

/// Every consignee and end user in the United Arab Emirates is approved for these items
const APPROVED_UAE_ENTITIES: Condition = all![
    dest!({ AE }),
    Condition::EachListed(EachListed {
        of: PartyRoles::of(&[PartyRole::UltimateConsignee, PartyRole::EndUser]),
        on: ListRef {
            list: ListKind::ApprovedUae,
            footnote: None,
        },
    }),
];

const TO_TIER_B: Condition = all![
    Condition::Destination(TIER_B),
    none![DEEMED, APPROVED_UAE_ENTITIES]
];

// The paragraph of the upper tier has no such exception; Supplement No. 8 to part 740, which lists
// the entities, grants it for that tier too.
const TO_ANYWHERE: Condition = all![dest!(ALL), none![DEEMED, APPROVED_UAE_ENTITIES]];

/// The part of the worldwide text that existed before January 2025: destinations, and parties with
/// headquarters in Macau or D:5 wherever the item goes
const TO_TIER_A_AS_ENFORCED: Condition = all![
    any![
        Condition::Destination(Destinations::Any(rows![
            to!({AE, MO}),
            D1_D4_D5_EXCEPT_A5_A6
        ])),
        A_PARTY_BASED_IN_MACAU_OR_D5,
    ],
    none![DEEMED, APPROVED_UAE_ENTITIES],
];

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "RS-5" RS "Iraq: items of military usefulness" "742.6(a)(5)" {
        reaches: ALL,
        when: dest!({IQ}),
    }
    "RS-5-12" RS "Iraq and Pakistan: items of military or proliferation concern" "742.6(a)(12)" {
        reaches: ALL,
        when: dest!({IQ, PK}),
    }
    "RS-6-i-A" RS "semiconductor manufacturing equipment to Macau or Country Group D:5" "742.6(a)(6)(i)(A)" {
        reaches: ALL,
        when: all![TO_MACAU_OR_D5, none![DEEMED, SENT_FROM_A_COUNTRY_WITH_LIKE_CONTROLS]],
    }
    "RS-6-i-B" RS "high-bandwidth memory to Macau or Country Group D:5" "742.6(a)(6)(i)(B)" {
        reaches: ALL,
        when: all![TO_MACAU_OR_D5, none![DEEMED]],
    }
    "RS-6-ii" RS "advanced-computing technology leaving Macau or Country Group D:5" "742.6(a)(6)(ii)" {
        reaches: ALL,
        when: all![
            Condition::Origin(MACAU_OR_D5),
            dest!(all ALL (not A5 A6)),
            none![DEEMED],
            DEVELOPED_BY_MACAU_OR_D5,
            DIRECT_PRODUCT_OF_EAR_SOFTWARE,
        ],
    }
    "RS-6-iii-A" RS "advanced computing, upper tier, worldwide" "742.6(a)(6)(iii)(A)" {
        reaches: ALL,
        when: TO_ANYWHERE,
        enforced_since: 2025 5 13 TO_TIER_A_AS_ENFORCED, "On 2025-05-13 BIS announced that it would not enforce the worldwide text of January 2025; on 2026-05-31 it confirmed that the part in force before, its headquarters rule included, is enforced. No rescission has been published.",
    }
    "RS-6-iii-A-3E001" RS "advanced-computing technology, upper tier, worldwide" "742.6(a)(6)(iii)(A)" {
        items: ["3E001"],
        reaches: ALL,
        when: all![
            related!["3A090.a" "3A001.z.1.a" "3A001.z.2.a" "3A001.z.3.a" "3A001.z.4.a"],
            TO_ANYWHERE,
        ],
        enforced_since: 2025 5 13 all![
            related!["3A090.a" "3A001.z.1.a" "3A001.z.2.a" "3A001.z.3.a" "3A001.z.4.a"],
            TO_TIER_A_AS_ENFORCED,
        ], "On 2025-05-13 BIS announced that it would not enforce the worldwide text of January 2025; on 2026-05-31 it confirmed that the part in force before is enforced.",
        confidence: Medium,
        note: "The row of 3E001 names fewer destinations than the section; the section is followed.",
    }
    "RS-6-iii-B" RS "advanced computing, middle tier" "742.6(a)(6)(iii)(B)" {
        reaches: ALL,
        when: TO_TIER_B,
    }
    "RS-6-iii-B-3E001" RS "advanced-computing technology, middle tier" "742.6(a)(6)(iii)(B)" {
        items: ["3E001"],
        reaches: ALL,
        when: all![
            related!["3A090.b" "3A001.z.1.b" "3A001.z.2.b" "3A001.z.3.b" "3A001.z.4.b"],
            TO_TIER_B,
        ],
        confidence: Medium,
        note: "The row of 3E001 names fewer destinations than the section; the section is followed.",
    }
    "RS-6-iii-3E001" RS "advanced-computing technology, as the row of 3E001 states it" "742.6(a)(6)(iii)" {
        reaches: ALL,
        when: all![Condition::Destination(D1_D4_D5_EXCEPT_A5_A6), none![DEEMED]],
        confidence: Medium,
    }
    "RS-7" RS "lesser parts of the 600 series and 9x515 to China, Russia and Venezuela" "742.6(a)(7)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: all![
            dest!({CN, RU, VE}),
            none![all![
                dest!({RU}),
                ask("742.6#space-station", "Is the item for use in, with or for the International Space Station, a launch to it included?"),
            ]],
        ],
    }
    // The rows say *worldwide* and name no activity: the stricter reading takes in transfers.
    "RS-10" RS "plurilateral controls on emerging technologies, worldwide" "742.6(a)(10)" {
        reaches: ALL,
        when: all![
            dest!(ALL),
            none![
                PLURILATERAL_DEEMED_EXCLUSION,
                all![
                    DEEMED,
                    item!["3D001" "3D002" "3E001"],
                    related!["3B001.c.1.a" "3B001.c.1.c"],
                    none![related!["3B001.q"]],
                ],
            ],
        ],
    }
    "RS-11" RS "chip-making items for Footnote 5 entities" "742.6(a)(11)" {
        reaches: ALL,
        when: all![
            dest!(ALL),
            any![
                listed!(
                    RECEIVERS on EntityList fn 5,
                    "742.6#footnote-5-party",
                    "Is any party to the transaction on the Entity List with footnote 5?"
                ),
                all![
                    AFFILIATES,
                    listed!(
                        owned RECEIVERS on EntityList fn 5,
                        "734.9#footnote-5-owned",
                        "Do entities on the Entity List with footnote 5 own half of any party to the transaction, or more?"
                    ),
                ],
            ],
            none![all![
                origin!(ALL),
                subject_only_under!(
                    ["DM0-9" "FDP-EL5"],
                    "742.6#foreign-product-of-footnote-5-rules",
                    "Is the item foreign-made, and subject to the EAR only through § 734.4(a)(9) or § 734.9(e)(3)?"
                ),
            ]],
        ],
        note: "On the days on which listings reach those whom listed parties own, § 744.11(a)(1) carries what follows from an entry over to them. Section 742.6(a)(11) itself does not name them, so that this is the stricter reading.",
    }
    "RS-12" RS "Pakistan: items of proliferation concern" "742.6(a)(12)" {
        reaches: ALL,
        when: dest!({PK}),
        note: "Chart footnote 8 on Pakistan's row prints another footnote's text by mistake; the rule that defined it (89 FR 93164) points here.",
    }
    "RS-13" RS "model weights of the largest artificial intelligence models, worldwide" "742.6(a)(13)" {
        reaches: ALL,
        when: all![
            dest!(ALL),
            none![all![
                DEEMED,
                ask("742.6#employee-of-ai-partner", "Is the release to a permanent and regular employee of an entity headquartered in a country of Supplement No. 5(a) to part 740, the United States included?"),
            ]],
        ],
        enforced_since: 2025 5 13 Condition::Never, "On 2025-05-13 BIS announced that it would not enforce the requirements of January 2025. No rescission has been published.",
    }
    "RS-LAB" RS "laboratory equipment and its technology to Macau or Country Group D:5" "742.6(a)(12)" {
        reaches: ALL,
        when: TO_MACAU_OR_D5,
        confidence: Medium,
        note: "The rows of 3A069 and 3E069 cite paragraphs of § 742.6 that deal with other things; the destinations printed in the rows are applied.",
    }
};
