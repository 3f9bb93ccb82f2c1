//! Words that not everybody may read, for whoever opened a letter and showed nothing else.

use domain::Role;
use platform::script;

use crate::factors::Application;
use crate::sign_in::{came_in, invite};
use crate::surfaces::site::Site;

const SAMPLE: &str = include_str!("../../../../samples/edomex-2020/acts.txt");
const INSTALLS: &str = "do secretariat.install\n";
const NAME: &str = "anexo-confidencial.pdf";

#[tokio::test]
async fn whoever_reads_the_mail_of_an_office_reads_no_more_than_everybody() {
    let site = Site::new().await;
    let (before, after) = SAMPLE.split_once(INSTALLS).unwrap();
    script::play(&site.platform, before).await.unwrap();
    let site = site.served();
    let address = "osc@institucion.example";
    let token = invite(&site, "osc-titular", address).await.parse().unwrap();
    site.platform.accept_invitation(&token).await.unwrap();
    let browser = came_in(&site, address).await;
    let rest = format!("on 2020-11-09T10:00\nas administrator\n{INSTALLS}{after}");
    script::play(&site.platform, &rest).await.unwrap();
    let session = site.platform.snapshot().state.skeleton.sessions.number(2).unwrap().id;
    let secretary = site.platform.holder(&Role::of("secretaria-tecnica").unwrap());
    let left = site
        .platform
        .stage_file(&platform::Authority::of_house(secretary.clone()), "application/pdf", NAME, b"%PDF-1.7\n".to_vec())
        .await
        .unwrap();
    let circulate = format!(
        "as secretaria-tecnica\ndo session.circulate\n  on = {session}\n  item = 5\n  title = Anexo\n  access = confidential\n  file = {}\n",
        left.id
    );
    script::play(&site.platform, &circulate).await.unwrap();
    let entry = site.platform.snapshot().latest;
    let openings = format!("/registro/aperturas/{entry}");
    assert!(!browser.get(&site, "/sesiones/2").await.page.contains(NAME));

    Application::bound(&site, &browser).await;
    let page = browser.get(&site, "/sesiones/2").await.page;
    let (before, _) = page.split_once(NAME).expect("of the body, with two factors");
    let file = before.rsplit_once("href=\"").unwrap().1.split('"').next().unwrap().to_owned();
    assert!(file.starts_with("/archivos/"), "{file}");
    let by_mail = came_in(&site, address).await;
    for address in [&file, &openings] {
        let (all, mail) = (browser.get(&site, address).await, by_mail.get(&site, address).await);
        assert_eq!(all.status, 200, "{address}");
        assert!(mail.status == 403 || mail.page.len() < all.page.len(), "{address}: {}", mail.page);
    }
    let refused = by_mail.get(&site, &file).await;
    assert!(refused.status == 403 && !refused.page.contains(NAME), "{}", refused.page);
}
