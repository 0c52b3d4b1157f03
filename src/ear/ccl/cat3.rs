//! Category 3: electronics. Read from the edition of 2026-08-07 (15 CFR part 774 supp. 1).

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::Entry;

/// Amplifiers and transistors for civil telecommunications
pub(super) const CIVIL_TELECOM: Condition = ask(
    "3A001#civil-telecom",
    "Is the item exported or reexported for use in civil telecommunications?",
);

/// Radiation-hardened circuits that a missile could use
const MISSILES: Condition = ask(
    "3A001#usable-in-missiles",
    "Is the integrated circuit usable in missiles as the EAR define them (15 CFR part 772)?",
);

/// Analog-to-digital converters for military use
const MILITARY_CONVERTER: Condition = ask(
    "3A001#military-converter",
    "Is the analog-to-digital converter designed or modified for military use, hermetically sealed, and rated to operate from below -54 °C to above +125 °C?",
);

pub(super) static ENTRIES: &[Entry] = entries! {
    "3A001" "Integrated circuits, microwave parts and other electronic components" {
        1 NS (only ".b.2" ".b.3") [NS1] when none![CIVIL_TELECOM];
        2 NS (entire) [NS2];
        3 RS (only ".b.2" ".b.3") [RS1] when none![CIVIL_TELECOM];
        4 RS (only ".z.1.a" ".z.2.a" ".z.3.a" ".z.4.a") ["RS-6-iii-A"];
        5 RS (only ".z.1.b" ".z.2.b" ".z.3.b" ".z.4.b") ["RS-6-iii-B"];
        6 MT (only ".a.1.a" ".a.5.a" ".z.2") [MT1] when any![all![item!["3A001.a.1.a"], MISSILES], all![item!["3A001.a.5.a"], MILITARY_CONVERTER], item!["3A001.z.2"]];
        7 NP (only ".e.2" ".e.3" ".z.3") [NP1] when any![all![item!["3A001.e.2"], meets!["3A201.a"]], all![item!["3A001.e.3"], meets!["3A201.b"]], item!["3A001.z.3"]];
        8 AT (entire) [AT1];
    }
    "3A002" "Electronic recording, measuring and signal equipment" {
        1 NS (entire) [NS2];
        2 MT (only ".h") [MT1] when meets!["3A101.a.2.b"];
        3 AT (entire) [AT1];
    }
    "3A003" "Closed-loop spray cooling for electronics" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "3A069" "Laboratory equipment for cell and protein analysis" {
        1 NS (entire) [NS2];
        2 RS (entire) ["RS-LAB"], note "The paragraph of § 742.6 that the row cites does not deal with laboratory equipment; the destinations are those of the row itself.";
        3 AT (entire) [AT1];
    }
    "3A090" "Advanced computing integrated circuits and high bandwidth memory" {
        1 RS (only ".a") ["RS-6-iii-A"];
        2 RS (only ".b") ["RS-6-iii-B"];
        3 RS (only ".c") ["RS-6-i-B"];
        4 AT (entire) [AT1];
    }
    "3A101" "Military analog-to-digital converters and electron accelerators" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "3A201" "Pulse capacitors, magnets and flash X-ray generators" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "3A225" "Frequency changers usable as motor drives" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "3A226" "Stable direct current supplies of high power" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "3A227" "Stable direct current supplies of high voltage" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "3A228" "Fast switching tubes, spark gaps and modules" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "3A229" "Detonator firing sets and pulse generators for them" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
        3 RussianIndustrySector (entire) ["RI-1"];
    }
    "3A230" "Fast pulse generators and their pulse heads" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "3A231" "Neutron generators and their tubes" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
        3 RussianIndustrySector (entire) ["RI-1"];
    }
    "3A232" "Detonator arrangements for initiating several points at once" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
        3 RussianIndustrySector (entire) ["RI-1"];
    }
    "3A233" "Mass spectrometers for heavy ions, and their ion sources" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "3A234" "Striplines that feed detonators at low inductance" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "3A611" "Electronics for military use" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "3A901" "Cryogenic CMOS circuits and parametric amplifiers" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "3A904" "Cryogenic coolers" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "3A980" "Equipment that identifies people by voice print" {
        1 CC (entire) [CC1];
    }
    "3A981" "Polygraphs, fingerprint equipment and monitoring restraints" {
        1 CC (entire) [CC1];
    }
    "3A991" "Other electronic devices and components" {
        1 AT (entire) [AT1];
    }
    "3A992" "Other general-purpose test and recording electronics" {
        1 RS (entire) ["RS-12"];
        2 AT (entire) [AT1];
    }
    "3A999" "Other electronic processing and analysis equipment" {
        1 RS (entire) ["RS-5-12"], note "The row requires a license for Iraq although neither § 742.6(a)(5) nor § 746.3(a)(3) lists the entry.";
        2 AT (entire) ["AT-KP"];
    }
    "3B001" "Semiconductor manufacturing equipment, masks and reticles" {
        1 NS (only ".c.1.a" ".c.1.c" ".q") ["NS-5"];
        2 RS (only ".c.1.a" ".c.1.c" ".q") ["RS-10"];
        3 NS (only ".a.1" ".a.2" ".a.3" ".b" ".e" ".f.2" ".f.3" ".f.4" ".g" ".h" ".i" ".j") [NS2];
        4 NS (only ".a.4" ".c" ".d" ".f.1" ".f.5" ".f.6" ".k" ".l" ".m" ".n" ".p.2" ".p.4" ".r") ["NS-4"];
        5 RS (only ".a.4" ".c" ".d" ".f.1" ".f.5" ".f.6" ".k" ".l" ".m" ".n" ".p.2" ".p.4" ".r") ["RS-6-i-A"];
        6 AT (entire) [AT1];
    }
    "3B002" "Semiconductor test and inspection equipment" {
        1 NS (only ".a" ".b") [NS2];
        2 NS (only ".c") ["NS-4"];
        3 RS (only ".c") ["RS-6-i-A"];
        4 AT (entire) [AT1];
    }
    "3B611" "Equipment for making and testing military electronics" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "3B903" "Electron microscopes for imaging integrated circuits" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "3B904" "Wafer probers for cryogenic temperatures" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "3B991" "Other equipment for making electronic parts and materials" {
        1 AT (entire) [AT1];
    }
    "3B992" "Other equipment for testing electronic parts and materials" {
        1 AT (entire) [AT1];
    }
    "3B993" "Further semiconductor manufacturing equipment" {
        1 RS (entire) ["RS-11"];
        2 AT (entire) [AT1];
    }
    "3B994" "Equipment enabling advanced-node production" {
        1 RS (entire) ["RS-11"];
        2 AT (entire) [AT1];
    }
    "3C001" "Hetero-epitaxial layered semiconductor materials" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "3C002" "Lithography resists and coated substrates" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "3C003" "Metal-organic and related compounds of high purity" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "3C004" "High-purity phosphorus, arsenic and antimony hydrides" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "3C005" "Substrate materials of high resistivity" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "3C006" "Resistive substrates with an epitaxial wide-bandgap layer" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "3C907" "Epitaxial layers of isotopically pure silicon or germanium" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "3C908" "Isotopically pure silicon or germanium compounds" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "3C909" "Isotopically pure silicon, germanium and their oxides" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "3C992" "Positive lithography resists for 193 to 370 nm" {
        1 AT (entire) [AT1];
    }
    "3D001" "Software to develop or produce Category 3 commodities" {
        1 NS (entire) ["NS-5"] when related!["3B001.q"];
        2 RS (entire) ["RS-10"] when related!["3B001.q"];
        3 NS (entire) [NS1] when related!["3A001.b" "3A001.c" "3A001.d" "3A001.e" "3A001.f" "3A001.g" "3A001.h" "3A001.z" "3B"; except "3B001.a.4" "3B001.c" "3B001.d" "3B001.f.1" "3B001.f.5" "3B001.k" "3B001.l" "3B001.m" "3B001.n" "3B001.p.2" "3B001.p.4" "3B001.r" "3B002.c" "3B903" "3B904" "3B991" "3B992" "3B993" "3B994"];
        4 RS (entire) ["RS-6-iii-A"] when related!["3A001.z.1.a" "3A001.z.2.a" "3A001.z.3.a" "3A001.z.4.a" "3A090.a"];
        5 RS (entire) ["RS-6-iii-B"] when related!["3A001.z.1.b" "3A001.z.2.b" "3A001.z.3.b" "3A001.z.4.b" "3A090.b"];
        6 RS (entire) ["RS-6-i-B"] when related!["3A090.c"];
        7 AT (entire) [AT1];
    }
    "3D002" "Software to use semiconductor manufacturing or test equipment" {
        1 NS (entire) [NS1];
        2 NS (entire) ["NS-5"] when related!["3B001.c.1.a" "3B001.c.1.c"];
        3 RS (entire) ["RS-10"] when related!["3B001.c.1.a" "3B001.c.1.c"];
        4 AT (entire) [AT1];
    }
    "3D003" "Computational lithography software for EUV masks" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "3D004" "Software to develop spray cooling for electronics" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "3D005" "Software that recovers a microcomputer after a pulse or discharge" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "3D006" "Design automation software for GAAFET circuits" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "3D101" "Software to use certain electron accelerators" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "3D201" "Software to use controlled frequency changers" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "3D202" "Software that raises frequency changers to controlled performance" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "3D611" "Software for military electronics" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "3D901" "Software for cryogenic amplifiers, electron microscopes and probers" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "3D907" "Software that recovers circuit layouts from microscope images" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "3D980" "Software for voice print, polygraph and fingerprint equipment" {
        1 CC (entire) [CC1];
        2 AT (entire) [AT1];
    }
    "3D991" "Software for other electronics and manufacturing equipment" {
        1 AT (entire) [AT1];
    }
    "3D992" "Software for advanced semiconductor manufacturing equipment" {
        1 NS (entire) ["NS-4"];
        2 RS (entire) ["RS-6-i-A"];
        3 NS (entire) ["NS-5"] when related!["3B001.c.1.a" "3B001.c.1.c"];
        4 RS (entire) ["RS-10"] when related!["3B001.c.1.a" "3B001.c.1.c"];
        5 AT (entire) [AT1];
    }
    "3D993" "Software for further semiconductor manufacturing equipment" {
        1 RS (entire) ["RS-11"];
        2 AT (entire) [AT1];
    }
    "3D994" "Software for equipment enabling advanced-node production" {
        1 RS (entire) ["RS-11"];
        2 AT (entire) [AT1];
    }
    "3E001" "Technology to develop or produce Category 3 items" {
        1 NS (entire) [NS1] when related!["3A001" "3A002" "3A003" "3B001" "3B002" "3C001-3C006"; except "3B001.a.4" "3B001.c" "3B001.d" "3B001.f.1" "3B001.f.5" "3B001.k" "3B001.l" "3B001.m" "3B001.n" "3B001.p.2" "3B001.p.4" "3B001.r" "3B002.c"];
        2 MT (entire) [MT1] when related!["3A001" "3A101"; for MT];
        3 NP (entire) [NP1] when related!["3A001" "3A201" "3A225-3A234"; for NP];
        4 RS (entire) ["RS-6-ii"] when related!["3A090"];
        5 RS (entire) ["RS-6-iii-3E001"] when related!["3A001.z" "3A090"; except "3A090.c"], note "The row names fewer destinations than § 742.6(a)(6)(iii), which adds the United Arab Emirates and, for the upper tier, every destination.";
        6 RS (entire) ["RS-6-i-B"] when related!["3A090.c"];
        7 RS (entire) [RS2] when related!["3A001.a.15" "3A001.b.13"], note "The row also names the entries 3A004, 3B003 and 3C007 to 3C009, which are not on the list of this edition; neither are the two paragraphs.";
        8 AT (entire) [AT1];
    }
    "3E002" "Technology for processor cores of 32 bits or more" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "3E003" "Technology for special electronic devices and substrates" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "3E004" "Technology for finishing flat 300 mm silicon wafers" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "3E069" "Technology for controlled laboratory equipment" {
        1 NS (entire) [NS2];
        2 RS (entire) ["RS-LAB"], note "The paragraph of § 742.6 that the row cites does not deal with laboratory equipment; the destinations are those of the row itself.";
        3 AT (entire) [AT1];
    }
    "3E101" "Technology to use missile-related electronics or software" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "3E102" "Technology to develop accelerator software" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "3E201" "Technology to use nuclear-related electronics" {
        1 NP (entire) [NP1] when related!["3A001.e.2" "3A001.e.3" "3A201" "3A225-3A234"; for NP];
        2 AT (entire) [AT1];
    }
    "3E202" "Technology for frequency changer software" {
        1 NP (entire) [NP1];
        2 AT (entire) [AT1];
    }
    "3E611" "Technology for military electronics" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "3E901" "Technology for quantum-related electronics and materials" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "3E905" "Technology for GAAFET circuits and devices" {
        1 NS (entire) ["NS-5"];
        2 RS (entire) ["RS-10"];
        3 AT (entire) [AT1];
    }
    "3E980" "Technology for voice print, polygraph and fingerprint equipment" {
        1 CC (entire) [CC1];
        2 AT (entire) [AT1];
    }
    "3E991" "Technology for other electronics and manufacturing equipment" {
        1 AT (entire) [AT1];
    }
    "3E992" "Technology for advanced semiconductor manufacturing equipment" {
        1 NS (entire) ["NS-4"];
        2 RS (entire) ["RS-6-i-A"];
        3 NS (entire) ["NS-5"] when related!["3B001.c.1.a" "3B001.c.1.c"], note "The published row says software although the entry covers technology; it is read as technology.";
        4 RS (entire) ["RS-10"] when related!["3B001.c.1.a" "3B001.c.1.c"], note "The published row says software although the entry covers technology; it is read as technology.";
        5 AT (entire) [AT1];
    }
    "3E993" "Technology for further semiconductor manufacturing equipment" {
        1 RS (entire) ["RS-11"];
        2 AT (entire) [AT1];
    }
    "3E994" "Technology for equipment enabling advanced-node production" {
        1 RS (entire) ["RS-11"];
        2 AT (entire) [AT1];
    }
};
