//! What the entries say of an item: what it is for, what it is controlled for, and which License
//! Exceptions it is eligible for.

use super::{Facts, Known};
use crate::determination::Open;
use crate::policy::{
    Control, EligibilityEffect, EligibilityTerm, IndexedControl, Policy, Resolved,
};
use crate::{
    CclItem, Classification, ExceptionParagraph, LicenseException, ReasonForControl, Reasons,
    Related, Truth,
};

/// What the item's entry says of a License Exception, each term with its condition made ready
pub(in crate::evaluate) fn eligibility(
    policy: &Policy,
    classification: Classification,
    exception: LicenseException,
) -> impl Iterator<Item = (CclItem, &EligibilityTerm, &Resolved)> {
    let line = classification.listed().and_then(|item| {
        let position = policy.index().entry(item.eccn())?;
        let lines = &policy.data().entries.get(position)?.eligibility;
        let at = lines.iter().position(|line| line.exception == exception)?;
        let resolved = policy.index().eligibility.get(position)?.get(at)?;
        Some((item, lines.get(at)?.terms.iter().zip(resolved)))
    });
    line.into_iter()
        .flat_map(|(item, terms)| terms.map(move |(term, resolved)| (item, term, resolved)))
}

impl<'a> Facts<'a> {
    pub(super) fn related(&self, related: &Related) -> Truth {
        // What is not on the list is for nothing on it: technology for a listed item would be listed.
        if self.classification.listed().is_none() {
            return Truth::No;
        }
        let Some(items) = self.related_to else {
            return Truth::Unknown;
        };
        items.iter().fold(Truth::No, |any, item| {
            any | self.related_item(related, *item)
        })
    }

    pub(in crate::evaluate) fn related_item(&self, related: &Related, item: CclItem) -> Truth {
        let covered = related.to.covers(Classification::Listed(item));
        match (covered, related.controlled_for) {
            (Truth::No, _) | (_, None) => covered,
            (covered, Some(reason)) => covered & self.related_controlled_for(item, reason),
        }
    }

    pub(super) fn related_controlled_for(&self, item: CclItem, reason: ReasonForControl) -> Truth {
        let by_rows = self.controlled_by_rows(item, reason);
        // What the rows decide is no matter of an answer.
        if by_rows.is_known() {
            return by_rows;
        }
        self.answers
            .get_derived(&Open::ControlledFor { item, reason }.id())
    }

    /// Whether the rows of another item's entry control it for a reason
    pub(in crate::evaluate) fn controlled_by_rows(
        &self,
        item: CclItem,
        reason: ReasonForControl,
    ) -> Truth {
        // The item that it is for stands in the place of the item itself; what that one is for in
        // turn is not known.
        let facts = Facts {
            classification: Classification::Listed(item),
            entry: self.policy.index().entry(item.eccn()),
            related_to: None,
            related_for_exceptions: None,
            controlled: None,
            ..*self
        };
        // An entry without rows is controlled elsewhere, for reasons that are not said here.
        let silent = self
            .policy
            .entry(item.eccn())
            .is_none_or(|entry| entry.controls.is_empty());
        if silent {
            Truth::Unknown
        } else {
            facts.controlled_for(item, Reasons::of(&[reason]))
        }
    }

    /// Whether the item's entry controls it for one of these reasons, wherever it goes
    pub(super) fn controlled_for(&self, item: CclItem, reasons: Reasons) -> Truth {
        let Some(rows) = self.rows(item) else {
            return Truth::Unknown;
        };
        rows.filter(|(control, _)| {
            control
                .reason
                .is_some_and(|reason| reasons.contains(reason))
        })
        .fold(Truth::No, |any, (control, indexed)| {
            any | (control.scope.covers(item.paragraph())
                & self.truth(&control.when, &indexed.when))
        })
    }

    /// The reasons that the item's entry controls it for; `None` when there is no such entry
    pub(super) fn read_controls(&self, item: CclItem) -> Option<Known> {
        let mut known = Known::NOTHING;
        for (control, indexed) in self.rows(item)? {
            if let Some(reason) = control.reason {
                let covers = control.scope.covers(item.paragraph());
                if covers != Truth::No {
                    known.note(reason, covers & self.truth(&control.when, &indexed.when));
                }
            }
        }
        Some(known)
    }

    /// The rows of an item's entry
    pub(super) fn rows(
        &self,
        item: CclItem,
    ) -> Option<impl Iterator<Item = (&'a Control, &'a IndexedControl)> + use<'a>> {
        let policy = self.policy;
        let position = policy.index().entry(item.eccn())?;
        let controls = &policy.data().entries.get(position)?.controls;
        let indexed = policy.index().entries.get(position)?;
        Some(controls.iter().zip(indexed))
    }

    /// Whether an eligibility term counts for the item
    pub(in crate::evaluate) fn eligible(
        &self,
        item: CclItem,
        term: &EligibilityTerm,
        resolved: &Resolved,
    ) -> Truth {
        let covered = term.scope.covers(item.paragraph());
        if covered == Truth::No {
            return Truth::No;
        }
        let within = match term.effect {
            EligibilityEffect::GrantsUpTo(limit) => {
                Truth::from(self.value.map(|value| value <= limit))
            }
            _ => Truth::Yes,
        };
        covered & within & self.truth(&term.when, resolved)
    }

    /// Whether the entry makes the item eligible for the exception
    pub(super) fn granted(&self, exception: LicenseException) -> Truth {
        let (mut granted, mut barred) = (Truth::No, Truth::No);
        for (item, term, resolved) in eligibility(self.policy, self.classification, exception) {
            let counts = self.eligible(item, term, resolved);
            match term.effect {
                EligibilityEffect::Grants | EligibilityEffect::GrantsUpTo(_) => {
                    granted = granted | counts;
                }
                EligibilityEffect::Bars(paragraph) if paragraph == exception.into() => {
                    barred = barred | counts;
                }
                EligibilityEffect::Bars(_) => {}
            }
        }
        granted & !barred
    }

    /// Whether the entry bars the item from a paragraph of an exception
    pub(super) fn barred(&self, paragraph: ExceptionParagraph) -> Truth {
        let mut barred = Truth::No;
        for (item, term, resolved) in
            eligibility(self.policy, self.classification, paragraph.exception())
        {
            if matches!(term.effect, EligibilityEffect::Bars(bar) if paragraph.is_within(bar)) {
                barred = barred | self.eligible(item, term, resolved);
            }
        }
        barred
    }
}
