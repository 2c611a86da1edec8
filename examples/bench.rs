//! How fast the engine is as native code, against one bare reading of the same text into words.
//!
//! ```sh
//! cargo run --release --no-default-features --example bench
//! ```
//!
//! One JSON line a size of draft; `make bench` puts them beside the browser's figures. With a size
//! and a count it only scores so many drafts of that size, for a profiler to watch.

use inmail_coach::{Draft, Options, draft::Recipient, score, text::Text};
use std::hint::black_box;
use std::time::Instant;

/// Characters of the drafts, and how many of each are measured.
const SIZES: [(usize, usize); 5] = [(200, 2000), (650, 1000), (1_900, 400), (20_000, 40), (200_000, 9)];

fn main() {
    let bodies = bodies();
    let given: Vec<usize> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    if let [size, count] = given[..] {
        (0..count).for_each(|n| drop(black_box(score(&draft(&bodies, size, n), &Options::default()))));
        return;
    }
    for (size, runs) in SIZES {
        let drafts: Vec<Draft> = (0..runs).map(|n| draft(&bodies, size, n)).collect();
        let tokens: usize = drafts.iter().map(|d| Text::read(&d.body).tokens().len()).sum::<usize>() / runs;
        let read = median(&drafts, |d| drop(black_box(Text::read(&d.body))));
        let judge = median(&drafts, |d| drop(black_box(score(d, &Options::default()))));
        let line = serde_json::json!({
            "characters": size,
            "runs": runs,
            "tokens": tokens,
            "readNs": read,
            "scoreNs": judge,
            "readNsPerToken": read as f64 / tokens as f64,
            "scoreNsPerToken": judge as f64 / tokens as f64,
            "scoreByRead": judge as f64 / read as f64,
        });
        println!("{line}");
    }
}

/// The messages that the drafts are made of, with what is known of their recipients.
fn bodies() -> Vec<Draft> {
    let text = include_str!("../tests/drafts/own.jsonl");
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// A text of so many characters, unlike that of any other number.
fn draft(from: &[Draft], size: usize, number: usize) -> Draft {
    let mut body = String::new();
    let mut next = from.iter().cycle().skip(number % from.len()).peekable();
    let recipient = next.peek().map_or_else(Recipient::default, |draft| draft.recipient.clone());
    while body.len() < size * 2 {
        let Some(draft) = next.next() else { break };
        body += &draft.body;
        body += "\n\n";
    }
    let end = format!(" No. {number}");
    let body: String = body.chars().take(size - end.len()).chain(end.chars()).collect();
    Draft { subject: format!("Question {number}"), body, recipient, ..Draft::default() }
}

/// The median of the nanoseconds that something takes.
fn median(drafts: &[Draft], run: impl Fn(&Draft)) -> u64 {
    drafts.iter().take(50).for_each(&run);
    let mut times: Vec<u64> = drafts
        .iter()
        .map(|draft| {
            let start = Instant::now();
            run(draft);
            start.elapsed().as_nanos() as u64
        })
        .collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
