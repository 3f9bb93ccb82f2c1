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
    language    TEXT COLLATE BINARY NOT NULL              -- of the letter to it: that in which it was asked for
) STRICT, WITHOUT ROWID;
CREATE INDEX visto_bueno_askers_by_person ON visto_bueno_askers (person);
