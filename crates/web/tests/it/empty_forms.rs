//! An empty sending of any form names every field that it wants, at once and in one place: each with the way to the field, which says
//! what is wrong with it to whoever sees it and to whoever listens.

use std::collections::BTreeSet;

use domain::Ask;

use crate::hostile::{FORM, sample};
use crate::sign_in::Browser;
use crate::surfaces::OverApi;
use crate::surfaces::files;
use crate::surfaces::html::{Form, forms};
use crate::surfaces::places::fields_of;
use crate::surfaces::site::Site;

/// As whom the forms are opened.
const OFFICES: [&str; 4] = ["secretaria-tecnica", "osc-titular", "ieem-titular", "administrator"];

/// What of a field a page does not say after an empty sending; nothing where it says all.
pub(crate) fn unsaid(page: &str, id: &str, of_error: &str) -> Vec<String> {
    let mut unsaid = Vec::new();
    let Some((_, summary)) = page.split_once("id=\"errores\"") else { return vec!["no summary".to_owned()] };
    if !summary.split("</div>").next().unwrap().contains(&format!("<a href=\"#{id}\">")) {
        unsaid.push(format!("no link to #{id}"));
    }
    let tag = page.split('<').find(|tag| tag.split('>').next().unwrap().contains(&format!(" id=\"{id}\"")));
    let tag = tag.map(|tag| tag.split('>').next().unwrap()).unwrap_or_default();
    let described = tag.split_once("aria-describedby=\"").map(|(_, rest)| rest.split('"').next().unwrap());
    if !described.is_some_and(|ids| ids.split(' ').any(|id| id == of_error)) {
        unsaid.push(format!("{id} is not described by {of_error}: {tag}"));
    }
    // Several things that are chosen together are invalid together: a group has no such mark.
    if !tag.starts_with("fieldset") && !tag.contains("aria-invalid=\"true\"") {
        unsaid.push(format!("{id} is not said to be invalid: {tag}"));
    }
    if !page.contains(&format!("id=\"{of_error}\"")) {
        unsaid.push(format!("nothing is called {of_error}"));
    }
    unsaid
}

/// The fields of a form that its act always asks for and that are blank in it.
fn wanted(act: &str, form: &Form) -> Vec<String> {
    let specs = Ask::specs(act).unwrap();
    let always = specs.iter().filter(|spec| spec.required && spec.when.is_empty() && !spec.path.contains('*'));
    let paths: BTreeSet<&String> = always.map(|spec| &spec.path).collect();
    let blank = form.inputs.iter().filter(|(_, input)| input.hidden.is_none());
    let blank = blank.filter(|(_, input)| input.untouched.as_ref().is_none_or(String::is_empty));
    let own = blank.filter(|(name, _)| fields_of(act, name).len() == 1 && paths.contains(*name));
    own.map(|(name, _)| name.clone()).collect()
}

/// Sends a form as it stands, with nothing typed.
async fn sent_empty(site: &Site, office: &str, form: &Form) -> (u16, String) {
    let untouched = form.inputs.iter().filter(|(name, _)| *name != "more");
    let fields = untouched.filter_map(|(name, input)| Some((name.clone(), input.untouched.clone()?))).collect();
    let (kind, body) = if form.in_parts { files::in_parts(&fields) } else { files::body(&fields) };
    site.post(office, &form.action, &kind, body).await
}

#[tokio::test]
async fn an_empty_sending_names_every_field_that_is_wanted() {
    let (site, uninstalled) = (sample().await, Site::new().await);
    let (_, openapi) = site.get("", "/api/openapi.json").await;
    let openapi: serde_json::Value = serde_json::from_str(&openapi).unwrap();
    let (mut tried, mut wrong) = (BTreeSet::new(), Vec::new());
    for (act, schema) in openapi["components"]["schemas"].as_object().unwrap() {
        for form in schema["x-forms"].as_array().into_iter().flatten() {
            let (page, to) = (form["page"].as_str().unwrap(), form["sentTo"].as_str().unwrap());
            for (site, office, number) in OFFICES.iter().flat_map(|office| {
                [&site, &uninstalled].into_iter().flat_map(move |site| (1..4).map(move |at| (site, *office, at)))
            }) {
                if tried.contains(act) {
                    break;
                }
                let at = |address: &str| address.replace("{number}", &number.to_string());
                let (_, shown) = site.get(office, &at(page)).await;
                let Some(form) = forms(&shown).into_iter().find(|form| form.action == at(to)) else { continue };
                let wanted = wanted(act, &form);
                if wanted.is_empty() {
                    continue;
                }
                let (status, answer) = sent_empty(site, office, &form).await;
                if status != 422 || answer.contains("data-reason") {
                    continue;
                }
                tried.insert(act.clone());
                let unsaid = wanted.iter().flat_map(|path| unsaid(&answer, path, &format!("{path}-error")));
                wrong.extend(unsaid.map(|what| format!("{act} at {page}: {what}")));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(tried.len() >= 12, "only {tried:?}");
}

#[tokio::test]
async fn so_do_the_forms_of_whoever_comes_in() {
    let site = crate::sign_in::with_somebody().await;
    let nobody = Browser::default();
    let page = nobody.post(&site, "/entrar", "correo=").await;
    assert_eq!((page.status, unsaid(&page.page, "correo", "correo-e")), (422, Vec::new()), "{}", page.page);
    let page = nobody.post(&site, "/en/entrar", "correo=quien").await;
    assert_eq!((page.status, unsaid(&page.page, "correo", "correo-e")), (422, Vec::new()), "{}", page.page);
    let made =
        site.platform.invite_administrator(&"admin@institucion.example".parse().unwrap(), "es-MX").await.unwrap();
    let browser = Browser::default();
    browser.accepts(&site, &format!("/invitaciones/{}", made.token)).await;
    let (code, _) = crate::sign_in::letter(&site).await.unwrap();
    browser.post(&site, "/entrar/codigo", &format!("codigo={code}")).await;
    let page = browser.post(&site, "/invitaciones", "cargo=&correo=&dias=").await;
    for field in ["correo", "dias"] {
        assert_eq!((page.status, unsaid(&page.page, field, &format!("{field}-e"))), (422, Vec::new()), "{}", page.page);
    }
    let page = browser.post(&site, "/cuenta/correo", "correo=").await;
    assert_eq!((page.status, unsaid(&page.page, "correo", "correo-e")), (422, Vec::new()), "{}", page.page);
}

#[tokio::test]
async fn an_organisation_is_told_all_that_it_left_out_at_once() {
    let mut pages = crate::surfaces::pages::Pages::new().await;
    crate::scenario::run(&crate::scenario::root().join("secretariat/organisation_captured_objected.txt"), &mut pages)
        .await
        .unwrap();
    let site = &pages.api().site;
    for (sent, missing) in [
        ("name=&purpose=&place=&representative=", &["name", "purpose", "place", "representative"][..]),
        ("name=Otra&purpose=&place=&representative=Ana", &["purpose", "place"][..]),
    ] {
        let body = format!("{sent}&captured.support.kind=letter&captured.support.number=9");
        let (status, page) = site.post("secretaria-tecnica", "/organizaciones/registro", FORM, body).await;
        assert_eq!(status, 422, "{page}");
        let summary = page.split_once("id=\"errores\"").unwrap().1.split("</div>").next().unwrap();
        let at: Vec<_> = missing.iter().map(|path| summary.find(&format!("href=\"#{path}\""))).collect();
        assert!(at.iter().all(Option::is_some) && at.is_sorted(), "in the order of the form: {summary}");
        for path in missing {
            assert_eq!(unsaid(&page, path, &format!("{path}-error")), Vec::<String>::new());
        }
    }
}
