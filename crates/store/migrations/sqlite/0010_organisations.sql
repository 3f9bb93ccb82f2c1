-- Organisations that want to take part. None of it is in the record, and all of it can be erased.

-- People who asked to sign in for an organisation. Who never did, and has none, is forgotten.
CREATE TABLE applicants (
    person   TEXT COLLATE BINARY NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    asked_at INTEGER NOT NULL,                            -- milliseconds since 1970, UTC
    network  BLOB,                                        -- keyed hash of the network they asked from and of the day, so that one network takes the room of no other; absent: unknown
    wider    BLOB,                                        -- the same of the first 56 bits of an IPv6 network, of which a household has 256 like it
    widest   BLOB                                         -- and of the first 48
) STRICT, WITHOUT ROWID;
CREATE INDEX applicants_by_time ON applicants (asked_at);
CREATE INDEX applicants_by_network ON applicants (network);
CREATE INDEX applicants_by_wider ON applicants (wider);
CREATE INDEX applicants_by_widest ON applicants (widest);

-- Organisations that are invited to read a draft and to leave remarks on it.
CREATE TABLE draft_organisations (
    draft        TEXT COLLATE BINARY NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    organisation INTEGER NOT NULL,                        -- the entry that registered it
    invited_at   INTEGER NOT NULL,                        -- milliseconds since 1970, UTC
    PRIMARY KEY (organisation, draft)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_organisations_by_draft ON draft_organisations (draft);

-- What they remarked; for those who write the draft and for the organisation, and gone with the draft.
CREATE TABLE draft_remarks (
    id           TEXT COLLATE BINARY NOT NULL PRIMARY KEY, -- random
    draft        TEXT COLLATE BINARY NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    organisation INTEGER NOT NULL,                        -- the entry that registered it
    level        TEXT COLLATE BINARY NOT NULL,            -- how it was made sure that it was them
    remark       TEXT COLLATE BINARY NOT NULL,
    left_at      INTEGER NOT NULL                         -- milliseconds since 1970, UTC
) STRICT;
CREATE INDEX draft_remarks_by_draft ON draft_remarks (draft);
