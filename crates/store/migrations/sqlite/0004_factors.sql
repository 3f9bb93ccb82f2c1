-- What people show besides a message that was sent to their address. None of it is in the record, and all of it can be erased.

-- Second factors, whatever they are; what is particular to one kind stands in a table of its own.
CREATE TABLE factors (
    id       TEXT COLLATE BINARY NOT NULL PRIMARY KEY,    -- random
    person   TEXT COLLATE BINARY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    kind     TEXT COLLATE BINARY NOT NULL,                -- closed word
    bound_at INTEGER NOT NULL,                            -- milliseconds since 1970, UTC
    used_at  INTEGER NOT NULL                             -- when it was last shown
) STRICT;
CREATE INDEX factors_by_person ON factors (person);

-- Applications that show codes (RFC 6238).
CREATE TABLE totp_secrets (
    factor TEXT COLLATE BINARY NOT NULL PRIMARY KEY REFERENCES factors (id) ON DELETE CASCADE,
    secret BLOB NOT NULL,                                 -- enciphered under the key of the person
    step   INTEGER NOT NULL                               -- the last one whose code was taken: none is taken twice
) STRICT;

-- A secret that somebody was shown and has not shown a code of yet.
CREATE TABLE totp_offers (
    person  TEXT COLLATE BINARY NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    secret  BLOB NOT NULL,                                -- enciphered under the key of the person
    made_at INTEGER NOT NULL                              -- milliseconds since 1970, UTC
) STRICT;

-- Printed codes, each good once: it goes when it is used.
CREATE TABLE recovery_codes (
    code   BLOB NOT NULL PRIMARY KEY CHECK (length(code) = 32), -- SHA-256 of the 24 characters
    person TEXT COLLATE BINARY NOT NULL REFERENCES people (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX recovery_codes_by_person ON recovery_codes (person);

-- How often somebody showed what was wrong.
CREATE TABLE factor_limits (
    person   TEXT COLLATE BINARY NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    began_at INTEGER NOT NULL,                            -- of the hour that is counted: milliseconds since 1970, UTC
    tries    INTEGER NOT NULL,                            -- in that hour, since the last right one
    last_at  INTEGER NOT NULL                             -- the last of them
) STRICT;
