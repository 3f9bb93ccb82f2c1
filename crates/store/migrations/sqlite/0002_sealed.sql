-- The highest checkpoint that may have been signed: written before the checkpoint file, so an old file shows.
CREATE TABLE sealed (
    only INTEGER PRIMARY KEY CHECK (only = 1), -- there is one row
    size INTEGER NOT NULL,                     -- entries under it
    root BLOB NOT NULL CHECK (length(root) = 32)
) STRICT;
