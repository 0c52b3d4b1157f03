//! Category 2.

use crate::ear::table::ask;
use crate::items::Rows;
use crate::policy::Eligibility;
use crate::{Condition, Eccn};

/// The software of 2D001 that a country of Country Group A:6 does not get
const SPECIALLY_DESIGNED_TO_MAKE: Condition = ask(
    "2D001#for-development-or-production",
    "Is the software specially designed for the development or production of the equipment that it is for?",
);

pub(super) static ELIGIBILITY: &[(Eccn, Rows<Eligibility>)] = eligibility! {
    "2A001" na [] {
        LVS: up_to 3000 (entire),
             bars "" (entire) when controlled![MT];
    }
    "2A101" na [LVS GBS] {}
    "2A225" na [LVS GBS] {}
    "2A226" na [LVS GBS] {}
    "2A290" na [LVS GBS] {}
    "2A291" na [LVS GBS] {}
    "2A983" na [LVS GBS] {}
    "2A984" na [LVS GBS] {}
    "2A991" na [LVS GBS] {}
    "2A992" na [LVS GBS] {}
    "2A993" na [LVS GBS] {}
    "2A994" na [LVS GBS] {}
    "2A999" na [LVS GBS] {}
    "2B001" na [LVS GBS] {}
    "2B002" na [LVS GBS] {}
    "2B003" na [GBS] {
        LVS: up_to 5000 (entire);
    }
    "2B004" na [LVS GBS] {}
    "2B005" na [GBS] {
        LVS: up_to 1000 (entire);
    }
    "2B006" na [LVS GBS] {}
    "2B007" na [GBS] {
        LVS: up_to 5000 (except ".b" ".c");
    }
    "2B008" na [LVS GBS] {}
    "2B009" na [LVS GBS] {}
    "2B104" na [LVS GBS] {}
    "2B105" na [LVS GBS] {}
    "2B109" na [LVS GBS] {}
    "2B116" na [LVS GBS] {}
    "2B117" na [LVS GBS] {}
    "2B119" na [LVS GBS] {}
    "2B120" na [LVS GBS] {}
    "2B121" na [LVS GBS] {}
    "2B122" na [LVS GBS] {}
    "2B201" na [LVS GBS] {}
    "2B204" na [LVS GBS] {}
    "2B206" na [LVS GBS] {}
    "2B207" na [LVS GBS] {}
    "2B209" na [LVS GBS] {}
    "2B225" na [LVS GBS] {}
    "2B226" na [LVS GBS] {}
    "2B227" na [LVS GBS] {}
    "2B228" na [LVS GBS] {}
    "2B229" na [LVS GBS] {}
    "2B230" na [LVS GBS] {}
    "2B231" na [LVS GBS] {}
    "2B232" na [LVS GBS] {}
    "2B233" na [LVS GBS] {}
    "2B350" na [GBS] {
        LVS: up_to 2000 (entire) when dest!(all B (not D3));
    }
    "2B351" na [LVS GBS] {}
    "2B910" na [LVS GBS] {
        IEC: grants (entire);
    }
    "2B991" na [LVS GBS] {}
    "2B992" na [LVS GBS] {}
    "2B993" na [LVS GBS] {}
    "2B996" na [LVS GBS] {}
    "2B997" na [LVS GBS] {}
    "2B998" na [LVS GBS] {}
    "2B999" na [LVS GBS] {}
    "2D001" na [] {
        TSR: grants (entire),
             bars "" (entire) when controlled![MT];
        STA: bars "" (entire) when all![dest!(A6), related!["2B001" "2B003"], SPECIALLY_DESIGNED_TO_MAKE];
    }
    "2D002" na [] {
        TSR: grants (entire);
    }
    "2D003" na [] {
        TSR: grants (entire);
    }
    "2D101" na [TSR] {}
    "2D201" na [TSR] {}
    "2D202" na [TSR] {}
    "2D290" na [TSR] {}
    "2D351" na [TSR] {}
    "2D352" na [TSR] {}
    "2D910" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "2D983" na [TSR] {}
    "2D984" na [TSR] {}
    "2D991" na [TSR] {}
    "2D992" na [TSR] {}
    "2D993" na [TSR] {}
    "2D994" na [TSR] {}
    "2E002" na [] {
        TSR: grants (entire),
             bars "" (entire) when controlled![MT];
        STA: bars "" (entire) when all![dest!(A6), related!["2B001" "2B003"]];
    }
    "2E003" na [] {
        TSR: grants (except ".b" ".e" ".f");
    }
    "2E018" na [] {
        TSR: grants (entire);
    }
    "2E101" na [TSR] {}
    "2E201" na [TSR] {}
    "2E290" na [TSR] {}
    "2E301" na [TSR] {}
    "2E903" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "2E910" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "2E983" na [TSR] {}
    "2E984" na [TSR] {}
    "2E991" na [TSR] {}
    "2E993" na [TSR] {}
    "2E994" na [TSR] {}
};
