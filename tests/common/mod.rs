//! What several tests need: every item that the policy tells apart.

use export_control::{CclItem, Classification, Country, Date, Policy};

/// The day on which the tests take place
pub fn today() -> Date {
    Date::new(2026, 11, 22).expect("a day of the calendar")
}

/// Every entry, and every paragraph that a row of it names: the items that rules tell apart
pub fn items(policy: &Policy) -> Vec<CclItem> {
    let mut items = Vec::new();
    for entry in &policy.data().entries {
        items.push(entry.eccn.entry());
        for control in entry.controls.iter() {
            let named = control.scope.paragraphs();
            items.extend(named.iter().map(|path| CclItem::new(entry.eccn, *path)));
        }
    }
    items.sort_unstable();
    items.dedup();
    items
}

/// The items, and EAR99
#[allow(
    dead_code,
    clippy::allow_attributes,
    reason = "not every test needs it"
)]
pub fn classifications(policy: &Policy) -> Vec<Classification> {
    let listed = items(policy).into_iter().map(Classification::Listed);
    listed.chain([Classification::Ear99]).collect()
}

/// Countries of every kind of row, for tests that need not walk all of them
#[allow(
    dead_code,
    clippy::allow_attributes,
    reason = "not every test needs it"
)]
pub fn representative() -> Vec<Country> {
    use Country as C;
    vec![
        C::VN,
        C::CN,
        C::MO,
        C::HK,
        C::RU,
        C::BY,
        C::UA,
        C::IR,
        C::KP,
        C::SY,
        C::CU,
        C::IQ,
        C::PK,
        C::IN,
        C::AE,
        C::IL,
        C::JP,
        C::GB,
        C::AU,
        C::CA,
        C::TW,
        C::LI,
        C::AQ,
        C::US,
        C::DE,
        C::VE,
        C::CF,
        C::EG,
        C::MX,
        C::ZA,
    ]
}
