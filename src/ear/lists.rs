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
    list!("GECC38" "countries that control exports to Russia, Belarus and Iran alike" "part 746 supp. 3":
        AU AT BE BG CA HR CY CZ DK EE FI FR DE GR HU IS IE IT JP LV LI LT LU MT NL NZ NO PL PT RO SK SI KR ES SE CH TW GB),
    // The members as of 2026, without the United States, which are no destination.
    list!("NATO" "members of the North Atlantic Treaty Organization" "772.1":
        AL BE BG CA HR CZ DK EE FI FR DE GR HU IS IT LV LT LU ME MK NL NO PL PT RO SK SI ES SE TR GB),
    // Supplement No. 2 to part 745 lists the parties; these destinations are not on it.
    list!("CWC_NON_PARTIES" "no party to the Chemical Weapons Convention" "part 745 supp. 2":
        EG IL KP SS TW XK EH),
    list!("AIA_SUPP5" "artificial intelligence authorization countries" "part 740 supp. 5":
        AU BE CA DK FI FR DE IE IT JP NL NZ NO KR ES SE TW GB US),
    list!("APP_TIER_3" "Computer Tier 3" "740.7(d)(1)":
        AF DZ AD AO AM AZ BH BY BA MM KH CN KM DJ EG GE IN IQ IL JO KZ XK KW KG LA LB LY MO MK MR MD MN ME MA OM PK QA RU SA RS SD TJ TN TM UA AE UZ VU VN YE),
    // The section names the countries of Tier 1 one by one. Their list could not be read in a
    // current edition: Tier 1 is taken to be whatever is neither in Tier 3 nor here.
    list!("APP_NO_TIER" "in no computer tier" "740.7": CU IR KP LI SS SY),
    list!("APP_TECH" "computer technology and software of any performance" "740.7(c)(3)(i)":
        AU AT BE CA DK FI FR DE GR IE IT JP LU NL NO NZ PT ES SE CH TR GB),
    list!("GP8" "countries of transit" "736.2(b)(8)(ii)":
        AM AZ BY KH CU GE KZ KG LA MN KP RU TJ TM UA UZ VN),
    list!("SUPP3_744" "free of the controls on nuclear end uses" "part 744 supp. 3":
        AU AT BE CA DK FI FR DE GR IS IE IT SM VA JP LU NL NZ NO PT ES SE TR GB),
];
