//! Every output of one small dialogue against its golden copy in `golden/`.

use opinion::import::{Dialogue, StatementReader, VoteReader};
use opinion::words::Language;
use opinion::{Analysis, Options, ParticipantId, analyse, json, map, own_view, text};

fn folder() -> String {
    format!("{}/tests/outputs/golden", env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/{name}", folder())).unwrap()
}

fn dialogue(votes: &[u8]) -> Dialogue {
    let mut reader = VoteReader::new();
    reader.feed(votes).unwrap();
    let mut statements = StatementReader::new();
    statements.feed(&read("statements.csv")).unwrap();
    reader.finish().unwrap().join(Some(statements.finish().unwrap()))
}

/// Compares with the golden file; `UPDATE_GOLDEN=1` writes it anew, to be reviewed as any change.
fn compare(name: &str, now: &str) {
    let path = format!("{}/{name}", folder());
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, now).unwrap();
    }
    assert!(now == std::fs::read_to_string(&path).unwrap_or_default(), "{name} differs");
}

fn small() -> (Dialogue, Analysis) {
    let dialogue = dialogue(&read("votes.csv"));
    let analysis = analyse(&dialogue.votes, &Options::default());
    (dialogue, analysis)
}

#[test]
fn json() {
    let (dialogue, analysis) = small();
    let written = json::write(&analysis, &dialogue.votes, &dialogue.texts);
    compare("analysis.json", &written);
    let read: serde_json::Value = serde_json::from_str(&written).unwrap();
    let groups = read["groups"].as_array().unwrap();
    let sizes: u64 = groups.iter().map(|group| group["size"].as_u64().unwrap()).sum();
    assert_eq!(sizes, read["membership"].as_object().unwrap().len() as u64);
    assert_eq!(read["statements"].as_array().unwrap().len() as u64, read["n_statements"].as_u64().unwrap());
    assert_eq!(read["projection"]["participants"].as_object().unwrap().len(), dialogue.votes.participants().len());
}

#[test]
fn text_in_both_languages() {
    let (dialogue, analysis) = small();
    compare("analysis.es.txt", &text::write(&analysis, &dialogue.votes, &dialogue.texts, Language::Es));
    compare("analysis.en.txt", &text::write(&analysis, &dialogue.votes, &dialogue.texts, Language::En));
}

#[test]
fn ones_own_view_in_both_languages() {
    let (dialogue, analysis) = small();
    let participant = dialogue.votes.participant(&ParticipantId::new("p-08")).unwrap();
    let view = own_view(&analysis, &dialogue.votes, participant).unwrap();
    let write = |language| text::own(&view, participant, (&analysis, &dialogue.votes), &dialogue.texts, language);
    compare("own.es.txt", &write(Language::Es));
    compare("own.en.txt", &write(Language::En));
}

#[test]
fn map_and_its_twin() {
    let (dialogue, analysis) = small();
    compare("map.svg", &map::svg(&analysis, &dialogue.votes, Language::Es));
    compare("map.csv", &map::csv(&analysis, &dialogue.votes));
    compare("map.html.txt", &map::html(&analysis, &dialogue.votes, &dialogue.texts, Language::Es));
}

#[test]
fn the_order_of_rows_changes_no_byte() {
    let (dialogue, analysis) = small();
    let written = json::write(&analysis, &dialogue.votes, &dialogue.texts);
    let votes = String::from_utf8(read("votes.csv")).unwrap();
    let mut rows: Vec<&str> = votes.lines().skip(1).collect();
    rows.reverse();
    rows.rotate_left(100);
    let turned = self::dialogue(format!("participant,statement,vote\n{}\n", rows.join("\n")).as_bytes());
    let again = json::write(
        &analyse(&turned.votes, &Options { threads: 2, ..Options::default() }),
        &turned.votes,
        &turned.texts,
    );
    assert!(written == again, "the order matters");
}
