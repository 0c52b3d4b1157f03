//! Predicates and questions that several paragraphs share.

use crate::Condition;
use crate::ear::table::ask;

// The classification tells what kind of item a listed one is; EAR99 holds all three kinds.

const IS_SOFTWARE: Condition = ask("740.1#software", "Is the item software?");
const IS_TECHNOLOGY: Condition = ask("740.1#technology", "Is the item technology?");

/// The item is a commodity
pub(in crate::ear) const COMMODITY: Condition = any![
    item!["A" "B" "C"],
    all![item!["EAR99"], none![IS_SOFTWARE, IS_TECHNOLOGY]],
];

/// The item is software
pub(super) const SOFTWARE: Condition = any![item!["D"], all![item!["EAR99"], IS_SOFTWARE]];

/// The item is technology
pub(super) const TECHNOLOGY: Condition = any![item!["E"], all![item!["EAR99"], IS_TECHNOLOGY]];

/// The item is a commodity or software
pub(super) const NOT_TECHNOLOGY: Condition = none![TECHNOLOGY];

/// The destination is in no Country Group E
///
/// Sections last read before Cuba left E:1 for E:2 speak of E:1 alone.
pub(super) const OUTSIDE_E: Condition = dest!(not E1 E2);

/// A firearm of the kinds that may be in the United States for a time under § 740.9(b)(5)
pub(super) const FIREARM: Condition = any![
    item!["0A501.a" "0A501.b" "0A506" "0A507"],
    all![
        item!["0A502"],
        ask(
            "0A502#barrel-under-18-in",
            "Is the item a shotgun with a barrel shorter than 18 inches (45.72 cm)?",
        ),
    ],
    all![
        item!["0A508"],
        ask(
            "0A508#barrel-under-18-in",
            "Is the item a semi-automatic shotgun with a barrel shorter than 18 inches (45.72 cm)?",
        ),
    ],
];

/// Where a firearm comes from does not bar it, or its model is exempt from that
pub(super) const FIREARM_OF_ALLOWED_ORIGIN: Condition = any![
    none![
        place!(Manufacture in (any D5 {RU, GE, KZ, KG, MD, TM, UA, UZ}),
        "740.9#firearm-origin",
        "Was the firearm made in, or shipped from, a Country Group D:5 destination, Georgia, Kazakhstan, Kyrgyzstan, Moldova, Russia, Turkmenistan, Ukraine or Uzbekistan?")
    ],
    ask(
        "740.9#annex-a-model",
        "Is the model of the firearm listed in Annex A (Supplement No. 4 to part 740)?",
    ),
];
