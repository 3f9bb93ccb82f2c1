//! A session for people's calendars (RFC 5545): one event, whose hour is that of the body, with the rules of its clocks.
//!
//! The same session is the same event however often it is called anew: calendars put the later one in the place of the earlier one.
//! A cancelled session says so, and does not vanish. No call says how long it lasts: an hour is set aside, for an event without an
//! end takes up no time (3.6.1), and the event says so. It is a file to take in and no message from somebody who organises, so it
//! names no method (3.7.2), which would ask for one.

use domain::session::Session;
use domain::{Clocks, Moment, Zone};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

use crate::{Names, choice};

/// Bytes of a line without what ends it.
const LONGEST: usize = 75;

/// How many hours are set aside for a session.
const HOURS: usize = 1;

/// Where an event comes from, and where people read more.
#[derive(Clone, Copy, Debug)]
pub struct Whence<'a> {
    /// The name of the log, which makes the name of the event one of its own.
    pub log: &'a str,
    /// The address of the page of the session, where it is known.
    pub page: Option<&'a str>,
    /// The zone of the body.
    pub zone: &'a Zone,
}

/// A session as an iCalendar file, with lines that end in CR LF.
#[must_use]
pub fn session_calendar(names: &Names, session: &Session, whence: Whence) -> String {
    let mut file = Lines::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tequio//Tequio//ES"] {
        file.line(line);
    }
    let zone = zone_name(whence.zone);
    let starts = whence.zone.first(session.starts);
    clocks(&mut file, &zone, &whence.zone.clocks_around(starts));
    event(&mut file, names, session, whence, &zone);
    file.line("END:VCALENDAR");
    file.0
}

/// How often a session was changed since it was called: calendars take the event that has more.
fn sequence(session: &Session) -> u64 {
    let called = session.calls.len().saturating_sub(1) + session.dropped.len();
    let added = session.numbered.saturating_sub(session.listed);
    called as u64 + added + u64::from(session.cancelled.is_some())
}

fn event(file: &mut Lines, names: &Names, session: &Session, whence: Whence, zone: &str) {
    file.line("BEGIN:VEVENT");
    file.line(&format!("UID:{}@{}", session.id, escaped(whence.log)));
    file.line(&format!("DTSTAMP:{}", stamp(latest(names, session), whence.zone)));
    file.line(&format!("SEQUENCE:{}", sequence(session)));
    file.line(&format!("DTSTART;TZID={zone}:{}", civil(session.starts)));
    file.line(&format!("DURATION:PT{HOURS}H"));
    let title = format!("{}: {}", names.session(session), names.body());
    file.line(&format!("SUMMARY:{}", escaped(&title)));
    let place = names.optional(session.place.as_ref()).unwrap_or_else(|| choice(names.voice, "mode", session.mode));
    file.line(&format!("LOCATION:{}", escaped(&place)));
    let lasts = names.voice.with1("calendar-lasts", "count", HOURS);
    let told: Vec<_> = agenda_lines(names, session).into_iter().chain([lasts]).collect();
    file.line(&format!("DESCRIPTION:{}", escaped(&told.join("\n"))));
    if let Some(page) = whence.page {
        file.line(&format!("URL:{page}"));
    }
    file.line(if session.cancelled.is_some() { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
    file.line("END:VEVENT");
}

/// The points of an agenda, in order and numbered by their places.
#[must_use]
pub fn agenda_lines(names: &Names, session: &Session) -> Vec<String> {
    (1..).zip(&session.agenda).map(|(place, item): (u64, _)| format!("{place}. {}", names.text(&item.title))).collect()
}

/// When what the event says was last changed.
fn latest(names: &Names, session: &Session) -> Option<Moment> {
    let called = session.calls.last().map(|call| call.moment);
    let dropped = session.dropped.last().map(|dropped| dropped.moment);
    let added = session.agenda.iter().filter_map(|item| item.added);
    let cancelled = session.cancelled.as_ref().and_then(|(entry, _)| names.state.skeleton.note(*entry));
    let changed = called.into_iter().chain(dropped).chain(added);
    changed.chain(cancelled.map(|note| note.moment)).max()
}

fn clocks(file: &mut Lines, zone: &str, told: &[Clocks]) {
    file.line("BEGIN:VTIMEZONE");
    file.line(&format!("TZID:{zone}"));
    for told in told {
        let kind = if told.is_summer { "DAYLIGHT" } else { "STANDARD" };
        file.line(&format!("BEGIN:{kind}"));
        let from = told.from.map_or_else(|| "19700101T000000".to_owned(), civil);
        file.line(&format!("DTSTART:{from}"));
        file.line(&format!("TZOFFSETFROM:{}", offset(told.before)));
        file.line(&format!("TZOFFSETTO:{}", offset(told.after)));
        file.line(&format!("TZNAME:{}", escaped(&told.name)));
        file.line(&format!("END:{kind}"));
    }
    file.line("END:VTIMEZONE");
}

/// Rules without a name have one that says nothing: within the file it leads to the rules themselves.
fn zone_name(zone: &Zone) -> String {
    zone.name().unwrap_or("body").to_owned()
}

fn civil(at: DateTime) -> String {
    let (date, time) = (at.date(), at.time());
    let (year, month, day) = (date.year(), date.month(), date.day());
    format!("{year:04}{month:02}{day:02}T{:02}{:02}{:02}", time.hour(), time.minute(), time.second())
}

fn stamp(moment: Option<Moment>, zone: &Zone) -> String {
    let instant = moment.and_then(|moment| zone.instant(moment)).unwrap_or(Timestamp::UNIX_EPOCH);
    format!("{}Z", civil(Offset::UTC.to_datetime(instant)))
}

fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, minutes) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs() / 60);
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}

/// A text without what would end it or the line.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => written.extend(['\\', letter]),
            '\n' => written.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => written.push(letter),
        }
    }
    written
}

/// Lines as they are written: folded at 75 bytes, between letters.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, text: &str) {
        let mut room = LONGEST;
        for letter in text.chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_folded_between_letters() {
        let mut lines = Lines::default();
        lines.line(&"\u{f1}".repeat(80));
        for line in lines.0.lines() {
            assert!(line.len() <= LONGEST, "{line}");
        }
        assert_eq!(lines.0.replace("\r\n ", ""), "\u{f1}".repeat(80) + "\r\n");
        assert!(lines.0.split("\r\n ").skip(1).all(|part| !part.is_empty()));
    }

    #[test]
    fn what_would_end_a_text_is_marked() {
        assert_eq!(escaped("a, b; c\\d\r\ne"), "a\\, b\\; c\\\\d\\ne");
    }

    #[test]
    fn offsets_have_four_digits() {
        let told = [-6, 0, 5].map(|hours| offset(Offset::constant(hours)));
        assert_eq!(told, ["-0600", "+0000", "+0500"]);
        assert_eq!(offset(Offset::from_seconds(-(3 * 3600 + 1800)).unwrap()), "-0330");
    }
}
