//! Category 3.

use crate::Eccn;
use crate::ear::table::ask;
use crate::items::Rows;
use crate::policy::Eligibility;

pub(super) static ELIGIBILITY: &[(Eccn, Rows<Eligibility>)] = eligibility! {
    "3A001" na [LVS] {
        GBS: grants (only ".a.1.b" ".a.2"),
             grants (only ".b.2") when ask("3A001#civil-telecom", "Is the item exported or reexported for civil telecommunications use?");
        STA: bars "" (only ".b.3" ".z") when dest!(any A5 A6);
    }
    "3A611" na [GBS] {
        LVS: up_to 1500 (only ".a" ".d") when none![controlled![MT]];
        STA: bars "(c)(2)" (entire) => "A note.";
    }
};
