//! The paragraphs of category 4's entries. Read from the edition of 2026-08-07.

use crate::Eccn;
use crate::policy::Outline;

pub(in crate::ear::ccl) static OUTLINES: &[(Eccn, Outline)] = outlines! {
    "4A001" complete ".a.2.a" ".a.2.b" ".a.2.c";
    "4A003" complete ".b" ".c" ".g" ".z.1.a" ".z.1.b" ".z.2.a" ".z.2.b";
    "4A004" complete ".a" ".b" ".c" ".z.1" ".z.2";
    "4A005" complete ".z.1" ".z.2";
    "4A090" complete ".a" ".b";
    "4A101" complete ".a" ".b";
    "4A906" complete ".a.1" ".a.2" ".a.3" ".a.4" ".a.5" ".a.6" ".a.7" ".a.8" ".b" ".c";
    "4A994" complete ".a" ".b" ".c.1" ".f" ".i" ".j" ".k.1" ".k.2" ".l";
    "4D001" complete ".a" ".b.1" ".b.2";
    "4D004" complete;
    "4D993" partial ".a" ".b" ".c";
    "4E001" complete ".a" ".b.1" ".b.2" ".c";
    "4E091" complete;
    "4E906" complete ".a" ".b";
    "4E993" complete;
};
