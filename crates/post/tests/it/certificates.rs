//! What is wrong with the certificate of a relay is said as what it is, and not as a connection that did not come about.

use std::sync::Arc;

use platform::{Said, Untrusted};
use post::{Relay, reach, shown_by};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::sign::any_supported_type;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::sign::{CertifiedKey, SingleCertAndKey};

const KEY: &[u8] = include_bytes!("shown/server.key");
const TRUSTED: &[u8] = include_bytes!("shown/trusted.pem");
const SIGNER: &[u8] = include_bytes!("shown/signer.pem");
const GOOD: &[u8] = include_bytes!("shown/good.pem");
const AUTHORITY: &[u8] = include_bytes!("shown/authority.pem");

/// A relay at an address that trusts these, and what shows that certificate there as often as is said.
async fn showing(shown: &[u8], trusted: &[u8], scheme: &str, times: usize) -> (Relay, impl Future<Output = ()>) {
    let (shown, key) = (CertificateDer::from_pem_slice(shown).unwrap(), PrivateKeyDer::from_pem_slice(KEY).unwrap());
    // What no server would start with is shown too.
    let own = CertifiedKey::new(vec![shown], any_supported_type(&key).unwrap());
    let config = ServerConfig::builder().with_no_client_auth();
    let config = config.with_cert_resolver(Arc::new(SingleCertAndKey::from(own)));
    let (acceptor, listener) = (TlsAcceptor::from(Arc::new(config)), TcpListener::bind("127.0.0.1:0").await.unwrap());
    let relay = at(scheme, &listener, trusted);
    let begins_in_the_clear = scheme == "smtp";
    let answers = async move {
        for _ in 0..times {
            let (mut stream, _) = listener.accept().await.unwrap();
            if begins_in_the_clear {
                for said in ["220-relay\r\n220 relay\r\n", "250-relay\r\n250 STARTTLS\r\n", "220 go on\r\n"] {
                    stream.write_all(said.as_bytes()).await.unwrap();
                    if !said.starts_with("220 go") {
                        let _ = stream.read(&mut [0; 512]).await.unwrap();
                    }
                }
            }
            // That it fails is what is tried here; whoever asks says why.
            let _ = acceptor.accept(stream).await;
        }
    };
    (relay, answers)
}

fn at(scheme: &str, listener: &TcpListener, trusted: &[u8]) -> Relay {
    let more = if scheme == "smtp" { "?tls=required" } else { "" };
    let url = format!("{scheme}://localhost:{}{more}", listener.local_addr().unwrap().port());
    Relay::new(url.parse().unwrap(), &"avisos@mesa.example".parse().unwrap(), None, Some(trusted)).unwrap()
}

/// What comes of reaching a relay that shows that, when those are trusted.
async fn reached(shown: &[u8], trusted: &[u8]) -> Result<(), Said> {
    let (relay, answers) = showing(shown, trusted, "smtps", 1).await;
    tokio::join!(reach(&relay), answers).0
}

/// What comes of reaching by TLS what answers with these bytes.
async fn answered(bytes: &[u8]) -> Result<(), Said> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let relay = at("smtps", &listener, TRUSTED);
    let answers = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        stream.write_all(bytes).await.unwrap();
        // Whoever asks ends it.
        let _ = stream.read_to_end(&mut Vec::new()).await;
    };
    tokio::join!(reach(&relay), answers).0
}

#[tokio::test]
async fn what_is_wrong_with_a_certificate_is_said() {
    for (shown, trusted, why) in [
        (&include_bytes!("shown/other-name.pem")[..], TRUSTED, Untrusted::OtherName),
        (include_bytes!("shown/old.pem"), TRUSTED, Untrusted::OutOfTime),
        (include_bytes!("shown/client.pem"), SIGNER, Untrusted::OfSomethingElse),
        (include_bytes!("shown/version-1.pem"), SIGNER, Untrusted::OldForm),
        (include_bytes!("shown/no-name.pem"), SIGNER, Untrusted::NoName),
        (include_bytes!("shown/unknown.pem"), TRUSTED, Untrusted::UnknownIssuer),
        (AUTHORITY, AUTHORITY, Untrusted::OfAnAuthority),
    ] {
        assert_eq!(reached(shown, trusted).await, Err(Said::Certificate(why)));
    }
    // With one that is right the conversation goes on, and ends because nobody speaks.
    assert_eq!(reached(GOOD, TRUSTED).await, Err(Said::NoConnection));
}

#[tokio::test]
async fn what_is_no_tls_or_an_old_one_is_said() {
    assert_eq!(answered(b"220 relay.example ESMTP\r\n").await, Err(Said::NotTls));
    // The alert `protocol_version` (RFC 5246, 7.2), in a message of TLS 1.1.
    assert_eq!(answered(&[0x15, 3, 2, 0, 2, 2, 70]).await, Err(Said::OldTls));
}

#[tokio::test]
async fn whom_a_certificate_is_for_is_read_whoever_signed_it() {
    for scheme in ["smtps", "smtp"] {
        for shown in [&include_bytes!("shown/client.pem")[..], include_bytes!("shown/version-1.pem"), GOOD] {
            let (relay, answers) = showing(shown, TRUSTED, scheme, 1).await;
            let (shown, ()) = tokio::join!(shown_by(&relay), answers);
            let shown = shown.unwrap();
            assert_eq!(shown.names, ["localhost"], "{scheme}");
            assert!(shown.from.year() < 2100 && shown.until.year() == 2120, "{scheme}: {shown:?}");
        }
    }
}
