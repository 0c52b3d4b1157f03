//! Safeguards and answers in words.

use core::fmt;

use super::{Coverage, CoverageVerdict, License, Missing, Safeguard, Standing, TermFinding};
use crate::{EndUse, PartyKind, Truth};

/// Things, one after another, with a word before the last
pub(super) fn list<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    things: impl Iterator<Item = T>,
    last: &str,
) -> fmt::Result {
    let mut things = things.peekable();
    let mut first = true;
    while let Some(thing) = things.next() {
        if !first {
            f.write_str(if things.peek().is_some() { ", " } else { last })?;
        }
        write!(f, "{thing}")?;
        first = false;
    }
    Ok(())
}

/// As a clause
impl fmt::Display for Safeguard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoReexport {
                to,
                unless_consented,
            } => {
                write!(f, "the items go to no country in {to}, not on the way either")?;
                if *unless_consented {
                    f.write_str(", unless BIS consents in writing")?;
                }
                Ok(())
            }
            Self::ReexportConsent => f.write_str(
                "nothing is reexported, resold or transferred without the written consent of BIS",
            ),
            Self::EndUseOnly { uses } => {
                f.write_str("the items are for these end uses only: ")?;
                list(f, uses.iter().map(EndUse::title), " and ")
            }
            Self::NoEndUse { uses } => {
                f.write_str("the items are for none of these end uses: ")?;
                list(f, uses.iter().map(EndUse::title), " and ")
            }
            Self::EndUseCheck => {
                f.write_str("the end use is checked on the spot before the shipment")
            }
            Self::EndUseMonitoring => f.write_str(
                "the consignee lets officials of the United States see the items and their use",
            ),
            Self::PostShipmentVerification { within_days } => write!(
                f,
                "the consignee lets the items be checked where they are within {within_days} days of arrival"
            ),
            Self::DeliveryVerification { within_days } => write!(
                f,
                "the consignee certifies delivery within {within_days} days of arrival"
            ),
            Self::AccessControl { site } => write!(
                f,
                "the items stay at {site}, and only listed persons have access to them"
            ),
            Self::TechnologyControlPlan => f.write_str(
                "technology is released only under a technology control plan that names who sees it",
            ),
            Self::TechnicalLimit { parameter, limit } => {
                write!(f, "the items stay within a technical limit: {parameter} {limit}")
            }
            Self::Reporting { every } => write!(
                f,
                "the licensee reports shipments, stocks and uses every {}",
                every.title()
            ),
            Self::Notification { days_before } => write!(
                f,
                "BIS has notice {days_before} days before the items move or their holder changes hands"
            ),
            Self::Recordkeeping { years } => {
                write!(f, "the licensee keeps the records for {years} years")
            }
            Self::BannedParties { lists, kinds } => {
                f.write_str("nobody takes part who is ")?;
                if !lists.is_empty() {
                    f.write_str("on one of these lists: ")?;
                    list(f, lists.iter().map(|one| one.title()), " and ")?;
                }
                if !kinds.is_empty() {
                    f.write_str(if lists.is_empty() { "" } else { "; nor who is " })?;
                    list(f, kinds.iter().map(PartyKind::title), " or ")?;
                }
                Ok(())
            }
            Self::QuantityCeiling { quantity } => {
                write!(f, "no shipment has more than {quantity} units")
            }
            Self::ShipBy { date } => write!(f, "nothing is shipped after {date}"),
            Self::Acknowledgment => f.write_str(
                "everyone whom the conditions bind has acknowledged them in writing",
            ),
        }
    }
}

/// As the end of *the license …*
impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InForce => f.write_str("is in force"),
            Self::Suspended { from, until: None } => write!(f, "is suspended from {from}"),
            Self::Suspended {
                from,
                until: Some(until),
            } => write!(f, "is suspended from {from} until {until}"),
            Self::Revoked { from } => write!(f, "is revoked from {from}"),
        }
    }
}

/// The number, and what it is about
impl fmt::Display for License {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "license {}", self.number())?;
        match self.title() {
            Some(title) => write!(f, " ({title})"),
            None => Ok(()),
        }
    }
}

/// What to say or to find, as a sentence
impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact { path, text } => write!(f, "{text} (say `{path}`)"),
            Self::OnFile(question) => write!(f, "{} ({})", question.text(), question.id()),
        }
    }
}

/// What it comes to, with where it stands
impl fmt::Display for TermFinding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} [{}]", self.because(), self.citation())
    }
}

/// As advice to the person who must act on it
impl fmt::Display for Coverage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {}", self.license(), self.verdict().title())?;
        if self.verdict() == CoverageVerdict::No {
            // What is outside stays outside, whatever else is settled.
            writeln!(f, "\nOutside it:")?;
            for finding in self.holding(Truth::No) {
                writeln!(f, "  - {finding}")?;
            }
            return writeln!(f, "\n{}", self.advice());
        }
        let mut open = self.holding(Truth::Unknown).peekable();
        if open.peek().is_some() {
            writeln!(f, "\nOpen:")?;
        }
        for finding in open {
            writeln!(f, "  - {finding}")?;
            if let Some(missing) = finding.missing() {
                writeln!(f, "    {missing}")?;
            }
        }
        let mut duties = self.duties().peekable();
        if duties.peek().is_some() {
            writeln!(f, "\nAfterwards:")?;
        }
        for duty in duties {
            writeln!(
                f,
                "  - {duty} ({}, {}; evidence: {}) [{}]",
                duty.addressee().title(),
                duty.deadline(),
                duty.evidence(),
                duty.citation()
            )?;
        }
        writeln!(f, "\n{}", self.advice())
    }
}
