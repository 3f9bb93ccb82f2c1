//! `tequio opinion`: opinion groups from a file of votes, recomputed by anybody.

mod output;
mod progress;
mod reading;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{anyhow, bail};
use clap::{Args, Subcommand, ValueEnum};
use opinion::import::Dialogue;
use opinion::words::{Language, Words};
use opinion::{Analysis, Options, ParticipantId, Position, json, map, own_view, text};

use output::Output;
use reading::Outcome;

/// What can be made of a file of votes.
#[derive(Subcommand)]
pub(crate) enum OpinionCommand {
    /// Say what the votes say: groups, what unites, what divides, what each group holds.
    Analyse(Analyse),
    /// Draw the map of opinions, or its twin as a table.
    Map(Map),
    /// Say where one participant stands. For that person alone: it says what they think.
    View(View),
}

/// Where the votes are and by which rules they are read.
#[derive(Args)]
pub(crate) struct Source {
    /// Votes: `votes.csv` or `participants-votes.csv` of a Polis export, or our own rows; `-` is standard input.
    votes: PathBuf,
    /// Statements: `comments.csv` of a Polis export, or our own; with their words, and which are moderated out.
    #[arg(long, value_name = "FILE")]
    comments: Option<PathBuf>,
    /// The rules: ours, or those that Polis publishes.
    #[arg(long, value_enum, default_value_t = Rules::Default)]
    mode: Rules,
    /// How people are placed on the map, under our rules.
    #[arg(long, value_enum, default_value_t = Placing::Stretched)]
    position: Placing,
    /// Where to write; standard output if left out. A file appears whole or not at all.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Analyse {
    #[command(flatten)]
    source: Source,
    /// Write JSON for programs.
    #[arg(long, conflicts_with = "text")]
    json: bool,
    /// Write plain words in this language.
    #[arg(long, value_enum, value_name = "LANGUAGE", default_value_t = Tongue::Es)]
    text: Tongue,
}

#[derive(Args)]
pub(crate) struct Map {
    #[command(flatten)]
    source: Source,
    /// Write the picture; so it is if nothing else is asked for.
    #[arg(long, conflicts_with = "table")]
    svg: bool,
    /// Write the same as a table instead.
    #[arg(long, value_enum, value_name = "FORMAT")]
    table: Option<Table>,
    /// The language of title, legend and table.
    #[arg(long, value_enum, value_name = "LANGUAGE", default_value_t = Tongue::Es)]
    text: Tongue,
}

#[derive(Args)]
pub(crate) struct View {
    #[command(flatten)]
    source: Source,
    /// The id of the participant, as it stands in the file of votes.
    #[arg(long, value_name = "ID")]
    participant: String,
    /// The language.
    #[arg(long, value_enum, value_name = "LANGUAGE", default_value_t = Tongue::Es)]
    text: Tongue,
}

#[derive(Clone, Copy, ValueEnum)]
enum Rules {
    /// The same result for any order of votes; may say that there are no clear groups.
    Default,
    /// The published rules of Polis, for comparison.
    Polis,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Placing {
    /// As Polis places them: sums of votes, stretched for statements that were not seen.
    Stretched,
    /// By ridge regression on the votes that were cast; predicts votes that were not cast better.
    Ridge,
}

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    /// Spanish of Mexico.
    Es,
    /// English.
    En,
}

#[derive(Clone, Copy, ValueEnum)]
enum Table {
    /// For spreadsheets and programs.
    Csv,
    /// For people.
    Html,
}

impl Tongue {
    fn language(self) -> Language {
        match self {
            Tongue::Es => Language::Es,
            Tongue::En => Language::En,
        }
    }
}

/// Reads, analyses and writes; a bad row ends with 1 and nothing written.
pub(crate) fn run(command: OpinionCommand) -> anyhow::Result<ExitCode> {
    match command {
        OpinionCommand::Analyse(asked) => analyse(&asked),
        OpinionCommand::Map(asked) => draw(&asked),
        OpinionCommand::View(asked) => view(&asked),
    }
}

fn analyse(asked: &Analyse) -> anyhow::Result<ExitCode> {
    // Whoever asks for JSON reads English: it is what the members are named in.
    let language = if asked.json { Language::En } else { asked.text.language() };
    make(&asked.source, language, |dialogue, analysis| {
        Ok(match asked.json {
            true => json::write(analysis, &dialogue.votes, &dialogue.texts),
            false => text::write(analysis, &dialogue.votes, &dialogue.texts, language),
        })
    })
}

fn draw(asked: &Map) -> anyhow::Result<ExitCode> {
    let language = asked.text.language();
    make(&asked.source, language, |dialogue, analysis| {
        Ok(match asked.table {
            None => map::svg(analysis, &dialogue.votes, language),
            Some(Table::Csv) => map::csv(analysis, &dialogue.votes),
            Some(Table::Html) => map::html(analysis, &dialogue.votes, &dialogue.texts, language),
        })
    })
}

fn view(asked: &View) -> anyhow::Result<ExitCode> {
    let language = asked.text.language();
    make(&asked.source, language, |Dialogue { votes, texts, .. }, analysis| {
        let id = ParticipantId::new(asked.participant.trim());
        let unknown = || Words::of(language).say("own-unknown", &[("id", &asked.participant)]);
        let participant = votes.participant(&id).ok_or_else(|| anyhow!(unknown()))?;
        let found = own_view(analysis, votes, participant).ok_or_else(|| anyhow!(unknown()))?;
        Ok(text::own(&found, participant, (analysis, votes), texts, language))
    })
}

fn make(
    source: &Source,
    language: Language,
    write: impl Fn(&Dialogue, &Analysis) -> anyhow::Result<String>,
) -> anyhow::Result<ExitCode> {
    if matches!(source.mode, Rules::Polis) && source.position != Placing::Stretched {
        bail!("{}", Words::of(language).get("position-of-polis"));
    }
    // Refused before any work when it cannot be written.
    let output = Output::to(source.out.as_deref())?;
    let dialogue = match reading::read(&source.votes, source.comments.as_deref(), language)? {
        Outcome::Whole(dialogue) => dialogue,
        Outcome::Refused => return Ok(ExitCode::FAILURE),
    };
    progress::analysing(&dialogue.votes, language);
    let position = match source.position {
        Placing::Stretched => Position::Stretched,
        Placing::Ridge => Position::Ridge,
    };
    let analysis = match source.mode {
        Rules::Default => opinion::analyse(&dialogue.votes, &Options { threads: threads(), position }),
        Rules::Polis => opinion::polis::analyse(&dialogue.votes, &mut opinion::polis::Memory::default()),
    };
    output.write(&write(&dialogue, &analysis)?)?;
    Ok(ExitCode::SUCCESS)
}

/// The result is the same for any number of them.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
