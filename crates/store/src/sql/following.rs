//! What people follow, and what of it they were told.

use super::words::{joined, word};
use crate::following::Pace;

texts! { FOLLOWING_TEXTS:
    FOLLOW =
        "INSERT INTO followed (person, object, since) VALUES ($1, $2, $3) ON CONFLICT (person, object) DO NOTHING";
    UNFOLLOW = "DELETE FROM followed WHERE person = $1 AND object = $2";
    FOLLOWS = "SELECT since FROM followed WHERE person = $1 AND object = $2";
    FOLLOWED = "SELECT object, since FROM followed WHERE person = $1 ORDER BY object";
    DIGEST = "SELECT pace, reach FROM digests WHERE person = $1";
    BEGIN_DIGEST =
        "INSERT INTO digests (person, pace, reach, told_to, looked_at) VALUES ($1, $4, $5, $2, $3) \
         ON CONFLICT (person) DO NOTHING";
    /// Whoever was told nothing is not told what they missed.
    SET_DIGEST = joined!(
        "INSERT INTO digests (person, pace, reach, told_to, looked_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (person) DO UPDATE SET pace = excluded.pace, reach = excluded.reach, told_to = CASE WHEN digests.pace = ",
        word!(Pace::Never),
        " THEN excluded.told_to ELSE digests.told_to END, looked_at = CASE WHEN digests.pace = ",
        word!(Pace::Never),
        " THEN excluded.looked_at ELSE digests.looked_at END",
    );
    /// With each thing that they follow, in one row each; one row without any for who follows none.
    DUE_FOLLOWERS = joined!(
        "SELECT due.person, due.reach, due.told_to, followed.object, followed.since FROM (SELECT person, reach, told_to FROM digests WHERE (pace = ",
        word!(Pace::Weekly),
        " AND (looked_at <= $1 OR looked_at > $2)) OR (pace = ",
        word!(Pace::AtOnce),
        " AND told_to < $3) ORDER BY person LIMIT $4) due LEFT JOIN followed ON followed.person = due.person ORDER BY due.person, followed.object",
    );
    MOVE_DIGEST = "UPDATE digests SET told_to = $3, looked_at = $4 WHERE person = $1 AND told_to = $2";
    KEPT_FOLLOWED = "SELECT object FROM followed WHERE person = $1 ORDER BY object";
    KEPT_DIGEST = "SELECT pace, reach, looked_at FROM digests WHERE person = $1";
}
