//! The other reasons for control: crime control and human rights, firearms, encryption, hot-section
//! technology, surreptitious listening, anti-terrorism, chemical weapons and arms embargoes.

use super::north_korea::{HUMANITARIAN, LISTED_FOR_DENIAL, MILITARY};
use crate::Condition;
use crate::ear::table::ask;
use crate::policy::ReviewRule;

const SERVICE_PROVIDER_OR_GOVERNMENT: Condition = ask(
    "742.13#service-provider-or-government",
    "Is the item for a communications service provider, or for a federal, state or local government in the United States, in the normal course of its activities?",
);

const PEACEFUL_SCHEDULE_1: Condition = all![
    activity!(Export),
    dest!(not (list "CWC_NON_PARTIES")),
    ask(
        "742.18#schedule-1-purpose",
        "Is the Schedule 1 chemical for research, medical, pharmaceutical or protective purposes, in a quantity that they justify, and within one metric ton in all?",
    ),
];

pub(super) static REVIEWS: &[ReviewRule] = reviews! {
    "CC-P1" FavorableCaseByCase: "crime control" "742.7(b)(1)" of [CC] {}
    "CC-P2" GeneralPolicyOfDenial: "implements of torture" "742.11(b)" of {"CC-6"} {}
    "RP-HR" CaseByCase: "human rights, whatever the item is controlled for" "742.7(b)(2)" of any {
        when: ask("742.7#human-rights", "Is there civil disorder in the destination, or a risk that its government violates or abuses human rights with the item?"),
        confidence: Medium,
        note: "The section takes the favorable consideration away and names no policy in its place.",
    }
    "FC-P1" GeneralApproval: "firearms with an import certificate" "742.17(b)" of [FC] {
        when: ask("742.17#import-certificate", "Is there an FC Import Certificate, or an official document of the same kind, of the government of the destination?"),
    }
    "FC-P1-crime" PolicyOfDenial: "firearms linked to drugs, terrorism or organized crime" "742.17(b)" of [FC] {
        when: ask("742.17#crime", "Is there a link to drug trafficking, terrorism or international organized crime?"),
    }
    "EI-P1" CaseByCase: "encryption items" "742.15(b)" of [EI] {}
    "SI-P1" CaseByCase: "hot-section technology" "742.14(b)" of [SI] {}
    "SL-P1" GeneralApproval: "surreptitious listening, service providers and governments" "742.13(b)" of [SL] {
        when: all![SERVICE_PROVIDER_OR_GOVERNMENT, none![dest!(list "AT3")]],
    }
    "SL-P1-denial" GeneralPolicyOfDenial: "surreptitious listening" "742.13(b)" of [SL] {
        when: any![dest!(list "AT3"), none![SERVICE_PROVIDER_OR_GOVERNMENT]],
    }
    "AT-PIR" GeneralPolicyOfDenial: "anti-terrorism, Iran" "742.8" of [AT] {
        when: dest!({IR}),
    }
    // The policies of § 742.9 for Syria are superseded by § 746.9.
    "AT-PKP" CaseByCase: "anti-terrorism, North Korea" "742.19(b)" of [AT] {
        when: all![dest!({KP}), none![LISTED_FOR_DENIAL, MILITARY, HUMANITARIAN]],
        confidence: Medium,
        note: "Verify the item against the list of § 742.19(b), of which not every line is kept here.",
    }
    "AT-PKP-listed" GeneralPolicyOfDenial: "anti-terrorism, North Korea, items of the list" "742.19(b)" of [AT] {
        when: all![dest!({KP}), LISTED_FOR_DENIAL, none![HUMANITARIAN]],
        confidence: Medium,
        note: "Not every line of the list of § 742.19(b) is kept here.",
    }
    "AT-PKP-military" PolicyOfDenial: "anti-terrorism, North Korea, military end users and uses" "742.19(b)" of [AT] {
        when: all![dest!({KP}), MILITARY, none![LISTED_FOR_DENIAL]],
    }
    "AT-PKP-humanitarian" GeneralApproval: "anti-terrorism, North Korea, humanitarian items" "742.19(b)" of [AT] {
        when: all![dest!({KP}), HUMANITARIAN],
    }
    "CW-P1" GeneralPolicyOfDenial: "Schedule 1 chemicals" "742.18(b)(1)" of {"CW-1"} {
        when: none![PEACEFUL_SCHEDULE_1],
    }
    "CW-P1-peaceful" CaseByCase: "Schedule 1 chemicals for peaceful purposes in parties to the Convention" "742.18(b)(1)" of {"CW-1"} {
        when: PEACEFUL_SCHEDULE_1,
        confidence: Medium,
        note: "The section takes them out of the general policy of denial and names no policy in its place.",
    }
    "CW-P2" GeneralPolicyOfDenial: "Schedule 2 chemicals outside the Convention" "742.18(b)(2)" of {"CW-2"} {}
    "CW-P3" GeneralPolicyOfDenial: "Schedule 3 chemicals outside the Convention" "742.18(b)(3)" of {"CW-3"} {}
    "CW-P4" CaseByCase: "technology for Convention chemicals" "742.18(b)(4)" of {"CW-4"} {
        confidence: Medium,
    }
    "UN-P1" PolicyOfDenial: "arms embargoes of the United Nations" "746.1(b)" of [UN] {
        when: ask("746.1#contrary-to-resolution", "Would the shipment be contrary to a resolution of the Security Council on the destination?"),
    }
};
