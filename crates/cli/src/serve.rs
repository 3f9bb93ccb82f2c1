//! `tequio serve`: pages, data and record of one body.

use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use platform::{Platform, Token};
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::oneshot;

use crate::assured::{self, Assured};
use crate::descriptors;
use crate::mail::Prepared;
use crate::settings::Serving;
use crate::tongue;

/// Opens the folder and serves it.
pub(crate) async fn run(serving: Serving, assured: &Assured) -> anyhow::Result<ExitCode> {
    let mail = serving.mail.prepare(&serving.data)?;
    let site = web::Site {
        public_url: serving.public_url,
        proxies: serving.proxies,
        letters: mail.letters(),
        limits: descriptors::limits()?,
        ..web::Site::new(web::Mode::Serve)
    };
    let listener = listening(serving.listen)?;
    let watched = serving.metrics.map(|metrics| listening(metrics.address())).transpose()?;
    if !platform::is_founded(&serving.data)? && !found(&listener, &serving.data, &site, &mail, assured).await? {
        return Ok(ExitCode::SUCCESS);
    }
    let platform = assured::open_to_serve(&serving.data, assured).await?;
    let figures = watched.map(|watched| {
        let (stop, stopped) = oneshot::channel::<()>();
        let served = web::metrics(watched, platform.clone(), async move { drop(stopped.await) });
        (stop, tokio::spawn(served))
    });
    let served = serve(platform, site, listener, mail).await;
    if let Some((stop, figures)) = figures {
        drop(stop);
        // Whatever it ended with, the folder is closed.
        let _ = figures.await;
    }
    served
}

/// Prints the one address where a body is founded, and waits until it is; whether it is, and not told to stop.
async fn found(
    listener: &TcpListener,
    data: &Path,
    site: &web::Site,
    mail: &Prepared,
    assured: &Assured,
) -> anyhow::Result<bool> {
    let Some(public) = &site.public_url else {
        bail!("{}", tongue::said("start-no-address", &[("folder", data.display().to_string().into())]));
    };
    let code = Token::drawn()?;
    println!("{}", tongue::said("start-waits", &[("folder", data.display().to_string().into())]));
    println!("{public}{}", web::founding_address(&code.to_string()));
    if public.shown() != public.to_string() {
        println!("{}", tongue::said("start-shown", &[("address", public.shown().into())]));
    }
    println!("{}", tongue::said("start-once", &[("address", listener.local_addr()?.to_string().into())]));
    let start = web::Start { data: data.to_owned(), setting: assured.setting(), code, letters: mail.letters() };
    Ok(web::found(listener, start, site.clone(), stop()).await)
}

/// Serves until it is told to stop, then lets what was begun end.
pub(crate) async fn serve(
    platform: Platform,
    site: web::Site,
    listener: TcpListener,
    mail: Prepared,
) -> anyhow::Result<ExitCode> {
    let local = format!("http://{}", listener.local_addr()?);
    if platform.records() {
        mail.say(&platform).await?;
    }
    println!("{}", tongue::said("start-open", &[("address", format!("{local}/").into())]));
    let origin = site.public_url.as_ref().map_or(local, ToString::to_string);
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

/// Listens, or says where it cannot.
pub(crate) fn listening(listen: SocketAddr) -> anyhow::Result<TcpListener> {
    listener(listen).with_context(|| format!("cannot listen on {listen}"))
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
