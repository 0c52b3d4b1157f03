//! Strategic trade authorization and implemented export controls: §§ 740.20 and 740.24.

use super::reexports::NO_MICROWAVE_BUT_CIVIL_TELECOM;
use crate::Condition;
use crate::ear::provisions::DEEMED;
use crate::ear::table::ask;
use crate::policy::ExceptionRule;

// Items that § 740.20(b)(2) leaves out.
const EXCLUDED_REASON: Condition = controlled![EI SS SL MT CW];
const EXCLUDED_FIREARM_OR_RESTRAINT: Condition = any![
    item![
        "0A501.a" "0A501.b" "0A501.c" "0A501.d" "0A501.e" "0A503" "0A506" "0A507" "0A508" "0A981"
        "0A982" "0A983" "0E504" "0E982"
    ],
    all![
        item!["0A502"],
        ask(
            "0A502#barrel-under-18-in",
            "Is the item a shotgun with a barrel shorter than 18 inches (45.72 cm)?",
        ),
    ],
    // Parts of semi-automatic firearms were in 0A501 when the list was last read.
    all![
        item!["0A509"],
        ask(
            "740.20#excluded-firearm-part",
            "Is the item a receiver, a frame, a magazine or another part of a firearm that § 740.20(b)(2)(ii) excludes?",
        ),
    ],
];
const EXCLUDED_BIOLOGICAL: Condition = all![
    any![
        item!["1C351-1C355" "1E351"; except "1C351.d"],
        all![item!["1E001"], related!["1C351-1C355"]],
    ],
    ask(
        "740.20#excluded-biological",
        "Is the item a biological agent, or technology for one, that § 740.20(b)(2) excludes?",
    ),
];
const TOXIN_WITHIN_LIMITS: Condition = any![
    none![item!["1C351.d"]],
    ask(
        "740.20#toxin-limits",
        "Is the shipment at most 100 milligrams of the toxin, and at most the sixth to this consignee in the calendar year?",
    ),
];
const EXCLUDED_FLIGHT_CONTROL_TECHNOLOGY: Condition = item!["7E004"; except "7E004.a.7"];
const EXCLUDED_HOT_SECTION: Condition = all![
    item!["9D001" "9D002" "9E001-9E003"],
    ask(
        "740.20#excluded-hot-section",
        "Is the item hot-section engine software or technology that § 740.20(b)(2) excludes?",
    ),
];
const EXCLUDED_OPTICAL_SENSOR: Condition =
    any![item!["6A002"], all![item!["6D" "6E"], related!["6A002"]],];

// A release within one country has a notice of its own in place of what shipments need.
const STATEMENT: Condition = any![
    DEEMED,
    ask(
        "740.20#consignee-statement",
        "Do you hold, before shipping, the consignee's written statement that § 740.20(d)(2) asks for?",
    ),
];
const ECCN_FURNISHED: Condition = any![
    DEEMED,
    ask(
        "740.20#eccn-furnished",
        "Have you given the consignee the ECCN of each item?",
    ),
];
const RELEASE_NOTICE: Condition = any![
    none![DEEMED],
    ask(
        "740.20#release-notice",
        "Has the person who receives the technology or source code been told, or agreed, that the EAR limit its further release (§ 740.20(d)(4))?",
    ),
];
const NOT_600_SERIES: Condition = none![item!["600-series"]];

pub(super) static RULES: &[ExceptionRule] = exceptions! {
    STA "(c)(1)(i)" "strategic trade authorization to A:5" "740.20(c)(1)(i)" {
        authorizes: ALL,
        overcomes: reasons [NS CB NP RS CC SI],
        terms: [
            "740.20(c)(1)(i)": dest!(A5),
            "part 774 supp. 1": none![barred!(STA "(c)(1)")],
            "740.20(b)(3)": any![NOT_600_SERIES, dest!(not D5)],
            "740.20(b)(2)": none![EXCLUDED_REASON],
            "740.20(b)(2)": none![EXCLUDED_FIREARM_OR_RESTRAINT],
            "740.20(b)(2)": none![EXCLUDED_FLIGHT_CONTROL_TECHNOLOGY],
            "740.20(b)(2)": none![EXCLUDED_OPTICAL_SENSOR],
            "740.20(b)(2)": NO_MICROWAVE_BUT_CIVIL_TELECOM,
            "740.20(b)(2)": none![EXCLUDED_BIOLOGICAL],
            "740.20(b)(2)": TOXIN_WITHIN_LIMITS,
            "740.20(b)(2)": none![EXCLUDED_HOT_SECTION],
            "740.20(d)(2)": STATEMENT,
            "740.20(d)(1)": ECCN_FURNISHED,
            "740.20(d)(4)": RELEASE_NOTICE,
            "740.20(d)(2)": any![
                none![item!["600-series" "9A515" "9B515" "9D515" "9E515"]],
                DEEMED,
                ask(
                    "740.20#end-use-check",
                    "Does the consignee's statement agree to end-use checks by the US Government?",
                ),
            ],
            "740.20(b)(3)": any![
                NOT_600_SERIES,
                ask(
                    "740.20#a5-government-end-use",
                    "Is the item ultimately for use by the government of a Country Group A:5 country, for return to the United States, or for development on behalf of either?",
                ),
            ],
            "740.20(b)(3)": any![
                NOT_600_SERIES,
                ask(
                    "740.20#parties-approved-before",
                    "Has BIS or the State Department (DDTC) approved each purchaser, intermediate consignee, ultimate consignee and end user on an earlier license or other approval?",
                ),
            ],
        ],
        confidence: Medium,
        note: "Verify the item against the list of § 740.20(b)(2).",
    }
    STA "(c)(1)(ii)" "missile-technology items to partner countries" "740.20(c)(1)(ii)" {
        authorizes: ALL,
        overcomes: reasons [MT],
        terms: [
            "740.20(c)": dest!(any A5 A6),
            "740.2(a)(5)(iii)": dest!(not D4 D5),
            "740.20(c)(1)(ii)": controlled![MT],
            "part 774 supp. 1": none![barred!(STA "(c)(1)")],
            "740.20(c)(1)(ii)": ask(
                "740.20#missile-technology-item",
                "Does § 740.20(c)(1)(ii) authorize this missile-technology item to this destination?",
            ),
            "740.20(d)(2)": STATEMENT,
            "740.20(d)(1)": ECCN_FURNISHED,
            "740.20(d)(4)": RELEASE_NOTICE,
        ],
        confidence: Low,
        note: "Added on 2023-12-08. STA reaches no destination outside Country Groups A:5 and A:6; verify which of them this paragraph covers, and its items in § 740.2(a)(5)(iii).",
    }
    STA "(c)(2)" "strategic trade authorization to A:6" "740.20(c)(2)" {
        authorizes: ALL,
        overcomes: solely [NS],
        terms: [
            "740.20(c)(2)": dest!(A6),
            "part 774 supp. 1": none![barred!(STA "(c)(2)")],
            "740.20(b)(2)": none![EXCLUDED_REASON],
            "740.20(b)(2)": none![EXCLUDED_FIREARM_OR_RESTRAINT],
            "740.20(b)(2)": none![EXCLUDED_FLIGHT_CONTROL_TECHNOLOGY],
            "740.20(b)(2)": none![EXCLUDED_OPTICAL_SENSOR],
            "740.20(b)(2)": NO_MICROWAVE_BUT_CIVIL_TELECOM,
            "740.20(b)(2)": none![item!["1C351.d"]],
            "740.20(b)(2)": none![EXCLUDED_BIOLOGICAL],
            "740.20(b)(2)": none![EXCLUDED_HOT_SECTION],
            "740.20(d)(2)": STATEMENT,
            "740.20(d)(1)": ECCN_FURNISHED,
            "740.20(d)(4)": RELEASE_NOTICE,
        ],
        confidence: Medium,
        note: "Verify the item against the list of § 740.20(b)(2).",
    }
    IEC "" "destinations with controls of their own" "740.24" {
        authorizes: MOVEMENTS,
        overcomes: reasons [NS RS],
        terms: [
            "740.24": granted!(IEC),
            "740.24": ask(
                "740.24#table-names-destination",
                "Does the BIS table of implemented export controls (bis.gov/iec) name the destination for the item's entry?",
            ),
        ],
        note: "The table stands outside the Code of Federal Regulations and has a row of its own for each entry.",
    }
};
