//! `tequio admin invite`: a way in when nobody has one, for whoever operates the server.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, anyhow};
use clap::Args;
use platform::{EMail, NoEMail};

use crate::assured::{self, Assured};
use crate::tongue;

/// Invites somebody to administer the site.
#[derive(Args)]
pub(crate) struct Invite {
    /// The data folder; no server may be using it.
    #[arg(long)]
    data: PathBuf,
    /// E-mail address of whoever will administer the site. Codes to sign in go there.
    #[arg(long, value_name = "E-MAIL")]
    administrator: String,
    /// Address under which people reach the site, such as `https://example.org`.
    #[arg(long, env = "TEQUIO_PUBLIC_URL")]
    public_url: Option<web::PublicUrl>,
    /// Language of their letters, and of what is said: `es-MX` or `en`.
    #[arg(long, default_value = "es-MX", value_parser = ["es-MX", "en"])]
    language: String,
    #[command(flatten)]
    assured: Assured,
}

/// Makes the invitation and prints its address, which is kept nowhere.
pub(crate) async fn invite(invite: Invite) -> anyhow::Result<ExitCode> {
    // What was typed is not said again: it is somebody's address.
    let address: EMail = invite.administrator.parse().map_err(|why| match why {
        NoEMail::NotOne => anyhow!("--administrator is no e-mail address, such as name@host.example"),
        NoEMail::Unseen(spot) => anyhow!(
            "--administrator has a character that nobody sees ({}), the {}. of the address; type it instead of pasting it",
            spot.character,
            spot.at
        ),
        NoEMail::LooksAlike(spot) => anyhow!(
            "--administrator has a letter of another alphabet that is taken for a usual one ({}), the {}. of the address; type it \
             instead of pasting it",
            spot.character,
            spot.at
        ),
    })?;
    let platform = assured::open(&invite.data, &invite.assured).await?;
    let made =
        platform.invite_administrator(&address, &invite.language).await.context("the invitation was not kept")?;
    platform.close().await.context("the folder could not be closed")?;
    let site = invite.public_url.as_ref().map(ToString::to_string).unwrap_or_default();
    println!("{site}{}", web::invitation_address(&made.token.to_string()));
    println!("{}", tongue::said("said-invited", &[("until", tongue::voice().moment(made.until).into())]));
    Ok(ExitCode::SUCCESS)
}
