//! What the record and its files are kept and read by.

use record::Class;

use super::words::joined;

texts! { RECORD_TEXTS:
    // The record.
    BEGIN = "BEGIN";
    COMMIT = "COMMIT";
    ROLLBACK = "ROLLBACK";
    NEXT_NUMBER = "SELECT COALESCE(MAX(number) + 1, 0) FROM entries";
    ENTRIES = "SELECT number, bytes, leaf FROM entries WHERE number >= $1 AND number < $2 ORDER BY number LIMIT $3";
    ENTRIES_NEWEST_FIRST =
        "SELECT number, bytes, leaf FROM entries WHERE number >= $1 AND number < $2 ORDER BY number DESC LIMIT $3";
    /// By the bytes of the field, as entries list them. To be served, to those whom their class allows; private ones come from nowhere.
    SERVED_OPENINGS = joined!(
        "SELECT entry, field, class, salt, value FROM openings WHERE entry >= $1 AND entry < $2 AND class <> ",
        "'", Class::Private.name(), "'",
        " ORDER BY entry, field",
    );
    SERVED_CLOSED = joined!(
        "SELECT entry, field, class, words FROM closed_openings WHERE entry >= $1 AND entry < $2 AND class <> ",
        "'", Class::Private.name(), "'",
        " ORDER BY entry, field",
    );
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
}
