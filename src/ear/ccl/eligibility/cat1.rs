//! Category 1.

use crate::ear::table::ask;
use crate::items::Rows;
use crate::policy::Eligibility;
use crate::{ChartColumn, Condition, Destinations, Eccn};

/// The composites of 1A002.a that have no limited value
const ORGANIC_COMPOSITE: Condition = ask(
    "1A002#organic-from-1c010cd",
    "Does the composite structure or laminate have an organic matrix, and is it made from materials that 1C010.c or 1C010.d controls?",
);

/// What 1E001 withholds from License Exception TSR
const EXCEPTED_FROM_TSR: Condition = ask(
    "1E001#excepted-from-tsr",
    "Does the TSR paragraph of 1E001 except the technology, for the destination that it goes to?",
);

/// Where 1B018.a needs no license for regional stability
const NO_MARK_IN_RS2: Condition =
    Condition::Destination(Destinations::NoneOf(rows![Destinations::Column(
        ChartColumn::RS2
    )]));

pub(super) static ELIGIBILITY: &[(Eccn, Rows<Eligibility>)] = eligibility! {
    "1A001" na [GBS] {
        LVS: up_to 5000 (entire);
    }
    "1A002" na [GBS] {
        LVS: up_to 1500 (entire),
             bars "" (entire) when controlled![NP],
             bars "" (only ".a") when any![item!["1A002.a.1"], ORGANIC_COMPOSITE];
        STA: bars "" (entire) when dest!(A6);
    }
    "1A003" na [GBS] {
        LVS: up_to 200 (entire);
    }
    "1A004" na [LVS] {
        GBS: grants (only ".a" ".b" ".c.2");
    }
    "1A005" na [LVS] {
        GBS: grants (entire),
             bars "" (entire) when dest!(list "UN10") => "All of the entry is controlled for UN reasons; the exclusion is read as of the destinations under an arms embargo of the United Nations.";
    }
    "1A006" na [LVS GBS] {}
    "1A007" na [LVS GBS] {}
    "1A008" na [GBS] {
        LVS: up_to 3000 (only ".a" ".b" ".c"),
             up_to 6000 (only ".d");
    }
    "1A101" na [LVS GBS] {}
    "1A202" na [LVS GBS] {}
    "1A225" na [LVS GBS] {}
    "1A226" na [LVS GBS] {}
    "1A227" na [LVS GBS] {}
    "1A231" na [LVS GBS] {}
    "1A290" na [LVS GBS] {}
    "1A607" na [LVS GBS] {
        STA: bars "(c)(2)" (entire);
    }
    "1A613" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "1A984" na [LVS GBS] {}
    "1A985" na [LVS GBS] {}
    "1A995" na [LVS GBS] {}
    "1A999" na [LVS GBS] {}
    "1B001" na [GBS] {
        LVS: up_to 5000 (except ".a"),
             bars "" (entire) when controlled![MT];
    }
    "1B002" na [GBS] {
        LVS: up_to 5000 (entire);
    }
    "1B003" na [GBS] {
        LVS: up_to 5000 (entire);
    }
    "1B018" na [GBS] {
        LVS: up_to 3000 (only ".a") when NO_MARK_IN_RS2;
    }
    "1B101" na [LVS GBS] {}
    "1B102" na [LVS GBS] {}
    "1B115" na [LVS GBS] {}
    "1B116" na [LVS GBS] {}
    "1B117" na [LVS GBS] {}
    "1B118" na [LVS GBS] {}
    "1B119" na [LVS GBS] {}
    "1B201" na [LVS GBS] {}
    "1B225" na [LVS GBS] {}
    "1B226" na [LVS GBS] {}
    "1B228" na [LVS GBS] {}
    "1B230" na [LVS GBS] {}
    "1B231" na [LVS GBS] {}
    "1B232" na [LVS GBS] {}
    "1B233" na [LVS GBS] {}
    "1B234" na [LVS GBS] {}
    "1B607" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "1B608" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "1B613" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "1B999" na [LVS GBS] {}
    "1C001" na [LVS GBS] {
        STA: bars "" (entire) when dest!(A6);
    }
    "1C002" na [GBS] {
        LVS: up_to 3000 (entire),
             bars "" (entire) when controlled![NP];
    }
    "1C003" na [GBS] {
        LVS: up_to 3000 (entire);
    }
    "1C004" na [GBS] {
        LVS: up_to 3000 (entire);
    }
    "1C005" na [GBS] {
        LVS: up_to 1500 (entire);
    }
    "1C006" na [] {
        LVS: up_to 3000 (entire);
        GBS: grants (only ".d");
    }
    "1C007" na [GBS] {
        LVS: up_to 5000 (except ".e"),
             bars "" (entire) when controlled![MT];
        STA: bars "" (only ".c") when dest!(A6);
    }
    "1C008" na [GBS] {
        LVS: up_to 200 (entire);
    }
    "1C009" na [GBS] {
        LVS: up_to 5000 (entire);
    }
    "1C010" na [GBS] {
        LVS: up_to 1500 (entire),
             bars "" (entire) when controlled![NP];
        STA: bars "" (only ".c") when dest!(A6);
    }
    "1C011" na [LVS GBS] {}
    "1C101" na [LVS GBS] {}
    "1C107" na [LVS GBS] {}
    "1C111" na [LVS GBS] {}
    "1C116" na [LVS GBS] {}
    "1C117" na [LVS GBS] {}
    "1C118" na [LVS GBS] {}
    "1C202" na [LVS GBS] {}
    "1C210" na [LVS GBS] {}
    "1C216" na [LVS GBS] {}
    "1C225" na [LVS GBS] {}
    "1C226" na [LVS GBS] {}
    "1C227" na [LVS GBS] {}
    "1C228" na [LVS GBS] {}
    "1C229" na [LVS GBS] {}
    "1C230" na [LVS GBS] {}
    "1C231" na [LVS GBS] {}
    "1C232" na [LVS GBS] {}
    "1C233" na [LVS GBS] {}
    "1C234" na [LVS GBS] {}
    "1C235" na [LVS GBS] {}
    "1C236" na [LVS GBS] {}
    "1C237" na [LVS GBS] {}
    "1C239" na [LVS GBS] {}
    "1C240" na [LVS GBS] {}
    "1C241" na [LVS GBS] {}
    "1C298" na [LVS GBS] {}
    "1C350" na [LVS GBS] {}
    "1C353" na [LVS GBS] {}
    "1C354" na [LVS GBS] {}
    "1C355" na [LVS GBS] {}
    "1C395" na [LVS GBS] {}
    "1C607" na [LVS GBS] {
        STA: bars "(c)(2)" (entire);
    }
    "1C608" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "1C990" na [LVS GBS] {}
    "1C991" na [LVS GBS] {}
    "1C992" na [LVS GBS] {}
    "1C995" na [LVS GBS] {}
    "1C996" na [LVS GBS] {}
    "1C997" na [LVS GBS] {}
    "1C998" na [LVS GBS] {}
    "1C999" na [LVS GBS] {}
    "1D001" na [] {
        TSR: grants (entire),
             bars "" (entire) when controlled![MT];
    }
    "1D002" na [] {
        TSR: grants (entire);
        STA: bars "" (entire) when all![dest!(A6), related!["1A002"]];
    }
    "1D003" na [TSR] {}
    "1D018" na [TSR] {}
    "1D101" na [TSR] {}
    "1D103" na [TSR] {}
    "1D201" na [TSR] {}
    "1D390" na [TSR] {}
    "1D607" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "1D608" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "1D613" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "1D993" na [TSR] {}
    "1D999" na [TSR] {}
    "1E001" na [] {
        TSR: grants (entire) when none![EXCEPTED_FROM_TSR] => "The paragraph goes on to a list of technology, and of destinations for some of it, that is not set out here; whether it excepts the technology is asked.";
        STA: bars "" (entire) when all![dest!(A6), related!["1A002" "1C001" "1C007.c" "1C010.c" "1C010.d"]] => "The published line names 1C012 as well, which is not on the list of this edition.";
    }
    "1E002" na [] {
        TSR: grants (except ".e" ".f");
        STA: bars "" (only ".e" ".f") when dest!(A6);
    }
    "1E101" na [TSR] {}
    "1E102" na [TSR] {}
    "1E103" na [TSR] {}
    "1E104" na [TSR] {}
    "1E201" na [TSR] {}
    "1E202" na [TSR] {}
    "1E203" na [TSR] {}
    "1E350" na [TSR] {}
    "1E351" na [TSR] {}
    "1E355" na [TSR] {}
    "1E607" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "1E608" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "1E613" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "1E994" na [TSR] {}
    "1E998" na [TSR] {}
};
