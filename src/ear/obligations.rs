//! What must be done whatever the answer is: filings, statements, reports and records of parts 743,
//! 744, 745, 748, 750, 758 and 762.
//!
//! The reports of §§ 743.6 to 743.9 are left out, because their text could not be read.

use super::exceptions::COMMODITY;
use super::table::ask;
use crate::policy::Obligation;
use crate::{
    Condition, ListKind, ListRef, Listed, ListingTie, PartyRole, PartyRoles, Question, Usd,
};

const EXPORTED: Condition = activity!(Export);

const SHIPPED: Condition = activity!(Export Reexport);

/// The item moves as a thing
const TANGIBLE: Condition = any![
    COMMODITY,
    ask(
        "758.1#tangible",
        "Is the software or technology sent on a tangible medium?",
    ),
];

/// The 600 series and 9x515 without their paragraphs .y
const MUNITIONS_OR_SPACECRAFT: Condition = item![
    "600-series" "9A515" "9B515" "9D515" "9E515";
    except "0A606.y" "0A617.y" "0D606.y" "0D617.y" "0E606.y" "0E617.y" "1A613.y" "1D613.y"
        "1E613.y" "3A611.y" "3D611.y" "3E611.y" "7A611.y" "7D611.y" "7E611.y" "8A609.y"
        "8A620.y" "8D609.y" "8D620.y" "8E609.y" "8E620.y" "9A515.y" "9A604.y" "9A610.y"
        "9A619.y" "9B619.y" "9D515.y" "9D610.y" "9D619.y" "9E515.y" "9E610.y" "9E619.y"
];

const FIREARMS: Condition = item!["0A501" "0A502" "0A505-0A508"];

/// Items whose ECCN the destination control statement must give
const NAMED_IN_THE_STATEMENT: Condition = item![
    "600-series" "9A515" "9B515" "9D515" "9E515" "3A090" "4A090" "3A001.z" "4A003.z" "4A004.z"
    "4A005.z" "5A002.z" "5A004.z" "5A992.z" "5D002.z" "5D992.z"
];

const UNVERIFIED_PARTY: Condition = listed!(
    RECEIVERS on Unverified,
    "740.2#unverified-party",
    "Is any party to the transaction on the Unverified List?"
);

/// A consignee or end user is on the Unverified List: § 758.1(b)(8) leaves out the purchaser
const UNVERIFIED_CONSIGNEE: Condition = Condition::Listed(Listed {
    of: PartyRoles::of(&[
        PartyRole::IntermediateConsignee,
        PartyRole::UltimateConsignee,
        PartyRole::EndUser,
    ]),
    on: ListRef {
        list: ListKind::Unverified,
        footnote: None,
    },
    tie: ListingTie::Itself,
    for_its_items: false,
    question: Question::of(
        "758.1#unverified-consignee",
        "Is a consignee or the end user on the Unverified List?",
    ),
});

/// A party is on a list that bars filing after departure
const LISTED_PARTY: Condition = any![
    listed!(
        RECEIVERS on Unverified,
        "740.2#unverified-party",
        "Is any party to the transaction on the Unverified List?"
    ),
    listed!(
        RECEIVERS on EntityList,
        "758.2#entity-list-party",
        "Is a party to the transaction on the Entity List?"
    ),
    listed!(
        RECEIVERS on DeniedPersons,
        "758.2#denied-party",
        "Is a party to the transaction on the Denied Persons List?"
    ),
    listed!(
        RECEIVERS on Sdn,
        "758.2#blocked-party",
        "Is a party to the transaction a Specially Designated National?"
    ),
];

const SCHEDULE_1: Condition = item!["1C351.d.15" "1C351.d.16"];

const SMALL_SAXITOXIN: Condition = all![
    item!["1C351.d.16"],
    ask(
        "745.1#small-saxitoxin",
        "Is it saxitoxin of 5 milligrams or less, for medical or diagnostic purposes?",
    ),
];

const TO_A_PARTY_TO_THE_CONVENTION: Condition = dest!(not (list "CWC_NON_PARTIES"));

const SCHEDULE_3_OUTSIDE_THE_CONVENTION: Condition = all![
    EXPORTED,
    item!["1C350.c" "1C355.b" "1C395.b"],
    dest!(list "CWC_NON_PARTIES"),
];

/// Commodities for which the Government of China issues End-User Statements
const CHINA_STATEMENT: Condition = all![
    dest!({ CN }),
    item!["A" "B" "C"],
    item!["CCL"; except "5A002" "5A004" "5B002"],
    any![
        item!["4A"],
        all![
            item!["6A003"],
            none![Condition::ValueAtMost(Usd::dollars(5_000))],
        ],
        none![Condition::ValueAtMost(Usd::dollars(50_000))],
    ],
];

pub(super) static OBLIGATIONS: &[Obligation] = obligations! {
    // Records: part 762
    Record "part 762" by everyone
        => "Keep the records of the transaction for five years from the latest of the export, any reexport or diversion that you come to know of, and the end of the transaction.";

    // Filing in the Automated Export System: §§ 758.1 and 758.2
    Filing "758.1(b)(1)" by everyone when all![EXPORTED, dest!(any E1 E2)]
        => "File the export in the Automated Export System whatever the shipment is worth, because the destination is in Country Group E:1 or E:2.";
    Filing "758.1(b)(2)" by license when EXPORTED
        => "File the export in the Automated Export System whatever the shipment is worth, because a license is required, and state there the number of the license and the ECCN of the item.";
    Filing "758.1(b)(3)" by everyone when all![EXPORTED, MUNITIONS_OR_SPACECRAFT]
        => "File the export in the Automated Export System whatever the shipment is worth, because the item is of the 600 series or of an ECCN 9x515.";
    Filing "758.1(b)(5)" by everyone when all![
        EXPORTED,
        none![Condition::ValueAtMost(Usd::dollars(2_500))],
        TANGIBLE,
    ]
        => "File the export in the Automated Export System if the items under one number of Schedule B are worth more than USD 2,500, unless the Foreign Trade Regulations exempt it.",
        confidence Medium;
    Filing "758.1(b)(6)" by everyone when all![
        EXPORTED,
        ask("758.1#transshipped", "Is the item transshipped through Australia, Canada or the United Kingdom to another country?"),
    ]
        => "File the export as one to the country of ultimate destination, if one straight there would have to be filed.",
        confidence Medium;
    Filing "758.1(b)(7)" by everyone when all![
        EXPORTED,
        ask("758.1#validated-end-user", "Is the export made under the authorization of a validated end user (VEU)?"),
    ]
        => "File the export in the Automated Export System whatever the shipment is worth, because it is made under the authorization of a validated end user.";
    Filing "758.1(b)(8)" by everyone when all![EXPORTED, UNVERIFIED_CONSIGNEE, TANGIBLE]
        => "File the export in the Automated Export System whatever the shipment is worth, because a consignee or the end user is on the Unverified List.";
    Filing "758.1(b)(9)" by everyone when all![EXPORTED, FIREARMS]
        => "File the export in the Automated Export System whatever the shipment is worth if § 758.1 lists the firearm or ammunition.",
        confidence Medium;
    Filing "758.1(b)(10)" by everyone when all![EXPORTED, item!["CCL"], dest!({CN, RU, VE})]
        => "File the export in the Automated Export System whatever the shipment is worth, because a listed item goes to China, Russia or Venezuela, unless it goes under paragraph (c)(4) of License Exception GOV.";
    Filing "758.1(b)(11)" by everyone when all![EXPORTED, item!["3A069"], dest!(any D1 D2 D3 D4 D5)]
        => "File the export in the Automated Export System whatever the shipment is worth, because an item of ECCN 3A069 goes to a Country Group D destination.";
    Filing "758.1(g)" by no_license when all![EXPORTED, item!["CCL"], dest!({CN, RU, VE})]
        => "State the ECCN of the item in the filing, even if the item is controlled for anti-terrorism reasons alone.";
    Filing "758.2(b)" by everyone when all![EXPORTED, any![dest!(any E1 E2), LISTED_PARTY]]
        => "File before the departure: filing after it is barred for Country Groups E:1 and E:2 and for listed parties.";

    // Destination control statement: § 758.6
    Statement "758.6" by license when all![EXPORTED, item!["CCL"], TANGIBLE]
        => "Print the destination control statement on the commercial invoice.";
    Statement "758.6" by no_license when all![EXPORTED, item!["CCL"], TANGIBLE]
        => "Print the destination control statement on the commercial invoice.";
    Statement "758.6" by everyone when all![EXPORTED, NAMED_IN_THE_STATEMENT, TANGIBLE]
        => "Print the ECCN of the item on the commercial invoice beside the destination control statement.";

    // Unverified List: § 744.15
    Statement "744.15(b)" by no_license when all![activity!(Export Reexport InCountryTransfer), UNVERIFIED_PARTY]
        => "Before the shipment, obtain the signed statement of the party on the Unverified List: what it receives and what for, that it will not divert the item, and that it agrees to checks and keeps records.";

    // Licenses: parts 748 and 750
    Statement "750.7(d)" by license
        => "Communicate the conditions of the license in writing to those whom they bind, and obtain their acknowledgment where the license asks for it.";
    Statement "part 748 supp. 2" by license when ask("748#known-reexport", "Do you know that the item is to go on to a third country?")
        => "Name in the application the countries to which the item is to go on.";
    Statement "part 748 supp. 2" by license when all![
        dest!(any D1 E1),
        ask("748#incorporated-abroad", "Is the item to be built into goods abroad, with technology from the United States?"),
    ]
        => "Describe in the application the technology from the United States that goes to a Country Group D:1 or E:1 destination.",
        confidence Medium;
    Statement "part 748 supp. 2" by license when ask("748#stores", "Are the items stores for vessels or aircraft whose destination is uncertain?")
        => "Exclude in the application, where you state the destination as uncertain, Country Groups D:1 and E:2.",
        confidence Medium;
    Certification "part 748 supp. 2" by license when all![
        item!["E"],
        controlled![NS],
        dest!(not D1 E1),
    ]
        => "Obtain from the consignee, if BIS asks for it, a letter of assurance that the technology is not sent on, and that no direct product of it goes to Country Groups D:1 and E:1, without authorization; or explain why there is none.";
    SupportDocument "748.10" by license when all![SHIPPED, CHINA_STATEMENT]
        => "Obtain an End-User Statement of the Chinese Ministry of Commerce before the shipment, unless the item goes to Hong Kong or § 748.9 excepts it; for replacement parts worth at most USD 75,000 a Form BIS-711 may take its place.";
    SupportDocument "748.11" by license when all![
        SHIPPED,
        dest!(not {CN}),
        item!["600-series"],
        ask("748.11#major-defense-equipment", "Is the item major defense equipment?"),
    ]
        => "Obtain a Statement by Ultimate Consignee and Purchaser, on Form BIS-711 or on letterhead.";
    SupportDocument "748.12" by license when all![EXPORTED, required![FC]]
        => "Obtain the import certificate of the government of the destination before the shipment.",
        confidence Medium;
    SupportDocument "748.13" by license when all![
        SHIPPED,
        dest!({CN}),
        controlled![NS MT CB NP],
        ask("748.13#hong-kong", "Does the item go to or from Hong Kong?"),
    ]
        => "Obtain copies of the import license of Hong Kong, or of the export license where the item leaves from there, or of a statement that none is required.";
    Wait "750.4(b)" by license days 30 when dest!({IR, KP, SY})
        => "Allow Congress thirty days of notice where the law demands one for a state sponsor of terrorism.",
        confidence Medium;

    // Reports: part 743
    Report "743.2" by license when all![
        EXPORTED,
        item!["4A003"],
        dest!(list "APP_TIER_3"),
        ask("743.2#performance", "Has the computer an adjusted peak performance above 8.0 weighted teraflops?"),
    ]
        => "Report the export of the computer to BIS by the end of the month that follows it.",
        confidence Medium;
    Report "743.3" by no_license when all![EXPORTED, item!["6A003.b.4.b"], dest!(A1)]
        => "Report to BIS, within a month after each half of the year, the thermal imaging cameras that you send without a license to the countries that § 743.3 names.",
        confidence Medium;

    // Chemical Weapons Convention: part 745
    Notification "745.1" by everyone days 45 when all![
        EXPORTED,
        SCHEDULE_1,
        TO_A_PARTY_TO_THE_CONVENTION,
        none![SMALL_SAXITOXIN],
    ]
        => "Notify BIS of the export of a Schedule 1 chemical at least 45 days before it.";
    Notification "745.1" by everyone days 3 when all![
        EXPORTED,
        TO_A_PARTY_TO_THE_CONVENTION,
        SMALL_SAXITOXIN,
    ]
        => "Notify BIS of the export of saxitoxin at least three days before it.";
    Report "745.1" by everyone when all![EXPORTED, SCHEDULE_1, TO_A_PARTY_TO_THE_CONVENTION]
        => "Report the year's exports of Schedule 1 chemicals to BIS by February 13.";
    SupportDocument "745.2" by everyone when SCHEDULE_3_OUTSIDE_THE_CONVENTION
        => "Obtain an End-Use Certificate for the Schedule 3 chemicals, issued by the government of the destination, before the export.",
        confidence Medium;
    Filing "745.2" by everyone days 7 when SCHEDULE_3_OUTSIDE_THE_CONVENTION
        => "Send BIS a copy of the End-Use Certificate within seven days of the export.",
        confidence Medium;
};
