//! Category 4.

use crate::ear::ccl::cat4::{SOFTWARE_FOR_A_TIER, SOFTWARE_FOR_B_TIER};
use crate::ear::table::ask;
use crate::items::Rows;
use crate::policy::Eligibility;
use crate::{Condition, Eccn};

/// Parts and components of link equipment
const PART_FOR_LINK_EQUIPMENT: Condition = ask(
    "4A003#part-for-link-equipment",
    "Is the item a part or component that is specially designed for equipment of 4A003.g?",
);
/// What TSR leaves out of 4D001
const EXCLUDED_SOFTWARE: Condition = ask(
    "4D001#excluded-from-tsr",
    "Is the software on the list of exclusions in the TSR line of ECCN 4D001?",
);
/// Software for the faster computers
const SOFTWARE_OVER_29_WT: Condition = ask(
    "4D001#over-29-wt",
    "Is the software specially designed or modified for the development or production of digital computers with an adjusted peak performance (APP) above 29 weighted teraflops (WT)?",
);
/// Software that was designed, not only modified
const SOFTWARE_SPECIALLY_DESIGNED: Condition = ask(
    "4D001#specially-designed",
    "Is the software specially designed, and not only modified, for the development or production of the equipment that it relates to?",
);
/// What TSR leaves out of 4E001
const EXCLUDED_TECHNOLOGY: Condition = ask(
    "4E001#excluded-from-tsr",
    "Is the technology on the list of exclusions in the TSR line of ECCN 4E001?",
);
/// Technology for development or production
const DEVELOPMENT_OR_PRODUCTION: Condition = ask(
    "4E001#development-or-production",
    "Is the technology for the development or production, and not only for the use, of the equipment or software that it relates to?",
);
/// Technology for the faster computers
const TECHNOLOGY_OVER_70_WT: Condition = ask(
    "4E001#over-70-wt",
    "Is the technology for the development or production of digital computers with an adjusted peak performance (APP) above 70 weighted teraflops (WT)?",
);
/// Technology for software that STA does not reach
const SOFTWARE_BARRED_FROM_STA: Condition = ask(
    "4E001#software-barred-from-sta",
    "Is the technology for software of 4D001 that is specially designed or modified for the development or production of equipment of 4A001.a.2 or of digital computers above 29 weighted teraflops (WT), or for software of 4D001.a that is specially designed for the development or production of equipment of 4A005?",
);

pub(super) static ELIGIBILITY: &[(Eccn, Rows<Eligibility>)] = eligibility! {
    "4A001" na [GBS] {
        LVS: up_to 5000 (only ".a"),
             bars "" (entire) when controlled![MT];
        STA: bars "" (only ".a.2") when dest!(A6);
    }
    "4A003" na [] {
        LVS: up_to 5000 (except ".b" ".c" ".z");
        GBS: grants (only ".g"),
             grants (except ".b" ".c" ".g" ".z") when PART_FOR_LINK_EQUIPMENT;
        APP: grants (only ".b" ".c");
        AIA: grants (only ".z.1.a" ".z.2.a");
        ACM: grants (only ".z");
        LPP: grants (only ".z.1.a" ".z.2.a");
    }
    "4A004" na [GBS] {
        LVS: up_to 5000 (except ".z");
        AIA: grants (only ".z.1");
        LPP: grants (only ".z.1");
    }
    "4A005" na [LVS GBS APP] {
        STA: bars "" (entire);
        ACE: grants (entire) when dest!(not E1 E2);
        AIA: grants (only ".z.1");
        ACM: grants (only ".z");
        LPP: grants (only ".z.1");
    }
    "4A090" na [LVS GBS] {
        AIA: grants (only ".a");
        ACM: grants (entire);
        LPP: grants (only ".a");
    }
    "4A101" na [LVS GBS] {}
    "4A906" na [LVS GBS] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "4A980" na [LVS GBS] {}
    "4A994" na [LVS GBS] {}
    "4D001" na [] {
        TSR: grants (entire),
             bars "" (entire) when EXCLUDED_SOFTWARE
             => "The line ends in a list that is not kept here; the question stands for the list.";
        APP: grants (entire);
        STA: bars "" (entire) when all![dest!(A6), any![related!["4A001.a.2"], SOFTWARE_OVER_29_WT]],
             bars "" (only ".a") when all![related!["4A005"], SOFTWARE_SPECIALLY_DESIGNED],
             bars "" (entire) when all![dest!(any A5 A6), related!["4A003.z.1.a" "4A003.z.2.a" "4A004.z.1" "4A005.z.1"]];
        ACE: grants (only ".a") when all![dest!(not E1 E2), related!["4A005" "4D004"]];
        AIA: grants (entire) when related!["4A003.z.1.a" "4A003.z.2.a" "4A004.z.1" "4A005.z.1"];
        ACM: grants (entire) when related!["4A003.z"];
    }
    "4D004" na [TSR APP] {
        STA: bars "" (entire);
        ACE: grants (entire) when dest!(not E1 E2);
    }
    "4D090" na [TSR] {
        AIA: grants (entire) when related!["4A090.a"];
        ACM: grants (entire);
    }
    "4D906" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "4D980" na [TSR] {}
    "4D993" na [TSR] {}
    "4D994" na [TSR] {}
    "4E001" na [] {
        TSR: grants (entire),
             bars "" (entire) when EXCLUDED_TECHNOLOGY
             => "The line ends in a list that is not kept here; the question stands for the list.";
        APP: grants (entire);
        STA: bars "" (entire) when all![dest!(A6), DEVELOPMENT_OR_PRODUCTION, any![related!["4A001.a.2"], all![related!["4D001"], SOFTWARE_BARRED_FROM_STA]]],
             bars "" (entire) when all![dest!(A6), TECHNOLOGY_OVER_70_WT],
             bars "" (entire) when all![dest!(A6), any![related!["4A003.z.1.b" "4A003.z.2.b" "4A004.z.2" "4A005.z.2" "4A090.b"], all![related!["4D001" "4D090"], SOFTWARE_FOR_B_TIER]]],
             bars "" (entire) when all![dest!(any A5 A6), any![related!["4A003.z.1.a" "4A003.z.2.a" "4A004.z.1" "4A005.z.1" "4A090.a"], all![related!["4D001" "4D090"], SOFTWARE_FOR_A_TIER]]];
        ACE: grants (only ".a") when all![dest!(not E1 E2), related!["4A005" "4D004"]],
             grants (only ".c") when dest!(not E1 E2);
        AIA: grants (entire) when any![related!["4A003.z.1.a" "4A003.z.2.a" "4A004.z.1" "4A005.z.1" "4A090.a"], all![related!["4D001" "4D090"], SOFTWARE_FOR_A_TIER]];
        ACM: grants (entire) when any![related!["4A003.z" "4A004.z" "4A005.z" "4A090" "4D090"], all![related!["4D001"], any![SOFTWARE_FOR_A_TIER, SOFTWARE_FOR_B_TIER]]];
    }
    "4E091" na [TSR ACM] {
        STA: bars "" (entire) when dest!(any A5 A6);
        AIA: grants (entire);
    }
    "4E906" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "4E980" na [TSR] {}
    "4E992" na [TSR] {}
    "4E993" na [TSR] {}
};
