-- Values that entries hold only digests of and that not everybody may read, each enciphered with its salt under a key of its own,
-- which stands in the database of keys. Of the others `openings` has the words. Deleting a row erases its value for ever.
CREATE TABLE closed_openings (
    entry INTEGER NOT NULL REFERENCES entries (number),
    field TEXT COLLATE BINARY NOT NULL,                   -- path in the public part of the entry
    class TEXT COLLATE BINARY NOT NULL CHECK (class IN ('sealed', 'confidential', 'private')),
    words BLOB NOT NULL,                                  -- salt and value, enciphered
    PRIMARY KEY (entry, field)
) STRICT, WITHOUT ROWID;
