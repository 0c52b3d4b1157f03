//! Requirements that exist only for foreign direct products: parts 744 and 746.
//!
//! What brings the products in is in § 734.9; here is what is required of them. Products that
//! § 734.9 leaves to the list and the chart need no rule of their own.

use super::country_programs::{FOOD_OR_MEDICINE, IN_AN_OCCUPIED_REGION, IN_CRIMEA};
use super::sets::SENDER_BASED_IN_MACAU_OR_D5;
use crate::ear::exceptions::{BELARUS_AND_RUSSIA_LISTED, OCCUPIED_REGIONS};
use crate::ear::table::ask;
use crate::policy::Provision;

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "EL-FN1" none "foreign direct products for Footnote 1 entities" "744.11(a)(2)(i)" {
        prohibition: Three,
        items: ["CCL" "EAR99"],
        reaches: ABROAD,
        when: subject_under!["FDP-EL1"],
        note: "Every License Exception of part 740 stays available for these products. Entries that also bear footnote 2 narrow the requirement for cybersecurity research and work on standards: read the entry.",
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
            none![all![
                activity!(Reexport),
                origin!(list "SME33"),
                none![SENDER_BASED_IN_MACAU_OR_D5],
            ]],
        ],
        relief: as_listed(EntityList),
        confidence: Medium,
        note: "Paragraph (a)(2)(v)(A) goes by the country that the item leaves from, by where the sender is based and by the entry. Only its main line is kept: countries of Supplement No. 4 to part 742 are free for senders that are not based in Macau or Country Group D:5. From other countries, and within one, it requires less than this rule does.",
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
