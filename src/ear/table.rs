//! Short forms in which the tables of the built-in policy are written.
//!
//! They run when the crate is compiled: a row with a malformed ECCN, paragraph or citation does not
//! build.

use crate::{Condition, Eccn, Paragraph, Question};

/// An ECCN of a table
#[expect(clippy::panic, reason = "evaluated when a table is compiled")]
pub(super) const fn eccn(text: &str) -> Eccn {
    match Eccn::from_ascii(text.as_bytes()) {
        Ok(eccn) => eccn,
        Err(_) => panic!("not an ECCN"),
    }
}

/// A paragraph of a table, written `.b.2`
#[expect(clippy::panic, reason = "evaluated when a table is compiled")]
pub(super) const fn paragraph(text: &str) -> Paragraph {
    match Paragraph::from_ascii(text.as_bytes()) {
        Ok(paragraph) if !paragraph.is_entry() => paragraph,
        _ => panic!("not a paragraph"),
    }
}

/// Holds when the question is answered with *yes*
pub(super) const fn ask(id: &'static str, text: &'static str) -> Condition {
    Condition::Ask(Question::of(id, text))
}

/// Holds only when *yes* is stated to the question, which nobody is asked
pub(super) const fn stated(id: &'static str, text: &'static str) -> Condition {
    Condition::Stated(Question::of(id, text))
}

/// Borrowed rows of a `const` table.
macro_rules! rows {
    ($($item:expr),* $(,)?) => {
        alloc::borrow::Cow::Borrowed(const { &[$($item),*] })
    };
}

/// A set of items: `items!["3A001.z" "3A090"; except "3A090.c"]`.
macro_rules! items {
    ($($pattern:literal)* $(; except $($except:literal)+)?) => {
        $crate::Items::except(
            const { &[$($crate::ItemPattern::of($pattern)),*] },
            const { &[$($($crate::ItemPattern::of($except)),+)?] },
        )
    };
}

/// Holds when every part does.
macro_rules! all {
    ($($part:expr),+ $(,)?) => { $crate::Condition::All(rows![$($part),+]) };
}

/// Holds when at least one part does.
macro_rules! any {
    ($($part:expr),+ $(,)?) => { $crate::Condition::Any(rows![$($part),+]) };
}

/// Holds when no part does.
macro_rules! none {
    ($($part:expr),+ $(,)?) => { $crate::Condition::NoneOf(rows![$($part),+]) };
}

/// Holds when the item is one of these: `item!["6A003.b.3" "6A003.b.4.a"]`.
macro_rules! item {
    ($($tokens:tt)+) => { $crate::Condition::Item(items![$($tokens)+]) };
}

/// Holds when the software or technology is for one of these items:
/// `related!["1B115-1B119" "1C001"; for MT]`.
macro_rules! related {
    ($($pattern:literal)+ $(; except $($except:literal)+)? ; for $reason:ident) => {
        $crate::Condition::Related($crate::Related {
            to: items![$($pattern)+ $(; except $($except)+)?],
            controlled_for: Some($crate::ReasonForControl::$reason),
        })
    };
    ($($pattern:literal)+ $(; except $($except:literal)+)?) => {
        $crate::Condition::Related($crate::Related {
            to: items![$($pattern)+ $(; except $($except)+)?],
            controlled_for: None,
        })
    };
}

/// Holds when the item meets or exceeds the parameters of another entry: `meets!["1C101"]`.
macro_rules! meets {
    ($item:literal) => {
        $crate::Condition::Meets(
            const {
                match $crate::CclItem::from_ascii($item.as_bytes()) {
                    Ok(item) => item,
                    Err(_) => panic!("not an item"),
                }
            },
        )
    };
}

/// A destination predicate: a Country Group, a chart column, `ALL`, a named list, or countries.
macro_rules! to {
    (ALL) => { $crate::Destinations::Everywhere };
    (fn $number:literal) => { $crate::Destinations::Footnote($number) };
    (list $name:literal) => { $crate::Destinations::List($crate::ListName::of($name)) };
    ({ $($country:ident),+ }) => {
        $crate::Destinations::Countries($crate::CountrySet::of(&[$($crate::Country::$country),+]))
    };
    (any $($part:tt)+) => { $crate::Destinations::Any(rows![$(to!($part)),+]) };
    (all $($part:tt)+) => { $crate::Destinations::All(rows![$(to!($part)),+]) };
    (not $($part:tt)+) => { $crate::Destinations::NoneOf(rows![$(to!($part)),+]) };
    (($($inner:tt)+)) => { to!($($inner)+) };
    ($group:ident) => { $crate::Destinations::Group($crate::CountryGroup::$group) };
}

/// Holds when the destination is there: `dest!(any D1 D5)`.
macro_rules! dest {
    ($($tokens:tt)+) => { $crate::Condition::Destination(to!($($tokens)+)) };
}

/// Holds when the item leaves from there.
macro_rules! origin {
    ($($tokens:tt)+) => { $crate::Condition::Origin(to!($($tokens)+)) };
}

/// Entries of the Commerce Control List, one line a row.
///
/// `row REASON (scope) [basis] when CONDITION note "…";` where the scope is `entire`, `only ".a" …`
/// or `except ".y" …`, and the basis is a chart column, the id of a provision, `elsewhere …`,
/// `agency …` for what another agency alone licenses, or `not_stated`. Where one printed row says two things its parts are numbered `2/1`, `2/2`.
macro_rules! entries {
    (@scope entire) => { $crate::policy::Scope::Entire };
    (@scope only $($path:literal)+) => {
        $crate::policy::Scope::Only(rows![$($crate::ear::table::paragraph($path)),+])
    };
    (@scope except $($path:literal)+) => {
        $crate::policy::Scope::Except(rows![$($crate::ear::table::paragraph($path)),+])
    };
    (@basis not_stated) => { $crate::policy::Basis::NotStated };
    (@basis elsewhere $to:literal $citation:literal) => {
        $crate::policy::Basis::Elsewhere(entries!(@referral elsewhere $to $citation))
    };
    (@basis agency $to:literal $citation:literal) => {
        $crate::policy::Basis::Elsewhere(entries!(@referral agency $to $citation))
    };
    (@basis $provision:literal) => {
        $crate::policy::Basis::Provision($crate::policy::ProvisionId::of($provision))
    };
    (@basis $column:ident) => { $crate::policy::Basis::Column($crate::ChartColumn::$column) };
    (@reason none) => { None };
    (@reason $reason:ident) => { Some($crate::ReasonForControl::$reason) };
    (@when) => { $crate::Condition::Always };
    (@when $when:expr) => { $when };
    (@note) => { None };
    (@note $note:literal) => { Some(alloc::borrow::Cow::Borrowed($note)) };
    (@part) => { 0 };
    (@part $part:literal) => { $part };
    (@agency elsewhere) => { false };
    (@agency agency) => { true };
    (@referral $referral:ident $to:literal $citation:literal) => {
        $crate::policy::Referral {
            to: alloc::borrow::Cow::Borrowed($to),
            citation: $crate::Citation::at($citation),
            agency: entries!(@agency $referral),
        }
    };
    (@elsewhere) => { None };
    (@elsewhere $referral:ident $to:literal $citation:literal) => {
        Some(entries!(@referral $referral $to $citation))
    };
    ($(
        $eccn:literal $title:literal $($referral:ident $to:literal $citation:literal)? {
            $(
                $row:literal $(/ $part:literal)? $reason:ident ($($scope:tt)+) [$($basis:tt)+]
                $(when $when:expr)? $(, note $note:literal)? ;
            )*
        }
    )+) => {
        &[$(
            $crate::policy::Entry {
                eccn: $crate::ear::table::eccn($eccn),
                title: alloc::borrow::Cow::Borrowed($title),
                controls: rows![$(
                    $crate::policy::Control {
                        row: $crate::policy::RowNumber {
                            row: $row,
                            part: entries!(@part $($part)?),
                        },
                        reason: entries!(@reason $reason),
                        scope: entries!(@scope $($scope)+),
                        when: entries!(@when $($when)?),
                        basis: entries!(@basis $($basis)+),
                        note: entries!(@note $($note)?),
                    }
                ),*],
                elsewhere: entries!(@elsewhere $($referral $to $citation)?),
                eligibility: alloc::borrow::Cow::Borrowed(&[]),
                outline: $crate::policy::Outline::UNKNOWN,
            }
        ),+]
    };
}

/// The paragraphs of entries, in the order of the list: `"3A090" complete ".a.1" ".a.2" ".b";`.
macro_rules! outlines {
    (@complete complete) => { true };
    (@complete partial) => { false };
    ($($eccn:literal $complete:ident $($path:literal)*;)+) => {
        &[$((
            $crate::ear::table::eccn($eccn),
            $crate::policy::Outline {
                complete: outlines!(@complete $complete),
                paragraphs: rows![$($crate::ear::table::paragraph($path)),*],
            },
        )),+]
    };
}

/// Holds when the item is for one of these end uses: `end_use![Nuclear]`.
macro_rules! end_use {
    ($($end_use:ident)+) => {
        $crate::Condition::EndUse($crate::EndUses::of(&[$($crate::EndUse::$end_use),+]))
    };
}

/// Holds when a party in these roles is on a list:
/// `listed!(RECEIVERS on EntityList fn 5, "742.6#footnote-5-party", "Is …?")`; with `owned` in
/// front, when listed parties own half of it or more; with `[for its items]` behind the list, where
/// the entry itself covers the item.
macro_rules! listed {
    (@footnote) => { None };
    (@footnote $number:literal) => { Some($number) };
    (@tie) => { $crate::ListingTie::Itself };
    (@tie owned) => { $crate::ListingTie::Owned };
    (@covers) => { false };
    (@covers for its items) => { true };
    (
        owned $roles:ident on $list:ident $(fn $number:literal)? $([$($covers:tt)+])?,
        $id:literal, $text:literal
    ) => { listed!(@ (owned) $roles $list ($($number)?) ($($($covers)+)?) $id $text) };
    (
        $roles:ident on $list:ident $(fn $number:literal)? $([$($covers:tt)+])?,
        $id:literal, $text:literal
    ) => { listed!(@ () $roles $list ($($number)?) ($($($covers)+)?) $id $text) };
    (
        @ ($($owned:ident)?) $roles:ident $list:ident ($($number:literal)?) ($($covers:tt)*)
        $id:literal $text:literal
    ) => {
        $crate::Condition::Listed($crate::Listed {
            of: $crate::PartyRoles::$roles,
            on: $crate::ListRef {
                list: $crate::ListKind::$list,
                footnote: listed!(@footnote $($number)?),
            },
            tie: listed!(@tie $($owned)?),
            for_its_items: listed!(@covers $($covers)*),
            question: $crate::Question::of($id, $text),
        })
    };
}

/// Holds when a party in these roles is of such a kind:
/// `party_is!(RECEIVERS of [Military], "744.21#military-end-user", "Is …?")`.
macro_rules! party_is {
    ($roles:ident of [$($kind:ident)+], $id:literal, $text:literal) => {
        $crate::Condition::OfKind($crate::OfKind {
            of: $crate::PartyRoles::$roles,
            kinds: $crate::PartyKinds::of(&[$($crate::PartyKind::$kind),+]),
            question: $crate::Question::of($id, $text),
        })
    };
}

/// Holds when a party in these roles, or its ultimate parent, is headquartered there:
/// `based!(ANY in (any {MO} D5), "744.23#headquarters", "Is …?")`.
macro_rules! based {
    ($roles:ident in ($($within:tt)+), $id:literal, $text:literal) => {
        $crate::Condition::Headquarters($crate::Headquarters {
            of: $crate::PartyRoles::$roles,
            within: to!($($within)+),
            question: $crate::Question::of($id, $text),
        })
    };
}

/// Holds from one day on, up to a day, or both: `during!(from 2025 9 29 until 2025 11 9)`.
macro_rules! during {
    (@day) => { None };
    (@day $year:literal $month:literal $day:literal) => {
        Some($crate::Date::on($year, $month, $day))
    };
    ($(from $y:literal $m:literal $d:literal)? $(until $yy:literal $mm:literal $dd:literal)?) => {
        $crate::Condition::During($crate::Period {
            from: during!(@day $($y $m $d)?),
            until: during!(@day $($yy $mm $dd)?),
        })
    };
}

/// Holds when controlled US content is more than this share of the item: `us_content_above!(25)`.
macro_rules! us_content_above {
    ($percent:literal) => {
        $crate::Condition::UsContentAbove($crate::Percent::whole($percent))
    };
}

/// Holds when the item is subject to the EAR under one of these rules of scope:
/// `subject_under!["FDP-NS"]`.
macro_rules! subject_under {
    ($($id:literal)+) => {
        $crate::Condition::SubjectUnder(rows![$($crate::ProvisionId::of($id)),+])
    };
}

/// Holds when the item is foreign-made and subject to the EAR under no other rules of scope:
/// `subject_only_under!(["FDP-SME"], "742.4#foreign-product-only", "Is …?")`.
macro_rules! subject_only_under {
    ([$($rule:literal)+], $id:literal, $text:literal) => {
        $crate::Condition::SubjectOnlyUnder($crate::SubjectOnlyUnder {
            rules: rows![$($crate::ProvisionId::of($rule)),+],
            question: $crate::Question::of($id, $text),
        })
    };
}

/// What is subject to the regulations, and what is not: part 734.
///
/// `"ID" effect "title" "citation" { … }` with the effect `brings_in`, `presumed_in` or
/// `takes_out`.
macro_rules! scope_rules {
    (@effect brings_in) => { $crate::policy::ScopeEffect::BringsIn };
    (@effect presumed_in) => { $crate::policy::ScopeEffect::PresumedIn };
    (@effect takes_out) => { $crate::policy::ScopeEffect::TakesOut };
    ($(
        $id:literal $effect:ident $title:literal $place:literal {
            $(prohibition: $prohibition:ident,)?
            items: [$($items:tt)+],
            reaches: $activities:ident,
            $(trigger: $trigger:expr,)?
            when: $when:expr,
            $(confidence: $confidence:ident,)?
            $(note: $note:literal,)?
        }
    )+) => {
        &[$(
            $crate::policy::ScopeRule {
                id: $crate::ProvisionId::of($id),
                title: alloc::borrow::Cow::Borrowed($title),
                effect: scope_rules!(@effect $effect),
                prohibition: provisions!(@prohibition $($prohibition)?),
                items: items![$($items)+],
                activities: $crate::Activities::$activities,
                trigger: provisions!(@trigger $($trigger)?),
                when: $when,
                citation: cfr!($place),
                confidence: provisions!(@confidence $($confidence)?),
                note: provisions!(@note $($note)?),
            }
        ),+]
    };
}

/// License review policies, one after another.
///
/// `"ID" POLICY "title" "citation" of [NS RS] { … }`: the policy is a
/// [`ReviewPolicy`](crate::ReviewPolicy) or `as_listed LIST`; it is `of any`, `of [reasons]`,
/// `of (chart columns)` or `of {"PROVISION" …}`.
macro_rules! reviews {
    (@of any) => { $crate::policy::Reviewed::Any };
    (@of [$($reason:ident)+]) => {
        $crate::policy::Reviewed::Reasons(
            $crate::Reasons::of(&[$($crate::ReasonForControl::$reason),+]),
        )
    };
    (@of ($($column:ident)+)) => {
        $crate::policy::Reviewed::Columns(rows![$($crate::ChartColumn::$column),+])
    };
    (@of {$($id:literal)+}) => {
        $crate::policy::Reviewed::Provisions(rows![$($crate::ProvisionId::of($id)),+])
    };
    (@policy as_listed $list:ident) => {
        $crate::policy::ReviewStandard::AsListed($crate::ListKind::$list)
    };
    (@policy $policy:ident) => {
        $crate::policy::ReviewStandard::Policy($crate::ReviewPolicy::$policy)
    };
    (@when) => { $crate::Condition::Always };
    (@when $when:expr) => { $when };
    (@alone) => { false };
    (@alone alone) => { true };
    ($(
        $id:literal $policy:ident $($list:ident)? : $title:literal $place:literal of $of:tt {
            $(when: $when:expr,)?
            $(governs: $alone:ident,)?
            $(confidence: $confidence:ident,)?
            $(note: $note:literal,)?
        }
    )+) => {
        &[$(
            $crate::policy::ReviewRule {
                id: $crate::ProvisionId::of($id),
                title: alloc::borrow::Cow::Borrowed($title),
                of: reviews!(@of $of),
                when: reviews!(@when $($when)?),
                policy: reviews!(@policy $policy $($list)?),
                alone: reviews!(@alone $($alone)?),
                citation: cfr!($place),
                confidence: provisions!(@confidence $($confidence)?),
                note: provisions!(@note $($note)?),
            }
        ),+]
    };
}

/// Red flags, one after another: what raises each, and the question that resolves it.
///
/// `"RF01" Customer "citation" items […] raised CONDITION resolved "id" "text";`
macro_rules! red_flags {
    ($(
        $id:literal $category:ident $place:literal items [$($items:tt)+]
        raised $when:expr,
        resolved $question:literal $text:literal
        $(, confidence $confidence:ident)? $(, note $note:literal)?;
    )+) => {
        &[$(
            $crate::policy::RedFlag {
                id: $crate::ProvisionId::of($id),
                category: $crate::policy::RedFlagCategory::$category,
                items: items![$($items)+],
                when: $when,
                resolved: $crate::Question::of($question, $text),
                citation: cfr!($place),
                confidence: provisions!(@confidence $($confidence)?),
                note: provisions!(@note $($note)?),
            }
        ),+]
    };
}

/// Holds when it is one of these activities.
macro_rules! activity {
    ($($activity:ident)+) => {
        $crate::Condition::Activity($crate::Activities::of(&[$($crate::Activity::$activity),+]))
    };
}

/// Requirements that a section states by itself, one after another.
///
/// `"ID" REASON "title" "citation" activities when CONDITION`, and where it matters: the items that
/// it applies to by itself, what sets it off, its effect (`prohibits`), how far it is enforced, what can take the place of a license, and a
/// note with the confidence of the reading.
macro_rules! provisions {
    (@reason none) => { None };
    (@reason $reason:ident) => { Some($crate::ReasonForControl::$reason) };
    (@prohibition) => { $crate::GeneralProhibition::One };
    (@prohibition $prohibition:ident) => { $crate::GeneralProhibition::$prohibition };
    (@items) => { $crate::Items::NONE };
    (@items $($tokens:tt)+) => { items![$($tokens)+] };
    (@enforced) => { None };
    (@enforced $year:literal $month:literal $day:literal $when:expr, $announced:literal) => {
        Some($crate::policy::Enforcement {
            since: $crate::Date::on($year, $month, $day),
            when: $when,
            announced: alloc::borrow::Cow::Borrowed($announced),
        })
    };
    (@relief) => { $crate::policy::Relief::AnyException };
    (@relief none) => { $crate::policy::Relief::NoException };
    (@relief only($usable:expr)) => {
        $crate::policy::Relief::Only(alloc::borrow::Cow::Borrowed($usable))
    };
    (@relief as_listed($list:ident)) => {
        $crate::policy::Relief::AsListed($crate::ListKind::$list)
    };
    (@trigger) => { $crate::Condition::Always };
    (@trigger $trigger:expr) => { $trigger };
    (@effect) => { $crate::policy::Effect::Requires };
    (@effect prohibits) => { $crate::policy::Effect::Prohibits };
    (@confidence) => { $crate::policy::Confidence::High };
    (@confidence $confidence:ident) => { $crate::policy::Confidence::$confidence };
    (@note) => { None };
    (@note $note:literal) => { Some(alloc::borrow::Cow::Borrowed($note)) };
    ($(
        $id:literal $reason:ident $title:literal $place:literal {
            $(prohibition: $prohibition:ident,)?
            $(items: [$($items:tt)+],)?
            reaches: $activities:ident,
            $(trigger: $trigger:expr,)?
            when: $when:expr,
            $(effect: $effect:ident,)?
            $(enforced_since: $year:literal $month:literal $day:literal $enforced:expr, $announced:literal,)?
            $(relief: $relief:ident $(($($usable:tt)+))?,)?
            $(confidence: $confidence:ident,)?
            $(note: $note:literal,)?
        }
    )+) => {
        &[$(
            $crate::policy::Provision {
                id: $crate::policy::ProvisionId::of($id),
                title: alloc::borrow::Cow::Borrowed($title),
                prohibition: provisions!(@prohibition $($prohibition)?),
                reason: provisions!(@reason $reason),
                items: provisions!(@items $($($items)+)?),
                activities: $crate::Activities::$activities,
                trigger: provisions!(@trigger $($trigger)?),
                when: $when,
                effect: provisions!(@effect $($effect)?),
                enforcement: provisions!(@enforced $($year $month $day $enforced, $announced)?),
                relief: provisions!(@relief $($relief $(($($usable)+))?)?),
                citation: cfr!($place),
                confidence: provisions!(@confidence $($confidence)?),
                note: provisions!(@note $($note)?),
            }
        ),+]
    };
}
