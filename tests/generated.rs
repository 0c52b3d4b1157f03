//! The same laws over generated policies and transactions, and round trips of every term.
#![cfg(feature = "strategies")]
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

use std::fmt::{Debug, Display};
use std::str::FromStr;

use export_control::policy::{Basis, Reading, Reviewed, RuleRef};
use export_control::strategies::{
    ccl_items, changes, countries, dates, destinations, eccns, lawful_policies, paragraphs,
    policies, transactions, usd,
};
use export_control::{
    Amendment, AnswerKind, CclItem, Change, Classification, Condition, Country, CountryGroup,
    Destinations, Determination, Direction, ExceptionStatus, GroupPolarity, Outcome, Policy,
    PolicyDiff, QuestionId, Requirement, RequirementDiff, RequirementStatus, ReviewFinding,
    Transaction, TransactionProblem, Truth, evaluate,
};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

fn reads_back<T>(value: &T)
where
    T: Display + FromStr + PartialEq + Debug,
    T::Err: Debug,
{
    let printed = value.to_string();
    assert_eq!(
        *value,
        printed.parse().expect("what is printed reads back"),
        "{printed}"
    );
}

fn rows() -> Vec<Country> {
    Policy::builtin()
        .data()
        .countries
        .iter()
        .map(|row| row.country)
        .collect()
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(
            "tests/generated.proptest-regressions",
        ))),
        ..ProptestConfig::default()
    }
}

fn with_transaction(
    policies: impl Strategy<Value = Policy>,
) -> impl Strategy<Value = (Policy, Transaction)> {
    policies.prop_flat_map(|policy| {
        let transactions = transactions(&policy);
        (Just(policy), transactions)
    })
}

fn with_changes(
    policies: impl Strategy<Value = Policy>,
) -> impl Strategy<Value = (Policy, Change, Change)> {
    policies.prop_flat_map(|policy| {
        let (one, other) = (changes(&policy), changes(&policy));
        (Just(policy), one, other)
    })
}

fn amended(policy: &Policy, change: &Change) -> Policy {
    policy
        .amended([&Amendment::new("what if", [change.clone()])])
        .expect("it has an effect")
}

fn eases(change: &Change) -> Option<bool> {
    let restrictive = |group: CountryGroup| group.polarity() == GroupPolarity::Restrictive;
    match change {
        Change::LeaveGroup { group, .. } => Some(restrictive(*group)),
        Change::JoinGroup { group, .. } => Some(!restrictive(*group)),
        _ => None,
    }
}

fn statuses(determination: &Determination<'_>) -> Vec<(String, RequirementStatus)> {
    determination
        .requirements()
        .iter()
        .map(|r| (r.rule().to_string(), r.status()))
        .collect()
}

proptest! {
    #![proptest_config(config(512))]

    /// Every term reads back as it prints.
    #[test]
    fn terms_read_back(
        eccn in eccns(),
        paragraph in paragraphs(),
        item in ccl_items(),
        country in countries(),
        date in dates(),
        amount in usd(),
    ) {
        reads_back(&eccn);
        reads_back(&paragraph);
        reads_back(&item);
        reads_back(&Classification::Listed(item));
        reads_back(&country);
        reads_back(&date);
        reads_back(&amount);
    }

    /// An item in other spellings is the same item.
    #[test]
    fn spellings_agree(item in ccl_items()) {
        let printed = item.to_string();
        prop_assert_eq!(Ok(item), printed.to_lowercase().parse());
        prop_assert_eq!(Ok(item), printed.replacen('.', " ", 1).parse());
        prop_assert_eq!(Ok(item), format!("  {printed} ").parse());
        let bracketed = item.paragraph().to_string().replace('.', ")(");
        let bracketed = bracketed.strip_prefix(')').map_or(String::new(), |b| format!("{b})"));
        prop_assert_eq!(Ok(item), format!("{}{bracketed}", item.eccn()).parse());
    }

    /// No text makes reading panic, and what reads prints and reads back.
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,24}") {
        if let Ok(item) = text.parse::<CclItem>() {
            reads_back(&item);
        }
        if let Ok(predicate) = text.parse::<Destinations>() {
            reads_back(&predicate);
        }
        let _ = text.parse::<Classification>().map(|c| reads_back(&c));
        let _ = text.parse::<export_control::Country>().map(|c| reads_back(&c));
        let _ = text.parse::<export_control::Items>().map(|i| reads_back(&i));
        let _ = text.parse::<export_control::PartyListing>().map(|l| reads_back(&l));
        let _ = text.parse::<export_control::Citation>();
        let _ = text.parse::<export_control::policy::Scope>().map(|s| reads_back(&s));
    }

    /// A predicate reads back as one that holds for the same countries and prints the same.
    #[test]
    fn predicates_read_back(
        predicate in destinations(&rows(), &["UN10".parse().expect("a name")], &[7, 10]),
    ) {
        let policy = Policy::builtin();
        let read: Destinations = predicate.to_string().parse().expect("what is printed reads back");
        prop_assert_eq!(policy.resolve(&predicate), policy.resolve(&read));
        prop_assert_eq!(predicate.to_string(), read.to_string());
        reads_back(&read);
    }
}

/// Whether an answer is refused because a stated fact says otherwise
fn contradicts_a_fact(policy: &Policy, told: &Transaction, answered: &QuestionId) -> bool {
    policy.check(told).is_err_and(|problems| {
        problems.problems().iter().any(|problem| {
            matches!(problem, TransactionProblem::AnswerContradictsFact { id, .. } if id == answered)
        })
    })
}

/// Whether a question is about what resolves a red flag
fn resolves(policy: &Policy, id: &QuestionId) -> bool {
    let mut flags = policy.data().red_flags.iter();
    flags.any(|flag| flag.resolved.id() == id)
}

proptest! {
    #![proptest_config(config(256))]

    /// The first law, on policies in which each group counts the way its polarity says.
    #[test]
    fn leaving_a_restrictive_group_never_adds_a_requirement(
        (policy, change, _) in with_changes(lawful_policies()),
    ) {
        let Some(eases) = eases(&change) else { return Ok(()) };
        let after = amended(&policy, &change);
        for rule in RequirementDiff::between(&policy, &after).rules {
            let wrong = if eases { rule.gained } else { rule.lost };
            prop_assert!(wrong.is_empty(), "{}: {}", change, rule.rule);
        }
    }

    /// The same on outcomes, with every other fact held fixed.
    #[test]
    fn leaving_a_restrictive_group_never_worsens_an_outcome(
        ((policy, transaction), pick) in (with_transaction(lawful_policies()), any::<prop::sample::Index>()),
    ) {
        let rows = &policy.data().countries;
        let country = rows[pick.index(rows.len())].country;
        let before = evaluate(&policy, &transaction).range();
        for group in CountryGroup::all() {
            let change = if policy.groups(country).contains(group) {
                Change::LeaveGroup { country, group }
            } else {
                Change::JoinGroup { country, group }
            };
            let after = evaluate(&amended(&policy, &change), &transaction).range();
            let (better, worse) = if eases(&change) == Some(true) {
                (after, before)
            } else {
                (before, after)
            };
            let holds = better.best <= worse.best && better.worst <= worse.worst;
            prop_assert!(holds, "{}: {:?} to {:?}", change, before, after);
        }
    }

    /// The second law: a rule whose structure says how a group moves it moves that way.
    #[test]
    fn structure_agrees_with_behavior((policy, change, _) in with_changes(policies())) {
        let (joins, group) = match change {
            Change::JoinGroup { group, .. } => (true, group),
            Change::LeaveGroup { group, .. } => (false, group),
            _ => return Ok(()),
        };
        let after = amended(&policy, &change);
        let column = |column, group| policy.column_direction(column, group);
        let of = |condition: &Condition| condition.direction(group, &column);
        for (before, after) in policy.reach().zip(after.reach()) {
            let provision = match before.rule {
                RuleRef::Provision(provision) => Some(provision),
                RuleRef::Row(_, control) => match &control.basis {
                    Basis::Provision(id) => policy.provision(id),
                    _ => None,
                },
                _ => None,
            };
            let direction = match (before.rule, provision) {
                (RuleRef::Row(_, control), None) => match control.basis {
                    Basis::Column(own) => column(own, group),
                    _ => Direction::Still,
                },
                (_, Some(provision)) => match &provision.enforcement {
                    Some(text) if policy.data().reading == Reading::Enforced => of(&text.when),
                    _ => of(&provision.when),
                },
                _ => Direction::Still,
            };
            let came = after.destinations.difference(before.destinations);
            let went = before.destinations.difference(after.destinations);
            let (towards, away) = if joins { (came, went) } else { (went, came) };
            match direction {
                Direction::Still => prop_assert!(came.is_empty() && went.is_empty()),
                Direction::In => prop_assert!(away.is_empty()),
                Direction::Out => prop_assert!(towards.is_empty()),
                Direction::Mixed => {}
            }
        }
    }

    /// The fourth law: answers never contradict what was decided, on any policy.
    #[test]
    fn answers_never_contradict(
        (policy, transaction) in with_transaction(policies()),
        answer in any::<bool>(),
    ) {
        let before = evaluate(&policy, &transaction);
        for question in before.questions() {
            if question.answer() != AnswerKind::YesOrNo {
                continue;
            }
            let mut told = transaction.clone();
            told.answers.insert(question.id().expect("well formed"), answer);
            // Two rules of a generated policy may ask the same of different facts, one of which is
            // stated: what contradicts it is refused, and is no answer.
            if contradicts_a_fact(&policy, &told, &question.id().expect("well formed")) {
                continue;
            }
            let after = evaluate(&policy, &told);
            let now = statuses(&after);
            for (rule, status) in statuses(&before) {
                let same = now.iter().find(|(id, _)| *id == rule);
                if status == RequirementStatus::Applies {
                    prop_assert_eq!(same.map(|(_, s)| *s), Some(status), "{}", rule);
                } else if status == RequirementStatus::DoesNotApply {
                    prop_assert!(same.is_none_or(|(_, s)| *s == status), "{}", rule);
                }
            }
            // An exception may come to take the place of a license; nothing else moves.
            let (earlier, later) = (before.range(), after.range());
            prop_assert!(earlier.best <= later.best && later.worst <= earlier.worst);
            if earlier.is_settled() {
                prop_assert_eq!(before.outcome(), after.outcome());
            }
            // A red flag is raised until it is resolved: who says that it is not has not answered.
            let id = question.id().expect("well formed");
            let still_raised = !answer && resolves(&policy, &id);
            let asked = after.questions().iter().any(|open| open.id().as_ref() == Ok(&id));
            prop_assert_eq!(asked, still_raised, "{}", id);
        }
    }

    /// Answering every question that has a yes or a no leaves only facts to say.
    #[test]
    fn answering_every_question_leaves_none_open(
        (policy, transaction) in with_transaction(policies()),
        answers in prop::collection::vec(any::<bool>(), 64),
    ) {
        let mut told = transaction;
        for answer in answers {
            let determination = evaluate(&policy, &told);
            let open = determination.questions().iter().filter(|q| q.answer() == AnswerKind::YesOrNo);
            let mut open = open.map(|open| open.id().expect("well formed"));
            // Saying of a red flag that it is not resolved leaves it open.
            let new = open.find(|id| told.answers.get(id) == Truth::Unknown);
            let Some(id) = new else {
                let raised = determination.questions().iter().filter_map(|q| q.id().ok());
                for id in raised.filter(|id| told.answers.get(id) != Truth::Unknown) {
                    prop_assert!(resolves(&policy, &id), "{} is asked again", id);
                }
                return Ok(());
            };
            told.answers.insert(id, answer);
        }
        prop_assert!(false, "questions do not end");
    }

    /// The same arguments give the same answer, and the answer serializes and prints.
    #[test]
    fn evaluation_is_deterministic((policy, transaction) in with_transaction(policies())) {
        let one = evaluate(&policy, &transaction);
        let other = evaluate(&policy, &transaction);
        prop_assert_eq!(one.to_string(), other.to_string());
        let json = serde_json::to_value(&one).expect("it serializes");
        prop_assert_eq!(json["outcome"].as_str(), Some(one.outcome().as_str()));
        prop_assert_eq!(one, other);
    }

    /// What the answer comes to follows from its findings.
    #[test]
    fn the_outcome_follows_from_the_findings((policy, transaction) in with_transaction(policies())) {
        let determination = evaluate(&policy, &transaction);
        let worst = determination.requirements().iter().map(Requirement::status).max();
        let prohibits = determination.applying().any(Requirement::prohibits);
        prop_assert_eq!(determination.outcome() == Outcome::Prohibited, prohibits);
        match determination.outcome() {
            Outcome::NotSubject => {
                prop_assert!(determination.outside_because().is_some());
                prop_assert!(worst.is_none_or(|worst| worst == RequirementStatus::DoesNotApply));
            }
            Outcome::LicenseRequired | Outcome::ExceptionAvailable => {
                prop_assert_eq!(worst, Some(RequirementStatus::Applies));
                // An exception of this policy is no leave of another authority.
                let clear = determination.outcome() == Outcome::ExceptionAvailable;
                prop_assert!(!clear || determination.referral().is_none());
            }
            Outcome::NeedsAnswers => prop_assert!(!determination.questions().is_empty()),
            Outcome::NoLicenseRequired => {
                prop_assert!(worst.is_none_or(|worst| worst == RequirementStatus::DoesNotApply));
                prop_assert!(determination.questions().is_empty());
            }
            Outcome::OtherAuthority => {
                // What this policy requires, one exception takes the place of; otherwise it
                // requires nothing, and asks nothing.
                let silent = worst.is_none_or(|worst| worst == RequirementStatus::DoesNotApply);
                prop_assert!(determination.range().is_settled());
                if silent {
                    prop_assert!(determination.questions().is_empty());
                } else {
                    let standing = determination.requirements().iter();
                    let standing: Vec<_> = standing
                        .filter(|r| r.status() != RequirementStatus::DoesNotApply)
                        .collect();
                    let mut exceptions = determination.exceptions().iter();
                    let enough = exceptions.any(|exception| {
                        let overcome: Vec<_> = determination.overcomes(exception).collect();
                        exception.status() == ExceptionStatus::Available
                            && standing.iter().all(|r| overcome.contains(r))
                    });
                    prop_assert!(enough, "{}", determination);
                }
            }
            Outcome::Prohibited => {
                prop_assert!(determination.range().is_settled());
                for requirement in determination.applying().filter(|r| r.prohibits()) {
                    prop_assert_eq!(determination.overcome_by(requirement).count(), 0);
                }
            }
        }
        let range = determination.range();
        prop_assert!(range.best <= range.worst);
    }

    /// The fifth law: inverse, diff, composition, and changes of different countries commute.
    #[test]
    fn amendments_invert_compose_and_commute((policy, one, other) in with_changes(policies())) {
        let amendment = Amendment::new("one", [one.clone()]);
        let after = amended(&policy, &one);
        prop_assert_eq!(&after.amended([&amendment.inverse()]).expect("it had an effect"), &policy);
        prop_assert!(PolicyDiff::between(&policy, &policy).is_empty());
        let said = PolicyDiff::between(&policy, &after).into_amendment("said");
        prop_assert_eq!(&said.changes, std::slice::from_ref(&one));
        prop_assert!(policy.amended([&amendment, &amendment]).is_err());
        // A change of a record that is no country's may be of what the other changes.
        let apart = one.country().zip(other.country()).is_some_and(|(one, other)| one != other);
        if apart {
            let second = Amendment::new("other", [other.clone()]);
            let both = policy.amended([&amendment, &second]).expect("both have an effect");
            let turned = policy.amended([&second, &amendment]).expect("both have an effect");
            prop_assert_eq!(&both, &turned);
            let composed = PolicyDiff::between(&policy, &both).into_amendment("both");
            prop_assert_eq!(&policy.amended([&composed]).expect("it has an effect"), &both);
            let undone = Amendment::new("both", [one, other]).inverse();
            prop_assert_eq!(&both.amended([&undone]).expect("it had an effect"), &policy);
        }
    }

    /// A policy reads back as it was written, and a loaded one is as good as the one it was.
    #[test]
    fn policies_read_back((policy, transaction) in with_transaction(policies())) {
        let json = serde_json::to_string(&policy).expect("it serializes");
        let read: Policy = serde_json::from_str(&json).expect("what is written reads back");
        let diff = PolicyDiff::between(&policy, &read);
        prop_assert!(diff.is_empty(), "{}", diff);
        prop_assert_eq!(&read, &policy);
        prop_assert_eq!(read.fingerprint(), policy.fingerprint());
        prop_assert_eq!(
            evaluate(&read, &transaction).to_string(),
            evaluate(&policy, &transaction).to_string()
        );
    }

    /// What is presumed is not read, and nothing is presumed of what was read: each rule is under
    /// one prohibition once.
    #[test]
    fn what_is_presumed_is_not_read((policy, transaction) in with_transaction(policies())) {
        let determination = evaluate(&policy, &transaction);
        let read: Vec<String> = determination
            .requirements()
            .iter()
            .map(|requirement| requirement.rule().to_string())
            .collect();
        let mut standing = 0;
        for finding in determination.prohibitions() {
            for presumed in finding.presumed() {
                prop_assert!(!read.contains(&presumed.to_string()), "{}", presumed);
                prop_assert!(finding.status() != RequirementStatus::DoesNotApply);
            }
            standing += finding.rules().len();
            let applies = finding
                .rules()
                .iter()
                .any(|rule| rule.status() == RequirementStatus::Applies);
            prop_assert_eq!(finding.status() == RequirementStatus::Applies, applies);
        }
        let found = determination.requirements().iter();
        let found = found.filter(|rule| rule.status() != RequirementStatus::DoesNotApply);
        prop_assert_eq!(found.count(), standing);
    }

    /// An application must be approvable under every policy that counts, so that what governs is
    /// the strictest (15 CFR 742.1(f)); a policy that governs alone leaves no other.
    #[test]
    fn reviews_join_to_the_strictest((policy, transaction) in with_transaction(policies())) {
        let determination = evaluate(&policy, &transaction);
        let joined = determination.review();
        let mut strictest = None;
        for requirement in determination.applying() {
            let review = determination.review_of(requirement);
            prop_assert!(review.findings().iter().all(|f| f.counts() != Truth::No));
            let certain = review.findings().iter().filter(|f| f.counts() == Truth::Yes);
            let alone = certain.clone().any(|f| f.rule().alone);
            // Policies for whatever is required are never set aside (15 CFR 744.19).
            let others = review.findings().iter().filter(|f| f.rule().of != Reviewed::Any);
            prop_assert!(!alone || others.count() <= 1);
            prop_assert_eq!(review.policy(), certain.filter_map(ReviewFinding::policy).max());
            prop_assert!(review.policy() <= review.strictest());
            strictest = strictest.max(review.policy());
            for finding in review.findings() {
                let known = joined.findings().iter().any(|f| f.rule().id == finding.rule().id);
                prop_assert!(known, "{}", finding.rule().id);
            }
        }
        prop_assert_eq!(joined.policy(), strictest);
    }

    /// A transaction reads back as it was written.
    #[test]
    fn transactions_read_back((_, transaction) in with_transaction(policies())) {
        let json = serde_json::to_string(&transaction).expect("it serializes");
        let read: Transaction = serde_json::from_str(&json).expect("what is written reads back");
        prop_assert_eq!(read, transaction);
    }

    /// Stating a concern of part 744 never relaxes an answer of the built-in policy.
    #[test]
    fn a_listing_never_relaxes(transaction in transactions(Policy::builtin())) {
        let policy = Policy::builtin();
        // Screening alone settles what was open: a hit is compared with no hit.
        let mut listed = transaction;
        for party in &mut listed.parties {
            party.listings.get_or_insert_default();
        }
        let before = evaluate(policy, &listed).outcome();
        for party in &mut listed.parties {
            let found = party.listings.get_or_insert_default();
            found.push("entity-list:fn5".parse().expect("a listing"));
        }
        let after = evaluate(policy, &listed).outcome();
        prop_assert!(after >= before, "{} to {}", before, after);
    }
}
