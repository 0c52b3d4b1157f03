//! Category 5: telecommunications and information security. Read from the edition of 2026-08-07 (15 CFR part 774 supp. 1).

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::Entry;

/// Technology for development or production
pub(super) const DEVELOPMENT_OR_PRODUCTION: Condition = ask(
    "5E001#development-or-production",
    "Is the technology for the development or production, and not only for the use, of the equipment, functions, features or software that it relates to?",
);
/// Technology for interception software
const SOFTWARE_FOR_INTERCEPTION: Condition = ask(
    "5E001#software-for-interception",
    "Is the technology for software of 5D001.a that is itself for equipment, functions or features of 5A001.f.1?",
);
/// Technology for software of the higher advanced computing tier
pub(super) const SOFTWARE_FOR_A_TIER: Condition = ask(
    "5E002#software-for-a-tier",
    "Is the technology for software of 5D002 that is itself for commodities of 5A002.z.1.a, 5A002.z.2.a, 5A002.z.3.a, 5A002.z.4.a, 5A002.z.5.a, 5A004.z.1.a or 5A004.z.2.a?",
);
/// Technology for software of the lower advanced computing tier
pub(super) const SOFTWARE_FOR_B_TIER: Condition = ask(
    "5E002#software-for-b-tier",
    "Is the technology for software of 5D002 that is itself for commodities of 5A002.z.1.b, 5A002.z.2.b, 5A002.z.3.b, 5A002.z.4.b, 5A002.z.5.b, 5A004.z.1.b or 5A004.z.2.b?",
);

pub(super) static ENTRIES: &[Entry] = entries! {
    "5A001" "Telecommunications systems, interception and jamming equipment" {
        1 NS (only ".a" ".b.5" ".e" ".f.3" ".h") [NS1];
        2 NS (only ".b.1" ".b.2" ".b.3" ".b.4" ".b.6" ".c" ".d" ".f.1" ".f.2" ".f.4" ".g" ".j") [NS2];
        3 SL (only ".f.1") ["SL-1"];
        4 AT (entire) [AT1];
    }
    "5A002" "Cryptographic information security items" {
        1 NS (entire) [NS1];
        2 RS (only ".z.1.a" ".z.2.a" ".z.3.a" ".z.4.a" ".z.5.a") ["RS-6-iii-A"];
        3 RS (only ".z.1.b" ".z.2.b" ".z.3.b" ".z.4.b" ".z.5.b") ["RS-6-iii-B"];
        4 AT (entire) [AT1];
        5 EI (entire) ["EI-1"];
    }
    "5A003" "Information security items that do not rely on cryptography" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "5A004" "Cryptanalytic and device-unlocking items" {
        1 NS (entire) [NS1];
        2 RS (only ".z.1.a" ".z.2.a") ["RS-6-iii-A"];
        3 RS (only ".z.1.b" ".z.2.b") ["RS-6-iii-B"];
        4 AT (entire) [AT1];
        5 EI (entire) ["EI-1"];
    }
    "5A101" "Telemetry and remote control for rockets and unmanned aircraft" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "5A611" "Military telecommunications equipment and its parts"
        elsewhere "Telecommunications equipment made for military use that no category of the U.S. Munitions List names is classified under ECCN 3A611." "15 CFR part 774 supp. 1" {}
    "5A980" "Devices for covert interception of communications, and their parts" {
        1/1 SL (entire) ["SL-1"];
        1/2 AT (entire) [AT1], note "The published row names no column for this reason; it is read as AT Column 1.";
    }
    "5A991" "Telecommunications equipment below the 5A001 level" {
        1 AT (entire) [AT1];
    }
    "5A992" "Mass market encryption commodities" {
        1 RS (only ".z.1") ["RS-6-iii-A"];
        2 RS (only ".z.2") ["RS-6-iii-B"];
        3 AT (entire) [AT1];
    }
    "5B001" "Test and production equipment for telecommunications" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "5B002" "Test and production equipment for information security" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "5B991" "Telecommunications test equipment, not listed elsewhere" {
        1 AT (entire) [AT1];
    }
    "5C991" "Preforms for making optical fibers of 5A991" {
        1 AT (entire) [AT1];
    }
    "5D001" "Telecommunications software" {
        1 NS (entire) [NS1];
        2 SL (entire) ["SL-1"] when related!["5A001.f.1"];
        3 AT (entire) [AT1];
    }
    "5D002" "Encryption and other information security software" {
        1 NS (entire) [NS1];
        2 RS (only ".z.1.a" ".z.2.a" ".z.3.a" ".z.4.a" ".z.5.a" ".z.6.a" ".z.7.a" ".z.8.a" ".z.9.a") ["RS-6-iii-A"];
        3 RS (only ".z.1.b" ".z.2.b" ".z.3.b" ".z.4.b" ".z.5.b" ".z.6.b" ".z.7.b" ".z.8.b" ".z.9.b") ["RS-6-iii-B"];
        4 AT (entire) [AT1];
        5 EI (only ".a.1" ".a.3" ".b" ".c.1" ".c.3") ["EI-1"], note "The row adds that the software is for items controlled for EI reasons in 5A002, 5A004 or 5D002; each of these paragraphs says so of itself, so that it is not asked.";
    }
    "5D101" "Software for using telemetry and control equipment of 5A101" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "5D980" "Other software for covert interception of communications" {
        1/1 SL (entire) ["SL-1"];
        1/2 AT (entire) [AT1], note "The published row names no column for this reason; it is read as AT Column 1.";
    }
    "5D991" "Software for telecommunications equipment of 5A991 and 5B991" {
        1 AT (entire) [AT1];
    }
    "5D992" "Mass market encryption software" {
        1 RS (only ".z.1") ["RS-6-iii-A"];
        2 RS (only ".z.2") ["RS-6-iii-B"];
        3 AT (entire) [AT1];
    }
    "5E001" "Telecommunications technology" {
        1 NS (entire) [NS1];
        2 SL (entire) ["SL-1-E"] when all![DEVELOPMENT_OR_PRODUCTION, any![related!["5A001.f.1"], all![related!["5D001.a"], SOFTWARE_FOR_INTERCEPTION]]];
        3 AT (entire) [AT1];
    }
    "5E002" "Information security technology" {
        1 NS (entire) [NS1];
        2 RS (entire) ["RS-6-iii-A"] when any![related!["5A002.z.1.a" "5A002.z.2.a" "5A002.z.3.a" "5A002.z.4.a" "5A002.z.5.a" "5A004.z.1.a" "5A004.z.2.a"], all![related!["5D002"], SOFTWARE_FOR_A_TIER]];
        3 RS (entire) ["RS-6-iii-B"] when any![related!["5A002.z.1.b" "5A002.z.2.b" "5A002.z.3.b" "5A002.z.4.b" "5A002.z.5.b" "5A004.z.1.b" "5A004.z.2.b"], all![related!["5D002"], SOFTWARE_FOR_B_TIER]];
        4 AT (entire) [AT1];
        5 EI (only ".a" ".b") ["EI-1"] when any![item!["5E002.b"], related!["5A002" "5A004" "5D002"; for EI]];
    }
    "5E101" "Technology for telemetry and control equipment of 5A101" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "5E980" "Technology for covert interception devices and software" {
        1/1 SL (entire) ["SL-1-E"];
        1/2 AT (entire) [AT1], note "The published row names no column for this reason; it is read as AT Column 1.";
    }
    "5E991" "Technology for telecommunications equipment of 5A991 and 5B991" {
        1 AT (entire) [AT1];
    }
    "5E992" "Technology for using mass market encryption items" {
        1 RS (entire) ["RS-6-iii-A"] when related!["5A992.z.1" "5D992.z.1"];
        2 RS (entire) ["RS-6-iii-B"] when related!["5A992.z.2" "5D992.z.2"];
        3 AT (entire) [AT1];
    }
};
