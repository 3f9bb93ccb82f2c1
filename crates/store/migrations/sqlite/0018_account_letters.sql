-- How many letters an account had sent in a day to addresses that nobody showed to be theirs, by kind.
CREATE TABLE account_letters (
    person   TEXT COLLATE BINARY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    kind     TEXT COLLATE BINARY NOT NULL,                -- of letter, by its word
    began_at INTEGER NOT NULL,                            -- of the day that is counted: milliseconds since 1970, UTC
    letters  INTEGER NOT NULL,                            -- in that day
    PRIMARY KEY (person, kind)
) STRICT, WITHOUT ROWID;
