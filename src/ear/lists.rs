//! Lists of countries that rules name.

use alloc::borrow::Cow;

use crate::policy::CountryList;
use crate::{Country, CountrySet, ListName};

macro_rules! list {
    ($name:literal $title:literal $place:literal: $($country:ident)+) => {
        CountryList {
            name: ListName::of($name),
            title: Cow::Borrowed($title),
            members: CountrySet::of(&[$(Country::$country),+]),
            citation: cfr!($place),
        }
    };
}

pub(super) static LISTS: &[CountryList] = &[
    list!("AT3" "anti-terrorism destinations" "742.19(a)": IR KP SY),
    list!("UN10" "United Nations arms embargo" "746.1(b)(2)": CF CD ER IR IQ LB LY KP SO SD),
    list!("SME33" "countries with their own semiconductor-equipment controls" "part 742 supp. 4":
        AU AT BE BG CA HR CZ DK EE FI FR DE GR HU IS IE IT JP LV LT LU NL NZ NO PL PT RO SK SI ES SE CH GB),
    // The members as of 2026, without the United States, which are no destination.
    list!("NATO" "members of the North Atlantic Treaty Organization" "772.1":
        AL BE BG CA HR CZ DK EE FI FR DE GR HU IS IT LV LT LU ME MK NL NO PL PT RO SK SI ES SE TR GB),
    // Supplement No. 2 to part 745 lists the parties; these destinations are not on it.
    list!("CWC_NON_PARTIES" "no party to the Chemical Weapons Convention" "part 745 supp. 2":
        EG IL KP SS TW XK EH),
    list!("AIA_SUPP5" "artificial intelligence authorization countries" "part 740 supp. 5":
        AU BE CA DK FI FR DE IE IT JP NL NZ NO KR ES SE TW GB US),
];
