//! The one place that names the built-in policy.

use alloc::boxed::Box;

use once_cell::race::OnceBox;

use super::Policy;
use crate::ear;

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
}
