//! Category 9.

use super::DETERMINED_ELIGIBLE;
use crate::ear::table::ask;
use crate::items::Rows;
use crate::policy::Eligibility;
use crate::{Condition, Eccn};

/// Craft that do not reach an orbit
const SUB_ORBITAL_CRAFT: Condition = ask(
    "9A515#sub-orbital-craft",
    "Is the item a sub-orbital craft?",
);
/// Spacecraft that carry missile technology
const MT_PROPULSION: Condition = ask(
    "9A515#mt-propulsion",
    "Does the spacecraft contain a separable or removable propulsion system that USML Category IV(d)(2) or XV(e)(12) describes and designates MT?",
);

pub(super) static ELIGIBILITY: &[(Eccn, Rows<Eligibility>)] = eligibility! {
    "9A001" na [LVS GBS] {}
    "9A002" na [GBS] {
        LVS: up_to 5000 (entire);
    }
    "9A003" na [GBS] {
        LVS: up_to 5000 (entire);
    }
    "9A004" na [LVS GBS] {}
    "9A012" na [LVS GBS] {}
    "9A101" na [LVS GBS] {}
    "9A102" na [LVS GBS] {}
    "9A106" na [LVS GBS] {}
    "9A110" na [LVS GBS] {}
    "9A115" na [LVS GBS] {}
    "9A120" na [LVS GBS] {}
    "9A515" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(1)" (only ".a.1" ".a.2" ".a.3" ".a.4" ".g") when none![DETERMINED_ELIGIBLE],
             bars "(c)(1)" (entire) when all![SUB_ORBITAL_CRAFT, none![DETERMINED_ELIGIBLE]],
             bars "" (only ".a.1" ".a.2" ".a.3" ".a.4") when MT_PROPULSION,
             bars "(c)(2)" (entire);
    }
    "9A604" na [LVS GBS] {
        STA: bars "(c)(2)" (entire);
    }
    "9A610" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(1)" (only ".a") when none![DETERMINED_ELIGIBLE],
             bars "(c)(2)" (entire);
    }
    "9A619" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "9A620" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "9A980" na [LVS GBS] {}
    "9A990" na [LVS GBS] {}
    "9A991" na [LVS GBS] {}
    "9A992" na [LVS GBS] {}
    "9B001" na [] {
        LVS: up_to 5000 (entire),
             bars "" (entire) when controlled![MT];
        GBS: grants (entire),
             bars "" (entire) when controlled![MT];
        STA: bars "" (entire) when dest!(A6);
    }
    "9B002" na [] {
        LVS: up_to 3000 (entire),
             bars "" (entire) when controlled![MT];
        GBS: grants (entire),
             bars "" (entire) when controlled![MT];
    }
    "9B003" na [] {
        LVS: up_to 5000 (entire),
             bars "" (entire) when controlled![MT];
        GBS: grants (entire),
             bars "" (entire) when controlled![MT];
    }
    "9B004" na [] {
        LVS: up_to 3000 (entire),
             bars "" (entire) when controlled![MT];
        GBS: grants (entire),
             bars "" (entire) when controlled![MT];
    }
    "9B005" na [LVS GBS] {}
    "9B006" na [] {
        LVS: up_to 3000 (entire);
        GBS: grants (entire);
    }
    "9B007" na [LVS GBS] {}
    "9B008" na [GBS] {
        LVS: up_to 5000 (entire);
    }
    "9B009" na [GBS] {
        LVS: up_to 5000 (entire);
    }
    "9B010" na [LVS GBS] {}
    "9B104" na [LVS GBS] {}
    "9B105" na [LVS GBS] {}
    "9B106" na [LVS GBS] {}
    "9B115" na [LVS GBS] {}
    "9B116" na [LVS GBS] {}
    "9B117" na [LVS GBS] {}
    "9B515" na [GBS] {
        LVS: up_to 1500 (except ".b"),
             up_to 5000 (only ".b");
        STA: bars "(c)(2)" (entire);
    }
    "9B604" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "9B610" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "9B619" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "9B620" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "9B990" na [LVS GBS] {}
    "9B991" na [LVS GBS] {}
    "9C110" na [LVS GBS] {}
    "9C610" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "9C619" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "9D001" na [TSR] {
        STA: bars "" (entire) when all![dest!(A6), related!["9B001.b" "9E003.a.1" "9E003.a.2" "9E003.a.3" "9E003.a.4" "9E003.a.5" "9E003.a.8" "9E003.h"]];
    }
    "9D002" na [TSR] {
        STA: bars "" (entire) when all![dest!(A6), related!["9B001.b"]];
    }
    "9D003" na [] {
        TSR: grants (entire),
             bars "" (entire) when controlled![MT];
    }
    "9D004" na [TSR] {
        STA: bars "" (only ".a" ".c") when dest!(A6);
    }
    "9D101" na [TSR] {}
    "9D104" na [TSR] {}
    "9D515" na [TSR] {
        STA: bars "(c)(1)" (only ".b" ".d" ".e"),
             bars "(c)(2)" (entire);
    }
    "9D604" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "9D610" na [TSR] {
        STA: bars "(c)(1)" (only ".b"),
             bars "(c)(2)" (entire);
    }
    "9D619" na [TSR] {
        STA: bars "(c)(1)" (only ".b"),
             bars "(c)(2)" (entire);
    }
    "9D620" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "9D990" na [TSR] {}
    "9D991" na [TSR] {}
    "9E001" na [TSR] {
        STA: bars "" (entire) when dest!(A6);
    }
    "9E002" na [TSR] {}
    "9E003" na [TSR] {}
    "9E101" na [TSR] {}
    "9E102" na [TSR] {}
    "9E515" na [TSR] {
        STA: bars "(c)(1)" (only ".b" ".d" ".e" ".f") when none![DETERMINED_ELIGIBLE],
             bars "(c)(2)" (entire);
    }
    "9E604" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "9E610" na [TSR] {
        STA: bars "(c)(1)" (only ".b"),
             bars "(c)(2)" (entire);
    }
    "9E619" na [TSR] {
        STA: bars "(c)(1)" (only ".b" ".c"),
             bars "(c)(2)" (entire);
    }
    "9E620" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "9E990" na [TSR] {}
    "9E991" na [TSR] {}
    "9E993" na [TSR] {}
};
