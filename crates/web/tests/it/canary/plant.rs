//! A site in which every canary is planted.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::{Actor, Fields, Level, Request, Role};
use platform::{IdempotencyKey, Platform, RowChange, Scope, Written, script};
use record::{Class, DigestRef, Entry, Opening, Value};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use sha2::{Digest, Sha256};
use store::{Batch, ClosedRow, DataFolder, EntryRow, FileRow, OpeningKey, OpeningRow, Order, Store};

use super::{Canary, DRAFTERS};
use crate::surfaces::site::Site;

pub(super) const SECRETARY: &str = "secretaria-tecnica";
const SAMPLE: &str = include_str!("../../../../../samples/edomex-2020/acts.txt");
/// The auditor, whom the sample lacks.
const EVALUATOR: &str = "\
do secretariat.create_office
  code = evaluacion
  institution = contraloria
  post = evaluator
  name = Evaluación
do secretariat.appoint
  office = evaluacion
  from = 2020-01-01
do secretariat.install
";

/// A table that takes organisations, with that of the sample.
pub(crate) const TAKES_ORGANISATIONS: &str = "
on 2020-12-09
as secretaria-tecnica
do session.call -> bases
  kind = extraordinary
  mode = virtual
  date = 2020-12-14
  hour = 11:00
  agenda.0.title = Orden
  agenda.0.matter = agenda
  agenda.1.title = Bases
  agenda.1.matter = table
on 2020-12-14
do session.arrive
  on = @bases
  seat = organismo-garante
  office = infoem-titular
  moment = 2020-12-14T10:57
do session.arrive
  on = @bases
  seat = sociedad-civil
  office = osc-titular
  moment = 2020-12-14T10:58
do session.declare_quorum
  on = @bases
  moment = 2020-12-14T11:05
do session.put_to_vote
  on = @bases
  item = 1
  mode = show_of_hands
  motion.kind = agenda
do session.declare_result
  on = @bases
  item = 1
  in_favour = 2
do session.put_to_vote
  on = @bases
  item = 2
  mode = show_of_hands
  motion.kind = organisation_rules
  motion.from = 2020-12-15
  motion.asked.0 = representative
  motion.sector = civil_society
  motion.source = Bases
do session.declare_result
  on = @bases
  item = 2
  in_favour = 2
do session.close
  on = @bases
  moment = 2020-12-14T11:30
on 2020-12-15
as secretaria-tecnica
";

/// One of them, whose representative is a canary.
const ORGANISATION: &str = "\
do organisation.register
  name = Colectivo REPRESENTATIVE
  representative = REPRESENTATIVE
  captured.support.kind = letter
  captured.support.number = 7
";

/// Where everything is.
pub(super) struct Planted {
    /// Ids of the files.
    pub(super) files: BTreeMap<Canary, String>,
    /// Id of the draft.
    pub(super) draft: String,
    /// The code that opens it for reading.
    pub(super) code: String,
    /// The entry that circulated each file, or that has the text.
    circulated: BTreeMap<Canary, u64>,
}

/// The sample, with everything planted; it was started again after that.
pub(super) async fn planted() -> (Site, Planted) {
    let site = Site::new().await;
    let organisation = ORGANISATION.replace("REPRESENTATIVE", &Canary::Representative.word());
    let script = SAMPLE.replace("do secretariat.install\n", EVALUATOR) + TAKES_ORGANISATIONS + &organisation;
    script::play(&site.platform, &script).await.unwrap();
    let mut planted =
        Planted { files: BTreeMap::new(), draft: String::new(), code: String::new(), circulated: BTreeMap::new() };
    planted.circulated.insert(Canary::Representative, site.platform.snapshot().latest);
    for (canary, access) in
        [(Canary::Public, "public"), (Canary::Sealed, "sealed"), (Canary::Confidential, "confidential")]
    {
        let file = planted.leave(&site, SECRETARY, canary).await;
        let fields = [("title", "Documento"), ("file", &file), ("access", access)];
        planted.circulated.insert(canary, circulate(&site, &fields).await);
    }
    planted.leave(&site, "administrator", Canary::Staged).await;
    planted.start_draft(&site).await;
    let site = site.restarted(0, async |data| planted.plant_private(data).await).await;
    (site, planted)
}

impl Planted {
    /// Leaves the file of a canary.
    async fn leave(&mut self, site: &Site, office: &str, canary: Canary) -> String {
        let (name, bytes) = file_of(canary);
        let by = Actor { role: Role::of(office).unwrap(), by: None, level: Level::Demo };
        let row = site
            .platform
            .stage_file(&platform::Authority::of_house(by.clone()), "application/pdf", &name, bytes)
            .await
            .unwrap();
        self.files.insert(canary, row.id.clone());
        row.id
    }

    /// A draft whose text and file are canaries, also the file that it had before, and the code that opens it.
    async fn start_draft(&mut self, site: &Site) {
        let file = self.leave(site, DRAFTERS[0], Canary::DraftFile).await;
        let replaced = self.leave(site, DRAFTERS[0], Canary::Replaced).await;
        let typed = [("title", Canary::Draft.word()), ("summary", Canary::Draft.word()), ("support.file", file)];
        let fields: Fields = typed.map(|(path, value)| (path.to_owned(), value)).into();
        let mut before = fields.clone();
        before.insert("support.file".into(), replaced.clone());
        let drafter =
            site.platform.presenter(&platform::Authority::of_house(holder(&site.platform, DRAFTERS[0]))).unwrap();
        let written =
            Written { act: "proposal.present".into(), fields, source: Canary::Source.word(), ..Written::default() };
        let begun = Written { fields: before, ..written.clone() };
        self.draft = site.platform.start_draft(&drafter, &[], vec![begun], None).await.unwrap().id;
        assert!(site.data().join("files").join(&replaced).exists());
        let changes = vec![RowChange::Save { number: 1, revision: 1, written }];
        site.platform.change_draft(&drafter, &self.draft, changes, None).await.unwrap();
        let key = IdempotencyKey { scope: Scope::Guest, key: site.platform.guest_key(), body: [1; 32] };
        self.code = site.platform.make_reading(&drafter, &self.draft, &key).await.unwrap().code;
    }

    /// Appends an entry like the one that circulated the confidential file, whose file is private. No act makes one yet.
    async fn plant_private(&mut self, data: &Path) {
        let store = Store::open(DataFolder::open(data).unwrap()).await.unwrap();
        let like = self.circulated[&Canary::Confidential];
        let all = store.entries(0..u64::MAX, Order::OldestFirst, u64::MAX >> 1).await.unwrap();
        let mut entry = Entry::scan(&all[usize::try_from(like).unwrap()].bytes).unwrap();
        let number = all.len() as u64;
        let last = all.iter().rev().find(|row| Entry::scan(&row.bytes).unwrap().on == entry.on).unwrap();
        (entry.prev, entry.at) = (Some(last.number), Entry::scan(&all.last().unwrap().bytes).unwrap().at);
        let (name, bytes) = file_of(Canary::Private);
        let (media, sha256) = ("application/pdf".to_owned(), Sha256::digest(&bytes).into());
        let file = FileRow {
            id: "private1".into(),
            sha256,
            size: bytes.len() as u64,
            media,
            name,
            holder: "administrator".into(),
            office: "administrator".into(),
            staged_at: 0,
            entry: None,
        };
        let openings = [(Class::Public, "title", "Documento".to_owned()), (Class::Private, "file", reference(&file))];
        let openings = openings.map(|(class, field, value)| OpeningRow {
            entry: number,
            class,
            opening: Opening { field: field.into(), salt: [7; 32], value },
        });
        let [public, private] = openings.clone();
        let digest = |row: &OpeningRow| DigestRef {
            digest: row.opening.digest(&entry.kind),
            field: row.opening.field.clone(),
            class: row.class,
        };
        let mut digests: Vec<DigestRef> = openings.iter().map(digest).collect();
        digests.sort_by(|one, other| one.field.cmp(&other.field));
        entry.digests = digests;
        let bytes_of_entry = entry.encode(domain::size_limit).unwrap();
        store.stage_file(&store::Backing::House, &file, bytes).await.unwrap();
        let row = EntryRow { number, leaf: record::leaf_hash(&bytes_of_entry), bytes: bytes_of_entry };
        let files = vec![(file.id.clone(), number)];
        let (closed, key) = enciphered(&private);
        store.keep_opening_keys(&[key]).await.unwrap();
        let (openings, closed) = (vec![public], vec![closed]);
        store.append(&Batch { entries: vec![row], openings, closed, files, ..Batch::default() }).await.unwrap();
        store.close().await.unwrap();
        self.files.insert(Canary::Private, file.id);
        self.circulated.insert(Canary::Private, number);
    }

    /// Whether somebody is of the institution that drafts.
    pub(super) fn drafts(&self, reader: &str) -> bool {
        DRAFTERS.contains(&reader)
    }

    /// The entries that are walked: where something was planted, the first, and the last.
    pub(super) fn entries(&self, next: u64) -> Vec<u64> {
        self.circulated.values().copied().chain([0, next - 1, next]).collect()
    }

    /// Makes the sealed document public.
    pub(super) async fn release(&self, site: &Site) {
        perform(site, "session.release", &[("document", &self.circulated[&Canary::Sealed].to_string())]).await;
    }

    /// Erases what names the file of a canary, as its page does: the form asks for the title first, the entry has the file first.
    pub(super) async fn erase(&self, site: &Site, canary: Canary) {
        let entry = self.circulated[&canary];
        let (status, page) = site.get(SECRETARY, &format!("/registro/{entry}/supresion")).await;
        assert!(status == 200 && page.contains("name=\"texts.1\" value=\"0\""), "{canary:?}: {status}");
        let reason = "La+persona+lo+pidio,+y+procede+conforme+al+aviso+de+privacidad+de+esta+mesa.";
        let sent = format!("entry={entry}&texts.1=0&cause=request&reason={reason}");
        let address = format!("/registro/{entry}/supresion");
        let (status, answer) = site.post(SECRETARY, &address, crate::hostile::FORM, sent).await;
        assert_eq!(status, 303, "{canary:?}: {answer}");
    }

    /// Discards the draft, as its page does.
    pub(super) async fn discard_draft(&self, site: &Site) {
        let (status, _) = site
            .post(DRAFTERS[0], &format!("/borradores/{}/descarte", self.draft), crate::hostile::FORM, String::new())
            .await;
        assert_eq!(status, 303);
    }

    /// Performs something, and waits until it is sealed: whatever is cleaned at a start was cleaned before.
    pub(super) async fn act_and_seal(&self, site: &Site) {
        let entry = circulate(site, &[("title", "Otro documento")]).await;
        site.platform.seals().wait_for(|sealed| sealed.size > entry).await.unwrap();
    }
}

/// Circulates a document for point 5 of the second session; the entry.
async fn circulate(site: &Site, fields: &[(&str, &str)]) -> u64 {
    perform(site, "session.circulate", &[fields, &[("item", "5")]].concat()).await
}

/// An act of the technical secretary on the second session; the entry.
async fn perform(site: &Site, act: &str, fields: &[(&str, &str)]) -> u64 {
    let session = site.platform.snapshot().state.skeleton.sessions.number(2).unwrap().id.to_string();
    let all = [fields, &[("on", &*session)]].concat();
    let fields: Fields = all.into_iter().map(|(path, value)| (path.to_owned(), value.to_owned())).collect();
    let request = Request::parse(act, &fields, site.platform.zone()).unwrap();
    site.platform
        .perform(platform::Authority::of_house(holder(&site.platform, SECRETARY)), vec![request], None)
        .await
        .unwrap()
        .first
}

fn holder(platform: &Platform, office: &str) -> Actor {
    platform.holder(&Role::of(office).unwrap())
}

fn file_of(canary: Canary) -> (String, Vec<u8>) {
    (format!("{}.pdf", canary.word()), format!("%PDF-1.7\n{}", canary.bytes()).into_bytes())
}

/// An opening as it is kept of whatever not everybody may read: a nonce, then salt and value under a key of its own.
fn enciphered(held: &OpeningRow) -> (ClosedRow, OpeningKey) {
    let (key, field) = ([9; 32], held.opening.field.clone());
    let mut words = [&held.opening.salt[..], held.opening.value.as_bytes()].concat();
    let bound = LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, &key).unwrap());
    let (nonce, subject) = ([3; 12], format!("opening/{}/{field}", held.entry));
    let at = Nonce::assume_unique_for_key(nonce);
    bound.seal_in_place_append_tag(at, Aad::from(subject.as_bytes()), &mut words).unwrap();
    let words = [&nonce[..], &words].concat();
    let row = ClosedRow { entry: held.entry, field: field.clone(), class: held.class, words };
    (row, OpeningKey { entry: held.entry, field, key })
}

/// What the opening of a file says.
fn reference(file: &FileRow) -> String {
    let text = |value: &str| Value::Text(value.to_owned());
    let fields = [
        ("hash", Value::Text(STANDARD.encode(file.sha256))),
        ("id", text(&file.id)),
        ("media", text(&file.media)),
        ("name", text(&file.name)),
        ("size", Value::Integer(i64::try_from(file.size).unwrap())),
    ];
    let fields = fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    String::from_utf8(record::encode(&Value::Map(fields)).unwrap()).unwrap()
}
