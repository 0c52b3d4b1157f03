//! Which destinations an evaluation does not tell apart.

use core::cell::Cell;

use crate::CountrySet;

/// The destinations for which an evaluation reads the same as for the one that it is about
///
/// Where nothing is said but what goes where, all that is read of a destination whose own row governs
/// it, other than the United States, is whether it is in a set. A destination on the same side of every
/// set that was read comes out the same, so that one evaluation speaks for all of them.
#[derive(Debug)]
pub(crate) struct Alike(Cell<CountrySet>);

impl Alike {
    /// Nothing was read yet: any of these may come out the same
    pub(crate) const fn among(destinations: CountrySet) -> Self {
        Self(Cell::new(destinations))
    }

    /// The destinations that nothing that was read tells apart
    pub(crate) fn destinations(&self) -> CountrySet {
        self.0.get()
    }

    /// It was read whether the destination is in a set
    pub(super) fn read(&self, set: CountrySet, inside: bool) {
        let alike = self.0.get();
        self.0.set(if inside {
            alike.intersection(set)
        } else {
            alike.difference(set)
        });
    }
}
