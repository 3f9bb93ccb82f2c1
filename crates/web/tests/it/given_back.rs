//! Whoever sends a form when their session has ended reads everything they typed, with the way to sign in and send it again.

use std::collections::BTreeSet;

use crate::doors::people::{self, Shown};
use crate::doors::places::{self, Places};
use crate::sign_in::Browser;
use crate::surfaces::html::{Form, forms};

/// What lets people in and out: a code is not written down again.
const SIGNS_IN: [&str; 3] = ["/entrar", "/salir", "/organizaciones/entrada"];
/// Fields of other forms that do.
const SECRETS: [&str; 6] = ["codigo", "totp", "cliente", "autenticador", "clave", "algoritmo"];
const APART: &str = "href=\"/entrar\" target=\"_blank\"";

#[tokio::test]
async fn a_session_that_ended_loses_nothing_of_any_form() {
    let (site, people) = people::invited().await;
    let mut places = Places::of(&site).await;
    let (mut sent, mut wrong) = (BTreeSet::new(), Vec::new());
    for person in
        people.0.iter().filter(|person| ["fresh", "other", "secretary", "administrator"].contains(&person.name))
    {
        let Shown::Cookies(browser) = &person.shown else { unreachable!() };
        // What has no end is no page.
        for address in places::addresses().into_iter().filter(|address| !address.ends_with("/novedades")) {
            let opened = browser.get(&site, &places.filled(&site, &address).await).await;
            for form in forms(&opened.page) {
                let action = form.action.clone();
                if SIGNS_IN.iter().any(|own| action.starts_with(own)) || !sent.insert(places::without_ids(&action)) {
                    continue;
                }
                let typed = typed(&form);
                // A button alone, or a code.
                let is_button =
                    form.inputs.values().all(|input| input.hidden.is_some()) || action.ends_with("/1/avisos");
                if is_button || typed.is_empty() || action.ends_with("/lectura") {
                    continue;
                }
                let answer =
                    Browser::default().post(&site, &action, &serde_urlencoded::to_string(&typed).unwrap()).await;
                let is_back = forms(&answer.page).iter().any(|back| back.action == action && holds(back, &typed));
                if !(400..500).contains(&answer.status) || !is_back || !answer.page.contains(APART) {
                    wrong.push(format!("{address}, {action}: {} {is_back}", answer.status));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    for own in ["/cuenta/correo", "/cuenta/enlaces", "/cuenta/avisos", "/cuenta/idioma", "/invitaciones"] {
        assert!(sent.contains(own), "{own}: {sent:?}");
    }
    assert!(sent.len() > 35, "{sent:?}");
}

/// Every field that a person fills in, with what would break a page if it were put there as it is.
fn typed(form: &Form) -> Vec<(String, String)> {
    let value = |name: &str, input: &crate::surfaces::html::Input| {
        let chosen = input.choices.as_ref().and_then(|choices| choices.iter().rfind(|choice| !choice.is_empty()));
        let said = input.hidden.clone().or_else(|| chosen.cloned());
        said.unwrap_or_else(|| format!("{name} \"dice\" <b>algo</b> & m\u{e1}s"))
    };
    let is_typed = |name: &str| name != "more" && !name.ends_with("file") && !SECRETS.contains(&name);
    let fields = form.inputs.iter().filter(|(name, _)| is_typed(name));
    fields.map(|(name, input)| (name.clone(), value(name, input))).collect()
}

fn holds(form: &Form, typed: &[(String, String)]) -> bool {
    let in_form =
        |name: &String| form.inputs.get(name).and_then(|input| input.hidden.as_ref().or(input.untouched.as_ref()));
    // The key is drawn anew for each page that has a form of its own, and what was sent as nobody used none.
    typed.iter().filter(|(name, _)| name != "key").all(|(name, value)| in_form(name) == Some(value))
}
