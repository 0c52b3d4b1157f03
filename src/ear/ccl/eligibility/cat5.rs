//! Category 5.

use crate::ear::ccl::cat5::{DEVELOPMENT_OR_PRODUCTION, SOFTWARE_FOR_A_TIER, SOFTWARE_FOR_B_TIER};
use crate::ear::table::ask;
use crate::items::Rows;
use crate::policy::Eligibility;
use crate::{Condition, Eccn};

/// A component of 5A002
const COMPONENT_5A002: Condition = ask(
    "5A002#component",
    "Is the item a component, and neither a system nor a piece of equipment?",
);
/// What LVS leaves out of 5A002
const EXCLUDED_5A002: Condition = ask(
    "5A002#excluded-from-lvs",
    "Does the LVS line of ECCN 5A002 leave the item out?",
);
/// A component of 5A003
const COMPONENT_5A003: Condition = ask(
    "5A003#component",
    "Is the item a component, and neither a system nor a piece of equipment?",
);
/// A component of 5A004
const COMPONENT_5A004: Condition = ask(
    "5A004#component",
    "Is the item a component, and neither a system nor a piece of equipment?",
);
/// Software that was designed, not only modified
const SOFTWARE_SPECIALLY_DESIGNED: Condition = ask(
    "5D001#specially-designed",
    "Is the software specially designed, and not only modified, for the equipment, functions or features that it relates to?",
);
/// Software for development or production
const SOFTWARE_TO_DEVELOP_OR_PRODUCE: Condition = ask(
    "5D001#development-or-production",
    "Is the software for the development or production, and not only for the use, of the equipment, functions or features that it relates to?",
);
/// Software for equipment that serves 5A001.j
const EQUIPMENT_FOR_5A001J: Condition = ask(
    "5D001#equipment-for-5a001j",
    "Is the software for equipment of 5B001.a that is itself for the development or production of equipment, functions or features of 5A001.j?",
);
/// What TSR leaves out of 5E001
const EXCLUDED_TECHNOLOGY: Condition = ask(
    "5E001#excluded-from-tsr",
    "Is the technology for something on the list of exclusions in the TSR line of ECCN 5E001?",
);
/// Technology for what serves 5A001.j
const TECHNOLOGY_FOR_5A001J: Condition = ask(
    "5E001#for-5a001j",
    "Is the technology for equipment of 5B001.a, or for software of 5D001.a or 5D001.c, that is itself for 5A001.j, or for software of 5D001.c that is for such equipment of 5B001.a?",
);
/// Technology for software that STA does not take to the narrower tier
const SOFTWARE_BARRED_FROM_STA: Condition = ask(
    "5E001#software-barred-from-sta",
    "Is the technology for software of 5D001.a that is specially designed for the development or production of equipment, functions or features of 5A001.b.3, 5A001.b.5 or 5A001.h?",
);
/// Technology for software for test and production equipment
const SOFTWARE_FOR_5B001A: Condition = ask(
    "5E001#software-for-5b001a",
    "Is the technology for software of 5D001.c that is itself for equipment of 5B001.a?",
);

pub(super) static ELIGIBILITY: &[(Eccn, Rows<Eligibility>)] = eligibility! {
    "5A001" na [] {
        LVS: up_to 5000 (only ".b.1" ".b.2" ".b.3" ".b.6" ".d" ".f.2" ".f.4" ".g"),
             up_to 3000 (only ".c"),
             bars "" (only ".a" ".b.5" ".e" ".f.3" ".h");
        GBS: grants (except ".a" ".b.5" ".e" ".h");
        STA: bars "" (only ".j") when dest!(any A5 A6),
             bars "" (only ".b.3" ".b.5" ".h") when dest!(A6);
        ACE: grants (only ".j") when dest!(not E1 E2);
    }
    "5A002" na [GBS] {
        LVS: up_to 500 (entire) when COMPONENT_5A002,
             bars "" (entire) when EXCLUDED_5A002
             => "The line breaks off behind the components; the question stands for what follows.";
        ENC: grants (entire) when controlled![EI];
        AIA: grants (only ".z.1.a" ".z.2.a" ".z.3.a" ".z.4.a" ".z.5.a");
        ACM: grants (only ".z");
        LPP: grants (only ".z.1.a" ".z.2.a" ".z.3.a" ".z.4.a" ".z.5.a");
    }
    "5A003" na [GBS] {
        LVS: up_to 500 (entire) when COMPONENT_5A003;
    }
    "5A004" na [GBS] {
        LVS: up_to 500 (except ".z") when COMPONENT_5A004;
        ENC: grants (entire) when controlled![EI];
        AIA: grants (only ".z.1.a" ".z.2.a");
        ACM: grants (only ".z");
        LPP: grants (only ".z.1.a" ".z.2.a");
    }
    "5A101" na [LVS GBS] {}
    "5A980" na [LVS GBS] {}
    "5A991" na [LVS GBS] {}
    "5A992" na [LVS GBS] {
        AIA: grants (only ".z.1");
        ACM: grants (only ".z");
        LPP: grants (only ".z.1");
    }
    "5B001" na [] {
        LVS: up_to 5000 (entire),
             bars "" (only ".a") when related!["5A001.j"];
        GBS: grants (entire),
             bars "" (only ".a") when related!["5A001.j"];
        STA: bars "" (only ".a") when all![dest!(A6), related!["5A001.b.3" "5A001.b.5" "5A001.h"]],
             bars "" (only ".a") when all![dest!(any A5 A6), related!["5A001.j"]];
        ACE: grants (only ".a") when all![dest!(not E1 E2), related!["5A001.j"]];
    }
    "5B002" na [LVS GBS] {
        ENC: grants (entire) => "The line speaks of certain EI controlled equipment, but no row of the entry controls for EI, so that EI is not made a condition.";
    }
    "5B991" na [LVS GBS] {}
    "5C991" na [LVS GBS] {}
    "5D001" na [] {
        TSR: grants (entire),
             bars "" (only ".a") when all![none![dest!(A5)], related!["5A001.b.5" "5A001.h"], SOFTWARE_SPECIALLY_DESIGNED],
             bars "" (only ".a") when related!["5A001.j"],
             bars "" (only ".c") when any![related!["5A001.j"], all![related!["5B001.a"], EQUIPMENT_FOR_5A001J]];
        STA: bars "" (only ".a") when all![dest!(any A5 A6), related!["5A001.j"]],
             bars "" (only ".c") when all![dest!(any A5 A6), any![related!["5A001.j"], all![related!["5B001.a"], EQUIPMENT_FOR_5A001J]]],
             bars "" (only ".a") when all![dest!(A6), related!["5A001.b.3" "5A001.b.5" "5A001.h"], SOFTWARE_SPECIALLY_DESIGNED, SOFTWARE_TO_DEVELOP_OR_PRODUCE]
             => "The line is garbled. It is read as barring A:5 and A:6 for all software of .a and .c that serves 5A001.j, and A:6 for software of .a that is specially designed to develop or produce items of 5A001.b.3, 5A001.b.5 or 5A001.h. Its part on paragraph .b is left out, because that paragraph is reserved.";
        ACE: grants (only ".a") when all![dest!(not E1 E2), related!["5A001.j"]],
             grants (only ".c") when all![dest!(not E1 E2), any![related!["5A001.j"], all![related!["5B001.a"], EQUIPMENT_FOR_5A001J]]];
    }
    "5D002" na [TSR] {
        ENC: grants (entire) when controlled![EI];
        AIA: grants (only ".z.1.a" ".z.2.a" ".z.3.a" ".z.4.a" ".z.5.a" ".z.6.a" ".z.7.a" ".z.8.a" ".z.9.a");
        ACM: grants (only ".z");
    }
    "5D101" na [TSR] {}
    "5D980" na [TSR] {}
    "5D991" na [TSR] {}
    "5D992" na [TSR] {
        AIA: grants (only ".z.1");
        ACM: grants (only ".z");
    }
    "5E001" na [] {
        TSR: grants (entire),
             bars "" (entire) when all![none![dest!(A5)], DEVELOPMENT_OR_PRODUCTION, EXCLUDED_TECHNOLOGY]
             => "The line ends in a list that is not kept here; the question stands for the list.";
        STA: bars "" (entire) when all![dest!(A6), DEVELOPMENT_OR_PRODUCTION, any![related!["5A001.b.3" "5A001.b.5" "5A001.h"], all![related!["5D001.a" "5D001.c"], any![SOFTWARE_BARRED_FROM_STA, TECHNOLOGY_FOR_5A001J]]]],
             bars "" (only ".a") when all![dest!(any A5 A6), DEVELOPMENT_OR_PRODUCTION, any![related!["5A001.j"], all![related!["5B001.a" "5D001.a" "5D001.c"], TECHNOLOGY_FOR_5A001J], all![related!["5D001.c"], SOFTWARE_FOR_5B001A]]]
             => "Unlike the lines beside it, the line does not say that the equipment of 5B001.a which software of 5D001.c is for must itself be for 5A001.j; it is read as printed.";
        ACE: grants (only ".a") when all![dest!(not E1 E2), any![related!["5A001.j"], all![related!["5B001.a" "5D001.a" "5D001.c"], TECHNOLOGY_FOR_5A001J]]];
    }
    "5E002" na [TSR] {
        ENC: grants (entire) when controlled![EI];
        AIA: grants (entire) when any![related!["5A002.z.1.a" "5A002.z.2.a" "5A002.z.3.a" "5A002.z.4.a" "5A002.z.5.a" "5A004.z.1.a" "5A004.z.2.a"], all![related!["5D002"], SOFTWARE_FOR_A_TIER]];
        ACM: grants (entire) when any![related!["5A002.z" "5A004.z"], all![related!["5D002"], any![SOFTWARE_FOR_A_TIER, SOFTWARE_FOR_B_TIER]]];
    }
    "5E101" na [TSR] {}
    "5E980" na [TSR] {}
    "5E991" na [TSR] {}
    "5E992" na [TSR] {
        AIA: grants (entire) when related!["5A992.z.1" "5D992.z.1"];
        ACM: grants (entire) when related!["5A992.z" "5D992.z"];
    }
};
