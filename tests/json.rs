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
    Basis, ChartMode, ColumnRule, Confidence, Control, CountryList, CountryRow, Edition, Effect,
    Eligibility, EligibilityEffect, EligibilityTerm, Enforcement, Entry, ExceptionRule,
    Fingerprint, Footnote, FootnoteEffect, Leaves, Marks, Obligation, ObligationKind, ObligedBy,
    Outline, Overcomes, PolicyData, Provision, ProvisionId, Reading, RedFlag, RedFlagCategory,
    Referral, Relief, Restriction, ReviewRule, ReviewStandard, Reviewed, RowNumber, Scope,
    ScopeEffect, ScopeRule, Term, Territory, Usable,
};
use export_control::{
    Activities, Activity, Amendment, Answers, Category, CclItem, Change, ChartColumn, ChartColumns,
    Citation, Classification, Condition, Country, CountryGroup, CountryGroups, CountrySet, Cure,
    Date, Destinations, Difference, DifferenceKind, EachListed, Eccn, EndUse, EndUses,
    ExceptionParagraph, ExceptionStatus, Footnotes, GeneralProhibition, Headquarters, Item,
    ItemPattern, Items, LicenseException, LicenseExceptions, ListKind, ListName, ListRef, Listed,
    ListingTie, OfKind, Outcome, OutcomeRange, Outside, Paragraph, Party, PartyKind, PartyKinds,
    PartyListing, PartyRole, PartyRoles, Percent, Period, Place, PlaceKind, Places, Policy,
    PolicyDiff, Presumed, ProductGroup, Question, QuestionId, ReasonForControl, Reasons,
    RedFlagStatus, Region, Related, RequirementDiff, RequirementStatus, ReviewPolicy,
    RuleDifference, SubjectOnlyUnder, Transaction, Transit, Truth, Usd, evaluate,
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
            "us_content_percent": 12.5,
            "related_to": ["3A090.b", "3A001.z.1.b"]
        },
        "activity": "reexport",
        "from": "JP",
        "via": ["SG"],
        "destination": "UA",
        "region": "crimea",
        "places": {"registry": ["RU", "BY"], "manufacture": ["CN"]},
        "parties": [{
            "role": "ultimate_consignee",
            "country": "UA",
            "headquarters": "CN",
            "kind": "government",
            "listings": ["entity-list:fn5", "unverified"]
        }],
        "end_uses": ["supercomputer", "advanced_node", "semiconductor_equipment"],
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
        .us_content(read("12.5"))
        .related_to([read("3A090.b"), read("3A001.z.1.b")])
        .activity(Activity::Reexport)
        .from(Country::JP)
        .via(Country::SG)
        .region(Region::Crimea)
        .place(PlaceKind::Registry, Country::RU)
        .place(PlaceKind::Registry, Country::BY)
        .place(PlaceKind::Manufacture, Country::CN)
        .party(consignee)
        .end_use(EndUse::Supercomputer)
        .end_use(EndUse::AdvancedNode)
        .end_use(EndUse::SemiconductorEquipment)
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
    // A kind of place without a country is as unknown as one that is not named.
    for places in [
        json!({}),
        json!({"registry": []}),
        json!({"registry": [], "manufacture": []}),
    ] {
        assert_eq!(
            with(json!({"places": places})),
            full("export", Some("US")),
            "nothing was said"
        );
    }
    let places = json!({"manufacture": ["CN"]});
    assert_eq!(with(json!({"places": places}))["places"], places);
}

/// A slip of the pen is an error that names it, not a fact that is passed over
#[test]
fn slips_in_a_transaction_are_refused() {
    for (text, error) in [
        (
            r#"{"itm": {"classification": "EAR99"}, "destination": "VN", "date": "2026-11-22"}"#,
            "unknown field `itm`, expected one of `item`, `activity`, `from`, `via`, `destination`, `region`, `places`, `parties`, `end_uses`, `date`, `answers` at line 1 column 6",
        ),
        (
            r#"{"item": {"classification": "EAR99", "value": 5}, "destination": "VN", "date": "2026-11-22"}"#,
            "unknown field `value`, expected one of `classification`, `value_usd`, `quantity`, `us_content_percent`, `related_to` at line 1 column 44",
        ),
        (
            r#"{"item": {"classification": "EAR99"}, "parties": [{"role": "end_user", "hq": "CN"}]}"#,
            "unknown field `hq`, expected one of `role`, `name`, `country`, `headquarters`, `kind`, `listings` at line 1 column 75",
        ),
        (
            r#"{"item": {"classification": "EAR99"}, "places": {"registered": ["RU"]}}"#,
            "unknown field `registered`, expected `registry` or `manufacture` at line 1 column 61",
        ),
        (
            r#"{"item": {"classification": "EAR99"}, "places": {"registry": "RU"}}"#,
            "invalid type: string \"RU\", expected a sequence at line 1 column 65",
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
            r#"{"item": {"classification": "EAR99", "us_content_percent": 101}}"#,
            "invalid value: integer `101`, expected a share of 0 to 100 percent such as 12.5 at line 1 column 62",
        ),
        (
            r#"{"item": {"classification": "EAR99", "us_content_percent": 12.345}}"#,
            "invalid value: floating point `12.345`, expected a share of 0 to 100 percent such as 12.5 at line 1 column 65",
        ),
        (
            r#"{"end_uses": ["advanced_semiconductor"]}"#,
            "`advanced_semiconductor` is not an end use such as `civil` or `military` at line 1 column 38",
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

/// What is said of the ten General Prohibitions: of those that are not named nothing but what is
/// presumed while nobody says otherwise, the rules of Five and Seven among it, and else they are clear
fn prohibitions(named: &[(u8, &str, &[&str])], five: &str, seven: &str) -> Value {
    let report = |number: u8| {
        let presumed: Vec<&str> = match number {
            4 => vec!["GP-4"],
            5 => five.split(' ').collect(),
            7 => seven.split(' ').collect(),
            9 => vec!["GP-9"],
            10 => vec!["GP-10"],
            _ => Vec::new(),
        };
        let quiet = if presumed.is_empty() {
            "clear"
        } else {
            "needs_answers"
        };
        let named = named.iter().find(|(known, ..)| *known == number);
        let (_, status, rules) = named.copied().unwrap_or((number, quiet, &[]));
        let mut form = json!({
            "number": number,
            "status": status,
            "citation": format!("15 CFR 736.2(b)({number})")
        });
        if !rules.is_empty() {
            form["rules"] = json!(rules);
        }
        if !presumed.is_empty() {
            form["presumed"] = json!(presumed);
        }
        form
    };
    (1..=10).map(report).collect()
}

/// Why an item that leaves the United States is subject to the regulations
fn in_the_united_states() -> Value {
    json!([{
        "rule": "J-US-LOC",
        "holds": "yes",
        "because": "items in the United States",
        "citation": "15 CFR 734.3(a)(1)"
    }])
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

/// A determination without what it says of License Exceptions, and that
fn parted(mut form: Value) -> (Value, Vec<Value>) {
    let fields = form.as_object_mut().expect("an object");
    let exceptions = fields.remove("exceptions").expect("it is always there");
    (form, from_value(exceptions).expect("a list"))
}

/// The duties of a report in short, those of one kind together: where each stands, and whether it is
/// known to count
fn in_short(form: &mut Value) {
    let duties = form["obligations"].as_array().expect("a list");
    let printed = duties.iter().map(|duty| {
        let said = ["kind", "counts", "citation"].map(|field| {
            let said = duty[field].as_str().expect("text");
            said.strip_prefix("15 CFR ").unwrap_or(said)
        });
        said.join(" ")
    });
    form["obligations"] = printed.collect();
}

/// What came of the paragraphs that are not ruled out, those with the same status together
fn statuses(exceptions: &[Value]) -> String {
    let mut lines = Vec::new();
    for status in ["available", "available_if", "insufficient"] {
        let of_status = exceptions
            .iter()
            .filter(|report| report["status"] == status);
        let names = of_status.map(|report| report["paragraph"].as_str().expect("a paragraph"));
        let names: Vec<&str> = names.collect();
        if !names.is_empty() {
            lines.push(format!("{status}: {}", names.join(" ")));
        }
    }
    lines.join("; ")
}

/// The report of a paragraph, or of an exception of which none is left
fn report<'a>(exceptions: &'a [Value], name: &str) -> &'a Value {
    let named = |report: &&Value| match report.get("paragraph") {
        Some(paragraph) => paragraph == name,
        None => report["exception"] == name,
    };
    exceptions.iter().find(named).expect(name)
}

/// What whoever uses any exception for an export of a listed item is obliged to
fn obligations_of_all(more: Value) -> Value {
    let mut all = vec![
        json!({
            "kind": "certification",
            "text": "Use the exception only if every one of its terms is met: by using it you represent to the United States Government that they are.",
            "citation": "15 CFR 740.1",
            "counts": "yes",
            "confidence": "medium"
        }),
        json!({
            "kind": "record",
            "text": "Keep with the records of the transaction what shows that the terms of the exception were met.",
            "citation": "15 CFR part 762",
            "counts": "yes"
        }),
        json!({
            "kind": "filing",
            "text": "If the export must be filed in the Automated Export System, state there the symbol of the exception and the ECCN of the item.",
            "citation": "15 CFR 758.1",
            "counts": "yes",
            "confidence": "medium"
        }),
        json!({
            "kind": "statement",
            "text": "Print the destination control statement on the shipping papers that § 758.6 names.",
            "citation": "15 CFR 758.6",
            "counts": "yes",
            "confidence": "medium"
        }),
    ];
    let more: Vec<Value> = from_value(more).expect("a list");
    all.extend(more);
    all.into()
}

/// What whoever exports is obliged to beside that, with an exception or without one
fn obligations_of_everyone() -> [Value; 3] {
    [
        json!({
            "kind": "record",
            "text": "Keep the records of the transaction for five years from the latest of the export, any reexport or diversion that you come to know of, and the end of the transaction.",
            "citation": "15 CFR part 762",
            "counts": "yes"
        }),
        json!({
            "kind": "filing",
            "text": "File the export as one to the country of ultimate destination, if one straight there would have to be filed.",
            "citation": "15 CFR 758.1(b)(6)",
            "counts": "unknown",
            "confidence": "medium"
        }),
        json!({
            "kind": "filing",
            "text": "File the export in the Automated Export System whatever the shipment is worth, because it is made under the authorization of a validated end user.",
            "citation": "15 CFR 758.1(b)(7)",
            "counts": "unknown"
        }),
    ]
}

const NOT_ENFORCED: &str = "On 2025-05-13 BIS announced that it would not enforce the worldwide text of January 2025; on 2026-05-31 it confirmed that the part in force before, its headquarters rule included, is enforced. No rescission has been published.";

const HEADQUARTERS: &str = "Is any party to the transaction, or its ultimate parent, headquartered in Macau or a Country Group D:5 destination?";

/// 3A090.b to Vietnam: one row applies (15 CFR 742.6(a)(6)(iii)(B)), and three do not
#[test]
#[expect(clippy::too_many_lines, reason = "one list of facts")]
fn a_determination_that_a_license_is_required() {
    let (mut form, exceptions) = parted(determination("3A090.b", Country::VN));
    // One duty and one rule of review in full, the rest in short
    assert_eq!(
        form["obligations"][2],
        json!({
            "kind": "filing",
            "text": "File the export in the Automated Export System if the items under one number of Schedule B are worth more than USD 2,500, unless the Foreign Trade Regulations exempt it.",
            "citation": "15 CFR 758.1(b)(5)",
            "counts": "unknown",
            "confidence": "medium"
        })
    );
    in_short(&mut form);
    let fields = form.as_object_mut().expect("an object");
    let reviews = fields.remove("reviews").expect("a license is required");
    let reviews = reviews.as_array().expect("a list");
    assert_eq!(
        reviews[0],
        json!({
            "rule": "RP-PROLIF-CB",
            "policy": "case_by_case",
            "counts": "unknown",
            "presumed": true,
            "when": "the item is CCL and the item is for chemical or biological weapons",
            "citation": "15 CFR 742.2(b)(3)"
        })
    );
    let told: Vec<String> = reviews
        .iter()
        .map(|rule| {
            let [id, policy] = ["rule", "policy"].map(|f| rule[f].as_str().expect("text"));
            let aside = rule.get("presumed").is_some();
            let counts = rule["counts"].as_str().expect("a truth");
            format!("{id} {policy} {}", if aside { "aside" } else { counts })
        })
        .collect();
    assert_eq!(
        told,
        [
            "RP-PROLIF-CB case_by_case aside",
            "RP-PROLIF-CB-contribution policy_of_denial aside",
            "RP-PROLIF-NP case_by_case aside",
            "RP-PROLIF-MT case_by_case aside",
            "RP-PROLIF-MT-contribution policy_of_denial aside",
            "E744-19 policy_of_denial aside",
            "RS-P10iiiA1d presumption_of_denial unknown",
            "RS-P10iii-gap case_by_case yes",
            "RP-HR case_by_case unknown",
            "E744-P21-A1-any presumption_of_denial aside",
            "E744-P21-A2-any policy_of_denial aside"
        ]
    );
    assert_eq!(
        statuses(&exceptions),
        "available_if: NAC ACA TMP(a)(6) RPL(a) RPL(b)(2) RPL(b)(3) GOV(b)(2)(i) GOV(b)(2)(ii) \
         GOV(b)(2)(iii) GOV(b)(2)(iv) GOV(b)(2)(v) ACM"
    );
    let asked = |id: &str, text: &str, rules: u16| {
        json!({
            "id": id,
            "text": text,
            "answer": "yes_or_no",
            "rules": rules,
            "settles": false,
            "about_exception": true
        })
    };
    assert_eq!(
        form,
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
                    "review_policy": "case_by_case",
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
            "scope": in_the_united_states(),
            "prohibitions": prohibitions(
                &[(1, "applies", &["3A090/2"])],
                "E744-2 E744-3-A1 E744-3-A2 E744-3-A3 E744-4 E744-4-PLANT E744-7 E744-INFORMED \
                 E744-8 E744-11 E744-17 E744-21-A2-LIST E744-22 E744-23-A4ii",
                "US-B1 US-B2 US-B3 US-B4 US-C1"
            ),
            "presumed": ["screening", "party_kind", "end_use", "conduct"],
            "review_policy": "case_by_case",
            "obligations": [
                "record yes part 762",
                "filing yes 758.1(b)(2)",
                "filing unknown 758.1(b)(5)",
                "filing unknown 758.1(b)(6)",
                "filing unknown 758.1(b)(7)",
                "filing unknown 758.1(b)(8)",
                "filing unknown 758.2(b)",
                "statement yes 758.6",
                "statement yes 758.6",
                "statement yes 750.7(d)",
                "statement unknown part 748 supp. 2",
                "statement unknown part 748 supp. 2",
                "statement unknown part 748 supp. 2"
            ],
            "questions": [
                asked(
                    "740.11#us-government",
                    "Is the item for an agency or for personnel of the US Government, or does it go on its behalf, at its direction or under its contract?",
                    5
                ),
                asked("742.6#headquarters-macau-or-d5", HEADQUARTERS, 3),
                asked(
                    "740.10#servicing",
                    "Is the item a replacement part, an item on its way back from repair, or a replacement for a defective item?",
                    3
                ),
                asked(
                    "740.9#temporary",
                    "Will the item, unless it is used up abroad as intended, come back as soon as practicable and within one year, or within a longer time that BIS has granted (four years at most)?",
                    1
                ),
            ],
            "policy": policy_report()
        })
    );
}

/// The same: what every exception comes to, one by one in the order of part 740
#[test]
#[expect(clippy::too_many_lines, reason = "one list of facts")]
fn a_determination_with_exceptions() {
    let (_, exceptions) = parted(determination("3A090.b", Country::VN));
    let [record, onward, validated] = obligations_of_everyone();
    let mut symbols: Vec<&str> = exceptions
        .iter()
        .map(|report| report["exception"].as_str().expect("a symbol"))
        .collect();
    symbols.dedup();
    // No general authorization is kept.
    let all: Vec<&str> = LicenseException::all()
        .filter(|exception| *exception != LicenseException::GA)
        .map(LicenseException::as_str)
        .collect();
    assert_eq!(symbols, all);
    // Ruled out: what stands against the paragraph that comes nearest
    let restriction = "a restriction on exceptions for advanced computing items to destinations and parties of concern leaves only TMP(a)(6), RPL, GOV(b), TSU(a), TSU(c), HBM, ACM, NAC, ACA, AIA";
    assert_eq!(
        *report(&exceptions, "GBS"),
        json!({
            "exception": "GBS",
            "status": "unavailable",
            "because": [
                {"text": "Vietnam is not in Country Group B", "citation": "15 CFR 740.4"},
                {
                    "text": "the entry 3A090 marks GBS as not available",
                    "citation": "15 CFR 740.4"
                },
                {"text": restriction, "citation": "15 CFR 740.2(a)(9)(ii)"},
                {
                    "text": "it may be used only where NS alone requires a license, and 3A090/2 requires one for RS",
                    "citation": "15 CFR 740.4"
                }
            ]
        })
    );
    // Not ruled out: what it waits for, and what its use would bring with it
    let need = |id: &str, text: &str, wanted: bool| json!({"id": id, "text": text, "answer": "yes_or_no", "wanted": wanted});
    assert_eq!(
        *report(&exceptions, "NAC"),
        json!({
            "exception": "NAC",
            "paragraph": "NAC",
            "status": "available_if",
            "citation": "15 CFR 740.8(a)(2)(i)",
            "confidence": "medium",
            "needs": [
                need("742.6#headquarters-macau-or-d5", HEADQUARTERS, true),
                need(
                    "740.8#purchase-order",
                    "Do you hold a written purchase order for the items, or are they commercial samples?",
                    true
                ),
                need(
                    "740.8#single-consignee",
                    "Can the notification name a single consignee and a single end user, and no distributor?",
                    true
                ),
                need(
                    "740.8#notification-cleared",
                    "Was BIS notified at least 25 calendar days before the shipment, and has it given the notification a clearance number?",
                    true
                ),
                need(
                    "740.2#unverified-party",
                    "Is any party to the transaction on the Unverified List?",
                    false
                )
            ],
            "overcomes": ["3A090/2"],
            "obligations": obligations_of_all(json!([
                {
                    "kind": "notification",
                    "text": "Notify BIS at least 25 calendar days before you ship, giving the total processing performance, the performance density and the data sheet of each item; a notification covers at most six items for one consignee and one end user, and no distributor.",
                    "days": 25,
                    "citation": "15 CFR 740.8(c)",
                    "counts": "yes",
                    "confidence": "medium"
                },
                {
                    "kind": "wait",
                    "text": "Do not ship before BIS has given the notification a clearance number.",
                    "days": 25,
                    "citation": "15 CFR 740.8(c)",
                    "counts": "yes",
                    "confidence": "medium"
                },
                {
                    "kind": "filing",
                    "text": "File the export with license code C67 and the clearance number that BIS gave the notification.",
                    "citation": "15 CFR 740.8",
                    "counts": "yes",
                    "confidence": "medium"
                },
                record,
                {
                    "kind": "filing",
                    "text": "File the export in the Automated Export System if the items under one number of Schedule B are worth more than USD 2,500, unless the Foreign Trade Regulations exempt it.",
                    "citation": "15 CFR 758.1(b)(5)",
                    "counts": "unknown",
                    "confidence": "medium"
                },
                onward,
                validated,
                {
                    "kind": "filing",
                    "text": "File the export in the Automated Export System whatever the shipment is worth, because a consignee or the end user is on the Unverified List.",
                    "citation": "15 CFR 758.1(b)(8)",
                    "counts": "unknown"
                },
                {
                    "kind": "filing",
                    "text": "File before the departure: filing after it is barred for Country Groups E:1 and E:2 and for listed parties.",
                    "citation": "15 CFR 758.2(b)",
                    "counts": "unknown"
                },
                {
                    "kind": "statement",
                    "text": "Print the ECCN of the item on the commercial invoice beside the destination control statement.",
                    "citation": "15 CFR 758.6",
                    "counts": "yes"
                }
            ])),
            "note": "For the encryption items it takes the place of a license only if License Exception ENC could."
        })
    );
    // The same question may be wanted the other way round.
    let other = &report(&exceptions, "ACA")["needs"][0];
    assert_eq!(
        *other,
        need("742.6#headquarters-macau-or-d5", HEADQUARTERS, false)
    );
}

/// 3A001.a.2 to Thailand, with the end user screened: the entry lists GBS for it (15 CFR 740.4)
#[test]
fn a_determination_that_an_exception_is_available() {
    let end_user = Party::new(PartyRole::EndUser)
        .in_country(Country::TH)
        .screened([]);
    let transaction = Transaction::builder(read("3A001.a.2"), Country::TH, read("2026-11-22"))
        .value(Usd::dollars(2000))
        .party(end_user)
        .build();
    let form = to_value(evaluate(policy(), &transaction)).expect("it can be written");
    let (form, exceptions) = parted(form);
    assert_eq!(form["outcome"], "exception_available");
    assert_eq!(
        form["range"],
        json!({"best": "exception_available", "worst": "exception_available"})
    );
    assert_eq!(form["questions"], json!([]), "nothing matters any more");
    assert_eq!(
        form["requirements"][1],
        json!({
            "rule": "3A001/2",
            "reason": "NS",
            "column": "NS2",
            "status": "applies",
            "review_policy": "general_approval",
            "citation": "15 CFR 742.4(a)(2)",
            "because": "NS Column 2 is marked for Thailand",
            "overcome_by": ["GBS"]
        })
    );
    assert!(statuses(&exceptions).starts_with("available: GBS; available_if: TMP(a)(1) "));
    let [record, onward, validated] = obligations_of_everyone();
    assert_eq!(
        *report(&exceptions, "GBS"),
        json!({
            "exception": "GBS",
            "paragraph": "GBS",
            "status": "available",
            "citation": "15 CFR 740.4",
            "overcomes": ["3A001/2"],
            "obligations": obligations_of_all(json!([{
                "kind": "report",
                "text": "Include the export in your semiannual report to BIS if § 743.1 lists the item as sensitive and the destination is no participating state of Supplement No. 1 to part 743.",
                "citation": "15 CFR 743.1",
                "counts": "yes",
                "confidence": "medium"
            }, record, onward, validated]))
        })
    );
}

/// What is not known with certainty waits for whoever has read the text: an exception for its terms,
/// and every exception for what a restriction says
#[test]
fn a_determination_that_waits_for_a_reading() {
    let transaction = Transaction::builder(read("6E001"), Country::DE, read("2026-11-22"))
        .related_to([read("6A003.b.4.b")])
        .activity(Activity::Reexport)
        .from(Country::CA)
        .build();
    let form = to_value(evaluate(policy(), &transaction)).expect("it can be written");
    let (form, exceptions) = parted(form);
    assert_eq!(form["outcome"], "license_required");
    let canada = report(&exceptions, "APR(d)");
    assert_eq!(canada["status"], "available_if");
    assert_eq!(canada["confidence"], "low");
    assert_eq!(canada["note"], "Verify the terms of the paragraph.");
    let needs = canada["needs"].as_array().expect("a list");
    let need = |id: &str| needs.iter().find(|need| need["id"] == id).expect(id);
    assert_eq!(
        *need("APR.d#verified"),
        json!({
            "id": "APR.d#verified",
            "text": "The terms of APR(d) are not known here with certainty: have you read them in the current text, and are they met?",
            "answer": "yes_or_no",
            "wanted": true
        })
    );
    assert_eq!(
        *need("X-7#restricts"),
        json!({
            "id": "X-7#restricts",
            "text": "The text of 15 CFR 740.2(a)(7) (infrared imaging technology) is not known here with certainty: have you read it, and does it restrict this exception?",
            "answer": "yes_or_no",
            "wanted": false
        })
    );
}

/// Encryption to Japan with one exception for two of the reasons and another for the third: whether
/// both may be used together is for BIS to say (15 CFR 738.4(a)(2)(ii)(A))
#[test]
fn a_determination_with_a_combination_of_exceptions() {
    let end_user = Party::new(PartyRole::EndUser)
        .in_country(Country::JP)
        .headquartered_in(Country::JP)
        .of_kind(PartyKind::Civil)
        .screened([]);
    let mut transaction =
        Transaction::builder(read("5A002.z.1.a"), Country::JP, read("2026-11-22")).party(end_user);
    for (question, answer) in [
        ("740.8#purchase-order", false),
        ("740.17#b-2-i-item", false),
        ("740.17#cryptanalytic", false),
        ("740.17#open-cryptographic-interface", false),
        ("740.17#b-3-item", false),
        ("740.17#malicious-use", false),
        ("740.29#performance-limit", true),
        ("740.29#shipped-directly", true),
        ("740.29#certified-and-notified", true),
    ] {
        transaction = transaction.answer(read(question), answer);
    }
    let decided = evaluate(policy(), &transaction.build());
    let (form, exceptions) = parted(to_value(decided).expect("it can be written"));
    assert_eq!(form["outcome"], "license_required");
    assert_eq!(form["combination"], json!(["ENC(b)(1)", "LPP"]));
    let overcome: Vec<(&Value, &Value)> = form["requirements"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|requirement| requirement["status"] == "applies")
        .map(|requirement| (&requirement["rule"], &requirement["overcome_by"]))
        .collect();
    assert_eq!(
        overcome,
        [
            (&json!("5A002/1"), &json!(["ENC(b)(1)"])),
            (&json!("5A002/2"), &json!(["LPP"])),
            (&json!("5A002/5"), &json!(["ENC(b)(1)"])),
        ]
    );
    let encryption = report(&exceptions, "ENC(b)(1)");
    assert_eq!(encryption["status"], "insufficient");
    assert_eq!(encryption["overcomes"], json!(["5A002/1", "5A002/5"]));
    assert_eq!(encryption.get("needs"), None);
    assert_eq!(
        encryption["because"],
        json!([{
            "text": "it does not take the place of 5A002/2 (RS)",
            "citation": "15 CFR 740.17(b)(1)"
        }])
    );
    assert_eq!(
        *report(&exceptions, "ACA"),
        json!({
            "exception": "ACA",
            "status": "unavailable",
            "because": [{
                "text": "answered with no: Do you hold a written purchase order for the items, or are they commercial samples?",
                "citation": "15 CFR 740.8(a)(1)"
            }]
        })
    );
}

/// Bare 3A001 to Japan: some paragraphs need a license there and others do not; which exceptions there
/// are is not asked before that is known
#[test]
#[expect(clippy::too_many_lines, reason = "one list of facts")]
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
    let (mut form, exceptions) = parted(determination("3A001", Country::JP));
    in_short(&mut form);
    // What is for one reason alone may not do: the paragraph decides what is required, too.
    let weighed = statuses(&exceptions);
    assert!(weighed.starts_with("available_if: TMP(a)(1) "), "{weighed}");
    assert!(
        weighed.ends_with("insufficient: GBS NAC ACA STA(c)(1)(i) STA(c)(1)(ii) AIA(a)(1) ACM LPP"),
        "{weighed}"
    );
    assert_eq!(
        form,
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
            "scope": in_the_united_states(),
            "prohibitions": prohibitions(
                &[(1, "needs_answers", &["3A001/1", "3A001/3", "3A001/4", "3A001/6"])],
                "E744-3-A1 E744-3-A2 E744-3-A3 E744-4 E744-4-PLANT E744-7 E744-INFORMED E744-8 \
                 E744-11 E744-21-A2-LIST E744-22 E744-23-A1i E744-23-A3i-A E744-23-A4ii",
                "US-B1 US-B2 US-B3 US-B4 US-C1"
            ),
            "presumed": ["screening", "party_kind", "headquarters", "end_use", "conduct"],
            "review_policy": null,
            "obligations": [
                "record yes part 762",
                "filing unknown 758.1(b)(2)",
                "filing unknown 758.1(b)(5)",
                "filing unknown 758.1(b)(6)",
                "filing unknown 758.1(b)(7)",
                "filing unknown 758.1(b)(8)",
                "filing unknown 758.2(b)",
                "statement unknown 758.6",
                "statement unknown 758.6",
                "statement unknown 758.6",
                "statement unknown 744.15(b)",
                "statement unknown 750.7(d)",
                "statement unknown part 748 supp. 2",
                "statement unknown part 748 supp. 2"
            ],
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
    let (mut form, exceptions) = parted(determination("EAR99", Country::SY));
    in_short(&mut form);
    assert_eq!(
        statuses(&exceptions),
        "available_if: SPP TMP(a)(3) TMP(a)(7) TMP(a)(9) TMP(a)(10) RPL(a) GOV(b)(2)(i) \
         GOV(b)(2)(ii) GOV(b)(2)(iii) GOV(b)(2)(iv) GOV(b)(2)(v) GOV(b)(2)(vi) GOV(c)(2)(ii) GOV(d) \
         TSU(a) TSU(b) TSU(c) TSU(g) BAG(b) BAG(d) AVS(a)(1) AVS(a)(2)(i) AVS(b)(1) AVS(b)(2) \
         AVS(b)(3) AVS(c) CCD"
    );
    assert_eq!(
        form,
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
                "only_exceptions": [
                    "SPP", "TMP(a)(3)", "TMP(a)(7)", "TMP(a)(9)", "TMP(a)(10)", "TMP(a)(11)(ii)",
                    "GOV(b)(2)", "GOV(c)", "GOV(d)", "TSU(a)", "TSU(b)", "TSU(c)", "TSU(g)",
                    "BAG(b)", "BAG(d)", "CCD", "RPL(a)", "AVS(a)", "AVS(b)", "AVS(c)", "AVS(d)"
                ]
            }],
            "scope": in_the_united_states(),
            "prohibitions": prohibitions(
                &[(6, "needs_answers", &["SY-1"])],
                "E744-2 E744-3-A1 E744-3-A2 E744-3-A3 E744-4 E744-4-PLANT E744-5 E744-7 \
                 E744-INFORMED E744-8 E744-11 E744-21-A2-LIST E744-22 E744-23-A2i E744-23-A2iii",
                "US-B1 US-B2 US-B3 US-B4 US-B5 US-C1 US-C2i US-C2ii US-C2iii"
            ),
            "presumed": ["screening", "party_kind", "end_use", "conduct"],
            "review_policy": null,
            "obligations": [
                "record yes part 762",
                "filing yes 758.1(b)(1)",
                "filing unknown 758.1(b)(2)",
                "filing unknown 758.1(b)(5)",
                "filing unknown 758.1(b)(6)",
                "filing unknown 758.1(b)(7)",
                "filing unknown 758.1(b)(8)",
                "filing yes 758.2(b)",
                "statement unknown 744.15(b)",
                "statement unknown 750.7(d)",
                "statement unknown part 748 supp. 2",
                "statement unknown part 748 supp. 2",
                "statement unknown part 748 supp. 2",
                "wait unknown 750.4(b)"
            ],
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
    let mut form = determination("0A002", Country::VN);
    in_short(&mut form);
    assert_eq!(
        form,
        json!({
            "outcome": "other_authority",
            "range": {"best": "other_authority", "worst": "other_authority"},
            "requirements": [],
            "elsewhere": {
                "text": "The State Department licenses these defense articles under the ITAR.",
                "citation": "22 CFR part 121"
            },
            "exceptions": [],
            "scope": in_the_united_states(),
            "prohibitions": prohibitions(
                &[(1, "needs_answers", &[])],
                "E744-2 E744-3-A1 E744-3-A2 E744-3-A3 E744-4 E744-4-PLANT E744-7 E744-INFORMED \
                 E744-8 E744-11 E744-21-A2-LIST E744-22 E744-23-A4ii",
                "US-B1 US-B2 US-B3 US-B4 US-C1"
            ),
            "presumed": ["screening", "party_kind", "end_use", "conduct"],
            "review_policy": null,
            "obligations": [
                "record yes part 762",
                "filing unknown 758.1(b)(5)",
                "filing unknown 758.1(b)(6)",
                "filing unknown 758.1(b)(7)",
                "filing unknown 758.1(b)(8)",
                "filing unknown 758.2(b)"
            ],
            "questions": [],
            "policy": policy_report()
        })
    );
}

/// A bare 1B233 to the United Kingdom: the program reads what the reader does, that another agency may
/// decide
#[test]
fn a_determination_that_another_authority_may_decide() {
    let form = determination("1B233", Country::GB);
    assert_eq!(form["outcome"], "needs_answers");
    assert_eq!(
        form["elsewhere"],
        json!({
            "text": "no row of 1B233 speaks of some parts of 1B233",
            "citation": "15 CFR part 774 supp. 1"
        })
    );
    assert_eq!(form["questions"][0]["id"], "1B233#paragraph");
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
                assert_eq!(said, RequirementStatus::Depends, "{at}");
            } else if decided.outcome() == Outcome::OtherAuthority {
                assert_eq!(said, RequirementStatus::Depends, "{at}");
                elsewhere += 1;
            } else if classification == Classification::Ear99 {
                assert_eq!(said, RequirementStatus::DoesNotApply, "{at}");
            }
        }
    }
    assert!(elsewhere > 47 * 150, "only {elsewhere} were sent elsewhere");
    // Whether there is such a paragraph is open: no row speaks of it.
    let unlisted = Transaction::export(read("7A005.a"), Country::VN, day);
    let decided = evaluate(policy(), &unlisted);
    assert_eq!(decided.outcome(), Outcome::NeedsAnswers);
    assert_eq!(decided.prohibition(One), RequirementStatus::Depends);
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
    assert_eq!(form["exceptions"], json!([]));
    assert_eq!(form["scope"], json!([]));
    assert_eq!(form["obligations"], json!([]));
    // A rule of part 734 that takes an act out is named with its own words.
    let shown = Transaction::builder(read("5D002"), Country::VN, read("2026-11-22"))
        .activity(Activity::DeemedExport)
        .answer(read("734.13#source-code"), false)
        .build();
    let form = to_value(evaluate(policy(), &shown)).expect("it can be written");
    assert_eq!(form["outcome"], "not_subject");
    assert_eq!(
        form["outside"],
        json!({
            "text": "showing object code, which releases nothing",
            "citation": "15 CFR 734.13(a)(2)"
        })
    );
}

/// Abroad, where nothing is said of where the item was made, it is presumed to be of US origin
#[test]
fn a_determination_by_presumed_origin() {
    let told = |made: Option<Country>| {
        let told = Transaction::builder(read("3A090.b"), Country::VN, read("2026-11-22"))
            .activity(Activity::Reexport)
            .from(Country::JP);
        let made = made
            .into_iter()
            .fold(told, |told, made| told.place(PlaceKind::Manufacture, made));
        to_value(evaluate(policy(), &made.build())).expect("it can be written")
    };
    let origin = |holds: &str| {
        json!([{
            "rule": "J-US-ORIGIN",
            "holds": holds,
            "because": "items made in the United States, wherever they are",
            "citation": "15 CFR 734.3(a)(2)"
        }])
    };
    assert_eq!(told(None)["scope"], origin("presumed"));
    assert_eq!(told(Some(Country::US))["scope"], origin("yes"));
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
            "review_policy": "general_policy_of_denial",
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
    assert_eq!(torture["only_exceptions"], json!([]));
    assert_eq!(torture.get("overcome_by"), None);
    assert_eq!(
        form["range"],
        json!({"best": "license_required", "worst": "license_required"})
    );
    let (_, exceptions) = parted(form);
    assert_eq!(statuses(&exceptions), "");
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
            "unknown field `from`, expected one of `title`, `source`, `citation`, `document`, `status`, `changes`",
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
    entry.eligibility.to_mut().remove(2);
    entry.eligibility.to_mut()[0].note = Some("Edited.".into());
    data.exceptions.retain(|rule| rule.paragraph != read("IEC"));
    data.restrictions[0].title = "edited".into();
    data.obligations.pop();
    // Whoever names an exception that is gone names it no more.
    for restriction in &mut data.restrictions {
        if restriction.id.as_str() == "X-22" {
            restriction.leaves = Leaves::Only(Vec::new().into());
        }
    }
    for duty in &mut data.obligations {
        if let ObligedBy::Exceptions(users) = &mut duty.by {
            users.to_mut().retain(|user| *user != read("IEC"));
        }
    }
    // A list that is gone takes the rules along that name it.
    let rules = ["NS-4", "RS-6-i-A", "EL-FN5", "DM0-8"];
    for provision in &mut data.provisions {
        if rules.contains(&provision.id.as_str()) {
            provision.when = Condition::Never;
        }
    }
    for rule in &mut data.scope {
        if rules.contains(&rule.id.as_str()) {
            rule.when = Condition::Never;
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
                {"path": "scope[DM0-8]", "kind": "changed"},
                {"path": "provisions[EL-FN5]", "kind": "changed"},
                {"path": "provisions[NS-4]", "kind": "changed"},
                {"path": "provisions[RS-6-i-A]", "kind": "changed"},
                {"path": "exceptions[IEC]", "kind": "removed"},
                {"path": "restrictions[X-22]", "kind": "changed"},
                {"path": "restrictions[X-3]", "kind": "changed"},
                {"path": "obligations[3]", "kind": "changed"},
                {"path": "obligations[112]", "kind": "removed"},
                {"path": "entries[3A090].controls[4]", "kind": "removed"},
                {"path": "entries[3A090].eligibility[LVS]", "kind": "changed"},
                {"path": "entries[3A090].eligibility[HBM]", "kind": "removed"}
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
            {"path": "exceptions[IEC]", "kind": "added"},
            {"path": "obligations[112]", "kind": "added"},
            {"path": "entries[3A090].controls[4]", "kind": "added"},
            {"path": "entries[3A090].eligibility[HBM]", "kind": "added"}
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
    data.reviews
        .retain(|rule| !rule.id.as_str().starts_with("CU-P"));
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
    is_text(&EndUse::Supercomputer, "supercomputer");
    is_text(&EndUse::AdvancedNode, "advanced_node");
    is_text(&EndUse::SemiconductorEquipment, "semiconductor_equipment");
    is_text(&Region::Donetsk, "donetsk");
    is_text(&PartyRole::IntermediateConsignee, "intermediate_consignee");
    is_text(&PartyKind::MilitaryIntelligence, "military_intelligence");
    is_text(&ListKind::MilitaryEndUser, "military-end-user");
    is_text(&read::<ListRef>("entity-list:fn5"), "entity-list:fn5");
    is_text(&read::<ListRef>("missile-sanctioned"), "missile-sanctioned");
    is_text(&ListingTie::Owned, "owned");
    is_text(&Effect::Prohibits, "prohibits");
    is_text(&ScopeEffect::BringsIn, "brings_in");
    is_text(&RedFlagCategory::AdvancedComputing, "advanced_computing");
    is_text(&RedFlagStatus::NotSaid, "not_said");
    is_text(&ReviewPolicy::FavorableCaseByCase, "favorable_case_by_case");
    is_text(&Presumed::PartyKind, "party_kind");
    is_text(&LicenseException::STA, "STA");
    is_text(&read::<ExceptionParagraph>("TMP(a)(9)"), "TMP(a)(9)");
    is_text(&ExceptionParagraph::whole(LicenseException::STA), "STA");
    is_text(
        &read::<ExceptionParagraph>("ENC(b)(2)(iv)(A)"),
        "ENC(b)(2)(iv)(A)",
    );
    is_text(&ExceptionStatus::AvailableIf, "available_if");
    is_text(&ObligationKind::Notification, "notification");
    is_text(&PlaceKind::Manufacture, "manufacture");
    is_text(&GeneralProhibition::Ten, "10");
    is_text(&Outcome::LicenseRequired, "license_required");
    is_text(&Outside::ToUnitedStates, "to_united_states");
    is_text(&Outside::Excluded, "excluded");
    is_text(&Outside::Foreign, "foreign");
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
}

/// Amounts and shares are numbers, and are read from text as well
#[test]
fn amounts_are_numbers() {
    is_written(&Usd::dollars(4999), json!(4999));
    is_written(&read::<Usd>("4999.50"), json!(4999.5));
    is_written(&read::<Usd>("0.07"), json!(0.07));
    assert_eq!(
        from_value::<Usd>(json!("4999.50")).ok(),
        Some(read("4999.50"))
    );
    // And so are shares of a whole.
    is_written(&Percent::whole(25), json!(25));
    is_written(&read::<Percent>("12.5"), json!(12.5));
    is_written(&read::<Percent>("0.07"), json!(0.07));
    is_written(&read::<Percent>("100"), json!(100));
    assert_eq!(
        from_value::<Percent>(json!("12.50")).ok(),
        Some(read("12.5"))
    );
    for wrong in [
        json!(101),
        json!(-1),
        json!(0.001),
        json!(100.5),
        json!("25%"),
        json!(null),
    ] {
        assert!(from_value::<Percent>(wrong.clone()).is_err(), "{wrong}");
    }
}

/// Names are understood where codes are written
#[test]
fn names_are_understood() {
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
    is_written(
        &PartyKinds::OF_GOVERNMENT,
        json!(["government", "military", "military_intelligence"]),
    );
    is_written(
        &EndUses::of(&[EndUse::Missile, EndUse::Nuclear]),
        json!(["nuclear", "missile"]),
    );
    is_written(&Footnotes::of(&[4, 1]), json!([1, 4]));
    is_written(&Footnotes::NONE, json!([]));
    is_written(&PartyKinds::EMPTY, json!([]));
    is_written(&CountrySet::EMPTY, json!([]));
    is_written(&Activities::EMPTY, json!([]));
    let answers: Answers = [(read("744.21#military-end-use"), false)]
        .into_iter()
        .collect();
    is_written(&answers, json!({"744.21#military-end-use": false}));
}

/// What screening found: text, or an object where the entry says more
#[test]
fn listings_are_text_or_objects() {
    for text in [
        "denied-persons",
        "entity-list",
        "entity-list:fn5",
        "entity-list:fn1:fn4",
        "entity-list:fn4:owned",
        "military-end-user:owned",
        "sdn-other",
    ] {
        is_text(&read::<PartyListing>(text), text);
    }
    let full = PartyListing::on(ListKind::EntityList)
        .footnote(4)
        .for_items(read("CCL"))
        .reviewed(ReviewPolicy::PolicyOfDenial)
        .leaving(read("GOV(b)"))
        .leaving(read("TSU"))
        .of_owners();
    is_written(
        &full,
        json!({
            "list": "entity-list",
            "footnotes": [4],
            "items": "CCL",
            "review_policy": "policy_of_denial",
            "exceptions": ["GOV(b)", "TSU"],
            "tie": "owned"
        }),
    );
    let short = PartyListing::on(ListKind::EntityList).for_items(read("CCL EAR99"));
    is_written(&short, json!({"list": "entity-list", "items": "CCL EAR99"}));
    // An object that says no more than the text does is the same listing.
    assert_eq!(
        from_value::<PartyListing>(json!({"list": "entity-list", "footnotes": [5]})).ok(),
        Some(read("entity-list:fn5"))
    );
    assert_eq!(
        from_value::<PartyListing>(json!({"list": "unverified", "tie": "owned"})).ok(),
        Some(read("unverified:owned"))
    );
}

/// A slip in a listing is refused: a footnote that no entry has, a word or a field that says nothing
#[test]
fn slips_in_listings_are_refused() {
    for (form, error) in [
        (
            json!("entity-list:fn9"),
            "`entity-list:fn9` is not a party listing such as `entity-list:fn5`",
        ),
        (
            json!("denied-persons:fn1"),
            "`denied-persons:fn1` is not a party listing such as `entity-list:fn5`",
        ),
        (
            json!("entity-list:owned:owned"),
            "`entity-list:owned:owned` is not a party listing such as `entity-list:fn5`",
        ),
        (
            json!({"list": "entity-list", "footnotes": [9]}),
            "no entry of the Entity List carries footnote 9",
        ),
        (
            json!({"list": "entity-list", "footnotes": [0]}),
            "no entry of the Entity List carries footnote 0",
        ),
        (json!({"footnotes": [4]}), "missing field `list`"),
        (
            json!({"list": "entity-list", "footnote": 4}),
            "unknown field `footnote`, expected one of `list`, `footnotes`, `items`, `review_policy`, `exceptions`, `tie`",
        ),
        (
            json!({"list": "entity-list", "tie": "own"}),
            "`own` is not `itself` or `owned`",
        ),
        (
            json!(["entity-list"]),
            "invalid type: sequence, expected a party listing such as `entity-list:fn5`, or an object with its list",
        ),
    ] {
        let message = from_value::<PartyListing>(form).expect_err("a slip");
        assert_eq!(message.to_string(), error);
    }
    // A rule names at most one footnote, and no tie.
    for text in [
        "entity-list:fn1:fn4",
        "entity-list:owned",
        "entity-list:fn6",
    ] {
        assert!(from_value::<ListRef>(json!(text)).is_err(), "{text}");
    }
    // Footnotes are the Entity List's, in whatever form they are said.
    let told = |listing: Value| {
        let form = json!({
            "item": {"classification": "EAR99"},
            "destination": "VN",
            "parties": [{"role": "end_user", "listings": [listing]}],
            "date": "2026-11-22"
        });
        from_value::<Transaction>(form).expect("the form is right")
    };
    let wrong = told(json!({"list": "unverified", "footnotes": [5]}));
    let problems = policy().check(&wrong).expect_err("it has no footnotes");
    assert_eq!(
        problems.to_string(),
        "`unverified:fn5` names a footnote that the list does not have"
    );
    let right = told(json!({"list": "entity-list", "footnotes": [5]}));
    assert_eq!(policy().check(&right), Ok(()));
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
        "A B C",
        "600-series except 9A610.a",
        "CCL except D E",
        "except 0A501.y",
    ] {
        is_text(&read::<Items>(text), text);
    }
    for text in [
        "3A001.b",
        "1B115-1B119",
        "3B",
        "D",
        "600-series",
        "CCL",
        "EAR99",
    ] {
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

/// Every kind of condition but those about parties, places and exceptions
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
            Condition::EndUse(EndUses::of(&[EndUse::Military, EndUse::Nuclear])),
            json!({"end_use": ["military", "nuclear"]}),
        ),
        (
            Condition::UsContentAbove(read("10")),
            json!({"us_content_above": 10}),
        ),
        (
            Condition::SubjectUnder(vec![read("J-US-ORIGIN"), read("J-US-LOC")].into()),
            json!({"subject_under": ["J-US-ORIGIN", "J-US-LOC"]}),
        ),
        (
            Condition::SubjectOnlyUnder(SubjectOnlyUnder {
                rules: vec![read("J-US-LOC")].into(),
                question: question(),
            }),
            json!({"subject_only_under": {"rules": ["J-US-LOC"], "question": asked()}}),
        ),
        (
            Condition::Transit(Transit {
                through: read("D:1 | {RU}"),
                question: question(),
            }),
            json!({"transit": {"through": "D:1 | {RU}", "question": asked()}}),
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

/// Every kind of condition about what an entry says of exceptions, and about what else only
/// exceptions ask for
#[test]
fn conditions_of_exceptions() {
    for (condition, form) in [
        (
            Condition::RequiredFor(Reasons::of(&[ReasonForControl::CC, ReasonForControl::NS])),
            json!({"required_for": ["CC", "NS"]}),
        ),
        (
            Condition::Granted(LicenseException::LVS),
            json!({"granted": "LVS"}),
        ),
        (
            Condition::Barred(read("STA(c)(1)")),
            json!({"barred": "STA(c)(1)"}),
        ),
        (
            Condition::ValueAtMost(Usd::dollars(800)),
            json!({"value_at_most": 800}),
        ),
        (
            Condition::Place(Place {
                of: PlaceKind::Registry,
                within: read("{BY, RU}"),
                question: question(),
            }),
            json!({"place": {"of": "registry", "within": "{BY, RU}", "question": asked()}}),
        ),
        (
            Condition::OfKind(OfKind {
                of: PartyRoles::of(&[PartyRole::UltimateConsignee, PartyRole::EndUser]),
                kinds: PartyKinds::of(&[PartyKind::Military, PartyKind::Government]),
                question: question(),
            }),
            json!({"of_kind": {
                "of": ["ultimate_consignee", "end_user"],
                "kinds": ["government", "military"],
                "question": asked()
            }}),
        ),
    ] {
        is_written(&condition, form);
    }
    let mut places = Places::default();
    is_written(&places, json!({}));
    places.add(PlaceKind::Manufacture, Country::CN);
    is_written(&places, json!({"manufacture": ["CN"]}));
    places.add(PlaceKind::Registry, Country::RU);
    is_written(&places, json!({"registry": ["RU"], "manufacture": ["CN"]}));
}

/// What exceptions overcome, what restrictions leave, whom obligations bind
#[test]
fn parts_of_exceptions() {
    let reasons = Reasons::of(&[ReasonForControl::RS, ReasonForControl::NS]);
    is_written(&Overcomes::Any, json!("any"));
    is_written(
        &Overcomes::Reasons(reasons),
        json!({"reasons": ["NS", "RS"]}),
    );
    is_written(&Overcomes::Reasons(Reasons::EMPTY), json!({"reasons": []}));
    is_written(&Overcomes::Solely(reasons), json!({"solely": ["NS", "RS"]}));
    let exceptions = vec![read("TMP(a)(11)"), read("BAG(h)(2)")];
    let usable = Usable {
        exceptions: exceptions.clone().into(),
        when: Condition::Item(read("1A613.c 1A613.d")),
    };
    let left = json!({
        "exceptions": ["TMP(a)(11)", "BAG(h)(2)"],
        "when": {"item": "1A613.c 1A613.d"}
    });
    is_written(&usable, left.clone());
    is_written(
        &Leaves::Only(vec![usable.clone()].into()),
        json!({"only": [left]}),
    );
    is_written(&Leaves::Only(Vec::new().into()), json!({"only": []}));
    is_written(
        &Leaves::AllBut(exceptions.clone().into()),
        json!({"all_but": ["TMP(a)(11)", "BAG(h)(2)"]}),
    );
    is_written(&Relief::Only(vec![usable].into()), json!({"only": [left]}));
    is_written(
        &Relief::AsListed(ListKind::EntityList),
        json!({"as_listed": "entity-list"}),
    );
    is_written(&ObligedBy::Everyone, json!("everyone"));
    is_written(&ObligedBy::License, json!("license"));
    is_written(&ObligedBy::NoLicense, json!("no_license"));
    is_written(&ObligedBy::AnyException, json!("any_exception"));
    is_written(
        &ObligedBy::Exceptions(exceptions.into()),
        json!({"exceptions": ["TMP(a)(11)", "BAG(h)(2)"]}),
    );
    let term = Term {
        when: Condition::Granted(LicenseException::GBS),
        citation: read("15 CFR 740.4"),
    };
    is_written(
        &term,
        json!({"when": {"granted": "GBS"}, "citation": "15 CFR 740.4"}),
    );
    is_written(&EligibilityEffect::Grants, json!("grants"));
    is_written(
        &EligibilityEffect::GrantsUpTo(Usd::dollars(1500)),
        json!({"grants_up_to": 1500}),
    );
    is_written(
        &EligibilityEffect::Bars(read("STA(c)(2)")),
        json!({"bars": "STA(c)(2)"}),
    );
    let term = |scope, when| EligibilityTerm {
        effect: EligibilityEffect::Grants,
        scope,
        when,
    };
    is_written(
        &term(Scope::Entire, Condition::Always),
        json!({"effect": "grants"}),
    );
    is_written(
        &term(read("except .x .y"), Condition::Ask(question())),
        json!({"effect": "grants", "scope": "except .x .y", "when": {"ask": asked()}}),
    );
}

/// What would bring an exception nearer: it is told, and not read
#[test]
fn cures_and_remedies() {
    let form = |cure: &Cure| to_value(cure).expect("it can be written");
    let answer = Cure::Answer {
        question: read("740.9#temporary"),
        answer: true,
    };
    assert_eq!(
        form(&answer),
        json!({"answer": {"question": "740.9#temporary", "answer": true}})
    );
    assert_eq!(form(&Cure::Value(read("499.50"))), json!({"value": 499.5}));
    let change = Change::JoinGroup {
        country: Country::VN,
        group: CountryGroup::B,
    };
    assert_eq!(
        form(&Cure::Change(change)),
        json!({"change": {"change": "join_group", "country": "VN", "group": "B"}})
    );
    let transaction = Transaction::export(read("3A001.a.2"), Country::VN, read("2026-11-22"));
    let remedies = policy().remedies(&transaction, LicenseException::GBS);
    assert_eq!(
        to_value(remedies).expect("it can be written"),
        json!([{
            "cure": {"change": {"change": "join_group", "country": "VN", "group": "B"}},
            "status": "available_if",
            "open": 1
        }])
    );
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
        tie: ListingTie::Itself,
        for_its_items: false,
        question: question(),
    };
    let owned = Listed {
        tie: ListingTie::Owned,
        for_its_items: true,
        ..listed.clone()
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
            Condition::Listed(owned),
            json!({"listed": {
                "of": ["purchaser"],
                "on": "entity-list:fn5",
                "tie": "owned",
                "for_its_items": true,
                "question": asked()
            }}),
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
            "eligibility": [
                {"exception": "LVS"},
                {"exception": "GBS"},
                {"exception": "HBM", "terms": [{"effect": "grants", "scope": "only .c"}]},
                {"exception": "AIA", "terms": [{"effect": "grants", "scope": "only .a"}]},
                {"exception": "ACM", "terms": [{"effect": "grants"}]},
                {"exception": "LPP", "terms": [{"effect": "grants", "scope": "only .a"}]}
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

/// Lines that grant up to an amount, and lines that bar
#[test]
fn eligibility_lines_of_the_policy() {
    let line = |eccn: &str, exception| {
        let entry = policy().entry(read(eccn)).expect("it is listed");
        Eligibility::clone(entry.eligibility(exception).expect("it speaks of it"))
    };
    is_written(
        &line("5A001", LicenseException::LVS),
        json!({
            "exception": "LVS",
            "terms": [
                {
                    "effect": {"grants_up_to": 5000},
                    "scope": "only .b.1 .b.2 .b.3 .b.6 .d .f.2 .f.4 .g"
                },
                {"effect": {"grants_up_to": 3000}, "scope": "only .c"},
                {"effect": {"bars": "LVS"}, "scope": "only .a .b.5 .e .f.3 .h"}
            ]
        }),
    );
    is_written(
        &line("3A611", LicenseException::STA),
        json!({"exception": "STA", "terms": [{"effect": {"bars": "STA(c)(2)"}}]}),
    );
    is_written(
        &line("3A001", LicenseException::LVS),
        json!({
            "exception": "LVS",
            "terms": [
                {"effect": {"bars": "LVS"}, "when": {"controlled_for": ["MT", "NP"]}},
                {
                    "effect": {"bars": "LVS"},
                    "scope": "only .b.2 .b.3",
                    "when": {"none_of": [{"ask": {
                        "id": "3A001#civil-telecom",
                        "text": "Is the item exported or reexported for use in civil telecommunications?"
                    }}]}
                },
                {"effect": {"bars": "LVS"}, "scope": "only .z"}
            ],
            "note": "The line gives no amount, so that it makes nothing eligible."
        }),
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
            "relief": {"only": [{"exceptions": [
                "TMP(a)(9)", "TMP(b)(1)(iv)", "TSU(a)", "TSU(b)", "TSU(c)", "RPL(a)", "BAG", "GOV",
                "GFT", "AVS(a)", "AVS(b)", "AVS(d)", "AVS(e)", "APR(h)", "AGR", "CCD", "SCP"
            ]}]},
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

/// A rule that is set off, and that no license overcomes
#[test]
fn provisions_with_a_trigger() {
    let form = json!({
        "id": "T-1",
        "title": "orders of denial",
        "prohibition": "4",
        "items": "CCL EAR99",
        "activities": ["export"],
        "trigger": {"listed": {
            "of": ["end_user"],
            "on": "denied-persons",
            "question": asked()
        }},
        "when": "always",
        "effect": "prohibits",
        "relief": "no_exception",
        "citation": "15 CFR 736.2(b)(4)"
    });
    let provision: Provision = from_value(form.clone()).expect("it reads");
    assert_eq!(provision.effect, Effect::Prohibits);
    assert!(matches!(&provision.trigger, Condition::Listed(_)));
    is_written(&provision, form.clone());
    // What is usual is left out.
    let mut usual = form;
    let fields = usual.as_object_mut().expect("an object");
    fields.remove("trigger");
    fields.remove("effect");
    let provision: Provision = from_value(usual.clone()).expect("it reads");
    assert_eq!(provision.trigger, Condition::Always);
    assert_eq!(provision.effect, Effect::Requires);
    is_written(&provision, usual);
}

#[test]
fn scope_of_the_policy() {
    let rule = |id: &str| {
        let mut rules = policy().data().scope.iter();
        ScopeRule::clone(rules.find(|rule| rule.id == read(id)).expect("it is kept"))
    };
    is_written(
        &rule("J-US-ORIGIN"),
        json!({
            "id": "J-US-ORIGIN",
            "title": "items made in the United States, wherever they are",
            "effect": "presumed_in",
            "items": "CCL EAR99",
            "activities": [
                "export", "reexport", "in_country_transfer", "deemed_export", "deemed_reexport"
            ],
            "when": {"place": {
                "of": "manufacture",
                "within": "{US}",
                "question": {
                    "id": "734.3#us-origin",
                    "text": "Was the item made in the United States?"
                }
            }},
            "citation": "15 CFR 734.3(a)(2)"
        }),
    );
    is_written(
        &rule("ACT-RELEASE"),
        json!({
            "id": "ACT-RELEASE",
            "title": "showing object code, which releases nothing",
            "effect": "takes_out",
            "items": "D",
            "activities": ["deemed_export", "deemed_reexport"],
            "when": {"none_of": [{"ask": {
                "id": "734.13#source-code",
                "text": "Is source code released, rather than object code only?"
            }}]},
            "citation": "15 CFR 734.13(a)(2)"
        }),
    );
    // Every field that only some have
    let form = json!({
        "id": "T-DM",
        "title": "foreign-made items with more than 10 percent of US content",
        "effect": "brings_in",
        "prohibition": "2",
        "items": "CCL",
        "activities": ["reexport"],
        "trigger": {"ask": asked()},
        "when": {"us_content_above": 10},
        "citation": "15 CFR 734.4(c)",
        "confidence": "medium",
        "note": "Work the share out for the destination."
    });
    let rule: ScopeRule = from_value(form.clone()).expect("it reads");
    assert_eq!(rule.effect, ScopeEffect::BringsIn);
    assert_eq!(rule.prohibition, GeneralProhibition::Two);
    is_written(&rule, form);
}

/// License review policies: of what, when, and which
#[test]
fn rules_of_review() {
    let reasons = Reasons::of(&[ReasonForControl::RS, ReasonForControl::NS]);
    is_written(&Reviewed::Any, json!("any"));
    is_written(
        &Reviewed::Reasons(reasons),
        json!({"reasons": ["NS", "RS"]}),
    );
    is_written(
        &Reviewed::Provisions(vec![read("RS-7"), read("CU-1")].into()),
        json!({"provisions": ["RS-7", "CU-1"]}),
    );
    is_written(
        &ReviewStandard::Policy(ReviewPolicy::PresumptionOfDenial),
        json!({"policy": "presumption_of_denial"}),
    );
    is_written(
        &ReviewStandard::AsListed(ListKind::EntityList),
        json!({"as_listed": "entity-list"}),
    );
    let short = json!({
        "id": "T-NS",
        "title": "national security",
        "of": {"reasons": ["NS"]},
        "policy": {"policy": "case_by_case"},
        "citation": "15 CFR 742.4(b)(1)"
    });
    let rule: ReviewRule = from_value(short.clone()).expect("it reads");
    assert!(rule.when.is_always() && !rule.alone && rule.confidence.is_high());
    is_written(&rule, short.clone());
    let mut full = short;
    full["when"] = json!({"destination": "D:1"});
    full["alone"] = json!(true);
    full["confidence"] = json!("low");
    full["note"] = json!("Verify it.");
    let rule: ReviewRule = from_value(full.clone()).expect("it reads");
    assert!(rule.alone);
    is_written(&rule, full);
}

#[test]
fn red_flags() {
    let short = json!({
        "id": "T-FLAG",
        "category": "customer",
        "items": "CCL EAR99",
        "when": {"ask": asked()},
        "resolved": {"id": "732#edited", "text": "Is the edit explained?"},
        "citation": "15 CFR part 732 supp. 3"
    });
    let flag: RedFlag = from_value(short.clone()).expect("it reads");
    assert_eq!(flag.category, RedFlagCategory::Customer);
    assert_eq!(flag.resolved.id().as_str(), "732#edited");
    is_written(&flag, short.clone());
    let mut full = short;
    full["confidence"] = json!("medium");
    full["note"] = json!("Ask again.");
    let flag: RedFlag = from_value(full.clone()).expect("it reads");
    is_written(&flag, full);
}

/// A record of a table that the built-in policy may have none of
fn with_a_record(form: &mut Value, table: &str, record: Value) {
    form[table].as_array_mut().expect("a table").push(record);
}

fn red_flag(id: &str) -> Value {
    json!({
        "id": id,
        "category": "route",
        "items": "CCL EAR99",
        "when": {"ask": {"id": format!("{id}#raised"), "text": "Is it raised?"}},
        "resolved": {"id": format!("{id}#resolved"), "text": "Is it resolved?"},
        "citation": "15 CFR part 732 supp. 3"
    })
}

fn review(id: &str, policy: &str) -> Value {
    json!({
        "id": id,
        "title": "a review",
        "of": {"provisions": ["CU-1"]},
        "policy": {"policy": policy},
        "citation": "15 CFR 746.2(b)"
    })
}

/// The built-in policy with reviews, duties and red flags of the test's own
fn with_reviews_duties_and_red_flags() -> Policy {
    let mut form = to_value(policy()).expect("it can be written");
    for table in ["reviews", "obligations", "red_flags"] {
        form[table] = json!([]);
    }
    with_a_record(&mut form, "reviews", review("T-1", "presumption_of_denial"));
    let mut when = review("T-2", "policy_of_denial");
    when["when"] = json!({"ask": asked()});
    when["note"] = json!("It turns on the edit.");
    when["confidence"] = json!("medium");
    with_a_record(&mut form, "reviews", when);
    let duty = |by: &str, what: &str| json!({"kind": "filing", "by": by, "what": what, "citation": "15 CFR 758.1"});
    for (by, what) in [
        ("everyone", "File it."),
        ("license", "Name the license."),
        ("no_license", "Write NLR."),
        ("any_exception", "Name the exception."),
    ] {
        with_a_record(&mut form, "obligations", duty(by, what));
    }
    for id in ["T-1", "T-2", "T-3"] {
        with_a_record(&mut form, "red_flags", red_flag(id));
    }
    from_value(form).expect("it fits together")
}

/// What an answer says of review, of duties and of red flags
#[test]
fn a_determination_with_reviews_duties_and_red_flags() {
    let policy = with_reviews_duties_and_red_flags();
    let told = Transaction::builder(read("EAR99"), Country::CU, read("2026-11-22"))
        .answer(read("T-1#raised"), true)
        .answer(read("T-2#raised"), true)
        .answer(read("T-2#resolved"), true)
        .answer(read("T-3#raised"), false);
    let form = to_value(evaluate(&policy, &told.build())).expect("it can be written");
    assert_eq!(form["outcome"], "license_required");
    assert_eq!(form["review_policy"], "presumption_of_denial");
    assert_eq!(
        form["reviews"],
        json!([
            {
                "rule": "T-1",
                "policy": "presumption_of_denial",
                "counts": "yes",
                "citation": "15 CFR 746.2(b)"
            },
            {
                "rule": "T-2",
                "policy": "policy_of_denial",
                "counts": "unknown",
                "when": "yes to 3A001#edited",
                "citation": "15 CFR 746.2(b)",
                "confidence": "medium",
                "note": "It turns on the edit."
            }
        ])
    );
    let rules = form["requirements"].as_array().expect("a list");
    let cuba = rules.iter().find(|rule| rule["rule"] == "CU-1");
    let cuba = cuba.expect("it was read");
    assert_eq!(cuba["review_policy"], "presumption_of_denial");
    assert_eq!(cuba.get("prohibits"), None);
    let duty = |text: &str, counts: &str| json!({"kind": "filing", "text": text, "citation": "15 CFR 758.1", "counts": counts});
    assert_eq!(
        form["obligations"],
        json!([duty("File it.", "yes"), duty("Name the license.", "yes")])
    );
    // One that is not raised is not told.
    let flag = |id: &str, status: &str| {
        json!({
            "id": id,
            "category": "route",
            "status": status,
            "resolved": format!("{id}#resolved"),
            "citation": "15 CFR part 732 supp. 3"
        })
    };
    assert_eq!(
        form["red_flags"],
        json!([flag("T-1", "raised"), flag("T-2", "resolved")])
    );
}

/// Where nothing is required, an answer still waits for what is raised
#[test]
fn a_determination_that_a_red_flag_holds() {
    let policy = with_reviews_duties_and_red_flags();
    let duty = |text: &str, counts: &str| json!({"kind": "filing", "text": text, "citation": "15 CFR 758.1", "counts": counts});
    let told = Transaction::builder(read("EAR99"), Country::DE, read("2026-11-22"));
    let form = |told: &Transaction| to_value(evaluate(&policy, told)).expect("it can be written");
    let quiet = form(&told.clone().build());
    assert_eq!(quiet["outcome"], "no_license_required");
    assert_eq!(quiet["review_policy"], json!(null));
    assert_eq!(quiet.get("reviews"), None);
    assert_eq!(quiet.get("red_flags"), None);
    assert_eq!(
        quiet["obligations"],
        json!([duty("File it.", "yes"), duty("Write NLR.", "yes")])
    );
    let raised = told.answer(read("T-1#raised"), true);
    let held = form(&raised.clone().build());
    assert_eq!(held["outcome"], "needs_answers");
    assert_eq!(
        held["range"],
        json!({"best": "no_license_required", "worst": "needs_answers"})
    );
    assert_eq!(
        held["questions"],
        json!([{
            "id": "T-1#resolved",
            "text": "Is it resolved?",
            "answer": "yes_or_no",
            "rules": 1,
            "settles": true
        }])
    );
    let denied = form(&raised.clone().answer(read("T-1#resolved"), false).build());
    assert_eq!(denied["outcome"], "needs_answers", "it is still raised");
    let resolved = form(&raised.answer(read("T-1#resolved"), true).build());
    assert_eq!(resolved["outcome"], "no_license_required");
}

/// An answer that no license changes, and a rule of which nothing is said
#[test]
fn a_determination_that_is_prohibited() {
    let form = to_value(common::with_a_rule_that_a_listing_sets_off(
        Effect::Prohibits,
    ));
    let policy: Policy = from_value(form.expect("it can be written")).expect("it reads back");
    let told = Transaction::builder(read("EAR99"), Country::DE, read("2026-11-22"));
    let form = |told: &Transaction| to_value(evaluate(&policy, told)).expect("it can be written");
    let silent = form(&told.clone().build());
    let five = &silent["prohibitions"][4];
    assert_eq!(five["status"], "needs_answers");
    assert_eq!(five.get("rules"), None);
    let presumed = five["presumed"].as_array().expect("a list");
    assert!(presumed.contains(&json!("T-1")), "{five}");
    let kinds = silent["presumed"].as_array().expect("a list");
    assert!(kinds.contains(&json!("screening")), "{kinds:?}");
    let set_off = told
        .answer(read("test#listed"), true)
        .answer(read("test#entry"), true);
    let form = form(&set_off.build());
    assert_eq!(form["outcome"], "prohibited");
    assert_eq!(
        form["range"],
        json!({"best": "prohibited", "worst": "prohibited"})
    );
    let rules = form["requirements"].as_array().expect("a list");
    let rule = rules.iter().find(|rule| rule["rule"] == "T-1");
    assert_eq!(rule.expect("it was read")["prohibits"], true);
    let five = &form["prohibitions"][4];
    assert_eq!(five["status"], "applies");
    assert_eq!(five["rules"], json!(["T-1"]));
    assert_eq!(form["obligations"], json!([]), "nobody may go ahead");
}

#[test]
fn exceptions_of_the_policy() {
    let rule = |paragraph: &str| {
        let mut rules = policy().data().exceptions.iter();
        let found = rules.find(|rule| rule.paragraph == read(paragraph));
        ExceptionRule::clone(found.expect("it is kept"))
    };
    is_written(
        &rule("GBS"),
        json!({
            "paragraph": "GBS",
            "title": "shipments to Country Group B",
            "activities": ["export", "reexport", "in_country_transfer"],
            "overcomes": {"solely": ["NS"]},
            "terms": [
                {"when": {"destination": "B - {SD, UA}"}, "citation": "15 CFR 740.4"},
                {"when": {"item": "A B C"}, "citation": "15 CFR 740.4"},
                {"when": {"granted": "GBS"}, "citation": "15 CFR 740.4"}
            ],
            "citation": "15 CFR 740.4"
        }),
    );
    is_written(
        &rule("APR(d)"),
        json!({
            "paragraph": "APR(d)",
            "title": "reexports from Canada",
            "activities": ["reexport", "in_country_transfer"],
            "overcomes": "any",
            "terms": [
                {"when": {"origin": "{CA}"}, "citation": "15 CFR 740.16(d)"},
                {
                    "when": {"ask": {
                        "id": "740.16#from-canada",
                        "text": "Does § 740.16(d) cover this reexport from Canada?"
                    }},
                    "citation": "15 CFR 740.16(d)"
                }
            ],
            "citation": "15 CFR 740.16(d)",
            "confidence": "low",
            "note": "Verify the terms of the paragraph."
        }),
    );
}

#[test]
fn restrictions_of_the_policy() {
    let restriction = |id: &str| {
        let mut restrictions = policy().data().restrictions.iter();
        let found = restrictions.find(|restriction| restriction.id == read(id));
        Restriction::clone(found.expect("it is kept"))
    };
    is_written(
        &restriction("X-6-IR"),
        json!({
            "id": "X-6-IR",
            "title": "embargo of Iran",
            "when": {"destination": "{IR}"},
            "leaves": {"only": []},
            "citation": "15 CFR 740.2(a)(6)",
            "note": "§ 746.7(c) lists no License Exception; what the Treasury Department authorizes needs no second authorization."
        }),
    );
    is_written(
        &restriction("X-12"),
        json!({
            "id": "X-12",
            "title": "600 series and 9x515 items to, from or made in Country Group D:5",
            "when": {"all": [
                {"any": [{"item": "600-series"}, {"item": "9A515 9B515 9D515 9E515"}]},
                {"any": [
                    {"destination": "D:5"},
                    {"origin": "D:5"},
                    {"place": {
                        "of": "manufacture",
                        "within": "D:5",
                        "question": {
                            "id": "740.2#made-in-d5",
                            "text": "Was the item made in a Country Group D:5 destination, or sent to you from one?"
                        }
                    }}
                ]}
            ]},
            "leaves": {"only": [
                {"exceptions": ["GOV(b)(2)"]},
                {
                    "exceptions": ["TMP(a)(11)", "BAG(h)(2)"],
                    "when": {"item": "1A613.c 1A613.d"}
                }
            ]},
            "citation": "15 CFR 740.2(a)(12)",
            "confidence": "medium"
        }),
    );
    is_written(
        &restriction("X-13-1"),
        json!({
            "id": "X-13-1",
            "title": "600 series items controlled for missile technology",
            "when": {"all": [{"item": "600-series except 9A610.a"}, {"controlled_for": ["MT"]}]},
            "leaves": {"all_but": ["STA"]},
            "citation": "15 CFR 740.2(a)(13)"
        }),
    );
}

#[test]
fn obligations_of_the_policy() {
    let duty = |kind: ObligationKind, citation: &str| {
        let mut duties = policy().data().obligations.iter();
        let found = duties.find(|duty| duty.kind == kind && duty.citation == read(citation));
        Obligation::clone(found.expect("it is kept"))
    };
    is_written(
        &duty(ObligationKind::Record, "15 CFR part 762"),
        json!({
            "kind": "record",
            "by": "any_exception",
            "what": "Keep with the records of the transaction what shows that the terms of the exception were met.",
            "citation": "15 CFR part 762"
        }),
    );
    is_written(
        &duty(ObligationKind::Wait, "15 CFR 740.7(d)(4)"),
        json!({
            "kind": "wait",
            "by": {"exceptions": ["APP(d)(3)"]},
            "when": {"none_of": [{"destination": "B"}]},
            "what": "Allow the agencies nine business days to take up the Foreign National Review.",
            "days": 9,
            "citation": "15 CFR 740.7(d)(4)",
            "confidence": "low"
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
            "exceptions",
            "footnotes",
            "lists",
            "name",
            "obligations",
            "provisions",
            "reading",
            "red_flags",
            "restrictions",
            "reviews",
            "scope",
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

/// A policy that says nothing of scope, of review or of red flags may leave their tables out
#[test]
fn tables_that_may_be_left_out() {
    let mut form = to_value(policy()).expect("it can be written");
    let fields = form.as_object_mut().expect("an object");
    for table in ["scope", "reviews", "red_flags"] {
        fields.remove(table).expect("it was there");
    }
    let data: PolicyData = from_value(form).expect("it is a form all the same");
    let mut expected = policy().data().clone();
    expected.scope.clear();
    expected.reviews.clear();
    expected.red_flags.clear();
    assert_eq!(data, expected);
}

/// A policy that says nothing of License Exceptions leaves their tables out
#[test]
fn a_policy_without_exceptions_reads() {
    let mut form = to_value(policy()).expect("it can be written");
    for table in ["exceptions", "restrictions", "obligations"] {
        let fields = form.as_object_mut().expect("an object");
        fields.remove(table).expect("it was there");
    }
    for entry in form["entries"].as_array_mut().expect("a table") {
        let fields = entry.as_object_mut().expect("an object");
        fields.remove("eligibility");
    }
    for provision in form["provisions"].as_array_mut().expect("a table") {
        let fields = provision.as_object_mut().expect("an object");
        if fields.get("relief").is_some_and(Value::is_object) {
            fields.insert("relief".to_owned(), json!("no_exception"));
        }
    }
    let without: Policy = from_value(form).expect("it fits together");
    let data = without.data();
    assert!(data.exceptions.is_empty() && data.restrictions.is_empty());
    assert!(data.obligations.is_empty());
    let transaction = Transaction::export(read("3A001.a.2"), Country::TH, read("2026-11-22"));
    let decided = evaluate(&without, &transaction);
    assert_eq!(decided.outcome(), Outcome::LicenseRequired);
    assert_eq!(decided.exceptions(), []);
    assert_eq!(decided.questions(), []);
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
    // Scope
    (
        |p| {
            let rule = row(p, "scope", "id", "J-US-LOC").clone();
            for number in p["scope"].as_array().expect("a table").len()..=64 {
                let mut another = rule.clone();
                another["id"] = json!(format!("Y-{number}"));
                with_a_record(p, "scope", another);
            }
        },
        &["scope: there are more than 64 of them"],
    ),
    (
        |p| {
            let rule = row(p, "scope", "id", "J-US-LOC").clone();
            with_a_record(p, "scope", rule);
        },
        &["scope[J-US-LOC]: `J-US-LOC` is out of order or there twice"],
    ),
    (
        |p| {
            let rule = row(p, "scope", "id", "J-US-LOC");
            rule["activities"] = json!([]);
            rule["items"] = json!("CCL 6A910");
            rule["trigger"] = json!({"subject_under": ["J-US-ORIGIN"]});
            rule["when"] = json!({"any": [
                {"required_for": ["NS"]},
                {"none_of": [{"transit": {"through": "D:5", "question": {
                    "id": "734#edited", "text": "Is the transit an edit?"
                }}}]}
            ]});
        },
        &[
            "scope[J-US-LOC].activities: it reaches no activity",
            "scope[J-US-LOC].items: there is no entry `6A910`",
            "scope[J-US-LOC].trigger: what is subject to the regulations cannot turn on what is required, or on itself",
            "scope[J-US-LOC].when: only the terms of License Exceptions can ask what an entry says of them",
            "scope[J-US-LOC].when: what is subject to the regulations cannot turn on what is required, or on itself",
        ],
    ),
    (
        |p| {
            let when = json!({"all": [{"subject_under": ["J-US-LOC", "J-NOWHERE"]}]});
            row(p, "provisions", "id", "NS-4")["when"] = when;
            let trigger = json!({"subject_only_under": {
                "rules": ["J-NEVER"],
                "question": {"id": "734#edited", "text": "Is the transit an edit?"}
            }});
            row(p, "provisions", "id", "RS-6-i-A")["trigger"] = trigger;
        },
        &[
            "provisions[NS-4].when: there is no rule of scope `J-NOWHERE`",
            "provisions[RS-6-i-A].trigger: there is no rule of scope `J-NEVER`",
        ],
    ),
    // A question of scope may be asked again elsewhere, in the same words only.
    (
        |p| {
            let rule = row(p, "scope", "id", "ACT-RELEASE");
            rule["when"]["none_of"][0]["ask"]["id"] = json!("746.3#military-end-use");
        },
        &["provisions[IQ-2].when: question `746.3#military-end-use` is asked in two wordings"],
    ),
    // What sets a rule off
    (
        |p| {
            row(p, "provisions", "id", "CW-2")["trigger"] = json!({"any": []});
            row(p, "provisions", "id", "CW-4")["trigger"] = json!({"barred": "STA"});
        },
        &[
            "provisions[CW-2].trigger: a condition has no parts",
            "provisions[CW-4].trigger: only the terms of License Exceptions can ask what an entry says of them",
        ],
    ),
    // Review
    (
        |p| {
            let mut rule = review("T-REVIEW", "case_by_case");
            rule["of"] = json!({"provisions": ["CU-1", "RS-98"]});
            rule["when"] = json!({"item": "6A911"});
            with_a_record(p, "reviews", rule);
            with_a_record(p, "reviews", review("T-TWICE", "case_by_case"));
            with_a_record(p, "reviews", review("T-TWICE", "policy_of_denial"));
        },
        &[
            "reviews[T-TWICE]: `T-TWICE` is out of order or there twice",
            "reviews[T-REVIEW].of: there is no provision `RS-98`",
            "reviews[T-REVIEW].when: there is no entry `6A911`",
        ],
    ),
    // Red flags
    (
        |p| {
            let mut flag = red_flag("T-FLAG");
            flag["items"] = json!("6A912");
            flag["when"] = json!({"none_of": []});
            flag["resolved"]["id"] = json!("742.6#space-station");
            with_a_record(p, "red_flags", flag);
            with_a_record(p, "red_flags", red_flag("T-TWICE"));
            with_a_record(p, "red_flags", red_flag("T-TWICE"));
        },
        &[
            "red_flags[T-TWICE]: `T-TWICE` is out of order or there twice",
            "red_flags[T-FLAG].items: there is no entry `6A912`",
            "red_flags[T-FLAG].when: a condition has no parts",
            "red_flags[T-FLAG].resolved: question `742.6#space-station` is asked in two wordings",
        ],
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
    // What stands in the place of a license
    (
        |p| {
            let relief = json!({"only": [
                {"exceptions": ["GOV(b)(2)(ii)"]},
                {"exceptions": ["GOV", "GOV(f)", "TSU(e)"]}
            ]});
            row(p, "provisions", "id", "SL-1")["relief"] = relief;
        },
        &[
            "provisions[SL-1].relief[1].exceptions: there is no rule for License Exception `GOV(f)`",
            "provisions[SL-1].relief[1].exceptions: there is no rule for License Exception `TSU(e)`",
        ],
    ),
    (
        |p| {
            let relief = json!({"only": [{"exceptions": ["TMP"], "when": {"item": "9A900"}}]});
            row(p, "provisions", "id", "IQ-1")["relief"] = relief;
        },
        &["provisions[IQ-1].relief[0].when: there is no entry `9A900`"],
    ),
    (
        |p| row(p, "provisions", "id", "IR-2")["relief"] = json!("any_exception"),
        &[
            "provisions[IR-2].relief: only named License Exceptions can overcome General Prohibition 6",
        ],
    ),
    (
        |p| {
            row(p, "provisions", "id", "CC-5")["when"] = json!({"any": [{"granted": "LVS"}]});
            let enforced = &mut row(p, "provisions", "id", "RS-6-iii-A")["enforcement"];
            enforced["when"] = json!({"required_for": ["NS"]});
            let when = json!({"none_of": [{"barred": "STA"}]});
            row(p, "entries", "eccn", "7A001")["controls"][0]["when"] = when;
        },
        &[
            "provisions[RS-6-iii-A].enforcement.when: only the terms of License Exceptions can ask what an entry says of them",
            "provisions[CC-5].when: only the terms of License Exceptions can ask what an entry says of them",
            "entries[7A001].controls[1].when: only the terms of License Exceptions can ask what an entry says of them",
        ],
    ),
    // License Exceptions
    (
        |p| {
            let rule = row(p, "exceptions", "paragraph", "CCD").clone();
            p["exceptions"].as_array_mut().expect("a table").push(rule);
        },
        &["exceptions[CCD]: `CCD` is out of order or there twice"],
    ),
    (
        |p| row(p, "exceptions", "paragraph", "AGR")["activities"] = json!([]),
        &["exceptions[AGR].activities: it reaches no activity"],
    ),
    (
        |p| {
            let term = json!({"when": "always", "citation": "15 CFR 740.24"});
            row(p, "exceptions", "paragraph", "IEC")["terms"] = vec![term; 65].into();
        },
        &["exceptions[IEC].terms: there are more than 64 of them"],
    ),
    (
        |p| {
            let terms = &mut row(p, "exceptions", "paragraph", "APR(b)")["terms"];
            terms[0]["when"] = json!({"all": [{"destination": "A:1 - UN13"}, {"any": []}]});
            terms[2]["when"] = json!({"none_of": [{"item": "6A904 6A002"}]});
            let terms = &mut row(p, "exceptions", "paragraph", "STA(c)(2)")["terms"];
            terms[1]["when"] = json!({"none_of": [{"barred": "STA(c)(3)"}]});
        },
        &[
            "exceptions[APR(b)].terms[0].when: there is no country list `UN13`",
            "exceptions[APR(b)].terms[0].when: a condition has no parts",
            "exceptions[APR(b)].terms[2].when: there is no entry `6A904`",
            "exceptions[STA(c)(2)].terms[1].when: there is no rule for License Exception `STA(c)(3)`",
        ],
    ),
    // What restricts them
    (
        |p| {
            let restriction = row(p, "restrictions", "id", "X-10").clone();
            let restrictions = p["restrictions"].as_array_mut().expect("a table");
            restrictions.push(restriction);
        },
        &["restrictions[X-10]: `X-10` is out of order or there twice"],
    ),
    (
        |p| {
            let restriction = row(p, "restrictions", "id", "X-14").clone();
            let restrictions = p["restrictions"].as_array_mut().expect("a table");
            for number in restrictions.len()..=64 {
                let mut another = restriction.clone();
                another["id"] = json!(format!("Y-{number}"));
                restrictions.push(another);
            }
        },
        &["restrictions: there are more than 64 of them"],
    ),
    (
        |p| {
            let asked = &mut row(p, "restrictions", "id", "X-17")["when"]["listed"]["question"];
            asked["id"] = json!("740.1#software");
        },
        &["restrictions[X-17].when: question `740.1#software` is asked in two wordings"],
    ),
    (
        |p| {
            let leaves = json!({"only": [{"exceptions": ["RPL(c)", "RPL(a)"]}]});
            row(p, "restrictions", "id", "X-8")["leaves"] = leaves;
            row(p, "restrictions", "id", "X-18")["leaves"] = json!({"all_but": ["STA(d)"]});
            let leaves = &mut row(p, "restrictions", "id", "X-12")["leaves"]["only"];
            leaves[1]["when"] = json!({"all": []});
        },
        &[
            "restrictions[X-8].leaves[0].exceptions: there is no rule for License Exception `RPL(c)`",
            "restrictions[X-12].leaves[1].when: a condition has no parts",
            "restrictions[X-18].leaves: there is no rule for License Exception `STA(d)`",
        ],
    ),
    // What they bring with them
    (
        |p| {
            p["obligations"][20]["by"] = json!({"exceptions": ["NAC(a)", "NAC"]});
            p["obligations"][1]["when"] = json!({"destination": "UN12"});
        },
        &[
            "obligations[1].when: there is no country list `UN12`",
            "obligations[20].by: there is no rule for License Exception `NAC(a)`",
        ],
    ),
    // What entries say of them
    (
        |p| {
            let lines = &mut row(p, "entries", "eccn", "1A001")["eligibility"];
            let line = lines[0].clone();
            lines.as_array_mut().expect("a list").push(line);
        },
        &["entries[1A001].eligibility[LVS]: `LVS` is out of order or there twice"],
    ),
    (
        |p| {
            let lines = &mut row(p, "entries", "eccn", "1A002")["eligibility"];
            lines[0]["terms"] = json!([{"effect": "grants"}, {"effect": {"bars": "APR(a)"}}]);
            let lines = &mut row(p, "entries", "eccn", "3A003")["eligibility"];
            lines[1] = json!({"exception": "STA", "terms": [{"effect": {"bars": "STA(d)"}}]});
        },
        &[
            "entries[1A002].eligibility[LVS].terms[1]: a line about LVS cannot bar APR(a)",
            "entries[3A003].eligibility[STA].terms[0]: there is no rule for License Exception `STA(d)`",
        ],
    ),
    (
        |p| {
            let lines = &mut row(p, "entries", "eccn", "3A002")["eligibility"];
            lines[0]["terms"][0]["when"] = json!({"any": [{"granted": "GBS"}, {"meets": "9A901"}]});
        },
        &[
            "entries[3A002].eligibility[LVS].terms[0].when: only the terms of License Exceptions can ask what an entry says of them",
            "entries[3A002].eligibility[LVS].terms[0].when: there is no entry `9A901`",
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
            "scope",
            "provisions",
            "reviews",
            "red_flags",
            "exceptions",
            "restrictions",
            "obligations",
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
        "22 problems:\n  \
         countries: the United States have no row\n  \
         countries: `US` has neither a country row nor a territory entry, or it has both\n  \
         territories[AS].governed_by: `US` has no country row of its own\n  \
         territories[GU].governed_by: `US` has no country row of its own\n  \
         territories[MP].governed_by: `US` has no country row of its own\n  \
         territories[PR].governed_by: `US` has no country row of its own\n  \
         territories[UM].governed_by: `US` has no country row of its own\n  \
         territories[VI].governed_by: `US` has no country row of its own\n  \
         lists[AIA_SUPP5].members: `US` has no country row of its own\n  \
         scope[J-US-ORIGIN].when: `US` has no country row of its own\n  \
         reviews[NS-P2-approval].when: `US` has no country row of its own\n  \
         reviews[NS-P2-case-by-case].when: `US` has no country row of its own\n  \
         reviews[NS-P2-denial].when: `US` has no country row of its own\n  \
         reviews[RS-P10i-approval].when: `US` has no country row of its own\n  \
         reviews[RS-P10i-case-by-case].when: `US` has no country row of its own\n  \
         reviews[RS-P10i-denial].when: `US` has no country row of its own\n  \
         reviews[RS-P10i-others].when: `US` has no country row of its own\n  \
         reviews[E744-P23-D2].when: `US` has no country row of its own\n  \
         reviews[E744-P23-D3].when: `US` has no country row of its own\n  \
         reviews[E744-P23-D1].when: `US` has no country row of its own\n  \
         reviews[E744-P23-D3iv].when: `US` has no country row of its own\n  \
         exceptions[APR(e)].terms[0].when: `US` has no country row of its own"
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
        "scope",
        "provisions",
        "exceptions",
        "restrictions",
        "obligations",
        "entries",
    ] {
        refused(&[table, "0"]);
    }
    let (mut flag, mut rule) = (red_flag("T-1"), review("T-1", "case_by_case"));
    flag["unless"] = json!(true);
    rule["unless"] = json!(true);
    let flag = from_value::<RedFlag>(flag).expect_err("an unknown field");
    let rule = from_value::<ReviewRule>(rule).expect_err("an unknown field");
    for error in [flag.to_string(), rule.to_string()] {
        assert!(error.starts_with("unknown field `unless`"), "{error}");
    }
    refused(&["exceptions", "0", "terms", "0"]);
    refused(&["restrictions", "0", "leaves", "only", "0"]);
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
    let eligible = policy().data().entries.iter().position(|entry| {
        let first = entry.eligibility.first();
        first.is_some_and(|line| !line.terms.is_empty())
    });
    let eligible = eligible.expect("some are").to_string();
    refused(&["entries", &eligible, "eligibility", "0"]);
    refused(&["entries", &eligible, "eligibility", "0", "terms", "0"]);
    let relieved = policy()
        .data()
        .provisions
        .iter()
        .position(|provision| matches!(&provision.relief, Relief::Only(_)));
    let relieved = relieved.expect("some are").to_string();
    refused(&["provisions", &relieved, "relief", "only", "0"]);
}
