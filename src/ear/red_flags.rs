//! Red flags: Supplement No. 3 to part 732 and the guidance on transshipment.
//!
//! Red flags 20 to 25 and 27 are left out, because what they say could not be read.

use super::table::ask;
use crate::Condition;
use crate::policy::RedFlag;

/// Facts that suggest a reexport to D:5, or a party that is based there while the item is said to
/// stay elsewhere
const MAY_GO_ON_TO_D5: Condition = any![
    ask(
        "732#rf14",
        "Do facts suggest that the item is to be reexported to a Country Group D:5 destination?",
    ),
    all![
        dest!(not D5),
        based!(
            RECEIVERS in (D5),
            "732#rf14-headquarters",
            "Is a party to the transaction, or its ultimate parent, headquartered in a Country Group D:5 destination?"
        ),
    ],
];

/// A listed party in the chain of owners, or owners that cannot be found out
const OWNED_BY_A_LISTED_PARTY: Condition = any![
    ask(
        "732#rf29",
        "Is there a listed party among the owners of a party to the transaction, or can its owners not be found out?",
    ),
    listed!(
        owned RECEIVERS on EntityList,
        "732#rf29-entity-list",
        "Do parties on the Entity List own half of a party to the transaction or more?"
    ),
    listed!(
        owned RECEIVERS on MilitaryEndUser,
        "732#rf29-military-end-user-list",
        "Do parties on the Military End-User List own half of a party to the transaction or more?"
    ),
    listed!(
        owned RECEIVERS on Sdn,
        "732#rf29-blocked",
        "Do parties that § 744.8 reaches own half of a party to the transaction or more?"
    ),
];

/// A letter or list of BIS that names the party or its address
const NAMED_BY_BIS: Condition = any![
    ask(
        "732#ts12",
        "Has BIS named the party or its address to you in a supplier list or a letter?",
    ),
    listed!(
        RECEIVERS on Informed,
        "732#ts12-informed",
        "Is a party to the transaction named in a notice that BIS gave you?"
    ),
];

pub(super) static RED_FLAGS: &[RedFlag] = red_flags! {
    // The checklist of the supplement
    "RF01" Customer "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#rf01", "Will the customer or its purchasing agent not say what the item is for?"),
        resolved "732#rf01-resolved" "Have you learned from a source that you trust what the item is for?";
    "RF02" Product "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#rf02", "Does what the item can do not fit the business of the buyer?"),
        resolved "732#rf02-resolved" "Has the buyer explained why it needs an item of such capability?";
    "RF03" Product "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#rf03", "Does the item not fit the technical level of the country that it goes to?"),
        resolved "732#rf03-resolved" "Do you know why an item of such a level is needed there?";
    "RF04" Customer "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#rf04", "Has the customer little or no background in business?"),
        resolved "732#rf04-resolved" "Have you verified who the customer is and what its business is?";
    "RF05" Payment "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#rf05", "Does the customer offer cash for an expensive item that would usually be financed?"),
        resolved "732#rf05-resolved" "Do you know a sound reason for paying in cash?";
    "RF06" Customer "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#rf06", "Is the customer unfamiliar with the performance of the item, and wants it nevertheless?"),
        resolved "732#rf06-resolved" "Do you know why the customer wants an item that it is unfamiliar with?";
    "RF07" EndUse "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#rf07", "Does the customer refuse installation, training or maintenance that is routine?"),
        resolved "732#rf07-resolved" "Do you know a sound reason for the refusal?";
    "RF08" Logistics "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#rf08", "Are the dates of delivery vague, or are deliveries to go to out-of-the-way places?"),
        resolved "732#rf08-resolved" "Do you know a sound reason for the dates and the places of delivery?";
    "RF09" Logistics "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#rf09", "Is a freight forwarder named as the final destination?"),
        resolved "732#rf09-resolved" "Do you know who receives and uses the item behind the forwarder?";
    "RF10" Route "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#rf10", "Is the route abnormal for the item and the destination?"),
        resolved "732#rf10-resolved" "Do you know a sound reason for the route?";
    "RF11" Logistics "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#rf11", "Does the packing not fit the way of shipment or the destination?"),
        resolved "732#rf11-resolved" "Do you know a sound reason for the packing?";
    "RF12" EndUse "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#rf12", "Is the buyer evasive, or unclear whether the item is for domestic use, export or reexport?"),
        resolved "732#rf12-resolved" "Has the buyer said clearly where the item is to be used?";
    "RF13" Series600 "part 732 supp. 3" items ["600-series"]
        raised ask("732#rf13", "Are parts ordered far beyond what the fleet known in the country needs?"),
        resolved "732#rf13-resolved" "Do you know a sound reason for the quantity?";
    "RF14" Series600 "part 732 supp. 3" items ["600-series"]
        raised MAY_GO_ON_TO_D5,
        resolved "732#rf14-resolved" "Have you made sure that the item is not to go to a Country Group D:5 destination?";
    "RF15" AdvancedComputing "part 732 supp. 3" items ["3A" "3B" "3D" "3E" "4A" "4D" "4E"]
        raised ask("732#rf15", "Does the marketing of the customer claim that it can fabricate advanced-node integrated circuits?"),
        resolved "732#rf15-resolved" "Have you made sure that the item is not for advanced-node integrated circuits?",
        confidence Medium;
    "RF16" AdvancedComputing "part 732 supp. 3" items ["3A" "3B" "3D" "3E" "4A" "4D" "4E"]
        raised ask("732#rf16", "Was it asked that the performance of an integrated circuit be altered, where it would be controlled otherwise?"),
        resolved "732#rf16-resolved" "Do you know a sound reason for the alteration?",
        confidence Medium;
    "RF17" AdvancedComputing "part 732 supp. 3" items ["3A" "3B" "3D" "3E" "4A" "4D" "4E"]
        raised ask("732#rf17", "Is equipment to be modified, or serviced after it was modified, for a use that would need a license?"),
        resolved "732#rf17-resolved" "Have you made sure that the modified equipment is not for such a use?",
        confidence Medium;
    "RF18" AdvancedComputing "part 732 supp. 3" items ["3A" "3B" "3D" "3E" "4A" "4D" "4E"]
        raised ask("732#rf18", "Is it unknown whether the customer or its ultimate parent is headquartered in Macau or a Country Group D:5 destination?"),
        resolved "732#rf18-resolved" "Have you found out where the customer and its ultimate parent are headquartered?",
        confidence Medium;
    "RF19" AdvancedComputing "part 732 supp. 3" items ["3A" "3B" "3D" "3E" "4A" "4D" "4E"]
        raised ask("732#rf19", "Is a foundry asked for an integrated circuit with a high number of transistors?"),
        resolved "732#rf19-resolved" "Have you made sure what the integrated circuit and the system that it goes into are for?",
        confidence Medium;
    "RF26" AdvancedComputing "part 732 supp. 3" items ["3B" "3D" "3E"]
        raised ask("732#rf26", "Does the foreign-made equipment contain an integrated circuit, so that a foreign direct product rule may reach it?"),
        resolved "732#rf26-resolved" "Have you made sure that no foreign direct product rule reaches the equipment?",
        confidence Medium;
    "RF28" AdvancedComputing "part 732 supp. 3" items ["3A090"]
        raised ask("732#rf28", "Does the number of transistors or the packaging raise the presumption that the integrated circuit is one of 3A090.a for data centers?"),
        resolved "732#rf28-resolved" "Has the presumption been overcome as 3A090 provides?",
        confidence Medium;
    "RF29" Ownership "part 732 supp. 3" items ["CCL" "EAR99"]
        raised OWNED_BY_A_LISTED_PARTY,
        resolved "732#rf29-resolved" "Have you found out who owns the party, and that no listed party has a hand in the transaction?",
        note "While the rule on affiliates was stayed, ownership by a listed party was a red flag and no requirement.";

    // A debarment under the Arms Export Control Act binds only defense articles.
    "RF-AECA" Customer "part 732 supp. 3" items ["CCL" "EAR99"]
        raised listed!(
            RECEIVERS on Debarred,
            "732#rf-aeca",
            "Is a party to the transaction debarred under the Arms Export Control Act?"
        ),
        resolved "732#rf-aeca-resolved" "Have you made sure that the debarment has no bearing on the transaction?";

    // Transshipment and diversion
    "TS01" Diversion "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#ts01", "Is an intermediate consignee in a place known for transshipment, while no end user is named?"),
        resolved "732#ts01-resolved" "Do you know who the end user is?",
        confidence Medium;
    "TS02" Diversion "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#ts02", "Is the consignee a trading company or forwarder, or does it share its address with a listed party or with many other companies?"),
        resolved "732#ts02-resolved" "Have you made sure that the consignee is not a cover for somebody else?",
        confidence Medium;
    "TS03" Diversion "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#ts03", "Was the customer founded after controls on another country changed, or did its orders jump then?"),
        resolved "732#ts03-resolved" "Do you know a sound reason for the orders?",
        confidence Medium;
    "TS04" Diversion "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#ts04", "Are the tariff codes on the common high-priority list, or does the demand not fit the industry of the destination?"),
        resolved "732#ts04-resolved" "Do you know what the items are needed for in the destination?",
        confidence Medium;
    "TS05" Diversion "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#ts05", "Is there no statement of the final end use, or is an end-use certificate or a check after the shipment refused?"),
        resolved "732#ts05-resolved" "Do you hold a statement of the final end use that you trust?",
        confidence Medium;
    "TS06" Diversion "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#ts06", "Do network addresses, e-mail or telephone numbers of the buyer point to a restricted country, or does a third country pay the freight?"),
        resolved "732#ts06-resolved" "Do you know a sound reason for the tie to the other country?",
        confidence Medium;
    "TS07" Diversion "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#ts07", "Do an onward invoice or marks on the packing name a third country, or did the consignee change at the last minute?"),
        resolved "732#ts07-resolved" "Have you made sure that the item stays in the destination?",
        confidence Medium;
    "TS08" Diversion "part 732 supp. 3" items ["3A001.z" "3A090" "4A003.z" "4A004.z" "4A005.z" "4A090" "5A002.z" "5A004.z" "5A992.z"]
        raised ask("732#ts08", "Does a buyer for a data center show no power, space or ownership for the computing capacity that it orders?"),
        resolved "732#ts08-resolved" "Have you seen evidence of the data center?",
        confidence Medium;
    "TS09" Diversion "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#ts09", "Has the customer reexported to Country Group D:5 destinations, or has it subsidiaries there?"),
        resolved "732#ts09-resolved" "Have you made sure that the item does not go on there?",
        confidence Medium;
    "TS10" Diversion "part 732 supp. 3" items ["CCL" "EAR99"]
        raised all![
            dest!({VN}),
            ask("732#ts10", "Is the processing that the consignee in Vietnam declares too small for the value that it is said to add?"),
        ],
        resolved "732#ts10-resolved" "Have you seen evidence of the processing in Vietnam?",
        confidence Medium;
    "TS11" Diversion "part 732 supp. 3" items ["CCL" "EAR99"]
        raised ask("732#ts11", "Is the contract silent on reexport, audits and access to records?"),
        resolved "732#ts11-resolved" "Has the customer undertaken not to reexport, and to allow audits and access to records?",
        confidence Medium;
    "TS12" Diversion "part 732 supp. 3" items ["CCL" "EAR99"]
        raised NAMED_BY_BIS,
        resolved "732#ts12-resolved" "Have you cleared the transaction with BIS?",
        confidence Medium;
};
