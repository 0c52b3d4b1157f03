//! What US persons may not support: 15 CFR 744.6, General Prohibition Seven.
//!
//! The acts count, not the items, which need not be subject to the EAR. Where § 744.6 and the list
//! that § 736.2(b)(7) repeats differ, the section is followed: it names Cambodia too.

use super::sets::{MACAU_OR_D5, MILITARY_INTELLIGENCE, TO_MACAU_OR_D5};
use crate::ear::table::{ask, stated};
use crate::policy::Provision;
use crate::{Condition, Headquarters, PartyRole, PartyRoles, Question};

const US_PERSON: Condition = ask(
    "744.6#us-person",
    "Does a US person support the end use or the end user: send or transfer the item between or within foreign countries, help with that, or perform a contract, service or employment for it?",
);

const OTHER_AGENCY: Condition = stated(
    "744.6#other-agency",
    "Does the Department of State, Energy or the Treasury, or another agency, already require a license for the US person's act or prohibit it?",
);

/// Section 744.6(d)(2)
const GOVERNMENT_DUTY: Condition = stated(
    "744.6#government-duty",
    "Does the US person act as an employee of a US Government agency, or as its contractor support personnel, in the performance of official duties?",
);

/// Section 744.6(d)(1): clerical work, what part 734 leaves out, law enforcement and intelligence
const CLERICAL: Condition = stated(
    "744.6#clerical",
    "Does the US person only do administrative or clerical work, or carry out a decision that somebody else has made?",
);
const LEFT_OUT_BY_PART_734: Condition = stated(
    "744.6#published-or-fundamental-research",
    "Is what the US person sends only information or software that part 734 leaves out, such as what is published or comes of fundamental research?",
);
const LAW_ENFORCEMENT: Condition = stated(
    "744.6#law-enforcement-or-intelligence",
    "Does the US person conduct law enforcement or intelligence operations of the US Government?",
);

/// Section 744.6(d)(3)
const BACK_END: Condition = stated(
    "744.6#back-end",
    "Is the item only for back-end steps, such as assembly, test or packaging, that do not alter the technology level of the integrated circuits?",
);

/// Section 744.6(d)(4)
const FOR_AN_ALLIED_COMPANY: Condition = stated(
    "744.6#natural-person-for-allied-company",
    "Is the US person an individual who acts only for companies that are headquartered in the United States or a Country Group A:5 or A:6 destination and are not majority-owned by an entity headquartered in Macau or a Country Group D:5 destination?",
);

/// Section 748.15(d)(1)
const FOR_A_VALIDATED_END_USER: Condition = stated(
    "744.6#validated-end-user",
    "Is the end user a validated end user whom Supplement No. 7 to part 748 marks as excluded from § 744.6(c)(2)?",
);

/// The facility belongs to an entity with headquarters in Macau or D:5, its own or its parent's
///
/// Only the end user is asked: where a purchaser or a forwarder is based clears no facility.
const FACILITY_OF_MACAU_OR_D5: Condition = Condition::Headquarters(Headquarters {
    of: PartyRoles::of(&[PartyRole::EndUser]),
    within: MACAU_OR_D5,
    question: Question::of(
        "744.6#facility-headquarters",
        "Does the facility belong to an entity that is headquartered in Macau or a Country Group D:5 destination, or whose ultimate parent is?",
    ),
});

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "US-B1" none "support by US persons for nuclear explosive devices" "744.6(b)(1)" {
        prohibition: Seven,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: all![US_PERSON, end_use![Nuclear]],
        when: all![
            any![
                dest!(all ALL (not (list "SUPP3_744"))),
                ask(
                    "744.6#nuclear-devices-by-others",
                    "Are the devices developed, made, operated or maintained by a country that is not in Supplement No. 3 to part 744, or by anybody who acts for one, wherever that is done?",
                ),
            ],
            ask("744.6#nuclear-explosive-devices", "Is the support for nuclear explosive devices?"),
            none![OTHER_AGENCY],
        ],
        relief: none,
    }
    "US-B2" none "support by US persons for missiles" "744.6(b)(2)" {
        prohibition: Seven,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: all![US_PERSON, end_use![Missile]],
        when: all![
            any![
                dest!(any D4 E2),
                ask(
                    "744.6#missiles-by-d4-or-e2",
                    "Are the missiles developed, made, operated or maintained by a Country Group D:4 or E:2 country, or by anybody who acts for one, wherever that is done?",
                ),
            ],
            none![OTHER_AGENCY],
        ],
        relief: none,
    }
    "US-B3" none "support by US persons for chemical or biological weapons" "744.6(b)(3)" {
        prohibition: Seven,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: all![US_PERSON, end_use![ChemicalBiological]],
        when: none![OTHER_AGENCY],
        relief: none,
    }
    "US-B4" none "support by US persons for whole plants that make precursors" "744.6(b)(4)" {
        prohibition: Seven,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "744.6#whole-plant",
            "Does a US person support a whole plant that makes the chemical weapons precursors of ECCN 1C350, by its shipment or transfer or otherwise?",
        ),
        when: all![
            any![
                dest!(all ALL (not A3)),
                ask(
                    "744.6#whole-plant-by-others",
                    "Is the plant designed, built, run or maintained by a country outside Country Group A:3, or by anybody who acts for one, wherever that is done?",
                ),
            ],
            none![OTHER_AGENCY],
        ],
        relief: none,
    }
    "US-B5" none "support by US persons for military intelligence" "744.6(b)(5)" {
        prohibition: Seven,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: all![
            US_PERSON,
            MILITARY_INTELLIGENCE,
        ],
        when: all![
            dest!(any {BY, MM, KH, CN, RU, VE} E1 E2),
            none![OTHER_AGENCY, GOVERNMENT_DUTY],
        ],
        relief: none,
        note: "The sentence of § 744.6(d) that bars License Exceptions does not mention paragraph (b)(5); none of them is about support, and paragraph (d)(2) is the relief that the section itself gives.",
    }
    "US-C1" none "support by US persons of which BIS gave notice" "744.6(c)(1)" {
        prohibition: Seven,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "744.6#informed",
            "Has BIS informed the US person, or US persons by a publication, that the activity needs a license?",
        ),
        when: Condition::Always,
        relief: none,
        note: "What § 744.6(c)(2) itself gives notice of stands in rules of its own.",
    }
    "US-C2i" none "service by US persons for advanced-node facilities" "744.6(c)(2)(i)" {
        prohibition: Seven,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "744.6#advanced-node-facility",
            "Does a US person send, transfer or service an item that is not subject to the EAR, or help with that, knowing that it is for developing or producing integrated circuits at a facility where advanced-node ones are produced?",
        ),
        when: all![
            TO_MACAU_OR_D5,
            FACILITY_OF_MACAU_OR_D5,
            none![
                OTHER_AGENCY, CLERICAL, LEFT_OUT_BY_PART_734, LAW_ENFORCEMENT, BACK_END,
                FOR_AN_ALLIED_COMPANY, FOR_A_VALIDATED_END_USER,
            ],
        ],
        relief: none,
    }
    "US-C2ii" none "service by US persons for facilities of unknown node" "744.6(c)(2)(ii)" {
        prohibition: Seven,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "744.6#facility-of-unknown-node",
            "Does a US person send, transfer or service an item that is not subject to the EAR and meets an entry of Category 3, product groups B to E, or help with that, for developing or producing integrated circuits at a facility of which it is not known whether it produces advanced-node ones?",
        ),
        when: all![
            TO_MACAU_OR_D5,
            FACILITY_OF_MACAU_OR_D5,
            none![
                OTHER_AGENCY, CLERICAL, LEFT_OUT_BY_PART_734, LAW_ENFORCEMENT, BACK_END,
                FOR_AN_ALLIED_COMPANY, FOR_A_VALIDATED_END_USER,
            ],
        ],
        relief: none,
    }
    "US-C2iii" none "service by US persons for semiconductor manufacturing equipment" "744.6(c)(2)(iii)" {
        prohibition: Seven,
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "744.6#manufacturing-equipment",
            "Does a US person send, transfer or service an item that is not subject to the EAR and meets the parameters of 3B001.a.4, .c, .d, .f.1, .f.5, .f.6, .k to .n, .p.2, .p.4 or .r, 3B002.c, 3D992 or 3E992, or help with that?",
        ),
        when: all![
            TO_MACAU_OR_D5,
            none![
                OTHER_AGENCY, CLERICAL, LEFT_OUT_BY_PART_734, LAW_ENFORCEMENT, GOVERNMENT_DUTY,
                FOR_AN_ALLIED_COMPANY, FOR_A_VALIDATED_END_USER,
                stated(
                    "744.6#only-servicing",
                    "Does the US person only service or install the item, and not at a facility where advanced-node integrated circuits are produced?",
                ),
            ],
        ],
        relief: none,
        note: "The end use and the end user do not matter.",
    }
};
