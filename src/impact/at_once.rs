//! Two things that do not wait for each other.

/// Does two things at once where a thread can be had, and one after the other where none can
#[cfg(feature = "std")]
pub(super) fn at_once<A: Send, B>(one: impl Fn() -> A + Sync, other: impl FnOnce() -> B) -> (A, B) {
    let one = &one;
    std::thread::scope(|scope| {
        let running = std::thread::Builder::new().spawn_scoped(scope, one);
        let other = other();
        let done = running.ok().and_then(|running| running.join().ok());
        (done.unwrap_or_else(one), other)
    })
}

/// Does two things, one after the other
#[cfg(not(feature = "std"))]
pub(super) fn at_once<A, B>(one: impl Fn() -> A, other: impl FnOnce() -> B) -> (A, B) {
    (one(), other())
}
