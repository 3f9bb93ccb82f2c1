//! What only SQLite has; another database would have to say these otherwise.

texts! { SQLITE_TEXTS:
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
