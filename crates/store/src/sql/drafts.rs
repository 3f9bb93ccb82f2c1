//! Drafts, and what is asked of others about them.

texts! { DRAFTS_TEXTS:
    // Drafts.
    DRAFT = "SELECT id, revision, reading, saved_at FROM drafts WHERE id = $1";
    READING = "SELECT reading, reading_office, reading_by, reading_ends_at FROM drafts WHERE id = $1";
    COUNT_DRAFTS = "SELECT COUNT(*) FROM drafts WHERE starter = $1";
    DRAFT_ROWS =
        "SELECT number, act, fields, refers, source, author, person, level, revision FROM draft_rows WHERE draft = $1 \
         ORDER BY number";
    DRAFT_INSTITUTIONS = "SELECT institution FROM draft_institutions WHERE draft = $1 ORDER BY institution";
    DRAFTS =
        "SELECT drafts.id, revision, saved_at, (SELECT COUNT(*) FROM draft_rows WHERE draft_rows.draft = drafts.id) \
         FROM drafts JOIN draft_institutions ON draft_institutions.draft = drafts.id WHERE institution = $1 \
         ORDER BY saved_at DESC, drafts.id";
    INSERT_DRAFT =
        "INSERT INTO drafts (id, revision, last_row, reading, saved_at, starter, bytes) VALUES ($1, 1, 0, 0, $2, $3, 0)";
    SHARE_DRAFT = "INSERT INTO draft_institutions (draft, institution) VALUES ($1, $2)";
    NEXT_DRAFT_ROW = "UPDATE drafts SET last_row = last_row + 1 WHERE id = $1 RETURNING last_row";
    INSERT_DRAFT_ROW =
        "INSERT INTO draft_rows (draft, number, act, fields, refers, source, author, person, level, bytes, revision) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)";
    UPDATE_DRAFT_ROW =
        "UPDATE draft_rows SET act = $1, fields = $2, refers = $3, source = $4, author = $5, person = $6, \
         level = $7, bytes = $8, revision = revision + 1 WHERE draft = $9 AND number = $10 AND revision = $11";
    DELETE_DRAFT_ROW = "DELETE FROM draft_rows WHERE draft = $1 AND number = $2 AND revision = $3";
    TOUCH_DRAFT = "UPDATE drafts SET revision = revision + 1, saved_at = $1 WHERE id = $2";
    NEXT_READING =
        "UPDATE drafts SET reading = reading + 1, reading_office = $2, reading_by = $3, reading_made_at = $4, reading_ends_at = $5 \
         WHERE id = $1 RETURNING reading";
    DELETE_DRAFT = "DELETE FROM drafts WHERE id = $1";
    /// Files that this draft alone holds on to.
    DELETE_FILES_OF_DRAFT =
        "DELETE FROM files WHERE entry IS NULL AND id IN (SELECT file FROM draft_files WHERE draft = $1) \
         AND NOT EXISTS (SELECT 1 FROM draft_files WHERE file = files.id AND draft <> $1) RETURNING id";
    /// A file that no draft holds on to any more.
    LET_GO =
        "DELETE FROM files WHERE id = $1 AND entry IS NULL \
         AND NOT EXISTS (SELECT 1 FROM draft_files WHERE file = files.id) RETURNING id";
    /// What the rows of a draft hold on to.
    FILES_OF_DRAFT = "SELECT DISTINCT file FROM draft_files WHERE draft = $1 ORDER BY file";
    FORGET_FILES_OF_ROW = "DELETE FROM draft_files WHERE draft = $1 AND number = $2";
    /// How long a draft is and how many rows it has.
    EXTENT_OF_DRAFT =
        "SELECT COUNT(*), CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM draft_rows WHERE draft = $1";
    KEEP_BYTES = "UPDATE drafts SET bytes = $1 WHERE id = $2 RETURNING starter";
    BYTES_OF_STARTER = "SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM drafts WHERE starter = $1";
    DELETE_DRAFT_AT = "DELETE FROM drafts WHERE id = $1 AND revision = $2";

    // What was prepared for an office.
    INSERT_PREPARATION =
        "INSERT INTO preparations (draft, owner, act, address) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    /// A note counts for the draft as it was returned. What was recorded is told by the request that did it.
    PREPARATIONS =
        "SELECT preparations.draft, owner, preparations.act, address, saved_at, note, first_entry, COALESCE(dropped_at, at) \
         FROM preparations LEFT JOIN drafts ON drafts.id = preparations.draft \
         LEFT JOIN preparation_notes ON preparation_notes.draft = drafts.id AND preparation_notes.revision = drafts.revision \
         LEFT JOIN idempotency ON scope = 'draft/' || owner AND key = preparations.draft \
         WHERE owner = $1 AND (drafts.id IS NOT NULL OR COALESCE(dropped_at, at) IS NOT NULL) \
         ORDER BY saved_at DESC, COALESCE(dropped_at, at) DESC, preparations.draft";
    FORGET_PREPARATIONS =
        "DELETE FROM preparations WHERE owner = $1 AND NOT EXISTS (SELECT 1 FROM drafts WHERE id = draft) \
         AND COALESCE(dropped_at, (SELECT at FROM idempotency WHERE scope = 'draft/' || owner AND key = draft), 0) < $2";
    RETURN_PREPARATION =
        "INSERT INTO preparation_notes (draft, revision, note) \
         SELECT id, revision, $3 FROM drafts WHERE id = $1 AND revision = $2 \
         ON CONFLICT (draft) DO UPDATE SET revision = excluded.revision, note = excluded.note";
    DROP_PREPARATION = "UPDATE preparations SET dropped_at = $1 WHERE draft = $2";

    // Vistos buenos.
    INSERT_CLEARANCE =
        "INSERT INTO vistos_buenos (id, draft, hash, office, occupant, asked_at, ends_at) SELECT $1, $2, $3, $4, $5, $6, $7 \
         WHERE EXISTS (SELECT 1 FROM drafts WHERE id = $2) AND (SELECT COUNT(*) FROM vistos_buenos WHERE draft = $2) < $8";
    CLEARANCES =
        "SELECT id, draft, office, occupant, asked_at, ends_at, answered_at, revision, answer FROM vistos_buenos WHERE draft = $1 \
         ORDER BY asked_at, id";
    CLEARANCE =
        "SELECT id, draft, office, occupant, asked_at, ends_at, answered_at, revision, answer FROM vistos_buenos WHERE hash = $1";
    /// Also when the clock was set back since it was made.
    ANSWER_CLEARANCE =
        "UPDATE vistos_buenos SET answer = $1, answered_at = $2, revision = $3 WHERE id = $4 AND ends_at > $2 AND answer IS $5 \
         AND EXISTS (SELECT 1 FROM drafts WHERE drafts.id = vistos_buenos.draft AND drafts.revision = $3)";
    WITHDRAW_CLEARANCE = "UPDATE vistos_buenos SET ends_at = $1 WHERE id = $2 AND draft = $3 AND ends_at > $1";
    INSERT_CLEARANCE_ASKER =
        "INSERT INTO visto_bueno_askers (visto_bueno, person, address, language) VALUES ($1, $2, $3, $4)";
    CLEARANCE_ASKER =
        "SELECT person, address, language, draft, office, ends_at, answered_at FROM visto_bueno_askers \
         JOIN vistos_buenos ON vistos_buenos.id = visto_bueno WHERE visto_bueno = $1";
    TELL_CLEARANCE =
        "UPDATE visto_bueno_askers SET told_at = $1 WHERE visto_bueno = (\
         SELECT asker.visto_bueno FROM visto_bueno_askers asker JOIN vistos_buenos asked ON asked.id = asker.visto_bueno \
         WHERE asker.person IS NOT NULL AND asked.answered_at IS NOT NULL AND ($4 IS NULL OR asked.id = $4) \
         AND (asker.told_at IS NULL OR (asker.told_at <= $2 AND asked.answered_at > asker.told_at)) \
         AND (SELECT COUNT(*) FROM visto_bueno_askers own WHERE own.person = asker.person AND own.told_at > $2) < $3 \
         ORDER BY asked.answered_at, asked.id LIMIT 1) RETURNING visto_bueno, person";
    KEPT_CLEARANCES =
        "SELECT draft, asked_at, ends_at, language FROM visto_bueno_askers JOIN vistos_buenos ON vistos_buenos.id = visto_bueno \
         WHERE person = $1 ORDER BY asked_at, visto_bueno";
    COUNT_CLEARANCE = "SELECT COUNT(*) FROM vistos_buenos WHERE id = $1";
}
