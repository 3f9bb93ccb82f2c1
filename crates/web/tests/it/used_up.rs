//! What strangers can use up, and who goes on all the same.

use tokio::net::{TcpListener, TcpStream};

use crate::edge::{ONE, status};
use crate::hold::{hold, release};
use crate::sign_in::{Browser, WHO, signed_in, with_somebody};

#[tokio::test]
async fn what_cannot_be_written_of_people_is_told_to_whoever_watches() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    assert_eq!(browser.get(&site, "/healthz").await.status, 200);
    let held = hold(&site.data()).await;
    assert_eq!(Browser::default().post(&site, "/entrar", &format!("correo={WHO}")).await.status, 503);
    assert_eq!(browser.get(&site, "/healthz").await.status, 503, "though no act failed");
    release(held).await;
    assert_eq!(browser.get(&site, "/healthz").await.status, 200, "as soon as something can be written");
}

#[tokio::test]
async fn tokens_that_are_worth_nothing_keep_nobody_of_that_network_from_signing_in() {
    let site = with_somebody().await;
    let listener = TcpListener::bind((ONE, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let setting = web::Site::new(web::Mode::Serve);
    let served = tokio::spawn(web::serve(listener, site.platform.clone(), setting, std::future::pending()));
    let ask = async |request: &str| status(&mut TcpStream::connect(address).await.unwrap(), request).await;
    let worthless = format!(
        "GET /api/drafts HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {}\r\nConnection: close\r\n\r\n",
        "A".repeat(43)
    );
    let mut last = 0;
    for _ in 0..140 {
        last = ask(&worthless).await;
    }
    assert_eq!(last, 429);
    let body = format!("correo={}", WHO.replace('@', "%40"));
    let sign_in = format!(
        "POST /entrar HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    assert_eq!(ask(&sign_in).await, 303);
    served.abort();
}
