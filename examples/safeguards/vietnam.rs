//! A license for semiconductor tools to Vietnam, and shipments under it; all of it is made up.

use export_control::license::{LicenseProblems, LicensedParty, Timetable};
use export_control::{
    Country, Date, EndUse, EndUses, License, LicenseRecord, ListKind, ParseError, Party, PartyKind,
    PartyKinds, PartyListing, PartyRole, Safeguard, Transaction, TransactionBuilder, Usd,
};

use super::common::problems::Problems;
use super::input::Shipment;

const FAB: &str = "Song Hong Semiconductor JSC";
const MAKER: &str = "Cascade Etch Systems, Inc.";

/// Where nothing may go, neither onward nor on the way: arms-embargoed countries and Macau
const CARVE_OUT: &str = "D:5 | E:1 | E:2 | {MO}";

fn terms() -> Result<Result<License, LicenseProblems>, ParseError> {
    let weapons = [
        EndUse::Military,
        EndUse::MilitaryIntelligence,
        EndUse::Nuclear,
        EndUse::Missile,
        EndUse::ChemicalBiological,
        EndUse::AdvancedNode,
    ];
    let license = License::builder("D1600000", "2026-10-01".parse()?)
        .title("etch tools with their software and technology, for a mature-node line in Vietnam")
        .items("3B001.c 3B991 3D001 3E001".parse()?)
        .destinations("{VN}".parse()?)
        .via("{SG} | {TW}".parse()?)
        .party(LicensedParty::new(PartyRole::Exporter, MAKER, Country::US))
        .party(LicensedParty::new(PartyRole::EndUser, FAB, Country::VN))
        .value(Usd::dollars(12_000_000))
        .quantity(6)
        .safeguard(Safeguard::no_reexport(CARVE_OUT.parse()?))
        .safeguard(Safeguard::ReexportConsent)
        .safeguard(Safeguard::NoEndUse {
            uses: EndUses::of(&weapons),
        })
        .safeguard(Safeguard::BannedParties {
            lists: vec![
                ListKind::EntityList,
                ListKind::DeniedPersons,
                ListKind::Unverified,
                ListKind::MilitaryEndUser,
            ],
            kinds: PartyKinds::of(&[PartyKind::Military, PartyKind::MilitaryIntelligence]),
        })
        .safeguard(Safeguard::ShipBy {
            date: "2028-09-30".parse()?,
        })
        .safeguard(Safeguard::Acknowledgment)
        .safeguard(Safeguard::EndUseCheck)
        .safeguard(Safeguard::TechnologyControlPlan)
        .safeguard(Safeguard::AccessControl {
            site: "Fab 1, Bac Ninh".into(),
        })
        .safeguard(Safeguard::PostShipmentVerification { within_days: 90 })
        .safeguard(Safeguard::Reporting {
            every: Timetable::HalfYear,
        })
        .safeguard(Safeguard::Notification { days_before: 30 })
        .safeguard(Safeguard::Recordkeeping { years: 5 })
        .build();
    Ok(license)
}

/// The license
pub fn license() -> Result<License, Problems> {
    terms()?.map_err(|wrong| wrong.problems().iter().collect())
}

fn exporter() -> Party {
    Party::new(PartyRole::Exporter)
        .named(MAKER)
        .in_country(Country::US)
}

fn fab() -> Party {
    Party::new(PartyRole::EndUser)
        .named(FAB)
        .in_country(Country::VN)
        .of_kind(PartyKind::Civil)
        .screened([])
}

/// A tool on its way, with whoever uses it and what it is for left to say
fn tool(to: Country, on: Date) -> Result<TransactionBuilder, Problems> {
    Ok(Transaction::builder("3B001.c".parse()?, to, on)
        .party(exporter())
        .value(Usd::dollars(1_800_000))
        .quantity(1))
}

/// Everything that the license asks is on file, and one tool went before
fn complete(license: &License) -> LicenseRecord {
    let record = LicenseRecord::new().drawn(Usd::dollars(1_900_000), 1);
    license
        .questions()
        .into_iter()
        .fold(record, |record, question| {
            record.answer(question.id().clone(), true)
        })
}

/// What a shipment is about, its facts and what is on file for it
type Case<'a> = (&'static str, Transaction, &'a LicenseRecord);

/// A tool to the fab, for a civil end use
fn ready(on: Date) -> Result<TransactionBuilder, Problems> {
    Ok(tool(Country::VN, on)?.party(fab()).end_use(EndUse::Civil))
}

/// A tool from Vietnam to somebody else in another country
fn onward(to: Country, on: Date) -> Result<Transaction, Problems> {
    let holder = Party::new(PartyRole::EndUser)
        .named("Onward Trading Ltd.")
        .in_country(to)
        .of_kind(PartyKind::Civil)
        .screened([]);
    let onward = tool(to, on)?.from(Country::VN).party(holder);
    Ok(onward.end_use(EndUse::Civil).build())
}

/// Shipments that differ in who takes part, what it is for, and when
fn parties_and_days<'a>(
    complete: &'a LicenseRecord,
    nothing: &'a LicenseRecord,
    full: &'a LicenseRecord,
) -> Result<Vec<Case<'a>>, Problems> {
    let day = "2027-03-15".parse()?;
    let (late, past) = ("2028-11-15".parse()?, "2030-10-02".parse()?);
    let plain = || tool(Country::VN, day);
    let civil = |user| Ok::<_, Problems>(plain()?.party(user).end_use(EndUse::Civil).build());
    let other = fab().named("Delta Photonics Co., Ltd.");
    let listed = fab().screened([PartyListing::on(ListKind::Unverified)]);
    let nobody = plain()?.end_use(EndUse::Civil).build();
    let military = plain()?.party(fab()).end_use(EndUse::Military).build();
    Ok(vec![
        ("Second tool, everything on file", civil(fab())?, complete),
        ("First tool, nothing on file yet", civil(fab())?, nothing),
        ("Above the value of the license", civil(fab())?, full),
        ("After the ship-by date", ready(late)?.build(), complete),
        (
            "After the license has expired",
            ready(past)?.build(),
            complete,
        ),
        (
            "To an end user that it does not name",
            civil(other)?,
            complete,
        ),
        ("No end user named", nobody, complete),
        ("For a military end use", military, complete),
        (
            "To the end user, now on the Unverified List",
            civil(listed)?,
            complete,
        ),
    ])
}

/// Shipments that differ in their route
fn routes(complete: &LicenseRecord) -> Result<Vec<Case<'_>>, Problems> {
    let day = "2027-03-15".parse()?;
    let by_way_of = |stop| Ok::<_, Problems>(ready(day)?.via(stop).build());
    let onward = |to| onward(to, day);
    Ok(vec![
        (
            "By way of Singapore, which the license names",
            by_way_of(Country::SG)?,
            complete,
        ),
        (
            "By way of South Korea, which it does not name",
            by_way_of(Country::KR)?,
            complete,
        ),
        ("By way of Hong Kong", by_way_of(Country::HK)?, complete),
        (
            "Reexport from Vietnam to China",
            onward(Country::CN)?,
            complete,
        ),
        (
            "Reexport from Vietnam to Macau",
            onward(Country::MO)?,
            complete,
        ),
        (
            "Reexport from Vietnam to Malaysia",
            onward(Country::MY)?,
            complete,
        ),
    ])
}

/// The shipments
pub fn shipments(license: &License) -> Result<Vec<Shipment>, Problems> {
    let complete = complete(license);
    let nothing = LicenseRecord::first_shipment();
    let full = complete.clone().drawn(Usd::dollars(11_900_000), 4);
    let cases = parties_and_days(&complete, &nothing, &full)?;
    let cases = cases.into_iter().chain(routes(&complete)?);
    let shipments = cases.map(|(title, transaction, record)| Shipment {
        title: title.into(),
        transaction,
        record: record.clone(),
    });
    Ok(shipments.collect())
}
