//! What came of weighing the License Exceptions.

use alloc::vec::Vec;

use strum::{EnumIter, IntoStaticStr};

use crate::policy::{Confidence, ExceptionRule};
use crate::{ExceptionParagraph, LicenseException, Truth};

/// What came of weighing a License Exception, or one of its paragraphs
///
/// The order is from the least to the most that the exporter can build on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum ExceptionStatus {
    /// One of its terms does not hold, or a restriction takes it away
    Unavailable,
    /// Nothing rules it out, but it does not take the place of every requirement
    Insufficient,
    /// It depends on facts that were not given
    AvailableIf,
    /// Its terms hold, and it takes the place of every requirement
    Available,
}

text_enum!(ExceptionStatus => "`available`, `available_if`, `insufficient` or `unavailable`");

impl ExceptionStatus {
    /// The status in running text
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Unavailable => "unavailable",
            Self::Insufficient => "not enough by itself",
            Self::AvailableIf => "available if",
            Self::Available => "available",
        }
    }
}

/// Two sets of positions: where the answer is *no*, and where it is open
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Against {
    pub(crate) failed: u64,
    pub(crate) open: u64,
}

impl Against {
    pub(crate) fn note(&mut self, position: usize, truth: Truth) {
        let bit = bit(position);
        match truth {
            Truth::No => self.failed |= bit,
            Truth::Unknown => self.open |= bit,
            Truth::Yes => {}
        }
    }

    pub(crate) const fn truth(self) -> Truth {
        match self {
            Self { failed: 0, open: 0 } => Truth::Yes,
            Self { failed: 0, .. } => Truth::Unknown,
            _ => Truth::No,
        }
    }
}

/// The bit of a position; none for a position beyond those that a policy may have
pub(crate) fn bit(position: usize) -> u64 {
    u32::try_from(position)
        .ok()
        .and_then(|position| 1u64.checked_shl(position))
        .unwrap_or(0)
}

/// The requirements that stand in the way, by their bits
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hurdles {
    pub(crate) applying: u64,
    pub(crate) open: u64,
    /// There are more than can be told apart, so that nothing overcomes them all
    pub(crate) too_many: bool,
}

impl Hurdles {
    /// Whether one exception is sure to overcome all that applies and all that may; by what each that
    /// may be used overcomes
    pub(crate) fn settled_by(self, usable: impl IntoIterator<Item = u64>) -> Truth {
        let Self {
            applying,
            open,
            too_many,
        } = self;
        let all = applying | open;
        let (mut every, mut applying_only) = (false, false);
        for overcomes in usable {
            every |= all & !overcomes == 0;
            applying_only |= applying & !overcomes == 0;
        }
        match (all != 0 && !too_many, every, applying_only) {
            (true, true, _) => Truth::Yes,
            (true, false, true) => Truth::Unknown,
            _ => Truth::No,
        }
    }

    /// Whether an exception that overcomes these has a part in that
    pub(crate) const fn may_settle(self, overcomes: u64) -> bool {
        self.applying & !overcomes == 0
    }
}

/// What came of weighing one paragraph of a License Exception
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExceptionFinding<'p> {
    pub(crate) rule: &'p ExceptionRule,
    /// Whether it authorizes the activity
    pub(crate) activity: bool,
    /// Its terms, by their positions, as far as they were looked at
    pub(crate) terms: Against,
    /// The restrictions on all exceptions, by their positions
    pub(crate) restrictions: Against,
    /// Whether the reading of the rule was verified; *yes* where it need not be
    pub(crate) verified: Truth,
    /// The requirements that it takes the place of, and those where that is open
    pub(crate) overcomes: u64,
    pub(crate) may_overcome: u64,
    /// It may be used only where nothing else requires a license, and something does
    pub(crate) not_alone: Truth,
    pub(crate) status: ExceptionStatus,
}

impl<'p> ExceptionFinding<'p> {
    /// Whether its terms can matter at all
    pub(crate) const fn is_in_question(&self) -> bool {
        self.activity && self.restrictions.failed == 0 && self.overcomes | self.may_overcome != 0
    }

    /// Whether its own terms hold and nothing takes it away, whatever it overcomes
    pub(crate) fn usable(&self) -> Truth {
        Truth::from(self.activity)
            & self.terms.truth()
            & self.restrictions.truth()
            & self.verified
            & !self.not_alone
    }

    /// How many terms, restrictions and requirements are open
    pub(crate) fn open_parts(&self) -> u32 {
        self.terms.open.count_ones()
            + self.restrictions.open.count_ones()
            + self.may_overcome.count_ones()
            + u32::from(self.verified == Truth::Unknown)
    }

    /// The status among these requirements
    pub(crate) fn weigh(&self, hurdles: Hurdles) -> ExceptionStatus {
        let Hurdles {
            applying,
            open,
            too_many,
        } = hurdles;
        let usable = self.usable();
        let possible = self.overcomes | self.may_overcome;
        if usable == Truth::No || possible & (applying | open) == 0 {
            return ExceptionStatus::Unavailable;
        }
        let counting = if applying == 0 { open } else { applying };
        if too_many || counting & !possible != 0 {
            ExceptionStatus::Insufficient
        } else if usable == Truth::Yes && counting & !self.overcomes == 0 {
            ExceptionStatus::Available
        } else {
            ExceptionStatus::AvailableIf
        }
    }

    /// The exception and its paragraph
    #[must_use]
    pub const fn paragraph(&self) -> ExceptionParagraph {
        self.rule.paragraph
    }

    /// The exception
    #[must_use]
    pub const fn exception(&self) -> LicenseException {
        self.rule.paragraph.exception()
    }

    /// The rule
    #[must_use]
    pub const fn rule(&self) -> &'p ExceptionRule {
        self.rule
    }

    /// What came of it
    #[must_use]
    pub const fn status(&self) -> ExceptionStatus {
        self.status
    }

    /// Whether the rule was not read in its current text, so that its citation is to be verified
    /// before it is relied on
    #[must_use]
    pub fn is_to_verify(&self) -> bool {
        self.rule.confidence != Confidence::High
    }
}

/// What came of weighing all License Exceptions
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Weighing<'p> {
    pub(crate) findings: Vec<ExceptionFinding<'p>>,
    pub(crate) hurdles: Hurdles,
}

impl<'p> Weighing<'p> {
    /// Nothing weighed
    pub(crate) const NOTHING: Self = Self {
        findings: Vec::new(),
        hurdles: Hurdles {
            applying: 0,
            open: 0,
            too_many: false,
        },
    };

    /// Whether one exception is sure to overcome all that applies and all that may
    pub(crate) fn settles(&self) -> Truth {
        let findings = self.findings.iter();
        let usable = findings.filter(|finding| finding.usable() == Truth::Yes);
        self.hurdles
            .settled_by(usable.map(|finding| finding.overcomes))
    }

    /// Whether one exception may still overcome all that applies
    pub(crate) fn may_settle(&self) -> bool {
        let possible = |finding: &ExceptionFinding<'_>| {
            let reach = finding.overcomes | finding.may_overcome;
            finding.usable() != Truth::No && self.hurdles.applying & !reach == 0
        };
        !self.hurdles.too_many && self.findings.iter().any(possible)
    }

    /// Different exceptions that overcome together what none overcomes alone, the fewest first found
    pub(crate) fn combination(&self) -> Vec<&ExceptionFinding<'p>> {
        let mut left = self.hurdles.applying;
        let mut chosen = Vec::new();
        if self.hurdles.too_many || self.settles() != Truth::No {
            return chosen;
        }
        let usable = || {
            self.findings
                .iter()
                .filter(|finding| finding.usable() == Truth::Yes)
        };
        while left != 0 {
            let most = usable()
                .rev()
                .max_by_key(|f| (f.overcomes & left).count_ones());
            match most {
                Some(finding) if finding.overcomes & left != 0 => {
                    left &= !finding.overcomes;
                    chosen.push(finding);
                }
                _ => return Vec::new(),
            }
        }
        chosen
    }
}
