//! Who may read what: a word of its own is planted in a text or a file of each class, every route is walked as every kind of
//! reader, and each word is found by exactly those who may read it. What was discarded is looked for in every byte of the folder.
//!
//! Another thing that not everybody may read is one more [`Canary`], planted in `plant.rs`, and who sees it.

mod logs;
mod plant;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub(crate) use plant::TAKES_ORGANISATIONS;
use plant::{Planted, SECRETARY};
use walk::Walkers;

use crate::surfaces::site::Site;

/// A day and an hour, in milliseconds: what is staged and not named is gone by then.
const DAY: i64 = 25 * 60 * 60 * 1_000;

/// What every planted word begins with.
const PLANTED: &str = "quetzal-";

/// What is planted: each in the name of a file and in its bytes, or in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Canary {
    Public,
    Sealed,
    Confidential,
    Private,
    /// The text of a draft.
    Draft,
    /// The document that a draft was begun with.
    Source,
    /// The file that a draft names.
    DraftFile,
    /// A file that a draft named and let go for another one.
    Replaced,
    /// A file that was left and that nothing names.
    Staged,
    /// Who speaks for an organisation.
    Representative,
}

impl Canary {
    pub(crate) const ALL: [Self; 10] = [
        Self::Public,
        Self::Sealed,
        Self::Confidential,
        Self::Private,
        Self::Draft,
        Self::Source,
        Self::DraftFile,
        Self::Replaced,
        Self::Staged,
        Self::Representative,
    ];

    /// Stands in its text or in the name of its file.
    pub(crate) fn word(self) -> String {
        format!("{PLANTED}{self:?}-palabra").to_lowercase()
    }

    /// Stands in the bytes of its file.
    pub(crate) fn bytes(self) -> String {
        format!("{PLANTED}{self:?}-contenido").to_lowercase()
    }
}

/// Who reads: the offices of the table, the administrator and organisations, whoever says nothing of themselves, and whoever has a
/// reading code.
const READERS: [&str; 13] = [
    "",
    "administrator",
    "organisation",
    SECRETARY,
    "contraloria-titular",
    "ieem-suplente",
    "infoem-titular",
    "osc-titular",
    "osc-suplente",
    "ieem-transparencia",
    "ayuntamiento-transparencia",
    "evaluacion",
    READING,
];

/// What names nobody: for the site it is whoever says nothing.
const NOBODY: [&str; 3] = ["platform", "secretariat", "nobody"];

/// One of each who may read something else: nobody, the administrator, an organisation, the body, its auditor, whoever drafts, an office
/// of another institution, and whoever has the code.
const KINDS: [&str; 8] = [
    "",
    "administrator",
    "organisation",
    SECRETARY,
    "evaluacion",
    "ieem-suplente",
    "ayuntamiento-transparencia",
    READING,
];

/// Who reads again after a restart.
const AFTER: [&str; 3] = ["", SECRETARY, READING];

/// No office: whoever has the code that opens the draft for reading.
const READING: &str = "reading-code";

/// The body and its auditors.
const BODY: [&str; 7] =
    [SECRETARY, "contraloria-titular", "ieem-suplente", "infoem-titular", "osc-titular", "osc-suplente", "evaluacion"];

/// The institution that drafts.
const DRAFTERS: [&str; 2] = ["ieem-suplente", "ieem-transparencia"];

/// Who reads a draft: the institution, and whoever it gave the code.
const DRAFT_READERS: [&str; 3] = ["ieem-suplente", "ieem-transparencia", READING];

/// Who reads what, word and bytes: exactly these.
fn expected(is_released: &str) -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut all = BTreeMap::new();
    for canary in Canary::ALL {
        let (words, bytes): (&[&'static str], &[&'static str]) = match canary {
            Canary::Public => (&READERS, &READERS),
            Canary::Sealed if is_released == "released" => (&READERS, &READERS),
            Canary::Confidential => (&BODY, &BODY),
            Canary::Representative => (&BODY, &[]),
            Canary::Sealed | Canary::Private | Canary::Replaced => (&[], &[]),
            // Its name, so that they can take it away; the walk sends every form, so it is gone after the first.
            Canary::Staged if is_released == "sealed" => (&["administrator"], &[]),
            Canary::Staged => (&[], &[]),
            // What somebody pasted is for those who write; a code opens the acts.
            Canary::Source => (&DRAFTERS, &[]),
            Canary::Draft | Canary::DraftFile => (&DRAFT_READERS, &[]),
        };
        all.insert(canary.word(), words.iter().copied().collect());
        all.insert(canary.bytes(), bytes.iter().copied().collect());
    }
    all
}

#[tokio::test]
async fn each_word_is_read_by_exactly_those_who_may() {
    let (logs, _kept) = logs::kept();
    let (site, planted) = plant::planted().await;
    let everybody = Walkers { asks: &READERS, in_english: &KINDS, sends: &READERS };
    compare(&walk::walk(&site, &planted, everybody).await, &expected("sealed"));
    are_nobody(&site, &planted).await;
    found_by_nobody(&site).await;

    // What is released is everybody's, also after a restart; nothing else changed.
    planted.release(&site).await;
    let kinds = Walkers { asks: &KINDS, in_english: &[""], sends: &AFTER };
    compare(&walk::walk(&site, &planted, kinds).await, &only(expected("released"), &KINDS));
    let site = site.restarted(0, async |_| {}).await;
    let after = Walkers { asks: &AFTER, in_english: &[""], sends: &["", READING] };
    compare(&walk::walk(&site, &planted, after).await, &only(expected("released"), &AFTER));

    let said = logs.text();
    assert!(said.len() > 100, "something was logged");
    let unsaid: Vec<_> = said.lines().filter(|line| line.contains("words::voice")).collect();
    assert!(unsaid.is_empty(), "a page cannot say this: {unsaid:#?}");
    for canary in Canary::ALL {
        assert!(!said.contains(&canary.word()) && !said.contains(&canary.bytes()), "{canary:?} was logged");
    }
    // Served to everybody, a cookie makes nobody somebody.
    let site = site.served();
    compare(
        &walk::walk(&site, &planted, Walkers::all(&[SECRETARY])).await,
        &only(expected("released"), &[""])
            .into_iter()
            .map(|(word, readers)| (word, readers.into_iter().map(|_| SECRETARY).collect()))
            .collect(),
    );
    assert!(platform::verify(&site.data()).await.is_ok());
}

#[tokio::test]
async fn what_is_discarded_is_on_no_byte_of_the_folder() {
    let (site, planted) = plant::planted().await;
    let discarded = [Canary::Draft, Canary::Source, Canary::DraftFile, Canary::Staged];
    for canary in discarded {
        assert!(stands(&site.data(), canary), "{canary:?} is there while it lives");
    }
    assert!(!stands(&site.data(), Canary::Replaced), "what the draft let go went at that moment");
    planted.discard_draft(&site).await;
    assert!(!stands(&site.data(), Canary::Draft));
    assert!(!stands(&site.data(), Canary::Source));
    assert!(!stands(&site.data(), Canary::DraftFile));
    assert!(stands(&site.data(), Canary::Staged));
    let site = site.restarted(DAY, async |_| {}).await;
    planted.act_and_seal(&site).await;
    for canary in discarded.into_iter().chain([Canary::Replaced]) {
        assert!(!stands(&site.data(), canary), "{canary:?}");
    }
    for canary in [Canary::Public, Canary::Sealed, Canary::Confidential, Canary::Private] {
        assert!(stands(&site.data(), canary), "{canary:?} is kept");
    }
    assert!(!stands(&site.data(), Canary::Representative), "words that not everybody may read are enciphered");
}

/// What is erased is read by nobody, found by nobody, and on no byte of the folder; also after a restart.
#[tokio::test]
async fn what_is_erased_is_read_by_nobody_and_on_no_byte_of_the_folder() {
    let erased = [Canary::Public, Canary::Sealed, Canary::Confidential, Canary::Private];
    let readers = ["", SECRETARY, "osc-titular"];
    let (site, planted) = plant::planted().await;
    for canary in erased {
        assert!(stands(&site.data(), canary), "{canary:?} is there while it lives");
        planted.erase(&site, canary).await;
        assert!(!stands(&site.data(), canary), "{canary:?}");
        if canary == Canary::Public {
            let gone = format!("href=\"/registro/{}\">Archivo suprimido", site.platform.snapshot().latest);
            let (_, page) = site.get("", "/sesiones/2").await;
            assert!(page.contains(&gone), "{gone} is where it stood: {page}");
        }
    }
    let is_read_by_nobody = async |site: &Site| {
        let walkers = Walkers { asks: &readers, in_english: &[SECRETARY], sends: &[SECRETARY] };
        let seen = walk::walk(site, &planted, walkers).await;
        for canary in erased {
            for word in [canary.word(), canary.bytes()] {
                assert!(seen.readers(&word).is_empty(), "{word}: {:?}", seen.readers(&word));
                let (_, answer) = site.get("", &format!("/api/find?q={word}&as-typed=1")).await;
                let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
                assert!(answer["matching"] == "some", "{word}: {answer:#}");
            }
        }
    };
    is_read_by_nobody(&site).await;
    let site = site.restarted(0, async |_| {}).await;
    is_read_by_nobody(&site).await;
    assert!(erased.iter().all(|canary| !stands(&site.data(), *canary)));
    assert_eq!(platform::verify(&site.data()).await.unwrap().erased, 4);
}

/// Whoever names what is nobody is answered to the byte what nobody is, so that none of them has to walk.
async fn are_nobody(site: &Site, planted: &Planted) {
    for address in ["/", "/sesiones/2", "/organizaciones", "/borradores", "/mesa", "/compromisos/1", "/administracion"]
    {
        let (status, page) = walk::told(site, planted, "", "GET", address).await;
        for nobody in NOBODY {
            let (as_them, other) = walk::told(site, planted, nobody, "GET", address).await;
            assert!(status == as_them && page == other, "{address} as {nobody}");
        }
    }
}

/// What is not public is in no index, whoever looks for it.
async fn found_by_nobody(site: &Site) {
    for canary in Canary::ALL.into_iter().filter(|canary| *canary != Canary::Public) {
        for reader in KINDS {
            for word in [canary.word(), canary.bytes()] {
                let (_, answer) = site.get(reader, &format!("/api/find?q={word}&as-typed=1")).await;
                let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
                assert!(answer["matching"] == "some", "{reader:?} finds {word}: {answer:#}");
            }
        }
    }
}

/// Whether a canary stands in any byte of a folder.
fn stands(folder: &Path, canary: Canary) -> bool {
    let inside = |bytes: &[u8], word: &str| String::from_utf8_lossy(bytes).contains(word);
    std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).any(|path| {
        if path.is_dir() {
            return stands(&path, canary);
        }
        // A file beside the database may go meanwhile.
        let bytes = std::fs::read(&path).unwrap_or_default();
        inside(&bytes, &canary.word()) || inside(&bytes, &canary.bytes())
    })
}

fn only(
    all: BTreeMap<String, BTreeSet<&'static str>>,
    readers: &[&'static str],
) -> BTreeMap<String, BTreeSet<&'static str>> {
    let kept = |seen: BTreeSet<&'static str>| seen.into_iter().filter(|reader| readers.contains(reader)).collect();
    all.into_iter().map(|(word, seen)| (word, kept(seen))).collect()
}

/// Panics with each word that somebody reads who may not, or does not read who may, and where.
fn compare(seen: &walk::Seen, expected: &BTreeMap<String, BTreeSet<&'static str>>) {
    let mut wrong = Vec::new();
    for (word, readers) in expected {
        let found: BTreeSet<&str> = seen.readers(word);
        wrong.extend(
            found.difference(readers).map(|reader| format!("{reader:?} reads {word}: {:?}", seen.at(word, reader))),
        );
        wrong.extend(readers.difference(&found).map(|reader| format!("{reader:?} finds {word} nowhere")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Everything that the walk needs to fill the addresses in.
impl Planted {
    /// The ids and numbers that stand in an address.
    pub(crate) fn ids(&self) -> Vec<String> {
        self.files.values().cloned().chain([self.draft.clone()]).collect()
    }
}
