//! Every form of every page is sent for whom that was drawn, or not at all: in another tab another office was chosen, or somebody
//! else signed in.

use platform::script;

use super::people::{INSTALLS, SAMPLE, address};
use super::places::{self, Places};
use crate::factors::Application;
use crate::sign_in::{Browser, came_in, invite};
use crate::surfaces::site::Site;

const OFFICES: [&str; 2] = ["ieem-titular", "ieem-suplente"];
const TYPED: &str = "Estas palabras no se pierden";
const REFUSED: &str = "data-reason=\"drawn-for-another\"";

/// The sample, and a browser of each address that was invited to these offices.
async fn signed_in(people: [&[&str]; 2]) -> (Site, [Browser; 2]) {
    let site = Site::new().await;
    let (before, after) = SAMPLE.split_once(INSTALLS).unwrap();
    script::play(&site.platform, before).await.unwrap();
    let site = site.served_without_pauses();
    let mut browsers = [Browser::default(), Browser::default()];
    for (offices, browser) in people.into_iter().zip(&mut browsers) {
        for office in offices {
            let token = invite(&site, office, &address(offices[0])).await.parse().unwrap();
            site.platform.accept_invitation(&token).await.unwrap();
        }
        *browser = came_in(&site, &address(offices[0])).await;
        Application::bound(&site, browser).await;
    }
    script::play(&site.platform, &format!("on 2020-11-09T10:00\nas administrator\n{INSTALLS}{after}")).await.unwrap();
    (site, browsers)
}

/// Where the forms of every page are sent, as they stand in it.
async fn actions(site: &Site, browser: &Browser) -> Vec<String> {
    let (mut found, mut there) = (Vec::new(), Places::of(site).await);
    for address in places::addresses() {
        let filled = there.filled(site, &address).await;
        if address.contains("novedades") {
            continue;
        }
        let page = browser.get(site, &filled).await.page;
        for tag in page.split('<').filter(|tag| tag.starts_with("form ") || tag.starts_with("button ")) {
            let tag = tag.split_once('>').unwrap().0;
            let is_sent = tag.contains("method=\"post\"") || tag.contains("formaction=\"");
            let action = tag.split_once("action=\"").filter(|_| is_sent).map(|(_, rest)| rest.split('"').next().unwrap());
            found.extend(action.map(|action| action.replace("&amp;", "&")));
        }
    }
    found.sort();
    // The mark is another one on each page.
    found.dedup_by(|one, other| one.split('?').next() == other.split('?').next());
    assert!(found.len() > 25, "{found:?}");
    found
}

fn is_below(action: &str, addresses: &[&str]) -> bool {
    addresses.iter().any(|address| action.starts_with(address))
}

#[tokio::test]
async fn no_form_is_recorded_under_another_office_or_person() {
    let (site, [browser, other]) = signed_in([&OFFICES, &["infoem-titular"]]).await;
    assert_eq!(browser.post(&site, "/entrar/cargo", "cargo=ieem-titular").await.status, 303);
    let actions = actions(&site, &browser).await;
    assert_eq!(browser.post(&site, "/entrar/cargo", "cargo=ieem-suplente").await.status, 303);
    let (before, body) = (site.platform.snapshot().latest, format!("texto={}", TYPED.replace(' ', "+")));
    let mut wrong = Vec::new();
    for action in &actions {
        let is_of_browser = is_below(action, &["/salir"]);
        let is_marked = action.contains("?como=") || action.contains("&como=");
        let is_of_person = is_below(action, &["/cuenta", "/entrar/"]);
        let asks = [(&browser, !is_of_browser && !is_of_person), (&other, !is_of_browser)];
        for (sender, is_refused) in asks.into_iter().filter(|_| !is_below(action, &["/salir", "/cuenta/", "/entrar?"])) {
            let answer = sender.post(&site, action, &body).await;
            let gives_back = answer.page.contains(REFUSED) && answer.page.contains(TYPED);
            if is_refused != (answer.status == 409 && gives_back) {
                wrong.push(format!("{action}: {}", answer.status));
            }
        }
        if is_marked == is_of_browser {
            wrong.push(format!("{action}: says for whom it is, or does not"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(site.platform.snapshot().latest, before, "something was recorded");
}

#[tokio::test]
async fn a_form_goes_on_where_its_office_is_chosen_again() {
    let (site, [browser, _]) = signed_in([&OFFICES, &["infoem-titular"]]).await;
    assert_eq!(browser.post(&site, "/entrar/cargo", "cargo=ieem-titular").await.status, 303);
    let page = browser.get(&site, "/borradores").await.page;
    let form = page.split("<form ").find(|form| form.contains("action=\"/borradores?como=")).unwrap();
    let action = form.split_once("action=\"").unwrap().1.split('"').next().unwrap().to_owned();
    browser.post(&site, "/entrar/cargo", "cargo=ieem-suplente").await;
    let refused = browser.post(&site, &action, "title=Un+borrador").await;
    assert!(refused.status == 409 && refused.page.contains("Titular"), "{}", refused.page);
    let again = refused.page.split("action=\"/borradores?como=").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(format!("/borradores?como={again}"), action, "it stays whose it was");
    browser.post(&site, "/salir", "").await;
    let nobodys = browser.post(&site, &action, "title=Un+borrador").await;
    assert!(!nobodys.page.contains(REFUSED), "of nobody the form itself says it: {}", nobodys.page);
    let back = came_in(&site, &address(OFFICES[0])).await;
    back.post(&site, "/entrar/cargo", "cargo=ieem-titular").await;
    assert_ne!(back.post(&site, &action, "title=Un+borrador").await.status, 409);
    let forged = action.replace("como=", "como=f");
    assert_eq!(back.post(&site, &forged, "title=Un+borrador").await.status, 409, "what nobody drew is nobody's");
    assert_eq!(back.get(&site, "/borradores?como=nada").await.status, 200, "reading is for anybody");
}
