//! End uses for weapons and for nuclear propulsion: 15 CFR 744.2 to 744.5.

use crate::Condition;
use crate::ear::table::{ask, stated};
use crate::policy::Provision;

const RANGE_300_KM: (&str, &str) = (
    "744.3#range-300-km",
    "Can the rocket system or unmanned aerial vehicle reach 300 km or more?",
);

const DELIVERS_WEAPONS: (&str, &str) = (
    "744.3#delivers-weapons",
    "Is the rocket system or unmanned aerial vehicle meant to deliver chemical, biological or nuclear weapons, whatever its range?",
);

/// In such a country or by one: § 744.3(a)(1) and (3)
const IN_OR_BY_D4: Condition = any![
    dest!(D4),
    ask(
        "744.3#by-d4",
        "Are the rocket systems or unmanned aerial vehicles developed, made, operated or maintained by a Country Group D:4 country, or by anybody who acts for one, wherever the item goes?",
    ),
];

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "E744-2" none "nuclear explosives and unsafeguarded nuclear activities" "744.2(a)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: end_use![Nuclear],
        when: dest!(all ALL (not (list "SUPP3_744"))),
        relief: only(const { &[
            usable![TSU "(a)", TSU "(b)"; when dest!(list "SUPP3_744")],
        ] }),
        note: "Supplement No. 3 to part 744 is a list of its own: membership in A:5 or in a suppliers' group does not take a country out.",
    }
    "E744-3-A1" none "rockets and unmanned aerial vehicles of 300 km or more in Country Group D:4" "744.3(a)(1)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: end_use![Missile],
        when: all![IN_OR_BY_D4, ask(RANGE_300_KM.0, RANGE_300_KM.1)],
        relief: none,
        note: "It covers use in such a country and by such a country.",
    }
    "E744-3-A2" none "rockets and unmanned aerial vehicles that deliver weapons of mass destruction" "744.3(a)(2)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: end_use![Missile],
        when: all![
            ask(DELIVERS_WEAPONS.0, DELIVERS_WEAPONS.1),
            none![stated(
                "744.3#nuclear-program-of-ally",
                "Is the use part of a governmental program for delivering nuclear weapons, of a nuclear-weapon state under the NPT that is a member of NATO?",
            )],
        ],
        relief: none,
    }
    // What cannot be told counts as if it were of concern: only a statement takes it out.
    "E744-3-A3" none "rockets and unmanned aerial vehicles of unknown range or use, Country Group D:4" "744.3(a)(3)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: end_use![Missile],
        when: all![
            IN_OR_BY_D4,
            none![
                stated(RANGE_300_KM.0, RANGE_300_KM.1),
                stated(DELIVERS_WEAPONS.0, DELIVERS_WEAPONS.1),
                stated(
                    "744.3#short-range-and-no-weapons",
                    "Do you know both that the rocket system or unmanned aerial vehicle cannot reach 300 km and that it is not meant to deliver chemical, biological or nuclear weapons?",
                ),
            ],
        ],
        relief: none,
        note: "An unknown range is no gap: the license is required until both the range and the use are known.",
    }
    "E744-4" none "chemical and biological weapons, worldwide" "744.4(a)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: end_use![ChemicalBiological],
        when: Condition::Always,
        relief: none,
    }
    "E744-4-PLANT" none "whole plants for precursors of chemical weapons" "744.4(a)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "744.4#whole-plant",
            "Is the item for designing, building, running or maintaining a whole plant that makes the chemical weapons precursors of ECCN 1C350?",
        ),
        when: any![
            dest!(all ALL (not A3)),
            ask(
                "744.4#whole-plant-by-others",
                "Is the plant designed, built, run or maintained by a country outside Country Group A:3, or by anybody who acts for one, wherever the item goes?",
            ),
        ],
        relief: none,
    }
    "E744-5" none "technology for maritime nuclear propulsion" "744.5(a)" {
        prohibition: Five,
        items: ["E" "EAR99"],
        reaches: ALL,
        trigger: end_use![MaritimeNuclear],
        when: ask(
            "744.5#propulsion-technology",
            "Is the item technology that relates to maritime nuclear propulsion plants, to their land prototypes or to special facilities for them, or to what is specially made for use in those?",
        ),
        relief: none,
    }
};
