//! Category 4: computers. Read from the edition of 2026-08-07 (15 CFR part 774 supp. 1).

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::Entry;

/// Digital computers that serve fingerprint equipment
const FINGERPRINT_COMPUTER: Condition = ask(
    "4A003#fingerprint",
    "Is the item a digital computer for computerized fingerprint equipment?",
);
/// Software for fingerprint equipment
const FINGERPRINT_SOFTWARE: Condition = ask(
    "4D001#fingerprint",
    "Is the software for computerized fingerprint equipment?",
);
/// Technology for fingerprint equipment
const FINGERPRINT_TECHNOLOGY: Condition = ask(
    "4E001#fingerprint",
    "Is the technology for computerized fingerprint equipment?",
);
/// Technology for software of the higher advanced computing tier
pub(super) const SOFTWARE_FOR_A_TIER: Condition = ask(
    "4E001#software-for-a-tier",
    "Is the technology for software of 4D001 that is itself for commodities of 4A003.z.1.a, 4A003.z.2.a, 4A004.z.1 or 4A005.z.1, or for software of 4D090 that is itself for commodities of 4A090.a?",
);
/// Technology for software of the lower advanced computing tier
pub(super) const SOFTWARE_FOR_B_TIER: Condition = ask(
    "4E001#software-for-b-tier",
    "Is the technology for software of 4D001 that is itself for commodities of 4A003.z.1.b, 4A003.z.2.b, 4A004.z.2 or 4A005.z.2, or for software of 4D090 that is itself for commodities of 4A090.b?",
);

pub(super) static ENTRIES: &[Entry] = entries! {
    "4A001" "Radiation-hardened computers and their assemblies and components" {
        1 NS (entire) [NS2];
        2 MT (only ".a") [MT1] when meets!["4A101"];
        3 AT (entire) [AT1];
        4 NP (entire) [not_stated], note "The published row names no column and no destination: where they should stand it reads N/A.";
    }
    "4A003" "High-performance digital computers, assemblies and link equipment" {
        1 NS (only ".b" ".c" ".z.1") [NS1];
        2 NS (only ".g" ".z.2") [NS2];
        3 RS (only ".z.1.a" ".z.2.a") ["RS-6-iii-A"];
        4 RS (only ".z.1.b" ".z.2.b") ["RS-6-iii-B"];
        5 CC (entire) [CC1] when FINGERPRINT_COMPUTER;
        6 AT (entire) [AT1], note "The row points to 4A994 for digital computers with an adjusted peak performance above 0.0128 but not above 70 weighted teraflops.";
    }
    "4A004" "Systolic array, neural and optical computers" {
        1 NS (entire) [NS2];
        2 RS (only ".z.1") ["RS-6-iii-A"];
        3 RS (only ".z.2") ["RS-6-iii-B"];
        4 AT (entire) [AT1];
    }
    "4A005" "Systems and equipment to make, control or deliver intrusion software" {
        1 NS (entire) [NS1];
        2 RS (only ".z.1") ["RS-6-iii-A"];
        3 RS (only ".z.2") ["RS-6-iii-B"];
        4 AT (entire) [AT1];
    }
    "4A090" "Advanced computers and assemblies built on 3A090 integrated circuits" {
        1 RS (only ".a") ["RS-6-iii-A"];
        2 RS (only ".b") ["RS-6-iii-B"];
        3 AT (entire) [AT1];
    }
    "4A101" "Rugged or temperature-hardened computers for missiles" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "4A102" "Hybrid computers for modelling and integrating missiles"
        agency "The State Department licenses these computers as defense articles under the ITAR." "22 CFR part 121" {}
    "4A611" "Military computers and their parts"
        elsewhere "Computers made for military use that no category of the U.S. Munitions List names are classified under ECCN 3A611." "15 CFR part 774 supp. 1" {}
    "4A906" "Quantum computers, qubit devices and quantum control components" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "4A980" "Computers for fingerprint work, not listed elsewhere" {
        1 CC (entire) [CC1];
        2 AT (entire) [AT1];
    }
    "4A994" "Computers and related equipment below the 4A001 and 4A003 levels" {
        1 AT (entire) [AT1];
    }
    "4D001" "Software to develop or produce controlled computers" {
        1 NS (entire) [NS1];
        2 RS (entire) ["RS-6-iii-A"] when related!["4A003.z.1.a" "4A003.z.2.a" "4A004.z.1" "4A005.z.1"];
        3 RS (entire) ["RS-6-iii-B"] when related!["4A003.z.1.b" "4A003.z.2.b" "4A004.z.2" "4A005.z.2"];
        4 CC (entire) [CC1] when all![related!["4A003"; for CC], FINGERPRINT_SOFTWARE];
        5 AT (entire) [AT1];
    }
    "4D004" "Software to make, control or deliver intrusion software" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "4D090" "Software to develop or produce 4A090 computers" {
        1 RS (entire) ["RS-6-iii-A"] when related!["4A090.a"];
        2 RS (entire) ["RS-6-iii-B"] when related!["4A090.b"];
        3 AT (entire) [AT1];
    }
    "4D906" "Software to develop or produce quantum computer parts of 4A906" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "4D980" "Software for fingerprint computers of 4A980" {
        1 CC (entire) [CC1];
        2 AT (entire) [AT1];
    }
    "4D993" "Program validation, source code generation and real-time software" {
        1 AT (entire) [AT1];
    }
    "4D994" "Software for the computers of 4A101 and 4A994" {
        1 AT (entire) [AT1];
    }
    "4E001" "Technology for controlled computers and their software" {
        1 NS (entire) [NS1] when any![none![related!["4A090" "4D090"]], related!["4A" "4D"; except "4A090" "4D090"]];
        2 MT (entire) [MT1] when related!["4A001.a" "4A101"; for MT];
        3 RS (entire) ["RS-6-iii-A"] when any![related!["4A003.z.1.a" "4A003.z.2.a" "4A004.z.1" "4A005.z.1" "4A090.a"], all![related!["4D001" "4D090"], SOFTWARE_FOR_A_TIER]], note "ECCN 4D090 prints no paragraphs a and b: its software is told apart by whether it is for 4A090.a or 4A090.b.";
        4 RS (entire) ["RS-6-iii-B"] when any![related!["4A003.z.1.b" "4A003.z.2.b" "4A004.z.2" "4A005.z.2" "4A090.b"], all![related!["4D001" "4D090"], SOFTWARE_FOR_B_TIER]], note "ECCN 4D090 prints no paragraphs a and b: its software is told apart by whether it is for 4A090.a or 4A090.b.";
        5 CC (entire) [CC1] when all![related!["4A003"; for CC], FINGERPRINT_TECHNOLOGY];
        6 AT (entire) [AT1];
    }
    "4E091" "Weights of very large artificial intelligence models" {
        1 RS (entire) ["RS-13"];
        2 AT (entire) [AT1];
    }
    "4E906" "Technology for quantum computer parts and software" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "4E980" "Technology for fingerprint computers of 4A980" {
        1 CC (entire) [CC1];
        2 AT (entire) [AT1];
    }
    "4E992" "Technology for 4A994 computers and 4D993 or 4D994 software" {
        1 AT (entire) [AT1];
    }
    "4E993" "Technology to make multi-data-stream processing equipment" {
        1 AT (entire) [AT1];
    }
};
