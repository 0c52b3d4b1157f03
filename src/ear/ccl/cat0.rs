//! Category 0: nuclear and miscellaneous items. Read from the edition of 2026-08-07 (15 CFR part 774 supp. 1).

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::Entry;

/// A short shotgun of 0A502
const SHOTGUN_UNDER_18: Condition = ask(
    "0A502#barrel-under-18-in",
    "Is the item a shotgun with a barrel shorter than 18 inches (45.72 cm)?",
);
/// A shotgun of 0A502 below the crime-control length
const SHOTGUN_UNDER_24: Condition = ask(
    "0A502#barrel-under-24-in",
    "Is the item a shotgun with a barrel shorter than 24 inches (60.96 cm)?",
);
/// A shotgun of 0A502 of the crime-control length or more
const SHOTGUN_FROM_24: Condition = ask(
    "0A502#barrel-from-24-in",
    "Is the item a shotgun with a barrel of 24 inches (60.96 cm) or longer?",
);
/// A shotgun of 0A502 for the police
const SHOTGUN_FOR_POLICE: Condition = ask(
    "0A502#for-police",
    "Is the shotgun for sale or resale to police or law enforcement?",
);

/// A short shotgun of 0A508
const SEMI_UNDER_18: Condition = ask(
    "0A508#barrel-under-18-in",
    "Is the item a semi-automatic shotgun with a barrel shorter than 18 inches (45.72 cm)?",
);
/// A shotgun of 0A508 below the crime-control length
const SEMI_UNDER_24: Condition = ask(
    "0A508#barrel-under-24-in",
    "Is the item a semi-automatic shotgun with a barrel shorter than 24 inches (60.96 cm)?",
);
/// A component in 0A508
const SEMI_COMPONENT: Condition = ask(
    "0A508#component",
    "Is the item a shotgun component that is controlled by 0A508?",
);
/// A shotgun of 0A508 of the crime-control length or more
const SEMI_FROM_24: Condition = ask(
    "0A508#barrel-from-24-in",
    "Is the item a semi-automatic shotgun with a barrel of 24 inches (60.96 cm) or longer?",
);
/// A shotgun of 0A508 for the police
const SEMI_FOR_POLICE: Condition = ask(
    "0A508#for-police",
    "Is the semi-automatic shotgun for sale or resale to police or law enforcement?",
);

/// An item of 0A509.a for shotguns
const FOR_SHOTGUN: Condition = ask(
    "0A509#for-0a502-or-0a508",
    "Is the 0A509.a item for items that 0A502 or 0A508 controls (shotguns and what belongs to them)?",
);
/// An item of 0A509.a for rifles or pistols
const FOR_RIFLE_OR_PISTOL: Condition = ask(
    "0A509#for-0a506-or-0a507",
    "Is the 0A509.a item for items that 0A506 or 0A507 controls (semi-automatic rifles and pistols)?",
);
/// Anything of 0A509 but an item of 0A509.a that is for shotguns and for nothing else
const NOT_SHOTGUN_PART: Condition = none![all![
    item!["0A509.a"],
    FOR_SHOTGUN,
    none![FOR_RIFLE_OR_PISTOL]
]];

/// A military deployment, which § 742.6(a)(3) spares
const DEPLOYMENT: Condition = ask(
    "0A919#military-deployment",
    "Is the item reexported as part of a military deployment by a unit of the government of the United States or of a country in Country Group A:1?",
);

/// Equipment of 0B501, unless it is for 0A501.y and for nothing else that the entry names
const EQUIPMENT_BEYOND_Y: Condition = none![all![
    related!["0A501.y"],
    none![
        related!["0A501" "0A506" "0A507" "0A509"; except "0A501.y"],
        FOR_USML_I
    ]
]];
/// Equipment of 0B501 for defense articles
const FOR_USML_I: Condition = ask(
    "0B501#for-usml-i",
    "Is the equipment also for articles described in USML Category I?",
);

/// The 0B501 equipment behind a piece of software
const ONLY_Y_EQUIPMENT: Condition = ask(
    "0D501#0b501-only-for-0a501y",
    "Is the 0B501 equipment that the software serves meant only for commodities of 0A501.y?",
);
/// Software of 0D501, unless it is for 0A501.y, or 0B501 equipment for it, and for nothing else
const SOFTWARE_BEYOND_Y: Condition = none![all![
    any![
        related!["0A501.y"],
        all![related!["0B501"], ONLY_Y_EQUIPMENT]
    ],
    none![
        related!["0A501" "0A506" "0A507" "0A509"; except "0A501.y"],
        all![related!["0B501"], none![ONLY_Y_EQUIPMENT]]
    ],
]];

/// The 0B505 equipment behind a piece of technology
const AMMUNITION_EQUIPMENT: Condition = ask(
    "0E505#0b505-for-0a505ax",
    "Does the technology concern 0B505 equipment for commodities of 0A505.a or 0A505.x?",
);
/// The 0D505 software behind a piece of technology
const AMMUNITION_SOFTWARE: Condition = ask(
    "0E505#0d505-for-0a505ax",
    "Does the technology concern 0D505 software for commodities of 0A505.a or 0A505.x, or for 0B505 equipment for those commodities?",
);
/// Technology of 0E505 for 0A505.a or .x, for equipment for them, or for software for either
const AMMUNITION_TECHNOLOGY: Condition = any![
    related!["0A505.a" "0A505.x"],
    all![related!["0B505"], AMMUNITION_EQUIPMENT],
    all![related!["0D505"], AMMUNITION_SOFTWARE],
];
/// Technology of 0E505 of the kind that is crime-controlled
const DEVELOPMENT_OR_PRODUCTION: Condition = ask(
    "0E505#development-or-production",
    "Is the technology for development or production?",
);

pub(super) static ENTRIES: &[Entry] = entries! {
    "0A002" "Power and propulsion units for space, ship or mobile reactors"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "0A501" "Firearms that are neither shotguns nor semi-automatic; gun parts" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 FC (except ".y") [FC1];
        4 UN (entire) ["UN-1"];
        5 AT (entire) [AT1];
    }
    "0A502" "Shotguns other than semi-automatic ones, and what belongs to them" {
        1 NS (entire) [NS1] when SHOTGUN_UNDER_18;
        2 RS (entire) [RS1] when SHOTGUN_UNDER_18;
        3 FC (entire) [FC1];
        4 CC (entire) [CC1] when any![SHOTGUN_UNDER_24, item!["0A502.c" "0A502.d" "0A502.e"]];
        5 CC (entire) [CC2] when SHOTGUN_FROM_24;
        6 CC (entire) [CC3] when all![SHOTGUN_FROM_24, SHOTGUN_FOR_POLICE];
        7 UN (entire) ["UN-1"];
        8 AT (entire) [AT1] when SHOTGUN_UNDER_18;
    }
    "0A503" "Less-lethal arms, grenades and projectiles; electric shock devices" {
        1 CC (entire) ["CC-5"];
        2 UN (entire) ["UN-1"];
    }
    "0A504" "Sights for firearms and their components" {
        1 RS (only ".i") [RS1];
        2 FC (only ".a" ".b" ".c" ".d" ".e" ".g" ".i") [FC1];
        3 CC (entire) [CC1];
        4 UN (entire) ["UN-1"];
    }
    "0A505" "Small-arms ammunition and its parts" {
        1 NS (only ".a" ".x") [NS1];
        2 RS (only ".a" ".x") [RS1];
        3 FC (except ".d") [FC1];
        4 CC (only ".b") [CC1];
        5 UN (entire) ["UN-1"];
        6 AT (only ".a" ".d" ".x") [AT1];
        7 AT (only ".c") ["AT-KP"];
    }
    "0A506" "Self-loading (semi-automatic) rifles" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 FC (entire) [FC1];
        4 UN (entire) ["UN-1"];
        5 AT (entire) [AT1];
    }
    "0A507" "Self-loading (semi-automatic) pistols" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 FC (entire) [FC1];
        4 UN (entire) ["UN-1"];
        5 AT (entire) [AT1];
    }
    "0A508" "Self-loading (semi-automatic) shotguns" {
        1 NS (entire) [NS1] when SEMI_UNDER_18;
        2 RS (entire) [RS1] when SEMI_UNDER_18;
        3 FC (entire) [FC1];
        4 CC (entire) [CC1] when any![SEMI_UNDER_24, SEMI_COMPONENT];
        5 CC (entire) [CC2] when SEMI_FROM_24;
        6 CC (entire) [CC3] when all![SEMI_FROM_24, SEMI_FOR_POLICE];
        7 UN (entire) ["UN-1"];
        8 AT (entire) [AT1] when SEMI_UNDER_18;
    }
    "0A509" "Parts and accessories of semi-automatic firearms" {
        1 NS (except ".d") [NS1] when NOT_SHOTGUN_PART;
        2 RS (except ".d") [RS1] when NOT_SHOTGUN_PART;
        3 FC (entire) [FC1];
        4 CC (only ".a" ".d") [CC1] when any![item!["0A509.d"], FOR_SHOTGUN];
        5 UN (entire) ["UN-1"];
        6 AT (except ".d") [AT1] when NOT_SHOTGUN_PART;
    }
    "0A521" "Commodities controlled provisionally for their advantage"
        elsewhere "Supplement No. 5 to part 774 lists the items and § 742.6(a)(8) controls them." "15 CFR part 774 supp. 5" {}
    "0A602" "Military guns and armament" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 UN (entire) ["UN-1"];
        4 AT (entire) [AT1];
    }
    "0A604" "Goods related to military explosive devices and charges" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "0A606" "Military ground vehicles, parts and accessories" {
        1 NS (except ".b" ".y") [NS1];
        2 NS (only ".b") [NS2];
        3 RS (except ".b" ".y") [RS1];
        4 RS (only ".b") [RS2];
        5 RS (only ".y") ["RS-7"];
        6 AT (entire) [AT1];
        7 UN (except ".y") ["UN-1"];
    }
    "0A614" "Equipment for military training" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "0A617" "Other military equipment, materials and related goods" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"], note "The published row cites § 764.1(b); it is read as § 746.1(b).";
    }
    "0A919" "Military goods made abroad with controlled US input" {
        1 RS (entire) [RS1] when all![activity!(Reexport), none![DEPLOYMENT]], note "Only reexports need a license (15 CFR 742.6(a)(3)).";
        2 AT (entire) [AT1];
    }
    "0A977" "Water cannon against crowds, and their parts" {
        1 CC (entire) [CC1];
    }
    "0A978" "Batons, whips and other striking weapons of the police" {
        1 CC (entire) [CC1];
    }
    "0A979" "Helmets and shields of the police, and their components" {
        1 CC (entire) [CC1];
    }
    "0A980" "Horses carried by sea" {
        1 SS (entire) [elsewhere "Part 754 alone says when a license is required and which exceptions apply." "15 CFR part 754"];
    }
    "0A981" "Equipment for executing people" {
        1 CC (entire) ["CC-4"];
    }
    "0A982" "Restraints used in law enforcement, parts and accessories" {
        1 CC (entire) ["CC-5"];
    }
    "0A983" "Instruments of torture, parts and accessories" {
        1 CC (entire) ["CC-6"];
    }
    "0A998" "Goods, software and data for oil and gas exploration" {
        1 RussianIndustrySector (entire) ["RI-1"];
    }
    "0A999" "Various processing equipment under anti-terrorism control" {
        1 AT (entire) ["AT-KP"];
    }
    "0B501" "Equipment to test, inspect and make firearms" {
        1 NS (entire) [NS1] when EQUIPMENT_BEYOND_Y;
        2 RS (entire) [RS1] when EQUIPMENT_BEYOND_Y;
        3 UN (entire) ["UN-1"];
        4 AT (entire) [AT1];
    }
    "0B505" "Equipment to test, inspect and make ammunition" {
        1 NS (only ".a" ".x") [NS1];
        2 RS (only ".a" ".x") [RS1];
        3 UN (entire) ["UN-1"];
        4 AT (only ".a" ".d" ".x") [AT1];
        5 AT (only ".c") ["AT-KP"];
    }
    "0B521" "Product group B goods controlled provisionally for their advantage"
        elsewhere "Supplement No. 5 to part 774 lists the items and § 742.6(a)(8) controls them." "15 CFR part 774 supp. 5" {}
    "0B602" "Equipment to test, inspect and make military guns" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 UN (entire) ["UN-1"];
        4 AT (entire) [AT1];
    }
    "0B604" "Equipment to test, make and repair military explosive devices" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "0B606" "Equipment to test, make and repair military ground vehicles" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "0B614" "Equipment to test and make military training equipment" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "0B617" "Equipment to test, make and repair other military goods" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "0B999" "Various processing equipment under anti-terrorism and Iraq control" {
        1 AT (entire) ["AT-KP"];
        2 RS (entire) ["RS-5"];
    }
    "0C521" "Materials controlled provisionally for their advantage"
        elsewhere "Supplement No. 5 to part 774 lists the items and § 742.6(a)(8) controls them." "15 CFR part 774 supp. 5" {}
    "0C606" "Materials for military ground vehicles" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "0C617" "Other materials for military use" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "0D001" "Software for reactor power or propulsion units" {
        1 none (entire) [agency "The State Department licenses software for items of 0A002 under the ITAR." "22 CFR part 121"];
    }
    "0D501" "Software for firearms and the equipment to make them" {
        1 NS (entire) [NS1] when SOFTWARE_BEYOND_Y;
        2 RS (entire) [RS1] when SOFTWARE_BEYOND_Y;
        3 UN (entire) ["UN-1"];
        4 AT (entire) [AT1];
    }
    "0D505" "Software for ammunition and the equipment to make it" {
        1 NS (entire) [NS1] when related!["0A505.a" "0A505.x" "0B505.a" "0B505.x"];
        2 RS (entire) [RS1] when related!["0A505.a" "0A505.x" "0B505.a" "0B505.x"];
        3 UN (entire) ["UN-1"];
        4 AT (entire) [AT1] when related!["0A505.a" "0A505.d" "0A505.x" "0B505.a" "0B505.d" "0B505.x"];
    }
    "0D521" "Software controlled provisionally for its advantage"
        elsewhere "Supplement No. 5 to part 774 lists the items and § 742.6(a)(8) controls them." "15 CFR part 774 supp. 5" {}
    "0D602" "Software for military guns and the equipment to make them" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 UN (entire) ["UN-1"];
        4 AT (entire) [AT1];
    }
    "0D604" "Software for military explosive devices and their production" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "0D606" "Software for military ground vehicles and their production" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "0D614" "Software for military training equipment" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "0D617" "Software for other military goods and their production" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "0D977" "Software for water cannon against crowds" {
        1 CC (entire) [CC1];
    }
    "0D999" "Various software under anti-terrorism and Iraq control" {
        1 AT (entire) ["AT-KP"];
        2 RS (entire) ["RS-5"];
    }
    "0E001" "Technology for reactor power or propulsion units" {
        1 none (entire) [agency "The State Department licenses technology for items of 0A002 and 0D001 under the ITAR." "22 CFR part 121"];
    }
    "0E501" "Technology for firearms and the equipment to make them" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 UN (entire) ["UN-1"];
        4 AT (entire) [AT1];
    }
    "0E502" "Technology for shotguns and their parts" {
        1 CC (entire) [CC1];
        2 UN (entire) ["UN-1"];
    }
    "0E504" "Technology for sights with focal plane arrays or image intensifiers" {
        1 RS (entire) [RS1];
        2 UN (entire) ["UN-1"];
        3 AT (entire) [AT1];
    }
    "0E505" "Technology for ammunition" {
        1 NS (entire) [NS1] when AMMUNITION_TECHNOLOGY;
        2 RS (entire) [RS1] when AMMUNITION_TECHNOLOGY;
        3 UN (entire) ["UN-1"];
        4 CC (entire) [CC1] when all![related!["0A505.b"], DEVELOPMENT_OR_PRODUCTION];
        5 AT (entire) [AT1] when related!["0A505.a" "0A505.d" "0A505.x"];
    }
    "0E521" "Technology controlled provisionally for its advantage"
        elsewhere "Supplement No. 5 to part 774 lists the items and § 742.6(a)(8) controls them." "15 CFR part 774 supp. 5" {}
    "0E602" "Technology for military guns and their production" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 UN (entire) ["UN-1"];
        4 AT (entire) [AT1];
    }
    "0E604" "Technology for military explosive devices and their production" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "0E606" "Technology for military ground vehicles and their production" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "0E614" "Technology for military training equipment" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "0E617" "Technology for other military goods and their production" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "0E977" "Technology for water cannon against crowds" {
        1 CC (entire) [CC1];
    }
    "0E982" "Technology only for restraints or less-lethal and shock devices" {
        1 CC (entire) ["CC-5"];
    }
};
