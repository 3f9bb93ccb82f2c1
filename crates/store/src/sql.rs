//! Every text of SQL there is, by name. What SQLite and PostgreSQL both take stands first; what only SQLite has stands last.
//!
//! Keys and texts are compared byte by byte: the tables say so of each column (`COLLATE BINARY`, which PostgreSQL calls "C"),
//! and no text here folds, trims or matches patterns. Rust compares its own strings in the same way.

use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};

/// Declares the texts, and their list for the tests.
macro_rules! texts {
    ($all:ident: $($(#[$doc:meta])* $name:ident = $text:literal;)+) => {
        $($(#[$doc])* pub(crate) const $name: &str = $text;)+

        #[cfg(test)]
        const $all: &[(&str, &str)] = &[$((stringify!($name), $name)),+];
    };
}

/// Declares the texts that take rows of so many values, as many rows as are given; `?` stands for them.
macro_rules! texts_of_rows {
    ($($(#[$doc:meta])* $name:ident($columns:literal) = $before:literal ? $after:literal;)+) => {
        $($(#[$doc])* pub(crate) const $name: OfRows = OfRows { before: $before, columns: $columns, after: $after };)+

        #[cfg(test)]
        const TEXTS_OF_ROWS: &[(&str, OfRows)] = &[$((stringify!($name), $name)),+];
    };
}

texts! { TEXTS:
    // The record.
    BEGIN = "BEGIN";
    COMMIT = "COMMIT";
    ROLLBACK = "ROLLBACK";
    NEXT_NUMBER = "SELECT COALESCE(MAX(number) + 1, 0) FROM entries";
    ENTRIES = "SELECT number, bytes, leaf FROM entries WHERE number >= $1 AND number < $2 ORDER BY number LIMIT $3";
    ENTRIES_NEWEST_FIRST =
        "SELECT number, bytes, leaf FROM entries WHERE number >= $1 AND number < $2 ORDER BY number DESC LIMIT $3";
    /// By the bytes of the field, as entries list them. To be served, to those whom their class allows; private ones come from nowhere.
    SERVED_OPENINGS =
        "SELECT entry, field, class, salt, value FROM openings WHERE entry >= $1 AND entry < $2 AND class <> 'private' \
         ORDER BY entry, field";
    SERVED_CLOSED =
        "SELECT entry, field, class, words FROM closed_openings WHERE entry >= $1 AND entry < $2 AND class <> 'private' \
         ORDER BY entry, field";
    CLOSED_OPENING = "SELECT entry, field, class, words FROM closed_openings WHERE entry = $1 AND field = $2";
    ENTRY = "SELECT bytes FROM entries WHERE number = $1";
    ERASE_OPENING = "DELETE FROM openings WHERE entry = $1 AND field = $2";
    ERASE_CLOSED = "DELETE FROM closed_openings WHERE entry = $1 AND field = $2";
    ERASE_FILE = "DELETE FROM files WHERE id = $1 AND entry = $2 RETURNING id";
    FILES_OF_ENTRY = "SELECT id FROM files WHERE entry = $1";
    CLAIM_HOLDER = "SELECT entry FROM claims WHERE scope = $1 AND key = $2";
    /// It never goes back: what was once signed stays signed.
    KEEP_SEALED =
        "INSERT INTO sealed (record, size, root) VALUES (1, $1, $2) ON CONFLICT (record) DO UPDATE \
         SET size = excluded.size, root = excluded.root WHERE excluded.size >= sealed.size";
    SEALED = "SELECT size, CASE WHEN octet_length(root) = 32 THEN root END FROM sealed WHERE record = 1";

    // The record again, for whoever does not trust who wrote it: what is longer than it can be is not read.
    CHECKED_ENTRIES =
        "SELECT number, CASE WHEN octet_length(bytes) <= $1 THEN bytes END, \
         CASE WHEN octet_length(leaf) = 32 THEN leaf END FROM entries WHERE number >= $2 ORDER BY number LIMIT $3";
    CHECKED_OPENINGS =
        "SELECT entry, CASE WHEN octet_length(field) <= $1 THEN field END, \
         CASE WHEN octet_length(class) <= 16 THEN class END, CASE WHEN octet_length(salt) = 32 THEN salt END, \
         CASE WHEN octet_length(value) <= $1 THEN value END \
         FROM openings WHERE entry >= $2 AND entry < $3 ORDER BY entry, field";
    CHECKED_CLOSED =
        "SELECT entry, CASE WHEN octet_length(field) <= $1 THEN field END, \
         CASE WHEN octet_length(class) <= 16 THEN class END, CASE WHEN octet_length(words) <= $1 THEN words END \
         FROM closed_openings WHERE entry >= $2 AND entry < $3 ORDER BY entry, field";
    CHECKED_CLAIMS =
        "SELECT CASE WHEN octet_length(scope) <= $1 THEN scope END, CASE WHEN octet_length(key) <= $1 THEN key END, \
         entry FROM claims LIMIT $2";

    // Requests that were answered.
    REQUEST =
        "SELECT scope, key, body, first_entry, last_entry, at FROM idempotency WHERE scope = $1 AND key = $2";
    FORGET_REQUESTS = "DELETE FROM idempotency WHERE at < $1";

    // Drafts.
    DRAFT = "SELECT id, revision, reading, saved_at FROM drafts WHERE id = $1";
    READING = "SELECT reading FROM drafts WHERE id = $1";
    COUNT_DRAFTS = "SELECT COUNT(*) FROM drafts WHERE starter = $1";
    DRAFT_ROWS =
        "SELECT number, act, fields, refers, source, author, person, level, revision FROM draft_rows WHERE draft = $1 \
         ORDER BY number";
    DRAFT_INSTITUTIONS = "SELECT institution FROM draft_institutions WHERE draft = $1 ORDER BY institution";
    DRAFTS =
        "SELECT drafts.id, revision, saved_at, (SELECT COUNT(*) FROM draft_rows WHERE draft_rows.draft = drafts.id) \
         FROM drafts JOIN draft_institutions ON draft_institutions.draft = drafts.id WHERE institution = $1 \
         ORDER BY saved_at DESC, drafts.id";
    INSERT_DRAFT =
        "INSERT INTO drafts (id, revision, last_row, reading, saved_at, starter, bytes) VALUES ($1, 1, 0, 0, $2, $3, 0)";
    SHARE_DRAFT = "INSERT INTO draft_institutions (draft, institution) VALUES ($1, $2)";
    NEXT_DRAFT_ROW = "UPDATE drafts SET last_row = last_row + 1 WHERE id = $1 RETURNING last_row";
    INSERT_DRAFT_ROW =
        "INSERT INTO draft_rows (draft, number, act, fields, refers, source, author, person, level, bytes, revision) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)";
    UPDATE_DRAFT_ROW =
        "UPDATE draft_rows SET act = $1, fields = $2, refers = $3, source = $4, author = $5, person = $6, \
         level = $7, bytes = $8, revision = revision + 1 WHERE draft = $9 AND number = $10 AND revision = $11";
    DELETE_DRAFT_ROW = "DELETE FROM draft_rows WHERE draft = $1 AND number = $2 AND revision = $3";
    TOUCH_DRAFT = "UPDATE drafts SET revision = revision + 1, saved_at = $1 WHERE id = $2";
    NEXT_READING = "UPDATE drafts SET reading = reading + 1 WHERE id = $1 RETURNING reading";
    DELETE_DRAFT = "DELETE FROM drafts WHERE id = $1";
    /// Files that this draft alone holds on to.
    DELETE_FILES_OF_DRAFT =
        "DELETE FROM files WHERE entry IS NULL AND id IN (SELECT file FROM draft_files WHERE draft = $1) \
         AND NOT EXISTS (SELECT 1 FROM draft_files WHERE file = files.id AND draft <> $1) RETURNING id";
    /// A file that no draft holds on to any more.
    LET_GO =
        "DELETE FROM files WHERE id = $1 AND entry IS NULL \
         AND NOT EXISTS (SELECT 1 FROM draft_files WHERE file = files.id) RETURNING id";
    /// What the rows of a draft hold on to.
    FILES_OF_DRAFT = "SELECT DISTINCT file FROM draft_files WHERE draft = $1 ORDER BY file";
    FORGET_FILES_OF_ROW = "DELETE FROM draft_files WHERE draft = $1 AND number = $2";
    /// How long a draft is and how many rows it has.
    EXTENT_OF_DRAFT =
        "SELECT COUNT(*), CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM draft_rows WHERE draft = $1";
    KEEP_BYTES = "UPDATE drafts SET bytes = $1 WHERE id = $2 RETURNING starter";
    BYTES_OF_STARTER = "SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM drafts WHERE starter = $1";
    DELETE_DRAFT_AT = "DELETE FROM drafts WHERE id = $1 AND revision = $2";

    // Vistos buenos.
    INSERT_CLEARANCE =
        "INSERT INTO vistos_buenos (id, draft, hash, office, asked_at, ends_at) SELECT $1, $2, $3, $4, $5, $6 \
         WHERE EXISTS (SELECT 1 FROM drafts WHERE id = $2) AND (SELECT COUNT(*) FROM vistos_buenos WHERE draft = $2) < $7";
    CLEARANCES =
        "SELECT id, draft, office, asked_at, ends_at, answered_at, revision, answer FROM vistos_buenos WHERE draft = $1 \
         ORDER BY asked_at, id";
    CLEARANCE =
        "SELECT id, draft, office, asked_at, ends_at, answered_at, revision, answer FROM vistos_buenos WHERE hash = $1";
    /// Also when the clock was set back since it was made.
    ANSWER_CLEARANCE =
        "UPDATE vistos_buenos SET answer = $1, answered_at = $2, revision = $3 WHERE id = $4 AND ends_at > $2 \
         AND EXISTS (SELECT 1 FROM drafts WHERE drafts.id = vistos_buenos.draft AND drafts.revision = $3)";
    WITHDRAW_CLEARANCE = "UPDATE vistos_buenos SET ends_at = $1 WHERE id = $2 AND draft = $3 AND ends_at > $1";
    COUNT_CLEARANCE = "SELECT COUNT(*) FROM vistos_buenos WHERE id = $1";

    // Files.
    INSERT_FILE =
        "INSERT INTO files (id, sha256, size, media, name, holder, office, staged_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    FILE = "SELECT id, sha256, size, media, name, holder, office, staged_at, entry FROM files WHERE id = $1";
    FILE_IDS = "SELECT id FROM files";
    STAGED_FILES =
        "SELECT id, sha256, size, media, name, holder, office, staged_at, entry FROM files WHERE entry IS NULL";
    /// Those of an office that no draft holds on to.
    LOOSE_FILES =
        "SELECT id, sha256, size, media, name, holder, office, staged_at, entry FROM files WHERE entry IS NULL AND office = $1 \
         AND NOT EXISTS (SELECT 1 FROM draft_files WHERE file = files.id) ORDER BY staged_at, id";
    NAME_FILE = "UPDATE files SET entry = $1 WHERE id = $2 AND entry IS NULL";
    DROP_FILE =
        "DELETE FROM files WHERE id = $1 AND office = $2 AND entry IS NULL \
         AND NOT EXISTS (SELECT 1 FROM draft_files WHERE file = files.id) RETURNING id";
    /// A file that a draft holds on to stays as long as the draft.
    SWEEP_FILES =
        "DELETE FROM files WHERE entry IS NULL AND staged_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM draft_files WHERE file = files.id) RETURNING id";
    EVERY_FILE = "SELECT id, sha256, size, media, name, holder, office, staged_at, entry FROM files ORDER BY id";
    LOSE_FILE = "DELETE FROM files WHERE id = $1 AND entry IS NULL";

    // People.
    EVERYBODY = "SELECT id, address, language FROM people ORDER BY id";
    MARK_PERSON = "UPDATE people SET mark = $1 WHERE id = $2";
    FORGET_PERSON_WITHOUT_KEY = "DELETE FROM people WHERE id = $1";
    PERSON = "SELECT id, address, language FROM people WHERE id = $1";
    PERSON_BY_MARK = "SELECT id, address, language FROM people WHERE mark = $1";
    INSERT_PERSON =
        "INSERT INTO people (id, address, mark, language, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    /// What else is theirs goes with it, by its references.
    FORGET_PERSON = "DELETE FROM people WHERE id = $1 RETURNING mark";
    FORGET_INVITATIONS_TO = "DELETE FROM invitations WHERE mark = $1 RETURNING id";
    FORGET_SIGN_INS_OF = "DELETE FROM sign_in_requests WHERE mark = $1";
    FORGET_LIMIT = "DELETE FROM address_limits WHERE mark = $1";
    FORGET_LETTERS_TO = "DELETE FROM outbox WHERE recipient = $1";
    PSEUDONYMS = "SELECT pseudonym FROM pseudonyms WHERE person = $1 ORDER BY pseudonym";
    /// Nobody takes the pseudonym that somebody else has.
    KEEP_PSEUDONYM =
        "INSERT INTO pseudonyms (pseudonym, person) VALUES ($1, $2) ON CONFLICT (pseudonym) DO UPDATE \
         SET person = pseudonyms.person WHERE pseudonyms.person = excluded.person RETURNING person";
    KEEP_ADMINISTRATOR = "INSERT INTO administrators (person, since) VALUES ($1, $2) ON CONFLICT (person) DO NOTHING";

    // Organisations.
    /// Of one that is nobody's, and not when too many asked of late.
    INSERT_APPLYING_PERSON =
        "INSERT INTO people (id, address, mark, language, created_at) SELECT $1, $2, $3, $4, $5 \
         WHERE (SELECT COUNT(*) FROM applicants WHERE asked_at > $6) < $7 \
         AND (SELECT COUNT(*) FROM applicants WHERE network = $8) < $9 ON CONFLICT DO NOTHING RETURNING id";
    INSERT_APPLICANT = "INSERT INTO applicants (person, asked_at, network) VALUES ($1, $2, $3)";
    APPLIES = "SELECT person FROM applicants WHERE person = $1";
    /// Who is not signed in and is nobody else.
    IDLE_APPLICANTS =
        "SELECT person FROM applicants WHERE asked_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM sessions WHERE sessions.person = applicants.person) \
         AND NOT EXISTS (SELECT 1 FROM pseudonyms WHERE pseudonyms.person = applicants.person) \
         AND NOT EXISTS (SELECT 1 FROM administrators WHERE administrators.person = applicants.person) ORDER BY person";
    /// Unless they signed in meanwhile.
    FORGET_APPLICANT =
        "DELETE FROM people WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM sessions WHERE person = $1) RETURNING id";
    INVITE_TO_DRAFT =
        "INSERT INTO draft_organisations (draft, organisation, invited_at) \
         SELECT drafts.id, $2, $3 FROM drafts WHERE drafts.id = $1 ON CONFLICT (organisation, draft) DO NOTHING";
    UNINVITE_FROM_DRAFT = "DELETE FROM draft_organisations WHERE draft = $1 AND organisation = $2";
    ORGANISATIONS_OF_DRAFT =
        "SELECT organisation, invited_at FROM draft_organisations WHERE draft = $1 ORDER BY invited_at, organisation";
    DRAFTS_OF_ORGANISATION =
        "SELECT draft, invited_at FROM draft_organisations WHERE organisation = $1 ORDER BY invited_at DESC, draft";
    IS_INVITED = "SELECT draft FROM draft_organisations WHERE draft = $1 AND organisation = $2";
    /// Only by whom was invited, and not without end.
    LEAVE_REMARK =
        "INSERT INTO draft_remarks (id, draft, organisation, level, remark, left_at) \
         SELECT $1, draft, organisation, $4, $5, $6 FROM draft_organisations WHERE draft = $2 AND organisation = $3 \
         AND (SELECT COUNT(*) FROM draft_remarks WHERE draft = $2 AND organisation = $3) < $7 RETURNING id";
    REMARKS_ON_DRAFT =
        "SELECT organisation, level, remark, left_at FROM draft_remarks WHERE draft = $1 ORDER BY left_at, id";

    // Signing in.
    FORGET_SIGN_INS = "DELETE FROM sign_in_requests WHERE asked_at < $1";
    /// What is counted of an address that somebody has stays.
    FORGET_LIMITS =
        "DELETE FROM address_limits WHERE began_at < $1 AND mark NOT IN (SELECT mark FROM people)";
    /// One more letter to an address; a new hour begins when the one that is counted is over.
    COUNT_LETTER =
        "INSERT INTO address_limits (mark, began_at, letters, failures, failures_in_all) VALUES ($1, $2, 1, 0, 0) \
         ON CONFLICT (mark) DO UPDATE SET \
         letters = CASE WHEN address_limits.began_at <= $3 THEN 1 ELSE address_limits.letters + 1 END, \
         failures = CASE WHEN address_limits.began_at <= $3 THEN 0 ELSE address_limits.failures END, \
         began_at = CASE WHEN address_limits.began_at <= $3 THEN excluded.began_at ELSE address_limits.began_at END \
         RETURNING letters";
    /// One more wrong code for an address.
    COUNT_FAILURE =
        "INSERT INTO address_limits (mark, began_at, letters, failures, failures_in_all) VALUES ($1, $2, 0, 1, 1) \
         ON CONFLICT (mark) DO UPDATE SET \
         letters = CASE WHEN address_limits.began_at <= $3 THEN 0 ELSE address_limits.letters END, \
         failures = CASE WHEN address_limits.began_at <= $3 THEN 1 ELSE address_limits.failures + 1 END, \
         failures_in_all = address_limits.failures_in_all + 1, \
         began_at = CASE WHEN address_limits.began_at <= $3 THEN excluded.began_at ELSE address_limits.began_at END";
    FAILURES =
        "SELECT CASE WHEN began_at <= $2 THEN 0 ELSE failures END, failures_in_all FROM address_limits WHERE mark = $1";
    FORGIVE = "UPDATE address_limits SET failures = 0, failures_in_all = 0 WHERE mark = $1";
    /// Whether the address is anybody's is found out in the same statement for every address.
    INSERT_SIGN_IN =
        "INSERT INTO sign_in_requests (id, verifier, link, mark, person, asked_at, tries) \
         VALUES ($1, $2, $3, $4, (SELECT people.id FROM people WHERE people.mark = $4), $5, 0)";
    SIGN_IN_BY_VERIFIER =
        "SELECT id, verifier, mark, person, asked_at, tries, spent_at FROM sign_in_requests WHERE verifier = $1";
    SIGN_IN_BY_LINK = "SELECT id, verifier, mark, person, asked_at, tries, spent_at FROM sign_in_requests WHERE link = $1";
    SIGN_IN = "SELECT id, verifier, mark, person, asked_at, tries, spent_at FROM sign_in_requests WHERE id = $1";
    /// Once: whoever comes second finds it spent.
    SPEND_SIGN_IN =
        "UPDATE sign_in_requests SET spent_at = $1 \
         WHERE id = $2 AND spent_at IS NULL AND asked_at > $3 AND asked_at <= $4 AND tries < $5 AND person IS NOT NULL \
         RETURNING person";
    FAIL_SIGN_IN = "UPDATE sign_in_requests SET tries = tries + 1 WHERE id = $1 AND spent_at IS NULL RETURNING tries";

    DROP_NOBODYS_LETTER = "DELETE FROM outbox WHERE id = $1 AND recipient = ''";

    // Sessions.
    INSERT_SESSION =
        "INSERT INTO sessions (token, person, level, created_at, seen_at, factor_at, place) \
         VALUES ($1, $2, $3, $4, $4, NULL, $5)";
    /// With each pseudonym of the person, in one row each; one row without any for who has none.
    SESSION =
        "SELECT sessions.person, level, created_at, seen_at, factor_at, office, administrators.since, pseudonym \
         FROM sessions LEFT JOIN administrators ON administrators.person = sessions.person \
         LEFT JOIN pseudonyms ON pseudonyms.person = sessions.person WHERE token = $1 ORDER BY pseudonym";
    SEE_SESSION = "UPDATE sessions SET seen_at = $1 WHERE token = $2 AND seen_at < $1";
    CHOOSE_OFFICE = "UPDATE sessions SET office = $1 WHERE token = $2";
    END_SESSION = "DELETE FROM sessions WHERE token = $1 RETURNING person, level";
    SESSIONS_OF =
        "SELECT token, level, created_at, seen_at, factor_at, office, place FROM sessions WHERE person = $1 \
         ORDER BY seen_at DESC, token";
    END_SESSION_OF = "DELETE FROM sessions WHERE token = $1 AND person = $2";
    FORGET_SESSIONS = "DELETE FROM sessions WHERE seen_at < $1";

    // Second factors.
    FACTORS = "SELECT id, kind, bound_at, used_at FROM factors WHERE person = $1 ORDER BY bound_at, id";
    INSERT_FACTOR = "INSERT INTO factors (id, person, kind, bound_at, used_at) VALUES ($1, $2, $3, $4, $4)";
    USE_FACTOR = "UPDATE factors SET used_at = $1 WHERE id = $2 AND used_at < $1";
    REMOVE_FACTOR = "DELETE FROM factors WHERE id = $1 AND person = $2";
    REMOVE_FACTORS_UNTIL = "DELETE FROM factors WHERE person = $1 AND bound_at <= $2";
    TOTP_SECRETS =
        "SELECT factor, secret FROM totp_secrets JOIN factors ON factors.id = factor WHERE person = $1 ORDER BY factor";
    INSERT_TOTP_SECRET = "INSERT INTO totp_secrets (factor, secret, step) VALUES ($1, $2, $3)";
    /// Each step once, and none that is before.
    SPEND_STEP =
        "UPDATE totp_secrets SET step = $1 WHERE factor = $2 AND step < $1 \
         AND factor IN (SELECT id FROM factors WHERE person = $3)";
    OFFER_TOTP =
        "INSERT INTO totp_offers (person, secret, made_at) VALUES ($1, $2, $3) ON CONFLICT (person) DO UPDATE \
         SET secret = excluded.secret, made_at = excluded.made_at";
    TOTP_OFFER = "SELECT secret FROM totp_offers WHERE person = $1 AND made_at > $2";
    TAKE_OFFER = "DELETE FROM totp_offers WHERE person = $1 AND secret = $2";
    INSERT_RECOVERY_CODE = "INSERT INTO recovery_codes (code, person) VALUES ($1, $2)";
    SPEND_RECOVERY_CODE = "DELETE FROM recovery_codes WHERE code = $1 AND person = $2";
    FORGET_RECOVERY_CODES = "DELETE FROM recovery_codes WHERE person = $1";
    COUNT_RECOVERY_CODES = "SELECT COUNT(*) FROM recovery_codes WHERE person = $1";
    /// One more try of somebody, if they may: the first few of an hour at once, some more after a pause each.
    COUNT_TRY =
        "INSERT INTO factor_limits (person, began_at, tries, last_at) VALUES ($1, $2, 1, $2) \
         ON CONFLICT (person) DO UPDATE SET \
         tries = CASE WHEN factor_limits.began_at <= $3 OR factor_limits.began_at > $4 THEN 1 ELSE factor_limits.tries + 1 END, \
         began_at = CASE WHEN factor_limits.began_at <= $3 OR factor_limits.began_at > $4 THEN excluded.began_at \
         ELSE factor_limits.began_at END, \
         last_at = excluded.last_at \
         WHERE factor_limits.began_at <= $3 OR factor_limits.began_at > $4 OR factor_limits.tries < $5 \
         OR (factor_limits.tries < $6 AND factor_limits.last_at <= $7) RETURNING tries";
    FORGIVE_TRIES = "DELETE FROM factor_limits WHERE person = $1";
    OWNER_OF_SESSION = "SELECT person FROM sessions WHERE token = $1";
    /// All in all it lasts from when a second factor was first shown in it.
    RAISE_SESSION =
        "INSERT INTO sessions (token, person, level, created_at, seen_at, factor_at, office, place) \
         SELECT $1, person, $2, CASE WHEN factor_at IS NULL THEN $3 ELSE created_at END, $3, $3, office, place \
         FROM sessions WHERE token = $4";
    END_OTHER_SESSIONS = "DELETE FROM sessions WHERE person = $1 AND token <> $2";
    END_SESSIONS_UNTIL = "DELETE FROM sessions WHERE person = $1 AND created_at <= $2";

    // Invitations.
    INSERT_INVITATION =
        "INSERT INTO invitations (id, token, office, occupant, address, mark, language, made_at, ends_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// Another one for the same office takes the place of the one that waits.
    REPLACE_INVITATIONS =
        "UPDATE invitations SET answered_at = $1, answer = 'replaced' WHERE office = $2 AND answered_at IS NULL";
    INVITATION =
        "SELECT id, office, occupant, address, mark, language, made_at, ends_at, answer FROM invitations WHERE id = $1";
    INVITATION_BY_TOKEN =
        "SELECT id, office, occupant, address, mark, language, made_at, ends_at, answer FROM invitations WHERE token = $1";
    LATEST_INVITATIONS =
        "SELECT id, office, occupant, address, mark, language, made_at, ends_at, answer FROM invitations \
         ORDER BY made_at DESC, id LIMIT $1";
    ANSWER_INVITATION =
        "UPDATE invitations SET answered_at = $1, answer = $2 \
         WHERE id = $3 AND answered_at IS NULL AND ends_at > $1 AND made_at <= $1";
    FORGET_INVITATIONS = "DELETE FROM invitations WHERE ends_at < $1 RETURNING id";

    // The account.
    SET_LANGUAGE = "UPDATE people SET language = $1 WHERE id = $2";
    /// While they have fewer that are good than may be.
    INSERT_TOKEN =
        "INSERT INTO tokens (id, person, hash, ending, office, occupant, created_at, ends_at) \
         SELECT $1, $2, $3, $4, $5, $6, $7, $8 \
         WHERE (SELECT COUNT(*) FROM tokens WHERE person = $2 AND ends_at > $7) < $9";
    TOKEN = "SELECT id, person, ending, office, occupant, created_at, ends_at, used_at FROM tokens WHERE hash = $1";
    TOKENS_OF =
        "SELECT id, person, ending, office, occupant, created_at, ends_at, used_at FROM tokens WHERE person = $1 \
         ORDER BY created_at DESC, id";
    SEE_TOKEN = "UPDATE tokens SET used_at = $1 WHERE id = $2 AND (used_at IS NULL OR used_at < $1)";
    REVOKE_TOKEN = "DELETE FROM tokens WHERE id = $1 AND person = $2";
    FORGET_TOKENS = "DELETE FROM tokens WHERE ends_at < $1";

    WHO_SIGNS_IN =
        "SELECT id, created_at, administrators.since AS administers_since, \
         (SELECT COUNT(*) FROM factors WHERE factors.person = people.id) AS factors, \
         (SELECT MAX(seen_at) FROM sessions WHERE sessions.person = people.id) AS seen_at \
         FROM people LEFT JOIN administrators ON administrators.person = people.id ORDER BY created_at, id LIMIT $1";

    // Another address.
    ADDRESS_CHANGE = "SELECT id, person, address, mark, asked_at, tries FROM address_changes WHERE person = $1";
    KEEP_ADDRESS_CHANGE =
        "INSERT INTO address_changes (person, id, address, mark, asked_at, tries) VALUES ($1, $2, $3, $4, $5, 0) \
         ON CONFLICT (person) DO UPDATE SET id = excluded.id, address = excluded.address, mark = excluded.mark, \
         asked_at = excluded.asked_at, tries = 0";
    FAIL_ADDRESS_CHANGE = "UPDATE address_changes SET tries = tries + 1 WHERE person = $1";
    END_ADDRESS_CHANGE = "DELETE FROM address_changes WHERE person = $1";
    FORGET_ADDRESS_CHANGES = "DELETE FROM address_changes WHERE asked_at < $1";
    KEEP_FORMER_ADDRESS =
        "INSERT INTO former_addresses (id, person, address, left_at) SELECT $1, people.id, address, $2 FROM people \
         WHERE people.id = $3";
    DROP_FORMER_ADDRESS = "DELETE FROM former_addresses WHERE id = $1";
    FORMER_ADDRESS = "SELECT address FROM former_addresses WHERE id = $1 AND person = $2";
    FORGET_FORMER_ADDRESSES = "DELETE FROM former_addresses WHERE left_at < $1";
    /// Nobody takes the address that somebody else has.
    SET_ADDRESS =
        "UPDATE people SET address = $1, mark = $2 WHERE id = $3 \
         AND NOT EXISTS (SELECT 1 FROM people AS others WHERE others.mark = $2 AND others.id <> $3)";
    FORGET_SIGN_INS_OF_PERSON = "DELETE FROM sign_in_requests WHERE person = $1";

    // What is kept of somebody, and forgetting it.
    KEPT_PERSON = "SELECT created_at, language FROM people WHERE id = $1";
    KEPT_PSEUDONYMS = "SELECT pseudonym FROM pseudonyms WHERE person = $1 ORDER BY pseudonym";
    KEPT_ADMINISTRATOR = "SELECT since FROM administrators WHERE person = $1";
    KEPT_APPLICANT = "SELECT asked_at FROM applicants WHERE person = $1";
    KEPT_INVITATIONS =
        "SELECT office, made_at, ends_at, answer FROM invitations WHERE mark = (SELECT mark FROM people WHERE id = $1) ORDER BY made_at, id";
    KEPT_SIGN_INS = "SELECT asked_at, tries, spent_at FROM sign_in_requests WHERE person = $1 ORDER BY asked_at, id";
    KEPT_LIMITS = "SELECT began_at, letters, failures, failures_in_all FROM address_limits WHERE mark = (SELECT mark FROM people WHERE id = $1)";
    KEPT_SESSIONS =
        "SELECT created_at, seen_at, factor_at, level, office FROM sessions WHERE person = $1 ORDER BY created_at, token";
    KEPT_FACTORS = "SELECT kind, bound_at, used_at FROM factors WHERE person = $1 ORDER BY bound_at, id";
    KEPT_TOTP_SECRETS =
        "SELECT step FROM totp_secrets JOIN factors ON factors.id = factor WHERE person = $1 ORDER BY factor";
    KEPT_TOTP_OFFERS = "SELECT made_at FROM totp_offers WHERE person = $1";
    KEPT_PASSKEYS =
        "SELECT algorithm, counter FROM passkeys JOIN factors ON factors.id = factor WHERE person = $1 ORDER BY factor";
    KEPT_RECOVERY_CODES = "SELECT COUNT(*) AS \"left\" FROM recovery_codes WHERE person = $1 HAVING COUNT(*) > 0";
    KEPT_FACTOR_LIMITS = "SELECT began_at, tries, last_at FROM factor_limits WHERE person = $1";
    KEPT_TOKENS =
        "SELECT ending, office, created_at, ends_at, used_at FROM tokens WHERE person = $1 ORDER BY created_at, id";
    KEPT_ADDRESS_CHANGES = "SELECT asked_at, tries FROM address_changes WHERE person = $1";
    KEPT_FORMER_ADDRESSES = "SELECT left_at FROM former_addresses WHERE person = $1 ORDER BY left_at, id";
    KEPT_OWED_TOLD = "SELECT duty, due, told_at FROM owed_told WHERE person = $1 ORDER BY told_at, duty, due";
    KEPT_LETTERS =
        "SELECT kind, created_at, state, said FROM outbox WHERE recipient = $1 ORDER BY created_at, id";
    KEPT_DRAFT_ROWS =
        "SELECT draft, number, act, level FROM draft_rows \
         WHERE person IN (SELECT pseudonym FROM pseudonyms WHERE pseudonyms.person = $1) ORDER BY draft, number";
    KEPT_SECURITY_LINES = "SELECT at, what, level, network FROM security_log WHERE person = $1 ORDER BY number";

    // The security log.
    INSERT_SECURITY_LINE =
        "INSERT INTO security_log (number, at, person, what, level, network) \
         SELECT COALESCE(MAX(number), 0) + 1, $1, $2, $3, $4, $5 FROM security_log RETURNING number";
    TRIM_SECURITY_LOG = "DELETE FROM security_log WHERE number <= $1";
    TRIM_SECURITY_LINES_OF =
        "DELETE FROM security_log WHERE person IS NOT DISTINCT FROM $1 AND number <= \
         (SELECT number FROM security_log WHERE person IS NOT DISTINCT FROM $1 ORDER BY number DESC LIMIT 1 OFFSET $2)";
    SECURITY_LINE_SINCE = "SELECT number FROM security_log WHERE person = $1 AND what = $2 AND at > $3 LIMIT 1";
    SECURITY_LINES =
        "SELECT number, at, person, what, level, network FROM security_log WHERE number < $1 ORDER BY number DESC LIMIT $2";
    SECURITY_LINES_OF =
        "SELECT number, at, person, what, level, network FROM security_log WHERE person = $1 ORDER BY number DESC LIMIT $2";
    FORGET_SECURITY_LINES = "DELETE FROM security_log WHERE at < $1";

    // Passkeys.
    ASK_PASSKEY =
        "INSERT INTO passkey_challenges (session, purpose, challenge, asked_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (session, purpose) DO UPDATE SET challenge = excluded.challenge, asked_at = excluded.asked_at";
    TAKE_PASSKEY_CHALLENGE =
        "DELETE FROM passkey_challenges WHERE session = $1 AND purpose = $2 RETURNING challenge, asked_at";
    FORGET_PASSKEY_CHALLENGES = "DELETE FROM passkey_challenges WHERE asked_at < $1";
    KNOWN_PASSKEY = "SELECT 1 FROM passkeys WHERE credential = $1";
    COUNT_PASSKEYS = "SELECT COUNT(*) FROM passkeys JOIN factors ON factors.id = factor WHERE person = $1";
    INSERT_PASSKEY =
        "INSERT INTO passkeys (factor, credential, key, algorithm, counter, name) VALUES ($1, $2, $3, $4, $5, $6)";
    PASSKEYS =
        "SELECT factor, credential, key, algorithm, counter, name FROM passkeys JOIN factors ON factors.id = factor \
         WHERE person = $1 ORDER BY bound_at, factor";
    PASSKEY =
        "SELECT factor, credential, key, algorithm, counter, name FROM passkeys JOIN factors ON factors.id = factor \
         WHERE person = $1 AND credential = $2";
    /// Many authenticators do not count: then both are 0.
    COUNT_PASSKEY =
        "UPDATE passkeys SET counter = $1 WHERE factor = $2 AND (counter < $1 OR (counter = 0 AND $1 = 0)) \
         AND factor IN (SELECT id FROM factors WHERE person = $3)";
    // Letters to people.
    INSERT_LETTER =
        "INSERT INTO outbox (id, kind, recipient, about, created_at, due_at, tries, state, said) \
         VALUES ($1, $2, $3, $4, $5, $5, 0, 'waiting', '')";
    /// One that is due, or that would wait longer than any waits: then the clock was set back.
    NEXT_LETTER =
        "SELECT id, kind, recipient, about, created_at, due_at, tries, state, said FROM outbox \
         WHERE state = 'waiting' AND (due_at <= $1 OR due_at > $2) ORDER BY due_at, created_at, id LIMIT 1";
    LETTERS =
        "SELECT id, kind, recipient, about, created_at, due_at, tries, state, said FROM outbox WHERE state = $1 \
         ORDER BY created_at DESC, id LIMIT $2";
    COUNT_LETTERS = "SELECT COUNT(*) FROM outbox WHERE state = $1";
    HAND_LETTER = "UPDATE outbox SET state = 'handing' WHERE id = $1 AND state = 'waiting'";
    END_LETTER =
        "UPDATE outbox SET state = $1, said = $2, tries = tries + 1 WHERE id = $3 AND state IN ('waiting', 'handing')";
    DELAY_LETTER =
        "UPDATE outbox SET state = 'waiting', said = $1, due_at = $2, tries = tries + 1 \
         WHERE id = $3 AND state IN ('waiting', 'handing')";
    /// Those that were being handed over when the process ended.
    DOUBT_LETTERS = "UPDATE outbox SET state = 'unknown', tries = tries + 1, said = $1 WHERE state = 'handing'";
    SAME_LETTER = "SELECT id FROM outbox WHERE kind = $1 AND recipient = $2 AND about = $3 ORDER BY id LIMIT 1";
    PERSON_OF = "SELECT person FROM pseudonyms WHERE pseudonym = $1";
    INSERT_NOTICE = "INSERT INTO notices (entry, object, office, letter, told_at) VALUES ($1, $2, $3, $4, $5)";
    TOLD =
        "SELECT n.entry, n.office, o.state, o.said FROM notices n LEFT JOIN outbox o ON o.id = n.letter \
         WHERE n.object = $1 ORDER BY n.entry, n.office";
    OWED_TOLD = "SELECT duty, due FROM owed_told WHERE person = $1 ORDER BY duty, due";
    PACE = "SELECT owed FROM notice_paces WHERE person = $1";
    SET_PACE =
        "INSERT INTO notice_paces (person, owed) VALUES ($1, $2) ON CONFLICT (person) DO UPDATE SET owed = excluded.owed";
    PEOPLE = "SELECT id FROM people ORDER BY id";
    KEPT_PACE = "SELECT owed FROM notice_paces WHERE person = $1";
    OWED_IN = "SELECT duty FROM owed_told WHERE letter = $1 ORDER BY duty, due";
    FORGET_OWED = "DELETE FROM owed_told WHERE person = $1 AND duty = $2";
    INSERT_OWED =
        "INSERT INTO owed_told (person, duty, due, letter, told_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (person, duty, due) DO NOTHING";
    FORGET_NOTICES = "DELETE FROM notices WHERE told_at < $1 AND letter IS NULL";
    FORGET_LETTERS = "DELETE FROM outbox WHERE created_at < $1 AND state IN ('sent', 'refused', 'unknown')";

    // Of SQLite alone.
    SCHEMA =
        "SELECT CASE WHEN octet_length(type) <= 16 THEN type END, CASE WHEN octet_length(name) <= 128 THEN name END, \
         CASE WHEN octet_length(tbl_name) <= 128 THEN tbl_name END, CASE WHEN octet_length(sql) <= 8192 THEN sql END \
         FROM sqlite_schema LIMIT $1";
    /// Takes the right to write at once, so that nobody else can between what is read and what is written.
    BEGIN_WRITING = "BEGIN IMMEDIATE";
    LIBRARY_VERSION = "SELECT sqlite_version()";
    SYNCHRONOUS = "PRAGMA synchronous";
    JOURNAL_MODE = "PRAGMA journal_mode";
    SECURE_DELETE = "PRAGMA secure_delete";
    /// Moves everything into the one file.
    EMPTY_LOG = "PRAGMA wal_checkpoint(TRUNCATE)";
    /// A whole copy of one moment, in a file that is empty or not there.
    COPY_INTO = "VACUUM INTO $1";
    /// Others wait while the log is emptied, so it waits for readers only so many milliseconds.
    WAIT_BRIEFLY = "PRAGMA busy_timeout = 50";
    WAIT = "PRAGMA busy_timeout = 5000";
}

// The keys of subjects, in a database of their own.
texts! { KEY_TEXTS:
    SUBJECT_KEY = "SELECT key FROM subject_keys WHERE subject = $1";
    KEEP_SUBJECT_KEY = "INSERT INTO subject_keys (subject, key) VALUES ($1, $2)";
    DESTROY_SUBJECT_KEY = "DELETE FROM subject_keys WHERE subject = $1";
    OPENING_KEY = "SELECT key FROM opening_keys WHERE entry = $1 AND field = $2";
    /// The number of an entry that was never appended is given again, and then its key is another one.
    KEEP_OPENING_KEY =
        "INSERT INTO opening_keys (entry, field, key) VALUES ($1, $2, $3) ON CONFLICT (entry, field) DO UPDATE \
         SET key = excluded.key";
    DESTROY_OPENING_KEY = "DELETE FROM opening_keys WHERE entry = $1 AND field = $2";
    COUNT_OPENING_TABLES =
        "SELECT COUNT(*) FROM sqlite_schema WHERE name IN ('opening_keys', 'erased_openings')";
    OPENING_KEYS =
        "SELECT entry, CASE WHEN octet_length(field) <= $1 THEN field END, CASE WHEN octet_length(key) = 32 THEN key END \
         FROM opening_keys";
    KEEP_ERASED = "INSERT INTO erased_openings (digest) VALUES ($1) ON CONFLICT (digest) DO NOTHING";
    ERASED = "SELECT CASE WHEN octet_length(digest) = 32 THEN digest END FROM erased_openings";
    SUBJECTS_BEGINNING = "SELECT subject FROM subject_keys WHERE substr(subject, 1, $2) = $1";
    COUNT_SUBJECT_KEYS = "SELECT COUNT(*) FROM subject_keys";
}

texts_of_rows! {
    INSERT_ENTRIES(3) = "INSERT INTO entries (number, bytes, leaf) VALUES " ? "";
    INSERT_OPENINGS(5) = "INSERT INTO openings (entry, field, class, salt, value) VALUES " ? "";
    INSERT_CLOSED(4) = "INSERT INTO closed_openings (entry, field, class, words) VALUES " ? "";
    INSERT_CLAIMS(3) = "INSERT INTO claims (scope, key, entry) VALUES " ? " ON CONFLICT (scope, key) DO NOTHING";
    INSERT_REQUESTS(6) = "INSERT INTO idempotency (scope, key, body, first_entry, last_entry, at) VALUES " ? "";
    INSERT_FILES_OF_ROW(3) = "INSERT INTO draft_files (draft, number, file) VALUES " ? "";
    REQUESTS(2) =
        "SELECT scope, key, body, first_entry, last_entry, at FROM idempotency WHERE (scope, key) IN (VALUES " ? ")";
}

/// Takes every row of a table away.
pub(crate) fn empty_table(table: &'static str) -> SqlStr {
    AssertSqlSafe(format!("DELETE FROM {table}")).into_sql_str()
}

/// Rows per statement: enough that a batch takes few, few enough for every database's limit on values.
pub(crate) const ROWS: usize = 100;

/// A text with as many rows of values as are given.
#[derive(Clone, Copy)]
pub(crate) struct OfRows {
    before: &'static str,
    columns: usize,
    after: &'static str,
}

impl OfRows {
    /// The text for so many rows: of two, with two values each, `(?, ?), (?, ?)`.
    pub(crate) fn text(self, rows: usize) -> SqlStr {
        let row = format!("({})", vec!["?"; self.columns].join(", "));
        let text = [self.before, &vec![row; rows].join(", "), self.after].concat();
        // Made of texts of this file alone; what people typed is bound.
        AssertSqlSafe(text).into_sql_str()
    }
}

#[cfg(test)]
mod tests {
    use sqlx::Executor;

    use super::*;
    use crate::{Founded, Store};

    fn all() -> Vec<(&'static str, String)> {
        let texts = TEXTS.iter().map(|(name, text)| (*name, (*text).to_owned()));
        let of_rows = TEXTS_OF_ROWS
            .iter()
            .flat_map(|(name, text)| [1, 2, ROWS].map(|rows| (*name, text.text(rows).as_str().to_owned())));
        texts.chain(of_rows).collect()
    }

    #[tokio::test]
    async fn every_text_fits_the_tables() {
        let path = std::env::temp_dir().join(format!("store-texts-{}", std::process::id()));
        let (founded, folder) = Founded::begin(&path, "new", [7; 32]).unwrap();
        let store = Store::open(folder).await.unwrap();
        let mut writer = store.writer.lock().await;
        for (name, text) in all() {
            let prepared = writer.prepare(AssertSqlSafe(text).into_sql_str()).await;
            assert!(prepared.is_ok(), "{name}: {:?}", prepared.err());
        }
        let mut keys = store.keys.lock().await;
        for (name, text) in KEY_TEXTS {
            let prepared = keys.prepare(AssertSqlSafe(*text).into_sql_str()).await;
            assert!(prepared.is_ok(), "{name}: {:?}", prepared.err());
        }
        drop((writer, keys));
        drop(store);
        founded.abandon();
    }

    /// What would compare texts otherwise than byte by byte, in one of the databases or in both.
    #[test]
    fn no_text_folds_letters_or_matches_patterns() {
        for (name, text) in all() {
            for word in ["LIKE", "GLOB", "REGEXP", "SIMILAR", "UPPER", "LOWER", "TRIM", "NOCASE", "COLLATE"] {
                assert!(!text.to_uppercase().contains(word), "{name}: {word}");
            }
        }
    }
}
