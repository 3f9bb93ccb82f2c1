//! A table that nobody has named is not installed, by no door, and every page says that it has no name.

use crate::surfaces::site::Site;

#[tokio::test]
async fn a_table_without_a_name_is_not_installed() {
    let site = Site::unnamed().await;
    let (_, page) = site.get("administrator", "/secretariado/instalacion").await;
    assert!(page.contains("Secretariado por nombrar"), "the head says that it has no name");
    assert!(page.contains("el nombre del Secretariado y su lugar"), "what is missing is said");
    assert!(page.contains("href=\"/secretariado/nombre\""), "with its page");
    assert!(!page.contains("id=\"confirm\""), "nothing to confirm yet");
    let form = "application/x-www-form-urlencoded";
    let confirmed = "confirm=Secretariado+por+nombrar&reviewed=1".to_owned();
    let (status, _) = site.post("administrator", "/secretariado/instalacion", form, confirmed).await;
    assert!(status >= 400, "{status}");
    assert!(site.platform.snapshot().state.skeleton.secretariat.installed.is_none());
}
