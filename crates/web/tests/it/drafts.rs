//! Private drafts: their own institution's, presented once, saved by revision, and no larger than their form.

use domain::Role;
use platform::{Presenter, Written};
use serde_json::{Value, json};

use crate::hostile::{FORM, sample};
use crate::surfaces::site::Site;

#[tokio::test]
async fn drafts_of_an_institution_are_its_own() {
    let site = sample().await;
    let body =
        serde_urlencoded::to_string([("document", "El IEEM propone algo que nadie más debe ver todavía.")]).unwrap();
    let (status, location) = site.post("ieem-transparencia", "/borradores", FORM, body).await;
    assert_eq!(status, 303, "{location}");
    let draft = location.split('?').next().unwrap();
    assert_eq!(site.get("ieem-suplente", draft).await.0, 200, "the same institution");
    for office in ["", "secretaria-tecnica", "infoem-titular", "osc-titular", "administrator"] {
        let (status, page) = site.get(office, draft).await;
        assert!(status == 403 || status == 404, "{office} got {status}");
        assert!(!page.contains("nadie más debe ver"), "{office}");
        for action in ["", "/presentacion", "/descarte"] {
            let (status, _) = site.post(office, &format!("{draft}{action}"), FORM, "title=x".into()).await;
            assert!(status == 403 || status == 404 || status == 405, "{office} {action} got {status}");
        }
    }
    assert_eq!(site.get("ieem-transparencia", draft).await.0, 200, "it is still there");
}

/// What was pasted stays beside the form, and a field says that it came from it until somebody writes another thing there.
#[tokio::test]
async fn the_pasted_document_stands_beside_the_form() {
    let site = sample().await;
    let document = "T\u{ed}tulo: Gasto abierto\r\nProblema: Nadie sabe:\r\n\u{2022} qui\u{e9}n recibe;\r\n\u{2022} cu\u{e1}nto.\r\nAtentamente <b>";
    let body = serde_urlencoded::to_string([("document", document)]).unwrap();
    let (status, address) = site.post("ieem-transparencia", "/borradores", FORM, body).await;
    assert_eq!(status, 303, "{address}");
    let (_, page) = site.get("ieem-transparencia", &address).await;
    assert!(page.contains("Atentamente &#60;b&#62;</p>"), "all of it is there, as text: {page}");
    assert!(page.contains("2 datos de la ficha se tomaron de aqu\u{ed}"), "{page}");
    let said = |page: &str, field: &str| {
        let hint = page.split_once(&format!("id=\"{field}-hint\">")).map(|(_, rest)| rest);
        hint.is_some_and(|hint| hint.starts_with("Se tom\u{f3} del documento."))
    };
    assert!(said(&page, "title") && said(&page, "problem") && !said(&page, "summary"), "{page}");

    let typed = [
        ("revision", "1"),
        ("title", "Gasto abierto del IEEM"),
        ("problem", "Nadie sabe:\r\n\u{2022} qui\u{e9}n recibe;\r\n\u{2022} cu\u{e1}nto."),
    ];
    let (status, saved) =
        site.post("ieem-transparencia", &address, FORM, serde_urlencoded::to_string(typed).unwrap()).await;
    assert_eq!((status, saved), (303, format!("{address}?guardado=2")));
    let (_, page) = site.get("ieem-suplente", &address).await;
    assert!(!said(&page, "title") && said(&page, "problem"), "{page}");
    assert!(page.contains("Atentamente &#60;b&#62;</p>") && page.contains("Un dato de la ficha"), "{page}");
}

/// What was not recognised is said, and so is a name that nobody here has; nothing is put in the place of what a label says.
#[tokio::test]
async fn a_draft_says_what_of_the_document_was_not_recognised() {
    let site = sample().await;
    let document = "T\u{ed}tulo: Gasto abierto\nOrigen: Reactivo\nRedacci\u{f3}n: Publicar el padr\u{f3}n.\nIndicador: padr\u{f3}n publicado\n\
                    Responsable: Oficina Ajena\nPlan: Plan de otra parte\nEs distinto de un compromiso proactivo anterior.";
    let open = async |document: &str| {
        let body = serde_urlencoded::to_string([("document", document)]).unwrap();
        let (status, address) = site.post("ieem-transparencia", "/borradores", FORM, body).await;
        assert_eq!(status, 303, "{address}");
        site.get("ieem-transparencia", &address).await.1
    };
    let page = open(document).await;
    let (_, unread) = page.split_once("id=\"no-reconocido\"").unwrap();
    let (unread, _) = unread.split_once("</details>").unwrap();
    assert!(unread.contains("No se reconocieron 4 partes del documento"), "{unread}");
    for line in
        ["Responsable: Oficina Ajena", "Plan: Plan de otra parte", "Indicador: padr\u{f3}n publicado", "Es distinto de"]
    {
        assert!(unread.contains(&format!("<li>{line}")), "{line}: {unread}");
    }
    assert!(
        page.contains("value=\"reactive\" selected") && page.contains(">Publicar el padr\u{f3}n.</textarea>"),
        "{page}"
    );
    let page = open("Buenas tardes. Adjunto lo acordado.").await;
    assert!(page.contains("No se reconoci\u{f3} ning\u{fa}n dato") && page.contains("<li>Buenas tardes."), "{page}");
}

/// The button of a draft for more rows saves what was typed and gives room for more.
#[tokio::test]
async fn a_draft_gives_rows_for_more_activities() {
    let site = sample().await;
    let (address, form) = draft(&site).await;
    let (_, page) = site.get("ieem-transparencia", &address).await;
    assert!(page.contains("name=\"activities.0.name\"") && !page.contains("name=\"activities.1.name\""));
    assert!(page.contains("name=\"more\" value=\"activities\""), "{page}");
    let asked = format!("{form}&activities.0.name=Dar+seguimiento&activities.1.name=&more=activities");
    let (status, page) = site.post("ieem-transparencia", &address, FORM, asked).await;
    assert_eq!(status, 200);
    assert!(page.contains("name=\"activities.3.name\"") && page.contains("id=\"devuelto\""), "{page}");
    assert!(page.contains("name=\"revision\" value=\"2\""), "it was saved");
    let saved = site.platform.draft(&ieem(&site), address.rsplit('/').next().unwrap()).await.unwrap().unwrap();
    let fields = &saved.rows[0].written.fields;
    assert_eq!(fields.get("activities.0.name").map(String::as_str), Some("Dar seguimiento"));
    assert!(!fields.contains_key("more") && !fields.contains_key("activities.1.name"), "{fields:?}");
}

/// A draft of the IEEM with enough to present it: its address, and the form that presents it.
pub(crate) async fn draft(site: &Site) -> (String, String) {
    let (status, draft) = site.post("ieem-transparencia", "/borradores", FORM, String::new()).await;
    assert_eq!(status, 303, "{draft}");
    let plan = site.platform.snapshot().state.skeleton.plans.iter().next().unwrap().id.to_string();
    let wording = "El IEEM publica cada mes, en formatos abiertos, lo que gasta en cada proceso electoral.";
    let typed = [
        ("title", "Gasto abierto"),
        ("summary", "El IEEM propone publicar su gasto."),
        ("wording", wording),
        ("plan", &plan),
        ("origin", "proactive"),
        ("revision", "1"),
    ];
    (draft, serde_urlencoded::to_string(typed).unwrap())
}

fn ieem(site: &Site) -> Presenter {
    let holder = site.platform.holder(&Role::of("ieem-transparencia").unwrap());
    site.platform.presenter(&platform::Authority::of_house(holder.clone())).unwrap()
}

#[tokio::test]
async fn rows_no_form_has_are_not_there() {
    let site = sample().await;
    let (draft, form) = draft(&site).await;
    let rows = "activities.9.year=2029&activities.10.year=2030&activities.200000.year=2020&activities.18446744073709551615.year=2021&activities.99999999999999999999.year=2022&activities.x=1";
    assert_eq!(site.post("ieem-transparencia", &draft, FORM, format!("{form}&{rows}")).await.0, 303);
    let saved = site.platform.draft(&ieem(&site), draft.rsplit('/').next().unwrap()).await.unwrap().unwrap();
    let kept: Vec<_> = saved.rows[0].written.fields.keys().filter(|path| path.starts_with("activities")).collect();
    assert_eq!(kept, ["activities.9.year"]);
    for (action, status) in [("", 200), ("/presentacion", 409)] {
        let sent = format!("{form}&{rows}");
        let (answered, page) = match action {
            "" => site.get("ieem-transparencia", &draft).await,
            _ => site.post("ieem-transparencia", &format!("{draft}{action}"), FORM, sent).await,
        };
        assert_eq!(answered, status, "{action}");
        assert_eq!(page.matches("name=\"activities.").count(), 30, "ten rows of three fields");
    }
    // The page of a refused act names the row of its fault.
    let agenda = "agenda.18446744073709551615.title=x&agenda.18446744073709551615.matter=zz";
    assert_eq!(site.post("secretaria-tecnica", "/sesiones/convocatoria", FORM, agenda.into()).await.0, 422);
}

#[tokio::test]
async fn a_draft_is_presented_once() {
    let site = sample().await;
    let (draft, form) = draft(&site).await;
    let before = site.platform.snapshot().state.skeleton.proposals.len();
    let address = format!("{draft}/presentacion");
    let sent = (0..8).map(|at| {
        let office = ["ieem-transparencia", "ieem-suplente"][at % 2];
        site.post(office, &address, FORM, format!("{form}&key=k{at}"))
    });
    let answers = futures_util::future::join_all(sent).await;
    let (status, first) = &answers[0];
    assert_eq!(*status, 303, "{first}");
    assert!(first.starts_with("/acuses/"));
    assert!(answers.iter().all(|answer| answer == &answers[0]), "{answers:?}");
    assert_eq!(site.platform.snapshot().state.skeleton.proposals.len(), before + 1);
    assert_eq!(site.get("ieem-transparencia", &draft).await.0, 404, "the draft is gone");
    let again = site.post("ieem-suplente", &address, FORM, "title=Otro".into()).await;
    assert_eq!(&again, &answers[0], "the same acknowledgement once it is gone");
    let (status, stale) = site.post("ieem-suplente", &draft, FORM, form.clone()).await;
    let typed = stale.split_once("<dl class=\"facts\">").unwrap().1.split_once("</dl>").unwrap().0;
    assert!(status == 409 && typed.contains("Proactivo") && typed.contains("<dt>Plan</dt>"), "{status} {stale}");
    let values = typed.split("class=\"kept\">").skip(1).map(|rest| rest.split('<').next().unwrap());
    let raw: Vec<_> = values.filter(|value| *value == "proactive" || value.parse::<u64>().is_ok()).collect();
    assert!(raw.is_empty(), "a tab that stayed open says words too: {raw:?} in {typed}");
    for office in ["", "infoem-titular", "secretaria-tecnica"] {
        assert_eq!(site.post(office, &address, FORM, form.clone()).await.0, 404, "{office}");
    }
    assert_eq!(site.platform.snapshot().state.skeleton.proposals.len(), before + 1);
}

/// The form always sends the whole ficha; only who changes what it says becomes its author.
#[tokio::test]
async fn presenting_what_somebody_else_wrote_leaves_it_theirs() {
    for (edit, author) in [("", "ieem-transparencia"), ("&problem=Porque+es+claro.", "ieem-suplente")] {
        let site = sample().await;
        let (draft, form) = draft(&site).await;
        let form = format!("{form}&relevance=Uno%0D%0ADos");
        assert_eq!(site.post("ieem-transparencia", &draft, FORM, form.clone()).await.0, 303);
        let form = form.replace("revision=1", "revision=2");
        let (status, refused) = site
            .post("ieem-suplente", &format!("{draft}/presentacion"), FORM, form.replace("revision=2", "revision=1"))
            .await;
        assert_eq!(status, 409, "{refused}");
        let (status, answer) = site
            .post("ieem-suplente", &format!("{draft}/presentacion"), FORM, format!("{form}&population=+{edit}"))
            .await;
        assert_eq!(status, 303, "{answer}");
        let latest = site.platform.snapshot().latest;
        let entries = site.platform.entries(latest..latest + 1, platform::Order::OldestFirst, 1).await.unwrap();
        assert_eq!(entries[0].entry.actor.office, author, "{edit}");
    }
}

/// Whoever saves what a colleague has presented meanwhile keeps the words, and finds where they go.
#[tokio::test]
async fn what_was_typed_for_a_draft_that_was_presented_is_shown() {
    let site = sample().await;
    let (draft, form) = draft(&site).await;
    let number = site.platform.snapshot().state.skeleton.proposals.len() + 1;
    let presentation = format!("{draft}/presentacion");
    assert_eq!(site.post("ieem-transparencia", &presentation, FORM, form.clone()).await.0, 303);
    let latest = site.platform.snapshot().latest;
    let typed = format!("{form}&problem=Nadie+sabe+cu%C3%A1nto+se+gasta.&window_from=2021-01-04&nombre-secreto=1");
    let (status, page) = site.post("ieem-suplente", &draft, FORM, typed.clone()).await;
    assert_eq!(status, 409, "{page}");
    for said in ["Nadie sabe cuánto se gasta.", "2021-01-04", &format!("es el compromiso {number}")] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for way in ["problema", "periodo"] {
        let link = format!("href=\"/compromisos/{number}/ficha/{way}\"");
        assert!(page.contains(&link), "{link}: {page}");
    }
    assert!(!page.contains("secreto"));
    assert_eq!(site.platform.snapshot().latest, latest);
    assert_eq!(site.post("infoem-titular", &draft, FORM, typed).await.0, 404, "another institution learns nothing");
}

/// The page of a draft erases nothing: it leads to a page that says what would go, and that one asks.
#[tokio::test]
async fn a_draft_is_discarded_only_after_it_was_asked() {
    let site = sample().await;
    let body = serde_urlencoded::to_string([("document", "T\u{ed}tulo: Gasto abierto")]).unwrap();
    let (_, draft) = site.post("ieem-transparencia", "/borradores", FORM, body).await;
    let discard = format!("{draft}/descarte");
    let (_, page) = site.get("ieem-transparencia", &draft).await;
    assert!(
        page.contains(&format!("href=\"{discard}\"")) && !page.contains(&format!("action=\"{discard}\"")),
        "{page}"
    );
    let (status, asked) = site.get("ieem-transparencia", &discard).await;
    assert_eq!(status, 200);
    for said in ["Gasto abierto", "Tambi\u{e9}n se borra el documento", "Conservar el borrador"] {
        assert!(asked.contains(said), "{said}: {asked}");
    }
    assert!(asked.contains(&format!("action=\"{discard}\" data-forgets=\"draft-")), "{asked}");
    assert_eq!(site.get("ieem-transparencia", &draft).await.0, 200, "asking erases nothing");
    assert_eq!(site.get("infoem-titular", &discard).await.0, 404, "another institution learns nothing");
}

#[tokio::test]
async fn a_discarded_draft_is_not_presented() {
    let site = sample().await;
    let (draft, form) = draft(&site).await;
    let latest = site.platform.snapshot().latest;
    assert_eq!(site.post("ieem-transparencia", &format!("{draft}/descarte"), FORM, String::new()).await.0, 303);
    let (status, page) = site.post("ieem-transparencia", &format!("{draft}/presentacion"), FORM, form).await;
    assert_eq!(status, 404);
    assert!(page.contains("<h1>"));
    assert_eq!(site.platform.snapshot().latest, latest);
}

#[tokio::test]
async fn saving_without_a_revision_is_stale_and_starts_no_draft() {
    let site = sample().await;
    let (draft, _) = draft(&site).await;
    assert_eq!(site.post("ieem-transparencia", &draft, FORM, "revision=1&title=Guardado".into()).await.0, 303);
    for revision in
        ["", "&revision=", "&revision=0", "&revision=-1", "&revision=x", "&revision=9223372036854775807", "&revision=1"]
    {
        let body = format!("title=Escrito&nombre-secreto=1&activities.0.secreto=1&support.secreto=1{revision}");
        let (status, page) = site.post("ieem-transparencia", &draft, FORM, body).await;
        assert_eq!(status, 409, "{revision}");
        assert!(page.contains("Guardado") && page.contains("Escrito"), "both versions");
        assert!(!page.contains("secreto"), "a field that no form has is not named");
    }
    assert_eq!(site.platform.drafts(&ieem(&site)).await.unwrap().len(), 1);
}

const JSON: &str = "application/json";

async fn ask(site: &Site, office: &str, method: &str, address: &str, body: Value) -> (u16, Value) {
    let request = axum::http::Request::builder().method(method).uri(address).header("content-type", JSON);
    let request = request.header("cookie", format!("tequio-demo={office}")).header("sec-fetch-site", "same-origin");
    let (status, answer) = site.send(request.body(body.to_string().into()).unwrap()).await;
    (status, serde_json::from_str(&answer).unwrap_or(Value::Null))
}

/// Rows in pairs: a proposal, and another wording of it. The last proposal names an axis that there is not.
fn rows(site: &Site, pairs: usize) -> Vec<Value> {
    let plan = site.platform.snapshot().state.skeleton.plans.iter().next().unwrap().id.to_string();
    let pair = |pair: usize| {
        let (title, of) = (format!("Gasto {pair}"), 2 * pair + 1);
        let mut fields =
            json!({ "title": title, "summary": "Se publica.", "wording": "Uno", "plan": plan, "origin": "proactive" });
        if pair + 1 == pairs {
            fields["axis"] = json!("1");
        }
        let revised = json!({ "field": "wording", "wording": "Dos", "note": "Es más claro." });
        let seen = json!({ "row": of, "revision": 1 });
        let refers = json!({ "on": seen, "base": seen });
        [
            json!({ "act": "proposal.present", "fields": fields }),
            json!({ "act": "proposal.amend", "fields": revised, "refers": refers }),
        ]
    };
    (0..pairs).flat_map(pair).collect()
}

/// Through the API and through the page: refused at row 499 and nothing of it recorded, mended, and then presented.
#[tokio::test]
async fn a_batch_is_presented_whole_or_not_at_all() {
    let site = sample().await;
    let started = json!({ "institutions": ["osc"], "rows": rows(&site, 250) });
    let (status, draft) = ask(&site, "ieem-transparencia", "POST", "/api/drafts", started).await;
    assert_eq!((status, draft["rows"].as_array().unwrap().len()), (200, 500), "{draft}");
    let address = format!("/api/drafts/{}", draft["id"].as_str().unwrap());
    let page = format!("/borradores/{}", draft["id"].as_str().unwrap());
    let before = site.platform.snapshot();
    for (action, body) in [("preview", json!({})), ("presentation", json!({ "revision": 1 }))] {
        let (status, refused) = ask(&site, "osc-titular", "POST", &format!("{address}/{action}"), body).await;
        assert_eq!(status, 422, "{refused}");
        assert_eq!((&refused["row"], &refused["refusal"]["reason"]), (&json!(499), &json!("no-such-axis")));
    }
    let (status, shown) = site.get("ieem-suplente", &page).await;
    assert_eq!(status, 200);
    assert!(shown.contains("Acto 499: ") && shown.contains("este acto lo impide"), "it says which act is in the way");
    assert!(shown.contains("Acto 1 de este borrador"), "and which act another names");
    let presentation = format!("{page}/presentacion");
    let (status, refused) = site.post("ieem-suplente", &presentation, FORM, "revision=1".into()).await;
    assert_eq!(status, 422);
    assert!(refused.contains("data-reason=\"no-such-axis\""));
    assert!(site.platform.snapshot().state == before.state);

    let mut mended = draft["rows"][498].clone();
    mended["fields"].as_object_mut().unwrap().remove("axis");
    mended.as_object_mut().unwrap().remove("author");
    // The row that names it is looked at again, too.
    let mut naming = draft["rows"][499].clone();
    naming.as_object_mut().unwrap().remove("author");
    let seen = json!({ "row": 499, "revision": 2 });
    naming["refers"] = json!({ "on": seen, "base": seen });
    let changes = json!({ "save": [mended, naming] });
    let (status, draft) = ask(&site, "ieem-suplente", "PATCH", &address, changes.clone()).await;
    assert_eq!((status, &draft["rows"][498]["author"]), (200, &json!("ieem-suplente")), "{draft}");
    let (status, stale) = ask(&site, "osc-titular", "PATCH", &address, changes).await;
    assert_eq!((status, &stale["draft"]), (409, &draft));
    assert_eq!(site.post("ieem-suplente", &presentation, FORM, "revision=1".into()).await.0, 409);
    assert!(site.get("ieem-suplente", &page).await.1.contains("ya se puede presentar"));
    let (status, location) = site.post("osc-titular", &presentation, FORM, "revision=2".into()).await;
    assert_eq!(status, 303, "{location}");
    let (first, last) = (before.latest + 1, before.latest + 500);
    assert_eq!(location, format!("/acuses/{first}?registrado={first}-{last}"));
    assert_eq!(site.platform.snapshot().latest, last);
    let (status, again) =
        ask(&site, "ieem-suplente", "POST", &format!("{address}/presentation"), json!({ "revision": 2 })).await;
    assert_eq!((status, &again["first"], &again["replayed"]), (200, &json!(first), &json!(true)));
    let (status, _) =
        ask(&site, "infoem-titular", "POST", &format!("{address}/presentation"), json!({ "revision": 2 })).await;
    assert_eq!(status, 404);
    assert_eq!(site.get("ieem-suplente", &page).await.0, 404);
}

/// A batch with a faulty field, presented by its button, says which field of which act and what is wrong with it.
#[tokio::test]
async fn a_batch_that_is_at_fault_says_where() {
    let site = sample().await;
    let mut written = rows(&site, 1);
    written[1]["fields"] = json!({ "field": "wording", "wording": "Dos", "note": "" });
    written[0]["fields"].as_object_mut().unwrap().remove("axis");
    written[0]["fields"]["origin"] = json!("nadie");
    let (_, draft) = ask(&site, "ieem-suplente", "POST", "/api/drafts", json!({ "rows": written })).await;
    let page = format!("/borradores/{}", draft["id"].as_str().unwrap());
    let (status, shown) = site.post("ieem-suplente", &format!("{page}/presentacion"), FORM, "revision=1".into()).await;
    assert_eq!(status, 422, "{shown}");
    assert!(shown.contains("<title>Error: ") && shown.contains("role=\"alert\""), "{shown}");
    assert!(shown.contains("<a href=\"#acto-1\">Acto 1: Origen: Elija una de las opciones"), "{shown}");
}

/// The page of a batch says names, and says them in the order of the form, not the words of the wire.
#[tokio::test]
async fn a_batch_is_read_in_words() {
    let site = sample().await;
    let mut written = rows(&site, 1);
    written[0]["fields"]["support.kind"] = json!("letter");
    written[0]["fields"]["support.date"] = json!("2020-12-01");
    let (_, draft) = ask(&site, "ieem-suplente", "POST", "/api/drafts", json!({ "rows": written })).await;
    let (_, page) = site.get("ieem-suplente", &format!("/borradores/{}", draft["id"].as_str().unwrap())).await;
    let list = page.split_once("id=\"acto-1\"").unwrap().1.split_once("</dl>").unwrap().0;
    let shown: Vec<(&str, &str)> = list.split("<dt>").skip(1).map(|fact| fact.split_once("</dt>").unwrap()).collect();
    let plan = site.platform.snapshot().state.skeleton.plans.iter().next().unwrap().id.to_string();
    for (_, value) in &shown {
        for raw in ["proactive", "letter", "2020-12-01", &format!(">{plan}<")] {
            assert!(!value.contains(raw), "{shown:?}");
        }
    }
    let order = ["Plan", "Origen", "Título"].map(|of| shown.iter().position(|(name, _)| *name == of));
    assert!(order[0].is_some() && order.is_sorted(), "{shown:?}");
    assert!(shown.iter().any(|(name, value)| *name == "Origen" && value.contains("Proactivo")), "{shown:?}");
    assert!(list.contains("1 de diciembre de 2020"), "{shown:?}");
}

/// An act that there is none of is refused when its row is sent; one that was kept all the same has a title in words.
#[tokio::test]
async fn an_unknown_act_is_no_row() {
    let site = sample().await;
    let mut written = rows(&site, 1);
    let (_, draft) = ask(&site, "ieem-suplente", "POST", "/api/drafts", json!({ "rows": written.clone() })).await;
    let unknown = json!({ "act": "proposal.submit" });
    written.push(unknown.clone());
    let fault = |path: &str| (422, json!({ "faults": [{ "path": path, "fault": { "fault": "not-a-choice" } }] }));
    let started = ask(&site, "ieem-suplente", "POST", "/api/drafts", json!({ "rows": written })).await;
    assert_eq!(started, fault("rows.2.act"));
    let address = format!("/api/drafts/{}", draft["id"].as_str().unwrap());
    let added = ask(&site, "ieem-suplente", "PATCH", &address, json!({ "add": [unknown] })).await;
    assert_eq!(added, fault("add.0.act"));
    let saved = json!({ "save": [{ "row": 1, "revision": 1, "act": "proposal.submit" }] });
    assert_eq!(ask(&site, "ieem-suplente", "PATCH", &address, saved).await, fault("save.0.act"));
    assert_eq!(ask(&site, "ieem-suplente", "GET", &address, Value::Null).await, (200, draft));

    let acts = ["proposal.submit", "session.put_to_vote"].map(|act| Written { act: act.into(), ..Written::default() });
    let kept = site.platform.start_draft(&ieem(&site), &[], acts.into(), None).await.unwrap();
    let (_, page) = site.get("ieem-suplente", &format!("/borradores/{}", kept.id)).await;
    assert!(page.contains("Un acto que este sitio no conoce") && page.contains("Poner a votación"), "{page}");
    assert!(page.contains("Acto 1: Un acto que este sitio no conoce."), "{page}");
    assert!(!page.contains("proposal.submit") && !page.contains("put_to_vote"), "{page}");
}

#[tokio::test]
async fn a_row_that_was_changed_is_named() {
    let site = sample().await;
    let started = json!({ "rows": rows(&site, 1) });
    let (_, draft) = ask(&site, "ieem-suplente", "POST", "/api/drafts", started).await;
    let mut mended = draft["rows"][0].clone();
    mended["fields"].as_object_mut().unwrap().remove("axis");
    mended.as_object_mut().unwrap().remove("author");
    let address = format!("/api/drafts/{}", draft["id"].as_str().unwrap());
    assert_eq!(ask(&site, "ieem-transparencia", "PATCH", &address, json!({ "save": [mended] })).await.0, 200);
    for (action, body) in [("preview", json!({})), ("presentation", json!({ "revision": 2 }))] {
        let refused = ask(&site, "ieem-suplente", "POST", &format!("{address}/{action}"), body).await;
        assert_eq!(refused, (409, json!({ "failure": "row-changed", "row": 2, "named": 1 })));
    }
    let (_, page) = site.get("ieem-suplente", &address.replace("/api", "/en").replace("drafts", "borradores")).await;
    assert!(page.contains("Act 2: This act names act 1 of the draft, which was changed"), "{page}");
}

#[tokio::test]
async fn a_batch_is_kept_by_the_api() {
    let site = sample().await;
    let started = json!({ "rows": rows(&site, 1) });
    for office in ["", "secretaria-tecnica", "administrator"] {
        assert_eq!(ask(&site, office, "POST", "/api/drafts", started.clone()).await.0, 403, "{office}");
    }
    let unknown = json!({ "institutions": ["osc", "nadie"], "rows": [] });
    let (status, refused) = ask(&site, "ieem-suplente", "POST", "/api/drafts", unknown).await;
    assert_eq!((status, &refused["faults"][0]["path"]), (422, &json!("institutions.1")));
    let (_, draft) = ask(&site, "ieem-suplente", "POST", "/api/drafts", started).await;
    let address = format!("/api/drafts/{}", draft["id"].as_str().unwrap());
    assert_eq!(ask(&site, "ieem-suplente", "GET", &address, Value::Null).await, (200, draft.clone()));
    let (_, list) = ask(&site, "ieem-transparencia", "GET", "/api/drafts", Value::Null).await;
    assert_eq!(
        list,
        json!({ "drafts": [{ "id": draft["id"], "revision": 1, "saved_at": draft["saved_at"], "rows": 2 }] })
    );
    for method in ["GET", "DELETE"] {
        let (status, refused) = ask(&site, "osc-titular", method, &address, Value::Null).await;
        assert_eq!((status, refused), (404, json!({ "failure": "no-draft" })), "{method}");
    }
    // A row that names one that is not there is at fault where it names it.
    let changes = json!({ "remove": [{ "row": 1, "revision": 1 }], "add": [{ "act": "plan.name_axis" }] });
    let (_, changed) = ask(&site, "ieem-suplente", "PATCH", &address, changes).await;
    assert_eq!((&changed["rows"][0]["row"], &changed["rows"][1]["row"]), (&json!(2), &json!(3)), "{changed}");
    // What the rows say is asked for, not sent back to whoever changes one of them.
    let added = json!({ "row": 3, "revision": 1, "author": "ieem-suplente" });
    assert_eq!(changed["rows"].as_array().and_then(|rows| rows.get(1)), Some(&added));
    let (status, refused) = ask(&site, "ieem-suplente", "POST", &format!("{address}/preview"), Value::Null).await;
    assert_eq!((status, &refused["row"], &refused["faults"][0]["path"]), (422, &json!(2), &json!("base")));
    let (_, page) = site.get("ieem-suplente", &address.replace("/api/drafts", "/en/borradores")).await;
    assert!(page.contains("The version it starts from"), "{page}");
    assert_eq!(ask(&site, "ieem-suplente", "PATCH", &address, json!({ "rows": [] })).await.0, 400);
    assert_eq!(ask(&site, "ieem-suplente", "DELETE", &address, Value::Null).await.0, 200);
    assert_eq!(ask(&site, "ieem-suplente", "GET", &address, Value::Null).await.0, 404);
}

/// What would keep a proposal from being presented stands on the page of its draft.
#[tokio::test]
async fn a_draft_says_whether_it_can_be_presented() {
    let site = sample().await;
    let (draft, form) = draft(&site).await;
    let (_, page) = site.get("ieem-suplente", &draft).await;
    assert!(page.contains("todavía no se puede presentar. Falta o no se entiende: "), "{page}");
    // What nobody chose is shown as not chosen, and is not taken for chosen.
    let origin = page.split_once("name=\"origin\"").unwrap().1.split_once("</select>").unwrap().0;
    assert!(origin.contains("<option value=\"\" selected>Elija</option>"), "{origin}");
    assert_eq!(origin.matches(" selected").count(), 1, "{origin}");
    assert_eq!(site.post("ieem-transparencia", &draft, FORM, form).await.0, 303);
    assert!(site.get("ieem-suplente", &draft).await.1.contains("Tal como está guardado, ya se puede presentar."));
}

/// The code that opens a draft for reading: shown by the button, shown again when the form is sent again, and no longer good
/// once another is made. With it anybody reads, and does nothing else.
#[tokio::test]
async fn a_code_of_reading_is_shown_once_and_again_on_replay() {
    let site = sample().await;
    let (draft, form) = draft(&site).await;
    assert_eq!(site.post("ieem-transparencia", &draft, FORM, form).await.0, 303);
    let (button, reading) = (format!("{draft}/clave"), format!("{draft}/lectura"));
    let (_, page) = site.get("ieem-suplente", &draft).await;
    let keys: Vec<_> =
        page.split("name=\"key\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(keys.len() == 2 && keys[0] != keys[1], "each form has a key of its own");
    for office in ["", "osc-titular", "secretaria-tecnica"] {
        assert_eq!(site.post(office, &button, FORM, format!("key={}", keys[1])).await.0, 404, "{office}");
    }
    assert_eq!(site.post("ieem-suplente", &button, FORM, "key=k1".into()).await.0, 422);
    let code = |page: &str| page.split_once("id=\"clave\">").unwrap().1.split_once('<').unwrap().0.to_owned();
    let (status, page) = site.post("ieem-suplente", &button, FORM, format!("key={}", keys[1])).await;
    assert_eq!(status, 200, "{page}");
    let first = code(&page);
    let (_, page) = site.post("ieem-suplente", &button, FORM, format!("key={}", keys[1])).await;
    assert_eq!(code(&page), first, "the same form shows the same code");
    assert!(!site.get("ieem-suplente", &draft).await.1.contains(&first), "and nothing else does");
    // The address can be handed over: it is whole.
    let from = axum::http::Request::post(&button).header("cookie", "tequio-demo-8020=ieem-suplente");
    let from =
        from.header("content-type", FORM).header("host", "localhost:8020").header("sec-fetch-site", "same-origin");
    let (_, page) = site.send(from.body(format!("key={}", keys[1]).into()).unwrap()).await;
    assert!(page.contains(&format!("<code>http://localhost:8020{reading}</code>")), "{page}");

    let (status, page) = site.get("", &reading).await;
    assert_eq!(status, 200);
    assert!(!page.contains("Gasto abierto") && !page.contains("Borrador de IEEM"));
    for wrong in ["", "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA"] {
        let (status, page) = site.post("", &reading, FORM, format!("code={wrong}")).await;
        assert_eq!(status, 403, "{wrong}");
        assert!(!page.contains("Gasto abierto"));
    }
    for office in ["", "osc-titular"] {
        let (status, page) = site.post(office, &reading, FORM, format!("code={first}")).await;
        assert_eq!(status, 200);
        assert!(page.contains("Gasto abierto") && page.contains("Borrador de IEEM"), "{page}");
        assert!(!page.contains("/presentacion") && !page.contains("/descarte") && !page.contains(&first));
        assert_eq!(site.get(office, &draft).await.0, 404, "it does not open the desk");
    }
    let address = draft.replace("/borradores", "/api/drafts") + "/reading";
    assert_eq!(ask(&site, "ieem-suplente", "POST", &address, Value::Null).await.0, 400, "without a key");
    let (status, page) = site.post("ieem-suplente", &button, FORM, format!("key={}", keys[0])).await;
    assert_eq!(status, 200);
    assert_ne!(code(&page), first);
    assert_eq!(site.post("", &reading, FORM, format!("code={first}")).await.0, 403, "the earlier one is worth nothing");
    assert_eq!(site.post("", &reading, FORM, format!("code={}", code(&page))).await.0, 200);
    assert_eq!(site.post("ieem-suplente", &button, FORM, format!("key={}", keys[1])).await.0, 409);
}
