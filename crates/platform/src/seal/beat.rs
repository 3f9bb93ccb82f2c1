//! When to seal, and the housekeeping that rides on the same beat.

use std::sync::Arc;
use std::time::Duration;

use store::ReadBack;
use tokio::sync::oneshot;
use tokio::time::{Instant, sleep};

use super::step::{Outcome, step};
use crate::files;
use crate::people;
use crate::perform::MOST_KEPT;
use crate::shared::Shared;

/// How long after an entry it is sealed. With the work itself this stays below 200 ms.
const BEAT: Duration = Duration::from_millis(150);

/// How long to wait before trying again when something was short.
const PAUSE: Duration = Duration::from_secs(1);

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const DAY_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;

/// Seals until the writer is done, and then what is left.
pub(crate) async fn run(shared: Arc<Shared>, mut read_back: ReadBack, mut writer_done: oneshot::Receiver<()>) {
    let mut latest = shared.latest.subscribe();
    let mut next_cleaning = Instant::now();
    let mut pause = Duration::ZERO;
    let mut is_last = false;
    loop {
        match step(&shared, &mut read_back).await {
            Ok(Outcome::Sealed) => pause = BEAT,
            Ok(Outcome::Later) => pause = PAUSE,
            Err(what) => shared.halt(&what),
        }
        if is_last || shared.is_halted() {
            break;
        }
        if next_cleaning <= Instant::now() {
            next_cleaning += DAY;
            clean(&shared, (shared.setting.clock)()).await;
        }
        if shared.store.owes() {
            pay(&shared).await;
        }
        if shared.store.owes() {
            pause = PAUSE;
        }
        let is_behind = pause == PAUSE;
        let due = async {
            // A writer that is done drops nothing the channel hangs on, so this ends only by an entry, or by what was left.
            if !is_behind {
                tokio::select! {
                    _ = latest.changed() => {}
                    () = shared.store.left() => {}
                }
            }
            sleep(pause).await;
        };
        tokio::select! {
            () = due => {}
            _ = &mut writer_done => is_last = true,
        }
    }
    // The connection must not be the last one: the store moves everything into one file when it closes.
    let _ = read_back.close().await;
}

/// Takes from the disk what was discarded while somebody read it. What fails is tried again a moment later.
async fn pay(shared: &Shared) {
    if let Err(fault) = shared.store.pay().await {
        tracing::warn!(%fault, "what was discarded is still on the disk");
    }
}

/// Forgets old requests, files that nobody named, and sessions and invitations that ended. What fails is tried again the next day.
async fn clean(shared: &Shared, now: i64) {
    if let Err(fault) = shared.store.forget_requests(now - MOST_KEPT).await {
        tracing::warn!(%fault, "old requests were not forgotten");
    }
    if let Err(fault) = people::forget_old(shared, now).await {
        tracing::warn!(%fault, "old sessions and invitations could not be forgotten");
    }
    if let Err(fault) = files::sweep(&shared.store, &shared.staged, now - DAY_MILLISECONDS).await {
        tracing::warn!(%fault, "staged files were not swept");
    }
}
