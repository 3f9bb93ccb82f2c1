//! The task by which the index follows the record, whether or not somebody searches.

use std::sync::Weak;

use tokio::sync::watch;

use crate::app::Inner;

/// Follows each edition as it comes, for as long as the site is served.
pub(crate) async fn keep_up(app: Weak<Inner>, mut latest: watch::Receiver<u64>) {
    while latest.changed().await.is_ok() {
        let Some(app) = app.upgrade() else { return };
        drop(app.found.at(&app.platform.snapshot()));
    }
}
