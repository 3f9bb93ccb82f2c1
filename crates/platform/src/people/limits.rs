//! What strangers, and accounts, can use up ([decision 156](../../../../docs/decisions/0156-what-strangers-can-use-up.md)): every
//! number of it, and by what it is counted. Its table is compared with these.

use store::WIDTHS;

use super::MINUTE;

/// How wide the network is taken that somebody comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    /// As it is written: a /24 of IPv4, a /64 of IPv6.
    Network,
    /// What a household of IPv6 has.
    Household,
    /// What a site of IPv6 has.
    Site,
}

impl Width {
    /// Bits of an IPv6 address; `None` for the network as it is.
    pub(super) const fn bits(self) -> Option<u32> {
        match self {
            Self::Network => None,
            Self::Household => Some(56),
            Self::Site => Some(48),
        }
    }
}

/// Letters to an address in an hour, to sign in or to show that it is one's own, from each width.
pub(super) const LETTERS: [(Width, i64); WIDTHS] = [(Width::Network, 5), (Width::Household, 10), (Width::Site, 15)];
/// The same, from all networks: a mailbox that others fill up is of no use. With the tries for each it comes to 300 of some
/// 10¹² codes in an hour ([decision 135](../../../../docs/decisions/0135-nobody-is-locked-out-by-others.md)).
pub(super) const LETTERS_IN_ALL: i64 = 60;

/// New addresses for organisations in a day, from each width: letters go to all of them, and nobody vouches for any.
pub(super) const APPLICATIONS: [(Width, i64); WIDTHS] =
    [(Width::Network, 20), (Width::Household, 20), (Width::Site, 40)];
/// The same, from all networks.
pub(super) const APPLICATIONS_IN_ALL: i64 = 2_000;

/// Codes that an account has sent in a day to a new address of its own.
pub(super) const ADDRESS_CODES_OF_DAY: i64 = 20;
/// The same, to the mailbox of an office.
pub(super) const MAILBOX_CODES_OF_DAY: i64 = 20;
/// Addresses of vistos buenos that an account has mailed in a day.
pub(crate) const VISTOS_BUENOS_OF_DAY: i64 = 60;
/// Invitations that an account sends in a day: whoever begins a table invites all of it on one day.
pub(super) const INVITATIONS_OF_DAY: i64 = 300;
/// Letters in an hour to one address for which accounts ask.
pub(crate) const ASKED_FOR: i64 = 5;

/// Letters to a person in a day that vistos buenos were answered: one for each address, and so many of all. Whoever has an address
/// may answer as often as they like.
pub(crate) const ANSWERS_TOLD_OF_DAY: i64 = 20;

/// Wrong codes for a request.
pub(super) const WRONG_CODES: i64 = 5;
/// Wrong second factors until each further one needs a pause.
pub(super) const WRONG_FACTORS: i64 = 5;
/// Wrong second factors in an hour.
pub(super) const WRONG_FACTORS_OF_HOUR: i64 = 10;
/// The pause, in milliseconds.
pub(super) const PAUSE: i64 = 5 * MINUTE;

/// How often something may be sent: so many at once, and one more after each pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sending {
    /// At once.
    pub burst: u32,
    /// After which one more may be sent, in milliseconds.
    pub pause: u64,
}

/// What lets somebody in, by network: thirty people of one institution sign in within a minute, some of them twice.
pub const ENTERING: Sending = Sending { burst: 120, pause: 5_000 };
/// Tokens that are worth nothing, by network.
pub const WORTHLESS: Sending = Sending { burst: 120, pause: 5_000 };
/// Anything else, by network.
pub const BY_NETWORK: Sending = Sending { burst: 120, pause: 1_000 };
/// Anything, by account: nobody types as fast, and a program that has more to say sends it in batches.
pub const BY_ACCOUNT: Sending = Sending { burst: 240, pause: 500 };

#[cfg(test)]
mod tests {
    use domain::{ACTS_OF_ALL_WAITING, ACTS_OF_ONE_ACCREDITED, ACTS_OF_ONE_WAITING, CORRECTIONS_UNANSWERED};
    use store::{SECURITY_LINES, SECURITY_LINES_REPEATED};

    use super::*;

    const DECISION: &str = include_str!("../../../../docs/decisions/0156-what-strangers-can-use-up.md");

    fn number(number: i64) -> String {
        if number < 1_000 { number.to_string() } else { format!("{},{:03}", number / 1_000, number % 1_000) }
    }

    fn widths(of: &[(Width, i64); WIDTHS], all: i64, per: &str) -> String {
        let [(_, first), rest @ ..] = of;
        let rest = rest.iter().map(|(_, most)| *most).chain([all]);
        format!("{first} {per}; {}", rest.map(number).collect::<Vec<_>>().join("; "))
    }

    fn by(of: &[(Width, i64); WIDTHS]) -> String {
        let wider = of.iter().filter_map(|(width, _)| width.bits()).map(|bits| format!("/{bits}"));
        wider.collect::<Vec<_>>().join("; ")
    }

    fn pause(sending: Sending) -> String {
        let often = match sending.pause {
            500 => "two more each second".to_owned(),
            1_000 => "one more each second".to_owned(),
            more => format!("one more each {} s", more / 1_000),
        };
        format!("{}, and {often}", sending.burst)
    }

    /// Nobody uses up alone, from one site, what all in waiting may record in a day.
    #[test]
    fn one_site_does_not_use_up_what_all_in_waiting_may_record() {
        let [.., (_, of_site)] = APPLICATIONS;
        assert!(of_site * i64::from(ACTS_OF_ONE_WAITING) < i64::from(ACTS_OF_ALL_WAITING));
    }

    /// Whoever changes a number writes a decision; whoever adds a row of the table adds it here.
    #[test]
    fn the_table_of_the_decision_is_what_is_counted() {
        assert_eq!((ADDRESS_CODES_OF_DAY, PAUSE), (MAILBOX_CODES_OF_DAY, 5 * MINUTE), "one row says both");
        let [(_, letters), ..] = LETTERS;
        let (wrong, of_hour) = (WRONG_FACTORS, WRONG_FACTORS_OF_HOUR);
        let lines = format!("{}, and {SECURITY_LINES_REPEATED} of each that can be repeated", number(SECURITY_LINES));
        let rows = [
            [
                "letters to an address to sign in, or to show that it is one's own",
                &widths(&LETTERS, LETTERS_IN_ALL, "an hour"),
                &format!("network (/24, /64); {}; all", by(&LETTERS)),
            ],
            ["the same, where its person signed in before", &format!("{letters} an hour"), "network"],
            [
                "new addresses for organisations",
                &widths(&APPLICATIONS, APPLICATIONS_IN_ALL, "a day"),
                &format!("network; {}; all", by(&APPLICATIONS)),
            ],
            [
                "codes to a new address of one's own, or to a shared mailbox",
                &format!("{ADDRESS_CODES_OF_DAY} a day of each"),
                "account",
            ],
            ["vistos buenos by mail", &format!("{VISTOS_BUENOS_OF_DAY} a day"), "account"],
            ["invitations", &format!("{INVITATIONS_OF_DAY} a day"), "account"],
            ["letters that account asks for to one address", &format!("{ASKED_FOR} an hour"), "address"],
            [
                "letters that a visto bueno was answered",
                &format!("1 a day of each address, {ANSWERS_TOLD_OF_DAY} of all; the next waits"),
                "person",
            ],
            ["letters of organisations that wait for an answer", "1 a day; the next waits", "person, mailbox"],
            ["acts of an organisation in waiting", &format!("{ACTS_OF_ONE_WAITING} a day of the body"), "organisation"],
            ["acts of an accredited one", &format!("{ACTS_OF_ONE_ACCREDITED} a day of the body"), "organisation"],
            ["acts of all in waiting", &format!("{ACTS_OF_ALL_WAITING} a day of the body"), "all"],
            ["corrections until an answer", &CORRECTIONS_UNANSWERED.to_string(), "organisation"],
            ["what lets somebody in: addresses, codes, invitations", &pause(ENTERING), "network"],
            ["tokens that are worth nothing", &pause(WORTHLESS), "network"],
            ["anything else that is sent", &pause(BY_NETWORK), "network"],
            ["anything that an account sends, each act of a batch", &pause(BY_ACCOUNT), "account"],
            ["wrong codes", &WRONG_CODES.to_string(), "request"],
            ["wrong second factors", &format!("{wrong}, then a pause each; {of_hour} an hour"), "person"],
            ["lines of the security log", &lines, "person"],
        ];
        let told: Vec<&str> = DECISION.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
        let counted: Vec<String> = rows.iter().map(|row| format!("| {} |", row.join(" | "))).collect();
        assert_eq!(told, counted);
    }
}
