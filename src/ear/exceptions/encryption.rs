//! Encryption and cybersecurity items: §§ 740.17 and 740.22.

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::ExceptionRule;

/// Some end user belongs to a government
pub(super) const GOVERNMENT_END_USER: Condition = end_user![
    OF_GOVERNMENT,
    "740.17#government-end-user",
    "Is an end user or the ultimate consignee a government end user, as part 772 defines it?"
];
/// A bar of §§ 740.17 and 740.22 alike
const MALICIOUS_USE: Condition = ask(
    "740.17#malicious-use",
    "Do you know, or have reason to know, that the item will be used against information systems without their owners' permission?",
);

const NETWORK_AND_CUSTOM: Condition = ask(
    "740.17#b-2-i-item",
    "Is the item one of § 740.17(b)(2)(i): network infrastructure above its thresholds, non-public source code, a customized item, quantum cryptography, a penetration tool, public-safety radio, or one of its wideband items?",
);
const CRYPTANALYTIC: Condition = ask(
    "740.17#cryptanalytic",
    "Is the item a cryptanalytic commodity or cryptanalytic software?",
);
const OPEN_INTERFACE: Condition = ask(
    "740.17#open-cryptographic-interface",
    "Does the item have an open cryptographic interface?",
);
const CHIPS_AND_TOOLS: Condition = ask(
    "740.17#b-3-item",
    "Is the item one of § 740.17(b)(3): a chip, chipset, toolkit or module, a product with non-standard cryptography, a digital-forensics or network-analysis item, or cryptographic activation?",
);
/// Technology has paragraph (b)(2)(iv) to itself
const TECHNOLOGY: Condition = item!["5E002"];
const NON_STANDARD_TECHNOLOGY: Condition = ask(
    "740.17#non-standard-technology",
    "Is the technology for non-standard cryptography?",
);

const SUPPLEMENT_3_DESTINATION: Condition = ask(
    "740.17#supplement-3-destination",
    "Is the destination a country of Supplement No. 3 to part 740?",
);
const SUPPLEMENT_3_HEADQUARTERS: Condition = ask(
    "740.17#supplement-3-headquarters",
    "Is every end user headquartered in a country of Supplement No. 3 to part 740?",
);
const REQUEST_FILED: Condition = ask(
    "740.17#request-filed",
    "Has a classification request for the item been filed with BIS?",
);
const THIRTY_DAYS_PASSED: Condition = ask(
    "740.17#thirty-days-passed",
    "Have 30 days passed since the classification request was filed?",
);

pub(super) static RULES: &[ExceptionRule] = exceptions! {
    ENC "(a)(1)" "development by companies of Supplement No. 3 countries" "740.17(a)(1)" {
        authorizes: MOVEMENTS_AND_DEEMED_EXPORTS,
        overcomes: reasons [NS EI],
        terms: [
            "740.17": granted!(ENC),
            "740.17": dest!(not E1 E2),
            "740.17(a)(1)": none![GOVERNMENT_END_USER],
            "740.17(a)(1)": SUPPLEMENT_3_HEADQUARTERS,
            "740.17(a)(1)": ask(
                "740.17#internal-development",
                "Is the item for the end user's internal development or production of new products?",
            ),
            "740.17": none![MALICIOUS_USE],
        ],
        confidence: Medium,
    }
    ENC "(a)(2)" "subsidiaries of US companies" "740.17(a)(2)" {
        authorizes: MOVEMENTS_AND_DEEMED_EXPORTS,
        overcomes: reasons [NS EI],
        terms: [
            "740.17": granted!(ENC),
            "740.17": dest!(not E1 E2),
            "740.17(a)(2)": ask(
                "740.17#us-subsidiary",
                "Is every end user a US subsidiary as part 772 defines it, or a foreign national who works for it as an employee, contractor or intern and is no national of a Country Group E:1 or E:2 country?",
            ),
            "740.17(a)(2)": ask(
                "740.17#internal-use",
                "Is the item for the US subsidiary's internal use, the development of new products included?",
            ),
            "740.17": none![MALICIOUS_USE],
        ],
        confidence: Medium,
        note: "What is developed with it must be classified before it is sold.",
    }
    ENC "(b)(1)" "encryption items that no other paragraph names" "740.17(b)(1)" {
        authorizes: MOVEMENTS_AND_DEEMED_EXPORTS,
        overcomes: reasons [NS EI],
        terms: [
            "740.17": granted!(ENC),
            "740.17": dest!(not E1 E2),
            "740.17(b)(2)(iv)": none![TECHNOLOGY],
            "740.17(b)(2)(i)": none![NETWORK_AND_CUSTOM],
            "740.17(b)(2)(ii)": none![CRYPTANALYTIC],
            "740.17(b)(2)(iii)": none![OPEN_INTERFACE],
            "740.17(b)(3)": none![CHIPS_AND_TOOLS],
            "740.17": none![MALICIOUS_USE],
        ],
        confidence: Medium,
    }
    ENC "(b)(2)(i)" "network infrastructure, source code and customized items" "740.17(b)(2)(i)" {
        authorizes: MOVEMENTS_AND_DEEMED_EXPORTS,
        overcomes: reasons [NS EI],
        terms: [
            "740.17": granted!(ENC),
            "740.17": dest!(not E1 E2),
            "740.17(b)(2)(iv)": none![TECHNOLOGY],
            "740.17(b)(2)(i)": NETWORK_AND_CUSTOM,
            "740.17(b)(2)(i)": any![
                none![GOVERNMENT_END_USER],
                SUPPLEMENT_3_DESTINATION,
                all![
                    ask(
                        "740.17#network-infrastructure",
                        "Is the encryption item network infrastructure?",
                    ),
                    ask(
                        "740.17#less-sensitive-government",
                        "Is every government end user a less sensitive one, as part 772 defines it?",
                    ),
                ],
            ],
            "740.17(b)(2)": REQUEST_FILED,
            "740.17(b)(2)": any![SUPPLEMENT_3_DESTINATION, THIRTY_DAYS_PASSED],
            "740.17": none![MALICIOUS_USE],
        ],
        confidence: Medium,
    }
    ENC "(b)(2)(ii)" "cryptanalytic items" "740.17(b)(2)(ii)" {
        authorizes: MOVEMENTS_AND_DEEMED_EXPORTS,
        overcomes: reasons [NS EI],
        terms: [
            "740.17": granted!(ENC),
            "740.17": dest!(not E1 E2),
            "740.17(b)(2)(iv)": none![TECHNOLOGY],
            "740.17(b)(2)(ii)": CRYPTANALYTIC,
            "740.17(b)(2)(ii)": none![GOVERNMENT_END_USER],
            "740.17(b)(2)(ii)": any![SUPPLEMENT_3_DESTINATION, SUPPLEMENT_3_HEADQUARTERS],
            "740.17(b)(2)": REQUEST_FILED,
            "740.17(b)(2)": THIRTY_DAYS_PASSED,
            "740.17": none![MALICIOUS_USE],
        ],
        confidence: Medium,
        note: "Verify whether end users elsewhere are covered too.",
    }
    ENC "(b)(2)(iii)" "open cryptographic interfaces" "740.17(b)(2)(iii)" {
        authorizes: MOVEMENTS_AND_DEEMED_EXPORTS,
        overcomes: reasons [NS EI],
        terms: [
            "740.17": granted!(ENC),
            "740.17": dest!(not E1 E2),
            "740.17(b)(2)(iv)": none![TECHNOLOGY],
            "740.17(b)(2)(iii)": OPEN_INTERFACE,
            "740.17(b)(2)(iii)": SUPPLEMENT_3_DESTINATION,
            "740.17(b)(2)": REQUEST_FILED,
            "740.17(b)(2)": THIRTY_DAYS_PASSED,
            "740.17": none![MALICIOUS_USE],
        ],
        confidence: Medium,
    }
    ENC "(b)(2)(iv)(A)" "technology for non-standard cryptography" "740.17(b)(2)(iv)(A)" {
        authorizes: MOVEMENTS_AND_DEEMED_EXPORTS,
        overcomes: reasons [NS EI],
        terms: [
            "740.17": granted!(ENC),
            "740.17": dest!(not E1 E2),
            "740.17(b)(2)(iv)": TECHNOLOGY,
            "740.17(b)(2)(iv)(A)": NON_STANDARD_TECHNOLOGY,
            "740.17(b)(2)(iv)(A)": SUPPLEMENT_3_DESTINATION,
            "740.17(b)(2)": REQUEST_FILED,
            "740.17(b)(2)": THIRTY_DAYS_PASSED,
            "740.17": none![MALICIOUS_USE],
        ],
        confidence: Medium,
    }
    ENC "(b)(2)(iv)(B)" "other encryption technology" "740.17(b)(2)(iv)(B)" {
        authorizes: MOVEMENTS_AND_DEEMED_EXPORTS,
        overcomes: reasons [NS EI],
        terms: [
            "740.17": granted!(ENC),
            "740.17(b)(2)(iv)(B)": dest!(not D1 E1 E2),
            "740.17(b)(2)(iv)": TECHNOLOGY,
            "740.17(b)(2)(iv)(B)": none![NON_STANDARD_TECHNOLOGY],
            "740.17(b)(2)(iv)(B)": none![ask(
                "740.17#excluded-technology",
                "Is the technology for cryptanalytic items or for an open cryptographic interface?",
            )],
            "740.17(b)(2)(iv)(B)": none![GOVERNMENT_END_USER],
            "740.17(b)(2)": REQUEST_FILED,
            "740.17(b)(2)": THIRTY_DAYS_PASSED,
            "740.17": none![MALICIOUS_USE],
        ],
        confidence: Medium,
    }
    ENC "(b)(3)" "chips, toolkits and other items to be classified" "740.17(b)(3)" {
        authorizes: MOVEMENTS_AND_DEEMED_EXPORTS,
        overcomes: reasons [NS EI],
        terms: [
            "740.17": granted!(ENC),
            "740.17": dest!(not E1 E2),
            "740.17(b)(2)(iv)": none![TECHNOLOGY],
            "740.17(b)(3)": CHIPS_AND_TOOLS,
            "740.17(b)(2)(i)": none![NETWORK_AND_CUSTOM],
            "740.17(b)(2)(ii)": none![CRYPTANALYTIC],
            "740.17(b)(2)(iii)": none![OPEN_INTERFACE],
            "740.17(b)(3)": REQUEST_FILED,
            "740.17(b)(3)": THIRTY_DAYS_PASSED,
            "740.17": none![MALICIOUS_USE],
        ],
        confidence: Medium,
    }
    ENC "(b)(4)" "items that need no classification" "740.17(b)(4)" {
        authorizes: MOVEMENTS_AND_DEEMED_EXPORTS,
        overcomes: reasons [NS EI],
        terms: [
            "740.17": granted!(ENC),
            "740.17": dest!(not E1 E2),
            "740.17(b)(4)": ask(
                "740.17#no-classification",
                "Is the item a short-range product, a foreign-developed product that incorporates US encryption items, or another item that § 740.17(b)(4) frees from classification?",
            ),
            "740.17": none![MALICIOUS_USE],
        ],
        confidence: Medium,
    }
    ACE "" "cybersecurity items" "740.22" {
        authorizes: MOVEMENTS_AND_DEEMED_EXPORTS,
        overcomes: reasons [NS AT],
        terms: [
            "740.22": granted!(ACE),
            "740.22(c)(1)": dest!(not E1 E2),
            "740.22(c)(2)(i)": any![
                dest!(not D1 D2 D3 D4 D5),
                none![GOVERNMENT_END_USER],
                all![
                    dest!(A6),
                    ask(
                        "740.22#artifacts-for-investigation",
                        "Is the item digital artifacts that go to police, a court or a computer security incident response team, for a criminal or civil investigation or prosecution?",
                    ),
                ],
            ],
            "740.22(c)(2)(ii)": any![
                dest!(not D1 D5),
                activity!(DeemedExport),
                GOVERNMENT_END_USER,
                ask(
                    "740.22#favorable-treatment",
                    "Is every end user a favorable treatment cybersecurity end user, as § 740.22 defines it?",
                ),
                ask(
                    "740.22#disclosure-or-response",
                    "Is the item for vulnerability disclosure or cyber incident response?",
                ),
            ],
            "740.22(c)(3)": none![MALICIOUS_USE],
        ],
        confidence: Medium,
    }
};
