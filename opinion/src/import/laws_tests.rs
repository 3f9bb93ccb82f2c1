//! What holds for any file: no panic, the same result for any chunks, what was written is what is read.

use proptest::prelude::*;

use super::*;

fn read(bytes: &[u8], chunk: usize) -> (Result<VoteFile, Faults>, Result<StatementFile, Faults>) {
    let mut votes = VoteReader::new();
    let mut statements = StatementReader::new();
    let fed = bytes.chunks(chunk).try_for_each(|chunk| votes.feed(chunk));
    let said = bytes.chunks(chunk).try_for_each(|chunk| statements.feed(chunk));
    (fed.and_then(|()| votes.finish()), said.and_then(|()| statements.finish()))
}

/// Bytes that look enough like a file to get past its header.
fn nearly() -> impl Strategy<Value = Vec<u8>> {
    let head = prop::sample::select(vec![
        "timestamp,datetime,comment-id,voter-id,vote",
        "participant,statement,vote",
        "participant,n-votes,n-agree,n-disagree,1,2",
        "comment-id,moderated,comment-body,is-meta",
        "",
    ]);
    let bits = prop::sample::select(vec![
        ",", "\n", "\r\n", "\"", "1", "-1", "0", "agree", "\u{feff}", "x", "NaN", "9999999", "\0", "\u{f1}",
    ]);
    (head, prop::collection::vec(bits, 0..60))
        .prop_map(|(head, bits)| format!("{head}\n{}", bits.concat()).into_bytes())
}

proptest! {
    #[test]
    fn chunks_do_not_matter(bytes in nearly(), chunk in 1_usize..20) {
        prop_assert_eq!(read(&bytes, chunk), read(&bytes, bytes.len().max(1)));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), chunk in 1_usize..20) {
        let _ = read(&bytes, chunk);
    }

    #[test]
    fn what_is_written_is_read(rows in prop::collection::vec(("[a-z0-9 ,\"\u{e9}\n]{1,8}", 0_u32..9, -1_i8..=1), 1..40)) {
        let mut text = String::from("participant,statement,vote\n");
        for (person, statement, vote) in &rows {
            text.push_str(&format!("\"{}\",{statement},{vote}\n", person.replace('"', "\"\"")));
        }
        let is_sound = rows.iter().all(|(person, ..)| !person.trim_ascii().is_empty() && !person.trim_ascii().contains('\n'));
        let file = read(text.as_bytes(), 5).0;
        prop_assert_eq!(file.is_ok(), is_sound);
        if let Ok(file) = file {
            let read: Vec<_> = file.votes.iter().map(|seen| {
                (file.participants[seen.participant as usize].clone(), file.statements[seen.statement as usize].clone(), seen.vote)
            }).collect();
            let written: Vec<_> = rows.iter().map(|(person, statement, vote)| (person.trim_ascii().to_owned(), statement.to_string(), *vote)).collect();
            prop_assert_eq!(read, written);
        }
    }
}
