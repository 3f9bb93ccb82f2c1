//! Files: sent with a form, kept over a refusal, named by an act, handed out to be saved, and verified.

use axum::body::Body;
use axum::http::Request;
use domain::{Fields, Role};
use serde_json::Value;

use crate::hostile::{FORM, sample};
use crate::surfaces::files::{MARK, body, bytes_of, in_parts};
use crate::surfaces::site::Site;

pub(crate) const SECRETARY: &str = "secretaria-tecnica";

fn form(fields: &[(&str, &str)]) -> (String, String) {
    let fields: Fields = fields.iter().map(|(path, value)| ((*path).to_owned(), (*value).to_owned())).collect();
    body(&fields)
}

/// Circulates a document for point 5 of the second session, and says which entry it is.
async fn circulate(site: &Site, fields: &[(&str, &str)]) -> (u16, String) {
    let (kind, body) = form(fields);
    site.post(SECRETARY, "/sesiones/2/documentos", &kind, body).await
}

pub(crate) fn file(name: &str) -> String {
    format!("{MARK}{name}")
}

/// The address of the only file that a page links to.
pub(crate) fn link(page: &str) -> String {
    let rest = page.split_once("href=\"/archivos/").expect("a link to a file").1;
    format!("/archivos/{}", rest.split_once('"').unwrap().0)
}

#[tokio::test]
async fn a_document_is_handed_out_as_it_came_and_never_shown_in_place() {
    let site = sample().await;
    let (status, location) =
        circulate(&site, &[("item", "5"), ("title", "Oficio"), ("file", &file("../acta ñ\".pdf"))]).await;
    assert_eq!(status, 303, "{location}");
    let (_, page) = site.get("", "/sesiones/2").await;
    let address = link(&page);
    assert!(page.contains("acta ñ"), "the name is said");
    let answer = site.answer(Request::get(&address).body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status(), 200);
    let header = |name: &str| answer.headers().get(name).unwrap().to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "application/pdf");
    assert!(header("content-disposition").starts_with("attachment; filename*=UTF-8''acta%20"));
    assert_eq!(header("content-security-policy"), "sandbox; default-src 'none'");
    assert_eq!(header("x-content-type-options"), "nosniff");
    let bytes = site.downloaded(&address).await;
    assert_eq!(bytes, bytes_of("../acta ñ\".pdf").into_bytes());
    assert_eq!(site.downloaded(&format!("/en{address}")).await, bytes);
    let asked = Request::get(&address).header("accept-encoding", "gzip, br").body(Body::empty()).unwrap();
    let headers = site.answer(asked).await.headers().clone();
    assert!(headers.get("content-encoding").is_none(), "its tag and length are those of the file");
    assert_eq!(headers["content-length"], bytes.len().to_string());
}

#[tokio::test]
async fn a_refused_form_keeps_its_file_and_a_bad_file_keeps_the_form() {
    let site = sample().await;
    let refused = [("item", "5"), ("title", ""), ("file", &*file("oficio.pdf"))];
    let (status, page) = circulate(&site, &refused).await;
    assert_eq!(status, 422);
    let id =
        page.split_once("type=\"checkbox\" name=\"file\" value=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
    assert!(page.contains("oficio.pdf"), "what was received is said");
    assert!(page.contains("<details class=\"mt2\" open>"), "a refused form is not folded away");
    assert_eq!(site.get("", &format!("/archivos/{id}")).await.0, 404, "nobody reads what is not recorded");
    let again = [("item", "5"), ("title", "Oficio"), ("file", &*id)];
    assert_eq!(circulate(&site, &again).await.0, 303);
    assert_eq!(site.get("", &format!("/archivos/{id}")).await.0, 200);
    let (status, page) = circulate(&site, &again).await;
    assert_eq!(status, 422, "a file belongs to one entry");
    assert!(page.contains("#file"), "the summary leads to the field");

    let (status, page) = circulate(&site, &[("item", "5"), ("title", "Oficio"), ("file", &file("oficio.html"))]).await;
    assert_eq!(status, 422);
    assert!(page.contains("No se reconoce el tipo"), "why it was not taken");
    assert!(page.contains("value=\"Oficio\""), "what was typed is there");

    let (kind, sent) = form(&[("item", "5"), ("title", "Oficio"), ("file", &file("votos.csv"))]);
    let sent = sent.replace(&bytes_of("votos.csv"), "a\u{0}n\u{0}o\u{0},\u{0}");
    let (status, page) = site.post(SECRETARY, "/sesiones/2/documentos", &kind, sent).await;
    assert_eq!(status, 422);
    assert!(page.contains("El archivo es un texto en UTF-16") && page.contains("CSV UTF-8"), "how to save it");
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_act() {
    let site = sample().await;
    let key = site.platform.guest_key();
    let fields = [("item", "5"), ("title", "Oficio"), ("file", &*file("oficio.pdf")), ("key", &*key)];
    let first = circulate(&site, &fields).await;
    assert_eq!(first.0, 303);
    assert_eq!(circulate(&site, &fields).await, first);
    let other = [("item", "5"), ("title", "Oficio"), ("file", &*file("otro.pdf")), ("key", &*key)];
    assert_eq!(circulate(&site, &other).await.0, 422, "the same key with another file");
}

#[tokio::test]
async fn nobody_and_too_much_leave_nothing() {
    let site = sample().await;
    let (kind, sent) = form(&[("item", "5"), ("title", "Oficio"), ("file", &file("oficio.pdf"))]);
    assert_eq!(site.post("", "/sesiones/2/documentos", &kind, sent).await.0, 403);
    let name = "grande.pdf";
    let (kind, sent) = form(&[("item", "5"), ("title", "Oficio"), ("file", &file(name))]);
    let large = sent.replace(&bytes_of(name), &format!("%PDF-{}", "x".repeat(11 << 20)));
    let (status, page) = site.post(SECRETARY, "/sesiones/2/documentos", &kind, large).await;
    assert_eq!(status, 422);
    assert!(page.contains("10 MB"), "the limit is said");
    let huge = sent.replace(&bytes_of(name), &format!("%PDF-{}", "x".repeat(33 << 20)));
    let (status, page) = site.post(SECRETARY, "/sesiones/2/documentos", &kind, huge.clone()).await;
    assert_eq!(status, 422);
    assert!(page.contains("value=\"Oficio\""), "what was typed is there");
    assert_eq!(site.post("", "/sesiones/2/documentos", &kind, huge).await.0, 413, "nobody's is not read");
    let cut = sent.split_at(sent.len() / 2).0.to_owned();
    let (status, page) = site.post(SECRETARY, "/sesiones/2/documentos", &kind, cut).await;
    assert_eq!(status, 400);
    assert!(page.contains("<h1>"), "a page, not a bare word");
    for id in ["../key", "staged", "%2e%2e%2fkey"] {
        assert_eq!(site.get("", &format!("/archivos/{id}")).await.0, 404, "{id}");
    }
    let unknown = form(&[("item", "5"), ("title", "Oficio"), ("file", "abc")]);
    assert_eq!(site.post(SECRETARY, "/sesiones/2/documentos", &unknown.0, unknown.1).await.0, 422);
}

/// Four annexes of 9 MB: three are kept, the fourth is said to be too much together, and nothing typed is lost.
#[tokio::test]
async fn files_too_large_together_leave_the_form() {
    let site = sample().await;
    let mut fields =
        vec![("kind".to_owned(), "ordinary".to_owned()), ("place".into(), "Salón de usos múltiples".into())];
    for row in 0..4 {
        fields.push((format!("agenda.{row}.title"), format!("Anexo {row}")));
        fields.push((format!("agenda.{row}.file"), file(&format!("anexo-{row}.pdf"))));
    }
    let (kind, mut sent) = body(&fields.into_iter().collect());
    for row in 0..4 {
        let large = format!("%PDF-{row}{}", "x".repeat(9_000_000));
        sent = sent.replace(&bytes_of(&format!("anexo-{row}.pdf")), &large);
    }
    let request = Request::post("/sesiones/convocatoria")
        .header("cookie", format!("tequio-demo={SECRETARY}"))
        .header("content-type", kind)
        .header("content-length", sent.len())
        .header("sec-fetch-site", "same-origin");
    let (status, page) = site.send(request.body(Body::from(sent)).unwrap()).await;
    assert_eq!(status, 422);
    assert!(page.contains("El envío mide 36.0 MB") && !page.contains("1 MB de texto"), "the true total is said");
    assert!(page.contains("Salón de usos múltiples") && page.contains("Anexo 3"), "what was typed is there");
    assert_eq!(page.matches("type=\"checkbox\" name=\"agenda.").count(), 3, "the files that fit are kept");
}

#[tokio::test]
async fn too_much_text_is_told_its_size() {
    let site = sample().await;
    let sent = format!("item=5&title={}", "x".repeat(1_200_000));
    let request = Request::post("/sesiones/2/documentos")
        .header("cookie", format!("tequio-demo={SECRETARY}"))
        .header("content-type", FORM)
        .header("content-length", sent.len())
        .header("sec-fetch-site", "same-origin");
    let (status, page) = site.send(request.body(Body::from(sent)).unwrap()).await;
    assert_eq!(status, 413);
    assert!(page.contains("mide 1.2 MB") && page.contains("hasta 1 MB de texto"), "{page}");
}

/// A form with hundreds of small files keeps as many as the longest agenda has, and comes back with its text.
#[tokio::test]
async fn a_form_keeps_so_many_files() {
    let site = sample().await;
    let mut fields =
        vec![("kind".to_owned(), "ordinary".to_owned()), ("place".into(), "Salón de usos múltiples".into())];
    fields.extend((0..300).map(|row| (format!("agenda.{row}.file"), file(&format!("anexo-{row}.pdf")))));
    let (kind, sent) = body(&fields.into_iter().collect());
    let (status, page) = site.post(SECRETARY, "/sesiones/convocatoria", &kind, sent).await;
    assert_eq!(status, 422);
    assert!(page.contains("Salón de usos múltiples"), "what was typed is there");
    assert_eq!(std::fs::read_dir(site.data().join("files")).unwrap().count(), 64);
}

/// To every other office the id of a file that somebody left is as good as none: in a form, from a program and in a draft.
#[tokio::test]
async fn what_one_office_left_is_nothing_to_another() {
    let site = sample().await;
    let (_, left) =
        site.post("contraloria-titular", "/api/files?name=a.pdf", "application/pdf", bytes_of("a.pdf")).await;
    let left: Value = serde_json::from_str(&left).unwrap();
    let id = left["id"].as_str().unwrap();
    let named = |id: &str| {
        let fields = serde_json::json!({ "on": second(&site), "item": "5", "title": "Oficio", "file": id });
        serde_json::json!({ "acts": [{ "act": "session.circulate", "fields": fields }] }).to_string()
    };
    let unknown = site.post(SECRETARY, "/api/acts", "application/json", named("0000")).await;
    assert_eq!(unknown.0, 422);
    assert_eq!(site.post(SECRETARY, "/api/acts", "application/json", named(id)).await, unknown);
    let (kind, sent) = form(&[("item", "5"), ("title", "Oficio"), ("file", id)]);
    let (status, page) = site.post(SECRETARY, "/sesiones/2/documentos", &kind, sent).await;
    assert_eq!(status, 422);
    assert!(!page.contains("a.pdf"), "its name is not told");
    let (address, sent) = crate::drafts::draft(&site).await;
    let mut fields: Fields = serde_urlencoded::from_str(&sent).unwrap();
    fields.extend([("support.kind".to_owned(), "letter".to_owned()), ("support.file".to_owned(), id.to_owned())]);
    let (kind, sent) = body(&fields);
    assert_eq!(site.post("ieem-transparencia", &address, &kind, sent).await.0, 303);
    let (_, page) = site.get("ieem-transparencia", &address).await;
    assert!(!page.contains("a.pdf"), "nor in a draft");
    let own = site.post("contraloria-titular", "/api/acts", "application/json", named(id)).await;
    assert_eq!(own.0, 403, "who left it may name it, and the rules say whether they act");
}

fn second(site: &Site) -> String {
    site.platform.snapshot().state.skeleton.sessions.number(2).unwrap().id.to_string()
}

#[tokio::test]
async fn programs_leave_a_file_first() {
    let site = sample().await;
    let (status, _) = site.post("", "/api/files?name=a.pdf", "application/pdf", bytes_of("a.pdf")).await;
    assert_eq!(status, 403);
    let (status, answer) = site.post(SECRETARY, "/api/files?name=a.html", "application/pdf", bytes_of("a.html")).await;
    assert_eq!((status, answer.as_str()), (422, "{\"failure\":\"other-kind\"}"));
    let (status, answer) = site.post(SECRETARY, "/api/files?name=a.pdf", "text/html", bytes_of("a.pdf")).await;
    assert_eq!(status, 200);
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["media"], "application/pdf");
    assert_eq!(answer["size"], bytes_of("a.pdf").len());
}

/// What people have: text of an old Excel, a PDF that begins late, a name that is too long. And a zip that only says it is
/// a document.
#[tokio::test]
async fn a_file_is_taken_for_what_it_is_or_told_what_it_is_not() {
    let site = sample().await;
    let send = async |name: &str, bytes: Vec<u8>| {
        let request =
            Request::post(format!("/api/files?name={name}")).header("cookie", format!("tequio-demo={SECRETARY}"));
        let (status, answer) = site.send(request.body(Body::from(bytes)).unwrap()).await;
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let said = if status == 200 { &answer["name"] } else { &answer["failure"] };
        (status, said.as_str().unwrap().to_owned())
    };
    assert_eq!(send("x.csv", b"a\xf1o,1".to_vec()).await, (422, "latin-1".into()));
    assert_eq!(send("x.txt", b"\xff\xfea\0".to_vec()).await, (422, "utf-16".into()));
    let class = include_bytes!("odd/evil.docx").to_vec();
    assert_eq!(send("x.docx", class).await, (422, "other-kind".into()));
    assert_eq!(send("%E2%80%8EActa.pdf", b"\xef\xbb\xbf\n%PDF-1.7".to_vec()).await, (200, "Acta.pdf".into()));
    let long = format!("{}%20final.pdf", "acta".repeat(40));
    let (status, name) = send(&long, b"%PDF-1.7".to_vec()).await;
    assert!(status == 200 && name.starts_with("actaacta") && name.ends_with(" final.pdf"), "{name}");
    assert_eq!(name.chars().count(), 120);
}

#[tokio::test]
async fn a_draft_keeps_its_file_until_it_is_presented() {
    let site = sample().await;
    let (address, sent) = crate::drafts::draft(&site).await;
    let mut fields: Fields = serde_urlencoded::from_str(&sent).unwrap();
    fields.insert("support.kind".into(), "letter".into());
    fields.insert("support.file".into(), file("oficio.pdf"));
    let (kind, saved) = body(&fields);
    let (status, location) = site.post("ieem-transparencia", &address, &kind, saved).await;
    assert_eq!(status, 303, "{location}");
    let (_, page) = site.get("ieem-transparencia", &address).await;
    assert!(page.contains("oficio.pdf"), "the draft says what it has");
    let id = page.split_once("name=\"support.file\" value=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
    let revision = page.split_once("name=\"revision\" value=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
    fields.insert("support.file".into(), id.clone());
    fields.insert("revision".into(), revision);
    let presented = serde_urlencoded::to_string(&fields).unwrap();
    let (status, location) = site.post("ieem-transparencia", &format!("{address}/presentacion"), FORM, presented).await;
    assert_eq!(status, 303, "{location}");
    assert_eq!(site.get("", &format!("/archivos/{id}")).await.0, 200);
}

/// A draft of the IEEM whose support is a letter with that file: its address, its form as it stands, and the id of the file.
pub(crate) async fn draft_with(site: &Site, name: &str) -> (String, Fields, String) {
    let (address, sent) = crate::drafts::draft(site).await;
    let mut fields: Fields = serde_urlencoded::from_str(&sent).unwrap();
    fields.insert("support.kind".into(), "letter".into());
    fields.insert("support.file".into(), file(name));
    let (kind, saved) = body(&fields);
    assert_eq!(site.post(MEMBER, &address, &kind, saved).await.0, 303);
    let id = seen(site, &address, &mut fields).await.unwrap();
    (address, fields, id)
}

pub(crate) const MEMBER: &str = "ieem-transparencia";

/// Opens the draft: its form is based on it from then on. The id of the file that it says it has.
async fn seen(site: &Site, address: &str, fields: &mut Fields) -> Option<String> {
    let (_, page) = site.get(MEMBER, address).await;
    let revision = page.split_once("name=\"revision\" value=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
    fields.insert("revision".into(), revision);
    let held = page.split_once("name=\"support.file\" value=\"");
    held.map(|(_, rest)| rest.split_once('"').unwrap().0.to_owned())
}

/// The form with the box of that file ticked and another file chosen.
fn choosing(fields: &Fields, held: &str, name: &str) -> (String, String) {
    let path = "support.file".to_owned();
    let (held, chosen) = (held.to_owned(), file(name));
    let rest = fields.iter().filter(|(other, _)| **other != path);
    in_parts(rest.chain([(&path, &held), (&path, &chosen)]))
}

/// A file that is refused takes nothing away: the one before it stays on the page and in the draft, and the page says what was
/// saved.
#[tokio::test]
async fn a_refused_file_leaves_the_one_that_was_there() {
    for action in ["", "/presentacion"] {
        let site = sample().await;
        let (address, mut fields, id) = draft_with(&site, "uno.pdf").await;
        fields.insert("problem".into(), "Nadie sabe cuánto.".into());
        let (kind, sent) = choosing(&fields, &id, "dos.exe");
        let (status, page) = site.post(MEMBER, &format!("{address}{action}"), &kind, sent).await;
        assert_eq!(status, 422, "{page}");
        assert!(page.contains("No se reconoce el tipo del archivo"), "{page}");
        assert!(page.contains("Lo demás quedó guardado en el borrador"), "{page}");
        assert!(page.contains("Ya se recibió uno.pdf") && page.contains(&format!("value=\"{id}\"")), "{page}");
        assert_eq!(seen(&site, &address, &mut fields).await, Some(id.clone()), "the draft has it");
        assert!(site.data().join("files").join(&id).exists());
    }
}

/// The same of every form with a file, not of drafts alone.
#[tokio::test]
async fn a_refused_file_leaves_the_one_of_any_form() {
    let site = sample().await;
    let (status, page) = circulate(&site, &[("item", "5"), ("file", &file("uno.pdf"))]).await;
    assert!(status == 422 && page.contains("Ya se recibió uno.pdf"), "{page}");
    let id = page.split_once("name=\"file\" value=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
    let sent = [("item", "5".to_owned()), ("title", "Oficio".into()), ("file", id.clone()), ("file", file("dos.exe"))];
    let sent = sent.map(|(path, value)| (path.to_owned(), value));
    let (kind, sent) = in_parts(sent.iter().map(|(path, value)| (path, value)));
    let (status, page) = site.post(SECRETARY, "/sesiones/2/documentos", &kind, sent).await;
    assert!(status == 422 && page.contains("Ya se recibió uno.pdf") && page.contains(&id), "{page}");
}

/// What a draft lets go is gone from the folder at that moment: replaced, unticked, or replaced as it is presented.
#[tokio::test]
async fn what_a_draft_lets_go_is_gone() {
    let site = sample().await;
    let on_disk = |id: &str| site.data().join("files").join(id).exists();
    let (address, mut fields, uno) = draft_with(&site, "uno.pdf").await;
    let (kind, sent) = choosing(&fields, &uno, "tres.pdf");
    assert_eq!(site.post(MEMBER, &address, &kind, sent).await.0, 303);
    let tres = seen(&site, &address, &mut fields).await.unwrap();
    assert!(!on_disk(&uno) && on_disk(&tres), "replaced");
    fields.remove("support.file");
    let (kind, sent) = body(&fields);
    assert_eq!(site.post(MEMBER, &address, &kind, sent).await.0, 303);
    assert!(!on_disk(&tres), "unticked");

    let (address, fields, cuatro) = draft_with(&site, "cuatro.pdf").await;
    let (kind, sent) = choosing(&fields, &cuatro, "cinco.pdf");
    let (status, page) = site.post(MEMBER, &format!("{address}/presentacion"), &kind, sent).await;
    assert_eq!(status, 303, "{page}");
    assert!(!on_disk(&cuatro), "replaced as it is presented");
    assert_eq!(std::fs::read_dir(site.data().join("files")).unwrap().count(), 1);
}

/// Who may leave no more is told how much waits, how much is left and when it goes; a program gets the bytes.
#[tokio::test]
async fn too_much_that_waits_is_told() {
    let site = sample().await;
    let by = site.platform.holder(&Role::of(MEMBER).unwrap());
    for _ in 0..9 {
        site.platform
            .stage_file(&platform::Authority::of_house(by.clone()), "application/pdf", "a.pdf", vec![b'x'; 10 << 20])
            .await
            .unwrap();
    }
    let large = || [b"%PDF-1.7".to_vec(), vec![b'x'; 9 << 20]].concat();
    let post = Request::post("/api/files?name=b.pdf").header("cookie", format!("tequio-demo={MEMBER}"));
    let (status, answer) = site.send(post.body(Body::from(large())).unwrap()).await;
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let told = serde_json::json!({ "failure": "no-room", "waiting": 90 << 20, "most": 96 << 20 });
    assert_eq!((status, answer), (422, told));

    let (address, _) = crate::drafts::draft(&site).await;
    let bytes = String::from_utf8(large()).unwrap();
    let sent = format!(
        "--x\r\nContent-Disposition: form-data; name=\"revision\"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; \
         name=\"support.file\"; filename=\"b.pdf\"\r\n\r\n{bytes}\r\n--x--\r\n"
    );
    let (status, page) = site.post(MEMBER, &address, "multipart/form-data; boundary=x", sent).await;
    assert_eq!(status, 422);
    let told = "De su cargo esperan un acto 9 archivos con 94.3 MB, y caben 500 con 100.6 MB: quedan 6.2 MB.";
    assert!(page.contains(told), "{page}");
}

/// Whoever left a file takes it away, and nobody else; what a draft holds on to goes with the draft.
#[tokio::test]
async fn who_left_a_file_takes_it_away() {
    let site = sample().await;
    let (_, _, held) = draft_with(&site, "uno.pdf").await;
    let by = site.platform.holder(&Role::of(MEMBER).unwrap());
    let left = site
        .platform
        .stage_file(&platform::Authority::of_house(by.clone()), "application/pdf", "a.pdf", b"%PDF-1.7".to_vec())
        .await
        .unwrap()
        .id;
    let drop = async |office: &str, id: &str| {
        let request = Request::delete(format!("/api/files/{id}")).header("cookie", format!("tequio-demo={office}"));
        site.send(request.header("sec-fetch-site", "same-origin").body(Body::empty()).unwrap()).await
    };
    let none = (404, "{\"failure\":\"no-file\"}".to_owned());
    assert_eq!(drop("", &left).await.0, 403);
    assert_eq!(drop(SECRETARY, &left).await, none);
    assert_eq!(drop(MEMBER, &held).await, (409, "{\"failure\":\"held-by-draft\"}".to_owned()));
    assert!(site.data().join("files").join(&left).exists());
    assert_eq!(drop(MEMBER, &left).await, (200, format!("{{\"dropped\":\"{left}\"}}")));
    assert!(!site.data().join("files").join(&left).exists() && site.data().join("files").join(&held).exists());
    assert_eq!(drop(MEMBER, &left).await, none);
}

/// Whoever does not hold an office leaves nothing in its name.
#[tokio::test]
async fn a_vacant_office_leaves_no_file() {
    let site = sample().await;
    // Before anybody held one.
    site.platform.set_demo_date(Some(jiff::civil::date(2000, 1, 1))).unwrap();
    let (status, answer) = site.post(SECRETARY, "/api/files?name=a.pdf", "application/pdf", bytes_of("a.pdf")).await;
    assert_eq!(status, 403, "{answer}");
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["refusal"]["reason"], "vacant", "{answer}");
}

/// A file of many parts comes whole and says its length.
#[tokio::test]
async fn a_large_file_comes_whole() {
    let site = sample().await;
    let text: String = (0..40_000).map(|line| format!("renglon {line}\n")).collect();
    let (status, answer) = site.post(SECRETARY, "/api/files?name=a.txt", "text/plain", text.clone()).await;
    assert_eq!(status, 200, "{answer}");
    let id = serde_json::from_str::<Value>(&answer).unwrap()["id"].as_str().unwrap().to_owned();
    let form = format!("item=4&title=Grande&file={id}&key={}", site.platform.guest_key());
    let (status, page) =
        site.post(SECRETARY, "/sesiones/2/documentos", "application/x-www-form-urlencoded", form).await;
    assert_eq!(status, 303, "{page}");
    let request = Request::get(format!("/archivos/{id}")).body(Body::empty()).unwrap();
    let answer = site.answer(request).await;
    assert_eq!(answer.headers()["content-length"], text.len().to_string().as_str());
    let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    assert!(bytes == text.as_bytes(), "{} of {} bytes", bytes.len(), text.len());
}
