//! The ten footnotes of the Country Chart, as rules.

use alloc::borrow::Cow;

use crate::policy::{Footnote, FootnoteEffect, ProvisionId};
use crate::{Citation, Country};

const fn footnote(number: u8, text: &'static str, effect: FootnoteEffect) -> Footnote {
    Footnote {
        number,
        text: Cow::Borrowed(text),
        effect,
        citation: Citation::at("15 CFR part 738 supp. 1"),
    }
}

const fn provision(id: &'static str) -> FootnoteEffect {
    FootnoteEffect::Provision(ProvisionId::of(id))
}

pub(super) static FOOTNOTES: &[Footnote] = &[
    footnote(
        1,
        "items of the United Nations arms embargo need a license",
        provision("UN-1"),
    ),
    footnote(
        2,
        "thermal cameras have a national security rule of their own",
        FootnoteEffect::Rows(items!["6A003"]),
    ),
    footnote(
        3,
        "military commodities made abroad need a license for reexport",
        FootnoteEffect::Rows(items!["0A919"]),
    ),
    footnote(
        4,
        "thermal cameras have a regional stability rule of their own",
        FootnoteEffect::Rows(items!["6A003"]),
    ),
    footnote(
        5,
        "Switzerland's row applies",
        FootnoteEffect::GovernedBy(Country::CH),
    ),
    footnote(
        6,
        "the controls on Russia and Belarus apply as well",
        provision("RU-1"),
    ),
    footnote(
        7,
        "RS Column 2 applies to two items although it is not marked",
        provision("FN-7"),
    ),
    footnote(
        8,
        "the controls on Pakistan apply; the printed text is another footnote's",
        provision("RS-12"),
    ),
    footnote(
        9,
        "the embargo of the occupied regions applies as well",
        provision("OCC-1"),
    ),
    footnote(
        10,
        "firearms and related items need a license although no column is marked",
        provision("FN-10"),
    ),
];
