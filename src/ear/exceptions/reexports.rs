//! Additional permissive reexports: § 740.16.

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::ExceptionRule;

/// The item is no amplifier or transistor but one for civil telecommunications
pub(super) const NO_MICROWAVE_BUT_CIVIL_TELECOM: Condition = any![
    none![item!["3A001.b.2" "3A001.b.3"]],
    ask(
        "3A001#civil-telecom",
        "Is the item exported or reexported for use in civil telecommunications?",
    ),
];
const COMMODITY: Condition = none![item!["D" "E"]];
const RECEIVED_UNDER_STA: Condition = ask(
    "740.16#received-under-sta",
    "Did the item come to where it is now under License Exception STA?",
);
const FOREIGN_AUTHORIZATION: Condition = ask(
    "740.16#foreign-export-authorization",
    "Has the government of the country that the item leaves authorized the export, and does the reexport keep to the terms?",
);

pub(super) static RULES: &[ExceptionRule] = exceptions! {
    APR "(a)(3)(i)" "reexports from A:1 to Country Group B" "740.16(a)(3)(i)" {
        authorizes: REEXPORTS_AND_TRANSFERS,
        overcomes: reasons [NS],
        terms: [
            "740.16(a)": origin!(A1),
            "740.16(a)(3)(i)": dest!(all B (not D2 D3 D4)),
            "740.16(a)(2)": COMMODITY,
            "740.16(a)(3)(i)": controlled![NS],
            "740.16(a)(2)": none![controlled![NP CB MT SI CC]],
            "740.16(a)(2)": none![item!["0A919" "6A002" "6A003"]],
            "740.16(a)(2)": NO_MICROWAVE_BUT_CIVIL_TELECOM,
            "740.16(a)(1)": FOREIGN_AUTHORIZATION,
            "740.16(a)(3)(i)": ask(
                "740.16#not-controlled-to-a1",
                "Is the item not controlled for export to Country Group A:1, because column NS 2 of the Country Chart controls it and column NS 1 does not?",
            ),
            "740.20(e)": none![RECEIVED_UNDER_STA],
        ],
        confidence: Medium,
        note: "Verify the paragraph against the current text.",
    }
    APR "(a)(3)(ii)" "reexports from A:1 to Country Group D:1" "740.16(a)(3)(ii)" {
        authorizes: REEXPORTS_AND_TRANSFERS,
        overcomes: reasons [NS],
        terms: [
            "740.16(a)": origin!(A1),
            "740.16(a)(3)(ii)": dest!(all D1 (not {KP})),
            "740.16(a)(2)": COMMODITY,
            "740.16(a)(3)(ii)": controlled![NS],
            "740.16(a)(2)": none![controlled![NP CB MT SI CC]],
            "740.16(a)(2)": none![item!["0A919" "6A002" "6A003"]],
            "740.16(a)(2)": NO_MICROWAVE_BUT_CIVIL_TELECOM,
            "740.16(a)(1)": FOREIGN_AUTHORIZATION,
            "740.20(e)": none![RECEIVED_UNDER_STA],
        ],
        confidence: Medium,
        note: "Its removal was proposed on 2020-04-28 (85 FR 23496) and no final rule is known; verify the paragraph against the current text.",
    }
    APR "(b)" "reexports to and among A:1" "740.16(b)" {
        authorizes: REEXPORTS_AND_TRANSFERS,
        overcomes: reasons [NS],
        terms: [
            "740.16(b)": dest!(A1),
            "740.16(b)(1)": COMMODITY,
            "740.16(b)(1)": none![controlled![NP MT]],
            "740.16(b)(1)": none![item!["0A919" "6A002"]],
            "740.16(b)(1)": NO_MICROWAVE_BUT_CIVIL_TELECOM,
            "740.16(b)(1)": ask(
                "740.16#stays-in-a1",
                "Is the item for use within Country Group A:1 countries, or for a later reexport that the EAR otherwise allow?",
            ),
            "740.16(b)(1)": any![
                none![item!["0A504"]],
                ask(
                    "740.16#no-image-intensifier",
                    "Is the sighting device free of an image intensifier tube?",
                ),
            ],
            "740.16(b)(3)": any![
                none![item!["6A003"]],
                ask(
                    "740.16#camera-terms",
                    "Does the reexport of the camera meet the terms of § 740.16(b)(3)?",
                ),
            ],
            "740.20(e)": none![RECEIVED_UNDER_STA],
        ],
        confidence: Medium,
    }
    APR "(c)" "the balance of an outstanding license" "740.16(c)" {
        authorizes: REEXPORTS_AND_TRANSFERS,
        overcomes: any,
        terms: [
            "740.16(c)": ask(
                "740.16#outstanding-license",
                "Is there a license for shipping the item from the United States to this destination, with a balance that is not used up?",
            ),
        ],
        confidence: Medium,
        note: "Verify what the paragraph says of a license that has expired.",
    }
    APR "(d)" "reexports from Canada" "740.16(d)" {
        authorizes: REEXPORTS_AND_TRANSFERS,
        overcomes: any,
        terms: [
            "740.16(d)": origin!({CA}),
            "740.16(d)": ask(
                "740.16#from-canada",
                "Does § 740.16(d) cover this reexport from Canada?",
            ),
        ],
        confidence: Low,
        note: "Verify the terms of the paragraph.",
    }
    APR "(e)" "return to the United States" "740.16(e)" {
        authorizes: REEXPORTS_AND_TRANSFERS,
        overcomes: any,
        terms: ["740.16(e)": dest!({US})],
        confidence: Medium,
    }
    APR "(f)" "reexports to Canada" "740.16(f)" {
        authorizes: REEXPORTS_AND_TRANSFERS,
        overcomes: any,
        terms: [
            "740.16(f)": dest!({CA}),
            "740.16(f)": ask(
                "740.16#to-canada",
                "Does § 740.16(f) cover this reexport to Canada?",
            ),
        ],
        confidence: Low,
        note: "Verify the terms of the paragraph.",
    }
    // The embargo of Cuba names this paragraph itself (§ 746.2(a)(1)).
    APR "(h)" "spare parts that go with a foreign-made product" "740.16(h)" {
        authorizes: REEXPORTS_AND_TRANSFERS,
        overcomes: reasons [NS],
        terms: [
            "740.16(h)": COMMODITY,
            "740.16(h)": ask(
                "740.16#spare-parts",
                "Is the item spare parts that go along with a foreign-made product incorporating US parts?",
            ),
            "740.16(h)": ask(
                "740.16#spare-parts-ten-percent",
                "Are the spare parts worth no more than 10 percent of the foreign-made product that they go along with?",
            ),
        ],
    }
    APR "(j)" "nuclear nonproliferation items from A:4" "740.16(j)" {
        authorizes: REEXPORTS_AND_TRANSFERS,
        overcomes: reasons [NP NS],
        terms: [
            "740.16(j)": origin!(A4),
            "740.16(j)": dest!(not D2 E2),
            "740.16(j)": controlled![NP],
            "740.16(j)": none![
                item!["1A290" "1C298" "2A290" "2A291" "2D290" "2E290"],
                all![item!["2E001" "2E002"], related!["2A290" "2A291" "2D290"]],
            ],
            "740.16(j)": none![all![
                dest!(D1),
                none![origin!(A1)],
                controlled![NS],
            ]],
        ],
        confidence: Medium,
        note: "Covers what column NP 1 of the Country Chart controls, not NP 2.",
    }
};
