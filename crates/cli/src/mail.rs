//! Where letters go: to a relay, or into a folder.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use platform::{LetterState, OUTBOX, Platform};
use post::{Address, Carrier, Login, Post, Relay, RelayUrl, Sender, Worker};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Duration, timeout};

use crate::text_file;
use crate::tongue;

/// Longest secret file or file of certificates, in bytes.
const MOST_OF_A_FILE: u64 = 1024 * 1024;

/// How long the letter under way may take to be finished when the program is asked to stop.
const FINISHING: Duration = Duration::from_secs(10);

/// Where letters go.
#[derive(Args, Clone)]
pub(crate) struct Mail {
    /// The relay that takes letters: `smtps://HOST[:465]`, or `smtp://HOST[:587]` with STARTTLS; in the clear only to this machine,
    /// or with `?tls=none`. Without it letters are written to files in `outbox/` of the data folder.
    #[arg(long, env = "TEQUIO_SMTP", value_name = "URL", requires = "mail_from")]
    smtp: Option<RelayUrl>,
    /// A file of two lines, the name and the password for the relay. Spaces at the ends of a line are no part of either.
    #[arg(long, env = "TEQUIO_SMTP_SECRET_FILE", value_name = "FILE", requires = "smtp")]
    smtp_secret_file: Option<PathBuf>,
    /// Certificates in PEM that are trusted for the relay, in the place of those that browsers trust.
    #[arg(long, env = "TEQUIO_SMTP_CA_FILE", value_name = "FILE", requires = "smtp")]
    smtp_ca_file: Option<PathBuf>,
    /// The address that letters come from.
    #[arg(long, env = "TEQUIO_MAIL_FROM", value_name = "ADDRESS")]
    mail_from: Option<Address>,
    /// Where answers to letters go, when not to the address that they come from.
    #[arg(long, env = "TEQUIO_MAIL_REPLY_TO", value_name = "ADDRESS", requires = "mail_from")]
    mail_reply_to: Option<Address>,
}

/// Letters going out beside the pages.
pub(crate) struct Outgoing {
    stop: watch::Sender<bool>,
    worker: JoinHandle<()>,
}

/// Who takes letters out, before it is known under which address people reach the site.
pub(crate) struct Prepared {
    carrier: Carrier,
    from: Address,
    reply_to: Address,
}

impl Mail {
    /// Reads the files it names.
    ///
    /// # Errors
    /// One of them cannot be read, or the relay cannot be used as it is described.
    pub(crate) fn prepare(&self, data: &Path) -> anyhow::Result<Prepared> {
        // Only in files that nobody but the operator opens: whoever sends over a relay has to say who they are.
        let from = self.mail_from.clone().map_or_else(|| "tequio@localhost".parse(), Ok)?;
        let carrier = match &self.smtp {
            None => Carrier::Folder(data.join(OUTBOX)),
            Some(url) => Carrier::Relay(self.relay(url.clone(), &from)?),
        };
        let reply_to = self.mail_reply_to.clone().unwrap_or_else(|| from.clone());
        Ok(Prepared { carrier, from, reply_to })
    }

    /// The files that hold what only the operator may know.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &Path> {
        self.smtp_secret_file.as_deref().into_iter()
    }

    fn relay(&self, url: RelayUrl, from: &Address) -> anyhow::Result<Relay> {
        let secret = self.smtp_secret_file.as_deref().map(read).transpose()?;
        let login = secret.map(|secret| secret.parse::<Login>()).transpose()?;
        let certificates = self.smtp_ca_file.as_deref().map(read).transpose()?;
        Ok(Relay::new(url, from, login, certificates.as_deref().map(str::as_bytes))?)
    }
}

impl Prepared {
    /// Where letters go, as pages say it.
    pub(crate) fn letters(&self) -> web::Letters {
        match &self.carrier {
            Carrier::Relay(relay) => web::Letters::Relay(relay.url().to_string()),
            Carrier::Folder(folder) => web::Letters::Filed(folder.clone()),
        }
    }

    /// The relay, and the address that letters come from, where there is a relay.
    pub(crate) fn relay(&self) -> Option<(&Relay, &Address)> {
        match &self.carrier {
            Carrier::Relay(relay) => Some((relay, &self.from)),
            Carrier::Folder(_) => None,
        }
    }

    /// Says where letters go, and which of them may or may not have arrived.
    ///
    /// # Errors
    /// The outbox cannot be read.
    pub(crate) async fn say(&self, platform: &Platform) -> anyhow::Result<()> {
        match &self.carrier {
            Carrier::Relay(relay) => {
                let facts = [("relay", relay.url().to_string().into()), ("from", self.from.to_string().into())];
                println!("{}", tongue::said("start-relay", &facts));
            }
            Carrier::Folder(folder) => {
                println!("{}", tongue::said("start-filed", &[("folder", folder.display().to_string().into())]));
            }
        }
        let unknown = platform.count_letters(LetterState::Unknown).await?;
        if unknown > 0 {
            println!("{}", tongue::said("start-unknown", &[("count", unknown.into())]));
        }
        Ok(())
    }

    /// Begins to send, with links that lead to `origin`.
    pub(crate) fn begin(self, platform: &Platform, origin: String) -> Outgoing {
        let Self { carrier, from, reply_to } = self;
        let post = Post { carrier, sender: Sender { from, reply_to, origin } };
        let (stop, stopped) = watch::channel(false);
        let worker = tokio::spawn(Worker::new(platform.clone(), platform.clone(), post, stopped).run());
        Outgoing { stop, worker }
    }
}

impl Outgoing {
    /// Lets the letter under way end, for a while. What is cut off then is in doubt at the next start.
    pub(crate) async fn end(mut self) {
        self.stop.send_replace(true);
        if timeout(FINISHING, &mut self.worker).await.is_err() {
            self.worker.abort();
            // It ends at once now, and with it its hold on the data folder.
            let _ = self.worker.await;
        }
    }
}

fn read(path: &Path) -> anyhow::Result<String> {
    text_file::read(path, MOST_OF_A_FILE)?.with_context(|| format!("{} is not there", path.display()))
}
