//! The conditions that a license carries.

use core::fmt;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use strum::{EnumIter, IntoStaticStr};

use crate::{Citation, Date, Destinations, EndUses, ListKind, PartyKinds};

/// A condition of a license, typed
///
/// No codified list exists: these are the kinds that licenses usually carry. Some are judged on a
/// transaction; of the others it is asked whether they are on file. Each prints in words.
///
/// ```
/// use export_control::Safeguard;
/// use export_control::license::{Addressee, Deadline};
///
/// let check = Safeguard::PostShipmentVerification { within_days: 90 };
/// assert_eq!(check.addressee(), Addressee::Consignee);
/// assert_eq!(check.deadline(), Deadline::DaysAfterArrival(90));
/// assert_eq!(
///     check.to_string(),
///     "the consignee lets the items be checked where they are within 90 days of arrival",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(rename_all = "snake_case", deny_unknown_fields)
)]
#[non_exhaustive]
pub enum Safeguard {
    /// The items go to none of these countries, not on the way either
    NoReexport {
        /// The countries that are carved out
        to: Destinations,
        /// Whether BIS may consent to a case of it in writing
        #[cfg_attr(
            feature = "serde",
            serde(default, skip_serializing_if = "core::ops::Not::not")
        )]
        unless_consented: bool,
    },
    /// Nothing is reexported, resold or transferred without written consent
    ReexportConsent,
    /// The items are for these uses only
    EndUseOnly {
        /// The uses
        uses: EndUses,
    },
    /// The items are for none of these uses
    NoEndUse {
        /// The uses
        uses: EndUses,
    },
    /// The end use is checked on the spot before the shipment
    EndUseCheck,
    /// Officials of the United States may look at the items and their use
    EndUseMonitoring,
    /// The items are checked at the consignee after the shipment
    PostShipmentVerification {
        /// The days after arrival
        within_days: u16,
    },
    /// Delivery is certified
    DeliveryVerification {
        /// The days after arrival
        within_days: u16,
    },
    /// The items stay at one site to which access is controlled
    AccessControl {
        /// The site
        site: Cow<'static, str>,
    },
    /// Technology is released under a plan that says to whom and how
    TechnologyControlPlan,
    /// The items stay below a limit
    TechnicalLimit {
        /// What is limited, such as `overlay accuracy`
        parameter: Cow<'static, str>,
        /// The limit, such as `no better than 2.4 nm`
        limit: Cow<'static, str>,
    },
    /// A report of shipments, stocks and uses
    Reporting {
        /// How often
        every: Timetable,
    },
    /// Notice before the items move or their holder changes hands
    Notification {
        /// The days before it
        days_before: u16,
    },
    /// Records are kept
    Recordkeeping {
        /// The years; five by part 762
        years: u8,
    },
    /// Nobody on these lists and of these kinds takes part
    BannedParties {
        /// The lists
        #[cfg_attr(
            feature = "serde",
            serde(default, skip_serializing_if = "Vec::is_empty")
        )]
        lists: Vec<ListKind>,
        /// The kinds
        #[cfg_attr(
            feature = "serde",
            serde(default, skip_serializing_if = "PartyKinds::is_none")
        )]
        kinds: PartyKinds,
    },
    /// No shipment has more than this quantity
    QuantityCeiling {
        /// The quantity
        quantity: u64,
    },
    /// Nothing is shipped after a day
    ShipBy {
        /// The last day
        date: Date,
    },
    /// Whoever is bound has acknowledged the conditions in writing (15 CFR 750.7(d))
    Acknowledgment,
}

#[cfg(feature = "serde")]
impl PartyKinds {
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    const fn is_none(&self) -> bool {
        self.is_empty()
    }
}

/// Whom a safeguard binds
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Addressee {
    /// Who holds the license
    Licensee,
    /// Who receives the items abroad
    Consignee,
    /// Who uses them
    EndUser,
}

text_enum!(Addressee => "`licensee`, `consignee` or `end_user`");

impl Addressee {
    /// In running text
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Licensee => "the licensee",
            Self::Consignee => "the consignee",
            Self::EndUser => "the end user",
        }
    }
}

/// How often something is due
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Timetable {
    /// Every month
    Month,
    /// Every quarter
    Quarter,
    /// Every half year
    HalfYear,
    /// Every year
    Year,
}

text_enum!(Timetable => "`month`, `quarter`, `half_year` or `year`");

impl Timetable {
    /// In running text, behind *every*
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::HalfYear => "half year",
            Self::Year => "year",
        }
    }
}

/// When a safeguard is due
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Deadline {
    /// Before the shipment
    BeforeShipment,
    /// No later than this day
    By(Date),
    /// This many days after arrival
    DaysAfterArrival(u16),
    /// Again and again
    Every(Timetable),
    /// This many days before what it is about
    DaysBefore(u16),
    /// For this many years
    ForYears(u8),
    /// As long as the items are where the license sent them
    Throughout,
}

impl fmt::Display for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BeforeShipment => f.write_str("before the shipment"),
            Self::By(date) => write!(f, "by {date}"),
            Self::DaysAfterArrival(days) => write!(f, "within {days} days of arrival"),
            Self::Every(timetable) => write!(f, "every {}", timetable.title()),
            Self::DaysBefore(days) => write!(f, "{days} days before"),
            Self::ForYears(years) => write!(f, "for {years} years"),
            Self::Throughout => f.write_str("for as long as the items are held"),
        }
    }
}

/// What shows whether a safeguard is kept
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum SafeguardBasis {
    /// The facts of a transaction decide it
    Facts,
    /// It must be on file before a shipment
    OnFile,
    /// It must be agreed before a shipment, and done afterwards
    Duty,
}

text_enum!(SafeguardBasis => "`facts`, `on_file` or `duty`");

impl Safeguard {
    /// A carve-out to which there is no exception
    #[must_use]
    pub const fn no_reexport(to: Destinations) -> Self {
        Self::NoReexport {
            to,
            unless_consented: false,
        }
    }

    /// The kind, as it stands in the ids of questions, such as `end-use-check`; in JSON it has
    /// underscores
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::NoReexport { .. } => "no-reexport",
            Self::ReexportConsent => "reexport-consent",
            Self::EndUseOnly { .. } => "end-use-only",
            Self::NoEndUse { .. } => "no-end-use",
            Self::EndUseCheck => "end-use-check",
            Self::EndUseMonitoring => "end-use-monitoring",
            Self::PostShipmentVerification { .. } => "post-shipment-verification",
            Self::DeliveryVerification { .. } => "delivery-verification",
            Self::AccessControl { .. } => "access-control",
            Self::TechnologyControlPlan => "technology-control-plan",
            Self::TechnicalLimit { .. } => "technical-limit",
            Self::Reporting { .. } => "reporting",
            Self::Notification { .. } => "notification",
            Self::Recordkeeping { .. } => "recordkeeping",
            Self::BannedParties { .. } => "banned-parties",
            Self::QuantityCeiling { .. } => "quantity-ceiling",
            Self::ShipBy { .. } => "ship-by",
            Self::Acknowledgment => "acknowledgment",
        }
    }

    /// Whether facts of a transaction decide it, or what is on file
    #[must_use]
    pub const fn basis(&self) -> SafeguardBasis {
        match self {
            Self::NoReexport { .. }
            | Self::ReexportConsent
            | Self::EndUseOnly { .. }
            | Self::NoEndUse { .. }
            | Self::BannedParties { .. }
            | Self::QuantityCeiling { .. }
            | Self::ShipBy { .. } => SafeguardBasis::Facts,
            Self::EndUseCheck
            | Self::TechnologyControlPlan
            | Self::TechnicalLimit { .. }
            | Self::Acknowledgment => SafeguardBasis::OnFile,
            Self::EndUseMonitoring
            | Self::PostShipmentVerification { .. }
            | Self::DeliveryVerification { .. }
            | Self::AccessControl { .. }
            | Self::Reporting { .. }
            | Self::Notification { .. }
            | Self::Recordkeeping { .. } => SafeguardBasis::Duty,
        }
    }

    /// Whether somebody has something to do, or to leave alone, once the items have arrived
    #[must_use]
    pub const fn binds_afterwards(&self) -> bool {
        match self.basis() {
            SafeguardBasis::Duty => true,
            SafeguardBasis::OnFile => matches!(self, Self::TechnologyControlPlan),
            SafeguardBasis::Facts => matches!(
                self,
                Self::NoReexport { .. }
                    | Self::ReexportConsent
                    | Self::EndUseOnly { .. }
                    | Self::NoEndUse { .. }
            ),
        }
    }

    /// Whom it binds first
    #[must_use]
    pub const fn addressee(&self) -> Addressee {
        match self {
            Self::NoReexport { .. }
            | Self::ReexportConsent
            | Self::EndUseMonitoring
            | Self::PostShipmentVerification { .. }
            | Self::DeliveryVerification { .. } => Addressee::Consignee,
            Self::EndUseOnly { .. }
            | Self::NoEndUse { .. }
            | Self::EndUseCheck
            | Self::AccessControl { .. }
            | Self::Notification { .. } => Addressee::EndUser,
            Self::TechnologyControlPlan
            | Self::TechnicalLimit { .. }
            | Self::Reporting { .. }
            | Self::Recordkeeping { .. }
            | Self::BannedParties { .. }
            | Self::QuantityCeiling { .. }
            | Self::ShipBy { .. }
            | Self::Acknowledgment => Addressee::Licensee,
        }
    }

    /// When it is due
    #[must_use]
    pub const fn deadline(&self) -> Deadline {
        match self {
            Self::NoReexport { .. }
            | Self::EndUseOnly { .. }
            | Self::NoEndUse { .. }
            | Self::EndUseMonitoring
            | Self::AccessControl { .. }
            | Self::TechnologyControlPlan => Deadline::Throughout,
            Self::ReexportConsent
            | Self::EndUseCheck
            | Self::TechnicalLimit { .. }
            | Self::BannedParties { .. }
            | Self::QuantityCeiling { .. }
            | Self::Acknowledgment => Deadline::BeforeShipment,
            Self::PostShipmentVerification { within_days }
            | Self::DeliveryVerification { within_days } => {
                Deadline::DaysAfterArrival(*within_days)
            }
            Self::Reporting { every } => Deadline::Every(*every),
            Self::Notification { days_before } => Deadline::DaysBefore(*days_before),
            Self::Recordkeeping { years } => Deadline::ForYears(*years),
            Self::ShipBy { date } => Deadline::By(*date),
        }
    }

    /// What shows that it is kept
    #[must_use]
    pub const fn evidence(&self) -> &'static str {
        match self {
            Self::NoReexport { .. } => {
                "a written undertaking of the consignee, and a destination control statement"
            }
            Self::ReexportConsent => "the written consent of BIS",
            Self::EndUseOnly { .. } | Self::NoEndUse { .. } => "an end-use statement",
            Self::EndUseCheck => "the report of the check",
            Self::EndUseMonitoring => "the consignee's letter of consent",
            Self::PostShipmentVerification { .. } => "the report of the check at the consignee",
            Self::DeliveryVerification { .. } => "a delivery verification certificate",
            Self::AccessControl { .. } => "a site plan and a list of who has access",
            Self::TechnologyControlPlan => "the plan, and records of training",
            Self::TechnicalLimit { .. } => "the data sheet of what is shipped",
            Self::Reporting { .. } => "the reports",
            Self::Notification { .. } => "the notice",
            Self::Recordkeeping { .. } => "the records",
            Self::BannedParties { .. } => "a log of the screening",
            Self::QuantityCeiling { .. } | Self::ShipBy { .. } => "the license and the invoice",
            Self::Acknowledgment => "signed acknowledgments",
        }
    }

    /// Whether it outlives the license requirement, and with it the license's conditions
    ///
    /// Conditions end when the item no longer needs a license (15 CFR 750.7(i)). Records are kept
    /// all the same, because part 762 asks for them itself.
    #[must_use]
    pub const fn survives_relaxation(&self) -> bool {
        matches!(self, Self::Recordkeeping { .. })
    }

    /// Where it stands that it binds
    #[must_use]
    pub const fn citation(&self) -> Citation {
        match self {
            Self::Acknowledgment => cfr!("750.7(d)"),
            Self::Recordkeeping { .. } => cfr!("762.6"),
            Self::NoReexport { .. } | Self::ReexportConsent => cfr!("750.7(a)"),
            _ => cfr!("736.2(b)(9)"),
        }
    }
}
