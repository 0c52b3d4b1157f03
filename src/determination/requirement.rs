//! A rule that was read, and whether it requires a license.

use strum::{EnumIter, IntoStaticStr};

use crate::policy::{Basis, ColumnRule, Confidence, Effect, Provision, Relief, RuleRef};
use crate::{ChartColumn, Citation, GeneralProhibition, ReasonForControl, Truth};

/// Whether a rule requires a license for the transaction
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum RequirementStatus {
    /// It does not
    DoesNotApply,
    /// It depends on a fact that was not given
    Depends,
    /// It does
    Applies,
}

text_enum!(RequirementStatus => "`applies`, `depends` or `does_not_apply`");

/// A rule that was read, and whether it requires a license
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Requirement<'p> {
    pub(crate) rule: RuleRef<'p>,
    /// The provision that the rule is or points to
    pub(crate) provision: Option<&'p Provision>,
    /// The position of that provision in the policy
    pub(crate) provision_at: Option<u16>,
    /// The chart column that the rule points to
    pub(crate) column: Option<&'p ColumnRule>,
    /// Whether the item is one that the rule names
    pub(crate) item: Truth,
    /// Whether the rule's own condition holds
    pub(crate) condition: Truth,
    /// Whether the destination and what the section adds to it call for a license
    pub(crate) basis: Truth,
    /// Whether the act is one that the regulations reach
    pub(crate) scope: Truth,
}

impl<'p> Requirement<'p> {
    pub(crate) fn truth(&self) -> Truth {
        self.item & self.condition & self.basis & self.scope
    }

    /// Whether it requires a license
    #[must_use]
    pub fn status(&self) -> RequirementStatus {
        match self.truth() {
            Truth::No => RequirementStatus::DoesNotApply,
            Truth::Unknown => RequirementStatus::Depends,
            Truth::Yes => RequirementStatus::Applies,
        }
    }

    /// The rule
    #[must_use]
    pub const fn rule(&self) -> RuleRef<'p> {
        self.rule
    }

    /// The reason for control, if the rule gives one
    #[must_use]
    pub const fn reason(&self) -> Option<ReasonForControl> {
        match self.rule {
            RuleRef::Row(_, control) => control.reason,
            RuleRef::Provision(provision) => provision.reason,
        }
    }

    /// The provision that the rule is or points to, if there is one
    #[must_use]
    pub const fn provision(&self) -> Option<&'p Provision> {
        self.provision
    }

    /// The chart column that the rule points to, if it points to one
    #[must_use]
    pub fn column(&self) -> Option<ChartColumn> {
        self.column.map(|rule| rule.column)
    }

    /// Where the requirement stands: the section behind the column or the provision, or the list
    /// itself where a row points to neither
    #[must_use]
    pub fn citation(&self) -> &'p Citation {
        match (self.provision, self.column, self.rule) {
            (Some(provision), _, _) | (_, _, RuleRef::Provision(provision)) => &provision.citation,
            (_, Some(column), _) => &column.citation,
            (None, None, RuleRef::Row(_, control)) => match &control.basis {
                Basis::Elsewhere(referral) => &referral.citation,
                _ => &LIST,
            },
        }
    }

    /// The General Prohibition that it belongs to
    #[must_use]
    pub fn prohibition(&self) -> GeneralProhibition {
        match self.rule {
            RuleRef::Row(..) => GeneralProhibition::One,
            RuleRef::Provision(provision) => provision.prohibition,
        }
    }

    /// Whether it prohibits the transaction, whatever license is held, rather than require one
    #[must_use]
    pub fn prohibits(&self) -> bool {
        match self.rule {
            RuleRef::Row(..) => false,
            RuleRef::Provision(provision) => provision.effect == Effect::Prohibits,
        }
    }

    /// What can take the place of a license
    #[must_use]
    pub fn relief(&self) -> &'p Relief {
        self.provision
            .map_or(&Relief::AnyException, |provision| &provision.relief)
    }

    /// How sure the reading of the rule is
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        self.provision
            .map_or(Confidence::High, |provision| provision.confidence)
    }

    /// What a reader should know about the rule
    pub fn notes(&self) -> impl Iterator<Item = &'p str> + use<'p> {
        let row = match self.rule {
            RuleRef::Row(_, control) => control.note.as_deref(),
            RuleRef::Provision(_) => None,
        };
        let provision = self
            .provision
            .and_then(|provision| provision.note.as_deref());
        row.into_iter().chain(provision)
    }
}

/// Where the rows of entries stand
static LIST: Citation = Citation::at("15 CFR part 774 supp. 1");
