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

/// Holds when it is one of these activities.
macro_rules! activity {
    ($($activity:ident)+) => {
        $crate::Condition::Activity($crate::Activities::of(&[$($crate::Activity::$activity),+]))
    };
}

/// Requirements that a section states by itself, one after another.
///
/// `"ID" REASON "title" "citation" activities when CONDITION`, and where it matters: the items that
/// it applies to by itself, how far it is enforced, what can take the place of a license, and a
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
    (@relief only $usable:expr) => {
        $crate::policy::Relief::Only(alloc::borrow::Cow::Borrowed($usable))
    };
    (@confidence) => { $crate::policy::Confidence::High };
    (@confidence $confidence:ident) => { $crate::policy::Confidence::$confidence };
    (@note) => { None };
    (@note $note:literal) => { Some(alloc::borrow::Cow::Borrowed($note)) };
    ($(
        $id:literal $reason:ident $title:literal $place:literal {
            $(prohibition: $prohibition:ident,)?
            $(items: [$($items:tt)+],)?
            reaches: $activities:ident,
            when: $when:expr,
            $(enforced_since: $year:literal $month:literal $day:literal $enforced:expr, $announced:literal,)?
            $(relief: $relief:ident $(($usable:expr))?,)?
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
                when: $when,
                enforcement: provisions!(@enforced $($year $month $day $enforced, $announced)?),
                relief: provisions!(@relief $($relief $($usable)?)?),
                citation: cfr!($place),
                confidence: provisions!(@confidence $($confidence)?),
                note: provisions!(@note $($note)?),
            }
        ),+]
    };
}
