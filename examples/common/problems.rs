//! What goes wrong, and how an example ends then.

use std::fmt::Display;
use std::process::ExitCode;

/// Everything that is wrong, each in a sentence of its own
pub struct Problems(Vec<String>);

impl<T: Display> FromIterator<T> for Problems {
    fn from_iter<I: IntoIterator<Item = T>>(problems: I) -> Self {
        let problems = problems.into_iter();
        Self(problems.map(|problem| problem.to_string()).collect())
    }
}

/// One problem
impl<T: Display> From<T> for Problems {
    fn from(problem: T) -> Self {
        Self(Vec::from([problem.to_string()]))
    }
}

impl IntoIterator for Problems {
    type Item = String;
    type IntoIter = std::vec::IntoIter<String>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// The exit code of an example; what is wrong goes to standard error, and the code is 2 then
pub fn exit_code(result: Result<ExitCode, Problems>) -> ExitCode {
    result.unwrap_or_else(|problems| {
        for problem in problems {
            eprintln!("error: {problem}");
        }
        ExitCode::from(2)
    })
}
