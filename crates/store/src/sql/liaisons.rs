//! Whoever prepares for an office.

use super::people::WAITS;
use super::words::{joined, word};
use crate::people::InvitationState;

texts! { LIAISONS_TEXTS:
    PREPARES_FOR = "SELECT office FROM liaisons WHERE person = $1 ORDER BY office";
    LIAISONS =
        "SELECT liaisons.id AS id, person, address, office, since FROM liaisons JOIN people ON people.id = person \
         ORDER BY since, liaisons.id";
    /// Somebody who prepares for it already goes on.
    BEGIN_LIAISON =
        "INSERT INTO liaisons (id, person, office, since) SELECT $1, $2, $3, $4 \
         WHERE (SELECT COUNT(*) FROM liaisons AS others WHERE others.office = $3 AND others.person <> $2) < $5 \
         ON CONFLICT (person, office) DO UPDATE SET since = liaisons.since RETURNING id";
    END_LIAISON = "DELETE FROM liaisons WHERE id = $1 AND person = $2 AND office = $3 RETURNING person";
    KEPT_LIAISONS = "SELECT office, since FROM liaisons WHERE person = $1 ORDER BY office";
    /// Several may be invited to prepare for one office; each of them once.
    REPLACE_INVITATIONS_TO = joined!(
        "UPDATE invitations SET answered_at = $1, ",
        "state = ", word!(InvitationState::Replaced),
        " WHERE office = $2 AND mark = $3 AND ",
        WAITS,
    );
}
