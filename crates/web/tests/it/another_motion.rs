//! A form decides about the motion it was drawn for, and about no other.

use domain::{Ask, Refers};

use crate::hostile::{FORM, sample_until};
use crate::surfaces::html::forms;
use crate::surfaces::site::Site;

const SECRETARY: &str = "secretaria-tecnica";
/// Offices that vote in the first session of the sample.
const SEAT: &str = "osc-titular";
/// Point 4 of that session is voted by name.
const BY_NAME: &str = "do session.vote";
/// Point 3 is voted by a show of hands.
const BY_HANDS: &str = "do session.declare_result";
const WORDS: &str = "La Red acompaña si se publica la línea base.";

/// The acts that are about the voting under way.
const ACTS: [&str; 3] = ["session.withdraw_motion", "session.vote", "session.declare_result"];

/// The entry that put the motion under way, at a point of the first session.
fn under_way(site: &Site, item: u64) -> u64 {
    let snapshot = site.platform.snapshot();
    let session = snapshot.state.skeleton.sessions.number(1).unwrap();
    session.item(item).unwrap().voting().unwrap().entry
}

/// Every act that can say which voting it is meant for is one of those, and each can.
#[test]
fn acts_on_a_voting_can_say_which() {
    let says = |act: &&&str| Ask::specs(act).unwrap().iter().any(|spec| spec.refers == Some(Refers::Voting));
    assert_eq!(Ask::NAMES.iter().filter(says).copied().collect::<Vec<_>>(), ACTS);
}

/// Where the forms of those acts are sent, by the page and the office that has them: each carries the motion it is drawn for.
#[tokio::test]
async fn every_form_on_a_voting_carries_its_motion() {
    let desk = "/sesiones/1/mesa";
    for (until, item, office, page, address) in [
        (BY_NAME, 4, SECRETARY, desk, "/sesiones/1/votos"),
        (BY_NAME, 4, SECRETARY, desk, "/sesiones/1/mociones/retiradas"),
        (BY_NAME, 4, SEAT, "/sesiones/1", "/sesiones/1/voto"),
        (BY_HANDS, 3, SECRETARY, desk, "/sesiones/1/resultados"),
        (BY_HANDS, 3, SECRETARY, desk, "/sesiones/1/mociones/retiradas"),
    ] {
        let site = sample_until(until).await;
        let (_, page) = site.get(office, page).await;
        let form = forms(&page).into_iter().find(|form| form.action == address).expect(address);
        let carried = form.inputs.get("voting").and_then(|input| input.hidden.clone());
        assert_eq!(carried, Some(under_way(&site, item).to_string()), "{address}");
    }
}

/// The addresses above are all that those acts have.
#[tokio::test]
async fn no_other_form_is_about_a_voting() {
    let site = Site::new().await;
    let (_, openapi) = site.get("", "/api/openapi.json").await;
    let document: serde_json::Value = serde_json::from_str(&openapi).unwrap();
    let sent_to = |act: &str| {
        let forms = document["components"]["schemas"][act]["x-forms"].as_array().unwrap().clone();
        forms.into_iter().map(|form| form["sentTo"].as_str().unwrap().replace("/sesiones/{number}/", ""))
    };
    let mut addresses: Vec<_> = ACTS.into_iter().flat_map(sent_to).collect();
    addresses.sort();
    assert_eq!(addresses, ["mociones/retiradas", "resultados", "voto", "votos"]);
}

/// The first motion at the point was taken back and another one put; the entry of the first.
async fn with_another(until: &str, item: u64, motion: &str) -> (Site, u64) {
    let site = sample_until(until).await;
    let first = under_way(&site, item);
    let reason = "Se puso a votación antes de que terminara de exponerse lo que se propone.";
    let reason = serde_urlencoded::to_string([("reason", reason)]).unwrap();
    let withdrawn = format!("item={item}&voting={first}&{reason}");
    assert_eq!(site.post(SECRETARY, "/sesiones/1/mociones/retiradas", FORM, withdrawn).await.0, 303);
    let (status, page) = site.post(SECRETARY, "/sesiones/1/mociones", FORM, format!("item={item}&{motion}")).await;
    assert_eq!(status, 303, "{page}");
    (site, first)
}

/// Sends what was meant for the first motion: refused, with both told, nothing recorded, and the page drawn for the other.
async fn refused(site: &Site, item: u64, office: &str, address: &str, body: String) -> String {
    let before = site.platform.snapshot().latest;
    let (status, page) = site.post(office, address, FORM, body).await;
    assert_eq!(status, 422, "{address}: {page}");
    assert!(page.contains("data-reason=\"another-motion\""), "{address}: {page}");
    assert!(page.contains("que se retiró. Ahora está a votación"), "{address}: {page}");
    assert_eq!(site.platform.snapshot().latest, before, "{address}");
    let drawn: Vec<_> = forms(&page).into_iter().filter_map(|form| form.inputs.get("voting")?.hidden.clone()).collect();
    let now = under_way(site, item).to_string();
    assert!(!drawn.is_empty() && drawn.iter().all(|voting| *voting == now), "{address}");
    page
}

/// Of a ballot that comes back, the words do; what was marked for the other motion does not.
#[tokio::test]
async fn a_stale_vote_comes_back_with_its_words_and_no_mark() {
    let motion = "mode=nominal&motion.kind=methodology&motion.template=edomex-2020";
    let (site, first) = with_another(BY_NAME, 4, motion).await;
    let words = |field: &str| serde_urlencoded::to_string([(field, WORDS)]).unwrap();
    let own = format!("item=4&voting={first}&seat=sociedad-civil&sense=in_favour&{}", words("reason"));
    let ballot = format!("item=4&voting={first}&sense.sociedad-civil=in_favour&{}", words("reason.sociedad-civil"));
    for (office, address, body) in [(SEAT, "/sesiones/1/voto", own), (SECRETARY, "/sesiones/1/votos", ballot)] {
        let page = refused(&site, 4, office, address, body).await;
        let (_, form) = page.split_once(&format!("action=\"{address}\"")).unwrap();
        let (form, _) = form.split_once("</form>").unwrap();
        assert!(form.contains(WORDS), "{address}: {form}");
        assert!(!form.contains(" checked"), "{address}: {form}");
    }
}

/// Counts and a withdrawal for the first motion decide nothing about the other.
#[tokio::test]
async fn a_stale_result_and_a_stale_withdrawal_decide_nothing() {
    let (site, first) = with_another(BY_HANDS, 3, "mode=show_of_hands&motion.kind=agenda").await;
    let counts = format!("item=3&voting={first}&in_favour=3&against=0&abstentions=0");
    refused(&site, 3, SECRETARY, "/sesiones/1/resultados", counts).await;
    let reason = "Se puso a votación antes de que terminara de exponerse lo que se propone.";
    let reason = serde_urlencoded::to_string([("reason", reason)]).unwrap();
    let withdrawal = format!("item=3&voting={first}&{reason}");
    refused(&site, 3, SECRETARY, "/sesiones/1/mociones/retiradas", withdrawal).await;
}

/// A ballot that was sent by its second button: neither its votes nor the result.
#[tokio::test]
async fn a_stale_ballot_declares_nothing() {
    let motion = "mode=nominal&motion.kind=methodology&motion.template=edomex-2020";
    let (site, first) = with_another(BY_NAME, 4, motion).await;
    let votes = "sense.sociedad-civil=in_favour&sense.entes-publicos=in_favour&sense.organismo-garante=in_favour";
    let body = format!("item=4&voting={first}&{votes}&declare=1");
    refused(&site, 4, SECRETARY, "/sesiones/1/votos", body).await;
}
