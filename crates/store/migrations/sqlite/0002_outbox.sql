-- Letters to people: what each tells and to whom, and how far it got. A row holds no word, no address and no secret; the letter
-- is written when it is sent. Not part of the record.
CREATE TABLE outbox (
    id         TEXT COLLATE BINARY NOT NULL PRIMARY KEY,  -- random
    kind       TEXT COLLATE BINARY NOT NULL,              -- closed word: what sort of letter
    recipient  TEXT COLLATE BINARY NOT NULL,              -- id of a person or of an invitation, never an address
    about      TEXT COLLATE BINARY NOT NULL,              -- id of the request or invitation, or number of the entry
    created_at INTEGER NOT NULL,                          -- milliseconds since 1970, UTC
    due_at     INTEGER NOT NULL,                          -- when it is tried next
    tries      INTEGER NOT NULL,                          -- how often it was tried to the end
    state      TEXT COLLATE BINARY NOT NULL CHECK (state IN ('waiting', 'handing', 'sent', 'filed', 'refused', 'unknown')),
    said       TEXT COLLATE BINARY NOT NULL               -- why it was not sent the last time: a code, or a word of ours
) STRICT;
CREATE INDEX outbox_by_state ON outbox (state, due_at);
