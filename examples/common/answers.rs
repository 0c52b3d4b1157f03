//! Reading answers to questions.

use export_control::QuestionId;

/// Reads an answer, written `ID=yes` or `ID=no`
pub fn answer(text: &str) -> Result<(QuestionId, bool), String> {
    let (id, answer) = text
        .rsplit_once('=')
        .ok_or("an answer is written ID=yes or ID=no")?;
    let answer = yes_or_no(answer)?;
    let id = id.parse().map_err(|error| format!("{error}"))?;
    Ok((id, answer))
}

/// Reads *yes* or *no*
pub fn yes_or_no(text: &str) -> Result<bool, String> {
    match text {
        "yes" | "true" => Ok(true),
        "no" | "false" => Ok(false),
        other => Err(format!("`{other}` is neither yes nor no")),
    }
}

/// A question that is answered with *yes* and with *no*
pub fn answered_both_ways(answers: &[(QuestionId, bool)]) -> Option<&QuestionId> {
    let opposed = |id, answer| {
        answers
            .iter()
            .any(|(other, said)| other == id && *said != answer)
    };
    let mut both = answers.iter().filter(|(id, answer)| opposed(id, *answer));
    both.next().map(|(id, _)| id)
}
