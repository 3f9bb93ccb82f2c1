-- What enciphers the words of each subject: a person, or an invitation. It stands in a file of its own that is never kept
-- together with the rest, so that a key that is destroyed is destroyed everywhere.
CREATE TABLE subject_keys (
    subject TEXT COLLATE BINARY NOT NULL PRIMARY KEY,     -- its id, random
    key     BLOB NOT NULL CHECK (length(key) = 32)
) STRICT, WITHOUT ROWID;
