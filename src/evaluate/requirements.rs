//! Steps two and three of part 732: which requirements the entry and the sections make.

use alloc::vec::Vec;

use super::evidence::Unsaid;
use super::facts::Facts;
use super::open_set::OpenSet;
use crate::determination::Open;
use crate::determination::{Requirement, Silence};
use crate::policy::{Control, Entry, IndexedBasis, IndexedControl, Policy, RuleRef};
use crate::{CclItem, Classification, Eccn, Truth};

/// The requirements that the policy makes, and why the Commerce Control List is silent if it is
pub(super) fn find<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    scope: Truth,
    open: &mut OpenSet<'p>,
) -> (Vec<Requirement<'p>>, Option<Silence<'p>>) {
    let mut found = Vec::new();
    let mut silence = None;
    if facts.row.is_none() {
        open.add(Open::GoverningRow(facts.destination()));
    } else if let Classification::Listed(item) = facts.classification {
        silence = rows(facts, policy, item, scope, &mut found, open);
    }
    let agency = silence
        .and_then(|_| facts.classification.listed())
        .and_then(|item| policy.entry(item.eccn()))
        .is_some_and(Entry::is_of_another_agency);
    if agency {
        // What another agency alone licenses is not subject to the EAR, embargoes included: only
        // what reaches beyond them reaches it.
        found.extend(find_beyond_scope(facts, policy, open));
    } else if facts.row.is_some() {
        let index = policy.index();
        for position in &index.standalone {
            provision(facts, policy, *position, scope, &mut found, open);
        }
        if facts.sets_off() {
            for position in &index.triggered {
                if set_off(facts, policy, *position) == Truth::Yes {
                    provision(facts, policy, *position, scope, &mut found, open);
                }
            }
        }
    }
    if let Classification::Listed(item) = facts.named {
        silence = silence.map(|silence| silence.of_named(item));
        unlisted_paragraph(facts, policy, item, &found, open);
    }
    (found, silence)
}

fn rows<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    item: CclItem,
    scope: Truth,
    found: &mut Vec<Requirement<'p>>,
    open: &mut OpenSet<'p>,
) -> Option<Silence<'p>> {
    let position = policy.index().entry(item.eccn());
    let entry = position.and_then(|at| policy.data().entries.get(at));
    let indexed = position.and_then(|at| policy.index().entries.get(at));
    let (Some(entry), Some(indexed)) = (entry, indexed) else {
        open.add(Open::Entry(item.eccn()));
        return None;
    };
    found.reserve(entry.controls.len() + 2);
    for (control, indexed) in entry.controls.iter().zip(indexed) {
        found.push(row(
            facts, policy, entry, control, indexed, item, scope, open,
        ));
    }
    if entry.is_silent_on(item.paragraph()) {
        // An entry without rows, a paragraph that no row speaks of, or rows that all send the
        // reader away: none of them is a permission.
        return Some(Silence::of(entry, item));
    }
    None
}

#[expect(
    clippy::too_many_arguments,
    reason = "the row, its index and where its findings go"
)]
fn row<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    entry: &'p Entry,
    control: &'p Control,
    indexed: &'p IndexedControl,
    item: CclItem,
    scope: Truth,
    open: &mut OpenSet<'p>,
) -> Requirement<'p> {
    let paragraph = control.scope.covers(item.paragraph());
    let mut requirement = Requirement {
        rule: RuleRef::Row(entry.eccn, control),
        provision: match indexed.basis {
            IndexedBasis::Provision(at) => policy.data().provisions.get(usize::from(at)),
            _ => None,
        },
        provision_at: match indexed.basis {
            IndexedBasis::Provision(at) => Some(at),
            _ => None,
        },
        column: match indexed.basis {
            IndexedBasis::Column(column) => policy.column(column),
            _ => None,
        },
        item: paragraph,
        condition: Truth::Yes,
        basis: Truth::No,
        scope,
    };
    if paragraph == Truth::No {
        return requirement;
    }
    let not_stated = Open::NotStated {
        eccn: entry.eccn,
        row: control.row,
    };
    requirement.basis = facts.basis(indexed.basis, || facts.answered(&not_stated));
    if requirement.basis == Truth::No {
        return requirement;
    }
    requirement.condition = facts.truth(&control.when, &indexed.when);
    if requirement.truth() != Truth::Unknown {
        return requirement;
    }
    open.next_rule();
    if paragraph == Truth::Unknown {
        // Which paragraph it is comes first: the rest may not matter.
        open.add(Open::Paragraph(item));
        return requirement;
    }
    facts.open(policy, &control.when, &indexed.when, open);
    match indexed.basis {
        IndexedBasis::Provision(position) => open_provision(facts, policy, position, open),
        IndexedBasis::NotStated if requirement.basis == Truth::Unknown => open.add(not_stated),
        _ => {}
    }
    requirement
}

/// Whether something sets a provision off
fn set_off(facts: &Facts<'_>, policy: &Policy, position: u16) -> Truth {
    let at = usize::from(position);
    let indexed = policy.index().provisions.get(at);
    match (policy.data().provisions.get(at), indexed) {
        (Some(provision), Some(indexed)) => facts.truth(&provision.trigger, &indexed.trigger),
        _ => Truth::No,
    }
}

/// What reaches the act even where the item is not subject to the regulations
pub(super) fn find_beyond_scope<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    open: &mut OpenSet<'p>,
) -> Vec<Requirement<'p>> {
    let mut found = Vec::new();
    if facts.row.is_none() {
        return found;
    }
    let index = policy.index();
    let set_off = index
        .triggered
        .iter()
        .filter(|position| facts.sets_off() && set_off(facts, policy, **position) == Truth::Yes);
    for position in index.standalone.iter().chain(set_off) {
        let provision = policy.data().provisions.get(usize::from(*position));
        if provision.is_some_and(|p| p.prohibition.reaches_beyond_scope()) {
            self::provision(facts, policy, *position, Truth::Yes, &mut found, open);
        }
    }
    found
}

/// The rules that would apply if something set them off of which nothing is said
pub(super) fn presumed<'p>(facts: &Facts<'_>, policy: &'p Policy) -> Vec<Unsaid<'p>> {
    let index = policy.index();
    let positions = index.triggered.iter().copied();
    let open = positions.filter_map(|position| {
        let at = usize::from(position);
        let (provision, indexed) = (policy.data().provisions.get(at)?, index.provisions.get(at)?);
        let possible = facts.goes_to(&indexed.possible) != Truth::No
            && provision.activities.contains(facts.activity)
            && provision.items.covers(facts.classification) != Truth::No
            && facts.truth(&provision.trigger, &indexed.trigger) == Truth::Unknown;
        let (text, resolved) = facts.text_in_force(provision, indexed);
        (possible && facts.truth(text, resolved) != Truth::No).then(|| {
            let (prohibition, id) = (provision.prohibition, &provision.id);
            Unsaid::new(facts, prohibition, id, &provision.trigger, &indexed.trigger)
        })
    });
    open.collect()
}

fn provision<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    position: u16,
    scope: Truth,
    found: &mut Vec<Requirement<'p>>,
    open: &mut OpenSet<'p>,
) {
    let at = usize::from(position);
    let indexed = policy.index().provisions.get(at);
    let (Some(provision), Some(indexed)) = (policy.data().provisions.get(at), indexed) else {
        return;
    };
    if facts.goes_to(&indexed.possible) != Truth::Yes
        || !provision.activities.contains(facts.activity)
    {
        return;
    }
    let item = match facts.classification {
        // Only what reaches beyond the regulations' scope is looked at for such an item.
        Classification::NotSubject => Truth::Yes,
        classification => provision.items.covers(classification),
    };
    if item == Truth::No {
        return;
    }
    // Conduct that is prohibited whatever the item is does not wait for the item's scope.
    let scope = if provision.prohibition.reaches_beyond_scope() {
        Truth::Yes
    } else {
        scope
    };
    let requirement = Requirement {
        rule: RuleRef::Provision(provision),
        provision: Some(provision),
        provision_at: Some(position),
        column: None,
        item,
        condition: Truth::Yes,
        basis: facts.provision(position),
        // What reaches beyond the regulations' scope does not wait for it.
        scope: if provision.prohibition.reaches_beyond_scope() {
            Truth::Yes
        } else {
            scope
        },
    };
    if requirement.truth() == Truth::Unknown {
        open.next_rule();
        match (item, facts.classification) {
            (Truth::Unknown, Classification::Listed(item)) => open.add(Open::Paragraph(item)),
            _ => open_provision(facts, policy, position, open),
        }
    }
    // A provision for every destination that finds nothing to say is not worth a finding; one
    // that has this destination in view is, whatever comes of it.
    let in_view = indexed.possible != policy.destinations();
    if in_view || requirement.truth() != Truth::No {
        found.push(requirement);
    }
}

fn open_provision<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    position: u16,
    open: &mut OpenSet<'p>,
) {
    let at = usize::from(position);
    let indexed = policy.index().provisions.get(at);
    if let (Some(provision), Some(indexed)) = (policy.data().provisions.get(at), indexed) {
        // A row may point to a rule of which it is open whether something sets it off.
        facts.open(policy, &provision.trigger, &indexed.trigger, open);
        let (condition, resolved) = facts.text_in_force(provision, indexed);
        facts.open(policy, condition, resolved, open);
    }
}

/// A paragraph that the policy does not know must not fall between the rows in silence
fn unlisted_paragraph<'p>(
    facts: &Facts<'_>,
    policy: &'p Policy,
    item: CclItem,
    found: &[Requirement<'p>],
    open: &mut OpenSet<'p>,
) {
    let settled = found
        .iter()
        .any(|requirement| requirement.truth() == Truth::Yes);
    let Some(entry) = policy.entry(item.eccn()) else {
        return;
    };
    if settled
        || entry.has_paragraph(item.paragraph()) == Truth::Unknown
            && clear_of_every_paragraph(facts, policy, entry.eccn)
    {
        return;
    }
    let exists = Open::ParagraphExists(item);
    match entry.has_paragraph(item.paragraph()) {
        Truth::Yes => {}
        Truth::No => open.add(Open::Paragraph(CclItem::from(item.eccn()))),
        Truth::Unknown => match facts.answered(&exists) {
            Truth::Yes => {}
            Truth::No => open.add(Open::Paragraph(CclItem::from(item.eccn()))),
            Truth::Unknown => open.add(exists),
        },
    }
}

/// Whether nothing is required of any paragraph of the entry, so that it does not matter which
fn clear_of_every_paragraph(facts: &Facts<'_>, policy: &Policy, eccn: Eccn) -> bool {
    let item = CclItem::from(eccn);
    let facts = facts.classified(item);
    if facts.row.is_none() {
        return false;
    }
    let (mut found, mut open) = (Vec::new(), OpenSet::default());
    let silence = rows(&facts, policy, item, Truth::Yes, &mut found, &mut open);
    let index = policy.index();
    let set_off = index
        .triggered
        .iter()
        .filter(|position| facts.sets_off() && set_off(&facts, policy, **position) == Truth::Yes);
    for position in index.standalone.iter().chain(set_off) {
        provision(&facts, policy, *position, Truth::Yes, &mut found, &mut open);
    }
    let required = |requirement: &Requirement<'_>| requirement.truth() != Truth::No;
    silence.is_none() && !found.iter().any(required)
}
