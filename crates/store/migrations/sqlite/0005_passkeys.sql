-- Passkeys: second factors of that kind. Private and erasable, as all that is kept of people.

CREATE TABLE passkeys (
    factor     TEXT COLLATE BINARY NOT NULL PRIMARY KEY REFERENCES factors (id) ON DELETE CASCADE,
    credential BLOB NOT NULL UNIQUE CHECK (length(credential) BETWEEN 1 AND 1023), -- its id, as the authenticator gave it: random, of this site alone
    key        BLOB NOT NULL CHECK (length(key) BETWEEN 1 AND 2048), -- public, as SPKI
    algorithm  INTEGER NOT NULL CHECK (algorithm IN (-7, -8, -257)), -- by its number in COSE
    counter    INTEGER NOT NULL CHECK (counter BETWEEN 0 AND 4294967295), -- how often it was used; 0 when it does not count
    name       BLOB NOT NULL                              -- that the person gave it, enciphered under their key
) STRICT;

-- What a browser was asked, to make a passkey or to show one: once, and the last question of a session alone.
CREATE TABLE passkey_challenges (
    session   BLOB NOT NULL REFERENCES sessions (token) ON DELETE CASCADE,
    purpose   TEXT COLLATE BINARY NOT NULL CHECK (purpose IN ('create', 'get')),
    challenge BLOB NOT NULL CHECK (length(challenge) = 32), -- random
    asked_at  INTEGER NOT NULL,                           -- milliseconds since 1970, UTC
    PRIMARY KEY (session, purpose)
) STRICT, WITHOUT ROWID;
CREATE INDEX passkey_challenges_by_time ON passkey_challenges (asked_at);
