-- Who signs in has one pseudonym, which is their id.
DROP TABLE pseudonyms;

-- How often an address was written to in an hour, whether it is anybody's or not: from each network, and from all together, so that
-- nobody uses up what others have.
DROP TABLE address_limits;
CREATE TABLE address_limits (
    mark     BLOB NOT NULL CHECK (length(mark) = 32),       -- of the address
    place    BLOB NOT NULL CHECK (length(place) IN (0, 32)), -- keyed hash of the network and the address; empty: all of them
    began_at INTEGER NOT NULL,                              -- of the hour that is counted: milliseconds since 1970, UTC
    letters  INTEGER NOT NULL,                              -- in that hour
    PRIMARY KEY (mark, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX address_limits_by_time ON address_limits (began_at);

-- An address at which a draft is answered is good while whoever asked holds the office for which they did.
ALTER TABLE vistos_buenos ADD COLUMN occupant TEXT COLLATE BINARY; -- the pseudonym of whoever asked
