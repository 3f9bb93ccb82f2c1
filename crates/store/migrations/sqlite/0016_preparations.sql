-- Acts that whoever prepares for an office filled in. What is written stands in a draft of the office, and goes with it; here stands
-- what is told of it, also when it ended. None of it is in the record.
CREATE TABLE preparations (
    draft      TEXT COLLATE BINARY NOT NULL PRIMARY KEY,  -- id of the draft, also when that is gone
    owner      TEXT COLLATE BINARY NOT NULL,              -- whose that is: the office, as the draft says it
    act        TEXT COLLATE BINARY NOT NULL,              -- name of the act
    address    TEXT COLLATE BINARY NOT NULL,              -- of its form
    dropped_at INTEGER                                    -- milliseconds since 1970, UTC; of one that was recorded the request says when
) STRICT;
CREATE INDEX preparations_by_owner ON preparations (owner);

-- With what words one was returned to be put right. They count while nobody saved it since.
CREATE TABLE preparation_notes (
    draft    TEXT COLLATE BINARY NOT NULL PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,                            -- of the draft that was returned
    note     TEXT COLLATE BINARY NOT NULL
) STRICT;
