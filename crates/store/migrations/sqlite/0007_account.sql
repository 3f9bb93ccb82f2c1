-- What somebody sees and changes of their account. None of it is in the record, and all of it goes with the person, but for the
-- lines of the security log, which then say of nobody.

-- What programs show. Each is for one office of one person.
CREATE TABLE tokens (
    id         TEXT COLLATE BINARY NOT NULL PRIMARY KEY,  -- random
    person     TEXT COLLATE BINARY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    hash       BLOB NOT NULL UNIQUE CHECK (length(hash) = 32), -- SHA-256 of what the program holds
    ending     TEXT COLLATE BINARY NOT NULL,              -- its last four digits, to tell one from another
    office     TEXT COLLATE BINARY NOT NULL,              -- the role, by its wire word
    occupant   TEXT COLLATE BINARY NOT NULL,              -- the pseudonym under which the person held it then
    created_at INTEGER NOT NULL,                          -- milliseconds since 1970, UTC
    ends_at    INTEGER NOT NULL,
    used_at    INTEGER                                    -- to the minute
) STRICT;
CREATE INDEX tokens_by_person ON tokens (person);
CREATE INDEX tokens_by_time ON tokens (ends_at);

-- A new address that somebody has not shown to be theirs yet; one for each person.
CREATE TABLE address_changes (
    person   TEXT COLLATE BINARY NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    id       TEXT COLLATE BINARY NOT NULL UNIQUE,         -- random; the code follows from it
    address  BLOB NOT NULL,                               -- enciphered under the key of the person
    mark     BLOB NOT NULL CHECK (length(mark) = 32),     -- of the address
    asked_at INTEGER NOT NULL,                            -- milliseconds since 1970, UTC
    tries    INTEGER NOT NULL                             -- wrong codes that were typed
) STRICT, WITHOUT ROWID;
CREATE INDEX address_changes_by_time ON address_changes (asked_at);

-- Addresses that somebody had, while they are still told of the change.
CREATE TABLE former_addresses (
    id      TEXT COLLATE BINARY NOT NULL PRIMARY KEY,     -- random
    person  TEXT COLLATE BINARY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    address BLOB NOT NULL,                                -- enciphered under the key of the person
    left_at INTEGER NOT NULL                              -- milliseconds since 1970, UTC
) STRICT, WITHOUT ROWID;
CREATE INDEX former_addresses_by_person ON former_addresses (person);
CREATE INDEX former_addresses_by_time ON former_addresses (left_at);

-- What happened to accounts: who, what, and from where; never what was typed. Kept for 180 days.
CREATE TABLE security_log (
    number  INTEGER NOT NULL PRIMARY KEY,                 -- from 1
    at      INTEGER NOT NULL,                             -- milliseconds since 1970, UTC
    person  TEXT COLLATE BINARY REFERENCES people (id) ON DELETE SET NULL, -- absent: nobody's, or forgotten since
    what    TEXT COLLATE BINARY NOT NULL,                 -- closed word
    level   TEXT COLLATE BINARY,                          -- how it was made sure who it was, where it was
    network TEXT COLLATE BINARY NOT NULL,                 -- the first 24 bits of an IPv4 address or 64 of an IPv6 one; empty: unknown
    times   INTEGER NOT NULL                              -- how often within an hour, for what can be repeated
) STRICT;
CREATE INDEX security_log_by_network ON security_log (person, what, network);
CREATE INDEX security_log_by_what ON security_log (person, what, number);
CREATE INDEX security_log_by_person ON security_log (person, number);
CREATE INDEX security_log_by_time ON security_log (at);
