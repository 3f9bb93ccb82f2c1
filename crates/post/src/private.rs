//! Why a connection could not be made private, by what the library of TLS says.

use std::error::Error;

use platform::{Said, Untrusted};
use tokio_rustls::rustls::{self, AlertDescription, CertificateError};

/// What ended a connection, if it is about TLS.
pub fn wrong_with(error: &(dyn Error + 'static)) -> Option<Said> {
    let mut cause = Some(error);
    while let Some(fault) = cause {
        // What reads and writes wraps what the other layer said, and does not show it among its causes.
        let within = fault.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        let fault_of_tls = match within {
            Some(within) => within.downcast_ref(),
            None => fault.downcast_ref(),
        };
        if let Some(said) = fault_of_tls.and_then(why_not_private) {
            return Some(said);
        }
        cause = fault.source();
    }
    None
}

fn why_not_private(fault: &rustls::Error) -> Option<Said> {
    Some(match fault {
        rustls::Error::InvalidCertificate(why) => Said::Certificate(why_untrusted(why)),
        // What has no head of a message of TLS: a greeting of a relay, or a page.
        rustls::Error::InvalidMessage(_) => Said::NotTls,
        rustls::Error::PeerIncompatible(_)
        | rustls::Error::AlertReceived(
            AlertDescription::ProtocolVersion
            | AlertDescription::HandshakeFailure
            | AlertDescription::InsufficientSecurity,
        ) => Said::OldTls,
        _ => return None,
    })
}

fn why_untrusted(why: &CertificateError) -> Untrusted {
    use CertificateError::{
        Expired, ExpiredContext, InvalidPurpose, InvalidPurposeContext, NotValidForName, NotValidForNameContext,
        NotValidYet, NotValidYetContext, UnknownIssuer,
    };
    // The library has no names of its own for these, only words.
    let is = |other: &rustls::OtherError, word: &str| other.to_string().contains(word);
    match why {
        NotValidForNameContext { presented, .. } if presented.is_empty() => Untrusted::NoName,
        NotValidForName | NotValidForNameContext { .. } => Untrusted::OtherName,
        Expired | ExpiredContext { .. } | NotValidYet | NotValidYetContext { .. } => Untrusted::OutOfTime,
        InvalidPurpose | InvalidPurposeContext { .. } => Untrusted::OfSomethingElse,
        UnknownIssuer => Untrusted::UnknownIssuer,
        CertificateError::Other(other) if is(other, "CaUsedAsEndEntity") => Untrusted::OfAnAuthority,
        CertificateError::Other(other) if is(other, "UnsupportedCertVersion") => Untrusted::OldForm,
        _ => Untrusted::Otherwise,
    }
}
