//! Where the Commerce Control List does not say what is required.

use core::fmt;

use crate::policy::{Basis, Entry, Referral};
use crate::{CclItem, Truth};

/// Why the Commerce Control List does not say what is required
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Silence<'p> {
    /// The entry or its rows send the reader elsewhere
    Referred(&'p Referral),
    /// No row of the entry speaks of the paragraph
    NoRow(CclItem),
    /// No row of the entry speaks of what is in this item and in no finer paragraph that rules name
    NoRowBeside(CclItem),
    /// No row of the entry speaks of some parts of this item
    Partly(CclItem),
}

impl<'p> Silence<'p> {
    pub(crate) fn of(entry: &'p Entry, item: CclItem) -> Self {
        let by_row = entry
            .controls
            .iter()
            .find_map(|control| match &control.basis {
                Basis::Elsewhere(referral)
                    if control.scope.covers(item.paragraph()) != Truth::No =>
                {
                    Some(referral)
                }
                _ => None,
            });
        by_row
            .or(entry.elsewhere.as_ref())
            .map_or(Self::NoRow(item), Self::Referred)
    }

    /// The same of an item as the caller named it, before an answer placed it more exactly
    pub(crate) fn of_named(self, named: CclItem) -> Self {
        match self {
            Self::NoRow(item) if item != named => Self::NoRowBeside(named),
            silence => silence,
        }
    }
}

impl fmt::Display for Silence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Referred(referral) => referral.to.fmt(f),
            Self::NoRow(item) => write!(f, "no row of {} speaks of {item}", item.eccn()),
            Self::Partly(item) => {
                write!(
                    f,
                    "no row of {} speaks of some parts of {item}",
                    item.eccn()
                )
            }
            Self::NoRowBeside(item) => write!(
                f,
                "no row of {} speaks of what is in {item} and in none of the paragraphs that rules name",
                item.eccn()
            ),
        }
    }
}
