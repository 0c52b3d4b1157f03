//! Every change that an impact lists has a witness, and the witness shows it.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

use std::thread;

use export_control::policy::{Obligation, Provision, Reading, ReviewRule, ScopeRule};
use export_control::{
    Amendment, Change, ChartColumn, Country, CountryGroup, Determination, Impact, Policy,
    Requirement, RequirementStatus, ReviewFinding, Transaction, Truth, Turn, evaluate,
};

/// How many rules of each kind were seen to change
#[derive(Debug, Default)]
struct Seen {
    requirements: usize,
    reviews: usize,
    scope: usize,
    end_uses: usize,
    obligations: usize,
}

/// The countries whose own rows are looked at
fn countries(policy: &Policy) -> impl Iterator<Item = Country> {
    let rows = policy.data().countries.iter().map(|row| row.country);
    rows.filter(|country| policy.territory(*country).is_none())
}

/// Every group for a share of the countries, and for fewer of them every list that rules name, every column
/// of the chart and every rule that can be eased for one
fn changes(policy: &Policy, step: usize) -> Vec<Change> {
    let data = policy.data();
    let mut changes = Vec::new();
    for country in countries(policy).step_by(step) {
        let groups = policy.groups(country);
        changes.extend(CountryGroup::all().map(|group| {
            if groups.contains(group) {
                Change::LeaveGroup { country, group }
            } else {
                Change::JoinGroup { country, group }
            }
        }));
    }
    for country in countries(policy).step_by(step * 4) {
        changes.extend(data.lists.iter().map(|members| {
            let list = members.name.clone();
            if members.members.contains(country) {
                Change::UnlistCountry { list, country }
            } else {
                Change::ListCountry { list, country }
            }
        }));
    }
    for row in data.countries.iter().step_by(step * 8) {
        let country = row.country;
        changes.extend(ChartColumn::all().map(|column| {
            if row.columns.contains(column) {
                Change::UnmarkColumn { country, column }
            } else {
                Change::MarkColumn { country, column }
            }
        }));
    }
    for country in countries(policy).step_by(step * 12) {
        let provisions = data.provisions.iter().map(|rule| &rule.id);
        let rules = provisions.chain(data.scope.iter().map(|rule| &rule.id));
        changes.extend(rules.map(|rule| Change::EaseRule {
            rule: rule.clone(),
            country,
        }));
    }
    changes
}

/// Checks every witness of every change that has an effect
fn check(policy: &Policy, step: usize) -> Seen {
    let changes = changes(policy, step);
    let halves = thread::scope(|scope| {
        let changes = &changes;
        let half = move |start: usize| {
            let mut seen = Seen::default();
            for change in changes.iter().skip(start).step_by(2) {
                let amendment = Amendment::new("what if", [change.clone()]);
                // Not every rule reaches every country, so that it can be eased there.
                if let Ok(after) = policy.amended([&amendment]) {
                    let impact = &Impact::between(policy, &after);
                    Witnesses { impact, change }.check(&mut seen);
                }
            }
            seen
        };
        let halves = [0, 1].map(|start| scope.spawn(move || half(start)));
        halves.map(|half| half.join().expect("it ran"))
    });
    let [one, other] = halves;
    Seen {
        requirements: one.requirements + other.requirements,
        reviews: one.reviews + other.reviews,
        scope: one.scope + other.scope,
        end_uses: one.end_uses + other.end_uses,
        obligations: one.obligations + other.obligations,
    }
}

#[test]
fn every_change_has_a_witness_that_shows_it() {
    let seen = check(Policy::builtin(), 6);
    println!("{seen:?}");
    assert!(seen.requirements > 1000);
    assert!(seen.reviews > 1000);
    assert!(seen.scope > 500);
    assert!(seen.end_uses > 500);
    assert!(seen.obligations > 300);
}

#[test]
fn so_has_every_change_of_what_is_enforced() {
    let seen = check(&Policy::builtin().with_reading(Reading::Enforced), 20);
    println!("{seen:?}");
    assert!(seen.reviews > 300);
}

/// The witnesses of an impact
struct Witnesses<'a> {
    impact: &'a Impact<'a>,
    change: &'a Change,
}

impl<'a> Witnesses<'a> {
    fn check(&self, seen: &mut Seen) {
        let Self { impact, .. } = self;
        for change in impact.requirements() {
            let rule = change.rule.to_string();
            let sides = self.both(&rule, change.witness.as_ref());
            let [was, is] = sides.map(|side| {
                side.requirement(&rule)
                    .map_or(RequirementStatus::DoesNotApply, Requirement::status)
            });
            let shows = match change.turn {
                Turn::Lost => is < was,
                Turn::Gained => is > was,
            };
            assert!(shows, "{}: {rule}: {was} to {is}", self.change);
            seen.requirements += 1;
        }
        for change in impact.review_rules() {
            let sides = self.both(change.rule.id.as_str(), change.witness.as_ref());
            self.turns(
                change.rule.id.as_str(),
                sides.each_ref().map(|side| counts(side, change.rule)),
            );
            seen.reviews += 1;
        }
        for change in impact.scope() {
            let id = change.rule.id.as_str();
            let sides = self.both(id, change.witness.as_ref());
            self.turns(id, sides.each_ref().map(|side| scope(side, change.rule)));
            // It is seen in what comes of it as well.
            let strictest = |side: &Determination<'_>| {
                let found = side.requirements().iter();
                found.map(Requirement::status).max()
            };
            let [was, is] = &sides;
            let same = was.range() == is.range() && strictest(was) == strictest(is);
            assert!(!same, "{}: {id}", self.change);
            seen.scope += 1;
        }
        for change in impact.end_uses() {
            let id = change.rule.id.as_str();
            let sides = self.both(id, change.witness.as_ref());
            let [was, is] = sides.each_ref().map(|side| required(side, change.rule));
            assert_ne!(was, is, "{}: {id}", self.change);
            seen.end_uses += 1;
        }
        for change in impact.obligations() {
            let what = &*change.rule.what;
            let sides = self.both(what, change.witness.as_ref());
            self.turns(what, sides.each_ref().map(|side| binds(side, change.rule)));
            seen.obligations += 1;
        }
    }

    /// The witness under both policies, each of which takes it for a transaction
    fn both(&self, rule: &str, witness: Option<&Transaction>) -> [Determination<'a>; 2] {
        let Self { impact, change } = self;
        assert!(witness.is_some(), "{change}: {rule} has no witness");
        let witness = witness.expect("it was just seen");
        [impact.before(), impact.after()].map(|policy| {
            assert_eq!(policy.check(witness), Ok(()), "{change}: {rule}");
            evaluate(policy, witness)
        })
    }

    fn turns(&self, rule: &str, [was, is]: [Truth; 2]) {
        assert_ne!(was, is, "{}: {rule}", self.change);
    }
}

/// Whether a review policy counts for something that is required
fn counts(side: &Determination<'_>, rule: &ReviewRule) -> Truth {
    let review = side.review();
    let mut findings = review.findings().iter();
    let finding = findings.find(|finding| finding.rule().id == rule.id);
    finding.map_or(Truth::No, ReviewFinding::counts)
}

/// Whether a rule brings the act under the regulations, or takes it out
fn scope(side: &Determination<'_>, rule: &ScopeRule) -> Truth {
    if side.excluded_by().is_some_and(|by| by.id == rule.id) {
        return Truth::Yes;
    }
    let mut found = side.scope();
    let found = found.find(|found| found.rule().id == rule.id);
    found.map_or(Truth::No, |found| found.holds())
}

/// What comes of a provision and of the rows that point to it
fn required(side: &Determination<'_>, rule: &Provision) -> Vec<RequirementStatus> {
    let found = side.requirements().iter();
    let own = found.filter(|found| found.provision().is_some_and(|own| own.id == rule.id));
    own.map(Requirement::status).collect()
}

/// Whether an obligation binds, whatever is used
fn binds(side: &Determination<'_>, rule: &Obligation) -> Truth {
    let same = |other: &Obligation| {
        (other.kind, &other.by, &other.what) == (rule.kind, &rule.by, &rule.what)
    };
    let used = side
        .exceptions()
        .iter()
        .flat_map(|finding| side.obligations(finding));
    let mut all = side.duties().chain(used);
    all.find(|(duty, _)| same(duty))
        .map_or(Truth::No, |(_, truth)| truth)
}
