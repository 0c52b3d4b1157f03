//! Exceptions for countries that they name: §§ 740.5, 740.18, 740.19, 740.21 and 740.23.

use crate::Condition;
use crate::ear::provisions::IN_AN_OCCUPIED_REGION;
use crate::ear::table::ask;
use crate::policy::ExceptionRule;

/// The entry controls the item for anti-terrorism reasons and no other
pub(super) const ANTI_TERRORISM_ONLY: Condition = all![
    controlled![AT],
    none![controlled![CB CC CW EI FC MT NS NP RS SI SL SS UN RussianIndustrySector]],
];

const EAR99_OR_ANTI_TERRORISM_ONLY: Condition = any![item!["EAR99"], ANTI_TERRORISM_ONLY];

/// What § 740.19(b) lists
pub(super) const CONSUMER_DEVICE: Condition = ask(
    "740.19#listed-device",
    "Is the item a consumer device or consumer software that § 740.19(b) lists with this classification, such as a computer, phone, modem, camera, television, memory or battery?",
);

/// Whether any of § 740.21 is of use
const SUPPORT: Condition = ask(
    "740.21#support",
    "Does the item serve private business, civil society, communications or the news media in Cuba, or is it a donation or a traveler's equipment?",
);
const EXCLUDED_OFFICIAL: Condition = ask(
    "740.21#excluded-official",
    "Is the item for an official of the Cuban government or Communist Party whom § 740.21 excludes?",
);
const STATE_REVENUE: Condition = ask(
    "740.21#state-revenue",
    "Is the item to be used primarily to generate revenue for the Cuban state?",
);

pub(super) static RULES: &[ExceptionRule] = exceptions! {
    SPP "" "Syria peace and prosperity" "740.5" {
        authorizes: MOVEMENTS,
        overcomes: named,
        terms: [
            "740.5": dest!({SY}),
            "740.5": item!["EAR99"],
            "740.5": ask(
                "740.5#free-of-part-744",
                "Is the transaction free of every license requirement of part 744, that for Specially Designated Nationals of § 744.8 included?",
            ),
        ],
        note: "The section speaks of exports and reexports; a transfer within Syria rests on § 740.1(a).",
    }
    AGR "" "agricultural commodities to Cuba" "740.18" {
        authorizes: MOVEMENTS,
        overcomes: named,
        terms: [
            "740.18": dest!({CU}),
            "740.18": item!["EAR99"],
            "740.18": ask(
                "740.18#agricultural-commodity",
                "Is the item an agricultural commodity, as part 772 defines it?",
            ),
            "740.18": any![
                activity!(Export),
                ask(
                    "740.18#reexport-covered",
                    "Is the reexport of a kind that § 740.18 authorizes?",
                ),
            ],
            "740.18": ask(
                "740.18#contract-or-donation",
                "Is the agricultural commodity donated, or sold under a signed written contract and shipped within 12 months of its signing?",
            ),
            "740.18": none![ask(
                "740.18#barred-party",
                "Is any party a designated terrorist or proliferator, or otherwise barred by part 744?",
            )],
            "740.18": any![
                none![ask(
                    "740.18#to-be-classified",
                    "Is the commodity fertilizer, western red cedar or a live horse?",
                )],
                ask("740.18#classified", "Has BIS classified the commodity as EAR99?"),
            ],
            "740.18": ask(
                "740.18#notification-cleared",
                "Have you notified BIS of the transaction, and have 11 business days passed without an objection?",
            ),
        ],
        confidence: Medium,
    }
    CCD "" "consumer communications devices" "740.19" {
        authorizes: MOVEMENTS,
        overcomes: reasons [AT],
        terms: [
            "740.19": dest!({BY, CU, RU, SY}),
            "740.19(b)": item!["EAR99" "4A994.b" "5A991" "5A992.c" "4D994" "5D991" "5D992.c"],
            "740.19(b)": CONSUMER_DEVICE,
            "740.19(c)": ask(
                "740.19#individual-or-independent",
                "Is the consumer device or software for individuals or independent nongovernmental organizations?",
            ),
            "740.19(c)": none![ask(
                "740.19#excluded-end-user",
                "Is an end user an organization that the government or the ruling party administers or controls, or an official whom § 740.19(c) names?",
            )],
        ],
        confidence: Medium,
        note: "For Syria verify the text of 2025-09-02.",
    }
    SCP "(b)" "private economic activity, donations and travelers' equipment" "740.21(b)" {
        authorizes: MOVEMENTS,
        overcomes: named,
        terms: [
            "740.21": dest!({CU}),
            "740.21": EAR99_OR_ANTI_TERRORISM_ONLY,
            "740.21": SUPPORT,
            "740.21(b)": ask(
                "740.21#private-activity",
                "Is the item for building or renovating private property, for private farmers or entrepreneurs, a donation for scientific, cultural, ecological, educational or sporting activity, or a traveler's equipment for professional research and the like?",
            ),
            "740.21": none![EXCLUDED_OFFICIAL],
            "740.21": none![STATE_REVENUE],
        ],
        confidence: Medium,
    }
    SCP "(c)" "civil society" "740.21(c)" {
        authorizes: MOVEMENTS,
        overcomes: named,
        terms: [
            "740.21": dest!({CU}),
            "740.21": EAR99_OR_ANTI_TERRORISM_ONLY,
            "740.21": SUPPORT,
            "740.21(c)": ask(
                "740.21#civil-society",
                "Is the item for a human-rights organization, or for individuals or nongovernmental organizations of civil society?",
            ),
            "740.21": none![EXCLUDED_OFFICIAL],
            "740.21": none![STATE_REVENUE],
        ],
        confidence: Medium,
    }
    SCP "(d)" "telecommunications and internet infrastructure" "740.21(d)" {
        authorizes: MOVEMENTS,
        overcomes: named,
        terms: [
            "740.21": dest!({CU}),
            "740.21": EAR99_OR_ANTI_TERRORISM_ONLY,
            "740.21": SUPPORT,
            "740.21(d)": ask(
                "740.21#telecommunications",
                "Is the item for telecommunications infrastructure in Cuba, access to the internet included?",
            ),
            "740.21": none![EXCLUDED_OFFICIAL],
            "740.21": none![STATE_REVENUE],
        ],
        confidence: Medium,
    }
    SCP "(e)" "news media" "740.21(e)" {
        authorizes: MOVEMENTS,
        overcomes: named,
        terms: [
            "740.21": dest!({CU}),
            "740.21": EAR99_OR_ANTI_TERRORISM_ONLY,
            "740.21": SUPPORT,
            "740.21(e)": ask(
                "740.21#news-media",
                "Is the item for news media personnel or a US news bureau?",
            ),
            "740.21": none![EXCLUDED_OFFICIAL],
            "740.21": none![STATE_REVENUE],
        ],
        confidence: Medium,
    }
    MED "(a)" "medical devices to Russia, Belarus and the occupied regions" "740.23(a)" {
        authorizes: MOVEMENTS,
        overcomes: named,
        terms: [
            "740.23(a)": item!["EAR99"],
            "740.23(a)": any![
                dest!({BY, RU}),
                IN_AN_OCCUPIED_REGION,
            ],
            "740.23(a)": ask(
                "740.23#medical-device-or-part",
                "Is the item a medical device, or a part, component, accessory or attachment used exclusively in or with one?",
            ),
            "740.23(a)": any![
                ask("740.23#medical-device", "Is the item a medical device itself, and no part of one?"),
                ask(
                    "740.23#replacement",
                    "Does the part meet § 740.23(a)(1) and (2): no more than it takes to service medical devices that are already there?",
                ),
            ],
            "740.23": none![ask(
                "740.23#excluded-use",
                "Is the item for producing something, or for a military or intelligence end user?",
            )],
        ],
        confidence: Medium,
    }
};
