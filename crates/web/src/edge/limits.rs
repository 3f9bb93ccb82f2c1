//! How much of the server one address or one person may hold, and for how long. All of it is passed in, so that a test can
//! hold little.

use std::time::Duration;

use super::rates::Often;

/// How much there is of something that is given back: for everybody together, and for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// For everybody together.
    pub whole: usize,
    /// For one address or person. All networks of one IPv6 site have twice as much together.
    pub each: usize,
    /// What of the whole is only for those who hold little.
    pub kept: Kept,
}

/// What is kept of a whole for those who hold little of it, so that a few who take all they may shut nobody out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// So much of the whole.
    pub whole: usize,
    /// For whoever holds no more than so much with it.
    pub each: usize,
}

impl Share {
    /// So much, of which nothing is kept for anybody.
    #[must_use]
    pub const fn new(whole: usize, each: usize) -> Self {
        Self { whole, each, kept: Kept { whole: 0, each: 0 } }
    }

    /// The same, of which so much is kept for those who hold no more than that.
    #[must_use]
    pub const fn keeping(self, whole: usize, each: usize) -> Self {
        Self { kept: Kept { whole, each }, ..self }
    }

    /// Most that all may hold together when somebody comes to hold so much with their neighbours.
    pub(super) const fn open_to(&self, held: usize) -> usize {
        if held <= self.kept.each { self.whole } else { self.whole.saturating_sub(self.kept.whole) }
    }

    /// Most that the networks of one site hold together.
    pub(super) const fn site(&self) -> usize {
        self.each.saturating_mul(2)
    }
}

/// How slowly a body may arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Time in which nothing need have arrived.
    pub grace: Duration,
    /// Bytes that arrive in each second after that, on the whole.
    pub bytes: u32,
    /// Longest time in which a form without files arrives whole.
    pub form: Duration,
    /// Longest time for one with files, from a telephone on a hill, and for what programs send.
    pub files: Duration,
}

/// How slowly an answer may be read. Streams of events have no pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Time in which nothing need have been read.
    pub grace: Duration,
    /// Bytes that are read in each second after that, on the whole; whoever reads fewer gives their place when somebody needs it.
    pub bytes: u32,
    /// Longest time in which an answer is read whole; after that it is cut, whether somebody needs the place or not.
    pub longest: Duration,
}

/// What one may hold of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Connections, by address.
    pub connections: Share,
    /// Streams of events, by address.
    pub streams: Share,
    /// Bodies with files that are received of those who act, by address.
    pub uploads: Share,
    /// Forms with files of those who act as nobody, by address: their files are let pass by, and take no place of anybody else's.
    pub guest_uploads: Share,
    /// Searches that are under way or wait for their turn, by address.
    pub searches: Share,
    /// Bytes of memory for the bodies of those who act, by person.
    pub bodies: Share,
    /// Bytes of memory for the forms of those who act as nobody, by address. They come back with what was typed.
    pub guests: Share,
    /// Longest time for the head of a request, from its first byte.
    pub head: Duration,
    /// Longest time without a byte, between two requests and within one. Streams of events say something every fifteen seconds.
    pub silence: Duration,
    /// How slowly a body may arrive.
    pub pace: Pace,
    /// How slowly an answer may be read.
    pub reading: Reading,
    /// How often something may be sent.
    pub often: Often,
}

const MIB: usize = 1024 * 1024;

impl Default for Limits {
    fn default() -> Self {
        Self {
            // A browser opens six connections.
            connections: Share::new(1_024, 256).keeping(256, 8),
            streams: Share::new(256, 64).keeping(64, 4),
            uploads: Share::new(8, 3).keeping(2, 1),
            guest_uploads: Share::new(8, 3).keeping(2, 1),
            searches: Share::new(64, 16).keeping(16, 2),
            bodies: Share::new(32 * MIB, 12 * MIB),
            // A short form, and the page that has it again.
            guests: Share::new(8 * MIB, 4 * MIB).keeping(2 * MIB, 256 * 1024),
            head: Duration::from_secs(20),
            silence: Duration::from_secs(75),
            pace: Pace {
                grace: Duration::from_secs(10),
                bytes: 4 * 1024,
                form: Duration::from_secs(60),
                files: Duration::from_secs(180),
            },
            // The largest file takes half an hour at 6 KiB/s.
            reading: Reading { grace: Duration::from_secs(10), bytes: 4 * 1024, longest: Duration::from_secs(1_800) },
            often: Often::default(),
        }
    }
}

impl Limits {
    /// File descriptors that are never given to connections: for the database, the files of the record, and those that people
    /// send and fetch.
    pub const RESERVE: usize = 192;
    /// Fewest connections worth serving.
    const FEWEST: usize = 32;
    /// File descriptors that the usual limits need.
    pub const DESCRIPTORS: u64 = 1_024 + Self::RESERVE as u64;

    /// The usual limits for a process that may have so many file descriptors open; `None` when they are too few to serve anybody.
    #[must_use]
    pub fn within(descriptors: u64) -> Option<Self> {
        let usual = Self::default();
        let left = usize::try_from(descriptors).unwrap_or(usize::MAX).saturating_sub(Self::RESERVE);
        let whole = left.min(usual.connections.whole);
        // As much of the whole as usual, for connections and for the streams among them.
        let each = |share: Share| {
            let within = Share::new(share.whole.min(whole), share.each.min(whole.div_ceil(4)));
            within.keeping(share.kept.whole.min(within.whole / 4), share.kept.each)
        };
        let connections = Share { whole, ..each(usual.connections) };
        (whole >= Self::FEWEST).then_some(Self { connections, streams: each(usual.streams), ..usual })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connections_leave_descriptors_for_the_record() {
        assert_eq!(Limits::within(Limits::DESCRIPTORS), Some(Limits::default()));
        assert_eq!(Limits::within(u64::MAX), Some(Limits::default()));
        for descriptors in [224, 256, 1_024, 1_100] {
            let limits = Limits::within(descriptors).unwrap();
            assert_eq!(limits.connections.whole + Limits::RESERVE, usize::try_from(descriptors).unwrap());
            assert!(limits.connections.each < limits.connections.whole && limits.connections.each > 0);
        }
        assert_eq!(Limits::within(223), None);
    }
}
