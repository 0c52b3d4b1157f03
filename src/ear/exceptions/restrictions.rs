//! Restrictions on all License Exceptions: § 740.2.
//!
//! Paragraphs (a)(1) and (2) are no rows here: that an exception's own terms must be met, and that
//! none reaches General Prohibitions Four, Seven, Nine and Ten, is how exceptions are evaluated;
//! and whether an exception was suspended or revoked, for everybody (b) or by a notice to one
//! person (c), changes the policy, not the transaction. Paragraph (a)(23) was about Hong Kong
//! alone, which has been part of China's row since December 2020. Paragraphs (a)(24) and (25) are
//! left out because nothing is known of what they restrict.

use super::survivors::{BELARUS_AND_RUSSIA, CUBA, NORTH_KOREA, OCCUPIED_REGIONS, SYRIA};
use crate::ear::provisions::{
    A_PARTY_BASED_IN_MACAU_OR_D5, D1_D4_D5_EXCEPT_A5_A6, IN_AN_OCCUPIED_REGION, MACAU_OR_D5,
    TO_MACAU_OR_D5,
};
use crate::ear::table::ask;
use crate::policy::{Restriction, Usable};
use crate::{Condition, EachListed, ListKind, ListRef, PartyRole, PartyRoles};

/// Aboard, or as a spare part for, what carries people or flies in space: § 740.2(a)(5)(i)
const PART_OF_A_VEHICLE: Condition = all![
    item![
        "6A008" "7A001" "7A002" "7A004" "7A101" "7A102" "7A103" "7A104" "7A105" "7B001" "7D001"
        "7D002" "7D003" "7D101" "7D102" "7E003" "7E101" "9A515"
    ],
    ask(
        "740.2#part-of-vehicle",
        "Is the item exported as part of a manned aircraft, a satellite or other spacecraft, a land vehicle or a marine vessel, or in quantities appropriate for replacement parts of one?",
    ),
];

/// The bearings of § 740.2(a)(5)(ii)
const BEARINGS: Condition = item!["2A001" "2A101"];

/// Semiconductor manufacturing equipment, its software and technology: § 740.2(a)(9)(i)
const SEMICONDUCTOR_MANUFACTURING: Condition = any![
    item![
        "3B001.a.4" "3B001.c" "3B001.d" "3B001.f.1" "3B001.f.5" "3B001.f.6" "3B001.k" "3B001.l"
        "3B001.m" "3B001.n" "3B001.p.2" "3B001.p.4" "3B001.r" "3B002.c" "3B993" "3B994"
        "3D992-3D994" "3E992-3E994"
    ],
    all![
        item!["3D001-3D003" "3E001"],
        related![
            "3B001.a.4" "3B001.c" "3B001.d" "3B001.f.1" "3B001.f.5" "3B001.f.6" "3B001.k"
            "3B001.l" "3B001.m" "3B001.n" "3B001.p.2" "3B001.p.4" "3B001.r" "3B002.c" "3B993"
            "3B994"
        ],
    ],
];

/// Advanced computing, its software and technology: § 740.2(a)(9)(ii)
pub(in crate::ear) const ADVANCED_COMPUTING: Condition = any![
    item![
        "3A001.z" "3A090" "4A003.z" "4A004.z" "4A005.z" "4A090" "4D090" "4E091" "5A002.z"
        "5A004.z" "5A992.z" "5D002.z" "5D992.z"
    ],
    all![item!["3D001" "3E001"], related!["3A001.z" "3A090"]],
    all![
        item!["4D001" "4E001"],
        related!["4A003.z" "4A004.z" "4A005.z" "4A090" "4D090"],
    ],
    all![
        item!["5E002" "5E992"],
        related!["5A002.z" "5A004.z" "5A992.z" "5D002.z" "5D992.z"],
    ],
];

/// What § 740.2(a)(9)(i) leaves for chip making, and § 744.23(c) for its paragraph (a)(4)
pub(in crate::ear) const LEFT_FOR_CHIP_MAKING: &[Usable] = &[usable![GOV "(b)"]];

/// What § 740.2(a)(9)(ii) leaves for advanced computing, and § 744.23(c) for its paragraph (a)(3)(i)
pub(in crate::ear) const LEFT_FOR_ADVANCED_COMPUTING: &[Usable] = &[
    usable![TMP "(a)(6)", RPL, GOV "(b)", TSU "(a)", TSU "(c)", HBM, ACM],
    usable![
        NAC, ACA;
        when none![
            item!["3A090.c"],
            all![item!["3D001" "3E001"], related!["3A090.c"]],
        ]
    ],
    usable![
        AIA;
        when all![item!["4E091"], none![Condition::Destination(MACAU_OR_D5)]]
    ],
];

/// Items under the worldwide controls of September 2024: § 740.2(a)(22)
const IMPLEMENTED_CONTROLS: Condition = any![
    item![
        "2B910" "2D910" "2E903" "2E910" "3A901" "3A904" "3B001.c.1.a" "3B001.c.1.c" "3B001.q"
        "3B903" "3B904" "3C907-3C909" "3D901" "3D907" "3E901" "3E905" "4A906" "4D906" "4E906"
    ],
    all![item!["3D001" "3E001"], related!["3B001.q"]],
    all![
        item!["3D002" "3D992" "3E992"],
        related!["3B001.c.1.a" "3B001.c.1.c"],
    ],
];

/// ECCNs 9x515: satellites, spacecraft and what belongs to them
const SPACECRAFT: Condition = item!["9A515" "9B515" "9D515" "9E515"];

const US_GOVERNMENT_END_USER: Condition = ask(
    "740.2#us-government-end-user",
    "Is every end user an agency of the United States Government?",
);

pub(in crate::ear) static RESTRICTIONS: &[Restriction] = restrictions! {
    "X-3" "goods and software for surreptitious interception" "740.2(a)(3)" {
        when: all![none![item!["E"]], controlled![SL]],
        leaves: only(const { &[usable![GOV "(b)(2)(ii)"]] }),
    }
    "X-3-E" "technology for surreptitious interception" "740.2(a)(3)" {
        when: all![item!["E"], controlled![SL]],
        leaves: none,
        confidence: Medium,
        note: "Read in older editions, which agree with each other.",
    }
    "X-4" "crime control" "740.2(a)(4)" {
        when: all![
            none![
                item!["0A983"],
                dest!(any {AU, IN, JP, NZ} (list "NATO")),
            ],
            required![CC],
        ],
        leaves: only(const { &[
            usable![GOV "(b)(2)(ii)", STA],
            usable![BAG "(e)"; when item!["0A502" "0A505.b" "0A508"]],
        ] }),
        confidence: Medium,
        note: "Verify NATO membership against § 772.1.",
    }
    "X-5-i" "missile technology to Country Groups D:4 and D:5" "740.2(a)(5)" {
        when: all![dest!(any D4 D5), controlled![MT]],
        leaves: only(const { &[
            usable![TMP "(a)(4)", RPL, TSU, AVS "(b)"; when PART_OF_A_VEHICLE],
            usable![TMP "(a)(4)", RPL; when BEARINGS],
        ] }),
        confidence: Medium,
    }
    "X-5-iii" "missile technology to other destinations" "740.2(a)(5)" {
        when: all![dest!(not D4 D5), controlled![MT]],
        leaves: only(const { &[
            usable![TMP "(a)(4)", RPL, TSU, AVS "(b)"; when PART_OF_A_VEHICLE],
            usable![TMP "(a)(4)", RPL; when BEARINGS],
            usable![STA "(c)(1)(ii)"],
        ] }),
        confidence: Low,
        note: "Since December 2023 § 740.2(a)(5)(iii) lets some of these items use some paragraphs of exceptions outside D:4 and D:5, STA(c)(1)(ii) among them, which is left here. Which items and which other paragraphs was not verified: look there before you rely on an exception that is not left here.",
    }
    "X-6-CU" "embargo of Cuba" "740.2(a)(6)" {
        when: dest!({CU}),
        leaves: only(CUBA),
    }
    "X-6-IR" "embargo of Iran" "740.2(a)(6)" {
        when: dest!({IR}),
        leaves: none,
        note: "§ 746.7(c) lists no License Exception; what the Treasury Department authorizes needs no second authorization.",
    }
    "X-6-KP" "embargo of North Korea" "740.2(a)(6)" {
        when: dest!({KP}),
        leaves: only(NORTH_KOREA),
    }
    "X-6-SY" "controls on Syria" "740.2(a)(6)" {
        when: dest!({SY}),
        leaves: only(SYRIA),
    }
    "X-6-OCC" "embargo of the occupied regions of Ukraine" "740.2(a)(6)" {
        when: IN_AN_OCCUPIED_REGION,
        leaves: only(OCCUPIED_REGIONS),
    }
    // The requirements of § 746.8(a) do not reach releases to a person, so that what is left beside
    // them is no matter for those either.
    "X-6-RU-BY" "controls on Russia and Belarus" "740.2(a)(6)" {
        when: all![dest!({RU, BY}), activity!(Export Reexport InCountryTransfer)],
        leaves: only(BELARUS_AND_RUSSIA),
        confidence: Medium,
    }
    "X-7" "infrared imaging technology" "740.2(a)(7)" {
        when: item!["6E001" "6E002"],
        leaves: none,
        confidence: Low,
        note: "The paragraph restricts exceptions for some technology of these entries; for which, and what it leaves, was not verified.",
    }
    "X-8" "detectors of explosives and concealed objects" "740.2(a)(8)" {
        when: item!["2A983" "2A984" "2D983" "2D984" "2E983" "2E984"],
        leaves: only(const { &[usable![RPL, GOV "(b)(2)(ii)", TSU "(a)", TSU "(c)"]] }),
        confidence: Medium,
    }
    "X-9-i" "semiconductor manufacturing items to Macau or Country Group D:5" "740.2(a)(9)(i)" {
        when: all![TO_MACAU_OR_D5, SEMICONDUCTOR_MANUFACTURING],
        leaves: only(LEFT_FOR_CHIP_MAKING),
        confidence: Medium,
    }
    // That whoever receives model weights is headquartered in a country of Supplement No. 5(a) is a
    // term of License Exception AIA itself.
    "X-9-ii" "advanced computing items to destinations and parties of concern" "740.2(a)(9)(ii)" {
        when: all![
            ADVANCED_COMPUTING,
            any![
                Condition::Destination(D1_D4_D5_EXCEPT_A5_A6),
                A_PARTY_BASED_IN_MACAU_OR_D5,
            ],
        ],
        leaves: only(LEFT_FOR_ADVANCED_COMPUTING),
        confidence: Medium,
        note: "License Exception LPP is not among those that the paragraph leaves, which looks unintended; the text is followed.",
    }
    "X-10" "implements of torture" "740.2(a)(10)" {
        when: item!["0A983"],
        leaves: none,
        confidence: Medium,
    }
    "X-11" "military commodities made abroad" "740.2(a)(11)" {
        when: item!["0A919"],
        leaves: only(const { &[usable![GOV "(b)(2)(ii)"; when activity!(Reexport InCountryTransfer)]] }),
        confidence: Medium,
    }
    "X-12" "600 series and 9x515 items to, from or made in Country Group D:5" "740.2(a)(12)" {
        when: all![
            any![item!["600-series"], SPACECRAFT],
            any![
                dest!(D5),
                origin!(D5),
                place!(
                    Manufacture in (D5),
                    "740.2#made-in-d5",
                    "Was the item made in a Country Group D:5 destination, or sent to you from one?"
                ),
            ],
        ],
        leaves: only(const { &[
            usable![GOV "(b)(2)"],
            usable![TMP "(a)(11)", BAG "(h)(2)"; when item!["1A613.c" "1A613.d"]],
        ] }),
        confidence: Medium,
    }
    "X-13-1" "600 series items controlled for missile technology" "740.2(a)(13)" {
        when: all![item!["600-series"; except "9A610.a"], controlled![MT]],
        leaves: all_but [STA],
    }
    "X-13-2" "600 series software and technology of most concern" "740.2(a)(13)" {
        when: item!["9D610.b" "9D619.b" "9E610.b" "9E619.b" "9E619.c"],
        leaves: only(const { &[usable![GOV "(b)(2)"]] }),
    }
    "X-13-3" "600 series items to destinations outside Country Group D:5" "740.2(a)(13)" {
        when: all![item!["600-series"], dest!(not D5)],
        leaves: only(const { &[
            usable![
                LVS, TMP, RPL, TSU "(a)", TSU "(b)", TSU "(f)", TSU "(g)", GOV "(b)", GOV "(c)",
                BAG, STA "(c)(1)"
            ],
        ] }),
        confidence: Medium,
    }
    "X-14" "items controlled provisionally under ECCNs 0Y521" "740.2(a)(14)" {
        when: item!["0A521" "0B521" "0C521" "0D521" "0E521"],
        leaves: only(const { &[usable![GOV "(b)(2)(ii)"]] }),
        confidence: Medium,
        note: "Supplement No. 5 to part 774 may leave further exceptions to an item that it lists.",
    }
    "X-15" "600 series major defense equipment outside Country Group A:5" "740.2(a)(15)" {
        when: all![
            item!["600-series"],
            dest!(not A5),
            ask(
                "740.2#major-defense-equipment-14-million",
                "Is the item sold under a contract for 600 Series Major Defense Equipment worth $14,000,000 or more?",
            ),
        ],
        leaves: only(const { &[usable![GOV "(b)"; when US_GOVERNMENT_END_USER]] }),
    }
    "X-16" "600 series major defense equipment to Country Group A:5" "740.2(a)(16)" {
        when: all![
            item!["600-series"],
            dest!(A5),
            ask(
                "740.2#major-defense-equipment-25-million",
                "Is the item sold under a contract for 600 Series Major Defense Equipment worth $25,000,000 or more?",
            ),
        ],
        leaves: only(const { &[usable![GOV "(b)"; when US_GOVERNMENT_END_USER]] }),
    }
    "X-17" "parties on the Unverified List" "740.2(a)(17)" {
        when: listed!(
            RECEIVERS on Unverified,
            "740.2#unverified-party",
            "Is any party to the transaction on the Unverified List?"
        ),
        leaves: none,
    }
    "X-18" "9x515 items controlled for missile technology" "740.2(a)(18)" {
        when: all![SPACECRAFT, controlled![MT]],
        leaves: all_but [STA],
    }
    "X-19" "9x515 software and technology of most concern" "740.2(a)(19)" {
        when: item!["9D515.b" "9D515.d" "9D515.e" "9E515.b" "9E515.d" "9E515.e" "9E515.f"],
        leaves: only(const { &[usable![GOV "(b)(2)"]] }),
        confidence: Medium,
    }
    "X-20" "firearms" "740.2(a)(20)" {
        when: item!["0A501" "0A502" "0A506-0A509"],
        leaves: none,
        confidence: Low,
        note: "A paragraph about firearms that was added in March 2020; for which it bars exceptions, and what it leaves, was not verified.",
    }
    "X-21" "firearms with a conversion part" "740.2(a)(21)" {
        when: all![
            item!["0A501" "0A502"],
            activity!(Reexport InCountryTransfer),
            ask(
                "740.2#conversion-part",
                "Is there in the firearm, or will there be, a part that makes it fully automatic and is not subject to the ITAR?",
            ),
        ],
        leaves: only(const { &[usable![GOV "(b)(2)(ii)"]] }),
        confidence: Low,
        note: "The wording of the paragraph was not verified.",
    }
    "X-22" "items under the worldwide controls of September 2024" "740.2(a)(22)" {
        when: IMPLEMENTED_CONTROLS,
        leaves: only(const { &[usable![IEC, GOV "(b)"]] }),
        confidence: Medium,
    }
    "X-26" "United Arab Emirates" "740.2(a)(26)" {
        when: all![
            dest!({AE}),
            none![all![
                Condition::EachListed(EachListed {
                    of: PartyRoles::of(&[PartyRole::UltimateConsignee, PartyRole::EndUser]),
                    on: ListRef {
                        list: ListKind::ApprovedUae,
                        footnote: None,
                    },
                }),
                ask(
                    "740.2#supplement-8-for-sta",
                    "Does Supplement No. 8 to part 740 list both the ultimate consignee and the end user for License Exception STA?",
                ),
            ]],
        ],
        leaves: all_but [STA],
        note: "The purchaser and an intermediate consignee need not be listed.",
    }
    "X-d" "transfers in Iraq of what came under an exception" "740.2(d)" {
        when: all![
            dest!({IQ}),
            activity!(InCountryTransfer),
            ask(
                "740.2#reached-iraq-under-exception",
                "Did the item reach Iraq under a License Exception?",
            ),
        ],
        leaves: none,
        confidence: Medium,
    }
};
