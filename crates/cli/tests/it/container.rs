//! The file that a container is built from, read as whoever builds it would: what it takes is there, what it runs exists, and nobody
//! runs it as root. Its base images come from a registry, so that no test builds it.

use std::path::{Path, PathBuf};
use std::process::Command;

const FILE: &str = include_str!("../../../../packaging/Containerfile");
const IGNORED: &str = include_str!("../../../../packaging/Containerfile.containerignore");
const WORKSPACE: &str = include_str!("../../../../Cargo.toml");
const GUIDES: [&str; 2] =
    [include_str!("../../../../docs/guide/operar.md"), include_str!("../../../../docs/guide/en/operate.md")];

/// What the format has, as far as this file needs it.
const KNOWN: [&str; 10] =
    ["FROM", "RUN", "CMD", "EXPOSE", "COPY", "ENTRYPOINT", "VOLUME", "USER", "WORKDIR", "STOPSIGNAL"];

/// A line of the file: what it does, and with what.
type Line = (&'static str, &'static str);

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The lines of each stage.
fn stages() -> Vec<Vec<Line>> {
    let mut stages: Vec<Vec<Line>> = Vec::new();
    for line in FILE.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        assert!(!line.ends_with('\\'), "a line that goes on is not read here: {line}");
        let (word, rest) = line.split_once(' ').unwrap();
        assert!(KNOWN.contains(&word), "{line}: the format has no {word}");
        if word == "FROM" {
            stages.push(Vec::new());
        }
        stages.last_mut().expect("before the first FROM there is nothing").push((word, rest.trim()));
    }
    stages
}

fn all<'a>(stage: &'a [Line], word: &'a str) -> impl Iterator<Item = &'static str> + 'a {
    stage.iter().filter(move |(known, _)| *known == word).map(|(_, rest)| *rest)
}

fn one(stage: &[Line], word: &str) -> &'static str {
    let said: Vec<_> = all(stage, word).collect();
    assert_eq!(said.len(), 1, "{word}: {said:?}");
    said[0]
}

/// The texts of `["one", "two"]`.
fn listed(said: &str) -> Vec<String> {
    serde_json::from_str(said).unwrap_or_else(|fault| panic!("{said}: {fault}"))
}

/// What an image is called, without where it comes from: its name and its tag.
fn image(from: &str) -> (&str, &str) {
    let image = from.split(' ').next().unwrap();
    let (place, tag) = image.rsplit_once(':').unwrap_or_else(|| panic!("{from} is whatever is the latest"));
    (place.rsplit('/').next().unwrap(), tag)
}

#[test]
fn it_builds_with_our_compiler_and_runs_on_what_it_was_built_for() {
    let stages = stages();
    let [build, run] = &stages[..] else { panic!("{} stages", stages.len()) };
    let (compiler, tag) = image(one(build, "FROM"));
    let (version, release) = tag.split_once('-').unwrap();
    let ours = WORKSPACE.lines().find_map(|line| line.strip_prefix("rust-version = ")).unwrap();
    assert_eq!((compiler, version), ("rust", ours.trim_matches('"')));
    // A program that is linked with the library of one release needs that one or a later one.
    assert_eq!(image(one(run, "FROM")), ("debian", format!("{release}-slim").as_str()));
    assert!(all(run, "RUN").all(|run| !run.contains("cargo") && !run.contains("apt")), "{run:?}");
}

#[test]
fn what_it_takes_is_there() {
    let stages = stages();
    let [build, run] = &stages[..] else { panic!("{} stages", stages.len()) };
    for taken in all(build, "COPY") {
        let sources: Vec<&str> = taken.split(' ').collect();
        let (_, sources) = sources.split_last().unwrap();
        assert!(!sources.is_empty(), "{taken}");
        for source in sources {
            assert!(root().join(source).exists(), "{taken}: {source} is not there");
        }
    }
    // Neither what was built here nor the history goes in.
    assert_eq!(IGNORED.lines().collect::<Vec<_>>(), ["target", ".git"]);
    let builds = one(build, "RUN");
    let words: Vec<&str> = builds.split(' ').collect();
    let after = |flag: &str| words[words.iter().position(|word| *word == flag).unwrap() + 1];
    assert!(words.contains(&"--locked") && root().join("Cargo.lock").exists(), "{builds}");
    let (profile, package) = (after("--profile"), after("-p"));
    assert!(WORKSPACE.contains(&format!("\n[profile.{profile}]\n")), "{profile}");
    assert_eq!(package, env!("CARGO_PKG_NAME"));
    let (_, stage) = one(build, "FROM").split_once(" AS ").unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_tequio")).file_name().unwrap().to_str().unwrap();
    let from = format!("--from={stage} {}/target/{profile}/{program} ", one(build, "WORKDIR"));
    let to = one(run, "COPY").strip_prefix(&from).unwrap_or_else(|| panic!("not {from}"));
    assert_eq!(listed(one(run, "ENTRYPOINT")), [to], "what is run is what was taken");
}

#[test]
fn nobody_runs_it_as_root() {
    let stages = stages();
    let run = stages.last().unwrap();
    let (user, volume) = (one(run, "USER"), one(run, "VOLUME"));
    let (account, group) = user.split_once(':').unwrap();
    for id in [account, group] {
        assert!(id.parse::<u32>().is_ok_and(|id| id >= 1_000), "{user}: numbers, so that whoever runs it can see them");
    }
    let makes = one(run, "RUN");
    assert_eq!(makes, format!("mkdir -m 0700 {volume} && chown {user} {volume}"));
    let at = |word: &str| run.iter().position(|(known, _)| *known == word).unwrap();
    // A volume that is declared first is root's; what is made after `USER` is not.
    assert!(at("RUN") < at("USER") && at("USER") < at("VOLUME"), "{run:?}");
    for guide in GUIDES {
        assert!(
            guide.contains(&format!(" -v tequio:{volume} ")) && guide.contains(account),
            "the guide says otherwise"
        );
    }
}

#[test]
fn what_it_runs_is_a_command_of_ours() {
    let stages = stages();
    let run = stages.last().unwrap();
    let said = listed(one(run, "CMD"));
    let (command, flags) = said.split_first().unwrap();
    let help = Command::new(env!("CARGO_BIN_EXE_tequio")).args([command.as_str(), "--help"]).output().unwrap();
    let help = String::from_utf8_lossy(&help.stdout).into_owned();
    let (names, values): (Vec<&String>, Vec<&String>) = flags.iter().partition(|flag| flag.starts_with("--"));
    assert!(names.len() == values.len() && names.iter().all(|name| help.contains(name.as_str())), "{said:?}: {help}");
    let of = |flag: &str| values[names.iter().position(|name| *name == flag).unwrap()].as_str();
    let inside = format!("{}/", one(run, "VOLUME"));
    assert!(of("--data").starts_with(&inside), "{} is not in the volume", of("--data"));
    let (address, port) = of("--listen").rsplit_once(':').unwrap();
    // Of a container, its own loopback is reached by nobody.
    assert_eq!((address, port), ("0.0.0.0", one(run, "EXPOSE")));
    for guide in GUIDES {
        assert!(guide.contains(&format!("-p 127.0.0.1:{port}:{port} ")), "the guide publishes another port");
        let mut inside = guide.lines().filter(|line| line.starts_with("podman exec ") && line.contains("--data"));
        assert!(
            inside.all(|line| line.contains(&format!("--data {} ", of("--data")))),
            "the guide names another folder"
        );
    }
}
