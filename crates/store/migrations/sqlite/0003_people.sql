-- Who may come in. None of it is in the record, and all of it can be erased.

-- People who sign in.
CREATE TABLE people (
    id         TEXT COLLATE BINARY NOT NULL PRIMARY KEY,  -- random
    address    BLOB NOT NULL,                             -- of e-mail, enciphered under the key of the person
    mark       BLOB NOT NULL UNIQUE CHECK (length(mark) = 32), -- keyed hash of the folded address
    untagged   BLOB NOT NULL UNIQUE CHECK (length(untagged) = 32), -- the same without what follows a +: one mailbox is one person
    language   TEXT COLLATE BINARY NOT NULL,              -- of their letters, such as es-MX
    created_at INTEGER NOT NULL                           -- milliseconds since 1970, UTC
) STRICT;

-- The pseudonyms under which the record knows them.
CREATE TABLE pseudonyms (
    pseudonym TEXT COLLATE BINARY NOT NULL PRIMARY KEY,
    person    TEXT COLLATE BINARY NOT NULL REFERENCES people (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX pseudonyms_by_person ON pseudonyms (person);

-- Who administers the site.
CREATE TABLE administrators (
    person TEXT COLLATE BINARY NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    since  INTEGER NOT NULL                               -- milliseconds since 1970, UTC
) STRICT, WITHOUT ROWID;

-- Somebody wants to sign in. There is a row for an address that nobody has, too. Kept for a day.
CREATE TABLE sign_in_requests (
    id       TEXT COLLATE BINARY NOT NULL PRIMARY KEY,    -- random; code and link follow from it
    verifier BLOB NOT NULL UNIQUE CHECK (length(verifier) = 32), -- SHA-256 of what the browser that asked holds
    link     BLOB NOT NULL UNIQUE CHECK (length(link) = 32), -- SHA-256 of what the link in the letter holds
    mark     BLOB NOT NULL CHECK (length(mark) = 32),     -- of the address
    person   TEXT COLLATE BINARY NOT NULL,                -- whose it is; as long, and with `nobody-` before it, where it is nobody's
    asked_at INTEGER NOT NULL,                            -- milliseconds since 1970, UTC
    tries    INTEGER NOT NULL,                            -- wrong codes that were typed
    spent_at INTEGER                                      -- when somebody signed in with it
) STRICT;
CREATE INDEX sign_in_requests_by_time ON sign_in_requests (asked_at);
CREATE INDEX sign_in_requests_by_person ON sign_in_requests (person);

-- How often an address was written to and codes for it were wrong, whether it is anybody's or not.
CREATE TABLE address_limits (
    mark            BLOB NOT NULL PRIMARY KEY CHECK (length(mark) = 32),
    began_at        INTEGER NOT NULL,                     -- of the hour that is counted: milliseconds since 1970, UTC
    letters         INTEGER NOT NULL,                     -- in that hour
    failures        INTEGER NOT NULL,                     -- in that hour
    failures_in_all INTEGER NOT NULL                      -- since somebody last signed in
) STRICT;
CREATE INDEX address_limits_by_time ON address_limits (began_at);

-- Who is signed in.
CREATE TABLE sessions (
    token      BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32), -- SHA-256 of what the browser holds
    person     TEXT COLLATE BINARY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    level      TEXT COLLATE BINARY NOT NULL,              -- how it was made sure that it is them
    created_at INTEGER NOT NULL,                          -- milliseconds since 1970, UTC
    seen_at    INTEGER NOT NULL,                          -- the same, to the minute
    factor_at  INTEGER,                                   -- when they last showed a second factor
    office     TEXT COLLATE BINARY,                       -- the role that they chose to act in
    place      BLOB CHECK (length(place) = 32)            -- from which network it began: keyed hash of it and of the hour
) STRICT;
CREATE INDEX sessions_by_person ON sessions (person);
CREATE INDEX sessions_by_time ON sessions (seen_at);

-- Appointments and organisations that somebody is invited to sign in for.
CREATE TABLE invitations (
    id          TEXT COLLATE BINARY NOT NULL PRIMARY KEY, -- random; the token follows from it
    token       BLOB NOT NULL UNIQUE CHECK (length(token) = 32), -- SHA-256 of what the address in the letter holds
    office      TEXT COLLATE BINARY NOT NULL,             -- the role, by its wire word
    named_by    INTEGER,                                  -- entry of the appointment, or that registered the organisation
    address     BLOB NOT NULL,                            -- of e-mail, enciphered under the key of the invitation
    mark        BLOB NOT NULL CHECK (length(mark) = 32),  -- of the address
    language    TEXT COLLATE BINARY NOT NULL,
    made_at     INTEGER NOT NULL,                         -- milliseconds since 1970, UTC
    ends_at     INTEGER NOT NULL,
    made_as     TEXT COLLATE BINARY,                      -- who invited: the role, by its wire word; absent: whoever operates the server
    made_by     TEXT COLLATE BINARY,                      -- the pseudonym of whoever did
    left_by     TEXT COLLATE BINARY,                      -- whose address it was, once they have another one
    answered_at INTEGER,
    state       TEXT COLLATE BINARY NOT NULL CHECK (state IN ('waits', 'accepting', 'accepted', 'refused', 'replaced'))
) STRICT;
CREATE INDEX invitations_by_time ON invitations (ends_at);
CREATE INDEX invitations_by_office ON invitations (office);
CREATE INDEX invitations_by_mark ON invitations (mark);
CREATE INDEX invitations_by_leaver ON invitations (left_by);
CREATE INDEX invitations_by_maker ON invitations (made_by);
