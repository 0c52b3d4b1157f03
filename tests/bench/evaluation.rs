//! How fast the built-in policy answers: `cargo bench`.
#![expect(
    missing_docs,
    reason = "criterion's macros define public functions without"
)]
#![expect(
    clippy::expect_used,
    reason = "a failed expectation is a failed benchmark"
)]

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use export_control::policy::PolicyData;
use export_control::{
    Amendment, CclItem, Change, ChartColumn, Classification, Country, CountryGroup, Date, Impact,
    Party, PartyRole, Policy, RequirementDiff, Residue, Transaction, evaluate,
};

fn item(text: &str) -> CclItem {
    text.parse().expect("an item")
}

fn export(text: &str, destination: Country) -> Transaction {
    let classification: Classification = text.parse().expect("a classification");
    let date = Date::new(2026, 11, 22).expect("a date");
    Transaction::export(classification, destination, date)
}

fn verdicts(c: &mut Criterion) {
    let policy = Policy::builtin();
    let mut group = c.benchmark_group("ccl_verdict");
    for (name, code, destination) in [
        ("3A991 to VN, no row", "3A991", Country::VN),
        ("3A002 to VN, first row", "3A002", Country::VN),
        ("3A090.b to VN, by a provision", "3A090.b", Country::VN),
        ("3A001 to JP, eight rows, open", "3A001", Country::JP),
    ] {
        let item = item(code);
        group.bench_function(name, |b| {
            b.iter(|| policy.ccl_verdict(black_box(item), black_box(destination)));
        });
    }
    group.bench_function("whole grid, 637 x 200", |b| {
        b.iter(|| {
            let mut yes = 0u32;
            for entry in &policy.data().entries {
                for destination in policy.destinations().iter() {
                    let verdict = policy.ccl_verdict(entry.eccn.entry(), destination);
                    yes += u32::from(verdict == export_control::Truth::Yes);
                }
            }
            yes
        });
    });
    group.finish();
}

fn determinations(c: &mut Criterion) {
    let policy = Policy::builtin();
    let mut group = c.benchmark_group("evaluate");
    let with_parties = {
        let mut transaction = export("3A090.b", Country::VN);
        let end_user = Party::new(PartyRole::EndUser)
            .headquartered_in(Country::VN)
            .screened([]);
        transaction.parties.push(end_user);
        transaction
    };
    for (name, transaction) in [
        ("EAR99 to VN", export("EAR99", Country::VN)),
        ("3A991 to VN", export("3A991", Country::VN)),
        ("3A090.b to VN", export("3A090.b", Country::VN)),
        ("3A090.b to VN, with a party", with_parties),
        ("3A001 to JP, open", export("3A001", Country::JP)),
        ("2E001 to VN, technology", export("2E001", Country::VN)),
        ("3A001.b.2 to RU, embargo", export("3A001.b.2", Country::RU)),
    ] {
        group.bench_function(name, |b| {
            b.iter(|| evaluate(policy, black_box(&transaction)));
        });
    }
    let explained = export("3A090.b", Country::VN);
    group.bench_function("3A090.b to VN, printed", |b| {
        b.iter(|| evaluate(policy, black_box(&explained)).to_string());
    });
    group.bench_function("whole grid, 637 x 200", |b| {
        let mut transactions = Vec::new();
        for entry in &policy.data().entries {
            for destination in policy.destinations().iter() {
                transactions.push(export(&entry.eccn.to_string(), destination));
            }
        }
        b.iter(|| {
            let outcomes = transactions
                .iter()
                .map(|t| evaluate(policy, t).outcome() as u32);
            outcomes.sum::<u32>()
        });
    });
    group.finish();
}

fn policies(c: &mut Criterion) {
    let policy = Policy::builtin();
    let mut group = c.benchmark_group("policy");
    let data: PolicyData = policy.data().clone();
    group.bench_function("ready from its tables, checked", |b| {
        b.iter_batched(|| data.clone(), Policy::new, BatchSize::LargeInput);
    });
    group.bench_function("ready under another reading, as on first use", |b| {
        b.iter(|| policy.with_reading(export_control::policy::Reading::Enforced));
    });
    let out = Amendment::new(
        "Vietnam leaves D:1 and D:3",
        [CountryGroup::D1, CountryGroup::D3].map(|group| Change::LeaveGroup {
            country: Country::VN,
            group,
        }),
    );
    group.bench_function("amended by two changes", |b| {
        b.iter(|| policy.amended([&out]));
    });
    let after = policy.amended([&out]).expect("it is in both");
    group.bench_function("requirements compared", |b| {
        b.iter(|| RequirementDiff::between(policy, &after));
    });
    group.bench_function("impact of one country leaving two groups", |b| {
        b.iter(|| Impact::between(policy, &after));
    });
    let marked = Amendment::new(
        "every country is marked in NS Column 2",
        policy
            .data()
            .countries
            .iter()
            .filter(|row| row.country != Country::US)
            .filter(|row| policy.territory(row.country).is_none())
            .map(|row| {
                let (country, column) = (row.country, ChartColumn::NS2);
                if row.columns.contains(column) {
                    Change::UnmarkColumn { country, column }
                } else {
                    Change::MarkColumn { country, column }
                }
            }),
    );
    let everywhere = policy.amended([&marked]).expect("each mark is turned");
    group.bench_function("impact of turning a chart column for every country", |b| {
        b.iter(|| Impact::between(policy, &everywhere));
    });
    group.bench_function("what stays for one country", |b| {
        b.iter(|| Residue::of(&after, Country::VN));
    });
    group.bench_function("compared, one country leaving two groups", |b| {
        b.iter(|| policy.compare(&after));
    });
    group.bench_function("lint", |b| b.iter(|| policy.lint()));
    let json = serde_json::to_string(policy).expect("it serializes");
    group.bench_function("read from JSON", |b| {
        b.iter(|| serde_json::from_str::<Policy>(black_box(&json)));
    });
    group.finish();
}

criterion_group!(benches, verdicts, determinations, policies);
criterion_main!(benches);
