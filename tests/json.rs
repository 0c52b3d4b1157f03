//! The serialized form of one of each public type, written out, so that a change to it is seen.
#![cfg(feature = "serde")]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a failed expectation is a failed test"
)]

mod common;

use core::fmt::Debug;

use export_control::policy::{
    Basis, ChartMode, ColumnRule, Confidence, Control, CountryList, CountryRow, Edition,
    Enforcement, Entry, Fingerprint, Footnote, FootnoteEffect, Marks, Outline, PolicyData,
    Provision, ProvisionId, Reading, Referral, Relief, RowNumber, Scope, Territory, Usable,
};
use export_control::{
    Activities, Activity, Amendment, Answers, Category, CclItem, Change, ChartColumn, ChartColumns,
    Citation, Classification, Condition, Country, CountryGroup, CountryGroups, CountrySet, Date,
    Destinations, Difference, DifferenceKind, EachListed, Eccn, EndUse, GeneralProhibition,
    Headquarters, Item, ItemPattern, Items, LicenseException, LicenseExceptions, ListKind,
    ListName, Listed, Outcome, OutcomeRange, Outside, Paragraph, Party, PartyKind, PartyListing,
    PartyRole, PartyRoles, Period, Policy, PolicyDiff, ProductGroup, Question, QuestionId,
    ReasonForControl, Reasons, Region, Related, RequirementDiff, RequirementStatus, RuleDifference,
    Transaction, Truth, Usd, evaluate,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, from_str, from_value, json, to_string, to_value};

fn policy() -> &'static Policy {
    Policy::builtin()
}

/// The value is written so, and what is so written is the value
fn is_written<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, form: Value) {
    assert_eq!(to_value(value).expect("it can be written"), form);
    assert_eq!(from_value::<T>(form).as_ref().ok(), Some(value));
}

/// As [`is_written`], for a term that is text
fn is_text<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, text: &str) {
    is_written(value, json!(text));
}

fn read<T: core::str::FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().expect("it reads")
}

/// Why text is not a transaction
fn refused(text: &str) -> String {
    from_str::<Transaction>(text)
        .expect_err("it is not a transaction")
        .to_string()
}

/// The form that the documentation shows
#[test]
fn a_transaction_in_the_documented_form() {
    let form = json!({
        "item": {"classification": "3A090.b", "value_usd": 4999},
        "activity": "export",
        "from": "US",
        "destination": "VN",
        "parties": [{"role": "end_user", "country": "VN", "kind": "civil"}],
        "end_uses": [],
        "date": "2026-11-22",
        "answers": {}
    });
    let end_user = Party::new(PartyRole::EndUser)
        .in_country(Country::VN)
        .of_kind(PartyKind::Civil);
    let transaction = Transaction::builder(read("3A090.b"), Country::VN, read("2026-11-22"))
        .value(Usd::dollars(4999))
        .party(end_user)
        .build();
    is_written(&transaction, form);
}

/// Everything that can be said of a transaction
#[test]
fn a_transaction_with_every_field() {
    let form = json!({
        "item": {
            "classification": "3E001",
            "value_usd": 4999.5,
            "quantity": 3,
            "related_to": ["3A090.b", "3A001.z.1.b"]
        },
        "activity": "reexport",
        "from": "JP",
        "via": ["SG"],
        "destination": "UA",
        "region": "crimea",
        "parties": [{
            "role": "ultimate_consignee",
            "country": "UA",
            "headquarters": "CN",
            "kind": "government",
            "listings": ["entity-list:fn5", "unverified"]
        }],
        "end_uses": ["civil", "advanced_semiconductor"],
        "date": "2026-11-22",
        "answers": {"742.6#developed-by-macau-or-d5": true, "746.1#food-or-medicine": false}
    });
    let consignee = Party::new(PartyRole::UltimateConsignee)
        .in_country(Country::UA)
        .headquartered_in(Country::CN)
        .of_kind(PartyKind::Government)
        .screened([read("entity-list:fn5"), read("unverified")]);
    let transaction = Transaction::builder(read("3E001"), Country::UA, read("2026-11-22"))
        .value(read("4999.50"))
        .quantity(3)
        .related_to([read("3A090.b"), read("3A001.z.1.b")])
        .activity(Activity::Reexport)
        .from(Country::JP)
        .via(Country::SG)
        .region(Region::Crimea)
        .party(consignee)
        .end_use(EndUse::Civil)
        .end_use(EndUse::AdvancedSemiconductor)
        .answer(read("746.1#food-or-medicine"), false)
        .answer(read("742.6#developed-by-macau-or-d5"), true)
        .build();
    is_written(&transaction, form);
}

/// What is not said is unknown, but for the activity and the origin of an ordinary export
#[test]
fn defaults_of_a_transaction() {
    let with = |more: Value| {
        let mut form = json!({
            "item": {"classification": "EAR99"},
            "destination": "VN",
            "date": "2026-11-22"
        });
        let fields = form.as_object_mut().expect("an object");
        fields.extend(more.as_object().expect("an object").clone());
        let transaction: Transaction = from_value(form).expect("it is complete");
        to_value(transaction).expect("it can be written")
    };
    let full = |activity: &str, from: Option<&str>| {
        let mut form = json!({
            "item": {"classification": "EAR99"},
            "activity": activity,
            "destination": "VN",
            "parties": [],
            "end_uses": [],
            "date": "2026-11-22",
            "answers": {}
        });
        if let Some(from) = from {
            form["from"] = json!(from);
        }
        form
    };
    assert_eq!(with(json!({})), full("export", Some("US")));
    assert_eq!(
        with(json!({"activity": null, "from": null})),
        full("export", Some("US"))
    );
    assert_eq!(with(json!({"from": "US"})), full("export", Some("US")));
    assert_eq!(with(json!({"from": "JP"})), full("reexport", Some("JP")));
    assert_eq!(
        with(json!({"activity": "export"})),
        full("export", Some("US"))
    );
    assert_eq!(
        with(json!({"activity": "deemed_export"})),
        full("deemed_export", Some("US"))
    );
    assert_eq!(
        with(json!({"activity": "reexport"})),
        full("reexport", None)
    );
    assert_eq!(
        with(json!({"activity": "in_country_transfer"})),
        full("in_country_transfer", None)
    );
    // Screened with nothing found is not the same as not screened; nor is *for nothing listed*.
    let screened = json!({
        "item": {"classification": "3D001", "related_to": []},
        "parties": [{"role": "end_user", "listings": []}]
    });
    let form = with(screened.clone());
    assert_eq!(form["item"], screened["item"]);
    assert_eq!(form["parties"], screened["parties"]);
}

/// A slip of the pen is an error that names it, not a fact that is passed over
#[test]
fn slips_in_a_transaction_are_refused() {
    for (text, error) in [
        (
            r#"{"itm": {"classification": "EAR99"}, "destination": "VN", "date": "2026-11-22"}"#,
            "unknown field `itm`, expected one of `item`, `activity`, `from`, `via`, `destination`, `region`, `parties`, `end_uses`, `date`, `answers` at line 1 column 6",
        ),
        (
            r#"{"item": {"classification": "EAR99", "value": 5}, "destination": "VN", "date": "2026-11-22"}"#,
            "unknown field `value`, expected one of `classification`, `value_usd`, `quantity`, `related_to` at line 1 column 44",
        ),
        (
            r#"{"item": {"classification": "EAR99"}, "parties": [{"role": "end_user", "hq": "CN"}]}"#,
            "unknown field `hq`, expected one of `role`, `country`, `headquarters`, `kind`, `listings` at line 1 column 75",
        ),
        (
            r#"{"destination": "VN", "date": "2026-11-22"}"#,
            "missing field `item` at line 1 column 43",
        ),
        (
            r#"{"item": {"classification": "EAR99"}, "destination": "VN"}"#,
            "missing field `date` at line 1 column 58",
        ),
        (
            r#"{"item": {"classification": "3F090"}}"#,
            "`3F090`: the second character of an ECCN is a product group letter, A to E at line 1 column 35",
        ),
        (
            r#"{"destination": "Congo"}"#,
            "`Congo` is ambiguous: it could be CD (Democratic Republic of the Congo) or CG (Republic of the Congo) at line 1 column 23",
        ),
        (
            r#"{"destination": 84}"#,
            "invalid type: integer `84`, expected a two-letter country code such as `VN` at line 1 column 18",
        ),
        (
            r#"{"date": "2026-02-29"}"#,
            "`2026-02-29` is not a date such as `2026-11-22` at line 1 column 21",
        ),
        (
            r#"{"item": {"classification": "EAR99", "value_usd": 1.005}}"#,
            "invalid value: floating point `1.005`, expected an amount in US dollars such as 4999.50 at line 1 column 55",
        ),
        (
            r#"{"item": {"classification": "EAR99", "value_usd": -1}}"#,
            "invalid type: integer `-1`, expected an amount in US dollars such as 4999.50 at line 1 column 52",
        ),
        (
            r#"{"destination": "VN", "destination": "CN"}"#,
            "duplicate field `destination` at line 1 column 35",
        ),
    ] {
        assert_eq!(refused(text), error);
    }
}

/// One question has one answer; the same answer twice is one
#[test]
fn contradictory_answers_are_refused() {
    let with = |answers: &str| {
        format!(
            r#"{{"item": {{"classification": "3A001"}}, "destination": "VN", "date": "2026-11-22", "answers": {answers}}}"#
        )
    };
    let both = r#"{"3A001#civil-telecom": true, "3A001#civil-telecom": false}"#;
    let error = refused(&with(both));
    assert!(
        error.starts_with("question `3A001#civil-telecom` is answered both ways"),
        "{error}"
    );
    let twice = r#"{"3A001#civil-telecom": true, "3A001#civil-telecom": true}"#;
    let transaction: Transaction = from_str(&with(twice)).expect("they agree");
    assert_eq!(transaction.answers.len(), 1);
    let error = refused(&with(r#"{"civil telecom": true}"#));
    assert!(
        error.starts_with("`civil telecom` is not a question id such as `3A001#civil-telecom`"),
        "{error}"
    );
    assert!(
        refused(&with(r#"{"3A001#civil-telecom": "yes"}"#)).contains("expected a boolean"),
        "an answer is true or false"
    );
    assert!(
        refused(&with("[]")).contains("expected an object of question ids and true or false"),
        "answers have ids"
    );
}

/// What is said of the ten General Prohibitions; those that are not named were not evaluated
fn prohibitions(evaluated: &[(u8, &str)]) -> Value {
    let status = |number: u8| {
        let known = evaluated.iter().find(|(known, _)| *known == number);
        known.map_or("not_evaluated", |(_, status)| status)
    };
    (1..=10)
        .map(|number| json!({"number": number, "status": status(number)}))
        .collect()
}

fn policy_report() -> Value {
    json!({
        "name": "US EAR",
        "edition": "2026-09-24",
        "reading": "codified",
        "chart": "published",
        "fingerprint": policy().fingerprint().to_string()
    })
}

fn determination(item: &str, destination: Country) -> Value {
    let transaction = Transaction::export(read(item), destination, read("2026-11-22"));
    to_value(evaluate(policy(), &transaction)).expect("it can be written")
}

const NOT_ENFORCED: &str = "On 2025-05-13 BIS announced that it would not enforce the worldwide text of January 2025; on 2026-05-31 it confirmed that the part in force before, its headquarters rule included, is enforced. No rescission has been published.";

/// 3A090.b to Vietnam: one row applies (15 CFR 742.6(a)(6)(iii)(B)), and three do not
#[test]
fn a_determination_that_a_license_is_required() {
    assert_eq!(
        determination("3A090.b", Country::VN),
        json!({
            "outcome": "license_required",
            "range": {"best": "exception_available", "worst": "license_required"},
            "requirements": [
                {
                    "rule": "3A090/1",
                    "provision": "RS-6-iii-A",
                    "reason": "RS",
                    "column": null,
                    "status": "does_not_apply",
                    "citation": "15 CFR 742.6(a)(6)(iii)(A)",
                    "because": "the row covers only .a of the entry",
                    "not_enforced_as_codified": NOT_ENFORCED
                },
                {
                    "rule": "3A090/2",
                    "provision": "RS-6-iii-B",
                    "reason": "RS",
                    "column": null,
                    "status": "applies",
                    "citation": "15 CFR 742.6(a)(6)(iii)(B)",
                    "because": "Vietnam is in Country Group D:1, and Vietnam is not in A:5 or A:6"
                },
                {
                    "rule": "3A090/3",
                    "provision": "RS-6-i-B",
                    "reason": "RS",
                    "column": null,
                    "status": "does_not_apply",
                    "citation": "15 CFR 742.6(a)(6)(i)(B)",
                    "because": "the row covers only .c of the entry"
                },
                {
                    "rule": "3A090/4",
                    "reason": "AT",
                    "column": "AT1",
                    "status": "does_not_apply",
                    "citation": "15 CFR 742.19(a)",
                    "because": "AT Column 1 is for Iran, North Korea and Syria only"
                }
            ],
            "prohibitions": prohibitions(&[(1, "applies"), (6, "clear")]),
            "questions": [],
            "policy": policy_report()
        })
    );
}

/// Bare 3A001 to Japan: some paragraphs need a license there and others do not
#[test]
fn a_determination_that_asks() {
    let row =
        |number: u8, reason: &str, column: &str, citation: &str, open: bool, because: &str| {
            json!({
                "rule": format!("3A001/{number}"),
                "reason": reason,
                "column": column,
                "status": if open { "depends" } else { "does_not_apply" },
                "citation": citation,
                "because": because
            })
        };
    assert_eq!(
        determination("3A001", Country::JP),
        json!({
            "outcome": "needs_answers",
            "range": {"best": "no_license_required", "worst": "license_required"},
            "requirements": [
                row(
                    1, "NS", "NS1", "15 CFR 742.4(a)(1)", true,
                    "the row covers only .b.2 .b.3, and the paragraph is open"
                ),
                row(
                    2, "NS", "NS2", "15 CFR 742.4(a)(2)", false,
                    "NS Column 2 is not marked for Japan"
                ),
                row(
                    3, "RS", "RS1", "15 CFR 742.6(a)(1)", true,
                    "the row covers only .b.2 .b.3, and the paragraph is open"
                ),
                {
                    "rule": "3A001/4",
                    "provision": "RS-6-iii-A",
                    "reason": "RS",
                    "column": null,
                    "status": "depends",
                    "citation": "15 CFR 742.6(a)(6)(iii)(A)",
                    "because": "the row covers only .z.1.a .z.2.a .z.3.a .z.4.a, and the paragraph is open",
                    "not_enforced_as_codified": NOT_ENFORCED
                },
                {
                    "rule": "3A001/5",
                    "provision": "RS-6-iii-B",
                    "reason": "RS",
                    "column": null,
                    "status": "does_not_apply",
                    "citation": "15 CFR 742.6(a)(6)(iii)(B)",
                    "because": "it is for {AE} | ((D:1 | D:4 | D:5) - (A:5 | A:6)) only"
                },
                row(
                    6, "MT", "MT1", "15 CFR 742.5(a)(1)", true,
                    "the row covers only .a.1.a .a.5.a .z.2, and the paragraph is open"
                ),
                row(
                    7, "NP", "NP1", "15 CFR 742.3(a)(1)", false,
                    "NP Column 1 is not marked for Japan"
                ),
                row(
                    8, "AT", "AT1", "15 CFR 742.19(a)", false,
                    "AT Column 1 is for Iran, North Korea and Syria only"
                ),
            ],
            "prohibitions": prohibitions(&[(1, "needs_answers"), (6, "clear")]),
            "questions": [{
                "id": "3A001#paragraph",
                "text": "Which paragraph of 3A001 is the item in?",
                "answer": "item.classification",
                "options": [
                    ".a.1.a", ".a.5.a", ".b.2", ".b.3", ".e.2", ".e.3", ".z.1.a", ".z.1.b",
                    ".z.2", ".z.2.a", ".z.2.b", ".z.3", ".z.3.a", ".z.3.b", ".z.4.a", ".z.4.b"
                ],
                "rules": 4,
                "settles": true
            }],
            "policy": policy_report()
        })
    );
}

/// EAR99 to Syria: the list has nothing to say of it (General Prohibition One is clear), and
/// whether the embargo reaches it turns on one answer (15 CFR 746.9(a))
#[test]
fn a_determination_by_an_embargo() {
    assert_eq!(
        determination("EAR99", Country::SY),
        json!({
            "outcome": "needs_answers",
            "range": {"best": "no_license_required", "worst": "license_required"},
            "requirements": [{
                "rule": "SY-1",
                "provision": "SY-1",
                "reason": null,
                "column": null,
                "status": "depends",
                "citation": "15 CFR 746.9(a)",
                "because": "it applies when the destination is in {SY} and not ((the item is EAR99 and yes to 746.1#food-or-medicine) or (it is a deemed export or a deemed reexport and the item is EAR99))",
                "relief": {
                    "exceptions": ["SPP", "TMP", "RPL", "GOV", "TSU", "BAG", "AVS", "CCD"],
                    "terms": "each as far as § 746.9(b) lists it"
                }
            }],
            "prohibitions": prohibitions(&[(1, "clear"), (6, "needs_answers")]),
            "questions": [{
                "id": "746.1#food-or-medicine",
                "text": "Is the item food or medicine?",
                "answer": "yes_or_no",
                "rules": 1,
                "settles": true
            }],
            "policy": policy_report()
        })
    );
}

/// 0A002 to Vietnam: the list sends the reader elsewhere, and so clears nothing
#[test]
fn a_determination_that_another_authority_decides() {
    assert_eq!(
        determination("0A002", Country::VN),
        json!({
            "outcome": "other_authority",
            "range": {"best": "other_authority", "worst": "other_authority"},
            "requirements": [],
            "elsewhere": {
                "text": "The State Department licenses these defense articles under the ITAR.",
                "citation": "22 CFR part 121"
            },
            "prohibitions": prohibitions(&[(6, "clear")]),
            "questions": [],
            "policy": policy_report()
        })
    );
}

/// Every item that rules tell apart, to every country: the first prohibition is never called clear
/// where the list decides nothing, and always where the item is not on the list
#[test]
fn what_is_said_of_the_first_prohibition() {
    use GeneralProhibition::One;
    let day = common::today();
    let mut elsewhere = 0;
    for classification in common::classifications(policy()) {
        for country in Country::all() {
            let transaction = Transaction::export(classification, country, day);
            let decided = evaluate(policy(), &transaction);
            let said = decided.prohibition(One);
            let at = format!("{classification} to {country}");
            if policy().governing_row(country).is_err() {
                assert_eq!(said, Some(RequirementStatus::Depends), "{at}");
            } else if decided.outcome() == Outcome::OtherAuthority {
                assert_eq!(said, None, "{at}");
                elsewhere += 1;
            } else if classification == Classification::Ear99 {
                assert_eq!(said, Some(RequirementStatus::DoesNotApply), "{at}");
            }
        }
    }
    assert!(elsewhere > 47 * 150, "only {elsewhere} were sent elsewhere");
    // Whether there is such a paragraph is open: no row speaks of it.
    let unlisted = Transaction::export(read("7A005.a"), Country::VN, day);
    let decided = evaluate(policy(), &unlisted);
    assert_eq!(decided.outcome(), Outcome::NeedsAnswers);
    assert_eq!(decided.prohibition(One), Some(RequirementStatus::Depends));
}

/// What the regulations do not reach
#[test]
fn a_determination_outside_the_regulations() {
    let form = determination("not subject", Country::VN);
    assert_eq!(form["outcome"], "not_subject");
    assert_eq!(
        form["outside"],
        json!({
            "text": "The item is stated not to be subject to the EAR; another agency may regulate it.",
            "citation": "15 CFR 734.3(b)"
        })
    );
    assert_eq!(form["requirements"], json!([]));
}

/// Fields that only some rules have: confidence, notes, no exception at all
#[test]
fn a_determination_with_every_field_of_a_requirement() {
    let form = determination("1C350.b.1", Country::EG);
    let rule = |form: &Value, id: &str| {
        let rules = form["requirements"].as_array().expect("a list");
        let found = rules.iter().find(|rule| rule["rule"] == id);
        found.unwrap_or_else(|| panic!("{id} was read")).clone()
    };
    assert_eq!(
        rule(&form, "1C350/2.1"),
        json!({
            "rule": "1C350/2.1",
            "provision": "CW-2",
            "reason": "CW",
            "column": null,
            "status": "applies",
            "citation": "15 CFR 742.18(a)(2)",
            "because": "Egypt is on the list: no party to the Chemical Weapons Convention",
            "confidence": "medium",
            "notes": [
                "Verify the destination against Supplement No. 2 to part 745, which lists the parties to the Convention."
            ]
        })
    );
    let form = determination("0A983", Country::VN);
    let torture = rule(&form, "0A983/1");
    assert_eq!(torture["relief"], json!({"exceptions": []}));
    assert_eq!(
        form["range"],
        json!({"best": "license_required", "worst": "license_required"})
    );
}

#[test]
fn amendments_and_changes() {
    let country = Country::VN;
    let amendment = Amendment::new(
        "Vietnam leaves the restricted lists",
        [
            Change::LeaveGroup {
                country,
                group: CountryGroup::D1,
            },
            Change::JoinGroup {
                country,
                group: CountryGroup::A5,
            },
            Change::MarkColumn {
                country,
                column: ChartColumn::NP2,
            },
            Change::UnmarkColumn {
                country,
                column: ChartColumn::CB3,
            },
        ],
    );
    let form = json!({
        "title": "Vietnam leaves the restricted lists",
        "changes": [
            {"change": "leave_group", "country": "VN", "group": "D:1"},
            {"change": "join_group", "country": "VN", "group": "A:5"},
            {"change": "mark_column", "country": "VN", "column": "NP2"},
            {"change": "unmark_column", "country": "VN", "column": "CB3"}
        ]
    });
    is_written(&amendment, form.clone());
    let mut published = amendment;
    published.source = Some("91 FR 43034".to_owned());
    let mut form = form;
    form["source"] = json!("91 FR 43034");
    is_written(&published, form);
    for (text, error) in [
        (
            r#"{"title": "x", "changes": [], "from": "2026-11-22"}"#,
            "unknown field `from`, expected one of `title`, `source`, `changes`",
        ),
        (
            r#"{"title": "x", "changes": [{"change": "leave", "country": "VN", "group": "D:1"}]}"#,
            "unknown variant `leave`, expected one of `join_group`, `leave_group`, `mark_column`, `unmark_column`",
        ),
        (
            r#"{"title": "x", "changes": [{"change": "leave_group", "country": "VN", "column": "NS1"}]}"#,
            "unknown field `column`, expected `country` or `group`",
        ),
    ] {
        let message = from_str::<Amendment>(text).expect_err("a slip").to_string();
        assert!(message.starts_with(error), "{message}");
    }
}

#[test]
fn differences_between_policies() {
    let leaves = Change::LeaveGroup {
        country: Country::VN,
        group: CountryGroup::D1,
    };
    let mut data = policy().data().clone();
    data.name = "another".into();
    data.countries
        .iter_mut()
        .filter(|row| row.country == Country::VN)
        .for_each(|row| row.groups = row.groups.without(CountryGroup::D1));
    data.lists.retain(|list| list.name.as_str() != "SME33");
    let entry = data
        .entries
        .iter_mut()
        .find(|entry| entry.eccn.to_string() == "3A090");
    let entry = entry.expect("it is on the list");
    entry.controls.to_mut().remove(3);
    // A list that is gone takes the rules along that name it.
    let rules = ["NS-4", "RS-6-i-A"];
    for provision in &mut data.provisions {
        if rules.contains(&provision.id.as_str()) {
            provision.when = Condition::Never;
        }
    }
    let other = Policy::new(data).expect("it fits together");
    let diff = PolicyDiff::between(policy(), &other);
    assert_eq!(diff.changes, [leaves]);
    assert_eq!(
        to_value(&diff).expect("it can be written"),
        json!({
            "changes": [{"change": "leave_group", "country": "VN", "group": "D:1"}],
            "others": [
                {"path": "name", "kind": "changed"},
                {"path": "lists[SME33]", "kind": "removed"},
                {"path": "provisions[NS-4]", "kind": "changed"},
                {"path": "provisions[RS-6-i-A]", "kind": "changed"},
                {"path": "entries[3A090].controls[4]", "kind": "removed"}
            ]
        })
    );
    let back = PolicyDiff::between(&other, policy());
    let added: Vec<&Difference> = back
        .others
        .iter()
        .filter(|difference| difference.kind == DifferenceKind::Added)
        .collect();
    assert_eq!(
        to_value(added).expect("it can be written"),
        json!([
            {"path": "lists[SME33]", "kind": "added"},
            {"path": "entries[3A090].controls[4]", "kind": "added"}
        ])
    );
}

#[test]
fn differences_between_requirements() {
    let joins = Amendment::new(
        "Pakistan leaves D:4, and Togo is marked",
        [
            Change::LeaveGroup {
                country: Country::PK,
                group: CountryGroup::D4,
            },
            Change::MarkColumn {
                country: Country::TG,
                column: ChartColumn::CB3,
            },
        ],
    );
    let after = policy().amended([&joins]).expect("it applies");
    let diff = RequirementDiff::between(policy(), &after);
    let rule = |id: &str| -> &RuleDifference {
        let found = diff.rules.iter().find(|rule| rule.rule == id);
        found.unwrap_or_else(|| panic!("{id} differs"))
    };
    assert_eq!(
        to_value(rule("1C991/1")).expect("it can be written"),
        json!({"rule": "1C991/1", "entry": "1C991", "gained": ["TG"], "lost": []})
    );
    // Pakistan was among the destinations of the middle tier by D:4 alone.
    assert_eq!(
        to_value(rule("3A090/2")).expect("it can be written"),
        json!({"rule": "3A090/2", "entry": "3A090", "gained": [], "lost": ["PK"]})
    );
    let form = to_value(&diff).expect("it can be written");
    assert_eq!(form.as_object().map(serde_json::Map::len), Some(1));
    assert_eq!(
        form["rules"].as_array().map(Vec::len),
        Some(diff.rules.len())
    );
    // A rule that is no row of an entry has no entry.
    let mut data = policy().data().clone();
    data.provisions
        .retain(|provision| provision.id.as_str() != "CU-1");
    let without = Policy::new(data).expect("nothing points to it");
    assert_eq!(
        to_value(RequirementDiff::between(policy(), &without)).expect("it can be written"),
        json!({"rules": [{"rule": "CU-1", "gained": [], "lost": ["CU"]}]})
    );
}

/// Terms of the vocabulary are text, as they print
#[test]
fn terms_are_text() {
    is_text(&read::<Eccn>("3A090"), "3A090");
    is_text(&read::<Paragraph>(".b.4.b"), ".b.4.b");
    is_text(&read::<CclItem>("6A003.b.4.b"), "6A003.b.4.b");
    is_text(&Classification::Ear99, "EAR99");
    is_text(&Classification::NotSubject, "not subject");
    is_text(&Classification::Listed(read("3A090.b")), "3A090.b");
    is_text(&Category::Electronics, "3");
    is_text(&ProductGroup::E, "E");
    is_text(&Country::VN, "VN");
    is_text(&CountryGroup::D1, "D:1");
    is_text(&ChartColumn::NS2, "NS2");
    is_text(&ReasonForControl::NS, "NS");
    is_text(
        &ReasonForControl::RussianIndustrySector,
        "Russian industry sector",
    );
    is_text(&read::<Date>("2026-11-22"), "2026-11-22");
    is_text(&read::<Citation>("15 CFR 742.6(a)"), "15 CFR 742.6(a)");
    is_text(&Activity::InCountryTransfer, "in_country_transfer");
    is_text(&EndUse::ChemicalBiological, "chemical_biological");
    is_text(&Region::Donetsk, "donetsk");
    is_text(&PartyRole::IntermediateConsignee, "intermediate_consignee");
    is_text(&PartyKind::MilitaryIntelligence, "military_intelligence");
    is_text(&ListKind::MilitaryEndUser, "military-end-user");
    is_text(&read::<PartyListing>("entity-list:fn5"), "entity-list:fn5");
    is_text(&read::<PartyListing>("denied-persons"), "denied-persons");
    is_text(&LicenseException::STA, "STA");
    is_text(&GeneralProhibition::Ten, "10");
    is_text(&Outcome::LicenseRequired, "license_required");
    is_text(&Outside::ToUnitedStates, "to_united_states");
    is_text(&RequirementStatus::DoesNotApply, "does_not_apply");
    is_text(&Truth::Unknown, "unknown");
    is_text(&DifferenceKind::Changed, "changed");
    is_text(&Reading::Enforced, "enforced");
    is_text(&ChartMode::FromSectionText, "from_section_text");
    is_text(&Confidence::Medium, "medium");
    is_text(
        &read::<QuestionId>("3A001#civil-telecom"),
        "3A001#civil-telecom",
    );
    is_text(&read::<ProvisionId>("RS-6-iii-B"), "RS-6-iii-B");
    is_text(&read::<ListName>("UN10"), "UN10");
    is_text(&read::<Fingerprint>("00f0000000c0ffee"), "00f0000000c0ffee");
    is_text(&RowNumber { row: 2, part: 0 }, "2");
    is_text(&RowNumber { row: 2, part: 1 }, "2.1");
    // Amounts are numbers, and are read from text as well.
    is_written(&Usd::dollars(4999), json!(4999));
    is_written(&read::<Usd>("4999.50"), json!(4999.5));
    is_written(&read::<Usd>("0.07"), json!(0.07));
    assert_eq!(
        from_value::<Usd>(json!("4999.50")).ok(),
        Some(read("4999.50"))
    );
    // Names are understood where codes are written.
    assert_eq!(
        from_value::<Country>(json!("Viet Nam")).ok(),
        Some(Country::VN)
    );
    assert_eq!(
        from_value::<ChartColumn>(json!("NS Column 2")).ok(),
        Some(ChartColumn::NS2)
    );
    is_written(
        &OutcomeRange {
            best: Outcome::NoLicenseRequired,
            worst: Outcome::LicenseRequired,
        },
        json!({"best": "no_license_required", "worst": "license_required"}),
    );
}

/// Sets are lists, in the order of the regulation
#[test]
fn sets_are_lists() {
    is_written(
        &CountrySet::of(&[Country::VN, Country::AE]),
        json!(["AE", "VN"]),
    );
    is_written(
        &CountryGroups::of(&[CountryGroup::D3, CountryGroup::B]),
        json!(["B", "D:3"]),
    );
    is_written(
        &ChartColumns::of(&[ChartColumn::CC1, ChartColumn::CB1]),
        json!(["CB1", "CC1"]),
    );
    is_written(
        &Activities::DEEMED,
        json!(["deemed_export", "deemed_reexport"]),
    );
    is_written(
        &PartyRoles::of(&[PartyRole::EndUser, PartyRole::Exporter]),
        json!(["exporter", "end_user"]),
    );
    is_written(
        &Reasons::of(&[ReasonForControl::UN, ReasonForControl::AT]),
        json!(["AT", "UN"]),
    );
    is_written(
        &LicenseExceptions::of(&[LicenseException::STA, LicenseException::LVS]),
        json!(["LVS", "STA"]),
    );
    is_written(&CountrySet::EMPTY, json!([]));
    is_written(&Activities::EMPTY, json!([]));
    let answers: Answers = [(read("744#requires-license"), false)]
        .into_iter()
        .collect();
    is_written(&answers, json!({"744#requires-license": false}));
}

/// Where a rule applies and to what: text, with mixed operators in parentheses
#[test]
fn predicates_and_items_are_text() {
    for text in [
        "ALL",
        "D:1",
        "NS2",
        "fn10",
        "UN10",
        "{}",
        "{AE, MO}",
        "D:1 | D:4",
        "D:1 & ALL",
        "ALL - (A:1 | {IN})",
        "~{US}",
        "{AE} | ((D:1 | D:4 | D:5) - (A:5 | A:6))",
    ] {
        is_text(&read::<Destinations>(text), text);
    }
    let parts = [
        Destinations::Group(CountryGroup::D5),
        Destinations::country(Country::MO),
    ];
    is_text(&Destinations::any(parts), "D:5 | {MO}");
    for text in [
        "",
        "3A090",
        "CCL EAR99",
        "1B115-1B119 3B except 3B001.c",
        "except 0A501.y",
    ] {
        is_text(&read::<Items>(text), text);
    }
    for text in ["3A001.b", "1B115-1B119", "3B", "CCL", "EAR99"] {
        is_text(&read::<ItemPattern>(text), text);
    }
    for text in ["entire", "only .a .b.2", "except .y"] {
        is_text(&read::<Scope>(text), text);
    }
    let wrong = from_value::<Destinations>(json!("D:1 | D:4 - A:5"));
    let wrong = wrong.expect_err("which comes first?").to_string();
    assert!(
        wrong.starts_with("`D:1 | D:4 - A:5` is not a destination predicate"),
        "{wrong}"
    );
}

fn question() -> Question {
    Question::new(read("3A001#edited"), "Is this an edit?")
}

fn asked() -> Value {
    json!({"id": "3A001#edited", "text": "Is this an edit?"})
}

/// Every kind of condition but those about parties
#[test]
fn conditions() {
    is_written(&question(), asked());
    let related = |controlled_for| Related {
        to: read("3A090.a 3A001.z"),
        controlled_for,
    };
    let period = |from: Option<&str>, until: Option<&str>| Period {
        from: from.map(read),
        until: until.map(read),
    };
    for (condition, form) in [
        (Condition::Always, json!("always")),
        (Condition::Never, json!("never")),
        (
            Condition::Destination(read("D:1 - A:5")),
            json!({"destination": "D:1 - A:5"}),
        ),
        (Condition::Origin(read("fn10")), json!({"origin": "fn10"})),
        (
            Condition::OccupiedRegion(question()),
            json!({"occupied_region": asked()}),
        ),
        (
            Condition::Activity(Activities::of(&[Activity::Reexport])),
            json!({"activity": ["reexport"]}),
        ),
        (
            Condition::Item(read("3B001.c 3B002")),
            json!({"item": "3B001.c 3B002"}),
        ),
        (
            Condition::Related(related(None)),
            json!({"related": {"to": "3A090.a 3A001.z"}}),
        ),
        (
            Condition::Related(related(Some(ReasonForControl::MT))),
            json!({"related": {"to": "3A090.a 3A001.z", "controlled_for": "MT"}}),
        ),
        (Condition::Meets(read("1C101")), json!({"meets": "1C101"})),
        (
            Condition::ControlledFor(Reasons::of(&[ReasonForControl::NS])),
            json!({"controlled_for": ["NS"]}),
        ),
        (
            Condition::Concern(question()),
            json!({"concern": {"id": "3A001#edited", "text": "Is this an edit?"}}),
        ),
        (
            Condition::During(period(Some("2025-05-13"), None)),
            json!({"during": {"from": "2025-05-13"}}),
        ),
        (
            Condition::During(period(None, Some("2026-11-09"))),
            json!({"during": {"until": "2026-11-09"}}),
        ),
        (Condition::Ask(question()), json!({"ask": asked()})),
        (
            Condition::all([Condition::Always, Condition::Never]),
            json!({"all": ["always", "never"]}),
        ),
        (
            Condition::any([Condition::Never]),
            json!({"any": ["never"]}),
        ),
        (
            Condition::none_of([Condition::any([Condition::Never])]),
            json!({"none_of": [{"any": ["never"]}]}),
        ),
    ] {
        is_written(&condition, form);
    }
}

/// Every kind of condition about parties
#[test]
fn conditions_about_parties() {
    let headquarters = Headquarters {
        of: PartyRoles::ANY,
        within: read("{MO} | D:5"),
        question: question(),
    };
    let listed = Listed {
        of: PartyRoles::of(&[PartyRole::Purchaser]),
        on: read("entity-list:fn5"),
        question: question(),
    };
    let each = EachListed {
        of: PartyRoles::of(&[PartyRole::UltimateConsignee, PartyRole::EndUser]),
        on: read("approved-uae"),
    };
    let everyone = json!([
        "exporter",
        "purchaser",
        "intermediate_consignee",
        "ultimate_consignee",
        "end_user"
    ]);
    for (condition, form) in [
        (
            Condition::Headquarters(headquarters),
            json!({"headquarters": {"of": everyone, "within": "{MO} | D:5", "question": asked()}}),
        ),
        (
            Condition::Listed(listed),
            json!({"listed": {"of": ["purchaser"], "on": "entity-list:fn5", "question": asked()}}),
        ),
        (
            Condition::EachListed(each),
            json!({"each_listed": {"of": ["ultimate_consignee", "end_user"], "on": "approved-uae"}}),
        ),
    ] {
        is_written(&condition, form);
    }
}

#[test]
fn what_a_row_points_to_and_what_helps() {
    let referral = Referral {
        to: "Another agency decides.".into(),
        agency: true,
        citation: read("22 CFR part 121"),
    };
    let sent = json!({
        "to": "Another agency decides.",
        "citation": "22 CFR part 121",
        "agency": true
    });
    is_written(&referral, sent.clone());
    is_written(&Basis::Column(ChartColumn::NS2), json!({"column": "NS2"}));
    is_written(
        &Basis::Provision(read("RS-6-iii-B")),
        json!({"provision": "RS-6-iii-B"}),
    );
    is_written(&Basis::Elsewhere(referral), json!({"elsewhere": sent}));
    is_written(&Basis::NotStated, json!("not_stated"));
    is_written(&Relief::AnyException, json!("any_exception"));
    is_written(&Relief::NoException, json!("no_exception"));
    is_written(
        &Relief::Only(
            vec![Usable {
                exceptions: vec![read("GOV(b)(2)"), read("TMP(a)(9)")].into(),
                when: Condition::Always,
            }]
            .into(),
        ),
        json!({"only": [{"exceptions": ["GOV(b)(2)", "TMP(a)(9)"]}]}),
    );
    is_written(&Marks::Chart, json!("chart"));
    is_written(
        &Marks::ChartOrSection(read("D:3")),
        json!({"chart_or_section": "D:3"}),
    );
    is_written(
        &Marks::Section(read("{IR, KP}")),
        json!({"section": "{IR, KP}"}),
    );
    is_written(
        &FootnoteEffect::Provision(read("FN-7")),
        json!({"provision": "FN-7"}),
    );
    is_written(
        &FootnoteEffect::Rows(read("6A003")),
        json!({"rows": "6A003"}),
    );
    is_written(
        &FootnoteEffect::GovernedBy(Country::CH),
        json!({"governed_by": "CH"}),
    );
    is_written(
        &Item::new(Classification::Ear99),
        json!({"classification": "EAR99"}),
    );
    is_written(
        &Outline::UNKNOWN,
        json!({"complete": false, "paragraphs": []}),
    );
    let enforced = Enforcement {
        since: read("2025-05-13"),
        when: Condition::Never,
        announced: "It was announced.".into(),
    };
    is_written(
        &enforced,
        json!({"since": "2025-05-13", "when": "never", "announced": "It was announced."}),
    );
}

/// Records of the built-in policy, one of each table, with the fields that only some have
#[test]
fn records_of_the_policy() {
    let policy = policy();
    let row = |country| CountryRow::clone(policy.country(country).expect("it has a row"));
    is_written(
        &row(Country::UA),
        json!({
            "country": "UA",
            "chart_name": "Ukraine",
            "groups": ["A:2", "A:3", "A:4", "B"],
            "columns": ["CB1", "NS1", "NS2", "MT1", "RS1", "RS2", "CC1", "CC2"],
            "footnotes": [9]
        }),
    );
    is_written(
        &row(Country::CU),
        json!({
            "country": "CU",
            "chart_name": "Cuba",
            "groups": ["D:2", "D:3", "D:5", "E:2"],
            "columns": [],
            "part_746": true
        }),
    );
    let territory = |country| Territory::clone(policy.territory(country).expect("it is one"));
    is_written(
        &territory(Country::HK),
        json!({
            "territory": "HK",
            "governed_by": "CN",
            "because": "its separate treatment ended and China's row applies",
            "citation": "85 FR 83788"
        }),
    );
    is_written(
        &territory(Country::AQ),
        json!({
            "territory": "AQ",
            "governed_by": null,
            "because": "no sovereignty over Antarctica is recognized",
            "citation": "15 CFR 738.3(b)"
        }),
    );
    is_written(
        &ColumnRule::clone(policy.column(ChartColumn::RS2).expect("a rule")),
        json!({
            "column": "RS2",
            "marks": {"chart_or_section": "ALL - (A:1 | {IN})"},
            "activities": ["export", "reexport", "deemed_export", "deemed_reexport"],
            "citation": "15 CFR 742.6(a)(4)(i)"
        }),
    );
    let data = policy.data();
    let list: Vec<CountryList> = data.lists.iter().take(1).cloned().collect();
    is_written(
        &list,
        json!([{
            "name": "AT3",
            "title": "anti-terrorism destinations",
            "members": ["IR", "KP", "SY"],
            "citation": "15 CFR 742.19(a)"
        }]),
    );
    let footnote: Vec<Footnote> = data.footnotes.iter().take(1).cloned().collect();
    is_written(
        &footnote,
        json!([{
            "number": 1,
            "text": "items of the United Nations arms embargo need a license",
            "effect": {"provision": "UN-1"},
            "citation": "15 CFR part 738 supp. 1"
        }]),
    );
    let edition: Vec<Edition> = data.editions.iter().take(1).cloned().collect();
    is_written(
        &edition,
        json!([{
            "table": "Country Groups",
            "current_to": "2026-07-23",
            "citation": "15 CFR part 740 supp. 1"
        }]),
    );
}

#[test]
fn entries_of_the_policy() {
    let entry = |eccn: &str| Entry::clone(policy().entry(read(eccn)).expect("it is listed"));
    is_written(
        &entry("3A090"),
        json!({
            "eccn": "3A090",
            "title": "Advanced computing integrated circuits and high bandwidth memory",
            "controls": [
                {"row": "1", "reason": "RS", "scope": "only .a", "basis": {"provision": "RS-6-iii-A"}},
                {"row": "2", "reason": "RS", "scope": "only .b", "basis": {"provision": "RS-6-iii-B"}},
                {"row": "3", "reason": "RS", "scope": "only .c", "basis": {"provision": "RS-6-i-B"}},
                {"row": "4", "reason": "AT", "basis": {"column": "AT1"}}
            ],
            "outline": {"complete": true, "paragraphs": [".a.1", ".a.2", ".b.1", ".b.2", ".c"]}
        }),
    );
    is_written(
        &entry("0A002"),
        json!({
            "eccn": "0A002",
            "title": "Power and propulsion units for space, ship or mobile reactors",
            "elsewhere": {
                "to": "The State Department licenses these defense articles under the ITAR.",
                "citation": "22 CFR part 121",
                "agency": true
            }
        }),
    );
    // A row in parts, with a condition, and with what a reader should know
    let control = |eccn: &str, at: usize| Control::clone(&entry(eccn).controls[at]);
    is_written(
        &control("1C395", 2),
        json!({
            "row": "2.2",
            "reason": "CW",
            "scope": "only .b",
            "when": {"ask": {
                "id": "1C395#kit-with-schedule-2",
                "text": "Does the test kit contain a CWC Schedule 2 chemical that is controlled by 1C350?"
            }},
            "basis": {"provision": "CW-2"}
        }),
    );
    is_written(
        &control("4A001", 3),
        json!({
            "row": "4",
            "reason": "NP",
            "basis": "not_stated",
            "note": "The published row names no column and no destination: where they should stand it reads N/A."
        }),
    );
    assert_eq!(
        to_value(control("0D001", 0))
            .expect("it can be written")
            .get("reason"),
        None,
        "a row without a reason"
    );
}

#[test]
fn provisions_of_the_policy() {
    let provision = |id: &str| Provision::clone(policy().provision(&read(id)).expect("it is kept"));
    is_written(
        &provision("FN-7"),
        json!({
            "id": "FN-7",
            "title": "thermal cameras and radiation-hardened microcircuits to India",
            "reason": "RS",
            "items": "6A003.b.4.b 9A515.e",
            "activities": ["export", "reexport", "deemed_export", "deemed_reexport"],
            "when": {"destination": "fn7"},
            "citation": "15 CFR 742.6(a)(4)(i)",
            "note": "Chart footnote 7: RS Column 2 applies to these items although it is not marked."
        }),
    );
    is_written(
        &provision("IQ-2"),
        json!({
            "id": "IQ-2",
            "title": "military end use or end user in Iraq",
            "prohibition": "6",
            "items": "CCL EAR99",
            "activities": [
                "export", "reexport", "in_country_transfer", "deemed_export", "deemed_reexport"
            ],
            "when": {"all": [
                {"destination": "{IQ}"},
                {"ask": {
                    "id": "746.3#military-end-use",
                    "text": "Is the item for a military end use or a military end user in Iraq other than an agency of the United States or the Government of Iraq?"
                }}
            ]},
            "relief": "no_exception",
            "citation": "15 CFR 746.3(a)(4)"
        }),
    );
    is_written(
        &provision("CU-1"),
        json!({
            "id": "CU-1",
            "title": "embargo of Cuba",
            "prohibition": "6",
            "items": "CCL EAR99",
            "activities": ["export", "reexport", "deemed_export", "deemed_reexport"],
            "when": {"all": [
                {"destination": "{CU}"},
                {"none_of": [{"all": [
                    {"activity": ["deemed_export", "deemed_reexport"]},
                    {"item": "EAR99"}
                ]}]}
            ]},
            "relief": {"only": [
                ["TMP", "RPL", "GOV", "GFT", "TSU", "BAG", "AVS", "APR", "AGR", "CCD", "SCP"],
                "each as far as § 746.2(a)(1) lists it"
            ]},
            "citation": "15 CFR 746.2(a)"
        }),
    );
    is_written(
        &provision("RS-13"),
        json!({
            "id": "RS-13",
            "title": "model weights of the largest artificial intelligence models, worldwide",
            "reason": "RS",
            "activities": [
                "export", "reexport", "in_country_transfer", "deemed_export", "deemed_reexport"
            ],
            "when": {"all": [
                {"destination": "ALL"},
                {"none_of": [{"all": [
                    {"activity": ["deemed_export", "deemed_reexport"]},
                    {"ask": {
                        "id": "742.6#employee-of-ai-partner",
                        "text": "Is the release to a permanent and regular employee of an entity headquartered in a country of Supplement No. 5(a) to part 740, the United States included?"
                    }}
                ]}]}
            ]},
            "enforcement": {
                "since": "2025-05-13",
                "when": "never",
                "announced": "On 2025-05-13 BIS announced that it would not enforce the requirements of January 2025. No rescission has been published."
            },
            "citation": "15 CFR 742.6(a)(13)"
        }),
    );
    is_written(
        &provision("CW-4"),
        json!({
            "id": "CW-4",
            "title": "technology for Convention chemicals",
            "reason": "CW",
            "activities": ["export", "reexport", "deemed_export", "deemed_reexport"],
            "when": {"destination": "CWC_NON_PARTIES - {IL, TW}"},
            "citation": "15 CFR 742.18(a)(2)(ii)(C)",
            "confidence": "medium",
            "note": "Verify the destination against Supplement No. 2 to part 745, which lists the parties to the Convention."
        }),
    );
}

/// Written and read back it is the same policy, in every reading, and so are its tables
#[test]
fn the_policy_reads_back() {
    for reading in Reading::all() {
        for chart in ChartMode::all() {
            let policy = policy().with_reading(reading).with_chart(chart);
            let text = to_string(&policy).expect("it can be written");
            let back: Policy = from_str(&text).expect("it fits together");
            assert_eq!(back, policy);
            assert_eq!(back.fingerprint(), policy.fingerprint());
            assert_eq!(to_string(&back).expect("it can be written"), text);
            let data: PolicyData = from_str(&text).expect("the same form");
            assert_eq!(data, *policy.data());
        }
    }
    let form = to_value(policy()).expect("it can be written");
    let tables: Vec<&String> = form.as_object().expect("an object").keys().collect();
    assert_eq!(
        tables,
        [
            "chart",
            "columns",
            "countries",
            "editions",
            "entries",
            "footnotes",
            "lists",
            "name",
            "provisions",
            "reading",
            "territories"
        ]
    );
    // The reading and the chart may be left out.
    let mut short = form;
    let fields = short.as_object_mut().expect("an object");
    fields.remove("reading");
    fields.remove("chart");
    assert_eq!(from_value::<Policy>(short).as_ref().ok(), Some(policy()));
}

/// A row of a table, by what it is called there
fn row<'a>(policy: &'a mut Value, table: &str, key: &str, name: &str) -> &'a mut Value {
    let rows = policy[table].as_array_mut().expect("a table");
    let found = rows.iter_mut().find(|row| row[key] == name);
    found.expect("the row is there")
}

fn without(policy: &mut Value, table: &str, key: &str, name: &str) {
    let rows = policy[table].as_array_mut().expect("a table");
    let before = rows.len();
    rows.retain(|row| row[key] != name);
    assert_eq!(rows.len(), before - 1);
}

/// A slip in a policy file, and how it is reported
type Slip = (fn(&mut Value), &'static [&'static str]);

/// One slip each; together they do not get in each other's way
const SLIPS: &[Slip] = &[
    (
        |p| p["countries"].as_array_mut().expect("a table").swap(0, 1),
        &["countries[AD]: `AD` is out of order or there twice"],
    ),
    (
        |p| without(p, "countries", "country", "FJ"),
        &["countries: `FJ` has neither a country row nor a territory entry, or it has both"],
    ),
    (
        |p| without(p, "territories", "territory", "BM"),
        &["countries: `BM` has neither a country row nor a territory entry, or it has both"],
    ),
    // Liechtenstein has a row, which somebody else's must then take the place of.
    (
        |p| row(p, "territories", "territory", "LI")["governed_by"] = json!(null),
        &["countries: `LI` has neither a country row nor a territory entry, or it has both"],
    ),
    (
        |p| row(p, "territories", "territory", "HK")["governed_by"] = json!("AQ"),
        &["territories[HK].governed_by: `AQ` has no country row of its own"],
    ),
    (
        |p| row(p, "countries", "country", "VN")["footnotes"] = json!([11]),
        &["countries[VN].footnotes: there is no chart footnote 11"],
    ),
    (
        |p| without(p, "columns", "column", "CB1"),
        &["columns: the chart column CB1 needs one rule"],
    ),
    (
        |p| {
            let rule = row(p, "columns", "column", "CC2").clone();
            p["columns"].as_array_mut().expect("a table").push(rule);
        },
        &["columns: the chart column CC2 needs one rule"],
    ),
    (
        |p| row(p, "columns", "column", "AT1")["marks"] = json!({"section": "D:1 | (NS1 - A:5)"}),
        &["columns[AT1].marks: the text of a chart column cannot refer to chart columns"],
    ),
    (
        |p| row(p, "columns", "column", "AT2")["marks"] = json!({"section": "fn12 | {AQ}"}),
        &[
            "columns[AT2].marks: there is no chart footnote 12",
            "columns[AT2].marks: `AQ` has no country row of its own",
        ],
    ),
    (
        |p| row(p, "columns", "column", "FC1")["activities"] = json!([]),
        &["columns[FC1].activities: it reaches no activity"],
    ),
    (
        |p| row(p, "lists", "name", "AT3")["members"] = json!(["IR", "HK"]),
        &["lists[AT3].members: `HK` has no country row of its own"],
    ),
    (
        |p| {
            let list = row(p, "lists", "name", "UN10").clone();
            p["lists"].as_array_mut().expect("a table").push(list);
        },
        &["lists[UN10]: `UN10` is out of order or there twice"],
    ),
    (
        |p| p["footnotes"].as_array_mut().expect("a table").swap(2, 3),
        &["footnotes[3]: `3` is out of order or there twice"],
    ),
    (
        |p| {
            p["footnotes"][0]["effect"] = json!({"provision": "UN-9"});
            p["footnotes"][1]["effect"] = json!({"rows": "6A003 6A901.b"});
            p["footnotes"][4]["effect"] = json!({"governed_by": "AQ"});
        },
        &[
            "footnotes[1].effect: there is no provision `UN-9`",
            "footnotes[2].effect: there is no entry `6A901`",
            "footnotes[5].effect: `AQ` has no country row of its own",
        ],
    ),
    (
        |p| {
            let provision = row(p, "provisions", "id", "FN-7").clone();
            p["provisions"]
                .as_array_mut()
                .expect("a table")
                .push(provision);
        },
        &["provisions[FN-7]: `FN-7` is out of order or there twice"],
    ),
    (
        |p| row(p, "provisions", "id", "UN-1")["when"] = json!({"destination": "UN11"}),
        &["provisions[UN-1].when: there is no country list `UN11`"],
    ),
    (
        |p| row(p, "provisions", "id", "FN-10")["items"] = json!("0A501 0A984 except 0A985.y"),
        &[
            "provisions[FN-10].items: there is no entry `0A984`",
            "provisions[FN-10].items: there is no entry `0A985`",
        ],
    ),
    (
        |p| row(p, "provisions", "id", "RS-7")["activities"] = json!([]),
        &["provisions[RS-7].activities: it reaches no activity"],
    ),
    (
        |p| row(p, "provisions", "id", "SI-1")["when"] = json!({"any": [{"all": []}, "always"]}),
        &["provisions[SI-1].when: a condition has no parts"],
    ),
    (
        |p| row(p, "provisions", "id", "RS-13")["enforcement"]["when"] = json!({"none_of": []}),
        &["provisions[RS-13].enforcement.when: a condition has no parts"],
    ),
    (
        |p| {
            let asked = &mut row(p, "provisions", "id", "GP-5")["when"]["concern"];
            asked["id"] = json!("746.3#military-end-use");
        },
        &["provisions[IQ-2].when: question `746.3#military-end-use` is asked in two wordings"],
    ),
    (
        |p| p["entries"].as_array_mut().expect("a table").swap(10, 11),
        &["entries[0A521]: `0A521` is out of order or there twice"],
    ),
    (
        |p| {
            let entry = row(p, "entries", "eccn", "0A002");
            entry
                .as_object_mut()
                .expect("an object")
                .remove("elsewhere");
        },
        &["entries[0A002]: the entry has no row and does not say where to look instead"],
    ),
    (
        |p| row(p, "entries", "eccn", "3A090")["controls"][1]["row"] = json!("1"),
        &["entries[3A090].controls[1]: row 1 is there twice"],
    ),
    (
        |p| {
            let basis = json!({"provision": "RS-99"});
            row(p, "entries", "eccn", "4A090")["controls"][0]["basis"] = basis;
        },
        &["entries[4A090].controls[1].basis: there is no provision `RS-99`"],
    ),
    (
        |p| {
            let when = json!({"any": ["never", {"controlled_for": ["NS"]}]});
            row(p, "entries", "eccn", "5A001")["controls"][0]["when"] = when;
        },
        &[
            "entries[5A001].controls[1].when: the condition of a row cannot ask what its entry controls the item for",
        ],
    ),
    (
        |p| {
            let when = json!({"all": [
                {"meets": "6A900"}, {"item": "6A901.b"}, {"related": {"to": "6A999 6A902"}}
            ]});
            row(p, "entries", "eccn", "6A001")["controls"][0]["when"] = when;
        },
        &[
            "entries[6A001].controls[1].when: there is no entry `6A900`",
            "entries[6A001].controls[1].when: there is no entry `6A901`",
            "entries[6A001].controls[1].when: there is no entry `6A902`",
        ],
    ),
];

/// Each slip is found, said where it is, and nothing else is complained of
#[test]
fn a_slip_in_a_policy_file_is_reported_with_its_path() {
    let form = to_value(policy()).expect("it can be written");
    for (slip, reported) in SLIPS {
        let mut broken = form.clone();
        slip(&mut broken);
        let error = from_value::<Policy>(broken)
            .expect_err(reported[0])
            .to_string();
        let expected = match reported {
            [one] => (*one).to_owned(),
            many => format!("{} problems:\n  {}", many.len(), many.join("\n  ")),
        };
        assert_eq!(error, expected);
    }
}

/// All of them in one error, in the order of the tables
#[test]
fn all_slips_are_reported_at_once() {
    let mut broken = to_value(policy()).expect("it can be written");
    let mut expected: Vec<&str> = Vec::new();
    for (slip, reported) in SLIPS {
        slip(&mut broken);
        expected.extend(*reported);
    }
    let data: PolicyData = from_value(broken).expect("the form is right");
    let problems = Policy::new(data).expect_err("it does not fit together");
    let mut found: Vec<String> = problems
        .problems()
        .iter()
        .map(ToString::to_string)
        .collect();
    let in_order = found.clone();
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
    let table = |problem: &String| {
        let tables = [
            "countr",
            "territories",
            "columns",
            "lists",
            "footnotes",
            "provisions",
        ];
        let at = tables.iter().position(|table| problem.starts_with(table));
        // The two country tables are checked together.
        at.unwrap_or(tables.len()).max(1)
    };
    assert!(in_order.iter().map(table).is_sorted(), "{in_order:#?}");
    let error = problems.to_string();
    assert!(
        error.starts_with(&format!("{} problems:\n", found.len())),
        "{error}"
    );
}

/// Exports leave from the United States, so that a policy without their row is none
#[test]
fn a_policy_without_the_united_states_is_refused() {
    let mut broken = to_value(policy()).expect("it can be written");
    without(&mut broken, "countries", "country", "US");
    let error = from_value::<Policy>(broken).expect_err("no US").to_string();
    assert_eq!(
        error,
        "8 problems:\n  \
         countries: the United States have no row\n  \
         countries: `US` has neither a country row nor a territory entry, or it has both\n  \
         territories[AS].governed_by: `US` has no country row of its own\n  \
         territories[GU].governed_by: `US` has no country row of its own\n  \
         territories[MP].governed_by: `US` has no country row of its own\n  \
         territories[PR].governed_by: `US` has no country row of its own\n  \
         territories[UM].governed_by: `US` has no country row of its own\n  \
         territories[VI].governed_by: `US` has no country row of its own"
    );
}

/// A record with a field that the crate does not know is refused: the field may change what it says
#[test]
fn unknown_fields_of_a_policy_are_refused() {
    let form = to_value(policy()).expect("it can be written");
    let refused = |place: &[&str]| {
        let mut form = form.clone();
        let mut at = &mut form;
        for step in place {
            at = match step.parse::<usize>() {
                Ok(position) => &mut at[position],
                Err(_) => &mut at[*step],
            };
        }
        at["unless"] = json!(true);
        let error = from_value::<Policy>(form).expect_err("an unknown field");
        assert!(
            error.to_string().starts_with("unknown field `unless`"),
            "{place:?}: {error}"
        );
    };
    refused(&[]);
    for table in [
        "editions",
        "countries",
        "territories",
        "columns",
        "lists",
        "footnotes",
        "provisions",
        "entries",
    ] {
        refused(&[table, "0"]);
    }
    refused(&["entries", "0", "elsewhere"]);
    refused(&["entries", "1", "controls", "0"]);
    let outlined = policy()
        .data()
        .entries
        .iter()
        .position(|e| !e.outline.is_empty());
    let outlined = outlined.expect("some have an outline").to_string();
    refused(&["entries", &outlined, "outline"]);
    let enforced = policy()
        .data()
        .provisions
        .iter()
        .position(|p| p.enforcement.is_some());
    let enforced = enforced.expect("some are").to_string();
    refused(&["provisions", &enforced, "enforcement"]);
}
