//! Category 0.

use super::DETERMINED_ELIGIBLE;
use crate::ear::table::ask;
use crate::items::Rows;
use crate::policy::Eligibility;
use crate::{Condition, Eccn};

/// The parts of ammunition that were in another entry, with a higher limit
const FORMERLY_0A018B: Condition = ask(
    "0A505#formerly-0a018b",
    "Until March 9, 2020, was the part or component of ammunition classified under 0A018.b, which left out what the ITAR covers: bullets, cores and jackets, cartridge cases, powder bags, projectiles, shells, boosters, fuses and their components, primers and other detonators, and machines for belting and linking?",
);

pub(super) static ELIGIBILITY: &[(Eccn, Rows<Eligibility>)] = eligibility! {
    "0A501" na [GBS] {
        LVS: up_to 500 (only ".c" ".d" ".x");
    }
    "0A502" na [GBS] {
        LVS: up_to 500 (only ".c" ".d");
    }
    "0A503" na [LVS GBS] {}
    "0A504" na [GBS] {
        LVS: up_to 500 (only ".g");
    }
    "0A505" na [GBS] {
        LVS: up_to 500 (only ".x"),
             up_to 3000 (only ".x") when FORMERLY_0A018B;
    }
    "0A506" na [LVS GBS] {}
    "0A507" na [LVS GBS] {}
    "0A508" na [LVS GBS] {}
    "0A509" na [GBS] {
        LVS: up_to 500 (only ".a"),
             up_to 500 (only ".b" ".c" ".d") when dest!({CA}) => "Canada is read as a condition for .b, .c and .d only.";
    }
    "0A602" na [GBS] {
        LVS: up_to 500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "0A604" na [LVS GBS] {
        STA: bars "(c)(2)" (entire);
    }
    "0A606" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(1)" (only ".a") when none![DETERMINED_ELIGIBLE],
             bars "(c)(2)" (entire);
    }
    "0A614" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "0A617" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "0A919" na [LVS GBS] {}
    "0A977" na [LVS GBS] {
        STA: bars "" (entire);
    }
    "0A978" na [LVS GBS] {}
    "0A979" na [LVS GBS] {}
    "0A981" na [LVS GBS] {}
    "0A982" na [LVS GBS] {}
    "0A983" na [LVS GBS] {}
    "0A998" na [LVS GBS] {}
    "0A999" na [LVS GBS] {}
    "0B501" na [GBS] {
        LVS: up_to 3000 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "0B505" na [GBS] {
        LVS: up_to 3000 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "0B602" na [GBS] {
        LVS: up_to 3000 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "0B604" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "0B606" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "0B614" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "0B617" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "0B999" na [LVS GBS] {}
    "0C606" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "0C617" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "0D001" na [TSR] {}
    "0D501" na [TSR] {}
    "0D505" na [TSR] {}
    "0D602" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "0D604" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "0D606" na [TSR] {
        STA: bars "(c)(2)" (entire) => "The published line names 0D614; it is read as being about the entry in which it stands.";
    }
    "0D617" na [TSR] {}
    "0D977" na [LVS GBS] {
        STA: bars "" (entire);
    }
    "0D999" na [TSR] {}
    "0E001" na [TSR] {}
    "0E501" na [TSR] {}
    "0E502" na [TSR] {}
    "0E504" na [TSR] {}
    "0E505" na [TSR] {}
    "0E602" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "0E604" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "0E606" na [TSR] {
        STA: bars "(c)(2)" (entire) => "The published line speaks of technology in 0D606, which is a software entry; it is read as being about the entry in which it stands.";
    }
    "0E614" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "0E617" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "0E977" na [LVS GBS] {
        STA: bars "" (entire);
    }
    "0E982" na [TSR] {}
};
