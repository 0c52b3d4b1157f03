//! Footnotes of the Country Chart that require a license by themselves
//! (Supplement No. 1 to part 738).

use crate::policy::Provision;
use crate::{Condition, ReasonForControl, Reasons};

/// For shotguns and for firearm software and technology, the footnote covers what the entry's
/// national security row covers.
const CONTROLLED_FOR_NS: Condition = Condition::ControlledFor(Reasons::of(&[ReasonForControl::NS]));

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "FN-7" RS "thermal cameras and radiation-hardened microcircuits to India" "742.6(a)(4)(i)" {
        items: ["6A003.b.4.b" "9A515.e"],
        reaches: EXPORTS_AND_REEXPORTS,
        when: dest!(fn 7),
        note: "Chart footnote 7: RS Column 2 applies to these items although it is not marked.",
    }
    "FN-10" none "firearms and related items to Australia and the United Kingdom" "738.3(a)" {
        items: [
            "0A501" "0A502" "0A504.i" "0A505.a" "0A505.x" "0A506" "0A507" "0A508" "0A509"
            "0D501" "0D505" "0E501" "0E504" "0E505"; except "0A501.y"
        ],
        reaches: EXPORTS_AND_REEXPORTS,
        when: all![
            dest!(fn 10),
            any![
                none![item!["0A502" "0A508" "0D501" "0D505" "0E505"]],
                CONTROLLED_FOR_NS,
            ],
        ],
        note: "Chart footnote 10; the rows of Australia and the United Kingdom have no mark for these items.",
    }
};
