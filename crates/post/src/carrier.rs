//! Who takes letters out.

use std::path::PathBuf;

use platform::{Attempt, Letter, Said};

use crate::relay::Relay;
use crate::smtp::Line;
use crate::{Address, Message, folder};

/// Who takes letters out.
#[derive(Clone, Debug)]
pub enum Carrier {
    /// A relay that speaks SMTP.
    Relay(Relay),
    /// Nobody: they are written to files in this folder.
    Folder(PathBuf),
}

/// Letters of one conversation: a relay ends those that go on for long.
const MOST_OF_A_CONVERSATION: u32 = 50;

/// One round of a carrier: with a relay, the conversation under way.
pub(crate) struct Round<'a> {
    carrier: &'a Carrier,
    line: Option<Line>,
    carried: u32,
}

/// Where a letter is that was handed over.
pub(crate) enum Handed {
    /// With the relay, which took it.
    Taken,
    /// In a file of the folder, from which nobody takes it.
    Filed,
}

/// Why a letter was not handed over.
pub(crate) enum Lack {
    /// The carrier cannot be reached: no letter can go now.
    Carrier(Attempt),
    /// This letter is not taken.
    Letter(Attempt),
}

impl<'a> Round<'a> {
    pub fn new(carrier: &'a Carrier) -> Self {
        Self { carrier, line: None, carried: 0 }
    }

    /// Whether the letter would be taken; nothing of it has gone out then.
    pub async fn offer(&mut self, from: &Address, message: &Message) -> Result<(), Lack> {
        let Carrier::Relay(relay) = self.carrier else { return Ok(()) };
        if self.carried >= MOST_OF_A_CONVERSATION {
            self.end().await;
        }
        let mut line = match self.line.take() {
            Some(line) => line,
            None => Line::open(relay).await.map_err(Lack::Carrier)?,
        };
        self.carried += 1;
        match line.offer(from, &message.to).await {
            Ok(()) => {
                self.line = Some(line);
                Ok(())
            }
            Err(attempt) => {
                self.go_on(line, attempt).await;
                Err(Lack::Letter(attempt))
            }
        }
    }

    /// Hands over a letter that was offered and noted.
    pub async fn hand_over(&mut self, letter: &Letter, message: &Message) -> Result<Handed, Attempt> {
        match self.carrier {
            Carrier::Folder(path) => {
                let written = folder::put(path, letter, message.bytes.clone()).await;
                written.map(|()| Handed::Filed).map_err(|_| Attempt::ForNow(Said::NotWritten))
            }
            Carrier::Relay(_) => {
                let Some(mut line) = self.line.take() else { return Err(Attempt::ForNow(Said::NoConnection)) };
                match line.hand_over(message).await {
                    Ok(()) => {
                        self.line = Some(line);
                        Ok(Handed::Taken)
                    }
                    Err(attempt) => {
                        self.go_on(line, attempt).await;
                        Err(attempt)
                    }
                }
            }
        }
    }

    /// Goes on with the conversation after a reply that did not take a letter. After anything else it is over.
    async fn go_on(&mut self, line: Line, attempt: Attempt) {
        if let Attempt::ForNow(Said::Reply(_) | Said::AddressNotTaken)
        | Attempt::ForGood(Said::Reply(_) | Said::AddressNotTaken) = attempt
        {
            self.line = line.reset().await;
        }
        if self.line.is_none() {
            self.carried = 0;
        }
    }

    /// Ends the conversation, if one is under way.
    pub async fn end(&mut self) {
        self.carried = 0;
        if let Some(line) = self.line.take() {
            line.close().await;
        }
    }
}
