//! What is not subject, and what is no export, reexport or transfer: 15 CFR 734.3(b) and 734.7 to
//! 734.20.
//!
//! Each of these must be claimed: nobody is asked who says nothing of the kind.

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::ScopeRule;

const PUBLISHED: Condition = ask(
    "734.7#published",
    "Is the item unclassified technology or software that is published: open to the public, with no restriction on passing it on?",
);

/// § 734.7(c): what makes a firearm out of a file stays subject
const FIREARM_FILE: Condition = all![
    item!["0D" "0E" "EAR99"],
    ask(
        "734.7#firearm-file",
        "Is the item a file on the internet from which a machine tool or 3D printer can directly make a firearm, or a frame or receiver, of 0A501, 0A506, 0A507 or 0A509?",
    ),
];

const AUTHORIZED_ENTITY: Condition = ask(
    "734.20#authorized-entity",
    "Is technology or source code released abroad, by an entity that was authorized to receive it, to its regular and permanent employee?",
);

pub(super) static RULES: &[ScopeRule] = scope_rules! {
    "X-PRINT" takes_out "printed books and newspapers, and recorded films and music" "734.3(b)(2)" {
        items: ["D" "E" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "734.3#printed",
            "Is the item a printed book, newspaper or other publication, or a recorded film or piece of music, as § 734.3(b)(2) lists them?",
        ),
        when: Condition::Always,
        note: "Encryption source code in electronic form is no printed matter and stays subject.",
    }
    "X-PUB" takes_out "published technology and software" "734.7(a)" {
        items: ["D" "E" "EAR99"; except "5D002"],
        reaches: ALL,
        trigger: PUBLISHED,
        when: none![FIREARM_FILE],
        note: "Handing a manuscript to editors or reviewers so that it may be published counts as publishing.",
    }
    "X-PUB-5D002" takes_out "published encryption software" "734.7(b)" {
        items: ["5D002"],
        reaches: ALL,
        trigger: PUBLISHED,
        when: any![
            all![
                ask("734.7#encryption-source-code", "Is the published encryption software source code?"),
                any![
                    none![ask("734.7#non-standard-cryptography", "Does the software implement non-standard cryptography?")],
                    ask("734.7#notified", "Were BIS and the ENC Encryption Request Coordinator notified of where the source code is published, as § 742.15(b) requires?"),
                ],
            ],
            ask("734.7#object-code-of-published-source", "Is the published encryption software object code whose source code meets the terms of § 742.15(b)?"),
        ],
    }
    "X-FR" takes_out "fundamental research" "734.8" {
        items: ["D" "E" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "734.8#fundamental-research",
            "Does the technology or software arise from fundamental research, and is it intended to be published?",
        ),
        when: none![
            ask("734.8#publication-restricted", "Have the researchers accepted a limit on its publication, other than a sponsor's review for patents or for proprietary information of the sponsor?"),
            ask("734.8#input-to-research", "Is it an input released to the researchers, rather than a result of the research?"),
        ],
    }
    "X-COURSE" takes_out "what a catalog course teaches" "734.3(b)(3)(iii)" {
        items: ["D" "E" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "734.3#course",
            "Is the technology or software released by teaching in a catalog course of an academic institution, or in its teaching laboratory?",
        ),
        when: Condition::Always,
    }
    "X-PATENT" takes_out "patents and published applications" "734.10" {
        items: ["D" "E" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "734.10#patent",
            "Does the technology or software appear in a patent or in a published patent application?",
        ),
        when: none![ask(
            "734.10#secrecy-order",
            "Is an invention under a secrecy order of the Patent and Trademark Office?",
        )],
    }
    "X-STANDARD" takes_out "standards-related activities" "734.10" {
        items: ["D" "E" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "734.10#standards-activity",
            "Is the technology or software released in a standards-related activity, with the intent that the standard be published?",
        ),
        when: ask(
            "734.10#standards-terms",
            "Does it meet the terms that the regulations set for standards-related activities, those on its classification included?",
        ),
        confidence: Medium,
        note: "The terms were not read one by one; whoever relies on them must read them.",
    }
    "X-SYS" takes_out "non-proprietary descriptions of systems" "734.3(b)(3)(v)" {
        items: ["D" "E" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "734.3#system-description",
            "Is it a non-proprietary description of a system?",
        ),
        when: Condition::Always,
    }
    "X-TELEM" takes_out "telemetry data" "734.3(b)(3)(vi)" {
        items: ["D" "E" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "734.3#telemetry",
            "Is it telemetry data as Note 2 to product group E of Category 9 defines it?",
        ),
        when: Condition::Always,
    }
    "ACT-RELEASE" takes_out "showing object code, which releases nothing" "734.13(a)(2)" {
        items: ["D"],
        reaches: DEEMED,
        when: none![ask(
            "734.13#source-code",
            "Is source code released, rather than object code only?",
        )],
    }
    "ACT-NOT-LAUNCH" takes_out "launches into space" "734.18(a)(1)" {
        items: ["CCL" "EAR99"],
        reaches: ALL,
        trigger: ask(
            "734.18#space-launch",
            "Is the act the launch into space of a spacecraft, a launch vehicle or its payload?",
        ),
        when: Condition::Always,
    }
    "ACT-NOT-FOREIGN" takes_out "transfers in the United States to persons who are not foreign" "734.18(a)(2)" {
        items: ["D" "E" "EAR99"],
        reaches: US_EXPORTS,
        trigger: ask(
            "734.18#no-foreign-person",
            "Is technology or software passed on within the United States, to persons none of whom is a foreign person?",
        ),
        when: Condition::Always,
    }
    "ACT-E2E" takes_out "data under end-to-end encryption" "734.18(a)(5)" {
        items: ["D" "E" "EAR99"],
        reaches: MOVEMENTS,
        trigger: ask(
            "734.18#end-to-end-encrypted",
            "Is unclassified technology or software sent, taken or stored under end-to-end encryption of the strength that § 734.18(a)(5) asks for?",
        ),
        when: none![
            dest!(D5),
            ask("734.18#stored-in-d5", "Is it stored on purpose in a Country Group D:5 destination?"),
        ],
        note: "Passing through a server on the way is no storage; a recipient in a Country Group D:5 destination is taken to store it there.",
    }
    "ACT-A5NAT" takes_out "releases abroad to nationals of Country Group A:5 alone" "734.20(b)" {
        items: ["D" "E" "EAR99"],
        reaches: DEEMED_REEXPORTS,
        trigger: AUTHORIZED_ENTITY,
        when: all![
            dest!(A5),
            ask("734.20#only-a5-nationalities", "Is the employee a citizen or permanent resident of Country Group A:5 countries and of no other?"),
            ask("734.20#released-in-a5", "Does the release take place in a Country Group A:5 country or the United States and nowhere else?"),
        ],
    }
    "ACT-NONA5NAT" takes_out "releases abroad to other nationals, with safeguards" "734.20(c)" {
        items: ["D" "E" "EAR99"],
        reaches: DEEMED_REEXPORTS,
        trigger: AUTHORIZED_ENTITY,
        when: all![
            ask("734.20#release-terms", "Are the terms of § 734.20(c)(1) to (4) on the employee, the entity and the place met?"),
            any![
                ask("734.20#other-safeguard", "Is one of the safeguards of § 734.20(c)(5) in place, other than screening for substantive contacts?"),
                all![
                    ask("734.20#screened", "Did the entity screen the employee for substantive contacts with Country Group D:5 destinations?"),
                    none![ask("734.20#substantive-contacts", "Does the employee have substantive contacts with a Country Group D:5 destination?")],
                ],
            ],
        ],
        note: "Substantive contacts with a Country Group D:5 destination are presumed to be a risk of diversion (§ 734.20(d)(1)).",
    }
};
