//! The one place that names the built-in policy.

use alloc::boxed::Box;
use alloc::vec::Vec;

use once_cell::race::OnceBox;

use super::Policy;
use crate::{Amendment, Precedent, ear};

static BUILTIN: OnceBox<Policy> = OnceBox::new();

impl Policy {
    /// The US Export Administration Regulations, 15 CFR parts 730 to 774
    ///
    /// It is made on first use and shared from then on. What it covers, and the editions that its
    /// tables were read from, stand in [`PolicyData::editions`](super::PolicyData::editions).
    ///
    /// ```
    /// use export_control::Policy;
    ///
    /// let policy = Policy::builtin();
    /// assert_eq!(policy.destinations().len(), 200);
    /// ```
    #[must_use]
    pub fn builtin() -> &'static Self {
        // The tables are checked by a test over every row, so that nothing can fail here.
        BUILTIN.get_or_init(|| Box::new(Self::of_checked(ear::tables())))
    }

    /// The built-in policy, if somebody asked for it already
    pub(crate) fn builtin_if_made() -> Option<&'static Self> {
        BUILTIN.get()
    }

    /// Published rules that made the built-in policy what it is toward some countries, in the order
    /// in which they took effect
    ///
    /// Each says how much of it its changes rebuild. What cannot be rebuilt is told, not guessed.
    ///
    /// ```
    /// use export_control::{Country, CountryGroup, Policy, Timeline};
    ///
    /// let history = Policy::builtin_history().into_iter().map(|rule| rule.amendment);
    /// let timeline = Timeline::unwinding(Policy::builtin(), history)?;
    /// let d5 = |day: &str| -> Result<bool, Box<dyn std::error::Error>> {
    ///     Ok(timeline.as_of(day.parse()?)?.groups(Country::KH).contains(CountryGroup::D5))
    /// };
    /// assert!(d5("2026-02-02")?);
    /// assert!(!d5("2026-02-03")?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn builtin_history() -> Vec<Precedent> {
        ear::history::precedents(Self::builtin().data())
    }

    /// What was announced for Vietnam in 2026, and the packages in which a rule might carry it out,
    /// C0 to C4, as amendments of the built-in policy
    ///
    /// Only C0 was announced; nothing of it is in force. C1 adds Country Group B, C2 A:6 as well, C3
    /// takes marks of the Country Chart away, and C4 the names on lists.
    #[must_use]
    pub fn vietnam_packages() -> Vec<Amendment> {
        ear::history::vietnam_packages(Self::builtin().data())
    }
}
