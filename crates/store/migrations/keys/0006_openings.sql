-- What enciphers each opening that not everybody may read.
CREATE TABLE opening_keys (
    entry INTEGER NOT NULL,
    field TEXT COLLATE BINARY NOT NULL,                   -- path in the public part of the entry
    key   BLOB NOT NULL CHECK (length(key) = 32),
    PRIMARY KEY (entry, field)
) STRICT, WITHOUT ROWID;

-- The digests of what was erased, so that a copy of the record from before does not bring it back.
CREATE TABLE erased_openings (
    digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;
