//! National security: 15 CFR 742.4.

use super::sets::{
    DEEMED, PLURILATERAL_DEEMED_EXCLUSION, SENT_FROM_A_COUNTRY_WITH_LIKE_CONTROLS, TO_MACAU_OR_D5,
};
use crate::policy::Provision;

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "NS-4" NS "semiconductor manufacturing equipment to Macau or Country Group D:5" "742.4(a)(4)(i)" {
        reaches: ALL,
        when: all![TO_MACAU_OR_D5, none![DEEMED, SENT_FROM_A_COUNTRY_WITH_LIKE_CONTROLS]],
    }
    // The rows say *worldwide* and name no activity: the stricter reading takes in transfers.
    "NS-5" NS "plurilateral controls on emerging technologies, worldwide" "742.4(a)(5)(i)" {
        reaches: ALL,
        when: all![dest!(ALL), none![PLURILATERAL_DEEMED_EXCLUSION]],
    }
};
