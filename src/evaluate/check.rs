//! Whether the facts of a transaction agree with each other and with a policy.

use core::fmt;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use thiserror::Error;

use super::evaluate;
use super::facts::Facts;
use super::questions::Answered;
use crate::{
    Activity, CclItem, Classification, Country, Determination, Eccn, ListKind, Paragraph,
    PartyListing, PartyRole, Policy, ProductGroup, QuestionId, Region, Transaction, Truth,
};

/// Everything that is wrong with a transaction, all at once
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct TransactionProblems {
    problems: Vec<TransactionProblem>,
}

impl TransactionProblems {
    /// The problems; there is at least one
    #[must_use]
    pub fn problems(&self) -> &[TransactionProblem] {
        &self.problems
    }
}

impl fmt::Display for TransactionProblems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            fmt::Display::fmt(problem, f)?;
        }
        Ok(())
    }
}

/// Something that is wrong with a transaction
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum TransactionProblem {
    /// The policy has no such entry
    #[error("`{0}` is no entry of the Commerce Control List in this policy")]
    UnknownEntry(Eccn),
    /// The entry has no such paragraph
    #[error("`{item}` is no paragraph of its entry{}", Known(.known))]
    UnknownParagraph {
        /// The item as it was named
        item: CclItem,
        /// The paragraphs that the entry has there
        known: Vec<Paragraph>,
    },
    /// No row is certain to govern a country of the transaction
    #[error("no row of the Country Chart is certain to govern {} ({country}): {because}", .country.name())]
    NoGoverningRow {
        /// The country
        country: Country,
        /// Why, as a clause
        because: Cow<'static, str>,
    },
    /// No rule of the policy asks such a question
    #[error("no rule asks `{id}`{}", Similar(.similar))]
    UnknownQuestion {
        /// The id that was answered
        id: QuestionId,
        /// Ids that start alike
        similar: Vec<String>,
    },
    /// A question that a fact answers, not *yes* or *no*
    #[error("`{id}` is not answered with yes or no: say `{path}` more exactly")]
    AnsweredByFact {
        /// The id that was answered
        id: QuestionId,
        /// The fact to say, as its path in the JSON form
        path: &'static str,
    },
    /// An answer says the opposite of a fact
    #[error("the answer to `{id}` contradicts {fact}")]
    AnswerContradictsFact {
        /// The id that was answered
        id: QuestionId,
        /// The fact, as a noun phrase
        fact: &'static str,
    },
    /// An export leaves from elsewhere
    #[error("an export leaves from the United States, not from {0}: from there it is a reexport")]
    ExportFromElsewhere(Country),
    /// A reexport leaves from the United States
    #[error("a reexport leaves from a foreign country: from the United States it is an export")]
    ReexportFromUnitedStates,
    /// A reexport stays where it is
    #[error("the item leaves from and goes to {0}: that is an in-country transfer, not a reexport")]
    ReexportWithinCountry(Country),
    /// An in-country transfer crosses a border
    #[error("an in-country transfer stays in one country, and this one goes from {from} to {to}")]
    TransferAcrossBorder {
        /// Where the item leaves from
        from: Country,
        /// Where it goes
        to: Country,
    },
    /// A deemed export of a thing
    #[error("`{0}` is no software or technology: only those can be released to a person")]
    ReleaseOfCommodity(CclItem),
    /// The region is part of another country
    #[error("{region} is part of {}, not of {destination}", .region.country())]
    RegionElsewhere {
        /// The region
        region: Region,
        /// The destination
        destination: Country,
    },
    /// The footnote of a listing is none of the list's
    #[error("`{0}` names a footnote that the list does not have")]
    ListingFootnote(PartyListing),
    /// A consignee or an end user is elsewhere than the destination
    #[error(
        "the {role} is in {country}, and the item is said to go to {destination}: the destination is where the last of them is"
    )]
    PartyElsewhere {
        /// The party's role
        role: PartyRole,
        /// Where it is
        country: Country,
        /// The destination
        destination: Country,
    },
    /// What an item is for was said of an item that has no such relation
    #[error(
        "`EAR99` and items not subject to the EAR are for no listed item: leave `related_to` out"
    )]
    RelatedUnlisted,
}

struct Known<'a>(&'a [Paragraph]);

impl fmt::Display for Known<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, rest @ ..] = self.0 else {
            return Ok(());
        };
        write!(f, "; it has {first}")?;
        rest.iter()
            .try_for_each(|paragraph| write!(f, ", {paragraph}"))
    }
}

struct Similar<'a>(&'a [String]);

impl fmt::Display for Similar<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, rest @ ..] = self.0 else {
            return Ok(());
        };
        write!(f, "; there is `{first}`")?;
        rest.iter().try_for_each(|id| write!(f, ", `{id}`"))
    }
}

impl Policy {
    /// Checks the facts of a transaction against each other and against this policy
    ///
    /// [`evaluate`](crate::evaluate) has an answer for any transaction; what this refuses would
    /// only be answered with an open question.
    ///
    /// # Errors
    ///
    /// [`TransactionProblems`] lists everything that is wrong.
    ///
    /// ```
    /// use export_control::{Country, Policy, Transaction};
    ///
    /// let typo = Transaction::export("0A984".parse()?, Country::VN, "2026-11-22".parse()?);
    /// let problems = Policy::builtin().check(&typo).unwrap_err();
    /// assert_eq!(
    ///     problems.to_string(),
    ///     "`0A984` is no entry of the Commerce Control List in this policy",
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn check(&self, transaction: &Transaction) -> Result<(), TransactionProblems> {
        let mut problems = Vec::new();
        self.check_item(transaction, &mut problems);
        self.check_route(transaction, &mut problems);
        self.check_parties(transaction, &mut problems);
        self.check_answers(transaction, &mut problems);
        if problems.is_empty() {
            Ok(())
        } else {
            Err(TransactionProblems { problems })
        }
    }

    /// Checks a transaction and evaluates it
    ///
    /// # Errors
    ///
    /// [`TransactionProblems`] lists everything that is wrong with the transaction.
    ///
    /// ```
    /// use export_control::{Country, Outcome, Policy, Transaction};
    ///
    /// let chips = Transaction::export("3A090.b".parse()?, Country::VN, "2026-11-22".parse()?);
    /// let determination = Policy::builtin().determine(&chips)?;
    /// assert_eq!(determination.outcome(), Outcome::LicenseRequired);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn determine(
        &self,
        transaction: &Transaction,
    ) -> Result<Determination<'_>, TransactionProblems> {
        self.check(transaction)?;
        Ok(evaluate(self, transaction))
    }

    fn check_item(&self, transaction: &Transaction, problems: &mut Vec<TransactionProblem>) {
        let item = &transaction.item;
        match item.classification {
            Classification::Listed(listed) => {
                self.check_listed(listed, problems);
            }
            Classification::Ear99 | Classification::NotSubject => {
                if item
                    .related_to
                    .as_ref()
                    .is_some_and(|items| !items.is_empty())
                {
                    problems.push(TransactionProblem::RelatedUnlisted);
                }
            }
        }
        for related in item.related_to.iter().flatten() {
            self.check_listed(*related, problems);
        }
    }

    fn check_listed(&self, item: CclItem, problems: &mut Vec<TransactionProblem>) {
        let Some(entry) = self.entry(item.eccn()) else {
            problems.push(TransactionProblem::UnknownEntry(item.eccn()));
            return;
        };
        if entry.has_paragraph(item.paragraph()) == Truth::No {
            let mut at = item.paragraph().parent().unwrap_or_default();
            while entry.has_paragraph(at) == Truth::No {
                at = at.parent().unwrap_or_default();
            }
            problems.push(TransactionProblem::UnknownParagraph {
                item,
                known: entry.paragraphs_below(at),
            });
        }
    }

    fn check_route(&self, transaction: &Transaction, problems: &mut Vec<TransactionProblem>) {
        let Transaction {
            from, destination, ..
        } = *transaction;
        let stops = from.iter().chain(&transaction.via).chain([&destination]);
        let places = transaction.places.countries();
        for country in stops.copied().chain(places) {
            if let Err(none) = self.governing_row(country) {
                problems.push(TransactionProblem::NoGoverningRow {
                    country: none.territory,
                    because: none.because,
                });
            }
        }
        problems.extend(self.route_problem(transaction));
        if let Some(region) = transaction.region {
            if region.country() != destination {
                problems.push(TransactionProblem::RegionElsewhere {
                    region,
                    destination,
                });
            }
        }
    }

    /// Why the activity does not fit the item and the route, if it does not
    pub(crate) fn route_problem(&self, transaction: &Transaction) -> Option<TransactionProblem> {
        let Transaction {
            activity,
            from,
            destination,
            ..
        } = *transaction;
        if activity.is_deemed() {
            if let Classification::Listed(item) = transaction.item.classification {
                let group = item.eccn().product_group();
                if !matches!(group, ProductGroup::D | ProductGroup::E) {
                    return Some(TransactionProblem::ReleaseOfCommodity(item));
                }
            }
        }
        // The last that receive the item are at its destination (15 CFR 748.5(e), (f)).
        let row = |country| self.index().governing(country);
        let elsewhere = transaction.parties.iter().find_map(|party| {
            let last = matches!(
                party.role,
                PartyRole::EndUser | PartyRole::UltimateConsignee
            );
            let country = party
                .country
                .filter(|at| last && row(*at) != row(destination))?;
            Some(TransactionProblem::PartyElsewhere {
                role: party.role,
                country,
                destination,
            })
        });
        if !activity.is_deemed() && elsewhere.is_some() {
            return elsewhere;
        }
        let leaves_us = |from| self.index().governing(from) == Some(Country::US);
        match (activity, from?) {
            (Activity::Export | Activity::DeemedExport, from) if !leaves_us(from) => {
                Some(TransactionProblem::ExportFromElsewhere(from))
            }
            (Activity::Reexport | Activity::DeemedReexport, from) if leaves_us(from) => {
                Some(TransactionProblem::ReexportFromUnitedStates)
            }
            (Activity::Reexport, from) if from == destination => {
                Some(TransactionProblem::ReexportWithinCountry(from))
            }
            (Activity::InCountryTransfer, from) if from != destination => {
                Some(TransactionProblem::TransferAcrossBorder {
                    from,
                    to: destination,
                })
            }
            _ => None,
        }
    }

    fn check_parties(&self, transaction: &Transaction, problems: &mut Vec<TransactionProblem>) {
        for party in &transaction.parties {
            for country in party.country.iter().chain(&party.headquarters) {
                if let Err(none) = self.governing_row(*country) {
                    problems.push(TransactionProblem::NoGoverningRow {
                        country: none.territory,
                        because: none.because,
                    });
                }
            }
            for listing in party.listings.iter().flatten() {
                if !listing.footnotes.is_empty() && listing.list != ListKind::EntityList {
                    problems.push(TransactionProblem::ListingFootnote(listing.clone()));
                }
            }
        }
    }

    fn check_answers(&self, transaction: &Transaction, problems: &mut Vec<TransactionProblem>) {
        if transaction.answers.is_empty() {
            return;
        }
        let facts = Facts::of(self, transaction);
        for (id, answer) in transaction.answers.iter() {
            match self.answered(id) {
                Answered::YesOrNo => {}
                Answered::ByFactOrNo(_) if !answer => {}
                Answered::ByFact(path) | Answered::ByFactOrNo(path) => {
                    problems.push(TransactionProblem::AnsweredByFact {
                        id: id.clone(),
                        path,
                    });
                }
                Answered::Unknown => problems.push(TransactionProblem::UnknownQuestion {
                    id: id.clone(),
                    similar: self.similar_questions(id),
                }),
            }
            if let Some(fact) = facts.contradiction(id, answer) {
                problems.push(TransactionProblem::AnswerContradictsFact {
                    id: id.clone(),
                    fact,
                });
            }
        }
    }
}
