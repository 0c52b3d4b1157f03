//! Every row of every table of the built-in policy: well formed, in order, cited, counted, used.
#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

use std::collections::{BTreeMap, BTreeSet, HashSet};

use Country as C;
use export_control::policy::{
    Basis, ChartMode, Confidence, Control, Enforcement, Entry, FootnoteEffect, Marks, PolicyData,
    Provision, Reading, Referral, Relief, RowNumber, Scope,
};
use export_control::{
    Activities, Activity, Category, CclItem, ChartColumn, ChartColumns, Citation, Condition,
    Country, CountryGroup, CountryGroups, CountrySet, Date, Destinations, Eccn, GeneralProhibition,
    ItemPattern, Items, LicenseException, LicenseExceptions, Paragraph, Policy, Question,
    ReasonForControl, Region, Truth,
};

fn data() -> &'static PolicyData {
    Policy::builtin().data()
}

/// Every row of every entry, with the entry
fn controls() -> impl Iterator<Item = (&'static Entry, &'static Control)> {
    let entries = data().entries.iter();
    entries.flat_map(|entry| entry.controls.iter().map(move |control| (entry, control)))
}

/// The conditions of a provision: as codified, and as enforced where that differs
fn conditions(provision: &Provision) -> impl Iterator<Item = &Condition> {
    let enforced = provision.enforcement.iter().map(|text| &text.when);
    [&provision.when].into_iter().chain(enforced)
}

/// Every condition and every part of one, with the id of the rule that it belongs to
fn parts() -> Vec<(String, &'static Condition)> {
    let rows = controls().map(|(entry, control)| {
        let rule = format!("{}/{}", entry.eccn, control.row);
        (rule, &control.when)
    });
    let provisions = data().provisions.iter().flat_map(|provision| {
        conditions(provision).map(|condition| (provision.id.to_string(), condition))
    });
    let mut all = Vec::new();
    for (rule, condition) in rows.chain(provisions) {
        condition.visit(&mut |part| all.push((rule.clone(), part)));
    }
    all
}

/// Every predicate over countries and every part of one, chart columns included
fn predicates() -> Vec<&'static Destinations> {
    let of_columns = data().columns.iter().filter_map(|rule| match &rule.marks {
        Marks::Chart => None,
        Marks::ChartOrSection(section) | Marks::Section(section) => Some(section),
    });
    let of_rules = parts().into_iter().filter_map(|(_, c)| c.destinations());
    let mut all = Vec::new();
    for predicate in of_columns.chain(of_rules) {
        predicate.visit(&mut |part| all.push(part));
    }
    all
}

/// Every item list that a rule or a footnote names, with who names it
fn item_lists() -> Vec<(String, Items)> {
    let mut lists = Vec::new();
    for (rule, part) in parts() {
        match part {
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

/// Text of the tables has no quotation marks, no stray blanks and nothing that was not decoded
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
}

#[test]
fn the_tables_fit_together() {
    if let Err(problems) = Policy::new(data().clone()) {
        panic!("{problems}");
    }
}

/// Supplement No. 1 to part 774 as of 2026-08-07, Supplement No. 1 to part 738 and Supplement No. 1
/// to part 740 as of 2026-07-23
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
    assert_eq!(data.editions.len(), 5);
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

/// Every ECCN that a sentence names in the text of a referral is one of the list
#[test]
fn sentences_name_entries_that_exist() {
    let policy = Policy::builtin();
    let referrals = data().entries.iter().filter_map(|entry| {
        let text = entry.elsewhere.as_ref()?.to.as_ref();
        Some((entry.eccn.to_string(), text))
    });
    let notes = controls().filter_map(|(entry, control)| {
        let note = control.note.as_deref()?;
        Some((format!("{}/{}", entry.eccn, control.row), note))
    });
    // 3E001/7 says of these that they are named and not on the list.
    let absent = ["3A004", "3B003", "3C007", "3C009"];
    let mut named = 0;
    for (at, text) in referrals.chain(notes) {
        assert_tidy(text, &at);
        assert!(text.ends_with('.'), "{at}: {text}");
        for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
            let Ok(eccn) = word.parse::<Eccn>() else {
                continue;
            };
            named += 1;
            let listed = policy.entry(eccn).is_some();
            let said_absent = at == "3E001/7" && absent.contains(&word);
            assert!(listed != said_absent, "{at} names {word}");
        }
    }
    assert!(named > 40, "only {named} were found");
}

#[test]
fn citations_are_well_formed_and_lead_somewhere() {
    let all = citations();
    assert!(all.len() > 150, "only {}", all.len());
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
        let number = place.trim_start_matches("part ");
        let number = number.split([' ', '(']).next().expect("a number");
        let whole: Vec<&str> = rest.split(['/', '#']).collect();
        if place.starts_with("part ") {
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
        assert_tidy(&provision.title, at);
        assert!(!provision.title.ends_with('.'), "{at}");
        for sentence in provision
            .note
            .iter()
            .chain(provision.enforcement.iter().map(|text| &text.announced))
        {
            assert_tidy(sentence, at);
            assert!(sentence.ends_with('.'), "{at}: {sentence}");
        }
        if let Relief::Only(exceptions, terms) = &provision.relief {
            assert!(!exceptions.is_empty(), "{at}: that is no exception");
            assert_tidy(terms, at);
        }
    }
    for list in &data().lists {
        assert_tidy(&list.title, list.name.as_str());
        assert!(!list.members.is_empty(), "{}", list.name);
    }
}

/// The id of a question names the entry or the section that asks, and its words are a question
///
/// Two ids name a place that the policy keeps no rule for: whether an item is food or medicine is
/// asked for several programs, and part 744 is asked about as a whole.
#[test]
fn questions_belong_to_who_asks_them() {
    let policy = Policy::builtin();
    let mut wordings: BTreeMap<&str, &str> = BTreeMap::new();
    let mut askers: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (rule, part) in parts() {
        if let Some(question) = part.question() {
            let (id, text) = (question.id().as_str(), question.text());
            assert_tidy(text, id);
            assert!(text.ends_with('?'), "{id}: {text}");
            assert!(text.starts_with(char::is_uppercase), "{id}: {text}");
            let wording = wordings.entry(id).or_insert(text);
            assert_eq!(*wording, text, "{id} is asked in two wordings");
            askers.entry(id).or_default().push(rule);
        }
    }
    assert_eq!(wordings.len(), 121, "{:?}", wordings.keys());
    for (id, rules) in askers {
        let (place, _) = id.split_once('#').expect("an id has two halves");
        let asks = if let Ok(eccn) = place.parse::<Eccn>() {
            assert!(policy.entry(eccn).is_some(), "{id}");
            rules
                .iter()
                .any(|rule| rule.starts_with(&format!("{eccn}/")))
        } else if ["746.1", "744"].contains(&place) {
            !rules.iter().any(|rule| rule.contains('/'))
        } else {
            rules.iter().any(|rule| {
                let provision = policy.provision(&rule.parse().expect("a provision asks"));
                let citation = provision.expect("it is there").citation.as_str();
                let section = citation.strip_prefix("15 CFR ").expect("of title 15");
                section.split('(').next() == Some(place)
            })
        };
        assert!(asks, "{id} is asked by {rules:?} only");
    }
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

/// An outline that is complete leaves no paragraph out that a row names, and rows name each once
#[test]
fn paragraphs_agree_with_the_outlines() {
    let mut complete = 0;
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
        for control in entry.controls.iter() {
            let at = format!("{}/{} {}", entry.eccn, control.row, control.scope);
            let named = control.scope.paragraphs();
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
            if entry.outline.complete && !control.scope.is_entire() {
                // A row that covers nothing, or all without saying so, is a slip.
                let covered = known
                    .iter()
                    .filter(|known| control.scope.covers(**known) == Truth::Yes)
                    .count();
                assert!(covered > 0, "{at} covers no paragraph");
            }
        }
    }
    assert_eq!(complete, 98);
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
                    data().entries.iter().any(|entry| {
                        entry.eccn.category() == category && entry.eccn.product_group() == group
                    }),
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

/// What was read with low confidence bars and never grants; the built-in policy has none of it
#[test]
fn nothing_is_read_with_low_confidence() {
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
        "bb483e3a6460768e"
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
        let mut data = self.data.take().expect("it is put back");
        let place = field(&mut data).expect("the record is there");
        let before = core::mem::replace(place, other);
        let policy = Policy::new(data).map_err(|problems| format!("{at}: {problems}"));
        let policy = policy.expect("the edit is a valid one");
        let identity = policy.fingerprint().to_string();
        assert!(self.seen.insert(identity), "{at} makes no difference");
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
            let mut named = row.scope.paragraphs().to_vec();
            named.push(another_paragraph());
            for other in [
                Scope::Only(named.clone().into()),
                Scope::Except(named.into()),
            ] {
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
    fn provision(data: &mut PolicyData, at: usize) -> Option<&mut Provision> {
        data.provisions.get_mut(at)
    }
    let mut edits = Edits::new();
    for (p, row) in data().provisions.iter().enumerate() {
        let at = row.id.as_str();
        edits.field(at, |d| Some(&mut provision(d, p)?.title), "edited".into());
        for other in GeneralProhibition::all().filter(|other| *other != row.prohibition) {
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
        for activity in Activity::all() {
            let other = if row.activities == Activities::of(&[activity]) {
                continue;
            } else if row.activities.contains(activity) {
                row.activities.without(activity)
            } else {
                row.activities.with(activity)
            };
            edits.field(at, |d| Some(&mut provision(d, p)?.activities), other);
        }
        for other in [Condition::Always, Condition::Never, another_question()] {
            edits.field(at, |d| Some(&mut provision(d, p)?.when), other);
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
        let exceptions = LicenseExceptions::of(&[LicenseException::LPP]);
        for other in [
            Relief::Only(exceptions, "edited".into()),
            Relief::Only(LicenseExceptions::EMPTY, "edited".into()),
            match row.relief {
                Relief::NoException => Relief::AnyException,
                _ => Relief::NoException,
            },
        ] {
            edits.field(at, |d| Some(&mut provision(d, p)?.relief), other);
        }
        edits.field(
            at,
            |d| Some(&mut provision(d, p)?.citation),
            another_citation(),
        );
        for other in Confidence::all().filter(|other| *other != row.confidence) {
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
    assert_eq!(edits.finish(), 3 + 5 * 3 + 50 * 3 + (16 * 8 - 8));
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
    assert_eq!(edits.finish(), 4 * (2 + 201) + 10 * 5);
}

/// The order of rows is part of what is said: records that change places are another policy
#[test]
fn an_order_of_rows_has_a_fingerprint_of_its_own() {
    let mut seen = HashSet::from([Policy::builtin().fingerprint()]);
    for (at, entry) in data().entries.iter().enumerate() {
        if entry.controls.len() > 1 {
            let mut data = data().clone();
            data.entries[at].controls.to_mut().reverse();
            let policy = Policy::new(data).expect("the same rows");
            assert!(seen.insert(policy.fingerprint()), "{}", entry.eccn);
        }
    }
    assert!(seen.len() > 500, "only {}", seen.len());
}
