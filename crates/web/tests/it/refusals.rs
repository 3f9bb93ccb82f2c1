//! What the API answers when something is wrong with the request itself: always JSON, with the reason that is documented.

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use crate::hostile::sample;
use crate::surfaces::site::Site;

const SECRETARY: &str = "secretaria-tecnica";

/// A request as an office: the status and the JSON of the answer.
async fn ask(site: &Site, method: &str, address: &str, key: &str, body: impl Into<Body>) -> (u16, Value) {
    sent_by(site, "ieem-suplente", method, address, key, body).await
}

async fn sent_by(
    site: &Site,
    office: &str,
    method: &str,
    address: &str,
    key: &str,
    body: impl Into<Body>,
) -> (u16, Value) {
    let request = Request::builder()
        .method(method)
        .uri(address)
        .header("cookie", format!("tequio-demo={office}"))
        .header("content-type", "application/json")
        .header("sec-fetch-site", "same-origin");
    let request = if key.is_empty() { request } else { request.header("idempotency-key", key) };
    let (status, answer) = site.send(request.body(body.into()).unwrap()).await;
    let answer = serde_json::from_str(&answer).unwrap_or_else(|_| panic!("{method} {address}: {answer}"));
    (status, answer)
}

#[tokio::test]
async fn what_is_not_there_is_told_in_json() {
    let site = sample().await;
    for address in ["/api/nothing", "/api", "/api/acts/7", "/en/api/nothing"] {
        assert_eq!(
            ask(&site, "GET", address, "", "").await,
            (404, json!({ "failure": "no-such-address" })),
            "{address}"
        );
    }
    assert_eq!(ask(&site, "GET", "/api/acts", "", "").await, (405, json!({ "failure": "other-method" })));
    let other = Request::post("/api/acts").header("sec-fetch-site", "cross-site").body(Body::empty()).unwrap();
    let (status, answer) = site.send(other).await;
    assert_eq!((status, answer.as_str()), (403, "{\"failure\":\"other-site\"}"));
}

#[tokio::test]
async fn what_cannot_be_read_is_told_in_json() {
    let site = sample().await;
    let (status, answer) = ask(&site, "POST", "/api/files", "", "x").await;
    assert_eq!((status, answer), (400, json!({ "unreadable": "`name` is missing" })));
    let twice = r#"{"acts":[{"act":"session.recess","fields":{"on":"1","on":"2"}}]}"#;
    let (status, answer) = ask(&site, "POST", "/api/acts", "", twice).await;
    assert_eq!(status, 400);
    assert!(answer["unreadable"].as_str().unwrap().contains("`on` stands twice"), "{answer}");
    let twice = r#"{"rows":[{"act":"proposal.present","fields":{"title":"Uno","title":"Dos"}}]}"#;
    let (status, answer) = ask(&site, "POST", "/api/drafts", "", twice).await;
    assert_eq!(status, 400);
    assert!(answer["unreadable"].as_str().unwrap().contains("`title` stands twice"), "{answer}");
    let cut = Body::from_stream(futures_util::stream::iter([Ok("{"), Err(std::io::Error::other("cut"))]));
    let (status, answer) = ask(&site, "POST", "/api/acts", "", cut).await;
    assert_eq!((status, answer), (400, json!({ "unreadable": "the body did not arrive whole" })));
}

#[tokio::test]
async fn what_is_too_large_is_told_in_json() {
    let site = sample().await;
    let file = format!("%PDF-{}", "x".repeat(10 << 20));
    let (status, answer) = ask(&site, "POST", "/api/files?name=a.pdf", "", file).await;
    assert_eq!((status, answer), (422, json!({ "failure": "too-large" })));
    let most = 5 << 20;
    for (method, address) in [("POST", "/api/acts"), ("POST", "/api/drafts")] {
        let (status, answer) = ask(&site, method, address, "", " ".repeat(most + 1)).await;
        assert_eq!((status, answer), (413, json!({ "failure": "too-large", "most": most })), "{address}");
    }
}

/// What the limits promise together fits in one request.
#[tokio::test]
async fn five_hundred_rows_of_three_thousand_letters_fit() {
    let site = sample().await;
    let row = json!({ "act": "proposal.amend", "fields": { "on": "1", "field": "wording", "wording": "ñ".repeat(3_000), "note": "x" } });
    let body = json!({ "rows": vec![row; 500] }).to_string();
    assert!(body.len() > 3_000_000);
    let (status, draft) = ask(&site, "POST", "/api/drafts", "", body).await;
    assert_eq!((status, draft["rows"].as_array().map(Vec::len)), (200, Some(500)));
}

/// Rows of the most letters, until the draft is full, and drafts until the institution has no room.
#[tokio::test]
async fn drafts_have_so_many_bytes_and_no_more() {
    let site = sample().await;
    let row = json!({ "act": "proposal.amend", "fields": { "note": "x".repeat(130_000) } });
    let rows = |count: usize| json!({ "rows": vec![&row; count] }).to_string();
    let (status, answer) = ask(&site, "POST", "/api/drafts", "", rows(33)).await;
    assert_eq!((status, answer), (422, json!({ "failure": "draft-too-large" })));
    let (status, full) = ask(&site, "POST", "/api/drafts", "", rows(32)).await;
    assert_eq!(status, 200);
    let address = format!("/api/drafts/{}", full["id"].as_str().unwrap());
    let (status, answer) = ask(&site, "PATCH", &address, "", json!({ "add": [row] }).to_string()).await;
    assert_eq!((status, answer), (422, json!({ "failure": "draft-too-large" })));
    for _ in 1..16 {
        assert_eq!(ask(&site, "POST", "/api/drafts", "", rows(32)).await.0, 200);
    }
    let (status, answer) = ask(&site, "POST", "/api/drafts", "", rows(5)).await;
    assert_eq!((status, answer), (422, json!({ "failure": "no-room-for-drafts" })));
    // What one institution keeps is nothing to another.
    assert_eq!(sent_by(&site, "osc-titular", "POST", "/api/drafts", "", rows(5)).await.0, 200);
}

/// A body that never comes is not waited for when nobody may send it.
#[tokio::test]
async fn whoever_may_not_is_told_before_the_body_is_read() {
    let site = sample().await;
    for address in ["/api/acts", "/api/files?name=a.pdf", "/api/drafts"] {
        let never = Body::from_stream(futures_util::stream::pending::<Result<String, std::io::Error>>());
        let (status, answer) = sent_by(&site, "", "POST", address, "", never).await;
        assert_eq!((status, &answer["refusal"]["office"]), (403, &json!("nobody")), "{address}");
    }
    let refusal = json!({ "reason": "wrong-office", "office": SECRETARY, "allowed": "member" });
    let (status, answer) = sent_by(&site, SECRETARY, "GET", "/api/drafts", "", "").await;
    assert_eq!((status, answer), (403, json!({ "refusal": refusal })));
}

#[tokio::test]
async fn a_draft_is_started_and_changed_once_under_one_key() {
    let site = sample().await;
    let row = |title: &str| json!({ "act": "proposal.present", "fields": { "title": title } });
    let started = json!({ "rows": [row("Uno")] }).to_string();
    let first = ask(&site, "POST", "/api/drafts", "k1", started.clone()).await;
    assert_eq!(first.0, 200);
    assert_eq!(ask(&site, "POST", "/api/drafts", "k1", started.clone()).await, first);
    let reused = (422, json!({ "failure": "key-reused" }));
    assert_eq!(ask(&site, "POST", "/api/drafts", "k1", json!({ "rows": [] }).to_string()).await, reused);
    let other = sent_by(&site, "ieem-transparencia", "POST", "/api/drafts", "k1", started).await;
    assert!(other.0 == 200 && other.1["id"] != first.1["id"], "the key is a name of one's own");

    let address = format!("/api/drafts/{}", first.1["id"].as_str().unwrap());
    let added = json!({ "add": [row("Dos")] }).to_string();
    let changed = ask(&site, "PATCH", &address, "k1", added.clone()).await;
    assert_eq!((changed.0, changed.1["rows"].as_array().map(Vec::len)), (200, Some(2)));
    assert_eq!(ask(&site, "PATCH", &address, "k1", added).await, changed);
    let more = json!({ "add": [row("Tres")] }).to_string();
    assert_eq!(ask(&site, "PATCH", &address, "k1", more.clone()).await, reused);
    assert_eq!(ask(&site, "PATCH", &address, "k2", more).await.1["rows"].as_array().map(Vec::len), Some(3));
    let stale = json!({ "remove": [{ "row": 1, "revision": 9 }] }).to_string();
    for _ in 0..2 {
        assert_eq!(ask(&site, "PATCH", &address, "k3", stale.clone()).await.0, 409, "a refusal is not remembered");
    }

    assert_eq!(ask(&site, "DELETE", &address, "", "").await.0, 200);
    let started = json!({ "rows": [row("Uno")] }).to_string();
    let gone = ask(&site, "POST", "/api/drafts", "k1", started).await;
    assert_eq!(gone, (404, json!({ "failure": "no-draft" })));
}

/// What is listed is refused at the item after the last, before what comes is looked at.
#[tokio::test]
async fn more_than_is_taken_is_not_read() {
    let site = sample().await;
    let row = json!({ "act": "x" });
    let fields: serde_json::Map<_, _> = (0..2_001).map(|at| (format!("f{at}"), json!("x"))).collect();
    let long = json!({ "act": "session.recess", "fields": fields });
    for (address, body, most) in [
        ("/api/drafts", json!({ "rows": vec![&row; 501] }), "more than 500 in one array"),
        ("/api/drafts", json!({ "rows": [], "institutions": vec!["osc"; 101] }), "more than 100 in one array"),
        ("/api/acts", json!({ "acts": vec![&row; 101] }), "more than 100 in one array"),
        ("/api/acts", json!({ "acts": [long] }), "more than 2000 fields"),
        ("/api/drafts", json!({ "rows": [long] }), "more than 2000 fields"),
    ] {
        let (status, answer) = ask(&site, "POST", address, "", body.to_string()).await;
        assert_eq!(status, 400, "{address}: {answer}");
        assert!(answer["unreadable"].as_str().unwrap().contains(most), "{address}: {answer}");
    }
}

#[tokio::test]
async fn a_hundred_faults_are_listed_and_the_others_counted() {
    let site = sample().await;
    let body = json!({ "rows": vec![json!({ "act": "x" }); 500] });
    let (status, answer) = ask(&site, "POST", "/api/drafts", "", body.to_string()).await;
    assert_eq!((status, answer["faults"].as_array().map(Vec::len), &answer["more"]), (422, Some(100), &json!(400)));
    let fields: serde_json::Map<_, _> = (0..1_000).map(|at| (format!("f{at}"), json!("x"))).collect();
    let body = json!({ "acts": [{ "act": "session.recess", "fields": fields }] });
    let (status, answer) = ask(&site, "POST", "/api/acts", "", body.to_string()).await;
    let listed = answer["faults"].as_array().map_or(0, Vec::len);
    assert_eq!((status, listed), (422, 100), "{answer}");
    assert!(answer["more"].as_u64().unwrap() > 850, "{answer}");
}

/// Bodies that take their time have their room, and who comes after them is told so.
#[tokio::test]
async fn only_so_much_is_received_at_once() {
    let site = sample().await;
    let never = || Body::from_stream(futures_util::stream::pending::<Result<String, std::io::Error>>());
    let start = |office: &'static str| {
        let mut one = Box::pin(sent_by(&site, office, "POST", "/api/acts", "", never()));
        assert_eq!(futures_util::FutureExt::now_or_never(&mut one), None, "{office}");
        one
    };
    // Nobody has all of it; and together they have no more than there is.
    let busy = (503, json!({ "failure": "busy" }));
    let mut under_way = vec![start("ieem-suplente")];
    assert_eq!(ask(&site, "POST", "/api/acts", "", never()).await, busy);
    under_way.extend(["osc-titular", "infoem-titular"].map(start));
    assert_eq!(sent_by(&site, SECRETARY, "POST", "/api/acts", "", never()).await, busy);
    under_way.clear();
    let (status, _) = ask(&site, "POST", "/api/acts", "", "{}").await;
    assert_eq!(status, 400);
}

/// A name that could be read in two ways would let a request happen twice: it is refused, and nothing of the body is read.
#[tokio::test]
async fn a_name_that_is_none_is_told_so() {
    let site = sample().await;
    let before = site.platform.snapshot().latest;
    let (most, too_long) = ("k".repeat(200), "k".repeat(201));
    let refused = json!({ "failure": "bad-idempotency-key", "most": 200 });
    let keys: [&[&[u8]]; 6] =
        [&[b""], &[b"a b"], &["\u{f1}".as_bytes()], &[b"a\tb"], &[too_long.as_bytes()], &[b"one", b"two"]];
    let answer = async |address: &str, keys: &[&[u8]], body: Body| {
        let request = Request::post(address).header("cookie", "tequio-demo=ieem-suplente");
        let request = keys.iter().fold(request, |request, key| request.header("idempotency-key", *key));
        let (status, answer) = site.send(request.body(body).unwrap()).await;
        (status, serde_json::from_str::<Value>(&answer).unwrap())
    };
    for keys in keys {
        for address in ["/api/acts", "/api/drafts", "/api/drafts/1/reading"] {
            let never = Body::from_stream(futures_util::stream::pending::<Result<Vec<u8>, std::io::Error>>());
            assert_eq!(answer(address, keys, never).await, (400, refused.clone()), "{address}: {keys:?}");
        }
    }
    let (status, empty) = answer("/api/acts", &[most.as_bytes()], Body::from("{\"acts\":[]}")).await;
    assert_eq!((status, empty), (400, json!({ "unreadable": "1 to 100 acts" })), "the longest is one");
    assert_eq!(site.platform.snapshot().latest, before);
}

/// Each name costs memory, however short it is: so many acts with so many fields are not read.
#[tokio::test]
async fn a_body_has_so_many_names() {
    let site = sample().await;
    let fields = |count: usize| (0..count).map(|at| format!("\"{at}:\":\"\"")).collect::<Vec<_>>().join(",");
    let act = format!("{{\"act\":\"session.recess\",\"fields\":{{{}}}}}", fields(1_998));
    let body = |acts: usize| format!("{{\"acts\":[{}]}}", vec![act.as_str(); acts].join(","));
    let (status, answer) = ask(&site, "POST", "/api/acts", "", body(10)).await;
    assert_eq!((status, answer), (400, json!({ "unreadable": "more than 20000 names" })));
    assert_eq!(ask(&site, "POST", "/api/acts", "", body(9)).await.0, 422);
}
