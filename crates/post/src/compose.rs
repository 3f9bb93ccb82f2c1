//! A letter as bytes: its headers and its text.

use std::time::{Duration, SystemTime};

use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, Message as Written, MultiPart, SinglePart};
use words::LetterWords;

use crate::Address;

/// In whose name letters go out, and where their links lead.
#[derive(Clone, Debug)]
pub struct Sender {
    /// The address they come from.
    pub from: Address,
    /// Where answers go.
    pub reply_to: Address,
    /// Scheme, host and port under which people reach the site, without a final slash.
    pub origin: String,
}

/// Why somebody gets a letter, which says whether they can have no more of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// They asked for it, or it is about what is theirs.
    Theirs,
    /// They follow something. The address ends that at one request and does nothing else (RFC 8058).
    Followed {
        /// An `https` address without spaces.
        unsubscribe: String,
    },
}

/// A letter as it goes out.
pub struct Message {
    pub(crate) to: Address,
    pub(crate) bytes: Vec<u8>,
}

/// What stands in the headers of a letter besides its words.
pub(crate) struct Heading<'a> {
    /// The id of the letter, from which its Message-ID follows: the same letter has the same one, however often it is tried.
    pub id: &'a str,
    /// What the body is called.
    pub body: &'a str,
    pub to: Address,
    /// When it is written, in milliseconds since 1970, UTC.
    pub at: i64,
    pub reason: Reason,
    /// Who reads its bytes first.
    pub read_by: ReadBy,
    /// A file for calendars that goes along (RFC 5545).
    pub calendar: Option<String>,
}

/// Who reads the bytes of a letter first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReadBy {
    /// Relays, which may take short lines of ASCII alone: longer ones are broken and put together again, but for addresses.
    Relays,
    /// A person who opens the file: each address stays whole in its line.
    People,
}

impl ReadBy {
    fn body(self, text: &str) -> Body {
        match self {
            Self::Relays if breaks_an_address(text) => in_base64(text),
            Self::Relays => Body::new(text.to_owned()),
            Self::People => {
                let lines = text.replace('\n', "\r\n").into_bytes();
                Body::dangerous_pre_encoded(lines, ContentTransferEncoding::EightBit)
            }
        }
    }
}

/// Longest line of quoted-printable, without the sign that would break it (RFC 2045, 6.7).
const LONGEST_LINE: usize = 75;

/// Whether quoted-printable, in which long lines and letters outside ASCII are written, would break a line with an address in two. Some
/// programs look for addresses before they put lines together again, and lead to one that is none.
fn breaks_an_address(text: &str) -> bool {
    let written = |byte: u8| if matches!(byte, b' '..=b'~') && byte != b'=' { 1 } else { 3 };
    let is_long = |line: &str| line.bytes().map(written).sum::<usize>() > LONGEST_LINE;
    text.lines().any(|line| line.contains("://") && is_long(line))
}

/// Encoded as a whole: nobody finds a part of an address in it.
fn in_base64(text: &str) -> Body {
    let text = text.to_owned();
    // Every text may be encoded so; were it not, it would be broken as others are.
    Body::new_with_encoding(text, ContentTransferEncoding::Base64).unwrap_or_else(Body::new)
}

impl Message {
    /// The letter as it goes over the wire: headers, an empty line and the text, with lines that end in CR LF.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl Sender {
    /// Writes a letter; `None` when its headers cannot be written.
    pub(crate) fn write(&self, heading: Heading, words: &LetterWords) -> Option<Message> {
        let Heading { id, body, to, at, reason, read_by, calendar } = heading;
        let named = Mailbox::new(Some(one_line(body)), self.from.inner().clone());
        let mut builder = Written::builder()
            .from(named)
            .reply_to(Mailbox::new(None, self.reply_to.inner().clone()))
            .to(Mailbox::new(None, to.inner().clone()))
            .date(SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(at).unwrap_or_default()))
            .message_id(Some(format!("<{id}@{}>", self.from.domain())))
            .subject(one_line(&words.subject))
            .raw_header(header("Auto-Submitted", "auto-generated"));
        if let Reason::Followed { unsubscribe } = reason {
            let address: String = unsubscribe.chars().filter(char::is_ascii_graphic).collect();
            builder = builder
                .raw_header(header("List-Unsubscribe", &format!("<{address}>")))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        let text = read_by.body(&words.text);
        let written = match calendar {
            None => builder.header(ContentType::TEXT_PLAIN).body(text),
            Some(calendar) => builder.multipart(with_calendar(id, text, calendar)?),
        };
        Some(Message { to, bytes: written.ok()?.formatted() })
    }
}

/// The text, and the file for calendars after it. The letter is the same however often it is written: what divides its parts
/// follows from its id.
fn with_calendar(id: &str, text: Body, calendar: String) -> Option<MultiPart> {
    let kind = ContentType::parse("text/calendar; charset=utf-8").ok()?;
    let attached = Attachment::new("sesion.ics".to_owned()).body(calendar, kind);
    Some(MultiPart::mixed().boundary(format!("part-{id}")).singlepart(SinglePart::plain(text)).singlepart(attached))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// Words without what would end a header.
fn one_line(words: &str) -> String {
    words.split(|letter: char| letter.is_whitespace() || letter.is_control()).filter(|word| !word.is_empty()).fold(
        String::new(),
        |mut line, word| {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            line
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(body: &str, subject: &str, to: &str, reason: Reason) -> String {
        let from: Address = "avisos@mesa.example".parse().unwrap();
        let sender = Sender { reply_to: from.clone(), from, origin: "https://mesa.example".into() };
        let to = to.parse().unwrap();
        let words = LetterWords { subject: subject.into(), text: "ABCD-EFGH\n\nhttps://mesa.example/a\n".into() };
        let heading =
            Heading { id: "00ff", body, to, at: 1_796_040_000_000, reason, read_by: ReadBy::Relays, calendar: None };
        String::from_utf8(sender.write(heading, &words).unwrap().bytes).unwrap()
    }

    #[test]
    fn a_letter_is_written_so() {
        let expected = "From: Mesa <avisos@mesa.example>\r\n\
            Reply-To: avisos@mesa.example\r\n\
            To: ana+uno@example.org\r\n\
            Date: Mon, 30 Nov 2026 12:00:00 +0000\r\n\
            Message-ID: <00ff@mesa.example>\r\n\
            Subject: Code\r\n\
            Auto-Submitted: auto-generated\r\n\
            Content-Type: text/plain; charset=utf-8\r\n\
            Content-Transfer-Encoding: 7bit\r\n\
            \r\n\
            ABCD-EFGH\r\n\r\nhttps://mesa.example/a\r\n";
        assert_eq!(written("Mesa", "Code", "ana+uno@example.org", Reason::Theirs), expected);
    }

    #[test]
    fn an_address_is_whole_in_its_line_where_people_read_the_file() {
        let from: Address = "avisos@mesa.example".parse().unwrap();
        let sender = Sender { reply_to: from.clone(), from, origin: "https://mesa.example".into() };
        let link = format!("https://mesa.example/invitaciones/{}", "A".repeat(43));
        let words = LetterWords { subject: "Code".into(), text: format!("Invitaci\u{f3}n\n\n{link}\n") };
        let to = "ana@example.org".parse().unwrap();
        let (read_by, reason) = (ReadBy::People, Reason::Theirs);
        let heading = Heading { id: "00ff", body: "Mesa", to, at: 0, reason, read_by, calendar: None };
        let letter = String::from_utf8(sender.write(heading, &words).unwrap().bytes).unwrap();
        assert!(letter.lines().any(|line| line == link) && letter.contains("Invitaci\u{f3}n\r\n"), "{letter}");
    }

    #[test]
    fn an_address_is_broken_on_no_way() {
        let short = "https://mesa.example/a";
        let long = format!("https://{}.example/mesa/invitaciones/{}", "a".repeat(32), "A".repeat(43));
        let text = |link: &str| format!("Invitaci\u{f3}n\n\n{link}\n");
        for (text, encoding) in [
            (text(short), "quoted-printable"),
            (text(&long), "base64"),
            (format!("Invitation\n\n{long}\n"), "base64"),
            (format!("Invitation\n\n{short}\n"), "7bit"),
            (format!("{} {short}", "\u{f3}".repeat(20)), "base64"),
            (format!("{} {short}", "=\u{f3}".repeat(3)), "quoted-printable"),
        ] {
            let to = "ana@example.org".parse().unwrap();
            let (read_by, reason) = (ReadBy::Relays, Reason::Theirs);
            let heading = Heading { id: "00ff", body: "Mesa", to, at: 0, reason, read_by, calendar: None };
            let from: Address = "avisos@mesa.example".parse().unwrap();
            let sender = Sender { reply_to: from.clone(), from, origin: "https://mesa.example".into() };
            let letter = sender.write(heading, &LetterWords { subject: "Code".into(), text: text.clone() }).unwrap();
            let letter = String::from_utf8(letter.bytes).unwrap();
            assert!(letter.contains(&format!("Content-Transfer-Encoding: {encoding}\r\n")), "{text}: {letter}");
            assert!(
                encoding == "base64" || letter.contains(if text.contains(short) { short } else { &long }),
                "{letter}"
            );
        }
    }

    #[test]
    fn whoever_follows_can_end_it_with_one_click() {
        let unsubscribe = "https://mesa.example/baja/x\r\nBcc: <eva@example.org>".to_owned();
        let letter = written("Mesa", "News", "ana@example.org", Reason::Followed { unsubscribe });
        assert!(letter.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{letter}");
        assert!(!letter.contains("\r\nBcc"), "{letter}");
    }

    #[test]
    fn a_file_for_calendars_goes_along() {
        let from: Address = "avisos@mesa.example".parse().unwrap();
        let sender = Sender { reply_to: from.clone(), from, origin: "https://mesa.example".into() };
        let words = LetterWords { subject: "Call".into(), text: "A\n".into() };
        let write = || {
            let to = "ana@example.org".parse().unwrap();
            let calendar = Some("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_owned());
            let heading = Heading {
                id: "00ff",
                body: "Mesa",
                to,
                at: 0,
                reason: Reason::Theirs,
                read_by: ReadBy::Relays,
                calendar,
            };
            String::from_utf8(sender.write(heading, &words).unwrap().bytes).unwrap()
        };
        let letter = write();
        assert_eq!(letter, write(), "the same however often it is tried");
        assert!(letter.contains("text/calendar; charset=utf-8\r\n"), "{letter}");
        assert!(letter.contains("filename=\"sesion.ics\"") && letter.contains("BEGIN:VCALENDAR\r\n"), "{letter}");
    }

    #[test]
    fn no_word_becomes_a_header() {
        let letter = written(
            "Mesa\r\nBcc: eva@example.org",
            "Una\nBcc: eva@example.org\u{2028}dos",
            "ana@m\u{e9}xico.example",
            Reason::Theirs,
        );
        let (headers, _) = letter.split_once("\r\n\r\n").unwrap();
        assert!(headers.lines().all(|line| !line.starts_with("Bcc")), "{headers}");
        assert!(headers.contains("To: ana@xn--mxico-bsa.example"), "{headers}");
        assert!(headers.is_ascii(), "{headers}");
    }
}
