//! Category 7.

use crate::Eccn;
use crate::items::Rows;
use crate::policy::Eligibility;

pub(super) static ELIGIBILITY: &[(Eccn, Rows<Eligibility>)] = eligibility! {
    "7A001" na [LVS GBS] {}
    "7A002" na [LVS GBS] {}
    "7A003" na [LVS GBS] {}
    "7A004" na [LVS GBS] {}
    "7A005" na [LVS GBS] {}
    "7A006" na [LVS GBS] {}
    "7A008" na [LVS GBS] {}
    "7A101" na [LVS GBS] {}
    "7A102" na [LVS GBS] {}
    "7A103" na [LVS GBS] {}
    "7A104" na [LVS GBS] {}
    "7A105" na [LVS GBS] {}
    "7A107" na [LVS GBS] {}
    "7A116" na [LVS GBS] {}
    "7A611" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "7A994" na [LVS GBS] {}
    "7B001" na [LVS GBS] {}
    "7B002" na [LVS GBS] {}
    "7B003" na [LVS GBS] {}
    "7B101" na [LVS GBS] {}
    "7B102" na [LVS GBS] {}
    "7B611" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "7B994" na [LVS GBS] {}
    "7D001" na [TSR] {}
    "7D002" na [TSR] {}
    "7D003" na [TSR] {
        STA: bars "" (only ".a" ".b") when dest!(A6);
    }
    "7D004" na [TSR] {
        STA: bars "" (only ".a" ".b" ".c" ".d" ".g") when dest!(A6);
    }
    "7D005" na [TSR] {}
    "7D101" na [TSR] {}
    "7D102" na [TSR] {}
    "7D611" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "7D994" na [TSR] {}
    "7E001" na [TSR] {
        STA: bars "" (entire) when dest!(A6);
    }
    "7E002" na [TSR] {
        STA: bars "" (entire) when dest!(A6);
    }
    "7E003" na [TSR] {}
    "7E004" na [TSR] {}
    "7E101" na [TSR] {}
    "7E102" na [TSR] {}
    "7E611" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "7E994" na [TSR] {}
};
