//! In which language a command speaks: a flag counts before the environment, and Spanish is spoken where nothing is said.

use std::process::Command;

/// Whether what is wrong with the arguments is said in English.
fn is_english(typed: &[&str], environment: Option<&str>) -> bool {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tequio"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.args(typed).arg("--nada").envs(environment.map(|said| ("LC_MESSAGES", said)));
    let ended = command.output().unwrap();
    let said = String::from_utf8(ended.stderr).unwrap();
    assert!(ended.status.code() == Some(2) && said.contains("--nada"), "{said}");
    said.contains("unexpected argument")
}

#[test]
fn a_flag_counts_before_the_environment_and_spanish_is_spoken_where_nothing_is_said() {
    for said in [None, Some(""), Some("C.UTF-8"), Some("es_MX.UTF-8"), Some("enx"), Some("POSIX")] {
        assert!(!is_english(&["doctor"], said), "{said:?}");
        assert!(is_english(&["--language", "en", "doctor"], said), "{said:?}");
    }
    for said in ["en", "en_US.UTF-8", "en.UTF-8"] {
        assert!(is_english(&["doctor"], Some(said)), "{said}");
        assert!(!is_english(&["doctor", "--language=es-MX"], Some(said)), "{said}");
    }
}
