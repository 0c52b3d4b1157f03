//! What the use of a License Exception brings with it.

use crate::policy::Obligation;

pub(in crate::ear) static OBLIGATIONS: &[Obligation] = obligations! {
    Notification "740.8(c)" by [NAC] days 25 => "Notify BIS and wait for its clearance number before you ship.";
    Record "740.1(e)" by any => "Keep records of the use of the exception for five years (part 762).";
    Report "743.1" by [LVS, GBS, TSR, STA "(c)(1)"] when item!["3A001"] => "Report twice a year.", confidence Medium;
};
