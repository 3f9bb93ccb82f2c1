//! Backups: what of people comes along, and what is gone.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use platform::{
    Copied, Failure, FolderFault, Mode, OpenFault, Platform, Setting, SignInFault, back_up, back_up_keys, restore,
};
use ring::hmac;
use sha2::{Digest, Sha256};
use store::{DataFolder, Store};

use crate::files::{SECRETARY, circulate, leave};
use crate::people::{Desk, FROM};
use crate::scratch::{Scratch, administrator, request};

const WHO: &str = "nombre@institucion.example";

/// Where the backup, the copy of the keys, and what is made of them are.
fn places(scratch: &Scratch) -> [PathBuf; 3] {
    ["backup", "apart", "restored"].map(|name| scratch.path().with_file_name(name))
}

/// Whether some file in a folder, or in one of its folders, has those bytes.
fn holds(folder: &Path, bytes: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).any(|path| match path.is_dir() {
        true => holds(&path, bytes),
        false => std::fs::read(&path).unwrap().windows(bytes.len()).any(|part| part == bytes),
    })
}

#[tokio::test]
async fn whoever_was_known_signs_in_again_and_nothing_lets_anybody_in() {
    let mut desk = Desk::with_somebody(WHO).await;
    let verifier = desk.ask(WHO).await;
    let signed_in = desk.type_code(&verifier, &desk.letter().await.unwrap().code).await.unwrap();
    // A request that is good, and its letter, which waits.
    let waiting = desk.ask(WHO).await;
    let [backup, keys, restored] = places(&desk.scratch);
    let taken = back_up(&desk.scratch.path(), &backup, &keys).await.unwrap();
    assert_eq!(taken.report.entries, desk.platform.snapshot().latest + 1, "while it is at work");
    let code = desk.letter().await.unwrap().code;
    assert!(desk.platform.session(&signed_in).await.unwrap().is_some(), "nothing changes there");
    // What the database has of a session is the hash of what the browser has.
    let kept = Sha256::digest(URL_SAFE_NO_PAD.decode(signed_in.to_string()).unwrap());
    assert!(holds(&desk.scratch.path(), &kept) && !holds(&backup, &kept), "no byte of a session");
    assert!(!holds(&backup, WHO.as_bytes()) && !backup.join("keys.db").exists() && !backup.join("secret").exists());
    let made = restore(&backup, Some(&keys), &restored).await.unwrap();
    assert_eq!((made.people, made.forgotten, made.report), (1, 0, taken.report));

    desk.platform = Platform::open_with(&restored, desk.clock.setting(Mode::Demo)).await.unwrap();
    assert!(desk.letter().await.is_none(), "no letter goes out twice");
    assert_eq!(desk.platform.session(&signed_in).await.unwrap(), None);
    assert!(desk.type_code(&waiting, &code).await.is_err(), "a code of the other folder is worth nothing");
    let verifier = desk.ask(WHO).await;
    let letter = desk.letter().await.expect("the address is found by the new secret");
    assert_eq!(letter.address, WHO);
    let entered = desk.type_code(&verifier, &letter.code).await.unwrap();
    let session = desk.platform.session(&entered).await.unwrap().unwrap();
    let held = session.holds(&desk.platform.snapshot(), desk.platform.now().date());
    assert_eq!(held.iter().map(|held| held.role.word()).collect::<Vec<_>>(), ["ieem-area"]);
}

/// The code that an application shows at an instant, from the secret as it was offered.
pub(crate) fn code(offered: &str, at: i64) -> String {
    let letters =
        offered.bytes().filter_map(|letter| b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".iter().position(|of| *of == letter));
    let bits: Vec<u8> = letters.flat_map(|five| (0..5).rev().map(move |bit| (five >> bit & 1) as u8)).collect();
    let secret: Vec<u8> = bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |byte, bit| byte << 1 | bit)).collect();
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &secret);
    let tag = hmac::sign(&key, &(at / 30_000).to_be_bytes());
    let from = usize::from(tag.as_ref()[19] & 15);
    let number = tag.as_ref()[from..from + 4].iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    format!("{:06}", (number & 0x7FFF_FFFF) % 1_000_000)
}

#[tokio::test]
async fn a_second_factor_is_shown_to_what_was_restored_and_an_offer_is_not_there() {
    let mut desk = Desk::with_somebody(WHO).await;
    let enter = async |desk: &Desk| {
        let verifier = desk.ask(WHO).await;
        let token = desk.type_code(&verifier, &desk.letter().await.unwrap().code).await.unwrap();
        let session = desk.platform.session(&token).await.unwrap().unwrap();
        (token, session)
    };
    let (token, session) = enter(&desk).await;
    desk.platform.offer_totp(&token, &session).await.unwrap();
    let offered = desk.platform.offered_totp(&session).await.unwrap().unwrap();
    let now = desk.platform.clock();
    let risen = desk.platform.bind_totp(&token, &session, &code(&offered, now)).await.unwrap();
    let session = desk.platform.session(&risen).await.unwrap().unwrap();
    desk.platform.offer_totp(&risen, &session).await.unwrap();
    // What tells of the change is none of the letters that follow.
    while let Some(letter) = desk.platform.next_letter().await.unwrap() {
        assert!(desk.platform.handing(&letter.id).await.unwrap());
        desk.platform.sent(&letter.id).await.unwrap();
    }
    let [backup, keys, restored] = places(&desk.scratch);
    back_up(&desk.scratch.path(), &backup, &keys).await.unwrap();
    restore(&backup, Some(&keys), &restored).await.unwrap();
    desk.platform = Platform::open_with(&restored, desk.clock.setting(Mode::Demo)).await.unwrap();
    let (token, session) = enter(&desk).await;
    assert!(desk.platform.show_totp(&token, &session, &code(&offered, now)).await.is_err(), "taken before");
    let risen = desk.platform.show_totp(&token, &session, &code(&offered, now + 30_000)).await.unwrap();
    let session = desk.platform.session(&risen).await.unwrap().unwrap();
    assert_eq!(desk.platform.offered_totp(&session).await.unwrap(), None);
}

#[tokio::test]
async fn a_folder_that_was_restored_records_nothing_until_it_takes_the_place_of_the_other() {
    let scratch = Scratch::new();
    scratch.platform().await.close().await.unwrap();
    let [backup, keys, restored] = places(&scratch);
    back_up(&scratch.path(), &backup, &keys).await.unwrap();
    restore(&backup, Some(&keys), &restored).await.unwrap();
    let act = || {
        let fields = [("code", "ieem"), ("name", "Instituto Electoral"), ("short_name", "IEEM")];
        vec![request("secretariat.register_institution", &fields)]
    };
    let shown = Setting { copy: Copied::IsShown, ..Setting::default() };
    let platform = Platform::open_with(&restored, shown.clone()).await.unwrap();
    assert!(!platform.records() && platform.snapshot().latest == 0);
    assert_eq!(
        platform.perform(platform::Authority::of_house(administrator()), act(), None).await,
        Err(Failure::Stopped)
    );
    assert!(!platform.is_recording().await);
    let asked = platform.ask_to_sign_in(&WHO.parse().unwrap(), None, FROM).await;
    assert!(matches!(asked, Err(SignInFault::OnlyShown)), "no letter leaves it");
    drop(platform);
    let refused = Platform::open(&restored).await;
    assert!(matches!(refused, Err(OpenFault::Folder(FolderFault::Copy { .. }))), "being shown changed nothing");
    let adopted = Setting { copy: Copied::TakesItsPlace, ..Setting::default() };
    let platform = Platform::open_with(&restored, adopted).await.unwrap();
    platform.perform(platform::Authority::of_house(administrator()), act(), None).await.unwrap();
    platform.close().await.unwrap();
    drop(platform);
    assert!(Platform::open_with(&restored, shown).await.unwrap().records(), "told so once");
}

#[tokio::test]
async fn a_key_that_is_destroyed_after_a_backup_is_in_none_once_the_keys_are_copied() {
    let desk = Desk::with_somebody(WHO).await;
    let data = desk.scratch.path();
    let [backup, keys, restored] = places(&desk.scratch);
    back_up(&data, &backup, &keys).await.unwrap();
    desk.platform.close().await.unwrap();
    let (scratch, clock) = (desk.scratch, desk.clock);
    drop(desk.platform);
    let store = Store::open(DataFolder::open(&data).unwrap()).await.unwrap();
    let person = store.everybody().await.unwrap().remove(0).id;
    let key = store.subject_key(&person).await.unwrap().unwrap();
    let root = scratch.path().parent().unwrap().to_path_buf();
    assert!(holds(&root, &key), "there is something to find");
    store.destroy_subject_key(&person).await.unwrap();
    store.close().await.unwrap();
    drop(store);
    assert!(holds(&root, &key), "until it is made again, the copy has it: so it is made often");
    back_up_keys(&data, &keys).await.unwrap();
    assert!(!holds(&root, &key), "in no folder, backup or copy");

    let made = restore(&backup, Some(&keys), &restored).await.unwrap();
    assert_eq!((made.people, made.forgotten), (0, 1), "the backup is older than the erasure");
    let platform = Platform::open_with(&restored, clock.setting(Mode::Demo)).await.unwrap();
    platform.ask_to_sign_in(&WHO.parse().unwrap(), None, FROM).await.unwrap();
    assert!(platform.next_letter().await.unwrap().is_none(), "the address is nobody's");
}

#[tokio::test]
async fn what_is_not_whole_or_not_as_it_was_is_neither_copied_nor_restored() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let [file, staged] = [(); 2].map(|()| leave(&platform, SECRETARY));
    let (file, staged) = (file.await.unwrap().id, staged.await.unwrap().id);
    circulate(&platform, &file).await.unwrap();
    platform.close().await.unwrap();
    drop(platform);
    let data = scratch.path();
    let [backup, keys, restored] = places(&scratch);
    let named = data.join("files").join(&file);
    let bytes = std::fs::read(&named).unwrap();
    let nothing_is_left = || {
        let names = std::fs::read_dir(data.parent().unwrap()).unwrap().map(|file| file.unwrap().file_name());
        let mut names: Vec<_> = names.filter(|name| name != "apart").collect();
        names.sort();
        names
    };
    for (other, why) in [(None, "missing"), (Some(&b"x"[..]), "of another length"), (Some(&b"other"[..]), "others")] {
        std::fs::remove_file(&named).unwrap();
        if let Some(other) = other {
            std::fs::write(&named, other).unwrap();
        }
        assert!(back_up(&data, &backup, &keys).await.is_err(), "{why}");
        assert_eq!(nothing_is_left(), ["data"], "{why}");
        std::fs::write(&named, &bytes).unwrap();
    }
    std::fs::remove_file(data.join("files").join(&staged)).unwrap();
    let taken = back_up(&data, &backup, &keys).await.unwrap();
    assert_eq!((taken.report.files, taken.left), (1, 1), "what nobody named may go meanwhile");
    let copied = backup.join("files").join(&file);
    std::fs::remove_file(&copied).unwrap();
    assert!(restore(&backup, Some(&keys), &restored).await.is_err());
    assert_eq!(nothing_is_left(), ["backup", "data"]);
    std::fs::write(&copied, &bytes).unwrap();
    let made = restore(&backup, None, &restored).await.unwrap();
    assert_eq!((made.report.files, made.people), (1, 0));
}
