//! Organisations that ask to be on the list, and the drafts that they are invited to.

texts! { ORGANISATIONS_TEXTS:
    /// How many asked of late, from everywhere and from three networks.
    COUNT_APPLICANTS =
        "SELECT (SELECT COUNT(*) FROM applications WHERE asked_at > $1), \
         (SELECT COUNT(*) FROM applications WHERE network = $2), \
         (SELECT COUNT(*) FROM applications WHERE wider = $3), (SELECT COUNT(*) FROM applications WHERE widest = $4)";
    /// Once for an address, whether it is anybody's or not.
    INSERT_APPLICATION =
        "INSERT INTO applications (id, address, mark, untagged, language, asked_at, network, wider, widest) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id";
    APPLICATION = "SELECT id, address, language FROM applications WHERE id = $1";
    /// Whoever types the code; nobody new when the address is somebody's by then.
    SHOW_APPLICATION =
        "INSERT INTO people (id, address, mark, untagged, language, created_at) \
         SELECT id, address, mark, untagged, language, $2 FROM applications WHERE id = $1 ON CONFLICT DO NOTHING RETURNING id";
    /// Of whoever is a person by now the key goes on.
    FORGET_APPLICATIONS = "DELETE FROM applications WHERE asked_at < $1 RETURNING id";
    FORGET_APPLICATIONS_OF = "DELETE FROM applications WHERE mark = $1 RETURNING id";
    INSERT_APPLICANT = "INSERT INTO applicants (person, asked_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
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
        "INSERT INTO draft_organisations (draft, organisation, invited_at, invited_as, invited_by) \
         SELECT drafts.id, $2, $3, $4, $5 FROM drafts WHERE drafts.id = $1 ON CONFLICT (organisation, draft) DO UPDATE \
         SET invited_at = excluded.invited_at, invited_as = excluded.invited_as, invited_by = excluded.invited_by";
    UNINVITE_FROM_DRAFT = "DELETE FROM draft_organisations WHERE draft = $1 AND organisation = $2";
    ORGANISATIONS_OF_DRAFT =
        "SELECT organisation, invited_at, invited_as, invited_by FROM draft_organisations WHERE draft = $1 ORDER BY invited_at, organisation";
    DRAFTS_OF_ORGANISATION =
        "SELECT draft, invited_at, invited_as, invited_by FROM draft_organisations WHERE organisation = $1 ORDER BY invited_at DESC, draft";
    INVITED_ORGANISATION = "SELECT organisation, invited_at, invited_as, invited_by FROM draft_organisations WHERE draft = $1 AND organisation = $2";
    /// Only by whom was invited, and not without end.
    LEAVE_REMARK =
        "INSERT INTO draft_remarks (id, draft, organisation, level, remark, left_at) \
         SELECT $1, draft, organisation, $4, $5, $6 FROM draft_organisations WHERE draft = $2 AND organisation = $3 \
         AND (SELECT COUNT(*) FROM draft_remarks WHERE draft = $2 AND organisation = $3) < $7 RETURNING id";
    REMARKS_ON_DRAFT =
        "SELECT organisation, level, remark, left_at FROM draft_remarks WHERE draft = $1 ORDER BY left_at, id";
}
