//! The second evaluator: what the tables require of a transaction, and what that comes to.

use export_control::policy::{
    Basis, ChartMode, ColumnRule, Control, CountryRow, EligibilityEffect, EligibilityTerm, Entry,
    Marks, PolicyData, Provision, ProvisionId, Reading, Relief, RowNumber, RuleRef, Scope,
};
use export_control::{
    Activity, CclItem, ChartColumn, Classification, Condition, Country, Destinations, Eccn, EndUse,
    ExceptionParagraph, ItemPattern, Items, LicenseException, ListKind, Outcome, Paragraph, Party,
    PartyKind, PartyListing, PartyRole, PartyRoles, ProductGroup, QuestionId, ReasonForControl,
    Reasons, Region, Transaction, Truth,
};

use crate::exceptions::{Weighed, weigh};

/// The name of a rule
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule<'p> {
    Row(Eccn, RowNumber),
    Provision(&'p ProvisionId),
}

impl<'p> Rule<'p> {
    pub fn of(rule: RuleRef<'p>) -> Option<Self> {
        match rule {
            RuleRef::Row(eccn, control) => Some(Self::Row(eccn, control.row)),
            RuleRef::Provision(provision) => Some(Self::Provision(&provision.id)),
            _ => None,
        }
    }
}

/// A rule, and what it says of a transaction
#[derive(Clone, Copy, Debug)]
pub struct Required<'p> {
    pub rule: Rule<'p>,
    pub reason: Option<ReasonForControl>,
    pub relief: &'p Relief,
    pub truth: Truth,
}

/// What the tables say of a transaction
pub struct Verdict<'p> {
    pub outcome: Outcome,
    pub best: Outcome,
    pub worst: Outcome,
    pub rules: Vec<Required<'p>>,
    pub exceptions: Vec<Weighed<'p>>,
}

impl Verdict<'_> {
    fn settled(outcome: Outcome) -> Self {
        Self {
            outcome,
            best: outcome,
            worst: outcome,
            rules: Vec::new(),
            exceptions: Vec::new(),
        }
    }
}

pub fn some(parts: impl IntoIterator<Item = Truth>) -> Truth {
    parts.into_iter().max().unwrap_or(Truth::No)
}

pub fn every(parts: impl IntoIterator<Item = Truth>) -> Truth {
    parts.into_iter().min().unwrap_or(Truth::Yes)
}

pub fn not(truth: Truth) -> Truth {
    match truth {
        Truth::Yes => Truth::No,
        Truth::No => Truth::Yes,
        Truth::Unknown => Truth::Unknown,
    }
}

pub fn known(holds: bool) -> Truth {
    if holds { Truth::Yes } else { Truth::No }
}

/// Whether an item at one paragraph is in another, by comparing the two paths as far as both go
pub fn within(own: Paragraph, other: Paragraph) -> Truth {
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
    let own = match classification {
        Classification::Listed(own) => own,
        Classification::Ear99 => return known(pattern == ItemPattern::Ear99),
        _ => return Truth::No,
    };
    let eccn = own.eccn();
    match pattern {
        ItemPattern::Item(other) if eccn == other.eccn() => {
            within(own.paragraph(), other.paragraph())
        }
        ItemPattern::Item(_) | ItemPattern::Ear99 => Truth::No,
        ItemPattern::Range(from, to) => known(
            eccn.category() == from.category()
                && eccn.product_group() == from.product_group()
                && from.number() <= eccn.number()
                && eccn.number() <= to.number(),
        ),
        ItemPattern::Group(category, group) => {
            known(eccn.category() == category && eccn.product_group() == group)
        }
        ItemPattern::Product(group) => known(eccn.product_group() == group),
        // The third character of the number.
        ItemPattern::Series600 => known(eccn.number() / 100 == 6),
        ItemPattern::Listed => Truth::Yes,
        other => unreachable!("a pattern that the oracle does not know: {other}"),
    }
}

pub fn items_cover(items: &Items, classification: Classification) -> Truth {
    let one = |pattern: &ItemPattern| pattern_covers(*pattern, classification);
    let included = some(items.included().iter().map(one));
    let excepted = some(items.excepted().iter().map(one));
    every([included, not(excepted)])
}

pub fn scope_covers(scope: &Scope, paragraph: Paragraph) -> Truth {
    let one = |listed: &Paragraph| within(paragraph, *listed);
    match scope {
        Scope::Entire => Truth::Yes,
        Scope::Only(listed) => some(listed.iter().map(one)),
        Scope::Except(listed) => not(some(listed.iter().map(one))),
    }
}

pub fn entry_of(data: &PolicyData, eccn: Eccn) -> Option<&Entry> {
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
    let lines = entry.eligibility.iter().flat_map(|line| line.terms.iter());
    let named = entry
        .controls
        .iter()
        .map(|control| &control.scope)
        .chain(lines.map(|term| &term.scope))
        .flat_map(Scope::paragraphs)
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

pub struct Oracle<'p, 't> {
    pub data: &'p PolicyData,
    pub transaction: &'t Transaction,
    to: Option<&'p CountryRow>,
    from: Option<&'p CountryRow>,
    /// The item's own entry
    entry: Option<&'p Entry>,
    related_to: Option<Vec<CclItem>>,
}

/// What a condition is read for
#[derive(Clone, Copy)]
struct About<'a, 'p> {
    item: Classification,
    /// What the item is for
    related_to: Option<&'a [CclItem]>,
    /// The requirements, once they are known
    required: &'a [Required<'p>],
}

impl<'p, 't> Oracle<'p, 't> {
    pub fn new(data: &'p PolicyData, transaction: &'t Transaction) -> Self {
        let mut oracle = Self {
            data,
            transaction,
            to: governing(data, transaction.destination),
            from: transaction.from.and_then(|from| governing(data, from)),
            entry: match transaction.item.classification {
                Classification::Listed(own) => entry_of(data, own.eccn()),
                _ => None,
            },
            related_to: None,
        };
        oracle.related_to = oracle.what_for();
        oracle
    }

    fn entry(&self, eccn: Eccn) -> Option<&'p Entry> {
        match self.entry {
            Some(own) if own.eccn == eccn => Some(own),
            _ => entry_of(self.data, eccn),
        }
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

    /// The answer to a question whose id is put together
    pub fn derived(&self, id: &str) -> Truth {
        match id.parse() {
            Ok(id) => self.answer(&id),
            Err(_) => Truth::Unknown,
        }
    }

    fn parties(&self, of: PartyRoles) -> impl Iterator<Item = &'t Party> {
        self.transaction
            .parties
            .iter()
            .filter(move |party| of.iter().any(|role| role == party.role))
    }

    /// What the parties and an answer say together: a hit is a *yes* whatever was answered, and
    /// without an answer a *no* takes at least one party, and every one of them cleared
    fn by_party(&self, parties: &[Truth], question: &QuestionId) -> Truth {
        let said = if parties.is_empty() {
            Truth::Unknown
        } else {
            some(parties.iter().copied())
        };
        answered_unless_yes(said, self.answer(question))
    }

    fn holds(&self, condition: &Condition) -> Truth {
        self.holds_given(&[], condition)
    }

    /// Whether a condition holds that may ask what is required
    pub fn holds_given(&self, required: &[Required<'p>], condition: &Condition) -> Truth {
        let about = About {
            item: self.own(),
            related_to: self.related_to.as_deref(),
            required,
        };
        self.holds_of(&about, condition)
    }

    /// What the item is said to be for; what no rule of its entry names says nothing, unless that it
    /// is for nothing they name is what was answered
    ///
    /// A restriction on exceptions asks nothing of the item, but may name what it is for.
    fn what_for(&self) -> Option<Vec<CclItem>> {
        let Classification::Listed(own) = self.own() else {
            return None;
        };
        let none = self.derived(&format!("{}#related-to", own.eccn())) == Truth::No;
        let none = none.then(Vec::new);
        let Some(said) = &self.transaction.item.related_to else {
            return none;
        };
        let mut named = Vec::new();
        if let Some(entry) = self.entry(own.eccn()) {
            for row in entry.controls.iter() {
                self.related_in(&row.when, &mut named);
            }
            for term in entry.eligibility.iter().flat_map(|line| line.terms.iter()) {
                self.related_in(&term.when, &mut named);
            }
        }
        for provision in &self.data.provisions {
            if items_cover(&provision.items, self.own()) != Truth::No {
                self.related_in(&provision.when, &mut named);
            }
        }
        let none_asks = named.is_empty();
        for restriction in &self.data.restrictions {
            self.related_in(&restriction.when, &mut named);
        }
        let believed = none_asks
            || said.iter().any(|item| {
                let one = Classification::Listed(*item);
                named
                    .iter()
                    .any(|items| items_cover(items, one) != Truth::No)
            });
        if believed { Some(said.clone()) } else { none }
    }

    /// The items that a condition names as what the item may be for
    fn related_in(&self, condition: &Condition, named: &mut Vec<Items>) {
        condition.visit(&mut |part| {
            if let Condition::Related(related) = part {
                named.push(related.to.clone());
            }
        });
    }

    /// Whether a condition holds of an item that is for these other items
    fn holds_of(&self, about: &About<'_, 'p>, condition: &Condition) -> Truth {
        let part_holds = |part: &Condition| self.holds_of(about, part);
        let (own, related_to) = (about.item, about.related_to);
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
            // What is not on the list is for nothing on it.
            Condition::Related(_) if !matches!(own, Classification::Listed(_)) => Truth::No,
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
            Condition::RequiredFor(reasons) => some(
                about
                    .required
                    .iter()
                    .filter(|one| reasons.iter().any(|reason| one.reason == Some(reason)))
                    .map(|one| one.truth),
            ),
            Condition::Granted(exception) => self.granted(about, *exception),
            Condition::Barred(paragraph) => self.barred(about, paragraph.exception(), |barred| {
                is_part_of(*paragraph, barred)
            }),
            Condition::ValueAtMost(limit) => match transaction.item.value_usd {
                None => Truth::Unknown,
                Some(value) => known(value.cents() <= limit.cents()),
            },
            Condition::Place(place) => {
                let said: Vec<Truth> = transaction
                    .places
                    .of(place.of)
                    .iter()
                    .map(|country| self.at(governing(self.data, *country), &place.within))
                    .collect();
                self.by_party(&said, place.question.id())
            }
            Condition::OfKind(kind) => {
                let said: Vec<Truth> = self
                    .parties(kind.of)
                    .map(|party| match party.kind {
                        None => Truth::Unknown,
                        Some(own) => known(kind.kinds.iter().any(|one| one == own)),
                    })
                    .collect();
                self.by_party(&said, kind.question.id())
            }
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
                self.by_party(&said, headquarters.question.id())
            }
            Condition::Listed(listed) => {
                let said: Vec<Truth> = self
                    .parties(listed.of)
                    .map(|party| match &party.listings {
                        None => Truth::Unknown,
                        Some(found) => known(found.iter().any(|one| meets(*one, listed.on))),
                    })
                    .collect();
                self.by_party(&said, listed.question.id())
            }
            Condition::EachListed(listed) => {
                let listed_so = |party: &Party| {
                    let found = party.listings.iter().flatten();
                    found.into_iter().any(|one| meets(*one, listed.on))
                };
                let filled = listed
                    .of
                    .iter()
                    .all(|role| self.parties(listed.of).any(|party| party.role == role));
                known(filled && self.parties(listed.of).all(listed_so))
            }
            Condition::Concern(question) => match self.answer(question.id()) {
                Truth::Unknown if !states_concern(transaction) => Truth::No,
                answered => answered,
            },
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

    /// Whether the policy has the item's entry
    pub fn has_entry(&self) -> bool {
        match self.own() {
            Classification::Listed(own) => self.entry(own.eccn()).is_some(),
            _ => true,
        }
    }

    /// The terms of the line that the item's entry has on an exception
    fn line(&self, item: Classification, exception: LicenseException) -> &'p [EligibilityTerm] {
        let Classification::Listed(item) = item else {
            return &[];
        };
        self.entry(item.eccn())
            .and_then(|entry| {
                let mut lines = entry.eligibility.iter();
                lines.find(|line| line.exception == exception)
            })
            .map_or(&[], |line| &line.terms)
    }

    /// Whether a term of an eligibility line is about the item
    fn is_about(&self, about: &About<'_, 'p>, term: &EligibilityTerm) -> Truth {
        match about.item {
            Classification::Listed(item) => every([
                scope_covers(&term.scope, item.paragraph()),
                self.holds_of(about, &term.when),
            ]),
            _ => Truth::No,
        }
    }

    fn granted(&self, about: &About<'_, 'p>, exception: LicenseException) -> Truth {
        let grants = self.line(about.item, exception).iter().map(|term| {
            let worth = match term.effect {
                EligibilityEffect::Grants => Truth::Yes,
                EligibilityEffect::GrantsUpTo(limit) => {
                    self.holds_of(about, &Condition::ValueAtMost(limit))
                }
                _ => Truth::No,
            };
            every([worth, self.is_about(about, term)])
        });
        let barred = self.barred(about, exception, |barred| barred.path().is_empty());
        every([some(grants), not(barred)])
    }

    fn barred(
        &self,
        about: &About<'_, 'p>,
        exception: LicenseException,
        counts: impl Fn(ExceptionParagraph) -> bool,
    ) -> Truth {
        some(
            self.line(about.item, exception)
                .iter()
                .filter(|term| match term.effect {
                    EligibilityEffect::Bars(barred) => counts(barred),
                    _ => false,
                })
                .map(|term| self.is_about(about, term)),
        )
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
        let Some(entry) = self.entry(own.eccn()) else {
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
        let other = About {
            item: Classification::Listed(item),
            related_to: None,
            required: &[],
        };
        let by_rows = match self.entry(item.eccn()) {
            // An entry without rows is controlled elsewhere, and does not say for what.
            Some(entry) if !entry.controls.is_empty() => some(
                entry
                    .controls
                    .iter()
                    .filter(|row| row.reason == Some(reason))
                    .map(|row| {
                        every([
                            scope_covers(&row.scope, item.paragraph()),
                            self.holds_of(&other, &row.when),
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

    fn provision_holds(&self, provision: &Provision) -> Truth {
        let reached = provision
            .activities
            .iter()
            .any(|one| one == self.transaction.activity);
        if !reached {
            return Truth::No;
        }
        match &provision.enforcement {
            Some(enforcement)
                if self.data.reading == Reading::Enforced
                    && enforcement.since <= self.transaction.date =>
            {
                self.holds(&enforcement.when)
            }
            _ => self.holds(&provision.when),
        }
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

    /// What may take the place of a license that a row requires
    fn relief_of(&self, row: &Control) -> &'p Relief {
        let provision = match &row.basis {
            Basis::Provision(id) => self.data.provisions.iter().find(|one| one.id == *id),
            _ => None,
        };
        provision.map_or(&Relief::AnyException, |provision| &provision.relief)
    }

    /// Every row of the item's entry
    fn rows(&self) -> Vec<Required<'p>> {
        let Classification::Listed(own) = self.own() else {
            return Vec::new();
        };
        self.entry(own.eccn())
            .into_iter()
            .flat_map(|entry| entry.controls.iter())
            .map(|row| Required {
                rule: Rule::Row(own.eccn(), row.row),
                reason: row.reason,
                relief: self.relief_of(row),
                truth: self.row_holds(own.eccn(), own.paragraph(), row),
            })
            .collect()
    }

    /// Every provision that names items of its own
    fn provisions(&self) -> impl Iterator<Item = Required<'p>> {
        self.data
            .provisions
            .iter()
            .filter(|provision| !provision.items.included().is_empty())
            .map(|provision| {
                let item = items_cover(&provision.items, self.own());
                let truth = if item == Truth::No {
                    Truth::No
                } else {
                    every([item, self.provision_holds(provision)])
                };
                Required {
                    rule: Rule::Provision(&provision.id),
                    reason: provision.reason,
                    relief: &provision.relief,
                    truth,
                }
            })
    }

    /// Whether the list leaves the decision to somebody else
    fn silent(&self) -> bool {
        let Classification::Listed(own) = self.own() else {
            return false;
        };
        self.entry(own.eccn()).is_some_and(|entry| {
            entry
                .controls
                .iter()
                .filter(|row| scope_covers(&row.scope, own.paragraph()) != Truth::No)
                .all(|row| matches!(row.basis, Basis::Elsewhere(_)))
        })
    }

    /// Whether the whole entry is another agency's
    fn agency(&self) -> bool {
        let Classification::Listed(own) = self.own() else {
            return false;
        };
        let Some(entry) = self.entry(own.eccn()) else {
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

    /// Whether source code is released, where that decides
    fn reached(&self) -> Truth {
        let software = matches!(
            self.own(),
            Classification::Listed(own) if own.eccn().product_group() == ProductGroup::D
        );
        let deemed = matches!(
            self.transaction.activity,
            Activity::DeemedExport | Activity::DeemedReexport
        );
        if software && deemed {
            self.derived("734.13#source-code")
        } else {
            Truth::Yes
        }
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
        !whole.silent() && rules.into_iter().all(|rule| rule.truth == Truth::No)
    }

    pub fn decide(&self) -> Verdict<'p> {
        let reached = self.reached();
        if self.own() == Classification::NotSubject
            || self.to.is_some_and(|to| to.country == Country::US)
            || reached == Truth::No
        {
            return Verdict::settled(Outcome::NotSubject);
        }
        if self.to.is_none() {
            // No rule can be read for a destination without a row.
            return Verdict {
                best: Outcome::NoLicenseRequired,
                worst: Outcome::LicenseRequired,
                ..Verdict::settled(Outcome::NeedsAnswers)
            };
        }
        let mut rules = self.rows();
        if !self.agency() {
            rules.extend(self.provisions());
        }
        for rule in &mut rules {
            rule.truth = every([rule.truth, reached]);
        }
        let fundamental = self.misfits() || !self.item_is_known();
        let exceptions = weigh(self, &rules);
        let cleared = if self.silent() {
            Outcome::OtherAuthority
        } else {
            Outcome::NoLicenseRequired
        };
        let requires = |truth: Truth| rules.iter().any(|rule| rule.truth == truth);
        let verdict = if requires(Truth::Yes) {
            let sure = |what: fn(&Weighed<'p>) -> bool| {
                exceptions
                    .iter()
                    .any(|weighed| weighed.usable == Truth::Yes && what(weighed))
            };
            let hope = exceptions.iter().any(|weighed| {
                weighed.usable != Truth::No && weighed.all_that(Truth::Yes) != Truth::No
            });
            if !fundamental && sure(Weighed::overcomes_everything) {
                Verdict::settled(Outcome::ExceptionAvailable)
            } else if sure(|weighed| weighed.all_that(Truth::Yes) == Truth::Yes) {
                Verdict {
                    best: Outcome::ExceptionAvailable,
                    worst: Outcome::LicenseRequired,
                    ..Verdict::settled(Outcome::NeedsAnswers)
                }
            } else {
                Verdict {
                    best: if hope {
                        Outcome::ExceptionAvailable
                    } else {
                        Outcome::LicenseRequired
                    },
                    ..Verdict::settled(Outcome::LicenseRequired)
                }
            }
        } else if requires(Truth::Unknown) || reached == Truth::Unknown || fundamental {
            let covered = requires(Truth::Unknown)
                && exceptions
                    .iter()
                    .any(|weighed| weighed.usable == Truth::Yes && weighed.overcomes_everything());
            Verdict {
                best: cleared,
                worst: if covered && !fundamental {
                    cleared.max(Outcome::ExceptionAvailable)
                } else {
                    Outcome::LicenseRequired
                },
                ..Verdict::settled(Outcome::NeedsAnswers)
            }
        } else {
            Verdict::settled(cleared)
        };
        Verdict {
            rules,
            exceptions,
            ..verdict
        }
    }

    /// Whether it is known which item it is
    fn item_is_known(&self) -> bool {
        let Classification::Listed(own) = self.own() else {
            return true;
        };
        let Some(entry) = self.entry(own.eccn()) else {
            return false;
        };
        match paragraph_exists(entry, own.paragraph()) {
            Truth::Yes => true,
            Truth::No => false,
            Truth::Unknown => {
                self.derived(&format!("{own}#exists")) == Truth::Yes
                    || self.clear_of_every_paragraph(own.eccn())
            }
        }
    }

    /// What the rows alone come to
    pub fn list_alone(&self) -> Truth {
        let rows = self.rows();
        let Classification::Listed(own) = self.own() else {
            return Truth::Unknown;
        };
        if self.to.is_some_and(|to| to.country == Country::US) {
            // The act is none that the regulations reach.
            return Truth::No;
        }
        if rows.iter().any(|row| row.truth == Truth::Yes) {
            Truth::Yes
        } else if self.entry(own.eccn()).is_none()
            || self.to.is_none()
            || self.silent()
            || rows.iter().any(|row| row.truth == Truth::Unknown)
        {
            Truth::Unknown
        } else {
            Truth::No
        }
    }
}

/// Whether a paragraph of an exception is another one or lies below it
pub fn is_part_of(own: ExceptionParagraph, other: ExceptionParagraph) -> bool {
    own.exception() == other.exception() && own.path().starts_with(other.path())
}

/// What is known and what is answered together: only a *yes* stands against an answer
fn answered_unless_yes(known: Truth, answer: Truth) -> Truth {
    match (known, answer) {
        (Truth::Yes, _) => Truth::Yes,
        (_, Truth::Yes | Truth::No) => answer,
        (_, Truth::Unknown) => known,
    }
}

/// Whether a party's listing is the one that a rule names
fn meets(found: PartyListing, rule: PartyListing) -> bool {
    let footnote = match rule.footnote {
        None => true,
        Some(number) => found.footnote == Some(number),
    };
    found.list == rule.list && footnote
}

fn states_concern(transaction: &Transaction) -> bool {
    let end_use = transaction
        .end_uses
        .iter()
        .any(|end_use| *end_use != EndUse::Civil);
    let party = transaction.parties.iter().any(|party| {
        let kind = matches!(
            party.kind,
            Some(PartyKind::Military | PartyKind::MilitaryIntelligence)
        );
        let listed = party
            .listings
            .iter()
            .flatten()
            .any(|one| one.list != ListKind::ApprovedUae);
        kind || listed
    });
    end_use || party
}
