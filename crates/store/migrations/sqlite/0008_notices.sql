-- What people are told of. None of it is in the record.

-- Which offices an entry was told to, with the letter to whoever held each then. Written with the entry. A row goes with its
-- letter; one without a letter when its letter would.
CREATE TABLE notices (
    entry   INTEGER NOT NULL,                             -- number of the entry
    object  INTEGER NOT NULL,                             -- what it speaks of, by the number of the entry that founded it
    office  TEXT COLLATE BINARY NOT NULL,                 -- its code
    letter  TEXT COLLATE BINARY REFERENCES outbox (id) ON DELETE CASCADE, -- absent: nobody with an address held it
    told_at INTEGER NOT NULL                              -- milliseconds since 1970, UTC
) STRICT;
CREATE INDEX notices_by_object ON notices (object, entry);
CREATE INDEX notices_by_letter ON notices (letter);
CREATE INDEX notices_by_time ON notices (told_at);

-- What somebody was told that they owe, so that nobody is told the same twice while it stays as it is.
CREATE TABLE owed_told (
    person  TEXT COLLATE BINARY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    duty    TEXT COLLATE BINARY NOT NULL,                 -- what is owed, and what it is about
    due     TEXT COLLATE BINARY NOT NULL,                 -- closed word: where its last day lay
    letter  TEXT COLLATE BINARY NOT NULL,                 -- id of the letter that tells it
    told_at INTEGER NOT NULL,                             -- milliseconds since 1970, UTC
    gathers INTEGER NOT NULL CHECK (gathers IN (0, 1)),   -- anybody can bring it about: told once a day
    PRIMARY KEY (person, duty, due)
) STRICT, WITHOUT ROWID;
CREATE INDEX owed_told_by_letter ON owed_told (letter);

-- How often somebody is told what they owe. Whoever chose nothing is told at once.
CREATE TABLE notice_paces (
    person TEXT COLLATE BINARY NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    owed   TEXT COLLATE BINARY NOT NULL CHECK (owed IN ('at_once', 'weekly', 'never'))
) STRICT, WITHOUT ROWID;
