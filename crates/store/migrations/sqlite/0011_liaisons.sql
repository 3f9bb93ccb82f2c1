-- Whoever prepares for an office and acts for none. A relation within an institution: not in the record, and gone when it ends.
CREATE TABLE liaisons (
    id     TEXT COLLATE BINARY NOT NULL PRIMARY KEY,      -- random
    person TEXT COLLATE BINARY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    office TEXT COLLATE BINARY NOT NULL,                  -- its code when it began
    since  INTEGER NOT NULL,                              -- milliseconds since 1970, UTC
    UNIQUE (person, office)
) STRICT, WITHOUT ROWID;
CREATE INDEX liaisons_by_office ON liaisons (office);
