//! The making of a data folder: key, database, entry 0 and its checkpoint come together or not at all.

use std::path::Path;
use std::sync::Arc;

use domain::{Actor, FieldRefusal, Fields, Request, State};
use record::{Checkpoint, SigningKey, Tree};
use store::{DataFolder, Founded, SealFile, SealedRow, Store};

use crate::clock::{self, Now, Setting};
use crate::fault::{Failure, OpenFault, VerifyFault};
use crate::perform::{Asked, Working};
use crate::plausible::Plausible;
use crate::random;

/// What the name of a log begins with that is of no real body.
pub(crate) const DEMO_ORIGIN: &str = "demo.invalid/";

/// What a body says of itself when its record begins. It never changes; all of it is in entry 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Founding {
    /// Name of the log, `<public host>/registro`; without one, `demo.invalid/` and a random name.
    pub origin: Option<String>,
    /// Time zone, by its IANA name.
    pub time_zone: String,
    /// Languages, the first one first.
    pub languages: Vec<String>,
    /// Name of the body; blank while it has none: its table cannot be installed until it says one.
    pub name: String,
    /// Its place and parties, one line.
    pub about: String,
    /// Who operates the server.
    pub operator: Option<String>,
    /// Telephone, mail and address.
    pub contact: Option<String>,
}

/// Makes the data folder.
pub(crate) async fn create(path: &Path, founding: &Founding, setting: &Setting) -> Result<(), OpenFault> {
    let seed = random::bytes32()?;
    let suffix = random::name()?;
    let origin = founding.origin.clone().unwrap_or_else(|| format!("{DEMO_ORIGIN}{}", &suffix[..16]));
    let unnamed = |_| refused("origin", domain::Fault::NotACode);
    let key = SigningKey::from_seed(&origin, seed).map_err(unnamed)?;
    let first = first_entry(founding, &key, setting)?;
    let secret = random::bytes32()?;
    let (founded, folder) = Founded::begin(path, &suffix, seed)?;
    let kept = folder.secret_or(secret).and_then(|_| folder.keep_identity());
    if let Err(fault) = kept {
        founded.abandon();
        return Err(fault.into());
    }
    match fill(folder, &first, &key).await {
        Ok(()) => Ok(founded.finish()?),
        Err(fault) => {
            founded.abandon();
            Err(fault)
        }
    }
}

async fn fill(folder: DataFolder, first: &store::Batch, key: &SigningKey) -> Result<(), OpenFault> {
    let store = Store::open(folder).await?;
    let broken = |what: String| OpenFault::Record(VerifyFault::of(0, what));
    store.append(first).await.map_err(|fault| broken(fault.to_string()))?;
    let mut tree = Tree::new();
    first.entries.iter().for_each(|row| tree.push(row.leaf));
    let sealed = SealedRow { size: tree.len(), root: tree.root() };
    store.keep_sealed(sealed).await?;
    let checkpoint = Checkpoint { origin: key.name().to_owned(), size: tree.len(), root: tree.root() };
    let note = checkpoint.sign(key).map_err(|fault| broken(fault.to_string()))?;
    SealFile::of(store.folder()).swap(None, note).await.map_err(|fault| broken(fault.to_string()))?;
    Ok(store.close().await?)
}

/// Entry 0, decided by the same rules as any other.
fn first_entry(founding: &Founding, key: &SigningKey, setting: &Setting) -> Result<store::Batch, OpenFault> {
    let zone = clock::zone(&founding.time_zone).ok_or_else(|| refused("time_zone", domain::Fault::NotAChoice))?;
    let at = (setting.clock)();
    if !Plausible::at(setting, at, 0).holds(at, (setting.steady)()) {
        return Err(OpenFault::ClockAhead);
    }
    let now = Now::of(at, None, &zone).ok_or_else(|| VerifyFault::of(0, "the clock is beyond the calendar"))?;
    let request = Request::parse("record.open", &fields(founding, key), &zone).map_err(OpenFault::Founding)?;
    let nothing = State::default();
    let mut working = Working::on(&nothing, &zone, &Arc::default());
    let opened = working.perform(&[Asked::read(Actor::platform(), request)], &now);
    match opened {
        Ok(_) => Ok(working.into_batch()),
        Err(Failure::Unrecordable { what, .. }) => Err(VerifyFault::of(0, what).into()),
        Err(other) => Err(VerifyFault::of(0, other).into()),
    }
}

fn fields(founding: &Founding, key: &SigningKey) -> Fields {
    let languages = founding.languages.iter().enumerate();
    let languages = languages.map(|(position, language)| (format!("languages.{position}"), language.clone()));
    let texts = [
        ("origin", Some(key.name().to_owned())),
        ("vkey", Some(key.verifier_key().to_string())),
        ("time_zone", Some(founding.time_zone.clone())),
        ("name", Some(founding.name.clone())),
        ("about", Some(founding.about.clone())),
        ("operator", founding.operator.clone()),
        ("contact", founding.contact.clone()),
    ];
    let texts = texts.into_iter().filter_map(|(path, text)| Some((path.to_owned(), text?)));
    texts.chain(languages).collect()
}

fn refused(path: &str, fault: domain::Fault) -> OpenFault {
    OpenFault::Founding(vec![FieldRefusal { path: path.to_owned(), fault }])
}

impl From<random::NoRandomness> for OpenFault {
    fn from(_: random::NoRandomness) -> Self {
        Self::Randomness
    }
}
