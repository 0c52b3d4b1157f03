//! Category 7: navigation and avionics. Read from the edition of 2026-08-07 (15 CFR part 774 supp. 1).

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::Entry;

/// Software for the inertial equipment of 9A991.b aircraft
const SOFTWARE_FOR_9A991_B_INERTIAL: Condition = ask(
    "7D001#inertial-for-9a991b",
    "Is the software for inertial navigation systems, inertial equipment or components of these, for aircraft of ECCN 9A991.b?",
);

/// Technology for the inertial equipment of 9A991.b aircraft
const TECHNOLOGY_FOR_9A991_B_INERTIAL: Condition = ask(
    "7E001#inertial-for-9a991b",
    "Is the technology for inertial navigation systems, inertial equipment or components of these, for aircraft of ECCN 9A991.b?",
);

/// Technology to use the inertial equipment of 9A991.b aircraft
const REQUIRED_FOR_9A991_B_INERTIAL_USE: Condition = ask(
    "7E101#inertial-use-9a991b",
    "Is the technology required for the use of inertial navigation systems, inertial equipment, or specially designed parts and components of these, that are specially designed for aircraft of ECCN 9A991.b?",
);

/// The equipment reaches the level of 7A101, 7A102 or 7A103
const FOR_EQUIPMENT_MEETING_7A10X: Condition = ask(
    "7E001#for-7a101-level-equipment",
    "Does the equipment that the technology is for meet or exceed the parameters of ECCN 7A101, 7A102 or 7A103?",
);

/// Commodity specially designed for 7A611.a
const DESIGNED_FOR_7A611_A: Condition = ask(
    "7B611#designed-for-7a611a",
    "Is the commodity specially designed for commodities of 7A611.a that are controlled for missile technology (MT) reasons?",
);

/// Software specially designed for 7A611.a
const SOFTWARE_DESIGNED_FOR_7A611_A: Condition = ask(
    "7D611#designed-for-7a611a",
    "Is the software specially designed for commodities of 7A611.a that are controlled for missile technology (MT) reasons?",
);

/// Technology required for 7A611.a, 7B611.a or 7D611.a
const REQUIRED_FOR_611_A: Condition = ask(
    "7E611#required-for-611a",
    "Is the technology required (as the EAR define the term) for items of 7A611.a, 7B611.a or 7D611.a that are controlled for missile technology (MT) reasons?",
);

pub(super) static ENTRIES: &[Entry] = entries! {
    "7A001" "Accelerometers and their specially designed components" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when meets!["7A101"], note "7A101 leaves out accelerometers specially designed and developed as measurement-while-drilling sensors for downhole well service.";
        3 AT (entire) [AT1];
    }
    "7A002" "Gyroscopes and angular rate sensors with their components" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when meets!["7A102"];
        3 AT (entire) [AT1];
    }
    "7A003" "Inertial measurement units and inertial navigation systems" {
        1 NS (entire) [NS1];
        2 MT (only ".d") [MT1] when meets!["7A103"];
        3 AT (entire) [AT1];
    }
    "7A004" "Star trackers and their components" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1];
        3 AT (entire) [AT1];
    }
    "7A005" "Satellite navigation receivers with decryption or adaptive antennas" {
        1 NS (only ".b") [NS1], note "No row covers paragraph .a, because the items that it describes are subject to the ITAR.";
        2 MT (only ".b") [MT1] when meets!["7A105"];
        3 AT (only ".b") [AT1];
    }
    "7A006" "Airborne altimeters outside the 4.2 to 4.4 GHz band" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when meets!["7A106"];
        3 AT (entire) [AT1];
    }
    "7A008" "Underwater sonar navigation systems based on velocity logs" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "7A101" "Accelerometers outside 7A001 with their parts" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "7A102" "Gyroscopes outside 7A002 with their parts" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "7A103" "Navigation instruments and systems outside 7A003 with their parts" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "7A104" "Celestial or satellite tracking compasses outside 7A004" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "7A105" "Navigation satellite receivers with missile-related characteristics" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "7A106" "Radar or laser altimeters for missiles"
        agency "The State Department licenses these missile altimeters under the ITAR." "22 CFR part 121" {}
    "7A107" "Three-axis magnetic heading sensors and their parts" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "7A115" "Passive direction and terrain sensors for missiles"
        agency "The State Department licenses these missile sensors under the ITAR." "22 CFR part 121" {}
    "7A116" "Flight control systems and their parts" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "7A117" "Missile guidance sets"
        agency "The State Department licenses these guidance sets under the ITAR." "22 CFR part 121" {}
    "7A611" "Military fire control, laser, imaging and guidance equipment" {
        1 NS (except ".y") [NS1];
        2 MT (only ".a") [MT1] when any![meets!["7A103.b"], meets!["7A103.c"]];
        3 RS (except ".y") [RS1];
        4 RS (only ".y") ["RS-7"];
        5 AT (entire) [AT1];
        6 UN (except ".y") ["UN-1"];
    }
    "7A994" "Other navigation, airborne communication and avionic equipment" {
        1 AT (entire) [AT1];
    }
    "7B001" "Test, calibration or alignment equipment for category 7 equipment" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1];
        3 AT (entire) [AT1];
    }
    "7B002" "Equipment to characterize ring laser gyro mirrors" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1];
        3 AT (entire) [AT1];
    }
    "7B003" "Production equipment for category 7 equipment" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1];
        3 AT (entire) [AT1];
    }
    "7B101" "Production and test equipment for accelerometers, gyros and the like" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "7B102" "Mirror characterization equipment outside 7B002" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "7B103" "Production facilities for missile guidance sets"
        agency "The State Department licenses these production facilities under the ITAR." "22 CFR part 121" {}
    "7B611" "Test and production commodities for 7A611 equipment" {
        1 NS (entire) [NS1];
        2 MT (only ".a") [MT1] when all![related!["7A611.a"; for MT], DESIGNED_FOR_7A611_A];
        3 RS (entire) [RS1];
        4 AT (entire) [AT1];
        5 UN (entire) ["UN-1"];
    }
    "7B994" "Other test and production equipment for navigation and avionics" {
        1 AT (entire) [AT1];
    }
    "7D001" "Development or production software for category 7 equipment" {
        1 NS (entire) [NS1] when related!["7A001-7A004" "7A006" "7A008" "7B001-7B003"];
        2 MT (entire) [MT1] when related!["7A" "7B"; except "7A008"; for MT];
        3 RS (entire) [RS1] when SOFTWARE_FOR_9A991_B_INERTIAL;
        4 AT (entire) [AT1];
    }
    "7D002" "Source code to run inertial navigation or attitude and heading systems" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1];
        3 AT (entire) [AT1];
    }
    "7D003" "Other navigation and flight control software" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when related!["CCL"; except "7A008"; for MT];
        3 AT (entire) [AT1];
    }
    "7D004" "Source code with flight control development technology" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "7D005" "Software to decrypt government satellite ranging signals" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "7D101" "Use software for missile-related navigation equipment" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "7D102" "Navigation integration software" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "7D103" "Modelling software for missile guidance sets"
        agency "The State Department licenses this software under the ITAR." "22 CFR part 121" {}
    "7D611" "Software for 7A611 or 7B611 items" {
        1 NS (except ".y") [NS1];
        2 MT (only ".a") [MT1] when all![related!["7A611.a"; for MT], SOFTWARE_DESIGNED_FOR_7A611_A];
        3 RS (except ".y") [RS1];
        4 RS (only ".y") ["RS-7"];
        5 AT (entire) [AT1];
        6 UN (except ".y") ["UN-1"];
    }
    "7D994" "Other software for navigation and avionics" {
        1 AT (entire) [AT1];
    }
    "7E001" "Development technology for navigation equipment and software" {
        1 NS (entire) [NS1] when related!["7A001-7A004" "7A006" "7A008" "7B001-7B003" "7D001-7D005"];
        2 MT (entire) [MT1] when any![related!["7A" "7B"; except "7A008"; for MT], all![related!["7A001" "7A002" "7A003.d"], FOR_EQUIPMENT_MEETING_7A10X]];
        3 RS (entire) [RS1] when TECHNOLOGY_FOR_9A991_B_INERTIAL;
        4 AT (entire) [AT1];
    }
    "7E002" "Production technology for navigation equipment" {
        1 NS (entire) [NS1] when related!["7A001-7A004" "7A006" "7A008" "7B001-7B003"];
        2 MT (entire) [MT1] when any![related!["7A" "7B"; except "7A008"; for MT], all![related!["7A001" "7A002" "7A003.d"], FOR_EQUIPMENT_MEETING_7A10X]];
        3 RS (entire) [RS1] when TECHNOLOGY_FOR_9A991_B_INERTIAL;
        4 AT (entire) [AT1];
    }
    "7E003" "Repair and overhaul technology for inertial and star equipment" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1];
        3 AT (entire) [AT1];
    }
    "7E004" "Other flight control and avionics technology" {
        1 NS (entire) [NS1];
        2 MT (entire) [MT1] when related!["CCL"; for MT];
        3 AT (entire) [AT1];
    }
    "7E101" "Use technology for missile-related navigation items" {
        1 MT (entire) [MT1];
        2 RS (entire) [RS1] when REQUIRED_FOR_9A991_B_INERTIAL_USE;
        3 AT (entire) [AT1];
    }
    "7E102" "Technology to protect avionics from EMP and EMI" {
        1 MT (entire) [MT1];
        2 AT (entire) [AT1];
    }
    "7E104" "Flight management integration technology for missiles"
        agency "The State Department licenses this technology under the ITAR." "22 CFR part 121" {}
    "7E611" "Required technology for 7A611, 7B611 or 7D611 items" {
        1 NS (except ".y") [NS1];
        2 MT (only ".a") [MT1] when all![related!["7A611.a" "7B611.a" "7D611.a"; for MT], REQUIRED_FOR_611_A];
        3 RS (except ".y") [RS1];
        4 RS (only ".y") ["RS-7"];
        5 AT (entire) [AT1];
        6 UN (except ".y") ["UN-1"];
    }
    "7E994" "Other technology for navigation and avionics" {
        1 AT (entire) [AT1];
    }
};
