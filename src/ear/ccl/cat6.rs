//! Category 6: sensors and lasers. Read from the edition of 2026-08-07 (15 CFR part 774 supp. 1).

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::Entry;

/// The detector is hardened for, and usable in, missiles
const MISSILE_DETECTOR: Condition = ask(
    "6A002#missile-detector",
    "Is the item an optical detector that is specially designed or modified to protect missiles (as the EAR define them) against nuclear effects, such as electromagnetic pulse (EMP), X-rays or combined blast and thermal effects, and that is usable for missiles?",
);

/// The focal plane array is based on lead selenide
const LEAD_SELENIDE: Condition = ask(
    "6A002#lead-selenide",
    "Is the item a focal plane array based on lead selenide?",
);

/// The viewer is a police model
const POLICE_MODEL: Condition = ask(
    "6A002#police-model",
    "Is the item a police-model infrared viewer?",
);

/// Frame rate above 60 Hz
const OVER_60_HZ: Condition = ask(
    "6A003#over-60-hz",
    "Does the item have a frame rate above 60 Hz?",
);

/// Focal plane array above 111,000 elements
const OVER_111000_ELEMENTS: Condition = ask(
    "6A003#over-111000-elements",
    "Does the item incorporate a focal plane array with more than 111,000 elements?",
);

/// Shipped to become part of a civil product
const EMBEDDED_IN_CIVIL_PRODUCT: Condition = ask(
    "6A003#embedded-in-civil-product",
    "Is the item exported or reexported to be embedded in a civil product?",
);

/// Designed to be airborne
const AIRBORNE_DESIGN: Condition = ask(
    "6A008#airborne",
    "Is the item designed for airborne applications?",
);

/// Usable in MT systems
const USABLE_IN_MT_SYSTEMS: Condition = ask(
    "6A008#usable-in-mt-systems",
    "Is the item usable in systems that are controlled for missile technology (MT) reasons?",
);

pub(super) static ENTRIES: &[Entry] = entries! {
    "6A001" "Underwater and marine acoustic systems, equipment and components" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "6A002" "Optical detectors, optical sensor equipment and their components" {
        1 NS (entire) [NS2];
        2 MT (only ".a.1" ".a.3") [MT1] when MISSILE_DETECTOR;
        3 RS (only ".a.1" ".a.2" ".a.3" ".c" ".f") [RS1] when none![all![item!["6A002.a.3.d.2.a" "6A002.a.3.e"], LEAD_SELENIDE]], note "The printed exception is read as covering lead selenide arrays only, in both of its paragraphs.";
        4 CC (only ".c") [CC1] when POLICE_MODEL;
        5 AT (entire) [AT1];
        6 UN (only ".a.1" ".a.2" ".a.3" ".c") ["UN-1"];
    }
    "6A003" "Instrumentation and imaging cameras, related equipment and components" {
        1 NS (entire) [NS2];
        2 NP (only ".a.3" ".a.4" ".a.6") [NP1] when any![item!["6A003.a.3" "6A003.a.4"], related!["6A003.a.3" "6A003.a.4"]];
        3 RS (only ".b.3" ".b.4.a" ".b.4.b" ".b.4.c") [RS1] when any![item!["6A003.b.3" "6A003.b.4.a" "6A003.b.4.c"], OVER_60_HZ, OVER_111000_ELEMENTS, EMBEDDED_IN_CIVIL_PRODUCT], note "Onward shipments that 15 CFR 742.6(a)(2)(iii) and (v) exempt under an earlier license are not decided by this row.";
        4 RS (only ".b.4.b") [RS2] when none![OVER_60_HZ, OVER_111000_ELEMENTS, EMBEDDED_IN_CIVIL_PRODUCT];
        5 AT (entire) [AT1];
        6 UN (only ".b.3" ".b.4") ["UN-1"];
    }
    "6A004" "Mirrors, aspheric elements and other optics for demanding uses" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "6A005" "Lasers, their components and related optical equipment" {
        1 NS (entire) [NS2];
        2 NP (only ".a.2" ".a.3" ".a.4" ".b.2.b" ".b.3" ".b.4" ".b.6.c" ".c.1.b" ".c.2.b" ".d.2" ".d.3.c" ".d.4.c") [NP1] when meets!["6A205"];
        3 AT (entire) [AT1];
    }
    "6A006" "Magnetometers, gradiometers, electric field sensors and compensators" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "6A007" "Gravimeters and gravity gradiometers" {
        1 NS (entire) [NS2];
        2 MT (only ".b" ".c") [MT1] when all![meets!["6A007.b.1"], meets!["6A007.b.2"]];
        3 AT (entire) [AT1];
    }
    "6A008" "Radar, LIDAR and their assemblies and specially designed components" {
        1 NS (entire) [NS2];
        2 MT (entire) [MT1] when all![AIRBORNE_DESIGN, USABLE_IN_MT_SYSTEMS];
        3 RS (only ".j.1") [RS1];
        4 AT (entire) [AT1];
    }
    "6A102" "Radiation-hardened detectors against nuclear effects, for missiles" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "6A103" "Hardened radomes for missiles"
        agency "The State Department licenses these missile radomes under the ITAR." "22 CFR part 121" {}
    "6A107" "Airborne or marine gravimeters and gradiometers outside 6A007" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "6A108" "Radar and precision tracking systems outside 6A008" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "6A202" "Large, fast photomultiplier tubes" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "6A203" "High-speed cameras and imaging devices outside 6A003" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "6A205" "Lasers, laser amplifiers and oscillators outside 6A005" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "6A225" "Interferometers for velocities above 1 km/s" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "6A226" "High-pressure shock sensors" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "6A293" "High-speed cameras outside 6A003 and 6A203" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "6A611" "Pointer for military acoustic, radar, laser and imaging equipment"
        elsewhere "The entry controls nothing itself: see 3A611 for acoustic and radar items, 7A611 for fire control, laser, imaging and guidance items, or the USML." "15 CFR part 774 supp. 1" {}
    "6A991" "Other marine or terrestrial acoustic detection and location equipment" {
        1 AT (entire) [AT2];
        2 RussianIndustrySector (entire) ["RI-1"];
    }
    "6A992" "Optical sensors outside 6A002" {
        1 AT (entire) [AT1];
        2 RS (entire) ["RS-5"];
    }
    "6A993" "Cameras outside 6A003 and 6A203" {
        1 AT (entire) [AT1];
    }
    "6A994" "Optics outside 6A004" {
        1 AT (entire) [AT1];
    }
    "6A995" "Other lasers" {
        1 AT (entire) [AT1];
    }
    "6A996" "Magnetometers outside 6A006 and superconductive magnetic sensors" {
        1 RS (entire) ["RS-12"];
        2 AT (entire) [AT1];
    }
    "6A997" "Other ground-use gravimeters" {
        1 AT (entire) [AT1];
    }
    "6A998" "Other radar and LIDAR equipment and its major components" {
        1 RS (only ".b") [RS1];
        2 RS (only ".c") [RS2];
        3 AT (entire) [AT1];
    }
    "6A999" "Seismic detection equipment and radiation-hardened TV cameras" {
        1 RS (only ".c") [RS2];
        2 AT (entire) ["AT-KP"];
    }
    "6B002" "Masks and reticles for certain 6A002 optical sensors" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "6B004" "Optical measuring equipment" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "6B007" "Production and calibration equipment for land gravimeters" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "6B008" "Short-pulse radar cross-section measurement systems" {
        1 NS (entire) [NS2];
        2 MT (entire) [MT1];
        3 AT (entire) [AT1];
    }
    "6B108" "Radar cross-section measurement systems for missiles and drones" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "6B619" "Test and production equipment for directed energy weapons" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "6B995" "Tooling and fixtures for lasers" {
        1 AT (entire) [AT1];
    }
    "6C002" "Materials for optical sensors" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "6C004" "Materials for optics" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "6C005" "Laser host materials and fibers" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "6C992" "Sensing fibers and sensor materials below the 6A002 and 6C002 levels" {
        1 AT (entire) [AT1];
    }
    "6C994" "Other materials for optics" {
        1 AT (entire) [AT1];
    }
    "6D001" "Development or production software for certain sensors and lasers" {
        1 NS (entire) [NS1] when related!["6A004" "6A005" "6A008" "6B008"];
        2 MT (entire) [MT1] when related!["6A008" "6B008"; for MT];
        3 RS (entire) [RS1] when related!["6A008.j.1"];
        4 AT (entire) [AT1];
    }
    "6D002" "Software for using 6A002.b, 6A008 or 6B008 equipment" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when related!["6A008" "6B008"; for MT];
        3 RS (entire) [RS1] when related!["6A008.j.1"];
        4 AT (entire) [AT1];
    }
    "6D003" "Other sensor, camera, radar and acoustic software" {
        1 NS (entire) [NS1];
        2 RS (only ".c") [RS1];
        3 AT (entire) [AT1];
    }
    "6D102" "Software for using radar and tracking systems of 6A108" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "6D103" "Post-flight trajectory data software for missiles" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "6D201" "Software that raises cameras to the 6A203 level" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "6D619" "Software for 6B619 commodities" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "6D991" "Other software for sensors, cameras and radar" {
        1 RS (entire) [RS1] when related!["6A002" "6A003" "6A998.b"];
        2 RS (entire) [RS2] when related!["6A998.c"];
        3 AT (entire) [AT1] when any![none![related!["6A991"]], related!["6A"; except "6A991"]];
        4 AT (entire) [AT2] when related!["6A991"];
    }
    "6D992" "Development or production software for 6A992, 6A994 or 6A995" {
        1 AT (entire) [AT1];
    }
    "6D993" "Other sensor and radar software outside 6D003" {
        1 RS (only ".c") [RS1];
        2 RS (only ".b") [RS2];
        3 AT (entire) [AT1];
    }
    "6E001" "Development technology for sensors, lasers and their software" {
        1 NS (entire) [NS1] when related!["6A001-6A008" "6B002-6B008" "6C002-6C005" "6D001-6D003"];
        2 MT (entire) [MT1] when related!["6A002" "6A007" "6A008" "6A102" "6A107" "6A108" "6B008" "6B108" "6D001" "6D002" "6D102" "6D103"; for MT];
        3 NP (entire) [NP1] when related!["6A003" "6A005" "6A202" "6A203" "6A205" "6A225" "6A226" "6D001" "6D201"; for NP], note "The row names 6D001 among the items controlled for NP reasons, but 6D001 has no NP row.";
        4 RS (entire) [RS1] when related!["6A002.a.1" "6A002.a.2" "6A002.a.3" "6A002.c" "6A002.f" "6A003.b.3" "6A003.b.4" "6A008.j.1"];
        5 CC (entire) [CC1] when related!["6A002"; for CC];
        6 AT (entire) [AT1];
        7 UN (entire) ["UN-1"] when related!["6A002" "6A003"; for UN];
    }
    "6E002" "Production technology for sensors and lasers" {
        1 NS (entire) [NS1] when related!["6A001-6A008" "6B002-6B008" "6C002-6C005"];
        2 MT (entire) [MT1] when related!["6A002" "6A007" "6A008" "6A102" "6A107" "6A108" "6B008" "6B108"; for MT];
        3 NP (entire) [NP1] when related!["6A003" "6A005" "6A202" "6A203" "6A205" "6A225" "6A226"; for NP];
        4 RS (entire) [RS1] when related!["6A002.a.1" "6A002.a.2" "6A002.a.3" "6A002.c" "6A002.f" "6A003.b.3" "6A003.b.4" "6A008.j.1"];
        5 CC (entire) [CC1] when related!["6A002"; for CC];
        6 AT (entire) [AT1];
        7 UN (entire) ["UN-1"] when related!["6A002" "6A003"; for UN];
    }
    "6E003" "Other technology for optics and sensors" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "6E101" "Use technology for missile-related sensors and radar" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "6E201" "Use technology for nuclear-related cameras, lasers and sensors" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "6E202" "Production or use technology for 6D201 software" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "6E619" "Required technology for 6B619 commodities and 6D619 software" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "6E991" "Technology for other acoustic, magnetic, gravity and radar equipment" {
        1 RS (entire) [RS1] when related!["6A998.b" "6A998.c" "6A999.c"];
        2 AT (entire) [AT1] when any![none![related!["6A991"]], related!["6A"; except "6A991"]];
        3 AT (entire) [AT2] when related!["6A991"];
    }
    "6E992" "Development or production technology for 6A992 and similar items" {
        1 AT (entire) [AT1];
    }
    "6E993" "Other optics and sensor technology outside 6E003" {
        1 RS (only ".e") [RS1];
        2 AT (entire) [AT1];
    }
};
