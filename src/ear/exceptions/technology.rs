//! Technology and software, unrestricted: § 740.13.

use crate::ear::table::ask;
use crate::policy::ExceptionRule;

pub(super) static RULES: &[ExceptionRule] = exceptions! {
    TSU "(a)" "operation technology and software" "740.13(a)" {
        authorizes: ALL,
        overcomes: any,
        terms: [
            "740.13(a)": item!["D" "E" "EAR99"],
            "740.13(a)": none![item!["9D610.b" "9D619.b" "9E610.b" "9E619.b"]],
            "740.13(a)": ask(
                "740.13#operates-exported-equipment",
                "Is the item technology or software for installing, operating, maintaining or repairing equipment that was or is being lawfully sent to the same destination?",
            ),
            "740.13(a)": ask(
                "740.13#minimum-necessary",
                "Is the technology or software the minimum that it takes to install, operate, maintain or repair the equipment?",
            ),
            "740.13(a)": any![
                item!["E"],
                ask(
                    "740.13#object-code-or-technology",
                    "Is the item technology, or software in object code?",
                ),
            ],
        ],
    }
    TSU "(b)" "sales technology" "740.13(b)" {
        authorizes: ALL,
        overcomes: any,
        terms: [
            "740.13(b)": item!["E" "EAR99"],
            "740.13(b)": ask(
                "740.13#sales-technology",
                "Is the item technology that supports a quotation, bid or offer, of the kind that customarily goes with one?",
            ),
            "740.13(b)": ask(
                "740.13#no-design-detail",
                "Does the sales technology leave out the detailed design of what is offered?",
            ),
        ],
    }
    TSU "(c)" "software updates" "740.13(c)" {
        authorizes: ALL,
        overcomes: any,
        terms: [
            "740.13(c)": item!["D" "EAR99"],
            "740.13(c)": ask(
                "740.13#correction-of-errors",
                "Is the item a software update in object code that only corrects errors and adds no function?",
            ),
            "740.13(c)": ask(
                "740.13#same-consignee",
                "Does the software update go to the consignee that lawfully received the original software?",
            ),
        ],
    }
    TSU "(d)" "mass-market software" "740.13(d)" {
        authorizes: ALL,
        overcomes: any,
        terms: [
            "740.13(d)": item!["D" "EAR99"],
            "740.13(d)": dest!(not E1),
            "740.13(d)": none![item!["5D002"]],
            "740.13(d)": none![controlled![EI]],
            "740.13(d)": ask(
                "740.13#sold-at-retail",
                "Is the item software that is sold to the public at retail?",
            ),
            "740.13(d)": ask(
                "740.13#user-installable",
                "Is the software made to be installed by its user without substantial support from the supplier?",
            ),
        ],
        confidence: Medium,
    }
    TSU "(f)" "releases to university employees" "740.13(f)" {
        authorizes: DEEMED_EXPORTS,
        overcomes: any,
        terms: [
            "740.13(f)": item!["D" "E"],
            "740.13(f)": dest!(not D5),
            "740.13(f)": none![controlled![EI]],
            "740.13(f)": none![controlled![MT]],
            "740.13(f)": ask(
                "740.13#university-employee",
                "Does a US university release technology or source code to its bona fide full-time regular employee?",
            ),
            "740.13(f)": ask(
                "740.13#employee-resident",
                "Does the university employee reside in the United States throughout the employment?",
            ),
            "740.13(f)": ask(
                "740.13#employee-notice",
                "Has the university told the employee in writing that the technology may not be passed on to other foreign nationals without authorization?",
            ),
        ],
        confidence: Medium,
    }
    TSU "(g)" "copies of what the recipient may have" "740.13(g)" {
        authorizes: ALL,
        overcomes: any,
        terms: [
            "740.13(g)": item!["D" "E" "EAR99"],
            "740.13(g)": ask(
                "740.13#copy-for-same-recipient",
                "Is the item a copy of technology or software that is already authorized to the same recipient?",
            ),
            "740.13(g)": ask(
                "740.13#copy-unenhanced",
                "Is the copy free of any enhancement of what was authorized?",
            ),
        ],
        confidence: Medium,
    }
};
