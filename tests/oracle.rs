//! Compares the evaluator with a second one, slow and obvious, that reads the tables of the policy
//! as they are written: no index, no bit sets computed beforehand, one country at a time.

use std::cell::Cell;
use std::collections::BTreeSet;

use export_control::policy::{
    Basis, ChartMode, ColumnRule, Control, CountryRow, Effect, Entry, Marks, PolicyData, Provision,
    ProvisionId, Reading, RowNumber, RuleRef, Scope, ScopeEffect, ScopeRule,
};
#[cfg(feature = "strategies")]
use export_control::strategies::{policies, transactions};
use export_control::{
    Activity, Answers, CclItem, ChartColumn, Classification, Condition, Country, Date,
    Destinations, Eccn, EndUse, ExceptionStatus, GeneralProhibition, ItemPattern, Items, ListRef,
    ListingTie, Outcome, Paragraph, Party, PartyKind, PartyListing, PartyRole, Percent, Place,
    PlaceKind, Policy, ProductGroup, QuestionId, ReasonForControl, Reasons, Region,
    RequirementStatus, Transaction, Transit, Truth, evaluate,
};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

// ---------------------------------------------------------------------------------------------
// The second evaluator
// ---------------------------------------------------------------------------------------------

/// The name of a rule
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule<'p> {
    Row(Eccn, RowNumber),
    Provision(&'p ProvisionId),
}

impl<'p> Rule<'p> {
    fn of(rule: RuleRef<'p>) -> Option<Self> {
        match rule {
            RuleRef::Row(eccn, control) => Some(Self::Row(eccn, control.row)),
            RuleRef::Provision(provision) => Some(Self::Provision(&provision.id)),
            _ => None,
        }
    }
}

/// What the tables say of a transaction
struct Verdict<'p> {
    outcome: Outcome,
    rules: Vec<(Rule<'p>, Truth)>,
}

fn some(parts: impl IntoIterator<Item = Truth>) -> Truth {
    parts.into_iter().max().unwrap_or(Truth::No)
}

fn every(parts: impl IntoIterator<Item = Truth>) -> Truth {
    parts.into_iter().min().unwrap_or(Truth::Yes)
}

fn not(truth: Truth) -> Truth {
    match truth {
        Truth::Yes => Truth::No,
        Truth::No => Truth::Yes,
        Truth::Unknown => Truth::Unknown,
    }
}

fn known(holds: bool) -> Truth {
    if holds { Truth::Yes } else { Truth::No }
}

/// Whether an item at one paragraph is in another, by comparing the two paths as far as both go
fn within(own: Paragraph, other: Paragraph) -> Truth {
    let shared = own.depth().min(other.depth());
    if own.to_depth(shared) != other.to_depth(shared) {
        Truth::No
    } else if own.depth() < other.depth() {
        Truth::Unknown
    } else {
        Truth::Yes
    }
}

fn pattern_covers(pattern: ItemPattern, classification: Classification) -> Truth {
    match (pattern, classification) {
        (ItemPattern::Ear99, Classification::Ear99)
        | (ItemPattern::Listed, Classification::Listed(_)) => Truth::Yes,
        (ItemPattern::Item(other), Classification::Listed(own)) => {
            if own.eccn() == other.eccn() {
                within(own.paragraph(), other.paragraph())
            } else {
                Truth::No
            }
        }
        (ItemPattern::Range(from, to), Classification::Listed(own)) => {
            let eccn = own.eccn();
            known(
                eccn.category() == from.category()
                    && eccn.product_group() == from.product_group()
                    && from.number() <= eccn.number()
                    && eccn.number() <= to.number(),
            )
        }
        (ItemPattern::Group(category, group), Classification::Listed(own)) => {
            known(own.eccn().category() == category && own.eccn().product_group() == group)
        }
        (ItemPattern::Product(group), Classification::Listed(own)) => {
            known(own.eccn().product_group() == group)
        }
        (ItemPattern::Series600, Classification::Listed(own)) => {
            known(own.eccn().number() / 100 == 6)
        }
        _ => Truth::No,
    }
}

fn items_cover(items: &Items, classification: Classification) -> Truth {
    let one = |pattern: &ItemPattern| pattern_covers(*pattern, classification);
    let included = some(items.included().iter().map(one));
    let excepted = some(items.excepted().iter().map(one));
    every([included, not(excepted)])
}

fn scope_covers(scope: &Scope, paragraph: Paragraph) -> Truth {
    let one = |listed: &Paragraph| within(paragraph, *listed);
    match scope {
        Scope::Entire => Truth::Yes,
        Scope::Only(listed) => some(listed.iter().map(one)),
        Scope::Except(listed) => not(some(listed.iter().map(one))),
    }
}

fn entry_of(data: &PolicyData, eccn: Eccn) -> Option<&Entry> {
    data.entries.iter().find(|entry| entry.eccn == eccn)
}

/// The row that governs a country: a territory's is the one that it is said to take
fn governing(data: &PolicyData, country: Country) -> Option<&CountryRow> {
    let territory = data
        .territories
        .iter()
        .find(|territory| territory.territory == country);
    let governor = match territory {
        Some(territory) => territory.governed_by?,
        None => country,
    };
    data.countries.iter().find(|row| row.country == governor)
}

/// Whether the entry is known to have the paragraph
fn paragraph_exists(entry: &Entry, paragraph: Paragraph) -> Truth {
    let named = entry
        .controls
        .iter()
        .flat_map(|control| control.scope.paragraphs())
        .chain(entry.outline.paragraphs.iter());
    let mut known_paragraph = paragraph == Paragraph::ENTRY;
    for other in named {
        known_paragraph |= other.to_depth(paragraph.depth()) == Some(paragraph);
    }
    match (known_paragraph, entry.outline.complete) {
        (true, _) => Truth::Yes,
        (false, true) => Truth::No,
        (false, false) => Truth::Unknown,
    }
}

/// Whether every row about a paragraph sends the reader away, as it does where none is about it
fn leaves_to_others(entry: &Entry, paragraph: Paragraph) -> bool {
    let about = |row: &&Control| scope_covers(&row.scope, paragraph) != Truth::No;
    let mut rows = entry.controls.iter().filter(about);
    rows.all(|row| matches!(row.basis, Basis::Elsewhere(_)))
}

/// Membership of one country in a predicate, asked of its row
fn row_meets(data: &PolicyData, row: &CountryRow, destinations: &Destinations) -> bool {
    let part_meets = |part: &Destinations| row_meets(data, row, part);
    match destinations {
        Destinations::Everywhere => row.country != Country::US,
        Destinations::Group(group) => row.groups.iter().any(|own| own == *group),
        Destinations::Column(column) => row_is_marked(data, row, *column),
        Destinations::Footnote(number) => row.footnotes.contains(number),
        Destinations::List(name) => data
            .lists
            .iter()
            .any(|list| list.name == *name && list.members.contains(row.country)),
        Destinations::Countries(countries) => countries.contains(row.country),
        Destinations::Any(parts) => parts.iter().any(part_meets),
        Destinations::All(parts) => parts.iter().all(part_meets),
        Destinations::NoneOf(parts) => !parts.iter().any(part_meets),
        other => unreachable!("a predicate that the oracle does not know: {other}"),
    }
}

fn column_rule(data: &PolicyData, column: ChartColumn) -> Option<&ColumnRule> {
    data.columns.iter().find(|rule| rule.column == column)
}

/// Whether the chart marks the row, as the policy reads the chart
fn row_is_marked(data: &PolicyData, row: &CountryRow, column: ChartColumn) -> bool {
    let published = || row.columns.iter().any(|own| own == column);
    match (
        column_rule(data, column).map(|rule| &rule.marks),
        data.chart,
    ) {
        (Some(Marks::Section(section)), _) => row_meets(data, row, section),
        // A row that the chart leaves to part 746 has no marks to recompute.
        (Some(Marks::ChartOrSection(section)), ChartMode::FromSectionText) => {
            !row.part_746 && row_meets(data, row, section)
        }
        (Some(Marks::Chart | Marks::ChartOrSection(_)), _) => published(),
        (None, _) => false,
    }
}

struct Oracle<'p, 't> {
    data: &'p PolicyData,
    transaction: &'t Transaction,
    to: Option<&'p CountryRow>,
    from: Option<&'p CountryRow>,
    /// Whether the item is in the United States or was made there; unknown while nobody says where
    at_home: Truth,
    /// The rules of scope under which the item is subject, if it is known to be foreign-made
    subject: Option<Vec<(&'p ProvisionId, Truth)>>,
    /// Whether the answer turns on a License Exception for a stop on the way, of which this
    /// evaluator knows nothing
    aside: Cell<bool>,
}

impl<'p, 't> Oracle<'p, 't> {
    fn new(data: &'p PolicyData, transaction: &'t Transaction) -> Self {
        let mut oracle = Self {
            data,
            transaction,
            to: governing(data, transaction.destination),
            from: transaction.from.and_then(|from| governing(data, from)),
            at_home: Truth::Unknown,
            subject: None,
            aside: Cell::new(false),
        };
        oracle.at_home = oracle.is_at_home();
        oracle.subject = oracle.foreign_made();
        oracle
    }

    fn own(&self) -> Classification {
        self.transaction.item.classification
    }

    fn at(&self, row: Option<&CountryRow>, destinations: &Destinations) -> Truth {
        match row {
            Some(row) => known(row_meets(self.data, row, destinations)),
            None => Truth::Unknown,
        }
    }

    fn answer(&self, id: &QuestionId) -> Truth {
        self.transaction.answers.get(id)
    }

    fn derived(&self, id: &str) -> Truth {
        match id.parse() {
            Ok(id) => self.answer(&id),
            Err(_) => Truth::Unknown,
        }
    }

    fn parties(&self, of: export_control::PartyRoles) -> impl Iterator<Item = &'t Party> {
        self.transaction
            .parties
            .iter()
            .filter(move |party| of.iter().any(|role| role == party.role))
    }

    /// What the parties and an answer say together: a hit is a *yes* whatever was answered, and
    /// without an answer a *no* takes at least one party, and every one of them cleared; where a
    /// consignee or an end user counts, one of them is among those
    fn by_party(
        &self,
        of: export_control::PartyRoles,
        parties: &[Truth],
        question: &QuestionId,
    ) -> Truth {
        let last = [PartyRole::UltimateConsignee, PartyRole::EndUser];
        let last_count = of.iter().any(|role| last.contains(&role));
        let last_named = self.parties(of).any(|party| last.contains(&party.role));
        let said = if parties.is_empty() || last_count && !last_named {
            some(parties.iter().copied().chain([Truth::Unknown]))
        } else {
            some(parties.iter().copied())
        };
        answered_unless_yes(said, self.answer(question))
    }

    fn holds(&self, condition: &Condition) -> Truth {
        let what_for = self.what_for();
        self.holds_of(self.own(), what_for.as_deref(), condition)
    }

    /// What the item is said to be for; what no rule of its entry names says nothing, unless that it
    /// is for nothing they name is what was answered
    fn what_for(&self) -> Option<Vec<CclItem>> {
        let Classification::Listed(own) = self.own() else {
            return None;
        };
        let mut named = Vec::new();
        let mut collect = |condition: &Condition| {
            condition.visit(&mut |part| {
                if let Condition::Related(related) = part {
                    named.push(related.to.clone());
                }
            });
        };
        for row in entry_of(self.data, own.eccn())
            .iter()
            .flat_map(|entry| entry.controls.iter())
        {
            collect(&row.when);
        }
        for provision in &self.data.provisions {
            if items_cover(&provision.items, self.own()) != Truth::No {
                collect(&provision.when);
            }
        }
        let said = self.transaction.item.related_to.clone();
        let believed = said.filter(|said| {
            named.is_empty()
                || said.iter().any(|item| {
                    let one = Classification::Listed(*item);
                    named
                        .iter()
                        .any(|items| items_cover(items, one) != Truth::No)
                })
        });
        let none = self.derived(&format!("{}#related-to", own.eccn())) == Truth::No;
        believed.or(none.then(Vec::new))
    }

    /// Whether a condition holds of an item that is for these other items
    fn holds_of(
        &self,
        own: Classification,
        related_to: Option<&[CclItem]>,
        condition: &Condition,
    ) -> Truth {
        let part_holds = |part: &Condition| self.holds_of(own, related_to, part);
        let transaction = self.transaction;
        match condition {
            Condition::Always => Truth::Yes,
            Condition::Never => Truth::No,
            Condition::Destination(destinations) => self.at(self.to, destinations),
            Condition::Origin(destinations) => self.at(self.from, destinations),
            Condition::OccupiedRegion(question) => {
                let country = transaction.destination;
                if !Region::all().any(|region| region.country() == country) {
                    Truth::No
                } else if transaction.region.is_some() {
                    Truth::Yes
                } else {
                    self.answer(question.id())
                }
            }
            Condition::Activity(activities) => {
                known(activities.iter().any(|one| one == transaction.activity))
            }
            Condition::Item(items) => items_cover(items, own),
            // Technology for a listed item would be listed.
            Condition::Related(_) if own.listed().is_none() => Truth::No,
            Condition::Related(related) => match related_to {
                None => Truth::Unknown,
                Some(items) => some(items.iter().map(|item| {
                    let covered = items_cover(&related.to, Classification::Listed(*item));
                    match related.controlled_for {
                        None => covered,
                        Some(reason) => every([covered, self.other_controlled(*item, reason)]),
                    }
                })),
            },
            Condition::Meets(other) => match own {
                Classification::Listed(own) => {
                    self.derived(&format!("{}#meets-{other}", own.eccn()))
                }
                _ => Truth::No,
            },
            Condition::ControlledFor(reasons) => self.own_controlled(own, *reasons, &part_holds),
            Condition::Headquarters(_)
            | Condition::Listed(_)
            | Condition::OfKind(_)
            | Condition::EachListed(_) => self.holds_of_parties(own, condition),
            Condition::EndUse(uses) => {
                let stated = &transaction.end_uses;
                let named = |end_use: &EndUse| uses.iter().any(|one| one == *end_use);
                if stated.is_empty() {
                    Truth::Unknown
                } else {
                    known(stated.iter().any(named))
                }
            }
            Condition::Place(place) => self.is_placed(place),
            Condition::ValueAtMost(most) => match transaction.item.value_usd {
                None => Truth::Unknown,
                Some(value) => known(value <= *most),
            },
            Condition::Stated(question) => known(self.answer(question.id()) == Truth::Yes),
            Condition::UsContentAbove(share) => match transaction.item.us_content_percent {
                None => Truth::Unknown,
                Some(content) => known(content > *share),
            },
            Condition::SubjectUnder(rules) => self.subject_under(rules),
            Condition::SubjectOnlyUnder(only) => match self.subject_only_under(&only.rules) {
                Truth::Unknown => self.answer(only.question.id()),
                known => known,
            },
            Condition::Transit(transit) => self.stops_need_a_license(transit),
            Condition::During(period) => known(
                period.from.is_none_or(|from| from <= transaction.date)
                    && period.until.is_none_or(|until| transaction.date <= until),
            ),
            Condition::Ask(question) => self.answer(question.id()),
            Condition::All(parts) => every(parts.iter().map(part_holds)),
            Condition::Any(parts) => some(parts.iter().map(part_holds)),
            Condition::NoneOf(parts) => not(some(parts.iter().map(part_holds))),
            other => unreachable!("a condition that the oracle does not know: {other}"),
        }
    }

    /// Whether a place that is no destination is there
    fn is_placed(&self, place: &Place) -> Truth {
        let countries = match place.of {
            PlaceKind::Registry => &self.transaction.places.registry,
            PlaceKind::Manufacture => &self.transaction.places.manufacture,
            other => unreachable!("a place that the oracle does not know: {other}"),
        };
        let within = |country: &Country| self.at(governing(self.data, *country), &place.within);
        let said = if countries.is_empty() {
            Truth::Unknown
        } else {
            some(countries.iter().map(within))
        };
        answered_unless_yes(said, self.answer(place.question.id()))
    }

    /// Whether a condition about parties holds
    fn holds_of_parties(&self, own: Classification, condition: &Condition) -> Truth {
        match condition {
            Condition::Headquarters(headquarters) => {
                let said: Vec<Truth> = self
                    .parties(headquarters.of)
                    .map(|party| match party.headquarters {
                        None => Truth::Unknown,
                        Some(country) => {
                            self.at(governing(self.data, country), &headquarters.within)
                        }
                    })
                    .collect();
                self.by_party(headquarters.of, &said, headquarters.question.id())
            }
            Condition::Listed(listed) => {
                // An entry that names its items counts for those, and for what may be among them.
                let for_this_item = |entry: &PartyListing| match &entry.items {
                    Some(items) if listed.for_its_items => items_cover(items, own) != Truth::No,
                    _ => true,
                };
                let counts = |entry: &PartyListing| {
                    is_on(entry, listed.on) && entry.tie == listed.tie && for_this_item(entry)
                };
                let said: Vec<Truth> = self
                    .parties(listed.of)
                    .map(|party| match &party.listings {
                        None => Truth::Unknown,
                        Some(found) => known(found.iter().any(counts)),
                    })
                    .collect();
                self.by_party(listed.of, &said, listed.question.id())
            }
            Condition::OfKind(kind) => {
                let said: Vec<Truth> = self
                    .parties(kind.of)
                    .map(|party| match party.kind {
                        None => Truth::Unknown,
                        Some(own) => known(kind.kinds.iter().any(|one| one == own)),
                    })
                    .collect();
                self.by_party(kind.of, &said, kind.question.id())
            }
            Condition::EachListed(listed) => {
                let listed_so = |party: &Party| {
                    let found = party.listings.iter().flatten();
                    let mut own = found.filter(|one| one.tie == ListingTie::Itself);
                    own.any(|one| is_on(one, listed.on))
                };
                let filled = listed
                    .of
                    .iter()
                    .all(|role| self.parties(listed.of).any(|party| party.role == role));
                known(filled && self.parties(listed.of).all(listed_so))
            }
            other => unreachable!("a condition that is not about parties: {other}"),
        }
    }

    /// Whether the rows of the item's own entry control it for one of these reasons; an entry
    /// without rows controls nothing by itself, and sends the reader elsewhere
    fn own_controlled(
        &self,
        own: Classification,
        reasons: Reasons,
        holds: &dyn Fn(&Condition) -> Truth,
    ) -> Truth {
        let Classification::Listed(own) = own else {
            return Truth::No;
        };
        let Some(entry) = entry_of(self.data, own.eccn()) else {
            return Truth::Unknown;
        };
        let of_reason = entry
            .controls
            .iter()
            .filter(|row| reasons.iter().any(|reason| row.reason == Some(reason)));
        some(
            of_reason
                .map(|row| every([scope_covers(&row.scope, own.paragraph()), holds(&row.when)])),
        )
    }

    /// Whether another item, which this one is for, is itself controlled for a reason
    ///
    /// It stands in the place of the item: questions of its entry's rows are about it, and what it
    /// is for in turn is not known. What rows decide is not undone by an answer.
    fn other_controlled(&self, item: CclItem, reason: ReasonForControl) -> Truth {
        let by_rows = match entry_of(self.data, item.eccn()) {
            // An entry without rows is controlled elsewhere, and does not say for what.
            Some(entry) if !entry.controls.is_empty() => some(
                entry
                    .controls
                    .iter()
                    .filter(|row| row.reason == Some(reason))
                    .map(|row| {
                        every([
                            scope_covers(&row.scope, item.paragraph()),
                            self.holds_of(Classification::Listed(item), None, &row.when),
                        ])
                    }),
            ),
            _ => Truth::Unknown,
        };
        // What the rows decide is no matter of an answer.
        match by_rows {
            Truth::Unknown => self.derived(&format!("{item}#controlled-{reason}")),
            known => known,
        }
    }

    /// Whether something sets a provision off
    fn is_set_off(&self, provision: &Provision) -> Truth {
        match provision.trigger {
            Condition::Always => Truth::Yes,
            ref trigger => self.holds(trigger),
        }
    }

    /// Whether a rule of scope holds: one that nothing is known to set off does not
    fn scope_rule_holds(&self, rule: &ScopeRule) -> Truth {
        let mut activities = rule.activities.iter();
        if !activities.any(|one| one == self.transaction.activity)
            || self.holds(&rule.trigger) != Truth::Yes
        {
            return Truth::No;
        }
        match items_cover(&rule.items, self.own()) {
            Truth::No => Truth::No,
            covered => every([covered, self.holds(&rule.when)]),
        }
    }

    /// Whether the item is in the United States or was made there
    fn is_at_home(&self) -> Truth {
        let at_home = |rule: &&ScopeRule| match rule.effect {
            ScopeEffect::PresumedIn => true,
            ScopeEffect::BringsIn => rule.prohibition == GeneralProhibition::One,
            _ => false,
        };
        let answered = |rule: &ScopeRule| {
            let mut answered = false;
            for condition in [&rule.trigger, &rule.when] {
                condition.visit(&mut |part| {
                    let question = part.question();
                    answered |= question.is_some_and(|q| self.answer(q.id()) != Truth::Unknown);
                });
            }
            answered
        };
        let home: Vec<&ScopeRule> = self.data.scope.iter().filter(at_home).collect();
        // Nobody who says nothing of where an item was made has said that it is foreign.
        let said = !self.transaction.places.manufacture.is_empty()
            || home.iter().any(|rule| answered(rule));
        if self.data.scope.is_empty() || !said {
            return Truth::Unknown;
        }
        some(home.iter().map(|rule| self.scope_rule_holds(rule)))
    }

    /// The rules that bring a foreign-made item in; `None` while it may be at home in the United
    /// States: be there, or have been made there
    fn foreign_made(&self) -> Option<Vec<(&'p ProvisionId, Truth)>> {
        if self.at_home != Truth::No {
            return None;
        }
        let rules = &self.data.scope;
        let brings_in = rules
            .iter()
            .filter(|rule| rule.effect == ScopeEffect::BringsIn);
        let held = brings_in.map(|rule| (&rule.id, self.scope_rule_holds(rule)));
        Some(held.filter(|(_, truth)| *truth != Truth::No).collect())
    }

    /// Whether the item is subject to the regulations under one of these rules
    fn subject_under(&self, rules: &[ProvisionId]) -> Truth {
        let under = self.subject.iter().flatten();
        some(
            under
                .filter(|(id, _)| rules.contains(id))
                .map(|(_, truth)| *truth),
        )
    }

    /// Whether it is foreign-made, and subject under these rules and no others
    fn subject_only_under(&self, rules: &[ProvisionId]) -> Truth {
        let Some(subject) = &self.subject else {
            return not(self.at_home);
        };
        let of = |named: bool| {
            let some_of = subject.iter();
            some(
                some_of
                    .filter(|(id, _)| rules.contains(id) == named)
                    .map(|(_, truth)| *truth),
            )
        };
        match (of(true), of(false)) {
            (_, Truth::Yes) | (Truth::No, _) => Truth::No,
            (Truth::Yes, Truth::No) => Truth::Yes,
            _ => Truth::Unknown,
        }
    }

    /// Whether a direct shipment to a stop among these countries would need a license
    ///
    /// Where a rule there requires one, or may, it hangs on License Exceptions.
    fn stops_need_a_license(&self, transit: &Transit) -> Truth {
        let mut needed = Truth::No;
        let excepted = self.answer(transit.question.id());
        for stop in &self.transaction.via {
            let row = governing(self.data, *stop);
            if row.is_some_and(|row| !row_meets(self.data, row, &transit.through)) {
                continue;
            }
            let mut direct = self.transaction.clone();
            (direct.destination, direct.region) = (*stop, None);
            direct.via.clear();
            let mut direct = Oracle::new(self.data, &direct);
            direct.at_home = self.at_home;
            direct.subject.clone_from(&self.subject);
            let (rules, open) = direct.read();
            if rules.iter().any(|(_, truth)| *truth != Truth::No) {
                self.aside.set(true);
            }
            let there = match (row, open) {
                // Of a place without a row nothing more can be learned.
                (None, _) => not(excepted),
                // Whoever says that an exception would do there says that no license is needed;
                // whoever says that none would has not said that something is required.
                (Some(_), true) if excepted != Truth::Yes => Truth::Unknown,
                _ => Truth::No,
            };
            needed = some([needed, there]);
        }
        needed
    }

    fn provision_holds(&self, provision: &Provision) -> Truth {
        let reached = provision
            .activities
            .iter()
            .any(|one| one == self.transaction.activity);
        if !reached {
            return Truth::No;
        }
        let text = match &provision.enforcement {
            Some(enforcement)
                if self.data.reading == Reading::Enforced
                    && enforcement.since <= self.transaction.date =>
            {
                &enforcement.when
            }
            _ => &provision.when,
        };
        every([self.is_set_off(provision), self.holds(text)])
    }

    fn basis_holds(&self, eccn: Eccn, row: &Control) -> Truth {
        match &row.basis {
            Basis::Column(column) => {
                let reached = column_rule(self.data, *column).is_some_and(|rule| {
                    rule.activities
                        .iter()
                        .any(|one| one == self.transaction.activity)
                });
                match self.to {
                    _ if !reached => Truth::No,
                    None => Truth::Unknown,
                    Some(to) => known(row_is_marked(self.data, to, *column)),
                }
            }
            Basis::Provision(id) => self
                .data
                .provisions
                .iter()
                .find(|provision| provision.id == *id)
                .map_or(Truth::Unknown, |provision| self.provision_holds(provision)),
            Basis::Elsewhere(_) => Truth::No,
            Basis::NotStated => self.derived(&format!("{eccn}#row-{}-applies", row.row)),
            other => unreachable!("a basis that the oracle does not know: {other:?}"),
        }
    }

    fn row_holds(&self, eccn: Eccn, paragraph: Paragraph, row: &Control) -> Truth {
        // Kleene: once a part is *no* the rest cannot matter.
        let scope = scope_covers(&row.scope, paragraph);
        if scope == Truth::No {
            return Truth::No;
        }
        every([scope, self.holds(&row.when), self.basis_holds(eccn, row)])
    }

    /// Every row of the item's entry
    fn rows(&self) -> Vec<(Rule<'p>, Truth)> {
        let Classification::Listed(own) = self.own() else {
            return Vec::new();
        };
        entry_of(self.data, own.eccn())
            .into_iter()
            .flat_map(|entry| entry.controls.iter())
            .map(|row| {
                (
                    Rule::Row(own.eccn(), row.row),
                    self.row_holds(own.eccn(), own.paragraph(), row),
                )
            })
            .collect()
    }

    /// Every provision that names items of its own, but those that nothing is known to set off:
    /// those ask nothing and require nothing
    fn provisions(&self) -> impl Iterator<Item = (Rule<'p>, Truth)> {
        self.data
            .provisions
            .iter()
            .filter(|provision| !provision.items.included().is_empty())
            .filter(|provision| self.is_set_off(provision) == Truth::Yes)
            .map(|provision| {
                let item = items_cover(&provision.items, self.own());
                let truth = if item == Truth::No {
                    Truth::No
                } else {
                    every([item, self.provision_holds(provision)])
                };
                (Rule::Provision(&provision.id), truth)
            })
    }

    /// Whether the list leaves the decision to somebody else
    fn silent(&self) -> bool {
        let Classification::Listed(own) = self.own() else {
            return false;
        };
        let entry = entry_of(self.data, own.eccn());
        entry.is_some_and(|entry| leaves_to_others(entry, own.paragraph()))
    }

    /// Whether it does so for a part of the paragraph
    fn partly_silent(&self) -> bool {
        let Classification::Listed(own) = self.own() else {
            return false;
        };
        let Some(entry) = entry_of(self.data, own.eccn()) else {
            return false;
        };
        let rows = entry.controls.iter().map(|row| &row.scope);
        let lines = entry.eligibility.iter().flat_map(|line| &*line.terms);
        let mut named: BTreeSet<Paragraph> = rows
            .chain(lines.map(|term| &term.scope))
            .flat_map(Scope::paragraphs)
            .chain(entry.outline.paragraphs.iter())
            .copied()
            .collect();
        // What is in none of them, as an answer may say.
        let mut next = ('a'..='z').filter_map(|letter| {
            let text = format!("{own}.{letter}").parse::<CclItem>();
            let text = text.or_else(|_| format!("{own}{letter}").parse::<CclItem>());
            text.ok().map(CclItem::paragraph)
        });
        let used = |new: &Paragraph| named.iter().any(|n| n.to_depth(new.depth()) == Some(*new));
        let new = next.find(|new| !used(new));
        named.extend(new);
        named.iter().any(|paragraph| {
            within(*paragraph, own.paragraph()) == Truth::Yes && leaves_to_others(entry, *paragraph)
        })
    }

    /// Whether the whole entry is another agency's
    fn agency(&self) -> bool {
        let Classification::Listed(own) = self.own() else {
            return false;
        };
        let Some(entry) = entry_of(self.data, own.eccn()) else {
            return false;
        };
        let sent_away = |row: &Control| match &row.basis {
            Basis::Elsewhere(to) => {
                to.agency && row.scope == Scope::Entire && row.when == Condition::Always
            }
            _ => false,
        };
        match &entry.elsewhere {
            Some(to) if entry.controls.is_empty() => to.agency,
            _ => !entry.controls.is_empty() && entry.controls.iter().all(sent_away),
        }
    }

    /// Whether part 734 reaches the act: nothing takes it out, and an item that is known to be
    /// foreign-made is brought in by what it contains or is the product of
    fn reached(&self) -> Truth {
        let rules = self.data.scope.iter();
        let takes_out = rules.filter(|rule| rule.effect == ScopeEffect::TakesOut);
        let out = some(takes_out.map(|rule| self.scope_rule_holds(rule)));
        let brought_in = match &self.subject {
            None => Truth::Yes,
            Some(subject) => some(subject.iter().map(|(_, truth)| *truth)),
        };
        every([not(out), brought_in])
    }

    /// Conduct under General Prohibition Seven, which reaches any item (15 CFR 744.6), unless it waits
    /// for something to set it off
    fn conduct(&self) -> impl Iterator<Item = (Rule<'p>, Truth)> {
        self.data
            .provisions
            .iter()
            .filter(|provision| {
                provision.prohibition == GeneralProhibition::Seven
                    && !provision.items.included().is_empty()
                    && self.is_set_off(provision) == Truth::Yes
            })
            .map(|provision| {
                let item = match self.own() {
                    Classification::NotSubject => Truth::Yes,
                    own => items_cover(&provision.items, own),
                };
                let truth = match item {
                    Truth::No => Truth::No,
                    item => every([item, self.provision_holds(provision)]),
                };
                (Rule::Provision(&provision.id), truth)
            })
    }

    /// What is prohibited all the same where the regulations do not reach the act
    fn beyond_scope(&self) -> Verdict<'p> {
        let mut rules = Vec::new();
        if self.to.is_some_and(|to| to.country != Country::US) {
            rules.extend(self.conduct());
        }
        let mut certain = rules.iter().filter(|(_, truth)| *truth == Truth::Yes);
        let outcome = match some(rules.iter().map(|(_, truth)| *truth)) {
            Truth::Yes if certain.any(|(rule, _)| self.prohibits(*rule)) => Outcome::Prohibited,
            Truth::Yes => Outcome::LicenseRequired,
            Truth::Unknown => Outcome::NeedsAnswers,
            Truth::No => Outcome::NotSubject,
        };
        Verdict { outcome, rules }
    }

    /// Whether a sign that something is wrong is raised and not explained
    fn has_a_red_flag(&self) -> bool {
        self.data.red_flags.iter().any(|flag| {
            items_cover(&flag.items, self.own()) != Truth::No
                && self.holds(&flag.when) == Truth::Yes
                && self.answer(flag.resolved.id()) != Truth::Yes
        })
    }

    /// Whether a rule is about conduct with whatever item (15 CFR 744.6)
    fn is_conduct(&self, rule: Rule<'_>) -> bool {
        let mut provisions = self.data.provisions.iter();
        provisions.any(|provision| {
            rule == Rule::Provision(&provision.id)
                && provision.prohibition == GeneralProhibition::Seven
        })
    }

    /// Whether a rule prohibits rather than requires a license
    fn prohibits(&self, rule: Rule<'_>) -> bool {
        let mut provisions = self.data.provisions.iter();
        provisions.any(|provision| {
            rule == Rule::Provision(&provision.id) && provision.effect == Effect::Prohibits
        })
    }

    /// Whether the stated activity cannot be what is done with this item on this route
    fn misfits(&self) -> bool {
        let transaction = self.transaction;
        let thing = matches!(
            self.own(),
            Classification::Listed(own)
                if !matches!(own.eccn().product_group(), ProductGroup::D | ProductGroup::E)
        );
        let same = transaction.from == Some(transaction.destination);
        let from_us = transaction
            .from
            .map(|from| governing(self.data, from).is_some_and(|row| row.country == Country::US));
        let row = |country| governing(self.data, country).map(|row| row.country);
        let gone_elsewhere = !matches!(
            transaction.activity,
            Activity::DeemedExport | Activity::DeemedReexport
        ) && transaction.parties.iter().any(|party| {
            matches!(
                party.role,
                PartyRole::EndUser | PartyRole::UltimateConsignee
            ) && party
                .country
                .is_some_and(|at| row(at) != row(transaction.destination))
        });
        if gone_elsewhere {
            return true;
        }
        match transaction.activity {
            Activity::Export => from_us == Some(false),
            Activity::DeemedExport => thing || from_us == Some(false),
            Activity::Reexport => same || from_us == Some(true),
            Activity::DeemedReexport => thing || from_us == Some(true),
            Activity::InCountryTransfer => transaction.from.is_some() && !same,
        }
    }

    /// Whether nothing is required of the entry, whichever of its paragraphs the item is in
    fn clear_of_every_paragraph(&self, entry: Eccn) -> bool {
        let mut whole = self.transaction.clone();
        whole.item.classification = CclItem::from(entry).into();
        let placed = format!("{entry}#paragraph");
        whole.answers = (whole.answers.iter())
            .filter(|(id, _)| id.as_str() != placed)
            .map(|(id, answer)| (id.clone(), answer))
            .collect();
        let whole = Oracle::new(self.data, &whole);
        let rules = whole.rows().into_iter().chain(whole.provisions());
        !whole.silent() && rules.into_iter().all(|(_, truth)| truth == Truth::No)
    }

    fn decide(&self) -> Verdict<'p> {
        let reached = self.reached();
        if self.own() == Classification::NotSubject
            || self.to.is_some_and(|to| to.country == Country::US)
            || reached == Truth::No
        {
            return self.beyond_scope();
        }
        if self.to.is_none() {
            // No rule can be read for a destination without a row.
            return Verdict {
                outcome: Outcome::NeedsAnswers,
                rules: Vec::new(),
            };
        }
        let (mut rules, open) = self.read();
        for (rule, truth) in &mut rules {
            // Conduct under General Prohibition Seven does not wait for the item's scope.
            if !self.is_conduct(*rule) {
                *truth = every([*truth, reached]);
            }
        }
        let of = |truth: Truth| rules.iter().filter(move |(_, own)| *own == truth);
        let unknown = open
            || reached == Truth::Unknown
            || self.misfits()
            || of(Truth::Unknown).next().is_some();
        let outcome = if of(Truth::Yes).any(|(rule, _)| self.prohibits(*rule)) {
            Outcome::Prohibited
        } else if of(Truth::Yes).next().is_some() {
            Outcome::LicenseRequired
        } else if unknown || self.has_a_red_flag() {
            Outcome::NeedsAnswers
        } else if self.silent() {
            Outcome::OtherAuthority
        } else if self.partly_silent() {
            Outcome::NeedsAnswers
        } else {
            Outcome::NoLicenseRequired
        };
        Verdict { outcome, rules }
    }

    /// The rules that speak of the act, and whether it is open which item or place it is about
    fn read(&self) -> (Vec<(Rule<'p>, Truth)>, bool) {
        if self.to.is_none() {
            return (Vec::new(), true);
        }
        let mut rules = self.rows();
        if self.agency() {
            // What is not subject to the regulations is reached by what reaches beyond them.
            rules.extend(self.conduct());
        } else {
            rules.extend(self.provisions());
        }
        let item_is_known = match self.own() {
            Classification::Listed(own) => match entry_of(self.data, own.eccn()) {
                None => false,
                Some(entry) => match paragraph_exists(entry, own.paragraph()) {
                    Truth::Yes => true,
                    Truth::No => false,
                    Truth::Unknown => {
                        self.derived(&format!("{own}#exists")) == Truth::Yes
                            || self.clear_of_every_paragraph(own.eccn())
                    }
                },
            },
            _ => true,
        };
        (rules, !item_is_known)
    }

    /// What the rows alone come to
    fn list_alone(&self) -> Truth {
        let rows = self.rows();
        let Classification::Listed(own) = self.own() else {
            return Truth::Unknown;
        };
        if self.to.is_some_and(|to| to.country == Country::US) {
            // The act is none that the regulations reach.
            return Truth::No;
        }
        if rows.iter().any(|(_, truth)| *truth == Truth::Yes) {
            Truth::Yes
        } else if entry_of(self.data, own.eccn()).is_none()
            || self.to.is_none()
            || self.silent()
            || self.partly_silent()
            || rows.iter().any(|(_, truth)| *truth == Truth::Unknown)
        {
            Truth::Unknown
        } else {
            Truth::No
        }
    }
}

/// What is known and what is answered together: only a *yes* stands against an answer
fn answered_unless_yes(known: Truth, answer: Truth) -> Truth {
    match (known, answer) {
        (Truth::Yes, _) => Truth::Yes,
        (_, Truth::Yes | Truth::No) => answer,
        (_, Truth::Unknown) => known,
    }
}

/// Whether a party's entry is on the list that a rule names, and carries its footnote
fn is_on(found: &PartyListing, rule: ListRef) -> bool {
    let footnote = match rule.footnote {
        None => true,
        Some(number) => found.footnotes.iter().any(|own| own == number),
    };
    found.list == rule.list && footnote
}

// ---------------------------------------------------------------------------------------------
// The comparison
// ---------------------------------------------------------------------------------------------

/// Compares the two evaluators on one transaction; says where they differ
fn differs(policy: &Policy, transaction: &Transaction) -> Option<String> {
    let found = evaluate(policy, transaction);
    let oracle = Oracle::new(policy.data(), transaction);
    let expected = oracle.decide();
    if oracle.aside.get() {
        return None;
    }
    let mut differences = Vec::new();
    // The second evaluator knows no License Exceptions: where a license is required, whether one takes
    // its place is proved elsewhere. One that does is available, and for all that stands.
    let standing =
        |r: &&export_control::Requirement<'_>| r.status() != RequirementStatus::DoesNotApply;
    let covered = found.exceptions().iter().any(|exception| {
        let overcome: Vec<_> = found.overcomes(exception).collect();
        let mut all = found.requirements().iter().filter(standing);
        exception.status() == ExceptionStatus::Available && all.all(|r| overcome.contains(&r))
    });
    let depends = |r: &export_control::Requirement<'_>| r.status() == RequirementStatus::Depends;
    let outcome = match found.outcome() {
        Outcome::ExceptionAvailable if covered => Outcome::LicenseRequired,
        // Nor does it know that an exception leaves the other authority to decide.
        Outcome::OtherAuthority if covered && found.applying().next().is_some() => {
            Outcome::LicenseRequired
        }
        Outcome::OtherAuthority if covered && found.requirements().iter().any(depends) => {
            Outcome::NeedsAnswers
        }
        // A red flag holds back an exception, and no license that is required.
        Outcome::NeedsAnswers if found.applying().next().is_some() => Outcome::LicenseRequired,
        outcome => outcome,
    };
    if outcome != expected.outcome {
        differences.push(format!(
            "outcome {:?}, expected {:?}",
            found.outcome(),
            expected.outcome
        ));
    }
    for (rule, truth) in &expected.rules {
        let status = match truth {
            Truth::Yes => RequirementStatus::Applies,
            Truth::Unknown => RequirementStatus::Depends,
            Truth::No => RequirementStatus::DoesNotApply,
        };
        let mut of_rule = found
            .requirements()
            .iter()
            .filter(|requirement| Rule::of(requirement.rule()) == Some(*rule));
        // A rule that is not among those that were read does not apply.
        let given = of_rule.next().map_or(
            RequirementStatus::DoesNotApply,
            export_control::Requirement::status,
        );
        if given != status {
            differences.push(format!("{rule:?} {given:?}, expected {status:?}"));
        }
        if of_rule.next().is_some() {
            differences.push(format!("{rule:?} is there twice"));
        }
    }
    for requirement in found.requirements() {
        let rule = Rule::of(requirement.rule());
        if !expected.rules.iter().any(|(own, _)| Some(*own) == rule) {
            differences.push(format!("{rule:?} was read, and should not have been"));
        }
    }
    if differences.is_empty() {
        None
    } else {
        Some(format!(
            "{} {:?} from {:?} to {}: {}",
            transaction.item.classification,
            transaction.activity,
            transaction.from,
            transaction.destination,
            differences.join("; ")
        ))
    }
}

/// How many cells were compared, and the first of those that differ
#[derive(Default)]
struct Tally {
    cells: usize,
    different: usize,
    examples: Vec<String>,
}

impl Tally {
    fn add(&mut self, difference: Option<String>) {
        self.cells += 1;
        if let Some(difference) = difference {
            self.different += 1;
            if self.examples.len() < 25 {
                self.examples.push(difference);
            }
        }
    }

    fn finish(self, what: &str) {
        println!("{what}: {} cells compared", self.cells);
        assert!(
            self.different == 0,
            "{what}: {} of {} cells differ:\n{}",
            self.different,
            self.cells,
            self.examples.join("\n")
        );
    }
}

const MOST: usize = 12;

/// At most so many of a list, evenly spread, the first one always
fn sample<T: Copy>(all: &[T], most: usize) -> Vec<T> {
    if all.len() <= most {
        return all.to_vec();
    }
    (0..most)
        .filter_map(|index| all.get(index * all.len() / most).copied())
        .collect()
}

/// The entry itself and every paragraph that a row names
fn scope_paragraphs(entry: &Entry) -> Vec<Paragraph> {
    let mut all: BTreeSet<Paragraph> = entry
        .controls
        .iter()
        .flat_map(|row| row.scope.paragraphs().iter().copied())
        .collect();
    all.insert(Paragraph::ENTRY);
    all.into_iter().collect()
}

/// Those, and the leaves of the outline
fn paragraphs(entry: &Entry) -> Vec<Paragraph> {
    let outline = &entry.outline.paragraphs;
    let leaves = outline.iter().filter(|leaf| {
        !outline
            .iter()
            .any(|other| other != *leaf && within(*other, **leaf) == Truth::Yes)
    });
    let mut all: BTreeSet<Paragraph> = scope_paragraphs(entry).into_iter().collect();
    all.extend(leaves.copied());
    all.into_iter().collect()
}

fn items(policy: &Policy, of: fn(&Entry) -> Vec<Paragraph>) -> Vec<CclItem> {
    policy
        .data()
        .entries
        .iter()
        .flat_map(|entry| {
            sample(&of(entry), MOST)
                .into_iter()
                .map(|paragraph| CclItem::new(entry.eccn, paragraph))
        })
        .collect()
}

fn day() -> Date {
    Date::new(2026, 11, 22).unwrap_or_else(|| unreachable!("a day of the calendar"))
}

fn compare_everywhere(policy: &Policy, items: Vec<CclItem>, what: &str) {
    let mut tally = Tally::default();
    for item in items {
        let mut transaction = Transaction::export(item.into(), Country::US, day());
        for country in Country::all() {
            transaction.destination = country;
            tally.add(differs(policy, &transaction));
        }
    }
    tally.finish(what);
}

#[test]
fn agrees_on_every_item_to_every_country() {
    let policy = Policy::builtin();
    compare_everywhere(
        policy,
        items(policy, paragraphs),
        "codified, published chart",
    );
}

#[test]
fn agrees_on_the_enforced_reading() {
    let policy = Policy::builtin().with_reading(Reading::Enforced);
    let items = items(&policy, scope_paragraphs);
    compare_everywhere(&policy, items, "enforced, published chart");
}

#[test]
fn agrees_on_the_chart_from_section_text() {
    let policy = Policy::builtin().with_chart(ChartMode::FromSectionText);
    let items = items(&policy, scope_paragraphs);
    compare_everywhere(&policy, items, "codified, chart from section text");
}

/// Destinations that differ from each other in what the rules ask
const REPRESENTATIVE: [Country; 27] = [
    Country::VN,
    Country::CN,
    Country::MO,
    Country::HK,
    Country::RU,
    Country::BY,
    Country::UA,
    Country::IR,
    Country::KP,
    Country::SY,
    Country::CU,
    Country::IQ,
    Country::PK,
    Country::IN,
    Country::AE,
    Country::IL,
    Country::JP,
    Country::GB,
    Country::AU,
    Country::CA,
    Country::TW,
    Country::LI,
    Country::AQ,
    Country::US,
    Country::DE,
    Country::VE,
    Country::CF,
];

#[test]
fn agrees_on_every_activity() {
    let policy = Policy::builtin();
    let mut tally = Tally::default();
    let us = Some(Country::US);
    for item in items(policy, scope_paragraphs) {
        let mut transaction = Transaction::export(item.into(), Country::US, day());
        for destination in REPRESENTATIVE {
            transaction.destination = destination;
            for (activity, from) in [
                (Activity::Export, us),
                (Activity::Reexport, Some(Country::JP)),
                (Activity::Reexport, Some(Country::CN)),
                (Activity::Reexport, None),
                (Activity::InCountryTransfer, Some(destination)),
                (Activity::DeemedExport, us),
                (Activity::DeemedReexport, Some(Country::DE)),
            ] {
                transaction.activity = activity;
                transaction.from = from;
                transaction.answers = Answers::new();
                tally.add(differs(policy, &transaction));
                if activity.is_deemed() && item.eccn().product_group() == ProductGroup::D {
                    for source_code in [true, false] {
                        if let Ok(id) = "734.13#source-code".parse() {
                            transaction.answers.insert(id, source_code);
                        }
                        tally.add(differs(policy, &transaction));
                    }
                }
            }
        }
    }
    tally.finish("every activity");
}

#[test]
fn the_short_answer_agrees_with_the_rows() {
    let mut tally = Tally::default();
    let builtin = Policy::builtin();
    let enforced = builtin
        .with_reading(Reading::Enforced)
        .with_chart(ChartMode::FromSectionText);
    for policy in [builtin, &enforced] {
        for item in items(policy, scope_paragraphs) {
            let mut transaction = Transaction::export(item.into(), Country::US, day());
            for country in Country::all() {
                transaction.destination = country;
                let expected = Oracle::new(policy.data(), &transaction).list_alone();
                let found = policy.ccl_verdict(item, country);
                tally.add((found != expected).then(|| {
                    format!("ccl_verdict({item}, {country}) is {found:?}, expected {expected:?}")
                }));
            }
        }
    }
    tally.finish("the short answer");
}

// ---------------------------------------------------------------------------------------------
// Random transactions
// ---------------------------------------------------------------------------------------------

/// The four readings of the built-in policy
fn readings() -> impl Strategy<Value = (Reading, ChartMode)> {
    (
        prop_oneof![Just(Reading::Codified), Just(Reading::Enforced)],
        prop_oneof![Just(ChartMode::Published), Just(ChartMode::FromSectionText)],
    )
}

fn listed_item() -> impl Strategy<Value = CclItem> {
    prop::sample::select(items(Policy::builtin(), paragraphs))
}

/// An item, and at times one that the policy does not know
fn classification() -> impl Strategy<Value = Classification> {
    let strange = [
        "EAR99",
        "EAR99",
        "EAR99",
        "not subject",
        "3A999.z",
        "3A090.z",
        "7A999",
        "0A984",
        "1C351.d.15",
        "3A001.q.9",
        "5D002.z.77",
    ];
    let strange: Vec<Classification> = strange
        .iter()
        .filter_map(|text| text.parse().ok())
        .collect();
    // Software and technology, and the entries whose rules ask most, come up more often.
    let all = items(Policy::builtin(), paragraphs);
    let soft: Vec<CclItem> = all
        .iter()
        .copied()
        .filter(|item| {
            matches!(
                item.eccn().product_group(),
                ProductGroup::D | ProductGroup::E
            )
        })
        .collect();
    let asking: Vec<CclItem> = all
        .into_iter()
        .filter(|item| {
            entry_of(Policy::builtin().data(), item.eccn()).is_some_and(|entry| {
                entry.controls.iter().any(|row| {
                    let says_more = row.when != Condition::Always
                        || !matches!(row.basis, Basis::Column(_) | Basis::Elsewhere(_));
                    says_more && scope_covers(&row.scope, item.paragraph()) != Truth::No
                })
            })
        })
        .collect();
    prop_oneof![
        1 => prop::sample::select(strange),
        3 => listed_item().prop_map(Classification::Listed),
        3 => prop::sample::select(soft).prop_map(Classification::Listed),
        3 => prop::sample::select(asking).prop_map(Classification::Listed),
        5 => prop::sample::select(about_parties()).prop_map(Classification::Listed),
    ]
}

/// The items of rows whose provisions turn on parties, or are enforced in part
fn about_parties() -> Vec<CclItem> {
    let data = Policy::builtin().data();
    let turns_on_parties = |id: &ProvisionId| {
        let mut found = false;
        for provision in data.provisions.iter().filter(|one| one.id == *id) {
            found |= provision.enforcement.is_some();
            provision.when.visit(&mut |part| {
                found |= matches!(
                    part,
                    Condition::Headquarters(_) | Condition::Listed(_) | Condition::EachListed(_)
                );
            });
        }
        found
    };
    items(Policy::builtin(), paragraphs)
        .into_iter()
        .filter(|item| {
            entry_of(data, item.eccn()).is_some_and(|entry| {
                entry.controls.iter().any(|row| {
                    scope_covers(&row.scope, item.paragraph()) == Truth::Yes
                        && matches!(&row.basis, Basis::Provision(id) if turns_on_parties(id))
                })
            })
        })
        .collect()
}

fn country() -> impl Strategy<Value = Country> {
    prop_oneof![
        prop::sample::select(Country::all().collect::<Vec<_>>()),
        prop::sample::select(REPRESENTATIVE.to_vec()),
    ]
}

fn listing() -> impl Strategy<Value = PartyListing> {
    let known = [
        "entity-list",
        "entity-list:fn5",
        "entity-list:fn4",
        "entity-list:fn1:fn4",
        "entity-list:owned",
        "denied-persons",
        "unverified",
        "military-end-user",
        "military-end-user:owned",
        "sdn",
        "approved-uae",
        "approved-uae",
    ];
    let known: Vec<PartyListing> = known.iter().filter_map(|text| text.parse().ok()).collect();
    let covered = ["CCL", "CCL EAR99", "3A 3B 4A", "EAR99"];
    let covered: Vec<Items> = covered
        .iter()
        .filter_map(|text| text.parse().ok())
        .collect();
    let covered = prop::option::weighted(0.3, prop::sample::select(covered));
    (prop::sample::select(known), covered).prop_map(|(mut listing, items)| {
        listing.items = items;
        listing
    })
}

fn party() -> impl Strategy<Value = Party> {
    (
        prop::sample::select(vec![
            PartyRole::Exporter,
            PartyRole::Purchaser,
            PartyRole::IntermediateConsignee,
            PartyRole::UltimateConsignee,
            PartyRole::EndUser,
        ]),
        prop::option::of(country()),
        prop::option::of(country()),
        prop::option::of(prop::sample::select(vec![
            PartyKind::Civil,
            PartyKind::Civil,
            PartyKind::Government,
            PartyKind::Military,
            PartyKind::MilitaryIntelligence,
        ])),
        prop::option::of(prop::collection::vec(listing(), 0..3)),
    )
        .prop_map(|(role, country, headquarters, kind, listings)| {
            let mut party = Party::new(role);
            party.country = country;
            party.headquarters = headquarters;
            party.kind = kind;
            party.listings = listings;
            party
        })
}

/// Any day, and at times one on which an enforcement or a period begins or ends, or the day after
fn date() -> impl Strategy<Value = Date> {
    let mut turns = vec![day()];
    let data = Policy::builtin().data();
    for provision in &data.provisions {
        turns.extend(provision.enforcement.iter().map(|text| text.since));
        provision.when.visit(&mut |part| {
            if let Condition::During(period) = part {
                turns.extend(period.from.into_iter().chain(period.until));
            }
        });
    }
    let beside: Vec<Date> = turns
        .iter()
        .flat_map(|turn| {
            let day = turn.day();
            [day.saturating_sub(1), day, day + 1]
                .into_iter()
                .filter_map(|day| Date::new(turn.year(), turn.month(), day))
        })
        .collect();
    let some_day = (2024u16..=2027, 1u8..=12, 1u8..=31)
        .prop_filter_map("not a day of the calendar", |(year, month, day)| {
            Date::new(year, month, day)
        });
    prop_oneof![1 => some_day, 1 => prop::sample::select(beside)]
}

/// The items that an item is often for: those that conditions name
fn related() -> impl Strategy<Value = Vec<CclItem>> {
    let mut named = BTreeSet::new();
    let data = Policy::builtin().data();
    let conditions = data
        .entries
        .iter()
        .flat_map(|entry| entry.controls.iter().map(|row| &row.when))
        .chain(data.provisions.iter().map(|provision| &provision.when));
    for condition in conditions {
        condition.visit(&mut |part| {
            if let Condition::Related(related) = part {
                for pattern in related.to.included() {
                    match pattern {
                        ItemPattern::Item(item) => {
                            named.insert(*item);
                        }
                        ItemPattern::Range(from, to) => {
                            named.insert(from.entry());
                            named.insert(to.entry());
                        }
                        _ => {}
                    }
                }
            }
        });
    }
    let named: Vec<CclItem> = named.into_iter().collect();
    prop::collection::vec(
        prop_oneof![prop::sample::select(named), listed_item()],
        0..4,
    )
}

/// What can be answered beside the questions that are asked in words
fn derived_ids(transaction: &Transaction) -> Vec<String> {
    let data = Policy::builtin().data();
    let mut ids = Vec::new();
    if let Classification::Listed(own) = transaction.item.classification {
        ids.push(format!("{own}#exists"));
        for row in entry_of(data, own.eccn())
            .into_iter()
            .flat_map(|entry| entry.controls.iter())
        {
            if row.basis == Basis::NotStated {
                ids.push(format!("{}#row-{}-applies", own.eccn(), row.row));
            }
            row.when.visit(&mut |part| {
                if let Condition::Meets(other) = part {
                    ids.push(format!("{}#meets-{other}", own.eccn()));
                }
            });
        }
    }
    for item in transaction.item.related_to.iter().flatten() {
        for reason in ReasonForControl::all() {
            ids.push(format!("{item}#controlled-{reason}"));
        }
    }
    ids
}

/// An answer drawn from a seed
fn drawn(seed: u64, id: &str) -> Option<bool> {
    let mut hash = seed ^ 0xcbf2_9ce4_8422_2325;
    for byte in id.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    match (hash >> 29) % 3 {
        0 => None,
        1 => Some(false),
        _ => Some(true),
    }
}

fn transaction() -> impl Strategy<Value = Transaction> {
    let item = (
        classification(),
        prop_oneof![1 => Just(None), 3 => related().prop_map(Some)],
    );
    let route = (
        prop::sample::select(vec![
            Activity::Export,
            Activity::Reexport,
            Activity::InCountryTransfer,
            Activity::DeemedExport,
            Activity::DeemedReexport,
        ]),
        prop::option::weighted(0.8, country()),
        country(),
        prop::option::of(prop::sample::select(Region::all().collect::<Vec<_>>())),
        date(),
    );
    let people = (
        prop::collection::vec(party(), 0..5),
        prop::collection::vec(
            prop_oneof![
                1 => Just(EndUse::Civil),
                2 => prop::sample::select(EndUse::all().collect::<Vec<_>>()),
            ],
            0..2,
        ),
        (
            prop::collection::vec(country(), 0..2),
            prop::option::of((0u8..=60).prop_map(Percent::whole)),
            prop::option::weighted(0.3, country()),
        ),
    );
    // The enforced reading asks what the codified one does, and more.
    let questions = reading_of(Reading::Enforced, ChartMode::Published).questions();
    let answers = prop::collection::vec(prop::option::of(any::<bool>()), questions.len());
    (item, route, people, answers, any::<u64>()).prop_map(
        move |((classification, related_to), route, people, answers, seed)| {
            let (parties, end_uses, (made_in, us_content, via)) = people;
            let (activity, from, destination, region, date) = route;
            let mut transaction = Transaction::export(classification, destination, date);
            transaction.item.related_to = related_to;
            transaction.activity = activity;
            transaction.from = from;
            transaction.region = region.filter(|region| region.country() == destination);
            transaction.parties = parties;
            transaction.end_uses = end_uses;
            transaction.item.us_content_percent = us_content;
            for country in made_in {
                transaction.places.add(PlaceKind::Manufacture, country);
            }
            transaction.via.extend(via);
            for (question, answer) in questions.iter().zip(answers) {
                if let Some(answer) = answer {
                    transaction.answers.insert(question.id().clone(), answer);
                }
            }
            for id in derived_ids(&transaction) {
                if let (Some(answer), Ok(id)) = (drawn(seed, &id), id.parse()) {
                    transaction.answers.insert(id, answer);
                }
            }
            // Often enough, all who receive in the Emirates are approved.
            if seed % 8 == 0 {
                transaction.destination = Country::AE;
                transaction.region = None;
                if let Ok(approved) = "approved-uae".parse::<PartyListing>() {
                    for party in transaction.parties.iter_mut().take(2) {
                        let listings = party.listings.get_or_insert_default();
                        listings.push(approved.clone());
                    }
                }
            }
            transaction
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 8192,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn agrees_on_random_transactions((reading, chart) in readings(), transaction in transaction()) {
        let policy = reading_of(reading, chart);
        if let Some(difference) = differs(policy, &transaction) {
            return Err(TestCaseError::fail(difference));
        }
    }
}

#[cfg(feature = "strategies")]
proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2048,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn agrees_on_generated_policies(
        (policy, transaction) in policies().prop_flat_map(|policy| {
            let transactions = transactions(&policy);
            (Just(policy), transactions)
        })
    ) {
        if let Some(difference) = differs(&policy, &transaction) {
            let data = policy.data();
            let rules = format!("{:?} {:?} {:?}", data.scope, data.provisions, data.entries);
            return Err(TestCaseError::fail(format!("{difference} by {rules}")));
        }
    }
}

/// The built-in policy under a reading, made once
fn reading_of(reading: Reading, chart: ChartMode) -> &'static Policy {
    use std::sync::OnceLock;
    static MADE: [OnceLock<Policy>; 4] = [const { OnceLock::new() }; 4];
    let at = match (reading, chart) {
        (Reading::Codified, ChartMode::Published) => 0,
        (Reading::Codified, ChartMode::FromSectionText) => 1,
        (Reading::Enforced, ChartMode::Published) => 2,
        (Reading::Enforced, ChartMode::FromSectionText) => 3,
    };
    MADE.get(at).map_or_else(Policy::builtin, |made| {
        made.get_or_init(|| Policy::builtin().with_reading(reading).with_chart(chart))
    })
}
