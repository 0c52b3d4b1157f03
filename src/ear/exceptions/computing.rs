//! Advanced computing and semiconductors: §§ 740.25 to 740.29.

use super::encryption::GOVERNMENT_END_USER;
use crate::ear::provisions::A_PARTY_BASED_IN_MACAU_OR_D5;
use crate::ear::table::ask;
use crate::policy::ExceptionRule;
use crate::{Condition, Headquarters, PartyRole, PartyRoles, Question};

const HEADQUARTERED_OUTSIDE_SUPPLEMENT_5: Condition = Condition::Headquarters(Headquarters {
    of: PartyRoles::of(&[PartyRole::UltimateConsignee, PartyRole::EndUser]),
    within: to!(not (list "AIA_SUPP5")),
    question: Question::of(
        "740.27#headquarters-outside-supplement-5",
        "Is an end user or the ultimate consignee, or its ultimate parent, headquartered outside the United States and the other countries of Supplement No. 5(a) to part 740?",
    ),
});

const OUTSIDE_MACAU_AND_D5: Condition = dest!(not {MO} D5);

pub(super) static RULES: &[ExceptionRule] = exceptions! {
    HBM "" "high-bandwidth memory" "740.25" {
        authorizes: MOVEMENTS,
        overcomes: reasons [RS],
        terms: [
            "740.25": granted!(HBM),
            "740.25": ask(
                "740.25#bandwidth-density",
                "Is the memory bandwidth density of the item below 3.3 gigabytes per second per square millimeter?",
            ),
            "740.25": ask(
                "740.25#bought-by-designer",
                "Does the designer of the product that the memory is packaged with buy the memory directly, and does it go straight to the packaging site?",
            ),
            "740.25": ask(
                "740.25#headquarters-allowed",
                "Are the designer and the packaging company headquartered where § 740.25 allows?",
            ),
            "740.25": ask(
                "740.25#quantities-reconciled",
                "Will the quantities delivered and packaged be reconciled as § 740.25 requires?",
            ),
        ],
        confidence: Low,
        note: "Verify the conditions in the text of § 740.25.",
    }
    RFF "" "restricted fabrication facilities" "740.26" {
        authorizes: MOVEMENTS,
        overcomes: named,
        terms: [
            "740.26": item!["3B991" "3B992"; except "3B991.b.2.a" "3B991.b.2.b"],
            "740.26": ask(
                "740.26#entry-cites",
                "Does the Entity List entry of the facility cite § 740.26?",
            ),
            "740.26": none![ask(
                "740.26#also-described",
                "Is the item also described in 3B001.a.4, .c, .d, .f.1.b.2 or .k to .p, 3B002.c, 3B993 or 3B994?",
            )],
            "740.26": none![ask(
                "740.26#advanced-node",
                "Does the facility produce advanced-node integrated circuits, or is the item for producing them?",
            )],
            "740.26": ask(
                "740.26#notification",
                "Have you notified BIS in advance as § 740.26 requires?",
            ),
        ],
        confidence: Low,
        note: "Verify the notification and the reports in the text of § 740.26.",
    }
    AIA "(a)(1)" "advanced computing for partner countries" "740.27(a)(1)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS],
        terms: [
            "740.27(a)(1)": granted!(AIA),
            "740.27(a)(1)": none![item!["4E091"]],
            "740.27(a)(1)": dest!(list "AIA_SUPP5"),
            "740.27(a)(1)": none![HEADQUARTERED_OUTSIDE_SUPPLEMENT_5],
            "740.27(b)(2)": ask(
                "740.27#certification",
                "Was the end user's certification sent to BIS before the first shipment?",
            ),
            "740.27": none![ask(
                "740.27#restricted-training",
                "Will the item be used to train model weights that are restricted?",
            )],
        ],
        confidence: Medium,
    }
    AIA "(a)(3)" "model weights for partner-country entities" "740.27(a)(3)" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS],
        terms: [
            "740.27(a)(3)": item!["4E091"],
            "740.27(a)(3)": granted!(AIA),
            "740.27(a)(3)": OUTSIDE_MACAU_AND_D5,
            "740.27(a)(3)": none![HEADQUARTERED_OUTSIDE_SUPPLEMENT_5],
            "740.27(a)(3)": ask(
                "740.27#weights-secured",
                "Does the entity meet the security conditions that § 740.27 sets for model weights?",
            ),
            "740.27(a)(3)": none![ask(
                "740.27#trains-elsewhere",
                "Will the weights be used to train models of the same class elsewhere?",
            )],
        ],
        confidence: Medium,
    }
    ACM "" "advanced compute manufacturing" "740.28" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS],
        terms: [
            "740.28": granted!(ACM),
            "740.28": OUTSIDE_MACAU_AND_D5,
            "740.28": none![A_PARTY_BASED_IN_MACAU_OR_D5],
            "740.28": none![GOVERNMENT_END_USER],
            "740.28": ask(
                "740.28#manufacturing",
                "Is the item for development, production, or storage pending onward movement?",
            ),
            "740.28": ask(
                "740.28#ultimate-destination",
                "Are the items that result or are stored for customers outside Macau and Country Group D:5, unless otherwise authorized?",
            ),
        ],
        confidence: Medium,
        note: "Verify whether a certification must be filed first.",
    }
    LPP "" "low processing performance" "740.29" {
        authorizes: MOVEMENTS,
        overcomes: reasons [RS],
        terms: [
            "740.29": granted!(LPP),
            "740.29": OUTSIDE_MACAU_AND_D5,
            "740.29": none![A_PARTY_BASED_IN_MACAU_OR_D5],
            "740.29": ask(
                "740.29#performance-limit",
                "With this shipment, does the total processing performance sent to the ultimate consignee this calendar year stay at or below 26,900,000?",
            ),
            "740.29": ask(
                "740.29#shipped-directly",
                "Are the items shipped directly to a single ultimate consignee?",
            ),
            "740.29": ask(
                "740.29#certified-and-notified",
                "Has the consignee certified what § 740.29 requires, and has BIS been informed?",
            ),
        ],
        confidence: Medium,
        note: "A consignee headquartered in a country of Supplement No. 5(a) may count the quantity against the limit of the entity that will operate the items. Section 740.2(a)(9)(ii) does not name LPP among what it leaves.",
    }
};
