//! What somebody hostile, a shortage or a cut costs everybody else: memory, an honest visitor's wait, acts and their words.
//!
//! It speaks HTTP to programs: those of each `--binary PATH`, side by side, or the one of this tree. Names of scenarios choose
//! some of them. All take some minutes for each program.

mod acts;
mod canary;
mod client;
mod cuts;
#[path = "../../../store/tests/it/hold.rs"]
mod hold;
mod memory;
mod races;
mod server;
mod unread;
mod visitor;

use std::error::Error;

use crate::server::Program;

type Done<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// What can be looked at, in this order.
const SCENARIOS: [&str; 6] = ["memory", "visitor", "acts", "cuts", "races", "canary"];

#[tokio::main]
async fn main() -> Done<()> {
    server::raise_own_limit()?;
    let (chosen, programs) = server::asked(std::env::args().skip(1), &SCENARIOS)?;
    for scenario in SCENARIOS.iter().filter(|name| chosen.is_empty() || chosen.iter().any(|chosen| chosen == *name)) {
        println!("\n── {scenario}");
        match *scenario {
            "memory" => memory::compare(&programs).await,
            "visitor" => visitor::compare(&programs).await,
            "acts" => acts::compare(&programs).await,
            "cuts" => cuts::compare(&programs).await,
            "races" => races::compare(&programs).await,
            _ => canary::compare(&programs).await,
        }
    }
    Ok(())
}

/// Looks at the same thing in each program; one that fails says so and ends nothing.
async fn each(what: &str, programs: &[Program], look: impl AsyncFn(&Program) -> Done<String>) {
    for program in programs {
        let found = look(program).await.unwrap_or_else(|fault| format!("failed: {fault}"));
        println!("{what:<52} {:<14} {found}", program.name);
    }
}
