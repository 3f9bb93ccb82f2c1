//! Whether what takes two persons is done, in words.

use domain::EntryNumber;

use crate::Names;

/// Whether second factors were taken away, said with the entry of either person.
pub(crate) fn reset_in_brief(names: &Names, entry: EntryNumber) -> Option<String> {
    let (t, resets) = (names.voice, &names.state.skeleton.secretariat.factor_resets);
    let is_of = |of: EntryNumber| of == entry;
    let reset = resets.iter().find(|reset| is_of(reset.entry) || reset.done.is_some_and(|(by, _)| is_of(by)))?;
    Some(match reset.done {
        None => t.with1("factor-reset-waits", "until", t.date(reset.waits_until())),
        Some((by, _)) if by == reset.entry => t.say("factor-reset-done"),
        Some((by, _)) if by == entry => t.with1("factor-reset-second", "entry", reset.entry),
        Some((by, _)) => t.with1("factor-reset-first", "entry", by),
    })
}
