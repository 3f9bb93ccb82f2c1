//! Letters to people, and what they tell of.

texts! { NOTICES_TEXTS:
    INSERT_LETTER =
        "INSERT INTO outbox (id, kind, recipient, about, created_at, due_at, tries, state, said) \
         VALUES ($1, $2, $3, $4, $5, $5, 0, 'waiting', '')";
    /// One that is due, or that would wait longer than any waits: then the clock was set back.
    NEXT_LETTER =
        "SELECT id, kind, recipient, about, created_at, due_at, tries, state, said FROM outbox \
         WHERE state = 'waiting' AND (due_at <= $1 OR due_at > $2) ORDER BY due_at, created_at, id LIMIT 1";
    LETTERS =
        "SELECT id, kind, recipient, about, created_at, due_at, tries, state, said FROM outbox WHERE state = $1 \
         AND substr(recipient, 1, 7) <> 'nobody-' ORDER BY created_at DESC, id LIMIT $2";
    COUNT_LETTERS = "SELECT COUNT(*) FROM outbox WHERE state = $1 AND substr(recipient, 1, 7) <> 'nobody-'";
    DROP_NOBODYS_LETTER = "DELETE FROM outbox WHERE id = $1 AND substr(recipient, 1, 7) = 'nobody-'";
    DROP_NOBODYS_LETTERS = "DELETE FROM outbox WHERE state = 'handing' AND substr(recipient, 1, 7) = 'nobody-'";
    HAND_LETTER = "UPDATE outbox SET state = 'handing' WHERE id = $1 AND state = 'waiting'";
    /// One of which words were erased while it was being filed stays so.
    END_LETTER =
        "UPDATE outbox SET state = $1, tries = tries + 1, \
         said = CASE WHEN said = 'erased' AND $1 = 'filed' THEN said ELSE $2 END \
         WHERE id = $3 AND state IN ('waiting', 'handing')";
    LETTERS_IN_FILES = "SELECT id FROM outbox WHERE state = 'handing' OR (state = 'filed' AND said = '')";
    /// Those whose address lets nobody in any more, at an instant.
    END_LETTER_FILES =
        "UPDATE outbox SET said = 'expired' WHERE state = 'filed' AND said = '' AND ( \
         (kind = 'invitation' AND NOT EXISTS (SELECT 1 FROM invitations WHERE invitations.id = outbox.about \
         AND (answer IS NULL OR answer = 'accepting') AND ends_at > $1)) \
         OR (kind = 'visto_bueno' AND NOT EXISTS (SELECT 1 FROM vistos_buenos WHERE vistos_buenos.id = outbox.about \
         AND ends_at > $1)))";
    EXPIRE_LETTER_FILES =
        "UPDATE outbox SET said = 'expired' WHERE state = 'filed' AND said = '' AND (created_at < $1 OR created_at > $2 \
         OR (created_at < $3 AND kind IN ('sign_in', 'address_code', 'mailbox_code')))";
    ERASE_LETTER_FILES =
        "UPDATE outbox SET said = 'erased' WHERE state IN ('handing', 'filed') AND said <> 'expired' \
         AND kind NOT IN ('sign_in', 'address_code')";
    DELAY_LETTER =
        "UPDATE outbox SET state = 'waiting', said = $1, due_at = $2, tries = tries + 1 \
         WHERE id = $3 AND state IN ('waiting', 'handing')";
    /// Those that were being handed over when the process ended.
    DOUBT_LETTERS = "UPDATE outbox SET state = 'unknown', tries = tries + 1, said = $1 WHERE state = 'handing'";
    SAME_LETTER = "SELECT id FROM outbox WHERE kind = $1 AND recipient = $2 AND about = $3 ORDER BY id LIMIT 1";
    PERSON_OF = "SELECT id FROM people WHERE id = $1";
    INSERT_NOTICE = "INSERT INTO notices (entry, object, office, letter, told_at) VALUES ($1, $2, $3, $4, $5)";
    TOLD =
        "SELECT n.entry, n.office, o.state, o.said FROM notices n LEFT JOIN outbox o ON o.id = n.letter \
         WHERE n.object = $1 ORDER BY n.entry, n.office";
    OWED_TOLD = "SELECT duty, due FROM owed_told WHERE person = $1 ORDER BY duty, due";
    PACE = "SELECT owed FROM notice_paces WHERE person = $1";
    SET_PACE =
        "INSERT INTO notice_paces (person, owed) VALUES ($1, $2) ON CONFLICT (person) DO UPDATE SET owed = excluded.owed";
    OWED_IN = "SELECT duty FROM owed_told WHERE letter = $1 ORDER BY duty, due";
    FORGET_OWED = "DELETE FROM owed_told WHERE person = $1 AND duty = $2";
    INSERT_OWED =
        "INSERT INTO owed_told (person, duty, due, letter, told_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (person, duty, due) DO NOTHING";
    FORGET_NOTICES = "DELETE FROM notices WHERE told_at < $1 AND letter IS NULL";
    FORGET_LETTERS = "DELETE FROM outbox WHERE created_at < $1 AND state IN ('sent', 'filed', 'refused', 'unknown')";
}
