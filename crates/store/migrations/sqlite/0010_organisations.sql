-- Organisations that want to take part. None of it is in the record, and all of it can be erased.

-- People who asked to sign in for an organisation. Who never did, and has none, is forgotten.
CREATE TABLE applicants (
    person   TEXT COLLATE BINARY NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    asked_at INTEGER NOT NULL                             -- milliseconds since 1970, UTC
) STRICT, WITHOUT ROWID;
CREATE INDEX applicants_by_time ON applicants (asked_at);

-- Addresses for which somebody asked so, whether they are anybody's or not. Whoever types the code that was sent there is a person
-- from then on; until then the address is nobody's. Kept for a day.
CREATE TABLE applications (
    id       TEXT COLLATE BINARY NOT NULL PRIMARY KEY,    -- random; whoever shows that the address is theirs has it
    address  BLOB NOT NULL,                               -- of e-mail, enciphered under the key of that id
    mark     BLOB NOT NULL UNIQUE CHECK (length(mark) = 32), -- of the address
    untagged BLOB NOT NULL CHECK (length(untagged) = 32), -- the same without what follows a +
    language TEXT COLLATE BINARY NOT NULL,                -- of the letter
    asked_at INTEGER NOT NULL,                            -- milliseconds since 1970, UTC
    network  BLOB,                                        -- keyed hash of the network they asked from and of the day, so that one network takes the room of no other; absent: unknown
    wider    BLOB,                                        -- the same of the first 56 bits of an IPv6 network, of which a household has 256 like it
    widest   BLOB                                         -- and of the first 48
) STRICT;
CREATE INDEX applications_by_time ON applications (asked_at);
CREATE INDEX applications_by_network ON applications (network);
CREATE INDEX applications_by_wider ON applications (wider);
CREATE INDEX applications_by_widest ON applications (widest);

-- Organisations that are invited to read a draft and to leave remarks on it.
CREATE TABLE draft_organisations (
    draft        TEXT COLLATE BINARY NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    organisation INTEGER NOT NULL,                        -- the entry that registered it
    invited_at   INTEGER NOT NULL,                        -- milliseconds since 1970, UTC
    invited_as   TEXT COLLATE BINARY NOT NULL,            -- who invited: the role, by its wire word
    invited_by   TEXT COLLATE BINARY,                     -- the pseudonym of whoever did
    PRIMARY KEY (organisation, draft)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_organisations_by_draft ON draft_organisations (draft);
CREATE INDEX draft_organisations_by_maker ON draft_organisations (invited_by);

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
