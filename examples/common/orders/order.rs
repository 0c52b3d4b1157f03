//! Reading an order from a row: every cell that is wrong is said, each with its column.

use std::fmt::{self, Display};
use std::str::FromStr;

use export_control::{
    CclItem, Classification, Country, Date, Party, PartyListing, PartyRole, PlaceKind, Policy,
    Transaction, TransactionBuilder, TransactionProblem, TransactionProblems,
};
use serde::Serialize;

use super::super::answers::{answer, answered_both_ways, yes_or_no};
use super::columns::{Column, Columns};
use super::lines::Row;

/// How much of a cell is repeated where it is wrong; a quote that is not closed makes it long
const LONGEST: usize = 120;

/// An order, and what it is called
pub struct Order {
    pub id: String,
    pub transaction: Transaction,
}

/// A row that is no order
#[derive(Serialize)]
pub struct BadRow {
    pub line: u64,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
    pub problems: Vec<BadCell>,
}

/// What is wrong with a cell, or with the row where no cell is to blame
#[derive(Serialize)]
pub struct BadCell {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<&'static str>,
    pub problem: String,
}

impl BadCell {
    fn new(column: Option<Column>, problem: &impl Display) -> Self {
        Self {
            column: column.map(Column::name),
            problem: in_short(&problem.to_string()),
        }
    }
}

impl fmt::Display for BadCell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.column {
            Some(column) => write!(f, "{column}: {}", self.problem),
            None => f.write_str(&self.problem),
        }
    }
}

/// A text on one line, without its middle where it is long: what would be right stands at the end
fn in_short(text: &str) -> String {
    let text = text.replace('\n', " ");
    let cut = text.char_indices().nth(LONGEST).map(|(at, _)| at);
    let resumed = text.char_indices().rev().nth(LONGEST).map(|(at, _)| at);
    match (cut, resumed) {
        (Some(cut), Some(resumed)) if cut < resumed => {
            let parts = (text.get(..cut), text.get(resumed..));
            let (start, end) = (parts.0.unwrap_or_default(), parts.1.unwrap_or_default());
            format!("{start} … {end}")
        }
        _ => text,
    }
}

/// The cells of a row, and what is wrong with those that were read
struct Cells<'a> {
    row: &'a Row,
    columns: &'a Columns,
    problems: Vec<BadCell>,
}

impl<'a> Cells<'a> {
    /// The text of a cell; `None` when it is empty, which says nothing
    fn text(&mut self, column: Column) -> Option<&'a str> {
        let cell = self.row.cells.get(self.columns.position(column)?)?;
        if let Ok(text) = std::str::from_utf8(cell) {
            Some(text.trim()).filter(|text| !text.is_empty())
        } else {
            self.wrong(column, &"it is not UTF-8 text");
            None
        }
    }

    fn wrong(&mut self, column: Column, problem: &impl Display) {
        self.problems.push(BadCell::new(Some(column), problem));
    }

    /// What a cell says, read in this way
    fn read<T, E: Display>(
        &mut self,
        column: Column,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.text(column)?;
        match read(text) {
            Ok(said) => Some(said),
            Err(problem) => {
                self.wrong(column, &problem);
                None
            }
        }
    }

    fn one<T: FromStr<Err: Display>>(&mut self, column: Column) -> Option<T> {
        self.read(column, str::parse)
    }

    /// What a cell says that every order must say
    fn required<T: FromStr<Err: Display>>(&mut self, column: Column) -> Option<T> {
        let before = self.problems.len();
        let said = self.one(column);
        if said.is_none() && self.problems.len() == before {
            self.wrong(column, &"it is empty, and every order needs it");
        }
        said
    }

    /// Everything that a cell says, one thing after another
    fn many<T, E: Display>(
        &mut self,
        column: Column,
        between: impl Fn(char) -> bool,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Vec<T> {
        let text = self.text(column).unwrap_or_default();
        let parts = text.split(between).map(str::trim);
        let mut all = Vec::new();
        for part in parts.filter(|part| !part.is_empty()) {
            match read(part) {
                Ok(said) => all.push(said),
                Err(problem) => self.wrong(column, &problem),
            }
        }
        all
    }

    /// Countries; their names have spaces
    fn countries(&mut self, column: Column) -> Vec<Country> {
        self.many(column, |c| c == ';', str::parse)
    }

    /// Words without spaces
    fn words<T: FromStr<Err: Display>>(&mut self, column: Column) -> Vec<T> {
        self.many(column, |c| c == ';' || c.is_whitespace(), str::parse)
    }
}

/// The order of a row, or everything that is wrong with it; an order without a date is of this day
pub fn read(row: &Row, columns: &Columns, policy: &Policy, day: Date) -> Result<Order, BadRow> {
    let mut cells = Cells {
        row,
        columns,
        problems: Vec::new(),
    };
    let id = cells.text(Column::Id).unwrap_or_default().to_string();
    let transaction = match row.cells.len() {
        length if length == columns.len() => transaction(&mut cells, policy, day),
        length => {
            let problem = format!("{length} cells, and the header has {}", columns.len());
            cells.problems.push(BadCell::new(None, &problem));
            None
        }
    };
    let mut problems = cells.problems;
    match transaction {
        Some(transaction) if problems.is_empty() => Ok(Order { id, transaction }),
        _ => {
            if row.cells.as_slice().contains(&b'\n') {
                let problem = "a cell runs over several lines: is a quote not closed?";
                problems.push(BadCell::new(None, &problem));
            }
            Err(BadRow {
                line: row.line,
                id: in_short(&id),
                problems,
            })
        }
    }
}

/// The transaction, if the cells say one that agrees with itself and with the policy
fn transaction(cells: &mut Cells<'_>, policy: &Policy, day: Date) -> Option<Transaction> {
    let classification: Option<Classification> = cells.required(Column::Classification);
    let destination: Option<Country> = cells.required(Column::Destination);
    let date = cells.one(Column::Date).unwrap_or(day);
    // Whatever is wrong with the rest is said too, even where there is nothing to add it to.
    let builder = Transaction::builder(
        classification.unwrap_or(Classification::Ear99),
        destination.unwrap_or(Country::US),
        date,
    );
    let builder = item(builder, cells);
    let builder = route(builder, cells);
    let builder = parties(builder, cells);
    let transaction = answers(builder, cells).build();
    if !cells.problems.is_empty() {
        return None;
    }
    let wrong = policy.check(&transaction).err();
    for problem in wrong.iter().flat_map(TransactionProblems::problems) {
        let column = blame(problem, &transaction);
        cells.problems.push(BadCell::new(column, problem));
    }
    wrong.is_none().then_some(transaction)
}

fn item(mut builder: TransactionBuilder, cells: &mut Cells<'_>) -> TransactionBuilder {
    if let Some(value) = cells.one(Column::Value) {
        builder = builder.value(value);
    }
    let number = |text: &str| {
        let wrong = |_| format!("`{text}` is not a number of items such as `12`");
        text.parse().map_err(wrong)
    };
    if let Some(quantity) = cells.read(Column::Quantity, number) {
        builder = builder.quantity(quantity);
    }
    if let Some(share) = cells.one(Column::UsContent) {
        builder = builder.us_content(share);
    }
    for country in cells.countries(Column::MadeIn) {
        builder = builder.place(PlaceKind::Manufacture, country);
    }
    let related = cells.words(Column::RelatedTo);
    if !related.is_empty() {
        builder = builder.related_to(related);
    }
    for end_use in cells.words(Column::EndUses) {
        builder = builder.end_use(end_use);
    }
    builder
}

fn route(mut builder: TransactionBuilder, cells: &mut Cells<'_>) -> TransactionBuilder {
    if let Some(activity) = cells.one(Column::Activity) {
        builder = builder.activity(activity);
    }
    if let Some(from) = cells.one(Column::From) {
        builder = builder.from(from);
    }
    for country in cells.countries(Column::Via) {
        builder = builder.via(country);
    }
    if let Some(region) = cells.one(Column::Region) {
        builder = builder.region(region);
    }
    builder
}

/// The end user, if any cell is about one
fn parties(builder: TransactionBuilder, cells: &mut Cells<'_>) -> TransactionBuilder {
    let named = cells.text(Column::EndUser).is_some();
    let unknown = Party::new(PartyRole::EndUser);
    let mut end_user = unknown.clone();
    end_user.country = cells.one(Column::EndUserCountry);
    end_user.kind = cells.one(Column::EndUserKind);
    end_user.headquarters = cells.one(Column::Headquarters);
    let listings: Vec<PartyListing> = cells.words(Column::Listings);
    match cells.read(Column::Screened, yes_or_no) {
        Some(false) if !listings.is_empty() => cells.wrong(
            Column::Screened,
            &"it is no, and `listings` says what screening found",
        ),
        Some(true) => end_user = end_user.screened(listings),
        _ if !listings.is_empty() => end_user = end_user.screened(listings),
        _ => {}
    }
    if named || end_user != unknown {
        builder.party(end_user)
    } else {
        builder
    }
}

fn answers(mut builder: TransactionBuilder, cells: &mut Cells<'_>) -> TransactionBuilder {
    let between = |c: char| c == ';' || c.is_whitespace();
    let answers = cells.many(Column::Answers, between, answer);
    if let Some(id) = answered_both_ways(&answers) {
        let problem = format!("question `{id}` is answered both ways");
        cells.wrong(Column::Answers, &problem);
    }
    for (id, answer) in answers {
        builder = builder.answer(id, answer);
    }
    builder
}

/// The column that a problem of the whole transaction comes from, as far as one is to blame
fn blame(problem: &TransactionProblem, transaction: &Transaction) -> Option<Column> {
    let listed = transaction.item.classification.listed();
    let item = |own: bool| {
        if own {
            Column::Classification
        } else {
            Column::RelatedTo
        }
    };
    Some(match problem {
        TransactionProblem::UnknownEntry(eccn) => item(listed.map(CclItem::eccn) == Some(*eccn)),
        TransactionProblem::UnknownParagraph { item: wrong, .. } => item(listed == Some(*wrong)),
        TransactionProblem::ReleaseOfCommodity(_) => Column::Classification,
        TransactionProblem::RelatedUnlisted => Column::RelatedTo,
        TransactionProblem::UnknownQuestion { .. }
        | TransactionProblem::AnsweredByFact { .. }
        | TransactionProblem::AnswerContradictsFact { .. } => Column::Answers,
        TransactionProblem::ExportFromElsewhere(_)
        | TransactionProblem::ReexportFromUnitedStates
        | TransactionProblem::ReexportWithinCountry(_)
        | TransactionProblem::TransferAcrossBorder { .. } => Column::From,
        TransactionProblem::RegionElsewhere { .. } => Column::Region,
        TransactionProblem::ListingFootnote(_) => Column::Listings,
        TransactionProblem::PartyElsewhere { .. } => Column::EndUserCountry,
        TransactionProblem::NoGoverningRow { country, .. } => {
            if *country == transaction.destination {
                Column::Destination
            } else if Some(*country) == transaction.from {
                Column::From
            } else if transaction.via.contains(country) {
                Column::Via
            } else {
                return None;
            }
        }
        _ => return None,
    })
}
