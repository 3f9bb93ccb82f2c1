//! Settings by flag, environment and file, in this order.

use std::path::Path;

use crate::program::tequio;

/// What `tequio settings` says, and whether it went well.
fn listed(data: &Path, flags: &[&str], environment: &[(&str, &str)]) -> (String, bool) {
    let mut listed = tequio(&["settings", "--data"], data);
    let said = listed.args(flags).envs(environment.iter().copied()).output().unwrap();
    (String::from_utf8_lossy(&[said.stdout, said.stderr].concat()).into_owned(), said.status.success())
}

/// The two lines of a setting: its value and where it was said.
fn of<'a>(said: &'a str, key: &str) -> (&'a str, &'a str) {
    let mut lines = said.lines().skip_while(|line| !line.starts_with(&format!("{key} = ")));
    (lines.next().unwrap_or_default(), lines.next().unwrap_or_default())
}

#[test]
fn a_flag_wins_then_the_environment_then_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = "listen = \"127.0.0.1:8101\"\ntrusted-proxy = [\"10.0.0.0/8\", \"::1\"]\npublic-url = \"https://file.example\"\n";
    std::fs::write(folder.path().join("tequio.toml"), file).unwrap();
    let environment = [("TEQUIO_LISTEN", "127.0.0.1:8102"), ("TEQUIO_PUBLIC_URL", "https://environment.example")];
    let (said, _) = listed(folder.path(), &["--listen", "127.0.0.1:8103"], &environment);
    let (value, source) = of(&said, "listen");
    assert_eq!(value, "listen = 127.0.0.1:8103", "{said}");
    assert!(source.contains("by a flag") && source.contains("else 127.0.0.1:8020"), "{said}");
    let (value, source) = of(&said, "public-url");
    assert_eq!(value, "public-url = https://environment.example", "{said}");
    assert!(source.contains("in the environment") && source.contains("TEQUIO_PUBLIC_URL"), "{said}");
    let (value, source) = of(&said, "trusted-proxy");
    assert_eq!(value, "trusted-proxy = 10.0.0.0/8, ::1", "{said}");
    assert!(source.contains("tequio.toml"), "{said}");
    assert_eq!(of(&said, "smtp").0, "smtp = \u{2013}", "{said}");
}

#[test]
fn a_file_that_says_something_else_is_refused_with_what_was_meant() {
    let folder = tempfile::tempdir().unwrap();
    for (file, expected) in [
        ("trusted-proxies = \"10.0.0.1\"\n", "the nearest is trusted-proxy"),
        ("data = \"/elsewhere\"\n", "data is no setting"),
        ("adopt = true\n", "adopt is no setting"),
        ("listen = true\n", "a text, a number or a list"),
        ("listen = \n", "cannot be read"),
        ("listen = \"here\"\n", "tequio.toml says listen"),
        ("trusted-proxy = \"10.0.0.7/8\"\n", "its network is 10.0.0.0/8"),
    ] {
        std::fs::write(folder.path().join("tequio.toml"), file).unwrap();
        for command in ["settings", "serve"] {
            let refused = tequio(&[command, "--data"], folder.path()).output().unwrap();
            let said = String::from_utf8_lossy(&refused.stderr).into_owned();
            assert!(!refused.status.success() && said.contains(expected), "{command} {file}: {said}");
        }
    }
}
