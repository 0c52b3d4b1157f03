//! The other reasons for control that state their destinations in words: anti-terrorism, chemical
//! weapons, crime control, encryption, surreptitious listening, significant items, arms embargoes
//! and the Russian industry sector.

use crate::ear::exceptions::{BELARUS_AND_RUSSIA_OIL_AND_GAS, UNITED_NATIONS_EMBARGO};
use crate::ear::table::ask;
use crate::policy::Provision;

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "CB-4" CB "Convention chemicals in mixtures and test kits" "742.2(a)(4)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(list "CWC_NON_PARTIES"),
        confidence: Medium,
        note: "Verify the destination against Supplement No. 2 to part 745, which lists the parties to the Convention.",
    }
    "CW-1" CW "Schedule 1 chemicals, worldwide" "742.18(a)(1)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(ALL),
    }
    "CW-2" CW "Schedule 2 chemicals to destinations outside the Convention" "742.18(a)(2)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(list "CWC_NON_PARTIES"),
        confidence: Medium,
        note: "Verify the destination against Supplement No. 2 to part 745, which lists the parties to the Convention.",
    }
    "CW-3" CW "Schedule 3 chemicals to destinations outside the Convention" "742.18(a)(3)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: all![
            dest!(list "CWC_NON_PARTIES"),
            any![
                all![
                    activity!(Export),
                    none![ask("742.18#end-use-certificate", "Has the government of the destination issued an End-Use Certificate for these chemicals?")],
                ],
                all![activity!(Reexport), origin!(list "CWC_NON_PARTIES")],
            ],
        ],
        confidence: Medium,
        note: "Verify both countries against Supplement No. 2 to part 745, which lists the parties to the Convention.",
    }
    "CW-4" CW "technology for Convention chemicals" "742.18(a)(2)(ii)(C)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(all (list "CWC_NON_PARTIES") (not {IL, TW})),
        confidence: Medium,
        note: "Verify the destination against Supplement No. 2 to part 745, which lists the parties to the Convention.",
    }
    "CC-4" CC "implements of execution, worldwide" "742.7(a)(4)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(ALL),
    }
    "CC-5" CC "restraint devices and discharge arms, everywhere but Canada" "742.7(a)(5)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(all ALL (not {CA})),
    }
    "CC-6" CC "implements of torture, worldwide" "742.11(a)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(ALL),
        relief: none,
    }
    "SL-1" SL "devices for surreptitious listening, worldwide" "742.13(a)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(ALL),
        relief: only(const { &[usable![GOV "(b)(2)(ii)"]] }),
    }
    "SL-1-E" SL "technology for surreptitious listening, worldwide" "742.13(a)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(ALL),
        relief: none,
    }
    "SI-1" SI "hot-section technology" "742.14(a)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(all ALL (not {AU, CA, GB})),
    }
    "EI-1" EI "encryption items, everywhere but Canada" "742.15(a)(1)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(all ALL (not {CA})),
    }
    "AT-KP" AT "North Korea" "742.19(a)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!({KP}),
    }
    "AT-IR-KP" AT "Iran and North Korea" "742.19(a)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!({IR, KP}),
        note: "For Iran see 15 CFR 742.8 and 746.7 as well.",
    }
    "AT-E1" AT "terrorism-supporting destinations" "742.19(a)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(E1),
        note: "For Iran see 15 CFR 742.8, for Syria 742.9 as well.",
    }
    "UN-1" UN "United Nations arms embargo" "746.1(b)(2)" {
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(list "UN10"),
        relief: only(UNITED_NATIONS_EMBARGO),
        note: "The section's own list is applied; the Central African Republic is on it although its chart row carries no footnote 1.",
    }
    "RI-1" RussianIndustrySector "deepwater, Arctic offshore and shale oil and gas in Russia and Belarus" "746.8(a)(4)" {
        reaches: MOVEMENTS,
        when: all![
            dest!({RU, BY}),
            ask("746.8#oil-and-gas", "Is the item for exploring or producing oil or gas in waters deeper than 500 feet, in the Arctic offshore or in shale, or can you not determine whether it is?"),
        ],
        relief: only(BELARUS_AND_RUSSIA_OIL_AND_GAS),
    }
};
