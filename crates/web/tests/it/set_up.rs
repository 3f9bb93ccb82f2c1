//! How a table is set up: what is missing is said and stops it, progress counts what is done, nothing unsure is ticked.

use domain::Role;
use platform::script;

use crate::hostile::FORM;
use crate::surfaces::site::Site;

#[tokio::test]
async fn a_table_without_a_name_is_not_installed() {
    let site = Site::unnamed().await;
    let (_, page) = site.get("administrator", "/secretariado/instalacion").await;
    assert!(page.contains("Secretariado por nombrar"), "the head says that it has no name");
    assert!(page.contains("el nombre del Secretariado y su lugar"), "what is missing is said");
    assert!(page.contains("href=\"/secretariado/nombre\""), "with its page");
    assert!(!page.contains("id=\"confirm\""), "nothing to confirm yet");
    let confirmed = "confirm=Secretariado+por+nombrar&reviewed=1".to_owned();
    let (status, _) = site.post("administrator", "/secretariado/instalacion", FORM, confirmed).await;
    assert!(status >= 400, "{status}");
    assert!(site.platform.snapshot().state.skeleton.secretariat.installed.is_none());
}

#[tokio::test]
async fn progress_counts_what_is_done_and_a_date_to_be_confirmed_is_not_ticked() {
    let site = Site::unnamed().await;
    let (_, page) = site.get("administrator", "/secretariado/calendarios").await;
    assert!(page.contains("0 de 6 pasos listos"), "nothing is done yet");
    let ticked = |day: &str| page.contains(&format!("name=\"tick.{day}\" value=\"1\" checked"));
    assert!(ticked("2027-01-01"), "a day of the law");
    assert!(page.contains("tick.2027-06-06") && !ticked("2027-06-06"), "the day of an election is to be confirmed");
}

#[tokio::test]
async fn a_refused_form_has_no_more_rows_than_were_sent() {
    let site = Site::unnamed().await;
    let sent = "ranges.0.from=2027-03-22&ranges.0.to=&ranges.1.from=2027-07-19&ranges.1.to=";
    let rows = |page: &str| page.matches(".from\" name=\"ranges.").count();
    let (status, page) = site.post("administrator", "/secretariado/calendarios", FORM, sent.to_owned()).await;
    assert_eq!((status, rows(&page)), (422, 2), "{page}");
    let asked = format!("{sent}&more=ranges");
    let (_, page) = site.post("administrator", "/secretariado/calendarios", FORM, asked).await;
    assert!(rows(&page) > 2, "whoever wants more asks for them: {page}");
}

/// A table with one institution, one seat and who holds it.
const ONE: &str = "as administrator
do secretariat.register_institution
  code = alfa
  name = Alfa
  short_name = Alfa
do secretariat.create_seat
  code = sociedad-civil
  sector = civil_society
  name = Sociedad civil
do secretariat.create_office
  code = alfa-dos
  institution = alfa
  post = titular
  seat = sociedad-civil
  name = Alfa, titular
do secretariat.appoint
  office = alfa-dos
  from = 2020-01-01
";

/// Whoever gets a code later must not read what was begun under it; whoever had it still does.
#[tokio::test]
async fn a_corrected_code_keeps_its_drafts_and_is_given_to_nobody() {
    let site = Site::new().await;
    script::play(&site.platform, ONE).await.unwrap();
    let (status, location) = site.post("alfa-dos", "/borradores", FORM, "document=Nadie+debe+leerlo".into()).await;
    assert_eq!(status, 303, "{location}");
    let draft = location.split('?').next().unwrap();
    let corrected = "as administrator
do secretariat.correct_institution
  corrects = alfa
  code = beta
  name = Beta
  short_name = Beta
";
    script::play(&site.platform, corrected).await.unwrap();
    assert_eq!(site.get("alfa-dos", draft).await.0, 200, "it is still theirs");
    // What an office wrote and left is its own still, under its new code.
    let by = |code: &str| site.platform.holder(&Role::of(code).unwrap());
    let left = site
        .platform
        .stage_file(&platform::Authority::of_house(by("alfa-dos")), "text/plain", "nota.txt", b"nota".to_vec())
        .await
        .unwrap();
    let renamed = "as administrator
do secretariat.correct_office
  corrects = alfa-dos
  code = beta-titular
  institution = beta
  post = titular
  seat = sociedad-civil
  name = Beta, titular
";
    script::play(&site.platform, renamed).await.unwrap();
    let drafter = site.platform.presenter(&platform::Authority::of_house(by("beta-titular"))).unwrap();
    let id = draft.rsplit('/').next().unwrap();
    let rows = site.platform.draft(&drafter, id).await.unwrap().unwrap().rows;
    assert!(!rows.is_empty() && rows.iter().all(|row| row.author.role == by("beta-titular").role), "{rows:?}");
    assert!(site.platform.staged_file(&left.id, Some(&by("beta-titular")), &[]).is_some(), "its file followed it");
    site.platform
        .stage_file(&platform::Authority::of_house(by("beta-titular")), "text/plain", "otra.txt", b"otra".to_vec())
        .await
        .unwrap();
    let (_, page) = site.get("beta-titular", "/borradores").await;
    let waits = ["nota.txt", "otra.txt", "esperan 2 archivos de su cargo"];
    assert!(waits.iter().all(|waits| page.contains(waits)), "what waits is listed and counted: {page}");
    let action = format!("/borradores/archivos/{}", left.id);
    assert!(page.contains(&format!("action=\"{action}\"")), "{page}");
    assert_eq!(site.post("beta-titular", &action, FORM, String::new()).await, (303, "/borradores".into()));
    assert!(!site.data().join("files").join(&left.id).exists(), "it takes its own away");
    let again = "as administrator
do secretariat.register_institution
  code = alfa
  name = Otra
  short_name = Otra
";
    assert!(script::play(&site.platform, again).await.is_err(), "nobody gets the code again");
}

/// Whatever is fixed or published by installing stands on the review, before.
#[tokio::test]
async fn the_review_says_who_holds_an_office_and_when_days_count() {
    let site = Site::new().await;
    let table = "as administrator
do secretariat.register_institution
  code = alfa
  name = Alfa
  short_name = Alfa
do secretariat.create_office
  code = secretaria-tecnica
  institution = alfa
  post = technical_secretary
  name = Secretar\u{ed}a T\u{e9}cnica
do secretariat.appoint
  office = secretaria-tecnica
  name = Persona de ejemplo
  from = 2020-01-01
do secretariat.adopt_calendar
  opens = 08:30
  closes = 16:45
  source = Gaceta de ejemplo
";
    script::play(&site.platform, table).await.unwrap();
    let (_, page) = site.get("administrator", "/secretariado/instalacion").await;
    for said in ["Persona de ejemplo", "8:30", "16:45", "Gaceta de ejemplo"] {
        assert!(page.contains(said), "{said} is not on the review");
    }
}

/// Whoever takes something out is led back to the list it was in.
#[tokio::test]
async fn taking_out_leads_back_to_its_list() {
    let site = Site::new().await;
    let table = "as administrator
do secretariat.create_seat
  code = academia
  sector = civil_society
  name = Academia
";
    script::play(&site.platform, table).await.unwrap();
    let sent = "part=seat&code=academia".to_owned();
    let (status, address) = site.post("administrator", "/secretariado/bajas", FORM, sent).await;
    assert!(status == 303 && address.starts_with("/secretariado/representaciones"), "{status}: {address}");
}

/// The first page says in which zone hours are told, that it stays and how to have another; every later one leads back.
#[tokio::test]
async fn the_first_page_says_the_zone_and_every_other_leads_back() {
    let site = Site::unnamed().await;
    let (_, first) = site.get("administrator", "/secretariado/nombre").await;
    assert!(first.contains("zona horaria America/Mexico_City") && first.contains("pida a quien opera"), "{first}");
    assert!(!first.contains("tequio demo"), "nobody who prepares a table types commands: {first}");
    assert!(!first.contains("Paso anterior"), "nothing comes before the first");
    let who = ["nombre", "instituciones", "representaciones", "cargos", "nombramientos"];
    let order = [&who[..], &["reglas", "calendarios", "contacto", "instalacion"]].concat();
    for pair in order.windows(2) {
        let (_, page) = site.get("administrator", &format!("/secretariado/{}", pair[1])).await;
        let back = format!("href=\"/secretariado/{}\">Paso anterior: ", pair[0]);
        assert!(page.contains(&back), "{} does not lead back to {}", pair[1], pair[0]);
    }
}
