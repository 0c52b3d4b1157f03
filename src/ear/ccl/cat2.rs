//! Category 2: materials processing. Read from the edition of 2026-08-07 (15 CFR part 774 supp. 1).

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::Entry;

/// A radial ball bearing of 2A001 that 2A101 describes as well
const MISSILE_BEARING: Condition = ask(
    "2A001#mt-iso492-class2",
    "Is the item a radial ball bearing with all tolerances to ISO 492 Tolerance Class 2 (ANSI/ABMA Std 20 Tolerance Class ABEC-9, or another national equivalent) or better, an inner ring bore diameter between 12 and 50 mm, an outer ring outside diameter between 25 and 100 mm, and a width between 10 and 20 mm?",
);
/// The first exception of 2B001's NP row
const SMALL_TURNING_MACHINE: Condition = ask(
    "2B001#turning-35-mm",
    "Is the machine a turning machine with a capacity of at most 35 mm in diameter?",
);
/// The second exception of 2B001's NP row
const BAR_MACHINE: Condition = ask(
    "2B001#bar-machine-42-mm",
    "Is the machine a bar machine (Swissturn) that machines only bar fed through it, for bars of at most 42 mm in diameter, and on which chucks cannot be mounted (drilling or milling of parts below 42 mm in diameter may be possible)?",
);
/// The third exception of 2B001's NP row
const LONG_MILLING_MACHINE: Condition = ask(
    "2B001#milling-over-2-m",
    "Is the machine a milling machine whose x-axis travels more than 2 m and has an overall positioning accuracy, by ISO 230/2 (2006), of more (worse) than 22.5 µm?",
);
/// The exception of 2B004's NP row
const LOW_PRESSURE_PRESS: Condition = ask(
    "2B004#press-below-69-mpa",
    "Is the item a press with a maximum working pressure below 69 MPa?",
);
/// What 2B006's NP row covers of paragraph .c
const ANGULAR_INSTRUMENT: Condition = ask(
    "2B006#angular-displacement",
    "Is the item an instrument that measures angular displacement?",
);
/// The first kind of machine of 2B009's MT row
const COMBINED_FORMING: Condition = ask(
    "2B009#combined-forming",
    "Is the item a spin-forming machine that combines the functions of spin-forming and flow-forming?",
);
/// A kind of machine of 2B009's MT and NP rows
const FLOW_FORMING: Condition = ask("2B009#flow-forming", "Is the item a flow-forming machine?");
/// The second kind of machine of 2B009's NP row
const FLOW_FORMING_CAPABLE: Condition = ask(
    "2B009#flow-forming-capable",
    "Is the item a spin-forming machine that is capable of flow-forming functions?",
);
/// What 2B116's NP row covers of paragraph .a
const ELECTRODYNAMIC: Condition = ask(
    "2B116#electrodynamic",
    "Is the item an electrodynamic vibration test system?",
);
/// What 2D001's NP row asks of all software
const SOFTWARE_SPECIALLY_DESIGNED: Condition = ask(
    "2D001#specially-designed",
    "Is the software specially designed for the equipment that it is for (2B001, 2B004, 2B006, 2B007 or 2B009)?",
);
/// What satisfies 2D001's NP row for equipment of 2B001
const SOFTWARE_MODIFIED: Condition = ask(
    "2D001#modified",
    "Is the software modified for equipment of 2B001?",
);
/// What 2D101's NP row asks
const USE_SOFTWARE_SPECIALLY_DESIGNED: Condition = ask(
    "2D101#specially-designed",
    "Is the software specially designed for the use of equipment of 2B104, 2B109 or 2B116?",
);
/// The valves of 2E001's CB row
const DEVELOPED_VALVES: Condition = ask(
    "2E001#valves-2B350.g",
    "Is it development technology for valves of 2A226 that have the characteristics of the valves in 2B350.g?",
);
/// The valves of 2E002's CB row
const PRODUCED_VALVES: Condition = ask(
    "2E002#valves-2B350.g",
    "Is it production technology for valves of 2A226 that have the characteristics of the valves in 2B350.g?",
);
/// The valves of 2E201's CB row
const USED_VALVES: Condition = ask(
    "2E201#valves-2B350.g",
    "Is it use technology for valves of 2A226 that meet or exceed the technical parameters of 2B350.g?",
);

pub(super) static ENTRIES: &[Entry] = entries! {
    "2A001" "Precision bearings, bearing systems and their components" {
        1 NS (entire) [NS2];
        2 MT (entire) [MT1] when MISSILE_BEARING;
        3 AT (entire) [AT1];
    }
    "2A101" "Precision radial ball bearings of missile concern" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "2A225" "Crucibles that withstand liquid actinides" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2A226" "Valves of nuclear concern" {
        1 NP (entire) [NP1];
        2 CB (entire) [CB2] when meets!["2B350.g"];
        3 AT (entire) [AT1];
    }
    "2A290" "Nuclear plant generators and related equipment" {
        1 NP (entire) [NP2];
        2 AT (entire) [AT1];
    }
    "2A291" "Nuclear material handling, processing and reactor equipment" {
        1 NP (entire) [NP2];
        2 AT (entire) [AT1];
    }
    "2A983" "Detectors of explosives and detonators" {
        1 RS (entire) [RS2];
        2 AT (entire) [AT1];
    }
    "2A984" "Stand-off imagers of concealed objects, 30 to 3000 GHz" {
        1 RS (entire) [RS2];
        2 AT (entire) [AT1];
    }
    "2A991" "Other bearings and bearing systems" {
        1 AT (entire) [AT1];
    }
    "2A992" "Pipes, fittings and valves of stainless or nickel and chromium alloys" {
        1 RS (entire) ["RS-12"];
        2 AT (entire) [AT1];
    }
    "2A993" "Electromagnetic pumps for molten metal" {
        1 AT (entire) [AT1];
    }
    "2A994" "Portable power generators and their parts" {
        1 AT (entire) ["AT-IR-KP"];
    }
    "2A999" "Other processing hardware, controlled to North Korea" {
        1 AT (entire) ["AT-KP"];
    }
    "2B001" "Cutting machine tools that can take numerical control" {
        1 NS (entire) [NS2];
        2 NP (only ".a" ".b" ".c" ".d") [NP1] when none![all![item!["2B001.a"], SMALL_TURNING_MACHINE], BAR_MACHINE, all![item!["2B001.b"], LONG_MILLING_MACHINE]];
        3 AT (entire) [AT1];
    }
    "2B002" "Numerically controlled finishing machines for aspheric optics" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "2B003" "Numerically controlled finishing machines for hardened gears" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "2B004" "Hot isostatic presses and their components" {
        1 NS (entire) [NS2];
        2 MT (entire) [MT1];
        3 NP (except ".b.3") [NP1] when none![LOW_PRESSURE_PRESS];
        4 AT (entire) [AT1];
    }
    "2B005" "Coating deposition equipment and its handling components" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "2B006" "Dimensional measuring systems and position feedback units" {
        1 NS (entire) [NS2];
        2 NP (only ".a" ".b.1" ".b.3" ".c") [NP1] when all![meets!["2B206"], any![item!["2B006.a" "2B006.b.1" "2B006.b.3"], ANGULAR_INSTRUMENT]];
        3 AT (entire) [AT1];
    }
    "2B007" "Robots, their controllers and end-effectors" {
        1 NS (entire) [NS2];
        2 NP (entire) [NP1] when meets!["2B207"];
        3 AT (entire) [AT1];
    }
    "2B008" "Compound rotary tables and tilting spindles for machine tools" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "2B009" "Spin-forming and flow-forming machines" {
        1 NS (entire) [NS2];
        2 MT (entire) [MT1] when any![COMBINED_FORMING, all![FLOW_FORMING, meets!["2B009.a"], meets!["2B109"]]];
        3 NP (entire) [NP1] when all![any![FLOW_FORMING, FLOW_FORMING_CAPABLE], meets!["2B209"]];
        4 AT (entire) [AT1];
    }
    "2B018" "Former entry for munitions-list production equipment"
        elsewhere "No requirement is stated here: see 0B501, 0B602, 0B606 and the U.S. Munitions List for military production equipment." "15 CFR part 774 supp. 1" {}
    "2B104" "Other isostatic presses of missile concern" {
        1 MT (entire) [MT1];
        2 NP (entire) [NP1];
        3 AT (entire) [AT1];
    }
    "2B105" "Vapor deposition furnaces to densify carbon-carbon composites" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "2B109" "Other flow-forming machines of missile concern" {
        1 MT (entire) [MT1];
        2 NP (entire) [NP1] when meets!["2B209"];
        3 AT (entire) [AT1];
    }
    "2B116" "Vibration test systems of missile concern" {
        1 MT (entire) [MT1];
        2 NP (only ".a" ".b" ".c" ".d") [NP1] when any![item!["2B116.b" "2B116.c" "2B116.d"], ELECTRODYNAMIC];
        3 AT (entire) [AT1];
    }
    "2B117" "Densification and pyrolysis equipment for rocket nozzles and nose tips" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "2B119" "Balancing machines of missile concern" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "2B120" "Motion simulators and rate tables" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "2B121" "Precise rotary positioning tables" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "2B122" "Centrifuges above 100 g with sliprings or contactless transfer" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "2B201" "Other contouring machine tools of nuclear concern" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B204" "Other isostatic presses of nuclear concern" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B206" "Other dimensional inspection machines of nuclear concern" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B207" "Other robots, end-effectors and control units of nuclear concern" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B209" "Other flow-forming machines and mandrels of nuclear concern" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B225" "Remote manipulators for hot cells and radiochemical separation" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B226" "Controlled-atmosphere induction furnaces and power supplies" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B227" "Controlled-atmosphere melting and casting furnaces" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B228" "Rotor assembly and straightening equipment, bellows tooling" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B229" "Multiplane centrifugal balancing machines" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B230" "Absolute pressure transducers" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B231" "Vacuum pumps of nuclear concern" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B232" "Gun systems that reach projectile speeds of 1.5 km/s" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B233" "Scroll compressors and scroll vacuum pumps with bellows seals" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2B350" "Chemical plants and chemical manufacturing equipment" {
        1 CB (entire) [CB2];
        2 AT (entire) [AT1];
    }
    "2B351" "Toxic gas monitors and their detectors" {
        1 CB (entire) [CB2];
        2 AT (entire) [AT1];
    }
    "2B352" "Equipment for handling biological materials" {
        1 CB (entire) [CB2];
        2 AT (entire) [AT1];
    }
    "2B910" "Metal additive manufacturing equipment" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "2B991" "Other numerical controls and numerically controlled machine tools" {
        1 AT (entire) [AT1];
    }
    "2B992" "Machine tools for optical surfaces, without numerical control" {
        1 AT (entire) [AT1];
    }
    "2B993" "Other gear-making machinery for quality beyond AGMA 11" {
        1 AT (entire) [AT1];
    }
    "2B996" "Other dimensional inspection and measuring equipment" {
        1 AT (entire) [AT1];
    }
    "2B997" "Other robots that process sensor feedback in real time" {
        1 AT (entire) [AT1];
    }
    "2B998" "Assemblies and boards for lower-level machine tools and robots" {
        1 AT (entire) [AT1];
    }
    "2B999" "Other processing equipment, controlled to Pakistan and North Korea" {
        1 RS (except ".h.2") ["RS-12"];
        2 AT (entire) ["AT-KP"];
    }
    "2D001" "Software for controlled materials-processing equipment" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when related!["2B004" "2B009"; for MT];
        3 NP (entire) [NP1] when any![all![any![SOFTWARE_SPECIALLY_DESIGNED, SOFTWARE_MODIFIED], related!["2B001"; for NP]], all![SOFTWARE_SPECIALLY_DESIGNED, related!["2B004" "2B006" "2B007" "2B009"; for NP]]];
        4 AT (entire) [AT1];
    }
    "2D002" "Numerical control software for more than four contouring axes" {
        1 NS (entire) [NS1];
        2 NP (entire) [NP1];
        3 AT (entire) [AT1];
    }
    "2D003" "Software to operate optical finishing machines of 2B002" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "2D018" "Former entry for software of munitions-list production equipment"
        elsewhere "No requirement is stated here: see 0D501, 0D602, 0D606 and the U.S. Munitions List for such software." "15 CFR part 774 supp. 1" {}
    "2D101" "Use software for equipment of missile concern" {
        1 MT (entire) [MT1];
        2 NP (entire) [NP1] when all![USE_SOFTWARE_SPECIALLY_DESIGNED, related!["2B104" "2B109" "2B116"; for NP]];
        3 AT (entire) [AT1];
    }
    "2D201" "Use software for equipment of nuclear concern" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2D202" "Software for machine tools of 2B201" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "2D290" "Software for nuclear plant items of 2A290 and 2A291" {
        1 NP (entire) [NP2];
        2 AT (entire) [AT1];
    }
    "2D351" "Software dedicated to toxic gas monitors" {
        1 CB (entire) [CB2];
        2 AT (entire) [AT1];
    }
    "2D352" "Gene design software for nucleic acid synthesizers" {
        1 CB (entire) [CB2];
        2 AT (entire) [AT1];
    }
    "2D910" "Software for metal additive manufacturing equipment" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "2D983" "Software for detectors of explosives" {
        1 RS (entire) [RS2];
        2 AT (entire) [AT1];
    }
    "2D984" "Software for concealed object detectors" {
        1 RS (entire) [RS2];
        2 AT (entire) [AT1];
    }
    "2D991" "Software for lower-level machine tools and robots" {
        1 AT (entire) [AT1];
    }
    "2D992" "Selected other materials-processing software" {
        1 AT (entire) [AT1];
    }
    "2D993" "Software for pipes, valves and pumps of 2A992 and 2A993" {
        1 AT (entire) [AT1];
    }
    "2D994" "Software for portable power generators" {
        1 AT (entire) ["AT-IR-KP"];
    }
    "2E001" "Development technology for Category 2 items" {
        1 NS (entire) [NS1] when related!["2A001" "2B001-2B009" "2D001" "2D002"];
        2 MT (entire) [MT1] when related!["2B004" "2B009" "2B104" "2B105" "2B109" "2B116" "2B117" "2B119-2B122" "2D001" "2D101"; for MT];
        3 NP (entire) [NP1] when related!["2A225" "2A226" "2B001" "2B004" "2B006" "2B007" "2B009" "2B104" "2B109" "2B116" "2B201" "2B204" "2B206" "2B207" "2B209" "2B225-2B233" "2D001" "2D002" "2D101" "2D201" "2D202"; for NP];
        4 NP (entire) [NP2] when related!["2A290" "2A291" "2D290"; for NP];
        5 CB (entire) [CB2] when any![related!["2B350-2B352" "2D351" "2D352"], all![related!["2A226"], DEVELOPED_VALVES]];
        6 AT (entire) [AT1];
    }
    "2E002" "Production technology for Category 2 equipment" {
        1 NS (entire) [NS1] when related!["2A001" "2B001-2B009"];
        2 MT (entire) [MT1] when related!["2B004" "2B009" "2B104" "2B105" "2B109" "2B116" "2B117" "2B119-2B122"; for MT];
        3 NP (entire) [NP1] when related!["2A225" "2A226" "2B001" "2B004" "2B006" "2B007" "2B009" "2B104" "2B109" "2B116" "2B201" "2B204" "2B206" "2B207" "2B209" "2B225-2B233"; for NP];
        4 NP (entire) [NP2] when related!["2A290" "2A291"; for NP];
        5 CB (entire) [CB2] when any![related!["2B350-2B352"], all![related!["2A226"], PRODUCED_VALVES]];
        6 AT (entire) [AT1];
    }
    "2E003" "Selected other materials-processing technology" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "2E018" "Use technology for munitions-list production equipment" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when related!["2B018"; for MT], note "The published list states no reason for control of 2B018 any more.";
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "2E101" "Use technology for items of missile concern" {
        1 MT (entire) [MT1] when related!["2B004" "2B009" "2B104" "2B105" "2B109" "2B116" "2B117" "2B119-2B122" "2D001" "2D101"; for MT];
        2 NP (entire) [NP1] when related!["2B004" "2B009" "2B104" "2B109" "2B116" "2D001" "2D002" "2D101"; for NP];
        3 AT (entire) [AT1];
    }
    "2E201" "Use technology for items of nuclear concern" {
        1 NP (entire) [NP1];
        2 CB (entire) [CB2] when all![related!["2A226"], USED_VALVES];
        3 AT (entire) [AT1];
    }
    "2E290" "Use technology for nuclear plant items of 2A290 and 2A291" {
        1 NP (entire) [NP2];
        2 AT (entire) [AT1];
    }
    "2E301" "Use technology for chemical and biological equipment" {
        1 CB (entire) [CB2];
        2 AT (entire) [AT1];
    }
    "2E903" "Development and production technology for coating systems" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "2E910" "Technology for metal additive manufacturing equipment" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "2E983" "Technology for detectors of explosives" {
        1 RS (entire) [RS2];
        2 AT (entire) [AT1];
    }
    "2E984" "Technology for concealed object detectors" {
        1 RS (entire) [RS2];
        2 AT (entire) [AT1];
    }
    "2E991" "Use technology for lower-level machine tools and robots" {
        1 AT (entire) [AT1];
    }
    "2E993" "Use technology for pipes, valves and pumps of 2A992 and 2A993" {
        1 AT (entire) [AT1];
    }
    "2E994" "Use technology for portable power generators" {
        1 AT (entire) ["AT-IR-KP"];
    }
};
