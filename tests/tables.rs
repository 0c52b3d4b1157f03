//! Every row of every table of the built-in policy: well formed, in order, cited, counted, used.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

use core::fmt;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use Country as C;
use export_control::policy::{
    Basis, ChartMode, Confidence, Control, Effect, Eligibility, EligibilityEffect, EligibilityTerm,
    Enforcement, Entry, ExceptionRule, FootnoteEffect, Leaves, Marks, Obligation, ObligationKind,
    ObligedBy, Overcomes, PolicyData, Provision, Reading, Referral, Relief, Restriction, RowNumber,
    Scope, Term, Usable,
};
use export_control::{
    Activities, Activity, Category, CclItem, ChartColumn, ChartColumns, Citation, Condition,
    Country, CountryGroup, CountryGroups, CountrySet, Date, Destinations, Difference, Eccn,
    ExceptionParagraph, GeneralProhibition, ItemPattern, Items, LicenseException, Paragraph,
    Policy, PolicyDiff, Question, ReasonForControl, Reasons, Region, Truth, Usd,
};

fn data() -> &'static PolicyData {
    Policy::builtin().data()
}

/// Every row of every entry, with the entry
fn controls() -> impl Iterator<Item = (&'static Entry, &'static Control)> {
    let entries = data().entries.iter();
    entries.flat_map(|entry| entry.controls.iter().map(move |control| (entry, control)))
}

/// Every line of every entry on a License Exception, with the entry
fn lines() -> impl Iterator<Item = (&'static Entry, &'static Eligibility)> {
    let entries = data().entries.iter();
    entries.flat_map(|entry| entry.eligibility.iter().map(move |line| (entry, line)))
}

/// Every term of every line, with the entry and the line
fn line_terms() -> impl Iterator<
    Item = (
        &'static Entry,
        &'static Eligibility,
        &'static EligibilityTerm,
    ),
> {
    lines().flat_map(|(entry, line)| line.terms.iter().map(move |term| (entry, line, term)))
}

/// Every term of every paragraph of an exception, with the paragraph's rule
fn exception_terms() -> impl Iterator<Item = (&'static ExceptionRule, &'static Term)> {
    let rules = data().exceptions.iter();
    rules.flat_map(|rule| rule.terms.iter().map(move |term| (rule, term)))
}

/// The conditions of a provision: what sets it off, what it says as codified and as enforced where
/// that differs, and those of what it leaves
fn conditions(provision: &Provision) -> impl Iterator<Item = &Condition> {
    let enforced = provision.enforcement.iter().map(|text| &text.when);
    let left = relieved(provision).iter().map(|usable| &usable.when);
    let own = [&provision.trigger, &provision.when].into_iter();
    own.chain(enforced).chain(left)
}

/// The exceptions that a provision names
fn relieved(provision: &Provision) -> &[Usable] {
    match &provision.relief {
        Relief::Only(usable) => usable,
        _ => &[],
    }
}

/// The exceptions that a restriction leaves; none where it names those that it takes away
fn left(restriction: &Restriction) -> &[Usable] {
    match &restriction.leaves {
        Leaves::Only(usable) => usable,
        _ => &[],
    }
}

/// A part of a condition, and who states it
struct Part {
    /// The rule, as messages and rows name it
    rule: String,
    /// The sections and the entry that the rule speaks for
    places: Vec<String>,
    condition: &'static Condition,
}

/// The section of a citation, without its paragraphs
fn section(citation: &Citation) -> String {
    let text = citation.as_str();
    let place = text.strip_prefix("15 CFR ").unwrap_or(text);
    place.split('(').next().unwrap_or_default().to_owned()
}

/// Every condition and every part of one, with the rule that it belongs to
fn parts() -> Vec<Part> {
    let mut all = Vec::new();
    let mut add = |rule: String, places: Vec<String>, condition: &'static Condition| {
        condition.visit(&mut |part| {
            all.push(Part {
                rule: rule.clone(),
                places: places.clone(),
                condition: part,
            });
        });
    };
    for (entry, control) in controls() {
        let rule = format!("{}/{}", entry.eccn, control.row);
        add(rule, vec![entry.eccn.to_string()], &control.when);
    }
    for (entry, line, term) in line_terms() {
        let rule = format!("{} {}", entry.eccn, line.exception);
        let places = [entry.eccn.to_string(), section(&line.exception.citation())];
        add(rule, places.into(), &term.when);
    }
    for provision in &data().provisions {
        for condition in conditions(provision) {
            let places = vec![section(&provision.citation)];
            add(provision.id.to_string(), places, condition);
        }
    }
    for (rule, term) in exception_terms() {
        let places = [section(&rule.citation), section(&term.citation)];
        add(rule.paragraph.to_string(), places.into(), &term.when);
    }
    for restriction in &data().restrictions {
        let conditions = left(restriction).iter().map(|usable| &usable.when);
        for condition in [&restriction.when].into_iter().chain(conditions) {
            let places = vec![section(&restriction.citation)];
            add(restriction.id.to_string(), places, condition);
        }
    }
    for (at, duty) in data().obligations.iter().enumerate() {
        let places = vec![section(&duty.citation)];
        add(format!("obligations[{at}]"), places, &duty.when);
    }
    for rule in &data().scope {
        for condition in [&rule.trigger, &rule.when] {
            add(
                rule.id.to_string(),
                vec![section(&rule.citation)],
                condition,
            );
        }
    }
    for rule in &data().reviews {
        add(
            rule.id.to_string(),
            vec![section(&rule.citation)],
            &rule.when,
        );
    }
    for flag in &data().red_flags {
        add(
            flag.id.to_string(),
            vec![section(&flag.citation)],
            &flag.when,
        );
    }
    all
}

/// Every paragraph of an exception that a rule names, with who names it
fn named_exceptions() -> Vec<(String, ExceptionParagraph)> {
    let mut all = Vec::new();
    let mut add = |rule: &str, named: &[ExceptionParagraph]| {
        all.extend(named.iter().map(|paragraph| (rule.to_owned(), *paragraph)));
    };
    for provision in &data().provisions {
        for usable in relieved(provision) {
            add(provision.id.as_str(), &usable.exceptions);
        }
    }
    for restriction in &data().restrictions {
        for usable in left(restriction) {
            add(restriction.id.as_str(), &usable.exceptions);
        }
        if let Leaves::AllBut(gone) = &restriction.leaves {
            add(restriction.id.as_str(), gone);
        }
    }
    for (at, duty) in data().obligations.iter().enumerate() {
        if let ObligedBy::Exceptions(users) = &duty.by {
            add(&format!("obligations[{at}]"), users);
        }
    }
    for (entry, line, term) in line_terms() {
        if let EligibilityEffect::Bars(barred) = term.effect {
            add(&format!("{} {}", entry.eccn, line.exception), &[barred]);
        }
    }
    for part in parts() {
        if let Condition::Barred(barred) = part.condition {
            add(&part.rule, &[*barred]);
        }
    }
    all
}

/// Every predicate over countries and every part of one, chart columns included
fn predicates() -> Vec<&'static Destinations> {
    let of_columns = data().columns.iter().filter_map(|rule| match &rule.marks {
        Marks::Chart => None,
        Marks::ChartOrSection(section) | Marks::Section(section) => Some(section),
    });
    let of_rules = parts().into_iter();
    let of_rules = of_rules.filter_map(|part| part.condition.destinations());
    let mut all = Vec::new();
    for predicate in of_columns.chain(of_rules) {
        predicate.visit(&mut |part| all.push(part));
    }
    all
}

/// Every item list that a rule or a footnote names, with who names it
fn item_lists() -> Vec<(String, Items)> {
    let mut lists = Vec::new();
    for Part {
        rule, condition, ..
    } in parts()
    {
        match condition {
            Condition::Item(items) => lists.push((rule, items.clone())),
            Condition::Related(related) => lists.push((rule, related.to.clone())),
            Condition::Meets(item) => {
                lists.push((rule, Items::new([ItemPattern::Item(*item)], [])));
            }
            _ => {}
        }
    }
    for provision in &data().provisions {
        lists.push((provision.id.to_string(), provision.items.clone()));
    }
    for rule in &data().scope {
        lists.push((rule.id.to_string(), rule.items.clone()));
    }
    for flag in &data().red_flags {
        lists.push((flag.id.to_string(), flag.items.clone()));
    }
    for footnote in &data().footnotes {
        if let FootnoteEffect::Rows(items) = &footnote.effect {
            lists.push((format!("fn{}", footnote.number), items.clone()));
        }
    }
    lists
}

/// Every citation of the policy
fn citations() -> Vec<&'static Citation> {
    let data = data();
    let referrals = controls().filter_map(|(_, control)| match &control.basis {
        Basis::Elsewhere(referral) => Some(&referral.citation),
        _ => None,
    });
    let elsewhere = data.entries.iter().filter_map(|entry| {
        let referral = entry.elsewhere.as_ref()?;
        Some(&referral.citation)
    });
    let editions = data.editions.iter().map(|row| &row.citation);
    editions
        .chain(data.territories.iter().map(|row| &row.citation))
        .chain(data.columns.iter().map(|row| &row.citation))
        .chain(data.lists.iter().map(|row| &row.citation))
        .chain(data.footnotes.iter().map(|row| &row.citation))
        .chain(data.provisions.iter().map(|row| &row.citation))
        .chain(data.exceptions.iter().map(|row| &row.citation))
        .chain(exception_terms().map(|(_, term)| &term.citation))
        .chain(data.restrictions.iter().map(|row| &row.citation))
        .chain(data.obligations.iter().map(|row| &row.citation))
        .chain(data.scope.iter().map(|row| &row.citation))
        .chain(data.reviews.iter().map(|row| &row.citation))
        .chain(data.red_flags.iter().map(|row| &row.citation))
        .chain(data.parties.iter().map(|row| &row.citation))
        .chain(elsewhere)
        .chain(referrals)
        .collect()
}

/// The rows as they are printed, each once; a row that says two things is kept in parts
fn printed<'a>(
    rows: impl IntoIterator<Item = (&'a Entry, &'a Control)>,
) -> BTreeSet<(Eccn, RowNumber)> {
    let whole = |row: RowNumber| RowNumber {
        row: row.row,
        part: 0,
    };
    rows.into_iter()
        .map(|(entry, control)| (entry.eccn, whole(control.row)))
        .collect()
}

/// Text of the tables has no quotation marks, no stray blanks, nothing that was not decoded and no
/// spelling but that of the regulation
fn assert_tidy(text: &str, at: &str) {
    assert!(!text.is_empty(), "{at} is empty");
    assert_eq!(text, text.trim(), "{at}");
    assert!(!text.contains("  "), "{at}: {text}");
    assert!(
        !text.contains([
            '"', '“', '”', '&', '<', '>', '\n', '\t', '\u{fffd}', '\u{a0}'
        ]),
        "{at}: {text}"
    );
    let lower = text.to_lowercase();
    for british in [
        "licence",
        "organisa",
        "organise",
        "authoris",
        "utilis",
        "colour",
        "defence",
        "centre",
        "labour",
        "programme",
    ] {
        assert!(!lower.contains(british), "{at}: {text}");
    }
}

/// As [`assert_tidy`], for a text that stands by itself
fn assert_sentence(text: &str, at: &str) {
    assert_tidy(text, at);
    assert!(text.ends_with('.'), "{at}: {text}");
    assert!(!text.starts_with(char::is_lowercase), "{at}: {text}");
}

/// As [`assert_tidy`], for a few words that stand in a list
fn assert_title(text: &str, at: &str) {
    assert_tidy(text, at);
    assert!((5..=80).contains(&text.len()), "{at}: {text}");
    assert!(!text.ends_with(['.', ',', ';', ':']), "{at}: {text}");
}

#[test]
fn the_tables_fit_together() {
    if let Err(problems) = Policy::new(data().clone()) {
        panic!("{problems}");
    }
}

/// Supplement No. 1 to part 774 as of 2026-08-07, Supplement No. 1 to part 738 and Supplement No. 1
/// to part 740 as of 2026-07-23, parts 740, 742 and 746 as of 2026-09-24
#[test]
fn as_many_rows_as_are_published() {
    let data = data();
    assert_eq!(data.entries.len(), 637);
    assert_eq!(printed(controls()).len(), 1579);
    assert_eq!(data.countries.len(), 201, "200 destinations and the US");
    assert_eq!(Policy::builtin().destinations().len(), 200);
    assert_eq!(data.columns.len(), 16);
    let footnotes: Vec<u8> = data.footnotes.iter().map(|f| f.number).collect();
    assert_eq!(footnotes, (1..=10).collect::<Vec<u8>>());
    assert_eq!(data.editions.len(), 10);
    assert_eq!(data.lists.len(), 12);
    assert_eq!(data.scope.len(), 45);
    assert_eq!(data.provisions.len(), 104);
    assert_eq!(data.reviews.len(), 167);
    assert_eq!(data.exceptions.len(), 108);
    assert_eq!(exception_terms().count(), 656);
    assert_eq!(data.restrictions.len(), 32);
    assert_eq!(data.obligations.len(), 113);
    assert_eq!(data.red_flags.len(), 35);
    assert!(data.parties.is_empty(), "the crate ships no list");
    assert_eq!(lines().count(), 1181);
    assert_eq!(line_terms().count(), 505);
    assert_eq!(
        Policy::builtin().edition(),
        Date::new(2026, 9, 24),
        "the youngest table"
    );
}

#[test]
fn as_many_rows_in_each_category_as_are_published() {
    let counted: Vec<(String, usize, usize)> = Category::all()
        .map(|category| {
            let entries = data().entries.iter();
            let rows = controls().filter(|(entry, _)| entry.eccn.category() == category);
            (
                category.to_string(),
                entries.filter(|e| e.eccn.category() == category).count(),
                printed(rows).len(),
            )
        })
        .collect();
    let published = [
        ("0", 62, 197),
        ("1", 136, 325),
        ("2", 89, 189),
        ("3", 78, 209),
        ("4", 24, 61),
        ("5", 25, 59),
        ("6", 60, 146),
        ("7", 46, 111),
        ("8", 21, 61),
        ("9", 96, 221),
    ];
    assert_eq!(
        counted,
        published.map(|(name, entries, rows)| (name.to_owned(), entries, rows))
    );
}

/// Where the printed rows say that the destinations are to be found, all of them
///
/// The list prints `AT Column 1` alone in 539 rows. Five more rows come to it: the second half of
/// the one row of 1A231 (`NP Column 1 AT Column 1`), row 3 of 1C351 (`Column 1.` under AT), and the
/// second halves of the rows of 5A980, 5D980 and 5E980, which apply *SL and AT* and name no column.
/// Each of the four halves shares its printed row with the other half's basis, and so do the two
/// schedules of chemicals in the CW rows of 1C350, 1C355 and 1C395: the counts come to 1579 + 7.
#[test]
fn as_many_rows_on_each_basis_as_are_published() {
    let mut rows: BTreeMap<String, Vec<(&Entry, &Control)>> = BTreeMap::new();
    for (entry, control) in controls() {
        let basis = match &control.basis {
            Basis::Column(column) => column.to_string(),
            Basis::Provision(id) => id.to_string(),
            Basis::Elsewhere(referral) => referral.citation.to_string(),
            Basis::NotStated => "not stated".to_owned(),
            other => panic!("{}/{}: {other:?}", entry.eccn, control.row),
        };
        rows.entry(basis).or_default().push((entry, control));
    }
    let counted: BTreeMap<String, usize> = rows
        .into_iter()
        .map(|(basis, rows)| (basis, printed(rows).len()))
        .collect();
    let published = BTreeMap::from(
        [
            ("CB1", 4),
            ("CB2", 19),
            ("CB3", 1),
            ("NP1", 114),
            ("NP2", 8),
            ("NS1", 170),
            ("NS2", 86),
            ("MT1", 152),
            ("RS1", 112), // 0A919 among them, for reexports only
            ("RS2", 20),
            ("FC1", 8),
            ("CC1", 28),
            ("CC2", 2),
            ("CC3", 2),
            ("AT1", 544), // 539 + 1A231 + 1C351 + 5A980, 5D980, 5E980
            ("AT2", 6),
            // Destinations in words, §§ 742.4 and 742.6
            ("NS-4", 4),
            ("NS-5", 23),
            ("RS-5", 7),
            ("RS-5-12", 2),
            ("RS-6-i-A", 4),
            ("RS-6-i-B", 3),
            ("RS-6-ii", 1),
            ("RS-6-iii-3E001", 1),
            ("RS-6-iii-A", 17),
            ("RS-6-iii-B", 17),
            ("RS-7", 33),
            ("RS-10", 23),
            ("RS-11", 6),
            ("RS-12", 4),
            ("RS-13", 1),
            ("RS-LAB", 2),
            // The other reasons
            ("CB-4", 1),
            ("CW-1", 1),
            ("CW-2", 3), // the three rows outside the Convention, schedule 2 …
            ("CW-3", 3), // … and the same three, schedule 3
            ("CW-4", 1),
            ("CC-4", 1), // worldwide crime control: 0A981 …
            ("CC-5", 3),
            ("CC-6", 1),   // … and 0A983
            ("SL-1", 4),   // six rows of surreptitious listening: things and software …
            ("SL-1-E", 2), // … and technology
            ("SI-1", 1),
            ("EI-1", 4),
            ("AT-KP", 13),
            ("AT-IR-KP", 3),
            ("AT-E1", 3),
            ("UN-1", 100),
            ("RI-1", 8),
            // No requirement of this part
            ("15 CFR part 754", 6),
            ("22 CFR part 121", 2),
            ("not stated", 2),
        ]
        .map(|(basis, rows)| (basis.to_owned(), rows)),
    );
    assert_eq!(counted, published);
    assert_eq!(counted.values().sum::<usize>(), 1579 + 7);
}

/// The rows that are few enough to be named
#[test]
fn rows_that_are_few_stand_where_they_are_published() {
    let entries_of = |basis: &str| {
        let basis = |control: &Control| match &control.basis {
            Basis::Column(column) => column.as_str() == basis,
            Basis::Provision(id) => id.as_str() == basis,
            Basis::Elsewhere(referral) => referral.citation.as_str() == basis,
            _ => basis == "not stated",
        };
        let of_basis = controls().filter(|(_, control)| basis(control));
        let entries: BTreeSet<String> = of_basis.map(|(entry, _)| entry.eccn.to_string()).collect();
        entries.into_iter().collect::<Vec<_>>().join(" ")
    };
    for (basis, published) in [
        ("CB1", "1C351 1C353 1E001 1E351"),
        ("CB3", "1C991"),
        ("NP2", "1A290 1C298 2A290 2A291 2D290 2E001 2E002 2E290"),
        ("FC1", "0A501 0A502 0A504 0A505 0A506 0A507 0A508 0A509"),
        ("CC2", "0A502 0A508"),
        ("CC3", "0A502 0A508"),
        ("AT2", "6A991 6D991 6E991 9A990 9D990 9E990"),
        ("NS-4", "3B001 3B002 3D992 3E992"),
        (
            "NS-5",
            "2B910 2D910 2E903 2E910 3A901 3A904 3B001 3B903 3B904 3C907 3C908 3C909 3D001 3D002 3D901 3D907 3D992 3E901 3E905 3E992 4A906 4D906 4E906",
        ),
        (
            "RS-10",
            "2B910 2D910 2E903 2E910 3A901 3A904 3B001 3B903 3B904 3C907 3C908 3C909 3D001 3D002 3D901 3D907 3D992 3E901 3E905 3E992 4A906 4D906 4E906",
        ),
        ("RS-5", "0B999 0D999 1C992 1C995 1C997 1C999 6A992"),
        ("RS-5-12", "1B999 3A999"),
        ("RS-6-i-A", "3B001 3B002 3D992 3E992"),
        ("RS-6-i-B", "3A090 3D001 3E001"),
        ("RS-6-ii", "3E001"),
        ("RS-6-iii-3E001", "3E001"),
        (
            "RS-6-iii-A",
            "3A001 3A090 3D001 4A003 4A004 4A005 4A090 4D001 4D090 4E001 5A002 5A004 5A992 5D002 5D992 5E002 5E992",
        ),
        (
            "RS-6-iii-B",
            "3A001 3A090 3D001 4A003 4A004 4A005 4A090 4D001 4D090 4E001 5A002 5A004 5A992 5D002 5D992 5E002 5E992",
        ),
        ("RS-11", "3B993 3B994 3D993 3D994 3E993 3E994"),
        ("RS-12", "2A992 2B999 3A992 6A996"),
        ("RS-13", "4E091"),
        ("RS-LAB", "3A069 3E069"),
        ("CB-4", "1C395"),
        ("CW-1", "1C351"),
        ("CW-2", "1C350 1C355 1C395"),
        ("CW-3", "1C350 1C355 1C395"),
        ("CW-4", "1E355"),
        ("CC-4", "0A981"),
        ("CC-5", "0A503 0A982 0E982"),
        ("CC-6", "0A983"),
        ("SL-1", "5A001 5A980 5D001 5D980"),
        ("SL-1-E", "5E001 5E980"),
        ("SI-1", "9E003"),
        ("EI-1", "5A002 5A004 5D002 5E002"),
        (
            "AT-KP",
            "0A505 0A999 0B505 0B999 0D999 1A999 1B999 1C999 1D999 2A999 2B999 3A999 6A999",
        ),
        ("AT-IR-KP", "2A994 2D994 2E994"),
        ("AT-E1", "1C350 1C355 1C395"),
        ("RI-1", "0A998 1C992 3A229 3A231 3A232 6A991 8A992 8D999"),
        ("15 CFR part 754", "0A980 1C980 1C982 1C983 1C984 1C988"),
        ("22 CFR part 121", "0D001 0E001"),
        ("not stated", "1D018 4A001"),
    ] {
        assert_eq!(entries_of(basis), published, "{basis}");
    }
}

/// Parts are kept only where one printed row says more than one thing
#[test]
fn rows_in_parts() {
    let in_parts: Vec<String> = controls()
        .filter(|(_, control)| control.row.part > 0)
        .map(|(entry, control)| format!("{}/{}", entry.eccn, control.row))
        .collect();
    assert_eq!(
        in_parts,
        [
            "1A231/1.1",
            "1A231/1.2",
            "1C350/2.1",
            "1C350/2.2",
            "1C355/1.1",
            "1C355/1.2",
            "1C395/2.1",
            "1C395/2.2",
            "1C395/2.3",
            "5A980/1.1",
            "5A980/1.2",
            "5D980/1.1",
            "5D980/1.2",
            "5E980/1.1",
            "5E980/1.2",
        ]
    );
}

/// From 1 without a gap, and so the parts of a row
#[test]
fn rows_are_numbered_in_order() {
    for entry in &data().entries {
        let mut last = RowNumber { row: 0, part: 0 };
        for control in entry.controls.iter() {
            let RowNumber { row, part } = control.row;
            let follows = match (row.checked_sub(last.row), part) {
                (Some(0), _) => last.part > 0 && part == last.part + 1,
                (Some(1), 0 | 1) => true,
                _ => false,
            };
            assert!(follows, "{}/{} after {last}", entry.eccn, control.row);
            last = control.row;
        }
    }
}

/// A row's reason is the reason of the column or the section that it points to
#[test]
fn reasons_agree_with_what_rows_point_to() {
    for (entry, control) in controls() {
        let at = format!("{}/{}", entry.eccn, control.row);
        match &control.basis {
            Basis::Column(column) => assert_eq!(control.reason, Some(column.reason()), "{at}"),
            Basis::Provision(id) => {
                let provision = Policy::builtin().provision(id).expect("it is there");
                assert_eq!(control.reason, provision.reason, "{at}");
            }
            // Short supply, and what the State Department licenses
            Basis::Elsewhere(referral) => assert_eq!(
                control.reason,
                (referral.citation.as_str() == "15 CFR part 754").then_some(ReasonForControl::SS),
                "{at}"
            ),
            _ => assert!(
                matches!(
                    control.reason,
                    Some(ReasonForControl::NP | ReasonForControl::MT)
                ),
                "{at}"
            ),
        }
    }
}

/// Entries without a row say where to look, and no other entry needs to
#[test]
fn entries_without_rows_send_the_reader_elsewhere() {
    let mut without = 0;
    for entry in &data().entries {
        assert_eq!(
            entry.controls.is_empty(),
            entry.elsewhere.is_some(),
            "{}",
            entry.eccn
        );
        if let Some(referral) = &entry.elsewhere {
            without += 1;
            assert_tidy(&referral.to, &entry.eccn.to_string());
            assert!(referral.to.ends_with('.'), "{}: a sentence", entry.eccn);
        }
    }
    assert_eq!(without, 47);
}

/// Every sentence of the policy, with the record that it stands in
fn sentences() -> Vec<(String, &'static str)> {
    let referrals = data().entries.iter().filter_map(|entry| {
        let text = entry.elsewhere.as_ref()?.to.as_ref();
        Some((entry.eccn.to_string(), text))
    });
    let notes = controls().filter_map(|(entry, control)| {
        let note = control.note.as_deref()?;
        Some((format!("{}/{}", entry.eccn, control.row), note))
    });
    let of_lines = lines().filter_map(|(entry, line)| {
        let note = line.note.as_deref()?;
        Some((format!("{} {}", entry.eccn, line.exception), note))
    });
    let of_provisions = data().provisions.iter().flat_map(|provision| {
        let announced = provision.enforcement.iter().map(|text| &*text.announced);
        let texts = provision.note.as_deref().into_iter().chain(announced);
        texts.map(|text| (provision.id.to_string(), text))
    });
    let of_exceptions = data().exceptions.iter().filter_map(|rule| {
        let note = rule.note.as_deref()?;
        Some((rule.paragraph.to_string(), note))
    });
    let of_restrictions = data().restrictions.iter().filter_map(|restriction| {
        let note = restriction.note.as_deref()?;
        Some((restriction.id.to_string(), note))
    });
    let duties = data().obligations.iter().enumerate();
    let duties = duties.map(|(at, duty)| (format!("obligations[{at}]"), &*duty.what));
    let scope = data().scope.iter().map(|rule| (&rule.id, &rule.note));
    let reviews = data().reviews.iter().map(|rule| (&rule.id, &rule.note));
    let flags = data().red_flags.iter().map(|flag| (&flag.id, &flag.note));
    let of_other_rules = scope.chain(reviews).chain(flags);
    let of_other_rules =
        of_other_rules.filter_map(|(id, note)| Some((id.to_string(), note.as_deref()?)));
    referrals
        .chain(notes)
        .chain(of_lines)
        .chain(of_provisions)
        .chain(of_exceptions)
        .chain(of_restrictions)
        .chain(duties)
        .chain(of_other_rules)
        .collect()
}

/// Every question of the policy, with its id
fn questions() -> impl Iterator<Item = (String, &'static str)> {
    let questions = Policy::builtin().questions().into_iter();
    questions.map(|question| (question.id().to_string(), question.text()))
}

#[test]
fn sentences_are_tidy() {
    let sentences = sentences();
    for (at, text) in &sentences {
        assert_sentence(text, at);
    }
    assert_eq!(sentences.len(), 369);
}

/// Every ECCN that a sentence or a question names is one of the list
#[test]
fn sentences_name_entries_that_exist() {
    let policy = Policy::builtin();
    // The sentences say of these that they are named in the regulation and not on the list.
    let absent = [
        ("3E001/7", "3A004"),
        ("3E001/7", "3B003"),
        ("3E001/7", "3C007"),
        ("3E001/7", "3C009"),
        ("1E001 STA", "1C012"),
        // An entry of former editions
        ("0A505#formerly-0a018b", "0A018"),
    ];
    let mut said_absent = 0;
    let mut named = 0;
    for (at, text) in sentences().into_iter().chain(questions()) {
        for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
            let Ok(eccn) = word.parse::<Eccn>() else {
                continue;
            };
            named += 1;
            let known_absent = absent.contains(&(at.as_str(), word));
            said_absent += usize::from(known_absent);
            let listed = policy.entry(eccn).is_some();
            assert!(listed != known_absent, "{at} names {word}");
        }
    }
    assert_eq!(said_absent, absent.len());
    assert_eq!(named, 391);
}

/// Every License Exception and every section of part 740 that a sentence or a question names is one
/// of the part
#[test]
fn sentences_name_exceptions_that_exist() {
    let sections: HashSet<String> = LicenseException::all()
        .map(|exception| section(&exception.citation()))
        .collect();
    let (mut exceptions, mut places) = (0, 0);
    for (at, text) in sentences().into_iter().chain(questions()) {
        for (position, said) in text.match_indices("License Exception ") {
            let symbol = text[position + said.len()..].get(..3).unwrap_or_default();
            if symbol.chars().all(char::is_uppercase) {
                exceptions += 1;
                assert!(symbol.parse::<LicenseException>().is_ok(), "{at}: {text}");
            }
        }
        for (position, _) in text.match_indices("740.") {
            let number = text[position..].trim_end_matches('.');
            let number = number.split(|c: char| !c.is_ascii_digit() && c != '.');
            let number = number.map(|number| number.trim_end_matches('.')).next();
            let number = number.expect("it begins with a number");
            places += 1;
            let known = ["740.1", "740.2"].contains(&number) || sections.contains(number);
            assert!(known, "{at} names § {number}");
        }
    }
    assert_eq!((exceptions, places), (18, 58));
}

#[test]
fn citations_are_well_formed_and_lead_somewhere() {
    let all = citations();
    assert!(all.len() > 1000, "only {}", all.len());
    let of_exceptions: Vec<Citation> = LicenseException::all()
        .map(LicenseException::citation)
        .collect();
    for citation in all.into_iter().chain(&of_exceptions) {
        let text = citation.as_str();
        assert_eq!(text.parse().as_ref(), Ok(citation));
        assert_tidy(text, text);
        let opened = text.matches('(').count();
        assert_eq!(opened, text.matches(')').count(), "{text}");
        let Some((title, place)) = text.split_once(" CFR ") else {
            assert!(text.contains(" FR "), "{text}");
            assert_eq!(citation.url(), None, "{text}");
            continue;
        };
        assert!(["15", "22"].contains(&title), "{text}");
        let url = citation.url().expect("a place of the CFR has an address");
        let rest = url
            .strip_prefix(&format!("https://www.ecfr.gov/current/title-{title}/"))
            .expect("the title of the citation");
        assert!(!rest.contains(char::is_whitespace), "{url}");
        // A table that was read from several parts leads to the first of them.
        let several = place.strip_prefix("parts ");
        let number = several.or_else(|| place.strip_prefix("part "));
        let number = number.unwrap_or(place).split([' ', '(', ',']).next();
        let number = number.expect("a number");
        let whole: Vec<&str> = rest.split(['/', '#']).collect();
        if place.starts_with("part") {
            assert_eq!(whole.first(), Some(&format!("part-{number}").as_str()));
        } else {
            assert_eq!(whole.first(), Some(&format!("section-{number}").as_str()));
            assert_eq!(rest.contains("#p-"), opened > 0, "{url}");
        }
        assert_eq!(
            text.contains("supp."),
            rest.contains("/appendix-Supplement%20No.%20"),
            "{url}"
        );
    }
}

/// A title is enough to know the entry by, and none stands for two
#[test]
fn titles_are_short_and_tell_entries_apart() {
    let mut seen: BTreeMap<String, Eccn> = BTreeMap::new();
    for entry in &data().entries {
        let at = entry.eccn.to_string();
        assert_tidy(&entry.title, &at);
        assert!(entry.title.len() <= 72, "{at}: {} is long", entry.title);
        assert!(entry.title.len() >= 5, "{at}: {} is short", entry.title);
        assert!(entry.title.starts_with(|c: char| !c.is_lowercase()), "{at}");
        assert!(!entry.title.ends_with(['.', ',', ';', ':']), "{at}");
        assert!(!entry.title.contains('\''), "{at}: {}", entry.title);
        let other = seen.insert(entry.title.to_lowercase(), entry.eccn);
        assert_eq!(other, None, "{at} is called the same: {}", entry.title);
    }
}

#[test]
fn provisions_and_lists_are_told_apart() {
    let mut ids = HashSet::new();
    let mut titles = HashSet::new();
    for provision in &data().provisions {
        let at = provision.id.as_str();
        assert!(ids.insert(at), "{at} is there twice");
        // Two rules for one thing, for two reasons, may be called the same.
        let title = (provision.reason, provision.title.as_ref());
        assert!(titles.insert(title), "{at}: {}", provision.title);
        assert_title(&provision.title, at);
        if let Relief::Only(usable) = &provision.relief {
            assert!(!usable.is_empty(), "{at}: that is no exception");
            assert!(usable.iter().all(|one| !one.exceptions.is_empty()), "{at}");
        }
    }
    for list in &data().lists {
        assert_tidy(&list.title, list.name.as_str());
        assert!(!list.members.is_empty(), "{}", list.name);
    }
}

/// The id of a question names the entry or the section that asks, and its words are a question
///
/// A part is asked about as a whole where its supplements ask. Three ids name a place that the policy
/// keeps no rule of its own for: whether an item is food or medicine is asked for several programs,
/// what kind of item EAR99 is matters to several exceptions and to what part 758 asks for, and what is
/// civil infrastructure in Iraq part 742 reviews as part 746 does.
#[test]
fn questions_belong_to_who_asks_them() {
    let policy = Policy::builtin();
    let mut wordings: BTreeMap<&str, &str> = BTreeMap::new();
    let mut askers: BTreeMap<&str, Vec<Part>> = BTreeMap::new();
    let mut asking: Vec<(&Question, Part)> = Vec::new();
    for part in parts() {
        let question = part.condition.question();
        asking.extend(question.map(|question| (question, part)));
    }
    for flag in &data().red_flags {
        let part = Part {
            rule: flag.id.to_string(),
            places: vec![section(&flag.citation)],
            condition: &flag.when,
        };
        asking.push((&flag.resolved, part));
    }
    for (question, part) in asking {
        let (id, text) = (question.id().as_str(), question.text());
        assert_tidy(text, id);
        assert!(text.ends_with('?'), "{id}: {text}");
        assert!(text.starts_with(char::is_uppercase), "{id}: {text}");
        let wording = wordings.entry(id).or_insert(text);
        assert_eq!(*wording, text, "{id} is asked in two wordings");
        askers.entry(id).or_default().push(part);
    }
    let asked: Vec<&str> = policy.questions().iter().map(|q| q.id().as_str()).collect();
    assert!(asked.iter().eq(wordings.keys()), "every rule was visited");
    let is_of = |own: &str, place: &str| {
        let part = own.strip_prefix("part ");
        own == place || part.is_some_and(|part| part.split(' ').next() == Some(place))
    };
    let of_exception = |rule: &str| rule.parse::<ExceptionParagraph>().is_ok();
    for (id, parts) in &askers {
        let (place, name) = id.split_once('#').expect("an id has two halves");
        let tidy = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
        let named_after_item = name.split('-').any(|word| word.parse::<CclItem>().is_ok());
        assert!(name.chars().all(tidy) || named_after_item, "{id}");
        let rules: Vec<&str> = parts.iter().map(|part| part.rule.as_str()).collect();
        let asks = match place {
            "746.1" => !rules.iter().any(|rule| rule.contains('/')),
            "740.1" => parts.iter().all(|part| {
                let filed = |own: &String| own.starts_with("758.");
                of_exception(&part.rule) || part.places.iter().any(filed)
            }),
            "746.3" => parts.iter().any(|part| {
                let of_iraq = |own: &String| own == place || own == "742.6";
                part.places.iter().any(of_iraq)
            }),
            _ => parts
                .iter()
                .any(|part| part.places.iter().any(|own| is_of(own, place))),
        };
        assert!(asks, "{id} is asked by {rules:?} only");
        if let Ok(eccn) = place.parse::<Eccn>() {
            assert!(policy.entry(eccn).is_some(), "{id}");
        }
    }
}

/// How many questions are asked of each section, and of the entries of each category
#[test]
#[expect(clippy::too_many_lines, reason = "one list of facts")]
fn as_many_questions_as_are_asked() {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (id, _) in questions() {
        let (place, _) = id.split_once('#').expect("an id has two halves");
        let place = match place.parse::<Eccn>() {
            Ok(eccn) => format!("category {}", eccn.category()),
            Err(_) => place.to_owned(),
        };
        *places.entry(place).or_default() += 1;
    }
    assert_eq!(places.values().sum::<usize>(), 749);
    let known = BTreeMap::from(
        [
            ("category 0", 18),
            ("category 1", 24),
            ("category 2", 17),
            ("category 3", 8),
            ("category 4", 13),
            ("category 5", 15),
            ("category 6", 23),
            ("category 7", 7),
            ("category 8", 1),
            ("category 9", 12),
            ("732", 75),
            ("734.3", 6),
            ("734.4", 11),
            ("734.7", 6),
            ("734.8", 3),
            ("734.9", 38),
            ("734.10", 4),
            ("734.13", 1),
            ("734.18", 4),
            ("734.20", 7),
            ("736.2", 4),
            ("740.1", 2),
            ("740.2", 9),
            ("740.3", 3),
            ("740.5", 1),
            ("740.6", 3),
            ("740.7", 8),
            ("740.8", 5),
            ("740.9", 42),
            ("740.10", 16),
            ("740.11", 27),
            ("740.12", 10),
            ("740.13", 14),
            ("740.14", 13),
            ("740.15", 18),
            ("740.16", 11),
            ("740.17", 19),
            ("740.18", 7),
            ("740.19", 3),
            ("740.20", 12),
            ("740.21", 7),
            ("740.22", 3),
            ("740.23", 4),
            ("740.24", 1),
            ("740.25", 4),
            ("740.26", 4),
            ("740.27", 5),
            ("740.28", 2),
            ("740.29", 3),
            ("742.2", 1),
            ("742.3", 2),
            ("742.4", 7),
            ("742.5", 4),
            ("742.6", 18),
            ("742.7", 1),
            ("742.13", 1),
            ("742.17", 2),
            ("742.18", 2),
            ("742.19", 3),
            ("743.2", 1),
            ("744.2", 1),
            ("744.3", 5),
            ("744.4", 2),
            ("744.5", 3),
            ("744.6", 23),
            ("744.7", 5),
            ("744.8", 6),
            ("744.9", 5),
            ("744.11", 8),
            ("744.17", 2),
            ("744.19", 2),
            ("744.21", 18),
            ("744.22", 2),
            ("744.23", 11),
            ("745.1", 1),
            ("746.1", 2),
            ("746.2", 4),
            ("746.3", 7),
            ("746.4", 2),
            ("746.6", 8),
            ("746.7", 6),
            ("746.8", 17),
            ("746.9", 2),
            ("748", 3),
            ("748.11", 1),
            ("748.13", 1),
            ("758.1", 4),
            ("758.2", 3),
        ]
        .map(|(place, count)| (place.to_owned(), count)),
    );
    assert_eq!(places, known);
}

/// What an exception asks it asks of part 740, of an entry or of the place that its term cites
///
/// Two facts belong to requirements, and exceptions ask for them in the same words.
#[test]
fn questions_of_exceptions_belong_to_part_740() {
    let mut elsewhere: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (rule, term) in exception_terms() {
        term.when.visit(&mut |part| {
            let Some(question) = part.question() else {
                return;
            };
            let id = question.id().as_str();
            let (place, _) = id.split_once('#').expect("an id has two halves");
            let of_part_740 = place.starts_with("740.");
            if !of_part_740 && place.parse::<Eccn>().is_err() && place != section(&term.citation) {
                let asked_by = elsewhere.entry(id).or_default();
                asked_by.push(rule.paragraph.to_string());
            }
        });
    }
    let elsewhere: Vec<(&str, String)> = elsewhere
        .into_iter()
        .map(|(id, asked_by)| (id, asked_by.join(" ")))
        .collect();
    assert_eq!(
        elsewhere,
        [
            (
                "742.6#headquarters-macau-or-d5",
                "NAC ACA ACA(a)(2)(ii) ACM LPP".to_owned()
            ),
            ("746.6#occupied-region", "TMP(a)(9) MED(a)".to_owned()),
        ]
    );
}

#[test]
fn every_provision_is_used() {
    let rows: HashSet<&str> = controls()
        .filter_map(|(_, control)| match &control.basis {
            Basis::Provision(id) => Some(id.as_str()),
            _ => None,
        })
        .collect();
    let footnotes: HashSet<&str> = data()
        .footnotes
        .iter()
        .filter_map(|footnote| match &footnote.effect {
            FootnoteEffect::Provision(id) => Some(id.as_str()),
            _ => None,
        })
        .collect();
    for provision in &data().provisions {
        let id = provision.id.as_str();
        let used = rows.contains(id) || footnotes.contains(id) || !provision.items.is_empty();
        assert!(used, "nothing leads to {id}");
        // One that rows lead to has no items of its own, or it would be found twice.
        assert!(
            !rows.contains(id) || provision.items.is_empty(),
            "{id} is found by its items and by rows"
        );
    }
}

#[test]
fn every_list_is_used() {
    let used: HashSet<&str> = predicates()
        .into_iter()
        .filter_map(|part| match part {
            Destinations::List(name) => Some(name.as_str()),
            _ => None,
        })
        .collect();
    for list in &data().lists {
        assert!(
            used.contains(list.name.as_str()),
            "no rule names {}",
            list.name
        );
    }
    assert_eq!(used.len(), data().lists.len());
}

/// Supplement No. 1 to part 738: every footnote marks a row, and what it amounts to reaches the row
#[test]
fn every_footnote_marks_a_country_that_it_reaches() {
    let policy = Policy::builtin();
    let mut on_rows = Vec::new();
    for footnote in &data().footnotes {
        let rows: Vec<Country> = data()
            .countries
            .iter()
            .filter(|row| row.footnotes.contains(&footnote.number))
            .map(|row| row.country)
            .collect();
        on_rows.push(rows.len());
        assert_tidy(&footnote.text, "a footnote");
        match &footnote.effect {
            FootnoteEffect::Provision(id) => {
                let provision = policy.provision(id).expect("it is there");
                let mut reached = CountrySet::EMPTY;
                provision.when.visit(&mut |part| match part {
                    Condition::Destination(to) => reached = reached.union(policy.resolve(to)),
                    Condition::OccupiedRegion(_) => {
                        reached = reached.union(Region::all().map(Region::country).collect());
                    }
                    _ => {}
                });
                for country in rows {
                    assert!(reached.contains(country), "fn{} {country}", footnote.number);
                }
            }
            FootnoteEffect::Rows(items) => {
                for pattern in items.included() {
                    let ItemPattern::Item(item) = pattern else {
                        panic!("fn{} names {pattern}", footnote.number);
                    };
                    let entry = policy.entry(item.eccn()).expect("it is there");
                    assert!(!entry.controls.is_empty(), "fn{}", footnote.number);
                }
            }
            FootnoteEffect::GovernedBy(by) => {
                for country in rows {
                    assert_eq!(policy.governing_row(country), Ok(*by));
                }
            }
        }
    }
    assert_eq!(on_rows, [9, 4, 35, 9, 1, 2, 1, 1, 1, 2]);
}

/// § 738.3(b): a row, a territory that takes one, or a territory for which none is certain
#[test]
fn every_country_has_a_row_or_a_territory_entry() {
    let policy = Policy::builtin();
    let mut count = [0; 3];
    let mut uncertain = Vec::new();
    for country in Country::all() {
        match (policy.territory(country), policy.governing_row(country)) {
            (None, Ok(own)) => {
                assert_eq!(own, country);
                assert!(policy.country(country).is_some(), "{country}");
                count[0] += 1;
            }
            (Some(_), Ok(other)) => {
                assert_ne!(other, country);
                assert!(policy.territory(other).is_none(), "{country}: a chain");
                count[1] += 1;
            }
            (Some(_), Err(_)) => {
                uncertain.push(country);
                count[2] += 1;
            }
            (None, Err(_)) => panic!("{country} is not covered"),
        }
    }
    assert_eq!(count, [200, 43, 7], "250 in all");
    // Liechtenstein alone has a row and another country's applies (chart footnote 5).
    let both: Vec<Country> = data()
        .territories
        .iter()
        .map(|row| row.territory)
        .filter(|country| policy.country(*country).is_some())
        .collect();
    assert_eq!(both, [Country::LI]);
    assert_eq!(uncertain, [C::AQ, C::CK, C::FK, C::GS, C::IO, C::NU, C::PS]);
    for territory in &data().territories {
        let at = territory.territory.name();
        assert_tidy(&territory.because, at);
        assert!(!territory.because.ends_with('.'), "{at}: a clause");
        assert!(territory.because.starts_with(char::is_lowercase), "{at}");
    }
}

/// The names of the chart, its slips included, read as the country whose row they stand on, and so
/// do both codes and the common name
#[test]
fn every_printed_name_reads_as_its_country() {
    let mut names: BTreeMap<&str, Country> = BTreeMap::new();
    for row in &data().countries {
        assert_tidy(&row.chart_name, row.country.as_str());
        assert_eq!(
            row.chart_name.parse(),
            Ok(row.country),
            "{}",
            row.chart_name
        );
        let other = names.insert(&row.chart_name, row.country);
        assert_eq!(other, None, "{} is there twice", row.chart_name);
    }
    let mut codes: BTreeMap<&str, Country> = BTreeMap::new();
    for country in Country::all() {
        for code in [country.as_str(), country.alpha3()] {
            assert_eq!(codes.insert(code, country), None, "{code} is there twice");
            assert_eq!(code.parse(), Ok(country));
            assert_eq!(code.to_lowercase().parse(), Ok(country));
        }
        // The name alone could be either half of the island: it is never a guess.
        if country != Country::MF {
            assert_eq!(country.name().parse(), Ok(country), "{}", country.name());
            assert_eq!(country.name().to_uppercase().parse(), Ok(country));
        }
    }
    assert_eq!(codes.len(), 500);
}

/// Spellings of the chart, of former editions and of everyday use that are not the common name
#[test]
fn other_names_read_as_their_country() {
    for (name, country) in [
        ("Bahamas, The", C::BS),
        ("Bolivia", C::BO),
        ("Britain", C::GB),
        ("Brunei Darussalam", C::BN),
        ("Burma", C::MM),
        ("Cabo Verde", C::CV),
        ("Cape Verde", C::CV),
        ("China, People's Republic of", C::CN),
        ("Congo (the Democratic Republic of the)", C::CD),
        ("Côte d'Ivoire", C::CI),
        ("Cote d’Ivoire", C::CI),
        ("Czech Republic", C::CZ),
        ("Democratic People's Republic of Korea", C::KP),
        ("East Timor", C::TL),
        ("Holy See (the)", C::VA),
        ("Hong Kong SAR", C::HK),
        ("Ivory Coast", C::CI),
        ("Korea, Republic of", C::KR),
        ("Lao People's Democratic Republic (the)", C::LA),
        ("Macao", C::MO),
        ("Macau", C::MO),
        ("Republic of Korea", C::KR),
        ("Russian Federation", C::RU),
        ("Sint Maarten (Dutch part)", C::SX),
        ("South Korea", C::KR),
        ("Swaziland", C::SZ),
        ("Syrian Arab Republic", C::SY),
        ("Taiwan (Province of China)", C::TW),
        ("Turkey", C::TR),
        ("Türkiye", C::TR),
        ("U.A.E.", C::AE),
        ("U.K.", C::GB),
        ("U.S.A.", C::US),
        ("United States of America (the)", C::US),
        ("Viet Nam", C::VN),
        ("Virgin Islands (British)", C::VG),
        ("Virgin Islands (U.S.)", C::VI),
    ] {
        assert_eq!(name.parse(), Ok(country), "{name}");
    }
}

/// The chart marks no row in the anti-terrorism columns, and no column for four rows and the US
#[test]
fn rows_without_marks() {
    let mut without = Vec::new();
    for row in &data().countries {
        assert!(!row.columns.contains(ChartColumn::AT1), "{}", row.country);
        assert!(!row.columns.contains(ChartColumn::AT2), "{}", row.country);
        if row.columns.is_empty() {
            without.push(row.country);
        }
        // A row that sends the reader to part 746 has no mark.
        assert!(!row.part_746 || row.columns.is_empty(), "{}", row.country);
    }
    assert_eq!(without, [C::CU, C::IR, C::KP, C::SY, C::US]);
    for (at, column) in ChartColumn::all().enumerate() {
        let rule = &data().columns[at];
        assert_eq!(rule.column, column, "in the order of the chart");
        let section = matches!(rule.marks, Marks::Section(_));
        assert_eq!(section, column.reason() == ReasonForControl::AT, "{column}");
    }
}

/// The scopes of the rows and of the eligibility lines of an entry
fn scopes(entry: &'static Entry) -> impl Iterator<Item = (String, &'static Scope)> {
    let rows = entry.controls.iter().map(move |control| {
        let at = format!("{}/{} {}", entry.eccn, control.row, control.scope);
        (at, &control.scope)
    });
    let lines = entry.eligibility.iter().flat_map(move |line| {
        let terms = line.terms.iter();
        terms.map(move |term| {
            let at = format!("{} {} {}", entry.eccn, line.exception, term.scope);
            (at, &term.scope)
        })
    });
    rows.chain(lines)
}

/// An outline that is complete leaves no paragraph out that a row or a line names, and they name
/// each once
#[test]
fn paragraphs_agree_with_the_outlines() {
    let mut complete = 0;
    let mut without_paragraph = Vec::new();
    for entry in &data().entries {
        let known = &entry.outline.paragraphs;
        assert!(
            known.windows(2).all(|pair| pair[0] < pair[1]),
            "{} is out of order",
            entry.eccn
        );
        // The outline holds the finest paragraphs: none is above another.
        for (at, one) in known.iter().enumerate() {
            let above = known[at + 1..]
                .iter()
                .find(|other| other.is_within(*one) == Truth::Yes);
            assert_eq!(above, None, "{}{one} is above it", entry.eccn);
        }
        complete += usize::from(entry.outline.complete);
        for (at, scope) in scopes(entry) {
            let named = scope.paragraphs();
            assert!(named.is_sorted(), "{at}");
            for (position, paragraph) in named.iter().enumerate() {
                assert!(!paragraph.is_entry(), "{at}");
                let others = named.iter().enumerate().filter(|(p, _)| *p != position);
                for (_, other) in others {
                    assert_ne!(paragraph.is_within(*other), Truth::Yes, "{at}: twice");
                }
                let in_outline = known
                    .iter()
                    .any(|known| known.is_within(*paragraph) == Truth::Yes);
                assert!(in_outline || !entry.outline.complete, "{at}: {paragraph}");
            }
            if entry.outline.complete && !scope.is_entire() {
                // A rule that covers nothing is a slip.
                let covered = known
                    .iter()
                    .filter(|known| scope.covers(**known) == Truth::Yes)
                    .count();
                if covered == 0 {
                    without_paragraph.push(at);
                }
            }
        }
    }
    assert_eq!(complete, 98);
    // Parts and components stand in the heading of the entry, and in no paragraph.
    assert_eq!(without_paragraph, ["4A003 GBS except .b .c .g .z"]);
}

/// Items that rules name are entries of the list, and paragraphs that may exist
#[test]
fn rules_name_items_that_exist() {
    let policy = Policy::builtin();
    let exists = |at: &str, item: CclItem| {
        let entry = policy.entry(item.eccn());
        let entry = entry.unwrap_or_else(|| panic!("{at} names {item}, which is no entry"));
        assert_ne!(
            entry.has_paragraph(item.paragraph()),
            Truth::No,
            "{at} names {item}"
        );
    };
    let mut named = 0;
    for (at, items) in item_lists() {
        for pattern in items.included().iter().chain(items.excepted()) {
            named += 1;
            match *pattern {
                ItemPattern::Item(item) => exists(&at, item),
                ItemPattern::Range(from, to) => {
                    exists(&at, from.entry());
                    exists(&at, to.entry());
                }
                ItemPattern::Group(category, group) => assert!(
                    // Whoever names a whole category names its empty groups, too.
                    ["4B", "4C", "7C"].contains(&pattern.to_string().as_str())
                        || data().entries.iter().any(|entry| {
                            entry.eccn.category() == category && entry.eccn.product_group() == group
                        }),
                    "{at} names {pattern}"
                ),
                ItemPattern::Product(group) => assert!(
                    data()
                        .entries
                        .iter()
                        .any(|e| e.eccn.product_group() == group),
                    "{at} names {pattern}"
                ),
                ItemPattern::Series600 => assert!(
                    data().entries.iter().any(|e| e.eccn.is_600_series()),
                    "{at} names {pattern}"
                ),
                ItemPattern::Listed | ItemPattern::Ear99 => {}
                other => panic!("{at} names {other}"),
            }
        }
        for excepted in items.excepted() {
            let ItemPattern::Item(item) = excepted else {
                continue;
            };
            let included = Items::new(items.included().to_vec(), []);
            assert_eq!(
                included.covers((*item).into()),
                Truth::Yes,
                "{at} excepts {item}, which it does not include"
            );
        }
    }
    assert!(named > 300, "only {named} were found");
}

/// What was read with low confidence bars and never grants: no requirement is so read, and the
/// exceptions and restrictions are known
#[test]
fn what_is_read_with_low_confidence_is_known() {
    let medium: Vec<&str> = data()
        .provisions
        .iter()
        .filter(|provision| {
            assert_ne!(provision.confidence, Confidence::Low, "{}", provision.id);
            provision.confidence == Confidence::Medium
        })
        .map(|provision| provision.id.as_str())
        .collect();
    assert_eq!(
        medium,
        [
            "RS-6-iii-A-3E001",
            "RS-6-iii-B-3E001",
            "RS-6-iii-3E001",
            "RS-LAB",
            "CB-4",
            "CW-2",
            "CW-3",
            "CW-4",
            "IQ-3"
        ]
    );
    let exceptions = data().exceptions.iter();
    let exceptions = exceptions.map(|rule| (rule.confidence, rule.paragraph.to_string()));
    let restrictions = data().restrictions.iter();
    let restrictions = restrictions.map(|row| (row.confidence, row.id.to_string()));
    let mut read: BTreeMap<Confidence, Vec<String>> = BTreeMap::new();
    for (confidence, name) in exceptions.chain(restrictions) {
        read.entry(confidence).or_default().push(name);
    }
    let low = &read[&Confidence::Low];
    assert_eq!(
        low.join(" "),
        "APP(c)(3)(ii) APP(d)(3) TMP(a)(10) AVS(e) AVS(f) APR(d) APR(f) STA(c)(1)(ii) HBM RFF \
         X-5-iii X-7 X-20 X-21"
    );
    let verified = &read[&Confidence::High];
    assert_eq!(
        verified.join(" "),
        "GBS TMP(a)(9) TMP(b)(1)(iv) GOV(b)(2)(i) GOV(b)(2)(ii) GOV(b)(2)(iii) GOV(b)(2)(iv) TSU(a) \
         TSU(b) TSU(c) APR(h) SPP IEC X-3 X-6-CU X-6-IR X-6-KP X-6-SY X-6-OCC X-13-1 X-13-2 X-15 \
         X-16 X-17 X-18 X-26"
    );
    assert_eq!(read[&Confidence::Medium].len(), 100);
    // A rule that nobody can rely on says what is not known of it.
    for rule in &data().exceptions {
        let unsure = rule.confidence == Confidence::Low;
        assert!(!unsure || rule.note.is_some(), "{}", rule.paragraph);
    }
    for restriction in &data().restrictions {
        let unsure = restriction.confidence == Confidence::Low;
        assert!(!unsure || restriction.note.is_some(), "{}", restriction.id);
    }
    let duties = data().obligations.iter();
    let low = duties.filter(|duty| duty.confidence == Confidence::Low);
    let low: Vec<String> = low
        .map(|duty| format!("{} {}", duty.kind, section(&duty.citation)))
        .collect();
    assert_eq!(
        low,
        [
            "wait 740.7",
            "return 740.21",
            "report 740.25",
            "notification 740.25",
            "notification 740.26",
            "report 740.26",
            "certification 740.28",
        ]
    );
}

/// Part 740, section by section: how many paragraphs of each exception the policy keeps
#[test]
fn as_many_paragraphs_of_each_exception_as_are_kept() {
    use LicenseException as L;
    let counted: Vec<(LicenseException, usize)> = LicenseException::all()
        .map(|exception| {
            let rules = data().exceptions.iter();
            let own = rules.filter(|rule| rule.paragraph.exception() == exception);
            (exception, own.count())
        })
        .collect();
    let kept = [
        (L::LVS, 1),
        (L::GBS, 1),
        (L::SPP, 1),
        (L::TSR, 2),
        (L::APP, 4),
        (L::NAC, 1),
        (L::ACA, 2),
        (L::TMP, 18),
        (L::RPL, 3),
        (L::GOV, 12),
        (L::GFT, 2),
        (L::TSU, 6),
        (L::BAG, 7),
        (L::AVS, 11),
        (L::APR, 9),
        (L::ENC, 10),
        (L::AGR, 1),
        (L::CCD, 1),
        (L::STA, 3),
        (L::SCP, 4),
        (L::ACE, 1),
        (L::MED, 1),
        (L::IEC, 1),
        (L::HBM, 1),
        (L::RFF, 1),
        (L::AIA, 2),
        (L::ACM, 1),
        (L::LPP, 1),
        // No general authorization is kept: an amendment adds one.
        (L::GA, 0),
    ];
    assert_eq!(counted, kept);
    assert_eq!(kept.iter().map(|(_, count)| count).sum::<usize>(), 108);
}

/// A rule stands in the section of its exception, at its paragraph, and so do its terms
#[test]
fn exceptions_stand_where_they_are_cited() {
    let mut elsewhere = BTreeSet::new();
    for rule in &data().exceptions {
        let at = rule.paragraph.to_string();
        let section = rule.paragraph.exception().citation();
        let place = format!("{section}{}", rule.paragraph.path());
        // Two exceptions share § 740.8, which tells them apart below the paragraphs of the rules.
        let exact = rule.paragraph.path().is_empty() && section.as_str() == "15 CFR 740.8";
        assert!(exact || rule.citation.as_str() == place, "{at}");
        assert!(rule.citation.as_str().starts_with(&place), "{at}");
        assert!(!rule.terms.is_empty(), "{at} authorizes everything");
        for term in rule.terms.iter() {
            let cited = term.citation.as_str();
            let rest = cited.strip_prefix(section.as_str());
            if !rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('(')) {
                elsewhere.insert(format!("{at} {cited}"));
            }
        }
    }
    let elsewhere: Vec<&str> = elsewhere.iter().map(String::as_str).collect();
    assert_eq!(
        elsewhere,
        [
            "APR(a)(3)(i) 15 CFR 740.20(e)",
            "APR(a)(3)(ii) 15 CFR 740.20(e)",
            "APR(b) 15 CFR 740.20(e)",
            "BAG(e) 15 CFR 758.11",
            "STA(c)(1)(i) 15 CFR part 774 supp. 1",
            "STA(c)(1)(ii) 15 CFR 740.2(a)(5)(iii)",
            "STA(c)(1)(ii) 15 CFR part 774 supp. 1",
            "STA(c)(2) 15 CFR part 774 supp. 1",
        ]
    );
}

/// The levels of a paragraph, in the order in which the Code of Federal Regulations has them
fn levels(paragraph: ExceptionParagraph) -> Vec<(u32, String)> {
    let path = paragraph.path().to_owned();
    let levels = path.split(['(', ')']).filter(|level| !level.is_empty());
    levels
        .map(|level| (level.parse().unwrap_or(0), level.to_owned()))
        .collect()
}

/// The paragraphs of an exception stand together and in order, each once, and each has a title that
/// no other of them has
#[test]
fn exceptions_are_in_order_and_told_apart() {
    let mut seen: Vec<LicenseException> = Vec::new();
    let mut titles = HashSet::new();
    for pair in data().exceptions.windows(2) {
        let [one, next] = [pair[0].paragraph, pair[1].paragraph];
        if one.exception() == next.exception() {
            assert!(levels(one) < levels(next), "{next} stands behind {one}");
        } else {
            seen.push(one.exception());
            assert!(!seen.contains(&next.exception()), "{next} stands alone");
        }
    }
    for rule in &data().exceptions {
        let at = rule.paragraph.to_string();
        assert_title(&rule.title, &at);
        let title = (rule.paragraph.exception(), &*rule.title);
        assert!(titles.insert(title), "{at}: {}", rule.title);
    }
}

/// What the paragraphs take the place of: any requirement, or those for some reasons
#[test]
fn exceptions_overcome_what_their_sections_say() {
    let mut found: BTreeMap<String, BTreeSet<LicenseException>> = BTreeMap::new();
    for rule in &data().exceptions {
        let printed = |reasons: Reasons| {
            let reasons = reasons.iter().map(|reason| reason.to_string());
            reasons.collect::<Vec<_>>().join(" ")
        };
        let overcomes = match rule.overcomes {
            Overcomes::Any => "any".to_owned(),
            Overcomes::Reasons(reasons) if reasons.is_empty() => "named".to_owned(),
            Overcomes::Reasons(reasons) => printed(reasons),
            Overcomes::Solely(reasons) => format!("solely {}", printed(reasons)),
            other => panic!("{}: {other:?}", rule.paragraph),
        };
        let own = found.entry(overcomes).or_default();
        own.insert(rule.paragraph.exception());
    }
    let found: Vec<(&str, String)> = found
        .iter()
        .map(|(overcomes, exceptions)| {
            let exceptions: Vec<&str> = exceptions.iter().map(|e| e.as_str()).collect();
            (overcomes.as_str(), exceptions.join(" "))
        })
        .collect();
    assert_eq!(
        found,
        [
            ("AT", "GFT CCD"),
            ("AT CC", "GFT"),
            ("AT MT NS RS", "AVS"),
            ("AT NS", "ACE"),
            ("CB CC NS NP RS SI", "STA"),
            ("EI NS", "ENC"),
            ("EI NS RS", "NAC ACA"),
            ("MT", "STA"),
            ("NS", "APP APR"),
            ("NS NP", "APR"),
            ("NS RS", "IEC AIA ACM"),
            ("RS", "HBM LPP"),
            ("any", "LVS TMP RPL GOV TSU BAG APR"),
            ("named", "SPP AGR SCP MED RFF"),
            ("solely NS", "GBS TSR STA"),
        ]
        .map(|(overcomes, by)| (overcomes, by.to_owned()))
    );
}

/// What the paragraphs authorize to be done, where it is not a movement of whatever kind
#[test]
fn exceptions_authorize_what_their_sections_say() {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for rule in &data().exceptions {
        if rule.activities != Activities::MOVEMENTS {
            let activities = rule.activities.iter().map(Activity::as_str);
            let activities = activities.collect::<Vec<_>>().join(" ");
            let own = found.entry(activities).or_default();
            own.push(rule.paragraph.to_string());
        }
    }
    let found: Vec<(&str, String)> = found
        .iter()
        .map(|(activities, by)| (activities.as_str(), by.join(" ")))
        .collect();
    assert_eq!(
        found,
        [
            ("deemed_export", "APP(c)(3)(ii) APP(d)(3) TSU(f)"),
            (
                "export",
                "TMP(a)(8) TMP(b)(1) TMP(b)(1)(iv) TMP(b)(2) TMP(b)(3) TMP(b)(4) TMP(b)(5) \
                 AVS(a)(1)"
            ),
            ("export reexport", "NAC"),
            (
                "export reexport in_country_transfer deemed_export",
                "APP(c)(3)(i) ENC(a)(1) ENC(a)(2) ENC(b)(1) ENC(b)(2)(i) ENC(b)(2)(ii) \
                 ENC(b)(2)(iii) ENC(b)(2)(iv)(A) ENC(b)(2)(iv)(B) ENC(b)(3) ENC(b)(4) ACE"
            ),
            (
                "export reexport in_country_transfer deemed_export deemed_reexport",
                "TSR(a)(1) TSR(a)(2) TSU(a) TSU(b) TSU(c) TSU(d) TSU(g) STA(c)(1)(i) \
                 STA(c)(1)(ii) STA(c)(2)"
            ),
            ("in_country_transfer", "ACA(a)(2)(ii)"),
            (
                "reexport in_country_transfer",
                "AVS(a)(4) APR(a)(3)(i) APR(a)(3)(ii) APR(b) APR(c) APR(d) APR(e) APR(f) APR(h) \
                 APR(j)"
            ),
        ]
        .map(|(activities, by)| (activities, by.to_owned()))
    );
}

/// Whatever names an exception names one of which there is a rule
#[test]
fn rules_name_exceptions_that_exist() {
    let named = named_exceptions();
    for (at, paragraph) in &named {
        let rules = data().exceptions.iter();
        let within = rules.filter(|rule| rule.paragraph.is_within(*paragraph));
        assert!(within.count() > 0, "{at} names {paragraph}");
    }
    assert_eq!(named.len(), 739);
    // In one list none stands twice, by itself or within another.
    let lists = data().provisions.iter().flat_map(relieved);
    let lists = lists.chain(data().restrictions.iter().flat_map(left));
    let lists = lists.map(|usable| &usable.exceptions);
    let gone = data().restrictions.iter().filter_map(|r| match &r.leaves {
        Leaves::AllBut(gone) => Some(gone),
        _ => None,
    });
    let users = data().obligations.iter().filter_map(|duty| match &duty.by {
        ObligedBy::Exceptions(users) => Some(users),
        _ => None,
    });
    for list in lists.chain(gone).chain(users) {
        for (at, one) in list.iter().enumerate() {
            let mut others = list.iter().enumerate().filter(|(other, _)| *other != at);
            assert!(!others.any(|(_, other)| one.is_within(*other)), "{list:?}");
        }
    }
}

// What §§ 746.2 to 746.9 leave, to a requirement of theirs or beside any other.

const TO_CUBA: &str = "TMP(a)(9) TMP(b)(1)(iv) TSU(a) TSU(b) TSU(c) RPL(a) BAG GOV GFT AVS(a) \
     AVS(b) AVS(d) AVS(e) APR(h) AGR CCD SCP";

const TO_NORTH_KOREA: &str = "TMP(a)(9) GOV(a) GOV(b)(2) TSU(a) TSU(b) BAG(b) BAG(d) AVS(a)(4); \
     GFT when not (yes to 746.4#luxury-good)";

const TO_OCCUPIED_REGIONS: &str = "TMP(a)(9) GOV(a) GOV(b)(2) GFT TSU(a) TSU(b) BAG(b) BAG(d) \
     AVS(a)(4) AVS(d) MED";

const TO_SYRIA: &str = "SPP TMP(a)(3) TMP(a)(7) TMP(a)(9) TMP(a)(10) TMP(a)(11)(ii) GOV(b)(2) \
     GOV(c) GOV(d) TSU(a) TSU(b) TSU(c) TSU(g) BAG(b) BAG(d) CCD; \
     RPL(a) AVS(a) AVS(b) AVS(c) AVS(d) when not (yes to 746.9#police-military-intelligence)";

/// To Russia and Belarus, with what is left for some of the requirements only
fn to_russia_or_belarus(more: &str) -> String {
    format!(
        "TMP(a)(9) BAG(b) BAG(d) BAG(f) BAG(g) BAG(h) CCD; \
         AVS(a) AVS(b) when not (the registry or owner of the aircraft or vessel is in {{BY, RU}}); \
         ENC TSU(c) when yes to 746.8#civil-allied-user; {more}"
    )
}

/// § 740.2: every restriction, where it stands and what it leaves
#[test]
fn restrictions_are_told_apart() {
    let mut ids = HashSet::new();
    let mut titles = HashSet::new();
    for restriction in &data().restrictions {
        let at = restriction.id.as_str();
        assert!(ids.insert(at), "{at} is there twice");
        let provision = Policy::builtin().provision(&restriction.id);
        assert!(provision.is_none(), "{at} is a provision too");
        assert_title(&restriction.title, at);
        assert_eq!(section(&restriction.citation), "740.2", "{at}");
        // The id is the number of the paragraph, with what tells its rows apart.
        let number = at.strip_prefix("X-").expect("a restriction");
        let number = number.split('-').next().expect("a number");
        let paragraph = match number {
            "d" => "740.2(d)".to_owned(),
            number => format!("740.2(a)({number})"),
        };
        assert!(restriction.citation.as_str().contains(&paragraph), "{at}");
        let embargo = number == "6";
        let title = (embargo, restriction.title.as_ref());
        assert!(titles.insert(title) || embargo, "{at}");
        for usable in left(restriction) {
            assert!(!usable.exceptions.is_empty(), "{at}: that is no exception");
        }
    }
    let leaves: Vec<(&str, String)> = data()
        .restrictions
        .iter()
        .map(|restriction| {
            let printed = match &restriction.leaves {
                Leaves::Only(usable) => printed_usable(usable),
                Leaves::AllBut(gone) => format!("all but {}", printed_list(gone)),
                other => panic!("{}: {other:?}", restriction.id),
            };
            (restriction.id.as_str(), printed)
        })
        .collect();
    let missile_technology = "TMP(a)(4) RPL TSU AVS(b) when the item is 6A008 7A001 7A002 7A004 \
         7A101 7A102 7A103 7A104 7A105 7B001 7D001 7D002 7D003 7D101 7D102 7E003 7E101 9A515 and \
         yes to 740.2#part-of-vehicle; TMP(a)(4) RPL when the item is 2A001 2A101";
    let elsewhere = format!("{missile_technology}; STA(c)(1)(ii)");
    let russia = to_russia_or_belarus("GOV(b) MED; GOV(e) when the item is 9A004");
    assert_eq!(
        leaves,
        [
            ("X-3", "GOV(b)(2)(ii)"),
            ("X-3-E", ""),
            (
                "X-4",
                "GOV(b)(2)(ii) STA; BAG(e) when the item is 0A502 0A505.b 0A508"
            ),
            ("X-5-i", missile_technology),
            ("X-5-iii", &elsewhere),
            ("X-6-CU", TO_CUBA),
            ("X-6-IR", ""),
            ("X-6-KP", TO_NORTH_KOREA),
            ("X-6-SY", TO_SYRIA),
            ("X-6-OCC", TO_OCCUPIED_REGIONS),
            ("X-6-RU-BY", &russia),
            ("X-7", ""),
            ("X-8", "RPL GOV(b)(2)(ii) TSU(a) TSU(c)"),
            ("X-9-i", "GOV(b)"),
            (
                "X-9-ii",
                "TMP(a)(6) RPL GOV(b) TSU(a) TSU(c) HBM ACM; \
                 NAC ACA when not (the item is 3A090.c or (the item is 3D001 3E001 and it is for 3A090.c)); \
                 AIA when the item is 4E091 and not (the destination is in {MO} | D:5)"
            ),
            ("X-10", ""),
            (
                "X-11",
                "GOV(b)(2)(ii) when it is a reexport or an in-country transfer"
            ),
            (
                "X-12",
                "GOV(b)(2); TMP(a)(11) BAG(h)(2) when the item is 1A613.c 1A613.d"
            ),
            ("X-13-1", "all but STA"),
            ("X-13-2", "GOV(b)(2)"),
            (
                "X-13-3",
                "LVS TMP RPL TSU(a) TSU(b) TSU(f) TSU(g) GOV(b) GOV(c) BAG STA(c)(1)"
            ),
            ("X-14", "GOV(b)(2)(ii)"),
            ("X-15", "GOV(b) when yes to 740.2#us-government-end-user"),
            ("X-16", "GOV(b) when yes to 740.2#us-government-end-user"),
            ("X-17", ""),
            ("X-18", "all but STA"),
            ("X-19", "GOV(b)(2)"),
            ("X-20", ""),
            ("X-21", "GOV(b)(2)(ii)"),
            ("X-22", "IEC GOV(b)"),
            ("X-26", "all but STA"),
            ("X-d", ""),
        ]
        .map(|(id, leaves)| (id, leaves.to_owned()))
    );
}

fn printed_list(exceptions: &[ExceptionParagraph]) -> String {
    let exceptions: Vec<String> = exceptions.iter().map(ToString::to_string).collect();
    exceptions.join(" ")
}

/// The exceptions that may be used, those with the same condition together
fn printed_usable(usable: &[Usable]) -> String {
    let printed = |usable: &Usable| {
        let exceptions = printed_list(&usable.exceptions);
        match &usable.when {
            Condition::Always => exceptions,
            when => format!("{exceptions} when {when}"),
        }
    };
    let printed: Vec<String> = usable.iter().map(printed).collect();
    printed.join("; ")
}

/// Part 746 and the sections of part 742 that name exceptions, or leave none
#[test]
#[expect(clippy::too_many_lines, reason = "one list of facts")]
fn requirements_name_the_exceptions_that_they_leave() {
    let mut named: Vec<(&str, String)> = Vec::new();
    for provision in &data().provisions {
        let at = provision.id.as_str();
        match &provision.relief {
            // General Prohibitions Four to Ten are overcome by nothing that does not name them.
            Relief::AnyException => {
                assert!(provision.prohibition < GeneralProhibition::Four, "{at}");
            }
            Relief::NoException => named.push((at, "none".to_owned())),
            Relief::Only(usable) => named.push((at, printed_usable(usable))),
            Relief::AsListed(list) => named.push((at, format!("as listed: {list}"))),
            other => panic!("{at}: {other:?}"),
        }
    }
    let russia = to_russia_or_belarus;
    let to_iraq = "APP TMP RPL GOV GFT TSU BAG AVS ENC";
    let united_nations = format!(
        "GOV(b)(2)(i) GOV(b)(2)(ii); {to_iraq} when the destination is in {{IQ}}; \
         TMP(a)(9) GOV(a) GOV(b)(2) GFT TSU(a) TSU(b) BAG(b) BAG(d) AVS(a)(4) when the destination is in {{KP}}"
    );
    let advanced_computing = "TMP(a)(6) RPL GOV(b) TSU(a) TSU(c) HBM ACM; \
         NAC ACA when not (the item is 3A090.c or (the item is 3D001 3E001 and it is for 3A090.c)); \
         AIA when the item is 4E091 and not (the destination is in {MO} | D:5)".to_owned();
    assert_eq!(
        named,
        [
            ("GP-4", "none".to_owned()),
            ("GP-8", "none".to_owned()),
            ("GP-9", "none".to_owned()),
            ("GP-10", "none".to_owned()),
            ("CC-6", "none".to_owned()),
            ("SL-1", "GOV(b)(2)(ii)".to_owned()),
            ("SL-1-E", "none".to_owned()),
            ("UN-1", united_nations),
            ("RI-1", russia("GOV(b)")),
            (
                "E744-2",
                "TSU(a) TSU(b) when the destination is in SUPP3_744".to_owned()
            ),
            ("E744-3-A1", "none".to_owned()),
            ("E744-3-A2", "none".to_owned()),
            ("E744-3-A3", "none".to_owned()),
            ("E744-4", "none".to_owned()),
            ("E744-4-PLANT", "none".to_owned()),
            ("E744-5", "none".to_owned()),
            ("US-B1", "none".to_owned()),
            ("US-B2", "none".to_owned()),
            ("US-B3", "none".to_owned()),
            ("US-B4", "none".to_owned()),
            ("US-B5", "none".to_owned()),
            ("US-C1", "none".to_owned()),
            ("US-C2i", "none".to_owned()),
            ("US-C2ii", "none".to_owned()),
            ("US-C2iii", "none".to_owned()),
            ("E744-7", "none".to_owned()),
            ("E744-INFORMED", "none".to_owned()),
            ("E744-8", "none".to_owned()),
            ("E744-8-LISTED", "as listed: entity-list".to_owned()),
            ("E744-11", "as listed: entity-list".to_owned()),
            ("E744-9-i", "GOV(b)(2)(ii)".to_owned()),
            ("E744-9-ii", "GOV(b)(2)(ii)".to_owned()),
            ("E744-9-iii", "GOV(b)(2)(ii)".to_owned()),
            (
                "E744-17",
                "GOV(b)(2)(ii) GOV(b)(2)(iii) GOV(c)(2)(i) GOV(c)(2)(ii) GOV(c)(2)(iii)".to_owned()
            ),
            ("E744-21-A1", "GOV(b)(2)(i) GOV(b)(2)(ii)".to_owned()),
            ("E744-21-A1-LIST", "GOV(b)(2)(i) GOV(b)(2)(ii)".to_owned()),
            ("E744-21-A2", "GOV(b)(2)(i) GOV(b)(2)(ii)".to_owned()),
            ("E744-21-A2-LIST", "GOV(b)(2)(i) GOV(b)(2)(ii)".to_owned()),
            ("E744-22", "GOV(b)(2)(ii)".to_owned()),
            ("E744-23-A1i", "none".to_owned()),
            ("E744-23-A1ii", "none".to_owned()),
            ("E744-23-A2i", "none".to_owned()),
            ("E744-23-A2ii", "none".to_owned()),
            ("E744-23-A2iii", "none".to_owned()),
            ("E744-23-A3i-A", advanced_computing.clone()),
            ("E744-23-A3i-B", advanced_computing.clone()),
            ("E744-23-A3ii", "none".to_owned()),
            ("E744-23-A4i", "GOV(b)".to_owned()),
            ("E744-23-A4ii", "GOV(b)".to_owned()),
            ("CU-1", TO_CUBA.to_owned()),
            ("IQ-1", to_iraq.to_owned()),
            ("IQ-2", "none".to_owned()),
            ("IQ-3", "none".to_owned()),
            ("KP-1", TO_NORTH_KOREA.to_owned()),
            ("OCC-1", TO_OCCUPIED_REGIONS.to_owned()),
            ("IR-1", "none".to_owned()),
            ("IR-2", "none".to_owned()),
            ("IR-4", "none".to_owned()),
            ("RU-1", russia("GOV(b); GOV(e) when the item is 9A004")),
            ("RU-4", russia("GOV(b)")),
            ("RU-5", russia("GOV(b) MED")),
            ("RU-6", russia("GOV(b) MED")),
            ("RU-7", russia("GOV(b) MED")),
            ("RU-8", russia("MED")),
            ("SY-1", TO_SYRIA.to_owned()),
            ("EL-FN4", "as listed: entity-list".to_owned()),
            ("EL-FN5", "as listed: entity-list".to_owned()),
            ("OCC-2", TO_OCCUPIED_REGIONS.to_owned()),
            ("IR-3", "none".to_owned()),
            ("RU-2", russia("GOV(b); GOV(e) when the item is 9A004")),
            ("RU-3", "as listed: entity-list".to_owned()),
        ]
    );
}

/// Supplement No. 1 to part 774: *List Based License Exceptions* and *Special Conditions for STA*,
/// with how many lines say N/A
#[test]
fn as_many_eligibility_lines_as_are_published() {
    use LicenseException as L;
    let mut counted: BTreeMap<LicenseException, (usize, usize)> = BTreeMap::new();
    for (_, line) in lines() {
        let (all, without) = counted.entry(line.exception).or_default();
        *all += 1;
        *without += usize::from(line.terms.is_empty());
    }
    let published = [
        (L::LVS, (367, 257)),
        (L::GBS, (366, 339)),
        (L::TSR, (210, 178)),
        (L::APP, (5, 2)),
        (L::ENC, (5, 0)),
        (L::STA, (152, 0)),
        (L::ACE, (8, 0)),
        (L::IEC, (23, 0)),
        (L::HBM, (1, 0)),
        (L::AIA, (18, 0)),
        (L::ACM, (17, 1)),
        (L::LPP, (9, 0)),
    ];
    assert_eq!(counted, BTreeMap::from(published));
    let entries = data().entries.iter();
    let silent = entries.filter(|entry| entry.eligibility.is_empty());
    assert_eq!(silent.count(), 61);
}

/// Every amount of the LVS lines, in US dollars
#[test]
fn as_many_amounts_as_are_published() {
    let mut counted: BTreeMap<u64, usize> = BTreeMap::new();
    let mut with_two = Vec::new();
    for (entry, line) in lines() {
        let amounts = line.terms.iter().filter_map(|term| match term.effect {
            EligibilityEffect::GrantsUpTo(limit) => Some(limit.cents()),
            _ => None,
        });
        let amounts: Vec<u64> = amounts.collect();
        let of_lvs = line.exception == LicenseException::LVS;
        assert!(of_lvs || amounts.is_empty(), "{}", entry.eccn);
        // An exception for shipments of limited value sets a limit, or it is not granted at all.
        let grants = |term: &EligibilityTerm| term.effect == EligibilityEffect::Grants;
        assert!(!of_lvs || !line.terms.iter().any(grants), "{}", entry.eccn);
        if amounts.len() > 1 {
            with_two.push(entry.eccn.to_string());
        }
        for cents in amounts {
            assert_eq!(cents % 100, 0, "{}", entry.eccn);
            *counted.entry(cents / 100).or_default() += 1;
        }
    }
    let published = [
        (200, 2),
        (500, 13),
        (1000, 1),
        (1500, 42),
        (2000, 1),
        (3000, 27),
        (5000, 26),
        (6000, 1),
    ];
    assert_eq!(counted, BTreeMap::from(published));
    assert_eq!(with_two, ["0A505", "0A509", "1A008", "5A001", "9B515"]);
}

/// What the lines bar, and the lines that bar without granting anything but STA, which every entry
/// grants that does not bar it
#[test]
fn as_many_bars_as_are_published() {
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    let mut granting = 0;
    let mut only_bars = Vec::new();
    for (entry, line) in lines() {
        for term in line.terms.iter() {
            match term.effect {
                EligibilityEffect::Bars(barred) => {
                    assert_eq!(barred.exception(), line.exception, "{}", entry.eccn);
                    *counted.entry(barred.to_string()).or_default() += 1;
                }
                _ => granting += 1,
            }
        }
        let bars = |term: &EligibilityTerm| matches!(term.effect, EligibilityEffect::Bars(_));
        let barring = !line.terms.is_empty() && line.terms.iter().all(bars);
        if barring && line.exception != LicenseException::STA {
            only_bars.push(format!("{} {}", entry.eccn, line.exception));
        }
    }
    let published = [
        ("LVS", 29),
        ("GBS", 10),
        ("TSR", 26),
        ("STA", 87),
        ("STA(c)(1)", 12),
        ("STA(c)(2)", 78),
    ];
    assert_eq!(
        counted,
        BTreeMap::from(published.map(|(barred, count)| (barred.to_owned(), count)))
    );
    assert_eq!(granting, 263);
    assert_eq!(only_bars, ["3A001 LVS", "6A005 LVS", "8C609 TSR"]);
}

/// Commodities have a line on LVS and one on GBS, software and technology one on TSR; where the list
/// prints them otherwise they are kept so
#[test]
fn entries_speak_of_the_exceptions_of_their_product_group() {
    use LicenseException as L;
    let mut silent = Vec::new();
    let mut otherwise = Vec::new();
    for entry in &data().entries {
        let at = entry.eccn.to_string();
        let order = entry.eligibility.windows(2);
        let ascending = |pair: &[Eligibility]| pair[0].exception < pair[1].exception;
        assert!(order.into_iter().all(ascending), "{at} is out of order");
        let intangible = matches!(entry.eccn.product_group().as_str(), "D" | "E");
        let expected = [!intangible, !intangible, intangible];
        let found = [L::LVS, L::GBS, L::TSR].map(|e| entry.eligibility(e).is_some());
        if found == expected {
            continue;
        }
        if found != [false; 3] {
            otherwise.push(at);
        } else if !entry.controls.is_empty() {
            silent.push(at);
        }
        // Who has no row has no line either.
        let without_rows = entry.controls.is_empty();
        assert!(
            !without_rows || entry.eligibility.is_empty(),
            "{}",
            entry.eccn
        );
    }
    assert_eq!(otherwise.join(" "), "0D977 0E977 2A001 8C609");
    assert_eq!(
        silent.join(" "),
        "0A980 0D614 1C351 1C980 1C982 1C983 1C984 1C988 2B352 2E001 3B994 3D006 3E002 6A203"
    );
}

/// A line is read by the rules of its exception, and the other way round
#[test]
fn every_line_is_read_by_a_rule() {
    let mut asked = BTreeSet::new();
    let mut barred = BTreeSet::new();
    for (rule, term) in exception_terms() {
        term.when.visit(&mut |part| match part {
            Condition::Granted(exception) => {
                assert_eq!(*exception, rule.paragraph.exception(), "{}", rule.paragraph);
                asked.insert(*exception);
            }
            Condition::Barred(paragraph) => {
                assert!(rule.paragraph.is_within(*paragraph), "{}", rule.paragraph);
                barred.insert(paragraph.to_string());
            }
            _ => {}
        });
    }
    let listed: BTreeSet<LicenseException> = lines().map(|(_, line)| line.exception).collect();
    let of_bars = BTreeSet::from([LicenseException::STA]);
    assert_eq!(asked, listed.difference(&of_bars).copied().collect());
    assert!(barred.iter().eq(["STA(c)(1)", "STA(c)(2)"]), "{barred:?}");
    // A rule that reads the entry reads it in every paragraph.
    for rule in &data().exceptions {
        let mut reads = false;
        for term in rule.terms.iter() {
            term.when.visit(&mut |part| {
                reads |= matches!(part, Condition::Granted(_) | Condition::Barred(_));
            });
        }
        let exception = rule.paragraph.exception();
        assert_eq!(reads, listed.contains(&exception), "{}", rule.paragraph);
    }
}

/// Parts 740, 743 to 745, 748, 750, 758 and 762: what an answer brings with it, by its kind
#[test]
fn as_many_obligations_as_are_kept() {
    use ObligationKind as K;
    let mut counted: BTreeMap<ObligationKind, usize> = BTreeMap::new();
    let mut seen = HashSet::new();
    let mut days: Vec<(String, ObligationKind, u16)> = Vec::new();
    for duty in &data().obligations {
        *counted.entry(duty.kind).or_default() += 1;
        assert!(
            seen.insert((&duty.by, &duty.what)),
            "{} is there twice",
            duty.what
        );
        if let Some(count) = duty.days {
            days.push((duty.citation.to_string(), duty.kind, count));
        }
    }
    let kept = [
        (K::Notification, 10),
        (K::Wait, 6),
        (K::Classification, 3),
        (K::Certification, 7),
        (K::Statement, 19),
        (K::Filing, 18),
        (K::Report, 13),
        (K::Return, 15),
        (K::SupportDocument, 5),
        (K::Record, 17),
    ];
    assert_eq!(counted, BTreeMap::from(kept));
    let known = [
        ("15 CFR 740.7(d)(4)", K::Wait, 9),
        ("15 CFR 740.8(c)", K::Notification, 25),
        ("15 CFR 740.8(c)", K::Wait, 25),
        ("15 CFR 740.9(a)(14)", K::Notification, 90),
        ("15 CFR 740.9(a)(5)", K::Return, 120),
        ("15 CFR 740.9(c)", K::Return, 30),
        ("15 CFR 740.17(b)(2)", K::Wait, 30),
        ("15 CFR 740.17(b)(3)", K::Wait, 30),
        ("15 CFR 740.18", K::Wait, 11),
        ("15 CFR 740.25", K::Report, 180),
        ("15 CFR 750.4(b)", K::Wait, 30),
        ("15 CFR 745.1", K::Notification, 45),
        ("15 CFR 745.1", K::Notification, 3),
        ("15 CFR 745.2", K::Filing, 7),
    ];
    assert_eq!(
        days,
        known.map(|(at, kind, days)| (at.to_owned(), kind, days))
    );
}

/// Who is bound by an obligation of part 740 uses the exception of its section; and what is obliged
/// to is an act, so that the sentence begins with it
#[test]
fn obligations_belong_to_who_is_bound() {
    for duty in &data().obligations {
        let own = section(&duty.citation);
        let first = duty.what.split([' ', ',']).next().expect("a word");
        let acts =
            first.starts_with(char::is_uppercase) && first.chars().skip(1).all(char::is_lowercase);
        assert!(acts, "{}", duty.what);
        let ObligedBy::Exceptions(users) = &duty.by else {
            assert!(!own.starts_with("740.") || own == "740.1", "{}", duty.what);
            continue;
        };
        assert!(!users.is_empty(), "{}", duty.what);
        for user in users.iter() {
            let section = section(&user.exception().citation());
            assert!(
                !own.starts_with("740.") || own == section,
                "{user}: {}",
                duty.what
            );
        }
    }
}

/// The activities that a condition can hold for, as far as it names them itself
fn narrowed(condition: &Condition, activities: Activities) -> Activities {
    match condition {
        Condition::Activity(named) => activities.iter().filter(|a| named.contains(*a)).collect(),
        Condition::All(parts) => {
            let parts = parts.iter();
            parts.fold(activities, |left, part| narrowed(part, left))
        }
        _ => activities,
    }
}

/// An obligation that counts for no act that the exception authorizes binds nobody
#[test]
fn every_obligation_can_count() {
    for duty in &data().obligations {
        let users: Vec<ExceptionParagraph> = match &duty.by {
            ObligedBy::Exceptions(users) => users.to_vec(),
            ObligedBy::AnyException => LicenseException::all().map(Into::into).collect(),
            // Whoever uses none may do anything.
            _ => {
                let counts = narrowed(&duty.when, Activities::ALL);
                assert!(!counts.is_empty(), "{}", duty.what);
                continue;
            }
        };
        let mut bound = users.iter().map(|user| {
            let mut rules = data().exceptions.iter();
            rules.any(|rule| {
                assert!(!rule.paragraph.is_within(*user) || duty.by.binds(rule.paragraph));
                let counts = narrowed(&duty.when, rule.activities);
                rule.paragraph.is_within(*user) && !counts.is_empty()
            })
        });
        // Of those who are named each is bound; of all somebody is.
        let every = matches!(duty.by, ObligedBy::Exceptions(_));
        let binds = if every {
            bound.all(|b| b)
        } else {
            bound.any(|b| b)
        };
        assert!(binds, "{}", duty.what);
    }
}

/// Every term that a table prints reads back as itself
#[test]
fn every_term_of_the_tables_reads_back() {
    for predicate in predicates() {
        let text = predicate.to_string();
        let read: Destinations = text.parse().expect("it was printed");
        assert_eq!(read.to_string(), text);
        let policy = Policy::builtin();
        assert_eq!(policy.resolve(&read), policy.resolve(predicate), "{text}");
    }
    for (at, items) in item_lists() {
        assert_eq!(items.to_string().parse(), Ok(items), "{at}");
    }
    for entry in &data().entries {
        assert_eq!(entry.eccn.to_string().parse(), Ok(entry.eccn));
        for paragraph in entry.outline.paragraphs.iter() {
            assert_eq!(paragraph.to_string().parse(), Ok(*paragraph));
            let item = CclItem::new(entry.eccn, *paragraph);
            assert_eq!(item.to_string().parse(), Ok(item));
        }
    }
    for (at, paragraph) in named_exceptions() {
        assert_eq!(paragraph.to_string().parse(), Ok(paragraph), "{at}");
    }
    for (entry, _, term) in line_terms() {
        let text = term.scope.to_string();
        assert_eq!(text.parse().as_ref(), Ok(&term.scope), "{}", entry.eccn);
    }
    for (entry, control) in controls() {
        let at = format!("{}/{}", entry.eccn, control.row);
        assert_eq!(control.row.to_string().parse(), Ok(control.row), "{at}");
        assert_eq!(
            control.scope.to_string().parse().as_ref(),
            Ok(&control.scope),
            "{at}"
        );
    }
}

/// The identity of the data of this version
///
/// Whoever changes what the policy says changes this line with it, and says so in the changelog: a
/// determination on record can no longer be had again with the policy of that name.
#[test]
fn the_fingerprint_is_the_one_on_record() {
    assert_eq!(
        Policy::builtin().fingerprint().to_string(),
        "b565c1b3b9fdda6d"
    );
}

/// Tables that are edited one field at a time, and the identities that were seen so far
struct Edits {
    data: Option<PolicyData>,
    seen: HashSet<String>,
}

impl Edits {
    fn new() -> Self {
        let policy = Policy::builtin();
        Self {
            data: Some(policy.data().clone()),
            seen: HashSet::from([policy.fingerprint().to_string()]),
        }
    }

    /// Sets a field to something else, sees that the identity is a new one, and sets it back
    fn field<T>(&mut self, at: &str, field: impl Fn(&mut PolicyData) -> Option<&mut T>, other: T) {
        self.edit(at, field, other, |_| {});
    }

    /// As [`Edits::field`], and sees that the record is the one that differs
    fn record<T>(
        &mut self,
        path: &str,
        field: impl Fn(&mut PolicyData) -> Option<&mut T>,
        other: T,
    ) {
        self.edit(path, field, other, |policy| {
            assert_eq!(differences(policy), [format!("{path} changed")]);
        });
    }

    /// As [`Edits::record`], for the name of a record: another record takes its place
    fn name<T>(
        &mut self,
        (path, other_path): (&str, &str),
        field: impl Fn(&mut PolicyData) -> Option<&mut T>,
        other: T,
    ) {
        self.edit(path, field, other, |policy| {
            let mut found = differences(policy);
            found.sort_unstable();
            let mut expected = [format!("{path} removed"), format!("{other_path} added")];
            expected.sort_unstable();
            assert_eq!(found, expected);
        });
    }

    fn edit<T>(
        &mut self,
        at: &str,
        field: impl Fn(&mut PolicyData) -> Option<&mut T>,
        other: T,
        look: impl FnOnce(&Policy),
    ) {
        let mut data = self.data.take().expect("it is put back");
        let place = field(&mut data).expect("the record is there");
        let before = core::mem::replace(place, other);
        let policy = Policy::new(data).map_err(|problems| format!("{at}: {problems}"));
        let policy = policy.expect("the edit is a valid one");
        let identity = policy.fingerprint().to_string();
        assert!(self.seen.insert(identity), "{at} makes no difference");
        look(&policy);
        let mut data = policy.into_data();
        *field(&mut data).expect("the record is there") = before;
        self.data = Some(data);
    }

    /// How many edits there were; the tables are as they were
    fn finish(self) -> usize {
        assert_eq!(self.data.as_ref(), Some(data()));
        self.seen.len() - 1
    }
}

/// What differs from the built-in policy, as it is printed
fn differences(policy: &Policy) -> Vec<String> {
    let PolicyDiff {
        changes, others, ..
    } = PolicyDiff::between(Policy::builtin(), policy);
    assert_eq!(changes, []);
    let printed = |Difference { path, kind }: Difference| format!("{path} {kind}");
    others.into_iter().map(printed).collect()
}

fn toggled_group(groups: CountryGroups, group: CountryGroup) -> CountryGroups {
    if groups.contains(group) {
        groups.without(group)
    } else {
        groups.with(group)
    }
}

fn toggled_column(columns: ChartColumns, column: ChartColumn) -> ChartColumns {
    if columns.contains(column) {
        columns.without(column)
    } else {
        columns.with(column)
    }
}

fn another_citation() -> Citation {
    "15 CFR 999.9".parse().expect("a citation")
}

fn another_referral() -> Referral {
    Referral {
        to: "Somebody else decides.".into(),
        agency: false,
        citation: another_citation(),
    }
}

fn another_question() -> Condition {
    let id = "999.9#edited".parse().expect("an id");
    Condition::Ask(Question::new(id, "Is this an edit?"))
}

fn another_paragraph() -> Paragraph {
    ".y.99.z".parse().expect("a paragraph")
}

/// Other scopes than this one
fn other_scopes(scope: &Scope) -> [Scope; 2] {
    let mut named = scope.paragraphs().to_vec();
    named.push(another_paragraph());
    [
        Scope::Only(named.clone().into()),
        Scope::Except(named.into()),
    ]
}

/// Each activity toggled by itself; no activity at all is no rule
fn other_activities(activities: Activities) -> Vec<Activities> {
    Activity::all()
        .map(|activity| {
            if activities.contains(activity) {
                activities.without(activity)
            } else {
                activities.with(activity)
            }
        })
        .filter(|other| !other.is_empty())
        .collect()
}

fn other_confidences(confidence: Confidence) -> impl Iterator<Item = Confidence> {
    Confidence::all().filter(move |other| *other != confidence)
}

fn other_conditions(condition: &Condition) -> Vec<Condition> {
    let others = [Condition::Always, Condition::Never, another_question()];
    let others = others.into_iter();
    others.filter(|other| other != condition).collect()
}

/// Lists of exceptions with one more, one fewer and one that is another
fn other_exceptions(listed: &[ExceptionParagraph]) -> Vec<Vec<ExceptionParagraph>> {
    let another: ExceptionParagraph = match listed.last() {
        Some(last) if last.exception() == LicenseException::LPP => LicenseException::LVS.into(),
        _ => LicenseException::LPP.into(),
    };
    let one_more: Vec<_> = listed.iter().copied().chain([another]).collect();
    let one_fewer = listed.split_last().map(|(_, rest)| rest.to_vec());
    let exchanged = one_fewer.clone().map(|mut rest| {
        rest.push(another);
        rest
    });
    let others = [Some(one_more), one_fewer, exchanged];
    others.into_iter().flatten().collect()
}

/// Lists of usable exceptions that differ from this one in one field, or in one member
fn usable_edits(listed: &[Usable]) -> Vec<Vec<Usable>> {
    let mut all = Vec::new();
    let with = |at: usize, other: Usable| -> Vec<Usable> {
        let before = listed.iter().take(at).cloned();
        let behind = listed.iter().skip(at + 1).cloned();
        before.chain([other]).chain(behind).collect()
    };
    for (at, usable) in listed.iter().enumerate() {
        for when in other_conditions(&usable.when) {
            let exceptions = usable.exceptions.clone();
            all.push(with(at, Usable { exceptions, when }));
        }
        for exceptions in other_exceptions(&usable.exceptions) {
            let other = Usable {
                exceptions: exceptions.into(),
                when: usable.when.clone(),
            };
            all.push(with(at, other));
        }
    }
    let another = Usable {
        exceptions: vec![LicenseException::LPP.into()].into(),
        when: another_question(),
    };
    all.push(listed.iter().cloned().chain([another]).collect());
    if let Some((_, rest)) = listed.split_last() {
        all.push(rest.to_vec());
    }
    all
}

/// Every group and every mark of every country, and every other field of the country tables
#[test]
fn an_edit_of_a_country_changes_the_fingerprint() {
    let mut edits = Edits::new();
    for (at, row) in data().countries.iter().enumerate() {
        let name = row.country.as_str();
        for group in CountryGroup::all() {
            let other = toggled_group(row.groups, group);
            edits.field(name, |d| Some(&mut d.countries.get_mut(at)?.groups), other);
        }
        for column in ChartColumn::all() {
            let other = toggled_column(row.columns, column);
            edits.field(name, |d| Some(&mut d.countries.get_mut(at)?.columns), other);
        }
        let other = format!("{} ", row.chart_name).into();
        edits.field(
            name,
            |d| Some(&mut d.countries.get_mut(at)?.chart_name),
            other,
        );
        for number in 1..=10 {
            let mut other = row.footnotes.to_vec();
            match other.iter().position(|known| *known == number) {
                Some(known) => drop(other.remove(known)),
                None => other.push(number),
            }
            edits.field(
                name,
                |d| Some(&mut d.countries.get_mut(at)?.footnotes),
                other.into(),
            );
        }
        edits.field(
            name,
            |d| Some(&mut d.countries.get_mut(at)?.part_746),
            !row.part_746,
        );
    }
    assert_eq!(edits.finish(), 201 * (14 + 16 + 1 + 10 + 1));
}

/// Every field of every row of every entry
#[test]
fn an_edit_of_a_row_changes_the_fingerprint() {
    fn control(data: &mut PolicyData, entry: usize, row: usize) -> Option<&mut Control> {
        data.entries.get_mut(entry)?.controls.to_mut().get_mut(row)
    }
    let mut edits = Edits::new();
    for (e, entry) in data().entries.iter().enumerate() {
        for (c, row) in entry.controls.iter().enumerate() {
            let at = format!("{}/{}", entry.eccn, row.row);
            let other = RowNumber {
                row: row.row.row + 100,
                ..row.row
            };
            edits.field(&at, |d| Some(&mut control(d, e, c)?.row), other);
            let other = RowNumber {
                part: row.row.part + 100,
                ..row.row
            };
            edits.field(&at, |d| Some(&mut control(d, e, c)?.row), other);
            let other = match row.reason {
                Some(ReasonForControl::UN) => None,
                _ => Some(ReasonForControl::UN),
            };
            edits.field(&at, |d| Some(&mut control(d, e, c)?.reason), other);
            for other in other_scopes(&row.scope) {
                edits.field(&at, |d| Some(&mut control(d, e, c)?.scope), other);
            }
            let other = another_question();
            edits.field(&at, |d| Some(&mut control(d, e, c)?.when), other);
            let provision = Basis::Provision("IR-4".parse().expect("an id"));
            for other in [provision, Basis::Elsewhere(another_referral())] {
                edits.field(&at, |d| Some(&mut control(d, e, c)?.basis), other);
            }
            edits.field(
                &at,
                |d| Some(&mut control(d, e, c)?.note),
                Some("Edited.".into()),
            );
        }
    }
    assert_eq!(edits.finish(), 1587 * 9);
}

/// Every field of every entry beside its rows
#[test]
fn an_edit_of_an_entry_changes_the_fingerprint() {
    let mut edits = Edits::new();
    for (e, entry) in data().entries.iter().enumerate() {
        let at = entry.eccn.to_string();
        let other = format!("{}.", entry.title).into();
        edits.field(&at, |d| Some(&mut d.entries.get_mut(e)?.title), other);
        edits.field(
            &at,
            |d| Some(&mut d.entries.get_mut(e)?.elsewhere),
            Some(another_referral()),
        );
        edits.field(
            &at,
            |d| Some(&mut d.entries.get_mut(e)?.outline.complete),
            !entry.outline.complete,
        );
        let mut other = entry.outline.paragraphs.to_vec();
        other.push(another_paragraph());
        edits.field(
            &at,
            |d| Some(&mut d.entries.get_mut(e)?.outline.paragraphs),
            other.into(),
        );
    }
    assert_eq!(edits.finish(), 637 * 4);
}

/// Every field of every provision
#[test]
fn an_edit_of_a_provision_changes_the_fingerprint() {
    use GeneralProhibition::Four;
    fn provision(data: &mut PolicyData, at: usize) -> Option<&mut Provision> {
        data.provisions.get_mut(at)
    }
    let mut edits = Edits::new();
    for (p, row) in data().provisions.iter().enumerate() {
        let at = row.id.as_str();
        edits.field(at, |d| Some(&mut provision(d, p)?.title), "edited".into());
        // Any exception may overcome the first three prohibitions only.
        let others = GeneralProhibition::all().filter(|other| *other != row.prohibition);
        for other in others.filter(|other| *other < Four || !row.relief.is_open()) {
            edits.field(at, |d| Some(&mut provision(d, p)?.prohibition), other);
        }
        for reason in ReasonForControl::all() {
            let other = (row.reason != Some(reason)).then_some(reason);
            edits.field(at, |d| Some(&mut provision(d, p)?.reason), other);
        }
        for pattern in ["0A501", "3B", "1B115-1B119"] {
            let pattern: ItemPattern = pattern.parse().expect("a pattern");
            let mut include = row.items.included().to_vec();
            let mut except = row.items.excepted().to_vec();
            include.push(pattern);
            let other = Items::new(include.clone(), except.clone());
            edits.field(at, |d| Some(&mut provision(d, p)?.items), other);
            include.pop();
            except.push(pattern);
            let other = Items::new(include, except);
            edits.field(at, |d| Some(&mut provision(d, p)?.items), other);
        }
        for other in other_activities(row.activities) {
            edits.field(at, |d| Some(&mut provision(d, p)?.activities), other);
        }
        for other in other_conditions(&row.when) {
            edits.field(at, |d| Some(&mut provision(d, p)?.when), other);
        }
        for other in other_conditions(&row.trigger) {
            edits.field(at, |d| Some(&mut provision(d, p)?.trigger), other);
        }
        for other in Effect::all().filter(|other| *other != row.effect) {
            edits.field(at, |d| Some(&mut provision(d, p)?.effect), other);
        }
        let text = Enforcement {
            since: Date::new(2000, 1, 1).expect("a day"),
            when: Condition::Always,
            announced: "Edited.".into(),
        };
        edits.field(at, |d| Some(&mut provision(d, p)?.enforcement), Some(text));
        if let Some(text) = &row.enforcement {
            fn text_of(data: &mut PolicyData, at: usize) -> Option<&mut Enforcement> {
                provision(data, at)?.enforcement.as_mut()
            }
            let day = Date::new(text.since.year(), text.since.month(), text.since.day() + 1);
            edits.field(at, |d| Some(&mut text_of(d, p)?.since), day.expect("a day"));
            edits.field(at, |d| Some(&mut text_of(d, p)?.when), Condition::Always);
            edits.field(
                at,
                |d| Some(&mut text_of(d, p)?.announced),
                "Edited.".into(),
            );
        }
        let open = row.prohibition < Four;
        let mut others: Vec<Relief> = usable_edits(relieved(row))
            .into_iter()
            .map(|usable| Relief::Only(usable.into()))
            .collect();
        others.push(Relief::NoException);
        if relieved(row).len() != 1 {
            others.push(Relief::Only([].as_slice().into()));
        }
        others.extend(open.then_some(Relief::AnyException));
        for other in others.into_iter().filter(|other| *other != row.relief) {
            edits.field(at, |d| Some(&mut provision(d, p)?.relief), other);
        }
        edits.field(
            at,
            |d| Some(&mut provision(d, p)?.citation),
            another_citation(),
        );
        for other in other_confidences(row.confidence) {
            edits.field(at, |d| Some(&mut provision(d, p)?.confidence), other);
        }
        edits.field(
            at,
            |d| Some(&mut provision(d, p)?.note),
            Some("Edited.".into()),
        );
    }
    assert!(edits.finish() > 2000);
}

/// Every field of every paragraph of an exception
#[test]
fn an_edit_of_an_exception_changes_the_fingerprint() {
    fn rule(data: &mut PolicyData, at: usize) -> Option<&mut ExceptionRule> {
        data.exceptions.get_mut(at)
    }
    fn term(data: &mut PolicyData, at: usize, position: usize) -> Option<&mut Term> {
        rule(data, at)?.terms.to_mut().get_mut(position)
    }
    let mut edits = Edits::new();
    for (r, row) in data().exceptions.iter().enumerate() {
        let at = format!("exceptions[{}]", row.paragraph);
        // A finer paragraph, so that whoever names this one names a rule that is there.
        let finer = format!("{}(z)", row.paragraph);
        let other = finer.parse().expect("a paragraph");
        edits.name(
            (&at, &format!("exceptions[{finer}]")),
            |d| Some(&mut rule(d, r)?.paragraph),
            other,
        );
        edits.record(&at, |d| Some(&mut rule(d, r)?.title), "edited".into());
        for other in other_activities(row.activities) {
            edits.record(&at, |d| Some(&mut rule(d, r)?.activities), other);
        }
        let reasons = match row.overcomes {
            Overcomes::Reasons(reasons) | Overcomes::Solely(reasons) => reasons,
            _ => Reasons::EMPTY,
        };
        let others = ReasonForControl::all().flat_map(|reason| {
            let other = if reasons.contains(reason) {
                reasons.without(reason)
            } else {
                reasons.with(reason)
            };
            [Overcomes::Reasons(other), Overcomes::Solely(other)]
        });
        let same = [Overcomes::Reasons(reasons), Overcomes::Solely(reasons)];
        let others = others.chain(same).chain([Overcomes::Any]);
        for other in others.filter(|other| *other != row.overcomes) {
            edits.record(&at, |d| Some(&mut rule(d, r)?.overcomes), other);
        }
        for (t, own) in row.terms.iter().enumerate() {
            for other in other_conditions(&own.when) {
                edits.record(&at, |d| Some(&mut term(d, r, t)?.when), other);
            }
            edits.record(
                &at,
                |d| Some(&mut term(d, r, t)?.citation),
                another_citation(),
            );
            let mut other = row.terms.to_vec();
            other.remove(t);
            edits.record(&at, |d| Some(&mut rule(d, r)?.terms), other.into());
        }
        edits.record(&at, |d| Some(&mut rule(d, r)?.citation), another_citation());
        for other in other_confidences(row.confidence) {
            edits.record(&at, |d| Some(&mut rule(d, r)?.confidence), other);
        }
        let other = Some("Edited.".into());
        edits.record(&at, |d| Some(&mut rule(d, r)?.note), other);
    }
    assert!(edits.finish() > 7_000);
}

/// Every field of every restriction on all exceptions
#[test]
fn an_edit_of_a_restriction_changes_the_fingerprint() {
    fn restriction(data: &mut PolicyData, at: usize) -> Option<&mut Restriction> {
        data.restrictions.get_mut(at)
    }
    let mut edits = Edits::new();
    for (r, row) in data().restrictions.iter().enumerate() {
        let at = format!("restrictions[{}]", row.id);
        let other = format!("{}-edited", row.id);
        edits.name(
            (&at, &format!("restrictions[{other}]")),
            |d| Some(&mut restriction(d, r)?.id),
            other.parse().expect("an id"),
        );
        edits.record(
            &at,
            |d| Some(&mut restriction(d, r)?.title),
            "edited".into(),
        );
        for other in other_conditions(&row.when) {
            edits.record(&at, |d| Some(&mut restriction(d, r)?.when), other);
        }
        let gone: &[ExceptionParagraph] = match &row.leaves {
            Leaves::AllBut(gone) => gone,
            _ => &[],
        };
        let usable = usable_edits(left(row)).into_iter();
        let usable = usable.map(|usable| Leaves::Only(usable.into()));
        let gone = other_exceptions(gone).into_iter();
        let gone = gone.map(|gone| Leaves::AllBut(gone.into()));
        for other in usable.chain(gone) {
            edits.record(&at, |d| Some(&mut restriction(d, r)?.leaves), other);
        }
        edits.record(
            &at,
            |d| Some(&mut restriction(d, r)?.citation),
            another_citation(),
        );
        for other in other_confidences(row.confidence) {
            edits.record(&at, |d| Some(&mut restriction(d, r)?.confidence), other);
        }
        let other = Some("Edited.".into());
        edits.record(&at, |d| Some(&mut restriction(d, r)?.note), other);
    }
    assert!(edits.finish() > 500);
}

/// Every field of everything that exceptions bring with them
#[test]
fn an_edit_of_an_obligation_changes_the_fingerprint() {
    fn duty(data: &mut PolicyData, at: usize) -> Option<&mut Obligation> {
        data.obligations.get_mut(at)
    }
    let mut edits = Edits::new();
    for (o, row) in data().obligations.iter().enumerate() {
        let at = format!("obligations[{o}]");
        for other in ObligationKind::all().filter(|other| *other != row.kind) {
            edits.record(&at, |d| Some(&mut duty(d, o)?.kind), other);
        }
        let listed: &[ExceptionParagraph] = match &row.by {
            ObligedBy::Exceptions(listed) => listed,
            _ => &[],
        };
        let others = other_exceptions(listed).into_iter();
        let others = others.map(|listed| ObligedBy::Exceptions(listed.into()));
        let any = (row.by != ObligedBy::AnyException).then_some(ObligedBy::AnyException);
        for other in others.chain(any) {
            edits.record(&at, |d| Some(&mut duty(d, o)?.by), other);
        }
        for other in other_conditions(&row.when) {
            edits.record(&at, |d| Some(&mut duty(d, o)?.when), other);
        }
        edits.record(&at, |d| Some(&mut duty(d, o)?.what), "Edited.".into());
        let none = row.days.is_some().then_some(None);
        let another = Some(row.days.unwrap_or_default() + 1);
        for other in none.into_iter().chain([another]) {
            edits.record(&at, |d| Some(&mut duty(d, o)?.days), other);
        }
        edits.record(&at, |d| Some(&mut duty(d, o)?.citation), another_citation());
        for other in other_confidences(row.confidence) {
            edits.record(&at, |d| Some(&mut duty(d, o)?.confidence), other);
        }
    }
    assert!(edits.finish() > 1_500);
}

/// Every field of every line that an entry has on an exception
#[test]
fn an_edit_of_an_eligibility_line_changes_the_fingerprint() {
    fn line(data: &mut PolicyData, entry: usize, line: usize) -> Option<&mut Eligibility> {
        let lines = data.entries.get_mut(entry)?.eligibility.to_mut();
        lines.get_mut(line)
    }
    fn term(
        data: &mut PolicyData,
        entry: usize,
        at: usize,
        term: usize,
    ) -> Option<&mut EligibilityTerm> {
        line(data, entry, at)?.terms.to_mut().get_mut(term)
    }
    let mut edits = Edits::new();
    for (e, entry) in data().entries.iter().enumerate() {
        for (l, row) in entry.eligibility.iter().enumerate() {
            let table = format!("entries[{}].eligibility", entry.eccn);
            let at = format!("{table}[{}]", row.exception);
            let bars = |term: &EligibilityTerm| matches!(term.effect, EligibilityEffect::Bars(_));
            // What a line bars is of its own exception.
            if !row.terms.iter().any(bars) {
                edits.name(
                    (&at, &format!("{table}[SPP]")),
                    |d| Some(&mut line(d, e, l)?.exception),
                    LicenseException::SPP,
                );
            }
            let other = Some("Edited.".into());
            edits.record(&at, |d| Some(&mut line(d, e, l)?.note), other);
            let another = EligibilityTerm {
                effect: EligibilityEffect::Grants,
                scope: Scope::Entire,
                when: another_question(),
            };
            let other = row.terms.iter().cloned().chain([another]).collect();
            edits.record(&at, |d| Some(&mut line(d, e, l)?.terms), other);
            for (t, own) in row.terms.iter().enumerate() {
                let rules = data().exceptions.iter().map(|rule| rule.paragraph);
                let own_rules = rules.filter(|rule| rule.exception() == row.exception);
                let barred = own_rules.chain([row.exception.into()]);
                let barred: BTreeSet<ExceptionParagraph> = barred.collect();
                let effects = [
                    EligibilityEffect::Grants,
                    EligibilityEffect::GrantsUpTo(Usd::dollars(1)),
                    EligibilityEffect::GrantsUpTo(Usd::dollars(2)),
                ];
                let bars = barred.into_iter().map(EligibilityEffect::Bars);
                let effects = effects.into_iter().chain(bars);
                for other in effects.filter(|other| *other != own.effect) {
                    edits.record(&at, |d| Some(&mut term(d, e, l, t)?.effect), other);
                }
                for other in other_scopes(&own.scope) {
                    edits.record(&at, |d| Some(&mut term(d, e, l, t)?.scope), other);
                }
                for other in other_conditions(&own.when) {
                    edits.record(&at, |d| Some(&mut term(d, e, l, t)?.when), other);
                }
                let mut other = row.terms.to_vec();
                other.remove(t);
                edits.record(&at, |d| Some(&mut line(d, e, l)?.terms), other.into());
            }
        }
    }
    assert!(edits.finish() > 8_000);
}

/// Every field of the small tables
#[test]
fn an_edit_of_a_small_table_changes_the_fingerprint() {
    let mut edits = Edits::new();
    edits.field("name", |d| Some(&mut d.name), "edited".into());
    edits.field("reading", |d| Some(&mut d.reading), Reading::Enforced);
    edits.field("chart", |d| Some(&mut d.chart), ChartMode::FromSectionText);
    for (at, row) in data().editions.iter().enumerate() {
        let day = Date::new(2000, 1, 1).expect("a day");
        edits.field(
            &row.table,
            |d| Some(&mut d.editions.get_mut(at)?.table),
            "edited".into(),
        );
        edits.field(
            &row.table,
            |d| Some(&mut d.editions.get_mut(at)?.current_to),
            day,
        );
        edits.field(
            &row.table,
            |d| Some(&mut d.editions.get_mut(at)?.citation),
            another_citation(),
        );
    }
    for (at, row) in data().territories.iter().enumerate() {
        let name = row.territory.as_str();
        edits.field(
            name,
            |d| Some(&mut d.territories.get_mut(at)?.governed_by),
            Some(Country::VN),
        );
        edits.field(
            name,
            |d| Some(&mut d.territories.get_mut(at)?.because),
            "it was edited".into(),
        );
        edits.field(
            name,
            |d| Some(&mut d.territories.get_mut(at)?.citation),
            another_citation(),
        );
    }
    for (at, row) in data().columns.iter().enumerate() {
        let name = row.column.as_str();
        let section = |text: &str| text.parse::<Destinations>().expect("a predicate");
        let others = [
            Marks::Chart,
            Marks::Section(section("D:4")),
            Marks::ChartOrSection(section("D:4")),
            Marks::ChartOrSection(section("D:4 & ALL")),
            Marks::ChartOrSection(section("D:4 | ALL")),
            Marks::ChartOrSection(section("~D:4")),
        ];
        for other in others.into_iter().filter(|other| *other != row.marks) {
            edits.field(name, |d| Some(&mut d.columns.get_mut(at)?.marks), other);
        }
        edits.field(
            name,
            |d| Some(&mut d.columns.get_mut(at)?.activities),
            Activities::DEEMED,
        );
        edits.field(
            name,
            |d| Some(&mut d.columns.get_mut(at)?.citation),
            another_citation(),
        );
    }
    // Eight columns are already read off the chart alone.
    assert_eq!(edits.finish(), 3 + 10 * 3 + 50 * 3 + (16 * 8 - 8));
}

/// Every field of the lists and the footnotes, every country on every list
#[test]
fn an_edit_of_a_list_changes_the_fingerprint() {
    let mut edits = Edits::new();
    for (at, row) in data().lists.iter().enumerate() {
        let name = row.name.as_str();
        edits.field(
            name,
            |d| Some(&mut d.lists.get_mut(at)?.title),
            "edited".into(),
        );
        edits.field(
            name,
            |d| Some(&mut d.lists.get_mut(at)?.citation),
            another_citation(),
        );
        for country in data().countries.iter().map(|row| row.country) {
            let other = if row.members.contains(country) {
                row.members.without(country)
            } else {
                row.members.with(country)
            };
            edits.field(name, |d| Some(&mut d.lists.get_mut(at)?.members), other);
        }
    }
    for (at, row) in data().footnotes.iter().enumerate() {
        let name = row.text.as_ref();
        edits.field(
            name,
            |d| Some(&mut d.footnotes.get_mut(at)?.text),
            "edited".into(),
        );
        let others = [
            FootnoteEffect::GovernedBy(Country::VN),
            FootnoteEffect::Rows("3A090".parse().expect("items")),
            FootnoteEffect::Provision("IR-4".parse().expect("an id")),
        ];
        for other in others {
            edits.field(name, |d| Some(&mut d.footnotes.get_mut(at)?.effect), other);
        }
        edits.field(
            name,
            |d| Some(&mut d.footnotes.get_mut(at)?.citation),
            another_citation(),
        );
    }
    assert_eq!(edits.finish(), 12 * (2 + 201) + 10 * 5);
}

/// The order of rows is part of what is said: records that change places are another policy
#[test]
fn an_order_of_rows_has_a_fingerprint_of_its_own() {
    let mut seen = HashSet::from([Policy::builtin().fingerprint()]);
    let mut turned = |at: &dyn fmt::Display, turn: &dyn Fn(&mut PolicyData)| {
        let mut data = data().clone();
        turn(&mut data);
        let policy = Policy::new(data).expect("the same rows");
        assert!(seen.insert(policy.fingerprint()), "{at}");
        differences(&policy)
    };
    let mut count = 0;
    for (at, entry) in data().entries.iter().enumerate() {
        if entry.controls.len() > 1 {
            count += 1;
            turned(&entry.eccn, &|data| {
                data.entries[at].controls.to_mut().reverse();
            });
        }
    }
    assert!(count > 500, "only {count}");
    let mut count = 0;
    for (at, entry) in data().entries.iter().enumerate() {
        if entry.eligibility.len() > 1 {
            count += 1;
            turned(&entry.eccn, &|data| {
                data.entries[at].eligibility.to_mut().reverse();
            });
        }
    }
    assert!(count > 400, "only {count}");
    for (at, rule) in data().exceptions.iter().enumerate() {
        if rule.terms.len() > 1 {
            let path = format!("exceptions[{}]", rule.paragraph);
            let found = turned(&path, &|data| {
                data.exceptions[at].terms.to_mut().rotate_left(1);
            });
            assert_eq!(found, [format!("{path} changed")]);
        }
    }
    let found = [
        turned(&"exceptions", &|data| data.exceptions.reverse()),
        turned(&"restrictions", &|data| data.restrictions.reverse()),
    ];
    for found in found {
        assert_eq!(found, ["order of records changed"]);
    }
    let duties = turned(&"obligations", &|data| data.obligations.swap(0, 1));
    assert_eq!(duties, ["obligations[0] changed", "obligations[1] changed"]);
}
