//! Category 3.

use crate::ear::ccl::cat3::CIVIL_TELECOM;
use crate::ear::table::ask;
use crate::items::Rows;
use crate::policy::Eligibility;
use crate::{Condition, Eccn};

/// The microwave amplifiers that 3A001's GBS line leaves out
const VACUUM_DEVICE_ABOVE_18_GHZ: Condition = ask(
    "3A001#vacuum-device-above-18-ghz",
    "Does the item contain a vacuum electronic device for frequencies above 18 GHz?",
);

/// The wafer handlers that 3B001's GBS line leaves out
const HANDLER_OF_OTHER_TOOLS: Condition = ask(
    "3B001#handler-of-a3-or-f-tools",
    "Is the wafer handling system of 3B001.e connected to equipment that 3B001.a.3 or 3B001.f controls?",
);

/// The resists that 3C002's GBS line leaves out
const RESIST_OF_B_TO_E: Condition = ask(
    "3C002#also-b-to-e",
    "Is the resist of 3C002.a also described in one of the paragraphs .b to .e of the entry?",
);

/// The amplifiers whose software 3D001's TSR line leaves out
const FOR_TRAVELING_WAVE_AMPLIFIER: Condition = ask(
    "3D001#for-twt-amplifier-above-18-ghz",
    "Is the item of 3A001.b.8 that the software is for a traveling-wave tube amplifier with operating frequencies above 18 GHz?",
);

/// Where 3A999 needs a license for regional stability
const IRAQ_OR_PAKISTAN: Condition = dest!({IQ, PK});

pub(super) static ELIGIBILITY: &[(Eccn, Rows<Eligibility>)] = eligibility! {
    "3A001" na [] {
        LVS: bars "" (entire) when controlled![MT NP],
             bars "" (only ".b.2" ".b.3") when none![CIVIL_TELECOM],
             bars "" (only ".z") => "The line gives no amount, so that it makes nothing eligible.";
        GBS: grants (only ".a.1.b" ".a.2" ".a.3" ".a.5" ".a.6" ".a.7" ".a.10" ".a.11" ".a.12" ".a.13" ".a.14" ".b.9" ".b.10" ".g" ".h" ".i"),
             grants (only ".b.2" ".z.1.b") when CIVIL_TELECOM,
             grants (only ".b.8") when none![VACUUM_DEVICE_ABOVE_18_GHZ],
             bars "" (only ".a.5.a") when controlled![MT];
        STA: bars "" (only ".b.2" ".b.3") when all![dest!(any A5 A6), none![CIVIL_TELECOM]],
             bars "" (only ".z") when dest!(any A5 A6);
        AIA: grants (only ".z.1.a" ".z.2.a" ".z.3.a" ".z.4.a");
        ACM: grants (only ".z");
        LPP: grants (only ".z.1.a" ".z.2.a" ".z.3.a" ".z.4.a");
    }
    "3A002" na [] {
        LVS: up_to 3000 (only ".a" ".e" ".f" ".g");
        GBS: grants (only ".h"),
             bars "" (only ".h") when controlled![MT];
        STA: bars "" (only ".g.1") when dest!(A6);
    }
    "3A003" na [LVS GBS] {}
    "3A069" na [LVS] {
        GBS: grants (entire),
             bars "" (entire) when IRAQ_OR_PAKISTAN;
    }
    "3A090" na [LVS GBS] {
        HBM: grants (only ".c");
        AIA: grants (only ".a");
        ACM: grants (entire);
        LPP: grants (only ".a");
    }
    "3A101" na [LVS GBS] {}
    "3A201" na [LVS GBS] {}
    "3A225" na [LVS GBS] {}
    "3A226" na [LVS GBS] {}
    "3A227" na [LVS GBS] {}
    "3A228" na [LVS GBS] {}
    "3A229" na [LVS GBS] {}
    "3A230" na [LVS GBS] {}
    "3A231" na [LVS GBS] {}
    "3A232" na [LVS GBS] {}
    "3A233" na [LVS GBS] {}
    "3A234" na [LVS GBS] {}
    "3A611" na [GBS] {
        LVS: up_to 1500 (only ".a" ".d" ".e" ".f" ".g" ".h" ".x"),
             bars "" (only ".c");
        STA: bars "(c)(2)" (entire);
    }
    "3A901" na [LVS GBS] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "3A904" na [LVS GBS] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "3A980" na [LVS GBS] {}
    "3A981" na [LVS GBS] {}
    "3A991" na [LVS GBS] {}
    "3A992" na [LVS GBS] {}
    "3A999" na [LVS GBS] {}
    "3B001" na [] {
        LVS: up_to 500 (except ".a.4" ".c" ".d" ".f.1" ".f.5" ".f.6" ".k" ".l" ".m" ".n" ".p.2" ".p.4" ".r");
        GBS: grants (except ".a.3" ".c.1.a" ".c.1.c" ".f" ".q"),
             bars "" (only ".e") when HANDLER_OF_OTHER_TOOLS;
        STA: bars "" (only ".c.1.a" ".c.1.c" ".q") when dest!(any A5 A6);
        IEC: grants (only ".c.1.a" ".c.1.c" ".q");
    }
    "3B002" na [] {
        LVS: up_to 500 (except ".c");
        GBS: grants (entire);
    }
    "3B611" na [GBS] {
        LVS: up_to 1500 (entire);
        STA: bars "(c)(2)" (entire);
    }
    "3B903" na [LVS GBS] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "3B904" na [LVS GBS] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "3B991" na [LVS GBS] {}
    "3B992" na [LVS GBS] {}
    "3B993" na [LVS GBS] {}
    "3C001" na [GBS] {
        LVS: up_to 3000 (entire);
    }
    "3C002" na [] {
        LVS: up_to 3000 (entire);
        GBS: grants (only ".a") when none![RESIST_OF_B_TO_E];
    }
    "3C003" na [GBS] {
        LVS: up_to 3000 (entire);
    }
    "3C004" na [GBS] {
        LVS: up_to 3000 (entire);
    }
    "3C005" na [] {
        LVS: up_to 3000 (entire);
        GBS: grants (entire);
    }
    "3C006" na [] {
        LVS: up_to 3000 (entire);
        GBS: grants (entire);
    }
    "3C907" na [LVS GBS] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "3C908" na [LVS GBS] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "3C909" na [LVS GBS] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "3C992" na [LVS GBS] {}
    "3D001" na [] {
        TSR: grants (entire),
             bars "" (entire) when all![related!["3A001.b.8"], FOR_TRAVELING_WAVE_AMPLIFIER],
             bars "" (entire) when related!["3A090"];
        STA: bars "" (entire) when all![dest!(any A5 A6), related!["3A090.a" "3B001.q"]],
             bars "" (entire) when all![dest!(A6), related!["3A090.b" "3A002.g.1"]];
        IEC: grants (entire) when related!["3B001.q"];
        AIA: grants (entire) when related!["3A001.z.1.a" "3A001.z.2.a" "3A001.z.3.a" "3A001.z.4.a" "3A090.a"];
        ACM: grants (entire) when related!["3A001.z"];
    }
    "3D002" na [] {
        TSR: grants (entire),
             bars "" (entire) when controlled![RS];
        STA: bars "" (entire) when all![dest!(any A5 A6), related!["3B001.c.1.a" "3B001.c.1.c"]] => "The published line names 3B001.c.1.b, which is reserved; it is read as 3B001.c.1.c, the other paragraph of which the rows of the entry speak.";
        IEC: grants (entire) when related!["3B001.c.1.a" "3B001.c.1.c"];
    }
    "3D003" na [] {
        TSR: grants (entire);
    }
    "3D004" na [] {
        TSR: grants (entire);
    }
    "3D005" na [TSR] {
        STA: bars "" (entire) when dest!(A6);
    }
    "3D101" na [TSR] {}
    "3D201" na [TSR] {}
    "3D202" na [TSR] {}
    "3D611" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "3D901" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "3D907" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "3D980" na [TSR] {}
    "3D991" na [TSR] {}
    "3D992" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire) when related!["3B001.c.1.a" "3B001.c.1.c"];
    }
    "3D993" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
    }
    "3D994" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
    }
    "3E001" na [] {
        TSR: grants (entire) when none![ask("3E001#excepted-from-tsr", "Does the TSR paragraph of 3E001 except the technology, or the destination that it goes to?")] => "The published tables give the bare paragraph of a neighboring entry here; what the paragraph of 3E001 excepts is asked.";
    }
    "3E003" na [] {
        TSR: grants (except ".f" ".g");
    }
    "3E004" na [] {
        TSR: grants (entire);
    }
    "3E069" na [] {
        TSR: grants (entire),
             bars "" (entire) when any![dest!(any {MO} D5), IRAQ_OR_PAKISTAN];
    }
    "3E101" na [TSR] {}
    "3E102" na [TSR] {}
    "3E201" na [TSR] {}
    "3E202" na [TSR] {}
    "3E611" na [TSR] {
        STA: bars "(c)(2)" (entire);
    }
    "3E901" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "3E905" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire);
    }
    "3E980" na [TSR] {}
    "3E991" na [TSR] {}
    "3E992" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
        IEC: grants (entire) when related!["3B001.c.1.a" "3B001.c.1.c"];
    }
    "3E993" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
    }
    "3E994" na [TSR] {
        STA: bars "" (entire) when dest!(any A5 A6);
    }
};
