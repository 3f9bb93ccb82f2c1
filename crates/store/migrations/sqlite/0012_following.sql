-- What people follow and how far they were told of it, and where letters go that are for no account. None of it is in the record.

-- Commitments that somebody follows.
CREATE TABLE followed (
    person TEXT COLLATE BINARY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    object INTEGER NOT NULL,                              -- by the number of the entry that founded it
    since  INTEGER NOT NULL,                              -- number of the last entry when they began
    PRIMARY KEY (person, object)
) STRICT, WITHOUT ROWID;

-- How often somebody is told what changed, and how far they were. A row is made when they first follow something or choose.
CREATE TABLE digests (
    person    TEXT COLLATE BINARY NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    pace      TEXT COLLATE BINARY NOT NULL CHECK (pace IN ('at_once', 'weekly', 'never')),
    reach     TEXT COLLATE BINARY NOT NULL CHECK (reach IN ('followed', 'own_too')),
    told_to   INTEGER NOT NULL,                           -- number of the last entry that was looked at
    looked_at INTEGER NOT NULL                            -- when, in milliseconds since 1970, UTC
) STRICT, WITHOUT ROWID;
CREATE INDEX digests_by_pace ON digests (pace, looked_at);

-- Who asked for a visto bueno and is told of the answer, and to which address its own was mailed. A row goes with its visto bueno.
CREATE TABLE visto_bueno_askers (
    visto_bueno TEXT COLLATE BINARY NOT NULL PRIMARY KEY REFERENCES vistos_buenos (id) ON DELETE CASCADE,
    person      TEXT COLLATE BINARY REFERENCES people (id) ON DELETE SET NULL, -- absent: forgotten
    address     BLOB,                                     -- of e-mail, enciphered under the key of the visto bueno; absent: none
    language    TEXT COLLATE BINARY NOT NULL,             -- of the letter to it: that in which it was asked for
    told_at     INTEGER                                   -- when whoever asked was last told of an answer; absent: never
) STRICT, WITHOUT ROWID;
CREATE INDEX visto_bueno_askers_by_person ON visto_bueno_askers (person);

-- Addresses of offices that get their notices and let nobody in; one for each office.
CREATE TABLE office_mailboxes (
    id       TEXT COLLATE BINARY NOT NULL PRIMARY KEY,    -- random; the code follows from it
    office   TEXT COLLATE BINARY NOT NULL UNIQUE,         -- its code
    address  BLOB NOT NULL,                               -- of e-mail, enciphered under the key of the mailbox
    language TEXT COLLATE BINARY NOT NULL,                -- of its letters
    named_by TEXT COLLATE BINARY REFERENCES people (id) ON DELETE SET NULL, -- absent: forgotten
    asked_at INTEGER NOT NULL,                            -- when its code was sent: milliseconds since 1970, UTC
    tries    INTEGER NOT NULL,                            -- wrong codes that were typed
    shown_at INTEGER,                                     -- when the code was typed; absent: it waits and gets nothing
    calls    TEXT COLLATE BINARY NOT NULL CHECK (calls IN ('told', 'ended')),
    owed     TEXT COLLATE BINARY NOT NULL CHECK (owed IN ('told', 'ended'))
) STRICT, WITHOUT ROWID;
CREATE INDEX office_mailboxes_by_person ON office_mailboxes (named_by);

-- What a mailbox was told that its office owes.
CREATE TABLE mailbox_told (
    mailbox TEXT COLLATE BINARY NOT NULL REFERENCES office_mailboxes (id) ON DELETE CASCADE,
    duty    TEXT COLLATE BINARY NOT NULL,                 -- what is owed, and what it is about
    due     TEXT COLLATE BINARY NOT NULL,                 -- closed word: where its last day lay
    letter  TEXT COLLATE BINARY NOT NULL,                 -- id of the letter that tells it
    told_at INTEGER NOT NULL,                             -- milliseconds since 1970, UTC
    gathers INTEGER NOT NULL CHECK (gathers IN (0, 1)),   -- anybody can bring it about: told once a day
    PRIMARY KEY (mailbox, duty, due)
) STRICT, WITHOUT ROWID;
CREATE INDEX mailbox_told_by_letter ON mailbox_told (letter);
