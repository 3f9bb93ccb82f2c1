//! `tequio serve`: pages, data and record of one body.

use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use platform::Platform;
use tokio::net::{TcpListener, TcpSocket};

use crate::assured::{self, Assured};
use crate::descriptors;
use crate::mail::Prepared;

/// Opens the folder and serves it.
pub(crate) async fn run(
    data: &Path,
    listen: SocketAddr,
    public_url: Option<web::PublicUrl>,
    proxies: Vec<IpAddr>,
    mail: Prepared,
    assured: &Assured,
) -> anyhow::Result<ExitCode> {
    let (limits, letters) = (descriptors::limits()?, mail.told());
    let site = web::Site { public_url, proxies, limits, mail: letters, ..web::Site::new(web::Mode::Serve) };
    let platform = assured::open_to_serve(data, assured).await?;
    serve(platform, site, listen, mail).await
}

/// Serves until it is told to stop, then lets what was begun end.
pub(crate) async fn serve(
    platform: Platform,
    site: web::Site,
    listen: SocketAddr,
    mail: Prepared,
) -> anyhow::Result<ExitCode> {
    let listener = listener(listen).with_context(|| format!("cannot listen on {listen}"))?;
    let local = format!("http://{}", listener.local_addr()?);
    if platform.records() {
        mail.say(&platform).await?;
    }
    println!("Open {local}/ — stop with Ctrl+C.");
    let origin = site.public_url.as_ref().map_or(local, |public| public.origin().to_owned());
    let outgoing = platform.records().then(|| mail.begin(&platform, origin));
    let mut halted = platform.halted();
    tokio::select! {
        () = web::serve(listener, platform.clone(), site, stop()) => {}
        why = async { halted.wait_for(Option::is_some).await.ok().and_then(|why| why.clone()) } => {
            // What could not be written or read back as it was is never signed over: a person looks first.
            bail!("stopped, because the record could not be trusted any more: {}", why.unwrap_or_default());
        }
    }
    if let Some(outgoing) = outgoing {
        outgoing.end().await;
    }
    platform.close().await.context("the folder could not be closed")?;
    Ok(ExitCode::SUCCESS)
}

/// Listens; as many as one address may try to open at once wait in line and are not told to come back in a second.
fn listener(listen: SocketAddr) -> std::io::Result<TcpListener> {
    const IN_LINE: u32 = 4_096;
    let socket = if listen.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // A server that was just stopped keeps nobody from starting it again; elsewhere it would let two listen.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(listen)?;
    socket.listen(IN_LINE)
}

/// Resolves when the process is asked to stop.
async fn stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        _ = interrupt => {}
        () = terminate => {}
    }
}
