//! Why no backup was taken, or no folder made of one, in words and with what to do.

use std::path::Path;

use opinion::words::plain;
use platform::{BackupFault, FolderFault, KeepFault, OpenFault};
use words::{Args, Voice, size_words};

/// What the words name.
type Named = Vec<(&'static str, String)>;

/// Says it where faults are said, and what to do about it.
pub(crate) fn say(voice: Voice, fault: &KeepFault) {
    let (key, named) = in_words(fault);
    let mut args = Args::new();
    for (name, value) in named {
        args.set(name, value);
    }
    // What a folder brought is among it.
    eprintln!("tequio: {}", plain(&voice.format(key, None, Some(&args))));
    eprintln!("    {}", plain(&voice.format(key, Some("remedy"), Some(&args))));
}

fn in_words(fault: &KeepFault) -> (&'static str, Named) {
    match fault {
        KeepFault::Backup(BackupFault::Folder(fault)) | KeepFault::Open(OpenFault::Folder(fault)) => folder(fault),
        KeepFault::Backup(fault) => backup(fault),
        KeepFault::Open(OpenFault::Record(fault)) => ("keep-record", said(fault)),
        KeepFault::Open(fault) => ("keep-disk", said(fault)),
        KeepFault::People(fault) => ("keep-disk", said(fault)),
    }
}

fn folder(fault: &FolderFault) -> (&'static str, Named) {
    match fault {
        FolderFault::NotEmpty(at, name) => ("keep-not-empty", [at_path(at), vec![("name", name.clone())]].concat()),
        FolderFault::Missing(at, what) => {
            ("keep-missing", [at_path(at), vec![("missing", (*what).to_owned())]].concat())
        }
        FolderFault::InUse(at) => ("keep-in-use", at_path(at)),
        FolderFault::Key(at) | FolderFault::Secret(at) => ("keep-key", at_path(at)),
        FolderFault::Copy { folder, .. } => ("doctor-copy", vec![("folder", folder.display().to_string())]),
        FolderFault::Io(at, error) => ("keep-io", [at_path(at), said(error)].concat()),
    }
}

fn backup(fault: &BackupFault) -> (&'static str, Named) {
    match fault {
        BackupFault::Folder(fault) => folder(fault),
        BackupFault::Store(fault) => ("keep-disk", said(fault)),
        BackupFault::File(fault) => ("keep-record", said(fault)),
        BackupFault::NoBackup(at) => ("keep-no-backup", at_path(at)),
        BackupFault::NoKeys(at) => ("keep-no-keys", at_path(at)),
        BackupFault::KeysNotApart(at) => ("keep-not-apart", at_path(at)),
        BackupFault::KeysInUse(at) => ("keep-in-use", at_path(at)),
        BackupFault::NoRoom { needed, free } => {
            ("keep-no-room", vec![("needed", size_words(*needed)), ("free", size_words(*free))])
        }
        BackupFault::Unnamable(at) => ("keep-unnamable", at_path(at)),
        BackupFault::Disturbed(at) => ("keep-disturbed", at_path(at)),
    }
}

fn at_path(at: &Path) -> Named {
    vec![("path", at.display().to_string())]
}

fn said(fault: &impl ToString) -> Named {
    vec![("fault", fault.to_string())]
}
