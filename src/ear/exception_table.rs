//! Short forms in which the tables of License Exceptions are written.

/// A License Exception or its paragraph: `paragraph_of!(TMP "(a)(9)")`.
macro_rules! paragraph_of {
    ($exception:ident) => {
        $crate::ExceptionParagraph::whole($crate::LicenseException::$exception)
    };
    ($exception:ident $path:literal) => {
        const { $crate::ExceptionParagraph::of($crate::LicenseException::$exception, $path) }
    };
}

/// Exceptions that may still be used: `usable![TMP "(a)(9)", GOV "(b)"; when CONDITION]`.
macro_rules! usable {
    (@when) => { $crate::Condition::Always };
    (@when $when:expr) => { $when };
    ($($exception:ident $($path:literal)?),+ $(; when $when:expr)?) => {
        $crate::policy::Usable {
            exceptions: rows![$(paragraph_of!($exception $($path)?)),+],
            when: usable!(@when $($when)?),
        }
    };
}

/// What entries say of License Exceptions, one line a line of the entry.
///
/// Behind `na` stand the exceptions that the entry marks N/A. A line grants (`grants`, or `up_to`
/// an amount of US dollars) or bars (`bars`, with the paragraph of the exception or `""`); its
/// scope is written as in the rows of the entry.
macro_rules! eligibility {
    (@effect $exception:ident grants) => { $crate::policy::EligibilityEffect::Grants };
    (@effect $exception:ident up_to $dollars:literal) => {
        $crate::policy::EligibilityEffect::GrantsUpTo($crate::Usd::dollars($dollars))
    };
    (@effect $exception:ident bars $path:literal) => {
        $crate::policy::EligibilityEffect::Bars(paragraph_of!($exception $path))
    };
    (@when) => { $crate::Condition::Always };
    (@when $when:expr) => { $when };
    (@note) => { None };
    (@note $note:literal) => { Some(alloc::borrow::Cow::Borrowed($note)) };
    ($(
        $eccn:literal na [$($na:ident)*] {
            $(
                $exception:ident:
                $($effect:ident $($argument:literal)? ($($scope:tt)+) $(when $when:expr)?),+
                $(=> $note:literal)?;
            )*
        }
    )+) => {
        &[$((
            $crate::ear::table::eccn($eccn),
            rows![
                $($crate::policy::Eligibility {
                    exception: $crate::LicenseException::$na,
                    terms: alloc::borrow::Cow::Borrowed(&[]),
                    note: None,
                },)*
                $($crate::policy::Eligibility {
                    exception: $crate::LicenseException::$exception,
                    terms: rows![$(
                        $crate::policy::EligibilityTerm {
                            effect: eligibility!(@effect $exception $effect $($argument)?),
                            scope: entries!(@scope $($scope)+),
                            when: eligibility!(@when $($when)?),
                        }
                    ),+],
                    note: eligibility!(@note $($note)?),
                },)*
            ],
        )),+]
    };
}

/// License Exceptions, paragraph by paragraph: each term with the place where it stands.
macro_rules! exceptions {
    (@overcomes any) => { $crate::policy::Overcomes::Any };
    (@overcomes named) => { $crate::policy::Overcomes::Reasons($crate::Reasons::EMPTY) };
    (@overcomes reasons [$($reason:ident)+]) => {
        $crate::policy::Overcomes::Reasons(
            $crate::Reasons::of(&[$($crate::ReasonForControl::$reason),+]),
        )
    };
    (@overcomes solely [$($reason:ident)+]) => {
        $crate::policy::Overcomes::Solely(
            $crate::Reasons::of(&[$($crate::ReasonForControl::$reason),+]),
        )
    };
    ($(
        $exception:ident $path:literal $title:literal $place:literal {
            authorizes: $activities:ident,
            overcomes: $overcomes:ident $([$($reason:ident)+])?,
            terms: [$($at:literal: $when:expr),* $(,)?],
            $(confidence: $confidence:ident,)?
            $(note: $note:literal,)?
        }
    )+) => {
        &[$(
            $crate::policy::ExceptionRule {
                paragraph: paragraph_of!($exception $path),
                title: alloc::borrow::Cow::Borrowed($title),
                activities: $crate::Activities::$activities,
                overcomes: exceptions!(@overcomes $overcomes $([$($reason)+])?),
                names: alloc::borrow::Cow::Borrowed(&[]),
                terms: rows![$(
                    $crate::policy::Term { when: $when, citation: cfr!($at) }
                ),*],
                citation: cfr!($place),
                confidence: provisions!(@confidence $($confidence)?),
                note: provisions!(@note $($note)?),
            }
        ),+]
    };
}

/// Restrictions on all License Exceptions: when, and what they leave.
macro_rules! restrictions {
    (@leaves none) => {
        $crate::policy::Leaves::Only(alloc::borrow::Cow::Borrowed(&[]))
    };
    (@leaves only $usable:expr) => {
        $crate::policy::Leaves::Only(alloc::borrow::Cow::Borrowed($usable))
    };
    (@leaves all_but [$($exception:ident $($path:literal)?),+]) => {
        $crate::policy::Leaves::AllBut(rows![$(paragraph_of!($exception $($path)?)),+])
    };
    ($(
        $id:literal $title:literal $place:literal {
            when: $when:expr,
            leaves: $leaves:ident $([$($excepted:tt)+])? $(($usable:expr))?,
            $(confidence: $confidence:ident,)?
            $(note: $note:literal,)?
        }
    )+) => {
        &[$(
            $crate::policy::Restriction {
                id: $crate::policy::ProvisionId::of($id),
                title: alloc::borrow::Cow::Borrowed($title),
                when: $when,
                leaves: restrictions!(@leaves $leaves $([$($excepted)+])? $($usable)?),
                citation: cfr!($place),
                confidence: provisions!(@confidence $($confidence)?),
                note: provisions!(@note $($note)?),
            }
        ),+]
    };
}

/// What the use of License Exceptions brings with it, one line an obligation.
macro_rules! obligations {
    (@by everyone) => { $crate::policy::ObligedBy::Everyone };
    (@by license) => { $crate::policy::ObligedBy::License };
    (@by no_license) => { $crate::policy::ObligedBy::NoLicense };
    (@by any) => { $crate::policy::ObligedBy::AnyException };
    (@by [$($exception:ident $($path:literal)?),+]) => {
        $crate::policy::ObligedBy::Exceptions(rows![$(paragraph_of!($exception $($path)?)),+])
    };
    (@days) => { None };
    (@days $days:literal) => { Some($days) };
    (@when) => { $crate::Condition::Always };
    (@when $when:expr) => { $when };
    ($(
        $kind:ident $place:literal by $by:tt $(days $days:literal)? $(when $when:expr)? => $what:literal
        $(, confidence $confidence:ident)?;
    )+) => {
        &[$(
            $crate::policy::Obligation {
                kind: $crate::policy::ObligationKind::$kind,
                by: obligations!(@by $by),
                when: obligations!(@when $($when)?),
                what: alloc::borrow::Cow::Borrowed($what),
                days: obligations!(@days $($days)?),
                citation: cfr!($place),
                confidence: provisions!(@confidence $($confidence)?),
            }
        ),+]
    };
}

/// Holds when the entry controls the item for one of these reasons: `controlled![MT NP]`.
macro_rules! controlled {
    ($($reason:ident)+) => {
        $crate::Condition::ControlledFor(
            $crate::Reasons::of(&[$($crate::ReasonForControl::$reason),+]),
        )
    };
}

/// Holds when a license is required for one of these reasons: `required![CC]`.
macro_rules! required {
    ($($reason:ident)+) => {
        $crate::Condition::RequiredFor(
            $crate::Reasons::of(&[$($crate::ReasonForControl::$reason),+]),
        )
    };
}

/// Holds when the item's entry lists the exception for it, at its value: `granted!(LVS)`.
macro_rules! granted {
    ($exception:ident) => {
        $crate::Condition::Granted($crate::LicenseException::$exception)
    };
}

/// Holds when the item's entry bars it from a paragraph: `barred!(STA "(c)(1)")`.
macro_rules! barred {
    ($($paragraph:tt)+) => { $crate::Condition::Barred(paragraph_of!($($paragraph)+)) };
}

/// Holds when a place other than the destination is there:
/// `place!(Registry in (any D1 {CU}), "740.15#registry", "Is the aircraft …?")`.
macro_rules! place {
    ($kind:ident in ($($within:tt)+), $id:literal, $text:literal) => {
        $crate::Condition::Place($crate::Place {
            of: $crate::PlaceKind::$kind,
            within: to!($($within)+),
            question: $crate::Question::of($id, $text),
        })
    };
}

/// Holds when an end user or ultimate consignee is of such a kind:
/// `end_user![OF_GOVERNMENT, "740.17#government", "Is …?"]`.
macro_rules! end_user {
    ($kinds:ident, $id:literal, $text:literal) => {
        $crate::Condition::OfKind($crate::OfKind {
            of: $crate::PartyRoles::of(&[
                $crate::PartyRole::UltimateConsignee,
                $crate::PartyRole::EndUser,
            ]),
            kinds: $crate::PartyKinds::$kinds,
            question: $crate::Question::of($id, $text),
        })
    };
}
