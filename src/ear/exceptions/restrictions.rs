//! Restrictions on all License Exceptions: § 740.2.

use crate::ear::table::ask;
use crate::policy::Restriction;

pub(in crate::ear) static RESTRICTIONS: &[Restriction] = restrictions! {
    "X-3" "items for surreptitious interception" "740.2(a)(3)" {
        when: item!["5A001.f.1" "5A980" "5D980" "5E980"],
        leaves: only(const { &[
            usable![GOV "(b)(2)(ii)"; when none![item!["5E980"]]],
        ] }),
    }
    "X-10" "implements of torture" "740.2(a)(10)" {
        when: any![item!["0A983"], ask("740.2#x", "X?")],
        leaves: none,
        confidence: Medium,
    }
    "X-13-1" "600 series items controlled for missile technology" "740.2(a)(13)" {
        when: item!["600-series"; except "9A610.a"],
        leaves: all_but [STA],
    }
};
