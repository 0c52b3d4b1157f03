//! What several tests need: every item that the policy tells apart, and a rule that is set off.

use export_control::policy::{Effect, Relief};
use export_control::{
    CclItem, Classification, Condition, Country, Date, GeneralProhibition, Listed, ListingTie,
    PartyRoles, Policy, Question,
};

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

/// The built-in policy with one more rule under General Prohibition Five: whoever is on the Entity
/// List is asked about (15 CFR 744.11);
/// `test#listed` sets it off, and `test#entry` is the rest of it
#[allow(
    dead_code,
    clippy::allow_attributes,
    reason = "not every test needs it"
)]
pub fn with_a_rule_that_a_listing_sets_off(effect: Effect) -> Policy {
    let builtin = Policy::builtin();
    let receivers = PartyRoles::RECEIVERS;
    let question = |id: &str, text: &'static str| Question::new(id.parse().expect("an id"), text);
    let mut rule = builtin
        .provision(&"CU-1".parse().expect("an id"))
        .expect("it is kept")
        .clone();
    rule.id = "T-1".parse().expect("an id");
    rule.prohibition = GeneralProhibition::Five;
    rule.trigger = Condition::Listed(Listed {
        of: receivers,
        on: "entity-list".parse().expect("a list"),
        tie: ListingTie::Itself,
        for_its_items: true,
        question: question("test#listed", "Is a receiver on the Entity List?"),
    });
    rule.when = Condition::Ask(question("test#entry", "Does its entry cover the item?"));
    rule.effect = effect;
    rule.relief = Relief::NoException;
    let mut data = builtin.data().clone();
    data.provisions.push(rule);
    Policy::new(data).expect("it fits together")
}
