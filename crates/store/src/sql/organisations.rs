//! Organisations that ask to be on the list, and the drafts that they are invited to.

texts! { ORGANISATIONS_TEXTS:
    /// How many asked of late, from everywhere and from three networks.
    COUNT_APPLICANTS =
        "SELECT (SELECT COUNT(*) FROM applicants WHERE asked_at > $1), (SELECT COUNT(*) FROM applicants WHERE network = $2), \
         (SELECT COUNT(*) FROM applicants WHERE wider = $3), (SELECT COUNT(*) FROM applicants WHERE widest = $4)";
    /// Of one that is nobody's.
    INSERT_APPLYING_PERSON =
        "INSERT INTO people (id, address, mark, untagged, language, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT DO NOTHING RETURNING id";
    INSERT_APPLICANT =
        "INSERT INTO applicants (person, asked_at, network, wider, widest) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    /// Who is not signed in and is nobody else.
    IDLE_APPLICANTS =
        "SELECT person FROM applicants WHERE asked_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM sessions WHERE sessions.person = applicants.person) \
         AND NOT EXISTS (SELECT 1 FROM liaisons WHERE liaisons.person = applicants.person) \
         AND NOT EXISTS (SELECT 1 FROM administrators WHERE administrators.person = applicants.person) ORDER BY person";
    /// Unless they signed in meanwhile.
    FORGET_APPLICANT =
        "DELETE FROM people WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM sessions WHERE person = $1) RETURNING id";
    INVITE_TO_DRAFT =
        "INSERT INTO draft_organisations (draft, organisation, invited_at) \
         SELECT drafts.id, $2, $3 FROM drafts WHERE drafts.id = $1 ON CONFLICT (organisation, draft) DO NOTHING";
    UNINVITE_FROM_DRAFT = "DELETE FROM draft_organisations WHERE draft = $1 AND organisation = $2";
    ORGANISATIONS_OF_DRAFT =
        "SELECT organisation, invited_at FROM draft_organisations WHERE draft = $1 ORDER BY invited_at, organisation";
    DRAFTS_OF_ORGANISATION =
        "SELECT draft, invited_at FROM draft_organisations WHERE organisation = $1 ORDER BY invited_at DESC, draft";
    IS_INVITED = "SELECT draft FROM draft_organisations WHERE draft = $1 AND organisation = $2";
    /// Only by whom was invited, and not without end.
    LEAVE_REMARK =
        "INSERT INTO draft_remarks (id, draft, organisation, level, remark, left_at) \
         SELECT $1, draft, organisation, $4, $5, $6 FROM draft_organisations WHERE draft = $2 AND organisation = $3 \
         AND (SELECT COUNT(*) FROM draft_remarks WHERE draft = $2 AND organisation = $3) < $7 RETURNING id";
    REMARKS_ON_DRAFT =
        "SELECT organisation, level, remark, left_at FROM draft_remarks WHERE draft = $1 ORDER BY left_at, id";
}
