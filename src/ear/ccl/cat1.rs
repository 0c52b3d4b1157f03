//! Category 1: special materials and related equipment, chemicals, microorganisms and toxins. Read
//! from the edition of 2026-08-07 (15 CFR part 774 supp. 1).

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::Entry;

/// The form that the nuclear control of composites needs
const TUBES_75_400: Condition = ask(
    "1A002#tubes-75-400-mm",
    "Does the item have the form of a tube with an inside diameter between 75 mm and 400 mm?",
);
/// Detection of chemicals, as against other agents
const CHEMICAL_DETECTION: Condition = ask(
    "1A004#chemical-detection",
    "Is the item a chemical detection system, or a detector dedicated to such a system?",
);
/// The size of rotors that a winding machine can make
const WINDS_ROTORS_1B001: Condition = ask(
    "1B001#winds-rotors",
    "Can the filament winding machine of 1B001.a wind cylindrical rotors with a diameter between 75 mm (3 in) and 400 mm (16 in) and a length of 600 mm (24 in) or greater?",
);
/// What belongs to such a machine
const ROTOR_CONTROLS_1B001: Condition = ask(
    "1B001#rotor-winder-controls",
    "Is the item a coordinating and programming control or a precision mandrel for a filament winding machine of 1B001.a that can wind cylindrical rotors with a diameter between 75 mm (3 in) and 400 mm (16 in) and a length of 600 mm (24 in) or greater?",
);
/// The purpose that missile controls turn on
const ROCKET_PROPELLANTS: Condition = ask(
    "1B018#rocket-propellants",
    "Is the item equipment for the production of rocket propellants?",
);
/// The size of rotors that a winding machine can make
const WINDS_ROTORS_1B101: Condition = ask(
    "1B101#winds-rotors",
    "Can the filament winding machine of 1B101.a wind cylindrical rotors with a diameter between 75 mm (3 in) and 400 mm (16 in) and a length of 600 mm (24 in) or greater?",
);
/// What belongs to such a machine
const ROTOR_CONTROLS_1B101: Condition = ask(
    "1B101#rotor-winder-controls",
    "Is the item a coordinating and programming control or a precision mandrel for a filament winding machine of 1B101.a that can wind cylindrical rotors with a diameter between 75 mm (3 in) and 400 mm (16 in) and a length of 600 mm (24 in) or greater?",
);
/// Equipment for energetic materials under missile controls
const FOR_MT_ENERGETICS: Condition = ask(
    "1B608#for-mt-energetics",
    "Is the equipment specially designed for commodities of 1C608 that are controlled for missile technology reasons (1C608.m), or for articles of USML Category V that are designated as missile technology (MT)?",
);
/// Ceramic composites for radomes
const LOW_DIELECTRIC_RADOME: Condition = ask(
    "1C007#low-dielectric-missile-radome",
    "Is the dielectric constant of the material less than 6 at any frequency from 100 MHz to 100 GHz, and is it for use in missile radomes?",
);
/// The organic fiber that the nuclear row names
const ARAMID: Condition = ask(
    "1C010#aramid",
    "Is the item an aramid fibrous or filamentary material?",
);
/// Ricin of CWC Schedule 1
const RICIN_FORMS: Condition = ask(
    "1C351#ricin-d-or-e",
    "Is the ricin Ricinus communis agglutinin II (RCA II, also called ricin D or Ricinus communis lectin III, RCL III) or Ricinus communis lectin IV (RCL IV, also called ricin E)?",
);
/// Saxitoxin of CWC Schedule 1
const SAXITOXIN: Condition = ask(
    "1C351#saxitoxin-35523-89-8",
    "Is the saxitoxin the substance with C.A.S. number 35523-89-8?",
);
/// Genes of the two toxins under the strictest column
const RICIN_SAXITOXIN_GENES: Condition = ask(
    "1C353#ricin-saxitoxin-genes",
    "Is the item a genetic element of ricin or saxitoxin, the toxins of 1C351.d.15 and .d.16?",
);
/// A kit with the stricter schedule
const KIT_SCHEDULE_2: Condition = ask(
    "1C395#kit-with-schedule-2",
    "Does the test kit contain a CWC Schedule 2 chemical that is controlled by 1C350?",
);
/// A kit with the milder schedule
const KIT_SCHEDULE_3: Condition = ask(
    "1C395#kit-with-schedule-3",
    "Does the test kit contain a CWC Schedule 3 chemical that is controlled by 1C350?",
);
/// What the software does for missile equipment
const DEVELOP_PRODUCE_OPERATE: Condition = ask(
    "1D001#develop-produce-operate-maintain",
    "Is the software for the development, production, operation or maintenance of the equipment of 1B001 that is controlled for missile technology reasons?",
);
/// What the software does for missile equipment
const DEVELOP_PRODUCE_OPERATE_1D018: Condition = ask(
    "1D018#develop-produce-operate-maintain",
    "Is the software for the development, production, operation or maintenance of the items of 1B018 that are controlled for missile technology reasons?",
);
/// Software for the use of winding machines
const FOR_USE: Condition = ask(
    "1D101#for-use",
    "Is the software for the use, in the sense of the EAR, of filament winding machines or other items of 1B101.a?",
);
/// Software for energetic materials under missile controls
const USE_FOR_MT_ENERGETICS: Condition = ask(
    "1D608#use-for-mt-energetics",
    "Is the software specially designed for the use of 1B608 equipment in producing and handling materials of 1C608.m or articles of USML Category V that are designated as missile technology (MT)?",
);
/// Technology for the genes of those toxins
const FOR_RICIN_SAXITOXIN_GENES: Condition = ask(
    "1E001#for-ricin-saxitoxin-genes",
    "Is the technology for genetic elements of 1C353 that are of ricin or saxitoxin, the toxins of 1C351.d.15 and .d.16?",
);
/// Technology for the better chemical detectors
const FOR_CHEMICAL_DETECTION: Condition = ask(
    "1E001#for-chemical-detection",
    "Is the technology for a chemical detection system of 1A004.c, or a detector dedicated to one, that also has the technical characteristics described in 2B351.a?",
);
/// The 1D607 software behind a piece of technology
const ONLY_EXCLUDED_SOFTWARE: Condition = ask(
    "1E607#1d607-only-for-excluded-agents",
    "Is the 1D607 software that the technology serves meant only for the agents of 1C607.a.10, .a.11, .a.12 or .a.14?",
);
/// Technology of 1E607, unless it is for the four agents, or 1D607 software for them, and for
/// nothing else
const BEYOND_EXCLUDED_AGENTS: Condition = none![all![
    any![
        related!["1C607.a.10" "1C607.a.11" "1C607.a.12" "1C607.a.14"],
        all![related!["1D607"], ONLY_EXCLUDED_SOFTWARE]
    ],
    none![
        related!["1A607" "1B607" "1C607"; except "1C607.a.10" "1C607.a.11" "1C607.a.12" "1C607.a.14"],
        all![related!["1D607"], none![ONLY_EXCLUDED_SOFTWARE]]
    ],
]];

pub(super) static ENTRIES: &[Entry] = entries! {
    "1A001" "Fluorinated parts such as aircraft seals, gaskets and bladders" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "1A002" "Composite structures and laminates" {
        1 NS (entire) [NS2];
        2 NP (only ".b.1") [NP1] when TUBES_75_400;
        3 AT (entire) [AT1];
    }
    "1A003" "Aromatic polyimide film, sheet, tape and ribbon" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "1A004" "Civil CBRN protection and detection gear, and explosives detectors" {
        1 NS (entire) [NS2];
        2 CB (only ".c") [CB2] when all![CHEMICAL_DETECTION, meets!["2B351.a"]], note "The row as read breaks off before it names the characteristics; they are taken to be those of 2B351.a, as in the parallel row of 1E001.";
        3 RS (only ".d") [RS2];
        4 AT (entire) [AT1];
    }
    "1A005" "Body armor and its components" {
        1 NS (entire) [NS2];
        2 UN (entire) ["UN-1"];
        3 AT (entire) [AT1];
    }
    "1A006" "Gear for the disposal of improvised explosive devices" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "1A007" "Electrically driven detonators and their firing sets" {
        1 NS (entire) [NS2];
        2 NP (only ".a" ".b") [NP1] when any![item!["1A007.b"], meets!["3A229"]];
        3 AT (entire) [AT1];
    }
    "1A008" "Shaped and cutting charges, detonating cord and cutters" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
        3 UN (entire) ["UN-1"];
    }
    "1A101" "Signature-reducing devices for missiles with a 300 km range" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1A102" "Resaturated carbon-carbon components for missiles"
        agency "The State Department licenses these missile components under the ITAR." "22 CFR part 121" {}
    "1A202" "Composite tubes beyond those of 1A002" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1A225" "Platinized catalysts for tritium recovery and heavy water" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1A226" "Packings for separating heavy water" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1A227" "High-density radiation shielding windows and their frames" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1A231" "Tritium production targets and their components" {
        1/1 NP (entire) [NP1];
        1/2 AT (entire) [AT1];
    }
    "1A290" "Depleted uranium shielding, shipments above 1,000 kg" {
        1 NP (entire) [NP2];
        2 AT (entire) [AT1];
    }
    "1A607" "Military riot control dispensers and CBRN protection equipment" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "1A613" "Military armor, shelters, helmets and protective equipment" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "1A984" "Tear gas, pepper and smoke articles for dual use" {
        1 CC (entire) [CC1];
    }
    "1A985" "Fingerprint powders, dyes and inks" {
        1 CC (entire) [CC1];
    }
    "1A995" "Other non-military protective and detection equipment" {
        1 AT (entire) [AT1];
    }
    "1A999" "Other radiation and radiographic detection equipment" {
        1 AT (entire) ["AT-KP"];
    }
    "1B001" "Machines for making or inspecting composites and fibers" {
        1 NS (entire) [NS2];
        2 MT (except ".d.4" ".e" ".f") [MT1] when any![none![item!["1B001.d"]], meets!["1B101"]];
        3 NP (entire) [NP1] when any![all![item!["1B001.a"], WINDS_ROTORS_1B001], ROTOR_CONTROLS_1B001];
        4 AT (entire) [AT1];
    }
    "1B002" "Production equipment for metal alloy powder and particulates" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "1B003" "Tooling for superplastic forming and diffusion bonding" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "1B018" "Munitions List production equipment" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when ROCKET_PROPELLANTS;
        3 RS (only ".a") [RS2];
        4 AT (entire) [AT1];
        5 UN (entire) ["UN-1"];
    }
    "1B101" "Composite, fiber and prepreg production equipment for missiles" {
        1 MT (entire) [MT1];
        2 NP (entire) [NP1] when any![all![item!["1B101.a"], WINDS_ROTORS_1B101], ROTOR_CONTROLS_1B101];
        3 AT (entire) [AT1];
    }
    "1B102" "Metal powder production equipment beyond 1B002" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1B115" "Propellant production equipment" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1B116" "Nozzles for pyrolytic deposition" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1B117" "Batch mixers for propellants" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1B118" "Continuous mixers for propellants" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1B119" "Fluid energy mills for propellants" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1B201" "Other filament winding machines, controls and mandrels" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1B225" "Electrolytic cells for making fluorine" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1B226" "Electromagnetic isotope separators of 50 mA or more" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1B228" "Columns for cryogenic distillation of hydrogen" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1B230" "Pumps for potassium amide catalyst in liquid ammonia" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1B231" "Tritium plants and their equipment" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1B232" "Hydrogen turboexpanders and compressor sets" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1B233" "Lithium isotope separation plants and equipment" {
        1 NP (only ".b") [NP1], note "Both published rows name .b alone, although the entry also lists ion exchange systems in .c and chemical exchange systems in .d.";
        2 AT (only ".b") [AT1], note "Both published rows name .b alone, although the entry also lists ion exchange systems in .c and chemical exchange systems in .d.";
    }
    "1B234" "Containment vessels for testing high explosives" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1B607" "Test and production equipment for 1A607, 1C607 and Category XIV" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "1B608" "Test and production equipment for 1C608 and USML Category V" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 MT (entire) [MT1] when FOR_MT_ENERGETICS;
        4 AT (entire) [AT1];
        5 UN (entire) ["UN-1"];
    }
    "1B613" "Test and production equipment for 1A613 and USML Category X" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "1B999" "Other specific processing equipment" {
        1 RS (entire) ["RS-5-12"];
        2 AT (entire) ["AT-KP"];
    }
    "1C001" "Electromagnetic absorbers and conductive polymers" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when meets!["1C101"];
        3 AT (entire) [AT1];
    }
    "1C002" "Special metal alloys, their powders and alloyed materials" {
        1 NS (entire) [NS2];
        2 NP (only ".b.3" ".b.4") [NP1] when meets!["1C202"];
        3 AT (entire) [AT1];
    }
    "1C003" "Magnetic metals" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "1C004" "Dense uranium titanium and tungsten alloys" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "1C005" "Composite superconductors, long or heavy" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "1C006" "Special fluids and lubricants" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "1C007" "Ceramic powders, matrix composites and their precursors" {
        1 NS (entire) [NS2];
        2 MT (only ".c") [MT1] when LOW_DIELECTRIC_RADOME;
        3 AT (entire) [AT1];
    }
    "1C008" "Polymers without fluorine" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "1C009" "Raw fluorinated compounds" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "1C010" "Fibrous and filamentary materials, prepregs and preforms" {
        1 NS (entire) [NS2];
        2 NP (only ".a" ".b" ".e.1") [NP1] when any![all![item!["1C010.a"], ARAMID], item!["1C010.b"], all![item!["1C010.e.1"], meets!["1C210"]]];
        3 AT (entire) [AT1];
    }
    "1C011" "Fine metals and compounds for energetic use" {
        1 NS (entire) [NS2];
        2 MT (only ".a" ".b") [MT1] when meets!["1C111"];
        3 AT (entire) [AT1];
    }
    "1C018" "Munitions List charges, energetic devices and chemicals"
        elsewhere "The entry has no license row: 1C608 lists such energetic materials, charges and devices, and 1C992 the other commercial ones." "15 CFR part 774 supp. 1" {}
    "1C101" "Stealth materials for missiles with a 300 km range" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1C102" "Resaturated carbon-carbon materials for launch vehicles"
        agency "The State Department licenses these launch vehicle materials under the ITAR." "22 CFR part 121" {}
    "1C107" "Machinable graphites and ceramics for missiles" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1C111" "Propellants and their constituent chemicals" {
        1 MT (entire) [MT1];
        2 NP (only ".a.3.f") [NP1];
        3 RS (only ".d.3") [RS1];
        4 AT (entire) [AT1];
    }
    "1C116" "Maraging steels for missiles" {
        1 MT (entire) [MT1];
        2 NP (entire) [NP1] when meets!["1C216"];
        3 AT (entire) [AT1];
    }
    "1C117" "Molybdenum, tungsten and other materials for missile parts" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1C118" "Duplex stainless steel stabilized with titanium (Ti-DSS)" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1C202" "High-strength aluminum and titanium alloys" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C210" "Other carbon, aramid and glass fibers and prepregs" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C216" "Maraging steel of 1,950 MPa or more" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C225" "Boron enriched in boron-10" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C226" "Tungsten, its carbide and alloys in hollow forms" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C227" "High-purity calcium" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C228" "High-purity magnesium" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C229" "High-purity bismuth" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C230" "Beryllium and its alloys, compounds and manufactures" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C231" "Hafnium and its alloys, compounds and manufactures" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C232" "Helium-3, its mixtures and devices containing it" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C233" "Lithium enriched in lithium-6" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C234" "Low-hafnium zirconium" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C235" "Tritium, its compounds, mixtures and devices" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C236" "Alpha-emitting radionuclides for neutron sources" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C237" "Radium-226, its alloys, compounds, mixtures and devices" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C239" "Dense and fast high explosives off the Munitions List" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C240" "Nickel powder and porous nickel" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C241" "Rhenium and rhenium alloys" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1C298" "Graphite and deuterium for non-reactor use" {
        1 NP (entire) [NP2];
    }
    "1C350" "Precursor chemicals for toxic agents" {
        1 CB (entire) [CB2];
        2/1 CW (only ".b") ["CW-2"];
        2/2 CW (only ".c") ["CW-3"];
        3 AT (entire) ["AT-E1"];
    }
    "1C351" "Pathogens of humans and animals, and toxins" {
        1 CB (only ".d.15" ".d.16") [CB1];
        2 CB (entire) [CB2];
        3 AT (entire) [AT1];
        4 CW (only ".d.15" ".d.16") ["CW-1"] when any![all![item!["1C351.d.15"], RICIN_FORMS], all![item!["1C351.d.16"], SAXITOXIN]];
    }
    "1C353" "Genetic elements and modified organisms" {
        1 CB (entire) [CB1] when RICIN_SAXITOXIN_GENES;
        2 CB (entire) [CB2];
        3 AT (entire) [AT1];
    }
    "1C354" "Pathogens of plants" {
        1 CB (entire) [CB2];
        2 AT (entire) [AT1];
    }
    "1C355" "Other chemicals of CWC Schedules 2 and 3" {
        1/1 CW (only ".a") ["CW-2"];
        1/2 CW (only ".b") ["CW-3"];
        2 AT (entire) ["AT-E1"], note "The published row names 1C350; it is read as speaking of 1C355, the entry it stands in.";
    }
    "1C395" "Mixtures and test kits with scheduled chemicals" {
        1 CB (entire) ["CB-4"];
        2/1 CW (only ".a") ["CW-2"];
        2/2 CW (only ".b") ["CW-2"] when KIT_SCHEDULE_2;
        2/3 CW (only ".b") ["CW-3"] when KIT_SCHEDULE_3;
        3 AT (entire) ["AT-E1"];
    }
    "1C607" "Tear gases, riot control agents and agent detection materials" {
        1 NS (except ".a.10" ".a.11" ".a.12" ".a.14") [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "1C608" "Energetic materials, charges and commercial explosive devices" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 MT (only ".m") [MT1];
        4 AT (entire) [AT1];
        5 UN (entire) ["UN-1"];
    }
    "1C980" "Inorganic chemicals from the Naval Petroleum Reserves" {
        1 SS (entire) [elsewhere "The short supply rules decide, without the Country Chart." "15 CFR part 754"];
    }
    "1C982" "Petroleum products from the Naval Petroleum Reserves" {
        1 SS (entire) [elsewhere "The short supply rules decide, without the Country Chart." "15 CFR part 754"];
    }
    "1C983" "Natural gas liquids from the Naval Petroleum Reserves" {
        1 SS (entire) [elsewhere "The short supply rules decide, without the Country Chart." "15 CFR part 754"];
    }
    "1C984" "Manufactured and synthetic gas from the Naval Petroleum Reserves" {
        1 SS (entire) [elsewhere "The short supply rules decide, without the Country Chart." "15 CFR part 754"];
    }
    "1C988" "Western red cedar logs, timber and lumber" {
        1 SS (entire) [elsewhere "The short supply rules decide, without the Country Chart." "15 CFR part 754"];
    }
    "1C990" "Other fibers for composite structures" {
        1 AT (entire) [AT1];
    }
    "1C991" "Vaccines, immunotoxins, medical products and test kits" {
        1 CB (only ".c") [CB3];
        2 AT (entire) [AT1];
    }
    "1C992" "Other commercial charges, and gaseous nitrogen trifluoride" {
        1 AT (entire) [AT1];
        2 RS (entire) ["RS-5"];
        3 RussianIndustrySector (entire) ["RI-1"];
    }
    "1C995" "Weak mixtures and test kits with controlled chemicals" {
        1 AT (entire) [AT1];
        2 RS (entire) ["RS-5"];
    }
    "1C996" "Synthetic hydrocarbon hydraulic fluids" {
        1 AT (entire) [AT1];
    }
    "1C997" "Ammonium nitrate and fertilizers above 15 percent of it" {
        1 AT (entire) [AT1];
        2 RS (entire) ["RS-5"];
    }
    "1C998" "Other polymers without fluorine" {
        1 AT (entire) [AT1];
    }
    "1C999" "Other specific materials" {
        1 AT (entire) ["AT-KP"];
        2 RS (entire) ["RS-5"];
    }
    "1D001" "Software for the equipment of 1B001 to 1B003" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when all![related!["1B001"; for MT], DEVELOP_PRODUCE_OPERATE];
        3 NP (entire) [NP1] when related!["1B001"; for NP];
        4 AT (entire) [AT1];
    }
    "1D002" "Development software for laminates and composites" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "1D003" "Software giving equipment the functions of 1A004.c or .d" {
        1 NS (entire) [NS2];
        2 RS (entire) [RS2] when related!["1A004.d"];
        3 AT (entire) [AT1];
    }
    "1D018" "Software for 1B018.b items" {
        1 NS (entire) [NS1];
        2 MT (entire) [not_stated] when all![related!["1B018"; for MT], DEVELOP_PRODUCE_OPERATE_1D018], note "The published row has no Country Chart column, so the destinations it covers are not stated.";
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "1D101" "Operation or maintenance software for missile material equipment" {
        1 MT (entire) [MT1];
        2 NP (entire) [NP1] when all![related!["1B101.a"], FOR_USE];
        3 AT (entire) [AT1];
    }
    "1D103" "Signature reduction software for missiles" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1D201" "Use software for 1B201 items" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1D390" "Process control software for 1C350 chemicals" {
        1 CB (entire) [CB2];
        2 AT (entire) [AT1];
    }
    "1D607" "Software for 1A607, 1B607 and 1C607 items" {
        1 NS (entire) [NS1] when any![none![related!["1C607.a.10" "1C607.a.11" "1C607.a.12" "1C607.a.14"]], related!["1A607" "1B607" "1C607"; except "1C607.a.10" "1C607.a.11" "1C607.a.12" "1C607.a.14"]];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "1D608" "Software for 1B608 and 1C608 commodities" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 MT (entire) [MT1] when USE_FOR_MT_ENERGETICS;
        4 AT (entire) [AT1];
        5 UN (entire) ["UN-1"];
    }
    "1D613" "Software for 1A613 and 1B613 commodities" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "1D993" "Software for materials of 1C210.b or 1C990" {
        1 AT (entire) [AT1];
    }
    "1D999" "Other specific software" {
        1 AT (entire) ["AT-KP"];
    }
    "1E001" "Development and production technology for 1A, 1B and 1C items" {
        1 NS (entire) [NS1] when related!["1A002" "1A003" "1A005" "1A006.b" "1A007" "1B001-1B003" "1B018" "1C001-1C011" "1C018"];
        2 NS (entire) [NS2] when related!["1A004"];
        3 MT (entire) [MT1] when any![related!["1A101" "1B001" "1B101" "1B102" "1B115-1B119" "1C001" "1C007" "1C011" "1C101" "1C107" "1C111" "1C116" "1C117" "1C118"; for MT], related!["1C102"]];
        4 NP (entire) [NP1] when related!["1A002" "1A007" "1A231" "1B001" "1B101" "1B201" "1B225" "1B226" "1B228-1B234" "1C002" "1C010" "1C111" "1C116" "1C202" "1C210" "1C216" "1C225-1C237" "1C239-1C241"; for NP];
        5 CB (entire) [CB1] when any![related!["1C351.d.15" "1C351.d.16"], all![related!["1C353"], FOR_RICIN_SAXITOXIN_GENES]];
        6 CB (entire) [CB2] when any![related!["1C350" "1C351" "1C353" "1C354"], all![related!["1A004.c"], FOR_CHEMICAL_DETECTION]];
        7 RS (entire) [RS2] when related!["1A004.d"];
        8 AT (entire) [AT1];
    }
    "1E002" "Other material technology" {
        1 NS (except ".g") [NS1];
        2 NS (only ".g") [NS2];
        3 MT (only ".e") [MT1];
        4 NP (entire) [NP1] when related!["1A002"; for NP];
        5 AT (entire) [AT1];
    }
    "1E101" "Use technology for missile-related materials and equipment" {
        1 MT (entire) [MT1] when any![related!["1A101" "1B001" "1B101" "1B102" "1B115-1B119" "1C001" "1C007" "1C011" "1C101" "1C107" "1C111" "1C116" "1C117" "1C118" "1D001" "1D101" "1D103"; for MT], related!["1A102"]];
        2 NP (entire) [NP1] when related!["1B001" "1B101" "1C111" "1C116" "1D001" "1D101"; for NP];
        3 AT (entire) [AT1];
    }
    "1E102" "Development technology for 1D001, 1D101 and 1D103 software" {
        1 MT (entire) [MT1];
        2 NP (entire) [NP1] when related!["1D001" "1D101"; for NP];
        3 AT (entire) [AT1];
    }
    "1E103" "Autoclave and hydroclave process data for composites" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1E104" "Pyrolytic deposition technology" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "1E201" "Use technology for nuclear-related materials and equipment" {
        1 NP (entire) [NP1] when related!["1A" "1B" "1C" "1D"; for NP];
        2 AT (entire) [AT1];
    }
    "1E202" "Development and production technology for 1A202, 1A225 to 1A227" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1E203" "Development and production technology for 1D201 software" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "1E350" "Technology for plants that make 1C350 chemicals" {
        1 CB (entire) [CB2];
        2 AT (entire) [AT1];
    }
    "1E351" "Disposal technology for 1C350, 1C351, 1C353 and 1C354" {
        1 CB (entire) [CB1] when any![related!["1C351.d.15" "1C351.d.16"], all![related!["1C353"], FOR_RICIN_SAXITOXIN_GENES]];
        2 CB (entire) [CB2] when related!["1C350" "1C351" "1C353" "1C354"];
        3 AT (entire) [AT1];
    }
    "1E355" "Production technology for CWC Schedule 2 and 3 chemicals" {
        1 CW (entire) ["CW-4"];
        2 AT (entire) [AT1];
    }
    "1E607" "Technology for 1A607, 1B607, 1C607 and 1D607 items" {
        1 NS (entire) [NS1] when BEYOND_EXCLUDED_AGENTS;
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "1E608" "Technology for 1B608 equipment and 1C608 materials" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 MT (entire) [MT1] when related!["1C608.m"];
        4 AT (entire) [AT1];
        5 UN (entire) ["UN-1"];
    }
    "1E613" "Technology for 1A613, 1B613 and 1D613 items" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "1E994" "Technology for 1C990 fibers" {
        1 AT (entire) [AT1];
    }
    "1E998" "Technology for 1B999 equipment and 1C996 to 1C999 materials" {
        1 AT (entire) [AT1];
    }
};
