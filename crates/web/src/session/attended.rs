//! Who was in the room, in words.

use domain::session::Attendance;
use jiff::civil::Date;
use words::Names;

/// Somebody in the room.
pub(super) struct AttendanceView {
    /// The seat.
    pub seat: String,
    /// The office.
    pub office: String,
    /// Since when.
    pub from: String,
    /// Until when.
    pub until: Option<String>,
    /// By which letter.
    pub letter: Option<String>,
}

/// Who came for a day.
pub(super) fn attendance(names: &Names, came: &[Attendance], day: Date) -> Vec<AttendanceView> {
    let t = names.voice;
    let view = |there: &Attendance| AttendanceView {
        seat: names.seat(&there.seat),
        office: names.office(&there.office),
        from: t.moment_of(there.from, day),
        until: there.until.map(|until| t.moment_of(until, day)),
        letter: there.accreditation.as_ref().map(|letter| {
            let number = names.optional(letter.number.as_ref()).unwrap_or_else(|| t.say("support-no-number"));
            t.with1("by-letter", "number", number)
        }),
    };
    came.iter().map(view).collect()
}
