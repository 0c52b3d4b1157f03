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
    /// Supercomputers, advanced-node integrated circuits or semiconductor manufacturing equipment
    /// (15 CFR 744.23)
    AdvancedSemiconductor,
}

text_enum!(EndUse => "an end use such as `civil` or `military`");
