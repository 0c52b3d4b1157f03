//! t
use export_control::*;
#[test]
fn builtin_validates() {
    if let Err(p) = Policy::new(Policy::builtin().data().clone()) {
        panic!("{p}");
    }
}
#[test]
fn vn() {
    use export_control::policy::*;
    let p = Policy::builtin();
    let vn = |p: &Policy| {
        p.reach()
            .filter(|r| matches!(r.rule, RuleRef::Row(..)) && r.destinations.contains(Country::VN))
            .count()
    };
    let out = Amendment::new(
        "x",
        [
            Change::LeaveGroup {
                country: Country::VN,
                group: CountryGroup::D1,
            },
            Change::LeaveGroup {
                country: Country::VN,
                group: CountryGroup::D3,
            },
        ],
    );
    let a = p.amended([&out]).unwrap();
    println!(
        "{} {} {}",
        vn(p),
        vn(&a),
        vn(&a.with_chart(ChartMode::FromSectionText))
    );
    let e = p.with_reading(Reading::Enforced);
    println!(
        "{} {}",
        vn(&e),
        vn(&e
            .amended([&out])
            .unwrap()
            .with_chart(ChartMode::FromSectionText))
    );
}
