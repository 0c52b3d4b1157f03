//! Foreign-made items that are the direct product of US technology or software, or of a plant that
//! is: 15 CFR 734.9.
//!
//! A rule holds when both its product scope and its reach do. How a product was made is a question,
//! one for each route: by technology or software itself, or by a plant or a major component of one
//! that is such a direct product. Where a rule follows a party, an end use or what the item goes
//! into, that sets it off, and nobody else is asked how the product was made.

use crate::Condition;
use crate::ear::provisions::{
    AFFILIATES, IN_AN_OCCUPIED_REGION, IN_CRIMEA, SUPPLEMENT_6, SUPPLEMENT_7, TO_MACAU_OR_D5,
};
use crate::ear::table::ask;
use crate::policy::ScopeRule;
/// Both routes of the rules on Russia and Belarus
const OF_ANY_GROUP_D_OR_E: Condition = any![
    ask(
        "734.9#russia-direct-product",
        "Is the item the direct product of technology or software of the United States of any entry of product group D or E?",
    ),
    ask(
        "734.9#russia-plant",
        "Was the item made by a plant, or a major component of one, that is itself the direct product of technology or software of the United States of any entry of product group D or E?",
    ),
];

/// Both routes of the rule on Iran
const OF_GROUP_D_OR_E_IN_3_TO_9: Condition = any![
    ask(
        "734.9#iran-direct-product",
        "Is the item the direct product of technology or software of the United States of any entry of product group D or E in Categories 3 to 9?",
    ),
    ask(
        "734.9#iran-plant",
        "Was the item made by a plant, or a major component of one, that is itself the direct product of technology or software of the United States of any entry of product group D or E in Categories 3 to 9?",
    ),
];

/// The plant route of §§ 734.9(e)(3) and (k), which counts what is in the item as well
const OF_A_3B_PLANT: Condition = ask(
    "734.9#3b-plant",
    "Was the item, or a commodity such as an integrated circuit in it, made by a plant, or a major component of one, that is itself the direct product of technology or software of the United States of 3D001 or 3E001 (for 3B commodities), 3D901, 3E901 (for 3B903), 3D991 or 3E991 (for 3B991 and 3B992), 3D992 to 3D994 or 3E992 to 3E994?",
);

const IN_A_SUPERCOMPUTER: Condition = ask(
    "734.9#supercomputer",
    "Is the item used in, or does it go into something used in, a supercomputer that is in or destined to China or Macau?",
);

/// What the supplements to part 746 list is covered although it is not on the list of part 774
const LISTED_OR_IN_SUPPLEMENTS_6_AND_7: Condition =
    any![none![item!["EAR99"]], SUPPLEMENT_6, SUPPLEMENT_7];

pub(super) static RULES: &[ScopeRule] = scope_rules! {
    "FDP-NS" brings_in "national security products" "734.9(b)" {
        prohibition: Three,
        items: ["CCL"],
        reaches: ALL,
        when: all![
            dest!(any D1 E1 E2),
            controlled![NS],
            any![
                ask("734.9#ns-direct-product", "Is the item the direct product of technology or software of the United States for which a written assurance is required, as a supporting document or under License Exception TSR?"),
                ask("734.9#ns-plant", "Was the item made by a plant, or a major component of one, that is itself the direct product of technology of the United States for which such a written assurance is required?"),
            ],
        ],
    }
    "FDP-9X515" brings_in "spacecraft products" "734.9(c)" {
        prohibition: Three,
        items: ["9A515" "9B515" "9D515" "9E515"],
        reaches: ALL,
        when: all![
            dest!(any D5 E1 E2),
            any![
                ask("734.9#9x515-direct-product", "Is the item the direct product of technology or software of the United States of 9D515 or 9E515?"),
                ask("734.9#9x515-plant", "Was the item made by a plant, or a major component of one, that is itself the direct product of technology of the United States of 9E515?"),
            ],
        ],
    }
    "FDP-600" brings_in "600-series products" "734.9(d)" {
        prohibition: Three,
        items: ["600-series" "0A919"],
        reaches: ALL,
        when: all![
            dest!(any D1 D3 D4 D5 E1 E2),
            any![
                ask("734.9#600-direct-product", "Is the item the direct product of technology or software of the United States of the 600 series?"),
                all![
                    item!["600-series"],
                    ask("734.9#600-plant", "Was the item made by a plant, or a major component of one, that is itself the direct product of technology of the United States of the 600 series?"),
                ],
            ],
        ],
    }
    "FDP-EL1" brings_in "products for Footnote 1 entities" "734.9(e)(1)" {
        prohibition: Three,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: any![
            listed!(
                RECEIVERS on EntityList fn 1,
                "734.9#footnote-1-party",
                "Is any party to the transaction on the Entity List with footnote 1?"
            ),
            all![
                AFFILIATES,
                listed!(
                    owned RECEIVERS on EntityList fn 1,
                    "734.9#footnote-1-owned",
                    "Do entities on the Entity List with footnote 1 own half of any party to the transaction, or more?"
                ),
            ],
            ask("734.9#footnote-1-product", "Does the item go into something that an entity on the Entity List with footnote 1 makes, buys or orders, or is it used to develop or produce it?"),
        ],
        when: any![
            ask("734.9#footnote-1-direct-product", "Is the item the direct product of technology or software subject to the EAR of 3D001, 3D901, 3D991 to 3D994, 3E001 to 3E003, 3E901, 3E991 to 3E994, 4D001, 4D993, 4D994, 4E001, 4E992, 4E993, 5D001, 5D991, 5E001 or 5E991?"),
            ask("734.9#footnote-1-plant", "Was the item made by a plant, or a major component of one, that is itself the direct product of technology or software of the United States of the entries that § 734.9(e)(1) lists?"),
        ],
    }
    "FDP-EL4" brings_in "products for Footnote 4 entities" "734.9(e)(2)" {
        prohibition: Three,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: any![
            listed!(
                RECEIVERS on EntityList fn 4,
                "734.9#footnote-4-party",
                "Is any party to the transaction on the Entity List with footnote 4?"
            ),
            all![
                AFFILIATES,
                listed!(
                    owned RECEIVERS on EntityList fn 4,
                    "734.9#footnote-4-owned",
                    "Do entities on the Entity List with footnote 4 own half of any party to the transaction, or more?"
                ),
            ],
            ask("734.9#footnote-4-product", "Does the item go into something that an entity on the Entity List with footnote 4 makes, buys or orders, or is it used to develop or produce it?"),
        ],
        when: any![
            ask("734.9#footnote-4-direct-product", "Is the item the direct product of technology or software subject to the EAR of 3D001, 3D901, 3D991 to 3D994, 3E001 to 3E003, 3E901, 3E991 to 3E994, 4D001, 4D993, 4D994, 4E001, 4E992, 4E993, 5D001, 5D002, 5D991, 5E001, 5E002 or 5E991?"),
            ask("734.9#footnote-4-plant", "Was the item made by a plant, or a major component of one, that is itself the direct product of technology or software of the United States of the entries that § 734.9(e)(2) lists?"),
        ],
    }
    "FDP-EL5" brings_in "chip-making products for Footnote 5 entities and advanced-node facilities" "734.9(e)(3)" {
        prohibition: Three,
        items: [
            "3B001" "3B002" "3B903" "3B991-3B994"; except "3B001.a.4" "3B001.c" "3B001.d"
            "3B001.f.1" "3B001.f.5" "3B001.f.6" "3B001.g" "3B001.h" "3B001.k" "3B001.l" "3B001.m"
            "3B001.n" "3B001.p.2" "3B001.p.4" "3B001.r" "3B002.c" "3B991.b.2.a" "3B991.b.2.b"
        ],
        reaches: ALL,
        trigger: any![
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
            ask("734.9#footnote-5-product", "Does the item go into something that an entity on the Entity List with footnote 5 makes, buys or orders?"),
            ask("734.9#advanced-node-entity", "Is any party to the transaction at a facility in Macau or a Country Group D:5 destination that produces logic or DRAM integrated circuits of an advanced node, or does the item go into something that such an entity makes, buys or orders?"),
        ],
        when: any![
            ask("734.9#footnote-5-direct-product", "Is the item the direct product of technology or software subject to the EAR of 3D001 or 3E001 (for 3B commodities), 3D901 or 3E901 (for 3B903), 3D991 or 3E991 (for 3B991 and 3B992), 3D993, 3D994, 3E993 or 3E994?"),
            OF_A_3B_PLANT,
        ],
    }
    "FDP-RUBY" brings_in "products for Russia, Belarus and occupied Crimea" "734.9(f)" {
        prohibition: Three,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        when: all![
            any![dest!({RU, BY}), all![IN_AN_OCCUPIED_REGION, IN_CRIMEA]],
            LISTED_OR_IN_SUPPLEMENTS_6_AND_7,
            OF_ANY_GROUP_D_OR_E,
        ],
    }
    "FDP-RUBY-PARTS" brings_in "products that go into Russian or Belarusian items" "734.9(f)" {
        prohibition: Three,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: ask("734.9#into-russian-items", "Does the item go into, or is it used to develop or produce, an item of the Commerce Control List or of Supplement No. 6 or 7 to part 746 that is made in or destined to Russia, Belarus or occupied Crimea?"),
        when: all![
            LISTED_OR_IN_SUPPLEMENTS_6_AND_7,
            OF_ANY_GROUP_D_OR_E,
        ],
    }
    "FDP-RUBY-MEU" brings_in "products for Footnote 3 entities" "734.9(g)" {
        prohibition: Three,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: any![
            listed!(
                RECEIVERS on EntityList fn 3,
                "734.9#footnote-3-party",
                "Is any party to the transaction on the Entity List with footnote 3?"
            ),
            all![
                AFFILIATES,
                listed!(
                    owned RECEIVERS on EntityList fn 3,
                    "734.9#footnote-3-owned",
                    "Do entities on the Entity List with footnote 3 own half of any party to the transaction, or more?"
                ),
            ],
            ask("734.9#footnote-3-product", "Does the item go into something that an entity on the Entity List with footnote 3 makes, buys or orders, or is it used to develop or produce it?"),
        ],
        when: OF_ANY_GROUP_D_OR_E,
    }
    "FDP-ADV" brings_in "advanced-computing products, worldwide" "734.9(h)" {
        prohibition: Three,
        items: [
            "3A001.z" "3A090" "3E001" "4A003.z" "4A004.z" "4A005.z" "4A090" "4E001" "5A002.z"
            "5A004.z" "5A992.z"
        ],
        reaches: ALL,
        when: all![
            dest!(ALL),
            any![
                none![item!["3E001" "4E001"]],
                all![item!["3E001"], related!["3A090"]],
                all![item!["4E001"], related!["4A090"]],
            ],
            any![
                ask("734.9#advanced-computing-direct-product", "Is the item the direct product of technology or software subject to the EAR of 3D001, 3D901, 3D991 to 3D994, 3E001 to 3E003, 3E901, 3E991 to 3E994, 4D001, 4D090, 4D993, 4D994, 4E001, 4E992, 4E993, 5D001, 5D002, 5D991, 5E001, 5E002 or 5E991?"),
                ask("734.9#advanced-computing-plant", "Was the item made by a plant, or a major component of one, that is itself the direct product of technology or software of the United States of the entries that § 734.9(h) lists?"),
            ],
        ],
        note: "The worldwide reach came with the text of January 2025, which BIS does not enforce where it goes beyond what was in force before; the requirements of § 742.6(a)(6) say how far they are enforced.",
    }
    "FDP-SUPER" brings_in "products for supercomputers in China or Macau" "734.9(i)" {
        prohibition: Three,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: any![
            end_use![Supercomputer],
            IN_A_SUPERCOMPUTER,
        ],
        when: all![
            any![
                all![end_use![Supercomputer], dest!({CN, MO})],
                IN_A_SUPERCOMPUTER,
            ],
            any![
                ask("734.9#supercomputer-direct-product", "Is the item the direct product of technology or software subject to the EAR of the entries that § 734.9(i) lists: 3D001, 3D901, 3D991 to 3D994, 3E001 to 3E003, 3E901, 3E991 to 3E994, 4D001, 4D993, 4D994, 4E001, 4E992, 4E993, 5D001, 5D002, 5D991, 5E001, 5E002 or 5E991?"),
                ask("734.9#supercomputer-plant", "Was the item made by a plant, or a major component of one, that is itself the direct product of technology or software of the United States of those entries, 4D993 left out?"),
            ],
        ],
    }
    "FDP-IR" brings_in "products for Iran" "734.9(j)" {
        prohibition: Three,
        items: [
            "3A" "3B" "3C" "3D" "3E" "4A" "4B" "4C" "4D" "4E" "5A" "5B" "5C" "5D" "5E" "6A" "6B"
            "6C" "6D" "6E" "7A" "7B" "7C" "7D" "7E" "8A" "8B" "8C" "8D" "8E" "9A" "9B" "9C" "9D"
            "9E" "EAR99"
        ],
        reaches: ALL,
        when: all![
            dest!({IR}),
            any![none![item!["EAR99"]], SUPPLEMENT_7],
            OF_GROUP_D_OR_E_IN_3_TO_9,
        ],
    }
    "FDP-IR-PARTS" brings_in "products that go into Iranian items, or to the Government of Iran" "734.9(j)" {
        prohibition: Three,
        items: [
            "3A" "3B" "3C" "3D" "3E" "4A" "4B" "4C" "4D" "4E" "5A" "5B" "5C" "5D" "5E" "6A" "6B"
            "6C" "6D" "6E" "7A" "7B" "7C" "7D" "7E" "8A" "8B" "8C" "8D" "8E" "9A" "9B" "9C" "9D"
            "9E" "EAR99"
        ],
        reaches: ALL,
        trigger: any![
            ask("734.9#into-iranian-items", "Does the item go into, or is it used to develop or produce, an item of Categories 3 to 9 or of Supplement No. 7 to part 746 that is in or destined to Iran?"),
            ask("734.9#government-of-iran", "Is the Government of Iran a party to the transaction, wherever it is?"),
        ],
        when: all![
            any![none![item!["EAR99"]], SUPPLEMENT_7],
            OF_GROUP_D_OR_E_IN_3_TO_9,
        ],
    }
    "FDP-SME" brings_in "semiconductor manufacturing products, to Macau or Country Group D:5" "734.9(k)" {
        prohibition: Three,
        items: [
            "3B001.a.4" "3B001.c" "3B001.d" "3B001.f.1" "3B001.f.5" "3B001.f.6" "3B001.k" "3B001.l"
            "3B001.m" "3B001.n" "3B001.p.2" "3B001.p.4" "3B001.r" "3B002.c"
        ],
        reaches: ALL,
        when: all![
            TO_MACAU_OR_D5,
            any![
                ask("734.9#sme-direct-product", "Is the item the direct product of technology or software subject to the EAR of 3D992 or 3E992?"),
                OF_A_3B_PLANT,
            ],
        ],
    }
    "FDP-AIW" brings_in "weights of artificial intelligence models, worldwide" "734.9(l)" {
        prohibition: Three,
        items: ["4E091"],
        reaches: ALL,
        when: all![
            dest!(ALL),
            ask("734.9#weights-plant", "Were the model weights made by a plant, or a major component of one, that is subject to the EAR and classified under 3A001.z, 3A090, 4A003.z, 4A004.z, 4A005.z, 4A090, 5A002.z, 5A004.z or 5A992.z?"),
        ],
        note: "Part of the text of January 2025, of which BIS announced on 2025-05-13 that it would not enforce it.",
    }
};
