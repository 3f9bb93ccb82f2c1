//! What is wrong with the certificate of a relay is said as what it is, and not as a connection that did not come about.

use std::sync::Arc;

use platform::{Said, Untrusted};
use post::{Relay, reach};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

const KEY: &[u8] = include_bytes!("shown/server.key");
const TRUSTED: &[u8] = include_bytes!("shown/trusted.pem");
const GOOD: &[u8] = include_bytes!("shown/good.pem");
const AUTHORITY: &[u8] = include_bytes!("shown/authority.pem");

/// What comes of reaching a relay that shows that, when those are trusted.
async fn reached(shown: &[u8], trusted: &[u8]) -> Result<(), Said> {
    let (shown, key) = (CertificateDer::from_pem_slice(shown).unwrap(), PrivateKeyDer::from_pem_slice(KEY).unwrap());
    let config = ServerConfig::builder().with_no_client_auth().with_single_cert(vec![shown], key).unwrap();
    let (acceptor, listener) = (TlsAcceptor::from(Arc::new(config)), TcpListener::bind("127.0.0.1:0").await.unwrap());
    let url = format!("smtps://localhost:{}", listener.local_addr().unwrap().port());
    let from = "avisos@mesa.example".parse().unwrap();
    let relay = Relay::new(url.parse().unwrap(), &from, None, Some(trusted)).unwrap();
    let answers = async {
        let (stream, _) = listener.accept().await.unwrap();
        // That it fails is what is tried here; whoever asks says why.
        let _ = acceptor.accept(stream).await;
    };
    tokio::join!(reach(&relay), answers).0
}

#[tokio::test]
async fn what_is_wrong_with_a_certificate_is_said() {
    for (shown, trusted, why) in [
        (&include_bytes!("shown/other-name.pem")[..], TRUSTED, Untrusted::OtherName),
        (include_bytes!("shown/old.pem"), TRUSTED, Untrusted::OutOfTime),
        (include_bytes!("shown/unknown.pem"), TRUSTED, Untrusted::UnknownIssuer),
        (AUTHORITY, AUTHORITY, Untrusted::OfAnAuthority),
    ] {
        assert_eq!(reached(shown, trusted).await, Err(Said::Certificate(why)));
    }
    // With one that is right the conversation goes on, and ends because nobody speaks.
    assert_eq!(reached(GOOD, TRUSTED).await, Err(Said::NoConnection));
}
