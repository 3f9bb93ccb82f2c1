//! Long lists: a page of them at a time, in addresses that can be sent.

use std::collections::BTreeSet;
use std::fmt::Write;

use platform::script;

use crate::hostile::FORM;
use crate::surfaces::site::Site;

const SAMPLE: &str = include_str!("../../../../samples/edomex-2020/acts.txt");
/// Proposals besides that of the sample.
const MORE: usize = 30;

async fn many() -> Site {
    with(MORE).await
}

/// The sample, with so many proposals more.
async fn with(more: usize) -> Site {
    let mut text = format!("{SAMPLE}\nas ieem-transparencia\n");
    for at in 0..more {
        write!(
            text,
            "do proposal.present\n  plan = @plan\n  origin = proactive\n  axis = @axis\n  title = Propuesta {at}\n  \
             summary = El IEEM propone publicar sus datos {at}.\n  wording = El IEEM publicará sus datos {at}.\n  \
             responsible = ieem\n"
        )
        .unwrap();
    }
    let site = Site::new().await;
    script::play(&site.platform, &text).await.unwrap();
    site
}

/// Where the commitments on a page of the list are.
async fn listed(site: &Site, address: &str) -> Vec<String> {
    let (status, page) = site.get("", address).await;
    assert_eq!(status, 200, "{address}");
    let rows = page.split("<th role=\"rowheader\"").skip(1);
    rows.map(|row| row.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn commitments_are_listed_a_page_at_a_time_and_each_once() {
    let site = many().await;
    let (first, second) = (listed(&site, "/compromisos").await, listed(&site, "/compromisos?pagina=2").await);
    assert_eq!((first.len(), second.len()), (25, MORE + 1 - 25));
    assert_eq!(first.iter().chain(&second).collect::<BTreeSet<_>>().len(), MORE + 1);
    // The filter stays; what is past the end, or cannot be read, is a page that there is.
    let (_, page) = site.get("", "/compromisos?estado=presented").await;
    assert!(page.contains("href=\"/compromisos?estado=presented&#38;pagina=2\""), "{page}");
    assert!(page.contains("La lista tiene 30 compromisos de 31."), "{page}");
    assert_eq!(listed(&site, "/compromisos?pagina=99").await, second);
    for odd in ["0", "-1", "x", "18446744073709551615", "99999999999999999999"] {
        assert!([first.clone(), second.clone()].contains(&listed(&site, &format!("/compromisos?pagina={odd}")).await));
    }
}

/// What somebody who reads nothing makes the server hold is bounded by their connections and by this.
#[tokio::test]
async fn a_page_of_a_list_has_its_length() {
    let site = many().await;
    let lists =
        ["/", "/compromisos", "/sesiones", "/acuerdos", "/pendientes", "/registro", "/datos", "/buscar?q=datos"];
    for address in lists {
        let (status, page) = site.get("", address).await;
        assert_eq!(status, 200, "{address}");
        assert!(page.len() <= 64 * 1024, "{address}: {} bytes", page.len());
    }
}

#[tokio::test]
async fn a_short_list_has_no_pages() {
    let site = crate::hostile::sample().await;
    let (_, page) = site.get("", "/compromisos").await;
    assert!(!page.contains("class=\"pager\""), "{page}");
}

/// A blank point of a call offers what it can be about under the kind of point it can be about it at, proposals by number.
#[tokio::test]
async fn what_a_blank_point_is_about_stands_under_its_kind() {
    let (_, page) = many().await.get("secretaria-tecnica", "/sesiones/convocatoria").await;
    let (_, select) = page.split_once("name=\"agenda.3.about\"").unwrap();
    let (select, _) = select.split_once("</select>").unwrap();
    let (alone, groups) = select.split_once("<optgroup label=\"").unwrap();
    assert_eq!(alone.matches("<option").count(), 1, "what is under no kind is none: {alone}");
    let of_kind = |kind: &str| {
        let group = groups.split("<optgroup label=\"").find(|group| group.starts_with(kind)).unwrap_or_default();
        let options = group.split("<option value=\"").skip(1).filter_map(|option| option.split_once('>'));
        options.map(|(_, label)| label.to_owned()).collect::<Vec<_>>()
    };
    let endorsable = of_kind("Aval a una propuesta");
    assert!(endorsable.len() >= MORE, "{groups}");
    assert!(endorsable.iter().all(|label| label.starts_with(|c: char| c.is_ascii_digit())), "{endorsable:?}");
    assert!(!endorsable.iter().any(|label| label.starts_with("1. ")), "it has its aval: {endorsable:?}");
    assert!(!of_kind("Acta de una").iter().any(|label| label.starts_with(|c: char| c.is_ascii_digit())), "{groups}");
}

/// What a phone gets of any page, in bytes.
const HEAVIEST: usize = 100_000;

/// The form of a call offers what each of its points may be about, and stays a page for a phone with all the points that it takes.
#[tokio::test]
async fn the_form_of_a_call_with_many_points_comes_to_a_phone() {
    let site = with(60).await;
    let titles: Vec<String> = (0..60).map(|at| format!("Propuesta {at}")).collect();
    let mut sent = String::from("more=agenda");
    for row in 0..12 {
        let kind = ["roll_call", "quorum", "agenda", "endorsement", "endorsement", "", "endorsement", "amendment"];
        let kind = kind.get(row).copied().unwrap_or(if row < 10 { "" } else { "closing" });
        write!(sent, "&agenda.{row}.title=Punto&agenda.{row}.matter={kind}").unwrap();
    }
    let (_, page) = site.post("secretaria-tecnica", "/sesiones/convocatoria", FORM, sent).await;
    assert!(page.matches("</select>").count() > 12 && page.contains(&titles[59]), "it offers them: {page}");
    assert!(page.len() <= HEAVIEST, "{} bytes", page.len());
}
