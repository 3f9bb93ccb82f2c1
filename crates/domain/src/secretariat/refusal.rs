//! What the rules of the table do not allow.

use alloc::string::String;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::vocabulary::Sector;
use crate::number::EntryNumber;

/// A refusal about the table. An agreement that could not take effect keeps the one that stood in its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Refusal {
    /// The table was installed; from then on it changes only by agreement.
    AlreadyInstalled {
        /// Number of the entry that installed it.
        installed: EntryNumber,
    },
    /// The table is not installed.
    NotInstalled,
    /// That code is taken.
    CodeTaken {
        /// The code.
        code: String,
    },
    /// An institution or an office had that code until it was corrected or taken out.
    CodeUsedBefore {
        /// The code.
        code: String,
    },
    /// There is no institution with that code.
    NoSuchInstitution {
        /// The code.
        code: String,
    },
    /// There is no seat with that code.
    NoSuchSeat {
        /// The code.
        code: String,
    },
    /// There is no office with that code.
    NoSuchOffice {
        /// The code.
        code: String,
    },
    /// Whoever holds the office takes nothing away themselves: they show what they have.
    OwnFactor {
        /// The office.
        office: String,
    },
    /// Somebody asked for it already, and whoever acts is not the second person that it takes.
    ResetWaits {
        /// The office.
        office: String,
        /// The day on which it was asked for.
        since: Date,
    },
    /// Whoever acts accepted an invitation a few days ago: what takes two persons is not theirs to begin or to end yet.
    AcceptedLately {
        /// The first day on which it is.
        from: Date,
    },
    /// Another office already has that post on that seat.
    PostTaken {
        /// The office that has it.
        office: String,
    },
    /// A word the platform keeps for itself.
    ReservedCode {
        /// The code.
        code: String,
    },
    /// No seat of that sector is there from that day on.
    NobodyOfSector {
        /// The sector.
        sector: Sector,
    },
    /// Somebody holds the office; the new occupant starts later.
    AppointmentBeforeCurrent {
        /// The office.
        office: String,
        /// Since when it is held.
        held_since: Date,
    },
    /// The new occupant starts more than a year ahead.
    AppointmentTooFar {
        /// The first day that was said.
        from: Date,
        /// The last one that can be.
        latest: Date,
    },
    /// The person does not hold the office today.
    NotOccupant {
        /// The office.
        office: String,
    },
    /// Nobody holds the office.
    Vacant {
        /// The office.
        office: String,
    },
    /// A range of days that ends before it starts.
    RangeBackwards {
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    },
    /// Working hours that end before they start.
    HoursBackwards {
        /// First working hour.
        opens: Time,
        /// Last working hour.
        closes: Time,
    },
    /// The rules ask for more seats than there are.
    QuorumBeyondSeats {
        /// Seats asked for.
        asked: u64,
        /// Seats there are.
        seats: u64,
    },
    /// Offices and institutions act under their codes since a plan was founded: none is changed or taken out any more.
    CodesInUse {
        /// The entry that founded it.
        plan: EntryNumber,
    },
    /// An office hangs on what was to be taken out.
    OfficeHangsOnIt {
        /// The office.
        office: String,
    },
    /// A change for days that have passed.
    Retroactive {
        /// The day given.
        given: Date,
        /// The day of the session's act.
        date: Date,
    },
    /// Its last day is set already.
    EndsAlready {
        /// The code.
        code: String,
        /// The last day.
        until: Date,
    },
    /// Nobody is in that office whose time could end.
    NobodyInOffice {
        /// The office.
        office: String,
    },
    /// Nobody could record who holds an office: neither a technical secretary nor two seats of different sectors.
    NobodyWouldRecord {
        /// From this day on.
        date: Date,
    },
    /// The person acts in another sector.
    TwoSectors {
        /// The office they hold there.
        office: String,
    },
    /// Whoever conducts does not sit, and the person holds the other of both.
    ConductsAndSits {
        /// The office they hold.
        office: String,
    },
    /// No appointment that stands is of that entry.
    NoSuchAppointment {
        /// The entry.
        appointment: EntryNumber,
    },
    /// Another appointment took the place of that one, or it ended.
    AppointmentOver {
        /// The office.
        office: String,
        /// The entry that appointed.
        appointment: EntryNumber,
    },
    /// Whoever holds the office signs in already.
    SignsInAlready {
        /// The office.
        office: String,
        /// The entry by which they accepted the invitation.
        since: EntryNumber,
    },
    /// Only civil society names who holds its offices by a call of its own.
    CallOfAnotherSector {
        /// The office.
        office: String,
    },
    /// Another sector than the one that recorded it confirms it.
    SameSector {
        /// The seat that recorded it.
        seat: String,
    },
    /// It holds already: there is nothing to confirm.
    HoldsAlready {
        /// The entry since which it does.
        since: EntryNumber,
    },
    /// It holds nothing yet that could be objected to.
    NotConfirmed,
    /// The seat objected to it already.
    AppointmentObjected {
        /// The entry that did.
        objection: EntryNumber,
    },
    /// The days to object to it are over.
    AppointmentTermOver {
        /// The last day.
        until: Date,
        /// The rules that say so.
        rules: EntryNumber,
    },
    /// The office objected already to what was entered for it.
    CaptureObjected {
        /// The entry that did.
        objection: EntryNumber,
    },
    /// The days to object to what was entered for the office are over.
    CaptureTermOver {
        /// The last day.
        until: Date,
        /// The rules that say so.
        rules: EntryNumber,
    },
    /// An agreement settled what was objected to it.
    SettledByAgreement {
        /// The entry that changed the table, or left it.
        settled: EntryNumber,
    },
    /// Nobody objected to who holds that office.
    NothingObjected {
        /// The office.
        office: String,
    },
    /// The seat suspended its participation already.
    SuspendedAlready {
        /// Since when.
        since: Date,
        /// The entry that did.
        suspension: EntryNumber,
    },
    /// The seat takes part: there is nothing to resume.
    NotSuspended {
        /// The seat.
        seat: String,
    },
    /// Nobody would conduct sessions, and so nobody could mend it.
    NobodyWouldConduct {
        /// From this day on.
        date: Date,
    },
    /// The body has that name and that place already.
    DescribedAlready,
    /// Rules give a casting vote to a seat that is not there.
    CastingVoteNeedsSeat,
    /// Installing needs a name, seats, rules, and a technical secretary in office.
    NotReady {
        /// What is missing: `name`, `seats`, `rules`, `technical-secretary`, or the code of a seat without titular.
        missing: String,
    },
}

impl Refusal {
    /// Whether it is about who acts rather than about what is asked.
    #[must_use]
    pub fn is_about_office(&self) -> bool {
        matches!(self, Self::AlreadyInstalled { .. } | Self::NotOccupant { .. } | Self::Vacant { .. })
    }
}
