//! Letters as files, for a body that has no relay yet: whoever operates it reads or forwards them.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use platform::{Letter, letter_file};

/// Writes a letter to a file of its own, named by [`letter_file`], which its owner alone can read, durably. They are numbered in the order in
/// which they were written.
pub(crate) async fn put(folder: &Path, letter: &Letter, bytes: Vec<u8>) -> io::Result<()> {
    let (folder, letter) = (folder.to_path_buf(), letter.clone());
    tokio::task::spawn_blocking(move || write(&folder, &letter, &bytes)).await.map_err(io::Error::other)?
}

fn write(folder: &Path, letter: &Letter, bytes: &[u8]) -> io::Result<()> {
    match DirBuilder::new().mode(0o700).create(folder) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    let mut number = last(folder)? + 1;
    let (mut file, path) = loop {
        let path = folder.join(letter_file(number, &letter.id, letter.kind));
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
            Ok(file) => break (file, path),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
        }
    };
    let written = file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| File::open(folder)?.sync_all());
    if written.is_err() {
        take_back(path);
    }
    written
}

/// What is half there is no letter. Where it cannot be taken away either, whoever reads the folder sees that it breaks off.
fn take_back(path: PathBuf) {
    let _ = std::fs::remove_file(path);
}

/// The highest number of a letter in the folder.
fn last(folder: &Path) -> io::Result<u64> {
    let mut last = 0;
    for file in folder.read_dir()? {
        let name = file?.file_name();
        let number = name.to_str().and_then(|name| name.split_once('-')?.0.parse().ok());
        last = last.max(number.unwrap_or(0));
    }
    Ok(last)
}
