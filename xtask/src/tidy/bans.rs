//! What is forbidden where, as a table. Each row says what to write instead; the tests of `patterns.rs`
//! show one example of each.

/// One forbidden thing.
pub struct Ban {
    /// What is forbidden.
    pub finds: Finds,
    /// In which lines.
    pub looks_at: Where,
    /// The files it covers, by the last part of their name.
    pub extensions: &'static [&'static str],
    /// The folders it covers.
    pub inside: &'static [&'static str],
    /// What is free of it inside those folders.
    pub outside: &'static [&'static str],
    /// The beginning of a comment that allows the line, with its reason.
    pub excuse: Option<&'static str>,
    /// Completes the sentence "`found` …".
    pub rule: &'static str,
    /// What to write instead.
    pub remedy: &'static str,
}

/// How the forbidden thing is recognised.
pub enum Finds {
    /// One of these, not as a part of a longer word.
    Words(&'static [&'static str]),
    /// One of these letters.
    Letters(&'static str),
    /// What this function returns.
    With(fn(&str) -> Option<String>),
}

/// The lines that are looked at.
pub enum Where {
    /// All, comments and tests too.
    Everything,
    /// All without their comments.
    Code,
    /// All but tests.
    Production,
    /// All but tests, without their comments.
    ProductionCode,
    /// Tests alone, without their comments.
    TestCode,
}

const RUST: &[&str] = &["rs"];
const PAGES: &[&str] = &["html"];
// Documents and Spanish texts stay out: there, TODO is an ordinary word.
const CODE: &[&str] = &["rs", "html", "css", "js", "mjs", "sql", "toml", "sh"];
const PURE: &[&str] =
    &["crates/domain/", "crates/record/", "crates/publish/", "opinion/", "crates/words/", "crates/find/"];
const LIBRARIES: &[&str] = &[
    "crates/domain/src/",
    "crates/record/src/",
    "opinion/src/",
    "crates/store/src/",
    "crates/platform/src/",
    "crates/web/src/",
    "crates/post/src/",
    "crates/publish/src/",
    "crates/words/src/",
    "crates/find/src/",
];

/// Every ban there is.
pub const BANS: &[Ban] = &[
    Ban {
        finds: Finds::Words(&["SELECT ", "INSERT INTO", "CREATE TABLE", "sqlx::"]),
        looks_at: Where::Code,
        extensions: RUST,
        inside: &["crates/", "opinion/", "xtask/"],
        outside: &["crates/store/"],
        excuse: None,
        rule: "is SQL outside store",
        remedy: "add a method to `store` that is named for what the caller wants",
    },
    Ban {
        finds: Finds::Words(&[
            "SELECT ",
            "INSERT INTO",
            "UPDATE ",
            "DELETE FROM",
            "CREATE TABLE",
            "\"PRAGMA",
            "\"BEGIN",
            "\"COMMIT",
            "\"ROLLBACK",
        ]),
        looks_at: Where::ProductionCode,
        extensions: RUST,
        inside: &["crates/store/src/"],
        outside: &["crates/store/src/sql/"],
        excuse: None,
        rule: "is a text of SQL beside the others",
        remedy: "give it a name in `crates/store/src/sql/`, where a test holds every text against the tables",
    },
    Ban {
        finds: Finds::Words(&["axum::", "askama"]),
        looks_at: Where::Code,
        extensions: RUST,
        inside: &["crates/", "opinion/", "xtask/"],
        outside: &["crates/web/"],
        excuse: None,
        rule: "is the web outside web",
        remedy: "return a value and let `web` make the page of it",
    },
    Ban {
        finds: Finds::Words(&["Body::from_stream", "StreamBody", "stream::unfold"]),
        looks_at: Where::ProductionCode,
        extensions: RUST,
        inside: &["crates/web/src/"],
        outside: &["crates/web/src/streamed.rs"],
        excuse: None,
        rule: "is a streamed answer beside the one place that makes them",
        remedy: "call `streamed::body`, whose stream may be asked again after its end and is cut by a panic",
    },
    Ban {
        finds: Finds::Words(&[
            "SystemTime",
            "Instant::now",
            "Timestamp::now",
            "ZonedDateTime::now",
            "std::fs",
            "std::net",
            "HashMap",
            "HashSet",
        ]),
        looks_at: Where::ProductionCode,
        extensions: RUST,
        inside: PURE,
        outside: &[],
        excuse: None,
        rule: "does not belong in a pure crate",
        remedy: "take the instant or the bytes as an argument; for a map use BTreeMap, whose order is the same everywhere",
    },
    Ban {
        finds: Finds::Words(&["dbg!", "FIXME", "TODO", "XXX", "unimplemented!", "todo!"]),
        looks_at: Where::Everything,
        extensions: CODE,
        inside: &[""],
        outside: &["samples/", "docs/", "scenarios/"],
        excuse: None,
        rule: "is a leftover",
        remedy: "do it, or open an issue and take the line out",
    },
    Ban {
        finds: Finds::With(unsafe_markup),
        looks_at: Where::Production,
        extensions: PAGES,
        inside: &["crates/"],
        outside: &[],
        excuse: None,
        rule: "lets markup through that the content policy or the escaping would stop",
        remedy: "let the template escape; put rules in the stylesheet and behaviour in a file named by `<script src=…>` on one line",
    },
    Ban {
        finds: Finds::With(too_wide),
        looks_at: Where::Everything,
        extensions: PAGES,
        inside: &["crates/"],
        outside: &[],
        excuse: None,
        rule: "are more than the 160 a line of a template may have: a change inside it cannot be reviewed",
        remedy: "break it beside a block element, or beside an askama tag with a dash (`{%- if … %}`), which takes the break out again",
    },
    Ban {
        finds: Finds::With(may_panic),
        looks_at: Where::ProductionCode,
        extensions: RUST,
        inside: LIBRARIES,
        outside: &[],
        excuse: Some("// Cannot fail:"),
        rule: "can stop the program",
        remedy: "return the error, or write above it `// Cannot fail: …` with the reason",
    },
    Ban {
        finds: Finds::Letters("áéíóúüñÁÉÍÓÚÜÑ¿¡«»"),
        looks_at: Where::Production,
        extensions: &["rs", "html"],
        inside: &[""],
        outside: &["crates/words/locales/", "samples/", "scenarios/", "docs/", "crates/web/src/addresses.rs"],
        excuse: None,
        rule: "is Spanish in the code",
        remedy: "move the words to a file in crates/words/locales/es-MX and ask for them by key",
    },
    Ban {
        finds: Finds::Words(&["#[ignore", "thread::sleep", "time::sleep"]),
        looks_at: Where::TestCode,
        extensions: RUST,
        inside: &[""],
        outside: &[],
        excuse: None,
        rule: "makes a test that waits or does not run",
        remedy: "pass the clock as a value; take a test out that cannot pass",
    },
    Ban {
        finds: Finds::With(open_voting),
        looks_at: Where::ProductionCode,
        extensions: RUST,
        inside: &["crates/domain/src/"],
        outside: &["crates/domain/src/session/guards.rs", "crates/domain/src/owed/"],
        excuse: Some("// Whichever voting:"),
        rule: "takes the voting under way for the one that is meant",
        remedy: "give the act a field that names the voting, and ask `guards::voting`; or say why it may be any: `// Whichever voting: ...`",
    },
];

fn too_wide(line: &str) -> Option<String> {
    let width = line.chars().count();
    (width > 160).then(|| format!("{width} characters"))
}

/// A parser's own `expect(b':')` returns an error; only the one that takes a message panics.
fn may_panic(line: &str) -> Option<String> {
    let forms = [".unwrap()", ".expect(\"", ".expect(&", "Option::unwrap", "Result::unwrap"];
    let found = forms.into_iter().find(|form| line.contains(form));
    // rustfmt puts a long message on the next line.
    let found = found.or_else(|| line.ends_with(".expect(").then_some(".expect("));
    found.map(str::to_owned)
}

/// An act on a voting says which one it is meant for; the guard of votings compares.
fn open_voting(line: &str) -> Option<String> {
    let forms = [".voting()", "Item::voting"];
    forms.into_iter().find(|form| line.contains(form)).map(str::to_owned)
}

fn unsafe_markup(line: &str) -> Option<String> {
    let packed: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    if packed.contains("|safe") {
        return Some("|safe".to_owned());
    }
    let scripts = line.split("<script").skip(1);
    if scripts.into_iter().any(|tag| !tag.split('>').next().unwrap_or("").contains(" src=")) {
        return Some("<script>".to_owned());
    }
    line.split_whitespace().find_map(|word| {
        let name = word.split_once('=')?.0;
        let is_handler = name.len() > 2 && name.starts_with("on") && name.chars().all(|c| c.is_ascii_lowercase());
        (name == "style" || is_handler).then(|| format!("{name}="))
    })
}
