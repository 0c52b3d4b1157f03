//! Making up the facts under which a License Exception is available under one of two policies.

use crate::evaluate::evaluate;
use crate::{
    Determination, ExceptionFinding, ExceptionParagraph, ExceptionStatus, Policy, Transaction,
};

/// How many times what an exception waits for is answered: one answer can raise another question
const ROUNDS: usize = 8;

/// The act with answers that make a License Exception available of which nothing is left under the other
/// policy, if it shows a change then
pub(super) fn excepted(
    policies: [&Policy; 2],
    transaction: &Transaction,
    shows: &dyn Fn(&Transaction) -> bool,
) -> Option<Transaction> {
    let [before, after] = policies;
    [[before, after], [after, before]]
        .into_iter()
        .find_map(|[policy, other]| {
            let (own, other) = (evaluate(policy, transaction), evaluate(other, transaction));
            let mut turned = own.exceptions().iter().filter(|own| {
                let status = found(&other, own.paragraph()).map(ExceptionFinding::status);
                own.status() == ExceptionStatus::AvailableIf
                    && status == Some(ExceptionStatus::Unavailable)
            });
            turned.find_map(|turned| {
                let answered = answered(policy, transaction.clone(), turned.paragraph())?;
                shows(&answered).then_some(answered)
            })
        })
}

/// The act with the answers that an exception needs; `None` where answers do not make it available
fn answered(
    policy: &Policy,
    mut transaction: Transaction,
    paragraph: ExceptionParagraph,
) -> Option<Transaction> {
    for _ in 0..ROUNDS {
        let determination = evaluate(policy, &transaction);
        let finding = found(&determination, paragraph)?;
        match finding.status() {
            ExceptionStatus::Available => return Some(transaction),
            ExceptionStatus::AvailableIf => {}
            ExceptionStatus::Unavailable | ExceptionStatus::Insufficient => return None,
        }
        for need in determination.needs(finding) {
            if let (Ok(id), Some(wanted)) = (need.question().id(), need.wanted()) {
                transaction.answers.insert(id, wanted);
            }
        }
    }
    None
}

fn found<'a, 'p>(
    determination: &'a Determination<'p>,
    paragraph: ExceptionParagraph,
) -> Option<&'a ExceptionFinding<'p>> {
    let mut findings = determination.exceptions().iter();
    findings.find(|finding| finding.paragraph() == paragraph)
}
