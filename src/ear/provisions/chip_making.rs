//! Supercomputers, advanced-node integrated circuits, advanced computing and semiconductor
//! manufacturing equipment: 15 CFR 744.23.

use super::sets::{
    A_PARTY_BASED_IN_MACAU_OR_D5, D1_D4_D5_EXCEPT_A5_A6, DEVELOPED_BY_MACAU_OR_D5,
    DIRECT_PRODUCT_OF_EAR_SOFTWARE, TO_MACAU_OR_D5,
};
use crate::ear::exceptions::{LEFT_FOR_ADVANCED_COMPUTING, LEFT_FOR_CHIP_MAKING};
use crate::ear::table::{ask, stated};
use crate::policy::Provision;
use crate::{Condition, Destinations, EachListed, ListKind, ListRef, PartyRole, PartyRoles};

/// Where the supercomputer is or will be decides, not only where the item goes
const SUPERCOMPUTER_IN_MACAU_OR_D5: Condition = any![
    TO_MACAU_OR_D5,
    ask(
        "744.23#supercomputer-location",
        "Is the supercomputer located in, or destined to, Macau or a Country Group D:5 destination?",
    ),
];

/// Asked where it makes a requirement, and only heard where it takes another one's place
const ADVANCED_NODE_FACILITY: (&str, &str) = (
    "744.23#advanced-node-facility",
    "Do you know that advanced-node integrated circuits are produced at the facility?",
);

/// Section 744.23(a)(5)
const BACK_END: Condition = stated(
    "744.23#back-end",
    "Is the item only for back-end steps, such as assembly, test or packaging, that do not alter the technology level of the integrated circuits?",
);

/// Section 744.23(a)(2)(iv): footnote 5 has a requirement of its own
const TO_FOOTNOTE_5_ENTITIES: Condition = Condition::EachListed(EachListed {
    of: PartyRoles::of(&[PartyRole::EndUser]),
    on: ListRef {
        list: ListKind::EntityList,
        footnote: Some(5),
    },
});

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "E744-23-A1i" none "integrated circuits for supercomputers" "744.23(a)(1)(i)(A)" {
        prohibition: Five,
        items: ["3A001" "3A991" "4A994" "5A002" "5A004" "5A992"],
        reaches: ALL,
        trigger: end_use![Supercomputer],
        when: all![
            SUPERCOMPUTER_IN_MACAU_OR_D5,
            ask("744.23#integrated-circuit", "Is the item an integrated circuit?"),
        ],
        relief: none,
    }
    "E744-23-A1ii" none "computers, assemblies and components for supercomputers" "744.23(a)(1)(i)(B)" {
        prohibition: Five,
        items: ["4A003" "4A004" "4A994" "5A002" "5A004" "5A992"],
        reaches: ALL,
        trigger: end_use![Supercomputer],
        when: all![
            SUPERCOMPUTER_IN_MACAU_OR_D5,
            ask("744.23#computer", "Is the item a computer, an electronic assembly or a component?"),
        ],
        relief: none,
    }
    "E744-23-A2i" none "any item for facilities that produce advanced-node integrated circuits" "744.23(a)(2)(i)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: end_use![AdvancedNode],
        when: all![
            TO_MACAU_OR_D5,
            ask(ADVANCED_NODE_FACILITY.0, ADVANCED_NODE_FACILITY.1),
            none![BACK_END, TO_FOOTNOTE_5_ENTITIES],
        ],
        relief: none,
    }
    "E744-23-A2ii" none "equipment, materials, software and technology for facilities of unknown node" "744.23(a)(2)(ii)" {
        prohibition: Five,
        items: ["3B" "3C" "3D" "3E"],
        reaches: ALL,
        trigger: end_use![AdvancedNode],
        when: all![
            TO_MACAU_OR_D5,
            none![
                stated(ADVANCED_NODE_FACILITY.0, ADVANCED_NODE_FACILITY.1),
                stated(
                    "744.23#no-advanced-node-facility",
                    "Do you know that no advanced-node integrated circuits are produced at the facility?",
                ),
                BACK_END,
                TO_FOOTNOTE_5_ENTITIES,
            ],
        ],
        relief: none,
    }
    "E744-23-A2iii" none "design software and technology for advanced-node integrated circuits" "744.23(a)(2)(iii)" {
        prohibition: Five,
        items: ["D" "E" "EAR99"],
        reaches: ALL,
        trigger: end_use![AdvancedNode],
        when: all![
            ask(
                "744.23#design-of-advanced-node",
                "Is the item software or technology for electronic or technology computer-aided design (ECAD or TCAD), for designing an advanced-node integrated circuit that will be produced in Macau or a Country Group D:5 destination?",
            ),
            none![BACK_END],
        ],
        relief: none,
    }
    "E744-23-A3i-A" none "advanced computing, middle tier, for entities of Macau or Country Group D:5" "744.23(a)(3)(i)(A)" {
        prohibition: Five,
        items: [
            "3A001.z.1.b" "3A001.z.2.b" "3A001.z.3.b" "3A001.z.4.b" "3A090.b" "4A003.z.1.b"
            "4A003.z.2.b" "4A004.z.2" "4A005.z.2" "4A090.b" "5A002.z.1.b" "5A002.z.2.b" "5A002.z.3.b"
            "5A002.z.4.b" "5A002.z.5.b" "5A004.z.1.b" "5A004.z.2.b" "5A992.z.2" "5D002.z.1.b"
            "5D002.z.2.b" "5D002.z.3.b" "5D002.z.4.b" "5D002.z.5.b" "5D002.z.6.b" "5D002.z.7.b"
            "5D002.z.8.b" "5D002.z.9.b" "5D992.z.2"
        ],
        reaches: ALL,
        trigger: A_PARTY_BASED_IN_MACAU_OR_D5,
        when: Condition::Destination(Destinations::NoneOf(rows![D1_D4_D5_EXCEPT_A5_A6])),
        relief: only(LEFT_FOR_ADVANCED_COMPUTING),
        note: "To the other destinations the requirement of § 742.6(a)(6)(iii) applies, so that a country that leaves these Country Groups comes under this rule instead.",
    }
    "E744-23-A3i-B" none "high-bandwidth memory for entities based in Macau or Country Group D:5" "744.23(a)(3)(i)(B)" {
        prohibition: Five,
        items: ["3A090.c"],
        reaches: ALL,
        trigger: A_PARTY_BASED_IN_MACAU_OR_D5,
        when: dest!(not {MO} D5),
        relief: only(LEFT_FOR_ADVANCED_COMPUTING),
    }
    "E744-23-A3ii" none "advanced-computing technology of entities based in Macau or Country Group D:5" "744.23(a)(3)(ii)" {
        prohibition: Five,
        items: ["3E001"],
        reaches: REEXPORTS_AND_TRANSFERS,
        trigger: DEVELOPED_BY_MACAU_OR_D5,
        when: all![
            Condition::Origin(D1_D4_D5_EXCEPT_A5_A6),
            related!["3A090"; except "3A090.c"],
            DIRECT_PRODUCT_OF_EAR_SOFTWARE,
        ],
        relief: none,
        note: "It reaches technology that is subject to the EAR under § 734.9(h).",
    }
    "E744-23-A4i" none "listed items for semiconductor manufacturing equipment" "744.23(a)(4)(i)" {
        prohibition: Five,
        items: ["CCL"],
        reaches: ALL,
        trigger: end_use![SemiconductorEquipment],
        when: TO_MACAU_OR_D5,
        relief: only(LEFT_FOR_CHIP_MAKING),
        note: "The equipment is that of 3B001 (without .g and .h), 3B002, 3B611, 3B903, 3B991 (without .b.2.a and .b.2.b) and 3B992 to 3B994, its components, and the software and technology for it. General Order No. 4 (Supplement No. 1 to part 736) licenses some of it for a time, at the direction of companies headquartered in the United States or a Country Group A:5 or A:6 destination.",
    }
    "E744-23-A4ii" none "listed items for foreign-made semiconductor manufacturing equipment" "744.23(a)(4)(ii)" {
        prohibition: Five,
        items: ["CCL"],
        reaches: ALL,
        trigger: end_use![SemiconductorEquipment],
        when: any![
            A_PARTY_BASED_IN_MACAU_OR_D5,
            ask(
                "744.23#maker-headquarters",
                "Is the equipment, into which the item may be built first, developed or produced by an entity that is headquartered in Macau or a Country Group D:5 destination, or whose ultimate parent is?",
            ),
        ],
        relief: only(LEFT_FOR_CHIP_MAKING),
        note: "It counts who develops or produces the equipment, wherever that is done, and it covers items that are first incorporated into something foreign-made.",
    }
};
