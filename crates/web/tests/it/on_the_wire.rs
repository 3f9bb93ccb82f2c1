//! Letters of every kind as they go over the wire, read as the simplest programs read them: no address is broken in two.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::session::Session;
use domain::{Code, Role};
use platform::{
    AddressCodeLetter, Addressed, CallLetter, CallNews, Change, Correspondence, DraftLetter, FactorChange,
    FactorLetter, FollowedLetter, InvitationLetter, InvitedTo, Letter, LetterKind, MailboxCodeLetter, OutboxFault,
    OwedLetter, Pace, Platform, Recipient, SignInLetter, Token, Told, VistoBuenoLetter, script,
};
use post::{Address, Carrier, Post, Relay, Sender, Worker};
use tokio::sync::watch;

use crate::canary::TAKES_ORGANISATIONS;
use crate::sink::Sink;
use crate::surfaces::site::Site;

/// A host of forty letters, and what everything is below.
const SITE: &str = "https://mesa-de-gobierno-abierto.ayuntam.example/gobierno-abierto";

const SAMPLE: &str = include_str!("../../../../samples/edomex-2020/acts.txt");

/// An organisation, and what an office signed on paper: it can object to what was entered for it.
const MORE: &str = "\
do organisation.register -> organisation
  name = Colectivo Abierto
  representative = Ana Luz
  captured.support.kind = letter
  captured.support.number = 7
do proposal.present
  plan = @plan
  origin = proactive
  axis = @axis
  title = Portal de obra
  summary = El IEEM propone un portal.
  wording = El IEEM publicará un portal.
  responsible = ieem
  captured.office = ieem-transparencia
  captured.support.kind = letter
  captured.support.number = 12
do organisation.correct
  on = @organisation
  base = @organisation
  name = Colectivo Abierto de Toluca
  representative = Ana Luz
  captured.support.kind = letter
  captured.support.number = 8
";

/// Tells anybody what there is to tell of a kind, in turn in both languages.
#[derive(Clone)]
struct Everything(Platform, Arc<AtomicUsize>);

impl Correspondence for Everything {
    async fn addressed(&self, letter: &Letter) -> Result<Option<Addressed>, OutboxFault> {
        let turn = self.1.fetch_add(1, Ordering::Relaxed);
        let language = if turn.is_multiple_of(2) { "es-MX" } else { "en" };
        let recipient = Recipient { address: "ana@example.org".into(), language: language.into() };
        Ok(Some(Addressed { recipient, told: self.told(letter.kind, &letter.about).await }))
    }
}

impl Everything {
    async fn told(&self, kind: LetterKind, about: &str) -> Told {
        let snapshot = self.0.snapshot();
        let skeleton = &snapshot.state.skeleton;
        let (office, expires, at) = (Code::new("ieem-suplente").unwrap(), 253_370_764_800_000, self.0.clock());
        let (link_token, code, unsubscribe) = ("_".repeat(42) + "A", "ABCD-EFGH".to_owned(), "-".repeat(42) + "A");
        let done = async |entry| Box::new(self.0.entry(entry).await.unwrap().unwrap().accepted);
        let first = |session: Option<&Session>| session.map(|session| session.id).unwrap();
        let of_draft = || DraftLetter {
            draft: "0123456789abcdef".repeat(2),
            institutions: vec![Code::new("ieem").unwrap()],
            title: Some("Compromiso en borrador".into()),
            acts: 1,
        };
        match kind {
            LetterKind::SignIn => Told::SignIn(SignInLetter { code, link_token, expires }),
            LetterKind::Invitation => {
                let organisation = skeleton.organisations.iter().next().unwrap().id;
                let to = match about {
                    "office" => InvitedTo::Office(office, Some(self.0.now().date())),
                    "liaison" => InvitedTo::Liaison(office),
                    "organisation" => InvitedTo::Organisation(organisation),
                    _ => InvitedTo::Administration,
                };
                Told::Invitation(InvitationLetter { to, link_token, expires })
            }
            LetterKind::FactorChanged => Told::FactorChanged(FactorLetter { change: FactorChange::Bound, at }),
            LetterKind::AddressCode => Told::AddressCode(AddressCodeLetter { code, expires }),
            LetterKind::AddressChanged => Told::AddressChanged(at),
            LetterKind::LiaisonBegan => Told::LiaisonBegan(office, at),
            LetterKind::LiaisonEnded => Told::LiaisonEnded(office, at),
            LetterKind::Call => {
                let session = first(skeleton.sessions.iter().next());
                Told::Call(CallLetter { session, news: CallNews::Called, unsubscribe: Some(unsubscribe) })
            }
            LetterKind::Owed => {
                Told::Owed(OwedLetter { owed: snapshot.owed(self.0.now().date()).to_vec(), unsubscribe })
            }
            LetterKind::Followed => {
                let object = skeleton.proposals.iter().next().unwrap().id;
                let deeds = vec![(object, *done(object).await)];
                let changes = vec![Change { object, deeds, earlier: 1 }];
                Told::Followed(FollowedLetter { changes, more: 1, pace: Pace::AtOnce, unsubscribe })
            }
            LetterKind::VistoBueno => {
                Told::VistoBueno(VistoBuenoLetter { role: Role::Office(office), link_token, expires })
            }
            LetterKind::VistoBuenoAnswered => Told::VistoBuenoAnswered("0123456789abcdef".repeat(2), at),
            LetterKind::MailboxCode => Told::MailboxCode(MailboxCodeLetter { office, code, expires }),
            LetterKind::OrganisationAnswered => {
                // The letter says what was done, whatever it was.
                Told::OrganisationAnswered(snapshot.latest, done(snapshot.latest).await)
            }
            LetterKind::Captured => {
                let mut captures = skeleton.captures.iter();
                let entry = captures.find(|capture| capture.captured.office.is_some()).unwrap().entry;
                Told::Captured(entry, done(entry).await)
            }
            LetterKind::OfficeEntered => Told::OfficeEntered(1, done(1).await),
            LetterKind::OfficeLeft => Told::OfficeLeft(1, done(1).await),
            LetterKind::OfficeReturned => Told::OfficeReturned(1, done(1).await),
            LetterKind::CaptureObjected => Told::CaptureObjected(1, done(1).await),
            LetterKind::FactorResetAsked => {
                let entry = skeleton.secretariat.factor_resets.first().unwrap().entry;
                Told::FactorResetAsked(entry, done(entry).await)
            }
            LetterKind::DraftShared => Told::DraftShared(of_draft()),
            LetterKind::DraftRemarked => Told::DraftRemarked(of_draft()),
        }
    }
}

/// What stands before the token of a private address.
const PRIVATE: [&str; 4] = ["entrar/enlace/", "invitaciones/", "visto-bueno/", "avisos/baja/"];

/// Every other address that letters have; `#` stands for a number.
const WHOLE: [&str; 11] = [
    "cuenta/factores",
    "cuenta/avisos",
    "cuenta/enlaces",
    "pendientes",
    "sesiones/#",
    "compromisos/#",
    "organizaciones/#",
    "registro/#",
    "borradores/0123456789abcdef0123456789abcdef#vistos-buenos",
    "borradores/0123456789abcdef0123456789abcdef/organizaciones",
    "organizaciones/mias/borradores/0123456789abcdef0123456789abcdef",
];

fn is_of(end: &str, whole: &str) -> bool {
    match whole.strip_suffix("/#") {
        Some(begin) => end.strip_prefix(begin).and_then(|end| end.strip_prefix('/')?.parse::<u64>().ok()).is_some(),
        None => end == whole,
    }
}

/// The text of a letter as a program reads it that knows how a letter is encoded and puts no broken lines together.
fn naive(letter: &str) -> String {
    let (head, body) = letter.split_once("\n\n").unwrap();
    let boundary = head.split("boundary=\"").nth(1).and_then(|rest| rest.split('"').next());
    let (head, body) = match boundary {
        None => (head, body),
        Some(boundary) => {
            let part = body.split(&format!("--{boundary}")).nth(1).unwrap();
            part.trim_start().split_once("\n\n").unwrap()
        }
    };
    if head.contains("Content-Transfer-Encoding: base64") {
        return String::from_utf8(STANDARD.decode(body.split_whitespace().collect::<String>()).unwrap()).unwrap();
    }
    body.to_owned()
}

/// What reads as an address: from its scheme to the next white space.
fn addresses(text: &str) -> Vec<&str> {
    text.split_whitespace().filter(|word| word.starts_with("https://")).collect()
}

#[tokio::test]
async fn no_address_in_a_letter_of_any_kind_is_broken_on_its_way() {
    let site = Site::new().await;
    let reset = "as secretaria-tecnica\ndo secretariat.reset_factor\n  office = ieem-suplente\n";
    script::play(&site.platform, &format!("{SAMPLE}{reset}{TAKES_ORGANISATIONS}{MORE}")).await.unwrap();
    let about =
        |kind| if kind == LetterKind::Invitation { &["office", "liaison", "organisation", ""][..] } else { &[""] };
    let all: Vec<_> =
        LetterKind::ALL.into_iter().flat_map(|kind| about(kind).iter().map(move |of| (kind, *of))).collect();
    let sink = Sink::new().await;
    let from: Address = "avisos@mesa.example".parse().unwrap();
    let relay = Relay::new(format!("smtp://127.0.0.1:{}", sink.port).parse().unwrap(), &from, None, None).unwrap();
    let sender = Sender { from: from.clone(), reply_to: from, origin: SITE.to_owned() };
    let (_stop, stopped) = watch::channel(false);
    let turn = Arc::new(AtomicUsize::new(0));
    let mut sent = 0;
    for begins in [0, 1] {
        turn.store(begins, Ordering::Relaxed);
        for (kind, of) in &all {
            site.platform.queue_letter(*kind, "p1", of).await.unwrap();
            let post = Post { carrier: Carrier::Relay(relay.clone()), sender: sender.clone() };
            turn.store(begins, Ordering::Relaxed);
            let told = Everything(site.platform.clone(), Arc::clone(&turn));
            Worker::new(site.platform.clone(), told, post, stopped.clone()).deliver_due().await.unwrap();
            let taken = sink.taken();
            sent += 1;
            assert_eq!(taken.len(), sent, "{kind:?} {of} was not sent");
            let letter = &taken[sent - 1].text;
            let text = naive(letter);
            let links = addresses(&text);
            let has_one = !matches!(
                kind,
                LetterKind::AddressCode
                    | LetterKind::AddressChanged
                    | LetterKind::LiaisonEnded
                    | LetterKind::MailboxCode
            );
            assert_eq!(!links.is_empty(), has_one, "{kind:?} {of}: {text}");
            let below = format!("{SITE}{}", if begins == 0 { "/" } else { "/en/" });
            for link in links {
                let end = link.strip_prefix(&below).unwrap_or_else(|| panic!("{kind:?}: {link} in {letter}"));
                let is_private = PRIVATE.iter().any(|begin| end.starts_with(begin));
                let is_whole = if is_private {
                    end.rsplit('/').next().unwrap().parse::<Token>().is_ok()
                } else {
                    WHOLE.iter().any(|whole| is_of(end, whole))
                };
                assert!(is_whole, "{kind:?}: {link} in {letter}");
            }
        }
    }
    assert_eq!(sink.taken().len(), 2 * all.len());
}
