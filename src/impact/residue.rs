//! What still restricts a country, rule by rule, and why it does not move.

use core::fmt;

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use strum::{EnumIter, IntoStaticStr};

use super::moved::Text;
use super::why::{WhyItStays, against, of_column, of_condition};
use crate::policy::Reading;
use crate::policy::{IndexedBasis, IndexedProvision, Policy, Provision, ScopeEffect};
use crate::{Citation, Country, Eccn, GeneralProhibition};

/// What kind of rule it is that restricts a country
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum ResidueKind {
    /// A row of an entry of the Commerce Control List
    Row,
    /// A section that requires a license in its own text
    Provision,
    /// A rule that brings foreign-made items under the regulations
    Scope,
    /// A restriction on all License Exceptions
    Restriction,
    /// A License Exception whose terms the destination alone cannot meet
    Exception,
}

text_enum!(ResidueKind => "a kind of rule such as `row`");

impl ResidueKind {
    /// Several of the kind, in running text
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Row => "rows of the Commerce Control List",
            Self::Provision => "sections that require a license themselves",
            Self::Scope => "rules that reach foreign-made items",
            Self::Restriction => "restrictions on License Exceptions",
            Self::Exception => "License Exceptions that stay shut",
        }
    }
}

/// A rule that restricts a country
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Stays {
    /// What kind of rule it is
    pub kind: ResidueKind,
    /// The rule's id: `3A090/2`, `RS-6-iii-B` or `LVS`
    pub rule: String,
    /// The entry, if it is a row of one
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub entry: Option<Eccn>,
    /// Why it does not move
    pub why: WhyItStays,
    /// Where it stands
    pub citation: Citation,
    /// Whether the destination alone decides, for an item that the rule is about; what turns on a
    /// party, an end use or another fact may still come to nothing
    pub certain: bool,
}

/// Every rule that restricts a country, and why it does not move
///
/// A row or a section counts when it requires a license, or may, for that destination; a rule of scope
/// when it may bring a foreign-made item in for it; a restriction when it may take exceptions away
/// there; an exception when the destination alone rules it out. Why it stays is computed from the text
/// of the rule and from where the country stands in the tables.
///
/// ```
/// use export_control::{Country, Policy, Residue, WhyItStays};
///
/// let residue = Residue::of(Policy::builtin(), Country::VN);
/// let needs_b = residue.of_why(&WhyItStays::NeedsGroup("B".parse()?));
/// assert!(needs_b.iter().any(|stays| stays.rule == "LVS"));
/// # Ok::<(), export_control::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Residue {
    /// The country, by the row that governs it
    pub country: Country,
    /// The rules, kind by kind, in the order of the policy
    pub rules: Vec<Stays>,
}

impl Residue {
    /// What restricts the country under a policy
    #[must_use]
    pub fn of(policy: &Policy, country: Country) -> Self {
        let country = policy.governing_row(country).unwrap_or(country);
        let finder = Finder { policy, country };
        let mut rules = finder.rows();
        rules.extend(finder.provisions());
        rules.extend(finder.scope());
        rules.extend(finder.restrictions());
        rules.extend(finder.exceptions());
        Self { country, rules }
    }

    /// The rules of one kind
    pub fn of_kind(&self, kind: ResidueKind) -> impl Iterator<Item = &Stays> {
        self.rules.iter().filter(move |stays| stays.kind == kind)
    }

    /// The rules that stay for this reason
    #[must_use]
    pub fn of_why(&self, why: &WhyItStays) -> Vec<&Stays> {
        self.rules
            .iter()
            .filter(|stays| stays.why == *why)
            .collect()
    }

    /// How many rules stay, by why
    #[must_use]
    pub fn counts(&self) -> BTreeMap<WhyItStays, usize> {
        let mut counts = BTreeMap::new();
        for stays in &self.rules {
            *counts.entry(stays.why.clone()).or_default() += 1;
        }
        counts
    }

    /// How many rules of each kind stay, by why
    #[must_use]
    pub fn counts_by_kind(&self) -> BTreeMap<(ResidueKind, WhyItStays), usize> {
        let mut counts = BTreeMap::new();
        for stays in &self.rules {
            *counts.entry((stays.kind, stays.why.clone())).or_default() += 1;
        }
        counts
    }
}

struct Finder<'p> {
    policy: &'p Policy,
    country: Country,
}

impl Finder<'_> {
    fn rows(&self) -> Vec<Stays> {
        let (policy, country) = (self.policy, self.country);
        let entries = policy.data().entries.iter().zip(&policy.index().entries);
        let mut found = Vec::new();
        for (entry, indexed) in entries {
            for (control, indexed) in entry.controls.iter().zip(indexed) {
                let (certain, why, citation) = match indexed.basis {
                    IndexedBasis::Column(column) => {
                        if !policy.index().atlas.column(column).contains(country) {
                            continue;
                        }
                        let rule = policy.column(column);
                        let citation = rule.map(|rule| rule.citation.clone());
                        (true, of_column(policy, column, country), citation)
                    }
                    IndexedBasis::Provision(at) => {
                        let at = usize::from(at);
                        let provision = policy.data().provisions.get(at);
                        let indexed = policy.index().provisions.get(at);
                        let Some((provision, indexed)) = provision.zip(indexed) else {
                            continue;
                        };
                        if !self.reaches(provision, indexed) {
                            continue;
                        }
                        let why = self.why(provision, indexed);
                        let certain = indexed.certain.contains(country);
                        (certain, why, Some(provision.citation.clone()))
                    }
                    IndexedBasis::Elsewhere | IndexedBasis::NotStated => continue,
                };
                let Some(citation) = citation else { continue };
                found.push(Stays {
                    kind: ResidueKind::Row,
                    rule: crate::policy::RuleRef::Row(entry.eccn, control).to_string(),
                    entry: Some(entry.eccn),
                    why,
                    citation,
                    certain,
                });
            }
        }
        found
    }

    /// The text of a provision in the policy's reading
    fn text<'t>(&self, provision: &'t Provision, indexed: &'t IndexedProvision) -> Text<'t> {
        match (&provision.enforcement, &indexed.enforced) {
            (Some(text), Some(resolved)) if self.policy.data().reading == Reading::Enforced => {
                Text::new(&text.when, resolved)
            }
            _ => Text::new(&provision.when, &indexed.codified),
        }
    }

    fn reaches(&self, provision: &Provision, indexed: &IndexedProvision) -> bool {
        let text = self.text(provision, indexed).bounds(self.policy);
        let trigger = Text::new(&provision.trigger, &indexed.trigger).bounds(self.policy);
        let possible = text.possible.intersection(trigger.possible);
        possible.contains(self.country)
    }

    fn why(&self, provision: &Provision, indexed: &IndexedProvision) -> WhyItStays {
        let (policy, country) = (self.policy, self.country);
        let trigger = Text::new(&provision.trigger, &indexed.trigger);
        let text = of_condition(policy, self.text(provision, indexed), country);
        text.min(of_condition(policy, trigger, country))
    }

    fn provisions(&self) -> Vec<Stays> {
        let policy = self.policy;
        let provisions = policy.data().provisions.iter();
        let provisions = provisions.zip(&policy.index().provisions);
        provisions
            .filter(|(provision, indexed)| {
                !provision.items.is_empty() && self.reaches(provision, indexed)
            })
            .map(|(provision, indexed)| Stays {
                kind: ResidueKind::Provision,
                rule: provision.id.to_string(),
                entry: None,
                why: self.why(provision, indexed),
                citation: provision.citation.clone(),
                certain: indexed.certain.contains(self.country),
            })
            .collect()
    }

    fn scope(&self) -> Vec<Stays> {
        let (policy, country) = (self.policy, self.country);
        let rules = policy.data().scope.iter().zip(&policy.index().scope);
        let foreign = rules.filter(|(rule, _)| {
            rule.effect == ScopeEffect::BringsIn && rule.prohibition != GeneralProhibition::One
        });
        foreign
            .filter_map(|(rule, indexed)| {
                let texts = [
                    Text::new(&rule.trigger, &indexed.trigger),
                    Text::new(&rule.when, &indexed.when),
                ];
                let possible = texts
                    .iter()
                    .all(|text| text.bounds(policy).possible.contains(country));
                let whys = texts.map(|text| of_condition(policy, text, country));
                possible.then_some(())?;
                Some(Stays {
                    kind: ResidueKind::Scope,
                    rule: rule.id.to_string(),
                    entry: None,
                    why: whys.into_iter().min()?,
                    citation: rule.citation.clone(),
                    certain: false,
                })
            })
            .collect()
    }

    fn restrictions(&self) -> Vec<Stays> {
        let (policy, country) = (self.policy, self.country);
        let restrictions = policy.data().restrictions.iter();
        let restrictions = restrictions.zip(&policy.index().exceptions.restrictions);
        restrictions
            .filter(|(_, indexed)| indexed.possible.contains(country))
            .map(|(restriction, indexed)| {
                let text = Text::new(&restriction.when, &indexed.when);
                Stays {
                    kind: ResidueKind::Restriction,
                    rule: restriction.id.to_string(),
                    entry: None,
                    why: of_condition(policy, text, country),
                    citation: restriction.citation.clone(),
                    certain: text.bounds(policy).certain.contains(country),
                }
            })
            .collect()
    }

    fn exceptions(&self) -> Vec<Stays> {
        let (policy, country) = (self.policy, self.country);
        let rules = policy.data().exceptions.iter();
        let rules = rules.zip(&policy.index().exceptions.rules);
        rules
            .filter_map(|(rule, indexed)| {
                let terms = rule.terms.iter().zip(&indexed.terms);
                let shut = terms.filter_map(|(term, resolved)| {
                    let text = Text::new(&term.when, resolved);
                    let open = text.bounds(policy).possible.contains(country);
                    (!open).then(|| (against(policy, text, country), &term.citation))
                });
                let (why, citation) = shut.min_by(|(one, _), (other, _)| one.cmp(other))?;
                Some(Stays {
                    kind: ResidueKind::Exception,
                    rule: rule.paragraph.to_string(),
                    entry: None,
                    why,
                    citation: citation.clone(),
                    certain: true,
                })
            })
            .collect()
    }
}

impl fmt::Display for Residue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::text::residue(self, f)
    }
}
