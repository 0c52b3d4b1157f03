//! Rules that changed the policy toward a country, 1994 to 2026, as amendments.
//!
//! A change stands here only if today's tables show its effect, so that all of them can be unwound
//! and applied again. What else a rule did is said in words. An effective date that could not be read
//! is the day of publication, and the confidence says so.

mod vietnam;

use alloc::borrow::Cow;
use alloc::string::ToString;
use alloc::vec::Vec;

use crate::amendment::{Precedent, Rebuilt, records};
use crate::policy::{Basis, Confidence, Leaves, ObligedBy, PolicyData, Relief, Usable};
use crate::{
    Amendment, Change, ChartColumn, Citation, Country, CountryGroup, Date, LegalStatus,
    LicenseException, ListName,
};

pub(crate) use vietnam::packages as vietnam_packages;

/// A published rule, as it is written here
struct Rule {
    title: &'static str,
    /// `91 FR 43034`, if its page is known
    citation: Option<&'static str>,
    /// The number of the document, if it is known
    document: Option<&'static str>,
    status: LegalStatus,
    changes: &'static [Change],
    /// Takes out of the tables what else the rule brought
    undo: Option<fn(&mut PolicyData)>,
    rebuilt: Rebuilt,
    confidence: Confidence,
}

macro_rules! changes {
    ($($verb:ident $country:ident $what:tt),* $(,)?) => { &[$(changes!(@ $verb $country $what)),*] };
    (@ join $country:ident $group:ident) => {
        Change::JoinGroup { country: Country::$country, group: CountryGroup::$group }
    };
    (@ leave $country:ident $group:ident) => {
        Change::LeaveGroup { country: Country::$country, group: CountryGroup::$group }
    };
    (@ mark $country:ident $column:ident) => {
        Change::MarkColumn { country: Country::$country, column: ChartColumn::$column }
    };
    (@ unmark $country:ident $column:ident) => {
        Change::UnmarkColumn { country: Country::$country, column: ChartColumn::$column }
    };
    (@ list $country:ident $list:literal) => {
        Change::ListCountry { country: Country::$country, list: ListName::of($list) }
    };
}

/// One line a rule: its place, its dates, what it did in a few words, its changes, what is missing.
macro_rules! history {
    (@citation -) => { None };
    (@citation $citation:literal) => { Some($citation) };
    (@document) => { None };
    (@document $document:literal) => { Some($document) };
    (@undo) => { None };
    (@undo $undo:expr) => { Some($undo) };
    (@rebuilt fully) => { Rebuilt::Fully };
    (@rebuilt partly $missing:literal) => { Rebuilt::Partly { missing: Cow::Borrowed($missing) } };
    (@rebuilt not $because:literal) => { Rebuilt::Not { because: Cow::Borrowed($because) } };
    (@confidence) => { Confidence::High };
    (@confidence $confidence:ident) => { Confidence::$confidence };
    (@status published $py:literal $pm:literal $pd:literal effective $y:literal $m:literal $d:literal) => {
        LegalStatus::Final {
            published: Some(Date::on($py, $pm, $pd)),
            effective: Date::on($y, $m, $d),
            expires: None,
        }
    };
    (@status published $y:literal $m:literal $d:literal) => {
        history!(@status published $y $m $d effective $y $m $d)
    };
    (@status published $py:literal $pm:literal $pd:literal until $y:literal $m:literal $d:literal) => {
        LegalStatus::Rescinded {
            effective: Some(Date::on($py, $pm, $pd)),
            on: Date::on($y, $m, $d),
        }
    };
    (@status effective $y:literal $m:literal $d:literal stayed $fy:literal $fm:literal $fd:literal until $uy:literal $um:literal $ud:literal) => {
        LegalStatus::Suspended {
            effective: Date::on($y, $m, $d),
            from: Date::on($fy, $fm, $fd),
            until: Some(Date::on($uy, $um, $ud)),
            returns: true,
        }
    };
    ($(
        $citation:tt $(doc $document:literal)? [$($status:tt)+] $title:literal
        { $($changes:tt)* } $([$undo:expr])?
        $rebuilt:ident $($why:literal)? $(, $confidence:ident)?;
    )+) => {
        &[$(Rule {
            title: $title,
            citation: history!(@citation $citation),
            document: history!(@document $($document)?),
            status: history!(@status $($status)+),
            changes: changes!($($changes)*),
            undo: history!(@undo $($undo)?),
            rebuilt: history!(@rebuilt $rebuilt $($why)?),
            confidence: history!(@confidence $($confidence)?),
        }),+]
    };
}

/// In the order in which they took effect
static RULES: &[Rule] = history! {
    - doc "94-3124" [published 1994 2 10 effective 1994 2 3]
        "the embargo of Vietnam ends" {}
        not "It moved Vietnam between country groups of a system that was replaced in 1996.";
    "76 FR 4228" [published 2011 1 25]
        "India leaves D:2, D:3 and D:4" { leave IN D2, leave IN D3, leave IN D4, join IN A2 }
        partly "Nine entities left the Entity List, which the policy does not carry.";
    "80 FR 2286" [published 2015 1 16]
        "Support for the Cuban people" {}
        not "Later rules rewrote License Exception SCP, so that today's paragraphs do not show what this one said.", Medium;
    "80 FR 3463" [published 2015 1 23]
        "India's marks for crime control and regional stability" { unmark IN RS2 }
        partly "It also took marks for crime control away; which ones was not read.", Medium;
    "80 FR 43314" [published 2015 7 22]
        "Cuba leaves E:1 and stays in E:2" { leave CU E1 }
        partly "The rise of the de minimis level was undone in 2019, and exceptions that it opened have changed since.";
    "81 FR 4580" [published 2016 1 27]
        "more case-by-case review for Cuba" {}
        not "It changed the license review policy alone, and later rules changed that again.", Medium;
    "81 FR 76859" doc "2016-26535" [published 2016 11 4]
        "Vietnam leaves D:5, and so do Côte d'Ivoire, Liberia and Sri Lanka"
        { leave VN D5, leave CI D5, leave LR D5, leave LK D5 }
        partly "It also edited § 742.5(d) and the list of § 746.1(b)(2), whose earlier text was not read.";
    "82 FR 6218" [published 2017 1 19]
        "review policy for India" {}
        not "It changed the license review policy and validated end users only.";
    "83 FR 38018" [published 2018 8 3]
        "India moves from A:6 to A:5" { leave IN A6, join IN A5, join IN A1, unmark IN NS2 }
        partly "What the footnote of India's row says of single items is left as it is.";
    "84 FR 24018" [published 2019 5 24]
        "Venezuela moves from B to D:1 to D:4"
        { leave VE B, join VE D1, join VE D2, join VE D3, join VE D4, mark VE NP2, mark VE CB3 }
        partly "The savings clause let shipments go on that were under way until 2019-06-24.";
    "85 FR 10274" [published 2020 2 24]
        "Russia leaves A:2 and A:4 for D:2 and D:4, Yemen moves from B to D:1"
        { leave RU A2, leave RU A4, join RU D2, join RU D4, leave YE B, join YE D1 }
        partly "The presumption of denial is no part of the tables of countries; the savings clause ran until 2020-03-25. 85 FR 13009 corrected the removal from B.";
    "85 FR 45998" [published 2020 7 31]
        "License Exceptions for Hong Kong are suspended" {}
        not "Hong Kong takes China's row today.";
    "85 FR 83765" [published 2020 12 23]
        "Hong Kong is treated as China" {}
        not "The separate row of Hong Kong is gone, and its marks were not read.";
    "85 FR 84211" [published 2020 12 28]
        "Ukraine moves from D:1 to B, Mexico and Cyprus join A:6"
        { leave UA D1, join UA B, join MX A6, join CY A6 }
        partly "It kept GBS and TSR from Ukraine by name: the terms of today's paragraphs do that, in B or out of it.";
    "86 FR 4929" [published 2021 1 19 effective 2021 1 14]
        "Sudan leaves E:1 and joins B" { leave SD E1, join SD B }
        partly "It took Sudan's anti-terrorism marks away, for which today's chart has no place, and kept GBS and TSR from Sudan by name.";
    "86 FR 10011" [published 2021 2 18]
        "LVS, GBS, TSR and APP are suspended for Burma" {}
        not "The move from B to D:1 took its place three weeks later.";
    "86 FR 13173" [published 2021 3 8]
        "Burma moves from B to D:1 and to Computer Tier 3"
        { leave MM B, join MM D1, list MM "APP_TIER_3" }
        partly "It also put Burma under § 744.21, which names its countries in the text.";
    "86 FR 18433" [published 2021 4 9]
        "Burma under the rules of military intelligence" {}
        not "It changed the text of §§ 744.6 and 744.22, which name their countries.";
    "86 FR 60165" [published 2021 11 1]
        "Ethiopia under the State Department's arms embargo" {}
        not "The Commerce Department's table of Country Groups never showed it.";
    "86 FR 70015" [published 2021 12 9]
        "Cambodia joins D:5" { join KH D5 }
        partly "It also put Cambodia under §§ 744.21 and 744.22, which name their countries in the text.";
    "87 FR 12226" [published 2022 3 3]
        "sanctions of Russia" {}
        not "It wrote part 746 anew, and many rules have changed that since.", Medium;
    "87 FR 13048" [published 2022 3 8]
        "sanctions of Belarus, which leaves A:4" { leave BY A4 }
        partly "Military end users, foreign direct products and the policy of denial are rules of their own, changed many times since; the effective date was not read.", Medium;
    "88 FR 2821" [published 2023 1 18 effective 2023 1 17]
        "Macau under the rules of advanced computing" {}
        not "It put Macau beside D:5 in rules that were written anew since.";
    - doc "2023-17243" [published 2023 8 14]
        "China and Macau are marked in NP 2" { mark CN NP2, mark MO NP2 }
        fully, Medium;
    "88 FR 85479" [published 2023 12 8]
        "fewer marks for members of the Australia Group" {}
        not "Which of the marks for chemical and biological weapons and for crime control it took away was not read.";
    "89 FR 18780" [published 2024 3 15]
        "Nicaragua moves from B to D:1 and D:5" { leave NI B, join NI D1, join NI D5 }
        partly "It also put Nicaragua under § 744.21, which names its countries in the text.";
    "89 FR 28594" [published 2024 4 19]
        "Australia and the United Kingdom are freed of most marks"
        { unmark AU NS1, unmark AU MT1, unmark AU RS1, unmark GB NS1, unmark GB MT1, unmark GB RS1 }
        partly "Footnote 10 of the chart and the rules for 600 series items stay as they are; that these three marks are the ones is read off the rows of like countries.", Medium;
    "89 FR 34680" [published 2024 4 30 until 2025 9 30]
        "stricter rules for firearms" {}
        not "90 FR 47170 rescinded it, and its text is no longer in the tables.";
    "89 FR 40369" [published 2024 5 10 effective 2024 5 30]
        "Cyprus leaves D:5" { leave CY D5 }
        fully;
    "89 FR 72926" [published 2024 9 6]
        "License Exception IEC" {} [|data| without(data, LicenseException::IEC)]
        partly "The items that it put on the list with the exception are left as they are.";
    "90 FR 42315" doc "2025-16724" [published 2025 9 2]
        "License Exception SPP for Syria, which stays in E:1"
        {} [|data| without(data, LicenseException::SPP)]
        partly "Other exceptions that § 746.9 leaves, and the review of civil items case by case, are left as they are.";
    "90 FR 47201" doc "2025-19001" [effective 2025 9 29 stayed 2025 11 10 until 2026 11 9]
        "affiliates that listed parties own" {}
        not "Its rules stand in the policy with their dates.";
    - doc "2026-01059" [published 2026 1 21]
        "drones of 9A012.a.1 move from NS 1 to NS 2" {} [drones]
        partly "License Exception STA for A:5 is left as it is; the effective date was not read.", Medium;
    - doc "2026-02262" [published 2026 2 4 effective 2026 2 3]
        "Cambodia leaves D:5" { leave KH D5 }
        fully;
    "91 FR 43034" doc "2026-14132" [published 2026 7 14 effective 2026 7 10]
        "the United Arab Emirates leave D:3 and D:4 for A:5"
        { leave AE D3, leave AE D4, join AE A5 } [sta_for_approved_entities]
        partly "The rule named the country in § 742.6(a)(6)(iii)(B) and in rows of the list, which makes no difference to one in D:4; the names are left. Its mark in CB 3 the rule itself left in place.";
};

/// The rules, in the order in which they took effect
///
/// The changes of records are those between the tables with what the rule brought and without it,
/// worked out from the youngest rule to the oldest.
pub(crate) fn precedents(today: &PolicyData) -> Vec<Precedent> {
    let mut data = today.clone();
    let mut precedents: Vec<Precedent> = RULES
        .iter()
        .rev()
        .map(|rule| {
            let mut changes = rule.changes.to_vec();
            if let Some(undo) = rule.undo {
                let later = data.clone();
                undo(&mut data);
                changes.extend(records(&data, &later));
            }
            let amendment = Amendment {
                citation: rule.citation.map(Citation::at),
                document: rule.document.map(ToString::to_string),
                ..Amendment::new(rule.title, changes).with_status(rule.status)
            };
            Precedent {
                amendment,
                rebuilt: rule.rebuilt.clone(),
                confidence: rule.confidence,
            }
        })
        .collect();
    precedents.reverse();
    precedents
}

/// Takes a License Exception out of the tables, and its name out of every rule
fn without(data: &mut PolicyData, gone: LicenseException) {
    let strip = |usable: &mut Cow<'static, [Usable]>| {
        let named = |left: &Usable| left.exceptions.iter().any(|p| p.exception() == gone);
        if !usable.iter().any(named) {
            return;
        }
        for left in usable.to_mut() {
            left.exceptions.to_mut().retain(|p| p.exception() != gone);
        }
        usable.to_mut().retain(|left| !left.exceptions.is_empty());
    };
    data.exceptions
        .retain(|rule| rule.paragraph.exception() != gone);
    for provision in &mut data.provisions {
        if let Relief::Only(usable) = &mut provision.relief {
            strip(usable);
        }
    }
    for restriction in &mut data.restrictions {
        match &mut restriction.leaves {
            Leaves::Only(usable) => strip(usable),
            Leaves::AllBut(paragraphs) => {
                if paragraphs.iter().any(|p| p.exception() == gone) {
                    paragraphs.to_mut().retain(|p| p.exception() != gone);
                }
            }
        }
    }
    data.obligations.retain_mut(|duty| {
        let ObligedBy::Exceptions(paragraphs) = &mut duty.by else {
            return true;
        };
        if paragraphs.iter().any(|p| p.exception() == gone) {
            paragraphs.to_mut().retain(|p| p.exception() != gone);
        }
        !paragraphs.is_empty()
    });
    for entry in &mut data.entries {
        if entry.eligibility(gone).is_some() {
            entry
                .eligibility
                .to_mut()
                .retain(|line| line.exception != gone);
        }
    }
}

/// Before, the row for the lightest drones pointed to the first column
fn drones(data: &mut PolicyData) {
    let drones = super::table::eccn("9A012");
    for entry in data.entries.iter_mut().filter(|entry| entry.eccn == drones) {
        for control in entry.controls.to_mut() {
            if control.basis == Basis::Column(ChartColumn::NS2) {
                control.basis = Basis::Column(ChartColumn::NS1);
            }
        }
    }
}

/// § 740.2(a)(26) leaves STA to approved entities of the United Arab Emirates
fn sta_for_approved_entities(data: &mut PolicyData) {
    let place = cfr!("740.2(a)(26)");
    data.restrictions
        .retain(|restriction| restriction.citation != place);
}
