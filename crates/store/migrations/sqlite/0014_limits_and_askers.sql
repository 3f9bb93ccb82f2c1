-- Who signs in has one pseudonym, which is their id.
DROP TABLE pseudonyms;

-- How often an address was written to in an hour, whether it is anybody's or not: from each network, and from all together, so that
-- nobody uses up what others have.
DROP TABLE address_limits;
CREATE TABLE address_limits (
    mark     BLOB NOT NULL CHECK (length(mark) = 32),       -- of the address
    place    BLOB NOT NULL CHECK (length(place) IN (0, 32)), -- keyed hash of the network and the address; empty: all of them
    began_at INTEGER NOT NULL,                              -- of the hour that is counted: milliseconds since 1970, UTC
    letters  INTEGER NOT NULL,                              -- in that hour
    PRIMARY KEY (mark, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX address_limits_by_time ON address_limits (began_at);

-- Addresses at which somebody without an account says what they think of a draft, and what they said. Each is good while whoever
-- asked holds the office for which they did. None of it is in the record, and all of it goes with the draft.
DROP TABLE vistos_buenos;
CREATE TABLE vistos_buenos (
    id          TEXT COLLATE BINARY NOT NULL PRIMARY KEY, -- random; the address follows from it
    draft       TEXT COLLATE BINARY NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    hash        BLOB NOT NULL UNIQUE CHECK (length(hash) = 32), -- SHA-256 of what the address ends with
    office      TEXT COLLATE BINARY NOT NULL,             -- who asked: the role, by its wire word
    occupant    TEXT COLLATE BINARY,                      -- the pseudonym of whoever did
    asked_at    INTEGER NOT NULL,                         -- milliseconds since 1970, UTC
    ends_at     INTEGER NOT NULL,
    answered_at INTEGER,
    revision    INTEGER,                                  -- of the draft that was answered
    answer      BLOB                                      -- who answered, what, and marks of what they read, enciphered
) STRICT, WITHOUT ROWID;
CREATE INDEX vistos_buenos_by_draft ON vistos_buenos (draft, asked_at);
