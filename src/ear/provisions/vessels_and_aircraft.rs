//! Shipments to foreign vessels and aircraft: 15 CFR 744.7.

use crate::Condition;
use crate::ear::table::ask;
use crate::policy::Provision;

/// Where US and Canadian airlines find relief for their installations: outside D:1, China excepted
const OUTSIDE_D1_BUT_CHINA: Condition = dest!(all ALL (not (all D1 (not {CN}))));

/// The ports where vessels and planes of US and Canadian registry find relief: those of Canada are
/// left out as well, § 744.7(b)(1)
const PORTS_OUTSIDE_CANADA_AND_D1_BUT_CHINA: Condition =
    all![OUTSIDE_D1_BUT_CHINA, dest!(all ALL (not {CA}))];

const AIRCRAFT_OF_D1_BUT_CHINA: Condition = place!(
    Registry in (all D1 (not {CN})),
    "744.7#aircraft-of-d1",
    "Is the aircraft located in a Country Group D:1 destination other than China, or owned, operated, controlled, leased or chartered by one or by a national of one?"
);

pub(super) static PROVISIONS: &[Provision] = provisions! {
    "E744-7" none "items for foreign vessels and aircraft" "744.7(a)" {
        prohibition: Five,
        items: ["CCL" "EAR99"],
        reaches: MOVEMENTS,
        trigger: ask(
            "744.7#foreign-vessel-or-aircraft",
            "Does the item go to a foreign vessel or aircraft in a port, or is it for use on one, in operation or under construction?",
        ),
        when: none![
            ask(
                "744.7#all-three-countries",
                "Could the item be shipped without a license, or under a License Exception, to each of three countries: where the vessel or aircraft is, where it is or will be registered, and whose government or nationals control, lease or charter it?",
            ),
            all![
                PORTS_OUTSIDE_CANADA_AND_D1_BUT_CHINA,
                ask(
                    "744.7#us-or-canadian-carrier",
                    "Are the items fuel, stores, medical supplies, food, or equipment and spare parts that the commander, owner or agent of a vessel or plane of US or Canadian registry orders, for use aboard, in the usual kinds and quantities of § 744.7(b)(1)?",
                ),
            ],
            all![
                OUTSIDE_D1_BUT_CHINA,
                ask(
                    "744.7#airline-installation",
                    "Are the items such supplies, fuel excepted, that a US or Canadian airline orders for its own installation or agent abroad, for aircraft registered in the United States or Canada, in the usual kinds and quantities?",
                ),
                none![AIRCRAFT_OF_D1_BUT_CHINA],
            ],
        ],
        relief: none,
        note: "Paragraph (b)(2) points to a paragraph (e) that no longer exists; it is read as the list of (b)(3). A launch platform in international waters counts as the country that owns, controls or operates it. License Exceptions come in through the question about all three countries.",
    }
};
