//! Requirements that exist only for foreign direct products: parts 744 and 746.
//!
//! What brings the products in is in § 734.9; here is what is required of them. Products that
//! § 734.9 leaves to the list and the chart need no rule of their own.

use super::country_programs::{FOOD_OR_MEDICINE, IN_AN_OCCUPIED_REGION, IN_CRIMEA};
use super::listed_parties::FOOTNOTE_2_DISCLOSURE;
use super::sets::{SENDER_BASED_IN_MACAU_OR_D5, SENDER_BASED_IN_SUPPLEMENT_4};
use crate::Condition;
use crate::ear::exceptions::{BELARUS_AND_RUSSIA_LISTED, OCCUPIED_REGIONS};
use crate::ear::table::ask;
use crate::policy::Provision;

/// Section 744.11(a)(2)(v)(A): what is required goes by where the item leaves from, by where its
/// sender is based and by the entry
const CONTROLLED_FOR_FOOTNOTE_5: Condition = any![
    // (1), from any country; such a sender counts under (4) as well
    SENDER_BASED_IN_MACAU_OR_D5,
    // (3) and (4)
    all![
        any![activity!(InCountryTransfer), origin!(not A5)],
        any![item!["3B993"], none![SENDER_BASED_IN_SUPPLEMENT_4]],
    ],
    // (2); from outside A:5 such an item is required above in any case
    all![
        item!["3B993"],
        origin!(not (list "SME33")),
        none![ask(
            "744.11#equivalent-controls",
            "Does the country from which the item is sent control it in an equivalent way?",
        )],
    ],
];

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "EL-FN1" none "foreign direct products for Footnote 1 entities" "744.11(a)(2)(i)" {
        prohibition: Three,
        items: ["CCL" "EAR99"],
        reaches: ABROAD,
        when: all![
            subject_under!["FDP-EL1"],
            none![FOOTNOTE_2_DISCLOSURE],
        ],
        note: "Every License Exception of part 740 stays available for these products.",
    }
    "EL-FN4" none "foreign direct products for Footnote 4 entities" "744.11(a)(2)(iv)" {
        prohibition: Three,
        items: ["CCL" "EAR99"],
        reaches: ABROAD,
        when: subject_under!["FDP-EL4"],
        relief: as_listed(EntityList),
    }
    "EL-FN5" none "foreign direct products for Footnote 5 entities and advanced-node facilities" "744.11(a)(2)(v)" {
        prohibition: Three,
        items: [
            "3B001" "3B002" "3B611" "3B903" "3B991-3B994";
            except "3B001.g" "3B001.h" "3B991.b.2.a" "3B991.b.2.b"
        ],
        reaches: ABROAD,
        when: all![
            subject_under!["DM0-9" "FDP-EL5"],
            CONTROLLED_FOR_FOOTNOTE_5,
        ],
        relief: as_listed(EntityList),
        note: "3B611 is named here and not in § 734.9(e)(3), so that only § 734.4(a)(9) brings it in. A transfer counts in whatever country it is made, which is more than paragraph (a)(2)(v)(A)(4) says: that is about the country of the entity or the facility.",
    }
    "OCC-2" none "foreign direct products to occupied Crimea" "746.6(a)(1)(ii)" {
        prohibition: Six,
        items: ["CCL" "EAR99"],
        reaches: REEXPORTS_AND_TRANSFERS,
        when: all![
            IN_AN_OCCUPIED_REGION,
            IN_CRIMEA,
            subject_under!["FDP-RUBY"],
            none![origin!(list "GECC38"), FOOD_OR_MEDICINE],
        ],
        relief: only(OCCUPIED_REGIONS),
    }
    "IR-3" none "foreign direct products to Iran" "746.7(a)(1)(iii)" {
        prohibition: Six,
        items: ["CCL" "EAR99"],
        reaches: ABROAD,
        when: all![
            any![
                all![dest!({IR}), subject_under!["FDP-IR"]],
                subject_under!["FDP-IR-PARTS"],
            ],
            none![
                origin!(list "GECC38"),
                all![
                    item!["EAR99"],
                    ask("746.7#food-or-medical", "Is the item food, medicine or a medical device?"),
                ],
                all![
                    item!["EAR99" "5A992.c" "5D992.c"],
                    ask("746.7#personal-communications", "Is the item for personal communications, of the kind that a general license of the Treasury Department authorizes for Iran?"),
                ],
            ],
        ],
        relief: none,
    }
    "RU-2" none "foreign direct products to Russia and Belarus" "746.8(a)(2)" {
        prohibition: Six,
        items: ["CCL" "EAR99"],
        reaches: REEXPORTS_AND_TRANSFERS,
        when: all![
            any![
                all![dest!({RU, BY}), subject_under!["FDP-RUBY"]],
                subject_under!["FDP-RUBY-PARTS"],
            ],
            none![origin!(list "GECC38")],
        ],
        relief: only(BELARUS_AND_RUSSIA_LISTED),
    }
    "RU-3" none "foreign direct products for Footnote 3 entities" "746.8(a)(3)" {
        prohibition: Six,
        items: ["CCL" "EAR99"],
        reaches: REEXPORTS_AND_TRANSFERS,
        when: all![
            subject_under!["FDP-RUBY-MEU"],
            none![origin!(list "GECC38")],
        ],
        relief: as_listed(EntityList),
    }
};
