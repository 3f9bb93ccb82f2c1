//! How the operator's own question is told from anybody's: who has the folder can make a word that its server knows again.

use std::path::Path;
use std::time::Duration;

use store::{DataFolder, FolderFault};

use crate::people::Token;
use crate::secret::{Purpose, Secret};
use crate::{Platform, Setting};

/// How long a word is good: it goes through proxies, which may write it down.
const GOOD_FOR: Duration = Duration::from_secs(60);

/// The word of a folder, made now; beside a running server too.
///
/// # Errors
/// The folder was never served, or its secret cannot be read.
pub fn probe(folder: &Path) -> Result<String, FolderFault> {
    let at = (Setting::default().clock)().to_string();
    let secret = Secret::new(&DataFolder::secret_in(folder)?);
    Ok(format!("{at}-{}", Token::of(secret.derive(Purpose::Probe, &[at.as_bytes()]))))
}

impl Platform {
    /// Whether it is a word of this folder, made within the last minute.
    #[must_use]
    pub fn is_probe(&self, said: &str) -> bool {
        let Some((at, mark)) = said.split_once('-') else { return false };
        let (Ok(made), Ok(mark)) = (at.parse::<i64>(), mark.parse::<Token>()) else { return false };
        let shared = self.shared();
        let age = (shared.setting.clock)().abs_diff(made);
        let own = Token::of(shared.secret.derive(Purpose::Probe, &[at.as_bytes()]));
        u128::from(age) <= GOOD_FOR.as_millis() && own.is(&mark)
    }
}
