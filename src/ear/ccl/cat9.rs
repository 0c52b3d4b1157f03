//! Category 9: aerospace and propulsion. Read from the edition of 2026-08-07 (15 CFR part 774 supp. 1).

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::Entry;

/// 9A012: range of the aircraft
const RANGE_300_KM: Condition = ask(
    "9A012#range-300-km",
    "Is the item a non-military unmanned aerial vehicle or remotely piloted vehicle capable of a maximum range of at least 300 km, whatever its payload?",
);

/// 9A515.d and .e.2: protection of missiles
const MISSILE_MICROCIRCUIT: Condition = ask(
    "9A515#missile-microcircuit",
    "Is the item a microcircuit usable in missiles, as 15 CFR 772.1 defines them, to protect missiles against nuclear effects (such as electromagnetic pulse, X-rays, or combined blast and thermal effects)?",
);

/// 9A515.h: total impulse
const TOTAL_IMPULSE: Condition = ask(
    "9A515#total-impulse",
    "Is the total impulse capacity of the item 841,000 newton seconds (8.41 × 10⁵ Ns) or more?",
);

/// 9A610.x: destined for an aircraft of 9A610.b
const FOR_9A610B_AIRCRAFT: Condition = ask(
    "9A610#for-9a610-b-aircraft",
    "Is the item a part or component that is being exported or reexported for use in an aircraft controlled in 9A610.b?",
);

/// 9B515.a: what the equipment is for
const XV_PROPULSION: Condition = ask(
    "9B515#usml-xv-e",
    "Is the equipment for the development or production of commodities in USML Category XV(e)(12) or XV(e)(19) that are controlled for missile technology reasons?",
);

/// 9B604.d: what is produced
const MTCR_PRODUCTION: Condition = ask(
    "9B604#mtcr-production",
    "Is the item a specially designed production facility or specially designed production equipment for defense articles identified as MTCR Annex items in USML Category IV(d)(1), (h)(1), (h)(4), (h)(6), (h)(7), (h)(8), (h)(9), (h)(11), (h)(20), (h)(21), or (h)(26)?",
);

/// 9D003: software for the use of engine controls
const FADEC_USE: Condition = ask(
    "9D003#fadec-use",
    "Is the software for the use of full authority digital engine control (FADEC) systems?",
);

/// 9D003: software without which engine controls cannot be used
const FADEC_REQUIRED: Condition = ask(
    "9D003#fadec-required",
    "Is the software required for the use of full authority digital engine control (FADEC) systems?",
);

/// 9D610: what the software does
const SPECIALLY_DESIGNED_9D610: Condition = ask(
    "9D610#specially-designed",
    "Is the software specially designed for the operation, installation, maintenance, repair, overhaul, or refurbishing of commodities that 9A610 or 9B610 controls for missile technology reasons?",
);

/// 9E610: what the technology is required for
const REQUIRED_9E610: Condition = ask(
    "9E610#required",
    "Is the technology required for the development, production, operation, installation, maintenance, repair, overhaul, or refurbishing of commodities or software that 9A610, 9B610 or 9D610 controls for missile technology reasons?",
);

pub(super) static ENTRIES: &[Entry] = entries! {
    "9A001" "Turbine engines for aircraft" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when meets!["9A101"];
        3 AT (entire) [AT1];
    }
    "9A002" "Liquid-fuel turbine engines for ships, with their assemblies" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "9A003" "Assemblies and components for turbine aero engines" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "9A004" "Launch vehicles, spacecraft, sub-orbital craft and their equipment" {
        1 NS (only ".g" ".r" ".u" ".w") [NS1];
        2 NS (only ".s" ".v" ".x") [NS2];
        3 RS (only ".y") ["RS-7"];
        4 AT (only ".g" ".s" ".u" ".v" ".w" ".x" ".y") [AT1], note "The printed row does not name paragraph .r, which row 1 does.";
    }
    "9A005" "Propulsion systems for liquid-fuel rockets"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A006" "Systems and components for liquid-fuel rocket propulsion"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A007" "Propulsion systems for solid-fuel rockets"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A008" "Components for solid-fuel rocket propulsion"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A009" "Propulsion systems for hybrid rockets"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A010" "Structures and systems for launch vehicles and spacecraft"
        elsewhere "Paragraphs .a, .b and .d are under USML Category IV or ECCN 9A604, and paragraph .c is under USML Category XV or ECCN 9A515." "15 CFR part 774 supp. 1" {}
    "9A011" "Ramjets, scramjets and engines that combine cycles"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A012" "Non-military drones and unmanned airships, with related equipment" {
        1 NS (except ".a.1") [NS1];
        2 NS (only ".a.1") [NS2];
        3 MT (entire) [MT1] when any![RANGE_300_KM, meets!["9A120"]];
        4 AT (entire) [AT1];
    }
    "9A018" "Former Wassenaar munitions equipment of this category"
        elsewhere "The former items are under ECCN 9A610 (aircraft and ground equipment), 9A619 (trainer engines) or 0A606 (armored vehicles)." "15 CFR part 774 supp. 1" {}
    "9A101" "Other turbojets and turbofans, for missile technology reasons" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9A102" "Turboprop systems for unmanned aircraft, over 10 kW" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9A103" "Tanks for the liquid propellants of missiles"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A104" "Sounding rockets with a range of 300 km or more"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A105" "Rocket engines for liquid propellants"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A106" "Other liquid rocket propulsion parts usable in missiles" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9A107" "Other solid rocket motors for ranges of 300 km or more"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A108" "Other solid rocket parts for ranges of 300 km or more"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A109" "Other hybrid rocket motors for ranges of 300 km or more"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A110" "Composite structures and laminates for unmanned aircraft" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9A111" "Pulse jets for rockets, missiles and unmanned aircraft"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A115" "Transport, handling and launch apparatus for rockets and missiles" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9A116" "Reentry vehicles for missiles and their equipment"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A117" "Staging, separation and interstage hardware for missiles"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A118" "Combustion regulators for ramjet, scramjet and pulse jet engines"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A119" "Single stages for rockets with a range of 300 km or more"
        agency "The State Department licenses these defense articles under the ITAR." "22 CFR part 121" {}
    "9A120" "Other complete unmanned aircraft, for missile technology reasons" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9A515" "Spacecraft and commodities related to them" {
        1 NS (except ".e" ".x" ".y") [NS1];
        2 RS (except ".e" ".x" ".y") [RS1];
        3 MT (only ".d" ".e.2" ".h") [MT1] when any![all![item!["9A515.d" "9A515.e.2"], MISSILE_MICROCIRCUIT], all![item!["9A515.h"], TOTAL_IMPULSE]];
        4 NS (only ".x") [NS2];
        5 RS (only ".e" ".x") [RS2];
        6 RS (only ".y") ["RS-7"];
        7 AT (entire) [AT1];
    }
    "9A604" "Military commodities for launch vehicles, missiles and rockets" {
        1 NS (entire) [NS1], note "As printed the row does not leave out paragraph .y, which row 4 treats on its own.";
        2 RS (entire) [RS1], note "As printed the row does not leave out paragraph .y, which row 4 treats on its own.";
        3 MT (only ".c" ".d" ".f") [MT1];
        4 RS (only ".y") ["RS-7"];
        5 AT (entire) [AT1];
        6 UN (entire) ["UN-1"];
    }
    "9A610" "Military aircraft and commodities related to them" {
        1 NS (except ".b" ".y") [NS1] when none![all![item!["9A610.x"], FOR_9A610B_AIRCRAFT]];
        2 RS (except ".b" ".y") [RS1] when none![all![item!["9A610.x"], FOR_9A610B_AIRCRAFT]];
        3 RS (only ".y") ["RS-7"];
        4 MT (only ".t" ".u" ".v" ".w") [MT1];
        5 AT (entire) [AT1];
        6 UN (except ".y") ["UN-1"];
    }
    "9A619" "Gas turbine engines for military use and related commodities" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "9A620" "Military cryogenic and superconductive equipment" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "9A980" "Mobile crime laboratories, not military" {
        1 CC (entire) [CC1];
    }
    "9A990" "Diesel engines and tractors not listed elsewhere" {
        1 AT (except ".a") [AT1];
        2 AT (only ".a") [AT2];
    }
    "9A991" "Aircraft, gas turbine engines and parts not listed elsewhere" {
        1 AT (entire) [AT1];
        2 UN (only ".a") ["UN-1"];
    }
    "9A992" "Parachute canopies, harnesses, platforms and release mechanisms" {
        1 AT (entire) [AT1];
    }
    "9B001" "Equipment and tooling for making gas turbine engine parts" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when any![related!["9A001"; for MT], related!["9A101"]];
        3 AT (entire) [AT1];
    }
    "9B002" "Real-time control and data systems for engine development" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when any![related!["9A001"; for MT], related!["9A101"]];
        3 AT (entire) [AT1];
    }
    "9B003" "Equipment to make or test brush seals of gas turbines" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when any![related!["9A001"; for MT], related!["9A101"]];
        3 AT (entire) [AT1];
    }
    "9B004" "Tooling that joins airfoils to disks in the solid state" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when any![related!["9A001"; for MT], related!["9A101"]];
        3 AT (entire) [AT1];
    }
    "9B005" "Real-time control and data systems for aerodynamic testing" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "9B006" "Acoustic vibration test equipment of 160 dB or more" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "9B007" "Non-destructive inspection equipment for rocket motors" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1];
        3 AT (entire) [AT1];
    }
    "9B008" "Wall skin friction transducers for hot test flows" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "9B009" "Tooling for powder metallurgy rotor parts of gas turbines" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "9B010" "Production equipment for unmanned aircraft of 9A012" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "9B104" "Aerothermodynamic test facilities for rockets and missiles" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9B105" "Aerodynamic test facilities for Mach 0.9 and above" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9B106" "Environmental chambers for rockets, missiles and unmanned aircraft" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9B115" "Production equipment for small engines and rocket propulsion" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9B116" "Production facilities for unmanned aircraft, engines and propulsion" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9B117" "Benches and stands that test rockets and rocket engines" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9B515" "Test, inspection and production equipment for spacecraft" {
        1 NS (entire) [NS1];
        2 MT (only ".a") [MT1] when XV_PROPULSION;
        3 RS (entire) [RS1];
        4 AT (entire) [AT1];
    }
    "9B604" "Test and production equipment for military missiles and rockets" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 MT (only ".a" ".b" ".d") [MT1] when any![item!["9B604.a" "9B604.b"], MTCR_PRODUCTION];
        4 AT (entire) [AT1];
        5 UN (entire) ["UN-1"];
    }
    "9B610" "Test and production equipment for military aircraft" {
        1 NS (except ".c") [NS1];
        2 RS (entire) [RS1];
        3 MT (only ".c") [MT1];
        4 AT (entire) [AT1];
        5 UN (entire) ["UN-1"];
    }
    "9B619" "Test and production equipment for military gas turbine engines" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "9B620" "Test and production equipment for military cryogenic items" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "9B990" "Vibration test equipment not listed elsewhere" {
        1 AT (entire) [AT1];
    }
    "9B991" "Other tooling for gas turbine blades, vanes and tip shrouds" {
        1 AT (entire) [AT1];
    }
    "9C110" "Prepregs and preforms for the composites of 9A110" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9C610" "Materials for military aircraft" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "9C619" "Materials for military gas turbine engines" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "9D001" "Development software for engines, space and test items" {
        1 NS (entire) [NS1] when related!["9A001-9A004" "9A012" "9B001-9B010" "9E003"];
        2 MT (entire) [MT1] when related!["9B116"; for MT];
        3 AT (entire) [AT1];
    }
    "9D002" "Production software for engines, space and test items" {
        1 NS (entire) [NS1] when related!["9A001-9A004" "9A012" "9B001-9B010"];
        2 MT (entire) [MT1] when related!["9B116"; for MT];
        3 AT (entire) [AT1];
    }
    "9D003" "Software used in full authority digital engine control" {
        1 NS (entire) [NS1] when all![FADEC_USE, related!["9A001-9A003"]];
        2 MT (entire) [MT1] when all![FADEC_REQUIRED, related!["9A101" "9A106"]], note "The printed row speaks of gas turbine engines, but 9A106 holds liquid rocket propulsion items, so being a gas turbine engine is not made a condition.";
        3 AT (entire) [AT1];
    }
    "9D004" "Other software for engines and testing" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "9D005" "Software that operates on-board and terrestrial spacecraft equipment"
        elsewhere "ECCN 9D515 controls this software." "15 CFR part 774 supp. 1" {}
    "9D018" "Use software for the equipment of 9A018"
        elsewhere "The former software is under ECCN 9D610 (aircraft and ground equipment), 9D619 (trainer engines) or 0D606 (armored vehicles)." "15 CFR part 774 supp. 1" {}
    "9D101" "Use software for test and production facilities" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9D103" "Missile modelling, simulation and integration software"
        agency "The State Department licenses this software under the ITAR." "22 CFR part 121" {}
    "9D104" "Use software for engines and unmanned aircraft" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9D105" "Software coordinating the subsystems of rockets and missiles"
        agency "The State Department licenses this software under the ITAR." "22 CFR part 121" {}
    "9D515" "Software for spacecraft and related commodities" {
        1 NS (except ".x" ".y") [NS1];
        2 RS (except ".x" ".y") [RS1];
        3 NS (only ".x") [NS2];
        4 RS (only ".x") [RS2];
        5 RS (only ".y") ["RS-7"];
        6 AT (entire) [AT1];
    }
    "9D604" "Software for military missile, rocket and launch vehicle items" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 MT (only ".a") [MT1] when related!["9A604.c" "9A604.d" "9B604"; for MT];
        4 AT (entire) [AT1];
        5 UN (entire) ["UN-1"];
    }
    "9D610" "Software for military aircraft and related commodities" {
        1 NS (except ".y") [NS1];
        2 MT (entire) [MT1] when all![SPECIALLY_DESIGNED_9D610, related!["9A610" "9B610"; for MT]];
        3 RS (except ".y") [RS1];
        4 RS (only ".y") ["RS-7"];
        5 AT (entire) [AT1];
        6 UN (except ".y") ["UN-1"];
    }
    "9D619" "Software for military gas turbine engines" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "9D620" "Software for military cryogenic and superconductive items" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "9D990" "Software for diesel engines, tractors and vibration test equipment" {
        1 AT (entire) [AT1] when related!["9A990"; except "9A990.a"], note "Neither printed row names software for 9B990, which the heading covers.";
        2 AT (entire) [AT2] when related!["9A990.a"];
    }
    "9D991" "Software for other aircraft and turbine blade tooling" {
        1 AT (entire) [AT1];
    }
    "9E001" "Development technology for space, test items and software" {
        1 NS (entire) [NS1] when related!["9A004" "9A012" "9B001-9B010" "9D001-9D004"; for NS];
        2 MT (entire) [MT1] when related!["9A012" "9B001" "9B002" "9B003" "9B004" "9B005" "9B007" "9B104" "9B105" "9B106" "9B115" "9B116" "9B117" "9D001" "9D002" "9D003" "9D004"; for MT];
        3 AT (entire) [AT1];
    }
    "9E002" "Production technology for space and test items" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when related!["9B001" "9B002" "9B003" "9B004" "9B005" "9B007" "9B104" "9B105" "9B106" "9B115" "9B116"; for MT];
        3 AT (entire) [AT1];
    }
    "9E003" "Other technology, mainly for gas turbine engines" {
        1 NS (entire) [NS1];
        2 SI (only ".a.1" ".a.2" ".a.3" ".a.4" ".a.5" ".a.6" ".a.8" ".h" ".i" ".l") ["SI-1"], note "The printed row lists a.1 through a.8, but § 742.14(a) leaves out a.7, and the section is followed here.";
        3 AT (entire) [AT1];
    }
    "9E018" "Technology for the equipment of 9A018"
        elsewhere "The former technology is under ECCN 9E610 (aircraft and ground equipment), 9E619 (trainer engines) or 0E606 (armored vehicles)." "15 CFR part 774 supp. 1" {}
    "9E101" "Missile-related development and production technology" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9E102" "Missile-related use technology" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "9E515" "Technology for spacecraft and related commodities" {
        1 NS (except ".x" ".y") [NS1];
        2 RS (except ".x" ".y") [RS1];
        3 MT (entire) [MT1] when related!["9A515.d" "9A515.e.2" "9A515.h" "9B515.a"; for MT];
        4 NS (only ".x") [NS2];
        5 RS (only ".x") [RS2];
        6 RS (only ".y") ["RS-7"];
        7 AT (entire) [AT1];
    }
    "9E604" "Technology for military missile, rocket and launch vehicle items" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 MT (only ".a") [MT1] when related!["9A604" "9B604" "9D604"; for MT];
        4 AT (entire) [AT1];
        5 UN (entire) ["UN-1"];
    }
    "9E610" "Technology for military aircraft and related commodities" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 MT (entire) [MT1] when all![REQUIRED_9E610, related!["9A610" "9B610" "9D610"; for MT]];
        5 AT (entire) [AT1];
        6 UN (except ".y") ["UN-1"];
    }
    "9E619" "Technology for military gas turbine engines" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "9E620" "Technology for military cryogenic and superconductive items" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "9E990" "Technology for diesel engines, tractors and vibration test equipment" {
        1 AT (entire) [AT1] when related!["9A990" "9B990"; except "9A990.a"];
        2 AT (entire) [AT2] when related!["9A990.a"];
    }
    "9E991" "Technology for other aircraft and turbine blade tooling" {
        1 AT (entire) [AT1];
    }
    "9E993" "Other engine technology outside 9E003" {
        1 AT (entire) [AT1];
    }
};
