//! Reading what a change of the policy is about.

use std::fmt::Display;
use std::str::FromStr;

use export_control::Country;

/// Reads a country and what is said of it, with a colon between the two
pub fn pair<T: FromStr<Err: Display>>(text: &str) -> Result<(Country, T), String> {
    // The first colon: the name of a group has one of its own.
    let (country, thing) = text
        .split_once(':')
        .ok_or("a change is written COUNTRY:THING, such as VN:D:1 or VN:NS2")?;
    let country = country.parse().map_err(|error| format!("{error}"))?;
    let thing = thing.parse().map_err(|error: T::Err| error.to_string())?;
    Ok((country, thing))
}
