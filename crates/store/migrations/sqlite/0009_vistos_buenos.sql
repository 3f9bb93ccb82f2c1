-- Addresses at which somebody without an account says what they think of a draft, and what they said. None of it is in the record,
-- and all of it goes with the draft.
CREATE TABLE vistos_buenos (
    id          TEXT COLLATE BINARY NOT NULL PRIMARY KEY, -- random; the address follows from it
    draft       TEXT COLLATE BINARY NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    hash        BLOB NOT NULL UNIQUE CHECK (length(hash) = 32), -- SHA-256 of what the address ends with
    office      TEXT COLLATE BINARY NOT NULL,             -- who asked: the role, by its wire word
    asked_at    INTEGER NOT NULL,                         -- milliseconds since 1970, UTC
    ends_at     INTEGER NOT NULL,
    answered_at INTEGER,
    revision    INTEGER,                                  -- of the draft that was answered
    answer      BLOB                                      -- who answered, what, and marks of what they read, enciphered
) STRICT, WITHOUT ROWID;
CREATE INDEX vistos_buenos_by_draft ON vistos_buenos (draft, asked_at);
