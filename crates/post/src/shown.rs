//! The certificate that somebody shows, whoever signed it: looked at, and never believed.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::{self, CertificateError, ClientConfig, DigitallySignedStruct, SignatureScheme};

use crate::certificate::{self, Shown};
use crate::relay::{Relay, Security};

/// How long looking may take.
const LOOKING: Duration = Duration::from_secs(5);

/// What the certificate of a relay says of itself; `None` where none is shown or it cannot be read.
pub async fn shown_by(relay: &Relay) -> Option<Shown> {
    let url = &relay.url;
    let looked = async {
        let mut stream = TcpStream::connect(url.authority()).await?;
        match url.security() {
            Security::None => return Ok(None),
            Security::Tls => {}
            Security::StartTls => started(&mut stream).await?,
        }
        looked_at(stream, url.host()).await
    };
    timeout(LOOKING, looked).await.ok()?.ok()?
}

/// What the certificate of a site says of itself; the same.
pub async fn shown_at(host: &str, port: u16) -> Option<Shown> {
    let host = host.trim_matches(['[', ']']);
    let looked = async { looked_at(TcpStream::connect((host, port)).await?, host).await };
    timeout(LOOKING, looked).await.ok()?.ok()?
}

/// Asks a relay to go on in TLS.
async fn started(stream: &mut TcpStream) -> io::Result<()> {
    let (reading, mut writing) = stream.split();
    let mut lines = BufReader::new(reading).lines();
    for asked in ["EHLO localhost\r\n", "STARTTLS\r\n", ""] {
        // An answer ends with the line that has no hyphen after its code.
        while lines.next_line().await?.ok_or(io::ErrorKind::UnexpectedEof)?.as_bytes().get(3) == Some(&b'-') {}
        writing.write_all(asked.as_bytes()).await?;
    }
    Ok(())
}

async fn looked_at(stream: impl AsyncRead + AsyncWrite + Unpin, host: &str) -> io::Result<Option<Shown>> {
    let looks = Arc::new(Looks::default());
    let builder = ClientConfig::builder_with_provider(Arc::new(default_provider()));
    let builder = builder.with_safe_default_protocol_versions().map_err(io::Error::other)?;
    let builder = builder.dangerous().with_custom_certificate_verifier(Arc::clone(&looks) as Arc<_>);
    let name = ServerName::try_from(host.to_owned()).map_err(io::Error::other)?;
    // It always fails: nothing is said to whoever is looked at.
    let _ = TlsConnector::from(Arc::new(builder.with_no_client_auth())).connect(name, stream).await;
    let shown = looks.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    Ok(shown.and_then(|certificate| certificate::read(&certificate)))
}

/// Keeps the certificate that is shown, and believes none.
#[derive(Debug, Default)]
struct Looks(Mutex<Option<Vec<u8>>>);

const UNSEEN: rustls::Error = rustls::Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure);

impl ServerCertVerifier for Looks {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(end_entity.to_vec());
        Err(UNSEEN)
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _cert: &CertificateDer<'_>,
        _dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Err(UNSEEN)
    }

    fn verify_tls13_signature(
        &self,
        _message: &[u8],
        _cert: &CertificateDer<'_>,
        _dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Err(UNSEEN)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        default_provider().signature_verification_algorithms.supported_schemes()
    }
}
