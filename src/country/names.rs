//! Reading a country from what people write.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{Country, CountryError};
use crate::Region;

/// Names beside the code and the common name, each with the one country it means
///
/// Includes the names that the Country Chart prints, its spelling slips among them.
const ALIASES: &[(&str, Country)] = &[
    ("Bolivia, Plurinational State of", Country::BO),
    ("Plurinational State of Bolivia", Country::BO),
    ("Iran, Islamic Republic of", Country::IR),
    ("Moldova, Republic of", Country::MD),
    ("Republic of Moldova", Country::MD),
    ("Tanzania, United Republic of", Country::TZ),
    ("United Republic of Tanzania", Country::TZ),
    (
        "United Kingdom of Great Britain and Northern Ireland",
        Country::GB,
    ),
    ("Venezuela, Bolivarian Republic of", Country::VE),
    ("Bolivarian Republic of Venezuela", Country::VE),
    ("Micronesia, Federated States of", Country::FM),
    ("Palestine, State of", Country::PS),
    ("Netherlands, Kingdom of the", Country::NL),
    ("Kingdom of the Netherlands", Country::NL),
    ("U.S.", Country::US),
    ("Socialist Republic of Vietnam", Country::VN),
    ("Aland", Country::AX),
    ("Bahamas", Country::BS),
    ("Bonaire", Country::BQ),
    ("Bosnia", Country::BA),
    ("Britain", Country::GB),
    ("Brunei Darussalam", Country::BN),
    ("Cabo Verde", Country::CV),
    ("Caribbean Netherlands", Country::BQ),
    ("China, People's Republic of", Country::CN),
    ("Congo (Democratic Republic of the)", Country::CD),
    ("Congo (Republic of the)", Country::CG),
    ("Congo, Democratic Republic of the", Country::CD),
    ("Congo, Republic of the", Country::CG),
    ("Congo-Brazzaville", Country::CG),
    ("Congo-Kinshasa", Country::CD),
    ("Cote d'lvoire", Country::CI),
    ("Czechia", Country::CZ),
    ("DPRK", Country::KP),
    ("DR Congo", Country::CD),
    ("DRC", Country::CD),
    ("Democratic People's Republic of Korea", Country::KP),
    ("East Timor", Country::TL),
    ("England", Country::GB),
    ("Falkland Islands (Malvinas)", Country::FK),
    ("Federated States of Micronesia", Country::FM),
    ("Gaza Strip", Country::PS),
    ("Great Britain", Country::GB),
    ("Holland", Country::NL),
    ("Holy See", Country::VA),
    ("Hong Kong SAR", Country::HK),
    ("Islamic Republic of Iran", Country::IR),
    ("Ivory Coast", Country::CI),
    ("Korea, Democratic People's Republic of", Country::KP),
    ("Korea, North", Country::KP),
    ("Korea, Republic of", Country::KR),
    ("Korea, South", Country::KR),
    ("Lao People's Democratic Republic", Country::LA),
    ("Macao", Country::MO),
    ("Macao SAR", Country::MO),
    ("Macau SAR", Country::MO),
    ("Macedonia", Country::MK),
    ("Micronesia (Federated State of)", Country::FM),
    ("Myanmar", Country::MM),
    ("Northern Ireland", Country::GB),
    ("PRC", Country::CN),
    ("Palestinian Territories", Country::PS),
    ("People's Republic of China", Country::CN),
    ("ROK", Country::KR),
    ("Republic of China", Country::TW),
    ("Republic of Korea", Country::KR),
    ("Republic of South Sudan", Country::SS),
    ("Russian Federation", Country::RU),
    ("Scotland", Country::GB),
    ("Seycheles", Country::SC),
    ("Sint Maarten (Dutch part)", Country::SX),
    (
        "Sint Maarten (the Dutch two-fifths of the island of Saint Martin)",
        Country::SX,
    ),
    ("Saint Martin (French part)", Country::MF),
    ("South Sudan, Republic of", Country::SS),
    ("State of Palestine", Country::PS),
    ("Swaziland", Country::SZ),
    ("Syrian Arab Republic", Country::SY),
    ("Taiwan, Province of China", Country::TW),
    ("Turkey", Country::TR),
    ("UAE", Country::AE),
    ("UK", Country::GB),
    ("USA", Country::US),
    ("United States of America", Country::US),
    ("Vatican", Country::VA),
    ("Viet Nam", Country::VN),
    ("Virgin Islands, British", Country::VG),
    ("Virgin Islands, U.S.", Country::VI),
    ("Wales", Country::GB),
    ("West Bank", Country::PS),
    ("Western Samoa", Country::WS),
];

/// Names that mean more than one country
const AMBIGUOUS: &[(&str, &[Country])] = &[
    ("Congo", &[Country::CD, Country::CG]),
    ("Korea", &[Country::KP, Country::KR]),
    ("Virgin Islands", &[Country::VG, Country::VI]),
    ("Saint Martin", &[Country::MF, Country::SX]),
    ("Timor", &[Country::TL, Country::ID]),
];

pub(super) fn find(text: &str) -> Result<Country, CountryError> {
    let trimmed = text.trim();
    let by_code = Country::all().find(|country| {
        trimmed.eq_ignore_ascii_case(country.as_str())
            || trimmed.eq_ignore_ascii_case(country.alpha3())
    });
    if let Some(country) = by_code {
        return Ok(country);
    }
    let key = fold(trimmed);
    if let Some((_, candidates)) = AMBIGUOUS.iter().find(|(name, _)| fold(name) == key) {
        return Err(CountryError::Ambiguous {
            input: text.to_string(),
            candidates: candidates.to_vec(),
        });
    }
    if let Some((_, country)) = ALIASES.iter().find(|(name, _)| fold(name) == key) {
        return Ok(*country);
    }
    if let Some(country) = Country::all().find(|country| fold(country.name()) == key) {
        return Ok(country);
    }
    if let Ok(region) = trimmed.parse::<Region>() {
        return Err(CountryError::Region {
            input: text.to_string(),
            region,
        });
    }
    Err(CountryError::Unknown {
        input: text.to_string(),
        similar: similar(&key),
    })
}

/// Letters and digits only, in lower case and without accents, *Saint* shortened and *the* dropped
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’' && c != '.') {
        let word: String = word
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .map(unaccented)
            // The dot above that a lower-cased `İ` leaves behind.
            .filter(char::is_ascii_alphanumeric)
            .collect();
        match word.as_str() {
            "the" => {}
            "saint" => folded.push_str("st"),
            _ => folded.push_str(&word),
        }
    }
    folded
}

const fn unaccented(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ı' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        other => other,
    }
}

/// Countries whose name starts with the text, contains it, or is a slip or two away from it
fn similar(key: &str) -> Vec<Country> {
    // Nobody means a country by two letters or by a paragraph, and comparing is not free.
    if !(3..=60).contains(&key.len()) {
        return Vec::new();
    }
    let mut ranked: Vec<(usize, Country)> = Country::all()
        .map(|country| (country, fold(country.name())))
        .chain(ALIASES.iter().map(|(name, country)| (*country, fold(name))))
        .filter_map(|(country, name)| {
            let distance = if name.contains(key) || key.contains(name.as_str()) {
                1
            } else {
                edits(key, &name)
            };
            (distance <= 1 + key.len() / 6).then_some((distance, country))
        })
        .collect();
    ranked.sort_unstable();
    let mut countries: Vec<Country> = Vec::new();
    for (_, country) in ranked {
        if !countries.contains(&country) {
            countries.push(country);
        }
    }
    countries.truncate(4);
    countries
}

/// The number of letters to add, drop or change to turn one text into the other
fn edits(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.bytes().enumerate() {
        let mut diagonal = i;
        let mut last = i + 1;
        let mut next = Vec::with_capacity(row.len());
        next.push(last);
        for (right, above) in b.bytes().zip(row.iter().skip(1)) {
            last = (diagonal + usize::from(left != right))
                .min(last + 1)
                .min(above + 1);
            diagonal = *above;
            next.push(last);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_and_name_reads_back() {
        for country in Country::all() {
            assert_eq!(country.as_str().parse(), Ok(country));
            assert_eq!(country.alpha3().parse(), Ok(country));
            if country != Country::MF {
                assert_eq!(country.name().parse(), Ok(country), "{}", country.name());
            }
        }
    }

    #[test]
    fn no_alias_means_two_countries() {
        for (name, country) in ALIASES {
            assert_eq!(name.parse(), Ok(*country), "{name}");
        }
        for (name, _) in AMBIGUOUS {
            assert!(
                matches!(name.parse::<Country>(), Err(CountryError::Ambiguous { .. })),
                "{name}",
            );
        }
    }

    #[test]
    fn accents_case_and_punctuation_do_not_matter() {
        for (text, country) in [
            ("türkiye", Country::TR),
            ("TURKIYE", Country::TR),
            ("Turkey", Country::TR),
            ("côte d’ivoire", Country::CI),
            ("curacao", Country::CW),
            ("viet nam", Country::VN),
            ("Saint Lucia", Country::LC),
            ("st lucia", Country::LC),
            ("The Bahamas", Country::BS),
            ("u.s. virgin islands", Country::VI),
        ] {
            assert_eq!(text.parse(), Ok(country), "{text}");
        }
    }

    #[test]
    fn a_slip_is_answered_with_what_may_be_meant() {
        let Err(CountryError::Unknown { similar, .. }) = "Vietman".parse::<Country>() else {
            panic!("read a country");
        };
        assert_eq!(similar, [Country::VN]);
        assert!(matches!(
            "Crimea".parse::<Country>(),
            Err(CountryError::Region {
                region: Region::Crimea,
                ..
            }),
        ));
        assert!(matches!(
            "".parse::<Country>(),
            Err(CountryError::Unknown { .. }),
        ));
    }
}
