//! What is found, by whom and in which words; and that the index holds what the state says, no more and no less.

use std::collections::BTreeSet;

use domain::{Place, State, Words};
use find::Finder;
use serde_json::Value;

use crate::hostile::{sample, sample_until};
use crate::scenario::{root, run};
use crate::surfaces::Surface;
use crate::surfaces::pages::Pages;
use crate::surfaces::site::Site;

async fn page(site: &Site, query: &str) -> String {
    let (status, page) = site.get("", &format!("/buscar?{query}")).await;
    assert_eq!(status, 200, "{query}");
    page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0.to_owned()
}

async fn found(site: &Site, query: &str) -> Value {
    let (status, body) = site.get("", &format!("/api/find?{query}")).await;
    assert_eq!(status, 200, "{query}");
    serde_json::from_str(&body).unwrap()
}

fn addresses(answer: &Value) -> Vec<String> {
    let hits = answer["hits"].as_array().unwrap();
    hits.iter().map(|hit| hit["address"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_commitment_is_found_by_its_words_in_any_form() {
    let site = sample().await;
    for words in
        ["transparencia+electoral", "TRANSPARENCIAS+electorales", "procesos+electorales", "participación+ciudadana"]
    {
        let answer = found(&site, &format!("q={words}")).await;
        assert_eq!(addresses(&answer)[0], "/compromisos/1", "{words}: {answer:#}");
        assert_eq!(answer["matching"], "every", "{words}");
    }
    let page = page(&site, "q=participacion").await;
    assert!(page.contains("<mark>participación</mark>"), "marked as it is written");
    let (_, english) = site.get("", "/en/buscar?q=participacion").await;
    assert!(english.contains("results with “participacion”") && english.contains("href=\"/en/compromisos/1\""));
}

#[tokio::test]
async fn a_session_an_agreement_and_a_point_are_found() {
    let site = sample().await;
    let folio = addresses(&found(&site, "q=EXT/01/2020/A-02&kind=agreement").await);
    assert!(folio[0].starts_with("/acuerdos#a"), "{folio:?}");
    let points = addresses(&found(&site, "q=asumir+el+compromiso&kind=point").await);
    assert!(points[0].starts_with("/sesiones/") && points[0].contains("#punto-"), "{points:?}");
    let sessions = addresses(&found(&site, "q=sesión+extraordinaria&kind=session").await);
    assert!(!sessions.is_empty() && sessions.iter().all(|address| address.starts_with("/sesiones/")), "{sessions:?}");
    let entries = addresses(&found(&site, "q=transparencia&kind=entry").await);
    assert!(!entries.is_empty() && entries.iter().all(|address| address.starts_with("/registro/")), "{entries:?}");
}

#[tokio::test]
async fn a_typing_error_is_forgiven_and_said_and_can_be_meant() {
    let site = sample().await;
    let forgiven = page(&site, "q=transparnecia").await;
    assert!(forgiven.contains("Con «transparnecia» no hay nada; se buscó «transparencia»."), "{forgiven}");
    assert!(forgiven.contains("resultados con «transparencia»"), "{forgiven}");
    let address = "/buscar?q=transparnecia&#38;tal-cual=1";
    assert!(forgiven.contains(address) || forgiven.contains(&address.replace("&#38;", "&amp;")), "{forgiven}");
    let meant = page(&site, "q=transparnecia&tal-cual=1").await;
    assert!(
        meant.contains("Nada con «transparnecia»") && meant.contains(">transparencia</a>"),
        "nearby words: {meant}"
    );
    assert!(
        meant.contains("Se buscó en todo lo que hay publicado") && meant.contains("href=\"/acuerdos\""),
        "what was searched, what there is"
    );
}

#[tokio::test]
async fn a_number_is_never_taken_for_another() {
    let site = sample().await;
    assert_ne!(found(&site, "q=2020").await["total"], 0);
    for number in ["2029", "140108", "0402"] {
        let answer = found(&site, &format!("q={number}")).await;
        assert_eq!(answer["total"], 0, "{answer:#}");
        assert_eq!(answer["taken_for"], serde_json::json!([]), "{number}");
        assert_eq!(answer["nearby"], serde_json::json!([]), "{number}");
    }
}

#[tokio::test]
async fn kinds_and_filters_are_addresses_that_can_be_sent() {
    let site = sample().await;
    let all = found(&site, "q=compromiso").await;
    let kinds = all["kinds"].as_object().unwrap();
    let sum: u64 = kinds.values().map(|count| count.as_u64().unwrap()).sum();
    assert_eq!(all["total"].as_u64().unwrap(), sum);
    assert!(kinds.len() > 2, "{kinds:?}");
    let shown = page(&site, "q=compromiso").await;
    for (kind, count) in kinds {
        let own = found(&site, &format!("q=compromiso&clase={kind}")).await;
        assert_eq!(own["total"], *count, "{kind}");
        assert!(shown.contains(&format!("clase={kind}\"")), "{kind} is a link");
    }
    let state = found(&site, "q=compromiso&estado=assumed").await;
    assert!(addresses(&state).iter().all(|address| address.starts_with("/compromisos/")), "{state:#}");
    assert_eq!(found(&site, "q=compromiso&hasta=1990-01-01").await["total"], 0);
    assert_eq!(found(&site, "q=compromiso&desde=1990-01-01").await["total"], all["total"]);
    // The pages of results show each of them once.
    let mut seen = BTreeSet::new();
    for number in 1..=sum.div_ceil(10) {
        for address in addresses(&found(&site, &format!("q=compromiso&pagina={number}")).await) {
            assert!(seen.insert(address.clone()), "{address} stands twice");
        }
    }
    assert_eq!(seen.len() as u64, sum);
}

#[tokio::test]
async fn what_a_filter_keeps_out_is_said_and_it_can_be_taken_off() {
    let site = sample().await;
    let all = found(&site, "q=participacion").await["total"].as_u64().unwrap();
    assert!(all > 1);
    let none = page(&site, "q=participacion&hasta=2020-01-01").await;
    let said = format!("Hay {all} con «participacion»; con «hasta 1 de enero de 2020», ninguno");
    assert!(none.contains(&said), "{none}");
    assert!(none.contains("href=\"/buscar?q=participacion\">Quitar «hasta 1 de enero de 2020»"), "{none}");
    assert!(none.contains("value=\"2020-01-01\""), "it can be changed: {none}");
    let (_, english) = site.get("", "/en/buscar?q=participacion&hasta=2020-01-01").await;
    assert!(english.contains(&format!("There are {all} with “participacion”; with “until")), "{english}");
    let kept = page(&site, "q=participacion&institucion=ieem&hasta=2020-01-01").await;
    assert!(kept.contains("<option value=\"ieem\" selected>"), "the other choice stays: {kept}");
}

#[tokio::test]
async fn a_choice_that_is_none_is_refused_at_its_field_and_nothing_typed_is_lost() {
    let site = sample().await;
    for (name, typed) in
        [("clase", "planeta"), ("estado", "dormido"), ("institucion", "nadie"), ("eje", "999"), ("eje", "x")]
    {
        let (status, shown) = site.get("", &format!("/buscar?q=participacion&hasta=2030-01-01&{name}={typed}")).await;
        assert_eq!(status, 400, "{name}={typed}");
        assert!(shown.contains(&format!("«{typed}» no está entre lo que se puede elegir.")), "{name}: {shown}");
        assert!(shown.contains(&format!("aria-describedby=\"{name}-error\"")), "{name}: {shown}");
        assert!(shown.contains(&format!("<option value=\"{typed}\" selected>")), "{name}: {shown}");
        assert!(shown.contains("value=\"participacion\"") && shown.contains("value=\"2030-01-01\""), "{shown}");
        assert!(!shown.contains("class=\"ledger hits\""), "nothing else than what was asked for is shown");
    }
}

#[tokio::test]
async fn a_day_that_chooses_nothing_is_named_at_its_field() {
    let site = sample().await;
    let page = async |site: &Site, query: &str| {
        let (status, page) = site.get("", &format!("/buscar?{query}")).await;
        assert_eq!(status, 400, "{query}");
        page
    };
    for (day, written) in [("27/11/2020", "27/11/2020"), ("2020-11-31", "2020-11-31")] {
        let shown = page(&site, &format!("q=participacion&desde={day}")).await;
        assert!(shown.contains(&format!("«{written}» no es una fecha")), "{shown}");
        assert!(shown.contains("aria-describedby=\"desde-error\""), "{shown}");
    }
    let reversed = page(&site, "q=participacion&desde=2021-01-01&hasta=2020-01-01").await;
    assert!(reversed.contains("Es anterior a la primera fecha, 1 de enero de 2021"), "{reversed}");
    assert!(reversed.contains("aria-describedby=\"hasta-error\""), "{reversed}");
}

#[tokio::test]
async fn a_program_is_told_which_parameter_it_may_not_ask_for() {
    let site = sample().await;
    for (query, path, fault) in [
        ("kind=planeta", "kind", "not-a-choice"),
        ("estado=dormido", "state", "not-a-choice"),
        ("institution=nadie", "institution", "not-a-choice"),
        ("axis=1", "axis", "not-a-choice"),
        ("desde=27/11/2020", "from", "not-a-date"),
        ("to=2020-11-31", "to", "not-a-date"),
        ("from=2021-01-01&to=2020-01-01", "to", "reversed"),
        ("page=0", "page", "not-a-number"),
    ] {
        let (status, body) = site.get("", &format!("/api/find?q=compromiso&{query}")).await;
        assert_eq!(status, 400, "{query}: {body}");
        let told: Value = serde_json::from_str(&body).unwrap();
        assert_eq!((&told["faults"][0]["path"], &told["faults"][0]["fault"]), (&path.into(), &fault.into()), "{body}");
        assert!(fault != "not-a-choice" || told["faults"][0]["choices"].as_array().is_some_and(|all| !all.is_empty()));
    }
    assert_eq!(found(&site, "q=compromiso&state=lapsed&kind=session").await["total"], 0);
}

#[tokio::test]
async fn the_pages_and_programs_each_have_their_names_for_a_field() {
    let site = sample().await;
    let axis = site.platform.snapshot().state.skeleton.plans.iter().next().unwrap().axes[0].id.to_string();
    for (on_pages, for_programs, value) in [
        ("clase", "kind", "entry"),
        ("estado", "state", "closed"),
        ("institucion", "institution", "ieem"),
        ("eje", "axis", axis.as_str()),
        ("desde", "from", "2020-11-27"),
        ("hasta", "to", "2020-11-27"),
        ("pagina", "page", "2"),
    ] {
        let all = found(&site, "q=compromiso").await;
        let chosen = found(&site, &format!("q=compromiso&{on_pages}={value}")).await;
        assert_eq!(chosen, found(&site, &format!("q=compromiso&{for_programs}={value}")).await, "{on_pages}");
        assert_ne!(chosen["hits"], all["hits"], "{on_pages} chooses");
    }
}

#[tokio::test]
async fn filters_alone_list_what_there_is_the_newest_first() {
    let site = sample().await;
    let listed = page(&site, "institucion=ieem").await;
    assert!(listed.contains("resultados con lo que se eligió") && listed.contains("lo más nuevo"), "{listed}");
    let total = found(&site, "institucion=ieem").await["total"].as_u64().unwrap();
    assert!(total > 0 && listed.contains(&format!("{total} resultados con lo que se eligió")), "{listed}");
    assert_eq!(found(&site, "q=").await["total"], 0, "who asks for nothing gets nothing");
    let common = page(&site, "q=de+la").await;
    assert!(common.contains("No se busca «de la»: son palabras demasiado comunes."), "{common}");
}

#[tokio::test]
async fn what_stands_in_quotes_is_looked_for_as_it_is_written() {
    let site = sample().await;
    let total = async |query: &str| found(&site, query).await["total"].as_u64().unwrap();
    let together = total("q=%22participación+ciudadana%22").await;
    assert!(together > 0 && together <= total("q=participación+ciudadana").await);
    assert_eq!(total("q=%22PARTICIPACION+CIUDADANA%22").await, together, "accents and capitals do not count");
    assert_eq!(total("q=%22ciudadana+participación%22").await, 0, "the order does");
    assert_eq!(total("q=%22participaciones+ciudadanas%22").await, 0, "as it is written");
    assert_eq!(total("q=%22participasión+ciudadana%22").await, 0, "nothing is forgiven in quotes");
    let some = total("q=%22participación+ciudadana%22+huitlacoche").await;
    assert_eq!(some, together, "where no text has all, the quotes still hold");
    let said = "Lo que está entre comillas se busca como está escrito";
    let none = page(&site, "q=%22ciudadana+participación%22").await;
    assert!(none.contains("/buscar?q=ciudadana+participaci%C3%B3n\">Buscar las palabras en cualquier orden"), "{none}");
    for quoted in ["%22proactivo+compromiso%22", "%C2%ABproactivo+compromiso%C2%BB", "%E2%80%9Cplan%E2%80%9D"] {
        let quoted = page(&site, &format!("q={quoted}")).await;
        assert!(quoted.contains(said), "{quoted}");
    }
    assert!(!page(&site, "q=proactivo+compromiso").await.contains(said));
}

#[tokio::test]
async fn whatever_is_asked_costs_a_bounded_answer() {
    let site = sample().await;
    let many = (0..1_000).map(|number| format!("palabra{number}")).collect::<Vec<_>>().join("+");
    let long = "transparencia".repeat(800);
    for words in [many.as_str(), long.as_str()] {
        let page = page(&site, &format!("q={words}")).await;
        assert!(page.contains("Se buscan hasta 12 palabras y 200 letras"), "what was left out is said");
        assert!(page.len() < 20_000, "{}", page.len());
    }
    for words in ["%3Cscript%3E", "%00%01", "%F0%9F%8C%B1", "", "+", "de+la", "%22%27%26", "a%CC%81o", "q&q=1"] {
        let (status, page) =
            site.get("", &format!("/buscar?q={words}&pagina=18446744073709551615&eje=-1&desde=x")).await;
        assert!([200, 400].contains(&status), "{words}: {status}");
        assert!(!page.contains("<script>"), "{words}");
    }
}

#[tokio::test]
async fn what_an_institution_does_is_found_by_its_short_name() {
    let site = sample().await;
    for name in ["IEEM", "ieem"] {
        let answer = found(&site, &format!("q={name}&kind=commitment")).await;
        assert_ne!(answer["total"], 0, "{name}: {answer:#}");
        let own = found(&site, "institution=ieem&kind=commitment").await;
        assert_eq!(answer["taken_for"], serde_json::json!([]));
        for address in addresses(&own) {
            assert!(addresses(&answer).contains(&address), "{address} is of {name}");
        }
    }
}

#[tokio::test]
async fn kinds_and_what_entries_did_are_found_by_what_the_pages_call_them() {
    let site = sample().await;
    for (words, kind) in [("acuerdo", "agreement"), ("puntos", "point"), ("agreements", "agreement"), ("voto", "entry")]
    {
        assert_ne!(found(&site, &format!("q={words}&kind={kind}")).await["total"], 0, "{words}");
    }
    let agreements = found(&site, "kind=agreement").await["total"].clone();
    assert_eq!(found(&site, "q=acuerdo&kind=agreement").await["total"], agreements, "each of them is one");
    // Nobody typed a word there: what the entry did is what it is found by.
    let quorum = addresses(&found(&site, "q=declarar+quórum+legal&kind=entry").await);
    let (_, entry) = site.get("", &quorum[0]).await;
    assert!(entry.contains("quórum"), "{quorum:?}");
}

#[tokio::test]
async fn what_the_pages_call_a_thing_finds_it_first() {
    let site = sample().await;
    for (words, first, name) in [
        ("acuerdo+2", "/acuerdos#a", "Acuerdo 2 de la primera sesión extraordinaria · EXT/01/2020/A-02"),
        ("acuerdo+02", "/acuerdos#a", "Acuerdo 2 de la primera sesión extraordinaria"),
        (
            "Acuerdo+1+de+la+primera+sesión+extraordinaria",
            "/acuerdos#a",
            "Acuerdo 1 de la primera sesión extraordinaria",
        ),
        ("EXT/01/2020/A-02", "/acuerdos#a", "Acuerdo 2 de la primera sesión extraordinaria"),
        ("agreement+2+of+the+first+extraordinary+session", "/acuerdos#a", "Acuerdo 2 de la"),
        ("punto+5", "/sesiones/", "Punto 5 de la primera sesión "),
        (
            "punto+05+de+la+primera+sesión+extraordinaria",
            "/sesiones/1#punto-5",
            "Punto 5 de la primera sesión extraordinaria",
        ),
        ("primera+sesión+extraordinaria", "/sesiones/1", ""),
        ("asiento+42", "/registro/42", ""),
        ("entry+42", "/registro/42", ""),
        ("compromiso+01", "/compromisos/1", "Compromiso 1"),
        ("compromiso+1", "/compromisos/1", "Compromiso 1"),
        ("secretaría+técnica", "/secretariado#cargo-secretaria-tecnica", ""),
        ("árboles+de+problemas", "/planes/1/metodologia", ""),
        ("diálogo+abierto", "/planes/1/metodologia", ""),
    ] {
        let answer = found(&site, &format!("q={words}")).await;
        let hit = &answer["hits"][0];
        assert!(hit["address"].as_str().unwrap().starts_with(first), "{words}: {answer:#}");
        assert!(hit["about"].as_str().unwrap().starts_with(name), "{words}: {answer:#}");
        assert_eq!(answer["matching"], "every", "{words}");
        assert_eq!(answer["unknown"], serde_json::json!([]), "{words}");
        let (path, anchor) = first.split_once('#').unwrap_or((first, ""));
        let (status, shown) = site.get("", path.trim_end_matches('/')).await;
        assert!(status == 200 && shown.contains(&format!("id=\"{anchor}")), "{words} leads to it");
    }
    assert!(!page(&site, "q=asiento").await.contains("no hay nada"), "the word that the pages use for entries");
}

#[tokio::test]
async fn a_commitment_is_found_by_all_that_its_ficha_shows() {
    let site = sample().await;
    for words in ["140109", "elaboración+del+proyecto", "%22Otro+documento%22", "unidad+de+transparencia"] {
        let answer = found(&site, &format!("q={words}&kind=commitment")).await;
        assert_eq!(addresses(&answer), ["/compromisos/1"], "{words}: {answer:#}");
    }
    let state = site.platform.snapshot().state.clone();
    let proposal = state.skeleton.proposals.iter().next().unwrap().id;
    // The first wording is no longer that of the commitment: an agreement set another, and the entry is found by it.
    let texts: Vec<&str> = state.texts.of(proposal).filter(|text| !text.starts_with("En el eje de")).collect();
    assert!(texts.len() > 6, "{texts:?}");
    for text in texts {
        let words: String = text.split(|at: char| !at.is_alphanumeric()).filter(|word| !word.is_empty()).take(8).fold(
            String::new(),
            |words, word| if words.is_empty() { word.to_owned() } else { format!("{words}+{word}") },
        );
        let answer = found(&site, &format!("q=%22{words}%22&kind=commitment")).await;
        assert_eq!(addresses(&answer), ["/compromisos/1"], "{text}");
    }
}

#[tokio::test]
async fn a_commitment_is_found_by_the_paper_it_rests_on() {
    let mut pages = Pages::new().await;
    run(&root().join("proposal/amend_fields.txt"), &mut pages).await.unwrap();
    for words in ["oficio+IEEM/UT/2/2020", "%22Oficio+IEEM/UT/2/2020%22"] {
        let (status, shown) = pages.see("", &format!("/buscar?q={words}&clase=commitment")).await.unwrap();
        assert!(status == 200 && shown.contains("class=\"ledger hits\""), "{words}: {shown}");
    }
}

#[tokio::test]
async fn a_letter_that_many_keyboards_lack_is_forgiven_in_short_words_and_said() {
    let site = sample().await;
    platform::script::play(
        &site.platform,
        "as secretaria-tecnica\ndo plan.found\n  ordinal = 9\n  name = Plan del año de los jueces\n",
    )
    .await
    .unwrap();
    let forgiven = page(&site, "q=ano").await;
    assert!(
        forgiven.contains("Con «ano» no hay nada; se buscó «año».") && forgiven.contains("<mark>año</mark>"),
        "{forgiven}"
    );
    let meant = page(&site, "q=ano&tal-cual=1").await;
    assert!(meant.contains("Nada con «ano»") && meant.contains(">año</a>"), "{meant}");
    assert_eq!(addresses(&found(&site, "q=juez&kind=plan").await), ["/planes/2"]);
}

#[tokio::test]
async fn minutes_are_found_and_acts_are_none() {
    let mut pages = Pages::new().await;
    run(&root().join("session/minutes.txt"), &mut pages).await.unwrap();
    for words in ["acta", "actas", "minutes", "acta+primera+sesión+extraordinaria"] {
        for kind in ["point", "agreement"] {
            let (status, shown) = pages.see("", &format!("/buscar?q={words}&clase={kind}")).await.unwrap();
            assert!(status == 200 && shown.contains("class=\"ledger hits\""), "{words} in {kind}: {shown}");
        }
    }
    let site = sample().await;
    for entry in found(&site, "q=%22acta%22&kind=entry").await["hits"].as_array().unwrap() {
        assert!(entry.to_string().to_lowercase().contains("acta"), "{entry:#}");
    }
    let told = |answer: Value| answer["total"].as_u64().unwrap();
    assert_eq!(told(found(&site, "q=acta").await), told(found(&site, "q=actas").await));
}

#[tokio::test]
async fn an_entry_about_a_seat_alone_is_found_by_it_and_leads_to_it() {
    let site = sample().await;
    let snapshot = site.platform.snapshot();
    let table = &snapshot.state.skeleton.secretariat;
    let of_seats: Vec<_> = table.of_one_seat().map(|(entry, seat)| (entry, seat.entry)).collect();
    assert!(of_seats.len() > table.seats.len());
    for (entry, seat) in of_seats {
        let at = table.seats.iter().position(|known| known.entry == seat).unwrap() + 1;
        let (_, page) = site.get("", &format!("/registro/{entry}")).await;
        assert!(page.contains(&format!("href=\"/secretariado/representaciones/{at}\"")), "entry {entry} of seat {at}");
    }
    let named = addresses(&found(&site, "q=organismo+garante&kind=entry").await);
    let garante = table.seats.iter().find(|seat| seat.code.to_string() == "organismo-garante").unwrap();
    assert!(named.contains(&format!("/registro/{}", garante.entry)), "{named:?}");
    let office = table.offices.iter().find(|office| office.post.seat() == Some(&garante.code)).unwrap();
    let of_institution =
        addresses(&found(&site, &format!("institution={}&kind=entry&q=crear", office.institution)).await);
    assert!(of_institution.contains(&format!("/registro/{}", office.entry)), "{of_institution:?}");
}

#[tokio::test]
async fn a_seat_is_found_by_who_holds_it() {
    let site = sample().await;
    for typed in ["Infoem", "INFOEM", "infoem", "I.N.F.O.E.M.", "organismo+garante"] {
        let seats = addresses(&found(&site, &format!("q={typed}&kind=seat")).await);
        assert!(!seats.is_empty(), "{typed}");
        let (status, page) = site.get("", &seats[0]).await;
        assert!(status == 200 && page.contains("arante"), "{typed}: {seats:?}");
    }
    let all = page(&site, "q=Infoem").await;
    assert!(all.contains("clase=seat") && all.contains(">Representación<"), "{all}");
    let own = addresses(&found(&site, "institution=infoem").await);
    assert!(own.iter().any(|address| address.contains("/representaciones/")), "{own:?}");
}

#[tokio::test]
async fn what_is_found_by_an_institution_alone_says_so() {
    let site = sample().await;
    let answer = found(&site, "q=ieem&kind=session").await;
    let named = answer["hits"].as_array().unwrap().iter().filter(|hit| hit["institution"] == "IEEM").count();
    let shown = page(&site, "q=ieem&kind=session").await;
    assert!(named > 0, "{answer:#}");
    assert_eq!(shown.matches("En el nombre de la institución: <mark>IEEM</mark>").count(), named, "{shown}");
    assert_eq!(found(&site, "q=transparencia+electoral").await["hits"][0]["institution"], Value::Null);
}

#[tokio::test]
async fn an_excerpt_shows_where_the_quoted_words_stand() {
    let site = sample().await;
    let answer = found(&site, "q=%22participación+ciudadana%22").await;
    for hit in answer["hits"].as_array().unwrap() {
        let told = format!("{} {}", hit["title"], hit["excerpt"]).to_lowercase();
        assert!(told.contains("participación ciudadana"), "{hit:#}");
    }
}

#[tokio::test]
async fn a_withdrawn_proposal_is_told_as_withdrawn() {
    let mut pages = Pages::new().await;
    run(&root().join("proposal/withdraw.txt"), &mut pages).await.unwrap();
    let (status, shown) = pages.see("", "/buscar?estado=withdrawn&clase=commitment").await.unwrap();
    assert_eq!(status, 200);
    assert!(shown.contains("class=\"ledger hits\"") && shown.contains("Retirada"), "{shown}");
}

#[tokio::test]
async fn what_was_just_recorded_is_found() {
    let site = sample().await;
    assert_eq!(found(&site, "q=huitlacoche").await["total"], 0);
    platform::script::play(
        &site.platform,
        "as secretaria-tecnica\ndo plan.found\n  ordinal = 9\n  name = Plan huitlacoche\n",
    )
    .await
    .unwrap();
    assert_eq!(found(&site, "q=huitlacoche&kind=plan").await["total"], 1);
    assert_eq!(found(&site, "q=huitlacoche&kind=entry").await["total"], 1);
}

#[tokio::test]
async fn an_index_that_followed_holds_what_one_made_anew_holds() {
    let whole = sample().await.platform.snapshot();
    let anew = Finder::of(&whole.state);
    for act in ["do plan.found", "do proposal.present", "do session.call", "do session.put_to_vote", "do session.close"]
    {
        let before = sample_until(act).await.platform.snapshot();
        let mut followed = Finder::of(&before.state);
        followed.follow(&whole.state);
        assert_eq!(followed.holds(), anew.holds(), "from {act}");
        assert_eq!(followed.len(), anew.len());
    }
}

/// Every text of a state that everybody may read.
fn places(state: &State) -> Vec<Place> {
    let all = (0..state.skeleton.next()).flat_map(|entry| (0..40).map(move |field| Place { entry, field }));
    all.filter(|place| matches!(state.texts.words(*place), Words::Present(_))).collect()
}

/// The words by which the site calls kinds of things, sectors and acts, as they are compared.
fn labels() -> Vec<String> {
    let files = ["es-MX", "en"].map(|language| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../words/locales").join(language);
        std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
    });
    let keys = [
        "find-one-",
        "act-",
        "choice-sector-",
        "choice-matter-",
        "choice-post-",
        "choice-support-",
        "choice-phase-",
        "choice-template-",
        "agreement-name",
        "item-name",
        "item-in-call",
        "item-not-in-call",
        "entry-title",
    ];
    let lines: Vec<String> =
        files.into_iter().flatten().flat_map(|file| file.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    let named = lines.iter().filter(|line| keys.iter().any(|key| line.starts_with(key)));
    let words = named.filter_map(|line| Some(line.split_once(" = ")?.1.to_lowercase()));
    let plain =
        |word: &str| word.replace('á', "a").replace('é', "e").replace('í', "i").replace('ó', "o").replace('ú', "u");
    words.flat_map(|line| line.split(|at: char| !at.is_alphanumeric()).map(plain).collect::<Vec<_>>()).collect()
}

#[tokio::test]
async fn a_word_goes_with_its_text() {
    let snapshot = sample().await.platform.snapshot();
    let mut finder = Finder::of(&snapshot.state);
    let mut state = snapshot.state.clone();
    let all = places(&state);
    assert!(all.len() > 60);
    // One after the other, so that the index follows a long way.
    for (step, place) in all.iter().enumerate() {
        state.forget(*place, place.entry);
        finder.follow(&state);
        if step % 25 == 0 {
            assert_eq!(finder.holds(), Finder::of(&state).holds(), "without {place:?}");
        }
    }
    let left: BTreeSet<&str> = finder.holds().into_keys().collect();
    let spoken = |word: &&str| !word.chars().all(|letter| letter.is_ascii_digit());
    let left: Vec<&str> = left.into_iter().filter(spoken).collect();
    // What the site itself calls things, and nothing that anybody typed.
    let own =
        "compromiso commitment primera first sesion session ordinaria ordinary extraordinaria extraordinary ext ord";
    let own: BTreeSet<String> = own.split(' ').map(str::to_owned).chain(labels()).collect();
    let typed: Vec<_> = left.iter().filter(|word| !own.contains(**word) && word.len() > 2).collect();
    assert!(typed.is_empty(), "{typed:?}");
    assert!(!format!("{finder:?}").contains("Proceso Electoral"), "no byte of a text is held");
}
