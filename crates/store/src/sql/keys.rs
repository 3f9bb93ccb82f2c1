//! The keys of subjects, in a database of their own.

texts! { KEYS_TEXTS:
    SUBJECT_KEY = "SELECT key FROM subject_keys WHERE subject = $1";
    KEEP_SUBJECT_KEY = "INSERT INTO subject_keys (subject, key) VALUES ($1, $2)";
    KEEP_FIRST_SUBJECT_KEY =
        "INSERT INTO subject_keys (subject, key) VALUES ($1, $2) ON CONFLICT (subject) DO NOTHING";
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
