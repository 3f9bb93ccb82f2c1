//! The public address, TLS, cookies and proxies.

use std::net::IpAddr;

use post::{Answered, Scheme};

use super::finding::{Findings, Weight};
use crate::settings::Serving;

/// Two addresses that have nothing in common: a network that holds both holds everybody.
const EVERYBODY: [&str; 4] = ["0.0.0.1", "255.255.255.254", "::1", "ffff::1"];

/// Looks at how the site is reached.
pub(super) async fn look(findings: &mut Findings, serving: &Serving) {
    proxies(findings, serving);
    let Some(url) = &serving.public_url else {
        return findings.say(Weight::Mend, "doctor-url-none");
    };
    let named = [("url", url.to_string())];
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
    match post::ask_site(scheme, host, port, &format!("{}/healthz", url.prefix())).await {
        Ok(answer) if is_ours(&answer) => findings.with(Weight::Well, "doctor-url", &named),
        Ok(answer) => {
            let said = [("url", url.to_string()), ("status", answer.status.to_string())];
            findings.with(Weight::Mend, "doctor-url-other", &said);
        }
        Err(fault) => {
            let said = [("url", url.to_string()), ("fault", fault.to_string())];
            findings.with(Weight::Mend, "doctor-url-unreached", &said);
        }
    }
}

fn is_ours(answer: &Answered) -> bool {
    answer.status == 200 && answer.whole.contains("\"status\":\"pass\"")
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
    let is_behind = serving.listen.ip().is_loopback()
        && serving.public_url.as_ref().is_some_and(|url| url.origin().starts_with("https://"));
    match (wide, serving.proxies.is_empty()) {
        (Some(wide), _) => findings.with(Weight::Mend, "doctor-proxy-everybody", &[("network", wide.to_string())]),
        (None, true) if is_behind => findings.say(Weight::Better, "doctor-proxy-none"),
        (None, true) => findings.say(Weight::Well, "doctor-proxy-not-behind"),
        (None, false) => {
            let named: Vec<String> = serving.proxies.iter().map(ToString::to_string).collect();
            findings.with(Weight::Well, "doctor-proxy", &[("networks", named.join(", "))]);
        }
    }
}
