//! The License Exceptions that part 746 leaves to embargoed destinations (§ 740.2(a)(6)).

use crate::policy::Usable;

/// § 746.2(a)(1)
pub(in crate::ear) const CUBA: &[Usable] = &[];
/// § 746.3(c)
pub(in crate::ear) const IRAQ: &[Usable] = &[];
/// § 746.4(c)
pub(in crate::ear) const NORTH_KOREA: &[Usable] = &[];
/// § 746.6(c)
pub(in crate::ear) const OCCUPIED_REGIONS: &[Usable] = &[];
/// § 746.8(c)(2)
pub(in crate::ear) const BELARUS_AND_RUSSIA: &[Usable] = &[];
/// § 746.9(b)
pub(in crate::ear) const SYRIA: &[Usable] = &[];
