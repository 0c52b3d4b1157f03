//! The paragraphs of category 5's entries. Read from the edition of 2026-08-07.

use crate::Eccn;
use crate::policy::Outline;

pub(in crate::ear::ccl) static OUTLINES: &[(Eccn, Outline)] = outlines! {
    "5A001" partial ".a.1" ".a.2" ".a.3" ".a.4" ".b.1.a" ".b.1.b" ".b.1.c" ".b.1.d" ".b.2.a" ".b.2.b" ".b.3.a" ".b.3.b" ".b.4.a" ".b.4.b" ".b.5.a" ".b.5.b" ".b.5.c" ".b.5.d" ".b.6" ".c" ".d.1" ".d.2" ".d.3" ".d.4" ".e.1" ".e.2" ".f.1" ".f.2" ".f.3.a" ".f.3.b" ".f.3.c" ".f.4" ".g" ".h.1" ".h.2" ".j.1.a" ".j.1.b" ".j.1.c" ".j.2.a" ".j.2.b";
    "5A002" complete ".a.1" ".a.2" ".a.3" ".a.4.a" ".a.4.b" ".b" ".c" ".d.1" ".d.2" ".e" ".z.1.a" ".z.1.b" ".z.2.a" ".z.2.b" ".z.3.a" ".z.3.b" ".z.4.a" ".z.4.b" ".z.5.a" ".z.5.b";
    "5A003" complete ".a" ".b";
    "5A004" complete ".a" ".b.1" ".b.2" ".z.1.a" ".z.1.b" ".z.2.a" ".z.2.b";
    "5A101" complete;
    "5A991" complete ".a" ".b.1" ".b.2" ".b.3" ".b.4.a" ".b.4.b" ".b.5.a" ".b.5.b" ".b.5.c" ".b.5.d" ".b.5.e" ".b.6.a" ".b.6.b" ".b.7.a" ".b.7.b" ".b.7.c" ".b.7.d" ".c.1" ".c.3" ".c.5" ".c.6" ".c.7" ".c.8" ".c.9" ".c.10.a" ".c.10.b" ".c.11" ".c.12" ".d" ".e.1" ".e.2" ".f" ".g" ".h";
    "5A992" complete ".c" ".z.1" ".z.2";
    "5B001" complete ".a" ".b.2.a" ".b.2.d" ".b.4";
    "5B002" complete ".a" ".b";
    "5D001" partial ".a" ".c" ".d.2.a" ".d.2.b" ".d.4" ".e.1" ".e.2";
    "5D002" complete ".a.1" ".a.2" ".a.3.a" ".a.3.b" ".b" ".c.1" ".c.2" ".c.3.a" ".c.3.b" ".z.1.a" ".z.1.b" ".z.2.a" ".z.2.b" ".z.3.a" ".z.3.b" ".z.4.a" ".z.4.b" ".z.5.a" ".z.5.b" ".z.6.a" ".z.6.b" ".z.7.a" ".z.7.b" ".z.8.a" ".z.8.b" ".z.9.a" ".z.9.b";
    "5D980" partial ".a" ".b";
    "5D991" partial ".a";
    "5D992" complete ".c" ".z.1" ".z.2";
    "5E001" complete ".a" ".b.1" ".b.2" ".b.3" ".b.4" ".c.2.a" ".c.2.d" ".c.2.e" ".c.3" ".c.4.a" ".c.4.b" ".c.4.c" ".c.6.a" ".c.6.b" ".d.1.a" ".d.1.b" ".d.1.c" ".d.1.d" ".d.2.a" ".d.2.b" ".d.3" ".d.4" ".d.5" ".d.6" ".d.7" ".d.8" ".e.1" ".e.2";
    "5E002" complete ".a" ".b";
    "5E991" partial ".a.1" ".a.2";
    "5E992" complete ".b";
};
