//! The License Exceptions that part 746 leaves to embargoed destinations (§ 740.2(a)(6)).

use crate::Condition;
use crate::ear::provisions::CIVIL_ALLIED_USER;
use crate::ear::table::ask;
use crate::policy::Usable;

pub(in crate::ear) const LUXURY_GOOD: Condition = ask(
    "746.4#luxury-good",
    "Is the item a luxury good of Supplement No. 1 to part 746?",
);

const AIRCRAFT_OF_BELARUS_OR_RUSSIA: Condition = place!(
    Registry in ({RU, BY}),
    "746.8#aircraft-registry",
    "Is the aircraft registered in Russia or Belarus, or owned, controlled or chartered by either country or one of its nationals?"
);

const FOR_SYRIAN_FORCES: Condition = ask(
    "746.9#police-military-intelligence",
    "Is the item for a police, military or intelligence end user in Syria?",
);

/// § 746.2(a)(1)
pub(in crate::ear) const CUBA: &[Usable] = &[usable![
    TMP "(a)(9)", TMP "(b)(1)(iv)", TSU "(a)", TSU "(b)", TSU "(c)", RPL "(a)", BAG, GOV, GFT,
    AVS "(a)", AVS "(b)", AVS "(d)", AVS "(e)", APR "(h)", AGR, CCD, SCP
]];

/// § 746.3(c), which still prints CIV as well: that exception was removed in 2020
pub(in crate::ear) const IRAQ: &[Usable] = &[usable![APP, TMP, RPL, GOV, GFT, TSU, BAG, AVS, ENC]];

/// § 746.4(c)
pub(in crate::ear) const NORTH_KOREA: &[Usable] = &[
    usable![
        TMP "(a)(9)", GOV "(a)", GOV "(b)(2)", TSU "(a)", TSU "(b)",
        BAG "(b)", BAG "(d)", AVS "(a)(4)"
    ],
    usable![GFT; when none![LUXURY_GOOD]],
];

/// § 746.6(c)
pub(in crate::ear) const OCCUPIED_REGIONS: &[Usable] = &[usable![
    TMP "(a)(9)", GOV "(a)", GOV "(b)(2)", GFT, TSU "(a)", TSU "(b)",
    BAG "(b)", BAG "(d)", AVS "(a)(4)", AVS "(d)", MED
]];

/// What § 746.8(c)(2) leaves whichever paragraph of § 746.8(a) requires the license, and what it
/// adds for some of them
macro_rules! belarus_and_russia {
    ($($added:expr),+ $(,)?) => {
        &[
            usable![
                TMP "(a)(9)", BAG "(b)", BAG "(d)", BAG "(f)", BAG "(g)",
                BAG "(h)", CCD
            ],
            usable![AVS "(a)", AVS "(b)"; when none![AIRCRAFT_OF_BELARUS_OR_RUSSIA]],
            usable![ENC, TSU "(c)"; when CIVIL_ALLIED_USER],
            $($added),+
        ]
    };
}

/// Everything that § 746.8(c)(2) names: which of it counts depends on the paragraph that requires
/// the license
pub(in crate::ear) const BELARUS_AND_RUSSIA: &[Usable] = belarus_and_russia![
    usable![GOV "(b)", MED],
    usable![GOV "(e)"; when item!["9A004"]],
];

/// § 746.8(c)(2) for § 746.8(a)(1)
pub(in crate::ear) const BELARUS_AND_RUSSIA_LISTED: &[Usable] =
    belarus_and_russia![usable![GOV "(b)"], usable![GOV "(e)"; when item!["9A004"]],];

/// § 746.8(c)(2) for § 746.8(a)(4)
pub(in crate::ear) const BELARUS_AND_RUSSIA_OIL_AND_GAS: &[Usable] =
    belarus_and_russia![usable![GOV "(b)"]];

/// § 746.8(c)(2) for § 746.8(a)(5), (6) and (7)
pub(in crate::ear) const BELARUS_AND_RUSSIA_GOODS: &[Usable] =
    belarus_and_russia![usable![GOV "(b)", MED]];

/// § 746.8(c)(2) for § 746.8(a)(8)
pub(in crate::ear) const BELARUS_AND_RUSSIA_SOFTWARE: &[Usable] = belarus_and_russia![usable![MED]];

/// § 746.9(b)
pub(in crate::ear) const SYRIA: &[Usable] = &[
    usable![
        SPP, TMP "(a)(3)", TMP "(a)(7)", TMP "(a)(9)", TMP "(a)(10)", TMP "(a)(11)(ii)",
        GOV "(b)(2)", GOV "(c)", GOV "(d)", TSU "(a)", TSU "(b)", TSU "(c)", TSU "(g)",
        BAG "(b)", BAG "(d)", CCD
    ],
    usable![
        RPL "(a)", AVS "(a)", AVS "(b)", AVS "(c)", AVS "(d)";
        when none![FOR_SYRIAN_FORCES]
    ],
];

/// § 746.1(b)(4): personal and official use of the United States Government; Iraq and North Korea
/// follow their own sections, and so does Iran, to which no exception is left
pub(in crate::ear) const UNITED_NATIONS_EMBARGO: &[Usable] = &[
    usable![GOV "(b)(2)(i)", GOV "(b)(2)(ii)"],
    usable![APP, TMP, RPL, GOV, GFT, TSU, BAG, AVS, ENC; when dest!({IQ})],
    usable![
        TMP "(a)(9)", GOV "(a)", GOV "(b)(2)", GFT, TSU "(a)", TSU "(b)",
        BAG "(b)", BAG "(d)", AVS "(a)(4)";
        when dest!({KP})
    ],
];
