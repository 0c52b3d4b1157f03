//! What questions that are asked anyway may set off, of which nothing was said before.

use super::facts::Facts;
use super::open_set::OpenSet;
use crate::Truth;
use crate::determination::{Open, Requirement};
use crate::policy::{Effect, Policy, Provision, SetOff};

/// What rules that nothing sets off may still do once what is asked is answered
///
/// They are presumed away as long as nothing is said of what they wait for. A question that another
/// rule asks as well may end that.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Latent {
    /// They may require a license, or something else may come to require one
    pub(super) requires: bool,
    /// They may prohibit the act
    pub(super) prohibits: bool,
    /// They may take it out of the regulations' scope
    pub(super) takes_out: bool,
}

impl Latent {
    /// What the open questions may set off beside what was found
    pub(super) fn of(
        facts: &Facts<'_>,
        policy: &Policy,
        found: &[Requirement<'_>],
        open: &OpenSet<'_>,
    ) -> Self {
        let mut latent = Self::default();
        for open in open.iter() {
            let Open::Asked(question) = open else {
                continue;
            };
            for sets_off in policy.index().triggers.set_off_by(question.id()) {
                match sets_off {
                    SetOff::TakesOut => latent.takes_out = true,
                    SetOff::Provision(at) => {
                        let mut found = found.iter().filter(|r| r.truth() != Truth::No);
                        let known = found.any(|r| r.provision_at == Some(*at));
                        let provision = policy.data().provisions.get(usize::from(*at));
                        if let Some(provision) = provision.filter(|_| !known) {
                            latent.note(facts, provision);
                        }
                    }
                }
            }
        }
        latent
    }

    fn note(&mut self, facts: &Facts<'_>, provision: &Provision) {
        if provision.activities.contains(facts.activity)
            && provision.items.covers(facts.classification) != Truth::No
        {
            self.requires = true;
            self.prohibits |= provision.effect == Effect::Prohibits;
        }
    }
}
