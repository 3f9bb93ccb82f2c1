//! The files to download: for people in their language, with a dictionary; for programs to the letter, in either language.

use std::collections::BTreeSet;

use publish::{Format, Kind, Table};

use crate::hostile::sample;
use crate::surfaces::site::Site;

/// The fields of a line in which no text holds a line end or two quotes.
fn fields(line: &str) -> Vec<&str> {
    let line = line.trim_start_matches('\u{feff}');
    line.strip_prefix('"').and_then(|line| line.strip_suffix('"')).unwrap().split("\",\"").collect()
}

async fn file(site: &Site, address: &str) -> String {
    String::from_utf8(site.downloaded(address).await).unwrap()
}

/// A heading for every column, none of them twice and none a name for programs.
#[tokio::test]
async fn a_file_for_people_has_headings_in_their_language() {
    let site = sample().await;
    for (before, heading) in [("", "Número de la sesión en este sitio"), ("/en", "Number of the session on this site")]
    {
        for table in Table::ALL {
            let text = file(&site, &format!("{before}/datos/hojas/{}.csv", table.name())).await;
            assert!(text.starts_with("\u{feff}\""), "no byte-order mark: {text}");
            let headings = fields(text.lines().next().unwrap());
            assert_eq!(headings.len(), table.columns().len());
            assert_eq!(headings.iter().collect::<BTreeSet<_>>().len(), headings.len(), "{headings:?}");
            for (column, said) in table.columns().iter().zip(headings) {
                assert_ne!(column.name, said, "{}", table.name());
            }
        }
        let votes = file(&site, &format!("{before}/datos/hojas/votes.csv")).await;
        assert!(votes.contains(heading));
    }
    let votes = file(&site, "/datos/hojas/votes.csv").await;
    assert!(votes.contains("\"A favor\"") && !votes.contains("in_favour"), "{votes}");
}

/// What programs read has no mark before it and does not change with the language.
#[tokio::test]
async fn a_file_for_programs_is_plain_and_the_same_in_every_language() {
    let site = sample().await;
    for format in Format::all() {
        let text = file(&site, &format!("/datos/{}", format.file())).await;
        assert!(text.starts_with(if format.kind == Kind::Csv { "\"" } else { "[" }));
    }
    let votes = file(&site, "/datos/votes.csv").await;
    assert!(votes.contains("\"in_favour\"") && votes.contains("-06:00\""), "{votes}");
}

/// The dictionary names every column, what it holds and, in words, what its words mean.
#[tokio::test]
async fn the_dictionary_says_what_every_column_holds() {
    let site = sample().await;
    let columns: usize = Table::ALL.iter().map(|table| table.columns().len()).sum();
    for before in ["", "/en"] {
        let text = file(&site, &format!("{before}/datos/hojas/dictionary.csv")).await;
        // And those of the results of a search, which are no table.
        assert_eq!(text.lines().count(), columns + 8 + 1);
        assert!(text.contains("\"found_address\""));
        for line in text.lines() {
            assert_eq!(fields(line).len(), 5, "{line}");
            assert!(!line.contains("choice-") && !line.contains("holds-") && !line.contains("data-"), "{line}");
        }
    }
    let programs: serde_json::Value = serde_json::from_str(&file(&site, "/datos/dictionary.json").await).unwrap();
    assert_eq!(programs.as_array().unwrap().len(), columns);
    let page = file(&site, "/datos").await;
    for table in Table::ALL {
        assert!(page.contains(&format!("href=\"/datos/hojas/{}.csv\"", table.name())), "{}", table.name());
        assert!(page.contains(&format!("href=\"/datos/{}.json\"", table.name())), "{}", table.name());
    }
    let english = file(&site, "/en/datos").await;
    assert!(english.contains("href=\"/en/datos/hojas/votes.csv\"") && english.contains("href=\"/datos/votes.csv\""));
}

/// The notice counts the names that are published, and never says that none is.
#[tokio::test]
async fn the_privacy_notice_says_whether_names_are_published() {
    let site = sample().await;
    assert!(file(&site, "/aviso-de-privacidad").await.contains("No se publica el nombre de ninguna persona"));
    assert!(file(&site, "/en/aviso-de-privacidad").await.contains("No name is published"));
    let named = Site::new().await;
    let seats = include_str!("../../../../scenarios/given/seats.txt");
    let seats = seats.replace("  office = osc-titular\n  from", "  office = osc-titular\n  name = Ana Ejemplo\n  from");
    platform::script::play(&named.platform, &seats).await.unwrap();
    let notice = file(&named, "/aviso-de-privacidad").await;
    assert!(notice.contains("Se publica el nombre de una persona") && !notice.contains("no el nombre"), "{notice}");
}

/// What is recorded later than it happened is told by one moment wherever the latest entry is named.
#[tokio::test]
async fn the_latest_entry_is_told_by_the_same_moment_everywhere() {
    for site in [sample().await, sample().await.served()] {
        let last = site.platform.snapshot().latest;
        // Until it is sealed its page says so, and says another thing when it is asked for once more.
        site.platform.seals().wait_for(|sealed| sealed.size > last).await.unwrap();
        let entry = file(&site, &format!("/registro/{last}")).await;
        let moment =
            entry.split(&format!("class=\"eyebrow\">Asiento {last} · ")).nth(1).unwrap().split('<').next().unwrap();
        let data = file(&site, "/datos").await;
        assert!(data.contains(&format!("Con lo registrado hasta el asiento {last}: {moment}.")), "{moment}: {data}");
        let record = file(&site, "/registro").await;
        assert!(record.contains(&format!("<dd>{moment}</dd>")), "{moment}: {record}");
        let plan = file(&site, "/planes/1").await;
        assert!(plan.contains(&format!("Última actualización: {moment}")), "{moment}: {plan}");
    }
}
