//! An open question: what would settle an answer, and how to say it.

use core::fmt;

use crate::policy::{Restriction, RowNumber};
use crate::{
    CclItem, Country, Eccn, ExceptionParagraph, ProductGroup, Question, QuestionId,
    ReasonForControl,
};

/// A question that is open
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Open<'p> {
    /// A question that a rule asks in words
    Asked(&'p Question),
    /// Which paragraph of its entry the item is in
    Paragraph(CclItem),
    /// Which listed items software, technology or equipment is for
    Related(CclItem),
    /// Which paragraph the item that it is for is in
    RelatedParagraph(CclItem),
    /// Whether the item meets the parameters of another entry
    Meets { own: CclItem, other: CclItem },
    /// Whether the item that it is for is controlled for a reason
    ControlledFor {
        item: CclItem,
        reason: ReasonForControl,
    },
    /// What the shipment is worth
    Value,
    /// What the item is for
    EndUse,
    /// How much controlled US content a foreign-made item has
    UsContent,
    /// Where the item was made
    Manufacture,
    /// Where the item leaves from
    Origin,
    /// What is done with the item, where the stated activity does not fit the rest
    Activity,
    /// Whether a row that states no destination applies
    NotStated { eccn: Eccn, row: RowNumber },
    /// Whether a paragraph that the policy does not know exists
    ParagraphExists(CclItem),
    /// What the item is, if not what the policy has no entry for
    Entry(Eccn),
    /// Which row of the chart governs the destination
    GoverningRow(Country),
    /// Whether the caller has read the text of an exception that is not known with certainty
    Verified(ExceptionParagraph),
    /// Whether a restriction whose text is not known with certainty takes exceptions away
    Restricts(&'p Restriction),
}

impl<'p> Open<'p> {
    /// The stable id
    pub(crate) const fn id(&self) -> Id<'p> {
        Id(*self)
    }

    /// The question in words
    pub(crate) const fn text(&self) -> Text<'p> {
        Text(*self)
    }

    /// Whether it is the same question; a policy asks one id in one wording
    pub(crate) fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Asked(one), Self::Asked(other)) => {
                core::ptr::eq(*one, *other) || one.id() == other.id()
            }
            _ => self == other,
        }
    }

    /// Whether it is about what the act is, so that nothing else can be certain before it is known
    pub(crate) const fn is_fundamental(&self) -> bool {
        matches!(
            self,
            Self::Entry(_) | Self::ParagraphExists(_) | Self::GoverningRow(_) | Self::Activity
        )
    }

    /// Whether it asks for the paragraph in place of the one that was named, which the entry lacks
    pub(crate) fn is_of_another_paragraph(&self, item: Option<CclItem>) -> bool {
        matches!(self, Self::Paragraph(asked) if Some(*asked) != item)
    }

    /// How it is answered
    pub(crate) const fn answer(&self) -> AnswerKind {
        match self {
            Self::Asked(_)
            | Self::Meets { .. }
            | Self::ControlledFor { .. }
            | Self::NotStated { .. }
            | Self::ParagraphExists(_)
            | Self::Verified(_)
            | Self::Restricts(_) => AnswerKind::YesOrNo,
            Self::Paragraph(_) => AnswerKind::NoOrFact("item.classification"),
            Self::Related(_) => AnswerKind::NoOrFact("item.related_to"),
            Self::Entry(_) => AnswerKind::Fact("item.classification"),
            Self::RelatedParagraph(_) => AnswerKind::Fact("item.related_to"),
            Self::Value => AnswerKind::Fact("item.value_usd"),
            Self::EndUse => AnswerKind::Fact("end_uses"),
            Self::UsContent => AnswerKind::Fact("item.us_content_percent"),
            Self::Manufacture => AnswerKind::Fact("places.manufacture"),
            Self::Origin => AnswerKind::Fact("from"),
            Self::Activity => AnswerKind::Fact("activity"),
            Self::GoverningRow(_) => AnswerKind::Fact("destination"),
        }
    }
}

impl Open<'_> {
    /// The item and the reason of an id such as `2B009#controlled-MT`
    pub(crate) fn controlled_for(id: &QuestionId) -> Option<(CclItem, ReasonForControl)> {
        let (item, named) = id.as_str().split_once("#controlled-")?;
        let mut reasons = ReasonForControl::all();
        let reason = reasons.find(|reason| words(*reason).eq(named.split('-')))?;
        Some((item.parse().ok()?, reason))
    }
}

/// The words of a reason, which stand in an id with hyphens between them
fn words(reason: ReasonForControl) -> impl Iterator<Item = &'static str> {
    reason.as_str().split(' ')
}

/// How a question is answered
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnswerKind {
    /// With *yes* or *no*, under the question's id
    YesOrNo,
    /// By saying this fact of the transaction more exactly: its path in the JSON form
    Fact(&'static str),
    /// By saying this fact more exactly, or with *no*, under the question's id, when none of what
    /// the rules tell apart is so
    NoOrFact(&'static str),
}

/// The id of an open question, as it prints
pub(crate) struct Id<'p>(Open<'p>);

impl fmt::Display for Id<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Open::Asked(question) => fmt::Display::fmt(question.id(), f),
            Open::Paragraph(item) => write!(f, "{}#paragraph", item.eccn()),
            Open::RelatedParagraph(item) => write!(f, "{item}#related-paragraph"),
            Open::Related(item) => write!(f, "{}#related-to", item.eccn()),
            Open::Meets { own, other } => write!(f, "{}#meets-{other}", own.eccn()),
            Open::ControlledFor { item, reason } => {
                write!(f, "{item}#controlled")?;
                words(reason).try_for_each(|word| write!(f, "-{word}"))
            }
            Open::Value => f.write_str("transaction#value"),
            Open::EndUse => f.write_str("transaction#end-use"),
            Open::UsContent => f.write_str("transaction#us-content"),
            Open::Manufacture => f.write_str("transaction#manufacture"),
            Open::Origin => f.write_str("transaction#from"),
            Open::Activity => f.write_str("transaction#activity"),
            Open::NotStated { eccn, row } => write!(f, "{eccn}#row-{row}-applies"),
            Open::ParagraphExists(item) => write!(f, "{item}#exists"),
            Open::Entry(eccn) => write!(f, "{eccn}#entry"),
            Open::GoverningRow(country) => write!(f, "{country}#governing-row"),
            Open::Verified(paragraph) => {
                write!(f, "{}", paragraph.exception())?;
                let mut parts = paragraph.path().split(['(', ')']).filter(|p| !p.is_empty());
                parts.try_for_each(|part| write!(f, ".{part}"))?;
                f.write_str("#verified")
            }
            Open::Restricts(restriction) => write!(f, "{}#restricts", restriction.id),
        }
    }
}

/// The words of an open question
pub(crate) struct Text<'p>(Open<'p>);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Open::Asked(question) => f.write_str(question.text()),
            Open::Paragraph(item) if item.paragraph().is_entry() => {
                write!(f, "Which paragraph of {item} is the item in?")
            }
            Open::Paragraph(item) => {
                write!(f, "Which paragraph under {item} is the item in?")
            }
            Open::RelatedParagraph(item) => {
                write!(
                    f,
                    "Which paragraph of {item} is the item that it is for in?"
                )
            }
            Open::Related(item) => write!(
                f,
                "Which listed items is the {} for?",
                match item.eccn().product_group() {
                    ProductGroup::A => "item",
                    ProductGroup::B => "equipment",
                    ProductGroup::C => "material",
                    ProductGroup::D => "software",
                    ProductGroup::E => "technology",
                }
            ),
            Open::Meets { other, .. } => {
                write!(f, "Does the item meet or exceed the parameters of {other}?")
            }
            Open::ControlledFor { item, reason } => write!(
                f,
                "Is the {item} item that it is for itself controlled for {reason} ({}) reasons?",
                reason.title()
            ),
            Open::Activity => f.write_str(
                "The stated activity, item, route and parties do not fit together: what is done with the item?",
            ),
            Open::EndUse => f.write_str("What is the item for?"),
            Open::UsContent => f.write_str(
                "What share of the item's value is controlled content from the United States, in percent?",
            ),
            Open::Manufacture => f.write_str("Where was the item made?"),
            Open::Value => f.write_str("What is the net value of the order, in US dollars?"),
            Open::Origin => f.write_str("Which country does the item leave from?"),
            Open::NotStated { eccn, row } => write!(
                f,
                "Row {row} of {eccn} states no destinations: has BIS confirmed that it requires a license here?"
            ),
            Open::ParagraphExists(item) => write!(
                f,
                "This policy does not list every paragraph of {}: have you found {item} in the Commerce Control List itself?",
                item.eccn()
            ),
            Open::Entry(eccn) => write!(
                f,
                "{eccn} is no entry of this policy: how is the item classified?"
            ),
            Open::Verified(paragraph) => write!(
                f,
                "The terms of {paragraph} are not known here with certainty: have you read them in the current text, and are they met?"
            ),
            Open::Restricts(restriction) => write!(
                f,
                "The text of {} ({}) is not known here with certainty: have you read it, and does it restrict this exception?",
                restriction.citation, restriction.title
            ),
            Open::GoverningRow(country) => write!(
                f,
                "No row of the Country Chart is certain to govern {} ({country}): which one does BIS say governs it?",
                country.name()
            ),
        }
    }
}
