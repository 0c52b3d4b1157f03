//! Country Groups (Supplement No. 1 to part 740) and the Commerce Country Chart (Supplement No. 1 to
//! part 738): one line a country.
//!
//! Read from the edition of 2026-07-23. The name is the one that the chart prints, its slips
//! included; `fn` are the chart's footnotes; `part 746` says that the chart has no marks for the row.

use crate::policy::CountryRow;

macro_rules! rows_of_countries {
    (@746) => { false };
    (@746 $part:literal) => { true };
    ($(
        $country:ident $name:literal [$($group:ident)*] [$($column:ident)*]
        $(fn $($footnote:literal)+)? $(part $part:literal)? ;
    )+) => {
        &[$(
            CountryRow {
                country: crate::Country::$country,
                chart_name: alloc::borrow::Cow::Borrowed($name),
                groups: crate::CountryGroups::of(&[$(crate::CountryGroup::$group),*]),
                columns: crate::ChartColumns::of(&[$(crate::ChartColumn::$column),*]),
                footnotes: rows![$($($footnote),+)?],
                part_746: rows_of_countries!(@746 $($part)?),
            }
        ),+]
    };
}

pub(super) static COUNTRIES: &[CountryRow] = rows_of_countries! {
    AD "Andorra" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    AE "United Arab Emirates" [A5 B] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    AF "Afghanistan" [B D3 D5] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    AG "Antigua and Barbuda" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    AL "Albania" [A6 B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2] fn 2 3;
    AM "Armenia" [D1 D3] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2];
    AO "Angola" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    AR "Argentina" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1 FC1 CC1 CC3];
    AT "Austria" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3 4;
    AU "Australia" [A1 A2 A3 A4 A5 B] [CB1] fn 10;
    AW "Aruba" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    AZ "Azerbaijan" [D1 D3] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2];
    BA "Bosnia and Herzegovina" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    BB "Barbados" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    BD "Bangladesh" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    BE "Belgium" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    BF "Burkina Faso" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    BG "Bulgaria" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    BH "Bahrain" [B D3 D4] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    BI "Burundi" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    BJ "Benin" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    BN "Brunei" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    BO "Bolivia" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    BR "Brazil" [A2 A4 B] [CB1 CB2 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    BS "Bahamas, The" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    BT "Bhutan" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    BW "Botswana" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    BY "Belarus" [D1 D2 D3 D4 D5] [CB1 CB2 CB3 NP1 NP2 NS1 NS2 MT1 RS1 RS2 CC1 CC2] fn 6;
    BZ "Belize" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    CA "Canada" [A1 A2 A3 A4 A5 B] [CB1 FC1];
    CD "Congo (Democratic Republic of the)" [B D5] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3] fn 1;
    CF "Central African Republic" [B D5] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    CG "Congo (Republic of the)" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    CH "Switzerland" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3 4;
    CI "Cote d'Ivoire" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    CL "Chile" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    CM "Cameroon" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    CN "China" [D1 D3 D4 D5] [CB1 CB2 CB3 NP1 NP2 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    CO "Colombia" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    CR "Costa Rica" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    CU "Cuba" [D2 D3 D5 E2] [] part 746;
    CV "Cape Verde" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    CW "Curaçao" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    CY "Cyprus" [A3 A4 A6 B] [CB1 NS1 NS2 MT1 RS1 RS2 CC1 CC3] fn 2 3 4;
    CZ "Czech Republic" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    DE "Germany" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    DJ "Djibouti" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    DK "Denmark" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    DM "Dominica" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    DO "Dominican Republic" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    DZ "Algeria" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    EC "Ecuador" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    EE "Estonia" [A1 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    EG "Egypt" [B D3 D4] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    EH "Western Sahara" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    ER "Eritrea" [B D5] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3] fn 1;
    ES "Spain" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    ET "Ethiopia" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    FI "Finland" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3 4;
    FJ "Fiji" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2 CC3];
    FM "Micronesia (Federated State of)" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    FR "France" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    GA "Gabon" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    GB "United Kingdom" [A1 A2 A3 A4 A5 B] [CB1] fn 10;
    GD "Grenada" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    GE "Georgia" [D1 D3] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2];
    GH "Ghana" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    GM "Gambia, The" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    GN "Guinea" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    GQ "Equatorial Guinea" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    GR "Greece" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    GT "Guatemala" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    GW "Guinea-Bissau" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    GY "Guyana" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    HN "Honduras" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    HR "Croatia" [A1 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    HT "Haiti" [B D5] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    HU "Hungary" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    ID "Indonesia" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    IE "Ireland" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3 4;
    IL "Israel" [A6 B D2 D3 D4] [CB1 CB2 CB3 NP1 NP2 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    IN "India" [A1 A2 A3 A5 B] [CB1 NP1 NS1 MT1 RS1] fn 7;
    IQ "Iraq" [D1 D2 D3 D4 D5] [CB1 CB2 CB3 NP1 NP2 NS1 NS2 MT1 RS1 RS2 CC1 CC2] fn 1;
    IR "Iran" [D2 D3 D4 D5 E1] [] fn 1 part 746;
    IS "Iceland" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    IT "Italy" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    JM "Jamaica" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    JO "Jordan" [B D3 D4] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    JP "Japan" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    KE "Kenya" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    KG "Kyrgyzstan" [D1 D3] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2];
    KH "Cambodia" [D1] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2];
    KI "Kiribati" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    KM "Comoros" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    KN "St. Kitts and Nevis" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    KP "Korea, North" [D1 D2 D3 D4 D5 E1] [] fn 1 part 746;
    KR "Korea, South" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3 4;
    KW "Kuwait" [B D3 D4] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    KZ "Kazakhstan" [A4 D1 D3] [CB1 CB2 CB3 NS1 NS2 MT1 RS1 RS2 CC1 CC2];
    LA "Laos" [D1] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2];
    LB "Lebanon" [B D3 D4 D5] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3] fn 1;
    LC "St. Lucia" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    LI "Liechtenstein" [] [CB1 NS1 MT1 RS1] fn 5;
    LK "Sri Lanka" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    LR "Liberia" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    LS "Lesotho" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    LT "Lithuania" [A1 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    LU "Luxembourg" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    LV "Latvia" [A1 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    LY "Libya" [D1 D2 D3 D4 D5] [CB1 CB2 CB3 NP1 NP2 NS1 NS2 MT1 RS1 RS2 CC1 CC3] fn 1;
    MA "Morocco" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    MC "Monaco" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    MD "Moldova" [D1 D3] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2];
    ME "Montenegro" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2 CC3];
    MG "Madagascar" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    MH "Marshall Islands" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    MK "North Macedonia" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    ML "Mali" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    MM "Burma" [D1 D3 D5] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    MN "Mongolia" [D1 D3] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2];
    MO "Macau" [D1 D3 D4] [CB1 CB2 CB3 NP1 NP2 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    MR "Mauritania" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    MT "Malta" [A3 A4 A6 B] [CB1 NS1 NS2 MT1 RS1 RS2 CC1 CC3] fn 2 3 4;
    MU "Mauritius" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    MV "Maldives" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    MW "Malawi" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    MX "Mexico" [A1 A3 A4 A6 B] [CB1 NS1 MT1 RS1 FC1 CC1 CC3];
    MY "Malaysia" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    MZ "Mozambique" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    NA "Namibia" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    NE "Niger" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    NG "Nigeria" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    NI "Nicaragua" [D1 D5] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    NL "Netherlands" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    NO "Norway" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    NP "Nepal" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    NR "Nauru" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    NZ "New Zealand" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    OM "Oman" [B D3 D4] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    PA "Panama" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    PE "Peru" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    PG "Papua New Guinea" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    PH "Philippines" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    PK "Pakistan" [B D2 D3 D4] [CB1 CB2 CB3 NP1 NP2 NS1 NS2 MT1 RS1 RS2 CC1 CC3] fn 8;
    PL "Poland" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    PT "Portugal" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    PW "Palau" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    PY "Paraguay" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    QA "Qatar" [B D3 D4] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    RO "Romania" [A1 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    RS "Serbia" [A4 B] [CB1 CB2 NS1 NS2 MT1 RS1 RS2 CC1 CC2 CC3];
    RU "Russia" [D1 D2 D3 D4 D5] [CB1 CB2 CB3 NP1 NP2 NS1 NS2 MT1 RS1 RS2 CC1 CC2] fn 6;
    RW "Rwanda" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2 CC3];
    SA "Saudi Arabia" [B D3 D4] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    SB "Solomon Islands" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    SC "Seycheles" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    SD "Sudan" [B D5] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3] fn 1;
    SE "Sweden" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3 4;
    SG "Singapore" [A6 B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    SI "Slovenia" [A1 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    SK "Slovakia" [A1 A3 A4 A5 B] [CB1 NS1 MT1 RS1] fn 3;
    SL "Sierra Leone" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    SM "San Marino" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    SN "Senegal" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    SO "Somalia" [B D5] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3] fn 1;
    SR "Suriname" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    SS "South Sudan, Republic of" [B D5] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    ST "Sao Tome and Principe" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    SV "El Salvador" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    SX "Sint Maarten (the Dutch two-fifths of the island of Saint Martin)" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    SY "Syria" [D3 D4 D5 E1] [] part 746;
    SZ "Eswatini" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    TD "Chad" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    TG "Togo" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    TH "Thailand" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    TJ "Tajikistan" [D1 D3] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2];
    TL "Timor-Leste" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    TM "Turkmenistan" [D1 D3] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2];
    TN "Tunisia" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    TO "Tonga" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    TR "Türkiye" [A1 A2 A3 A4 A5 B] [CB1 NS1 MT1 RS1];
    TT "Trinidad and Tobago" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    TV "Tuvalu" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    TW "Taiwan" [A6 B D3] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    TZ "Tanzania" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    UA "Ukraine" [A2 A3 A4 B] [CB1 NS1 NS2 MT1 RS1 RS2 CC1 CC2] fn 9;
    UG "Uganda" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    US "United States" [A1 A2 A3 A4 B] [];
    UY "Uruguay" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    UZ "Uzbekistan" [D1 D3] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2];
    VA "Vatican City" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    VC "St. Vincent and the Grenadines" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    VE "Venezuela" [D1 D2 D3 D4 D5] [CB1 CB2 CB3 NP1 NP2 NS1 NS2 MT1 RS1 RS2 FC1 CC1 CC3];
    VN "Vietnam" [D1 D3] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2];
    VU "Vanuatu" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    WS "Samoa" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    XK "Kosovo" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC2 CC3];
    YE "Yemen" [D1 D3 D4] [CB1 CB2 CB3 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    ZA "South Africa" [A1 A2 A4 A6 B] [CB1 CB2 NS1 MT1 RS1 CC1 CC3] fn 2 3 4;
    ZM "Zambia" [B] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
    ZW "Zimbabwe" [B D5] [CB1 CB2 NP1 NS1 NS2 MT1 RS1 RS2 CC1 CC3];
};
