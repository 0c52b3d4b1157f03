//! Parties on a list, and parties of whom BIS gave notice: 15 CFR 744.8, 744.11 and 744.16.
//!
//! The Unverified List (§ 744.15) requires no license: it takes License Exceptions away and asks for
//! a statement. Sanctioned persons (§ 744.19) are a matter of license review. The crate ships no
//! list: whoever screens says what was found, a listed address as a listing of the party there.

use super::sets::AFFILIATES;
use crate::Condition;
use crate::ear::table::{ask, stated};
use crate::policy::Provision;

/// What only the rule on products for one footnote brings in has a paragraph of its own
///
/// § 744.11(a)(2)(i): EL-FN1; (iii), which leaves it to § 746.8(a)(3): RU-3; and (v): EL-FN5. Products
/// for Footnote 4 entities have one as well, which requires what the entry does.
const HAS_A_PARAGRAPH_OF_ITS_OWN: Condition = any![
    all![
        subject_under!["FDP-EL1"],
        subject_only_under!(
            ["FDP-EL1"],
            "744.11#only-for-footnote-1",
            "Is the item foreign-made, and subject to the EAR only through § 734.9(e)(1)?"
        ),
    ],
    all![
        subject_under!["FDP-RUBY-MEU"],
        subject_only_under!(
            ["FDP-RUBY-MEU"],
            "744.11#only-for-footnote-3",
            "Is the item foreign-made, and subject to the EAR only through § 734.9(g)?"
        ),
    ],
    all![
        item![
            "3B001" "3B002" "3B611" "3B903" "3B991-3B994";
            except "3B001.g" "3B001.h" "3B991.b.2.a" "3B991.b.2.b"
        ],
        subject_under!["DM0-9" "FDP-EL5"],
        subject_only_under!(
            ["DM0-9" "FDP-EL5"],
            "742.6#foreign-product-of-footnote-5-rules",
            "Is the item foreign-made, and subject to the EAR only through § 734.4(a)(9) or § 734.9(e)(3)?"
        ),
    ],
];

/// The paragraph stands for entries with its footnote; another entry requires what it says itself
const FOR_NO_OTHER_ENTRY: Condition = ask(
    "744.11#no-other-entry",
    "Does every party that the Entity List reaches bear the footnote there whose rule alone makes the item subject to the EAR?",
);

/// Footnote 2 of Supplement No. 4 to part 744
pub(super) const FOOTNOTE_2_DISCLOSURE: Condition = stated(
    "744.11#footnote-2-disclosure",
    "Is every party that the Entity List reaches listed with footnote 2, and is what it receives only information on security vulnerabilities of items that it or its affiliates own, possess or control, for the ongoing security research that existing, fully operational networks and equipment of others depend on?",
);

/// Someone who is blocked under an identifier of § 744.8(a)(1), or whom such persons own
const A_BLOCKED_PARTY: Condition = any![
    listed!(
        RECEIVERS on Sdn,
        "744.8#blocked-person",
        "Is any party to the transaction on the Specially Designated Nationals List under one of the identifiers of § 744.8(a)(1)?"
    ),
    all![
        AFFILIATES,
        listed!(
            owned RECEIVERS on Sdn,
            "744.8#owned-by-blocked-persons",
            "Do persons blocked under an identifier of § 744.8(a)(1) own half of any party to the transaction or more, directly or indirectly, alone or together?"
        ),
    ],
];

const TREASURY_AUTHORIZES: Condition = stated(
    "744.8#treasury-authorizes",
    "Does a license of the Treasury Department or an exemption in its regulations cover the transaction, or would one of its general licenses if it had jurisdiction?",
);

/// That some party is on the Entity List does not say that the blocked one is: only a claim does
const ENTRIES_GOVERN: Condition = stated(
    "744.8#entries-govern",
    "Is every blocked party to the transaction on the Entity List itself, so that its entry says which License Exceptions are left?",
);

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "E744-INFORMED" none "what BIS gave notice of" "744.2(b)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: listed!(
            ANY on Informed [for its items],
            "744.2#informed",
            "Has BIS given notice that a license is required for this item to one of the parties, or for this end use?"
        ),
        when: Condition::Always,
        relief: none,
        note: "Sections 744.2(b), 744.3(b), 744.4(b), 744.6(c), 744.9(b), 744.11(c), 744.17(b), 744.21(b), 744.22(b) and 744.23(b) provide for such notices. A notice may leave License Exceptions: follow what it says.",
    }
    "E744-8" none "blocked persons under an identifier of § 744.8" "744.8(b)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: A_BLOCKED_PARTY,
        when: none![TREASURY_AUTHORIZES, ENTRIES_GOVERN],
        relief: none,
        note: "For a party that is on the Entity List as well, the entry governs: its license is required even where the Treasury Department authorizes the transaction. Identifiers outside § 744.8(a)(1) are a matter of the Treasury Department alone.",
    }
    "E744-8-LISTED" none "blocked persons that are on the Entity List as well" "744.8(c)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: A_BLOCKED_PARTY,
        when: all![ENTRIES_GOVERN, none![TREASURY_AUTHORIZES]],
        relief: as_listed(EntityList),
        note: "It takes the place of the rule on blocked persons where it is claimed that each of them is on the Entity List itself: the exceptions of the entry then overcome this license too.",
    }
    "E744-11" none "parties on the Entity List" "744.11(a)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: any![
            listed!(
                RECEIVERS on EntityList [for its items],
                "744.11#entity-list-party",
                "Is any party to the transaction, or its address, on the Entity List with a license requirement that covers the item?"
            ),
            all![
                AFFILIATES,
                listed!(
                    owned RECEIVERS on EntityList [for its items],
                    "744.11#owned-by-listed-parties",
                    "Do parties on the Entity List, with a license requirement that covers the item, own half of any party to the transaction or more, directly or indirectly, alone or together?"
                ),
            ],
        ],
        when: none![
            all![HAS_A_PARAGRAPH_OF_ITS_OWN, FOR_NO_OTHER_ENTRY],
            FOOTNOTE_2_DISCLOSURE,
        ],
        relief: as_listed(EntityList),
        note: "The entry says which items it covers, which exceptions it leaves and how applications are reviewed; § 744.16(b) also leaves exceptions for the missile technology items of § 740.2(a)(5) to some Indian and Pakistani entities, for the safety of civil aviation. An address that the list names by itself counts for every party there, and not for those whom such a party owns.",
    }
};
