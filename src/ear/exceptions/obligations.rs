//! What the use of a License Exception brings with it.

use crate::Condition;
use crate::ear::provisions::DEEMED;
use crate::ear::table::ask;
use crate::policy::Obligation;

const MOVED: Condition = activity!(Export Reexport InCountryTransfer);

const EXPORTED: Condition = activity!(Export);

const MUNITIONS_OR_SPACECRAFT: Condition = item!["600-series" "9A515" "9B515" "9D515" "9E515"];

const DIGITAL_FORENSICS: Condition = ask(
    "740.17#digital-forensics",
    "Is the item for digital forensics or network analysis, or does it activate such functions?",
);

const FIREARMS: Condition = item!["0A501" "0A502" "0A506-0A508"];

pub(in crate::ear) static OBLIGATIONS: &[Obligation] = obligations! {
    // Every exception
    Certification "740.1" by any
        => "Use the exception only if every one of its terms is met: by using it you represent to the United States Government that they are.",
        confidence Medium;
    Record "part 762" by any
        => "Keep with the records of the transaction what shows that the terms of the exception were met.";
    Filing "758.1" by any when EXPORTED
        => "If the export must be filed in the Automated Export System, state there the symbol of the exception and the ECCN of the item.",
        confidence Medium;
    Statement "758.6" by [
        LVS, GBS, TSR, APP, NAC, ACA, TMP, RPL, GOV, TSU, AVS, ENC, CCD, STA, SCP, ACE, IEC, HBM, RFF,
        AIA, ACM, LPP
    ] when all![EXPORTED, item!["CCL"]]
        => "Print the destination control statement on the shipping papers that § 758.6 names.",
        confidence Medium;
    Report "743.1" by [LVS, GBS, TSR, APP, GOV "(c)", STA] when all![EXPORTED, controlled![NS]]
        => "Include the export in your semiannual report to BIS if § 743.1 lists the item as sensitive and the destination is no participating state of Supplement No. 1 to part 743.",
        confidence Medium;
    Report "743.3" by any when all![EXPORTED, item!["6A003.b.4.b"], dest!(A1)]
        => "Report to BIS the thermal imaging cameras that you send to Country Group A:1 without a license.",
        confidence Medium;
    Report "743.4" by any when all![EXPORTED, any![FIREARMS, all![item!["600-series"], item!["A"]]]]
        => "Include the export in your conventional arms report to BIS if § 743.4 lists the item.",
        confidence Medium;

    // Technology and software under restriction: § 740.6
    Certification "740.6(a)(1)" by [TSR] when item!["E"]
        => "Before the export, obtain from the consignee a written assurance not to release the technology to a national of a Country Group D:1, E:1 or E:2 country without authorization, and not to send there a direct product of it, or a product of a plant or major component that is its direct product, which is controlled for national security reasons.",
        confidence Medium;
    Certification "740.6(a)(2)" by [TSR] when item!["D"]
        => "Before the export, obtain from the consignee a written assurance not to release the software or its source code to a national of a Country Group D:1, E:1 or E:2 country without authorization, and not to send there a direct product of it which is controlled for national security reasons.",
        confidence Medium;
    Record "740.6(a)(3)" by [TSR]
        => "Keep the written assurance; if it is part of a license agreement, word it so that it outlasts the agreement.",
        confidence Medium;

    // Computers: § 740.7
    Notification "740.7(d)(4)" by [APP "(d)(3)"] when none![dest!(B)]
        => "Ask BIS through SNAP-R for a Foreign National Review, and release nothing before BIS confirms in writing.",
        confidence Medium;
    Wait "740.7(d)(4)" by [APP "(d)(3)"] days 9 when none![dest!(B)]
        => "Allow the agencies nine business days to take up the Foreign National Review.",
        confidence Low;
    Report "743.2" by [APP] when EXPORTED
        => "Report the export of a high-performance computer to BIS where § 743.2 asks for it.",
        confidence Medium;

    // Advanced computing, notified or authorized: § 740.8
    Notification "740.8(c)" by [NAC] days 25
        => "Notify BIS at least 25 calendar days before you ship, giving the total processing performance, the performance density and the data sheet of each item; a notification covers at most six items for one consignee and one end user, and no distributor.",
        confidence Medium;
    Wait "740.8(c)" by [NAC] days 25
        => "Do not ship before BIS has given the notification a clearance number.",
        confidence Medium;
    Filing "740.8" by [NAC] when EXPORTED
        => "File the export with license code C67 and the clearance number that BIS gave the notification.",
        confidence Medium;
    Filing "740.8" by [ACA] when EXPORTED
        => "File the export with license code C68.",
        confidence Medium;

    // Temporary transactions: § 740.9
    Return "740.9(a)(14)" by [
        TMP "(a)(1)", TMP "(a)(3)", TMP "(a)(4)", TMP "(a)(5)", TMP "(a)(6)", TMP "(a)(7)", TMP "(a)(8)",
        TMP "(a)(9)", TMP "(a)(10)"
    ]
        => "Bring the item back, or dispose of it as the regulations allow, as soon as practicable and within one year of sending it.",
        confidence Medium;
    Notification "740.9(a)(14)" by [
        TMP "(a)(1)", TMP "(a)(3)", TMP "(a)(4)", TMP "(a)(5)", TMP "(a)(6)", TMP "(a)(7)", TMP "(a)(8)",
        TMP "(a)(9)", TMP "(a)(10)"
    ] days 90
        => "If the item is to stay longer than a year, ask BIS for more time at least 90 days before the year ends; it may stay four years in all.",
        confidence Medium;
    Report "740.9(a)(14)" by [TMP "(a)"]
        => "Report to BIS what became of an item that did not come back.",
        confidence Medium;
    Record "740.9(a)(3)(i)(B)" by [TMP "(a)(3)"]
        => "Keep the records on the use of technology abroad by employees that § 762.2 names for this paragraph.";
    Return "740.9(a)(5)" by [TMP "(a)(5)"] days 120
        => "Show the item for no more than 120 days at any one site.",
        confidence Medium;
    Return "740.9(a)(6)" by [TMP "(a)(6)"]
        => "Bring the item back when the inspection, test, calibration or repair is completed.",
        confidence Medium;
    Notification "740.9(a)(9)" by [TMP "(a)(9)"]
        => "Send BIS the packing list by e-mail before the equipment leaves.";
    Return "740.9(a)(11)" by [TMP "(a)(11)"]
        => "Bring the protective equipment back within four years.",
        confidence Medium;
    Return "740.9(b)(2)" by [TMP "(b)(2)"]
        => "Send the goods out of the United States again when the trade fair is over.",
        confidence Medium;
    Statement "758.10" by [TMP "(b)(5)"]
        => "When the firearms enter the United States, give Customs and Border Protection a statement that they are imported temporarily and are to leave under § 740.9(b)(5).",
        confidence Medium;
    Return "740.9(b)(5)" by [TMP "(b)(5)"]
        => "Send the firearms out of the United States again within one year of their entry.",
        confidence Medium;
    Statement "740.9(c)" by [TMP "(c)"]
        => "Before you send the test software, obtain the written statement of the importer that § 740.9(c) asks for.",
        confidence Medium;
    Return "740.9(c)" by [TMP "(c)"] days 30
        => "See that every copy of the test software is destroyed or returned within 30 days after the test ends.",
        confidence Medium;

    // Servicing and replacement: § 740.10
    Return "740.10(a)" by [RPL "(a)"]
        => "See that the replaced part is destroyed, or returned to the United States or, for a reexport, to a firm in a Country Group B country.",
        confidence Medium;
    Statement "758.10" by [RPL "(b)(2)"] when FIREARMS
        => "When firearms enter the United States for servicing, give Customs and Border Protection a statement that they are imported temporarily and are to leave under § 740.10(b).",
        confidence Medium;
    Return "740.10(b)(3)(ii)" by [RPL "(b)(3)"]
        => "See that the defective item is destroyed abroad, or returned to the United States or, under your control, to a firm in a Country Group B country.",
        confidence Medium;
    Record "740.10(c)" by [RPL] when item!["2A983" "2A984" "2D983" "2D984" "600-series"]
        => "Keep for five years the special records of servicing and replacement that § 740.10(c) lists.";

    // Governments: § 740.11
    Return "740.11(a)" by [GOV "(a)"]
        => "See that the item comes back when it is obsolete.",
        confidence Medium;
    Record "740.11(a)" by [GOV "(a)"]
        => "See that a log is kept of who has access to the item, so that no national of a Country Group E:1 or E:2 country has.",
        confidence Medium;
    Record "740.11(b)(2)(iii)" by [GOV "(b)(2)(iii)"]
        => "Keep on file the contract, or the letter of the agency of the United States Government, that the shipment is made for or on behalf of.";
    Record "740.11(b)(2)(iv)" by [GOV "(b)(2)(iv)"]
        => "Keep on file the written direction of the Department of Defense.";
    Record "740.11(b)(2)(v)" by [GOV "(b)(2)(v)"]
        => "Keep on file the documents of the Foreign Military Sales case.",
        confidence Medium;
    Record "740.11(b)(2)(vi)" by [GOV "(b)(2)(vi)"]
        => "Keep on file the contract with the United States Government that calls for the technology.",
        confidence Medium;
    Return "740.11(e)" by [GOV "(e)"]
        => "Bring the items back after six months at the latest, or after twelve if the stay is extended.",
        confidence Medium;

    // Gifts and donations: § 740.12
    Statement "740.12(a)" by [GFT "(a)"]
        => "Mark the parcel as a gift for which no export license is required.",
        confidence Medium;
    Record "740.12" by [GFT "(b)"]
        => "Keep the records of the donation that § 740.12 asks for.";

    // Technology and software, unrestricted: § 740.13
    Statement "740.13(f)" by [TSU "(f)"]
        => "Tell the employee in writing that the technology may not be passed on to other foreign nationals without authorization.",
        confidence Medium;
    Record "740.13(h)" by [TSU] when item!["2D983" "2D984" "2E983" "2E984"]
        => "Keep for five years the special records of the software and technology that § 740.13(h) lists.";

    // Baggage: § 740.14
    Return "740.14(b)" by [BAG "(b)", BAG "(d)"]
        => "Bring back what you took along, unless you move abroad, used it up, or may leave it there under another authorization.",
        confidence Medium;
    Filing "758.11" by [BAG "(e)"]
        => "Have CBP Form 4457 made out for the firearms before you leave the United States.",
        confidence Medium;
    Return "740.14(e)" by [BAG "(e)"]
        => "Bring the firearms back with you, and the ammunition that you did not use.",
        confidence Medium;
    Return "740.14(h)" by [BAG "(h)"]
        => "Bring the protective equipment back within four years.",
        confidence Medium;

    // Aircraft and vessels: § 740.15
    Record "740.15(a)" by [AVS "(a)"]
        => "Keep the records that show who had effective control of the aircraft during its stay.",
        confidence Medium;

    // Encryption: § 740.17
    Classification "740.17(a)(2)" by [ENC "(a)(2)"]
        => "Have the products that the subsidiary develops classified before they are sold or retransferred.",
        confidence Medium;
    Report "740.17" by [ENC "(b)(1)"]
        => "Include the item in the self-classification report to BIS that is due each February 1, if the report is required for it.",
        confidence Medium;
    Classification "740.17(b)(2)" by [ENC "(b)(2)", ENC "(b)(3)"]
        => "Submit a classification request for the item to BIS before you ship it.",
        confidence Medium;
    Wait "740.17(b)(2)" by [ENC "(b)(2)"] days 30
        => "Wait 30 days after you submitted the classification request, unless § 740.17 lets you ship to a country of Supplement No. 3 to part 740 at once.",
        confidence Medium;
    Wait "740.17(b)(3)" by [ENC "(b)(3)"] days 30
        => "Wait 30 days after you submitted the classification request.",
        confidence Medium;
    Report "740.17" by [ENC "(b)(2)"]
        => "Report sales to BIS twice a year: by August 1 for January to June, and by February 1 for July to December.",
        confidence Medium;
    Report "740.17" by [ENC "(b)(3)"] when DIGITAL_FORENSICS
        => "Report sales to BIS twice a year: by August 1 for January to June, and by February 1 for July to December.",
        confidence Medium;

    // Agricultural commodities to Cuba: § 740.18
    Notification "740.18" by [AGR]
        => "Notify BIS through SNAP-R before you ship.";
    Wait "740.18" by [AGR] days 11
        => "Do not ship before 11 business days have passed without an objection: the twelfth is the first day on which you may.",
        confidence Medium;
    Classification "740.18" by [AGR]
        => "Have fertilizer, western red cedar and live horses classified by BIS first.",
        confidence Medium;
    Record "740.18" by [AGR]
        => "Keep the contract and the shipping records for five years.",
        confidence Medium;

    // Strategic trade authorization: § 740.20
    Filing "758.1" by [STA] when EXPORTED
        => "File the export in the Automated Export System whatever the shipment is worth, because it is made under License Exception STA.";
    Statement "740.20(d)(1)" by [STA] when MOVED
        => "Give the consignee the ECCN of each item before the shipment.";
    Statement "740.20(d)(2)" by [STA] when MOVED
        => "Before the shipment, obtain the consignee's written statement that it knows the ECCNs and that the items come under License Exception STA, that they may not go on under paragraph (a) or (b) of License Exception APR, that it will follow the EAR, and that it will hand over documents to the United States Government on request.";
    Statement "740.20(d)(2)" by [STA] when all![MOVED, MUNITIONS_OR_SPACECRAFT]
        => "Have the consignee's statement also agree to end-use checks by the United States Government and confirm the government end use that § 740.20 requires.";
    Statement "740.20(d)(3)" by [STA] when MOVED
        => "With each shipment, notify the consignee that it is made under License Exception STA.";
    Statement "740.20(d)(4)" by [STA] when DEEMED
        => "Give the person who receives the technology or source code the notice that § 740.20(d)(4) asks for.",
        confidence Medium;
    Record "740.20(d)" by [STA]
        => "Keep a log of which shipment belongs to which consignee statement, with the statements and notices.";
    Record "740.20" by [STA "(c)(1)"] when MUNITIONS_OR_SPACECRAFT
        => "Keep the approval on which every party was accepted before, and the decision under § 740.20(g) if the item needed one.";

    // Support for the Cuban people: § 740.21
    Return "740.21" by [SCP "(b)"]
        => "Bring back within two years what was taken along for a stay only.",
        confidence Low;

    // Medical devices and advanced computing: §§ 740.23, 740.25 to 740.29
    Record "762.2" by [MED, HBM, RFF, AIA, ACM, LPP]
        => "Keep for five years the records that § 762.2 names for this exception.";
    Report "740.25" by [HBM] days 180
        => "Within 180 days of the delivery, match the memory that was delivered with what was packaged, and have the rest returned or accounted for.",
        confidence Low;
    Notification "740.25" by [HBM]
        => "Notify BIS of a discrepancy between the memory delivered and the memory packaged.",
        confidence Low;
    Notification "740.26" by [RFF]
        => "Notify BIS before you ship to the fabrication facility, and keep the interval that § 740.26 sets.",
        confidence Low;
    Report "740.26" by [RFF]
        => "Report to BIS after the shipment, at the intervals that § 740.26 sets.",
        confidence Low;
    Certification "740.27(b)(2)" by [AIA] when none![item!["4E091"]]
        => "Before the first shipment, obtain the certification of the end user and send it to BIS.",
        confidence Medium;
    Certification "740.28" by [ACM]
        => "Obtain the certification of the end user if § 740.28 requires one.",
        confidence Low;
    Certification "740.29" by [LPP]
        => "Before the shipment, obtain the certification of the ultimate consignee.",
        confidence Medium;
    Notification "740.29" by [LPP]
        => "Inform BIS of the shipment and of the total processing performance that it brings the ultimate consignee in the calendar year.",
        confidence Medium;
};
