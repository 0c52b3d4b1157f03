//! National security: 15 CFR 742.4(b).

use super::sets::{
    CIVIL, CONTRIBUTES_TO_WEAPONS, DELEGATED_APPROVAL, DELEGATED_CASE_BY_CASE, DELEGATED_DENIAL,
    INDIA, MUNITIONS_OR_SPACECRAFT, NOT_DELEGATED, RUSSIA_CASE_BY_CASE, SPACECRAFT,
};
use crate::ear::table::ask;
use crate::policy::ReviewRule;

pub(super) static REVIEWS: &[ReviewRule] = reviews! {
    "NS-P0" GeneralApproval: "national security outside Country Group D:1" "742.4(b)(1)(i)" of [NS] {
        when: dest!(not D1),
    }
    "NS-P0-diversion" CaseByCase: "national security, with a risk of diversion to Country Group D:1" "742.4(b)(1)(i)" of [NS] {
        when: all![
            dest!(not D1),
            ask("742.4#diversion-to-d1", "Is there a significant risk that the item is diverted to a Country Group D:1 destination?"),
        ],
        confidence: Medium,
        note: "The section takes the general approval away and names no policy in its place.",
    }
    "NS-P1" FavorableCaseByCase: "national security, Country Group D:1" "742.4(b)(1)(i)" of [NS] {
        when: dest!(all D1 (not {BY, CN, KH, KZ, LA, MM, MN, NI, RU, VE})),
        note: "Approved for a civil use, or where the item makes no significant contribution to military potential.",
    }
    "NS-P1ii" PolicyOfDenial: "600 series and 9x515 to Country Group D:5" "742.4(b)(1)(ii)" of [NS] {
        when: all![dest!(D5), MUNITIONS_OR_SPACECRAFT],
        confidence: Medium,
        note: "Reviewed as 22 CFR 126.1 provides: a denial as a rule, with exceptions of its own.",
    }
    "NS-P1iii" PolicyOfDenial: "9x515 to China or Country Group E:1" "742.4(b)(1)(ii)" of [NS] {
        when: all![dest!(any {CN} E1), SPACECRAFT],
    }
    "NS-P2-approval" PresumptionOfApproval: "chip-making equipment for end users of allies" "742.4(b)(2)" of {"NS-4"} {
        when: DELEGATED_APPROVAL,
        note: "Reviewed as § 744.23(d) provides.",
    }
    "NS-P2-case-by-case" CaseByCase: "chip-making equipment that § 744.23(d)(3) names" "742.4(b)(2)" of {"NS-4"} {
        when: DELEGATED_CASE_BY_CASE,
        note: "Reviewed as § 744.23(d) provides.",
    }
    "NS-P2-denial" PresumptionOfDenial: "chip-making equipment for uses of § 744.23" "742.4(b)(2)" of {"NS-4"} {
        when: DELEGATED_DENIAL,
        note: "Reviewed as § 744.23(d) provides.",
    }
    "NS-P2" CaseByCase: "chip-making equipment for other uses" "742.4(b)(2)" of {"NS-4"} {
        when: NOT_DELEGATED,
    }
    "NS-P5" FavorableCaseByCase: "Kazakhstan and Mongolia" "742.4(b)(5)" of [NS] {
        when: dest!({KZ, MN}),
        note: "The consideration is to be more favorable still than for other destinations.",
    }
    "NS-P6" FavorableCaseByCase: "Laos" "742.4(b)(6)" of [NS] {
        when: dest!({LA}),
        note: "For an authorized use in Laos and without diversion.",
    }
    "NS-P7-civil" GeneralApproval: "civil use and civil user in Burma, Cambodia, China, Nicaragua or Venezuela" "742.4(b)(7)" of [NS] {
        when: all![dest!({MM, KH, CN, NI, VE}), CIVIL],
    }
    "NS-P7-weapons" PresumptionOfDenial: "weapons systems of Burma, Cambodia, China or Venezuela" "742.4(b)(7)" of [NS] {
        when: all![dest!({MM, KH, CN, VE}), CONTRIBUTES_TO_WEAPONS],
        note: "The sentence does not name Nicaragua.",
    }
    "NS-P7-other" CaseByCase: "other uses and users in Burma, Cambodia, China, Nicaragua or Venezuela" "742.4(b)(7)" of [NS] {
        when: all![dest!({MM, KH, CN, NI, VE}), none![CIVIL]],
        confidence: Medium,
        note: "The section gives factors, such as the risk of diversion and the effect on industry in the United States, and ranks no policy.",
    }
    "NS-P8" GeneralApproval: "India" "742.4(b)(8)" of [NS] {
        when: INDIA,
        note: "For civil or military use there, for its Government, and for reexport to Country Group A:5 or return to the United States.",
    }
    "NS-P9-denial" PolicyOfDenial: "Russia and Belarus" "742.4(b)(9)" of [NS] {
        when: all![dest!({RU, BY}), none![RUSSIA_CASE_BY_CASE]],
        note: "Reviewed as § 746.8(b) provides.",
    }
    "NS-P9" CaseByCase: "Russia and Belarus, for the purposes of § 746.8(b)" "742.4(b)(9)" of [NS] {
        when: all![dest!({RU, BY}), RUSSIA_CASE_BY_CASE],
        note: "Reviewed as § 746.8(b) provides.",
    }
    "NS-P10a" PresumptionOfApproval: "plurilateral controls, Country Groups A:1, A:5 and A:6" "742.4(b)(10)" of {"NS-5"} {
        when: dest!(any A1 A5 A6),
    }
    "NS-P10b" PresumptionOfDenial: "plurilateral controls, Country Groups D:1 and D:5" "742.4(b)(10)" of {"NS-5"} {
        when: dest!(any D1 D5),
    }
    "NS-P10c" CaseByCase: "plurilateral controls, other destinations" "742.4(b)(10)" of {"NS-5"} {
        when: dest!(not A1 A5 A6 D1 D5),
    }
};
