//! Every form of every page is sent for whom that was drawn, or not at all: in another tab another office was chosen, or somebody
//! else signed in.

use std::collections::BTreeMap;

use platform::script;

use super::people::{INSTALLS, SAMPLE, address};
use super::places::{self, Places};
use crate::factors::Application;
use crate::sign_in::{Browser, came_in, invite};
use crate::surfaces::site::Site;

const OFFICES: [&str; 2] = ["ieem-suplente", "ieem-transparencia"];
const TYPED: &str = "Estas palabras no se pierden";
const REFUSED: &str = "No se envi\u{f3}: esta p\u{e1}gina";

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

/// Where the forms of every page are sent, and what each says of whom it is for.
async fn sent_to(site: &Site, browser: &Browser) -> BTreeMap<String, String> {
    let (mut found, mut there) = (BTreeMap::new(), Places::of(site).await);
    for address in places::addresses().into_iter().filter(|address| !address.contains("novedades")) {
        let filled = there.filled(site, &address).await;
        let page = browser.get(site, &filled).await.page;
        for form in page.split("<form ").skip(1) {
            let (head, body) = form.split_once('>').unwrap();
            let body = body.split("</form>").next().unwrap();
            let mark = body.strip_prefix("<input type=\"hidden\" name=\"como\" value=\"");
            let mark = mark.map_or("", |rest| rest.split('"').next().unwrap());
            let actions = head.split("action=\"").chain(body.split("formaction=\"")).skip(1);
            if head.contains("method=\"post\"") {
                let own = (!head.contains("action=\"")).then(|| filled.clone());
                let actions = actions.filter(|rest| rest.starts_with('/')).map(|rest| rest.split('"').next().unwrap());
                found.extend(actions.map(str::to_owned).chain(own).map(|action| (action, mark.to_owned())));
            }
        }
    }
    assert!(found.len() > 15, "{found:?}");
    found
}

fn is_below(action: &str, addresses: &[&str]) -> bool {
    addresses.iter().any(|address| action.starts_with(address))
}

#[tokio::test]
async fn no_form_is_recorded_under_another_office_or_person() {
    let (site, [browser, other]) = signed_in([&OFFICES, &["infoem-titular"]]).await;
    assert_eq!(browser.post(&site, "/entrar/cargo", "cargo=ieem-suplente").await.status, 303);
    let forms = sent_to(&site, &browser).await;
    assert_eq!(browser.post(&site, "/entrar/cargo", "cargo=ieem-transparencia").await.status, 303);
    let before = site.platform.snapshot().latest;
    let mut wrong = Vec::new();
    for (action, mark) in &forms {
        if mark.len() != 48 {
            wrong.push(format!("{action}: says not for whom it is"));
        }
        // Signing in and out is anybody's.
        if ["/salir", "/en/salir", "/entrar", "/entrar/codigo"].contains(&action.as_str()) {
            continue;
        }
        let is_of_person = is_below(action, &["/cuenta", "/entrar/"]);
        let body = format!("como={mark}&texto={}", TYPED.replace(' ', "+"));
        for (sender, is_refused) in [(&other, true), (&browser, !is_of_person)] {
            if !is_refused && is_below(action, &["/cuenta/"]) {
                continue;
            }
            let answer = sender.post(&site, action, &body).await;
            let gives_back = answer.page.contains(REFUSED) && answer.page.contains(TYPED);
            if is_refused != (answer.status == 409 && gives_back) {
                wrong.push(format!("{action}: {}", answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(site.platform.snapshot().latest, before, "something was recorded");
}

#[tokio::test]
async fn a_form_goes_on_where_its_office_is_chosen_again() {
    let (site, [browser, _]) = signed_in([&OFFICES, &["infoem-titular"]]).await;
    assert_eq!(browser.post(&site, "/entrar/cargo", "cargo=ieem-suplente").await.status, 303);
    let mark = sent_to(&site, &browser).await["/borradores"].clone();
    let body = format!("como={mark}&title=Un+borrador");
    browser.post(&site, "/entrar/cargo", "cargo=ieem-transparencia").await;
    let refused = browser.post(&site, "/borradores", &body).await;
    assert!(refused.status == 409 && refused.page.contains("representante suplente"), "{}", refused.page);
    assert!(refused.page.contains(&format!("name=\"como\" value=\"{mark}\"")), "it stays whose it was");
    browser.post(&site, "/salir", "").await;
    let nobodys = browser.post(&site, "/borradores", &body).await;
    assert!(!nobodys.page.contains(REFUSED), "of nobody the form itself says it: {}", nobodys.page);
    let back = came_in(&site, &address(OFFICES[0])).await;
    back.post(&site, "/entrar/cargo", "cargo=ieem-suplente").await;
    assert_ne!(back.post(&site, "/borradores", &body).await.status, 409);
    let forged = back.post(&site, "/borradores", &body.replace("como=", "como=f")).await;
    assert_eq!(forged.status, 409, "what nobody drew is nobody's");
}
