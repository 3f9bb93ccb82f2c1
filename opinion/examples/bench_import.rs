//! How fast files of votes are read, beside a bare pass over their bytes that only counts line ends.

use std::time::Instant;

use opinion::import::VoteReader;

const ROWS: u64 = 2_000_000;
const ROUNDS: usize = 5;

fn main() {
    println!("rows, MB: median rows/s (MB/s) beside a byte scan (MB/s)");
    report("Polis votes, by time", &votes(|row, _| row));
    report("Polis votes, in no order", &votes(|_, luck| luck % 100_000));
    report("ours", &ours());
    report("Polis matrix, 2,000 x 900", &matrix(2_000, 900));
}

fn report(name: &str, file: &str) {
    let bytes = file.as_bytes();
    let (mut reads, mut scans, mut votes) = (Vec::new(), Vec::new(), 0);
    let mut lines = 0;
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        lines = std::hint::black_box(bytes).iter().filter(|byte| **byte == b'\n').count();
        scans.push(begun.elapsed().as_secs_f64());
        let begun = Instant::now();
        let mut reader = VoteReader::new();
        for chunk in bytes.chunks(1 << 16) {
            reader.feed(chunk).expect("made sound");
        }
        let read = reader.finish().expect("made sound");
        reads.push(begun.elapsed().as_secs_f64());
        let begun = Instant::now();
        votes = read.join(None).votes.len();
        let joined = begun.elapsed().as_secs_f64();
        std::hint::black_box(joined);
    }
    let (read, scan, size) = (median(reads), median(scans), bytes.len() as f64 / 1e6);
    println!(
        "{name}: {lines}, {size:.0}: {:.2} M/s ({:.0}) beside {:.0}; {votes} votes",
        lines as f64 / read / 1e6,
        size / read,
        size / scan,
    );
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn luck(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

fn votes(time: impl Fn(u64, u64) -> u64) -> String {
    let (mut file, mut state) = (String::from("timestamp,datetime,comment-id,voter-id,vote\n"), 88_172_645_463_325_252);
    for row in 0..ROWS {
        let luck = luck(&mut state);
        let (time, vote) = (1_435_654_192_085 + time(row, luck), (luck >> 50) as i64 % 3 - 1);
        let (statement, person) = (luck % 500, (luck >> 20) % 100_000);
        file.push_str(&format!("{time},Tue Jun 30 16:29:30 WIB 2015,{statement},{person},{vote}\n"));
    }
    file
}

fn ours() -> String {
    let (mut file, mut state) = (String::from("participant,statement,vote\n"), 88_172_645_463_325_252);
    for _ in 0..ROWS {
        let luck = luck(&mut state);
        let vote = ["agree", "pass", "disagree"][(luck >> 50) as usize % 3];
        file.push_str(&format!("p-{},{},{vote}\n", (luck >> 20) % 30_000, luck % 500));
    }
    file
}

fn matrix(people: u64, statements: u64) -> String {
    let mut file = String::from("participant,group-id,n-comments,n-votes,n-agree,n-disagree");
    (0..statements).for_each(|statement| file.push_str(&format!(",{statement}")));
    file.push('\n');
    let mut state = 88_172_645_463_325_252;
    for person in 0..people {
        let cells: Vec<&str> =
            (0..statements).map(|_| ["1", "-1", "0", "", "", "", ""][luck(&mut state) as usize % 7]).collect();
        let count = |wanted: &str| cells.iter().filter(|cell| **cell == wanted).count();
        let (agree, disagree, pass) = (count("1"), count("-1"), count("0"));
        file.push_str(&format!("{person},,0,{},{agree},{disagree},{}\n", agree + disagree + pass, cells.join(",")));
    }
    file
}
