//! Sectors of industry, as sets of entries: what a change means for whom.

use strum::{EnumIter, IntoStaticStr};

use crate::{Eccn, ItemPattern, Items, Truth};

/// A sector of industry, by the entries of the Commerce Control List that are its trade
///
/// The regulation knows no sectors: where an entry could stand in two, the choice is this crate's. Every
/// entry is in exactly one. What was moved from the munitions list (the 600 series, its aircraft and
/// engines among it) is military; spacecraft (`9x515`) are not.
///
/// ```
/// use export_control::Sector;
///
/// assert_eq!(Sector::of("3A090".parse()?), Sector::Semiconductors);
/// assert_eq!(Sector::of("5A002".parse()?), Sector::Encryption);
/// assert_eq!(Sector::of("9A610".parse()?), Sector::Military);
/// assert_eq!(Sector::of("9A991".parse()?), Sector::Aircraft);
/// # Ok::<(), export_control::EccnError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Sector {
    /// Electronics, chips and the tools, materials, software and technology that make them
    Semiconductors,
    /// Computers and their software and technology, chips for them aside
    Computers,
    /// Telecommunications and networking
    Telecommunications,
    /// Encryption and information security
    Encryption,
    /// Sensors, lasers, navigation and avionics
    SensorsAndAvionics,
    /// Machine tools, robots and other machinery that makes things, and what it is made of
    Machinery,
    /// Civil aircraft, their engines, and drones
    Aircraft,
    /// Spacecraft, rockets and what launches them
    Space,
    /// What was moved from the munitions list: the 600 series
    Military,
    /// Firearms and ammunition
    Firearms,
    /// Materials, chemicals, pathogens and protective equipment
    Materials,
    /// Ships and submersibles
    Marine,
    /// Nuclear materials and facilities
    Nuclear,
    /// Whatever else is listed
    Other,
}

text_enum!(Sector => "a sector such as `semiconductors`");

/// Which entries are in a sector; the first that covers an entry has it
static SECTORS: &[(Sector, Items)] = &[
    (
        Sector::Military,
        Items::of(const { &[ItemPattern::Series600] }),
    ),
    (
        Sector::Space,
        Items::of(
            const {
                &[
                    ItemPattern::of("9A004-9A011"),
                    ItemPattern::of("9A103-9A111"),
                    ItemPattern::of("9A115-9A120"),
                    ItemPattern::of("9A515"),
                    ItemPattern::of("9B515"),
                    ItemPattern::of("9D515"),
                    ItemPattern::of("9E515"),
                ]
            },
        ),
    ),
    (
        Sector::Semiconductors,
        Items::of(
            const {
                &[
                    ItemPattern::of("3A"),
                    ItemPattern::of("3B"),
                    ItemPattern::of("3C"),
                    ItemPattern::of("3D"),
                    ItemPattern::of("3E"),
                    ItemPattern::of("4A090"),
                    ItemPattern::of("4D090"),
                    ItemPattern::of("4E091"),
                ]
            },
        ),
    ),
    (
        Sector::Computers,
        Items::of(
            const {
                &[
                    ItemPattern::of("4A"),
                    ItemPattern::of("4B"),
                    ItemPattern::of("4C"),
                    ItemPattern::of("4D"),
                    ItemPattern::of("4E"),
                ]
            },
        ),
    ),
    (
        Sector::Encryption,
        Items::of(
            const {
                &[
                    ItemPattern::of("5A002-5A004"),
                    ItemPattern::of("5A992"),
                    ItemPattern::of("5B002"),
                    ItemPattern::of("5D002"),
                    ItemPattern::of("5D992"),
                    ItemPattern::of("5E002"),
                    ItemPattern::of("5E992"),
                ]
            },
        ),
    ),
    (
        Sector::Telecommunications,
        Items::of(
            const {
                &[
                    ItemPattern::of("5A"),
                    ItemPattern::of("5B"),
                    ItemPattern::of("5C"),
                    ItemPattern::of("5D"),
                    ItemPattern::of("5E"),
                ]
            },
        ),
    ),
    (
        Sector::SensorsAndAvionics,
        Items::of(
            const {
                &[
                    ItemPattern::of("6A"),
                    ItemPattern::of("6B"),
                    ItemPattern::of("6C"),
                    ItemPattern::of("6D"),
                    ItemPattern::of("6E"),
                    ItemPattern::of("7A"),
                    ItemPattern::of("7B"),
                    ItemPattern::of("7C"),
                    ItemPattern::of("7D"),
                    ItemPattern::of("7E"),
                ]
            },
        ),
    ),
    (
        Sector::Machinery,
        Items::of(
            const {
                &[
                    ItemPattern::of("1B"),
                    ItemPattern::of("2A"),
                    ItemPattern::of("2B"),
                    ItemPattern::of("2C"),
                    ItemPattern::of("2D"),
                    ItemPattern::of("2E"),
                ]
            },
        ),
    ),
    (
        Sector::Aircraft,
        Items::of(
            const {
                &[
                    ItemPattern::of("9A"),
                    ItemPattern::of("9B"),
                    ItemPattern::of("9C"),
                    ItemPattern::of("9D"),
                    ItemPattern::of("9E"),
                ]
            },
        ),
    ),
    (
        Sector::Materials,
        Items::of(
            const {
                &[
                    ItemPattern::of("1A"),
                    ItemPattern::of("1C"),
                    ItemPattern::of("1D"),
                    ItemPattern::of("1E"),
                ]
            },
        ),
    ),
    (
        Sector::Marine,
        Items::of(
            const {
                &[
                    ItemPattern::of("8A"),
                    ItemPattern::of("8B"),
                    ItemPattern::of("8C"),
                    ItemPattern::of("8D"),
                    ItemPattern::of("8E"),
                ]
            },
        ),
    ),
    (
        Sector::Firearms,
        Items::of(
            const {
                &[
                    ItemPattern::of("0A500-0A599"),
                    ItemPattern::of("0B500-0B599"),
                    ItemPattern::of("0D500-0D599"),
                    ItemPattern::of("0E500-0E599"),
                ]
            },
        ),
    ),
    (
        Sector::Nuclear,
        Items::of(
            const {
                &[
                    ItemPattern::of("0A001-0A299"),
                    ItemPattern::of("0B001-0B299"),
                    ItemPattern::of("0C001-0C299"),
                    ItemPattern::of("0D001-0D299"),
                    ItemPattern::of("0E001-0E299"),
                ]
            },
        ),
    ),
];

impl Sector {
    /// The sector of an entry
    #[must_use]
    pub fn of(eccn: Eccn) -> Self {
        let mut sectors = SECTORS.iter();
        sectors
            .find(|(_, items)| items.covers(eccn.entry().into()) == Truth::Yes)
            .map_or(Self::Other, |(sector, _)| *sector)
    }

    /// Whether an entry is in the sector
    #[must_use]
    pub fn covers(self, eccn: Eccn) -> bool {
        Self::of(eccn) == self
    }

    /// The sector in running text
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Semiconductors => "semiconductors and their tools",
            Self::Computers => "computers",
            Self::Telecommunications => "telecommunications and networking",
            Self::Encryption => "encryption",
            Self::SensorsAndAvionics => "sensors and avionics",
            Self::Machinery => "advanced manufacturing machinery",
            Self::Aircraft => "aircraft",
            Self::Space => "space",
            Self::Military => "military",
            Self::Firearms => "firearms",
            Self::Materials => "materials and chemicals",
            Self::Marine => "marine",
            Self::Nuclear => "nuclear",
            Self::Other => "other",
        }
    }
}
