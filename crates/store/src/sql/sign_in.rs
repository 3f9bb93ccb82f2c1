//! How people come in and show that it is they.

use super::people::IS_OPEN;
use super::words::{joined, word, words};
use crate::people::Happened;

texts! { SIGN_IN_TEXTS:
    SET_OF_RECOVERY_CODES = "SELECT COUNT(*), COALESCE(SUBSTR(HEX(MIN(code)), 1, 16), '') FROM recovery_codes WHERE person = $1";
    // Signing in.
    FORGET_SIGN_INS = "DELETE FROM sign_in_requests WHERE asked_at < $1";
    /// Of hours that are over, and of those that a clock told which was ahead.
    FORGET_LIMITS = "DELETE FROM address_limits WHERE began_at <= $1 OR began_at > $2";
    /// Whether whoever has the address signed in from that network of late.
    SIGNED_IN_FROM = joined!(
        "SELECT number FROM security_log WHERE person = (SELECT id FROM people WHERE mark = $1) AND what = ",
        word!(Happened::SignedIn),
        " AND network = $2 AND network <> '' LIMIT 1",
    );
    COUNT_LETTER =
        "INSERT INTO address_limits (mark, place, began_at, letters) VALUES ($1, $2, $3, 1) \
         ON CONFLICT (mark, place) DO UPDATE SET letters = address_limits.letters + 1 RETURNING letters";
    /// Whether the address is anybody's is found out in the same statement for every address.
    INSERT_SIGN_IN =
        "INSERT INTO sign_in_requests (id, verifier, link, mark, person, asked_at, tries) \
         VALUES ($1, $2, $3, $4, COALESCE((SELECT people.id FROM people WHERE people.mark = $4), \
         (SELECT applications.id FROM applications WHERE applications.mark = $4 \
         AND NOT EXISTS (SELECT 1 FROM people WHERE people.untagged = applications.untagged)), $6), $5, 0)";
    SIGN_IN_BY_VERIFIER =
        "SELECT id, verifier, mark, person, asked_at, tries, spent_at FROM sign_in_requests WHERE verifier = $1";
    SIGN_IN_BY_LINK = "SELECT id, verifier, mark, person, asked_at, tries, spent_at FROM sign_in_requests WHERE link = $1";
    SIGN_IN = "SELECT id, verifier, mark, person, asked_at, tries, spent_at FROM sign_in_requests WHERE id = $1";
    /// Once: whoever comes second finds it spent.
    SPEND_SIGN_IN =
        "UPDATE sign_in_requests SET spent_at = $1 \
         WHERE id = $2 AND spent_at IS NULL AND asked_at > $3 AND asked_at <= $4 AND tries < $5 \
         AND (person IN (SELECT id FROM people) OR person IN (SELECT id FROM applications)) \
         RETURNING person";
    FAIL_SIGN_IN = "UPDATE sign_in_requests SET tries = tries + 1 WHERE id = $1 AND spent_at IS NULL RETURNING tries";

    // Sessions.
    INSERT_SESSION =
        "INSERT INTO sessions (token, person, level, created_at, seen_at, factor_at, place) \
         VALUES ($1, $2, $3, $4, $4, NULL, $5)";
    /// One row for each office that its person prepares for, and one for whoever prepares for none.
    SESSION =
        "SELECT sessions.person, level, created_at, seen_at, factor_at, sessions.office, administrators.since, \
         applicants.asked_at, EXISTS (SELECT 1 FROM factors WHERE factors.person = sessions.person), \
         liaisons.office FROM sessions \
         LEFT JOIN administrators ON administrators.person = sessions.person \
         LEFT JOIN applicants ON applicants.person = sessions.person \
         LEFT JOIN liaisons ON liaisons.person = sessions.person \
         WHERE token = $1 ORDER BY liaisons.office";
    SEE_SESSION = "UPDATE sessions SET seen_at = $1 WHERE token = $2 AND seen_at < $1";
    CHOOSE_OFFICE = "UPDATE sessions SET office = $1 WHERE token = $2";
    END_SESSION = "DELETE FROM sessions WHERE token = $1 RETURNING person, level";
    SESSIONS_OF =
        "SELECT token, level, created_at, seen_at, factor_at, office, place FROM sessions WHERE person = $1 \
         ORDER BY seen_at DESC, token";
    END_SESSION_OF = "DELETE FROM sessions WHERE token = $1 AND person = $2";
    FORGET_SESSIONS = "DELETE FROM sessions WHERE seen_at < $1";

    // Second factors.
    FACTORS = "SELECT id, kind, bound_at, used_at FROM factors WHERE person = $1 ORDER BY bound_at, id";
    INSERT_FACTOR = "INSERT INTO factors (id, person, kind, bound_at, used_at) VALUES ($1, $2, $3, $4, $4)";
    USE_FACTOR = "UPDATE factors SET used_at = $1 WHERE id = $2 AND used_at < $1";
    REMOVE_FACTOR = "DELETE FROM factors WHERE id = $1 AND person = $2";
    REMOVE_FACTORS_UNTIL = "DELETE FROM factors WHERE person = $1 AND bound_at <= $2";
    TOTP_SECRETS =
        "SELECT factor, secret FROM totp_secrets JOIN factors ON factors.id = factor WHERE person = $1 ORDER BY factor";
    INSERT_TOTP_SECRET = "INSERT INTO totp_secrets (factor, secret, step) VALUES ($1, $2, $3)";
    /// Each step once, and none that is before. One that is yet to come was kept by a clock that was ahead, and holds back none.
    SPEND_STEP =
        "UPDATE totp_secrets SET step = $1 WHERE factor = $2 AND (step < $1 OR step > $4) \
         AND factor IN (SELECT id FROM factors WHERE person = $3)";
    OFFER_TOTP =
        "INSERT INTO totp_offers (person, secret, made_at) VALUES ($1, $2, $3) ON CONFLICT (person) DO UPDATE \
         SET secret = excluded.secret, made_at = excluded.made_at";
    TOTP_OFFER = "SELECT secret FROM totp_offers WHERE person = $1 AND made_at > $2";
    FORGET_OFFERS = "DELETE FROM totp_offers WHERE person = $1";
    TAKE_OFFER = "DELETE FROM totp_offers WHERE person = $1 AND secret = $2";
    INSERT_RECOVERY_CODE = "INSERT INTO recovery_codes (code, person) VALUES ($1, $2)";
    SPEND_RECOVERY_CODE = "DELETE FROM recovery_codes WHERE code = $1 AND person = $2";
    FORGET_RECOVERY_CODES = "DELETE FROM recovery_codes WHERE person = $1";
    /// One more try of somebody, if they may: the first few of an hour at once, some more after a pause each.
    COUNT_TRY =
        "INSERT INTO factor_limits (person, began_at, tries, last_at) VALUES ($1, $2, 1, $2) \
         ON CONFLICT (person) DO UPDATE SET \
         tries = CASE WHEN factor_limits.began_at <= $3 OR factor_limits.began_at > $4 THEN 1 ELSE factor_limits.tries + 1 END, \
         began_at = CASE WHEN factor_limits.began_at <= $3 OR factor_limits.began_at > $4 THEN excluded.began_at \
         ELSE factor_limits.began_at END, \
         last_at = excluded.last_at \
         WHERE factor_limits.began_at <= $3 OR factor_limits.began_at > $4 OR factor_limits.tries < $5 \
         OR (factor_limits.tries < $6 AND factor_limits.last_at <= $7) RETURNING tries";
    FORGIVE_TRIES = "DELETE FROM factor_limits WHERE person = $1";
    OWNER_OF_SESSION = "SELECT person FROM sessions WHERE token = $1";
    /// All in all it lasts from when a second factor was first shown in it.
    RAISE_SESSION =
        "INSERT INTO sessions (token, person, level, created_at, seen_at, factor_at, office, place) \
         SELECT $1, person, $2, CASE WHEN factor_at IS NULL THEN $3 ELSE created_at END, $3, $3, office, place \
         FROM sessions WHERE token = $4";
    /// Up to an instant, and not the one that goes on.
    END_SESSIONS = "DELETE FROM sessions WHERE person = $1 AND created_at <= $2 AND token IS NOT $3";
    END_TOKENS = "DELETE FROM tokens WHERE person = $1 AND created_at <= $2";
    // By what somebody lets others in, up to an instant: it ends then.
    END_READINGS =
        "UPDATE drafts SET reading_ends_at = $2 WHERE reading_by = $1 AND reading_made_at <= $2 AND reading_ends_at > $2";
    END_CLEARANCES =
        "UPDATE vistos_buenos SET ends_at = $2 WHERE occupant = $1 AND asked_at <= $2 AND ends_at > $2";
    /// One that somebody accepts too: what is on record of it stands, and is brought to its end.
    END_INVITATIONS = joined!(
        "UPDATE invitations SET ends_at = $2 WHERE made_by = $1 AND made_at <= $2 AND ends_at > $2 AND ",
        IS_OPEN,
    );
    END_GUESTS = "DELETE FROM draft_organisations WHERE invited_by = $1 AND invited_at <= $2";
    /// It waits for a code that is good no more, and is forgotten with those that do.
    END_MAILBOXES =
        "UPDATE office_mailboxes SET shown_at = NULL, asked_at = 0 WHERE named_by = $1 AND asked_at <= $2";

    // Passkeys.
    ASK_PASSKEY =
        "INSERT INTO passkey_challenges (session, purpose, challenge, asked_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (session, purpose) DO UPDATE SET challenge = excluded.challenge, asked_at = excluded.asked_at";
    TAKE_PASSKEY_CHALLENGE =
        "DELETE FROM passkey_challenges WHERE session = $1 AND purpose = $2 RETURNING challenge, asked_at";
    FORGET_PASSKEY_CHALLENGES = "DELETE FROM passkey_challenges WHERE asked_at < $1";
    KNOWN_PASSKEY = "SELECT 1 FROM passkeys WHERE credential = $1";
    COUNT_PASSKEYS = "SELECT COUNT(*) FROM passkeys JOIN factors ON factors.id = factor WHERE person = $1";
    INSERT_PASSKEY =
        "INSERT INTO passkeys (factor, credential, key, algorithm, counter, name) VALUES ($1, $2, $3, $4, $5, $6)";
    PASSKEYS =
        "SELECT factor, credential, key, algorithm, counter, name FROM passkeys JOIN factors ON factors.id = factor \
         WHERE person = $1 ORDER BY bound_at, factor";
    PASSKEY =
        "SELECT factor, credential, key, algorithm, counter, name FROM passkeys JOIN factors ON factors.id = factor \
         WHERE person = $1 AND credential = $2";
    /// Many authenticators do not count: then both are 0.
    COUNT_PASSKEY =
        "UPDATE passkeys SET counter = $1 WHERE factor = $2 AND (counter < $1 OR (counter = 0 AND $1 = 0)) \
         AND factor IN (SELECT id FROM factors WHERE person = $3)";

    // The security log.
    INSERT_SECURITY_LINE =
        "INSERT INTO security_log (number, at, person, what, level, network, times) \
         SELECT COALESCE(MAX(number), 0) + 1, $1, $2, $3, $4, $5, 1 FROM security_log RETURNING number";
    /// What was written within the hour of the same, from the same network, happened once more.
    REPEAT_SECURITY_LINE =
        "UPDATE security_log SET times = times + 1 WHERE number = (SELECT number FROM security_log \
         WHERE person IS NOT DISTINCT FROM $1 AND what = $2 AND network = $3 AND at > $4 AND at <= $5 \
         ORDER BY number DESC LIMIT 1) RETURNING number";
    TRIM_SECURITY_LOG = "DELETE FROM security_log WHERE number <= $1";
    SECURITY_LINES =
        "SELECT number, at, person, what, level, network, times FROM security_log WHERE number < $1 ORDER BY number DESC LIMIT $2";
    SECURITY_LINES_OF =
        "SELECT number, at, person, what, level, network, times FROM security_log WHERE person = $1 ORDER BY number DESC LIMIT $2";
    SECURITY_LINE_SINCE = "SELECT number FROM security_log WHERE person = $1 AND what = $2 AND at > $3 LIMIT 1";
    /// Of what can be repeated.
    TRIM_REPEATED_LINES =
        "DELETE FROM security_log WHERE person IS NOT DISTINCT FROM $1 AND what = $3 AND number <= \
         (SELECT number FROM security_log WHERE person IS NOT DISTINCT FROM $1 AND what = $3 \
         ORDER BY number DESC LIMIT 1 OFFSET $2)";
    /// Of what cannot.
    TRIM_SECURITY_LINES_OF = joined!(
        "DELETE FROM security_log WHERE person = $1 AND what NOT IN ",
        words!(Happened, is_repeatable),
        " AND number <= (SELECT number FROM security_log WHERE person = $1 AND what NOT IN ",
        words!(Happened, is_repeatable),
        " ORDER BY number DESC LIMIT 1 OFFSET $2)",
    );
    FORGET_SECURITY_LINES = "DELETE FROM security_log WHERE at < $1";
}
