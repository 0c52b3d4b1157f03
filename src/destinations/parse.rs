//! Reading a destination predicate.

use alloc::borrow::Cow;
use alloc::vec;
use alloc::vec::Vec;

use super::Destinations;
use crate::{ChartColumn, Country, CountryGroup, CountrySet};

/// Parentheses nest no deeper than this, so that no text can exhaust the stack.
const MAX_DEPTH: usize = 32;

pub(super) fn expression(text: &str) -> Option<Destinations> {
    let mut reader = Reader { rest: text.trim() };
    let parsed = reader.chain(0)?;
    reader.rest.is_empty().then_some(parsed)
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn eat(&mut self, token: char) -> bool {
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest.trim_start();
                true
            }
            None => false,
        }
    }

    /// Operands joined by one kind of operator; another kind needs parentheses
    fn chain(&mut self, depth: usize) -> Option<Destinations> {
        let first = self.operand(depth)?;
        if self.eat('-') {
            let less = self.operand(depth)?;
            return Some(difference(first, less));
        }
        for (operator, make) in [
            ('|', Destinations::Any as fn(_) -> _),
            ('&', Destinations::All as fn(_) -> _),
        ] {
            if self.eat(operator) {
                let mut parts = vec![first, self.operand(depth)?];
                while self.eat(operator) {
                    parts.push(self.operand(depth)?);
                }
                return Some(make(Cow::Owned(parts)));
            }
        }
        Some(first)
    }

    fn operand(&mut self, depth: usize) -> Option<Destinations> {
        if depth > MAX_DEPTH {
            return None;
        }
        if self.eat('~') {
            let part = self.operand(depth + 1)?;
            return Some(Destinations::NoneOf(Cow::Owned(alternatives(part))));
        }
        if self.eat('(') {
            let inner = self.chain(depth + 1)?;
            return self.eat(')').then_some(inner);
        }
        if self.eat('{') {
            return self.countries();
        }
        self.name()
    }

    fn countries(&mut self) -> Option<Destinations> {
        let mut set = CountrySet::EMPTY;
        if self.eat('}') {
            return Some(Destinations::Countries(set));
        }
        loop {
            let code = self.word();
            set = set.with(Country::all().find(|country| country.as_str() == code)?);
            if self.eat('}') {
                return Some(Destinations::Countries(set));
            }
            if !self.eat(',') {
                return None;
            }
        }
    }

    fn name(&mut self) -> Option<Destinations> {
        let word = self.word();
        if word == "ALL" {
            return Some(Destinations::Everywhere);
        }
        if let Some(number) = word.strip_prefix("fn") {
            return number.parse().ok().map(Destinations::Footnote);
        }
        if let Some(column) = ChartColumn::all().find(|column| column.as_str() == word) {
            return Some(Destinations::Column(column));
        }
        if let Some(group) = CountryGroup::all().find(|group| group.as_str() == word) {
            return Some(Destinations::Group(group));
        }
        word.parse().ok().map(Destinations::List)
    }

    fn word(&mut self) -> &str {
        let end = self
            .rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != ':' && c != '_')
            .unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        word
    }
}

fn difference(from: Destinations, less: Destinations) -> Destinations {
    let mut parts = match from {
        Destinations::All(parts)
            if !parts
                .iter()
                .any(|part| matches!(part, Destinations::NoneOf(_))) =>
        {
            parts.into_owned()
        }
        other => vec![other],
    };
    parts.push(Destinations::NoneOf(Cow::Owned(alternatives(less))));
    Destinations::All(Cow::Owned(parts))
}

fn alternatives(part: Destinations) -> Vec<Destinations> {
    match part {
        Destinations::Any(parts) => parts.into_owned(),
        other => vec![other],
    }
}
