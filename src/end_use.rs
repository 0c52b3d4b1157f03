//! What the item is for.

use strum::{EnumIter, IntoStaticStr};

/// An end use that part 744 names
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum EndUse {
    /// A civil use: none of the others
    Civil,
    /// Military (15 CFR 744.21(f))
    Military,
    /// Military intelligence (15 CFR 744.22(f)(1))
    MilitaryIntelligence,
    /// Nuclear explosives or unsafeguarded nuclear activity (15 CFR 744.2)
    Nuclear,
    /// Rocket systems or unmanned aerial vehicles (15 CFR 744.3)
    Missile,
    /// Chemical or biological weapons (15 CFR 744.4)
    ChemicalBiological,
    /// Maritime nuclear propulsion (15 CFR 744.5)
    MaritimeNuclear,
    /// Supercomputers, their operation and their components (15 CFR 744.23(a)(1))
    Supercomputer,
    /// Integrated circuits developed or produced where advanced-node ones are, or where the node is
    /// not known (15 CFR 744.23(a)(2))
    AdvancedNode,
    /// Developing or producing semiconductor manufacturing equipment (15 CFR 744.23(a)(4))
    SemiconductorEquipment,
}

text_enum!(EndUse => "an end use such as `civil` or `military`");

impl EndUse {
    /// The end use in running text
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Civil => "civil",
            Self::Military => "military",
            Self::MilitaryIntelligence => "military intelligence",
            Self::Nuclear => "nuclear",
            Self::Missile => "rocket systems or unmanned aerial vehicles",
            Self::ChemicalBiological => "chemical or biological weapons",
            Self::MaritimeNuclear => "maritime nuclear propulsion",
            Self::Supercomputer => "supercomputers",
            Self::AdvancedNode => "advanced-node integrated circuits",
            Self::SemiconductorEquipment => "semiconductor manufacturing equipment",
        }
    }
}

bit_set! {
    /// A set of end uses
    EndUses of EndUse as u16
}
