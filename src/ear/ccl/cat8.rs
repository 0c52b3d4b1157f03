//! Category 8: marine. Read from the edition of 2026-08-07 (15 CFR part 774 supp. 1).

use crate::policy::Entry;

pub(super) static ENTRIES: &[Entry] = entries! {
    "8A001" "Submersibles and surface vessels" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "8A002" "Marine systems and equipment" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "8A018" "Former entry for munitions-list marine items"
        elsewhere "No requirement is stated here: see 8A609, 8A620 and the U.S. Munitions List for military marine items." "15 CFR part 774 supp. 1" {}
    "8A609" "Warships and related naval commodities" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "8A620" "Military submersibles, oceanographic and related commodities" {
        1 NS (except ".b" ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "8A992" "Other vessels, marine equipment and marine boilers" {
        1 AT (entire) [AT1];
        2 RussianIndustrySector (entire) ["RI-1"];
    }
    "8B001" "Low-noise water tunnels for propulsion models" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "8B609" "Test and production equipment for warships" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "8B620" "Test and production equipment for military submersibles" {
        1 NS (except ".b") [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "8C001" "Syntactic foam for underwater use" {
        1 NS (entire) [NS2];
        2 AT (entire) [AT1];
    }
    "8C609" "Materials for warships" {
        1 NS (entire) [NS1];
        2 RS (entire) [RS1];
        3 AT (entire) [AT1];
        4 UN (entire) ["UN-1"];
    }
    "8D002" "Software for low-noise propellers" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "8D609" "Software for warships" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "8D620" "Software for military submersibles" {
        1 NS (except ".b" ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "8D992" "Software for other vessels and marine equipment" {
        1 AT (entire) [AT1];
    }
    "8D999" "Operating software for unmanned oil and gas submersibles" {
        1 RussianIndustrySector (entire) ["RI-1"];
    }
    "8E001" "Development and production technology for Category 8 items" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "8E002" "Selected other marine technology" {
        1 NS (entire) [NS1];
        2 AT (entire) [AT1];
    }
    "8E609" "Technology for warships" {
        1 NS (except ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "8E620" "Technology for military submersibles" {
        1 NS (except ".b" ".y") [NS1];
        2 RS (except ".y") [RS1];
        3 RS (only ".y") ["RS-7"];
        4 AT (entire) [AT1];
        5 UN (except ".y") ["UN-1"];
    }
    "8E992" "Technology for other vessels and marine equipment" {
        1 AT (entire) [AT1];
    }
};
