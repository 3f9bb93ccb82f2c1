//! The public address, TLS, cookies and proxies: one question goes out to the public address, and the program says how it arrived.

use std::net::IpAddr;

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use platform::{Said, Untrusted};
use post::{Answered, Asking, Scheme};
use serde_json::Value;

use super::finding::{Findings, Weight};
use super::way::{CLAIMED, Way, claim};
use crate::settings::Serving;

/// Two addresses that have nothing in common: a network that holds both holds everybody.
const EVERYBODY: [&str; 4] = ["0.0.0.1", "255.255.255.254", "::1", "ffff::1"];

/// Days before its end when a certificate should have been renewed.
const SOON: i32 = 14;

/// Looks at how the site is reached.
pub(super) async fn look(findings: &mut Findings, serving: &Serving) {
    proxies(findings, serving);
    let Some(url) = &serving.public_url else {
        return findings.say(Weight::Mend, "doctor-url-none");
    };
    let named = [("url", url.shown())];
    let is_private = url.origin().starts_with("https://");
    if is_private {
        let key = if url.prefix().is_empty() { "doctor-cookies" } else { "doctor-cookies-shared" };
        let weight = if url.prefix().is_empty() { Weight::Well } else { Weight::Better };
        findings.with(weight, key, &named);
    } else {
        findings.with(Weight::Better, "doctor-tls-none", &named);
    }
    let scheme = if is_private { Scheme::Https } else { Scheme::Http };
    let authority = url.origin().split_once("://").map_or("", |(_, authority)| authority);
    let (host, port) = parted(authority, scheme);
    let (path, claim, word) = (format!("{}/healthz", url.prefix()), claim(), platform::probe(&serving.data));
    let mut headers = vec![("X-Forwarded-For", CLAIMED), ("Forwarded", claim.as_str())];
    headers.extend(word.as_ref().ok().map(|word| (web::PROBE, word.as_str())));
    match post::ask_site(Asking { scheme, host, port, path: &path, headers: &headers }).await {
        Ok(answer) => {
            if let Some(ends) = answer.certificate_ends {
                certificate(findings, ends);
            }
            match (Way::of(&health(&answer)), &word) {
                (Some(way), _) => {
                    findings.with(Weight::Well, "doctor-url", &named);
                    way.look(findings, url, authority);
                }
                (None, Err(fault)) if is_a_site(&answer) => {
                    findings.with(Weight::Better, "doctor-way-unknown", &[("fault", fault.to_string())]);
                }
                (None, _) => astray(findings, url, &answer),
            }
        }
        Err(fault) => {
            match post::wrong_with(&fault).and_then(why) {
                Some((said, why)) => {
                    let shown = match said {
                        Said::Certificate(_) => findings.shown(post::shown_at(host, port).await.as_ref()),
                        _ => String::new(),
                    };
                    let why = findings.word(why);
                    findings.with(
                        Weight::Mend,
                        "doctor-url-tls",
                        &[("url", url.shown()), ("why", why), ("shown", shown)],
                    );
                }
                None => {
                    let said = [("url", url.shown()), ("fault", fault.to_string())];
                    findings.with(Weight::Mend, "doctor-url-unreached", &said);
                }
            }
            if is_private && serving.listen.ip().is_loopback() && serving.proxies.is_empty() {
                findings.say(Weight::Better, "doctor-proxy-none");
            }
        }
    }
}

/// The words for what keeps TLS from coming about, if it is that.
fn why(said: Said) -> Option<(Said, &'static str)> {
    let key = match said {
        Said::NotTls => "doctor-url-why-no-tls",
        Said::OldTls => "doctor-url-why-old-tls",
        Said::Certificate(why) => match why {
            Untrusted::OtherName => "doctor-url-why-other-name",
            Untrusted::NoName => "doctor-url-why-no-name",
            Untrusted::OutOfTime => "doctor-url-why-out-of-time",
            Untrusted::OfAnAuthority => "doctor-url-why-of-an-authority",
            Untrusted::OfSomethingElse => "doctor-url-why-of-something-else",
            Untrusted::OldForm => "doctor-url-why-old-form",
            Untrusted::UnknownIssuer | Untrusted::Otherwise => "doctor-url-why-untrusted",
        },
        _ => return None,
    };
    Some((said, key))
}

/// What answered is not the program of this folder.
fn astray(findings: &mut Findings, url: &web::PublicUrl, answer: &Answered) {
    let url = url.shown();
    match answer.header("location") {
        Some(to) if (300..400).contains(&answer.status) => {
            findings.with(Weight::Mend, "doctor-url-moved", &[("url", url), ("to", to.to_owned())]);
        }
        _ if is_a_site(answer) => findings.with(Weight::Mend, "doctor-url-another", &[("url", url)]),
        _ => findings.with(Weight::Mend, "doctor-url-other", &[("url", url), ("status", answer.status.to_string())]),
    }
}

/// What `/healthz` says; a proxy may have cut it into pieces.
fn health(answer: &Answered) -> Value {
    let body = answer.body();
    let whole = body.find('{').zip(body.rfind('}')).and_then(|(first, last)| body.get(first..=last));
    whole.and_then(|whole| serde_json::from_str(whole).ok()).unwrap_or_default()
}

fn is_a_site(answer: &Answered) -> bool {
    answer.status == 200 && health(answer).get("status").is_some()
}

fn certificate(findings: &mut Findings, ends: Date) {
    let now = Timestamp::from_millisecond((platform::Setting::default().clock)()).unwrap_or_default();
    let days = TimeZone::UTC.to_datetime(now).date().until(ends).map_or(0, |left| left.get_days());
    let weight = if days < SOON { Weight::Better } else { Weight::Well };
    let date = findings.date(ends);
    findings.with(weight, "doctor-tls", &[("date", date)]);
}

/// Host and port; an address of version 6 is in brackets.
fn parted(authority: &str, scheme: Scheme) -> (&str, u16) {
    let end_of_host = authority.rfind(']').unwrap_or_default();
    let colon = authority.rfind(':').filter(|colon| *colon > end_of_host);
    let port = colon.and_then(|colon| authority[colon + 1..].parse().ok());
    (colon.map_or(authority, |colon| &authority[..colon]), port.unwrap_or(scheme.implied()))
}

fn proxies(findings: &mut Findings, serving: &Serving) {
    let everybody: Vec<IpAddr> = EVERYBODY.iter().filter_map(|address| address.parse().ok()).collect();
    let wide = serving
        .proxies
        .iter()
        .find(|network| everybody.chunks(2).any(|pair| pair.iter().all(|address| network.holds(*address))));
    match (wide, serving.proxies.is_empty()) {
        (Some(wide), _) => findings.with(Weight::Mend, "doctor-proxy-everybody", &[("network", wide.to_string())]),
        (None, true) => findings.say(Weight::Well, "doctor-proxy-not-behind"),
        (None, false) => {
            let named: Vec<String> = serving.proxies.iter().map(ToString::to_string).collect();
            findings.with(Weight::Well, "doctor-proxy", &[("networks", named.join(", "))]);
        }
    }
}
