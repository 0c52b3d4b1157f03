//! The clock, which the library itself does not read.

use export_control::Date;

/// Today, by Coordinated Universal Time
fn today() -> Option<Date> {
    let now = time::OffsetDateTime::now_utc();
    let year = u16::try_from(now.year()).ok()?;
    Date::new(year, now.month().into(), now.day())
}

/// The date that was given, or today
pub fn or_today(given: Option<Date>) -> Result<Date, &'static str> {
    given
        .or_else(today)
        .ok_or("the clock has no date: give --date")
}
