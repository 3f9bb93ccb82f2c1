//! Each kind of bad file has its fault, with its line; each sound one is read whole.

use super::*;
use crate::{Moderation, StatementId};

fn read(text: &str) -> Result<VoteFile, Faults> {
    read_bytes(text.as_bytes(), 7)
}

fn read_bytes(bytes: &[u8], chunk: usize) -> Result<VoteFile, Faults> {
    let mut reader = VoteReader::new();
    bytes.chunks(chunk).try_for_each(|chunk| reader.feed(chunk))?;
    reader.finish()
}

fn faults(text: &str) -> Vec<(u64, Reason)> {
    let faults = read(text).unwrap_err();
    assert_eq!(faults.listed.len() as u64, faults.count);
    faults.listed.into_iter().map(|fault| (fault.line, fault.reason)).collect()
}

fn votes(text: &str) -> Vec<(String, String, i8)> {
    let file = read(text).unwrap();
    let name = |seen: &Seen| {
        let (person, statement) =
            (&file.participants[seen.participant as usize], &file.statements[seen.statement as usize]);
        (person.clone(), statement.clone(), seen.vote)
    };
    file.votes.iter().map(name).collect()
}

fn of(votes: &[(&str, &str, i8)]) -> Vec<(String, String, i8)> {
    votes.iter().map(|(person, statement, vote)| ((*person).to_owned(), (*statement).to_owned(), *vote)).collect()
}

fn statements(text: &str) -> Result<StatementFile, Faults> {
    let mut reader = StatementReader::new();
    text.as_bytes().chunks(7).try_for_each(|chunk| reader.feed(chunk))?;
    reader.finish()
}

const POLIS: &str = "timestamp,datetime,comment-id,voter-id,vote\n";

#[test]
fn votes_of_polis_come_in_the_order_of_time() {
    let rows = "30,Tue,0,4,1\n20,Tue,0,7,-1\n10,Tue,5,4,0\n30,Tue,0,4,-1\n";
    let expected = of(&[("4", "5", 0), ("7", "0", -1), ("4", "0", 1), ("4", "0", -1)]);
    assert_eq!(votes(&format!("{POLIS}{rows}")), expected);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let text = "participant,statement,vote\nana,a-1,agree\nbeto,a-1,EN DESACUERDO\nana,\"a,2\",paso\n";
    let expected = of(&[("ana", "a-1", 1), ("beto", "a-1", -1), ("ana", "a,2", 0)]);
    assert_eq!(votes(text), expected);
    assert_eq!(votes(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), expected);
    assert_eq!(read(text).unwrap().layout, Layout::Rows);
}

#[test]
fn a_matrix_keeps_people_without_votes_and_statements_nobody_saw() {
    let text = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,7,x\n0,1,0,2,1,1,1,-1.0,\n3,,0,0,0,0,,,\n";
    let file = read(text).unwrap();
    assert_eq!(
        (file.participants, file.statements),
        (vec!["0".into(), "3".into()], vec!["0".into(), "7".into(), "x".into()])
    );
    assert_eq!(votes(text), of(&[("0", "0", 1), ("0", "7", -1)]));
    assert_eq!(file.notices, Notices::default());
}

#[test]
fn a_matrix_says_where_its_counts_differ_and_refuses_a_cut_row() {
    let head = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1\n";
    let file = read(&format!("{head}0,,0,2,1,1,1,\n")).unwrap();
    assert_eq!(file.notices, Notices { counts_differ: 1, first_line: 2, is_last_open: false });
    assert_eq!(faults(&format!("{head}0,,0,2,2,0,1,")), [(2, Reason::CutRow)]);
    assert!(read(&format!("{head}0,,0,2,2,0,1,1")).unwrap().notices.is_last_open);
}

#[test]
fn every_bad_row_is_listed_with_its_line() {
    let rows = "1,x,0,1,2\nsoon,x,0,1,1\n1,x,,1,1\n1,x,0,1\n1,x,0,1,NaN\n1,x,0,1,1\n1,x,0,,1\n1,x,0,a\u{7}b,1\n";
    let expected = [
        (2, Reason::NotAVote("2".into())),
        (3, Reason::NotATime("soon".into())),
        (4, Reason::NoId(Column::Statement)),
        (5, Reason::Cells { expected: 5, found: 4 }),
        (6, Reason::NotAVote("NaN".into())),
        (8, Reason::NoId(Column::Participant)),
        (9, Reason::StrangeId(Column::Participant)),
    ];
    assert_eq!(faults(&format!("{POLIS}{rows}")), expected);
}

#[test]
fn a_file_cut_anywhere_is_whole_rows_or_a_fault() {
    let text = format!("{POLIS}1,\"T\nue\",0,1,-1\n22,x,10,21,-1\n33,x,4,5,1\n");
    let whole = votes(&text);
    for end in 1..text.len() {
        match read(&text[..end]) {
            Ok(file) => {
                assert!(file.votes.len() <= whole.len() && votes(&text[..end])[..] == whole[..file.votes.len()])
            }
            Err(faults) => assert_eq!(faults.count, 1, "{end}"),
        }
    }
    assert_eq!(faults(&text[..text.len() - 2]), [(5, Reason::NotAVote(String::new()))]);
    assert_eq!(faults(&text[..POLIS.len() + 5]), [(2, Reason::OpenQuote)]);
}

#[test]
fn a_foreign_file_is_refused_at_once() {
    assert_eq!(faults(""), [(1, Reason::Empty)]);
    assert_eq!(faults("\n\n"), [(1, Reason::Empty)]);
    assert_eq!(faults("a;b;c\n1;2;3\n"), [(1, Reason::Separator(';'))]);
    assert_eq!(faults("{\"votes\": []}\n"), [(1, Reason::UnknownHeader("{\"votes\": []}".into()))]);
    assert_eq!(faults("participant,n-votes,n-agree,n-disagree,1,1\n"), [(1, Reason::RepeatedColumn("1".into()))]);
    let utf16: Vec<u8> = "\u{feff}participant".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read_bytes(&utf16, 1).unwrap_err().listed[0].reason, Reason::Utf16);
}

#[test]
fn a_header_alone_is_a_dialogue_nobody_voted_in() {
    let file = read(POLIS).unwrap();
    assert_eq!((file.participants.len(), file.statements.len(), file.votes.len()), (0, 0, 0));
    assert_eq!(read(POLIS.trim_end()).unwrap().layout, Layout::PolisVotes);
}

#[test]
fn a_participant_has_one_row_of_a_matrix() {
    let text = "participant,n-votes,n-agree,n-disagree,1\na,1,1,0,1\nb,0,0,0,\na,1,1,0,1\n";
    assert_eq!(faults(text), [(4, Reason::RepeatedParticipant { id: "a".into(), first: 2 })]);
}

#[test]
fn more_statements_than_fourteen_bits_are_read() {
    let names: Vec<String> = (0..20_000).map(|number| format!("s{number}")).collect();
    let cells = vec!["1"; names.len()].join(",");
    let text = format!("participant,n-votes,n-agree,n-disagree,{}\np,20000,20000,0,{cells}\n", names.join(","));
    let file = read_bytes(text.as_bytes(), 4096).unwrap();
    assert_eq!((file.statements.len(), file.votes.len(), file.notices), (20_000, 20_000, Notices::default()));
}

#[test]
fn statements_keep_their_line_breaks_and_quotes() {
    let text = "timestamp,comment-id,moderated,comment-body,is-meta\n1,0,1,\"Uno,\n\"\"dos\"\"\",\n1,1,-1,\u{4e2d}\u{6587},true\n";
    let file = statements(text).unwrap();
    assert_eq!(file.rows[0].text, "Uno,\n\"dos\"");
    assert_eq!((file.rows[0].moderation, file.rows[0].is_meta), (Moderation::In, false));
    assert_eq!((file.rows[1].moderation, file.rows[1].is_meta), (Moderation::Out, true));
}

#[test]
fn bad_statements_are_listed() {
    let text = "frase,texto,moderada,meta\n1,a,9,\n1,a,,\n1,b,,\n2,c,,maybe\n3\n";
    let expected = [
        (2, Reason::NotAModeration("9".into())),
        (4, Reason::RepeatedStatement { id: "1".into(), first: 3 }),
        (5, Reason::NotAFlag("maybe".into())),
        (6, Reason::Cells { expected: 4, found: 1 }),
    ];
    let found: Vec<_> =
        statements(text).unwrap_err().listed.into_iter().map(|fault| (fault.line, fault.reason)).collect();
    assert_eq!(found, expected);
    assert_eq!(statements(POLIS).unwrap_err().listed[0].reason, Reason::IsVotes);
    assert_eq!(faults("frase,texto\n"), [(1, Reason::IsStatements)]);
    let latin = [b"statement,text\n1,a\xf1o\n".to_vec()].concat();
    let mut reader = StatementReader::new();
    reader.feed(&latin).unwrap();
    assert_eq!(reader.finish().unwrap_err().listed[0].reason, Reason::NotUtf8(Column::Text));
}

#[test]
fn votes_and_statements_are_joined_by_id() {
    let file = statements("statement,text,moderated\n9,Nueve,-1\n4,,1\n").unwrap();
    let dialogue = read("participant,statement,vote\nb,9,1\na,3,0\nb,9,-1\n").unwrap().join(Some(file));
    let votes = &dialogue.votes;
    assert_eq!((votes.participants().len(), votes.statements().len(), votes.len()), (2, 3, 2));
    assert_eq!(dialogue.unlisted, 1);
    assert_eq!(dialogue.texts.get(&StatementId::new("9")).map(String::as_str), Some("Nueve"));
    assert_eq!(votes.statements()[2].moderation, Moderation::Out);
    assert!(dialogue.texts.len() == 1, "a statement without words has none");
}
