//! Category 8.

use super::DETERMINED_ELIGIBLE;
use crate::ear::table::ask;
use crate::items::Rows;
use crate::policy::Eligibility;
use crate::{Condition, Eccn};

/// Manipulators for civil work
const CIVIL_MANIPULATOR: Condition = ask(
    "8A002#civil-manipulator",
    "Is the item a manipulator with 5 degrees of freedom of movement for a civil end use, such as underwater oil, gas or mining operations?",
);

pub(super) static ELIGIBILITY: &[(Eccn, Rows<Eligibility>)] = eligibility! {
    "8A001" na [GBS] {
        LVS: up_to 5000 (except ".b" ".c.1");
        STA: bars "" (only ".b" ".c" ".d") when dest!(A6);
    }
    "8A002" na [] {
        LVS: up_to 5000 (except ".o.3.b");
        GBS: grants (only ".i.2") when CIVIL_MANIPULATOR,
             grants (only ".r");
        STA: bars "" (only ".b" ".h" ".j" ".o.3" ".p") when dest!(A6);
    }
    "8A609" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(1)" (only ".a") when none![DETERMINED_ELIGIBLE],
             bars "(c)(2)" (entire);
    }
    "8A620" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(1)" (only ".a" ".b") when none![DETERMINED_ELIGIBLE],
             bars "(c)(2)" (entire);
    }
    "8A992" na [LVS GBS] {}
    "8B001" na [GBS] {
        LVS: up_to 3000 (entire);
    }
    "8B609" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "8B620" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "8C001" na [LVS GBS] {}
    "8C609" na [GBS] {
        LVS: up_to 1500 (entire);
        TSR: bars "" (entire) => "The line is on software, of which this entry holds none.";
        STA: bars "(c)(2)" (entire) => "The entry's own line on STA bars paragraph (c)(2). The lines on software and on items of 8A001 and 8A002 that are printed with it do not fit this entry, which holds materials only.";
    }
    "8D002" na [] {
        TSR: grants (entire);
        STA: bars "" (entire) when dest!(A6);
    }
    "8D609" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "8D620" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "8D992" na [TSR] {}
    "8D999" na [TSR] {}
    "8E001" na [] {
        TSR: grants (entire),
             bars "" (entire) when all![none![dest!(A5)], related!["8A001.b" "8A001.c.1" "8A002.o.3.b"]];
        STA: bars "" (entire) when all![dest!(A6), related!["8A001.b" "8A001.c" "8A002.b" "8A002.h" "8A002.j" "8A002.o.3" "8A002.p"]];
    }
    "8E002" na [TSR] {
        STA: bars "" (only ".a") when dest!(A6);
    }
    "8E609" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "8E620" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "8E992" na [TSR] {}
};
