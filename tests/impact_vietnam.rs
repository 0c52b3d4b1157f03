//! What changes for Vietnam once it leaves Country Groups D:1 and D:3, rule by rule.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

use export_control::{
    Amendment, Change, Country, CountryGroup, CountryPart, Impact, Outcome, Policy, Requirement,
    RequirementStatus, Residue, ResidueKind, ReviewPolicy, Transaction, Turn, WhyItStays, evaluate,
};

fn out_of(groups: &[CountryGroup]) -> Policy {
    let country = Country::VN;
    let changes = groups.iter().map(|group| Change::LeaveGroup {
        country,
        group: *group,
    });
    Policy::builtin()
        .amended([&Amendment::new("what if", changes)])
        .expect("it is in them")
}

const BOTH: &[CountryGroup] = &[CountryGroup::D1, CountryGroup::D3];

/// The rules of scope that no longer reach Vietnam as the destination
fn scope_lost(after: &Policy) -> Vec<String> {
    let impact = Impact::between(Policy::builtin(), after);
    let lost = impact.scope().iter().filter(|change| {
        change.turn == Turn::Lost
            && change.part == CountryPart::Destination
            && change.countries.contains(Country::VN)
    });
    lost.map(|change| change.rule.id.to_string()).collect()
}

#[test]
fn the_foreign_direct_product_rules_let_go() {
    let lost = scope_lost(&out_of(BOTH));
    assert!(lost.iter().any(|id| id == "FDP-NS"));
    assert!(lost.iter().any(|id| id == "FDP-600"));
    // Either group alone keeps the 600-series rule; only D:1 holds the other.
    for group in [CountryGroup::D1, CountryGroup::D3] {
        let lost = scope_lost(&out_of(&[group]));
        assert!(!lost.iter().any(|id| id == "FDP-600"), "{group}");
        let lets_go = lost.iter().any(|id| id == "FDP-NS");
        assert_eq!(lets_go, group == CountryGroup::D1);
    }
    // Those that turn on parties stay.
    let residue = Residue::of(&out_of(BOTH), Country::VN);
    let scope: Vec<_> = residue.of_kind(ResidueKind::Scope).collect();
    assert!(
        !scope
            .iter()
            .any(|stays| stays.rule == "FDP-NS" || stays.rule == "FDP-600")
    );
    assert!(
        scope
            .iter()
            .any(|stays| stays.why == WhyItStays::PartyBased)
    );
}

#[test]
fn every_rule_of_scope_that_moves_has_a_witness() {
    let (before, after) = (Policy::builtin(), out_of(BOTH));
    for change in Impact::between(before, &after).scope() {
        let witness = change.witness.as_ref().expect("a witness");
        let (was, is) = (evaluate(before, witness), evaluate(&after, witness));
        assert_ne!(was.range(), is.range(), "{}", change.rule.id);
        if change.turn == Turn::Lost {
            // The rule alone brings it in.
            assert_ne!(was.outcome(), Outcome::NotSubject, "{}", change.rule.id);
            assert_eq!(is.outcome(), Outcome::NotSubject, "{}", change.rule.id);
        }
    }
}

#[test]
fn the_rule_on_microprocessors_lets_go() {
    let (before, after) = (Policy::builtin(), out_of(BOTH));
    let impact = Impact::between(before, &after);
    let of = |id: &str| {
        let mut changes = impact.end_uses().iter();
        changes
            .find(|change| change.rule.id.as_str() == id && change.part == CountryPart::Destination)
    };
    let microprocessors = of("E744-17").expect("it moves");
    assert_eq!(microprocessors.turn, Turn::Lost);
    let witness = microprocessors.witness.as_ref().expect("a witness");
    let status = |policy: &Policy, transaction: &Transaction| {
        let decided = evaluate(policy, transaction);
        decided.requirement("E744-17").map(Requirement::status)
    };
    assert_eq!(status(before, witness), Some(RequirementStatus::Applies));
    assert_eq!(status(&after, witness), None);
    // Where nothing else requires a license, none is required any more.
    let mut alone = witness.clone();
    alone.item.classification = "3A991".parse().expect("an item");
    let (was, is) = (evaluate(before, &alone), evaluate(&after, &alone));
    assert_eq!(was.outcome(), Outcome::LicenseRequired);
    assert_eq!(is.outcome(), Outcome::NoLicenseRequired);
    // Rules that name other countries, or that turn on other groups, do not move.
    for id in ["E744-21", "E744-22", "E744-3"] {
        assert!(of(id).is_none(), "{id}");
    }
}

#[test]
fn the_review_of_national_security_items_eases() {
    let (before, after) = (Policy::builtin(), out_of(BOTH));
    let impact = Impact::between(before, &after);
    let turns = |id: &str| -> Vec<_> {
        let rules = impact.review_rules().iter();
        let own = rules.filter(|change| {
            change.rule.id.as_str() == id && change.part == CountryPart::Destination
        });
        own.map(|change| change.turn).collect()
    };
    assert_eq!(turns("NS-P1"), [Turn::Lost]);
    assert_eq!(turns("NS-P0"), [Turn::Gained]);
    // What leaves the presumption of denial is reviewed case by case: the plurilateral items.
    let eased = impact.reviews().iter().filter(|change| {
        change.before == Some(ReviewPolicy::PresumptionOfDenial)
            && change.after == Some(ReviewPolicy::CaseByCase)
    });
    assert!(eased.count() > 0);
    for change in impact.reviews() {
        assert!(change.after <= change.before, "{change:?}");
    }
}

/// Deemed exports of the plurilateral items open to nationals.
#[test]
fn releases_to_nationals_ease() {
    let (before, after) = (Policy::builtin(), out_of(BOTH));
    let impact = Impact::between(before, &after);
    let released: Vec<_> = impact
        .deemed_exports()
        .map(|c| c.item.to_string())
        .collect();
    assert!(released.contains(&"3E905".to_owned()));
    for change in impact.deemed_exports() {
        assert!(change.after < change.before, "{change:?}");
    }
}

/// The filing for lithography equipment, whatever it is worth, is for Country Group D.
#[test]
fn an_obligation_of_group_d_lets_go() {
    let (before, after) = (Policy::builtin(), out_of(BOTH));
    let impact = Impact::between(before, &after);
    assert!(impact.obligations().iter().any(|change| {
        change.turn == Turn::Lost && change.rule.citation.as_str().starts_with("15 CFR 758.1")
    }));
}
