//! Who people are: their addresses, invitations and accounts.

use super::words::{joined, word, words};
use crate::letter_kind::LetterKind;
use crate::people::InvitationState;

/// Of an invitation, that it may still let somebody in: the one place that says so.
pub(super) const IS_OPEN: &str = joined!("state IN ", words!(InvitationState, is_open));

/// Of an invitation, that nobody answered it.
pub(super) const WAITS: &str = joined!("state = ", word!(InvitationState::Waits));

texts! { PEOPLE_TEXTS:
    // People.
    EVERYBODY = "SELECT id, address, language FROM people ORDER BY id";
    MARK_PERSON = "UPDATE people SET mark = $1, untagged = $2 WHERE id = $3";
    FORGET_PERSON_WITHOUT_KEY = "DELETE FROM people WHERE id = $1";
    PERSON = "SELECT id, address, language FROM people WHERE id = $1";
    PERSON_BY_MARK = "SELECT id, address, language FROM people WHERE mark = $1";
    PERSON_BY_UNTAGGED = "SELECT id, address, language FROM people WHERE untagged = $1";
    INSERT_PERSON =
        "INSERT INTO people (id, address, mark, untagged, language, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT DO NOTHING";
    /// What else is theirs goes with it, by its references.
    FORGET_PERSON = "DELETE FROM people WHERE id = $1 RETURNING mark";
    /// To the address that they have, and to those that they had.
    FORGET_INVITATIONS_TO = "DELETE FROM invitations WHERE mark = $1 OR left_by = $2 RETURNING id";
    LEAVE_INVITATIONS =
        "UPDATE invitations SET left_by = $1 WHERE mark = (SELECT mark FROM people WHERE id = $1) AND left_by IS NULL";
    FORGET_SIGN_INS_OF = "DELETE FROM sign_in_requests WHERE mark = $1";
    FORGET_LIMIT = "DELETE FROM address_limits WHERE mark = $1";
    FORGET_LETTERS_TO = "DELETE FROM outbox WHERE recipient = $1";
    KEEP_ADMINISTRATOR = "INSERT INTO administrators (person, since) VALUES ($1, $2) ON CONFLICT (person) DO NOTHING";

    // Invitations.
    INSERT_INVITATION = joined!(
        "INSERT INTO invitations (id, token, office, named_by, address, mark, language, made_at, ends_at, \
         made_as, made_by, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, ",
        word!(InvitationState::Waits),
        ")",
    );
    /// Another one for the same appointment or organisation takes the place of the one that waits.
    REPLACE_INVITATIONS = joined!(
        "UPDATE invitations SET answered_at = $1, ",
        "state = ", word!(InvitationState::Replaced),
        " WHERE office = $2 AND named_by IS $3 AND ",
        WAITS,
    );
    /// One that waits or ended; what was answered stays.
    RETRACT_INVITATION = joined!(
        "DELETE FROM invitations WHERE id = $1 AND ",
        WAITS,
        " RETURNING id",
    );
    INVITATION =
        "SELECT id, office, named_by, address, mark, language, made_at, ends_at, made_as, made_by, state FROM invitations WHERE id = $1";
    INVITATION_BY_TOKEN =
        "SELECT id, office, named_by, address, mark, language, made_at, ends_at, made_as, made_by, state FROM invitations WHERE token = $1";
    LATEST_INVITATIONS =
        "SELECT id, office, named_by, address, mark, language, made_at, ends_at, made_as, made_by, state FROM invitations \
         ORDER BY made_at DESC, id LIMIT $1";
    /// The latest letter comes last.
    INVITATION_LETTERS = joined!(
        "SELECT about, state, said FROM outbox WHERE kind = ",
        word!(LetterKind::Invitation),
        " ORDER BY created_at, id",
    );
    /// Whoever accepts is bound to it before anything is recorded: from then on nobody refuses it, takes it back or replaces it.
    CLAIM_INVITATION = joined!(
        "UPDATE invitations SET ",
        "state = ", word!(InvitationState::Accepting),
        " WHERE id = $1 AND ",
        IS_OPEN,
        " AND ends_at > $2 AND made_at <= $2",
    );
    RELEASE_INVITATION = joined!(
        "UPDATE invitations SET ",
        "state = ", word!(InvitationState::Waits),
        " WHERE id = $1 AND ",
        "state = ", word!(InvitationState::Accepting),
    );
    ACCEPTING = joined!(
        "SELECT id, office, named_by, address, mark, language, made_at, ends_at, made_as, made_by, state FROM \
         invitations WHERE ",
        "state = ", word!(InvitationState::Accepting),
        " ORDER BY id",
    );
    ACCEPT_INVITATION = joined!(
        "UPDATE invitations SET answered_at = $1, ",
        "state = ", word!(InvitationState::Accepted),
        " WHERE id = $2 AND ",
        "state = ", word!(InvitationState::Accepting), " AND ends_at > $3",
    );
    REFUSE_INVITATION = joined!(
        "UPDATE invitations SET answered_at = $1, ",
        "state = ", word!(InvitationState::Refused),
        " WHERE id = $2 AND ",
        WAITS,
        " AND ends_at > $1 AND made_at <= $1",
    );
    /// Those of whoever is forgotten let nobody in.
    FORGET_INVITATIONS_OF = joined!(
        "DELETE FROM invitations WHERE made_by = $1 AND ",
        WAITS,
        " RETURNING id",
    );
    FORGET_INVITATIONS = joined!(
        "DELETE FROM invitations WHERE ends_at < $1 AND ",
        "state <> ", word!(InvitationState::Accepting),
        " RETURNING id",
    );

    // The account.
    SET_LANGUAGE = "UPDATE people SET language = $1 WHERE id = $2";
    /// While they have fewer that are good than may be.
    INSERT_TOKEN =
        "INSERT INTO tokens (id, person, hash, ending, office, occupant, created_at, ends_at) \
         SELECT $1, $2, $3, $4, $5, $6, $7, $8 \
         WHERE (SELECT COUNT(*) FROM tokens WHERE person = $2 AND ends_at > $7) < $9";
    TOKEN = "SELECT id, person, ending, office, occupant, created_at, ends_at, used_at FROM tokens WHERE hash = $1";
    TOKEN_OF_ID = "SELECT id, person, ending, office, occupant, created_at, ends_at, used_at FROM tokens WHERE id = $1";
    TOKENS_OF =
        "SELECT id, person, ending, office, occupant, created_at, ends_at, used_at FROM tokens WHERE person = $1 \
         ORDER BY created_at DESC, id";
    SEE_TOKEN = "UPDATE tokens SET used_at = $1 WHERE id = $2 AND (used_at IS NULL OR used_at < $1)";
    REVOKE_TOKEN = "DELETE FROM tokens WHERE id = $1 AND person = $2";
    FORGET_TOKENS = "DELETE FROM tokens WHERE ends_at < $1";

    WHO_SIGNS_IN =
        "SELECT id, created_at, administrators.since AS administers_since, \
         (SELECT COUNT(*) FROM factors WHERE factors.person = people.id) AS factors, \
         (SELECT MAX(seen_at) FROM sessions WHERE sessions.person = people.id) AS seen_at \
         FROM people LEFT JOIN administrators ON administrators.person = people.id ORDER BY created_at, id LIMIT $1";

    /// One more of a kind in a day, for whoever is known; a day that a clock began which was ahead is over.
    COUNT_ACCOUNT_LETTER =
        "INSERT INTO account_letters (person, kind, began_at, letters) SELECT people.id, $2, $3, 1 FROM people WHERE people.id = $1 \
         ON CONFLICT (person, kind) DO UPDATE SET \
         letters = CASE WHEN account_letters.began_at <= $4 OR account_letters.began_at > $3 THEN 1 \
         ELSE account_letters.letters + 1 END, \
         began_at = CASE WHEN account_letters.began_at <= $4 OR account_letters.began_at > $3 THEN excluded.began_at \
         ELSE account_letters.began_at END RETURNING letters";

    // Another address.
    ADDRESS_CHANGE = "SELECT id, person, address, mark, asked_at, tries FROM address_changes WHERE person = $1";
    KEEP_ADDRESS_CHANGE =
        "INSERT INTO address_changes (person, id, address, mark, asked_at, tries) VALUES ($1, $2, $3, $4, $5, 0) \
         ON CONFLICT (person) DO UPDATE SET id = excluded.id, address = excluded.address, mark = excluded.mark, \
         asked_at = excluded.asked_at, tries = 0";
    FAIL_ADDRESS_CHANGE = "UPDATE address_changes SET tries = tries + 1 WHERE person = $1";
    END_ADDRESS_CHANGE = "DELETE FROM address_changes WHERE person = $1";
    FORGET_ADDRESS_CHANGES = "DELETE FROM address_changes WHERE asked_at < $1";
    KEEP_FORMER_ADDRESS =
        "INSERT INTO former_addresses (id, person, address, left_at) SELECT $1, people.id, address, $2 FROM people \
         WHERE people.id = $3";
    DROP_FORMER_ADDRESS = "DELETE FROM former_addresses WHERE id = $1";
    FORMER_ADDRESS = "SELECT address FROM former_addresses WHERE id = $1 AND person = $2";
    FORGET_FORMER_ADDRESSES = "DELETE FROM former_addresses WHERE left_at < $1";
    /// Nobody takes the address or the mailbox that somebody else has.
    SET_ADDRESS =
        "UPDATE people SET address = $1, mark = $2, untagged = $4 WHERE id = $3 \
         AND NOT EXISTS (SELECT 1 FROM people AS others WHERE (others.mark = $2 OR others.untagged = $4) AND others.id <> $3)";
    FORGET_SIGN_INS_OF_PERSON = "DELETE FROM sign_in_requests WHERE person = $1";
}
