//! The JSON form of a license.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::builder::AUTHORITY;
use super::problem::checked;
use super::{License, LicenseProblems, LicenseScope, Safeguard, Standing};
use crate::{Citation, Date};

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(
    deny_unknown_fields,
    rename = "License",
    expecting = "a license with a number, a day of issue and a scope"
)]
pub(super) struct Form {
    number: Cow<'static, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<Cow<'static, str>>,
    #[serde(default = "authority")]
    authority: Citation,
    issued: Date,
    #[serde(default)]
    expires: Option<Date>,
    #[serde(default, skip_serializing_if = "Standing::is_in_force")]
    standing: Standing,
    scope: LicenseScope,
    #[serde(default)]
    safeguards: Vec<Safeguard>,
}

const fn authority() -> Citation {
    AUTHORITY
}

impl Standing {
    const fn is_in_force(&self) -> bool {
        matches!(self, Self::InForce)
    }
}

impl TryFrom<Form> for License {
    type Error = LicenseProblems;

    fn try_from(form: Form) -> Result<Self, LicenseProblems> {
        let expires = form
            .expires
            .unwrap_or_else(|| form.issued.years_later(Self::YEARS));
        checked(Self {
            number: form.number,
            title: form.title,
            authority: form.authority,
            issued: form.issued,
            expires,
            standing: form.standing,
            scope: form.scope,
            safeguards: form.safeguards,
        })
    }
}

impl From<License> for Form {
    fn from(license: License) -> Self {
        Self {
            number: license.number,
            title: license.title,
            authority: license.authority,
            issued: license.issued,
            expires: Some(license.expires),
            standing: license.standing,
            scope: license.scope,
            safeguards: license.safeguards,
        }
    }
}
