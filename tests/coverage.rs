//! Nothing is silently missing: every rule of the regulations that the policy was written from is
//! somewhere in it, or stands in the table of what the crate does not decide.
//!
//! One line for each rule, under the section that it is of: the id of the rule or its citation, and
//! where it is encoded. A rule may be in several places, and partly undecided.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use Where::{
    Column, Duty, Entry, Exception, Flag, Footnote, Group, Law, List, Provision, Question,
    Restriction, Review, Row, Scope, Territory, Undecided,
};
use export_control::policy::{Leaves, Relief, Usable};
use export_control::{Condition, Policy};

/// What this crate does not decide
const UNDECIDED: &str = include_str!("../src/undecided.md");

/// Where a rule is encoded
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Where {
    /// A rule of scope, by its id
    Scope(&'static str),
    /// A requirement that a section states by itself, by its id
    Provision(&'static str),
    /// A license review policy, by its id
    Review(&'static str),
    /// A red flag, by its id
    Flag(&'static str),
    /// A restriction on exceptions, by its id
    Restriction(&'static str),
    /// An obligation, by its citation without the title
    Duty(&'static str),
    /// A column of the Country Chart
    Column(&'static str),
    /// A Country Group that somebody is in
    Group(&'static str),
    /// A footnote of the Country Chart
    Footnote(&'static str),
    /// A list of countries
    List(&'static str),
    /// A territory without a row of its own, or a row that is its own
    Territory(&'static str),
    /// A row of an entry, `6A003/3`
    Row(&'static str),
    /// An entry that has no rows and sends the reader elsewhere
    Entry(&'static str),
    /// A paragraph of a License Exception, by its name
    Exception(&'static str),
    /// A question that some rule asks
    Question(&'static str),
    /// A test that shows how the evaluation goes, `scope::content`
    Law(&'static str),
    /// The first cell of a row of the table of what is not decided
    Undecided(&'static str),
}

/// A rule of the regulations
struct Rule {
    section: &'static str,
    id: &'static str,
    at: &'static [Where],
}

macro_rules! rules {
    ($($section:literal { $($id:literal: $($kind:ident $name:literal),+;)+ })+) => {
        &[$($(Rule { section: $section, id: $id, at: &[$($kind($name)),+] }),+),+]
    };
}

/// A rule that no section asks for by itself, and why there is such a one
type Extra = (Where, &'static str);

/// Rules that no section asks for by themselves
const BEYOND: &[Extra] = &[
    (
        Review("RS-P1C-D5"),
        "similar defense articles are denied to D:5 by 22 CFR 126.1",
    ),
    (
        Review("E744-P9-D5"),
        "similar defense articles are denied to D:5 by 22 CFR 126.1",
    ),
    (
        Review("RS-P1A-FN10"),
        "chart footnote 10 requires a license and names no policy",
    ),
    (
        Review("RS-P1G-FN10"),
        "chart footnote 10 requires a license and names no policy",
    ),
    (
        Review("RS-P2-FN7"),
        "chart footnote 7 stands for a mark of RS Column 2",
    ),
    (
        Review("RS-PLAB"),
        "no policy is codified for laboratory equipment",
    ),
    (
        Review("E744-PINFORMED"),
        "a notice of BIS states its own policy",
    ),
    (
        Review("NS-P7-other"),
        "the section ranks no policy for other uses",
    ),
];

const RULES: &[Rule] = rules! {
    // License requirements: parts 734, 736, 738, 742 and 746

    "policies of review, joined" {
        "RP-MEET": Law "reviews::policies_join_to_the_strictest";
        "RP-NS-MAX": Law "reviews::policies_join_to_the_strictest";
        "RP-CHIP-OVERRIDE": Review "RS-P10iiiA1", Law "reviews::chips_below_the_ceilings";
        "RP-PROLIF": Review "RP-PROLIF-CB", Review "RP-PROLIF-CB-contribution",
            Review "RP-PROLIF-NP", Review "RP-PROLIF-NP-contribution", Review "RP-PROLIF-MT",
            Review "RP-PROLIF-MT-contribution";
        "RP-HR": Review "RP-HR";
    }
    "734.3(a), subject to the EAR" {
        "J-US-LOC": Scope "J-US-LOC";
        "J-US-ORIGIN": Scope "J-US-ORIGIN";
        "J-DEMIN": Scope "DM-10", Scope "DM-25";
        "J-FDP": Law "scope::the_tables_of_scope_are_complete";
        "J-ENC": Scope "J-ENC";
        "J-PERSON": Provision "US-B1", Provision "GP-4", Provision "US-C2i";
        "J-EAR99": Law "acceptance::anything_to_syria";
        "J-0Y521": Entry "0A521", Entry "0E521", Restriction "X-14",
            Undecided "§ 734.3(c) and Supplement No. 5 to part 774";
    }
    "734.3(b), not subject" {
        "X-AGENCY": Undecided "§ 734.3(b)(1)";
        "X-PRINT": Scope "X-PRINT";
        "X-PUB": Scope "X-PUB";
        "X-PUB-5D002": Scope "X-PUB-5D002";
        "X-PUB-GUN": Question "734.7#firearm-file";
        "X-FR": Scope "X-FR";
        "X-COURSE": Scope "X-COURSE";
        "X-PATENT": Scope "X-PATENT", Scope "X-STANDARD";
        "X-SYS": Scope "X-SYS";
        "X-TELEM": Scope "X-TELEM";
    }
    "734.13 to 734.20, activities" {
        "ACT-EXPORT": Law "acceptance::rules_for_some_activities_only";
        "ACT-DEEMED": Law "acceptance::deemed_exports";
        "ACT-SPACE": Undecided "§§ 734.13(a)(3) and 734.14(a)(3)";
        "ACT-TRANSIT": Law "end_uses::transit",
            Undecided "§§ 734.13(b), (c) and 734.14(b), (c)";
        "ACT-REEXPORT": Law "acceptance::technology_that_leaves_china";
        "ACT-TRANSFER": Law "acceptance::rules_for_some_activities_only";
        "ACT-RELEASE": Scope "ACT-RELEASE";
        "ACT-ENCPOST": Undecided "§ 734.17";
        "ACT-NOT": Scope "ACT-NOT-LAUNCH", Scope "ACT-NOT-FOREIGN", Territory "PR";
        "ACT-E2E": Scope "ACT-E2E";
        "ACT-A5NAT": Scope "ACT-A5NAT";
        "ACT-NONA5NAT": Scope "ACT-NONA5NAT";
        "ACT-KEY": Undecided "§ 734.19(b)";
    }
    "734.4, de minimis" {
        "DM0-1a": Scope "DM0-1a";
        "DM0-1b": Scope "DM0-1b";
        "DM0-2": Scope "DM0-2";
        "DM0-3": Scope "DM0-3";
        "DM0-4": Scope "DM0-4";
        "DM0-5": Scope "DM0-5";
        "DM0-6i": Scope "DM0-6i";
        "DM0-6ii": Scope "DM0-6ii";
        "DM-7": Undecided "§ 734.4(a)(7)";
        "DM0-8": Scope "DM0-8";
        "DM0-9": Scope "DM0-9", Undecided "§ 734.4(a)(9), whom Footnote 5 entities own";
        "DM-25": Scope "DM-25";
        "DM-10": Scope "DM-10";
        "DM-ENC": Undecided "§ 734.4(b)";
        "DM-SW": Undecided "§ 734.4(c)(1) and (d)(1), notes";
        "DM-TECH": Undecided "§ 734.4(c)(3) and (d)(3)";
        "DM-CTRL": Undecided "Supplement No. 2 to part 734";
        "DM-RUBY": Undecided "§§ 746.7(a)(1)(v) and 746.8(a)(12)(iii)(B)";
        "DM-IR": Undecided "§§ 746.7(a)(1)(v) and 746.8(a)(12)(iii)(B)";
    }
    "734.9, foreign direct products" {
        "FDP-NS": Scope "FDP-NS";
        "FDP-9X515": Scope "FDP-9X515";
        "FDP-600": Scope "FDP-600";
        "FDP-EL1": Scope "FDP-EL1", Provision "EL-FN1";
        "FDP-EL4": Scope "FDP-EL4", Provision "EL-FN4";
        "FDP-EL5": Scope "FDP-EL5", Provision "EL-FN5";
        "FDP-RUBY": Scope "FDP-RUBY", Scope "FDP-RUBY-PARTS", Provision "RU-2", Provision "OCC-2";
        "FDP-RUBY-MEU": Scope "FDP-RUBY-MEU", Provision "RU-3";
        "FDP-ADV": Scope "FDP-ADV";
        "FDP-SUPER": Scope "FDP-SUPER";
        "FDP-IR": Scope "FDP-IR", Scope "FDP-IR-PARTS", Provision "IR-3";
        "FDP-SME": Scope "FDP-SME";
        "FDP-AIW": Scope "FDP-AIW";
        "FDP-AFF": Question "734.9#footnote-1-owned",
            Law "scope::affiliates_of_a_listed_entity_count_while_the_rule_on_them_does";
        "734.9(a)(3)": Undecided "§ 734.9(a)(3)";
        "part 734 supp. 1": Undecided "Supplement No. 1 to part 734";
    }
    "736.2(b), General Prohibitions" {
        "GP1": Law "acceptance::middle_tier_chips";
        "GP2": Scope "DM-25", Law "scope::a_level_is_reached_only_above_it";
        "GP3": Scope "FDP-NS", Law "scope::the_tables_of_scope_are_complete";
        "GP4": Provision "GP-4", Undecided "§ 736.2(b)(4), the orders themselves";
        "GP5": Provision "E744-2";
        "GP6": Provision "CU-1";
        "GP7": Provision "US-B1", Provision "US-B2", Provision "US-B3", Provision "US-B4",
            Provision "US-B5", Duty "745.1", Duty "745.2",
            Undecided "§ 736.2(b)(7), chemicals of the Convention";
        "GP8": Provision "GP-8", List "GP8";
        "GP9": Provision "GP-9";
        "GP10": Provision "GP-10";
    }
    "part 736 supp. 1, General Orders" {
        "GO-3": Undecided "Supplement No. 1 to part 736, General Order No. 3";
        "GO-4": Undecided "Supplement No. 1 to part 736, General Order No. 4";
        "GO-6": Undecided "Supplement No. 1 to part 736, General Order No. 6";
        "GO-7": Undecided "Supplement No. 1 to part 736, General Order No. 7";
    }
    "738.3, entries that bypass the chart" {
        "0A983": Row "0A983/1", Provision "CC-6", Restriction "X-10";
        "surreptitious listening": Provision "SL-1", Restriction "X-3";
        "technology for it": Provision "SL-1-E", Restriction "X-3-E";
    }
    "738.3(b), territories" {
        "TER-DEP": Territory "KY", Law "acceptance::territories_take_a_row_or_none";
        "TER-LI": Territory "LI", Footnote "5";
        "TER-HK": Territory "HK";
        "TER-MO": Territory "MO";
        "TER-OCC": Footnote "9", Provision "OCC-1";
        "TER-US": Territory "PR", Territory "GU", Territory "VI", Territory "AS", Territory "MP",
            Territory "UM";
        "TER-SEP": Territory "AW", Territory "CW", Territory "SX", Territory "EH",
            Territory "VA", Territory "XK", Territory "TW", Territory "MO";
    }
    "738.4, the chart" {
        "the procedure": Law "oracle::agrees_on_every_item_to_every_country";
        "each reason by itself": Law "exceptions::exceptions_that_are_not_enough";
        "CHART-STATIC": Law "laws::the_published_chart_agrees_with_the_section_text";
        "ChartCb1": Column "CB1";
        "ChartCb2": Column "CB2";
        "ChartCb3": Column "CB3";
        "ChartNp1": Column "NP1";
        "ChartNp2": Column "NP2";
        "ChartNs1": Column "NS1";
        "ChartNs2": Column "NS2";
        "ChartMt1": Column "MT1";
        "ChartRs1": Column "RS1";
        "ChartRs2": Column "RS2";
        "ChartFc1": Column "FC1";
        "ChartCc1": Column "CC1";
        "ChartCc2": Column "CC2";
        "ChartCc3": Column "CC3";
        "ChartAt1": Column "AT1", List "AT3";
        "ChartAt2": Column "AT2";
    }
    "part 738 supp. 1, footnotes" {
        "fn 1": Footnote "1", Provision "UN-1";
        "fn 2": Footnote "2", Row "6A003/1";
        "fn 3": Footnote "3", Row "0A919/1";
        "fn 4": Footnote "4", Row "6A003/3", Row "6A003/4";
        "fn 5": Footnote "5";
        "fn 6": Footnote "6", Provision "RU-1";
        "fn 7": Footnote "7", Provision "FN-7";
        "fn 8": Footnote "8", Provision "RS-12";
        "fn 9": Footnote "9", Provision "OCC-1";
        "fn 10": Footnote "10", Provision "FN-10";
    }
    "742.2, chemical and biological weapons" {
        "CB-1": Column "CB1", Row "1C351/1";
        "CB-2": Column "CB2", Row "1C351/2";
        "CB-2x": Undecided "§ 742.2(a)(2)(i)(C)";
        "CB-3": Column "CB3";
        "CB-4": Provision "CB-4";
        "CB-P1": Review "CB-P1", Review "CB-P1-contribution";
        "CB-P2": Review "CB-P2-civil", Review "CB-P2-weapons";
        "CB-P3": Review "CB-P3", Review "CB-P3-denial";
    }
    "742.3, nuclear nonproliferation" {
        "NP-1": Column "NP1";
        "NP-2": Column "NP2";
        "NP-P1": Review "NP-P1";
        "NP-P2": Review "NP-P2", Review "CB-P2-civil", Review "CB-P2-weapons";
        "NP-P3": Review "NP-P3", Review "NP-P3-denial";
    }
    "742.4, national security" {
        "NS-1": Column "NS1";
        "NS-2": Column "NS2";
        "NS-3": Row "6A003/1";
        "NS-4": Provision "NS-4";
        "NS-4x1": Provision "NS-4", Law "acceptance::deemed_exports";
        "NS-4x2": Question "742.4#foreign-product-only", Question "742.4#equivalent-controls",
            Question "742.4#sender-headquarters", List "SME33";
        "NS-5": Provision "NS-5";
        "NS-5x1": Question "742.4#employed-2024-09-06";
        "NS-5x2": Provision "NS-5", Law "acceptance::deemed_exports";
        "NS-P0": Review "NS-P0", Review "NS-P0-diversion";
        "NS-P1": Review "NS-P1";
        "NS-P1ii": Review "NS-P1ii";
        "NS-P1iii": Review "NS-P1iii";
        "NS-P2": Review "NS-P2", Review "NS-P2-approval", Review "NS-P2-case-by-case",
            Review "NS-P2-denial";
        "NS-P5": Review "NS-P5";
        "NS-P6": Review "NS-P6";
        "NS-P7": Review "NS-P7-civil", Review "NS-P7-weapons";
        "NS-P8": Review "NS-P8";
        "NS-P9": Review "NS-P9", Review "NS-P9-denial";
        "NS-P10a": Review "NS-P10a";
        "NS-P10b": Review "NS-P10b";
        "NS-P10c": Review "NS-P10c";
        "NS-P11": Undecided "§ 742.4(b)(11) and 90 FR 4615";
    }
    "742.5, missile technology" {
        "MT-1": Column "MT1";
        "MT-P1": Review "MT-P1", Review "MT-P1-parts", Review "MT-P1-contribution";
        "MT-P2": Review "MT-P2";
        "MT-P3": Review "CB-P2-civil", Review "CB-P2-weapons";
        "MT-P4": Review "MT-P4", Review "MT-P4-denial";
        "MT-MIN": Undecided "§ 742.5(b)(3)";
        "MT-A2": Group "A:2";
    }
    "742.6(a), regional stability" {
        "RS-1": Column "RS1";
        "RS-2i": Row "6A003/3";
        "RS-2ii": Row "6A003/3", Undecided "§ 742.6(a)(2)(iii) and (v)";
        "RS-2iv": Row "6A003/3", Undecided "§ 742.6(a)(2)(iii) and (v)";
        "RS-3": Row "0A919/1";
        "RS-4i": Column "RS2", Provision "FN-7";
        "RS-4ii": Row "6A003/4";
        "RS-5": Provision "RS-5";
        "RS-5d": Provision "RS-5-12", Row "3A999/1";
        "RS-6-i-A": Provision "RS-6-i-A";
        "RS-6-i-B": Provision "RS-6-i-B";
        "RS-6-ii": Provision "RS-6-ii";
        "RS-6-iii-A": Provision "RS-6-iii-A", Provision "RS-6-iii-A-3E001",
            Law "acceptance::codified_and_enforced_readings";
        "RS-6-iii-B": Provision "RS-6-iii-B", Provision "RS-6-iii-B-3E001";
        "RS-6-iii-Bx": Law "acceptance::approved_entities_in_the_united_arab_emirates";
        "RS-6-iv": Law "acceptance::deemed_exports";
        "RS-6-3E001": Provision "RS-6-iii-3E001", Provision "RS-6-iii-A-3E001",
            Provision "RS-6-iii-B-3E001";
        "RS-7": Provision "RS-7", Question "742.6#space-station";
        "RS-8": Entry "0A521", Undecided "§ 734.3(c) and Supplement No. 5 to part 774";
        "RS-9": Column "RS1";
        "RS-10": Provision "RS-10";
        "RS-11": Provision "RS-11";
        "RS-12": Provision "RS-12";
        "RS-13": Provision "RS-13";
        "RS-LAB": Provision "RS-LAB", Undecided "§ 742.4(b)(11) and 90 FR 4615";
        "91 FR 46260": Undecided "91 FR 46260";
    }
    "742.6(b), review" {
        "RS-P1A": Review "RS-P1A";
        "RS-P1B": Review "RS-P1B";
        "RS-P1C": Review "RS-P1C";
        "RS-P1D": Review "RS-P1D", Undecided "22 CFR 126.1";
        "RS-P1E": Review "RS-P1E";
        "RS-P1F": Review "RS-P1F";
        "RS-P1G": Review "RS-P1G";
        "RS-P1ii": Review "RS-P1ii";
        "RS-P2": Review "RS-P2", Review "RS-P2-destabilizing";
        "RS-P2ii": Review "RS-P2ii";
        "RS-P4": Review "RS-P4", Review "RS-P4-denial";
        "RS-P5/6": Undecided "§ 742.6(b)(5) and (6)";
        "RS-P7": Review "RS-P7";
        "RS-P8": Review "RS-P8", Review "RS-P8-itar", Review "RS-P8-spacecraft";
        "RS-P9": Review "RS-P9", Review "RS-P9-denial", Review "RS-P9-itar";
        "RS-P10i": Review "RS-P10i", Review "RS-P10i-approval", Review "RS-P10i-case-by-case",
            Review "RS-P10i-denial", Review "RS-P10i-others";
        "RS-P10ii": Review "RS-P10ii", Review "RS-P10ii-denial";
        "RS-P10iiiA1": Review "RS-P10iiiA1", Question "742.6#below-chip-ceilings";
        "RS-P10iiiA1d": Review "RS-P10iiiA1d";
        "RS-P10iiiA2": Review "RS-P10iiiA2";
        "RS-P10iiiB": Review "RS-P10iiiB", Review "RS-P10iiiB-exceeded";
        "RS-P10iiiC": Review "RS-P10iiiB-exceeded";
        "RS-P10iii-gap": Review "RS-P10iii-gap";
        "RS-P11a": Review "RS-P11a";
        "RS-P11b": Review "RS-P11b";
        "RS-P11c": Review "RS-P11c";
        "RS-P12": Review "RS-P12";
        "RS-P13": Review "RS-P13", Review "RS-P13-risk";
        "RS-P14": Review "RS-P14";
        "742.6(c)": Undecided "§ 742.6(c)";
    }
    "742.7, 742.11 and 742.17, crime control and firearms" {
        "CC-1": Column "CC1";
        "CC-2": Column "CC2";
        "CC-3": Column "CC3";
        "CC-4": Provision "CC-4";
        "CC-5": Provision "CC-5";
        "CC-6": Provision "CC-6";
        "CC-P1": Review "CC-P1";
        "CC-P2": Review "CC-P2";
        "FC-1": Column "FC1";
        "FC-P1": Review "FC-P1", Review "FC-P1-crime";
    }
    "742.13 to 742.15, listening devices, significant items, encryption" {
        "EI-1": Provision "EI-1";
        "EI-NOTE": Provision "EI-1", Law "acceptance::encryption";
        "EI-P1": Review "EI-P1", Undecided "§ 742.15(a)(2)";
        "SI-1": Provision "SI-1";
        "SI-P1": Review "SI-P1";
        "SL-1": Provision "SL-1", Provision "SL-1-E";
        "SL-P1": Review "SL-P1", Review "SL-P1-denial";
    }
    "742.8, 742.9 and 742.19, anti-terrorism" {
        "AT-IR": Column "AT1", Provision "AT-IR-KP", Review "AT-PIR";
        "AT-SY": Column "AT1", Review "SY-P";
        "AT-KP": Provision "AT-KP", Review "AT-PKP", Review "AT-PKP-listed",
            Review "AT-PKP-military", Review "AT-PKP-humanitarian",
            Undecided "§ 742.19(b), lines of its list";
        "AT-E1": Provision "AT-E1";
        "AT-CU": Provision "CU-1";
    }
    "742.18, Chemical Weapons Convention" {
        "CW-1": Provision "CW-1", Review "CW-P1", Review "CW-P1-peaceful";
        "CW-2": Provision "CW-2", Review "CW-P2";
        "CW-3e": Provision "CW-3", Review "CW-P3", Question "742.18#end-use-certificate";
        "CW-3r": Provision "CW-3", Review "CW-P3";
        "CW-4": Provision "CW-4", Review "CW-P4";
        "CWCP": List "CWC_NON_PARTIES", Undecided "Supplement No. 2 to part 745";
    }
    "arms embargoes, short supply, the Russian industry sector" {
        "UN-1": Provision "UN-1", Review "UN-P1", List "UN10";
        "UN-TYPO": Provision "UN-1";
        "SS-1": Row "0A980/1", Row "1C988/1", Undecided "Part 754";
        "RI-1": Provision "RI-1";
    }
    "746.2, Cuba" {
        "CU-1": Provision "CU-1";
        "CU-X": Restriction "X-6-CU";
        "CU-P": Review "CU-P", Review "CU-P-approval", Review "CU-P-case-by-case";
    }
    "746.3, Iraq" {
        "IQ-1": Provision "IQ-1", Provision "IQ-2", Provision "IQ-3";
        "IQ-X": Restriction "X-d", Law "exceptions::closed_lists";
        "IQ-P": Review "IQ-P-nuclear", Review "IQ-P-weapons", Review "IQ-P-military",
            Review "IQ-P-transfer";
    }
    "746.4, North Korea" {
        "KP-1": Provision "KP-1";
        "KP-X": Restriction "X-6-KP";
        "KP-P": Review "KP-P", Review "KP-P-denial", Review "KP-P-listed",
            Review "KP-P-military", Review "KP-P-humanitarian";
    }
    "746.6, occupied regions of Ukraine" {
        "OCC-1": Provision "OCC-1", Provision "OCC-2";
        "OCC-X": Restriction "X-6-OCC";
        "OCC-P": Review "OCC-P", Review "OCC-P-case-by-case", Review "OCC-P2",
            Review "OCC-P2-case-by-case";
    }
    "746.7, Iran" {
        "IR-1": Provision "IR-1";
        "IR-2": Provision "IR-2", Question "746.7#supplement-7",
            Undecided "Supplements Nos. 2, 4, 5, 6 and 7 to part 746";
        "IR-3": Provision "IR-3", List "GECC38";
        "IR-4": Provision "IR-4", Undecided "§ 734.4(a)(7)";
        "IR-X": Restriction "X-6-IR";
        "IR-P": Review "IR-P", Review "IR-P-case-by-case", Review "IR-P3",
            Review "IR-P3-case-by-case";
    }
    "746.8, Russia and Belarus" {
        "RU-1": Provision "RU-1";
        "RU-2": Provision "RU-2";
        "RU-3": Provision "RU-3";
        "RU-4": Provision "RU-4", Provision "RI-1",
            Undecided "Supplements Nos. 2, 4, 5, 6 and 7 to part 746";
        "RU-5": Provision "RU-5", Question "746.8#supplement-4";
        "RU-6": Provision "RU-6", Question "746.8#supplement-6";
        "RU-7": Provision "RU-7", Question "746.8#supplement-5";
        "RU-8": Provision "RU-8";
        "RU-E1": Law "acceptance::russia_and_belarus";
        "RU-E2": Question "746.8#civil-allied-user";
        "RU-E3": List "GECC38",
            Law "scope::products_for_russia_need_a_license_except_from_partner_countries";
        "RU-X": Restriction "X-6-RU-BY", Law "exceptions::what_is_left_for_russia";
        "RU-P": Review "RU-P", Review "RU-P-case-by-case", Review "RU-P2",
            Review "RU-P2-case-by-case", Review "RU-P3", Review "RU-P4";
    }
    "746.9, Syria" {
        "SY-1": Provision "SY-1";
        "SY-X": Restriction "X-6-SY", Exception "SPP";
        "SY-P": Review "SY-P", Review "SY-P-commercial";
    }
    "predicates in rows of the Commerce Control List" {
        "WorldwideNsPlurilateral": Provision "NS-5";
        "WorldwideRsPlurilateral": Provision "RS-10";
        "MacauOrD5SmeNs": Provision "NS-4";
        "MacauOrD5SmeRs": Provision "RS-6-i-A";
        "MacauOrD5Hbm": Provision "RS-6-i-B";
        "MacauOrD5Laboratory": Provision "RS-LAB";
        "OriginMacauOrD5": Provision "RS-6-ii";
        "WorldwideAdvancedComputing": Provision "RS-6-iii-A";
        "UaeOrD1D4D5ExclA5A6": Provision "RS-6-iii-B";
        "D1D4D5ExclA5A6": Provision "RS-6-iii-3E001";
        "WorldwideModelWeights": Provision "RS-13";
        "ChinaRussiaVenezuela": Provision "RS-7";
        "Footnote5Party": Provision "RS-11";
        "IraqRs": Provision "RS-5";
        "PakistanRs": Provision "RS-12";
        "IraqOrPakistanRs": Provision "RS-5-12";
        "NorthKoreaAt": Provision "AT-KP";
        "IranOrNorthKoreaAt": Provision "AT-IR-KP";
        "GroupE1At": Provision "AT-E1";
        "UnArmsEmbargo": Provision "UN-1";
        "RussiaBelarusSectoral": Provision "RI-1";
        "EncryptionExceptCanada": Provision "EI-1";
        "WorldwideSurreptitiousListening": Provision "SL-1", Provision "SL-1-E";
        "SignificantItems": Provision "SI-1";
        "CrimeControlExceptCanada": Provision "CC-5";
        "WorldwideCrimeControl": Provision "CC-4", Provision "CC-6";
        "CwcSchedule1Worldwide": Provision "CW-1";
        "CwcNonParty": Provision "CW-2", Provision "CW-3";
        "CwcNonPartyCb": Provision "CB-4";
        "CwcNonPartyExceptIsraelTaiwan": Provision "CW-4";
        "ShortSupply": Row "0A980/1", Undecided "Part 754";
        "ItarReferral": Law "acceptance::a_bare_entry_asks_for_its_paragraph",
            Law "tables::entries_without_rows_send_the_reader_elsewhere",
            Undecided "§ 734.3(b)(1)";
        "NotStated": Row "4A001/4", Row "1D018/2";
    }
    "rules that are not monotone" {
        "NM-1": Provision "E744-23-A3i-A";
        "NM-2": Provision "E744-23-A3i-B";
        "NM-3": Exception "NAC", Exception "ACA";
        "NM-4": Column "CC2", Column "CC3";
        "NM-5": Review "RS-P10iiiB-exceeded", Review "RS-P10iiiA1d";
        "NM-6": Undecided "Supplement No. 1 to part 736, General Order No. 6";
        "NM-7": Provision "RS-6-iii-B", Column "CB3";
        "NM-8": Law "laws::removing_a_country_from_a_restrictive_group_never_adds_a_requirement";
        "NM-9": Law "acceptance::middle_tier_chips";
    }
    "defects of the published text" {
        "footnote 8": Footnote "8";
        "reserved sections cited": Footnote "6";
        "3A069 and 3E069": Provision "RS-LAB";
        "90 FR 4615": Undecided "§ 742.4(b)(11) and 90 FR 4615";
        "3E001": Provision "RS-6-iii-A-3E001";
        "3A999": Row "3A999/1";
        "0A617": Provision "UN-1";
        "Central African Republic": List "UN10";
        "AT columns": Column "AT1", Column "AT2";
        "Nicaragua in § 742.4(b)(7)": Review "NS-P7-weapons";
        "9E003": Provision "SI-1";
        "CIV in § 746.3(c)": Law "exceptions::removed_exceptions";
        "§ 742.9(b)": Review "SY-P";
        "model certificate": Undecided "Supplement No. 1 to part 734";
        "January 2025 text": Law "acceptance::codified_and_enforced_readings";
        "affiliates": Law "end_uses::affiliates";
        "UAE exception for the upper tier":
            Law "acceptance::approved_entities_in_the_united_arab_emirates";
        "§§ 734.9(i) and 744.23(a)(1)": Scope "FDP-SUPER", Provision "E744-23-A1i";
        "spellings of countries": Law "tables::other_names_read_as_their_country";
    }

    // End uses, end users and process: parts 732, 743 to 750, 758 to 764

    "part 744, shared" {
        "knowledge": Undecided "Supplement No. 1 to part 744 and § 772.1";
        "is informed": Provision "E744-INFORMED";
        "most restrictive of the set": Law "reviews::policies_join_to_the_strictest";
        "exceptions only where the section says so":
            Law "exception_laws::only_what_is_named_overcomes_embargoes_and_end_uses";
        "missing facts are unknown": Law "acceptance::silence_is_no_permission";
        "claims": Law "laws::what_is_claimed_is_not_asked", Undecided "Claims";
        "answers that clear either way": Undecided "Answers that clear either way";
    }
    "744.2 to 744.5" {
        "E744-2": Provision "E744-2", Review "E744-P2", List "SUPP3_744";
        "E744-3-A1": Provision "E744-3-A1", Review "E744-P3", Review "E744-P3-contribution";
        "E744-3-A2": Provision "E744-3-A2";
        "E744-3-A3": Provision "E744-3-A3";
        "E744-4": Provision "E744-4", Provision "E744-4-PLANT", Review "E744-P4",
            Review "E744-P4-contribution";
        "E744-5": Provision "E744-5", Review "E744-P5", Review "E744-P5-naval";
    }
    "744.6, US persons" {
        "US-B1": Provision "US-B1";
        "US-B2": Provision "US-B2";
        "US-B3": Provision "US-B3";
        "US-B4": Provision "US-B4";
        "US-B5": Provision "US-B5";
        "US-C1": Provision "US-C1";
        "US-C2i": Provision "US-C2i";
        "US-C2ii": Provision "US-C2ii";
        "US-C2iii": Provision "US-C2iii";
        "744.6(a)": Question "744.6#other-agency";
        "744.6(b)(6)": Question "744.6#us-person";
        "744.6(d)(1)(i)": Question "744.6#clerical";
        "744.6(d)(1)(ii)": Question "744.6#published-or-fundamental-research";
        "744.6(d)(1)(iii)": Question "744.6#law-enforcement-or-intelligence";
        "744.6(d)(2)": Question "744.6#government-duty";
        "744.6(d)(3)": Question "744.6#back-end";
        "744.6(d)(4)": Question "744.6#natural-person-for-allied-company";
        "744.6(d)(5)": Question "744.6#only-servicing";
        "744.6(e)": Review "E744-P6", Review "E744-P6-contribution",
            Review "E744-P6-military-intelligence", Review "E744-P6-chips",
            Review "E744-P6-chips-heard";
        "748.15(d)(1)": Question "744.6#validated-end-user";
    }
    "744.7 to 744.10" {
        "E744-7": Provision "E744-7";
        "744.7(b)(1)": Question "744.7#us-or-canadian-carrier";
        "744.7(b)(2)": Question "744.7#airline-installation";
        "E744-8": Provision "E744-8", Review "E744-P8",
            Undecided "§ 744.8(a)(1), the identifiers";
        "744.8, on both lists": Provision "E744-8-LISTED", Review "E744-P8-listed",
            Review "E744-P8-entry", Undecided "§ 744.8(c), whose entry it is";
        "744.8, authorized by OFAC": Question "744.8#treasury-authorizes";
        "E744-9": Provision "E744-9-i", Provision "E744-9-ii", Provision "E744-9-iii",
            Review "E744-P9";
        "744.9(a)(2)": Question "744.9#deployment";
        "744.10": Undecided "§§ 744.10, 744.12 to 744.14, 744.18 and 744.20";
    }
    "744.11 and 744.16, Entity List" {
        "744.11(a)": Provision "E744-11", Review "E744-P11";
        "744.11(b)": Undecided "§ 744.11(b), § 744.15(c), § 744.16(c) to (e) and Supplement No. 5 to part 744";
        "744.11(c)": Provision "E744-INFORMED";
        "Entity List fn 1": Provision "EL-FN1";
        "Entity List fn 2": Question "744.11#footnote-2-disclosure";
        "Entity List fn 3": Provision "E744-21-A2-LIST", Provision "RU-3",
            Undecided "§ 744.21(a)(2) and § 746.8(a)(12)";
        "Entity List fn 4": Provision "EL-FN4";
        "Entity List fn 5": Provision "EL-FN5", List "SME33",
            Undecided "§ 744.11(a)(2)(v)(A)(4), in which country";
        "744.16(b)": Undecided "§ 744.16(b)";
        "744.16(c) to (e)": Undecided "§ 744.11(b), § 744.15(c), § 744.16(c) to (e) and Supplement No. 5 to part 744";
        "744.16(f)": Law "end_uses::entity_list", Undecided "§ 744.16(f)";
        "entries for all items, some items or all but some": Law "end_uses::entity_list";
        "entries for a project or Supplement No. 7":
            Undecided "§ 744.16, entries limited to a project or a supplement";
        "affiliates": Question "744.11#owned-by-listed-parties", Law "end_uses::affiliates";
    }
    "744.15, Unverified List" {
        "E744-15, exceptions suspended": Restriction "X-17";
        "statement": Duty "744.15(b)";
        "filing": Duty "758.1(b)(8)";
        "no requirement": Law "exceptions::unverified_parties";
        "744.15(c)": Undecided "§ 744.11(b), § 744.15(c), § 744.16(c) to (e) and Supplement No. 5 to part 744";
    }
    "744.17 to 744.20" {
        "E744-17": Provision "E744-17", Review "E744-P17",
            Undecided "§ 744.17(a), the entries";
        "part 744 supp. 1": Undecided "Supplement No. 1 to part 744 and § 772.1";
        "744.19": Review "E744-19", Review "E744-19-missile",
            Undecided "§ 744.19, the sanctions";
        "744.18 and 744.20": Undecided "§§ 744.10, 744.12 to 744.14, 744.18 and 744.20";
    }
    "744.21 and 744.22, military and military intelligence" {
        "E744-21-A1": Provision "E744-21-A1", Provision "E744-21-A1-LIST", Review "E744-P21-A1",
            Review "E744-P21-A1-any";
        "E744-21-A2": Provision "E744-21-A2", Provision "E744-21-A2-LIST",
            Review "E744-P21-A2", Review "E744-P21-A2-food", Review "E744-P21-A2-any";
        "744.21(a)(3)": Question "744.21#owned-by-listed-military-end-users";
        "744.21(h)": Question "744.21#contract-before-2014-11-07";
        "part 744 supp. 2": Question "744.21#shielding-over-1000-kg",
            Question "744.21#strong-fibers", Question "744.21#other-fibers",
            Question "744.21#bearings-over-573-k", Question "744.21#tools-under-9-micrometers",
            Question "744.21#optical-surface-tools", Question "744.21#measurement-uncertainty",
            Question "744.21#fast-recorders", Question "744.21#computers-over-half-wt",
            Question "744.21#software-for-4a101", Question "744.21#telecom-of-supplement-2",
            Question "744.21#sensing-fibers";
        "89 FR 60985": Undecided "89 FR 60985";
        "E744-22": Provision "E744-22", Review "E744-P22", Question "744.22#named-organization";
    }
    "744.23, supercomputers, advanced nodes, equipment" {
        "E744-23-A1i": Provision "E744-23-A1i";
        "E744-23-A1ii": Provision "E744-23-A1ii";
        "E744-23-A2i": Provision "E744-23-A2i";
        "E744-23-A2ii": Provision "E744-23-A2ii";
        "E744-23-A2iii": Provision "E744-23-A2iii";
        "E744-23-A2iv": Law "end_uses::chip_making";
        "E744-23-A3i-A": Provision "E744-23-A3i-A";
        "E744-23-A3i-B": Provision "E744-23-A3i-B";
        "E744-23-A3ii": Provision "E744-23-A3ii";
        "E744-23-A4i": Provision "E744-23-A4i";
        "E744-23-A4ii": Provision "E744-23-A4ii";
        "E744-23-A5": Question "744.23#back-end";
        "744.23(c)": Restriction "X-9-i", Restriction "X-9-ii";
        "744.23(d)": Review "E744-P23-D1", Review "E744-P23-D2", Review "E744-P23-D3",
            Review "E744-P23-D3iv";
        "advanced-node IC": Undecided "Supplement No. 1 to part 744 and § 772.1";
    }
    "affiliates, 90 FR 47201" {
        "in force, stayed, in force again": Law "end_uses::affiliates";
        "never the Unverified or the Denied Persons List": Law "end_uses::prohibited_conduct";
        "a red flag while stayed": Flag "RF29";
        "Temporary General License No. 7":
            Undecided "Supplement No. 1 to part 736, General Order No. 7";
    }
    "lists" {
        "Entity List": Provision "E744-11";
        "Denied Persons List": Provision "GP-4";
        "appendix persons": Undecided "§ 736.2(b)(4), the orders themselves";
        "Unverified List": Restriction "X-17";
        "Military End-User List": Provision "E744-21-A1-LIST";
        "Specially Designated Nationals": Provision "E744-8";
        "sanctioned, ISN": Review "E744-19";
        "debarred, AECA": Flag "RF-AECA";
        "other lists": Undecided "Other lists of the US Government";
        "names, aliases, matches, snapshots": Undecided "The lists of parts 744 and 764";
        "a listing never relaxes": Law "never_relaxes::a_listing_never_relaxes";
    }
    "part 732 supp. 3, red flags" {
        "RF01": Flag "RF01";
        "RF02": Flag "RF02";
        "RF03": Flag "RF03";
        "RF04": Flag "RF04";
        "RF05": Flag "RF05";
        "RF06": Flag "RF06";
        "RF07": Flag "RF07";
        "RF08": Flag "RF08";
        "RF09": Flag "RF09";
        "RF10": Flag "RF10";
        "RF11": Flag "RF11";
        "RF12": Flag "RF12";
        "RF13": Flag "RF13";
        "RF14": Flag "RF14";
        "RF15": Flag "RF15";
        "RF16": Flag "RF16";
        "RF17": Flag "RF17";
        "RF18": Flag "RF18";
        "RF19": Flag "RF19";
        "RF20 to RF25, RF27":
            Undecided "Supplement No. 3 to part 732, red flags 20 to 25 and 27";
        "RF26": Flag "RF26";
        "RF28": Flag "RF28";
        "RF29": Flag "RF29";
        "an unresolved flag holds the shipment": Law "red_flags::a_raised_flag_must_be_resolved";
    }
    "transshipment and diversion" {
        "TS01": Flag "TS01";
        "TS02": Flag "TS02";
        "TS03": Flag "TS03";
        "TS04": Flag "TS04";
        "TS05": Flag "TS05";
        "TS06": Flag "TS06";
        "TS07": Flag "TS07";
        "TS08": Flag "TS08";
        "TS09": Flag "TS09";
        "TS10": Flag "TS10";
        "TS11": Flag "TS11";
        "TS12": Flag "TS12";
        "known onward destination": Undecided "§§ 734.13(b), (c) and 734.14(b), (c)";
        "transit": Provision "GP-8";
        "a reexport is an act of its own": Law "acceptance::technology_that_leaves_china";
        "contract safeguards": Law "license::safeguards_are_judged_or_asked_for";
        "Decree 259/2025/ND-CP": Undecided "Export control law of other countries";
    }
    "part 748, applications" {
        "748.1": Undecided "§§ 748.1 to 748.8 and Supplement No. 1 to part 748";
        "748.3": Undecided "§§ 748.1 to 748.8 and Supplement No. 1 to part 748";
        "748.4": Undecided "§§ 748.1 to 748.8 and Supplement No. 1 to part 748";
        "748.5": Law "license::parties_are_those_that_are_named";
        "748.6": Undecided "§§ 748.1 to 748.8 and Supplement No. 1 to part 748";
        "748.8": Undecided "Supplement No. 2 to part 748, other paragraphs";
        "part 748 supp. 1": Undecided "§§ 748.1 to 748.8 and Supplement No. 1 to part 748";
        "part 748 supp. 2(i)": Undecided "Supplement No. 2 to part 748, other paragraphs";
        "part 748 supp. 2(i)(2)(x)": Question "748#incorporated-abroad", Duty "part 748 supp. 2";
        "part 748 supp. 2(j)(3)(ii)": Question "748#stores";
        "part 748 supp. 2(l)": Question "748#known-reexport";
        "part 748 supp. 2(o)(3)(i)": Duty "part 748 supp. 2";
        "part 748 supp. 2(q)": Duty "745.2";
        "748.9": Undecided "§§ 748.9(c) and 748.11, cases and dates";
        "748.10": Duty "748.10";
        "748.11": Duty "748.11", Undecided "§§ 748.9(c) and 748.11, cases and dates";
        "748.12": Duty "748.12";
        "748.13": Duty "748.13";
        "748.15": Question "758.1#validated-end-user", Undecided "§§ 748.15 and 748.16";
        "748.16": Undecided "§§ 748.15 and 748.16";
        "90 FR 42321": Undecided "§§ 748.15 and 748.16";
    }
    "part 750, review and terms of licenses" {
        "750.1 to 750.6": Undecided "§§ 750.1 to 750.6 and part 756";
        "750.4(b)(6)": Duty "750.4(b)";
        "750.7(a)": Law "license::scope_decides";
        "750.7(c)": Question "748#known-reexport",
            Undecided "§§ 750.7(c), (h) and 750.10, notices to BIS";
        "750.7(d)": Duty "750.7(d)";
        "750.7(g)": Law "license::a_license_lasts_four_years_and_may_end_at_any_time";
        "750.7(h)(3)": Undecided "§§ 750.7(c), (h) and 750.10, notices to BIS";
        "750.7(i)": Law "license::conditions_end_with_the_need_for_a_license";
        "750.8": Law "license::a_license_lasts_four_years_and_may_end_at_any_time";
        "750.10": Undecided "§§ 750.7(c), (h) and 750.10, notices to BIS";
        "750.11": Law "license::amounts_are_those_of_the_whole_license";
        "usual conditions": Law "license::safeguards_are_judged_or_asked_for";
    }
    "part 743, reports" {
        "743.1": Duty "743.1";
        "743.2": Duty "743.2", List "APP_TIER_3";
        "743.3": Duty "743.3";
        "743.4": Duty "743.4";
        "743.5": Undecided "§§ 743.5 to 743.9";
        "743.6": Undecided "§§ 743.5 to 743.9";
        "743.7 to 743.9": Undecided "§§ 743.5 to 743.9";
    }
    "part 745, Chemical Weapons Convention" {
        "745.1": Duty "745.1", Law "duties::chemicals_of_the_convention";
        "745.2": Duty "745.2", Undecided "§ 745.2, the certificate";
        "part 745 supp. 2": List "CWC_NON_PARTIES", Undecided "Supplement No. 2 to part 745";
    }
    "part 758, filings" {
        "758.1(b)(1)": Duty "758.1(b)(1)";
        "758.1(b)(2)": Duty "758.1(b)(2)";
        "758.1(b)(3)": Duty "758.1(b)(3)";
        "758.1(b)(4)": Duty "758.1", Exception "STA";
        "758.1(b)(5)": Duty "758.1(b)(5)";
        "758.1(b)(6)": Duty "758.1(b)(6)";
        "758.1(b)(7)": Duty "758.1(b)(7)";
        "758.1(b)(8)": Duty "758.1(b)(8)";
        "758.1(b)(9)": Duty "758.1(b)(9)";
        "758.1(b)(10)": Duty "758.1(b)(10)";
        "758.1(b)(11)": Duty "758.1(b)(11)";
        "758.1(g)": Duty "758.1(g)";
        "758.2(b)": Duty "758.2(b)";
        "758.3": Undecided "§§ 758.3 and 758.5";
        "758.5": Undecided "§§ 758.3 and 758.5";
        "758.6": Duty "758.6";
    }
    "parts 760, 762 and 764" {
        "part 760": Undecided "Part 760";
        "part 762": Duty "part 762";
        "part 764": Undecided "Part 764";
        "764.2, acts": Provision "GP-9", Provision "GP-10";
        "764.5": Undecided "Part 764";
    }
    "how policy changes" {
        "announcements, proposals, guidance": Undecided "Announcements, proposals and guidance";
        "not enforced": Law "acceptance::codified_and_enforced_readings";
        "suspended and reinstated": Law "end_uses::affiliates";
        "rules": Law "generated::amendments_invert_compose_and_commute";
        "savings clauses": Undecided "Dated rules of other days";
        "22 CFR 126.1 and D:5": Undecided "22 CFR 126.1";
        "dated amendments of 1994 to 2026": Law "acceptance::an_earlier_day_is_cautioned",
            Undecided "Dated rules of other days";
        "the package for Vietnam": Law "scope::a_military_product_reaches_vietnam_until_it_leaves_both_groups",
            Law "exceptions::vietnam_out_of_the_restricted_groups";
    }
    "what leaving a group adds" {
        "NM1": Undecided "§§ 748.15 and 748.16";
        "NM2": Provision "E744-23-A3i-A";
        "NM3": Duty "part 748 supp. 2";
        "NM4": Duty "740.20(d)(2)", Law "license::conditions_end_with_the_need_for_a_license";
        "NM5": Duty "743.1";
        "NM6": Law "exceptions::what_vietnam_loses";
        "NM7": List "APP_TIER_3";
        "NM8": Law "license::conditions_end_with_the_need_for_a_license";
        "NM9": Exception "SPP", Restriction "X-6-SY";
        "NM10": Law "laws::the_published_chart_agrees_with_the_section_text";
        "NM11": Undecided "22 CFR 126.1";
        "NM12": Undecided "§§ 768.1, 770.3 and 772.1, frozen lists";
        "NM13": Law "end_uses::affiliates";
        "NM14": Law "acceptance::codified_and_enforced_readings";
        "NM15": Law "laws::structure_agrees_with_behavior";
    }
    "part 740, beyond the two sheets" {
        "740.2(a)(24) and (25)": Undecided "§ 740.2(a)(24) and (25)";
        "740.2(b) and (c)": Undecided "§ 740.2(b) and (c)";
        "740.24": Exception "IEC", Undecided "§ 740.24, the destinations";
        "part 740 supp. 3": Question "740.17#supplement-3-destination",
            Undecided "Supplement No. 3 to part 740";
        "older wording": Undecided "Part 740, older wording";
    }
};

/// A usable exception's conditions
fn usable(left: &[Usable]) -> impl Iterator<Item = &Condition> {
    left.iter().map(|usable| &usable.when)
}

/// Every condition of the policy
fn conditions(policy: &Policy) -> Vec<&Condition> {
    let data = policy.data();
    let mut all = Vec::new();
    for entry in &data.entries {
        all.extend(entry.controls.iter().map(|control| &control.when));
        let terms = entry.eligibility.iter().flat_map(|line| line.terms.iter());
        all.extend(terms.map(|term| &term.when));
    }
    for provision in &data.provisions {
        all.extend([&provision.trigger, &provision.when]);
        all.extend(provision.enforcement.iter().map(|enforced| &enforced.when));
        if let Relief::Only(left) = &provision.relief {
            all.extend(usable(left));
        }
    }
    for rule in &data.scope {
        all.extend([&rule.trigger, &rule.when]);
    }
    all.extend(data.reviews.iter().map(|rule| &rule.when));
    let terms = data.exceptions.iter().flat_map(|rule| rule.terms.iter());
    all.extend(terms.map(|term| &term.when));
    for restriction in &data.restrictions {
        all.push(&restriction.when);
        if let Leaves::Only(left) = &restriction.leaves {
            all.extend(usable(left));
        }
    }
    all.extend(data.obligations.iter().map(|duty| &duty.when));
    all.extend(data.red_flags.iter().map(|flag| &flag.when));
    all
}

/// Everything in the policy that a rule can be encoded in, as it is named here
struct Encoded {
    names: BTreeSet<(&'static str, String)>,
}

impl Encoded {
    fn of(policy: &Policy) -> Self {
        let data = policy.data();
        let mut names = BTreeSet::new();
        let mut add = |kind, name: String| {
            names.insert((kind, name));
        };
        for rule in &data.scope {
            add("scope", rule.id.to_string());
        }
        for provision in &data.provisions {
            add("provision", provision.id.to_string());
        }
        for rule in &data.reviews {
            add("review", rule.id.to_string());
        }
        for flag in &data.red_flags {
            add("flag", flag.id.to_string());
        }
        for restriction in &data.restrictions {
            add("restriction", restriction.id.to_string());
        }
        for duty in &data.obligations {
            let place = duty.citation.to_string();
            let place = place.trim_start_matches("15 CFR ").to_owned();
            add("duty", place);
        }
        for column in &data.columns {
            add("column", column.column.to_string());
        }
        for footnote in &data.footnotes {
            add("footnote", footnote.number.to_string());
        }
        for list in &data.lists {
            add("list", list.name.to_string());
        }
        for territory in &data.territories {
            add("territory", territory.territory.to_string());
        }
        for row in &data.countries {
            add("territory", row.country.to_string());
            for group in row.groups.iter() {
                add("group", group.to_string());
            }
        }
        for entry in &data.entries {
            for control in entry.controls.iter() {
                add("row", format!("{}/{}", entry.eccn, control.row));
            }
            if entry.elsewhere.is_some() {
                add("entry", entry.eccn.to_string());
            }
        }
        for rule in &data.exceptions {
            add("exception", rule.paragraph.to_string());
            add("exception", rule.paragraph.exception().to_string());
        }
        for condition in conditions(policy) {
            condition.visit(&mut |part| {
                if let Some(question) = part.question() {
                    add("question", question.id().to_string());
                }
            });
        }
        Self { names }
    }

    fn has(&self, kind: &'static str, name: &str) -> bool {
        self.names.contains(&(kind, name.to_owned()))
    }
}

impl Where {
    /// Its kind and its name
    const fn parts(self) -> (&'static str, &'static str) {
        match self {
            Scope(name) => ("scope", name),
            Provision(name) => ("provision", name),
            Review(name) => ("review", name),
            Flag(name) => ("flag", name),
            Restriction(name) => ("restriction", name),
            Duty(name) => ("duty", name),
            Column(name) => ("column", name),
            Group(name) => ("group", name),
            Footnote(name) => ("footnote", name),
            List(name) => ("list", name),
            Territory(name) => ("territory", name),
            Row(name) => ("row", name),
            Entry(name) => ("entry", name),
            Exception(name) => ("exception", name),
            Question(name) => ("question", name),
            Law(name) => ("law", name),
            Undecided(name) => ("undecided", name),
        }
    }
}

/// Whether a file of tests has such a test
fn is_test(name: &str) -> bool {
    let Some((file, test)) = name.split_once("::") else {
        return false;
    };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/{file}.rs"));
    let source = fs::read_to_string(path).unwrap_or_default();
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let named = |line: &str| line.starts_with(&format!("fn {test}("));
    let mut pairs = lines.windows(2);
    pairs.any(|pair| matches!(pair, [above, line] if named(line) && *above == "#[test]"))
}

/// The cells of the rows of a table in Markdown, without its head
fn table(text: &str) -> Vec<Vec<&str>> {
    let lines = text.lines().filter_map(|line| line.strip_prefix("| "));
    let rows = lines.map(|line| line.trim_end_matches('|').split('|').map(str::trim));
    rows.skip(1).map(Iterator::collect).collect()
}

/// Everything that is wrong with the rules, with what goes beyond them and with the table
fn problems(encoded: &Encoded, rules: &[Rule], beyond: &[Extra], undecided: &str) -> Vec<String> {
    let mut found = Vec::new();
    let table = table(undecided);
    let first: Vec<&str> = table
        .iter()
        .filter_map(|row| row.first().copied())
        .collect();
    for row in &table {
        if row.len() != 3 || row.iter().any(|cell| cell.is_empty()) {
            found.push(format!("a row of the table has not three cells: {row:?}"));
        }
    }
    let mut said = BTreeSet::new();
    for rule in rules {
        if !said.insert((rule.section, rule.id)) {
            found.push(format!("{}: {} is said twice", rule.section, rule.id));
        }
        for at in rule.at {
            let (kind, name) = at.parts();
            let there = match at {
                Undecided(_) => first.contains(&name),
                Law(_) => is_test(name),
                _ => encoded.has(kind, name),
            };
            if !there {
                found.push(format!("{}: {}: no {kind} `{name}`", rule.section, rule.id));
            }
        }
    }
    let named: BTreeSet<_> = rules
        .iter()
        .flat_map(|rule| rule.at)
        .map(|at| at.parts())
        .collect();
    let more: BTreeSet<_> = beyond.iter().map(|(at, _)| at.parts()).collect();
    for (kind, name) in &encoded.names {
        let is_rule = matches!(*kind, "scope" | "provision" | "review" | "flag");
        let key = (*kind, name.as_str());
        if is_rule && !named.contains(&key) && !more.contains(&key) {
            found.push(format!("no rule of a section is the {kind} `{name}`"));
        }
    }
    for (kind, name) in &more {
        if !encoded.has(kind, name) {
            found.push(format!("beyond the sections: no {kind} `{name}`"));
        }
        if named.contains(&(*kind, *name)) {
            found.push(format!("not beyond the sections: {kind} `{name}`"));
        }
    }
    let mut once = BTreeSet::new();
    for cell in first {
        if !named.contains(&("undecided", cell)) {
            found.push(format!("no rule is undecided as `{cell}`"));
        }
        if !once.insert(cell) {
            found.push(format!("two rows of the table are `{cell}`"));
        }
    }
    found
}

#[test]
fn every_rule_is_encoded_or_listed() {
    let encoded = Encoded::of(Policy::builtin());
    let found = problems(&encoded, RULES, BEYOND, UNDECIDED);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_table_is_not_empty() {
    let rows = table(UNDECIDED).len();
    assert!(rows > 50, "{rows} rows were read");
    assert!(RULES.len() > 400, "{} rules are named", RULES.len());
}

/// Rules, what goes beyond them, the table, and what is wrong
type Case<'a> = (&'a [Rule], &'a [Extra], &'a str, &'a str);

/// The check finds what it is for
#[test]
fn what_is_missing_is_found() {
    let mut encoded = Encoded {
        names: BTreeSet::from([
            ("provision", "US-B1".to_owned()),
            ("list", "GP8".to_owned()),
        ]),
    };
    let text = "| rule | what | why |\n|---|---|---|\n| § 734.17 | posting | stated |\n";
    let whole: &[Rule] = rules! {
        "a section" {
            "US-B1": Provision "US-B1", List "GP8";
            "ACT-ENCPOST": Undecided "§ 734.17";
            "transit": Law "end_uses::transit";
        }
    };
    let none: Vec<String> = Vec::new();
    assert_eq!(problems(&encoded, whole, &[], text), none);

    let cases: [Case<'_>; 7] = [
        (
            rules! { "s" { "US-B1": Provision "US-B1"; } },
            &[],
            text,
            "no rule is undecided as `§ 734.17`",
        ),
        (
            rules! { "s" { "ACT-ENCPOST": Undecided "§ 734.17"; } },
            &[],
            text,
            "no rule of a section is the provision `US-B1`",
        ),
        (
            rules! { "s" { "US-B1": Provision "US-B1", Undecided "§ 734.17", Column "NS2"; } },
            &[],
            text,
            "s: US-B1: no column `NS2`",
        ),
        (
            rules! { "s" { "US-B1": Provision "US-B1", Undecided "§ 734.17", Law "end_uses::day"; } },
            &[],
            text,
            "s: US-B1: no law `end_uses::day`",
        ),
        (
            rules! { "s" { "US-B1": Provision "US-B1", Undecided "§ 734.17"; } },
            &[(Provision("US-B1"), "named already")],
            text,
            "not beyond the sections: provision `US-B1`",
        ),
        (
            rules! { "s" { "US-B1": Provision "US-B1", Undecided "§ 734.17"; } },
            &[(Review("US-B9"), "gone")],
            text,
            "beyond the sections: no review `US-B9`",
        ),
        (
            rules! { "s" { "US-B1": Provision "US-B1", Undecided "§ 734.18"; } },
            &[],
            "| rule | what | why |\n|---|---|---|\n",
            "s: US-B1: no undecided `§ 734.18`",
        ),
    ];
    for (rules, beyond, text, expected) in cases {
        assert_eq!(problems(&encoded, rules, beyond, text), [expected]);
    }

    encoded.names.insert(("flag", "RF30".to_owned()));
    let found = problems(&encoded, whole, &[], text);
    assert_eq!(found, ["no rule of a section is the flag `RF30`"]);
    let cell = problems(
        &encoded,
        whole,
        &[],
        "| rule | what | why |\n| § 734.17 | posting |\n",
    );
    assert!(
        cell.iter()
            .any(|problem| problem.contains("not three cells"))
    );
}
