//! What is kept of somebody, as they are given it.

texts! { KEPT_TEXTS:
    KEPT_PERSON = "SELECT id, created_at, language FROM people WHERE id = $1";
    KEPT_ADMINISTRATOR = "SELECT since FROM administrators WHERE person = $1";
    KEPT_APPLICANT = "SELECT asked_at FROM applicants WHERE person = $1";
    KEPT_APPLICATIONS =
        "SELECT asked_at FROM applications WHERE mark = (SELECT mark FROM people WHERE id = $1) ORDER BY asked_at, id";
    KEPT_INVITATIONS =
        "SELECT office, made_at, ends_at, answered_at, state, language FROM invitations WHERE mark = (SELECT mark FROM people WHERE id = $1) OR left_by = $1 ORDER BY made_at, id";
    KEPT_SIGN_INS = "SELECT asked_at, tries, spent_at FROM sign_in_requests WHERE person = $1 ORDER BY asked_at, id";
    KEPT_LIMITS = "SELECT began_at, letters FROM address_limits WHERE mark = (SELECT mark FROM people WHERE id = $1)";
    KEPT_ACCOUNT_LETTERS = "SELECT kind, began_at, letters FROM account_letters WHERE person = $1 ORDER BY kind";
    KEPT_SESSIONS =
        "SELECT created_at, seen_at, factor_at, level, office FROM sessions WHERE person = $1 ORDER BY created_at, token";
    KEPT_FACTORS = "SELECT kind, bound_at, used_at FROM factors WHERE person = $1 ORDER BY bound_at, id";
    KEPT_TOTP_SECRETS =
        "SELECT step * 30000 AS step FROM totp_secrets JOIN factors ON factors.id = factor WHERE person = $1 ORDER BY factor";
    KEPT_TOTP_OFFERS = "SELECT made_at FROM totp_offers WHERE person = $1";
    KEPT_PASSKEYS =
        "SELECT name, algorithm, counter FROM passkeys JOIN factors ON factors.id = factor WHERE person = $1 ORDER BY factor";
    KEPT_RECOVERY_CODES = "SELECT COUNT(*) AS \"left\" FROM recovery_codes WHERE person = $1 HAVING COUNT(*) > 0";
    KEPT_FACTOR_LIMITS = "SELECT began_at, tries, last_at FROM factor_limits WHERE person = $1";
    KEPT_TOKENS =
        "SELECT ending, office, created_at, ends_at, used_at FROM tokens WHERE person = $1 ORDER BY created_at, id";
    KEPT_ADDRESS_CHANGES = "SELECT address, asked_at, tries FROM address_changes WHERE person = $1";
    KEPT_FORMER_ADDRESSES = "SELECT address, left_at FROM former_addresses WHERE person = $1 ORDER BY left_at, id";
    KEPT_OWED_TOLD = "SELECT duty, due, told_at FROM owed_told WHERE person = $1 ORDER BY told_at, duty, due";
    KEPT_PACE = "SELECT owed FROM notice_paces WHERE person = $1";
    KEPT_LETTERS =
        "SELECT kind, created_at, state, said FROM outbox WHERE recipient = $1 ORDER BY created_at, id";
    KEPT_DRAFT_ROWS =
        "SELECT draft, number, act, level FROM draft_rows WHERE person = $1 ORDER BY draft, number";
    KEPT_SECURITY_LINES = "SELECT at, what, level, network, times FROM security_log WHERE person = $1 ORDER BY number";
}
