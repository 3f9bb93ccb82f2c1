-- From which network somebody asked to sign in for an organisation: a keyed hash of it and of the day, so that one network takes
-- the room of no other. It goes with the row.
ALTER TABLE applicants ADD COLUMN network BLOB;
CREATE INDEX applicants_by_network ON applicants (network);
