//! Things that do not wait for each other, done at once where threads can be had.

use alloc::vec::Vec;

/// Does two things
#[cfg(feature = "std")]
pub(super) fn both<A: Send, B>(one: impl Fn() -> A + Sync, other: impl FnOnce() -> B) -> (A, B) {
    let one = &one;
    std::thread::scope(|scope| {
        let running = std::thread::Builder::new().spawn_scoped(scope, one);
        let other = other();
        let done = running.ok().and_then(|running| running.join().ok());
        (done.unwrap_or_else(one), other)
    })
}

/// Does two things
#[cfg(not(feature = "std"))]
pub(super) fn both<A, B>(one: impl Fn() -> A, other: impl FnOnce() -> B) -> (A, B) {
    (one(), other())
}

/// Does the same with each of some things
#[cfg(feature = "std")]
pub(super) fn each<T: Sync, A: Send>(things: &[T], act: impl Fn(&T) -> A + Sync) -> Vec<A> {
    let act = &act;
    std::thread::scope(|scope| {
        let spawn = |thing| {
            let running = std::thread::Builder::new().spawn_scoped(scope, move || act(thing));
            (thing, running.ok())
        };
        let (first, others) = match things.split_first() {
            Some((first, others)) => (Some(first), others),
            None => (None, things),
        };
        let running: Vec<_> = others.iter().map(spawn).collect();
        let mut done: Vec<A> = first.map(act).into_iter().collect();
        done.extend(running.into_iter().map(|(thing, running)| {
            let done = running.and_then(|running| running.join().ok());
            done.unwrap_or_else(|| act(thing))
        }));
        done
    })
}

/// Does the same with each of some things
#[cfg(not(feature = "std"))]
pub(super) fn each<T, A>(things: &[T], act: impl Fn(&T) -> A) -> Vec<A> {
    things.iter().map(act).collect()
}

/// How many things are worth doing at once
#[cfg(feature = "std")]
pub(super) fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, core::num::NonZero::get)
}

/// How many things are worth doing at once
#[cfg(not(feature = "std"))]
pub(super) const fn threads() -> usize {
    1
}
