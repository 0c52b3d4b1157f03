//! What the caller says: the facts of a transaction.

mod answers;
mod builder;

use alloc::vec::Vec;

pub use answers::Answers;
pub use builder::TransactionBuilder;

use crate::{
    Activity, CclItem, Classification, Country, Date, EndUse, Party, Percent, Places, Region, Usd,
};

/// The facts of one transaction
///
/// Whatever is not said is unknown, never assumed; a rule that turns on an unknown fact asks for
/// it. Build one with [`Transaction::builder`], or read one from JSON:
///
/// ```json
/// {"item": {"classification": "3A090.b", "value_usd": 4999}, "activity": "export", "from": "US",
///  "destination": "VN", "parties": [{"role": "end_user", "country": "VN", "kind": "civil"}],
///  "end_uses": [], "date": "2026-11-22", "answers": {}}
/// ```
///
/// Only the classification, the destination and the date are required. The activity defaults to an
/// export from the United States, or to a reexport when the item leaves from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(deny_unknown_fields, from = "form::Form", into = "form::Form")
)]
#[non_exhaustive]
pub struct Transaction {
    /// What is exported
    pub item: Item,
    /// What is done with it
    pub activity: Activity,
    /// Where the item leaves from; unknown when it is not given
    pub from: Option<Country>,
    /// Countries on the way
    pub via: Vec<Country>,
    /// Where it goes; for a release to a person, the person's most recent citizenship or permanent
    /// residency
    pub destination: Country,
    /// The part of the destination, where rules of their own apply to one
    pub region: Option<Region>,
    /// Other places that rules ask for
    pub places: Places,
    /// Who takes part
    pub parties: Vec<Party>,
    /// What the item is for, as far as part 744 names it
    pub end_uses: Vec<EndUse>,
    /// The day on which it happens
    pub date: Date,
    /// Answers to questions, by their ids
    pub answers: Answers,
}

/// The item of a transaction
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        deny_unknown_fields,
        expecting = "an item such as `{\"classification\": \"3A090.b\"}`"
    )
)]
#[non_exhaustive]
pub struct Item {
    /// How it is classified
    pub classification: Classification,
    /// What it is worth
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub value_usd: Option<Usd>,
    /// How many there are
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub quantity: Option<u64>,
    /// The share of controlled content from the United States in the value of a foreign-made item,
    /// worked out for this destination (Supplement No. 2 to part 734)
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub us_content_percent: Option<Percent>,
    /// For software, technology and equipment: the listed items that it is for. Unknown when it is
    /// not given; an empty list says that it is for no listed item.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub related_to: Option<Vec<CclItem>>,
}

impl Item {
    /// An item of which only the classification is known
    #[must_use]
    pub const fn new(classification: Classification) -> Self {
        Self {
            classification,
            value_usd: None,
            quantity: None,
            us_content_percent: None,
            related_to: None,
        }
    }
}

impl Transaction {
    /// An ordinary export from the United States, of which nothing else is known
    #[must_use]
    pub const fn export(classification: Classification, destination: Country, date: Date) -> Self {
        Self {
            item: Item::new(classification),
            activity: Activity::Export,
            from: Some(Country::US),
            via: Vec::new(),
            destination,
            region: None,
            places: Places::NONE,
            parties: Vec::new(),
            end_uses: Vec::new(),
            date,
            answers: Answers::new(),
        }
    }

    /// Begins a transaction with the three facts that every one has
    ///
    /// ```
    /// use export_control::{Activity, Country, Transaction};
    ///
    /// let transaction = Transaction::builder("3B001.c".parse()?, Country::CN, "2026-11-22".parse()?)
    ///     .activity(Activity::Reexport)
    ///     .from(Country::JP)
    ///     .answer("742.4#foreign-product-only".parse()?, true)
    ///     .build();
    /// assert_eq!(transaction.activity, Activity::Reexport);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn builder(
        classification: Classification,
        destination: Country,
        date: Date,
    ) -> TransactionBuilder {
        TransactionBuilder::new(classification, destination, date)
    }
}

/// The activity and the origin when one or both are not said
const fn completed(
    activity: Option<Activity>,
    from: Option<Country>,
) -> (Activity, Option<Country>) {
    match (activity, from) {
        (Some(Activity::Export | Activity::DeemedExport) | None, None) => {
            let activity = match activity {
                Some(activity) => activity,
                None => Activity::Export,
            };
            (activity, Some(Country::US))
        }
        (Some(activity), from) => (activity, from),
        (None, Some(Country::US)) => (Activity::Export, from),
        (None, Some(_)) => (Activity::Reexport, from),
    }
}

#[cfg(feature = "serde")]
mod form {
    //! The JSON form, in which most facts may be left out.

    use alloc::vec::Vec;

    use super::{Answers, Item, Transaction, completed};
    use crate::{Activity, Country, Date, EndUse, Party, Places, Region};

    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(
        deny_unknown_fields,
        rename = "Transaction",
        expecting = "a transaction with an item, a destination and a date"
    )]
    pub(super) struct Form {
        item: Item,
        #[serde(default)]
        activity: Option<Activity>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Country>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        via: Vec<Country>,
        destination: Country,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        region: Option<Region>,
        #[serde(default, skip_serializing_if = "Places::is_empty")]
        places: Places,
        #[serde(default)]
        parties: Vec<Party>,
        #[serde(default)]
        end_uses: Vec<EndUse>,
        date: Date,
        #[serde(default)]
        answers: Answers,
    }

    impl From<Form> for Transaction {
        fn from(form: Form) -> Self {
            let (activity, from) = completed(form.activity, form.from);
            Self {
                item: form.item,
                activity,
                from,
                via: form.via,
                destination: form.destination,
                region: form.region,
                places: form.places,
                parties: form.parties,
                end_uses: form.end_uses,
                date: form.date,
                answers: form.answers,
            }
        }
    }

    impl From<Transaction> for Form {
        fn from(transaction: Transaction) -> Self {
            Self {
                item: transaction.item,
                activity: Some(transaction.activity),
                from: transaction.from,
                via: transaction.via,
                destination: transaction.destination,
                region: transaction.region,
                places: transaction.places,
                parties: transaction.parties,
                end_uses: transaction.end_uses,
                date: transaction.date,
                answers: transaction.answers,
            }
        }
    }
}
