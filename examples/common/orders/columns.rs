//! The columns of a portfolio, by the names in its header.

use csv::ByteRecord;

use super::super::problems::Problems;

macro_rules! columns {
    ($($column:ident $name:literal,)*) => {
        /// What a column says of an order
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Column {
            $($column,)*
        }

        impl Column {
            const ALL: &[Self] = &[$(Self::$column,)*];

            /// Its name in the header
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$column => $name,)*
                }
            }
        }
    };
}

columns! {
    Id "id",
    Classification "classification",
    Destination "destination",
    Region "region",
    Date "date",
    From "from",
    Via "via",
    Activity "activity",
    Value "value",
    Quantity "quantity",
    UsContent "us_content",
    MadeIn "made_in",
    RelatedTo "related_to",
    EndUser "end_user",
    EndUserCountry "end_user_country",
    EndUserKind "end_user_kind",
    Headquarters "headquarters",
    Listings "listings",
    Screened "screened",
    EndUses "end_uses",
    Answers "answers",
}

impl Column {
    /// The columns that every portfolio has
    const REQUIRED: [Self; 2] = [Self::Classification, Self::Destination];

    fn of(name: &str) -> Option<Self> {
        let name = name.trim();
        let mut all = Self::ALL.iter().copied();
        all.find(|column| column.name().eq_ignore_ascii_case(name))
    }
}

/// Which column is where
pub struct Columns(Vec<Column>);

impl Columns {
    /// The columns that a header names, in its order; or everything that is wrong with it
    pub fn of(header: &ByteRecord) -> Result<Self, Problems> {
        let mut found = Vec::new();
        let mut problems = Vec::new();
        for name in header {
            let name = String::from_utf8_lossy(name);
            match Column::of(&name) {
                Some(column) if found.contains(&column) => {
                    problems.push(format!("the column `{}` is there twice", column.name()));
                }
                Some(column) => found.push(column),
                None => problems.push(format!(
                    "`{}` is not a column: the columns are {}",
                    name.trim(),
                    list(Column::ALL)
                )),
            }
        }
        for column in Column::REQUIRED {
            if !found.contains(&column) {
                problems.push(format!(
                    "there is no column `{}`: every order needs one",
                    column.name()
                ));
            }
        }
        if problems.is_empty() {
            Ok(Self(found))
        } else {
            Err(problems.into_iter().collect())
        }
    }

    /// How many columns there are
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Where a column is, if it is there
    pub fn position(&self, column: Column) -> Option<usize> {
        self.0.iter().position(|other| *other == column)
    }
}

fn list(columns: &[Column]) -> String {
    let names: Vec<_> = columns.iter().map(|column| column.name()).collect();
    names.join(", ")
}
