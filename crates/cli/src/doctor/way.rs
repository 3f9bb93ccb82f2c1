//! What stands between people and the program, by what the program saw of a question that was sent on the same way.

use serde_json::Value;

use super::finding::{Findings, Weight};

/// Said to be where the question comes from, in both headers, as anybody could: an address that nobody has (RFC 5737).
pub(super) const CLAIMED: &str = "192.0.2.1";

/// How the question arrived, as the program tells whoever has its folder.
pub(super) struct Way(Value);

impl Way {
    /// Of an answer of `/healthz`; none when the program did not know whoever asks.
    pub(super) fn of(health: &Value) -> Option<Self> {
        health.get("seen").map(|seen| Self(seen.clone()))
    }

    fn text(&self, name: &str) -> &str {
        self.0.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    fn is(&self, name: &str) -> bool {
        self.0.get(name).and_then(Value::as_bool).unwrap_or_default()
    }

    /// Says what is found of it, for a site at `url`, whose host and port are `authority`.
    pub(super) fn look(&self, findings: &mut Findings, url: &web::PublicUrl, authority: &str) {
        let told = self.text("public-url");
        if told != url.to_string() {
            let told = if told.is_empty() { "–" } else { told };
            findings.with(
                Weight::Mend,
                "doctor-url-differs",
                &[("url", url.shown()), ("told", platform::as_read(told))],
            );
        }
        if !url.prefix().is_empty() {
            let key = if self.is("below") { "doctor-path-left" } else { "doctor-path-taken" };
            findings.with(Weight::Well, key, &[("path", url.prefix().to_string())]);
        }
        let host = self.text("host");
        if !host.eq_ignore_ascii_case(authority) {
            findings.with(Weight::Well, "doctor-host-other", &[("host", host.to_owned())]);
        }
        let (weight, key) = self.whence(url);
        findings.with(weight, key, &[("peer", self.text("peer").to_owned()), ("from", self.text("from").to_owned())]);
    }

    fn whence(&self, url: &web::PublicUrl) -> (Weight, &'static str) {
        // The program speaks no TLS: somebody does it for it.
        let is_behind = url.origin().starts_with("https://");
        let (listed, forwarded) = (self.text("listed"), self.text("forwarded"));
        let says_nothing = listed.is_empty() && forwarded.is_empty();
        // Whoever adds to what we said of ourselves, or takes it away, is a proxy.
        let is_as_sent = listed == CLAIMED && forwarded == claim();
        match self.is("believed") {
            true if self.text("from") == CLAIMED => (Weight::Mend, "doctor-from-anybody"),
            true if says_nothing => (Weight::Mend, "doctor-from-nobody"),
            true => (Weight::Well, "doctor-from-proxy"),
            false if is_as_sent && !is_behind => (Weight::Well, "doctor-from-direct"),
            false => (Weight::Mend, "doctor-from-unbelieved"),
        }
    }
}

/// The same in the words of RFC 7239.
pub(super) fn claim() -> String {
    format!("for={CLAIMED}")
}
