//! Whoever invited is reset while somebody accepts: the invitation ends and nobody gets in, also when the process is killed between.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, mpsc};
use std::time::Duration;

use domain::{Actor, Code, Level, Role};
use platform::{Clock, EMail, InvitationFault, InvitationState, Mode, Platform, Setting, Token, script};
use store::{DataFolder, Store};

use crate::people::FROM;
use crate::scratch::{Scratch, TestClock, files, founding};

/// 10:00 in Mexico City on 9 November 2026.
const INSTANT: i64 = 1_794_240_000_000;
const SAMPLE: &str = include_str!("../../../../samples/edomex-2020/acts.txt");
const SECRETARY: &str = "secretaria-tecnica";
const OFFICE: &str = "ieem-transparencia";
const WHO: &str = "nombre@institucion.example";

/// A clock at which somebody waits who looks at it while an invitation is being accepted, once.
struct Gate {
    platform: Arc<OnceLock<Platform>>,
    is_shut: Arc<AtomicBool>,
    reached: mpsc::Receiver<()>,
    open: mpsc::Sender<()>,
}

impl Gate {
    fn setting() -> (Self, Setting) {
        let (platform, is_shut) = (Arc::<OnceLock<Platform>>::default(), Arc::new(AtomicBool::new(false)));
        let ((reach, reached), (open, opened)) = (mpsc::channel(), mpsc::channel());
        let gate = Self { platform: Arc::clone(&platform), is_shut: Arc::clone(&is_shut), reached, open };
        let opened = Mutex::new(opened);
        let clock: Clock = Arc::new(move || {
            // What looks into the folder looks at the clock too.
            if is_shut.swap(false, Ordering::SeqCst) {
                if platform.get().is_some_and(is_accepting) {
                    reach.send(()).unwrap();
                    opened.lock().unwrap().recv().unwrap();
                } else {
                    is_shut.store(true, Ordering::SeqCst);
                }
            }
            INSTANT
        });
        let setting = TestClock::at(INSTANT).setting(Mode::Demo);
        (gate, Setting { clock, ..setting })
    }
}

/// Whether somebody accepts an invitation at this moment, for those who cannot wait for the answer as the platform does.
fn is_accepting(platform: &Platform) -> bool {
    let platform = platform.clone();
    let look = move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(states(&platform)).contains(&InvitationState::Accepting)
    };
    std::thread::spawn(look).join().unwrap()
}

/// What became of the latest invitations whose days are not over, the last made first.
async fn states(platform: &Platform) -> Vec<InvitationState> {
    let sent = platform.sent_invitations(Level::TwoFactors, 9).await.unwrap();
    sent.into_iter().filter(|sent| !sent.is_over).map(|sent| sent.state).collect()
}

fn address(text: &str) -> EMail {
    text.parse().unwrap()
}

fn code(office: &str) -> Code {
    Code::new(office).unwrap()
}

/// The table of the sample, whose technical secretary signs in here.
async fn with_a_secretary(scratch: &Scratch, setting: Setting) -> Platform {
    Platform::create_with(&scratch.path(), &founding(), &setting).await.unwrap();
    let platform = Platform::open_with(&scratch.path(), setting).await.unwrap();
    script::play(&platform, SAMPLE).await.unwrap();
    let by = platform::Authority::of_house(Actor { role: Role::Administrator, by: None, level: Level::Console });
    let appointment = platform.appointment_today(&code(SECRETARY)).unwrap();
    let made = platform.invite(&by, appointment, &address("secretaria@institucion.example"), "es-MX", 7).await;
    platform.accept_invitation(&made.unwrap().token).await.unwrap();
    platform
}

/// The technical secretary invites whoever holds an office.
async fn invited_to_hold(platform: &Platform) -> Token {
    let by = platform::Authority::of_house(platform.holder(&Role::of(SECRETARY).unwrap()));
    let appointment = platform.appointment_today(&code(OFFICE)).unwrap();
    platform.invite(&by, appointment, &address(WHO), "es-MX", 7).await.unwrap().token
}

/// The technical secretary invites somebody to prepare for an office.
async fn invited_to_prepare(platform: &Platform) -> Token {
    let by = platform::Authority::of_house(platform.holder(&Role::of(SECRETARY).unwrap()));
    platform.invite_liaison(&by, &code(OFFICE), &address(WHO), "es-MX", 7).await.unwrap().token
}

/// Two persons take away what the technical secretary had.
async fn reset(platform: &Platform) {
    let half = format!("do secretariat.reset_factor\n  office = {SECRETARY}\n");
    script::play(platform, &format!("as infoem-titular\n{half}as contraloria-titular\n{half}")).await.unwrap();
}

/// Nobody has an account at that address: whoever asks to sign in with it is sent nothing.
async fn gets_in(platform: &Platform) -> bool {
    while let Some(letter) = platform.next_letter().await.unwrap() {
        assert!(platform.handing(&letter.id).await.unwrap());
        platform.sent(&letter.id).await.unwrap();
    }
    platform.ask_to_sign_in(&address(WHO), None, FROM).await.unwrap();
    platform.next_letter().await.unwrap().is_some()
}

/// What a process leaves that is killed: its files as they are at that moment.
fn killed(from: &Path, to: &Path) {
    std::fs::create_dir_all(to.join("files")).unwrap();
    for (path, bytes) in files(from) {
        let name = path.file_name().unwrap();
        if name != "identity" {
            std::fs::write(to.join(name), bytes).unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_reset_while_somebody_accepts_lets_nobody_in_nor_does_the_next_start() {
    let (scratch, then, later) = (Scratch::new(), Scratch::new(), Scratch::new());
    let (gate, setting) = Gate::setting();
    let platform = with_a_secretary(&scratch, setting).await;
    assert!(gate.platform.set(platform.clone()).is_ok());
    let token = invited_to_prepare(&platform).await;
    gate.is_shut.store(true, Ordering::SeqCst);
    let accepts = {
        let platform = platform.clone();
        tokio::spawn(async move { platform.accept_invitation(&token).await })
    };
    let Gate { reached, open, .. } = gate;
    let reached = tokio::task::spawn_blocking(move || reached.recv_timeout(Duration::from_secs(60))).await.unwrap();
    reached.expect("somebody accepts");
    killed(&scratch.path(), &then.path());
    reset(&platform).await;
    killed(&scratch.path(), &later.path());
    open.send(()).unwrap();
    assert_eq!(accepts.await.unwrap(), Err(InvitationFault::Late), "whoever invited was reset");
    assert!(!gets_in(&platform).await);
    assert_eq!(states(&platform).await, [InvitationState::Accepted], "that of the secretary");

    let opened = async |scratch: &Scratch| {
        let setting = TestClock::at(INSTANT).setting(Mode::Demo);
        let platform = Platform::open_with(&scratch.path(), setting).await.unwrap();
        assert!(!is_accepting(&platform), "a start ends what was broken off");
        gets_in(&platform).await
    };
    assert!(opened(&then).await, "killed before the reset, the next start completes it");
    assert!(!opened(&later).await, "killed after it, none does");
}

#[tokio::test]
async fn of_an_office_what_is_not_on_record_ends_with_a_reset_and_what_is_stands() {
    for (is_reset, lets_in) in [(false, true), (true, false)] {
        let scratch = Scratch::new();
        let setting = TestClock::at(INSTANT).setting(Mode::Demo);
        let platform = with_a_secretary(&scratch, setting.clone()).await;
        invited_to_hold(&platform).await;
        let sent = platform.sent_invitations(Level::TwoFactors, 9).await.unwrap();
        let id = sent.into_iter().find(|sent| sent.role == Role::of(OFFICE).unwrap()).unwrap().id;
        let secretary = platform.holder(&Role::of(SECRETARY).unwrap()).by.unwrap();
        platform.close().await.unwrap();
        // Accepting began, whoever invited is reset, and the process is killed.
        let store = Store::open(DataFolder::open(&scratch.path()).unwrap()).await.unwrap();
        assert!(store.claim_invitation(&id, INSTANT).await.unwrap());
        if is_reset {
            store.reset_factors(&secretary.0, INSTANT, "letter").await.unwrap();
        }
        store.close().await.unwrap();
        drop(store);
        let platform = Platform::open_with(&scratch.path(), setting).await.unwrap();
        let (state, appointment) = (platform.snapshot(), platform.appointment_today(&code(OFFICE)).unwrap());
        let (_, occupant) = state.state.skeleton.secretariat.appointment(appointment).unwrap();
        assert_eq!(occupant.signs_in.is_some(), lets_in, "reset: {is_reset}");
        assert_eq!(gets_in(&platform).await, lets_in, "reset: {is_reset}");
    }
}
