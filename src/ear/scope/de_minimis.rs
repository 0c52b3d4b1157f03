//! Foreign-made items with US content: 15 CFR 734.4.
//!
//! The share is the caller's to work out for the destination, by Supplement No. 2 to part 734: only
//! content that would need a license there counts.

use crate::Condition;
use crate::ear::provisions::{LIKE_CONTROLS_AT_THE_ORIGIN, TO_MACAU_OR_D5};
use crate::ear::table::ask;
use crate::policy::ScopeRule;

/// Any share at all
const SOME_US_CONTENT: Condition = us_content_above!(0);

/// A circuit counts by being there: one that needs no license by itself adds nothing to the share
const CONTAINS_A_US_CIRCUIT: Condition = ask(
    "734.4#us-circuit",
    "Does the item contain an integrated circuit of the United States of Category 3, 4 or 5?",
);

const ENGINE_TECHNOLOGY: Condition = ask(
    "734.4#engine-technology",
    "Was technology of the United States of 9E003.a.1 to a.6, a.8, .h, .i or .l used in the foreign technology, or mixed into it?",
);

pub(super) static RULES: &[ScopeRule] = scope_rules! {
    "DM0-1a" brings_in "fast computers with US semiconductors, to Computer Tier 3" "734.4(a)(1)" {
        prohibition: Two,
        items: ["4A" "5A002" "5A004" "5A992"],
        reaches: ALL,
        when: all![
            dest!(list "APP_TIER_3"),
            SOME_US_CONTENT,
            ask("734.4#computer-above-4a003", "Is the item a computer whose adjusted peak performance is above the level of 4A003.b, with semiconductors of the United States of 3A001 in it other than memory?"),
        ],
    }
    "DM0-1b" brings_in "computers with US semiconductors, to embargoed destinations" "734.4(a)(1)" {
        prohibition: Two,
        items: ["4A" "5A002" "5A004" "5A992"],
        reaches: ALL,
        when: all![
            dest!({CU, IR, KP, SY}),
            SOME_US_CONTENT,
            ask("734.4#computer-above-4a994", "Is the item a computer whose adjusted peak performance is above the level of 4A994.b, with semiconductors of 3A001 other than memory, or high-speed interconnects of 4A994.j, of the United States in it?"),
        ],
    }
    "DM0-2" brings_in "encryption technology with US technology in it" "734.4(a)(2)" {
        prohibition: Two,
        items: ["5E002" "5E992"],
        reaches: ALL,
        when: all![
            SOME_US_CONTENT,
            ask("734.4#encryption-technology", "Does the encryption technology incorporate technology of the United States of 5E002?"),
        ],
    }
    "DM0-3" brings_in "lithography equipment for the most advanced circuits" "734.4(a)(3)" {
        prohibition: Two,
        items: ["3B993.f.1"],
        reaches: ALL,
        when: all![
            SOME_US_CONTENT,
            ask("734.4#advanced-node", "Is the equipment for developing or producing advanced-node integrated circuits that meet paragraph (1) of the definition in § 772.1?"),
            none![ask("734.4#first-export-control", "Does the country from which the equipment was first exported list it for export control, as Japan and the Netherlands do?")],
        ],
    }
    "DM0-4" brings_in "technology mixed with US engine technology" "734.4(a)(4)" {
        prohibition: Two,
        items: ["E" "EAR99"],
        reaches: ALL,
        trigger: any![item!["9E"], ENGINE_TECHNOLOGY],
        when: all![SOME_US_CONTENT, ENGINE_TECHNOLOGY],
    }
    "DM0-5" brings_in "military goods with controlled US cameras, to Country Group D:5" "734.4(a)(5)" {
        prohibition: Two,
        items: ["0A919"],
        reaches: ALL,
        when: all![
            dest!(D5),
            SOME_US_CONTENT,
            ask("734.4#military-commodity", "Does the military commodity contain a commodity that 0A919.a.1 names?"),
        ],
    }
    "DM0-6i" brings_in "items with US 600-series or spacecraft content, to Country Group D:5" "734.4(a)(6)(i)" {
        prohibition: Two,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        when: all![
            dest!(D5),
            SOME_US_CONTENT,
            ask("734.4#600-series-content", "Does the item incorporate items of the United States that paragraphs .a to .x of a 600-series or 9x515 entry describe?"),
        ],
    }
    "DM0-6ii" brings_in "items with lesser US 600-series or spacecraft parts" "734.4(a)(6)(ii)" {
        prohibition: Two,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        when: all![
            dest!(any E1 E2 {BY, CN, RU}),
            SOME_US_CONTENT,
            ask("734.4#600-series-y-content", "Does the item incorporate items of the United States that paragraph .y of a 600-series or 9x515 entry describes?"),
        ],
    }
    "DM0-8" brings_in "chip-making equipment with a US circuit, to Macau or Country Group D:5" "734.4(a)(8)" {
        prohibition: Two,
        items: [
            "3B001.a.4" "3B001.c" "3B001.d" "3B001.f.1" "3B001.f.5" "3B001.f.6" "3B001.k" "3B001.l"
            "3B001.m" "3B001.n" "3B001.p.2" "3B001.p.4" "3B001.r" "3B002.c"
        ],
        reaches: ALL,
        when: all![
            TO_MACAU_OR_D5,
            CONTAINS_A_US_CIRCUIT,
            none![LIKE_CONTROLS_AT_THE_ORIGIN],
        ],
    }
    "DM0-9" brings_in "other chip-making equipment with a US circuit, for Footnote 5 entities" "734.4(a)(9)" {
        prohibition: Two,
        items: [
            "3B"; except "3B001.a.4" "3B001.c" "3B001.d" "3B001.f.1" "3B001.f.5" "3B001.f.6"
            "3B001.k" "3B001.l" "3B001.m" "3B001.n" "3B001.p.2" "3B001.p.4" "3B001.r" "3B002.c"
        ],
        reaches: ALL,
        trigger: any![
            listed!(
                RECEIVERS on EntityList fn 5,
                "742.6#footnote-5-party",
                "Is any party to the transaction on the Entity List with footnote 5?"
            ),
            ask("734.4#advanced-node-facility", "Does the item go to a facility in Macau or a Country Group D:5 destination that is known to produce logic or DRAM integrated circuits of an advanced node?"),
        ],
        when: CONTAINS_A_US_CIRCUIT,
    }
    "DM-10" brings_in "more than 10 percent US content, to Country Group E" "734.4(c)" {
        prohibition: Two,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        when: all![dest!(any E1 E2), us_content_above!(10)],
    }
    "DM-25" brings_in "more than 25 percent US content" "734.4(d)" {
        prohibition: Two,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        when: all![none![dest!(any E1 E2)], us_content_above!(25)],
        note: "US software that is shipped by itself has no de minimis level: it is an item of the United States.",
    }
};
