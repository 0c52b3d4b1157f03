//! Military and military-intelligence end uses and end users: 15 CFR 744.9, 744.17, 744.21 and
//! 744.22. Each section has its own definitions, so that each asks its own questions.

use super::sets::{AFFILIATES, MILITARY_INTELLIGENCE};
use crate::Condition;
use crate::ear::table::{ask, stated};
use crate::policy::Provision;

/// Section 744.9(d): whoever uses the item for a military end use supports such uses
const CAMERA_END_USER: Condition = any![
    end_use![Military MilitaryIntelligence],
    party_is!(
        RECEIVERS of [Military MilitaryIntelligence],
        "744.9#military-end-user",
        "Is any party to the transaction a military end user of § 744.9(d): armed forces, national guard or police, a government intelligence or reconnaissance body, or anybody who supports military end uses?"
    ),
];

/// The cameras and sights of § 744.9(a)(1) that are narrower than their entries
const CAMERA_LIMITS: Condition = any![
    none![item!["0A504" "6A993.a"]],
    all![
        item!["0A504"],
        ask(
            "744.9#sight-with-camera",
            "Does the sight incorporate an item of 6A002 or 6A003, or a camera of 6A993.a that meets Note 3.a to 6A003.b.4?",
        ),
    ],
    all![
        item!["6A993.a"],
        ask(
            "744.9#camera-of-9-hz",
            "Does the camera have a frame rate of at most 9 Hz, so that it meets Note 3.a to 6A003.b.4?",
        ),
    ],
];

/// Section 744.9(a)(2)
const DEPLOYMENT_OF_AN_ALLY: Condition = all![
    activity!(Reexport InCountryTransfer),
    stated(
        "744.9#deployment",
        "Is the item reexported or transferred as part of a military deployment by a unit of the government of a Country Group A:1 country?",
    ),
];

/// Section 744.21(f) and (g)
///
/// A military-intelligence end use is work on arms for the one who gathers it (§ 744.22(f)(1)), and
/// so a military end use as well; military-intelligence end users are left to § 744.22.
pub(in crate::ear) const MILITARY: Condition = any![
    end_use![Military MilitaryIntelligence],
    party_is!(
        RECEIVERS of [Military],
        "744.21#military-end-user",
        "Is any party to the transaction a military end user of § 744.21(g): armed forces, national guard or police, a government intelligence or reconnaissance body other than one of military intelligence, or anybody who supports military end uses?"
    ),
];

/// Supplement No. 7 to part 744, with those whom its parties own
pub(in crate::ear) const LISTED_MILITARY_END_USER: Condition = any![
    listed!(
        RECEIVERS on MilitaryEndUser,
        "744.21#listed-military-end-user",
        "Is any party to the transaction on the Military End-User List?"
    ),
    all![
        AFFILIATES,
        listed!(
            owned RECEIVERS on MilitaryEndUser,
            "744.21#owned-by-listed-military-end-users",
            "Do parties on the Military End-User List own half of any party to the transaction or more, directly or indirectly, alone or together?"
        ),
    ],
];

/// Footnote 3 of Supplement No. 4 to part 744, with those whom its parties own
pub(in crate::ear) const FOOTNOTE_3_PARTY: Condition = any![
    listed!(
        RECEIVERS on EntityList fn 3,
        "744.21#footnote-3-party",
        "Is any party to the transaction on the Entity List with footnote 3?"
    ),
    all![
        AFFILIATES,
        listed!(
            owned RECEIVERS on EntityList fn 3,
            "744.21#owned-by-footnote-3-parties",
            "Do parties on the Entity List with footnote 3 own half of any party to the transaction or more, directly or indirectly, alone or together?"
        ),
    ],
];

/// Section 744.21(h)
pub(in crate::ear) const OLD_CONTRACT_WITH_VENEZUELA: Condition = all![
    dest!({ VE }),
    stated(
        "744.21#contract-before-2014-11-07",
        "Was the contract for the transaction signed before 2014-11-07?",
    ),
];

/// Supplement No. 2 to part 744: entries that it takes over whole, and entries of which it covers
/// less than the Commerce Control List does
const SUPPLEMENT_2: Condition = any![
    item![
        "1C996" "1D993" "1D999.b" "2A290" "2A291" "2B999" "2D290" "3A991" "3A992" "3A999" "3B991"
        "3B992" "3C992" "3D991" "4D993" "5A991.a" "5A991.b.7" "5A991.f" "5A992" "5B991" "5D992"
        "6A991" "6A993" "6A995" "6A996" "7A994" "7B994" "7D994" "7E994" "8A992" "8D992" "8E992"
        "9A991" "9B990" "9D991" "9E991"
    ],
    all![
        item!["1A290"],
        ask(
            "744.21#shielding-over-1000-kg",
            "Is the shipment more than 1,000 kg of depleted uranium, as shielding in X-ray, radiographic or teletherapy devices, in radioactive thermoelectric generators or in packaging for radioactive materials?",
        ),
    ],
    all![
        item!["1C990"],
        ask(
            "744.21#strong-fibers",
            "Is the material for composite structures, with a specific modulus of at least 3.18 x 10^6 m and a specific tensile strength of at least 7.62 x 10^4 m?",
        ),
    ],
    all![
        item!["1E994"],
        ask(
            "744.21#other-fibers",
            "Is the technology for fibers of 1C990 other than glass, aramid and polyethylene?",
        ),
    ],
    all![
        item!["2A991"],
        ask(
            "744.21#bearings-over-573-k",
            "Is the item a bearing or bearing system outside 2A001 with an operating temperature above 573 K (300 degrees Celsius)?",
        ),
    ],
    all![
        item!["2B991"],
        ask(
            "744.21#tools-under-9-micrometers",
            "Is the item a numerically controlled machine tool with a positioning accuracy better than 9 micrometers along a linear axis, or one of 2B991.d.1.a?",
        ),
    ],
    all![
        item!["2B992"],
        ask(
            "744.21#optical-surface-tools",
            "Is the item a machine tool without numerical control that generates surfaces of optical quality, or a specially designed component of one?",
        ),
    ],
    all![
        item!["2B996"],
        ask(
            "744.21#measurement-uncertainty",
            "Does the measuring system have a measurement uncertainty of (1.7 + L/1000) micrometers or better in any axis, L being the length in millimeters?",
        ),
    ],
    all![
        item!["3E991"],
        ask(
            "744.21#fast-recorders",
            "Is the technology for digital oscilloscopes or transient recorders that sample above one gigasample per second, digitize to 8 bits or more and store 256 samples or more?",
        ),
    ],
    all![
        item!["4A994"],
        ask(
            "744.21#computers-over-half-wt",
            "Is the item a computer with an Adjusted Peak Performance above 0.5 weighted teraflops?",
        ),
    ],
    all![
        item!["4D994"],
        ask(
            "744.21#software-for-4a101",
            "Is the software specially designed or modified for developing, producing or using equipment of 4A101?",
        ),
    ],
    all![
        item!["5D991" "5E991"],
        ask(
            "744.21#telecom-of-supplement-2",
            "Is the software or technology for equipment of 5A991.a, 5A991.b.7 or 5A991.f, or for software for it?",
        ),
    ],
    all![
        item!["6C992"],
        ask(
            "744.21#sensing-fibers",
            "Is the item a sensing fiber with a beat length below 500 mm, or a sensor material with a zinc content of at least 6 percent by mole fraction?",
        ),
    ],
];

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "E744-9-i" none "cameras of 6A003.a for military end users" "744.9(a)(1)(i)" {
        prohibition: Five,
        items: ["6A003.a.3" "6A003.a.4" "6A003.a.6"],
        reaches: MOVEMENTS,
        trigger: CAMERA_END_USER,
        when: all![dest!(all ALL (not {AU, CA, GB})), none![DEPLOYMENT_OF_AN_ALLY]],
        relief: only(const { &[usable![GOV "(b)(2)(ii)"]] }),
    }
    "E744-9-ii" none "other cameras and thermal sights for military end users" "744.9(a)(1)(ii)" {
        prohibition: Five,
        items: [
            "0A504" "6A002" "6A003" "6A993.a" "8A002.d";
            except "6A003.a.3" "6A003.a.4" "6A003.a.6"
        ],
        reaches: MOVEMENTS,
        trigger: CAMERA_END_USER,
        when: all![
            dest!(all ALL (not A1)),
            CAMERA_LIMITS,
            none![DEPLOYMENT_OF_AN_ALLY],
        ],
        relief: only(const { &[usable![GOV "(b)(2)(ii)"]] }),
    }
    "E744-9-iii" none "cameras and thermal sights for military commodities" "744.9(a)(1)(iii)" {
        prohibition: Five,
        items: ["0A504" "6A002" "6A003" "6A993.a" "8A002.d"],
        reaches: MOVEMENTS,
        trigger: ask(
            "744.9#military-commodity",
            "Will the item be incorporated into a military commodity of 0A919?",
        ),
        when: all![
            dest!(all ALL (not {AU, CA, GB})),
            CAMERA_LIMITS,
            none![DEPLOYMENT_OF_AN_ALLY],
        ],
        relief: only(const { &[usable![GOV "(b)(2)(ii)"]] }),
    }
    // The section names no entry: these are the ones where such a microcircuit can be classified,
    // with the software and technology for it.
    "E744-17" none "microprocessors for military end uses and users in Country Group D:1" "744.17(a)" {
        prohibition: Five,
        items: [
            "3A001" "3A090" "3A611" "3A991" "4A003" "4A994" "5A002" "5A004" "5A992" "9A515.d"
            "9A515.e" "3D" "3E" "4D" "4E" "5D" "5E" "9D515" "9E515"
        ],
        reaches: ALL,
        trigger: any![
            end_use![Military MilitaryIntelligence],
            party_is!(
                RECEIVERS of [Military MilitaryIntelligence],
                "744.17#military-end-user",
                "Is any party to the transaction a military end user of § 744.17(e): armed forces, national guard or police, a government intelligence or reconnaissance body, or anybody who supports military end uses?"
            ),
        ],
        when: all![
            dest!(D1),
            ask(
                "744.17#microprocessor",
                "Is the item a microprocessor, microcomputer or microcontroller microcircuit of 5 GFLOPS or more whose arithmetic logic unit has an access width of 32 bits or more, or software or technology for producing or developing one?",
            ),
        ],
        relief: only(const { &[usable![
            GOV "(b)(2)(ii)", GOV "(b)(2)(iii)", GOV "(c)(2)(i)", GOV "(c)(2)(ii)", GOV "(c)(2)(iii)"
        ]] }),
        note: "Section 744.17(f) leaves official use by agencies of the US Government, or on their behalf, and cooperating governments; personal use by their personnel is not among it. The section names no entry: it is asked of the entries in which such a microcircuit, or software or technology for one, can be classified.",
    }
    "E744-21-A1" none "military end uses and users in China and four other countries" "744.21(a)(1)" {
        prohibition: Five,
        items: ["CCL"],
        reaches: ALL,
        trigger: MILITARY,
        when: all![
            dest!({MM, KH, CN, NI, VE}),
            SUPPLEMENT_2,
            none![OLD_CONTRACT_WITH_VENEZUELA],
        ],
        relief: only(const { &[usable![GOV "(b)(2)(i)", GOV "(b)(2)(ii)"]] }),
        note: "A military end user of one of these countries that is elsewhere is reached only by its listing.",
    }
    "E744-21-A1-LIST" none "parties on the Military End-User List, wherever they are" "744.21(b)(1)(ii)" {
        prohibition: Five,
        items: ["CCL"],
        reaches: ALL,
        trigger: LISTED_MILITARY_END_USER,
        when: all![SUPPLEMENT_2, none![OLD_CONTRACT_WITH_VENEZUELA]],
        relief: only(const { &[usable![GOV "(b)(2)(i)", GOV "(b)(2)(ii)"]] }),
    }
    "E744-21-A2" none "military end uses and users in Belarus and Russia" "744.21(a)(2)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: MILITARY,
        when: dest!({BY, RU}),
        relief: only(const { &[usable![GOV "(b)(2)(i)", GOV "(b)(2)(ii)"]] }),
    }
    "E744-21-A2-LIST" none "Belarusian and Russian military end users of footnote 3, wherever they are" "744.21(b)(1)(ii)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: FOOTNOTE_3_PARTY,
        when: none![OLD_CONTRACT_WITH_VENEZUELA],
        relief: only(const { &[usable![GOV "(b)(2)(i)", GOV "(b)(2)(ii)"]] }),
        note: "The entry itself requires a license as well. What only § 734.9(g) brings in counts as subject to the EAR here too (footnote 3 of Supplement No. 4 to part 744), even from a country from which § 746.8 requires nothing.",
    }
    "E744-22" none "military-intelligence end uses and users" "744.22(a)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: MILITARY_INTELLIGENCE,
        when: any![
            dest!(any {BY, MM, KH, CN, RU, VE} E1 E2),
            ask(
                "744.22#named-organization",
                "Is any party to the transaction one of the organizations that § 744.22(f)(2) names?",
            ),
        ],
        relief: only(const { &[usable![GOV "(b)(2)(ii)"]] }),
        note: "In these countries the list of § 744.22(f)(2) is not exhaustive; elsewhere it is.",
    }
};
