//! Letters to people, and what they tell of.

use super::people::IS_OPEN;
use super::words::{joined, word, words};
use crate::letter_files::FileGone;
use crate::letter_kind::LetterKind;
use crate::outbox::LetterState;

texts! { NOTICES_TEXTS:
    INSERT_LETTER = joined!(
        "INSERT INTO outbox (id, kind, recipient, about, created_at, due_at, tries, state, said) VALUES ($1, $2, \
         $3, $4, $5, $5, 0, ",
        word!(LetterState::Waiting),
        ", '')",
    );
    /// One that is due, or that would wait longer than any waits: then the clock was set back.
    NEXT_LETTER = joined!(
        "SELECT id, kind, recipient, about, created_at, due_at, tries, state, said FROM outbox WHERE state = ",
        word!(LetterState::Waiting),
        " AND (due_at <= $1 OR due_at > $2) ORDER BY due_at, created_at, id LIMIT 1",
    );
    LETTERS =
        "SELECT id, kind, recipient, about, created_at, due_at, tries, state, said FROM outbox WHERE state = $1 \
         AND substr(recipient, 1, 7) <> 'nobody-' ORDER BY created_at DESC, id LIMIT $2";
    COUNT_LETTERS = "SELECT COUNT(*) FROM outbox WHERE state = $1 AND substr(recipient, 1, 7) <> 'nobody-'";
    DROP_NOBODYS_LETTER = "DELETE FROM outbox WHERE id = $1 AND substr(recipient, 1, 7) = 'nobody-'";
    DROP_NOBODYS_LETTERS = joined!(
        "DELETE FROM outbox WHERE state = ",
        word!(LetterState::Handing),
        " AND substr(recipient, 1, 7) = 'nobody-'",
    );
    HAND_LETTER = joined!(
        "UPDATE outbox SET state = ",
        word!(LetterState::Handing),
        " WHERE id = $1 AND state = ",
        word!(LetterState::Waiting),
    );
    /// One of which words were erased while it was being filed stays so.
    END_LETTER = joined!(
        "UPDATE outbox SET state = $1, tries = tries + 1, said = CASE WHEN said = ",
        word!(FileGone::Erased),
        " AND $1 = ",
        word!(LetterState::Filed),
        " THEN said ELSE $2 END WHERE id = $3 AND state IN ",
        words!(LetterState, is_under_way),
    );
    LETTERS_IN_FILES = joined!(
        "SELECT id FROM outbox WHERE state = ",
        word!(LetterState::Handing),
        " OR (state = ",
        word!(LetterState::Filed),
        " AND said = '')",
    );
    /// Those whose address lets nobody in any more, at an instant.
    END_LETTER_FILES = joined!(
        "UPDATE outbox SET said = ",
        word!(FileGone::Expired),
        " WHERE state = ",
        word!(LetterState::Filed),
        " AND said = '' AND ( (kind = ",
        word!(LetterKind::Invitation),
        " AND NOT EXISTS (SELECT 1 FROM invitations WHERE invitations.id = outbox.about AND ",
        IS_OPEN,
        " AND ends_at > $1)) OR (kind = ",
        word!(LetterKind::VistoBueno),
        " AND NOT EXISTS (SELECT 1 FROM vistos_buenos WHERE vistos_buenos.id = outbox.about AND ends_at > $1)))",
    );
    EXPIRE_LETTER_FILES = joined!(
        "UPDATE outbox SET said = ",
        word!(FileGone::Expired),
        " WHERE state = ",
        word!(LetterState::Filed),
        " AND said = '' AND (created_at < $1 OR created_at > $2 OR (created_at < $3 AND kind IN ",
        words!(LetterKind, has_code),
        "))",
    );
    ERASE_LETTER_FILES = joined!(
        "UPDATE outbox SET said = ",
        word!(FileGone::Erased),
        " WHERE state IN ",
        words!(LetterState, may_be_a_file),
        " AND said <> ",
        word!(FileGone::Expired),
        " AND kind ",
        "NOT IN ", words!(LetterKind, says_nothing_of_the_record),
    );
    DELAY_LETTER = joined!(
        "UPDATE outbox SET ",
        "state = ", word!(LetterState::Waiting),
        ", said = $1, due_at = $2, tries = tries + 1 WHERE id = $3 AND state IN ",
        words!(LetterState, is_under_way),
    );
    /// Those that were being handed over when the process ended.
    DOUBT_LETTERS = joined!(
        "UPDATE outbox SET state = ",
        word!(LetterState::Unknown),
        ", tries = tries + 1, said = $1 WHERE state = ",
        word!(LetterState::Handing),
    );
    SAME_LETTER = "SELECT id FROM outbox WHERE kind = $1 AND recipient = $2 AND about = $3 ORDER BY id LIMIT 1";
    /// The same, put in the outbox after an instant.
    SAME_LETTER_OF_LATE =
        "SELECT id FROM outbox WHERE kind = $1 AND recipient = $2 AND about = $3 AND created_at > $4 LIMIT 1";
    PERSON_OF = "SELECT id FROM people WHERE id = $1";
    ADMINISTRATORS = "SELECT person FROM administrators ORDER BY person";
    INSERT_NOTICE = "INSERT INTO notices (entry, object, office, letter, told_at) VALUES ($1, $2, $3, $4, $5)";
    TOLD =
        "SELECT n.entry, n.office, o.state, o.said FROM notices n LEFT JOIN outbox o ON o.id = n.letter \
         WHERE n.object = $1 ORDER BY n.entry, n.office";
    OWED_TOLD = "SELECT duty, due, gathers FROM owed_told WHERE person = $1 ORDER BY duty, due";
    PACE = "SELECT owed FROM notice_paces WHERE person = $1";
    SET_PACE =
        "INSERT INTO notice_paces (person, owed) VALUES ($1, $2) ON CONFLICT (person) DO UPDATE SET owed = excluded.owed";
    OWED_IN = "SELECT duty FROM owed_told WHERE letter = $1 ORDER BY duty, due";
    OWED_GATHERED = "SELECT count(*) FROM owed_told WHERE person = $1 AND gathers AND told_at >= $2";
    FORGET_OWED = "DELETE FROM owed_told WHERE person = $1 AND duty = $2 AND (NOT gathers OR told_at < $3)";
    INSERT_OWED =
        "INSERT INTO owed_told (person, duty, due, letter, told_at, gathers) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (person, duty, due) DO NOTHING";
    FORGET_NOTICES = "DELETE FROM notices WHERE told_at < $1 AND letter IS NULL";
    FORGET_LETTERS = joined!(
        "DELETE FROM outbox WHERE created_at < $1 AND state IN ",
        words!(LetterState, is_at_an_end),
    );
}
