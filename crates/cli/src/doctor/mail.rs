//! Where letters go, and whether the relay takes one.

use platform::{Said, Token, Untrusted};
use post::{Address, Relay, Sender};
use words::LetterWords;

use super::finding::{Findings, Weight};
use crate::settings::Serving;

/// Looks at the relay; with an address, sends a letter there.
pub(super) async fn look(findings: &mut Findings, serving: &Serving, to: Option<&Address>) {
    for file in serving.mail.secrets() {
        if let Some(mode) = platform::exposed_folder(file) {
            let said = [("file", file.display().to_string()), ("mode", format!("{mode:o}"))];
            findings.with(Weight::Mend, "doctor-mail-secret", &said);
        }
    }
    let prepared = match serving.mail.prepare(&serving.data) {
        Ok(prepared) => prepared,
        Err(fault) => return findings.with(Weight::Mend, "doctor-mail-settings", &[("fault", format!("{fault:#}"))]),
    };
    let Some((relay, from)) = prepared.relay() else {
        let folder = serving.data.join(platform::OUTBOX).display().to_string();
        findings.with(Weight::Better, "doctor-mail-none", &[("folder", folder)]);
        if to.is_some() {
            findings.say(Weight::Mend, "doctor-mail-no-test");
        }
        return;
    };
    let named = relay.url().to_string();
    match post::reach(relay).await {
        Ok(()) => findings.with(
            Weight::Well,
            "doctor-mail",
            &[("relay", named.clone()), ("from", platform::as_read(&from.to_string()))],
        ),
        Err(said) => return refused(findings, relay, (said, named)).await,
    }
    if let Some(to) = to {
        test(findings, serving, (relay, from), to, named).await;
    }
}

async fn test(
    findings: &mut Findings,
    serving: &Serving,
    (relay, from): (&Relay, &Address),
    to: &Address,
    named: String,
) {
    let origin = serving.public_url.as_ref().map(ToString::to_string).unwrap_or_default();
    let sender = Sender { from: from.clone(), reply_to: from.clone(), origin };
    let words = LetterWords { subject: findings.word("doctor-test-subject"), text: findings.word("doctor-test-text") };
    let at = (platform::Setting::default().clock)();
    let Ok(id) = Token::drawn() else { return findings.say(Weight::Mend, "doctor-mail-no-connection") };
    match post::send_now(relay, &sender, to, (&id.to_string()[..32], at), &words).await {
        Ok(()) => findings.say(Weight::Well, "doctor-mail-sent"),
        Err(said) => refused(findings, relay, (said, named)).await,
    }
}

/// What a relay said, and of a certificate that is not trusted what it says of itself.
async fn refused(findings: &mut Findings, relay: &Relay, (said, named): (Said, String)) {
    let shown = match said {
        Said::Certificate(_) => findings.shown(post::shown_by(relay).await.as_ref()),
        _ => String::new(),
    };
    findings.with(Weight::Mend, key(said), &[("relay", named), ("code", code(said)), ("shown", shown)]);
}

/// The words for what a relay said.
fn key(said: Said) -> &'static str {
    match said {
        Said::Reply(_) => "doctor-mail-reply",
        Said::TooSlow => "doctor-mail-slow",
        Said::NotPrivate => "doctor-mail-not-private",
        Said::NotTls => "doctor-mail-no-tls",
        Said::OldTls => "doctor-mail-old-tls",
        Said::Certificate(Untrusted::OtherName) => "doctor-mail-other-name",
        Said::Certificate(Untrusted::NoName) => "doctor-mail-no-name",
        Said::Certificate(Untrusted::OutOfTime) => "doctor-mail-out-of-time",
        Said::Certificate(Untrusted::OfAnAuthority) => "doctor-mail-of-an-authority",
        Said::Certificate(Untrusted::OfSomethingElse) => "doctor-mail-of-something-else",
        Said::Certificate(Untrusted::OldForm) => "doctor-mail-old-form",
        Said::Certificate(Untrusted::UnknownIssuer | Untrusted::Otherwise) => "doctor-mail-untrusted",
        Said::NotLetIn => "doctor-mail-not-let-in",
        Said::AddressNotTaken => "doctor-mail-address",
        Said::NoConnection | Said::NotWritten | Said::NothingToSay | Said::Interrupted => "doctor-mail-no-connection",
    }
}

fn code(said: Said) -> String {
    if let Said::Reply(code) = said { code.to_string() } else { String::new() }
}
