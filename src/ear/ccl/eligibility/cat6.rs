//! Category 6.

use crate::ear::table::ask;
use crate::items::Rows;
use crate::policy::Eligibility;
use crate::{Condition, Eccn};

/// A powerful active sonar
const LOW_FREQUENCY_OR_LOUD: Condition = ask(
    "6A001#low-frequency-or-loud",
    "Is the item an object detection or location system that transmits below 5 kHz, or that exceeds a sound pressure level of 210 dB (reference 1 µPa at 1 m) with an operating frequency from 2 kHz to 30 kHz?",
);
/// Processing for towed arrays
const REAL_TIME_WITH_TOWED_ARRAYS: Condition = ask(
    "6A001#real-time-towed-arrays",
    "Is the item processing equipment that is specially designed for real-time application with towed acoustic hydrophone arrays?",
);
/// Processing for cables on the sea floor
const REAL_TIME_CABLE_SYSTEM: Condition = ask(
    "6A001#real-time-cable-systems",
    "Is the item a bottom or bay cable system whose processing equipment is specially designed for real-time application with bottom or bay cable systems?",
);
/// Neodymium lasers for common uses
const NEODYMIUM_LASER: Condition = ask(
    "6A005#neodymium-laser",
    "Is the item a neodymium-doped (other than glass) laser with an output wavelength above 1,000 nm but not above 1,100 nm and an average or CW output power of at most 2 kW, that operates in multiple-transverse mode, either pulse-excited without being Q-switched or continuously excited?",
);
/// Dye and liquid lasers for common uses
const LIQUID_LASER: Condition = ask(
    "6A005#dye-or-liquid-laser",
    "Is the item a dye or liquid laser, and not a pulsed single longitudinal mode oscillator with an average output power above 1 W, a repetition rate above 1 kHz and a pulse duration of less than 100 ns?",
);
/// CO lasers for common uses
const CO_LASER: Condition = ask(
    "6A005#co-laser",
    "Is the item a CO laser with a CW maximum rated single or multimode output power of at most 10 kW?",
);
/// Pulsed CO2 lasers for common uses
const PULSED_CO2_LASER: Condition = ask(
    "6A005#pulsed-co2-laser",
    "Is the item a CO2 or CO/CO2 laser with an output wavelength from 9,000 nm to 11,000 nm, a pulsed output of at most 2 J per pulse and a maximum rated average single or multimode output power of at most 5 kW?",
);
/// Continuous CO2 lasers for common uses
const CONTINUOUS_CO2_LASER: Condition = ask(
    "6A005#continuous-co2-laser",
    "Is the item a CO2 laser that operates in CW multiple-transverse mode with a CW output power of at most 15 kW?",
);
/// Magnetometers of high sensitivity
const SENSITIVE_MAGNETOMETER: Condition = ask(
    "6A006#sensitive-magnetometer",
    "Is the item a magnetometer or subsystem that uses optically pumped or nuclear precession (proton or Overhauser) technology and has a sensitivity lower (better) than 2 pT rms per square root Hz?",
);
/// What TSR leaves out of 6D001
const EXCLUDED_6D001: Condition = ask(
    "6D001#excluded-from-tsr",
    "Is the software on the list of exclusions in the TSR line of ECCN 6D001?",
);
/// Cameras in cars
const CIVIL_AUTOMOTIVE_CAMERAS: Condition = ask(
    "6E001#civil-automotive-cameras",
    "Is the technology for the integration of 6A003 cameras into camera systems that are specially designed for civil automotive applications?",
);
/// Technology for software for lidars in space
const SOFTWARE_FOR_SPACE_LIDAR: Condition = ask(
    "6E001#software-for-space-lidar",
    "Is the technology for software of 6D001 or 6D002 that is itself specially designed for space-qualified laser radar or LIDAR equipment of 6A008.j.1?",
);
/// Technology for acoustic equipment that works in real time
const REAL_TIME_EQUIPMENT: Condition = ask(
    "6E001#real-time-equipment",
    "Is the technology for equipment of 6A001.a.2.c or 6A001.a.2.f that is specially designed for real-time applications?",
);
/// Technology for software for radar cross-section measurement
const SOFTWARE_FOR_6B008: Condition = ask(
    "6E001#software-for-6b008",
    "Is the technology for software of 6D001 that is itself specially designed for the development or production of equipment of 6B008, or of what 6D003.a controls?",
);
/// What TSR leaves out of 6E002
const EXCLUDED_6E002: Condition = ask(
    "6E002#excluded-from-tsr",
    "Is the technology on the list of exclusions in the TSR line of ECCN 6E002?",
);

pub(super) static ELIGIBILITY: &[(Eccn, Rows<Eligibility>)] = eligibility! {
    "6A001" na [] {
        LVS: up_to 3000 (entire),
             bars "" (only ".a.1.b.1") when LOW_FREQUENCY_OR_LOUD,
             bars "" (only ".a.1.e" ".a.2.a.1" ".a.2.a.2" ".a.2.a.3" ".a.2.a.5" ".a.2.a.6" ".a.2.b" ".a.2.e.1" ".a.2.e.2"),
             bars "" (only ".a.2.c") when REAL_TIME_WITH_TOWED_ARRAYS,
             bars "" (only ".a.2.f") when REAL_TIME_CABLE_SYSTEM;
        GBS: grants (only ".a.1.b.4");
        STA: bars "" (only ".a.1.b" ".a.1.e" ".a.2") when all![dest!(A6), none![item!["6A001.a.2.a.4"]]];
    }
    "6A002" na [GBS] {
        LVS: up_to 500 (only ".f");
    }
    "6A003" na [GBS] {
        LVS: up_to 1500 (except ".a.3" ".a.4" ".a.5" ".a.6" ".b.1" ".b.3" ".b.4");
        STA: bars "" (only ".b.3" ".b.4") when dest!(A6);
    }
    "6A004" na [] {
        LVS: up_to 3000 (entire);
        GBS: grants (only ".a.1" ".a.2" ".a.4" ".b" ".d.2" ".f");
        STA: bars "(c)(2)" (only ".c" ".d") when dest!(A6);
    }
    "6A005" na [] {
        LVS: bars "" (entire) when controlled![NP] => "The line prints no amount, so that no shipment is eligible.";
        GBS: grants (only ".b.6.d.2") when all![none![item!["6A005.b.6.d.2.b"]], NEODYMIUM_LASER],
             grants (only ".c.1" ".c.2" ".c.3") when LIQUID_LASER,
             grants (only ".d.2") when CO_LASER,
             grants (only ".d.3") when any![PULSED_CO2_LASER, CONTINUOUS_CO2_LASER];
    }
    "6A006" na [GBS] {
        LVS: up_to 1500 (entire),
             bars "" (only ".a.1" ".d" ".e"),
             bars "" (only ".a.2") when SENSITIVE_MAGNETOMETER;
    }
    "6A007" na [GBS] {
        LVS: up_to 3000 (entire),
             bars "" (entire) when controlled![MT];
    }
    "6A008" na [] {
        LVS: up_to 5000 (entire),
             bars "" (entire) when controlled![MT],
             bars "" (only ".j.1");
        GBS: grants (only ".b" ".c" ".l.1");
        STA: bars "" (only ".d" ".h" ".k") when dest!(A6);
    }
    "6A102" na [LVS GBS] {}
    "6A107" na [LVS GBS] {}
    "6A108" na [LVS GBS] {}
    "6A202" na [LVS GBS] {}
    "6A205" na [LVS GBS] {}
    "6A225" na [LVS GBS] {}
    "6A226" na [LVS GBS] {}
    "6A293" na [LVS GBS] {
        STA: bars "" (entire);
    }
    "6A991" na [LVS GBS] {}
    "6A992" na [LVS GBS] {}
    "6A993" na [LVS GBS] {}
    "6A994" na [LVS GBS] {}
    "6A995" na [LVS GBS] {}
    "6A996" na [LVS GBS] {}
    "6A997" na [LVS GBS] {}
    "6A998" na [LVS GBS] {}
    "6A999" na [LVS GBS] {}
    "6B002" na [] {
        LVS: up_to 5000 (entire);
        GBS: grants (entire);
    }
    "6B004" na [] {
        LVS: up_to 5000 (entire);
        GBS: grants (only ".b");
    }
    "6B007" na [GBS] {
        LVS: up_to 5000 (entire);
    }
    "6B008" na [LVS GBS] {
        STA: bars "" (entire) when dest!(A6);
    }
    "6B108" na [LVS GBS] {}
    "6B619" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "6B995" na [LVS GBS] {}
    "6C002" na [GBS] {
        LVS: up_to 3000 (entire);
    }
    "6C004" na [] {
        LVS: up_to 1500 (entire);
        GBS: grants (only ".a" ".e");
    }
    "6C005" na [GBS] {
        LVS: up_to 1500 (entire);
    }
    "6C992" na [LVS GBS] {}
    "6C994" na [LVS GBS] {}
    "6D001" na [] {
        TSR: grants (entire),
             bars "" (entire) when EXCLUDED_6D001
             => "The line ends in a list that is not kept here; the question stands for the list.";
        STA: bars "" (entire) when all![dest!(A6), related!["6A004.c" "6A004.d" "6A008.d" "6A008.h" "6A008.k" "6B008"]];
    }
    "6D002" na [] {
        TSR: grants (entire),
             bars "" (entire) when controlled![MT],
             bars "" (entire) when related!["6A002.b" "6A008.j.1"];
    }
    "6D003" na [] {
        TSR: grants (except ".c"),
             bars "" (only ".a") when none![dest!(A5)];
        STA: bars "" (only ".a") when dest!(A6);
    }
    "6D102" na [TSR] {}
    "6D103" na [TSR] {}
    "6D201" na [TSR] {}
    "6D619" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "6D991" na [TSR] {}
    "6D992" na [TSR] {}
    "6D993" na [TSR] {}
    "6E001" na [] {
        TSR: grants (entire),
             bars "" (entire) when controlled![MT],
             bars "" (entire) when related!["6A002" "6A004.e" "6A008.j.1"],
             bars "" (entire) when all![related!["6A003"], none![CIVIL_AUTOMOTIVE_CAMERAS]],
             bars "" (entire) when all![related!["6D001" "6D002"], SOFTWARE_FOR_SPACE_LIDAR],
             bars "" (entire) when all![none![dest!(A5)], any![related!["6A001.a.1.b" "6A001.a.1.e" "6A001.a.2.a.1" "6A001.a.2.a.2" "6A001.a.2.a.3" "6A001.a.2.a.5" "6A001.a.2.a.6" "6A001.a.2.b" "6A001.a.2.d" "6A001.a.2.e" "6A004.c" "6A004.d" "6A006.a.2" "6A006.c.1" "6A006.d" "6A006.e" "6A008.d" "6A008.h" "6A008.k" "6B008" "6D003.a"], all![related!["6A001.a.2.c" "6A001.a.2.f"], REAL_TIME_EQUIPMENT], all![related!["6D001"], SOFTWARE_FOR_6B008]]];
        STA: bars "" (entire) when dest!(A6);
    }
    "6E002" na [] {
        TSR: grants (entire),
             bars "" (entire) when EXCLUDED_6E002
             => "The line ends in a list that is not kept here; the question stands for the list.";
        STA: bars "" (entire) when all![dest!(A6), related!["6A001.a.1.b" "6A001.a.1.e" "6A001.a.2" "6A003.b.3" "6A003.b.4" "6A004.c" "6A004.d" "6A008.d" "6A008.h" "6A008.k" "6B008"; except "6A001.a.2.a.4"]] => "The line also names 6A002 and 6A006, whose entries say nothing of STA.";
    }
    "6E003" na [] {
        TSR: grants (entire);
    }
    "6E101" na [TSR] {}
    "6E201" na [TSR] {}
    "6E202" na [TSR] {}
    "6E619" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "6E991" na [TSR] {}
    "6E992" na [TSR] {}
    "6E993" na [TSR] {}
};
