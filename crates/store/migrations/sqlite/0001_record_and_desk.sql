-- Every text is compared byte by byte, as Rust compares its own. SQLite does so unless told otherwise, PostgreSQL only with
-- COLLATE "C", so each column says it.

-- The public record: entries as they were accepted. Rows are only ever added.
CREATE TABLE entries (
    number INTEGER PRIMARY KEY,                           -- place in the record, from 0, without gaps
    bytes  BLOB NOT NULL,                                 -- canonical text: what is hashed and served
    leaf   BLOB NOT NULL CHECK (length(leaf) = 32) -- SHA-256(0x00 || bytes), as it was when appended
) STRICT;

-- Values that entries hold only digests of. Deleting a row erases its value for ever.
CREATE TABLE openings (
    entry INTEGER NOT NULL REFERENCES entries (number),
    field TEXT COLLATE BINARY NOT NULL,                   -- path in the public part of the entry
    class TEXT COLLATE BINARY NOT NULL,                   -- public, sealed, confidential or private
    salt  BLOB NOT NULL CHECK (length(salt) = 32),
    value TEXT COLLATE BINARY NOT NULL,
    PRIMARY KEY (entry, field)
) STRICT, WITHOUT ROWID;

-- What may exist only once, and the entry that has it.
CREATE TABLE claims (
    scope TEXT COLLATE BINARY NOT NULL,                   -- kind of thing, such as voting
    key   TEXT COLLATE BINARY NOT NULL,                   -- which one of its kind, such as 12/seat/3
    entry INTEGER NOT NULL REFERENCES entries (number),
    PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;

-- The highest checkpoint that may have been signed: written before the checkpoint file, so an old file shows.
CREATE TABLE sealed (
    record INTEGER PRIMARY KEY CHECK (record = 1),        -- a folder holds one
    size   INTEGER NOT NULL,                              -- entries under it
    root   BLOB NOT NULL CHECK (length(root) = 32)
) STRICT;

-- Requests that were answered, so that sending one again does not do it again. Kept for 30 days.
CREATE TABLE idempotency (
    scope       TEXT COLLATE BINARY NOT NULL,             -- session, token or guests, or the draft that was asked about
    key         TEXT COLLATE BINARY NOT NULL,             -- what they called the request
    body        BLOB NOT NULL CHECK (length(body) = 32),  -- keyed hash of the request
    first_entry INTEGER NOT NULL,                         -- or the number of the code of reading that was made
    last_entry  INTEGER NOT NULL,
    at          INTEGER NOT NULL,                         -- milliseconds since 1970, UTC
    PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_by_time ON idempotency (at);

-- Batches of acts that somebody has begun to write. Not part of the record.
CREATE TABLE drafts (
    id       TEXT COLLATE BINARY NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL,                            -- from 1; each change of a row adds one
    last_row INTEGER NOT NULL,                            -- the highest number that a row of it ever had
    reading  INTEGER NOT NULL,                            -- which code of reading is the good one: how often one was made
    reading_office  TEXT COLLATE BINARY,                  -- who made that one: the role, by its wire word; absent: none was made
    reading_by      TEXT COLLATE BINARY,                  -- the pseudonym of whoever did
    reading_made_at INTEGER,                              -- milliseconds since 1970, UTC
    reading_ends_at INTEGER,
    saved_at INTEGER NOT NULL,                            -- milliseconds since 1970, UTC
    starter  TEXT COLLATE BINARY NOT NULL,                -- the institution that started it, and that its bytes count for
    bytes    INTEGER NOT NULL                             -- of its rows together
) STRICT;
CREATE INDEX drafts_by_starter ON drafts (starter);

-- Who may open a draft.
CREATE TABLE draft_institutions (
    draft       TEXT COLLATE BINARY NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    institution TEXT COLLATE BINARY NOT NULL,
    PRIMARY KEY (institution, draft)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_institutions_by_draft ON draft_institutions (draft);

-- The acts of a draft.
CREATE TABLE draft_rows (
    draft    TEXT COLLATE BINARY NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,                            -- from 1; other rows name it by this
    bytes    INTEGER NOT NULL,                            -- of its act, its fields, what it refers to and its source
    act      TEXT COLLATE BINARY NOT NULL,                -- name of the act it will be
    fields   TEXT COLLATE BINARY NOT NULL,                -- JSON object, path to text
    refers   TEXT COLLATE BINARY NOT NULL,                -- JSON object, path to the row meant there and its revision
    source   TEXT COLLATE BINARY NOT NULL,                -- the document that it was begun with; empty: none
    author   TEXT COLLATE BINARY NOT NULL,                -- the office that wrote it
    person   TEXT COLLATE BINARY,                         -- pseudonym of the person in it
    level    TEXT COLLATE BINARY NOT NULL,                -- how it was made sure that it was them
    revision INTEGER NOT NULL,                            -- from 1; each save adds one
    PRIMARY KEY (draft, number)
) STRICT, WITHOUT ROWID;

-- Which staged files the rows of drafts hold on to: written with the row, so that nobody reads every draft to find out.
CREATE TABLE draft_files (
    draft  TEXT COLLATE BINARY NOT NULL,
    number INTEGER NOT NULL,                              -- of the row
    file   TEXT COLLATE BINARY NOT NULL,
    PRIMARY KEY (draft, number, file),
    FOREIGN KEY (draft, number) REFERENCES draft_rows (draft, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_files_by_file ON draft_files (file);

-- Files; their bytes are in the folder files/, under the id.
CREATE TABLE files (
    id        TEXT COLLATE BINARY NOT NULL PRIMARY KEY,   -- random
    sha256    BLOB NOT NULL CHECK (length(sha256) = 32),
    size      INTEGER NOT NULL,                           -- bytes
    media     TEXT COLLATE BINARY NOT NULL,               -- media type
    name      TEXT COLLATE BINARY NOT NULL,               -- as it was called where it came from
    holder    TEXT COLLATE BINARY NOT NULL,               -- the institution that it counts for, or the office without one
    office    TEXT COLLATE BINARY NOT NULL,               -- the office that left it, and that alone may name it
    staged_at INTEGER NOT NULL,                           -- milliseconds since 1970, UTC
    entry     INTEGER REFERENCES entries (number)         -- the act that named it; without one it is swept after a day
) STRICT;
CREATE INDEX files_staged ON files (staged_at) WHERE entry IS NULL;
